/* SPDX-License-Identifier: MIT */
/* A run of the forecast: what the functions of encours/forecast.h are given, checked once. */
#ifndef ENC_PURE_FORECAST_H
#define ENC_PURE_FORECAST_H

#include "encours/forecast.h"

enum {
    ENC_FORECAST_BUCKETS_MAX = 1024,
    ENC_FORECAST_COLUMNS_MAX = ENC_FORECAST_BUCKETS_MAX + ENCOURS_FORECAST_EXTRA,
    ENC_FORECAST_DELAY_MAX = 36500, /* days */
    ENC_FORECAST_DELAY_SCALE = 10000,
    ENC_FORECAST_SUMS = 2, /* face and weighted */
};

/* The delays of one key space, of the estimate asked for. */
typedef struct enc_forecast_table {
    size_t count; /* 0: nothing is known */
    const int64_t *delay_e4;
    const uint32_t *observations;
    const uint32_t *probability_ppm;
} enc_forecast_table;

typedef struct enc_forecast {
    encours_forecast_options options; /* defaults filled in */
    encours_stress stress;            /* the same */
    enc_forecast_table customers, segments, portfolio, reasons;
    int32_t floor;    /* no flow before this day */
    uint32_t buckets; /* columns of a row without the extra ones */
    uint32_t columns;
} enc_forecast;

static inline uint32_t enc_forecast_key(const uint32_t *keys, uint64_t i)
{
    return keys != NULL ? keys[i] : ENCOURS_FORECAST_NO_KEY;
}

/* Check and load options and scenario; `run` has no tables yet. */
encours_status enc_forecast_load(enc_forecast *run, const encours_forecast_options *options,
                                 const encours_stress *stress, encours_error *error);
encours_status enc_forecast_load_tables(enc_forecast *run,
                                        const encours_forecast_behaviours *behaviours,
                                        encours_error *error);

/* Whether item i can be worked on, and what it refers to. */
encours_status enc_forecast_check_item(const enc_forecast *run,
                                       const encours_forecast_columns *columns, size_t i,
                                       encours_error *error);

/* Where the flows of an item go: nothing here can fail. `state` NULL: only the estimate. */
void enc_forecast_flow(const enc_forecast *run, const encours_forecast_columns *columns, size_t i,
                       void *state, encours_forecast_item *item);

/* Same options and scenario, same digest. */
uint64_t enc_forecast_digest(const enc_forecast *run);

#endif
