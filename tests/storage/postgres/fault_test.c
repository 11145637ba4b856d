/* SPDX-License-Identifier: MIT */
/* Every call of libpq's that can fail does, in every method, once and from then on; and what the
 * store makes of what a server may say. */
#include "support/check.h"

#include <stdlib.h>
#include <sys/socket.h>

#include "encours/store_postgres.h"
#include "storage/postgres/server.h"
#include "store/call.h"
#include "store/postgres.h"
#include "store/store.h"
#include "support/memory.h"

/* --- libpq, failing (linked with --wrap) */

typedef enum fault { FAIL, FAIL_DONE } fault; /* undone, or done and not told */

static uint64_t calls, strikes, strike_at; /* strike_at 0: never */
static bool strike_on;                     /* and from then on */
static fault strike_kind;

static bool strikes_now(void)
{
    calls++;
    bool now = strike_at != 0 && (calls == strike_at || (strike_on && calls > strike_at));
    strikes += now;
    return now;
}

static void arm(fault kind, uint64_t at, bool on)
{
    calls = strikes = 0;
    strike_at = at;
    strike_on = on;
    strike_kind = kind;
}

/* A function of libpq's that gives `type`, and gives `failure` when it is struck. */
#define STRUCK(type, failure, name, parameters, arguments)                                         \
    type __real_##name parameters;                                                                 \
    type __wrap_##name parameters;                                                                 \
    type __wrap_##name parameters                                                                  \
    {                                                                                              \
        if (!strikes_now())                                                                        \
            return __real_##name arguments;                                                        \
        if (strike_kind == FAIL_DONE)                                                              \
            (void)__real_##name arguments;                                                         \
        return failure;                                                                            \
    }

STRUCK(int, -1, PQsetnonblocking, (PGconn * c, int on), (c, on))
STRUCK(PostgresPollingStatusType, PGRES_POLLING_FAILED, PQconnectPoll, (PGconn * c), (c))
STRUCK(int, -1, PQflush, (PGconn * c), (c))
STRUCK(int, 0, PQconsumeInput, (PGconn * c), (c))
STRUCK(int, 0, PQsendQuery, (PGconn * c, const char *text), (c, text))
STRUCK(int, 0, PQsendPrepare,
       (PGconn * c, const char *name, const char *text, int count, const Oid *types),
       (c, name, text, count, types))
STRUCK(int, 0, PQsendQueryPrepared,
       (PGconn * c, const char *name, int count, const char *const *values, const int *lengths,
        const int *formats, int format),
       (c, name, count, values, lengths, formats, format))
STRUCK(int, 0, PQsetSingleRowMode, (PGconn * c), (c))
STRUCK(int, -1, PQputCopyData, (PGconn * c, const char *bytes, int size), (c, bytes, size))
STRUCK(int, -1, PQputCopyEnd, (PGconn * c, const char *words), (c, words))

/* No memory for a connection; and one that does not come about. */
PGconn *__real_PQconnectStartParams(const char *const *names, const char *const *values,
                                    int expand);
PGconn *__wrap_PQconnectStartParams(const char *const *names, const char *const *values,
                                    int expand);
PGconn *__wrap_PQconnectStartParams(const char *const *names, const char *const *values, int expand)
{
    static const char *const nowhere_names[] = {"host", NULL};
    static const char *const nowhere[] = {"/nowhere", NULL};
    if (!strikes_now())
        return __real_PQconnectStartParams(names, values, expand);
    return strike_kind == FAIL ? NULL : __real_PQconnectStartParams(nowhere_names, nowhere, 0);
}

/* A reset that does not come about: libpq has no call that breaks a connection, but its socket can
 * be shut under it, which the next call of all notices. */
void __real_PQreset(PGconn *c);
void __wrap_PQreset(PGconn *c);
void __wrap_PQreset(PGconn *c)
{
    __real_PQreset(c);
    if (strikes_now())
        (void)shutdown(PQsocket(c), SHUT_RDWR);
}

/* Rows there is no memory for are a failure without an SQLSTATE. */
PGresult *__real_PQgetResult(PGconn *c);
PGresult *__wrap_PQgetResult(PGconn *c);
PGresult *__wrap_PQgetResult(PGconn *c)
{
    if (!strikes_now())
        return __real_PQgetResult(c);
    if (strike_kind == FAIL_DONE)
        PQclear(__real_PQgetResult(c));
    return PQmakeEmptyPGresult(c, PGRES_FATAL_ERROR);
}

/* --- a store with something of everything in it */

enum { BEFORE = 3, SMALL = 64, LARGE = 70000, LARGE_COUNT = 5, MANY = 7 };

static encours_context *context;
static encours_store *store;
static encours_store_head head;

/* A server may take its time over each connection; but one that was lost is not tried for long, or
 * calls that fail for good would take as long. */
static encours_status open_store(void)
{
    encours_store_postgres_options options = {.struct_size = sizeof options, .retries_max = 2};
    encours_status status = encours_store_postgres_open(context, postgres_server_conninfo(NULL),
                                                        &options, &store, check_error());
    if (status == ENCOURS_OK) {
        void *user;
        (void)enc_store_enter(store, &user);
        ((postgres_store *)user)->options.connect_wait_ms_max = 1;
        enc_store_leave(store);
    }
    return status;
}

static encours_status append(size_t count, size_t size)
{
    static uint8_t room[MANY][LARGE];
    encours_bytes records[MANY];
    for (size_t i = 0; i < count; i++) {
        memset(room[i], (int)(head.sequence + 1 + i), size);
        records[i] = (encours_bytes){room[i], size};
    }
    return enc_store_append(store, "A", &head, records, count, &head, check_error());
}

static const encours_bytes row = {(const uint8_t *)"row", 3};

static void fill(void)
{
    arm(FAIL, 0, false);
    postgres_server_sql("DELETE FROM encours.party; DELETE FROM encours.block;"
                        "DELETE FROM encours.snapshot; DELETE FROM encours.record;"
                        "DELETE FROM encours.head");
    head = (encours_store_head){0};
    check_ok(open_store());
    check_ok(append(BEFORE, SMALL));
    check_ok(enc_store_party_put(store, "A", 1, 0, row, check_error()));
    check_ok(enc_store_snapshot_put(store, "A", 2, 0, row, check_error()));
    check_ok(enc_store_snapshot_seal(store, "A", 2, head.hash, 1, head.hash, check_error()));
    check_ok(enc_store_snapshot_put(store, "A", 3, 0, row, check_error()));
}

static void begin(void)
{
    POSTGRES_SERVER_OR_SKIP();
    arm(FAIL, 0, false);
    if (context == NULL)
        check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(open_store());
    encours_store_free(store);
}

/* --- the methods */

static uint64_t visited;

static encours_status count(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    (void)user;
    (void)number;
    (void)version;
    (void)bytes;
    visited++;
    return ENCOURS_OK;
}

static encours_status append_one(void)
{
    return append(1, SMALL);
}

static encours_status append_many(void)
{
    return append(MANY, SMALL);
}

static encours_status append_bulk(void)
{
    return append(LARGE_COUNT, LARGE);
}

static encours_status read_all(void)
{
    encours_status status = enc_store_read(store, "A", 1, count, NULL, check_error());
    check(status != ENCOURS_OK || visited == BEFORE); /* none twice, none left out */
    return status;
}

static encours_status find_head(void)
{
    encours_store_head found;
    return enc_store_head(store, "A", &found, check_error());
}

static encours_status list(void)
{
    encours_status status = enc_store_list(store, count, NULL, check_error());
    check(status != ENCOURS_OK || visited == 1);
    return status;
}

static encours_status put_party(void)
{
    return enc_store_party_put(store, "A", 1, 1, row, check_error());
}

static encours_status make_party(void)
{
    return enc_store_party_put(store, "A", 2, 0, row, check_error());
}

static encours_status get_party(void)
{
    encours_status status = enc_store_party_get(store, "A", 1, count, NULL, check_error());
    check(status != ENCOURS_OK || visited == 1);
    return status;
}

static encours_status erase_party(void)
{
    return enc_store_party_erase(store, "A", 1, check_error());
}

static encours_status list_parties(void)
{
    return enc_store_party_list(store, "A", count, NULL, check_error());
}

static encours_status put_block(void)
{
    return enc_store_snapshot_put(store, "A", 3, 1, row, check_error());
}

static encours_status seal(void)
{
    return enc_store_snapshot_seal(store, "A", 3, head.hash, 1, head.hash, check_error());
}

static encours_status find_snapshot(void)
{
    uint64_t sequence, blocks;
    uint8_t hash[32], digest[32];
    return enc_store_snapshot_find(store, "A", 9, &sequence, hash, &blocks, digest, check_error());
}

static encours_status get_block(void)
{
    encours_status status = enc_store_snapshot_get(store, "A", 2, 0, count, NULL, check_error());
    check(status != ENCOURS_OK || visited == 1);
    return status;
}

static encours_status drop_snapshot(void)
{
    return enc_store_snapshot_drop(store, "A", 2, check_error());
}

static encours_status drop(void)
{
    return encours_store_drop(store, "A", check_error());
}

typedef struct method {
    encours_status (*run)(void);
    uint64_t adds; /* records */
} method;

static const method methods[] = {
    {append_one, 1},    {append_many, MANY}, {append_bulk, LARGE_COUNT},
    {read_all, 0},      {find_head, 0},      {list, 0},
    {put_party, 0},     {make_party, 0},     {get_party, 0},
    {erase_party, 0},   {list_parties, 0},   {put_block, 0},
    {seal, 0},          {find_snapshot, 0},  {get_block, 0},
    {drop_snapshot, 0}, {drop, 0},
};

static void check_failure(encours_status status)
{
    int32_t kind = encours_status_kind_of(status);
    check(kind == ENCOURS_E_IO || kind == ENCOURS_E_STORAGE || kind == ENCOURS_E_IN_DOUBT ||
          kind == ENCOURS_E_BUSY || kind == ENCOURS_E_NO_MEMORY);
    check(check_last_error()->message[0] != '\0');
}

/* Records are there as the status says, and the store works. */
static void check_after(const method *m, encours_status status)
{
    visited = 0;
    encours_status found = enc_store_read(store, "A", 1, count, NULL, check_error());
    if (m->run == drop) {
        check(found == ENCOURS_E_NOT_FOUND || status != ENCOURS_OK);
        head = (encours_store_head){0};
        if (found == ENCOURS_OK)
            check_ok(enc_store_head(store, "A", &head, check_error()));
    } else {
        check_ok(found);
        check(visited == BEFORE || visited == BEFORE + m->adds);
        if (status == ENCOURS_OK)
            check_equal(visited, BEFORE + m->adds);
        else if (status != ENCOURS_E_UNKNOWN_OUTCOME)
            check_equal(visited, BEFORE);
        check_ok(enc_store_head(store, "A", &head, check_error()));
    }
    check_ok(append(1, SMALL));
}

static bool run_struck(const method *m, fault kind, uint64_t at, bool on)
{
    fill();
    visited = 0;
    arm(kind, at, on);
    encours_status status = m->run();
    bool struck = strikes > 0;
    arm(FAIL, 0, false);
    if (status != ENCOURS_OK)
        check_failure(status);
    check_after(m, status);
    encours_store_free(store);
    return struck;
}

static void run_all(fault kind, bool on, uint64_t step)
{
    begin();
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++)
        for (uint64_t at = 1; run_struck(&methods[i], kind, at, on); at += step)
            ;
}

static void each_call_may_fail_undone(void **state)
{
    (void)state;
    run_all(FAIL, false, 1);
}

static void calls_may_fail_although_done(void **state)
{
    (void)state;
    run_all(FAIL_DONE, false, 2);
}

static void calls_may_fail_from_one_on(void **state)
{
    (void)state;
    run_all(FAIL, true, 3);
}

static void opening_may_fail_at_each_call(void **state)
{
    (void)state;
    begin();
    for (fault kind = FAIL; kind <= FAIL_DONE; kind++)
        for (uint64_t at = 1;; at += 1 + (uint64_t)kind) {
            postgres_server_sql("DROP SCHEMA IF EXISTS encours CASCADE");
            arm(kind, at, false);
            encours_status status = open_store();
            bool struck = strikes > 0;
            arm(FAIL, 0, false);
            if (status != ENCOURS_OK) {
                check_failure(status);
                check(store == NULL);
                check_ok(open_store());
            }
            encours_store_free(store);
            if (!struck)
                break;
        }
}

/* --- what a server may say: a trigger raises it, so many times */

static const char trigger[] =
    "DROP TRIGGER IF EXISTS fault ON encours.record;"
    "DROP SEQUENCE IF EXISTS public.attempts; CREATE SEQUENCE public.attempts;"
    "DROP TABLE IF EXISTS public.fault; CREATE TABLE public.fault (state text, times bigint);"
    "CREATE OR REPLACE FUNCTION public.fail() RETURNS trigger LANGUAGE plpgsql AS $$"
    " DECLARE wanted record; BEGIN SELECT * INTO wanted FROM public.fault;"
    " IF nextval('public.attempts') <= wanted.times THEN"
    " RAISE EXCEPTION 'as asked' USING ERRCODE = wanted.state; END IF; RETURN NULL; END $$;"
    "CREATE TRIGGER fault AFTER INSERT ON encours.record"
    " FOR EACH STATEMENT EXECUTE FUNCTION public.fail()";

enum { ALWAYS = 1000 };

typedef struct saying {
    const char *state;
    int64_t times;
    encours_status status;
    int64_t attempts;
} saying;

static const saying sayings[] = {
    {"40001", 2, ENCOURS_OK, 3}, /* as often as retries_max says, here 2 */
    {"40P01", 1, ENCOURS_OK, 2},
    {"40001", ALWAYS, ENCOURS_E_BUSY, 3},
    {"40P01", ALWAYS, ENCOURS_E_BUSY, 3},
    {"26000", 1, ENCOURS_OK, 2},
    {"55P03", ALWAYS, ENCOURS_E_BUSY, 1},
    {"57014", ALWAYS, ENCOURS_E_BUSY, 1},
    {"40003", ALWAYS, ENCOURS_E_UNKNOWN_OUTCOME, 1},
    {"08006", ALWAYS, ENCOURS_E_UNKNOWN_OUTCOME, 1},
    {"08007", ALWAYS, ENCOURS_E_UNKNOWN_OUTCOME, 1},
    {"42501", ALWAYS, ENCOURS_E_DENIED, 1},
    {"25006", ALWAYS, ENCOURS_E_DENIED, 1},
    {"53100", ALWAYS, ENCOURS_E_STORAGE, 1},
    {"53200", ALWAYS, ENCOURS_E_STORAGE, 1},
    {"54000", ALWAYS, ENCOURS_E_LIMIT, 1},
    {"58030", ALWAYS, ENCOURS_E_IO, 1},
    {"XX001", ALWAYS, ENCOURS_E_CORRUPT, 1},
    {"XX000", ALWAYS, ENCOURS_E_STORAGE, 1},
    {"0A000", ALWAYS, ENCOURS_E_UNSUPPORTED, 1},
    {"P0001", ALWAYS, ENCOURS_E_STORAGE, 1},
    {"23505", ALWAYS, ENCOURS_E_STORAGE, 10}, /* a conflict that the head does not show */
};

static void say(const saying *s)
{
    char sql[200];
    snprintf(sql, sizeof sql,
             "DELETE FROM public.fault; INSERT INTO public.fault VALUES ('%s', %d);"
             "ALTER SEQUENCE public.attempts RESTART",
             s->state, (int)s->times);
    postgres_server_sql(sql);
}

static void what_a_server_says_has_its_status(void **state)
{
    (void)state;
    begin();
    for (size_t i = 0; i < sizeof sayings / sizeof sayings[0]; i++) {
        const saying *s = &sayings[i];
        fill();
        postgres_server_sql(trigger);
        say(s);
        encours_status status = append_one();
        if (status != s->status)
            print_error("SQLSTATE %s\n", s->state);
        check_equal(status, s->status);
        check_equal(postgres_server_number("SELECT last_value FROM public.attempts"), s->attempts);
        check_equal(head.sequence, status == ENCOURS_OK ? BEFORE + 1 : BEFORE);
        if (status != ENCOURS_OK && strcmp(s->state, "23505") != 0)
            check(strstr(check_last_error()->message, s->state) != NULL);
        postgres_server_sql("DELETE FROM public.fault");
        check_ok(append_one());
        encours_store_free(store);
        postgres_server_sql("DROP TRIGGER fault ON encours.record");
    }
}

/* What failed without the server is not taken for what the server said before. */
static void a_failure_is_not_taken_for_an_earlier_one(void **state)
{
    (void)state;
    static const saying conflict = {"23505", ALWAYS, ENCOURS_E_STORAGE, 0};
    begin();
    static counted_memory memory;
    encours_context *usual = context;
    context = counted_memory_context(&memory);
    fill();
    postgres_server_sql(trigger);
    say(&conflict);
    check_fails(append_many(), ENCOURS_E_STORAGE, "refuses records");
    counted_memory_fail(&memory, 1, true);
    check_fails(append_many(), ENCOURS_E_NO_MEMORY, NULL);
    counted_memory_fail(&memory, 0, false);
    postgres_server_sql("DROP TRIGGER fault ON encours.record");
    check_ok(append_many());
    encours_store_free(store);
    encours_context_free(context);
    context = usual;
}

CHECK_MAIN(a_failure_is_not_taken_for_an_earlier_one, each_call_may_fail_undone,
           calls_may_fail_although_done, calls_may_fail_from_one_on, opening_may_fail_at_each_call,
           what_a_server_says_has_its_status)
