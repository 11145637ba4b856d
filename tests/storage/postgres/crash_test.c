/* SPDX-License-Identifier: MIT */
/* kill -9 of the server, of one of its sessions and of clients, while ledgers are written: each
 * transaction is there once and whole, and what goes on goes on by itself. */
#include "support/check.h"

#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "encours/command.h"
#include "encours/ledger.h"
#include "encours/store_postgres.h"
#include "storage/postgres/server.h"

enum { TURNS_MAX = 400, LOOK_MS = 1 };

/* What the test and a client both see. A client goes on until it is told that it is enough, so that
 * whatever is killed is killed under the hands of a client at work, however quick either is. */
typedef struct board {
    atomic_uint_least32_t done; /* transactions, the first ones of all */
    atomic_bool enough;
} board;

static board *boards; /* of two clients */

static void begin(void)
{
    POSTGRES_SERVER_OR_SKIP();
    if (boards == NULL)
        boards = mmap(NULL, 2 * sizeof *boards, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
                      -1, 0);
    check(boards != MAP_FAILED);
    postgres_server_sql("DROP SCHEMA IF EXISTS encours CASCADE");
}

static encours_status open_ledger(encours_context *context, encours_store **store,
                                  encours_ledger **ledger)
{
    encours_ledger_create_options options = {.struct_size = sizeof options, .base_currency = 978};
    encours_store_postgres_options waits = {.struct_size = sizeof waits,
                                            .connect_wait_ms_max = 20000};
    encours_status status = ENCOURS_OK;
    if (*store == NULL)
        status = encours_store_postgres_open(context, postgres_server_conninfo(NULL), &waits, store,
                                             check_error());
    if (status == ENCOURS_OK)
        status = encours_ledger_create(*store, "L", &options, ledger, check_error());
    if (encours_status_kind_of(status) == ENCOURS_E_EXISTS)
        status = encours_ledger_open(*store, "L", NULL, ledger, check_error());
    return status;
}

/* Transaction n makes customer Cn: done again, it has been done. */
static encours_status transact(encours_ledger *ledger, uint32_t n)
{
    char code[16];
    snprintf(code, sizeof code, "C%u", n);
    encours_transaction_options options = {
        .struct_size = sizeof options, .recorded_at = n, .actor = "tester", .reason = "crash"};
    memcpy(options.command_id, &n, sizeof n);
    encours_customer_options customer = {
        .struct_size = sizeof customer, .code = code, .code_impersonal = 1};
    encours_transaction *transaction = NULL;
    encours_status status = encours_transaction_new(ledger, &options, &transaction, check_error());
    if (status == ENCOURS_OK)
        status = encours_transaction_add_customer(transaction, &customer, NULL, check_error());
    if (status == ENCOURS_OK)
        status = encours_transaction_commit(transaction, 0, NULL, check_error());
    encours_transaction_free(transaction);
    return status;
}

/* A client's life: one transaction after the other, whatever happens to the server. */
static int live(board *own)
{
    encours_context *context = NULL;
    encours_store *store = NULL;
    encours_ledger *ledger = NULL;
    unsigned turns = 0;
    if (encours_context_new(NULL, &context, check_error()) != ENCOURS_OK)
        return 1;
    while (open_ledger(context, &store, &ledger) != ENCOURS_OK)
        if (++turns > TURNS_MAX || poll(NULL, 0, 20) != 0)
            return 2;
    for (uint32_t n = 1; !atomic_load(&own->enough); atomic_store(&own->done, n++))
        for (turns = 0; transact(ledger, n) != ENCOURS_OK; turns++) {
            if (turns > TURNS_MAX) {
                print_error("transaction %u: %s\n", n, check_last_error()->message);
                return 3;
            }
            if (encours_ledger_refresh(ledger, NULL, check_error()) != ENCOURS_OK)
                (void)poll(NULL, 0, 20);
        }
    encours_ledger_free(ledger);
    encours_store_free(store);
    encours_context_free(context);
    return 0;
}

static pid_t start_client(board *own)
{
    atomic_store(&own->done, 0);
    atomic_store(&own->enough, false);
    pid_t child = fork();
    check(child >= 0);
    if (child == 0) {
        (void)prctl(PR_SET_PDEATHSIG, SIGKILL); /* it does not outlive a test that fails */
        _exit(live(own));
    }
    return child;
}

/* Until the client has done so many more; it must not end before. */
static void wait_for_more(board *own, pid_t client, uint32_t more)
{
    siginfo_t info = {0};
    uint32_t wanted = atomic_load(&own->done) + more;
    while (atomic_load(&own->done) < wanted) {
        check_equal(waitid(P_PID, (id_t)client, &info, WEXITED | WNOHANG | WNOWAIT), 0);
        check_equal(info.si_pid, 0);
        (void)poll(NULL, 0, LOOK_MS);
    }
}

/* kill -9; what it has done, to which its last transaction may be added. */
static uint32_t kill_client(board *own, pid_t client)
{
    (void)kill(client, SIGKILL);
    (void)waitpid(client, NULL, 0);
    return atomic_load(&own->done);
}

/* Whole transactions only, the chain unbroken. */
static void check_ledger(uint64_t at_least, uint64_t at_most)
{
    encours_context *context = NULL;
    encours_store *store = NULL;
    encours_ledger *ledger = NULL;
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(open_ledger(context, &store, &ledger));
    check_ok(encours_ledger_verify(ledger, NULL, &report, check_error()));
    check_between(report.transactions, at_least + 1, at_most + 1); /* and the creation */
    encours_ledger_free(ledger);
    encours_store_free(store);
    encours_context_free(context);
}

/* Told that it is enough, it has done all that it says and no more. */
static uint32_t end_client(board *own, pid_t client)
{
    int result = 0;
    atomic_store(&own->enough, true);
    check_equal(waitpid(client, &result, 0), client);
    check(WIFEXITED(result));
    check_equal(WEXITSTATUS(result), 0);
    return atomic_load(&own->done);
}

static void a_client_outlives_its_server(void **state)
{
    (void)state;
    begin();
    enum { KILLS = 6, STRIDE = 200 };
    pid_t client = start_client(boards);
    for (int i = 0; i < KILLS; i++) {
        wait_for_more(boards, client, STRIDE);
        postgres_server_kill();
        check(postgres_server_run());
    }
    wait_for_more(boards, client, STRIDE);
    uint32_t done = end_client(boards, client);
    check_ledger(done, done);
}

/* The process of the client's session; between two of them there is none for a while. */
static int64_t find_session(void)
{
    int64_t session;
    do
        session = postgres_server_number("SELECT coalesce(max(pid), 0) FROM pg_stat_activity"
                                         " WHERE application_name = 'encours'");
    while (session <= 0);
    return session;
}

/* The server takes one dead session for a reason to end all and recover. */
static void a_client_outlives_its_session(void **state)
{
    (void)state;
    begin();
    enum { KILLS = 6, STRIDE = 200 };
    pid_t client = start_client(boards);
    for (int i = 0; i < KILLS; i++) {
        wait_for_more(boards, client, STRIDE);
        postgres_server_kill_session(find_session());
        check(postgres_server_wait());
    }
    wait_for_more(boards, client, STRIDE);
    uint32_t done = end_client(boards, client);
    check_ledger(done, done);
}

static uint32_t larger(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

/* Each does again what the ones before it have done, and goes on. */
static void a_ledger_outlives_its_clients(void **state)
{
    (void)state;
    begin();
    enum { KILLS = 25, STRIDE = 12 };
    uint32_t most = 0;
    for (int i = 0; i < KILLS; i++) {
        pid_t client = start_client(boards);
        wait_for_more(boards, client, most + STRIDE);
        most = kill_client(boards, client);
        check_ledger(most, most + 1);
    }
    pid_t client = start_client(boards);
    wait_for_more(boards, client, most + STRIDE);
    uint32_t done = end_client(boards, client);
    check_ledger(done, done);
}

/* Two clients write by turns of chance while one of them is killed again and again. */
static void clients_outlive_each_other(void **state)
{
    (void)state;
    begin();
    enum { KILLS = 8, STRIDE = 20 };
    uint32_t most = 0;
    pid_t survivor = start_client(&boards[0]);
    for (int i = 0; i < KILLS; i++) {
        pid_t client = start_client(&boards[1]);
        wait_for_more(&boards[1], client, STRIDE);
        wait_for_more(&boards[0], survivor, STRIDE);
        most = larger(most, kill_client(&boards[1], client));
    }
    uint32_t done = end_client(&boards[0], survivor);
    check_ledger(larger(done, most), larger(done, most + 1));
}

CHECK_MAIN(a_client_outlives_its_server, a_client_outlives_its_session,
           a_ledger_outlives_its_clients, clients_outlive_each_other)
