/* SPDX-License-Identifier: MIT */
/* Rows of open items with their sales and limits, at random too, and the figures of their sheet as
 * its calculators have them. */
#ifndef ENC_TESTS_CREDIT_SHEET_FIXTURE_H
#define ENC_TESTS_CREDIT_SHEET_FIXTURE_H

#include "interest_fixture.h"

#include "base/checked.h"

enum {
    ROWS = 600, /* more than are finished at once */
    ITEMS = 6000,
    COLUMNS = 12, /* at most */
    PERIODS = 5,
    SCHEDULE_WORDS = 4000,
    DUE_FIRST = 19700,
    AS_OF = 20000
};

/* Where the figures of a sheet go. */
typedef struct figures {
    int64_t amounts[ROWS * COLUMNS];
    int64_t balance[ROWS];
    int64_t interest[ROWS];
    int64_t days[ROWS];
    int32_t status[ROWS];
    int64_t over[ROWS];
} figures;

typedef struct book {
    encours_aging_cells_options aging;
    encours_interest_rule rule;
    encours_dso_options dso;
    encours_dso_unit unit;
    encours_credit_sheet_options options;
    encours_credit_sheet_columns columns;
    uint64_t schedule[SCHEDULE_WORDS];
    uint64_t first[ROWS + 1];
    int64_t amount[ITEMS];
    int32_t due[ITEMS];
    uint32_t row[ITEMS]; /* for the calculators that ask for it */
    int64_t sales[ROWS * PERIODS];
    int64_t limit[ROWS];
    figures out;
} book;

static const uint32_t period_days[PERIODS] = {31, 30, 31, 28, 31};
static const int32_t bounds[] = {10, 45, 60, 90, 120}, not_due_bounds[] = {0, 30};
static const uint16_t euro[] = {978};

static inline void make_schedule(book *b, int64_t rate_e7, int32_t as_of)
{
    encours_interest_portfolio_options options = ENCOURS_INTEREST_PORTFOLIO_OPTIONS_INIT;
    b->rule.margin_e7 = rate_e7;
    options.rule = &b->rule;
    options.as_of.epoch_day = as_of;
    options.due_first.epoch_day = DUE_FIRST;
    options.rounding = ENCOURS_ROUNDING_HALF_EVEN;
    check_ok(encours_interest_portfolio_schedule_size(&options, &b->options.schedule_size,
                                                      check_error()));
    check(b->options.schedule_size <= sizeof b->schedule);
    check_ok(encours_interest_portfolio_schedule(&options, b->schedule, b->options.schedule_size,
                                                 NULL, check_error()));
}

/* No rows yet; everything wanted, everything by default. */
static inline void begin(book *b)
{
    memset(b, 0, sizeof *b);
    b->aging = (encours_aging_cells_options)ENCOURS_AGING_CELLS_OPTIONS_INIT;
    b->aging.as_of.epoch_day = AS_OF;
    b->rule = (encours_interest_rule)ENCOURS_INTEREST_RULE_INIT;
    b->dso = (encours_dso_options)ENCOURS_DSO_OPTIONS_INIT;
    b->unit = (encours_dso_unit)ENCOURS_DSO_UNIT_INIT;
    b->options = (encours_credit_sheet_options)ENCOURS_CREDIT_SHEET_OPTIONS_INIT;
    b->options.aging = &b->aging;
    b->options.schedule = b->schedule;
    b->options.dso = &b->dso;
    b->options.unit = &b->unit;
    b->options.period_days = period_days;
    b->options.periods = PERIODS;
    figures *out = &b->out;
    b->columns = (encours_credit_sheet_columns){sizeof b->columns,
                                                0,
                                                b->first,
                                                b->amount,
                                                b->due,
                                                b->sales,
                                                b->limit,
                                                out->amounts,
                                                out->balance,
                                                out->interest,
                                                out->days,
                                                out->status,
                                                out->over,
                                                0,
                                                0};
    make_schedule(b, 1000000, AS_OF);
}

/* A row more, without items yet. */
static inline void row(book *b, int64_t limit)
{
    size_t r = b->columns.rows++;
    b->limit[r] = limit;
    for (size_t p = 0; p < PERIODS; p++)
        b->sales[r * PERIODS + p] = 1000;
    b->first[r + 1] = b->first[r];
}

/* An item more of the last row, due that many days before the as-of day. */
static inline void item(book *b, int64_t amount, int32_t age)
{
    uint64_t at = b->first[b->columns.rows]++;
    b->amount[at] = amount;
    b->due[at] = age == ENCOURS_DATE_NONE ? ENCOURS_DATE_NONE : AS_OF - age;
    b->row[at] = (uint32_t)b->columns.rows - 1;
}

static inline encours_status try_sheet(book *b)
{
    return encours_credit_sheet_compute(&b->columns, &b->options, check_error());
}

/* --- what the calculators say */

static inline void cells_by_calculator(const book *b, figures *out)
{
    size_t count = (size_t)b->first[b->columns.rows], size = 0;
    encours_aging_cells_options options = b->aging;
    options.rows = (uint32_t)b->columns.rows;
    check_ok(encours_aging_cells_state_size(&options, &size, check_error()));
    void *state = malloc(size);
    check(state != NULL);
    check_ok(encours_aging_cells_begin(state, size, &options, check_error()));
    encours_aging_cells_columns columns = ENCOURS_AGING_CELLS_COLUMNS_INIT;
    columns.count = count;
    columns.row = b->row;
    columns.amount = b->amount;
    columns.due = b->due;
    check_ok(encours_aging_cells_add(state, size, &columns, NULL, 0, check_error()));
    encours_aging_cells_out cells = ENCOURS_AGING_CELLS_OUT_INIT;
    cells.amounts = out->amounts;
    cells.row_totals = out->balance;
    check_ok(encours_aging_cells_finish(state, size, &cells, check_error()));
    free(state);
}

static inline void interest_by_calculator(const book *b, figures *out)
{
    uint32_t rows = (uint32_t)b->columns.rows;
    size_t size = encours_interest_portfolio_state_size(rows);
    void *state = malloc(size);
    check(state != NULL);
    check_ok(encours_interest_portfolio_begin(state, size, b->schedule, b->options.schedule_size,
                                              rows, check_error()));
    encours_interest_portfolio_columns columns = ENCOURS_INTEREST_PORTFOLIO_COLUMNS_INIT;
    columns.count = (size_t)b->first[b->columns.rows];
    columns.amount = b->amount;
    columns.due = b->due;
    columns.row = b->row;
    check_ok(encours_interest_portfolio_add(state, size, b->schedule, b->options.schedule_size,
                                            &columns, check_error()));
    encours_interest_portfolio all = ENCOURS_INTEREST_PORTFOLIO_INIT;
    check_ok(
        encours_interest_portfolio_finish(state, size, rows, out->interest, &all, check_error()));
    free(state);
}

static inline void by_calculators(const book *b, figures *out)
{
    memset(out, 0, sizeof *out);
    cells_by_calculator(b, out);
    interest_by_calculator(b, out);
    encours_dso_count_back_columns columns = ENCOURS_DSO_COUNT_BACK_COLUMNS_INIT;
    columns.count = b->columns.rows;
    columns.balance = out->balance;
    columns.periods = b->options.periods;
    columns.sales = b->sales;
    columns.period_days = period_days;
    columns.days = out->days;
    columns.status = out->status;
    check_ok(encours_dso_count_back_columns_compute(&columns, &b->dso, &b->unit, check_error()));
    for (size_t r = 0; r < b->columns.rows; r++) {
        enc_i128 over = (enc_i128)out->balance[r] - b->limit[r];
        out->over[r] = over > 0 ? (int64_t)over : 0;
    }
}

static inline void check_same(const figures *a, const figures *b)
{
    assert_memory_equal(a->amounts, b->amounts, sizeof a->amounts);
    assert_memory_equal(a->balance, b->balance, sizeof a->balance);
    assert_memory_equal(a->interest, b->interest, sizeof a->interest);
    assert_memory_equal(a->days, b->days, sizeof a->days);
    assert_memory_equal(a->status, b->status, sizeof a->status);
    assert_memory_equal(a->over, b->over, sizeof a->over);
}

/* --- books at random */

static inline void random_options(book *b, test_random *random)
{
    b->aging.credits = (int32_t)random_below(random, 3);
    b->aging.bounds = random_below(random, 3) == 0 ? NULL : bounds;
    b->aging.bound_count = b->aging.bounds == NULL ? 0 : random_below(random, 6);
    b->aging.not_due_bounds = not_due_bounds;
    b->aging.not_due_bound_count = random_below(random, 3);
    b->aging.currencies = euro;
    b->aging.currency_count = random_below(random, 2);
    b->dso.zero_period = (int32_t)random_below(random, 2);
    b->dso.negative_period = (int32_t)random_below(random, 2);
    b->dso.short_history = (int32_t)random_below(random, 2);
    b->unit.scale = random_between(random, 0, 1000);
    b->unit.rounding = (int32_t)random_below(random, 8);
    b->options.periods = random_below(random, PERIODS + 1);
    make_schedule(b, random_between(random, 0, 3000000), AS_OF);
}

/* Mostly small rows, some without items, a few longer than two blocks. `wide`: amounts whose sums
 * need more than 64 bits on their way, in pairs that take each other back. */
static inline void random_rows(book *b, test_random *random, bool wide)
{
    size_t rows = random_below(random, ROWS) + 1;
    for (size_t r = 0; r < rows; r++) {
        row(b, random_between(random, 0, 100000));
        for (size_t p = 0; p < PERIODS; p++)
            b->sales[r * PERIODS + p] = random_between(random, -200, 4000);
        uint64_t left = ITEMS - b->first[r];
        uint64_t most = random_below(random, 150) == 0 ? 2500 : 12;
        uint64_t count = random_below(random, most < left ? most : left + 1);
        for (uint64_t i = 0; i + 1 < count; i += 2) {
            int64_t amount = random_between(random, -2000, 10000);
            int32_t age = random_below(random, 9) == 0 ? ENCOURS_DATE_NONE
                                                       : (int32_t)random_between(random, -60, 300);
            bool is_wide = wide && random_below(random, 7) == 0;
            item(b, is_wide ? INT64_MAX - amount * amount : amount, age);
            item(b, is_wide ? -INT64_MAX : random_between(random, -2000, 10000), age);
        }
    }
}

#endif
