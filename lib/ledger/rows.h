/* SPDX-License-Identifier: MIT */
/* Questions about single rows, for the writer and for views alike: each takes the counts that say
 * what is known. */
#ifndef ENC_LEDGER_ROWS_H
#define ENC_LEDGER_ROWS_H

#include "encours/date.h"
#include "ledger/state.h"

/* A day later than any: open-ended. */
#define ENC_DAY_NEVER INT32_MAX

static inline uint32_t enc_document_line_end(const enc_state *state, const enc_counts *counts,
                                             uint32_t document)
{
    return document + 1 < counts->documents
               ? ENC_AT(&state->document_first_line, uint32_t, document + 1)
               : counts->lines;
}

/* The first line of a document, for who makes room for all of them up to `end`. Rows that were
 * compacted read as zeros when they cannot be read back; what is then no run of lines has none. */
static inline uint32_t enc_document_lines(const enc_state *state, const enc_counts *counts,
                                          uint32_t document, uint32_t *end)
{
    uint32_t first = ENC_AT(&state->document_first_line, uint32_t, document);
    *end = enc_document_line_end(state, counts, document);
    if (__builtin_expect(*end - first > ENC_LINES_MAX,
                         0)) /* so too when it ends before it begins */
        *end = first;
    return first;
}

/* First day on which the document no longer counts, as far as is known. */
static inline int32_t enc_document_to(const enc_state *state, const enc_counts *counts,
                                      uint32_t document)
{
    uint32_t after = enc_link_get(&state->document_cancel, document);
    return after != 0 && after <= counts->cancellations
               ? ENC_AT(&state->cancellations, enc_cancellation, after - 1).at
               : ENC_DAY_NEVER;
}

/* First day on which an allocation no longer counts, as far as is known. */
static inline int32_t enc_allocation_to(const enc_state *state, const enc_counts *counts,
                                        const enc_allocation *allocation)
{
    uint32_t after = __atomic_load_n(&allocation->end_after, __ATOMIC_ACQUIRE);
    return after != 0 && after <= counts->ends ? ENC_AT(&state->ends, enc_end, after - 1).at
                                               : ENC_DAY_NEVER;
}

/* The allocations of a line, newest first: from enc_line_newest() until ENC_ROW_NONE. */
static inline uint32_t enc_line_older(const enc_state *state, const enc_counts *counts,
                                      uint32_t line, uint32_t after)
{
    while (after > counts->allocations) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, after - 1);
        after = allocation->credit_line == line ? allocation->previous_credit_after
                                                : allocation->previous_debit_after;
    }
    return after - 1; /* 0 becomes ENC_ROW_NONE */
}

static inline uint32_t enc_line_newest(const enc_state *state, const enc_counts *counts,
                                       uint32_t line)
{
    return enc_line_older(state, counts, line,
                          enc_chain_get(state, counts, &state->line_head, &state->line_tip, line));
}

static inline uint32_t enc_line_next(const enc_state *state, const enc_counts *counts,
                                     uint32_t line, uint32_t allocation)
{
    const enc_allocation *row = &ENC_AT(&state->allocations, enc_allocation, allocation);
    return enc_line_older(state, counts, line,
                          row->credit_line == line ? row->previous_credit_after
                                                   : row->previous_debit_after);
}

/* Last closed day, or ENCOURS_DATE_NONE. */
int32_t enc_closed_to(const enc_counts *counts);

/* Gross amount of a document: the sum of its lines, which apply has proved to fit. */
int64_t enc_document_gross(const enc_state *state, const enc_counts *counts, uint32_t document);

/* What may still be allocated to a line by an allocation that begins on `from` and has no end: its
 * amount less the most that lives on any day from then on. */
int64_t enc_line_room(const enc_state *state, const enc_counts *counts, uint32_t line,
                      int32_t from);

/* Which allocations count at a day. */
typedef enum enc_allocation_rule {
    ENC_ALLOCATION_MATCHING = 0,  /* from <= day < to */
    ENC_ALLOCATION_ACCOUNTING = 1 /* not ended as known, from the later of both effective dates */
} enc_allocation_rule;

/* From when an allocation counts under the ACCOUNTING rule: the later of both effective dates. */
int32_t enc_allocation_accounting_from(const enc_state *state, const enc_allocation *allocation);

/* The part of a line's amount that is allocated at a day. */
int64_t enc_line_allocated(const enc_state *state, const enc_counts *counts, uint32_t line,
                           int32_t day, enc_allocation_rule rule);

/* The value row + 1 of a dimension: of the document itself, and of a customer at a day; 0: none. */
uint32_t enc_document_own_value(const enc_state *state, uint32_t document, uint32_t dimension);
uint32_t enc_customer_value(const enc_state *state, const enc_counts *counts, uint32_t customer,
                            uint32_t dimension, int32_t day);

/* The transaction row that holds row `row` of the table whose count lies at `offset` in enc_counts
 * (a uint32_t). */
uint32_t enc_transaction_of(const enc_state *state, const enc_counts *counts, size_t offset,
                            uint32_t row);

#define ENC_TRANSACTION_OF(state, counts, table, row)                                              \
    enc_transaction_of((state), (counts), offsetof(enc_counts, table), (row))

#endif
