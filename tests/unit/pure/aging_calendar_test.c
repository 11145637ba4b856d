/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "encours/encours.h"

enum { BOUNDS = 64 };

static encours_date parsed(const char *text, size_t length)
{
    char iso[ENCOURS_DATE_TEXT_SIZE] = {0};
    encours_date date = {ENCOURS_DATE_NONE};
    memcpy(iso, text, length);
    check_ok(encours_date_parse(iso, &date, check_error()));
    return date;
}

static encours_aging_calendar calendar_of(encours_date as_of, int32_t periods, int32_t months)
{
    encours_aging_calendar calendar = ENCOURS_AGING_CALENDAR_INIT;
    calendar.as_of = as_of;
    calendar.periods = periods;
    calendar.months = months;
    return calendar;
}

static void check_bounds(const encours_aging_calendar *calendar, size_t count,
                         const int32_t *expected)
{
    int32_t bounds[BOUNDS];
    check_ok(encours_aging_calendar_bounds(calendar, bounds, count, check_error()));
    for (size_t i = 0; i < count; i++)
        check_equal(bounds[i], expected[i]);
}

/* --- published scenarios */

/* "day amount;day amount" into the cells of one row. */
static void age(const encours_aging_cells_options *options, const char *text, int64_t *amounts,
                int64_t *total)
{
    uint64_t state[200];
    size_t size = 0;
    check_ok(encours_aging_cells_state_size(options, &size, check_error()));
    check(size <= sizeof state);
    check_ok(encours_aging_cells_begin(state, size, options, check_error()));
    while (*text != '\0') {
        char *end = NULL;
        const int32_t due = parsed(text, 10).epoch_day;
        const int64_t amount = strtoll(text + 11, &end, 10);
        encours_aging_cells_columns item = ENCOURS_AGING_CELLS_COLUMNS_INIT;
        item.count = 1;
        item.amount = &amount;
        item.due = &due;
        check_ok(encours_aging_cells_add(state, size, &item, NULL, 0, check_error()));
        text = *end == ';' ? end + 1 : end;
    }
    encours_aging_cells_out out = ENCOURS_AGING_CELLS_OUT_INIT;
    out.amounts = amounts;
    out.balances = total;
    check_ok(encours_aging_cells_finish(state, size, &out, check_error()));
}

/* AGE-031: by month and by year, back from a day; column 0 is not due, the last is open. */
static void published_columns_come_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(row, "aging_calendar.csv")
    {
        encours_date as_of = parsed(vectors_text(&row, "as_of"), 10);
        bool is_back = strcmp(vectors_text(&row, "periods"), "back") == 0;
        encours_aging_calendar calendar = calendar_of(
            as_of, is_back ? ENCOURS_AGING_MONTHS_BACK : ENCOURS_AGING_CALENDAR,
            (int32_t)vectors_number(&row, "months"));
        size_t columns = (size_t)vectors_number(&row, "columns");
        int32_t bounds[BOUNDS];
        check_ok(encours_aging_calendar_bounds(&calendar, bounds, columns - 2, check_error()));
        encours_aging_cells_options options = ENCOURS_AGING_CELLS_OPTIONS_INIT;
        options.as_of = as_of;
        options.bounds = bounds;
        options.bound_count = columns - 2;
        int64_t amounts[ENCOURS_AGING_COLUMNS_MAX], total = 0;
        age(&options, vectors_text(&row, "items"), amounts, &total);
        vectors_check_number(&row, "total", total);
        int64_t others = total;
        const char *expected = vectors_text(&row, "expected");
        for (char *end = NULL; *expected != '\0'; expected = *end == ';' ? end + 1 : end) {
            long column = strtol(expected, &end, 10);
            int64_t amount = strtoll(end, &end, 10);
            check_equal(amounts[column], amount);
            others -= amount;
        }
        check_equal(others, 0);
    }
}

/* --- every day */

/* The bucket of an age, from 1; the one after the last bound is count + 1. */
static int32_t bucket_of(const int32_t *bounds, size_t count, int32_t age_in_days)
{
    int32_t bucket = 1;
    for (size_t i = 0; i < count; i++)
        bucket += age_in_days > bounds[i];
    return bucket;
}

/* The same day of a month so many months back, or its last. */
static int32_t same_day_back(encours_date as_of, int32_t months)
{
    encours_date_parts parts = encours_date_split(as_of);
    for (; months > 0; months--) {
        parts.month--;
        if (parts.month == 0) {
            parts.month = 12;
            parts.year--;
        }
    }
    int32_t last = encours_date_days_in_month(parts.year, parts.month);
    int32_t day = parts.day < last ? parts.day : last;
    return encours_date_ymd(parts.year, parts.month, day).epoch_day;
}

/* AGE-031: an item is in the first bucket whose day it does not precede. Leap years on the way. */
static void months_back_go_by_the_day_of_the_month(void **state)
{
    (void)state;
    static const int32_t months[] = {1, 2, 3, 5, 12, 18};
    const int32_t from = encours_date_ymd(2023, 12, 1).epoch_day;
    for (int32_t day = from; day < from + 500; day++) {
        encours_aging_calendar calendar = calendar_of((encours_date){day},
                                                      ENCOURS_AGING_MONTHS_BACK, months[day % 6]);
        int32_t bounds[7];
        calendar.basis = day % 2; /* it makes no difference */
        check_ok(encours_aging_calendar_bounds(&calendar, bounds, 7, check_error()));
        for (int32_t k = 1; k <= 7; k++) {
            int32_t begin = same_day_back(calendar.as_of, k * calendar.months);
            check_equal(bucket_of(bounds, 7, day - begin), k);
            check_equal(bucket_of(bounds, 7, day - begin + 1), k + 1);
        }
    }
}

/* Periods of so many months since the year 0. */
static int32_t period_of(int32_t day, int32_t months)
{
    encours_date_parts parts = encours_date_split((encours_date){day});
    return (parts.year * 12 + parts.month - 1) / months;
}

/* AGE-032: an item is in the bucket of the months, quarter or year it is due in. */
static void calendar_buckets_are_those_of_the_calendar(void **state)
{
    (void)state;
    static const int32_t months[] = {1, 2, 3, 4, 6, 12};
    enum { COUNT = 5 };
    const int32_t from = encours_date_ymd(2023, 12, 1).epoch_day;
    for (int32_t day = from; day < from + 500; day++) {
        for (int32_t basis = 0; basis < 2; basis++) {
            int32_t length = months[day % 6], bounds[COUNT];
            encours_aging_calendar calendar = calendar_of((encours_date){day},
                                                          ENCOURS_AGING_CALENDAR, length);
            calendar.basis = basis;
            check_ok(encours_aging_calendar_bounds(&calendar, bounds, COUNT, check_error()));
            int32_t first_age = 1 - basis, newest = period_of(day - first_age, length);
            for (int32_t age_in_days = first_age; age_in_days < 400; age_in_days++) {
                int32_t periods = newest - period_of(day - age_in_days, length);
                check_equal(bucket_of(bounds, COUNT, age_in_days),
                            periods < COUNT ? periods + 1 : COUNT + 1);
            }
        }
    }
}

/* AGE-031 AGE-032: by hand. On 31 March the month before has no such day; on 1 July by due date
 * the first bucket is June, by document date July. */
static void bounds_by_hand(void **state)
{
    (void)state;
    encours_aging_calendar calendar = calendar_of(encours_date_ymd(2025, 3, 31),
                                                  ENCOURS_AGING_MONTHS_BACK, 1);
    check_bounds(&calendar, 3, (const int32_t[]){31, 59, 90}); /* 28 February, 31 January ... */
    calendar = calendar_of(encours_date_ymd(2025, 6, 30), ENCOURS_AGING_CALENDAR, 1);
    check_bounds(&calendar, 3, (const int32_t[]){29, 60, 90}); /* June, May, April */
    calendar.months = 3;
    check_bounds(&calendar, 2, (const int32_t[]){90, 180}); /* from 1 April, from 1 January */
    calendar.months = 12;
    check_bounds(&calendar, 2, (const int32_t[]){180, 546}); /* 2025, 2024 */
    calendar = calendar_of(encours_date_ymd(2025, 7, 1), ENCOURS_AGING_CALENDAR, 1);
    check_bounds(&calendar, 2, (const int32_t[]){30, 61});
    calendar.basis = ENCOURS_AGING_BY_DOCUMENT_DATE;
    check_bounds(&calendar, 2, (const int32_t[]){0, 30});
}

/* --- refusals */

static void refuse(const encours_aging_calendar *calendar, size_t count, encours_status kind,
                   const char *part)
{
    int32_t bounds[BOUNDS] = {99, 99};
    check_fails(encours_aging_calendar_bounds(calendar, bounds, count, check_error()), kind, part);
    check_equal(bounds[0], 99);
    check_equal(bounds[1], 99);
}

/* AGE-033 */
static void what_cannot_be_is_refused(void **state)
{
    (void)state;
    int32_t bounds[BOUNDS];
    const encours_aging_calendar good = calendar_of(encours_date_ymd(2025, 6, 30),
                                                    ENCOURS_AGING_MONTHS_BACK, 1);
    encours_aging_calendar bad = good;
    check_fails(encours_aging_calendar_bounds(NULL, bounds, 1, check_error()), ENCOURS_E_MISUSE,
                "calendar");
    check_fails(encours_aging_calendar_bounds(&good, NULL, 1, check_error()), ENCOURS_E_MISUSE,
                "bounds");
    bad.struct_size = 4;
    refuse(&bad, 1, ENCOURS_E_ABI, "calendar");
    bad = good;
    bad.as_of.epoch_day = ENCOURS_DATE_NONE;
    refuse(&bad, 1, ENCOURS_E_INVALID, "as_of");
    bad = good;
    bad.basis = 2;
    refuse(&bad, 1, ENCOURS_E_INVALID, "basis 2");
    bad = good;
    bad.periods = 0;
    refuse(&bad, 1, ENCOURS_E_INVALID, "periods is 0");
    bad.periods = 3;
    refuse(&bad, 1, ENCOURS_E_INVALID, "periods is 3");
    bad = good;
    bad.months = 0;
    refuse(&bad, 1, ENCOURS_E_INVALID, "needs 1 or more");
    bad.periods = ENCOURS_AGING_CALENDAR;
    refuse(&bad, 1, ENCOURS_E_INVALID, "6 or 12");
    bad.months = 5;
    refuse(&bad, 1, ENCOURS_E_INVALID, "6 or 12");
    bad.months = 24;
    refuse(&bad, 1, ENCOURS_E_INVALID, "6 or 12");
    refuse(&good, 0, ENCOURS_E_INVALID, "0 bounds");
    refuse(&good, BOUNDS + 1, ENCOURS_E_INVALID, "65 bounds");
    check_ok(encours_aging_calendar_bounds(&good, bounds, BOUNDS, check_error()));
}

/* AGE-033: 36500 days back is the most, and 1900 the first year. */
static void what_is_too_far_back_is_refused(void **state)
{
    (void)state;
    encours_aging_calendar calendar = calendar_of(encours_date_ymd(2150, 1, 1),
                                                  ENCOURS_AGING_MONTHS_BACK, 600);
    refuse(&calendar, 2, ENCOURS_E_INVALID, "bounds[1]"); /* 36524 days */
    check_equal(check_last_error()->index, 1);
    calendar.months = 1199;
    check_bounds(&calendar, 1, (const int32_t[]){36493});
    calendar.months = INT32_MAX;
    refuse(&calendar, 1, ENCOURS_E_INVALID, "bounds[0]");
    calendar = calendar_of(encours_date_ymd(1901, 6, 30), ENCOURS_AGING_CALENDAR, 12);
    check_bounds(&calendar, 2, (const int32_t[]){180, 545});
    refuse(&calendar, 3, ENCOURS_E_INVALID, "bounds[2]");
    check_equal(check_last_error()->index, 2);
}

CHECK_MAIN(published_columns_come_out_as_published, months_back_go_by_the_day_of_the_month,
           calendar_buckets_are_those_of_the_calendar, bounds_by_hand, what_cannot_be_is_refused,
           what_is_too_far_back_is_refused)
