/* SPDX-License-Identifier: MIT */
/* Totals of each customer and currency for one day, moved when rows are published.
 *
 * What changes an open amount is one of four things that happen on a day: a document begins to
 * count, it is cancelled, an allocation begins, an allocation ends. What happened up to the day of
 * the totals is in them; what happens later waits in a list of its day. A line that is open waits
 * in the list of the day on which it comes into another column. Rolling to a later day does what
 * waits up to it, and touches nothing else. */
#ifndef ENC_LEDGER_TOTALS_H
#define ENC_LEDGER_TOTALS_H

#include "encours/aging.h"
#include "encours/document.h"
#include "ledger/pages.h"
#include "ledger/state.h"
#include "pure/aging_layout.h"

/* The one row of a customer that everybody has, in the currency met first, is numbered as the
 * customer; those of other currencies are chained in a second tree. */
enum { ENC_TOTALS_FIRST = 0, ENC_TOTALS_OTHERS = 1 };

/* Followed by items[columns] of uint32_t and, at 8 bytes, amounts[columns] of int64_t: with the
 * default buckets a row is two lines of the cache. */
typedef struct enc_totals_row {
    int64_t balance;
    int64_t overdue;
    int64_t disputed;
    int64_t cash;
    uint32_t oldest_after;   /* earliest due day from ENCOURS_DATE_MIN + 1; 0: none */
    uint32_t next_after;     /* row of another currency + 1, in the second tree; 0: none */
    uint32_t currency_after; /* currency row + 1; 0: nothing was ever there */
    uint32_t items[];
} enc_totals_row;

/* What the columns of the totals are: shared by all their versions. */
typedef struct enc_totals_plan {
    enc_aging_layout layout;
    uint32_t amounts_at; /* offset in a row */
    uint32_t row_bytes;
    uint64_t overdue_columns[2]; /* bit a column */
} enc_totals_plan;

static inline int64_t *enc_totals_amounts(const enc_totals_plan *plan, enc_totals_row *row)
{
    return (int64_t *)(void *)((char *)row + plan->amounts_at);
}

static inline const int64_t *enc_totals_amounts_of(const enc_totals_plan *plan,
                                                   const enc_totals_row *row)
{
    return (const int64_t *)(const void *)((const char *)row + plan->amounts_at);
}

static inline bool enc_totals_is_overdue(const enc_totals_plan *plan, unsigned column)
{
    return (plan->overdue_columns[column / 64] >> column % 64 & 1) != 0;
}

enum {
    ENC_TOTALS_QUEUED = 1, /* in the list of a day */
    ENC_TOTALS_HEAPED = 2, /* among those of which one is the oldest */
    ENC_TOTALS_DISPUTED = 4,
    ENC_TOTALS_DUE_SHIFT = 3 /* the due day from ENCOURS_DATE_MIN + 1, or 0, is above the flags */
};

/* What the writer knows of a line. */
typedef struct enc_totals_line {
    int64_t open;         /* at the day; 0 while the document does not count */
    uint32_t queue_after; /* next line of the same list + 1 */
    uint32_t child_after; /* of the heap by due date, see totals_oldest.c */
    uint32_t sibling_after;
    uint32_t flags;
} enc_totals_line;

static inline uint32_t enc_totals_due_code(int32_t due)
{
    return due != ENCOURS_DATE_NONE ? (uint32_t)(due - ENCOURS_DATE_MIN) + 1 : 0;
}

static inline int32_t enc_totals_code_day(uint32_t code)
{
    return code != 0 ? ENCOURS_DATE_MIN + (int32_t)code - 1 : ENCOURS_DATE_NONE;
}

/* The due day of a line that is in the totals. */
static inline uint32_t enc_totals_line_due(const enc_totals_line *line)
{
    return line->flags >> ENC_TOTALS_DUE_SHIFT;
}

/* Where the oldest due date of a row comes from: see totals_oldest.c. */
typedef struct enc_totals_oldest {
    uint32_t root_after;    /* the line with the earliest due date + 1, which is open; 0: none */
    uint32_t pending_after; /* lines not in the heap yet */
} enc_totals_oldest;

typedef enum enc_totals_kind {
    ENC_TOTALS_BEGINS = 0, /* row: a document */
    ENC_TOTALS_CANCELLED = 1,
    ENC_TOTALS_ALLOCATED = 2, /* row: an allocation */
    ENC_TOTALS_RELEASED = 3,
    ENC_TOTALS_DISPUTES = 4 /* row: a document of which a dispute begins or ends */
} enc_totals_kind;

/* Something that waits for its day. */
typedef struct enc_totals_event {
    uint32_t row;
    uint32_t kind;
    uint32_t next_after; /* of the same day, or free */
} enc_totals_event;

/* Lists by day: the first of each + 1. */
typedef struct enc_totals_days {
    uint32_t *heads;
    size_t count;
    size_t capacity;
    int32_t first;
} enc_totals_days;

/* What is disputed of a document that ever was disputed. */
typedef struct enc_totals_dispute {
    int64_t disputed;
    uint32_t document;
    uint32_t reserved;
} enc_totals_dispute;

typedef struct enc_totals {
    encours_context *context;
    enc_state *state;        /* whose totals these are */
    enc_totals_plan *plan;   /* of the pages */
    enc_pages *pages;        /* NULL: dropped for want of memory */
    enc_aging_layout wanted; /* its columns, to build them again */
    int32_t day;
    encours_status failure;  /* NO_MEMORY or OVERFLOW: to be dropped; ENCOURS_OK: none */
    bool asks;               /* being built: the host may stop it, failure is then CANCELLED */
    enc_aging_lookup lookup; /* column of a due date, at the day */
    enc_column lines;        /* enc_totals_line */
    enc_column oldest;       /* enc_totals_oldest a customer */
    enc_column others;       /* the same of the rows of other currencies */
    uint32_t other_count;
    enc_totals_days line_days;
    enc_totals_days event_days;
    enc_column events; /* enc_totals_event */
    uint32_t event_count;
    uint32_t event_free; /* + 1 */
    enc_column disputes; /* enc_totals_dispute */
    uint32_t dispute_count;
    enc_index dispute_index; /* by document */
    int32_t dispute_day;     /* the day that is rolled to */
    bool moving;             /* in place, and nobody may look; under the lock of the state */
    uint64_t moved;          /* of a roll */
} enc_totals;

/* Totals of what is published, at a day. */
encours_status enc_totals_new(enc_state *state, encours_date as_of,
                              const encours_aging_options *options, enc_totals **out,
                              encours_error *error);

/* Options that give these columns, for as long as the layout lives. */
encours_aging_options enc_totals_options(const enc_aging_layout *layout);

/* Whether totals can be kept, and computed, for such options. */
encours_status enc_totals_check(const encours_aging_options *options, encours_error *error);

/* The state's own are NULL afterwards; versions that views hold live on. */
void enc_totals_free(enc_totals *totals);

/* Take in the rows between two counts. */
void enc_totals_move(enc_totals *totals, const enc_counts *from, const enc_counts *to);

/* Come to a later day. */
void enc_totals_advance(enc_totals *totals, int32_t day);

/* Publish the state's counts and the totals with them. */
void enc_totals_publish(enc_state *state);

/* Counts that are published, and the totals that go with them, which may be none. */
enc_version *enc_totals_take(enc_state *state, enc_counts *counts);

/* Whether a version's buckets are those of the options, which are checked then. */
bool enc_totals_fit(const enc_totals_plan *plan, const encours_aging_options *options);

static inline const enc_totals_plan *enc_totals_plan_of(const enc_version *version)
{
    return version->pages->shared;
}

/* The row of a customer and currency row in a version, or NULL. */
const enc_totals_row *enc_totals_find(const enc_version *version, uint32_t customer,
                                      uint32_t currency);

/* Something happens on a day: now, when that is not after the day of the totals. */
void enc_totals_plan_event(enc_totals *totals, int32_t day, enc_totals_kind kind, uint32_t row);
void enc_totals_happen(enc_totals *totals, enc_totals_kind kind, uint32_t row);

/* Sign with which a type of document adds to the cash received: 1, -1 or 0. */
static inline int64_t enc_totals_cash_sign(unsigned type)
{
    if (type == ENCOURS_DOCUMENT_REFUND)
        return -1;
    return type == ENCOURS_DOCUMENT_PAYMENT || type == ENCOURS_DOCUMENT_ADVANCE ? 1 : 0;
}

/* Lists by day. Take gives the first + 1 of a day and empties it. */
bool enc_totals_days_put(encours_context *context, enc_totals_days *days, int32_t day,
                         uint32_t head_after, uint32_t *previous_after);
uint32_t enc_totals_days_take(enc_totals_days *days, int32_t day);
void enc_totals_days_release(encours_context *context, enc_totals_days *days);

/* A debit with a due date is open; the root is open no longer. `oldest_after` is that of the row.
 */
void enc_totals_oldest_put(enc_totals *totals, enc_totals_oldest *oldest, uint32_t line,
                           uint32_t *oldest_after);
void enc_totals_oldest_pop(enc_totals *totals, enc_totals_oldest *oldest, uint32_t *oldest_after);

/* What is disputed of a document on a day, of what `open` says is open of its lines; 0 of credits.
 */
typedef int64_t enc_open_fn(const void *user, uint32_t line);
int64_t enc_disputed(enc_state *state, const enc_counts *counts, uint32_t document, int32_t day,
                     enc_open_fn *open, const void *user);

/* The document that a fact disputes, or ENC_ROW_NONE. */
uint32_t enc_disputed_document(const enc_state *state, const enc_fact *fact);

/* Look after a document that is disputed; false when out of memory. And what has changed of it. */
bool enc_totals_dispute_of(enc_totals *totals, uint32_t document);
int64_t enc_totals_dispute_change(enc_totals *totals, uint32_t document);

#endif
