/* SPDX-License-Identifier: MIT */
/* Sums of a state: invoices that are late, invoices without a due date, then interest by row. */
#include "encours/interest_portfolio.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/date.h"
#include "pure/interest_schedule.h"
#include "pure/state.h"

enum { SUM_LATE = 0, SUM_UNDATED = 1, SUM_ROWS = 2 };

#define ROWS_MAX (UINT32_C(1) << 28)

typedef struct task {
    encours_interest_portfolio_columns of;
    const enc_interest_schedule *schedule;
    void *state;
    uint32_t rows;
    uint64_t late;
    uint64_t undated;
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

/* Parts of the rates that an invoice bears; `late` when it was not paid by its due date. */
static encours_status parts_of(const task *t, size_t i, uint64_t *parts, bool *late,
                               encours_error *error)
{
    const enc_interest_schedule *schedule = t->schedule;
    int32_t due = t->of.due[i], paid = ENCOURS_DATE_NONE;
    if (due < schedule->due_first || due > ENCOURS_DATE_MAX) {
        enc_error_at(error, ENCOURS_E_INVALID, i, "invoice %zu is due on day %" PRId32, i, due);
        enc_error_hint(error, "due dates start with due_first of the schedule, or are absent");
        return ENCOURS_E_INVALID;
    }
    if (t->of.paid_on != NULL)
        paid = t->of.paid_on[i];
    if (paid != ENCOURS_DATE_NONE && !enc_date_is_valid(paid))
        return enc_error_at(error, ENCOURS_E_INVALID, i,
                            "invoice %zu was paid on day %" PRId32 ", which is none", i, paid);
    bool is_paid = paid != ENCOURS_DATE_NONE && paid <= schedule->as_of;
    *late = due < (is_paid ? paid : schedule->as_of);
    *parts = 0;
    if (*late)
        *parts = is_paid ? enc_interest_schedule_paid(schedule, due, paid)
                         : enc_interest_schedule_by_due(schedule)[due - schedule->due_first];
    return ENCOURS_OK;
}

static encours_status interest_of(task *t, size_t i, int64_t *interest, encours_error *error)
{
    uint64_t parts = 0;
    bool late = false;
    *interest = 0;
    if (t->of.due[i] == ENCOURS_DATE_NONE) {
        t->undated++;
        return ENCOURS_OK;
    }
    ENC_TRY(parts_of(t, i, &parts, &late, error));
    if (!late || t->of.amount[i] <= 0)
        return ENCOURS_OK;
    t->late++;
    if (!enc_interest_schedule_interest(t->schedule, t->of.amount[i], parts, interest))
        return enc_error_at(error, ENCOURS_E_OVERFLOW, i,
                            "the interest of invoice %zu passes %" PRId64, i, INT64_MAX);
    return ENCOURS_OK;
}

static encours_status add_item(task *t, size_t i, int sign, encours_error *error)
{
    int64_t interest = 0;
    uint32_t row = t->of.row != NULL ? t->of.row[i] : 0;
    if (row >= t->rows)
        return enc_error_at(error, ENCOURS_E_INVALID, i,
                            "invoice %zu is of row %" PRIu32 ", the state has %" PRIu32 " rows", i,
                            row, t->rows);
    ENC_TRY(interest_of(t, i, &interest, error));
    enc_state_add(t->state, SUM_ROWS + row, sign * (enc_i128)interest);
    if (t->of.interest != NULL)
        t->of.interest[i] = interest;
    return ENCOURS_OK;
}

/* Add all; what was added before a failure is taken back. */
static encours_status add_items(task *t, encours_error *error)
{
    encours_status status = ENCOURS_OK;
    size_t i = 0;
    while (i < t->of.count && status == ENCOURS_OK) {
        status = add_item(t, i, 1, error);
        i += status == ENCOURS_OK;
    }
    while (status != ENCOURS_OK && i > 0)
        (void)add_item(t, --i, -1, NULL);
    return status;
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
    task t = {.late = 0};
    ENC_TRY(load(&t, state, state_size, schedule, schedule_size, columns, error));
    ENC_TRY(enc_state_count(state, t.of.count, error));
    encours_status status = add_items(&t, error);
    if (status != ENCOURS_OK) {
        enc_state_uncount(state, t.of.count);
        return status;
    }
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
