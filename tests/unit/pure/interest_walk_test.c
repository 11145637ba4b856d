/* SPDX-License-Identifier: MIT */
#include "interest_fixture.h"

/* INT-012: 10 000 at 5 %, three years: 500, 525, 551.25 (macalculatriceenligne.com). */
static void yearly_capitalisation_compounds(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 500000);
    claim.options.capitalisation = ENCOURS_INTEREST_CAPITALISE_BLOCK;
    encours_interest out = claim_run(&claim, 1000000, "2020-12-31", "2023-12-31");
    check_equal(out.accrued, 50000 + 52500 + 55125);
    check_equal(out.capitalised, 50000 + 52500); /* the third year is due for a year tomorrow */
    check_equal(out.principal_left, 1102500);
    check_equal(out.flags, ENCOURS_INTEREST_CAPITALISED);
    out = claim_run(&claim, 1000000, "2020-12-31", "2024-01-01");
    check_equal(out.capitalised, 157625);
    /* From the claim in court on, twelve months later, and not once interest has stopped. */
    claim.options.capitalise_from.is_set = 1;
    claim.options.capitalise_from.value = day("2021-07-01");
    claim.options.stop.is_set = 1;
    claim.options.stop.value = day("2023-07-01");
    out = claim_run(&claim, 1000000, "2020-12-31", "2024-12-31");
    check_equal(out.capitalised, 50000 + 24795); /* 546 days on 10 000 = 747.95 */
    check_equal(out.flags, ENCOURS_INTEREST_CAPITALISED | ENCOURS_INTEREST_STOPPED);
    claim.options.capitalise_from.value = day("2020-07-01"); /* before there was interest */
    out = claim_run(&claim, 1000000, "2020-12-31", "2022-01-01");
    check_equal(out.capitalised, 50000);
    claim_begin(&claim, 500000);
    claim.options.capitalisation = ENCOURS_INTEREST_CAPITALISE_BLOCK;
    check_equal(claim_run(&claim, 100, "2199-06-30", "2199-12-31").capitalised, 0); /* no 2200 */
}

/* INT-012: only what is due for a year becomes principal: the strict reading, day by day. After two
 * years the interest of the first is principal, that of the second is not. */
static void sliding_capitalisation_takes_what_is_a_year_old(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 500000);
    claim.options.capitalisation = ENCOURS_INTEREST_CAPITALISE_SLIDING;
    encours_interest out = claim_run(&claim, 1000000, "2020-12-31", "2021-12-31");
    check_equal(out.capitalised, 0);
    out = claim_run(&claim, 1000000, "2020-12-31", "2022-12-31");
    check_equal(out.capitalised, 50000);
    check_between(out.accrued, 100000 + 1, 102500 - 1);
    /* Paid interest is not principal; a rate of 0 capitalises nothing; a stop ends it. */
    claim_event(&claim, "2021-12-31", ENCOURS_INTEREST_EVENT_PAYMENT, 50000);
    out = claim_run(&claim, 1000000, "2020-12-31", "2022-12-31");
    check_equal(out.capitalised, 0);
    check_equal(out.accrued, 100000);
    claim_begin(&claim, 0);
    claim.options.capitalisation = ENCOURS_INTEREST_CAPITALISE_SLIDING;
    check_equal(claim_run(&claim, 1000000, "2020-12-31", "2022-12-31").capitalised, 0);
    claim_begin(&claim, 500000);
    claim.options.capitalisation = ENCOURS_INTEREST_CAPITALISE_SLIDING;
    claim.options.stop.is_set = 1;
    claim.options.stop.value = day("2022-01-11");
    out = claim_run(&claim, 1000000, "2020-12-31", "2022-12-31");
    check_equal(out.capitalised, 1369); /* ten days of 1.3699 */
    /* Rounded down by day, less has accrued than is due for a year exactly. */
    claim_begin(&claim, 500000);
    claim.options.capitalisation = ENCOURS_INTEREST_CAPITALISE_SLIDING;
    claim.options.rounding_point = ENCOURS_INTEREST_ROUND_DAILY;
    claim.options.rounding = ENCOURS_ROUNDING_DOWN;
    out = claim_run(&claim, 10000, "2020-12-31", "2022-12-31");
    check_equal(out.capitalised, 365); /* 1.37 a day is 1 */
}

/* INT-012: a 29 February is twelve months after a 28th as well as after a 29th. */
static void sliding_capitalisation_crosses_leap_days(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 3650000);
    claim.options.capitalisation = ENCOURS_INTEREST_CAPITALISE_SLIDING;
    claim.rule.is_frozen = 1;
    encours_interest out = claim_run(&claim, 1000, "2020-02-28", "2021-02-28");
    check_equal(out.capitalised, 1); /* the interest of 29 February 2020, a unit a day */
    out = claim_run(&claim, 1000, "2020-02-28", "2021-03-01");
    check_equal(out.capitalised, 2);
    out = claim_run(&claim, 1000, "2020-02-28", "2024-03-05");
    check(out.capitalised > 1000);
}

/* INT-012: costs, the fixed sum, interest, then principal; or as the caller says. */
static void payments_go_by_the_order_of_the_caller(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000); /* 3650.00 bear 1.00 a day */
    claim.options.indemnity = 4000;
    claim_event(&claim, "2025-01-11", ENCOURS_INTEREST_EVENT_PAYMENT, 5500);
    claim_event(&claim, "2025-01-11", ENCOURS_INTEREST_EVENT_COSTS, 1000);
    encours_interest out = claim_run(&claim, 365000, "2025-01-01", "2025-01-11");
    check_equal(out.costs_paid, 1000);
    check_equal(out.indemnity_paid, 4000);
    check_equal(out.interest_paid, 500);
    check_equal(out.interest_left, 500);
    check_equal(out.principal_left, 365000);
    check_equal(out.event_count, 2);
    static const int32_t order[] = {ENCOURS_INTEREST_DUE_PRINCIPAL, ENCOURS_INTEREST_DUE_INTEREST};
    claim.options.order = order;
    claim.options.order_count = 2;
    claim.amount[0] = 366500;
    out = claim_run(&claim, 365000, "2025-01-01", "2025-01-20");
    check_equal(out.principal_left, 0);
    check_equal(out.interest_paid, 1000);
    check_equal(out.surplus, 500);
    check_equal(out.flags, ENCOURS_INTEREST_OVERPAID);
    check_equal(out.total_left, 1000 + 4000); /* what the order leaves out stays due */
    check_equal(out.days, 10);
}

/* INT-012: the day of a payment bears interest as before it, or not. */
static void the_day_of_a_payment_counts_or_not(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    claim_event(&claim, "2025-01-06", ENCOURS_INTEREST_EVENT_CREDIT_NOTE, 182500);
    encours_interest out = claim_run(&claim, 365000, "2025-01-01", "2025-01-11");
    check_equal(out.accrued, 500 + 250);
    claim.options.last_day = ENCOURS_INTEREST_LAST_DAY_EXCLUDED;
    out = claim_run(&claim, 365000, "2025-01-01", "2025-01-11");
    check_equal(out.accrued, 400 + 250);
}

/* INT-012: a credit note from the origin: the principal never was higher. */
static void credit_notes_work_from_their_day_or_the_origin(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    claim.options.credit_notes = ENCOURS_INTEREST_CREDIT_FROM_ORIGIN;
    claim_event(&claim, "2025-01-06", ENCOURS_INTEREST_EVENT_CREDIT_NOTE, 182500);
    claim_event(&claim, "2025-01-06", ENCOURS_INTEREST_EVENT_COSTS, 10);
    encours_interest out = claim_run(&claim, 365000, "2025-01-01", "2025-01-11");
    check_equal(out.accrued, 500);
    check_equal(out.credited, 182500);
    out = claim_run(&claim, 365000, "2025-01-01", "2025-01-05"); /* not known yet */
    check_equal(out.accrued, 400);
    claim.amount[0] = 400000;
    out = claim_run(&claim, 365000, "2025-01-01", "2025-01-11");
    check_equal(out.status, ENCOURS_INTEREST_NOT_LATE);
    check_equal(out.surplus, 35000);
    check_equal(out.first_day.epoch_day, ENCOURS_DATE_NONE);
    claim.options.credit_notes = ENCOURS_INTEREST_CREDIT_FROM_ITS_DAY;
    out = claim_run(&claim, 365000, "2025-01-01", "2025-01-11");
    check_equal(out.accrued, 500);
    check_equal(out.surplus, 35000);
}

/* INT-012: paid within the grace there is neither interest nor fixed sum; after it interest runs
 * from the due date or from the end of the grace. */
static void grace_ends_or_never_was(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    claim.options.grace_days = 5;
    claim.options.indemnity = 4000;
    encours_interest out = claim_run(&claim, 365000, "2025-01-01", "2025-01-06");
    check_equal(out.status, ENCOURS_INTEREST_NOT_LATE);
    check_equal(out.total_left, 365000);
    out = claim_run(&claim, 365000, "2025-01-01", "2025-01-07");
    check_equal(out.status, ENCOURS_INTEREST_LATE);
    check_equal(out.accrued, 600);
    check_equal(out.indemnity, 4000);
    claim.options.grace = ENCOURS_INTEREST_GRACE_FROM_END;
    check_equal(claim_run(&claim, 365000, "2025-01-01", "2025-01-07").accrued, 100);
    claim_event(&claim, "2025-01-06", ENCOURS_INTEREST_EVENT_PAYMENT, 365000);
    out = claim_run(&claim, 365000, "2025-01-01", "2025-02-07");
    check_equal(out.status, ENCOURS_INTEREST_NOT_LATE);
    check_equal(out.total_left, 0);
    claim.amount[0] = 364999;
    out = claim_run(&claim, 365000, "2025-01-01", "2025-02-07");
    check_equal(out.indemnity, 4000);
    check_equal(out.indemnity_paid, 0); /* not due when the payment came */
}

/* INT-012: the fixed sum is due once, even after a payment in part, and not when interest had
 * stopped before the claim was late. */
static void the_fixed_sum_is_due_with_lateness(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    claim.options.indemnity = 4000;
    claim_event(&claim, "2024-12-20", ENCOURS_INTEREST_EVENT_PAYMENT, 100000);
    claim_event(&claim, "2025-01-02", ENCOURS_INTEREST_EVENT_PAYMENT, 100000);
    encours_interest out = claim_run(&claim, 365000, "2025-01-01", "2025-01-11");
    check_equal(out.indemnity, 4000);
    check_equal(out.indemnity_paid, 4000);
    claim.options.stop.is_set = 1;
    claim.options.stop.value = day("2025-01-03");
    check_equal(claim_run(&claim, 365000, "2025-01-01", "2025-01-11").indemnity, 4000);
    claim.options.stop.value = day("2025-01-02");
    out = claim_run(&claim, 365000, "2025-01-01", "2025-01-11");
    check_equal(out.indemnity, 0);
    check_equal(out.flags, ENCOURS_INTEREST_STOPPED);
    check_equal(out.first_day.epoch_day, ENCOURS_DATE_NONE);
    check_equal(out.status, ENCOURS_INTEREST_LATE);
    claim.options.stop.value = day("2025-01-12"); /* not yet */
    check_equal(claim_run(&claim, 365000, "2025-01-01", "2025-01-11").flags, 0);
}

/* INT-012: events after the as-of day are not known. */
static void later_events_are_left_aside(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    claim_event(&claim, "2025-01-11", ENCOURS_INTEREST_EVENT_PAYMENT, 100);
    claim_event(&claim, "2025-01-12", ENCOURS_INTEREST_EVENT_PAYMENT, 100);
    encours_interest out = claim_run(&claim, 365000, "2025-01-01", "2025-01-11");
    check_equal(out.event_count, 1);
    check_equal(out.interest_paid, 100);
}

/* Two events of one day beyond int64. */
static void overflows(int32_t kind, int64_t principal, const char *part, int32_t credit_notes)
{
    claim_case claim;
    claim_begin(&claim, 0);
    claim.options.credit_notes = credit_notes;
    claim_event(&claim, "2025-01-11", kind, INT64_MAX);
    claim_event(&claim, "2025-01-11", kind, INT64_MAX);
    check_fails(claim_try(&claim, principal, "2025-01-01", "2025-01-11"), ENCOURS_E_OVERFLOW, part);
    check_equal(claim.out.accrued, 0);
}

/* INT-014: sums beyond int64 are refused, with the event at fault. */
static void sums_beyond_int64_are_refused(void **state)
{
    (void)state;
    overflows(ENCOURS_INTEREST_EVENT_COSTS, 1, "costs passes", 0);
    check_equal(check_last_error()->index, 1);
    overflows(ENCOURS_INTEREST_EVENT_PAYMENT, 0, "surplus passes", 0);
    overflows(ENCOURS_INTEREST_EVENT_CREDIT_NOTE, 0, "surplus passes", 0);
    overflows(ENCOURS_INTEREST_EVENT_CREDIT_NOTE, 0, "surplus passes",
              ENCOURS_INTEREST_CREDIT_FROM_ORIGIN);
    claim_case claim; /* 100 % a year, capitalised: principal of twice INT64_MAX */
    claim_begin(&claim, ENCOURS_INTEREST_RATE_SCALE);
    claim.options.capitalisation = ENCOURS_INTEREST_CAPITALISE_BLOCK;
    check_fails(claim_try(&claim, INT64_MAX, "2024-12-31", "2026-01-01"), ENCOURS_E_OVERFLOW,
                "principal with interest");
    static const int32_t order[] = {ENCOURS_INTEREST_DUE_PRINCIPAL};
    claim.options.order = order;
    claim.options.order_count = 1;
    claim.options.last_day = ENCOURS_INTEREST_LAST_DAY_EXCLUDED;
    claim_event(&claim, "2025-12-31", ENCOURS_INTEREST_EVENT_PAYMENT, INT64_MAX);
    claim_event(&claim, "2026-01-01", ENCOURS_INTEREST_EVENT_PAYMENT, INT64_MAX);
    check_fails(claim_try(&claim, INT64_MAX, "2024-12-31", "2026-01-01"), ENCOURS_E_OVERFLOW,
                "principal paid");
    claim.kind[0] = claim.kind[1] = ENCOURS_INTEREST_EVENT_CREDIT_NOTE;
    check_fails(claim_try(&claim, INT64_MAX, "2024-12-31", "2026-01-01"), ENCOURS_E_OVERFLOW,
                "credit notes");
}

/* INT-014: what fails inside a capitalisation or on an event's day is passed on. */
static void failures_on_the_way_are_passed_on(void **state)
{
    (void)state;
    rate_rows rows;
    rate_rows_begin(&rows, "short");
    rate_rows_add(&rows, "2020-01-01", "2020-12-31", 400000);
    claim_case claim;
    claim_begin(&claim, 0);
    claim.rule.rates = &rows.table;
    claim.options.capitalisation = ENCOURS_INTEREST_CAPITALISE_BLOCK;
    check_fails(claim_try(&claim, 100, "2020-06-30", "2022-06-30"), ENCOURS_E_NOT_FOUND,
                "2021-01-01");
    claim.options.capitalisation = ENCOURS_INTEREST_CAPITALISE_SLIDING;
    check_fails(claim_try(&claim, 100, "2020-06-30", "2022-06-30"), ENCOURS_E_NOT_FOUND,
                "2021-01-01");
    claim_event(&claim, "2021-02-01", ENCOURS_INTEREST_EVENT_COSTS, 1);
    check_fails(claim_try(&claim, 100, "2020-06-30", "2022-06-30"), ENCOURS_E_NOT_FOUND,
                "2021-01-01");
    rate_rows_add(&rows, "2021-01-01", "2021-07-02", 400000);
    check_fails(claim_try(&claim, 1000000, "2020-06-30", "2022-06-30"), ENCOURS_E_NOT_FOUND,
                "2021-07-03");
    rows.table.count = 1;
    rows.until[0] = day("2021-02-27").epoch_day; /* the day the leap day's interest looks back to */
    claim_begin(&claim, 0);
    claim.rule.rates = &rows.table;
    claim.options.capitalisation = ENCOURS_INTEREST_CAPITALISE_SLIDING;
    check_fails(claim_try(&claim, 1000000, "2020-02-28", "2022-02-28"), ENCOURS_E_NOT_FOUND,
                "2021-02-28");
    rows.rate[0] = 0; /* nothing to capitalise, until what is due is of a day without a rate */
    rows.until[0] = day("2023-02-27").epoch_day;
    check_fails(claim_try(&claim, 1000000, "2020-02-28", "2024-03-05"), ENCOURS_E_NOT_FOUND,
                "2023-02-28");
    claim_begin(&claim, ENCOURS_INTEREST_RATE_MAX); /* a payment before lateness that overflows */
    claim_event(&claim, "2024-12-31", ENCOURS_INTEREST_EVENT_PAYMENT, INT64_MAX);
    claim_event(&claim, "2024-12-31", ENCOURS_INTEREST_EVENT_PAYMENT, INT64_MAX);
    check_fails(claim_try(&claim, 0, "2025-01-01", "2025-01-11"), ENCOURS_E_OVERFLOW, "surplus");
}

CHECK_MAIN(yearly_capitalisation_compounds, sliding_capitalisation_takes_what_is_a_year_old,
           sliding_capitalisation_crosses_leap_days, payments_go_by_the_order_of_the_caller,
           the_day_of_a_payment_counts_or_not, credit_notes_work_from_their_day_or_the_origin,
           grace_ends_or_never_was, the_fixed_sum_is_due_with_lateness, later_events_are_left_aside,
           sums_beyond_int64_are_refused, failures_on_the_way_are_passed_on)
