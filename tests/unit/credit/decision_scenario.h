/* SPDX-License-Identifier: MIT */
/* Decisions that go on record, in few words. Every call here must succeed. */
#ifndef ENC_TESTS_UNIT_DECISION_SCENARIO_H
#define ENC_TESTS_UNIT_DECISION_SCENARIO_H

#include "unit/credit/check_scenario.h"

#include "encours/credit_decision.h"
#include "encours/policy_version.h"

/* A policy with a rule for each kind of reason: "limit" and "late" hold and may be released,
 * "country" refuses, "terms" warns, "small" excuses the limit; `limit` is what "limit" asks. */
static inline encours_policy *decision_policy(encours_context *context, const char *limit)
{
    encours_policy_builder *builder = scenario_builder(context, 0);
    encours_policy_rule held = scenario_rule("limit", limit, ENCOURS_OUTCOME_HOLD);
    encours_policy_rule late = scenario_rule("late", "oldest-days > 10", ENCOURS_OUTCOME_HOLD);
    encours_policy_rule small = scenario_rule("small", "event-amount < 5", ENCOURS_OUTCOME_ACCEPT);
    held.role = late.role = "boss";
    held.missing = ENCOURS_OUTCOME_WARN;
    small.excuses = "limit";
    scenario_add_rule(builder, held);
    scenario_add_rule(builder, late);
    scenario_add_rule(builder,
                      scenario_rule("country", "dimension:country = XX", ENCOURS_OUTCOME_REFUSE));
    scenario_add_rule(builder,
                      scenario_rule("terms", "event-term-days > 60", ENCOURS_OUTCOME_WARN));
    scenario_add_rule(builder, small);
    return scenario_finish(builder);
}

static inline void decision_put_policy(test_ledger *test, const encours_policy *policy,
                                       int32_t from)
{
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(
        encours_transaction_policy(transaction, policy, (encours_date){from}, NULL, check_error()));
    ledger_commit(transaction);
}

/* Two customers, an invoice of 400 of the first due on DAY - 2 and one due later, an order of 50, a
 * limit of 1000, the dimension "country", and the policy. Amounts are in cents, as everywhere. */
static inline void decision_books(test_ledger *test, const encours_policy *policy)
{
    ledger_customer(test, "ACME");
    ledger_customer(test, "BETA");
    ledger_post(test, 1, ENCOURS_DOCUMENT_INVOICE, DAY - 30, DAY - 2, 40000);
    ledger_post(test, 1, ENCOURS_DOCUMENT_INVOICE, DAY - 5, DAY + 25, 10000);
    scenario_order(test, 1, DAY - 3, DAY + 5, 5000);
    scenario_limit(test, 1, 100000, DAY - 100, NONE, NULL);
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_declare_dimension(transaction, "country", check_error()));
    ledger_commit(transaction);
    decision_put_policy(test, policy, DAY - 100);
}

static inline encours_decision decision_check(const encours_credit *credit,
                                              const encours_credit_event *event)
{
    encours_decision decision = {.struct_size = sizeof decision};
    check_ok(encours_credit_check(credit, event, &decision, check_error()));
    return decision;
}

static inline encours_status decision_try(test_ledger *test, const encours_credit *credit,
                                          const encours_credit_event *event,
                                          const encours_decision *decision)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_status status = encours_transaction_decision(transaction, credit, event, decision, NULL,
                                                         check_error());
    if (status == ENCOURS_OK)
        return ledger_try_commit(transaction);
    encours_transaction_free(transaction);
    return status;
}

/* Decide and record; its answer. */
static inline encours_decision decision_record(test_ledger *test, const encours_policy *policy,
                                               int32_t day, const encours_rates *rates,
                                               const encours_credit_event *event)
{
    encours_credit *credit = scenario_credit(test, policy, day, rates);
    encours_decision decision = decision_check(credit, event);
    check_ok(decision_try(test, credit, event, &decision));
    encours_credit_free(credit);
    return decision;
}

static inline encours_decision decision_on_record(const encours_view *view, uint64_t number,
                                                  encours_decision_record *record)
{
    encours_decision decision = {.struct_size = sizeof decision};
    record->struct_size = sizeof *record;
    check_ok(encours_view_decision(view, number, record, &decision, check_error()));
    return decision;
}

#endif
