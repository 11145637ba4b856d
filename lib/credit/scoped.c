/* SPDX-License-Identifier: MIT */
/* Limits of a dimension's value: what of the customer's exposure has that value, against them. */
#include "credit/profile.h"

/* The smallest of the limits of the value that stand; false: there is none. */
static encours_status smallest(enc_survey *survey, uint16_t currency, enc_text dimension,
                               enc_text value, int64_t *out, bool *any, bool *known,
                               encours_error *error)
{
    const encours_credit *credit = survey->credit;
    enc_limit *limits = survey->limits.items;
    *any = false;
    *known = true;
    for (size_t i = 0; i < survey->limits.count; i++) {
        enc_limit *limit = &limits[i];
        if (limit->state != ENC_LIMIT_STANDS ||
            credit->policy->limit_types[limit->type].use != ENCOURS_LIMIT_USE_SCOPED ||
            !enc_text_equal(limit->dimension, dimension) || !enc_text_equal(limit->value, value))
            continue;
        ENC_TRY(enc_limit_count(credit, limit, currency, error));
        *known = *known && limit->converted;
        *out = !*any || limit->amount < *out ? limit->amount : *out;
        *any = true;
    }
    return ENCOURS_OK;
}

/* Exposure of documents with the value; of orders whose customer has it; of drafts when the
 * customer has it that all is told of. */
static encours_status expose(enc_survey *survey, const enc_profile *whole, enc_profile *part,
                             encours_error *error)
{
    const encours_credit *credit = survey->credit;
    uint32_t value = enc_customer_value(survey->state, survey->counts, whole->customer,
                                        survey->only_dimension, survey->day);
    ENC_TRY(enc_survey_run(survey, whole->customer, error));
    if (value != survey->only_value)
        enc_profile_set(part, ENCOURS_FIGURE_DRAFTS, 0);
    enc_profile_set(part, ENCOURS_FIGURE_GUARANTEES, 0);
    return enc_profile_compose(credit->policy, part, error);
}

static encours_status headroom_of(enc_survey *survey, const enc_profile *profile, enc_text text,
                                  int64_t *headroom, bool *known, encours_error *error)
{
    const enc_state *state = survey->state;
    bool any, converted;
    int64_t limit = 0;
    enc_text name = enc_strings_get(&state->strings,
                                    ENC_AT(&state->dimensions, uint32_t, survey->only_dimension));
    ENC_TRY(expose(survey, profile, survey->out, error));
    ENC_TRY(smallest(survey, profile->currency, name, text, &limit, &any, &converted, error));
    if (!any || !converted || !enc_profile_knows(survey->out, ENCOURS_FIGURE_EXPOSURE))
        return ENCOURS_OK;
    enc_i128 left = (enc_i128)limit - survey->out->values[ENCOURS_FIGURE_EXPOSURE];
    *known = enc_narrow_i64(left, headroom);
    return ENCOURS_OK;
}

encours_status enc_profile_scoped(const encours_credit *credit, const enc_profile *profile,
                                  uint32_t dimension, uint32_t value, enc_text text,
                                  int64_t *headroom, bool *known, encours_error *error)
{
    enc_survey survey;
    enc_profile part;
    uint64_t needed = enc_figures_closure(credit->policy, enc_figure_bit(ENCOURS_FIGURE_EXPOSURE));
    *known = false;
    enc_survey_begin(&survey, credit, needed, NULL, &part);
    survey.only_dimension = dimension;
    survey.only_value = value != ENC_ROW_NONE ? value + 1 : ENC_ROW_NONE; /* nothing has it */
    encours_status status = headroom_of(&survey, profile, text, headroom, known, error);
    enc_survey_release(&survey);
    return status;
}
