/* SPDX-License-Identifier: MIT */
#include "ledger/busy.h"

#include "ledger/rows.h"
#include "ledger/shelf.h"

enum { BUSY_LENGTH = 64 };

static uint32_t hash_of(uint32_t line)
{
    return line * UINT32_C(0x9E3779B1);
}

static enc_busy_line *find(const enc_state *state, uint32_t line)
{
    uint32_t row;
    size_t position = 0;
    while ((row = enc_index_next(&state->busy_index, hash_of(line), &position)) != ENC_ROW_NONE)
        if (state->busy[row].line == line)
            return &state->busy[row];
    return NULL;
}

/* Begin to keep a line whose chain has become long. Without memory it stays as it was. */
static void begin(enc_state *state, uint32_t line)
{
    void *busy = state->busy;
    if (!enc_grow(state->context, &busy, &state->busy_capacity, state->busy_count + 1,
                  sizeof *state->busy))
        return;
    state->busy = busy;
    if (!enc_index_reserve(&state->busy_index, state->context))
        return;
    enc_reading reading = enc_reading_begin(state);
    enc_busy_line kept = {.line = line, .to_max = INT32_MIN};
    const enc_counts *counts = &state->counts;
    for (uint32_t row = enc_line_newest(state, counts, line); row != ENC_ROW_NONE;
         row = enc_line_next(state, counts, line, row)) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
        int32_t to = enc_allocation_to(state, counts, allocation);
        if (to == ENC_DAY_NEVER)
            kept.endless += allocation->amount;
        else
            kept.to_max = to > kept.to_max ? to : kept.to_max;
    }
    if (!enc_reading_is_whole(&reading)) /* a sum is kept for good */
        return;
    state->busy[state->busy_count] = kept;
    enc_index_add(&state->busy_index, hash_of(line), (uint32_t)state->busy_count++);
}

/* Whether a chain is longer than BUSY_LENGTH. */
static bool is_long(const enc_state *state, uint32_t line)
{
    const enc_counts *counts = &state->counts;
    uint32_t row = enc_line_newest(state, counts, line);
    for (int i = 0; i < BUSY_LENGTH && row != ENC_ROW_NONE; i++)
        row = enc_line_next(state, counts, line, row);
    return row != ENC_ROW_NONE;
}

int64_t enc_busy_room(enc_state *state, uint32_t line, int32_t from)
{
    const enc_busy_line *kept = find(state, line);
    if (kept == NULL && is_long(state, line)) {
        begin(state, line);
        kept = find(state, line);
    }
    /* Behind the last end only those live that have none, and never more than at the end of time.
     */
    if (kept != NULL && kept->to_max <= from)
        return ENC_AT(&state->line_amount, int64_t, line) - kept->endless;
    return enc_line_room(state, &state->counts, line, from);
}

/* Add to the sums of both lines, where they are kept; a later end moves their last end. */
static void change(enc_state *state, const enc_allocation *allocation, int64_t amount, int32_t to)
{
    const uint32_t lines[] = {allocation->credit_line, allocation->debit_line};
    for (size_t i = 0; i < 2 && state->busy_count > 0; i++) {
        enc_busy_line *kept = find(state, lines[i]);
        if (kept == NULL)
            continue;
        kept->endless += amount;
        kept->to_max = to > kept->to_max ? to : kept->to_max;
    }
}

void enc_busy_add(enc_state *state, const enc_allocation *allocation)
{
    change(state, allocation, allocation->amount, INT32_MIN);
}

void enc_busy_take_back(enc_state *state, const enc_allocation *allocation)
{
    change(state, allocation, -allocation->amount, INT32_MIN);
}

void enc_busy_end(enc_state *state, const enc_allocation *allocation, int32_t at)
{
    change(state, allocation, -allocation->amount, at);
}

/* The last end stays where it was moved: a day too late only means a walk. */
void enc_busy_unend(enc_state *state, const enc_allocation *allocation)
{
    change(state, allocation, allocation->amount, INT32_MIN);
}

void enc_busy_release(enc_state *state)
{
    enc_release(state->context, state->busy, state->busy_capacity * sizeof *state->busy);
    enc_index_release(&state->busy_index, state->context);
}
