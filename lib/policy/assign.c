/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "policy/scorecard.h"

/* The first of some conditions that is not true; false: all are. */
static bool find_reason(const encours_policy *policy, enc_conditions conditions,
                        const enc_operands *operands, enc_passed_over *reason)
{
    for (uint32_t i = 0; i < conditions.count; i++) {
        reason->condition = conditions.first + i;
        reason->truth = enc_condition_holds(policy, &policy->conditions[reason->condition],
                                            operands, 0);
        if (reason->truth != ENC_TRUE)
            return true;
    }
    return false;
}

int32_t enc_assign(const encours_policy *policy, uint32_t table, const enc_operands *operands,
                   enc_passed_over *passed, size_t capacity, size_t *passed_count)
{
    const enc_policy_table *rules = &policy->tables[table];
    int32_t found = -1;
    size_t count = 0;
    for (uint32_t i = rules->first; i < rules->first + rules->count; i++) {
        enc_passed_over reason = {.rule = i};
        if (!find_reason(policy, policy->assignments[i].when, operands, &reason)) {
            found = (int32_t)i;
            break;
        }
        if (count < capacity)
            passed[count] = reason;
        count++;
    }
    if (passed_count != NULL)
        *passed_count = count < capacity ? count : capacity;
    return found;
}

void enc_assign_columns(const encours_policy *policy, uint32_t table,
                        const enc_operand_columns *columns, int32_t *rules)
{
    const enc_policy_table *own = &policy->tables[table];
    uint64_t open[ENC_BLOCK_WORDS], held[ENC_BLOCK_WORDS];
    uint64_t left = 1;
    enc_rows_all(open, columns->count);
    for (size_t i = 0; i < columns->count; i++)
        rules[i] = -1;
    for (uint32_t i = own->first; i < own->first + own->count && left != 0; i++) {
        memcpy(held, open, sizeof held);
        enc_conditions_select(policy, policy->assignments[i].when, columns, held);
        left = 0;
        for (size_t word = 0; word < ENC_BLOCK_WORDS; word++) {
            for (uint64_t set = held[word]; set != 0; set &= set - 1)
                rules[word * 64 + (size_t)__builtin_ctzll(set)] = (int32_t)i;
            open[word] &= ~held[word];
            left |= open[word];
        }
    }
}
