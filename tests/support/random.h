/* SPDX-License-Identifier: MIT */
/* Repeatable random numbers: the seed of a failing round is printed by its number. */
#ifndef ENC_TESTS_RANDOM_H
#define ENC_TESTS_RANDOM_H

#include <stdint.h>

typedef struct test_random {
    uint64_t state;
    uint64_t round;
} test_random;

/* splitmix64 */
static inline uint64_t random_next(test_random *random)
{
    uint64_t z = random->state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

/* 0 <= result < bound; bound > 0 */
static inline uint64_t random_below(test_random *random, uint64_t bound)
{
    return random_next(random) % bound;
}

static inline int64_t random_between(test_random *random, int64_t low, int64_t high)
{
    return low + (int64_t)random_below(random, (uint64_t)(high - low) + 1);
}

/* FOR_RANDOM(random, 5000) { ... }: 5000 rounds, each with a generator of its own seed. */
#define FOR_RANDOM(name, rounds)                                                                   \
    for (test_random name = {.state = 1, .round = 0}; name.round < (rounds);                       \
         name.round++, name.state = name.round * UINT64_C(0xD1B54A32D192ED03) + 1)

#endif
