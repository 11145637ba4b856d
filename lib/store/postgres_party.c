/* SPDX-License-Identifier: MIT */
/* Parties of the PostgreSQL store. */
#if ENC_HAVE_POSTGRESQL

#include <string.h>

#include "store/postgres.h"

typedef struct party_call {
    const char *ledger;
    uint64_t id;
    uint64_t expected; /* version */
    encours_bytes bytes;
    encours_store_visit_fn visit;
    void *visit_user;
    uint64_t visited;
} party_call;

static void begin_query(postgres_query *query, postgres_store *store, postgres_sql sql,
                        const party_call *call)
{
    enc_postgres_query(query, store, sql);
    enc_postgres_bind_text(query, call->ledger);
    enc_postgres_bind_number(query, call->id);
}

static encours_status no_ledger(encours_error *error)
{
    enc_error_clear(error);
    return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no such ledger");
}

/* --- get and list */

static encours_status take_one(void *user, const postgres_row *row, encours_error *error)
{
    (void)error;
    party_call *call = user;
    call->visited++;
    return call->visit(call->visit_user, enc_postgres_number(row, 0), enc_postgres_number(row, 1),
                       enc_postgres_bytes(row, 2));
}

static encours_status try_get(postgres_store *store, void *user, encours_error *error)
{
    party_call *call = user;
    postgres_query query;
    postgres_run run = {.each = take_one, .user = call};
    if (call->visited > 0) /* and the connection was lost behind it */
        return ENCOURS_OK;
    begin_query(&query, store, SQL_PARTY_GET, call);
    ENC_TRY(enc_postgres_run(&query, &run, error));
    if (run.count > 0)
        return ENCOURS_OK;
    ENC_TRY(enc_postgres_exists(store, call->ledger, error));
    return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no party %" PRIu64, call->id);
}

encours_status enc_postgres_party_get(void *user, const char *ledger, uint64_t id,
                                      encours_store_visit_fn visit, void *visit_user,
                                      encours_error *error)
{
    party_call call = {.ledger = ledger, .id = id, .visit = visit, .visit_user = visit_user};
    return enc_postgres_repeat(user, DOUBT_REPEAT, try_get, &call, error);
}

static encours_status take_party(void *user, const postgres_row *row, encours_error *error)
{
    (void)error;
    postgres_scan *scan = user;
    uint64_t id = enc_postgres_number(row, 0);
    scan->next = id + 1;
    scan->visited++;
    encours_bytes bytes = enc_postgres_bytes(row, 2);
    scan->bytes += bytes.size;
    return scan->visit(scan->visit_user, id, enc_postgres_number(row, 1), bytes);
}

encours_status enc_postgres_party_list(void *user, const char *ledger, encours_store_visit_fn visit,
                                       void *visit_user, encours_error *error)
{
    postgres_scan scan = {.sql = SQL_PARTY_LIST,
                          .take = take_party,
                          .ledger = ledger,
                          .visit = visit,
                          .visit_user = visit_user};
    return enc_postgres_repeat(user, DOUBT_REPEAT, enc_postgres_scan_pages, &scan, error);
}

/* --- put */

static encours_status note_version(void *user, const postgres_row *row, encours_error *error)
{
    (void)error;
    *(uint64_t *)user = enc_postgres_number(row, 1);
    return ENCOURS_OK;
}

/* Why no row of the expected version was there to be written; OK when there is one by now. */
static encours_status explain(postgres_store *store, const party_call *call, encours_error *error)
{
    uint64_t present = 0;
    postgres_query query;
    postgres_run run = {.each = note_version, .user = &present};
    begin_query(&query, store, SQL_PARTY_GET, call);
    ENC_TRY(enc_postgres_run(&query, &run, error));
    if (run.count > 0 && present == 0)
        return enc_error_set(error, ENCOURS_E_DENIED, "party %" PRIu64 " is erased", call->id);
    if (run.count == 0)
        ENC_TRY(enc_postgres_exists(store, call->ledger, error));
    if (present != call->expected)
        return enc_error_set(error, ENCOURS_E_CONFLICT,
                             "party %" PRIu64 " is at version %" PRIu64 ", expected %" PRIu64,
                             call->id, present, call->expected);
    return ENCOURS_OK;
}

static encours_status try_put(postgres_store *store, void *user, encours_error *error)
{
    const party_call *call = user;
    for (unsigned turn = 0; turn < 2; turn++) {
        postgres_query query;
        postgres_run run = {.commits = true};
        begin_query(&query, store, call->expected == 0 ? SQL_PARTY_MAKE : SQL_PARTY_CHANGE, call);
        enc_postgres_bind_bytes(&query, call->bytes);
        if (call->expected > 0)
            enc_postgres_bind_number(&query, call->expected);
        encours_status status = enc_postgres_run(&query, &run, error);
        if (status != ENCOURS_OK && strcmp(store->state, "23503") == 0)
            return no_ledger(error);
        ENC_TRY(status);
        if (run.count > 0)
            return ENCOURS_OK;
        ENC_TRY(explain(store, call, error)); /* else it has come and gone meanwhile */
    }
    return enc_error_set(error, ENCOURS_E_BUSY, "others are writing party %" PRIu64, call->id);
}

encours_status enc_postgres_party_put(void *user, const char *ledger, uint64_t id,
                                      uint64_t expected_version, encours_bytes bytes,
                                      encours_error *error)
{
    party_call call = {.ledger = ledger, .id = id, .expected = expected_version, .bytes = bytes};
    return enc_postgres_repeat(user, DOUBT_TELL, try_put, &call, error);
}

/* --- erase */

static encours_status try_erase(postgres_store *store, void *user, encours_error *error)
{
    const party_call *call = user;
    postgres_query query;
    postgres_run run = {.commits = true};
    begin_query(&query, store, SQL_PARTY_ERASE, call);
    encours_status status = enc_postgres_run(&query, &run, error);
    if (status != ENCOURS_OK && strcmp(store->state, "23503") == 0)
        return no_ledger(error);
    return status;
}

static encours_status try_vacuum(postgres_store *store, void *user, encours_error *error)
{
    (void)user;
    store->denied_upkeep = false;
    return enc_postgres_do(store, SQL_VACUUM_PARTY, error);
}

/* The rows are gone whatever happens now. Only the table's owner may do this, and a server of
 * another make may have no such statement: then it is left to whoever keeps the database. */
void enc_postgres_tidy_parties(postgres_store *store)
{
    encours_error detail = ENCOURS_ERROR_INIT;
    encours_status status = enc_postgres_repeat(store, DOUBT_REPEAT, try_vacuum, NULL, &detail);
    if (status != ENCOURS_OK || store->denied_upkeep)
        enc_context_log(store->context, ENCOURS_LOG_WARNING,
                        "bytes of erased parties stay in dead rows of %s.party until it is "
                        "vacuumed by its owner: %s",
                        store->schema, status != ENCOURS_OK ? detail.message : "not done");
}

encours_status enc_postgres_party_erase(void *user, const char *ledger, uint64_t id,
                                        encours_error *error)
{
    party_call call = {.ledger = ledger, .id = id};
    ENC_TRY(enc_postgres_repeat(user, DOUBT_REPEAT, try_erase, &call, error));
    enc_postgres_tidy_parties(user);
    return ENCOURS_OK;
}

#else
typedef int enc_postgres_party_is_built_out; /* ISO C wants something in every file */
#endif
