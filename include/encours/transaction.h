/* SPDX-License-Identifier: MIT */
/**
 * @file transaction.h
 * Transactions: the only way to change a ledger.
 *
 * A transaction collects commands; adding one checks its shape only. Commit checks the commands in
 * order against the state, turns their outcomes into records, appends these to the store in one
 * call, and only then lets views see them: all or nothing. A transaction that was refused or met a
 * conflict is intact and may be committed again. Freeing one that was not committed is how to roll
 * back.
 *
 * The commands themselves are in command.h.
 *
 * Committing is idempotent by command id: the same id with the same commands answers OK with
 * `duplicate` set and the first result; with other commands ENCOURS_E_EXISTS.
 *
 * A transaction is used by one thread at a time, and its ledger with it during commit, prepare,
 * confirm and abandon. encours_transaction_submit() is how several threads commit to one ledger.
 */
#ifndef ENCOURS_TRANSACTION_H
#define ENCOURS_TRANSACTION_H

#include <stddef.h>
#include <stdint.h>

#include "encours/document.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"

ENCOURS_BEGIN_DECLS

/** Commands waiting to be committed. Opaque. */
typedef struct encours_transaction encours_transaction;

/** Options of encours_transaction_new(). */
typedef struct encours_transaction_options {
    size_t struct_size;     /**< sizeof(encours_transaction_options) */
    uint8_t command_id[16]; /**< unique for ever, a UUID for instance; zeros are refused */
    int64_t recorded_at;    /**< microseconds since 1970-01-01 UTC; at most 5 minutes before the
                                 last recorded, whose instant is then stored */
    const char *actor;      /**< who, as an opaque id of at most 32 bytes; NULL: empty @nullable */
    const char *reason;     /**< why, a code of at most 32 bytes; NULL: empty @nullable */
} encours_transaction_options;

/** What a commit did. */
typedef struct encours_commit {
    size_t struct_size;          /**< sizeof(encours_commit) */
    uint64_t first_sequence;     /**< first record of the transaction */
    uint64_t last_sequence;      /**< its last record */
    uint8_t hash[32];            /**< hash of the last record; zeros if a duplicate's could not be
                                      read again, or what was read is not that record */
    int64_t recorded_at;         /**< as stored, microseconds since 1970-01-01 UTC */
    uint32_t duplicate;          /**< 1: it had been committed before; nothing was written now */
    uint32_t recorded_at_raised; /**< 1: the instant given was before the last one recorded */
    uint32_t retries;            /**< conflicts settled inside the call */
    uint32_t reserved_0;         /**< zero */
} encours_commit;

/**
 * Begin a transaction.
 *
 * @param[in]  ledger
 * @param[in]  options
 * @param[out] out      to be freed with encours_transaction_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    command id of zeros, or a text too long or not printable UTF-8
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_new(encours_ledger *ledger, const encours_transaction_options *options,
                        ENCOURS_OWNED encours_transaction **out, encours_error *error);

/** Free a transaction; if it was not committed, nothing of it remains. A prepared one is abandoned.
 *  @param[in] transaction @nullable @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) void
encours_transaction_free(encours_transaction *transaction);

/**
 * Commit: check, append durably, make visible.
 *
 * @param[in]  transaction
 * @param[in]  retries_max  how many conflicts with other writers to settle inside the call
 * @param[out] commit       what was done                   @nullable
 * @param[out] error        error->index is the command at fault, counted from 0   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CONFLICT   somebody else wrote first; refresh and commit again
 * @retval ENCOURS_E_IN_DOUBT   the outcome is not known; refresh the ledger to find out
 * @retval ENCOURS_E_EXISTS     the command id is known with other commands; or a code, number or
 *                              source key exists
 * @retval ENCOURS_E_NOT_FOUND  a command names a thing that does not exist
 * @retval ENCOURS_E_STATE      a command is not possible in the present state; or the transaction
 *                              is committed or prepared already, another one is prepared, or the
 *                              ledger was freed
 * @retval ENCOURS_E_INVALID    recorded_at is more than 5 minutes before the last recorded; or a
 *                              command cannot be, such as an allocation of a debit to a debit
 * @retval ENCOURS_E_CURRENCY   currencies differ, or one is unknown
 * @retval ENCOURS_E_OVERFLOW
 * @retval ENCOURS_E_LIMIT
 * @retval ENCOURS_E_CORRUPT    what others appended since is damaged
 * @retval ENCOURS_E_UNSUPPORTED  what others appended since is of a later format level
 * @retval ENCOURS_E_BUSY
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @retval ENCOURS_E_DENIED  the authoriser does not allow a command; error->index names it
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_commit(encours_transaction *transaction, uint32_t retries_max,
                           encours_commit *commit, encours_error *error);

/**
 * Commit together with what other threads submit: the transactions that wait are appended in one
 * call of the store, in the order in which they were submitted, each whole or not at all. The call
 * returns when the outcome of this one is known. With a store that has to reach a disk this commits
 * several times as many small transactions a second as one after the other.
 *
 * Any number of threads may submit transactions of one ledger at once, make new ones with
 * encours_transaction_new() and take views meanwhile; all else that is exclusive on a ledger has to
 * wait until they have returned. A transaction that is refused does not hinder the others; one
 * that fails in the store fails with all that were appended with it.
 *
 * Results, idempotency and retries are those of encours_transaction_commit(). Transactions that add
 * customers with personal data are appended alone.
 *
 * @param[in]  transaction
 * @param[in]  retries_max  how many conflicts with other writers to settle inside the call
 * @param[out] commit       what was done                   @nullable
 * @param[out] error        error->index is the command at fault, counted from 0   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CONFLICT   somebody else wrote first; refresh and commit again
 * @retval ENCOURS_E_IN_DOUBT   the outcome is not known; refresh the ledger to find out
 * @retval ENCOURS_E_EXISTS     as encours_transaction_commit(), as are the others
 * @retval ENCOURS_E_NOT_FOUND
 * @retval ENCOURS_E_STATE
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_CURRENCY
 * @retval ENCOURS_E_OVERFLOW
 * @retval ENCOURS_E_LIMIT
 * @retval ENCOURS_E_CORRUPT
 * @retval ENCOURS_E_UNSUPPORTED
 * @retval ENCOURS_E_BUSY
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @retval ENCOURS_E_DENIED  the authoriser does not allow a command; error->index names it
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_submit(encours_transaction *transaction, uint32_t retries_max,
                           encours_commit *commit, encours_error *error);

/**
 * Do all of a commit but the append, and lend the records, so that a host can store them inside a
 * database transaction of its own: record i of them under commit->first_sequence + i, if the head
 * of the log is still the one of encours_ledger_head(). Until confirmed or abandoned the ledger
 * takes no other commit. A duplicate is committed already: there is nothing to confirm.
 *
 * @param[in]  transaction
 * @param[out] record_count  records to store, 0 when it is a duplicate
 * @param[out] commit        as encours_transaction_commit() would give it     @nullable
 * @param[out] error         @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_IN_DOUBT   as encours_transaction_commit(), as are the others
 * @retval ENCOURS_E_EXISTS
 * @retval ENCOURS_E_NOT_FOUND
 * @retval ENCOURS_E_STATE
 * @retval ENCOURS_E_INVALID
 * @retval ENCOURS_E_CURRENCY
 * @retval ENCOURS_E_OVERFLOW
 * @retval ENCOURS_E_LIMIT
 * @retval ENCOURS_E_STORAGE    what is there already could not be read: of a duplicate, of a party
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @retval ENCOURS_E_DENIED  the authoriser does not allow a command; error->index names it
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_prepare(encours_transaction *transaction, size_t *record_count,
                            encours_commit *commit, encours_error *error);

/** A record of a prepared transaction, borrowed until confirm, abandon or free.
 *  @param[in]  transaction
 *  @param[in]  index        from 0
 *  @param[out] record
 *  @param[out] error        @nullable
 *  @retval ENCOURS_OK
 *  @retval ENCOURS_E_STATE      the transaction is not prepared
 *  @retval ENCOURS_E_NOT_FOUND  there is no such record
 *  @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_record(const encours_transaction *transaction, size_t index,
                           ENCOURS_BORROWED encours_bytes *record, encours_error *error);

/** Say that the host has stored the records durably: views see them from now on, and personal data
 *  are written to the store. Cannot fail but for wrong use: personal data that could not be written
 *  are logged, read as unknown, and are completed by committing the same command id again.
 *  @param[in]  transaction
 *  @param[out] error        @nullable
 *  @retval ENCOURS_OK
 *  @retval ENCOURS_E_STATE  the transaction is not prepared
 *  @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_confirm(encours_transaction *transaction, encours_error *error);

/** Say that the records were not stored: nothing has happened, the transaction is intact.
 *  @param[in]  transaction
 *  @param[out] error        @nullable
 *  @retval ENCOURS_OK
 *  @retval ENCOURS_E_STATE  the transaction is not prepared
 *  @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_abandon(encours_transaction *transaction, encours_error *error);

/** The number that a reference of this transaction got, after its commit, a duplicate's too.
 *  @param[in]  transaction
 *  @param[in]  reference
 *  @param[out] number
 *  @param[out] error        @nullable
 *  @retval ENCOURS_OK
 *  @retval ENCOURS_E_STATE      the transaction is not committed
 *  @retval ENCOURS_E_NOT_FOUND  it gave no such reference
 *  @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_number(const encours_transaction *transaction, encours_ref reference,
                           uint64_t *number, encours_error *error);

ENCOURS_END_DECLS

#endif
