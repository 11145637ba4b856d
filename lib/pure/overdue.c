/* SPDX-License-Identifier: MIT */
#include "encours/overdue.h"

#include "base/struct_size.h"
#include "pure/indicator.h"

enum { GRACE_MAX = 36600 };

enum { OPEN, OVERDUE, OPEN_COUNT, OVERDUE_COUNT, DISPUTED, DISPUTED_LATE, NO_DATE_COUNT, SUMS };

enum { AS_OF, GRACE_DAYS, NEGATIVES };

static void figure_of(const enc_i128 *sums, const int64_t *constants, int32_t figure,
                      enc_indicator_parts *parts)
{
    static const uint8_t places[][3] = {
        {OVERDUE, OPEN, OPEN_COUNT},
        {OVERDUE_COUNT, OPEN_COUNT, OPEN_COUNT},
        {DISPUTED, OPEN, OPEN_COUNT},
        {DISPUTED_LATE, OVERDUE, OVERDUE_COUNT},
    };
    (void)constants;
    const uint8_t *place = places[figure - ENCOURS_OVERDUE_RATIO];
    parts->numerator = sums[place[0]];
    parts->denominator = sums[place[1]];
    parts->items = (uint64_t)sums[place[2]];
    parts->scale = ENCOURS_INDICATOR_SCALE_SHARE;
    parts->left_out = (uint64_t)sums[NO_DATE_COUNT];
}

const enc_indicator_kind enc_overdue_kind = {
    .kind = ENC_STATE_OVERDUE,
    .sums = SUMS,
    .figure_first = ENCOURS_OVERDUE_RATIO,
    .figure_last = ENCOURS_OVERDUE_DISPUTED_LATE,
    .figure = figure_of,
};

encours_status encours_overdue_ratio_compute(int64_t overdue, int64_t open, encours_indicator *out,
                                             encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_indicator, error);
    const enc_i128 sums[SUMS] = {[OVERDUE] = overdue, [OPEN] = open, [OPEN_COUNT] = 1};
    enc_indicator_parts parts = {0};
    figure_of(sums, NULL, ENCOURS_OVERDUE_RATIO, &parts);
    encours_indicator value = enc_indicator_make(&parts);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

static encours_status load_options(const encours_overdue_options *options, int64_t *constants,
                                   uint32_t *rows, encours_error *error)
{
    encours_overdue_options loaded;
    ENC_REQUIRE(options != NULL);
    ENC_STRUCT_LOAD(loaded, options, encours_overdue_options, sizeof loaded, error);
    ENC_TRY(enc_indicator_check_day(loaded.as_of, "as_of", error));
    ENC_TRY(enc_range_check(loaded.grace_days, 0, GRACE_MAX, "grace_days", error));
    ENC_TRY(enc_range_check(loaded.negatives, 0, ENCOURS_OVERDUE_NEGATIVES_IN, "negatives", error));
    ENC_TRY(enc_indicator_check_rows(loaded.rows, error));
    memset(constants, 0, ENC_INDICATOR_CONSTANTS * sizeof *constants);
    constants[AS_OF] = loaded.as_of.epoch_day;
    constants[GRACE_DAYS] = loaded.grace_days;
    constants[NEGATIVES] = loaded.negatives;
    *rows = loaded.rows;
    return ENCOURS_OK;
}

size_t encours_overdue_state_size(const encours_overdue_options *options)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    if (load_options(options, constants, &rows, NULL) != ENCOURS_OK)
        return 0;
    return enc_indicator_state_size(&enc_overdue_kind, rows);
}

encours_status encours_overdue_begin(void *state, size_t state_size,
                                     const encours_overdue_options *options, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    ENC_TRY(load_options(options, constants, &rows, error));
    return enc_indicator_begin(state, state_size, &enc_overdue_kind, rows, constants, error);
}

/* --- items */

static int64_t disputed_at(const encours_overdue_columns *columns, size_t i)
{
    return columns->disputed == NULL ? 0 : columns->disputed[i];
}

static encours_status check_item(const enc_indicator_block *block, size_t i, encours_error *error)
{
    const encours_overdue_columns *columns = block->columns;
    int64_t amount = columns->amounts[i], disputed = disputed_at(columns, i);
    ENC_TRY(enc_indicator_check_day_at(columns->due[i], true, i, "due", error));
    int64_t low = amount < 0 ? amount : 0, high = amount < 0 ? 0 : amount;
    if (disputed >= low && disputed <= high)
        return ENCOURS_OK;
    enc_error_at(error, ENCOURS_E_INVALID, i, "disputed is %" PRId64 " of an amount of %" PRId64,
                 disputed, amount);
    enc_error_field(error, "disputed");
    return ENCOURS_E_INVALID;
}

static void add_terms(const enc_indicator_block *block, size_t i, enc_i128 *sums)
{
    const encours_overdue_columns *columns = block->columns;
    int64_t amount = columns->amounts[i], disputed = disputed_at(columns, i);
    if (amount == 0)
        return;
    if (amount < 0 && block->constants[NEGATIVES] == ENCOURS_OVERDUE_NEGATIVES_OUT)
        return;
    if (columns->due[i] == ENCOURS_DATE_NONE) {
        sums[NO_DATE_COUNT]++;
        return;
    }
    sums[OPEN] += amount;
    sums[OPEN_COUNT]++;
    sums[DISPUTED] += disputed;
    enc_i128 late = (enc_i128)block->constants[AS_OF] - columns->due[i];
    if (late <= block->constants[GRACE_DAYS])
        return;
    sums[OVERDUE] += amount;
    sums[OVERDUE_COUNT]++;
    sums[DISPUTED_LATE] += disputed;
}

encours_status encours_overdue_add(void *state, size_t state_size,
                                   const encours_overdue_columns *columns, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    encours_overdue_columns loaded;
    ENC_TRY(enc_indicator_open(state, state_size, &enc_overdue_kind, constants, &rows, error));
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(loaded, columns, encours_overdue_columns, sizeof loaded, error);
    ENC_REQUIRE(loaded.count == 0 || loaded.amounts != NULL);
    ENC_REQUIRE(loaded.count == 0 || loaded.due != NULL);
    const enc_indicator_block block = {
        .count = loaded.count,
        .rows = loaded.rows,
        .columns = &loaded,
        .constants = constants,
        .check = check_item,
        .terms = add_terms,
    };
    return enc_indicator_add(state, &enc_overdue_kind, rows, &block, error);
}
