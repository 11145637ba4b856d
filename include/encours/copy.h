/* SPDX-License-Identifier: MIT */
/**
 * @file copy.h
 * Copying a ledger from one store to another: the same records, the same hashes.
 *
 * Records are taken as they are, so that the copy has the head, the history and the proofs of the
 * original. Each is checked on the way (frame, CRC, hash chain); whether events keep the rules is
 * for encours_ledger_verify() over the copy. Personal data come along unless left out, erased ones
 * as erased; snapshots when asked.
 *
 * A copy goes up to the head that the original has when the call begins, in whole transactions. One
 * that was interrupted is begun again with the same call: it compares what the target holds with
 * the original and goes on behind it. At every moment the target holds the original as it was at an
 * earlier record, and can be opened. A copy repeated later brings what was added since.
 *
 * A copy cannot have another id: the id is in record 1, and so in every hash behind it. Two stores
 * can hold the same ledger; writing to both makes two ledgers of one id, which no later copy joins.
 *
 * Memory: `batch_bytes` and one transaction.
 */
#ifndef ENCOURS_COPY_H
#define ENCOURS_COPY_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"
#include "encours/store.h"

ENCOURS_BEGIN_DECLS

/** Options of encours_store_copy(). */
typedef struct encours_copy_options {
    size_t struct_size;           /**< sizeof(encours_copy_options) */
    encours_progress_fn progress; /**< called with records copied or found there, and the sequence
                                       of the head, both that sequence while parties and snapshots
                                       are copied; NULL: that of the context of `to` @nullable */
    void *progress_user;          /**< passed to it @nullable */
    uint32_t without_parties;     /**< 1: leave personal data out; they then read UNKNOWN */
    uint32_t snapshots;           /**< 1: copy sealed snapshots too, where both stores keep some */
    uint64_t batch_bytes;         /**< bytes of records to append at once, then to report progress;
                                       0: 4 MiB */
} encours_copy_options;

/** What encours_store_copy() did. */
typedef struct encours_copy_report {
    size_t struct_size;       /**< sizeof(encours_copy_report) */
    uint64_t records;         /**< records appended to the target */
    uint64_t records_present; /**< records that it held before */
    uint64_t bytes;           /**< bytes of the records appended */
    uint64_t parties;         /**< party rows written */
    uint64_t parties_present; /**< party rows that it held before, with the same bytes */
    uint64_t parties_erased;  /**< party rows erased in the target because they are in the source */
    uint64_t parties_kept_erased; /**< erased in the target, so not written again */
    uint64_t snapshots;       /**< snapshots copied */
    uint64_t head_sequence;   /**< head of the target */
    uint8_t head_hash[32];    /**< its hash */
} encours_copy_report;

/**
 * Copy a ledger to another store. Nothing is changed in `from`.
 *
 * A party row that was erased in the target stays erased; else the row of `from` wins. Versions of
 * rows are the target's own. Rows that `from` has when the call begins come along, as they are when
 * they are reached; those added since, like their records, come with the next call.
 *
 * @param[in]  from     the store that has the ledger
 * @param[in]  ledger   its id, 1 to 64 bytes of UTF-8 without control characters
 * @param[in]  to       another store
 * @param[in]  options  @nullable
 * @param[out] report   filled in on failure too, with what was done     @nullable
 * @param[out] error    detail on failure                                @nullable
 * @retval ENCOURS_OK           the target holds all up to the head
 * @retval ENCOURS_E_INVALID    not an id a ledger can have, or `from` and `to` are one store
 * @retval ENCOURS_E_NOT_FOUND  `from` has no such ledger
 * @retval ENCOURS_E_EXISTS     the target has another ledger of that id, or one that goes further;
 *                              error->index is the record at which they part
 * @retval ENCOURS_E_CONFLICT   somebody else wrote to the target meanwhile
 * @retval ENCOURS_E_CORRUPT    a record of `from` is damaged or missing; error->index is its
 *                              sequence; or the target does not hold what it was given
 * @retval ENCOURS_E_UNSUPPORTED  a record is of a later format level
 * @retval ENCOURS_E_CANCELLED  the progress callback asked to stop
 * @retval ENCOURS_E_IN_DOUBT   the target broke off: call again to find out
 * @retval ENCOURS_E_STORAGE    a store failed; other kinds as it gives them. Call again to go on
 * @retval ENCOURS_E_ABI        options of a later library with members in use
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_store_copy(encours_store *from, const char *ledger, encours_store *to,
                   const encours_copy_options *options, encours_copy_report *report,
                   encours_error *error);

ENCOURS_END_DECLS

#endif
