/* SPDX-License-Identifier: MIT */
/* Dry runs: each order is decided as a check of its day decides it, and what followed is what other
 * queries say of the customer. */
#include "encours/policy_simulation.h"

#include "encours/compact.h"
#include "encours/credit_check.h"
#include "encours/cursor.h"
#include "encours/payment_history.h"
#include "encours/totals.h"
#include "unit/credit/random_sales.h"

enum { FROM = SALES_FIRST + 20, TO = SALES_FIRST + 150, AFTER = 30 };

static encours_simulation *run(const encours_view *view, const encours_policy *policy,
                               const encours_simulation_options *options)
{
    encours_simulation *simulation;
    check_ok(encours_simulation_new(view, policy, (encours_date){FROM}, (encours_date){TO}, options,
                                    &simulation, check_error()));
    return simulation;
}

static encours_simulation_options with_rows(void)
{
    encours_simulation_options options = ENCOURS_SIMULATION_OPTIONS_INIT;
    options.after_days = AFTER;
    options.rows = 1;
    return options;
}

/* Orders of a view that were placed from FROM to TO. */
enum { ORDERS_MAX = 400 };
typedef struct orders {
    size_t count;
    uint64_t numbers[ORDERS_MAX], customers[ORDERS_MAX];
    int32_t days[ORDERS_MAX];
    int64_t amounts[ORDERS_MAX];
} orders;

/* What an order was of at the end of its day. */
static int64_t amount_of(const encours_view *view, uint64_t number, int32_t day)
{
    encours_cursor *cursor;
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    size_t count, at = 0;
    options.as_of = (encours_optional_date){1, {day}};
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_ORDERS, &options, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, ORDERS_MAX, &count, check_error()));
    const int64_t *numbers = encours_cursor_numbers(cursor, ENCOURS_COLUMN_NUMBER);
    while (at < count && numbers[at] != (int64_t)number)
        at++;
    check(at < count);
    int64_t amount = encours_cursor_numbers(cursor, ENCOURS_COLUMN_AMOUNT)[at];
    encours_cursor_free(cursor);
    return amount;
}

static void read_orders(const encours_view *view, orders *to)
{
    encours_cursor *cursor;
    size_t count;
    to->count = 0;
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_ORDERS, NULL, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, ORDERS_MAX, &count, check_error()));
    for (size_t i = 0; i < count; i++) {
        int32_t day = (int32_t)encours_cursor_numbers(cursor, ENCOURS_COLUMN_DATE)[i];
        if (day < FROM || day > TO)
            continue;
        size_t at = to->count++;
        to->numbers[at] = (uint64_t)encours_cursor_numbers(cursor, ENCOURS_COLUMN_NUMBER)[i];
        to->customers[at] = (uint64_t)encours_cursor_numbers(cursor, ENCOURS_COLUMN_CUSTOMER)[i];
        to->amounts[at] = amount_of(view, to->numbers[at], day);
        to->days[at] = day;
    }
    encours_cursor_free(cursor);
}

/* The decision of a credit of the order's day. */
static void compare_decision(const encours_simulation *simulation, const encours_view *view,
                             const encours_policy *policy, const orders *of, size_t i)
{
    encours_credit *credit;
    encours_credit_event event = ENCOURS_CREDIT_EVENT_INIT;
    encours_decision decision;
    decision.struct_size = sizeof decision;
    event.customer = of->customers[i];
    event.order = of->numbers[i];
    event.stage = ENCOURS_STAGE_ORDER;
    event.amount = of->amounts[i];
    check_ok(encours_credit_new(view, policy, (encours_date){of->days[i]}, NULL, &credit,
                                check_error()));
    check_ok(encours_credit_check(credit, &event, &decision, check_error()));
    uint64_t fired = 0;
    for (uint32_t k = 0; k < decision.reason_count; k++)
        fired |= UINT64_C(1) << decision.rules[k];
    check_equal(encours_simulation_orders(simulation)[i], of->numbers[i]);
    check_equal(encours_simulation_outcomes(simulation)[i], decision.outcome);
    check_equal(encours_simulation_rules(simulation)[i], fired); /* nothing is released here */
    check_equal(encours_simulation_amounts(simulation)[i], of->amounts[i]);
    encours_credit_free(credit);
}

/* What followed, by the payment history and the totals of day N behind. */
static void compare_after(const encours_simulation *simulation, const encours_view *view,
                          const orders *of, size_t i)
{
    encours_payment_history *history;
    encours_payment_history_options options = ENCOURS_PAYMENT_HISTORY_OPTIONS_INIT;
    encours_payment_figures figures = ENCOURS_PAYMENT_FIGURES_INIT;
    encours_totals totals = {.struct_size = sizeof totals};
    encours_date until = {of->days[i] + AFTER};
    options.window_days = AFTER;
    check_ok(encours_payment_history_new(view, of->customers[i], until, &options, &history,
                                         check_error()));
    check_ok(encours_payment_history_figures(history, &figures, check_error()));
    encours_payment_history_free(history);
    check_ok(
        encours_view_totals(view, of->customers[i], TEST_EUR, until, NULL, &totals, check_error()));
    int64_t written_off = encours_simulation_written_off(simulation)[i];
    check_equal(encours_simulation_paid(simulation)[i], figures.amount);
    check_equal(encours_simulation_paid_late(simulation)[i], figures.late_amount);
    check_equal(encours_simulation_open_late(simulation)[i], totals.overdue);
    check_equal(encours_simulation_followed(simulation)[i],
                written_off > 0           ? ENCOURS_FOLLOWED_WRITTEN_OFF
                : totals.overdue > 0      ? ENCOURS_FOLLOWED_OPEN_LATE
                : figures.late_amount > 0 ? ENCOURS_FOLLOWED_PAID_LATE
                : figures.amount > 0      ? ENCOURS_FOLLOWED_IN_TIME
                                          : ENCOURS_FOLLOWED_NOTHING);
}

/* Sums by outcome are the rows again. */
static void compare_sums(const encours_simulation *simulation)
{
    uint64_t all = 0, orders_of[5] = {0};
    int64_t paid[5] = {0}, amounts[5] = {0};
    size_t count = encours_simulation_order_count(simulation);
    for (size_t i = 0; i < count; i++) {
        uint8_t outcome = encours_simulation_outcomes(simulation)[i];
        orders_of[outcome]++;
        paid[outcome] += encours_simulation_paid(simulation)[i];
        amounts[outcome] += encours_simulation_amounts(simulation)[i];
    }
    for (int32_t outcome = 1; outcome <= 4; outcome++) {
        encours_simulation_figures f = {.struct_size = sizeof f};
        check_ok(encours_simulation_outcome(simulation, outcome, &f, check_error()));
        check_equal(f.orders, orders_of[outcome]);
        check_equal(f.paid, paid[outcome]);
        check_equal(f.amount, amounts[outcome]);
        check(f.customers <= f.orders);
        all += f.orders;
    }
    encours_simulation_figures f = {.struct_size = sizeof f};
    check_ok(encours_simulation_outcome(simulation, 0, &f, check_error()));
    check_equal(f.orders, all);
    check_equal(all, count);
}

/* Rules that no fact of a document or an order bears on, over all that is open and ordered. */
static encours_policy *bare_policy(encours_context *context)
{
    static const char *const tests[] = {
        "limit-used > 100%",      "exposure > 800.00",      "overdue > 300.00",
        "overdue > 1.00",         "tolerated > 0.00",       "not-due > 500.00",
        "bills > 100.00",         "unallocated > 50.00",    "credit-notes > 50.00",
        "orders > 200.00",        "orders-beyond > 100.00", "to-invoice > 20.00",
        "oldest-days > 20",       "oldest-days > 5",        "open-items > 3",
        "overdue-items > 1",      "receivables > 700.00",   "group-exposure > 3000.00",
        "days-since-payment > 9", "overdue-share > 40%",    "potential-risk > 900.00",
        "group-overdue > 600.00", "last-payment > 400.00",  "returned-items > 0",
    };
    encours_policy_builder *builder = sales_builder(context);
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    exposure.tolerance_days = 6;
    exposure.horizon_days = 10;
    exposure.undated_orders = 0;
    exposure.bills = 5000;
    exposure.orders = 7500;
    check_ok(encours_policy_builder_set_exposure(builder, &exposure, check_error()));
    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
        char code[16];
        snprintf(code, sizeof code, "r%zu", i);
        sales_rule(builder, code, tests[i], ENCOURS_OUTCOME_ACCEPT + (int32_t)(i % 4), 0);
    }
    return sales_finish(builder);
}

/* An allocation ends, a bill or a credit is there, an order is expected on a day. */
static void happen_besides(test_ledger *test, size_t customers, test_random *random)
{
    static const int32_t types[] = {ENCOURS_DOCUMENT_INVOICE, ENCOURS_DOCUMENT_CREDIT_NOTE,
                                    ENCOURS_DOCUMENT_ADVANCE, ENCOURS_DOCUMENT_REFUND};
    uint64_t customer = 1 + random_below(random, customers);
    uint64_t allocations = sales_counts(test).allocations;
    int32_t day = sales_day(random), type = types[random_below(random, 4)];
    encours_transaction *t = ledger_transaction(test);
    encours_ref ref;
    if (allocations > 0 && random_below(random, 2) == 0)
        check_ok(encours_transaction_reverse_allocation(t, 1 + random_below(random, allocations),
                                                        (encours_date){day + 50}, check_error()));
    (void)ledger_try_commit(t); /* refused when it began later, or has ended */
    t = ledger_transaction(test);
    bool debit = type == ENCOURS_DOCUMENT_INVOICE; /* no refund is due: nobody pays it late */
    encours_document document = ledger_document(
        customer, type, day, debit ? day + (int32_t)random_below(random, 60) : ENCOURS_DATE_NONE,
        random_between(random, 1, 40000));
    document.account_class = type == ENCOURS_DOCUMENT_INVOICE ? 413 : 411;
    if (random_below(random, 5) == 0)
        document.due.epoch_day = ENCOURS_DATE_NONE;
    check_ok(encours_transaction_post(t, &document, &ref, check_error()));
    encours_order_options order = ENCOURS_ORDER_OPTIONS_INIT;
    order.customer = customer;
    order.ordered.epoch_day = day;
    order.expected.epoch_day = day + (int32_t)random_below(random, 40);
    order.amount = random_between(random, 0, 50000);
    order.currency = TEST_EUR;
    check_ok(encours_transaction_order(t, &order, &ref, check_error()));
    ledger_commit(t);
}

static void compare_all(const encours_view *view, const encours_policy *policy, size_t met[5],
                        size_t followed[ENCOURS_FOLLOWED_KINDS])
{
    static orders of;
    encours_simulation_options options = with_rows();
    encours_simulation *simulation = run(view, policy, &options);
    read_orders(view, &of);
    check_equal(encours_simulation_order_count(simulation), of.count);
    for (size_t i = 0; i < of.count; i++) {
        compare_decision(simulation, view, policy, &of, i);
        compare_after(simulation, view, &of, i);
        met[encours_simulation_outcomes(simulation)[i]]++;
        followed[encours_simulation_followed(simulation)[i]]++;
    }
    compare_sums(simulation);
    encours_simulation_free(simulation);
}

/* Whether facts of documents bear on the rules or not. */
static void orders_are_decided_as_on_their_day(void **state)
{
    (void)state;
    size_t met[5] = {0}, followed[ENCOURS_FOLLOWED_KINDS] = {0};
    FOR_RANDOM(random, 40)
    {
        enum { CUSTOMERS = 12 };
        test_ledger test = ledger_begin();
        encours_policy *policies[] = {sales_policy(test.context), bare_policy(test.context)};
        sales_customers(&test, CUSTOMERS, &random);
        for (int i = 0; i < 120; i++) {
            sales_happen(&test, CUSTOMERS, &random);
            if (i % 4 == 0)
                happen_besides(&test, CUSTOMERS, &random);
        }
        encours_view *view = ledger_view(&test);
        for (size_t i = 0; i < sizeof policies / sizeof policies[0]; i++) {
            compare_all(view, policies[i], met, followed);
            encours_policy_free(policies[i]);
        }
        encours_view_free(view);
        ledger_end(&test);
    }
    for (int i = 1; i <= 4; i++) /* the rounds have some of each */
        check(met[i] > 0);
    for (int i = 1; i < ENCOURS_FOLLOWED_KINDS; i++)
        check(followed[i] > 0);
}

static void compare_runs(const encours_simulation *a, const encours_simulation *b)
{
    size_t count = encours_simulation_order_count(a);
    check_equal(encours_simulation_order_count(b), count);
    for (size_t i = 0; i < count; i++) {
        check_equal(encours_simulation_outcomes(a)[i], encours_simulation_outcomes(b)[i]);
        check_equal(encours_simulation_rules(a)[i], encours_simulation_rules(b)[i]);
        check_equal(encours_simulation_followed(a)[i], encours_simulation_followed(b)[i]);
        check_equal(encours_simulation_paid(a)[i], encours_simulation_paid(b)[i]);
        check_equal(encours_simulation_paid_late(a)[i], encours_simulation_paid_late(b)[i]);
        check_equal(encours_simulation_open_late(a)[i], encours_simulation_open_late(b)[i]);
        check_equal(encours_simulation_written_off(a)[i], encours_simulation_written_off(b)[i]);
    }
}

/* So many invoices of the first days, all of them paid, around the first days of the run. */
static void settle_early(test_ledger *test, size_t customers, int pairs)
{
    for (int i = 0; i < pairs; i++) {
        uint64_t customer = 1 + (uint64_t)i % customers;
        int32_t day = SALES_FIRST + i % 20, paid = day + i * 7 % 40;
        uint64_t invoice = ledger_post(test, customer, ENCOURS_DOCUMENT_INVOICE, day, day + 15,
                                       1000 + i);
        uint64_t payment = ledger_post(test, customer, ENCOURS_DOCUMENT_PAYMENT, paid,
                                       ENCOURS_DATE_NONE, 1000 + i);
        ledger_allocate(test, payment, invoice, 1000 + i, paid);
    }
}

static void compare_compacted(encours_policy *(*make_policy)(encours_context *context))
{
    enum { CUSTOMERS = 5, PAIRS = 600, HAPPENED = 300 };
    static const int32_t days[] = {FROM - 1, FROM + 60, TO + AFTER};
    test_random random = {.state = 11};
    test_ledger test = ledger_begin();
    encours_policy *policy = make_policy(test.context);
    encours_simulation_options options = with_rows();
    sales_customers(&test, CUSTOMERS, &random);
    settle_early(&test, CUSTOMERS, PAIRS);
    for (int i = 0; i < HAPPENED; i++)
        sales_happen(&test, CUSTOMERS, &random);
    encours_view *view = ledger_view(&test);
    encours_simulation *expected = run(view, policy, &options);
    encours_view_free(view);
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        encours_compaction done = {.struct_size = sizeof done};
        check_ok(encours_ledger_compact(test.ledger, (encours_date){days[i]}, NULL, &done,
                                        check_error()));
        view = ledger_view(&test);
        encours_simulation *found = run(view, policy, &options);
        compare_runs(expected, found);
        encours_simulation_free(found);
        encours_view_free(view);
        check(i == 0 || done.documents > 0); /* some have left */
    }
    encours_simulation_free(expected);
    encours_policy_free(policy);
    ledger_end(&test);
}

static void compaction_changes_no_answer(void **state)
{
    (void)state;
    compare_compacted(sales_policy);
    compare_compacted(bare_policy);
}

CHECK_MAIN(orders_are_decided_as_on_their_day, compaction_changes_no_answer)
