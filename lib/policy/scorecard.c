/* SPDX-License-Identifier: MIT */
#include "policy/scorecard.h"

#include <string.h>

#include "base/checked.h"
#include "pure/rounding.h"

/* Weights sum to 64 * 10^4 at most and weighted points to 64 * 10^12, so the mean is one that fits.
 */
static int64_t mean_of(int64_t weighted, int64_t weights)
{
    enc_i128 mean = 0;
    enc_round_divide(weighted, weights, ENCOURS_ROUNDING_HALF_UP, &mean);
    return (int64_t)mean;
}

uint32_t enc_class_of_points(const encours_policy *policy, int64_t points)
{
    for (size_t i = 0; i < policy->class_count; i++)
        if (points >= policy->classes[i].points)
            return (uint32_t)i + 1;
    return 0;
}

void enc_scorecard(const encours_policy *policy, const enc_operands *operands, enc_score *out)
{
    int64_t weighted = 0, weights = 0;
    *out = (enc_score){0};
    for (size_t i = 0; i < policy->criterion_count; i++) {
        out->rows[i] = ENC_POINTS_NONE;
        out->missing |= UINT64_C(1) << i;
    }
    for (size_t i = 0; i < policy->points_count; i++) {
        const enc_policy_points *row = &policy->points[i];
        if (out->rows[row->place] != ENC_POINTS_NONE ||
            enc_conditions_hold(policy, row->when, operands) != ENC_TRUE)
            continue;
        out->rows[row->place] = (uint16_t)i;
        out->missing &= ~(UINT64_C(1) << row->place);
        weighted += (int64_t)row->points * row->weight;
        weights += row->weight;
    }
    out->known = weights != 0;
    if (!out->known)
        return;
    out->points = mean_of(weighted, weights);
    out->class_after = enc_class_of_points(policy, out->points);
}

/* Sums of a block. */
typedef struct score_sums {
    int64_t weighted[ENC_BLOCK_ROWS];
    int64_t weights[ENC_BLOCK_ROWS];
} score_sums;

static void add_row(score_sums *sums, const enc_policy_points *row, const uint64_t *rows)
{
    for (size_t word = 0; word < ENC_BLOCK_WORDS; word++)
        for (uint64_t left = rows[word]; left != 0; left &= left - 1) {
            size_t i = word * 64 + (size_t)__builtin_ctzll(left);
            sums->weighted[i] += (int64_t)row->points * row->weight;
            sums->weights[i] += row->weight;
        }
}

void enc_scorecard_columns(const encours_policy *policy, const enc_operand_columns *columns,
                           int64_t *points)
{
    score_sums sums;
    uint64_t open[ENC_BLOCK_WORDS] = {0}, held[ENC_BLOCK_WORDS];
    memset(&sums, 0, sizeof sums);
    for (size_t i = 0; i < policy->points_count; i++) {
        const enc_policy_points *row = &policy->points[i];
        if (i == 0 || row->place != policy->points[i - 1].place)
            enc_rows_all(open, columns->count);
        memcpy(held, open, sizeof held);
        enc_conditions_select(policy, row->when, columns, held);
        add_row(&sums, row, held);
        for (size_t word = 0; word < ENC_BLOCK_WORDS; word++)
            open[word] &= ~held[word];
    }
    for (size_t i = 0; i < columns->count; i++)
        points[i] = sums.weights[i] == 0 ? ENC_NUMBER_MISSING
                                         : mean_of(sums.weighted[i], sums.weights[i]);
}
