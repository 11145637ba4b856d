/* SPDX-License-Identifier: MIT */
/* The textual form of a rule. The reader takes what the grammar's words allow, then writes the rule
 * it understood and compares: so a rule has one spelling, and a near miss is told the right one. */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "pure/terms.h"

static const char *const period_names[] = {"", "week", "ten days", "fortnight"};
static const char *const roll_names[] = {"", "following", "modified following", "preceding",
                                         "modified preceding"};

/* Text under construction, in ENCOURS_TERM_TEXT_SIZE bytes, enough for any checked rule. */
typedef struct writer {
    char text[ENCOURS_TERM_TEXT_SIZE];
    size_t used;
} writer;

static void put(writer *w, const char *text)
{
    size_t length = strlen(text);
    memcpy(w->text + w->used, text, length + 1);
    w->used += length;
}

static void put_number(writer *w, int32_t number)
{
    w->used += (size_t)snprintf(w->text + w->used, sizeof w->text - w->used, "%" PRId32, number);
}

/* "1 day", "2 days", after a space when it is not first. */
static void put_count(writer *w, int32_t count, const char *unit)
{
    if (w->used > 0 && w->text[w->used - 1] != ' ')
        put(w, " ");
    put_number(w, count);
    put(w, " ");
    put(w, unit);
    if (count != 1)
        put(w, "s");
}

/* Months if any, and days if any or when there are no months. */
static void put_span(writer *w, const encours_term_rule *rule)
{
    if (rule->months > 0)
        put_count(w, rule->months, "month");
    if (rule->days > 0 || rule->months == 0)
        put_count(w, rule->days, "day");
}

static void put_end_of_month_first(writer *w, const encours_term_rule *rule)
{
    if (rule->months == 1) {
        put(w, "end of next month");
        if (rule->days > 0) {
            put(w, " ");
            put_number(w, rule->days);
        }
        return;
    }
    put(w, "end of month");
    if (rule->months > 0 || rule->days > 0)
        put_span(w, rule);
}

static void put_shape(writer *w, const encours_term_rule *rule)
{
    switch (rule->kind) {
    case ENCOURS_TERM_NET:
        put(w, "net ");
        if (rule->months > 0)
            put_span(w, rule);
        else
            put_number(w, rule->days);
        break;
    case ENCOURS_TERM_DAYS_THEN_END_OF_MONTH:
        put_span(w, rule);
        put(w, " end of month");
        break;
    case ENCOURS_TERM_END_OF_MONTH_THEN_DAYS:
    case ENCOURS_TERM_END_OF_MONTH_THEN_MONTHS:
        put_end_of_month_first(w, rule);
        break;
    case ENCOURS_TERM_AFTER_PERIOD:
        put_span(w, rule);
        put(w, " after the ");
        put(w, period_names[rule->period]);
        break;
    case ENCOURS_TERM_MONTH_DAY_THEN_DAYS:
        put_count(w, rule->months, "month");
        put(w, " the ");
        put_number(w, __builtin_ctz(rule->month_days) + 1);
        put(w, " then ");
        put_count(w, rule->days, "day");
        break;
    default:
        put(w, rule->base == ENCOURS_TERM_FROM_DELIVERY ? "on delivery" : "on receipt");
        break;
    }
}

static void put_rule(writer *w, const encours_term_rule *rule)
{
    put_shape(w, rule);
    const char *before = " the ";
    uint32_t days = rule->kind != ENCOURS_TERM_MONTH_DAY_THEN_DAYS ? rule->month_days : 0;
    for (int32_t k = 1; k <= 31; k++) {
        if ((days >> (k - 1) & 1) == 0)
            continue;
        put(w, before);
        put_number(w, k);
        before = " and ";
    }
    if (rule->base == ENCOURS_TERM_FROM_DELIVERY && rule->kind != ENCOURS_TERM_ON_RECEIPT)
        put(w, " from delivery");
    if (rule->base == ENCOURS_TERM_FROM_RECEIPT)
        put(w, " from receipt");
    if (rule->roll != ENCOURS_ROLL_UNADJUSTED) {
        put(w, ", ");
        put(w, roll_names[rule->roll]);
    }
}

size_t encours_term_rule_format(const encours_term_rule *rule, char *out, size_t size)
{
    writer w = {.used = 0};
    if (rule != NULL && encours_term_rule_check(rule, NULL) == ENCOURS_OK)
        put_rule(&w, rule);
    if (out != NULL && size > 0)
        enc_text_copy(out, size, w.text);
    return w.used;
}

/* A number of up to four digits, so that it cannot overflow. */
static bool take_number(const char **at, int32_t *out)
{
    int32_t value = 0;
    int count = 0;
    for (; (*at)[count] >= '0' && (*at)[count] <= '9'; count++) {
        if (count == 4)
            return false;
        value = value * 10 + ((*at)[count] - '0');
    }
    if (count == 0)
        return false;
    *at += count;
    *out = value;
    return true;
}

/* "`before`12 `unit`s", or nothing at all. */
static bool take_count(const char **at, const char *before, const char *unit, int32_t *out)
{
    const char *ahead = *at;
    int32_t count;
    if (!enc_term_take(&ahead, before) || !take_number(&ahead, &count) ||
        !enc_term_take(&ahead, " ") || !enc_term_take(&ahead, unit) ||
        (count != 1 && !enc_term_take(&ahead, "s")))
        return false;
    *at = ahead;
    *out = count;
    return true;
}

/* "`before`2 months 10 days" or either; false when there is neither. */
static bool take_span(const char **at, const char *before, encours_term_rule *rule)
{
    if (!take_count(at, before, "month", &rule->months))
        return take_count(at, before, "day", &rule->days);
    (void)take_count(at, " ", "day", &rule->days);
    return true;
}

static bool take_end_of_month_first(const char **at, encours_term_rule *rule)
{
    rule->kind = ENCOURS_TERM_END_OF_MONTH_THEN_MONTHS;
    if (enc_term_take(at, "end of next month")) {
        const char *ahead = *at;
        rule->months = 1;
        if (enc_term_take(&ahead, " ") && take_number(&ahead, &rule->days))
            *at = ahead;
        return true;
    }
    if (!enc_term_take(at, "end of month"))
        return false;
    (void)take_span(at, " ", rule);
    if (rule->months == 0)
        rule->kind = ENCOURS_TERM_END_OF_MONTH_THEN_DAYS;
    return true;
}

/* " the 15 then 30 days" behind months. */
static bool take_month_day_then_days(const char **at, encours_term_rule *rule)
{
    int32_t k;
    if (!enc_term_take(at, " the ") || !take_number(at, &k) || k < 1 || k > 31)
        return false;
    rule->kind = ENCOURS_TERM_MONTH_DAY_THEN_DAYS;
    rule->month_days = UINT32_C(1) << (k - 1);
    return take_count(at, " then ", "day", &rule->days);
}

static bool take_span_first(const char **at, encours_term_rule *rule)
{
    if (!take_span(at, "", rule))
        return false;
    rule->kind = ENCOURS_TERM_DAYS_THEN_END_OF_MONTH;
    if (enc_term_take(at, " end of month"))
        return true;
    rule->kind = ENCOURS_TERM_AFTER_PERIOD;
    const char *ahead = *at;
    if (!enc_term_take(&ahead, " after the "))
        return take_month_day_then_days(at, rule);
    for (int32_t period = ENCOURS_TERM_WEEK; period <= ENCOURS_TERM_FORTNIGHT; period++) {
        if (enc_term_take(&ahead, period_names[period])) {
            rule->period = period;
            *at = ahead;
            return true;
        }
    }
    return false;
}

static bool take_shape(const char **at, encours_term_rule *rule)
{
    if (enc_term_take(at, "on receipt") || enc_term_take(at, "on delivery")) {
        rule->kind = ENCOURS_TERM_ON_RECEIPT;
        if ((*at)[-1] == 'y')
            rule->base = ENCOURS_TERM_FROM_DELIVERY;
        return true;
    }
    if (enc_term_take(at, "net ")) {
        rule->kind = ENCOURS_TERM_NET;
        if (take_span(at, "", rule))
            return rule->months > 0; /* "net 30 days" is written "net 30" */
        return take_number(at, &rule->days);
    }
    return take_end_of_month_first(at, rule) || take_span_first(at, rule);
}

/* " the 5 and 20"; true when it is absent. */
static bool take_month_days(const char **at, encours_term_rule *rule)
{
    const char *before = " the ";
    while (enc_term_take(at, before)) {
        const char *ahead = *at;
        int32_t k;
        if (!take_number(&ahead, &k) || k < 1 || k > 31)
            return false;
        rule->month_days |= UINT32_C(1) << (k - 1);
        *at = ahead;
        before = " and ";
    }
    return true;
}

static bool take_roll(const char **at, encours_term_rule *rule)
{
    if (!enc_term_take(at, ", "))
        return true;
    for (int32_t roll = ENCOURS_ROLL_FOLLOWING; roll <= ENCOURS_ROLL_MODIFIED_PRECEDING; roll++) {
        if (enc_term_take(at, roll_names[roll])) {
            rule->roll = roll;
            return true;
        }
    }
    return false;
}

static bool take_rule(const char **at, encours_term_rule *rule)
{
    if (!take_shape(at, rule) || !take_month_days(at, rule))
        return false;
    if (enc_term_take(at, " from delivery"))
        rule->base = ENCOURS_TERM_FROM_DELIVERY;
    else if (enc_term_take(at, " from receipt"))
        rule->base = ENCOURS_TERM_FROM_RECEIPT;
    return take_roll(at, rule) && **at == '\0';
}

encours_status encours_term_rule_parse(const char *text, encours_term_rule *out,
                                       encours_error *error)
{
    ENC_REQUIRE(text != NULL && out != NULL);
    encours_term_rule rule = {0};
    const char *at = text;
    char shown[64], spelling[ENCOURS_TERM_TEXT_SIZE];
    enc_text_copy(shown, sizeof shown, text);
    if (!take_rule(&at, &rule)) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "\"%s\" is no payment term: not understood from character %zu", shown,
                      (size_t)(at - text) + 1);
        enc_error_hint(error, "Such as \"net 30\", \"30 days end of month\", \"end of month 45 "
                              "days\", \"end of next month 15\", \"45 days end of month the 10\"");
        enc_error_place(error, NULL, 0, (uint64_t)(at - text) + 1);
        return ENCOURS_E_INVALID;
    }
    ENC_TRY(encours_term_rule_check(&rule, error));
    encours_term_rule_format(&rule, spelling, sizeof spelling);
    if (strcmp(spelling, text) != 0) {
        enc_error_set(error, ENCOURS_E_INVALID, "\"%s\" is not how this term is written", shown);
        enc_error_hint(error, "Write \"%s\"", spelling);
        return ENCOURS_E_INVALID;
    }
    *out = rule;
    return ENCOURS_OK;
}
