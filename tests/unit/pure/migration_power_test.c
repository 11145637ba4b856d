/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "encours/migration.h"

enum { SIDE_MAX = 6 };

#define FIXED INT64_C(1000000000000)

typedef struct power {
    int64_t cells[SIDE_MAX * SIDE_MAX];
    encours_migration_power out;
} power;

static power raised(const int64_t *cells, uint32_t classes, uint32_t steps)
{
    int64_t scratch[2 * SIDE_MAX * SIDE_MAX];
    power p = {.out = ENCOURS_MIGRATION_POWER_INIT};
    check_ok(encours_migration_power_compute(cells, classes, steps, scratch, p.cells, &p.out,
                                             check_error()));
    return p;
}

/* Two classes; columns: better, worse, paid, written off. The last row, of NEW, is not read. */
static const int64_t halves[] = {2, 1, 0, 1, 0, 1, 0, 1, 9, 9, 9, 9};

/* MIG-006: exact, by hand: the rows of P are 1/2 1/4 0 1/4 and 0 1/2 0 1/2, those of its square
 * 1/4 1/4 0 1/2 and 0 1/4 0 3/4. */
static void powers_are_exact(void **state)
{
    (void)state;
    power p = raised(halves, 2, 1);
    check_equal(p.out.status, ENCOURS_MIGRATION_OK);
    check_equal(p.out.denominator, 4);
    check_equal(p.out.exact_steps, 1);
    check_equal(p.cells[0], 2);
    p = raised(halves, 2, 2);
    check_equal(p.out.denominator, 4); /* 16 reduced */
    static const int64_t squared[] = {1, 1, 0, 2, 0, 1, 0, 3, 0, 0, 4, 0, 0, 0, 0, 4};
    assert_memory_equal(p.cells, squared, sizeof squared);
    check_equal(p.out.steps, 2);
    p = raised(halves, 2, 30);
    check_equal(p.out.exact_steps, 30);
    check_equal(p.cells[0] << 30, p.out.denominator); /* 1 / 2^30 stay all the way */
}

/* MIG-006, MIG-007: rows sum to one, no probability is negative, and what is final only grows,
 * but for the last digit of a fixed one. */
static void rows_sum_to_one(void **state)
{
    (void)state;
    FOR_RANDOM(random, 300)
    {
        int64_t cells[4 * 5];
        for (size_t i = 0; i < 4; i++)
            for (size_t k = 0; k < 5; k++)
                cells[i * 5 + k] = random_between(&random, k == i, 300);
        uint32_t steps = (uint32_t)random_between(&random, 1, 40);
        const power p = raised(cells, 3, steps), next = raised(cells, 3, steps + 1);
        for (size_t i = 0; i < 5; i++) {
            int64_t sum = 0;
            for (size_t k = 0; k < 5; k++) {
                check(p.cells[i * 5 + k] >= 0);
                sum += p.cells[i * 5 + k];
            }
            check_equal(sum, p.out.denominator);
            for (size_t k = 3; k < 5 && next.out.denominator == p.out.denominator; k++)
                check(next.cells[i * 5 + k] + 1 >= p.cells[i * 5 + k]);
        }
        check(p.out.status == ENCOURS_MIGRATION_OK || p.out.denominator == FIXED);
        check(p.out.status == ENCOURS_MIGRATION_FIXED || p.out.exact_steps == steps);
    }
}

/* MIG-007: denominators without a common multiple of 64 bits are fixed from the first step on. */
static void a_matrix_may_start_fixed(void **state)
{
    (void)state;
    const int64_t p = INT64_C(9223372036854775783), q = INT64_C(9223372036854775643);
    const int64_t cells[] = {p - 1, 1, 0, 0, 1, q - 1, 0, 0, 0, 0, 0, 0};
    power one = raised(cells, 2, 1);
    check_equal(one.out.status, ENCOURS_MIGRATION_FIXED);
    check_equal(one.out.exact_steps, 0);
    check_equal(one.out.denominator, FIXED);
    check_equal(one.cells[0], FIXED);
    one = raised(cells, 2, 3);
    check_equal(one.cells[5], FIXED);
    const int64_t single[] = {p - 1, 1, 0, 0, 0, 0}; /* exact once, then not */
    one = raised(single, 1, 4);
    check_equal(one.out.status, ENCOURS_MIGRATION_FIXED);
    check_equal(one.out.exact_steps, 1);
    check_equal(one.cells[0] + one.cells[1], FIXED);
}

/* MIG-006: a class that was never seen has no probabilities. */
static void an_empty_class_is_told(void **state)
{
    (void)state;
    const int64_t cells[] = {1, 0, 0, 0, 0, 0, 0, 0, 5, 5, 5, 5};
    const power p = raised(cells, 2, 5);
    check_equal(p.out.status, ENCOURS_MIGRATION_UNDEFINED_EMPTY);
    check_equal(p.out.empty_class, 1);
    check_equal(p.out.steps, 0);
}

/* MIG-006: what cannot be raised is refused. */
static void bad_powers_are_refused(void **state)
{
    (void)state;
    int64_t cells[] = {1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0}, scratch[32], into[16];
    encours_migration_power out = ENCOURS_MIGRATION_POWER_INIT;
    encours_error *error = check_error();
    static const uint32_t bad[][2] = {{0, 1}, {127, 1}, {2, 0}, {2, 1201}};
    for (size_t i = 0; i < 4; i++)
        check_fails(encours_migration_power_compute(cells, bad[i][0], bad[i][1], scratch, into,
                                                    &out, error),
                    ENCOURS_E_INVALID, "1200");
    check_fails(encours_migration_power_compute(NULL, 2, 1, scratch, into, &out, error),
                ENCOURS_E_MISUSE, "cells");
    check_fails(encours_migration_power_compute(cells, 2, 1, NULL, into, &out, error),
                ENCOURS_E_MISUSE, "scratch");
    check_fails(encours_migration_power_compute(cells, 2, 1, scratch, NULL, &out, error),
                ENCOURS_E_MISUSE, "power");
    check_fails(encours_migration_power_compute(cells, 2, 1, scratch, into, NULL, error),
                ENCOURS_E_MISUSE, "out");
    cells[5] = -1;
    check_fails(encours_migration_power_compute(cells, 2, 1, scratch, into, &out, error),
                ENCOURS_E_INVALID, "negative");
    cells[5] = INT64_MAX;
    check_fails(encours_migration_power_compute(cells, 2, 1, scratch, into, &out, error),
                ENCOURS_E_OVERFLOW, "class 1");
    check_equal(out.status, 0);
}

CHECK_MAIN(powers_are_exact, rows_sum_to_one, a_matrix_may_start_fixed, an_empty_class_is_told,
           bad_powers_are_refused)
