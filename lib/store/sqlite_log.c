/* SPDX-License-Identifier: MIT */
/* Ledgers and their records in the SQLite store. */
#if ENC_HAVE_SQLITE

#include <string.h>

#include "base/error.h"
#include "store/sqlite.h"

enum { SEQUENCE_BITS = 40, HASH_SIZE = sizeof((encours_store_head *)NULL)->hash };

#define SEQUENCE_MAX ((UINT64_C(1) << SEQUENCE_BITS) - 1)
#define LEDGER_MAX ((UINT64_C(1) << (63 - SEQUENCE_BITS)) - 1)

static uint64_t key_of(uint64_t ledger, uint64_t sequence)
{
    return ledger << SEQUENCE_BITS | (sequence < SEQUENCE_MAX ? sequence : SEQUENCE_MAX);
}

static encours_status last_record(sqlite_store *store, uint64_t ledger, encours_store_head *head,
                                  encours_error *error)
{
    sqlite_query query = enc_sqlite_query(store, SQL_RECORD_LAST);
    enc_sqlite_bind_number(&query, 1, key_of(ledger, 0));
    enc_sqlite_bind_number(&query, 2, key_of(ledger, SEQUENCE_MAX));
    int rc = enc_sqlite_step(&query);
    encours_status status = ENCOURS_OK;
    if (rc == SQLITE_ROW) {
        encours_bytes hash = enc_sqlite_bytes(&query, 1);
        head->sequence = enc_sqlite_number(&query, 0) & SEQUENCE_MAX;
        if (hash.size == HASH_SIZE)
            memcpy(head->hash, hash.data, HASH_SIZE);
        else
            status = enc_error_set(error, ENCOURS_E_CORRUPT,
                                   "the hash of record %" PRIu64 " has %zu bytes, not %d",
                                   head->sequence, hash.size, (int)HASH_SIZE);
    } else if (rc == SQLITE_DONE) {
        status = enc_error_set(error, ENCOURS_E_CORRUPT, "the ledger has no records");
    } else {
        status = enc_sqlite_fail(store, rc, error);
    }
    enc_sqlite_end(&query);
    return status;
}

/* Inside a write transaction: the ledger's number (0 when it does not exist) and head. */
static encours_status present_head(sqlite_store *store, const char *id, uint64_t *number,
                                   encours_store_head *head, encours_error *error)
{
    *number = 0;
    *head = (encours_store_head){0};
    encours_status status = enc_sqlite_ledger(store, id, number, error);
    if (status == ENCOURS_E_NOT_FOUND) {
        enc_error_clear(error);
        return ENCOURS_OK;
    }
    ENC_TRY(status);
    return last_record(store, *number, head, error);
}

static encours_status add_ledger(sqlite_store *store, const char *id, uint64_t *number,
                                 encours_error *error)
{
    sqlite_query query = enc_sqlite_query(store, SQL_LEDGER_ADD);
    enc_sqlite_bind_text(&query, 1, id);
    int rc = enc_sqlite_run(&query);
    if (rc != SQLITE_OK)
        return enc_sqlite_fail(store, rc, error);
    *number = (uint64_t)sqlite3_last_insert_rowid(store->db);
    if (*number > LEDGER_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "the file holds %" PRIu64 " ledgers already",
                             LEDGER_MAX);
    return ENCOURS_OK;
}

static encours_status add_records(sqlite_store *store, uint64_t ledger, uint64_t after,
                                  const encours_bytes *records, size_t count, encours_error *error)
{
    if (after > SEQUENCE_MAX || count > SEQUENCE_MAX - after)
        return enc_error_set(error, ENCOURS_E_LIMIT,
                             "a ledger in an SQLite file holds at most %" PRIu64 " records",
                             SEQUENCE_MAX);
    for (size_t i = 0; i < count; i++) {
        encours_bytes hash = {records[i].data + records[i].size - HASH_SIZE, HASH_SIZE};
        sqlite_query query = enc_sqlite_query(store, SQL_RECORD_ADD);
        enc_sqlite_bind_number(&query, 1, key_of(ledger, after + 1 + i));
        enc_sqlite_bind_bytes(&query, 2, hash);
        enc_sqlite_bind_bytes(&query, 3, records[i]);
        int rc = enc_sqlite_run(&query);
        if (rc != SQLITE_OK)
            return enc_sqlite_fail(store, rc, error);
    }
    return ENCOURS_OK;
}

/* The work of an append, inside its transaction. */
static encours_status append_after(sqlite_store *store, const char *id,
                                   const encours_store_head *expected, const encours_bytes *records,
                                   size_t count, encours_store_head *head, encours_error *error)
{
    uint64_t number;
    encours_store_head present;
    ENC_TRY(present_head(store, id, &number, &present, error));
    if (present.sequence != expected->sequence ||
        memcmp(present.hash, expected->hash, HASH_SIZE) != 0) {
        *head = present;
        return enc_error_set(error, ENCOURS_E_CONFLICT,
                             "the head is record %" PRIu64 ", expected %" PRIu64 "%s",
                             present.sequence, expected->sequence,
                             present.sequence == expected->sequence ? " of another hash" : "");
    }
    if (number == 0)
        ENC_TRY(add_ledger(store, id, &number, error));
    return add_records(store, number, expected->sequence, records, count, error);
}

encours_status enc_sqlite_append(void *user, const char *id, const encours_store_head *expected,
                                 const encours_bytes *records, size_t count,
                                 encours_store_head *head, encours_error *error)
{
    sqlite_store *store = user;
    ENC_TRY(enc_sqlite_begin_write(store, error));
    encours_status status = append_after(store, id, expected, records, count, head, error);
    return enc_sqlite_finish(store, status, error);
}

static encours_status visit_records(sqlite_store *store, const char *id, uint64_t from,
                                    encours_store_visit_fn visit, void *visit_user,
                                    encours_error *error)
{
    uint64_t number;
    ENC_TRY(enc_sqlite_ledger(store, id, &number, error));
    if (from > SEQUENCE_MAX)
        return ENCOURS_OK;
    sqlite_query query = enc_sqlite_query(store, SQL_RECORD_READ);
    enc_sqlite_bind_number(&query, 1, key_of(number, from));
    enc_sqlite_bind_number(&query, 2, key_of(number, SEQUENCE_MAX));
    encours_status status = ENCOURS_OK;
    int rc;
    while (status == ENCOURS_OK && (rc = enc_sqlite_step(&query)) != SQLITE_DONE) {
        if (rc != SQLITE_ROW)
            status = enc_sqlite_fail(store, rc, error);
        else
            status = visit(visit_user, enc_sqlite_number(&query, 0) & SEQUENCE_MAX, 0,
                           enc_sqlite_bytes(&query, 1));
    }
    enc_sqlite_end(&query);
    return status;
}

encours_status enc_sqlite_read(void *user, const char *id, uint64_t from,
                               encours_store_visit_fn visit, void *visit_user, encours_error *error)
{
    sqlite_store *store = user;
    ENC_TRY(enc_sqlite_begin_read(store, error));
    encours_status status = visit_records(store, id, from, visit, visit_user, error);
    enc_sqlite_rollback(store);
    return status;
}

encours_status enc_sqlite_head(void *user, const char *id, encours_store_head *head,
                               encours_error *error)
{
    sqlite_store *store = user;
    ENC_TRY(enc_sqlite_begin_read(store, error));
    uint64_t number;
    encours_status status = enc_sqlite_ledger(store, id, &number, error);
    if (status == ENCOURS_OK)
        status = last_record(store, number, head, error);
    enc_sqlite_rollback(store);
    return status;
}

encours_status enc_sqlite_list(void *user, encours_store_visit_fn visit, void *visit_user,
                               encours_error *error)
{
    sqlite_store *store = user;
    sqlite_query query = enc_sqlite_query(store, SQL_LEDGER_LIST);
    encours_status status = ENCOURS_OK;
    int rc;
    while (status == ENCOURS_OK && (rc = enc_sqlite_step(&query)) != SQLITE_DONE) {
        if (rc != SQLITE_ROW)
            status = enc_sqlite_fail(store, rc, error);
        else
            status = visit(visit_user, 0, 0, enc_sqlite_bytes(&query, 0));
    }
    enc_sqlite_end(&query);
    return status;
}

static encours_status remove_rows(sqlite_store *store, sqlite_sql sql, uint64_t first,
                                  uint64_t second, uint64_t third, encours_error *error)
{
    sqlite_query query = enc_sqlite_query(store, sql);
    const uint64_t numbers[] = {first, second, third};
    for (int i = 0; i < sqlite3_bind_parameter_count(query.statement); i++)
        enc_sqlite_bind_number(&query, i + 1, numbers[i]);
    int rc = enc_sqlite_run(&query);
    return rc == SQLITE_OK ? ENCOURS_OK : enc_sqlite_fail(store, rc, error);
}

static encours_status remove_ledger(sqlite_store *store, const char *id, encours_error *error)
{
    uint64_t number;
    ENC_TRY(enc_sqlite_ledger(store, id, &number, error));
    ENC_TRY(remove_rows(store, SQL_RECORD_DROP, key_of(number, 0), key_of(number, SEQUENCE_MAX), 0,
                        error));
    ENC_TRY(remove_rows(store, SQL_BLOCK_DROP, number, 0, INT64_MAX, error));
    ENC_TRY(remove_rows(store, SQL_SNAPSHOT_DROP, number, 0, INT64_MAX, error));
    ENC_TRY(remove_rows(store, SQL_PARTY_DROP, number, 0, 0, error));
    return remove_rows(store, SQL_LEDGER_DROP, number, 0, 0, error);
}

encours_status enc_sqlite_drop(void *user, const char *id, encours_error *error)
{
    sqlite_store *store = user;
    ENC_TRY(enc_sqlite_begin_write(store, error));
    ENC_TRY(enc_sqlite_finish(store, remove_ledger(store, id, error), error));
    /* The ledger is gone whatever happens now; the next checkpoint that is let through takes its
     * bytes out of the journal too. */
    encours_error detail = ENCOURS_ERROR_INIT;
    if (enc_sqlite_truncate_journal(store, &detail) != ENCOURS_OK)
        enc_context_log(store->context, ENCOURS_LOG_WARNING,
                        "bytes of a dropped ledger stay in the SQLite journal for now: %s",
                        detail.message);
    return ENCOURS_OK;
}

#else
typedef int enc_sqlite_log_is_built_out; /* ISO C wants something in every file */
#endif
