/* SPDX-License-Identifier: MIT */
/* One medium, and ports to it: each port is a store over the same data, as another process would
 * have it open. What a port does wrong is drawn from the run's random numbers, so that a seed
 * repeats it. */
#ifndef ENC_TESTS_SIMULATION_MEDIUM_H
#define ENC_TESTS_SIMULATION_MEDIUM_H

#include <stdbool.h>

#include "encours/store.h"
#include "support/random.h"

typedef struct medium {
    encours_context *context;
    encours_store *inner;
    test_random *random;
    void (*landed)(void *user, int writer, uint64_t sequence); /* records were stored */
    void (*meanwhile)(void *user, int writer); /* others do something before a call is done */
    void *user;
} medium;

typedef struct port {
    medium *medium;
    int writer;
    unsigned fault_in;     /* one call in so many goes wrong; 0: none */
    unsigned lie_in;       /* one reading in so many gives something that is not so; 0: none */
    unsigned meanwhile_in; /* before one append in so many others have their turn; 0: none */
    bool dead;             /* the process is gone: no call has any effect */
    uint64_t flip_number;  /* record, or party row, that is given with one bit wrong; 0: none */
    size_t flip_bit;       /* which */
    bool flip_party;       /* a party row */
    unsigned faults;       /* calls that went wrong so far */
    unsigned lies;
} port;

/* An empty medium; its callbacks are to be set. */
void medium_begin(medium *m, test_random *random);
void medium_end(medium *m);

/* A store that works through the port. */
encours_store *medium_store(encours_context *context, port *p);

/* As a host does that keeps records in its own transaction. */
encours_status medium_append(medium *m, int writer, const char *ledger,
                             const encours_store_head *expected, const encours_bytes *records,
                             size_t count);

/* Whether the medium holds the record that is a head. */
bool medium_has(medium *m, const char *ledger, const encours_store_head *head);

bool medium_has_snapshot(medium *m, const char *ledger, uint64_t sequence);

/* The machine went down and has lost what was written behind a record. */
void medium_lose(medium *m, const char *ledger, uint64_t sequence);

#endif
