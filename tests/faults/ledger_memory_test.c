/* SPDX-License-Identifier: MIT */
/* Each allocation of each function of a ledger made to fail, once and from then on: NO_MEMORY is
 * told, nothing has changed, the same call succeeds afterwards, and in the end nothing is left
 * behind. */
#include "faults/ledger_scenario.h"
#include "support/check.h"
#include "support/memory.h"

static void begin(scenario *s, encours_context *context, size_t steps)
{
    *s = (scenario){.context = context};
    check_ok(encours_store_memory_new(context, &s->store, check_error()));
    scenario_run(s, steps);
}

/* False when the step needs fewer than `at` allocations. */
static bool fail_at(counted_memory *memory, encours_context *context, size_t step, size_t at,
                    bool on)
{
    scenario s;
    begin(&s, context, step);
    scenario_print before = scenario_take_print(&s);
    counted_memory_fail(memory, at, on);
    encours_status status = scenario_steps[step].run(&s);
    bool reached = memory->failed > 0;
    counted_memory_fail(memory, 0, false);
    if (status != ENCOURS_OK) {
        check(reached);
        check_fails(status, ENCOURS_E_NO_MEMORY, "no memory");
        scenario_print after = scenario_take_print(&s);
        if (strcmp(scenario_steps[step].name, "refreshed") != 0) /* its other handle may have won */
            check(memcmp(&before, &after, sizeof before) == 0);
    } else if (!scenario_steps[step].personal) {
        check(!reached); /* nothing swallows a failure */
    }
    for (size_t i = step; i < scenario_step_count; i++)
        check_ok(scenario_steps[i].run(&s));
    scenario_check_done(&s);
    scenario_end(&s);
    return reached;
}

static const char *step_now;
static size_t at_now;

static int say_where(void **state)
{
    (void)state;
    print_message("# last: step %s, allocation %zu\n", step_now, at_now);
    return 0;
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    for (int on = 0; on < 2; on++) {
        counted_memory memory = {0};
        encours_context *context = counted_memory_context(&memory);
        size_t blocks = memory.blocks;
        for (size_t step = 0; step < scenario_step_count; step++) {
            step_now = scenario_steps[step].name;
            for (at_now = 1; fail_at(&memory, context, step, at_now, on != 0); at_now++)
                check_equal(memory.blocks, blocks);
        }
        encours_context_free(context);
        check_equal(memory.blocks, 0);
        check_equal(memory.bytes, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(every_allocation_may_fail, say_where),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
