/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "pure/ratio.h"

static encours_ratio make(int64_t numerator, int64_t denominator)
{
    encours_ratio out = {0, 0};
    check_ok(encours_ratio_make(numerator, denominator, &out, check_error()));
    return out;
}

static void check_ratio(encours_ratio ratio, int64_t numerator, int64_t denominator)
{
    check_equal(ratio.numerator, numerator);
    check_equal(ratio.denominator, denominator);
}

/* RTO-001 */
static void ratios_are_normalised(void **state)
{
    (void)state;
    check_ratio(make(4, -6), -2, 3);
    check_ratio(make(-4, -6), 2, 3);
    check_ratio(make(0, -5), 0, 1);
    check_ratio(make(INT64_MIN, 2), INT64_MIN / 2, 1);
    check_ratio(make(INT64_MIN, INT64_MIN), 1, 1);
    check_ratio(make(INT64_MIN, 1), INT64_MIN, 1);
    check_ratio(make(2, INT64_MIN), -1, INT64_C(1) << 62);
    encours_ratio out = {7, 7};
    check_fails(encours_ratio_make(1, 0, &out, check_error()), ENCOURS_E_INVALID, "1 / 0");
    check_fails(encours_ratio_make(INT64_MIN, -1, &out, check_error()), ENCOURS_E_OVERFLOW, NULL);
    check_fails(encours_ratio_make(1, INT64_MIN, &out, check_error()), ENCOURS_E_OVERFLOW, NULL);
    check_ratio(out, 7, 7);
}

/* Many digits of the sum may cancel before the ratio has to fit. */
static void wide_fractions_are_reduced_before_they_must_fit(void **state)
{
    (void)state;
    encours_ratio out = {7, 7};
    const enc_i128 wide = (enc_i128)INT64_MAX * 6;
    check(enc_ratio_reduce(wide, (enc_i128)INT64_MAX * -4, &out));
    check_ratio(out, -3, 2);
    check(!enc_ratio_reduce(wide, 5, &out));
    check(!enc_ratio_reduce(1, 0, &out));
    check_ratio(out, -3, 2);
}

/* RTO-002: four decimals are units of 1/10000; what does not fit is refused and changes nothing. */
static void scaling_rounds_once(void **state)
{
    (void)state;
    int64_t out = 0;
    check_ok(
        encours_ratio_scaled(make(2, 3), 10000, ENCOURS_ROUNDING_HALF_UP, &out, check_error()));
    check_equal(out, 6667);
    check_ok(encours_ratio_scaled(make(-2, 3), 10000, ENCOURS_ROUNDING_FLOOR, &out, check_error()));
    check_equal(out, -6667);
    check_ok(
        encours_ratio_scaled(make(INT64_MAX, 2), 2, ENCOURS_ROUNDING_DOWN, &out, check_error()));
    check_equal(out, INT64_MAX);
    check_fails(
        encours_ratio_scaled(make(INT64_MAX, 1), 2, ENCOURS_ROUNDING_DOWN, &out, check_error()),
        ENCOURS_E_OVERFLOW, NULL);
    check_fails(encours_ratio_scaled(make(1, 2), 0, ENCOURS_ROUNDING_DOWN, &out, check_error()),
                ENCOURS_E_INVALID, "scale");
    check_fails(
        encours_ratio_scaled((encours_ratio){1, 0}, 1, ENCOURS_ROUNDING_DOWN, &out, check_error()),
        ENCOURS_E_INVALID, "denominator");
    check_fails(encours_ratio_scaled(make(1, 2), 1, (encours_rounding)0, &out, check_error()),
                ENCOURS_E_INVALID, "rounding");
    check_equal(out, INT64_MAX);
}

/* RTO-003: comparison is an order that agrees with the differences of cross products of small
 * numbers. */
static void comparison_is_exact(void **state)
{
    (void)state;
    int32_t out = 7;
    check_ok(encours_ratio_compare((encours_ratio){INT64_MAX - 1, INT64_MAX},
                                   (encours_ratio){INT64_MAX - 2, INT64_MAX - 1}, &out,
                                   check_error()));
    check_equal(out, 1);
    FOR_RANDOM(random, 5000)
    {
        int64_t a = random_between(&random, -50, 50), b = random_between(&random, 1, 50);
        int64_t c = random_between(&random, -50, 50), d = random_between(&random, 1, 50);
        check_ok(encours_ratio_compare((encours_ratio){a, b}, make(c, d), &out, check_error()));
        int64_t difference = a * d - c * b;
        check_equal(out, difference < 0 ? -1 : difference > 0 ? 1 : 0);
    }
    check_fails(encours_ratio_compare((encours_ratio){1, -2}, make(1, 2), &out, check_error()),
                ENCOURS_E_INVALID, "denominator of a");
}

static void a_result_needs_a_place(void **state)
{
    (void)state;
    const encours_ratio half = {1, 2}, none = {1, 0};
    int32_t out = 7;
    check_fails(encours_ratio_make(1, 2, NULL, check_error()), ENCOURS_E_MISUSE, "out");
    check_fails(encours_ratio_scaled(half, 1, ENCOURS_ROUNDING_UP, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    check_fails(encours_ratio_compare(half, half, NULL, check_error()), ENCOURS_E_MISUSE, "out");
    check_fails(encours_ratio_compare(half, none, &out, check_error()), ENCOURS_E_INVALID,
                "denominator of b");
    check_equal(out, 7);
}

CHECK_MAIN(ratios_are_normalised, wide_fractions_are_reduced_before_they_must_fit,
           scaling_rounds_once, comparison_is_exact, a_result_needs_a_place)
