/* SPDX-License-Identifier: MIT */
#include "support/indicators.h"

#include "encours/date.h"
#include "encours/overdue.h"

enum { DAY = 19000, NONE = ENCOURS_DATE_NONE };

static encours_overdue_options options_of(void)
{
    encours_overdue_options options = ENCOURS_OVERDUE_OPTIONS_INIT;
    options.as_of.epoch_day = DAY;
    return options;
}

static test_state begun(const encours_overdue_options *options)
{
    test_state made = state_of(encours_overdue_state_size(options));
    check_ok(encours_overdue_begin(made.words, made.size, options, check_error()));
    return made;
}

static const int64_t amounts[] = {600, 300, -100, -50, 100, 0};
static const int32_t due[] = {DAY - 10, DAY, DAY - 1, DAY + 5, NONE, DAY - 1};
static const int64_t disputed[] = {150, 90, -20, 0, 0, 0};

static encours_overdue_columns columns_of(void)
{
    return (encours_overdue_columns){
        sizeof(encours_overdue_columns), 6, NULL, amounts, due, disputed};
}

/* RAT-003, RAT-004, RAT-005: 600 overdue of 900, or 500 of 750 with what is below zero. */
static void negatives_are_in_both_terms_or_in_neither(void **state)
{
    (void)state;
    encours_overdue_options options = options_of();
    encours_overdue_columns columns = columns_of();
    test_state made = begun(&options);
    check_ok(encours_overdue_add(made.words, made.size, &columns, check_error()));
    encours_indicator out = figure_of_all(&made, ENCOURS_OVERDUE_RATIO);
    check_value(out, 666667);
    check_equal(out.numerator, 600);
    check_equal(out.denominator, 900);
    check_equal(out.left_out, 1);
    check_value(figure_of_all(&made, ENCOURS_OVERDUE_NUMBER), 500000);
    check_value(figure_of_all(&made, ENCOURS_OVERDUE_DISPUTED), 266667);
    check_value(figure_of_all(&made, ENCOURS_OVERDUE_DISPUTED_LATE), 250000);
    options.negatives = ENCOURS_OVERDUE_NEGATIVES_IN;
    made = begun(&options);
    check_ok(encours_overdue_add(made.words, made.size, &columns, check_error()));
    out = figure_of_all(&made, ENCOURS_OVERDUE_RATIO);
    check_equal(out.numerator, 500);
    check_equal(out.denominator, 750);
    check_equal(figure_of_all(&made, ENCOURS_OVERDUE_DISPUTED).numerator, 220);
    check_value(figure_of_all(&made, ENCOURS_OVERDUE_NUMBER), 500000);
}

/* RAT-003: ten days late are overdue with nine grace days, not with ten. */
static void grace_days_are_not_overdue(void **state)
{
    (void)state;
    encours_overdue_options options = options_of();
    encours_overdue_columns columns = columns_of();
    columns.count = 1, columns.disputed = NULL;
    for (uint32_t grace = 9; grace <= 10; grace++) {
        options.grace_days = grace;
        test_state made = begun(&options);
        check_ok(encours_overdue_add(made.words, made.size, &columns, check_error()));
        check_value(figure_of_all(&made, ENCOURS_OVERDUE_RATIO), grace == 9 ? 1000000 : 0);
        check_value(figure_of_all(&made, ENCOURS_OVERDUE_DISPUTED), 0);
    }
    encours_indicator out = ENCOURS_INDICATOR_INIT;
    check_ok(encours_overdue_ratio_compute(41, 100, &out, check_error()));
    check_value(out, 410000);
    check_ok(encours_overdue_ratio_compute(41, 0, &out, check_error()));
    check_none(out, ENCOURS_INDICATOR_ZERO_BASE);
    out.struct_size = 0;
    check_fails(encours_overdue_ratio_compute(41, 0, &out, check_error()), ENCOURS_E_ABI, "");
}

static void refuse_options(encours_overdue_options options, encours_status kind, const char *part)
{
    test_state made = {.size = 0};
    check_equal(encours_overdue_state_size(&options), 0);
    check_fails(encours_overdue_begin(made.words, 0, &options, check_error()), kind, part);
}

static void refuse_columns(const encours_overdue_columns *columns, encours_status kind,
                           const char *part, int64_t index)
{
    encours_overdue_options options = options_of();
    test_state made = begun(&options);
    const test_state before = made;
    check_fails(encours_overdue_add(made.words, made.size, columns, check_error()), kind, part);
    check_equal(check_last_error()->index, index);
    check_same_state(&made, &before);
}

/* RAT-005, IND-006: what is not acceptable is refused with its index and changes nothing. */
static void bad_calls_are_refused(void **state)
{
    (void)state;
    encours_overdue_options bad = options_of();
    bad.as_of.epoch_day = NONE;
    refuse_options(bad, ENCOURS_E_INVALID, "as_of");
    bad = options_of(), bad.grace_days = 36601;
    refuse_options(bad, ENCOURS_E_INVALID, "grace_days");
    bad = options_of(), bad.negatives = 2;
    refuse_options(bad, ENCOURS_E_INVALID, "negatives");
    bad = options_of(), bad.rows = UINT32_MAX;
    refuse_options(bad, ENCOURS_E_INVALID, "rows");
    bad = options_of(), bad.struct_size = 1;
    refuse_options(bad, ENCOURS_E_ABI, "struct_size");
    check_equal(encours_overdue_state_size(NULL), 0);
    encours_overdue_columns columns = columns_of();
    const int64_t over[] = {150, 301, 0, 0, 0, 0}, under[] = {0, -1, 0, 0, 0, 0};
    const int64_t beyond[] = {0, 0, -101, 0, 0, 0}, across[] = {0, 0, 1, 0, 0, 0};
    const int32_t wrong[] = {DAY, INT32_MAX, 0, 0, 0, 0};
    columns.disputed = over;
    refuse_columns(&columns, ENCOURS_E_INVALID, "301 of an amount of 300", 1);
    columns.disputed = under;
    refuse_columns(&columns, ENCOURS_E_INVALID, "disputed", 1);
    columns.disputed = beyond;
    refuse_columns(&columns, ENCOURS_E_INVALID, "disputed", 2);
    columns.disputed = across;
    refuse_columns(&columns, ENCOURS_E_INVALID, "disputed", 2);
    columns = columns_of(), columns.due = wrong;
    refuse_columns(&columns, ENCOURS_E_INVALID, "due", 1);
    columns.due = NULL;
    refuse_columns(&columns, ENCOURS_E_MISUSE, "due", -1);
    columns = columns_of(), columns.amounts = NULL;
    refuse_columns(&columns, ENCOURS_E_MISUSE, "amounts", -1);
    columns.struct_size = 1;
    refuse_columns(&columns, ENCOURS_E_ABI, "struct_size", -1);
    refuse_columns(NULL, ENCOURS_E_MISUSE, "columns", -1);
    encours_overdue_options options = options_of();
    test_state made = begun(&options);
    check_fails(encours_overdue_add(made.words, 8, &columns, check_error()), ENCOURS_E_CORRUPT, "");
    encours_overdue_columns none = ENCOURS_OVERDUE_COLUMNS_INIT;
    check_ok(encours_overdue_add(made.words, made.size, &none, check_error()));
    check_none(figure_of_all(&made, ENCOURS_OVERDUE_RATIO), ENCOURS_INDICATOR_NO_ITEMS);
}

CHECK_MAIN(negatives_are_in_both_terms_or_in_neither, grace_days_are_not_overdue,
           bad_calls_are_refused)
