/* SPDX-License-Identifier: MIT */
/* Statements and transactions of the SQLite store. */
#if ENC_HAVE_SQLITE

#include "store/sqlite.h"

#include <string.h>

#include "base/error.h"

sqlite_query enc_sqlite_query(sqlite_store *store, sqlite_sql sql)
{
    return (sqlite_query){.statement = store->statements[sql], .rc = SQLITE_OK};
}

static void note(sqlite_query *query, int rc)
{
    if (query->rc == SQLITE_OK)
        query->rc = rc;
}

void enc_sqlite_bind_number(sqlite_query *query, int at, uint64_t number)
{
    note(query, sqlite3_bind_int64(query->statement, at, (sqlite3_int64)number));
}

void enc_sqlite_bind_bytes(sqlite_query *query, int at, encours_bytes bytes)
{
    /* A NULL pointer would bind NULL, which is not the same as no bytes. */
    note(query,
         sqlite3_bind_blob64(query->statement, at, bytes.size > 0 ? bytes.data : (const void *)"",
                             bytes.size, SQLITE_STATIC));
}

void enc_sqlite_bind_text(sqlite_query *query, int at, const char *text)
{
    note(query,
         sqlite3_bind_text64(query->statement, at, text, strlen(text), SQLITE_STATIC, SQLITE_UTF8));
}

int enc_sqlite_step(sqlite_query *query)
{
    if (query->rc == SQLITE_OK || query->rc == SQLITE_ROW)
        query->rc = sqlite3_step(query->statement);
    return query->rc;
}

void enc_sqlite_end(sqlite_query *query)
{
    (void)sqlite3_reset(query->statement); /* repeats the error of the step */
    (void)sqlite3_clear_bindings(query->statement);
}

int enc_sqlite_run(sqlite_query *query)
{
    int rc = enc_sqlite_step(query);
    enc_sqlite_end(query);
    return rc == SQLITE_DONE || rc == SQLITE_ROW ? SQLITE_OK : rc;
}

uint64_t enc_sqlite_number(const sqlite_query *query, int column)
{
    return (uint64_t)sqlite3_column_int64(query->statement, column);
}

encours_bytes enc_sqlite_bytes(const sqlite_query *query, int column)
{
    const void *data = sqlite3_column_blob(query->statement, column);
    int size = sqlite3_column_bytes(query->statement, column);
    return (encours_bytes){data, data != NULL ? (size_t)size : 0};
}

static encours_status status_of(int rc)
{
    if (rc == SQLITE_IOERR_NOMEM)
        return ENCOURS_E_NO_MEMORY;
    if (rc == SQLITE_IOERR_CORRUPTFS)
        return ENCOURS_E_CORRUPT;
    switch (rc & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: /* the race for the WAL's locks was lost many times */
        return ENCOURS_E_BUSY;
    case SQLITE_NOMEM:
        return ENCOURS_E_NO_MEMORY;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ENCOURS_E_IO;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ENCOURS_E_CORRUPT;
    default:
        return ENCOURS_E_STORAGE;
    }
}

encours_status enc_sqlite_fail(const sqlite_store *store, int rc, encours_error *error)
{
    encours_status status = status_of(rc);
    /* SQLite's message belongs to its last call, which a reset may have been: the code's own words
     * are used where they differ. */
    const char *words = sqlite3_extended_errcode(store->db) == rc ? sqlite3_errmsg(store->db)
                                                                  : sqlite3_errstr(rc);
    int system = status == ENCOURS_E_IO ? sqlite3_system_errno(store->db) : 0;
    if (system != 0)
        enc_error_set(error, status, "SQLite: %s (%d, errno %d)", words, rc, system);
    else
        enc_error_set(error, status, "SQLite: %s (%d)", words, rc);
    if (status == ENCOURS_E_BUSY)
        enc_error_hint(error, "Another process is writing; try again or raise busy_wait_ms_max");
    return status;
}

static int run(sqlite_store *store, sqlite_sql sql)
{
    sqlite_query query = enc_sqlite_query(store, sql);
    return enc_sqlite_run(&query);
}

void enc_sqlite_rollback(sqlite_store *store)
{
    /* SQLite has often rolled back by itself by the time a failure is seen. */
    if (sqlite3_get_autocommit(store->db) == 0)
        (void)run(store, SQL_ROLLBACK);
}

static encours_status begin(sqlite_store *store, sqlite_sql sql, encours_error *error)
{
    enc_sqlite_rollback(store);
    int rc = run(store, sql);
    return rc == SQLITE_OK ? ENCOURS_OK : enc_sqlite_fail(store, rc, error);
}

encours_status enc_sqlite_begin_read(sqlite_store *store, encours_error *error)
{
    return begin(store, SQL_BEGIN_READ, error);
}

encours_status enc_sqlite_begin_write(sqlite_store *store, encours_error *error)
{
    return begin(store, SQL_BEGIN_WRITE, error);
}

/* When COMMIT fails late (the sync, or the shared index after it), the frames of the transaction
 * may stand complete in the WAL: no connection sees them, but a recovery after a crash would.
 * Committing anything else writes over them, and makes the failure certain. */
static bool overwrite_failed_frames(sqlite_store *store)
{
    if (run(store, SQL_BEGIN_WRITE) != SQLITE_OK)
        return false;
    bool done = run(store, SQL_MARK) == SQLITE_OK && run(store, SQL_COMMIT) == SQLITE_OK;
    enc_sqlite_rollback(store);
    return done;
}

encours_status enc_sqlite_commit(sqlite_store *store, encours_error *error)
{
    int rc = run(store, SQL_COMMIT);
    if (rc == SQLITE_OK)
        return ENCOURS_OK;
    encours_status status = enc_sqlite_fail(store, rc, error);
    enc_sqlite_rollback(store);
    /* A disk that is full has cut a frame short, so its checksum cannot hold. */
    bool certain = status == ENCOURS_E_BUSY || (rc & 0xFF) == SQLITE_FULL ||
                   overwrite_failed_frames(store);
    if (certain)
        return status;
    enc_error_set(error, ENCOURS_E_UNKNOWN_OUTCOME,
                  "SQLite: %s (%d) while committing; whether it is stored cannot be known now",
                  sqlite3_errstr(rc), rc);
    return ENCOURS_E_UNKNOWN_OUTCOME;
}

encours_status enc_sqlite_finish(sqlite_store *store, encours_status status, encours_error *error)
{
    if (status == ENCOURS_OK)
        return enc_sqlite_commit(store, error);
    enc_sqlite_rollback(store);
    return status;
}

encours_status enc_sqlite_truncate_journal(sqlite_store *store, encours_error *error)
{
    int rc = sqlite3_wal_checkpoint_v2(store->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
    return rc == SQLITE_OK ? ENCOURS_OK : enc_sqlite_fail(store, rc, error);
}

encours_status enc_sqlite_ledger(sqlite_store *store, const char *id, uint64_t *number,
                                 encours_error *error)
{
    sqlite_query query = enc_sqlite_query(store, SQL_LEDGER_FIND);
    enc_sqlite_bind_text(&query, 1, id);
    int rc = enc_sqlite_step(&query);
    if (rc == SQLITE_ROW)
        *number = enc_sqlite_number(&query, 0);
    enc_sqlite_end(&query);
    if (rc == SQLITE_ROW)
        return ENCOURS_OK;
    if (rc == SQLITE_DONE)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no such ledger");
    return enc_sqlite_fail(store, rc, error);
}

#else
typedef int enc_sqlite_call_is_built_out; /* ISO C wants something in every file */
#endif
