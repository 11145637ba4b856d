/* SPDX-License-Identifier: MIT */
#include "support/indicators.h"

#include "encours/recovery.h"

static encours_indicator rate(int32_t base, int64_t collected, int64_t claims, int64_t disputed,
                              int64_t penalties)
{
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_ok(encours_recovery_compute(base, collected, claims, disputed, penalties, &out,
                                      check_error()));
    return out;
}

/* REC-001, REC-003: 850 collected on 1000 overdue, of which 200 disputed, with 50 of penalties. */
static void each_base_has_its_rate(void **state)
{
    (void)state;
    check_value(rate(ENCOURS_RECOVERY_OVERDUE, 850, 1000, 0, 0), 850000);
    check_value(rate(ENCOURS_RECOVERY_INITIAL_UNPAID, 850, 1700, 0, 0), 500000);
    encours_indicator out = rate(ENCOURS_RECOVERY_UNDISPUTED_WITH_PENALTIES, 850, 1000, 200, 50);
    check_value(out, 1000000);
    check_equal(out.denominator, 850);
    out = rate(ENCOURS_RECOVERY_OVERDUE, 1100, 1000, 0, 0);
    check_value(out, 1100000);
    check_equal(out.flags, ENCOURS_INDICATOR_ABOVE_ONE);
    check_none(rate(ENCOURS_RECOVERY_OVERDUE, 1, 0, 0, 0), ENCOURS_INDICATOR_ZERO_BASE);
}

/* REC-002: a base reads its own amounts only. */
static void amounts_a_base_does_not_read_are_refused(void **state)
{
    (void)state;
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_fails(encours_recovery_compute(0, 1, 1, 0, 0, &out, check_error()), ENCOURS_E_INVALID,
                "base");
    check_fails(encours_recovery_compute(4, 1, 1, 0, 0, &out, check_error()), ENCOURS_E_INVALID,
                "base");
    check_fails(encours_recovery_compute(1, 1, 1, 1, 0, &out, check_error()), ENCOURS_E_INVALID,
                "disputed");
    check_fails(encours_recovery_compute(3, 1, 1, 0, 1, &out, check_error()), ENCOURS_E_INVALID,
                "penalties");
    out.struct_size = 1;
    check_fails(encours_recovery_compute(1, 1, 1, 0, 0, &out, check_error()), ENCOURS_E_ABI, "");
}

static test_state begun(int32_t base)
{
    const encours_recovery_options options = {sizeof options, base, 2};
    test_state made = state_of(encours_recovery_state_size(&options));
    check_ok(encours_recovery_begin(made.words, made.size, &options, check_error()));
    return made;
}

static const uint32_t rows[] = {1, 0, 1};
static const int64_t collected[] = {10, 20, 30}, claims[] = {40, 50, 60};
static const int64_t disputed[] = {5, 0, 10}, penalties[] = {1, 2, 3};

/* REC-001, REC-003, IND-006: a row adds up its sets; any split gives the same bytes. */
static void a_row_adds_up_its_sets(void **state)
{
    (void)state;
    const int32_t base = ENCOURS_RECOVERY_UNDISPUTED_WITH_PENALTIES;
    test_state all = begun(base), first = begun(base), second = begun(base);
    encours_recovery_columns columns = {sizeof columns, 3,        rows,     collected,
                                        claims,         disputed, penalties};
    check_ok(encours_recovery_add(all.words, all.size, &columns, check_error()));
    encours_indicator out = figure_of_row(&all, 1, ENCOURS_RECOVERY_RATE);
    check_equal(out.numerator, 40);
    check_equal(out.denominator, 100 - 15 + 4);
    check_equal(figure_of_all(&all, ENCOURS_RECOVERY_RATE).items, 3);
    columns.count = 1;
    check_ok(encours_recovery_add(first.words, first.size, &columns, check_error()));
    columns = (encours_recovery_columns){
        sizeof columns, 2, rows + 1, collected + 1, claims + 1, disputed + 1, penalties + 1};
    check_ok(encours_recovery_add(second.words, second.size, &columns, check_error()));
    state_merge(&first, &second);
    check_same_state(&all, &first);
    test_state plain = begun(ENCOURS_RECOVERY_OVERDUE);
    columns.disputed = columns.penalties = NULL;
    check_ok(encours_recovery_add(plain.words, plain.size, &columns, check_error()));
    check_equal(figure_of_all(&plain, ENCOURS_RECOVERY_RATE).denominator, 110);
}

static void refuse(int32_t base, const encours_recovery_columns *columns, encours_status kind,
                   const char *part)
{
    test_state made = begun(base);
    const test_state before = made;
    check_fails(encours_recovery_add(made.words, made.size, columns, check_error()), kind, part);
    check_same_state(&made, &before);
}

/* REC-002, IND-006: options and columns that do not belong together. */
static void bad_calls_are_refused(void **state)
{
    (void)state;
    encours_recovery_options options = ENCOURS_RECOVERY_OPTIONS_INIT;
    test_state made = begun(1);
    check_equal(encours_recovery_state_size(&options), 0);
    check_fails(encours_recovery_begin(made.words, made.size, &options, check_error()),
                ENCOURS_E_INVALID, "base");
    options.base = 1, options.rows = UINT32_MAX;
    check_equal(encours_recovery_state_size(&options), 0);
    options.struct_size = 1;
    check_equal(encours_recovery_state_size(&options), 0);
    const encours_recovery_columns all = {sizeof all, 3,        NULL,     collected,
                                          claims,     disputed, penalties};
    encours_recovery_columns bad = all;
    refuse(1, &bad, ENCOURS_E_INVALID, "disputed");
    bad.disputed = NULL;
    refuse(1, &bad, ENCOURS_E_INVALID, "penalties");
    refuse(2, &bad, ENCOURS_E_MISUSE, "disputed");
    bad = all, bad.penalties = NULL;
    refuse(2, &bad, ENCOURS_E_MISUSE, "penalties");
    bad = all, bad.claims = NULL;
    refuse(2, &bad, ENCOURS_E_MISUSE, "claims");
    bad = all, bad.collected = NULL;
    refuse(2, &bad, ENCOURS_E_MISUSE, "collected");
    bad.struct_size = 1;
    refuse(2, &bad, ENCOURS_E_ABI, "struct_size");
    refuse(2, NULL, ENCOURS_E_MISUSE, "columns");
    check_fails(encours_recovery_add(made.words, 8, &all, check_error()), ENCOURS_E_CORRUPT, "");
    made = begun(2);
    encours_recovery_columns none = ENCOURS_RECOVERY_COLUMNS_INIT;
    check_ok(encours_recovery_add(made.words, made.size, &none, check_error()));
}

CHECK_MAIN(each_base_has_its_rate, amounts_a_base_does_not_read_are_refused, a_row_adds_up_its_sets,
           bad_calls_are_refused)
