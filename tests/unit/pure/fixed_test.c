/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "pure/fixed.h"

#define ONE ((enc_i128)1 << ENC_FIXED_BITS)

static int64_t power(int64_t numerator, int64_t denominator, int64_t p, int64_t q, int64_t scale)
{
    int64_t out = INT64_MIN;
    check_equal(enc_fixed_power_less_one(numerator, denominator, p, q, scale, &out), ENC_FIXED_OK);
    return out;
}

static enc_fixed_result power_result(int64_t numerator, int64_t denominator, int64_t p, int64_t q,
                                     int64_t scale)
{
    int64_t out = 42;
    enc_fixed_result result = enc_fixed_power_less_one(numerator, denominator, p, q, scale, &out);
    check_equal(out, 42);
    return result;
}

/* FIX-001: logarithms of an independent program, to 52 binary places. */
static void logarithms_are_those_of_another_program(void **state)
{
    (void)state;
    FOR_VECTORS(row, "logarithms.csv")
    {
        uint64_t numerator = strtoull(vectors_text(&row, "numerator"), NULL, 10);
        uint64_t denominator = strtoull(vectors_text(&row, "denominator"), NULL, 10);
        enc_fixed found = enc_fixed_ln_ratio(numerator, denominator);
        int64_t rounded;
        check(found.error <= 2);
        check_equal(enc_fixed_round(&found, INT64_C(1) << 52, &rounded), ENC_FIXED_OK);
        vectors_check_number(&row, "expected_e2_52", rounded);
    }
}

/* FIX-001: ln 1 is exactly 0, and ln(a / b) = -ln(b / a) within the bound. */
static void logarithms_mirror(void **state)
{
    (void)state;
    enc_fixed zero = enc_fixed_ln_ratio(7, 7);
    check(zero.value == 0 && zero.error == 0);
    FOR_RANDOM(random, 2000)
    {
        uint64_t a = (random_next(&random) >> random_below(&random, 60)) + 1;
        uint64_t b = (random_next(&random) >> random_below(&random, 60)) + 1;
        enc_fixed one = enc_fixed_ln_ratio(a, b), other = enc_fixed_ln_ratio(b, a);
        check(one.value + other.value >= -4 && one.value + other.value <= 4);
        check((one.value > 0) == (a > b) || a == b);
    }
}

/* FIX-002: powers of an independent program, rounded half up at each scale. */
static void powers_are_those_of_another_program(void **state)
{
    (void)state;
    FOR_VECTORS(row, "powers.csv")
    {
        int64_t found = power(vectors_number(&row, "numerator"),
                              vectors_number(&row, "denominator"), vectors_number(&row, "p"),
                              vectors_number(&row, "q"), vectors_number(&row, "scale"));
        vectors_check_number(&row, "expected", found);
    }
}

/* FIX-002: whole powers and roots that are exact come out exactly. */
static void exact_powers_are_exact(void **state)
{
    (void)state;
    check_equal(power(3, 2, 2, 1, 100), 125);
    check_equal(power(9, 4, 1, 2, 100), 50);
    check_equal(power(9, 4, -1, 2, 900), -300);
    check_equal(power(1, 1, 365, 1, 1000000), 0);
    check_equal(power(5, 3, 0, 1, 1000000), 0);
    check_equal(power(INT64_MAX, 1, 1, 1, 1), INT64_MAX - 1);
    check_equal(power(1, INT64_MAX, 1, 1, INT64_MAX), 1 - INT64_MAX);
}

/* FIX-003: a power that is a tie rounds away from zero, on either side of 1: 1.5 and 0.5 less 1,
 * 2.25 and its root. */
static void exact_ties_go_away_from_zero(void **state)
{
    (void)state;
    check_equal(power(3, 2, 1, 1, 1), 1);
    check_equal(power(1, 2, 1, 1, 1), -1);
    check_equal(power(9, 4, 1, 2, 1), 1);
    check_equal(power(3, 2, 2, 1, 2), 3); /* 2 * 1.25 = 2.5 */
    check_equal(power(2000003, 2000000, 1, 1, 1000000), 2);
    check_equal(power(INT64_C(5404319552844595), INT64_C(4503599627370496), 0, 5, 9), 0);
}

/* FIX-003: what is no tie but nearer to one than the bound is refused, not guessed: a tie whose
 * denominator passes 64 bits, one that is told apart, and powers too large to be compared. */
static void near_ties_are_refused(void **state)
{
    (void)state;
    const int64_t d = (INT64_C(1) << 61) - 1, s = INT64_C(1) << 60;
    check_equal(power_result(INT64_C(2882303761517117439), d, 1, 1, 4 * s), ENC_FIXED_NEAR_TIE);
    check_equal(power_result(INT64_C(2305843009213693952), d, 1, 1, s), ENC_FIXED_NEAR_TIE);
    check_equal(power_result(INT64_C(8157558430818966760), INT64_C(7126283685108345929), 3, 1, 1),
                ENC_FIXED_NEAR_TIE);
    check_equal(
        power_result(INT64_C(1328475883842869179), INT64_C(1328468282270072225), 1, 4, 1 << 20),
        ENC_FIXED_NEAR_TIE);
    const enc_fixed half = {ONE / 2, 1};
    int64_t out = 42;
    check_equal(enc_fixed_round(&half, 1, &out), ENC_FIXED_NEAR_TIE);
    check_equal(out, 42);
}

/* FIX-003: a value within its own error of 0 rounds to 0 on both sides. */
static void around_zero_is_zero(void **state)
{
    (void)state;
    for (int i = -3; i <= 3; i++) {
        const enc_fixed value = {i, 3};
        int64_t out = 42;
        check_equal(enc_fixed_round(&value, 1000000, &out), ENC_FIXED_OK);
        check_equal(out, 0);
    }
}

/* FIX-004: what passes int64, or what the functions hold, is out of range. */
static void too_large_is_out_of_range(void **state)
{
    (void)state;
    check_equal(power_result(2, 1, 100, 1, 1), ENC_FIXED_OUT_OF_RANGE);
    check_equal(power_result(2, 1, 64, 1, 1), ENC_FIXED_OUT_OF_RANGE);
    check_equal(power_result(2, 1, 63, 1, 1000000), ENC_FIXED_OUT_OF_RANGE);
    check_equal(power_result(2, 1, 90, 1, INT64_MAX), ENC_FIXED_OUT_OF_RANGE);
    check_equal(power_result(2, 1, 1000000, 1, 1), ENC_FIXED_OUT_OF_RANGE);
    check_equal(power_result(2, 1, INT64_MIN, 1, 1), ENC_FIXED_OUT_OF_RANGE);
    check_equal(power(1, 2, 1000, 1, 1000000), -1000000);
    check_equal(power(2, 1, -100, 1, INT64_MAX), -INT64_MAX);
    enc_fixed value = enc_fixed_ln_ratio(UINT64_MAX, 1), out = {42, 0};
    int64_t rounded = 42;
    check_equal(enc_fixed_round(&value, INT64_MAX, &rounded), ENC_FIXED_OUT_OF_RANGE);
    check(!enc_fixed_multiply(&value, INT64_MAX, 1, &out));
    check(!enc_fixed_multiply(&value, 1000, 1, &out));
    value = enc_fixed_ln_ratio(UINT64_MAX, UINT64_MAX - 1);
    check(!enc_fixed_multiply(&value, INT64_MAX, 1, &out));
    check_equal(out.value, 42);
    check(enc_fixed_multiply(&value, INT64_MIN + 1, INT64_MAX, &out));
    check(out.value == -value.value);
    value.value = ONE << 13;
    check_equal(enc_fixed_round(&value, INT64_MAX, &rounded), ENC_FIXED_OUT_OF_RANGE);
    check_equal(enc_fixed_round(&value, INT64_C(1) << 51, &rounded), ENC_FIXED_OUT_OF_RANGE);
    check_equal(rounded, 42);
}

/* FIX-005: a mean of limbed logarithms is the mean, whatever the order: of equal items it is their
 * own logarithm, and of x ln x over two items it is what Python decimal says. */
static void limbs_sum_to_the_mean(void **state)
{
    (void)state;
    static const int64_t items[] = {6000, 2000, 2000, 1};
    enc_i128 sums[ENC_FIXED_LIMBS] = {0};
    int64_t total = 0, ppm = 0;
    for (size_t i = 0; i < 3; i++) {
        enc_fixed value = enc_fixed_ln_ratio((uint64_t)items[i], 1);
        int32_t limbs[ENC_FIXED_LIMBS];
        enc_fixed_limbs(&value, limbs);
        for (size_t j = 0; j < ENC_FIXED_LIMBS; j++)
            sums[j] += (enc_i128)items[i] * limbs[j];
        total += items[i];
    }
    enc_fixed mean = enc_fixed_mean(sums, total), level = enc_fixed_ln_ratio((uint64_t)total, 3);
    enc_fixed theil = enc_fixed_subtract(&mean, &level);
    check_equal(enc_fixed_round(&theil, 1000000, &ppm), ENC_FIXED_OK);
    check_equal(ppm, 148342); /* ln 3 - (0.6 ln(1/0.6) + 0.4 ln 5) by Python decimal */
    FOR_RANDOM(random, 500)
    {
        int64_t weight = random_between(&random, 1, INT64_MAX);
        uint64_t a = random_next(&random) | 1, b = random_next(&random) | 1;
        enc_fixed value = enc_fixed_ln_ratio(a, b);
        int32_t limbs[ENC_FIXED_LIMBS];
        enc_fixed_limbs(&value, limbs);
        for (size_t j = 0; j < ENC_FIXED_LIMBS; j++)
            sums[j] = (enc_i128)weight * limbs[j];
        mean = enc_fixed_mean(sums, weight);
        enc_i128 off = mean.value - value.value, bound = (enc_i128)mean.error;
        check(off < bound && -off < bound);
    }
}

CHECK_MAIN(logarithms_are_those_of_another_program, logarithms_mirror,
           powers_are_those_of_another_program, exact_powers_are_exact,
           exact_ties_go_away_from_zero, near_ties_are_refused, around_zero_is_zero,
           too_large_is_out_of_range, limbs_sum_to_the_mean)
