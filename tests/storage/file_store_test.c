/* SPDX-License-Identifier: MIT */
/* The worked store of docs/storage-authors.md is a correct one, and stays one when its files fail,
 * its process is killed at any write, and two processes write at once. */
#include "faults/ledger_scenario.h"
#include "storage/race.h"
#include "storage/scratch.h"
#include "support/check.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "docs/examples/file_store.h"
#define ENC_TESTS_FILE_FAULTS_OWN
#include "storage/file_faults.h"

static const char *folder_name = "store";

static void remove_folder(const char *path)
{
    char name[1024];
    DIR *folder = opendir(path);
    if (folder == NULL)
        return;
    for (struct dirent *each; (each = readdir(folder)) != NULL;) {
        snprintf(name, sizeof name, "%.700s/%.255s", path, each->d_name);
        if (each->d_name[0] != '.' && unlink(name) != 0)
            remove_folder(name);
    }
    (void)closedir(folder);
    (void)rmdir(path);
}

static void begin(void)
{
    file_faults_arm(FILE_NOTHING, 0, false);
    remove_folder(scratch_path(folder_name));
    (void)mkdir(scratch_path(folder_name), 0700);
}

static encours_status open_again(void *user, encours_store **out, encours_error *error)
{
    return file_store_open(user, scratch_path(folder_name), out, error);
}

static encours_status open_empty(void *user, encours_store **out, encours_error *error)
{
    begin();
    return open_again(user, out, error);
}

static encours_status open_wrapped(void *user, encours_store **out, encours_error *error)
{
    encours_store *inner = NULL;
    encours_store_faults *faults = NULL;
    encours_status status = open_again(user, &inner, error);
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
    begin();
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
    conform(open_empty, open_again);
    conform(open_empty_wrapped, open_wrapped);
}

static void open_scenario(scenario *s)
{
    *s = (scenario){0};
    check_ok(encours_context_new(NULL, &s->context, check_error()));
    check_ok(open_again(s->context, &s->store, check_error()));
}

static void close_scenario(scenario *s)
{
    scenario_end(s);
    encours_context_free(s->context);
}

/* Whether any file under a folder has these bytes. */
static bool holds(const char *path, const char *bytes)
{
    static char content[1 << 16];
    char name[1024];
    bool found = false;
    DIR *folder = opendir(path);
    if (folder == NULL) {
        FILE *file = fopen(path, "rb");
        size_t size = file != NULL ? fread(content, 1, sizeof content, file) : 0;
        for (size_t i = 0; i + strlen(bytes) <= size; i++)
            found = found || memcmp(content + i, bytes, strlen(bytes)) == 0;
        if (file != NULL)
            (void)fclose(file);
        return found;
    }
    for (struct dirent *each; !found && (each = readdir(folder)) != NULL;) {
        snprintf(name, sizeof name, "%s/%s", path, each->d_name);
        found = each->d_name[0] != '.' && holds(name, bytes);
    }
    (void)closedir(folder);
    return found;
}

/* What is left are whole transactions; the same steps end in the same ledger, each done once, and
 * nothing is left of who is erased in the last. */
static void recover(void)
{
    scenario s;
    open_scenario(&s);
    encours_status status = encours_ledger_open(s.store, "S", NULL, &s.ledger, check_error());
    if (status != ENCOURS_OK) {
        check_fails(status, ENCOURS_E_NOT_FOUND, "S");
    } else {
        encours_verify_report report = {.struct_size = sizeof report};
        check_ok(encours_ledger_verify(s.ledger, NULL, &report, check_error()));
        check_between(report.transactions, 1, 9);
    }
    scenario_run(&s, scenario_step_count);
    scenario_check_done(&s);
    close_scenario(&s);
    check(!holds(scratch_path(folder_name), "Camille Durand"));
}

/* True when it was killed. */
static bool wait_for(pid_t child)
{
    int result = 0;
    check_equal(waitpid(child, &result, 0), child);
    check(WIFSIGNALED(result) || WEXITSTATUS(result) == 0);
    return WIFSIGNALED(result);
}

static void a_ledger_survives_a_kill_at_every_write(void **state)
{
    (void)state;
    for (int fault = FILE_DIE_HALF; fault <= FILE_DIE_DONE; fault++) {
        bool killed = true;
        for (uint64_t at = 1; killed; at++) {
            begin();
            pid_t child = fork();
            check(child >= 0);
            if (child == 0) {
                scenario s;
                file_faults_arm((file_fault)fault, at, false);
                open_scenario(&s);
                for (size_t i = 0; i < scenario_step_count; i++)
                    if (scenario_steps[i].run(&s) != ENCOURS_OK)
                        _exit(1);
                _exit(0);
            }
            killed = wait_for(child);
            recover();
            check(killed || at > 50); /* eight transactions of some ten writes and syncs */
        }
    }
}

/* One failure in one step; false when the step writes less often. */
static bool fail_write(size_t step, file_fault fault, uint64_t at, bool on)
{
    scenario s;
    begin();
    open_scenario(&s);
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
    close_scenario(&s);
    recover();
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
            begin();
            open_scenario(&s);
            scenario_run(&s, scenario_step_count - 1);
            check(holds(scratch_path(folder_name), "Camille Durand"));
            close_scenario(&s);
            pid_t child = fork();
            check(child >= 0);
            if (child == 0) {
                open_scenario(&s);
                check_ok(scenario_steps[0].run(&s));
                file_faults_arm((file_fault)fault, at, false);
                _exit(scenario_steps[scenario_step_count - 1].run(&s) != ENCOURS_OK);
            }
            killed = wait_for(child);
            recover();
        }
    }
}

/* Dropped again, whatever a first time has done, nothing is left. */
static void drop_what_is_left(void)
{
    scenario s;
    open_scenario(&s);
    encours_status status = encours_store_drop(s.store, "S", check_error());
    if (status != ENCOURS_OK)
        check_fails(status, ENCOURS_E_NOT_FOUND, "S");
    close_scenario(&s);
    check_equal(rmdir(scratch_path(folder_name)), 0); /* there is no file in it */
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
                begin();
                open_scenario(&s);
                scenario_run(&s, scenario_step_count - 1);
                close_scenario(&s);
                pid_t child = fork();
                check(child >= 0);
                if (child == 0) {
                    open_scenario(&s);
                    file_faults_arm((file_fault)fault, at, false);
                    _exit(encours_store_drop(s.store, "S", check_error()) != ENCOURS_OK);
                }
                killed = wait_for(child);
                if (used_again == 1)
                    recover(); /* from where it was, or from the beginning */
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
            begin();
            open_scenario(&s);
            scenario_run(&s, scenario_step_count - 1);
            file_faults_arm(how < 2 ? FILE_FAIL : FILE_FAIL_HALF, at, how % 2 != 0);
            encours_status status = encours_store_drop(s.store, "S", check_error());
            struck = file_faults_struck();
            file_faults_arm(FILE_NOTHING, 0, false);
            if (status != ENCOURS_OK) {
                check(struck);
                check(check_last_error()->message[0] != '\0');
            }
            close_scenario(&s);
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
        begin();
        open_scenario(&s);
        scenario_run(&s, 2);
        encours_ledger_free(s.ledger);
        s.ledger = NULL;
        snprintf(path, sizeof path, "%s/l53.", scratch_path(folder_name));
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
        close_scenario(&s);
    }
}

static encours_context *race_context;

static encours_status open_race(encours_store **store)
{
    return open_again(race_context, store, check_error());
}

static void processes_append_to_one_ledger(void **state)
{
    (void)state;
    begin();
    check_ok(encours_context_new(NULL, &race_context, check_error()));
    race_without_loss(open_race, 3, 150);
    encours_context_free(race_context);
    begin();
    (void)rmdir(scratch_path(folder_name)); /* the folder goes */
}

CHECK_MAIN(the_file_store_is_correct, a_ledger_survives_a_kill_at_every_write, every_write_may_fail,
           an_erased_person_is_on_no_file, a_drop_is_done_or_not, every_call_of_a_drop_may_fail,
           a_damaged_ledger_is_told_and_can_be_dropped, processes_append_to_one_ledger)
