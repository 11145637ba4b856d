/* SPDX-License-Identifier: MIT */
/* Conditions over blocks of customers. A column is compared whole, by a loop without branches, and
 * packed into bits; rows that were ruled out before cost nothing more when a word of them is empty.
 */
#include "policy/condition.h"
#include "policy/policy.h"

/* Sets of rows of one word as comparisons of its columns give them. */
#define PACK(expression)                                                                           \
    do {                                                                                           \
        uint64_t bits = 0;                                                                         \
        for (size_t i = 0; i < count; i++)                                                         \
            bits |= (uint64_t)(expression) << i;                                                   \
        return bits;                                                                               \
    } while (0)

static uint64_t pack_numbers(const int64_t *values, size_t count, unsigned op, int64_t wanted)
{
    switch (op) {
    case ENC_LESS:
        PACK(values[i] < wanted);
    case ENC_LESS_EQUAL:
        PACK(values[i] <= wanted);
    case ENC_NOT_EQUAL:
        PACK(values[i] != wanted);
    case ENC_GREATER_EQUAL:
        PACK(values[i] >= wanted);
    case ENC_GREATER:
        PACK(values[i] > wanted);
    default:
        PACK(values[i] == wanted);
    }
}

static uint64_t pack_texts(const uint32_t *values, size_t count, uint32_t wanted)
{
    PACK(values[i] == wanted);
}

/* The columns of one condition. */
typedef struct operand_column {
    const int64_t *numbers;
    const uint32_t *texts;
} operand_column;

static operand_column column_of(const enc_operand_columns *columns, const enc_condition *condition)
{
    if (condition->operand == ENC_OPERAND_FIGURE)
        return (operand_column){.numbers = columns->figures[condition->index]};
    if (enc_operand_is_text(condition->operand))
        return (operand_column){
            .texts = columns->texts(columns->user, condition->operand, condition->index)};
    return (operand_column){
        .numbers = columns->numbers(columns->user, condition->operand, condition->index)};
}

static uint64_t pack_known(const operand_column *column, size_t at, size_t count)
{
    if (column->numbers != NULL)
        return pack_numbers(column->numbers + at, count, ENC_NOT_EQUAL, ENC_NUMBER_MISSING);
    return ~pack_texts(column->texts + at, count, ENC_POLICY_TEXT_MISSING);
}

/* Rows of a word whose values compare as the condition says; those that miss may be among them. */
static uint64_t pack_compared(const encours_policy *policy, const enc_condition *condition,
                              const operand_column *column, size_t at, size_t count)
{
    const int64_t *wanted = policy->numbers + condition->value_first;
    uint64_t found = 0;
    if (column->numbers != NULL && condition->op != ENC_IN)
        return pack_numbers(column->numbers + at, count, condition->op, wanted[0]);
    for (uint32_t i = 0; i < condition->value_count; i++)
        found |= column->numbers != NULL
                     ? pack_numbers(column->numbers + at, count, ENC_EQUAL, wanted[i])
                     : pack_texts(column->texts + at, count, (uint32_t)wanted[i]);
    return condition->op == ENC_NOT_EQUAL ? ~found : found;
}

/* Whether what misses may compare as the condition says. Missing numbers lie below all thresholds,
 * and missing texts equal none, so that most conditions need not look for them. */
static bool may_mistake(const enc_condition *condition)
{
    return condition->negated || condition->op == ENC_LESS || condition->op == ENC_LESS_EQUAL ||
           condition->op == ENC_NOT_EQUAL;
}

/* Rows of a word for which one condition is true. */
static uint64_t pack_true(const encours_policy *policy, const enc_condition *condition,
                          const operand_column *column, size_t at, size_t count)
{
    uint64_t flip = condition->negated ? UINT64_MAX : 0;
    bool asks_known = condition->op == ENC_IS_MISSING || condition->op == ENC_IS_KNOWN;
    if (column->numbers == NULL && column->texts == NULL)
        return asks_known ? (condition->op == ENC_IS_MISSING ? UINT64_MAX : 0) ^ flip : 0;
    uint64_t known = UINT64_MAX;
    if (asks_known || may_mistake(condition))
        known = pack_known(column, at, count);
    if (asks_known)
        return (condition->op == ENC_IS_KNOWN ? known : ~known) ^ flip;
    return (pack_compared(policy, condition, column, at, count) ^ flip) & known;
}

static void select_by(const encours_policy *policy, const enc_condition *condition,
                      const enc_operand_columns *columns, uint64_t rows[ENC_BLOCK_WORDS])
{
    operand_column column = column_of(columns, condition);
    for (size_t word = 0; word * 64 < columns->count; word++) {
        size_t at = word * 64, left = columns->count - at;
        if (rows[word] != 0)
            rows[word] &= pack_true(policy, condition, &column, at, left < 64 ? left : 64);
    }
}

void enc_rows_all(uint64_t rows[ENC_BLOCK_WORDS], size_t count)
{
    for (size_t word = 0; word < ENC_BLOCK_WORDS; word++) {
        size_t first = word * 64;
        rows[word] = count <= first        ? 0
                     : count - first >= 64 ? UINT64_MAX
                                           : (UINT64_C(1) << (count - first)) - 1;
    }
}

void enc_conditions_select(const encours_policy *policy, enc_conditions conditions,
                           const enc_operand_columns *columns, uint64_t rows[ENC_BLOCK_WORDS])
{
    for (uint32_t i = 0; i < conditions.count; i++)
        select_by(policy, &policy->conditions[conditions.first + i], columns, rows);
}
