/* SPDX-License-Identifier: MIT */
/* What holds of customers, documents and lines from a day to a day, and what is known of it. */
#include "support/check.h"
#include "support/facts.h"

#include <string.h>

#include "encours/period.h"

static encours_status try_end(test_ledger *test, uint64_t fact, int32_t at)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_end_fact(transaction, fact, (encours_date){at}, check_error()));
    return ledger_try_commit(transaction);
}

static const encours_cursor_options all = ENCOURS_CURSOR_OPTIONS_INIT;

static void a_fact_holds_from_its_day_to_its_end(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_fact_options planned = fact_limit(1, 5000, 110);
    planned.until = (encours_optional_date){1, {120}};
    fact_record(&test, fact_dispute(1, 105));
    fact_record(&test, planned);
    encours_view *before = ledger_view(&test);
    check_ok(try_end(&test, 1, 115));
    encours_view *after = ledger_view(&test);
    fact_check(after, all, 104, NO_FACTS);
    fact_check(after, all, 105, FACTS(1));
    fact_check(after, all, 114, FACTS(1, 2));
    fact_check(after, all, 115, FACTS(2));
    fact_check(after, all, 120, NO_FACTS);
    fact_check(after, all, ENCOURS_DATE_NONE, FACTS(1, 2));
    fact_check(before, all, 115, FACTS(1, 2)); /* the end was not known */
    fact_check(before, all, 130, FACTS(1));
    encours_view_free(before);
    encours_view_free(after);
    ledger_reopen(&test);
    after = ledger_view(&test);
    fact_check(after, all, 114, FACTS(1, 2));
    fact_check(after, all, 115, FACTS(2));
    encours_view_counts counts = {.struct_size = sizeof counts};
    check_ok(encours_view_count(after, &counts, check_error()));
    check_equal(counts.facts, 2);
    encours_view_free(after);
    ledger_end(&test);
}

static void an_end_is_never_undone(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_fact_options planned = fact_dispute(2, 105);
    planned.until = (encours_optional_date){1, {120}};
    fact_record(&test, fact_dispute(1, 105));
    fact_record(&test, planned);
    check_equal(try_end(&test, 1, 104) & 0xFF, ENCOURS_E_STATE); /* before it begins */
    check_equal(try_end(&test, 2, 121) & 0xFF, ENCOURS_E_STATE); /* it is over by then */
    check_equal(try_end(&test, 3, 110) & 0xFF, ENCOURS_E_NOT_FOUND);
    check_ok(try_end(&test, 1, 105)); /* it never held */
    check_ok(try_end(&test, 2, 120));
    check_equal(try_end(&test, 1, 105) & 0xFF, ENCOURS_E_STATE);
    encours_view *view = ledger_view(&test);
    fact_check(view, all, 105, FACTS(2));
    encours_view_free(view);
    ledger_end(&test);
}

static void a_change_is_an_end_and_a_beginning(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    fact_record(&test, fact_limit(1, 5000, 100));
    encours_fact_options higher = fact_limit(1, 8000, 110);
    higher.replaces = 1;
    fact_record(&test, higher);
    encours_fact_options other = fact_limit(2, 1, 115);
    other.replaces = 2; /* a limit of another customer */
    check_equal(fact_try_record(&test, &other) & 0xFF, ENCOURS_E_INVALID);
    check(strcmp(check_last_error()->field, "replaces") == 0);
    higher.replaces = 1; /* ended already */
    check_equal(fact_try_record(&test, &higher) & 0xFF, ENCOURS_E_STATE);
    encours_view *view = ledger_view(&test);
    fact_check(view, all, 109, FACTS(1));
    fact_check(view, all, 110, FACTS(2));
    encours_view_free(view);
    ledger_end(&test);
}

static void a_transaction_names_its_own_things(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_transaction *transaction = ledger_transaction(&test);
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 70);
    encours_ref invoice, first, second;
    uint64_t number;
    check_ok(encours_transaction_post(transaction, &document, &invoice, check_error()));
    encours_fact_options options = fact_dispute(invoice, 100);
    options.subject_kind = ENCOURS_SUBJECT_LINE;
    options.line = 1;
    check_ok(encours_transaction_fact(transaction, &options, &first, check_error()));
    check_ok(encours_transaction_end_fact(transaction, first, (encours_date){103}, check_error()));
    options.from.epoch_day = 103;
    check_ok(encours_transaction_fact(transaction, &options, &second, check_error()));
    encours_commit commit = {.struct_size = sizeof commit};
    check_ok(encours_transaction_commit(transaction, 0, &commit, check_error()));
    check_ok(encours_transaction_number(transaction, second, &number, check_error()));
    check_equal(number, 2);
    encours_transaction_free(transaction);
    encours_view *view = ledger_view(&test);
    encours_cursor_options of_document = ENCOURS_CURSOR_OPTIONS_INIT;
    of_document.document = 3;
    fact_check(view, of_document, 102, FACTS(1));
    fact_check(view, of_document, 103, FACTS(2));
    encours_view_free(view);
    ledger_end(&test);
}

static void closed_periods_bind_first_days_and_ends(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    fact_record(&test, fact_dispute(1, 105));
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_close_periods(transaction, (encours_date){120}, check_error()));
    ledger_commit(transaction);
    encours_fact_options late = fact_dispute(2, 120);
    check_equal(fact_try_record(&test, &late) & 0xFF, ENCOURS_E_STATE);
    check_equal(try_end(&test, 1, 120) & 0xFF, ENCOURS_E_STATE);
    late.from.epoch_day = 121;
    check_ok(fact_try_record(&test, &late));
    check_ok(try_end(&test, 1, 121));
    ledger_end(&test);
}

static void what_a_kind_needs_is_checked_at_once(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_transaction *transaction = ledger_transaction(&test);
    const encours_fact_options good = fact_limit(1, 5, 100);
    encours_fact_options bad[24];
    const char *fields[24];
    size_t count = 0;
#define WITH(what, named) (bad[count] = good, bad[count].what, fields[count] = (named), count++)
    WITH(kind = 0, "kind");
    WITH(kind = ENCOURS_FACT_TERMS + 1, "kind");
    WITH(kind = 65537, "kind");
    WITH(subject_kind = 0, "subject_kind");
    WITH(subject_kind = 6, "subject_kind");
    WITH(subject_kind = ENCOURS_SUBJECT_DOCUMENT, "subject_kind"); /* a limit is a customer's */
    WITH(subject = 0, "subject");
    WITH(subject = UINT32_MAX, "subject");
    WITH(line = 1, "line");
    WITH(related = 2, "related");
    WITH(related_kind = ENCOURS_SUBJECT_CUSTOMER, "related");
    WITH(related_kind = -1, "related_kind");
    WITH(related_kind = ENCOURS_SUBJECT_LINE, "related_kind");
    WITH(from.epoch_day = ENCOURS_DATE_NONE, "from");
    WITH(until = ((encours_optional_date){1, {100}}), "until"); /* it would never hold */
    WITH(until = ((encours_optional_date){2, {110}}), "until");
    WITH(date = ((encours_optional_date){1, {ENCOURS_DATE_NONE}}), "date");
    WITH(amount.is_set = 0, "currency"); /* of no amount */
    WITH(currency = 0, "currency");
    WITH(amount.value = -1, "amount");
    WITH(amount.is_set = 2, "amount");
    WITH(code = "", "code");
    WITH(party = UINT32_MAX, "party");
    WITH(reserved_0 = 1, "reserved_0");
#undef WITH
    for (size_t i = 0; i < count; i++)
        check_fails(encours_transaction_fact(transaction, &bad[i], NULL, check_error()),
                    ENCOURS_E_INVALID, fields[i]);
    char code[98];
    memset(code, 'x', sizeof code);
    code[97] = '\0';
    encours_fact_options options = good;
    options.code = code;
    check_fails(encours_transaction_fact(transaction, &options, NULL, check_error()),
                ENCOURS_E_INVALID, "code");
    check_fails(encours_transaction_end_fact(transaction, 0, (encours_date){100}, check_error()),
                ENCOURS_E_INVALID, "fact");
    check_fails(encours_transaction_end_fact(transaction, 1, (encours_date){ENCOURS_DATE_NONE},
                                             check_error()),
                ENCOURS_E_INVALID, "at");
    encours_transaction_free(transaction);
    ledger_end(&test);
}

static void what_is_not_there_is_refused_at_commit(void **state)
{
    (void)state;
    test_ledger test = fact_ledger();
    encours_fact_options options = fact_limit(3, 5, 100);
    check_equal(fact_try_record(&test, &options) & 0xFF, ENCOURS_E_NOT_FOUND);
    options = fact_limit(1, 5, 100);
    options.party = 7;
    check_equal(fact_try_record(&test, &options) & 0xFF, ENCOURS_E_NOT_FOUND);
    options = fact_limit(1, 5, 100);
    options.related_kind = ENCOURS_SUBJECT_ORDER;
    options.related = 1;
    check_equal(fact_try_record(&test, &options) & 0xFF, ENCOURS_E_NOT_FOUND);
    options = fact_limit(1, 5, 100);
    options.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    options.related = 1; /* itself */
    check_equal(fact_try_record(&test, &options) & 0xFF, ENCOURS_E_INVALID);
    options = fact_dispute(1, 100);
    options.subject_kind = ENCOURS_SUBJECT_LINE;
    options.line = 2;
    check_equal(fact_try_record(&test, &options) & 0xFF, ENCOURS_E_NOT_FOUND);
    options = fact_limit(1, 5, 100);
    options.currency = 7;
    check_equal(fact_try_record(&test, &options) & 0xFF, ENCOURS_E_CURRENCY);
    encours_view *view = ledger_view(&test);
    fact_check(view, all, ENCOURS_DATE_NONE, NO_FACTS);
    encours_view_free(view);
    ledger_end(&test);
}

static void a_ledger_of_level_1_takes_no_facts(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_ledger_create_options create = {
        .struct_size = sizeof create, .base_currency = TEST_EUR, .format_level = 1};
    encours_ledger *ledger;
    check_ok(encours_ledger_create(test.store, "OLD", &create, &ledger, check_error()));
    encours_transaction_options head = {.struct_size = sizeof head, .command_id = {1}};
    encours_transaction *transaction;
    check_ok(encours_transaction_new(ledger, &head, &transaction, check_error()));
    encours_fact_options options = fact_limit(1, 0, 100);
    options.kind = ENCOURS_FACT_HOLD;
    options.subject_kind = ENCOURS_SUBJECT_LEDGER;
    options.subject = 0;
    options.amount.is_set = 0;
    options.currency = 0;
    check_ok(encours_transaction_fact(transaction, &options, NULL, check_error()));
    check_equal(encours_transaction_commit(transaction, 0, NULL, check_error()) & 0xFF,
                ENCOURS_E_UNSUPPORTED);
    encours_transaction_free(transaction);
    encours_ledger_free(ledger);
    ledger_end(&test);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fact_holds_from_its_day_to_its_end),
        cmocka_unit_test(an_end_is_never_undone),
        cmocka_unit_test(a_change_is_an_end_and_a_beginning),
        cmocka_unit_test(a_transaction_names_its_own_things),
        cmocka_unit_test(closed_periods_bind_first_days_and_ends),
        cmocka_unit_test(what_a_kind_needs_is_checked_at_once),
        cmocka_unit_test(what_is_not_there_is_refused_at_commit),
        cmocka_unit_test(a_ledger_of_level_1_takes_no_facts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
