/* SPDX-License-Identifier: MIT */
/* Gini's index needs its debtors in order: a least significant digit radix sort in the caller's
 * workspace, eight passes at most, fewer where a byte is the same in all. */
#include <string.h>

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "base/wide.h"
#include "encours/concentration.h"

enum { PPM = 1000000, DIGITS = 256, DIGIT_BITS = 8, PASSES = 8 };

#define COUNT_MAX (UINT64_C(1) << 31)

size_t encours_gini_workspace_size(size_t count)
{
    return count > COUNT_MAX ? 0 : 2 * sizeof(uint64_t) * count;
}

/* One pass from `from` to `to`; false, and nothing moved, when all have the same digit. */
static bool sort_by_digit(const uint64_t *from, uint64_t *to, size_t count, uint32_t shift)
{
    size_t starts[DIGITS] = {0};
    for (size_t i = 0; i < count; i++)
        starts[from[i] >> shift & (DIGITS - 1)]++;
    if (starts[from[0] >> shift & (DIGITS - 1)] == count)
        return false;
    size_t start = 0;
    for (size_t d = 0; d < DIGITS; d++) {
        size_t here = starts[d];
        starts[d] = start;
        start += here;
    }
    for (size_t i = 0; i < count; i++)
        to[starts[from[i] >> shift & (DIGITS - 1)]++] = from[i];
    return true;
}

/* Ascending; which of the two halves of the workspace it ends in. */
static const uint64_t *sorted(uint64_t *values, uint64_t *spare, size_t count)
{
    for (uint32_t pass = 0; pass < PASSES; pass++) {
        if (sort_by_digit(values, spare, count, pass * DIGIT_BITS)) {
            uint64_t *swap = values;
            values = spare;
            spare = swap;
        }
    }
    return values;
}

static int64_t quotient_ppm(enc_u128 numerator, enc_u128 denominator)
{
    enc_wide above = enc_wide_from(numerator), below = enc_wide_from(denominator);
    enc_wide scale = enc_wide_from(PPM);
    int64_t out = 0; /* at most a million */
    above = enc_wide_multiply(&above, &scale);
    (void)enc_wide_divide(&above, &below, &out);
    return out;
}

/* (2 * sum of rank * x - (n + 1) * T) / (n * T), and over (n - 1) * T. With n up to 2^31 and T
 * below 2^94 nothing passes 2^127. */
static void set_index(const uint64_t *ascending, encours_gini *value)
{
    enc_u128 total = 0, ranked = 0;
    for (uint64_t i = 0; i < value->counted; i++) {
        total += ascending[i];
        ranked += (enc_u128)ascending[i] * (i + 1);
    }
    enc_u128 above = 2 * ranked - (value->counted + 1) * total;
    value->status = ENCOURS_CONCENTRATION_OK;
    value->population_ppm = quotient_ppm(above, value->counted * total);
    value->sample_status = ENCOURS_CONCENTRATION_ONE_DEBTOR;
    if (value->counted > 1) {
        value->sample_status = ENCOURS_CONCENTRATION_OK;
        value->sample_ppm = quotient_ppm(above, (value->counted - 1) * total);
    }
}

static encours_status check_workspace(size_t count, const void *workspace, size_t workspace_size,
                                      encours_error *error)
{
    if (count > COUNT_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu exposures, at most 2^31", count);
    if (count == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(workspace != NULL);
    ENC_REQUIRE((uintptr_t)workspace % sizeof(uint64_t) == 0);
    ENC_REQUIRE(workspace_size >= encours_gini_workspace_size(count));
    return ENCOURS_OK;
}

encours_status encours_gini_compute(const int64_t *exposures, size_t count, void *workspace,
                                    size_t workspace_size, encours_gini *out, encours_error *error)
{
    ENC_REQUIRE(exposures != NULL || count == 0);
    ENC_REQUIRE_STRUCT(out, encours_gini, error);
    ENC_TRY(check_workspace(count, workspace, workspace_size, error));
    uint64_t *values = workspace;
    encours_gini value = {
        .status = ENCOURS_CONCENTRATION_EMPTY,
        .sample_status = ENCOURS_CONCENTRATION_EMPTY,
        .population_ppm = ENCOURS_CONCENTRATION_NONE,
        .sample_ppm = ENCOURS_CONCENTRATION_NONE,
    };
    for (size_t i = 0; i < count; i++) {
        if (exposures[i] > 0)
            values[value.counted++] = (uint64_t)exposures[i];
        else if (exposures[i] == ENCOURS_CONCENTRATION_NONE)
            value.missing++;
        else
            value.left_out++;
    }
    if (value.counted > 0)
        set_index(sorted(values, values + count, value.counted), &value);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}
