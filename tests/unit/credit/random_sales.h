/* SPDX-License-Identifier: MIT */
/* Random customers who order, are invoiced, and pay sooner, later or never; and a policy for them.
 * Everything lies in the days from SALES_FIRST on. Every call here must succeed. */
#ifndef ENC_TESTS_UNIT_CREDIT_RANDOM_SALES_H
#define ENC_TESTS_UNIT_CREDIT_RANDOM_SALES_H

#include <stdbool.h>

#include "encours/command.h"
#include "encours/credit.h"
#include "encours/fact.h"
#include "encours/order.h"
#include "encours/policy_builder.h"
#include "support/check.h"
#include "support/ledger.h"
#include "support/random.h"

enum { SALES_FIRST = 20000, SALES_DAYS = 200 };

static inline int32_t sales_day(test_random *random)
{
    return SALES_FIRST + (int32_t)random_below(random, SALES_DAYS);
}

/* `customers` of them, one in four of kind "key"; none has anything yet. */
static inline void sales_customers(test_ledger *test, size_t customers, test_random *random)
{
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_declare_dimension(t, "kind", check_error()));
    for (size_t i = 0; i < customers; i++) {
        char code[16];
        encours_ref customer;
        snprintf(code, sizeof code, "K%zu", i + 1);
        encours_customer_options options = {sizeof options, code, 1, 0, NULL};
        check_ok(encours_transaction_add_customer(t, &options, &customer, check_error()));
        if (random_below(random, 4) == 0)
            check_ok(encours_transaction_set_dimension(t, customer, "kind", "key",
                                                       (encours_date){SALES_FIRST}, check_error()));
    }
    ledger_commit(t);
}

static inline void sales_fact(test_ledger *test, int32_t kind, uint64_t customer, int32_t from,
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
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_fact(t, &fact, NULL, check_error()));
    ledger_commit(t);
}

static inline void sales_order(test_ledger *test, uint64_t customer, uint16_t currency, int32_t day,
                               int64_t amount)
{
    encours_order_options order = ENCOURS_ORDER_OPTIONS_INIT;
    order.customer = customer;
    order.ordered.epoch_day = day;
    order.amount = amount;
    order.currency = currency;
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_order(t, &order, NULL, check_error()));
    ledger_commit(t);
}

/* An invoice, and most of the time a payment of it, of some of it, or the loss of it. */
static inline void sales_invoice(test_ledger *test, uint64_t customer, test_random *random)
{
    int32_t day = sales_day(random), due = day + (int32_t)random_below(random, 40);
    int32_t paid = day + (int32_t)random_below(random, 90);
    int64_t amount = random_between(random, 100, 90000), part = random_between(random, 1, amount);
    uint64_t invoice = ledger_post(test, customer, ENCOURS_DOCUMENT_INVOICE, day, due, amount);
    if (random_below(random, 8) == 0)
        return;
    bool is_loss = random_below(random, 10) == 0;
    encours_document credit = ledger_document(
        customer, is_loss ? ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT : ENCOURS_DOCUMENT_PAYMENT, paid,
        ENCOURS_DATE_NONE, random_below(random, 3) == 0 ? part : amount);
    credit.reason = is_loss ? ENCOURS_ADJUSTMENT_WRITE_OFF : 0;
    encours_transaction *t = ledger_transaction(test);
    encours_ref ref;
    check_ok(encours_transaction_post(t, &credit, &ref, check_error()));
    ledger_commit(t);
    ledger_allocate(test, invoice + 1, invoice, credit.gross,
                    paid + (int32_t)random_below(random, 5));
}

static inline encours_view_counts sales_counts(test_ledger *test)
{
    encours_view_counts counts = {.struct_size = sizeof counts};
    encours_view *view = ledger_view(test);
    check_ok(encours_view_count(view, &counts, check_error()));
    encours_view_free(view);
    return counts;
}

/* What becomes of some order, if the ledger lets it. */
static inline void sales_step(test_ledger *test, test_random *random)
{
    uint64_t orders = sales_counts(test).orders;
    encours_order_step_options step = ENCOURS_ORDER_STEP_OPTIONS_INIT;
    if (orders == 0)
        return;
    step.order = 1 + random_below(random, orders);
    step.kind = (int32_t)random_between(random, ENCOURS_ORDER_CHANGED, ENCOURS_ORDER_RESCHEDULED);
    step.day.epoch_day = sales_day(random);
    step.amount = random_between(random, 0, 30000);
    if (step.kind == ENCOURS_ORDER_RESCHEDULED) {
        step.amount = 0;
        step.expected.epoch_day = sales_day(random) + 40;
    }
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_order_step(t, &step, check_error()));
    (void)ledger_try_commit(t); /* refused when it is too much, or too early */
}

/* Some document never was, or came back. */
static inline void sales_cancel(test_ledger *test, test_random *random)
{
    uint64_t documents = sales_counts(test).documents;
    if (documents == 0)
        return;
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_cancel(t, 1 + random_below(random, documents),
                                        (encours_date){sales_day(random) + 60},
                                        ENCOURS_CANCEL_RETURNED, 1, check_error()));
    (void)ledger_try_commit(t); /* refused when it came later */
}

/* Some document is disputed. */
static inline void sales_dispute(test_ledger *test, test_random *random)
{
    uint64_t documents = sales_counts(test).documents;
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    if (documents == 0)
        return;
    fact.kind = ENCOURS_FACT_DISPUTE;
    fact.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    fact.subject = 1 + random_below(random, documents);
    fact.from.epoch_day = sales_day(random);
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_fact(t, &fact, NULL, check_error()));
    ledger_commit(t);
}

/* Two customers belong together from a day on. */
static inline void sales_group(test_ledger *test, int32_t kind, size_t customers,
                               test_random *random)
{
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = kind;
    fact.subject_kind = fact.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    fact.subject = 1 + random_below(random, customers);
    fact.related = 1 + random_below(random, customers);
    fact.from.epoch_day = sales_day(random);
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_fact(t, &fact, NULL, check_error()));
    (void)ledger_try_commit(t); /* refused when they would hang together in a circle */
}

/* One thing of the rarer kinds. */
static inline void sales_happen_rarely(test_ledger *test, size_t customers, test_random *random)
{
    switch (random_below(random, 6)) {
    case 0:
        sales_cancel(test, random);
        break;
    case 1:
        sales_dispute(test, random);
        break;
    case 2:
        sales_group(test, ENCOURS_FACT_PARENT, customers, random);
        break;
    case 3:
        sales_fact(test, ENCOURS_FACT_GUARANTEE, 1 + random_below(random, customers),
                   sales_day(random), random_between(random, 0, 30000), NULL);
        break;
    default:
        sales_step(test, random);
    }
}

/* One thing that happens to one of so many customers. */
static inline void sales_happen(test_ledger *test, size_t customers, test_random *random)
{
    uint64_t customer = 1 + random_below(random, customers);
    if (random_below(random, 3) == 0)
        sales_happen_rarely(test, customers, random);
    switch (random_below(random, 10)) {
    case 0:
        sales_fact(test, ENCOURS_FACT_LIMIT, customer, sales_day(random),
                   random_between(random, 0, 200000), NULL);
        break;
    case 1:
        sales_fact(test, ENCOURS_FACT_HOLD, customer, sales_day(random), -1, NULL);
        break;
    case 2:
    case 3:
    case 4:
        sales_order(test, customer, TEST_EUR, sales_day(random), random_between(random, 0, 50000));
        break;
    default:
        sales_invoice(test, customer, random);
    }
}

static inline void sales_rule(encours_policy_builder *builder, const char *code, const char *test,
                              int32_t outcome, int32_t missing)
{
    encours_policy_rule rule = ENCOURS_POLICY_RULE_INIT;
    rule.code = code;
    rule.test = test;
    rule.outcome = outcome;
    rule.missing = missing;
    check_ok(encours_policy_builder_add_rule(builder, &rule, check_error()));
}

static inline void sales_points(encours_policy_builder *builder, const char *criterion,
                                const char *when, int32_t points, int32_t weight)
{
    encours_policy_points row = {sizeof row, criterion, when, points, weight};
    check_ok(encours_policy_builder_add_points(builder, &row, check_error()));
}

static inline void sales_class(encours_policy_builder *builder, const char *code, int64_t points)
{
    encours_policy_class row = {sizeof row, code, points};
    check_ok(encours_policy_builder_add_class(builder, &row, check_error()));
}

static inline void sales_assign(encours_policy_builder *builder, const char *table,
                                const char *value, const char *when)
{
    encours_policy_assignment row = {sizeof row, table, value, when};
    check_ok(encours_policy_builder_add_assignment(builder, &row, check_error()));
}

static inline encours_policy_builder *sales_builder(encours_context *context)
{
    encours_policy_options options = ENCOURS_POLICY_OPTIONS_INIT;
    encours_policy_builder *builder;
    options.name = "sales";
    options.currency = TEST_EUR;
    check_ok(encours_policy_builder_new(context, &options, &builder, check_error()));
    return builder;
}

static inline encours_policy *sales_finish(encours_policy_builder *builder)
{
    encours_policy *policy;
    check_ok(encours_policy_builder_finish(builder, &policy, check_error()));
    encours_policy_builder_free(builder);
    return policy;
}

/* Rules, a scorecard and tables over limits, overdues and holds. */
static inline encours_policy *sales_policy(encours_context *context)
{
    encours_policy_builder *builder = sales_builder(context);
    sales_rule(builder, "limit", "limit-used > 100%", ENCOURS_OUTCOME_HOLD, ENCOURS_OUTCOME_WARN);
    sales_rule(builder, "overdue", "overdue > 300.00", ENCOURS_OUTCOME_HOLD, 0);
    sales_rule(builder, "late", "oldest-days > 20", ENCOURS_OUTCOME_WARN, 0);
    sales_rule(builder, "held", "holds > 0", ENCOURS_OUTCOME_REFUSE, 0);
    sales_rule(builder, "group", "group-exposure > 3000.00", ENCOURS_OUTCOME_WARN, 0);
    sales_rule(builder, "disputes", "disputed-share > 10%", ENCOURS_OUTCOME_WARN, 0);
    sales_rule(builder, "returned", "returned > 100.00", ENCOURS_OUTCOME_WARN, 0);
    sales_rule(builder, "to-invoice", "to-invoice > 50.00", ENCOURS_OUTCOME_WARN, 0);
    sales_rule(builder, "slow", "days-late > 10", ENCOURS_OUTCOME_WARN, 0);
    sales_points(builder, "age", "oldest-days > 20", 1000, 2);
    sales_points(builder, "age", "oldest-days > 0", 5000, 2);
    sales_points(builder, "age", NULL, 10000, 2);
    sales_points(builder, "use", "limit-used > 80%", 2000, 1);
    sales_points(builder, "use", "limit-used is known", 8000, 1);
    sales_class(builder, "A", 8000);
    sales_class(builder, "B", 4000);
    sales_class(builder, "C", INT64_MIN);
    sales_assign(builder, "segment", "key", "dimension:kind = key");
    sales_assign(builder, "segment", "risky", "risk-class = C and overdue > 100.00");
    sales_assign(builder, "segment", "large", "exposure > 500.00");
    sales_assign(builder, "segment", "other", NULL);
    sales_assign(builder, "collector", "ANN", "table:segment in (key, large)");
    sales_assign(builder, "collector", "BOB", "table:segment = risky");
    sales_assign(builder, "watched", "late", "oldest-days >= 30");
    return sales_finish(builder);
}

#endif
