/* SPDX-License-Identifier: MIT */
/* The worked store of docs/storage-authors.md is a correct one, and stays one when its files fail,
 * its process is killed at any write, and two processes write at once. */
#include "storage/file_store_life.h"
#include "storage/race.h"
#include "support/check.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "encours/store_check.h"
#define ENC_TESTS_FILE_FAULTS_OWN
#include "storage/file_faults.h"

static encours_status open_empty(void *user, encours_store **out, encours_error *error)
{
    file_life_begin();
    return file_life_open(user, out, error);
}

static encours_status open_wrapped(void *user, encours_store **out, encours_error *error)
{
    encours_store *inner = NULL;
    encours_store_faults *faults = NULL;
    encours_status status = file_life_open(user, &inner, error);
    if (status == ENCOURS_OK)
        status = encours_store_faults_new(user, &faults, error);
    if (status == ENCOURS_OK)
        status = encours_store_faulty_new(user, inner, faults, out, error);
    encours_store_faults_free(faults);
    encours_store_free(inner);
    return status;
}

static encours_status open_empty_wrapped(void *user, encours_store **out, encours_error *error)
{
    file_life_begin();
    return open_wrapped(user, out, error);
}

static void count(void *user, const char *name, int32_t outcome, const char *sentence)
{
    ((int *)user)[outcome]++;
    if (outcome == ENCOURS_STORE_CHECK_FAILED)
        print_error("%s: %s\n", name, sentence);
}

static void conform(encours_store_check_open_fn empty, encours_store_check_open_fn again)
{
    int outcomes[4] = {0};
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    encours_store_check_host host = {.struct_size = sizeof host,
                                     .open_empty = empty,
                                     .open_again = again,
                                     .user = context,
                                     .report = count,
                                     .report_user = outcomes};
    check_ok(encours_store_check(context, &host, check_error()));
    check_equal(outcomes[ENCOURS_STORE_CHECK_SKIPPED], 9); /* of snapshots */
    check(outcomes[ENCOURS_STORE_CHECK_PASSED] > 25);
    encours_context_free(context);
}

static void the_file_store_is_correct(void **state)
{
    (void)state;
    conform(open_empty, file_life_open);
    conform(open_empty_wrapped, open_wrapped);
}

static void a_ledger_survives_a_kill_at_every_write(void **state)
{
    (void)state;
    for (int fault = FILE_DIE_HALF; fault <= FILE_DIE_DONE; fault++) {
        bool killed = true;
        for (uint64_t at = 1; killed; at++) {
            file_life_begin();
            pid_t child = fork();
            check(child >= 0);
            if (child == 0) {
                scenario s;
                file_faults_arm((file_fault)fault, at, false);
                file_life_begin_scenario(&s);
                for (size_t i = 0; i < scenario_step_count; i++)
                    if (scenario_steps[i].run(&s) != ENCOURS_OK)
                        _exit(1);
                _exit(0);
            }
            killed = file_life_wait_for(child);
            file_life_recover();
            check(killed || at > 50); /* eight transactions of some ten writes and syncs */
        }
    }
}

/* One failure in one step; false when the step writes less often. */
static bool fail_write(size_t step, file_fault fault, uint64_t at, bool on)
{
    scenario s;
    file_life_begin();
    file_life_begin_scenario(&s);
    scenario_run(&s, step);
    scenario_print before = scenario_take_print(&s);
    file_faults_arm(fault, at, on);
    encours_status status = scenario_steps[step].run(&s);
    bool struck = file_faults_struck();
    if (status != ENCOURS_OK) {
        check(struck);
        check(encours_status_kind_of(status) == ENCOURS_E_IO ||
              encours_status_kind_of(status) == ENCOURS_E_STORAGE ||
              encours_status_kind_of(status) == ENCOURS_E_IN_DOUBT);
        check(check_last_error()->message[0] != '\0');
        scenario_print after = scenario_take_print(&s); /* a ledger just made may be there */
        check(step == 0 || strcmp(scenario_steps[step].name, "refreshed") == 0 ||
              memcmp(&before, &after, sizeof before) == 0);
    }
    file_faults_arm(FILE_NOTHING, 0, false);
    if (s.ledger != NULL)
        check_ok(encours_ledger_refresh(s.ledger, NULL, check_error()));
    for (size_t i = step; i < scenario_step_count; i++)
        check_ok(scenario_steps[i].run(&s));
    scenario_check_done(&s);
    file_life_end_scenario(&s);
    file_life_recover();
    return struck;
}

static void every_write_may_fail(void **state)
{
    (void)state;
    for (size_t step = 0; step < scenario_step_count; step++)
        for (int fault = FILE_FAIL; fault <= FILE_FAIL_HALF; fault++)
            for (int on = 0; on < 2; on++)
                for (uint64_t at = 1; fail_write(step, (file_fault)fault, at, on != 0); at++)
                    ;
}

/* Killed anywhere in it, an erasure that is repeated leaves nothing of any version. */
static void an_erased_person_is_on_no_file(void **state)
{
    (void)state;
    for (int fault = FILE_DIE_HALF; fault <= FILE_DIE_DONE; fault++) {
        bool killed = true;
        for (uint64_t at = 1; killed; at++) {
            scenario s;
            file_life_begin();
            file_life_begin_scenario(&s);
            scenario_run(&s, scenario_step_count - 1);
            check(file_life_holds("Camille Durand"));
            file_life_end_scenario(&s);
            pid_t child = fork();
            check(child >= 0);
            if (child == 0) {
                file_life_begin_scenario(&s);
                check_ok(scenario_steps[0].run(&s));
                file_faults_arm((file_fault)fault, at, false);
                _exit(scenario_steps[scenario_step_count - 1].run(&s) != ENCOURS_OK);
            }
            killed = file_life_wait_for(child);
            file_life_recover();
        }
    }
}

/* Dropped again, whatever a first time has done, nothing is left. */
static void drop_what_is_left(void)
{
    scenario s;
    file_life_begin_scenario(&s);
    encours_status status = encours_store_drop(s.store, "S", check_error());
    if (status != ENCOURS_OK)
        check_fails(status, ENCOURS_E_NOT_FOUND, "S");
    file_life_end_scenario(&s);
    check(file_life_end());
}

/* Killed anywhere in it, a drop has been done or not; the id can be used again. */
static void a_drop_is_done_or_not(void **state)
{
    (void)state;
    for (int fault = FILE_DIE_HALF; fault <= FILE_DIE_DONE; fault++) {
        bool killed = true;
        for (uint64_t at = 1; killed; at++) {
            scenario s;
            for (int used_again = 0; used_again < 2; used_again++) {
                file_life_begin();
                file_life_begin_scenario(&s);
                scenario_run(&s, scenario_step_count - 1);
                file_life_end_scenario(&s);
                pid_t child = fork();
                check(child >= 0);
                if (child == 0) {
                    file_life_begin_scenario(&s);
                    file_faults_arm((file_fault)fault, at, false);
                    _exit(encours_store_drop(s.store, "S", check_error()) != ENCOURS_OK);
                }
                killed = file_life_wait_for(child);
                if (used_again == 1)
                    file_life_recover(); /* from where it was, or from the beginning */
                drop_what_is_left();
            }
        }
    }
}

static void every_call_of_a_drop_may_fail(void **state)
{
    (void)state;
    for (int how = 0; how < 4; how++) {
        bool struck = true;
        for (uint64_t at = 1; struck; at++) {
            scenario s;
            file_life_begin();
            file_life_begin_scenario(&s);
            scenario_run(&s, scenario_step_count - 1);
            file_faults_arm(how < 2 ? FILE_FAIL : FILE_FAIL_HALF, at, how % 2 != 0);
            encours_status status = encours_store_drop(s.store, "S", check_error());
            struck = file_faults_struck();
            file_faults_arm(FILE_NOTHING, 0, false);
            if (status != ENCOURS_OK) {
                check(struck);
                check(check_last_error()->message[0] != '\0');
            }
            file_life_end_scenario(&s);
            drop_what_is_left();
        }
    }
}

static encours_status count_ledger(void *user, const char *ledger)
{
    (void)ledger;
    ++*(int *)user;
    return ENCOURS_OK;
}

/* Whoever lists is told; dropped, it is gone. */
static void a_damaged_ledger_is_told_and_can_be_dropped(void **state)
{
    (void)state;
    for (int truncated = 0; truncated < 2; truncated++) {
        scenario s;
        char path[1024];
        int ledgers = 0;
        file_life_begin();
        file_life_begin_scenario(&s);
        scenario_run(&s, 2);
        encours_ledger_free(s.ledger);
        s.ledger = NULL;
        snprintf(path, sizeof path, "%s/L53.", file_life_folder());
        struct stat is = {0};
        check_equal(stat(path, &is), 0);
        int file = open(path, O_WRONLY);
        check(truncated != 0 ? ftruncate(file, is.st_size - 1) == 0
                             : pwrite(file, "\x40", 1, 0) == 1);
        check_equal(close(file), 0);
        check_fails(encours_ledger_open(s.store, "S", NULL, &s.ledger, check_error()),
                    ENCOURS_E_CORRUPT, "damaged");
        check_fails(encours_store_ledgers(s.store, count_ledger, &ledgers, check_error()),
                    ENCOURS_E_CORRUPT, "damaged");
        check_ok(encours_store_drop(s.store, "S", check_error()));
        check_ok(encours_store_ledgers(s.store, count_ledger, &ledgers, check_error()));
        check_equal(ledgers, 0);
        file_life_end_scenario(&s);
    }
}

static encours_context *race_context;

static encours_status open_race(encours_store **store)
{
    return file_life_open(race_context, store, check_error());
}

static void processes_append_to_one_ledger(void **state)
{
    (void)state;
    file_life_begin();
    check_ok(encours_context_new(NULL, &race_context, check_error()));
    race_without_loss(open_race, 3, 2000);
    encours_context_free(race_context);
    file_life_begin();
    check(file_life_end());
}

CHECK_MAIN(the_file_store_is_correct, a_ledger_survives_a_kill_at_every_write, every_write_may_fail,
           an_erased_person_is_on_no_file, a_drop_is_done_or_not, every_call_of_a_drop_may_fail,
           a_damaged_ledger_is_told_and_can_be_dropped, processes_append_to_one_ledger)
