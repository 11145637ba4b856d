/* SPDX-License-Identifier: MIT */
/* A compacted ledger whose store does not answer: whatever needs an old row fails for that reason
 * and no other, changes nothing, and goes well once the store answers again. */
#include "encours/command.h"
#include "encours/compact.h"
#include "encours/totals.h"
#include "simulation/medium.h"
#include "support/check.h"
#include "support/ledger.h"

enum { PAIRS = 130, OPEN = 7, DAY = 19000 }; /* more than the 256 rows that go together */

typedef struct cut_off {
    test_random random;
    medium medium;
    port port;
    test_ledger test;
} cut_off;

static void nothing_landed(void *user, int writer, uint64_t sequence)
{
    (void)user;
    (void)writer;
    (void)sequence;
}

/* Invoices 1, 3 ... and their payments 2, 4 ...; of the first OPEN nothing is allocated. */
static void post_pairs(test_ledger *test)
{
    encours_transaction *t = ledger_transaction(test);
    for (int i = 0; i < PAIRS; i++) {
        encours_document one = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY + 30, 100);
        encours_allocation_options pair = {
            .struct_size = sizeof pair, .amount = 100, .from = {DAY + 5}};
        check_ok(encours_transaction_post(t, &one, &pair.debit, check_error()));
        one.type = ENCOURS_DOCUMENT_PAYMENT;
        check_ok(encours_transaction_post(t, &one, &pair.credit, check_error()));
        if (i >= OPEN)
            check_ok(encours_transaction_allocate(t, &pair, NULL, check_error()));
    }
    ledger_commit(t);
}

static void begin(cut_off *c)
{
    encours_context *context;
    encours_compaction done = {.struct_size = sizeof done};
    *c = (cut_off){.random = {.state = 1}};
    medium_begin(&c->medium, &c->random);
    c->medium.landed = nothing_landed;
    c->port = (port){.medium = &c->medium};
    check_ok(encours_context_new(NULL, &context, check_error()));
    c->test = ledger_begin_over(context, medium_store(context, &c->port));
    ledger_customer(&c->test, "ACME");
    post_pairs(&c->test);
    check_ok(encours_ledger_compact(c->test.ledger, (encours_date){DAY + 10}, NULL, &done,
                                    check_error()));
    check(done.documents > 0);
}

static void end(cut_off *c)
{
    ledger_end(&c->test);
    medium_end(&c->medium);
}

/* The payment is settled, and not in memory: whether it is a credit has to be read. */
static void a_command_is_not_refused_for_rows_that_cannot_be_read(void **state)
{
    cut_off c;
    (void)state;
    begin(&c);
    encours_allocation_options pair = {.struct_size = sizeof pair,
                                       .debit = 1,
                                       .credit = 2 * OPEN + 2,
                                       .amount = 100,
                                       .from = {DAY + 40}};
    encours_transaction *t = ledger_transaction(&c.test);
    check_ok(encours_transaction_allocate(t, &pair, NULL, check_error()));
    c.port.dead = true;
    check_equal(encours_status_kind_of(encours_transaction_commit(t, 0, NULL, check_error())),
                ENCOURS_E_IO);
    c.port.dead = false;
    check_fails(encours_transaction_commit(t, 0, NULL, check_error()), ENCOURS_E_STATE, "open");
    encours_transaction_free(t);
    t = ledger_transaction(&c.test);
    check_ok(encours_transaction_reverse_allocation(t, 1, (encours_date){DAY + 20}, check_error()));
    check_ok(encours_transaction_allocate(t, &pair, NULL, check_error()));
    ledger_commit(t);
    end(&c);
}

/* Those of a past day need every row. */
static void totals_are_not_built_from_rows_that_cannot_be_read(void **state)
{
    cut_off c;
    (void)state;
    begin(&c);
    encours_totals totals = {.struct_size = sizeof totals};
    c.port.dead = true;
    check_equal(encours_status_kind_of(encours_ledger_totals_register(
                    c.test.ledger, (encours_date){DAY + 2}, NULL, check_error())),
                ENCOURS_E_IO);
    c.port.dead = false;
    check_ok(encours_ledger_totals_register(c.test.ledger, (encours_date){DAY + 2}, NULL,
                                            check_error()));
    encours_view *view = ledger_view(&c.test);
    check_ok(encours_view_totals(view, 1, TEST_EUR, (encours_date){DAY + 2}, NULL, &totals,
                                 check_error()));
    check_equal(totals.source, ENCOURS_TOTALS_MAINTAINED);
    check_equal(totals.cash, 100 * PAIRS);
    check_equal(totals.balance, 0);
    encours_view_free(view);
    end(&c);
}

CHECK_MAIN(a_command_is_not_refused_for_rows_that_cannot_be_read,
           totals_are_not_built_from_rows_that_cannot_be_read)
