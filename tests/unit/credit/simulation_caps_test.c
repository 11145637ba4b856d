/* SPDX-License-Identifier: MIT */
/* Terms of payment and legal caps in dry runs: each order is decided as a check of its day decides
 * one that asks for the days agreed with the customer, held against the same table of caps. */
#include "encours/credit_check.h"
#include "encours/credit_standing.h"
#include "encours/cursor.h"
#include "encours/policy_simulation.h"
#include "support/memory.h"
#include "unit/credit/random_sales.h"

enum { FROM = SALES_FIRST + 20, TO = SALES_FIRST + 150, CUSTOMERS = 8, ORDERS_MAX = 400 };

/* The law changes within the days of the run: 60 days from the invoice or 45 days end of month,
 * then 30 days. Rule 2 is of other goods. */
enum { CHANGE = SALES_FIRST + 90 };
static const uint32_t rule[] = {1, 1, 2, 1};
static const int32_t days[] = {60, 45, 10, 30};
static const int32_t counting[] = {ENCOURS_LEGAL_CAP_NET, ENCOURS_LEGAL_CAP_END_OF_MONTH,
                                   ENCOURS_LEGAL_CAP_NET, ENCOURS_LEGAL_CAP_NET};
static const int32_t start[] = {0, 0, 0, 0};
static const int32_t valid_from[] = {SALES_FIRST, SALES_FIRST, SALES_FIRST, CHANGE};
static const int32_t valid_until[] = {CHANGE - 1, CHANGE - 1, ENCOURS_DATE_NONE, ENCOURS_DATE_NONE};
static const uint32_t needs[] = {0, ENCOURS_LEGAL_CAP_EXPRESS_END_OF_MONTH, 0, 0};

static encours_legal_cap_columns law(void)
{
    encours_legal_cap_columns caps = ENCOURS_LEGAL_CAP_COLUMNS_INIT;
    caps.count = 4;
    caps.rule = rule;
    caps.days = days;
    caps.counting = counting;
    caps.start = start;
    caps.valid_from = valid_from;
    caps.valid_until = valid_until;
    caps.needs = needs;
    caps.name = "law";
    return caps;
}

static encours_policy *terms_policy(encours_context *context, const char *named, int32_t days_max,
                                    int32_t days_default)
{
    encours_policy_builder *builder = sales_builder(context);
    encours_policy_terms terms = ENCOURS_POLICY_TERMS_INIT;
    terms.rule = named;
    terms.days_max = days_max;
    terms.days_default = days_default;
    check_ok(encours_policy_builder_set_terms(builder, &terms, check_error()));
    sales_rule(builder, "law", "event-legal-excess > 0", ENCOURS_OUTCOME_REFUSE,
               ENCOURS_OUTCOME_HOLD);
    sales_rule(builder, "far", "event-legal-excess > 15", ENCOURS_OUTCOME_REFUSE, 0);
    sales_rule(builder, "house", "event-term-excess > 0", ENCOURS_OUTCOME_HOLD, 0);
    sales_rule(builder, "none", "event-term-days is missing", ENCOURS_OUTCOME_WARN, 0);
    sales_rule(builder, "long", "event-term-days >= 45", ENCOURS_OUTCOME_WARN, 0);
    sales_rule(builder, "discount", "event-discount is known", ENCOURS_OUTCOME_REFUSE, 0);
    sales_rule(builder, "limit", "limit-used > 100%", ENCOURS_OUTCOME_HOLD, 0);
    return sales_finish(builder);
}

/* What was agreed, as it was recorded. */
enum { AGREED_MAX = 32, NOT_STATED = -1 };
typedef struct agreements {
    size_t count;
    uint64_t customers[AGREED_MAX];
    int32_t from[AGREED_MAX], days[AGREED_MAX];
} agreements;

static void agree(test_ledger *test, agreements *of, test_random *random)
{
    static const int32_t usual[] = {NOT_STATED, 0, 30, 45, 60, 75, 90};
    size_t at = of->count++;
    check(at < AGREED_MAX);
    of->customers[at] = 1 + random_below(random, CUSTOMERS);
    of->from[at] = sales_day(random);
    of->days[at] = usual[random_below(random, 7)];
    encours_credit_terms_options terms = ENCOURS_CREDIT_TERMS_OPTIONS_INIT;
    terms.customer = of->customers[at];
    terms.terms = "as agreed";
    terms.days = of->days[at];
    terms.from.epoch_day = of->from[at];
    encours_transaction *t = ledger_transaction(test);
    check_ok(encours_transaction_agreed_terms(t, &terms, NULL, check_error()));
    ledger_commit(t);
}

/* The newest one that has begun decides, also when it states no days. */
static int32_t agreed_on(const agreements *of, uint64_t customer, int32_t day, int32_t otherwise)
{
    for (size_t i = of->count; i-- > 0;)
        if (of->customers[i] == customer && of->from[i] <= day)
            return of->days[i] != NOT_STATED ? of->days[i] : otherwise;
    return otherwise;
}

typedef struct asked {
    const encours_view *view;
    const encours_policy *policy;
    const encours_simulation_options *options;
    const agreements *agreed;
    int32_t days_default;
} asked;

/* A check of the order's day, by the same table. */
static void compare(const asked *of, uint64_t order, uint64_t customer, int32_t day, int64_t amount,
                    const encours_simulation *simulation, size_t at)
{
    encours_credit *credit;
    encours_credit_options options = ENCOURS_CREDIT_OPTIONS_INIT;
    encours_credit_event event = ENCOURS_CREDIT_EVENT_INIT;
    encours_decision decision = {.struct_size = sizeof decision};
    options.caps = of->options->caps;
    options.caps_facts = of->options->caps_facts;
    event.customer = customer;
    event.order = order;
    event.stage = ENCOURS_STAGE_ORDER;
    event.amount = amount;
    event.term_days = agreed_on(of->agreed, customer, day, of->days_default);
    check_ok(encours_credit_new(of->view, of->policy, (encours_date){day}, &options, &credit,
                                check_error()));
    check_ok(encours_credit_check(credit, &event, &decision, check_error()));
    uint64_t fired = 0;
    for (uint32_t i = 0; i < decision.reason_count; i++)
        fired |= UINT64_C(1) << decision.rules[i];
    check_equal(encours_simulation_orders(simulation)[at], order);
    check_equal(encours_simulation_outcomes(simulation)[at], decision.outcome);
    check_equal(encours_simulation_rules(simulation)[at], fired);
    encours_credit_free(credit);
}

/* Holds every order of a run against its check; returns the rules that fired on any. */
static uint64_t compare_all(const asked *of)
{
    encours_simulation *simulation;
    encours_cursor *cursor;
    uint64_t fired = 0;
    size_t count, at = 0;
    check_ok(encours_simulation_new(of->view, of->policy, (encours_date){FROM}, (encours_date){TO},
                                    of->options, &simulation, check_error()));
    check_ok(encours_cursor_open(of->view, ENCOURS_ROWS_ORDERS, NULL, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, ORDERS_MAX, &count, check_error()));
    for (size_t i = 0; i < count; i++) {
        int32_t day = (int32_t)encours_cursor_numbers(cursor, ENCOURS_COLUMN_DATE)[i];
        if (day < FROM || day > TO)
            continue;
        compare(of, (uint64_t)encours_cursor_numbers(cursor, ENCOURS_COLUMN_NUMBER)[i],
                (uint64_t)encours_cursor_numbers(cursor, ENCOURS_COLUMN_CUSTOMER)[i], day,
                encours_cursor_numbers(cursor, ENCOURS_COLUMN_AMOUNT)[i], simulation, at);
        fired |= encours_simulation_rules(simulation)[at++];
    }
    check_equal(encours_simulation_order_count(simulation), at);
    encours_cursor_free(cursor);
    encours_simulation_free(simulation);
    return fired;
}

static void orders_ask_for_what_is_agreed(void **state)
{
    (void)state;
    encours_legal_cap_columns caps = law();
    uint64_t fired = 0;
    FOR_RANDOM(random, 20)
    {
        test_ledger test = ledger_begin();
        agreements agreed = {.count = 0};
        sales_customers(&test, CUSTOMERS, &random);
        sales_fact(&test, ENCOURS_FACT_LIMIT, 1, SALES_FIRST, 30000, NULL);
        for (int i = 0; i < 12; i++)
            agree(&test, &agreed, &random);
        for (int i = 0; i < 60; i++)
            sales_order(&test, 1 + random_below(&random, CUSTOMERS), TEST_EUR, sales_day(&random),
                        random_between(&random, 0, 50000));
        encours_view *view = ledger_view(&test);
        int32_t days_default = random_below(&random, 2) == 0 ? 45 : NOT_STATED;
        int32_t days_max = random_below(&random, 2) == 0 ? 45 : -1;
        encours_policy *policy = terms_policy(test.context, "1", days_max, days_default);
        encours_simulation_options options = ENCOURS_SIMULATION_OPTIONS_INIT;
        asked of = {view, policy, &options, &agreed, days_default};
        for (uint32_t facts = 0; facts < 2; facts++) {
            options.caps = &caps;
            options.caps_facts = facts * ENCOURS_LEGAL_CAP_EXPRESS_END_OF_MONTH;
            fired |= compare_all(&of);
        }
        options.caps = NULL;
        (void)compare_all(&of);
        encours_view_free(view);
        encours_policy_free(policy);
        ledger_end(&test);
    }
    check_equal(fired, 0x5F); /* every rule but that of discounts */
}

/* One customer with whom nothing is agreed, and an order on each of two days. */
static test_ledger two_orders(int32_t first, int32_t second)
{
    test_ledger test = ledger_begin();
    test_random random = {.state = 5};
    sales_customers(&test, 1, &random);
    sales_order(&test, 1, TEST_EUR, first, 100);
    sales_order(&test, 1, TEST_EUR, second, 100);
    return test;
}

static encours_status try_run(const encours_view *view, const encours_policy *policy,
                              const encours_simulation_options *options, encours_simulation **out)
{
    return encours_simulation_new(view, policy, (encours_date){FROM}, (encours_date){TO}, options,
                                  out, check_error());
}

static void the_law_of_the_day_counts(void **state)
{
    (void)state;
    test_ledger test = two_orders(CHANGE - 1, CHANGE);
    encours_view *view = ledger_view(&test);
    encours_policy *policy = terms_policy(test.context, "1", -1, 50);
    encours_legal_cap_columns caps = law();
    encours_simulation_options options = ENCOURS_SIMULATION_OPTIONS_INIT;
    encours_simulation *simulation;
    options.caps = &caps;
    check_ok(try_run(view, policy, &options, &simulation));
    /* 50 days: within 60 on the last day of the old law, 20 beyond 30 on the first of the new */
    check_equal(encours_simulation_outcomes(simulation)[0], ENCOURS_OUTCOME_WARN);
    check_equal(encours_simulation_outcomes(simulation)[1], ENCOURS_OUTCOME_REFUSE);
    check_equal(encours_simulation_rules(simulation)[1] & 3, 3);
    encours_simulation_free(simulation);
    options.caps = NULL; /* not known: held for want of a table */
    check_ok(try_run(view, policy, &options, &simulation));
    check_equal(encours_simulation_outcomes(simulation)[0], ENCOURS_OUTCOME_HOLD);
    check_equal(encours_simulation_outcomes(simulation)[1], ENCOURS_OUTCOME_HOLD);
    encours_simulation_free(simulation);
    encours_view_free(view);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void tables_that_do_not_say_are_refused(void **state)
{
    (void)state;
    test_ledger test = two_orders(FROM, CHANGE);
    encours_view *view = ledger_view(&test);
    encours_policy *policy = terms_policy(test.context, "1", -1, 50);
    encours_policy *named = terms_policy(test.context, "general", -1, 50);
    encours_legal_cap_columns caps = law();
    encours_simulation_options options = ENCOURS_SIMULATION_OPTIONS_INIT;
    encours_simulation *simulation = (encours_simulation *)view;
    options.caps = &caps;
    caps.count = 3; /* nothing is known of the second order's day, 2 January 2025 */
    check_fails(try_run(view, policy, &options, &simulation), ENCOURS_E_NOT_FOUND, "caps");
    check(simulation == NULL);
    check_text(check_last_error()->message, "law: no row of rule 1 holds on 2025-01-02");
    caps.count = 4;
    check_fails(try_run(view, named, &options, &simulation), ENCOURS_E_INVALID, "rule");
    caps.count = 0;
    check_equal(encours_status_kind_of(try_run(view, policy, &options, &simulation)),
                ENCOURS_E_INVALID);
    check(simulation == NULL);
    encours_view_free(view);
    encours_policy_free(policy);
    encours_policy_free(named);
    ledger_end(&test);
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    for (int on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            counted_memory memory = {.fail_at = 0};
            encours_context *context = counted_memory_context(&memory);
            encours_store *store;
            check_ok(encours_store_memory_new(context, &store, check_error()));
            test_ledger test = ledger_begin_over(context, store);
            test_random random = {.state = 3};
            encours_policy *policy = terms_policy(context, "1", -1, 50);
            sales_customers(&test, 1, &random);
            sales_order(&test, 1, TEST_EUR, CHANGE, 100);
            encours_view *view = ledger_view(&test);
            encours_legal_cap_columns caps = law();
            encours_simulation_options options = ENCOURS_SIMULATION_OPTIONS_INIT;
            encours_simulation *simulation;
            options.caps = &caps;
            size_t blocks = memory.blocks;
            counted_memory_fail(&memory, at, on == 1);
            encours_status status = try_run(view, policy, &options, &simulation);
            counted_memory_fail(&memory, 0, false);
            if (status != ENCOURS_OK) {
                check_equal(encours_status_kind_of(status), ENCOURS_E_NO_MEMORY);
                check(simulation == NULL);
                check_equal(memory.blocks, blocks);
            }
            encours_simulation_free(simulation);
            encours_view_free(view);
            encours_policy_free(policy);
            ledger_end(&test);
            check_equal(memory.blocks, 0);
            if (status == ENCOURS_OK) {
                check(at > 10);
                break;
            }
        }
}

CHECK_MAIN(orders_ask_for_what_is_agreed, the_law_of_the_day_counts,
           tables_that_do_not_say_are_refused, each_allocation_may_fail)
