/* SPDX-License-Identifier: MIT */
/* Opening and closing the SQLite store. */
#include <string.h>

#include "base/context.h"
#include "base/struct_size.h"
#include "encours/store.h"

#if ENC_HAVE_SQLITE

#include <errno.h>

#include "store/sqlite.h"

enum { BUSY_WAIT_MS_DEFAULT = 5000 };

static void close_store(void *user)
{
    sqlite_store *store = user;
    encours_context *context = store->context;
    for (size_t i = 0; i < SQL_COUNT; i++)
        (void)sqlite3_finalize(store->statements[i]);
    (void)sqlite3_close(store->db);
    enc_release(context, store, sizeof *store);
    encours_context_free(context);
}

static const encours_store_methods methods = {
    .struct_size = sizeof methods,
    .capabilities = ENCOURS_STORE_DURABLE | ENCOURS_STORE_SHARED,
    .append = enc_sqlite_append,
    .read = enc_sqlite_read,
    .head = enc_sqlite_head,
    .list = enc_sqlite_list,
    .drop = enc_sqlite_drop,
    .snapshot_put = enc_sqlite_snapshot_put,
    .snapshot_seal = enc_sqlite_snapshot_seal,
    .snapshot_find = enc_sqlite_snapshot_find,
    .snapshot_get = enc_sqlite_snapshot_get,
    .snapshot_drop = enc_sqlite_snapshot_drop,
    .party_put = enc_sqlite_party_put,
    .party_get = enc_sqlite_party_get,
    .party_erase = enc_sqlite_party_erase,
    .party_list = enc_sqlite_party_list,
    .close = close_store,
};

static encours_status check_path(const char *path, encours_error *error)
{
    ENC_REQUIRE(path != NULL);
    /* SQLite gives both a meaning of its own: a database that nobody else can see. */
    if (path[0] != '\0' && strcmp(path, ":memory:") != 0)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "\"%s\" is not the path of a file", path);
    enc_error_hint(error, "For a store without a file use encours_store_memory_new()");
    return ENCOURS_E_INVALID;
}

static encours_status open_file(sqlite_store *store, const char *path, uint32_t must_exist,
                                encours_error *error)
{
    if (sqlite3_threadsafe() == 0)
        return enc_error_set(error, ENCOURS_E_UNSUPPORTED,
                             "this SQLite is built for programs of one thread");
    /* No mutex of SQLite's own: the library's lock already lets one thread at a time into a store,
     * and a connection is never shared by two stores. */
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                SQLITE_OPEN_PRIVATECACHE | (must_exist != 0 ? 0 : SQLITE_OPEN_CREATE);
    int rc = sqlite3_open_v2(path, &store->db, flags, NULL);
    if (store->db == NULL)
        return enc_error_memory(error);
    if ((rc & 0xFF) == SQLITE_CANTOPEN && must_exist != 0 &&
        sqlite3_system_errno(store->db) == ENOENT)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no such file");
    if (rc != SQLITE_OK)
        return enc_sqlite_fail(store, rc, error);
    if (sqlite3_db_readonly(store->db, "main") != 0)
        return enc_error_set(error, ENCOURS_E_IO, "the file may not be written");
    return ENCOURS_OK;
}

encours_status encours_store_sqlite_open(encours_context *context, const char *path,
                                         const encours_store_sqlite_options *options,
                                         encours_store **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL);
    encours_store_sqlite_options own;
    ENC_STRUCT_LOAD(own, options, encours_store_sqlite_options, sizeof own, error);
    ENC_TRY(check_path(path, error));
    sqlite_store *store = enc_allocate_zeroed(context, sizeof *store);
    if (store == NULL)
        return enc_error_memory(error);
    store->context = enc_context_retain(context);
    encours_status status = open_file(store, path, own.must_exist, error);
    if (status == ENCOURS_OK)
        status = enc_sqlite_prepare(
            store, own.busy_wait_ms_max != 0 ? own.busy_wait_ms_max : BUSY_WAIT_MS_DEFAULT, error);
    if (status == ENCOURS_OK)
        status = encours_store_new(context, &methods, store, out, error);
    if (status == ENCOURS_OK)
        return ENCOURS_OK;
    enc_error_place(error, path, 0, 0);
    close_store(store);
    return status;
}

#else

encours_status encours_store_sqlite_open(encours_context *context, const char *path,
                                         const encours_store_sqlite_options *options,
                                         encours_store **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(context != NULL && path != NULL);
    encours_store_sqlite_options own;
    ENC_STRUCT_LOAD(own, options, encours_store_sqlite_options, sizeof own, error);
    enc_error_set(error, ENCOURS_E_UNSUPPORTED, "this library is built without SQLite");
    enc_error_hint(error, "Build it with meson setup -Dsqlite=enabled");
    return ENCOURS_E_UNSUPPORTED;
}

#endif
