/* SPDX-License-Identifier: MIT */
/**
 * @file policy_version.h
 * Versions of credit policies in a ledger: which policy was in force on a day, as it was known.
 *
 * A version is a policy with the day from which it is in force, kept in the log as its canonical
 * document (policy.h). Of the versions of one name the one in force on day T is that with the
 * latest first day that is not after T; of two with the same first day the one recorded last.
 * Nothing is overwritten: a view of 5 July knows the policies as they were known then. Versions are
 * numbered from 1 in the order of the log (policies in encours_view_count(), ENCOURS_ROWS_POLICIES
 * of a cursor). They need format level 3; see upgrade.h.
 *
 * Who put it in force and why are the actor and the reason of the transaction.
 */
#ifndef ENCOURS_POLICY_VERSION_H
#define ENCOURS_POLICY_VERSION_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/document.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"
#include "encours/policy.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/**
 * Put a version of a policy in force from a day on. The commit fails with ENCOURS_E_STATE when the
 * day lies in a closed period (period.h), and with ENCOURS_E_UNSUPPORTED when the ledger is kept at
 * a format level below 3.
 *
 * @param[in]  transaction
 * @param[in]  policy       its name, version label and canonical document are copied
 * @param[in]  from         first day on which it is in force
 * @param[out] version      reference: encours_transaction_number() gives its number  @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    the day is none or out of range
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_policy(encours_transaction *transaction, const encours_policy *policy,
                           encours_date from, encours_ref *version, encours_error *error);

/**
 * The version of a policy that is in force on a day.
 *
 * @param[in]  view
 * @param[in]  name    of the policy, the same in all its versions
 * @param[in]  as_of   the day
 * @param[out] number  of the version; untouched on failure
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    the day is none or out of range
 * @retval ENCOURS_E_NOT_FOUND  the view knows no policy of that name, or none in force by that day
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_find_policy(const encours_view *view, const char *name, encours_date as_of,
                         uint64_t *number, encours_error *error);

/**
 * A version as a policy, read back from its document: the same policy that was recorded, to the
 * digest.
 *
 * @param[in]  view
 * @param[in]  number  of the version, from 1
 * @param[out] out     to be freed with encours_policy_free()
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such version in the view
 * @retval ENCOURS_E_CORRUPT    its document is no policy, or another one than was recorded
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_policy(const encours_view *view, uint64_t number, ENCOURS_OWNED encours_policy **out,
                    encours_error *error);

/** What is known of a version. Texts end with a NUL. */
typedef struct encours_policy_version_info {
    size_t struct_size;  /**< set by the caller to sizeof(encours_policy_version_info) */
    uint64_t number;     /**< from 1 */
    uint64_t sequence;   /**< last record of its transaction */
    int64_t recorded_at; /**< microseconds since 1970-01-01 UTC */
    encours_date from;   /**< first day on which it is in force, unless a later one is */
    uint32_t bytes;      /**< of its document */
    uint8_t digest[32];  /**< SHA-256 of its document: encours_policy_digest() */
    char name[65];       /**< of the policy */
    char version[33];    /**< label of the version, or "" */
    char actor[33];      /**< who recorded it */
    char reason[33];     /**< why */
    uint8_t reserved_0[4]; /**< zero */
} encours_policy_version_info;

/**
 * What is known of a version without reading its document.
 *
 * @param[in]  view
 * @param[in]  number  of the version, from 1
 * @param[out] out     `struct_size` set by the caller; untouched on failure
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such version in the view
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_ABI
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_policy_version(const encours_view *view, uint64_t number,
                            encours_policy_version_info *out, encours_error *error);

ENCOURS_END_DECLS

#endif
