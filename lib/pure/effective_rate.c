/* SPDX-License-Identifier: MIT */
#include "encours/effective_rate.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/fixed.h"
#include "pure/ratio.h"

static encours_status check_terms(encours_ratio periods, int64_t scale, encours_error *error)
{
    if (periods.denominator <= 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the denominator of periods is %" PRId64 ", must be greater than 0",
                             periods.denominator);
    if (scale < 1)
        return enc_error_set(error, ENCOURS_E_INVALID, "scale is %" PRId64 ", must be 1 or more",
                             scale);
    return ENCOURS_OK;
}

/* numerator / denominator, > 0, is the rate of one period. */
static encours_effective_rate compute(int64_t numerator, int64_t denominator, encours_ratio periods,
                                      int64_t scale)
{
    static const int32_t statuses[] = {
        [ENC_FIXED_OK] = ENCOURS_EFFECTIVE_RATE_OK,
        [ENC_FIXED_NEAR_TIE] = ENCOURS_EFFECTIVE_RATE_NEAR_TIE,
        [ENC_FIXED_OUT_OF_RANGE] = ENCOURS_EFFECTIVE_RATE_OUT_OF_RANGE,
    };
    encours_effective_rate out = {
        .value = INT64_MIN,
        .scale = scale,
        .status = ENCOURS_EFFECTIVE_RATE_NO_RATE,
    };
    encours_ratio growth;
    enc_i128 grown = (enc_i128)numerator + denominator;
    if (grown <= 0)
        return out;
    out.status = ENCOURS_EFFECTIVE_RATE_OUT_OF_RANGE;
    if (!enc_ratio_reduce(grown, denominator, &growth))
        return out;
    out.status =
        statuses[enc_fixed_power_less_one(growth.numerator, growth.denominator, periods.numerator,
                                          periods.denominator, scale, &out.value)];
    return out;
}

encours_status encours_effective_rate_compute(encours_ratio rate, encours_ratio periods,
                                              int64_t scale, encours_effective_rate *out,
                                              encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_effective_rate, error);
    ENC_TRY(check_terms(periods, scale, error));
    if (rate.denominator <= 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the denominator of rate is %" PRId64 ", must be greater than 0",
                             rate.denominator);
    encours_effective_rate result = compute(rate.numerator, rate.denominator, periods, scale);
    enc_struct_store(out, &result, sizeof result);
    return ENCOURS_OK;
}

encours_status encours_effective_rates_apply(const encours_effective_rate_columns *columns,
                                             encours_ratio periods, int64_t scale,
                                             encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    encours_effective_rate_columns in;
    ENC_STRUCT_LOAD(in, columns, encours_effective_rate_columns, sizeof in, error);
    ENC_REQUIRE(in.count == 0 || in.rate != NULL);
    ENC_TRY(check_terms(periods, scale, error));
    if (in.rate_scale < 1)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "rate_scale is %" PRId64 ", must be 1 or more", in.rate_scale);
    for (size_t i = 0; i < in.count; i++) {
        encours_effective_rate rate = compute(in.rate[i], in.rate_scale, periods, scale);
        enc_column_put_i64(in.value, i, rate.value);
        enc_column_put_i32(in.status, i, rate.status);
    }
    return ENCOURS_OK;
}
