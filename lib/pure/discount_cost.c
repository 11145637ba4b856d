/* SPDX-License-Identifier: MIT */
/* What a discount costs and settles: one amount at a time, without VAT. */
#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/discount.h"
#include "pure/fixed.h"
#include "pure/ratio.h"
#include "pure/rounding.h"

enum { DAYS_EARLY_MAX = 36600, TERM_DAYS_MAX = 1000, PPM = 1000000 };

static encours_status check_basis(uint32_t basis, const char *name, encours_error *error)
{
    if (basis == 360 || basis == 365 || basis == 366)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s is %" PRIu32 ", must be 360, 365 or 366", name,
                  basis);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

encours_status encours_discount_annual(int64_t amount, int64_t rate, uint32_t days_early,
                                       uint32_t basis, uint32_t rounding, int64_t *out,
                                       encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    const int64_t rate_max = (int64_t)ENCOURS_PERCENT_WHOLE * 100;
    if (rate < 0 || rate > rate_max)
        return enc_error_set(error, ENCOURS_E_INVALID, "rate is %" PRId64 ", must be 0 to %" PRId64,
                             rate, rate_max);
    if (days_early > DAYS_EARLY_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "days_early is %" PRIu32 ", must be 0 to %d",
                             days_early, (int)DAYS_EARLY_MAX);
    ENC_TRY(check_basis(basis, "basis", error));
    encours_rounding mode = ENCOURS_ROUNDING_HALF_UP;
    ENC_TRY(enc_rounding_load(rounding, &mode, error));
    enc_i128 numerator = (enc_i128)amount * rate * days_early; /* below 2^63+34+16 */
    if (!enc_round_divide_i64(numerator, (enc_i128)ENCOURS_PERCENT_WHOLE * basis, mode, out))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "the discount of %" PRId64 " does not fit 64 bits", amount);
    return ENCOURS_OK;
}

encours_status encours_discount_settle(int64_t open, int64_t payment, int64_t discount,
                                       int64_t tolerance, encours_discount_settlement *out,
                                       encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_discount_settlement, error);
    if (open < 0 || payment < 0 || discount < 0 || tolerance < 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "open, payment, discount and tolerance must not be negative");
    if (discount > open)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the discount %" PRId64 " is more than what is open, %" PRId64,
                             discount, open);
    int64_t missing = open - payment, missing_less = missing - discount;
    uint64_t distance = enc_magnitude(missing), distance_less = enc_magnitude(missing_less);
    encours_discount_settlement result = {.status = ENCOURS_DISCOUNT_PART_PAYMENT, .rest = missing};
    bool settles = missing <= tolerance, settles_less = missing_less <= tolerance;
    if (discount > 0 && settles_less && (!settles || distance_less <= distance)) {
        result.status = ENCOURS_DISCOUNT_SETTLED_LESS;
        result.discount = discount;
        result.rest = missing_less;
    } else if (settles) {
        result.status = ENCOURS_DISCOUNT_SETTLED;
    }
    if (enc_magnitude(result.rest) <= (uint64_t)tolerance) {
        result.tolerance = result.rest;
        result.rest = 0;
    }
    enc_struct_store(out, &result, sizeof result);
    return ENCOURS_OK;
}

static encours_status check_cost(int64_t percent, uint32_t discount_days, uint32_t term_days,
                                 encours_error *error)
{
    ENC_TRY(enc_discount_check_percent(percent, error));
    if (discount_days > TERM_DAYS_MAX || term_days > TERM_DAYS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "terms of %" PRIu32 " and %" PRIu32 " days, must be 0 to %d",
                             discount_days, term_days, (int)TERM_DAYS_MAX);
    return ENCOURS_OK;
}

/* Both costs of a discount below 100 % on more than no days. */
static void fill_cost(encours_discount_cost *cost, int64_t percent, uint32_t basis,
                      uint32_t year_days)
{
    static const int32_t statuses[] = {
        [ENC_FIXED_OK] = ENCOURS_DISCOUNT_COST_OK,
        [ENC_FIXED_NEAR_TIE] = ENCOURS_DISCOUNT_COST_NEAR_TIE,
        [ENC_FIXED_OUT_OF_RANGE] = ENCOURS_DISCOUNT_COST_OUT_OF_RANGE,
    };
    int64_t left = ENCOURS_PERCENT_WHOLE - percent;
    encours_ratio nominal;
    (void)enc_ratio_reduce((enc_i128)percent * basis, (enc_i128)left * cost->extra_days, &nominal);
    cost->numerator = nominal.numerator;
    cost->denominator = nominal.denominator;
    (void)enc_round_divide_i64((enc_i128)nominal.numerator * PPM, nominal.denominator,
                               ENCOURS_ROUNDING_HALF_UP, &cost->nominal_ppm);
    cost->status = statuses[enc_fixed_power_less_one(ENCOURS_PERCENT_WHOLE, left, year_days,
                                                     cost->extra_days, PPM, &cost->effective_ppm)];
}

encours_status encours_discount_cost_compute(int64_t percent, uint32_t discount_days,
                                             uint32_t term_days, uint32_t basis, uint32_t year_days,
                                             encours_discount_cost *out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_discount_cost, error);
    ENC_TRY(check_cost(percent, discount_days, term_days, error));
    ENC_TRY(check_basis(basis, "basis", error));
    ENC_TRY(check_basis(year_days, "year_days", error));
    encours_discount_cost result = {
        .numerator = ENCOURS_DISCOUNT_NONE,
        .nominal_ppm = ENCOURS_DISCOUNT_NONE,
        .effective_ppm = ENCOURS_DISCOUNT_NONE,
        .status = ENCOURS_DISCOUNT_COST_NO_DAYS,
        .extra_days = term_days > discount_days ? term_days - discount_days : 0,
    };
    if (result.extra_days > 0) {
        result.status = ENCOURS_DISCOUNT_COST_WHOLE;
        if (percent < ENCOURS_PERCENT_WHOLE)
            fill_cost(&result, percent, basis, year_days);
    }
    enc_struct_store(out, &result, sizeof result);
    return ENCOURS_OK;
}
