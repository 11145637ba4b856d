/* SPDX-License-Identifier: MIT */
/* The estimate of an item and the flows it makes. Items have been checked: nothing can fail. */
#include "pure/calendar.h"
#include "pure/date.h"
#include "pure/forecast.h"
#include "pure/rounding.h"
#include "pure/state.h"

/* Amounts on their way to the cells of a row. */
typedef struct flow {
    const enc_forecast *run;
    void *state; /* NULL: nothing is added */
    uint32_t row;
    uint32_t guarantee_column;
    int64_t guarantee_left;
    bool is_defaulted;
} flow;

static uint32_t column_of(const enc_forecast *run, int32_t day)
{
    const int32_t *starts = run->options.starts;
    if (day == ENCOURS_DATE_NONE || day >= starts[run->buckets])
        return run->buckets + ENCOURS_FORECAST_BEYOND;
    if (day < starts[0])
        return run->buckets + ENCOURS_FORECAST_EARLIER;
    uint32_t low = 0, high = run->buckets; /* starts[low] <= day < starts[high] */
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (starts[middle] <= day)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* The day a flow is expected, or NONE after the last day there is. A rule that rolls back must not
 * pass the floor: then the next business day counts. */
static int32_t day_after(const enc_forecast *run, int32_t day, int64_t delay, uint32_t *flags)
{
    int64_t expected = day + delay;
    if (expected < run->floor) {
        expected = run->floor;
        *flags |= ENCOURS_FORECAST_FLOORED;
    }
    if (expected > ENCOURS_DATE_MAX)
        return ENCOURS_DATE_NONE;
    const encours_calendar *calendar = run->options.calendar;
    if (calendar == NULL)
        return (int32_t)expected;
    int32_t rolled = enc_calendar_roll(calendar, (int32_t)expected,
                                       (encours_roll)run->options.roll);
    if (rolled < run->floor)
        rolled = enc_calendar_roll(calendar, (int32_t)expected, ENCOURS_ROLL_FOLLOWING);
    if (rolled != (int32_t)expected)
        *flags |= ENCOURS_FORECAST_ROLLED;
    return rolled;
}

static uint32_t stressed(const enc_forecast *run, uint32_t probability)
{
    enc_i128 loss = ENCOURS_FORECAST_CERTAIN - (int64_t)probability;
    (void)enc_round_divide(loss * run->stress.loss_factor_ppm, ENCOURS_FORECAST_CERTAIN,
                           ENCOURS_ROUNDING_HALF_UP, &loss);
    return loss < ENCOURS_FORECAST_CERTAIN ? (uint32_t)(ENCOURS_FORECAST_CERTAIN - loss) : 0;
}

static bool has_estimate(const enc_forecast *run, const enc_forecast_table *table, uint32_t key)
{
    if (key >= table->count || table->delay_e4 == NULL ||
        table->delay_e4[key] == ENCOURS_FORECAST_NO_DELAY)
        return false;
    return table->observations == NULL ||
           table->observations[key] >= run->options.minimum_observations;
}

/* Delay, level and probability of what parts leave of an item. */
static void look_up(const enc_forecast *run, const encours_forecast_columns *columns, size_t i,
                    encours_forecast_item *item)
{
    uint32_t reason = enc_forecast_key(columns->reason, i),
             key = enc_forecast_key(columns->customer, i);
    const enc_forecast_table *table = NULL;
    if (reason != ENCOURS_FORECAST_NO_KEY) {
        item->level = ENCOURS_FORECAST_LEVEL_DISPUTE;
        table = &run->reasons;
        key = reason;
    } else if (has_estimate(run, &run->customers, key)) {
        item->level = ENCOURS_FORECAST_LEVEL_CUSTOMER;
        table = &run->customers;
    } else if (has_estimate(run, &run->segments, enc_forecast_key(columns->segment, i))) {
        item->level = ENCOURS_FORECAST_LEVEL_SEGMENT;
        table = &run->segments;
        key = columns->segment[i];
    } else if (has_estimate(run, &run->portfolio, 0)) {
        item->level = ENCOURS_FORECAST_LEVEL_PORTFOLIO;
        table = &run->portfolio;
        key = 0;
    }
    uint32_t probability = enc_forecast_key(columns->probability_ppm, i);
    if (table != NULL && key < table->count) {
        if (table->delay_e4 != NULL)
            item->delay_e4 = table->delay_e4[key];
        if (table->observations != NULL)
            item->observations = table->observations[key];
        if (probability == ENCOURS_FORECAST_NO_KEY && table->probability_ppm != NULL)
            probability = table->probability_ppm[key];
    }
    if (probability == ENCOURS_FORECAST_NO_KEY)
        probability = ENCOURS_FORECAST_CERTAIN;
    item->probability_ppm = probability;
}

static int32_t status_of(const enc_forecast *run, const encours_forecast_item *item, int32_t due)
{
    if (item->rest < 0 && run->options.credits == ENCOURS_FORECAST_CREDITS_UNKNOWN)
        return ENCOURS_FORECAST_CREDIT;
    if (due == ENCOURS_DATE_NONE)
        return ENCOURS_FORECAST_NO_DUE_DATE;
    if (item->delay_e4 == ENCOURS_FORECAST_NO_DELAY)
        return ENCOURS_FORECAST_NO_ESTIMATE;
    return ENCOURS_FORECAST_OK;
}

/* Status, day and column of what parts leave. */
static void place_rest(const enc_forecast *run, int32_t due, encours_forecast_item *item)
{
    item->status = status_of(run, item, due);
    if (item->status != ENCOURS_FORECAST_OK) {
        item->column = run->buckets + ENCOURS_FORECAST_UNKNOWN;
        return;
    }
    int64_t days = 0;
    (void)enc_round_divide_i64(item->delay_e4, ENC_FORECAST_DELAY_SCALE,
                               (encours_rounding)run->options.rounding, &days);
    item->expected = day_after(run, due, days + run->stress.delay_days, &item->flags);
    if (item->expected == ENCOURS_DATE_NONE)
        item->status = ENCOURS_FORECAST_OUT_OF_RANGE;
    item->column = column_of(run, item->expected);
}

static void add(const flow *f, uint32_t column, int64_t face, enc_i128 weighted)
{
    if (f->state == NULL)
        return;
    uint32_t sum = (f->row * f->run->columns + column) * ENC_FORECAST_SUMS;
    enc_state_add(f->state, sum, face);
    enc_state_add(f->state, sum + 1, weighted);
}

/* An amount expected in a column with a probability. What does not come is the guarantor's to pay,
 * as far as the guarantee reaches, and lost beyond it. */
static void send(flow *f, uint32_t column, int64_t amount, uint32_t probability)
{
    int64_t guaranteed = amount < f->guarantee_left ? amount : f->guarantee_left;
    if (guaranteed < 0)
        guaranteed = 0; /* a credit */
    f->guarantee_left -= guaranteed;
    int64_t lost = amount - guaranteed;
    uint32_t lost_column = f->run->buckets + ENCOURS_FORECAST_LOST;
    enc_i128 miss = ENCOURS_FORECAST_CERTAIN - (int64_t)probability;
    if (f->is_defaulted) {
        add(f, f->guarantee_column, guaranteed, guaranteed * miss);
        add(f, lost_column, lost, lost * miss);
        return;
    }
    add(f, column, amount, (enc_i128)amount * probability);
    add(f, f->guarantee_column, 0, guaranteed * miss);
    add(f, lost_column, 0, lost * miss);
}

/* Take the parts, in their order, off what is open. */
static void take_parts(flow *f, const encours_forecast_columns *columns, size_t i,
                       encours_forecast_item *item)
{
    const enc_forecast *run = f->run;
    uint64_t first = i > 0 ? columns->part_ends[i - 1] : 0;
    for (uint64_t part = first; part < columns->part_ends[i]; part++) {
        if (columns->part_day[part] < run->options.as_of.epoch_day) {
            item->flags |= ENCOURS_FORECAST_PART_PAST;
            continue;
        }
        int64_t amount = columns->part_amount[part];
        if (amount > item->rest) {
            item->flags |= ENCOURS_FORECAST_PART_CUT;
            if (item->rest <= 0)
                continue;
            amount = item->rest;
        }
        item->rest -= amount;
        item->promised += amount;
        uint32_t probability = enc_forecast_key(columns->part_probability_ppm, part);
        probability = probability == ENCOURS_FORECAST_NO_KEY ? item->probability_ppm
                      : f->is_defaulted                      ? 0
                                                             : stressed(run, probability);
        uint32_t flags = 0;
        int32_t day = day_after(run, columns->part_day[part], run->stress.delay_days, &flags);
        send(f, column_of(run, day), amount, probability);
        if (item->rest > 0)
            continue;
        item->level = ENCOURS_FORECAST_LEVEL_PARTS;
        item->status = day != ENCOURS_DATE_NONE ? ENCOURS_FORECAST_OK
                                                : ENCOURS_FORECAST_OUT_OF_RANGE;
        item->flags |= flags;
        item->expected = day;
        item->column = column_of(run, day);
        item->probability_ppm = probability;
        item->delay_e4 = ENCOURS_FORECAST_NO_DELAY;
        item->observations = 0;
    }
}

static flow flow_of(const enc_forecast *run, const encours_forecast_columns *columns, size_t i,
                    void *state)
{
    uint32_t customer = enc_forecast_key(columns->customer, i);
    flow f = {
        .run = run,
        .state = state,
        .row = columns->row != NULL ? columns->row[i] : 0,
        .guarantee_column = run->buckets + ENCOURS_FORECAST_UNKNOWN,
        .is_defaulted = customer < run->stress.customer_count &&
                        run->stress.is_defaulted[customer] != 0,
    };
    if (columns->guaranteed != NULL && run->stress.no_guarantee == 0)
        f.guarantee_left = columns->guaranteed[i];
    uint32_t flags = 0;
    if (columns->due[i] != ENCOURS_DATE_NONE)
        f.guarantee_column = column_of(
            run, day_after(run, columns->due[i], run->options.guarantee_delay, &flags));
    return f;
}

void enc_forecast_flow(const enc_forecast *run, const encours_forecast_columns *columns, size_t i,
                       void *state, encours_forecast_item *item)
{
    flow f = flow_of(run, columns, i, state);
    *item = (encours_forecast_item){
        .struct_size = sizeof *item,
        .expected = ENCOURS_DATE_NONE,
        .delay_e4 = ENCOURS_FORECAST_NO_DELAY,
        .rest = columns->open[i],
    };
    look_up(run, columns, i, item);
    item->probability_ppm = f.is_defaulted ? 0 : stressed(run, item->probability_ppm);
    if (columns->part_ends != NULL)
        take_parts(&f, columns, i, item);
    if (item->level != ENCOURS_FORECAST_LEVEL_PARTS) {
        place_rest(run, columns->due[i], item);
        send(&f, item->column, item->rest, item->probability_ppm);
    }
    if (f.is_defaulted) {
        item->status = ENCOURS_FORECAST_DEFAULTED;
        item->expected = ENCOURS_DATE_NONE;
        item->column = run->buckets + ENCOURS_FORECAST_LOST;
    }
}
