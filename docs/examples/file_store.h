/* SPDX-License-Identifier: MIT */
/* The store of file_store.c, and what its parts share. */
#ifndef FILE_STORE_H
#define FILE_STORE_H

#include <stdbool.h>
#include <sys/file.h>

#include "encours/encours.h"

/* Open the store in a folder, which is made when absent. */
encours_status file_store_open(encours_context *context, const char *folder, encours_store **out,
                               encours_error *error);

enum { PATH_SIZE = 1024, BYTES_MAX = 1 << 20 }; /* of a record, row or block */

typedef struct file_store {
    char folder[PATH_SIZE / 2];
    int lock;
    uint8_t bytes[BYTES_MAX + 16]; /* what was read last: a record, a row, a block */
} file_store;

/* What counts of a ledger's log and index. */
typedef struct file_head {
    encours_store_head head;
    uint64_t log_size;
} file_head;

#define TRY(expression)                                                                            \
    do {                                                                                           \
        encours_status try_status = (expression);                                                  \
        if (try_status != ENCOURS_OK)                                                              \
            return try_status;                                                                     \
    } while (0)

/* Say which call failed, and why, from errno. */
encours_status file_fail(encours_error *error, encours_status status, const char *call);

/* The path of a file of a ledger: its name and, unless FILE_PLAIN, a number of fixed width, so that
 * the order of names is that of numbers. */
#define FILE_PLAIN UINT64_MAX
void file_place(const file_store *store, const char *ledger, const char *name, uint64_t number,
                char path[PATH_SIZE]);

/* All the bytes, or false. */
bool file_read_at(int file, void *bytes, size_t size, uint64_t at);
bool file_write_at(int file, const void *bytes, size_t size, uint64_t at);

/* Close what is open; true when all before was good and the bytes are on the medium. */
bool file_finish(int file, bool good);

/* A new name lasts once the folder it is in is on the medium. */
bool file_sync_folder_of(const char *path);

/* Replace a file, whole or not at all, durably. */
encours_status file_replace(const char *path, encours_bytes bytes, encours_error *error);

/* Overwrite a file with zeros, from its beginning, and then empty it. */
bool file_wipe(const char *path);

/* Remove a folder of files, overwriting rows of persons. */
encours_status file_remove_folder(const char *path, encours_error *error);

/* Lock the store, LOCK_SH or LOCK_EX, and find a ledger, or NOT_FOUND; `file_leave` follows. */
encours_status file_enter(file_store *store, int how, const char *ledger, file_head *found,
                          encours_error *error);
encours_status file_leave(file_store *store, encours_status status);

/* The methods of file_store_parties.c, and the optional ones of file_store_snapshots.c. */
void file_store_add_parties(encours_store_methods *methods);
void file_store_add_snapshots(encours_store_methods *methods);

#endif
