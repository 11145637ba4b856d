/* SPDX-License-Identifier: MIT */
/* Interest that accrues by day, cut into segments of one principal, rate and year. */
#include "pure/interest.h"

#include "base/error.h"
#include "pure/date.h"
#include "pure/rounding.h"

int64_t enc_interest_unit(int32_t basis)
{
    static const int64_t years[] = {365, 360, INT64_C(365) * 366, 360};
    return years[basis] * ENCOURS_INTEREST_RATE_SCALE;
}

int32_t enc_interest_day_number(int32_t basis, int32_t day)
{
    if (basis != ENCOURS_INTEREST_BASIS_30_360)
        return day;
    encours_date_parts parts = enc_date_to_civil(day);
    return 360 * parts.year + 30 * parts.month + (parts.day < 30 ? parts.day : 30);
}

static bool charged_by_months(const enc_accrual *accrual)
{
    return accrual->claim->options.charge == ENCOURS_INTEREST_CHARGE_BY_MONTHS;
}

void enc_accrual_begin(enc_accrual *accrual, const enc_interest_claim *claim,
                       const encours_interest_segment_columns *segments)
{
    *accrual = (enc_accrual){
        .claim = claim,
        .segments = segments,
        .principal = claim->principal,
        .day = claim->first,
        .last = ENCOURS_DATE_NONE,
    };
    accrual->unit = charged_by_months(accrual) ? INT64_C(12) * ENCOURS_INTEREST_RATE_SCALE
                                               : enc_interest_unit(claim->options.basis);
}

/* A stretch of days with one principal, rate and year. */
typedef struct stretch {
    int32_t from;
    int32_t until;
    int32_t days;
    int32_t year_days;
    encours_interest_day_rate rate;
} stretch;

/* Interest of one day at a rate, in parts of a minor unit. */
static enc_i128 daily(const enc_accrual *accrual, int64_t principal, int64_t rate_e7,
                      int32_t year_days)
{
    int64_t weight = accrual->unit / (INT64_C(1) * year_days * ENCOURS_INTEREST_RATE_SCALE);
    return (enc_i128)principal * rate_e7 * weight;
}

/* Days at a daily interest, which is rounded first when that is the rounding point. */
static enc_i128 interest_of_days(const enc_accrual *accrual, enc_i128 day, int32_t days)
{
    const encours_interest_options *options = &accrual->claim->options;
    enc_i128 whole = 0; /* below 2^85: the division cannot fail */
    if (options->rounding_point != ENCOURS_INTEREST_ROUND_DAILY)
        return day * days;
    (void)enc_round_divide(day, accrual->unit, (encours_rounding)options->rounding, &whole);
    return whole * days * accrual->unit;
}

/* What a segment adds, rounded first when that is the rounding point. */
static enc_i128 interest_of(const enc_accrual *accrual, const stretch *segment)
{
    const encours_interest_options *options = &accrual->claim->options;
    enc_i128 day = daily(accrual, accrual->principal, segment->rate.rate_e7, segment->year_days);
    enc_i128 interest = interest_of_days(accrual, day, segment->days), whole = 0;
    if (options->rounding_point != ENCOURS_INTEREST_ROUND_SEGMENT)
        return interest;
    (void)enc_round_divide(interest, accrual->unit, (encours_rounding)options->rounding, &whole);
    return whole * accrual->unit;
}

static void flag(enc_accrual *accrual, const encours_interest_day_rate *rate)
{
    if (rate->is_unverified != 0)
        accrual->flags |= ENCOURS_INTEREST_UNVERIFIED_RATE;
    if (rate->source == ENCOURS_INTEREST_FROM_FLOOR)
        accrual->flags |= ENCOURS_INTEREST_FLOOR_USED;
    if (rate->is_raised != 0)
        accrual->flags |= ENCOURS_INTEREST_RAISED;
}

static void record(enc_accrual *accrual, const stretch *segment, int64_t interest)
{
    const encours_interest_segment_columns *to = accrual->segments;
    uint64_t at = accrual->segment_count++;
    if (to == NULL)
        return;
    to->from[at] = segment->from;
    to->until[at] = segment->until;
    to->principal[at] = accrual->principal;
    to->rate_e7[at] = segment->rate.rate_e7;
    to->days[at] = segment->days;
    to->year_days[at] = segment->year_days;
    to->interest[at] = interest;
    to->rate_row[at] = segment->rate.row;
    to->source[at] = segment->rate.source;
}

static encours_status add(enc_accrual *accrual, const stretch *segment, encours_error *error)
{
    enc_i128 exact = accrual->exact + interest_of(accrual, segment);
    int64_t rounded = 0;
    if (!enc_round_divide_i64(exact, accrual->unit,
                              (encours_rounding)accrual->claim->options.rounding, &rounded)) {
        char text[ENCOURS_DATE_TEXT_SIZE];
        encours_date_format((encours_date){segment->from}, text, sizeof text);
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "interest passes %" PRId64 " in the segment from %s", INT64_MAX, text);
    }
    flag(accrual, &segment->rate);
    record(accrual, segment, rounded - accrual->rounded);
    accrual->exact = exact;
    accrual->rounded = rounded;
    accrual->days += segment->days;
    accrual->last = segment->until;
    return ENCOURS_OK;
}

/* The day after the pause that `day` lies in, or `day`; *next is the start of the pause to come. */
static int32_t after_pause(enc_accrual *accrual, int32_t day, int32_t *next)
{
    const encours_interest_options *options = &accrual->claim->options;
    while (accrual->pause < options->pause_count && options->pause_until[accrual->pause] < day)
        accrual->pause++;
    *next = INT32_MAX;
    if (accrual->pause == options->pause_count)
        return day;
    if (options->pause_from[accrual->pause] <= day)
        return options->pause_until[accrual->pause] + 1;
    *next = options->pause_from[accrual->pause];
    return day;
}

static int32_t year_of(const enc_accrual *accrual, int32_t day)
{
    int32_t basis = accrual->claim->options.basis;
    if (charged_by_months(accrual))
        return 12;
    if (basis == ENCOURS_INTEREST_BASIS_ACTUAL)
        return enc_date_is_leap_year(enc_date_to_civil(day).year) ? 366 : 365;
    return basis == ENCOURS_INTEREST_BASIS_365 ? 365 : 360;
}

static int32_t least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

static encours_status rate_of(const enc_accrual *accrual, int32_t day,
                              encours_interest_day_rate *out, encours_error *error)
{
    return enc_interest_rule_rate(&accrual->claim->rule, accrual->claim->first, day, out, error);
}

static encours_status accrue_days(enc_accrual *accrual, int32_t end, encours_error *error)
{
    int32_t basis = accrual->claim->options.basis;
    while (accrual->day < end) {
        int32_t day = accrual->day, pause = 0, bears = after_pause(accrual, day, &pause);
        if (bears != day) {
            accrual->flags |= ENCOURS_INTEREST_PAUSED;
            accrual->day = bears;
            continue;
        }
        stretch segment = {.from = day, .year_days = year_of(accrual, day)};
        ENC_TRY(rate_of(accrual, day, &segment.rate, error));
        int32_t next = least(least(end, pause), segment.rate.until.epoch_day + 1);
        if (basis == ENCOURS_INTEREST_BASIS_ACTUAL)
            next = least(next, enc_date_from_civil(enc_date_to_civil(day).year, 12, 31) + 1);
        segment.until = next - 1;
        segment.days = enc_interest_day_number(basis, next - 1) -
                       enc_interest_day_number(basis, day - 1);
        ENC_TRY(add(accrual, &segment, error));
        accrual->day = next;
    }
    return ENCOURS_OK;
}

/* First day of an indivisible period; the day after the last date when it is beyond. */
static int32_t period_start(const enc_accrual *accrual, int64_t period)
{
    int64_t steps = period * accrual->claim->options.period;
    int32_t start = charged_by_months(accrual) ? enc_date_add_months(accrual->claim->first, steps)
                                               : enc_date_add_days(accrual->claim->first, steps);
    return start == ENCOURS_DATE_NONE ? ENCOURS_DATE_MAX + 1 : start;
}

static encours_status accrue_periods(enc_accrual *accrual, int32_t end, encours_error *error)
{
    for (int32_t from; (from = period_start(accrual, accrual->period)) < end; accrual->period++) {
        int32_t pause = 0;
        if (accrual->principal == 0)
            continue;
        if (after_pause(accrual, from, &pause) != from) {
            accrual->flags |= ENCOURS_INTEREST_PAUSED;
            continue;
        }
        stretch segment = {
            .from = from,
            .until = period_start(accrual, accrual->period + 1) - 1,
            .days = accrual->claim->options.period,
            .year_days = year_of(accrual, from),
        };
        ENC_TRY(rate_of(accrual, from, &segment.rate, error));
        ENC_TRY(add(accrual, &segment, error));
    }
    return ENCOURS_OK;
}

encours_status enc_accrual_to(enc_accrual *accrual, int32_t day, encours_error *error)
{
    int32_t end = least(day, accrual->claim->end);
    if (end <= accrual->day)
        return ENCOURS_OK;
    if (accrual->claim->options.charge != ENCOURS_INTEREST_CHARGE_BY_DAY)
        ENC_TRY(accrue_periods(accrual, end, error));
    else if (accrual->principal > 0)
        ENC_TRY(accrue_days(accrual, end, error));
    accrual->day = end;
    return ENCOURS_OK;
}

enc_i128 enc_accrual_lagged(enc_accrual *accrual, int32_t day)
{
    const encours_interest_segment_columns *of = accrual->segments;
    int32_t basis = accrual->claim->options.basis;
    enc_i128 exact = 0;
    for (;; accrual->lag_segment++) {
        uint64_t at = accrual->lag_segment;
        if (at == accrual->segment_count || of->from[at] > day)
            break;
        int32_t until = least(of->until[at], day);
        int32_t days = enc_interest_day_number(basis, until) -
                       enc_interest_day_number(basis, of->from[at] - 1);
        exact = daily(accrual, of->principal[at], of->rate_e7[at], of->year_days[at]);
        exact = interest_of_days(accrual, exact, days);
        if (until < of->until[at])
            return (accrual->lag_exact + exact) / accrual->unit;
        accrual->lag_exact += exact;
    }
    return accrual->lag_exact / accrual->unit;
}
