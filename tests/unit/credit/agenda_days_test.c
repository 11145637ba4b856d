/* SPDX-License-Identifier: MIT */
/* What falls on a day off is due on the working day before, by the weekdays of the policy and the
 * calendar of the host. */
#include "encours/encours.h"
#include "unit/credit/credit_scenario.h"

enum { MONDAY_TO_FRIDAY = 0x3E, MONDAY_TO_SATURDAY = 0x7E, AHEAD = 10, LIMITS = 60 };

static int32_t ymd(int32_t year, int32_t month, int32_t day)
{
    return encours_date_ymd(year, month, day).epoch_day;
}

typedef struct scene {
    test_ledger test;
    encours_policy *policy;
    int32_t holidays[2];
} scene;

static encours_policy *policy_of(encours_context *context, uint32_t weekdays)
{
    encours_policy_builder *builder = scenario_builder(context, 0);
    encours_policy_agenda agenda = {sizeof agenda, AHEAD, AHEAD, AHEAD, AHEAD, weekdays, 0};
    check_ok(encours_policy_builder_set_agenda(builder, &agenda, check_error()));
    return scenario_finish(builder);
}

/* All Saints 2024 is a Friday, the Armistice a Monday. */
static void begin(scene *with, uint32_t weekdays)
{
    *with = (scene){.test = ledger_begin(), .holidays = {ymd(2024, 11, 1), ymd(2024, 11, 11)}};
    with->policy = policy_of(with->test.context, weekdays);
    ledger_customer(&with->test, "ACME");
}

static void end(scene *with)
{
    encours_policy_free(with->policy);
    ledger_end(&with->test);
}

static void guarantee_until(scene *with, int32_t day)
{
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_GUARANTEE, 1, day - 300, 500, NULL);
    char code[16];
    snprintf(code, sizeof code, "bank-%d", day); /* none follows another */
    fact.code = code;
    fact.until = scenario_day(day);
    (void)scenario_record(&with->test, fact);
}

static encours_agenda *agenda_on(scene *with, int32_t day, const encours_calendar *calendar)
{
    encours_agenda_options options = ENCOURS_AGENDA_OPTIONS_INIT;
    encours_credit *credit = scenario_credit(&with->test, with->policy, day, NULL);
    encours_agenda *agenda;
    options.calendar = calendar;
    check_ok(encours_credit_agenda(credit, &options, &agenda, check_error()));
    encours_credit_free(credit);
    return agenda;
}

/* The working day of the one guarantee, and that it shows from AHEAD days before that on. */
static void due(scene *with, const encours_calendar *calendar, int32_t end_day, int32_t expected)
{
    encours_agenda *agenda = agenda_on(with, expected - AHEAD - 1, calendar);
    check_equal(encours_agenda_row_count(agenda), 0);
    encours_agenda_free(agenda);
    agenda = agenda_on(with, expected - AHEAD, calendar);
    check_equal(encours_agenda_row_count(agenda), 1);
    check_equal(encours_agenda_days(agenda)[0], end_day);
    check_equal(encours_agenda_working_days(agenda)[0], expected);
    check_equal(encours_agenda_late_days(agenda)[0], expected - AHEAD - end_day);
    encours_agenda_free(agenda);
}

static void holidays_are_days_off(void **state)
{
    (void)state;
    static const int32_t days[][4] = {
        /* day of November, working day with the calendar as {month, day}, and without */
        {11, 11, 8, 11}, {1, 10, 31, 1}, {3, 10, 31, 1}, {12, 11, 12, 12}, {10, 11, 8, 8},
    };
    for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
        scene with;
        begin(&with, MONDAY_TO_FRIDAY);
        const encours_calendar calendar = {with.holidays, 2, 0, 0};
        int32_t end_day = ymd(2024, 11, days[i][0]);
        guarantee_until(&with, end_day);
        due(&with, &calendar, end_day, ymd(2024, days[i][1], days[i][2]));
        due(&with, NULL, end_day, ymd(2024, 11, days[i][3]));
        end(&with);
    }
}

/* Saturdays are worked by the policy; the calendar of the host says which of its days are not. */
static void a_day_is_worked_when_both_say_so(void **state)
{
    (void)state;
    scene with;
    begin(&with, MONDAY_TO_SATURDAY);
    const encours_calendar usual = {with.holidays, 2, 0, 0};
    const encours_calendar holidays_alone = {with.holidays, 2, ENCOURS_WEEKEND_NONE, 0};
    guarantee_until(&with, ymd(2024, 11, 10)); /* a Sunday */
    due(&with, NULL, ymd(2024, 11, 10), ymd(2024, 11, 9));
    due(&with, &holidays_alone, ymd(2024, 11, 10), ymd(2024, 11, 9));
    due(&with, &usual, ymd(2024, 11, 10), ymd(2024, 11, 8));
    end(&with);
}

/* Against the roll of calendars: each day of a stretch with both holidays in it. */
static void it_is_the_preceding_roll(void **state)
{
    (void)state;
    scene with;
    begin(&with, MONDAY_TO_FRIDAY);
    const encours_calendar calendar = {with.holidays, 2, 0, 0};
    int32_t first = ymd(2024, 10, 10);
    for (int32_t i = 0; i < LIMITS; i++)
        guarantee_until(&with, first + i);
    encours_agenda *agenda = agenda_on(&with, first + LIMITS, &calendar);
    check_equal(encours_agenda_row_count(agenda), LIMITS);
    for (size_t i = 0; i < LIMITS; i++) {
        encours_date rolled, day = {encours_agenda_days(agenda)[i]};
        check_ok(
            encours_calendar_roll(&calendar, day, ENCOURS_ROLL_PRECEDING, &rolled, check_error()));
        check_equal(encours_agenda_working_days(agenda)[i], rolled.epoch_day);
    }
    encours_agenda_free(agenda);
    end(&with);
}

/* A hold of a Sunday waits since that Sunday. */
static void what_is_so_already_is_not_moved(void **state)
{
    (void)state;
    scene with;
    begin(&with, MONDAY_TO_FRIDAY);
    const encours_calendar calendar = {with.holidays, 2, 0, 0};
    int32_t sunday = ymd(2024, 11, 10);
    (void)scenario_record(&with.test, scenario_fact(ENCOURS_FACT_HOLD, 1, sunday, -1, "credit"));
    encours_agenda *agenda = agenda_on(&with, sunday, &calendar);
    check_equal(encours_agenda_row_count(agenda), 1);
    check_equal(encours_agenda_working_days(agenda)[0], sunday);
    encours_agenda_free(agenda);
    end(&with);
}

static void calendars_that_cannot_be_are_refused(void **state)
{
    (void)state;
    scene with;
    begin(&with, 1u << 6 | 1u << 7); /* the shop of a Saturday and Sunday */
    const int32_t back[] = {20, 10};
    const encours_calendar calendars[] = {
        {back, 2, 0, 0}, {NULL, 0, 127, 0}, {NULL, 0, 0, 1}, {NULL, 0, 0, 0}};
    encours_credit *credit = scenario_credit(&with.test, with.policy, DAY, NULL);
    for (size_t i = 0; i < sizeof calendars / sizeof calendars[0]; i++) {
        encours_agenda_options options = ENCOURS_AGENDA_OPTIONS_INIT;
        encours_agenda *agenda;
        options.calendar = &calendars[i];
        check_fails(encours_credit_agenda(credit, &options, &agenda, check_error()),
                    ENCOURS_E_INVALID, i == 3 ? "no working day of policy test" : "");
        check_text(check_last_error()->field, "calendar");
        check(agenda == NULL);
    }
    encours_credit_free(credit);
    end(&with);
}

/* Where nothing is worked before, it is due on the first day of all dates. */
static void days_do_not_leave_the_range(void **state)
{
    (void)state;
    scene with;
    begin(&with, 1u << 3); /* 1 January 1900 is a Monday */
    encours_fact_options fact = scenario_fact(ENCOURS_FACT_GUARANTEE, 1, ENCOURS_DATE_MIN, 500,
                                              "bank");
    fact.until = scenario_day(ENCOURS_DATE_MIN + 1);
    (void)scenario_record(&with.test, fact);
    encours_agenda *agenda = agenda_on(&with, ENCOURS_DATE_MIN + 1, NULL);
    check_equal(encours_agenda_row_count(agenda), 1);
    check_equal(encours_agenda_working_days(agenda)[0], ENCOURS_DATE_MIN);
    encours_agenda_free(agenda);
    end(&with);
}

CHECK_MAIN(holidays_are_days_off, a_day_is_worked_when_both_say_so, it_is_the_preceding_roll,
           what_is_so_already_is_not_moved, calendars_that_cannot_be_are_refused,
           days_do_not_leave_the_range)
