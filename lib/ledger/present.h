/* SPDX-License-Identifier: MIT */
/* What questions about the present need of rows that are away. A ledger is compacted for a day: a
 * question about that day or a later one, to a view that knows what was known when it was
 * compacted, looks at documents that were not settled by then, and takes the rest from sums. */
#ifndef ENC_LEDGER_PRESENT_H
#define ENC_LEDGER_PRESENT_H

#include "ledger/old_keys.h"
#include "ledger/rows.h"
#include "ledger/varint.h"

/* A document below the mark that is looked at. */
enum {
    ENC_OPEN_CARRIED = 1, /* its gross amount is in the sums */
    ENC_OPEN_BOOKED = 2   /* its sale is in those of the months, and what cancelled it before */
};

typedef struct enc_open_row {
    uint32_t document;
    uint32_t customer;
    uint32_t flags;
} enc_open_row;

/* Of the documents that are not looked at, by customer and currency. */
typedef struct enc_carried {
    uint32_t customer;
    uint32_t currency;
    int64_t balance;
    int64_t cash;
    size_t months_at; /* where its sales by month begin */
    uint32_t months;
    uint32_t reserved;
} enc_carried;

typedef struct enc_present {
    encours_context *context;
    atomic_size_t references;
    int32_t day;
    uint32_t transactions; /* what was known */
    uint32_t first_document;
    uint32_t first_line;
    uint32_t first_allocation;
    uint32_t reserved;
    enc_open_row *open;    /* by document */
    uint32_t *by_customer; /* rows of `open` by customer, newest document first */
    size_t open_count;
    enc_carried *carried; /* by customer and currency */
    size_t carried_count;
    uint8_t *months; /* number of each month since the one before, and its sales, as varints */
    size_t months_size;
    uint32_t *early; /* allocations below the mark that touch a line above it */
    size_t early_count;
    enc_old_keys keys;
    enc_old_keys numbers;
} enc_present;

enc_present *enc_present_retain(enc_present *present);
void enc_present_release(enc_present *present);
size_t enc_present_bytes(const enc_present *present);

/* What a question has to look at. */
typedef struct enc_span {
    const enc_state *state;
    const enc_counts *counts;
    const struct enc_shelf *shelf; /* NULL: every row */
    const enc_present *present;    /* then NULL */
    uint32_t first_document;       /* those from here on, and before them open and adopted ones */
    uint32_t first_line;
    uint32_t first_allocation;
    uint32_t kept_lines; /* slots of lines that were kept */
    uint32_t adopted;    /* rows of the shelf's list of them */
} enc_span;

void enc_span_begin(enc_span *span, const enc_state *state, const enc_counts *counts, int32_t day);

/* Every row, whatever the day. */
void enc_span_all(enc_span *span, const enc_state *state, const enc_counts *counts);

/* The lines of a question side by side: those kept, then those from first_line on. */
static inline size_t enc_span_lines(const enc_span *span)
{
    return (size_t)span->kept_lines + (span->counts->lines - span->first_line);
}

/* The place of a line that was kept; SIZE_MAX: it is not looked at. */
size_t enc_span_kept_line(const enc_span *span, uint32_t line);
static inline size_t enc_span_line(const enc_span *span, uint32_t line)
{
    return line >= span->first_line ? (size_t)span->kept_lines + (line - span->first_line)
                                    : enc_span_kept_line(span, line);
}

/* False: the document or line is not looked at, whatever is known of it; nothing of it is open. */
bool enc_span_has_subject(const enc_span *span, const enc_fact_subject *subject);

/* Document by document; the last are in the order of the log. */
typedef struct enc_walk {
    const enc_span *span;
    size_t at;
    bool carried; /* its gross amount is in the sums */
    bool booked;  /* its sale is, and that of its cancellation unless it is carried */
} enc_walk;

bool enc_walk_next(enc_walk *walk, uint32_t *document);

/* The documents of a customer, newest first, then those that are looked at though older. */
typedef struct enc_chain {
    const enc_span *span;
    uint32_t customer;
    uint32_t after;   /* the next of the chain + 1, or 0 */
    size_t at;        /* the next of by_customer */
    uint32_t adopted; /* the next of the adopted */
    bool carried;
} enc_chain;

void enc_chain_begin(enc_chain *chain, const enc_span *span, uint32_t customer);
bool enc_chain_next(enc_chain *chain, uint32_t *document);

/* Sums of a customer and currency, or NULL: none. */
const enc_carried *enc_carried_of(const enc_span *span, uint32_t customer, uint32_t currency);

/* The sales of a row of sums, month by month; months as enc_date_month_number() has them. */
typedef struct enc_months {
    enc_reader reader;
    uint32_t left;
    int32_t month;
} enc_months;

void enc_months_begin(enc_months *months, const enc_present *present, const enc_carried *row);
bool enc_months_next(enc_months *months, int32_t *month, int64_t *sales);

/* What a document adds to a balance, given its signed gross amount: what is carried is taken out
 * again on days on which the document does not count. */
static inline int64_t enc_balance_part(bool carried, bool counts, int64_t gross)
{
    return carried ? (counts ? 0 : -gross) : (counts ? gross : 0);
}

#endif
