/* SPDX-License-Identifier: MIT */
/* Snapshots of the PostgreSQL store. */
#if ENC_HAVE_POSTGRESQL

#include <string.h>

#include "store/postgres.h"

/* A foreign key that finds no ledger. */
static bool is_without_ledger(const postgres_store *store, encours_status status)
{
    return status != ENCOURS_OK && strcmp(store->state, "23503") == 0;
}

static encours_status no_ledger(encours_error *error)
{
    enc_error_clear(error);
    return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no such ledger");
}

static void begin_query(postgres_query *query, postgres_store *store, postgres_sql sql,
                        const char *ledger, uint64_t sequence)
{
    enc_postgres_query(query, store, sql);
    enc_postgres_bind_text(query, ledger);
    enc_postgres_bind_number(query, sequence);
}

typedef struct seal {
    uint64_t sequence;
    uint64_t blocks;
    uint8_t hash[POSTGRES_HASH_SIZE];
    uint8_t digest[POSTGRES_HASH_SIZE];
} seal;

typedef struct snapshot_call {
    const char *ledger;
    uint64_t block;
    encours_bytes bytes;
    seal wanted;
    seal found;
    encours_store_visit_fn visit;
    void *visit_user;
    bool visited;
} snapshot_call;

/* --- put */

static encours_status try_put(postgres_store *store, void *user, encours_error *error)
{
    const snapshot_call *call = user;
    postgres_query query;
    postgres_run run = {.commits = true};
    begin_query(&query, store, SQL_BLOCK_PUT, call->ledger, call->wanted.sequence);
    enc_postgres_bind_number(&query, call->block);
    enc_postgres_bind_bytes(&query, call->bytes);
    encours_status status = enc_postgres_run(&query, &run, error);
    if (is_without_ledger(store, status))
        return no_ledger(error);
    ENC_TRY(status);
    if (run.count == 0)
        return enc_error_set(error, ENCOURS_E_STATE, "snapshot %" PRIu64 " is sealed",
                             call->wanted.sequence);
    return ENCOURS_OK;
}

encours_status enc_postgres_snapshot_put(void *user, const char *ledger, uint64_t sequence,
                                         uint64_t block, encours_bytes bytes, encours_error *error)
{
    snapshot_call call = {
        .ledger = ledger, .block = block, .bytes = bytes, .wanted.sequence = sequence};
    return enc_postgres_repeat(user, DOUBT_REPEAT, try_put, &call, error);
}

/* --- find */

static encours_status take_seal(void *user, const postgres_row *row, encours_error *error)
{
    seal *out = user;
    encours_bytes hash = enc_postgres_bytes(row, 1), digest = enc_postgres_bytes(row, 3);
    out->sequence = enc_postgres_number(row, 0);
    out->blocks = enc_postgres_number(row, 2);
    if (hash.size != POSTGRES_HASH_SIZE || digest.size != POSTGRES_HASH_SIZE)
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "the seal of snapshot %" PRIu64 " is damaged", out->sequence);
    memcpy(out->hash, hash.data, POSTGRES_HASH_SIZE);
    memcpy(out->digest, digest.data, POSTGRES_HASH_SIZE);
    return ENCOURS_OK;
}

static encours_status find_seal(postgres_store *store, const char *ledger, uint64_t not_after,
                                seal *out, encours_error *error)
{
    postgres_query query;
    postgres_run run = {.each = take_seal, .user = out};
    begin_query(&query, store, SQL_SNAPSHOT_LAST, ledger,
                not_after < INT64_MAX ? not_after : INT64_MAX);
    ENC_TRY(enc_postgres_run(&query, &run, error));
    if (run.count == 0)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                             "there is no sealed snapshot at or before record %" PRIu64, not_after);
    return ENCOURS_OK;
}

static encours_status try_find(postgres_store *store, void *user, encours_error *error)
{
    snapshot_call *call = user;
    return find_seal(store, call->ledger, call->wanted.sequence, &call->found, error);
}

encours_status enc_postgres_snapshot_find(void *user, const char *ledger, uint64_t not_after,
                                          uint64_t *sequence, uint8_t *hash, uint64_t *blocks,
                                          uint8_t *digest, encours_error *error)
{
    snapshot_call call = {.ledger = ledger, .wanted.sequence = not_after};
    ENC_TRY(enc_postgres_repeat(user, DOUBT_REPEAT, try_find, &call, error));
    *sequence = call.found.sequence;
    *blocks = call.found.blocks;
    memcpy(hash, call.found.hash, POSTGRES_HASH_SIZE);
    memcpy(digest, call.found.digest, POSTGRES_HASH_SIZE);
    return ENCOURS_OK;
}

/* --- seal */

typedef struct tally {
    uint64_t count, end;
} tally;

static encours_status take_tally(void *user, const postgres_row *row, encours_error *error)
{
    (void)error;
    tally *t = user;
    t->count = enc_postgres_number(row, 0);
    t->end = enc_postgres_number(row, 1);
    return ENCOURS_OK;
}

static encours_status check_blocks(postgres_store *store, const snapshot_call *call,
                                   encours_error *error)
{
    postgres_query query;
    tally t = {0};
    postgres_run run = {.each = take_tally, .user = &t};
    begin_query(&query, store, SQL_BLOCK_COUNT, call->ledger, call->wanted.sequence);
    ENC_TRY(enc_postgres_run(&query, &run, error));
    if (t.count == call->wanted.blocks && t.end == call->wanted.blocks)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_STATE,
                         "snapshot %" PRIu64 " holds %" PRIu64 " blocks, %" PRIu64
                         " from 0 up are to be sealed",
                         call->wanted.sequence, t.count, call->wanted.blocks);
}

static encours_status check_seal(postgres_store *store, const snapshot_call *call,
                                 encours_error *error)
{
    const seal *wanted = &call->wanted;
    seal present;
    ENC_TRY(find_seal(store, call->ledger, wanted->sequence, &present, error));
    if (present.sequence == wanted->sequence && present.blocks == wanted->blocks &&
        memcmp(present.hash, wanted->hash, POSTGRES_HASH_SIZE) == 0 &&
        memcmp(present.digest, wanted->digest, POSTGRES_HASH_SIZE) == 0)
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_EXISTS,
                         "snapshot %" PRIu64 " is sealed with another hash, count or digest",
                         wanted->sequence);
}

/* The first statement holds the snapshot's row, so that no block is put meanwhile. */
static encours_status seal_rows(postgres_store *store, const snapshot_call *call,
                                encours_error *error)
{
    const seal *wanted = &call->wanted;
    postgres_query query;
    postgres_run run = {0};
    begin_query(&query, store, SQL_SNAPSHOT_OPEN, call->ledger, wanted->sequence);
    encours_status status = enc_postgres_run(&query, &run, error);
    if (is_without_ledger(store, status))
        return no_ledger(error);
    ENC_TRY(status);
    if (run.count == 0)
        return check_seal(store, call, error);
    ENC_TRY(check_blocks(store, call, error));
    begin_query(&query, store, SQL_SNAPSHOT_SEAL, call->ledger, wanted->sequence);
    enc_postgres_bind_bytes(&query, (encours_bytes){wanted->hash, POSTGRES_HASH_SIZE});
    enc_postgres_bind_number(&query, wanted->blocks);
    enc_postgres_bind_bytes(&query, (encours_bytes){wanted->digest, POSTGRES_HASH_SIZE});
    return enc_postgres_run(&query, &run, error);
}

static encours_status try_seal(postgres_store *store, void *user, encours_error *error)
{
    ENC_TRY(enc_postgres_begin(store, error));
    return enc_postgres_end(store, seal_rows(store, user, error), error);
}

encours_status enc_postgres_snapshot_seal(void *user, const char *ledger, uint64_t sequence,
                                          const uint8_t *hash, uint64_t blocks,
                                          const uint8_t *digest, encours_error *error)
{
    snapshot_call call = {.ledger = ledger, .wanted = {.sequence = sequence, .blocks = blocks}};
    memcpy(call.wanted.hash, hash, POSTGRES_HASH_SIZE);
    memcpy(call.wanted.digest, digest, POSTGRES_HASH_SIZE);
    return enc_postgres_repeat(user, DOUBT_REPEAT, try_seal, &call, error);
}

/* --- get and drop */

static encours_status take_block(void *user, const postgres_row *row, encours_error *error)
{
    (void)error;
    snapshot_call *call = user;
    call->visited = true;
    return call->visit(call->visit_user, call->block, 0, enc_postgres_bytes(row, 0));
}

static encours_status try_get(postgres_store *store, void *user, encours_error *error)
{
    snapshot_call *call = user;
    postgres_query query;
    postgres_run run = {.each = take_block, .user = call};
    if (call->visited) /* and the connection was lost behind it */
        return ENCOURS_OK;
    begin_query(&query, store, SQL_BLOCK_GET, call->ledger, call->wanted.sequence);
    enc_postgres_bind_number(&query, call->block);
    ENC_TRY(enc_postgres_run(&query, &run, error));
    if (!call->visited)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                             "there is no block %" PRIu64 " of a sealed snapshot %" PRIu64,
                             call->block, call->wanted.sequence);
    return ENCOURS_OK;
}

encours_status enc_postgres_snapshot_get(void *user, const char *ledger, uint64_t sequence,
                                         uint64_t block, encours_store_visit_fn visit,
                                         void *visit_user, encours_error *error)
{
    snapshot_call call = {.ledger = ledger,
                          .block = block,
                          .wanted.sequence = sequence,
                          .visit = visit,
                          .visit_user = visit_user};
    return enc_postgres_repeat(user, DOUBT_REPEAT, try_get, &call, error);
}

static encours_status drop_rows(postgres_store *store, const snapshot_call *call,
                                encours_error *error)
{
    static const postgres_sql order[] = {SQL_SNAPSHOT_DROP, SQL_BLOCK_DROP};
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        postgres_query query;
        postgres_run run = {0};
        begin_query(&query, store, order[i], call->ledger, call->wanted.sequence);
        ENC_TRY(enc_postgres_run(&query, &run, error));
    }
    return enc_postgres_exists(store, call->ledger, error);
}

static encours_status try_drop(postgres_store *store, void *user, encours_error *error)
{
    ENC_TRY(enc_postgres_begin(store, error));
    return enc_postgres_end(store, drop_rows(store, user, error), error);
}

encours_status enc_postgres_snapshot_drop(void *user, const char *ledger, uint64_t sequence,
                                          encours_error *error)
{
    snapshot_call call = {.ledger = ledger, .wanted.sequence = sequence};
    return enc_postgres_repeat(user, DOUBT_REPEAT, try_drop, &call, error);
}

#else
typedef int enc_postgres_snapshot_is_built_out; /* ISO C wants something in every file */
#endif
