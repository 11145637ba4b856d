/* SPDX-License-Identifier: MIT */
/* A store in a folder of plain files, the worked example of docs/storage-authors.md. For POSIX with
 * flock(), files that are overwritten in place, one machine and one byte order. */
#include "file_store.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* A file is a byte, two states, and frames, each a size and so many bytes. The byte chooses the
 * state that counts, 1 or 2; 0: none, the file is as good as absent. */
typedef struct state {
    encours_store_head head; /* of a ledger, and its id; its frames are the records */
    char ledger[72];
    uint64_t version;    /* of a party, whose only frame is the row; 0: erased */
    uint64_t first;      /* number of the first frame: 1, or the party's */
    uint64_t start, end; /* of the frames that count */
} state;

enum { FRAMES = 3 * sizeof(state), BYTES_MAX = 1 << 20 };
enum { CAPABILITIES = ENCOURS_STORE_DURABLE | ENCOURS_STORE_SHARED };

typedef struct file_store {
    char *path;
    int folder;            /* the same, open; locked while a method runs */
    encours_status status; /* of the method; what follows a failure does nothing */
    struct cell {
        int file;
        uint8_t chosen;
        state now;
    } ledger, party; /* the files it has open */
    char name[160];  /* "L<ledger in hex>."; of a party "P<ledger in hex>.<party in hex>" */
    uint8_t bytes[BYTES_MAX];
} file_store;

/* Open a file; NOT_FOUND when nothing of it counts, unless `create` is O_CREAT. */
static encours_status look(file_store *store, struct cell *cell, const char *name, int create)
{
    state *now = &cell->now;
    (void)close(cell->file);
    cell->file = openat(store->folder, name, O_RDWR | O_CLOEXEC | create, 0600);
    cell->chosen = 0;
    *now = (state){.first = 1, .start = FRAMES, .end = FRAMES};
    if (cell->file < 0 || pread(cell->file, &cell->chosen, 1, 0) < 0)
        return errno == ENOENT ? ENCOURS_E_NOT_FOUND : ENCOURS_E_IO;
    if (cell->chosen == 0)
        return create != 0 ? ENCOURS_OK : ENCOURS_E_NOT_FOUND;
    const off_t at = cell->chosen * (off_t)sizeof *now;
    bool sound = cell->chosen <= 2 && pread(cell->file, now, sizeof *now, at) == sizeof *now &&
                 pread(cell->file, store->bytes, 1, (off_t)now->end - 1) == 1;
    return sound ? ENCOURS_OK : ENCOURS_E_CORRUPT;
}

static bool choose(const struct cell *cell, uint8_t which)
{
    return pwrite(cell->file, &which, 1, 0) == 1 && fsync(cell->file) == 0;
}

/* Write frames and the state they lead to where nothing counts, and make them last; then choose
 * that state: a byte is never half written. */
static void commit(file_store *store, const struct cell *cell, state next,
                   const encours_bytes *frames, size_t count)
{
    const uint8_t other = cell->chosen == 1 ? 2 : 1;
    bool good = store->status == ENCOURS_OK;
    errno = ENOSPC; /* what a write that stops halfway means */
    for (size_t i = 0; good && i < count; i++) {
        const size_t size = frames[i].size, head = sizeof size;
        good = pwrite(cell->file, &size, head, (off_t)next.end) == (ssize_t)head &&
               pwrite(cell->file, frames[i].data, size, (off_t)(next.end + head)) == (ssize_t)size;
        next.end += head + size;
    }
    const off_t at = other * (off_t)sizeof next;
    good = good && pwrite(cell->file, &next, sizeof next, at) == sizeof next &&
           fsync(cell->file) == 0 && (cell->chosen != 0 || fsync(store->folder) == 0);
    if (store->status == ENCOURS_OK && !(good && choose(cell, other)))
        store->status = !good || choose(cell, cell->chosen) ? ENCOURS_E_IO
                                                            : ENCOURS_E_UNKNOWN_OUTCOME;
}

static void show(file_store *store, const struct cell *cell, uint64_t from, uint64_t last,
                 encours_store_visit_fn visit, void *to)
{
    uint64_t i = cell->now.first, at = cell->now.start, size, head = sizeof size;
    for (; store->status == ENCOURS_OK && from <= last && i <= last; i++) {
        if (pread(cell->file, &size, head, (off_t)at) != (ssize_t)head || size > BYTES_MAX ||
            (i >= from &&
             pread(cell->file, store->bytes, size, (off_t)(at + head)) != (ssize_t)size))
            store->status = ENCOURS_E_CORRUPT;
        else if (i >= from)
            store->status = visit(to, i, cell->now.version, (encours_bytes){store->bytes, size});
        at += head + size;
    }
}

/* Overwrite a file from a place to its end; of a whole one, what is chosen goes first. */
static bool wipe(const struct cell *cell, off_t at)
{
    static const uint8_t zeros[4096];
    const off_t end = lseek(cell->file, 0, SEEK_END);
    bool good = end >= 0 && (at > 0 || choose(cell, 0));
    for (; good && at < end; at += (off_t)sizeof zeros)
        good = pwrite(cell->file, zeros, sizeof zeros, at) == sizeof zeros;
    return good && fsync(cell->file) == 0;
}

/* Visit all ledgers or all parties of one, in order; with no visitor, remove their files. */
static void sweep(file_store *store, char kind, encours_store_visit_fn visit, void *to)
{
    struct cell *cell = &store->party;
    struct dirent **names = NULL;
    int count = store->status == ENCOURS_OK ? scandir(store->path, &names, NULL, alphasort) : 0;
    store->status = count < 0 ? ENCOURS_E_IO : store->status;
    store->name[0] = kind;
    for (int i = 0; i < count; free(names[i++])) {
        const char *name = names[i]->d_name, *id = cell->now.ledger;
        if (store->status != ENCOURS_OK || strncmp(name, store->name, strlen(store->name)) != 0)
            continue;
        store->status = look(store, cell, name, 0);
        if (visit == NULL)
            store->status = wipe(cell, 0) && unlinkat(store->folder, name, 0) == 0 ? ENCOURS_OK
                                                                                   : ENCOURS_E_IO;
        else if (store->status == ENCOURS_E_NOT_FOUND) /* only begun */
            store->status = ENCOURS_OK;
        else if (store->status == ENCOURS_OK && kind == 'L')
            store->status = visit(to, 0, 0, (encours_bytes){(const uint8_t *)id, strlen(id)});
        else
            show(store, cell, cell->now.first, cell->now.first, visit, to);
    }
    free(names);
}

/* Lock the store; open a ledger unless it is NULL, and a party of it unless that is NULL. */
static void enter(file_store *store, int how, const char *ledger, const uint64_t *party, int create)
{
    int at = snprintf(store->name, sizeof store->name, "L");
    for (const char *byte = ledger; byte != NULL && *byte != '\0'; byte++)
        at += snprintf(store->name + at, 4, "%02x.", (unsigned)(uint8_t)*byte) - 1;
    store->status = flock(store->folder, how) == 0 ? ENCOURS_OK : ENCOURS_E_IO;
    if (store->status == ENCOURS_OK && ledger != NULL)
        store->status = look(store, &store->ledger, store->name, party == NULL ? create : 0);
    if (store->status != ENCOURS_OK || party == NULL)
        return;
    store->name[0] = 'P';
    snprintf(store->name + at, 18, ".%016" PRIx64, *party);
    store->status = look(store, &store->party, store->name, create);
}

static encours_status leave(const file_store *store, encours_error *error)
{
    const bool bad = store->status == ENCOURS_E_CORRUPT;
    if (bad || store->status == ENCOURS_E_IO || store->status == ENCOURS_E_UNKNOWN_OUTCOME)
        snprintf(error->message, sizeof error->message, "%s", bad ? "damaged" : strerror(errno));
    (void)flock(store->folder, LOCK_UN);
    return store->status;
}

static encours_status append(void *user, const char *ledger, const encours_store_head *expected,
                             const encours_bytes *records, size_t count, encours_store_head *head,
                             encours_error *error)
{
    file_store *store = user;
    enter(store, LOCK_EX, ledger, NULL, O_CREAT);
    state next = store->ledger.now;
    *head = next.head; /* zeros when there is none */
    if (store->status == ENCOURS_OK && memcmp(head, expected, sizeof *head) != 0)
        store->status = ENCOURS_E_CONFLICT;
    if (store->ledger.chosen == 0)
        sweep(store, 'P', NULL, NULL); /* what a drop that was interrupted has left */
    snprintf(next.ledger, sizeof next.ledger, "%s", ledger);
    next.head.sequence += count;
    memcpy(next.head.hash, records[count - 1].data + records[count - 1].size - 32, 32);
    commit(store, &store->ledger, next, records, count);
    return leave(store, error);
}

static encours_status read_log(void *user, const char *ledger, uint64_t from,
                               encours_store_visit_fn visit, void *to, encours_error *error)
{
    file_store *store = user;
    enter(store, LOCK_SH, ledger, NULL, 0);
    show(store, &store->ledger, from, store->ledger.now.head.sequence, visit, to);
    return leave(store, error);
}

static encours_status head_of(void *user, const char *ledger, encours_store_head *head,
                              encours_error *error)
{
    enter(user, LOCK_SH, ledger, NULL, 0);
    *head = ((file_store *)user)->ledger.now.head;
    return leave(user, error);
}

/* To be repeated when its outcome is not known; NOT_FOUND says that nothing is left. */
static encours_status drop(void *user, const char *ledger, encours_error *error)
{
    file_store *store = user;
    enter(store, LOCK_EX, ledger, NULL, 0);
    const encours_status found = store->status;
    store->status = found == ENCOURS_E_IO ? found : ENCOURS_OK;
    sweep(store, 'L', NULL, NULL);
    sweep(store, 'P', NULL, NULL);
    if (store->status != ENCOURS_OK || found == ENCOURS_E_NOT_FOUND)
        store->status = store->status != ENCOURS_OK ? ENCOURS_E_UNKNOWN_OUTCOME : found;
    return leave(store, error);
}

static encours_status put_row(void *user, const char *ledger, uint64_t id, uint64_t expected,
                              encours_bytes bytes, encours_error *error)
{
    file_store *store = user;
    enter(store, LOCK_EX, ledger, &id, O_CREAT);
    const state now = store->party.now;
    const bool erased = store->party.chosen != 0 && now.version == 0;
    if (store->status == ENCOURS_OK && expected != UINT64_MAX &&
        (erased || now.version != expected))
        store->status = erased ? ENCOURS_E_DENIED : ENCOURS_E_CONFLICT;
    const uint64_t at = now.start - FRAMES >= sizeof(at) + bytes.size ? FRAMES : now.end;
    const state next = {.version = expected + 1, .first = id, .start = at, .end = at};
    commit(store, &store->party, next, &bytes, 1);
    if (store->status == ENCOURS_OK && next.version == 0 && !wipe(&store->party, FRAMES))
        store->status = ENCOURS_E_IO;
    return leave(store, error);
}

/* The version after UINT64_MAX is 0; of its frame, of no bytes, zeros are left. */
static encours_status erase_row(void *user, const char *ledger, uint64_t id, encours_error *error)
{
    return put_row(user, ledger, id, UINT64_MAX, (encours_bytes){NULL, 0}, error);
}

static encours_status get_row(void *user, const char *ledger, uint64_t id,
                              encours_store_visit_fn visit, void *to, encours_error *error)
{
    file_store *store = user;
    enter(store, LOCK_SH, ledger, &id, 0);
    show(store, &store->party, id, id, visit, to);
    return leave(store, error);
}

static encours_status list_rows(void *user, const char *ledger, encours_store_visit_fn visit,
                                void *to, encours_error *error)
{
    enter(user, LOCK_SH, ledger, NULL, 0);
    sweep(user, ledger == NULL ? 'L' : 'P', visit, to);
    return leave(user, error);
}

static encours_status list(void *user, encours_store_visit_fn visit, void *to, encours_error *error)
{
    return list_rows(user, NULL, visit, to, error);
}

static void close_store(void *user)
{
    file_store *store = user;
    (void)close(store->ledger.file);
    (void)close(store->party.file);
    (void)close(store->folder);
    free(store->path);
    free(store);
}

encours_status file_store_open(encours_context *context, const char *folder, encours_store **out,
                               encours_error *error)
{
    const encours_store_methods methods = {
        sizeof methods, CAPABILITIES, append,    read_log,  head_of,    list,
        drop,           NULL,         NULL,      NULL,      NULL,       NULL,
        put_row,        get_row,      erase_row, list_rows, close_store};
    file_store *store = calloc(1, sizeof *store);
    if (store == NULL)
        return ENCOURS_E_NO_MEMORY;
    store->ledger.file = store->party.file = -1;
    store->path = realpath(folder, NULL);
    store->folder = store->path != NULL ? open(store->path, O_RDONLY | O_CLOEXEC) : -1;
    store->status = store->folder >= 0 ? ENCOURS_OK : ENCOURS_E_IO;
    encours_status status = leave(store, error);
    if (status == ENCOURS_OK)
        status = encours_store_new(context, &methods, store, out, error);
    if (status != ENCOURS_OK)
        close_store(store);
    return status;
}
