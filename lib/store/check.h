/* SPDX-License-Identifier: MIT */
/* What the cases of the conformance suite say. A case returns at the first thing that is wrong. */
#ifndef ENC_STORE_CHECK_H
#define ENC_STORE_CHECK_H

#include <stdbool.h>

#include "base/error.h"
#include "encours/store_check.h"
#include "store/store.h"

enum { CHECK_SEEN_MAX = 64 };

/* What a reading method visited. Bytes are kept as size and sum. */
typedef struct check_seen {
    size_t count;
    size_t stop_after;        /* 0: never */
    encours_status stop_with; /* what the visitor then returns */
    struct {
        uint64_t number, version, size, sum;
    } items[CHECK_SEEN_MAX];
} check_seen;

typedef struct check_suite {
    encours_context *context;
    encours_store_check_host host;
    encours_store *store;
    encours_error error;
    char sentence[320];     /* what is wrong; empty: nothing so far */
    encours_status trouble; /* the suite itself cannot go on */
    check_seen seen;
} check_suite;

/* What a case needs of the store, besides encours_store_capability bits. */
enum { CHECK_NEEDS_SNAPSHOTS = 1 << 16 };

typedef struct check_case {
    const char *name;
    void (*run)(check_suite *suite);
    uint32_t needs;
} check_case;

/* Each list ends with a case without a name. */
extern const check_case enc_check_log_cases[];
extern const check_case enc_check_ledger_cases[];
extern const check_case enc_check_snapshot_cases[];
extern const check_case enc_check_party_cases[];

/* The error to give to the call under check. */
encours_error *enc_check_error(check_suite *suite);

/* Say what is wrong; the first sentence counts. */
void enc_check_say(check_suite *suite, const char *format, ...) ENC_PRINTF(2, 3);
bool enc_check_status(check_suite *suite, encours_status status, encours_status kind,
                      const char *what);

#define EXPECT(suite, condition, ...)                                                              \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            enc_check_say((suite), __VA_ARGS__);                                                   \
            return;                                                                                \
        }                                                                                          \
    } while (0)
#define EXPECT_STATUS(suite, call, kind, what)                                                     \
    do {                                                                                           \
        if (!enc_check_status((suite), (call), (kind), (what)))                                    \
            return;                                                                                \
    } while (0)
#define EXPECT_OK(suite, call, what) EXPECT_STATUS(suite, call, ENCOURS_OK, what)
#define NEED(call)                                                                                 \
    do {                                                                                           \
        if (!(call))                                                                               \
            return;                                                                                \
    } while (0)

/* Bytes that no store could guess: each size and seed has its own. */
void enc_check_fill(uint8_t *bytes, size_t size, uint64_t seed);
uint64_t enc_check_sum(const uint8_t *bytes, size_t size);

/* A visitor for `suite->seen`, cleared by enc_check_look(). */
encours_status enc_check_see(void *user, uint64_t number, uint64_t version, encours_bytes bytes);
check_seen *enc_check_look(check_suite *suite);

/* A log whose record n is known from `seed` and n alone. */
typedef struct check_log {
    const char *id;
    uint64_t seed;
    size_t size; /* of each record; 0: many sizes */
    encours_store_head head;
} check_log;

/* Append `count` records after `log->head` through `store`; the head moves when `kind` is OK. */
bool enc_check_append(check_suite *suite, encours_store *store, check_log *log, size_t count,
                      encours_status kind);
/* The same through the suite's store, and it must succeed. */
bool enc_check_extend(check_suite *suite, check_log *log, size_t count);
/* The store's head and every record from `from` on are the log's. */
bool enc_check_holds(check_suite *suite, encours_store *store, const check_log *log, uint64_t from);

/* Free the suite's store and open it again over the same data. */
bool enc_check_reopen(check_suite *suite);

#endif
