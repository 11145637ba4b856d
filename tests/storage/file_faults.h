/* SPDX-License-Identifier: MIT */
/* Files that fail: included before everything else of a source, this puts what changes files behind
 * functions that end the process, or fail, at a chosen call. */
#ifndef ENC_TESTS_FILE_FAULTS_H
#define ENC_TESTS_FILE_FAULTS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef enum file_fault {
    FILE_NOTHING,
    FILE_DIE_HALF, /* killed when half of a write is done; of other calls nothing */
    FILE_DIE_DONE, /* killed after the call */
    FILE_FAIL,     /* EIO, nothing done */
    FILE_FAIL_HALF /* EIO, half of a write done */
} file_fault;

/* Arm a fault for the `at`-th call from now, from 1; `on`: and for all after it. */
void file_faults_arm(file_fault fault, uint64_t at, bool on);
/* Whether the fault armed last has struck. */
bool file_faults_struck(void);

ssize_t file_faults_pwrite(int file, const void *bytes, size_t size, off_t at);
int file_faults_fsync(int file);
int file_faults_ftruncate(int file, off_t size);
int file_faults_rename(const char *from, const char *to);
int file_faults_unlink(const char *path);
int file_faults_mkdir(const char *path, mode_t mode);
int file_faults_rmdir(const char *path);

#ifndef ENC_TESTS_FILE_FAULTS_OWN
#define pwrite file_faults_pwrite
#define fsync file_faults_fsync
#define ftruncate file_faults_ftruncate
#define rename file_faults_rename
#define unlink file_faults_unlink
#define mkdir file_faults_mkdir
#define rmdir file_faults_rmdir
#endif

#endif
