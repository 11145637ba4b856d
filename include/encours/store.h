/* SPDX-License-Identifier: MIT */
/**
 * @file store.h
 * The storage vtable: what a vendor writes to keep ledgers in a database of their own.
 *
 * A store keeps, per ledger, an append-only sequence of records numbered 1, 2, 3 ..., snapshots in
 * blocks, and a small mutable table of personal data (parties) under opaque ids. It knows nothing
 * of what records mean. `docs/storage-authors.md` is the guide, encours_store_check() the
 * definition of a correct store.
 *
 * The library never calls one store from two threads at once (it holds a lock). Another process may
 * write to the same data: `append` compares the head before it writes, in one atomic step.
 *
 * What a method may count on, because the library checks it before the call: ledger ids are 1 to
 * 64 bytes of UTF-8 without control characters, to be kept and compared byte for byte; sequences,
 * block numbers, ids of parties and versions are below 2^63; one record, block or party row is at
 * most 1 MiB; `error` is not NULL.
 *
 * A ledger exists from its first record to its `drop`. Every method on a ledger that does not exist
 * returns ENCOURS_E_NOT_FOUND, but for `append`, which may be its first.
 *
 * A method that fails returns a status and may describe the failure in error->message and
 * error->hint, never with bytes of a party row; the library puts the names of the method and the
 * ledger before it. What has not succeeded has changed nothing, with two exceptions: after
 * ENCOURS_E_UNKNOWN_OUTCOME, which any writing method may return, it cannot be known; and
 * `party_erase`, which may be repeated until it succeeds.
 */
#ifndef ENCOURS_STORE_H
#define ENCOURS_STORE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/context.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** An open store. Opaque, reference counted: ledgers keep it alive. */
typedef struct encours_store encours_store;

/** The end of a ledger's log. */
typedef struct encours_store_head {
    uint64_t sequence; /**< number of the last record; 0 when there is none */
    uint8_t hash[32];  /**< SHA-256 that ends that record; zeros when there is none */
} encours_store_head;

/** A run of bytes lent to a store or by it. */
typedef struct encours_bytes {
    const uint8_t *data; /**< NULL only when size is 0 @len{size} @nullable (size == 0) */
    size_t size;         /**< bytes */
} encours_bytes;

/**
 * Receives what a reading method finds, one call an element, in order. Bytes are lent for the call.
 * A non-zero status ends the reading, which then returns exactly that status. A visitor does not
 * call the store it is called by.
 *
 * @param user     as given to the reading method
 * @param number   sequence of a record, block of a snapshot, id of a party, or 0
 * @param version  version of a party row (0: erased); 0 elsewhere
 * @param bytes    the record, block, party row or ledger id
 */
typedef encours_status (*encours_store_visit_fn)(void *user, uint64_t number, uint64_t version,
                                                 encours_bytes bytes);

/**
 * Append `count` records after `expected`, all or none, durably.
 *
 * The first record gets number expected->sequence + 1; the store checks that the ledger's head is
 * exactly `expected` (sequence and hash) and writes in the same atomic step. The head of a ledger
 * that does not exist is sequence 0 and a hash of zeros. The hash of a record is its last 32 bytes;
 * each has at least that many, and `count` is at least 1.
 *
 * Statuses: OK; CONFLICT when the head differs, with the present head in `*head`; BUSY when a lock
 * could not be had in time; UNKNOWN_OUTCOME when it cannot be known whether the records are stored;
 * any other failure means that nothing is stored, now or after a crash. `*head` is read by the
 * library after CONFLICT only.
 *
 * @param      user      encours_store_new()'s, as of every method
 * @param      ledger    its id
 * @param[in]  expected  the head the records follow
 * @param[in]  records   @len{count}
 * @param      count     1 or more
 * @param[out] head      the present head, with CONFLICT
 * @param[out] error     detail on failure
 */
typedef encours_status (*encours_store_append_fn)(void *user, const char *ledger,
                                                  const encours_store_head *expected,
                                                  const encours_bytes *records, size_t count,
                                                  encours_store_head *head, encours_error *error);

/** Visit the records numbered `from` and later, in order: none when `from` is beyond the head.
 *  @param ledger its id @param from 1 or more @param visit given each record */
typedef encours_status (*encours_store_read_fn)(void *user, const char *ledger, uint64_t from,
                                                encours_store_visit_fn visit, void *visit_user,
                                                encours_error *error);

/** The head of a ledger.
 *  @param ledger its id, NOT_FOUND when there is none @param[out] head of its last record */
typedef encours_status (*encours_store_head_fn)(void *user, const char *ledger,
                                                encours_store_head *head, encours_error *error);

/** Visit the ids of all ledgers in byte order. @param visit given each id as bytes */
typedef encours_status (*encours_store_list_fn)(void *user, encours_store_visit_fn visit,
                                                void *visit_user, encours_error *error);

/** Remove a ledger with its records, snapshots, parties and tombstones, and their bytes from the
 *  medium. Its id can be used again. @param ledger its id */
typedef encours_status (*encours_store_drop_fn)(void *user, const char *ledger,
                                                encours_error *error);

/** Store one block of an unsealed snapshot; the same block again replaces it. STATE when the
 *  snapshot is sealed: it never changes again.
 *  @param ledger its id @param sequence of the snapshot @param block number, from 0
 *  @param bytes the block */
typedef encours_status (*encours_store_snapshot_put_fn)(void *user, const char *ledger,
                                                        uint64_t sequence, uint64_t block,
                                                        encours_bytes bytes, encours_error *error);

/** Seal a snapshot: from now on it can be found. Its blocks are numbered 0 to blocks - 1, and no
 *  others were put; else STATE. Sealing again with the same hash, count and digest succeeds; with
 *  others it is EXISTS. @param ledger its id @param sequence of the snapshot
 *  @param[in] hash @len{32} @param blocks how many @param[in] digest @len{32} */
typedef encours_status (*encours_store_snapshot_seal_fn)(void *user, const char *ledger,
                                                         uint64_t sequence, const uint8_t *hash,
                                                         uint64_t blocks, const uint8_t *digest,
                                                         encours_error *error);

/** The newest sealed snapshot at or before `not_after`; NOT_FOUND when there is none.
 *  @param ledger its id @param not_after a sequence
 *  @param[out] sequence @param[out] hash @len{32} @param[out] blocks @param[out] digest @len{32} */
typedef encours_status (*encours_store_snapshot_find_fn)(void *user, const char *ledger,
                                                         uint64_t not_after, uint64_t *sequence,
                                                         uint8_t *hash, uint64_t *blocks,
                                                         uint8_t *digest, encours_error *error);

/** Visit one block of a sealed snapshot (`number` is the block); NOT_FOUND when there is no such
 *  block or the snapshot is not sealed. @param ledger its id @param sequence of the snapshot
 *  @param block number, from 0 @param visit given the block */
typedef encours_status (*encours_store_snapshot_get_fn)(void *user, const char *ledger,
                                                        uint64_t sequence, uint64_t block,
                                                        encours_store_visit_fn visit,
                                                        void *visit_user, encours_error *error);

/** Remove a snapshot, sealed or not; removing what is absent succeeds.
 *  @param ledger its id @param sequence of the snapshot */
typedef encours_status (*encours_store_snapshot_drop_fn)(void *user, const char *ledger,
                                                         uint64_t sequence, encours_error *error);

/** Write a party row of version expected_version + 1; CONFLICT when the present row has another
 *  version than `expected_version`, DENIED when the row is erased.
 *  @param ledger its id @param id of the party
 *  @param expected_version of the present row, 0 when there is none @param bytes the row */
typedef encours_status (*encours_store_party_put_fn)(void *user, const char *ledger, uint64_t id,
                                                     uint64_t expected_version,
                                                     encours_bytes bytes, encours_error *error);

/** Visit one party row (version 0 and no bytes: erased); NOT_FOUND when there never was one.
 *  @param ledger its id @param id of the party @param visit given the row */
typedef encours_status (*encours_store_party_get_fn)(void *user, const char *ledger, uint64_t id,
                                                     encours_store_visit_fn visit,
                                                     void *visit_user, encours_error *error);

/** Replace a party row by a tombstone and remove its bytes, of all versions, from the medium;
 *  erasing what is erased or absent succeeds and leaves a tombstone. A failure may leave the
 *  tombstone with old bytes still on the medium; the caller repeats the call.
 *  @param ledger its id @param id of the party */
typedef encours_status (*encours_store_party_erase_fn)(void *user, const char *ledger, uint64_t id,
                                                       encours_error *error);

/** Visit all party rows by ascending id, erased ones with version 0 and no bytes.
 *  @param ledger its id @param visit given each row */
typedef encours_status (*encours_store_party_list_fn)(void *user, const char *ledger,
                                                      encours_store_visit_fn visit,
                                                      void *visit_user, encours_error *error);

/** Close the store; called once, when the last reference goes. */
typedef void (*encours_store_close_fn)(void *user);

/** What a store can do, in encours_store_methods.capabilities; other bits are refused. */
typedef enum encours_store_capability {
    ENCOURS_STORE_DURABLE = 1, /**< OK from append means that it survives a power cut */
    ENCOURS_STORE_SHARED = 2   /**< other processes may write to the same data */
} encours_store_capability;

/** The methods of a store. All are needed but the five snapshot ones, which go together. */
typedef struct encours_store_methods {
    size_t struct_size;    /**< sizeof(encours_store_methods) */
    uint64_t capabilities; /**< flags of encours_store_capability */
    encours_store_append_fn append;
    encours_store_read_fn read;
    encours_store_head_fn head;
    encours_store_list_fn list;
    encours_store_drop_fn drop;
    encours_store_snapshot_put_fn snapshot_put;
    encours_store_snapshot_seal_fn snapshot_seal;
    encours_store_snapshot_find_fn snapshot_find;
    encours_store_snapshot_get_fn snapshot_get;
    encours_store_snapshot_drop_fn snapshot_drop;
    encours_store_party_put_fn party_put;
    encours_store_party_get_fn party_get;
    encours_store_party_erase_fn party_erase;
    encours_store_party_list_fn party_list;
    encours_store_close_fn close;
} encours_store_methods;

/**
 * Make a store of a vendor's methods. They are copied.
 *
 * @param[in]  context  kept alive by the store
 * @param[in]  methods  how the store does each thing
 * @param[in]  user     passed to every method; on failure `close` is not called   @nullable
 * @param[out] out      to be freed with encours_store_free()
 * @param[out] error    detail on failure                                          @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a method that is needed is NULL, or some snapshot methods are
 * @retval ENCOURS_E_ABI        methods or capabilities of a later library
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_store_new(encours_context *context, const encours_store_methods *methods, void *user,
                  ENCOURS_OWNED encours_store **out, encours_error *error);

/**
 * Make an empty store in memory: for tests and passing analyses. It takes its memory from the
 * context, and its ledgers go when it is closed.
 *
 * @param[in]  context  kept alive by the store
 * @param[out] out      to be freed with encours_store_free()
 * @param[out] error    detail on failure                         @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_store_memory_new(encours_context *context, ENCOURS_OWNED encours_store **out,
                         encours_error *error);

/** Options of encours_store_sqlite_open(). */
typedef struct encours_store_sqlite_options {
    size_t struct_size;        /**< sizeof(encours_store_sqlite_options) */
    uint32_t must_exist;       /**< 1: do not create the file */
    uint32_t busy_wait_ms_max; /**< wait for another writer's lock, milliseconds; 0: 5000 */
} encours_store_sqlite_options;

/**
 * Open an SQLite file as a store, creating it when absent. One file holds many ledgers; the journal
 * is a WAL, synchronous FULL, so that a committed transaction survives a power cut. Several
 * processes may have the file open, on one machine: SQLite's WAL needs shared memory, so not over a
 * network file system. A store is not carried across fork().
 *
 * @param[in]  context  kept alive by the store
 * @param[in]  path     UTF-8; a file of its own beside which SQLite keeps `-wal` and `-shm`
 * @param[in]  options  @nullable (all defaults)
 * @param[out] out      to be freed with encours_store_free()
 * @param[out] error    detail on failure                                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID      path is empty or ":memory:"
 * @retval ENCOURS_E_NOT_FOUND    must_exist is set and there is no such file
 * @retval ENCOURS_E_CORRUPT      the file is not an SQLite database or not a store of ours
 * @retval ENCOURS_E_UNSUPPORTED  built without SQLite, or written by a later version
 * @retval ENCOURS_E_ABI          options of a later library with members in use
 * @retval ENCOURS_E_BUSY         another process held a lock for longer than busy_wait_ms_max
 * @retval ENCOURS_E_IO           the file could not be opened, read or written, or is read-only
 * @retval ENCOURS_E_STORAGE      the disk is full, or SQLite failed for a reason of its own
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_store_sqlite_open(encours_context *context, const char *path,
                          const encours_store_sqlite_options *options,
                          ENCOURS_OWNED encours_store **out, encours_error *error);

/**
 * Give back the caller's reference; the store closes when the last ledger over it goes.
 *
 * @param[in] store  @nullable
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) void
encours_store_free(encours_store *store);

/**
 * Receives the id of one ledger; a non-zero status ends the listing and is returned. The store may
 * be used, for example to open that ledger.
 *
 * @param user    as given to encours_store_ledgers()
 * @param ledger  lent for the call
 */
typedef encours_status (*encours_store_ledger_fn)(void *user, const char *ledger);

/**
 * Name the ledgers of a store, in byte order.
 *
 * @param[in]  store
 * @param[in]  each   called once a ledger, after the whole list has been read
 * @param[in]  user   passed to `each`                                          @nullable
 * @param[out] error  detail on failure                                         @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_STORAGE    the store failed; other kinds as it gives them
 * @retval ENCOURS_E_NO_MEMORY
 * @return any other status is that of `each`, unchanged, also in error->cause
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_store_ledgers(encours_store *store, encours_store_ledger_fn each, void *user,
                      encours_error *error);

/**
 * Remove a ledger with all it holds. For ever. A handle open on it gets CONFLICT when it commits.
 *
 * @param[in]  store
 * @param[in]  ledger  its id, 1 to 64 bytes of UTF-8 without control characters
 * @param[out] error   detail on failure                                        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    not an id a ledger can have
 * @retval ENCOURS_E_NOT_FOUND  there is no such ledger
 * @retval ENCOURS_E_STORAGE    the store failed; other kinds as it gives them
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_store_drop(encours_store *store, const char *ledger, encours_error *error);

ENCOURS_END_DECLS

#endif
