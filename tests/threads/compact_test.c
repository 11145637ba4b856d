/* SPDX-License-Identifier: MIT */
/* A writer compacts his ledger, gives up what was read back and changes old documents, while others
 * ask about old days and new ones, fork and write snapshots. */
#include "encours/compact.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

#include "encours/cursor.h"
#include "encours/fork.h"
#include "encours/snapshot.h"
#include "support/check.h"
#include "support/ledger.h"
#include "support/random.h"

enum { READERS = 2, PAIRS = 600, DAY = 19000, TODAY = DAY + 300, CHANGES = 60, BATCH = 100 };

typedef struct shared {
    test_ledger test;
    atomic_bool done;
    atomic_uint failures;
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

static void post_pairs(shared *s, int count)
{
    encours_transaction *t = ledger_transaction(&s->test);
    for (int i = 0; i < count; i++) {
        encours_ref refs[2];
        encours_document document = ledger_document(1 + (uint64_t)i % 2, ENCOURS_DOCUMENT_INVOICE,
                                                    DAY + i % 50, DAY + 80, 1000);
        check_ok(encours_transaction_post(t, &document, &refs[0], check_error()));
        document.type = ENCOURS_DOCUMENT_PAYMENT;
        check_ok(encours_transaction_post(t, &document, &refs[1], check_error()));
        check_ok(encours_transaction_match(t, refs, 2, (encours_date){DAY + 60}, 0, NULL,
                                           check_error()));
    }
    ledger_commit(t);
}

/* Payments of the second half of the old pairs come back, one after the other. */
static bool return_one(shared *s, int i)
{
    encours_transaction *t = ledger_transaction(&s->test);
    uint64_t payment = (uint64_t)(2 * (PAIRS / 2 + i) + 2);
    return encours_transaction_cancel(t, payment, (encours_date){TODAY}, ENCOURS_CANCEL_RETURNED, 1,
                                      check_error()) == ENCOURS_OK &&
           ledger_try_commit(t) == ENCOURS_OK;
}

static void write_all(shared *s)
{
    encours_compact_options options = {.struct_size = sizeof options, .keep = 1000};
    for (int i = 0; i < CHANGES; i++) {
        if (i % 10 == 0)
            EXPECT(s, encours_ledger_compact(s->test.ledger, (encours_date){DAY + 100 + i},
                                             &options, NULL, check_error()) == ENCOURS_OK);
        if (i % 7 == 0)
            EXPECT(s, encours_ledger_trim(s->test.ledger, NULL) == ENCOURS_OK);
        EXPECT(s, return_one(s, i));
        if (i % 5 == 0)
            post_pairs(s, BATCH);
    }
    atomic_store(&s->done, true);
}

/* What is owed today is what has come back; on no old day did anything. */
static void look(shared *s, const encours_view *view, test_random *random)
{
    int64_t owed, then, one, two;
    encours_date old = {DAY + (int32_t)random_below(random, 60)};
    EXPECT(s, encours_view_balance(view, 0, TEST_EUR, (encours_date){TODAY}, &owed, NULL) ==
                  ENCOURS_OK);
    EXPECT(s, encours_view_balance(view, 1, TEST_EUR, (encours_date){TODAY}, &one, NULL) ==
                  ENCOURS_OK);
    EXPECT(s, encours_view_balance(view, 2, TEST_EUR, (encours_date){TODAY}, &two, NULL) ==
                  ENCOURS_OK);
    EXPECT(s, one + two == owed && owed >= 0 && owed <= CHANGES * 1000);
    EXPECT(s, encours_view_balance(view, 1, TEST_EUR, old, &then, NULL) == ENCOURS_OK);
    EXPECT(s, then == 0);
    encours_aging *aging = NULL;
    int64_t sum = 0;
    EXPECT(s, encours_view_aging(view, (encours_date){TODAY}, NULL, &aging, NULL) == ENCOURS_OK);
    for (size_t row = 0; aging != NULL && row < encours_aging_row_count(aging); row++)
        for (size_t column = 0; column < encours_aging_column_count(aging); column++)
            sum += encours_aging_cell(aging, row, column);
    EXPECT(s, sum == owed);
    encours_aging_free(aging);
}

static void fork_it(shared *s, const encours_view *view, test_random *random)
{
    encours_fork *fork = NULL;
    encours_view *what_if = NULL;
    if (!EXPECT(s, encours_fork_new(view, &fork, NULL) == ENCOURS_OK))
        return;
    if (EXPECT(s, encours_fork_view(fork, &what_if, NULL) == ENCOURS_OK))
        look(s, what_if, random);
    encours_view_free(what_if);
    encours_fork_free(fork);
}

static void *read_all(void *user)
{
    shared *s = user;
    test_random random = {.state = 7};
    while (!atomic_load(&s->done) && atomic_load(&s->failures) == 0) {
        encours_view *view;
        if (!EXPECT(s, encours_ledger_view(s->test.ledger, &view, NULL) == ENCOURS_OK))
            break;
        look(s, view, &random);
        if (random_below(&random, 3) == 0)
            fork_it(s, view, &random);
        look(s, view, &random);
        encours_view_free(view);
    }
    return NULL;
}

static void *snap_all(void *user)
{
    shared *s = user;
    encours_snapshot_options options = {.struct_size = sizeof options, .keep = 1000};
    while (!atomic_load(&s->done) && atomic_load(&s->failures) == 0) {
        encours_error error = ENCOURS_ERROR_INIT;
        encours_status status = encours_ledger_snapshot(s->test.ledger, NULL, &options, NULL,
                                                        &error);
        /* The one that compaction writes may be newer. */
        if (status != ENCOURS_OK && encours_status_kind_of(status) != ENCOURS_E_CONFLICT)
            print_error("%s\n", error.message);
        EXPECT(s, status == ENCOURS_OK || encours_status_kind_of(status) == ENCOURS_E_CONFLICT);
    }
    return NULL;
}

static void readers_go_on_while_rows_leave(void **state)
{
    static shared s;
    pthread_t threads[READERS + 1];
    (void)state;
    s.test = ledger_begin();
    ledger_customer(&s.test, "ACME");
    ledger_customer(&s.test, "BEST");
    post_pairs(&s, PAIRS);
    for (int i = 0; i <= READERS; i++)
        check_equal(pthread_create(&threads[i], NULL, i < READERS ? read_all : snap_all, &s), 0);
    write_all(&s);
    for (int i = 0; i <= READERS; i++)
        pthread_join(threads[i], NULL);
    if (atomic_load(&s.failures) > 0)
        print_error("%s\n", atomic_load(&s.what));
    check_equal(atomic_load(&s.failures), 0);
    encours_compaction is = {.struct_size = sizeof is};
    check_ok(encours_ledger_compaction(s.test.ledger, &is, check_error()));
    check(is.documents > PAIRS);
    ledger_end(&s.test);
}

CHECK_MAIN(readers_go_on_while_rows_leave)
