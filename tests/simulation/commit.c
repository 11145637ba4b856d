/* SPDX-License-Identifier: MIT */
/* How a commit may end: it succeeded exactly when its records are in the log, and a failure has a
 * cause that the run knows of. */
#include "simulation/run.h"

#include "store/store.h"
#include "support/check.h"

static uint32_t moved(uint32_t number, uint32_t from, uint32_t to)
{
    return number > from ? number - from + to : number;
}

static void move_subject(model_subject *s, const model *from, const model *to)
{
    if (s->kind == 2)
        s->number = moved(s->number, from->customers, to->customers);
    else if (s->kind == 3)
        s->number = moved(s->number, from->documents, to->documents);
    else if (s->kind == 4)
        s->number = moved(s->number, from->documents * MODEL_LINES, to->documents * MODEL_LINES);
    else if (s->kind == 5)
        s->number = moved(s->number, from->orders, to->orders);
    else if (s->kind == 6)
        s->number = moved(s->number, from->facts, to->facts);
}

static void move_target(model_command *c, const model *from, const model *to)
{
    if (c->kind == MODEL_CANCEL || c->kind == MODEL_DISHONOUR)
        c->target = moved(c->target, from->documents, to->documents);
    else if (c->kind == MODEL_REVERSE_MATCHING || c->kind == MODEL_UNMATCH)
        c->target = moved(c->target, from->matchings, to->matchings);
    else if (c->kind == MODEL_END_FACT)
        c->target = moved(c->target, from->facts, to->facts);
}

/* Numbers beyond those of the state that a command was made for are of its own transaction. Codes
 * of customers, numbers of allocations and of who is erased are given as they are. */
static void move_command(model_command *c, const model *from, const model *to)
{
    if (c->kind != MODEL_CUSTOMER)
        c->customer = moved(c->customer, from->customers, to->customers);
    c->other_customer = moved(c->other_customer, from->customers, to->customers);
    c->document.customer = moved(c->document.customer, from->customers, to->customers);
    c->credit = moved(c->credit, from->documents, to->documents);
    c->debit = moved(c->debit, from->documents, to->documents);
    for (int i = 0; i < c->matched_count; i++)
        c->matched[i] = moved(c->matched[i], from->documents, to->documents);
    move_subject(&c->fact.subject, from, to);
    move_subject(&c->fact.related, from, to);
    move_subject(&c->fact.about.effect, from, to);
    c->replaces = moved(c->replaces, from->facts, to->facts);
    c->order.customer = moved(c->order.customer, from->customers, to->customers);
    c->step.order = moved(c->step.order, from->orders, to->orders);
    move_subject(&c->decision.subject, from, to);
    c->decision.policy = moved(c->decision.policy, from->policies, to->policies);
    c->decision.release = moved(c->decision.release, from->facts, to->facts);
    c->matching = moved(c->matching, from->matchings, to->matchings);
    move_target(c, from, to);
}

uint32_t run_apply(model *m, const model *base, const random_transaction *made)
{
    static model start;
    model_copy(&start, m);
    m->actor = made->actor;
    for (int i = 0; i < made->count; i++) {
        model_command command = made->commands[i];
        move_command(&command, base, &start);
        uint32_t refusal = model_apply(m, &command);
        if (refusal != 0)
            return refusal;
    }
    m->actor = 0;
    m->transactions++;
    return 0;
}

void run_drop_pending(writer *w)
{
    encours_transaction_free(w->pending.transaction);
    w->pending = (pending){0};
}

/* Why the writer's own state refuses the pending transaction, 0: it does not. */
static uint32_t refusal_of(const run *r, const writer *w)
{
    static model m;
    const pending *p = &w->pending;
    if (p->base == w->known)
        return p->made.refusal;
    model_copy(&m, &r->history[w->known]);
    return run_apply(&m, &r->history[p->base], &p->made);
}

static void make_pending(run *r, writer *w, bool alone)
{
    static model m;
    pending *p = &w->pending;
    model_copy(&m, &r->history[w->known]);
    p->made = alone && random_below(&r->random, 8) == 0 ? run_make_alone(r, &m)
                                                        : random_make(&r->random, &m);
    p->base = w->known;
    p->landed = 0;
    p->id = ++r->ids;
}

/* Built again after a crash, the same commands have the same digest. */
static void build_pending(run *r, writer *w)
{
    pending *p = &w->pending;
    if (p->transaction == NULL && !run_is_alone(p))
        p->transaction = random_build(w->ledger, &r->history[p->base], &p->made, p->id);
}

/* By itself, or as those do who wait for each other. */
static encours_status commit_pending(run *r, writer *w, encours_commit *commit)
{
    uint32_t retries = random_below(&r->random, 3) == 0 ? 3 : 0;
    if (run_is_alone(&w->pending))
        return run_commit_alone(r, w, commit);
    if (random_below(&r->random, 3) == 0)
        return encours_transaction_submit(w->pending.transaction, retries, commit, check_error());
    return encours_transaction_commit(w->pending.transaction, retries, commit, check_error());
}

/* Whether it was there before the call cannot be known when the call itself ended in doubt: the
 * same bytes may have been stored by it. */
static void check_committed(run *r, writer *w, bool was_there, bool wrong,
                            const encours_commit *commit)
{
    pending *p = &w->pending;
    check(!w->astray);
    check(p->landed != 0);
    check(w->known >= p->landed);
    check_equal(commit->last_sequence, r->sequences[p->landed]);
    if (!was_there || !wrong)
        check_equal(commit->duplicate, was_there);
    if (!was_there && !wrong)
        run_parties_written(r, p->landed);
    run_drop_pending(w);
}

/* What may have kept a commit from succeeding. */
typedef struct cause {
    bool wrong;   /* the store or the memory failed */
    bool behind;  /* somebody else wrote */
    bool doubted; /* it was not known before how the last commit went */
    encours_error error;
} cause;

static void check_cause(const run *r, const writer *w, encours_status status, const cause *why)
{
    uint32_t kind = (uint32_t)encours_status_kind_of(status);
    switch (kind) {
    case ENCOURS_E_IN_DOUBT:
        if (why->wrong || why->doubted)
            return;
        break;
    case ENCOURS_E_CONFLICT:
        if (why->wrong || why->behind || w->astray)
            return;
        break;
    case ENCOURS_E_IO:
    case ENCOURS_E_STORAGE:
    case ENCOURS_E_BUSY:
    case ENCOURS_E_NO_MEMORY:
    case ENCOURS_E_CORRUPT:
        if (why->wrong || w->astray)
            return;
        break;
    default:
        break;
    }
    uint32_t refusal = refusal_of(r, w);
    if ((refusal >> kind & 1) == 0)
        print_error("refused without cause: %s: %s\n", encours_status_name(status),
                    why->error.message);
    check(refusal >> kind & 1);
}

static void check_failed(run *r, writer *w, encours_status status, const cause *why)
{
    check_cause(r, w, status, why);
    w->in_doubt = why->doubted || encours_status_kind_of(status) == ENCOURS_E_IN_DOUBT;
    /* What names things that are not there may name others by and by. */
    if (w->pending.made.refusal != 0 || random_below(&r->random, 8) == 0)
        run_drop_pending(w);
}

void run_commit(run *r, writer *w)
{
    unsigned faults = w->port.faults, lies = w->port.lies;
    if (w->pending.id == 0)
        make_pending(r, w, true);
    build_pending(r, w);
    encours_commit commit = {.struct_size = sizeof commit};
    bool was_there = w->pending.landed != 0;
    cause why = {.behind = w->known < r->truth, .doubted = w->in_doubt};
    uint32_t known = w->known, truth = r->truth;
    run_arm(r, w);
    encours_status status = commit_pending(r, w, &commit);
    why.error = *check_last_error();
    why.wrong = run_disarm(w, &faults, &lies) || w->port.dead;
    why.behind = why.behind || r->truth > truth + (w->pending.landed != 0 && !was_there);
    if (why.doubted) /* until a refresh tells how the last one went, or memory lacks before */
        check_equal(encours_status_kind_of(status), why.wrong && status == ENCOURS_E_NO_MEMORY
                                                        ? ENCOURS_E_NO_MEMORY
                                                        : ENCOURS_E_IN_DOUBT);
    w->known = run_known(w);
    check(w->known >= known);
    check(w->astray || w->known <= r->truth);
    if (status == ENCOURS_OK)
        check_committed(r, w, was_there, why.wrong, &commit);
    else
        check_failed(r, w, status, &why);
}

/* The host stores the records itself. */
static void store_prepared(run *r, writer *w, size_t count)
{
    encours_bytes records[64];
    encours_store_head head;
    pending *p = &w->pending;
    check_between(count, 1, 64);
    for (size_t i = 0; i < count; i++)
        check_ok(encours_transaction_record(p->transaction, i, &records[i], check_error()));
    encours_ledger_head(w->ledger, &head);
    bool stored = random_below(&r->random, 5) != 0 &&
                  medium_append(&r->medium, w->port.writer, "S", &head, records, count) ==
                      ENCOURS_OK;
    if (!stored) {
        check_ok(encours_transaction_abandon(p->transaction, check_error()));
        check_equal(p->landed, 0);
    } else {
        check_ok(encours_transaction_confirm(p->transaction, check_error()));
        check(p->landed != 0);
        run_parties_written(r, p->landed);
    }
    w->known = run_known(w);
    if (stored)
        check_equal(w->known, r->truth);
    run_drop_pending(w);
}

static void prepare_pending(run *r, writer *w)
{
    size_t count;
    build_pending(r, w);
    encours_status status = encours_transaction_prepare(w->pending.transaction, &count, NULL,
                                                        check_error());
    if (status == ENCOURS_OK) {
        check_equal(w->pending.made.refusal, 0);
        store_prepared(r, w, count);
        return;
    }
    check(w->pending.made.refusal >> encours_status_kind_of(status) & 1);
    run_drop_pending(w);
}

void run_prepare(run *r, writer *w)
{
    if (w->pending.id != 0 || w->in_doubt || w->astray)
        return;
    make_pending(r, w, false);
    prepare_pending(r, w);
}

/* Until it is stored. */
static void prepare_surely(run *r, writer *w, const model_command *commands, int count)
{
    uint32_t truth = r->truth;
    while (r->truth == truth) {
        pending *p = &w->pending;
        *p = (pending){.made = {.count = count}, .base = w->known, .id = ++r->ids};
        memcpy(p->made.commands, commands, (size_t)count * sizeof *commands);
        prepare_pending(r, w);
    }
}

void run_prepare_old(run *r, writer *w, uint32_t pairs)
{
    const model_command customers[] = {{.kind = MODEL_CUSTOMER, .customer = 1},
                                       {.kind = MODEL_CUSTOMER, .customer = 2},
                                       {.kind = MODEL_CUSTOMER, .customer = 3}};
    const model_command old = {
        .kind = MODEL_PAIRS, .customer = 3, .day = MODEL_FIRST_DAY - 100, .amount = pairs};
    prepare_surely(r, w, customers, 3);
    prepare_surely(r, w, &old, 1);
}
