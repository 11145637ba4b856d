/* SPDX-License-Identifier: MIT */
/* How customers belong together, by PARENT and MERGED facts. */
#ifndef ENC_LEDGER_GROUPS_H
#define ENC_LEDGER_GROUPS_H

#include "ledger/event.h"
#include "ledger/facts.h"

/* Whether a fact that is to be recorded leaves every day without two parents, two customers that
 * stand for one, a circle, or too long a way up. Facts of other kinds pass. */
encours_status enc_group_check(enc_state *state, const enc_fact_event *fact, encours_error *error);

/* Numbers of the heads of all customers on a day, `heads` having room for all. `scratch` has room
 * for as many and may hold anything; afterwards it holds what stands directly above each: the
 * number of the customer one step up, 0 for heads. */
void enc_group_heads(const enc_state *state, const enc_counts *counts, int32_t day, int32_t by,
                     uint32_t *heads, uint32_t *scratch);

#endif
