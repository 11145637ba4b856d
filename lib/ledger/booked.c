/* SPDX-License-Identifier: MIT */
#include "ledger/booked.h"

#include "base/error.h"
#include "ledger/settle.h"
#include "pure/exchange.h"

bool enc_booked_base(const enc_state *state, uint32_t document, int64_t gross, int64_t *base)
{
    uint32_t word = ENC_AT(&state->document_attributes, uint32_t, document);
    uint8_t currency = enc_attributes_unpack(word).currency;
    uint32_t after = ENC_AT(&state->document_extra, uint32_t, document);
    if (after != 0) {
        const enc_extra *extra = &ENC_AT(&state->extras, enc_extra, after - 1);
        if ((extra->flags & ENC_EXTRA_BASE) != 0) {
            *base = extra->base_amount;
            return true;
        }
    }
    *base = gross;
    return ENC_AT(&state->currencies, enc_currency_row, currency).numeric == state->base_currency;
}

int64_t enc_booked_take(enc_booked *booked, int64_t part)
{
    booked->settled += part;
    int64_t all = enc_exchange_share(booked->gross, booked->base, 0, booked->settled,
                                     ENCOURS_ROUNDING_HALF_UP);
    int64_t share = all - booked->gone;
    booked->gone = all;
    return share;
}

struct enc_taken {
    uint32_t row;
    uint32_t end;   /* number of its end; 0: it has none */
    uint32_t ended; /* place of the one whose end is at this place among the ends */
    int64_t part;
    int64_t share;
};

typedef struct enc_taken taken;
typedef enc_booked_history history;

static encours_status gather_line(history *h, uint32_t line, encours_error *error)
{
    for (uint32_t row = enc_line_newest(h->state, h->counts, line); row != ENC_ROW_NONE;
         row = enc_line_next(h->state, h->counts, line, row)) {
        const enc_allocation *allocation = &ENC_AT(&h->state->allocations, enc_allocation, row);
        uint32_t end = __atomic_load_n(&allocation->end_after, __ATOMIC_ACQUIRE);
        void *rows = h->rows;
        if (!enc_grow(h->state->context, &rows, &h->capacity, h->count + 1, sizeof *h->rows))
            return enc_error_memory(error);
        h->rows = rows;
        end = end <= h->counts->ends ? end : 0;
        h->rows[h->count++] = (taken){.row = row, .end = end, .part = allocation->amount};
        h->ended_count += end != 0;
    }
    return ENCOURS_OK;
}

/* By row, as they were posted; several lines interleave. */
static void sort_rows(history *h)
{
    size_t gap = 1;
    while (gap < h->count / 3)
        gap = 3 * gap + 1;
    for (; gap > 0; gap /= 3)
        for (size_t i = gap; i < h->count; i++) {
            taken row = h->rows[i];
            size_t at = i;
            for (; at >= gap && h->rows[at - gap].row > row.row; at -= gap)
                h->rows[at] = h->rows[at - gap];
            h->rows[at] = row;
        }
}

/* The places of those that ended, by their ends. */
static void sort_ended(history *h)
{
    size_t gap = 1, count = 0;
    taken *rows = h->rows;
    for (size_t i = 0; i < h->count; i++)
        if (rows[i].end != 0)
            rows[count++].ended = (uint32_t)i;
    while (gap < count / 3)
        gap = 3 * gap + 1;
    for (; gap > 0; gap /= 3)
        for (size_t i = gap; i < count; i++) {
            uint32_t ended = rows[i].ended;
            size_t at = i;
            for (; at >= gap && rows[rows[at - gap].ended].end > rows[ended].end; at -= gap)
                rows[at].ended = rows[at - gap].ended;
            rows[at].ended = ended;
        }
}

/* How many ends the log had before an allocation, also of its own transaction. `walk` is where the
 * call for an allocation before it left it. */
static uint32_t ends_before(const history *h, uint32_t row, enc_counts *walk)
{
    uint32_t posted_in = ENC_TRANSACTION_OF(h->state, h->counts, allocations, row);
    /* The first transaction creates the ledger, so there is one before. */
    const enc_counts *begin =
        &ENC_AT(&h->state->transactions, enc_transaction_row, posted_in - 1).counts;
    const enc_counts *end = h->counts;
    if (posted_in < h->counts->transactions)
        end = &ENC_AT(&h->state->transactions, enc_transaction_row, posted_in).counts;
    if (begin->ends == end->ends)
        return begin->ends;
    if (walk->events < begin->events)
        *walk = *begin;
    (void)enc_documents_before(h->state, walk, row);
    return walk->ends;
}

/* What ended gives back what it had taken. */
static void give_back(const history *h, size_t place, enc_booked *out)
{
    const taken *ended = &h->rows[h->rows[place].ended];
    out->settled -= ended->part;
    out->gone -= ended->share;
}

/* Each took its share of what those before it had left, as far as they lived then. */
static void replay(history *h, enc_booked *out)
{
    enc_counts walk = {0};
    size_t given = 0;
    sort_rows(h);
    sort_ended(h);
    for (size_t i = 0; i < h->count; i++) {
        uint32_t ends = ends_before(h, h->rows[i].row, &walk);
        while (given < h->ended_count && h->rows[h->rows[given].ended].end <= ends)
            give_back(h, given++, out);
        h->rows[i].share = enc_booked_take(out, h->rows[i].part);
    }
    while (given < h->ended_count)
        give_back(h, given++, out);
}

/* The allocations of a document, in place of those of the one before. */
static encours_status gather(history *h, uint32_t document, encours_error *error)
{
    uint32_t end = enc_document_line_end(h->state, h->counts, document);
    h->count = h->ended_count = 0;
    for (uint32_t line = ENC_AT(&h->state->document_first_line, uint32_t, document); line < end;
         line++)
        ENC_TRY(gather_line(h, line, error));
    return ENCOURS_OK;
}

/* Nothing was ever undone: the shares are those of one rounded line. */
static void add_all(const history *h, enc_booked *out)
{
    int64_t settled = 0;
    for (size_t i = 0; i < h->count; i++)
        settled += h->rows[i].part;
    if (h->count > 0)
        (void)enc_booked_take(out, settled);
}

void enc_booked_begin(const enc_state *state, const enc_counts *counts, uint32_t document,
                      enc_booked *out)
{
    *out = (enc_booked){0};
    out->gross = enc_document_gross(state, counts, document);
    out->is_known = enc_booked_base(state, document, out->gross, &out->base);
    uint32_t word = ENC_AT(&state->document_attributes, uint32_t, document);
    uint8_t currency = enc_attributes_unpack(word).currency;
    out->is_foreign = ENC_AT(&state->currencies, enc_currency_row, currency).numeric !=
                      state->base_currency;
}

encours_status enc_booked_load(const enc_state *state, const enc_counts *counts, uint32_t document,
                               enc_booked *out, encours_error *error)
{
    enc_booked_begin(state, counts, document, out);
    if (!out->is_known || !out->is_foreign)
        return ENCOURS_OK;
    history h = {.state = state, .counts = counts};
    encours_status status = gather(&h, document, error);
    if (status == ENCOURS_OK && h.ended_count > 0)
        replay(&h, out);
    else if (status == ENCOURS_OK)
        add_all(&h, out);
    enc_booked_history_end(&h);
    return status;
}

void enc_booked_history_end(enc_booked_history *h)
{
    if (h->rows != NULL)
        enc_release(h->state->context, h->rows, h->capacity * sizeof *h->rows);
    h->rows = NULL;
}

static bool counts_on(const history *h, uint32_t row, int32_t day, enc_allocation_rule rule)
{
    const enc_allocation *allocation = &ENC_AT(&h->state->allocations, enc_allocation, row);
    int32_t to = enc_allocation_to(h->state, h->counts, allocation);
    if (rule == ENC_ALLOCATION_MATCHING)
        return allocation->from <= day && day < to;
    return to == ENC_DAY_NEVER && enc_allocation_accounting_from(h->state, allocation) <= day;
}

encours_status enc_booked_kept(enc_booked_history *h, uint32_t document, const enc_booked *is,
                               int64_t open, int32_t day, enc_allocation_rule rule, int64_t *kept,
                               encours_error *error)
{
    int64_t settled = is->gross - open;
    *kept = is->base -
            enc_exchange_share(is->gross, is->base, 0, settled, ENCOURS_ROUNDING_HALF_UP);
    if (open == 0 || settled == 0 || !is->is_foreign)
        return ENCOURS_OK;
    ENC_TRY(gather(h, document, error));
    enc_booked all = *is;
    all.settled = all.gone = 0;
    int64_t parts = 0;
    for (size_t i = 0; i < h->count; i++)
        parts += h->rows[i].part;
    if (parts == settled && h->ended_count == 0) /* all counts on the day: one rounded line */
        return ENCOURS_OK;
    replay(h, &all);
    *kept = is->base;
    for (size_t i = 0; i < h->count; i++)
        if (counts_on(h, h->rows[i].row, day, rule))
            *kept -= h->rows[i].share;
    return ENCOURS_OK;
}
