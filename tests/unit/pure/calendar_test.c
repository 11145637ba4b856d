/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "encours/calendar.h"

static const char *const roll_names[] = {"unadjusted", "following", "modified following",
                                         "preceding", "modified preceding"};

static encours_roll roll_of(const char *name)
{
    for (int i = 0; i < 5; i++)
        if (strcmp(roll_names[i], name) == 0)
            return (encours_roll)i;
    return (encours_roll)-1;
}

static encours_date read_date(const char *text)
{
    char ten[11] = {0};
    memcpy(ten, text, strnlen(text, 10));
    encours_date out = {0};
    check_ok(encours_date_parse(ten, &out, check_error()));
    return out;
}

/* "2021-02-01/2021-02-28 2021-03-01/2021-04-01" as single days. */
static size_t read_closed(const char *text, int32_t *out, size_t max)
{
    size_t count = 0;
    while (*text != '\0') {
        int32_t first = read_date(text).epoch_day, last = read_date(text + 11).epoch_day;
        for (int32_t day = first; day <= last && count < max; day++)
            out[count++] = day;
        text += text[21] == ' ' ? 22 : 21;
    }
    return count;
}

static encours_date roll(const encours_calendar *calendar, encours_date date, encours_roll how)
{
    encours_date out = {0};
    check_ok(encours_calendar_roll(calendar, date, how, &out, check_error()));
    return out;
}

/* CAL-002. */
static void the_published_rolls_hold(void **state)
{
    (void)state;
    FOR_VECTORS(row, "business_days.csv")
    {
        int32_t closed[400];
        encours_calendar calendar = {.holidays = closed};
        calendar.holiday_count = read_closed(vectors_text(&row, "closed"), closed, 400);
        if (strcmp(vectors_text(&row, "weekend"), "none") == 0)
            calendar.weekend = ENCOURS_WEEKEND_NONE;
        encours_date rolled = roll(&calendar, read_date(vectors_text(&row, "date")),
                                   roll_of(vectors_text(&row, "roll")));
        char text[ENCOURS_DATE_TEXT_SIZE];
        encours_date_format(rolled, text, sizeof text);
        vectors_check_text(&row, "expected", text);
    }
}

/* Business days worked out again by looking through the holidays one by one. */
static int naive_is_open(const encours_calendar *calendar, int32_t day)
{
    uint32_t weekend = calendar->weekend == 0 ? 32 + 64 : calendar->weekend;
    uint32_t weekday = (uint32_t)((day % 7 + 7 + 3) % 7); /* 1970-01-01 was a Thursday */
    if ((weekend & (1u << weekday)) != 0)
        return 0;
    for (size_t i = 0; i < calendar->holiday_count; i++)
        if (calendar->holidays[i] == day)
            return 0;
    return 1;
}

static int32_t month_of(int32_t day)
{
    encours_date_parts parts = encours_date_split((encours_date){day});
    return parts.year * 12 + parts.month;
}

static int32_t naive_roll(const encours_calendar *calendar, int32_t day, encours_roll how)
{
    int32_t after = day, before = day;
    while (!naive_is_open(calendar, after))
        after++;
    while (!naive_is_open(calendar, before))
        before--;
    switch (how) {
    case ENCOURS_ROLL_FOLLOWING:
        return after;
    case ENCOURS_ROLL_PRECEDING:
        return before;
    case ENCOURS_ROLL_MODIFIED_FOLLOWING:
        return month_of(after) == month_of(day) ? after : before;
    case ENCOURS_ROLL_MODIFIED_PRECEDING:
        return month_of(before) == month_of(day) ? before : after;
    case ENCOURS_ROLL_UNADJUSTED:
        break;
    }
    return day;
}

/* CAL-002: Every day of two years under random holidays and weekends, every roll. */
static void every_roll_agrees_with_a_second_definition(void **state)
{
    (void)state;
    const uint32_t weekends[] = {0, ENCOURS_WEEKEND_FRIDAY | ENCOURS_WEEKEND_SATURDAY,
                                 ENCOURS_WEEKEND_SUNDAY, ENCOURS_WEEKEND_NONE, 126};
    int32_t first = encours_date_ymd(2023, 12, 1).epoch_day;
    FOR_RANDOM(random, 25)
    {
        int32_t closed[200];
        encours_calendar calendar = {.holidays = closed,
                                     .weekend = weekends[random_below(&random, 5)]};
        for (int32_t day = first - 40; calendar.holiday_count < 200 && day < first + 800;
             day += (int32_t)random_below(&random, 9) + 1)
            closed[calendar.holiday_count++] = day;
        for (int32_t day = first; day < first + 731; day++) {
            int32_t open = 7;
            check_ok(encours_calendar_is_business_day(&calendar, (encours_date){day}, &open,
                                                      check_error()));
            check_equal(open, naive_is_open(&calendar, day));
            for (int how = 0; how <= ENCOURS_ROLL_MODIFIED_PRECEDING; how++)
                check_equal(roll(&calendar, (encours_date){day}, (encours_roll)how).epoch_day,
                            naive_roll(&calendar, day, (encours_roll)how));
        }
    }
}

/* CAL-001. */
static void calendars_that_cannot_be_used_are_refused(void **state)
{
    (void)state;
    const int32_t unsorted[] = {100, 99}, third[] = {1, 5, 4}, twice[] = {100, 100},
                  far[] = {ENCOURS_DATE_MAX + 1};
    encours_calendar calendar = {.holidays = unsorted, .holiday_count = 2};
    check_fails(encours_calendar_check(&calendar, check_error()), ENCOURS_E_INVALID,
                "holiday 1 is not later");
    check_equal(check_last_error()->index, 1);
    calendar = (encours_calendar){.holidays = third, .holiday_count = 3};
    check_fails(encours_calendar_check(&calendar, check_error()), ENCOURS_E_INVALID, "holiday 2");
    calendar = (encours_calendar){.holidays = twice, .holiday_count = 2};
    check_fails(encours_calendar_check(&calendar, check_error()), ENCOURS_E_INVALID, "not later");
    calendar = (encours_calendar){.holidays = far, .holiday_count = 1};
    check_fails(encours_calendar_check(&calendar, check_error()), ENCOURS_E_INVALID, "out of 1900");
    calendar = (encours_calendar){.holiday_count = 1};
    check_fails(encours_calendar_check(&calendar, check_error()), ENCOURS_E_MISUSE, NULL);
    const uint32_t weekends[] = {127, 129, 255, 256};
    for (int i = 0; i < 4; i++) {
        calendar = (encours_calendar){.weekend = weekends[i]};
        check_fails(encours_calendar_check(&calendar, check_error()), ENCOURS_E_INVALID, "weekend");
    }
    calendar = (encours_calendar){.reserved_0 = 1};
    check_fails(encours_calendar_check(&calendar, check_error()), ENCOURS_E_INVALID, "reserved_0");
}

/* CAL-001 CAL-002 */
static void wrong_calls_are_refused(void **state)
{
    (void)state;
    const int32_t unsorted[] = {100, 99};
    const encours_calendar calendar = {.weekend = 0};
    const encours_calendar bad = {.holidays = unsorted, .holiday_count = 2};
    encours_date date = {100}, out = {7};
    int32_t open = 7;
    check_fails(encours_calendar_check(NULL, check_error()), ENCOURS_E_MISUSE, "calendar");
    check_fails(encours_calendar_is_business_day(&calendar, date, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    check_fails(encours_calendar_is_business_day(&bad, date, &open, check_error()),
                ENCOURS_E_INVALID, "holiday 1");
    check_fails(encours_calendar_roll(&calendar, date, ENCOURS_ROLL_FOLLOWING, NULL,
                                      check_error()), ENCOURS_E_MISUSE, "out");
    check_fails(encours_calendar_roll(&bad, date, ENCOURS_ROLL_FOLLOWING, &out, check_error()),
                ENCOURS_E_INVALID, "holiday 1");
    date.epoch_day = ENCOURS_DATE_MAX + 1;
    check_fails(encours_calendar_is_business_day(&calendar, date, &open, check_error()),
                ENCOURS_E_INVALID, "out of 1900 to 2199");
    check_equal(open, 7);
    check_equal(out.epoch_day, 7);
}

static void rolls_end_at_the_range_of_dates(void **state)
{
    (void)state;
    const int32_t ends[] = {ENCOURS_DATE_MIN, ENCOURS_DATE_MAX};
    encours_calendar calendar = {.holidays = ends, .holiday_count = 2};
    encours_date first = {ENCOURS_DATE_MIN}, last = {ENCOURS_DATE_MAX}, out = {7};
    check_fails(encours_calendar_roll(&calendar, last, ENCOURS_ROLL_FOLLOWING, &out, check_error()),
                ENCOURS_E_OVERFLOW, "2199-12-31");
    check_fails(
        encours_calendar_roll(&calendar, first, ENCOURS_ROLL_PRECEDING, &out, check_error()),
        ENCOURS_E_OVERFLOW, "1900-01-01");
    check_fails(encours_calendar_roll(&calendar, first, (encours_roll)5, &out, check_error()),
                ENCOURS_E_INVALID, "5 is no");
    check_fails(encours_calendar_roll(&calendar, (encours_date){ENCOURS_DATE_NONE},
                                      ENCOURS_ROLL_FOLLOWING, &out, check_error()),
                ENCOURS_E_INVALID, "no date");
    check_equal(out.epoch_day, 7);
    check_equal(roll(&calendar, last, ENCOURS_ROLL_MODIFIED_FOLLOWING).epoch_day,
                ENCOURS_DATE_MAX - 1);
}

CHECK_MAIN(the_published_rolls_hold, every_roll_agrees_with_a_second_definition,
           calendars_that_cannot_be_used_are_refused, wrong_calls_are_refused,
           rolls_end_at_the_range_of_dates)
