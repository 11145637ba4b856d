/* SPDX-License-Identifier: MIT */
/* Exposure by row from elements in any order: two sums a component, the amounts and how many
 * elements there were, those without a value counted apart in the high bits of the second. */
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/exposure.h"
#include "pure/range.h"
#include "pure/room.h"
#include "pure/state_facts.h"

enum {
    ROWS_MAX = 1 << 20,
    SUMS_PER_ROW = 2 * ENC_EXPOSURE_COMPONENTS,
    FACT_ROWS = 0,
    FACT_COMPLETE = 1,
    FACTS = 2
};

#define MISSING_ONE (INT64_C(1) << 41) /* counts stay below it */

static encours_status check_facts(const int64_t *facts, encours_error *error)
{
    ENC_TRY(enc_range_check(facts[FACT_ROWS], 1, ROWS_MAX, "row_count", error));
    return enc_range_check(facts[FACT_COMPLETE], 0, ENC_EXPOSURE_ALL, "complete", error);
}

static enc_state_shape shape_of(const int64_t *facts)
{
    enc_state_shape shape = {
        .kind = ENC_STATE_EXPOSURE,
        .sum_count = SUMS_PER_ROW * (uint32_t)facts[FACT_ROWS],
    };
    enc_state_facts_shape(&shape, facts, FACTS);
    return shape;
}

static encours_status load_options(const encours_exposure_options *options, int64_t *facts,
                                   encours_error *error)
{
    encours_exposure_options loaded;
    ENC_STRUCT_LOAD(loaded, options, encours_exposure_options, sizeof loaded, error);
    facts[FACT_ROWS] = loaded.row_count == 0 ? 1 : loaded.row_count;
    facts[FACT_COMPLETE] = loaded.complete;
    return check_facts(facts, error);
}

static const enc_state_facts_kind kind = {
    .kind = ENC_STATE_EXPOSURE,
    .count = FACTS,
    .check = check_facts,
    .shape = shape_of,
};

size_t encours_exposure_state_size(const encours_exposure_options *options)
{
    int64_t facts[FACTS];
    if (load_options(options, facts, NULL) != ENCOURS_OK)
        return 0;
    enc_state_shape shape = shape_of(facts);
    return enc_state_size(&shape);
}

encours_status encours_exposure_begin(void *state, size_t state_size,
                                      const encours_exposure_options *options, encours_error *error)
{
    int64_t facts[FACTS];
    ENC_TRY(load_options(options, facts, error));
    enc_state_shape shape = shape_of(facts);
    return enc_state_facts_begin(state, state_size, &shape, facts, FACTS, error);
}

encours_status encours_exposure_add(void *state, size_t state_size,
                                    const encours_exposure_columns *columns, encours_error *error)
{
    int64_t facts[FACTS];
    ENC_TRY(enc_state_facts_open(state, state_size, &kind, facts, error));
    encours_exposure_columns loaded;
    ENC_TRY(enc_exposure_load(columns, &loaded, error));
    for (size_t i = 0; loaded.rows != NULL && i < loaded.count; i++) {
        if (loaded.rows[i] >= facts[FACT_ROWS])
            return enc_range_refuse_at(i, loaded.rows[i], "there is no such row", "rows", error);
    }
    ENC_TRY(enc_state_count(state, loaded.count, error));
    const int64_t *const all[] = {loaded.receivables, loaded.to_invoice, loaded.orders,
                                  loaded.guarantees};
    for (uint32_t c = 0; c < ENC_EXPOSURE_COMPONENTS; c++) {
        for (size_t i = 0; all[c] != NULL && i < loaded.count; i++) {
            uint32_t sum = (loaded.rows == NULL ? 0 : loaded.rows[i] * SUMS_PER_ROW) + 2 * c;
            bool missing = all[c][i] == ENCOURS_EXPOSURE_NONE;
            enc_state_add_small(state, sum, missing ? 0 : all[c][i]);
            enc_state_add_small(state, sum + 1, missing ? MISSING_ONE : 1);
        }
    }
    return ENCOURS_OK;
}

static enc_exposure_parts parts_of_row(const void *state, uint32_t row, uint32_t complete)
{
    enc_exposure_parts parts = {0};
    for (uint32_t c = 0; c < ENC_EXPOSURE_COMPONENTS; c++) {
        enc_i128 elements = enc_state_sum(state, row * SUMS_PER_ROW + 2 * c + 1);
        bool silent = elements == 0 && (complete >> c & 1) == 0;
        if (silent || elements >= MISSING_ONE)
            parts.missing |= UINT32_C(1) << c;
        else
            parts.amounts[c] = enc_state_sum(state, row * SUMS_PER_ROW + 2 * c);
    }
    return parts;
}

encours_status encours_exposure_finish(const void *state, size_t state_size, const int64_t *limits,
                                       int32_t basis, const encours_exposure_results *results,
                                       encours_error *error)
{
    ENC_REQUIRE(results != NULL);
    int64_t facts[FACTS];
    ENC_TRY(enc_state_facts_open(state, state_size, &kind, facts, error));
    uint32_t rows = (uint32_t)facts[FACT_ROWS];
    encours_exposure_results to;
    ENC_STRUCT_LOAD(to, results, encours_exposure_results, sizeof to, error);
    ENC_TRY(enc_room_check(to.count, rows, "count", error));
    ENC_TRY(enc_exposure_check_limits(limits, rows, basis, error)); /* `count` of them */
    for (uint32_t row = 0; row < rows; row++) {
        enc_exposure_parts parts = parts_of_row(state, row, (uint32_t)facts[FACT_COMPLETE]);
        enc_exposure_write(&to, row, &parts, limits, basis);
    }
    return ENCOURS_OK;
}
