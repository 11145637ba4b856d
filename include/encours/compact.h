/* SPDX-License-Identifier: MIT */
/**
 * @file compact.h
 * Compaction: rows of documents settled long ago leave memory, and are read back from the store
 * when a question needs them.
 *
 * encours_ledger_compact() names a day D. It writes a snapshot of what is known, reads every block
 * of it back and checks its SHA-256, and then gives up the memory of the oldest rows, as far as
 * most of them are of documents that were settled at the end of D and have stayed so. What is kept
 * of those is a fingerprint of each source key (and of each number where numbers are unique), and
 * per customer and currency the sum of their gross amounts, of the cash in them, and of their sales
 * by month. Documents among them that were open stay as they are. The log and the store lose
 * nothing.
 *
 * Every answer is the same as before, to the last digit. What differs is what an answer needs:
 *  - Questions about D or a later day, to views taken afterwards, look at what is in memory alone:
 *    balances, aged balances, DSO by customer whose window begins with a month, totals, open
 *    documents and items, finding by key; so do posting, allocating and settling. OLDEST_FIRST, DSO
 *    by dimension, of some account classes or of a window of days, amounts at booked rates and
 *    retention look at history, whatever the day.
 *  - Other questions read what they need from the store: whole chunks of up to 65 536 rows, each
 *    block checked against the SHA-256 it had when the ledger was compacted. They take longer, may
 *    fail with ENCOURS_E_STORAGE, _CORRUPT or _NO_MEMORY, and give nothing then. Chunks that were
 *    read stay until there are more than `images_max` bytes of them and the ledger commits, or
 *    until encours_ledger_trim(); those that a fork has read, until it is freed.
 *  - A command that changes something of an old document (a payment returned after years) reads
 *    that document back first, and keeps it.
 *
 * Compaction is of this handle: nothing of it is written but the snapshot, no event, no hash; other
 * handles and processes neither see it nor have to agree. Views taken before go on, and the memory
 * goes once they are freed. A ledger that is opened has all its rows again; compact it then.
 *
 * The snapshot of a compacted ledger must stay: encours_ledger_snapshot() of this handle leaves it
 * whatever `keep` says, and encours_ledger_snapshot_drop() refuses it. If another process drops it,
 * rows can no longer be read back: questions that need them fail, no answer is ever wrong, and
 * opening the ledger again is the remedy.
 *
 * Source: the idea and its rules, ours.
 */
#ifndef ENCOURS_COMPACT_H
#define ENCOURS_COMPACT_H

#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"

ENCOURS_BEGIN_DECLS

/** Options of encours_ledger_compact(). */
typedef struct encours_compact_options {
    size_t struct_size;           /**< sizeof(encours_compact_options) */
    encours_progress_fn progress; /**< called with blocks written and read, of how many in all;
                                     NULL: none @nullable */
    void *progress_user;          /**< passed to it @nullable */
    uint64_t images_max;          /**< bytes that may be read back before they are given up again;
                                       0: 256 MiB */
    uint32_t compression;         /**< of the snapshot, an encours_snapshot_compression */
    uint32_t keep;                /**< how many snapshots to leave, as for a snapshot */
} encours_compact_options;

/** What of a ledger is compacted. */
typedef struct encours_compaction {
    size_t struct_size;       /**< sizeof(encours_compaction) */
    uint64_t sequence;        /**< record of the snapshot that rows are read from; 0: nothing is
                                   compacted */
    uint64_t documents;       /**< documents whose rows are not in memory */
    uint64_t documents_kept;  /**< among those below the mark, documents that are, because they
                                   were open, belong to one that was, or have changed since */
    uint64_t items;           /**< items whose rows are not in memory */
    uint64_t allocations;     /**< allocations whose rows are not in memory */
    uint64_t bytes_kept;      /**< bytes of fingerprints, sums and rows that are kept for them */
    uint64_t bytes_read_back; /**< bytes of chunks that were read back and are held */
    encours_date day;         /**< the day, or ENCOURS_DATE_NONE */
    uint32_t reserved;        /**< 0 */
} encours_compaction;

/**
 * Compact a ledger: rows of documents that were settled at the end of a day leave memory.
 *
 * A document is settled at the end of D when it counts by then and each of its items is allocated
 * in full by allocations that began by then and have no end, or when it was cancelled by then; and
 * no fact (fact.h) about it or its items holds later. Which rows leave is decided by chunks, from
 * the beginning of the log on. Compacting again takes what was settled since; days only go on.
 *
 * Takes one pass over the rows in memory, and the time to write a snapshot and to read it back. The
 * memory goes when the last view taken before is freed.
 *
 * @param[in]  ledger
 * @param[in]  day      D; not before that of the compaction before
 * @param[in]  options  @nullable
 * @param[out] out      @nullable
 * @param[out] error    @nullable
 * @retval ENCOURS_OK           also when there was nothing to give up
 * @retval ENCOURS_E_INVALID    no such day, one before the last, or an unknown compression
 * @retval ENCOURS_E_STATE      a transaction is prepared: confirm or abandon it first
 * @retval ENCOURS_E_IN_DOUBT   it is not known whether the last commit was stored: refresh
 * @retval ENCOURS_E_UNSUPPORTED  the store keeps no snapshots
 * @retval ENCOURS_E_CONFLICT   another process has written a newer snapshot and dropped this one
 * @retval ENCOURS_E_NOT_FOUND  the snapshot, or the ledger, was dropped by another process
 * @retval ENCOURS_E_CORRUPT    what was read back is not what was written
 * @retval ENCOURS_E_CANCELLED  the progress callback asked to stop
 * @retval ENCOURS_E_OVERFLOW   a sum of a customer does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    the store failed; other kinds as it gives them
 * @retval ENCOURS_E_ABI        options of a later library with members in use
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_compact(encours_ledger *ledger, encours_date day,
                       const encours_compact_options *options, encours_compaction *out,
                       encours_error *error);

/**
 * Tell what of a ledger is compacted.
 *
 * @param[in]  ledger
 * @param[out] out    zeros and no day when nothing is
 * @param[out] error  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_ABI
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_compaction(const encours_ledger *ledger, encours_compaction *out,
                          encours_error *error);

/**
 * Give up what was read back: the memory goes once views that may be looking at it are freed.
 *
 * @param[in]  ledger
 * @param[out] error  @nullable
 * @retval ENCOURS_OK           also when there is nothing
 * @retval ENCOURS_E_NO_MEMORY  nothing was given up
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_trim(encours_ledger *ledger, encours_error *error);

ENCOURS_END_DECLS

#endif
