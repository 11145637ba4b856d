/* SPDX-License-Identifier: MIT */
/* Decisions on record: what was asked and what was answered come back, and differences of two
 * answers are found. */
#include "support/credit.h"
#include "unit/ledger/authoriser_scenario.h"

#include "credit/decision.h"
#include "encours/order.h"

/* Two customers; a document and an order of the first; a release of his; a policy; the dimension
 * "country". */
static test_ledger books(void)
{
    test_ledger test = ledger_begin();
    encours_order_options order = ENCOURS_ORDER_OPTIONS_INIT;
    encours_fact_options release = ENCOURS_FACT_OPTIONS_INIT;
    ledger_customer(&test, "ACME");
    ledger_customer(&test, "BETA");
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, 10, 40, 500);
    encours_transaction *transaction = ledger_transaction(&test);
    order.customer = 1;
    order.ordered.epoch_day = 10;
    order.currency = TEST_EUR;
    release.kind = ENCOURS_FACT_RELEASE;
    release.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    release.subject = 1;
    release.from.epoch_day = 10;
    release.code = "*";
    check_ok(encours_transaction_order(transaction, &order, NULL, check_error()));
    check_ok(encours_transaction_fact(transaction, &release, NULL, check_error()));
    check_ok(encours_transaction_declare_dimension(transaction, "country", check_error()));
    ledger_commit(transaction);
    credit_policy(&test, 1);
    return test;
}

static void a_record_says_what_was_asked(void **state)
{
    (void)state;
    test_ledger test = books();
    enc_stage_decision staged = credit_decision();
    staged.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    staged.stage = 4;
    staged.known = 3;
    staged.currency = TEST_EUR;
    staged.amount = 900;
    staged.asked_currency = TEST_USD;
    staged.asked = 1000;
    staged.paid = 20;
    staged.ordered = 30;
    staged.term_days = 60;
    staged.discount = 150;
    staged.order = 1;
    staged.dimension = enc_text_of("country");
    staged.value = enc_text_of("FR");
    memset(staged.tables, 0xC3, sizeof staged.tables);
    check_ok(credit_try(&test, &staged));
    encours_view *view = ledger_view(&test);
    encours_decision_record record = {.struct_size = sizeof record};
    encours_decision decision = {.struct_size = sizeof decision};
    check_ok(encours_view_decision(view, 1, &record, &decision, check_error()));
    check(record.number == 1 && record.customer == 1 && record.document == 1 && record.order == 1);
    check(record.amount == 1000 && record.paid == 20 && record.ordered_besides == 30);
    check(record.currency == TEST_USD && record.term_days == 60 && record.discount == 150);
    check(record.policy == 1 && record.known == 3 && record.as_of.epoch_day == 20);
    check_equal(record.known_sequence, 3); /* a record each transaction */
    check_equal(record.sequence, test.commands + 1);
    check_equal(record.recorded_at, (int64_t)test.commands * 1000000);
    check_text(record.dimension, "country");
    check_text(record.value, "FR");
    check_text(decision.dimension, "country"); /* which sentences of texts go by */
    check_text(decision.value, "FR");
    check_text(record.actor, "tester");
    check_text(record.reason, "test");
    check(record.tables[0] == 0xC3 && record.tables[31] == 0xC3);
    check(decision.amount == 900 && decision.currency == TEST_EUR && decision.stage == 4);
    encours_view_free(view);
    ledger_end(&test);
}

static void a_record_says_what_was_answered(void **state)
{
    (void)state;
    test_ledger test = books();
    enc_stage_reason reasons[2] = {{.rule = 3,
                                    .code = 19,
                                    .outcome = 3,
                                    .flags = ENCOURS_REASON_RELEASED,
                                    .measured = -5,
                                    .threshold = 7,
                                    .release = 1},
                                   {.rule = 6, .outcome = 2, .flags = 2, .excused_by = 12}};
    enc_stage_decision staged = credit_decision();
    staged.outcome = 2;
    staged.currency = TEST_EUR;
    staged.exposure = (encours_optional_i64){1, 0, 700};
    staged.limit = (encours_optional_i64){1, 0, 500};
    staged.reasons = reasons;
    staged.reason_count = 2;
    check_ok(credit_try(&test, &staged));
    staged.limit.is_set = 0;
    check_ok(credit_try(&test, &staged));
    ledger_reopen(&test);
    encours_view *view = ledger_view(&test);
    encours_decision_record record = {.struct_size = sizeof record};
    encours_decision decision = {.struct_size = sizeof decision};
    check_ok(encours_view_decision(view, 1, &record, &decision, check_error()));
    check(decision.outcome == 2 && decision.stage == 1 && decision.customer == 1);
    check(decision.exposure == 700 && decision.limit == 500 && decision.headroom == -200);
    check(decision.group_currency == 0 && decision.reason_count == 2);
    check(decision.rules[0] == 3 && decision.figures[0] == 19 && decision.outcomes[0] == 3);
    check(decision.measured[0] == -5 && decision.thresholds[0] == 7 && decision.excuses[0] == 1);
    check(decision.flags[0] == ENCOURS_REASON_RELEASED);
    check(decision.rules[1] == 6 && decision.figures[1] == 0 && decision.excuses[1] == 12);
    check(record.term_days == -1 && record.discount == -1 && record.order == 0);
    check_text(record.dimension, "");
    check_ok(encours_view_decision(view, 2, &record, &decision, check_error()));
    check(decision.limit == INT64_MIN && decision.headroom == INT64_MIN);
    encours_view_free(view);
    ledger_end(&test);
}

static void what_is_not_on_record_is_told(void **state)
{
    (void)state;
    test_ledger test = books();
    encours_view *before = ledger_view(&test);
    enc_stage_decision staged = credit_decision();
    check_ok(credit_try(&test, &staged));
    encours_decision_record record = {.struct_size = sizeof record, .number = 77};
    encours_decision decision = {.struct_size = sizeof decision, .outcome = 77};
    check_fails(encours_view_decision(before, 1, &record, &decision, check_error()),
                ENCOURS_E_NOT_FOUND, "knows 0 decisions");
    check_fails(encours_view_decision(before, 0, &record, &decision, check_error()),
                ENCOURS_E_NOT_FOUND, "number");
    check(record.number == 77 && decision.outcome == 77);
    decision.struct_size = 8;
    check_fails(encours_view_decision(before, 1, &record, &decision, check_error()), ENCOURS_E_ABI,
                "encours_decision");
    encours_view_free(before);
    ledger_end(&test);
}

static void readers_ask_for_decisions_by_their_customer(void **state)
{
    (void)state;
    static scene with;
    scene_begin(&with);
    credit_policy(&with.test, 1);
    enc_stage_decision staged = credit_decision();
    check_ok(credit_try(&with.test, &staged));
    staged.subject = 2;
    check_ok(credit_try(&with.test, &staged));
    encours_view *view = ledger_view(&with.test);
    encours_decision_record record = {.struct_size = sizeof record};
    encours_decision decision = {.struct_size = sizeof decision};
    with.listener.answer = ENCOURS_AUTHORISATION_MASK;
    with.listener.own = 1;
    check_ok(encours_view_decision(view, 1, &record, &decision, check_error()));
    check_fails(encours_view_decision(view, 2, &record, &decision, check_error()), ENCOURS_E_DENIED,
                "customer 2");
    encours_view_free(view);
    scene_end(&with);
}

/* Each member alone, and of reasons only those that count. */
static void the_first_difference_of_two_answers_is_found(void **state)
{
    (void)state;
    const encours_decision one = {.struct_size = sizeof one,
                                  .outcome = 2,
                                  .reason_count = 2,
                                  .customer = 5,
                                  .amount = 10,
                                  .exposure = 20,
                                  .limit = 30,
                                  .headroom = 10,
                                  .currency = TEST_EUR,
                                  .stage = 2,
                                  .rules = {1, 2},
                                  .excuses = {0, 9}};
    enc_difference found;
    check(!enc_decisions_differ(&one, &one, &found));
#define DIFFERS(what_, reason_, change)                                                            \
    do {                                                                                           \
        encours_decision other = one;                                                              \
        other.change;                                                                              \
        check(enc_decisions_differ(&one, &other, &found));                                         \
        check_text(found.what, what_);                                                             \
        check_equal(found.reason, reason_);                                                        \
        check(found.one != found.other);                                                           \
    } while (0)
    DIFFERS("outcome", 0, outcome = 3);
    DIFFERS("customer", 0, customer = 4);
    DIFFERS("stage", 0, stage = 3);
    DIFFERS("currency", 0, currency = TEST_USD);
    DIFFERS("amount", 0, amount = 11);
    DIFFERS("exposure", 0, exposure = INT64_MIN);
    DIFFERS("limit", 0, limit = 31);
    DIFFERS("headroom", 0, headroom = 0);
    DIFFERS("number of reasons", 0, reason_count = 1);
    DIFFERS("rule", 1, rules[0] = 0);
    DIFFERS("figure", 2, figures[1] = 1);
    DIFFERS("outcome", 2, outcomes[1] = 1);
    DIFFERS("flags", 1, flags[0] = 1);
    DIFFERS("measured value", 2, measured[1] = 1);
    DIFFERS("threshold", 2, thresholds[1] = 1);
    DIFFERS("excuse", 2, excuses[1] = 8);
#undef DIFFERS
    encours_decision same = one;
    same.rules[2] = 7; /* beyond the last reason */
    same.group_currency = TEST_USD;
    check(!enc_decisions_differ(&one, &same, &found));
}

CHECK_MAIN(a_record_says_what_was_asked, a_record_says_what_was_answered,
           what_is_not_on_record_is_told, readers_ask_for_decisions_by_their_customer,
           the_first_difference_of_two_answers_is_found)
