/* SPDX-License-Identifier: MIT */
/* What the queries of ours share: the items, memory that is kept, and work shared out over
 * threads. */
#ifndef ENC_BENCHES_PEERS_OURS_H
#define ENC_BENCHES_PEERS_OURS_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "encours/encours.h"
#include "spec.h"

enum { THREADS_MAX = 2, COLUMNS = SPEC_BUCKETS + 1 };

typedef struct items {
    size_t count;
    size_t customers;
    uint32_t *row;
    uint64_t *key;
    int32_t *due;
    int64_t *open;
    uint16_t *currency;
    int64_t *sales;
    int64_t *limit;
    int64_t *guarantees; /* none, which is 0, not unknown */
} items;

/* What queries work in is kept from one to the next, as a host keeps it; its bytes are as they were
 * left, and what must be zero is zeroed within the time of the query. Taken from memory of the same
 * purpose, so that one query of a purpose finds its state, and only that. */
typedef enum purpose {
    COLUMN,
    AGED_BY_CURRENCY,
    AGED_BY_ROW,
    AGED,
    BALANCES,
    AGED_BY_KEY,
} purpose;

/* A share of the work, one a thread. */
typedef struct part {
    void (*run)(struct part *);
    size_t from;
    size_t to;
    void *state;
    size_t size;
    void *scratch;
    size_t scratch_size;
    const void *schedule;
    size_t schedule_size;
    pthread_t thread;
} part;

extern items d;
extern encours_error error;

void must(encours_status status);
void *pages(size_t size);
void *take(size_t size, purpose use, bool *is_new);
void *column(size_t size);
void give_back(const void *memory);
void load_items(const char *folder);
void *enter(void *given); /* run a part, in a thread of its own */
void run_parts(part *parts, int threads, void (*run)(part *));
void share_rows(int threads, void (*run)(part *));
void end_parts(part *parts, int threads);

/* Rows that are adjacent come with their places, as those of the ledger or of an Arrow list: found
 * before the first query. */
void find_places(void);
void make_interest(void);
int64_t weigh(const int64_t *cells);
encours_aging_cells_options aging_options(size_t bounds, uint32_t rows, size_t currencies);
extern const encours_dso_unit hundredths;
int64_t q6(int threads);
int64_t q6s(int threads);
int64_t q9(int threads);

#endif
