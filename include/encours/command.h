/* SPDX-License-Identifier: MIT */
/**
 * @file command.h
 * The commands of a transaction.
 *
 * Adding a command checks its shape only; whether it is possible is decided at commit, in order,
 * where error->index names the command, and the statuses are those of encours_transaction_commit().
 * Every function here refuses with ENCOURS_E_STATE when the transaction is prepared or committed,
 * and with ENCOURS_E_LIMIT when it is full; what was refused is not part of the transaction. Texts
 * and arrays are copied.
 *
 * Commands name things by encours_ref: the number of a thing that exists, or the reference that an
 * earlier command of the same transaction gave back. Amounts are never negative: the type of a
 * document says whether it is a debit or a credit.
 *
 * Many commands of one kind go in by columns: see command_columns.h.
 *
 * Limits: 2^24 commands a transaction; texts as stated with each.
 */
#ifndef ENCOURS_COMMAND_H
#define ENCOURS_COMMAND_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/document.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/** Options of encours_transaction_add_customer(). */
typedef struct encours_customer_options {
    size_t struct_size;       /**< sizeof(encours_customer_options) */
    const char *code;         /**< the host's code, 1 to 64 bytes, unique in the ledger */
    uint32_t code_impersonal; /**< 1: the code says nothing of a person and goes into the log;
                                   0: the log has C<number>, the code is party data */
    uint32_t reserved_0;      /**< zero */
    const char *name;         /**< party data, at most 1024 bytes; NULL: none @nullable */
} encours_customer_options;

/**
 * Add a customer. Codes of one ledger are unique; a code that exists makes the commit fail with
 * ENCOURS_E_EXISTS.
 *
 * The code, unless impersonal, and the name are kept in the store's party table, never in the log.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] customer     reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_add_customer(encours_transaction *transaction,
                                 const encours_customer_options *options, encours_ref *customer,
                                 encours_error *error);

/**
 * Declare a dimension, such as "division", "region", "portfolio", "segment" or "salesperson".
 * Declaring one that exists changes nothing.
 *
 * @param[in]  transaction
 * @param[in]  name         1 to 32 bytes of printable UTF-8
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_STATE
 * @retval ENCOURS_E_LIMIT
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_declare_dimension(encours_transaction *transaction, const char *name,
                                      encours_error *error);

/**
 * Give a customer a value of a dimension from a day on, until the day of the next such command for
 * a later day. A second value for the same day replaces the first from the moment it is known.
 *
 * @param[in]  transaction
 * @param[in]  customer
 * @param[in]  dimension    a name declared by an earlier command or transaction
 * @param[in]  value        1 to 64 bytes; NULL: no value from that day on    @nullable
 * @param[in]  from         first day
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_STATE
 * @retval ENCOURS_E_LIMIT
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_set_dimension(encours_transaction *transaction, encours_ref customer,
                                  const char *dimension, const char *value, encours_date from,
                                  encours_error *error);

/**
 * Post a document.
 *
 * @param[in]  transaction
 * @param[in]  document     see document.h
 * @param[out] reference    reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   a member is not acceptable; error->field names it
 * @retval ENCOURS_E_STATE
 * @retval ENCOURS_E_LIMIT
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_post(encours_transaction *transaction, const encours_document *document,
                         encours_ref *reference, encours_error *error);

/** An allocation (lettrage) of one credit to one debit. */
typedef struct encours_allocation_options {
    size_t struct_size;    /**< sizeof(encours_allocation_options) */
    encours_ref credit;    /**< credit document: payment, credit note, advance, credit adjustment */
    encours_ref debit;     /**< debit document: invoice, debit note, refund, debit adjustment */
    uint32_t credit_line;  /**< line of the credit, from 1; 0: fill lines first due first */
    uint32_t debit_line;   /**< line of the debit, from 1; 0: fill lines first due first */
    int64_t amount;        /**< minor units, greater than zero */
    encours_date from;     /**< matching date: not before both documents count */
    uint32_t reserved_0;   /**< zero */
} encours_allocation_options;

/** Initialiser of encours_allocation_options: documents, amount and `from` are to be set. */
#define ENCOURS_ALLOCATION_OPTIONS_INIT                                                            \
    {                                                                                              \
        sizeof(encours_allocation_options), 0, 0, 0, 0, 0, {ENCOURS_DATE_NONE}, 0                  \
    }

/**
 * Allocate an amount of a credit to a debit of the same customer and currency. On no day, past or
 * future, may the live allocations of a line pass its amount.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] matching     reference of the matching that holds the allocations made   @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_STATE
 * @retval ENCOURS_E_LIMIT
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_allocate(encours_transaction *transaction,
                             const encours_allocation_options *options, encours_ref *matching,
                             encours_error *error);

/**
 * Match any number of documents of one customer and currency: what is open of their debits and
 * credits is paired in the order of effective date, then as given, the smaller of two each time.
 *
 * @param[in]  transaction
 * @param[in]  documents    at least one debit and one credit     @len{count}
 * @param[in]  count        2 to 2^20
 * @param[in]  from         matching date, not before all of them count
 * @param[in]  allow_rest   0: what is open of debits and of credits must be equal; 1: match up to
 *                          the smaller side
 * @param[out] matching     reference                             @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_STATE
 * @retval ENCOURS_E_LIMIT
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_match(encours_transaction *transaction, const encours_ref *documents,
                          size_t count, encours_date from, uint32_t allow_rest,
                          encours_ref *matching, encours_error *error);

/**
 * End one allocation at a day: it counted from its own day to the day before. Ending it on its own
 * first day means that it never counted, though older views still show it. An end is never undone.
 *
 * @param[in]  transaction
 * @param[in]  allocation   number of an allocation that has not ended
 * @param[in]  at           first day on which it no longer counts
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_STATE
 * @retval ENCOURS_E_LIMIT
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_reverse_allocation(encours_transaction *transaction, uint64_t allocation,
                                       encours_date at, encours_error *error);

/** End all allocations of a matching that have not ended, at a day not before any of them begins.
 *  @param[in] transaction
 *  @param[in] matching
 *  @param[in] at
 *  @param[out] error @nullable
 *  @retval ENCOURS_OK
 *  @retval ENCOURS_E_INVALID
 *  @retval ENCOURS_E_STATE
 *  @retval ENCOURS_E_LIMIT
 *  @retval ENCOURS_E_NO_MEMORY
 *  @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_reverse_matching(encours_transaction *transaction, encours_ref matching,
                                     encours_date at, encours_error *error);

/** Why a document was cancelled. */
typedef enum encours_cancel_reason {
    ENCOURS_CANCEL_ERROR = 1,    /**< it should not have been posted */
    ENCOURS_CANCEL_RETURNED = 2, /**< a payment that came back */
    ENCOURS_CANCEL_OTHER = 3     /**< see the reason of the transaction */
} encours_cancel_reason;

/**
 * Cancel a document at a day: it counts until the day before. At its own effective date: it never
 * counted. Its number and source key are not freed. Both sides of a transfer are cancelled with
 * either. An allocation that has an end keeps it: cancel on that day or later.
 *
 * @param[in]  transaction
 * @param[in]  document
 * @param[in]  at               first day on which it no longer counts, not before its effective
 *                              date
 * @param[in]  reason           an encours_cancel_reason
 * @param[in]  end_allocations  1: end at that day the allocations that live then; 0: refuse if any
 * @param[out] error            @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_STATE
 * @retval ENCOURS_E_LIMIT
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_cancel(encours_transaction *transaction, encours_ref document, encours_date at,
                           int32_t reason, uint32_t end_allocations, encours_error *error);

/** A transfer between customers, account classes or currencies. */
typedef struct encours_transfer_options {
    size_t struct_size;        /**< sizeof(encours_transfer_options) */
    encours_ref from_customer; /**< the customer who owes less */
    encours_ref to_customer;   /**< the customer who owes more; may be the same */
    int64_t from_amount;       /**< minor units of from_currency, greater than zero */
    int64_t to_amount;         /**< minor units of to_currency; equal when currencies are */
    int64_t base_amount;       /**< value of both in the base currency, minor units; needed when
                                    the currencies differ; an amount in the base currency is its
                                    own value; 0: not stated */
    uint16_t from_currency;    /**< ISO 4217 numeric */
    uint16_t to_currency;      /**< ISO 4217 numeric */
    uint16_t from_account;     /**< account class, such as 411 */
    uint16_t to_account;       /**< account class, such as 416 */
    encours_date date;         /**< issue and effective date of both adjustments */
    encours_date due;          /**< due date of the new debit, or ENCOURS_DATE_NONE */
    const char *number;        /**< number of both adjustments, where numbers are unique of
                                    the debit alone; NULL: none @nullable */
} encours_transfer_options;

/** Initialiser of encours_transfer_options: all but `due`, `base_amount`, accounts and `number` are
 * to be set. */
#define ENCOURS_TRANSFER_OPTIONS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_transfer_options), 0, 0, 0, 0, 0, 0, 0, 0, 0, {ENCOURS_DATE_NONE},          \
            {ENCOURS_DATE_NONE}, NULL                                                              \
    }

/**
 * Transfer a debt: a credit adjustment and a debit adjustment of equal base value, linked, reason
 * TRANSFER. Neither is a sale or a payment. Allocate the credit to the old debts by ordinary
 * commands.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] credit       reference of the credit adjustment    @nullable
 * @param[out] debit        reference of the debit adjustment     @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_STATE
 * @retval ENCOURS_E_LIMIT
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_transfer(encours_transaction *transaction,
                             const encours_transfer_options *options, encours_ref *credit,
                             encours_ref *debit, encours_error *error);

ENCOURS_END_DECLS

#endif
