/* SPDX-License-Identifier: MIT */
#include "encours/holidays.h"

#include "encours/calendar.h"
#include "pure/date.h"
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

enum { DAYS_MAX = 4096 };

/* One rule of each test, alone in its columns. */
typedef struct rule {
    int32_t kind, month, day, weekday, from, until;
} rule;

static encours_holiday_columns columns_of(const rule *one)
{
    return (encours_holiday_columns){sizeof(encours_holiday_columns),
                                     1,
                                     &one->kind,
                                     &one->month,
                                     &one->day,
                                     &one->weekday,
                                     &one->from,
                                     &one->until};
}

static rule fixed(int32_t month, int32_t day)
{
    return (rule){ENCOURS_HOLIDAY_FIXED, month, day, 0, ENCOURS_DATE_NONE, ENCOURS_DATE_NONE};
}

static rule weekday(int32_t month, int32_t n, int32_t day)
{
    return (rule){ENCOURS_HOLIDAY_WEEKDAY, month, n, day, ENCOURS_DATE_NONE, ENCOURS_DATE_NONE};
}

static rule from_easter(int32_t days)
{
    return (rule){ENCOURS_HOLIDAY_EASTER, 0, days, 0, ENCOURS_DATE_NONE, ENCOURS_DATE_NONE};
}

static encours_status list(const rule *one, int32_t first, int32_t last, int32_t *out,
                           size_t capacity, size_t *count)
{
    encours_holiday_columns columns = columns_of(one);
    return encours_holidays_list(&columns, first, last, out, capacity, count, check_error());
}

/* The one day of a rule in a year; ENCOURS_DATE_NONE when it has none. */
static int32_t day_in(rule one, int32_t year)
{
    int32_t day = ENCOURS_DATE_NONE;
    size_t count = 9;
    check_ok(list(&one, year, year, &day, 1, &count));
    check(count <= 1);
    return day;
}

static int32_t ymd(int32_t year, int32_t month, int32_t day)
{
    return encours_date_ymd(year, month, day).epoch_day;
}

/* The algorithm of Gauss with its two exceptions, as in Meeus and in C. F. Gauss 1800/1816; it
 * shares no step with the one of the library. */
static int32_t gauss_easter(int32_t year)
{
    int32_t k = year / 100, p = (13 + 8 * k) / 25, q = k / 4;
    int32_t m = (15 - p + k - q) % 30, n = (4 + k - q) % 7;
    int32_t d = (19 * (year % 19) + m) % 30;
    int32_t e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
    int32_t day = 22 + d + e;
    if (d == 29 && e == 6)
        return ymd(year, 4, 19);
    if (d == 28 && e == 6 && (11 * m + 11) % 30 < 19)
        return ymd(year, 4, 18);
    return day <= 31 ? ymd(year, 3, day) : ymd(year, 4, day - 31);
}

/* HOL-001: every year against a second algorithm. */
static void easter_is_that_of_gauss(void **state)
{
    (void)state;
    for (int32_t year = 1900; year <= 2199; year++) {
        encours_date easter = encours_date_easter(year);
        check_equal(easter.epoch_day, gauss_easter(year));
        check_equal(encours_date_weekday(easter), 7);
    }
    check_equal(encours_date_easter(1899).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_easter(2200).epoch_day, ENCOURS_DATE_NONE);
}

/* HOL-001, HOL-002: days others have published, in a file that names them. */
static void published_days_come_out(void **state)
{
    (void)state;
    FOR_VECTORS(row, "holidays.csv")
    {
        rule one = {(int32_t)vectors_number(&row, "kind"),
                    (int32_t)vectors_number(&row, "month"),
                    (int32_t)vectors_number(&row, "day"),
                    (int32_t)vectors_number(&row, "weekday"),
                    ENCOURS_DATE_NONE,
                    ENCOURS_DATE_NONE};
        char text[ENCOURS_DATE_TEXT_SIZE];
        int32_t day = day_in(one, (int32_t)vectors_number(&row, "year"));
        (void)encours_date_format((encours_date){day}, text, sizeof text);
        vectors_check_text(&row, "date", text);
    }
}

/* HOL-002: a day a year does not have is no holiday of that year. */
static void a_day_that_is_not_there_is_none(void **state)
{
    (void)state;
    check_equal(day_in(fixed(2, 29), 2023), ENCOURS_DATE_NONE);
    check_equal(day_in(fixed(2, 29), 2024), ymd(2024, 2, 29));
    check_equal(day_in(fixed(2, 29), 2100), ENCOURS_DATE_NONE);
    check_equal(day_in(weekday(2, 5, 1), 2023), ENCOURS_DATE_NONE); /* four Mondays */
    check_equal(day_in(weekday(2, -5, 1), 2023), ENCOURS_DATE_NONE);
    check_equal(day_in(weekday(2, 5, 4), 2024), ymd(2024, 2, 29)); /* five Thursdays */
    check_equal(day_in(weekday(2, -5, 4), 2024), ymd(2024, 2, 1));
}

/* The n-th weekday by counting days. */
static int32_t counted(int32_t year, int32_t month, int32_t n, int32_t day)
{
    int32_t length = encours_date_days_in_month(year, month), seen = 0;
    for (int32_t i = 1; i <= length; i++) {
        int32_t at = n > 0 ? i : length + 1 - i;
        if (encours_date_weekday(encours_date_ymd(year, month, at)) == day &&
            ++seen == (n > 0 ? n : -n))
            return ymd(year, month, at);
    }
    return ENCOURS_DATE_NONE;
}

/* HOL-002: every n-th weekday of 28 years, against counting. */
static void weekdays_are_counted_from_both_ends(void **state)
{
    (void)state;
    for (int32_t year = 2000; year < 2028; year++)
        for (int32_t month = 1; month <= 12; month++)
            for (int32_t n = -5; n <= 5; n++)
                for (int32_t day = 1; n != 0 && day <= 7; day++)
                    check_equal(day_in(weekday(month, n, day), year), counted(year, month, n, day));
}

/* HOL-002: no offset that is allowed leaves the year. */
static void days_from_easter_stay_in_their_year(void **state)
{
    (void)state;
    for (int32_t year = 1900; year <= 2199; year++) {
        int32_t early = day_in(from_easter(-80), year), late = day_in(from_easter(250), year);
        check_equal(early, encours_date_easter(year).epoch_day - 80);
        check_equal(late, encours_date_easter(year).epoch_day + 250);
        check(early >= ymd(year, 1, 1) && late <= ymd(year, 12, 31));
    }
}

/* HOL-003: both ends are included, and an absent one is open. */
static void a_rule_counts_within_its_validity(void **state)
{
    (void)state;
    rule one = fixed(5, 8);
    one.from = ymd(2000, 5, 8);
    one.until = ymd(2002, 5, 8);
    check_equal(day_in(one, 1999), ENCOURS_DATE_NONE);
    check_equal(day_in(one, 2000), ymd(2000, 5, 8));
    check_equal(day_in(one, 2002), ymd(2002, 5, 8));
    check_equal(day_in(one, 2003), ENCOURS_DATE_NONE);
    one.from = one.until = ymd(2001, 5, 8);
    check_equal(day_in(one, 2001), ymd(2001, 5, 8));
    one.from = ENCOURS_DATE_NONE;
    check_equal(day_in(one, 1900), ymd(1900, 5, 8));
    one.from = one.until;
    one.until = ENCOURS_DATE_NONE;
    check_equal(day_in(one, 2199), ymd(2199, 5, 8));
}

/* HOL-004: any order of the rows, and several on one day, give the same ascending days, which a
 * calendar takes. */
static void days_ascend_for_every_order_of_rows(void **state)
{
    (void)state;
    /* 14 July 2024 is the second Sunday of July. */
    const rule rules[] = {fixed(12, 25),    from_easter(1),  fixed(7, 14),
                          weekday(7, 2, 7), from_easter(-2), fixed(1, 1)};
    enum { RULES = sizeof rules / sizeof rules[0] };
    int32_t expected[DAYS_MAX], days[DAYS_MAX];
    size_t expected_count = 0;
    FOR_RANDOM(random, 50)
    {
        int32_t kind[RULES], month[RULES], day[RULES], week[RULES];
        size_t order[RULES];
        for (size_t i = 0; i < RULES; i++) {
            size_t swap = random.round == 0 ? i : (size_t)random_below(&random, i + 1);
            order[i] = i;
            order[i] = order[swap];
            order[swap] = i;
        }
        for (size_t i = 0; i < RULES; i++) {
            kind[i] = rules[order[i]].kind;
            month[i] = rules[order[i]].month;
            day[i] = rules[order[i]].day;
            week[i] = rules[order[i]].weekday;
        }
        encours_holiday_columns columns = {sizeof columns, RULES, kind, month, day,
                                           week,           NULL,  NULL};
        size_t count = 0;
        check_ok(
            encours_holidays_list(&columns, 2020, 2030, days, DAYS_MAX, &count, check_error()));
        if (random.round == 0) {
            memcpy(expected, days, sizeof days[0] * count);
            expected_count = count;
        }
        check_equal(count, expected_count);
        check(memcmp(days, expected, sizeof days[0] * count) == 0);
        encours_calendar calendar = {days, count, 0, 0};
        check_ok(encours_calendar_check(&calendar, check_error()));
    }
    /* 11 years of six rules, of which two meet in 2024 and in 2030 (14 July 2030 is a Sunday). */
    check_equal(expected_count, 11 * 6 - 2);
}

/* HOL-005: without memory they are counted; with too little nothing is written. */
static void the_number_of_days_can_be_asked_for(void **state)
{
    (void)state;
    rule one = fixed(12, 25);
    int32_t days[2] = {7, 7};
    size_t count = 0;
    check_ok(list(&one, 2024, 2026, NULL, 0, &count));
    check_equal(count, 3);
    count = 9;
    check_fails(list(&one, 2024, 2026, days, 2, &count), ENCOURS_E_LIMIT, "3 holidays");
    check_equal(count, 9);
    check_equal(days[0], 7);
    check_ok(list(&one, 2024, 2025, days, 2, &count));
    check_equal(count, 2);
    check_ok(list(&one, 2024, 2024, days, 2, &count)); /* room to spare */
    check_equal(count, 1);
    encours_holiday_columns none = ENCOURS_HOLIDAY_COLUMNS_INIT;
    check_ok(encours_holidays_list(&none, 1900, 2199, NULL, 0, &count, check_error()));
    check_equal(count, 0);
}

static void refused(rule one, const char *part)
{
    size_t count = 9;
    int32_t day = 7;
    check_fails(list(&one, 2024, 2024, &day, 1, &count), ENCOURS_E_INVALID, part);
    check_equal(check_last_error()->index, 0);
    check_equal(count, 9);
    check_equal(day, 7);
}

/* HOL-006: what says no day is refused, each bound by itself. */
static void rules_that_say_no_day_are_refused(void **state)
{
    (void)state;
    rule one = from_easter(0);
    refused(from_easter(-81), "-81 days from Easter");
    refused(from_easter(251), "251 days");
    one.month = 1;
    refused(one, "without month");
    one.month = 0;
    one.weekday = 1;
    refused(one, "weekday");
    refused(fixed(0, 1), "month 0");
    refused(fixed(13, 1), "month 13");
    refused(fixed(1, 0), "day 0");
    refused(fixed(2, 30), "day 30 of month 2");
    one = fixed(1, 1);
    one.weekday = 1;
    refused(one, "weekday");
    refused(weekday(0, 1, 1), "month 0");
    refused(weekday(13, 1, 1), "month 13");
    refused(weekday(1, 1, 0), "weekday 0");
    refused(weekday(1, 1, 8), "weekday 8");
    refused(weekday(1, 0, 1), "number 0");
    refused(weekday(1, -6, 1), "number -6");
    refused(weekday(1, 6, 1), "number 6");
    one.kind = 0;
    refused(one, "kind 0");
    one.kind = 4;
    refused(one, "kind 4");
}

/* HOL-006: every row is looked at, and the one at fault named. */
static void the_rule_at_fault_is_named(void **state)
{
    (void)state;
    const int32_t kind[] = {1, 1, 1, 4}, month[] = {1, 2, 3, 4}, day[] = {1, 1, 1, 1};
    const encours_holiday_columns columns = {sizeof columns, 4, kind, month, day, NULL, NULL, NULL};
    size_t count;
    check_fails(encours_holidays_list(&columns, 2024, 2024, NULL, 0, &count, check_error()),
                ENCOURS_E_INVALID, "rule 3");
    check_equal(check_last_error()->index, 3);
}

/* HOL-006 */
static void validities_that_are_none_are_refused(void **state)
{
    (void)state;
    rule one = fixed(1, 1);
    one.from = ENCOURS_DATE_MIN - 1;
    refused(one, "valid from");
    one.from = ENCOURS_DATE_MAX + 1;
    refused(one, "valid from");
    one.from = 1;
    one.until = 0;
    refused(one, "in that order");
    one.from = ENCOURS_DATE_NONE;
    one.until = ENCOURS_DATE_MIN - 1;
    refused(one, "valid from");
    one.until = ENCOURS_DATE_MAX + 1;
    refused(one, "valid from");
}

/* HOL-006, HOL-007: wrong years, too many rows, wrong calls. */
static void wrong_calls_are_refused(void **state)
{
    (void)state;
    rule one = fixed(1, 1);
    encours_holiday_columns columns = columns_of(&one);
    encours_error *error = check_error();
    int32_t day;
    size_t count;
    check_fails(list(&one, 1899, 2000, &day, 1, &count), ENCOURS_E_INVALID, "1899");
    check_fails(list(&one, 2000, 2200, &day, 1, &count), ENCOURS_E_INVALID, "2200");
    check_fails(list(&one, 2001, 2000, &day, 1, &count), ENCOURS_E_INVALID, "range");
    columns.count = 367;
    check_fails(encours_holidays_list(&columns, 2000, 2000, &day, 1, &count, error),
                ENCOURS_E_LIMIT, "367");
    columns = columns_of(&one);
    check_fails(encours_holidays_list(NULL, 2000, 2000, &day, 1, &count, error), ENCOURS_E_MISUSE,
                "columns");
    check_fails(encours_holidays_list(&columns, 2000, 2000, &day, 1, NULL, error), ENCOURS_E_MISUSE,
                "count");
    check_fails(encours_holidays_list(&columns, 2000, 2000, NULL, 1, &count, error),
                ENCOURS_E_MISUSE, "out");
    columns.kind = NULL;
    check_fails(encours_holidays_list(&columns, 2000, 2000, &day, 1, &count, error),
                ENCOURS_E_MISUSE, "kind");
    columns = columns_of(&one);
    columns.month = NULL;
    check_fails(encours_holidays_list(&columns, 2000, 2000, &day, 1, &count, error),
                ENCOURS_E_MISUSE, "month");
    columns = columns_of(&one);
    columns.day = NULL;
    check_fails(encours_holidays_list(&columns, 2000, 2000, &day, 1, &count, error),
                ENCOURS_E_MISUSE, "day");
    columns = columns_of(&one);
    columns.struct_size = 4;
    check_fails(encours_holidays_list(&columns, 2000, 2000, &day, 1, &count, error), ENCOURS_E_ABI,
                "encours_holiday_columns");
}

CHECK_MAIN(easter_is_that_of_gauss, published_days_come_out, a_day_that_is_not_there_is_none,
           weekdays_are_counted_from_both_ends, days_from_easter_stay_in_their_year,
           a_rule_counts_within_its_validity, days_ascend_for_every_order_of_rows,
           the_number_of_days_can_be_asked_for, rules_that_say_no_day_are_refused,
           the_rule_at_fault_is_named, validities_that_are_none_are_refused,
           wrong_calls_are_refused)
