/* SPDX-License-Identifier: MIT */
#include "encours/exposure.h"

#include "base/checked.h"
#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/exposure.h"
#include "pure/range.h"
#include "pure/room.h"
#include "pure/rounding.h"

encours_status encours_exposure_guarantee(const encours_exposure_cover *cover, int64_t *out,
                                          encours_error *error)
{
    ENC_REQUIRE(cover != NULL);
    ENC_REQUIRE(out != NULL);
    encours_exposure_cover loaded;
    ENC_STRUCT_LOAD(loaded, cover, encours_exposure_cover, sizeof loaded, error);
    ENC_TRY(enc_range_load_rounding(&loaded.rounding, error));
    ENC_TRY(enc_range_check(loaded.amount, 0, INT64_MAX, "amount", error));
    ENC_TRY(
        enc_range_check_share(loaded.quota_numerator, loaded.quota_denominator, "quota", error));
    int64_t counted = loaded.amount;
    if (loaded.limit != ENCOURS_EXPOSURE_NONE) {
        ENC_TRY(enc_range_check(loaded.limit, 0, INT64_MAX, "limit", error));
        counted = counted < loaded.limit ? counted : loaded.limit;
    }
    /* A quota of at most 1 leaves no more than the amount, which fits. */
    (void)enc_round_divide_i64((enc_i128)counted * loaded.quota_numerator, loaded.quota_denominator,
                               (encours_rounding)loaded.rounding, out);
    return ENCOURS_OK;
}

/* --- one customer */

typedef struct figures {
    enc_exposure_parts parts;
    int64_t limit;
    int32_t basis;
} figures;

/* A figure as it fits, or none with the status that says so. */
static int64_t fitted(enc_i128 value, int32_t *status)
{
    int64_t out = ENCOURS_EXPOSURE_NONE;
    if (!enc_narrow_i64(value, &out) || out == ENCOURS_EXPOSURE_NONE) {
        *status = ENCOURS_EXPOSURE_OUT_OF_RANGE;
        return ENCOURS_EXPOSURE_NONE;
    }
    return out;
}

static int64_t clamped(int64_t value)
{
    return value < 0 && value != ENCOURS_EXPOSURE_NONE ? 0 : value;
}

/* The components each basis is made of. */
static const uint32_t basis_needs[] = {
    [ENCOURS_EXPOSURE_POTENTIAL] = ENC_EXPOSURE_ALL,
    [ENCOURS_EXPOSURE_REAL] = ENC_EXPOSURE_REAL,
    [ENCOURS_EXPOSURE_GROSS] = ENC_EXPOSURE_ALL & ~(uint32_t)ENCOURS_EXPOSURE_GUARANTEES,
    [ENCOURS_EXPOSURE_GROSS_REAL] = ENCOURS_EXPOSURE_RECEIVABLES,
};

static enc_i128 sum_of(const enc_exposure_parts *parts, uint32_t components)
{
    enc_i128 sum = 0;
    for (uint32_t i = 0; i < ENC_EXPOSURE_COMPONENTS; i++) {
        if ((components >> i & 1) == 0)
            continue;
        if ((UINT32_C(1) << i) == ENCOURS_EXPOSURE_GUARANTEES)
            sum = enc_subtract_wrapping(sum, parts->amounts[i]);
        else
            sum = enc_add_wrapping(sum, parts->amounts[i]);
    }
    return sum;
}

static encours_exposure exposure_of(const figures *f)
{
    encours_exposure value = {
        .status = ENCOURS_EXPOSURE_OK,
        .missing = f->parts.missing,
        .real = ENCOURS_EXPOSURE_NONE,
        .potential = ENCOURS_EXPOSURE_NONE,
        .headroom = ENCOURS_EXPOSURE_NONE,
        .over_limit = ENCOURS_EXPOSURE_NONE,
    };
    if (value.missing != 0)
        value.status = ENCOURS_EXPOSURE_MISSING;
    if ((value.missing & ENC_EXPOSURE_REAL) == 0)
        value.real = fitted(sum_of(&f->parts, ENC_EXPOSURE_REAL), &value.status);
    if (value.missing == 0)
        value.potential = fitted(sum_of(&f->parts, ENC_EXPOSURE_ALL), &value.status);
    uint32_t needs = basis_needs[f->basis];
    if (f->limit == ENCOURS_EXPOSURE_NONE) {
        value.missing |= ENCOURS_EXPOSURE_LIMIT;
    } else if ((value.missing & needs) == 0) {
        value.headroom = fitted(enc_subtract_wrapping(f->limit, sum_of(&f->parts, needs)),
                                &value.status);
        if (value.headroom != ENCOURS_EXPOSURE_NONE)
            value.over_limit = value.headroom < 0 ? -value.headroom : 0;
    }
    value.real_clamped = clamped(value.real);
    value.potential_clamped = clamped(value.potential);
    return value;
}

encours_status enc_exposure_load(const encours_exposure_columns *columns,
                                 encours_exposure_columns *loaded, encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(*loaded, columns, encours_exposure_columns, sizeof *loaded, error);
    if (loaded->guarantees == NULL)
        return ENCOURS_OK;
    for (size_t i = 0; i < loaded->count; i++) {
        int64_t value = loaded->guarantees[i];
        if (value < 0 && value != ENCOURS_EXPOSURE_NONE)
            return enc_range_refuse_at(i, value, "needs 0 or more", "guarantees", error);
    }
    return ENCOURS_OK;
}

encours_status enc_exposure_check_limits(const int64_t *limits, size_t count, int32_t basis,
                                         encours_error *error)
{
    ENC_TRY(enc_range_check(basis, 0, ENCOURS_EXPOSURE_GROSS_REAL, "basis", error));
    if (limits == NULL)
        return ENCOURS_OK;
    for (size_t i = 0; i < count; i++) {
        if (limits[i] < 0 && limits[i] != ENCOURS_EXPOSURE_NONE)
            return enc_range_refuse_at(i, limits[i], "needs 0 or more", "limits", error);
    }
    return ENCOURS_OK;
}

enc_exposure_parts enc_exposure_parts_of(const encours_exposure_columns *columns, size_t i)
{
    const int64_t *const all[ENC_EXPOSURE_COMPONENTS] = {columns->receivables, columns->to_invoice,
                                                         columns->orders, columns->guarantees};
    enc_exposure_parts parts = {0};
    for (uint32_t c = 0; c < ENC_EXPOSURE_COMPONENTS; c++) {
        if (all[c] == NULL || all[c][i] == ENCOURS_EXPOSURE_NONE)
            parts.missing |= UINT32_C(1) << c;
        else
            parts.amounts[c] = all[c][i];
    }
    return parts;
}

static encours_exposure exposure_at(const enc_exposure_parts *parts, const int64_t *limits,
                                    size_t i, int32_t basis)
{
    figures f = {
        .parts = *parts,
        .limit = limits == NULL ? ENCOURS_EXPOSURE_NONE : limits[i],
        .basis = basis,
    };
    return exposure_of(&f);
}

void enc_exposure_write(const encours_exposure_results *results, size_t i,
                        const enc_exposure_parts *parts, const int64_t *limits, int32_t basis)
{
    encours_exposure value = exposure_at(parts, limits, i, basis);
    int64_t *const columns[] = {results->real,      results->real_clamped,
                                results->potential, results->potential_clamped,
                                results->headroom,  results->over_limit};
    const int64_t values[] = {value.real,      value.real_clamped,
                              value.potential, value.potential_clamped,
                              value.headroom,  value.over_limit};
    for (size_t c = 0; c < sizeof values / sizeof values[0]; c++)
        enc_column_put_i64(columns[c], i, values[c]);
    enc_column_put_i32(results->statuses, i, value.status);
    enc_column_put_u32(results->missing, i, value.missing);
}

encours_status encours_exposure_compute(const encours_exposure_columns *columns, int32_t basis,
                                        encours_exposure *out, encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_exposure, error);
    encours_exposure_columns loaded;
    ENC_TRY(enc_exposure_load(columns, &loaded, error));
    if (loaded.count != 1)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu customers, needs 1", loaded.count);
    ENC_TRY(enc_exposure_check_limits(loaded.limits, 1, basis, error));
    enc_exposure_parts parts = enc_exposure_parts_of(&loaded, 0);
    encours_exposure value = exposure_at(&parts, loaded.limits, 0, basis);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

encours_status encours_exposure_columns_compute(const encours_exposure_columns *columns,
                                                int32_t basis,
                                                const encours_exposure_results *results,
                                                encours_error *error)
{
    ENC_REQUIRE(results != NULL);
    encours_exposure_columns loaded;
    ENC_TRY(enc_exposure_load(columns, &loaded, error));
    ENC_TRY(enc_exposure_check_limits(loaded.limits, loaded.count, basis, error));
    encours_exposure_results to;
    ENC_STRUCT_LOAD(to, results, encours_exposure_results, sizeof to, error);
    ENC_TRY(enc_room_check(to.count, loaded.count, "count", error));
    for (size_t i = 0; i < loaded.count; i++) {
        enc_exposure_parts parts = enc_exposure_parts_of(&loaded, i);
        enc_exposure_write(&to, i, &parts, loaded.limits, basis);
    }
    return ENCOURS_OK;
}
