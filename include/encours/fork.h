/* SPDX-License-Identifier: MIT */
/**
 * @file fork.h
 * Forks: what if.
 *
 * A fork is a view plus what-if transactions of its own, in memory and never stored: what would the
 * aged balance be if these 400 invoices were paid; would this transaction be refused; what does the
 * DSO become if that customer returns his last delivery. It begins as the view, takes transactions
 * by encours_fork_apply(), and gives views of itself, which answer every question that a view of
 * the ledger answers. encours_aging_compare() shows what has changed. Freeing the fork throws it
 * away; its views stay valid.
 *
 * A transaction is made for the ledger as always. Applying it to a fork checks and runs it exactly
 * as a commit would against what the view knows, but leaves it as it was: it can be applied to
 * other forks, and it can still be committed.
 *
 * The ledger goes on meanwhile, in any thread; a fork never sees it. Only what a commit reads from
 * the store is not looked at: customer codes that are party data, and the head of the log.
 *
 * Making a fork copies the links of the view's rows, about 50 bytes a document with its allocation;
 * everything else is shared with the ledger.
 */
#ifndef ENCOURS_FORK_H
#define ENCOURS_FORK_H

#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/** A view with what-if transactions behind it. Opaque. */
typedef struct encours_fork encours_fork;

/**
 * Make a fork of a view.
 *
 * @param[in]  view   of a ledger, or of another fork
 * @param[out] out    to be freed with encours_fork_free()
 * @param[out] error  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_fork_new(const encours_view *view, ENCOURS_OWNED encours_fork **out, encours_error *error);

/** Throw a fork away; views made of it stay valid.
 *  @param[in] fork @nullable @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) void
encours_fork_free(encours_fork *fork);

/**
 * Apply a transaction to a fork, whole or not at all. The transaction stays as it was. A
 * recorded_at before the last one of the fork counts as that one.
 *
 * @param[in]  fork
 * @param[in]  transaction  of the ledger whose view was forked; not committed or prepared
 * @param[out] error        error->index is the command at fault, counted from 0   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_EXISTS     a transaction of this command id is known to the fork; or a code,
 *                              number or source key exists
 * @retval ENCOURS_E_NOT_FOUND  a command names a thing that does not exist in the fork
 * @retval ENCOURS_E_STATE      a command is not possible in the state of the fork, or the
 *                              transaction is prepared or committed
 * @retval ENCOURS_E_INVALID    the transaction is of another ledger; or a command cannot be
 * @retval ENCOURS_E_CURRENCY   currencies differ, or one is unknown
 * @retval ENCOURS_E_OVERFLOW
 * @retval ENCOURS_E_LIMIT
 * @retval ENCOURS_E_UNSUPPORTED  a command needs a later format level than the ledger has
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_fork_apply(encours_fork *fork, encours_transaction *transaction, encours_error *error);

/**
 * View the fork with all that was applied to it so far.
 *
 * @param[in]  fork
 * @param[out] out    to be freed with encours_view_free()
 * @param[out] error  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_fork_view(encours_fork *fork, ENCOURS_OWNED encours_view **out, encours_error *error);

ENCOURS_END_DECLS

#endif
