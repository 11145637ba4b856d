/* SPDX-License-Identifier: MIT */
/* Random orders against a model that shares no code with the library: plain arrays, each day lived
 * through one after the other. Refused alike, the same figures on any day as known at any position,
 * the same again after replay, from a snapshot and from what cursors give; and in forks. */
#include <stdbool.h>

#include "support/check.h"
#include "support/ledger.h"
#include "support/random.h"

#include "encours/cursor.h"
#include "encours/fork.h"
#include "encours/order.h"
#include "encours/snapshot.h"

enum {
    ROUNDS = 60,
    TRANSACTIONS = 40,
    COMMANDS = 4,
    CUSTOMERS = 3,
    DAYS = 60,
    ORDERS_MAX = 2 * TRANSACTIONS * COMMANDS,
    STEPS_MAX = 2 * TRANSACTIONS * COMMANDS,
    NONE = ENCOURS_DATE_NONE
};

static const uint16_t currencies[] = {TEST_EUR, TEST_USD};

typedef struct model_order {
    uint32_t customer;
    int currency;
    int32_t ordered, expected;
    int64_t amount;
    uint32_t known; /* transaction, from 1 */
} model_order;

typedef struct model_step {
    uint32_t order; /* number */
    int32_t kind, day, expected;
    int64_t amount;
    uint32_t known;
} model_step;

typedef struct model {
    model_order orders[ORDERS_MAX];
    model_step steps[STEPS_MAX];
    uint32_t order_count, step_count, transactions;
} model;

/* An order as it stands on one day. */
typedef struct figures {
    int64_t ordered, delivered, invoiced, cancelled;
    int32_t expected;
} figures;

/* Live from the day of the order to `day`, each day doing what was recorded of it, in log order. */
static figures live(const model *m, uint32_t order, uint32_t known, int32_t day)
{
    const model_order *row = &m->orders[order - 1];
    figures now = {.ordered = row->amount, .expected = row->expected};
    for (int32_t today = row->ordered; today <= day; today++)
        for (uint32_t i = 0; i < m->step_count; i++) {
            const model_step *step = &m->steps[i];
            if (step->order != order || step->known > known || step->day != today)
                continue;
            if (step->kind == ENCOURS_ORDER_CHANGED)
                now.ordered = step->amount;
            else if (step->kind == ENCOURS_ORDER_DELIVERED)
                now.delivered += step->amount;
            else if (step->kind == ENCOURS_ORDER_INVOICED)
                now.invoiced += step->amount;
            else if (step->kind == ENCOURS_ORDER_CANCELLED)
                now.cancelled += step->amount;
            else
                now.expected = step->expected;
        }
    return now;
}

static bool is_sound(const model *m, uint32_t order)
{
    for (int32_t day = m->orders[order - 1].ordered; day <= DAYS; day++) {
        figures at = live(m, order, UINT32_MAX, day);
        if (at.delivered < 0 || at.invoiced < 0 || at.cancelled < 0 || at.cancelled > at.ordered ||
            at.delivered > at.ordered - at.cancelled || at.invoiced > at.ordered - at.cancelled)
            return false;
    }
    return true;
}

/* A step as it comes, of one of the first `orders`; whether the model takes it. */
static bool add_step(test_random *random, model *m, uint32_t orders, model_step *step)
{
    *step = (model_step){.order = (uint32_t)random_between(random, 1, orders),
                         .kind = (int32_t)random_between(random, 1, 5),
                         .day = (int32_t)random_between(random, 0, DAYS),
                         .expected = NONE,
                         .known = m->transactions + 1};
    if (step->kind == ENCOURS_ORDER_RESCHEDULED)
        step->expected = random_below(random, 4) == 0 ? NONE
                                                      : (int32_t)random_below(random, 2 * DAYS);
    else if (step->kind == ENCOURS_ORDER_CHANGED)
        step->amount = random_between(random, 0, 900);
    else
        while (step->amount == 0)
            step->amount = random_between(random, -60, 240);
    m->steps[m->step_count++] = *step;
    return step->day >= m->orders[step->order - 1].ordered && is_sound(m, step->order);
}

static void put_step(encours_transaction *t, const model_step *step)
{
    encours_order_step_options options = ENCOURS_ORDER_STEP_OPTIONS_INIT;
    options.order = step->order;
    options.kind = step->kind;
    options.day.epoch_day = step->day;
    options.expected.epoch_day = step->expected;
    options.amount = step->amount;
    check_ok(encours_transaction_order_step(t, &options, check_error()));
}

static void add_order(test_random *random, model *m, encours_transaction *t)
{
    model_order *order = &m->orders[m->order_count++];
    *order = (model_order){.customer = 1 + (uint32_t)random_below(random, CUSTOMERS),
                           .currency = random_below(random, 4) == 0,
                           .ordered = (int32_t)random_below(random, DAYS),
                           .expected = NONE,
                           .amount = random_between(random, 0, 800),
                           .known = m->transactions + 1};
    if (random_below(random, 4) > 0)
        order->expected = (int32_t)random_below(random, 2 * DAYS);
    encours_order_options options = ENCOURS_ORDER_OPTIONS_INIT;
    char key[16];
    snprintf(key, sizeof key, "SO/%u", (unsigned)m->order_count);
    options.source_key = m->order_count % 2 == 0 ? key : NULL;
    options.customer = order->customer;
    options.currency = currencies[order->currency];
    options.ordered.epoch_day = order->ordered;
    options.expected.epoch_day = order->expected;
    options.amount = order->amount;
    check_ok(encours_transaction_order(t, &options, NULL, check_error()));
}

/* A transaction in which only the last command may be impossible; then none of it counts. */
static void transact(test_random *random, model *m, test_ledger *test, encours_fork *fork)
{
    static model before;
    before = *m;
    encours_transaction *t = ledger_transaction(test);
    bool possible = true;
    size_t count = 1 + random_below(random, COMMANDS);
    for (size_t i = 0; i < count && possible; i++) {
        model_step step;
        if (before.order_count == 0 || random_below(random, 5) == 0) {
            add_order(random, m, t);
            continue;
        }
        possible = add_step(random, m, before.order_count, &step);
        put_step(t, &step);
    }
    encours_status status = fork == NULL ? encours_transaction_commit(t, 0, NULL, check_error())
                                         : encours_fork_apply(fork, t, check_error());
    encours_transaction_free(t);
    if (possible) {
        check_ok(status);
        m->transactions++;
    } else {
        check_equal(encours_status_kind_of(status), ENCOURS_E_STATE);
        *m = before;
    }
}

static int64_t larger(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static encours_order_book model_book(const model *m, uint32_t known, uint32_t customer,
                                     int currency, int32_t day, int32_t horizon)
{
    encours_order_book book = {.struct_size = sizeof book};
    for (uint32_t i = 1; i <= m->order_count; i++) {
        const model_order *order = &m->orders[i - 1];
        if (order->known > known || order->ordered > day || order->currency != currency ||
            (customer != 0 && order->customer != customer))
            continue;
        figures at = live(m, i, known, day);
        int64_t to_come = at.ordered - at.cancelled - larger(at.delivered, at.invoiced);
        book.orders++;
        book.orders_open += at.ordered - at.cancelled != at.delivered;
        book.ordered += at.ordered;
        book.cancelled += at.cancelled;
        book.delivered += at.delivered;
        book.invoiced += at.invoiced;
        book.to_deliver += at.ordered - at.cancelled - at.delivered;
        book.delivered_not_invoiced += larger(at.delivered - at.invoiced, 0);
        book.invoiced_ahead += larger(at.invoiced - at.delivered, 0);
        book.undated += at.expected == NONE ? to_come : 0;
        book.within += at.expected != NONE && at.expected <= day + horizon ? to_come : 0;
        book.beyond += at.expected != NONE && at.expected > day + horizon ? to_come : 0;
        book.late += at.expected != NONE && at.expected < day ? to_come : 0;
    }
    return book;
}

static void check_books(test_random *random, const model *m, encours_view *view, uint32_t known)
{
    for (int i = 0; i < 12; i++) {
        uint32_t customer = (uint32_t)random_below(random, CUSTOMERS + 1);
        int currency = (int)random_below(random, 2);
        int32_t day = (int32_t)random_below(random, DAYS + 10);
        int32_t horizon = (int32_t)random_below(random, DAYS);
        encours_order_book expected = model_book(m, known, customer, currency, day, horizon);
        encours_order_book book = {.struct_size = sizeof book};
        check_ok(encours_view_order_book(view, customer, currencies[currency], (encours_date){day},
                                         horizon, &book, check_error()));
        check(memcmp(&book, &expected, sizeof book) == 0);
    }
}

static void check_rows(const model *m, encours_view *view, uint32_t known, int32_t day)
{
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    encours_cursor *cursor = NULL;
    size_t count = 0, at = 0;
    options.as_of = (encours_optional_date){1, {day}};
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_ORDERS, &options, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, 1000, &count, check_error()));
    for (uint32_t i = 1; i <= m->order_count; i++) {
        if (m->orders[i - 1].known > known || m->orders[i - 1].ordered > day)
            continue;
        figures now = live(m, i, known, day);
        check(at < count);
        check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_NUMBER)[at], i);
        check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_AMOUNT)[at], now.ordered);
        check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_DELIVERED)[at], now.delivered);
        check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_INVOICED)[at], now.invoiced);
        check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_CANCELLED_AMOUNT)[at],
                    now.cancelled);
        check_equal(encours_cursor_numbers(cursor, ENCOURS_COLUMN_EXPECTED)[at], now.expected);
        at++;
    }
    check_equal(at, count);
    encours_cursor_free(cursor);
}

/* Two transactions come before those of the model: the creation, and the customers. */
static encours_view *view_of(test_ledger *test, uint32_t known)
{
    encours_view *view = NULL;
    check_ok(
        encours_ledger_view_at_sequence(test->ledger, 1 + CUSTOMERS + known, &view, check_error()));
    return view;
}

/* A key that is there is refused, and found, whether its index is there yet or not. */
static void check_keys(const model *m, test_ledger *test)
{
    encours_view *view = ledger_view(test);
    uint64_t number;
    for (uint32_t i = 1; i <= m->order_count; i++) {
        char key[16];
        snprintf(key, sizeof key, "SO/%u", (unsigned)i);
        encours_status status = encours_view_find_order(view, key, &number, check_error());
        check_equal(encours_status_kind_of(status), i % 2 == 0 ? ENCOURS_OK : ENCOURS_E_NOT_FOUND);
        if (i % 2 == 0)
            check_equal(number, i);
    }
    encours_view_free(view);
}

static void refuse_key(test_ledger *test, encours_fork *fork)
{
    encours_order_options options = ENCOURS_ORDER_OPTIONS_INIT;
    encours_transaction *t = ledger_transaction(test);
    options.customer = 1;
    options.currency = TEST_EUR;
    options.ordered.epoch_day = 1;
    options.source_key = "SO/2";
    check_ok(encours_transaction_order(t, &options, NULL, check_error()));
    check_fails(fork == NULL ? encours_transaction_commit(t, 0, NULL, check_error())
                             : encours_fork_apply(fork, t, check_error()),
                ENCOURS_E_EXISTS, "SO/2");
    encours_transaction_free(t);
}

/* What happens in a fork happens there alone. */
static void try_in_a_fork(test_random *random, const model *m, test_ledger *test)
{
    static model own;
    own = *m;
    encours_view *base = ledger_view(test), *view = NULL;
    encours_fork *fork = NULL;
    check_ok(encours_fork_new(base, &fork, check_error()));
    for (int i = 0; i < TRANSACTIONS / 4; i++)
        transact(random, &own, test, fork);
    if (m->order_count >= 2)
        refuse_key(test, fork);
    check_ok(encours_fork_view(fork, &view, check_error()));
    check_books(random, &own, view, UINT32_MAX - 1);
    check_rows(&own, view, UINT32_MAX - 1, (int32_t)random_below(random, DAYS));
    check_books(random, m, base, m->transactions);
    encours_fork_free(fork);
    encours_view_free(view);
    encours_view_free(base);
}

static void orders_are_those_of_the_model(void **state)
{
    (void)state;
    static model m;
    FOR_RANDOM(random, ROUNDS)
    {
        m = (model){.order_count = 0};
        test_ledger test = ledger_begin();
        ledger_customer(&test, "A");
        ledger_customer(&test, "B");
        ledger_customer(&test, "C");
        for (int i = 0; i < TRANSACTIONS; i++)
            transact(&random, &m, &test, NULL);
        for (int again = 0; again < 3; again++) { /* as written, replayed, from a snapshot */
            for (uint32_t known = 0; known <= m.transactions; known += 3) {
                encours_view *view = view_of(&test, known);
                check_books(&random, &m, view, known);
                check_rows(&m, view, known, (int32_t)random_below(&random, DAYS));
                encours_view_free(view);
            }
            encours_verify_report report = {.struct_size = sizeof report};
            check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
            if (again == 1)
                check_ok(encours_ledger_snapshot(test.ledger, NULL, NULL, NULL, check_error()));
            ledger_reopen(&test);
            check_keys(&m, &test);
        }
        if (m.order_count >= 2)
            refuse_key(&test, NULL);
        for (int i = 0; i < 4; i++)
            transact(&random, &m, &test, NULL); /* and the ledger goes on */
        try_in_a_fork(&random, &m, &test);
        ledger_end(&test);
    }
}

CHECK_MAIN(orders_are_those_of_the_model)
