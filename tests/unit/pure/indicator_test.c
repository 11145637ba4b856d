/* SPDX-License-Identifier: MIT */
#include "support/indicators.h"

#include "pure/indicator.h"

static encours_indicator make(enc_i128 numerator, enc_i128 denominator, int64_t scale)
{
    const enc_indicator_parts parts = {
        .numerator = numerator, .denominator = denominator, .scale = scale, .items = 1};
    return enc_indicator_make(&parts);
}

static const enc_i128 two_to_the_62 = (enc_i128)1 << 62;

/* IND-001: one division, half up, away from zero; the fraction as it is. */
static void a_fraction_is_rounded_once_half_up(void **state)
{
    (void)state;
    check_value(make(1, 20000, 10000), 1);
    check_value(make(-1, 20000, 10000), -1);
    check_value(make(1, 20001, 10000), 0);
    check_value(make(41000, 10300, 10000), 39806);
    encours_indicator out = make(4, 6, 1000000);
    check_value(out, 666667);
    check_equal(out.numerator, 4);
    check_equal(out.denominator, 6);
    check_equal(out.flags, 0);
    check_equal(out.scale, 1000000);
}

/* IND-001: where the sums pass 64 bits the fraction is in lowest terms, or not there. */
static void a_wide_fraction_is_reduced_or_left_out(void **state)
{
    (void)state;
    encours_indicator out = make(two_to_the_62 * 6, two_to_the_62 * 4, 10000);
    check_value(out, 15000);
    check_equal(out.flags, ENCOURS_INDICATOR_REDUCED);
    check_equal(out.numerator, 3);
    check_equal(out.denominator, 2);
    out = make(3, two_to_the_62 * 6, 10000);
    check_value(out, 0);
    check_equal(out.flags, ENCOURS_INDICATOR_NO_FRACTION | 0);
    out = make(two_to_the_62 * 6 + 1, two_to_the_62 * 4, 10000);
    check_value(out, 15000);
    check_equal(out.flags, ENCOURS_INDICATOR_NO_FRACTION);
    check_equal(out.numerator, 0);
    check_equal(out.denominator, 0);
}

/* IND-002: no value says why. */
static void no_value_says_why(void **state)
{
    (void)state;
    check_none(make(1, 0, 1), ENCOURS_INDICATOR_ZERO_BASE);
    check_none(make(1, -1, 1), ENCOURS_INDICATOR_NEGATIVE_BASE);
    check_none(make(two_to_the_62 * 2, 1, 1), ENCOURS_INDICATOR_OUT_OF_RANGE);
    check_none(make(two_to_the_62, 1, 10000), ENCOURS_INDICATOR_OUT_OF_RANGE);
    check_none(make((two_to_the_62 << 60) - 1, two_to_the_62 << 60, 1000000),
               ENCOURS_INDICATOR_OUT_OF_RANGE);
    check_equal(make(1, 0, 1).numerator, 1);
    enc_indicator_parts parts = {.denominator = 1, .scale = 1};
    check_none(enc_indicator_make(&parts), ENCOURS_INDICATOR_NO_ITEMS);
    check_none(enc_indicator_make_amount(&parts, ENCOURS_ROUNDING_UP), ENCOURS_INDICATOR_NO_ITEMS);
    parts.status = ENCOURS_INDICATOR_MISSING;
    check_none(enc_indicator_make(&parts), ENCOURS_INDICATOR_MISSING);
    parts = (enc_indicator_parts){two_to_the_62 * 2, 1, 1, 0, 0, 1, 0};
    check_none(enc_indicator_make_amount(&parts, ENCOURS_ROUNDING_UP),
               ENCOURS_INDICATOR_OUT_OF_RANGE);
}

/* IND-004: over 100 % of a share, and below zero, are flagged. */
static void unusual_values_are_flagged(void **state)
{
    (void)state;
    check_equal(make(3, 2, ENCOURS_INDICATOR_SCALE_SHARE).flags, ENCOURS_INDICATOR_ABOVE_ONE);
    check_equal(make(2, 2, ENCOURS_INDICATOR_SCALE_SHARE).flags, 0);
    check_equal(make(3, 2, ENCOURS_INDICATOR_SCALE_DAYS).flags, 0);
    check_equal(make(-3, 2, ENCOURS_INDICATOR_SCALE_SHARE).flags, ENCOURS_INDICATOR_NEGATIVE);
    const enc_indicator_parts parts = {-7, 2, 1, 0, 0, 1, 0};
    encours_indicator out = enc_indicator_make_amount(&parts, ENCOURS_ROUNDING_DOWN);
    check_value(out, -3);
    check_equal(out.flags, ENCOURS_INDICATOR_NEGATIVE);
}

/* --- states, with a made-up use of the sums of recovery: collected, claims, -, -, count */

enum { RATE = 601, COLLECTED = 0, CLAIMS = 1, COUNT = 4 };

static test_state begun(uint32_t rows)
{
    const int64_t constants[ENC_INDICATOR_CONSTANTS] = {1};
    test_state made = state_of(enc_indicator_state_size(&enc_recovery_kind, rows));
    check_ok(enc_indicator_begin(made.words, made.size, &enc_recovery_kind, rows, constants,
                                 check_error()));
    return made;
}

static void put(test_state *state, uint32_t row, int64_t collected, int64_t claims)
{
    enc_state_add(state->words, row * enc_recovery_kind.sums + COLLECTED, collected);
    enc_state_add(state->words, row * enc_recovery_kind.sums + CLAIMS, claims);
    enc_state_add(state->words, row * enc_recovery_kind.sums + COUNT, 1);
}

/* IND-003, IND-005: figures by row, of all, and as a column; the state stays as it is. */
static void rows_total_and_column_agree(void **state)
{
    (void)state;
    test_state made = begun(3);
    put(&made, 0, 1, 4);
    put(&made, 2, 5, 4);
    const test_state before = made;
    check_value(figure_of_row(&made, 0, RATE), 250000);
    check_none(figure_of_row(&made, 1, RATE), ENCOURS_INDICATOR_NO_ITEMS);
    check_value(figure_of_row(&made, 2, RATE), 1250000);
    check_value(figure_of_all(&made, RATE), 750000);
    int64_t values[3], above[3], below[3];
    int32_t statuses[3];
    uint32_t flags[3];
    encours_indicator_columns columns = {sizeof columns, 3, values, statuses, flags, above, below};
    check_ok(encours_indicator_finish_column(made.words, made.size, RATE, &columns, check_error()));
    for (uint32_t row = 0; row < 3; row++) {
        encours_indicator one = figure_of_row(&made, row, RATE);
        check_equal(values[row] == one.value, 1);
        check_equal(statuses[row], one.status);
        check_equal(flags[row], one.flags);
        check_equal(above[row], one.numerator);
        check_equal(below[row], one.denominator);
    }
    columns.flags = NULL, columns.numerators = NULL, columns.denominators = NULL;
    check_ok(encours_indicator_finish_column(made.words, made.size, RATE, &columns, check_error()));
    check_same_state(&made, &before);
}

/* IND-005: a column that does not fit is refused. */
static void a_column_that_does_not_fit_is_refused(void **state)
{
    (void)state;
    test_state made = begun(0);
    int64_t values[1];
    int32_t statuses[1];
    encours_indicator_columns columns = {sizeof columns, 2, values, statuses, NULL, NULL, NULL};
    check_fails(
        encours_indicator_finish_column(made.words, made.size, RATE, &columns, check_error()),
        ENCOURS_E_INVALID, "1 values for a column of 2");
    columns.count = 1, columns.values = NULL;
    check_fails(
        encours_indicator_finish_column(made.words, made.size, RATE, &columns, check_error()),
        ENCOURS_E_MISUSE, "values");
    columns.values = values, columns.statuses = NULL;
    check_fails(
        encours_indicator_finish_column(made.words, made.size, RATE, &columns, check_error()),
        ENCOURS_E_MISUSE, "statuses");
    check_fails(encours_indicator_finish_column(made.words, made.size, RATE, NULL, check_error()),
                ENCOURS_E_MISUSE, "columns");
    columns.struct_size = 1;
    check_fails(
        encours_indicator_finish_column(made.words, made.size, RATE, &columns, check_error()),
        ENCOURS_E_ABI, "struct_size");
    check_fails(
        encours_indicator_finish_column(made.words, made.size, 101, &columns, check_error()),
        ENCOURS_E_INVALID, "figure");
}

static void refuse(const test_state *state, uint32_t row, int32_t figure, encours_status kind,
                   const char *part)
{
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    out.value = 42;
    check_fails(
        encours_indicator_finish(state->words, state->size, row, figure, &out, check_error()), kind,
        part);
    check_equal(out.value, 42);
}

/* IND-003: what is not there, or no state of indicators, is refused. */
static void what_is_not_there_is_refused(void **state)
{
    (void)state;
    test_state made = begun(2);
    refuse(&made, 2, RATE, ENCOURS_E_INVALID, "row 2 of a state of 2");
    refuse(&made, 0, RATE + 1, ENCOURS_E_INVALID, "figure");
    refuse(&made, 0, RATE - 1, ENCOURS_E_INVALID, "figure");
    encours_indicator small = ENCOURS_INDICATOR_INIT;
    small.struct_size = 8;
    check_fails(encours_indicator_finish(made.words, made.size, 0, RATE, &small, check_error()),
                ENCOURS_E_ABI, "struct_size");
    test_state broken = made;
    broken.size -= 8;
    refuse(&broken, 0, RATE, ENCOURS_E_CORRUPT, "of which");
    const enc_state_shape shapes[] = {
        {.kind = ENC_STATE_RECOVERY, .own_size = 64},
        {.kind = ENC_STATE_RECOVERY, .sum_count = 6, .own_size = 64},
        {.kind = ENC_STATE_RECOVERY, .sum_count = 5, .own_size = 8},
    };
    for (size_t i = 0; i < 3; i++) {
        test_state forged = state_of(enc_state_size(&shapes[i]));
        check_ok(enc_state_begin(forged.words, forged.size, &shapes[i], check_error()));
        refuse(&forged, 0, RATE, ENCOURS_E_CORRUPT, "no state with rows");
    }
    const enc_state_shape foreign = {.kind = ENC_STATE_ECL, .sum_count = 5, .own_size = 64};
    test_state other = state_of(enc_state_size(&foreign));
    check_ok(enc_state_begin(other.words, other.size, &foreign, check_error()));
    refuse(&other, 0, RATE, ENCOURS_E_INVALID, "without indicators");
}

/* IND-003: bytes forged give a status, and nothing worse. */
static void forged_sums_give_a_status(void **state)
{
    (void)state;
    test_state made = begun(2);
    for (uint32_t row = 0; row < 2; row++) {
        put(&made, row, 1, 1);
        memset(made.words + 8 + row * 10, 0x7f, 4 * 16);
    }
    check_none(figure_of_all(&made, RATE), ENCOURS_INDICATOR_NEGATIVE_BASE);
    check_value(figure_of_row(&made, 0, RATE), 1000000);
}

/* IND-006: a failed add leaves the state as it was; rows are checked with their index. */
static encours_status accept(const enc_indicator_block *block, size_t i, encours_error *error)
{
    (void)block;
    return i < 3 ? ENCOURS_OK : enc_error_at(error, ENCOURS_E_INVALID, i, "no more than three");
}

static void count_one(const enc_indicator_block *block, size_t i, enc_i128 *sums)
{
    (void)block;
    (void)i;
    sums[COUNT]++;
    sums[CLAIMS] += 2;
}

static void adding_is_all_or_nothing(void **state)
{
    (void)state;
    test_state made = begun(2);
    const uint32_t rows[] = {1, 0, 0, 2};
    enc_indicator_block block = {.count = 3, .rows = rows, .check = accept, .terms = count_one};
    check_ok(enc_indicator_add(made.words, &enc_recovery_kind, 2, &block, check_error()));
    check_equal(figure_of_row(&made, 0, RATE).items, 2);
    check_equal(figure_of_row(&made, 1, RATE).denominator, 2);
    const test_state before = made;
    block.count = 4;
    check_fails(enc_indicator_add(made.words, &enc_recovery_kind, 2, &block, check_error()),
                ENCOURS_E_INVALID, "row 2 of a state of 2");
    check_equal(check_last_error()->index, 3);
    block.rows = NULL;
    check_fails(enc_indicator_add(made.words, &enc_recovery_kind, 2, &block, check_error()),
                ENCOURS_E_INVALID, "no more");
    check_same_state(&made, &before);
    block.count = 1;
    check_ok(enc_indicator_add(made.words, &enc_recovery_kind, 2, &block, check_error()));
    check_equal(figure_of_row(&made, 0, RATE).items, 3);
    check_ok(enc_state_count(made.words, (UINT64_C(1) << 40) - 4, check_error()));
    check_fails(enc_indicator_add(made.words, &enc_recovery_kind, 2, &block, check_error()),
                ENCOURS_E_LIMIT, "2^40");
    check_fails(enc_indicator_check_rows(134217729, check_error()), ENCOURS_E_INVALID, "rows");
    check_ok(enc_indicator_check_rows(134217728, check_error()));
}

/* IND-003: memory that does not fit is refused by begin. */
static void begin_wants_its_memory(void **state)
{
    (void)state;
    const int64_t constants[ENC_INDICATOR_CONSTANTS] = {0};
    test_state made = begun(1);
    check_fails(enc_indicator_begin(made.words, made.size - 8, &enc_recovery_kind, 1, constants,
                                    check_error()),
                ENCOURS_E_MISUSE, "state_size");
}

CHECK_MAIN(a_fraction_is_rounded_once_half_up, a_wide_fraction_is_reduced_or_left_out,
           no_value_says_why, unusual_values_are_flagged, rows_total_and_column_agree,
           a_column_that_does_not_fit_is_refused, what_is_not_there_is_refused,
           forged_sums_give_a_status, adding_is_all_or_nothing, begin_wants_its_memory)
