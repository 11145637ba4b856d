/* SPDX-License-Identifier: MIT */
/* Rules of a stage against figures. Thresholds that are amounts are in the policy's currency; they
 * are converted for a customer, or a group, that has another. */
#include "credit/check.h"

static bool is_of_group(unsigned figure)
{
    return figure == ENCOURS_FIGURE_GROUP_EXPOSURE || figure == ENCOURS_FIGURE_GROUP_LIMIT ||
           figure == ENCOURS_FIGURE_GROUP_HEADROOM || figure == ENCOURS_FIGURE_GROUP_OVERDUE;
}

/* A threshold as the figure is measured; false: there is no rate for it. */
static bool threshold_of(enc_check *check, const enc_condition *condition, int64_t number,
                         int64_t *out)
{
    const encours_credit *credit = check->credit;
    uint16_t to = is_of_group(condition->index) ? check->profile.group_currency
                                                : check->profile.currency;
    bool known = true;
    *out = number;
    if (to == credit->currency ||
        encours_figure_unit_of(condition->index) != ENCOURS_FIGURE_UNIT_AMOUNT)
        return true;
    encours_status status = enc_credit_convert(credit, number, credit->currency, to, out, &known,
                                               check->error);
    if (status != ENCOURS_OK)
        check->failure = status;
    return status == ENCOURS_OK && known;
}

static bool compare(unsigned op, int64_t value, int64_t threshold)
{
    switch (op) {
    case ENC_LESS:
        return value < threshold;
    case ENC_LESS_EQUAL:
        return value <= threshold;
    case ENC_NOT_EQUAL:
        return value != threshold;
    case ENC_GREATER_EQUAL:
        return value >= threshold;
    case ENC_GREATER:
        return value > threshold;
    default: /* EQUAL, and one of IN */
        return value == threshold;
    }
}

/* A condition on a figure; `*threshold` is the first it is held against, with grace. */
static enc_truth figure_holds(enc_check *check, const enc_condition *condition, int32_t grace_days,
                              int64_t *threshold)
{
    const encours_policy *policy = check->credit->policy;
    bool known = enc_profile_knows(&check->profile, condition->index), holds = false;
    int64_t value = check->profile.values[condition->index];
    if (condition->value_count == 0)
        return known == (condition->op == ENC_IS_KNOWN) ? !condition->negated : condition->negated;
    if (!threshold_of(check, condition, enc_condition_threshold(policy, condition, grace_days),
                      threshold) ||
        !known)
        return ENC_UNKNOWN;
    holds = compare(condition->op, value, *threshold);
    for (uint32_t i = 1; i < condition->value_count && !holds; i++) {
        int64_t other;
        if (!threshold_of(check, condition, policy->numbers[condition->value_first + i], &other))
            return ENC_UNKNOWN;
        holds = value == other;
    }
    return holds != condition->negated ? ENC_TRUE : ENC_FALSE;
}

static enc_truth holds(enc_check *check, const enc_condition *condition, int32_t grace_days,
                       int64_t *threshold)
{
    const encours_policy *policy = check->credit->policy;
    if (condition->operand == ENC_OPERAND_FIGURE)
        return figure_holds(check, condition, grace_days, threshold);
    if (!enc_operand_is_text(condition->operand))
        *threshold = enc_condition_threshold(policy, condition, grace_days);
    return enc_condition_holds(policy, condition, &check->operands, grace_days);
}

static bool all_hold(enc_check *check, enc_conditions conditions)
{
    const enc_condition *first = check->credit->policy->conditions + conditions.first;
    int64_t threshold = 0;
    for (uint32_t i = 0; i < conditions.count; i++)
        if (holds(check, &first[i], 0, &threshold) != ENC_TRUE)
            return false;
    return true;
}

/* What a test measures; 0 of texts and of what is missing. */
static int64_t measured_by(const enc_check *check, const enc_condition *test, bool *missing)
{
    int64_t value = 0;
    enc_text text;
    if (test->operand == ENC_OPERAND_FIGURE) {
        *missing = !enc_profile_knows(&check->profile, test->index);
        return *missing ? 0 : check->profile.values[test->index];
    }
    const enc_operands *of = &check->operands;
    *missing = enc_operand_is_text(test->operand)
                   ? !of->text(of->user, test->operand, test->index, &text)
                   : !of->number(of->user, test->operand, test->index, &value);
    return *missing ? 0 : value;
}

/* Most tests: one figure that is known against one number, in one currency and without grace. Most
 * of these do not hold, and nothing more is asked. */
static bool fails_plainly(const enc_check *check, const enc_condition *test)
{
    return test->operand == ENC_OPERAND_FIGURE && test->value_count == 1 && !test->negated &&
           check->is_plain && enc_profile_knows(&check->profile, test->index) &&
           !compare(test->op, check->profile.values[test->index],
                    check->credit->policy->numbers[test->value_first]);
}

static void run_rule(enc_check *check, uint32_t row)
{
    const encours_policy *policy = check->credit->policy;
    const enc_policy_rule *rule = &policy->rules[row];
    const enc_condition *test = &policy->conditions[rule->test.first];
    int64_t threshold = 0;
    if (fails_plainly(check, test))
        return;
    enc_truth truth = holds(check, test, check->grace_days, &threshold);
    int32_t outcome = truth == ENC_TRUE ? rule->outcome : rule->missing;
    if (truth == ENC_FALSE || outcome == 0 || !all_hold(check, rule->when))
        return;
    bool missing = false;
    int64_t measured = measured_by(check, test, &missing);
    int32_t block = policy->stages[check->event->stage].block;
    enc_reason *reason = &check->reasons[check->reason_count++];
    *reason = (enc_reason){
        .measured = measured,
        .threshold = threshold,
        .rule = (uint16_t)row,
        .figure = test->operand == ENC_OPERAND_FIGURE ? test->index : 0,
        .outcome = (uint8_t)outcome,
        .flags = (uint8_t)(missing || truth == ENC_UNKNOWN ? ENCOURS_REASON_MISSING : 0),
    };
    if (block != 0 && outcome > block) {
        reason->outcome = (uint8_t)block;
        reason->flags |= ENCOURS_REASON_BOUNDED;
    }
    if (rule->outcome == ENCOURS_OUTCOME_ACCEPT && rule->excuses != 0 && truth == ENC_TRUE)
        reason->flags |= ENCOURS_REASON_EXCUSE;
}

/* Rules that excuse; the first of several is told. */
static void excuse(enc_check *check)
{
    const encours_policy *policy = check->credit->policy;
    for (uint32_t i = 0; i < check->reason_count; i++) {
        const enc_reason *by = &check->reasons[i];
        if (!(by->flags & ENCOURS_REASON_EXCUSE))
            continue;
        for (uint32_t j = 0; j < check->reason_count; j++) {
            enc_reason *reason = &check->reasons[j];
            if (policy->rules[by->rule].excuses >> reason->rule & 1 && reason->excuse == 0 &&
                enc_reason_asks(reason)) {
                reason->flags |= ENCOURS_REASON_EXCUSED;
                reason->excuse = (uint64_t)by->rule + 1;
            }
        }
    }
}

encours_status enc_decide_run(enc_check *check)
{
    const encours_policy *policy = check->credit->policy;
    check->reason_count = 0;
    check->failure = ENCOURS_OK;
    check->is_plain = check->grace_days == 0 &&
                      check->profile.currency == check->credit->currency &&
                      (check->profile.group_currency == check->credit->currency ||
                       (check->profile.asked & ENC_FIGURES_GROUP) == 0);
    enc_profile_operands(&check->asked, &check->operands);
    for (uint32_t i = 0; i < policy->rule_count; i++)
        if (policy->rules[i].stages >> check->event->stage & 1)
            run_rule(check, i);
    ENC_TRY(check->failure);
    if (check->reason_count == 0)
        return ENCOURS_OK;
    excuse(check);
    return enc_decide_release(check);
}
