/* SPDX-License-Identifier: MIT */
#include "ledger/identified.h"

#include "base/sha256.h"

/* The same in every process and context: it is in snapshots. */
uint32_t enc_identified_hash(enc_text code)
{
    uint8_t digest[ENC_SHA256_SIZE];
    enc_sha256_of(code.bytes, code.size, digest);
    return (uint32_t)digest[0] | (uint32_t)digest[1] << 8 | (uint32_t)digest[2] << 16 |
           (uint32_t)digest[3] << 24;
}

/* Facts without an amount belong to one alone; 1 says that others may have the code too. */
static bool is_shared(bool has_amount, int64_t amount)
{
    return has_amount && amount == 1;
}

static encours_status refuse(const enc_state *state, const enc_fact *other, uint32_t row,
                             encours_error *error)
{
    enc_fact_subject of = ENC_AT(&state->fact_subjects, enc_fact_subject, other->subject);
    enc_error_set(error, ENCOURS_E_EXISTS,
                  "%s %" PRIu32 " has the same identifier on one of these days, by fact %" PRIu32,
                  of.kind == ENCOURS_SUBJECT_CUSTOMER ? "customer" : "ledger", of.row + 1, row + 1);
    enc_error_field(error, "code");
    enc_error_hint(error, "End that fact first, or say of both that the identifier is shared");
    return ENCOURS_E_EXISTS;
}

encours_status enc_identified_check(enc_state *state, const enc_fact_event *fact,
                                    encours_error *error)
{
    if (fact->kind != ENCOURS_FACT_IDENTIFIER)
        return ENCOURS_OK;
    const enc_counts *counts = &state->counts;
    int32_t to = fact->until != ENCOURS_DATE_NONE ? fact->until : ENC_DAY_NEVER;
    uint32_t chain = enc_facts_subject(state, counts, ENC_SUBJECT_IDENTIFIER,
                                       enc_identified_hash(fact->code));
    for (uint32_t i = enc_facts_newest(state, counts, chain); i != ENC_ROW_NONE;
         i = enc_facts_next(state, counts, chain, i)) {
        const enc_fact *other = &ENC_AT(&state->facts, enc_fact, i);
        int32_t other_to = enc_fact_to(state, counts, other);
        if (other->from >= other_to || other->from >= to || fact->from >= other_to ||
            !enc_text_equal(enc_strings_get(&state->strings, other->code), fact->code))
            continue;
        enc_fact_subject of = ENC_AT(&state->fact_subjects, enc_fact_subject, other->subject);
        bool same = of.kind == fact->subject.kind && of.row == fact->subject.row;
        if (same || !is_shared(fact->has_amount, fact->amount) ||
            !is_shared((other->flags & ENC_FACT_AMOUNT) != 0, other->amount))
            return refuse(state, other, i, error);
    }
    return ENCOURS_OK;
}
