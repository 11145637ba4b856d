/* SPDX-License-Identifier: MIT */
/* Splits. Shares are kept negative while they are worked out, because the magnitude of INT64_MIN
 * has no positive counterpart; the sign comes back at the end. No scratch memory is needed: what a
 * share lost to truncation follows from the share itself. */
#include "base/checked.h"
#include "base/error.h"
#include "encours/money.h"

#define PARTS_MAX ((size_t)1 << 31)

typedef struct split {
    const int64_t *weights;
    size_t count;
    enc_i128 weight_total; /* less than 2^94 */
    uint64_t amount;       /* magnitude of the total */
} split;

static encours_status check_weights(split *s, encours_error *error)
{
    for (size_t i = 0; i < s->count; i++) {
        if (s->weights[i] < 0)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "weight %zu is %" PRId64 ", must not be negative", i,
                                s->weights[i]);
        s->weight_total += s->weights[i];
    }
    if (s->weight_total == 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "all %zu weights are 0: nobody can receive the amount", s->count);
    return ENCOURS_OK;
}

/* What truncation took from part i, in units of 1 / weight_total: 0 to weight_total - 1. `part` is
 * the truncated share, not positive. */
static enc_i128 fraction_lost(const split *s, size_t i, int64_t part)
{
    return (enc_i128)s->amount * s->weights[i] + (enc_i128)part * s->weight_total;
}

/* Fill in the truncated shares and return the units that are left: fewer than there are parts of
 * a non-zero fraction, so that no weight of zero is ever reached. */
static size_t truncate_shares(const split *s, int64_t *parts)
{
    uint64_t left = s->amount;
    for (size_t i = 0; i < s->count; i++) {
        enc_i128 share = (enc_i128)s->amount * s->weights[i] / s->weight_total;
        parts[i] = (int64_t)-share;
        left -= (uint64_t)share;
    }
    return (size_t)left;
}

/* How many fractions are at least `threshold`. */
static size_t count_fractions(const split *s, const int64_t *parts, enc_i128 threshold)
{
    size_t found = 0;
    for (size_t i = 0; i < s->count; i++)
        found += fraction_lost(s, i, parts[i]) >= threshold;
    return found;
}

/* The `left`-th largest fraction is found by halving; those above it get one each, those equal to
 * it what is left, from the lowest index. */
static void give_to_largest_fractions(const split *s, int64_t *parts, size_t left)
{
    enc_i128 low = 1, high = s->weight_total; /* count(low) >= left > count(high) */
    while (high - low > 1) {
        enc_i128 middle = low + (high - low) / 2;
        if (count_fractions(s, parts, middle) >= left)
            low = middle;
        else
            high = middle;
    }
    size_t ties = left - count_fractions(s, parts, high);
    for (size_t i = 0; i < s->count; i++) {
        enc_i128 fraction = fraction_lost(s, i, parts[i]);
        if (fraction > low) {
            parts[i]--;
        } else if (fraction == low && ties > 0) {
            parts[i]--;
            ties--;
        }
    }
}

static void give_in_order(const split *s, int64_t *parts, size_t left, bool from_last)
{
    for (size_t n = 0; left > 0; n++) { /* fewer are left than there are weights above zero */
        size_t i = from_last ? s->count - 1 - n : n;
        if (s->weights[i] > 0) {
            parts[i]--;
            left--;
        }
    }
}

static void give_to_largest_weight(const split *s, int64_t *parts, size_t left)
{
    size_t largest = 0;
    for (size_t i = 1; i < s->count; i++)
        if (s->weights[i] > s->weights[largest])
            largest = i;
    parts[largest] -= (int64_t)left;
}

static void give_rest(const split *s, encours_split_method method, int64_t *parts, size_t left)
{
    switch (method) {
    case ENCOURS_SPLIT_LARGEST_REMAINDER:
        give_to_largest_fractions(s, parts, left);
        break;
    case ENCOURS_SPLIT_FIRST_TO_LAST:
    case ENCOURS_SPLIT_LAST_TO_FIRST:
        give_in_order(s, parts, left, method == ENCOURS_SPLIT_LAST_TO_FIRST);
        break;
    default: /* ALL_TO_LARGEST: methods are checked before */
        give_to_largest_weight(s, parts, left);
        break;
    }
}

encours_status encours_money_split(encours_money total, const int64_t *weights, size_t count,
                                   encours_split_method method, int64_t *parts,
                                   encours_error *error)
{
    ENC_REQUIRE(parts != NULL && weights != NULL);
    if (count < 1 || count > PARTS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "an amount is split into 1 to %zu parts, not %zu", PARTS_MAX, count);
    if (method < ENCOURS_SPLIT_LARGEST_REMAINDER || method > ENCOURS_SPLIT_ALL_TO_LARGEST)
        return enc_error_set(error, ENCOURS_E_INVALID, "%d is no split method", (int)method);
    split s = {.weights = weights, .count = count, .amount = enc_magnitude(total.minor)};
    ENC_TRY(check_weights(&s, error));
    size_t left = truncate_shares(&s, parts);
    if (left > 0)
        give_rest(&s, method, parts, left);
    for (size_t i = 0; total.minor > 0 && i < count; i++)
        parts[i] = -parts[i];
    return ENCOURS_OK;
}
