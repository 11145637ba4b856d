/* SPDX-License-Identifier: MIT */
/* Books made up by a rule, the same for ever: two years of invoices, credit notes and payments in
 * the order in which a company would book them.
 *
 * A customer for each 20 invoices, a few of them with most of the invoices; 3 % of credit notes;
 * four in five invoices paid in full, around their due date; numbers one after the other. */
#ifndef ENC_BENCH_BOOKS_H
#define ENC_BENCH_BOOKS_H

#include <stddef.h>
#include <stdint.h>

enum { BOOKS_AS_OF = 20454 /* 1 January 2026 */, BOOKS_CURRENCY = 978, BOOKS_NUMBER_SIZE = 16 };

typedef struct books_document {
    int64_t amount;
    uint32_t customer; /* from 1 */
    uint32_t serial;   /* of its kind, from 1 */
    uint32_t pays;     /* payment: the invoice, as document number from 1; else 0 */
    int32_t issue;
    int32_t due; /* payment: none */
    int32_t type;
} books_document;

typedef struct bench_books {
    books_document *documents;
    size_t count;
    size_t invoices; /* and credit notes */
    size_t payments; /* each has one allocation */
    uint32_t customers;
    int64_t balance; /* debits less credits */
} bench_books;

/* About `documents` documents. */
void books_make(bench_books *out, size_t documents);
void books_free(bench_books *books);

/* "FA00000017", "AV00000003", "RG00000012". */
void books_number(const books_document *document, char out[BOOKS_NUMBER_SIZE]);

#endif
