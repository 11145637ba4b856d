/* SPDX-License-Identifier: MIT */
/* Which credit settles which debit, decided when posting and recorded as pairs. */
#include "ledger/rows.h"
#include "ledger/transaction.h"

typedef struct pairing_run {
    enc_session *session;
    enc_pair pairs[ENC_PAIRS_MAX];
    uint32_t count;
    int32_t from;
    bool continues;
} pairing_run;

static encours_status flush(pairing_run *run, encours_error *error)
{
    if (run->count == 0)
        return ENCOURS_OK;
    enc_event event = {.kind = ENCOURS_EVENT_ALLOCATION};
    event.as.allocation = (enc_allocation_event){run->continues, run->from, run->count, run->pairs};
    ENC_TRY(enc_session_put(run->session, &event, error));
    run->count = 0;
    run->continues = true;
    return ENCOURS_OK;
}

encours_status enc_pair_sides(enc_session *session, enc_side *credits, size_t credit_count,
                              enc_side *debits, size_t debit_count, int64_t amount, int32_t from,
                              int64_t *paired, encours_error *error)
{
    pairing_run run; /* its pairs are not cleared: that would cost more than pairing two lines */
    run.session = session;
    run.count = 0;
    run.from = from;
    run.continues = false;
    size_t credit = 0, debit = 0;
    *paired = 0;
    while (credit < credit_count && debit < debit_count && *paired < amount) {
        int64_t part = amount - *paired;
        part = credits[credit].room < part ? credits[credit].room : part;
        part = debits[debit].room < part ? debits[debit].room : part;
        if (part > 0) {
            if (run.count == ENC_PAIRS_MAX)
                ENC_TRY(flush(&run, error));
            run.pairs[run.count++] = (enc_pair){credits[credit].line, debits[debit].line, part};
            *paired += part;
            credits[credit].room -= part;
            debits[debit].room -= part;
        }
        if (credits[credit].room <= 0)
            credit++;
        else if (debits[debit].room <= 0)
            debit++;
    }
    return flush(&run, error);
}

encours_status enc_end_allocations(enc_session *session, uint32_t document, int32_t at,
                                   encours_error *error)
{
    const enc_state *state = session->state;
    const enc_counts *counts = &state->counts;
    uint32_t end = enc_document_line_end(state, counts, document);
    for (uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document); line < end;
         line++)
        for (uint32_t row = enc_line_newest(state, counts, line); row != ENC_ROW_NONE;
             row = enc_line_next(state, counts, line, row)) {
            const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
            if (allocation->end_after != 0)
                continue;
            enc_event event = {.kind = ENCOURS_EVENT_ALLOCATION_END};
            event.as.end = (enc_end){row, at > allocation->from ? at : allocation->from};
            ENC_TRY(enc_session_put(session, &event, error));
        }
    return ENCOURS_OK;
}
