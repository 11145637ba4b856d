/* SPDX-License-Identifier: MIT */
#include "text/number.h"

#include <string.h>

#include "base/text.h"
#include "text/fold.h"
#include "text/number_read.h"

enum { QUOTED_SIZE = 48, DECIMALS_MAX = 9 };

static const uint64_t powers[ENC_NUMBER_DIGITS_MAX + 1] = {
    UINT64_C(1),
    UINT64_C(10),
    UINT64_C(100),
    UINT64_C(1000),
    UINT64_C(10000),
    UINT64_C(100000),
    UINT64_C(1000000),
    UINT64_C(10000000),
    UINT64_C(100000000),
    UINT64_C(1000000000),
    UINT64_C(10000000000),
    UINT64_C(100000000000),
    UINT64_C(1000000000000),
    UINT64_C(10000000000000),
    UINT64_C(100000000000000),
    UINT64_C(1000000000000000),
    UINT64_C(10000000000000000),
    UINT64_C(100000000000000000),
    UINT64_C(1000000000000000000),
};

/* The text as an error quotes it: cut when it is long. */
typedef struct quoted {
    char text[QUOTED_SIZE];
} quoted;

static quoted quote(const char *text, size_t length)
{
    quoted result;
    size_t kept = length < QUOTED_SIZE ? length : QUOTED_SIZE - 1;
    memcpy(result.text, text, kept);
    result.text[kept] = '\0';
    if (kept < length)
        enc_text_cut(result.text, kept);
    return result;
}

static const char *mark_name(char mark)
{
    return mark == ',' ? "comma" : "point";
}

static encours_status refuse(enc_number_fault fault, const char *text, char mark,
                             encours_error *error)
{
    char other = mark == ',' ? '.' : ',';
    switch (fault) {
    case ENC_NUMBER_TOO_LONG:
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "\"%s\" has more than %d digits", text,
                             ENC_NUMBER_DIGITS_MAX);
    case ENC_NUMBER_EXPONENT:
        return enc_error_set(error, ENCOURS_E_INVALID, "\"%s\" has an exponent", text);
    case ENC_NUMBER_GROUPING:
        enc_error_set(error, ENCOURS_E_INVALID,
                      "\"%s\" has digits grouped otherwise than by three", text);
        enc_error_hint(error, "The decimal mark is the %s here; state another if that is wrong",
                       mark_name(mark));
        return ENCOURS_E_INVALID;
    case ENC_NUMBER_WRONG_MARK:
        enc_error_set(error, ENCOURS_E_INVALID, "\"%s\" has a %s, the decimal mark is the %s",
                      text, mark_name(strchr(text, other) != NULL ? other : mark),
                      mark_name(mark));
        enc_error_hint(error, "State the marks of the column, for all of its fields");
        return ENCOURS_E_INVALID;
    default:
        enc_error_set(error, ENCOURS_E_INVALID, "\"%s\" is not a number", text);
        enc_error_hint(error, "Write digits, one decimal mark and one sign, or say that the "
                              "amounts are in another column");
        return ENCOURS_E_INVALID;
    }
}

static encours_status refuse_decimals(const char *text, const enc_number_digits *digits,
                                      const enc_number_format *format, char mark,
                                      encours_error *error)
{
    const char *unit = format->currency[0] != '\0' ? format->currency : "the column";
    if (digits->exponent != 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "\"%s\" has more decimals than %s, %d",
                             text, unit, format->decimals);
    enc_error_set(error, ENCOURS_E_INVALID, "\"%s\" has %zu decimals, %s has %d", text,
                  digits->decimals, unit, format->decimals);
    if (digits->decimals == 3)
        enc_error_hint(error, "If the %s separates thousands, say so in the column map",
                       mark_name(mark));
    return ENCOURS_E_INVALID;
}

/* mantissa * 10 ^ shift when that is whole and below 10 ^ 18. */
static enc_number_fault shift_exactly(uint64_t mantissa, int64_t shift, uint64_t *out)
{
    *out = 0;
    if (mantissa == 0)
        return ENC_NUMBER_FINE;
    if (shift < 0) {
        if (shift < -ENC_NUMBER_DIGITS_MAX || mantissa % powers[-shift] != 0)
            return ENC_NUMBER_WRONG_MARK;
        *out = mantissa / powers[-shift];
        return ENC_NUMBER_FINE;
    }
    if (shift > ENC_NUMBER_DIGITS_MAX ||
        mantissa > (powers[ENC_NUMBER_DIGITS_MAX] - 1) / powers[shift])
        return ENC_NUMBER_TOO_LONG;
    *out = mantissa * powers[shift];
    return ENC_NUMBER_FINE;
}

static encours_status check_dress(const enc_number_dress *dress, const enc_number_format *format,
                                  const char *text, encours_error *error)
{
    if (dress->two_signs)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "\"%s\" has more than one sign or half a pair of parentheses", text);
    if (dress->currency == NULL ||
        enc_number_names_currency(dress->currency, dress->currency_length, format->currency))
        return ENCOURS_OK;
    if (format->currency[0] == '\0')
        return enc_error_set(error, ENCOURS_E_CURRENCY,
                             "\"%s\" names a currency where a plain number belongs", text);
    enc_error_set(error, ENCOURS_E_CURRENCY, "\"%s\" is not in %s", text, format->currency);
    enc_error_hint(error, "Map a column that gives the currency of each line");
    return ENCOURS_E_CURRENCY;
}

encours_status enc_number_parse(const char *text, size_t length, const enc_number_format *format,
                                int64_t *out, encours_error *error)
{
    ENC_REQUIRE(text != NULL && format != NULL && out != NULL);
    ENC_REQUIRE(format->decimals <= DECIMALS_MAX);
    ENC_REQUIRE(format->decimal_mark == ENCOURS_DECIMAL_MARK_COMMA ||
                format->decimal_mark == ENCOURS_DECIMAL_MARK_POINT);
    char mark = format->decimal_mark == ENCOURS_DECIMAL_MARK_COMMA ? ',' : '.';
    enc_number_dress dress;
    enc_number_undress(text, length, &dress);
    enc_number_digits digits;
    enc_number_fault fault = enc_number_read(dress.digits, dress.length, mark, format->groups,
                                             format->exponent, &digits);
    uint64_t magnitude = 0;
    bool fine = fault == ENC_NUMBER_FINE && !dress.two_signs && dress.currency == NULL;
    if (!fine) {
        enc_text_trim(&text, &length);
        quoted shown = quote(text, length);
        if (fault != ENC_NUMBER_FINE)
            return refuse(fault, shown.text, mark, error);
        ENC_TRY(check_dress(&dress, format, shown.text, error));
    }
    int64_t shift = (int64_t)format->decimals - (int64_t)digits.scale + digits.exponent;
    fault = shift_exactly(digits.mantissa, shift, &magnitude);
    if (fault != ENC_NUMBER_FINE) {
        enc_text_trim(&text, &length);
        quoted shown = quote(text, length);
        return fault == ENC_NUMBER_TOO_LONG
                   ? refuse(fault, shown.text, mark, error)
                   : refuse_decimals(shown.text, &digits, format, mark, error);
    }
    *out = dress.negative ? -(int64_t)magnitude : (int64_t)magnitude;
    return ENCOURS_OK;
}
