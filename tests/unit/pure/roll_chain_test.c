/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include "encours/roll_rates.h"

enum { MANY = 6 };

typedef struct chain {
    int64_t numerator[MANY], denominator[MANY], ppm[MANY];
    uint8_t status[MANY], flags[MANY];
} chain;

static chain products(const int64_t *before, const int64_t *after, size_t count,
                      encours_ratio last_loss)
{
    chain c;
    const encours_roll_chain out = {sizeof out, count + 1, c.numerator, c.denominator,
                                    c.ppm,      c.status,  c.flags};
    check_ok(encours_roll_rates_chain(before, after, count, last_loss, &out, check_error()));
    return c;
}

/* ROL-007: a cohort of 100 000 of which 50 000, 23 000, 8 000 and 2 000 reach the next bucket and
 * 2 000 are lost: 2, 4, 8.7, 25 and 100 % (the published matrix of ifrscommunity.com). */
static void a_cohort_gives_the_published_loss_rates(void **state)
{
    (void)state;
    const int64_t before[] = {100000, 50000, 23000, 8000}, after[] = {50000, 23000, 8000, 2000};
    static const int64_t ppm[] = {20000, 40000, 86957, 250000, 1000000};
    const chain c = products(before, after, 4, (encours_ratio){1, 1});
    for (size_t i = 0; i < 5; i++) {
        check_equal(c.ppm[i], ppm[i]);
        check_equal(c.status[i], ENCOURS_ROLL_RATE_OK);
        check_equal(c.flags[i], 0);
    }
    check_equal(c.numerator[2], 2);
    check_equal(c.denominator[2], 23);
}

/* ROL-007: what comes before an undefined rate is undefined, what comes after is not. */
static void an_undefined_rate_ends_the_chain(void **state)
{
    (void)state;
    const int64_t before[] = {10, 0, -1, 10, 10}, after[] = {5, 5, 5, 15, 5};
    const chain c = products(before, after, 5, (encours_ratio){1, 1});
    static const uint8_t status[] = {ENCOURS_ROLL_RATE_UNDEFINED_ONWARD,
                                     ENCOURS_ROLL_RATE_UNDEFINED_EMPTY,
                                     ENCOURS_ROLL_RATE_UNDEFINED_NEGATIVE,
                                     ENCOURS_ROLL_RATE_OK,
                                     ENCOURS_ROLL_RATE_OK,
                                     ENCOURS_ROLL_RATE_OK};
    assert_memory_equal(c.status, status, sizeof status);
    check_equal(c.ppm[0], ENCOURS_ROLL_RATE_NONE);
    check_equal(c.denominator[0], 0);
    check_equal(c.ppm[3], 750000);
    const int64_t few[] = {10}, more[] = {30};
    const chain above = products(few, more, 1, (encours_ratio){1, 2});
    check_equal(above.ppm[0], 1500000);
    check_equal(above.flags[0], ENCOURS_ROLL_RATE_ABOVE_ONE);
    check_equal(above.flags[1], 0);
}

/* ROL-007: large primes leave no fraction of 64 bits: 10^-15 from there back, flagged. The product
 * of n rates (p - 1) / p is 1 to the millionth. */
static void a_product_past_64_bits_is_flagged(void **state)
{
    (void)state;
    const int64_t p = INT64_C(9223372036854775783), q = INT64_C(9223372036854775643);
    const int64_t before[] = {2, p, q}, after[] = {1, p - 1, q - 1};
    const chain c = products(before, after, 3, (encours_ratio){1, 1});
    check_equal(c.flags[2], 0);
    check_equal(c.denominator[2], q);
    check_equal(c.flags[1], ENCOURS_ROLL_RATE_INEXACT);
    check_equal(c.denominator[1], 0);
    check_equal(c.ppm[1], 1000000);
    check_equal(c.flags[0], ENCOURS_ROLL_RATE_INEXACT);
    check_equal(c.ppm[0], 500000);
}

/* ROL-007: a figure beyond 64 bits is out of range; the exact fraction may go on. */
static void what_does_not_fit_is_out_of_range(void **state)
{
    (void)state;
    const int64_t back[] = {INT64_MAX, 1}, forth[] = {1, INT64_MAX};
    chain c = products(back, forth, 2, (encours_ratio){1, 1});
    check_equal(c.status[1], ENCOURS_ROLL_RATE_OUT_OF_RANGE);
    check_equal(c.numerator[1], INT64_MAX);
    check_equal(c.ppm[1], ENCOURS_ROLL_RATE_NONE);
    check_equal(c.ppm[0], 1000000);
    const int64_t ones[] = {1, 1, 1, 1}, huge[] = {3, INT64_MAX, INT64_MAX, INT64_MAX};
    c = products(ones, huge, 4, (encours_ratio){1, 1});
    check_equal(c.status[2], ENCOURS_ROLL_RATE_OUT_OF_RANGE);
    check_equal(c.status[0], ENCOURS_ROLL_RATE_OUT_OF_RANGE);
    check_equal(c.denominator[0], 0);
    const int64_t down[] = {INT64_MAX, 1, 1}, up[] = {1, INT64_MAX, INT64_MAX};
    c = products(down, up, 3, (encours_ratio){1, 1});
    check_equal(c.status[0], ENCOURS_ROLL_RATE_OUT_OF_RANGE); /* nothing brings it back */
    c = products(down, up, 1, (encours_ratio){0, 1}); /* nothing is lost of the last bucket */
    check_equal(c.status[0], ENCOURS_ROLL_RATE_OK);
    check_equal(c.ppm[0], 0);
}

/* ROL-007: what is no chain is refused and changes nothing. */
static void bad_chains_are_refused(void **state)
{
    (void)state;
    const int64_t one[] = {1};
    int64_t ppm[2] = {7, 7};
    encours_roll_chain out = ENCOURS_ROLL_CHAIN_INIT;
    out.count = 2;
    out.rate_ppm = ppm;
    const encours_ratio all = {1, 1};
    encours_error *error = check_error();
    check_fails(encours_roll_rates_chain(one, one, 0, all, &out, error), ENCOURS_E_INVALID,
                "0 rates");
    out.count = 257;
    check_fails(encours_roll_rates_chain(one, one, 256, all, &out, error), ENCOURS_E_INVALID,
                "256 rates");
    out.count = 1;
    check_fails(encours_roll_rates_chain(one, one, 0, all, &out, error), ENCOURS_E_INVALID,
                "0 rates");
    out.count = 1;
    check_fails(encours_roll_rates_chain(one, one, 1, all, &out, error), ENCOURS_E_INVALID,
                "1 products");
    out.count = 2;
    check_fails(encours_roll_rates_chain(one, one, 1, (encours_ratio){-1, 1}, &out, error),
                ENCOURS_E_INVALID, "share");
    check_fails(encours_roll_rates_chain(one, one, 1, (encours_ratio){1, 0}, &out, error),
                ENCOURS_E_INVALID, "share");
    check_fails(encours_roll_rates_chain(NULL, one, 1, all, &out, error), ENCOURS_E_MISUSE,
                "before");
    check_fails(encours_roll_rates_chain(one, NULL, 1, all, &out, error), ENCOURS_E_MISUSE,
                "after");
    check_fails(encours_roll_rates_chain(one, one, 1, all, NULL, error), ENCOURS_E_MISUSE, "out");
    check_equal(ppm[0], 7);
    check_ok(encours_roll_rates_chain(one, one, 1, all, &out, error));
    check_equal(ppm[0], 1000000);
    out.rate_ppm = NULL;
    check_ok(encours_roll_rates_chain(one, one, 1, all, &out, error));
    out.struct_size = 4;
    check_fails(encours_roll_rates_chain(one, one, 1, all, &out, error), ENCOURS_E_ABI, "chain");
}

CHECK_MAIN(a_cohort_gives_the_published_loss_rates, an_undefined_rate_ends_the_chain,
           a_product_past_64_bits_is_flagged, what_does_not_fit_is_out_of_range,
           bad_chains_are_refused)
