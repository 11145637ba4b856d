/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/vectors.h"

#include "encours/terms.h"

enum { DAYS_MAX = 200 };

static encours_date read_date(const char *text)
{
    char own[ENCOURS_DATE_TEXT_SIZE] = "";
    encours_date date = {0};
    memcpy(own, text, 10);
    check_ok(encours_date_parse(own, &date, check_error()));
    return date;
}

/* "2021-02-01/2021-02-28 2021-03-01/2021-04-01" as pairs of days. */
static size_t read_pairs(const char *text, int32_t *from, int32_t *to)
{
    size_t count = 0;
    for (; text[0] != '\0'; text += text[21] == ' ' ? 22 : 21, count++) {
        from[count] = read_date(text).epoch_day;
        to[count] = read_date(text + 11).epoch_day;
    }
    return count;
}

static size_t read_closings(const char *text, int32_t *days)
{
    int32_t from[8], to[8];
    size_t pairs = read_pairs(text, from, to), count = 0;
    for (size_t i = 0; i < pairs; i++)
        for (int32_t day = from[i]; day <= to[i]; day++)
            days[count++] = day;
    return count;
}

static encours_term_rule rule_of(const char *text)
{
    encours_term_rule rule = {0};
    check_ok(encours_term_rule_parse(text, &rule, check_error()));
    return rule;
}

static encours_term_dates issued(encours_date day)
{
    encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
    dates.issue = day;
    return dates;
}

/* TRM-011, TRM-012: published due dates of customers who are closed, whose days are moved, who ask
 * for a date; and published tables of moves that are refused. */
static void published_due_dates_hold(void **state)
{
    (void)state;
    FOR_VECTORS(row, "terms_due.csv")
    {
        int32_t days[DAYS_MAX], from[8], to[8];
        encours_term_due_options options = ENCOURS_TERM_DUE_OPTIONS_INIT;
        encours_calendar closings = {.holidays = days, .weekend = ENCOURS_WEEKEND_NONE};
        encours_due_date out = {0};
        encours_term_rule rule = rule_of(vectors_text(&row, "term"));
        encours_term_dates dates = issued(read_date(vectors_text(&row, "invoice_date")));
        const char *expected = vectors_text(&row, "due_date");
        const char *requested = vectors_text(&row, "requested");
        closings.holiday_count = read_closings(vectors_text(&row, "closings"), days);
        options.closings = closings.holiday_count > 0 ? &closings : NULL;
        options.moved_count = read_pairs(vectors_text(&row, "moves"), from, to);
        options.moved_from = from;
        options.moved_to = to;
        options.has_requested = requested[0] != '\0' ? 1 : 0;
        if (options.has_requested == 1)
            options.requested = read_date(requested);
        options.allow_requested = (uint32_t)vectors_number(&row, "allowed");
        if (strcmp(expected, "refused") == 0) {
            check_fails(encours_term_due_compute(&rule, &dates, &options, &out, check_error()),
                        ENCOURS_E_INVALID, "move");
            continue;
        }
        char text[ENCOURS_DATE_TEXT_SIZE];
        check_ok(encours_term_due_compute(&rule, &dates, &options, &out, check_error()));
        encours_date_format(out.due, text, sizeof text);
        check_text(text, expected);
        check_equal(out.base.epoch_day, dates.issue.epoch_day);
        check(out.rule == (options.allow_requested == 1 ? 0 : encours_term_rule_code(&rule)));
        check_equal(out.rolled, out.due.epoch_day != out.unadjusted.epoch_day ? 1 : 0);
    }
}

/* TRM-011: without options it is the due date of the rule, whatever the rule. */
static void without_options_it_is_the_date_of_the_rule(void **state)
{
    (void)state;
    static const char *const texts[] = {"net 30",
                                        "45 days end of month the 10",
                                        "on receipt",
                                        "30 days end of month, following",
                                        "2 months the 31 then 3 days",
                                        "end of month the 31"};
    encours_calendar calendar = {.weekend = 0};
    encours_term_due_options options = ENCOURS_TERM_DUE_OPTIONS_INIT;
    encours_calendar never_closed = {.weekend = ENCOURS_WEEKEND_NONE};
    options.calendar = &calendar;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        encours_term_rule rule = rule_of(texts[i]);
        for (int32_t day = 20000; day < 20800; day++) {
            encours_term_dates dates = issued((encours_date){day});
            encours_due_date plain = {0}, out = {0};
            check_ok(encours_term_due(&rule, &dates, &calendar, &plain, check_error()));
            options.closings = day % 2 == 0 ? &never_closed : NULL;
            check_ok(encours_term_due_compute(&rule, &dates, &options, &out, check_error()));
            check(memcmp(&plain, &out, sizeof out) == 0);
        }
    }
    encours_term_rule rule = rule_of("net 30");
    encours_term_dates dates = issued((encours_date){20000});
    encours_due_date out = {0};
    const int32_t others[] = {20029, 20031}, later[] = {20040, 20041};
    encours_term_due_options moves = ENCOURS_TERM_DUE_OPTIONS_INIT;
    moves.moved_from = others;
    moves.moved_to = later;
    moves.moved_count = 2;
    check_ok(encours_term_due_compute(&rule, &dates, &moves, &out, check_error()));
    check_equal(out.due.epoch_day, 20030);
    check_ok(encours_term_due_compute(&rule, &dates, NULL, &out, check_error()));
    check_equal(out.due.epoch_day, 20030);
}

/* TRM-011: the order is closing, day of the month, move, roll; where a closing has moved the end of
 * a month, the day of the month is the next one on or after. */
static void the_steps_have_their_order(void **state)
{
    (void)state;
    /* Closed on 30 June and 1 July 2026, a Tuesday and a Wednesday. */
    const int32_t closed[] = {encours_date_ymd(2026, 6, 30).epoch_day,
                              encours_date_ymd(2026, 7, 1).epoch_day};
    const int32_t from[] = {encours_date_ymd(2026, 7, 2).epoch_day};
    const int32_t to[] = {encours_date_ymd(2026, 7, 4).epoch_day}; /* a Saturday */
    const encours_calendar closings = {
        .holidays = closed, .holiday_count = 2, .weekend = ENCOURS_WEEKEND_NONE};
    const encours_calendar weeks = {.weekend = 0};
    encours_term_due_options options = ENCOURS_TERM_DUE_OPTIONS_INIT;
    encours_term_dates dates = issued(encours_date_ymd(2026, 6, 5));
    encours_term_rule rule = rule_of("end of month the 1 and 2, following");
    encours_due_date out = {0};
    options.closings = &closings;
    options.calendar = &weeks;
    check_ok(encours_term_due_compute(&rule, &dates, &options, &out, check_error()));
    check_equal(out.due.epoch_day, from[0]);
    check_equal(out.unadjusted.epoch_day, closed[1]);
    options.moved_from = from;
    options.moved_to = to;
    options.moved_count = 1;
    check_ok(encours_term_due_compute(&rule, &dates, &options, &out, check_error()));
    check_equal(out.due.epoch_day, encours_date_ymd(2026, 7, 6).epoch_day);
    check_equal(out.rolled, 1);
}

/* TRM-011, TRM-012: refusals leave the date untouched. */
static void options_are_checked(void **state)
{
    (void)state;
    const int32_t from[] = {10, 20}, to[] = {15, 25}, beyond[] = {ENCOURS_DATE_MAX + 1, 0};
    const int32_t all[] = {ENCOURS_DATE_MAX};
    const encours_calendar bad = {.weekend = 127};
    const encours_calendar end = {
        .holidays = all, .holiday_count = 1, .weekend = ENCOURS_WEEKEND_NONE};
    encours_term_due_options options = ENCOURS_TERM_DUE_OPTIONS_INIT;
    const encours_term_due_options none = options;
    encours_term_dates dates = issued((encours_date){20000});
    encours_term_rule rule = rule_of("net 30");
    encours_due_date out = {.rule = 42};
#define refused(kind, part)                                                                        \
    check_fails(encours_term_due_compute(&rule, &dates, &options, &out, check_error()), kind,      \
                part);                                                                             \
    options = none
    options.moved_count = 2;
    options.moved_to = to;
    refused(ENCOURS_E_MISUSE, "moved_from");
    options.moved_count = 2;
    options.moved_from = from;
    refused(ENCOURS_E_MISUSE, "moved_to");
    options.moved_count = 1;
    options.moved_from = from;
    options.moved_to = beyond;
    refused(ENCOURS_E_INVALID, "move 0 is out of 1900");
    options.moved_count = 1;
    options.moved_from = beyond;
    options.moved_to = to;
    refused(ENCOURS_E_INVALID, "move 0 is out of 1900");
    options.has_requested = 2;
    refused(ENCOURS_E_INVALID, "0 or 1");
    options.allow_requested = 2;
    refused(ENCOURS_E_INVALID, "0 or 1");
    options.has_requested = 1;
    options.requested.epoch_day = ENCOURS_DATE_NONE;
    refused(ENCOURS_E_INVALID, "requested is day");
    options.closings = &bad;
    refused(ENCOURS_E_INVALID, "weekend");
    options.struct_size = 4;
    refused(ENCOURS_E_ABI, "struct_size");
    dates.issue.epoch_day = ENCOURS_DATE_MAX - 30;
    options.closings = &end;
    refused(ENCOURS_E_OVERFLOW, "no due date");
    dates.issue.epoch_day = ENCOURS_DATE_MAX - 29;
    options.closings = &end;
    refused(ENCOURS_E_OVERFLOW, "no due date");
    dates.issue.epoch_day = ENCOURS_DATE_NONE;
    refused(ENCOURS_E_NOT_FOUND, "not known");
    rule.roll = ENCOURS_ROLL_FOLLOWING;
    refused(ENCOURS_E_INVALID, "without a calendar");
#undef refused
    check_fails(encours_term_due_compute(NULL, &dates, NULL, &out, check_error()), ENCOURS_E_MISUSE,
                "rule");
    check_fails(encours_term_due_compute(&rule, NULL, NULL, &out, check_error()), ENCOURS_E_MISUSE,
                "dates");
    check_fails(encours_term_due_compute(&rule, &dates, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    check_equal(out.rule, 42);
}

CHECK_MAIN(published_due_dates_hold, without_options_it_is_the_date_of_the_rule,
           the_steps_have_their_order, options_are_checked)
