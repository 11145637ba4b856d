/* SPDX-License-Identifier: MIT */
#include "interest_fixture.h"

/* INT-012: 100 000.00 at 3 %: January 2016 is 254.10 on 366 days, on 365 it is 254.79
 * (vincentcadoret.fr); twelve months of 30 days are a year on 360. */
static void the_basis_says_what_a_year_is(void **state)
{
    (void)state;
    static const struct {
        int32_t basis;
        const char *due, *as_of;
        int64_t interest;
        int32_t days;
    } cases[] = {
        {ENCOURS_INTEREST_BASIS_ACTUAL, "2015-12-31", "2016-01-31", 25410, 31},
        {ENCOURS_INTEREST_BASIS_ACTUAL, "2015-06-30", "2015-07-31", 25479, 31},
        {ENCOURS_INTEREST_BASIS_365, "2015-12-31", "2016-01-31", 25479, 31},
        {ENCOURS_INTEREST_BASIS_360, "2015-12-31", "2016-01-31", 25833, 31},
        {ENCOURS_INTEREST_BASIS_30_360, "2015-12-31", "2016-01-31", 25000, 30},
        {ENCOURS_INTEREST_BASIS_30_360, "2015-12-31", "2016-12-31", 300000, 360},
        {ENCOURS_INTEREST_BASIS_30_360, "2016-02-28", "2016-03-01", 2500, 3},
        {ENCOURS_INTEREST_BASIS_ACTUAL, "2015-12-31", "2016-12-31", 300000, 366},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        claim_case claim;
        claim_begin(&claim, 300000);
        claim.options.basis = cases[i].basis;
        encours_interest out = claim_run(&claim, 10000000, cases[i].due, cases[i].as_of);
        check_equal(out.accrued, cases[i].interest);
        check_equal(out.days, cases[i].days);
    }
}

/* INT-012: with the basis ACTUAL each year has its own segment. */
static void years_are_cut_apart(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 300000);
    claim.options.basis = ENCOURS_INTEREST_BASIS_ACTUAL;
    encours_interest out = claim_run(&claim, 10000000, "2015-06-30", "2017-06-30");
    check_equal(out.segment_count, 3);
    static const int32_t years[] = {365, 366, 365};
    for (size_t i = 0; i < 3; i++)
        check_equal(claim.year_days[i], years[i]);
    check_equal(claim.from[1], day("2016-01-01").epoch_day);
}

/* INT-012: 5000 pounds at 12.25 %, 101 days: 169.49 rounded once; a page that rounds the daily
 * amount first has 169.68 (support.paidnice.com). */
static void the_rounding_point_is_named(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1225000);
    encours_interest out = claim_run(&claim, 500000, "2025-01-01", "2025-04-12");
    check_equal(out.days, 101);
    check_equal(out.accrued, 16949);
    claim.options.rounding_point = ENCOURS_INTEREST_ROUND_DAILY;
    check_equal(claim_run(&claim, 500000, "2025-01-01", "2025-04-12").accrued, 16968);
    /* 0.4 and 0.4 of a cent: rounded in two segments nothing, rounded once 1. */
    rate_rows rows;
    rate_rows_begin(&rows, "two");
    rate_rows_add(&rows, "2025-01-01", "2025-01-02", 400000);
    rate_rows_add(&rows, "2025-01-03", "2025-01-03", 400000);
    claim_begin(&claim, 0);
    claim.rule.rates = &rows.table;
    check_equal(claim_run(&claim, 3650, "2025-01-01", "2025-01-03").accrued, 1);
    check_equal(claim.interest[0], 0); /* running totals 0 and 1: the segments add up */
    check_equal(claim.interest[1], 1);
    claim.options.rounding_point = ENCOURS_INTEREST_ROUND_SEGMENT;
    check_equal(claim_run(&claim, 3650, "2025-01-01", "2025-01-03").accrued, 0);
}

/* INT-012: no interest in a pause; the days around it bear theirs. */
static void pauses_bear_nothing(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    const int32_t from[] = {day("2024-12-01").epoch_day, day("2025-01-11").epoch_day,
                            day("2025-02-01").epoch_day};
    const int32_t until[] = {day("2024-12-05").epoch_day, day("2025-01-15").epoch_day,
                             day("2025-03-31").epoch_day};
    claim.options.pause_from = from;
    claim.options.pause_until = until;
    claim.options.pause_count = 3;
    encours_interest out = claim_run(&claim, 365000, "2025-01-05", "2025-02-20");
    check_equal(out.days, 5 + 16);
    check_equal(out.accrued, 2100);
    check_equal(out.segment_count, 2);
    check_equal(claim.until[0], day("2025-01-10").epoch_day);
    check_equal(claim.from[1], day("2025-01-16").epoch_day);
    check_equal(out.flags, ENCOURS_INTEREST_PAUSED);
    check_equal(out.last_day.epoch_day, day("2025-01-31").epoch_day);
    out = claim_run(&claim, 365000, "2025-03-31", "2025-04-10");
    check_equal(out.days, 10);
    check_equal(out.flags, 0);
}

/* INT-012: periods of 15 days that have begun are charged whole (assistance.orange.fr); 1.5 % a
 * month is 18 % a year. */
static void indivisible_periods_are_charged_whole(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    claim.options.charge = ENCOURS_INTEREST_CHARGE_BY_DAYS;
    claim.options.period = 15;
    encours_interest out = claim_run(&claim, 365000, "2025-01-01", "2025-01-16");
    check_equal(out.accrued, 1500);
    check_equal(out.days, 15);
    out = claim_run(&claim, 365000, "2025-01-01", "2025-01-17");
    check_equal(out.accrued, 3000);
    check_equal(claim.until[1], day("2025-01-31").epoch_day);
    claim_begin(&claim, 1800000);
    claim.options.charge = ENCOURS_INTEREST_CHARGE_BY_MONTHS;
    claim.options.period = 1;
    claim_event(&claim, "2025-02-10", ENCOURS_INTEREST_EVENT_PAYMENT, 500000 + 15000);
    out = claim_run(&claim, 1000000, "2025-01-09", "2025-03-09");
    check_equal(claim.year_days[0], 12);
    check_equal(out.days, 2); /* from 10 January and from 10 February; the third from 10 March */
    check_equal(out.accrued, 15000 + 15000);
    check_equal(claim.until[0], day("2025-02-09").epoch_day);
    check_equal(out.principal_left, 1000000 - 515000 + 30000);
    /* Paid before the second period starts; nothing is charged for it. */
    claim_begin(&claim, 1800000);
    claim.options.charge = ENCOURS_INTEREST_CHARGE_BY_MONTHS;
    claim.options.period = 1;
    claim_event(&claim, "2025-02-09", ENCOURS_INTEREST_EVENT_PAYMENT, 1015000);
    out = claim_run(&claim, 1000000, "2025-01-09", "2025-06-09");
    check_equal(out.accrued, 15000);
    check_equal(out.total_left, 0);
}

/* INT-012: a period that starts in a pause is not charged; none starts after 2199. */
static void periods_meet_pauses_and_the_end_of_dates(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    claim.options.charge = ENCOURS_INTEREST_CHARGE_BY_DAYS;
    claim.options.period = 15;
    const int32_t from = day("2025-01-10").epoch_day, until = day("2025-01-20").epoch_day;
    claim.options.pause_from = &from;
    claim.options.pause_until = &until;
    claim.options.pause_count = 1;
    encours_interest out = claim_run(&claim, 365000, "2025-01-01", "2025-02-10");
    check_equal(out.days, 30); /* from 2 January and 1 February; the one of 17 January is not */
    check_equal(out.flags, ENCOURS_INTEREST_PAUSED);
    out = claim_run(&claim, 365000, "2199-12-20", "2199-12-31");
    check_equal(out.days, 15);
    check_equal(claim.until[0], ENCOURS_DATE_MAX);
}

/* INT-002, INT-004: a day that bears interest needs a rate, one that does not needs none. */
static void only_days_that_bear_interest_need_a_rate(void **state)
{
    (void)state;
    rate_rows rows;
    rate_rows_begin(&rows, "legal rate");
    rate_rows_add(&rows, "2025-01-01", "2025-06-30", 400000);
    claim_case claim;
    claim_begin(&claim, 0);
    claim.rule.rates = &rows.table;
    check_fails(claim_try(&claim, 100, "2025-05-01", "2025-07-31"), ENCOURS_E_NOT_FOUND,
                "legal rate has no rate for 2025-07-01");
    claim.options.charge = ENCOURS_INTEREST_CHARGE_BY_DAYS;
    claim.options.period = 30;
    check_fails(claim_try(&claim, 100, "2025-05-01", "2025-07-31"), ENCOURS_E_NOT_FOUND,
                "2025-07-01");
    claim.options.charge = ENCOURS_INTEREST_CHARGE_BY_DAY;
    claim_event(&claim, "2025-06-30", ENCOURS_INTEREST_EVENT_PAYMENT, 1000);
    rows.flags[0] = ENCOURS_INTEREST_RATE_UNVERIFIED;
    encours_interest out = claim_run(&claim, 100, "2025-05-01", "2025-07-31");
    check_equal(out.flags, ENCOURS_INTEREST_UNVERIFIED_RATE | ENCOURS_INTEREST_OVERPAID);
    claim_begin(&claim, 100000);
    claim.rule.floor_rates = &rows.table;
    claim.rule.floor_multiple = 3;
    out = claim_run(&claim, 100, "2025-05-01", "2025-06-15");
    check_equal(out.flags, ENCOURS_INTEREST_UNVERIFIED_RATE | ENCOURS_INTEREST_FLOOR_USED);
    check_equal(claim.rate[0], 1200000);
    check_equal(claim.source[0], ENCOURS_INTEREST_FROM_FLOOR);
    check_equal(claim.rate_row[0], 0);
}

/* INT-014: interest of a period beyond int64 is refused too. */
static void interest_beyond_int64_is_refused(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, ENCOURS_INTEREST_RATE_MAX);
    claim.options.charge = ENCOURS_INTEREST_CHARGE_BY_MONTHS;
    claim.options.period = 12;
    check_fails(claim_try(&claim, INT64_MAX, "2025-01-01", "2025-07-31"), ENCOURS_E_OVERFLOW,
                "in the segment from 2025-01-02");
}

CHECK_MAIN(the_basis_says_what_a_year_is, years_are_cut_apart, the_rounding_point_is_named,
           pauses_bear_nothing, indivisible_periods_are_charged_whole,
           periods_meet_pauses_and_the_end_of_dates, only_days_that_bear_interest_need_a_rate,
           interest_beyond_int64_is_refused)
