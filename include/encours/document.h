/* SPDX-License-Identifier: MIT */
/**
 * @file document.h
 * Documents: what a customer owes and what was given in return.
 *
 * A document has one or more lines; a line has an amount, and a due date or none. A line is also
 * called an item. The original due date of a line never changes. Amounts are never negative; the
 * type gives the sign: invoices, debit notes, refunds and debit adjustments are debits (the
 * customer owes more), the others are credits.
 */
#ifndef ENCOURS_DOCUMENT_H
#define ENCOURS_DOCUMENT_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/export.h"
#include "encours/money.h"

ENCOURS_BEGIN_DECLS

/** Names a thing: its number (from 1), or what a command of the same transaction gave back (2^63
 *  and above). 0 names nothing. */
typedef uint64_t encours_ref;

/** Types of documents. */
typedef enum encours_document_type {
    ENCOURS_DOCUMENT_INVOICE = 1,           /**< debit, a sale */
    ENCOURS_DOCUMENT_DEBIT_NOTE = 2,        /**< debit, a sale */
    ENCOURS_DOCUMENT_REFUND = 3,            /**< debit: money given back to the customer */
    ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT = 4,  /**< debit, says why */
    ENCOURS_DOCUMENT_CREDIT_NOTE = 5,       /**< credit, a negative sale */
    ENCOURS_DOCUMENT_PAYMENT = 6,           /**< credit: money received */
    ENCOURS_DOCUMENT_ADVANCE = 7,           /**< credit: money received before the invoice */
    ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT = 8  /**< credit, says why */
} encours_document_type;

/** Why an adjustment was made. Other documents have reason 0. */
typedef enum encours_adjustment_reason {
    ENCOURS_ADJUSTMENT_DISCOUNT = 1,  /**< cash discount taken */
    ENCOURS_ADJUSTMENT_WRITE_OFF = 2, /**< given up */
    ENCOURS_ADJUSTMENT_FEE = 3,       /**< bank or collection fee */
    ENCOURS_ADJUSTMENT_ROUNDING = 4,  /**< small difference */
    ENCOURS_ADJUSTMENT_EXCHANGE = 5,  /**< realised exchange difference */
    ENCOURS_ADJUSTMENT_TRANSFER = 6,  /**< to or from another customer, account or currency */
    ENCOURS_ADJUSTMENT_UNKNOWN = 7    /**< the source does not say */
} encours_adjustment_reason;

/** Where the due dates of a document came from. */
typedef enum encours_due_source {
    ENCOURS_DUE_GIVEN = 0,     /**< the source states them */
    ENCOURS_DUE_FROM_TERMS = 1 /**< computed before posting from the payment terms in `terms` */
} encours_due_source;

/** Which due dates a question about a view goes by. */
typedef enum encours_due_layer {
    ENCOURS_DUE_ORIGINAL = 0, /**< those of the documents, which never change */
    ENCOURS_DUE_AGREED = 1    /**< those of the deferrals (fact.h) that hold on the day asked
                                        about, else the original ones */
} encours_due_layer;

/** An amount that may be absent. Zero: absent. */
typedef struct encours_optional_i64 {
    int32_t is_set;      /**< 1 when `value` counts */
    int32_t reserved_0;  /**< zero */
    int64_t value;       /**< an amount, minor units */
} encours_optional_i64;

/** A document to post. Texts are borrowed for the call. */
typedef struct encours_document {
    size_t struct_size;       /**< sizeof(encours_document), best by ENCOURS_DOCUMENT_INIT */
    encours_ref customer;     /**< needed */
    int32_t type;             /**< an encours_document_type, needed */
    int32_t reason;           /**< an encours_adjustment_reason for adjustments, else 0 */
    encours_date issue;       /**< date of the paper: age, terms, law; ENCOURS_DATE_NONE if unknown,
                                   then `effective` is needed */
    encours_date effective;   /**< in the balance from this day; ENCOURS_DATE_NONE: the issue
                                   date */
    encours_date due;         /**< of the single line when line_count is 0; may be none */
    uint16_t currency;        /**< ISO 4217 numeric, needed */
    uint16_t account_class;   /**< first three digits of the account, such as 411; 0: none */
    int64_t gross;            /**< amount with tax, minor units, zero or more */
    encours_optional_i64 vat; /**< tax in it, minor units */
    encours_optional_i64 base_amount; /**< gross at booking in the base currency, minor units; not
                                           negative, and gross itself in that currency; beside a
                                           gross of 0 an exchange difference of either sign */
    encours_money original;   /**< an amount the source quotes for information; currency 0: none */
    const char *number;       /**< number on the paper, at most 64 bytes; NULL: none @nullable */
    const char *source_key;   /**< key in the host's books, at most 96 bytes, unique in the ledger;
                                   NULL: none @nullable */
    const char *terms;        /**< payment terms as provenance, at most 64 bytes; NULL: none
                                   @nullable */
    int32_t due_source;       /**< an encours_due_source */
    int32_t reserved_0;       /**< zero */
    size_t line_count;        /**< 0: one line of `gross` due on `due`; at most 1024 */
    const int64_t *line_amounts;   /**< minor units, their sum is `gross`; NULL: no lines
                                        @len{line_count} @nullable */
    const encours_date *line_dues; /**< due dates, none allowed; NULL: no lines @len{line_count}
                                        @nullable */
    size_t dimension_count;        /**< dimensions in which it differs from its customer */
    const char *const *dimensions; /**< declared names; NULL: none @len{dimension_count}
                                        @nullable */
    const char *const *values;     /**< 1 to 64 bytes each; NULL: none @len{dimension_count}
                                        @nullable */
} encours_document;

/** A document with no dates; the members marked as needed are still to be set. */
#define ENCOURS_DOCUMENT_INIT                                                                      \
    {                                                                                              \
        sizeof(encours_document), 0, 0, 0, {ENCOURS_DATE_NONE}, {ENCOURS_DATE_NONE},               \
            {ENCOURS_DATE_NONE}, 0, 0, 0, {0, 0, 0}, {0, 0, 0}, {0, 0, {0, 0, 0}}, NULL, NULL,     \
            NULL, 0, 0, 0, NULL, NULL, 0, NULL, NULL                                               \
    }

ENCOURS_END_DECLS

#endif
