/* SPDX-License-Identifier: MIT */
/*
 * Is the store of file_store.c a correct one? file-store-check FOLDER runs the conformance suite
 * over stores in FOLDER/<n>, and prints one line a case. Around your own store this is all you
 * write.
 */
#include <stdio.h>
#include <sys/stat.h>

#include "file_store.h"

typedef struct under_check {
    encours_context *context;
    const char *folder;
    int number; /* each case begins in a new folder */
} under_check;

static encours_status open_again(void *user, encours_store **out, encours_error *error)
{
    const under_check *under = user;
    char path[512];
    snprintf(path, sizeof path, "%s/%d", under->folder, under->number);
    return file_store_open(under->context, path, out, error);
}

static encours_status open_empty(void *user, encours_store **out, encours_error *error)
{
    under_check *under = user;
    char path[512];
    snprintf(path, sizeof path, "%s/%d", under->folder, ++under->number);
    (void)mkdir(path, 0700);
    return open_again(user, out, error);
}

static void tell(void *user, const char *name, int32_t outcome, const char *sentence)
{
    static const char *const words[] = {"", "passed", "FAILED", "skipped"};
    (void)user;
    printf("%-8s %s %s\n", words[outcome], name, sentence);
}

int main(int count, char **arguments)
{
    encours_error error = ENCOURS_ERROR_INIT;
    under_check under = {.folder = count == 2 ? arguments[1] : "."};
    encours_store_check_host host = {.struct_size = sizeof host, .user = &under, .report = tell};
    host.open_empty = open_empty;
    host.open_again = open_again;
    encours_status status = encours_context_new(NULL, &under.context, &error);
    if (status == ENCOURS_OK)
        status = encours_store_check(under.context, &host, &error);
    if (status != ENCOURS_OK)
        fprintf(stderr, "%s\n", error.message);
    encours_context_free(under.context);
    return status != ENCOURS_OK;
}
