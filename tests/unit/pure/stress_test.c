/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "encours/stress.h"

/* STR-003: the largest are marked, of equals the lower key, never what owes nothing. */
static void the_largest_are_marked(void **state)
{
    (void)state;
    const int64_t amounts[] = {5, -9, 7, 5, 0, INT64_MAX, 5};
    uint8_t marks[7];
    uint64_t marked = 0;
    check_ok(encours_stress_top(amounts, 7, 3, marks, &marked, check_error()));
    assert_memory_equal(marks, ((const uint8_t[]){1, 0, 1, 0, 0, 1, 0}), 7);
    check_equal(marked, 3);
    check_ok(encours_stress_top(amounts, 7, 99, marks, &marked, check_error()));
    assert_memory_equal(marks, ((const uint8_t[]){1, 0, 1, 1, 0, 1, 1}), 7);
    check_equal(marked, 5);
    check_ok(encours_stress_top(amounts, 7, 0, marks, NULL, check_error()));
    assert_memory_equal(marks, ((const uint8_t[]){0, 0, 0, 0, 0, 0, 0}), 7);
    check_ok(encours_stress_top(NULL, 0, 3, NULL, &marked, check_error()));
    check_equal(marked, 0);
    check_fails(encours_stress_top(NULL, 1, 3, marks, NULL, check_error()), ENCOURS_E_MISUSE,
                "amounts");
    check_fails(encours_stress_top(amounts, 1, 3, NULL, NULL, check_error()), ENCOURS_E_MISUSE,
                "marks");
}

/* STR-003: whoever is marked owes no less than whoever is not. */
static void nobody_larger_is_left_out(void **state)
{
    (void)state;
    FOR_RANDOM(random, 2000)
    {
        int64_t amounts[20];
        uint8_t marks[20];
        uint64_t marked = 0;
        size_t top = random_below(&random, 22), positive = 0, seen = 0;
        for (size_t i = 0; i < 20; i++) {
            amounts[i] = random_between(&random, -3, 9);
            positive += amounts[i] > 0;
        }
        check_ok(encours_stress_top(amounts, 20, top, marks, &marked, check_error()));
        check_equal(marked, top < positive ? top : positive);
        for (size_t i = 0; i < 20; i++) {
            seen += marks[i];
            for (size_t k = 0; k < 20; k++)
                check(!marks[i] || marks[k] || amounts[i] > amounts[k] ||
                      (amounts[i] == amounts[k] && i < k));
        }
        check_equal(seen, marked);
    }
}

/* STR-005: stressed less base; what does not fit is named and changes nothing. */
static void deltas_are_exact(void **state)
{
    (void)state;
    int64_t base[] = {10, INT64_MAX, 0}, stressed[] = {4, 0, INT64_MIN}, delta[3] = {7, 7, 7};
    check_ok(encours_stress_delta(base, stressed, 3, delta, check_error()));
    check_equal(delta[0], -6);
    check_equal(delta[1], -INT64_MAX);
    check_equal(delta[2], INT64_MIN);
    base[2] = 1;
    delta[0] = 7;
    check_fails(encours_stress_delta(base, stressed, 3, delta, check_error()), ENCOURS_E_OVERFLOW,
                "cell 2");
    check_equal(delta[0], 7);
    check_equal(check_last_error()->index, 2);
    check_ok(encours_stress_delta(NULL, NULL, 0, NULL, check_error()));
    check_fails(encours_stress_delta(NULL, stressed, 1, delta, check_error()), ENCOURS_E_MISUSE,
                "base");
    check_fails(encours_stress_delta(base, NULL, 1, delta, check_error()), ENCOURS_E_MISUSE,
                "stressed");
    check_fails(encours_stress_delta(base, stressed, 1, NULL, check_error()), ENCOURS_E_MISUSE,
                "delta");
}

CHECK_MAIN(the_largest_are_marked, nobody_larger_is_left_out, deltas_are_exact)
