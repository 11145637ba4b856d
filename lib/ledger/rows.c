/* SPDX-License-Identifier: MIT */
#include "ledger/rows.h"

#include <string.h>

int64_t enc_document_gross(const enc_state *state, const enc_counts *counts, uint32_t document)
{
    int64_t gross = 0;
    uint32_t end = enc_document_line_end(state, counts, document);
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document); line < end; line++)
        gross += ENC_AT(&state->line_amount, int64_t, line);
    return gross;
}

/* Sum of the allocations of a line that live on a day. */
static int64_t living(const enc_state *state, const enc_counts *counts, uint32_t line, int32_t day)
{
    int64_t sum = 0;
    for (uint32_t row = enc_line_newest(state, counts, line); row != ENC_ROW_NONE;
         row = enc_line_next(state, counts, line, row)) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
        if (allocation->from <= day && day < enc_allocation_to(state, counts, allocation))
            sum += allocation->amount;
    }
    return sum;
}

int64_t enc_line_room(const enc_state *state, const enc_counts *counts, uint32_t line, int32_t from)
{
    int64_t peak = 0;
    bool later = false; /* whether any allocation begins after `from` */
    for (uint32_t row = enc_line_newest(state, counts, line); row != ENC_ROW_NONE;
         row = enc_line_next(state, counts, line, row)) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
        if (allocation->from > from)
            later = true;
        else if (from < enc_allocation_to(state, counts, allocation))
            peak += allocation->amount;
    }
    if (later) { /* the sum can only rise on a day when an allocation begins */
        for (uint32_t row = enc_line_newest(state, counts, line); row != ENC_ROW_NONE;
             row = enc_line_next(state, counts, line, row)) {
            int32_t day = ENC_AT(&state->allocations, enc_allocation, row).from;
            int64_t sum = day > from ? living(state, counts, line, day) : 0;
            peak = sum > peak ? sum : peak;
        }
    }
    return ENC_AT(&state->line_amount, int64_t, line) - peak;
}

/* The later of the two effective dates. */
static int32_t accounting_from(const enc_state *state, const enc_allocation *allocation)
{
    int32_t credit = ENC_AT(&state->document_effective, int32_t,
                            ENC_AT(&state->line_document, uint32_t, allocation->credit_line));
    int32_t debit = ENC_AT(&state->document_effective, int32_t,
                           ENC_AT(&state->line_document, uint32_t, allocation->debit_line));
    return credit > debit ? credit : debit;
}

int64_t enc_line_allocated(const enc_state *state, const enc_counts *counts, uint32_t line,
                           int32_t day, enc_allocation_rule rule)
{
    if (rule == ENC_ALLOCATION_MATCHING)
        return living(state, counts, line, day);
    int64_t sum = 0;
    for (uint32_t row = enc_line_newest(state, counts, line); row != ENC_ROW_NONE;
         row = enc_line_next(state, counts, line, row)) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
        if (enc_allocation_to(state, counts, allocation) == ENC_DAY_NEVER &&
            accounting_from(state, allocation) <= day)
            sum += allocation->amount;
    }
    return sum;
}

uint32_t enc_customer_value(const enc_state *state, const enc_counts *counts, uint32_t customer,
                            uint32_t dimension, int32_t day)
{
    uint32_t best = 0;
    int32_t best_from = INT32_MIN;
    uint32_t after = enc_chain_get(state, counts, &state->customer_dimension_head,
                                   &state->customer_dimension_tip, customer);
    while (after != 0) { /* newest first: of two rows for one day the first met wins */
        const enc_customer_dimension *row =
            &ENC_AT(&state->customer_dimensions, enc_customer_dimension, after - 1);
        if (after <= counts->customer_dimensions && row->dimension == dimension &&
            row->from <= day && row->from > best_from) {
            best = row->value_after;
            best_from = row->from;
        }
        after = row->previous_after;
    }
    return best;
}

uint32_t enc_document_value(const enc_state *state, const enc_counts *counts, uint32_t document,
                            uint32_t dimension, int32_t day)
{
    uint32_t extra_after = ENC_AT(&state->document_extra, uint32_t, document);
    if (extra_after != 0) {
        const enc_extra *extra = &ENC_AT(&state->extras, enc_extra, extra_after - 1);
        for (uint32_t i = 0; i < extra->dimension_count; i++) {
            const enc_document_dimension *own = &ENC_AT(
                &state->document_dimensions, enc_document_dimension, extra->dimension_first + i);
            if (own->dimension == dimension)
                return own->value + 1;
        }
    }
    return enc_customer_value(state, counts,
                              ENC_AT(&state->document_customer, uint32_t, document), dimension,
                              day);
}

uint32_t enc_transaction_of(const enc_state *state, const enc_counts *counts, size_t offset,
                            uint32_t row)
{
    uint32_t low = 0, high = counts->transactions; /* the first whose count is greater than `row` */
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const enc_transaction_row *transaction =
            &ENC_AT(&state->transactions, enc_transaction_row, middle);
        uint32_t count;
        memcpy(&count, (const char *)&transaction->counts + offset, sizeof count);
        if (count > row)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
