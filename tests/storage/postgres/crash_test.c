/* SPDX-License-Identifier: MIT */
/* kill -9 of the server, of one of its sessions and of clients, while ledgers are written: each
 * transaction is there once and whole, and what goes on goes on by itself. */
#include "support/check.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "encours/command.h"
#include "encours/ledger.h"
#include "encours/store_postgres.h"
#include "storage/postgres/server.h"

enum { TURNS_MAX = 400 };

static void begin(void)
{
    POSTGRES_SERVER_OR_SKIP();
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

/* A client's life: all transactions in their order, whatever happens to the server. */
static int live(uint32_t transactions)
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
    for (uint32_t n = 1; n <= transactions; n++)
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

static pid_t start_client(uint32_t transactions)
{
    pid_t child = fork();
    check(child >= 0);
    if (child == 0)
        _exit(live(transactions));
    return child;
}

static int64_t records(void)
{
    if (strcmp(postgres_server_try(NULL, "SELECT FROM encours.head"), "00000") != 0)
        return 0;
    return postgres_server_number("SELECT coalesce(max(sequence), 0) FROM encours.head");
}

/* Until the ledger has so many records, or its writer is done: then it is 0, else 1. */
static int64_t wait_for_records(int64_t wanted, pid_t writer)
{
    siginfo_t info = {0};
    while (records() < wanted && info.si_pid == 0)
        (void)waitid(P_PID, (id_t)writer, &info, WEXITED | WNOHANG | WNOWAIT);
    return info.si_pid == 0;
}

/* Whole transactions only, the chain unbroken; all of them when the client has lived to its end. */
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

static void check_exit(pid_t child)
{
    int result = 0;
    check_equal(waitpid(child, &result, 0), child);
    check(WIFEXITED(result));
    check_equal(WEXITSTATUS(result), 0);
}

static void a_client_outlives_its_server(void **state)
{
    (void)state;
    begin();
    enum { KILLS = 6, STRIDE = 400, TRANSACTIONS = (KILLS + 1) * STRIDE };
    pid_t client = start_client(TRANSACTIONS);
    int64_t killed = 0;
    for (int64_t i = 1; i <= KILLS; i++) {
        killed += wait_for_records(i * STRIDE, client);
        postgres_server_kill();
        check(postgres_server_run());
    }
    check(killed > KILLS / 2); /* under the hands of a client at work */
    check_exit(client);
    check_ledger(TRANSACTIONS, TRANSACTIONS);
}

/* The server takes one dead session for a reason to end all and recover. */
static void a_client_outlives_its_session(void **state)
{
    (void)state;
    begin();
    /* Long enough strides that a quick client is still at work when its session is found. */
    enum { KILLS = 6, STRIDE = 1200, TRANSACTIONS = (KILLS + 1) * STRIDE };
    pid_t client = start_client(TRANSACTIONS);
    int64_t killed = 0;
    for (int64_t i = 1; i <= KILLS; i++) {
        (void)wait_for_records(i * STRIDE, client);
        int64_t session = postgres_server_number(
            "SELECT coalesce(max(pid), 0) FROM pg_stat_activity"
            " WHERE application_name = 'encours'");
        killed += session > 0;
        if (session > 0)
            postgres_server_kill_session(session);
        check(postgres_server_wait());
    }
    check(killed > KILLS / 2);
    check_exit(client);
    check_ledger(TRANSACTIONS, TRANSACTIONS);
}

static void a_ledger_outlives_its_clients(void **state)
{
    (void)state;
    begin();
    enum { KILLS = 25, STRIDE = 12, TRANSACTIONS = (KILLS + 1) * STRIDE };
    for (int64_t i = 1; i <= KILLS; i++) {
        pid_t client = start_client(TRANSACTIONS);
        while (records() < i * STRIDE)
            ;
        (void)kill(client, SIGKILL);
        (void)waitpid(client, NULL, 0);
        check_ledger((uint64_t)(i * STRIDE - 1), TRANSACTIONS);
    }
    check_exit(start_client(TRANSACTIONS));
    check_ledger(TRANSACTIONS, TRANSACTIONS);
}

/* Two clients write by turns of chance while one of them is killed again and again. */
static void clients_outlive_each_other(void **state)
{
    (void)state;
    begin();
    enum { KILLS = 8, STRIDE = 20, TRANSACTIONS = (KILLS + 1) * STRIDE };
    pid_t survivor = start_client(TRANSACTIONS);
    for (int64_t i = 1; i <= KILLS; i++) {
        pid_t client = start_client(TRANSACTIONS);
        (void)wait_for_records(i * STRIDE, client);
        (void)kill(client, SIGKILL);
        (void)waitpid(client, NULL, 0);
    }
    check_exit(survivor);
    check_ledger(TRANSACTIONS, TRANSACTIONS);
}

CHECK_MAIN(a_client_outlives_its_server, a_client_outlives_its_session,
           a_ledger_outlives_its_clients, clients_outlive_each_other)
