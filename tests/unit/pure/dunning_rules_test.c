/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "encours/dunning_rules.h"

static encours_date day_of(const char *text)
{
    encours_date day = {ENCOURS_DATE_NONE};
    if (text[0] != '\0')
        check_ok(encours_date_parse(text, &day, check_error()));
    return day;
}

/* DUN-001, DUN-002: the rules of SAP, Lago, metasfresh and Fineract. */
static void published_arrears_and_intervals_come_out(void **state)
{
    (void)state;
    FOR_VECTORS(row, "dunning.csv")
    {
        encours_date from = day_of(vectors_text(&row, "due_or_last"));
        encours_date run = day_of(vectors_text(&row, "run"));
        uint32_t days = (uint32_t)vectors_number(&row, "days");
        if (strcmp(vectors_text(&row, "rule"), "interval") == 0) {
            int32_t reached = -1;
            check_ok(encours_dunning_interval(from, run, days, &reached, check_error()));
            vectors_check_number(&row, "expected", reached);
            continue;
        }
        encours_arrears out = ENCOURS_ARREARS_INIT;
        check_ok(encours_dunning_arrears(from, run, days, &out, check_error()));
        vectors_check_number(&row, "expected", out.days_in_arrears);
        vectors_check_number(&row, "other_expected", out.is_overdue);
        check_equal(out.days_after_grace, out.days_in_arrears - (int32_t)days);
    }
}

/* DUN-003: the levels of Tryton and Kill Bill. */
static void published_levels_come_out(void **state)
{
    (void)state;
    FOR_VECTORS(row, "dunning_levels.csv")
    {
        int32_t thresholds[8];
        size_t count = 0;
        const char *text = vectors_text(&row, "thresholds");
        for (char *end = NULL; *text != '\0'; text = end)
            thresholds[count++] = (int32_t)strtol(text, &end, 10);
        uint32_t level = 99;
        check_ok(encours_dunning_level(thresholds, count, (int32_t)vectors_number(&row, "days"),
                                       (uint32_t)vectors_number(&row, "previous"),
                                       (int32_t)vectors_number(&row, "step"), &level,
                                       check_error()));
        vectors_check_number(&row, "expected", level);
    }
}

/* DUN-003: a level never falls, and one step at most is climbed unless all may be. */
static void levels_never_fall(void **state)
{
    (void)state;
    static const int32_t thresholds[] = {-3, 5, 20};
    for (int32_t days = -5; days < 30; days++) {
        for (uint32_t previous = 0; previous <= 3; previous++) {
            uint32_t one = 0, all = 0;
            check_ok(encours_dunning_level(thresholds, 3, days, previous, 0, &one, check_error()));
            check_ok(encours_dunning_level(thresholds, 3, days, previous, 1, &all, check_error()));
            check(one >= previous && one <= previous + 1 && one <= all);
            check(all >= previous);
        }
    }
}

/* DUN-001, DUN-002, DUN-003: what is out of range or out of order. */
static void bad_calls_are_refused(void **state)
{
    (void)state;
    const encours_date day = {19000}, none = {ENCOURS_DATE_NONE}, wrong = {INT32_MAX};
    encours_arrears out = ENCOURS_ARREARS_INIT;
    check_fails(encours_dunning_arrears(none, day, 0, &out, check_error()), ENCOURS_E_INVALID,
                "due");
    check_fails(encours_dunning_arrears(day, none, 0, &out, check_error()), ENCOURS_E_INVALID,
                "run");
    check_fails(encours_dunning_arrears(day, day, 36601, &out, check_error()), ENCOURS_E_INVALID,
                "grace_days");
    out.struct_size = 1;
    check_fails(encours_dunning_arrears(day, day, 0, &out, check_error()), ENCOURS_E_ABI, "");
    int32_t reached = 0;
    check_fails(encours_dunning_interval(day, none, 0, &reached, check_error()), ENCOURS_E_INVALID,
                "run");
    check_fails(encours_dunning_interval(wrong, day, 0, &reached, check_error()), ENCOURS_E_INVALID,
                "last");
    check_fails(encours_dunning_interval(day, day, 36601, &reached, check_error()),
                ENCOURS_E_INVALID, "interval_days");
    check_fails(encours_dunning_interval((encours_date){19015}, day, 0, &reached, check_error()),
                ENCOURS_E_INVALID, "15 days before");
    check_fails(encours_dunning_interval(day, day, 0, NULL, check_error()), ENCOURS_E_MISUSE,
                "out");
    const int32_t thresholds[] = {5, 5, 7};
    uint32_t level = 0;
    check_fails(encours_dunning_level(thresholds, 2, 1, 0, 0, &level, check_error()),
                ENCOURS_E_INVALID, "level 2");
    check_equal(check_last_error()->index, 1);
    check_fails(encours_dunning_level(thresholds, 0, 1, 0, 0, &level, check_error()),
                ENCOURS_E_INVALID, "count");
    check_fails(encours_dunning_level(thresholds, SIZE_MAX, 1, 0, 0, &level, check_error()),
                ENCOURS_E_INVALID, "count");
    check_fails(encours_dunning_level(thresholds, 1, 1, 2, 0, &level, check_error()),
                ENCOURS_E_INVALID, "previous");
    check_fails(encours_dunning_level(thresholds, 1, 1, 0, 2, &level, check_error()),
                ENCOURS_E_INVALID, "step");
    check_fails(encours_dunning_level(NULL, 1, 1, 0, 0, &level, check_error()), ENCOURS_E_MISUSE,
                "thresholds");
    check_fails(encours_dunning_level(thresholds, 1, 1, 0, 0, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
}

CHECK_MAIN(published_arrears_and_intervals_come_out, published_levels_come_out, levels_never_fall,
           bad_calls_are_refused)
