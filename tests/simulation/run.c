/* SPDX-License-Identifier: MIT */
#include "simulation/run.h"

#include "encours/totals.h"
#include "encours/upgrade.h"
#include "properties/ledger_compare.h"
#include "support/check.h"

static const char *const ledger_name = "S";

uint32_t run_known(const writer *w)
{
    encours_view_counts counts = {.struct_size = sizeof counts};
    encours_view *view;
    check_ok(encours_ledger_view(w->ledger, &view, check_error()));
    check_ok(encours_view_count(view, &counts, check_error()));
    encours_view_free(view);
    return (uint32_t)counts.transactions;
}

void run_arm(run *r, writer *w)
{
    w->port.fault_in = (unsigned)random_between(&r->random, 3, 30);
    w->port.lie_in = r->seed % 3 == 0 ? 10 : 0;
    w->port.meanwhile_in = r->depth == 0 ? 6 : 0;
    if (random_below(&r->random, 12) == 0)
        counted_memory_fail(&w->memory, 1 + (size_t)random_below(&r->random, 12),
                            random_below(&r->random, 2) == 0);
}

void run_arm_for_long(run *r, writer *w)
{
    run_arm(r, w);
    w->port.fault_in = random_below(&r->random, 2) == 0 ? 0 : w->port.fault_in * 20;
    w->port.lie_in = random_below(&r->random, 2) == 0 ? 0 : w->port.lie_in * 20;
}

bool run_disarm(writer *w, unsigned *faults_before, unsigned *lies_before)
{
    bool wrong = w->port.faults != *faults_before || w->port.lies != *lies_before ||
                 w->memory.failed != 0;
    if (w->memory.failed != 0 || (wrong && w->archive != 0)) /* totals may be dropped */
        w->totals = ENCOURS_DATE_NONE;
    counted_memory_fail(&w->memory, 0, false);
    w->memory.failed = 0;
    w->port.fault_in = w->port.lie_in = w->port.meanwhile_in = 0;
    return wrong;
}

/* Records of a writer have reached the medium: from now on they are part of what must be. */
static void landed(void *user, int writer_index, uint64_t sequence)
{
    run *r = user;
    pending *p = &r->writers[writer_index].pending;
    check(p->id != 0);
    check_equal(p->landed, 0); /* never twice */
    check(r->truth < RUN_TRANSACTIONS);
    model *next = &r->history[r->truth + 1];
    model_copy(next, &r->history[r->truth]);
    check_equal(run_apply(next, &r->history[p->base], &p->made), 0);
    p->landed = ++r->truth;
    r->sequences[r->truth] = sequence;
}

static bool is_full(const run *r)
{
    return r->truth + 2 * RUN_WRITERS >= RUN_TRANSACTIONS || random_is_full(&r->history[r->truth]);
}

/* The lost records may have been written again, byte for byte, by whoever had them pending. */
static void look_around(run *r, writer *w)
{
    encours_store_head head;
    encours_ledger_head(w->ledger, &head);
    w->astray = w->astray && !medium_has(&r->medium, ledger_name, &head);
}

/* Another writer commits while one is inside a call. */
static void meanwhile(void *user, int writer_index)
{
    run *r = user;
    int other = (writer_index + 1 + (int)random_below(&r->random, RUN_WRITERS - 1)) % RUN_WRITERS;
    writer *w = &r->writers[other];
    if (w->ledger == NULL || is_full(r))
        return;
    look_around(r, w);
    if (w->astray || run_is_cut_off(r, w)) /* it knows other things than the model, or too little */
        return;
    r->depth++;
    run_commit(r, w);
    r->depth--;
}

/* On any day, or on that for which the view has totals. */
static void compare(run *r, const encours_view *view, uint32_t known)
{
    int32_t day = encours_view_totals_day(view).epoch_day;
    if (day != ENCOURS_DATE_NONE && random_below(&r->random, 2) == 0)
        compare_view(view, &r->history[r->truth], known, day);
    else
        compare_somewhen(&r->random, view, &r->history[r->truth], known);
}

/* What the handle says of itself. */
static void check_handle(const run *r, const writer *w, const encours_view *view)
{
    check_equal(encours_ledger_format_level(w->ledger),
                r->history[w->known].old_format ? 1 : ENCOURS_FORMAT_LEVEL);
    run_check_totals(w, view);
}

static void compare_now(run *r, writer *w)
{
    encours_view *view;
    check_ok(encours_ledger_view(w->ledger, &view, check_error()));
    check_handle(r, w, view);
    compare(r, view, w->known);
    encours_view_free(view);
}

/* The process ends, wherever it was. Whatever it had is given back. */
static void crash(writer *w)
{
    encours_transaction_free(w->pending.transaction);
    w->pending.transaction = NULL;
    for (int i = 0; i < RUN_VIEWS; i++) {
        encours_view_free(w->views[i]);
        w->views[i] = NULL;
    }
    encours_ledger_free(w->ledger);
    w->ledger = NULL;
    encours_store_free(w->store);
    encours_context_free(w->context);
    check_equal(w->memory.blocks, 0);
    check_equal(w->memory.bytes, 0);
}

static void launch(run *r, writer *w)
{
    int index = (int)(w - r->writers);
    *w = (writer){.port = {.medium = &r->medium, .writer = index},
                  .pending = w->pending,
                  .totals = ENCOURS_DATE_NONE};
    w->context = counted_memory_context(&w->memory);
    w->store = medium_store(w->context, &w->port);
}

/* A process starts: it has the ledger open with all that is stored, or knows why not. */
static void start(run *r, writer *w)
{
    unsigned faults = 0, lies = 0;
    launch(r, w);
    run_arm(r, w);
    encours_ledger_open_options options = {.struct_size = sizeof options,
                                           .flags = (uint32_t)random_below(&r->random, 8)};
    encours_status status = encours_ledger_open(w->store, ledger_name, &options, &w->ledger,
                                                check_error());
    bool wrong = run_disarm(w, &faults, &lies) || w->port.dead;
    if (status != ENCOURS_OK) {
        if (!wrong)
            print_error("opening: %s\n", check_last_error()->message);
        check(wrong);
        check(w->ledger == NULL);
        crash(w);
        return;
    }
    w->known = run_known(w);
    check_equal(w->known, r->truth);
    if (random_below(&r->random, 4) == 0)
        compare_now(r, w);
}

static void refresh(run *r, writer *w)
{
    unsigned faults = w->port.faults, lies = w->port.lies;
    uint32_t before = w->known;
    uint64_t applied = 0;
    run_arm(r, w);
    encours_status status = encours_ledger_refresh(w->ledger, &applied, check_error());
    bool wrong = run_disarm(w, &faults, &lies) || w->port.dead;
    w->known = run_known(w);
    check_equal(w->known, before + applied);
    if (status == ENCOURS_OK) {
        check(!w->astray);
        check_equal(w->known, r->truth);
        w->in_doubt = false;
        return;
    }
    check(wrong || w->astray);
    if (!wrong)
        check_equal(encours_status_kind_of(status), ENCOURS_E_CORRUPT);
    check(w->astray || w->known <= r->truth);
}

/* Look at a view that was kept, or keep one: of now, or of an earlier position. */
static void look(run *r, writer *w)
{
    int slot = (int)random_below(&r->random, RUN_VIEWS);
    if (w->astray)
        return;
    if (w->views[slot] != NULL) {
        compare(r, w->views[slot], w->views_known[slot]);
        if (random_below(&r->random, 2) == 0) {
            encours_view_free(w->views[slot]);
            w->views[slot] = NULL;
        }
        return;
    }
    uint32_t known = w->known;
    if (random_below(&r->random, 2) == 0) {
        known = 1 + (uint32_t)random_below(&r->random, w->known);
        check_ok(encours_ledger_view_at_sequence(w->ledger, r->sequences[known], &w->views[slot],
                                                 check_error()));
    } else {
        check_ok(encours_ledger_view(w->ledger, &w->views[slot], check_error()));
        check_handle(r, w, w->views[slot]);
    }
    w->views_known[slot] = known;
}

/* Whether the medium of this run is one that loses its end: snapshots may then be of a log that is
 * no longer there. */
static bool loses(const run *r)
{
    return r->seed % 4 == 0;
}

/* Whether the run begins with so many old documents that some leave memory when it is compacted. */
static bool begins_old(const run *r)
{
    return r->seed % 7 < 3;
}

static void verify(run *r, writer *w)
{
    encours_verify_report report = {.struct_size = sizeof report};
    encours_verify_options options = {.struct_size = sizeof options, .snapshots = !loses(r)};
    encours_status status = encours_ledger_verify(w->ledger, &options, &report, check_error());
    if (w->astray) {
        check_equal(encours_status_kind_of(status), ENCOURS_E_CORRUPT);
        return;
    }
    check_ok(status);
    check_equal(report.transactions, r->truth);
    check_equal(report.documents, r->history[r->truth].documents);
    check_equal(report.allocations, r->history[r->truth].allocations);
    check_equal(report.snapshots_bad, 0);
}

/* What was lost with the medium was never done, and what was built upon it cannot be. */
static void forget(const run *r, writer *w)
{
    if (w->pending.landed > r->truth)
        w->pending.landed = 0;
    if (w->pending.base > r->truth)
        run_drop_pending(w);
}

/* The machine goes down; what was stored is kept, or the medium was not durable and has lost its
 * end. A process on another machine may go on with what is no longer there. */
static void power_cut(run *r)
{
    int survivor = (int)random_below(&r->random, 2 * RUN_WRITERS);
    bool lost = loses(r) && r->truth > 3;
    if (lost) {
        r->truth -= (uint32_t)random_below(&r->random, 3);
        medium_lose(&r->medium, ledger_name, r->sequences[r->truth]);
        memset(r->written, 0, sizeof r->written); /* that has no personal data any more */
    }
    for (int i = 0; i < RUN_WRITERS; i++) {
        writer *w = &r->writers[i];
        if (w->ledger == NULL)
            continue;
        w->astray = true;
        look_around(r, w);
        for (int v = 0; v < RUN_VIEWS; v++)
            if (w->views_known[v] > r->truth) {
                encours_view_free(w->views[v]);
                w->views[v] = NULL;
            }
        if (i != survivor || !lost)
            crash(w);
    }
    for (int i = 0; i < RUN_WRITERS; i++)
        forget(r, &r->writers[i]);
}

/* What a handle does that knows more than there is: nothing succeeds until it is opened again. */
static void stray(run *r, writer *w)
{
    if (random_below(&r->random, 2) == 0)
        refresh(r, w);
    else
        verify(r, w);
    if (random_below(&r->random, 2) == 0)
        crash(w);
}

static void step(run *r)
{
    writer *w = &r->writers[random_below(&r->random, RUN_WRITERS)];
    uint64_t what = random_below(&r->random, 100);
    if (w->ledger != NULL)
        look_around(r, w);
    if (w->ledger == NULL) {
        start(r, w);
    } else if (w->port.dead || what < 3) {
        crash(w);
    } else if (what < 5) {
        power_cut(r);
    } else if (w->astray) {
        stray(r, w);
    } else if (run_is_cut_off(r, w)) { /* opening it again is the remedy */
        run_ask_cut_off(r, w);
        crash(w);
    } else if (what < 20 || (w->in_doubt && what < 70)) {
        refresh(r, w);
    } else if (what < 21 || (what < 27 && begins_old(r))) {
        run_compact(r, w);
    } else if (what < 29) {
        run_ask(r, w);
    } else if (what < 37) {
        look(r, w);
    } else if (what < 40) {
        run_totals(r, w);
    } else if (what < 41) {
        run_look_at_parties(r, w);
    } else if (what < 43) {
        verify(r, w);
    } else if (what < 44) {
        run_drop_pending(w);
    } else if (what < 47) {
        run_snapshot(r, w);
    } else if (!is_full(r) && what < 49) {
        run_fork(r, w);
    } else if (!is_full(r) && what < 53) {
        run_prepare(r, w);
    } else if (!is_full(r)) {
        run_commit(r, w);
    }
}

static void begin(run *r, uint64_t seed)
{
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .base_currency = model_currencies[0]};
    memset(r, 0, offsetof(run, history) + sizeof r->history[0]);
    r->seed = seed;
    r->random.state = seed * UINT64_C(0xD1B54A32D192ED03) + 1;
    if (seed % 5 == 1)
        options.format_level = 1;
    r->history[0].old_format = options.format_level == 1;
    medium_begin(&r->medium, &r->random);
    r->medium.landed = landed;
    r->medium.meanwhile = meanwhile;
    r->medium.user = r;
    writer *w = &r->writers[0];
    launch(r, w);
    w->pending.id = UINT64_MAX; /* the creation, which is transaction 1 */
    check_ok(encours_ledger_create(w->store, ledger_name, &options, &w->ledger, check_error()));
    w->pending = (pending){0};
    w->known = r->truth;
    if (begins_old(r))
        run_prepare_old(r, w, (uint32_t)random_between(&r->random, 100, 280));
    for (int i = 0; i < 6; i++) /* something to begin with */
        run_prepare(r, w);
}

/* Everything is in order again: all processes agree, and one that starts now as well. */
static void end(run *r)
{
    for (int i = 0; i < RUN_WRITERS; i++) {
        writer *w = &r->writers[i];
        if (w->ledger == NULL || w->port.dead || w->astray || run_is_cut_off(r, w))
            continue;
        check_ok(encours_ledger_refresh(w->ledger, NULL, check_error()));
        check_equal(run_known(w), r->truth);
        for (int v = 0; v < RUN_VIEWS; v++)
            if (w->views[v] != NULL)
                compare(r, w->views[v], w->views_known[v]);
    }
    for (int i = 0; i < RUN_WRITERS; i++)
        if (r->writers[i].ledger != NULL)
            crash(&r->writers[i]);
    writer *last = &r->writers[0];
    encours_view *view;
    launch(r, last);
    check_ok(encours_ledger_open(last->store, ledger_name, NULL, &last->ledger, check_error()));
    verify(r, last);
    check_ok(encours_ledger_view(last->ledger, &view, check_error()));
    compare(r, view, r->truth);
    encours_view_free(view);
    crash(last);
    medium_end(&r->medium);
}

void run_seed(run *r, uint64_t seed, int steps)
{
    begin(r, seed);
    for (r->step = 1; r->step <= (steps > 0 ? steps : RUN_STEPS); r->step++)
        step(r);
    end(r);
}
