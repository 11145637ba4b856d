/* SPDX-License-Identifier: MIT */
/* Group commit. Callers queue; the first one leads: it takes what waits, commits it in one call of
 * the store, wakes everybody, and goes on until its own transaction is settled. Whoever then finds
 * the queue without a leader leads next. What arrives while the store works makes the next group.
 */
#include <string.h>

#include "base/struct_size.h"
#include "ledger/transaction.h"

typedef enum enc_waiting_stage {
    WAITS = 0, /* in the queue */
    RUNS,      /* its session stands in the group */
    REFUSED,   /* behind others of the group: counts once those are stored */
    AGAIN,     /* met a conflict and may try again */
    SETTLED
} enc_waiting_stage;

/* A caller in the queue; on the caller's stack, so nobody touches it once `told` is set. All but
 * `next` and `told`, which the lock guards, belongs to who leads. */
typedef struct enc_waiting {
    struct enc_waiting *next;
    encours_transaction *transaction;
    encours_commit *commit;
    encours_error *error;
    uint32_t retries_max;
    uint32_t retries;
    encours_status status;
    enc_waiting_stage stage;
    bool told; /* settled, and out of the queue */
} enc_waiting;

enum { GROUP_MAX = 256 };
static const size_t GROUP_BYTES_MAX = (size_t)32 << 20;

/* What is committed together. */
typedef struct group {
    encours_ledger *ledger;
    enc_waiting *members[GROUP_MAX];
    enc_session *sessions[GROUP_MAX];
    uint8_t hashes[GROUP_MAX][ENC_SHA256_SIZE]; /* that end them */
    size_t count;                               /* members */
    size_t prepared;                            /* sessions */
    size_t bytes;
    bool full;
} group;

static void settle(enc_waiting *waiting, encours_status status)
{
    waiting->status = status;
    waiting->stage = SETTLED;
}

/* A transaction with personal data goes alone: whether a code is free is found in party rows that
 * are written behind the commit. */
static bool fits(const group *all, const encours_transaction *transaction)
{
    bool personal = transaction->personal.size > 0;
    return all->prepared == 0 ||
           (!all->full && !personal && all->bytes + transaction->bytes.size <= GROUP_BYTES_MAX);
}

/* One member behind those before it. A command id that an earlier member carries is looked at again
 * once that one is stored, or is not. */
static void prepare(group *all, enc_waiting *waiting)
{
    encours_transaction *transaction = waiting->transaction;
    encours_ledger *ledger = all->ledger;
    uint32_t row;
    encours_status status = enc_transaction_known(transaction, &row, waiting->error);
    if (status == ENCOURS_OK && row != ENC_ROW_NONE && row >= ledger->state->published.transactions)
        return;
    if (status == ENCOURS_OK && row != ENC_ROW_NONE)
        status = enc_transaction_repeat(transaction, row, waiting->retries, waiting->commit,
                                        waiting->error);
    else if (status == ENCOURS_OK) {
        const encours_store_head *head = all->prepared > 0 ? &all->sessions[all->prepared - 1]->head
                                                           : &ledger->head;
        status = enc_transaction_run(transaction, head, waiting->error);
        if (status == ENCOURS_OK) {
            waiting->stage = RUNS;
            all->sessions[all->prepared++] = &transaction->session;
            all->bytes += transaction->session.bytes.size;
            all->full = transaction->personal.size > 0;
            return;
        }
    }
    settle(waiting, status);
    if (status != ENCOURS_OK && all->prepared > 0)
        waiting->stage = REFUSED;
}

static void copy_error(encours_error *to, const encours_error *from)
{
    if (to == NULL || to->struct_size < sizeof *from)
        return;
    size_t size = to->struct_size;
    *to = *from;
    to->struct_size = size;
}

static void finish(group *all, encours_status status, const encours_error *error)
{
    bool conflict = (status & 0xFF) == ENCOURS_E_CONFLICT;
    for (size_t i = 0, k = 0; i < all->count; i++) {
        enc_waiting *waiting = all->members[i];
        if (waiting->stage == REFUSED) /* by what is not there it is not refused */
            waiting->stage = status == ENCOURS_OK ? SETTLED : WAITS;
        if (waiting->stage != RUNS)
            continue;
        if (status == ENCOURS_OK) {
            enc_transaction_finish(waiting->transaction, waiting->retries, all->hashes[k++],
                                   waiting->commit);
            settle(waiting, ENCOURS_OK);
        } else if (conflict && waiting->retries < waiting->retries_max) {
            waiting->retries++;
            waiting->stage = AGAIN;
        } else {
            copy_error(waiting->error, error);
            settle(waiting, status);
        }
    }
}

/* After a conflict those that may try again wait for the next group, behind the tail. */
static void refresh(group *all)
{
    encours_error error = ENCOURS_ERROR_INIT;
    bool any = false;
    for (size_t i = 0; i < all->count; i++)
        any = any || all->members[i]->stage == AGAIN;
    if (!any)
        return;
    encours_status status = encours_ledger_refresh(all->ledger, NULL, &error);
    for (size_t i = 0; i < all->count; i++) {
        enc_waiting *waiting = all->members[i];
        if (waiting->stage != AGAIN)
            continue;
        waiting->stage = WAITS;
        if (status != ENCOURS_OK) {
            copy_error(waiting->error, &error);
            settle(waiting, status);
        }
    }
}

/* Commit a group; members that are not settled afterwards wait for the next one. */
static void commit_group(group *all)
{
    encours_error error = ENCOURS_ERROR_INIT;
    for (size_t i = 0; i < all->count; i++) {
        enc_waiting *waiting = all->members[i];
        encours_status status = enc_ledger_ready(all->ledger, waiting->error);
        if (status != ENCOURS_OK)
            settle(waiting, status);
        else if (fits(all, waiting->transaction))
            prepare(all, waiting);
        else
            all->full = true; /* in order: nobody overtakes */
    }
    if (all->prepared == 0)
        return;
    for (size_t i = 0; i < all->prepared; i++)
        memcpy(all->hashes[i], all->sessions[i]->head.hash, ENC_SHA256_SIZE);
    encours_status status = enc_ledger_append_all(all->ledger, all->sessions, all->prepared,
                                                  &error);
    finish(all, status, &error);
    refresh(all);
}

/* The lock is held. Take the oldest that wait; they stay in the queue until they are settled. */
static void take(group *all)
{
    all->count = all->prepared = all->bytes = 0;
    all->full = false;
    for (enc_waiting *waiting = all->ledger->queue; waiting != NULL && all->count < GROUP_MAX;
         waiting = waiting->next)
        all->members[all->count++] = waiting;
}

/* The lock is held. */
static void remove_settled(encours_ledger *ledger)
{
    enc_waiting **link = &ledger->queue;
    while (*link != NULL) {
        enc_waiting *waiting = *link;
        if (waiting->stage != SETTLED) {
            link = &waiting->next;
            continue;
        }
        *link = waiting->next;
        waiting->told = true;
    }
    ledger->queue_end = link;
}

/* The lock is held, and given while the store works. */
static void lead(encours_ledger *ledger, const enc_waiting *own, group *all)
{
    ledger->queue_led = true;
    while (!own->told) {
        take(all);
        enc_lock_give(&ledger->queue_lock);
        commit_group(all);
        enc_lock_take(&ledger->queue_lock);
        remove_settled(ledger);
        enc_signal_all(&ledger->queue_moved);
    }
    ledger->queue_led = false;
    enc_signal_all(&ledger->queue_moved);
}

static encours_status queue_and_wait(encours_ledger *ledger, enc_waiting *own, group *all)
{
    enc_lock_take(&ledger->queue_lock);
    *ledger->queue_end = own;
    ledger->queue_end = &own->next;
    while (!own->told)
        if (ledger->queue_led)
            enc_signal_wait(&ledger->queue_moved, &ledger->queue_lock);
        else
            lead(ledger, own, all);
    enc_lock_give(&ledger->queue_lock);
    return own->status;
}

encours_status encours_transaction_submit(encours_transaction *transaction, uint32_t retries_max,
                                          encours_commit *commit, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL);
    if (commit != NULL)
        ENC_REQUIRE_STRUCT(commit, encours_commit, error);
    if (transaction->phase != ENC_PHASE_OPEN)
        return enc_error_set(error, ENCOURS_E_STATE, "the transaction is %s already",
                             transaction->phase == ENC_PHASE_PREPARED ? "prepared" : "committed");
    encours_ledger *ledger = transaction->ledger;
    group *all = enc_allocate(ledger->context, sizeof *all); /* before queueing: it may fail */
    if (all == NULL)
        return enc_error_memory(error);
    all->ledger = ledger;
    enc_waiting own = {.transaction = transaction,
                       .commit = commit,
                       .error = error,
                       .retries_max = retries_max,
                       .status = ENCOURS_OK};
    encours_status status = queue_and_wait(ledger, &own, all);
    enc_release(ledger->context, all, sizeof *all);
    return status;
}
