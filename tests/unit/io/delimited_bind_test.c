/* SPDX-License-Identifier: MIT */
/* A file of invoices with settlement dates, as a public data set has it: the figures that follow
 * from its rows, whichever way the dates are written. The data set itself cannot be shipped; the
 * test with it runs when ENCOURS_DATA_DIR (meson option data_dir) names its folder. Its figures
 * were computed from the rows by others: open at T = invoice date <= T and settlement date > T. */
#include <stdlib.h>

#include "support/random.h"
#include "unit/io/files.h"

enum { ROWS = 600, CUSTOMERS = 40, LINE_MAX = 160 };

#define HEADER                                                                                     \
    "countrycode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,"        \
    "Disputed,SettledDate,PaperlessBill,DaysToSettle,DaysLate\r\n"

static encours_column_map *receivables_map(encours_context *context)
{
    static const struct {
        int32_t member;
        const char *name;
    } columns[] = {
        {ENCOURS_MAP_CUSTOMER_CODE, "customerID"}, {ENCOURS_MAP_NUMBER, "invoiceNumber"},
        {ENCOURS_MAP_ISSUE, "InvoiceDate"},        {ENCOURS_MAP_DUE, "DueDate"},
        {ENCOURS_MAP_AMOUNT, "InvoiceAmount"},     {ENCOURS_MAP_SETTLED_ON, "SettledDate"},
    };
    encours_column_map_options options = ENCOURS_COLUMN_MAP_OPTIONS_INIT;
    encours_column_map *map = NULL;
    options.codes_impersonal = 1;
    options.default_currency = TEST_USD;
    check_ok(encours_column_map_new(context, &options, &map, check_error()));
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        check_ok(encours_column_map_set(map, columns[i].member, columns[i].name, 0, check_error()));
    return map;
}

static int64_t balance_at(test_ledger *test, uint64_t customer, int32_t day)
{
    encours_view *view = ledger_view(test);
    int64_t balance;
    check_ok(encours_view_balance(view, customer, TEST_USD, (encours_date){day}, &balance,
                                  check_error()));
    encours_view_free(view);
    return balance;
}

typedef struct row {
    int customer;
    int32_t issue, settled;
    int64_t cents;
} row;

static void write_day(char out[16], int32_t day, int month_first)
{
    encours_date_parts parts = encours_date_split((encours_date){day});
    if (month_first)
        (void)snprintf(out, 16, "%d/%d/%d", parts.month, parts.day, parts.year);
    else
        (void)snprintf(out, 16, "%02d/%02d/%d", parts.day, parts.month, parts.year);
}

static void write_rows(char *text, size_t size, const row *rows, int month_first)
{
    size_t used = (size_t)snprintf(text, size, HEADER);
    for (int i = 0; i < ROWS; i++) {
        char issue[16], due[16], settled[16];
        write_day(issue, rows[i].issue, month_first);
        write_day(due, rows[i].issue + 30, month_first);
        write_day(settled, rows[i].settled, month_first);
        used += (size_t)snprintf(text + used, size - used,
                                 "391,%04d-ABCDE,,%d,%s,%s,%" PRId64 ".%02d,No,%s,Paper,0,0\r\n",
                                 rows[i].customer, 100000 + i, issue, due, rows[i].cents / 100,
                                 (int)(rows[i].cents % 100), settled);
    }
}

/* Customers are numbered as they come: number of each in the ledger. */
static void number_customers(const row *rows, uint64_t numbers[CUSTOMERS])
{
    uint64_t next = 0;
    memset(numbers, 0, CUSTOMERS * sizeof numbers[0]);
    for (int i = 0; i < ROWS; i++)
        if (numbers[rows[i].customer] == 0)
            numbers[rows[i].customer] = ++next;
}

static void check_balances(test_ledger *test, const row *rows, int32_t first)
{
    uint64_t numbers[CUSTOMERS];
    number_customers(rows, numbers);
    for (int32_t day = first; day < first + 800; day += 37) {
        int64_t open = 0, own[CUSTOMERS] = {0};
        for (int i = 0; i < ROWS; i++)
            if (rows[i].issue <= day && rows[i].settled > day) {
                open += rows[i].cents;
                own[rows[i].customer] += rows[i].cents;
            }
        check_equal(balance_at(test, 0, day), open);
        for (int i = 0; i < CUSTOMERS; i++)
            if (numbers[i] != 0)
                check_equal(balance_at(test, numbers[i], day), own[i]);
    }
}

static void balances_follow_from_rows_in_either_order_of_dates(void **state)
{
    (void)state;
    static char text[sizeof HEADER + ROWS * LINE_MAX];
    static row rows[ROWS];
    test_random random = {.state = 7};
    int32_t first = file_day(2012, 1, 3);
    int64_t total = 0;
    for (int i = 0; i < ROWS; i++) {
        rows[i] = (row){(int)random_below(&random, CUSTOMERS),
                        first + (int32_t)random_below(&random, 700), 0,
                        random_between(&random, 1, 20000)};
        rows[i].settled = rows[i].issue + (int32_t)random_below(&random, 80);
        total += rows[i].cents;
    }
    for (int month_first = 0; month_first <= 1; month_first++) {
        test_ledger test = ledger_begin();
        encours_column_map *map = receivables_map(test.context);
        encours_import *import = NULL;
        encours_import_decisions decisions = {.struct_size = sizeof decisions};
        write_rows(text, sizeof text, rows, month_first);
        check_ok(import_text(test.ledger, map, text, NULL, &import));
        check_ok(encours_import_decided(import, &decisions, check_error()));
        check_equal(decisions.date_order,
                    month_first ? ENCOURS_DATE_ORDER_MDY : ENCOURS_DATE_ORDER_DMY);
        check_equal(import_counts(import).documents, 2 * ROWS);
        check_equal(import_total(import, 0).debits, total);
        check_equal(import_total(import, 0).payments, total);
        encours_import_free(import);
        check_balances(&test, rows, first);
        ledger_reopen(&test); /* and from the log */
        check_balances(&test, rows, first);
        encours_column_map_free(map);
        ledger_end(&test);
    }
}

typedef struct published {
    int32_t day;
    int64_t not_due;
    int64_t overdue; /* 1 to 30 days, and nothing is older */
    uint64_t not_due_items;
    uint64_t overdue_items;
} published;

static void check_aging(test_ledger *test, const published *figures)
{
    encours_view *view = ledger_view(test);
    encours_aging *aging;
    check_ok(encours_view_aging(view, (encours_date){figures->day}, NULL, &aging, check_error()));
    check_equal(encours_aging_currency_count(aging), 1);
    check_equal(encours_aging_total_amounts(aging, 0)[0], figures->not_due);
    check_equal(encours_aging_total_items(aging, 0)[0], figures->not_due_items);
    check_equal(encours_aging_total_amounts(aging, 1)[0], figures->overdue);
    check_equal(encours_aging_total_items(aging, 1)[0], figures->overdue_items);
    for (size_t column = 2; column < encours_aging_column_count(aging); column++)
        check_equal(encours_aging_total_items(aging, column)[0], 0);
    check_equal(encours_aging_totals(aging)[0], figures->not_due + figures->overdue);
    encours_aging_free(aging);
    encours_view_free(view);
}

/* 5 119.85 / 20 098.87 * 91 days, which the description of the data set gives as 23.1807. */
static void check_dso(test_ledger *test, int32_t day)
{
    encours_view *view = ledger_view(test);
    encours_dso_report *report;
    encours_dso dso = ENCOURS_DSO_INIT;
    check_ok(encours_view_dso(view, (encours_date){day}, NULL, &report, check_error()));
    check_equal(encours_dso_report_days(report), 91);
    check_equal(encours_dso_report_total_sales(report)[0], 2009887);
    check_ok(encours_dso_report_total(report, 0, ENCOURS_DSO_SIMPLE, &dso, check_error()));
    check_equal(dso.days_e4, 231807);
    encours_dso_report_free(report);
    encours_view_free(view);
}

static void the_public_data_set_gives_its_published_figures(void **state)
{
    (void)state;
    const char *folder = getenv("ENCOURS_DATA_DIR");
    char path[4096];
    (void)snprintf(path, sizeof path, "%s/ibm_ar_dmy.csv", folder != NULL ? folder : "");
    test_ledger test = ledger_begin();
    encours_source *source = NULL;
    if (folder == NULL || folder[0] == '\0' ||
        encours_source_file_open(test.context, path, &source, check_error()) != ENCOURS_OK) {
        ledger_end(&test);
        print_message("# skipped: no ibm_ar_dmy.csv in ENCOURS_DATA_DIR (meson option data_dir)\n");
        return;
    }
    encours_column_map *map = receivables_map(test.context);
    encours_import_options options = import_options();
    encours_import *import = NULL;
    check_ok(encours_import_delimited(test.ledger, encours_source_input(source), map, &options,
                                      &import, check_error()));
    encours_import_counts counts = import_counts(import);
    check_equal(counts.lines_used, 2466);
    check_equal(counts.documents - counts.documents_derived, 2466);
    check_equal(counts.customers, 100);
    check_equal(import_total(import, 0).debits, 14770318);
    check_equal(balance_at(&test, 0, file_day(2013, 6, 30)), 511985);
    check_equal(balance_at(&test, 0, file_day(2012, 12, 31)), 572506);
    check_equal(balance_at(&test, 0, file_day(2014, 1, 9)), 0);
    check_aging(&test, &(published){file_day(2013, 6, 30), 428429, 83556, 72, 12});
    check_aging(&test, &(published){file_day(2012, 12, 31), 493632, 78874, 86, 13});
    check_dso(&test, file_day(2013, 6, 30));
    encours_import_free(import);
    encours_column_map_free(map);
    encours_source_free(source);
    ledger_end(&test);
}

CHECK_MAIN(balances_follow_from_rows_in_either_order_of_dates,
           the_public_data_set_gives_its_published_figures)
