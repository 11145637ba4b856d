/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "encours/dso_variants.h"
#include "pure/state.h"

enum { WORDS = 32 };

typedef struct block {
    uint64_t words[WORDS];
} block;

static size_t size_of_state(void)
{
    size_t size = encours_dso_contractual_state_size();
    check(size <= sizeof(block));
    return size;
}

static void begin(block *b)
{
    check_ok(encours_dso_contractual_begin(b->words, size_of_state(), check_error()));
}

static void add(block *b, const int64_t *amount, const int32_t *days, size_t count)
{
    check_ok(
        encours_dso_contractual_add(b->words, size_of_state(), amount, days, count, check_error()));
}

static encours_dso_contractual finish(const block *b)
{
    encours_dso_contractual out = ENCOURS_DSO_CONTRACTUAL_INIT;
    check_ok(encours_dso_contractual_finish(b->words, size_of_state(), &out, check_error()));
    return out;
}

/* DSO-046: 100 at 30 days and 200 at 60 are 50 days; 400 without terms are told apart. */
static void terms_are_weighted_by_amount(void **state)
{
    (void)state;
    static const int64_t amount[] = {100, 200, 400, 1};
    static const int32_t days[] = {30, 60, ENCOURS_DSO_TERMS_NONE, 0};
    block b;
    begin(&b);
    add(&b, amount, days, 3);
    encours_dso_contractual out = finish(&b);
    check_equal(out.days_e4, 500000);
    check_equal(out.numerator, 50);
    check_equal(out.denominator, 1);
    check_equal(out.amount, 300);
    check_equal(out.amount_without_terms, 400);
    check_equal(out.items, 2);
    check_equal(out.items_without_terms, 1);
    add(&b, amount + 3, days + 3, 1); /* 15000 / 301 = 49.833887 */
    out = finish(&b);
    check_equal(out.days_e4, 498339);
    check_equal(out.numerator, 15000);
    check_equal(out.denominator, 301);
    check_equal(out.status, ENCOURS_DSO_OK);
}

/* DSO-046: amounts of zero or less have no mean. */
static void nothing_has_no_mean(void **state)
{
    (void)state;
    block b;
    begin(&b);
    encours_dso_contractual out = finish(&b);
    check_equal(out.status, ENCOURS_DSO_UNDEFINED_NO_SALES);
    check(out.days_e4 == ENCOURS_DSO_NONE);
    check_equal(out.denominator, 0);
}

/* DSO-046: a mean or a sum beyond 64 bits says so. */
static void large_amounts_say_so(void **state)
{
    (void)state;
    static const int64_t huge[] = {INT64_MAX, INT64_MAX, INT64_MIN, INT64_MIN, 3};
    static const int32_t days[] = {36600, 36600, -36600, -36600, 0};
    block b;
    begin(&b);
    add(&b, huge, days, 5);
    encours_dso_contractual out = finish(&b);
    check_equal(out.amount, 1);
    check_equal(out.status, ENCOURS_DSO_OUT_OF_RANGE);
    check_equal(out.denominator, 0);
    static const int64_t lowest[] = {INT64_MAX, INT64_MIN, 10001};
    static const int32_t one[] = {0, 1, 0};
    begin(&b);
    add(&b, lowest, one, 3); /* INT64_MIN / 10000 days: days_e4 would be that of no value */
    out = finish(&b);
    check_equal(out.amount, 10000);
    check_equal(out.status, ENCOURS_DSO_OUT_OF_RANGE);
    check_equal(out.numerator, INT64_MIN / 16);
    check_equal(out.denominator, 625);
    begin(&b);
    add(&b, huge, days, 2);
    encours_dso_contractual keep = ENCOURS_DSO_CONTRACTUAL_INIT;
    check_fails(encours_dso_contractual_finish(b.words, size_of_state(), &keep, check_error()),
                ENCOURS_E_OVERFLOW, "amounts");
    static const int32_t none[] = {ENCOURS_DSO_TERMS_NONE, ENCOURS_DSO_TERMS_NONE};
    begin(&b);
    add(&b, huge, none, 2);
    check_fails(encours_dso_contractual_finish(b.words, size_of_state(), &keep, check_error()),
                ENCOURS_E_OVERFLOW, "amounts");
    keep.struct_size = 0;
    check_fails(encours_dso_contractual_finish(b.words, size_of_state(), &keep, check_error()),
                ENCOURS_E_ABI, "size");
}

/* DSO-047: any split merged in any order gives the same bytes. */
static void parts_merge_to_the_same_bytes(void **state)
{
    (void)state;
    FOR_RANDOM(random, 200)
    {
        int64_t amount[30];
        int32_t days[30];
        for (size_t i = 0; i < 30; i++) {
            amount[i] = random_between(&random, -1000, 100000);
            days[i] = (int32_t)random_between(&random, -5, 90);
            if (random_below(&random, 5) == 0)
                days[i] = ENCOURS_DSO_TERMS_NONE;
        }
        size_t cut = random_below(&random, 31);
        block whole, first, last;
        begin(&whole), begin(&first), begin(&last);
        add(&whole, amount, days, 30);
        add(&first, amount, days, cut);
        add(&last, amount + cut, days + cut, 30 - cut);
        check_ok(encours_state_merge(last.words, size_of_state(), first.words, size_of_state(),
                                     check_error()));
        assert_memory_equal(last.words, whole.words, size_of_state());
    }
}

/* DSO-047: what is refused changes nothing. */
static void bad_items_are_refused(void **state)
{
    (void)state;
    static const int64_t amount[] = {1, 1};
    static const int32_t low[] = {0, -36601}, high[] = {36601};
    block b, before;
    begin(&b);
    before = b;
    size_t size = size_of_state();
    check_fails(encours_dso_contractual_add(b.words, size, amount, low, 2, check_error()),
                ENCOURS_E_INVALID, "-36601");
    check_equal(check_last_error()->index, 1);
    check_fails(encours_dso_contractual_add(b.words, size, amount, high, 1, check_error()),
                ENCOURS_E_INVALID, "36601");
    check_fails(encours_dso_contractual_add(b.words, size, NULL, low, 1, check_error()),
                ENCOURS_E_MISUSE, "needs");
    check_fails(encours_dso_contractual_add(b.words, size, amount, NULL, 1, check_error()),
                ENCOURS_E_MISUSE, "needs");
    assert_memory_equal(b.words, before.words, size);
    check_ok(encours_dso_contractual_add(b.words, size, NULL, NULL, 0, check_error()));
    b.words[3] = enc_le64(UINT64_C(1) << 40); /* all the items there can be */
    check_fails(encours_dso_contractual_add(b.words, size, amount, low, 1, check_error()),
                ENCOURS_E_LIMIT, "2^40");
    check_fails(encours_dso_contractual_add(NULL, size, amount, low, 1, check_error()),
                ENCOURS_E_MISUSE, "memory");
    encours_dso_contractual out = ENCOURS_DSO_CONTRACTUAL_INIT;
    b.words[0] = 0;
    check_fails(encours_dso_contractual_finish(b.words, size, &out, check_error()),
                ENCOURS_E_CORRUPT, "no state");
}

CHECK_MAIN(terms_are_weighted_by_amount, nothing_has_no_mean, large_amounts_say_so,
           parts_merge_to_the_same_bytes, bad_items_are_refused)
