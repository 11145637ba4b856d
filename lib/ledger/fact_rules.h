/* SPDX-License-Identifier: MIT */
/* What a kind of fact may be about and must state. */
#ifndef ENC_LEDGER_FACT_RULES_H
#define ENC_LEDGER_FACT_RULES_H

#include "ledger/event.h"

/* Members that a fact has or not; in the log they lie above the kind of the subject. */
enum {
    ENC_FACT_HAS_AMOUNT = 8,
    ENC_FACT_HAS_CURRENCY = 16,
    ENC_FACT_HAS_UNTIL = 32,
    ENC_FACT_HAS_DATE = 64,
    ENC_FACT_HAS_CODE = 128,
    ENC_FACT_HAS_PARTY = 256,
    ENC_FACT_HAS_RELATED = 512
};

unsigned enc_fact_members(const enc_fact_event *fact);

/* The first format level that has the kind of fact and of its subject. */
unsigned enc_fact_level(const enc_fact_event *fact);

/* The command that alone records facts of a kind, because it decides what they say; NULL: anybody
 * does. Said by a text, since the command is an engine's. */
const char *enc_fact_own_command(int32_t kind);

/* Whatever can be said of a fact without looking at the ledger. */
encours_status enc_fact_check(const enc_fact_event *fact, encours_error *error);

#endif
