/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include "encours/date.h"
#include "exhaustive/civil.h"

/* DAT-001, DAT-002, DAT-003: every day of 1900 to 2199: its date, day of the week and end of month,
 * and the days up to 40 months around it. */
static void every_day_agrees_with_a_second_algorithm(void **state)
{
    (void)state;
    const int32_t first = civil_number((civil){1900, 1, 1});
    const int32_t last = civil_number((civil){2199, 12, 31});
    check_equal(first, ENCOURS_DATE_MIN);
    check_equal(last, ENCOURS_DATE_MAX);
    for (int32_t number = first; number <= last; number++) {
        const encours_date date = {number};
        civil c = civil_of(number);
        encours_date_parts parts = encours_date_split(date);
        int32_t length = civil_month_length(c.year, c.month);
        int right = parts.year == c.year && parts.month == c.month && parts.day == c.day &&
                    encours_date_ymd(c.year, c.month, c.day).epoch_day == number &&
                    encours_date_weekday(date) == civil_weekday(c) &&
                    encours_date_end_of_month(date).epoch_day == number - c.day + length &&
                    encours_date_ymd(c.year, c.month, length + 1).epoch_day == ENCOURS_DATE_NONE;
        for (int32_t months = -40; right && months <= 40; months++) {
            int32_t expected = civil_number(civil_add_months(c, months));
            if (expected < first || expected > last)
                expected = ENCOURS_DATE_NONE;
            right = encours_date_add_months(date, months).epoch_day == expected;
        }
        if (!right)
            check_equal(number, ENCOURS_DATE_NONE);
    }
}

CHECK_MAIN(every_day_agrees_with_a_second_algorithm)
