/* SPDX-License-Identifier: MIT */
#include "pure/date.h"

#include <string.h>

#include "base/error.h"
#include "base/text.h"

int32_t enc_date_from_civil_checked(int64_t year, int32_t month, int32_t day)
{
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 ||
        day > enc_date_month_length((int32_t)year, month))
        return ENCOURS_DATE_NONE;
    return enc_date_from_civil((int32_t)year, month, day);
}

int32_t enc_date_add_days(int32_t day, int64_t days)
{
    if (days < INT32_MIN || days > INT32_MAX)
        return ENCOURS_DATE_NONE;
    int64_t sum = day + days;
    return sum >= ENCOURS_DATE_MIN && sum <= ENCOURS_DATE_MAX ? (int32_t)sum : ENCOURS_DATE_NONE;
}

int32_t enc_date_add_months(int32_t day, int64_t months)
{
    if (months < -3600 || months > 3600) /* the whole range has 300 years */
        return ENCOURS_DATE_NONE;
    encours_date_parts parts = enc_date_to_civil(day);
    int32_t total = parts.year * 12 + parts.month - 1 + (int32_t)months;
    int32_t year = total / 12, month = total % 12 + 1;
    if (year < 1900 || year > 2199)
        return ENCOURS_DATE_NONE;
    int32_t length = enc_date_month_length(year, month);
    return enc_date_from_civil(year, month, parts.day < length ? parts.day : length);
}

void enc_date_write(int32_t day, char *out)
{
    encours_date_parts parts = enc_date_to_civil(day);
    for (int i = 3; i >= 0; i--, parts.year /= 10)
        out[i] = (char)('0' + parts.year % 10);
    out[4] = out[7] = '-';
    out[5] = (char)('0' + parts.month / 10);
    out[6] = (char)('0' + parts.month % 10);
    out[8] = (char)('0' + parts.day / 10);
    out[9] = (char)('0' + parts.day % 10);
}

static encours_date date_of(int32_t day)
{
    return (encours_date){.epoch_day = day};
}

encours_date encours_date_ymd(int32_t year, int32_t month, int32_t day)
{
    return date_of(enc_date_from_civil_checked(year, month, day));
}

encours_date_parts encours_date_split(encours_date date)
{
    if (!enc_date_is_valid(date.epoch_day))
        return (encours_date_parts){0};
    return enc_date_to_civil(date.epoch_day);
}

int32_t encours_date_is_valid(encours_date date)
{
    return enc_date_is_valid(date.epoch_day) ? 1 : 0;
}

encours_date encours_date_add_days(encours_date date, int32_t days)
{
    if (!enc_date_is_valid(date.epoch_day))
        return date_of(ENCOURS_DATE_NONE);
    return date_of(enc_date_add_days(date.epoch_day, days));
}

encours_date encours_date_add_months(encours_date date, int32_t months)
{
    if (!enc_date_is_valid(date.epoch_day))
        return date_of(ENCOURS_DATE_NONE);
    return date_of(enc_date_add_months(date.epoch_day, months));
}

encours_date encours_date_end_of_month(encours_date date)
{
    if (!enc_date_is_valid(date.epoch_day))
        return date_of(ENCOURS_DATE_NONE);
    return date_of(enc_date_end_of_month(date.epoch_day));
}

int32_t encours_date_weekday(encours_date date)
{
    return enc_date_is_valid(date.epoch_day) ? enc_date_weekday(date.epoch_day) : 0;
}

int32_t encours_date_days_in_month(int32_t year, int32_t month)
{
    if (year < 1900 || year > 2199 || month < 1 || month > 12)
        return 0;
    return enc_date_month_length(year, month);
}

/* The number `count` digits make, or -1. */
static int32_t digits(const char *text, int count)
{
    int32_t value = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

encours_status encours_date_parse(const char *text, encours_date *out, encours_error *error)
{
    ENC_REQUIRE(text != NULL && out != NULL);
    char shown[32];
    enc_text_copy(shown, sizeof shown, text);
    if (enc_text_length(text, 10) != 10 || text[4] != '-' || text[7] != '-' ||
        digits(text, 4) < 0 || digits(text + 5, 2) < 0 || digits(text + 8, 2) < 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "\"%s\" is not a date written YYYY-MM-DD",
                             shown);
    int32_t day = enc_date_from_civil_checked(digits(text, 4), digits(text + 5, 2),
                                              digits(text + 8, 2));
    if (day == ENCOURS_DATE_NONE)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "\"%s\" is no day between 1900-01-01 and 2199-12-31", shown);
    *out = date_of(day);
    return ENCOURS_OK;
}

size_t encours_date_format(encours_date date, char *out, size_t size)
{
    bool has_room = out != NULL && size > 0;
    if (!enc_date_is_valid(date.epoch_day)) {
        if (has_room)
            out[0] = '\0';
        return 0;
    }
    char text[ENCOURS_DATE_TEXT_SIZE] = {0};
    enc_date_write(date.epoch_day, text);
    if (has_room)
        enc_text_copy(out, size, text);
    return ENCOURS_DATE_TEXT_SIZE - 1;
}
