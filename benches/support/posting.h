/* SPDX-License-Identifier: MIT */
/* Putting books into a ledger, by the public API, with a clock on each kind of work. */
#ifndef ENC_BENCH_POSTING_H
#define ENC_BENCH_POSTING_H

#include <stddef.h>

#include "encours/encours.h"
#include "support/books.h"

enum { POSTING_BATCH = 8190 };

typedef struct bench_posting {
    double (*clock)(void);
    encours_ledger *ledger;
    const bench_books *books;
    int by_columns;   /* one call for all of a transaction, not one each */
    int taxed;        /* invoices and credit notes have VAT and a region, payments are plain */
    size_t documents; /* posted so far */
    size_t allocations;
    size_t transactions;
    double customer_seconds;
    double document_seconds;
    double allocation_seconds;
} bench_posting;

/* Create the ledger "books" in a store. */
void posting_begin(bench_posting *posting, encours_store *store, const bench_books *books,
                   double (*clock)(void));
void posting_end(bench_posting *posting);

void posting_customers(bench_posting *posting);

/* The next `count` documents, or fewer at the end, as one transaction; the allocations of the
 * payments among the documents from `first` to the last posted, as another. */
void posting_documents(bench_posting *posting, size_t count);
void posting_allocations(bench_posting *posting, size_t first);

/* All customers and documents in one transaction, a call each. */
void posting_initial_load(bench_posting *posting);

/* All of the books: customers, then batch by batch documents and allocations. */
void posting_all(bench_posting *posting);

#endif
