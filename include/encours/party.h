/* SPDX-License-Identifier: MIT */
/**
 * @file party.h
 * Personal data: what is kept of a customer outside the log, and can be erased.
 *
 * A customer's name, and its code unless that is impersonal, live in the store's party table under
 * an opaque number. The log, its hashes and all figures hold none of it, and erasing it leaves them
 * intact. A row that was never written (the process ended between the commit and the writing) reads
 * UNKNOWN; committing the same transaction again completes it.
 */
#ifndef ENCOURS_PARTY_H
#define ENCOURS_PARTY_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/** What is kept of a customer outside the log. Opaque, immutable. */
typedef struct encours_party encours_party;

/** Whether there is personal data. */
typedef enum encours_party_status {
    ENCOURS_PARTY_NONE = 0,    /**< the customer has none */
    ENCOURS_PARTY_KNOWN = 1,   /**< it is here */
    ENCOURS_PARTY_UNKNOWN = 2, /**< registered but never written */
    ENCOURS_PARTY_ERASED = 3   /**< erased */
} encours_party_status;

/**
 * Read the personal data of a customer from the store.
 *
 * @param[in]  ledger
 * @param[in]  customer  number
 * @param[out] out       to be freed with encours_party_free()
 * @param[out] error     @nullable
 * @retval ENCOURS_OK             also when there is none: see encours_party_status_of()
 * @retval ENCOURS_E_NOT_FOUND    no such customer
 * @retval ENCOURS_E_CORRUPT      the row is not one of ours
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_party(encours_ledger *ledger, uint64_t customer, ENCOURS_OWNED encours_party **out,
                     encours_error *error);

/** Free a party. @param[in] party @nullable @threads any @since 1.0 */
ENCOURS_API(1, 0) void
encours_party_free(encours_party *party);

/** Whether there is personal data. @return an encours_party_status
 * @param[in] party @threads shared @since 1.0 */
ENCOURS_API(1, 0) int32_t
encours_party_status_of(const encours_party *party);

/** The host's code when it is party data, else empty; borrowed. @param[in] party @threads shared
 *  @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_party_code(const encours_party *party);

/** The name, or empty; borrowed. @param[in] party @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_party_name(const encours_party *party);

/**
 * The customer with a code, whether the code is in the log or party data. The first call after
 * customers were added reads their party rows.
 *
 * @param[in]  ledger
 * @param[in]  code
 * @param[out] number
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no customer has it, or its personal data were erased, or never
 *                              written
 * @retval ENCOURS_E_CORRUPT    no customer has it as far as can be read, but a row that is damaged,
 *                              or not one of ours, may have it
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_find_customer(encours_ledger *ledger, const char *code, uint64_t *number,
                             encours_error *error);

/**
 * Erase the personal data of a customer: a tombstone in the party table, then an event in the log.
 * All figures stay. Committing the same command id again completes an erasure that was cut short,
 * and erases once more a row that came back with a backup; such a row reads ERASED meanwhile.
 *
 * @param[in]  ledger
 * @param[in]  customer  number
 * @param[in]  options   command id, actor, reason, instant
 * @param[out] commit    @nullable
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such customer, or it has no personal data
 * @retval ENCOURS_E_STATE      it is erased already; or a transaction is prepared
 * @retval ENCOURS_E_CONFLICT   somebody else wrote first; the row is erased, refresh and call again
 * @retval ENCOURS_E_IN_DOUBT   the outcome is not known; refresh the ledger and call again
 * @retval ENCOURS_E_EXISTS     the command id is known with other commands
 * @retval ENCOURS_E_INVALID    command id of zeros, a text too long or not printable UTF-8, or
 *                              recorded_at more than 5 minutes before the last recorded
 * @retval ENCOURS_E_CORRUPT    what others appended since is damaged
 * @retval ENCOURS_E_UNSUPPORTED  what others appended since is of a later format level
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_erase_party(encours_ledger *ledger, uint64_t customer,
                           const encours_transaction_options *options, encours_commit *commit,
                           encours_error *error);

ENCOURS_END_DECLS

#endif
