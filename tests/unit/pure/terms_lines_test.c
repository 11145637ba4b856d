/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdbool.h>
#include <stdlib.h>

#include "encours/terms.h"

enum { LINES_MAX = 8, PERCENT = 1000000 };

static encours_terms_options options_of(int64_t net, uint32_t has_net)
{
    encours_terms_options options = ENCOURS_TERMS_OPTIONS_INIT;
    options.net = net;
    options.has_net = has_net;
    return options;
}

/* TRM-006, TRM-007, TRM-008, TRM-009, TRM-010, TRM-013: published instalments from their text:
 * those that start from the one before, shares of the net and of what is left, whole units. */
static void published_terms_come_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(row, "terms_lines.csv")
    {
        encours_term_line lines[LINES_MAX];
        encours_instalment out[LINES_MAX];
        encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
        char amounts[256] = "", days[256] = "", text[512];
        size_t count = 0;
        const char *net = vectors_text(&row, "net");
        encours_terms_options options = options_of(strtoll(net, NULL, 10), net[0] != '\0' ? 1 : 0);
        options.zero_at_base = (uint32_t)vectors_number(&row, "zero_at_base");
        encours_money total = {.minor = vectors_number(&row, "total"), .currency = 978};
        check_ok(encours_terms_parse(vectors_text(&row, "lines"), lines, LINES_MAX, &count,
                                     check_error()));
        check_ok(
            encours_date_parse(vectors_text(&row, "invoice_date"), &dates.issue, check_error()));
        check_ok(encours_terms_compute(lines, count, &dates, total, &options, out, check_error()));
        for (size_t i = 0; i < count; i++) {
            char date[ENCOURS_DATE_TEXT_SIZE];
            encours_date_format(out[i].date.due, date, sizeof date);
            check(out[i].date.rule == encours_term_rule_code(&lines[i].rule));
            snprintf(amounts + strlen(amounts), sizeof amounts - strlen(amounts), "%s%" PRId64,
                     i > 0 ? ";" : "", out[i].amount.minor);
            snprintf(days + strlen(days), sizeof days - strlen(days), "%s%s", i > 0 ? ";" : "",
                     date);
        }
        vectors_check_text(&row, "amounts", amounts);
        vectors_check_text(&row, "due_dates", days);
        size_t length = encours_terms_format(lines, count, text, sizeof text);
        check_equal(length, strlen(text));
        check_text(text, vectors_text(&row, "lines"));
    }
}

static encours_term_line random_line(test_random *random, bool first, bool last)
{
    encours_term_line line = {.rule = {.kind = ENCOURS_TERM_NET}};
    line.share = last ? ENCOURS_TERM_REST : (int32_t)random_between(random, 1, 5);
    line.share = !last && line.share == ENCOURS_TERM_REST ? ENCOURS_TERM_FIXED : line.share;
    line.start = first ? 0 : (int32_t)random_below(random, 2);
    line.rule.days = (int32_t)random_below(random, 60);
    if (line.share == ENCOURS_TERM_FIXED)
        line.value = random_between(random, 0, 999999999999999999);
    else if (line.share != ENCOURS_TERM_REST) {
        line.value = random_between(random, 0, 25 * PERCENT);
        line.unit = random_below(random, 2) != 0 ? random_between(random, 0, 1000000000000) : 0;
    }
    return line;
}

/* TRM-010: what is written is read back to the same lines; a small buffer gets a cut text and the
 * same length. */
static void text_goes_both_ways(void **state)
{
    (void)state;
    FOR_RANDOM(random, 3000)
    {
        encours_term_line lines[LINES_MAX], read[LINES_MAX];
        size_t count = random_below(&random, LINES_MAX) + 1, found = 0;
        char text[4096], cut[16];
        for (size_t i = 0; i < count; i++)
            lines[i] = random_line(&random, i == 0, i + 1 == count);
        size_t length = encours_terms_format(lines, count, text, sizeof text);
        check_equal(length, strlen(text));
        check_ok(encours_terms_parse(text, read, LINES_MAX, &found, check_error()));
        check_equal(found, count);
        check(memcmp(read, lines, count * sizeof *lines) == 0);
        check_equal(encours_terms_format(lines, count, cut, sizeof cut), length);
        check_equal(strncmp(cut, text, strlen(cut)), 0);
        check_equal(encours_terms_format(lines, count, NULL, 0), length);
        check_equal(encours_terms_format(lines, count, cut, 0), length);
    }
}

/* TRM-010: one spelling; the line and the character at fault are named. */
static void other_spellings_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *part;
        int64_t index;
    } wrong[] = {
        {"", "not understood", 0},
        {"30%", "not understood from character 4", 0},
        {"30% net 30; ", "not understood", 1},
        {"30%  net 30", "not understood", 0},
        {"30.0% net 30", "not how it is written", 0},
        {".50% net 30", "not how it is written", 0},
        {"30x net 30", "not understood from character 3", 0},
        {"030% net 30", "not how it is written", 0},
        {"30%net 30", "not understood from character 4", 0},
        {"30.5 units net 30", "not understood", 0},
        {"30 net 30", "not understood from character 3", 0},
        {"101% net 30", "value is 101000000", 0},
        {"1001% net 30", "value is -1", 0},
        {"1.1234567% net 30", "value is -1", 0},
        {"rest to 5 net 30", "unit is 5", 0},
        {"10% to 0 net 30", "not how it is written", 0},
        {"10% to 1000000000001 net 30", "unit is", 0},
        {"rest net x", "no payment term", 0},
        {"10% net 3; 20% net 30 days", "no payment term", 1},
        {"1234567890123456789 units net 1", "not understood from character 19", 0},
    };
    encours_term_line lines[2];
    size_t count = 42;
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        check_fails(encours_terms_parse(wrong[i].text, lines, 2, &count, check_error()),
                    ENCOURS_E_INVALID, wrong[i].part);
        check_equal(check_last_error()->index, wrong[i].index);
    }
    char longer[600] = "rest net ";
    memset(longer + 9, '1', 500);
    check_fails(encours_terms_parse(longer, lines, 2, &count, check_error()), ENCOURS_E_INVALID,
                "not understood");
    check_fails(
        encours_terms_parse("1% net 1; 1% net 1; rest net 1", lines, 2, &count, check_error()),
        ENCOURS_E_LIMIT, "more than 2 lines");
    char many[65 * 12] = "";
    encours_term_line room[70];
    for (size_t i = 0; i < 65; i++)
        snprintf(many + strlen(many), sizeof many - strlen(many), "%s1%% net 1", i > 0 ? "; " : "");
    check_fails(encours_terms_parse(many, room, 70, &count, check_error()), ENCOURS_E_LIMIT,
                "more than 64 lines");
    check_equal(count, 42);
    check_fails(encours_terms_parse(NULL, lines, 2, &count, check_error()), ENCOURS_E_MISUSE,
                "text");
    check_fails(encours_terms_parse("", NULL, 2, &count, check_error()), ENCOURS_E_MISUSE, "lines");
    check_fails(encours_terms_parse("", lines, 2, NULL, check_error()), ENCOURS_E_MISUSE, "count");
}

/* TRM-010: lines that make no sense have no text. */
static void nonsense_has_no_text(void **state)
{
    (void)state;
    encours_term_line line = {.share = 9};
    char text[8] = "former";
    check_equal(encours_terms_format(&line, 1, text, sizeof text), 0);
    check_text(text, "");
    check_equal(encours_terms_format(NULL, 1, text, sizeof text), 0);
    check_equal(encours_terms_format(&line, 65, text, sizeof text), 0);
    check_equal(encours_terms_format(&line, 0, text, sizeof text), 0);
}

/* TRM-006, TRM-007, TRM-008: what a line may ask for, and where. */
static void lines_are_checked(void **state)
{
    (void)state;
    const encours_term_rule net = {.kind = ENCOURS_TERM_NET};
    const encours_term_line rest = {.share = ENCOURS_TERM_REST, .rule = net};
    const encours_term_line half = {50 * PERCENT, ENCOURS_TERM_PERCENT, 0, net, 0};
    encours_term_line lines[] = {half, rest};
    encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
    encours_terms_options options = options_of(0, 0);
    encours_instalment out[2];
    encours_money total = {.minor = 1000, .currency = 978};
    dates.issue = encours_date_ymd(2026, 1, 1);
#define refused(part)                                                                              \
    check_fails(encours_terms_compute(lines, 2, &dates, total, &options, out, check_error()),      \
                ENCOURS_E_INVALID, part);                                                          \
    lines[0] = half;                                                                               \
    lines[1] = rest;                                                                               \
    options = options_of(0, 0)
    lines[0].share = ENCOURS_TERM_PERCENT_OF_NET;
    refused("net, which is not given");
    lines[0].start = ENCOURS_TERM_START_OF_PREVIOUS;
    refused("the first line starts");
    lines[1].start = 2;
    refused("2 is no start");
    lines[1].start = -1;
    refused("-1 is no start");
    lines[0].unit = -1;
    refused("unit is -1");
    lines[1].unit = 1;
    refused("unit is 1");
    lines[1] = half;
    lines[1].share = ENCOURS_TERM_PERCENT_OF_LEFT;
    refused("a percentage of another amount: nothing takes the rest");
    options = options_of(0, 2);
    refused("has_net 2");
    options = options_of(0, 0);
    options.zero_at_base = 2;
    refused("zero_at_base 2");
    options = options_of(-1, 1);
    refused("of both signs");
    total.minor = -1000;
    options = options_of(1, 1);
    refused("of both signs");
    options = options_of(-3000, 1);
    lines[0].share = ENCOURS_TERM_PERCENT_OF_NET;
    refused("take more than the total");
#undef refused
    check_fails(encours_terms_compute(NULL, 2, &dates, total, NULL, out, check_error()),
                ENCOURS_E_MISUSE, "lines");
    check_fails(encours_terms_compute(lines, 2, NULL, total, NULL, out, check_error()),
                ENCOURS_E_MISUSE, "dates");
    check_fails(encours_terms_compute(lines, 2, &dates, total, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    options.struct_size = offsetof(encours_terms_options, net); /* of the first release */
    check_ok(encours_terms_compute(lines, 2, &dates, total, &options, out, check_error()));
    check_equal(out[0].amount.minor, -500);
}

/* TRM-008: a share of what is left is nothing once lines have passed the total, and a rounded unit
 * stops at the total. */
static void nothing_left_is_nothing(void **state)
{
    (void)state;
    encours_term_line lines[3];
    size_t count;
    encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
    encours_terms_options options = options_of(0, 0);
    encours_instalment out[3];
    encours_money total = {.minor = 1000, .currency = 978};
    dates.issue = encours_date_ymd(2026, 1, 1);
    options.allow_overshoot = 1;
    check_ok(encours_terms_parse("1500 units net 1; 50% of left net 1; rest net 1", lines, 3,
                                 &count, check_error()));
    check_ok(encours_terms_compute(lines, count, &dates, total, &options, out, check_error()));
    check_equal(out[1].amount.minor, 0);
    check_equal(out[2].amount.minor, -500);
    check_ok(encours_terms_parse("60% to 1100 net 1; rest net 1", lines, 3, &count, check_error()));
    check_ok(encours_terms_compute(lines, count, &dates, total, NULL, out, check_error()));
    check_equal(out[0].amount.minor, 1000);
    check_equal(out[1].amount.minor, 0);
}

/* TRM-013: a total of zero is dated by the rules unless asked otherwise, another total always. */
static void nothing_is_dated_by_the_rules_unless_asked(void **state)
{
    (void)state;
    encours_term_line lines[2];
    encours_instalment out[2];
    encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
    encours_terms_options options = ENCOURS_TERMS_OPTIONS_INIT;
    size_t count = 0;
    dates.issue.epoch_day = 20000;
    dates.delivery.epoch_day = 20007;
    check_ok(encours_terms_parse("25% net 1; then rest net 30 from delivery", lines, 2, &count,
                                 check_error()));
    for (uint32_t at_base = 0; at_base < 2; at_base++)
        for (int64_t total = 0; total < 2; total++) {
            options.zero_at_base = at_base;
            check_ok(encours_terms_compute(lines, 2, &dates,
                                           (encours_money){.minor = total, .currency = 978},
                                           &options, out, check_error()));
            bool moved = at_base == 1 && total == 0;
            check_equal(out[0].date.due.epoch_day, moved ? 20000 : 20001);
            check_equal(out[1].date.due.epoch_day, moved ? 20000 : 20031);
        }
}

CHECK_MAIN(nothing_is_dated_by_the_rules_unless_asked, published_terms_come_out_as_published,
           text_goes_both_ways, other_spellings_are_refused, nonsense_has_no_text,
           lines_are_checked, nothing_left_is_nothing)
