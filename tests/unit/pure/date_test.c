/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "pure/date.h"

/* The calendar as a child counts it: one day after the other from a known Monday. */
typedef struct day_count {
    int32_t year, month, day, weekday;
} day_count;

static int32_t naive_month_length(int32_t year, int32_t month)
{
    static const int32_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return lengths[month - 1] + (month == 2 && leap ? 1 : 0);
}

static void naive_next(day_count *at)
{
    at->weekday = at->weekday % 7 + 1;
    if (++at->day > naive_month_length(at->year, at->month)) {
        at->day = 1;
        if (++at->month > 12) {
            at->month = 1;
            at->year++;
        }
    }
}

/* DAT-001, DAT-002: Every day of three centuries, against counting; 1900-01-01 was a Monday. */
static void every_day_is_where_counting_finds_it(void **state)
{
    (void)state;
    day_count at = {1900, 1, 1, 1};
    for (int32_t day = ENCOURS_DATE_MIN; day <= ENCOURS_DATE_MAX; day++, naive_next(&at)) {
        encours_date date = encours_date_ymd(at.year, at.month, at.day);
        encours_date_parts parts = encours_date_split(date);
        bool right = date.epoch_day == day && parts.year == at.year && parts.month == at.month &&
                     parts.day == at.day && encours_date_weekday(date) == at.weekday &&
                     encours_date_days_in_month(at.year, at.month) ==
                         naive_month_length(at.year, at.month) &&
                     encours_date_end_of_month(date).epoch_day ==
                         day + naive_month_length(at.year, at.month) - at.day;
        if (!right)
            check_equal(day, 0); /* names the day */
    }
    check_equal(at.year, 2200);
    check_equal(at.month, 1);
    check_equal(at.day, 1);
    check_equal(encours_date_ymd(1970, 1, 1).epoch_day, 0);
}

/* DAT-001. */
static void days_that_do_not_exist_are_none(void **state)
{
    (void)state;
    check_equal(encours_date_ymd(2023, 2, 29).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_ymd(1900, 2, 29).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_ymd(2100, 2, 29).epoch_day, ENCOURS_DATE_NONE);
    check(encours_date_is_valid(encours_date_ymd(2000, 2, 29)));
    check_equal(encours_date_ymd(2024, 4, 31).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_ymd(2024, 0, 1).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_ymd(2024, 13, 1).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_ymd(2024, 1, 0).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_ymd(1899, 12, 31).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_ymd(2200, 1, 1).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_ymd(INT32_MIN, INT32_MAX, INT32_MIN).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_days_in_month(2024, 13), 0);
    check_equal(encours_date_days_in_month(INT32_MAX, 1), 0);
}

/* What is not a date stays not a date through every function. */
static void none_stays_none(void **state)
{
    (void)state;
    const int32_t strangers[] = {ENCOURS_DATE_NONE, ENCOURS_DATE_MIN - 1, ENCOURS_DATE_MAX + 1,
                                 INT32_MAX};
    for (size_t i = 0; i < sizeof strangers / sizeof strangers[0]; i++) {
        encours_date date = {strangers[i]};
        check(!encours_date_is_valid(date));
        check_equal(encours_date_add_days(date, 1).epoch_day, ENCOURS_DATE_NONE);
        check_equal(encours_date_add_months(date, 1).epoch_day, ENCOURS_DATE_NONE);
        check_equal(encours_date_end_of_month(date).epoch_day, ENCOURS_DATE_NONE);
        check_equal(encours_date_weekday(date), 0);
        check_equal(encours_date_split(date).year, 0);
        check_equal(encours_date_format(date, NULL, 0), 0);
    }
}

static void adding_stops_at_the_ends_of_the_range(void **state)
{
    (void)state;
    encours_date last = {ENCOURS_DATE_MAX}, first = {ENCOURS_DATE_MIN};
    check_equal(encours_date_add_days(last, 0).epoch_day, ENCOURS_DATE_MAX);
    check_equal(encours_date_add_days(last, 1).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_add_days(last, INT32_MAX).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_add_days(first, INT32_MIN).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_add_days(last, ENCOURS_DATE_MIN - ENCOURS_DATE_MAX).epoch_day,
                ENCOURS_DATE_MIN);
    check_equal(encours_date_add_months(last, 1).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_add_months(first, -1).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_add_months(first, 3599).epoch_day,
                encours_date_ymd(2199, 12, 1).epoch_day);
    check_equal(encours_date_add_months(first, INT32_MAX).epoch_day, ENCOURS_DATE_NONE);
    check_equal(encours_date_add_months(first, INT32_MIN).epoch_day, ENCOURS_DATE_NONE);
}

/* The same day of the later month, or its last one; by going month by month. */
/* Numbers of days and months beyond 32 bits, or the range, lead nowhere. */
static void far_away_there_is_no_day(void **state)
{
    (void)state;
    check_equal(enc_date_add_days(0, INT64_C(1) << 40), ENCOURS_DATE_NONE);
    check_equal(enc_date_add_days(0, -(INT64_C(1) << 40)), ENCOURS_DATE_NONE);
    check_equal(enc_date_add_days(ENCOURS_DATE_MAX, INT32_MAX), ENCOURS_DATE_NONE);
    check_equal(encours_date_days_in_month(1899, 12), 0);
    check_equal(encours_date_days_in_month(2200, 1), 0);
    check_equal(encours_date_days_in_month(2024, 0), 0);
    check_equal(encours_date_days_in_month(2024, 13), 0);
    check_equal(encours_date_days_in_month(2024, 2), 29);
}

/* DAT-003. */
static void months_are_clamped_to_the_length_of_the_month(void **state)
{
    (void)state;
    FOR_RANDOM(random, 20000)
    {
        int32_t day = (int32_t)random_between(&random, ENCOURS_DATE_MIN, ENCOURS_DATE_MAX);
        int32_t months = (int32_t)random_between(&random, -700, 700);
        encours_date_parts from = encours_date_split((encours_date){day});
        int32_t year = from.year, month = from.month;
        for (int32_t i = 0; i < months; i++)
            month == 12 ? (month = 1, year++) : month++;
        for (int32_t i = 0; i > months; i--)
            month == 1 ? (month = 12, year--) : month--;
        encours_date sum = encours_date_add_months((encours_date){day}, months);
        if (year < 1900 || year > 2199) {
            check_equal(sum.epoch_day, ENCOURS_DATE_NONE);
            continue;
        }
        int32_t length = naive_month_length(year, month);
        check_equal(sum.epoch_day,
                    encours_date_ymd(year, month, from.day < length ? from.day : length).epoch_day);
    }
}

/* DAT-004. */
static void text_is_read_and_written_as_iso_8601(void **state)
{
    (void)state;
    encours_date date = {42};
    char text[ENCOURS_DATE_TEXT_SIZE];
    check_ok(encours_date_parse("2024-02-29", &date, check_error()));
    check_equal(date.epoch_day, encours_date_ymd(2024, 2, 29).epoch_day);
    check_equal(encours_date_format(date, text, sizeof text), 10);
    check_text(text, "2024-02-29");
    check_equal(encours_date_format(date, text, 5), 10);
    check_text(text, "2024");
    const char *refused[] = {"",           "2024-02-30", "2024-2-29",  "2024-02-29 ", " 2024-02-29",
                             "2024/02/29", "29-02-2024", "20240229",   "2024-02-2x",  "2024-0x-29",
                             "202x-02-29", "2024-02/29", "2024/02-29", "+024-02-29",  "2024-02-29T",
                             "1899-12-31", "2200-01-01", "0000-00-00", "2024-13-01"};
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        check_fails(encours_date_parse(refused[i], &date, check_error()), ENCOURS_E_INVALID,
                    refused[i]);
    check_fails(encours_date_parse(NULL, &date, check_error()), ENCOURS_E_MISUSE, "text");
    check_fails(encours_date_parse("2024-02-29", NULL, check_error()), ENCOURS_E_MISUSE, "out");
    check_equal(date.epoch_day, encours_date_ymd(2024, 2, 29).epoch_day);
    char empty[2] = "x";
    check_equal(encours_date_format((encours_date){ENCOURS_DATE_NONE}, empty, sizeof empty), 0);
    check_text(empty, "");
    check_equal(encours_date_format((encours_date){ENCOURS_DATE_NONE}, NULL, 5), 0);
    check_equal(encours_date_format((encours_date){ENCOURS_DATE_NONE}, text, 0), 0);
    check_equal(encours_date_format(date, NULL, 5), 10);
    check_equal(encours_date_format(date, text, 0), 10);
    check_text(text, "2024");
}

static void text_comes_back_as_the_same_day(void **state)
{
    (void)state;
    for (int32_t day = ENCOURS_DATE_MIN; day <= ENCOURS_DATE_MAX; day += 13) {
        char text[ENCOURS_DATE_TEXT_SIZE];
        encours_date back = {0};
        encours_date_format((encours_date){day}, text, sizeof text);
        check_ok(encours_date_parse(text, &back, check_error()));
        check_equal(back.epoch_day, day);
    }
}

CHECK_MAIN(every_day_is_where_counting_finds_it, days_that_do_not_exist_are_none, none_stays_none,
           adding_stops_at_the_ends_of_the_range, months_are_clamped_to_the_length_of_the_month,
           far_away_there_is_no_day, text_is_read_and_written_as_iso_8601,
           text_comes_back_as_the_same_day)
