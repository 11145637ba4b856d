/* SPDX-License-Identifier: MIT */
/* Settings, schema and statements of the SQLite store. */
#if ENC_HAVE_SQLITE

#include "store/sqlite.h"

#include "base/error.h"

/* "ENCO": how tools tell our files from others. */
#define APPLICATION_ID 0x454E434F
#define FORMAT 1
#define TEXT_OF(value) TEXT_OF_EXPANDED(value)
#define TEXT_OF_EXPANDED(value) #value

enum { BUSY_WAIT_MS_MAX = 1000000000 }; /* eleven days; keeps the sum of waits in its type */

/* For each connection, before anything is read. secure_delete and cell_size_check are cheap beside
 * a sync; memory mapping would turn a failing disk into a signal in the host's process. */
static const char settings[] = "PRAGMA trusted_schema = OFF;"
                               "PRAGMA mmap_size = 0;"
                               "PRAGMA cell_size_check = ON;"
                               "PRAGMA secure_delete = ON;"
                               "PRAGMA synchronous = FULL;";

/* page_size holds only for a file that is still empty. WAL is a property of the file. */
static const char journal[] = "PRAGMA page_size = 16384;"
                              "PRAGMA journal_mode = WAL;";

/* Records are found by one 63-bit key, ledger number * 2^40 + sequence, so that an append touches
 * one page at the right-hand edge of one tree; a second index, or a table without rowid with its
 * small leaves, would double what a small commit writes. The hash stands before the bytes so that
 * the head is read without them. */
static const char schema[] = "CREATE TABLE ledger ("
                             " number INTEGER PRIMARY KEY,"
                             " id TEXT NOT NULL UNIQUE"
                             ") STRICT;"
                             "CREATE TABLE record ("
                             " key INTEGER PRIMARY KEY,"
                             " hash BLOB NOT NULL,"
                             " bytes BLOB NOT NULL"
                             ") STRICT;"
                             "CREATE TABLE snapshot ("
                             " ledger INTEGER NOT NULL,"
                             " sequence INTEGER NOT NULL,"
                             " hash BLOB NOT NULL,"
                             " blocks INTEGER NOT NULL,"
                             " digest BLOB NOT NULL,"
                             " PRIMARY KEY (ledger, sequence)"
                             ") STRICT, WITHOUT ROWID;"
                             "CREATE TABLE snapshot_block ("
                             " ledger INTEGER NOT NULL,"
                             " sequence INTEGER NOT NULL,"
                             " block INTEGER NOT NULL,"
                             " bytes BLOB NOT NULL,"
                             " UNIQUE (ledger, sequence, block)"
                             ") STRICT;"
                             "CREATE TABLE party ("
                             " ledger INTEGER NOT NULL,"
                             " id INTEGER NOT NULL,"
                             " version INTEGER NOT NULL,"
                             " bytes BLOB NOT NULL,"
                             " UNIQUE (ledger, id)"
                             ") STRICT;"
                             "PRAGMA application_id = " TEXT_OF(
                                 APPLICATION_ID) ";"
                                                 "PRAGMA user_version = " TEXT_OF(FORMAT) ";";

static const char *const statements[SQL_COUNT] = {
    [SQL_BEGIN_READ] = "BEGIN",
    [SQL_BEGIN_WRITE] = "BEGIN IMMEDIATE",
    [SQL_COMMIT] = "COMMIT",
    [SQL_ROLLBACK] = "ROLLBACK",
    [SQL_MARK] = "PRAGMA user_version = " TEXT_OF(FORMAT), /* writes a page, changes nothing */
    [SQL_LEDGER_FIND] = "SELECT number FROM ledger WHERE id = ?1",
    [SQL_LEDGER_ADD] = "INSERT INTO ledger (id) VALUES (?1)",
    [SQL_LEDGER_LIST] = "SELECT id FROM ledger ORDER BY id",
    [SQL_LEDGER_DROP] = "DELETE FROM ledger WHERE number = ?1",
    [SQL_RECORD_ADD] = "INSERT INTO record (key, hash, bytes) VALUES (?1, ?2, ?3)",
    [SQL_RECORD_LAST] = "SELECT key, hash FROM record WHERE key BETWEEN ?1 AND ?2"
                        " ORDER BY key DESC LIMIT 1",
    [SQL_RECORD_READ] = "SELECT key, bytes FROM record WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
    [SQL_RECORD_DROP] = "DELETE FROM record WHERE key BETWEEN ?1 AND ?2",
    [SQL_SNAPSHOT_ADD] = "INSERT INTO snapshot (ledger, sequence, hash, blocks, digest)"
                         " VALUES (?1, ?2, ?3, ?4, ?5)",
    [SQL_SNAPSHOT_FIND] = "SELECT sequence, hash, blocks, digest FROM snapshot"
                          " WHERE ledger = ?1 AND sequence <= ?2 ORDER BY sequence DESC LIMIT 1",
    [SQL_SNAPSHOT_DROP] = "DELETE FROM snapshot WHERE ledger = ?1 AND sequence BETWEEN ?2 AND ?3",
    [SQL_BLOCK_PUT] = "INSERT INTO snapshot_block (ledger, sequence, block, bytes)"
                      " VALUES (?1, ?2, ?3, ?4)"
                      " ON CONFLICT (ledger, sequence, block) DO UPDATE SET bytes = excluded.bytes",
    [SQL_BLOCK_COUNT] = "SELECT count(*), coalesce(max(block) + 1, 0) FROM snapshot_block"
                        " WHERE ledger = ?1 AND sequence = ?2",
    [SQL_BLOCK_GET] = "SELECT bytes FROM snapshot_block"
                      " WHERE ledger = ?1 AND sequence = ?2 AND block = ?3",
    [SQL_BLOCK_DROP] =
        "DELETE FROM snapshot_block WHERE ledger = ?1 AND sequence BETWEEN ?2 AND ?3",
    [SQL_PARTY_PUT] = "INSERT INTO party (ledger, id, version, bytes) VALUES (?1, ?2, ?3, ?4)"
                      " ON CONFLICT (ledger, id)"
                      " DO UPDATE SET version = excluded.version, bytes = excluded.bytes",
    [SQL_PARTY_GET] = "SELECT id, version, bytes FROM party WHERE ledger = ?1 AND id = ?2",
    [SQL_PARTY_LIST] = "SELECT id, version, bytes FROM party WHERE ledger = ?1 ORDER BY id",
    [SQL_PARTY_DROP] = "DELETE FROM party WHERE ledger = ?1",
};

static int execute(sqlite_store *store, const char *sql)
{
    return sqlite3_exec(store->db, sql, NULL, NULL, NULL);
}

/* One number that a constant statement gives. */
static int ask(sqlite_store *store, const char *sql, int64_t *out)
{
    sqlite3_stmt *statement = NULL;
    int rc = sqlite3_prepare_v3(store->db, sql, -1, 0, &statement, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_step(statement);
    if (rc == SQLITE_ROW)
        *out = sqlite3_column_int64(statement, 0);
    int end = sqlite3_finalize(statement);
    if (rc == SQLITE_ROW)
        return SQLITE_OK;
    return rc == SQLITE_DONE ? SQLITE_CORRUPT : rc != SQLITE_OK ? rc : end;
}

/* Whose file is it? `*is_new` when it is nobody's yet. */
static encours_status identify(sqlite_store *store, bool *is_new, encours_error *error)
{
    int64_t application = 0, format = 0, objects = 0;
    int rc = ask(store, "PRAGMA application_id", &application);
    if (rc == SQLITE_OK)
        rc = ask(store, "PRAGMA user_version", &format);
    if (rc == SQLITE_OK)
        rc = ask(store, "SELECT count(*) FROM sqlite_schema", &objects);
    if (rc != SQLITE_OK)
        return enc_sqlite_fail(store, rc, error);
    *is_new = application == 0 && format == 0 && objects == 0;
    if (*is_new)
        return ENCOURS_OK;
    if (application != APPLICATION_ID)
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "the file is a database of another application (id %" PRId64
                             ", %" PRId64 " tables and indexes)",
                             application, objects);
    if (format > FORMAT) {
        enc_error_set(error, ENCOURS_E_UNSUPPORTED,
                      "the file has format %" PRId64 ", this library knows up to %d", format,
                      FORMAT);
        enc_error_hint(error, "Open it with the release that wrote it, or a later one");
        return ENCOURS_E_UNSUPPORTED;
    }
    if (format < FORMAT)
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "the file has format %" PRId64 ", which never was", format);
    return ENCOURS_OK;
}

/* In one read transaction, or another process could make the file ours between two of the
 * questions. */
static encours_status identify_at_rest(sqlite_store *store, bool *is_new, encours_error *error)
{
    int rc = execute(store, "BEGIN");
    if (rc != SQLITE_OK)
        return enc_sqlite_fail(store, rc, error);
    encours_status status = identify(store, is_new, error);
    if (sqlite3_get_autocommit(store->db) == 0)
        (void)execute(store, "ROLLBACK");
    return status;
}

/* Two processes may find the same new file: the second to get the lock finds it made. */
static encours_status create_schema(sqlite_store *store, encours_error *error)
{
    bool is_new = false;
    int rc = execute(store, "BEGIN IMMEDIATE");
    if (rc != SQLITE_OK)
        return enc_sqlite_fail(store, rc, error);
    encours_status status = identify(store, &is_new, error);
    if (status == ENCOURS_OK && is_new) {
        rc = execute(store, schema);
        if (rc != SQLITE_OK)
            status = enc_sqlite_fail(store, rc, error);
    }
    if (status == ENCOURS_OK) {
        rc = execute(store, "COMMIT");
        if (rc == SQLITE_OK)
            return ENCOURS_OK;
        status = enc_sqlite_fail(store, rc, error);
    }
    if (sqlite3_get_autocommit(store->db) == 0)
        (void)execute(store, "ROLLBACK");
    return status;
}

/* Turning a new file to WAL needs it for a moment alone, and SQLite does not wait for that: it
 * would already hold a read lock while waiting. So two processes that make one file at once try
 * again. */
static encours_status set_journal(sqlite_store *store, uint32_t busy_wait_ms, encours_error *error)
{
    enum { STEP_MS = 10 };
    int rc = sqlite3_busy_timeout(store->db, 0);
    for (uint32_t waited = 0; rc == SQLITE_OK; waited += STEP_MS) {
        rc = execute(store, journal);
        if ((rc & 0xFF) != SQLITE_BUSY || waited >= busy_wait_ms)
            break;
        (void)sqlite3_sleep(STEP_MS);
        rc = SQLITE_OK;
    }
    encours_status status = rc == SQLITE_OK ? ENCOURS_OK : enc_sqlite_fail(store, rc, error);
    (void)sqlite3_busy_timeout(store->db, (int)busy_wait_ms);
    return status;
}

static encours_status check_journal(sqlite_store *store, encours_error *error)
{
    sqlite3_stmt *statement = NULL;
    int rc = sqlite3_prepare_v3(store->db, "PRAGMA journal_mode", -1, 0, &statement, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_step(statement);
    const char *mode = rc == SQLITE_ROW ? (const char *)sqlite3_column_text(statement, 0) : NULL;
    bool is_wal = mode != NULL && sqlite3_stricmp(mode, "wal") == 0;
    (void)sqlite3_finalize(statement);
    if (rc != SQLITE_ROW)
        return enc_sqlite_fail(store, rc, error);
    if (is_wal)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_STORAGE, "the file cannot be journalled by a WAL");
    enc_error_hint(error, "Keep it on a disk of this machine, not on a network file system");
    return ENCOURS_E_STORAGE;
}

encours_status enc_sqlite_prepare(sqlite_store *store, uint32_t busy_wait_ms, encours_error *error)
{
    bool is_new = false;
    if (busy_wait_ms > BUSY_WAIT_MS_MAX)
        busy_wait_ms = BUSY_WAIT_MS_MAX;
    int rc = sqlite3_busy_timeout(store->db, (int)busy_wait_ms);
    if (rc == SQLITE_OK)
        rc = sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    if (rc == SQLITE_OK)
        rc = execute(store, settings);
    if (rc != SQLITE_OK)
        return enc_sqlite_fail(store, rc, error);
    /* Nothing is written to a file before it is known to be ours or nobody's. */
    ENC_TRY(identify_at_rest(store, &is_new, error));
    ENC_TRY(set_journal(store, busy_wait_ms, error));
    ENC_TRY(check_journal(store, error));
    if (is_new)
        ENC_TRY(create_schema(store, error));
    for (size_t i = 0; i < SQL_COUNT; i++) {
        rc = sqlite3_prepare_v3(store->db, statements[i], -1, SQLITE_PREPARE_PERSISTENT,
                                &store->statements[i], NULL);
        if (rc != SQLITE_OK)
            return enc_sqlite_fail(store, rc, error);
    }
    return ENCOURS_OK;
}

#else
typedef int enc_sqlite_open_is_built_out; /* ISO C wants something in every file */
#endif
