/* SPDX-License-Identifier: MIT */
#include "pure/forecast.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/date.h"
#include "pure/forecast_check.h"
#include "pure/spread.h"
#include "pure/state.h"

static enc_state_shape shape_of(const enc_forecast *run)
{
    return (enc_state_shape){
        .kind = ENC_STATE_FORECAST,
        .sum_count = run->options.rows * run->columns * ENC_FORECAST_SUMS,
        .options = enc_forecast_digest(run),
    };
}

size_t encours_forecast_state_size(const encours_forecast_options *options)
{
    enc_forecast run;
    if (enc_forecast_load(&run, options, NULL, NULL) != ENCOURS_OK)
        return 0;
    enc_state_shape shape = shape_of(&run);
    return enc_state_size(&shape);
}

encours_status encours_forecast_begin(void *state, size_t state_size,
                                      const encours_forecast_options *options,
                                      const encours_stress *stress, encours_error *error)
{
    enc_forecast run;
    ENC_TRY(enc_forecast_load(&run, options, stress, error));
    enc_state_shape shape = shape_of(&run);
    return enc_state_begin(state, state_size, &shape, error);
}

encours_status encours_forecast_compute(const encours_forecast_columns *columns, size_t index,
                                        const encours_forecast_behaviours *behaviours,
                                        const encours_forecast_options *options,
                                        const encours_stress *stress, encours_forecast_item *out,
                                        encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_forecast_item, error);
    enc_forecast run;
    encours_forecast_columns items;
    ENC_TRY(enc_forecast_load(&run, options, stress, error));
    ENC_TRY(enc_forecast_load_tables(&run, behaviours, error));
    ENC_TRY(enc_forecast_load_columns(&items, columns, error));
    if (index >= items.count)
        return enc_error_set(error, ENCOURS_E_INVALID, "item %zu of %zu items", index, items.count);
    ENC_TRY(enc_forecast_check_item(&run, &items, index, error));
    encours_forecast_item item;
    enc_forecast_flow(&run, &items, index, NULL, &item);
    enc_struct_store(out, &item, sizeof item);
    return ENCOURS_OK;
}

static void write_item(const encours_forecast_items *items, size_t i,
                       const encours_forecast_item *item)
{
    enc_column_put_i32(items->expected, i, item->expected);
    enc_column_put_u8(items->status, i, (uint8_t)item->status);
    enc_column_put_u8(items->level, i, (uint8_t)item->level);
    enc_column_put_u8(items->flags, i, (uint8_t)item->flags);
    enc_column_put_u32(items->column, i, item->column);
    enc_column_put_u32(items->probability_ppm, i, item->probability_ppm);
}

encours_status encours_forecast_add(void *state, size_t state_size,
                                    const encours_forecast_columns *columns,
                                    const encours_forecast_behaviours *behaviours,
                                    const encours_forecast_options *options,
                                    const encours_stress *stress,
                                    const encours_forecast_items *items, encours_error *error)
{
    enc_forecast run;
    encours_forecast_columns in;
    encours_forecast_items out;
    ENC_TRY(enc_forecast_load(&run, options, stress, error));
    ENC_TRY(enc_forecast_load_tables(&run, behaviours, error));
    ENC_TRY(enc_forecast_load_columns(&in, columns, error));
    ENC_STRUCT_LOAD(out, items, encours_forecast_items, sizeof(encours_forecast_items), error);
    enc_state_shape shape = shape_of(&run);
    ENC_TRY(enc_state_check(state, state_size, &shape, error));
    for (size_t i = 0; i < in.count; i++)
        ENC_TRY(enc_forecast_check_item(&run, &in, i, error));
    ENC_TRY(enc_state_count(state, in.count, error));
    for (size_t i = 0; i < in.count; i++) {
        encours_forecast_item item;
        enc_forecast_flow(&run, &in, i, state, &item);
        write_item(&out, i, &item);
    }
    return ENCOURS_OK;
}

/* Face and weighted amounts of a cell cut to whole units; the sum of a row's weighted rests is a
 * whole number of units, because the row sums to its balance. */
static bool read_cell(const void *state, size_t cell, int64_t *face, int64_t *weighted,
                      int64_t *rest)
{
    const enc_i128 limit = (enc_i128)INT64_MAX * ENCOURS_FORECAST_CERTAIN;
    enc_i128 exact = enc_state_sum(state, (uint32_t)cell * ENC_FORECAST_SUMS + 1);
    *weighted = (int64_t)(exact / ENCOURS_FORECAST_CERTAIN);
    *rest = (int64_t)(exact % ENCOURS_FORECAST_CERTAIN);
    return enc_narrow_i64(enc_state_sum(state, (uint32_t)cell * ENC_FORECAST_SUMS), face) &&
           exact <= limit && exact >= -limit; /* so that a unit may come or go */
}

static void finish_row(const void *state, size_t first, size_t columns,
                       const encours_forecast_cells *out)
{
    int64_t weighted[ENC_FORECAST_COLUMNS_MAX], rests[ENC_FORECAST_COLUMNS_MAX], face = 0;
    for (size_t i = 0; i < columns; i++) {
        (void)read_cell(state, first + i, &face, &weighted[i], &rests[i]);
        if (out->face != NULL)
            out->face[first + i] = face;
    }
    enc_spread(weighted, rests, columns, ENCOURS_FORECAST_CERTAIN);
    for (size_t i = 0; i < columns; i++) {
        if (out->weighted != NULL)
            out->weighted[first + i] = weighted[i];
        if (out->weighted_ppm != NULL)
            out->weighted_ppm[first + i] = (int32_t)rests[i];
    }
}

encours_status encours_forecast_finish(const void *state, size_t state_size,
                                       const encours_forecast_options *options,
                                       const encours_stress *stress,
                                       const encours_forecast_cells *out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    enc_forecast run;
    encours_forecast_cells cells;
    ENC_TRY(enc_forecast_load(&run, options, stress, error));
    ENC_STRUCT_LOAD(cells, out, encours_forecast_cells, sizeof(encours_forecast_cells), error);
    enc_state_shape shape = shape_of(&run);
    ENC_TRY(enc_state_check(state, state_size, &shape, error));
    size_t wanted = (size_t)run.options.rows * run.columns;
    if (cells.count != wanted)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%zu cells given, %" PRIu32 " rows of %" PRIu32 " columns have %zu",
                             cells.count, run.options.rows, run.columns, wanted);
    for (size_t i = 0; i < wanted; i++) {
        int64_t face = 0, weighted = 0, rest = 0;
        if (!read_cell(state, i, &face, &weighted, &rest))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, i,
                                "row %zu, column %zu does not fit 64 bits", i / run.columns,
                                i % run.columns);
    }
    for (size_t row = 0; row < run.options.rows; row++)
        finish_row(state, row * run.columns, run.columns, &cells);
    return ENCOURS_OK;
}
