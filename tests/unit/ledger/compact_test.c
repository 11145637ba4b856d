/* SPDX-License-Identifier: MIT */
/* Compaction of a ledger of 700 old documents: what stays, what is read, and what becomes of
 * failures. That answers stay the same is the matter of properties/compact_test.c too. */
#include "encours/compact.h"

#include <stdbool.h>
#include <stdlib.h>

#include "encours/snapshot.h"
#include "encours/store_check.h"
#include "support/check.h"
#include "support/memory.h"
#include "unit/ledger/compact_questions.h"

enum { PAIRS = 1200, SETTLED = DAY + 100 };

typedef struct old_ledger {
    test_ledger test;
    encours_store *inner;
    encours_store_faults *faults;
    uint64_t open_invoice; /* an old one that nobody paid */
    uint64_t settled;      /* an old one that was */
} old_ledger;

static void post_pairs(old_ledger *old, int first, int count)
{
    encours_transaction *t = ledger_transaction(&old->test);
    for (int i = first; i < first + count; i++) {
        char key[24];
        encours_ref refs[2];
        encours_document document = ledger_document(1 + (uint64_t)i % 2, ENCOURS_DOCUMENT_INVOICE,
                                                    DAY + i % 50, DAY + i % 50 + 30, 1000 + i);
        snprintf(key, sizeof key, "INVOICE-%d", i);
        document.source_key = document.number = key;
        check_ok(encours_transaction_post(t, &document, &refs[0], check_error()));
        document.type = ENCOURS_DOCUMENT_PAYMENT;
        document.due = (encours_date){ENCOURS_DATE_NONE};
        snprintf(key, sizeof key, "PAYMENT-%d", i);
        check_ok(encours_transaction_post(t, &document, &refs[1], check_error()));
        check_ok(encours_transaction_match(t, refs, 2, (encours_date){DAY + 60}, 0, NULL,
                                           check_error()));
    }
    ledger_commit(t);
}

/* What the store holds is not of that context. */
static void begin_in(old_ledger *old, encours_context *context, int pairs)
{
    *old = (old_ledger){.open_invoice = 0};
    encours_store *store;
    encours_context *disk;
    check_ok(encours_context_new(NULL, &disk, check_error()));
    check_ok(encours_store_memory_new(disk, &old->inner, check_error()));
    encours_context_free(disk);
    check_ok(encours_store_faults_new(context, &old->faults, check_error()));
    check_ok(encours_store_faulty_new(context, old->inner, old->faults, &store, check_error()));
    old->test = ledger_begin_over(context, store);
    ledger_customer(&old->test, "ACME");
    ledger_customer(&old->test, "BEST");
    old->open_invoice = ledger_post(&old->test, 1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY + 30, 777);
    old->settled = old->open_invoice + 1;
    for (int i = 0; i < pairs; i += 400)
        post_pairs(old, i, 400);
    ledger_post(&old->test, 2, ENCOURS_DOCUMENT_INVOICE, TODAY - 30, TODAY, 500);
}

static void begin(old_ledger *old)
{
    encours_context *context;
    check_ok(encours_context_new(NULL, &context, check_error()));
    begin_in(old, context, PAIRS);
}

static void end(old_ledger *old)
{
    ledger_end(&old->test);
    encours_store_faults_free(old->faults);
    encours_store_free(old->inner);
}

static encours_compaction compact(old_ledger *old)
{
    encours_compaction is = {.struct_size = sizeof is};
    check_ok(encours_ledger_compact(old->test.ledger, (encours_date){SETTLED}, NULL, &is,
                                    check_error()));
    return is;
}

static encours_compaction state_of(const old_ledger *old)
{
    encours_compaction is = {.struct_size = sizeof is};
    check_ok(encours_ledger_compaction(old->test.ledger, &is, check_error()));
    return is;
}

enum { DOCUMENTS = 14, OF_VIEWS = 23 };

typedef struct answers {
    int64_t numbers[QUESTIONS][4];
} answers;

static encours_status ask(const old_ledger *old, size_t i, int64_t answer[4])
{
    encours_view *view;
    memset(answer, 0, 4 * sizeof *answer);
    encours_status status = encours_ledger_view(old->test.ledger, &view, check_error());
    if (status != ENCOURS_OK)
        return status;
    status = questions[i].ask(old->test.ledger, view, answer, check_error());
    encours_view_free(view);
    return status;
}

static void ask_all(const old_ledger *old, answers *to)
{
    for (size_t i = 0; i < QUESTIONS; i++)
        check_ok(ask(old, i, to->numbers[i]));
}

static void check_same(size_t i, const int64_t one[4], const int64_t other[4])
{
    if (memcmp(one, other, 4 * sizeof *one) != 0)
        print_error("%s\n", questions[i].name);
    check(memcmp(one, other, 4 * sizeof *one) == 0);
}

static void rows_leave_and_answers_stay(void **state)
{
    static answers before, after;
    old_ledger old;
    (void)state;
    begin(&old);
    ask_all(&old, &before);
    encours_compaction is = compact(&old);
    check(is.documents > PAIRS);
    check_equal(is.documents_kept, 1); /* the open invoice */
    check(is.items == is.documents + is.documents_kept - 2 || is.items >= is.documents - 4);
    check(is.allocations > PAIRS / 2);
    check_equal(is.day.epoch_day, SETTLED);
    check_equal(is.bytes_read_back, 0);
    ask_all(&old, &after);
    for (size_t i = 0; i < QUESTIONS; i++)
        check_same(i, before.numbers[i], after.numbers[i]);
    end(&old);
}

/* What is asked of the present reads nothing, and works when nothing can be read. */
static void the_present_is_in_memory(void **state)
{
    encours_store_fault fault = {.struct_size = sizeof fault,
                                 .method = ENCOURS_STORE_METHOD_SNAPSHOT_GET,
                                 .kind = ENCOURS_STORE_FAULT_BEFORE,
                                 .call = 1,
                                 .persistent = 1,
                                 .status = ENCOURS_E_STORAGE};
    static answers before;
    old_ledger old;
    int64_t answer[4];
    uint64_t number;
    (void)state;
    begin(&old);
    ask_all(&old, &before);
    compact(&old);
    check_ok(encours_store_faults_arm(old.faults, &fault, check_error()));
    for (size_t i = 0; i < QUESTIONS; i++) {
        if (!questions[i].presently)
            continue;
        check_ok(ask(&old, i, answer));
        check_same(i, before.numbers[i], answer);
    }
    encours_view *view = ledger_view(&old.test);
    check_fails(encours_view_find_document(view, "NOBODY", &number, check_error()),
                ENCOURS_E_NOT_FOUND, "source key");
    encours_view_free(view);
    uint64_t payment = ledger_post(&old.test, 1, ENCOURS_DOCUMENT_PAYMENT, TODAY, 0, 777);
    ledger_allocate(&old.test, payment, old.open_invoice, 777, TODAY);
    check_equal(ledger_balance(&old.test, 1, TODAY), 0);
    check_equal(state_of(&old).bytes_read_back, 0);
    check_equal(encours_store_faults_struck(old.faults), 0);
    end(&old);
}

/* A store that cannot be read gives no wrong answer, to any question, wherever it fails. */
static void what_cannot_be_read_is_an_error(void **state)
{
    static answers before;
    old_ledger old;
    int64_t answer[4];
    (void)state;
    begin(&old);
    ask_all(&old, &before);
    compact(&old);
    for (size_t i = 0; i < QUESTIONS; i++) {
        uint64_t failed = 0;
        check_ok(encours_ledger_trim(old.test.ledger, check_error()));
        for (uint64_t call = 1;; call++) {
            encours_store_fault fault = {.struct_size = sizeof fault,
                                         .method = ENCOURS_STORE_METHOD_SNAPSHOT_GET,
                                         .kind = call % 3 == 0 ? ENCOURS_STORE_FAULT_FLIP
                                                               : ENCOURS_STORE_FAULT_BEFORE,
                                         .call = call,
                                         .persistent = call % 2,
                                         .status = ENCOURS_E_STORAGE,
                                         .byte = 200};
            uint64_t struck = encours_store_faults_struck(old.faults);
            check_ok(encours_store_faults_arm(old.faults, &fault, check_error()));
            encours_status status = ask(&old, i, answer);
            encours_store_faults_disarm(old.faults);
            check_ok(encours_ledger_trim(old.test.ledger, check_error()));
            if (status == ENCOURS_OK)
                check_same(i, before.numbers[i], answer);
            else
                failed++;
            if (encours_store_faults_struck(old.faults) == struck)
                break;
            check(status != ENCOURS_OK);
        }
        if ((failed > 0) == questions[i].presently)
            print_error("%s\n", questions[i].name);
        check_equal(failed > 0, !questions[i].presently);
        check_ok(ask(&old, i, answer)); /* the handle is as it was */
        check_same(i, before.numbers[i], answer);
    }
    end(&old);
}

static encours_status return_payment(old_ledger *old, uint64_t payment)
{
    encours_transaction *t = ledger_transaction(&old->test);
    encours_status status = encours_transaction_cancel(t, payment, (encours_date){TODAY},
                                                       ENCOURS_CANCEL_RETURNED, 1, check_error());
    check_ok(status);
    return ledger_try_commit(t);
}

/* A payment of years ago is returned: its invoice is open again. */
static void an_old_document_is_kept_when_it_changes(void **state)
{
    old_ledger old;
    int64_t answer[4], twin[4];
    (void)state;
    begin(&old);
    encours_compaction before = compact(&old);
    int64_t balance = ledger_balance(&old.test, 1, TODAY);
    check_ok(return_payment(&old, old.settled + 1));
    encours_compaction after = state_of(&old);
    check(after.documents_kept > before.documents_kept);
    check_equal(ledger_balance(&old.test, 1, TODAY), balance + 1000);
    check_equal(ledger_balance(&old.test, 1, TODAY - 1), balance);
    check_ok(ask(&old, 2, answer));
    ledger_reopen(&old.test);
    check_equal(ledger_balance(&old.test, 1, TODAY), balance + 1000);
    check_ok(ask(&old, 2, twin));
    check_same(2, answer, twin);
    end(&old);
}

static void a_key_of_an_old_document_is_taken(void **state)
{
    old_ledger old;
    encours_ref ref;
    (void)state;
    begin(&old);
    compact(&old);
    for (int personal = 0; personal < 2; personal++) { /* by the block, and one by one */
        encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, TODAY, TODAY, 5);
        encours_transaction *t = ledger_transaction(&old.test);
        document.source_key = "PAYMENT-33";
        document.vat = (encours_optional_i64){personal, 0, 1};
        check_ok(encours_transaction_post(t, &document, &ref, check_error()));
        check_fails(ledger_try_commit(t), ENCOURS_E_EXISTS, "PAYMENT-33");
    }
    end(&old);
}

static void the_snapshot_stays(void **state)
{
    old_ledger old;
    encours_snapshot_options one = {.struct_size = sizeof one, .keep = 1};
    int64_t answer[4];
    (void)state;
    begin(&old);
    encours_compaction is = compact(&old);
    for (int i = 0; i < 3; i++) {
        ledger_post(&old.test, 1, ENCOURS_DOCUMENT_INVOICE, TODAY, TODAY, 1);
        check_ok(encours_ledger_snapshot(old.test.ledger, NULL, &one, NULL, check_error()));
    }
    check_ok(ask(&old, DOCUMENTS, answer));
    check_fails(encours_ledger_snapshot_drop(old.test.ledger, is.sequence, check_error()),
                ENCOURS_E_STATE, "compacted");
    /* Another process does not know. */
    encours_ledger *other;
    check_ok(encours_ledger_open(old.test.store, encours_ledger_id(old.test.ledger), NULL, &other,
                                 check_error()));
    check_ok(encours_ledger_snapshot_drop(other, is.sequence, check_error()));
    encours_ledger_free(other);
    check_ok(encours_ledger_trim(old.test.ledger, check_error()));
    check_fails(ask(&old, DOCUMENTS, answer), ENCOURS_E_CORRUPT, "open the ledger again");
    check_ok(ask(&old, 0, answer));
    ledger_reopen(&old.test);
    check_ok(ask(&old, DOCUMENTS, answer));
    end(&old);
}

static void views_of_before_go_on(void **state)
{
    static answers before;
    old_ledger old;
    (void)state;
    begin(&old);
    ask_all(&old, &before);
    encours_view *view = ledger_view(&old.test);
    compact(&old);
    for (size_t i = 0; i < OF_VIEWS; i++) {
        int64_t answer[4] = {0};
        check_ok(questions[i].ask(old.test.ledger, view, answer, check_error()));
        check_same(i, before.numbers[i], answer);
    }
    encours_ledger *ledger = old.test.ledger;
    encours_view *after = ledger_view(&old.test);
    encours_ledger_free(ledger); /* rows are read from the store still */
    for (size_t i = 0; i < OF_VIEWS; i++) {
        int64_t answer[4] = {0};
        check_ok(questions[i].ask(NULL, after, answer, check_error()));
        check_same(i, before.numbers[i], answer);
    }
    encours_view_free(view);
    encours_view_free(after);
    check_ok(encours_ledger_open(old.test.store, "TEST", NULL, &old.test.ledger, check_error()));
    end(&old);
}

static int32_t stop(void *user, uint64_t done, uint64_t total)
{
    uint64_t *left = user;
    check(done <= total);
    return (*left)-- == 0;
}

/* Also where there is nothing to give up, and no snapshot would be written. */
static void an_unknown_compression_is_refused(void **state)
{
    encours_compact_options options = {.struct_size = sizeof options, .compression = 9};
    test_ledger test = ledger_begin();
    (void)state;
    check_fails(
        encours_ledger_compact(test.ledger, (encours_date){SETTLED}, &options, NULL, check_error()),
        ENCOURS_E_INVALID, "compression");
    ledger_end(&test);
}

static void wrong_calls_change_nothing(void **state)
{
    old_ledger old;
    encours_compact_options options = {.struct_size = sizeof options, .compression = 9};
    (void)state;
    begin(&old);
    check_fails(encours_ledger_compact(old.test.ledger, (encours_date){SETTLED}, &options, NULL,
                                       check_error()),
                ENCOURS_E_INVALID, "compression");
    check_fails(encours_ledger_compact(old.test.ledger, (encours_date){ENCOURS_DATE_NONE}, NULL,
                                       NULL, check_error()),
                ENCOURS_E_INVALID, "day");
    options.compression = ENCOURS_SNAPSHOT_ZLIB;
    options.progress = stop;
    uint64_t stops = 0;
    for (uint64_t at = 0;; at++) {
        uint64_t left = at;
        options.progress_user = &left;
        encours_status status = encours_ledger_compact(old.test.ledger, (encours_date){SETTLED},
                                                       &options, NULL, check_error());
        if (status == ENCOURS_OK)
            break;
        check_equal(encours_status_kind_of(status), ENCOURS_E_CANCELLED);
        check_equal(state_of(&old).sequence, 0);
        stops++;
    }
    check(stops > 10);
    check_fails(encours_ledger_compact(old.test.ledger, (encours_date){SETTLED - 1}, NULL, NULL,
                                       check_error()),
                ENCOURS_E_INVALID, "before");
    end(&old);
}

/* Each allocation of a compaction fails: the ledger is as it was, and can be compacted after. */
static void every_allocation_may_fail(void **state)
{
    static answers before;
    counted_memory memory = {0};
    old_ledger old;
    int64_t answer[4];
    (void)state;
    begin_in(&old, counted_memory_context(&memory), PAIRS);
    ask_all(&old, &before);
    for (size_t at = 1;; at++) {
        counted_memory_fail(&memory, at, at % 2 == 0);
        encours_status status = encours_ledger_compact(old.test.ledger, (encours_date){SETTLED},
                                                       NULL, NULL, check_error());
        size_t failed = memory.failed;
        counted_memory_fail(&memory, 0, false);
        if (status == ENCOURS_OK) {
            check_equal(failed, 0);
            break;
        }
        check_equal(encours_status_kind_of(status), ENCOURS_E_NO_MEMORY);
        check_equal(state_of(&old).sequence, 0);
        check_ok(ask(&old, 2, answer));
        check_same(2, before.numbers[2], answer);
    }
    for (size_t i = 0; i < QUESTIONS; i++)
        for (size_t at = 1;; at++) {
            counted_memory_fail(&memory, at, at % 2 == 0);
            encours_status status = ask(&old, i, answer);
            bool reached = memory.failed > 0;
            counted_memory_fail(&memory, 0, false);
            check_ok(encours_ledger_trim(old.test.ledger, check_error()));
            if (status == ENCOURS_OK)
                check_same(i, before.numbers[i], answer);
            if (!reached)
                break;
        }
    end(&old);
    check_equal(memory.blocks, 0);
}

/* What is kept of a document that was settled long ago, allocations and all: 16 bytes. */
static void little_is_kept_of_an_old_document(void **state)
{
    enum { MANY = 60000 };
    counted_memory memory = {0};
    old_ledger old;
    (void)state;
    begin_in(&old, counted_memory_context(&memory), MANY);
    ledger_reopen(&old.test); /* memory of posting is not that of rows */
    size_t full = memory.bytes;
    encours_compaction is = compact(&old);
    check(is.documents > MANY); /* whole chunks of 65 536 */
    check_between(is.bytes_kept, 8 * is.documents, 16 * is.documents);
    check(full - memory.bytes > 60 * is.documents);
    end(&old);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(rows_leave_and_answers_stay, the_present_is_in_memory, what_cannot_be_read_is_an_error,
           an_old_document_is_kept_when_it_changes, a_key_of_an_old_document_is_taken,
           the_snapshot_stays, views_of_before_go_on, wrong_calls_change_nothing,
           an_unknown_compression_is_refused, every_allocation_may_fail,
           little_is_kept_of_an_old_document)
