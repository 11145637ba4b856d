/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdbool.h>
#include <stdlib.h>

#include "encours/terms.h"

enum { LINES_MAX = 8, PERCENT = 1000000 };

static encours_term_line line_of(int32_t share, int64_t value)
{
    return (encours_term_line){
        .value = value, .share = share, .rule = {.kind = ENCOURS_TERM_NET, .days = 30}};
}

static encours_term_dates issued(encours_date issue)
{
    encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
    dates.issue = issue;
    return dates;
}

static encours_status compute(const encours_term_line *lines, size_t count, int64_t total,
                              uint32_t allow_overshoot, encours_instalment *out)
{
    encours_term_dates dates = issued(encours_date_ymd(2026, 1, 1));
    encours_terms_options options = ENCOURS_TERMS_OPTIONS_INIT;
    options.allow_overshoot = allow_overshoot;
    encours_money money = {.minor = total, .currency = 978};
    return encours_terms_compute(lines, count, &dates, money, &options, out, check_error());
}

/* "percent 70 @net 30;fixed 500 @on receipt;rest @net 60" */
static size_t read_lines(char *text, encours_term_line *lines)
{
    size_t count = 0;
    char *rest = text;
    for (char *one = strtok_r(text, ";", &rest); one != NULL; one = strtok_r(NULL, ";", &rest)) {
        char *rule = strchr(one, '@');
        check(rule != NULL && count < LINES_MAX);
        lines[count] = (encours_term_line){.share = ENCOURS_TERM_REST};
        if (strncmp(one, "percent ", 8) == 0)
            lines[count].share = ENCOURS_TERM_PERCENT;
        if (strncmp(one, "fixed ", 6) == 0)
            lines[count].share = ENCOURS_TERM_FIXED;
        char *number = strchr(one, ' ');
        lines[count].value = strtoll(number, NULL, 10);
        if (lines[count].share == ENCOURS_TERM_PERCENT)
            lines[count].value *= PERCENT;
        check_ok(encours_term_rule_parse(rule + 1, &lines[count++].rule, check_error()));
    }
    return count;
}

/* TRM-005. */
static void the_published_instalments_hold(void **state)
{
    (void)state;
    FOR_VECTORS(row, "instalments.csv")
    {
        char text[1024], amounts[1024] = "", days[1024] = "";
        encours_term_line lines[LINES_MAX];
        encours_instalment out[LINES_MAX];
        snprintf(text, sizeof text, "%s", vectors_text(&row, "lines"));
        size_t count = read_lines(text, lines);
        bool dated = vectors_text(&row, "invoice_date")[0] != '\0';
        encours_date issue = encours_date_ymd(2026, 1, 1);
        if (dated)
            check_ok(encours_date_parse(vectors_text(&row, "invoice_date"), &issue, check_error()));
        encours_term_dates dates = issued(issue);
        encours_terms_options options = ENCOURS_TERMS_OPTIONS_INIT;
        options.allow_overshoot = (uint32_t)vectors_number(&row, "allow_overshoot");
        encours_money total = {.minor = vectors_number(&row, "total"), .currency = 978};
        check_ok(encours_terms_compute(lines, count, &dates, total, &options, out, check_error()));
        for (size_t i = 0; i < count; i++) {
            char date[ENCOURS_DATE_TEXT_SIZE];
            encours_date_format(out[i].date.due, date, sizeof date);
            snprintf(amounts + strlen(amounts), sizeof amounts - strlen(amounts), "%s%" PRId64,
                     i > 0 ? ";" : "", out[i].amount.minor);
            snprintf(days + strlen(days), sizeof days - strlen(days), "%s%s", i > 0 ? ";" : "",
                     date);
        }
        vectors_check_text(&row, "amounts", amounts);
        if (dated)
            vectors_check_text(&row, "due_dates", days);
    }
}

/* TRM-005. */
static void amounts_always_sum_to_the_total(void **state)
{
    (void)state;
    FOR_RANDOM(random, 20000)
    {
        encours_term_line lines[LINES_MAX];
        encours_instalment out[LINES_MAX];
        size_t count = random_below(&random, LINES_MAX) + 1;
        int64_t left = ENCOURS_PERCENT_WHOLE, sum = 0;
        for (size_t i = 0; i + 1 < count; i++) {
            int64_t value = random_between(&random, 0, left);
            lines[i] = line_of(ENCOURS_TERM_PERCENT, value);
            left -= value;
        }
        lines[count - 1] = line_of(ENCOURS_TERM_PERCENT, left);
        if (random_below(&random, 2) == 0)
            lines[count - 1] = line_of(ENCOURS_TERM_REST, 0);
        int64_t total = (int64_t)(random_next(&random) >> random_below(&random, 64));
        check_ok(compute(lines, count, total, 0, out));
        for (size_t i = 0; i < count; i++) {
            check(total >= 0 ? out[i].amount.minor >= 0 : out[i].amount.minor <= 0);
            check_equal(out[i].amount.currency, 978);
            sum += out[i].amount.minor;
        }
        check_equal(sum, total);
    }
}

/* TRM-005: A credit note is divided as the invoice it cancels, with the other sign. */
static void a_negative_total_mirrors_the_positive_one(void **state)
{
    (void)state;
    const encours_term_line lines[] = {line_of(ENCOURS_TERM_PERCENT, 33 * PERCENT),
                                       line_of(ENCOURS_TERM_FIXED, 400),
                                       line_of(ENCOURS_TERM_REST, 0)};
    encours_instalment debit[3], credit[3];
    check_ok(compute(lines, 3, 1050, 0, debit));
    check_ok(compute(lines, 3, -1050, 0, credit));
    const int64_t expected[] = {347, 400, 303}; /* 346.5 goes away from zero */
    for (size_t i = 0; i < 3; i++) {
        check_equal(debit[i].amount.minor, expected[i]);
        check_equal(credit[i].amount.minor, -expected[i]);
    }
}

/* Four quarters of 2 cents round up to 1 cent each: the rounding stops at the total. */
static void rounding_up_never_passes_the_total(void **state)
{
    (void)state;
    encours_term_line lines[4];
    encours_instalment out[4];
    for (size_t i = 0; i < 4; i++)
        lines[i] = line_of(ENCOURS_TERM_PERCENT, 25 * PERCENT);
    check_ok(compute(lines, 4, 2, 0, out));
    const int64_t expected[] = {1, 1, 0, 0};
    for (size_t i = 0; i < 4; i++)
        check_equal(out[i].amount.minor, expected[i]);
}

static void lines_that_pass_the_total_are_refused_unless_asked(void **state)
{
    (void)state;
    const encours_term_line lines[] = {line_of(ENCOURS_TERM_PERCENT, 70 * PERCENT),
                                       line_of(ENCOURS_TERM_FIXED, 50000),
                                       line_of(ENCOURS_TERM_REST, 0)};
    encours_instalment out[3] = {0};
    check_fails(compute(lines, 3, 100000, 0, out), ENCOURS_E_INVALID, "more than the total");
    check_equal(check_last_error()->index, 1);
    check_equal(out[0].amount.minor, 0);
    check_ok(compute(lines, 3, 100000, 1, out));
    check_equal(out[2].amount.minor, -20000);
    check_ok(compute(lines, 3, -100000, 1, out));
    check_equal(out[2].amount.minor, 20000);
    const encours_term_line halves[] = {line_of(ENCOURS_TERM_PERCENT, 50 * PERCENT),
                                        line_of(ENCOURS_TERM_FIXED, 1),
                                        line_of(ENCOURS_TERM_PERCENT, 50 * PERCENT)};
    check_fails(compute(halves, 3, 100000, 0, out), ENCOURS_E_INVALID, "lines 0 to 2 take more");
    check_ok(compute(halves, 3, 100000, 1, out));
    check_equal(out[2].amount.minor, 49999);
    const encours_term_line sixties[] = {line_of(ENCOURS_TERM_PERCENT, 60 * PERCENT),
                                         line_of(ENCOURS_TERM_PERCENT, 60 * PERCENT),
                                         line_of(ENCOURS_TERM_REST, 0)};
    check_fails(compute(sixties, 3, 0, 0, out), ENCOURS_E_INVALID, "must be at most 100 %");
    check_ok(compute(sixties, 3, 1000, 1, out));
    check_equal(out[2].amount.minor, -200);
    const encours_term_line huge[] = {line_of(ENCOURS_TERM_FIXED, INT64_MAX),
                                      line_of(ENCOURS_TERM_FIXED, INT64_MAX),
                                      line_of(ENCOURS_TERM_REST, 0)};
    check_fails(compute(huge, 3, 0, 1, out), ENCOURS_E_OVERFLOW, "line 2");
}

static void lines_that_make_no_sense_are_refused(void **state)
{
    (void)state;
    const struct {
        encours_term_line lines[2];
        const char *part;
        int64_t index;
    } wrong[] = {
        {{line_of(ENCOURS_TERM_PERCENT, 50 * PERCENT), line_of(ENCOURS_TERM_PERCENT, 49 * PERCENT)},
         "total 99.000000 %, must be 100 %",
         1},
        {{line_of(ENCOURS_TERM_PERCENT, 50 * PERCENT),
          line_of(ENCOURS_TERM_PERCENT, 50 * PERCENT + 1)},
         "total 100.000001 %",
         1},
        {{line_of(ENCOURS_TERM_PERCENT, 100 * PERCENT), line_of(ENCOURS_TERM_FIXED, 1)},
         "nothing takes the rest",
         1},
        {{line_of(ENCOURS_TERM_REST, 0), line_of(ENCOURS_TERM_PERCENT, 100 * PERCENT)},
         "not the last line",
         0},
        {{line_of(ENCOURS_TERM_PERCENT, -1), line_of(ENCOURS_TERM_REST, 0)}, "value is -1", 0},
        {{line_of(ENCOURS_TERM_PERCENT, 101 * PERCENT), line_of(ENCOURS_TERM_REST, 0)},
         "value is 101000000",
         0},
        {{line_of(ENCOURS_TERM_FIXED, 1), line_of(ENCOURS_TERM_REST, 1)}, "value is 1", 1},
        {{line_of(0, 1), line_of(ENCOURS_TERM_REST, 0)}, "0 is no share", 0},
        {{line_of(6, 1), line_of(ENCOURS_TERM_REST, 0)}, "6 is no share", 0},
    };
    encours_instalment out[2] = {0};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        check_fails(compute(wrong[i].lines, 2, 1000, 0, out), ENCOURS_E_INVALID, wrong[i].part);
        check_equal(check_last_error()->index, wrong[i].index);
    }
    encours_term_line lines[65];
    for (size_t i = 0; i < 65; i++)
        lines[i] = line_of(i < 64 ? ENCOURS_TERM_FIXED : ENCOURS_TERM_REST, 0);
    check_fails(compute(lines, 65, 1000, 0, out), ENCOURS_E_INVALID, "1 to 64 lines, not 65");
    encours_instalment most[64];
    check_ok(compute(lines + 1, 64, 1000, 0, most));
    check_equal(most[63].amount.minor, 1000);
    check_fails(compute(lines, 0, 1000, 0, out), ENCOURS_E_INVALID, "not 0");
    lines[0] = line_of(ENCOURS_TERM_REST, 0);
    lines[0].rule.kind = 0;
    check_fails(compute(lines, 1, 1000, 0, out), ENCOURS_E_INVALID, "no default");
    lines[0].rule = (encours_term_rule){.kind = ENCOURS_TERM_NET, .base = 1};
    check_fails(compute(lines, 1, 1000, 0, out), ENCOURS_E_NOT_FOUND, "delivery");
    check_equal(check_last_error()->index, 0);
    lines[0].rule = (encours_term_rule){.kind = ENCOURS_TERM_NET, .roll = ENCOURS_ROLL_FOLLOWING};
    check_fails(compute(lines, 1, 1000, 0, out), ENCOURS_E_INVALID, "without a calendar");
    check_fails(compute(lines, 1, 1000, 2, out), ENCOURS_E_INVALID, NULL);
    check_equal(out[0].amount.minor, 0);
}

static void options_are_honoured(void **state)
{
    (void)state;
    const encours_calendar calendar = {0};
    encours_term_line lines[] = {line_of(ENCOURS_TERM_PERCENT, 50 * PERCENT),
                                 line_of(ENCOURS_TERM_REST, 0)};
    lines[1].rule.roll = ENCOURS_ROLL_FOLLOWING;
    encours_terms_options options = ENCOURS_TERMS_OPTIONS_INIT;
    options.calendar = &calendar;
    options.rounding = ENCOURS_ROUNDING_DOWN;
    encours_term_dates dates = issued(encours_date_ymd(2026, 1, 1));
    encours_money total = {.minor = 5, .currency = 978};
    encours_instalment out[2];
    check_ok(encours_terms_compute(lines, 2, &dates, total, &options, out, check_error()));
    check_equal(out[0].amount.minor, 2);
    check_equal(out[0].date.due.epoch_day, encours_date_ymd(2026, 1, 31).epoch_day); /* Saturday */
    check_equal(out[1].date.due.epoch_day, encours_date_ymd(2026, 2, 2).epoch_day);
    check_equal(out[1].date.rolled, 1);
    lines[1].rule.roll = 0;
    check_ok(encours_terms_compute(lines, 2, &dates, total, NULL, out, check_error()));
    check_equal(out[0].amount.minor, 3);
    options.rounding = 8;
    check_fails(encours_terms_compute(lines, 2, &dates, total, &options, out, check_error()),
                ENCOURS_E_INVALID, "8 is no rounding mode");
    options.struct_size = 1;
    check_fails(encours_terms_compute(lines, 2, &dates, total, &options, out, check_error()),
                ENCOURS_E_ABI, "struct_size");
}

CHECK_MAIN(the_published_instalments_hold, amounts_always_sum_to_the_total,
           a_negative_total_mirrors_the_positive_one, rounding_up_never_passes_the_total,
           lines_that_pass_the_total_are_refused_unless_asked, lines_that_make_no_sense_are_refused,
           options_are_honoured)
