/* SPDX-License-Identifier: MIT */
/* Making a DSO report from columns. */
#include <string.h>

#include "base/checked.h"
#include "base/limits.h"
#include "pure/aging_sort.h"
#include "pure/currency.h"
#include "pure/dso_report_data.h"

typedef struct sorted_row {
    uint64_t rank; /* key, then currency */
    size_t row;    /* in the caller's columns */
} sorted_row;

typedef struct build {
    encours_context *context;
    const enc_dso_rows *rows;
    encours_dso_options options;
    encours_dso_report *report;
    encours_error *error;
    uint16_t currencies[ENC_CURRENCIES_MAX];
    size_t currency_count;
    uint32_t *period_days;
    int64_t *period_totals; /* [period], of one currency at a time */
    enc_i128 *sums;         /* [currency][SUM_PERIODS + periods] */
    sorted_row *order;
    void *scratch; /* room for as many of the next as there are rows; they are the larger */
    enc_dso_remainder *remainders;
} build;

static int compare_rows(const void *left, const void *right)
{
    const sorted_row *a = left, *b = right;
    return (a->rank > b->rank) - (a->rank < b->rank);
}

static size_t currency_place(const build *b, uint16_t currency)
{
    return enc_currency_place(b->currencies, b->currency_count, currency);
}

static encours_status learn_currency(build *b, size_t row)
{
    uint16_t currency = b->rows->currency[row];
    size_t at = currency_place(b, currency);
    if (currency == 0)
        return enc_error_at(b->error, ENCOURS_E_CURRENCY, row, "currency 0 is no currency");
    if (at < b->currency_count && b->currencies[at] == currency)
        return ENCOURS_OK;
    if (b->currency_count == ENC_CURRENCIES_MAX)
        return enc_error_at(b->error, ENCOURS_E_CURRENCY, row, "more than %d currencies",
                            (int)ENC_CURRENCIES_MAX);
    memmove(&b->currencies[at + 1], &b->currencies[at],
            (b->currency_count - at) * sizeof b->currencies[0]);
    b->currencies[at] = currency;
    b->currency_count++;
    return ENCOURS_OK;
}

static encours_status sort_rows(build *b)
{
    for (size_t i = 0; i < b->rows->count; i++) {
        ENC_TRY(learn_currency(b, i));
        b->order[i] = (sorted_row){
            .rank = (uint64_t)b->rows->key[i] << 16 | b->rows->currency[i],
            .row = i,
        };
    }
    enc_merge_sort(b->order, b->scratch, b->rows->count, sizeof *b->order, compare_rows);
    for (size_t i = 1; i < b->rows->count; i++)
        if (b->order[i].rank == b->order[i - 1].rank)
            return enc_error_at(b->error, ENCOURS_E_INVALID, b->order[i].row,
                                "rows %zu and %zu have the same key and currency",
                                b->order[i - 1].row, b->order[i].row);
    return ENCOURS_OK;
}

static encours_status fill_row(const build *b, size_t at)
{
    encours_dso_report *report = b->report;
    size_t row = b->order[at].row;
    int64_t overdue = 0;
    report->keys[at] = b->rows->key[row];
    report->row_currencies[at] = b->rows->currency[row];
    report->positions[at] = (uint8_t)currency_place(b, b->rows->currency[row]);
    report->balances[at] = b->rows->balance[row];
    report->sales[at] = b->rows->sales[row];
    report->not_due[at] = b->rows->not_due[row];
    if (!enc_sub_i64(report->balances[at], report->not_due[at], &overdue))
        return enc_error_at(b->error, ENCOURS_E_OVERFLOW, row,
                            "balance less not due does not fit 64 bits");
    const int64_t *sales = b->rows->period_sales + row * b->rows->periods;
    report->walks[at] = enc_dso_walk(report->balances[at], sales, b->period_days, b->rows->periods,
                                     &b->options);
    if (report->walks[at].status == ENC_DSO_WALK_OVERFLOW) {
        enc_dso_walk_overflow(b->error);
        enc_error_index(b->error, row);
        return ENCOURS_E_OVERFLOW;
    }
    return ENCOURS_OK;
}

/* --- totals: three columns and the periods, summed by currency in one pass */

enum { SUM_BALANCE, SUM_NOT_DUE, SUM_SALES, SUM_PERIODS };

static size_t sums_of_currency(const build *b)
{
    return SUM_PERIODS + b->rows->periods;
}

static void sum_rows(const build *b)
{
    const encours_dso_report *report = b->report;
    memset(b->sums, 0, b->currency_count * sums_of_currency(b) * sizeof *b->sums);
    for (size_t at = 0; at < report->row_count; at++) {
        enc_i128 *sums = b->sums + report->positions[at] * sums_of_currency(b);
        const int64_t *sales = b->rows->period_sales + b->order[at].row * b->rows->periods;
        sums[SUM_BALANCE] += report->balances[at];
        sums[SUM_NOT_DUE] += report->not_due[at];
        sums[SUM_SALES] += report->sales[at];
        for (size_t period = 0; period < b->rows->periods; period++)
            sums[SUM_PERIODS + period] += sales[period];
    }
}

static encours_status narrow(const build *b, enc_i128 sum, const char *name, int64_t *out)
{
    if (!enc_narrow_i64(sum, out))
        return enc_error_set(b->error, ENCOURS_E_OVERFLOW, "the total of %s does not fit 64 bits",
                             name);
    return ENCOURS_OK;
}

static encours_status fill_total(const build *b, size_t position)
{
    encours_dso_report *report = b->report;
    const enc_i128 *sums = b->sums + position * sums_of_currency(b);
    int64_t overdue = 0;
    report->currencies[position] = b->currencies[position];
    ENC_TRY(narrow(b, sums[SUM_BALANCE], "balances", &report->total_balances[position]));
    ENC_TRY(narrow(b, sums[SUM_NOT_DUE], "not due", &report->total_not_due[position]));
    ENC_TRY(narrow(b, sums[SUM_SALES], "sales", &report->total_sales[position]));
    ENC_TRY(narrow(b, sums[SUM_BALANCE] - sums[SUM_NOT_DUE], "balance less not due", &overdue));
    for (size_t period = 0; period < b->rows->periods; period++)
        ENC_TRY(
            narrow(b, sums[SUM_PERIODS + period], "sales of a month", &b->period_totals[period]));
    report->total_walks[position] = enc_dso_walk(report->total_balances[position], b->period_totals,
                                                 b->period_days, b->rows->periods, &b->options);
    if (report->total_walks[position].status == ENC_DSO_WALK_OVERFLOW)
        return enc_dso_walk_overflow(b->error);
    return ENCOURS_OK;
}

/* --- figures */

static void fill_figures(const build *b)
{
    encours_dso_report *report = b->report;
    for (int32_t figure = ENCOURS_DSO_SIMPLE; figure <= ENCOURS_DSO_CONTRIBUTION; figure++)
        for (size_t row = 0; row < report->row_count; row++) {
            encours_dso value = enc_dso_report_value(report, row, figure);
            size_t place = (size_t)(figure - 1) * report->row_count + row;
            report->days_e4[place] = value.days_e4;
            report->statuses[place] = value.status;
        }
}

static encours_status fill(build *b)
{
    for (size_t at = 0; at < b->report->row_count; at++)
        ENC_TRY(fill_row(b, at));
    size_t sums_bytes = b->currency_count * sums_of_currency(b) * sizeof *b->sums;
    b->sums = enc_allocate(b->context, sums_bytes);
    if (b->sums == NULL)
        return enc_error_memory(b->error);
    sum_rows(b);
    encours_status status = ENCOURS_OK;
    for (size_t at = 0; at < b->report->currency_count && status == ENCOURS_OK; at++)
        status = fill_total(b, at);
    enc_release(b->context, b->sums, sums_bytes);
    ENC_TRY(status);
    fill_figures(b);
    enc_dso_contributions_present(b->report, b->remainders, b->scratch);
    return ENCOURS_OK;
}

/* --- the whole */

static encours_status make(build *b, encours_date as_of, encours_dso_report **out)
{
    ENC_TRY(sort_rows(b));
    ENC_TRY(
        enc_dso_report_new(b->context, b->rows->count, b->currency_count, &b->report, b->error));
    b->report->as_of = as_of;
    encours_status status = encours_dso_window_of(as_of, &b->options, &b->report->first_day,
                                                  &b->report->days, b->error);
    if (status == ENCOURS_OK)
        status = fill(b);
    if (status != ENCOURS_OK) {
        encours_dso_report_free(b->report);
        return status;
    }
    *out = b->report;
    return ENCOURS_OK;
}

static encours_status check_rows(const enc_dso_rows *rows, const encours_dso_options *options,
                                 encours_error *error)
{
    ENC_REQUIRE(rows->count == 0 ||
                (rows->key != NULL && rows->currency != NULL && rows->balance != NULL &&
                 rows->not_due != NULL && rows->sales != NULL && rows->period_sales != NULL));
    ENC_REQUIRE(rows->periods == options->countback_months);
    return ENCOURS_OK;
}

encours_status enc_dso_report_build(encours_context *context, encours_date as_of,
                                    const enc_dso_rows *rows, const encours_dso_options *options,
                                    encours_dso_report **out, encours_error *error)
{
    *out = NULL;
    build b = {.context = context, .rows = rows, .error = error};
    ENC_TRY(enc_dso_options_load(options, &b.options, error));
    ENC_TRY(check_rows(rows, &b.options, error));
    size_t days_bytes = rows->periods * sizeof *b.period_days;
    size_t totals_bytes = rows->periods * sizeof *b.period_totals;
    size_t order_bytes = rows->count * sizeof *b.order;
    size_t remainders_bytes = rows->count * sizeof *b.remainders;
    b.period_days = enc_allocate(context, days_bytes);
    b.period_totals = enc_allocate(context, totals_bytes);
    b.order = enc_allocate(context, order_bytes);
    b.scratch = enc_allocate(context, remainders_bytes);
    b.remainders = enc_allocate(context, remainders_bytes);
    encours_status status = b.period_days != NULL && b.period_totals != NULL && b.order != NULL &&
                                    b.scratch != NULL && b.remainders != NULL
                                ? ENCOURS_OK
                                : enc_error_memory(error);
    if (status == ENCOURS_OK)
        status = encours_dso_months(as_of, rows->periods, b.options.month_days, NULL, b.period_days,
                                    error);
    if (status == ENCOURS_OK)
        status = make(&b, as_of, out);
    enc_release(context, b.period_days, days_bytes);
    enc_release(context, b.period_totals, totals_bytes);
    enc_release(context, b.order, order_bytes);
    enc_release(context, b.scratch, remainders_bytes);
    enc_release(context, b.remainders, remainders_bytes);
    return status;
}
