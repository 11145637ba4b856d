/* SPDX-License-Identifier: MIT */
#include "storage/file_store_life.h"

#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "docs/examples/file_store.h"
#define ENC_TESTS_FILE_FAULTS_OWN
#include "storage/file_faults.h"
#include "storage/scratch.h"
#include "support/check.h"

const char *file_life_folder(void)
{
    return scratch_path("store");
}

/* Call for each file, until it says so. */
static bool any_file(bool (*each)(const char *path, const char *bytes), const char *bytes)
{
    char path[1024];
    bool found = false;
    DIR *folder = opendir(file_life_folder());
    if (folder == NULL)
        return false;
    for (struct dirent *next; !found && (next = readdir(folder)) != NULL;) {
        snprintf(path, sizeof path, "%.700s/%.255s", file_life_folder(), next->d_name);
        found = next->d_name[0] != '.' && each(path, bytes);
    }
    (void)closedir(folder);
    return found;
}

static bool remove_it(const char *path, const char *bytes)
{
    (void)bytes;
    check_equal(unlink(path), 0);
    return false;
}

void file_life_begin(void)
{
    file_faults_arm(FILE_NOTHING, 0, false);
    (void)any_file(remove_it, NULL);
    (void)mkdir(file_life_folder(), 0700);
}

bool file_life_end(void)
{
    return rmdir(file_life_folder()) == 0;
}

encours_status file_life_open(void *user, encours_store **out, encours_error *error)
{
    return file_store_open(user, file_life_folder(), out, error);
}

void file_life_begin_scenario(scenario *s)
{
    *s = (scenario){0};
    check_ok(encours_context_new(NULL, &s->context, check_error()));
    check_ok(file_life_open(s->context, &s->store, check_error()));
}

void file_life_end_scenario(scenario *s)
{
    scenario_end(s);
    encours_context_free(s->context);
}

static bool has(const char *path, const char *bytes)
{
    struct stat is = {0};
    FILE *file = fopen(path, "rb");
    check(file != NULL && stat(path, &is) == 0);
    size_t size = (size_t)is.st_size;
    char *content = malloc(size + 1);
    check(content != NULL);
    check_equal(fread(content, 1, size, file), size);
    bool found = memmem(content, size, bytes, strlen(bytes)) != NULL;
    free(content);
    (void)fclose(file);
    return found;
}

bool file_life_holds(const char *bytes)
{
    return any_file(has, bytes);
}

void file_life_recover(void)
{
    scenario s;
    file_life_begin_scenario(&s);
    encours_status status = encours_ledger_open(s.store, "S", NULL, &s.ledger, check_error());
    if (status != ENCOURS_OK) {
        check_fails(status, ENCOURS_E_NOT_FOUND, "S");
    } else {
        encours_verify_report report = {.struct_size = sizeof report};
        check_ok(encours_ledger_verify(s.ledger, NULL, &report, check_error()));
        check_between(report.transactions, 1, 10);
    }
    scenario_run(&s, scenario_step_count);
    scenario_check_done(&s);
    file_life_end_scenario(&s);
    check(!file_life_holds("Camille Durand"));
}

bool file_life_wait_for(pid_t child)
{
    int result = 0;
    check_equal(waitpid(child, &result, 0), child);
    check(WIFSIGNALED(result) || WEXITSTATUS(result) == 0);
    return WIFSIGNALED(result);
}
