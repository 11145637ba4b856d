/* SPDX-License-Identifier: MIT */
/* DSO of many month ends. */
#include "encours/dso_series.h"

#include "base/checked.h"
#include "base/struct_size.h"
#include "pure/date.h"
#include "pure/dso.h"

enum { MONTHS_MAX = 1200 };

typedef struct series {
    encours_dso_series columns;
    encours_dso_options options;
    encours_date first_days[MONTHS_MAX];
    uint32_t period_days[MONTHS_MAX]; /* of the months of a count-back */
    encours_error *error;
} series;

static encours_status load_series(const encours_dso_series *given,
                                  const encours_dso_options *options, series *s)
{
    encours_error *error = s->error;
    ENC_REQUIRE(given != NULL);
    ENC_STRUCT_LOAD(s->columns, given, encours_dso_series, sizeof s->columns, error);
    ENC_TRY(enc_dso_options_load(options, &s->options, error));
    const encours_dso_series *c = &s->columns;
    ENC_REQUIRE(c->balance != NULL && c->sales != NULL);
    ENC_REQUIRE((c->simple_e4 == NULL) == (c->simple_status == NULL));
    ENC_REQUIRE((c->average_e4 == NULL) == (c->average_status == NULL));
    ENC_REQUIRE((c->count_back_e4 == NULL) == (c->count_back_status == NULL));
    if (s->options.window != ENCOURS_DSO_WINDOW_MONTHS)
        return enc_error_set(error, ENCOURS_E_INVALID, "a window of days: a series is of months");
    if (c->average_points < 0 || c->average_points > ENCOURS_DSO_AVERAGE_MONTH_ENDS)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "average_points is %" PRId32
                             ", which is no encours_dso_average_points",
                             c->average_points);
    return encours_dso_months(c->as_of, c->count, s->options.month_days, s->first_days,
                              s->period_days, error);
}

static int32_t month_end(const series *s, size_t month)
{
    return month == 0 ? s->columns.as_of.epoch_day
                      : enc_date_end_of_month(s->first_days[month].epoch_day);
}

/* Sales and days of the window that ends with a month; false when months are missing. */
static bool has_window(const series *s, size_t month, enc_i128 *sales, uint32_t *days)
{
    size_t window = s->options.window_months;
    if (window > s->columns.count - month)
        return false;
    *sales = 0;
    for (size_t i = 0; i < window; i++)
        *sales += s->columns.sales[month + i];
    *days = s->options.window_days;
    if (*days == 0)
        *days = (uint32_t)(month_end(s, month) - s->first_days[month + window - 1].epoch_day + 1);
    return true;
}

/* The mean of the balances of a window, which begins with the balance of the month before it. */
static encours_dso average(const series *s, size_t month, int64_t sales, uint32_t days)
{
    size_t window = s->options.window_months;
    const int64_t *balances = s->columns.balance + month;
    const int64_t ends[2] = {balances[0], balances[window]};
    if (s->columns.average_points == ENCOURS_DSO_AVERAGE_ENDS)
        return enc_dso_mean(ends, 2, sales, days);
    return enc_dso_mean(balances, window + 1, sales, days);
}

static void store(int64_t *days_e4, int32_t *status, size_t month, const encours_dso *value)
{
    if (days_e4 == NULL)
        return;
    days_e4[month] = value->days_e4;
    status[month] = value->status;
}

/* The two figures of a window; `write` is false where they are only tried. */
static encours_status window_figures(const series *s, size_t month, bool write)
{
    encours_dso simple = {.status = ENCOURS_DSO_HISTORY_EXHAUSTED, .days_e4 = ENCOURS_DSO_NONE};
    encours_dso mean = simple;
    enc_i128 sum = 0;
    int64_t sales = 0;
    uint32_t days = 0;
    if (has_window(s, month, &sum, &days)) {
        if (!enc_narrow_i64(sum, &sales))
            return enc_error_at(s->error, ENCOURS_E_OVERFLOW, month,
                                "the sales of the window of month %zu do not fit 64 bits", month);
        simple = enc_dso_ratio(s->columns.balance[month], sales, days);
        if (s->options.window_months < s->columns.count - month)
            mean = average(s, month, sales, days);
    }
    if (!write)
        return ENCOURS_OK;
    store(s->columns.simple_e4, s->columns.simple_status, month, &simple);
    store(s->columns.average_e4, s->columns.average_status, month, &mean);
    return ENCOURS_OK;
}

/* The as-of month is the newest of the first walk alone; of the others the newest month is whole,
 * which is what period_days say of every month but the first. */
static encours_status walk_figure(const series *s, size_t month, bool write)
{
    size_t known = s->columns.count - month;
    size_t used = known < s->options.countback_months ? known : s->options.countback_months;
    encours_dso value = enc_dso_walk(s->columns.balance[month], s->columns.sales + month,
                                     s->period_days + month, used, &s->options);
    if (value.status == ENC_DSO_WALK_OVERFLOW) {
        enc_dso_walk_overflow(s->error);
        enc_error_index(s->error, month);
        return ENCOURS_E_OVERFLOW;
    }
    if (write)
        store(s->columns.count_back_e4, s->columns.count_back_status, month, &value);
    return ENCOURS_OK;
}

/* All months are tried before the first is written. */
static encours_status all_months(const series *s, bool write)
{
    for (size_t month = 0; month < s->columns.count; month++) {
        if (s->columns.simple_e4 != NULL || s->columns.average_e4 != NULL)
            ENC_TRY(window_figures(s, month, write));
        if (s->columns.count_back_e4 != NULL)
            ENC_TRY(walk_figure(s, month, write));
        if (write && s->columns.month_end != NULL)
            s->columns.month_end[month] = month_end(s, month);
    }
    return ENCOURS_OK;
}

encours_status encours_dso_series_compute(const encours_dso_series *series_given,
                                          const encours_dso_options *options, encours_error *error)
{
    series s = {.error = error};
    ENC_TRY(load_series(series_given, options, &s));
    ENC_TRY(all_months(&s, false));
    return all_months(&s, true);
}
