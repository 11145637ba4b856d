/* SPDX-License-Identifier: MIT */
/**
 * @file revalue.h
 * Revaluation runs of a ledger, and what was booked in the base currency.
 *
 * A run brings the books of every customer in every foreign currency to the closing rate:
 *
 *     difference  balance at the closing day x rate, rounded - booked balance of that day
 *
 * where the booked balance is the sum of the signed base amounts of the documents that count,
 * exchange differences realised or revalued before among them. The difference is posted as an
 * adjustment of 0 and that base amount, reason EXCHANGE, effective on the closing day; REVERSED
 * adds an equal and opposite one on the day after. No balance in its own currency changes.
 *
 * Both methods leave the same books on each closing day, and a run a second time posts nothing.
 *
 * Sources: as in revaluation.h.
 */
#ifndef ENCOURS_REVALUE_H
#define ENCOURS_REVALUE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/rates.h"
#include "encours/revaluation.h"
#include "encours/transaction.h"
#include "encours/view.h"

ENCOURS_BEGIN_DECLS

/** Options of encours_transaction_revalue(). */
typedef struct encours_revalue_options {
    size_t struct_size;         /**< sizeof(encours_revalue_options) */
    const encours_rates *rates; /**< rates to the base currency of the ledger; read in the call */
    encours_date closing;       /**< the day of the rates, of the balances and of what is posted */
    int32_t method;             /**< an encours_revaluation_method */
    int32_t scope;              /**< an encours_revaluation_scope; LOSSES goes with REVERSED alone:
                                     which losses were booked before is not told apart */
    uint32_t rounding;          /**< an encours_rounding; 0: half up */
    uint16_t account_class;     /**< of what is posted, such as 411; 0: none */
    uint16_t reserved_0;        /**< zero */
    uint32_t reserved_1;        /**< zero */
    const char *number; /**< number of what is posted, at most 64 bytes; NULL: none, as where
                             numbers are unique @nullable */
} encours_revalue_options;

/** Initialiser of encours_revalue_options: rates, closing and method are to be set. */
#define ENCOURS_REVALUE_OPTIONS_INIT                                                               \
    {                                                                                              \
        sizeof(encours_revalue_options), NULL, {ENCOURS_DATE_NONE}, 0, 0, 0, 0, 0, 0, NULL         \
    }

/**
 * Revalue all customers. The last command of its transaction.
 *
 * The commit fails with ENCOURS_E_CURRENCY when a currency with something open had no rate on the
 * closing day (the message names it), or documents have no base amount (the message counts them);
 * with ENCOURS_E_STATE when other commands follow, when there is nothing to post, or when the
 * closing day lies in a closed period.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no such method, scope, rounding or day; LOSSES with CUMULATIVE
 * @retval ENCOURS_E_CURRENCY   a currency has other decimals in the rates than in the ledger
 * @retval ENCOURS_E_OVERFLOW   a rate between minor units has more than 63 bits in lowest terms
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_revalue(encours_transaction *transaction,
                            const encours_revalue_options *options, encours_error *error);

/** What is booked in the base currency, minor units. Always balance = open + exchange + settled. */
typedef struct encours_booked {
    size_t struct_size;      /**< set by the caller to sizeof(encours_booked) */
    int64_t balance;         /**< signed base amounts of the documents that count */
    int64_t open;            /**< of it, what belongs to open amounts: of each document, its base
                                  amount less the shares that its allocations took, of those that
                                  count on the day; of what is settled whole nothing */
    int64_t exchange;        /**< of it, exchange differences: adjustments of 0 that count */
    int64_t settled;         /**< of it, what was settled: shares of debits less shares of credits,
                                  above 0 a loss. Realised differences that were posted are its
                                  opposite: exchange + settled is the revaluation that stands, and
                                  what was not posted, to the unit. But not on a day on which a
                                  document is settled whole by allocations that were never in force
                                  together, as by one made, after another was ended, from a day on
                                  which that one still counts: then units of rounding are in it */
    uint64_t document_count; /**< documents that count */
} encours_booked;

/** Initialiser of an encours_booked on the stack. */
#define ENCOURS_BOOKED_INIT                                                                        \
    {                                                                                              \
        sizeof(encours_booked), 0, 0, 0, 0, 0                                                      \
    }

/**
 * The balance of the ledger, or of one customer, in one currency or in all, converted at the rates
 * of booking. A document in the base currency is its own base amount.
 *
 * The open part is that of encours_view_aging() on that day. An allocation takes the share that
 * exchange.h gives it, half up, behind what those in force when it was made had taken.
 *
 * @param[in]  view
 * @param[in]  customer  number; 0: all customers
 * @param[in]  currency  ISO 4217 numeric; 0: all currencies
 * @param[in]  as_of     the day
 * @param[out] out       the amounts; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CURRENCY   documents have no base amount: the message counts them
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_NOT_FOUND  there is no such customer
 * @retval ENCOURS_E_OVERFLOW
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_booked(const encours_view *view, uint64_t customer, uint16_t currency,
                    encours_date as_of, encours_booked *out, encours_error *error);

/**
 * The aged balance at the rates of booking, all of it in the base currency: what each open line
 * keeps of the base amount of its document. The sum of all cells is the open part of
 * encours_view_booked() on that day, unless the options choose account classes; exchange
 * differences are of no line and in no cell.
 *
 * @param[in]  view
 * @param[in]  as_of    the day
 * @param[in]  options  see aging.h; credits OLDEST_FIRST, which works inside one currency, is
 *                      refused                                                      @nullable
 * @param[out] out      to be freed with encours_aging_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CURRENCY   documents have no base amount: the message counts them
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_NOT_FOUND  the dimension is not declared
 * @retval ENCOURS_E_OVERFLOW
 * @retval ENCOURS_E_LIMIT
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_aging_booked(const encours_view *view, encours_date as_of,
                          const encours_aging_options *options, ENCOURS_OWNED encours_aging **out,
                          encours_error *error);

ENCOURS_END_DECLS

#endif
