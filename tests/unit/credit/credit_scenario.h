/* SPDX-License-Identifier: MIT */
/* Policies, facts and figures in few words, for tests of credit. Every call here must succeed. */
#ifndef ENC_TESTS_UNIT_CREDIT_SCENARIO_H
#define ENC_TESTS_UNIT_CREDIT_SCENARIO_H

#include "encours/command.h"
#include "encours/credit.h"
#include "encours/fact.h"
#include "encours/order.h"
#include "encours/policy_builder.h"
#include "support/check.h"
#include "support/ledger.h"

enum { DAY = 20000, NONE = ENCOURS_DATE_NONE };

static inline encours_policy_builder *scenario_builder(encours_context *context,
                                                       int32_t combination)
{
    encours_policy_builder *builder;
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    options.name = "test";
    options.currency = TEST_EUR;
    options.combination = combination;
    check_ok(encours_policy_builder_new(context, &options, &builder, check_error()));
    return builder;
}

static inline encours_policy *scenario_finish(encours_policy_builder *builder)
{
    encours_policy *policy;
    check_ok(encours_policy_builder_finish(builder, &policy, check_error()));
    encours_policy_builder_free(builder);
    return policy;
}

static inline void scenario_type(encours_policy_builder *builder, encours_policy_limit_type type)
{
    check_ok(encours_policy_builder_add_limit_type(builder, &type, check_error()));
}

static inline encours_policy_limit_type scenario_limit_type(const char *code, int32_t use)
{
    encours_policy_limit_type type = ENCOURS_POLICY_LIMIT_TYPE_INIT;
    type.code = code;
    type.use = use;
    return type;
}

/* The policy of all defaults but for what counts as exposure; NULL: that too. */
static inline encours_policy *scenario_policy(encours_context *context,
                                              const encours_policy_exposure *exposure)
{
    encours_policy_builder *builder = scenario_builder(context, 0);
    if (exposure != NULL)
        check_ok(encours_policy_builder_set_exposure(builder, exposure, check_error()));
    return scenario_finish(builder);
}

static inline encours_credit *scenario_credit(test_ledger *test, const encours_policy *policy,
                                              int32_t day, const encours_rates *rates)
{
    encours_credit *credit;
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    options.rates = rates;
    encours_view *view = ledger_view(test);
    check_ok(
        encours_credit_new(view, policy, (encours_date){day}, &options, &credit, check_error()));
    encours_view_free(view);
    return credit;
}

static inline encours_credit_figures scenario_figures_with(test_ledger *test, uint64_t customer,
                                                           const encours_policy *policy,
                                                           int32_t day, const encours_rates *rates)
{
    encours_credit_figures figures = {.struct_size = sizeof figures};
    encours_credit *credit = scenario_credit(test, policy, day, rates);
    check_ok(encours_credit_figures_of(credit, customer, &figures, check_error()));
    encours_credit_free(credit);
    return figures;
}

static inline encours_credit_figures scenario_figures(test_ledger *test, uint64_t customer,
                                                      const encours_policy *policy, int32_t day)
{
    return scenario_figures_with(test, customer, policy, day, NULL);
}

/* A figure that must be known; INT64_MIN when it is missing. */
static inline int64_t value(const encours_credit_figures *figures, int figure)
{
    if ((figures->known >> figure & 1) == 0) {
        check_equal(figures->values[figure], 0);
        return INT64_MIN;
    }
    return figures->values[figure];
}

#define VALUE(figures, name) value(&(figures), ENCOURS_FIGURE_##name)

static inline encours_fact_options scenario_fact(int32_t kind, uint64_t customer, int32_t from,
                                                 int64_t amount, const char *code)
{
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = kind;
    fact.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.subject = customer;
    fact.from.epoch_day = from;
    fact.code = code;
    if (amount >= 0) {
        fact.amount = (encours_optional_i64){1, 0, amount};
        fact.currency = TEST_EUR;
    }
    return fact;
}

static inline uint64_t scenario_record(test_ledger *test, encours_fact_options fact)
{
    encours_view_counts counts = {.struct_size = sizeof counts};
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_fact(t, &fact, NULL, check_error()));
    ledger_commit(t);
    encours_view *view = ledger_view(test);
    check_ok(encours_view_count(view, &counts, check_error()));
    encours_view_free(view);
    return counts.facts;
}

static inline encours_optional_date scenario_day(int32_t day)
{
    return (encours_optional_date){1, {day}};
}

static inline void scenario_end(test_ledger *test, uint64_t fact, int32_t at)
{
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_end_fact(t, fact, (encours_date){at}, check_error()));
    ledger_commit(t);
}

static inline uint64_t scenario_limit(test_ledger *test, uint64_t customer, int64_t amount,
                                      int32_t from, int32_t until, const char *code)
{
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_LIMIT, customer, from, amount, code);
    if (until != NONE)
        fact.until = scenario_day(until);
    return scenario_record(test, fact);
}

static inline uint64_t scenario_order(test_ledger *test, uint64_t customer, int32_t ordered,
                                      int32_t expected, int64_t amount)
{
    encours_view_counts counts = {.struct_size = sizeof counts};
    encours_order_options order = ENCOURS_ORDER_OPTIONS_INIT;
    order.customer = customer;
    order.ordered.epoch_day = ordered;
    order.expected.epoch_day = expected;
    order.amount = amount;
    order.currency = TEST_EUR;
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_order(t, &order, NULL, check_error()));
    ledger_commit(t);
    encours_view *view = ledger_view(test);
    check_ok(encours_view_count(view, &counts, check_error()));
    encours_view_free(view);
    return counts.orders;
}

static inline void scenario_step(test_ledger *test, uint64_t order, int32_t kind, int32_t day,
                                 int64_t amount)
{
    encours_order_step_options step = ENCOURS_ORDER_STEP_OPTIONS_INIT;
    step.order = order;
    step.kind = kind;
    step.day.epoch_day = day;
    step.amount = amount;
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_order_step(t, &step, check_error()));
    ledger_commit(t);
}

static inline void scenario_cancel(test_ledger *test, uint64_t document, int32_t at, int32_t reason)
{
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_cancel(t, document, (encours_date){at}, reason, 1, check_error()));
    ledger_commit(t);
}

#endif
