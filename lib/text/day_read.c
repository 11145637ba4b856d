/* SPDX-License-Identifier: MIT */
#include "text/day_read.h"

#include "pure/date.h"
#include "text/fold.h"

enum { NUMBER_DIGITS_MAX = 8 };

typedef struct cursor {
    const char *text;
    size_t length;
} cursor;

static char peek(const cursor *at)
{
    return at->length > 0 ? at->text[0] : '\0';
}

static void advance(cursor *at, size_t bytes)
{
    at->text += bytes;
    at->length -= bytes;
}

static bool take(cursor *at, char wanted)
{
    if (peek(at) != wanted || at->length == 0)
        return false;
    advance(at, 1);
    return true;
}

/* Take up to 8 digits; returns how many. */
static size_t take_number(cursor *at, int32_t *out)
{
    size_t digits = 0;
    *out = 0;
    while (peek(at) >= '0' && peek(at) <= '9' && digits < NUMBER_DIGITS_MAX) {
        *out = *out * 10 + (peek(at) - '0');
        advance(at, 1);
        digits++;
    }
    return digits;
}

static bool take_blanks(cursor *at)
{
    size_t blank, any = 0;
    while ((blank = enc_text_blank_length(at->text, at->length)) != 0) {
        advance(at, blank);
        any++;
    }
    return any > 0;
}

static bool take_two(cursor *at, int32_t max)
{
    int32_t value;
    return take_number(at, &value) == 2 && value <= max;
}

/* Z or an offset such as +01:00. It does not move the day: what is written is a civil day. */
static bool take_zone(cursor *at)
{
    if (take(at, 'Z') || take(at, 'z') || at->length == 0)
        return true;
    if (!take(at, '+') && !take(at, '-'))
        return false;
    int32_t value;
    size_t digits = take_number(at, &value);
    return digits == 4 || (digits == 2 && (at->length == 0 || (take(at, ':') && take_two(at, 59))));
}

/* H:MM, HH:MM:SS, HH:MM:SS.fff, HHMMSS, with AM, PM or a zone, up to the end. */
static bool is_time(cursor at)
{
    int32_t value;
    size_t digits = take_number(&at, &value);
    if (digits == 4 || digits == 6) {
        int32_t minutes = digits == 4 ? value % 100 : value / 100 % 100;
        int32_t hours = digits == 4 ? value / 100 : value / 10000;
        if (hours > 23 || minutes > 59 || (digits == 6 && value % 100 > 60))
            return false;
    } else {
        if (digits < 1 || digits > 2 || value > 23 || !take(&at, ':') || !take_two(&at, 59))
            return false;
        if (take(&at, ':') && !take_two(&at, 60))
            return false;
    }
    if (take(&at, '.') || take(&at, ','))
        while (peek(&at) >= '0' && peek(&at) <= '9')
            advance(&at, 1);
    take_blanks(&at);
    if (at.length == 2 && (at.text[0] | 0x20) != 'z' && (at.text[1] | 0x20) == 'm')
        return (at.text[0] | 0x20) == 'a' || (at.text[0] | 0x20) == 'p';
    return take_zone(&at) && at.length == 0;
}

static bool is_blank_date(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        if (c != '0' && c != '/' && c != '-' && c != '.' && c != ':' && c != ' ')
            return false;
    }
    return true;
}

/* Digits, colon, digits, point or comma, digits: minutes and seconds. */
static bool is_mangled(cursor at)
{
    int32_t value;
    if (take_number(&at, &value) == 0 || !take(&at, ':') || take_number(&at, &value) == 0)
        return false;
    return at.length == 0 || take(&at, '.') || take(&at, ',') || take(&at, ':');
}

static enc_day_shape shape_of(const size_t *digits)
{
    if (digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2)
        return ENC_DAY_YEAR_FIRST;
    if (digits[0] > 2 || digits[1] > 2)
        return ENC_DAY_NOT_ONE;
    if (digits[2] == 4)
        return ENC_DAY_YEAR_LAST;
    return digits[2] == 2 ? ENC_DAY_SHORT : ENC_DAY_NOT_ONE;
}

static enc_day_shape read_packed(size_t digits, enc_day_parts *parts)
{
    int32_t value = parts->numbers[0];
    if (digits == 8)
        return ENC_DAY_PACKED;
    if (digits == 5)
        return ENC_DAY_SERIAL;
    if (digits != 6)
        return ENC_DAY_NOT_ONE;
    parts->numbers[0] = value / 10000;
    parts->numbers[1] = value / 100 % 100;
    parts->numbers[2] = value % 100;
    return ENC_DAY_SHORT;
}

enc_day_parts enc_day_read(const char *text, size_t length)
{
    enc_day_parts parts = {ENC_DAY_NOT_ONE, {0, 0, 0}};
    enc_text_trim(&text, &length);
    if (is_blank_date(text, length)) {
        parts.shape = ENC_DAY_BLANK;
        return parts;
    }
    cursor at = {text, length};
    size_t digits[3] = {take_number(&at, &parts.numbers[0]), 0, 0};
    char mark = peek(&at);
    enc_day_shape shape;
    if (digits[0] > 0 && (mark == '/' || mark == '-' || mark == '.')) {
        bool complete = take(&at, mark) && (digits[1] = take_number(&at, &parts.numbers[1])) > 0 &&
                        take(&at, mark) && (digits[2] = take_number(&at, &parts.numbers[2])) > 0;
        shape = complete ? shape_of(digits) : ENC_DAY_NOT_ONE;
    } else {
        shape = read_packed(digits[0], &parts);
    }
    if (at.length > 0) {
        bool time_follows = take(&at, 'T') || take(&at, 't') || take_blanks(&at);
        if (!time_follows || !is_time(at) || shape == ENC_DAY_SERIAL)
            shape = ENC_DAY_NOT_ONE;
    }
    if (shape == ENC_DAY_NOT_ONE && is_mangled((cursor){text, length}))
        shape = ENC_DAY_MANGLED;
    parts.shape = shape;
    return parts;
}

/* The year of two digits that lies in pivot .. pivot + 99. */
static int32_t full_year(int32_t year, uint16_t pivot)
{
    int32_t full = pivot - pivot % 100 + year;
    return full < pivot ? full + 100 : full;
}

static int32_t apply_packed(int32_t value, int32_t order)
{
    switch (order) {
    case ENCOURS_DATE_ORDER_YMD:
        return enc_date_from_civil_checked(value / 10000, value / 100 % 100, value % 100);
    case ENCOURS_DATE_ORDER_DMY:
        return enc_date_from_civil_checked(value % 10000, value / 10000 % 100, value / 1000000);
    default:
        return enc_date_from_civil_checked(value % 10000, value / 1000000, value / 10000 % 100);
    }
}

int32_t enc_day_apply(const enc_day_parts *parts, int32_t order, uint16_t pivot)
{
    const int32_t *n = parts->numbers;
    bool year_first = order == ENCOURS_DATE_ORDER_YMD;
    bool day_first = order == ENCOURS_DATE_ORDER_DMY;
    switch (parts->shape) {
    case ENC_DAY_PACKED:
        return apply_packed(n[0], order);
    case ENC_DAY_YEAR_FIRST:
        return year_first ? enc_date_from_civil_checked(n[0], n[1], n[2]) : ENCOURS_DATE_NONE;
    case ENC_DAY_YEAR_LAST:
        if (year_first)
            return ENCOURS_DATE_NONE;
        return enc_date_from_civil_checked(n[2], day_first ? n[1] : n[0], day_first ? n[0] : n[1]);
    case ENC_DAY_SHORT:
        if (pivot == 0)
            return ENCOURS_DATE_NONE;
        if (year_first)
            return enc_date_from_civil_checked(full_year(n[0], pivot), n[1], n[2]);
        return enc_date_from_civil_checked(full_year(n[2], pivot), day_first ? n[1] : n[0],
                                           day_first ? n[0] : n[1]);
    default:
        return ENCOURS_DATE_NONE;
    }
}
