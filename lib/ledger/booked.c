/* SPDX-License-Identifier: MIT */
#include "ledger/booked.h"

#include "base/error.h"
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
                                     booked->rounding);
    int64_t share = all - booked->gone;
    booked->gone = all;
    return share;
}

/* One allocation of the document. */
typedef struct taken {
    uint32_t row;
    uint32_t ended_in; /* transaction that ended it; ENC_ROW_NONE: none did */
    int64_t part;
    int64_t share;
} taken;

typedef struct history {
    const enc_state *state;
    const enc_counts *counts;
    taken *rows;
    size_t count;
    size_t capacity;
    bool has_ends;
} history;

static encours_status gather_line(history *h, uint32_t line, encours_error *error)
{
    for (uint32_t row = enc_line_newest(h->state, h->counts, line); row != ENC_ROW_NONE;
         row = enc_line_next(h->state, h->counts, line, row)) {
        const enc_allocation *allocation = &ENC_AT(&h->state->allocations, enc_allocation, row);
        uint32_t end = __atomic_load_n(&allocation->end_after, __ATOMIC_ACQUIRE);
        bool has_ended = end != 0 && end <= h->counts->ends;
        void *rows = h->rows;
        if (!enc_grow(h->state->context, &rows, &h->capacity, h->count + 1, sizeof *h->rows))
            return enc_error_memory(error);
        h->rows = rows;
        h->rows[h->count++] = (taken){
            .row = row,
            .ended_in = has_ended ? ENC_TRANSACTION_OF(h->state, h->counts, ends, end - 1)
                                  : ENC_ROW_NONE,
            .part = allocation->amount,
        };
        h->has_ends |= has_ended;
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

/* Each took its share of what those before it had left, as far as they lived then. */
static void replay(history *h, enc_booked *out)
{
    for (size_t i = 0; i < h->count; i++) {
        uint32_t posted_in = ENC_TRANSACTION_OF(h->state, h->counts, allocations, h->rows[i].row);
        enc_booked then = *out;
        then.settled = then.gone = 0;
        for (size_t k = 0; k < i; k++)
            if (h->rows[k].ended_in > posted_in) {
                then.settled += h->rows[k].part;
                then.gone += h->rows[k].share;
            }
        h->rows[i].share = enc_booked_take(&then, h->rows[i].part);
    }
    for (size_t i = 0; i < h->count; i++)
        if (h->rows[i].ended_in == ENC_ROW_NONE) {
            out->settled += h->rows[i].part;
            out->gone += h->rows[i].share;
        }
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

encours_status enc_booked_load(const enc_state *state, const enc_counts *counts, uint32_t document,
                               encours_rounding rounding, enc_booked *out, encours_error *error)
{
    *out = (enc_booked){.rounding = rounding};
    out->gross = enc_document_gross(state, counts, document);
    out->is_known = enc_booked_base(state, document, out->gross, &out->base);
    uint32_t word = ENC_AT(&state->document_attributes, uint32_t, document);
    uint8_t currency = enc_attributes_unpack(word).currency;
    out->is_foreign = ENC_AT(&state->currencies, enc_currency_row, currency).numeric !=
                      state->base_currency;
    if (!out->is_known || !out->is_foreign)
        return ENCOURS_OK;
    history h = {.state = state, .counts = counts};
    encours_status status = ENCOURS_OK;
    uint32_t end = enc_document_line_end(state, counts, document);
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document);
         line < end && status == ENCOURS_OK; line++)
        status = gather_line(&h, line, error);
    if (status == ENCOURS_OK && h.has_ends) {
        sort_rows(&h);
        replay(&h, out);
    } else if (status == ENCOURS_OK) {
        add_all(&h, out);
    }
    enc_release(state->context, h.rows, h.capacity * sizeof *h.rows);
    return status;
}
