/* SPDX-License-Identifier: MIT */
/* Random ledgers and their snapshots: opening from one answers as the model does, goes on as any
 * ledger does, and the bytes depend on the log alone. */
#include "encours/snapshot.h"

#include <stdbool.h>

#include "properties/ledger_compare.h"
#include "properties/ledger_random.h"
#include "support/check.h"

enum { LEDGERS = 120, POSITIONS = 64 };

typedef struct run {
    test_random random;
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    model m;
    uint64_t ids;
    uint64_t sequences[500];        /* last record of each transaction */
    uint8_t digests[POSITIONS][32]; /* of the snapshot at each record, as first written */
    uint32_t known[POSITIONS];      /* transactions up to that record */
    uint64_t records;
} run;

static void begin(run *r, test_random random)
{
    *r = (run){.random = random};
    check_ok(encours_context_new(NULL, &r->context, check_error()));
    check_ok(encours_store_memory_new(r->context, &r->store, check_error()));
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .base_currency = model_currencies[0]};
    check_ok(encours_ledger_create(r->store, "R", &options, &r->ledger, check_error()));
    r->m.transactions = 1;
    r->sequences[1] = 1;
}

static void end(run *r)
{
    encours_ledger_free(r->ledger);
    encours_store_free(r->store);
    encours_context_free(r->context);
}

static void step(run *r)
{
    static model before;
    model_copy(&before, &r->m);
    random_transaction made = random_make(&r->random, &r->m);
    encours_commit commit = {.struct_size = sizeof commit};
    encours_transaction *transaction = random_build(r->ledger, &before, &made, ++r->ids);
    encours_status status = encours_transaction_commit(transaction, 0, &commit, check_error());
    if ((status == ENCOURS_OK) != (made.refusal == 0))
        print_error("%s: %s\n", encours_status_name(status), check_last_error()->message);
    check_equal(status == ENCOURS_OK, made.refusal == 0);
    if (made.refusal == 0)
        r->sequences[r->m.transactions] = commit.last_sequence;
    encours_transaction_free(transaction);
}

static encours_snapshot_report write_at(run *r, const encours_view *view, uint32_t compression)
{
    encours_snapshot_report report = {.struct_size = sizeof report};
    encours_snapshot_options options = {
        .struct_size = sizeof options, .compression = compression, .keep = UINT32_MAX};
    check_ok(encours_ledger_snapshot(r->ledger, view, &options, &report, check_error()));
    return report;
}

static void snapshot_now(run *r)
{
    encours_snapshot_report report = write_at(r, NULL, (uint32_t)random_below(&r->random, 2));
    check_equal(report.sequence, r->sequences[r->m.transactions]);
    if (report.present != 0 || report.sequence >= POSITIONS)
        return;
    memcpy(r->digests[report.sequence], report.digest, sizeof report.digest);
    r->known[report.sequence] = r->m.transactions;
    r->records = report.sequence;
}

static encours_opening reopen(run *r, uint32_t flags)
{
    encours_ledger_open_options options = {.struct_size = sizeof options, .flags = flags};
    encours_opening opening = {.struct_size = sizeof opening};
    encours_ledger_free(r->ledger);
    check_ok(encours_ledger_open(r->store, "R", &options, &r->ledger, check_error()));
    check_ok(encours_ledger_opening(r->ledger, &opening, check_error()));
    check_equal(opening.passed_over, 0);
    return opening;
}

static void compare(run *r, uint32_t known)
{
    encours_view *view;
    check_ok(encours_ledger_view_at_sequence(r->ledger, r->sequences[known], &view, check_error()));
    compare_somewhen(&r->random, view, &r->m, known);
    encours_view_free(view);
}

static void verify(run *r)
{
    encours_verify_options options = {.struct_size = sizeof options, .snapshots = 1};
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(r->ledger, &options, &report, check_error()));
    check_equal(report.snapshots_bad, 0);
    check_equal(report.transactions, r->m.transactions);
}

static void opening_from_snapshots_gives_the_same_ledger(void **state)
{
    (void)state;
    FOR_RANDOM(random, LEDGERS)
    {
        run r;
        begin(&r, random);
        for (int i = 0; i < RANDOM_TRANSACTIONS; i++) {
            step(&r);
            if (random_below(&r.random, 6) == 0)
                snapshot_now(&r);
            if (random_below(&r.random, 8) != 0)
                continue;
            uint32_t flags = (uint32_t)random_below(&r.random, 4) * 2; /* digests, indexes */
            encours_opening opening = reopen(&r, flags);
            check_equal(opening.snapshot_sequence + opening.records, r.sequences[r.m.transactions]);
            check(opening.snapshot_sequence >= r.records);
            compare(&r, r.m.transactions);
            compare(&r, 1 + (uint32_t)random_below(&r.random, r.m.transactions));
        }
        verify(&r);
        end(&r);
    }
}

/* Written as the ledger grew, by a handle that had refused and taken back much; and again from past
 * views of a handle that has read the whole log, whose links and chains have moved on. */
static void the_bytes_depend_on_the_log_alone(void **state)
{
    (void)state;
    FOR_RANDOM(random, LEDGERS)
    {
        run r;
        begin(&r, random);
        for (int i = 0; i < RANDOM_TRANSACTIONS; i++) {
            step(&r);
            if (random_below(&r.random, 3) == 0)
                snapshot_now(&r);
        }
        reopen(&r, ENCOURS_OPEN_LOG_ONLY);
        for (uint64_t sequence = 1; sequence < POSITIONS; sequence++) {
            encours_view *view;
            if (r.known[sequence] == 0)
                continue;
            check_ok(encours_ledger_snapshot_drop(r.ledger, sequence, check_error()));
            check_ok(encours_ledger_view_at_sequence(r.ledger, sequence, &view, check_error()));
            encours_snapshot_report report = write_at(&r, view, ENCOURS_SNAPSHOT_RAW);
            check_equal(report.sequence, sequence);
            check_equal(report.present, 0);
            check(memcmp(report.digest, r.digests[sequence], sizeof report.digest) == 0);
            encours_view_free(view);
        }
        verify(&r);
        end(&r);
    }
}

CHECK_MAIN(opening_from_snapshots_gives_the_same_ledger, the_bytes_depend_on_the_log_alone)
