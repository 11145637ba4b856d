/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "unit/pure/memory.h"

#include "base/checked.h"
#include "pure/dso_report.h"

enum { EUR = 978, USD = 840, AS_OF = 20634 /* 2026-06-30 */, ROWS_MAX = 60, PERIODS = 24 };

typedef struct test_rows {
    size_t count;
    uint32_t key[ROWS_MAX];
    uint16_t currency[ROWS_MAX];
    int64_t balance[ROWS_MAX];
    int64_t not_due[ROWS_MAX];
    int64_t sales[ROWS_MAX];
    int64_t period_sales[ROWS_MAX * PERIODS];
} test_rows;

static void rows_add(test_rows *rows, uint32_t key, uint16_t currency, int64_t balance,
                     int64_t not_due, int64_t sales)
{
    size_t at = rows->count++;
    rows->key[at] = key;
    rows->currency[at] = currency;
    rows->balance[at] = balance;
    rows->not_due[at] = not_due;
    rows->sales[at] = sales;
    for (size_t period = 0; period < PERIODS; period++)
        rows->period_sales[at * PERIODS + period] = sales / 3;
}

static encours_status build(encours_context *context, const test_rows *rows,
                            const encours_dso_options *options, encours_dso_report **out)
{
    enc_dso_rows given = {
        .count = rows->count,
        .key = rows->key,
        .currency = rows->currency,
        .balance = rows->balance,
        .not_due = rows->not_due,
        .sales = rows->sales,
        .periods = PERIODS,
        .period_sales = rows->period_sales,
    };
    return enc_dso_report_build(context, (encours_date){AS_OF}, &given, options, out,
                                check_error());
}

static encours_dso_report *report_of(const test_rows *rows, const encours_dso_options *options)
{
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    encours_dso_report *report = NULL;
    check_ok(build(context, rows, options, &report));
    encours_context_free(context);
    return report;
}

static encours_dso figure(const encours_dso_report *report, size_t row, int32_t which)
{
    encours_dso out = ENCOURS_DSO_INIT;
    check_ok(encours_dso_report_figure(report, row, which, &out, check_error()));
    check_equal(encours_dso_report_days_e4(report, which)[row], out.days_e4);
    check_equal(encours_dso_report_statuses(report, which)[row], out.status);
    return out;
}

static encours_dso total(const encours_dso_report *report, size_t currency, int32_t which)
{
    encours_dso out = ENCOURS_DSO_INIT;
    check_ok(encours_dso_report_total(report, currency, which, &out, check_error()));
    return out;
}

/* DSO-030 DSO-032: two divisions: own DSO 60.6667 and 45.5, contributions 45.5 + 11.375 = 56.875 of
 * the total. */
static void own_figures_and_contributions_are_two_things(void **state)
{
    (void)state;
    test_rows rows = {0};
    rows_add(&rows, 2, EUR, 5000, 5000, 10000);
    rows_add(&rows, 1, EUR, 20000, 12000, 30000);
    encours_dso_report *report = report_of(&rows, NULL);
    check_equal(encours_dso_report_days(report), 91);
    check_equal(encours_dso_report_first_day(report).epoch_day, AS_OF - 90);
    check_equal(encours_dso_report_row_keys(report)[0], 1);
    check_equal(encours_dso_report_balances(report)[0], 20000);
    check_equal(figure(report, 0, ENCOURS_DSO_SIMPLE).days_e4, 606667);
    check_equal(figure(report, 0, ENCOURS_DSO_BEST_POSSIBLE).days_e4, 364000);
    check_equal(figure(report, 0, ENCOURS_DSO_DELAY).days_e4, 242667);
    check_equal(figure(report, 0, ENCOURS_DSO_CONTRIBUTION).days_e4, 455000);
    check_equal(figure(report, 1, ENCOURS_DSO_SIMPLE).days_e4, 455000);
    check_equal(figure(report, 1, ENCOURS_DSO_CONTRIBUTION).days_e4, 113750);
    check_equal(figure(report, 0, ENCOURS_DSO_COUNT_BACK).days_e4, 610000); /* two months */
    check_equal(total(report, 0, ENCOURS_DSO_SIMPLE).days_e4, 568750);
    check_equal(total(report, 0, ENCOURS_DSO_CONTRIBUTION).days_e4, 568750);
    check_equal(total(report, 0, ENCOURS_DSO_BEST_POSSIBLE).days_e4, 386750);
    check_equal(encours_dso_report_total_balances(report)[0], 25000);
    check_equal(encours_dso_report_total_not_due(report)[0], 17000);
    check_equal(encours_dso_report_total_sales(report)[0], 40000);
    encours_dso_report_free(report);
    encours_dso_report_free(NULL);
}

static void rows_random(test_rows *rows, test_random *random)
{
    rows->count = 0;
    size_t count = random_below(random, ROWS_MAX + 1);
    for (uint32_t i = 0; i < count; i++) {
        int64_t balance = random_between(random, -20000, 100000);
        rows_add(rows, (i * 7 + (uint32_t)random->round) % ROWS_MAX, i % 3 == 0 ? USD : EUR,
                 balance, balance / 2, random_between(random, -500, 60000));
        for (size_t period = 0; period < PERIODS; period++)
            rows->period_sales[i * PERIODS + period] = random_between(random, -500, 20000);
    }
}

/* DSO-032: one denominator, numerators that add up to the total's, and rounded figures that add up
 * to the rounded total and stay within 0.0001 of the exact ones. */
static void contributions_add_up(void **state)
{
    (void)state;
    FOR_RANDOM(random, 500)
    {
        test_rows rows;
        rows_random(&rows, &random);
        encours_dso_report *report = report_of(&rows, NULL);
        for (size_t c = 0; c < encours_dso_report_currency_count(report); c++) {
            encours_dso whole = total(report, c, ENCOURS_DSO_SIMPLE);
            int64_t numerators = 0, rounded = 0;
            for (size_t row = 0; row < rows.count; row++) {
                if (encours_dso_report_row_currencies(report)[row] !=
                    encours_dso_report_currencies(report)[c])
                    continue;
                encours_dso share = figure(report, row, ENCOURS_DSO_CONTRIBUTION);
                check_equal(share.status, whole.status);
                check_equal(share.part_denominator, whole.part_denominator);
                check_equal(share.days_part, whole.days_part);
                numerators += share.part_numerator;
                rounded += share.days_e4;
                enc_i128 error = (enc_i128)share.days_e4 * share.part_denominator -
                                 (enc_i128)share.part_numerator * share.days_part * 10000;
                check(whole.status != ENCOURS_DSO_OK ||
                      (error < share.part_denominator && -error < share.part_denominator));
            }
            if (whole.status != ENCOURS_DSO_OK)
                continue;
            check_equal(numerators, whole.part_numerator);
            check_equal(rounded, whole.days_e4);
        }
        encours_dso_report_free(report);
    }
}

/* DSO-031: each figure is that of the public function for the row's own numbers, each total that of
 * sums. */
static void figures_are_those_of_the_functions(void **state)
{
    (void)state;
    FOR_RANDOM(random, 200)
    {
        test_rows rows;
        rows_random(&rows, &random);
        encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
        options.month_days = (int32_t)random_below(&random, 2);
        options.negative_period = (int32_t)random_below(&random, 2);
        options.short_history = (int32_t)random_below(&random, 2);
        encours_dso_report *report = report_of(&rows, &options);
        uint32_t days[PERIODS];
        check_ok(encours_dso_months((encours_date){AS_OF}, PERIODS, options.month_days, NULL, days,
                                    check_error()));
        int64_t balance = 0, period_sales[PERIODS] = {0};
        for (size_t i = 0; i < rows.count; i++) {
            size_t row = 0;
            while (encours_dso_report_row_keys(report)[row] != rows.key[i])
                row++;
            encours_dso expected = ENCOURS_DSO_INIT;
            check_ok(encours_dso_count_back(rows.balance[i], rows.period_sales + i * PERIODS, days,
                                            PERIODS, &options, &expected, check_error()));
            encours_dso got = figure(report, row, ENCOURS_DSO_COUNT_BACK);
            check_equal(memcmp(&got, &expected, sizeof got), 0);
            check_ok(encours_dso_delay(rows.balance[i], rows.not_due[i], rows.sales[i], 91,
                                       &expected, check_error()));
            got = figure(report, row, ENCOURS_DSO_DELAY);
            check_equal(memcmp(&got, &expected, sizeof got), 0);
            if (rows.currency[i] != USD)
                continue;
            balance += rows.balance[i];
            for (size_t period = 0; period < PERIODS; period++)
                period_sales[period] += rows.period_sales[i * PERIODS + period];
        }
        if (rows.count > 0) { /* dollars are the first currency: 840 before 978 */
            encours_dso expected = ENCOURS_DSO_INIT;
            check_ok(encours_dso_count_back(balance, period_sales, days, PERIODS, &options,
                                            &expected, check_error()));
            encours_dso got = total(report, 0, ENCOURS_DSO_COUNT_BACK);
            check_equal(memcmp(&got, &expected, sizeof got), 0);
        }
        encours_dso_report_free(report);
    }
}

/* DSO-033: a currency that sold nothing has no contributions; the other is not touched by it. */
static void currencies_do_not_mix(void **state)
{
    (void)state;
    test_rows rows = {0};
    rows_add(&rows, 1, EUR, 100, 0, 1000);
    rows_add(&rows, 1, USD, 100, 0, 0);
    encours_dso_report *report = report_of(&rows, NULL);
    check_equal(encours_dso_report_currency_count(report), 2);
    check_equal(total(report, 0, ENCOURS_DSO_SIMPLE).status, ENCOURS_DSO_UNDEFINED_NO_SALES);
    check_equal(total(report, 1, ENCOURS_DSO_SIMPLE).days_e4, 91000);
    check_equal(figure(report, 0, ENCOURS_DSO_CONTRIBUTION).status, ENCOURS_DSO_UNDEFINED_NO_SALES);
    check(figure(report, 0, ENCOURS_DSO_CONTRIBUTION).days_e4 == ENCOURS_DSO_NONE);
    check_equal(figure(report, 1, ENCOURS_DSO_CONTRIBUTION).days_e4, 91000);
    encours_dso_report_free(report);
}

static void order_of_rows_does_not_matter(void **state)
{
    (void)state;
    FOR_RANDOM(random, 100)
    {
        test_rows rows, turned = {0};
        rows_random(&rows, &random);
        for (size_t i = rows.count; i-- > 0;) {
            rows_add(&turned, rows.key[i], rows.currency[i], rows.balance[i], rows.not_due[i],
                     rows.sales[i]);
            memcpy(turned.period_sales + (turned.count - 1) * PERIODS,
                   rows.period_sales + i * PERIODS, PERIODS * sizeof(int64_t));
        }
        encours_dso_report *a = report_of(&rows, NULL), *b = report_of(&turned, NULL);
        for (int32_t which = ENCOURS_DSO_SIMPLE; which <= ENCOURS_DSO_CONTRIBUTION; which++) {
            check_equal(memcmp(encours_dso_report_days_e4(a, which),
                               encours_dso_report_days_e4(b, which), rows.count * sizeof(int64_t)),
                        0);
            check_equal(memcmp(encours_dso_report_statuses(a, which),
                               encours_dso_report_statuses(b, which), rows.count * sizeof(int32_t)),
                        0);
        }
        encours_dso_report_free(a);
        encours_dso_report_free(b);
    }
}

static void extremes_are_exact_or_refused(void **state)
{
    (void)state;
    test_rows rows = {0};
    rows_add(&rows, 1, EUR, INT64_MAX, INT64_MAX, 1);
    rows_add(&rows, 2, EUR, -INT64_MAX, 0, 2);
    encours_dso_report *report = report_of(&rows, NULL);
    check_equal(total(report, 0, ENCOURS_DSO_SIMPLE).days_e4, 0);
    check_equal(figure(report, 0, ENCOURS_DSO_SIMPLE).status, ENCOURS_DSO_OUT_OF_RANGE);
    check_equal(figure(report, 0, ENCOURS_DSO_CONTRIBUTION).status, ENCOURS_DSO_OUT_OF_RANGE);
    check_equal(figure(report, 0, ENCOURS_DSO_CONTRIBUTION).part_numerator, INT64_MAX);
    check_equal(figure(report, 0, ENCOURS_DSO_DELAY).days_e4, 0);
    encours_dso_report_free(report);

    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    rows.balance[1] = 1;
    check_fails(build(context, &rows, NULL, &report), ENCOURS_E_OVERFLOW, "total of balances");
    check(report == NULL);
    rows.balance[1] = INT64_MIN;
    rows.not_due[1] = 1;
    check_fails(build(context, &rows, NULL, &report), ENCOURS_E_OVERFLOW, "less not due");
    rows.count = 0;
    rows_add(&rows, 5, EUR, 1, 1, 1);
    rows_add(&rows, 5, EUR, 1, 1, 1);
    check_fails(build(context, &rows, NULL, &report), ENCOURS_E_INVALID, "same key and currency");
    rows.currency[1] = 0;
    check_fails(build(context, &rows, NULL, &report), ENCOURS_E_CURRENCY, "currency 0");
    encours_context_free(context);
}

/* DSO-030 DSO-033: what a report is about comes back, and what it has not is told. */
static void a_report_says_what_it_is_about(void **state)
{
    (void)state;
    test_rows rows = {0};
    rows_add(&rows, 9, EUR, 5, 3, 1);
    rows_add(&rows, 8, USD, 7, 2, 4);
    encours_dso_report *report = report_of(&rows, NULL);
    check_equal(encours_dso_report_as_of(report).epoch_day, AS_OF);
    check_equal(encours_dso_report_first_day(report).epoch_day, AS_OF - 90);
    check_equal(encours_dso_report_days(report), 91);
    check_equal(encours_dso_report_row_count(report), 2);
    check_equal(encours_dso_report_row_keys(report)[0], 8);
    check_equal(encours_dso_report_row_currencies(report)[1], EUR);
    check_equal(encours_dso_report_balances(report)[0], 7);
    check_equal(encours_dso_report_sales(report)[1], 1);
    check_equal(encours_dso_report_not_due(report)[0], 2);
    check_equal(encours_dso_report_currency_count(report), 2);
    check_equal(encours_dso_report_currencies(report)[0], USD);
    check_equal(encours_dso_report_total_balances(report)[0], 7);
    check_equal(encours_dso_report_total_sales(report)[0], 4);
    check_equal(encours_dso_report_total_not_due(report)[0], 2);
    check(encours_dso_report_statuses(report, 0) == NULL);
    check(encours_dso_report_statuses(report, 6) == NULL);
    check(encours_dso_report_days_e4(report, 6) == NULL);
    encours_dso out = ENCOURS_DSO_INIT;
    check_fails(encours_dso_report_total(report, 2, ENCOURS_DSO_SIMPLE, &out, check_error()),
                ENCOURS_E_NOT_FOUND, "currency 2");
    check_fails(encours_dso_report_total(report, 0, 6, &out, check_error()), ENCOURS_E_NOT_FOUND,
                "figure 6");
    check_fails(encours_dso_report_figure(report, 2, ENCOURS_DSO_SIMPLE, &out, check_error()),
                ENCOURS_E_NOT_FOUND, "2");
    check_fails(encours_dso_report_figure(report, 0, 6, &out, check_error()), ENCOURS_E_NOT_FOUND,
                "figure 6");
    check_fails(encours_dso_report_figure(NULL, 0, 1, &out, check_error()), ENCOURS_E_MISUSE,
                "needs");
    check_fails(encours_dso_report_total(NULL, 0, 1, &out, check_error()), ENCOURS_E_MISUSE,
                "needs");
    out.struct_size = 8;
    check_fails(encours_dso_report_figure(report, 0, 1, &out, check_error()), ENCOURS_E_ABI,
                "encours_dso");
    check_fails(encours_dso_report_total(report, 0, 1, &out, check_error()), ENCOURS_E_ABI,
                "encours_dso");
    encours_dso_report_free(report);
    encours_dso_report_free(NULL);
}

/* DSO-031 DSO-032: a contribution of -2^63 units has no place beside the mark of no value. */
static void the_mark_of_no_value_is_no_value(void **state)
{
    (void)state;
    test_rows rows = {0};
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.window_days = 1;
    rows_add(&rows, 1, EUR, INT64_MIN, INT64_MIN, 9999);
    rows_add(&rows, 2, EUR, 1, 0, 1);
    encours_dso_report *report = report_of(&rows, &options);
    check_equal(total(report, 0, ENCOURS_DSO_SIMPLE).days_e4, INT64_MIN + 1);
    check_equal(figure(report, 0, ENCOURS_DSO_CONTRIBUTION).status, ENCOURS_DSO_OUT_OF_RANGE);
    encours_dso_report_free(report);
}

static encours_status label_key(void *user, uint32_t key, const char **text, size_t *size,
                                encours_error *error)
{
    if (key == 13)
        return *(encours_status *)user = ENCOURS_E_STORAGE;
    (void)error;
    *text = "abcdef";
    *size = key;
    return ENCOURS_OK;
}

/* A failing label travels back unchanged and leaves the report as it was. */
static void rows_can_be_labelled(void **state)
{
    (void)state;
    test_rows rows = {0};
    rows_add(&rows, 3, EUR, 1, 1, 1);
    encours_dso_report *report = report_of(&rows, NULL);
    encours_status seen = ENCOURS_OK;
    check_text(encours_dso_report_row_label(report, 0), "");
    check_ok(enc_dso_report_label_rows(report, label_key, &seen, check_error()));
    check_text(encours_dso_report_row_label(report, 0), "abc");
    check(encours_dso_report_row_label(report, 1) == NULL);
    encours_dso_report_free(report);
    rows.key[0] = 13;
    report = report_of(&rows, NULL);
    check_equal(enc_dso_report_label_rows(report, label_key, &seen, check_error()),
                ENCOURS_E_STORAGE);
    check_text(encours_dso_report_row_label(report, 0), "");
    encours_dso out = ENCOURS_DSO_INIT;
    check_fails(encours_dso_report_figure(report, 1, 1, &out, check_error()), ENCOURS_E_NOT_FOUND,
                "row 1 of 1");
    check_fails(encours_dso_report_figure(report, 0, 6, &out, check_error()), ENCOURS_E_NOT_FOUND,
                "figure 6");
    check_fails(encours_dso_report_total(report, 1, 1, &out, check_error()), ENCOURS_E_NOT_FOUND,
                "currency 1 of 1");
    check(encours_dso_report_days_e4(report, 0) == NULL);
    encours_dso_report_free(report);
}

static encours_status build_some(encours_context *context)
{
    test_rows rows = {0};
    rows_add(&rows, 1, EUR, 100, 50, 1000);
    rows_add(&rows, 2, USD, 100, 50, 1000);
    encours_dso_report *report = NULL;
    encours_status status = build(context, &rows, NULL, &report);
    check((status == ENCOURS_OK) == (report != NULL));
    encours_status seen = ENCOURS_OK;
    if (status == ENCOURS_OK)
        status = enc_dso_report_label_rows(report, label_key, &seen, check_error());
    encours_dso_report_free(report);
    return status;
}

static void no_memory_is_reported_and_nothing_leaks(void **state)
{
    (void)state;
    test_memory_fail_each(build_some);
}

CHECK_MAIN(own_figures_and_contributions_are_two_things, contributions_add_up,
           figures_are_those_of_the_functions, currencies_do_not_mix, order_of_rows_does_not_matter,
           extremes_are_exact_or_refused, a_report_says_what_it_is_about,
           the_mark_of_no_value_is_no_value, rows_can_be_labelled,
           no_memory_is_reported_and_nothing_leaks)
