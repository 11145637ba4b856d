/* SPDX-License-Identifier: MIT */
#include "encours/stress.h"

#include "base/checked.h"
#include "base/error.h"

static size_t count_at_least(const int64_t *amounts, size_t count, int64_t threshold)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += amounts[i] >= threshold;
    return found;
}

/* The amount of the last one marked is found by halving: no memory is needed to order them. */
encours_status encours_stress_top(const int64_t *amounts, size_t count, size_t top, uint8_t *marks,
                                  uint64_t *marked, encours_error *error)
{
    ENC_REQUIRE(count == 0 || (amounts != NULL && marks != NULL));
    size_t positive = count_at_least(amounts, count, 1);
    if (top > positive)
        top = positive;
    int64_t low = 1, high = INT64_MAX; /* count(low) >= top; above high there is nobody to mark */
    while (low < high) {
        int64_t middle = low + (high - low) / 2 + 1;
        if (count_at_least(amounts, count, middle) >= top)
            low = middle;
        else
            high = middle - 1;
    }
    size_t ties = top;
    for (size_t i = 0; i < count; i++)
        ties -= top > 0 && amounts[i] > low;
    for (size_t i = 0; i < count; i++) {
        int tied = amounts[i] == low && ties > 0;
        marks[i] = (uint8_t)(top > 0 && (amounts[i] > low || tied));
        ties -= (size_t)tied;
    }
    if (marked != NULL)
        *marked = top;
    return ENCOURS_OK;
}

encours_status encours_stress_delta(const int64_t *base, const int64_t *stressed, size_t count,
                                    int64_t *delta, encours_error *error)
{
    ENC_REQUIRE(count == 0 || (base != NULL && stressed != NULL && delta != NULL));
    int64_t difference = 0;
    for (size_t i = 0; i < count; i++)
        if (!enc_sub_i64(stressed[i], base[i], &difference))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, i,
                                "cell %zu: %" PRId64 " - %" PRId64 " does not fit 64 bits", i,
                                stressed[i], base[i]);
    for (size_t i = 0; i < count; i++)
        delta[i] = stressed[i] - base[i];
    return ENCOURS_OK;
}
