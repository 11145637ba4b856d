/* SPDX-License-Identifier: MIT */
/* DSO over columns. Rows of usual size go through 64-bit arithmetic and plain sales; every other
 * row goes through what the row form uses, so that both give the same figures. */
#include "encours/dso_columns.h"

#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/dso.h"
#include "pure/rounding.h"

enum { PERIODS_MAX = 1200, ROWS_AHEAD = 12, LINE = 64 };

#define SCALE_MAX INT64_C(1000000000)

static encours_status load_unit(const encours_dso_unit *unit, encours_dso_unit *loaded,
                                encours_error *error)
{
    ENC_STRUCT_LOAD(*loaded, unit, encours_dso_unit, sizeof *loaded, error);
    if (loaded->scale == 0)
        loaded->scale = ENCOURS_DSO_SCALE;
    if (loaded->rounding == 0)
        loaded->rounding = ENCOURS_ROUNDING_HALF_UP;
    if (loaded->scale < 1 || loaded->scale > SCALE_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "scale is %" PRId64 ", needs 1 to %" PRId64,
                             loaded->scale, SCALE_MAX);
    if (!enc_rounding_is_known((uint32_t)loaded->rounding))
        return enc_error_set(error, ENCOURS_E_INVALID, "rounding is %" PRId32 ", which is no mode",
                             loaded->rounding);
    return ENCOURS_OK;
}

/* A numerator of zero or more over a denominator greater than zero, by a mode. */
static inline uint64_t round_positive(uint64_t numerator, uint64_t denominator, uint64_t before,
                                      int32_t mode)
{
    uint64_t quotient = numerator / denominator;
    uint64_t rest = numerator - quotient * denominator, to_next = denominator - rest;
    switch (mode) {
    case ENCOURS_ROUNDING_HALF_UP:
        return quotient + (rest >= to_next);
    case ENCOURS_ROUNDING_HALF_DOWN:
        return quotient + (rest > to_next);
    case ENCOURS_ROUNDING_HALF_EVEN:
        return quotient + (rest + ((quotient + before) & 1) > to_next);
    case ENCOURS_ROUNDING_UP:
    case ENCOURS_ROUNDING_CEILING:
        return quotient + (rest > 0);
    default:
        return quotient;
    }
}

/* Round numerator / denominator * scale where a row has a value. */
static int32_t store_exact(enc_i128 numerator, int64_t denominator, const encours_dso_unit *unit,
                           int32_t status, int64_t *days)
{
    int64_t value = 0;
    bool fits = enc_round_divide_i64(numerator * unit->scale, denominator,
                                     (encours_rounding)unit->rounding, &value);
    if (fits && value != ENCOURS_DSO_NONE) {
        *days = value;
        return status;
    }
    *days = ENCOURS_DSO_NONE;
    return ENCOURS_DSO_OUT_OF_RANGE;
}

/* --- simple */

static void simple_rows(const encours_dso_columns *c, uint32_t days, const encours_dso_unit *unit)
{
    const uint64_t factor = (uint64_t)days * (uint64_t)unit->scale;
    const uint64_t part_max = (uint64_t)INT64_MAX / factor;
    for (size_t i = 0; i < c->count; i++) {
        enc_i128 part = (enc_i128)c->balance[i] - (c->less != NULL ? c->less[i] : 0);
        int64_t sales = c->sales[i];
        if (sales <= 0) {
            c->days[i] = ENCOURS_DSO_NONE;
            c->status[i] = ENCOURS_DSO_UNDEFINED_NO_SALES;
        } else if ((enc_u128)part <= part_max) {
            c->days[i] = (int64_t)round_positive((uint64_t)part * factor, (uint64_t)sales, 0,
                                                 unit->rounding);
            c->status[i] = ENCOURS_DSO_OK;
        } else {
            c->status[i] = store_exact(part * days, sales, unit, ENCOURS_DSO_OK, &c->days[i]);
        }
    }
}

encours_status encours_dso_simple_columns(const encours_dso_columns *columns, uint32_t days,
                                          const encours_dso_unit *unit, encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    encours_dso_columns c;
    encours_dso_unit loaded;
    ENC_STRUCT_LOAD(c, columns, encours_dso_columns, sizeof c, error);
    ENC_TRY(load_unit(unit, &loaded, error));
    ENC_REQUIRE(c.count == 0 ||
                (c.balance != NULL && c.sales != NULL && c.days != NULL && c.status != NULL));
    ENC_TRY(enc_dso_check_days(days, "days", error));
    simple_rows(&c, days, &loaded);
    return ENCOURS_OK;
}

/* --- count-back */

typedef struct walker {
    const encours_dso_count_back_columns *columns;
    encours_dso_options options;
    encours_dso_unit unit;
    uint64_t rest_max; /* a rest up to which its days times scale fit 64 bits */
} walker;

typedef struct walked {
    int64_t days;
    int64_t rest;
    int32_t status;
    uint32_t periods;
    uint32_t flags;
} walked;

/* The walk over plain sales; false when the row needs the one with policies. */
static inline bool walk_plain(const walker *w, int64_t balance, const int64_t *sales, size_t stride,
                              walked *out)
{
    const uint32_t *period_days = w->columns->period_days;
    const size_t periods = w->columns->periods;
    uint64_t rest = (uint64_t)balance, full = 0;
    size_t p = 0;
    for (; p < periods; p++) {
        int64_t sold = sales[p * stride];
        if (sold <= 0)
            return false;
        if (rest <= (uint64_t)sold)
            break;
        rest -= (uint64_t)sold;
        full += period_days[p];
    }
    if (p == periods || rest > w->rest_max)
        return false;
    /* A tie takes the whole period: the quotient is its days. */
    full *= (uint64_t)w->unit.scale;
    uint64_t part = rest * period_days[p] * (uint64_t)w->unit.scale;
    out->days = (int64_t)(full + round_positive(part, (uint64_t)sales[p * stride], full,
                                                w->unit.rounding));
    out->periods = (uint32_t)p + 1;
    out->status = ENCOURS_DSO_OK;
    out->rest = 0;
    out->flags = 0;
    return true;
}

static walked walk_exact(const walker *w, int64_t balance, const int64_t *sales, size_t stride)
{
    const encours_dso_count_back_columns *c = w->columns;
    int64_t in_order[PERIODS_MAX];
    for (size_t p = 0; p < c->periods; p++)
        in_order[p] = sales[p * stride];
    encours_dso value = enc_dso_walk(balance, in_order, c->period_days, c->periods, &w->options);
    if (value.status == ENC_DSO_WALK_OVERFLOW)
        return (walked){.days = ENCOURS_DSO_NONE,
                        .status = ENCOURS_DSO_OUT_OF_RANGE,
                        .periods = value.periods_used,
                        .flags = value.flags};
    /* Only an extrapolation can be out of range, and in another unit it may be in it. */
    if (value.status == ENCOURS_DSO_OUT_OF_RANGE)
        value.status = ENCOURS_DSO_EXTRAPOLATED;
    walked out = {
        .rest = value.balance_rest,
        .periods = value.periods_used,
        .flags = value.flags,
    };
    enc_i128 numerator = (enc_i128)value.days_part * value.part_numerator +
                         (enc_i128)value.days_full * value.part_denominator;
    out.status = store_exact(numerator, value.part_denominator, &w->unit, value.status, &out.days);
    return out;
}

/* Most walks end in the first months, and what the next row needs is too far away for hardware to
 * foresee. No pointer is formed: there may be no such row. */
static void prefetch_row(const encours_dso_count_back_columns *c, size_t row)
{
    uintptr_t sales = (uintptr_t)c->sales + row * c->row_stride * sizeof *c->sales;
    __builtin_prefetch((const void *)sales);
    __builtin_prefetch((const void *)(sales + LINE));
}

static void count_back_rows(const walker *w)
{
    const encours_dso_count_back_columns *c = w->columns;
    for (size_t i = 0; i < c->count; i++) {
        const int64_t *sales = c->periods == 0 ? NULL : c->sales + i * c->row_stride;
        walked row;
        prefetch_row(c, i + ROWS_AHEAD);
        if (c->balance[i] <= 0 || !walk_plain(w, c->balance[i], sales, c->period_stride, &row))
            row = walk_exact(w, c->balance[i], sales, c->period_stride);
        c->days[i] = row.days;
        c->status[i] = row.status;
        enc_column_put_i64(c->balance_rest, i, row.rest);
        enc_column_put_u32(c->periods_used, i, row.periods);
        enc_column_put_u32(c->flags, i, row.flags);
    }
}

static encours_status check_periods(const encours_dso_count_back_columns *c, uint32_t *longest,
                                    encours_error *error)
{
    *longest = 1;
    if (c->periods > PERIODS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu periods, at most %d", c->periods,
                             (int)PERIODS_MAX);
    for (size_t p = 0; p < c->periods; p++) {
        encours_status status = enc_dso_check_days(c->period_days[p], "period_days", error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, p);
            return status;
        }
        if (c->period_days[p] > *longest)
            *longest = c->period_days[p];
    }
    return ENCOURS_OK;
}

encours_status encours_dso_count_back_columns_compute(const encours_dso_count_back_columns *columns,
                                                      const encours_dso_options *options,
                                                      const encours_dso_unit *unit,
                                                      encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    encours_dso_count_back_columns c;
    walker w = {.columns = &c};
    uint32_t longest = 0;
    ENC_STRUCT_LOAD(c, columns, encours_dso_count_back_columns, sizeof c, error);
    ENC_TRY(enc_dso_options_load(options, &w.options, error));
    ENC_TRY(load_unit(unit, &w.unit, error));
    ENC_REQUIRE(c.count == 0 || (c.balance != NULL && c.days != NULL && c.status != NULL));
    ENC_REQUIRE(c.periods == 0 || c.period_days != NULL);
    ENC_REQUIRE(c.periods == 0 || c.count == 0 || c.sales != NULL);
    if ((c.row_stride == 0) != (c.period_stride == 0))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "row_stride is %zu and period_stride %zu: give both or none",
                             c.row_stride, c.period_stride);
    if (c.row_stride == 0) {
        c.row_stride = c.periods;
        c.period_stride = 1;
    }
    ENC_TRY(check_periods(&c, &longest, error));
    w.rest_max = (uint64_t)INT64_MAX / longest / (uint64_t)w.unit.scale / 2;
    count_back_rows(&w);
    return ENCOURS_OK;
}
