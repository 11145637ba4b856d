/* SPDX-License-Identifier: MIT */
/* What the queries of a view share. */
#ifndef ENC_LEDGER_VIEW_H
#define ENC_LEDGER_VIEW_H

#include "encours/view.h"
#include "ledger/authority.h"
#include "ledger/ledger.h"
#include "ledger/rows.h"

/* A view of these rows for whoever reads. */
encours_status enc_view_new(encours_context *context, enc_state *state, const enc_counts *counts,
                            const enc_authority *authority, encours_view **out,
                            encours_error *error);

/* A view of the library's own, which nobody is asked about, stays the caller's. */
static inline void enc_view_ask_nobody(encours_view *view)
{
    enc_authority_release(&view->authority);
}

/* A day to be asked about. */
encours_status enc_view_check_day(encours_date as_of, encours_error *error);

/* Whether a document counts on a day. */
static inline bool enc_document_counts(const enc_state *state, const enc_counts *counts,
                                       uint32_t document, int32_t day)
{
    return ENC_AT(&state->document_effective, int32_t, document) <= day &&
           day < enc_document_to(state, counts, document);
}

#endif
