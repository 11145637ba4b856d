/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "pure/spread.h"

/* FOR-011: units go to the largest rests, ties to the lowest index. */
static void units_go_to_the_largest_rests(void **state)
{
    (void)state;
    int64_t parts[] = {1, 2, 3, 4}, rests[] = {5, 7, 5, 3}; /* tenths: two units */
    enc_spread(parts, rests, 4, 10);
    static const int64_t sums[] = {2, 3, 3, 4}, left[] = {-5, -3, 5, 3};
    assert_memory_equal(parts, sums, sizeof sums);
    assert_memory_equal(rests, left, sizeof left);
    int64_t debit[] = {-1, 0}, taken[] = {-4, -6};
    enc_spread(debit, taken, 2, 10);
    check_equal(debit[0], -1);
    check_equal(debit[1], -1);
    int64_t none[] = {8, 9}, zero[] = {4, -4};
    enc_spread(none, zero, 2, 10);
    check_equal(none[0], 8);
    check_equal(none[1], 9);
}

/* FOR-011: parts sum to the exact sum, none moves by more than a unit, and rests keep the exact
 * value. */
static void sums_tie_for_any_signs(void **state)
{
    (void)state;
    FOR_RANDOM(random, 3000)
    {
        int64_t parts[12], rests[12], exact[12], sum = 0, one = random_between(&random, 2, 40);
        size_t count = (size_t)random_between(&random, 1, 12);
        for (size_t i = 0; i < count; i++) {
            exact[i] = random_between(&random, -200, 200);
            if (i + 1 == count)
                exact[i] += (one - (sum + exact[i]) % one) % one;
            sum += exact[i];
            parts[i] = exact[i] / one;
            rests[i] = exact[i] % one;
        }
        enc_spread(parts, rests, count, one);
        int64_t total = 0;
        for (size_t i = 0; i < count; i++) {
            total += parts[i];
            check_equal(parts[i] * one + rests[i], exact[i]);
            check_between(rests[i], -one + 1, one - 1);
        }
        check_equal(total * one, sum);
    }
}

CHECK_MAIN(units_go_to_the_largest_rests, sums_tie_for_any_signs)
