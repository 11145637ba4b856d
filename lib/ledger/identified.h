/* SPDX-License-Identifier: MIT */
/* Identifiers of customers, by IDENTIFIER facts. */
#ifndef ENC_LEDGER_IDENTIFIED_H
#define ENC_LEDGER_IDENTIFIED_H

#include "ledger/event.h"
#include "ledger/facts.h"

/* Row of the subject whose chain has all facts with a code, and any others that share its hash. */
uint32_t enc_identified_hash(enc_text code);

/* Whether an identifier that is to be recorded belongs to nobody else on its days. Facts of other
 * kinds pass. */
encours_status enc_identified_check(enc_state *state, const enc_fact_event *fact,
                                    encours_error *error);

#endif
