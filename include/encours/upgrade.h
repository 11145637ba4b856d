/* SPDX-License-Identifier: MIT */
/**
 * @file upgrade.h
 * Format levels: what a ledger may hold, and which releases can read it.
 *
 * Every record of a log says its format level. A library reads all levels up to its own and refuses
 * later ones with ENCOURS_E_UNSUPPORTED. A ledger stays at the level it was created at until it is
 * raised here, so that processes with an older library go on working; what needs a later level is
 * refused until then with ENCOURS_E_UNSUPPORTED. A level is never lowered.
 *
 * Levels: 1 has customers, documents, allocations, their ends, cancellations, transfers, dimensions
 * and parties; 2 adds periods, facts and orders; 3 adds versions of credit policies, credit
 * decisions, the facts of credit control and facts about facts. docs/event-format.md lists the
 * kinds of events.
 */
#ifndef ENCOURS_UPGRADE_H
#define ENCOURS_UPGRADE_H

#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/** The latest format level that this library reads and writes. */
#define ENCOURS_FORMAT_LEVEL 3

/** Format level of a ledger as this handle knows it.
 *  @param[in] ledger @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) uint32_t
encours_ledger_format_level(const encours_ledger *ledger);

/**
 * Raise the format level of a ledger, by a transaction of its own: from its record on, libraries
 * that do not know the level refuse the ledger. Processes that have it open meet that at their next
 * refresh or commit. Nothing before the record changes.
 *
 * @param[in]  ledger
 * @param[in]  level    later than the present one, at most ENCOURS_FORMAT_LEVEL
 * @param[in]  options  who, why, when, and the command id
 * @param[out] commit   @nullable
 * @param[out] error    @nullable
 * @retval ENCOURS_OK           also when this command id has raised it to that level before
 * @retval ENCOURS_E_INVALID    an option is not acceptable
 * @retval ENCOURS_E_UNSUPPORTED  this library does not know the level
 * @retval ENCOURS_E_STATE      the ledger has that level or a later one, or a transaction is
 *                              prepared
 * @retval ENCOURS_E_EXISTS     the command id was used for something else
 * @retval ENCOURS_E_CONFLICT   somebody else wrote first: refresh and try again
 * @retval ENCOURS_E_IN_DOUBT   it is not known whether it was stored: refresh
 * @retval ENCOURS_E_LIMIT      the ledger is full
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_upgrade(encours_ledger *ledger, uint32_t level,
                       const encours_transaction_options *options, encours_commit *commit,
                       encours_error *error);

ENCOURS_END_DECLS

#endif
