/* SPDX-License-Identifier: MIT */
#include "storage/scratch.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[512];
static pid_t owner;

static void remove_folder(void)
{
    if (getpid() != owner) /* a fork leaves its parent's files alone */
        return;
    DIR *directory = opendir(folder);
    if (directory == NULL)
        return;
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        char path[1024];
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        (void)unlink(path);
    }
    closedir(directory);
    (void)rmdir(folder);
}

static bool make_folder_under(const char *base)
{
    int length = snprintf(folder, sizeof folder, "%s/encours-XXXXXX", base);
    if (length > 0 && (size_t)length < sizeof folder && mkdtemp(folder) != NULL)
        return true;
    folder[0] = '\0';
    return false;
}

const char *scratch_path(const char *name)
{
    static char path[1024];
    if (folder[0] == '\0') {
        const char *base = getenv("TMPDIR");
        if ((base == NULL || !make_folder_under(base)) && !make_folder_under("/tmp")) {
            fprintf(stderr, "no folder can be made under /tmp\n");
            exit(2);
        }
        owner = getpid();
        atexit(remove_folder);
    }
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

void scratch_remove(const char *name)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-journal"};
    for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++) {
        char full[256];
        snprintf(full, sizeof full, "%s%s", name, suffixes[i]);
        (void)unlink(scratch_path(full));
    }
}
