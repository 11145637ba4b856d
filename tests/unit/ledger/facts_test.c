/* SPDX-License-Identifier: MIT */
/* What facts change in figures: due dates as agreed; and which facts a snapshot cannot hold. */
#include "encours/customer_group.h"
#include "ledger/facts.h"
#include "ledger/ledger.h"
#include "ledger/snapshot_rules.h"
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

/* Facts 1 and 2: customer 1 below 2, 2 below 3; 3: a dispute; 4: an identifier of customer 1. */
static test_ledger books_with_groups(void)
{
    test_ledger test = ledger_begin();
    for (int i = 0; i < 3; i++)
        ledger_customer(&test, (const char *const[]){"ONE", "TWO", "THREE"}[i]);
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = ENCOURS_FACT_PARENT;
    fact.subject_kind = fact.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.from.epoch_day = 100;
    for (fact.subject = 1; fact.subject <= 2; fact.subject++) {
        fact.related = fact.subject + 1;
        fact_record(&test, fact);
    }
    fact_record(&test, fact_dispute(1, 100));
    fact.kind = ENCOURS_FACT_IDENTIFIER;
    fact.subject = 1;
    fact.related = 0;
    fact.related_kind = 0;
    fact.code = "OWN:1";
    fact_record(&test, fact);
    return test;
}

/* One word of a fact, or of the head of a chain, changed; then as it was. */
static void check_refused(enc_state *state, uint32_t *word, uint32_t value)
{
    uint32_t before = *word;
    *word = value;
    check(enc_snapshot_fault(state, &state->counts, 0) != NULL);
    *word = before;
    check(enc_snapshot_fault(state, &state->counts, 0) == NULL);
}

/* Every question that follows facts takes for granted that they are of what their kind is of, and
 * that chains hold what belongs to them. */
static void facts_that_cannot_be_are_refused(void **unused)
{
    (void)unused;
    test_ledger test = books_with_groups();
    enc_state *state = test.ledger->state;
    enc_fact *facts = enc_column_at(&state->facts, 0);
    uint32_t *heads = enc_column_at(&state->fact_head, 0);
    check(enc_snapshot_fault(state, &state->counts, 0) == NULL);
    check_refused(state, &facts[0].related_after, 0); /* a parent that is nobody */
    check_refused(state, &facts[0].own_after, 0);     /* outside of the chain of its kind */
    check_refused(state, &facts[0].own_after, facts[1].own_after);
    check_refused(state, &facts[2].own_after, facts[0].own_after);
    check_refused(state, &facts[3].own_after, facts[0].own_after);
    check_refused(state, &facts[2].subject, facts[0].subject); /* a customer is not disputed */
    check_refused(state, &facts[0].subject, facts[2].subject); /* a document has no parent */
    check_refused(state, &facts[0].subject, facts[0].own_after - 1);
    check_refused(state, &facts[3].code, 0);
    check_refused(state, &facts[3].previous_own_after, 1); /* not of that chain */
    check_refused(state, &facts[2].previous_after, 1);
    check_refused(state, &facts[1].previous_related_after, 1);
    check_refused(state, &heads[facts[0].own_after - 1], 3);
    check_refused(state, &heads[facts[2].subject], 1);
    facts[2].kind = ENCOURS_FACT_ADVANCE_ORDER; /* of an order that there is not */
    check(enc_snapshot_fault(state, &state->counts, 0) != NULL);
    facts[2].kind = ENCOURS_FACT_DISPUTE;
    ledger_end(&test);
}

/* Nothing that is recorded lets a group contain itself; rows that say so end all the same. */
static void a_group_in_a_circle_has_an_end(void **unused)
{
    (void)unused;
    test_ledger test = books_with_groups();
    enc_state *state = test.ledger->state;
    enc_fact *facts = enc_column_at(&state->facts, 0);
    facts[1].related_after = facts[0].subject + 1;
    encours_view *view = ledger_view(&test);
    uint32_t heads[3], members[3];
    uint64_t head;
    int64_t balance;
    size_t count;
    const encours_date day = {110};
    check_ok(encours_view_group_heads(view, day, ENCOURS_GROUP_BY_HEAD, heads, 3, &count,
                                      check_error()));
    check_equal(count, 3);
    check_ok(encours_view_group_head(view, 1, day, ENCOURS_GROUP_BY_HEAD, &head, check_error()));
    check_ok(encours_view_group_members(view, 3, day, members, 3, &count, check_error()));
    check_equal(count, 1);
    check_ok(encours_view_group_balance(view, 1, TEST_EUR, day, &balance, check_error()));
    check_equal(balance, 1000);
    encours_view_free(view);
    ledger_end(&test);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agreed_due_dates_follow_deferrals),
        cmocka_unit_test(facts_that_cannot_be_are_refused),
        cmocka_unit_test(a_group_in_a_circle_has_an_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
