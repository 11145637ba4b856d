/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "encours/dso_columns.h"
#include "encours/ratio.h"

enum { ROWS = 64, PERIODS = 8 };

typedef struct table {
    int64_t balance[ROWS];
    int64_t less[ROWS];
    int64_t sales[ROWS * PERIODS];
    int64_t days[ROWS];
    int32_t status[ROWS];
    int64_t rest[ROWS];
    uint32_t used[ROWS];
    uint32_t flags[ROWS];
} table;

static encours_dso_columns simple_columns(table *t, size_t count)
{
    return (encours_dso_columns){
        .struct_size = sizeof(encours_dso_columns),
        .count = count,
        .balance = t->balance,
        .sales = t->sales,
        .days = t->days,
        .status = t->status,
    };
}

/* One figure, of all sizes: usual ones half of the time. */
static int64_t amount(test_random *random)
{
    switch (random_below(random, 8)) {
    case 0:
        return (int64_t)random_next(random);
    case 1:
        return random_between(random, -3, 3);
    case 2:
        return INT64_MIN + (int64_t)random_below(random, 3);
    case 3:
        return INT64_MAX - (int64_t)random_below(random, 3);
    default:
        return random_between(random, -1000, 100000);
    }
}

static const uint32_t period_days[PERIODS] = {30, 31, 28, 31, 30, 31, 30, 36600};

/* DSO-050 DSO-051: a column says for each row what encours_dso_delay() says. */
static void simple_columns_equal_rows(void **state)
{
    (void)state;
    FOR_RANDOM(random, 400)
    {
        table t;
        for (size_t i = 0; i < ROWS; i++) {
            t.balance[i] = amount(&random);
            t.less[i] = amount(&random);
            t.sales[i] = amount(&random);
        }
        encours_dso_columns c = simple_columns(&t, ROWS);
        bool with_less = random.round % 2 != 0;
        c.less = with_less ? t.less : NULL;
        check_ok(encours_dso_simple_columns(&c, 91, NULL, check_error()));
        for (size_t i = 0; i < ROWS; i++) {
            encours_dso row = ENCOURS_DSO_INIT;
            encours_status status = encours_dso_delay(t.balance[i], with_less ? t.less[i] : 0,
                                                      t.sales[i], 91, &row, check_error());
            if (status == ENCOURS_E_OVERFLOW)
                continue; /* the column is not bound to 64 bits before the division */
            check_ok(status);
            check_equal(t.status[i], row.status);
            check_equal(t.days[i], row.days_e4);
        }
    }
}

/* DSO-050: every mode and unit is one exact division. */
static void units_and_roundings_are_one_division(void **state)
{
    (void)state;
    static const int64_t scales[] = {1, 100, 7, 1000000000};
    FOR_RANDOM(random, 280)
    {
        encours_dso_unit unit = ENCOURS_DSO_UNIT_INIT;
        unit.rounding = (int32_t)(random.round % 7) + 1;
        unit.scale = scales[random.round % 4];
        table t;
        for (size_t i = 0; i < ROWS; i++) {
            t.balance[i] = random_between(&random, -40, 40);
            t.sales[i] = random_between(&random, 1, 12);
        }
        encours_dso_columns c = simple_columns(&t, ROWS);
        check_ok(encours_dso_simple_columns(&c, 3, &unit, check_error()));
        for (size_t i = 0; i < ROWS; i++) {
            int64_t expected = 0;
            check_ok(encours_ratio_scaled((encours_ratio){t.balance[i] * 3, t.sales[i]}, unit.scale,
                                          (encours_rounding)unit.rounding, &expected,
                                          check_error()));
            check_equal(t.days[i], expected);
        }
    }
}

/* DSO-051: a difference that passes 64 bits still has days when they fit. */
static void a_wide_difference_is_divided(void **state)
{
    (void)state;
    table t;
    t.balance[0] = INT64_MAX, t.less[0] = INT64_MIN, t.sales[0] = INT64_MAX;
    encours_dso_columns c = simple_columns(&t, 1);
    c.less = t.less;
    check_ok(encours_dso_simple_columns(&c, 30, NULL, check_error()));
    check_equal(t.days[0], 600000); /* (2^64 - 1) / (2^63 - 1) * 30 = 60.0000 */
    check_equal(t.status[0], ENCOURS_DSO_OK);
    t.balance[0] = INT64_MIN, t.less[0] = 0, t.sales[0] = 300000;
    check_ok(encours_dso_simple_columns(&c, 30, NULL, check_error()));
    check_equal(t.status[0], ENCOURS_DSO_OUT_OF_RANGE);
    check(t.days[0] == ENCOURS_DSO_NONE);
}

static encours_dso_count_back_columns walk_columns(table *t)
{
    return (encours_dso_count_back_columns){
        .struct_size = sizeof(encours_dso_count_back_columns),
        .count = ROWS,
        .balance = t->balance,
        .periods = PERIODS,
        .sales = t->sales,
        .period_days = period_days,
        .days = t->days,
        .status = t->status,
        .balance_rest = t->rest,
        .periods_used = t->used,
        .flags = t->flags,
    };
}

static void check_walk(const table *t, size_t i, const int64_t *sales,
                       const encours_dso_options *options)
{
    encours_dso row = ENCOURS_DSO_INIT;
    encours_status status = encours_dso_count_back(t->balance[i], sales, period_days, PERIODS,
                                                   options, &row, check_error());
    if (status == ENCOURS_E_OVERFLOW) {
        row.status = ENCOURS_DSO_OUT_OF_RANGE;
        row.days_e4 = ENCOURS_DSO_NONE;
        row.balance_rest = 0;
        row.periods_used = t->used[i];
        row.flags = t->flags[i];
    }
    check_equal(t->status[i], row.status);
    check_equal(t->days[i], row.days_e4);
    check_equal(t->rest[i], row.balance_rest);
    check_equal(t->used[i], row.periods_used);
    check_equal(t->flags[i], row.flags);
}

/* DSO-050 DSO-052: a count-back column equals the row form under all policies, on usual and on
 * adversarial sales, with rows or periods one after another. */
static void count_back_columns_equal_rows(void **state)
{
    (void)state;
    FOR_RANDOM(random, 800)
    {
        table t;
        bool usual = random_below(&random, 2) == 0, by_period = random_below(&random, 2) == 0;
        for (size_t i = 0; i < ROWS * PERIODS; i++)
            t.sales[i] = usual ? random_between(&random, 1, 500) : amount(&random);
        for (size_t i = 0; i < ROWS; i++)
            t.balance[i] = usual ? random_between(&random, -9, 4000) : amount(&random);
        encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
        options.zero_period = (int32_t)random_below(&random, 2);
        options.negative_period = (int32_t)random_below(&random, 2);
        options.short_history = (int32_t)random_below(&random, 2);
        encours_dso_count_back_columns c = walk_columns(&t);
        if (by_period)
            c.row_stride = 1, c.period_stride = ROWS;
        check_ok(encours_dso_count_back_columns_compute(&c, &options, NULL, check_error()));
        for (size_t i = 0; i < ROWS; i++) {
            int64_t sales[PERIODS];
            for (size_t p = 0; p < PERIODS; p++)
                sales[p] = t.sales[by_period ? p * ROWS + i : i * PERIODS + p];
            check_walk(&t, i, sales, &options);
        }
    }
}

/* DSO-050: floor in hundredths of a day, as a query over integers has it; and each mode on the
 * exact value of the row form. */
static void count_back_rounds_the_exact_value(void **state)
{
    (void)state;
    FOR_RANDOM(random, 700)
    {
        table t;
        for (size_t i = 0; i < ROWS * PERIODS; i++)
            t.sales[i] = random_between(&random, 1, 12);
        for (size_t i = 0; i < ROWS; i++)
            t.balance[i] = random_between(&random, 1, 40);
        encours_dso_unit unit = ENCOURS_DSO_UNIT_INIT;
        unit.rounding = (int32_t)(random.round % 7) + 1;
        unit.scale = random.round % 3 == 0 ? 1 : 100;
        encours_dso_count_back_columns c = walk_columns(&t);
        c.balance_rest = NULL, c.periods_used = NULL, c.flags = NULL;
        check_ok(encours_dso_count_back_columns_compute(&c, NULL, &unit, check_error()));
        for (size_t i = 0; i < ROWS; i++) {
            encours_dso row = ENCOURS_DSO_INIT;
            check_ok(encours_dso_count_back(t.balance[i], t.sales + i * PERIODS, period_days,
                                            PERIODS, NULL, &row, check_error()));
            int64_t expected = 0, numerator = row.days_full * row.part_denominator +
                                              row.days_part * row.part_numerator;
            check_ok(encours_ratio_scaled((encours_ratio){numerator, row.part_denominator},
                                          unit.scale, (encours_rounding)unit.rounding, &expected,
                                          check_error()));
            check_equal(t.days[i], expected);
        }
    }
}

/* DSO-052: what is too large for one unit may fit another. */
static void an_extrapolation_may_fit_another_unit(void **state)
{
    (void)state;
    table t;
    static const uint32_t long_period[] = {36600};
    t.balance[0] = INT64_MAX, t.sales[0] = 1000000;
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.short_history = ENCOURS_DSO_SHORT_EXTRAPOLATE;
    encours_dso_count_back_columns c = walk_columns(&t);
    c.count = 1, c.periods = 1, c.period_days = long_period;
    encours_dso_unit unit = ENCOURS_DSO_UNIT_INIT;
    unit.scale = 1;
    check_ok(encours_dso_count_back_columns_compute(&c, &options, &unit, check_error()));
    check_equal(t.status[0], ENCOURS_DSO_EXTRAPOLATED);
    /* (2^63 - 1) * 36600 / 10^6, half up */
    check_equal(t.days[0], INT64_C(337575416548884795));
    unit.scale = 1000000000;
    check_ok(encours_dso_count_back_columns_compute(&c, &options, &unit, check_error()));
    check_equal(t.status[0], ENCOURS_DSO_OUT_OF_RANGE);
    c.periods = 0, c.sales = NULL, c.period_days = NULL;
    check_ok(encours_dso_count_back_columns_compute(&c, &options, NULL, check_error()));
    check_equal(t.status[0], ENCOURS_DSO_HISTORY_EXHAUSTED);
    check_equal(t.days[0], 0);
    c.periods = 1, c.period_days = long_period, c.count = 0;
    check_ok(encours_dso_count_back_columns_compute(&c, &options, NULL, check_error()));
}

/* DSO-050: a unit out of range is refused, and nothing is written. */
static void bad_units_are_refused(void **state)
{
    (void)state;
    table t;
    t.balance[0] = 1, t.sales[0] = 1, t.days[0] = 42;
    encours_dso_columns c = simple_columns(&t, 1);
    encours_dso_unit unit = ENCOURS_DSO_UNIT_INIT;
    unit.scale = -1;
    check_fails(encours_dso_simple_columns(&c, 30, &unit, check_error()), ENCOURS_E_INVALID,
                "scale");
    unit.scale = 1000000001;
    check_fails(encours_dso_simple_columns(&c, 30, &unit, check_error()), ENCOURS_E_INVALID,
                "scale");
    unit.scale = 1;
    unit.rounding = 8;
    check_fails(encours_dso_simple_columns(&c, 30, &unit, check_error()), ENCOURS_E_INVALID,
                "no mode");
    unit.struct_size = 4;
    check_fails(encours_dso_simple_columns(&c, 30, &unit, check_error()), ENCOURS_E_ABI, "unit");
    check_fails(encours_dso_simple_columns(&c, 0, NULL, check_error()), ENCOURS_E_INVALID,
                "days is 0");
    check_equal(t.days[0], 42);
    check_fails(encours_dso_simple_columns(NULL, 30, NULL, check_error()), ENCOURS_E_MISUSE,
                "needs");
    void *members[] = {&c.balance, &c.sales, &c.days, &c.status};
    for (size_t i = 0; i < 4; i++) {
        void *kept = NULL;
        memcpy(&kept, members[i], sizeof kept);
        memset(members[i], 0, sizeof kept);
        check_fails(encours_dso_simple_columns(&c, 30, NULL, check_error()), ENCOURS_E_MISUSE,
                    "needs");
        memcpy(members[i], &kept, sizeof kept);
    }
    c.struct_size = 8;
    check_fails(encours_dso_simple_columns(&c, 30, NULL, check_error()), ENCOURS_E_ABI, "columns");
    encours_dso_columns none = ENCOURS_DSO_COLUMNS_INIT;
    check_ok(encours_dso_simple_columns(&none, 30, NULL, check_error()));
}

/* DSO-052: a bad history is refused, and nothing is written. */
static void bad_histories_are_refused(void **state)
{
    (void)state;
    table t;
    t.days[0] = 42;
    memset(t.sales, 0, sizeof t.sales);
    memset(t.balance, 0, sizeof t.balance);
    encours_dso_count_back_columns c = walk_columns(&t);
    static const uint32_t bad_days[PERIODS] = {30, 0};
    c.period_days = bad_days;
    check_fails(encours_dso_count_back_columns_compute(&c, NULL, NULL, check_error()),
                ENCOURS_E_INVALID, "period_days");
    check_equal(check_last_error()->index, 1);
    c.period_days = period_days;
    c.row_stride = 8;
    check_fails(encours_dso_count_back_columns_compute(&c, NULL, NULL, check_error()),
                ENCOURS_E_INVALID, "period_stride");
    c.row_stride = 0;
    c.periods = 1201;
    check_fails(encours_dso_count_back_columns_compute(&c, NULL, NULL, check_error()),
                ENCOURS_E_INVALID, "1201 periods");
    c.periods = PERIODS;
    encours_dso_options options = ENCOURS_DSO_OPTIONS_INIT;
    options.zero_period = 9;
    check_fails(encours_dso_count_back_columns_compute(&c, &options, NULL, check_error()),
                ENCOURS_E_INVALID, "zero_period");
    encours_dso_unit unit = ENCOURS_DSO_UNIT_INIT;
    unit.rounding = -1;
    check_fails(encours_dso_count_back_columns_compute(&c, NULL, &unit, check_error()),
                ENCOURS_E_INVALID, "no mode");
    check_equal(t.days[0], 42);
    void *members[] = {&c.balance, &c.days, &c.status, &c.period_days, &c.sales};
    for (size_t i = 0; i < 5; i++) {
        void *kept = NULL;
        memcpy(&kept, members[i], sizeof kept);
        memset(members[i], 0, sizeof kept);
        check_fails(encours_dso_count_back_columns_compute(&c, NULL, NULL, check_error()),
                    ENCOURS_E_MISUSE, "needs");
        memcpy(members[i], &kept, sizeof kept);
    }
    check_fails(encours_dso_count_back_columns_compute(NULL, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, "needs");
    c.struct_size = 8;
    check_fails(encours_dso_count_back_columns_compute(&c, NULL, NULL, check_error()),
                ENCOURS_E_ABI, "columns");
    encours_dso_count_back_columns none = ENCOURS_DSO_COUNT_BACK_COLUMNS_INIT;
    check_ok(encours_dso_count_back_columns_compute(&none, NULL, NULL, check_error()));
}

/* DSO-052: the published count-backs come out of a column too. */
static void published_count_backs_come_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(row, "countback.csv")
    {
        int64_t balance = vectors_number(&row, "balance"), sales[PERIODS], days = 0;
        uint32_t of_period[PERIODS];
        int32_t status = 0;
        size_t count = 0, places = 0;
        char *end = NULL;
        for (const char *text = vectors_text(&row, "sales"); *text != '\0'; text = end)
            sales[count++] = strtoll(text, &end, 10);
        for (const char *text = vectors_text(&row, "days"); *text != '\0'; text = end)
            of_period[places++] = (uint32_t)strtoll(text, &end, 10);
        check_equal(count, places);
        encours_dso_count_back_columns c = ENCOURS_DSO_COUNT_BACK_COLUMNS_INIT;
        c.count = 1, c.balance = &balance, c.periods = count, c.sales = sales;
        c.period_days = of_period, c.days = &days, c.status = &status;
        check_ok(encours_dso_count_back_columns_compute(&c, NULL, NULL, check_error()));
        int64_t expected = vectors_number(&row, "expected_e4");
        int64_t tolerance = vectors_number(&row, "tolerance_e4");
        check_between(days, expected - tolerance, expected + tolerance);
        check_equal(status, ENCOURS_DSO_OK);
    }
}

CHECK_MAIN(simple_columns_equal_rows, units_and_roundings_are_one_division,
           a_wide_difference_is_divided, count_back_columns_equal_rows,
           count_back_rounds_the_exact_value, an_extrapolation_may_fit_another_unit,
           bad_units_are_refused, bad_histories_are_refused,
           published_count_backs_come_out_as_published)
