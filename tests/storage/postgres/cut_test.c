/* SPDX-License-Identifier: MIT */
/* Connections cut all through an append, and all through the life of a ledger: what is stored is
 * whole, what is told is true, and the same handle goes on. */
#include "support/check.h"

#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "encours/store_postgres.h"
#include "faults/ledger_scenario.h"
#include "storage/postgres/proxy.h"
#include "storage/postgres/server.h"
#include "store/call.h"
#include "store/postgres.h"
#include "store/store.h"

/* No wait of the store's is short: none of them decides how a test ends. */
enum { SMALL = 60, LARGE = 100000, LARGE_COUNT = 4, LONG_MS = 100000 };

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
    encours_store_postgres_options options = {
        .struct_size = sizeof options, .connect_wait_ms_max = LONG_MS, .busy_wait_ms_max = LONG_MS};
    check_ok(
        encours_store_postgres_open(context, proxy_conninfo(), &options, &store, check_error()));
    return store;
}

/* Nothing of an earlier connection's is counted any more: cuts are where they are said to be. */
static encours_store *open_alone(void)
{
    proxy_forget();
    empty();
    return open_store();
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
    encours_store *store = open_alone();
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
    scenario s = {.context = context, .store = open_alone()};
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
        scenario s = {.context = context, .store = open_alone()};
        uint64_t before = proxy_passed(way);
        live(&s);
        uint64_t whole = proxy_passed(way) - before;
        scenario_end(&s);
        for (uint64_t i = 0; i < CUTS; i++)
            check(live_cut(way, 1 + i * (whole - 1) / CUTS));
    }
}

/* --- a session that is still at work when its client has long gone */

enum { LOOKS_MAX = 100000, LOOK_MS = 2 };

/* A number that the server has by and by, 0 until then. */
static int64_t look_for(const char *sql)
{
    int64_t found = 0;
    for (int i = 0; i < LOOKS_MAX && (found = postgres_server_number(sql)) <= 0; i++)
        (void)poll(NULL, 0, LOOK_MS);
    return found;
}

/* The process of a session of the store's that waits for a lock and is not that one. */
static int64_t find_waiting(int64_t other)
{
    char sql[200];
    snprintf(sql, sizeof sql,
             "SELECT coalesce(max(pid), 0) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
             " AND application_name = 'encours' AND pid <> %d",
             (int)other);
    return look_for(sql);
}

static int64_t count_waiting(void)
{
    return postgres_server_number("SELECT count(*) FROM pg_stat_activity"
                                  " WHERE wait_event_type = 'Lock'");
}

/* Does its part in a process of its own, because the test itself is in the call that is cut. */
static pid_t help(bool (*part)(void))
{
    pid_t child = fork();
    check(child >= 0);
    if (child == 0) {
        (void)prctl(PR_SET_PDEATHSIG, SIGKILL); /* it does not outlive a test that fails */
        _exit(part() ? 0 : 1);
    }
    return child;
}

static void check_helped(pid_t child)
{
    int result = 0;
    check_equal(waitpid(child, &result, 0), child);
    check(WIFEXITED(result) && WEXITSTATUS(result) == 0);
}

static bool cut_when_it_waits(void)
{
    bool waits = find_waiting(0) > 0;
    proxy_cut_client();
    return waits;
}

/* What is tried again then waits too, until it is told to give up. */
static bool cut_when_it_waits_then_cancel(void)
{
    int64_t first = find_waiting(0);
    proxy_cut_client();
    int64_t second = find_waiting(first);
    char sql[100];
    snprintf(sql, sizeof sql, "SELECT pg_cancel_backend(%d)::int", (int)second);
    return first > 0 && second > 0 && postgres_server_number(sql) == 1;
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
        pid_t child = help(bulk ? cut_when_it_waits_then_cancel : cut_when_it_waits);
        encours_status status = bulk ? append(store, &head, LARGE_COUNT, LARGE)
                                     : append(store, &head, 1, SMALL);
        check_helped(child);
        if (bulk) /* nothing was stored: it tried again */
            check_fails(status, ENCOURS_E_BUSY, "57014");
        else
            check_fails(status, ENCOURS_E_UNKNOWN_OUTCOME, "cannot be known");
        check_ok(enc_store_head(store, "A", &found, check_error()));
        check_equal(found.sequence, 1);
        check_equal(count_waiting(), 0); /* nobody is left who could still commit */
        PQfinish(holder);
        check_ok(enc_store_head(store, "A", &found, check_error()));
        check_equal(found.sequence, 1);
    }
    encours_store_free(store);
}

/* The test lets it go on by itself. */
static bool stop_and_cut_when_it_waits(void)
{
    int64_t waits = find_waiting(0);
    bool stopped = waits > 0 && kill((pid_t)waits, SIGSTOP) == 0;
    proxy_cut_client();
    return stopped;
}

static void set_statement_wait(encours_store *store, uint32_t milliseconds)
{
    void *user;
    (void)enc_store_enter(store, &user);
    ((postgres_store *)user)->options.statement_wait_ms_max = milliseconds;
    enc_store_leave(store);
}

/* A process that is stopped cannot be ended: until it is, nothing is told of what it may have
 * stored, however short the wait for a statement. */
static void a_session_that_does_not_end_is_waited_for(void **state)
{
    (void)state;
    begin();
    encours_store *store = open_store();
    encours_store_head head = {0}, found;
    check_ok(append(store, &head, 1, SMALL));
    PGconn *holder = PQconnectdb(postgres_server_conninfo(NULL));
    PQclear(PQexec(holder, "BEGIN; SELECT * FROM encours.head FOR UPDATE"));
    pid_t child = help(stop_and_cut_when_it_waits);
    check_fails(append(store, &head, 1, SMALL), ENCOURS_E_UNKNOWN_OUTCOME, "cannot be known");
    check_helped(child);
    pid_t stopped = (pid_t)find_waiting(0);
    set_statement_wait(store, 700);
    do /* a server at its slowest says first that the statement takes too long */
        check_fails(enc_store_head(store, "A", &found, check_error()), ENCOURS_E_BUSY, NULL);
    while (strstr(check_last_error()->message, "still running") == NULL);
    (void)kill(stopped, SIGCONT);
    check_equal(look_for("SELECT (count(*) = 0)::int FROM pg_stat_activity"
                         " WHERE wait_event_type = 'Lock'"),
                1);
    set_statement_wait(store, LONG_MS);
    check_ok(enc_store_head(store, "A", &found, check_error()));
    check_equal(found.sequence, 1);
    PQfinish(holder);
    encours_store_free(store);
}

/* The COPY gets its lock while the line passes nothing on, then the client is cut off: the session
 * holds the row of the head and waits for rows that never come. */
static bool cut_within_copy(void)
{
    int64_t waits = find_waiting(0);
    proxy_hold();
    postgres_server_sql("SELECT pg_terminate_backend(pid) FROM pg_locks"
                        " WHERE relation = 'encours.record'::regclass AND granted"
                        " AND mode = 'ExclusiveLock'");
    int64_t reads = look_for("SELECT coalesce(max(pid), 0) FROM pg_stat_activity"
                             " WHERE application_name = 'encours' AND state = 'active'"
                             " AND wait_event = 'ClientRead'");
    proxy_cut_client();
    proxy_go_on();
    return waits > 0 && waits == reads;
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
    pid_t child = help(cut_within_copy);
    check_ok(append(store, &head, LARGE_COUNT, LARGE));
    check_helped(child);
    check_equal(records_of(store), 1 + LARGE_COUNT);
    PQfinish(holder);
    encours_store_free(store);
}

/* A server that was restarted while nobody was asking is not even noticed. It is asked directly: a
 * proxy might tell of the end only when the next call is under way. */
static void a_restart_between_calls_is_not_noticed(void **state)
{
    (void)state;
    begin();
    encours_store *store = NULL;
    encours_store_head head = {0};
    check_ok(encours_store_postgres_open(context, postgres_server_conninfo(NULL), NULL, &store,
                                         check_error()));
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
