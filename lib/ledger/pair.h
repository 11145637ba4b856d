/* SPDX-License-Identifier: MIT */
/* One pair of a credit and a debit line as a matching of its own, the way most allocations are. A
 * run of them first asks for the memory of all, step by step, and then writes one after the other,
 * so that it waits for memory once a step and not a dozen times an allocation. The rules are those
 * of enc_apply_allocation(), to which everything goes that is not so simple. */
#ifndef ENC_LEDGER_PAIR_H
#define ENC_LEDGER_PAIR_H

#include "ledger/event.h"

enum { ENC_PAIR_RUN = 32 };

typedef struct enc_pair_side {
    uint32_t document;
    uint32_t line;
} enc_pair_side;

typedef struct enc_pair_work {
    enc_pair_side credit;
    enc_pair_side debit;
    int64_t amount;
    int32_t from;
    bool is_simple; /* so far: both sides are known */
} enc_pair_work;

/* Ask for what is read of the documents, of the lines, and of their newest allocations. The rows
 * exist; each step needs what the one before has asked for. */
void enc_pair_ask_documents(const enc_state *state, const enc_pair_work *work);
void enc_pair_ask_lines(const enc_state *state, const enc_pair_work *work);
void enc_pair_ask_chains(const enc_state *state, const enc_pair_work *work);

/* The line of a document that has one only, or that is named by its number in the document; false
 * when it is neither. */
bool enc_pair_find_line(const enc_state *state, uint64_t number, enc_pair_side *side);

/* Room for the rows of so many. */
encours_status enc_pair_reserve(enc_state *state, uint32_t count, encours_error *error);

/* Write it as an event of its own if no rule stands against it; else nothing has changed. */
bool enc_pair_write(enc_state *state, const enc_pair_work *work);

#endif
