/* SPDX-License-Identifier: MIT */
/* A fork of a random ledger is what the ledger would have become, while the ledger becomes
 * something else. */
#include <stdlib.h>

#include "encours/aging_changes.h"
#include "encours/fork.h"
#include "properties/ledger_compare.h"
#include "properties/ledger_random.h"
#include "support/check.h"

enum { ROUNDS = 250, BEFORE = 25, AFTER = 15 };

typedef struct branch {
    encours_ledger *ledger; /* transactions are made for it */
    encours_fork *fork;     /* NULL: they are committed */
    model m;
    uint64_t ids; /* the next command id */
} branch;

static encours_status give(branch *b, encours_transaction *transaction)
{
    return b->fork != NULL ? encours_fork_apply(b->fork, transaction, check_error())
                           : encours_transaction_commit(transaction, 0, NULL, check_error());
}

/* One transaction that may be refused, by the model and here for one of the same reasons. */
static encours_transaction *step(branch *b, test_random *random)
{
    static model before;
    model_copy(&before, &b->m);
    random_transaction made = random_make(random, &b->m);
    encours_transaction *transaction = random_build(b->ledger, &before, &made, ++b->ids);
    encours_status status = give(b, transaction);
    if (made.refusal == 0) {
        check_ok(status);
        return transaction;
    }
    check(made.refusal >> encours_status_kind_of(status) & 1);
    check(random_is_last(&made, check_last_error()->index));
    encours_transaction_free(transaction);
    return NULL;
}

static void look(branch *b, test_random *random)
{
    encours_view *view;
    if (b->fork != NULL)
        check_ok(encours_fork_view(b->fork, &view, check_error()));
    else
        check_ok(encours_ledger_view(b->ledger, &view, check_error()));
    compare_somewhen(random, view, &b->m, b->m.transactions);
    encours_view_free(view);
}

static void begin(branch *b)
{
    encours_context *context;
    encours_store *store;
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .base_currency = model_currencies[0]};
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_memory_new(context, &store, check_error()));
    *b = (branch){.m = {.transactions = 1}};
    check_ok(encours_ledger_create(store, "R", &options, &b->ledger, check_error()));
    encours_store_free(store);
    encours_context_free(context);
}

static encours_fork *fork_of(branch *b)
{
    encours_view *view;
    encours_fork *fork;
    if (b->fork != NULL)
        check_ok(encours_fork_view(b->fork, &view, check_error()));
    else
        check_ok(encours_ledger_view(b->ledger, &view, check_error()));
    check_ok(encours_fork_new(view, &fork, check_error()));
    encours_view_free(view);
    return fork;
}

/* The ledger, a fork of it and a fork of that go three ways. */
static void branches_do_not_see_each_other(void **state)
{
    static branch trunk, twig, leaf;
    (void)state;
    FOR_RANDOM(random, ROUNDS)
    {
        begin(&trunk);
        for (int i = 0; i < BEFORE; i++)
            encours_transaction_free(step(&trunk, &random));
        twig = trunk;
        twig.ids = 1000;
        twig.fork = fork_of(&trunk);
        for (int i = 0; i < AFTER; i++) {
            encours_transaction_free(step(&trunk, &random));
            encours_transaction_free(step(&twig, &random));
        }
        leaf = twig;
        leaf.ids = 2000;
        leaf.fork = fork_of(&twig);
        for (int i = 0; i < AFTER; i++) {
            encours_transaction_free(step(&leaf, &random));
            encours_transaction_free(step(&twig, &random));
            encours_transaction_free(step(&trunk, &random));
        }
        look(&trunk, &random);
        look(&twig, &random);
        look(&leaf, &random);
        encours_fork_free(twig.fork); /* in any order */
        encours_ledger_free(trunk.ledger);
        look(&leaf, &random);
        encours_fork_free(leaf.fork);
    }
}

static encours_aging *age(const encours_view *view, int32_t day)
{
    encours_aging *aging;
    check_ok(encours_view_aging(view, (encours_date){day}, NULL, &aging, check_error()));
    return aging;
}

/* What was tried in a fork and is then committed gives what the fork had shown. */
static void a_transaction_tried_can_be_committed(void **state)
{
    static branch trunk, twig;
    (void)state;
    FOR_RANDOM(random, ROUNDS / 2)
    {
        encours_transaction *tried[AFTER];
        begin(&trunk);
        for (int i = 0; i < BEFORE; i++)
            encours_transaction_free(step(&trunk, &random));
        twig = trunk;
        twig.fork = fork_of(&trunk);
        for (int i = 0; i < AFTER; i++)
            tried[i] = step(&twig, &random);
        for (int i = 0; i < AFTER; i++) {
            if (tried[i] != NULL)
                check_ok(encours_transaction_commit(tried[i], 0, NULL, check_error()));
            encours_transaction_free(tried[i]);
        }
        encours_view *there, *here;
        encours_context *context;
        encours_aging_changes *changes;
        check_ok(encours_context_new(NULL, &context, check_error()));
        check_ok(encours_fork_view(twig.fork, &there, check_error()));
        check_ok(encours_ledger_view(trunk.ledger, &here, check_error()));
        int32_t day = 19000 + (int32_t)random_below(&random, 400);
        encours_aging *one = age(there, day), *other = age(here, day);
        check_ok(encours_aging_compare(context, one, other, &changes, check_error()));
        check_equal(encours_aging_changes_row_count(changes), 0);
        compare_somewhen(&random, here, &twig.m, twig.m.transactions);
        encours_aging_changes_free(changes);
        encours_aging_free(one);
        encours_aging_free(other);
        encours_view_free(there);
        encours_view_free(here);
        encours_fork_free(twig.fork);
        encours_ledger_free(trunk.ledger);
        encours_context_free(context);
    }
}

CHECK_MAIN(branches_do_not_see_each_other, a_transaction_tried_can_be_committed)
