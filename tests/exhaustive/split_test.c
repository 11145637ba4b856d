/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include <stdbool.h>

#include "encours/money.h"

enum { PARTS_MAX = 4, TOTAL_MAX = 40 };

/* Deal a magnitude out: whole shares by counting units one at a time, then the rest as the method
 * says, each choice made by looking at all parts. */
static void deal(int64_t total, const int64_t *weights, size_t count, encours_split_method method,
                 int64_t *parts)
{
    int64_t sum = 0, left = total;
    bool served[PARTS_MAX] = {false};
    for (size_t i = 0; i < count; i++)
        sum += weights[i];
    for (size_t i = 0; i < count; i++) {
        parts[i] = 0;
        while ((parts[i] + 1) * sum <= total * weights[i])
            parts[i]++;
        left -= parts[i];
    }
    if (method == ENCOURS_SPLIT_ALL_TO_LARGEST) {
        size_t largest = 0;
        for (size_t i = 0; i < count; i++)
            largest = weights[i] > weights[largest] ? i : largest;
        parts[largest] += left;
        return;
    }
    for (; left > 0; left--) {
        size_t best = count;
        int64_t most = -1;
        for (size_t i = 0; i < count; i++) {
            int64_t merit = total * weights[i] % sum;
            if (method == ENCOURS_SPLIT_FIRST_TO_LAST)
                merit = (int64_t)(count - i);
            if (method == ENCOURS_SPLIT_LAST_TO_FIRST)
                merit = (int64_t)i;
            if (!served[i] && weights[i] > 0 && merit > most) {
                most = merit;
                best = i;
            }
        }
        served[best] = true;
        parts[best]++;
    }
}

static void check_split(int64_t total, const int64_t *weights, size_t count,
                        encours_split_method method)
{
    int64_t parts[PARTS_MAX], expected[PARTS_MAX], sum = 0;
    check_ok(
        encours_money_split((encours_money){.minor = total}, weights, count, method, parts, NULL));
    deal(total < 0 ? -total : total, weights, count, method, expected);
    for (size_t i = 0; i < count; i++) {
        int64_t part = total < 0 ? -expected[i] : expected[i];
        if (parts[i] != part)
            check_equal(parts[i], part);
        sum += parts[i];
    }
    if (sum != total)
        check_equal(sum, total);
}

/* SPL-001, SPL-002: every method on every total to 40 and every weight to 7 of up to four parts (to
 * 4 of four). */
static void every_small_split_is_as_dealt_by_hand(void **state)
{
    (void)state;
    for (size_t count = 1; count <= PARTS_MAX; count++) {
        int64_t base = count == PARTS_MAX ? 5 : 8, cases = 1;
        for (size_t i = 0; i < count; i++)
            cases *= base;
        for (int64_t number = 1; number < cases; number++) {
            int64_t weights[PARTS_MAX], rest = number;
            for (size_t i = 0; i < count; i++, rest /= base)
                weights[i] = rest % base;
            for (int method = ENCOURS_SPLIT_LARGEST_REMAINDER;
                 method <= ENCOURS_SPLIT_ALL_TO_LARGEST; method++)
                for (int64_t total = -TOTAL_MAX; total <= TOTAL_MAX; total++)
                    check_split(total, weights, count, (encours_split_method)method);
        }
    }
}

CHECK_MAIN(every_small_split_is_as_dealt_by_hand)
