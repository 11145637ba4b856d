/* SPDX-License-Identifier: MIT */
/* Long work asks the context whether to go on: stopped at any of its questions it has changed
 * nothing, and works when it is called again. */
#include "support/check.h"
#include "support/ledger.h"

#include "encours/copy.h"
#include "encours/fork.h"
#include "encours/revalue.h"
#include "encours/totals.h"
#include "store/store.h"

enum { DAY = 20000, COUNT = 140000, SMALL = 300, PARTIES = 600 };

typedef struct listener {
    uint64_t calls;
    uint64_t stop_at; /* 0: never */
    bool is_wrong;    /* more was done than there is */
} listener;

static int32_t hear(void *user, uint64_t done, uint64_t total)
{
    listener *to = user;
    to->is_wrong = to->is_wrong || done == 0 || (total != 0 && done > total);
    return ++to->calls == to->stop_at;
}

typedef struct scene {
    listener listener;
    test_ledger test;
    encours_ledger *other; /* that stands where the ledger was before the small transactions */
    encours_view *view;
    encours_store *target;
} scene;

static encours_transaction *many(test_ledger *test)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY + 30, 100);
    for (int i = 0; i < COUNT; i++)
        check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    return transaction;
}

static void add_persons(test_ledger *test)
{
    encours_transaction *transaction = ledger_transaction(test);
    for (int i = 0; i < PARTIES; i++) {
        char code[16];
        (void)snprintf(code, sizeof code, "P%d", i);
        encours_customer_options options = {.struct_size = sizeof options, .code = code};
        check_ok(encours_transaction_add_customer(transaction, &options, NULL, check_error()));
    }
    ledger_commit(transaction);
}

static void begin(scene *s)
{
    *s = (scene){.listener = {.calls = 0}};
    encours_context_options options = {
        .struct_size = sizeof options, .progress = hear, .progress_user = &s->listener};
    encours_context *context;
    encours_store *store;
    check_ok(encours_context_new(&options, &context, check_error()));
    check_ok(encours_store_memory_new(context, &store, check_error()));
    s->test = ledger_begin_over(context, store);
    ledger_customer(&s->test, "ACME");
    add_persons(&s->test);
    ledger_commit(many(&s->test));
    check_ok(encours_ledger_open(store, "TEST", NULL, &s->other, check_error()));
    for (int i = 0; i < SMALL; i++)
        ledger_post(&s->test, 1, ENCOURS_DOCUMENT_PAYMENT, DAY, DAY, 1);
    s->view = ledger_view(&s->test);
    check_ok(encours_store_memory_new(context, &s->target, check_error()));
}

static void end(scene *s)
{
    encours_view_free(s->view);
    encours_ledger_free(s->other);
    encours_store_free(s->target);
    ledger_end(&s->test);
}

/* --- the work */

static encours_status open_ledger(scene *s)
{
    encours_ledger *ledger;
    encours_status status = encours_ledger_open(s->test.store, "TEST", NULL, &ledger,
                                                check_error());
    encours_ledger_free(ledger);
    return status;
}

static encours_status refresh(scene *s)
{
    return encours_ledger_refresh(s->other, NULL, check_error());
}

static encours_status verify(scene *s)
{
    encours_verify_report report = {.struct_size = sizeof report};
    return encours_ledger_verify(s->test.ledger, NULL, &report, check_error());
}

static encours_status register_totals(scene *s)
{
    return encours_ledger_totals_register(s->test.ledger, (encours_date){DAY + 5}, NULL,
                                          check_error());
}

static encours_status roll_back(scene *s)
{
    encours_totals_roll roll = {.struct_size = sizeof roll};
    encours_view *view = ledger_view(&s->test);
    check_equal(encours_view_totals_day(view).epoch_day, DAY + 5); /* nothing has changed it */
    encours_view_free(view);
    encours_status status = encours_ledger_roll(s->test.ledger, (encours_date){DAY}, &roll,
                                                check_error());
    check(status != ENCOURS_OK || roll.rebuilt);
    return status;
}

static encours_status age(scene *s)
{
    encours_aging *aging;
    encours_status status = encours_view_aging(s->view, (encours_date){DAY + 40}, NULL, &aging,
                                               check_error());
    check((status == ENCOURS_OK) == (aging != NULL));
    encours_aging_free(aging);
    return status;
}

static encours_status age_booked(scene *s)
{
    encours_aging *aging;
    encours_status status = encours_view_aging_booked(s->view, (encours_date){DAY}, NULL, &aging,
                                                      check_error());
    check((status == ENCOURS_OK) == (aging != NULL));
    encours_aging_free(aging);
    return status;
}

static encours_status book(scene *s)
{
    encours_booked booked = ENCOURS_BOOKED_INIT;
    encours_status status = encours_view_booked(s->view, 0, 0, (encours_date){DAY}, &booked,
                                                check_error());
    check_equal(booked.balance, status == ENCOURS_OK ? INT64_C(100) * COUNT - SMALL : 0);
    return status;
}

static encours_status report_dso(scene *s)
{
    encours_dso_report *report;
    encours_status status = encours_view_dso(s->view, (encours_date){DAY}, NULL, &report,
                                             check_error());
    encours_dso_report_free(report);
    return status;
}

static encours_status imagine(scene *s)
{
    encours_fork *fork;
    check_ok(encours_fork_new(s->view, &fork, check_error()));
    encours_transaction *transaction = many(&s->test);
    encours_status status = encours_fork_apply(fork, transaction, check_error());
    encours_transaction_free(transaction);
    encours_fork_free(fork);
    return status;
}

static encours_status copy(scene *s)
{
    encours_copy_report report = {.struct_size = sizeof report};
    encours_status status = encours_store_copy(s->test.store, "TEST", s->target, NULL, &report,
                                               check_error());
    check(status != ENCOURS_OK || report.parties + report.parties_present == PARTIES);
    return status;
}

static encours_status commit(scene *s)
{
    encours_store_head before, after;
    encours_ledger_head(s->test.ledger, &before);
    encours_status status = ledger_try_commit(many(&s->test));
    encours_ledger_head(s->test.ledger, &after);
    check_equal(after.sequence > before.sequence, status == ENCOURS_OK);
    return status;
}

/* --- stopped at each of its questions */

static encours_status (*const works[])(scene *) = {
    open_ledger, refresh, verify,     register_totals, roll_back, age,
    age_booked,  book,    report_dso, imagine,         copy,      commit,
};

static void long_work_can_be_stopped(void **state)
{
    (void)state;
    static scene s;
    begin(&s);
    for (size_t i = 0; i < sizeof works / sizeof works[0]; i++) {
        uint64_t stops = 0;
        for (;; stops++) {
            int64_t balance = ledger_balance(&s.test, 1, DAY);
            s.listener.calls = 0;
            s.listener.stop_at = stops + 1;
            encours_status status = works[i](&s);
            s.listener.stop_at = 0;
            if (status == ENCOURS_OK)
                break;
            check_fails(status, ENCOURS_E_CANCELLED, "progress");
            check_equal(ledger_balance(&s.test, 1, DAY), balance);
            if (works[i] == refresh || works[i] == copy) { /* a part stays done */
                stops++;
                check_ok(works[i](&s));
                break;
            }
        }
        if (stops == 0)
            print_error("work %zu was not stopped\n", i);
        check(stops > 0);
    }
    check(!s.listener.is_wrong);
    end(&s);
}

/* Copied parties are asked about, behind the last record too. */
static void a_copy_asks_while_it_copies_persons(void **state)
{
    (void)state;
    static scene s;
    begin(&s);
    check_ok(copy(&s));
    s.listener.calls = 0;
    s.listener.stop_at = 1;
    check_fails(copy(&s), ENCOURS_E_CANCELLED, "progress"); /* there are no records left */
    s.listener.stop_at = 0;
    check_ok(copy(&s));
    end(&s);
}

/* Little work is done without a question, and who gives a callback of their own is asked alone. */
static void little_work_asks_nothing(void **state)
{
    (void)state;
    static scene s;
    begin(&s);
    listener own = {.calls = 0};
    s.listener = (listener){.stop_at = 1};
    ledger_post(&s.test, 1, ENCOURS_DOCUMENT_INVOICE, DAY, DAY, 1);
    check_equal(s.listener.calls, 0);
    encours_ledger *ledger;
    encours_ledger_open_options options = {
        .struct_size = sizeof options, .progress = hear, .progress_user = &own};
    check_ok(encours_ledger_open(s.test.store, "TEST", &options, &ledger, check_error()));
    check(own.calls > 0);
    check_equal(s.listener.calls, 0);
    encours_ledger_free(ledger);
    s.listener.stop_at = 0;
    end(&s);
}

CHECK_MAIN(long_work_can_be_stopped, a_copy_asks_while_it_copies_persons, little_work_asks_nothing)
