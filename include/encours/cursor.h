/* SPDX-License-Identifier: MIT */
/**
 * @file cursor.h
 * Cursors: rows of a view in blocks of columns.
 *
 * encours_cursor_next() loads the next block; the columns of that block are borrowed until the next
 * call. All numbers come as int64: amounts in minor units, dates as epoch days (ENCOURS_DATE_NONE for
 * none), instants in microseconds UTC. Texts come as offsets and bytes. A cursor keeps its view alive
 * and is used by one thread at a time.
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

/** Columns. Which rows have which is said with each cursor. */
typedef enum encours_column {
    ENCOURS_COLUMN_NUMBER = 1,          /**< number of the row's own thing */
    ENCOURS_COLUMN_CUSTOMER = 2,        /**< customer number */
    ENCOURS_COLUMN_CODE = 3,            /**< text: customer code of the log */
    ENCOURS_COLUMN_DOCUMENT = 4,        /**< document number */
    ENCOURS_COLUMN_LINE = 5,            /**< line of its document, from 1 */
    ENCOURS_COLUMN_TYPE = 6,            /**< encours_document_type */
    ENCOURS_COLUMN_REASON = 7,          /**< encours_adjustment_reason or 0 */
    ENCOURS_COLUMN_ISSUE = 8,           /**< issue date */
    ENCOURS_COLUMN_EFFECTIVE = 9,       /**< effective date */
    ENCOURS_COLUMN_DUE = 10,            /**< original due date */
    ENCOURS_COLUMN_CURRENCY = 11,       /**< ISO 4217 numeric */
    ENCOURS_COLUMN_ACCOUNT_CLASS = 12,  /**< account class or 0 */
    ENCOURS_COLUMN_AMOUNT = 13,         /**< signed amount: debits positive, credits negative */
    ENCOURS_COLUMN_OPEN = 14,           /**< signed open amount at the cursor's day */
    ENCOURS_COLUMN_CANCELLED = 15,      /**< day of cancellation, or none */
    ENCOURS_COLUMN_NUMBER_TEXT = 16,    /**< text: number on the paper */
    ENCOURS_COLUMN_SOURCE_KEY = 17,     /**< text: key in the host's books */
    ENCOURS_COLUMN_CREDIT_DOCUMENT = 18, /**< document number */
    ENCOURS_COLUMN_CREDIT_LINE = 19,    /**< line, from 1 */
    ENCOURS_COLUMN_DEBIT_DOCUMENT = 20, /**< document number */
    ENCOURS_COLUMN_DEBIT_LINE = 21,     /**< line, from 1 */
    ENCOURS_COLUMN_FROM = 22,           /**< first day */
    ENCOURS_COLUMN_TO = 23,             /**< first day on which it no longer counts, or none */
    ENCOURS_COLUMN_MATCHING = 24,       /**< matching number */
    ENCOURS_COLUMN_SEQUENCE = 25,       /**< last record of the transaction */
    ENCOURS_COLUMN_RECORDED_AT = 26,    /**< instant */
    ENCOURS_COLUMN_ACTOR = 27,          /**< text: who */
    ENCOURS_COLUMN_REASON_CODE = 28,    /**< text: why, of the transaction */
    ENCOURS_COLUMN_EVENT = 29,          /**< encours_event_kind */
    ENCOURS_COLUMN_ALLOCATION = 30,     /**< allocation number, or 0 */
    ENCOURS_COLUMN_VAT = 31,            /**< tax in it; INT64_MIN when absent */
    ENCOURS_COLUMN_BASE_AMOUNT = 32,    /**< gross at booking; INT64_MIN when absent */
    ENCOURS_COLUMN_DUE_SOURCE = 33,     /**< encours_due_source */
    ENCOURS_COLUMN_TERMS = 34,          /**< text: payment terms */
    ENCOURS_COLUMN_DATE = 35,           /**< the event's effective day, or none */
    ENCOURS_COLUMN_POSITION = 36        /**< position of the event in the log, from 1 */
} encours_column;

/** Kinds of events. */
typedef enum encours_event_kind {
    ENCOURS_EVENT_LEDGER = 1,             /**< the ledger was created */
    ENCOURS_EVENT_CURRENCY = 2,           /**< a currency was used for the first time */
    ENCOURS_EVENT_DIMENSION = 3,          /**< a dimension was declared */
    ENCOURS_EVENT_VALUE = 4,              /**< a value of a dimension was used for the first time */
    ENCOURS_EVENT_CUSTOMER = 5,           /**< a customer was added */
    ENCOURS_EVENT_CUSTOMER_DIMENSION = 6, /**< a customer got a value of a dimension */
    ENCOURS_EVENT_DOCUMENT = 7,           /**< a document was posted */
    ENCOURS_EVENT_ALLOCATION = 8,         /**< an allocation was made */
    ENCOURS_EVENT_ALLOCATION_END = 9,     /**< an allocation was ended */
    ENCOURS_EVENT_CANCELLATION = 10,      /**< a document was cancelled */
    ENCOURS_EVENT_TRANSFER = 11,          /**< two adjustments were linked as a transfer */
    ENCOURS_EVENT_TERMS = 12,             /**< payment terms were used for the first time */
    ENCOURS_EVENT_PARTY_ERASED = 13       /**< personal data was erased */
} encours_event_kind;

/** What rows a cursor gives. */
typedef struct encours_cursor_options {
    size_t struct_size;  /**< sizeof(encours_cursor_options), by ENCOURS_CURSOR_OPTIONS_INIT */
    uint64_t customer;   /**< rows of this customer only; 0: all */
    uint64_t document;   /**< rows of this document only; 0: all */
    encours_date as_of;  /**< day of the open amounts; items and documents that do not count on it
                              are left out. ENCOURS_DATE_NONE: all rows, open amounts at the end of
                              time */
    int32_t open_only;   /**< 1: items with an open amount other than 0 only; needs as_of */
} encours_cursor_options;

/** All rows. */
#define ENCOURS_CURSOR_OPTIONS_INIT                                                                \
    {                                                                                              \
        sizeof(encours_cursor_options), 0, 0, {ENCOURS_DATE_NONE}, 0                               \
    }

/** What a cursor runs over. */
typedef enum encours_rows {
    ENCOURS_ROWS_CUSTOMERS = 1,   /**< NUMBER CODE SEQUENCE RECORDED_AT */
    ENCOURS_ROWS_DOCUMENTS = 2,   /**< NUMBER CUSTOMER CODE TYPE REASON ISSUE EFFECTIVE CURRENCY
                                       ACCOUNT_CLASS AMOUNT OPEN CANCELLED NUMBER_TEXT SOURCE_KEY VAT
                                       BASE_AMOUNT DUE_SOURCE TERMS SEQUENCE RECORDED_AT */
    ENCOURS_ROWS_ITEMS = 3,       /**< as documents, with DOCUMENT LINE DUE; NUMBER is the item's */
    ENCOURS_ROWS_ALLOCATIONS = 4, /**< NUMBER CUSTOMER CURRENCY AMOUNT FROM TO MATCHING
                                       CREDIT_DOCUMENT CREDIT_LINE DEBIT_DOCUMENT DEBIT_LINE
                                       SEQUENCE RECORDED_AT */
    ENCOURS_ROWS_EVENTS = 5       /**< the audit trail: POSITION EVENT CUSTOMER DOCUMENT ALLOCATION
                                       AMOUNT CURRENCY DATE SEQUENCE RECORDED_AT ACTOR REASON_CODE */
} encours_rows;

/**
 * Open a cursor over rows of a view, in log order.
 *
 * @param[in]  view
 * @param[in]  rows     an encours_rows
 * @param[in]  options  @nullable (all rows)
 * @param[out] out      to be freed with encours_cursor_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    unknown rows, a bad day, or open_only without a day
 * @retval ENCOURS_E_NOT_FOUND  no such customer or document
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_cursor_open(const encours_view *view, int32_t rows, const encours_cursor_options *options,
                    ENCOURS_OWNED encours_cursor **out, encours_error *error);

/**
 * Load the next block.
 *
 * @param[in]  cursor
 * @param[in]  count_max  most rows wanted, 1 to 65536
 * @param[out] count      rows in the block; 0 at the end
 * @param[out] error      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_NO_MEMORY  the cursor is where it was
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_cursor_next(encours_cursor *cursor, size_t count_max, size_t *count, encours_error *error);

/** A column of numbers of the present block; NULL when these rows have no such column.
 *  @param[in] cursor @param[in] column an encours_column @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_cursor_numbers(const encours_cursor *cursor, int32_t column);

/** A text of the present block, NUL-terminated; empty when absent, NULL when these rows have no such
 *  column or the block no such row.
 *  @param[in] cursor @param[in] column @param[in] row from 0 @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_cursor_text(const encours_cursor *cursor, int32_t column, size_t row);

/** A column of texts of the present block: text i is bytes[offsets[i]] to bytes[offsets[i + 1]].
 *  @param[in]  cursor
 *  @param[in]  column
 *  @param[out] offsets  count + 1 of them
 *  @param[out] bytes
 *  @param[out] error    @nullable
 *  @retval ENCOURS_OK
 *  @retval ENCOURS_E_NOT_FOUND  these rows have no such column
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
