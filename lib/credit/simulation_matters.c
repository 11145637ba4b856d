/* SPDX-License-Identifier: MIT */
/* Which documents can matter to a dry run at all, found in one pass in the order of the log, where
 * what settles a document lies near it: the rest is then passed over at the price of a bit. */
#include "credit/simulation.h"
#include "ledger/present.h"

/* Whether some of a line is open behind a day. */
static bool is_open_after(const enc_state *state, const enc_counts *counts, uint32_t line,
                          int32_t day)
{
    int64_t left = ENC_AT(&state->line_amount, int64_t, line);
    for (uint32_t i = enc_line_newest(state, counts, line); i != ENC_ROW_NONE;
         i = enc_line_next(state, counts, line, i)) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, i);
        if (enc_allocation_to(state, counts, allocation) != ENC_DAY_NEVER)
            continue;
        if (allocation->from > day)
            return true;
        left -= allocation->amount;
    }
    return left != 0;
}

static bool matters(const encours_view *view, uint32_t document, int32_t first, int32_t last)
{
    const enc_state *state = view->state;
    if (ENC_AT(&state->document_effective, int32_t, document) > last ||
        enc_document_to(state, &view->counts, document) <= first)
        return false;
    uint32_t end, line = enc_document_lines(state, &view->counts, document, &end);
    for (; line < end; line++)
        if (is_open_after(state, &view->counts, line, first))
            return true;
    return false;
}

encours_status enc_after_choose(enc_after *after, const encours_view *view, int32_t first,
                                int32_t last, encours_error *error)
{
    size_t size = view->counts.documents / 64 * sizeof(uint64_t) + sizeof(uint64_t);
    enc_span span;
    enc_span_begin(&span, view->state, &view->counts, first);
    after->chosen = enc_allocate_zeroed(after->context, size);
    if (after->chosen == NULL)
        return enc_error_memory(error);
    after->chosen_size = size;
    enc_walk walk = {.span = &span};
    for (uint32_t document; enc_walk_next(&walk, &document);) {
        if (matters(view, document, first, last))
            after->chosen[document / 64] |= UINT64_C(1) << document % 64;
        ENC_TRY(enc_context_ask_row(after->context, document, view->counts.documents, error));
    }
    return ENCOURS_OK;
}
