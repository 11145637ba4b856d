/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/error.h"
#include "policy/policy.h"

enum { AGE_DAYS_MAX = 36500 };

/* Bounds in the making; `count` goes on where there is no more room. */
typedef struct bound_set {
    int32_t days[ENC_POLICY_BOUNDS_MAX];
    size_t count;
} bound_set;

static void add_bound(bound_set *set, int64_t days)
{
    size_t at = set->count;
    if (days < 1 || days > AGE_DAYS_MAX || set->count > ENC_POLICY_BOUNDS_MAX)
        return;
    while (at > 0 && set->days[at - 1] >= days)
        if (set->days[--at] == days)
            return;
    if (set->count < ENC_POLICY_BOUNDS_MAX) {
        memmove(set->days + at + 1, set->days + at, (set->count - at) * sizeof *set->days);
        set->days[at] = (int32_t)days;
    }
    set->count++;
}

/* The ages between which the answer of a condition on oldest-days changes. */
static void add_ages(bound_set *set, const encours_policy *policy, const enc_condition *condition,
                     int32_t grace_days)
{
    for (uint32_t i = 0; i < condition->value_count; i++) {
        int64_t days = condition->op == ENC_IN
                           ? policy->numbers[condition->value_first + i]
                           : enc_condition_threshold(policy, condition, grace_days);
        if (condition->op != ENC_GREATER && condition->op != ENC_LESS_EQUAL)
            add_bound(set, days - 1);
        if (condition->op != ENC_GREATER_EQUAL && condition->op != ENC_LESS)
            add_bound(set, days);
    }
}

static void add_conditions(bound_set *set, const encours_policy *policy, enc_conditions conditions,
                           int32_t grace_days)
{
    for (uint32_t i = 0; i < conditions.count; i++) {
        const enc_condition *condition = &policy->conditions[conditions.first + i];
        if (condition->operand == ENC_OPERAND_FIGURE &&
            condition->index == ENCOURS_FIGURE_OLDEST_DAYS)
            add_ages(set, policy, condition, grace_days);
    }
}

static void add_rule(bound_set *set, const encours_policy *policy, const enc_policy_rule *rule)
{
    for (int32_t stage = ENCOURS_STAGE_QUOTE; stage < ENC_POLICY_STAGES; stage++)
        if ((rule->stages >> stage & 1) != 0)
            add_conditions(set, policy, rule->test, policy->stages[stage].grace_days);
    add_conditions(set, policy, rule->when, 0);
}

encours_status encours_policy_bounds(const encours_policy *policy, int32_t *bounds, size_t capacity,
                                     size_t *count, encours_error *error)
{
    bound_set set = {.count = 0};
    ENC_REQUIRE(policy != NULL && count != NULL && (bounds != NULL || capacity == 0));
    for (size_t i = 0; i < policy->bound_count; i++)
        add_bound(&set, policy->bounds[i]);
    add_bound(&set, policy->exposure.tolerance_days);
    for (size_t i = 0; i < policy->rule_count; i++)
        add_rule(&set, policy, &policy->rules[i]);
    if (set.count > ENC_POLICY_BOUNDS_MAX) {
        memcpy(set.days, policy->bounds, policy->bound_count * sizeof *set.days);
        set.count = policy->bound_count;
    }
    if (capacity != 0 && capacity < set.count)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu bounds, there is room for %zu", set.count,
                             capacity);
    if (capacity != 0)
        memcpy(bounds, set.days, set.count * sizeof *bounds);
    *count = set.count;
    return ENCOURS_OK;
}
