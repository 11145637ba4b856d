/* SPDX-License-Identifier: MIT */
/*
 * The optional methods of the store of file_store.c: snapshots.
 *
 *     s<sequence>.<block>   a block
 *     s<sequence>           the seal: until it is there, the snapshot cannot be found
 */
#include "file_store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct seal_file {
    uint64_t blocks;
    uint8_t hash[32], digest[32];
} seal_file;

static void place_block(const file_store *store, const char *ledger, uint64_t sequence,
                        uint64_t block, char path[PATH_SIZE])
{
    char name[32];
    snprintf(name, sizeof name, "/s%016" PRIx64 ".", sequence);
    file_place(store, ledger, name, block, path);
}

/* Read a file to store->bytes, or NOT_FOUND. */
static encours_status read_file(file_store *store, const char *path, size_t *size,
                                encours_error *error)
{
    struct stat is = {0};
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return file_fail(error, errno == ENOENT ? ENCOURS_E_NOT_FOUND : ENCOURS_E_IO, "open");
    bool good = fstat(file, &is) == 0 && (uint64_t)is.st_size <= sizeof store->bytes &&
                file_read_at(file, store->bytes, (size_t)is.st_size, 0);
    *size = (size_t)is.st_size;
    (void)close(file);
    return good ? ENCOURS_OK : file_fail(error, ENCOURS_E_IO, "read");
}

static encours_status read_seal(file_store *store, const char *ledger, uint64_t sequence,
                                seal_file *seal, encours_error *error)
{
    char path[PATH_SIZE];
    size_t size = 0;
    file_place(store, ledger, "/s", sequence, path);
    TRY(read_file(store, path, &size, error));
    memcpy(seal, store->bytes, sizeof *seal);
    return size == sizeof *seal ? ENCOURS_OK : ENCOURS_E_CORRUPT;
}

static encours_status snapshot_put(void *user, const char *ledger, uint64_t sequence,
                                   uint64_t block, encours_bytes bytes, encours_error *error)
{
    char path[PATH_SIZE];
    file_head head;
    seal_file seal;
    encours_status status = file_enter(user, LOCK_EX, ledger, &head, error);
    if (status != ENCOURS_OK)
        return file_leave(user, status);
    status = read_seal(user, ledger, sequence, &seal, error);
    place_block(user, ledger, sequence, block, path);
    if (status == ENCOURS_OK)
        status = ENCOURS_E_STATE;
    else if (status == ENCOURS_E_NOT_FOUND)
        status = file_replace(path, bytes, error);
    return file_leave(user, status);
}

/* Called for each file of snapshots: block UINT64_MAX for a seal. */
typedef void (*each_fn)(void *user, const char *path, uint64_t sequence, uint64_t block);

static encours_status each_file(const file_store *store, const char *ledger, each_fn each,
                                void *user, encours_error *error)
{
    char path[PATH_SIZE], file[PATH_SIZE + 256];
    file_place(store, ledger, "", FILE_PLAIN, path);
    DIR *folder = opendir(path);
    if (folder == NULL)
        return file_fail(error, ENCOURS_E_IO, "opendir");
    for (struct dirent *next; (next = readdir(folder)) != NULL;) {
        uint64_t sequence, block = UINT64_MAX;
        int end = 0, end_of_seal = 0;
        int got = sscanf(next->d_name, "s%16" SCNx64 "%n.%16" SCNx64 "%n", &sequence, &end_of_seal,
                         &block, &end);
        end = got == 2 ? end : end_of_seal;
        snprintf(file, sizeof file, "%s/%s", path, next->d_name);
        if (got >= 1 && next->d_name[end] == '\0')
            each(user, file, sequence, block);
    }
    (void)closedir(folder);
    return ENCOURS_OK;
}

typedef struct looked_for {
    uint64_t sequence, count, found;
    bool any, failed;
} looked_for;

static void count_block(void *user, const char *path, uint64_t sequence, uint64_t block)
{
    looked_for *look = user;
    (void)path;
    if (sequence == look->sequence && block != UINT64_MAX) {
        look->count++;
        look->found = block > look->found ? block : look->found;
    }
}

static encours_status snapshot_seal(void *user, const char *ledger, uint64_t sequence,
                                    const uint8_t *hash, uint64_t blocks, const uint8_t *digest,
                                    encours_error *error)
{
    char path[PATH_SIZE];
    file_head head;
    seal_file seal = {.blocks = blocks}, present;
    looked_for look = {.sequence = sequence};
    memcpy(seal.hash, hash, sizeof seal.hash);
    memcpy(seal.digest, digest, sizeof seal.digest);
    encours_status status = file_enter(user, LOCK_EX, ledger, &head, error);
    if (status != ENCOURS_OK)
        return file_leave(user, status);
    status = read_seal(user, ledger, sequence, &present, error);
    if (status == ENCOURS_OK && memcmp(&seal, &present, sizeof seal) != 0)
        status = ENCOURS_E_EXISTS;
    if (status != ENCOURS_E_NOT_FOUND)
        return file_leave(user, status);
    status = each_file(user, ledger, count_block, &look, error);
    if (status == ENCOURS_OK && (look.count != blocks || (blocks > 0 && look.found != blocks - 1)))
        status = ENCOURS_E_STATE;
    file_place(user, ledger, "/s", sequence, path);
    if (status == ENCOURS_OK)
        status = file_replace(path, (encours_bytes){(const uint8_t *)&seal, sizeof seal}, error);
    return file_leave(user, status);
}

static void find_newest(void *user, const char *path, uint64_t sequence, uint64_t block)
{
    looked_for *look = user;
    (void)path;
    if (block == UINT64_MAX && sequence <= look->sequence &&
        (!look->any || sequence > look->found)) {
        look->any = true;
        look->found = sequence;
    }
}

static encours_status snapshot_find(void *user, const char *ledger, uint64_t not_after,
                                    uint64_t *sequence, uint8_t *hash, uint64_t *blocks,
                                    uint8_t *digest, encours_error *error)
{
    file_head head;
    seal_file seal;
    looked_for look = {.sequence = not_after};
    encours_status status = file_enter(user, LOCK_SH, ledger, &head, error);
    if (status == ENCOURS_OK)
        status = each_file(user, ledger, find_newest, &look, error);
    if (status == ENCOURS_OK)
        status = look.any ? read_seal(user, ledger, look.found, &seal, error) : ENCOURS_E_NOT_FOUND;
    if (status == ENCOURS_OK) {
        *sequence = look.found;
        *blocks = seal.blocks;
        memcpy(hash, seal.hash, sizeof seal.hash);
        memcpy(digest, seal.digest, sizeof seal.digest);
    }
    return file_leave(user, status);
}

static encours_status snapshot_get(void *user, const char *ledger, uint64_t sequence,
                                   uint64_t block, encours_store_visit_fn visit, void *visit_user,
                                   encours_error *error)
{
    file_store *store = user;
    char path[PATH_SIZE];
    size_t size = 0;
    file_head head;
    seal_file seal;
    encours_status status = file_enter(store, LOCK_SH, ledger, &head, error);
    if (status == ENCOURS_OK)
        status = read_seal(store, ledger, sequence, &seal, error);
    place_block(store, ledger, sequence, block, path);
    if (status == ENCOURS_OK)
        status = read_file(store, path, &size, error);
    if (status == ENCOURS_OK)
        status = visit(visit_user, block, 0, (encours_bytes){store->bytes, size});
    return file_leave(store, status);
}

static void remove_block(void *user, const char *path, uint64_t sequence, uint64_t block)
{
    looked_for *look = user;
    if (sequence == look->sequence && block != UINT64_MAX && unlink(path) != 0)
        look->failed = true;
}

/* First the seal, so that half a snapshot is never found. */
static encours_status snapshot_drop(void *user, const char *ledger, uint64_t sequence,
                                    encours_error *error)
{
    char path[PATH_SIZE];
    file_head head;
    looked_for look = {.sequence = sequence};
    encours_status status = file_enter(user, LOCK_EX, ledger, &head, error);
    if (status != ENCOURS_OK)
        return file_leave(user, status);
    file_place(user, ledger, "/s", sequence, path);
    if ((unlink(path) != 0 && errno != ENOENT) || !file_sync_folder_of(path))
        status = file_fail(error, ENCOURS_E_UNKNOWN_OUTCOME, "unlink");
    if (status == ENCOURS_OK &&
        (each_file(user, ledger, remove_block, &look, error) != ENCOURS_OK || look.failed))
        status = file_fail(error, ENCOURS_E_UNKNOWN_OUTCOME, "unlink");
    return file_leave(user, status);
}

void file_store_add_snapshots(encours_store_methods *methods)
{
    methods->snapshot_put = snapshot_put;
    methods->snapshot_seal = snapshot_seal;
    methods->snapshot_find = snapshot_find;
    methods->snapshot_get = snapshot_get;
    methods->snapshot_drop = snapshot_drop;
}
