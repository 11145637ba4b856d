/* SPDX-License-Identifier: MIT */
#include "encours/revaluation.h"

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/date.h"
#include "pure/range.h"
#include "pure/rates.h"
#include "pure/rounding.h"

#define ROWS_MAX ((size_t)1 << 31)

/* A currency met so far: its closing rate between minor units, and what is open in it. */
typedef struct closing_rate {
    int64_t numerator;
    int64_t denominator;
    enc_i128 open;
    uint16_t currency;
} closing_rate;

typedef struct run {
    const encours_rates *rates;
    encours_revaluation_options options;
    encours_revaluation_rows rows;
    encours_rounding rounding;
    closing_rate found[ENCOURS_REVALUATION_CURRENCIES_MAX];
    size_t found_count;
} run;

/* The rate of a row's currency, looked up once. */
static encours_status rate_of(run *r, uint16_t currency, closing_rate **out, encours_error *error)
{
    size_t at = 0;
    while (at < r->found_count && r->found[at].currency != currency)
        at++;
    *out = &r->found[at];
    if (at < r->found_count)
        return ENCOURS_OK;
    if (at == ENCOURS_REVALUATION_CURRENCIES_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "more than %d currencies",
                             ENCOURS_REVALUATION_CURRENCIES_MAX);
    closing_rate rate = {.currency = currency};
    ENC_TRY(enc_rates_minor(r->rates, currency, r->options.base_currency, r->options.closing,
                            &rate.numerator, &rate.denominator, error));
    r->found[r->found_count++] = rate;
    return ENCOURS_OK;
}

typedef struct row_value {
    int64_t value;
    int64_t booked;
    enc_i128 carrying;
} row_value;

static encours_status value_row(run *r, size_t i, bool is_counted, row_value *out,
                                encours_error *error)
{
    const encours_revaluation_rows *rows = &r->rows;
    closing_rate *rate;
    ENC_TRY(rate_of(r, rows->currency[i], &rate, error));
    ENC_TRY(enc_rates_apply(rows->open[i], rate->numerator, rate->denominator, r->rounding,
                            &out->value, error));
    if (is_counted)
        rate->open += rows->open[i];
    /* Prudence carries the lower of both: a loss booked before is released when it has gone. */
    int64_t target = out->value;
    if (r->options.scope == ENCOURS_REVALUATION_LOSSES && target > rows->base[i])
        target = rows->base[i];
    out->carrying = rows->base[i];
    if (r->options.method == ENCOURS_REVALUATION_CUMULATIVE && rows->revalued != NULL)
        out->carrying += rows->revalued[i];
    if (!enc_narrow_i64(target - out->carrying, &out->booked))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "the difference does not fit 64 bits");
    return ENCOURS_OK;
}

/* What the currencies come to when each sum is converted once. */
static encours_status convert_sums(const run *r, enc_i128 *out, encours_error *error)
{
    *out = 0;
    for (size_t i = 0; i < r->found_count; i++) {
        int64_t open, value;
        if (!enc_narrow_i64(r->found[i].open, &open))
            return enc_error_set(error, ENCOURS_E_OVERFLOW,
                                 "the sum of currency %u does not fit 64 bits",
                                 (unsigned)r->found[i].currency);
        ENC_TRY(enc_rates_apply(open, r->found[i].numerator, r->found[i].denominator, r->rounding,
                                &value, error));
        *out += value;
    }
    return ENCOURS_OK;
}

static encours_status add_up(run *r, encours_revaluation *out, encours_error *error)
{
    enc_i128 carrying = 0, value = 0, gain = 0, loss = 0, converted;
    for (size_t i = 0; i < r->rows.count; i++) {
        row_value row;
        encours_status status = value_row(r, i, true, &row, error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, i);
            return status;
        }
        carrying += row.carrying;
        value += row.value;
        gain += row.booked > 0 ? row.booked : 0;
        loss += row.booked < 0 ? -(enc_i128)row.booked : 0;
        out->row_count += row.booked != 0;
    }
    ENC_TRY(convert_sums(r, &converted, error));
    if (!enc_narrow_i64(carrying, &out->carrying) || !enc_narrow_i64(value, &out->value) ||
        !enc_narrow_i64(gain, &out->gain) || !enc_narrow_i64(loss, &out->loss))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "the sums pass 64 bits");
    out->residual = (int64_t)(converted - value); /* one unit a row at most */
    out->booked = out->gain - out->loss;
    out->currency_count = (uint32_t)r->found_count;
    return ENCOURS_OK;
}

static encours_status load(run *r, const encours_revaluation_options *options,
                           const encours_revaluation_rows *rows, encours_error *error)
{
    ENC_STRUCT_LOAD(r->options, options, encours_revaluation_options, sizeof r->options, error);
    ENC_STRUCT_LOAD(r->rows, rows, encours_revaluation_rows, sizeof r->rows, error);
    const encours_revaluation_options *o = &r->options;
    ENC_TRY(enc_range_check(o->method, ENCOURS_REVALUATION_REVERSED, ENCOURS_REVALUATION_CUMULATIVE,
                            "method", error));
    ENC_TRY(enc_range_check(o->scope, ENCOURS_REVALUATION_ALL, ENCOURS_REVALUATION_LOSSES, "scope",
                            error));
    ENC_TRY(enc_rounding_load(o->rounding, &r->rounding, error));
    /* A reversal needs a day of its own, also in the last year. */
    ENC_TRY(enc_range_check(o->closing.epoch_day, ENCOURS_DATE_MIN,
                            ENCOURS_DATE_MAX - (o->method == ENCOURS_REVALUATION_REVERSED),
                            "closing", error));
    if (r->rows.count > ROWS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu rows, more than 2^31", r->rows.count);
    if (r->rows.count > 0)
        ENC_REQUIRE(r->rows.currency != NULL && r->rows.open != NULL && r->rows.base != NULL);
    return ENCOURS_OK;
}

encours_status encours_revaluation_compute(const encours_rates *rates,
                                           const encours_revaluation_options *options,
                                           const encours_revaluation_rows *rows, int64_t *value,
                                           int64_t *booked, encours_revaluation *out,
                                           encours_error *error)
{
    ENC_REQUIRE(rates != NULL && options != NULL && rows != NULL);
    ENC_REQUIRE_STRUCT(out, encours_revaluation, error);
    run r = {.rates = rates};
    encours_revaluation sums = {.reversal_day = {ENCOURS_DATE_NONE}};
    ENC_TRY(load(&r, options, rows, error));
    ENC_TRY(add_up(&r, &sums, error));
    if (r.options.method == ENCOURS_REVALUATION_REVERSED)
        sums.reversal_day.epoch_day = r.options.closing.epoch_day + 1;
    for (size_t i = 0; i < r.rows.count; i++) {
        row_value row = {0};
        (void)value_row(&r, i, false, &row, NULL);
        enc_column_put_i64(value, i, row.value);
        enc_column_put_i64(booked, i, row.booked);
    }
    enc_struct_store(out, &sums, sizeof sums);
    return ENCOURS_OK;
}
