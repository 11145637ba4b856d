/* SPDX-License-Identifier: MIT */
/* Lines with very many allocations, such as a payment that settles ten thousand invoices: what is
 * still open is kept beside them, so that each further allocation need not walk the whole chain.
 * The writer's own; derived, and given up when memory is short. */
#ifndef ENC_LEDGER_BUSY_H
#define ENC_LEDGER_BUSY_H

#include "ledger/state.h"

/* As enc_line_room() with the writer's counts. */
int64_t enc_busy_room(enc_state *state, uint32_t line, int32_t from);

/* An allocation was written, or was taken back, having no end. */
void enc_busy_add(enc_state *state, const enc_allocation *allocation);
void enc_busy_take_back(enc_state *state, const enc_allocation *allocation);

/* It was ended at a day, or its end was taken back. */
void enc_busy_end(enc_state *state, const enc_allocation *allocation, int32_t at);
void enc_busy_unend(enc_state *state, const enc_allocation *allocation);

void enc_busy_release(enc_state *state);

#endif
