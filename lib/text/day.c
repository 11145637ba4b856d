/* SPDX-License-Identifier: MIT */
#include "text/day.h"

#include <string.h>

#include "base/text.h"
#include "text/day_read.h"
#include "text/fold.h"

static const char *order_name(int32_t order)
{
    switch (order) {
    case ENCOURS_DATE_ORDER_YMD: return "year, month, day";
    case ENCOURS_DATE_ORDER_DMY: return "day, month, year";
    default: return "month, day, year";
    }
}

/* Whether it is the year that is out of range, which is worth saying. Of eight digits in a row
 * those of month and day must be such, or they stand in another order. */
static bool year_is_out_of_range(const enc_day_parts *parts, int32_t order)
{
    const int32_t *n = parts->numbers;
    int32_t year, month, day;
    if (parts->shape == ENC_DAY_PACKED) {
        bool year_first = order == ENCOURS_DATE_ORDER_YMD;
        int32_t first = year_first ? n[0] / 100 % 100 : n[0] / 1000000;
        int32_t second = year_first ? n[0] % 100 : n[0] / 10000 % 100;
        bool month_first = order != ENCOURS_DATE_ORDER_DMY;
        year = year_first ? n[0] / 10000 : n[0] % 10000;
        month = month_first ? first : second;
        day = month_first ? second : first;
        if (month < 1 || month > 12 || day < 1 || day > 31)
            return false;
    } else if (parts->shape == ENC_DAY_YEAR_FIRST || parts->shape == ENC_DAY_YEAR_LAST) {
        year = n[parts->shape == ENC_DAY_YEAR_FIRST ? 0 : 2];
    } else {
        return false;
    }
    return year < 1900 || year > 2199;
}

static encours_status refuse(const enc_day_parts *parts, const char *text, int32_t order,
                             const char *hint, encours_error *error)
{
    switch (parts->shape) {
    case ENC_DAY_MANGLED:
        enc_error_set(error, ENCOURS_E_INVALID,
                      "\"%s\" is a time: a spreadsheet has destroyed the date", text);
        enc_error_hint(error, "Export the column again, as text or as YYYY-MM-DD");
        break;
    case ENC_DAY_SERIAL:
        enc_error_set(error, ENCOURS_E_INVALID,
                      "\"%s\" is not a date, it may be the day number of a spreadsheet", text);
        enc_error_hint(error, "Export the column again, as text or as YYYY-MM-DD");
        break;
    case ENC_DAY_SHORT:
        enc_error_set(error, ENCOURS_E_INVALID, "\"%s\" has a year of two digits", text);
        enc_error_hint(error, "State in which hundred years the years of the column lie");
        break;
    case ENC_DAY_NOT_ONE:
        enc_error_set(error, ENCOURS_E_INVALID, "\"%s\" is not a date", text);
        enc_error_hint(error,
                       "Write it as YYYY-MM-DD, or say that the dates are in another column");
        break;
    default:
        if (year_is_out_of_range(parts, order))
            return enc_error_set(error, ENCOURS_E_INVALID,
                                 "\"%s\" is not between the years 1900 and 2199", text);
        enc_error_set(error, ENCOURS_E_INVALID, "\"%s\" is not a date in the order %s", text,
                      order_name(order));
        enc_error_hint(error, "The order is one for the whole column: state another if wrong");
        break;
    }
    if (hint != NULL)
        enc_error_hint(error, "%s", hint);
    return ENCOURS_E_INVALID;
}

/* The order that holds for a date of this shape. */
static int32_t order_for(const enc_day_parts *parts, const enc_day_format *format)
{
    if (parts->shape == ENC_DAY_PACKED && format->packed_order != ENCOURS_DATE_ORDER_AUTO)
        return format->packed_order;
    if (parts->shape == ENC_DAY_YEAR_FIRST && format->year_first_too)
        return ENCOURS_DATE_ORDER_YMD;
    return format->order;
}

encours_status enc_day_parse(const char *text, size_t length, const enc_day_format *format,
                             encours_date *out, encours_error *error)
{
    ENC_REQUIRE(text != NULL && format != NULL && out != NULL);
    ENC_REQUIRE(format->order >= ENCOURS_DATE_ORDER_YMD &&
                format->order <= ENCOURS_DATE_ORDER_MDY);
    enc_day_parts parts = enc_day_read(text, length);
    if (parts.shape == ENC_DAY_BLANK) {
        out->epoch_day = ENCOURS_DATE_NONE;
        return ENCOURS_OK;
    }
    int32_t order = order_for(&parts, format);
    int32_t day = enc_day_apply(&parts, order, format->pivot);
    if (day != ENCOURS_DATE_NONE) {
        out->epoch_day = day;
        return ENCOURS_OK;
    }
    if (parts.shape == ENC_DAY_SHORT && format->pivot != 0)
        parts.shape = ENC_DAY_PACKED; /* the year is not what is wrong with it */
    char shown[48];
    enc_text_trim(&text, &length);
    size_t kept = length < sizeof shown ? length : sizeof shown - 1;
    memcpy(shown, text, kept);
    shown[kept] = '\0';
    if (kept < length)
        enc_text_cut(shown, kept);
    return refuse(&parts, shown, order, format->hint, error);
}
