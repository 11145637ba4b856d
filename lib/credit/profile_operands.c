/* SPDX-License-Identifier: MIT */
/* What conditions are asked of: a profile, and what facts and dimensions say of its customer. */
#include "policy/scorecard.h"

#include "credit/coded.h"
#include "credit/profile.h"

static enc_text no_text(void)
{
    return (enc_text){"", 0};
}

/* The facts of the customer of one kind that hold on T, from the newest; `*at` begins as
 * ENC_ROW_NONE. */
typedef struct standing {
    const enc_asked *asked;
    uint32_t subject;
    uint32_t at;
    bool begun;
} standing;

static standing standing_of(const enc_asked *asked)
{
    const encours_view *view = asked->credit->view;
    return (standing){.asked = asked,
                      .subject = enc_facts_subject(view->state, &view->counts,
                                                   ENCOURS_SUBJECT_CUSTOMER,
                                                   asked->profile->customer)};
}

static const enc_fact *next(standing *of, unsigned kind)
{
    const encours_credit *credit = of->asked->credit;
    const enc_state *state = credit->view->state;
    const enc_counts *counts = &credit->view->counts;
    if (!enc_credit_has(credit, ENCOURS_SUBJECT_CUSTOMER, kind))
        return NULL;
    do {
        of->at = of->begun ? enc_facts_next(state, counts, of->subject, of->at)
                           : enc_facts_newest(state, counts, of->subject);
        of->begun = true;
        if (of->at == ENC_ROW_NONE)
            return NULL;
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, of->at);
        if (fact->kind == kind && fact->subject == of->subject &&
            enc_fact_holds(state, counts, fact, credit->day))
            return fact;
    } while (true);
}

static enc_text code_of(const enc_asked *asked, const enc_fact *fact)
{
    return enc_strings_get(&asked->credit->view->state->strings, fact->code);
}

/* By hand, else by the score. */
static bool risk_class(const enc_asked *asked, enc_text *out)
{
    standing of = standing_of(asked);
    const enc_fact *fact = next(&of, ENCOURS_FACT_RISK_CLASS);
    uint32_t class_after = asked->profile->class_after;
    if (fact != NULL)
        *out = code_of(asked, fact);
    else if (class_after != 0)
        *out = enc_text_of(asked->credit->policy->classes[class_after - 1].code);
    return fact != NULL || class_after != 0;
}

static bool dimension(const enc_asked *asked, unsigned index, enc_text *out)
{
    const encours_view *view = asked->credit->view;
    uint32_t row = enc_state_find_dimension(view->state, asked->credit->policy->names[index],
                                            view->counts.dimensions);
    if (row == ENC_ROW_NONE)
        return false;
    if (row == asked->dimension && asked->value != NULL) {
        *out = enc_text_of(asked->value);
        return true;
    }
    uint32_t value = enc_customer_value(view->state, &view->counts, asked->profile->customer, row,
                                        asked->credit->day);
    if (value == 0)
        return false;
    *out = enc_strings_get(&view->state->strings,
                           ENC_AT(&view->state->values, enc_value, value - 1).text);
    return true;
}

/* What is assigned by hand goes before the rules of the table. */
static bool table(const enc_asked *asked, unsigned index, enc_text *out)
{
    const encours_policy *policy = asked->credit->policy;
    enc_text code = enc_text_of(policy->tables[index].code);
    standing of = standing_of(asked);
    for (const enc_fact *fact; (fact = next(&of, ENCOURS_FACT_ASSIGNED)) != NULL;) {
        enc_text left, right;
        if (enc_coded_split(code_of(asked, fact), '=', &left, &right) &&
            enc_text_equal(left, code)) {
            *out = right;
            return true;
        }
    }
    enc_operands operands;
    enc_profile_operands(asked, &operands);
    int32_t rule = enc_assign(policy, index, &operands, NULL, 0, NULL);
    if (rule < 0)
        return false;
    *out = enc_text_of(policy->assignments[rule].value);
    return true;
}

static bool text_of(const void *user, unsigned kind, unsigned index, enc_text *out)
{
    const enc_asked *asked = user;
    const enc_state *state = asked->credit->view->state;
    switch (kind) {
    case ENC_OPERAND_STATUS:
        *out = asked->profile->status;
        return asked->profile->status_fact != 0;
    case ENC_OPERAND_RISK_CLASS:
        return risk_class(asked, out);
    case ENC_OPERAND_STAGE:
        *out = asked->stage != 0 ? enc_text_of(enc_policy_stage_name(asked->stage)) : no_text();
        return asked->stage != 0;
    case ENC_OPERAND_DIMENSION:
        return dimension(asked, index, out);
    case ENC_OPERAND_TABLE:
        return table(asked, index, out);
    case ENC_OPERAND_CODE: {
        uint32_t code = ENC_AT(&state->customer_code, uint32_t, asked->profile->customer);
        *out = enc_strings_get(&state->strings, code);
        return code != 0;
    }
    default:
        return false;
    }
}

/* The newest score of a source; conditions have scores in 1/100. */
static bool score(const enc_asked *asked, unsigned index, int64_t *out)
{
    enc_text source = asked->credit->policy->names[index];
    standing of = standing_of(asked);
    for (const enc_fact *fact; (fact = next(&of, ENCOURS_FACT_SCORE)) != NULL;) {
        enc_coded coded;
        (void)enc_coded_parse(code_of(asked, fact), &coded); /* the name is there all the same */
        if (!enc_text_equal(coded.name, source))
            continue;
        return enc_mul_i64(fact->amount, 100, out);
    }
    return false;
}

/* Limits of a type that count on T, together, in the policy's currency. */
static bool limit(const enc_asked *asked, unsigned index, int64_t *out)
{
    const encours_credit *credit = asked->credit;
    standing of = standing_of(asked);
    enc_i128 sum = 0;
    bool any = false;
    while (next(&of, ENCOURS_FACT_LIMIT) != NULL) {
        enc_limit one = enc_limit_read(credit, of.at);
        if (one.state != ENC_LIMIT_STANDS || one.type != index)
            continue;
        if (enc_limit_count(credit, &one, credit->currency, NULL) != ENCOURS_OK || !one.converted)
            return false;
        sum += one.amount;
        any = true;
    }
    return any && enc_narrow_i64(sum, out);
}

/* Guarantees of a kind of the customer itself, by their percentages; maxima are not looked at. */
static bool guarantee(const enc_asked *asked, unsigned index, int64_t *out)
{
    const encours_credit *credit = asked->credit;
    standing of = standing_of(asked);
    enc_i128 sum = 0;
    bool any = false;
    while (next(&of, ENCOURS_FACT_GUARANTEE) != NULL) {
        enc_guarantee one = enc_guarantee_read(credit, of.at, NULL);
        int64_t value = 0;
        bool known = false;
        if (one.kind != index)
            continue;
        if (enc_credit_convert(credit, one.amount, one.currency, credit->currency, &value, &known,
                               NULL) != ENCOURS_OK ||
            !known)
            return false;
        sum += value;
        any = true;
    }
    return any && enc_narrow_i64(sum, out);
}

static bool number_of(const void *user, unsigned kind, unsigned index, int64_t *out)
{
    switch (kind) {
    case ENC_OPERAND_SCORE:
        return score(user, index, out);
    case ENC_OPERAND_LIMIT:
        return limit(user, index, out);
    case ENC_OPERAND_GUARANTEE:
        return guarantee(user, index, out);
    default:
        return false;
    }
}

void enc_profile_operands(const enc_asked *asked, enc_operands *out)
{
    bool is_plain = enc_profile_is_plain(asked->credit, asked->profile);
    *out = (enc_operands){.values = asked->profile->values,
                          .known = asked->profile->known,
                          .text = text_of,
                          .number = number_of,
                          .amount = is_plain ? NULL : enc_condition_amount,
                          .user = asked};
}

encours_status enc_profile_score(const encours_credit *credit, enc_profile *profile,
                                 encours_error *error)
{
    encours_status failure = ENCOURS_OK;
    enc_asked asked = {.credit = credit,
                       .profile = profile,
                       .dimension = ENC_ROW_NONE,
                       .failure = &failure,
                       .error = error};
    enc_operands operands;
    enc_score found;
    enc_profile_operands(&asked, &operands);
    enc_scorecard(credit->policy, &operands, &found);
    ENC_TRY(failure);
    standing of = standing_of(&asked);
    const enc_fact *fact = next(&of, ENCOURS_FACT_RISK_CLASS);
    profile->class_after = found.class_after;
    if (fact != NULL) /* said by hand */
        profile->class_after =
            (uint32_t)(enc_policy_find_class(credit->policy, code_of(&asked, fact)) + 1);
    profile->flags |= ENC_PROFILE_SCORED;
    if (found.known)
        enc_profile_set(profile, ENCOURS_FIGURE_SCORE, found.points);
    else
        enc_profile_miss(profile, ENCOURS_FIGURE_SCORE);
    return ENCOURS_OK;
}
