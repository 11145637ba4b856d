/* SPDX-License-Identifier: MIT */
#include "encours/disputes.h"

#include "base/struct_size.h"
#include "pure/indicator.h"

enum {
    OPENED_AMOUNT,
    OPENED_COUNT,
    CLOSED_AMOUNT,
    CLOSED_COUNT,
    CLOSED_DAYS,
    CLOSED_AMOUNT_DAYS,
    OPEN_AMOUNT,
    OPEN_COUNT,
    OPEN_DAYS,
    INVOICED,
    INVOICES,
    RECEIVABLES,
    GIVEN_INVOICED, /* sets that had it, in the order of the three above */
    GIVEN_INVOICES,
    GIVEN_RECEIVABLES,
    DISPUTES,
    SUMS
};

enum { BASES = GIVEN_INVOICED - INVOICED };

enum { FIRST_DAY, LAST_DAY, AS_OF };

static encours_status check_order(int32_t before, int32_t after, const char *name,
                                  encours_error *error)
{
    if (before <= after)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s is %" PRId32 " days too early", name,
                  before - after);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

/* --- one dispute */

encours_status encours_dispute_days(encours_date opened, encours_date closed, encours_date as_of,
                                    int32_t *days, int32_t *is_open, encours_error *error)
{
    ENC_REQUIRE(days != NULL);
    ENC_REQUIRE(is_open != NULL);
    ENC_TRY(enc_indicator_check_day(opened, "opened", error));
    ENC_TRY(enc_indicator_check_day(as_of, "as_of", error));
    ENC_TRY(check_order(opened.epoch_day, as_of.epoch_day, "as_of", error));
    int32_t end = ENCOURS_DATE_MAX + 1; /* after any as-of day */
    if (closed.epoch_day != ENCOURS_DATE_NONE) {
        ENC_TRY(enc_indicator_check_day(closed, "closed", error));
        ENC_TRY(check_order(opened.epoch_day, closed.epoch_day, "closed", error));
        end = closed.epoch_day;
    }
    *is_open = end > as_of.epoch_day;
    *days = (end > as_of.epoch_day ? as_of.epoch_day : end) - opened.epoch_day;
    return ENCOURS_OK;
}

/* --- figures */

static void figure_of(const enc_i128 *sums, const int64_t *constants, int32_t figure,
                      enc_indicator_parts *parts)
{
    static const struct {
        uint8_t numerator, denominator, items;
        int32_t scale;
    } figures[] = {
        {OPENED_AMOUNT, INVOICED, GIVEN_INVOICED, ENCOURS_INDICATOR_SCALE_SHARE},
        {OPENED_COUNT, INVOICES, GIVEN_INVOICES, ENCOURS_INDICATOR_SCALE_SHARE},
        {CLOSED_DAYS, CLOSED_COUNT, CLOSED_COUNT, ENCOURS_INDICATOR_SCALE_DAYS},
        {CLOSED_AMOUNT_DAYS, CLOSED_AMOUNT, CLOSED_COUNT, ENCOURS_INDICATOR_SCALE_DAYS},
        {OPEN_DAYS, OPEN_COUNT, OPEN_COUNT, ENCOURS_INDICATOR_SCALE_DAYS},
        {OPEN_AMOUNT, RECEIVABLES, GIVEN_RECEIVABLES, ENCOURS_INDICATOR_SCALE_SHARE},
    };
    (void)constants;
    int32_t at = figure - ENCOURS_DISPUTES_RATE;
    parts->numerator = sums[figures[at].numerator];
    parts->denominator = sums[figures[at].denominator];
    parts->items = (uint64_t)sums[figures[at].items];
    parts->scale = figures[at].scale;
    /* A rate without its base lacks an input, when there are disputes; else there is nothing. */
    if (figures[at].items >= GIVEN_INVOICED && parts->items == 0) {
        parts->items = (uint64_t)sums[DISPUTES];
        parts->status = parts->items == 0 ? 0 : ENCOURS_INDICATOR_MISSING;
    }
}

const enc_indicator_kind enc_disputes_kind = {
    .kind = ENC_STATE_DISPUTES,
    .sums = SUMS,
    .figure_first = ENCOURS_DISPUTES_RATE,
    .figure_last = ENCOURS_DISPUTES_SHARE,
    .figure = figure_of,
};

/* --- state */

static encours_status load_options(const encours_dispute_options *options, int64_t *constants,
                                   uint32_t *rows, encours_error *error)
{
    encours_dispute_options loaded;
    ENC_REQUIRE(options != NULL);
    ENC_STRUCT_LOAD(loaded, options, encours_dispute_options, sizeof loaded, error);
    ENC_TRY(enc_indicator_check_day(loaded.first_day, "first_day", error));
    ENC_TRY(enc_indicator_check_day(loaded.last_day, "last_day", error));
    ENC_TRY(enc_indicator_check_day(loaded.as_of, "as_of", error));
    ENC_TRY(check_order(loaded.first_day.epoch_day, loaded.last_day.epoch_day, "last_day", error));
    ENC_TRY(check_order(loaded.last_day.epoch_day, loaded.as_of.epoch_day, "as_of", error));
    ENC_TRY(enc_indicator_check_rows(loaded.rows, error));
    memset(constants, 0, ENC_INDICATOR_CONSTANTS * sizeof *constants);
    constants[FIRST_DAY] = loaded.first_day.epoch_day;
    constants[LAST_DAY] = loaded.last_day.epoch_day;
    constants[AS_OF] = loaded.as_of.epoch_day;
    *rows = loaded.rows;
    return ENCOURS_OK;
}

size_t encours_disputes_state_size(const encours_dispute_options *options)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    if (load_options(options, constants, &rows, NULL) != ENCOURS_OK)
        return 0;
    return enc_indicator_state_size(&enc_disputes_kind, rows);
}

encours_status encours_disputes_begin(void *state, size_t state_size,
                                      const encours_dispute_options *options, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    ENC_TRY(load_options(options, constants, &rows, error));
    return enc_indicator_begin(state, state_size, &enc_disputes_kind, rows, constants, error);
}

static int32_t closed_at(const encours_dispute_columns *columns, size_t i)
{
    return columns->closed == NULL ? ENCOURS_DATE_NONE : columns->closed[i];
}

static encours_status check_dispute(const enc_indicator_block *block, size_t i,
                                    encours_error *error)
{
    const encours_dispute_columns *columns = block->columns;
    ENC_TRY(enc_indicator_check_amount(columns->amounts[i], i, "amounts", error));
    ENC_TRY(enc_indicator_check_day_at(columns->opened[i], false, i, "opened", error));
    int32_t closed = closed_at(columns, i);
    ENC_TRY(enc_indicator_check_day_at(closed, true, i, "closed", error));
    if (closed == ENCOURS_DATE_NONE)
        return ENCOURS_OK;
    encours_status status = check_order(columns->opened[i], closed, "closed", error);
    if (status != ENCOURS_OK)
        enc_error_index(error, i);
    return status;
}

static void add_dispute(const enc_indicator_block *block, size_t i, enc_i128 *sums)
{
    const encours_dispute_columns *columns = block->columns;
    const int64_t *constants = block->constants;
    int64_t amount = columns->amounts[i];
    int32_t opened = columns->opened[i], closed = closed_at(columns, i);
    if (opened > constants[AS_OF])
        return;
    sums[DISPUTES]++;
    if (opened >= constants[FIRST_DAY] && opened <= constants[LAST_DAY]) {
        sums[OPENED_AMOUNT] += amount;
        sums[OPENED_COUNT]++;
    }
    if (closed == ENCOURS_DATE_NONE || closed > constants[AS_OF]) {
        sums[OPEN_AMOUNT] += amount;
        sums[OPEN_COUNT]++;
        sums[OPEN_DAYS] += (enc_i128)constants[AS_OF] - opened;
    } else if (closed >= constants[FIRST_DAY] && closed <= constants[LAST_DAY]) {
        sums[CLOSED_AMOUNT] += amount;
        sums[CLOSED_COUNT]++;
        sums[CLOSED_DAYS] += closed - opened;
        sums[CLOSED_AMOUNT_DAYS] += (enc_i128)amount * (closed - opened);
    }
}

encours_status encours_disputes_add(void *state, size_t state_size,
                                    const encours_dispute_columns *columns, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    encours_dispute_columns loaded;
    ENC_TRY(enc_indicator_open(state, state_size, &enc_disputes_kind, constants, &rows, error));
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(loaded, columns, encours_dispute_columns, sizeof loaded, error);
    ENC_REQUIRE(loaded.count == 0 || loaded.amounts != NULL);
    ENC_REQUIRE(loaded.count == 0 || loaded.opened != NULL);
    const enc_indicator_block block = {
        .count = loaded.count,
        .rows = loaded.rows,
        .columns = &loaded,
        .constants = constants,
        .check = check_dispute,
        .terms = add_dispute,
    };
    return enc_indicator_add(state, &enc_disputes_kind, rows, &block, error);
}

/* --- what disputes are compared with */

typedef struct bases {
    const int64_t *column[BASES];
} bases;

static encours_status check_base(const enc_indicator_block *block, size_t i, encours_error *error)
{
    static const char *const names[] = {"invoiced", "invoices", "receivables"};
    const bases *given = block->columns;
    for (int at = 0; at < BASES; at++) {
        if (given->column[at] != NULL)
            ENC_TRY(enc_indicator_check_amount(given->column[at][i], i, names[at], error));
    }
    return ENCOURS_OK;
}

static void add_base(const enc_indicator_block *block, size_t i, enc_i128 *sums)
{
    const bases *given = block->columns;
    for (int at = 0; at < BASES; at++) {
        if (given->column[at] == NULL)
            continue;
        sums[INVOICED + at] += given->column[at][i];
        sums[GIVEN_INVOICED + at]++;
    }
}

encours_status encours_disputes_add_base(void *state, size_t state_size,
                                         const encours_dispute_base_columns *columns,
                                         encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    encours_dispute_base_columns loaded;
    ENC_TRY(enc_indicator_open(state, state_size, &enc_disputes_kind, constants, &rows, error));
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(loaded, columns, encours_dispute_base_columns, sizeof loaded, error);
    const bases given = {{loaded.invoiced, loaded.invoices, loaded.receivables}};
    const enc_indicator_block block = {
        .count = loaded.count,
        .rows = loaded.rows,
        .columns = &given,
        .check = check_base,
        .terms = add_base,
    };
    return enc_indicator_add(state, &enc_disputes_kind, rows, &block, error);
}
