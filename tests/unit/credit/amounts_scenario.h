/* SPDX-License-Identifier: MIT */
/* Customers whose credit currency is another than the policy's, in few words. */
#ifndef ENC_TESTS_UNIT_CREDIT_AMOUNTS_SCENARIO_H
#define ENC_TESTS_UNIT_CREDIT_AMOUNTS_SCENARIO_H

#include "encours/approval.h"
#include "encours/credit_assign.h"
#include "encours/credit_check.h"
#include "encours/rates.h"
#include "random_sales.h"

enum { T = SALES_FIRST + SALES_DAYS + 60 };

/* From a day before everything on one unit of the policy's currency is so many of two others. */
static inline encours_rates *rates_of(encours_context *context, int64_t dollars, int64_t yen)
{
    encours_rates *rates;
    const uint16_t from[] = {TEST_EUR, TEST_EUR}, to[] = {TEST_USD, TEST_JPY};
    const int32_t day[] = {SALES_FIRST - 10, SALES_FIRST - 10};
    const int64_t numerator[] = {dollars, yen}, denominator[] = {10, 1};
    encours_rates_columns columns = {sizeof columns, 2, from, to, day, numerator, denominator};
    encours_rates_options options = ENCOURS_RATES_OPTIONS_INIT;
    options.base_currency = TEST_EUR;
    check_ok(encours_rates_new(context, &columns, &options, &rates, check_error()));
    return rates;
}

static inline void limit_in(test_ledger *test, uint64_t customer, uint16_t currency, int32_t day,
                            int64_t amount)
{
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = ENCOURS_FACT_LIMIT;
    fact.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.subject = customer;
    fact.from.epoch_day = day;
    fact.amount = (encours_optional_i64){1, 0, amount};
    fact.currency = currency;
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_fact(t, &fact, NULL, check_error()));
    ledger_commit(t);
}

static inline encours_credit *credit_on(test_ledger *test, const encours_policy *policy,
                                        int32_t day, const encours_rates *rates, int32_t book)
{
    encours_credit *credit;
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    options.rates = rates;
    options.book = book;
    encours_view *view = ledger_view(test);
    check_ok(
        encours_credit_new(view, policy, (encours_date){day}, &options, &credit, check_error()));
    encours_view_free(view);
    return credit;
}

static inline void level(encours_policy_builder *builder, const char *code, const char *when)
{
    encours_policy_approval row = ENCOURS_POLICY_APPROVAL_INIT;
    row.code = code;
    row.action = "limit";
    row.role = "manager";
    row.when = when;
    check_ok(encours_policy_builder_add_approval(builder, &row, check_error()));
}

/* By columns a customer has what it has alone. */
static inline void same_as_alone(const encours_credit *credit, const encours_assignments *all,
                                 size_t i, const char *table)
{
    encours_assignment *one;
    uint32_t place = encours_assignments_values(all)[i];
    check_ok(encours_credit_assign(credit, i + 1, table, &one, check_error()));
    const char *value = encours_assignment_value(one);
    check((place == 0) == (value == NULL));
    if (value != NULL && place != 0)
        check_text(encours_assignments_value(all, place - 1), value);
    check_equal(encours_assignments_rules(all)[i],
                encours_assignment_fact(one) != 0 ? -2 : encours_assignment_rule(one));
    encours_assignment_free(one);
}

static inline int64_t points(const encours_credit *credit, uint64_t customer)
{
    encours_credit_score score = {.struct_size = sizeof score};
    check_ok(encours_credit_score_of(credit, customer, &score, check_error()));
    return score.points;
}

static inline encours_decision decide(const encours_credit *credit, uint64_t customer)
{
    encours_credit_event event = ENCOURS_CREDIT_EVENT_INIT;
    encours_decision decision = {.struct_size = sizeof decision};
    event.customer = customer;
    event.stage = ENCOURS_STAGE_ORDER;
    check_ok(encours_credit_check(credit, &event, &decision, check_error()));
    return decision;
}

static inline encours_status find_level(const encours_credit *credit, uint64_t customer,
                                        encours_approval_level *out)
{
    encours_request_options request = ENCOURS_REQUEST_OPTIONS_INIT;
    request.action = "limit";
    request.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    request.subject = customer;
    *out = (encours_approval_level){.struct_size = sizeof *out};
    return encours_credit_approval_level(credit, &request, out, check_error());
}

static inline const char *level_of(const encours_credit *credit, uint64_t customer)
{
    static encours_approval_level found;
    check_ok(find_level(credit, customer, &found));
    return found.code;
}

#endif
