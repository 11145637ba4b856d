/* SPDX-License-Identifier: MIT */
#include "support/indicators.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "encours/delay_distribution.h"
#include "encours/delays.h"
#include "pure/state.h"

enum { MOST = 24, LOWEST = -10, HIGHEST = 20 };

static const encours_delay_distribution_options options = {sizeof options, LOWEST, HIGHEST, 2, 0};

static test_state begun(void)
{
    test_state made = state_of(encours_delay_distribution_state_size(&options));
    check_ok(encours_delay_distribution_begin(made.words, made.size, &options, check_error()));
    return made;
}

static void add(test_state *state, size_t count, const uint32_t *rows, const int64_t *amounts,
                const int32_t *days)
{
    encours_delay_distribution_columns columns = {sizeof columns, count, rows, amounts, days};
    check_ok(encours_delay_distribution_add(state->words, state->size, &columns, check_error()));
}

static encours_indicator quantile(const test_state *state, uint32_t row, int64_t numerator,
                                  int64_t denominator, int32_t rule, int32_t weight)
{
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_ok(encours_delay_distribution_quantile(state->words, state->size, row,
                                                 (encours_ratio){numerator, denominator}, rule,
                                                 weight, &out, check_error()));
    return out;
}

static encours_indicator mode(const test_state *state, int32_t weight)
{
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_ok(encours_delay_distribution_mode(state->words, state->size, ENCOURS_INDICATOR_TOTAL,
                                             weight, &out, check_error()));
    return out;
}

/* DTP-005, DTP-008: Business Central's payment practices. */
static void published_statistics_come_out(void **state)
{
    (void)state;
    FOR_VECTORS(row, "payment_practices.csv")
    {
        int32_t days[MOST];
        size_t count = 0;
        const char *text = vectors_text(&row, "days");
        for (char *end = NULL; *text != '\0'; text = end)
            days[count++] = (int32_t)strtol(text, &end, 10);
        test_state made = begun();
        add(&made, count, NULL, NULL, days);
        const char *figure = vectors_text(&row, "figure");
        encours_indicator out;
        if (strcmp(figure, "mode") == 0)
            out = mode(&made, ENCOURS_QUANTILE_BY_NUMBER);
        else if (strcmp(figure, "median") == 0)
            out = quantile(&made, 0, 1, 2, ENCOURS_QUANTILE_MIDPOINT, ENCOURS_QUANTILE_BY_NUMBER);
        else
            out = quantile(&made, 0, strtol(figure + 1, NULL, 10), 100, ENCOURS_QUANTILE_LOWER,
                           ENCOURS_QUANTILE_BY_NUMBER);
        check_equal(out.status, ENCOURS_INDICATOR_OK);
        vectors_check_number(&row, "expected_e4", out.value);
    }
}

static int by_days(const void *left, const void *right)
{
    const int32_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* DTP-005: against a sorted array; by amount each minor unit is an item. IND-006: merged. */
static void quantiles_are_those_of_a_sorted_array(void **state)
{
    (void)state;
    FOR_RANDOM(random, 1000)
    {
        int32_t days[MOST], spread[MOST * 5];
        int64_t amounts[MOST];
        size_t count = random_below(&random, MOST) + 1, units = 0;
        for (size_t i = 0; i < count; i++) {
            days[i] = (int32_t)random_between(&random, LOWEST, HIGHEST);
            amounts[i] = random_between(&random, i == 0, 5);
            for (int64_t unit = 0; unit < amounts[i]; unit++)
                spread[units++] = days[i];
        }
        test_state all = begun(), first = begun(), second = begun();
        size_t cut = random_below(&random, count + 1);
        add(&all, count, NULL, amounts, days);
        add(&first, cut, NULL, amounts, days);
        add(&second, count - cut, NULL, amounts + cut, days + cut);
        state_merge(&second, &first);
        check_same_state(&all, &second);
        qsort(days, count, sizeof days[0], by_days);
        qsort(spread, units, sizeof spread[0], by_days);
        int64_t below = random_between(&random, 2, 12),
                above = random_between(&random, 1, below - 1);
        for (int32_t weight = 1; weight <= 2; weight++) {
            const int32_t *sorted = weight == 1 ? days : spread;
            int64_t n = (int64_t)(weight == 1 ? count : units);
            int64_t whole = n * above / below;
            bool exact = n * above % below == 0;
            int64_t up = sorted[exact ? whole - 1 : whole] * INT64_C(10000);
            int64_t down = sorted[whole > 0 ? whole - 1 : 0] * INT64_C(10000);
            int64_t middle = exact ? (up + sorted[whole] * INT64_C(10000)) / 2 : up;
            check_value(quantile(&all, 0, above, below, ENCOURS_QUANTILE_UPPER, weight), up);
            check_value(quantile(&all, 0, above, below, ENCOURS_QUANTILE_LOWER, weight), down);
            check_value(quantile(&all, 0, above, below, ENCOURS_QUANTILE_MIDPOINT, weight), middle);
        }
    }
}

/* DTP-006, DTP-007: what lies outside the range has no value and says where it is. */
static void outside_the_range_there_is_no_value(void **state)
{
    (void)state;
    const int32_t days[] = {LOWEST - 1, LOWEST, HIGHEST, HIGHEST + 1, ENCOURS_DELAY_NONE};
    const uint32_t rows[] = {1, 1, 1, 1, 1};
    const int64_t amounts[] = {1, 2, 3, 4, 5};
    test_state made = begun();
    add(&made, 5, rows, amounts, days);
    const int32_t number = ENCOURS_QUANTILE_BY_NUMBER, upper = ENCOURS_QUANTILE_UPPER;
    check_none(quantile(&made, 1, 1, 4, upper, number), ENCOURS_INDICATOR_BELOW_RANGE);
    check_value(quantile(&made, 1, 1, 2, upper, number), LOWEST * 10000);
    check_value(quantile(&made, 1, 3, 4, upper, number), HIGHEST * 10000);
    check_none(quantile(&made, 1, 4, 5, upper, number), ENCOURS_INDICATOR_ABOVE_RANGE);
    check_none(quantile(&made, 1, 3, 4, ENCOURS_QUANTILE_MIDPOINT, number),
               ENCOURS_INDICATOR_ABOVE_RANGE);
    encours_indicator median = quantile(&made, 1, 1, 2, ENCOURS_QUANTILE_MIDPOINT, number);
    check_equal(median.numerator, LOWEST + HIGHEST);
    check_equal(median.denominator, 2);
    check_equal(median.items, 4);
    check_equal(median.left_out, 2);
    check_none(quantile(&made, 0, 1, 2, upper, number), ENCOURS_INDICATOR_NO_ITEMS);
    check_equal(mode(&made, number).flags & ENCOURS_INDICATOR_TIE, ENCOURS_INDICATOR_TIE);
    check_value(mode(&made, ENCOURS_QUANTILE_BY_AMOUNT), HIGHEST * 10000);
    check_equal(mode(&made, ENCOURS_QUANTILE_BY_AMOUNT).flags, 0);
    add(&made, 1, NULL, NULL, days + 1);
    check_none(quantile(&made, ENCOURS_INDICATOR_TOTAL, 1, 2, upper, ENCOURS_QUANTILE_BY_AMOUNT),
               ENCOURS_INDICATOR_MISSING);
    check_none(mode(&made, ENCOURS_QUANTILE_BY_AMOUNT), ENCOURS_INDICATOR_MISSING);
    test_state out = begun();
    check_none(mode(&out, ENCOURS_QUANTILE_BY_AMOUNT), ENCOURS_INDICATOR_NO_ITEMS);
    static const int64_t nothing[] = {0};
    add(&out, 1, NULL, nothing, days + 1); /* an item that weighs nothing */
    check_none(mode(&out, ENCOURS_QUANTILE_BY_AMOUNT), ENCOURS_INDICATOR_ZERO_BASE);
    check_equal(mode(&out, ENCOURS_QUANTILE_BY_AMOUNT).items, 1);
    out = begun();
    check_none(mode(&out, number), ENCOURS_INDICATOR_NO_ITEMS);
    add(&out, 1, NULL, NULL, days + 3);
    check_none(mode(&out, number), ENCOURS_INDICATOR_ABOVE_RANGE);
    add(&out, 1, NULL, NULL, days);
    check_none(mode(&out, number), ENCOURS_INDICATOR_BELOW_RANGE);
}

static void refuse_options(int32_t lowest, int32_t highest, uint32_t rows, const char *part)
{
    const encours_delay_distribution_options bad = {sizeof bad, lowest, highest, rows, 0};
    test_state made = {.size = 0};
    check_equal(encours_delay_distribution_state_size(&bad), 0);
    check_fails(encours_delay_distribution_begin(made.words, 0, &bad, check_error()),
                ENCOURS_E_INVALID, part);
}

/* DTP-006: options, rows and items out of range. */
static void bad_calls_are_refused(void **state)
{
    (void)state;
    refuse_options(-100001, 0, 1, "lowest_days");
    refuse_options(100001, 100001, 1, "lowest_days");
    refuse_options(1, 0, 1, "highest_days");
    refuse_options(0, 100000, 1, "highest_days");
    refuse_options(0, 99999, 672, "rows");
    check_equal(encours_delay_distribution_state_size(NULL), 0);
    const encours_delay_distribution_options one = {sizeof one, 0, 0, 0, 0},
                                             small = {1, 0, 0, 0, 0};
    check(encours_delay_distribution_state_size(&one) > 0);
    check_equal(encours_delay_distribution_state_size(&small), 0);
    test_state made = begun();
    const test_state before = made;
    const uint32_t rows[] = {0, 2};
    const int64_t amounts[] = {0, -1};
    const int32_t days[] = {0, 0};
    encours_delay_distribution_columns columns = {sizeof columns, 2, rows, NULL, days};
    void *words = made.words;
    check_fails(encours_delay_distribution_add(words, made.size, &columns, check_error()),
                ENCOURS_E_INVALID, "row 2 of a state of 2");
    check_equal(check_last_error()->index, 1);
    columns.rows = NULL, columns.amounts = amounts;
    check_fails(encours_delay_distribution_add(words, made.size, &columns, check_error()),
                ENCOURS_E_INVALID, "amounts is -1");
    columns.days = NULL;
    check_fails(encours_delay_distribution_add(words, made.size, &columns, check_error()),
                ENCOURS_E_MISUSE, "days");
    columns.struct_size = 1;
    check_fails(encours_delay_distribution_add(words, made.size, &columns, check_error()),
                ENCOURS_E_ABI, "struct_size");
    check_fails(encours_delay_distribution_add(words, made.size, NULL, check_error()),
                ENCOURS_E_MISUSE, "columns");
    check_fails(encours_delay_distribution_add(words, 8, &columns, check_error()),
                ENCOURS_E_CORRUPT, "");
    check_same_state(&made, &before);
    encours_delay_distribution_columns none = ENCOURS_DELAY_DISTRIBUTION_COLUMNS_INIT;
    check_ok(encours_delay_distribution_add(words, made.size, &none, check_error()));
    check_ok(enc_state_count(words, UINT64_C(1) << 40, check_error()));
    columns = (encours_delay_distribution_columns){sizeof columns, 1, NULL, NULL, days};
    check_fails(encours_delay_distribution_add(words, made.size, &columns, check_error()),
                ENCOURS_E_LIMIT, "2^40");
}

static void refuse_quantile(const test_state *state, uint32_t row, encours_ratio of, int32_t rule,
                            int32_t weight, const char *part)
{
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_fails(encours_delay_distribution_quantile(state->words, state->size, row, of, rule,
                                                    weight, &out, check_error()),
                ENCOURS_E_INVALID, part);
    check_equal(out.status, 0);
}

/* DTP-005, DTP-006: quantiles there are not, and bytes that are no distribution. */
static void bad_quantiles_are_refused(void **state)
{
    (void)state;
    test_state made = begun();
    const encours_ratio half = {1, 2};
    refuse_quantile(&made, 0, (encours_ratio){1, 1}, 1, 1, "quantile.denominator");
    refuse_quantile(&made, 0, (encours_ratio){0, 2}, 1, 1, "quantile.numerator");
    refuse_quantile(&made, 0, (encours_ratio){2, 2}, 1, 1, "quantile.numerator");
    refuse_quantile(&made, 0, half, 0, 1, "rule");
    refuse_quantile(&made, 0, half, 1, 0, "weight");
    refuse_quantile(&made, 2, half, 1, 1, "row");
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_fails(encours_delay_distribution_mode(made.words, made.size, 0, 3, &out, check_error()),
                ENCOURS_E_INVALID, "weight");
    check_fails(encours_delay_distribution_mode(made.words, 8, 0, 1, &out, check_error()),
                ENCOURS_E_CORRUPT, "");
    static const int64_t forged[][3] = {{100001, 31, 2}, {0, 0, 2}, {0, 100001, 2}, {0, 31, 3}};
    for (size_t i = 0; i < 4; i++) {
        test_state bad = made;
        uint8_t *own = enc_state_own(bad.words);
        for (size_t at = 0; at < 3; at++) {
            uint64_t word = enc_le64((uint64_t)forged[i][at]);
            memcpy(own + 8 * at, &word, 8);
        }
        check_fails(encours_delay_distribution_mode(bad.words, bad.size, 0, 1, &out, check_error()),
                    i == 0 ? ENCOURS_E_INVALID : ENCOURS_E_CORRUPT, "");
    }
    out.struct_size = 1;
    check_fails(encours_delay_distribution_mode(made.words, made.size, 0, 1, &out, check_error()),
                ENCOURS_E_ABI, "");
    check_fails(encours_delay_distribution_quantile(made.words, made.size, 0, half, 1, 1, &out,
                                                    check_error()),
                ENCOURS_E_ABI, "");
}

CHECK_MAIN(published_statistics_come_out, quantiles_are_those_of_a_sorted_array,
           outside_the_range_there_is_no_value, bad_calls_are_refused, bad_quantiles_are_refused)
