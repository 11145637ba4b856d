/* SPDX-License-Identifier: MIT */
/* Late interest, and the credit sheet. */
#include <string.h>

#include "ours.h"

/* --- late interest */

static encours_interest_portfolio_options interest_options;
static encours_interest_rule interest_rule = ENCOURS_INTEREST_RULE_INIT;
static encours_interest_rate_columns interest_rates = ENCOURS_INTEREST_RATE_COLUMNS_INIT;
static int32_t rate_from[SPEC_SEMESTERS], rate_until[SPEC_SEMESTERS];
static int64_t rate_e7[SPEC_SEMESTERS];
static bool with_rows;

void make_interest(void)
{
    for (int i = 0; i < SPEC_SEMESTERS; i++) {
        rate_from[i] = spec_semesters[i];
        rate_until[i] = spec_semesters[i + 1] - 1;
        rate_e7[i] = spec_rates[i] * (int64_t)ENCOURS_INTEREST_RATE_POINT / 100;
    }
    interest_rates.count = SPEC_SEMESTERS;
    interest_rates.valid_from = rate_from;
    interest_rates.valid_until = rate_until;
    interest_rates.rate_e7 = rate_e7;
    interest_rule.rates = &interest_rates;
    interest_options = (encours_interest_portfolio_options)ENCOURS_INTEREST_PORTFOLIO_OPTIONS_INIT;
    interest_options.rule = &interest_rule;
    interest_options.as_of.epoch_day = SPEC_AS_OF;
    interest_options.due_first.epoch_day = SPEC_DUE_FIRST;
    interest_options.rounding = ENCOURS_ROUNDING_HALF_UP;
}

static void add_interest(part *p)
{
    encours_interest_portfolio_columns c = ENCOURS_INTEREST_PORTFOLIO_COLUMNS_INIT;
    c.count = p->to - p->from;
    c.amount = d.open + p->from;
    c.due = d.due + p->from;
    c.row = with_rows ? d.row + p->from : NULL;
    must(encours_interest_portfolio_add(p->state, p->size, p->schedule, p->schedule_size, &c,
                                        &error));
}

static int64_t interest_of(int threads, uint32_t rows, int64_t *by_row)
{
    part parts[THREADS_MAX] = {{0}};
    size_t schedule_size = 0;
    must(encours_interest_portfolio_schedule_size(&interest_options, &schedule_size, &error));
    void *schedule = column(schedule_size);
    must(encours_interest_portfolio_schedule(&interest_options, schedule, schedule_size, NULL,
                                             &error));
    for (int i = 0; i < threads; i++) {
        parts[i].schedule = schedule;
        parts[i].schedule_size = schedule_size;
        parts[i].size = encours_interest_portfolio_state_size(rows);
        parts[i].state = column(parts[i].size);
        must(encours_interest_portfolio_begin(parts[i].state, parts[i].size, schedule,
                                              schedule_size, rows, &error));
    }
    encours_interest_portfolio out = ENCOURS_INTEREST_PORTFOLIO_INIT;
    with_rows = rows > 1;
    run_parts(parts, threads, add_interest);
    must(encours_interest_portfolio_finish(parts[0].state, parts[0].size, rows, by_row, &out,
                                           &error));
    end_parts(parts, threads);
    give_back(schedule);
    return out.interest;
}

int64_t q6(int threads)
{
    int64_t *by_row = column(d.customers * sizeof *by_row), sum = 0;
    interest_of(threads, (uint32_t)d.customers, by_row);
    for (size_t i = 0; i < d.customers; i++)
        sum += (int64_t)(i % 97 + 1) * by_row[i];
    give_back(by_row);
    return sum;
}

int64_t q6s(int threads)
{
    return interest_of(threads, 1, NULL);
}

/* --- the credit sheet */

/* Where the items of each customer begin; items that are not adjacent are put together first, which
 * is part of the work. */
typedef struct adjacent {
    uint64_t *first;
    int64_t *amount;
    int32_t *due;
    bool is_copy;
} adjacent;

static adjacent adjacent_items(void)
{
    size_t places = (d.customers + 2) * sizeof(uint64_t);
    adjacent a = {column(places), d.open, d.due, false};
    uint64_t *after = a.first + 1;
    memset(a.first, 0, places);
    for (size_t i = 0; i < d.count; i++) {
        after[d.row[i] + 1]++;
        a.is_copy |= i > 0 && d.row[i] < d.row[i - 1];
    }
    for (size_t r = 0; r < d.customers; r++)
        after[r + 1] += after[r];
    if (!a.is_copy) {
        a.first = after;
        return a;
    }
    a.amount = column(d.count * sizeof *a.amount);
    a.due = column(d.count * sizeof *a.due);
    for (size_t i = 0; i < d.count; i++) {
        uint64_t at = after[d.row[i]]++;
        a.amount[at] = d.open[i];
        a.due[at] = d.due[i];
    }
    return a;
}

static adjacent sheet_items;
static encours_credit_sheet_options sheet_options = ENCOURS_CREDIT_SHEET_OPTIONS_INIT;
static encours_credit_sheet_columns sheet = ENCOURS_CREDIT_SHEET_COLUMNS_INIT;

static void compute_sheet(part *p)
{
    size_t from = p->from, count = p->to - p->from;
    encours_credit_sheet_columns c = sheet;
    c.rows = count;
    c.first += from;
    c.sales += from * SPEC_MONTHS;
    c.limit += from;
    c.amounts += from * COLUMNS;
    c.interest += from;
    c.days += from;
    c.status += from;
    c.over += from;
    must(encours_credit_sheet_compute(&c, &sheet_options, &error));
}

static int64_t sum_sheet(void)
{
    int64_t sum = 0;
    for (size_t i = 0; i < d.customers; i++)
        sum += (int64_t)(i % 97 + 1) * weigh(sheet.amounts + i * COLUMNS) + sheet.interest[i] +
               sheet.days[i] + sheet.over[i];
    return sum;
}

int64_t q9(int threads)
{
    size_t words = d.customers * (COLUMNS + 4) * sizeof(int64_t), schedule_size = 0;
    encours_aging_cells_options aging = aging_options(4, 1, 0);
    adjacent a = sheet_items.first != NULL ? sheet_items : adjacent_items();
    must(encours_interest_portfolio_schedule_size(&interest_options, &schedule_size, &error));
    void *schedule = column(schedule_size);
    must(encours_interest_portfolio_schedule(&interest_options, schedule, schedule_size, NULL,
                                             &error));
    sheet_options.aging = &aging;
    sheet_options.schedule = schedule;
    sheet_options.schedule_size = schedule_size;
    sheet_options.unit = &hundredths;
    sheet_options.period_days = spec_month_days;
    sheet_options.periods = SPEC_MONTHS;
    sheet.first = a.first;
    sheet.amount = a.amount;
    sheet.due = a.due;
    sheet.sales = d.sales;
    sheet.limit = d.limit;
    sheet.amounts = column(words);
    sheet.interest = sheet.amounts + d.customers * COLUMNS;
    sheet.days = sheet.interest + d.customers;
    sheet.over = sheet.days + d.customers;
    sheet.status = (int32_t *)(void *)(sheet.over + d.customers);
    share_rows(threads, compute_sheet);
    int64_t sum = sum_sheet();
    give_back(sheet.amounts);
    give_back(schedule);
    if (a.is_copy) {
        give_back(a.amount);
        give_back(a.due);
        give_back(a.first);
    }
    return sum;
}

void find_places(void)
{
    sheet_items = adjacent_items();
    if (sheet_items.is_copy)
        sheet_items = (adjacent){NULL, NULL, NULL, false};
}
