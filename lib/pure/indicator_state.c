/* SPDX-License-Identifier: MIT */
#include "base/struct_size.h"
#include "pure/indicator.h"

static const enc_indicator_kind *const kinds[] = {
    &enc_delays_kind,   &enc_period_ratios_kind,  &enc_overdue_kind,  &enc_disputes_kind,
    &enc_recovery_kind, &enc_dunning_effect_kind, &enc_promises_kind,
};

enum { KINDS = sizeof kinds / sizeof kinds[0] };

static enc_state_shape shape_of(const enc_indicator_kind *kind, uint32_t rows,
                                const int64_t *constants)
{
    enc_state_shape shape = {
        .kind = (uint16_t)kind->kind,
        .sum_count = (rows == 0 ? 1 : rows) * kind->sums,
        .own_size = ENC_INDICATOR_CONSTANTS * sizeof(int64_t),
        .options = ENC_STATE_DIGEST_START,
    };
    for (size_t i = 0; i < ENC_INDICATOR_CONSTANTS; i++)
        shape.options = enc_state_digest(shape.options, constants[i]);
    return shape;
}

encours_status enc_indicator_check_rows(uint32_t rows, encours_error *error)
{
    return enc_range_check(rows, 0, ENCOURS_INDICATOR_ROWS_MAX, "rows", error);
}

size_t enc_indicator_state_size(const enc_indicator_kind *kind, uint32_t rows)
{
    static const int64_t any[ENC_INDICATOR_CONSTANTS];
    enc_state_shape shape = shape_of(kind, rows, any);
    return enc_state_size(&shape);
}

encours_status enc_indicator_begin(void *state, size_t size, const enc_indicator_kind *kind,
                                   uint32_t rows, const int64_t *constants, encours_error *error)
{
    enc_state_shape shape = shape_of(kind, rows, constants);
    ENC_TRY(enc_state_begin(state, size, &shape, error));
    uint8_t *own = enc_state_own(state);
    for (size_t i = 0; i < ENC_INDICATOR_CONSTANTS; i++) {
        uint64_t word = enc_le64((uint64_t)constants[i]);
        memcpy(own + i * sizeof word, &word, sizeof word);
    }
    return ENCOURS_OK;
}

encours_status enc_indicator_open(const void *state, size_t size, const enc_indicator_kind *kind,
                                  int64_t *constants, uint32_t *rows, encours_error *error)
{
    ENC_TRY(enc_state_check_kind(state, size, kind->kind, error));
    uint32_t count = enc_state_sum_count(state) / kind->sums;
    enc_state_shape shape = {
        .sum_count = count * kind->sums,
        .own_size = ENC_INDICATOR_CONSTANTS * sizeof(int64_t),
    };
    if (count == 0 || shape.sum_count != enc_state_sum_count(state) ||
        size != enc_state_size(&shape))
        return enc_error_set(error, ENCOURS_E_CORRUPT, "%zu bytes are no state with rows", size);
    const uint8_t *own = enc_state_own_const(state);
    for (size_t i = 0; i < ENC_INDICATOR_CONSTANTS; i++) {
        uint64_t word = 0;
        memcpy(&word, own + i * sizeof word, sizeof word);
        constants[i] = (int64_t)enc_le64(word);
    }
    *rows = count;
    return ENCOURS_OK;
}

static void read_row(const void *state, const enc_indicator_kind *kind, uint32_t row,
                     enc_i128 *sums)
{
    for (uint32_t i = 0; i < kind->sums; i++)
        sums[i] = enc_add_wrapping(sums[i], enc_state_sum(state, row * kind->sums + i));
}

static encours_status check_row(uint32_t row, uint32_t rows, encours_error *error)
{
    if (row < rows)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "row %" PRIu32 " of a state of %" PRIu32 " rows", row,
                  rows);
    enc_error_field(error, "row");
    return ENCOURS_E_INVALID;
}

encours_status enc_indicator_read(const void *state, const enc_indicator_kind *kind, uint32_t rows,
                                  uint32_t row, enc_i128 *sums, encours_error *error)
{
    memset(sums, 0, kind->sums * sizeof *sums);
    if (row != ENCOURS_INDICATOR_TOTAL) {
        ENC_TRY(check_row(row, rows, error));
        read_row(state, kind, row, sums);
        return ENCOURS_OK;
    }
    for (uint32_t i = 0; i < rows; i++)
        read_row(state, kind, i, sums);
    return ENCOURS_OK;
}

/* --- add */

static void flush(void *state, const enc_indicator_kind *kind, uint32_t row, enc_i128 *sums)
{
    for (uint32_t i = 0; i < kind->sums; i++) {
        if (sums[i] != 0)
            enc_state_add(state, row * kind->sums + i, sums[i]);
        sums[i] = 0;
    }
}

static encours_status check_items(const enc_indicator_block *block, uint32_t row_count,
                                  encours_error *error)
{
    for (size_t i = 0; i < block->count; i++) {
        if (block->rows != NULL) {
            encours_status status = check_row(block->rows[i], row_count, error);
            if (status != ENCOURS_OK) {
                enc_error_index(error, i);
                return status;
            }
        }
        ENC_TRY(block->check(block, i, error));
    }
    return ENCOURS_OK;
}

encours_status enc_indicator_add(void *state, const enc_indicator_kind *kind, uint32_t row_count,
                                 const enc_indicator_block *block, encours_error *error)
{
    ENC_TRY(check_items(block, row_count, error));
    ENC_TRY(enc_state_count(state, block->count, error));
    /* Sums stay in registers or cache while the row does not change. */
    enc_i128 sums[ENC_INDICATOR_SUMS_MAX] = {0};
    uint32_t row = 0;
    for (size_t i = 0; i < block->count; i++) {
        uint32_t next = block->rows == NULL ? 0 : block->rows[i];
        if (next != row) {
            flush(state, kind, row, sums);
            row = next;
        }
        block->terms(block, i, sums);
    }
    flush(state, kind, row, sums);
    return ENCOURS_OK;
}

/* --- finish */

typedef struct opened {
    const enc_indicator_kind *kind;
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows;
} opened;

/* Which of the aggregates this is, and whether it has that figure. */
static encours_status open_any(const void *state, size_t size, int32_t figure, opened *out,
                               encours_error *error)
{
    encours_status status = ENCOURS_OK;
    for (size_t i = 0; i < KINDS; i++) {
        out->kind = kinds[i];
        status = enc_indicator_open(state, size, out->kind, out->constants, &out->rows, error);
        if (status != ENCOURS_E_INVALID)
            break;
    }
    if (status == ENCOURS_E_INVALID)
        return enc_error_set(error, status, "a state of an aggregate without indicators");
    ENC_TRY(status);
    return enc_range_check(figure, out->kind->figure_first, out->kind->figure_last, "figure",
                           error);
}

static encours_indicator figure_of(const opened *from, const enc_i128 *sums, int32_t figure)
{
    enc_indicator_parts parts = {0};
    from->kind->figure(sums, from->constants, figure, &parts);
    return enc_indicator_make(&parts);
}

encours_status encours_indicator_finish(const void *state, size_t state_size, uint32_t row,
                                        int32_t figure, encours_indicator *out,
                                        encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_indicator, error);
    opened from;
    enc_i128 sums[ENC_INDICATOR_SUMS_MAX];
    ENC_TRY(open_any(state, state_size, figure, &from, error));
    ENC_TRY(enc_indicator_read(state, from.kind, from.rows, row, sums, error));
    encours_indicator value = figure_of(&from, sums, figure);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

encours_status encours_indicator_finish_column(const void *state, size_t state_size, int32_t figure,
                                               const encours_indicator_columns *out,
                                               encours_error *error)
{
    opened from;
    encours_indicator_columns columns;
    ENC_TRY(open_any(state, state_size, figure, &from, error));
    ENC_TRY(enc_indicator_columns_load(out, from.rows, &columns, error));
    for (uint32_t row = 0; row < from.rows; row++) {
        enc_i128 sums[ENC_INDICATOR_SUMS_MAX] = {0};
        read_row(state, from.kind, row, sums);
        encours_indicator value = figure_of(&from, sums, figure);
        enc_indicator_columns_set(&columns, row, &value);
    }
    return ENCOURS_OK;
}
