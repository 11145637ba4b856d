/* SPDX-License-Identifier: MIT */
/* How often a release was used: one count for whoever asks, the check, the commit and the list. */
#include <string.h>

#include "credit/rows.h"
#include "encours/fact.h"
#include "ledger/facts.h"

enum { FEW = 8 };

/* Customers for whom the owner of a release has ever stood, on whatever days: who used it while he
 * was merged has used it. Circles are possible over days that differ. */
typedef struct walk {
    enc_state *state;
    const enc_counts *counts;
    uint32_t *rows;
    size_t count;
    size_t capacity;
    uint8_t *seen; /* a bit a customer; NULL: the owner alone was met */
    uint32_t first[FEW];
} walk;

static void release_walk(walk *of)
{
    encours_context *context = of->state->context;
    if (of->rows != of->first)
        enc_release(context, of->rows, of->capacity * sizeof *of->rows);
    enc_release(context, of->seen, of->counts->customers / 8 + 1);
}

/* A customer not met before; false: there is no memory. */
static bool meet(walk *of, uint32_t row)
{
    encours_context *context = of->state->context;
    if (of->seen == NULL) {
        of->seen = enc_allocate_zeroed(context, of->counts->customers / 8 + 1);
        if (of->seen == NULL)
            return false;
        of->seen[of->rows[0] / 8] |= (uint8_t)(1u << of->rows[0] % 8);
    }
    if ((of->seen[row / 8] >> row % 8 & 1) != 0)
        return true;
    if (of->count == of->capacity) {
        size_t capacity = of->capacity * 4;
        uint32_t *rows = enc_allocate(context, capacity * sizeof *rows);
        if (rows == NULL)
            return false;
        memcpy(rows, of->rows, of->count * sizeof *rows);
        if (of->rows != of->first)
            enc_release(context, of->rows, of->capacity * sizeof *of->rows);
        of->rows = rows;
        of->capacity = capacity;
    }
    of->seen[row / 8] |= (uint8_t)(1u << row % 8);
    of->rows[of->count++] = row;
    return true;
}

static bool meet_merged(walk *of, uint32_t row)
{
    uint32_t chain = enc_facts_subject(of->state, of->counts, ENCOURS_SUBJECT_CUSTOMER, row);
    for (uint32_t i = enc_facts_newest(of->state, of->counts, chain); i != ENC_ROW_NONE;
         i = enc_facts_next(of->state, of->counts, chain, i)) {
        const enc_fact *fact = &ENC_AT(&of->state->facts, enc_fact, i);
        if (fact->kind != ENCOURS_FACT_MERGED || fact->subject == chain)
            continue;
        uint32_t merged = ENC_AT(&of->state->fact_subjects, enc_fact_subject, fact->subject).row;
        if (!meet(of, merged))
            return false;
    }
    return true;
}

static bool rests_on(const enc_state *state, const enc_decision *decision, uint32_t release)
{
    for (uint32_t i = 0; i < decision->reason_count; i++)
        if (enc_reason_at(state, decision->first_reason + i)->release_after == release + 1)
            return true;
    return false;
}

static uint64_t count_about(const walk *of, uint32_t customer, uint32_t release, uint64_t enough)
{
    uint64_t found = 0;
    for (uint32_t i = enc_decisions_newest(of->state, of->counts, customer);
         i != ENC_ROW_NONE && found < enough; i = enc_decisions_next(of->state, of->counts, i))
        found += rests_on(of->state, enc_decision_at(of->state, i), release);
    return found;
}

encours_status enc_release_uses(enc_state *state, const enc_counts *counts, uint32_t release,
                                uint64_t enough, uint64_t *uses, encours_error *error)
{
    const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, release);
    enc_fact_subject of = ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject);
    walk on = {.state = state, .counts = counts, .count = 1, .capacity = FEW};
    on.rows = on.first;
    on.first[0] = (uint32_t)enc_subject_customer(state, &of) - 1;
    bool met = true;
    *uses = 0;
    for (size_t i = 0; met && i < on.count && *uses < enough; i++) {
        *uses += count_about(&on, on.rows[i], release, enough - *uses);
        met = *uses >= enough || meet_merged(&on, on.rows[i]);
    }
    release_walk(&on);
    return met ? ENCOURS_OK : enc_error_memory(error);
}
