/* SPDX-License-Identifier: MIT */
/**
 * @file bill.h
 * Bills of exchange and promissory notes: a debt that takes the form of a paper with a due date of
 * its own.
 *
 * When a bill is accepted, the debt moves from the account of customers (411) to that of bills
 * (413): a transfer (command.h) whose credit settles the invoices (settle.h) and whose debit is the
 * bill, with its number and due date. The customer's balance stays what it was; nothing was sold or
 * paid. Discounting a bill at a bank is one more such step, from the bill to the account of bills
 * discounted and not yet due: the bank's money is not the customer's, who still owes. At maturity
 * the bill is settled by a payment as an invoice is.
 *
 * A dishonoured bill is undone from that day on: the invoices are open again, with their old due
 * dates and all they carried. Of a discounted bill both steps are undone, the last one first.
 *
 * Source: PCG art. 944-41 (413) and 945-51 (519); ERPNext invoice discounting.
 */
#ifndef ENCOURS_BILL_H
#define ENCOURS_BILL_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/document.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/** Options of encours_transaction_accept_bill(). */
typedef struct encours_bill_options {
    size_t struct_size;       /**< sizeof(encours_bill_options) */
    encours_ref customer;     /**< who owes */
    int64_t amount;           /**< of the bill, minor units, greater than zero */
    int64_t base_amount;      /**< its value in the base currency, minor units; 0: not stated */
    uint16_t currency;        /**< ISO 4217 numeric */
    uint16_t from_account;    /**< account class that the debt leaves, such as 411; 0: none */
    uint16_t to_account;      /**< account class of the bill, such as 413; 0: none */
    uint16_t reserved_0;      /**< zero */
    encours_date date;        /**< day of acceptance: of the transfer and the settlement */
    encours_date due;         /**< maturity of the bill */
    size_t count;             /**< debts that it replaces, 1 to 2^20 */
    const encours_ref *debts; /**< invoices, or the bill that is discounted, in the order in which
                                   they are settled @len{count} */
    const int64_t *asked;     /**< part of each that it replaces, minor units; NULL: all that is
                                   open, as far as the bill goes @len{count} @nullable */
    const char *number;       /**< of the bill, at most 64 bytes; NULL: none @nullable */
} encours_bill_options;

/** Initialiser of encours_bill_options: customer, amount, currency, dates and debts are to be set.
 */
#define ENCOURS_BILL_OPTIONS_INIT                                                                  \
    {                                                                                              \
        sizeof(encours_bill_options), 0, 0, 0, 0, 0, 0, 0, {ENCOURS_DATE_NONE},                    \
            {ENCOURS_DATE_NONE}, 0, NULL, NULL, NULL                                               \
    }

/**
 * Accept a bill, or discount one. A bill above what its debts come to is refused at commit.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] bill         reference of the bill, a debit adjustment             @nullable
 * @param[out] matching     reference of the matching that settled the debts      @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    an amount, a date or a reference that cannot be
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_accept_bill(encours_transaction *transaction,
                                const encours_bill_options *options, encours_ref *bill,
                                encours_ref *matching, encours_error *error);

/**
 * Undo a bill that was not honoured: its matching is undone and both sides of its transfer are
 * cancelled, reason RETURNED. What was allocated to the bill on that day or later ends. The commit
 * fails with ENCOURS_E_STATE when the document is no bill, or when the matching is not that of the
 * bill: none of its allocations takes from the credit of the bill's transfer.
 *
 * @param[in]  transaction
 * @param[in]  bill         number, or reference of an earlier command
 * @param[in]  matching     the matching that settled the debts it replaced
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
encours_transaction_dishonour_bill(encours_transaction *transaction, encours_ref bill,
                                   encours_ref matching, encours_date at, encours_error *error);

ENCOURS_END_DECLS

#endif
