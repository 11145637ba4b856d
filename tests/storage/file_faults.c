/* SPDX-License-Identifier: MIT */
#define ENC_TESTS_FILE_FAULTS_OWN
#include "storage/file_faults.h"

#include <errno.h>
#include <signal.h>

#include "storage/power_cut.h"

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

static void die_when(bool now)
{
    if (now)
        (void)kill(getpid(), SIGKILL);
}

static file_fault strike(void)
{
    if (armed.fault == FILE_NOTHING || armed.left == 0)
        return FILE_NOTHING;
    if (--armed.left > 0)
        return FILE_NOTHING;
    armed.left = armed.on ? 1 : 0;
    armed.struck = true;
    if (armed.fault == FILE_CUT)
        power_cut();
    die_when(armed.fault == FILE_CUT);
    return armed.fault;
}

/* To end before a call that changes nothing is to end before the next one that does. */
static file_fault strike_unchanging(void)
{
    bool fails = armed.fault == FILE_FAIL || armed.fault == FILE_FAIL_HALF;
    return fails ? strike() : FILE_NOTHING;
}

/* One call that is done whole or not at all. */
#define WHOLE(call, striking)                                                                      \
    file_fault now = striking;                                                                     \
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
    power_cut_note_write(file, bytes, size, at);
    ssize_t done = now == FILE_FAIL ? -1 : pwrite(file, bytes, half ? size / 2 : size, at);
    die_when(now == FILE_DIE_HALF || now == FILE_DIE_DONE);
    if (now != FILE_FAIL && now != FILE_FAIL_HALF)
        return done;
    errno = EIO;
    return -1;
}

/* The machine goes on, so nothing has to reach the medium: what would be lost is kept account of.
 */
static int sync_file(int file)
{
    if (fcntl(file, F_GETFD) < 0)
        return -1;
    power_cut_note_synced(file);
    return 0;
}

int file_faults_fsync(int file)
{
    WHOLE(sync_file(file), strike());
}

static int open_at(int folder, const char *name, int flags, mode_t mode)
{
    bool made = (flags & O_CREAT) != 0 && faccessat(folder, name, F_OK, 0) != 0;
    int file = openat(folder, name, flags, mode);
    if (made && file >= 0)
        power_cut_note_made(folder, name);
    return file;
}

int file_faults_openat(int folder, const char *name, int flags, mode_t mode)
{
    WHOLE(open_at(folder, name, flags, mode),
          (flags & O_CREAT) != 0 ? strike() : strike_unchanging());
}

int file_faults_flock(int file, int how)
{
    WHOLE(flock(file, how), strike_unchanging());
}

static int remove_at(int folder, const char *name, int flags)
{
    power_cut_note_removed(folder, name);
    return unlinkat(folder, name, flags);
}

int file_faults_unlinkat(int folder, const char *name, int flags)
{
    WHOLE(remove_at(folder, name, flags), strike());
}
