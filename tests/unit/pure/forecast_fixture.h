/* SPDX-License-Identifier: MIT */
/* A forecast in few words, for the tests of it. */
#ifndef ENC_TESTS_UNIT_PURE_FORECAST_FIXTURE_H
#define ENC_TESTS_UNIT_PURE_FORECAST_FIXTURE_H

#include "support/check.h"

#include "encours/date.h"
#include "encours/forecast.h"

/* Four weeks from Monday 2026-01-05; columns 0 to 3, then the extra ones. */
enum {
    MONDAY = 20458,
    WEEKS = 4,
    BEYOND = WEEKS + ENCOURS_FORECAST_BEYOND,
    UNKNOWN = WEEKS + ENCOURS_FORECAST_UNKNOWN,
    EARLIER = WEEKS + ENCOURS_FORECAST_EARLIER,
    LOST = WEEKS + ENCOURS_FORECAST_LOST,
    COLUMNS = WEEKS + ENCOURS_FORECAST_EXTRA,
    ROWS_MAX = 4,
    STATE_WORDS = 8 + ROWS_MAX * COLUMNS * 4,
};

static const int32_t weeks[WEEKS + 1] = {MONDAY, MONDAY + 7, MONDAY + 14, MONDAY + 21, MONDAY + 28};

static inline encours_forecast_options four_weeks(void)
{
    encours_forecast_options options = ENCOURS_FORECAST_OPTIONS_INIT;
    options.as_of.epoch_day = MONDAY - 1;
    options.minimum_lag = 1;
    options.starts = weeks;
    options.start_count = WEEKS + 1;
    return options;
}

/* A behaviour of one key with the same delay for every estimate. */
typedef struct one_behaviour {
    int64_t mean, median, weighted;
    uint32_t observations, probability;
    encours_forecast_behaviour columns;
} one_behaviour;

static inline const encours_forecast_behaviour *behaves(one_behaviour *b)
{
    b->columns = (encours_forecast_behaviour){
        sizeof b->columns, 1, &b->mean, &b->median, &b->weighted, &b->observations,
        &b->probability};
    return &b->columns;
}

typedef struct forecast {
    uint64_t state[STATE_WORDS];
    size_t size;
    int64_t face[ROWS_MAX * COLUMNS], weighted[ROWS_MAX * COLUMNS];
    int32_t rest[ROWS_MAX * COLUMNS];
} forecast;

static inline void begin(forecast *f, const encours_forecast_options *options,
                         const encours_stress *stress)
{
    f->size = encours_forecast_state_size(options);
    check_between((intmax_t)f->size, 1, sizeof f->state);
    check_ok(encours_forecast_begin(f->state, f->size, options, stress, check_error()));
}

static inline void finish(forecast *f, const encours_forecast_options *options,
                          const encours_stress *stress)
{
    encours_forecast_cells cells = ENCOURS_FORECAST_CELLS_INIT;
    cells.count = (options->rows > 0 ? options->rows : 1) * COLUMNS;
    cells.face = f->face;
    cells.weighted = f->weighted;
    cells.weighted_ppm = f->rest;
    check_ok(encours_forecast_finish(f->state, f->size, options, stress, &cells, check_error()));
}

static inline forecast run(const encours_forecast_columns *columns,
                           const encours_forecast_behaviours *behaviours,
                           const encours_forecast_options *options, const encours_stress *stress)
{
    forecast f;
    begin(&f, options, stress);
    check_ok(encours_forecast_add(f.state, f.size, columns, behaviours, options, stress, NULL,
                                  check_error()));
    finish(&f, options, stress);
    return f;
}

static inline encours_forecast_item estimate(const encours_forecast_columns *columns, size_t index,
                                             const encours_forecast_behaviours *behaviours,
                                             const encours_forecast_options *options,
                                             const encours_stress *stress)
{
    encours_forecast_item item = ENCOURS_FORECAST_ITEM_INIT;
    check_ok(encours_forecast_compute(columns, index, behaviours, options, stress, &item,
                                      check_error()));
    return item;
}

#endif
