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

/* A value of the policy as the operand is measured. */
static bool value_for(const enc_condition *condition, const enc_operands *operands, int64_t value,
                      int64_t *out)
{
    int64_t converted;
    *out = value;
    if (operands->amount == NULL || condition->operand != ENC_OPERAND_FIGURE ||
        encours_figure_unit_of(condition->index) != ENCOURS_FIGURE_UNIT_AMOUNT)
        return true;
    if (!operands->amount(operands->user, condition->index, value, &converted))
        return false;
    *out = converted;
    return true;
}

bool enc_condition_threshold_for(const encours_policy *policy, const enc_condition *condition,
                                 const enc_operands *operands, int32_t grace_days, int64_t *out)
{
    return value_for(condition, operands, enc_condition_threshold(policy, condition, grace_days),
                     out);
}

static enc_truth truth_of(bool holds)
{
    return holds ? ENC_TRUE : ENC_FALSE;
}

static enc_truth is_in(const encours_policy *policy, const enc_condition *condition,
                       const enc_operands *operands, int64_t measured)
{
    enc_truth truth = ENC_FALSE;
    for (uint32_t i = 0; i < condition->value_count; i++) {
        int64_t value;
        if (!value_for(condition, operands, policy->numbers[condition->value_first + i], &value))
            truth = ENC_UNKNOWN;
        else if (measured == value)
            return ENC_TRUE;
    }
    return truth;
}

static enc_truth compare_number(const encours_policy *policy, const enc_condition *condition,
                                const enc_operands *operands, int64_t measured, int32_t grace_days)
{
    int64_t threshold;
    if (condition->op == ENC_IN)
        return is_in(policy, condition, operands, measured);
    if (!enc_condition_threshold_for(policy, condition, operands, grace_days, &threshold))
        return ENC_UNKNOWN;
    switch (condition->op) {
    case ENC_LESS:
        return truth_of(measured < threshold);
    case ENC_LESS_EQUAL:
        return truth_of(measured <= threshold);
    case ENC_NOT_EQUAL:
        return truth_of(measured != threshold);
    case ENC_GREATER_EQUAL:
        return truth_of(measured >= threshold);
    case ENC_GREATER:
        return truth_of(measured > threshold);
    default: /* ENC_EQUAL */
        return truth_of(measured == threshold);
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
    enc_truth holds;
    if (condition->op == ENC_IS_MISSING || condition->op == ENC_IS_KNOWN)
        holds = truth_of(known == (condition->op == ENC_IS_KNOWN));
    else if (!known)
        return ENC_UNKNOWN;
    else
        holds = is_text ? truth_of(compare_text(policy, condition, text))
                        : compare_number(policy, condition, operands, number, grace_days);
    return holds == ENC_UNKNOWN ? ENC_UNKNOWN : truth_of((holds == ENC_TRUE) != condition->negated);
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
