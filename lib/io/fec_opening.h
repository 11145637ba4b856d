/* SPDX-License-Identifier: MIT */
/* Opening entries: what a company's books carry over from the year before. In a ledger that has
 * that year they are not posted again; each line finds the item it stands for. */
#ifndef ENC_IO_FEC_OPENING_H
#define ENC_IO_FEC_OPENING_H

#include "base/checked.h"
#include "io/fec_line.h"
#include "io/fec_report.h"
#include "io/import_engine.h"
#include "ledger/index.h"

/* What a customer's opening lines come to. */
typedef struct enc_fec_opened {
    enc_i128 sum;
    uint32_t customer; /* row */
    uint32_t lines;
    bool is_total; /* dated as the entry, or not at all */
} enc_fec_opened;

/* A document under an amount by which it may be looked for. */
typedef struct enc_fec_item {
    int64_t amount;
    uint32_t customer;
    int32_t issue;
    uint32_t kind;   /* currency, side and whether it is open */
    uint32_t number; /* hash; 0 where numbers do not matter */
    uint32_t document;
    uint32_t next; /* where to go on when the document has been found; at least one on */
} enc_fec_item;

/* Sorted by all of it, among equals the oldest document first. */
typedef struct enc_fec_items {
    enc_fec_item *rows;
    size_t count;
    size_t capacity;
} enc_fec_items;

typedef struct enc_fec_opening {
    encours_context *context;
    int32_t from;  /* day of the first opening line, ENCOURS_DATE_NONE when there is none */
    bool matching; /* the ledger holds what came before: lines are matched, not posted */
    enc_fec_opened *customers;
    size_t count;
    size_t capacity;
    enc_index index;
    enc_fec_items numbered; /* when matching: documents with a number, by it */
    enc_fec_items open;     /* and those that are open, whatever their number */
    unsigned char *used;    /* for each document, whether it has been found */
    size_t documents;       /* elements of it */
} enc_fec_opening;

void enc_fec_opening_init(enc_fec_opening *opening, encours_context *context);
void enc_fec_opening_release(enc_fec_opening *opening);

/* Whether a journal is one of opening entries, by its code and name. */
bool enc_fec_is_opening_journal(const encours_fec_options *options, enc_field code,
                                enc_field label);

/* Begin a pass: forget, and see whether the ledger holds documents from before. */
encours_status enc_fec_opening_begin(enc_fec_opening *opening, enc_import *import,
                                     encours_error *error);

/* Note an opening line of a customer that is a row. */
encours_status enc_fec_opening_add(enc_fec_opening *opening, uint32_t customer,
                                   const enc_fec_line *line, encours_error *error);

/* The document a line stands for, each only once; ENC_ROW_NONE when there is none (fec_items.c). */
uint32_t enc_fec_opening_find(enc_fec_opening *opening, const enc_state *state, uint32_t customer,
                              uint16_t currency, const enc_fec_line *line);

/* fec_items.c: the documents that may be looked for, as they were the day before. NO_MEMORY only.
 */
encours_status enc_fec_items_make(enc_fec_opening *opening, const enc_state *state,
                                  uint32_t documents, encours_error *error);
void enc_fec_items_release(enc_fec_opening *opening);

/* Whether a document counted before a day: one cancelled from its first day on never did. */
bool enc_fec_counted_before(const enc_state *state, const enc_counts *counts, uint32_t document,
                            int32_t day);

/* After the last line: count totals in one line, and when matching compare every customer's balance
 * of the day before. Differences are faults, or with `allow` remarks. */
encours_status enc_fec_opening_end(enc_fec_opening *opening, enc_import *import, uint16_t currency,
                                   bool allow, enc_fec_report *report, encours_error *error);

/* Years are imported in their order: a fault when the ledger holds a later year of the company and
 * not this one, whose debts that year's opening has posted. */
encours_status enc_fec_check_order(enc_import *import, const char *siren, int32_t year,
                                   encours_error *error);

#endif
