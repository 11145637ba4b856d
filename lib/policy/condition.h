/* SPDX-License-Identifier: MIT */
/* Compiled conditions and their evaluation, of one customer or of blocks of customers. */
#ifndef ENC_POLICY_CONDITION_H
#define ENC_POLICY_CONDITION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"
#include "encours/policy.h"

typedef enum enc_operand_kind {
    ENC_OPERAND_FIGURE = 1, /* index: an encours_figure */
    ENC_OPERAND_STATUS,     /* texts from here on ... */
    ENC_OPERAND_RISK_CLASS,
    ENC_OPERAND_STAGE,
    ENC_OPERAND_CODE,      /* customer-code */
    ENC_OPERAND_DIMENSION, /* index: of `names` */
    ENC_OPERAND_TABLE,     /* index: of `tables` */
    ENC_OPERAND_SCORE,     /* numbers from here on; index: of `names` */
    ENC_OPERAND_LIMIT,     /* index: of `limit_types` */
    ENC_OPERAND_GUARANTEE  /* index: of `guarantees` */
} enc_operand_kind;

typedef enum enc_operator {
    ENC_LESS = 1,
    ENC_LESS_EQUAL,
    ENC_EQUAL,
    ENC_NOT_EQUAL,
    ENC_GREATER_EQUAL,
    ENC_GREATER,
    ENC_IN,
    ENC_IS_MISSING,
    ENC_IS_KNOWN
} enc_operator;

typedef struct enc_condition {
    uint8_t operand; /* enc_operand_kind */
    uint8_t op;      /* enc_operator */
    bool negated;
    uint8_t reserved;
    uint16_t index;
    uint16_t value_count; /* 1, or more behind IN; 0 of IS_ */
    uint32_t value_first; /* of `numbers` */
} enc_condition;

/* A run of `conditions`. */
typedef struct enc_conditions {
    uint32_t first;
    uint32_t count;
} enc_conditions;

static inline bool enc_operand_is_text(unsigned kind)
{
    return kind >= ENC_OPERAND_STATUS && kind <= ENC_OPERAND_TABLE;
}

/* What conditions are asked of. */
typedef struct enc_operands {
    const int64_t *values; /* by figure */
    uint64_t known;        /* bit a figure */
    /* A text or number operand that is no figure: false when it is missing. */
    bool (*text)(const void *user, unsigned kind, unsigned index, enc_text *out);
    bool (*number)(const void *user, unsigned kind, unsigned index, int64_t *out);
    const void *user;
    /* A value of the policy that a figure of amounts is held against, as that figure is measured:
     * false when there is no such amount. NULL: values are as the policy has them. */
    bool (*amount)(const void *user, unsigned figure, int64_t value, int64_t *out);
} enc_operands;

typedef enum enc_truth { ENC_FALSE = 0, ENC_TRUE = 1, ENC_UNKNOWN = 2 } enc_truth;

/* One condition, with grace where its threshold gets any; all of several (false if any is false,
 * else unknown if any is unknown; of none: true). */
enc_truth enc_condition_holds(const encours_policy *policy, const enc_condition *condition,
                              const enc_operands *operands, int32_t grace_days);
enc_truth enc_conditions_hold(const encours_policy *policy, enc_conditions conditions,
                              const enc_operands *operands);

/* The first value of a condition on numbers, with grace; 0 without a value. */
int64_t enc_condition_threshold(const encours_policy *policy, const enc_condition *condition,
                                int32_t grace_days);

/* The same as what it is held against is measured; false when there is no such amount, and it is
 * then as the policy has it. */
bool enc_condition_threshold_for(const encours_policy *policy, const enc_condition *condition,
                                 const enc_operands *operands, int32_t grace_days, int64_t *out);

/* Customers at a time. */
enum { ENC_BLOCK_ROWS = 1024, ENC_BLOCK_WORDS = ENC_BLOCK_ROWS / 64 };

#define ENC_NUMBER_MISSING INT64_MIN
#define ENC_POLICY_TEXT_MISSING UINT32_MAX

/* Columns of a block: NULL is missing throughout. Numbers that are missing are ENC_NUMBER_MISSING;
 * texts are places as enc_policy_find_text() gives them, or ENC_POLICY_TEXT_MISSING. */
typedef struct enc_operand_columns {
    size_t count;                  /* rows, up to ENC_BLOCK_ROWS */
    const int64_t *const *figures; /* by figure */
    const uint32_t *(*texts)(const void *user, unsigned kind, unsigned index);
    const int64_t *(*numbers)(const void *user, unsigned kind, unsigned index);
    const void *user;
} enc_operand_columns;

/* A set of the first `count` rows. */
void enc_rows_all(uint64_t rows[ENC_BLOCK_WORDS], size_t count);

/* Of the rows whose bit is set in `rows`, keep those for which all conditions are true. */
void enc_conditions_select(const encours_policy *policy, enc_conditions conditions,
                           const enc_operand_columns *columns, uint64_t rows[ENC_BLOCK_WORDS]);

#endif
