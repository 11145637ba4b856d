/* SPDX-License-Identifier: MIT */
/* Items are classified, and their interest is worked out, a block at a time by the kernels of the
 * aged balance and of interest; then each row adds up its own from what is in the first cache. */
#include "encours/credit_sheet.h"

#include <string.h>

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/cells_add.h"
#include "pure/cells_read.h"
#include "pure/interest_block.h"
#include "pure/room.h"

enum { ROWS_A_BATCH = 256 }; /* rows whose balances are still near when their DSO is computed */

#define ITEMS_MAX (UINT64_C(1) << 40)

typedef struct sheet {
    encours_credit_sheet_columns of;
    encours_credit_sheet_options options;
    encours_dso_count_back_columns dso;
    enc_cells_head head;
    enc_cells_plan plan;
    const enc_cells_path *path;
    enc_cells_line_fn line;
    const enc_interest_schedule *schedule; /* NULL: no interest */
    enc_interest_block_fn interest_of;
    uint64_t end;        /* the place after the last item of all */
    uint64_t block_from; /* items of the block */
    uint64_t block_end;
    bool is_narrow; /* sums over items of the block fit 64 bits, whichever they are */
    uint16_t slots[ENC_CELLS_BLOCK];
    int64_t interests[ENC_CELLS_BLOCK];
    int64_t balances[ROWS_A_BATCH];
} sheet;

typedef struct row_sums {
    enc_i128 cells[ENCOURS_AGING_COLUMNS_MAX];
    enc_i128 interest;
} row_sums;

static encours_status load_interest(sheet *s, encours_error *error)
{
    s->schedule = NULL;
    s->interest_of = NULL;
    if (s->of.interest == NULL)
        return ENCOURS_OK;
    ENC_REQUIRE(s->options.schedule != NULL);
    ENC_TRY(enc_interest_schedule_check(s->options.schedule, s->options.schedule_size, error));
    s->schedule = s->options.schedule;
    s->interest_of = enc_interest_block_of(s->schedule, enc_cpu_has_ifma());
    if (s->schedule->as_of != s->head.as_of)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "the schedule of interest is as of day %" PRId32
                             ", the aged balance as of day %" PRId32 ": a sheet has one day",
                             s->schedule->as_of, s->head.as_of);
    return ENCOURS_OK;
}

static encours_status load_dso(sheet *s, encours_error *error)
{
    s->dso = (encours_dso_count_back_columns)ENCOURS_DSO_COUNT_BACK_COLUMNS_INIT;
    s->dso.periods = s->options.periods;
    s->dso.period_days = s->options.period_days;
    s->dso.sales = s->of.sales;
    if (s->of.days == NULL)
        return ENCOURS_OK;
    ENC_REQUIRE(s->options.period_days != NULL && s->of.status != NULL);
    ENC_REQUIRE(s->of.sales != NULL || s->of.rows == 0 || s->options.periods == 0);
    /* No rows: only the options are checked. */
    return encours_dso_count_back_columns_compute(&s->dso, s->options.dso, s->options.unit, error);
}

static encours_status load_aging(sheet *s, encours_error *error)
{
    encours_aging_cells_options aging;
    ENC_REQUIRE(s->options.aging != NULL);
    ENC_STRUCT_LOAD(aging, s->options.aging, encours_aging_cells_options, sizeof aging, error);
    aging.row_first = aging.rows = 0; /* the sheet has its own */
    ENC_TRY(enc_cells_head_make(&aging, 0, &s->head, NULL, error));
    if (s->head.basis != ENCOURS_AGING_BY_DUE_DATE || s->head.currencies != 1 ||
        s->head.count_items != 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a credit sheet ages by due date, in one currency, without counting "
                             "items");
    ENC_TRY(enc_room_check_same(s->of.aging_columns, s->head.columns, "aging_columns", error));
    enc_cells_plan_make(&s->head, false, &s->plan);
    s->path = enc_cells_path_widest();
    s->line = s->head.columns <= ENC_CELLS_LINE_WORDS ? s->path->line : enc_cells_line_portable;
    return ENCOURS_OK;
}

/* The items: none are read before the place of the last one is known to be possible. */
static encours_status load_items(sheet *s, encours_error *error)
{
    ENC_REQUIRE(s->of.rows == 0 || s->of.first != NULL);
    s->end = s->of.rows > 0 ? s->of.first[s->of.rows] : 0;
    if (s->end > ITEMS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%" PRIu64 " items, at most 2^40", s->end);
    ENC_REQUIRE(s->end == 0 || (s->of.amount != NULL && s->of.due != NULL));
    s->block_from = s->block_end = 0;
    s->is_narrow = true; /* no items are */
    return ENCOURS_OK;
}

static encours_status load(sheet *s, const encours_credit_sheet_columns *columns,
                           const encours_credit_sheet_options *options, encours_error *error)
{
    ENC_REQUIRE(columns != NULL && options != NULL);
    ENC_STRUCT_LOAD(s->of, columns, encours_credit_sheet_columns, sizeof s->of, error);
    ENC_STRUCT_LOAD(s->options, options, encours_credit_sheet_options, sizeof s->options, error);
    ENC_REQUIRE(s->of.over == NULL || s->of.limit != NULL);
    ENC_TRY(load_aging(s, error));
    ENC_TRY(load_interest(s, error));
    ENC_TRY(load_dso(s, error));
    return load_items(s, error);
}

/* Classify the items from `from` on, as many as a block holds. */
static encours_status load_block(sheet *s, uint64_t from, encours_error *error)
{
    const int64_t *amount = s->of.amount + from;
    const int32_t *due = s->of.due + from;
    uint64_t left = s->end - from;
    size_t count = left < ENC_CELLS_BLOCK ? (size_t)left : ENC_CELLS_BLOCK;
    enc_cells_digest digest;
    s->path->classify(&s->plan, NULL, amount, due, count, s->slots, &digest);
    if (digest.is_bad) {
        enc_cells_fault fault = {.due = s->of.due, .from = (size_t)from};
        return enc_cells_refuse(&s->head, &s->plan, &fault, error);
    }
    enc_interest_tally tally = {.is_bad = false};
    if (s->schedule != NULL)
        s->interest_of(s->schedule, amount, due, count, s->interests, &tally);
    if (tally.is_bad)
        return enc_interest_block_refuse(s->schedule, s->of.amount, s->of.due, (size_t)from, error);
    const uint64_t share = INT64_MAX / ENC_CELLS_BLOCK;
    s->is_narrow = digest.bits <= share && tally.bits <= share;
    s->block_from = from;
    s->block_end = from + count;
    return ENCOURS_OK;
}

static encours_status overflow(uint64_t row, const char *what, encours_error *error)
{
    return enc_error_at(error, ENCOURS_E_OVERFLOW, row,
                        "%s of row %" PRIu64 ": the sum does not fit 64 bits", what, row);
}

/* A row that one block does not hold, whose sums may need 128 bits, or with credits to settle. */
static encours_status add_wide(sheet *s, size_t row, int64_t *cells, int64_t *balance,
                               int64_t *interest, encours_error *error)
{
    row_sums sums = {.interest = 0};
    for (uint64_t i = s->of.first[row]; i < s->of.first[row + 1]; i++) {
        if (i >= s->block_end)
            ENC_TRY(load_block(s, i, error));
        size_t at = (size_t)(i - s->block_from);
        sums.cells[s->slots[at]] += s->of.amount[i];
        sums.interest += s->schedule != NULL ? s->interests[at] : 0;
    }
    if (s->head.credits == ENCOURS_CREDITS_OLDEST_FIRST)
        enc_cells_settle(&s->head, sums.cells);
    enc_i128 total = 0;
    for (uint32_t k = 0; k < s->head.columns; k++) {
        if (!enc_narrow_i64(sums.cells[k], &cells[k]))
            return overflow(row, "a cell", error);
        total += sums.cells[k];
    }
    if (!enc_narrow_i64(total, balance))
        return overflow(row, "the balance", error);
    if (!enc_narrow_i64(sums.interest, interest))
        return overflow(row, "the interest", error);
    return ENCOURS_OK;
}

/* A row whose items are all in the block, and whose sums fit. */
static void add_narrow(const sheet *s, size_t row, int64_t *cells, int64_t *balance,
                       int64_t *interest)
{
    uint64_t first = s->of.first[row], count = s->of.first[row + 1] - first;
    size_t from = (size_t)(first - s->block_from);
    const int64_t *interests = s->interests + from;
    int64_t due = 0;
    *balance = s->line(s->slots + from, s->of.amount + first, (size_t)count, s->head.columns,
                       cells);
    for (uint64_t i = 0; s->schedule != NULL && i < count; i++)
        due += interests[i];
    *interest = due;
}

static encours_status add_row(sheet *s, size_t row, int64_t *balance, encours_error *error)
{
    int64_t apart[ENCOURS_AGING_COLUMNS_MAX], interest = 0;
    int64_t *cells = s->of.amounts != NULL ? s->of.amounts + row * s->head.columns : apart;
    uint64_t from = s->of.first[row], end = s->of.first[row + 1];
    if (from > end || end > s->end)
        return enc_error_at(error, ENCOURS_E_INVALID, row,
                            "row %zu is of items %" PRIu64 " to before %" PRIu64
                            ": places must ascend, to %" PRIu64,
                            row, from, end, s->end);
    if (end > s->block_end)
        ENC_TRY(load_block(s, from, error));
    /* Without any items there may be no columns of them, so no pointer is formed. */
    if (from < end && end <= s->block_end && s->is_narrow &&
        s->head.credits != ENCOURS_CREDITS_OLDEST_FIRST)
        add_narrow(s, row, cells, balance, &interest);
    else
        ENC_TRY(add_wide(s, row, cells, balance, &interest, error));
    if (s->of.interest != NULL)
        s->of.interest[row] = interest;
    return ENCOURS_OK;
}

/* The figures that are made of balances. */
static encours_status finish_rows(sheet *s, size_t from, size_t count, encours_error *error)
{
    const int64_t *limit = s->of.limit;
    for (size_t i = 0; s->of.over != NULL && i < count; i++) {
        if (limit[from + i] < 0)
            return enc_error_at(error, ENCOURS_E_INVALID, from + i,
                                "the limit of row %zu is %" PRId64 ", needs 0 or more", from + i,
                                limit[from + i]);
        s->of.over[from + i] = s->balances[i] > limit[from + i] ? s->balances[i] - limit[from + i]
                                                                : 0;
    }
    if (s->of.balance != NULL)
        memcpy(s->of.balance + from, s->balances, count * sizeof *s->balances);
    if (s->of.days == NULL)
        return ENCOURS_OK;
    s->dso.count = count;
    s->dso.balance = s->balances;
    if (s->options.periods > 0)
        s->dso.sales = s->of.sales + from * s->options.periods;
    s->dso.days = s->of.days + from;
    s->dso.status = s->of.status + from;
    return encours_dso_count_back_columns_compute(&s->dso, s->options.dso, s->options.unit, error);
}

encours_status encours_credit_sheet_compute(const encours_credit_sheet_columns *columns,
                                            const encours_credit_sheet_options *options,
                                            encours_error *error)
{
    sheet s;
    ENC_TRY(load(&s, columns, options, error));
    for (size_t from = 0; from < s.of.rows; from += ROWS_A_BATCH) {
        size_t left = s.of.rows - from, count = left < ROWS_A_BATCH ? left : ROWS_A_BATCH;
        for (size_t i = 0; i < count; i++)
            ENC_TRY(add_row(&s, from + i, &s.balances[i], error));
        ENC_TRY(finish_rows(&s, from, count, error));
    }
    return ENCOURS_OK;
}
