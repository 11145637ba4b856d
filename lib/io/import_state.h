/* SPDX-License-Identifier: MIT */
/* The report, and an import under way: what the parts of the engine share. */
#ifndef ENC_IO_IMPORT_STATE_H
#define ENC_IO_IMPORT_STATE_H

#include "base/buffer.h"
#include "io/import_engine.h"
#include "ledger/ledger.h"

struct encours_import {
    encours_context *context;
    int32_t outcome;
    bool committed;
    encours_import_counts counts;
    uint64_t ignored[ENCOURS_IMPORT_REASON_MAX + 1];
    encours_import_decisions decisions;
    encours_import_total *totals;
    size_t total_count;
    size_t total_capacity;
    encours_error *issues;
    size_t issue_count; /* listed */
    size_t issue_capacity;
    encours_commit commit;
    void *detail; /* what the reader of one format adds */
    enc_import_detail_free_fn detail_free;
};

/* A customer met in this pass. */
typedef struct enc_import_customer {
    size_t text_at; /* code, then name */
    uint32_t customer;
    uint16_t code_size;
    uint16_t name_size;
    bool made;     /* by this import */
    bool personal; /* the code is not in the log */
} enc_import_customer;

struct enc_import {
    encours_context *context;
    encours_ledger *ledger;
    encours_import *report;
    encours_import_options options;
    char texts[2 * ENC_ACTOR_BYTES_MAX];
    enc_record_header header;
    int64_t recorded_at; /* as given */
    bool raised;
    bool faulted; /* the file as a whole is at fault */
    bool duplicate;
    uint32_t known; /* transaction row of the first import, when a duplicate */
    enc_counts mark;
    enc_session session;
    enc_index customer_index;
    enc_import_customer *customers;
    size_t customer_count;
    size_t customer_capacity;
    enc_buffer customer_texts;
};

/* import_report.c */
encours_import *enc_import_report_new(encours_context *context);
void enc_import_report_clear(encours_import *report);
encours_status enc_import_report_issue(encours_import *report, const encours_error *issue,
                                       encours_error *error);
/* The totals of a currency; NULL when out of memory. */
encours_import_total *enc_import_report_total(encours_import *report, uint16_t currency,
                                              uint8_t exponent);

/* import_customer.c */
void enc_import_customers_clear(enc_import *import);
encours_status enc_import_customer_get(enc_import *import, const enc_import_line *line,
                                       uint32_t *customer, encours_error *error);
/* The customer a line names, for a document that is known. Where the code of that document's
 * customer was erased or never written nothing can be compared, and a code nobody has is taken for
 * it. */
encours_status enc_import_customer_of(enc_import *import, uint32_t row, enc_text code,
                                      uint32_t *customer, encours_error *error);
/* After the records are stored: the personal data of the customers made. */
encours_status enc_import_put_parties(enc_import *import, encours_error *error);
/* The personal data of a customer made by the first import, when that did not come to it. */
encours_status enc_import_complete_party(enc_import *import, uint32_t customer,
                                         const enc_import_line *line, encours_error *error);

/* import_compare.c: EXISTS, naming the first difference, when the ledger's document differs. */
encours_status enc_import_compare(const enc_import *import, uint32_t row, uint32_t customer,
                                  const encours_document *document, encours_error *error);
encours_status enc_import_differs(uint32_t row, const char *what, const char *was, const char *is,
                                  encours_error *error);

/* import_settle.c: post the settlement of a document of this import or of one known from before,
 * or find it known. `*added` says whether anything was posted. */
encours_status enc_import_settle(enc_import *import, const enc_import_line *line, uint32_t row,
                                 bool *added, encours_error *error);
/* Add to the totals of a currency what was allocated, and paid or refunded with it. */
encours_status enc_import_add_settled(enc_import *import, uint16_t currency, int64_t amount,
                                      bool payment, bool refund, encours_error *error);

#endif
