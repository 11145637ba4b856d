/* SPDX-License-Identifier: MIT */
/* A text made in memory: the files that the imports are measured on. */
#ifndef ENC_BENCH_TEXT_H
#define ENC_BENCH_TEXT_H

#include "support/books.h"

typedef struct bench_text {
    char *bytes;
    size_t size;
    size_t capacity;
    size_t lines; /* without the header */
} bench_text;

/* Delimited text: a line for each invoice and credit note, with the day of its payment. */
void text_of_books(bench_text *out, const bench_books *books);

/* A FEC of 2025: three lines an invoice, two a payment, lettered; two days of the books are one. */
void text_fec_of_books(bench_text *out, const bench_books *books);

void text_free(bench_text *text);

#endif
