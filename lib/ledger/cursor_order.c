/* SPDX-License-Identifier: MIT */
/* Orders and their steps as rows of a cursor. */
#include <stddef.h>

#include "ledger/cursor.h"
#include "ledger/orders.h"

static const enc_order *order_at(const encours_cursor *cursor, uint32_t row)
{
    return &ENC_AT(&cursor->view->state->orders, enc_order, row);
}

static const enc_order_step *step_at(const encours_cursor *cursor, uint32_t row)
{
    return &ENC_AT(&cursor->view->state->order_steps, enc_order_step, row);
}

static enc_order_figures figures_of(const encours_cursor *cursor, uint32_t row)
{
    return enc_order_at(cursor->view->state, &cursor->view->counts, row, NULL, cursor->day);
}

/* On every day the parts of an order are within its amount, so that all of it fits. */
static int64_t to_deliver(const enc_order_figures *at)
{
    return (int64_t)(at->ordered - at->cancelled - at->delivered);
}

bool enc_cursor_keeps_order(const encours_cursor *cursor, uint32_t row)
{
    if (!cursor->dated)
        return true;
    enc_order_figures at = figures_of(cursor, row);
    return order_at(cursor, row)->ordered <= cursor->day &&
           (!cursor->open_only || to_deliver(&at) != 0);
}

bool enc_cursor_keeps_order_step(const encours_cursor *cursor, uint32_t row)
{
    return !cursor->dated || step_at(cursor, row)->day <= cursor->day;
}

static void put_order(encours_cursor *cursor, size_t i, const enc_order *order)
{
    const enc_column *currencies = &cursor->view->state->currencies;
    enc_cursor_put_customer(cursor, i, order->customer);
    enc_cursor_put(cursor, ENCOURS_COLUMN_NUMBER, i, (int64_t)cursor->block[i].row + 1);
    enc_cursor_put(cursor, ENCOURS_COLUMN_CURRENCY, i,
                   ENC_AT(currencies, enc_currency_row, order->currency).numeric);
}

void enc_cursor_fill_order(encours_cursor *cursor, size_t i)
{
    uint32_t row = cursor->block[i].row;
    const enc_order *order = order_at(cursor, row);
    enc_order_figures at = figures_of(cursor, row);
    put_order(cursor, i, order);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, order->ordered);
    enc_cursor_put(cursor, ENCOURS_COLUMN_AMOUNT, i, at.ordered);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DELIVERED, i, (int64_t)at.delivered);
    enc_cursor_put(cursor, ENCOURS_COLUMN_INVOICED, i, (int64_t)at.invoiced);
    enc_cursor_put(cursor, ENCOURS_COLUMN_CANCELLED_AMOUNT, i, (int64_t)at.cancelled);
    enc_cursor_put(cursor, ENCOURS_COLUMN_OPEN, i, to_deliver(&at));
    enc_cursor_put(cursor, ENCOURS_COLUMN_EXPECTED, i, at.expected);
    enc_cursor_put_transaction_of(cursor, i, offsetof(enc_counts, orders));
}

void enc_cursor_fill_order_step(encours_cursor *cursor, size_t i)
{
    const enc_order_step *step = step_at(cursor, cursor->block[i].row);
    put_order(cursor, i, order_at(cursor, step->order));
    enc_cursor_put(cursor, ENCOURS_COLUMN_ORDER, i, (int64_t)step->order + 1);
    enc_cursor_put(cursor, ENCOURS_COLUMN_STEP_KIND, i, step->kind);
    enc_cursor_put(cursor, ENCOURS_COLUMN_DATE, i, step->day);
    enc_cursor_put(cursor, ENCOURS_COLUMN_AMOUNT, i, step->amount);
    enc_cursor_put(cursor, ENCOURS_COLUMN_EXPECTED, i, step->expected);
    enc_cursor_put_transaction_of(cursor, i, offsetof(enc_counts, order_steps));
}

enc_text enc_cursor_order_text(const encours_cursor *cursor, int32_t column, size_t i)
{
    const enc_state *state = cursor->view->state;
    const enc_cursor_row *row = &cursor->block[i];
    bool step = cursor->rows == ENCOURS_ROWS_ORDER_STEPS ||
                (cursor->rows == ENCOURS_ROWS_EVENTS && row->kind == ENCOURS_EVENT_ORDER_STEP);
    uint32_t order = step ? step_at(cursor, row->row)->order : row->row;
    const enc_column *texts = column == ENCOURS_COLUMN_SOURCE_KEY ? &state->order_key
                                                                  : &state->order_number;
    return enc_strings_get(&state->strings, ENC_AT(texts, uint32_t, order));
}
