/* SPDX-License-Identifier: MIT */
/* Payment terms by customer code: a FEC has no due dates, so they are an input of their own. */
#ifndef ENC_IO_FEC_TERMS_H
#define ENC_IO_FEC_TERMS_H

#include "base/limits.h"
#include "encours/fec.h"
#include "ledger/index.h"
#include "ledger/strings.h"

enum { ENC_FEC_TERMS_SIZE = 65 }; /* terms of a document, terminated */

typedef struct enc_fec_term {
    encours_term_rule rule; /* kind 0: no terms */
    char text[ENC_FEC_TERMS_SIZE];
    const char *customer; /* lent by the caller's options */
    uint32_t used;
} enc_fec_term;

typedef struct enc_fec_terms {
    encours_context *context;
    const encours_calendar *calendar; /* lent */
    enc_fec_term *rows;               /* the first is everybody's */
    size_t count;
    size_t capacity;
    enc_index index;
} enc_fec_terms;

/* Read and check all rules. INVALID names the option and, for a customer's, its index. */
encours_status enc_fec_terms_read(enc_fec_terms *terms, encours_context *context,
                                  const encours_fec_options *options, encours_error *error);
void enc_fec_terms_release(enc_fec_terms *terms);

/* The terms of a customer code. */
enc_fec_term *enc_fec_terms_of(enc_fec_terms *terms, enc_text code);

#endif
