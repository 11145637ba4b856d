/* SPDX-License-Identifier: MIT */
/**
 * @file snapshot.h
 * Snapshots: the rows of a ledger at one record of its log, stored so that opening need not read
 * the log from its beginning.
 *
 * A snapshot is never needed: the log alone says everything. It is a copy of the rows in blocks of
 * at most 1 MiB, each with its checksum, sealed with the hash of the record it stands at and with a
 * digest of all blocks. encours_ledger_open() takes the newest one that is whole and belongs to the
 * log, copies it into memory and reads only the records behind it. A snapshot that is damaged,
 * unfinished, of another log or of another release is passed over for the one before, in the end
 * for the log itself, and that is told in the log of the context and by encours_ledger_opening().
 *
 * The bytes of a snapshot depend on the log up to its record alone: any process that writes one at
 * the same record writes the same. docs/snapshot-format.md has the format. A release with other
 * rows has another format: the first opening after an update reads the whole log, and a snapshot
 * should be written then.
 *
 * What opening proves: every byte read is covered by a CRC-32, and the digest ties the blocks to
 * each other and to the record. That finds damage. Somebody who can write to the store could make a
 * false snapshot; ENCOURS_OPEN_DIGESTS checks the SHA-256 of every block too, and
 * encours_ledger_verify() with `snapshots` compares all rows with those computed from the log.
 */
#ifndef ENCOURS_SNAPSHOT_H
#define ENCOURS_SNAPSHOT_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"

ENCOURS_BEGIN_DECLS

/** How the blocks of a snapshot are stored. */
typedef enum encours_snapshot_compression {
    ENCOURS_SNAPSHOT_RAW = 0, /**< as in memory: opening copies them; zeros take no room */
    ENCOURS_SNAPSHOT_ZLIB = 1 /**< deflated: a third to a half of the bytes, opened several times
                                   slower; for archives and slow networks */
} encours_snapshot_compression;

/** Options of encours_ledger_snapshot(). */
typedef struct encours_snapshot_options {
    size_t struct_size;           /**< sizeof(encours_snapshot_options) */
    encours_progress_fn progress; /**< called with blocks written, of how many; NULL: the context's
                                       @nullable */
    void *progress_user;          /**< passed to it @nullable */
    uint32_t compression;         /**< an encours_snapshot_compression */
    uint32_t keep;                /**< how many snapshots to leave, this one included; older ones
                                       are dropped. 0: 2, so that one is left if the newest is
                                       damaged */
} encours_snapshot_options;

/** What encours_ledger_snapshot() did. */
typedef struct encours_snapshot_report {
    size_t struct_size; /**< sizeof(encours_snapshot_report) */
    uint64_t sequence;  /**< of the record it stands at */
    uint64_t blocks;    /**< blocks of the snapshot */
    uint64_t bytes;     /**< bytes stored for it, headers included; 0 when it was there already */
    uint64_t bytes_raw; /**< bytes of rows in it */
    uint64_t dropped;   /**< older or unfinished snapshots removed */
    uint32_t present;   /**< 1: a whole snapshot was there already, nothing was written */
    uint32_t reserved;  /**< 0 */
    uint8_t digest[32]; /**< the digest it is sealed with */
} encours_snapshot_report;

/**
 * Write a snapshot of what a view knows. Commits go on meanwhile: the writer of the ledger is not
 * held up but for the time of single calls to the store, which two threads never make at once.
 *
 * A snapshot that was broken off can never be found; what is left of it is removed by the next
 * call. Two processes may write one at a time: at the same record both succeed, at different ones
 * the newer wins and the older fails with ENCOURS_E_CONFLICT at worst.
 *
 * @param[in]  ledger
 * @param[in]  view     of this ledger, not of a fork; NULL: what is known now       @nullable
 * @param[in]  options  @nullable
 * @param[out] report   @nullable
 * @param[out] error    @nullable
 * @retval ENCOURS_OK           it is stored and sealed; also when it was there already, undamaged
 * @retval ENCOURS_E_INVALID    the view is of something else, or an option is not acceptable
 * @retval ENCOURS_E_UNSUPPORTED  the store keeps no snapshots
 * @retval ENCOURS_E_CONFLICT   another process has written a newer snapshot and dropped this one
 * @retval ENCOURS_E_NOT_FOUND  the ledger was dropped from the store
 * @retval ENCOURS_E_CORRUPT    the store does not hold the record of the view
 * @retval ENCOURS_E_CANCELLED  the progress callback asked to stop
 * @retval ENCOURS_E_STORAGE    the store failed; other kinds as it gives them
 * @retval ENCOURS_E_ABI        options of a later library with members in use
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_snapshot(encours_ledger *ledger, const encours_view *view,
                        const encours_snapshot_options *options, encours_snapshot_report *report,
                        encours_error *error);

/** A snapshot in the store. */
typedef struct encours_snapshot_info {
    size_t struct_size; /**< sizeof(encours_snapshot_info) */
    uint64_t sequence;  /**< of the record it stands at */
    uint64_t blocks;    /**< blocks of it */
    uint8_t hash[32];   /**< hash of that record, as sealed */
    uint8_t digest[32]; /**< digest of the blocks, as sealed */
} encours_snapshot_info;

/**
 * Name the newest sealed snapshot at or before a record; whether it is whole is not looked at. Ask
 * again with `sequence - 1` for the one before.
 *
 * @param[in]  ledger
 * @param[in]  not_after  a sequence; UINT64_MAX: the newest of all
 * @param[out] info
 * @param[out] error      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND    there is none
 * @retval ENCOURS_E_UNSUPPORTED  the store keeps no snapshots
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_ABI
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_snapshot_find(encours_ledger *ledger, uint64_t not_after,
                             encours_snapshot_info *info, encours_error *error);

/**
 * Remove a snapshot. Removing one that is not there succeeds; one that rows of this handle are read
 * back from (compact.h) stays.
 *
 * @param[in]  ledger
 * @param[in]  sequence  of the record it stands at
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_STATE        this handle reads rows from it
 * @retval ENCOURS_E_UNSUPPORTED  the store keeps no snapshots
 * @retval ENCOURS_E_NOT_FOUND    the ledger was dropped from the store
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_snapshot_drop(encours_ledger *ledger, uint64_t sequence, encours_error *error);

/** How a ledger was opened. */
typedef struct encours_opening {
    size_t struct_size;         /**< sizeof(encours_opening) */
    uint64_t snapshot_sequence; /**< of the snapshot used; 0: none, the whole log was read */
    uint64_t snapshot_bytes;    /**< bytes read from it */
    uint64_t records;           /**< records read from the log behind it */
    uint64_t passed_over;       /**< newer snapshots that could not be used */
    uint64_t passed_sequence;   /**< the newest of those; 0: none */
    int32_t passed_status;      /**< why, an encours_status_kind: CORRUPT is damaged or of another
                                     log, UNSUPPORTED of another release; others are failures of
                                     the store. 0: none was */
    uint32_t reserved;          /**< 0 */
} encours_opening;

/**
 * Tell how this handle was opened. One that has just created its ledger says zeros.
 *
 * @param[in]  ledger
 * @param[out] opening
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_ABI
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_opening(const encours_ledger *ledger, encours_opening *opening,
                       encours_error *error);

ENCOURS_END_DECLS

#endif
