/* SPDX-License-Identifier: MIT */
#include "encours/concentration.h"

#include <stdlib.h>

#include "encours/state.h"

#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#define NONE ENCOURS_CONCENTRATION_NONE

static void *begin(const encours_concentration_options *options, size_t *size)
{
    *size = encours_concentration_state_size(options);
    void *state = calloc(1, *size);
    check_ok(encours_concentration_begin(state, *size, options, check_error()));
    return state;
}

static encours_concentration finish(const void *state, size_t size)
{
    encours_concentration out = ENCOURS_CONCENTRATION_INIT;
    check_ok(encours_concentration_finish(state, size, &out, check_error()));
    return out;
}

static encours_concentration compute(const int64_t *exposures, size_t count, uint32_t top_count)
{
    encours_concentration_options options = {sizeof options, top_count, 0};
    size_t size = 0;
    void *state = begin(&options, &size);
    check_ok(encours_concentration_add(state, size, exposures, count, check_error()));
    encours_concentration out = finish(state, size);
    free(state);
    return out;
}

/* CON-001, CON-004: shares, index and effective number of a published book. */
static void published_figures_come_out_as_published(void **test)
{
    (void)test;
    FOR_VECTORS(v, "concentration.csv")
    {
        const int64_t exposures[] = {vectors_number(&v, "a"), vectors_number(&v, "b"),
                                     vectors_number(&v, "c"), vectors_number(&v, "d")};
        encours_concentration c = compute(exposures, 4, 1);
        vectors_check_number(&v, "top1_e4", (c.top_share_ppm + 50) / 100);
        vectors_check_number(&v, "herfindahl_e4", (c.herfindahl_ppm + 50) / 100);
        vectors_check_number(&v, "effective_number_e4", c.effective_number_e4);
        check_equal(c.largest, 83000);
        check_equal(c.top, 83000);
        check_equal(c.total, 135000);
        /* 15^2 + 29^2 + 83^2 + 8^2 = 8019 of 135^2 = 18225; both over 729 */
        check_equal(c.herfindahl_numerator, 11);
        check_equal(c.herfindahl_denominator, 25);
    }
}

/* CON-001: (1 + 1999^2) / 2000^2 = 0.9990005 is a tie and goes up. */
static void a_tie_goes_up(void **test)
{
    (void)test;
    const int64_t exposures[] = {1, 1999};
    check_equal(compute(exposures, 2, 0).herfindahl_ppm, 999001);
}

/* CON-001, CON-005: n equal debtors have 1/n, n and 0; one debtor 1, 1 and 0. */
static void equal_debtors_are_as_many_as_they_are(void **test)
{
    (void)test;
    int64_t exposures[100];
    for (size_t n = 1; n <= 100; n++) {
        for (size_t i = 0; i < n; i++)
            exposures[i] = INT64_C(90000000000000000);
        encours_concentration c = compute(exposures, n, 100);
        check_equal(c.herfindahl_numerator, 1);
        check_equal(c.herfindahl_denominator, n);
        check_equal(c.effective_number_e4, 10000 * n);
        check_equal(c.theil_ppm, 0);
        check_equal(c.theil_status, ENCOURS_CONCENTRATION_OK);
        check_equal(c.top_share_ppm, 1000000);
    }
}

/* CON-005: of 1 and 3: 1/4 ln(1/2) + 3/4 ln(3/2) = 0.130812; of a debtor of all but nothing among
 * three it comes near ln 3. Figures of Python's decimal. */
static void theil_is_as_decimal_arithmetic_has_it(void **test)
{
    (void)test;
    const int64_t few[] = {1, 3}, one[] = {1, 1000000000000, 1};
    check_equal(compute(few, 2, 0).theil_ppm, 130812);
    check_equal(compute(one, 3, 0).theil_ppm, 1098612);
}

/* CON-005: without Theil all other figures are the same. */
static void theil_may_be_left_out(void **test)
{
    (void)test;
    const int64_t exposures[] = {1, 3, 7};
    encours_concentration_options options = {sizeof options, 2, 1};
    size_t size = 0;
    void *state = begin(&options, &size);
    check_ok(encours_concentration_add(state, size, exposures, 3, check_error()));
    encours_concentration with = compute(exposures, 3, 2), without = finish(state, size);
    check_equal(without.theil_status, ENCOURS_CONCENTRATION_NOT_ASKED);
    check_equal(without.theil_ppm, NONE);
    without.theil_status = with.theil_status;
    without.theil_ppm = with.theil_ppm;
    check_equal(memcmp(&with, &without, sizeof with), 0);
    free(state);
}

/* CON-005: a sum of logarithms forged to be 0.0000005, half a millionth, within 2^-84: the lowest
 * limb counts units of 2^-85, of which these are 2^85 / 2 000 000. */
static void theil_too_near_a_tie_is_a_status(void **test)
{
    (void)test;
    size_t size = 0;
    uint8_t *state = begin(NULL, &size);
    const int64_t one[] = {1};
    check_ok(encours_concentration_add(state, size, one, 1, check_error()));
    uint64_t low = UINT64_C(896069040124515179), high = 1;
    for (size_t i = 0; i < 8; i++) {
        state[64 + 4 * 16 + i] = (uint8_t)(low >> 8 * i);
        state[64 + 4 * 16 + 8 + i] = (uint8_t)(high >> 8 * i);
    }
    encours_concentration c = finish(state, size);
    check_equal(c.status, ENCOURS_CONCENTRATION_OK);
    check_equal(c.theil_status, ENCOURS_CONCENTRATION_NEAR_TIE);
    check_equal(c.theil_ppm, NONE);
    free(state);
}

/* CON-002, CON-004: credit balances and unknown amounts neither add nor hide. */
static void what_is_no_debtor_is_left_out_and_counted(void **test)
{
    (void)test;
    const int64_t exposures[] = {5000, -5000, 0, NONE, 3000};
    encours_concentration c = compute(exposures, 5, 1);
    check_equal(c.counted, 2);
    check_equal(c.left_out, 2);
    check_equal(c.missing, 1);
    check_equal(c.total, 8000);
    check_equal(c.top, 5000);
    check_equal(c.top_share_ppm, 625000);
    check_equal(compute(exposures, 5, 0).top, 8000);
}

/* CON-003: nothing owed, and more than 64 bits owed. */
static void without_debtors_there_is_no_figure(void **test)
{
    (void)test;
    const int64_t nothing[] = {0, -1}, much[] = {INT64_MAX, 1};
    for (size_t count = 0; count <= 2; count++) {
        encours_concentration c = compute(count == 0 ? NULL : nothing, count, 0);
        check_equal(c.status, ENCOURS_CONCENTRATION_EMPTY);
        check_equal(c.theil_status, ENCOURS_CONCENTRATION_EMPTY);
        check_equal(c.herfindahl_ppm, NONE);
        check_equal(c.herfindahl_denominator, 0);
        check_equal(c.top, NONE);
        check_equal(c.left_out, count);
    }
    encours_concentration c = compute(much, 2, 0);
    check_equal(c.status, ENCOURS_CONCENTRATION_OUT_OF_RANGE);
    check_equal(c.theil_status, ENCOURS_CONCENTRATION_OUT_OF_RANGE);
    check_equal(c.effective_number_e4, NONE);
    check_equal(c.counted, 2);
    check_equal(compute(much, 1, 0).herfindahl_ppm, 1000000);
}

/* CON-006: any split and order of merging gives the bytes of one state, the largest included. */
static void any_split_gives_the_same_bytes(void **test)
{
    (void)test;
    enum { COUNT = 80 };
    encours_concentration_options options = {sizeof options, 7, 0};
    FOR_RANDOM(random, 150)
    {
        int64_t exposures[COUNT];
        for (size_t i = 0; i < COUNT; i++)
            exposures[i] = (int64_t)(random_next(&random) >> (10 + random_below(&random, 50)));
        size_t size = 0, cut = random_below(&random, COUNT);
        void *whole = begin(&options, &size), *left = begin(&options, &size);
        void *right = begin(&options, &size);
        check_ok(encours_concentration_add(whole, size, exposures, COUNT, check_error()));
        check_ok(encours_concentration_add(left, size, exposures, cut, check_error()));
        check_ok(
            encours_concentration_add(right, size, exposures + cut, COUNT - cut, check_error()));
        void *into = cut % 2 == 0 ? left : right, *from = cut % 2 == 0 ? right : left;
        check_ok(encours_state_merge(into, size, from, size, check_error()));
        check_equal(memcmp(into, whole, size), 0);
        free(whole);
        free(left);
        free(right);
    }
}

/* CON-001: between 1/n and 1; neither order nor a common factor matters. */
static void the_index_is_bounded_and_free_of_scale(void **test)
{
    (void)test;
    FOR_RANDOM(random, 1000)
    {
        int64_t exposures[32], scaled[32];
        size_t n = random_below(&random, 32) + 1;
        for (size_t i = 0; i < n; i++) {
            exposures[i] = random_between(&random, 1, 1000000);
            scaled[n - 1 - i] = exposures[i] * 1000003;
        }
        encours_concentration a = compute(exposures, n, 3), b = compute(scaled, n, 3);
        check_between(a.herfindahl_ppm, (int64_t)(1000000 / n), 1000000);
        check_equal(a.herfindahl_ppm, b.herfindahl_ppm);
        check_equal(a.herfindahl_denominator, b.herfindahl_denominator);
        check_equal(a.effective_number_e4, b.effective_number_e4);
        check_equal(a.theil_ppm, b.theil_ppm);
        check_equal(a.top_share_ppm, b.top_share_ppm);
    }
}

/* CON-006: what is refused changes nothing. */
static void what_is_refused_changes_nothing(void **test)
{
    (void)test;
    encours_concentration_options options = ENCOURS_CONCENTRATION_OPTIONS_INIT;
    size_t size = 0;
    uint8_t *state = begin(NULL, &size), *before = malloc(size);
    check_equal(size, encours_concentration_state_size(&options));
    const int64_t one[] = {1};
    memcpy(before, state, size);
    check_fails(encours_concentration_add(state, size, NULL, 1, check_error()), ENCOURS_E_MISUSE,
                "exposures");
    check_fails(encours_concentration_add(state, size, one, SIZE_MAX, check_error()),
                ENCOURS_E_LIMIT, "2^40");
    check_equal(memcmp(before, state, size), 0);
    encours_concentration out = {0};
    check_fails(encours_concentration_finish(state, size, &out, check_error()), ENCOURS_E_ABI,
                "size");
    options.top_count = 1001;
    check_equal(encours_concentration_state_size(&options), 0);
    check_fails(encours_concentration_begin(state, size, &options, check_error()),
                ENCOURS_E_INVALID, "top_count is 1001");
    options.top_count = 1;
    options.theil = 2;
    check_fails(encours_concentration_begin(state, size, &options, check_error()),
                ENCOURS_E_INVALID, "theil is 2");
    options.struct_size = 0;
    check_equal(encours_concentration_state_size(&options), 0);
    check_fails(encours_concentration_begin(NULL, size, NULL, check_error()), ENCOURS_E_MISUSE,
                "no memory");
    free(state);
    free(before);
}

/* EXP-010: sums of logarithms that no debtors add up to have a figure without meaning. */
static void forged_logarithms_do_no_harm(void **test)
{
    (void)test;
    static const uint8_t lasts[] = {0x7f, 0x80};
    for (size_t i = 0; i < sizeof lasts; i++) {
        size_t size = 0;
        uint8_t *state = begin(NULL, &size);
        const int64_t some[] = {5, INT64_MAX - 5};
        check_ok(encours_concentration_add(state, size, some, 2, check_error()));
        for (size_t sum = 4; sum < 8; sum++) {
            memset(state + 64 + 16 * sum, lasts[i] == 0x7f ? 0xff : 0, 15);
            state[64 + 16 * sum + 15] = lasts[i];
        }
        check_equal(finish(state, size).status, ENCOURS_CONCENTRATION_OK);
        free(state);
    }
}

/* CON-003, CON-006: forged bytes are refused or empty; they never divide by zero. */
static void forged_states_do_no_harm(void **test)
{
    (void)test;
    size_t size = 0;
    uint8_t *state = begin(NULL, &size), *other = begin(NULL, &size);
    encours_concentration out = ENCOURS_CONCENTRATION_INIT;
    const int64_t some[] = {5};
    check_ok(encours_concentration_add(state, size, some, 1, check_error()));
    state[64 + 3 * 16] = 1; /* the one debtor is left out: none is counted */
    check_equal(finish(state, size).status, ENCOURS_CONCENTRATION_EMPTY);
    state[64 + 3 * 16] = 0;
    state[64 + 16] = 0; /* no squares */
    check_equal(finish(state, size).status, ENCOURS_CONCENTRATION_EMPTY);
    uint8_t *top_count = state + 64 + 8 * 16;
    uint8_t kept = *top_count;
    check_equal(kept, 10);
    for (uint8_t forged = 0; forged < 20; forged += 11) {
        *top_count = forged;
        check_fails(encours_concentration_finish(state, size, &out, check_error()),
                    ENCOURS_E_INVALID, "");
        check_fails(encours_concentration_add(state, size, some, 1, check_error()),
                    ENCOURS_E_INVALID, "");
        check_fails(encours_state_merge(state, size, other, size, check_error()), ENCOURS_E_INVALID,
                    "");
    }
    state[0] = 'X';
    check_fails(encours_concentration_finish(state, size, &out, check_error()), ENCOURS_E_CORRUPT,
                "no state");
    free(state);
    free(other);
}

CHECK_MAIN(published_figures_come_out_as_published, a_tie_goes_up,
           equal_debtors_are_as_many_as_they_are, theil_is_as_decimal_arithmetic_has_it,
           theil_may_be_left_out, theil_too_near_a_tie_is_a_status,
           what_is_no_debtor_is_left_out_and_counted, without_debtors_there_is_no_figure,
           any_split_gives_the_same_bytes, the_index_is_bounded_and_free_of_scale,
           what_is_refused_changes_nothing, forged_states_do_no_harm, forged_logarithms_do_no_harm)
