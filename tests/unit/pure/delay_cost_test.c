/* SPDX-License-Identifier: MIT */
#include "support/indicators.h"
#include "support/vectors.h"

#include "encours/delay_cost.h"
#include "encours/delays.h"
#include "pure/delays.h"

enum { DAY = 19000 };

static encours_delay_cost_rate rate_of(int64_t numerator, int64_t denominator, uint32_t basis)
{
    return (encours_delay_cost_rate){
        sizeof(encours_delay_cost_rate), {numerator, denominator}, basis, ENCOURS_ROUNDING_HALF_UP};
}

/* A product past 128 bits: there is no fraction to show, and 0 over something would be one. */
static void check_no_fraction(const encours_indicator *out)
{
    check_equal(out->numerator, 0);
    check_equal(out->denominator, 0);
    check_equal(out->flags, ENCOURS_INDICATOR_NO_FRACTION);
}

/* COD-001: the simple interest of published dunning letters. */
static void published_interest_comes_out(void **state)
{
    (void)state;
    FOR_VECTORS(row, "dunning_interest.csv")
    {
        encours_delay_cost_rate rate = rate_of(vectors_number(&row, "rate_numerator"),
                                               vectors_number(&row, "rate_denominator"),
                                               (uint32_t)vectors_number(&row, "basis_days"));
        encours_indicator out = ENCOURS_INDICATOR_INIT;
        check_ok(encours_delay_cost_compute(vectors_number(&row, "amount"),
                                            (int32_t)vectors_number(&row, "days"), &rate, &out,
                                            check_error()));
        check_value(out, vectors_number(&row, "expected"));
        check_equal(out.scale, 1);
    }
}

/* COD-001: early days cost nothing, the mode is used, and what does not fit says so. */
static void a_cost_is_exact(void **state)
{
    (void)state;
    encours_delay_cost_rate rate = rate_of(1, 10, 365);
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_ok(encours_delay_cost_compute(100, -5, &rate, &out, check_error()));
    check_value(out, 0);
    check_ok(encours_delay_cost_compute(3650, 1, &rate, &out, check_error()));
    check_value(out, 1);
    check_equal(out.flags, 0);
    rate.rounding = ENCOURS_ROUNDING_UP;
    check_ok(encours_delay_cost_compute(3651, 1, &rate, &out, check_error()));
    check_value(out, 2);
    check_ok(encours_delay_cost_compute(-3651, 1, &rate, &out, check_error()));
    check_value(out, -2);
    rate = rate_of(1000000000000, 1, 1);
    check_ok(encours_delay_cost_compute(INT64_MAX, 1, &rate, &out, check_error()));
    check_none(out, ENCOURS_INDICATOR_OUT_OF_RANGE);
    check_ok(encours_delay_cost_compute(INT64_MAX, INT32_MAX, &rate, &out, check_error()));
    check_none(out, ENCOURS_INDICATOR_OUT_OF_RANGE);
    check_no_fraction(&out);
}

static test_state delays_of(int32_t measure)
{
    encours_delay_options options = ENCOURS_DELAY_OPTIONS_INIT;
    options.measure = measure;
    options.rows = 2;
    if (measure >= ENCOURS_DELAY_OPEN)
        options.as_of = (encours_optional_date){1, {DAY + 5}};
    test_state made = state_of(encours_delays_state_size(&options));
    check_ok(encours_delays_begin(made.words, made.size, &options, check_error()));
    const uint32_t rows[] = {0, 1, 1};
    const int64_t amounts[] = {3651, 3651, 100};
    const int32_t due[] = {DAY, DAY, DAY}, paid[] = {DAY + 1, DAY + 1, DAY - 9};
    encours_delay_columns columns = {sizeof columns, 3, rows, amounts, due, paid, NULL, NULL};
    if (measure >= ENCOURS_DELAY_OPEN)
        columns.paid = NULL;
    check_ok(encours_delays_add(made.words, made.size, &columns, check_error()));
    return made;
}

/* COD-003, COD-004: a column is rounded item by item, a state once. */
static void a_state_is_rounded_once(void **state)
{
    (void)state;
    encours_delay_cost_rate rate = rate_of(1, 10, 365);
    rate.rounding = ENCOURS_ROUNDING_UP;
    test_state made = delays_of(ENCOURS_DELAY_BEYOND_TERMS);
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_ok(encours_delay_cost_finish(made.words, made.size, ENCOURS_INDICATOR_TOTAL, &rate, &out,
                                       check_error()));
    check_value(out, 3); /* 7302 / 3650 = 2.0005 */
    check_equal(out.numerator, 7302);
    check_equal(out.denominator, 3650);
    check_equal(out.items, 2);
    check_ok(encours_delay_cost_finish(made.words, made.size, 1, &rate, &out, check_error()));
    check_value(out, 2);
    const int64_t amounts[] = {3651, 3651};
    const int32_t days[] = {1, ENCOURS_DELAY_NONE};
    int64_t values[2];
    int32_t statuses[2];
    encours_indicator_columns columns = {sizeof columns, 2, values, statuses, NULL, NULL, NULL};
    check_ok(encours_delay_costs_compute(amounts, days, 2, &rate, &columns, check_error()));
    check_equal(values[0], 2);
    check_equal(values[1], 0);
    made = delays_of(ENCOURS_DELAY_OPEN);
    check_ok(encours_delay_cost_finish(made.words, made.size, 0, &rate, &out, check_error()));
    check_equal(out.numerator, 3651 * 5);
    const test_state paid = delays_of(ENCOURS_DELAY_TO_PAY),
                     age = delays_of(ENCOURS_DELAY_OPEN_AGE);
    check_fails(encours_delay_cost_finish(paid.words, paid.size, 0, &rate, &out, check_error()),
                ENCOURS_E_INVALID, "days to pay");
    check_fails(encours_delay_cost_finish(age.words, age.size, 0, &rate, &out, check_error()),
                ENCOURS_E_INVALID, "ages");
    check_fails(encours_delay_cost_finish(made.words, made.size, 2, &rate, &out, check_error()),
                ENCOURS_E_INVALID, "row");
    check_fails(encours_delay_cost_finish(made.words, 8, 0, &rate, &out, check_error()),
                ENCOURS_E_CORRUPT, "");
}

static encours_indicator excess(int64_t balance, int64_t sales, int64_t target_e4)
{
    encours_delay_cost_rate rate = rate_of(5, 100, 365);
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_ok(
        encours_dso_excess_cost(balance, sales, 365, target_e4, 365, &rate, &out, check_error()));
    return out;
}

/* COD-005: 1 200 000 over 10 000 000 in 365 days is 43.8 days; 29.2 of target are 800 000: 400 000
 * at 5 % for a year cost 20 000. */
static void cost_of_days_above_target(void **state)
{
    (void)state;
    check_value(excess(120000000, 1000000000, 292000), 2000000);
    check_value(excess(120000000, 1000000000, 438000), 0);
    check_value(excess(80000000, 1000000000, 438000), -2000000);
    check_none(excess(5, 0, 1), ENCOURS_INDICATOR_ZERO_BASE);
    check_none(excess(5, -1, 1), ENCOURS_INDICATOR_NEGATIVE_BASE);
    encours_delay_cost_rate rate = rate_of(1000000000000, 1, 1);
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_ok(encours_dso_excess_cost(INT64_MAX, 1, 36600, 0, 36600, &rate, &out, check_error()));
    check_none(out, ENCOURS_INDICATOR_OUT_OF_RANGE);
    check_no_fraction(&out);
    rate = rate_of(1, 2, 365);
    check_fails(encours_dso_excess_cost(1, 1, 0, 0, 1, &rate, &out, check_error()),
                ENCOURS_E_INVALID, "window_days");
    check_fails(encours_dso_excess_cost(1, 1, 1, -1, 1, &rate, &out, check_error()),
                ENCOURS_E_INVALID, "target_e4");
    check_fails(encours_dso_excess_cost(1, 1, 1, 0, 0, &rate, &out, check_error()),
                ENCOURS_E_INVALID, "cost_days");
    rate.basis_days = 0;
    check_fails(encours_dso_excess_cost(1, 1, 1, 0, 1, &rate, &out, check_error()),
                ENCOURS_E_INVALID, "basis_days");
    out.struct_size = 1;
    check_fails(encours_dso_excess_cost(1, 1, 1, 0, 1, &rate, &out, check_error()), ENCOURS_E_ABI,
                "");
}

/* COD-002: rate, basis and rounding must be given, and columns fit. */
static void bad_calls_are_refused(void **state)
{
    (void)state;
    const encours_delay_cost_rate good = rate_of(1, 10, 365);
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    static const struct {
        int64_t numerator, denominator;
        uint32_t basis;
        int32_t rounding;
        const char *part;
    } cases[] = {{1, 0, 365, 1, "denominator"},
                 {-1, 10, 365, 1, "numerator"},
                 {1, 1000000000001, 365, 1, "denominator"},
                 {1000000000001, 1, 365, 1, "numerator"},
                 {1, 10, 0, 1, "basis_days"},
                 {1, 10, 36601, 1, "basis_days"},
                 {1, 10, 365, 0, "rounding"},
                 {1, 10, 365, 8, "rounding"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        encours_delay_cost_rate bad = rate_of(cases[i].numerator, cases[i].denominator,
                                              cases[i].basis);
        bad.rounding = cases[i].rounding;
        check_fails(encours_delay_cost_compute(1, 1, &bad, &out, check_error()), ENCOURS_E_INVALID,
                    cases[i].part);
    }
    encours_delay_cost_rate bad = good;
    bad.struct_size = 1;
    const test_state made = delays_of(ENCOURS_DELAY_OPEN);
    const int64_t amounts[] = {1};
    const int32_t days[] = {1};
    encours_indicator_columns columns = ENCOURS_INDICATOR_COLUMNS_INIT;
    check_fails(encours_delay_cost_finish(made.words, made.size, 0, &bad, &out, check_error()),
                ENCOURS_E_ABI, "struct_size");
    check_fails(encours_delay_costs_compute(amounts, days, 1, &bad, &columns, check_error()),
                ENCOURS_E_ABI, "struct_size");
    check_fails(encours_delay_costs_compute(amounts, days, 1, &good, &columns, check_error()),
                ENCOURS_E_INVALID, "column");
    check_fails(encours_delay_costs_compute(NULL, days, 1, &good, &columns, check_error()),
                ENCOURS_E_MISUSE, "amounts");
    check_fails(encours_delay_costs_compute(amounts, NULL, 1, &good, &columns, check_error()),
                ENCOURS_E_MISUSE, "days");
    check_ok(encours_delay_costs_compute(NULL, NULL, 0, &good, &columns, check_error()));
    out.struct_size = 1;
    check_fails(encours_delay_cost_compute(1, 1, &good, &out, check_error()), ENCOURS_E_ABI, "");
    check_fails(encours_delay_cost_finish(made.words, made.size, 0, &good, &out, check_error()),
                ENCOURS_E_ABI, "");
}

CHECK_MAIN(published_interest_comes_out, a_cost_is_exact, a_state_is_rounded_once,
           cost_of_days_above_target, bad_calls_are_refused)
