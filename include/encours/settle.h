/* SPDX-License-Identifier: MIT */
/**
 * @file settle.h
 * Settling invoices in one command, and undoing it exactly.
 *
 * A settlement takes what is open of a credit (payment, credit note, advance) and of invoices on a
 * day, clears them by the rules of clearing.h, and writes the outcome: an adjustment for each
 * discount, tolerance, write-off and fee, with its VAT and its base amount; one matching that holds
 * all the allocations; and, in a foreign currency, one adjustment of 0 with the exchange difference
 * that was realised as base amount (exchange.h). All of it or nothing.
 *
 * Inside an invoice lines are filled first due first. An adjustment takes the account class and the
 * dimensions of its invoice, and its share of the invoice's base amount, so that a discount makes
 * no exchange difference. What is paid above a tolerance, and a surplus written off, is a debit
 * adjustment; a surplus given back is a refund. All have the day of the settlement.
 *
 * Netting a party's payables is a settlement whose credit is an adjustment of reason TRANSFER over
 * the sum that netting.h finds; an advance is settled with the final invoice as a payment is. See
 * `docs/concepts/settlement.md`.
 *
 * Limits: 2^20 invoices a settlement.
 */
#ifndef ENCOURS_SETTLE_H
#define ENCOURS_SETTLE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/clearing.h"
#include "encours/date.h"
#include "encours/document.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/** Whether exchange differences are realised. */
typedef enum encours_settle_exchange {
    ENCOURS_SETTLE_EXCHANGE_KNOWN = 0,    /**< of the pairs whose documents have base amounts */
    ENCOURS_SETTLE_EXCHANGE_REQUIRED = 1, /**< a document without a base amount is an error */
    ENCOURS_SETTLE_EXCHANGE_NONE = 2      /**< none are posted */
} encours_settle_exchange;

/** Options of encours_transaction_settle(). */
typedef struct encours_settle_options {
    size_t struct_size;  /**< sizeof(encours_settle_options) */
    encours_ref payment; /**< the credit used; 0: none, only write-offs and fees are booked */
    int64_t amount;      /**< of it to be used, minor units; 0: all that is open of it */
    encours_date from;   /**< day of the matching and of the adjustments */
    int32_t surplus;     /**< an encours_clearing_surplus; NEXT takes the other debits of the
                              customer and currency, first due first */
    int64_t surplus_max; /**< of ENCOURS_CLEARING_SURPLUS_WRITE_OFF, minor units */
    uint32_t vat;        /**< flags of encours_clearing_vat; where an invoice states its VAT */
    uint32_t rounding;   /**< of VAT, an encours_rounding; 0: half up. Base amounts: half up */
    uint32_t exchange;   /**< an encours_settle_exchange */
    uint32_t reserved_0; /**< zero */
    encours_optional_i64 write_off_max;     /**< authority: what may be given up of one invoice as
                                                 write-off and tolerance, minor units */
    encours_optional_i64 write_off_sum_max; /**< the same of all invoices together, minor units */
    size_t count;                           /**< invoices, 1 to 2^20 */
    const encours_ref *invoices; /**< debits of one customer and currency, each once, in the order
                                      in which they are settled @len{count} */
    const int64_t *asked;        /**< part of what is open to be settled, minor units; NULL: all
                                      @len{count} @nullable */
    const int64_t *discount;     /**< allowed if it is closed now, minor units; NULL: none
                                      @len{count} @nullable */
    const int64_t *tolerance;    /**< difference accepted, minor units; NULL: none
                                      @len{count} @nullable */
    const int64_t *write_off;    /**< given up, minor units; NULL: nothing @len{count} @nullable */
    const int64_t *fee;          /**< kept by a bank or factor, minor units; NULL: none
                                      @len{count} @nullable */
    const char *number;          /**< number of all that is posted, at most 64 bytes; NULL: none, as
                                      where numbers are unique @nullable */
} encours_settle_options;

/** Initialiser of encours_settle_options: payment, from, surplus and invoices are to be set. */
#define ENCOURS_SETTLE_OPTIONS_INIT                                                                \
    {                                                                                              \
        sizeof(encours_settle_options), 0, 0, {ENCOURS_DATE_NONE}, 0, 0, 0, 0, 0, 0, {0, 0, 0},    \
            {0, 0, 0}, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL                                 \
    }

/**
 * Settle invoices.
 *
 * The commit fails with ENCOURS_E_DENIED, naming the limit, when more is given up than the
 * authority allows, or the surplus is to be refused; with ENCOURS_E_STATE when there is nothing to
 * settle; with ENCOURS_E_INVALID when amounts do not fit an invoice (error->field names the
 * column); else as an allocation or a document of its own would.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] matching     reference of the matching that holds the allocations made   @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no such policy, flag or rounding, an amount below 0, no invoice
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_settle(encours_transaction *transaction, const encours_settle_options *options,
                           encours_ref *matching, encours_error *error);

/**
 * Undo a matching from a day on: its allocations end, and the adjustments that were posted with it
 * are cancelled, exchange differences and refunds included, so that every open amount is again what
 * it was. On the day of the matching itself: as if it had never been, though older views still show
 * it. Adjustments that other matchings use too stay, and the commit fails with ENCOURS_E_STATE.
 *
 * Of the adjustments of the transaction that made the matching, those belong to it that have its
 * day and no source key and are allocated in it, and an exchange difference posted right before it.
 *
 * @param[in]  transaction
 * @param[in]  matching     number, or reference of an earlier command
 * @param[in]  at           first day on which it no longer counts, not before the matching
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
encours_transaction_unmatch(encours_transaction *transaction, encours_ref matching, encours_date at,
                            encours_error *error);

ENCOURS_END_DECLS

#endif
