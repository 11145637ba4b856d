/* SPDX-License-Identifier: MIT */
/* Orders: what their steps add up to on a day. The steps of an order and the orders of a customer
 * are chains, newest first; the writer asks with its own counts, a reader with a copy. */
#ifndef ENC_LEDGER_ORDERS_H
#define ENC_LEDGER_ORDERS_H

#include "encours/order.h"
#include "ledger/rows.h"

enum { ENC_ORDER_STEPS_MAX = 4096 };

/* An order at the end of a day. Sums are wide because those of a step that will be refused need not
 * fit. */
typedef struct enc_order_figures {
    __extension__ __int128 delivered, invoiced, cancelled;
    int64_t ordered;
    int32_t expected; /* or ENCOURS_DATE_NONE */
} enc_order_figures;

/* The orders of a customer and the steps of an order, from the newest until ENC_ROW_NONE. */
uint32_t enc_orders_newest(const enc_state *state, const enc_counts *counts, uint32_t customer);
uint32_t enc_orders_next(const enc_state *state, const enc_counts *counts, uint32_t order);
uint32_t enc_order_steps_newest(const enc_state *state, const enc_counts *counts, uint32_t order);
uint32_t enc_order_steps_next(const enc_state *state, const enc_counts *counts, uint32_t step);

/* `more`, when not NULL, is a step that stands behind all that there are. */
enc_order_figures enc_order_at(const enc_state *state, const enc_counts *counts, uint32_t order,
                               const enc_order_step *more, int32_t day);

/* The steps behind a day as they come, day by day and then in log order: the row of each is in its
 * lower 32 bits, the day above. How many there are. */
size_t enc_order_steps_after(const enc_state *state, const enc_counts *counts, uint32_t order,
                             int32_t day, uint64_t later[ENC_ORDER_STEPS_MAX]);

/* From the figures before a step to those behind it. */
void enc_order_take_next(enc_order_figures *figures, const enc_order_step *step);

/* Parts of publishing and taking back rows. */
void enc_orders_publish(enc_state *state);
void enc_orders_rollback(enc_state *state, const enc_counts *to);

#endif
