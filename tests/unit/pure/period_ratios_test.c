/* SPDX-License-Identifier: MIT */
#include "support/indicators.h"
#include "support/random.h"
#include "support/vectors.h"

#include "encours/period_ratios.h"

static encours_indicator cei(int64_t opening, int64_t sales, uint32_t months, int64_t closing,
                             int64_t not_due)
{
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_ok(encours_cei_compute(opening, sales, months, closing, not_due, &out, check_error()));
    return out;
}

/* CEI-001, CEI-002: both published readings of N. */
static void published_cei_come_out(void **state)
{
    (void)state;
    FOR_VECTORS(row, "cei.csv")
    {
        encours_indicator out = cei(vectors_number(&row, "opening"), vectors_number(&row, "sales"),
                                    (uint32_t)vectors_number(&row, "months"),
                                    vectors_number(&row, "closing"),
                                    vectors_number(&row, "not_due"));
        int64_t expected = vectors_number(&row, "expected_ppm");
        int64_t tolerance = vectors_number(&row, "tolerance_ppm");
        check_between(out.value, expected - tolerance, expected + tolerance);
    }
    encours_indicator exact = cei(6200, 10890, 3, 6340, 3590);
    check_equal(exact.numerator, 3490 * 3);
    check_equal(exact.denominator, 6240 * 3);
}

/* CEI-003: nothing to collect, less than nothing, and over 100 %. */
static void cei_has_its_statuses(void **state)
{
    (void)state;
    check_none(cei(100, 50, 1, 150, 150), ENCOURS_INDICATOR_ZERO_BASE);
    check_none(cei(100, 50, 1, 150, 200), ENCOURS_INDICATOR_NEGATIVE_BASE);
    encours_indicator out = cei(100, 100, 1, 50, 100);
    check_value(out, 1500000);
    check_equal(out.flags, ENCOURS_INDICATOR_ABOVE_ONE);
    check_fails(encours_cei_compute(1, 1, 0, 1, 1, &out, check_error()), ENCOURS_E_INVALID,
                "months");
    check_fails(encours_cei_compute(1, 1, 1201, 1, 1, &out, check_error()), ENCOURS_E_INVALID,
                "months");
    out.struct_size = 1;
    check_fails(encours_cei_compute(1, 1, 1, 1, 1, &out, check_error()), ENCOURS_E_ABI, "");
}

/* TRN-001, TRN-002: published turnover, and its days. */
static void published_turnover_comes_out(void **state)
{
    (void)state;
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    FOR_VECTORS(row, "turnover.csv")
    {
        int64_t sales = vectors_number(&row, "sales"), average = vectors_number(&row, "average");
        check_ok(encours_turnover_compute(sales, average, &out, check_error()));
        check_value(out, vectors_number(&row, "expected_turns_e4"));
        check_ok(encours_turnover_days_compute(
            sales, average, (uint32_t)vectors_number(&row, "basis_days"), &out, check_error()));
        check_value(out, vectors_number(&row, "expected_days_e4"));
    }
    check_ok(encours_turnover_compute(100, 0, &out, check_error()));
    check_none(out, ENCOURS_INDICATOR_ZERO_BASE);
    check_ok(encours_turnover_days_compute(0, 100, 360, &out, check_error()));
    check_none(out, ENCOURS_INDICATOR_ZERO_BASE);
    check_fails(encours_turnover_days_compute(1, 1, 0, &out, check_error()), ENCOURS_E_INVALID,
                "basis_days");
}

/* RAT-001: net of recoveries; below zero when these exceed the write-offs. */
static void bad_debt_is_net_of_recoveries(void **state)
{
    (void)state;
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_ok(encours_bad_debt_ratio_compute(900, 150, 100000, &out, check_error()));
    check_value(out, 7500);
    check_ok(encours_bad_debt_ratio_compute(100, 150, 100000, &out, check_error()));
    check_value(out, -500);
    check_equal(out.flags, ENCOURS_INDICATOR_NEGATIVE);
}

static const int64_t opening[] = {6200, 100000}, sales[] = {10890, 1000000};
static const int64_t closing[] = {6340, 120000}, not_due[] = {3590, 100000};
static const int64_t written[] = {900, 100}, sold[] = {100000, 50000};

static encours_period_ratio_columns columns_of(void)
{
    return (encours_period_ratio_columns){sizeof(encours_period_ratio_columns),
                                          2,
                                          NULL,
                                          opening,
                                          sales,
                                          closing,
                                          not_due,
                                          NULL,
                                          written,
                                          NULL,
                                          sold};
}

static const encours_period_ratio_options options = {sizeof(encours_period_ratio_options), 1, 365,
                                                     0, 0};

static test_state begun(const encours_period_ratio_options *of)
{
    test_state made = state_of(encours_period_ratios_state_size(of));
    check_ok(encours_period_ratios_begin(made.words, made.size, of, check_error()));
    return made;
}

static void column_of(const encours_period_ratio_columns *columns, int32_t figure, int64_t *values,
                      int32_t *statuses)
{
    encours_indicator_columns out = ENCOURS_INDICATOR_COLUMNS_INIT;
    out.count = columns->count;
    out.values = values;
    out.statuses = statuses;
    check_ok(encours_period_ratios_compute(columns, &options, figure, &out, check_error()));
}

/* CEI-004, TRN-003, RAT-002: figures of columns; without averages the mean of both balances. */
static void a_column_has_a_figure_for_each_set(void **state)
{
    (void)state;
    encours_period_ratio_columns columns = columns_of();
    int64_t values[2];
    int32_t statuses[2];
    column_of(&columns, ENCOURS_PERIOD_RATIO_CEI, values, statuses);
    check_equal(values[0], 796296);
    check_equal(values[1], 980000);
    column_of(&columns, ENCOURS_PERIOD_RATIO_TURNOVER, values, statuses);
    check_equal(values[0], 17368); /* 10 890 over the mean of 6200 and 6340, 6270: 1.736842 */
    check_equal(values[1], 90909);
    column_of(&columns, ENCOURS_PERIOD_RATIO_TURNOVER_DAYS, values, statuses);
    check_equal(values[1], 401500); /* 365 * 110 000 / 1 000 000 */
    column_of(&columns, ENCOURS_PERIOD_RATIO_BAD_DEBT, values, statuses);
    check_equal(values[0], 9000);
    columns.averages = closing;
    column_of(&columns, ENCOURS_PERIOD_RATIO_TURNOVER, values, statuses);
    check_equal(values[1], 83333);
    check_equal(statuses[1], ENCOURS_INDICATOR_OK);
}

/* CEI-004, RAT-002: an input not given makes a figure missing, never zero. */
static void an_input_not_given_is_missing(void **state)
{
    (void)state;
    static const struct {
        int32_t figure;
        size_t member;
        int32_t status;
    } cases[] = {
        {ENCOURS_PERIOD_RATIO_CEI, offsetof(encours_period_ratio_columns, opening), 6},
        {ENCOURS_PERIOD_RATIO_CEI, offsetof(encours_period_ratio_columns, sales), 6},
        {ENCOURS_PERIOD_RATIO_CEI, offsetof(encours_period_ratio_columns, closing), 6},
        {ENCOURS_PERIOD_RATIO_CEI, offsetof(encours_period_ratio_columns, not_due), 6},
        {ENCOURS_PERIOD_RATIO_CEI, offsetof(encours_period_ratio_columns, write_offs), 1},
        {ENCOURS_PERIOD_RATIO_TURNOVER, offsetof(encours_period_ratio_columns, sales), 6},
        {ENCOURS_PERIOD_RATIO_TURNOVER, offsetof(encours_period_ratio_columns, opening), 6},
        {ENCOURS_PERIOD_RATIO_TURNOVER, offsetof(encours_period_ratio_columns, closing), 6},
        {ENCOURS_PERIOD_RATIO_TURNOVER_DAYS, offsetof(encours_period_ratio_columns, closing), 6},
        {ENCOURS_PERIOD_RATIO_BAD_DEBT, offsetof(encours_period_ratio_columns, write_offs), 6},
        {ENCOURS_PERIOD_RATIO_BAD_DEBT, offsetof(encours_period_ratio_columns, sales_net), 6},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        encours_period_ratio_columns columns = columns_of();
        const int64_t *none = NULL;
        memcpy((uint8_t *)&columns + cases[i].member, &none, sizeof none);
        int64_t values[2];
        int32_t statuses[2];
        column_of(&columns, cases[i].figure, values, statuses);
        check_equal(statuses[0], cases[i].status);
        check_equal(values[0] == ENCOURS_INDICATOR_NONE, cases[i].status == 6);
    }
}

/* CEI-005: a row is the ratio of its sums; a set without an input makes the row's figure missing,
 * and so does an option not given. */
static void a_row_is_the_ratio_of_its_sums(void **state)
{
    (void)state;
    encours_period_ratio_options of = options;
    of.rows = 2;
    test_state made = begun(&of);
    const uint32_t rows[] = {1, 1};
    encours_period_ratio_columns columns = columns_of();
    columns.rows = rows;
    check_ok(encours_period_ratios_add(made.words, made.size, &columns, check_error()));
    encours_indicator out = figure_of_row(&made, 1, ENCOURS_PERIOD_RATIO_CEI);
    check_equal(out.numerator, 6200 + 10890 - 6340 + 980000);
    check_equal(out.denominator, 6200 + 10890 - 3590 + 1000000);
    check_equal(out.items, 2);
    check_none(figure_of_row(&made, 0, ENCOURS_PERIOD_RATIO_CEI), ENCOURS_INDICATOR_NO_ITEMS);
    columns.not_due = NULL;
    check_ok(encours_period_ratios_add(made.words, made.size, &columns, check_error()));
    check_none(figure_of_row(&made, 1, ENCOURS_PERIOD_RATIO_CEI), ENCOURS_INDICATOR_MISSING);
    of.cei_months = of.basis_days = 0;
    made = begun(&of);
    columns = columns_of();
    check_ok(encours_period_ratios_add(made.words, made.size, &columns, check_error()));
    check_none(figure_of_all(&made, ENCOURS_PERIOD_RATIO_CEI), ENCOURS_INDICATOR_MISSING);
    check_none(figure_of_all(&made, ENCOURS_PERIOD_RATIO_TURNOVER_DAYS), ENCOURS_INDICATOR_MISSING);
    check_equal(figure_of_all(&made, ENCOURS_PERIOD_RATIO_TURNOVER).status, ENCOURS_INDICATOR_OK);
}

static void refuse_options(encours_period_ratio_options of, encours_status kind, const char *part)
{
    test_state made = {.size = 0};
    check_equal(encours_period_ratios_state_size(&of), 0);
    check_fails(encours_period_ratios_begin(made.words, 0, &of, check_error()), kind, part);
}

/* CEI-002, IND-006: what is not acceptable is refused and changes nothing. */
static void bad_calls_are_refused(void **state)
{
    (void)state;
    encours_period_ratio_options bad = options;
    bad.cei_months = 1201;
    refuse_options(bad, ENCOURS_E_INVALID, "cei_months");
    bad = options, bad.basis_days = 36601;
    refuse_options(bad, ENCOURS_E_INVALID, "basis_days");
    bad = options, bad.rows = UINT32_MAX;
    refuse_options(bad, ENCOURS_E_INVALID, "rows");
    bad = options, bad.struct_size = 1;
    refuse_options(bad, ENCOURS_E_ABI, "struct_size");
    test_state made = begun(NULL);
    encours_period_ratio_columns columns = columns_of();
    check_fails(encours_period_ratios_add(made.words, 8, &columns, check_error()),
                ENCOURS_E_CORRUPT, "");
    check_fails(encours_period_ratios_add(made.words, made.size, NULL, check_error()),
                ENCOURS_E_MISUSE, "columns");
    columns.struct_size = 1;
    check_fails(encours_period_ratios_add(made.words, made.size, &columns, check_error()),
                ENCOURS_E_ABI, "struct_size");
    int64_t values[2];
    int32_t statuses[2];
    encours_indicator_columns out = {sizeof out, 2, values, statuses, NULL, NULL, NULL};
    check_fails(encours_period_ratios_compute(&columns, &options, 301, &out, check_error()),
                ENCOURS_E_ABI, "struct_size");
    columns = columns_of();
    check_fails(encours_period_ratios_compute(&columns, &bad, 301, &out, check_error()),
                ENCOURS_E_ABI, "struct_size");
    check_fails(encours_period_ratios_compute(&columns, &options, 305, &out, check_error()),
                ENCOURS_E_INVALID, "figure");
    out.count = 1;
    check_fails(encours_period_ratios_compute(&columns, &options, 301, &out, check_error()),
                ENCOURS_E_INVALID, "column");
    columns.count = out.count = 0;
    out.values = NULL;
    check_ok(encours_period_ratios_compute(&columns, &options, 301, &out, check_error()));
}

/* IND-006: any split gives the same bytes. */
static void any_split_gives_the_same_bytes(void **state)
{
    (void)state;
    FOR_RANDOM(random, 200)
    {
        enum { SETS = 12 };
        int64_t given[4][SETS];
        for (size_t i = 0; i < 4 * SETS; i++)
            given[i / SETS][i % SETS] = random_between(&random, INT64_MIN / 2, INT64_MAX / 2);
        size_t cut = random_below(&random, SETS + 1);
        test_state all = begun(&options), parts = all, rest = all;
        encours_period_ratio_columns columns = ENCOURS_PERIOD_RATIO_COLUMNS_INIT;
        for (size_t part = 0; part < 3; part++) {
            size_t from = part == 2 ? cut : 0;
            columns.count = part == 1 ? cut : SETS - from;
            columns.opening = given[0] + from;
            columns.sales = given[1] + from;
            columns.closing = given[2] + from;
            columns.not_due = given[3] + from;
            test_state *into = part == 0 ? &all : part == 1 ? &parts : &rest;
            check_ok(encours_period_ratios_add(into->words, into->size, &columns, check_error()));
        }
        state_merge(&rest, &parts);
        check_same_state(&all, &rest);
    }
}

CHECK_MAIN(published_cei_come_out, cei_has_its_statuses, published_turnover_comes_out,
           bad_debt_is_net_of_recoveries, a_column_has_a_figure_for_each_set,
           an_input_not_given_is_missing, a_row_is_the_ratio_of_its_sums, bad_calls_are_refused,
           any_split_gives_the_same_bytes)
