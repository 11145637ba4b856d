/* SPDX-License-Identifier: MIT */
#include "encours/ecl.h"
#include "encours/rounding.h"

#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

static encours_ecl_item item_of(int64_t amount, int64_t numerator, int64_t denominator)
{
    return (encours_ecl_item){
        .struct_size = sizeof(encours_ecl_item),
        .amount = amount,
        .rate_numerator = numerator,
        .rate_denominator = denominator,
        .factor_denominator = 1,
    };
}

static encours_ecl_loss compute(const encours_ecl_item *item)
{
    encours_ecl_loss out = ENCOURS_ECL_LOSS_INIT;
    check_ok(encours_ecl_compute(item, &out, check_error()));
    return out;
}

/* ECL-001: unrounded rates on published amounts, in cents. */
static void published_allowances_come_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(v, "ecl.csv")
    {
        encours_ecl_item item = item_of(100 * vectors_number(&v, "gross"),
                                        vectors_number(&v, "rate_numerator"),
                                        vectors_number(&v, "rate_denominator"));
        int64_t expected = vectors_number(&v, "allowance_cents");
        int64_t tolerance = vectors_number(&v, "tolerance_cents");
        check_between(compute(&item).allowance, expected - tolerance, expected + tolerance);
    }
}

/* ECL-001: 112.5 is 113, or 112 as one source prints, by the rounding named. */
static void the_one_rounding_is_named(void **state)
{
    (void)state;
    encours_ecl_item item = item_of(2500, 45, 1000);
    check_equal(compute(&item).allowance, 113);
    item.rounding = ENCOURS_ROUNDING_HALF_EVEN;
    check_equal(compute(&item).allowance, 112);
    check_equal(compute(&item).applied_numerator, 9);
    check_equal(compute(&item).applied_denominator, 200);
    check_equal(compute(&item).applied_ppm, 45000);
}

/* ECL-002: 1200 with 200 of VAT and 700 insured leaves 300 at risk; cover over the base leaves 0.
 */
static void vat_and_insured_parts_bear_no_loss(void **state)
{
    (void)state;
    encours_ecl_item item = item_of(1200, 1, 2);
    item.vat = 200;
    item.insured = 700;
    check_equal(compute(&item).at_risk, 300);
    check_equal(compute(&item).allowance, 150);
    check_equal(compute(&item).flags, 0);
    item.insured = 1000;
    check_equal(compute(&item).at_risk, 0);
    check_equal(compute(&item).flags, 0);
    item.insured = 1001;
    check_equal(compute(&item).at_risk, 0);
    check_equal(compute(&item).flags, ENCOURS_ECL_OVER_INSURED);
}

/* ECL-002: credit balances and missing amounts lose nothing and say so; their VAT is not read. */
static void what_is_not_owed_loses_nothing(void **state)
{
    (void)state;
    encours_ecl_item item = item_of(-500, 1, 2);
    item.vat = -100;
    check_equal(compute(&item).allowance, 0);
    check_equal(compute(&item).flags, ENCOURS_ECL_CREDITS);
    item.amount = ENCOURS_ECL_NONE;
    check_equal(compute(&item).at_risk, 0);
    check_equal(compute(&item).flags, ENCOURS_ECL_MISSING);
}

/* ECL-003: multiplied, added, held to 0 and 1; not applied to a bucket at 100 %. */
static void a_forward_factor_is_held_to_what_a_rate_can_be(void **state)
{
    (void)state;
    static const struct {
        int32_t forward;
        int64_t rate, factor; /* hundredths */
        int64_t allowance;    /* of 10 000 */
        uint32_t flags;
    } cases[] = {
        {ENCOURS_ECL_FORWARD_NONE, 40, 300, 4000, 0},
        {ENCOURS_ECL_FORWARD_MULTIPLY, 40, 120, 4800, 0},
        {ENCOURS_ECL_FORWARD_MULTIPLY, 40, 250, 10000, 0},
        {ENCOURS_ECL_FORWARD_MULTIPLY, 40, 251, 10000, ENCOURS_ECL_CAPPED},
        {ENCOURS_ECL_FORWARD_MULTIPLY, 100, 50, 10000, ENCOURS_ECL_FULL},
        {ENCOURS_ECL_FORWARD_ADD, 40, 5, 4500, 0},
        {ENCOURS_ECL_FORWARD_ADD, 40, -40, 0, 0},
        {ENCOURS_ECL_FORWARD_ADD, 40, -41, 0, ENCOURS_ECL_CAPPED},
        {ENCOURS_ECL_FORWARD_ADD, 40, 61, 10000, ENCOURS_ECL_CAPPED},
        {ENCOURS_ECL_FORWARD_ADD, 100, -1, 10000, ENCOURS_ECL_FULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        encours_ecl_item item = item_of(10000, cases[i].rate, 100);
        item.forward = cases[i].forward;
        item.factor_numerator = cases[i].factor;
        item.factor_denominator = 100;
        check_equal(compute(&item).allowance, cases[i].allowance);
        check_equal(compute(&item).flags, cases[i].flags);
    }
}

/* ECL-004: what an item must be. */
static void bad_items_are_refused(void **state)
{
    (void)state;
    encours_ecl_loss out = ENCOURS_ECL_LOSS_INIT;
    const encours_ecl_item good = item_of(100, 1, 2);
    static const struct {
        size_t member;
        int64_t value;
        const char *part;
    } cases[] = {
        {0, -1, "vat is -1"},        {0, 101, "vat is 101"},    {1, -1, "insured is -1"},
        {2, -1, "rate is -1 / 2"},   {2, 3, "rate is 3 / 2"},   {3, 0, "rate is 1 / 0"},
        {4, -1, "factor is -1 / 1"}, {5, 0, "factor is 0 / 0"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        encours_ecl_item item = good;
        item.forward = ENCOURS_ECL_FORWARD_MULTIPLY;
        int64_t *const members[] = {&item.vat,
                                    &item.insured,
                                    &item.rate_numerator,
                                    &item.rate_denominator,
                                    &item.factor_numerator,
                                    &item.factor_denominator};
        *members[cases[i].member] = cases[i].value;
        check_fails(encours_ecl_compute(&item, &out, check_error()), ENCOURS_E_INVALID,
                    cases[i].part);
    }
    encours_ecl_item item = good;
    item.forward = 3;
    check_fails(encours_ecl_compute(&item, &out, check_error()), ENCOURS_E_INVALID, "forward");
    item = good;
    item.rounding = 8;
    check_fails(encours_ecl_compute(&item, &out, check_error()), ENCOURS_E_INVALID, "rounding");
    check_fails(encours_ecl_compute(NULL, &out, check_error()), ENCOURS_E_MISUSE, "item");
    item.struct_size = 0;
    check_fails(encours_ecl_compute(&item, &out, check_error()), ENCOURS_E_ABI, "size");
    out.struct_size = 0;
    check_fails(encours_ecl_compute(&good, &out, check_error()), ENCOURS_E_ABI, "size");
}

/* ECL-004: two large denominators without a common factor have no 64-bit quotient. */
static void a_rate_that_does_not_fit_is_an_overflow(void **state)
{
    (void)state;
    encours_ecl_loss out = ENCOURS_ECL_LOSS_INIT;
    encours_ecl_item item = item_of(100, 1, INT64_MAX);
    item.forward = ENCOURS_ECL_FORWARD_ADD;
    item.factor_numerator = 1;
    item.factor_denominator = INT64_MAX - 1;
    check_fails(encours_ecl_compute(&item, &out, check_error()), ENCOURS_E_OVERFLOW,
                "smaller denominators");
}

/* ECL-001: no more is lost than is at risk, and a higher rate loses no less. */
static void losses_are_bounded_and_grow_with_the_rate(void **state)
{
    (void)state;
    FOR_RANDOM(random, 2000)
    {
        int64_t denominator = random_between(&random, 1, 1000000);
        int64_t numerator = random_between(&random, 0, denominator - 1);
        encours_ecl_item item = item_of((int64_t)(random_next(&random) >> 1), numerator,
                                        denominator);
        int64_t less = compute(&item).allowance;
        item.rate_numerator++;
        check_between(less, 0, compute(&item).allowance);
        check(compute(&item).allowance <= item.amount);
    }
}

CHECK_MAIN(published_allowances_come_out_as_published, the_one_rounding_is_named,
           vat_and_insured_parts_bear_no_loss, what_is_not_owed_loses_nothing,
           a_forward_factor_is_held_to_what_a_rate_can_be, bad_items_are_refused,
           a_rate_that_does_not_fit_is_an_overflow, losses_are_bounded_and_grow_with_the_rate)
