/* SPDX-License-Identifier: MIT */
#include "base/wide.h"

#include "support/check.h"
#include "support/random.h"

static enc_wide power_of_two(uint32_t exponent)
{
    enc_wide wide = {.length = exponent / 64 + 1};
    wide.limb[exponent / 64] = UINT64_C(1) << exponent % 64;
    return wide;
}

static void check_same(const enc_wide *a, const enc_wide *b)
{
    check_equal(enc_wide_compare(a, b), 0);
    check_equal(a->length, b->length);
}

/* (2^a + 2^b) * (2^a - 2^b) = 2^2a - 2^2b, over limbs with long carries and borrows. */
static void products_sums_and_differences_agree(void **state)
{
    (void)state;
    for (uint32_t a = 1; a < 1200; a += 37) {
        for (uint32_t b = 0; b < a; b += 29) {
            enc_wide high = power_of_two(a), low = power_of_two(b);
            enc_wide sum = high, difference = high;
            enc_wide_add(&sum, &low);
            enc_wide_subtract(&difference, &low);
            check_equal(enc_wide_compare(&sum, &difference), 1);
            check_equal(enc_wide_compare(&difference, &sum), -1);
            enc_wide product = enc_wide_multiply(&sum, &difference);
            enc_wide square = power_of_two(2 * a), less = power_of_two(2 * b);
            enc_wide_subtract(&square, &less);
            check_same(&product, &square);
            enc_wide_add(&product, &less);
            square = power_of_two(2 * a);
            check_same(&product, &square);
        }
    }
}

/* A shorter number plus a longer one, and zero in every place. */
static void zero_is_the_shortest(void **state)
{
    (void)state;
    enc_wide zero = enc_wide_from(0), one = enc_wide_from(1), sum = zero;
    check_equal(zero.length, 0);
    enc_wide_add(&sum, &one);
    check_same(&sum, &one);
    enc_wide_subtract(&sum, &one);
    check_same(&sum, &zero);
    check_equal(enc_wide_compare(&zero, &one), -1);
    sum = enc_wide_multiply(&zero, &one);
    check_equal(sum.length, 0);
    int64_t out = 7;
    check(enc_wide_divide(&zero, &one, &out));
    check_equal(out, 0);
}

/* (quotient * d + rest) / d rounds by twice the rest against d, whatever the size of d. */
static void a_quotient_is_rounded_half_up(void **state)
{
    (void)state;
    FOR_RANDOM(random, 2000)
    {
        int64_t quotient = (int64_t)(random_next(&random) >> (2 + random_below(&random, 62)));
        enc_wide half = power_of_two((uint32_t)random_below(&random, 900));
        enc_wide odd = enc_wide_from(random_next(&random)), one = enc_wide_from(1);
        enc_wide_add(&half, &odd);
        enc_wide d = half;
        enc_wide_add(&d, &half);
        enc_wide q = enc_wide_from((enc_u128)quotient), n = enc_wide_multiply(&q, &d);
        int64_t out = -1;
        check(enc_wide_divide(&n, &d, &out));
        check_equal(out, quotient);
        enc_wide_add(&n, &half);
        check(enc_wide_divide(&n, &d, &out));
        check_equal(out, quotient + 1);
        enc_wide_subtract(&n, &one);
        check(enc_wide_divide(&n, &d, &out));
        check_equal(out, quotient);
    }
}

/* Denominators whose leading limb says little of the rest: 2^a + 2^b - 1, of numbers one below and
 * at a multiple. */
static void leading_limbs_that_mislead_do_no_harm(void **state)
{
    (void)state;
    static const int64_t quotients[] = {0, 1, INT64_C(1) << 32, INT64_MAX - 1, INT64_MAX};
    enc_wide one = enc_wide_from(1);
    for (uint32_t a = 2; a < 400; a += 3) {
        for (uint32_t b = 1; b < a; b += 7) {
            enc_wide d = power_of_two(a), low = power_of_two(b);
            enc_wide_add(&d, &low);
            enc_wide_subtract(&d, &one);
            for (size_t i = 0; i < sizeof quotients / sizeof quotients[0]; i++) {
                enc_wide q = enc_wide_from((enc_u128)quotients[i]), n = enc_wide_multiply(&q, &d);
                int64_t out = -1;
                check(enc_wide_divide(&n, &d, &out));
                check_equal(out, quotients[i]);
                if (quotients[i] == 0)
                    continue;
                enc_wide_subtract(&n, &one);
                check(enc_wide_divide(&n, &d, &out));
                check_equal(out, quotients[i]);
            }
        }
    }
}

/* INT64_MAX is a quotient; one half more, 2^63, and 2^64 are none. */
static void a_quotient_that_does_not_fit_is_none(void **state)
{
    (void)state;
    int64_t out = 5;
    enc_wide one = enc_wide_from(1), two = enc_wide_from(2);
    enc_wide most = enc_wide_from(INT64_MAX);
    check(enc_wide_divide(&most, &one, &out));
    check_equal(out, INT64_MAX);
    out = 5;
    enc_wide half_more = enc_wide_from(UINT64_MAX);
    check(!enc_wide_divide(&half_more, &two, &out));
    check(!enc_wide_divide(&half_more, &one, &out));
    enc_wide beyond = power_of_two(64);
    check(!enc_wide_divide(&beyond, &one, &out));
    check_equal(out, 5);
}

/* a * k / (b * k) comes back as a / b for coprime a and b, whatever k. */
static void a_quotient_is_reduced(void **state)
{
    (void)state;
    for (uint32_t exponent = 0; exponent < 900; exponent += 61) {
        enc_wide k = power_of_two(exponent), odd = enc_wide_from(INT64_C(3486784401));
        k = enc_wide_multiply(&k, &odd);
        enc_wide a = enc_wide_from(44), b = enc_wide_from(105);
        a = enc_wide_multiply(&a, &k);
        b = enc_wide_multiply(&b, &k);
        int64_t above = 0, below = 0;
        check(enc_wide_reduce(&a, &b, &above, &below));
        check_equal(above, 44);
        check_equal(below, 105);
        check(enc_wide_reduce(&b, &a, &above, &below));
        check_equal(above, 105);
    }
    enc_wide large = power_of_two(63), three = enc_wide_from(3);
    int64_t above = 1, below = 2;
    check(!enc_wide_reduce(&large, &three, &above, &below));
    check(!enc_wide_reduce(&three, &large, &above, &below));
    check_equal(above, 1);
    check_equal(below, 2);
}

CHECK_MAIN(products_sums_and_differences_agree, zero_is_the_shortest, a_quotient_is_rounded_half_up,
           leading_limbs_that_mislead_do_no_harm, a_quotient_that_does_not_fit_is_none,
           a_quotient_is_reduced)
