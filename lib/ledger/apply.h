/* SPDX-License-Identifier: MIT */
/* Parts of enc_event_apply(), which is in event.h. */
#ifndef ENC_LEDGER_APPLY_H
#define ENC_LEDGER_APPLY_H

#include "ledger/event.h"
#include "ledger/rows.h"

encours_status enc_apply_document(enc_state *state, const enc_document_event *event,
                                  encours_error *error);
encours_status enc_apply_allocation(enc_state *state, const enc_allocation_event *event,
                                    encours_error *error);
encours_status enc_apply_end(enc_state *state, const enc_end *event, encours_error *error);
encours_status enc_apply_cancellation(enc_state *state, const enc_cancellation *event,
                                      encours_error *error);
encours_status enc_apply_transfer(enc_state *state, const enc_transfer *event,
                                  encours_error *error);

/* Room for `more` rows after `count`. */
encours_status enc_apply_grow(enc_state *state, enc_column *column, uint32_t count, uint32_t more,
                              encours_error *error);

static inline encours_status enc_apply_reserve(enc_state *state, enc_column *column, uint32_t count,
                                               uint32_t more, encours_error *error)
{
    if (column->capacity >= more && count <= column->capacity - more && count < ENC_ROW_NONE - more)
        return ENCOURS_OK;
    return enc_apply_grow(state, column, count, more, error);
}

/* Store a text after `*units`; it counts once the caller sets counts.string_units. */
encours_status enc_apply_text(enc_state *state, enc_text text, uint32_t *units, uint32_t *id,
                              encours_error *error);

/* A change that takes effect on `day` is refused when that lies in a closed period. */
encours_status enc_apply_refuse_closed(const enc_state *state, int32_t day, const char *field,
                                       encours_error *error);
static inline encours_status enc_apply_open_day(const enc_state *state, int32_t day,
                                                const char *field, encours_error *error)
{
    return (uint32_t)(day - ENCOURS_DATE_MIN) >= state->counts.closed
               ? ENCOURS_OK
               : enc_apply_refuse_closed(state, day, field, error);
}

/* Room in the list of kinds, and an entry in it. */
encours_status enc_apply_kinds(enc_state *state, uint32_t more, encours_error *error);
void enc_apply_push_kind(enc_state *state, uint8_t kind);

#endif
