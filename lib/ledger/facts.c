/* SPDX-License-Identifier: MIT */
#include "ledger/facts.h"

#include "ledger/present.h"

#include <stddef.h>

#include "ledger/indexes.h"

uint32_t enc_facts_subject(enc_state *state, const enc_counts *counts, unsigned subject_kind,
                           uint32_t row)
{
    if (counts->fact_subjects == 0)
        return ENC_ROW_NONE;
    enc_fact_subject subject = {subject_kind, row};
    if (counts == &state->counts)
        return enc_state_find_subject(state, subject, counts->fact_subjects);
    (void)enc_indexes_ready(state, ENC_INDEX_SUBJECTS); /* without memory they are searched */
    enc_lock_take(&state->index_lock);
    uint32_t found = enc_state_find_subject(state, subject, counts->fact_subjects);
    enc_lock_give(&state->index_lock);
    return found;
}

enc_fact_kinds enc_facts_kinds(enc_state *state, const enc_counts *counts)
{
    enc_lock_take(&state->index_lock);
    enc_fact_kinds found = state->fact_kinds;
    enc_lock_give(&state->index_lock);
    if (found.seen >= counts->facts)
        return found;
    for (; found.seen < counts->facts; found.seen++) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, found.seen);
        uint32_t kind = ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject).kind;
        if (kind < ENC_SUBJECT_KINDS)
            found.kinds[kind] |= UINT64_C(1) << fact->kind;
    }
    enc_lock_take(&state->index_lock);
    if (found.seen > state->fact_kinds.seen) /* it has all that were seen before */
        state->fact_kinds = found;
    enc_lock_give(&state->index_lock);
    return found;
}

/* The first fact of a chain that these counts have, from row + 1 `after` on. */
static uint32_t known(const enc_state *state, const enc_counts *counts, uint32_t subject,
                      uint32_t after)
{
    while (after > counts->facts) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, after - 1);
        after = enc_fact_previous(fact, subject);
    }
    return after - 1; /* 0 becomes ENC_ROW_NONE */
}

uint32_t enc_facts_newest(const enc_state *state, const enc_counts *counts, uint32_t subject)
{
    if (subject == ENC_ROW_NONE)
        return ENC_ROW_NONE;
    return known(state, counts, subject,
                 enc_chain_get(state, counts, &state->fact_head, &state->fact_tip, subject));
}

uint32_t enc_facts_next(const enc_state *state, const enc_counts *counts, uint32_t subject,
                        uint32_t fact)
{
    const enc_fact *row = &ENC_AT(&state->facts, enc_fact, fact);
    return known(state, counts, subject, enc_fact_previous(row, subject));
}

uint32_t enc_facts_standing(enc_state *state, const enc_counts *counts, unsigned subject_kind,
                            uint32_t row, unsigned kind, int32_t day)
{
    uint32_t subject = enc_facts_subject(state, counts, subject_kind, row);
    for (uint32_t i = enc_facts_newest(state, counts, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(state, counts, subject, i)) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (fact->subject == subject && fact->kind == kind &&
            enc_fact_holds(state, counts, fact, day))
            return i;
    }
    return ENC_ROW_NONE;
}

int32_t enc_line_agreed_due(enc_state *state, const enc_counts *counts, uint32_t line, int32_t day)
{
    uint32_t fact = enc_facts_standing(state, counts, ENCOURS_SUBJECT_LINE, line,
                                       ENCOURS_FACT_DEFERRAL, day);
    if (fact == ENC_ROW_NONE)
        fact = enc_facts_standing(state, counts, ENCOURS_SUBJECT_DOCUMENT,
                                  ENC_AT(&state->line_document, uint32_t, line),
                                  ENCOURS_FACT_DEFERRAL, day);
    return fact != ENC_ROW_NONE ? ENC_AT(&state->facts, enc_fact, fact).date
                                : ENC_AT(&state->line_due, int32_t, line);
}

/* Deferrals of one kind of subject, in log order: the last one stands. */
static void defer(const enc_span *span, int32_t day, unsigned subject_kind, int32_t *dues)
{
    const enc_state *state = span->state;
    const enc_counts *counts = span->counts;
    for (uint32_t i = 0; i < counts->facts; i++) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (fact->kind != ENCOURS_FACT_DEFERRAL || !enc_fact_holds(state, counts, fact, day))
            continue;
        enc_fact_subject subject = ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject);
        if (subject.kind != subject_kind || !enc_span_has_subject(span, &subject))
            continue;
        uint32_t line = subject.row, end = subject.row + 1;
        if (subject_kind == ENCOURS_SUBJECT_DOCUMENT) {
            line = ENC_AT(&state->document_first_line, uint32_t, subject.row);
            end = enc_document_line_end(state, counts, subject.row);
        }
        for (; line < end; line++) {
            size_t at = enc_span_line(span, line);
            if (at != SIZE_MAX)
                dues[at] = fact->date;
        }
    }
}

void enc_facts_defer(const enc_span *span, int32_t day, int32_t *dues)
{
    defer(span, day, ENCOURS_SUBJECT_DOCUMENT, dues);
    defer(span, day, ENCOURS_SUBJECT_LINE, dues);
}

/* What a fact about a fact is about in the end. */
static const enc_fact_subject *last_subject(const enc_state *state, const enc_fact_subject *subject)
{
    if (subject->kind != ENCOURS_SUBJECT_FACT)
        return subject;
    uint32_t of = ENC_AT(&state->facts, enc_fact, subject->row).subject;
    return &ENC_AT(&state->fact_subjects, enc_fact_subject, of);
}

uint32_t enc_subject_document(const enc_state *state, const enc_fact_subject *subject)
{
    subject = last_subject(state, subject);
    if (subject->kind == ENCOURS_SUBJECT_DOCUMENT)
        return subject->row + 1;
    return subject->kind == ENCOURS_SUBJECT_LINE
               ? ENC_AT(&state->line_document, uint32_t, subject->row) + 1
               : 0;
}

uint32_t enc_subject_customer(const enc_state *state, const enc_fact_subject *subject)
{
    subject = last_subject(state, subject);
    if (subject->kind == ENCOURS_SUBJECT_CUSTOMER)
        return subject->row + 1;
    if (subject->kind == ENCOURS_SUBJECT_ORDER)
        return ENC_AT(&state->orders, enc_order, subject->row).customer + 1;
    uint32_t document = enc_subject_document(state, subject);
    return document != 0 ? ENC_AT(&state->document_customer, uint32_t, document - 1) + 1 : 0;
}
