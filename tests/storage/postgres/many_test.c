/* SPDX-License-Identifier: MIT */
/* Many ledgers in one database, made, opened and posted to by several processes at once. The first
 * argument, when there is one, is how many. */
#include "support/check.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "encours/command.h"
#include "encours/ledger.h"
#include "encours/store_postgres.h"
#include "encours/view.h"
#include "storage/postgres/server.h"

enum { LEDGERS_USUAL = 10000, PROCESSES = 4, VISITS_PER_LEDGER = 2 };

static uint32_t ledgers = LEDGERS_USUAL;

static void name_of(uint32_t number, char name[24])
{
    snprintf(name, 24, "company-%06u", number);
}

/* Transaction n makes customer Cn; somebody else may be doing so too. */
static encours_status transact(encours_ledger *ledger, uint32_t n)
{
    char code[16];
    snprintf(code, sizeof code, "C%u", n);
    encours_transaction_options options = {
        .struct_size = sizeof options, .recorded_at = 1, .actor = "tester", .reason = "many"};
    memcpy(options.command_id, &n, sizeof n);
    encours_customer_options customer = {
        .struct_size = sizeof customer, .code = code, .code_impersonal = 1};
    encours_transaction *transaction = NULL;
    encours_status status = encours_transaction_new(ledger, &options, &transaction, check_error());
    if (status == ENCOURS_OK)
        status = encours_transaction_add_customer(transaction, &customer, NULL, check_error());
    if (status == ENCOURS_OK)
        status = encours_transaction_commit(transaction, 100, NULL, check_error());
    encours_transaction_free(transaction);
    return status;
}

/* Make every ledger whose turn it is, then visit others', going through all in an order of one's
 * own: visit v of ledger i is made by process (i + v) modulo their number. */
static encours_status work(encours_store *store, uint32_t process)
{
    encours_ledger_create_options options = {.struct_size = sizeof options, .base_currency = 978};
    char name[24];
    for (uint32_t visit = 0; visit <= VISITS_PER_LEDGER; visit++)
        for (uint32_t i = 0; i < ledgers; i++) {
            if ((i + visit) % PROCESSES != process)
                continue;
            encours_ledger *ledger = NULL;
            name_of(i, name);
            encours_status status = encours_ledger_create(store, name, &options, &ledger,
                                                          check_error());
            if (encours_status_kind_of(status) == ENCOURS_E_EXISTS)
                status = encours_ledger_open(store, name, NULL, &ledger, check_error());
            if (status == ENCOURS_OK)
                status = transact(ledger, visit + 1);
            encours_ledger_free(ledger);
            if (status != ENCOURS_OK)
                return status;
        }
    return ENCOURS_OK;
}

static int run(uint32_t process)
{
    encours_context *context = NULL;
    encours_store *store = NULL;
    encours_status status = encours_context_new(NULL, &context, check_error());
    /* Others may be slow to let go, such as where all of them share one processor. */
    encours_store_postgres_options options = {.struct_size = sizeof options,
                                              .busy_wait_ms_max = 100000};
    if (status == ENCOURS_OK)
        status = encours_store_postgres_open(context, postgres_server_conninfo(NULL), &options,
                                             &store, check_error());
    if (status == ENCOURS_OK)
        status = work(store, process);
    if (status != ENCOURS_OK)
        print_error("process %u: %s\n", process, check_last_error()->message);
    encours_store_free(store);
    encours_context_free(context);
    return status != ENCOURS_OK;
}

static encours_status check_one(void *user, const char *ledger)
{
    char name[24];
    uint32_t *seen = user;
    name_of((*seen)++, name);
    check_text(ledger, name);
    return ENCOURS_OK;
}

static void check_some(encours_store *store)
{
    for (uint32_t i = 0; i < ledgers; i += ledgers / 100 + 1) {
        char name[24];
        encours_ledger *ledger = NULL;
        encours_verify_report report = {.struct_size = sizeof report};
        name_of(i, name);
        check_ok(encours_ledger_open(store, name, NULL, &ledger, check_error()));
        check_ok(encours_ledger_verify(ledger, NULL, &report, check_error()));
        check_equal(report.transactions, VISITS_PER_LEDGER + 2);
        encours_ledger_free(ledger);
    }
}

static void many_ledgers_live_in_one_database(void **state)
{
    (void)state;
    POSTGRES_SERVER_OR_SKIP();
    pid_t children[PROCESSES];
    for (uint32_t i = 0; i < PROCESSES; i++) {
        children[i] = fork();
        check(children[i] >= 0);
        if (children[i] == 0)
            _exit(run(i));
    }
    int failed = 0;
    for (uint32_t i = 0; i < PROCESSES; i++) {
        int result = 0;
        check_equal(waitpid(children[i], &result, 0), children[i]);
        failed += !WIFEXITED(result) || WEXITSTATUS(result) != 0;
    }
    check_equal(failed, 0);
    encours_context *context = NULL;
    encours_store *store = NULL;
    uint32_t seen = 0;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_postgres_open(context, postgres_server_conninfo(NULL), NULL, &store,
                                         check_error()));
    check_ok(encours_store_ledgers(store, check_one, &seen, check_error()));
    check_equal(seen, ledgers);
    /* One record for the creation and one a visit, none lost, none twice. */
    check_equal(postgres_server_number("SELECT count(*) FROM encours.record"),
                (int64_t)ledgers * (VISITS_PER_LEDGER + 2));
    check_equal(postgres_server_number("SELECT count(*) FROM encours.head WHERE sequence <> 4"), 0);
    check_some(store);
    encours_store_free(store);
    encours_context_free(context);
}

int main(int count, char **words)
{
    const CMUnitTestFunction functions[] = {many_ledgers_live_in_one_database};
    if (count > 1)
        ledgers = (uint32_t)atol(words[1]);
    return check_run(functions, 1, "many_ledgers_live_in_one_database");
}
