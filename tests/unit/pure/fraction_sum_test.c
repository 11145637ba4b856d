/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "pure/fraction_sum.h"

enum { TERMS_MAX = 3 };

#define POWER(exponent) ((enc_i128)1 << (exponent))

typedef struct sum_case {
    struct {
        enc_i128 numerator;
        int64_t denominator;
    } terms[TERMS_MAX];
    size_t count;
    int64_t scale;
    int64_t expected;
} sum_case;

/* Worked out with fractions of any size; those with large denominators miss a tie by less than
 * 2^-64. */
static const sum_case cases[] = {
    {{{INT64_C(1), INT64_C(6)}, {INT64_C(1), INT64_C(3)}}, 2, 1, INT64_C(1)},
    {{{INT64_C(-1), INT64_C(6)}, {INT64_C(-1), INT64_C(3)}}, 2, 1, INT64_C(-1)},
    {{{INT64_C(1), INT64_C(3)}, {INT64_C(1), INT64_C(3)}, {INT64_C(1), INT64_C(3)}},
     3,
     1,
     INT64_C(1)},
    {{{INT64_C(1), INT64_C(6)}, {INT64_C(1), INT64_C(6)}, {INT64_C(1), INT64_C(6)}},
     3,
     1,
     INT64_C(1)},
    {{{INT64_C(-7), INT64_C(6)}, {INT64_C(-1), INT64_C(6)}, {INT64_C(-1), INT64_C(6)}},
     3,
     1,
     INT64_C(-2)},
    {{{INT64_C(2), INT64_C(3)}, {INT64_C(3843071682022823254), INT64_C(4611686018427387905)}},
     2,
     1,
     INT64_C(1)},
    {{{INT64_C(-2), INT64_C(3)}, {INT64_C(-3843071682022823254), INT64_C(4611686018427387905)}},
     2,
     1,
     INT64_C(-1)},
    {{{INT64_C(2), INT64_C(3)}, {INT64_C(3843071682022823251), INT64_C(4611686018427387901)}},
     2,
     1,
     INT64_C(2)},
    {{{INT64_C(-2), INT64_C(3)}, {INT64_C(-3843071682022823251), INT64_C(4611686018427387901)}},
     2,
     1,
     INT64_C(-2)},
    {{{INT64_C(2), INT64_C(3)}, {INT64_C(1921535841011411629), INT64_C(2305843009213693955)}},
     2,
     1,
     INT64_C(1)},
    {{{INT64_C(-2), INT64_C(3)}, {INT64_C(-1921535841011411629), INT64_C(2305843009213693955)}},
     2,
     1,
     INT64_C(-1)},
    {{{INT64_C(2), INT64_C(3)}, {INT64_C(7686143364045646486), INT64_C(9223372036854775783)}},
     2,
     1,
     INT64_C(2)},
    {{{INT64_C(-2), INT64_C(3)}, {INT64_C(-7686143364045646486), INT64_C(9223372036854775783)}},
     2,
     1,
     INT64_C(-2)},
    {{{POWER(100), INT64_C(1)}, {-POWER(100), INT64_C(1)}, {INT64_C(1), INT64_C(2)}},
     3,
     1,
     INT64_C(1)},
    {{{INT64_C(5), INT64_C(2)}}, 1, 1, INT64_C(3)},
    {{{INT64_C(-5), INT64_C(2)}}, 1, 1, INT64_C(-3)},
    {{{INT64_C(7), INT64_C(3)}}, 1, 1000000000, INT64_C(2333333333)},
    {{{-POWER(63), INT64_C(1)}}, 1, 1, INT64_MIN},
    {{{INT64_C(4611686018427387904), INT64_C(3)}, {INT64_C(-4611686018427387904), INT64_C(7)}},
     2,
     10,
     INT64_C(8784163844623596008)},
    {{{INT64_C(2444377391780249296), INT64_C(5789718232394267717)},
      {INT64_C(1148552655161780666), INT64_C(6265139231029837977)},
      {INT64_C(6973218271580129009), INT64_C(7795810084576153143)}},
     3,
     1,
     INT64_C(2)},
    {{{INT64_C(6114165970802481237), INT64_C(8125446854719296095)},
      {INT64_C(609853324437990963), INT64_C(4943412605551235927)},
      {INT64_C(4657100484906716332), INT64_C(7461367575487070955)}},
     3,
     1,
     INT64_C(2)},
};

static size_t load(const sum_case *c, enc_fraction *out)
{
    for (size_t i = 0; i < c->count; i++)
        out[i] = (enc_fraction){.numerator = c->terms[i].numerator,
                                .denominator = c->terms[i].denominator};
    return c->count;
}

/* DSO-062: a sum of fractions is rounded once, half up, however near the tie it is. */
static void sums_are_rounded_once(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        enc_fraction fractions[TERMS_MAX];
        size_t count = load(&cases[i], fractions);
        int64_t out = 0;
        check(enc_fractions_round(fractions, count, cases[i].scale, &out));
        check_equal(out, cases[i].expected);
    }
}

/* DSO-062: what passes 64 bits has no value, and the out value stays. */
static void what_passes_64_bits_is_refused(void **state)
{
    (void)state;
    int64_t out = 42;
    enc_fraction large = {.numerator = POWER(100), .denominator = 1};
    check(!enc_fractions_round(&large, 1, 1, &out));
    large.numerator = -POWER(100);
    check(!enc_fractions_round(&large, 1, 1, &out));
    large.numerator = POWER(63);
    check(!enc_fractions_round(&large, 1, 1, &out));
    enc_i128 most = (enc_i128)(~(enc_u128)0 >> 1); /* forged into a state */
    enc_fraction ends[] = {{.numerator = most, .denominator = 1},
                           {.numerator = most, .denominator = 1}};
    check(!enc_fractions_round(ends, 2, 1, &out));
    ends[0] = (enc_fraction){.numerator = -most - 1, .denominator = 3};
    check(!enc_fractions_round(ends, 1, 1, &out));
    check_equal(out, 42);
    check(enc_fractions_round(&large, 0, 1, &out));
    check_equal(out, 0);
}

/* DSO-062: the exact sum is reduced, or refused where 64 bits do not hold it. */
static void exact_sums_are_reduced(void **state)
{
    (void)state;
    encours_ratio out = {7, 7};
    enc_fraction f[2] = {{.numerator = 1, .denominator = 6}, {.numerator = 1, .denominator = 3}};
    check(enc_fractions_exact(f, 2, &out));
    check_equal(out.numerator, 1);
    check_equal(out.denominator, 2);
    f[0].numerator = POWER(64);
    check(!enc_fractions_exact(f, 2, &out));
    f[0] = (enc_fraction){.numerator = 1, .denominator = INT64_MAX};
    check(!enc_fractions_exact(f, 2, &out));
    check_equal(out.denominator, 2);
    check(enc_fractions_exact(f, 0, &out));
    check_equal(out.numerator, 0);
    check_equal(out.denominator, 1);
}

/* DSO-062: the order of the fractions does not matter, and opposite sums round to opposites. */
static void order_and_sign_do_not_matter(void **state)
{
    (void)state;
    FOR_RANDOM(random, 3000)
    {
        enc_fraction one[5], two[5];
        for (size_t i = 0; i < 5; i++) {
            int64_t bits = random_between(&random, 1, 62);
            one[i].denominator = random_between(&random, 1, INT64_MAX >> bits);
            one[i].numerator = (enc_i128)random_between(&random, -1000, 1000) * one[i].denominator /
                                   random_between(&random, 1, 6) +
                               random_between(&random, -1, 1);
            two[4 - i].denominator = one[i].denominator;
            two[4 - i].numerator = -one[i].numerator;
        }
        int64_t plus = 0, minus = 0;
        check(enc_fractions_round(one, 5, 10000, &plus));
        check(enc_fractions_round(two, 5, 10000, &minus));
        check_equal(plus, -minus);
    }
}

CHECK_MAIN(sums_are_rounded_once, what_passes_64_bits_is_refused, exact_sums_are_reduced,
           order_and_sign_do_not_matter)
