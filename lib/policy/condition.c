/* SPDX-License-Identifier: MIT */
#include "policy/condition.h"

#include "policy/figure.h"
#include "policy/policy.h"

static bool gets_grace(const enc_condition *condition)
{
    return condition->operand == ENC_OPERAND_FIGURE &&
           (condition->op == ENC_GREATER || condition->op == ENC_GREATER_EQUAL) &&
           enc_figure_has_grace(condition->index);
}

int64_t enc_condition_threshold(const encours_policy *policy, const enc_condition *condition,
                                int32_t grace_days)
{
    if (condition->value_count == 0 || enc_operand_is_text(condition->operand))
        return 0;
    int64_t value = policy->numbers[condition->value_first];
    return gets_grace(condition) ? value + grace_days : value;
}

static bool compare_number(const encours_policy *policy, const enc_condition *condition,
                           int64_t measured, int32_t grace_days)
{
    int64_t threshold = enc_condition_threshold(policy, condition, grace_days);
    switch (condition->op) {
    case ENC_LESS:
        return measured < threshold;
    case ENC_LESS_EQUAL:
        return measured <= threshold;
    case ENC_EQUAL:
        return measured == threshold;
    case ENC_NOT_EQUAL:
        return measured != threshold;
    case ENC_GREATER_EQUAL:
        return measured >= threshold;
    case ENC_GREATER:
        return measured > threshold;
    default: /* ENC_IN */
        for (uint32_t i = 0; i < condition->value_count; i++)
            if (measured == policy->numbers[condition->value_first + i])
                return true;
        return false;
    }
}

static bool compare_text(const encours_policy *policy, const enc_condition *condition,
                         enc_text measured)
{
    bool found = false;
    for (uint32_t i = 0; i < condition->value_count && !found; i++)
        found = enc_text_equal(measured,
                               policy->texts[policy->numbers[condition->value_first + i]]);
    return condition->op == ENC_NOT_EQUAL ? !found : found;
}

enc_truth enc_condition_holds(const encours_policy *policy, const enc_condition *condition,
                              const enc_operands *operands, int32_t grace_days)
{
    bool is_text = enc_operand_is_text(condition->operand), known;
    enc_text text = {0};
    int64_t number = 0;
    if (condition->operand == ENC_OPERAND_FIGURE) {
        known = (operands->known >> condition->index & 1) != 0;
        number = known ? operands->values[condition->index] : 0;
    } else if (is_text) {
        known = operands->text != NULL &&
                operands->text(operands->user, condition->operand, condition->index, &text);
    } else {
        known = operands->number != NULL &&
                operands->number(operands->user, condition->operand, condition->index, &number);
    }
    bool holds;
    if (condition->op == ENC_IS_MISSING || condition->op == ENC_IS_KNOWN)
        holds = known == (condition->op == ENC_IS_KNOWN);
    else if (!known)
        return ENC_UNKNOWN;
    else
        holds = is_text ? compare_text(policy, condition, text)
                        : compare_number(policy, condition, number, grace_days);
    return holds != condition->negated ? ENC_TRUE : ENC_FALSE;
}

enc_truth enc_conditions_hold(const encours_policy *policy, enc_conditions conditions,
                              const enc_operands *operands)
{
    enc_truth truth = ENC_TRUE;
    for (uint32_t i = 0; i < conditions.count; i++) {
        enc_truth one = enc_condition_holds(policy, &policy->conditions[conditions.first + i],
                                            operands, 0);
        if (one == ENC_FALSE)
            return ENC_FALSE;
        if (one == ENC_UNKNOWN)
            truth = ENC_UNKNOWN;
    }
    return truth;
}
