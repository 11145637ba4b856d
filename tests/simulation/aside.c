/* SPDX-License-Identifier: MIT */
/* What changes nothing of the log: snapshots and forks. */
#include "simulation/run.h"

#include "encours/fork.h"
#include "encours/snapshot.h"
#include "properties/ledger_compare.h"
#include "support/check.h"

/* Of now, or of a view that was kept. It succeeds, or something went wrong that the run knows of;
 * one that is older than what is there need not be written. */
void run_snapshot(run *r, writer *w)
{
    unsigned faults = w->port.faults, lies = w->port.lies;
    encours_snapshot_options options = {.struct_size = sizeof options};
    encours_view *view = w->views[random_below(&r->random, RUN_VIEWS)];
    options.compression = random_below(&r->random, 4) == 0 ? ENCOURS_SNAPSHOT_ZLIB
                                                           : ENCOURS_SNAPSHOT_RAW;
    options.keep = (uint32_t)random_below(&r->random, 4);
    run_arm_for_long(r, w);
    encours_status status = encours_ledger_snapshot(w->ledger, view, &options, NULL, check_error());
    encours_error error = *check_last_error();
    bool wrong = run_disarm(w, &faults, &lies) || w->port.dead;
    bool older = view != NULL || w->known < r->truth;
    if (status != ENCOURS_OK && !wrong &&
        !(older && encours_status_kind_of(status) == ENCOURS_E_CONFLICT)) {
        print_error("snapshot: %s\n", error.message);
        check(wrong);
    }
    check_equal(run_known(w), w->known);
}

/* One what-if transaction, given to the fork and to a model of it. */
static void suppose(run *r, const writer *w, encours_fork *fork, model *m)
{
    static model before;
    model_copy(&before, m);
    random_transaction made = random_make(&r->random, m);
    encours_transaction *transaction = random_build(w->ledger, &before, &made, ++r->ids);
    encours_status status = encours_fork_apply(fork, transaction, check_error());
    encours_transaction_free(transaction);
    if (made.refusal == 0)
        check_ok(status);
    else
        check(made.refusal >> encours_status_kind_of(status) & 1);
    if (status != ENCOURS_OK)
        check(random_is_last(&made, check_last_error()->index));
}

/* A fork is a ledger of its own; the one beneath it knows nothing of it. */
void run_fork(run *r, writer *w)
{
    static model m;
    encours_view *base, *view;
    encours_fork *fork;
    uint32_t known = w->known;
    if (random_below(&r->random, 2) == 0)
        known = 1 + (uint32_t)random_below(&r->random, w->known);
    model_copy(&m, &r->history[known]);
    check_ok(encours_ledger_view_at_sequence(w->ledger, r->sequences[known], &base, check_error()));
    check_ok(encours_fork_new(base, &fork, check_error()));
    for (int i = 0; i < 3; i++)
        suppose(r, w, fork, &m);
    check_ok(encours_fork_view(fork, &view, check_error()));
    if (random_below(&r->random, 2) == 0) {
        encours_fork_free(fork);
        fork = NULL;
    }
    compare_somewhen(&r->random, view, &m, m.transactions);
    compare_somewhen(&r->random, base, &r->history[r->truth], known);
    encours_view_free(base);
    encours_view_free(view);
    encours_fork_free(fork);
    check_equal(run_known(w), w->known);
}
