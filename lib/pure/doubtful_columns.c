/* SPDX-License-Identifier: MIT */
/* Doubtful receivables of one VAT rate each, by row and summed by key. */
#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/doubtful.h"
#include "pure/rounding.h"
#include "pure/state.h"

enum { KEYS_MAX = 1 << 24 };

/* Sums of a key in a state. */
enum {
    SUM_TRANSFER,
    SUM_NET_OPEN,
    SUM_ALLOWANCE,
    SUM_ADDITION,
    SUM_REVERSAL,
    SUM_COUNTED,
    SUM_CREDITS,
    SUM_NO_ESTIMATE,
    SUM_UNDEFINED,
    SUMS
};

static int64_t held_of(const encours_doubtful_columns *columns, size_t i)
{
    return columns->held != NULL ? columns->held[i] : 0;
}

static encours_status load_columns(const encours_doubtful_columns *in,
                                   encours_doubtful_columns *columns, encours_error *error)
{
    ENC_REQUIRE(in != NULL);
    ENC_STRUCT_LOAD(*columns, in, encours_doubtful_columns, sizeof *columns, error);
    ENC_REQUIRE(columns->count == 0 || (columns->net != NULL && columns->loss_percent != NULL));
    for (size_t i = 0; i < columns->count; i++) {
        encours_status status = enc_doubtful_check_estimate(columns->loss_percent[i],
                                                            held_of(columns, i), error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, i);
            return status;
        }
    }
    return ENCOURS_OK;
}

static encours_doubtful without_value(int32_t status)
{
    return (encours_doubtful){
        .transfer = ENCOURS_DOUBTFUL_NONE,
        .net_open = ENCOURS_DOUBTFUL_NONE,
        .allowance = ENCOURS_DOUBTFUL_NONE,
        .addition = ENCOURS_DOUBTFUL_NONE,
        .reversal = ENCOURS_DOUBTFUL_NONE,
        .status = status,
    };
}

static encours_doubtful close_row(const encours_doubtful_columns *columns, size_t i,
                                  encours_rounding rounding)
{
    int64_t net = columns->net[i], vat = columns->vat != NULL ? columns->vat[i] : 0;
    int64_t gross = 0, open, tax = 0;
    bool known = enc_add_i64(net, vat, &gross) && net >= 0 && vat >= 0;
    open = columns->open != NULL ? columns->open[i] : gross;
    if (open < 0) /* a credit note too, whose invoice is negative */
        return without_value(ENCOURS_DOUBTFUL_CREDIT);
    if (!known || open > gross)
        return without_value(ENCOURS_DOUBTFUL_UNDEFINED);
    if (open > 0) /* as enc_vat_split() of one rate */
        (void)enc_round_divide_i64((enc_i128)open * vat, gross, rounding, &tax);
    return enc_doubtful_close(open, open - tax, columns->loss_percent[i], held_of(columns, i),
                              rounding);
}

encours_status encours_doubtful_apply(const encours_doubtful_columns *columns, uint32_t rounding,
                                      const encours_doubtful_results *out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    encours_doubtful_columns in;
    encours_doubtful_results to;
    encours_rounding mode = ENCOURS_ROUNDING_HALF_UP;
    ENC_STRUCT_LOAD(to, out, encours_doubtful_results, sizeof to, error);
    ENC_TRY(enc_rounding_load(rounding, &mode, error));
    ENC_TRY(load_columns(columns, &in, error));
    for (size_t i = 0; i < in.count; i++) {
        encours_doubtful row = close_row(&in, i, mode);
        enc_column_put_i32(to.status, i, row.status);
        enc_column_put_i64(to.transfer, i, row.transfer);
        enc_column_put_i64(to.net_open, i, row.net_open);
        enc_column_put_i64(to.allowance, i, row.allowance);
        enc_column_put_i64(to.addition, i, row.addition);
        enc_column_put_i64(to.reversal, i, row.reversal);
    }
    return ENCOURS_OK;
}

/* --- by key */

static enc_state_shape shape_of(uint32_t keys, encours_rounding rounding)
{
    uint64_t digest = enc_state_digest(ENC_STATE_DIGEST_START, keys);
    return (enc_state_shape){
        .kind = ENC_STATE_DOUBTFUL,
        .sum_count = keys * SUMS,
        .options = enc_state_digest(digest, rounding),
    };
}

static bool keys_are_known(uint32_t keys)
{
    return keys >= 1 && keys <= KEYS_MAX;
}

size_t encours_doubtful_state_size(uint32_t keys)
{
    if (!keys_are_known(keys))
        return SIZE_MAX;
    enc_state_shape shape = shape_of(keys, ENCOURS_ROUNDING_HALF_UP);
    return enc_state_size(&shape);
}

static encours_status load_shape(uint32_t keys, uint32_t rounding, enc_state_shape *shape,
                                 encours_rounding *mode, encours_error *error)
{
    if (!keys_are_known(keys))
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRIu32 " keys, must be 1 to %d", keys,
                             (int)KEYS_MAX);
    ENC_TRY(enc_rounding_load(rounding, mode, error));
    *shape = shape_of(keys, *mode);
    return ENCOURS_OK;
}

encours_status encours_doubtful_begin(void *state, size_t state_size, uint32_t keys,
                                      uint32_t rounding, encours_error *error)
{
    enc_state_shape shape;
    encours_rounding mode = ENCOURS_ROUNDING_HALF_UP;
    ENC_TRY(load_shape(keys, rounding, &shape, &mode, error));
    return enc_state_begin(state, state_size, &shape, error);
}

static void add_row(void *state, uint32_t key, const encours_doubtful *row)
{
    uint32_t first = key * SUMS;
    if (row->status == ENCOURS_DOUBTFUL_CREDIT || row->status == ENCOURS_DOUBTFUL_UNDEFINED) {
        enc_state_add(
            state, first + (row->status == ENCOURS_DOUBTFUL_CREDIT ? SUM_CREDITS : SUM_UNDEFINED),
            1);
        return;
    }
    enc_state_add(state, first + SUM_COUNTED, 1);
    enc_state_add(state, first + SUM_TRANSFER, row->transfer);
    enc_state_add(state, first + SUM_NET_OPEN, row->net_open);
    if (row->status == ENCOURS_DOUBTFUL_NO_ESTIMATE) {
        enc_state_add(state, first + SUM_NO_ESTIMATE, 1);
        return;
    }
    enc_state_add(state, first + SUM_ALLOWANCE, row->allowance);
    enc_state_add(state, first + SUM_ADDITION, row->addition);
    enc_state_add(state, first + SUM_REVERSAL, row->reversal);
}

encours_status encours_doubtful_add(void *state, size_t state_size, uint32_t keys,
                                    uint32_t rounding, const encours_doubtful_columns *columns,
                                    encours_error *error)
{
    enc_state_shape shape;
    encours_rounding mode = ENCOURS_ROUNDING_HALF_UP;
    encours_doubtful_columns in;
    ENC_TRY(load_shape(keys, rounding, &shape, &mode, error));
    ENC_TRY(enc_state_check(state, state_size, &shape, error));
    ENC_TRY(load_columns(columns, &in, error));
    for (size_t i = 0; in.key != NULL && i < in.count; i++)
        if (in.key[i] >= keys)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "receivable %zu: key is %" PRIu32 ", there are %" PRIu32, i,
                                in.key[i], keys);
    ENC_TRY(enc_state_count(state, in.count, error));
    for (size_t i = 0; i < in.count; i++) {
        encours_doubtful row = close_row(&in, i, mode);
        add_row(state, in.key != NULL ? in.key[i] : 0, &row);
    }
    return ENCOURS_OK;
}

encours_status encours_doubtful_finish(const void *state, size_t state_size, uint32_t keys,
                                       uint32_t rounding, uint32_t key, encours_doubtful_total *out,
                                       encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_REQUIRE_STRUCT(out, encours_doubtful_total, error);
    enc_state_shape shape;
    encours_rounding mode = ENCOURS_ROUNDING_HALF_UP;
    ENC_TRY(load_shape(keys, rounding, &shape, &mode, error));
    ENC_TRY(enc_state_check(state, state_size, &shape, error));
    if (key >= keys)
        return enc_error_set(error, ENCOURS_E_INVALID, "key is %" PRIu32 ", there are %" PRIu32,
                             key, keys);
    int64_t sums[SUMS];
    for (uint32_t i = 0; i < SUMS; i++)
        if (!enc_narrow_i64(enc_state_sum(state, key * SUMS + i), &sums[i]))
            return enc_error_set(error, ENCOURS_E_OVERFLOW,
                                 "a sum of key %" PRIu32 " does not fit 64 bits", key);
    const encours_doubtful_total total = {
        .transfer = sums[SUM_TRANSFER],
        .net_open = sums[SUM_NET_OPEN],
        .allowance = sums[SUM_ALLOWANCE],
        .addition = sums[SUM_ADDITION],
        .reversal = sums[SUM_REVERSAL],
        .counted = (uint64_t)sums[SUM_COUNTED],
        .credits = (uint64_t)sums[SUM_CREDITS],
        .no_estimate = (uint64_t)sums[SUM_NO_ESTIMATE],
        .undefined = (uint64_t)sums[SUM_UNDEFINED],
    };
    enc_struct_store(out, &total, sizeof total);
    return ENCOURS_OK;
}
