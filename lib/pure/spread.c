/* SPDX-License-Identifier: MIT */
#include "pure/spread.h"

#include "base/checked.h"

static size_t count_at_least(const int64_t *rests, size_t count, int64_t sign, int64_t threshold)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += rests[i] * sign >= threshold;
    return found;
}

/* More rests than units are above zero in the sign of the sum, because each is below one unit: the
 * rest of the last one served is found by halving, and no rest of zero is ever served. */
void enc_spread(int64_t *parts, int64_t *rests, size_t count, int64_t one)
{
    enc_i128 sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += rests[i];
    if (sum == 0)
        return;
    int64_t sign = sum < 0 ? -1 : 1;
    size_t units = (size_t)(sum * sign / one);
    int64_t low = 1, high = one; /* count(low) >= units > count(high) */
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        if (count_at_least(rests, count, sign, middle) >= units)
            low = middle;
        else
            high = middle;
    }
    size_t ties = units - count_at_least(rests, count, sign, high);
    for (size_t i = 0; i < count; i++) {
        int64_t rest = rests[i] * sign;
        if (rest < low || (rest == low && ties == 0))
            continue;
        ties -= rest == low;
        parts[i] += sign;
        rests[i] -= sign * one;
    }
}
