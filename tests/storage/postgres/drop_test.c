/* SPDX-License-Identifier: MIT */
/* Dropping a ledger when the answer to the COMMIT is lost, while others use the same id. */
#include "support/check.h"

#include "encours/store_postgres.h"
#include "storage/postgres/server.h"
#include "store/store.h"

/* --- libpq, losing answers (linked with --wrap) */

static uint64_t answers, lost, lose_at; /* lose_at 0: none */
static void (*meanwhile)(void);         /* what others do before the store goes on */
static bool is_made;                    /* another ledger of the id, by these */

PGresult *__real_PQgetResult(PGconn *c);
PGresult *__wrap_PQgetResult(PGconn *c);
PGresult *__wrap_PQgetResult(PGconn *c)
{
    PGresult *result = __real_PQgetResult(c);
    if (++answers != lose_at)
        return result;
    lost++;
    PQclear(result);
    return PQmakeEmptyPGresult(c, PGRES_FATAL_ERROR);
}

void __real_PQreset(PGconn *c);
void __wrap_PQreset(PGconn *c);
void __wrap_PQreset(PGconn *c)
{
    __real_PQreset(c); /* the session that was lost lets go of its locks */
    if (meanwhile != NULL)
        meanwhile();
}

/* --- others */

static bool is_another(void)
{
    return postgres_server_number("SELECT count(*) FROM encours.head"
                                  " WHERE hash = decode(repeat('77', 32), 'hex')") == 1;
}

/* Whoever finds the id free makes a ledger of it. */
static void make_another(void)
{
    postgres_server_sql("INSERT INTO encours.head (ledger, sequence, hash)"
                        " VALUES ('A', 1, decode(repeat('77', 32), 'hex'))"
                        " ON CONFLICT (ledger) DO NOTHING");
    is_made = is_another();
}

/* The same, and it has grown longer than the one before. */
static void make_a_longer_one(void)
{
    postgres_server_sql("INSERT INTO encours.head (ledger, sequence, hash)"
                        " VALUES ('A', 9, decode(repeat('77', 32), 'hex'))"
                        " ON CONFLICT (ledger) DO NOTHING;"
                        "INSERT INTO encours.record (ledger, sequence, bytes)"
                        " SELECT ledger, 2, decode(repeat('77', 64), 'hex') FROM encours.head"
                        " WHERE sequence = 9 ON CONFLICT DO NOTHING");
    is_made = is_another();
}

/* To a ledger that is not dropped yet others append. */
static void append_one_more(void)
{
    postgres_server_sql("WITH moved AS (UPDATE encours.head"
                        " SET sequence = 3, hash = decode(repeat('33', 32), 'hex')"
                        " WHERE ledger = 'A' AND sequence = 2 RETURNING ledger)"
                        " INSERT INTO encours.record (ledger, sequence, bytes)"
                        " SELECT ledger, 3, decode(repeat('33', 64), 'hex') FROM moved");
}

/* --- the store */

static encours_store *open_with_two_records(encours_context *context)
{
    encours_store_postgres_options options = {.struct_size = sizeof options};
    encours_store *store;
    encours_store_head head = {0};
    uint8_t bytes[2][64];
    const encours_bytes records[] = {{bytes[0], 64}, {bytes[1], 64}};
    memset(bytes[0], 1, 64);
    memset(bytes[1], 2, 64);
    check_ok(encours_store_postgres_open(context, postgres_server_conninfo(NULL), &options, &store,
                                         check_error()));
    postgres_server_sql("DELETE FROM encours.record; DELETE FROM encours.head");
    check_ok(enc_store_append(store, "A", &head, records, 2, &head, check_error()));
    return store;
}

/* Drop, with the answer at this place lost. Whether another ledger of the id came in between. */
static bool drop_and_lose(encours_context *context, uint64_t at, void (*others)(void))
{
    encours_store *store = open_with_two_records(context);
    encours_store_head head;
    answers = lost = 0;
    lose_at = at;
    is_made = false;
    meanwhile = others;
    encours_status status = encours_store_drop(store, "A", check_error());
    meanwhile = NULL;
    lose_at = 0;
    check_ok(status); /* a lost connection is opened again */
    encours_status found = enc_store_head(store, "A", &head, check_error());
    check_equal(is_another(), is_made);
    check_equal(found, is_made ? ENCOURS_OK : ENCOURS_E_NOT_FOUND);
    encours_store_free(store);
    return is_made;
}

/* Where the COMMIT was done another ledger may be made, and there it stays. */
static void a_new_ledger_of_the_same_id_stays(void **state)
{
    (void)state;
    POSTGRES_SERVER_OR_SKIP();
    encours_context *context;
    void (*const others[])(void) = {make_another, make_a_longer_one};
    check_ok(encours_context_new(NULL, &context, check_error()));
    for (size_t i = 0; i < 2; i++) {
        unsigned made = 0;
        uint64_t at = 1;
        do
            made += drop_and_lose(context, at++, others[i]);
        while (lost > 0);
        check(made > 0);
    }
    encours_context_free(context);
}

/* What was not dropped is dropped by the repetition, though it has grown meanwhile. */
static void a_ledger_that_grew_meanwhile_goes(void **state)
{
    (void)state;
    POSTGRES_SERVER_OR_SKIP();
    encours_context *context;
    uint64_t at = 1;
    check_ok(encours_context_new(NULL, &context, check_error()));
    do
        check(!drop_and_lose(context, at++, append_one_more));
    while (lost > 0);
    encours_context_free(context);
}

CHECK_MAIN(a_new_ledger_of_the_same_id_stays, a_ledger_that_grew_meanwhile_goes)
