/* SPDX-License-Identifier: MIT */
/* Aged balance and DSO of a view. The pure calculators have tests of their own; here it is what the
 * ledger gives them: which items are open, in which row, at which day, as known when. */
#include "support/check.h"
#include "support/ledger.h"

#include "encours/aging.h"
#include "encours/dso_report.h"

enum { JUNE_30 = 18443, /* 2020-06-30 */ NONE = ENCOURS_DATE_NONE };

static encours_aging *age(test_ledger *test, int32_t day, const encours_aging_options *options)
{
    encours_view *view = ledger_view(test);
    encours_aging *aging;
    check_ok(encours_view_aging(view, (encours_date){day}, options, &aging, check_error()));
    encours_view_free(view);
    return aging;
}

/* Sum of all cells of the rows, and of one column. */
static int64_t all_cells(const encours_aging *aging)
{
    int64_t sum = 0;
    for (size_t row = 0; row < encours_aging_row_count(aging); row++)
        for (size_t column = 0; column < encours_aging_column_count(aging); column++)
            sum += encours_aging_cell(aging, row, column);
    return sum;
}

static int64_t cell_of(const encours_aging *aging, const char *label, size_t column)
{
    for (size_t row = 0; row < encours_aging_row_count(aging); row++)
        if (strcmp(encours_aging_row_label(aging, row), label) == 0)
            return encours_aging_cell(aging, row, column);
    return 0;
}

/* One customer with an open invoice, a partly paid one, an overdue one and cash on account. */
static uint64_t fill(test_ledger *test)
{
    uint64_t acme = ledger_customer(test, "ACME");
    ledger_post(test, acme, ENCOURS_DOCUMENT_INVOICE, JUNE_30 - 10, JUNE_30, 10000);
    uint64_t partly = ledger_post(test, acme, ENCOURS_DOCUMENT_INVOICE, JUNE_30 - 40, JUNE_30 - 1,
                                  5000);
    ledger_post(test, acme, ENCOURS_DOCUMENT_INVOICE, JUNE_30 - 80, JUNE_30 - 31, 700);
    uint64_t payment = ledger_post(test, acme, ENCOURS_DOCUMENT_PAYMENT, JUNE_30 - 5, NONE, 3000);
    ledger_allocate(test, payment, partly, 2000, JUNE_30 - 3);
    return acme;
}

static void open_items_fall_into_their_buckets(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = fill(&test);
    encours_aging *aging = age(&test, JUNE_30, NULL);
    check_equal(encours_aging_row_count(aging), 1);
    check_text(encours_aging_row_label(aging, 0), "ACME");
    check_equal(encours_aging_cell(aging, 0, 0), 10000); /* due today is not overdue */
    check_equal(encours_aging_cell(aging, 0, 1), 3000);  /* 1-30, less what was allocated */
    check_equal(encours_aging_cell(aging, 0, 2), 700);   /* 31-60 */
    check_equal(all_cells(aging), ledger_balance(&test, acme, JUNE_30));
    encours_aging_free(aging);
    ledger_end(&test);
}

/* The day before the matching date the whole of both is open; the balance is the same. */
static void matching_and_accounting_dates_move_items_not_totals(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    fill(&test);
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    encours_aging *aging = age(&test, JUNE_30 - 4, &options);
    check_equal(all_cells(aging), 12700);
    check_equal(encours_aging_cell(aging, 0, 0), 10000 + 5000);
    encours_aging_free(aging);
    options.allocations = ENCOURS_ALLOCATION_ACCOUNTING;
    aging = age(&test, JUNE_30 - 4, &options);
    check_equal(all_cells(aging), 12700);
    check_equal(encours_aging_cell(aging, 0, 0), 10000 + 3000);
    encours_aging_free(aging);
    ledger_end(&test);
}

static void credits_keep_the_total_under_each_policy(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    fill(&test);
    const int32_t policies[] = {ENCOURS_CREDITS_SEPARATE, ENCOURS_CREDITS_BY_OWN_DATE,
                                ENCOURS_CREDITS_OLDEST_FIRST};
    for (size_t i = 0; i < 3; i++) {
        encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
        options.credits = policies[i];
        encours_aging *aging = age(&test, JUNE_30, &options);
        check_equal(all_cells(aging), 12700);
        if (policies[i] == ENCOURS_CREDITS_OLDEST_FIRST) /* 1000 on account pay 700, then 300 */
            check_equal(encours_aging_cell(aging, 0, 1), 2700);
        encours_aging_free(aging);
    }
    ledger_end(&test);
}

/* The document's own value, else the customer's at the day, else a row of its own. */
static void rows_follow_the_dimension_at_the_day(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME"), zeta = ledger_customer(&test, "ZETA");
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_declare_dimension(transaction, "region", check_error()));
    check_ok(encours_transaction_set_dimension(transaction, acme, "region", "North",
                                               (encours_date){0}, check_error()));
    check_ok(encours_transaction_set_dimension(transaction, acme, "region", "South",
                                               (encours_date){JUNE_30}, check_error()));
    encours_document document = ledger_document(acme, ENCOURS_DOCUMENT_INVOICE, JUNE_30 - 20,
                                                JUNE_30, 100);
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    const char *names[] = {"region"}, *values[] = {"Export"};
    document.gross = 30;
    document.dimension_count = 1;
    document.dimensions = names;
    document.values = values;
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    ledger_commit(transaction);
    ledger_post(&test, zeta, ENCOURS_DOCUMENT_INVOICE, JUNE_30 - 20, JUNE_30, 7);

    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.by = "region";
    encours_aging *aging = age(&test, JUNE_30 - 1, &options);
    check_equal(encours_aging_row_count(aging), 3);
    check_equal(cell_of(aging, "North", 0), 100);
    check_equal(cell_of(aging, "Export", 0), 30);
    check_equal(cell_of(aging, "", 0), 7);
    encours_aging_free(aging);
    ledger_reopen(&test);
    aging = age(&test, JUNE_30, &options);
    check_equal(cell_of(aging, "South", 0), 100);
    check_equal(cell_of(aging, "North", 0), 0);
    encours_aging_free(aging);
    options.by = "division";
    encours_view *view = ledger_view(&test);
    check_fails(encours_view_aging(view, (encours_date){0}, &options, &aging, check_error()),
                ENCOURS_E_NOT_FOUND, "division is not declared");
    check(aging == NULL);
    encours_view_free(view);
    ledger_end(&test);
}

static void account_classes_filter_balance_and_sales(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    encours_transaction *transaction = ledger_transaction(&test);
    encours_document document = ledger_document(acme, ENCOURS_DOCUMENT_INVOICE, JUNE_30 - 20,
                                                JUNE_30, 100);
    document.account_class = 411;
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    document.account_class = 416;
    document.gross = 40;
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    ledger_commit(transaction);
    const uint16_t doubtful[] = {416};
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    options.account_classes = doubtful;
    options.account_class_count = 1;
    encours_aging *aging = age(&test, JUNE_30, &options);
    check_equal(all_cells(aging), 40);
    encours_aging_free(aging);
    ledger_end(&test);
}

/* B = 12 700, S of April to June = 15 700 (all three invoices), 91 days: 12 700 / 15 700 * 91. The
 * not due part is 10 000. Expected values by hand, rounded half up to 1/10000 of a day. */
static void dso_takes_balance_and_sales_of_the_window(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    fill(&test);
    encours_view *view = ledger_view(&test);
    encours_dso_report *report;
    check_ok(encours_view_dso(view, (encours_date){JUNE_30}, NULL, &report, check_error()));
    check_equal(encours_dso_report_days(report), 91);
    check_equal(encours_dso_report_row_count(report), 1);
    check_equal(encours_dso_report_balances(report)[0], 12700);
    check_equal(encours_dso_report_sales(report)[0], 15700);
    check_equal(encours_dso_report_not_due(report)[0], 10000);
    encours_dso dso = ENCOURS_DSO_INIT;
    check_ok(encours_dso_report_figure(report, 0, ENCOURS_DSO_SIMPLE, &dso, check_error()));
    check_equal(dso.days_e4, 736115); /* 73.61146... */
    check_ok(encours_dso_report_figure(report, 0, ENCOURS_DSO_BEST_POSSIBLE, &dso, check_error()));
    check_equal(dso.days_e4, 579618); /* 57.96178... */
    check_ok(encours_dso_report_figure(report, 0, ENCOURS_DSO_DELAY, &dso, check_error()));
    check_equal(dso.days_e4, 156497); /* 15.64968... */
    encours_dso_report_free(report);
    encours_view_free(view);
    ledger_end(&test);
}

/* A cancelled sale is a sale in its month and a negative one in the month of its cancellation. */
static void cancelled_sales_fall_on_their_day(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    uint64_t invoice = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, JUNE_30 - 40, JUNE_30,
                                   900);
    ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, JUNE_30 - 2, JUNE_30, 1000);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_cancel(transaction, invoice, (encours_date){JUNE_30 - 1},
                                        ENCOURS_CANCEL_ERROR, 0, check_error()));
    ledger_commit(transaction);
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.window_months = 1; /* June: 1000 - 900 */
    encours_view *view = ledger_view(&test);
    encours_dso_report *report;
    check_ok(encours_view_dso(view, (encours_date){JUNE_30}, &options, &report, check_error()));
    check_equal(encours_dso_report_sales(report)[0], 100);
    check_equal(encours_dso_report_balances(report)[0], 1000);
    encours_dso_report_free(report);
    check_ok(encours_view_dso(view, (encours_date){JUNE_30 - 2}, &options, &report, check_error()));
    check_equal(encours_dso_report_sales(report)[0], 1000);
    check_equal(encours_dso_report_balances(report)[0], 1900);
    encours_dso_report_free(report);
    encours_view_free(view);
    ledger_end(&test);
}

CHECK_MAIN(open_items_fall_into_their_buckets, matching_and_accounting_dates_move_items_not_totals,
           credits_keep_the_total_under_each_policy, rows_follow_the_dimension_at_the_day,
           account_classes_filter_balance_and_sales, dso_takes_balance_and_sales_of_the_window,
           cancelled_sales_fall_on_their_day)
