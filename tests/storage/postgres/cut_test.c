/* SPDX-License-Identifier: MIT */
/* Connections cut all through an append, and all through the life of a ledger: what is stored is
 * whole, what is told is true, and the same handle goes on. */
#include "support/check.h"

#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "encours/store_postgres.h"
#include "faults/ledger_scenario.h"
#include "storage/postgres/proxy.h"
#include "storage/postgres/server.h"
#include "store/store.h"

enum { SMALL = 60, LARGE = 100000, LARGE_COUNT = 4 };

static encours_context *context;

static void empty(void)
{
    postgres_server_sql("DELETE FROM encours.party; DELETE FROM encours.block;"
                        "DELETE FROM encours.snapshot; DELETE FROM encours.record;"
                        "DELETE FROM encours.head");
}

static encours_store *open_store(void)
{
    encours_store *store = NULL;
    encours_store_postgres_options options = {.struct_size = sizeof options,
                                              .busy_wait_ms_max = 500};
    check_ok(
        encours_store_postgres_open(context, proxy_conninfo(), &options, &store, check_error()));
    return store;
}

static void begin(void)
{
    POSTGRES_SERVER_OR_SKIP();
    proxy_run();
    if (context == NULL)
        check_ok(encours_context_new(NULL, &context, check_error()));
    encours_store_free(open_store());
    empty();
}

/* Record n is bytes of n. */
static encours_status append(encours_store *store, encours_store_head *head, size_t count,
                             size_t size)
{
    static uint8_t room[LARGE_COUNT][LARGE];
    encours_bytes records[LARGE_COUNT];
    for (size_t i = 0; i < count; i++) {
        memset(room[i], (int)(head->sequence + 1 + i), size);
        records[i] = (encours_bytes){room[i], size};
    }
    return enc_store_append(store, "A", head, records, count, head, check_error());
}

static encours_status count_records(void *user, uint64_t number, uint64_t version,
                                    encours_bytes bytes)
{
    (void)version;
    uint64_t *count = user;
    check_equal(number, *count + 1);
    check_equal(bytes.data[0], (uint8_t)number);
    check_equal(bytes.data[bytes.size - 1], (uint8_t)number);
    *count = number;
    return ENCOURS_OK;
}

static uint64_t records_of(encours_store *store)
{
    uint64_t count = 0;
    encours_store_head head;
    check_ok(enc_store_read(store, "A", 1, count_records, &count, check_error()));
    check_ok(enc_store_head(store, "A", &head, check_error()));
    check_equal(head.sequence, count);
    return count;
}

typedef struct outcomes {
    unsigned stored, unknown_stored, unknown_absent, failed;
} outcomes;

/* One append cut at that byte; false when there are fewer bytes. */
static bool append_cut(proxy_way way, uint64_t at, size_t count, size_t size, outcomes *tally)
{
    empty();
    encours_store *store = open_store();
    encours_store_head head = {0};
    check_ok(append(store, &head, 1, SMALL));
    proxy_cut_after(way, at);
    encours_status status = append(store, &head, count, size);
    bool reached = proxy_has_cut();
    proxy_disarm();
    check((status == ENCOURS_OK) == (check_last_error()->message[0] == '\0'));
    uint64_t found = records_of(store);
    check(found == 1 || found == 1 + count);
    if (status == ENCOURS_OK) {
        check_equal(found, 1 + count);
        tally->stored++;
    } else if (status == ENCOURS_E_UNKNOWN_OUTCOME) {
        tally->unknown_stored += found > 1;
        tally->unknown_absent += found == 1;
    } else {
        check_equal(encours_status_kind_of(status), ENCOURS_E_IO);
        check_equal(found, 1);
        tally->failed++;
    }
    /* The handle is as good as before. */
    check_ok(enc_store_head(store, "A", &head, check_error()));
    check_ok(append(store, &head, 1, SMALL));
    check_equal(records_of(store), found + 1);
    encours_store_free(store);
    return reached;
}

static outcomes cut_all(size_t count, size_t size, uint64_t step)
{
    outcomes tally = {0};
    for (proxy_way way = PROXY_REQUEST; way <= PROXY_ANSWER; way++)
        for (uint64_t at = 1; append_cut(way, at, count, size, &tally);
             at += way == PROXY_REQUEST ? step : 1)
            ;
    return tally;
}

static void an_append_may_be_cut_anywhere(void **state)
{
    (void)state;
    begin();
    outcomes tally = cut_all(1, SMALL, 3); /* of a request; of an answer, at every byte */
    check(tally.unknown_absent > 50);      /* the request was not whole */
    check(tally.unknown_stored > 10);      /* the answer was not */
}

static void a_bulk_append_may_be_cut_anywhere(void **state)
{
    (void)state;
    begin();
    /* What is cut before COMMIT is known to be absent, and done again by the store itself. */
    outcomes tally = cut_all(LARGE_COUNT, LARGE, LARGE / 7);
    check(tally.stored > 20);
    check(tally.unknown_stored > 0);
}

/* --- a ledger's whole life */

/* A step that fails is done again, after reading what is stored. */
static void live_through(scenario *s, const scenario_step *step)
{
    for (unsigned turn = 0; step->run(s) != ENCOURS_OK; turn++) {
        check(turn < 5);
        if (s->ledger != NULL)
            check_ok(encours_ledger_refresh(s->ledger, NULL, check_error()));
    }
}

static void live(scenario *s)
{
    for (size_t i = 0; i < scenario_step_count; i++) {
        live_through(s, &scenario_steps[i]);
        if (scenario_steps[i].personal) /* again writes those rows that are missing */
            live_through(s, &scenario_steps[i]);
    }
}

static bool live_cut(proxy_way way, uint64_t at)
{
    empty();
    scenario s = {.context = context, .store = open_store()};
    proxy_cut_after(way, at);
    live(&s);
    bool reached = proxy_has_cut();
    proxy_disarm();
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(s.ledger, NULL, &report, check_error()));
    scenario_check_done(&s);
    scenario_end(&s);
    return reached;
}

static void a_ledger_lives_through_cuts(void **state)
{
    (void)state;
    begin();
    enum { CUTS = 80 };
    for (proxy_way way = PROXY_REQUEST; way <= PROXY_ANSWER; way++) {
        empty();
        scenario s = {.context = context, .store = open_store()};
        uint64_t before = proxy_passed(way);
        live(&s);
        uint64_t whole = proxy_passed(way) - before;
        scenario_end(&s);
        for (uint64_t i = 0; i < CUTS; i++)
            check(live_cut(way, 1 + i * (whole - 1) / CUTS));
    }
}

/* --- a session that is still at work when its client has long gone */

static int64_t waiting(void)
{
    return postgres_server_number("SELECT count(*) FROM pg_stat_activity"
                                  " WHERE wait_event_type = 'Lock'");
}

/* In a process of its own, because the test itself is in the call that is cut. */
static pid_t cut_when_it_waits(void)
{
    pid_t child = fork();
    if (child != 0)
        return child;
    while (waiting() != 1)
        (void)poll(NULL, 0, 2);
    proxy_cut_client();
    _exit(0);
}

/* The append waits for a lock on the server; the line breaks. When the store has been asked for
 * the head, that append is over: it does not come true later, when the lock is let go. */
static void what_is_read_after_a_cut_is_final(void **state)
{
    (void)state;
    begin();
    encours_store *store = open_store();
    encours_store_head head = {0}, found;
    check_ok(append(store, &head, 1, SMALL));
    for (size_t bulk = 0; bulk < 2; bulk++) {
        PGconn *holder = PQconnectdb(postgres_server_conninfo(NULL));
        PQclear(PQexec(holder, "BEGIN; SELECT * FROM encours.head FOR UPDATE"));
        pid_t child = cut_when_it_waits();
        encours_status status = bulk ? append(store, &head, LARGE_COUNT, LARGE)
                                     : append(store, &head, 1, SMALL);
        int result = 0;
        check_equal(waitpid(child, &result, 0), child);
        if (bulk) /* nothing was stored: it tried again, until the lock took too long */
            check_fails(status, ENCOURS_E_BUSY, "55P03");
        else
            check_fails(status, ENCOURS_E_UNKNOWN_OUTCOME, "cannot be known");
        check_ok(enc_store_head(store, "A", &found, check_error()));
        check_equal(found.sequence, 1);
        check_equal(waiting(), 0); /* nobody is left who could still commit */
        PQfinish(holder);
        check_ok(enc_store_head(store, "A", &found, check_error()));
        check_equal(found.sequence, 1);
    }
    encours_store_free(store);
}

/* A process that is stopped cannot be ended: until it is, nothing is told of what it may have
 * stored, however short the wait for a statement. */
static pid_t stop_and_cut_when_it_waits(void)
{
    pid_t child = fork();
    if (child != 0)
        return child;
    while (waiting() != 1)
        (void)poll(NULL, 0, 2);
    (void)kill((pid_t)postgres_server_number("SELECT pid FROM pg_stat_activity"
                                             " WHERE wait_event_type = 'Lock'"),
               SIGSTOP);
    proxy_cut_client();
    _exit(0);
}

static void a_session_that_does_not_end_is_waited_for(void **state)
{
    (void)state;
    begin();
    encours_store *store = NULL;
    encours_store_head head = {0}, found;
    encours_store_postgres_options options = {
        .struct_size = sizeof options, .statement_wait_ms_max = 700, .busy_wait_ms_max = 100000};
    check_ok(
        encours_store_postgres_open(context, proxy_conninfo(), &options, &store, check_error()));
    check_ok(append(store, &head, 1, SMALL));
    PGconn *holder = PQconnectdb(postgres_server_conninfo(NULL));
    PQclear(PQexec(holder, "BEGIN; SELECT * FROM encours.head FOR UPDATE"));
    pid_t child = stop_and_cut_when_it_waits();
    int result = 0;
    check_fails(append(store, &head, 1, SMALL), ENCOURS_E_UNKNOWN_OUTCOME, "cannot be known");
    check_equal(waitpid(child, &result, 0), child);
    pid_t stopped = (pid_t)postgres_server_number("SELECT pid FROM pg_stat_activity"
                                                  " WHERE wait_event_type = 'Lock'");
    check_fails(enc_store_head(store, "A", &found, check_error()), ENCOURS_E_BUSY, "still running");
    (void)kill(stopped, SIGCONT);
    check_ok(enc_store_head(store, "A", &found, check_error()));
    check_equal(found.sequence, 1);
    PQfinish(holder);
    encours_store_free(store);
}

/* Cuts the client off in the middle of its COPY, then lets that go on: the session then holds the
 * row of the head and waits for rows that never come. */
static pid_t cut_within_copy(void)
{
    pid_t child = fork();
    if (child != 0)
        return child;
    while (waiting() != 1)
        (void)poll(NULL, 0, 2);
    proxy_cut_client();
    postgres_server_sql("SELECT pg_terminate_backend(pid) FROM pg_locks"
                        " WHERE relation = 'encours.record'::regclass AND granted"
                        " AND mode = 'ExclusiveLock'");
    _exit(0);
}

static void a_lost_transaction_is_in_nobodys_way(void **state)
{
    (void)state;
    begin();
    encours_store *store = open_store();
    encours_store_head head = {0};
    check_ok(append(store, &head, 1, SMALL));
    PGconn *holder = PQconnectdb(postgres_server_conninfo(NULL));
    PQclear(PQexec(holder, "BEGIN; LOCK TABLE encours.record IN EXCLUSIVE MODE"));
    pid_t child = cut_within_copy();
    int result = 0;
    check_ok(append(store, &head, LARGE_COUNT, LARGE));
    check_equal(waitpid(child, &result, 0), child);
    check_equal(records_of(store), 1 + LARGE_COUNT);
    PQfinish(holder);
    encours_store_free(store);
}

/* A server that was restarted while nobody was asking is not even noticed. */
static void a_restart_between_calls_is_not_noticed(void **state)
{
    (void)state;
    begin();
    encours_store *store = open_store();
    encours_store_head head = {0};
    check_ok(append(store, &head, 1, SMALL));
    postgres_server_restart();
    check_ok(append(store, &head, 1, SMALL));
    postgres_server_restart();
    check_equal(records_of(store), 2);
    encours_store_free(store);
}

CHECK_MAIN(an_append_may_be_cut_anywhere, a_bulk_append_may_be_cut_anywhere,
           a_ledger_lives_through_cuts, what_is_read_after_a_cut_is_final,
           a_session_that_does_not_end_is_waited_for, a_lost_transaction_is_in_nobodys_way,
           a_restart_between_calls_is_not_noticed)
