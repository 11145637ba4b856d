/* SPDX-License-Identifier: MIT */
/* What facts say of a customer, in one pass over its own. */
#include "credit/profile.h"

static void take_draft(enc_survey *survey, uint32_t row, const enc_fact *fact)
{
    if (fact->currency_after != 0)
        enc_survey_add(survey, ENC_PART_DRAFTS, ENC_SOURCE_FACT, row, fact->currency_after - 1u,
                       fact->amount);
}

/* A fact of a customer that holds on T. `current`: the customer is the one that stands for all. */
static void take_standing(enc_survey *survey, uint32_t row, const enc_fact *fact, bool current)
{
    enc_profile *out = survey->out;
    switch (fact->kind) {
    case ENCOURS_FACT_HOLD:
        survey->holds++;
        break;
    case ENCOURS_FACT_WATCH:
        survey->watched = true;
        break;
    case ENCOURS_FACT_DRAFT:
        take_draft(survey, row, fact);
        break;
    case ENCOURS_FACT_GUARANTEE:
        enc_guarantee_take(survey, row, NULL, false);
        break;
    case ENCOURS_FACT_STATUS:
        if (current && out->status_fact == 0) {
            out->status_fact = row + 1;
            out->status = enc_strings_get(&survey->state->strings, fact->code);
        }
        break;
    case ENCOURS_FACT_TERMS:
        if (current && out->terms_fact == 0)
            out->terms_fact = row + 1;
        break;
    default:
        break;
    }
}

void enc_survey_facts(enc_survey *survey, uint32_t customer, bool current)
{
    const enc_state *state = survey->state;
    const enc_counts *counts = survey->counts;
    bool level = false; /* the newest stands */
    uint32_t subject = enc_facts_subject(survey->state, counts, ENCOURS_SUBJECT_CUSTOMER, customer);
    for (uint32_t i = enc_facts_newest(state, counts, subject);
         i != ENC_ROW_NONE && survey->status == ENCOURS_OK;
         i = enc_facts_next(state, counts, subject, i)) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (fact->subject != subject)
            continue;
        if (fact->kind == ENCOURS_FACT_LIMIT && current)
            enc_limit_take(survey, i);
        if (fact->kind == ENCOURS_FACT_PROMISE)
            enc_survey_promise(survey, i);
        if (!enc_fact_holds(state, counts, fact, survey->day))
            continue;
        take_standing(survey, i, fact, current);
        if (fact->kind == ENCOURS_FACT_LEVEL && !level) {
            level = true;
            survey->level = fact->amount > survey->level ? fact->amount : survey->level;
        }
    }
}
