/* SPDX-License-Identifier: MIT */
/* The figures of all customers, worked out once.
 *
 * What rules of limit, overdue and status ask about a customer lies in one line of 64 bytes, other
 * figures that the policy needs in a row behind it. Figures of a group are sums over
 * the lines of its members, kept beside. The book keeps what a computation gives, never a figure of
 * its own, so that both are the same to the last digit.
 *
 * Memory: 64 bytes a customer, 8 for each further figure that the policy asks for, 12 where it
 * asks for groups or customers are merged, 4 once a view was taken in, and 80 a group of several;
 * while a view is taken in, 68 bytes and 8 a further figure for each customer that is touched. */
#ifndef ENC_CREDIT_BOOK_H
#define ENC_CREDIT_BOOK_H

#include "credit/credit.h"

typedef struct enc_book enc_book;

/* A book of the credit's view. */
encours_status enc_book_new(const encours_credit *credit, enc_book **out, encours_error *error);
void enc_book_free(enc_book *book); /* NULL is allowed */

/* Take in what a later view knows more than `before`. `next` is the credit as it will be; its book
 * is this one. On failure nothing has changed. */
encours_status enc_book_refresh(const encours_credit *next, const enc_counts *before,
                                uint64_t *touched, encours_error *error);

/* Figures that rules of a stage ask for, with what those of events and groups are settled from; of
 * no book none. */
uint64_t enc_book_asked(const enc_book *book, int32_t stage);

/* Whether there is a book, and enc_book_profile() gives all these figures. */
bool enc_book_has(const enc_book *book, uint64_t figures);

/* The figures `wanted`, which the book has, into a profile that begins anew; figures of
 * groups may not fit 64 bits. */
encours_status enc_book_profile(const encours_credit *credit, uint32_t customer, uint64_t wanted,
                                enc_profile *out, encours_error *error);

/* Whether a figure without an event is read from the book; and it; and several that it has, with
 * what hangs on exposures. */
bool enc_book_keeps(const enc_book *book, int figure);
encours_status enc_book_figure(const encours_credit *credit, uint32_t customer, int figure,
                               enc_profile *out, encours_error *error);
encours_status enc_book_figures(const encours_credit *credit, uint32_t customer, uint64_t figures,
                                enc_profile *out, encours_error *error);

/* Ask for the line of a customer row, if there is one, that will be read soon. */
void enc_book_prefetch(const enc_book *book, uint64_t customer);

/* Bytes held. */
size_t enc_book_bytes(const enc_book *book);

#endif
