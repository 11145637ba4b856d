/* SPDX-License-Identifier: MIT */
/* The life of a ledger on an SQLite file: the process killed at every call of the store and at
 * every write and sync of the medium; and two processes that write at once. */
#include "faults/ledger_scenario.h"
#include "support/check.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "encours/command.h"
#include "encours/store_check.h"
#include "encours/view.h"
#include "faults/sqlite_vfs.h"
#include "storage/scratch.h"
#include "store/store.h"

enum { TRANSACTIONS = 200 };

static const char *const file_name = "ledger.db";

static void open_store(encours_context **context, encours_store **store)
{
    encours_store_sqlite_options options = {.struct_size = sizeof options,
                                            .busy_wait_ms_max = 20000};
    check_ok(encours_context_new(NULL, context, check_error()));
    check_ok(encours_store_sqlite_open(*context, scratch_path(file_name), &options, store,
                                       check_error()));
}

/* The child's life: exits with 0 when all steps succeed. */
static void live(scenario *s)
{
    for (size_t i = 0; i < scenario_step_count; i++)
        if (scenario_steps[i].run(s) != ENCOURS_OK)
            _exit(1);
    scenario_end(s);
    encours_context_free(s->context);
    _exit(0);
}

/* True when it was killed. */
static bool wait_for(pid_t child)
{
    int result = 0;
    check_equal(waitpid(child, &result, 0), child);
    check(WIFSIGNALED(result) || WEXITSTATUS(result) == 0);
    return WIFSIGNALED(result);
}

/* What a crash has left is whole transactions and proves right; the same steps end in the same
 * ledger, each done once. */
static void recover(void)
{
    scenario s = {0};
    encours_ledger *ledger = NULL;
    open_store(&s.context, &s.store);
    encours_status status = encours_ledger_open(s.store, "S", NULL, &ledger, check_error());
    if (status != ENCOURS_OK) {
        check_fails(status, ENCOURS_E_NOT_FOUND, "S");
    } else {
        encours_verify_report report = {.struct_size = sizeof report};
        check_ok(encours_ledger_verify(ledger, NULL, &report, check_error()));
        check_between(report.transactions, 1, 10);
        encours_ledger_free(ledger);
    }
    scenario_run(&s, scenario_step_count);
    scenario_check_done(&s);
    scenario_end(&s);
    encours_context_free(s.context);
}

/* A store that ends the process at its `at`-th call, before or after the call is done. */
typedef struct deadly {
    encours_store *inner;
    uint64_t at;
    bool after;
} deadly;

static bool dies(deadly *d)
{
    return d->at > 0 && --d->at == 0;
}

static void die_if(bool now)
{
    if (now)
        (void)kill(getpid(), SIGKILL);
}

#define DEADLY(call)                                                                               \
    deadly *d = user;                                                                              \
    bool now = dies(d);                                                                            \
    die_if(now && !d->after);                                                                      \
    encours_status status = call;                                                                  \
    die_if(now);                                                                                   \
    return status

static encours_status deadly_append(void *user, const char *ledger,
                                    const encours_store_head *expected,
                                    const encours_bytes *records, size_t count,
                                    encours_store_head *head, encours_error *error)
{
    DEADLY(enc_store_append(d->inner, ledger, expected, records, count, head, error));
}

static encours_status deadly_read(void *user, const char *ledger, uint64_t from,
                                  encours_store_visit_fn visit, void *visit_user,
                                  encours_error *error)
{
    DEADLY(enc_store_read(d->inner, ledger, from, visit, visit_user, error));
}

static encours_status deadly_head(void *user, const char *ledger, encours_store_head *head,
                                  encours_error *error)
{
    DEADLY(enc_store_head(d->inner, ledger, head, error));
}

static encours_status deadly_list(void *user, encours_store_visit_fn visit, void *visit_user,
                                  encours_error *error)
{
    DEADLY(enc_store_list(d->inner, visit, visit_user, error));
}

static encours_status deadly_drop(void *user, const char *ledger, encours_error *error)
{
    DEADLY(encours_store_drop(d->inner, ledger, error));
}

static encours_status deadly_snapshot_put(void *user, const char *ledger, uint64_t sequence,
                                          uint64_t block, encours_bytes bytes, encours_error *error)
{
    if (block > 1) /* one block is as good as another */
        return enc_store_snapshot_put(((deadly *)user)->inner, ledger, sequence, block, bytes,
                                      error);
    DEADLY(enc_store_snapshot_put(d->inner, ledger, sequence, block, bytes, error));
}

static encours_status deadly_snapshot_seal(void *user, const char *ledger, uint64_t sequence,
                                           const uint8_t *hash, uint64_t blocks,
                                           const uint8_t *digest, encours_error *error)
{
    DEADLY(enc_store_snapshot_seal(d->inner, ledger, sequence, hash, blocks, digest, error));
}

static encours_status deadly_snapshot_find(void *user, const char *ledger, uint64_t not_after,
                                           uint64_t *sequence, uint8_t *hash, uint64_t *blocks,
                                           uint8_t *digest, encours_error *error)
{
    DEADLY(enc_store_snapshot_find(d->inner, ledger, not_after, sequence, hash, blocks, digest,
                                   error));
}

static encours_status deadly_snapshot_get(void *user, const char *ledger, uint64_t sequence,
                                          uint64_t block, encours_store_visit_fn visit,
                                          void *visit_user, encours_error *error)
{
    DEADLY(enc_store_snapshot_get(d->inner, ledger, sequence, block, visit, visit_user, error));
}

static encours_status deadly_snapshot_drop(void *user, const char *ledger, uint64_t sequence,
                                           encours_error *error)
{
    DEADLY(enc_store_snapshot_drop(d->inner, ledger, sequence, error));
}

static encours_status deadly_party_put(void *user, const char *ledger, uint64_t id,
                                       uint64_t version, encours_bytes bytes, encours_error *error)
{
    DEADLY(enc_store_party_put(d->inner, ledger, id, version, bytes, error));
}

static encours_status deadly_party_get(void *user, const char *ledger, uint64_t id,
                                       encours_store_visit_fn visit, void *visit_user,
                                       encours_error *error)
{
    DEADLY(enc_store_party_get(d->inner, ledger, id, visit, visit_user, error));
}

static encours_status deadly_party_erase(void *user, const char *ledger, uint64_t id,
                                         encours_error *error)
{
    DEADLY(enc_store_party_erase(d->inner, ledger, id, error));
}

static encours_status deadly_party_list(void *user, const char *ledger,
                                        encours_store_visit_fn visit, void *visit_user,
                                        encours_error *error)
{
    DEADLY(enc_store_party_list(d->inner, ledger, visit, visit_user, error));
}

static void deadly_close(void *user)
{
    encours_store_free(((deadly *)user)->inner);
}

static void live_over(deadly *d)
{
    static const encours_store_methods methods = {
        .struct_size = sizeof methods,
        .append = deadly_append,
        .read = deadly_read,
        .head = deadly_head,
        .list = deadly_list,
        .drop = deadly_drop,
        .snapshot_put = deadly_snapshot_put,
        .snapshot_seal = deadly_snapshot_seal,
        .snapshot_find = deadly_snapshot_find,
        .snapshot_get = deadly_snapshot_get,
        .snapshot_drop = deadly_snapshot_drop,
        .party_put = deadly_party_put,
        .party_get = deadly_party_get,
        .party_erase = deadly_party_erase,
        .party_list = deadly_party_list,
        .close = deadly_close,
    };
    scenario s = {0};
    open_store(&s.context, &d->inner);
    check_ok(encours_store_new(s.context, &methods, d, &s.store, check_error()));
    live(&s);
}

/* Killed before or after any call of the store. */
static void a_ledger_survives_a_kill_at_every_call(void **state)
{
    (void)state;
    for (int after = 0; after < 2; after++) {
        bool killed = true;
        for (uint64_t at = 1; killed; at++) {
            scratch_remove(file_name);
            pid_t child = fork();
            check(child >= 0);
            if (child == 0) {
                deadly d = {.at = at, .after = after != 0};
                live_over(&d);
            }
            killed = wait_for(child);
            recover();
        }
    }
}

/* Killed before, in the middle of or after any write or sync of the medium. */
static void a_ledger_survives_a_kill_at_every_write(void **state)
{
    (void)state;
    static const vfs_fault faults[] = {VFS_DIE_HALF, VFS_DIE_DONE};
    vfs_install();
    for (size_t f = 0; f < sizeof faults / sizeof faults[0]; f++) {
        bool killed = true;
        for (uint64_t at = 1; killed; at++) {
            scratch_remove(file_name);
            pid_t child = fork();
            check(child >= 0);
            if (child == 0) {
                scenario s = {0};
                vfs_arm(VFS_WRITE | VFS_SYNC | VFS_TRUNCATE, faults[f], at, 0);
                open_store(&s.context, &s.store);
                live(&s);
            }
            killed = wait_for(child);
            vfs_disarm();
            recover();
        }
    }
}

/* One invoice of 1 cent whose key says who wrote it. */
static encours_transaction *note(encours_ledger *ledger, char writer, int number)
{
    encours_transaction_options options = {.struct_size = sizeof options, .recorded_at = 1000000};
    encours_document document = ENCOURS_DOCUMENT_INIT;
    encours_transaction *transaction;
    char key[16];
    snprintf(key, sizeof key, "%c%d", writer, number);
    memcpy(options.command_id, key, strlen(key));
    document.customer = 1;
    document.type = ENCOURS_DOCUMENT_INVOICE;
    document.issue.epoch_day = 100;
    document.currency = 978;
    document.gross = 1;
    document.source_key = key;
    if (encours_transaction_new(ledger, &options, &transaction, check_error()) != ENCOURS_OK ||
        encours_transaction_post(transaction, &document, NULL, check_error()) != ENCOURS_OK)
        _exit(2);
    return transaction;
}

static void write_many(char writer)
{
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    open_store(&context, &store);
    if (encours_ledger_open(store, "S", NULL, &ledger, check_error()) != ENCOURS_OK)
        _exit(3);
    for (int i = 0; i < TRANSACTIONS; i++) {
        encours_transaction *transaction = note(ledger, writer, i);
        encours_commit commit = {.struct_size = sizeof commit};
        encours_status status;
        do /* BUSY and what is left of conflicts: again, with the same command id */
            status = encours_transaction_commit(transaction, 1000, &commit, check_error());
        while (encours_status_kind_of(status) == ENCOURS_E_BUSY);
        if (status != ENCOURS_OK || commit.duplicate != 0)
            _exit(4);
        encours_transaction_free(transaction);
    }
    encours_ledger_free(ledger);
    encours_store_free(store);
    encours_context_free(context);
    _exit(0);
}

static void check_all_notes(encours_ledger *ledger)
{
    encours_view *view;
    int64_t balance;
    check_ok(encours_ledger_view(ledger, &view, check_error()));
    check_ok(encours_view_balance(view, 1, 978, (encours_date){100}, &balance, check_error()));
    check_equal(balance, 2 * TRANSACTIONS);
    for (int i = 0; i < 2 * TRANSACTIONS; i++) {
        char key[16];
        uint64_t number;
        snprintf(key, sizeof key, "%c%d", "ab"[i % 2], i / 2);
        check_ok(encours_view_find_document(view, key, &number, check_error()));
    }
    encours_view_free(view);
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(ledger, NULL, &report, check_error()));
    check_equal(report.documents, 2 * TRANSACTIONS);
    check_equal(report.transactions, 2 + 2 * TRANSACTIONS);
}

/* Whoever loses a race goes on after the other: nothing is lost and nothing is done twice. */
static void two_processes_write_to_one_ledger(void **state)
{
    (void)state;
    scratch_remove(file_name);
    scenario s = {0};
    open_store(&s.context, &s.store);
    scenario_run(&s, 2); /* creation and customers */
    scenario_end(&s);    /* a store is not carried across a fork */
    encours_context_free(s.context);
    pid_t children[2];
    for (int i = 0; i < 2; i++) {
        children[i] = fork();
        check(children[i] >= 0);
        if (children[i] == 0)
            write_many("ab"[i]);
    }
    check(!wait_for(children[0]));
    check(!wait_for(children[1]));
    encours_ledger *ledger;
    open_store(&s.context, &s.store);
    check_ok(encours_ledger_open(s.store, "S", NULL, &ledger, check_error()));
    check_all_notes(ledger);
    encours_ledger_free(ledger);
    encours_store_free(s.store);
    encours_context_free(s.context);
}

CHECK_MAIN(a_ledger_survives_a_kill_at_every_call, a_ledger_survives_a_kill_at_every_write,
           two_processes_write_to_one_ledger)
