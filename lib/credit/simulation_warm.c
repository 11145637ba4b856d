/* SPDX-License-Identifier: MIT */
/* The rows of a customer are anywhere in memory, and each leads to the next. Those of several
 * customers are asked for side by side, step by step, before the first of them is looked at: many
 * readings are then on their way at once. Nothing here is needed for an answer. */
#include "base/prefetch.h"
#include "credit/simulation.h"
#include "ledger/orders.h"
#include "ledger/present.h"

enum { ROWS_MAX = 4096 };

typedef struct warming {
    const enc_after *after;
    const enc_state *state;
    const enc_counts *counts;
    uint32_t rows[ROWS_MAX];
    size_t count;
} warming;

static void ask(const enc_column *column, uint32_t row)
{
    char *base = enc_column_base(column, enc_column_chunk(row));
    if (base != NULL)
        enc_prefetch(base + (size_t)(row - enc_column_chunk_first(row)) * column->size);
}

/* One step along the chain of each customer in turn. */
static void collect_documents(warming *w, const uint32_t *customers, size_t count, int32_t first)
{
    enc_span span;
    enc_chain chains[ENC_WARM_CUSTOMERS];
    enc_span_begin(&span, w->state, w->counts, first);
    for (size_t i = 0; i < count; i++)
        ask(&w->state->customer_head, customers[i]);
    for (size_t i = 0; i < count; i++)
        enc_chain_begin(&chains[i], &span, customers[i]);
    w->count = 0;
    for (size_t left = count; left > 0 && w->count + left <= ROWS_MAX;) {
        size_t kept = 0;
        for (size_t i = 0; i < left; i++) {
            enc_chain chain = chains[i];
            if (!enc_chain_next(&chain, &w->rows[w->count]))
                continue;
            w->count += enc_after_has(w->after, w->rows[w->count]);
            if (chain.after != 0)
                ask(&w->state->document_previous, chain.after - 1);
            chains[kept++] = chain;
        }
        left = kept;
    }
}

static void ask_documents(const warming *w)
{
    const enc_state *state = w->state;
    for (size_t i = 0; i < w->count; i++) {
        ask(&state->document_attributes, w->rows[i]);
        ask(&state->document_effective, w->rows[i]);
        ask(&state->document_cancel, w->rows[i]);
        ask(&state->document_first_line, w->rows[i]);
    }
}

/* Documents become their first lines, lines their newest allocations; what is none is left out. */
static void ask_lines(warming *w)
{
    const enc_state *state = w->state;
    for (size_t i = 0; i < w->count; i++) {
        w->rows[i] = ENC_AT(&state->document_first_line, uint32_t, w->rows[i]);
        ask(&state->line_amount, w->rows[i]);
        ask(&state->line_due, w->rows[i]);
        ask(&state->line_head, w->rows[i]);
    }
}

static void ask_allocations(warming *w)
{
    const enc_state *state = w->state;
    size_t kept = 0;
    for (size_t i = 0; i < w->count; i++) {
        uint32_t after = enc_link_get(&state->line_head, w->rows[i]);
        if (after == 0)
            continue;
        w->rows[kept] = after - 1;
        ask(&state->allocations, w->rows[kept++]);
    }
    w->count = kept;
}

static void ask_credits(const warming *w)
{
    const enc_state *state = w->state;
    for (size_t i = 0; i < w->count; i++)
        ask(&state->line_document,
            ENC_AT(&state->allocations, enc_allocation, w->rows[i]).credit_line);
}

static void collect_orders(warming *w, const uint32_t *customers, size_t count)
{
    uint32_t at[ENC_WARM_CUSTOMERS];
    for (size_t i = 0; i < count; i++)
        ask(&w->state->customer_order_head, customers[i]);
    for (size_t i = 0; i < count; i++) {
        at[i] = enc_orders_newest(w->state, w->counts, customers[i]);
        if (at[i] != ENC_ROW_NONE)
            ask(&w->state->orders, at[i]);
    }
    w->count = 0;
    for (size_t left = count; left > 0 && w->count + left <= ROWS_MAX;) {
        size_t kept = 0;
        for (size_t i = 0; i < left; i++) {
            if (at[i] == ENC_ROW_NONE)
                continue;
            w->rows[w->count++] = at[i];
            ask(&w->state->order_step_head, at[i]);
            at[kept] = enc_orders_next(w->state, w->counts, at[i]);
            if (at[kept] != ENC_ROW_NONE)
                ask(&w->state->orders, at[kept]);
            kept++;
        }
        left = kept;
    }
}

static void ask_steps(const warming *w)
{
    for (size_t i = 0; i < w->count; i++) {
        uint32_t after = enc_link_get(&w->state->order_step_head, w->rows[i]);
        if (after != 0)
            ask(&w->state->order_steps, after - 1);
    }
}

void enc_after_warm(const enc_after *after, const encours_view *view, const uint32_t *customers,
                    size_t count, int32_t first)
{
    warming w = {.after = after, .state = view->state, .counts = &view->counts};
    collect_documents(&w, customers, count, first);
    ask_documents(&w);
    ask_lines(&w);
    ask_allocations(&w);
    ask_credits(&w);
    collect_orders(&w, customers, count);
    ask_steps(&w);
}
