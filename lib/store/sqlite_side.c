/* SPDX-License-Identifier: MIT */
/* Snapshots and parties of the SQLite store. */
#if ENC_HAVE_SQLITE

#include <string.h>

#include "base/error.h"
#include "store/sqlite.h"

enum { HASH_SIZE = 32 };

typedef struct seal {
    uint64_t sequence;
    uint64_t blocks;
    uint8_t hash[HASH_SIZE];
    uint8_t digest[HASH_SIZE];
} seal;

/* The newest seal at or before `not_after`; NOT_FOUND. */
static encours_status find_seal(sqlite_store *store, uint64_t ledger, uint64_t not_after, seal *out,
                                encours_error *error)
{
    sqlite_query query = enc_sqlite_query(store, SQL_SNAPSHOT_FIND);
    enc_sqlite_bind_number(&query, 1, ledger);
    enc_sqlite_bind_number(&query, 2, not_after);
    int rc = enc_sqlite_step(&query);
    encours_status status = ENCOURS_OK;
    if (rc == SQLITE_ROW) {
        encours_bytes hash = enc_sqlite_bytes(&query, 1), digest = enc_sqlite_bytes(&query, 3);
        out->sequence = enc_sqlite_number(&query, 0);
        out->blocks = enc_sqlite_number(&query, 2);
        if (hash.size == HASH_SIZE && digest.size == HASH_SIZE) {
            memcpy(out->hash, hash.data, HASH_SIZE);
            memcpy(out->digest, digest.data, HASH_SIZE);
        } else {
            status = enc_error_set(error, ENCOURS_E_CORRUPT,
                                   "the seal of snapshot %" PRIu64 " is damaged", out->sequence);
        }
    } else if (rc == SQLITE_DONE) {
        status = enc_error_set(error, ENCOURS_E_NOT_FOUND,
                               "there is no sealed snapshot at or before record %" PRIu64,
                               not_after);
    } else {
        status = enc_sqlite_fail(store, rc, error);
    }
    enc_sqlite_end(&query);
    return status;
}

/* Is this very snapshot sealed? */
static encours_status is_sealed(sqlite_store *store, uint64_t ledger, uint64_t sequence,
                                bool *sealed, seal *out, encours_error *error)
{
    encours_status status = find_seal(store, ledger, sequence, out, error);
    *sealed = status == ENCOURS_OK && out->sequence == sequence;
    if (status == ENCOURS_E_NOT_FOUND) {
        enc_error_clear(error);
        return ENCOURS_OK;
    }
    return status;
}

static encours_status put_block(sqlite_store *store, const char *id, uint64_t sequence,
                                uint64_t block, encours_bytes bytes, encours_error *error)
{
    uint64_t ledger;
    bool sealed;
    seal present;
    ENC_TRY(enc_sqlite_ledger(store, id, &ledger, error));
    ENC_TRY(is_sealed(store, ledger, sequence, &sealed, &present, error));
    if (sealed)
        return enc_error_set(error, ENCOURS_E_STATE, "snapshot %" PRIu64 " is sealed", sequence);
    sqlite_query query = enc_sqlite_query(store, SQL_BLOCK_PUT);
    enc_sqlite_bind_number(&query, 1, ledger);
    enc_sqlite_bind_number(&query, 2, sequence);
    enc_sqlite_bind_number(&query, 3, block);
    enc_sqlite_bind_bytes(&query, 4, bytes);
    int rc = enc_sqlite_run(&query);
    return rc == SQLITE_OK ? ENCOURS_OK : enc_sqlite_fail(store, rc, error);
}

encours_status enc_sqlite_snapshot_put(void *user, const char *id, uint64_t sequence,
                                       uint64_t block, encours_bytes bytes, encours_error *error)
{
    sqlite_store *store = user;
    ENC_TRY(enc_sqlite_begin_write(store, error));
    return enc_sqlite_finish(store, put_block(store, id, sequence, block, bytes, error), error);
}

static encours_status check_blocks(sqlite_store *store, uint64_t ledger, const seal *wanted,
                                   encours_error *error)
{
    sqlite_query query = enc_sqlite_query(store, SQL_BLOCK_COUNT);
    enc_sqlite_bind_number(&query, 1, ledger);
    enc_sqlite_bind_number(&query, 2, wanted->sequence);
    int rc = enc_sqlite_step(&query);
    uint64_t count = 0, end = 0;
    if (rc == SQLITE_ROW) {
        count = enc_sqlite_number(&query, 0);
        end = enc_sqlite_number(&query, 1);
    }
    enc_sqlite_end(&query);
    if (rc != SQLITE_ROW)
        return enc_sqlite_fail(store, rc, error);
    if (count != wanted->blocks || end != wanted->blocks)
        return enc_error_set(error, ENCOURS_E_STATE,
                             "snapshot %" PRIu64 " holds %" PRIu64 " blocks, %" PRIu64
                             " from 0 up are to be sealed",
                             wanted->sequence, count, wanted->blocks);
    return ENCOURS_OK;
}

static encours_status add_seal(sqlite_store *store, const char *id, const seal *wanted,
                               encours_error *error)
{
    uint64_t ledger;
    bool sealed;
    seal present;
    ENC_TRY(enc_sqlite_ledger(store, id, &ledger, error));
    ENC_TRY(is_sealed(store, ledger, wanted->sequence, &sealed, &present, error));
    if (sealed && present.blocks == wanted->blocks &&
        memcmp(present.hash, wanted->hash, HASH_SIZE) == 0 &&
        memcmp(present.digest, wanted->digest, HASH_SIZE) == 0)
        return ENCOURS_OK;
    if (sealed)
        return enc_error_set(error, ENCOURS_E_EXISTS,
                             "snapshot %" PRIu64 " is sealed with another hash, count or digest",
                             wanted->sequence);
    ENC_TRY(check_blocks(store, ledger, wanted, error));
    sqlite_query query = enc_sqlite_query(store, SQL_SNAPSHOT_ADD);
    enc_sqlite_bind_number(&query, 1, ledger);
    enc_sqlite_bind_number(&query, 2, wanted->sequence);
    enc_sqlite_bind_bytes(&query, 3, (encours_bytes){wanted->hash, HASH_SIZE});
    enc_sqlite_bind_number(&query, 4, wanted->blocks);
    enc_sqlite_bind_bytes(&query, 5, (encours_bytes){wanted->digest, HASH_SIZE});
    int rc = enc_sqlite_run(&query);
    return rc == SQLITE_OK ? ENCOURS_OK : enc_sqlite_fail(store, rc, error);
}

encours_status enc_sqlite_snapshot_seal(void *user, const char *id, uint64_t sequence,
                                        const uint8_t *hash, uint64_t blocks, const uint8_t *digest,
                                        encours_error *error)
{
    sqlite_store *store = user;
    seal wanted = {.sequence = sequence, .blocks = blocks};
    memcpy(wanted.hash, hash, HASH_SIZE);
    memcpy(wanted.digest, digest, HASH_SIZE);
    ENC_TRY(enc_sqlite_begin_write(store, error));
    return enc_sqlite_finish(store, add_seal(store, id, &wanted, error), error);
}

encours_status enc_sqlite_snapshot_find(void *user, const char *id, uint64_t not_after,
                                        uint64_t *sequence, uint8_t *hash, uint64_t *blocks,
                                        uint8_t *digest, encours_error *error)
{
    sqlite_store *store = user;
    uint64_t ledger;
    seal found;
    ENC_TRY(enc_sqlite_begin_read(store, error));
    encours_status status = enc_sqlite_ledger(store, id, &ledger, error);
    if (status == ENCOURS_OK)
        status = find_seal(store, ledger, not_after, &found, error);
    enc_sqlite_rollback(store);
    ENC_TRY(status);
    *sequence = found.sequence;
    *blocks = found.blocks;
    memcpy(hash, found.hash, HASH_SIZE);
    memcpy(digest, found.digest, HASH_SIZE);
    return ENCOURS_OK;
}

static encours_status visit_block(sqlite_store *store, const char *id, uint64_t sequence,
                                  uint64_t block, encours_store_visit_fn visit, void *visit_user,
                                  encours_error *error)
{
    uint64_t ledger;
    bool sealed;
    seal present;
    ENC_TRY(enc_sqlite_ledger(store, id, &ledger, error));
    ENC_TRY(is_sealed(store, ledger, sequence, &sealed, &present, error));
    sqlite_query query = enc_sqlite_query(store, SQL_BLOCK_GET);
    enc_sqlite_bind_number(&query, 1, ledger);
    enc_sqlite_bind_number(&query, 2, sequence);
    enc_sqlite_bind_number(&query, 3, block);
    int rc = sealed ? enc_sqlite_step(&query) : SQLITE_DONE;
    encours_status status;
    if (rc == SQLITE_ROW)
        status = visit(visit_user, block, 0, enc_sqlite_bytes(&query, 0));
    else if (rc == SQLITE_DONE)
        status = enc_error_set(error, ENCOURS_E_NOT_FOUND,
                               "there is no block %" PRIu64 " of a sealed snapshot %" PRIu64, block,
                               sequence);
    else
        status = enc_sqlite_fail(store, rc, error);
    enc_sqlite_end(&query);
    return status;
}

encours_status enc_sqlite_snapshot_get(void *user, const char *id, uint64_t sequence,
                                       uint64_t block, encours_store_visit_fn visit,
                                       void *visit_user, encours_error *error)
{
    sqlite_store *store = user;
    ENC_TRY(enc_sqlite_begin_read(store, error));
    encours_status status = visit_block(store, id, sequence, block, visit, visit_user, error);
    enc_sqlite_rollback(store);
    return status;
}

static encours_status remove_snapshot(sqlite_store *store, const char *id, uint64_t sequence,
                                      encours_error *error)
{
    uint64_t ledger;
    ENC_TRY(enc_sqlite_ledger(store, id, &ledger, error));
    static const sqlite_sql both[] = {SQL_SNAPSHOT_DROP, SQL_BLOCK_DROP};
    for (size_t i = 0; i < 2; i++) {
        sqlite_query query = enc_sqlite_query(store, both[i]);
        enc_sqlite_bind_number(&query, 1, ledger);
        enc_sqlite_bind_number(&query, 2, sequence);
        enc_sqlite_bind_number(&query, 3, sequence);
        int rc = enc_sqlite_run(&query);
        if (rc != SQLITE_OK)
            return enc_sqlite_fail(store, rc, error);
    }
    return ENCOURS_OK;
}

encours_status enc_sqlite_snapshot_drop(void *user, const char *id, uint64_t sequence,
                                        encours_error *error)
{
    sqlite_store *store = user;
    ENC_TRY(enc_sqlite_begin_write(store, error));
    return enc_sqlite_finish(store, remove_snapshot(store, id, sequence, error), error);
}

static encours_status visit_parties(sqlite_store *store, sqlite_query *query,
                                    encours_store_visit_fn visit, void *visit_user,
                                    uint64_t *visited, encours_error *error)
{
    encours_status status = ENCOURS_OK;
    int rc;
    *visited = 0;
    while (status == ENCOURS_OK && (rc = enc_sqlite_step(query)) != SQLITE_DONE) {
        if (rc != SQLITE_ROW)
            status = enc_sqlite_fail(store, rc, error);
        else
            status = visit(visit_user, enc_sqlite_number(query, 0), enc_sqlite_number(query, 1),
                           enc_sqlite_bytes(query, 2));
        *visited += 1;
    }
    enc_sqlite_end(query);
    return status;
}

static encours_status get_party(sqlite_store *store, const char *ledger_id, uint64_t id,
                                encours_store_visit_fn visit, void *visit_user,
                                encours_error *error)
{
    uint64_t ledger, visited;
    ENC_TRY(enc_sqlite_ledger(store, ledger_id, &ledger, error));
    sqlite_query query = enc_sqlite_query(store, SQL_PARTY_GET);
    enc_sqlite_bind_number(&query, 1, ledger);
    enc_sqlite_bind_number(&query, 2, id);
    ENC_TRY(visit_parties(store, &query, visit, visit_user, &visited, error));
    if (visited == 0)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no party %" PRIu64, id);
    return ENCOURS_OK;
}

encours_status enc_sqlite_party_get(void *user, const char *ledger, uint64_t id,
                                    encours_store_visit_fn visit, void *visit_user,
                                    encours_error *error)
{
    sqlite_store *store = user;
    ENC_TRY(enc_sqlite_begin_read(store, error));
    encours_status status = get_party(store, ledger, id, visit, visit_user, error);
    enc_sqlite_rollback(store);
    return status;
}

static encours_status list_parties(sqlite_store *store, const char *ledger_id,
                                   encours_store_visit_fn visit, void *visit_user,
                                   encours_error *error)
{
    uint64_t ledger, visited;
    ENC_TRY(enc_sqlite_ledger(store, ledger_id, &ledger, error));
    sqlite_query query = enc_sqlite_query(store, SQL_PARTY_LIST);
    enc_sqlite_bind_number(&query, 1, ledger);
    return visit_parties(store, &query, visit, visit_user, &visited, error);
}

encours_status enc_sqlite_party_list(void *user, const char *ledger, encours_store_visit_fn visit,
                                     void *visit_user, encours_error *error)
{
    sqlite_store *store = user;
    ENC_TRY(enc_sqlite_begin_read(store, error));
    encours_status status = list_parties(store, ledger, visit, visit_user, error);
    enc_sqlite_rollback(store);
    return status;
}

static encours_status write_party(sqlite_store *store, uint64_t ledger, uint64_t id,
                                  uint64_t version, encours_bytes bytes, encours_error *error)
{
    sqlite_query query = enc_sqlite_query(store, SQL_PARTY_PUT);
    enc_sqlite_bind_number(&query, 1, ledger);
    enc_sqlite_bind_number(&query, 2, id);
    enc_sqlite_bind_number(&query, 3, version);
    enc_sqlite_bind_bytes(&query, 4, bytes);
    int rc = enc_sqlite_run(&query);
    return rc == SQLITE_OK ? ENCOURS_OK : enc_sqlite_fail(store, rc, error);
}

static encours_status note_version(void *user, uint64_t number, uint64_t version,
                                   encours_bytes bytes)
{
    (void)number;
    (void)bytes;
    *(uint64_t *)user = version;
    return ENCOURS_OK;
}

static encours_status put_party(sqlite_store *store, const char *ledger_id, uint64_t id,
                                uint64_t expected_version, encours_bytes bytes,
                                encours_error *error)
{
    uint64_t ledger, visited, present = 0;
    ENC_TRY(enc_sqlite_ledger(store, ledger_id, &ledger, error));
    sqlite_query query = enc_sqlite_query(store, SQL_PARTY_GET);
    enc_sqlite_bind_number(&query, 1, ledger);
    enc_sqlite_bind_number(&query, 2, id);
    ENC_TRY(visit_parties(store, &query, note_version, &present, &visited, error));
    if (visited == 1 && present == 0)
        return enc_error_set(error, ENCOURS_E_DENIED, "party %" PRIu64 " is erased", id);
    if (present != expected_version)
        return enc_error_set(error, ENCOURS_E_CONFLICT,
                             "party %" PRIu64 " is at version %" PRIu64 ", expected %" PRIu64, id,
                             present, expected_version);
    return write_party(store, ledger, id, expected_version + 1, bytes, error);
}

encours_status enc_sqlite_party_put(void *user, const char *ledger, uint64_t id,
                                    uint64_t expected_version, encours_bytes bytes,
                                    encours_error *error)
{
    sqlite_store *store = user;
    ENC_TRY(enc_sqlite_begin_write(store, error));
    return enc_sqlite_finish(store, put_party(store, ledger, id, expected_version, bytes, error),
                             error);
}

encours_status enc_sqlite_party_erase(void *user, const char *ledger_id, uint64_t id,
                                      encours_error *error)
{
    sqlite_store *store = user;
    uint64_t ledger;
    ENC_TRY(enc_sqlite_begin_write(store, error));
    encours_status status = enc_sqlite_ledger(store, ledger_id, &ledger, error);
    if (status == ENCOURS_OK)
        status = write_party(store, ledger, id, 0, (encours_bytes){NULL, 0}, error);
    ENC_TRY(enc_sqlite_finish(store, status, error));
    /* The row is gone from the tables, but the journal holds the pages as they were before. */
    status = enc_sqlite_truncate_journal(store, error);
    if (status != ENCOURS_OK)
        enc_error_hint(error, "The row is erased but old bytes stay in the journal: erase it again "
                              "when no other process is reading");
    return status;
}

#else
typedef int enc_sqlite_side_is_built_out; /* ISO C wants something in every file */
#endif
