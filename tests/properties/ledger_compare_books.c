/* SPDX-License-Identifier: MIT */
/* Order books, totals, what is booked, groups and identifiers of a view against the model. */
#include "encours/customer_group.h"
#include "encours/customer_identifier.h"
#include "encours/order.h"
#include "encours/revalue.h"
#include "encours/totals.h"
#include "properties/ledger_compare.h"
#include "properties/ledger_random.h"
#include "support/check.h"

static void compare_book(const encours_view *view, const model *m, uint32_t known, int32_t day,
                         uint32_t customer, int currency)
{
    enum { HORIZON = 30 };
    encours_order_book book = {.struct_size = sizeof book};
    check_ok(encours_view_order_book(view, customer, model_currencies[currency],
                                     (encours_date){day}, HORIZON, &book, check_error()));
    model_book e = model_book_at(m, known, customer, currency, day, HORIZON);
    const int64_t figures[][2] = {
        {(int64_t)book.orders, e.orders},
        {(int64_t)book.orders_open, e.orders_open},
        {book.ordered, e.ordered},
        {book.cancelled, e.cancelled},
        {book.delivered, e.delivered},
        {book.invoiced, e.invoiced},
        {book.to_deliver, e.to_deliver},
        {book.within, e.within},
        {book.beyond, e.beyond},
        {book.undated, e.undated},
        {book.late, e.late},
        {book.delivered_not_invoiced, e.delivered_not_invoiced},
        {book.invoiced_ahead, e.invoiced_ahead},
        {book.advances, e.advances},
        {book.covered, e.covered},
    };
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++) {
        if (figures[i][0] != figures[i][1])
            print_error("order book of customer %u, currency %d, at day %d, figure %zu\n",
                        (unsigned)customer, currency, day, i);
        check_equal(figures[i][0], figures[i][1]);
    }
}

/* `customer` 0: all. */
static void compare_booked(const encours_view *view, int32_t day, uint32_t customer, int currency,
                           const model_booked *expected)
{
    encours_booked booked = ENCOURS_BOOKED_INIT;
    encours_status status = encours_view_booked(view, customer,
                                                currency >= 0 ? model_currencies[currency] : 0,
                                                (encours_date){day}, &booked, check_error());
    if (expected->missing > 0) {
        check_equal(encours_status_kind_of(status), ENCOURS_E_CURRENCY);
        return;
    }
    check_ok(status);
    check_equal(booked.balance, expected->balance);
    check_equal(booked.open, expected->open);
    check_equal(booked.exchange, expected->exchange);
    check_equal(booked.settled, expected->balance - expected->open - expected->exchange);
    check_equal(booked.document_count, expected->count);
}

static void compare_bookings(const encours_view *view, const model *m, uint32_t known, int32_t day)
{
    static model_booked_rows rows;
    model_booked_at(m, known, day, rows);
    for (uint32_t customer = 0; customer <= compare_customers_known(m, known); customer++) {
        model_booked all = {.count = 0};
        for (int currency = 0; currency < MODEL_CURRENCIES; currency++) {
            const model_booked *one = &rows[customer][currency];
            all.balance += one->balance;
            all.open += one->open;
            all.exchange += one->exchange;
            all.count += one->count;
            all.missing += one->missing;
            compare_booked(view, day, customer, currency, one);
        }
        compare_booked(view, day, customer, -1, &all);
    }
}

/* Where they are kept and where they are computed, one at a time and together. */
void compare_totals(const encours_view *view, const model *m, uint32_t known, int32_t day)
{
    static model_totals_rows rows;
    int64_t balance[MODEL_CUSTOMERS], overdue[MODEL_CUSTOMERS], disputed[MODEL_CUSTOMERS];
    int64_t cash[MODEL_CUSTOMERS];
    int32_t oldest[MODEL_CUSTOMERS], source;
    uint32_t customers = compare_customers_known(m, known);
    bool kept = encours_view_totals_day(view).epoch_day == day;
    model_totals_at(m, known, day, rows);
    for (int currency = 0; currency < MODEL_CURRENCIES; currency++) {
        encours_totals_columns columns = ENCOURS_TOTALS_COLUMNS_INIT;
        columns.count = customers;
        columns.balance = balance;
        columns.overdue = overdue;
        columns.disputed = disputed;
        columns.cash = cash;
        columns.oldest_due = oldest;
        check_ok(encours_view_totals_columns(view, model_currencies[currency], (encours_date){day},
                                             NULL, &columns, &source, check_error()));
        check_equal(source, kept ? ENCOURS_TOTALS_MAINTAINED : ENCOURS_TOTALS_COMPUTED);
        for (uint32_t i = 0; i < customers; i++) {
            const model_totals *e = &rows[i + 1][currency];
            check_equal(balance[i], e->balance);
            check_equal(overdue[i], e->overdue);
            check_equal(disputed[i], e->disputed);
            check_equal(cash[i], e->cash);
            check_equal(oldest[i], e->oldest_due);
        }
    }
}

void compare_books(const encours_view *view, const model *m, uint32_t known, int32_t day)
{
    uint32_t customers = compare_customers_known(m, known);
    encours_view_counts counts = {.struct_size = sizeof counts};
    uint32_t orders = 0;
    while (orders < m->orders && m->order[orders + 1].known <= known)
        orders++;
    check_ok(encours_view_count(view, &counts, check_error()));
    check_equal(counts.orders, orders);
    for (uint32_t customer = 0; customer <= customers; customer++)
        for (int currency = 0; currency < MODEL_CURRENCIES; currency++)
            compare_book(view, m, known, day, customer, currency);
    compare_bookings(view, m, known, day);
    compare_totals(view, m, known, day);
}

/* --- groups and identifiers */

static void compare_members(const encours_view *view, const model *m, uint32_t known, int32_t day,
                            uint32_t customer)
{
    uint32_t members[MODEL_CUSTOMERS], customers = compare_customers_known(m, known);
    size_t count, at = 0;
    int64_t balance = 0, sum = 0;
    encours_date as_of = {day};
    check_ok(encours_view_group_members(view, customer, as_of, members, MODEL_CUSTOMERS, &count,
                                        check_error()));
    for (uint32_t i = 1; i <= customers; i++) {
        if (!model_is_below(m, known, i, customer, day))
            continue;
        check(at < count);
        check_equal(members[at++], i);
        sum += model_balance(m, known, i, 0, day);
    }
    check_equal(at, count);
    check_ok(encours_view_group_balance(view, customer, model_currencies[0], as_of, &balance,
                                        check_error()));
    check_equal(balance, sum);
}

static void compare_identifiers(const encours_view *view, const model *m, uint32_t known,
                                int32_t day)
{
    for (int code = 1; code <= RANDOM_CODES; code++) {
        uint64_t found[MODEL_CUSTOMERS];
        size_t count, at = 0;
        char text[16];
        snprintf(text, sizeof text, "%d", code);
        check_ok(encours_view_find_identifier(view, ENCOURS_IDENTIFIER_OWN, "T", text,
                                              (encours_date){day}, found, MODEL_CUSTOMERS, &count,
                                              check_error()));
        for (uint32_t i = 1; i <= compare_customers_known(m, known); i++)
            if (model_has_identifier(m, known, i, code, day)) {
                check(at < count);
                check_equal(found[at++], i);
            }
        check_equal(at, count);
    }
}

void compare_groups(const encours_view *view, const model *m, uint32_t known, int32_t day)
{
    encours_date as_of = {day};
    uint32_t heads[2][MODEL_CUSTOMERS], customers = compare_customers_known(m, known);
    size_t count;
    for (int by = ENCOURS_GROUP_BY_CURRENT; by <= ENCOURS_GROUP_BY_HEAD; by++) {
        check_ok(encours_view_group_heads(view, as_of, by, heads[by - 1], MODEL_CUSTOMERS, &count,
                                          check_error()));
        check_equal(count, customers);
    }
    for (uint32_t i = 1; i <= customers; i++) {
        uint64_t parent, current, head;
        check_ok(encours_view_group_parent(view, i, as_of, &parent, check_error()));
        check_ok(encours_view_group_head(view, i, as_of, ENCOURS_GROUP_BY_CURRENT, &current,
                                         check_error()));
        check_ok(
            encours_view_group_head(view, i, as_of, ENCOURS_GROUP_BY_HEAD, &head, check_error()));
        check_equal(parent, model_parent(m, known, i, day));
        check_equal(current, model_current(m, known, i, day));
        check_equal(head, model_head(m, known, i, day));
        check_equal(heads[0][i - 1], current);
        check_equal(heads[1][i - 1], head);
        compare_members(view, m, known, day, i);
    }
    compare_identifiers(view, m, known, day);
}
