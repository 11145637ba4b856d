/* SPDX-License-Identifier: MIT */
/**
 * @file cursor.h
 * Cursors: rows of a view in blocks of columns.
 *
 * encours_cursor_next() loads the next block; the columns of that block are borrowed until the
 * next call that succeeds. All numbers come as int64: amounts in minor units, dates as epoch days
 * (ENCOURS_DATE_NONE for none), instants in microseconds since 1970-01-01 UTC, things by their
 * number from 1 (0 for none). Texts come one by one or as offsets and bytes. Rows come in log
 * order.
 *
 * A cursor shows what its view shows: rows, ends and cancellations that the view does not know do
 * not exist. It keeps the view alive, so both may be freed in any order, also after the ledger.
 * Different cursors of one view may be used in different threads at once.
 *
 * Amounts are signed by the type of document: debits positive, credits negative. The open amount of
 * an item at day T is its amount less the allocations with from <= T < to, and 0 on days on which
 * its document does not count; that of a document is the sum of its items'. So the open amounts of
 * a currency sum to encours_view_balance() at T, of the ledger and of each customer.
 *
 * Time: one pass over the rows asked for. With a filter the rows of a customer or document are
 * found through its own documents and allocations when the cursor is opened; 4 bytes for each are
 * kept, and the rest of the ledger is not read. Filtered events are looked for in the transactions
 * that hold such a row, and these are read whole: a large import is one of them.
 */
#ifndef ENCOURS_CURSOR_H
#define ENCOURS_CURSOR_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"

ENCOURS_BEGIN_DECLS

/** A position in the rows of a view. Opaque. */
typedef struct encours_cursor encours_cursor;

/** Columns. Which rows have which is said with encours_rows. */
typedef enum encours_column {
    ENCOURS_COLUMN_NUMBER = 1,          /**< number of the row's own thing */
    ENCOURS_COLUMN_CUSTOMER = 2,        /**< customer number */
    ENCOURS_COLUMN_CODE = 3,            /**< text: customer code of the log, or C<number> */
    ENCOURS_COLUMN_DOCUMENT = 4,        /**< document number */
    ENCOURS_COLUMN_LINE = 5,            /**< line of its document, from 1 */
    ENCOURS_COLUMN_TYPE = 6,            /**< encours_document_type */
    ENCOURS_COLUMN_REASON = 7,          /**< encours_adjustment_reason or 0 */
    ENCOURS_COLUMN_ISSUE = 8,           /**< issue date, or none */
    ENCOURS_COLUMN_EFFECTIVE = 9,       /**< effective date */
    ENCOURS_COLUMN_DUE = 10,            /**< original due date, or none */
    ENCOURS_COLUMN_CURRENCY = 11,       /**< ISO 4217 numeric */
    ENCOURS_COLUMN_ACCOUNT_CLASS = 12,  /**< account class or 0 */
    ENCOURS_COLUMN_AMOUNT = 13,         /**< signed gross of a document, signed amount of an item;
                                             an allocation's is positive */
    ENCOURS_COLUMN_OPEN = 14,           /**< signed open amount at the cursor's day */
    ENCOURS_COLUMN_CANCELLED = 15,      /**< first day on which it no longer counts, or none */
    ENCOURS_COLUMN_NUMBER_TEXT = 16,    /**< text: number on the paper */
    ENCOURS_COLUMN_SOURCE_KEY = 17,     /**< text: key in the host's books */
    ENCOURS_COLUMN_CREDIT_DOCUMENT = 18, /**< document number */
    ENCOURS_COLUMN_CREDIT_LINE = 19,    /**< line of the credit document, from 1 */
    ENCOURS_COLUMN_DEBIT_DOCUMENT = 20, /**< document number */
    ENCOURS_COLUMN_DEBIT_LINE = 21,     /**< line of the debit document, from 1 */
    ENCOURS_COLUMN_FROM = 22,           /**< first day */
    ENCOURS_COLUMN_TO = 23,             /**< first day on which it no longer counts, or none; equal
                                             to FROM: it never counted */
    ENCOURS_COLUMN_MATCHING = 24,       /**< matching number */
    ENCOURS_COLUMN_SEQUENCE = 25,       /**< last record of the transaction */
    ENCOURS_COLUMN_RECORDED_AT = 26,    /**< instant of the transaction */
    ENCOURS_COLUMN_ACTOR = 27,          /**< text: who, of the transaction */
    ENCOURS_COLUMN_REASON_CODE = 28,    /**< text: why, of the transaction */
    ENCOURS_COLUMN_EVENT = 29,          /**< encours_event_kind */
    ENCOURS_COLUMN_ALLOCATION = 30,     /**< allocation number, or 0 */
    ENCOURS_COLUMN_VAT = 31,            /**< tax in the document, signed as its gross; INT64_MIN
                                             when absent */
    ENCOURS_COLUMN_BASE_AMOUNT = 32,    /**< the document at booking in the base currency: as given
                                             for a debit, with the other sign for a credit;
                                             INT64_MIN when absent */
    ENCOURS_COLUMN_DUE_SOURCE = 33,     /**< encours_due_source */
    ENCOURS_COLUMN_TERMS = 34,          /**< text: payment terms */
    ENCOURS_COLUMN_DATE = 35,           /**< the event's effective day, or the day that a fact
                                             states; or none */
    ENCOURS_COLUMN_POSITION = 36,       /**< position of the event in the log, from 1 */
    ENCOURS_COLUMN_CANCEL_REASON = 37,  /**< encours_cancel_reason or 0 */
    ENCOURS_COLUMN_DIMENSION = 38,      /**< text: name of a dimension */
    ENCOURS_COLUMN_VALUE = 39,          /**< text: value of that dimension */
    ENCOURS_COLUMN_AGREED_DUE = 40,     /**< due date as agreed at the cursor's day: that of a
                                             deferral of the line or else of its document, else the
                                             original one */
    ENCOURS_COLUMN_FACT = 41,           /**< fact number, or 0 */
    ENCOURS_COLUMN_FACT_KIND = 42,      /**< encours_fact_kind, or 0 */
    ENCOURS_COLUMN_SUBJECT_KIND = 43,   /**< encours_subject_kind */
    ENCOURS_COLUMN_SUBJECT = 44,        /**< number of the customer, document, item, order or
                                             fact that a fact or decision is about; 0: the
                                             ledger */
    ENCOURS_COLUMN_RELATED_KIND = 45,   /**< encours_subject_kind of what a fact is related to, or
                                             0 */
    ENCOURS_COLUMN_RELATED = 46,        /**< its number, or 0 */
    ENCOURS_COLUMN_UNTIL = 47,          /**< planned end of a fact, or none */
    ENCOURS_COLUMN_PARTY = 48,          /**< party number, or 0 */
    ENCOURS_COLUMN_FACT_CODE = 49,      /**< text: code of a fact */
    ENCOURS_COLUMN_ORDER = 50,          /**< order number, or 0 */
    ENCOURS_COLUMN_STEP_KIND = 51,      /**< encours_order_step_kind, or 0 */
    ENCOURS_COLUMN_EXPECTED = 52,       /**< day on which delivery is expected, or none */
    ENCOURS_COLUMN_DELIVERED = 53,      /**< of an order at the cursor's day */
    ENCOURS_COLUMN_INVOICED = 54,       /**< of an order at the cursor's day */
    ENCOURS_COLUMN_CANCELLED_AMOUNT = 55, /**< cancelled of an order at the cursor's day */
    ENCOURS_COLUMN_POLICY = 56,         /**< number of a version of a credit policy, or 0 */
    ENCOURS_COLUMN_NAME = 57,           /**< text: name of that policy */
    ENCOURS_COLUMN_VERSION = 58,        /**< text: what its version is called */
    ENCOURS_COLUMN_STAGE = 59,          /**< what a credit decision was asked for, 1 to 8; or 0 */
    ENCOURS_COLUMN_OUTCOME = 60,        /**< what was decided, 1 to 4; or 0 */
    ENCOURS_COLUMN_EXPOSURE = 61,       /**< exposure that a decision found, in its currency;
                                             INT64_MIN when absent */
    ENCOURS_COLUMN_LIMIT = 62,          /**< limit that it was held against, the same */
    ENCOURS_COLUMN_DIGEST = 63,         /**< text: SHA-256, 64 hexadecimal digits: of the bytes of a
                                             policy, of the tables that a decision read */
    ENCOURS_COLUMN_BYTES = 64,          /**< how many bytes a policy has */
    ENCOURS_COLUMN_KNOWN = 65,          /**< transactions that a decision knew of */
    ENCOURS_COLUMN_DECISION = 66        /**< decision number, or 0 */
} encours_column;

/** Kinds of events, and what their rows say besides POSITION, EVENT, SEQUENCE, RECORDED_AT, ACTOR
 *  and REASON_CODE. What is not named is 0, none or empty. CODE goes with CUSTOMER. */
typedef enum encours_event_kind {
    ENCOURS_EVENT_LEDGER = 1,    /**< the ledger was created: CURRENCY of its books */
    ENCOURS_EVENT_CURRENCY = 2,  /**< a currency was used for the first time: CURRENCY */
    ENCOURS_EVENT_DIMENSION = 3, /**< a dimension was declared: DIMENSION */
    ENCOURS_EVENT_VALUE = 4,     /**< a value of a dimension was used for the first time: DIMENSION
                                      VALUE */
    ENCOURS_EVENT_CUSTOMER = 5, /**< a customer was added: CUSTOMER */
    ENCOURS_EVENT_CUSTOMER_DIMENSION = 6, /**< a customer got a value of a dimension from DATE on:
                                               CUSTOMER DIMENSION VALUE (empty: none) DATE */
    ENCOURS_EVENT_DOCUMENT = 7,   /**< a document was posted: CUSTOMER DOCUMENT TYPE REASON AMOUNT
                                       (signed gross) CURRENCY NUMBER_TEXT TERMS DATE (effective) */
    ENCOURS_EVENT_ALLOCATION = 8, /**< an allocation was made: CUSTOMER ALLOCATION MATCHING AMOUNT
                                       CURRENCY CREDIT_DOCUMENT DEBIT_DOCUMENT DATE (from) */
    ENCOURS_EVENT_ALLOCATION_END = 9, /**< an allocation was ended: the same; DATE is the first day
                                           on which it no longer counts */
    ENCOURS_EVENT_CANCELLATION = 10,  /**< a document was cancelled: as when it was posted, and
                                           CANCEL_REASON; DATE is the first day on which it no
                                           longer counts */
    ENCOURS_EVENT_TRANSFER = 11, /**< two adjustments were linked as a transfer: CREDIT_DOCUMENT
                                      DEBIT_DOCUMENT, and of the credit: CUSTOMER AMOUNT (positive)
                                      CURRENCY DATE (effective) */
    ENCOURS_EVENT_TERMS = 12,    /**< payment terms were used for the first time: TERMS */
    ENCOURS_EVENT_PARTY_ERASED = 13, /**< personal data was erased: CUSTOMER */
    ENCOURS_EVENT_PERIOD = 14, /**< periods were closed or opened again: DATE, the last closed day
                                    from then on, or none */
    ENCOURS_EVENT_FACT = 15,   /**< a fact was recorded: FACT FACT_KIND CUSTOMER DOCUMENT AMOUNT (0
                                    when it has none) CURRENCY FACT_CODE DATE (its first day) */
    ENCOURS_EVENT_FACT_END = 16, /**< a fact was ended: the same; DATE is the first day on which it
                                      no longer holds */
    ENCOURS_EVENT_ORDER = 17,  /**< an order was placed: ORDER CUSTOMER AMOUNT CURRENCY NUMBER_TEXT
                                    EXPECTED DATE (the day it was placed) */
    ENCOURS_EVENT_ORDER_STEP = 18, /**< something became of an order: ORDER STEP_KIND CUSTOMER
                                        AMOUNT CURRENCY NUMBER_TEXT EXPECTED DATE */
    ENCOURS_EVENT_LEVEL = 19,  /**< the format level was raised */
    ENCOURS_EVENT_POLICY = 20, /**< a version of a credit policy was put in force from DATE on:
                                    POLICY NAME VERSION DATE */
    ENCOURS_EVENT_DECISION = 21 /**< a credit decision: DECISION CUSTOMER, DOCUMENT or ORDER that
                                     it is about, STAGE OUTCOME AMOUNT CURRENCY EXPOSURE LIMIT
                                     POLICY NAME VERSION DATE (as of) */
} encours_event_kind;

/** What a cursor runs over, with the columns of its rows. */
typedef enum encours_rows {
    ENCOURS_ROWS_CUSTOMERS = 1,   /**< NUMBER CODE SEQUENCE RECORDED_AT */
    ENCOURS_ROWS_DOCUMENTS = 2,   /**< NUMBER CUSTOMER CODE TYPE REASON ISSUE EFFECTIVE CURRENCY
                                       ACCOUNT_CLASS AMOUNT OPEN CANCELLED CANCEL_REASON
                                       NUMBER_TEXT SOURCE_KEY VAT BASE_AMOUNT DUE_SOURCE TERMS
                                       SEQUENCE RECORDED_AT */
    ENCOURS_ROWS_ITEMS = 3,       /**< as documents, with DOCUMENT LINE DUE AGREED_DUE; NUMBER,
                                       AMOUNT and OPEN are the item's, all else is its document's:
                                       VAT and BASE_AMOUNT are those of all its items together */
    ENCOURS_ROWS_ALLOCATIONS = 4, /**< NUMBER CUSTOMER CODE CURRENCY AMOUNT FROM TO MATCHING
                                       CREDIT_DOCUMENT CREDIT_LINE DEBIT_DOCUMENT DEBIT_LINE
                                       SEQUENCE RECORDED_AT */
    ENCOURS_ROWS_EVENTS = 5,      /**< the audit trail: POSITION EVENT CUSTOMER CODE DOCUMENT TYPE
                                       REASON ALLOCATION MATCHING CREDIT_DOCUMENT DEBIT_DOCUMENT
                                       AMOUNT CURRENCY DATE CANCEL_REASON NUMBER_TEXT TERMS
                                       DIMENSION VALUE SEQUENCE RECORDED_AT ACTOR REASON_CODE
                                       FACT FACT_KIND FACT_CODE ORDER STEP_KIND EXPECTED POLICY
                                       NAME VERSION DECISION STAGE OUTCOME EXPOSURE LIMIT */
    ENCOURS_ROWS_FACTS = 6,       /**< NUMBER FACT_KIND SUBJECT_KIND SUBJECT CUSTOMER CODE DOCUMENT
                                       LINE (of the subject, else 0) RELATED_KIND RELATED FROM TO
                                       UNTIL DATE AMOUNT (INT64_MIN when absent) CURRENCY (or 0)
                                       PARTY FACT_CODE SEQUENCE RECORDED_AT */
    ENCOURS_ROWS_ORDERS = 7,      /**< NUMBER CUSTOMER CODE NUMBER_TEXT SOURCE_KEY CURRENCY DATE
                                       (placed) SEQUENCE RECORDED_AT, and at the cursor's day AMOUNT
                                       (ordered) DELIVERED INVOICED CANCELLED_AMOUNT OPEN
                                       (to deliver) EXPECTED */
    ENCOURS_ROWS_ORDER_STEPS = 8, /**< NUMBER ORDER CUSTOMER CODE NUMBER_TEXT SOURCE_KEY (of the
                                       order) CURRENCY STEP_KIND DATE AMOUNT EXPECTED SEQUENCE
                                       RECORDED_AT */
    ENCOURS_ROWS_POLICIES = 9,    /**< versions of credit policies: NUMBER NAME VERSION FROM BYTES
                                       DIGEST SEQUENCE RECORDED_AT. No customer and no document */
    ENCOURS_ROWS_DECISIONS = 10   /**< credit decisions: NUMBER SUBJECT_KIND SUBJECT CUSTOMER CODE
                                       DOCUMENT ORDER (of the subject, else 0) STAGE OUTCOME DATE
                                       (as of) KNOWN POLICY NAME VERSION AMOUNT CURRENCY (or 0)
                                       EXPOSURE LIMIT DIGEST SEQUENCE RECORDED_AT */
} encours_rows;

/** Which rows a cursor gives. Zero: all. */
typedef struct encours_cursor_options {
    size_t struct_size; /**< sizeof(encours_cursor_options), by ENCOURS_CURSOR_OPTIONS_INIT */
    uint64_t customer;  /**< number; rows that concern this customer only; 0: all */
    uint64_t document;  /**< number; rows that concern this document only; 0: all. Not for
                             customers */
    encours_optional_date as_of; /**< of documents, items, allocations and facts: only those that
                                      count on this day, open amounts at its end; of orders and
                                      their steps: only those of this day or before; of policies
                                      only those in force by this day, of decisions those as of this
                                      day or before. Not set: also
                                      those that do not count yet, any more or ever; open amounts
                                      at 2199-12-31, the last day. Not for customers and events */
    int32_t open_only;  /**< 1: documents or items with an open amount, or orders with something to
                             deliver, other than 0 on the day of as_of, which is then needed */
    int32_t reserved_0; /**< zero */
    int32_t fact_kind;  /**< of facts: only those of this encours_fact_kind; 0: all */
    int32_t subject_kind; /**< of facts: only those about such an encours_subject_kind; 0: all. With
                               CUSTOMER and a customer its documents are not looked at */
    uint64_t order;     /**< number; of order steps: only those of this order; 0: all */
} encours_cursor_options;

/** All rows. */
#define ENCOURS_CURSOR_OPTIONS_INIT                                                                \
    {                                                                                              \
        sizeof(encours_cursor_options), 0, 0, {0, {0}}, 0, 0, 0, 0, 0                              \
    }

/** Most rows of a block. */
#define ENCOURS_CURSOR_ROWS_MAX 65536

/**
 * Open a cursor over rows of a view, before the first of them.
 *
 * @param[in]  view
 * @param[in]  rows     an encours_rows
 * @param[in]  options  @nullable (all rows)
 * @param[out] out      to be freed with encours_cursor_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    unknown rows, a day out of range, open_only without a day, or an
 *                              option that these rows do not have; error->field names it
 * @retval ENCOURS_E_NOT_FOUND  no such customer or document in the view
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_cursor_open(const encours_view *view, int32_t rows, const encours_cursor_options *options,
                    ENCOURS_OWNED encours_cursor **out, encours_error *error);

/**
 * Load the next block. A block has fewer rows than wanted only when no more follow. On failure the
 * cursor and its present block are as they were.
 *
 * @param[in]  cursor
 * @param[in]  count_max  most rows wanted, 1 to ENCOURS_CURSOR_ROWS_MAX
 * @param[out] count      rows in the block; 0 at the end
 * @param[out] error      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_cursor_next(encours_cursor *cursor, size_t count_max, size_t *count, encours_error *error);

/** Rows of the present block; 0 before the first block and at the end.
 *  @param[in] cursor @threads shared @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_cursor_row_count(const encours_cursor *cursor);

/** A column of numbers of the present block; NULL when these rows have no such column of numbers,
 *  before the first block and at the end. Borrowed until the next block.
 *  @return @len{rows} @nullable
 *  @param[in] cursor @param[in] column an encours_column @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_cursor_numbers(const encours_cursor *cursor, int32_t column);

/** A text of the present block, NUL-terminated; empty when absent, NULL when these rows have no
 *  such column of texts or the block no such row, or when it was compacted and cannot be read back
 *  (compact.h). Borrowed until the next block. @return @nullable
 *  @param[in] cursor @param[in] column an encours_column @param[in] row from 0 of the block
 *  @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_cursor_text(const encours_cursor *cursor, int32_t column, size_t row);

/** A column of texts of the present block in one piece: text i is bytes[offsets[i]] up to, without,
 *  bytes[offsets[i + 1]]; no terminators. Borrowed until the next block, as the numbers are.
 *  @param[in]  cursor
 *  @param[in]  column   an encours_column
 *  @param[out] offsets  ascending from 0     @len{rows + 1}
 *  @param[out] bytes    the texts, UTF-8     @len{offsets[rows]}
 *  @param[out] error    @nullable
 *  @retval ENCOURS_OK           also when the block is empty: then there is one offset
 *  @retval ENCOURS_E_NOT_FOUND  these rows have no such column of texts
 *  @retval ENCOURS_E_STORAGE    they were compacted and cannot be read back; other kinds as the
 *                               store gives them (compact.h)
 *  @retval ENCOURS_E_NO_MEMORY
 *  @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_cursor_texts(encours_cursor *cursor, int32_t column,
                     ENCOURS_BORROWED const uint32_t **offsets,
                     ENCOURS_BORROWED const char **bytes, encours_error *error);

/** Free a cursor. @param[in] cursor @nullable @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) void
encours_cursor_free(encours_cursor *cursor);

ENCOURS_END_DECLS

#endif
