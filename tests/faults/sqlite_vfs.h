/* SPDX-License-Identifier: MIT */
/* An SQLite file system that fails, or ends the process, at a chosen operation. */
#ifndef ENC_TESTS_SQLITE_VFS_H
#define ENC_TESTS_SQLITE_VFS_H

#include <stdint.h>

/* What an operation does to the medium; the sum of those meant. */
typedef enum vfs_operation {
    VFS_READ = 1,
    VFS_WRITE = 2,
    VFS_SYNC = 4,
    VFS_TRUNCATE = 8,
    VFS_SIZE = 16,
    VFS_OPEN = 32,
    VFS_LOCK = 64,
    VFS_SHARED = 128, /* the WAL's index */
    VFS_ANY = 255
} vfs_operation;

typedef enum vfs_fault {
    VFS_FAIL,      /* nothing done, SQLITE_IOERR of its kind */
    VFS_FAIL_DONE, /* done, and then the same */
    VFS_FULL,      /* half of a write done, SQLITE_FULL */
    VFS_DIE,       /* the process ends before the operation */
    VFS_DIE_HALF,  /* the process ends after half of a write */
    VFS_DIE_DONE   /* the process ends after the operation */
} vfs_fault;

/* Make it SQLite's default. */
void vfs_install(void);

/* From now on the `at`-th operation among `operations` goes wrong (1: the next), and all after it
 * when `persistent`. */
void vfs_arm(uint32_t operations, vfs_fault fault, uint64_t at, int persistent);
void vfs_disarm(void);

/* How many faults have struck since the last vfs_arm(). */
uint64_t vfs_struck(void);

#endif
