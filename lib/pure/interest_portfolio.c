/* SPDX-License-Identifier: MIT */
/* Sums of a state: invoices that are late, invoices without a due date, then interest by row. */
#include "encours/interest_portfolio.h"

#include <string.h>

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/date.h"
#include "pure/interest_block.h"
#include "pure/state.h"

enum { SUM_LATE = 0, SUM_UNDATED = 1, SUM_ROWS = 2 };

#define ROWS_MAX (UINT32_C(1) << 28)

typedef struct task {
    encours_interest_portfolio_columns of;
    const enc_interest_schedule *schedule;
    enc_interest_block_fn interest_of;
    void *state;
    uint32_t rows;
    uint64_t late;
    uint64_t undated;
    enc_i128 total; /* without rows: of all interests so far */
    int64_t interests[ENC_INTEREST_BLOCK];
} task;

static enc_state_shape shape_of(uint32_t rows, uint64_t digest)
{
    return (enc_state_shape){
        .kind = ENC_STATE_INTEREST,
        .sum_count = SUM_ROWS + (rows > 0 ? rows : 1),
        .options = digest,
    };
}

size_t encours_interest_portfolio_state_size(uint32_t rows)
{
    enc_state_shape shape = shape_of(rows, 0);
    return rows > ROWS_MAX ? 0 : enc_state_size(&shape);
}

encours_status encours_interest_portfolio_begin(void *state, size_t state_size,
                                                const void *schedule, size_t schedule_size,
                                                uint32_t rows, encours_error *error)
{
    ENC_TRY(enc_interest_schedule_check(schedule, schedule_size, error));
    if (rows > ROWS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%" PRIu32 " rows, more than 2^28", rows);
    enc_state_shape shape = shape_of(rows, ((const enc_interest_schedule *)schedule)->digest);
    return enc_state_begin(state, state_size, &shape, error);
}

/* The interest of an invoice that was paid. */
static encours_status interest_paid(task *t, size_t i, encours_error *error)
{
    const enc_interest_schedule *schedule = t->schedule;
    int32_t due = t->of.due[i], paid = t->of.paid_on[i];
    if (!enc_date_is_valid(paid))
        return enc_error_at(error, ENCOURS_E_INVALID, i,
                            "invoice %zu was paid on day %" PRId32 ", which is none", i, paid);
    int64_t *interest = &t->interests[i % ENC_INTEREST_BLOCK];
    if (paid > schedule->as_of || due == ENCOURS_DATE_NONE || t->of.amount[i] <= 0)
        return ENCOURS_OK; /* as if it were not paid */
    t->late -= due < schedule->as_of;
    t->late += due < paid;
    *interest = 0;
    if (due >= paid)
        return ENCOURS_OK;
    uint64_t parts = enc_interest_schedule_paid(schedule, due, paid);
    if (!enc_interest_schedule_interest(schedule, t->of.amount[i], parts, interest))
        return enc_error_at(error, ENCOURS_E_OVERFLOW, i,
                            "the interest of invoice %zu passes %" PRId64, i, INT64_MAX);
    return ENCOURS_OK;
}

/* Of a block with an invoice at fault: one of too much interest may have been paid before that. */
static encours_status refuse_unpaid(const task *t, size_t from, size_t count, encours_error *error)
{
    const enc_interest_schedule *schedule = t->schedule;
    const int32_t *due = t->of.due, *paid = t->of.paid_on;
    if (paid == NULL)
        return enc_interest_block_refuse(schedule, t->of.amount, due, from, error);
    for (size_t i = from; i < from + count; i++) {
        enc_interest_tally one;
        int64_t interest;
        t->interest_of(schedule, t->of.amount + i, due + i, 1, &interest, &one);
        bool is_known = due[i] >= schedule->due_first && due[i] <= ENCOURS_DATE_MAX;
        bool is_paid = is_known && paid[i] != ENCOURS_DATE_NONE && paid[i] <= schedule->as_of;
        if (one.is_bad && !is_paid)
            return enc_interest_block_refuse(schedule, t->of.amount, due, i, error);
    }
    return ENCOURS_OK;
}

/* The interests of a block, which starts at a multiple of its length. */
static encours_status block_interests(task *t, size_t from, size_t count, enc_interest_tally *tally,
                                      encours_error *error)
{
    const int64_t *amount = t->of.amount;
    const int32_t *due = t->of.due, *paid = t->of.paid_on;
    t->interest_of(t->schedule, amount + from, due + from, count, t->interests, tally);
    if (tally->is_bad)
        ENC_TRY(refuse_unpaid(t, from, count, error));
    t->late += tally->late;
    t->undated += tally->undated;
    for (size_t i = from; paid != NULL && i < from + count; i++)
        if (paid[i] != ENCOURS_DATE_NONE)
            ENC_TRY(interest_paid(t, i, error));
    for (size_t i = from; t->of.row != NULL && i < from + count; i++)
        if (t->of.row[i] >= t->rows)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "invoice %zu is of row %" PRIu32 ", the state has %" PRIu32 " rows",
                                i, t->of.row[i], t->rows);
    return ENCOURS_OK;
}

enum { AHEAD = 32 }; /* rows are fetched so many invoices ahead */

/* `sign` is -1 to take back. */
static void sum_block(task *t, size_t from, size_t count, int64_t sign,
                      const enc_interest_tally *tally)
{
    const uint32_t *row = t->of.row;
    if (row == NULL && t->of.paid_on == NULL && tally->bits <= INT64_MAX / ENC_INTEREST_BLOCK) {
        t->total += sign * (int64_t)tally->sum;
        return;
    }
    for (size_t i = 0; i < count; i++) {
        if (row == NULL) {
            t->total += sign * t->interests[i];
            continue;
        }
        if (i + AHEAD < count)
            enc_state_prefetch(t->state, SUM_ROWS + row[from + i + AHEAD]);
        enc_state_add_small(t->state, SUM_ROWS + row[from + i], sign * t->interests[i]);
    }
}

static encours_status add_block(task *t, size_t from, size_t count, int64_t sign,
                                encours_error *error)
{
    enc_interest_tally tally;
    ENC_TRY(block_interests(t, from, count, &tally, error));
    if (t->of.interest != NULL)
        memcpy(t->of.interest + from, t->interests, count * sizeof *t->interests);
    sum_block(t, from, count, sign, &tally);
    return ENCOURS_OK;
}

/* Add all; what was added before a failure is taken back. */
static encours_status add_items(task *t, encours_error *error)
{
    for (size_t from = 0; from < t->of.count; from += ENC_INTEREST_BLOCK) {
        size_t left = t->of.count - from;
        size_t count = left < ENC_INTEREST_BLOCK ? left : ENC_INTEREST_BLOCK;
        encours_status status = add_block(t, from, count, 1, error);
        if (status == ENCOURS_OK)
            continue;
        for (size_t before = 0; before < from; before += ENC_INTEREST_BLOCK)
            (void)add_block(t, before, ENC_INTEREST_BLOCK, -1, NULL);
        return status;
    }
    return ENCOURS_OK;
}

static encours_status load(task *t, void *state, size_t state_size, const void *schedule,
                           size_t schedule_size, const encours_interest_portfolio_columns *columns,
                           encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(t->of, columns, encours_interest_portfolio_columns, sizeof t->of, error);
    ENC_TRY(enc_interest_schedule_check(schedule, schedule_size, error));
    ENC_TRY(enc_state_check_kind(state, state_size, ENC_STATE_INTEREST, error));
    t->schedule = schedule;
    t->interest_of = enc_interest_block_of(t->schedule, enc_cpu_has_ifma());
    t->state = state;
    uint32_t sums = enc_state_sum_count(state);
    t->rows = sums > SUM_ROWS ? sums - SUM_ROWS : 1;
    enc_state_shape shape = shape_of(t->rows, t->schedule->digest);
    ENC_TRY(enc_state_check(state, state_size, &shape, error));
    if (t->of.count > 0)
        ENC_REQUIRE(t->of.amount != NULL && t->of.due != NULL);
    return ENCOURS_OK;
}

encours_status encours_interest_portfolio_add(void *state, size_t state_size, const void *schedule,
                                              size_t schedule_size,
                                              const encours_interest_portfolio_columns *columns,
                                              encours_error *error)
{
    task t;
    t.late = t.undated = 0;
    t.total = 0;
    ENC_TRY(load(&t, state, state_size, schedule, schedule_size, columns, error));
    ENC_TRY(enc_state_count(state, t.of.count, error));
    encours_status status = add_items(&t, error);
    if (status != ENCOURS_OK) {
        enc_state_uncount(state, t.of.count);
        return status;
    }
    enc_state_add(state, SUM_ROWS, t.total);
    enc_state_add(state, SUM_LATE, t.late);
    enc_state_add(state, SUM_UNDATED, t.undated);
    return ENCOURS_OK;
}

static encours_status sum_rows(const void *state, uint32_t rows, int64_t *total,
                               encours_error *error)
{
    enc_i128 all = 0;
    for (uint32_t i = 0; i < rows; i++) {
        int64_t sum = 0;
        if (!enc_narrow_i64(enc_state_sum(state, SUM_ROWS + i), &sum))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, i,
                                "the interest of row %" PRIu32 " passes %" PRId64, i, INT64_MAX);
        all += sum;
    }
    if (!enc_narrow_i64(all, total))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "interest in all passes %" PRId64,
                             INT64_MAX);
    return ENCOURS_OK;
}

encours_status encours_interest_portfolio_finish(const void *state, size_t state_size,
                                                 uint32_t rows, int64_t *interest,
                                                 encours_interest_portfolio *out,
                                                 encours_error *error)
{
    encours_interest_portfolio sums = {.interest = 0};
    ENC_REQUIRE(out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_interest_portfolio, error);
    ENC_TRY(enc_state_check_kind(state, state_size, ENC_STATE_INTEREST, error));
    enc_state_shape shape = shape_of(rows, enc_state_options(state));
    ENC_TRY(enc_state_check(state, state_size, &shape, error));
    ENC_TRY(sum_rows(state, shape.sum_count - SUM_ROWS, &sums.interest, error));
    for (uint32_t i = 0; interest != NULL && i < shape.sum_count - SUM_ROWS; i++)
        interest[i] = (int64_t)enc_state_sum(state, SUM_ROWS + i);
    sums.items = enc_state_items(state);
    sums.late = (uint64_t)enc_state_sum(state, SUM_LATE);
    sums.undated = (uint64_t)enc_state_sum(state, SUM_UNDATED);
    enc_struct_store(out, &sums, sizeof sums);
    return ENCOURS_OK;
}
