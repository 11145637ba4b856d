/* SPDX-License-Identifier: MIT */
/* Asking on behalf of a view or a ledger, where nothing is asked mostly. */
#ifndef ENC_LEDGER_AUTHORITY_H
#define ENC_LEDGER_AUTHORITY_H

#include "encours/fact.h"
#include "ledger/authoriser.h"
#include "ledger/ledger.h"

/* Before a query of a view about `subject`, a number; 0: about the ledger. */
static inline encours_status enc_view_ask(const encours_view *view, int32_t action,
                                          int32_t subject_kind, uint64_t subject,
                                          encours_error *error)
{
    return view->authority.authoriser == NULL
               ? ENCOURS_OK
               : enc_view_ask_slow(view, action, subject_kind, subject, error);
}

/* The same about a customer; 0: about the ledger. */
static inline encours_status enc_view_ask_customer(const encours_view *view, int32_t action,
                                                   uint64_t customer, encours_error *error)
{
    return enc_view_ask(view, action, ENCOURS_SUBJECT_CUSTOMER, customer, error);
}

/* Before what is done with a ledger itself; `actor` NULL: its reader. */
static inline encours_status enc_ledger_ask(const encours_ledger *ledger, int32_t action,
                                            uint64_t customer, const char *actor,
                                            encours_error *error)
{
    return ledger->authority.authoriser == NULL
               ? ENCOURS_OK
               : enc_ledger_ask_slow(ledger, action, customer, actor, error);
}

#endif
