/* SPDX-License-Identifier: MIT */
/* All figures of a customer: its own, those of its history, the score, those of its group. */
#include "credit/history.h"
#include "credit/profile.h"

/* Conversion for who adds up a history. */
typedef struct terms {
    const encours_credit *credit;
    uint16_t currency;
} terms;

static encours_status convert(const void *user, uint32_t currency, int64_t amount, int64_t *out,
                              encours_error *error)
{
    const terms *to = user;
    const enc_state *state = to->credit->view->state;
    uint16_t from = ENC_AT(&state->currencies, enc_currency_row, currency).numeric;
    bool known = false;
    ENC_TRY(enc_credit_convert(to->credit, amount, from, to->currency, out, &known, error));
    return known ? ENCOURS_OK
                 : enc_error_set(error, ENCOURS_E_CURRENCY, "no rate from currency %03u to %03u",
                                 from, to->currency);
}

encours_status enc_profile_history(const encours_credit *credit, uint64_t needed,
                                   enc_profile *profile, encours_error *error)
{
    needed &= ENC_FIGURES_HISTORY;
    if (needed == 0)
        return ENCOURS_OK;
    terms to = {credit, profile->currency};
    enc_settled_list scratch = {.context = credit->context};
    const enc_policy_behaviour *by = &credit->policy->behaviour;
    encours_behaviour_table table = {.struct_size = sizeof table,
                                     .class_count = by->class_count,
                                     .upper_days = by->upper_days,
                                     .weights = by->weights};
    enc_history_ask ask = {
        .view = credit->view,
        .day = credit->day,
        .experiences_min = by->experiences_min,
        .table = by->class_count != 0 ? &table : NULL,
        .convert = convert,
        .user = &to,
        .scratch = &scratch,
    };
    enc_members members = {.count = 1, .first = {profile->customer}};
    members.rows = members.first;
    if (credit->policy->exposure.customer_merged)
        ENC_TRY(enc_merged_members(credit, profile->customer, &members, error));
    encours_status status = enc_history_figures(&ask, members.rows, members.count, needed,
                                                profile->values, &profile->known, error);
    profile->asked |= needed;
    enc_settled_release(&scratch);
    enc_members_release(credit, &members);
    return status;
}

encours_status enc_profile_again(const encours_credit *credit, uint32_t customer, uint64_t needed,
                                 const enc_profile *said, enc_profile *out, encours_error *error)
{
    const encours_policy *policy = credit->policy;
    uint64_t score = enc_figure_bit(ENCOURS_FIGURE_SCORE);
    if ((needed & score) != 0)
        needed |= policy->score_figures;
    ENC_TRY(enc_profile_survey(credit, customer, needed, said, out, error));
    ENC_TRY(enc_profile_history(credit, needed, out, error));
    if ((needed & ENC_FIGURES_GROUP) != 0)
        ENC_TRY(enc_profile_group(credit, needed, out, error));
    if ((needed & score) != 0)
        ENC_TRY(enc_profile_score(credit, out, error));
    return ENCOURS_OK;
}

encours_status enc_profile_all(const encours_credit *credit, uint32_t customer, uint64_t needed,
                               enc_profile *out, encours_error *error)
{
    return enc_profile_again(credit, customer, needed, NULL, out, error);
}
