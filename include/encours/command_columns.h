/* SPDX-License-Identifier: MIT */
/**
 * @file command_columns.h
 * The commands of a transaction that come by the thousand, from columns: customers, documents of
 * one line, allocations.
 *
 * A row is a command: the rules, the outcome and the bytes of the log are those of
 * encours_transaction_add_customer(), encours_transaction_post() and encours_transaction_allocate()
 * called row by row. What is saved is the call and the members that do not change. As there, adding
 * checks shapes only and commit decides; error->index is then the command, counted from 0 over the
 * whole transaction. When a row is refused here, error->index is the row, error->field the column,
 * and nothing of the call is part of the transaction.
 *
 * References are consecutive: `first` names what row 0 makes, first + i what row i makes. So are
 * the numbers they get at commit: encours_transaction_number() of `first` tells them all.
 *
 * Columns are borrowed for the call and of the length that the struct states. A column that is not
 * needed may be NULL: its member then says what holds for all rows, as does a member `_of_all`,
 * which must be 0 when the column is there.
 *
 * Limits: 2^24 commands a transaction, 2^32 bytes of them; texts as in command.h and document.h.
 */
#ifndef ENCOURS_COMMAND_COLUMNS_H
#define ENCOURS_COMMAND_COLUMNS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/command.h"
#include "encours/document.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_DOCUMENT_AMOUNT_NONE INT64_MIN /**< in a column: no such amount in this row */

/** A column of texts: text i is bytes[offsets[i]] up to, without, bytes[offsets[i + 1]], UTF-8
 *  without terminators, as Arrow's utf8 (`offsets`) and large_utf8 (`offsets_64`) have them. An
 *  empty text is an absent one: there is no bitmap of nulls, a null must be empty. All members
 *  zero: no column, every text is absent. */
typedef struct encours_text_column {
    size_t count;              /**< texts, as many as the other columns have rows */
    const uint32_t *offsets;   /**< ascending, the first need not be 0; NULL: see offsets_64.
                                    @len{count + 1} @nullable */
    const int64_t *offsets_64; /**< instead of `offsets`. @len{count + 1} @nullable */
    const char *bytes;         /**< the texts one after the other. @len{size} @nullable */
    size_t size;               /**< bytes; no offset passes it */
} encours_text_column;

/** Customers to add, by row. */
typedef struct encours_customer_columns {
    size_t struct_size;              /**< sizeof(encours_customer_columns) */
    size_t count;                    /**< rows */
    encours_text_column code;        /**< codes of the host, 1 to 64 bytes each, needed */
    encours_text_column name;        /**< party data, at most 1024 bytes each */
    const uint8_t *code_impersonal;  /**< not 0: the code goes into the log, see
                                          encours_customer_options; NULL: the next member.
                                          @len{count} @nullable */
    uint32_t code_impersonal_of_all; /**< for all rows when the column is NULL */
    uint32_t reserved_0;             /**< zero */
} encours_customer_columns;

/** Initialiser of encours_customer_columns; `count` and `code` are still to be set. */
#define ENCOURS_CUSTOMER_COLUMNS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_customer_columns), 0, {0, NULL, NULL, NULL, 0}, {0, NULL, NULL, NULL, 0},   \
            NULL, 0, 0                                                                             \
    }

/** Documents of one line to post, by row; members as in encours_document. */
typedef struct encours_document_columns {
    size_t struct_size;                /**< sizeof(encours_document_columns) */
    size_t count;                      /**< rows */
    const encours_ref *customer;       /**< numbers or references, needed. @len{count} */
    const int32_t *type;               /**< an encours_document_type; NULL: type_of_all.
                                            @len{count} @nullable */
    const int32_t *reason;             /**< an encours_adjustment_reason for adjustments, else 0;
                                            NULL: reason_of_all. @len{count} @nullable */
    const int32_t *due_source;         /**< an encours_due_source; NULL: due_source_of_all.
                                            @len{count} @nullable */
    const uint16_t *currency;          /**< ISO 4217 numeric; NULL: currency_of_all.
                                            @len{count} @nullable */
    const uint16_t *account_class;     /**< first three digits of the account; 0: none; NULL:
                                            account_class_of_all. @len{count} @nullable */
    int32_t type_of_all;               /**< an encours_document_type for all rows when `type` is
                                            NULL, else 0; likewise the next four */
    int32_t reason_of_all;             /**< an encours_adjustment_reason */
    int32_t due_source_of_all;         /**< an encours_due_source */
    uint16_t currency_of_all;          /**< ISO 4217 numeric */
    uint16_t account_class_of_all;     /**< first three digits of the account; 0: none */
    const int64_t *gross;              /**< minor units, zero or more, needed. @len{count} */
    const int64_t *vat;                /**< minor units, or ENCOURS_DOCUMENT_AMOUNT_NONE; NULL: none
                                            is stated. @len{count} @nullable */
    const int64_t *base_amount;        /**< minor units of the base currency, likewise; NULL: none.
                                            @len{count} @nullable */
    const int64_t *original;           /**< minor units of an amount quoted for information, read
                                            where original_currency is not 0; NULL when that is.
                                            @len{count} @nullable */
    const uint16_t *original_currency; /**< ISO 4217 numeric, 0: none is quoted; NULL: none is in
                                           any row. @len{count} @nullable */
    const int32_t *issue;              /**< epoch day or ENCOURS_DATE_NONE; NULL: none has one.
                                            @len{count} @nullable */
    const int32_t *effective;          /**< epoch day or ENCOURS_DATE_NONE: the issue date; NULL:
                                            the issue date in all rows. @len{count} @nullable */
    const int32_t *due;                /**< epoch day or ENCOURS_DATE_NONE; NULL: none has one.
                                            @len{count} @nullable */
    encours_text_column number;        /**< numbers on the paper, at most 64 bytes each */
    encours_text_column source_key;    /**< keys in the host's books, at most 96 bytes each */
    encours_text_column terms;         /**< payment terms as provenance, at most 64 bytes each */
    size_t dimension_count;            /**< dimensions, at most 32 */
    const char *const *dimensions;     /**< their declared names. @len{dimension_count} @nullable */
    const encours_text_column *values; /**< a column of values for each, at most 64 bytes; a row
                                           with an empty one is as its customer there.
                                           @len{dimension_count} @nullable */
} encours_document_columns;

/** Initialiser of encours_document_columns: no columns, no rows. */
#define ENCOURS_DOCUMENT_COLUMNS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_document_columns), 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0, 0,    \
            NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, {0, NULL, NULL, NULL, 0},              \
            {0, NULL, NULL, NULL, 0}, {0, NULL, NULL, NULL, 0}, 0, NULL, NULL                      \
    }

/** Allocations to make, by row; members as in encours_allocation_options. */
typedef struct encours_allocation_columns {
    size_t struct_size;          /**< sizeof(encours_allocation_columns) */
    size_t count;                /**< rows */
    const encours_ref *credit;   /**< credit documents, needed. @len{count} */
    const encours_ref *debit;    /**< debit documents, needed. @len{count} */
    const uint32_t *credit_line; /**< line of the credit, from 1; 0, or NULL for all: lines fill
                                      first due first. @len{count} @nullable */
    const uint32_t *debit_line;  /**< line of the debit, likewise; NULL: 0. @len{count} @nullable */
    const int64_t *amount;       /**< minor units, greater than zero, needed. @len{count} */
    const int32_t *from;         /**< matching date, epoch day, needed. @len{count} */
} encours_allocation_columns;

/** Initialiser of encours_allocation_columns: no columns, no rows. */
#define ENCOURS_ALLOCATION_COLUMNS_INIT                                                            \
    {sizeof(encours_allocation_columns), 0, NULL, NULL, NULL, NULL, NULL, NULL}

/**
 * Add a customer for each row, as encours_transaction_add_customer() would.
 *
 * @param[in]  transaction
 * @param[in]  columns
 * @param[out] first        reference of the customer of row 0; 0 when there are no rows  @nullable
 * @param[out] error        `index` is the row, `field` the column                        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a text that is too long, empty where one is needed, or not printable
 *                            UTF-8; offsets that do not ascend or pass the bytes; a column of texts
 *                            of another length; a column beside its `_of_all`
 * @retval ENCOURS_E_MISUSE   a needed column is missing; offsets of both widths
 * @retval ENCOURS_E_STATE    the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT    more commands or bytes than a transaction takes
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_add_customers_columns(encours_transaction *transaction,
                                          const encours_customer_columns *columns,
                                          encours_ref *first, encours_error *error);

/**
 * Post a document of one line for each row, as encours_transaction_post() would. A dimension must
 * have been declared when the commit comes to a row that has a value of it.
 *
 * @param[in]  transaction
 * @param[in]  columns
 * @param[out] first        reference of the document of row 0; 0 when there are no rows  @nullable
 * @param[out] error        `index` is the row, `field` the column                        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a value is not acceptable, as for encours_transaction_post(); offsets
 *                            that do not ascend or pass the bytes; a column of texts of another
 *                            length; a column beside its `_of_all`
 * @retval ENCOURS_E_MISUSE   a needed column is missing; offsets of both widths
 * @retval ENCOURS_E_STATE    the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT    more commands or bytes than a transaction takes
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_post_columns(encours_transaction *transaction,
                                 const encours_document_columns *columns, encours_ref *first,
                                 encours_error *error);

/**
 * Allocate for each row, as encours_transaction_allocate() would: a matching a row.
 *
 * @param[in]  transaction
 * @param[in]  columns
 * @param[out] first        reference of the matching of row 0; 0 when there are no rows  @nullable
 * @param[out] error        `index` is the row, `field` the column                        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a value is not acceptable, as for encours_transaction_allocate()
 * @retval ENCOURS_E_MISUSE   a needed column is missing
 * @retval ENCOURS_E_STATE    the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT    more commands or bytes than a transaction takes
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_allocate_columns(encours_transaction *transaction,
                                     const encours_allocation_columns *columns, encours_ref *first,
                                     encours_error *error);

ENCOURS_END_DECLS

#endif
