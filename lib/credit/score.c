/* SPDX-License-Identifier: MIT */
/* The score of a customer with what it is made of. */
#include "base/struct_size.h"
#include "credit/assign.h"
#include "ledger/authority.h"
#include "ledger/shelf.h"
#include "policy/scorecard.h"

/* The newest RISK_CLASS fact of a customer that holds on T, or ENC_ROW_NONE. */
static uint32_t find_class_fact(const encours_credit *credit, uint32_t customer)
{
    if (!enc_credit_has(credit, ENCOURS_SUBJECT_CUSTOMER, ENCOURS_FACT_RISK_CLASS))
        return ENC_ROW_NONE;
    return enc_facts_standing(credit->view->state, &credit->view->counts, ENCOURS_SUBJECT_CUSTOMER,
                              customer, ENCOURS_FACT_RISK_CLASS, credit->day);
}

static void set_class(const encours_credit *credit, uint32_t customer, encours_credit_score *out)
{
    const enc_state *state = credit->view->state;
    uint32_t fact = find_class_fact(credit, customer);
    out->risk_class = out->points_class;
    if (fact == ENC_ROW_NONE)
        return;
    enc_text code = enc_strings_get(&state->strings, ENC_AT(&state->facts, enc_fact, fact).code);
    out->class_fact = (uint64_t)fact + 1;
    out->risk_class = (uint32_t)(enc_policy_find_class(credit->policy, code) + 1);
}

/* The weight of a criterion is in each of its rows. */
static void set_criteria(const encours_policy *policy, const enc_score *score,
                         encours_credit_score *out)
{
    out->criteria = (uint32_t)policy->criterion_count;
    for (size_t i = 0; i < policy->points_count; i++) {
        const enc_policy_points *row = &policy->points[i];
        out->weights[row->place] = row->weight;
        if (score->rows[row->place] != i)
            continue;
        out->rows[row->place] = (uint32_t)i + 1;
        out->row_points[row->place] = row->points;
    }
}

static encours_status find_score(const encours_credit *credit, uint32_t customer,
                                 encours_credit_score *out, encours_error *error)
{
    const encours_policy *policy = credit->policy;
    enc_profile profile;
    encours_status failure = ENCOURS_OK;
    enc_asked asked = {.credit = credit,
                       .profile = &profile,
                       .dimension = ENC_ROW_NONE,
                       .failure = &failure,
                       .error = error};
    enc_operands operands;
    enc_score score;
    ENC_TRY(enc_profile_all(credit, customer, policy->score_figures, &profile, error));
    enc_profile_operands(&asked, &operands);
    enc_scorecard(policy, &operands, &score);
    ENC_TRY(failure);
    out->points = score.known ? score.points : ENCOURS_CREDIT_SCORE_NONE;
    out->missing = score.missing;
    out->points_class = score.class_after;
    set_criteria(policy, &score, out);
    set_class(credit, profile.customer, out);
    return ENCOURS_OK;
}

encours_status encours_credit_score_of(const encours_credit *credit, uint64_t customer,
                                       encours_credit_score *out, encours_error *error)
{
    ENC_REQUIRE(credit != NULL);
    ENC_REQUIRE_STRUCT(out, encours_credit_score, error);
    ENC_TRY(enc_view_ask_customer(credit->view, ENCOURS_ACTION_READ_CREDIT, customer, error));
    if (customer < 1 || customer > credit->view->counts.customers) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no customer number %" PRIu64, customer);
        enc_error_field(error, "customer");
        return ENCOURS_E_NOT_FOUND;
    }
    encours_credit_score found = {.struct_size = sizeof found, .customer = customer};
    enc_reading reading = enc_reading_begin(credit->view->state);
    encours_status status = find_score(credit, (uint32_t)customer - 1, &found, error);
    ENC_TRY(enc_reading_end(&reading, status, error));
    enc_struct_store(out, &found, sizeof found);
    return ENCOURS_OK;
}

const char *encours_credit_criterion(const encours_credit *credit, size_t index)
{
    const encours_policy *policy = credit->policy;
    for (size_t i = 0; i < policy->points_count; i++)
        if (policy->points[i].place == index)
            return policy->points[i].criterion;
    return NULL;
}
