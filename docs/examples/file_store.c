/* SPDX-License-Identifier: MIT */
/*
 * A store in a folder of plain files, the worked example of docs/storage-authors.md:
 *
 *     FOLDER/lock           held while a method runs
 *     FOLDER/<id in hex>/   one ledger
 *         log               its records, one after the other
 *         index             where each of them ends in the log, 8 bytes a record
 *         head              what counts of both: sequence, hash, bytes of the log
 *         p...              parties, see file_store_parties.c
 *         s...              snapshots, see file_store_snapshots.c
 *
 * Renaming a file over another is atomic: there is the old one or the new one, whole. So replacing
 * `head` is what commits an append; what log and index have beyond it does not count, whoever left
 * it there. For POSIX, one machine and one byte order.
 */
#include "file_store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

encours_status file_enter(file_store *store, int how, const char *ledger, file_head *found,
                          encours_error *error)
{
    char path[PATH_SIZE];
    if (flock(store->lock, how) != 0)
        return file_fail(error, ENCOURS_E_IO, "flock");
    file_place(store, ledger, "/head", FILE_PLAIN, path);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return file_fail(error, errno == ENOENT ? ENCOURS_E_NOT_FOUND : ENCOURS_E_IO, "open");
    bool good = file_read_at(file, found, sizeof *found, 0);
    (void)close(file);
    return good ? ENCOURS_OK : file_fail(error, ENCOURS_E_CORRUPT, "read");
}

encours_status file_leave(file_store *store, encours_status status)
{
    (void)flock(store->lock, LOCK_UN);
    return status;
}

static encours_status append_after(file_store *store, const char *ledger, file_head now,
                                   const encours_bytes *records, size_t count, encours_error *error)
{
    char path[PATH_SIZE];
    file_place(store, ledger, "", FILE_PLAIN, path);
    if (mkdir(path, 0700) != 0 ? errno != EEXIST : !file_sync_folder_of(path))
        return file_fail(error, ENCOURS_E_IO, "mkdir");
    file_place(store, ledger, "/log", FILE_PLAIN, path);
    int log = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    file_place(store, ledger, "/index", FILE_PLAIN, path);
    int index = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    bool good = log >= 0 && index >= 0;
    for (size_t i = 0; i < count && good; i++) {
        good = file_write_at(log, records[i].data, records[i].size, now.log_size);
        now.log_size += records[i].size;
        good = good && file_write_at(index, &now.log_size, sizeof now.log_size,
                                     now.head.sequence++ * sizeof now.log_size);
    }
    good = file_finish(log, good);
    if (!file_finish(index, good) || !good)
        return file_fail(error, ENCOURS_E_IO, "write");
    memcpy(now.head.hash, records[count - 1].data + records[count - 1].size - 32, 32);
    file_place(store, ledger, "/head", FILE_PLAIN, path);
    return file_replace(path, (encours_bytes){(const uint8_t *)&now, sizeof now}, error);
}

static encours_status append(void *user, const char *ledger, const encours_store_head *expected,
                             const encours_bytes *records, size_t count, encours_store_head *head,
                             encours_error *error)
{
    file_store *store = user;
    file_head now = {0};
    encours_status status = file_enter(store, LOCK_EX, ledger, &now, error);
    if (status != ENCOURS_OK && status != ENCOURS_E_NOT_FOUND)
        return file_leave(store, status);
    *head = now.head; /* zeros when there is none */
    if (memcmp(head, expected, sizeof *head) != 0)
        return file_leave(store, ENCOURS_E_CONFLICT);
    return file_leave(store, append_after(store, ledger, now, records, count, error));
}

static encours_status read_records(void *user, const char *ledger, uint64_t from,
                                   encours_store_visit_fn visit, void *visit_user,
                                   encours_error *error)
{
    file_store *store = user;
    char path[PATH_SIZE];
    file_head now;
    uint64_t ends[2] = {0, 0};
    encours_status status = file_enter(store, LOCK_SH, ledger, &now, error);
    if (status != ENCOURS_OK || from > now.head.sequence)
        return file_leave(store, status);
    file_place(store, ledger, "/log", FILE_PLAIN, path);
    int log = open(path, O_RDONLY | O_CLOEXEC);
    file_place(store, ledger, "/index", FILE_PLAIN, path);
    int index = open(path, O_RDONLY | O_CLOEXEC);
    bool good = from == 1 || file_read_at(index, &ends[1], 8, (from - 2) * 8);
    for (; status == ENCOURS_OK && good && from <= now.head.sequence; from++) {
        ends[0] = ends[1];
        good = file_read_at(index, &ends[1], 8, (from - 1) * 8) &&
               ends[1] - ends[0] <= sizeof store->bytes &&
               file_read_at(log, store->bytes, (size_t)(ends[1] - ends[0]), ends[0]);
        if (good)
            status = visit(visit_user, from, 0,
                           (encours_bytes){store->bytes, (size_t)(ends[1] - ends[0])});
    }
    (void)close(log);
    (void)close(index);
    return file_leave(store, good ? status : file_fail(error, ENCOURS_E_CORRUPT, "read"));
}

static encours_status head_of(void *user, const char *ledger, encours_store_head *head,
                              encours_error *error)
{
    file_head now;
    encours_status status = file_enter(user, LOCK_SH, ledger, &now, error);
    if (status == ENCOURS_OK)
        *head = now.head;
    return file_leave(user, status);
}

/* A name of the store's folder back to an id of a ledger; false when it is none. */
static bool id_of(const char *name, char id[65])
{
    size_t size = 0;
    for (unsigned byte; size < 64 && sscanf(name + 2 * size, "%2x", &byte) == 1; size++)
        id[size] = (char)byte;
    id[size] = '\0';
    return size > 0 && name[2 * size] == '\0';
}

static encours_status list(void *user, encours_store_visit_fn visit, void *visit_user,
                           encours_error *error)
{
    file_store *store = user;
    struct dirent **names = NULL;
    file_head head;
    char id[65];
    int count = scandir(store->folder, &names, NULL, alphasort);
    encours_status status = count < 0 ? file_fail(error, ENCOURS_E_IO, "scandir") : ENCOURS_OK;
    for (int i = 0; i < count; i++) {
        if (status == ENCOURS_OK && id_of(names[i]->d_name, id) &&
            file_leave(store, file_enter(store, LOCK_SH, id, &head, error)) == ENCOURS_OK)
            status = visit(visit_user, 0, 0, (encours_bytes){(const uint8_t *)id, strlen(id)});
        free(names[i]);
    }
    free(names);
    return status;
}

static encours_status drop(void *user, const char *ledger, encours_error *error)
{
    file_store *store = user;
    file_head now;
    char path[PATH_SIZE], gone[PATH_SIZE];
    encours_status status = file_enter(store, LOCK_EX, ledger, &now, error);
    snprintf(gone, sizeof gone, "%s/gone", store->folder);
    if (status != ENCOURS_OK || (status = file_remove_folder(gone, error)) != ENCOURS_OK)
        return file_leave(store, status);
    file_place(store, ledger, "", FILE_PLAIN, path);
    if (rename(path, gone) != 0)
        return file_leave(store, file_fail(error, ENCOURS_E_IO, "rename"));
    if (!file_sync_folder_of(gone) || file_remove_folder(gone, error) != ENCOURS_OK)
        status = file_fail(error, ENCOURS_E_UNKNOWN_OUTCOME, "unlink");
    return file_leave(store, status);
}

static void close_store(void *user)
{
    file_store *store = user;
    (void)close(store->lock);
    free(store);
}

encours_status file_store_open(encours_context *context, const char *folder, encours_store **out,
                               encours_error *error)
{
    encours_store_methods methods = {.struct_size = sizeof methods,
                                     .capabilities = ENCOURS_STORE_DURABLE | ENCOURS_STORE_SHARED,
                                     .append = append,
                                     .read = read_records,
                                     .head = head_of,
                                     .list = list,
                                     .drop = drop,
                                     .close = close_store};
    char path[PATH_SIZE];
    file_store *store = calloc(1, sizeof *store);
    if (store == NULL)
        return ENCOURS_E_NO_MEMORY;
    if (strlen(folder) >= sizeof store->folder) {
        free(store);
        return ENCOURS_E_INVALID;
    }
    memcpy(store->folder, folder, strlen(folder));
    snprintf(path, sizeof path, "%s/lock", store->folder);
    (void)mkdir(store->folder, 0700);
    store->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    file_store_add_parties(&methods);
    file_store_add_snapshots(&methods);
    encours_status status = store->lock < 0
                                ? file_fail(error, ENCOURS_E_IO, "open")
                                : encours_store_new(context, &methods, store, out, error);
    if (status != ENCOURS_OK)
        close_store(store);
    return status;
}
