/* SPDX-License-Identifier: MIT */
#include "pure/forecast_check.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/date.h"
#include "pure/forecast.h"
#include "pure/rounding.h"
#include "pure/state.h"

#define LOSS_FACTOR_MAX INT64_C(1000000000000)
#define CELLS_MAX (UINT32_C(1) << 30)

static encours_status load_stress(encours_stress *out, const encours_stress *in,
                                  encours_error *error)
{
    ENC_STRUCT_LOAD(*out, in, encours_stress, sizeof(encours_stress), error);
    if (out->loss_factor_ppm == 0)
        out->loss_factor_ppm = ENCOURS_FORECAST_CERTAIN;
    else if (out->loss_factor_ppm == ENCOURS_STRESS_NO_LOSS)
        out->loss_factor_ppm = 0;
    if (out->loss_factor_ppm < 0 || out->loss_factor_ppm > LOSS_FACTOR_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "loss_factor_ppm is %" PRId64 ", must be 1 to 10^12, 0 or NO_LOSS",
                             out->loss_factor_ppm);
    if (out->delay_days < -ENC_FORECAST_DELAY_MAX || out->delay_days > ENC_FORECAST_DELAY_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "delay_days is %" PRId32 ", must be within 36500 days",
                             out->delay_days);
    if (out->no_guarantee != 0 && out->no_guarantee != 1)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "no_guarantee is %" PRId32 ", must be 0 or 1", out->no_guarantee);
    if (out->is_defaulted == NULL)
        out->customer_count = 0;
    return ENCOURS_OK;
}

static encours_status check_starts(const encours_forecast_options *options, encours_error *error)
{
    ENC_REQUIRE(options->starts != NULL);
    if (options->start_count < 2 || options->start_count > ENC_FORECAST_BUCKETS_MAX + 1)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%zu starts given, must be 2 to 1025: buckets and one",
                             options->start_count);
    for (size_t i = 0; i < options->start_count; i++)
        if (!enc_date_is_valid(options->starts[i]) ||
            (i > 0 && options->starts[i] <= options->starts[i - 1]))
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "start %zu is %" PRId32 ", must be a day after the start before", i,
                                options->starts[i]);
    return ENCOURS_OK;
}

/* Enumerations and their defaults. */
static encours_status check_choices(encours_forecast_options *options, encours_error *error)
{
    if (options->rounding == 0)
        options->rounding = ENCOURS_ROUNDING_HALF_UP;
    if (!enc_rounding_is_known((uint32_t)options->rounding))
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no rounding mode",
                             options->rounding);
    if (options->estimate < 0 || options->estimate > ENCOURS_FORECAST_AMOUNT_WEIGHTED)
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no estimate",
                             options->estimate);
    if (options->credits < 0 || options->credits > ENCOURS_FORECAST_CREDITS_UNKNOWN)
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no policy for credits",
                             options->credits);
    if (options->roll < 0 || options->roll > ENCOURS_ROLL_MODIFIED_PRECEDING)
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no business-day rule",
                             options->roll);
    if (options->roll != ENCOURS_ROLL_UNADJUSTED && options->calendar == NULL)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a business-day rule is given without a calendar");
    return options->calendar != NULL ? encours_calendar_check(options->calendar, error)
                                     : ENCOURS_OK;
}

encours_status enc_forecast_load(enc_forecast *run, const encours_forecast_options *options,
                                 const encours_stress *stress, encours_error *error)
{
    ENC_REQUIRE(options != NULL);
    *run = (enc_forecast){.buckets = 0};
    ENC_STRUCT_LOAD(run->options, options, encours_forecast_options,
                    sizeof(encours_forecast_options), error);
    ENC_TRY(load_stress(&run->stress, stress, error));
    ENC_TRY(check_starts(&run->options, error));
    ENC_TRY(check_choices(&run->options, error));
    if (!enc_date_is_valid(run->options.as_of.epoch_day) ||
        run->options.minimum_lag > ENC_FORECAST_DELAY_MAX ||
        run->options.guarantee_delay > ENC_FORECAST_DELAY_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "as_of is no day, or minimum_lag or guarantee_delay is over 36500");
    run->floor = enc_date_add_days(run->options.as_of.epoch_day, run->options.minimum_lag);
    if (run->floor == ENCOURS_DATE_NONE)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "as_of plus minimum_lag is after 2199-12-31");
    if (run->options.rows == 0)
        run->options.rows = 1;
    if (run->options.minimum_observations == 0)
        run->options.minimum_observations = 1;
    run->buckets = (uint32_t)run->options.start_count - 1;
    run->columns = run->buckets + ENCOURS_FORECAST_EXTRA;
    if ((uint64_t)run->options.rows * run->columns > CELLS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRIu32 " rows of %" PRIu32 " columns pass 2^30 cells",
                             run->options.rows, run->columns);
    return ENCOURS_OK;
}

uint64_t enc_forecast_digest(const enc_forecast *run)
{
    const encours_forecast_options *o = &run->options;
    const int64_t values[] = {
        o->as_of.epoch_day,
        o->minimum_lag,
        o->rows,
        o->minimum_observations,
        o->estimate,
        o->rounding,
        o->credits,
        o->roll,
        o->guarantee_delay,
        run->stress.delay_days,
        run->stress.no_guarantee,
        run->stress.loss_factor_ppm,
        (int64_t)o->start_count,
    };
    uint64_t digest = ENC_STATE_DIGEST_START;
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
        digest = enc_state_digest(digest, values[i]);
    for (size_t i = 0; i < o->start_count; i++)
        digest = enc_state_digest(digest, o->starts[i]);
    if (o->calendar == NULL)
        return digest;
    digest = enc_state_digest(digest, o->calendar->weekend);
    for (size_t i = 0; i < o->calendar->holiday_count; i++)
        digest = enc_state_digest(digest, o->calendar->holidays[i]);
    return digest;
}

static encours_status load_table(enc_forecast_table *out, const encours_forecast_behaviour *in,
                                 int32_t estimate, encours_error *error)
{
    encours_forecast_behaviour table;
    ENC_STRUCT_LOAD(table, in, encours_forecast_behaviour, sizeof(encours_forecast_behaviour),
                    error);
    *out = (enc_forecast_table){
        .count = table.count,
        .delay_e4 = estimate == ENCOURS_FORECAST_MEAN     ? table.mean_e4
                    : estimate == ENCOURS_FORECAST_MEDIAN ? table.median_e4
                                                          : table.weighted_e4,
        .observations = table.observations,
        .probability_ppm = table.probability_ppm,
    };
    return ENCOURS_OK;
}

encours_status enc_forecast_load_tables(enc_forecast *run,
                                        const encours_forecast_behaviours *behaviours,
                                        encours_error *error)
{
    encours_forecast_behaviours in;
    ENC_STRUCT_LOAD(in, behaviours, encours_forecast_behaviours,
                    sizeof(encours_forecast_behaviours), error);
    const int32_t estimate = run->options.estimate;
    ENC_TRY(load_table(&run->customers, in.customers, estimate, error));
    ENC_TRY(load_table(&run->segments, in.segments, estimate, error));
    ENC_TRY(load_table(&run->portfolio, in.portfolio, estimate, error));
    return load_table(&run->reasons, in.reasons, estimate, error);
}

encours_status enc_forecast_load_columns(encours_forecast_columns *out,
                                         const encours_forecast_columns *in, encours_error *error)
{
    ENC_REQUIRE(in != NULL);
    ENC_STRUCT_LOAD(*out, in, encours_forecast_columns, sizeof(encours_forecast_columns), error);
    ENC_REQUIRE(out->count == 0 || (out->open != NULL && out->due != NULL));
    ENC_REQUIRE(out->part_count == 0 || out->part_ends == NULL ||
                (out->part_amount != NULL && out->part_day != NULL));
    return ENCOURS_OK;
}

static encours_status refuse(encours_error *error, size_t i, const char *field, int64_t value,
                             const char *rule)
{
    enc_error_at(error, ENCOURS_E_INVALID, i, "%s of item %zu is %" PRId64 ", must be %s", field, i,
                 value, rule);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

/* NO_KEY is fine, and so is any key where there is no table. What the key refers to is checked
 * here, and not when the table is loaded, so that small blocks may use large tables. */
static encours_status check_key(const enc_forecast_table *table, uint32_t key, const char *field,
                                size_t i, encours_error *error)
{
    if (key == ENCOURS_FORECAST_NO_KEY || table->count == 0)
        return ENCOURS_OK;
    if (key >= table->count)
        return refuse(error, i, field, key, "a key of its behaviour, or NO_KEY");
    int64_t limit = (int64_t)ENC_FORECAST_DELAY_MAX * ENC_FORECAST_DELAY_SCALE;
    int64_t delay = table->delay_e4 != NULL ? table->delay_e4[key] : ENCOURS_FORECAST_NO_DELAY;
    if (delay != ENCOURS_FORECAST_NO_DELAY && (delay < -limit || delay > limit))
        return refuse(error, i, "delay", delay, "within 36500 days, in units of 0.0001 day");
    if (table->probability_ppm != NULL && table->probability_ppm[key] > ENCOURS_FORECAST_CERTAIN)
        return refuse(error, i, "probability", table->probability_ppm[key], "0 to 1000000");
    return ENCOURS_OK;
}

static bool is_probability(const uint32_t *column, uint64_t i)
{
    return column == NULL || column[i] <= ENCOURS_FORECAST_CERTAIN ||
           column[i] == ENCOURS_FORECAST_NO_KEY;
}

static encours_status check_parts(const encours_forecast_columns *columns, size_t i,
                                  encours_error *error)
{
    if (columns->part_ends == NULL)
        return ENCOURS_OK;
    uint64_t first = i > 0 ? columns->part_ends[i - 1] : 0, end = columns->part_ends[i];
    if (end < first || end > columns->part_count)
        return refuse(error, i, "part_ends", (int64_t)end, "ascending, up to part_count");
    for (uint64_t part = first; part < end; part++) {
        if (columns->part_amount[part] < 1)
            return refuse(error, i, "part_amount", columns->part_amount[part], "1 or more");
        if (!enc_date_is_valid(columns->part_day[part]))
            return refuse(error, i, "part_day", columns->part_day[part], "a day");
        if (!is_probability(columns->part_probability_ppm, part))
            return refuse(error, i, "part_probability_ppm", columns->part_probability_ppm[part],
                          "0 to 1000000, or NO_KEY");
    }
    return ENCOURS_OK;
}

encours_status enc_forecast_check_item(const enc_forecast *run,
                                       const encours_forecast_columns *columns, size_t i,
                                       encours_error *error)
{
    int32_t due = columns->due[i];
    if (columns->row != NULL && columns->row[i] >= run->options.rows)
        return refuse(error, i, "row", columns->row[i], "below options.rows");
    if (due != ENCOURS_DATE_NONE && !enc_date_is_valid(due))
        return refuse(error, i, "due", due, "a day between 1900-01-01 and 2199-12-31, or NONE");
    ENC_TRY(
        check_key(&run->customers, enc_forecast_key(columns->customer, i), "customer", i, error));
    ENC_TRY(check_key(&run->segments, enc_forecast_key(columns->segment, i), "segment", i, error));
    ENC_TRY(check_key(&run->reasons, enc_forecast_key(columns->reason, i), "reason", i, error));
    ENC_TRY(check_key(&run->portfolio, 0, "portfolio", i, error));
    if (!is_probability(columns->probability_ppm, i))
        return refuse(error, i, "probability_ppm", columns->probability_ppm[i],
                      "0 to 1000000, or NO_KEY");
    int64_t limit = columns->open[i] > 0 ? columns->open[i] : 0;
    if (columns->guaranteed != NULL &&
        (columns->guaranteed[i] < 0 || columns->guaranteed[i] > limit))
        return refuse(error, i, "guaranteed", columns->guaranteed[i], "0 to the open amount");
    return check_parts(columns, i, error);
}
