/* SPDX-License-Identifier: MIT */
/* What a compacted ledger does with rows that cannot be read back, and what happens to its old
 * documents. */
#include "unit/ledger/old_ledger.h"

#include "encours/fact.h"
#include "encours/settle.h"
#include "encours/snapshot.h"
#include "encours/totals.h"

/* The last document of the last chunk that is away has a neighbour that is here. */
static void a_document_that_cannot_be_read_is_not_allocated(void **state)
{
    old_ledger old;
    (void)state;
    begin(&old, PAIRS);
    encours_compaction is = compact(&old);
    uint64_t last = is.documents + is.documents_kept;
    uint64_t payment = ledger_post(&old.test, 1, ENCOURS_DOCUMENT_PAYMENT, TODAY, 0, 500);
    int64_t balance = ledger_balance(&old.test, 1, TODAY);
    for (uint64_t call = 1; call < 12; call++)
        for (int how = 0; how < 3; how++) {
            encours_ref refs[2] = {payment, last};
            encours_settle_options settle = {.struct_size = sizeof settle,
                                             .payment = payment,
                                             .from = {TODAY},
                                             .surplus = ENCOURS_CLEARING_SURPLUS_KEEP,
                                             .count = 1,
                                             .invoices = &refs[1]};
            encours_transaction *t = ledger_transaction(&old.test);
            if (how == 0)
                check_ok(encours_transaction_allocate(
                    t,
                    &(encours_allocation_options){.struct_size = sizeof(encours_allocation_options),
                                                  .credit = payment,
                                                  .debit = last,
                                                  .amount = 500,
                                                  .from = {TODAY}},
                    NULL, check_error()));
            else if (how == 1)
                check_ok(encours_transaction_match(t, refs, 2, (encours_date){TODAY}, 1, NULL,
                                                   check_error()));
            else
                check_ok(encours_transaction_settle(t, &settle, NULL, check_error()));
            uint64_t before = encours_store_faults_struck(old.faults);
            break_store(&old, call);
            encours_status status = ledger_try_commit(t);
            uint64_t struck = encours_store_faults_struck(old.faults) - before;
            encours_store_faults_disarm(old.faults);
            check(status != ENCOURS_OK);
            if (struck > 0)
                check_equal(encours_status_kind_of(status), ENCOURS_E_STORAGE);
            check_ok(encours_ledger_trim(old.test.ledger, check_error()));
            check_equal(ledger_balance(&old.test, 1, TODAY), balance);
        }
    end(&old);
}

/* A settlement that was committed before is told again, or it is told that it cannot be. */
static void a_settlement_is_repeated(void **state)
{
    old_ledger old;
    uint64_t first = 0, again = 0;
    encours_ref settled = 0;
    (void)state;
    begin(&old, 1);
    uint64_t payment = ledger_post(&old.test, 1, ENCOURS_DOCUMENT_PAYMENT, DAY, 0, 500);
    uint64_t invoice = ledger_post(&old.test, 1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 500);
    encours_ref invoices[] = {invoice};
    encours_settle_options settle = {.struct_size = sizeof settle,
                                     .payment = payment,
                                     .from = {DAY},
                                     .surplus = ENCOURS_CLEARING_SURPLUS_KEEP,
                                     .count = 1,
                                     .invoices = invoices};
    encours_transaction_options options = {
        .struct_size = sizeof options, .command_id = {77}, .recorded_at = 10000000};
    for (int i = 0; i < 3; i++) {
        encours_transaction *t;
        check_ok(encours_transaction_new(old.test.ledger, &options, &t, check_error()));
        check_ok(encours_transaction_settle(t, &settle, &settled, check_error()));
        if (i == 1) {
            ledger_commit(ledger_transaction(&old.test));
            compact(&old);
            break_store(&old, 1);
        }
        encours_status status = encours_transaction_commit(t, 0, NULL, check_error());
        encours_store_faults_disarm(old.faults);
        if (i == 1) {
            check_equal(encours_status_kind_of(status), ENCOURS_E_STORAGE);
        } else {
            check_ok(status);
            check_ok(
                encours_transaction_number(t, settled, i == 0 ? &first : &again, check_error()));
        }
        encours_transaction_free(t);
        if (i == 0) {
            encours_transaction *more = ledger_transaction(&old.test);
            for (int pair = 1; pair < PAIRS; pair++)
                add_pair(more, pair);
            ledger_commit(more);
        }
    }
    check_equal(first, again);
    end(&old);
}

static void verify(old_ledger *old)
{
    encours_verify_options options = {.struct_size = sizeof options, .snapshots = 1};
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(old->test.ledger, &options, &report, check_error()));
}

/* A dispute or a deferral of an old invoice; then it is open again, in one of three ways. */
static void reopen_invoice(old_ledger *old, int i)
{
    uint64_t payment = (uint64_t)(1 + 14 * i), invoice = payment + 1;
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    encours_date day = {i % 3 == 2 ? DAY + 61 : TODAY - 15 + i};
    encours_transaction *t = ledger_transaction(&old->test);
    fact.kind = i % 2 != 0 ? ENCOURS_FACT_DISPUTE : ENCOURS_FACT_DEFERRAL;
    fact.date = (encours_optional_date){i % 2 == 0, {i % 2 == 0 ? TODAY + 30 : 0}};
    fact.subject_kind = i % 3 != 0 ? ENCOURS_SUBJECT_DOCUMENT : ENCOURS_SUBJECT_LINE;
    fact.line = i % 3 != 0 ? 0 : 1;
    fact.subject = invoice;
    fact.from = (encours_date){DAY + 5};
    check_ok(encours_transaction_fact(t, &fact, NULL, check_error()));
    ledger_commit(t);
    t = ledger_transaction(&old->test);
    if (i % 3 == 0)
        check_ok(encours_transaction_unmatch(t, (encours_ref)(1 + 7 * i), day, check_error()));
    else
        check_ok(encours_transaction_cancel(t, i % 3 == 1 ? payment : invoice, day,
                                            ENCOURS_CANCEL_RETURNED, 1, check_error()));
    ledger_commit(t);
}

static encours_totals totals_of(encours_ledger *ledger, int32_t day, int32_t source)
{
    encours_aging_options usual = ENCOURS_AGING_OPTIONS_INIT;
    encours_totals totals = {.struct_size = sizeof totals};
    encours_view *view;
    check_ok(encours_ledger_view(ledger, &view, check_error()));
    check_ok(encours_view_totals(view, 1, TEST_EUR, (encours_date){day}, &usual, &totals,
                                 check_error()));
    check_equal(totals.source, source);
    totals.source = 0;
    encours_view_free(view);
    return totals;
}

/* Totals that are kept go on while rows leave and old documents change: they are those that a
 * ledger of which everything is here computes. */
static void totals_go_on(void **state)
{
    old_ledger old;
    (void)state;
    begin(&old, PAIRS);
    ledger_post(&old.test, 1, ENCOURS_DOCUMENT_INVOICE, TODAY - 50, TODAY - 20, 300);
    check_ok(encours_ledger_totals_register(old.test.ledger, (encours_date){TODAY - 10}, NULL,
                                            check_error()));
    compact(&old);
    for (int i = 0; i < 12; i++) {
        int32_t day = TODAY - 10 + i;
        reopen_invoice(&old, i);
        verify(&old);
        check_ok(encours_ledger_roll(old.test.ledger, (encours_date){day}, NULL, check_error()));
        verify(&old);
        encours_ledger *other;
        check_ok(encours_ledger_open(old.test.store, encours_ledger_id(old.test.ledger), NULL,
                                     &other, check_error()));
        encours_totals kept = totals_of(old.test.ledger, day, ENCOURS_TOTALS_MAINTAINED);
        encours_totals whole = totals_of(other, day, ENCOURS_TOTALS_COMPUTED);
        check(memcmp(&kept, &whole, sizeof kept) == 0);
        check(i == 0 || kept.overdue > 1000);
        check(i == 0 || kept.disputed > 0);
        encours_ledger_free(other);
        if (i == 6)
            check_ok(encours_ledger_compact(old.test.ledger, (encours_date){day}, NULL, NULL,
                                            check_error()));
        if (i == 8)
            check_ok(encours_ledger_trim(old.test.ledger, check_error()));
    }
    end(&old);
}

/* A fork of before goes on reading from the snapshot of then. */
static void the_snapshot_of_a_fork_stays(void **state)
{
    old_ledger old;
    int64_t balance;
    encours_snapshot_options one = {.struct_size = sizeof one, .keep = 1};
    (void)state;
    begin(&old, PAIRS);
    uint64_t first = compact(&old).sequence;
    encours_view *view = ledger_view(&old.test);
    encours_fork *fork = fork_of(view);
    encours_view_free(view);
    encours_transaction *t = ledger_transaction(&old.test);
    for (int i = PAIRS; i < 3 * PAIRS; i++)
        add_pair(t, i);
    ledger_commit(t);
    check(compact(&old).sequence > first);
    check_ok(encours_ledger_snapshot(old.test.ledger, NULL, &one, NULL, check_error()));
    check_fails(encours_ledger_snapshot_drop(old.test.ledger, first, check_error()),
                ENCOURS_E_STATE, "are read from");
    view = view_of(fork);
    check_ok(
        encours_view_balance(view, 1, TEST_EUR, (encours_date){DAY + 20}, &balance, check_error()));
    check_equal(balance, 0);
    encours_view_free(view);
    encours_fork_free(fork);
    check_ok(encours_ledger_snapshot_drop(old.test.ledger, first, check_error()));
    view = ledger_view(&old.test);
    check_ok(
        encours_view_balance(view, 1, TEST_EUR, (encours_date){DAY + 20}, &balance, check_error()));
    encours_view_free(view);
    end(&old);
}

/* Facts about old documents do not ask for them: those that ended, and those that came later. */
static void facts_of_old_documents_are_in_memory(void **state)
{
    enum { AT = TODAY + 5 };
    old_ledger old;
    int64_t disputed = -1;
    encours_totals_columns columns = ENCOURS_TOTALS_COLUMNS_INIT;
    encours_aging_options agreed = ENCOURS_AGING_OPTIONS_INIT;
    encours_aging *aging;
    (void)state;
    begin(&old, PAIRS);
    ledger_post(&old.test, 1, ENCOURS_DOCUMENT_INVOICE, TODAY - 50, TODAY - 20, 300);
    for (int i = 0; i < 12; i++) {
        encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
        encours_transaction *t = ledger_transaction(&old.test);
        fact.kind = i % 2 != 0 ? ENCOURS_FACT_DISPUTE : ENCOURS_FACT_DEFERRAL;
        fact.date = (encours_optional_date){i % 2 == 0, {i % 2 == 0 ? TODAY + 30 : 0}};
        fact.subject_kind = i % 3 != 0 ? ENCOURS_SUBJECT_DOCUMENT : ENCOURS_SUBJECT_LINE;
        fact.line = i % 3 != 0 ? 0 : 1;
        fact.subject = (encours_ref)(2 + 14 * i);
        fact.from = (encours_date){DAY + 5};
        if (i < 6)
            fact.until = (encours_optional_date){1, {DAY + 50}};
        check_ok(encours_transaction_fact(t, &fact, NULL, check_error()));
        if (i == 6)
            compact(&old);
        ledger_commit(t);
    }
    encours_view *view = ledger_view(&old.test);
    columns.count = 1;
    columns.disputed = &disputed;
    agreed.due = ENCOURS_DUE_AGREED;
    check_ok(encours_ledger_trim(old.test.ledger, check_error()));
    break_store(&old, 1);
    check_ok(encours_view_totals_columns(view, TEST_EUR, (encours_date){AT}, NULL, &columns, NULL,
                                         check_error()));
    check_equal(disputed, 0);
    check_ok(encours_view_aging(view, (encours_date){AT}, &agreed, &aging, check_error()));
    check_equal(encours_aging_row_count(aging), 1);
    encours_aging_free(aging);
    encours_store_faults_disarm(old.faults);
    encours_view_free(view);
    end(&old);
}

CHECK_MAIN(a_document_that_cannot_be_read_is_not_allocated, a_settlement_is_repeated, totals_go_on,
           the_snapshot_of_a_fork_stays, facts_of_old_documents_are_in_memory)
