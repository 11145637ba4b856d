/* SPDX-License-Identifier: MIT */
#include "ledger/tables.h"

#include "ledger/engine.h"
#include "ledger/facts.h"

#include <stddef.h>
#include <string.h>

#define COUNT(member) offsetof(enc_counts, member)
#define WORD(type, member) ENC_COLUMN_WORD(type, member)
#define ROWS(member, type, parts, rows, texts)                                                     \
    ENC_COLUMN_OF_ROWS(#member, offsetof(enc_state, member), type, parts, COUNT(rows), texts)
#define LINK(member, rows, target)                                                                 \
    ENC_COLUMN_OF_LINKS(#member, offsetof(enc_state, member), COUNT(rows), COUNT(target))
#define CHAIN(head, tip, rows, target, older)                                                      \
    ENC_COLUMNS_OF_CHAINS(#head, offsetof(enc_state, head), #tip, offsetof(enc_state, tip),        \
                          COUNT(rows), COUNT(target), older)

static uint32_t older_document(const enc_state *state, uint32_t customer, uint32_t after)
{
    (void)customer;
    return ENC_AT(&state->document_previous, uint32_t, after - 1);
}

static uint32_t older_dimension(const enc_state *state, uint32_t customer, uint32_t after)
{
    (void)customer;
    return ENC_AT(&state->customer_dimensions, enc_customer_dimension, after - 1).previous_after;
}

static uint32_t older_allocation(const enc_state *state, uint32_t line, uint32_t after)
{
    const enc_allocation *row = &ENC_AT(&state->allocations, enc_allocation, after - 1);
    return row->credit_line == line ? row->previous_credit_after : row->previous_debit_after;
}

_Static_assert(sizeof(enc_counts) == 8 + 32 * 4, "the parts of a transaction's row follow it");

static uint32_t older_fact(const enc_state *state, uint32_t subject, uint32_t after)
{
    const enc_fact *row = &ENC_AT(&state->facts, enc_fact, after - 1);
    return enc_fact_previous(row, subject);
}

static uint32_t older_order(const enc_state *state, uint32_t customer, uint32_t after)
{
    (void)customer;
    return ENC_AT(&state->orders, enc_order, after - 1).previous_after;
}

static uint32_t older_step(const enc_state *state, uint32_t order, uint32_t after)
{
    (void)order;
    return ENC_AT(&state->order_steps, enc_order_step, after - 1).previous_after;
}

static const enc_column_info columns[] = {
    ROWS(transactions, enc_transaction_row, "8 4*32 8*2 4*4 1*32", transactions,
         WORD(enc_transaction_row, actor) | WORD(enc_transaction_row, reason)),
    ROWS(event_kinds, uint8_t, "1", events, 0),
    ROWS(currencies, enc_currency_row, "2 1*2", currencies, 0),
    ROWS(dimensions, uint32_t, "4", dimensions, 1),
    ROWS(values, enc_value, "4*2", values, WORD(enc_value, text)),
    ROWS(terms, uint32_t, "4", terms, 1),
    ROWS(customer_code, uint32_t, "4", customers, 1),
    ROWS(customer_party, uint32_t, "4", customers, 0),
    CHAIN(customer_head, customer_tip, customers, documents, older_document),
    CHAIN(customer_dimension_head, customer_dimension_tip, customers, customer_dimensions,
          older_dimension),
    ROWS(customer_dimensions, enc_customer_dimension, "4*5", customer_dimensions, 0),
    ROWS(document_customer, uint32_t, "4", documents, 0),
    ROWS(document_number, uint32_t, "4", documents, 1),
    ROWS(document_key, uint32_t, "4", documents, 1),
    ROWS(document_issue, int32_t, "4", documents, 0),
    ROWS(document_effective, int32_t, "4", documents, 0),
    ROWS(document_attributes, uint32_t, "4", documents, 0),
    ROWS(document_first_line, uint32_t, "4", documents, 0),
    ROWS(document_extra, uint32_t, "4", documents, 0),
    ROWS(document_previous, uint32_t, "4", documents, 0),
    LINK(document_cancel, documents, cancellations),
    ROWS(extras, enc_extra, "8*3 4*2 2 1*2 2*2", extras, 0),
    ROWS(document_dimensions, enc_document_dimension, "4*2", document_dimensions, 0),
    ROWS(line_amount, int64_t, "8", lines, 0),
    ROWS(line_due, int32_t, "4", lines, 0),
    ROWS(line_document, uint32_t, "4", lines, 0),
    CHAIN(line_head, line_tip, lines, allocations, older_allocation),
    {"allocations", offsetof(enc_state, allocations), sizeof(enc_allocation), "8 4*6",
     COUNT(allocations), ENC_COLUMN_LINK, offsetof(enc_allocation, end_after), COUNT(ends), 0,
     NULL},
    ROWS(matchings, uint32_t, "4", matchings, 0),
    ROWS(ends, enc_end, "4*2", ends, 0),
    ROWS(cancellations, enc_cancellation, "4*3", cancellations, 0),
    ROWS(transfers, enc_transfer, "4*2", transfers, 0),
    ROWS(parties, uint32_t, "4", parties, 0),
    LINK(party_erased, parties, erasures),
    ROWS(erasures, uint32_t, "4", erasures, 0),
    ROWS(periods, enc_period, "4*2", periods, 0),
    ROWS(fact_subjects, enc_fact_subject, "4*2", fact_subjects, 0),
    CHAIN(fact_head, fact_tip, fact_subjects, facts, older_fact),
    {"facts", offsetof(enc_state, facts), sizeof(enc_fact), "8 4*10 2 1*2 4*3", COUNT(facts),
     ENC_COLUMN_LINK, offsetof(enc_fact, end_after), COUNT(fact_ends), WORD(enc_fact, code), NULL},
    ROWS(fact_ends, enc_fact_end, "4*2", fact_ends, 0),
    CHAIN(customer_order_head, customer_order_tip, customers, orders, older_order),
    ROWS(orders, enc_order, "8 4*6", orders, 0),
    ROWS(order_number, uint32_t, "4", orders, 1),
    ROWS(order_key, uint32_t, "4", orders, 1),
    CHAIN(order_step_head, order_step_tip, orders, order_steps, older_step),
    ROWS(order_steps, enc_order_step, "8 4*6", order_steps, 0),
};

const enc_column_info *enc_column_info_at(size_t i)
{
    if (i < sizeof columns / sizeof columns[0])
        return &columns[i];
    i -= sizeof columns / sizeof columns[0];
    for (const enc_engine *const *engine = enc_engines; *engine != NULL; engine++) {
        if (i < (*engine)->column_count)
            return &(*engine)->columns[i];
        i -= (*engine)->column_count;
    }
    return NULL;
}

uint32_t enc_column_count(const enc_column_info *info, const enc_counts *counts)
{
    uint32_t count;
    if (info->count == COUNT(events)) /* at most 2^32 - 2 of them */
        return (uint32_t)counts->events;
    memcpy(&count, (const char *)counts + info->count, sizeof count);
    return count;
}

static uint32_t rows_of(const enc_counts *counts, size_t offset)
{
    uint32_t count;
    memcpy(&count, (const char *)counts + offset, sizeof count);
    return count;
}

void enc_column_known(const enc_state *state, const enc_column_info *info, const enc_counts *counts,
                      uint32_t row, void *to)
{
    const enc_column_info *read = info->role == ENC_COLUMN_TIP ? info - 1 : info;
    const char *element = enc_column_at(enc_column_of_const(state, read), row);
    if (info->role == ENC_COLUMN_ROWS) {
        memcpy(to, element, info->size);
        return;
    }
    uint32_t link = __atomic_load_n((const uint32_t *)(const void *)(element + info->link),
                                    __ATOMIC_ACQUIRE);
    uint32_t count = rows_of(counts, info->target);
    while (link > count)
        link = info->older != NULL ? info->older(state, row, link) : 0;
    size_t after = info->link + sizeof link;
    memcpy(to, element, info->link);
    memcpy((char *)to + info->link, &link, sizeof link);
    memcpy((char *)to + after, element + after, info->size - after);
}
