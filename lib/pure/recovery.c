/* SPDX-License-Identifier: MIT */
#include "encours/recovery.h"

#include "base/struct_size.h"
#include "pure/indicator.h"

enum { COLLECTED, CLAIMS, DISPUTED, PENALTIES, COUNT, SUMS };

enum { BASE };

/* Disputed and penalties are zero on the other bases: nothing else is accepted there. */
static void figure_of(const enc_i128 *sums, const int64_t *constants, int32_t figure,
                      enc_indicator_parts *parts)
{
    (void)constants;
    (void)figure;
    parts->numerator = sums[COLLECTED];
    parts->denominator = enc_add_wrapping(enc_subtract_wrapping(sums[CLAIMS], sums[DISPUTED]),
                                          sums[PENALTIES]);
    parts->scale = ENCOURS_INDICATOR_SCALE_SHARE;
    parts->items = (uint64_t)sums[COUNT];
}

const enc_indicator_kind enc_recovery_kind = {
    .kind = ENC_STATE_RECOVERY,
    .sums = SUMS,
    .figure_first = ENCOURS_RECOVERY_RATE,
    .figure_last = ENCOURS_RECOVERY_RATE,
    .figure = figure_of,
};

static encours_status check_base(int64_t base, encours_error *error)
{
    return enc_range_check(base, ENCOURS_RECOVERY_OVERDUE, ENCOURS_RECOVERY_INITIAL_UNPAID, "base",
                           error);
}

static encours_status refuse_unread(const char *name, encours_error *error)
{
    enc_error_set(error, ENCOURS_E_INVALID, "%s is read on the base UNDISPUTED_WITH_PENALTIES only",
                  name);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

encours_status encours_recovery_compute(int32_t base, int64_t collected, int64_t claims,
                                        int64_t disputed, int64_t penalties, encours_indicator *out,
                                        encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_indicator, error);
    ENC_TRY(check_base(base, error));
    if (base != ENCOURS_RECOVERY_UNDISPUTED_WITH_PENALTIES) {
        if (disputed != 0)
            return refuse_unread("disputed", error);
        if (penalties != 0)
            return refuse_unread("penalties", error);
    }
    const enc_i128 sums[SUMS] = {collected, claims, disputed, penalties, 1};
    enc_indicator_parts parts = {0};
    figure_of(sums, NULL, ENCOURS_RECOVERY_RATE, &parts);
    encours_indicator value = enc_indicator_make(&parts);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

/* --- state */

static encours_status load_options(const encours_recovery_options *options, int64_t *constants,
                                   uint32_t *rows, encours_error *error)
{
    encours_recovery_options loaded;
    ENC_STRUCT_LOAD(loaded, options, encours_recovery_options, sizeof loaded, error);
    ENC_TRY(check_base(loaded.base, error));
    ENC_TRY(enc_indicator_check_rows(loaded.rows, error));
    memset(constants, 0, ENC_INDICATOR_CONSTANTS * sizeof *constants);
    constants[BASE] = loaded.base;
    *rows = loaded.rows;
    return ENCOURS_OK;
}

size_t encours_recovery_state_size(const encours_recovery_options *options)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    if (load_options(options, constants, &rows, NULL) != ENCOURS_OK)
        return 0;
    return enc_indicator_state_size(&enc_recovery_kind, rows);
}

encours_status encours_recovery_begin(void *state, size_t state_size,
                                      const encours_recovery_options *options, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    ENC_TRY(load_options(options, constants, &rows, error));
    return enc_indicator_begin(state, state_size, &enc_recovery_kind, rows, constants, error);
}

/* Any amount is one. */
static encours_status check_set(const enc_indicator_block *block, size_t i, encours_error *error)
{
    (void)block;
    (void)i;
    (void)error;
    return ENCOURS_OK;
}

static void add_terms(const enc_indicator_block *block, size_t i, enc_i128 *sums)
{
    const encours_recovery_columns *columns = block->columns;
    sums[COLLECTED] += columns->collected[i];
    sums[CLAIMS] += columns->claims[i];
    if (columns->disputed != NULL)
        sums[DISPUTED] += columns->disputed[i];
    if (columns->penalties != NULL)
        sums[PENALTIES] += columns->penalties[i];
    sums[COUNT]++;
}

/* A base needs its columns, and the others must not seem to matter. */
static encours_status check_columns(const encours_recovery_columns *columns, int64_t base,
                                    encours_error *error)
{
    ENC_REQUIRE(columns->count == 0 || columns->collected != NULL);
    ENC_REQUIRE(columns->count == 0 || columns->claims != NULL);
    if (base == ENCOURS_RECOVERY_UNDISPUTED_WITH_PENALTIES) {
        ENC_REQUIRE(columns->count == 0 || columns->disputed != NULL);
        ENC_REQUIRE(columns->count == 0 || columns->penalties != NULL);
        return ENCOURS_OK;
    }
    if (columns->disputed != NULL)
        return refuse_unread("disputed", error);
    return columns->penalties == NULL ? ENCOURS_OK : refuse_unread("penalties", error);
}

encours_status encours_recovery_add(void *state, size_t state_size,
                                    const encours_recovery_columns *columns, encours_error *error)
{
    int64_t constants[ENC_INDICATOR_CONSTANTS];
    uint32_t rows = 0;
    encours_recovery_columns loaded;
    ENC_TRY(enc_indicator_open(state, state_size, &enc_recovery_kind, constants, &rows, error));
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(loaded, columns, encours_recovery_columns, sizeof loaded, error);
    ENC_TRY(check_columns(&loaded, constants[BASE], error));
    const enc_indicator_block block = {
        .count = loaded.count,
        .rows = loaded.rows,
        .columns = &loaded,
        .check = check_set,
        .terms = add_terms,
    };
    return enc_indicator_add(state, &enc_recovery_kind, rows, &block, error);
}
