/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "encours/dso_variants.h"

static encours_dso average(const int64_t *balances, size_t count, int64_t sales, uint32_t days)
{
    encours_dso out = ENCOURS_DSO_INIT;
    check_ok(encours_dso_average(balances, count, sales, days, &out, check_error()));
    return out;
}

/* DSO-040: 17 000 and 19 000 over 20 000 in 30 days are 27 (fool.com). */
static void the_mean_balance_makes_a_dso(void **state)
{
    (void)state;
    static const int64_t ends[] = {1700000, 1900000};
    encours_dso out = average(ends, 2, 2000000, 30);
    check_equal(out.days_e4, 270000);
    check_equal(out.days_part, 30);
    check_equal(out.part_numerator, 9);
    check_equal(out.part_denominator, 10);
    check_equal(out.status, ENCOURS_DSO_OK);
}

/* DSO-040: the mean is not rounded: 1 and 2 over 3 in 1 day are 0.5, and three balances of 1, 1, 0
 * over 1 in 1 day 2/3. */
static void the_mean_is_not_rounded(void **state)
{
    (void)state;
    static const int64_t two[] = {1, 2}, three[] = {1, 1, 0}, low[] = {-1, 0};
    check_equal(average(two, 2, 3, 1).days_e4, 5000);
    check_equal(average(three, 3, 1, 1).days_e4, 6667);
    encours_dso out = average(low, 2, 10000, 1);
    check_equal(out.days_e4, -1); /* -0.5 of a unit, away from zero */
    check_equal(out.flags, ENCOURS_DSO_NEGATIVE_BALANCE);
    check_equal(average(two, 2, 0, 1).status, ENCOURS_DSO_UNDEFINED_NO_SALES);
    check(average(two, 2, -5, 1).days_e4 == ENCOURS_DSO_NONE);
}

/* DSO-040: the exact value is there when it fits, and the rounded one when it does. */
static void a_mean_keeps_to_its_range(void **state)
{
    (void)state;
    static const int64_t large[] = {INT64_MAX, INT64_MAX - 1}, lowest[] = {INT64_MIN, INT64_MIN};
    encours_dso out = average(large, 2, INT64_MAX, 30);
    check_equal(out.part_denominator, 0);
    check_equal(out.part_numerator, 0);
    check_equal(out.days_e4, 300000);
    out = average(large, 2, 1, 30);
    check_equal(out.status, ENCOURS_DSO_OUT_OF_RANGE);
    check(out.days_e4 == ENCOURS_DSO_NONE);
    out = average(lowest, 2, 10000, 1);
    check_equal(out.status, ENCOURS_DSO_OUT_OF_RANGE);
    encours_dso keep = ENCOURS_DSO_INIT;
    keep.days_e4 = 42;
    check_fails(encours_dso_average(large, 0, 1, 30, &keep, check_error()), ENCOURS_E_INVALID,
                "0 balances");
    check_fails(encours_dso_average(large, 36601, 1, 30, &keep, check_error()), ENCOURS_E_INVALID,
                "36601");
    check_fails(encours_dso_average(large, 2, 1, 0, &keep, check_error()), ENCOURS_E_INVALID,
                "days is 0");
    check_fails(encours_dso_average(NULL, 2, 1, 3, &keep, check_error()), ENCOURS_E_MISUSE,
                "needs");
    check_equal(keep.days_e4, 42);
    keep.struct_size = 1;
    check_fails(encours_dso_average(large, 2, 1, 3, &keep, check_error()), ENCOURS_E_ABI, "size");
}

/* DSO-041: 29.2 days granted on terms of 30 days are -0.8. */
static void extended_dso_compares_with_the_terms(void **state)
{
    (void)state;
    encours_dso out = ENCOURS_DSO_INIT;
    check_ok(
        encours_dso_extended(800000, 10000000, 365, (encours_ratio){30, 1}, &out, check_error()));
    check_equal(out.days_e4, -8000);
    check_equal(out.days_part, 1);
    check_equal(out.part_numerator, -4);
    check_equal(out.part_denominator, 5);
    check_equal(out.status, ENCOURS_DSO_OK);
    /* 1/3 - 1/3 of a day: the exact difference, not that of two rounded figures. */
    check_ok(encours_dso_extended(1, 3, 1, (encours_ratio){1, 3}, &out, check_error()));
    check_equal(out.days_e4, 0);
    check_ok(encours_dso_extended(1, 0, 1, (encours_ratio){1, 3}, &out, check_error()));
    check_equal(out.status, ENCOURS_DSO_UNDEFINED_NO_SALES);
    check_ok(encours_dso_extended(1, INT64_MAX, 1, (encours_ratio){1, INT64_MAX - 1}, &out,
                                  check_error()));
    check_equal(out.part_denominator, 0);
    check_equal(out.days_e4, 0);
    check_ok(encours_dso_extended(INT64_MAX, 1, 2, (encours_ratio){1, 1}, &out, check_error()));
    check_equal(out.status, ENCOURS_DSO_OUT_OF_RANGE);
    check_fails(encours_dso_extended(1, 1, 0, (encours_ratio){1, 1}, &out, check_error()),
                ENCOURS_E_INVALID, "days");
    check_fails(encours_dso_extended(1, 1, 1, (encours_ratio){1, 0}, &out, check_error()),
                ENCOURS_E_INVALID, "denominator");
    out.struct_size = 0;
    check_fails(encours_dso_extended(1, 1, 1, (encours_ratio){1, 1}, &out, check_error()),
                ENCOURS_E_ABI, "size");
}

static const int64_t sales[] = {1200, 800, 700};
static const uint32_t days[] = {30, 31, 30};

/* DSO-042: 2500 is 82.4286 days; the 1600 of it not due are 30 + 400 / 800 * 31 = 45.5; the delay
 * is 61 + 150 / 7 - 45.5 = 36 + 13 / 14. */
static void delay_by_count_back_is_the_exact_difference(void **state)
{
    (void)state;
    encours_dso out = ENCOURS_DSO_INIT;
    check_ok(encours_dso_count_back_delay(2500, 1600, sales, days, 3, NULL, &out, check_error()));
    check_equal(out.days_e4, 369286);
    check_equal(out.part_numerator, 517);
    check_equal(out.part_denominator, 14);
    check_equal(out.status, ENCOURS_DSO_OK);
    check_equal(out.periods_used, 3);
    check_ok(encours_dso_count_back_delay(1600, 2800, sales, days, 3, NULL, &out, check_error()));
    check_equal(out.days_e4, -(91 * 10000 - 455000));
    check_equal(out.status, ENCOURS_DSO_HISTORY_EXHAUSTED); /* of the part not due */
    check_ok(encours_dso_count_back_delay(2800, 1600, sales, days, 3, NULL, &out, check_error()));
    check_equal(out.status, ENCOURS_DSO_HISTORY_EXHAUSTED);
    check_equal(out.balance_rest, 100);
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.short_history = ENCOURS_DSO_SHORT_EXTRAPOLATE;
    static const int64_t one[] = {1};
    static const uint32_t long_period[] = {36600};
    check_ok(encours_dso_count_back_delay(INT64_MAX, INT64_MAX, one, long_period, 1, &options, &out,
                                          check_error()));
    check_equal(out.days_e4, 0); /* both beyond days_e4, their difference is not */
    check_equal(out.status, ENCOURS_DSO_EXTRAPOLATED);
    check_ok(encours_dso_count_back_delay(INT64_MAX, 0, one, long_period, 1, &options, &out,
                                          check_error()));
    check_equal(out.status, ENCOURS_DSO_OUT_OF_RANGE);
    static const int64_t credit[] = {-10};
    check_fails(
        encours_dso_count_back_delay(INT64_MAX, 1, credit, days, 1, NULL, &out, check_error()),
        ENCOURS_E_OVERFLOW, "count back");
    check_fails(
        encours_dso_count_back_delay(1, INT64_MAX, credit, days, 1, NULL, &out, check_error()),
        ENCOURS_E_OVERFLOW, "count back");
    out.struct_size = 0;
    check_fails(encours_dso_count_back_delay(1, 1, sales, days, 3, NULL, &out, check_error()),
                ENCOURS_E_ABI, "size");
}

/* DSO-042: monotone: more that is not due is less delay; none not due is the whole count-back. */
static void delay_falls_as_more_is_not_due(void **state)
{
    (void)state;
    FOR_RANDOM(random, 1000)
    {
        int64_t balance = random_between(&random, 0, 2700);
        int64_t not_due = random_between(&random, 0, balance);
        encours_dso more = ENCOURS_DSO_INIT, less = ENCOURS_DSO_INIT, whole = ENCOURS_DSO_INIT;
        check_ok(encours_dso_count_back_delay(balance, not_due, sales, days, 3, NULL, &less,
                                              check_error()));
        check_ok(encours_dso_count_back_delay(balance, not_due / 2, sales, days, 3, NULL, &more,
                                              check_error()));
        check(more.days_e4 >= less.days_e4);
        check_ok(
            encours_dso_count_back_delay(balance, 0, sales, days, 3, NULL, &more, check_error()));
        check_ok(encours_dso_count_back(balance, sales, days, 3, NULL, &whole, check_error()));
        check_equal(more.days_e4, whole.days_e4);
    }
}

/* DSO-043: 2400 and 470.40 of VAT are 2870.40 (finance-technique.com). */
static void tax_is_added_to_sales(void **state)
{
    (void)state;
    int64_t out = 0;
    check_ok(encours_dso_sales_with_tax(240000, 47040, &out, check_error()));
    check_equal(out, 287040);
    check_fails(encours_dso_sales_with_tax(INT64_MAX, 1, &out, check_error()), ENCOURS_E_OVERFLOW,
                "tax");
    check_equal(out, 287040);
    check_fails(encours_dso_sales_with_tax(1, 1, NULL, check_error()), ENCOURS_E_MISUSE, "needs");
}

CHECK_MAIN(the_mean_balance_makes_a_dso, the_mean_is_not_rounded, a_mean_keeps_to_its_range,
           extended_dso_compares_with_the_terms, delay_by_count_back_is_the_exact_difference,
           delay_falls_as_more_is_not_due, tax_is_added_to_sales)
