/* SPDX-License-Identifier: MIT */
#include "ledger/orders.h"

static const enc_order_step *step_at(const enc_state *state, uint32_t row)
{
    return &ENC_AT(&state->order_steps, enc_order_step, row);
}

static uint32_t known_order(const enc_state *state, const enc_counts *counts, uint32_t after)
{
    while (after > counts->orders)
        after = ENC_AT(&state->orders, enc_order, after - 1).previous_after;
    return after - 1; /* 0 becomes ENC_ROW_NONE */
}

uint32_t enc_orders_newest(const enc_state *state, const enc_counts *counts, uint32_t customer)
{
    return known_order(state, counts,
                       enc_chain_get(state, counts, &state->customer_order_head,
                                     &state->customer_order_tip, customer));
}

uint32_t enc_orders_next(const enc_state *state, const enc_counts *counts, uint32_t order)
{
    return known_order(state, counts, ENC_AT(&state->orders, enc_order, order).previous_after);
}

static uint32_t known_step(const enc_state *state, const enc_counts *counts, uint32_t after)
{
    while (after > counts->order_steps)
        after = step_at(state, after - 1)->previous_after;
    return after - 1;
}

uint32_t enc_order_steps_newest(const enc_state *state, const enc_counts *counts, uint32_t order)
{
    return known_step(
        state, counts,
        enc_chain_get(state, counts, &state->order_step_head, &state->order_step_tip, order));
}

uint32_t enc_order_steps_next(const enc_state *state, const enc_counts *counts, uint32_t step)
{
    return known_step(state, counts, step_at(state, step)->previous_after);
}

/* The days of the steps that have decided the amount and the day expected so far. */
typedef struct decided {
    int32_t changed, rescheduled;
} decided;

/* Steps come newest first: of two on one day the first seen stands. */
static void take(enc_order_figures *figures, decided *by, const enc_order_step *step)
{
    switch (step->kind) {
    case ENCOURS_ORDER_CHANGED:
        if (step->day > by->changed) {
            figures->ordered = step->amount;
            by->changed = step->day;
        }
        break;
    case ENCOURS_ORDER_DELIVERED:
        figures->delivered += step->amount;
        break;
    case ENCOURS_ORDER_INVOICED:
        figures->invoiced += step->amount;
        break;
    case ENCOURS_ORDER_CANCELLED:
        figures->cancelled += step->amount;
        break;
    default:
        if (step->day > by->rescheduled) {
            figures->expected = step->expected;
            by->rescheduled = step->day;
        }
        break;
    }
}

enc_order_figures enc_order_at(const enc_state *state, const enc_counts *counts, uint32_t order,
                               const enc_order_step *more, int32_t day)
{
    const enc_order *row = &ENC_AT(&state->orders, enc_order, order);
    enc_order_figures figures = {.ordered = row->amount, .expected = row->expected};
    decided by = {INT32_MIN, INT32_MIN};
    if (more != NULL && more->day <= day)
        take(&figures, &by, more);
    for (uint32_t i = enc_order_steps_newest(state, counts, order); i != ENC_ROW_NONE;
         i = enc_order_steps_next(state, counts, i))
        if (step_at(state, i)->day <= day)
            take(&figures, &by, step_at(state, i));
    return figures;
}

void enc_order_take_next(enc_order_figures *figures, const enc_order_step *step)
{
    decided nothing = {INT32_MIN, INT32_MIN};
    take(figures, &nothing, step);
}

static void sift(uint64_t *heap, size_t at, size_t count)
{
    for (size_t child; (child = 2 * at + 1) < count; at = child) {
        child += child + 1 < count && heap[child] < heap[child + 1];
        if (heap[at] >= heap[child])
            return;
        uint64_t moved = heap[at];
        heap[at] = heap[child];
        heap[child] = moved;
    }
}

static void sort(uint64_t *items, size_t count)
{
    for (size_t i = count / 2; i-- > 0;)
        sift(items, i, count);
    for (size_t end = count; end-- > 1;) {
        uint64_t last = items[end];
        items[end] = items[0];
        items[0] = last;
        sift(items, 0, end);
    }
}

size_t enc_order_steps_after(const enc_state *state, const enc_counts *counts, uint32_t order,
                             int32_t day, uint64_t later[ENC_ORDER_STEPS_MAX])
{
    size_t count = 0;
    for (uint32_t i = enc_order_steps_newest(state, counts, order);
         i != ENC_ROW_NONE && count < ENC_ORDER_STEPS_MAX;
         i = enc_order_steps_next(state, counts, i))
        if (step_at(state, i)->day > day)
            later[count++] = (uint64_t)(step_at(state, i)->day - ENCOURS_DATE_MIN) << 32 | i;
    sort(later, count);
    return count;
}

void enc_orders_publish(enc_state *state)
{
    const enc_counts *from = &state->published, *to = &state->counts;
    for (uint32_t i = from->orders; i < to->orders; i++)
        enc_link_set(&state->customer_order_head, ENC_AT(&state->orders, enc_order, i).customer,
                     i + 1);
    for (uint32_t i = from->order_steps; i < to->order_steps; i++)
        enc_link_set(&state->order_step_head, step_at(state, i)->order, i + 1);
}

void enc_orders_rollback(enc_state *state, const enc_counts *to)
{
    for (uint32_t i = state->counts.order_steps; i-- > to->order_steps;)
        ENC_AT(&state->order_step_tip, uint32_t,
               step_at(state, i)->order) = step_at(state, i)->previous_after;
    for (uint32_t i = state->counts.orders; i-- > to->orders;) {
        const enc_order *order = &ENC_AT(&state->orders, enc_order, i);
        uint32_t key = ENC_AT(&state->order_key, uint32_t, i);
        ENC_AT(&state->customer_order_tip, uint32_t, order->customer) = order->previous_after;
        if (key != 0)
            enc_index_remove(&state->order_keys,
                             enc_state_hash(state, enc_strings_get(&state->strings, key), 0), i);
    }
}
