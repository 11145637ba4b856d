/* SPDX-License-Identifier: MIT */
/* The SQLite store: kept statements, transactions, and the meaning of SQLite's result codes. */
#ifndef ENC_STORE_SQLITE_H
#define ENC_STORE_SQLITE_H

#include <sqlite3.h>
#include <stdbool.h>

#include "base/context.h"
#include "encours/store.h"

/* Every statement the store runs after it is open, each prepared once. */
typedef enum sqlite_sql {
    SQL_BEGIN_READ,
    SQL_BEGIN_WRITE,
    SQL_COMMIT,
    SQL_ROLLBACK,
    SQL_MARK,
    SQL_LEDGER_FIND,
    SQL_LEDGER_ADD,
    SQL_LEDGER_LIST,
    SQL_LEDGER_DROP,
    SQL_RECORD_ADD,
    SQL_RECORD_LAST,
    SQL_RECORD_READ,
    SQL_RECORD_DROP,
    SQL_SNAPSHOT_ADD,
    SQL_SNAPSHOT_FIND,
    SQL_SNAPSHOT_DROP,
    SQL_BLOCK_PUT,
    SQL_BLOCK_COUNT,
    SQL_BLOCK_GET,
    SQL_BLOCK_DROP,
    SQL_PARTY_PUT,
    SQL_PARTY_GET,
    SQL_PARTY_LIST,
    SQL_PARTY_DROP,
    SQL_COUNT
} sqlite_sql;

typedef struct sqlite_store {
    encours_context *context;
    sqlite3 *db;
    sqlite3_stmt *statements[SQL_COUNT];
} sqlite_store;

/* sqlite_open.c: settings and schema of a new or existing file; statements prepared. */
encours_status enc_sqlite_prepare(sqlite_store *store, uint32_t busy_wait_ms, encours_error *error);

/* One run of a kept statement. Errors of binding are remembered and come out of the step. */
typedef struct sqlite_query {
    sqlite3_stmt *statement;
    int rc;
} sqlite_query;

sqlite_query enc_sqlite_query(sqlite_store *store, sqlite_sql sql);
void enc_sqlite_bind_number(sqlite_query *query, int at, uint64_t number);
void enc_sqlite_bind_bytes(sqlite_query *query, int at,
                           encours_bytes bytes);                          /* lent until the end */
void enc_sqlite_bind_text(sqlite_query *query, int at, const char *text); /* likewise */
int enc_sqlite_step(sqlite_query *query); /* SQLITE_ROW, _DONE or an error */
void enc_sqlite_end(sqlite_query *query);
int enc_sqlite_run(sqlite_query *query); /* step and end: SQLITE_OK or an error */
uint64_t enc_sqlite_number(const sqlite_query *query, int column);
encours_bytes enc_sqlite_bytes(const sqlite_query *query,
                               int column); /* lent until the next step */

/* What a result code means, with SQLite's words. */
encours_status enc_sqlite_fail(const sqlite_store *store, int rc, encours_error *error);

/* A read transaction makes the few statements of one method see one state. */
encours_status enc_sqlite_begin_read(sqlite_store *store, encours_error *error);
encours_status enc_sqlite_begin_write(sqlite_store *store, encours_error *error);
void enc_sqlite_rollback(sqlite_store *store);

/* Commit, or give back a failure that is certain, or UNKNOWN_OUTCOME. */
encours_status enc_sqlite_commit(sqlite_store *store, encours_error *error);

/* Commit when `status` is OK; else roll back and give it back. */
encours_status enc_sqlite_finish(sqlite_store *store, encours_status status, encours_error *error);

/* Move the journal into the file and cut it to nothing, so that no deleted byte stays in it. */
encours_status enc_sqlite_truncate_journal(sqlite_store *store, encours_error *error);

/* The number that stands for a ledger's id inside the file; NOT_FOUND. */
encours_status enc_sqlite_ledger(sqlite_store *store, const char *id, uint64_t *number,
                                 encours_error *error);

encours_status enc_sqlite_append(void *user, const char *ledger, const encours_store_head *expected,
                                 const encours_bytes *records, size_t count,
                                 encours_store_head *head, encours_error *error);
encours_status enc_sqlite_read(void *user, const char *ledger, uint64_t from,
                               encours_store_visit_fn visit, void *visit_user,
                               encours_error *error);
encours_status enc_sqlite_head(void *user, const char *ledger, encours_store_head *head,
                               encours_error *error);
encours_status enc_sqlite_list(void *user, encours_store_visit_fn visit, void *visit_user,
                               encours_error *error);
encours_status enc_sqlite_drop(void *user, const char *ledger, encours_error *error);

encours_status enc_sqlite_snapshot_put(void *user, const char *ledger, uint64_t sequence,
                                       uint64_t block, encours_bytes bytes, encours_error *error);
encours_status enc_sqlite_snapshot_seal(void *user, const char *ledger, uint64_t sequence,
                                        const uint8_t *hash, uint64_t blocks, const uint8_t *digest,
                                        encours_error *error);
encours_status enc_sqlite_snapshot_find(void *user, const char *ledger, uint64_t not_after,
                                        uint64_t *sequence, uint8_t *hash, uint64_t *blocks,
                                        uint8_t *digest, encours_error *error);
encours_status enc_sqlite_snapshot_get(void *user, const char *ledger, uint64_t sequence,
                                       uint64_t block, encours_store_visit_fn visit,
                                       void *visit_user, encours_error *error);
encours_status enc_sqlite_snapshot_drop(void *user, const char *ledger, uint64_t sequence,
                                        encours_error *error);

encours_status enc_sqlite_party_put(void *user, const char *ledger, uint64_t id,
                                    uint64_t expected_version, encours_bytes bytes,
                                    encours_error *error);
encours_status enc_sqlite_party_get(void *user, const char *ledger, uint64_t id,
                                    encours_store_visit_fn visit, void *visit_user,
                                    encours_error *error);
encours_status enc_sqlite_party_erase(void *user, const char *ledger, uint64_t id,
                                      encours_error *error);
encours_status enc_sqlite_party_list(void *user, const char *ledger, encours_store_visit_fn visit,
                                     void *visit_user, encours_error *error);

#endif
