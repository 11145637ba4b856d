/* SPDX-License-Identifier: MIT */
#include "pure/ratio.h"

#include "base/error.h"
#include "pure/rounding.h"

bool enc_ratio_reduce(enc_i128 numerator, enc_i128 denominator, encours_ratio *out)
{
    if (denominator == 0)
        return false;
    bool negative = numerator != 0 && (numerator < 0) != (denominator < 0);
    enc_u128 above = enc_magnitude_i128(numerator), below = enc_magnitude_i128(denominator);
    enc_u128 common = enc_common_divisor_u128(above, below);
    above /= common;
    below /= common;
    if (below > INT64_MAX || above > (enc_u128)INT64_MAX + (negative ? 1 : 0))
        return false;
    out->numerator = (int64_t)(negative ? -(enc_i128)above : (enc_i128)above);
    out->denominator = (int64_t)below;
    return true;
}

static encours_status check_ratio(encours_ratio ratio, const char *name, encours_error *error)
{
    if (ratio.denominator > 0)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID,
                  "the denominator of %s is %" PRId64 ", must be greater than 0", name,
                  ratio.denominator);
    enc_error_hint(error, "Make ratios with encours_ratio_make()");
    return ENCOURS_E_INVALID;
}

encours_status encours_ratio_make(int64_t numerator, int64_t denominator, encours_ratio *out,
                                  encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    if (denominator == 0)
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRId64 " / 0 is no ratio", numerator);
    if (!enc_ratio_reduce(numerator, denominator, out))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "%" PRId64 " / %" PRId64 " with a positive denominator does not fit "
                             "64 bits",
                             numerator, denominator);
    return ENCOURS_OK;
}

encours_status encours_ratio_scaled(encours_ratio ratio, int64_t scale, encours_rounding rounding,
                                    int64_t *out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_TRY(check_ratio(ratio, "the ratio", error));
    if (scale < 1)
        return enc_error_set(error, ENCOURS_E_INVALID, "scale is %" PRId64 ", must be 1 or more",
                             scale);
    if (!enc_rounding_is_known((uint32_t)rounding))
        return enc_error_set(error, ENCOURS_E_INVALID, "%d is no rounding mode", (int)rounding);
    if (!enc_round_divide_i64((enc_i128)ratio.numerator * scale, ratio.denominator, rounding, out))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "%" PRId64 " / %" PRId64 " in units of 1/%" PRId64
                             " does not fit 64 bits",
                             ratio.numerator, ratio.denominator, scale);
    return ENCOURS_OK;
}

encours_status encours_ratio_compare(encours_ratio a, encours_ratio b, int32_t *out,
                                     encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_TRY(check_ratio(a, "a", error));
    ENC_TRY(check_ratio(b, "b", error));
    enc_i128 left = (enc_i128)a.numerator * b.denominator;
    enc_i128 right = (enc_i128)b.numerator * a.denominator;
    *out = left < right ? -1 : left > right ? 1 : 0;
    return ENCOURS_OK;
}
