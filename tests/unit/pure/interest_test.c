/* SPDX-License-Identifier: MIT */
#include "interest_fixture.h"

/* INT-016: published interest of given days. */
static void simple_interest_is_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(row, "interest_simple.csv")
    {
        int64_t out = -1;
        check_ok(encours_interest_simple(
            vectors_number(&row, "principal"), vectors_number(&row, "rate_e7"),
            (int32_t)vectors_number(&row, "days"), (int32_t)vectors_number(&row, "year_days"),
            ENCOURS_ROUNDING_HALF_UP, &out, check_error()));
        vectors_check_number(&row, "expected", out);
    }
}

/* INT-016: signed, exact, refused out of its limits. */
static void simple_interest_has_limits(void **state)
{
    (void)state;
    int64_t out = 42;
    check_ok(encours_interest_simple(-1500000, 1500000, 30, 365, 1, &out, check_error()));
    check_equal(out, -18493);
    static const struct {
        int64_t rate;
        int32_t days, year, rounding;
        const char *part;
    } bad[] = {{-1, 1, 365, 1, "rate_e7"},      {1000000001, 1, 365, 1, "rate_e7"},
               {1, -1, 365, 1, "-1 days"},      {1, 109574, 365, 1, "109574 days"},
               {1, 1, 0, 1, "year of 0"},       {1, 1, 367, 1, "year of 367"},
               {1, 1, 365, 0, "rounding is 0"}, {1, 1, 365, 8, "rounding is 8"}};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        check_fails(encours_interest_simple(1, bad[i].rate, bad[i].days, bad[i].year,
                                            bad[i].rounding, &out, check_error()),
                    ENCOURS_E_INVALID, bad[i].part);
    check_fails(encours_interest_simple(INT64_MAX, 1000000000, 366, 365, 1, &out, check_error()),
                ENCOURS_E_OVERFLOW, "passes int64");
    check_fails(encours_interest_simple(1, 1, 1, 365, 1, NULL, check_error()), ENCOURS_E_MISUSE,
                "out");
    check_equal(out, -18493);
}

/* INT-012: 15 000 at 15 %, due 15 April, paid 15 May 2018: 30 days, 184.93 (2m-consulting.fr, Les
 * Echos Publishing). Both ends counted, 1 to 30 September 2020 at 3.11 %: 5.11 (F20688). */
static void published_claims_come_out(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1500000);
    claim_event(&claim, "2018-05-15", ENCOURS_INTEREST_EVENT_PAYMENT, 1500000 + 18493);
    encours_interest out = claim_run(&claim, 1500000, "2018-04-15", "2018-06-30");
    check_equal(out.days, 30);
    check_equal(out.accrued, 18493);
    check_equal(out.total_left, 0);
    check_equal(out.last_day.epoch_day, day("2018-05-15").epoch_day);
    claim_begin(&claim, 311000);
    claim.options.first_day = ENCOURS_INTEREST_FIRST_DAY_COUNTED;
    out = claim_run(&claim, 200000, "2020-09-01", "2020-09-30");
    check_equal(out.days, 30);
    check_equal(out.total_left, 200511);
    check_equal(out.first_day.epoch_day, day("2020-09-01").epoch_day);
}

/* INT-012: the judgment of service-public F20688: enforceable 17 September 2015, paid 10 April
 * 2016: 14.34 + 22.40 + 52.27 = 89.01; its last segment leaves a day out, as `last_day` can. */
static void the_official_judgment_comes_out(void **state)
{
    (void)state;
    rate_rows legal;
    rate_rows_begin(&legal, "legal rate, individuals");
    rate_rows_add(&legal, "2015-07-01", "2015-12-31", 429000);
    rate_rows_add(&legal, "2016-01-01", "2016-06-30", 454000);
    claim_case claim;
    claim_begin(&claim, 0);
    check_ok(encours_interest_rule_french_judgment(&legal.table, day("2015-09-17"), 500000, 2, 0,
                                                   &claim.rule, check_error()));
    claim.options.rounding_point = ENCOURS_INTEREST_ROUND_SEGMENT;
    claim.options.last_day = ENCOURS_INTEREST_LAST_DAY_EXCLUDED;
    encours_interest out = claim_run(&claim, 200000, "2015-09-17", "2016-04-10");
    check_equal(out.segment_count, 3);
    static const int64_t interest[] = {1434, 2240, 5227};
    static const int32_t days[] = {61, 44, 100};
    for (size_t i = 0; i < 3; i++) {
        check_equal(claim.interest[i], interest[i]);
        check_equal(claim.days[i], days[i]);
    }
    check_equal(out.accrued, 8901);
    check_equal(out.flags, ENCOURS_INTEREST_RAISED);
    claim.options.last_day = ENCOURS_INTEREST_LAST_DAY_COUNTED;
    out = claim_run(&claim, 200000, "2015-09-17", "2016-04-10");
    check_equal(claim.interest[2], 5280);
}

/* INT-012: payments in part, interest first, nothing compounded, 30/360: answers printed in books
 * of the 19th century, in units of 0.0001. */
static void old_arithmetic_books_agree(void **state)
{
    (void)state;
    FOR_VECTORS(row, "interest_partial_payments.csv")
    {
        claim_case claim;
        claim_begin(&claim, vectors_number(&row, "rate_e7"));
        claim.options.basis = ENCOURS_INTEREST_BASIS_30_360;
        const char *text = vectors_text(&row, "payments");
        while (*text != '\0') {
            char date[ENCOURS_DATE_TEXT_SIZE] = {0}, *end = NULL;
            memcpy(date, text, ENCOURS_DATE_TEXT_SIZE - 1);
            claim_event(&claim, date, ENCOURS_INTEREST_EVENT_PAYMENT, strtoll(text + 11, &end, 10));
            text = *end == ' ' ? end + 1 : end;
        }
        char due[ENCOURS_DATE_TEXT_SIZE];
        memcpy(due, vectors_text(&row, "due"), sizeof due);
        encours_interest out = claim_run(&claim, vectors_number(&row, "principal"), due,
                                         vectors_text(&row, "as_of"));
        int64_t expected = vectors_number(&row, "expected");
        int64_t tolerance = vectors_number(&row, "tolerance");
        check_between(out.total_left, expected - tolerance, expected + tolerance);
    }
}

/* INT-012: art. 1343-1: 20 000 and 3000 of interest, 18 000 paid: 5000 are left. */
static void a_payment_pays_interest_first(void **state)
{
    (void)state;
    FOR_VECTORS(row, "imputation_single_debt.csv")
    {
        claim_case claim;
        claim_begin(&claim, 1500000);
        claim_event(&claim, "2026-01-01", ENCOURS_INTEREST_EVENT_PAYMENT,
                    vectors_number(&row, "payment"));
        encours_interest out = claim_run(&claim, vectors_number(&row, "principal"), "2025-01-01",
                                         "2026-01-01");
        vectors_check_number(&row, "interest", out.accrued);
        vectors_check_number(&row, "to_interest", out.interest_paid);
        vectors_check_number(&row, "to_principal", out.principal_paid);
        vectors_check_number(&row, "principal_left", out.principal_left);
        vectors_check_number(&row, "interest_left", out.interest_left);
    }
}

/* INT-012, INT-013: several semesters and a payment, by the steps of docs/concepts/interest.md:
 * 433.8082 + 431.0137 to the payment, then 283.9238 + 88.2849 on 7904.82. */
static void a_french_claim_crosses_semesters(void **state)
{
    (void)state;
    rate_rows rows;
    rate_rows_begin(&rows, "ECB main refinancing");
    rate_rows_add(&rows, "2024-01-01", "2024-06-30", 450000);
    rate_rows_add(&rows, "2024-07-01", "2024-12-31", 425000);
    rate_rows_add(&rows, "2025-01-01", "2025-06-30", 315000);
    claim_case claim;
    claim_begin(&claim, 0);
    check_ok(encours_interest_rule_french_business(&rows.table, 1000000, NULL, 0, -1, &claim.rule,
                                                   check_error()));
    claim.options.indemnity = 4000;
    claim_event(&claim, "2024-09-30", ENCOURS_INTEREST_EVENT_PAYMENT, 500000);
    encours_interest out = claim_run(&claim, 1200000, "2024-03-31", "2025-01-31");
    static const int64_t interest[] = {43381, 43101, 28393, 8828};
    check_equal(out.segment_count, 4);
    for (size_t i = 0; i < 4; i++) {
        check_equal(claim.interest[i], interest[i]);
        check_equal(claim.principal[i], i < 2 ? 1200000 : 790482);
    }
    check_equal(out.accrued, 123703);
    check_equal(out.interest_paid, 86482);
    check_equal(out.indemnity_paid, 4000);
    check_equal(out.total_left, 827703);
    claim.options.rounding_point = ENCOURS_INTEREST_ROUND_SEGMENT;
    out = claim_run(&claim, 1200000, "2024-03-31", "2025-01-31");
    check_equal(claim.interest[2], 28392);
}

/* INT-012: the exact value is kept beside the rounded one: 100 * 10 % * 1 / 365 is 2 / 73. */
static void the_exact_value_is_told(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    encours_interest out = claim_run(&claim, 100, "2025-01-01", "2025-01-02");
    check_equal(out.exact_numerator, 2);
    check_equal(out.exact_denominator, 73);
    claim_begin(&claim, 73);
    claim.options.basis = ENCOURS_INTEREST_BASIS_ACTUAL;
    out = claim_run(&claim, INT64_MAX / 2, "2023-12-30", "2024-01-04");
    check_equal(out.exact_denominator, 0);
    check_equal(out.exact_numerator, 0);
}

/* INT-014, INT-015: segments must fit, and are not needed. */
static void segments_are_told_and_held(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1500000);
    size_t most = 0;
    check_ok(encours_interest_segments_max(day("2018-04-15"), day("2018-05-15"), NULL,
                                           &claim.options, &most, check_error()));
    check_between((intmax_t)most, 1, 30);
    claim.segments.capacity = most - 1;
    claim.out.accrued = 42;
    check_fails(claim_try(&claim, 1500000, "2018-04-15", "2018-05-15"), ENCOURS_E_LIMIT,
                "do not fit");
    claim.segments.capacity = most;
    int64_t **const wide[] = {&claim.segments.principal, &claim.segments.rate_e7,
                              &claim.segments.interest, &claim.segments.rate_row};
    int32_t **const narrow[] = {&claim.segments.from, &claim.segments.until, &claim.segments.days,
                                &claim.segments.year_days, &claim.segments.source};
    for (size_t i = 0; i < 4; i++) {
        int64_t *kept = *wide[i];
        *wide[i] = NULL;
        check_fails(claim_try(&claim, 1, "2018-04-15", "2018-05-15"), ENCOURS_E_MISUSE, "needs");
        *wide[i] = kept;
    }
    for (size_t i = 0; i < 5; i++) {
        int32_t *kept = *narrow[i];
        *narrow[i] = NULL;
        check_fails(claim_try(&claim, 1, "2018-04-15", "2018-05-15"), ENCOURS_E_MISUSE, "needs");
        *narrow[i] = kept;
    }
    check_equal(claim.out.accrued, 42);
    check_ok(encours_interest_compute(1500000, day("2018-04-15"), day("2018-05-15"), NULL,
                                      &claim.options, NULL, &claim.out, check_error()));
    check_equal(claim.out.accrued, 18493);
    check_equal(claim.out.segment_count, 1);
    claim.options.capitalisation = ENCOURS_INTEREST_CAPITALISE_SLIDING;
    check_fails(encours_interest_compute(1, day("2018-04-15"), day("2018-05-15"), NULL,
                                         &claim.options, NULL, &claim.out, check_error()),
                ENCOURS_E_INVALID, "needs the columns of 30 segments");
    claim.segments.capacity = 0; /* nothing is due: nothing is needed */
    check_equal(claim_run(&claim, 100, "2018-04-15", "2018-04-15").status,
                ENCOURS_INTEREST_NOT_LATE);
}

/* INT-014: wrong calls, and amounts beyond int64. */
static void wrong_calls_are_refused(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000000);
    check_fails(claim_try(&claim, -1, "2025-01-01", "2025-06-01"), ENCOURS_E_INVALID, "principal");
    check_fails(claim_try(&claim, INT64_MAX, "2025-01-01", "2025-06-01"), ENCOURS_E_OVERFLOW,
                "in the segment from 2025-01-02");
    claim_begin(&claim, 10000000);
    check_fails(claim_try(&claim, INT64_MAX, "2025-01-01", "2025-01-03"), ENCOURS_E_OVERFLOW,
                "total_left");
    check_fails(encours_interest_compute(1, day("2025-01-01"), day("2025-01-03"), NULL,
                                         &claim.options, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    check_fails(encours_interest_segments_max(day("2025-01-01"), day("2025-01-03"), NULL,
                                              &claim.options, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    size_t most = 0;
    check_fails(encours_interest_segments_max(day("2025-01-01"), day("2025-01-03"), NULL, NULL,
                                              &most, check_error()),
                ENCOURS_E_MISUSE, "options");
    claim.out.struct_size = 1;
    check_fails(claim_try(&claim, 1, "2025-01-01", "2025-01-03"), ENCOURS_E_ABI, "interest");
    claim.out.struct_size = sizeof claim.out;
    claim.segments.struct_size = 1;
    check_fails(claim_try(&claim, 1, "2025-01-01", "2025-01-03"), ENCOURS_E_ABI, "segment");
}

CHECK_MAIN(simple_interest_is_as_published, simple_interest_has_limits, published_claims_come_out,
           the_official_judgment_comes_out, old_arithmetic_books_agree,
           a_payment_pays_interest_first, a_french_claim_crosses_semesters, the_exact_value_is_told,
           segments_are_told_and_held, wrong_calls_are_refused)
