/* SPDX-License-Identifier: MIT */
#include "pure/roll_rates.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/ratio.h"
#include "pure/rounding.h"
#include "pure/state.h"

enum { BUCKETS_MAX = 256, DATES_MAX = 1200, SUMS = 2, MILLION = 1000000 };

#define CELLS_MAX (UINT64_C(1) << 29)
#define STEP_SCALE INT64_C(1000000000000) /* of the rates a mean is made of */

static int32_t status_of(int64_t before, int64_t after)
{
    if (before < 0 || after < 0)
        return ENCOURS_ROLL_RATE_UNDEFINED_NEGATIVE;
    return before == 0 ? ENCOURS_ROLL_RATE_UNDEFINED_EMPTY : ENCOURS_ROLL_RATE_OK;
}

encours_roll_rate enc_roll_rate(int64_t before, int64_t after)
{
    encours_roll_rate rate = {
        .struct_size = sizeof rate,
        .status = status_of(before, after),
        .before = before,
        .after = after,
        .rate_ppm = ENCOURS_ROLL_RATE_NONE,
    };
    if (rate.status != ENCOURS_ROLL_RATE_OK)
        return rate;
    (void)enc_ratio_reduce(after, before, &rate.rate);
    rate.flags = after > before ? ENCOURS_ROLL_RATE_ABOVE_ONE : 0;
    if (!enc_round_divide_i64((enc_i128)after * MILLION, before, ENCOURS_ROUNDING_HALF_UP,
                              &rate.rate_ppm))
        rate.status = ENCOURS_ROLL_RATE_OUT_OF_RANGE;
    return rate;
}

encours_status encours_roll_rate_compute(int64_t before, int64_t after, encours_roll_rate *out,
                                         encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_roll_rate, error);
    encours_roll_rate rate = enc_roll_rate(before, after);
    enc_struct_store(out, &rate, sizeof rate);
    return ENCOURS_OK;
}

static encours_status load_options(encours_roll_rates_options *out,
                                   const encours_roll_rates_options *in, encours_error *error)
{
    ENC_REQUIRE(in != NULL);
    ENC_STRUCT_LOAD(*out, in, encours_roll_rates_options, sizeof(encours_roll_rates_options),
                    error);
    if (out->rows == 0)
        out->rows = 1;
    if (out->dates < 2 || out->dates > DATES_MAX || out->buckets < 2 || out->buckets > BUCKETS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRIu32 " dates of %" PRIu32
                             " buckets, must be 2 to 1200 of 2 to 256",
                             out->dates, out->buckets);
    if (out->step_days < 1 || out->step_days != out->bucket_days) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "buckets of %" PRIu32 " days and steps of %" PRIu32
                      " days: items roll by one bucket a step only when both are the same",
                      out->bucket_days, out->step_days);
        enc_error_hint(error, "Age the snapshots in buckets as wide as the days between them");
        return ENCOURS_E_INVALID;
    }
    if (out->last_is_open != 0 && out->last_is_open != 1)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "last_is_open is %" PRId32 ", must be 0 or 1", out->last_is_open);
    if (out->average != ENCOURS_ROLL_RATES_OF_SUMS && out->average != ENCOURS_ROLL_RATES_MEAN)
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no average", out->average);
    if (out->rows > CELLS_MAX / (out->dates * out->buckets))
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRIu32 " rows pass 2^29 cells",
                             out->rows);
    return ENCOURS_OK;
}

/* What finish does with the sums is no part of them. */
static enc_state_shape shape_of(const encours_roll_rates_options *options)
{
    const int64_t values[] = {options->rows, options->dates, options->buckets, options->step_days};
    uint64_t digest = ENC_STATE_DIGEST_START;
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
        digest = enc_state_digest(digest, values[i]);
    return (enc_state_shape){
        .kind = ENC_STATE_ROLL_RATES,
        .sum_count = options->rows * options->dates * options->buckets * SUMS,
        .options = digest,
    };
}

size_t encours_roll_rates_state_size(const encours_roll_rates_options *options)
{
    encours_roll_rates_options loaded;
    if (load_options(&loaded, options, NULL) != ENCOURS_OK)
        return 0;
    enc_state_shape shape = shape_of(&loaded);
    return enc_state_size(&shape);
}

encours_status encours_roll_rates_begin(void *state, size_t state_size,
                                        const encours_roll_rates_options *options,
                                        encours_error *error)
{
    encours_roll_rates_options loaded;
    ENC_TRY(load_options(&loaded, options, error));
    enc_state_shape shape = shape_of(&loaded);
    return enc_state_begin(state, state_size, &shape, error);
}

static uint32_t row_of(const encours_roll_rates_columns *columns, size_t i)
{
    return columns->row != NULL ? columns->row[i] : 0;
}

static encours_status load_columns(encours_roll_rates_columns *out,
                                   const encours_roll_rates_columns *in,
                                   const encours_roll_rates_options *options, encours_error *error)
{
    ENC_REQUIRE(in != NULL);
    ENC_STRUCT_LOAD(*out, in, encours_roll_rates_columns, sizeof(encours_roll_rates_columns),
                    error);
    ENC_REQUIRE(out->count == 0 ||
                (out->date != NULL && out->bucket != NULL && out->amount != NULL));
    for (size_t i = 0; i < out->count; i++)
        if (row_of(out, i) >= options->rows || out->date[i] >= options->dates ||
            out->bucket[i] >= options->buckets)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "entry %zu: row %" PRIu32 ", date %" PRIu32 ", bucket %" PRIu32
                                " of %" PRIu32 " rows, %" PRIu32 " dates, %" PRIu32 " buckets",
                                i, row_of(out, i), out->date[i], out->bucket[i], options->rows,
                                options->dates, options->buckets);
    return ENCOURS_OK;
}

static uint32_t cell_of(const encours_roll_rates_options *options, uint32_t row, uint32_t date,
                        uint32_t bucket)
{
    return ((row * options->dates + date) * options->buckets + bucket) * SUMS;
}

encours_status encours_roll_rates_add(void *state, size_t state_size,
                                      const encours_roll_rates_columns *columns,
                                      const encours_roll_rates_options *options,
                                      encours_error *error)
{
    encours_roll_rates_options loaded;
    encours_roll_rates_columns in;
    ENC_TRY(load_options(&loaded, options, error));
    ENC_TRY(load_columns(&in, columns, &loaded, error));
    enc_state_shape shape = shape_of(&loaded);
    ENC_TRY(enc_state_check(state, state_size, &shape, error));
    ENC_TRY(enc_state_count(state, in.count, error));
    for (size_t i = 0; i < in.count; i++) {
        uint32_t cell = cell_of(&loaded, row_of(&in, i), in.date[i], in.bucket[i]);
        enc_state_add(state, cell, in.amount[i]);
        enc_state_add(state, cell + 1, in.items != NULL ? in.items[i] : 1);
    }
    return ENCOURS_OK;
}

/* A rate of several steps. */
typedef struct rate {
    int64_t before, after, rate_ppm;
    int32_t status;
    uint32_t flags, periods;
} rate;

/* The mean of the rates of the steps, each in units of 10^-12. */
static void take_mean(enc_i128 sum, rate *out)
{
    out->flags = ENCOURS_ROLL_RATE_INEXACT;
    out->rate_ppm = ENCOURS_ROLL_RATE_NONE;
    if (out->periods == 0) {
        if (out->status == ENCOURS_ROLL_RATE_OK)
            out->status = ENCOURS_ROLL_RATE_UNDEFINED_EMPTY;
        return;
    }
    out->status = ENCOURS_ROLL_RATE_OK;
    if (sum > (enc_i128)STEP_SCALE * out->periods)
        out->flags |= ENCOURS_ROLL_RATE_ABOVE_ONE;
    if (!enc_round_divide_i64(sum, (enc_i128)(STEP_SCALE / MILLION) * out->periods,
                              ENCOURS_ROUNDING_HALF_UP, &out->rate_ppm))
        out->status = ENCOURS_ROLL_RATE_OUT_OF_RANGE;
}

static void take_sums(int64_t before, int64_t after, rate *out)
{
    const encours_roll_rate one = enc_roll_rate(before, after);
    out->before = before;
    out->after = after;
    out->status = one.status;
    out->flags = one.flags;
    out->rate_ppm = one.rate_ppm;
}

/* The rate of one bucket: sum 0 for amounts, 1 for items. False when a sum does not fit. */
static bool read_rate(const void *state, const encours_roll_rates_options *options, size_t at,
                      uint32_t sum, rate *out)
{
    uint32_t row = (uint32_t)(at / (options->buckets - 1));
    uint32_t bucket = (uint32_t)(at % (options->buckets - 1));
    enc_i128 before_sum = 0, after_sum = 0, steps = 0;
    int64_t before = 0, after = 0;
    *out = (rate){.periods = 0};
    for (uint32_t date = 1; date < options->dates; date++) {
        uint32_t from = cell_of(options, row, date - 1, bucket) + sum;
        uint32_t to = cell_of(options, row, date, bucket + 1) + sum;
        if (!enc_narrow_i64(enc_state_sum(state, from), &before) ||
            !enc_narrow_i64(enc_state_sum(state, to), &after))
            return false;
        before_sum += before;
        after_sum += after;
        if (status_of(before, after) != ENCOURS_ROLL_RATE_OK)
            continue;
        enc_i128 step = 0;
        (void)enc_round_divide((enc_i128)after * STEP_SCALE, before, ENCOURS_ROUNDING_HALF_UP,
                               &step);
        steps += step;
        out->periods++;
    }
    if (!enc_narrow_i64(before_sum, &before) || !enc_narrow_i64(after_sum, &after))
        return false;
    take_sums(before, after, out);
    if (options->average == ENCOURS_ROLL_RATES_MEAN)
        take_mean(steps, out);
    if (options->last_is_open != 0 && bucket + 2 == options->buckets)
        out->flags |= ENCOURS_ROLL_RATE_OPEN_BUCKET;
    return true;
}

static encours_status check_rates(const void *state, const encours_roll_rates_options *options,
                                  uint32_t sum, const encours_roll_rates *out, encours_error *error)
{
    size_t wanted = (size_t)options->rows * (options->buckets - 1);
    if (out->count != wanted)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%zu elements given for %" PRIu32 " rows of %" PRIu32 " rates",
                             out->count, options->rows, options->buckets - 1);
    for (size_t i = 0; i < wanted; i++) {
        rate r;
        if (!read_rate(state, options, i, sum, &r))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, i,
                                "rate %zu: a sum does not fit 64 bits", i);
    }
    return ENCOURS_OK;
}

static void write_rates(const void *state, const encours_roll_rates_options *options, uint32_t sum,
                        const encours_roll_rates *out)
{
    for (size_t i = 0; i < out->count; i++) {
        rate r;
        (void)read_rate(state, options, i, sum, &r);
        enc_column_put_i64(out->before, i, r.before);
        enc_column_put_i64(out->after, i, r.after);
        enc_column_put_i64(out->rate_ppm, i, r.rate_ppm);
        enc_column_put_u8(out->status, i, (uint8_t)r.status);
        enc_column_put_u8(out->flags, i, (uint8_t)r.flags);
        enc_column_put_u32(out->periods, i, r.periods);
    }
}

encours_status encours_roll_rates_finish(const void *state, size_t state_size,
                                         const encours_roll_rates_options *options,
                                         const encours_roll_rates *amounts,
                                         const encours_roll_rates *counts, encours_error *error)
{
    const encours_roll_rates *const given[SUMS] = {amounts, counts};
    encours_roll_rates_options loaded;
    encours_roll_rates out[SUMS];
    ENC_TRY(load_options(&loaded, options, error));
    enc_state_shape shape = shape_of(&loaded);
    ENC_TRY(enc_state_check(state, state_size, &shape, error));
    for (uint32_t i = 0; i < SUMS; i++) {
        ENC_STRUCT_LOAD(out[i], given[i], encours_roll_rates, sizeof(encours_roll_rates), error);
        if (given[i] != NULL)
            ENC_TRY(check_rates(state, &loaded, i, &out[i], error));
    }
    for (uint32_t i = 0; i < SUMS; i++)
        write_rates(state, &loaded, i, &out[i]);
    return ENCOURS_OK;
}
