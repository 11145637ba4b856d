/* SPDX-License-Identifier: MIT */
/* What facts change in figures: due dates as agreed. */
#include "support/check.h"
#include "support/facts.h"

enum { ROWS = 8 };

static const encours_cursor_options all = ENCOURS_CURSOR_OPTIONS_INIT;

/* A deferral of a line goes before that of its document, and the newest before an older one. */
static void agreed_due_dates_follow_deferrals(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 300);
    const int64_t amounts[] = {100, 200};
    const encours_date dues[] = {{130}, {160}};
    document.line_count = 2;
    document.line_amounts = amounts;
    document.line_dues = dues;
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    ledger_commit(transaction);
    encours_fact_options defer = fact_dispute(1, 110);
    defer.kind = ENCOURS_FACT_DEFERRAL;
    defer.date = (encours_optional_date){1, {200}};
    fact_record(&test, defer); /* 1: both lines */
    defer.subject_kind = ENCOURS_SUBJECT_LINE;
    defer.line = 1;
    defer.from.epoch_day = 120;
    defer.date.value.epoch_day = 180;
    fact_record(&test, defer); /* 2: the first line */
    encours_view *view = ledger_view(&test);
    static const int32_t expected[][3] = {
        {109, 130, 160}, {110, 200, 200}, {119, 200, 200}, {120, 180, 200}, {190, 180, 200}};
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
        encours_cursor_options options = all;
        options.as_of = (encours_optional_date){1, {expected[i][0]}};
        encours_cursor *cursor;
        size_t count;
        check_ok(encours_cursor_open(view, ENCOURS_ROWS_ITEMS, &options, &cursor, check_error()));
        check_ok(encours_cursor_next(cursor, ROWS, &count, check_error()));
        for (size_t line = 0; line < 2; line++) {
            check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_DUE)[line],
                        dues[line].epoch_day);
            check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_AGREED_DUE)[line],
                        expected[i][1 + line]);
        }
        encours_cursor_free(cursor);
    }
    encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
    encours_aging *aging;
    check_ok(encours_view_aging(view, (encours_date){190}, &options, &aging, check_error()));
    check_equal(encours_aging_cell(aging, 0, 0), 0); /* not due: both were due by 160 */
    encours_aging_free(aging);
    options.due = ENCOURS_DUE_AGREED;
    check_ok(encours_view_aging(view, (encours_date){190}, &options, &aging, check_error()));
    check_equal(encours_aging_cell(aging, 0, 0), 200); /* the second line */
    check_equal(encours_aging_cell(aging, 0, 1), 100); /* ten days late */
    encours_aging_free(aging);
    options.due = 2;
    check_fails(encours_view_aging(view, (encours_date){190}, &options, &aging, check_error()),
                ENCOURS_E_INVALID, "due");
    /* Best possible DSO: what is not due yet over sales. */
    encours_dso_options dso = ENCOURS_DSO_OPTIONS_INIT;
    encours_dso_report *report;
    dso.due = 2;
    check_fails(encours_view_dso(view, (encours_date){125}, &dso, &report, check_error()),
                ENCOURS_E_INVALID, "due");
    encours_view_free(view);
    ledger_end(&test);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agreed_due_dates_follow_deferrals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
