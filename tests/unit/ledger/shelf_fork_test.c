/* SPDX-License-Identifier: MIT */
/* What forks of a compacted ledger know. */
#include "unit/ledger/old_ledger.h"

#include "encours/aging.h"

/* Forks of forks, of views that are older than what was compacted. */
static void forks_of_old_views_are_forked(void **state)
{
    old_ledger old;
    encours_view *before, *view;
    int64_t balance;
    (void)state;
    begin(&old, PAIRS);
    before = ledger_view(&old.test);
    ledger_post(&old.test, 1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 5);
    compact(&old);
    check_ok(encours_ledger_view_at_sequence(old.test.ledger, 3, &view, check_error()));
    const encours_view *views[] = {before, view};
    for (int i = 0; i < 2; i++) {
        encours_fork *one = fork_of(views[i]);
        encours_view *of_one = view_of(one);
        encours_fork *two = fork_of(of_one);
        encours_view *of_two = view_of(two);
        check_ok(encours_view_balance(of_two, 1, TEST_EUR, (encours_date){TODAY}, &balance,
                                      check_error()));
        check_equal(balance, 0);
        encours_view_free(of_one);
        encours_fork_free(one);
        encours_view_free(of_two);
        encours_fork_free(two);
    }
    encours_view_free(before);
    encours_view_free(view);
    end(&old);
}

static int64_t open_in_column(const encours_view *view, const char *label)
{
    encours_aging *aging;
    int64_t sum = 0;
    check_ok(encours_view_aging(view, (encours_date){TODAY}, NULL, &aging, check_error()));
    for (size_t column = 0; column < encours_aging_column_count(aging); column++)
        if (strcmp(encours_aging_column_label(aging, column), label) == 0)
            sum = encours_aging_cell(aging, 0, column);
    encours_aging_free(aging);
    return sum;
}

/* A fork of a view in which nothing was settled: one pair is settled in it, of another one the
 * invoice is cancelled. */
static void settle_in_fork(old_ledger *old, const encours_view *before)
{
    const encours_ref pair[] = {11, 12}, invoice = 16;
    encours_fork *fork = fork_of(before);
    encours_transaction *t = ledger_transaction(&old->test);
    match_pair(t, pair);
    check_ok(encours_transaction_cancel(t, invoice, (encours_date){TODAY}, ENCOURS_CANCEL_OTHER, 0,
                                        check_error()));
    check_ok(encours_fork_apply(fork, t, check_error()));
    encours_transaction_free(t);
    encours_view *view = view_of(fork);
    check_equal(open_in_column(view, "over 90"), (PAIRS - 2) * 1000);
    check_equal(open_in_column(view, "credits"), -(PAIRS - 1) * 1000);
    check_equal(open_in_column(before, "over 90"), PAIRS * 1000);
    encours_view_free(view);
    encours_fork_free(fork);
}

/* What was settled and cancelled since, and then compacted, has numbers of rows that a fork of
 * before gives to its own. */
static void a_fork_of_before_knows_nothing_of_what_was_archived_since(void **state)
{
    old_ledger old;
    encours_view *before, *at_sequence;
    (void)state;
    begin(&old, 0);
    encours_transaction *t = ledger_transaction(&old.test);
    for (int i = 0; i < PAIRS; i++)
        post_pair(t, i, (encours_ref[2]){0});
    ledger_commit(t);
    before = ledger_view(&old.test);
    encours_store_head head;
    encours_ledger_head(old.test.ledger, &head);
    t = ledger_transaction(&old.test);
    for (uint64_t i = 0; i < PAIRS; i++)
        match_pair(t, (encours_ref[2]){1 + 2 * i, 2 + 2 * i});
    for (uint64_t document = 1; document <= 2; document++)
        check_ok(encours_transaction_cancel(t, document, (encours_date){DAY + 70},
                                            ENCOURS_CANCEL_OTHER, 1, check_error()));
    ledger_commit(t);
    settle_in_fork(&old, before);
    compact(&old);
    check_ok(encours_ledger_view_at_sequence(old.test.ledger, head.sequence, &at_sequence,
                                             check_error()));
    settle_in_fork(&old, before);
    settle_in_fork(&old, at_sequence);
    encours_fork *one = fork_of(at_sequence);
    encours_view *of_one = view_of(one);
    settle_in_fork(&old, of_one);
    break_store(&old, 1);
    check_ok(encours_ledger_trim(old.test.ledger, check_error()));
    encours_fork *broken = fork_of(at_sequence);
    encours_view *of_broken = view_of(broken);
    encours_aging *aging;
    check_fails(encours_view_aging(of_broken, (encours_date){TODAY}, NULL, &aging, check_error()),
                ENCOURS_E_STORAGE, "open the ledger again");
    encours_store_faults_disarm(old.faults);
    check_equal(open_in_column(of_broken, "over 90"), PAIRS * 1000);
    encours_view_free(of_broken);
    encours_fork_free(broken);
    encours_view_free(of_one);
    encours_fork_free(one);
    encours_view_free(before);
    encours_view_free(at_sequence);
    end(&old);
}

/* A key that cannot be read back is not free, neither in a fork of before. */
static void a_fork_does_not_take_a_key_that_cannot_be_read(void **state)
{
    old_ledger old;
    uint64_t number;
    (void)state;
    begin(&old, PAIRS);
    encours_view *before = ledger_view(&old.test);
    encours_fork *fork = fork_of(before);
    ledger_post(&old.test, 1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 5);
    compact(&old);
    encours_fork *later = fork_of(before);
    encours_fork *forks[] = {fork, later};
    for (int i = 0; i < 2; i++) {
        encours_ref ref;
        encours_view *view = view_of(forks[i]);
        break_store(&old, 1);
        check_fails(encours_view_find_document(view, "INVOICE-3", &number, check_error()),
                    ENCOURS_E_STORAGE, "open the ledger again");
        encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, TODAY, TODAY, 5);
        document.source_key = "INVOICE-3";
        encours_transaction *t = ledger_transaction(&old.test);
        check_ok(encours_transaction_post(t, &document, &ref, check_error()));
        check_fails(encours_fork_apply(forks[i], t, check_error()), ENCOURS_E_STORAGE,
                    "open the ledger again");
        encours_store_faults_disarm(old.faults);
        check_fails(encours_fork_apply(forks[i], t, check_error()), ENCOURS_E_EXISTS, "INVOICE-3");
        encours_transaction_free(t);
        check_ok(encours_view_find_document(view, "INVOICE-3", &number, check_error()));
        check_equal(number, 8);
        encours_view_free(view);
        check_ok(encours_ledger_trim(old.test.ledger, check_error()));
    }
    encours_fork_free(fork);
    encours_fork_free(later);
    encours_view_free(before);
    end(&old);
}

CHECK_MAIN(forks_of_old_views_are_forked, a_fork_of_before_knows_nothing_of_what_was_archived_since,
           a_fork_does_not_take_a_key_that_cannot_be_read)
