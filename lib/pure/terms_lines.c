/* SPDX-License-Identifier: MIT */
/* The textual form of payment terms. As for a rule, the reader writes what it understood and
 * compares, so that terms have one spelling. */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "pure/terms.h"

enum { LINE_SIZE = ENCOURS_TERM_TEXT_SIZE + 96, DECIMALS = 6, DIGITS_MAX = 18 };

static const char *const share_marks[] = {
    [ENCOURS_TERM_PERCENT] = "%",
    [ENCOURS_TERM_FIXED] = " units",
    [ENCOURS_TERM_REST] = "rest",
    [ENCOURS_TERM_PERCENT_OF_NET] = "% of net",
    [ENCOURS_TERM_PERCENT_OF_LEFT] = "% of left",
};

/* "33.5", without zeros after the last decimal. */
static void write_percent(int64_t value, char *out, size_t size)
{
    int length = snprintf(out, size, "%" PRId64 ".%06" PRId64, value / 1000000, value % 1000000);
    while (out[length - 1] == '0')
        out[--length] = '\0';
    if (out[length - 1] == '.')
        out[length - 1] = '\0';
}

/* One line that makes sense; its length. */
static size_t write_line(const encours_term_line *line, char out[LINE_SIZE])
{
    char value[32] = "", unit[32] = "", rule[ENCOURS_TERM_TEXT_SIZE];
    if (line->share == ENCOURS_TERM_FIXED)
        (void)snprintf(value, sizeof value, "%" PRId64, line->value);
    else if (line->share != ENCOURS_TERM_REST)
        write_percent(line->value, value, sizeof value);
    if (line->unit > 0)
        (void)snprintf(unit, sizeof unit, " to %" PRId64, line->unit);
    encours_term_rule_format(&line->rule, rule, sizeof rule);
    return (size_t)snprintf(out, LINE_SIZE, "%s%s%s%s %s",
                            line->start == ENCOURS_TERM_START_OF_PREVIOUS ? "then " : "", value,
                            share_marks[line->share], unit, rule);
}

size_t encours_terms_format(const encours_term_line *lines, size_t line_count, char *out,
                            size_t size)
{
    size_t used = 0;
    bool writes = out != NULL && size > 0;
    if (writes)
        out[0] = '\0';
    if (lines == NULL || line_count > ENCOURS_TERM_LINES_MAX)
        return 0;
    for (size_t i = 0; i < line_count; i++)
        if (enc_term_check_line(&lines[i], NULL) != ENCOURS_OK)
            return 0;
    for (size_t i = 0; i < line_count; i++) {
        char line[LINE_SIZE + 2] = "; ";
        size_t first = i > 0 ? 0 : 2; /* no separator before the first */
        size_t length = write_line(&lines[i], line + 2) + 2 - first;
        if (writes && used < size)
            enc_text_copy(out + used, size - used, line + first);
        used += length;
    }
    return used;
}

/* Up to 18 digits; how many there were. */
static int take_digits(const char **at, int64_t *out)
{
    int count = 0;
    for (*out = 0; **at >= '0' && **at <= '9' && count < DIGITS_MAX; count++)
        *out = *out * 10 + (*(*at)++ - '0');
    return count;
}

/* "33.5" x 1 000 000, or the digits of an amount; true when there are decimals. */
static bool take_value(const char **at, int64_t *whole, int64_t *scaled)
{
    int64_t decimals = 0;
    bool has_point;
    (void)take_digits(at, whole);
    has_point = enc_term_take(at, ".");
    int count = has_point ? take_digits(at, &decimals) : 0;
    *scaled = *whole > 1000 || count > DECIMALS ? -1 : *whole * 1000000;
    for (; *scaled >= 0 && count < DECIMALS; count++)
        decimals *= 10;
    *scaled += *scaled >= 0 ? decimals : 0;
    return has_point;
}

static bool take_share(const char **at, encours_term_line *line)
{
    int64_t whole, scaled;
    line->share = ENCOURS_TERM_REST;
    if (enc_term_take(at, "rest"))
        return true;
    bool has_point = take_value(at, &whole, &scaled);
    line->share = ENCOURS_TERM_FIXED;
    line->value = whole;
    if (enc_term_take(at, " units"))
        return !has_point;
    line->value = scaled;
    line->share = ENCOURS_TERM_PERCENT;
    if (!enc_term_take(at, "%"))
        return false;
    if (enc_term_take(at, " of net"))
        line->share = ENCOURS_TERM_PERCENT_OF_NET;
    else if (enc_term_take(at, " of left"))
        line->share = ENCOURS_TERM_PERCENT_OF_LEFT;
    return true;
}

static encours_status not_understood(const char *text, const char *at, size_t index,
                                     encours_error *error)
{
    enc_error_at(error, ENCOURS_E_INVALID, index,
                 "line %zu of payment terms: not understood from character %zu", index,
                 (size_t)(at - text) + 1);
    enc_error_hint(error, "Such as \"30%% net 30; rest end of month 45 days\"");
    enc_error_place(error, NULL, 0, (uint64_t)(at - text) + 1);
    return ENCOURS_E_INVALID;
}

/* One line up to "; " or the end; *at goes behind it. */
static encours_status read_line(const char *text, const char **at, size_t index,
                                encours_term_line *line, encours_error *error)
{
    char rule[ENCOURS_TERM_TEXT_SIZE];
    if (enc_term_take(at, "then "))
        line->start = ENCOURS_TERM_START_OF_PREVIOUS;
    if (!take_share(at, line))
        return not_understood(text, *at, index, error);
    if (enc_term_take(at, " to "))
        (void)take_digits(at, &line->unit);
    if (!enc_term_take(at, " "))
        return not_understood(text, *at, index, error);
    const char *end = strstr(*at, "; ");
    size_t length = end != NULL ? (size_t)(end - *at) : strlen(*at);
    if (length >= sizeof rule)
        return not_understood(text, *at, index, error);
    memcpy(rule, *at, length);
    rule[length] = '\0';
    encours_status status = encours_term_rule_parse(rule, &line->rule, error);
    if (status == ENCOURS_OK)
        status = enc_term_check_line(line, error);
    *at += length;
    return status;
}

encours_status encours_terms_parse(const char *text, encours_term_line *lines, size_t capacity,
                                   size_t *count, encours_error *error)
{
    ENC_REQUIRE(text != NULL && lines != NULL && count != NULL);
    encours_term_line read[ENCOURS_TERM_LINES_MAX] = {0};
    const char *at = text;
    size_t found = 0;
    do {
        if (found == capacity || found == ENCOURS_TERM_LINES_MAX)
            return enc_error_at(error, ENCOURS_E_LIMIT, found, "more than %zu lines", found);
        char spelling[LINE_SIZE];
        const char *from = at;
        encours_status status = read_line(text, &at, found, &read[found], error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, found);
            return status;
        }
        size_t length = write_line(&read[found], spelling);
        if (length != (size_t)(at - from) || strncmp(spelling, from, length) != 0) {
            enc_error_at(error, ENCOURS_E_INVALID, found,
                         "line %zu of payment terms is not how it is written", found);
            enc_error_hint(error, "Write \"%s\"", spelling);
            return ENCOURS_E_INVALID;
        }
        found++;
    } while (enc_term_take(&at, "; "));
    memcpy(lines, read, found * sizeof *lines);
    *count = found;
    return ENCOURS_OK;
}
