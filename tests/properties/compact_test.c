/* SPDX-License-Identifier: MIT */
/* Random ledgers that are compacted again and again: every answer is the model's, on any day and as
 * known at any time, whatever happens to old documents afterwards. */
#include "encours/compact.h"

#include <stdbool.h>

#include "encours/fork.h"
#include "properties/credit_compare.h"
#include "properties/ledger_compare.h"
#include "properties/ledger_random.h"
#include "support/check.h"

enum { LEDGERS = 60, OLD_PAIRS = 300, OLD_STEPS = 5, NEW_STEPS = 50 };

typedef struct run {
    test_random random;
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    model m;
    uint64_t ids;
    uint64_t sequences[900]; /* last record of each transaction */
    int32_t day;             /* of the last compaction */
    uint64_t away;           /* documents, at most */
    uint64_t changed;        /* old documents that were kept later */
    credit_setup setup;
} run;

static void begin(run *r, test_random random)
{
    *r = (run){.random = random, .day = MODEL_FIRST_DAY};
    check_ok(encours_context_new(NULL, &r->context, check_error()));
    check_ok(encours_store_memory_new(r->context, &r->store, check_error()));
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .base_currency = model_currencies[0]};
    check_ok(encours_ledger_create(r->store, "R", &options, &r->ledger, check_error()));
    r->m.transactions = 1;
    r->sequences[1] = 1;
    credit_setup_begin(&r->setup, r->context, &random);
}

static void end(run *r)
{
    credit_setup_end(&r->setup);
    encours_ledger_free(r->ledger);
    encours_store_free(r->store);
    encours_context_free(r->context);
}

static void commit(run *r, const model *before, const random_transaction *made)
{
    encours_commit result = {.struct_size = sizeof result};
    encours_transaction *transaction = random_build(r->ledger, before, made, ++r->ids);
    encours_status status = encours_transaction_commit(transaction, 0, &result, check_error());
    if ((status == ENCOURS_OK) != (made->refusal == 0))
        print_error("%s: %s\n", encours_status_name(status), check_last_error()->message);
    check_equal(status == ENCOURS_OK, made->refusal == 0);
    if (made->refusal == 0)
        r->sequences[r->m.transactions] = result.last_sequence;
    encours_transaction_free(transaction);
}

static void step(run *r)
{
    static model before;
    before = r->m;
    random_transaction made = random_make(&r->random, &r->m);
    commit(r, &before, &made);
}

/* An invoice and its payment, mostly in full: what old documents are like. */
static void settle_one(run *r)
{
    static model before;
    before = r->m;
    int32_t day = MODEL_FIRST_DAY + (int32_t)random_below(&r->random, 60);
    int64_t amount = random_between(&r->random, 1, 12) * 50;
    model_document d = {.customer = 1 + (uint32_t)random_below(&r->random, r->m.customers),
                        .type = 1,
                        .currency = (int)random_below(&r->random, 2),
                        .issue = day,
                        .effective = day,
                        .line_count = 1,
                        .amounts = {amount},
                        .dues = {day + 30}};
    random_transaction made = {.count = 2};
    d.key = 2 * (int)random_below(&r->random, 2000) + 1000;
    made.commands[0] = (model_command){.kind = MODEL_POST, .document = d};
    d.type = 6;
    d.key++;
    made.commands[1] = (model_command){.kind = MODEL_POST, .document = d};
    if (random_below(&r->random, 40) != 0) {
        made.commands[made.count++] = (model_command){
            .kind = MODEL_ALLOCATE,
            .debit = r->m.documents + 1,
            .credit = r->m.documents + 2,
            .amount = random_below(&r->random, 40) != 0 ? amount : 25,
            .day = day + (int32_t)random_below(&r->random, 20)};
    }
    for (int i = 0; i < made.count && made.refusal == 0; i++) {
        made.refusal = model_apply(&r->m, &made.commands[i]);
        if (made.refusal != 0)
            made.count = i + 1;
    }
    if (made.refusal != 0)
        r->m = before;
    else
        r->m.transactions++;
    commit(r, &before, &made);
}

static void compact(run *r)
{
    encours_compaction was = {.struct_size = sizeof was}, is = {.struct_size = sizeof is};
    encours_compact_options options = {.struct_size = sizeof options,
                                       .compression = (uint32_t)random_below(&r->random, 2),
                                       .keep = 1 + (uint32_t)random_below(&r->random, 2),
                                       .images_max = random_below(&r->random, 2) * 100000};
    check_ok(encours_ledger_compaction(r->ledger, &was, check_error()));
    r->changed += was.documents_kept;
    int32_t day = r->day + (int32_t)random_below(&r->random, 100);
    if (was.day.epoch_day > MODEL_FIRST_DAY)
        check_fails(encours_ledger_compact(r->ledger, (encours_date){was.day.epoch_day - 1},
                                           &options, NULL, check_error()),
                    ENCOURS_E_INVALID, "day");
    check_ok(encours_ledger_compact(r->ledger, (encours_date){day}, &options, &is, check_error()));
    check(is.sequence >= was.sequence);
    check(is.documents + is.documents_kept >= was.documents + was.documents_kept);
    if (is.sequence == was.sequence)
        return; /* nothing was settled since */
    check_equal(is.day.epoch_day, day);
    r->day = day;
    r->away = is.documents > r->away ? is.documents : r->away;
}

/* Figures of credit, some of which look back over what was given up. */
static void compare_figures(run *r, const encours_view *view, uint32_t known)
{
    uint32_t customers = compare_customers_known(&r->m, known);
    int32_t day = r->day + (int32_t)random_between(&r->random, -10, 60);
    encours_credit *credit = credit_compare_begin(&r->setup, view, day);
    for (int i = 0; i < 3 && customers > 0; i++)
        credit_compare(&r->setup, credit, &r->m, known, day,
                       1 + (uint32_t)random_below(&r->random, customers));
    encours_credit_free(credit);
}

static void compare(run *r, const encours_view *view, uint32_t known)
{
    compare_figures(r, view, known);
    compare_somewhen(&r->random, view, &r->m, known);
    compare_view(view, &r->m, known, r->day + (int32_t)random_below(&r->random, 3) - 1);
}

static void look(run *r)
{
    encours_view *view;
    uint32_t known = 1 + (uint32_t)random_below(&r->random, r->m.transactions);
    check_ok(encours_ledger_view(r->ledger, &view, check_error()));
    compare(r, view, r->m.transactions);
    encours_view_free(view);
    check_ok(encours_ledger_view_at_sequence(r->ledger, r->sequences[known], &view, check_error()));
    compare(r, view, known);
    encours_view_free(view);
}

/* The ledger as it was some time ago. */
typedef struct past {
    encours_view *view;
    run r;
} past;

static void remember(past *p, const run *r)
{
    encours_view_free(p->view);
    p->r = *r;
    check_ok(encours_ledger_view(r->ledger, &p->view, check_error()));
}

/* A fork goes its own way over the same old rows: of now, or of some time ago. */
static void branch(run *r, const past *p)
{
    static run twig;
    encours_view *view;
    encours_fork *fork;
    bool now = p->view == NULL || random_below(&r->random, 2) == 0;
    check_ok(encours_ledger_view(r->ledger, &view, check_error()));
    check_ok(encours_fork_new(now ? view : p->view, &fork, check_error()));
    encours_view_free(view);
    twig = now ? *r : p->r;
    twig.random = r->random;
    (void)random_below(&r->random, 2);
    twig.day = r->day;
    twig.ids += 100000;
    for (int i = 0; i < 12; i++) {
        static model before;
        before = twig.m;
        random_transaction made = random_make(&twig.random, &twig.m);
        encours_transaction *transaction = random_build(r->ledger, &before, &made, ++twig.ids);
        encours_status status = encours_fork_apply(fork, transaction, check_error());
        if ((status == ENCOURS_OK) != (made.refusal == 0))
            print_error("%s: %s\n", encours_status_name(status), check_last_error()->message);
        check_equal(status == ENCOURS_OK, made.refusal == 0);
        encours_transaction_free(transaction);
    }
    if (random_below(&r->random, 2) == 0)
        step(r);
    check_ok(encours_fork_view(fork, &view, check_error()));
    encours_fork_free(fork);
    compare(&twig, view, twig.m.transactions);
    encours_view_free(view);
}

static void reopen(run *r)
{
    encours_ledger_free(r->ledger);
    check_ok(encours_ledger_open(r->store, "R", NULL, &r->ledger, check_error()));
    r->day = MODEL_FIRST_DAY;
}

static void verify(run *r)
{
    encours_verify_options options = {.struct_size = sizeof options, .snapshots = 1};
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(r->ledger, &options, &report, check_error()));
    check_equal(report.snapshots_bad, 0);
    check_equal(report.transactions, r->m.transactions);
}

static void act(run *r, past *p)
{
    switch (random_below(&r->random, 10)) {
    case 0:
        compact(r);
        break;
    case 1:
        check_ok(encours_ledger_trim(r->ledger, check_error()));
        break;
    case 2:
        look(r);
        break;
    case 3:
        branch(r, p);
        break;
    case 4:
        remember(p, r);
        break;
    default:
        step(r);
        break;
    }
}

static void every_answer_is_as_it_was(void **state)
{
    uint64_t away = 0, changed = 0;
    (void)state;
    FOR_RANDOM(random, LEDGERS)
    {
        static run r;
        static past p;
        encours_view *early;
        begin(&r, random);
        p.view = NULL;
        for (int i = 0; i < OLD_STEPS; i++)
            step(&r);
        while (r.m.customers < 3)
            step(&r);
        for (int i = 0; i < OLD_PAIRS; i++)
            settle_one(&r);
        uint32_t known = r.m.transactions;
        check_ok(encours_ledger_view(r.ledger, &early, check_error()));
        r.day += (int32_t)random_below(&r.random, 120);
        compact(&r);
        look(&r);
        for (int i = 0; i < NEW_STEPS; i++)
            act(&r, &p);
        compact(&r);
        look(&r);
        if (random_below(&r.random, 3) == 0) {
            reopen(&r);
            look(&r);
        }
        verify(&r);
        static run then;
        then = r;
        compare(&then, early, known);
        away += r.away;
        changed += r.changed;
        end(&r);
        encours_view_free(early);
        encours_view_free(p.view);
    }
    check(away > (uint64_t)LEDGERS * 100);
    check(changed > 0);
}

CHECK_MAIN(every_answer_is_as_it_was)
