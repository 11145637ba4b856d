/* SPDX-License-Identifier: MIT */
/* Releases and exclusions: facts by which a rule that fired does not count. */
#include "credit/check.h"
#include "credit/coded.h"
#include "credit/facts_stage.h"
#include "credit/rows.h"

/* Whether a release reaches an event of this amount, and has uses left. */
static encours_status reaches(const enc_check *check, uint32_t row, const enc_coded *coded,
                              bool *out)
{
    const encours_credit *credit = check->credit;
    const enc_state *state = credit->view->state;
    const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, row);
    enc_text text;
    uint64_t uses = 0;
    int64_t amount = check->amount;
    bool known = true;
    *out = false;
    if (fact->currency_after != 0)
        ENC_TRY(enc_credit_convert(
            credit, check->amount, check->profile.currency,
            ENC_AT(&state->currencies, enc_currency_row, fact->currency_after - 1u).numeric,
            &amount, &known, check->error));
    if ((fact->flags & ENC_FACT_AMOUNT) && (!known || amount > fact->amount))
        return ENCOURS_OK;
    if (enc_coded_find(coded, "uses", &text)) {
        uint64_t given;
        if (!enc_coded_number(coded, "uses", ENC_RELEASE_USES_MAX, &given))
            return ENCOURS_OK;
        ENC_TRY(enc_release_uses(credit->view->state, &credit->view->counts, row, given, &uses,
                                 check->error));
        if (uses >= given)
            return ENCOURS_OK;
    }
    *out = true;
    return ENCOURS_OK;
}

/* Whether somebody who may release a rule gave this release: where it states no role, whoever
 * recorded it vouches for that. */
static bool may_release(const enc_policy_rule *rule, const enc_coded *coded)
{
    enc_text role;
    return rule->role != NULL &&
           (!enc_coded_find(coded, "role", &role) || enc_text_equal(role, enc_text_of(rule->role)));
}

/* Whether a fact of a kind is for a rule. */
static bool is_for(const enc_policy_rule *rule, unsigned kind, const enc_coded *coded)
{
    if (kind == ENCOURS_FACT_RELEASE && !may_release(rule, coded))
        return false;
    return enc_text_equal(coded->name, enc_text_of("*")) ||
           enc_text_equal(coded->name, enc_text_of(rule->code));
}

/* Reasons that one fact excuses. */
static encours_status excuse_by(enc_check *check, uint32_t row, unsigned kind)
{
    const encours_policy *policy = check->credit->policy;
    const enc_state *state = check->credit->view->state;
    enc_coded coded;
    bool asked = false, does = false;
    if (!enc_coded_parse(
            enc_strings_get(&state->strings, ENC_AT(&state->facts, enc_fact, row).code), &coded))
        return ENCOURS_OK; /* a code of the host's own, which excuses nothing */
    for (uint32_t i = 0; i < check->reason_count; i++) {
        enc_reason *reason = &check->reasons[i];
        if (!enc_reason_counts(reason) || !enc_reason_asks(reason) ||
            !is_for(&policy->rules[reason->rule], kind, &coded))
            continue;
        if (!asked && kind == ENCOURS_FACT_RELEASE)
            ENC_TRY(reaches(check, row, &coded, &does));
        if (!asked && kind == ENCOURS_FACT_EXCLUSION)
            does = true;
        asked = true;
        if (!does)
            return ENCOURS_OK;
        reason->flags |= kind == ENCOURS_FACT_RELEASE ? ENCOURS_REASON_RELEASED
                                                      : ENCOURS_REASON_EXCLUDED;
        reason->excuse = (uint64_t)row + 1;
    }
    return ENCOURS_OK;
}

/* Facts of a kind that hold of a subject, the newest first. */
static encours_status excuse_from(enc_check *check, unsigned subject_kind, uint64_t number,
                                  unsigned kind)
{
    const encours_credit *credit = check->credit;
    enc_state *state = credit->view->state;
    const enc_counts *counts = &credit->view->counts;
    if (number == 0 || !enc_credit_has(credit, subject_kind, kind))
        return ENCOURS_OK;
    uint32_t subject = enc_facts_subject(state, counts, subject_kind, (uint32_t)number - 1);
    for (uint32_t i = enc_facts_newest(state, counts, subject); i != ENC_ROW_NONE;
         i = enc_facts_next(state, counts, subject, i)) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        if (fact->kind == kind && fact->subject == subject &&
            enc_fact_holds(state, counts, fact, credit->day))
            ENC_TRY(excuse_by(check, i, kind));
    }
    return ENCOURS_OK;
}

/* Of the customer as the event names it, and of who stands for it. */
static encours_status excuse_from_customers(enc_check *check, unsigned kind)
{
    uint64_t customer = (uint64_t)check->customer + 1;
    uint64_t current = (uint64_t)check->profile.customer + 1;
    ENC_TRY(excuse_from(check, ENCOURS_SUBJECT_CUSTOMER, customer, kind));
    return current != customer ? excuse_from(check, ENCOURS_SUBJECT_CUSTOMER, current, kind)
                               : ENCOURS_OK;
}

encours_status enc_decide_release(enc_check *check)
{
    const encours_credit_event *event = check->event;
    ENC_TRY(excuse_from_customers(check, ENCOURS_FACT_EXCLUSION));
    ENC_TRY(excuse_from(check, ENCOURS_SUBJECT_DOCUMENT, event->document, ENCOURS_FACT_RELEASE));
    ENC_TRY(excuse_from(check, ENCOURS_SUBJECT_ORDER, event->order, ENCOURS_FACT_RELEASE));
    return excuse_from_customers(check, ENCOURS_FACT_RELEASE);
}
