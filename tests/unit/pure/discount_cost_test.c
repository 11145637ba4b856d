/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include "encours/discount.h"
#include "encours/rounding.h"

enum { PERCENT = 1000000 };

/* DSC-007: an annual rate by the days of a year of 360 or 365. */
static void an_annual_rate_is_pro_rata(void **state)
{
    (void)state;
    int64_t out;
    FOR_VECTORS(row, "discount_annual.csv")
    {
        int64_t untaxed = vectors_number(&row, "untaxed");
        check_ok(encours_discount_annual(
            untaxed, vectors_number(&row, "rate_e6"), (uint32_t)vectors_number(&row, "days_early"),
            (uint32_t)vectors_number(&row, "basis"), 0, &out, check_error()));
        vectors_check_number(&row, "discount", out);
        vectors_check_number(&row, "net", untaxed - out);
    }
    check_ok(encours_discount_annual(-1000000, 2 * PERCENT, 30, 366, ENCOURS_ROUNDING_UP, &out,
                                     check_error()));
    check_equal(out, -1640);
}

/* DSC-007: arguments out of range. */
static void an_annual_rate_is_checked(void **state)
{
    (void)state;
    int64_t out = 42;
#define refused(kind, part, ...) check_fails(encours_discount_annual(__VA_ARGS__), kind, part)
    refused(ENCOURS_E_INVALID, "rate is -1", 1, -1, 1, 360, 0, &out, check_error());
    refused(ENCOURS_E_INVALID, "rate is", 1, INT64_C(10000000001), 1, 360, 0, &out, check_error());
    refused(ENCOURS_E_INVALID, "days_early", 1, 1, 36601, 360, 0, &out, check_error());
    refused(ENCOURS_E_INVALID, "basis is 361", 1, 1, 1, 361, 0, &out, check_error());
    refused(ENCOURS_E_INVALID, "99 is no", 1, 1, 1, 360, 99, &out, check_error());
    refused(ENCOURS_E_OVERFLOW, "does not fit", INT64_MAX, ENCOURS_PERCENT_WHOLE, 361, 360, 0, &out,
            check_error());
    refused(ENCOURS_E_MISUSE, "out != NULL", 1, 1, 1, 360, 0, NULL, check_error());
    check_equal(out, 42);
#undef refused
}

/* DSC-008: published settlements: a discount comes with the payment that settles, a tolerance is
 * written off with its sign. */
static void published_settlements_come_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(row, "discount_settlements.csv")
    {
        encours_discount_settlement out = ENCOURS_DISCOUNT_SETTLEMENT_INIT;
        check_ok(encours_discount_settle(vectors_number(&row, "open"),
                                         vectors_number(&row, "payment"),
                                         vectors_number(&row, "discount"),
                                         vectors_number(&row, "tolerance"), &out, check_error()));
        vectors_check_number(&row, "status", out.status);
        vectors_check_number(&row, "granted", out.discount);
        vectors_check_number(&row, "tolerance_booked", out.tolerance);
        vectors_check_number(&row, "rest", out.rest);
    }
}

/* DSC-008: the parts of a settlement are what was open; nothing is granted on a part payment, and
 * what is written off is within the tolerance. */
static void settlements_tie(void **state)
{
    (void)state;
    FOR_RANDOM(random, 5000)
    {
        encours_discount_settlement out = ENCOURS_DISCOUNT_SETTLEMENT_INIT;
        int64_t open = random_between(&random, 0, 60), payment = random_between(&random, 0, 80);
        int64_t discount = random_between(&random, 0, open);
        int64_t tolerance = random_between(&random, 0, 8);
        check_ok(encours_discount_settle(open, payment, discount, tolerance, &out, check_error()));
        check_equal(payment + out.discount + out.tolerance + out.rest, open);
        check_between(out.tolerance, -tolerance, tolerance);
        if (out.status == ENCOURS_DISCOUNT_PART_PAYMENT)
            check(out.discount == 0 && out.rest > tolerance);
        else
            check(out.rest <= 0);
    }
}

/* DSC-008: what is open after a payment never grows with the payment: 99.10 of 100.00 reaches the
 * 98.00 that settle with a discount of 2.00, although it is nearer to 100.00. */
static void paying_more_never_leaves_more_open(void **state)
{
    (void)state;
    encours_discount_settlement out = ENCOURS_DISCOUNT_SETTLEMENT_INIT;
    check_ok(encours_discount_settle(10000, 9910, 200, 50, &out, check_error()));
    check_equal(out.status, ENCOURS_DISCOUNT_SETTLED_LESS);
    check_equal(out.rest, -110);
    check_ok(encours_discount_settle(10000, 9950, 200, 50, &out, check_error()));
    check_equal(out.status, ENCOURS_DISCOUNT_SETTLED);
    check_equal(out.tolerance, 50);
    for (int64_t tolerance = 0; tolerance < 6; tolerance++)
        for (int64_t discount = 0; discount < 21; discount++)
            for (int64_t payment = 1, before = 40; payment < 50; payment++) {
                check_ok(
                    encours_discount_settle(40, payment, discount, tolerance, &out, check_error()));
                int64_t left = out.rest > 0 ? out.rest : 0;
                check(left <= before);
                before = left;
            }
}

/* DSC-008: negative amounts and a discount beyond what is open. */
static void settlements_are_checked(void **state)
{
    (void)state;
    encours_discount_settlement out = ENCOURS_DISCOUNT_SETTLEMENT_INIT;
    for (size_t i = 0; i < 4; i++)
        check_fails(encours_discount_settle(i == 0 ? -1 : 1, i == 1 ? -1 : 1, i == 2 ? -1 : 1,
                                            i == 3 ? -1 : 1, &out, check_error()),
                    ENCOURS_E_INVALID, "must not be negative");
    check_fails(encours_discount_settle(1, 1, 2, 0, &out, check_error()), ENCOURS_E_INVALID,
                "more than what is open");
    check_fails(encours_discount_settle(1, 1, 1, 0, NULL, check_error()), ENCOURS_E_MISUSE,
                "out != NULL");
    check_ok(encours_discount_settle(0, INT64_MAX, 0, INT64_MAX, &out, check_error()));
    check(out.tolerance == -INT64_MAX);
    out.struct_size = 4;
    check_fails(encours_discount_settle(1, 1, 1, 0, &out, check_error()), ENCOURS_E_ABI,
                "struct_size");
}

static encours_discount_cost cost(int64_t percent, uint32_t discount_days, uint32_t term_days)
{
    encours_discount_cost out = ENCOURS_DISCOUNT_COST_INIT;
    check_ok(encours_discount_cost_compute(percent, discount_days, term_days, 360, 365, &out,
                                           check_error()));
    return out;
}

/* DSC-009, DSC-010: published nominal costs, and effective ones of an independent program. */
static void published_costs_come_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(row, "discount_costs.csv")
    {
        encours_discount_cost out = ENCOURS_DISCOUNT_COST_INIT;
        check_ok(encours_discount_cost_compute(
            vectors_number(&row, "percent_e6"), (uint32_t)vectors_number(&row, "discount_days"),
            (uint32_t)vectors_number(&row, "term_days"), (uint32_t)vectors_number(&row, "basis"),
            (uint32_t)vectors_number(&row, "year_days"), &out, check_error()));
        int64_t nominal = vectors_number(&row, "nominal_ppm");
        int64_t tolerance = vectors_number(&row, "tolerance_ppm");
        check_equal(out.status, ENCOURS_DISCOUNT_COST_OK);
        check_between(out.nominal_ppm, nominal - tolerance, nominal + tolerance);
        vectors_check_number(&row, "effective_ppm", out.effective_ppm);
    }
}

/* DSC-009: the exact nominal cost of 2/10 net 30 is 18 / 49. */
static void the_nominal_cost_is_exact(void **state)
{
    (void)state;
    encours_discount_cost out = cost(2 * PERCENT, 10, 30);
    check_equal(out.numerator, 18);
    check_equal(out.denominator, 49);
    check_equal(out.nominal_ppm, 367347);
    check_equal(out.extra_days, 20);
    check_equal(cost(0, 10, 30).nominal_ppm, 0);
    check_equal(cost(0, 10, 30).effective_ppm, 0);
}

/* DSC-010: without days to gain, or with all given away, there is no cost; one that does not fit
 * says so. */
static void without_a_cost_the_status_says_why(void **state)
{
    (void)state;
    encours_discount_cost out = cost(PERCENT, 30, 30);
    check_equal(out.status, ENCOURS_DISCOUNT_COST_NO_DAYS);
    check(out.nominal_ppm == ENCOURS_DISCOUNT_NONE && out.effective_ppm == ENCOURS_DISCOUNT_NONE);
    check_equal(out.denominator, 0);
    check_equal(cost(PERCENT, 31, 30).status, ENCOURS_DISCOUNT_COST_NO_DAYS);
    check_equal(cost(ENCOURS_PERCENT_WHOLE, 10, 30).status, ENCOURS_DISCOUNT_COST_WHOLE);
    out = cost(ENCOURS_PERCENT_WHOLE - 1, 0, 1);
    check_equal(out.status, ENCOURS_DISCOUNT_COST_OUT_OF_RANGE);
    check_equal(out.nominal_ppm, INT64_C(99999999) * 360 * 1000000);
    check(out.effective_ppm == ENCOURS_DISCOUNT_NONE);
}

/* DSC-009: arguments out of range. */
static void costs_are_checked(void **state)
{
    (void)state;
    encours_discount_cost out = ENCOURS_DISCOUNT_COST_INIT;
#define refused(kind, part, ...) check_fails(encours_discount_cost_compute(__VA_ARGS__), kind, part)
    refused(ENCOURS_E_INVALID, "percent is -1", -1, 1, 2, 360, 365, &out, check_error());
    refused(ENCOURS_E_INVALID, "percent is", ENCOURS_PERCENT_WHOLE + 1, 1, 2, 360, 365, &out,
            check_error());
    refused(ENCOURS_E_INVALID, "terms of 1001", 1, 1001, 2, 360, 365, &out, check_error());
    refused(ENCOURS_E_INVALID, "and 1001", 1, 1, 1001, 360, 365, &out, check_error());
    refused(ENCOURS_E_INVALID, "basis is 0", 1, 1, 2, 0, 365, &out, check_error());
    refused(ENCOURS_E_INVALID, "year_days is 364", 1, 1, 2, 366, 364, &out, check_error());
    refused(ENCOURS_E_MISUSE, "out != NULL", 1, 1, 2, 360, 365, NULL, check_error());
    out.struct_size = 4;
    refused(ENCOURS_E_ABI, "struct_size", 1, 1, 2, 360, 365, &out, check_error());
#undef refused
}

CHECK_MAIN(an_annual_rate_is_pro_rata, an_annual_rate_is_checked,
           published_settlements_come_out_as_published, settlements_tie,
           paying_more_never_leaves_more_open, settlements_are_checked,
           published_costs_come_out_as_published, the_nominal_cost_is_exact,
           without_a_cost_the_status_says_why, costs_are_checked)
