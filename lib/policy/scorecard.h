/* SPDX-License-Identifier: MIT */
/* The scorecard and the tables of assignment of a policy, over figures that are given. */
#ifndef ENC_POLICY_SCORECARD_H
#define ENC_POLICY_SCORECARD_H

#include "policy/policy.h"

enum { ENC_POINTS_NONE = UINT16_MAX };

typedef struct enc_score {
    bool known;                             /* a criterion counted */
    uint32_t class_after;                   /* class + 1; 0: none */
    int64_t points;                         /* 1/100, half up */
    uint64_t missing;                       /* bit a criterion of which no row holds */
    uint16_t rows[ENC_POLICY_CRITERIA_MAX]; /* row of `points` that decided each; ENC_POINTS_NONE */
} enc_score;

void enc_scorecard(const encours_policy *policy, const enc_operands *operands, enc_score *out);

/* The class of a score + 1; 0 when the policy has no classes. */
uint32_t enc_class_of_points(const encours_policy *policy, int64_t points);

/* Why a rule of a table did not give the value: the first of its conditions that is not true. */
typedef struct enc_passed_over {
    uint32_t rule;      /* of `assignments` */
    uint32_t condition; /* of `conditions` */
    enc_truth truth;    /* false or unknown */
} enc_passed_over;

/* The first rule of a table that holds, a place in `assignments`; -1: none. `passed` gets the rules
 * before it, up to `capacity`. */
int32_t enc_assign(const encours_policy *policy, uint32_t table, const enc_operands *operands,
                   enc_passed_over *passed, size_t capacity, size_t *passed_count);

/* The same of a block: of each row the place of the rule in `assignments`, or -1. */
void enc_assign_columns(const encours_policy *policy, uint32_t table,
                        const enc_operand_columns *columns, int32_t *rules);

/* Scores of a block; ENC_NUMBER_MISSING where there is none. */
void enc_scorecard_columns(const encours_policy *policy, const enc_operand_columns *columns,
                           int64_t *points);

#endif
