/* SPDX-License-Identifier: MIT */
/* The PostgreSQL store is a correct store, with rivals, locks and without memory too. */
#include "storage/race.h"
#include "support/check.h"

#include <ftw.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "encours/store_check.h"
#include "encours/store_postgres.h"
#include "faults/ledger_scenario.h"
#include "storage/postgres/server.h"
#include "storage/scratch.h"
#include "store/store.h"
#include "support/memory.h"

static encours_context *context;

static void begin(void)
{
    POSTGRES_SERVER_OR_SKIP();
    if (context == NULL)
        check_ok(encours_context_new(NULL, &context, check_error()));
    postgres_server_sql("DROP SCHEMA IF EXISTS encours CASCADE");
}

static encours_status open_as(const char *role, const encours_store_postgres_options *options,
                              encours_store **out)
{
    return encours_store_postgres_open(context, postgres_server_conninfo(role), options, out,
                                       check_error());
}

static encours_store *open_store(void)
{
    encours_store *store = NULL;
    check_ok(open_as(NULL, NULL, &store));
    return store;
}

static encours_status append_many(encours_store *store, encours_store_head *head, size_t count,
                                  size_t size)
{
    uint8_t *room = malloc(count * size);
    encours_bytes *records = malloc(count * sizeof *records);
    check(room != NULL && records != NULL);
    for (size_t i = 0; i < count; i++) {
        memset(room + i * size, (int)(head->sequence + 1 + i), size);
        records[i] = (encours_bytes){room + i * size, size};
    }
    encours_status status = enc_store_append(store, "A", head, records, count, head, check_error());
    free(records);
    free(room);
    return status;
}

static encours_status append_one(encours_store *store, encours_store_head *head)
{
    return append_many(store, head, 1, 100);
}

/* --- a correct store */

static uint64_t skipped;

static void count(void *user, const char *name, int32_t result, const char *sentence)
{
    (void)user;
    skipped += result == ENCOURS_STORE_CHECK_SKIPPED;
    if (result == ENCOURS_STORE_CHECK_FAILED)
        print_error("%s: %s\n", name, sentence);
}

static encours_status open_again(void *user, encours_store **out, encours_error *error)
{
    (void)user;
    return encours_store_postgres_open(context, postgres_server_conninfo(NULL), NULL, out, error);
}

static encours_status open_empty(void *user, encours_store **out, encours_error *error)
{
    postgres_server_sql("DROP SCHEMA IF EXISTS encours CASCADE");
    return open_again(user, out, error);
}

static void it_is_a_correct_store(void **state)
{
    (void)state;
    begin();
    encours_store_check_host host = {.struct_size = sizeof host,
                                     .open_empty = open_empty,
                                     .open_again = open_again,
                                     .report = count};
    check_ok(encours_store_check(context, &host, check_error()));
    check_equal(skipped, 0);
}

/* --- the same ledger in every store */

static scenario_print live_on(encours_store *store)
{
    scenario s = {.context = context, .store = store};
    scenario_run(&s, scenario_step_count);
    scenario_check_done(&s);
    scenario_print print = scenario_take_print(&s);
    scenario_end(&s);
    return print;
}

/* Head, hash, counts and balances: the chain over all records is the same. */
static void a_ledger_has_the_same_hash_in_every_store(void **state)
{
    (void)state;
    begin();
    encours_store *memory = NULL;
    check_ok(encours_store_memory_new(context, &memory, check_error()));
    scenario_print here = live_on(memory), there = live_on(open_store());
    check(memcmp(&here, &there, sizeof here) == 0);
#if ENC_HAVE_SQLITE
    encours_store *file = NULL;
    check_ok(
        encours_store_sqlite_open(context, scratch_path("same.db"), NULL, &file, check_error()));
    scenario_print beside = live_on(file);
    check(memcmp(&here, &beside, sizeof here) == 0);
#endif
}

/* --- bulk: arrays up to a size, COPY beyond it */

typedef struct seen {
    uint64_t count, bytes;
} seen;

static encours_status see(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    (void)version;
    seen *s = user;
    check_equal(number, s->count + 1);
    check_equal(bytes.data[0], (uint8_t)number);
    check_equal(bytes.data[bytes.size - 1], (uint8_t)number);
    s->count++;
    s->bytes += bytes.size;
    return ENCOURS_OK;
}

static void batches_of_every_size_are_read_back(void **state)
{
    (void)state;
    begin();
    static const struct {
        size_t count, size;
    } batches[] = {{1, 32},      {2, 33},      {3000, 80}, {700, 1999},
                   {1, 1 << 20}, {5, 1 << 20}, {1, 40},    {20000, 40}};
    encours_store *store = open_store();
    encours_store_head head = {0};
    seen wanted = {0}, found = {0};
    for (size_t i = 0; i < sizeof batches / sizeof batches[0]; i++) {
        check_ok(append_many(store, &head, batches[i].count, batches[i].size));
        wanted.count += batches[i].count;
        wanted.bytes += batches[i].count * batches[i].size;
    }
    check_ok(enc_store_read(store, "A", 1, see, &found, check_error()));
    check_equal(found.count, wanted.count);
    check_equal(found.bytes, wanted.bytes);
    check_equal(head.sequence, wanted.count);
    /* A batch that comes second, small or bulk, changes nothing and is told the head. */
    encours_store_head old = {.sequence = 1};
    check_fails(append_many(store, &old, 2, 40), ENCOURS_E_CONFLICT, "expected 1");
    check_equal(old.sequence, wanted.count);
    old = (encours_store_head){.sequence = 1};
    check_fails(append_many(store, &old, 5, 1 << 20), ENCOURS_E_CONFLICT, "expected 1");
    check(memcmp(&old, &head, sizeof head) == 0);
    encours_store_free(store);
}

/* A reader that has enough after a few rows of many leaves a store that works. */
static encours_status enough(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    (void)version;
    (void)bytes;
    return number == *(uint64_t *)user ? ENCOURS_E_CANCELLED : ENCOURS_OK;
}

static void a_reading_may_end_anywhere(void **state)
{
    (void)state;
    begin();
    encours_store *store = open_store();
    encours_store_head head = {0};
    check_ok(append_many(store, &head, 5000, 50));
    for (uint64_t at = 1; at <= 5000; at = at * 3 + 1) {
        check_equal(enc_store_read(store, "A", 1, enough, &at, check_error()), ENCOURS_E_CANCELLED);
        check_ok(append_one(store, &head));
    }
    encours_store_free(store);
}

/* --- a reader that takes its time: the server waits for it, so that what one statement gives must
 * be little, and a statement that is ended for taking too long goes on behind what was visited */

enum { LARGE = 1 << 20, LARGE_AT_ONCE = 16 };

typedef struct slow_reader {
    uint64_t last;
    int64_t statement; /* when the one under way began: no two begin at once */
    int large;         /* records of it that were */
    int large_max;     /* of any one */
    bool cancel;       /* end the statement that gives the first large one */
} slow_reader;

static encours_status take_time(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    (void)version;
    slow_reader *reader = user;
    check_equal(number, reader->last + 1);
    reader->last = number;
    if (bytes.size < LARGE)
        return ENCOURS_OK;
    if (reader->cancel)
        check_equal(postgres_server_number("SELECT bool_and(pg_cancel_backend(pid))::int"
                                           " FROM pg_stat_activity"
                                           " WHERE application_name = 'encours'"),
                    1);
    int64_t statement = postgres_server_number(
        "SELECT (extract(epoch FROM query_start) * 1000000)::bigint FROM pg_stat_activity"
        " WHERE application_name = 'encours'");
    reader->large = statement == reader->statement ? reader->large + 1 : 1;
    reader->statement = statement;
    if (reader->cancel) /* that one gave more than it should */
        reader->large = 0;
    else if (reader->large > reader->large_max)
        reader->large_max = reader->large;
    reader->cancel = false;
    return ENCOURS_OK;
}

static void large_records_are_read_slowly(void **state)
{
    (void)state;
    begin();
    enum { COUNT = 90, SMALL = 16 + 64 };
    encours_store *store = open_store();
    encours_store_head head = {0};
    slow_reader reader = {.last = 0};
    for (int i = 0; i < COUNT; i++)
        check_ok(append_many(store, &head, 1, LARGE));
    check_ok(enc_store_read(store, "A", 1, take_time, &reader, check_error()));
    check_equal(reader.last, COUNT);
    check_between(reader.large_max, 2, LARGE_AT_ONCE);
    check_ok(encours_store_drop(store, "A", check_error()));
    head = (encours_store_head){0};
    check_ok(append_many(store, &head, SMALL, 64)); /* behind which a page is of many rows */
    for (int i = 0; i < COUNT; i++)
        check_ok(append_many(store, &head, 1, LARGE));
    reader = (slow_reader){.cancel = true};
    check_ok(enc_store_read(store, "A", 1, take_time, &reader, check_error()));
    check_equal(reader.last, SMALL + COUNT);
    check_between(reader.large_max, 2, LARGE_AT_ONCE);
    encours_store_free(store);
}

/* --- locks and rivals */

static PGconn *hold(const char *sql)
{
    PGconn *connection = PQconnectdb(postgres_server_conninfo(NULL));
    PGresult *result = PQexec(connection, sql);
    check(PQresultStatus(result) == PGRES_TUPLES_OK || PQresultStatus(result) == PGRES_COMMAND_OK);
    PQclear(result);
    return connection;
}

static void let_go(PGconn *holder)
{
    PQclear(PQexec(holder, "ROLLBACK"));
    PQfinish(holder);
}

static void a_lock_held_elsewhere_is_busy(void **state)
{
    (void)state;
    begin();
    encours_store *store = NULL;
    encours_store_postgres_options options = {.struct_size = sizeof options, .busy_wait_ms_max = 1};
    encours_store_head head = {0};
    check_ok(open_as(NULL, &options, &store));
    check_ok(append_one(store, &head));
    PGconn *holder = hold("BEGIN; SELECT * FROM encours.head FOR UPDATE");
    check_fails(append_one(store, &head), ENCOURS_E_BUSY, "55P03");
    check_fails(append_many(store, &head, 5, 1 << 20), ENCOURS_E_BUSY, "busy_wait_ms_max");
    check_equal(head.sequence, 1);
    let_go(holder);
    check_ok(append_one(store, &head));
    check_equal(head.sequence, 2);
    encours_store_free(store);
}

/* How long a statement may take is short here, so that at times a server has no time for others
 * either: those are tried again. */
static void a_statement_that_takes_too_long_is_busy(void **state)
{
    (void)state;
    begin();
    encours_store *store = open_store(), *hasty = NULL;
    encours_store_postgres_options options = {
        .struct_size = sizeof options, .statement_wait_ms_max = 1000, .busy_wait_ms_max = 100000};
    encours_store_head head = {0};
    encours_status status;
    check_ok(append_one(store, &head));
    while ((status = open_as(NULL, &options, &hasty)) != ENCOURS_OK)
        check_fails(status, ENCOURS_E_BUSY, "57014");
    PGconn *holder = hold("BEGIN; SELECT * FROM encours.head FOR UPDATE");
    check_fails(append_one(hasty, &head), ENCOURS_E_BUSY, "57014");
    check_equal(head.sequence, 1);
    let_go(holder);
    while ((status = append_one(hasty, &head)) != ENCOURS_OK)
        check_fails(status, ENCOURS_E_BUSY, "57014");
    check_equal(head.sequence, 2);
    encours_store_free(hasty);
    encours_store_free(store);
}

static encours_status open_for_race(encours_store **store)
{
    return open_as(NULL, NULL, store);
}

/* From the very making of the tables on. */
static void processes_race_without_loss(void **state)
{
    (void)state;
    begin();
    race_without_loss(open_for_race, 4, 60);
}

/* Dropping waits for nobody's leave: what others hold of the ledger conflicts from then on, and
 * nothing of it is left in any table. */
static void a_dropped_ledger_leaves_nothing(void **state)
{
    (void)state;
    begin();
    encours_store *store = open_store(), *other = open_store();
    encours_store_head head = {0}, theirs;
    const encours_bytes bytes = {(const uint8_t *)"row", 3};
    check_ok(append_many(store, &head, 3, 60));
    theirs = head;
    check_ok(enc_store_party_put(store, "A", 1, 0, bytes, check_error()));
    check_ok(enc_store_party_erase(store, "A", 2, check_error()));
    check_ok(enc_store_snapshot_put(store, "A", 3, 0, bytes, check_error()));
    check_ok(enc_store_snapshot_seal(store, "A", 3, head.hash, 1, head.hash, check_error()));
    check_ok(enc_store_snapshot_put(store, "A", 2, 0, bytes, check_error()));
    check_ok(encours_store_drop(store, "A", check_error()));
    check_equal(postgres_server_number("SELECT (SELECT count(*) FROM encours.head)"
                                       " + (SELECT count(*) FROM encours.record)"
                                       " + (SELECT count(*) FROM encours.snapshot)"
                                       " + (SELECT count(*) FROM encours.block)"
                                       " + (SELECT count(*) FROM encours.party)"),
                0);
    check_fails(append_one(other, &theirs), ENCOURS_E_CONFLICT, "the head is record 0");
    check_equal(theirs.sequence, 0);
    check_fails(enc_store_party_put(other, "A", 1, 1, bytes, check_error()), ENCOURS_E_NOT_FOUND,
                "no such ledger");
    check_ok(append_one(other, &theirs));
    encours_store_free(other);
    encours_store_free(store);
}

/* --- erased bytes */

static const char *looked_for;
static bool found_on_disk;

static int look_into(const char *path, const struct stat *about, int kind)
{
    if (kind != FTW_F || about->st_size == 0)
        return 0;
    FILE *file = fopen(path, "rb");
    char *bytes = malloc((size_t)about->st_size);
    check(bytes != NULL);
    size_t size = file != NULL ? fread(bytes, 1, (size_t)about->st_size, file) : 0;
    found_on_disk = found_on_disk || memmem(bytes, size, looked_for, strlen(looked_for)) != NULL;
    free(bytes);
    if (file != NULL)
        fclose(file);
    return 0;
}

static bool is_on_disk(const char *text)
{
    char path[400];
    looked_for = text;
    found_on_disk = false;
    postgres_server_sql("CHECKPOINT");
    snprintf(path, sizeof path, "%s/base", postgres_server_data());
    check_equal(ftw(path, look_into, 16), 0);
    return found_on_disk;
}

/* The steps of docs/postgresql.md: out of answers and rows at once, out of the files when the table
 * has been rewritten. What is not erased stays. */
static void erased_bytes_leave_rows_then_files(void **state)
{
    (void)state;
    begin();
    encours_store *store = open_store();
    encours_store_head head = {0};
    char text[5000];
    uint32_t mix = 1;
    check_ok(append_one(store, &head));
    for (uint64_t version = 0; version < 3; version++)
        for (uint64_t id = 1; id <= 50; id++) {
            for (size_t i = 0; i < sizeof text; i++) /* too mixed for the server to compress */
                text[i] = (char)((mix = mix * 1664525u + 1013904223u) >> 24);
            snprintf(text, sizeof text, "<party %03" PRIu64 ">", id);
            encours_bytes bytes = {(const uint8_t *)text, id % 2 == 0 ? 40 : sizeof text};
            check_ok(enc_store_party_put(store, "A", id, version, bytes, check_error()));
        }
    check(is_on_disk("<party 007>"));
    for (uint64_t id = 1; id <= 20; id++)
        check_ok(enc_store_party_erase(store, "A", id, check_error()));
    check_equal(postgres_server_number("SELECT count(*) FROM encours.party WHERE bytes <> ''"), 30);
    postgres_server_sql("VACUUM FULL encours.party");
    for (uint64_t id = 1; id <= 50; id++) {
        snprintf(text, sizeof text, "<party %03" PRIu64 ">", id);
        check_equal(is_on_disk(text), id > 20);
    }
    encours_store_free(store);
}

/* --- out of memory */

typedef struct memory_case {
    encours_store *store;
    encours_store_head head;
} memory_case;

static encours_status do_all(encours_context *from, memory_case *c)
{
    encours_status status = encours_store_postgres_open(from, postgres_server_conninfo(NULL), NULL,
                                                        &c->store, check_error());
    if (status == ENCOURS_OK)
        status = append_many(c->store, &c->head, 20, 50);
    return status;
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    begin();
    for (size_t on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            counted_memory memory = {0};
            memory_case c = {0};
            encours_context *counted = counted_memory_context(&memory);
            postgres_server_sql("DROP SCHEMA IF EXISTS encours CASCADE");
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = do_all(counted, &c);
            bool struck = memory.failed > 0;
            counted_memory_fail(&memory, 0, false);
            if (struck) {
                check_fails(status, ENCOURS_E_NO_MEMORY, "memory");
                check_equal(c.head.sequence, 0);
            } else {
                check_ok(status);
            }
            if (c.store == NULL)
                check_ok(do_all(counted, &c)); /* the same works when there is memory again */
            encours_store_free(c.store);
            encours_context_free(counted);
            check_equal(memory.blocks, 0);
            if (!struck)
                break;
        }
}

CHECK_MAIN(it_is_a_correct_store, a_ledger_has_the_same_hash_in_every_store,
           batches_of_every_size_are_read_back, a_reading_may_end_anywhere,
           large_records_are_read_slowly, a_lock_held_elsewhere_is_busy,
           a_statement_that_takes_too_long_is_busy, processes_race_without_loss,
           a_dropped_ledger_leaves_nothing, erased_bytes_leave_rows_then_files,
           every_allocation_may_fail)
