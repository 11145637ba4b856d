/* SPDX-License-Identifier: MIT */
/* A book goes from view to view by what was touched, and a failure leaves it as it was. That it is
 * what is computed, on any ledger, is shown in properties/credit_book_test.c. */
#include "check_scenario.h"
#include "encours/fork.h"
#include "support/memory.h"

static uint64_t touched_by(test_ledger *test, encours_credit *credit)
{
    uint64_t touched = 99;
    encours_view *view = ledger_view(test);
    check_ok(encours_credit_refresh(credit, view, &touched, check_error()));
    encours_view_free(view);
    return touched;
}

static int64_t exposure_in(const encours_credit *credit, uint64_t customer)
{
    encours_decision decision = {.struct_size = sizeof decision};
    encours_credit_event event = scenario_event(customer, 0);
    check_ok(encours_credit_check(credit, &event, &decision, check_error()));
    return decision.exposure;
}

static encours_fact_options belongs(int32_t kind, uint64_t customer, uint64_t to)
{
    encours_fact_options fact = scenario_fact(kind, customer, DAY - 50, -1, NULL);
    fact.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.related = to;
    return fact;
}

static void only_customers_that_are_touched_are_worked_out(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t customers[20];
    for (int i = 0; i < 20; i++) {
        char code[8];
        snprintf(code, sizeof code, "C-%d", i);
        customers[i] = ledger_customer(&test, code);
    }
    encours_policy *policy = scenario_one_rule(test.context, "headroom < 0", NULL);
    encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 1);
    check_equal(touched_by(&test, credit), 0);
    uint64_t invoice = ledger_post(&test, customers[3], ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 500);
    uint64_t payment = ledger_post(&test, customers[3], ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 200);
    check_equal(touched_by(&test, credit), 1);
    check_equal(exposure_in(credit, customers[3]), 300);
    ledger_allocate(&test, payment, invoice, 200, DAY);
    scenario_order(&test, customers[4], DAY, NONE, 70);
    scenario_limit(&test, customers[5], 1000, DAY, NONE, NULL);
    check_equal(touched_by(&test, credit), 3);
    check_equal(exposure_in(credit, customers[4]), 70);
    uint64_t late = ledger_customer(&test, "LATE");
    ledger_post(&test, late, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 9);
    scenario_cancel(&test, payment, DAY, ENCOURS_CANCEL_RETURNED);
    check_equal(touched_by(&test, credit), 2);
    check_equal(exposure_in(credit, late), 9);
    check_equal(exposure_in(credit, customers[3]), 500);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void groups_form_and_dissolve(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t a = ledger_customer(&test, "A"), b = ledger_customer(&test, "B");
    encours_policy *policy = scenario_one_rule(test.context, "group-exposure >= 0", NULL);
    encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 1);
    encours_decision decision = {.struct_size = sizeof decision};
    encours_credit_event event = scenario_event(a, 1);
    ledger_post(&test, a, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 30);
    ledger_post(&test, b, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 500);
    uint64_t parent = scenario_record(&test, belongs(ENCOURS_FACT_PARENT, a, b));
    touched_by(&test, credit);
    check_ok(encours_credit_check(credit, &event, &decision, check_error()));
    check_equal(decision.measured[0], 531);
    ledger_post(&test, b, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1000);
    check_equal(touched_by(&test, credit), 1);
    check_ok(encours_credit_check(credit, &event, &decision, check_error()));
    check_equal(decision.measured[0], 1531);
    scenario_end(&test, parent, DAY);
    uint64_t merged = scenario_record(&test, belongs(ENCOURS_FACT_MERGED, a, b));
    touched_by(&test, credit);
    check_equal(exposure_in(credit, a), 1530);
    check_equal(exposure_in(credit, b), 1530);
    scenario_end(&test, merged, DAY - 50);
    touched_by(&test, credit);
    check_equal(exposure_in(credit, a), 30);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* A ledger with two in a group, of which later rows change both. */
static encours_policy *grow(test_ledger *test)
{
    ledger_customer(test, "A");
    ledger_customer(test, "B");
    ledger_post(test, 1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 30);
    scenario_record(test, belongs(ENCOURS_FACT_PARENT, 1, 2));
    scenario_record(test, scenario_fact(ENCOURS_FACT_STATUS, 1, DAY, -1, "ok"));
    return scenario_one_rule(test->context, "group-exposure >= 0", NULL);
}

static void change(test_ledger *test)
{
    ledger_customer(test, "C");
    ledger_post(test, 2, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 500);
    scenario_record(test, scenario_fact(ENCOURS_FACT_STATUS, 2, DAY, -1, "stop"));
    scenario_record(test, belongs(ENCOURS_FACT_PARENT, 3, 2));
}

static void each_allocation_may_fail_once_or_for_ever(void **state)
{
    (void)state;
    for (int on = 0; on < 2; on++) {
        counted_memory memory = {0};
        encours_context *context = counted_memory_context(&memory);
        encours_store *store;
        check_ok(encours_store_memory_new(context, &store, check_error()));
        test_ledger test = ledger_begin_over(context, store);
        encours_policy *policy = grow(&test);
        encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
        encours_credit *credit = NULL;
        encours_view *view = ledger_view(&test);
        options.book = 1;
        size_t blocks = memory.blocks;
        for (size_t at = 1; credit == NULL; at++) {
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = encours_credit_new(view, policy, (encours_date){DAY}, &options,
                                                       &credit, check_error());
            if (status == ENCOURS_OK)
                break;
            check_equal(encours_status_kind_of(status), ENCOURS_E_NO_MEMORY);
            check_equal(memory.blocks, blocks);
        }
        counted_memory_fail(&memory, 0, false);
        encours_view_free(view);
        change(&test);
        view = ledger_view(&test);
        encours_status status = ENCOURS_E_NO_MEMORY;
        for (size_t at = 1; status != ENCOURS_OK; at++) {
            counted_memory_fail(&memory, at, on != 0);
            status = encours_credit_refresh(credit, view, NULL, check_error());
            counted_memory_fail(&memory, 0, false);
            if (status != ENCOURS_OK) {
                check_equal(encours_status_kind_of(status), ENCOURS_E_NO_MEMORY);
                check_equal(exposure_in(credit, 2), 0); /* as it was */
            }
        }
        check_equal(exposure_in(credit, 2), 500);
        encours_view_free(view);
        encours_credit_free(credit);
        encours_policy_free(policy);
        ledger_end(&test);
        check_equal(memory.blocks, 0);
    }
}

/* What if this invoice were posted: a fork has a book of its own, and the ledger's stays. */
static void a_fork_has_a_book_of_its_own(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_policy *policy = grow(&test);
    encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 1), *own;
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    encours_document more = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 900);
    encours_transaction *t = ledger_transaction(&test);
    encours_fork *fork;
    encours_view *view = ledger_view(&test), *what_if;
    options.book = 1;
    check_ok(encours_fork_new(view, &fork, check_error()));
    check_ok(encours_transaction_post(t, &more, NULL, check_error()));
    check_ok(encours_fork_apply(fork, t, check_error()));
    encours_transaction_free(t);
    check_ok(encours_fork_view(fork, &what_if, check_error()));
    check_ok(
        encours_credit_new(what_if, policy, (encours_date){DAY}, &options, &own, check_error()));
    check_equal(exposure_in(own, 1), 930);
    check_equal(exposure_in(credit, 1), 30);
    check_fails(encours_credit_refresh(credit, what_if, NULL, check_error()), ENCOURS_E_INVALID,
                "fork");
    encours_credit_free(own);
    encours_credit_free(credit);
    encours_view_free(what_if);
    encours_view_free(view);
    encours_fork_free(fork);
    encours_policy_free(policy);
    ledger_end(&test);
}

/* A step back and another ledger are no later views; the book is as it was. */
static void a_book_goes_on_to_later_views_only(void **state)
{
    (void)state;
    test_ledger test = ledger_begin(), other = ledger_begin();
    encours_policy *policy = grow(&test);
    encours_view *before = ledger_view(&test), *foreign = ledger_view(&other);
    encours_credit *credit = scenario_credit_on(&test, policy, DAY, NULL, 1);
    change(&test);
    check(touched_by(&test, credit) > 0);
    check_fails(encours_credit_refresh(credit, before, NULL, check_error()), ENCOURS_E_INVALID,
                "view");
    check_fails(encours_credit_refresh(credit, foreign, NULL, check_error()), ENCOURS_E_INVALID,
                "view");
    check_equal(exposure_in(credit, 2), 500);
    encours_view_free(before);
    encours_view_free(foreign);
    encours_credit_free(credit);
    encours_policy_free(policy);
    ledger_end(&test);
    ledger_end(&other);
}

CHECK_MAIN(only_customers_that_are_touched_are_worked_out, groups_form_and_dissolve,
           a_book_goes_on_to_later_views_only, a_fork_has_a_book_of_its_own,
           each_allocation_may_fail_once_or_for_ever)
