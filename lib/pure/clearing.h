/* SPDX-License-Identifier: MIT */
/* Clearing one invoice after another, for those who want the parts of each as they come. */
#ifndef ENC_PURE_CLEARING_H
#define ENC_PURE_CLEARING_H

#include "base/checked.h"
#include "encours/clearing.h"
#include "encours/rounding.h"

/* The parts of one invoice; see encours_clearing_results. */
typedef struct enc_clearing_parts {
    int64_t paid;
    int64_t discount;
    int64_t tolerance;
    int64_t write_off;
    int64_t fee;
    int64_t rest;
    int64_t discount_vat;
    int64_t tolerance_vat;
    int64_t write_off_vat;
    int32_t status;
} enc_clearing_parts;

/* A clearing that has been checked; invoices are taken in their order by enc_clearing_next(). */
typedef struct enc_clearing {
    encours_clearing_options options;
    encours_clearing_invoices in;
    encours_rounding rounding;
    bool is_whole;          /* all that was named is settled */
    bool grants_discounts;  /* of a whole one */
    int64_t difference;     /* of a whole one: to be shared in proportion to the tolerances */
    int64_t tolerance;      /* their sum */
    int64_t tolerance_done; /* of the invoices before */
    int64_t left;           /* of the payment for the named ones, then for those not named */
    int64_t surplus;        /* above what the named ones come to */
} enc_clearing;

/* Checks all, and decides what is decided over all invoices together. */
encours_status enc_clearing_begin(enc_clearing *clearing, int64_t payment,
                                  const encours_clearing_options *options,
                                  const encours_clearing_invoices *invoices, encours_error *error);

/* The parts of invoice i; called once for each of the named ones, in their order, and then, with
 * NEXT, once for each of the others. */
enc_clearing_parts enc_clearing_next(enc_clearing *clearing, size_t i);

#endif
