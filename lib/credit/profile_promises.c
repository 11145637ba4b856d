/* SPDX-License-Identifier: MIT */
/* Promises: what runs, and what was broken in the window. A promise of a document or item is held
 * against what was allocated to it of payments, one of the customer against all its payments. */
#include "credit/profile.h"

/* What of a promise can matter: false: its day is neither in the window nor to come, or it was
 * taken back in time. */
static bool matters(const enc_survey *survey, const enc_fact *fact, bool *runs)
{
    int32_t window = survey->credit->policy->exposure.window_days;
    *runs = fact->date >= survey->day;
    if (fact->date < fact->from)
        return false;
    if (*runs)
        return enc_fact_holds(survey->state, survey->counts, fact, survey->day);
    uint32_t after = __atomic_load_n(&fact->end_after, __ATOMIC_ACQUIRE);
    bool ended = after != 0 && after <= survey->counts->fact_ends &&
                 ENC_AT(&survey->state->fact_ends, enc_fact_end, after - 1).at <= fact->date;
    return !ended && fact->date >= survey->day - window;
}

void enc_survey_promise(enc_survey *survey, uint32_t row)
{
    const enc_fact *fact = &ENC_AT(&survey->state->facts, enc_fact, row);
    bool runs;
    if (!matters(survey, fact, &runs))
        return;
    enc_promised *promise = enc_list_add(survey, &survey->promises, sizeof *promise);
    if (promise == NULL)
        return;
    *promise = (enc_promised){.fact = row,
                              .from = fact->from,
                              .day = fact->date,
                              .runs = runs,
                              .stated = fact->currency_after != 0,
                              .currency = (uint32_t)fact->currency_after - 1,
                              .amount = fact->amount};
}

/* One that was broken, told to who wants to know. */
static void put_broken(enc_survey *survey, uint32_t fact)
{
    survey->broken_promises++;
    if (survey->broken == NULL)
        return;
    uint32_t *row = enc_list_add(survey, survey->broken, sizeof *row);
    if (row != NULL)
        *row = fact;
}

void enc_survey_promises_end(enc_survey *survey)
{
    enc_survey_match_payments(survey);
    for (size_t i = 0; i < survey->promises.count; i++) {
        const enc_promised *promise = (const enc_promised *)survey->promises.items + i;
        bool kept = promise->stated ? promise->received >= promise->amount : promise->payments > 0;
        if (kept)
            continue;
        if (!promise->runs)
            put_broken(survey, promise->fact);
        else if (promise->stated)
            enc_survey_add(survey, ENC_PART_PROMISED, ENC_SOURCE_FACT, promise->fact,
                           promise->currency, promise->amount - (int64_t)promise->received);
    }
}

bool enc_survey_promises_before(const enc_survey *survey, int32_t day)
{
    for (size_t i = 0; i < survey->promises.count; i++)
        if (((const enc_promised *)survey->promises.items + i)->from <= day)
            return true;
    return false;
}

/* Lines that a promise is about, and what is asked of them. */
typedef struct asked {
    uint32_t first, end;
    int32_t from, day;
} asked;

/* What was allocated to a line in [from, day] of payments, and is so still on that day. */
static int64_t received(const enc_survey *survey, uint32_t line, const asked *of)
{
    const enc_state *state = survey->state;
    int64_t sum = 0;
    for (uint32_t row = enc_line_newest(state, survey->counts, line); row != ENC_ROW_NONE;
         row = enc_line_next(state, survey->counts, line, row)) {
        const enc_allocation *allocation = &ENC_AT(&state->allocations, enc_allocation, row);
        if (allocation->from < of->from || allocation->from > of->day ||
            enc_allocation_to(state, survey->counts, allocation) <= of->day)
            continue;
        uint32_t document = ENC_AT(&state->line_document, uint32_t, allocation->credit_line);
        unsigned type =
            enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, document)).type;
        if (type == ENCOURS_DOCUMENT_PAYMENT || type == ENCOURS_DOCUMENT_ADVANCE)
            sum += allocation->amount;
    }
    return sum;
}

static void evaluate(enc_survey *survey, uint32_t row, uint32_t document, asked of)
{
    const enc_fact *fact = &ENC_AT(&survey->state->facts, enc_fact, row);
    uint32_t currency = enc_attributes_unpack(
                            ENC_AT(&survey->state->document_attributes, uint32_t, document))
                            .currency;
    bool runs, stated = fact->currency_after == currency + 1;
    int64_t came = 0, open = 0;
    if (!matters(survey, fact, &runs))
        return;
    of.from = fact->from;
    of.day = runs ? survey->day : fact->date;
    if (!enc_document_counts(survey->state, survey->counts, document, of.day))
        return;
    for (uint32_t line = of.first; line < of.end; line++) {
        came += received(survey, line, &of);
        open += ENC_AT(&survey->state->line_amount, int64_t, line) -
                enc_line_allocated(survey->state, survey->counts, line, of.day,
                                   ENC_ALLOCATION_MATCHING);
    }
    int64_t left = stated ? fact->amount - came : open;
    if (open <= 0 || left <= 0)
        return;
    if (!runs)
        put_broken(survey, row);
    else
        enc_survey_add(survey, ENC_PART_PROMISED, ENC_SOURCE_FACT, row, currency,
                       left < open ? left : open);
}

void enc_survey_promises_of(enc_survey *survey, uint32_t document, uint32_t line)
{
    asked of = {.first = line, .end = line + 1};
    enc_fact_subject is = {ENCOURS_SUBJECT_LINE, line};
    if (line == ENC_ROW_NONE) {
        of.first = enc_document_lines(survey->state, survey->counts, document, &of.end);
        is = (enc_fact_subject){ENCOURS_SUBJECT_DOCUMENT, document};
    }
    uint32_t subject = enc_facts_subject(survey->state, survey->counts, is.kind, is.row);
    for (uint32_t i = enc_facts_newest(survey->state, survey->counts, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(survey->state, survey->counts, subject, i)) {
        const enc_fact *fact = &ENC_AT(&survey->state->facts, enc_fact, i);
        if (fact->kind == ENCOURS_FACT_PROMISE && fact->subject == subject)
            evaluate(survey, i, document, of);
    }
}
