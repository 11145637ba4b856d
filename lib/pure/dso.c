/* SPDX-License-Identifier: MIT */
#include "pure/dso.h"

#include "base/checked.h"
#include "base/struct_size.h"
#include "pure/date.h"
#include "pure/rounding.h"

enum {
    DAYS_MAX = 36600,
    PERIODS_MAX = 36600,
    MONTHS_MAX = 1200,
    WINDOW_MONTHS_USUAL = 3,
    COUNTBACK_MONTHS_USUAL = 24
};

/* Round days_full + days_part * part_numerator / part_denominator. Nothing here passes 128 bits:
 * days of both kinds stay below 2^31 (36600 periods of 36600 days), the product below 2^108. */
static void round_days(encours_dso *value)
{
    enc_i128 denominator = value->part_denominator;
    enc_i128 numerator = (enc_i128)value->days_part * value->part_numerator +
                         (enc_i128)value->days_full * denominator;
    if (!enc_round_divide_i64(numerator * ENCOURS_DSO_SCALE, denominator, ENCOURS_ROUNDING_HALF_UP,
                              &value->days_e4) ||
        value->days_e4 == ENCOURS_DSO_NONE) {
        value->status = ENCOURS_DSO_OUT_OF_RANGE;
        value->days_e4 = ENCOURS_DSO_NONE;
    }
}

encours_status enc_dso_check_days(uint32_t days, const char *name, encours_error *error)
{
    if (days >= 1 && days <= DAYS_MAX)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s is %" PRIu32 ", needs 1 to %d", name, days,
                  (int)DAYS_MAX);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

encours_dso enc_dso_ratio(int64_t part, int64_t sales, uint32_t days)
{
    encours_dso value = {
        .status = ENCOURS_DSO_UNDEFINED_NO_SALES,
        .flags = part < 0 ? ENCOURS_DSO_NEGATIVE_BALANCE : 0,
        .days_e4 = ENCOURS_DSO_NONE,
        .part_denominator = 1,
    };
    if (sales <= 0) {
        value.flags |= sales < 0 ? ENCOURS_DSO_NEGATIVE_PERIOD : ENCOURS_DSO_ZERO_PERIOD;
        value.balance_rest = part;
        return value;
    }
    value.status = ENCOURS_DSO_OK;
    value.days_part = days;
    value.part_numerator = part;
    value.part_denominator = sales;
    value.periods_used = 1;
    round_days(&value);
    return value;
}

static encours_status simple(int64_t part, int64_t sales, uint32_t days, encours_dso *out,
                             encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_dso, error);
    ENC_TRY(enc_dso_check_days(days, "days", error));
    encours_dso value = enc_dso_ratio(part, sales, days);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

encours_status encours_dso_simple(int64_t balance, int64_t sales, uint32_t days, encours_dso *out,
                                  encours_error *error)
{
    return simple(balance, sales, days, out, error);
}

encours_status encours_dso_best_possible(int64_t not_due, int64_t sales, uint32_t days,
                                         encours_dso *out, encours_error *error)
{
    return simple(not_due, sales, days, out, error);
}

encours_status encours_dso_delay(int64_t balance, int64_t not_due, int64_t sales, uint32_t days,
                                 encours_dso *out, encours_error *error)
{
    int64_t due = 0;
    if (!enc_sub_i64(balance, not_due, &due))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "balance %" PRId64 " less not due %" PRId64 " does not fit 64 bits",
                             balance, not_due);
    return simple(due, sales, days, out, error);
}

static encours_status check_choice(int32_t value, int32_t last, const char *name,
                                   encours_error *error)
{
    if (value >= 0 && value <= last)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s is %" PRId32 ", needs 0 to %" PRId32, name, value,
                  last);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

/* 0 has become a default. */
static encours_status check_months(uint32_t months, const char *name, encours_error *error)
{
    if (months <= MONTHS_MAX)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s is %" PRIu32 ", needs 1 to %d", name, months,
                  (int)MONTHS_MAX);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

encours_status enc_dso_options_load(const encours_dso_options *options, encours_dso_options *loaded,
                                    encours_error *error)
{
    ENC_STRUCT_LOAD(*loaded, options, encours_dso_options, sizeof *loaded, error);
    if (loaded->window_months == 0)
        loaded->window_months = WINDOW_MONTHS_USUAL;
    if (loaded->countback_months == 0)
        loaded->countback_months = COUNTBACK_MONTHS_USUAL;
    ENC_TRY(check_choice(loaded->window, ENCOURS_DSO_WINDOW_DAYS, "window", error));
    ENC_TRY(check_choice(loaded->month_days, ENCOURS_DSO_FLAT_30, "month_days", error));
    ENC_TRY(check_choice(loaded->zero_period, ENCOURS_DSO_ZERO_STOP, "zero_period", error));
    ENC_TRY(
        check_choice(loaded->negative_period, ENCOURS_DSO_NEGATIVE_STOP, "negative_period", error));
    ENC_TRY(
        check_choice(loaded->short_history, ENCOURS_DSO_SHORT_EXTRAPOLATE, "short_history", error));
    ENC_TRY(check_months(loaded->window_months, "window_months", error));
    ENC_TRY(check_months(loaded->countback_months, "countback_months", error));
    if (loaded->window == ENCOURS_DSO_WINDOW_DAYS || loaded->window_days != 0)
        ENC_TRY(enc_dso_check_days(loaded->window_days, "window_days", error));
    return ENCOURS_OK;
}

/* --- count-back */

typedef struct walk {
    const int64_t *sales;
    const uint32_t *days;
    size_t count;
    const encours_dso_options *options;
    enc_i128 rest; /* what is left to consume */
    encours_dso *value;
} walk;

/* Whether a policy stops the walk before period `i`; flags what it meets. */
static bool stops_before(const walk *w, size_t i)
{
    if (w->sales[i] == 0) {
        w->value->flags |= ENCOURS_DSO_ZERO_PERIOD;
        return w->options->zero_period == ENCOURS_DSO_ZERO_STOP;
    }
    if (w->sales[i] < 0) {
        w->value->flags |= ENCOURS_DSO_NEGATIVE_PERIOD;
        return w->options->negative_period == ENCOURS_DSO_NEGATIVE_STOP;
    }
    return false;
}

/* Consume whole periods, then a part of one; what remains is in `rest`. A tie takes the whole
 * period, which is the same number of days as all of its part. */
static void walk_back(walk *w)
{
    encours_dso *value = w->value;
    for (size_t i = 0; i < w->count && w->rest > 0; i++) {
        if (stops_before(w, i)) {
            value->status = ENCOURS_DSO_STOPPED_AT_PERIOD;
            return;
        }
        value->periods_used++;
        if (w->rest < w->sales[i]) {
            value->days_part = w->days[i];
            value->part_numerator = (int64_t)w->rest;
            value->part_denominator = w->sales[i];
            w->rest = 0;
            return;
        }
        value->days_full += w->days[i];
        w->rest -= w->sales[i];
    }
    if (w->rest > 0)
        value->status = ENCOURS_DSO_HISTORY_EXHAUSTED;
}

/* The rest at mean daily sales of the known history: rest / (sales / days). Impossible, and left as
 * it is, when the history sold nothing. Its sales are less than the balance, which fits 64 bits. */
static void extrapolate(const walk *w, int64_t rest)
{
    enc_i128 sales = 0;
    int64_t days = 0;
    for (size_t i = 0; i < w->count; i++) {
        sales += w->sales[i];
        days += w->days[i];
    }
    if (sales <= 0)
        return;
    w->value->status = ENCOURS_DSO_EXTRAPOLATED;
    w->value->days_part = days;
    w->value->part_numerator = rest;
    w->value->part_denominator = (int64_t)sales;
}

encours_dso enc_dso_walk(int64_t balance, const int64_t *sales, const uint32_t *days, size_t count,
                         const encours_dso_options *options)
{
    encours_dso value = {
        .status = ENCOURS_DSO_OK,
        .flags = balance < 0 ? ENCOURS_DSO_NEGATIVE_BALANCE : 0,
        .part_denominator = 1,
    };
    walk w = {
        .sales = sales,
        .days = days,
        .count = count,
        .options = options,
        .rest = balance,
        .value = &value,
    };
    walk_back(&w);
    if (!enc_narrow_i64(w.rest, &value.balance_rest)) {
        value.status = ENC_DSO_WALK_OVERFLOW;
        return value;
    }
    if (value.status == ENCOURS_DSO_HISTORY_EXHAUSTED &&
        options->short_history == ENCOURS_DSO_SHORT_EXTRAPOLATE)
        extrapolate(&w, value.balance_rest);
    round_days(&value);
    return value;
}

encours_status enc_dso_walk_overflow(encours_error *error)
{
    return enc_error_set(error, ENCOURS_E_OVERFLOW,
                         "the balance to count back does not fit 64 bits with the negative sales "
                         "of its periods");
}

encours_status encours_dso_count_back(int64_t balance, const int64_t *sales,
                                      const uint32_t *period_days, size_t count,
                                      const encours_dso_options *options, encours_dso *out,
                                      encours_error *error)
{
    ENC_REQUIRE(count == 0 || (sales != NULL && period_days != NULL));
    ENC_REQUIRE_STRUCT(out, encours_dso, error);
    encours_dso_options loaded;
    ENC_TRY(enc_dso_options_load(options, &loaded, error));
    if (count > PERIODS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu periods, at most %d", count,
                             (int)PERIODS_MAX);
    for (size_t i = 0; i < count; i++) {
        encours_status status = enc_dso_check_days(period_days[i], "period_days", error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, i);
            return status;
        }
    }
    encours_dso value = enc_dso_walk(balance, sales, period_days, count, &loaded);
    if (value.status == ENC_DSO_WALK_OVERFLOW)
        return enc_dso_walk_overflow(error);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}
