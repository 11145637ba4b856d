/* SPDX-License-Identifier: MIT */
#define ENC_TESTS_FILE_FAULTS_OWN
#include "storage/file_faults.h"

#include <errno.h>
#include <signal.h>

static struct {
    file_fault fault;
    uint64_t left;
    bool on, struck;
} armed;

void file_faults_arm(file_fault fault, uint64_t at, bool on)
{
    armed.fault = fault;
    armed.left = at;
    armed.on = on;
    armed.struck = false;
}

bool file_faults_struck(void)
{
    return armed.struck;
}

static file_fault strike(void)
{
    if (armed.fault == FILE_NOTHING || armed.left == 0)
        return FILE_NOTHING;
    if (--armed.left > 0)
        return FILE_NOTHING;
    armed.left = armed.on ? 1 : 0;
    armed.struck = true;
    return armed.fault;
}

static void die_when(bool now)
{
    if (now)
        (void)kill(getpid(), SIGKILL);
}

/* One call that is done whole or not at all. */
#define WHOLE(call)                                                                                \
    file_fault now = strike();                                                                     \
    die_when(now == FILE_DIE_HALF);                                                                \
    if (now == FILE_FAIL || now == FILE_FAIL_HALF) {                                               \
        errno = EIO;                                                                               \
        return -1;                                                                                 \
    }                                                                                              \
    int result = call;                                                                             \
    die_when(now == FILE_DIE_DONE);                                                                \
    return result

ssize_t file_faults_pwrite(int file, const void *bytes, size_t size, off_t at)
{
    file_fault now = strike();
    bool half = now == FILE_DIE_HALF || now == FILE_FAIL_HALF;
    ssize_t done = now == FILE_FAIL ? -1 : pwrite(file, bytes, half ? size / 2 : size, at);
    die_when(now == FILE_DIE_HALF || now == FILE_DIE_DONE);
    if (now != FILE_FAIL && now != FILE_FAIL_HALF)
        return done;
    errno = EIO;
    return -1;
}

int file_faults_fsync(int file)
{
    WHOLE(fsync(file));
}

int file_faults_openat(int folder, const char *name, int flags, mode_t mode)
{
    WHOLE(openat(folder, name, flags, mode));
}

int file_faults_flock(int file, int how)
{
    WHOLE(flock(file, how));
}

int file_faults_unlinkat(int folder, const char *name, int flags)
{
    WHOLE(unlinkat(folder, name, flags));
}
