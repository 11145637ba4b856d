/* SPDX-License-Identifier: MIT */
/* Rules of a stage against figures. */
#include "credit/check.h"

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

static bool all_hold(enc_check *check, enc_conditions conditions)
{
    return enc_conditions_hold(check->credit->policy, conditions, &check->operands) == ENC_TRUE;
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
    if (fails_plainly(check, test))
        return;
    enc_truth truth = enc_condition_holds(policy, test, &check->operands, check->grace_days);
    int32_t outcome = truth == ENC_TRUE ? rule->outcome : rule->missing;
    if (truth == ENC_FALSE || outcome == 0 || !all_hold(check, rule->when))
        return;
    bool missing = false;
    int64_t threshold;
    (void)enc_condition_threshold_for(policy, test, &check->operands, check->grace_days,
                                      &threshold);
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
    enc_profile_operands(&check->asked, &check->operands);
    check->is_plain = check->grace_days == 0 && check->operands.amount == NULL;
    for (uint32_t i = 0; i < policy->rule_count; i++)
        if (policy->rules[i].stages >> check->event->stage & 1)
            run_rule(check, i);
    ENC_TRY(check->failure);
    if (check->reason_count == 0)
        return ENCOURS_OK;
    excuse(check);
    return enc_decide_release(check);
}
