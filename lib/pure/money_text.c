/* SPDX-License-Identifier: MIT */
/* Amounts as text, by marks the caller names. */
#include <string.h>

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "base/text.h"
#include "encours/money.h"
#include "pure/currency.h"

/* A style whose marks have been checked and encoded. */
typedef struct marks {
    char decimal[5];
    char group[5];
    size_t decimal_length;
    size_t group_length; /* 0: no groups */
    uint32_t sign;
} marks;

/* Write a code point as UTF-8, terminated, and return its length. */
static size_t encode(uint32_t point, char out[5])
{
    size_t length = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = length; i > 1; i--, point >>= 6)
        out[i - 1] = (char)(0x80 | (point & 0x3F));
    out[0] = (char)(leads[length] | point);
    out[length] = '\0';
    return length;
}

static bool is_fit_mark(uint32_t point)
{
    if (point < 0x80)
        return point >= 0x20 && point != 0x7F && strchr("0123456789+-()", (int)point) == NULL;
    return point >= 0xA0 && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
}

static encours_status load_marks(const encours_money_style *given, marks *out, encours_error *error)
{
    encours_money_style style;
    ENC_STRUCT_LOAD(style, given, encours_money_style, sizeof style, error);
    if (style.decimal_mark == 0) {
        enc_error_set(error, ENCOURS_E_INVALID, "the decimal mark is not given");
        enc_error_hint(error, "Say which it is, '.' or ',' as a rule: it is never guessed");
        return ENCOURS_E_INVALID;
    }
    if (!is_fit_mark(style.decimal_mark) ||
        (style.group_mark != 0 && !is_fit_mark(style.group_mark)))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "U+%04X and U+%04X: a mark is a character other than a digit, a sign "
                             "or a parenthesis",
                             (unsigned)style.decimal_mark, (unsigned)style.group_mark);
    if (style.decimal_mark == style.group_mark)
        return enc_error_set(error, ENCOURS_E_INVALID, "U+%04X is both decimal mark and group mark",
                             (unsigned)style.decimal_mark);
    if (style.sign > ENCOURS_MONEY_SIGN_PARENTHESES)
        return enc_error_set(error, ENCOURS_E_INVALID, "%u is no sign style", (unsigned)style.sign);
    *out = (marks){.sign = style.sign};
    out->decimal_length = encode(style.decimal_mark, out->decimal);
    if (style.group_mark != 0)
        out->group_length = encode(style.group_mark, out->group);
    return ENCOURS_OK;
}

/* What stands between the signs of an amount. */
typedef struct body {
    const char *at;
    const char *end;
    bool negative;
} body;

/* Take the sign off; false when parentheses do not match. */
static bool take_sign(const marks *m, body *b)
{
    if (b->at == b->end)
        return false;
    char first = *b->at, last = b->end[-1];
    if (m->sign == ENCOURS_MONEY_SIGN_LEADING && (first == '-' || first == '+')) {
        b->negative = first == '-';
        b->at++;
    } else if (m->sign == ENCOURS_MONEY_SIGN_TRAILING && (last == '-' || last == '+')) {
        b->negative = last == '-';
        b->end--;
    } else if (m->sign == ENCOURS_MONEY_SIGN_PARENTHESES && first == '(') {
        b->negative = true;
        b->at++;
        if (b->at == b->end || last != ')')
            return false;
        b->end--;
    }
    return true;
}

static bool take_mark(body *b, const char *mark, size_t length)
{
    if (length == 0 || (size_t)(b->end - b->at) < length || memcmp(b->at, mark, length) != 0)
        return false;
    b->at += length;
    return true;
}

/* Digits up to the next other character, added to *value. More than 38 significant digits pass
 * 128 bits: the value then stays too large for an amount, which is all that matters. */
static size_t take_digits(body *b, enc_i128 *value)
{
    const enc_i128 plenty = (enc_i128)1 << 100;
    size_t count = 0;
    for (; b->at < b->end && *b->at >= '0' && *b->at <= '9'; b->at++, count++)
        if (*value < plenty)
            *value = *value * 10 + (*b->at - '0');
    return count;
}

/* The digits before the decimal mark, with or without groups. */
static bool take_whole(const marks *m, body *b, enc_i128 *value)
{
    size_t count = take_digits(b, value);
    if (count == 0)
        return false;
    if (!take_mark(b, m->group, m->group_length))
        return true;
    if (count > 3)
        return false;
    do {
        if (take_digits(b, value) != 3)
            return false;
    } while (take_mark(b, m->group, m->group_length));
    return true;
}

/* Read the body as `*value` units with `*decimals` decimals. */
static bool read_body(const marks *m, body *b, enc_i128 *value, size_t *decimals)
{
    *value = 0;
    *decimals = 0;
    if (!take_sign(m, b) || !take_whole(m, b, value))
        return false;
    if (take_mark(b, m->decimal, m->decimal_length)) {
        *decimals = take_digits(b, value);
        if (*decimals == 0)
            return false;
    }
    return b->at == b->end;
}

static encours_status too_many_decimals(const char *shown, size_t decimals, uint16_t currency,
                                        uint32_t exponent, encours_error *error)
{
    char name[ENC_CURRENCY_NAME_SIZE];
    enc_currency_name(currency, name);
    enc_error_set(error, ENCOURS_E_INVALID, "\"%s\" has %zu decimal%s, %s has %u", shown, decimals,
                  decimals == 1 ? "" : "s", name, (unsigned)exponent);
    enc_error_hint(error, "If this mark separates thousands, say so in the style");
    return ENCOURS_E_INVALID;
}

encours_status encours_money_parse(const char *text, uint16_t currency,
                                   const encours_money_style *style,
                                   const encours_currency_table *table, encours_money *out,
                                   encours_error *error)
{
    enum { TEXT_MAX = 255 };
    ENC_REQUIRE(text != NULL && style != NULL && out != NULL);
    marks m;
    uint32_t exponent;
    ENC_TRY(load_marks(style, &m, error));
    ENC_TRY(enc_currency_exponent(table, currency, &exponent, error));
    char shown[48];
    enc_text_copy(shown, sizeof shown, text);
    size_t length = enc_text_length(text, TEXT_MAX), decimals;
    body b = {.at = text, .end = text + length};
    enc_i128 value;
    if (length > TEXT_MAX || !read_body(&m, &b, &value, &decimals)) {
        enc_error_set(error, ENCOURS_E_INVALID, "\"%s\" is not an amount", shown);
        enc_error_hint(error, "Digits with '%s' before the decimals%s%s%s", m.decimal,
                       m.group_length > 0 ? " and '" : "", m.group,
                       m.group_length > 0 ? "' between groups of three" : "");
        return ENCOURS_E_INVALID;
    }
    if (decimals > exponent)
        return too_many_decimals(shown, decimals, currency, exponent, error);
    for (size_t i = decimals; i < exponent; i++) /* beyond 2^100 it is refused anyhow */
        if (value < (enc_i128)1 << 100)
            value *= 10;
    int64_t minor;
    if (!enc_narrow_i64(b.negative ? -value : value, &minor))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "\"%s\" does not fit 64 bits of minor units", shown);
    *out = (encours_money){.minor = minor, .currency = currency};
    return ENCOURS_OK;
}

/* The digits of an amount, at least one before the decimals; returns how many. */
static size_t write_digits(uint64_t magnitude, uint32_t exponent, char out[24])
{
    char reversed[24];
    size_t count = 0;
    while (magnitude > 0 || count <= exponent) {
        reversed[count++] = (char)('0' + magnitude % 10);
        magnitude /= 10;
    }
    for (size_t i = 0; i < count; i++)
        out[i] = reversed[count - 1 - i];
    return count;
}

static size_t append(char *out, size_t used, const char *text, size_t length)
{
    memcpy(out + used, text, length);
    return used + length;
}

/* Write into ENCOURS_MONEY_TEXT_SIZE bytes: at most 1 sign, 20 digits, 6 groups of 4 bytes, a mark
 * of 4, another sign and the terminator. */
static size_t write_amount(const marks *m, int64_t minor, uint32_t exponent, char *out)
{
    char digits[24];
    size_t count = write_digits(enc_magnitude(minor), exponent, digits), used = 0;
    size_t whole = count - exponent;
    if (minor < 0 && m->sign != ENCOURS_MONEY_SIGN_TRAILING)
        used = append(out, used, m->sign == ENCOURS_MONEY_SIGN_LEADING ? "-" : "(", 1);
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % 3 == 0)
            used = append(out, used, m->group, m->group_length);
        out[used++] = digits[i];
    }
    if (exponent > 0) {
        used = append(out, used, m->decimal, m->decimal_length);
        used = append(out, used, digits + whole, exponent);
    }
    if (minor < 0 && m->sign != ENCOURS_MONEY_SIGN_LEADING)
        used = append(out, used, m->sign == ENCOURS_MONEY_SIGN_TRAILING ? "-" : ")", 1);
    out[used] = '\0';
    return used;
}

encours_status encours_money_format(encours_money amount, const encours_money_style *style,
                                    const encours_currency_table *table, char *out, size_t size,
                                    encours_error *error)
{
    ENC_REQUIRE(style != NULL && out != NULL);
    marks m;
    uint32_t exponent;
    ENC_TRY(load_marks(style, &m, error));
    ENC_TRY(enc_currency_exponent(table, amount.currency, &exponent, error));
    char text[ENCOURS_MONEY_TEXT_SIZE];
    size_t length = write_amount(&m, amount.minor, exponent, text);
    if (length >= size)
        return enc_error_set(error, ENCOURS_E_LIMIT, "the amount needs %zu bytes, %zu are given",
                             length + 1, size);
    memcpy(out, text, length + 1);
    return ENCOURS_OK;
}
