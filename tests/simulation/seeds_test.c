/* SPDX-License-Identifier: MIT */
/* Runs of the simulation, one a seed: several writers over a medium that fails, lies, loses its
 * end and changes under their hands, against a model. With no argument the first 300 seeds.
 *
 *     simulation_seeds_test --seed N [--steps M]   one seed again, or its first steps
 *     simulation_seeds_test --seeds N              seeds 0 to N - 1 */
#include <stdlib.h>

#include "simulation/run.h"
#include "support/check.h"

static uint64_t first_seed, seed_count = 300;
static int steps;
static run current;
static bool running;

/* cmocka leaves a test by a jump. */
static int say_seed(void **state)
{
    (void)state;
    if (running)
        print_message("# to see it again: --seed %" PRIu64 " --steps %d\n", current.seed,
                      current.step);
    return 0;
}

static void a_ledger_holds_whatever_happens_around_it(void **state)
{
    (void)state;
    for (uint64_t i = 0; i < seed_count; i++) {
        running = true;
        run_seed(&current, first_seed + i, steps);
        running = false;
        check(current.truth > 0);
        if ((i + 1) % 1000 == 0)
            print_message("# %" PRIu64 " seeds\n", i + 1);
    }
}

int main(int count, char **arguments)
{
    for (int i = 1; i + 1 < count; i += 2) {
        uint64_t value = strtoull(arguments[i + 1], NULL, 10);
        if (strcmp(arguments[i], "--seed") == 0) {
            first_seed = value;
            seed_count = 1;
        } else if (strcmp(arguments[i], "--seeds") == 0) {
            seed_count = value;
        } else if (strcmp(arguments[i], "--steps") == 0) {
            steps = (int)value;
        }
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(a_ledger_holds_whatever_happens_around_it, say_seed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
