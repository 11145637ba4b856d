/* SPDX-License-Identifier: MIT */
#include "encours/delay_cost.h"

#include "base/struct_size.h"
#include "pure/delays.h"
#include "pure/rounding.h"

enum { BASIS_MAX = 36600, TARGET_MAX = 366000000 };

#define RATIO_MAX INT64_C(1000000000000)

static encours_status load_rate(const encours_delay_cost_rate *rate,
                                encours_delay_cost_rate *loaded, encours_error *error)
{
    ENC_STRUCT_LOAD(*loaded, rate, encours_delay_cost_rate, sizeof *loaded, error);
    ENC_TRY(enc_range_check(loaded->annual.denominator, 1, RATIO_MAX, "annual.denominator", error));
    ENC_TRY(enc_range_check(loaded->annual.numerator, 0, RATIO_MAX, "annual.numerator", error));
    ENC_TRY(enc_range_check(loaded->basis_days, 1, BASIS_MAX, "basis_days", error));
    return enc_range_check(loaded->rounding, ENCOURS_ROUNDING_HALF_UP, ENCOURS_ROUNDING_FLOOR,
                           "rounding", error);
}

static encours_indicator make(const enc_indicator_parts *parts, const encours_delay_cost_rate *rate)
{
    return enc_indicator_make_amount(parts, (encours_rounding)rate->rounding);
}

/* The numerator, or that it passes 128 bits: then there is no fraction to show. */
static void set_numerator(enc_indicator_parts *parts, enc_i128 amount_days, int64_t annual)
{
    if (enc_mul_i128(amount_days, annual, &parts->numerator))
        return;
    parts->status = ENCOURS_INDICATOR_OUT_OF_RANGE;
    parts->flags = ENCOURS_INDICATOR_NO_FRACTION;
    parts->denominator = 0;
}

/* amount_days * annual / basis. A product beyond 128 bits does not fit 64 after the division
 * either: the denominator has 56 bits at most. Nothing is left to show then but the status. */
static encours_indicator cost_of(enc_i128 amount_days, uint64_t items,
                                 const encours_delay_cost_rate *rate)
{
    enc_indicator_parts parts = {
        .denominator = (enc_i128)rate->annual.denominator * rate->basis_days,
        .scale = 1,
        .items = items,
    };
    set_numerator(&parts, amount_days, rate->annual.numerator);
    return make(&parts, rate);
}

static encours_indicator cost_of_one(int64_t amount, int32_t days,
                                     const encours_delay_cost_rate *rate)
{
    return cost_of((enc_i128)amount * (days > 0 ? days : 0), 1, rate);
}

encours_status encours_delay_cost_compute(int64_t amount, int32_t days,
                                          const encours_delay_cost_rate *rate,
                                          encours_indicator *out, encours_error *error)
{
    encours_delay_cost_rate loaded;
    ENC_REQUIRE_STRUCT(out, encours_indicator, error);
    ENC_TRY(load_rate(rate, &loaded, error));
    encours_indicator value = cost_of_one(amount, days, &loaded);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

encours_status encours_delay_costs_compute(const int64_t *amounts, const int32_t *days,
                                           size_t count, const encours_delay_cost_rate *rate,
                                           const encours_indicator_columns *out,
                                           encours_error *error)
{
    encours_delay_cost_rate loaded;
    encours_indicator_columns columns;
    ENC_REQUIRE(count == 0 || amounts != NULL);
    ENC_REQUIRE(count == 0 || days != NULL);
    ENC_TRY(load_rate(rate, &loaded, error));
    ENC_TRY(enc_indicator_columns_load(out, count, &columns, error));
    for (size_t i = 0; i < count; i++) {
        encours_indicator value = cost_of_one(amounts[i], days[i], &loaded);
        enc_indicator_columns_set(&columns, i, &value);
    }
    return ENCOURS_OK;
}

encours_status encours_delay_cost_finish(const void *state, size_t state_size, uint32_t row,
                                         const encours_delay_cost_rate *rate,
                                         encours_indicator *out, encours_error *error)
{
    encours_delay_cost_rate loaded;
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    enc_i128 sums[ENC_DELAYS_SUMS];
    ENC_REQUIRE_STRUCT(out, encours_indicator, error);
    ENC_TRY(load_rate(rate, &loaded, error));
    ENC_TRY(enc_indicator_open(state, state_size, &enc_delays_kind, constants, &rows, error));
    if (constants[ENC_DELAYS_MEASURE] != ENCOURS_DELAY_BEYOND_TERMS &&
        constants[ENC_DELAYS_MEASURE] != ENCOURS_DELAY_OPEN)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a state of days to pay or ages; the cost is of days after due");
    ENC_TRY(enc_indicator_read(state, &enc_delays_kind, rows, row, sums, error));
    /* No late item is no cost, and no reason to have no value. */
    encours_indicator value = cost_of(sums[ENC_DELAYS_AMOUNT_LATE_DAYS], 1, &loaded);
    value.items = (uint64_t)sums[ENC_DELAYS_LATE_COUNT];
    value.left_out = (uint64_t)sums[ENC_DELAYS_NO_DATE_COUNT];
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

/* Over one denominator: (B * n * 10^4 - target_e4 * S) * annual * days / (n * 10^4 * basis). */
encours_status encours_dso_excess_cost(int64_t balance, int64_t sales, uint32_t window_days,
                                       int64_t target_e4, uint32_t cost_days,
                                       const encours_delay_cost_rate *rate, encours_indicator *out,
                                       encours_error *error)
{
    encours_delay_cost_rate loaded;
    ENC_REQUIRE_STRUCT(out, encours_indicator, error);
    ENC_TRY(load_rate(rate, &loaded, error));
    ENC_TRY(enc_range_check(window_days, 1, BASIS_MAX, "window_days", error));
    ENC_TRY(enc_range_check(target_e4, 0, TARGET_MAX, "target_e4", error));
    ENC_TRY(enc_range_check(cost_days, 1, BASIS_MAX, "cost_days", error));
    enc_i128 unit = (enc_i128)window_days * ENCOURS_INDICATOR_SCALE_DAYS;
    enc_i128 excess = balance * unit - (enc_i128)target_e4 * sales;
    enc_indicator_parts parts = {
        .scale = 1,
        .items = 1,
        .denominator = unit * loaded.basis_days * loaded.annual.denominator,
    };
    if (sales <= 0) {
        parts.denominator = sales;
        parts.numerator = balance;
    } else {
        set_numerator(&parts, excess * cost_days, loaded.annual.numerator);
    }
    encours_indicator value = make(&parts, &loaded);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}
