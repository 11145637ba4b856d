/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "base/checked.h"
#include "encours/money.h"

static encours_split_method method_of(const char *name)
{
    static const char *const names[] = {"", "largest_remainder", "first_to_last", "last_to_first",
                                        "all_to_largest"};
    for (int i = 1; i <= 4; i++)
        if (strcmp(names[i], name) == 0)
            return (encours_split_method)i;
    return (encours_split_method)0;
}

static void split(int64_t total, const int64_t *weights, size_t count, encours_split_method method,
                  int64_t *parts)
{
    encours_money money = {.minor = total, .currency = 978};
    check_ok(encours_money_split(money, weights, count, method, parts, check_error()));
}

static size_t read_numbers(const char *text, int64_t *out, size_t max)
{
    size_t count = 0;
    char *end;
    for (long long n = strtoll(text, &end, 10); end != text && count < max;
         text = end, n = strtoll(text, &end, 10))
        out[count++] = n;
    return count;
}

/* SPL-002. */
static void the_published_splits_hold(void **state)
{
    (void)state;
    FOR_VECTORS(row, "allocate.csv")
    {
        int64_t weights[16], expected[16], parts[16];
        size_t count = read_numbers(vectors_text(&row, "weights"), weights, 16);
        check_equal(read_numbers(vectors_text(&row, "parts"), expected, 16), count);
        split(vectors_number(&row, "total"), weights, count,
              method_of(vectors_text(&row, "method")), parts);
        for (size_t i = 0; i < count; i++)
            check_equal(parts[i], expected[i]);
    }
}

/* The methods as one would do them by hand: truncate, then hand out one unit at a time to whoever
 * is first in line. */
static void by_hand(int64_t total, const int64_t *weights, size_t count,
                    encours_split_method method, int64_t *parts)
{
    int64_t sum = 0, sign = total < 0 ? -1 : 1, left = total * sign;
    int64_t amount = left, fractions[4];
    for (size_t i = 0; i < count; i++)
        sum += weights[i];
    for (size_t i = 0; i < count; i++) {
        parts[i] = amount * weights[i] / sum;
        fractions[i] = amount * weights[i] % sum;
        left -= parts[i];
    }
    for (size_t turn = 0; left > 0; turn++, left--) {
        size_t chosen = 0;
        for (size_t i = 1; i < count; i++) {
            bool better = false;
            if (method == ENCOURS_SPLIT_LARGEST_REMAINDER)
                better = fractions[i] > fractions[chosen];
            if (method == ENCOURS_SPLIT_ALL_TO_LARGEST)
                better = weights[i] > weights[chosen];
            if (better)
                chosen = i;
        }
        if (method == ENCOURS_SPLIT_FIRST_TO_LAST || method == ENCOURS_SPLIT_LAST_TO_FIRST) {
            size_t seen = 0;
            for (size_t n = 0; n < count; n++) {
                size_t i = method == ENCOURS_SPLIT_FIRST_TO_LAST ? n : count - 1 - n;
                if (weights[i] != 0 && seen++ == turn)
                    chosen = i;
            }
        }
        parts[chosen]++;
        fractions[chosen] = -1;
    }
    for (size_t i = 0; i < count; i++)
        parts[i] *= sign;
}

/* Every total from -25 to 25, every triple of weights from 0 to 5, every method. */
static void every_small_split_is_as_done_by_hand(void **state)
{
    (void)state;
    for (int64_t total = -25; total <= 25; total++) {
        for (int64_t w = 1; w < 6 * 6 * 6; w++) {
            int64_t weights[3] = {w % 6, w / 6 % 6, w / 36}, parts[3], expected[3];
            for (int m = 1; m <= 4; m++) {
                by_hand(total, weights, 3, (encours_split_method)m, expected);
                split(total, weights, 3, (encours_split_method)m, parts);
                check(memcmp(parts, expected, sizeof parts) == 0);
            }
        }
    }
}

/* SPL-001: Whatever the weights: the parts sum to the total, have its sign, lie within one unit
 * of the exact share (but for ALL_TO_LARGEST), and a weight of zero receives nothing. */
static void parts_always_sum_to_the_total(void **state)
{
    (void)state;
    FOR_RANDOM(random, 3000)
    {
        int64_t weights[40], parts[40];
        size_t count = random_below(&random, 40) + 1;
        int64_t total = (int64_t)(random_next(&random) >> random_below(&random, 64));
        if (random_below(&random, 10) == 0)
            total = random_below(&random, 2) == 0 ? INT64_MIN : INT64_MAX;
        enc_i128 weight_total = 0, sum = 0;
        for (size_t i = 0; i < count; i++) {
            weights[i] = random_below(&random, 4) == 0
                             ? 0
                             : (int64_t)(random_next(&random) >> (1 + random_below(&random, 63)));
            weight_total += weights[i];
        }
        if (weight_total == 0)
            continue;
        encours_split_method method = (encours_split_method)(1 + random_below(&random, 4));
        split(total, weights, count, method, parts);
        for (size_t i = 0; i < count; i++) {
            sum += parts[i];
            check(weights[i] != 0 || parts[i] == 0);
            check(total >= 0 ? parts[i] >= 0 : parts[i] <= 0);
            enc_i128 floor = (enc_i128)enc_magnitude(total) * weights[i] / weight_total;
            enc_i128 extra = (enc_i128)enc_magnitude(parts[i]) - floor;
            check(extra >= 0 && (extra <= 1 || method == ENCOURS_SPLIT_ALL_TO_LARGEST));
        }
        check(sum == total);
    }
}

/* SPL-003. */
static void what_cannot_be_split_is_refused(void **state)
{
    (void)state;
    const int64_t zeros[] = {0, 0}, negative[] = {3, -1}, good[] = {1, 1};
    int64_t parts[2] = {7, 7};
    encours_money ten = {.minor = 10, .currency = 978};
    encours_split_method method = ENCOURS_SPLIT_LARGEST_REMAINDER;
    check_fails(encours_money_split(ten, zeros, 2, method, parts, check_error()), ENCOURS_E_INVALID,
                "all 2 weights are 0");
    check_fails(encours_money_split(ten, negative, 2, method, parts, check_error()),
                ENCOURS_E_INVALID, "weight 1 is -1");
    check_equal(check_last_error()->index, 1);
    check_fails(encours_money_split(ten, good, 0, method, parts, check_error()), ENCOURS_E_INVALID,
                "not 0");
    check_fails(encours_money_split(ten, good, 2, (encours_split_method)0, parts, check_error()),
                ENCOURS_E_INVALID, "0 is no split method");
    check_fails(encours_money_split(ten, good, 2, (encours_split_method)5, parts, check_error()),
                ENCOURS_E_INVALID, "5 is no split method");
    check_fails(encours_money_split(ten, NULL, 2, method, parts, check_error()), ENCOURS_E_MISUSE,
                NULL);
    check_fails(encours_money_split(ten, good, 2, method, NULL, check_error()), ENCOURS_E_MISUSE,
                NULL);
    check_fails(encours_money_split(ten, good, SIZE_MAX / 64, method, parts, check_error()),
                ENCOURS_E_INVALID, "parts, not");
    check_equal(parts[0], 7);
    check_equal(parts[1], 7);
}

CHECK_MAIN(the_published_splits_hold, every_small_split_is_as_done_by_hand,
           parts_always_sum_to_the_total, what_cannot_be_split_is_refused)
