/* SPDX-License-Identifier: MIT */
/* A ledger opened from a snapshot, whose indexes are not there yet: one thread commits, one writes
 * snapshots of the present and the past, others look things up. */
#include "encours/snapshot.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

#include "encours/command.h"
#include "encours/view.h"
#include "support/check.h"
#include "support/random.h"

enum { FINDERS = 2, BEFORE = 300, TRANSACTIONS = 400, SNAPSHOTS = 12, DAY = 19000, ROUNDS = 6 };

typedef struct shared {
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    atomic_bool done;     /* the writer has finished */
    atomic_uint failures; /* cmocka's checks belong to the main thread */
    _Atomic(const char *) what;
} shared;

static bool expect(shared *s, bool condition, const char *what)
{
    if (!condition) {
        atomic_fetch_add(&s->failures, 1);
        atomic_store(&s->what, what);
    }
    return condition;
}

#define EXPECT(s, condition) expect((s), (condition), #condition)

/* An invoice of 1 and a payment that settles it, or now and then not. */
static encours_status commit_one(encours_ledger *ledger, uint32_t id)
{
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .recorded_at = id * INT64_C(1000)};
    encours_transaction *t;
    encours_document document = ENCOURS_DOCUMENT_INIT;
    encours_ref documents[2];
    char key[24];
    memcpy(options.command_id, &id, sizeof id);
    options.command_id[15] = 1;
    encours_status status = encours_transaction_new(ledger, &options, &t, NULL);
    if (status != ENCOURS_OK)
        return status;
    document.customer = 1;
    document.currency = 978;
    document.gross = 1;
    document.issue.epoch_day = DAY + (int32_t)(id % 50);
    document.source_key = key;
    for (int i = 0; i < 2 && status == ENCOURS_OK; i++) {
        snprintf(key, sizeof key, "%c%u", i == 0 ? 'F' : 'P', (unsigned)id);
        document.type = i == 0 ? ENCOURS_DOCUMENT_INVOICE : ENCOURS_DOCUMENT_PAYMENT;
        status = encours_transaction_post(t, &document, &documents[i], NULL);
    }
    if (status == ENCOURS_OK && id % 4 != 0)
        status = encours_transaction_match(t, documents, 2, (encours_date){DAY + 60}, 0, NULL,
                                           NULL);
    if (status == ENCOURS_OK)
        status = encours_transaction_commit(t, 0, NULL, NULL);
    encours_transaction_free(t);
    return status;
}

static void *write_all(void *user)
{
    shared *s = user;
    for (uint32_t id = BEFORE; id < BEFORE + TRANSACTIONS; id++)
        if (!EXPECT(s, commit_one(s->ledger, id) == ENCOURS_OK))
            break;
    atomic_store(&s->done, true);
    return NULL;
}

static void *snap_all(void *user)
{
    shared *s = user;
    test_random random = {.state = 3};
    for (int i = 0; i < SNAPSHOTS; i++) {
        encours_snapshot_options options = {.struct_size = sizeof options, .keep = UINT32_MAX};
        encours_view_counts counts = {.struct_size = sizeof counts};
        encours_view *view = NULL;
        encours_status status = encours_ledger_view_at_sequence(
            s->ledger, BEFORE / 2 + random_below(&random, BEFORE / 2), &view, NULL);
        EXPECT(s, status == ENCOURS_OK);
        status = encours_ledger_snapshot(s->ledger, i % 3 == 0 ? view : NULL, &options, NULL, NULL);
        EXPECT(s, status == ENCOURS_OK);
        EXPECT(s, encours_view_count(view, &counts, NULL) == ENCOURS_OK);
        encours_view_free(view);
    }
    return NULL;
}

static void *find_all(void *user)
{
    shared *s = user;
    test_random random = {.state = 5};
    for (int round = 0; round < 20 || !atomic_load(&s->done); round++) {
        encours_view *view;
        uint64_t number;
        char key[24];
        uint32_t id = (uint32_t)random_below(&random, BEFORE);
        snprintf(key, sizeof key, "F%u", (unsigned)id);
        if (!EXPECT(s, encours_ledger_view(s->ledger, &view, NULL) == ENCOURS_OK))
            break;
        EXPECT(s, encours_view_find_document(view, key, &number, NULL) == ENCOURS_OK);
        EXPECT(s, number == 2 * (uint64_t)id + 1);
        EXPECT(s, encours_view_find_customer(view, "ACME", &number, NULL) == ENCOURS_OK);
        EXPECT(s, number == 1);
        encours_view_free(view);
    }
    return NULL;
}

static void begin(shared *s)
{
    encours_ledger_create_options create = {.struct_size = sizeof create, .base_currency = 978};
    encours_transaction_options first = {.struct_size = sizeof first, .command_id = {9}};
    encours_customer_options who = {
        .struct_size = sizeof who, .code = "ACME", .code_impersonal = 1};
    encours_transaction *t;
    check_ok(encours_context_new(NULL, &s->context, check_error()));
    check_ok(encours_store_memory_new(s->context, &s->store, check_error()));
    check_ok(encours_ledger_create(s->store, "T", &create, &s->ledger, check_error()));
    check_ok(encours_transaction_new(s->ledger, &first, &t, check_error()));
    check_ok(encours_transaction_add_customer(t, &who, NULL, check_error()));
    check_ok(encours_transaction_commit(t, 0, NULL, check_error()));
    encours_transaction_free(t);
    for (uint32_t id = 0; id < BEFORE; id++)
        check_ok(commit_one(s->ledger, id));
    check_ok(encours_ledger_snapshot(s->ledger, NULL, NULL, NULL, check_error()));
    encours_ledger_free(s->ledger);
    check_ok(encours_ledger_open(s->store, "T", NULL, &s->ledger, check_error()));
}

static void end(shared *s)
{
    encours_verify_options options = {.struct_size = sizeof options, .snapshots = 1};
    encours_verify_report report = {.struct_size = sizeof report};
    encours_opening opening = {.struct_size = sizeof opening};
    check_ok(encours_ledger_verify(s->ledger, &options, &report, check_error()));
    check(report.snapshots > 1);
    check_equal(report.documents, 2 * (BEFORE + TRANSACTIONS));
    encours_ledger_free(s->ledger);
    check_ok(encours_ledger_open(s->store, "T", NULL, &s->ledger, check_error()));
    check_ok(encours_ledger_opening(s->ledger, &opening, check_error()));
    check(opening.snapshot_sequence > BEFORE);
    check_equal(opening.snapshot_sequence + opening.records, 2 + BEFORE + TRANSACTIONS);
    encours_ledger_free(s->ledger);
    encours_store_free(s->store);
    encours_context_free(s->context);
}

static void snapshots_are_written_while_others_write_and_look(void **state)
{
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        shared s = {.failures = 0};
        pthread_t threads[2 + FINDERS];
        begin(&s);
        check_equal(pthread_create(&threads[0], NULL, write_all, &s), 0);
        check_equal(pthread_create(&threads[1], NULL, snap_all, &s), 0);
        for (int i = 0; i < FINDERS; i++)
            check_equal(pthread_create(&threads[2 + i], NULL, find_all, &s), 0);
        for (int i = 0; i < 2 + FINDERS; i++)
            check_equal(pthread_join(threads[i], NULL), 0);
        if (atomic_load(&s.failures) != 0)
            print_error("not so: %s\n", atomic_load(&s.what));
        check_equal(atomic_load(&s.failures), 0);
        end(&s);
    }
}

CHECK_MAIN(snapshots_are_written_while_others_write_and_look)
