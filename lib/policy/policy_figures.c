/* SPDX-License-Identifier: MIT */
#include "policy/policy_figures.h"

#include "policy/figure.h"

#define BIT ENC_FIGURE_BIT

/* Components that the policy counts as exposure. */
static uint64_t exposure_parts(const encours_policy_exposure *exposure)
{
    return (exposure->open_debits != 0 ? BIT(OPEN_DEBITS) : 0) |
           (exposure->bills != 0 ? BIT(BILLS) : 0) |
           (exposure->unallocated != 0 ? BIT(UNALLOCATED) : 0) |
           (exposure->credit_notes != 0 ? BIT(CREDIT_NOTES) : 0) |
           (exposure->to_invoice != 0 ? BIT(TO_INVOICE) : 0) |
           (exposure->orders != 0 ? BIT(ORDERS) : 0) | (exposure->drafts != 0 ? BIT(DRAFTS) : 0) |
           (exposure->returned != 0 ? BIT(RETURNED) : 0) |
           (exposure->guarantees != 0 ? BIT(GUARANTEES) : 0);
}

/* A set with all that its figures are made of. */
static uint64_t close_figures(const encours_policy *policy, uint64_t figures)
{
    uint64_t done = 0;
    while (figures != done) {
        int32_t figure = __builtin_ctzll(figures & ~done);
        done |= UINT64_C(1) << figure;
        figures |= enc_figure_parts(figure);
        if (figure == ENCOURS_FIGURE_EXPOSURE)
            figures |= exposure_parts(&policy->exposure);
        if (figure == ENCOURS_FIGURE_SCORE)
            figures |= policy->score_figures;
    }
    return figures;
}

uint64_t enc_policy_figure_parts(const encours_policy *policy, int32_t figure)
{
    return figure >= 1 && figure <= ENC_FIGURE_LAST ? close_figures(policy, UINT64_C(1) << figure)
                                                    : 0;
}

uint64_t enc_policy_figures(const encours_policy *policy, enc_conditions conditions)
{
    uint64_t figures = 0;
    for (uint32_t i = 0; i < conditions.count; i++) {
        const enc_condition *condition = &policy->conditions[conditions.first + i];
        if (condition->operand == ENC_OPERAND_FIGURE)
            figures |= UINT64_C(1) << condition->index;
        else if (condition->operand == ENC_OPERAND_RISK_CLASS)
            figures |= BIT(SCORE);
        else if (condition->operand == ENC_OPERAND_TABLE)
            figures |= policy->tables[condition->index].figures;
    }
    return close_figures(policy, figures);
}

/* The scorecard first, for tables ask for it; tables in their order, for they ask for those before;
 * then all that asks for tables. */
void enc_policy_fill_figures(encours_policy *policy)
{
    uint64_t score = 0;
    for (size_t i = 0; i < policy->points_count; i++)
        score |= enc_policy_figures(policy, policy->points[i].when);
    policy->score_figures = policy->needed = score;
    for (size_t t = 0; t < policy->table_count; t++) {
        enc_policy_table *table = &policy->tables[t];
        for (uint32_t i = table->first; i < table->first + table->count; i++)
            table->figures |= enc_policy_figures(policy, policy->assignments[i].when);
        policy->needed |= table->figures;
    }
    for (size_t i = 0; i < policy->rule_count; i++) {
        const enc_policy_rule *rule = &policy->rules[i];
        uint64_t figures = enc_policy_figures(policy, rule->test) |
                           enc_policy_figures(policy, rule->when);
        for (int32_t stage = ENCOURS_STAGE_QUOTE; stage < ENC_POLICY_STAGES; stage++)
            if ((rule->stages >> stage & 1) != 0)
                policy->stages[stage].figures |= figures;
        policy->needed |= figures;
    }
    for (size_t i = 0; i < policy->approval_count; i++)
        policy->needed |= enc_policy_figures(policy, policy->approvals[i].when);
}
