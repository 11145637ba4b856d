/* SPDX-License-Identifier: MIT */
/* The rows of a ledger: append-only tables in log order, and the caches that make them quick.
 *
 * One writer appends; readers hold an enc_counts and look at rows below it only, so the writer may
 * apply a transaction before it is stored: it is invisible until its counts are published, and
 * enc_state_rollback() takes it back.
 *
 * What the writer overwrites in rows that readers may see are links to newer rows; they are read
 * and written atomically. An end or a cancellation at or beyond a reader's counts is ignored
 * unread. The head of a chain is kept twice: the tip, which is the writer's and runs ahead, and the
 * head proper, moved when rows are published. A reader may thus meet rows beyond its counts in a
 * chain and pass over them, but never one that could still be taken back and written anew. */
#ifndef ENC_LEDGER_STATE_H
#define ENC_LEDGER_STATE_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/context.h"
#include "base/limits.h"
#include "base/lock.h"
#include "ledger/column.h"
#include "ledger/index.h"
#include "ledger/strings.h"

/* What engines count (engine.h), and how many columns each has from which on. */
enum {
    ENC_ROWS_POLICIES, /* lib/credit */
    ENC_ROWS_POLICY_BYTES,
    ENC_ROWS_DECISIONS,
    ENC_ROWS_DECISION_REASONS,
    ENC_ENGINE_ROWS
};
enum { ENC_COLUMNS_CREDIT = 0 /* 6 */, ENC_ENGINE_COLUMNS = 6 };

/* Row counts: what a view is. */
typedef struct enc_counts {
    uint64_t events;
    uint32_t transactions;
    uint32_t customers;
    uint32_t customer_dimensions;
    uint32_t documents;
    uint32_t lines;
    uint32_t extras;
    uint32_t document_dimensions;
    uint32_t allocations;
    uint32_t matchings;
    uint32_t ends;
    uint32_t cancellations;
    uint32_t transfers;
    uint32_t currencies;
    uint32_t dimensions;
    uint32_t values;
    uint32_t terms;
    uint32_t parties;
    uint32_t erasures;
    uint32_t string_units;
    uint32_t periods;
    uint32_t fact_subjects;
    uint32_t facts;
    uint32_t fact_ends;
    uint32_t orders;
    uint32_t order_steps;
    uint32_t closed; /* days up to which periods are closed, from the first day there is; 0: none */
    uint32_t level;  /* format level */
    uint32_t engine[ENC_ENGINE_ROWS];
    uint32_t reserved;
} enc_counts;

typedef struct enc_transaction_row {
    enc_counts counts; /* after it */
    uint64_t last_sequence;
    int64_t recorded_at;
    uint32_t records;
    uint32_t actor;
    uint32_t reason;
    uint32_t reserved;
    uint8_t command_id[16];
    uint8_t digest[16];
} enc_transaction_row;

/* document.attributes: type, reason, currency row, account class in one word. */
typedef struct enc_attributes {
    uint8_t type;
    uint8_t reason;
    uint8_t currency;
    uint16_t account_class;
} enc_attributes;

static inline uint32_t enc_attributes_pack(enc_attributes a)
{
    return (uint32_t)a.type | (uint32_t)a.reason << 4 | (uint32_t)a.currency << 8 |
           (uint32_t)a.account_class << 16;
}

static inline enc_attributes enc_attributes_unpack(uint32_t word)
{
    return (enc_attributes){(uint8_t)(word & 15), (uint8_t)(word >> 4 & 15),
                            (uint8_t)(word >> 8 & 255), (uint16_t)(word >> 16)};
}

enum { ENC_EXTRA_VAT = 1, ENC_EXTRA_BASE = 2, ENC_EXTRA_ORIGINAL = 4 };

/* What few documents have. */
typedef struct enc_extra {
    int64_t vat;
    int64_t base_amount;
    int64_t original;
    uint32_t dimension_first;
    uint32_t terms_after; /* terms row + 1, or 0 */
    uint16_t original_currency;
    uint8_t flags;
    uint8_t due_source;
    uint16_t dimension_count;
    uint16_t reserved;
} enc_extra;

typedef struct enc_customer_dimension {
    uint32_t customer;
    uint32_t previous_after; /* older row of the customer + 1, or 0 */
    uint32_t dimension;
    uint32_t value_after; /* value row + 1; 0: none from that day */
    int32_t from;
} enc_customer_dimension;

typedef struct enc_document_dimension {
    uint32_t dimension;
    uint32_t value;
} enc_document_dimension;

typedef struct enc_allocation {
    int64_t amount;
    uint32_t credit_line;
    uint32_t debit_line;
    uint32_t previous_credit_after; /* older allocation of the credit line + 1, or 0 */
    uint32_t previous_debit_after;
    int32_t from;
    uint32_t end_after; /* atomic: row of ends + 1, or 0 */
} enc_allocation;

typedef struct enc_end {
    uint32_t allocation;
    int32_t at;
} enc_end;

typedef struct enc_cancellation {
    uint32_t document;
    int32_t at;
    uint32_t reason;
} enc_cancellation;

typedef struct enc_transfer {
    uint32_t credit;
    uint32_t debit;
} enc_transfer;

/* Periods were closed or opened again: days up to `closed_to` are closed, or none. */
typedef struct enc_period {
    int32_t closed_to;
    uint32_t reopened; /* 1: an earlier day than before, or none */
} enc_period;

/* What facts are about, once each; also what they are related to. */
typedef struct enc_fact_subject {
    uint32_t kind; /* encours_subject_kind */
    uint32_t row;
} enc_fact_subject;

enum { ENC_FACT_AMOUNT = 1 };

typedef struct enc_fact {
    int64_t amount;
    uint32_t subject;        /* row of fact_subjects */
    uint32_t related_after;  /* row of fact_subjects + 1, or 0 */
    uint32_t previous_after; /* older fact in the chain of the subject + 1, or 0 */
    uint32_t previous_related_after;
    int32_t from;
    int32_t until;      /* planned, or ENCOURS_DATE_NONE */
    int32_t date;       /* stated, or ENCOURS_DATE_NONE */
    uint32_t code;      /* text */
    uint32_t party;     /* number, or 0 */
    uint32_t end_after; /* atomic: row of fact_ends + 1, or 0 */
    uint16_t kind;      /* encours_fact_kind */
    uint8_t currency_after;
    uint8_t flags;
    uint32_t own_after; /* row of fact_subjects + 1 whose chain is of its kind alone, or 0 */
    uint32_t previous_own_after;
    uint32_t reserved;
} enc_fact;

typedef struct enc_fact_end {
    uint32_t fact;
    int32_t at;
} enc_fact_end;

/* What customers have ordered; the texts are columns of their own. */
typedef struct enc_order {
    int64_t amount;
    uint32_t customer;
    uint32_t currency; /* row */
    int32_t ordered;
    int32_t expected;        /* or ENCOURS_DATE_NONE */
    uint32_t previous_after; /* older order of the customer + 1, or 0 */
    uint32_t reserved;
} enc_order;

typedef struct enc_order_step {
    int64_t amount;
    uint32_t order;
    uint32_t previous_after; /* older step of the order + 1, or 0 */
    int32_t day;
    int32_t expected; /* or ENCOURS_DATE_NONE */
    uint32_t kind;    /* encours_order_step_kind */
    uint32_t reserved;
} enc_order_step;

typedef struct enc_currency_row {
    uint16_t numeric;
    uint8_t exponent;
    uint8_t reserved;
} enc_currency_row;

typedef struct enc_value {
    uint32_t dimension;
    uint32_t text;
} enc_value;

/* A line with very many allocations; see busy.h. */
typedef struct enc_busy_line {
    int64_t endless; /* sum of its allocations that have no end */
    uint32_t line;
    int32_t to_max; /* those that have one live on no day from this on */
} enc_busy_line;

/* Which kinds of facts there are of which kinds of subjects, among so many facts. */
enum { ENC_SUBJECT_KINDS = 8 };
typedef struct enc_fact_kinds {
    uint32_t seen; /* facts */
    uint32_t reserved;
    uint64_t kinds[ENC_SUBJECT_KINDS]; /* by kind of subject: bit a kind of facts */
} enc_fact_kinds;

typedef struct enc_state {
    encours_context *context;
    struct enc_state *base;   /* of a fork: the state beneath; else NULL */
    enc_counts base_counts;   /* what the fork knows of it */
    struct enc_era *base_era; /* of the view that was forked */
    atomic_size_t references;
    uint64_t seed;
    char id[ENC_LEDGER_ID_BYTES_MAX + 1];
    uint16_t base_currency;
    bool unique_numbers;

    enc_strings strings;
    enc_column transactions; /* enc_transaction_row */
    enc_column event_kinds;  /* uint8_t */
    enc_column currencies;   /* enc_currency_row */
    enc_column dimensions;   /* uint32_t: name */
    enc_column values;       /* enc_value */
    enc_column terms;        /* uint32_t: text */

    enc_column customer_code;           /* uint32_t: text, 0 stands for C<number> */
    enc_column customer_party;          /* uint32_t: party number or 0 */
    enc_column customer_head;           /* atomic uint32_t: newest document + 1 */
    enc_column customer_tip;            /* the writer's */
    enc_column customer_dimension_head; /* atomic uint32_t: newest row + 1 */
    enc_column customer_dimension_tip;  /* the writer's */
    enc_column customer_dimensions;     /* enc_customer_dimension */

    enc_column document_customer;   /* uint32_t */
    enc_column document_number;     /* uint32_t: text */
    enc_column document_key;        /* uint32_t: text */
    enc_column document_issue;      /* int32_t */
    enc_column document_effective;  /* int32_t */
    enc_column document_attributes; /* uint32_t, packed */
    enc_column document_first_line; /* uint32_t */
    enc_column document_extra;      /* uint32_t: row of extras + 1, or 0 */
    enc_column document_previous;   /* uint32_t: older document of the customer + 1 */
    enc_column document_cancel;     /* atomic uint32_t: cancellation + 1, or 0 */
    enc_column extras;              /* enc_extra */
    enc_column document_dimensions; /* enc_document_dimension */

    enc_column line_amount;   /* int64_t */
    enc_column line_due;      /* int32_t */
    enc_column line_document; /* uint32_t */
    enc_column line_head;     /* atomic uint32_t: newest allocation + 1 */
    enc_column line_tip;      /* the writer's */

    enc_column allocations;   /* enc_allocation */
    enc_column matchings;     /* uint32_t: first allocation */
    enc_column ends;          /* enc_end */
    enc_column cancellations; /* enc_cancellation */
    enc_column transfers;     /* enc_transfer */
    enc_column parties;       /* uint32_t: customer */
    enc_column party_erased;  /* uint32_t: row of erasures + 1, or 0; the writer's */
    enc_column erasures;      /* uint32_t: party's row */
    enc_column periods;       /* enc_period */
    enc_column fact_subjects; /* enc_fact_subject */
    enc_column fact_head;     /* atomic uint32_t: newest fact of the subject + 1 */
    enc_column fact_tip;      /* the writer's */
    enc_column facts;         /* enc_fact */
    enc_column fact_ends;     /* enc_fact_end */

    enc_column customer_order_head; /* atomic uint32_t: newest order + 1 */
    enc_column customer_order_tip;  /* the writer's */
    enc_column orders;              /* enc_order */
    enc_column order_number;        /* uint32_t: text */
    enc_column order_key;           /* uint32_t: text */
    enc_column order_step_head;     /* atomic uint32_t: newest step + 1 */
    enc_column order_step_tip;      /* the writer's */
    enc_column order_steps;         /* enc_order_step */

    enc_column engine_columns[ENC_ENGINE_COLUMNS];

    enc_index codes;   /* customer by code of the log */
    enc_index keys;    /* document by source key */
    enc_index numbers; /* document by number, when numbers are unique */
    enc_index value_index;
    enc_index term_index;
    enc_index order_keys;
    enc_index commands;        /* transaction by command id */
    enc_index subjects;        /* of facts, by kind and row */
    atomic_uint index_missing; /* which of them are still to be built: see indexes.h */

    enc_busy_line *busy; /* the writer's */
    size_t busy_count;
    size_t busy_capacity;
    enc_index busy_index;

    struct enc_shelf *shelf;      /* atomic: what stands for rows that were compacted, or NULL */
    struct enc_era *era;          /* under `lock` */
    struct enc_archive *archives; /* under `lock`: those that rows were read from, newest first */
    atomic_uint_fast64_t read_failures; /* of rows that were compacted */

    enc_counts counts;         /* the writer's: tentative rows included */
    enc_counts published;      /* what readers may see; under `lock` */
    enc_lock lock;             /* guards `published` and `totals` */
    struct enc_totals *totals; /* NULL: none are kept; the writer alone reads it without the lock */
    enc_lock index_lock;       /* guards the indexes; the writer alone reads them without it */
    enc_fact_kinds fact_kinds; /* under it too */
} enc_state;

encours_status enc_state_new(encours_context *context, enc_state **out, encours_error *error);
enc_state *enc_state_retain(enc_state *state);
void enc_state_release(enc_state *state);

/* The era that is now, which the caller is in until he releases it; and the next begins, whose
 * reference is taken. */
struct enc_era *enc_state_enter(enc_state *state);
void enc_state_end_era(enc_state *state, struct enc_era *next);

/* Make the writer's rows visible; take back all rows beyond `to`. */
void enc_state_publish(enc_state *state);
void enc_state_rollback(enc_state *state, const enc_counts *to);
void enc_state_rollback_locked(enc_state *state, const enc_counts *to); /* index lock is held */
void enc_state_published(enc_state *state, enc_counts *counts);

/* Atomic links. */
static inline uint32_t enc_link_get(const enc_column *column, uint32_t row)
{
    return __atomic_load_n((uint32_t *)enc_column_at(column, row), __ATOMIC_ACQUIRE);
}

static inline void enc_link_set(const enc_column *column, uint32_t row, uint32_t value)
{
    __atomic_store_n((uint32_t *)enc_column_at(column, row), value, __ATOMIC_RELEASE);
}

/* The end of a chain for who asks with these counts: the writer asks with its own. */
static inline uint32_t enc_chain_get(const enc_state *state, const enc_counts *counts,
                                     const enc_column *head, const enc_column *tip, uint32_t row)
{
    return counts == &state->counts ? *(uint32_t *)enc_column_at(tip, row)
                                    : enc_link_get(head, row);
}

/* Rows found by text; a reader holds the index lock. Rows at or beyond `count` are not there. */
uint32_t enc_state_find_code(const enc_state *state, enc_text code, uint32_t count);
uint32_t enc_state_find_key(const enc_state *state, enc_text key, uint32_t count);
uint32_t enc_state_find_order(const enc_state *state, enc_text key, uint32_t count);
uint32_t enc_state_find_number(const enc_state *state, enc_text number, uint32_t count);
uint32_t enc_state_find_value(const enc_state *state, uint32_t dimension, enc_text text,
                              uint32_t count);
uint32_t enc_state_find_terms(const enc_state *state, enc_text text, uint32_t count);
uint32_t enc_state_find_command(const enc_state *state, const uint8_t id[16], uint32_t count);
uint32_t enc_state_find_dimension(const enc_state *state, enc_text name, uint32_t count);
uint32_t enc_state_find_subject(const enc_state *state, enc_fact_subject subject, uint32_t count);
uint32_t enc_state_find_currency(const enc_state *state, uint16_t numeric, uint32_t count);

/* The hash under which a text is indexed; `salt` tells dimensions apart, 0 elsewhere. */
static inline uint32_t enc_state_hash(const enc_state *state, enc_text text, uint32_t salt)
{
    return (uint32_t)(enc_hash(text.bytes, text.size, state->seed + salt) >> 32);
}

uint32_t enc_state_subject_hash(const enc_state *state, enc_fact_subject subject);

/* The code of a customer as the log has it: its own, or C<number> printed into `out`. */
enum { ENC_CODE_TEXT_SIZE = ENC_CODE_BYTES_MAX + 1 };
const char *enc_state_code(const enc_state *state, uint32_t customer, char out[ENC_CODE_TEXT_SIZE]);

/* What the log is to call the customer added next when its code is party data: nothing, which
 * stands for C<number>, unless a customer has that as his own code; then C<number>* and as many
 * more as it takes, so that no two customers ever show the same. */
enum { ENC_PLAIN_CODE_SIZE = 32 };
enc_text enc_plain_code(const enc_state *state, char out[ENC_PLAIN_CODE_SIZE]);

static inline bool enc_type_is_debit(unsigned type)
{
    return type <= 4;
}

#endif
