/* SPDX-License-Identifier: MIT */
/* One run of the simulation: writers over one medium, and the model of what it must hold. */
#ifndef ENC_TESTS_SIMULATION_RUN_H
#define ENC_TESTS_SIMULATION_RUN_H

#include "encours/ledger.h"
#include "encours/view.h"
#include "properties/ledger_random.h"
#include "simulation/medium.h"
#include "support/memory.h"

enum { RUN_WRITERS = 3, RUN_STEPS = 200, RUN_TRANSACTIONS = 100, RUN_VIEWS = 3 };

/* What a writer has yet to bring into the log. It outlives a crash, as an outbox does. */
typedef struct pending {
    encours_transaction *transaction; /* NULL: not built */
    random_transaction made;
    uint64_t id;     /* of the command, 0: nothing is pending */
    uint32_t base;   /* transactions that its numbers count from */
    uint32_t landed; /* number of the transaction, 0: it is not in the log */
} pending;

/* A process with the ledger open. */
typedef struct writer {
    port port;
    counted_memory memory;
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger; /* NULL: not running */
    uint32_t known;         /* transactions that its handle has applied */
    bool in_doubt;
    bool astray; /* the medium has lost what this handle knows */
    bool keeps_totals;
    int32_t compacted; /* day, ENCOURS_DATE_NONE: nothing is */
    uint64_t archive;  /* record of the snapshot that its old rows are read from; 0: none */
    int32_t totals;    /* day of the totals it keeps, ENCOURS_DATE_NONE: maybe none are there */
    pending pending;
    encours_view *views[RUN_VIEWS]; /* NULL: none */
    uint32_t views_known[RUN_VIEWS];
} writer;

typedef struct run {
    uint64_t seed;
    int step;
    test_random random;
    medium medium;
    uint64_t sequences[RUN_TRANSACTIONS + 1];
    uint32_t truth; /* transactions in the log */
    uint64_t ids;
    int depth;                         /* others have their turn inside a call */
    bool written[MODEL_CUSTOMERS + 1]; /* personal data that must be there unless erased */
    bool erasing[MODEL_CUSTOMERS + 1]; /* somebody has tried to erase them */
    writer writers[RUN_WRITERS];
    model history[RUN_TRANSACTIONS + 1]; /* after so many transactions */
} run;

/* All steps of a seed, and what must hold at their end. `steps` 0: as many as the seed wants. */
void run_seed(run *r, uint64_t seed, int steps);

/* Do the commands of a transaction over another state than they were made for: the numbers of its
 * own things begin elsewhere. 0 or why not, as model_apply(). */
uint32_t run_apply(model *m, const model *base, const random_transaction *made);

/* What one writer does; see commit.c. */
void run_commit(run *r, writer *w);
void run_prepare(run *r, writer *w);
void run_prepare_old(run *r, writer *w, uint32_t pairs); /* invoices of long ago, mostly paid */
void run_drop_pending(writer *w);

/* What changes nothing of the log; see aside.c. */
void run_snapshot(run *r, writer *w);
void run_fork(run *r, writer *w);

/* Transactions that are calls of their own, the erasure of a person and the upgrade of the format;
 * see alone.c. */
random_transaction run_make_alone(run *r, model *m);
bool run_is_alone(const pending *p);
encours_status run_commit_alone(run *r, writer *w, encours_commit *commit);

/* A transaction went well: personal data of customers that it added are there. */
void run_parties_written(run *r, uint32_t transaction);
void run_look_at_parties(run *r, writer *w);

/* Keep totals, or take them to another day; whether a view has those it should. */
void run_totals(run *r, writer *w);
void run_check_totals(const writer *w, const encours_view *view);

/* Give old rows up, and what was read back of them; see archive.c. Whether they can still be read:
 * another process may have dropped the snapshot that has them. */
void run_compact(run *r, writer *w);
bool run_is_cut_off(run *r, const writer *w);
void run_ask_cut_off(run *r, writer *w);

/* A question to a view while calls go wrong: the right answer, or none. */
void run_ask(run *r, writer *w);

/* Calls may go wrong from here on, or not any more. What was wrong since then. */
void run_arm(run *r, writer *w);
void run_arm_for_long(run *r, writer *w); /* what makes many calls, so that some of it succeeds */
bool run_disarm(writer *w, unsigned *faults_before, unsigned *lies_before);

/* Transactions that the handle has applied. */
uint32_t run_known(const writer *w);

#endif
