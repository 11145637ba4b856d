/* SPDX-License-Identifier: MIT */
/**
 * @file period.h
 * Closing periods: days on which nothing takes effect any more.
 *
 * Once periods are closed up to day D, a commit with anything that takes effect on D or before is
 * refused: documents by their effective date, allocations by their first day, ends of allocations
 * and cancellations by the day from which they count, values of dimensions and dated facts by their
 * first day and their end. So every balance, aged balance and DSO at D or before stays what it was,
 * on views known after it too. What is recorded later must be a compensating event on an open day.
 * Aged balances by ENCOURS_ALLOCATION_ACCOUNTING (aging.h) alone go on changing: there what
 * was matched later counts from the dates of the documents. Their totals stay, their rows do not.
 *
 * Orders are no part of a balance and are not bound by closed periods; issue and due dates do not
 * matter.
 *
 * A close takes effect for the commands behind it in the same transaction. Opening again is a
 * command of its own, by an actor and for a reason as every transaction; both show in the audit
 * trail as ENCOURS_EVENT_PERIOD.
 *
 * Periods need format level 2; see upgrade.h.
 */
#ifndef ENCOURS_PERIOD_H
#define ENCOURS_PERIOD_H

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/**
 * Close all days up to `closed_to`, the day itself included. The commit fails with ENCOURS_E_STATE
 * when they are closed up to that day or a later one already, and with ENCOURS_E_UNSUPPORTED when
 * the ledger is kept at format level 1.
 *
 * @param[in]  transaction
 * @param[in]  closed_to    last closed day
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    not a day between 1900 and 2199
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_close_periods(encours_transaction *transaction, encours_date closed_to,
                                  encours_error *error);

/**
 * Open periods again: only days up to `closed_to` stay closed, or none. The commit fails with
 * ENCOURS_E_STATE when that is not earlier than the last closed day, and with
 * ENCOURS_E_UNSUPPORTED when the ledger is kept at format level 1.
 *
 * @param[in]  transaction
 * @param[in]  closed_to    last day that stays closed, or ENCOURS_DATE_NONE for none
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    not a day between 1900 and 2199
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_reopen_periods(encours_transaction *transaction, encours_date closed_to,
                                   encours_error *error);

/** The last closed day as this view knows it, or ENCOURS_DATE_NONE.
 *  @param[in] view @threads shared @since 1.0 */
ENCOURS_API(1, 0) encours_date
encours_view_closed_to(const encours_view *view);

ENCOURS_END_DECLS

#endif
