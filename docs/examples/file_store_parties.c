/* SPDX-License-Identifier: MIT */
/*
 * Parties in the store of file_store.c. p<party> is a row with all its versions, one after the
 * other, so that erasing can overwrite them. Of each version there is its size, its bytes and its
 * number; what an interrupted call has left behind the last whole one does not count, and where
 * there is no whole one the row is erased.
 */
#include "file_store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct party_row {
    int file;
    uint64_t version, start, size, end; /* of the last version */
} party_row;

static encours_status open_row(const file_store *store, const char *ledger, uint64_t id, int how,
                               party_row *row, encours_error *error)
{
    char path[PATH_SIZE];
    uint64_t size, version;
    file_place(store, ledger, "/p", id, path);
    *row = (party_row){.file = open(path, how | O_CLOEXEC)};
    if (row->file < 0)
        return file_fail(error, errno == ENOENT ? ENCOURS_E_NOT_FOUND : ENCOURS_E_IO, "open");
    while (file_read_at(row->file, &size, 8, row->end) && size <= BYTES_MAX &&
           file_read_at(row->file, &version, 8, row->end + 8 + size) && version == row->version + 1)
        *row = (party_row){row->file, version, row->end + 8, size, row->end + 16 + size};
    return ENCOURS_OK;
}

static encours_status add_version(const party_row *row, encours_bytes bytes, encours_error *error)
{
    if (ftruncate(row->file, (off_t)row->end) == 0 &&
        file_write_at(row->file, bytes.data, bytes.size, row->end) && fsync(row->file) == 0)
        return ENCOURS_OK;
    file_fail(error, ENCOURS_E_IO, "write");
    bool undone = ftruncate(row->file, (off_t)row->end) == 0 && fsync(row->file) == 0;
    return undone ? ENCOURS_E_IO : ENCOURS_E_UNKNOWN_OUTCOME;
}

static encours_status party_put(void *user, const char *ledger, uint64_t id, uint64_t expected,
                                encours_bytes bytes, encours_error *error)
{
    file_store *store = user;
    char path[PATH_SIZE];
    file_head head;
    party_row row = {.file = -1};
    const uint64_t size = bytes.size, version = expected + 1;
    encours_status status = file_enter(store, LOCK_EX, ledger, &head, error);
    if (status != ENCOURS_OK)
        return file_leave(store, status);
    status = open_row(store, ledger, id, O_RDWR, &row, error);
    if (status == ENCOURS_OK && row.version == 0)
        status = ENCOURS_E_DENIED;
    else if ((status == ENCOURS_OK || status == ENCOURS_E_NOT_FOUND) && row.version != expected)
        status = ENCOURS_E_CONFLICT;
    memcpy(store->bytes, &size, 8);
    memcpy(store->bytes + 8, bytes.data != NULL ? bytes.data : store->bytes, bytes.size);
    memcpy(store->bytes + 8 + size, &version, 8);
    bytes = (encours_bytes){store->bytes, bytes.size + 16};
    file_place(store, ledger, "/p", id, path);
    if (status == ENCOURS_OK)
        status = add_version(&row, bytes, error);
    else if (status == ENCOURS_E_NOT_FOUND)
        status = file_replace(path, bytes, error);
    if (row.file >= 0)
        (void)close(row.file);
    return file_leave(store, status);
}

static encours_status show_row(file_store *store, const char *ledger, uint64_t id,
                               encours_store_visit_fn visit, void *visit_user, encours_error *error)
{
    party_row row;
    TRY(open_row(store, ledger, id, O_RDONLY, &row, error));
    bool good = file_read_at(row.file, store->bytes, (size_t)row.size, row.start);
    (void)close(row.file);
    return good
               ? visit(visit_user, id, row.version, (encours_bytes){store->bytes, (size_t)row.size})
               : file_fail(error, ENCOURS_E_IO, "read");
}

static encours_status party_get(void *user, const char *ledger, uint64_t id,
                                encours_store_visit_fn visit, void *visit_user,
                                encours_error *error)
{
    file_head head;
    encours_status status = file_enter(user, LOCK_SH, ledger, &head, error);
    if (status == ENCOURS_OK)
        status = show_row(user, ledger, id, visit, visit_user, error);
    return file_leave(user, status);
}

static encours_status party_erase(void *user, const char *ledger, uint64_t id, encours_error *error)
{
    char path[PATH_SIZE], fresh[PATH_SIZE + 1];
    file_head head;
    encours_status status = file_enter(user, LOCK_EX, ledger, &head, error);
    if (status != ENCOURS_OK)
        return file_leave(user, status);
    file_place(user, ledger, "/p", id, path);
    snprintf(fresh, sizeof fresh, "%s~", path); /* of a first row that was never finished */
    if (!file_wipe(fresh) || unlink(fresh) != 0 || !file_wipe(path) || !file_sync_folder_of(path))
        status = file_fail(error, ENCOURS_E_IO, "wipe");
    return file_leave(user, status);
}

static encours_status party_list(void *user, const char *ledger, encours_store_visit_fn visit,
                                 void *visit_user, encours_error *error)
{
    file_store *store = user;
    struct dirent **names = NULL;
    char path[PATH_SIZE], end;
    uint64_t id;
    file_head head;
    encours_status status = file_enter(store, LOCK_SH, ledger, &head, error);
    file_place(store, ledger, "", FILE_PLAIN, path);
    int count = status == ENCOURS_OK ? scandir(path, &names, NULL, alphasort) : 0;
    if (count < 0)
        status = file_fail(error, ENCOURS_E_IO, "scandir");
    for (int i = 0; i < count; i++) {
        if (status == ENCOURS_OK && sscanf(names[i]->d_name, "p%16" SCNx64 "%c", &id, &end) == 1)
            status = show_row(store, ledger, id, visit, visit_user, error);
        free(names[i]);
    }
    free(names);
    return file_leave(store, status);
}

void file_store_add_parties(encours_store_methods *methods)
{
    methods->party_put = party_put;
    methods->party_get = party_get;
    methods->party_erase = party_erase;
    methods->party_list = party_list;
}
