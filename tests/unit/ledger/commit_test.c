/* SPDX-License-Identifier: MIT */
/* Several handles on one ledger; idempotency; the order of recording times. */
#include "support/check.h"
#include "support/ledger.h"

#include "store/store.h"

static encours_transaction *with_id(encours_ledger *ledger, uint8_t id, int64_t recorded_at)
{
    encours_transaction *transaction;
    encours_transaction_options options = {
        .struct_size = sizeof options, .command_id = {id}, .recorded_at = recorded_at};
    check_ok(encours_transaction_new(ledger, &options, &transaction, check_error()));
    return transaction;
}

static encours_transaction *invoice(encours_ledger *ledger, uint8_t id, int64_t gross)
{
    encours_transaction *transaction = with_id(ledger, id, INT64_C(1000000000));
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 100, 130, gross);
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    return transaction;
}

typedef struct two_handles {
    test_ledger test;
    encours_ledger *other;
} two_handles;

static two_handles begin(void)
{
    two_handles two = {.test = ledger_begin()};
    ledger_customer(&two.test, "ACME");
    check_ok(encours_ledger_open(two.test.store, "TEST", NULL, &two.other, check_error()));
    return two;
}

static void end(two_handles *two)
{
    encours_ledger_free(two->other);
    ledger_end(&two->test);
}

static void the_loser_refreshes_and_commits_again(void **state)
{
    (void)state;
    two_handles two = begin();
    encours_commit commit = {.struct_size = sizeof commit};
    encours_transaction *mine = invoice(two.test.ledger, 200, 10);
    encours_transaction *theirs = invoice(two.other, 201, 100);
    encours_view *before = ledger_view(&two.test);
    check_ok(encours_transaction_commit(theirs, 0, NULL, check_error()));
    check_fails(encours_transaction_commit(mine, 0, &commit, check_error()), ENCOURS_E_CONFLICT,
                "Refresh");
    check_equal(ledger_balance(&two.test, 0, 100), 0); /* as it was */
    uint64_t applied;
    check_ok(encours_ledger_refresh(two.test.ledger, &applied, check_error()));
    check_equal(applied, 1);
    check_equal(ledger_balance(&two.test, 0, 100), 100);
    check_ok(encours_transaction_commit(mine, 0, &commit, check_error()));
    check_equal(commit.retries, 0);
    check_equal(ledger_balance(&two.test, 0, 100), 110);
    int64_t balance;
    check_ok(
        encours_view_balance(before, 0, TEST_EUR, (encours_date){100}, &balance, check_error()));
    check_equal(balance, 0); /* views never change */
    encours_view_free(before);
    encours_transaction_free(mine);
    encours_transaction_free(theirs);
    mine = invoice(two.other, 202, 1000);
    check_ok(encours_transaction_commit(mine, 1, &commit, check_error())); /* inside the call */
    check_equal(commit.retries, 1);
    check_equal(commit.last_sequence, 5);
    encours_transaction_free(mine);
    end(&two);
}

/* After a refresh every command is looked at again, and the one that no longer holds is named. */
static void what_no_longer_holds_is_refused(void **state)
{
    (void)state;
    two_handles two = begin();
    uint64_t debit = ledger_post(&two.test, 1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    uint64_t credit = ledger_post(&two.test, 1, ENCOURS_DOCUMENT_PAYMENT, 100, 130, 1000);
    check_ok(encours_ledger_refresh(two.other, NULL, check_error()));
    encours_allocation_options options = {.struct_size = sizeof options,
                                          .credit = credit,
                                          .debit = debit,
                                          .amount = 600,
                                          .from = {110}};
    encours_transaction *mine = invoice(two.test.ledger, 200, 10),
                        *theirs = with_id(two.other, 201, 9000000);
    check_ok(encours_transaction_allocate(mine, &options, NULL, check_error()));
    check_ok(encours_transaction_allocate(theirs, &options, NULL, check_error()));
    check_ok(encours_transaction_commit(theirs, 0, NULL, check_error()));
    check_fails(encours_transaction_commit(mine, 9, NULL, check_error()), ENCOURS_E_STATE,
                "only 400 is open");
    check_equal(check_last_error()->index, 1);
    check_equal(ledger_balance(&two.test, 0, 110), 0);
    encours_transaction_free(mine);
    encours_transaction_free(theirs);
    end(&two);
}

/* A command id that another process has committed since is found after the conflict. */
static void the_same_command_of_two_handles_is_done_once(void **state)
{
    (void)state;
    two_handles two = begin();
    encours_commit first = {.struct_size = sizeof first}, commit = first;
    encours_transaction *mine = invoice(two.test.ledger, 200, 10);
    encours_transaction *theirs = invoice(two.other, 200, 10);
    check_ok(encours_transaction_commit(theirs, 0, &first, check_error()));
    check_ok(encours_transaction_commit(mine, 1, &commit, check_error()));
    check_equal(commit.duplicate, 1);
    check_equal(commit.last_sequence, first.last_sequence);
    check_equal(ledger_balance(&two.test, 0, 100), 10);
    encours_transaction_free(mine);
    encours_transaction_free(theirs);
    end(&two);
}

/* For ever: also in a new process, also behind other transactions, with the first result. */
static void a_command_is_known_for_ever(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    ledger_customer(&test, "ACME");
    encours_commit first = {.struct_size = sizeof first}, commit = first;
    encours_transaction *transaction = invoice(test.ledger, 200, 10);
    check_ok(encours_transaction_commit(transaction, 0, &first, check_error()));
    encours_transaction_free(transaction);
    for (uint8_t id = 201; id < 220; id++) {
        transaction = invoice(test.ledger, id, 1);
        check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
        encours_transaction_free(transaction);
    }
    for (int again = 0; again < 2; again++) {
        transaction = invoice(test.ledger, 200, 10);
        check_ok(encours_transaction_commit(transaction, 0, &commit, check_error()));
        check_equal(commit.duplicate, 1);
        check_equal(commit.first_sequence, first.first_sequence);
        check_equal(commit.last_sequence, first.last_sequence);
        check_equal(commit.recorded_at, first.recorded_at);
        check(memcmp(commit.hash, first.hash, sizeof first.hash) == 0);
        encours_transaction_free(transaction);
        transaction = invoice(test.ledger, 200, 11);
        check_fails(encours_transaction_commit(transaction, 0, &commit, check_error()),
                    ENCOURS_E_EXISTS, "other commands");
        encours_transaction_free(transaction);
        ledger_reopen(&test);
    }
    check_equal(ledger_balance(&test, 0, 100), 29);
    ledger_end(&test);
}

/* Never decreasing; up to five minutes back is raised and said, beyond it is refused. */
static void recording_times_never_go_back(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    const int64_t head = INT64_C(1700000000000000), minute = INT64_C(60000000);
    const struct {
        int64_t recorded_at;
        int64_t stored; /* 0: refused */
    } cases[] = {{head, head},   {head - 5 * minute, head}, {head - 5 * minute - 1, 0},
                 {INT64_MIN, 0}, {head - 1, head},          {head + 1, head + 1}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        encours_commit commit = {.struct_size = sizeof commit};
        encours_transaction *t = with_id(test.ledger, (uint8_t)(1 + i), cases[i].recorded_at);
        check_ok(encours_transaction_declare_dimension(t, "region", check_error()));
        encours_status status = encours_transaction_commit(t, 0, &commit, check_error());
        if (cases[i].stored == 0) {
            check_fails(status, ENCOURS_E_INVALID, "recorded_at");
        } else {
            check_ok(status);
            check_equal(commit.recorded_at, cases[i].stored);
            check_equal(commit.recorded_at_raised, cases[i].stored > cases[i].recorded_at);
        }
        encours_transaction_free(t);
    }
    ledger_end(&test);
}

/* A store that appends, lets another writer append behind, and then does not know. */
typedef struct racing {
    encours_store *inner;
    encours_ledger *behind; /* writes in between, once */
    uint64_t lies_of;       /* a record of which a bit is wrong when it is read; 0: none */
    size_t lies_at;         /* the byte, from the end */
    unsigned readings;      /* that are told the truth before */
    encours_store_visit_fn visit;
    void *visit_user;
} racing;

static encours_status racing_append(void *user, const char *ledger,
                                    const encours_store_head *expected,
                                    const encours_bytes *records, size_t count,
                                    encours_store_head *head, encours_error *error)
{
    racing *r = user;
    encours_status status = enc_store_append(r->inner, ledger, expected, records, count, head,
                                             error);
    encours_ledger *behind = r->behind;
    r->behind = NULL;
    if (status != ENCOURS_OK || behind == NULL)
        return status;
    encours_transaction *transaction = invoice(behind, 250, 5000);
    check_ok(encours_transaction_commit(transaction, 1, NULL, check_error()));
    encours_transaction_free(transaction);
    return ENCOURS_E_UNKNOWN_OUTCOME;
}

static encours_status visit_with_lies(void *user, uint64_t number, uint64_t version,
                                      encours_bytes bytes)
{
    static uint8_t room[4096];
    const racing *r = user;
    if (number == r->lies_of && r->readings == 0) {
        memcpy(room, bytes.data, bytes.size);
        room[bytes.size - 1 - r->lies_at] ^= 1;
        bytes.data = room;
    }
    return r->visit(r->visit_user, number, version, bytes);
}

static encours_status racing_read(void *user, const char *ledger, uint64_t from,
                                  encours_store_visit_fn visit, void *visit_user,
                                  encours_error *error)
{
    racing *r = user;
    r->visit = visit;
    r->visit_user = visit_user;
    encours_status status = enc_store_read(r->inner, ledger, from, visit_with_lies, r, error);
    r->readings -= r->readings > 0;
    return status;
}

static encours_status racing_head(void *user, const char *ledger, encours_store_head *head,
                                  encours_error *error)
{
    return enc_store_head(((racing *)user)->inner, ledger, head, error);
}

static encours_status racing_list(void *user, encours_store_visit_fn visit, void *visit_user,
                                  encours_error *error)
{
    return enc_store_list(((racing *)user)->inner, visit, visit_user, error);
}

static encours_status racing_drop(void *user, const char *ledger, encours_error *error)
{
    return encours_store_drop(((racing *)user)->inner, ledger, error);
}

static encours_status racing_party_put(void *user, const char *ledger, uint64_t id,
                                       uint64_t version, encours_bytes bytes, encours_error *error)
{
    return enc_store_party_put(((racing *)user)->inner, ledger, id, version, bytes, error);
}

static encours_status racing_party_get(void *user, const char *ledger, uint64_t id,
                                       encours_store_visit_fn visit, void *visit_user,
                                       encours_error *error)
{
    return enc_store_party_get(((racing *)user)->inner, ledger, id, visit, visit_user, error);
}

static encours_status racing_party_erase(void *user, const char *ledger, uint64_t id,
                                         encours_error *error)
{
    return enc_store_party_erase(((racing *)user)->inner, ledger, id, error);
}

static encours_status racing_party_list(void *user, const char *ledger,
                                        encours_store_visit_fn visit, void *visit_user,
                                        encours_error *error)
{
    return enc_store_party_list(((racing *)user)->inner, ledger, visit, visit_user, error);
}

static void racing_close(void *user)
{
    encours_store_free(((racing *)user)->inner);
}

static const encours_store_methods racing_methods = {
    .struct_size = sizeof racing_methods,
    .append = racing_append,
    .read = racing_read,
    .head = racing_head,
    .list = racing_list,
    .drop = racing_drop,
    .party_put = racing_party_put,
    .party_get = racing_party_get,
    .party_erase = racing_party_erase,
    .party_list = racing_party_list,
    .close = racing_close,
};

/* A ledger over a store at which others write first. */
static test_ledger begin_racing(racing *r)
{
    encours_context *context;
    encours_store *store;
    *r = (racing){0};
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_memory_new(context, &r->inner, check_error()));
    check_ok(encours_store_new(context, &racing_methods, r, &store, check_error()));
    return ledger_begin_over(context, store);
}

/* The hash that a repeated commit tells is that of the record which is there: what a store gives
 * and is no such record, or of another past, is told as not known. */
static void no_hash_is_told_that_is_not_proved(void **state)
{
    (void)state;
    static const uint8_t unknown[32];
    racing r;
    test_ledger test = begin_racing(&r);
    ledger_customer(&test, "ACME");
    encours_commit first = {.struct_size = sizeof first}, again = first;
    for (uint8_t id = 200; id < 203; id++) {
        encours_transaction *transaction = invoice(test.ledger, id, 10);
        check_ok(
            encours_transaction_commit(transaction, 0, id == 201 ? &first : NULL, check_error()));
        encours_transaction_free(transaction);
    }
    for (uint64_t lies_of = 0; lies_of < 7; lies_of++)
        for (size_t at = 0; at < 50; at += 7) { /* of the hash, the CRC and the events */
            r.lies_of = lies_of;
            r.lies_at = at;
            encours_transaction *transaction = invoice(test.ledger, 201, 10);
            check_ok(encours_transaction_commit(transaction, 0, &again, check_error()));
            encours_transaction_free(transaction);
            check_equal(again.duplicate, 1);
            check_equal(again.last_sequence, first.last_sequence);
            bool lies = lies_of == first.last_sequence ||
                        (lies_of == first.last_sequence - 1 && at < 32);
            check(memcmp(again.hash, lies ? unknown : first.hash, 32) == 0);
        }
    ledger_end(&test);
}

/* Stored in doubt, with another behind it, and the record cannot be read again: that is no
 * conflict, and committing again tells that it is stored. */
static void a_doubt_is_not_settled_by_a_lie(void **state)
{
    (void)state;
    racing r;
    test_ledger test = begin_racing(&r);
    ledger_customer(&test, "ACME");
    encours_ledger *behind;
    check_ok(encours_ledger_open(r.inner, "TEST", NULL, &behind, check_error()));
    r.behind = behind;
    r.readings = 1; /* the refresh reads the log as it is; what is read behind it is another */
    encours_commit commit = {.struct_size = sizeof commit};
    encours_transaction *transaction = invoice(test.ledger, 200, 10);
    r.lies_of = 3;
    check_fails(encours_transaction_commit(transaction, 3, &commit, check_error()),
                ENCOURS_E_IN_DOUBT, "could not be read again");
    r.lies_of = 0;
    check_ok(encours_transaction_commit(transaction, 0, &commit, check_error()));
    check_equal(commit.duplicate, 1);
    check_equal(commit.last_sequence, 3);
    encours_transaction_free(transaction);
    check_equal(ledger_balance(&test, 0, 100), 5010);
    encours_ledger_free(behind);
    ledger_end(&test);
}

/* Stored in doubt, with another transaction behind it: the commit tells of its own. */
static void a_settled_doubt_tells_of_its_own_commit(void **state)
{
    (void)state;
    racing r;
    test_ledger test = begin_racing(&r);
    ledger_customer(&test, "ACME");
    encours_ledger *behind;
    check_ok(encours_ledger_open(r.inner, "TEST", NULL, &behind, check_error()));
    r.behind = behind;
    encours_commit commit = {.struct_size = sizeof commit};
    encours_transaction *transaction = invoice(test.ledger, 200, 10);
    check_ok(encours_transaction_commit(transaction, 0, &commit, check_error()));
    check_equal(commit.first_sequence, 3);
    check_equal(commit.last_sequence, 3);
    encours_transaction_free(transaction);
    check_equal(ledger_balance(&test, 0, 100), 5010);
    encours_ledger_free(behind);
    ledger_end(&test);
}

CHECK_MAIN(the_loser_refreshes_and_commits_again, what_no_longer_holds_is_refused,
           the_same_command_of_two_handles_is_done_once, a_command_is_known_for_ever,
           recording_times_never_go_back, a_settled_doubt_tells_of_its_own_commit,
           no_hash_is_told_that_is_not_proved, a_doubt_is_not_settled_by_a_lie)
