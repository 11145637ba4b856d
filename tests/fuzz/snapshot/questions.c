/* SPDX-License-Identifier: MIT */
#include "fuzz/snapshot/questions.h"

#include "fuzz/property.h"

#include "credit/rows.h"
#include "encours/command.h"
#include "encours/cursor.h"
#include "encours/customer_group.h"
#include "encours/customer_identifier.h"
#include "encours/event_lines.h"
#include "encours/fork.h"
#include "encours/order.h"
#include "encours/revalue.h"
#include "encours/settle.h"
#include "encours/totals.h"
#include "encours/view.h"
#include "ledger/view.h"

enum { CUSTOMERS_MAX = 64, COLUMNS = 7, ROWS_MAX = 100000 };

static const uint16_t currencies[] = {978, 840};

/* Whether it went well; a failure has said what it is. */
#define ANSWERED(call)                                                                             \
    (error = (encours_error)ENCOURS_ERROR_INIT, status = (call),                                   \
     status == ENCOURS_OK ? 1 : (int)is_told(status, &error))

static int is_told(encours_status status, const encours_error *error)
{
    FAILED_WELL(status, *error);
    HOLDS(encours_status_kind_of(status) != ENCOURS_E_MISUSE);
    return 0;
}

static encours_error error;
static encours_status status;

static uint64_t customers_of(const encours_view *view)
{
    encours_view_counts counts = {.struct_size = sizeof counts};
    HOLDS(encours_view_count(view, &counts, NULL) == ENCOURS_OK);
    HOLDS(counts.customers < CUSTOMERS_MAX);
    return counts.customers;
}

static void ask_rows(const encours_view *view)
{
    for (int32_t rows = ENCOURS_ROWS_CUSTOMERS; rows <= ENCOURS_ROWS_DECISIONS; rows++)
        for (uint64_t customer = 0; customer <= 1; customer++) {
            encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
            encours_cursor *cursor = NULL;
            size_t count = 0, steps = 0;
            options.customer = customer;
            if (!ANSWERED(encours_cursor_open(view, rows, &options, &cursor, &error)))
                continue;
            while (ANSWERED(encours_cursor_next(cursor, 16, &count, &error)) && count > 0)
                HOLDS(++steps < ROWS_MAX);
            encours_cursor_free(cursor);
        }
}

/* What decisions and policies lead to: bytes, reasons, chains of customers. */
static void ask_credit(const encours_view *view)
{
    static uint8_t bytes[ENC_POLICY_BYTES_MAX];
    const enc_state *state = view->state;
    uint32_t found = 0;
    for (uint32_t row = 0; row < enc_policies_count(&view->counts); row++)
        enc_policy_bytes(state, enc_policy_at(state, row), bytes);
    for (uint32_t customer = 0; customer < view->counts.customers; customer++)
        for (uint32_t row = enc_decisions_newest(state, &view->counts, customer);
             row != ENC_ROW_NONE; row = enc_decisions_next(state, &view->counts, row)) {
            const enc_decision *decision = enc_decision_at(state, row);
            HOLDS(++found < ROWS_MAX && decision->policy < enc_policies_count(&view->counts));
            for (uint32_t i = 0; i < decision->reason_count; i++)
                HOLDS(enc_reason_at(state, decision->first_reason + i)->decision == row);
        }
}

static void ask_finders(const encours_view *view, encours_date day)
{
    uint64_t number, found[CUSTOMERS_MAX];
    size_t count = 0;
    (void)ANSWERED(encours_view_find_customer(view, "BEST", &number, &error));
    (void)ANSWERED(encours_view_find_document(view, "F-2", &number, &error));
    (void)ANSWERED(encours_view_find_order(view, "SO-1", &number, &error));
    if (ANSWERED(encours_view_find_identifier(view, ENCOURS_IDENTIFIER_OWN, "T", "1", day, found,
                                              CUSTOMERS_MAX, &count, &error)))
        HOLDS(count <= CUSTOMERS_MAX);
}

/* All are customers. */
static void ask_groups(const encours_view *view, encours_date day)
{
    uint32_t heads[CUSTOMERS_MAX], members[CUSTOMERS_MAX];
    uint64_t parent, head, customers = customers_of(view);
    size_t count;
    int64_t balance;
    for (int by = ENCOURS_GROUP_BY_CURRENT; by <= ENCOURS_GROUP_BY_HEAD; by++) {
        HOLDS(encours_view_group_heads(view, day, by, heads, CUSTOMERS_MAX, &count, NULL) ==
              ENCOURS_OK);
        HOLDS(count == customers);
        for (uint64_t i = 1; i <= customers; i++) {
            HOLDS(encours_view_group_head(view, i, day, by, &head, NULL) == ENCOURS_OK);
            HOLDS(head >= 1 && head <= customers);
            HOLDS(heads[i - 1] >= 1 && heads[i - 1] <= customers);
        }
    }
    for (uint64_t i = 1; i <= customers; i++) {
        HOLDS(encours_view_group_parent(view, i, day, &parent, NULL) == ENCOURS_OK);
        HOLDS(parent <= customers);
        HOLDS(encours_view_group_members(view, i, day, members, CUSTOMERS_MAX, &count, NULL) ==
              ENCOURS_OK);
        HOLDS(count >= 1 && count <= customers);
        (void)ANSWERED(encours_view_group_balance(view, i, 978, day, &balance, &error));
    }
}

static void ask_orders(const encours_view *view, encours_date day)
{
    for (uint64_t customer = 0; customer <= customers_of(view); customer++)
        for (size_t i = 0; i < 2; i++) {
            encours_order_book book = {.struct_size = sizeof book};
            if (ANSWERED(
                    encours_view_order_book(view, customer, currencies[i], day, 30, &book, &error)))
                HOLDS(book.orders_open <= book.orders);
        }
}

static void ask_booked(const encours_view *view, encours_date day)
{
    encours_aging *aging = NULL;
    for (uint64_t customer = 0; customer <= customers_of(view); customer++)
        for (size_t i = 0; i < 2; i++) {
            encours_booked booked = ENCOURS_BOOKED_INIT;
            if (ANSWERED(encours_view_booked(view, customer, currencies[i], day, &booked, &error)))
                HOLDS(booked.balance == booked.open + booked.exchange + booked.settled);
        }
    if (ANSWERED(encours_view_aging_booked(view, day, NULL, &aging, &error)))
        encours_aging_free(aging);
}

/* One customer at a time, and all together. */
static void ask_totals(const encours_view *view, encours_date day)
{
    int64_t balance[CUSTOMERS_MAX], disputed[CUSTOMERS_MAX], amounts[COLUMNS * CUSTOMERS_MAX];
    int32_t source;
    for (size_t i = 0; i < 2; i++) {
        encours_totals_columns columns = ENCOURS_TOTALS_COLUMNS_INIT;
        columns.count = (size_t)customers_of(view);
        columns.column_count = COLUMNS;
        columns.balance = balance;
        columns.disputed = disputed;
        columns.amounts = amounts;
        if (!ANSWERED(encours_view_totals_columns(view, currencies[i], day, NULL, &columns, &source,
                                                  &error)))
            continue;
        for (uint64_t customer = 1; customer <= columns.count; customer++) {
            encours_totals one = {.struct_size = sizeof one};
            (void)ANSWERED(
                encours_view_totals(view, customer, currencies[i], day, NULL, &one, &error));
        }
    }
}

static void ask_figures(const encours_view *view, encours_date day)
{
    static const char *const by[] = {NULL, "region", ENCOURS_BY_CURRENT, ENCOURS_BY_GROUP};
    for (size_t i = 0; i < sizeof by / sizeof by[0]; i++) {
        encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
        encours_dso_options sales = ENCOURS_DSO_OPTIONS_INIT;
        encours_aging *aging = NULL;
        encours_dso_report *report = NULL;
        int64_t balance;
        options.by = sales.by = by[i];
        options.credits = (int32_t)i % 3;
        options.due = i % 2 == 0 ? ENCOURS_DUE_ORIGINAL : ENCOURS_DUE_AGREED;
        if (ANSWERED(encours_view_aging(view, day, &options, &aging, &error)))
            encours_aging_free(aging);
        if (ANSWERED(encours_view_dso(view, day, &sales, &report, &error)))
            encours_dso_report_free(report);
        (void)ANSWERED(encours_view_balance(view, i, 978, day, &balance, &error));
    }
}

static encours_status count_bytes(void *user, const uint8_t *bytes, size_t size)
{
    (void)bytes;
    *(size_t *)user += size;
    return *(size_t *)user < (size_t)1 << 24 ? ENCOURS_OK : ENCOURS_E_LIMIT;
}

static void ask_day(const encours_view *view, int32_t epoch_day)
{
    encours_date day = {epoch_day};
    ask_figures(view, day);
    ask_finders(view, day);
    ask_groups(view, day);
    ask_orders(view, day);
    ask_booked(view, day);
    ask_totals(view, day);
}

static void ask_view(const encours_view *view)
{
    static const int32_t days[] = {ENCOURS_DATE_MIN, 126, 20490, ENCOURS_DATE_MAX};
    size_t bytes = 0;
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++)
        ask_day(view, days[i]);
    ask_rows(view);
    ask_credit(view);
    (void)ANSWERED(encours_view_event_lines(view, NULL, count_bytes, &bytes, NULL, &error));
    HOLDS(status != ENCOURS_E_LIMIT);
}

/* --- what is done with it */

/* Something of everything; what of it is possible depends on the rows. */
static void try_commands(encours_ledger *ledger, encours_fork *fork)
{
    encours_transaction_options options = {
        .struct_size = sizeof options, .command_id = {77}, .recorded_at = 2000};
    encours_transaction *transaction;
    const encours_ref invoices[] = {2};
    encours_settle_options settle = ENCOURS_SETTLE_OPTIONS_INIT;
    encours_order_step_options step = ENCOURS_ORDER_STEP_OPTIONS_INIT;
    settle.payment = 4;
    settle.from.epoch_day = 150;
    settle.surplus = ENCOURS_CLEARING_SURPLUS_KEEP;
    settle.count = 1;
    settle.invoices = invoices;
    step.order = 1;
    step.kind = ENCOURS_ORDER_INVOICED;
    step.amount = 1;
    step.day.epoch_day = 150;
    for (uint8_t i = 0; i < 4; i++) {
        options.command_id[1] = i;
        HOLDS(encours_transaction_new(ledger, &options, &transaction, NULL) == ENCOURS_OK);
        if (i == 0)
            HOLDS(encours_transaction_settle(transaction, &settle, NULL, NULL) == ENCOURS_OK);
        else if (i == 1)
            HOLDS(encours_transaction_order_step(transaction, &step, NULL) == ENCOURS_OK);
        else if (i == 2)
            HOLDS(encours_transaction_unmatch(transaction, 1, (encours_date){150}, NULL) ==
                  ENCOURS_OK);
        else
            HOLDS(encours_transaction_cancel(transaction, 1, (encours_date){160},
                                             ENCOURS_CANCEL_OTHER, 1, NULL) == ENCOURS_OK);
        (void)ANSWERED(encours_fork_apply(fork, transaction, &error));
        encours_transaction_free(transaction);
    }
}

static void try_in_a_fork(encours_ledger *ledger, const encours_view *view)
{
    encours_fork *fork = NULL;
    encours_view *then = NULL;
    if (!ANSWERED(encours_fork_new(view, &fork, &error)))
        return;
    try_commands(ledger, fork);
    if (ANSWERED(encours_fork_view(fork, &then, &error)))
        ask_day(then, 155);
    encours_view_free(then);
    encours_fork_free(fork);
}

/* Totals that are kept go from day to day, and with what is committed. */
static void keep_totals(encours_ledger *ledger)
{
    static const int32_t days[] = {ENCOURS_DATE_MIN, 110, 126, 140, 155, 20490};
    (void)ANSWERED(
        encours_ledger_totals_register(ledger, (encours_date){ENCOURS_DATE_MIN}, NULL, &error));
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        encours_view *view;
        (void)ANSWERED(encours_ledger_roll(ledger, (encours_date){days[i]}, NULL, &error));
        HOLDS(encours_ledger_view(ledger, &view, NULL) == ENCOURS_OK);
        ask_totals(view, (encours_date){days[i]});
        encours_view_free(view);
    }
}

void ask_ledger(encours_ledger *ledger)
{
    encours_view *view;
    HOLDS(encours_ledger_view(ledger, &view, NULL) == ENCOURS_OK);
    ask_view(view);
    try_in_a_fork(ledger, view);
    encours_view_free(view);
    keep_totals(ledger);
}
