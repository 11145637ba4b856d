/* SPDX-License-Identifier: MIT */
/* Old documents that somebody changes. */
#include "ledger/shelf.h"

encours_status enc_adopt_document(enc_state *state, uint32_t document, encours_error *error)
{
    enc_shelf *shelf = state->shelf;
    if (shelf == NULL || document >= shelf->tables[ENC_AWAY_DOCUMENTS].rows)
        return ENCOURS_OK;
    uint32_t slot = enc_shelf_slot(shelf, ENC_AWAY_DOCUMENTS, document);
    if (slot < shelf->marks.capacity && ENC_AT(&shelf->marks, uint32_t, slot) != 0)
        return ENCOURS_OK;
    enc_reading reading = enc_reading_begin(state);
    uint32_t count = atomic_load_explicit(&shelf->adopted_count, memory_order_relaxed);
    /* First all of it is read, so that nothing is kept that could not be. */
    (void)enc_shelf_keep_document(shelf, document, false);
    enc_open_row row = {
        document, ENC_AT(&state->document_customer, uint32_t, document),
        ENC_OPEN_BOOKED |
            (enc_link_get(&state->document_cancel, document) == 0 ? ENC_OPEN_CARRIED : 0u)};
    ENC_TRY(enc_reading_end(&reading, ENCOURS_OK, error));
    if (!enc_shelf_keep_document(shelf, document, true) ||
        !enc_column_reserve(&shelf->adopted, shelf->context, count + 1) ||
        !enc_shelf_mark(shelf, document))
        return enc_error_memory(error);
    ENC_AT(&shelf->adopted, enc_open_row, count) = row;
    atomic_store_explicit(&shelf->adopted_count, count + 1, memory_order_release);
    return ENCOURS_OK;
}

encours_status enc_adopt_line(enc_state *state, uint32_t line, encours_error *error)
{
    if (state->shelf == NULL)
        return ENCOURS_OK;
    enc_reading reading = enc_reading_begin(state);
    uint32_t document = ENC_AT(&state->line_document, uint32_t, line);
    ENC_TRY(enc_reading_end(&reading, ENCOURS_OK, error));
    return enc_adopt_document(state, document, error);
}

encours_status enc_adopt_allocation(enc_state *state, uint32_t allocation, encours_error *error)
{
    if (state->shelf == NULL)
        return ENCOURS_OK;
    enc_reading reading = enc_reading_begin(state);
    enc_allocation row = ENC_AT(&state->allocations, enc_allocation, allocation);
    ENC_TRY(enc_reading_end(&reading, ENCOURS_OK, error));
    ENC_TRY(enc_adopt_line(state, row.credit_line, error));
    return enc_adopt_line(state, row.debit_line, error);
}
