/* SPDX-License-Identifier: MIT */
/* Dated facts: what engines and queries ask of them. A fact lies in the chain of its subject and in
 * that of the thing it is related to, so each leads to all facts that concern it, newest first. */
#ifndef ENC_LEDGER_FACTS_H
#define ENC_LEDGER_FACTS_H

#include "encours/fact.h"
#include "ledger/rows.h"

/* Row of a subject that has facts, or ENC_ROW_NONE. The writer asks with its own counts, a reader
 * with a copy, for which the index lock is taken here. `row`: of the customer, document, line,
 * order or fact; 0 of the ledger. */
uint32_t enc_facts_subject(enc_state *state, const enc_counts *counts, unsigned subject_kind,
                           uint32_t row);

/* The kinds among the facts of a reader's counts; there may be more, of facts that came later. Each
 * fact is looked at once, whoever asks. */
enc_fact_kinds enc_facts_kinds(enc_state *state, const enc_counts *counts);

/* Chains of one kind of facts, whatever else is known of the customer: kinds of subjects beyond the
 * public ones. */
enum {
    ENC_SUBJECT_GROUP = 16,     /* row: the customer; its parents and what stands for it */
    ENC_SUBJECT_IDENTIFIER = 17 /* row: a hash of the code; facts that have it */
};

/* The older fact + 1 in the chain of a subject, or 0. */
static inline uint32_t enc_fact_previous(const enc_fact *fact, uint32_t subject)
{
    if (fact->subject == subject)
        return fact->previous_after;
    return fact->own_after == subject + 1 ? fact->previous_own_after : fact->previous_related_after;
}

/* The facts that concern a subject, as subject or as related: from the newest until ENC_ROW_NONE.
 * A subject of ENC_ROW_NONE has none. */
uint32_t enc_facts_newest(const enc_state *state, const enc_counts *counts, uint32_t subject);
uint32_t enc_facts_next(const enc_state *state, const enc_counts *counts, uint32_t subject,
                        uint32_t fact);

/* First day on which a fact no longer holds, as far as is known. */
static inline int32_t enc_fact_to(const enc_state *state, const enc_counts *counts,
                                  const enc_fact *fact)
{
    uint32_t after = __atomic_load_n(&fact->end_after, __ATOMIC_ACQUIRE);
    if (after != 0 && after <= counts->fact_ends)
        return ENC_AT(&state->fact_ends, enc_fact_end, after - 1).at;
    return fact->until != ENCOURS_DATE_NONE ? fact->until : ENC_DAY_NEVER;
}

static inline bool enc_fact_holds(const enc_state *state, const enc_counts *counts,
                                  const enc_fact *fact, int32_t day)
{
    return fact->from <= day && day < enc_fact_to(state, counts, fact);
}

/* The fact of a kind that stands on a day: the newest of those that hold of exactly this subject.
 * ENC_ROW_NONE when there is none. */
uint32_t enc_facts_standing(enc_state *state, const enc_counts *counts, unsigned subject_kind,
                            uint32_t row, unsigned kind, int32_t day);

/* The due date of a line as agreed on a day: that of a deferral of the line or else of its
 * document, else the original one. */
int32_t enc_line_agreed_due(enc_state *state, const enc_counts *counts, uint32_t line, int32_t day);

/* The same for all lines that are looked at, side by side (enc_span_line): `dues` holds the
 * original ones and is changed. One pass over all facts, whatever their number. */
struct enc_span;
void enc_facts_defer(const struct enc_span *span, int32_t day, int32_t *dues);

/* Customer, and document, that a subject is or belongs to, as numbers; 0: none. A fact belongs to
 * what it is about. */
uint32_t enc_subject_customer(const enc_state *state, const enc_fact_subject *subject);
uint32_t enc_subject_document(const enc_state *state, const enc_fact_subject *subject);

#endif
