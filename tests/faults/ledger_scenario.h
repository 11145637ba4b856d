/* SPDX-License-Identifier: MIT */
/* The life of a ledger in steps that can each be repeated: done twice, a step has been done once.
 * Run over a store or an allocator that fails. Over a store that keeps no snapshots the steps about
 * them do nothing. */
#ifndef ENC_TESTS_LEDGER_SCENARIO_H
#define ENC_TESTS_LEDGER_SCENARIO_H

#include <stdbool.h>

#include "encours/ledger.h"
#include "encours/store.h"

typedef struct scenario {
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger; /* made by the first step */
} scenario;

typedef struct scenario_step {
    const char *name;
    encours_status (*run)(scenario *s);
    bool personal; /* it writes personal data, whose failure a commit does not report */
} scenario_step;

extern const scenario_step scenario_steps[];
extern const size_t scenario_step_count;

/* Run the steps before `count`; each must succeed. */
void scenario_run(scenario *s, size_t count);

/* Free the ledger and the store, not the context. */
void scenario_end(scenario *s);

/* What a ledger answers; two prints of the same state have the same bytes. */
typedef struct scenario_print {
    encours_store_head head;
    uint64_t counts[11];
    int64_t balances[40];
} scenario_print;

scenario_print scenario_take_print(const scenario *s);

/* All is done, once: figures worked out by hand from the steps, records checked from the first. */
void scenario_check_done(scenario *s);

#endif
