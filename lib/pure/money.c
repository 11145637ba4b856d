/* SPDX-License-Identifier: MIT */
#include "encours/money.h"

#include "base/checked.h"
#include "base/error.h"
#include "pure/currency.h"
#include "pure/rounding.h"

static encours_money money_of(int64_t minor, uint16_t currency)
{
    return (encours_money){.minor = minor, .currency = currency};
}

static encours_status check_same_currency(encours_money a, encours_money b, const char *verb,
                                          encours_error *error)
{
    if (a.currency == b.currency)
        return ENCOURS_OK;
    char left[ENC_CURRENCY_NAME_SIZE], right[ENC_CURRENCY_NAME_SIZE];
    enc_currency_name(a.currency, left);
    enc_currency_name(b.currency, right);
    enc_error_set(error, ENCOURS_E_CURRENCY, "%s and %s cannot be %s", left, right, verb);
    enc_error_hint(error, "Convert one of them with a rate first");
    return ENCOURS_E_CURRENCY;
}

encours_status encours_money_add(encours_money a, encours_money b, encours_money *out,
                                 encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_TRY(check_same_currency(a, b, "added", error));
    int64_t sum;
    if (!enc_add_i64(a.minor, b.minor, &sum))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "%" PRId64 " + %" PRId64 " minor units do not fit 64 bits", a.minor,
                             b.minor);
    *out = money_of(sum, a.currency);
    return ENCOURS_OK;
}

encours_status encours_money_subtract(encours_money a, encours_money b, encours_money *out,
                                      encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_TRY(check_same_currency(a, b, "subtracted", error));
    int64_t difference;
    if (!enc_sub_i64(a.minor, b.minor, &difference))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "%" PRId64 " - %" PRId64 " minor units do not fit 64 bits", a.minor,
                             b.minor);
    *out = money_of(difference, a.currency);
    return ENCOURS_OK;
}

encours_status encours_money_negate(encours_money amount, encours_money *out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    if (amount.minor == INT64_MIN)
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "-(%" PRId64 ") minor units do not fit 64 bits", amount.minor);
    *out = money_of(-amount.minor, amount.currency);
    return ENCOURS_OK;
}

encours_status encours_money_compare(encours_money a, encours_money b, int32_t *out,
                                     encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_TRY(check_same_currency(a, b, "compared", error));
    *out = a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0;
    return ENCOURS_OK;
}

static encours_status check_rounding(encours_rounding rounding, encours_error *error)
{
    if (enc_rounding_is_known((uint32_t)rounding))
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%d is no rounding mode", (int)rounding);
    enc_error_hint(error, "Name one of encours_rounding; there is no default here");
    return ENCOURS_E_INVALID;
}

encours_status encours_money_multiply(encours_money amount, encours_ratio ratio,
                                      encours_rounding rounding, encours_money *out,
                                      encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_TRY(check_rounding(rounding, error));
    if (ratio.denominator < 1)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the denominator of the ratio is %" PRId64 ", must be greater than 0",
                             ratio.denominator);
    int64_t product;
    if (!enc_round_divide_i64((enc_i128)amount.minor * ratio.numerator, ratio.denominator, rounding,
                              &product))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "%" PRId64 " * %" PRId64 " / %" PRId64
                             " minor units do not fit 64 bits",
                             amount.minor, ratio.numerator, ratio.denominator);
    *out = money_of(product, amount.currency);
    return ENCOURS_OK;
}

encours_status encours_money_rescale(int64_t minor, uint32_t exponent_from, uint32_t exponent_to,
                                     encours_rounding rounding, int64_t *out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_TRY(check_rounding(rounding, error));
    if (exponent_from > ENCOURS_CURRENCY_EXPONENT_MAX ||
        exponent_to > ENCOURS_CURRENCY_EXPONENT_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%u to %u decimals: at most %d are possible",
                             (unsigned)exponent_from, (unsigned)exponent_to,
                             ENCOURS_CURRENCY_EXPONENT_MAX);
    bool grows = exponent_to > exponent_from;
    int64_t power = enc_power_of_ten(grows ? exponent_to - exponent_from
                                           : exponent_from - exponent_to);
    bool fits = grows ? enc_narrow_i64((enc_i128)minor * power, out)
                      : enc_round_divide_i64(minor, power, rounding, out);
    if (!fits)
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "%" PRId64 " with %u decimals does not fit 64 bits with %u decimals",
                             minor, (unsigned)exponent_from, (unsigned)exponent_to);
    return ENCOURS_OK;
}
