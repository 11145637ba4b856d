/* SPDX-License-Identifier: MIT */
/* Appending to the PostgreSQL store: one statement that compares and writes, or for bulk one
 * transaction of a comparison and a COPY. */
#if ENC_HAVE_POSTGRESQL

#include <string.h>

#include "store/postgres.h"

/* Up to here an array in one statement is quicker than the round trips of a transaction; the sum
 * also bounds the copy that the array is. */
enum { STATEMENT_BYTES_MAX = 1 << 18, FLUSH_BYTES = 1 << 18, BYTEA_OID = 17, CONFLICTS_MAX = 10 };

typedef struct append_call {
    const char *ledger;
    const encours_store_head *expected;
    const encours_bytes *records;
    size_t count;
    size_t bytes;
    encours_store_head *head;
} append_call;

static encours_bytes last_hash(const append_call *call)
{
    const encours_bytes *last = &call->records[call->count - 1];
    return (encours_bytes){last->data + last->size - POSTGRES_HASH_SIZE, POSTGRES_HASH_SIZE};
}

static void bind_heads(postgres_query *query, const append_call *call, bool first)
{
    enc_postgres_bind_text(query, call->ledger);
    enc_postgres_bind_number(query, call->expected->sequence + call->count);
    enc_postgres_bind_bytes(query, last_hash(call));
    if (first)
        return;
    enc_postgres_bind_number(query, call->expected->sequence);
    enc_postgres_bind_bytes(query, (encours_bytes){call->expected->hash, POSTGRES_HASH_SIZE});
}

/* --- numbers in the order of the network */

static uint8_t *put_number(uint8_t *at, uint64_t number, int bytes)
{
    for (int i = bytes - 1; i >= 0; i--)
        *at++ = (uint8_t)(number >> (8 * i));
    return at;
}

static uint8_t *put_bytes(uint8_t *at, const void *bytes, size_t size)
{
    at = put_number(at, size, 4);
    memcpy(at, bytes, size);
    return at + size;
}

/* --- one statement */

enum { ARRAY_HEADER = 20 };

/* The binary form of a bytea[] of one dimension. */
static void write_array(uint8_t *at, const append_call *call)
{
    at = put_number(at, 1, 4); /* dimensions */
    at = put_number(at, 0, 4); /* none is NULL */
    at = put_number(at, BYTEA_OID, 4);
    at = put_number(at, call->count, 4);
    at = put_number(at, 1, 4); /* the first one's place */
    for (size_t i = 0; i < call->count; i++)
        at = put_bytes(at, call->records[i].data, call->records[i].size);
}

static encours_status append_statement(postgres_store *store, const append_call *call,
                                       uint64_t *written, encours_error *error)
{
    bool first = call->expected->sequence == 0;
    postgres_query query;
    postgres_run run = {.commits = true};
    if (call->count == 1) {
        enc_postgres_query(&query, store, first ? SQL_APPEND_FIRST : SQL_APPEND_NEXT);
        bind_heads(&query, call, first);
        enc_postgres_bind_bytes(&query, call->records[0]);
        ENC_TRY(enc_postgres_run(&query, &run, error));
    } else {
        size_t size = ARRAY_HEADER + 4 * call->count + call->bytes;
        uint8_t *array = enc_allocate(store->context, size);
        if (array == NULL)
            return enc_error_memory(error);
        write_array(array, call);
        enc_postgres_query(&query, store, first ? SQL_APPEND_FIRST_MANY : SQL_APPEND_NEXT_MANY);
        bind_heads(&query, call, first);
        enc_postgres_bind_bytes(&query, (encours_bytes){array, size});
        encours_status status = enc_postgres_run(&query, &run, error);
        enc_release(store->context, array, size);
        ENC_TRY(status);
    }
    *written = run.count;
    return ENCOURS_OK;
}

/* --- one transaction */

enum { COPY_ROOM = 2 + 4 + 64 + 4 + 8 + 4 };

static bool put(postgres_store *store, const void *bytes, size_t size)
{
    return PQputCopyData(store->connection, bytes, (int)size) == 1;
}

/* Each row is its number of fields, and each field its size and bytes. */
static bool copy_rows(postgres_store *store, const append_call *call)
{
    static const char begin[] = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0";
    static const uint8_t end[2] = {0xFF, 0xFF};
    uint8_t room[COPY_ROOM];
    size_t held = 0;
    if (!put(store, begin, 11 + 4 + 4))
        return false;
    for (size_t i = 0; i < call->count; i++) {
        uint8_t *at = put_number(room, 3, 2);
        at = put_bytes(at, call->ledger, strlen(call->ledger));
        at = put_number(at, 8, 4);
        at = put_number(at, call->expected->sequence + 1 + i, 8);
        at = put_number(at, call->records[i].size, 4);
        if (!put(store, room, (size_t)(at - room)) ||
            !put(store, call->records[i].data, call->records[i].size))
            return false;
        held += call->records[i].size;
        if (held < FLUSH_BYTES)
            continue;
        held = 0;
        if (!enc_postgres_flush(store))
            return false;
    }
    return put(store, end, sizeof end);
}

static encours_status copy(postgres_store *store, const append_call *call, uint64_t *written,
                           encours_error *error)
{
    postgres_run run = {0};
    if (PQsendQuery(store->connection, store->texts[SQL_COPY]) == 0)
        return enc_postgres_lost(store, error);
    ENC_TRY(enc_postgres_finish(store, &run, error));
    if (!copy_rows(store, call) || PQputCopyEnd(store->connection, NULL) != 1)
        return enc_postgres_lost(store, error);
    ENC_TRY(enc_postgres_finish(store, &run, error));
    *written = run.count;
    return ENCOURS_OK;
}

static encours_status move_and_copy(postgres_store *store, const append_call *call,
                                    uint64_t *written, encours_error *error)
{
    bool first = call->expected->sequence == 0;
    postgres_query query;
    postgres_run run = {0};
    enc_postgres_query(&query, store, first ? SQL_HEAD_MAKE : SQL_HEAD_MOVE);
    bind_heads(&query, call, first);
    ENC_TRY(enc_postgres_run(&query, &run, error));
    *written = 0;
    return run.count == 0 ? ENCOURS_OK : copy(store, call, written, error);
}

static encours_status append_transaction(postgres_store *store, const append_call *call,
                                         uint64_t *written, encours_error *error)
{
    ENC_TRY(enc_postgres_begin(store, error));
    encours_status status = move_and_copy(store, call, written, error);
    return enc_postgres_end(store, status, error);
}

/* --- what it comes to */

static bool is_expected(const append_call *call, const encours_store_head *present)
{
    return present->sequence == call->expected->sequence &&
           memcmp(present->hash, call->expected->hash, POSTGRES_HASH_SIZE) == 0;
}

static encours_status conflict(const append_call *call, const encours_store_head *present,
                               encours_error *error)
{
    *call->head = *present;
    return enc_error_set(error, ENCOURS_E_CONFLICT,
                         "the head is record %" PRIu64 ", expected %" PRIu64 "%s",
                         present->sequence, call->expected->sequence,
                         present->sequence == call->expected->sequence ? " of another hash" : "");
}

static encours_status append_once(postgres_store *store, const append_call *call, uint64_t *written,
                                  encours_error *error)
{
    static const uint8_t none[POSTGRES_HASH_SIZE];
    *written = 0;
    store->state[0] = '\0'; /* what fails before a statement is sent has none */
    if (call->expected->sequence == 0 &&
        memcmp(call->expected->hash, none, POSTGRES_HASH_SIZE) != 0)
        return ENCOURS_OK; /* no head is that */
    return call->bytes <= STATEMENT_BYTES_MAX || call->count == 1
               ? append_statement(store, call, written, error)
               : append_transaction(store, call, written, error);
}

static encours_status try_append(postgres_store *store, void *user, encours_error *error)
{
    const append_call *call = user;
    encours_store_head present;
    for (unsigned turn = 0; turn < CONFLICTS_MAX; turn++) {
        uint64_t written;
        encours_status status = append_once(store, call, &written, error);
        if (status == ENCOURS_OK && written == call->count)
            return ENCOURS_OK;
        /* A record of that number without a head that says so: somebody else's, being dropped. */
        if (status != ENCOURS_OK && strcmp(store->state, "23505") != 0)
            return status;
        enc_error_clear(error);
        status = enc_postgres_find_head(store, call->ledger, &present, error);
        if (status != ENCOURS_OK && status != ENCOURS_E_NOT_FOUND)
            return status;
        enc_error_clear(error);
        if (!is_expected(call, &present))
            return conflict(call, &present, error);
        /* Dropped and made again between the two: once more. */
    }
    return enc_error_set(error, ENCOURS_E_STORAGE,
                         "the head is as expected, but the server refuses records after it");
}

encours_status enc_postgres_append(void *user, const char *ledger,
                                   const encours_store_head *expected, const encours_bytes *records,
                                   size_t count, encours_store_head *head, encours_error *error)
{
    append_call call = {
        .ledger = ledger, .expected = expected, .records = records, .count = count, .head = head};
    for (size_t i = 0; i < count; i++)
        call.bytes += records[i].size;
    return enc_postgres_repeat(user, DOUBT_TELL, try_append, &call, error);
}

#else
typedef int enc_postgres_append_is_built_out; /* ISO C wants something in every file */
#endif
