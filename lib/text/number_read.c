/* SPDX-License-Identifier: MIT */
#include "text/number_read.h"

#include <string.h>

#include "text/fold.h"
#include "text/number.h"

/* Signs of currencies and the codes they stand for; several currencies share one. */
static const struct {
    const char *sign;
    const char *codes;
} currency_signs[] = {
    {"\xE2\x82\xAC", "EUR"},
    {"$", "USD AUD BBD BMD BND BSD BZD CAD CLP COP CVE DOP FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD "
          "SGD SRD TTD TWD UYU XCD ARS"},
    {"\xC2\xA3", "GBP EGP FKP GIP LBP SDG SHP SSP SYP"},
    {"\xC2\xA5", "JPY CNY"},
    {"\xE2\x82\xB9", "INR"},
    {"\xE2\x82\xA9", "KRW KPW"},
    {"\xE2\x82\xAA", "ILS"},
    {"\xE2\x82\xAB", "VND"},
    {"\xE2\x82\xA6", "NGN"},
    {"\xE2\x82\xB4", "UAH"},
    {"\xE2\x82\xBA", "TRY"},
    {"\xE2\x82\xBD", "RUB"},
    {"\xE2\x82\xB5", "GHS"},
    {"\xE2\x82\xB1", "PHP"},
};

enum { CURRENCY_SIGNS = sizeof currency_signs / sizeof currency_signs[0] };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool enc_number_names_currency(const char *text, size_t length, const char *code)
{
    if (code[0] == '\0')
        return false;
    for (size_t i = 0; i < CURRENCY_SIGNS; i++)
        if (strlen(currency_signs[i].sign) == length &&
            memcmp(currency_signs[i].sign, text, length) == 0)
            return strstr(currency_signs[i].codes, code) != NULL;
    return enc_fold_equal(text, length, code, strlen(code));
}

/* Bytes of the sign (+ - U+2212) at `text`, or 0. */
static size_t sign_length(const char *text, size_t length, bool *negative)
{
    if (length >= 3 && memcmp(text, "\xE2\x88\x92", 3) == 0) {
        *negative = true;
        return 3;
    }
    if (length >= 1 && (text[0] == '-' || text[0] == '+')) {
        *negative = text[0] == '-';
        return 1;
    }
    return 0;
}

static size_t currency_before(const char *text, size_t length)
{
    for (size_t i = 0; i < CURRENCY_SIGNS; i++) {
        size_t size = strlen(currency_signs[i].sign);
        if (length >= size && memcmp(text, currency_signs[i].sign, size) == 0)
            return size;
    }
    bool code = length > 3 && is_letter(text[0]) && is_letter(text[1]) && is_letter(text[2]) &&
                !is_letter(text[3]);
    return code ? 3 : 0;
}

static size_t currency_behind(const char *text, size_t length)
{
    for (size_t i = 0; i < CURRENCY_SIGNS; i++) {
        size_t size = strlen(currency_signs[i].sign);
        if (length >= size && memcmp(text + length - size, currency_signs[i].sign, size) == 0)
            return size;
    }
    const char *last = text + length;
    bool code = length > 3 && is_letter(last[-1]) && is_letter(last[-2]) && is_letter(last[-3]) &&
                !is_letter(last[-4]);
    return code ? 3 : 0;
}

/* Digits at both ends wear nothing: no sign, currency, bracket or blank ends with one. */
static bool is_bare(const enc_number_dress *dress)
{
    return dress->length > 0 && is_digit(dress->digits[0]) &&
           is_digit(dress->digits[dress->length - 1]);
}

/* Take one thing off the text, at the front or behind; false when there is none. */
static bool take_sign(enc_number_dress *out, bool behind, int *signs)
{
    bool negative = false;
    size_t size = behind ? 0 : sign_length(out->digits, out->length, &negative);
    for (size_t tail = 1; behind && size == 0 && tail <= 3 && tail <= out->length; tail += 2)
        if (sign_length(out->digits + out->length - tail, tail, &negative) == tail)
            size = tail;
    if (size == 0)
        return false;
    out->negative = out->negative || negative;
    out->digits += behind ? 0 : size;
    out->length -= size;
    ++*signs;
    return true;
}

static bool take_currency(enc_number_dress *out, bool behind)
{
    size_t size = out->currency != NULL ? 0
                  : behind              ? currency_behind(out->digits, out->length)
                                        : currency_before(out->digits, out->length);
    if (size == 0)
        return false;
    out->currency = behind ? out->digits + out->length - size : out->digits;
    out->currency_length = size;
    out->digits += behind ? 0 : size;
    out->length -= size;
    return true;
}

void enc_number_undress(const char *text, size_t length, enc_number_dress *out)
{
    int signs = 0, opened = 0, closed = 0;
    *out = (enc_number_dress){.digits = text, .length = length};
    bool taken = !is_bare(out);
    while (taken) {
        enc_text_trim(&out->digits, &out->length);
        if (is_bare(out))
            break;
        taken = take_sign(out, false, &signs) || take_sign(out, true, &signs) ||
                take_currency(out, false) || take_currency(out, true);
        if (!taken && out->length > 0 && out->digits[0] == '(') {
            out->digits++;
            out->length--;
            opened++;
            taken = true;
        } else if (!taken && out->length > 0 && out->digits[out->length - 1] == ')') {
            out->length--;
            closed++;
            taken = true;
        }
    }
    out->two_signs = signs + opened > 1 || opened != closed;
    out->negative = out->negative || opened > 0;
}

/* The kind (ENC_GROUP_*) and bytes of a group mark at `text`; 0 for none. */
static uint32_t group_mark(const char *text, size_t length, size_t *size)
{
    *size = 1;
    if (text[0] == '.')
        return ENC_GROUP_POINT;
    if (text[0] == ',')
        return ENC_GROUP_COMMA;
    if (text[0] == '\'')
        return ENC_GROUP_APOSTROPHE;
    if (length >= 3 && memcmp(text, "\xE2\x80\x99", 3) == 0) {
        *size = 3;
        return ENC_GROUP_APOSTROPHE;
    }
    bool may_be_blank = (unsigned char)text[0] >= 0x80 || text[0] == ' ';
    *size = may_be_blank ? enc_text_blank_length(text, length) : 0;
    return *size > 0 ? ENC_GROUP_BLANK : ENC_GROUP_NONE;
}

typedef struct accumulator {
    uint64_t mantissa;
    size_t digits; /* that count: leading zeros do not */
} accumulator;

static void add_digit(accumulator *sum, char digit)
{
    if (sum->digits == 0 && digit == '0')
        return;
    if (++sum->digits <= ENC_NUMBER_DIGITS_MAX)
        sum->mantissa = sum->mantissa * 10 + (uint64_t)(digit - '0');
}

/* The digits before the decimal mark, grouped or not; `*at` moves to what follows them. A grouped
 * number begins with a digit that is not zero: "0,123" is no thousands. */
static enc_number_fault read_whole(const char *text, size_t length, char mark, uint32_t groups,
                                   size_t *at, accumulator *sum)
{
    uint32_t kind = ENC_GROUP_NONE;
    size_t run = 0, size;
    while (*at < length) {
        if (is_digit(text[*at])) {
            add_digit(sum, text[(*at)++]);
            run++;
            continue;
        }
        uint32_t found = text[*at] == mark ? ENC_GROUP_NONE
                                           : group_mark(text + *at, length - *at, &size);
        if (found == ENC_GROUP_NONE)
            break;
        if ((found & groups) == 0)
            return found >= ENC_GROUP_POINT ? ENC_NUMBER_WRONG_MARK : ENC_NUMBER_NOT_ONE;
        bool first = kind == ENC_GROUP_NONE;
        if (first ? run < 1 || run > 3 || text[0] == '0' : run != 3 || found != kind)
            return ENC_NUMBER_GROUPING;
        kind = found;
        run = 0;
        *at += size;
    }
    return kind != ENC_GROUP_NONE && run != 3 ? ENC_NUMBER_GROUPING : ENC_NUMBER_FINE;
}

/* The decimals from `*at`; zeros at their end count in `decimals` only. */
static void read_decimals(const char *text, size_t length, size_t *at, accumulator *sum,
                          enc_number_digits *out)
{
    size_t start = *at;
    while (*at < length && is_digit(text[*at]))
        ++*at;
    out->decimals = out->scale = *at - start;
    while (out->scale > 0 && text[start + out->scale - 1] == '0')
        out->scale--;
    for (size_t i = 0; i < out->scale; i++)
        add_digit(sum, text[start + i]);
}

static enc_number_fault read_exponent(const char *text, size_t length, size_t *at, bool allowed,
                                      int32_t *out)
{
    size_t i = *at + 1;
    bool negative = i < length && text[i] == '-';
    i += i < length && (text[i] == '-' || text[i] == '+');
    size_t start = i;
    int32_t value = 0;
    while (i < length && is_digit(text[i]) && i - start < 3)
        value = value * 10 + (text[i++] - '0');
    if (i == start || i != length)
        return ENC_NUMBER_NOT_ONE;
    *at = i;
    *out = negative ? -value : value;
    return allowed ? ENC_NUMBER_FINE : ENC_NUMBER_EXPONENT;
}

enc_number_fault enc_number_read(const char *text, size_t length, char mark, uint32_t groups,
                                 bool exponent, enc_number_digits *out)
{
    accumulator sum = {0, 0};
    size_t at = 0;
    *out = (enc_number_digits){0, 0, 0, 0};
    enc_number_fault fault = read_whole(text, length, mark, groups, &at, &sum);
    if (fault != ENC_NUMBER_FINE)
        return fault;
    bool any = at > 0;
    if (at < length && text[at] == mark) {
        at++;
        read_decimals(text, length, &at, &sum, out);
        if (out->decimals == 0)
            return ENC_NUMBER_NOT_ONE; /* a field cut behind its mark, perhaps */
        any = true;
    }
    if (any && at < length && (text[at] == 'e' || text[at] == 'E')) {
        fault = read_exponent(text, length, &at, exponent, &out->exponent);
        if (fault != ENC_NUMBER_FINE)
            return fault;
    }
    if (!any || at < length)
        return at < length && (text[at] == '.' || text[at] == ',') ? ENC_NUMBER_WRONG_MARK
                                                                   : ENC_NUMBER_NOT_ONE;
    out->mantissa = sum.mantissa;
    return sum.digits > ENC_NUMBER_DIGITS_MAX ? ENC_NUMBER_TOO_LONG : ENC_NUMBER_FINE;
}
