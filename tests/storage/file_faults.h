/* SPDX-License-Identifier: MIT */
/* Files that fail: included before everything else of a source, this puts what changes files behind
 * functions that end the process, or fail, at a chosen call. */
#ifndef ENC_TESTS_FILE_FAULTS_H
#define ENC_TESTS_FILE_FAULTS_H

#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

typedef enum file_fault {
    FILE_NOTHING,
    FILE_DIE_HALF,  /* killed when half of a write is done; of other calls nothing */
    FILE_DIE_DONE,  /* killed after the call */
    FILE_FAIL,      /* EIO, nothing done */
    FILE_FAIL_HALF, /* EIO, half of a write done */
    FILE_CUT /* the power is cut before the call: killed, and what was not synced may be lost */
} file_fault;

/* Arm a fault for the `at`-th call from now, from 1; `on`: and for all after it. */
void file_faults_arm(file_fault fault, uint64_t at, bool on);
/* Whether the fault armed last has struck. */
bool file_faults_struck(void);

ssize_t file_faults_pwrite(int file, const void *bytes, size_t size, off_t at);
int file_faults_fsync(int file);
int file_faults_openat(int folder, const char *name, int flags, mode_t mode);
int file_faults_flock(int file, int how);
int file_faults_unlinkat(int folder, const char *name, int flags);

#ifndef ENC_TESTS_FILE_FAULTS_OWN
#define pwrite file_faults_pwrite
#define fsync file_faults_fsync
#define openat file_faults_openat
#define flock file_faults_flock
#define unlinkat file_faults_unlinkat
#endif

#endif
