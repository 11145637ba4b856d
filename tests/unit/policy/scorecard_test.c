/* SPDX-License-Identifier: MIT */
#include "support/random.h"
#include "unit/policy/sample.h"

#include "policy/scorecard.h"

/* Weights 2 and 1; points in 1/100. */
static encours_policy *usual_policy(void)
{
    encours_policy_builder *builder = sample_builder();
    check_ok(sample_points(builder, "late", "oldest-days > 60", 0, 2));
    check_ok(sample_points(builder, "late", "oldest-days > 30", 5000, 2));
    check_ok(sample_points(builder, "late", "oldest-days is known", 10000, 2));
    check_ok(sample_points(builder, "used", "limit-used > 100%", 1000, 1));
    check_ok(sample_points(builder, "used", "limit-used <= 100%", 8001, 1));
    check_ok(sample_class(builder, "A", 9000));
    check_ok(sample_class(builder, "B", 5000));
    check_ok(sample_class(builder, "C", INT64_MIN));
    return sample_finish(builder);
}

static enc_score score_of(const encours_policy *policy, int64_t days, int64_t used)
{
    int64_t values[ENCOURS_FIGURES_MAX] = {0};
    enc_operands operands = {.values = values};
    enc_score score;
    values[ENCOURS_FIGURE_OLDEST_DAYS] = days;
    values[ENCOURS_FIGURE_LIMIT_USED] = used;
    if (days != INT64_MIN)
        operands.known |= UINT64_C(1) << ENCOURS_FIGURE_OLDEST_DAYS;
    if (used != INT64_MIN)
        operands.known |= UINT64_C(1) << ENCOURS_FIGURE_LIMIT_USED;
    enc_scorecard(policy, &operands, &score);
    return score;
}

/* POL-004 */
static void the_score_is_the_weighted_mean_of_what_is_known(void **state)
{
    (void)state;
    encours_policy *policy = usual_policy();
    /* (2 * 100.00 + 80.01) / 3 = 93.336.. */
    enc_score score = score_of(policy, 0, 5000);
    check(score.known);
    check_equal(score.points, 9334);
    check_equal(score.class_after, 1);
    check_equal(score.missing, 0);
    check_equal(score.rows[0], 2);
    check_equal(score.rows[1], 4);
    /* The first row of a criterion that holds counts: (2 * 50.00 + 10.00) / 3 = 36.666.. */
    score = score_of(policy, 31, 10001);
    check_equal(score.points, 3667);
    check_equal(score.class_after, 3);
    check_equal(score.rows[0], 1);
    /* A criterion that is missing has no weight: 50.00. */
    score = score_of(policy, 31, INT64_MIN);
    check_equal(score.points, 5000);
    check_equal(score.class_after, 2);
    check_equal(score.missing, 2);
    check_equal(score.rows[1], ENC_POINTS_NONE);
    /* All are missing: there is no score, and no class. */
    score = score_of(policy, INT64_MIN, INT64_MIN);
    check(!score.known);
    check_equal(score.class_after, 0);
    check_equal(score.missing, 3);
    encours_policy_free(policy);
}

/* POL-004 */
static void ties_are_rounded_half_up(void **state)
{
    (void)state;
    static const struct {
        int32_t a, b;
        int64_t points;
    } rows[] = {{1, 2, 2}, {-1, -2, -2}, {1, 0, 1}, {0, 0, 0}, {100000000, 100000000, 100000000}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        encours_policy_builder *builder = sample_builder();
        check_ok(sample_points(builder, "a", NULL, rows[i].a, 1));
        check_ok(sample_points(builder, "b", NULL, rows[i].b, 1));
        encours_policy *policy = sample_finish(builder);
        enc_score score = score_of(policy, 0, 0);
        check_equal(score.points, rows[i].points);
        check_equal(score.class_after, 0); /* the policy has no classes */
        encours_policy_free(policy);
    }
}

static void without_a_scorecard_there_is_no_score(void **state)
{
    (void)state;
    encours_policy *policy = sample_finish(sample_builder());
    enc_score score = score_of(policy, 0, 0);
    check(!score.known);
    check_equal(score.missing, 0);
    encours_policy_free(policy);
}

/* POL-006 */
static void columns_score_as_single_customers(void **state)
{
    (void)state;
    static int64_t days[ENC_BLOCK_ROWS], used[ENC_BLOCK_ROWS], points[ENC_BLOCK_ROWS];
    const int64_t *figures[ENCOURS_FIGURES_MAX] = {NULL};
    encours_policy *policy = usual_policy();
    figures[ENCOURS_FIGURE_OLDEST_DAYS] = days;
    figures[ENCOURS_FIGURE_LIMIT_USED] = used;
    FOR_RANDOM(random, 20)
    {
        size_t count = random_below(&random, ENC_BLOCK_ROWS + 1);
        for (size_t i = 0; i < count; i++) {
            days[i] = random_below(&random, 4) == 0 ? INT64_MIN : random_between(&random, 0, 90);
            used[i] = random_below(&random, 4) == 0 ? INT64_MIN : random_between(&random, 0, 20000);
        }
        enc_operand_columns columns = {count, figures, NULL, NULL, NULL};
        enc_scorecard_columns(policy, &columns, points);
        for (size_t i = 0; i < count; i++) {
            enc_score score = score_of(policy, days[i], used[i]);
            check_equal(points[i], score.known ? score.points : ENC_NUMBER_MISSING);
        }
    }
    /* No columns at all. */
    const int64_t *none[ENCOURS_FIGURES_MAX] = {NULL};
    enc_operand_columns columns = {70, none, NULL, NULL, NULL};
    enc_scorecard_columns(policy, &columns, points);
    for (size_t i = 0; i < 70; i++)
        check(points[i] == ENC_NUMBER_MISSING);
    encours_policy_free(policy);
}

CHECK_MAIN(the_score_is_the_weighted_mean_of_what_is_known, ties_are_rounded_half_up,
           without_a_scorecard_there_is_no_score, columns_score_as_single_customers)
