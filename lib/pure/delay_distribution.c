/* SPDX-License-Identifier: MIT */
/* A row of the state is a histogram: the days of the range, then what lies below and above it,
 * first by number and then by amount, and last the number of items whose amount is known. */
#include "encours/delay_distribution.h"

#include "base/struct_size.h"
#include "encours/delays.h"
#include "pure/indicator.h"

enum { DAYS_MAX = 100000, CELLS_MAX = ENCOURS_INDICATOR_ROWS_MAX };

enum { LOWEST, DAYS, ROWS };

static encours_status load_options(const encours_delay_distribution_options *options,
                                   int64_t *constants, encours_error *error)
{
    encours_delay_distribution_options loaded;
    ENC_REQUIRE(options != NULL);
    ENC_STRUCT_LOAD(loaded, options, encours_delay_distribution_options, sizeof loaded, error);
    ENC_TRY(enc_range_check(loaded.lowest_days, -DAYS_MAX, DAYS_MAX, "lowest_days", error));
    ENC_TRY(enc_range_check(loaded.highest_days, loaded.lowest_days,
                            loaded.lowest_days + DAYS_MAX - 1, "highest_days", error));
    memset(constants, 0, ENC_INDICATOR_CONSTANTS * sizeof *constants);
    constants[LOWEST] = loaded.lowest_days;
    constants[DAYS] = (int64_t)loaded.highest_days - loaded.lowest_days + 1;
    constants[ROWS] = loaded.rows == 0 ? 1 : loaded.rows;
    return enc_range_check(constants[ROWS], 1, CELLS_MAX / (2 * constants[DAYS] + 5), "rows",
                           error);
}

/* Where things are in a row of `days` days. */
static uint32_t below_at(int64_t days)
{
    return (uint32_t)days;
}

static uint32_t above_at(int64_t days)
{
    return (uint32_t)days + 1;
}

static uint32_t amounts_at(int64_t days)
{
    return (uint32_t)days + 2;
}

static uint32_t known_at(int64_t days)
{
    return 2 * amounts_at(days);
}

static enc_indicator_kind kind_of(int64_t days)
{
    return (enc_indicator_kind){
        .kind = ENC_STATE_DAYS_TO_PAY,
        .sums = known_at(days) + 1,
    };
}

size_t encours_delay_distribution_state_size(const encours_delay_distribution_options *options)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    if (load_options(options, constants, NULL) != ENCOURS_OK)
        return 0;
    enc_indicator_kind kind = kind_of(constants[DAYS]);
    return enc_indicator_state_size(&kind, (uint32_t)constants[ROWS]);
}

encours_status encours_delay_distribution_begin(void *state, size_t state_size,
                                                const encours_delay_distribution_options *options,
                                                encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    ENC_TRY(load_options(options, constants, error));
    enc_indicator_kind kind = kind_of(constants[DAYS]);
    return enc_indicator_begin(state, state_size, &kind, (uint32_t)constants[ROWS], constants,
                               error);
}

/* The size of a row is among the constants: see that they are of the sums there are. */
static encours_status open_state(const void *state, size_t size, int64_t *constants,
                                 encours_error *error)
{
    const enc_indicator_kind kind = {.kind = ENC_STATE_DAYS_TO_PAY, .sums = 1};
    uint32_t sums = 0;
    ENC_TRY(enc_indicator_open(state, size, &kind, constants, &sums, error));
    ENC_TRY(enc_range_check(constants[LOWEST], -DAYS_MAX, DAYS_MAX, "lowest_days", error));
    if (constants[DAYS] < 1 || constants[DAYS] > DAYS_MAX ||
        (enc_i128)constants[ROWS] * (known_at(constants[DAYS]) + 1) != sums)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "%zu bytes are no distribution", size);
    return ENCOURS_OK;
}

/* --- add */

static encours_status check_items(const encours_delay_distribution_columns *columns, int64_t rows,
                                  encours_error *error)
{
    for (size_t i = 0; i < columns->count; i++) {
        if (columns->rows != NULL && columns->rows[i] >= rows) {
            enc_error_at(error, ENCOURS_E_INVALID, i,
                         "row %" PRIu32 " of a state of %" PRId64 " rows", columns->rows[i], rows);
            enc_error_field(error, "rows");
            return ENCOURS_E_INVALID;
        }
        if (columns->amounts != NULL)
            ENC_TRY(enc_indicator_check_amount(columns->amounts[i], i, "amounts", error));
    }
    return ENCOURS_OK;
}

static uint32_t cell_of(int32_t days, const int64_t *constants)
{
    int64_t at = days - constants[LOWEST];
    if (at < 0)
        return below_at(constants[DAYS]);
    return at < constants[DAYS] ? (uint32_t)at : above_at(constants[DAYS]);
}

encours_status encours_delay_distribution_add(void *state, size_t state_size,
                                              const encours_delay_distribution_columns *columns,
                                              encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    encours_delay_distribution_columns loaded;
    ENC_TRY(open_state(state, state_size, constants, error));
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(loaded, columns, encours_delay_distribution_columns, sizeof loaded, error);
    ENC_REQUIRE(loaded.count == 0 || loaded.days != NULL);
    ENC_TRY(check_items(&loaded, constants[ROWS], error));
    ENC_TRY(enc_state_count(state, loaded.count, error));
    uint32_t stride = known_at(constants[DAYS]) + 1;
    for (size_t i = 0; i < loaded.count; i++) {
        if (loaded.days[i] == ENCOURS_DELAY_NONE)
            continue;
        uint32_t base = (loaded.rows == NULL ? 0 : loaded.rows[i]) * stride;
        uint32_t cell = cell_of(loaded.days[i], constants);
        enc_state_add(state, base + cell, 1);
        if (loaded.amounts == NULL)
            continue;
        enc_state_add(state, base + amounts_at(constants[DAYS]) + cell, loaded.amounts[i]);
        enc_state_add(state, base + known_at(constants[DAYS]), 1);
    }
    return ENCOURS_OK;
}

/* --- figures */

/* A row, or all rows from first to last, looked at by number or by amount. */
typedef struct histogram {
    const void *state;
    int64_t days;
    int64_t lowest;
    uint32_t first, last;
    uint32_t offset; /* of the cells in a row */
    enc_i128 total;  /* of all cells */
    enc_i128 items;
    enc_i128 known;
} histogram;

static enc_i128 sum_at(const histogram *h, uint32_t at)
{
    enc_i128 sum = 0;
    for (uint32_t row = h->first; row <= h->last; row++)
        sum = enc_add_wrapping(sum, enc_state_sum(h->state, row * (known_at(h->days) + 1) + at));
    return sum;
}

static enc_i128 weight_of(const histogram *h, uint32_t cell)
{
    return sum_at(h, h->offset + cell);
}

static encours_status open_histogram(const void *state, size_t size, uint32_t row, int32_t weight,
                                     histogram *out, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    ENC_TRY(open_state(state, size, constants, error));
    ENC_TRY(enc_range_check(weight, ENCOURS_QUANTILE_BY_NUMBER, ENCOURS_QUANTILE_BY_AMOUNT,
                            "weight", error));
    *out = (histogram){
        .state = state,
        .days = constants[DAYS],
        .lowest = constants[LOWEST],
        .last = (uint32_t)(constants[ROWS] - 1),
        .offset = weight == ENCOURS_QUANTILE_BY_AMOUNT ? amounts_at(constants[DAYS]) : 0,
    };
    if (row != ENCOURS_INDICATOR_TOTAL) {
        ENC_TRY(enc_range_check(row, 0, constants[ROWS] - 1, "row", error));
        out->first = out->last = row;
    }
    for (uint32_t cell = 0; cell <= above_at(out->days); cell++) {
        out->total = enc_add_wrapping(out->total, weight_of(out, cell));
        out->items = enc_add_wrapping(out->items, sum_at(out, cell));
    }
    out->known = sum_at(out, known_at(out->days));
    return ENCOURS_OK;
}

static enc_indicator_parts begin_parts(const histogram *h)
{
    enc_indicator_parts parts = {
        .denominator = 1,
        .scale = ENCOURS_INDICATOR_SCALE_DAYS,
        .items = (uint64_t)h->items,
        .left_out = (uint64_t)enc_add_wrapping(sum_at(h, below_at(h->days)),
                                               sum_at(h, above_at(h->days))),
    };
    bool lacks_amounts = h->offset != 0 && h->known != h->items;
    if (lacks_amounts)
        parts.status = ENCOURS_INDICATOR_MISSING;
    else if (h->total <= 0) /* of amounts: there may be items, and none that weighs anything */
        parts.status = h->items > 0 ? ENCOURS_INDICATOR_ZERO_BASE : ENCOURS_INDICATOR_NO_ITEMS;
    return parts;
}

/* The day at which the weights, from the lowest on, first reach a rank from 1 to the total. */
static int32_t day_at(const histogram *h, enc_i128 rank, int64_t *day)
{
    enc_i128 reached = weight_of(h, below_at(h->days));
    if (reached >= rank)
        return ENCOURS_INDICATOR_BELOW_RANGE;
    for (int64_t at = 0; at < h->days; at++) {
        reached = enc_add_wrapping(reached, weight_of(h, (uint32_t)at));
        if (reached >= rank) {
            *day = h->lowest + at;
            return 0;
        }
    }
    return ENCOURS_INDICATOR_ABOVE_RANGE;
}

/* total * quantile = whole + a rest, without passing 128 bits: the total is split first. */
static enc_i128 rank_of(enc_i128 total, encours_ratio quantile, bool *is_whole)
{
    enc_i128 turns = total / quantile.denominator, rest = total % quantile.denominator;
    enc_i128 part = rest * quantile.numerator;
    *is_whole = part % quantile.denominator == 0;
    return enc_add_wrapping(enc_multiply_wrapping(turns, quantile.numerator),
                            part / quantile.denominator);
}

static void find_quantile(const histogram *h, encours_ratio quantile, int32_t rule,
                          enc_indicator_parts *parts)
{
    bool is_whole = false;
    enc_i128 rank = rank_of(h->total, quantile, &is_whole);
    bool is_between = rule == ENCOURS_QUANTILE_MIDPOINT && is_whole;
    /* A whole rank is that item; else the one above it, or for LOWER the one below, if any. */
    if (rank == 0 || (!is_whole && rule != ENCOURS_QUANTILE_LOWER))
        rank = enc_add_wrapping(rank, 1);
    int64_t low = 0, high = 0;
    parts->status = day_at(h, rank, &low);
    if (parts->status != 0)
        return;
    parts->numerator = low;
    if (!is_between)
        return;
    parts->numerator = parts->denominator = 0;
    parts->status = day_at(h, enc_add_wrapping(rank, 1), &high);
    if (parts->status != 0)
        return;
    parts->numerator = low + high;
    parts->denominator = 2;
}

encours_status encours_delay_distribution_quantile(const void *state, size_t state_size,
                                                   uint32_t row, encours_ratio quantile,
                                                   int32_t rule, int32_t weight,
                                                   encours_indicator *out, encours_error *error)
{
    histogram h;
    ENC_REQUIRE_STRUCT(out, encours_indicator, error);
    ENC_TRY(enc_range_check(quantile.denominator, 2, INT64_MAX, "quantile.denominator", error));
    ENC_TRY(enc_range_check(quantile.numerator, 1, quantile.denominator - 1, "quantile.numerator",
                            error));
    ENC_TRY(
        enc_range_check(rule, ENCOURS_QUANTILE_MIDPOINT, ENCOURS_QUANTILE_LOWER, "rule", error));
    ENC_TRY(open_histogram(state, state_size, row, weight, &h, error));
    enc_indicator_parts parts = begin_parts(&h);
    if (parts.status == 0)
        find_quantile(&h, quantile, rule, &parts);
    encours_indicator value = enc_indicator_make(&parts);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

encours_status encours_delay_distribution_mode(const void *state, size_t state_size, uint32_t row,
                                               int32_t weight, encours_indicator *out,
                                               encours_error *error)
{
    histogram h;
    ENC_REQUIRE_STRUCT(out, encours_indicator, error);
    ENC_TRY(open_histogram(state, state_size, row, weight, &h, error));
    enc_indicator_parts parts = begin_parts(&h);
    enc_i128 greatest = 0;
    for (int64_t at = 0; at < h.days; at++) {
        enc_i128 here = weight_of(&h, (uint32_t)at);
        if (here > greatest) {
            greatest = here;
            parts.numerator = h.lowest + at;
            parts.flags = 0;
        } else if (here == greatest && here > 0) {
            parts.flags = ENCOURS_INDICATOR_TIE;
        }
    }
    if (greatest == 0 && parts.status == 0)
        parts.status = weight_of(&h, below_at(h.days)) > 0 ? ENCOURS_INDICATOR_BELOW_RANGE
                                                           : ENCOURS_INDICATOR_ABOVE_RANGE;
    encours_indicator value = enc_indicator_make(&parts);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}
