/* SPDX-License-Identifier: MIT */
/* Facts as rows, found by what they concern, and in the audit trail. */
#include "encours/order.h"
#include "support/check.h"
#include "support/facts.h"

#include <string.h>

enum { ROWS = 32 };

static const encours_cursor_options all = ENCOURS_CURSOR_OPTIONS_INIT;

/* Facts of a customer, of its documents and lines, and those that relate to it. */
static void facts_are_found_by_what_they_concern(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_fact_options parent = fact_limit(1, 0, 100), line = fact_dispute(2, 100),
                         hold = fact_limit(1, 0, 100);
    parent.kind = ENCOURS_FACT_PARENT;
    parent.amount.is_set = 0;
    parent.currency = 0;
    parent.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    parent.related = 2;
    line.subject_kind = ENCOURS_SUBJECT_LINE;
    line.line = 1;
    hold.kind = ENCOURS_FACT_HOLD;
    hold.subject_kind = ENCOURS_SUBJECT_LEDGER;
    hold.subject = 0;
    hold.amount.is_set = 0;
    hold.currency = 0;
    hold.code = "migration";
    fact_record(&test, parent);                /* 1 */
    fact_record(&test, fact_dispute(1, 100));  /* 2 */
    fact_record(&test, hold);                  /* 3 */
    fact_record(&test, line);                  /* 4 */
    fact_record(&test, fact_limit(2, 9, 100)); /* 5 */
    encours_view *view = ledger_view(&test);
    encours_cursor_options options = all;
    options.customer = 1;
    fact_check(view, options, ENCOURS_DATE_NONE, FACTS(1, 2, 4));
    options.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact_check(view, options, ENCOURS_DATE_NONE, FACTS(1));
    options = all;
    options.customer = 2;
    fact_check(view, options, ENCOURS_DATE_NONE, FACTS(1, 5));
    options.fact_kind = ENCOURS_FACT_LIMIT;
    fact_check(view, options, ENCOURS_DATE_NONE, FACTS(5));
    options = all;
    options.document = 2;
    fact_check(view, options, ENCOURS_DATE_NONE, FACTS(4));
    options = all;
    options.subject_kind = ENCOURS_SUBJECT_LEDGER;
    fact_check(view, options, 99, NO_FACTS);
    fact_check(view, options, 100, FACTS(3));
    encours_view_free(view);
    ledger_end(&test);
}

/* Those of an order are its customer's too. */
static void facts_of_orders_are_found_by_the_customer(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_transaction *transaction = ledger_transaction(&test);
    encours_order_options order = ENCOURS_ORDER_OPTIONS_INIT;
    encours_fact_options hold = ENCOURS_FACT_OPTIONS_INIT;
    order.customer = 1;
    order.ordered = (encours_date){100};
    order.currency = TEST_EUR;
    check_ok(encours_transaction_order(transaction, &order, &hold.subject, check_error()));
    hold.kind = ENCOURS_FACT_HOLD;
    hold.subject_kind = ENCOURS_SUBJECT_ORDER;
    hold.from = (encours_date){100};
    check_ok(encours_transaction_fact(transaction, &hold, NULL, check_error()));
    ledger_commit(transaction);
    fact_record(&test, fact_limit(1, 9, 100)); /* 2 */
    encours_view *view = ledger_view(&test);
    encours_cursor_options options = all;
    options.customer = 1;
    fact_check(view, options, ENCOURS_DATE_NONE, FACTS(1, 2));
    options.subject_kind = ENCOURS_SUBJECT_ORDER;
    fact_check(view, options, ENCOURS_DATE_NONE, FACTS(1));
    options.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact_check(view, options, ENCOURS_DATE_NONE, FACTS(2));
    options = all;
    options.customer = 2;
    fact_check(view, options, ENCOURS_DATE_NONE, NO_FACTS);
    encours_view_free(view);
    ledger_end(&test);
}

static void a_row_says_all_that_was_recorded(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_fact_options options = fact_dispute(2, 105);
    options.subject_kind = ENCOURS_SUBJECT_LINE;
    options.line = 1;
    options.until = (encours_optional_date){1, {140}};
    options.date = (encours_optional_date){1, {90}};
    options.amount = (encours_optional_i64){1, 0, 250};
    options.currency = TEST_USD;
    options.code = "quality";
    options.related_kind = ENCOURS_SUBJECT_DOCUMENT;
    options.related = 1;
    options.party = 0;
    fact_record(&test, options);
    fact_record(&test, fact_dispute(1, 106));
    encours_view *view = ledger_view(&test);
    encours_cursor *cursor;
    size_t count;
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_FACTS, NULL, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, ROWS, &count, check_error()));
    check_equal(count, 2);
    static const struct {
        int32_t column;
        int64_t values[2];
    } expected[] = {
        {ENCOURS_COLUMN_NUMBER, {1, 2}},
        {ENCOURS_COLUMN_FACT_KIND, {ENCOURS_FACT_DISPUTE, ENCOURS_FACT_DISPUTE}},
        {ENCOURS_COLUMN_SUBJECT_KIND, {ENCOURS_SUBJECT_LINE, ENCOURS_SUBJECT_DOCUMENT}},
        {ENCOURS_COLUMN_SUBJECT, {2, 1}},
        {ENCOURS_COLUMN_CUSTOMER, {1, 1}},
        {ENCOURS_COLUMN_DOCUMENT, {2, 1}},
        {ENCOURS_COLUMN_LINE, {1, 0}},
        {ENCOURS_COLUMN_RELATED_KIND, {ENCOURS_SUBJECT_DOCUMENT, 0}},
        {ENCOURS_COLUMN_RELATED, {1, 0}},
        {ENCOURS_COLUMN_FROM, {105, 106}},
        {ENCOURS_COLUMN_TO, {140, ENCOURS_DATE_NONE}},
        {ENCOURS_COLUMN_UNTIL, {140, ENCOURS_DATE_NONE}},
        {ENCOURS_COLUMN_DATE, {90, ENCOURS_DATE_NONE}},
        {ENCOURS_COLUMN_AMOUNT, {250, INT64_MIN}},
        {ENCOURS_COLUMN_CURRENCY, {TEST_USD, 0}},
        {ENCOURS_COLUMN_PARTY, {0, 0}},
        {ENCOURS_COLUMN_RECORDED_AT, {5000000, 6000000}},
    };
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++)
        for (size_t row = 0; row < 2; row++)
            check_equal(encours_cursor_numbers(cursor, expected[i].column)[row],
                        expected[i].values[row]);
    check(strcmp(encours_cursor_text(cursor, ENCOURS_COLUMN_FACT_CODE, 0), "quality") == 0);
    check(strcmp(encours_cursor_text(cursor, ENCOURS_COLUMN_FACT_CODE, 1), "") == 0);
    check(strcmp(encours_cursor_text(cursor, ENCOURS_COLUMN_CODE, 0), "ACME") == 0);
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
}

static void the_audit_trail_shows_facts_and_their_ends(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_fact_options higher = fact_limit(1, 8000, 110);
    fact_record(&test, fact_limit(1, 5000, 100));
    higher.replaces = 1;
    higher.code = "board";
    fact_record(&test, higher);
    encours_view *view = ledger_view(&test);
    encours_cursor_options options = all;
    options.customer = 1;
    encours_cursor *cursor;
    size_t count, from;
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_EVENTS, &options, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, ROWS, &count, check_error()));
    check(count > 3);
    from = count - 3;
    static const int64_t expected[][5] = {
        /* event, fact, kind, amount, date */
        {ENCOURS_EVENT_FACT, 1, ENCOURS_FACT_LIMIT, 5000, 100},
        {ENCOURS_EVENT_FACT_END, 1, ENCOURS_FACT_LIMIT, 5000, 110},
        {ENCOURS_EVENT_FACT, 2, ENCOURS_FACT_LIMIT, 8000, 110},
    };
    static const int32_t columns[] = {ENCOURS_COLUMN_EVENT, ENCOURS_COLUMN_FACT,
                                      ENCOURS_COLUMN_FACT_KIND, ENCOURS_COLUMN_AMOUNT,
                                      ENCOURS_COLUMN_DATE};
    for (size_t i = 0; i < 3; i++)
        for (size_t k = 0; k < 5; k++)
            check_equal(encours_cursor_numbers(cursor, columns[k])[from + i], expected[i][k]);
    check(strcmp(encours_cursor_text(cursor, ENCOURS_COLUMN_FACT_CODE, count - 1), "board") == 0);
    check(strcmp(encours_cursor_text(cursor, ENCOURS_COLUMN_FACT_CODE, count - 2), "") == 0);
    check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_CURRENCY)[from], TEST_EUR);
    encours_cursor_free(cursor);
    options.customer = 2;
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_EVENTS, &options, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, ROWS, &count, check_error()));
    check_equal(count, 1); /* it was added */
    encours_cursor_free(cursor);
    encours_view_free(view);
    ledger_end(&test);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(facts_are_found_by_what_they_concern),
        cmocka_unit_test(facts_of_orders_are_found_by_the_customer),
        cmocka_unit_test(a_row_says_all_that_was_recorded),
        cmocka_unit_test(the_audit_trail_shows_facts_and_their_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
