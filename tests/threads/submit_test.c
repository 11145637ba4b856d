/* SPDX-License-Identifier: MIT */
/* Group commit: what waits together is stored together, each whole or not at all, and every caller
 * learns what became of his own. */
#include "support/check.h"

#include <pthread.h>
#include <sched.h>
#include <stdlib.h>

#include "encours/command.h"
#include "encours/party.h"
#include "encours/store_check.h"
#include "encours/view.h"
#include "ledger/ledger.h"
#include "support/ledger.h"
#include "support/memory.h"

enum { THREADS = 8 };

/* A ledger over a store whose appends are counted and can be made to fail. */
typedef struct group_test {
    test_ledger test;
    encours_store_faults *faults;
} group_test;

static group_test begin(void)
{
    group_test g;
    encours_context *context;
    encours_store *inner, *store;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_memory_new(context, &inner, check_error()));
    check_ok(encours_store_faults_new(context, &g.faults, check_error()));
    check_ok(encours_store_faulty_new(context, inner, g.faults, &store, check_error()));
    encours_store_free(inner);
    g.test = ledger_begin_over(context, store);
    ledger_customer(&g.test, "ACME");
    return g;
}

static void end(group_test *g)
{
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(g->test.ledger, NULL, &report, check_error()));
    encours_store_faults_free(g->faults);
    ledger_end(&g->test);
}

static void arm(group_test *g, uint32_t kind, encours_status status)
{
    encours_store_fault fault = {.struct_size = sizeof fault,
                                 .method = ENCOURS_STORE_METHOD_APPEND,
                                 .kind = kind,
                                 .call = 1,
                                 .status = status};
    check_ok(encours_store_faults_arm(g->faults, &fault, check_error()));
}

static uint64_t appends(const group_test *g)
{
    return encours_store_faults_calls(g->faults, ENCOURS_STORE_METHOD_APPEND);
}

/* One caller: a transaction of one invoice, and what came of it. */
typedef struct caller {
    pthread_t thread;
    encours_transaction *transaction;
    uint32_t retries_max;
    encours_commit commit;
    encours_error error;
    encours_status status;
} caller;

static encours_transaction *transaction_of(encours_ledger *ledger, uint32_t id)
{
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .recorded_at = 1000 * INT64_C(1000000)};
    encours_transaction *transaction = NULL;
    memcpy(options.command_id, &id, sizeof id);
    options.command_id[15] = 7;
    if (encours_transaction_new(ledger, &options, &transaction, NULL) != ENCOURS_OK)
        return NULL;
    return transaction;
}

static void prepare(group_test *g, caller *c, uint32_t id, uint64_t customer, int64_t gross)
{
    encours_document document = ledger_document(customer, ENCOURS_DOCUMENT_INVOICE, 100, 130,
                                                gross);
    *c = (caller){.commit = {.struct_size = sizeof c->commit}, .error = ENCOURS_ERROR_INIT};
    c->transaction = transaction_of(g->test.ledger, id);
    check(c->transaction != NULL);
    check_ok(encours_transaction_post(c->transaction, &document, NULL, check_error()));
}

static void *submit(void *argument)
{
    caller *c = argument;
    c->status = encours_transaction_submit(c->transaction, c->retries_max, &c->commit, &c->error);
    return NULL;
}

static size_t waiting(encours_ledger *ledger)
{
    size_t count = 0;
    enc_lock_take(&ledger->queue_lock);
    struct enc_waiting *const *link = &ledger->queue;
    for (; *link != NULL; link = (struct enc_waiting *const *)(const void *)*link) /* `next` */
        count++;
    enc_lock_give(&ledger->queue_lock);
    return count;
}

static void hold(encours_ledger *ledger, bool held)
{
    enc_lock_take(&ledger->queue_lock);
    ledger->queue_led = held;
    enc_signal_all(&ledger->queue_moved);
    enc_lock_give(&ledger->queue_lock);
}

/* All of them in the queue, in this order, before anybody leads. */
static void submit_together(group_test *g, caller *callers, size_t count)
{
    encours_ledger *ledger = g->test.ledger;
    hold(ledger, true);
    for (size_t i = 0; i < count; i++) {
        check_equal(pthread_create(&callers[i].thread, NULL, submit, &callers[i]), 0);
        while (waiting(ledger) <= i)
            sched_yield();
    }
    hold(ledger, false);
    for (size_t i = 0; i < count; i++)
        check_equal(pthread_join(callers[i].thread, NULL), 0);
}

static void release(caller *callers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        encours_transaction_free(callers[i].transaction);
}

static void what_waits_is_appended_in_one_call(void **state)
{
    (void)state;
    group_test g = begin();
    caller callers[THREADS];
    uint64_t before = appends(&g);
    for (uint32_t i = 0; i < THREADS; i++)
        prepare(&g, &callers[i], i + 1, 1, 100 + (int64_t)i);
    submit_together(&g, callers, THREADS);
    check_equal(appends(&g) - before, 1);
    encours_store_head head;
    encours_ledger_head(g.test.ledger, &head);
    for (uint32_t i = 0; i < THREADS; i++) {
        check_ok(callers[i].status);
        check_equal(callers[i].commit.first_sequence, 3 + i); /* in the order of the queue */
        check_equal(callers[i].commit.last_sequence, 3 + i);
        check_equal(callers[i].commit.duplicate, 0);
    }
    check(memcmp(callers[THREADS - 1].commit.hash, head.hash, sizeof head.hash) == 0);
    check(memcmp(callers[0].commit.hash, head.hash, sizeof head.hash) != 0);
    check_equal(ledger_balance(&g.test, 1, 100), 8 * 100 + 28);
    /* The same answer from the log, and from each when asked again. */
    ledger_reopen(&g.test);
    check_equal(ledger_balance(&g.test, 1, 100), 8 * 100 + 28);
    release(callers, THREADS);
    for (uint32_t i = 0; i < THREADS; i++) {
        caller again;
        prepare(&g, &again, i + 1, 1, 100 + (int64_t)i);
        submit(&again);
        check_ok(again.status);
        check_equal(again.commit.duplicate, 1);
        check(memcmp(again.commit.hash, callers[i].commit.hash, sizeof again.commit.hash) == 0);
        release(&again, 1);
    }
    end(&g);
}

static void a_refused_one_does_not_hinder_the_others(void **state)
{
    (void)state;
    group_test g = begin();
    caller callers[3];
    prepare(&g, &callers[0], 1, 1, 100);
    prepare(&g, &callers[1], 2, 99, 100); /* no such customer */
    prepare(&g, &callers[2], 3, 1, 300);
    uint64_t before = appends(&g);
    submit_together(&g, callers, 3);
    check_equal(appends(&g) - before, 1);
    check_ok(callers[0].status);
    check_equal(callers[1].status & 0xFF, ENCOURS_E_NOT_FOUND);
    check_equal(callers[1].error.index, 0);
    check_ok(callers[2].status);
    check_equal(callers[2].commit.first_sequence, callers[0].commit.last_sequence + 1);
    check_equal(ledger_balance(&g.test, 1, 100), 400);
    release(callers, 3);
    end(&g);
}

/* The second is the first one said again: it must not be told "done" before it is stored. */
static void the_same_command_twice_in_a_group_is_done_once(void **state)
{
    (void)state;
    group_test g = begin();
    caller callers[3];
    prepare(&g, &callers[0], 1, 1, 100);
    prepare(&g, &callers[1], 1, 1, 100);
    prepare(&g, &callers[2], 1, 1, 200); /* the same id for something else */
    submit_together(&g, callers, 3);
    check_ok(callers[0].status);
    check_ok(callers[1].status);
    check_equal(callers[0].commit.duplicate, 0);
    check_equal(callers[1].commit.duplicate, 1);
    check_equal(callers[1].commit.last_sequence, callers[0].commit.last_sequence);
    check_equal(callers[2].status & 0xFF, ENCOURS_E_EXISTS);
    check_equal(ledger_balance(&g.test, 1, 100), 100);
    release(callers, 3);
    end(&g);
}

static void a_store_that_fails_fails_all_and_leaves_them_intact(void **state)
{
    (void)state;
    group_test g = begin();
    caller callers[THREADS];
    for (uint32_t i = 0; i < THREADS; i++)
        prepare(&g, &callers[i], i + 1, 1, 100);
    arm(&g, ENCOURS_STORE_FAULT_BEFORE, ENCOURS_E_IO);
    submit_together(&g, callers, THREADS);
    for (size_t i = 0; i < THREADS; i++)
        check_equal(callers[i].status & 0xFF, ENCOURS_E_IO);
    check_equal(ledger_balance(&g.test, 1, 100), 0);
    submit_together(&g, callers, THREADS);
    for (size_t i = 0; i < THREADS; i++)
        check_ok(callers[i].status);
    check_equal(ledger_balance(&g.test, 1, 100), 800);
    release(callers, THREADS);
    end(&g);
}

/* What stands before it in the group takes its number, or its id, and then is not stored. */
static void what_was_not_stored_refuses_nobody(void **state)
{
    (void)state;
    group_test g = begin();
    caller callers[3];
    for (uint32_t i = 0; i < 3; i++) {
        encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 100);
        document.source_key = i < 2 ? "K1" : "K3";
        callers[i] = (caller){.commit = {.struct_size = sizeof(encours_commit)},
                              .error = ENCOURS_ERROR_INIT};
        callers[i].transaction = transaction_of(g.test.ledger, i < 2 ? i + 1 : 1);
        check_ok(encours_transaction_post(callers[i].transaction, &document, NULL, check_error()));
    }
    arm(&g, ENCOURS_STORE_FAULT_BEFORE, ENCOURS_E_IO);
    submit_together(&g, callers, 3);
    check_equal(callers[0].status & 0xFF, ENCOURS_E_IO);
    check_ok(callers[1].status);
    check_ok(callers[2].status);
    check_equal(ledger_balance(&g.test, 1, 100), 200);
    submit(&callers[0]);
    check_equal(callers[0].status & 0xFF, ENCOURS_E_EXISTS); /* now it is the one too late */
    release(callers, 3);
    end(&g);
}

/* Stored, but the store could not say so: the log is asked once for all. */
static void an_unknown_outcome_is_settled_for_all(void **state)
{
    (void)state;
    static const uint32_t kinds[] = {ENCOURS_STORE_FAULT_AFTER, ENCOURS_STORE_FAULT_BEFORE};
    for (size_t k = 0; k < 2; k++) {
        group_test g = begin();
        caller callers[4];
        for (uint32_t i = 0; i < 4; i++)
            prepare(&g, &callers[i], i + 1, 1, 100);
        arm(&g, kinds[k], ENCOURS_E_IN_DOUBT);
        submit_together(&g, callers, 4);
        for (size_t i = 0; i < 4; i++)
            check_equal(callers[i].status & 0xFF, k == 0 ? ENCOURS_OK : ENCOURS_E_STORAGE);
        check_equal(ledger_balance(&g.test, 1, 100), k == 0 ? 400 : 0);
        release(callers, 4);
        end(&g);
    }
}

static void after_a_conflict_those_that_may_try_again(void **state)
{
    (void)state;
    group_test g = begin();
    caller callers[4];
    for (uint32_t i = 0; i < 4; i++) {
        prepare(&g, &callers[i], i + 1, 1, 100);
        callers[i].retries_max = i % 2;
    }
    encours_ledger *own = g.test.ledger; /* another process posts meanwhile */
    check_ok(encours_ledger_open(g.test.store, "TEST", NULL, &g.test.ledger, check_error()));
    ledger_post(&g.test, 1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 7);
    encours_ledger_free(g.test.ledger);
    g.test.ledger = own;
    submit_together(&g, callers, 4);
    for (size_t i = 0; i < 4; i++) {
        check_equal(callers[i].status & 0xFF, i % 2 == 1 ? ENCOURS_OK : ENCOURS_E_CONFLICT);
        check_equal(callers[i].commit.retries, i % 2);
    }
    check_equal(ledger_balance(&g.test, 1, 100), 207);
    release(callers, 4);
    end(&g);
}

/* Whether a code that is party data is free is known once the rows before it are written. */
static void personal_codes_stay_unique_in_a_group(void **state)
{
    (void)state;
    group_test g = begin();
    caller callers[3];
    for (uint32_t i = 0; i < 3; i++) {
        encours_customer_options options = {.struct_size = sizeof options,
                                            .code = i < 2 ? "durand-7" : "martin-2",
                                            .name = "Somebody"};
        callers[i] = (caller){.commit = {.struct_size = sizeof(encours_commit)},
                              .error = ENCOURS_ERROR_INIT};
        callers[i].transaction = transaction_of(g.test.ledger, i + 1);
        check_ok(encours_transaction_add_customer(callers[i].transaction, &options, NULL,
                                                  check_error()));
    }
    submit_together(&g, callers, 3);
    check_ok(callers[0].status);
    check_equal(callers[1].status & 0xFF, ENCOURS_E_EXISTS);
    check_ok(callers[2].status);
    release(callers, 3);
    end(&g);
}

static void what_cannot_be_submitted_says_so(void **state)
{
    (void)state;
    group_test g = begin();
    caller c;
    size_t records;
    prepare(&g, &c, 1, 1, 100);
    check_ok(encours_transaction_prepare(c.transaction, &records, NULL, check_error()));
    check_fails(encours_transaction_submit(c.transaction, 0, NULL, check_error()), ENCOURS_E_STATE,
                "prepared");
    caller other;
    prepare(&g, &other, 2, 1, 100);
    submit(&other);
    check_equal(other.status & 0xFF, ENCOURS_E_STATE);
    check_ok(encours_transaction_abandon(c.transaction, check_error()));
    submit(&other);
    check_ok(other.status);
    check_fails(encours_transaction_submit(other.transaction, 0, NULL, check_error()),
                ENCOURS_E_STATE, "committed");
    check_equal(encours_transaction_submit(NULL, 0, NULL, NULL) & 0xFF, ENCOURS_E_MISUSE);
    release(&c, 1);
    release(&other, 1);
    end(&g);
}

/* Many threads, many transactions, nothing held back: what each was told is what the log says. */
enum { EACH = 200 };

typedef struct worker {
    pthread_t thread;
    encours_ledger *ledger;
    uint32_t first;
    int64_t accepted; /* sum of what was accepted */
    int failures;
} worker;

static void *work(void *argument)
{
    worker *w = argument;
    for (uint32_t i = 0; i < EACH; i++) {
        encours_transaction *transaction = transaction_of(w->ledger, w->first + i);
        bool refused = i % 7 == 3;
        encours_document document = ledger_document(refused ? 50 : 1, ENCOURS_DOCUMENT_INVOICE, 100,
                                                    130, 1 + (int64_t)i);
        if (transaction == NULL ||
            encours_transaction_post(transaction, &document, NULL, NULL) != ENCOURS_OK) {
            w->failures++;
        } else {
            encours_status status = encours_transaction_submit(transaction, 0, NULL, NULL);
            w->failures += (status == ENCOURS_OK) == refused;
            w->accepted += status == ENCOURS_OK ? document.gross : 0;
        }
        encours_transaction_free(transaction);
    }
    return NULL;
}

static void *look(void *argument)
{
    worker *w = argument;
    for (int64_t last = 0; last < w->accepted;) {
        encours_view *view;
        int64_t balance = 0;
        if (encours_ledger_view(w->ledger, &view, NULL) != ENCOURS_OK ||
            encours_view_balance(view, 0, TEST_EUR, (encours_date){100}, &balance, NULL) !=
                ENCOURS_OK ||
            balance < last) {
            w->failures++;
            return NULL;
        }
        last = balance;
        encours_view_free(view);
    }
    return NULL;
}

static void many_threads_commit_to_one_ledger(void **state)
{
    (void)state;
    group_test g = begin();
    worker workers[THREADS], reader = {.ledger = g.test.ledger};
    int64_t one = 0, sum = 0;
    for (uint32_t i = 0; i < EACH; i++)
        one += i % 7 == 3 ? 0 : 1 + (int64_t)i;
    reader.accepted = one * THREADS;
    uint64_t before = appends(&g);
    check_equal(pthread_create(&reader.thread, NULL, look, &reader), 0);
    for (uint32_t i = 0; i < THREADS; i++) {
        workers[i] = (worker){.ledger = g.test.ledger, .first = 1 + i * EACH};
        check_equal(pthread_create(&workers[i].thread, NULL, work, &workers[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++) {
        check_equal(pthread_join(workers[i].thread, NULL), 0);
        check_equal(workers[i].failures, 0);
        check_equal(workers[i].accepted, one);
        sum += workers[i].accepted;
    }
    check_equal(pthread_join(reader.thread, NULL), 0);
    check_equal(reader.failures, 0);
    check_between((intmax_t)(appends(&g) - before), 1, EACH * THREADS);
    check_equal(ledger_balance(&g.test, 0, 100), sum);
    ledger_reopen(&g.test);
    check_equal(ledger_balance(&g.test, 0, 100), sum);
    end(&g);
}

/* Each allocation of a group of one fails once. */
static void without_memory_nothing_happens(void **state)
{
    (void)state;
    for (size_t at = 1;; at++) {
        counted_memory memory = {0};
        encours_context *context = counted_memory_context(&memory);
        encours_store *store;
        check_ok(encours_store_memory_new(context, &store, check_error()));
        group_test g = {.test = ledger_begin_over(context, store)};
        ledger_customer(&g.test, "ACME");
        caller c;
        prepare(&g, &c, 1, 1, 100);
        counted_memory_fail(&memory, at, false);
        submit(&c);
        size_t failed = memory.failed;
        counted_memory_fail(&memory, 0, false);
        check_equal(ledger_balance(&g.test, 1, 100), c.status == ENCOURS_OK ? 100 : 0);
        if (failed > 0 && c.status != ENCOURS_OK) {
            check_equal(c.status & 0xFF, ENCOURS_E_NO_MEMORY);
            submit(&c);
            check_ok(c.status);
        }
        release(&c, 1);
        ledger_end(&g.test);
        check_equal(memory.blocks, 0);
        if (failed == 0)
            return;
    }
}

CHECK_MAIN(what_waits_is_appended_in_one_call, a_refused_one_does_not_hinder_the_others,
           the_same_command_twice_in_a_group_is_done_once,
           a_store_that_fails_fails_all_and_leaves_them_intact, what_was_not_stored_refuses_nobody,
           an_unknown_outcome_is_settled_for_all, after_a_conflict_those_that_may_try_again,
           personal_codes_stay_unique_in_a_group, what_cannot_be_submitted_says_so,
           many_threads_commit_to_one_ledger, without_memory_nothing_happens)
