/* SPDX-License-Identifier: MIT */
#include "pure/indicator.h"

#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/ratio.h"
#include "pure/rounding.h"

/* Show the fraction: as it is, in lowest terms, or not at all. */
static void set_fraction(encours_indicator *out, enc_i128 numerator, enc_i128 denominator)
{
    int64_t above = 0;
    encours_ratio reduced;
    if (enc_narrow_i64(numerator, &above) && enc_narrow_i64(denominator, &out->denominator)) {
        out->numerator = above;
    } else if (enc_ratio_reduce(numerator, denominator, &reduced)) {
        out->numerator = reduced.numerator;
        out->denominator = reduced.denominator;
        out->flags |= ENCOURS_INDICATOR_REDUCED;
    } else {
        out->flags |= ENCOURS_INDICATOR_NO_FRACTION;
    }
}

/* numerator * scale / denominator, half up. The whole part is scaled apart from the rest, so that a
 * numerator of 128 bits has room. */
static bool scaled(enc_i128 numerator, enc_i128 denominator, int64_t scale, int64_t *out)
{
    enc_i128 whole = numerator / denominator, rest = numerator % denominator;
    enc_i128 scaled_rest, part = 0;
    int64_t narrow = 0;
    if (!enc_narrow_i64(whole, &narrow) || !enc_mul_i128(rest, scale, &scaled_rest))
        return false;
    /* It cannot fail: the denominator is not 0, and |rest| < denominator makes |part| <= scale. */
    enc_round_divide(scaled_rest, denominator, ENCOURS_ROUNDING_HALF_UP, &part);
    return enc_narrow_i64((enc_i128)narrow * scale + part, out);
}

static int32_t status_of(const enc_indicator_parts *parts)
{
    if (parts->status != 0)
        return parts->status;
    if (parts->items == 0)
        return ENCOURS_INDICATOR_NO_ITEMS;
    if (parts->denominator == 0)
        return ENCOURS_INDICATOR_ZERO_BASE;
    return parts->denominator < 0 ? ENCOURS_INDICATOR_NEGATIVE_BASE : ENCOURS_INDICATOR_OK;
}

static encours_indicator begin_indicator(const enc_indicator_parts *parts)
{
    encours_indicator out = {
        .status = status_of(parts),
        .flags = parts->flags,
        .value = ENCOURS_INDICATOR_NONE,
        .scale = parts->scale,
        .items = parts->items,
        .left_out = parts->left_out,
    };
    set_fraction(&out, parts->numerator, parts->denominator);
    return out;
}

static void end_indicator(encours_indicator *out, const enc_indicator_parts *parts)
{
    if (parts->numerator < 0)
        out->flags |= ENCOURS_INDICATOR_NEGATIVE;
    if (parts->scale == ENCOURS_INDICATOR_SCALE_SHARE && parts->numerator > parts->denominator)
        out->flags |= ENCOURS_INDICATOR_ABOVE_ONE;
    if (out->value == ENCOURS_INDICATOR_NONE)
        out->status = ENCOURS_INDICATOR_OUT_OF_RANGE;
}

encours_indicator enc_indicator_make(const enc_indicator_parts *parts)
{
    encours_indicator out = begin_indicator(parts);
    if (out.status != ENCOURS_INDICATOR_OK)
        return out;
    if (!scaled(parts->numerator, parts->denominator, parts->scale, &out.value))
        out.value = ENCOURS_INDICATOR_NONE;
    end_indicator(&out, parts);
    return out;
}

encours_indicator enc_indicator_make_amount(const enc_indicator_parts *parts,
                                            encours_rounding rounding)
{
    encours_indicator out = begin_indicator(parts);
    if (out.status != ENCOURS_INDICATOR_OK)
        return out;
    if (!enc_round_divide_i64(parts->numerator, parts->denominator, rounding, &out.value))
        out.value = ENCOURS_INDICATOR_NONE;
    end_indicator(&out, parts);
    return out;
}

/* --- columns */

encours_status enc_indicator_columns_load(const encours_indicator_columns *columns, size_t count,
                                          encours_indicator_columns *loaded, encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    ENC_STRUCT_LOAD(*loaded, columns, encours_indicator_columns, sizeof *loaded, error);
    if (loaded->count != count)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu values for a column of %zu", count,
                             loaded->count);
    if (count == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(loaded->values != NULL);
    ENC_REQUIRE(loaded->statuses != NULL);
    return ENCOURS_OK;
}

void enc_indicator_columns_set(const encours_indicator_columns *columns, size_t row,
                               const encours_indicator *value)
{
    columns->values[row] = value->value;
    columns->statuses[row] = value->status;
    enc_column_put_u32(columns->flags, row, value->flags);
    enc_column_put_i64(columns->numerators, row, value->numerator);
    enc_column_put_i64(columns->denominators, row, value->denominator);
}

/* --- checks */

encours_status enc_indicator_check_day(encours_date day, const char *name, encours_error *error)
{
    if (encours_date_is_valid(day) != 0)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s is no day between 1900 and 2199", name);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

encours_status enc_indicator_check_amount(int64_t amount, size_t index, const char *name,
                                          encours_error *error)
{
    if (amount >= 0)
        return ENCOURS_OK;
    enc_error_at(error, ENCOURS_E_INVALID, index, "%s is %" PRId64 ", needs zero or more", name,
                 amount);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

encours_status enc_indicator_check_day_at(int32_t day, bool optional, size_t index,
                                          const char *name, encours_error *error)
{
    if (optional && day == ENCOURS_DATE_NONE)
        return ENCOURS_OK;
    encours_status status = enc_indicator_check_day((encours_date){day}, name, error);
    if (status != ENCOURS_OK)
        enc_error_index(error, index);
    return status;
}

encours_status enc_indicator_check_offsets(const uint64_t *offsets, size_t count, const char *name,
                                           encours_error *error)
{
    ENC_REQUIRE(offsets != NULL);
    uint64_t before = 0;
    for (size_t i = 0; i <= count; i++) {
        if (offsets[i] < before || (i == 0 && offsets[i] != 0)) {
            enc_error_at(error, ENCOURS_E_INVALID, i,
                         "%s has %" PRIu64 " after %" PRIu64 "; they begin with 0 and ascend", name,
                         offsets[i], before);
            enc_error_field(error, name);
            return ENCOURS_E_INVALID;
        }
        before = offsets[i];
    }
    return ENCOURS_OK;
}
