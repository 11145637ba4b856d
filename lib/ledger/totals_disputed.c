/* SPDX-License-Identifier: MIT */
/* What is disputed: of a document the sum of what its disputes claim, at most what is open. */
#include "base/checked.h"
#include "ledger/facts.h"
#include "ledger/indexes.h"
#include "ledger/totals.h"

/* What the disputes of one subject that hold on the day claim; `open` is what one without an amount
 * in the currency of the document claims. */
static enc_i128 claims(enc_state *state, const enc_counts *counts, enc_fact_subject of, int32_t day,
                       uint32_t currency, int64_t open)
{
    enc_i128 sum = 0;
    uint32_t subject = enc_facts_subject(state, counts, of.kind, of.row);
    for (uint32_t i = enc_facts_newest(state, counts, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(state, counts, subject, i)) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (fact->kind != ENCOURS_FACT_DISPUTE || fact->subject != subject ||
            !enc_fact_holds(state, counts, fact, day))
            continue;
        bool stated = (fact->flags & ENC_FACT_AMOUNT) != 0 && fact->currency_after == currency + 1;
        sum += stated ? fact->amount : open;
    }
    return sum;
}

int64_t enc_disputed(enc_state *state, const enc_counts *counts, uint32_t document, int32_t day,
                     enc_open_fn *open, const void *user)
{
    enc_attributes is = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, document));
    if (counts->facts == 0 || !enc_type_is_debit(is.type))
        return 0;
    (void)enc_indexes_ready(state, ENC_INDEX_SUBJECTS); /* without memory rows are searched */
    int64_t whole = 0;
    enc_i128 sum = 0;
    uint32_t end = enc_document_line_end(state, counts, document);
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document); line < end;
         line++) {
        int64_t part = open(user, line);
        whole += part;
        sum += claims(state, counts, (enc_fact_subject){ENCOURS_SUBJECT_LINE, line}, day,
                      is.currency, part);
    }
    sum += claims(state, counts, (enc_fact_subject){ENCOURS_SUBJECT_DOCUMENT, document}, day,
                  is.currency, whole);
    return sum < whole ? (int64_t)sum : whole;
}

uint32_t enc_disputed_document(const enc_state *state, const enc_fact *fact)
{
    if (fact->kind != ENCOURS_FACT_DISPUTE)
        return ENC_ROW_NONE;
    return enc_subject_document(state,
                                &ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject)) -
           1;
}

static uint32_t hash_of(uint32_t document)
{
    return document * UINT32_C(0x9E3779B1);
}

static enc_totals_dispute *find(enc_totals *totals, uint32_t document)
{
    size_t position = 0;
    uint32_t row;
    while ((row = enc_index_next(&totals->dispute_index, hash_of(document), &position)) !=
           ENC_ROW_NONE) {
        enc_totals_dispute *dispute = &ENC_AT(&totals->disputes, enc_totals_dispute, row);
        if (dispute->document == document)
            return dispute;
    }
    return NULL;
}

bool enc_totals_dispute_of(enc_totals *totals, uint32_t document)
{
    const enc_state *state = totals->state;
    if (find(totals, document) != NULL)
        return true;
    if (!enc_index_reserve(&totals->dispute_index, totals->context) ||
        !enc_column_reserve(&totals->disputes, totals->context, totals->dispute_count + 1))
        return false;
    ENC_AT(&totals->disputes, enc_totals_dispute,
           totals->dispute_count) = (enc_totals_dispute){.document = document};
    enc_index_add(&totals->dispute_index, hash_of(document), totals->dispute_count++);
    uint32_t end = enc_document_line_end(state, &state->counts, document);
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document); line < end;
         line++)
        ENC_AT(&totals->lines, enc_totals_line, line).flags |= ENC_TOTALS_DISPUTED;
    return true;
}

static int64_t open_of(const void *user, uint32_t line)
{
    const enc_totals *totals = user;
    return ENC_AT(&totals->lines, enc_totals_line, line).open;
}

int64_t enc_totals_dispute_change(enc_totals *totals, uint32_t document)
{
    enc_state *state = totals->state;
    enc_totals_dispute *dispute = find(totals, document);
    int64_t now = enc_disputed(state, &state->counts, document, totals->dispute_day, open_of,
                               totals);
    int64_t change = now - dispute->disputed;
    dispute->disputed = now;
    return change;
}
