/* SPDX-License-Identifier: MIT */
#include "unit/policy/sample.h"

static void check_bounds(encours_policy *policy, const int32_t *expected, size_t count)
{
    int32_t bounds[64];
    size_t found = 99;
    check_ok(encours_policy_bounds(policy, NULL, 0, &found, check_error()));
    check_equal(found, count);
    check_ok(encours_policy_bounds(policy, bounds, 64, &found, check_error()));
    check_equal(found, count);
    for (size_t i = 0; i < count; i++)
        check_equal(bounds[i], expected[i]);
    encours_policy_free(policy);
}

static encours_policy_builder *with_tolerance(int32_t days)
{
    encours_policy_builder *builder = sample_builder();
    encours_policy_exposure exposure = ENCOURS_POLICY_EXPOSURE_INIT;
    exposure.tolerance_days = days;
    check_ok(encours_policy_builder_set_exposure(builder, &exposure, check_error()));
    return builder;
}

/* POL-008 */
static void bounds_are_the_buckets_and_the_ages_asked_for(void **state)
{
    (void)state;
    const int32_t usual[] = {30, 60, 90}, tolerated[] = {5, 30, 60, 90};
    check_bounds(sample_finish(sample_builder()), usual, 3);
    check_bounds(sample_finish(with_tolerance(5)), tolerated, 4);
    /* > 45: behind 45; >= 60: behind 59; = 75: between 74 and 75; other figures do not count. */
    const int32_t asked[] = {5, 30, 45, 59, 60, 74, 75, 90};
    encours_policy_builder *builder = with_tolerance(5);
    check_ok(sample_rule(builder, "a", "oldest-days > 45", "oldest-days >= 60", 2));
    check_ok(sample_rule(builder, "b", "oldest-days = 75", "days-since-payment > 80", 2));
    check_ok(sample_rule(builder, "c", "oldest-days >= 1", "oldest-days is known", 2));
    check_bounds(sample_finish(builder), asked, 8);
}

/* POL-008 */
static void grace_of_a_stage_makes_another_age(void **state)
{
    (void)state;
    const int32_t expected[] = {30, 45, 50, 60, 90};
    encours_policy_builder *builder = sample_builder();
    encours_policy_stage stage = ENCOURS_POLICY_STAGE_INIT;
    stage.stage = ENCOURS_STAGE_DELIVERY;
    stage.grace_days = 5;
    check_ok(encours_policy_builder_set_stage(builder, &stage, check_error()));
    check_ok(sample_rule(builder, "a", "oldest-days > 45", NULL, 2));
    check_bounds(sample_finish(builder), expected, 5);
}

static void too_many_ages_leave_the_buckets(void **state)
{
    (void)state;
    const int32_t usual[] = {30, 60, 90};
    encours_policy_builder *builder = sample_builder();
    char code[16], test[32];
    for (int i = 0; i < 61; i++) {
        snprintf(code, sizeof code, "r%d", i);
        snprintf(test, sizeof test, "oldest-days > %d", 100 + i);
        check_ok(sample_rule(builder, code, test, NULL, 2));
    }
    check_bounds(sample_finish(builder), usual, 3);
}

static void bounds_need_room(void **state)
{
    (void)state;
    int32_t bounds[3] = {7, 7, 7};
    size_t count = 99;
    encours_policy *policy = sample_finish(sample_builder());
    check_fails(encours_policy_bounds(policy, bounds, 2, &count, check_error()), ENCOURS_E_LIMIT,
                "3 bounds, there is room for 2");
    check_equal(count, 99);
    check_equal(bounds[0], 7);
    encours_policy_free(policy);
}

CHECK_MAIN(bounds_are_the_buckets_and_the_ages_asked_for, grace_of_a_stage_makes_another_age,
           too_many_ages_leave_the_buckets, bounds_need_room)
