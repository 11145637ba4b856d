/* SPDX-License-Identifier: MIT */
/**
 * @file ledger.h
 * A ledger: the receivables of one company, kept as an append-only, hash-chained log of events.
 *
 * A ledger lives in a store under its id. Opening it reads the log into rows in memory, or the
 * newest snapshot (snapshot.h) and the log behind it; from then
 * on every question is answered from the rows, through views (view.h), and every change goes
 * through a transaction (transaction.h). Several processes may hold the same ledger open: whoever
 * commits second gets ENCOURS_E_CONFLICT, refreshes and commits again.
 *
 * Customers, documents, lines, allocations and matchings are numbered from 1 in the order of the
 * log, the same in every process for ever. Recording times are given by the host, in microseconds
 * since 1970-01-01 UTC; the library has no clock.
 *
 * Functions that use the store say ENCOURS_E_STORAGE for all its failures; a store may also give
 * another kind (IO, BUSY, CORRUPT ...), which comes back as it is.
 *
 * A ledger handle is used by one thread at a time, but encours_ledger_view() may be called from any
 * thread at any time.
 *
 * Limits: 2^32 - 2 rows of each kind; 250 currencies; 32 dimensions; id of 1 to 64 bytes.
 */
#ifndef ENCOURS_LEDGER_H
#define ENCOURS_LEDGER_H

#include <stddef.h>
#include <stdint.h>

#include "encours/authoriser.h"
#include "encours/context.h"
#include "encours/currency.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/store.h"

ENCOURS_BEGIN_DECLS

/** An open ledger. Opaque; keeps its store and context alive. */
typedef struct encours_ledger encours_ledger;

/** What is known of a ledger at one position of its log. Opaque, immutable, shareable. */
typedef struct encours_view encours_view;

/** Options of encours_ledger_create(). */
typedef struct encours_ledger_create_options {
    size_t struct_size;       /**< sizeof(encours_ledger_create_options) */
    int64_t recorded_at;      /**< microseconds since 1970-01-01 UTC */
    const char *actor;        /**< opaque id, at most 32 bytes; NULL: empty @nullable */
    uint16_t base_currency;   /**< ISO 4217 numeric code of the books, needed */
    uint16_t format_level;    /**< 1 to 3, see upgrade.h; 0: the latest, 3 */
    uint32_t unique_numbers;  /**< 1: refuse a second document with the same number, for ever */
    encours_currency_table currencies; /**< currencies whose decimals differ from ISO 4217, or
                                            that it does not have, for ever; copied. Others
                                            enter at first use with the decimals of ISO 4217 */
    const encours_authoriser *authoriser; /**< asked before commands and queries of this handle,
                                               see authoriser.h; NULL: none @nullable */
    const char *reader; /**< who reads by views of this handle, opaque id of at most 32 bytes; NULL:
                             empty @nullable */
} encours_ledger_create_options;

/**
 * Create a ledger in a store, durably, and open it.
 *
 * @param[in]  store
 * @param[in]  id       1 to 64 bytes of printable UTF-8, unique in the store
 * @param[in]  options  base_currency is needed
 * @param[out] out      to be freed with encours_ledger_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   the id or an option is not acceptable
 * @retval ENCOURS_E_CURRENCY  the base currency is unknown and has no exponent in the options
 * @retval ENCOURS_E_EXISTS    the store has a ledger of that id
 * @retval ENCOURS_E_UNSUPPORTED  this library does not write that format level
 * @retval ENCOURS_E_IN_DOUBT  the store broke off: open the ledger to find out whether it is there
 * @retval ENCOURS_E_ABI       options of a later library with members in use
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_create(encours_store *store, const char *id,
                      const encours_ledger_create_options *options,
                      ENCOURS_OWNED encours_ledger **out, encours_error *error);

/** How to open, in encours_ledger_open_options.flags; other bits are refused. */
typedef enum encours_open_flags {
    ENCOURS_OPEN_LOG_ONLY = 1, /**< use no snapshot: read and check the whole log */
    ENCOURS_OPEN_DIGESTS = 2,  /**< check the SHA-256 of every block of a snapshot too, not the
                                    CRC-32 alone: against forgery; some times slower */
    ENCOURS_OPEN_INDEXES = 4   /**< build all indexes at once. Otherwise each is built when it is
                                    first needed: by the first commit, or by the first search for a
                                    code or a source key */
} encours_open_flags;

/** Options of encours_ledger_open(). */
typedef struct encours_ledger_open_options {
    size_t struct_size;           /**< sizeof(encours_ledger_open_options) */
    encours_progress_fn progress; /**< called with records replayed or covered by what was read of
                                       a snapshot; NULL: the context's @nullable */
    void *progress_user;          /**< passed to it @nullable */
    uint32_t flags;               /**< flags of encours_open_flags */
    uint32_t reserved;            /**< 0 */
    const encours_authoriser *authoriser; /**< asked before commands and queries of this handle,
                                               see authoriser.h; NULL: none @nullable */
    const char *reader; /**< who reads by views of this handle, opaque id of at most 32 bytes; NULL:
                             empty @nullable */
} encours_ledger_open_options;

/**
 * Open a ledger: take the rows from the newest snapshot that can be used, if there is one, read and
 * check the records behind it, and build the rows they make. Which one was taken is told by
 * encours_ledger_opening().
 *
 * @param[in]  store
 * @param[in]  id
 * @param[in]  options  @nullable
 * @param[out] out      to be freed with encours_ledger_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND    the store has no ledger of that id; opening never creates
 * @retval ENCOURS_E_CORRUPT      a record is damaged, missing or breaks a rule; error->index is its
 *                                sequence
 * @retval ENCOURS_E_UNSUPPORTED  written by a later format level
 * @retval ENCOURS_E_CANCELLED    the progress callback asked to stop
 * @retval ENCOURS_E_INVALID      the id is not 1 to 64 bytes of printable UTF-8, an unknown flag,
 *                                or a reader that is none
 * @retval ENCOURS_E_ABI          options of a later library with members in use
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_open(encours_store *store, const char *id,
                    const encours_ledger_open_options *options, ENCOURS_OWNED encours_ledger **out,
                    encours_error *error);

/**
 * Close the handle. Views, transactions and results made from it stay valid; a transaction can then
 * no longer be committed.
 *
 * @param[in] ledger  @nullable
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) void
encours_ledger_free(encours_ledger *ledger);

/** The ledger's id, borrowed until it is freed. @param[in] ledger @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_ledger_id(const encours_ledger *ledger);

/** ISO 4217 numeric code of the books. @param[in] ledger @threads shared @since 1.0 */
ENCOURS_API(1, 0) uint16_t
encours_ledger_base_currency(const encours_ledger *ledger);

/**
 * Apply what other processes have appended since, and settle a commit that was in doubt. When it
 * fails, the whole transactions read before that are applied, and it can be called again.
 *
 * @param[in]  ledger
 * @param[out] applied  transactions applied by this call, on failure too   @nullable
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CORRUPT    a record is damaged, missing or breaks a rule; error->index is its
 *                              sequence
 * @retval ENCOURS_E_NOT_FOUND  the ledger was dropped from the store
 * @retval ENCOURS_E_STATE      a transaction is prepared: confirm or abandon it first
 * @retval ENCOURS_E_UNSUPPORTED  what was appended since is of a later format level
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_refresh(encours_ledger *ledger, uint64_t *applied, encours_error *error);

/**
 * The end of the log as this handle knows it. Keep it outside and give it to
 * encours_ledger_verify() later: it proves that nothing before it was rewritten.
 *
 * @param[in]  ledger
 * @param[out] head
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) void
encours_ledger_head(const encours_ledger *ledger, encours_store_head *head);

/**
 * View what is known now: up to the last whole transaction applied, even during a commit.
 *
 * @param[in]  ledger
 * @param[out] out     to be freed with encours_view_free()
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_view(encours_ledger *ledger, ENCOURS_OWNED encours_view **out,
                    encours_error *error);

/**
 * View what was known at a position of the log: the transactions whose last record is numbered at
 * most `sequence`.
 *
 * @param[in]  ledger
 * @param[in]  sequence  at least 1, at most that of the head
 * @param[out] out       to be freed with encours_view_free()
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  the log does not reach that far
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_view_at_sequence(encours_ledger *ledger, uint64_t sequence,
                                ENCOURS_OWNED encours_view **out, encours_error *error);

/**
 * View what was known at an instant: up to the last transaction recorded at or before it.
 *
 * @param[in]  ledger
 * @param[in]  instant  microseconds since 1970-01-01 UTC
 * @param[out] out      to be freed with encours_view_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  the ledger was created later
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_view_at_instant(encours_ledger *ledger, int64_t instant,
                               ENCOURS_OWNED encours_view **out, encours_error *error);

/** Options of encours_ledger_verify(). */
typedef struct encours_verify_options {
    size_t struct_size;           /**< sizeof(encours_verify_options) */
    encours_progress_fn progress; /**< called with records checked; NULL: the context's @nullable */
    void *progress_user;          /**< passed to it @nullable */
    uint64_t head_sequence;       /**< a head kept outside; 0: none */
    uint8_t head_hash[32];        /**< its hash */
    uint32_t snapshots;           /**< 1: check all snapshots too: every block, and that they hold
                                       the rows that the log gives */
    uint32_t reserved;            /**< 0 */
} encours_verify_options;

/** What encours_ledger_verify() counted. */
typedef struct encours_verify_report {
    size_t struct_size;         /**< sizeof(encours_verify_report) */
    uint64_t records;           /**< records read and found right */
    uint64_t transactions;      /**< whole transactions among them */
    uint64_t events;            /**< events decoded, applied and encoded again to the same bytes;
                                     the pairs of a matching are one, where
                                     encours_view_counts.events has one for each */
    uint64_t bytes;             /**< bytes of records */
    uint64_t documents;         /**< rows compared with those in memory */
    uint64_t allocations;       /**< rows compared with those in memory */
    uint64_t parties_missing;   /**< registered parties whose row is not there */
    uint64_t parties_returned;  /**< erased parties whose row came back, as with a backup */
    uint64_t first_bad_record;  /**< sequence of the first record at fault; 0: none */
    uint64_t snapshots;         /**< snapshots found whole and equal to the log */
    uint64_t snapshots_other;   /**< snapshots in the format of another release, not looked into */
    uint64_t snapshots_bad;     /**< snapshots that are damaged or hold something else */
    uint64_t first_bad_snapshot; /**< sequence of the oldest of those; 0: none */
    uint64_t first_bad_block;   /**< number of the first block at fault in it, from 0 */
    uint64_t parties_damaged;   /**< rows of personal data that are not as they were written; they
                                     read as ENCOURS_E_CORRUPT */
    uint64_t first_damaged_party;    /**< number of the first of those, as the store has it; 0:
                                          none */
    uint64_t first_damaged_customer; /**< number of its customer; 0: the log knows no such party */
} encours_verify_report;

/**
 * Recompute everything from the stored records: sequence, CRC, hash chain, canonical form, every
 * rule of the ledger, all rows, and the balances; compare with the rows in memory and with a head
 * kept outside. Changes nothing.
 *
 * @param[in]  ledger
 * @param[in]  options  @nullable
 * @param[out] report   filled in also when something is found to be wrong
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CORRUPT    the first thing that is wrong; report->first_bad_record names it
 * @retval ENCOURS_E_UNSUPPORTED  a record is of a later format level
 * @retval ENCOURS_E_STATE      a transaction is prepared: confirm or abandon it first
 * @retval ENCOURS_E_CANCELLED
 * @retval ENCOURS_E_STORAGE
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_verify(encours_ledger *ledger, const encours_verify_options *options,
                      encours_verify_report *report, encours_error *error);

ENCOURS_END_DECLS

#endif
