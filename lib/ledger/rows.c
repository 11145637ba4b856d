/* SPDX-License-Identifier: MIT */
#include "ledger/rows.h"

#include <string.h>

#include "pure/aging_sort.h"

int64_t enc_document_gross(const enc_state *state, const enc_counts *counts, uint32_t document)
{
    int64_t gross = 0;
    uint32_t end = enc_document_line_end(state, counts, document);
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document); line < end;
         line++)
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

/* A day on which the living sum of a line changes. */
typedef struct change {
    int32_t day;
    bool ends; /* ends come before beginnings of the same day */
    int64_t amount;
} change;

static int compare_changes(const void *a, const void *b)
{
    const change *one = a, *other = b;
    if (one->day != other->day)
        return one->day < other->day ? -1 : 1;
    return (int)other->ends - (int)one->ends;
}

/* What is known of a line's allocations that live on `from` or later. */
typedef struct survey {
    int64_t now;   /* sum of those that live on `from` */
    int64_t later; /* sum of those that begin later */
    uint32_t count;
    bool ended; /* whether any of them ends */
} survey;

static survey survey_line(const enc_state *state, const enc_counts *counts, uint32_t line,
                          int32_t from)
{
    survey found = {0};
    for (uint32_t row = enc_line_newest(state, counts, line); row != ENC_ROW_NONE;
         row = enc_line_next(state, counts, line, row)) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
        int32_t to = enc_allocation_to(state, counts, allocation);
        if (to <= from || to <= allocation->from)
            continue;
        if (allocation->from > from)
            found.later += allocation->amount;
        else
            found.now += allocation->amount;
        found.ended |= to != ENC_DAY_NEVER;
        found.count++;
    }
    return found;
}

/* The most that lives on a day, by going through the changes in order. */
static int64_t sweep(const enc_state *state, const enc_counts *counts, uint32_t line, int32_t from,
                     change *changes, change *scratch)
{
    size_t count = 0;
    for (uint32_t row = enc_line_newest(state, counts, line); row != ENC_ROW_NONE;
         row = enc_line_next(state, counts, line, row)) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
        int32_t to = enc_allocation_to(state, counts, allocation);
        if (to <= from || to <= allocation->from)
            continue;
        int32_t begins = allocation->from > from ? allocation->from : from;
        changes[count++] = (change){begins, false, allocation->amount};
        if (to != ENC_DAY_NEVER)
            changes[count++] = (change){to, true, allocation->amount};
    }
    enc_merge_sort(changes, scratch, count, sizeof *changes, compare_changes);
    int64_t sum = 0, peak = 0;
    for (size_t i = 0; i < count; i++) {
        sum += changes[i].ends ? -changes[i].amount : changes[i].amount;
        peak = sum > peak ? sum : peak;
    }
    return peak;
}

/* Without memory: the sum can only rise on a day when an allocation begins; look at each. */
static int64_t peak_by_walking(const enc_state *state, const enc_counts *counts, uint32_t line,
                               int32_t from, int64_t peak)
{
    for (uint32_t row = enc_line_newest(state, counts, line); row != ENC_ROW_NONE;
         row = enc_line_next(state, counts, line, row)) {
        int32_t day = ENC_AT(&state->allocations, enc_allocation, row).from;
        int64_t sum = day > from ? living(state, counts, line, day) : 0;
        peak = sum > peak ? sum : peak;
    }
    return peak;
}

int64_t enc_line_room(const enc_state *state, const enc_counts *counts, uint32_t line, int32_t from)
{
    enum { FEW = 32 };
    int64_t amount = ENC_AT(&state->line_amount, int64_t, line);
    survey found = survey_line(state, counts, line, from);
    if (!found.ended || found.later == 0) /* the sum only grows, or only falls */
        return amount - found.now - found.later;
    change few[4 * FEW], *changes = few;
    size_t size = found.count * 4 * sizeof *changes; /* two each, and as much to sort them */
    if (found.count > FEW)
        changes = enc_allocate(state->context, size);
    if (changes == NULL)
        return amount - peak_by_walking(state, counts, line, from, found.now);
    int64_t peak = sweep(state, counts, line, from, changes, changes + found.count * 2);
    if (changes != few)
        enc_release(state->context, changes, size);
    return amount - peak;
}

int32_t enc_allocation_accounting_from(const enc_state *state, const enc_allocation *allocation)
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
            enc_allocation_accounting_from(state, allocation) <= day)
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
        const enc_customer_dimension *row = &ENC_AT(&state->customer_dimensions,
                                                    enc_customer_dimension, after - 1);
        if (after <= counts->customer_dimensions && row->dimension == dimension &&
            row->from <= day && row->from > best_from) {
            best = row->value_after;
            best_from = row->from;
        }
        after = row->previous_after;
    }
    return best;
}

uint32_t enc_document_own_value(const enc_state *state, uint32_t document, uint32_t dimension)
{
    uint32_t extra_after = ENC_AT(&state->document_extra, uint32_t, document);
    if (extra_after == 0)
        return 0;
    const enc_extra *extra = &ENC_AT(&state->extras, enc_extra, extra_after - 1);
    for (uint32_t i = 0; i < extra->dimension_count; i++) {
        const enc_document_dimension *own = &ENC_AT(
            &state->document_dimensions, enc_document_dimension, extra->dimension_first + i);
        if (own->dimension == dimension)
            return own->value + 1;
    }
    return 0;
}

uint32_t enc_transaction_of(const enc_state *state, const enc_counts *counts, size_t offset,
                            uint32_t row)
{
    uint32_t low = 0, high = counts->transactions; /* the first whose count is greater than `row` */
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const enc_transaction_row *transaction = &ENC_AT(&state->transactions, enc_transaction_row,
                                                         middle);
        uint32_t count;
        memcpy(&count, (const char *)&transaction->counts + offset, sizeof count);
        if (count > row)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
