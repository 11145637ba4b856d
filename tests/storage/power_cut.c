/* SPDX-License-Identifier: MIT */
#include "storage/power_cut.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHANGES_MAX = 20000 };

typedef enum change_kind { CHANGE_WRITTEN, CHANGE_MADE, CHANGE_REMOVED } change_kind;

/* One change that is not synced, with all that it takes to undo and to redo it. */
typedef struct change {
    change_kind kind;
    int file; /* of a write or a removal: its own descriptor of what is changed */
    ino_t inode;
    off_t at, end; /* of a write: its place, and the size of the file before it */
    size_t size, old_size;
    uint8_t *old, *fresh;
    int folder;
    char name[256];
} change;

static struct {
    bool on;
    uint64_t kept;
    change changes[CHANGES_MAX];
    size_t count;
} medium;

static void need(bool good, const char *what)
{
    if (good)
        return;
    perror(what);
    abort();
}

void power_cut_begin(uint64_t kept)
{
    medium.on = true;
    medium.kept = kept;
    medium.count = 0;
}

static change *add(change_kind kind)
{
    need(medium.count < CHANGES_MAX, "more changes than are kept");
    change *each = &medium.changes[medium.count++];
    memset(each, 0, sizeof *each);
    each->kind = kind;
    return each;
}

/* A descriptor that lives on, for reading and writing, and which file it is. */
static void know(change *each, int file)
{
    struct stat is = {0};
    each->file = dup(file);
    need(each->file >= 0 && fstat(file, &is) == 0, "dup");
    each->inode = is.st_ino;
    each->end = is.st_size;
}

void power_cut_note_write(int file, const void *bytes, size_t size, off_t at)
{
    if (!medium.on || file < 0)
        return;
    change *each = add(CHANGE_WRITTEN);
    know(each, file);
    each->at = at;
    each->size = size;
    each->old = malloc(size + 1);
    each->fresh = malloc(size + 1);
    need(each->old != NULL && each->fresh != NULL, "malloc");
    if (size > 0)
        memcpy(each->fresh, bytes, size);
    ssize_t got = pread(file, each->old, size, at);
    need(got >= 0, "pread");
    each->old_size = (size_t)got;
}

void power_cut_note_made(int folder, const char *name)
{
    if (!medium.on)
        return;
    change *each = add(CHANGE_MADE);
    each->folder = folder;
    snprintf(each->name, sizeof each->name, "%s", name);
}

void power_cut_note_removed(int folder, const char *name)
{
    int file = medium.on ? openat(folder, name, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0)
        return;
    change *each = add(CHANGE_REMOVED);
    know(each, file);
    (void)close(file);
    each->folder = folder;
    snprintf(each->name, sizeof each->name, "%s", name);
}

static void forget(change *each)
{
    if (each->kind != CHANGE_MADE)
        (void)close(each->file);
    free(each->old);
    free(each->fresh);
}

void power_cut_note_synced(int file)
{
    struct stat is = {0};
    if (!medium.on || fstat(file, &is) != 0)
        return;
    size_t left = 0;
    for (size_t i = 0; i < medium.count; i++) {
        change *each = &medium.changes[i];
        bool written = each->kind == CHANGE_WRITTEN;
        if (S_ISDIR(is.st_mode) ? written : !written || each->inode != is.st_ino)
            medium.changes[left++] = *each; /* not safe yet */
        else
            forget(each);
    }
    medium.count = left;
}

/* The file is there again, as its last writes that are not lost have left it. */
static void make_again(const change *each)
{
    uint8_t bytes[4096];
    off_t at = 0;
    int file = openat(each->folder, each->name, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    need(file >= 0, "openat");
    for (ssize_t got; (got = pread(each->file, bytes, sizeof bytes, at)) > 0; at += got)
        need(pwrite(file, bytes, (size_t)got, at) == got, "pwrite");
    (void)close(file);
}

void power_cut(void)
{
    const bool names_kept = medium.kept >> 63 != 0;
    for (size_t i = medium.count; i-- > 0;) {
        const change *each = &medium.changes[i];
        if (each->kind == CHANGE_WRITTEN)
            need(pwrite(each->file, each->old, each->old_size, each->at) ==
                         (ssize_t)each->old_size &&
                     ftruncate(each->file, each->end) == 0,
                 "undo");
    }
    for (size_t i = 0; i < medium.count; i++) {
        const change *each = &medium.changes[i];
        if (each->kind == CHANGE_WRITTEN && (medium.kept >> (i % 63) & 1) != 0)
            need(pwrite(each->file, each->fresh, each->size, each->at) == (ssize_t)each->size,
                 "redo");
    }
    for (size_t i = medium.count; i-- > 0 && !names_kept;) {
        const change *each = &medium.changes[i];
        if (each->kind == CHANGE_MADE)
            (void)unlinkat(each->folder, each->name, 0);
        else if (each->kind == CHANGE_REMOVED)
            make_again(each);
    }
}
