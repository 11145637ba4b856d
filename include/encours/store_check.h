/* SPDX-License-Identifier: MIT */
/**
 * @file store_check.h
 * Checking a store, and breaking one on purpose.
 *
 * encours_store_check() is the definition of a correct store: a vendor runs it in the tests of
 * their own store, any test framework around it. encours_store_faulty_new() wraps any store so that
 * chosen calls fail or lie; it shows that whatever stands on a store, ours or the host's, takes
 * failures cleanly. Both are for tests; they are part of the library so that every host has them.
 */
#ifndef ENCOURS_STORE_CHECK_H
#define ENCOURS_STORE_CHECK_H

#include <stddef.h>
#include <stdint.h>

#include "encours/context.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/store.h"

ENCOURS_BEGIN_DECLS

/**
 * Gives a store to the suite, which frees it.
 *
 * @param      user   encours_store_check_host.user
 * @param[out] out    the store, from then on the suite's
 * @param[out] error  may be filled in on failure; not NULL
 */
typedef encours_status (*encours_store_check_open_fn)(void *user, ENCOURS_OWNED encours_store **out,
                                                      encours_error *error);

/** What became of a case. */
typedef enum encours_store_check_outcome {
    ENCOURS_STORE_CHECK_PASSED = 1,
    ENCOURS_STORE_CHECK_FAILED = 2,
    ENCOURS_STORE_CHECK_SKIPPED = 3 /**< of an optional part that this store does not have */
} encours_store_check_outcome;

/**
 * Receives the outcome of each case, in the order they run.
 *
 * @param user      encours_store_check_host.report_user
 * @param name      of the case, words joined by underscores
 * @param outcome   an encours_store_check_outcome
 * @param sentence  what was wrong, or why it was skipped; empty when passed
 */
typedef void (*encours_store_check_report_fn)(void *user, const char *name, int32_t outcome,
                                              const char *sentence);

/** How encours_store_check() gets at the store under check. */
typedef struct encours_store_check_host {
    size_t struct_size; /**< sizeof(encours_store_check_host) */
    /** A store that holds no ledger. The one given before has been freed; its data may go. */
    encours_store_check_open_fn open_empty;
    /** Another store over the data of the last open_empty. When the store has the capability
     *  ENCOURS_STORE_SHARED it is also called while that one is still open. NULL only when the
     *  store is neither DURABLE nor SHARED. */
    encours_store_check_open_fn open_again;
    void *user;                           /**< passed to both @nullable */
    encours_store_check_report_fn report; /**< NULL: nobody is told @nullable */
    void *report_user;                    /**< passed to `report` @nullable */
} encours_store_check_host;

/**
 * Run every case of the suite against a store.
 *
 * Each case begins with an empty store. The largest needs about 50 MiB of memory.
 *
 * @param[in]  context
 * @param[in]  host     how to open the store
 * @param[out] error    on failure names the first case that failed and how many did  @nullable
 * @retval ENCOURS_OK           no case failed
 * @retval ENCOURS_E_STORAGE    a case failed: the store is not correct
 * @retval ENCOURS_E_INVALID    open_empty is NULL, or open_again is and the store needs it
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY  the suite itself lacks memory; the cases left have not run
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_store_check(encours_context *context, const encours_store_check_host *host,
                    encours_error *error);

/** The methods of a store, to say which calls a fault is for. */
typedef enum encours_store_method {
    ENCOURS_STORE_METHOD_ANY = 0,
    ENCOURS_STORE_METHOD_APPEND = 1,
    ENCOURS_STORE_METHOD_READ = 2,
    ENCOURS_STORE_METHOD_HEAD = 3,
    ENCOURS_STORE_METHOD_LIST = 4,
    ENCOURS_STORE_METHOD_DROP = 5,
    ENCOURS_STORE_METHOD_SNAPSHOT_PUT = 6,
    ENCOURS_STORE_METHOD_SNAPSHOT_SEAL = 7,
    ENCOURS_STORE_METHOD_SNAPSHOT_FIND = 8,
    ENCOURS_STORE_METHOD_SNAPSHOT_GET = 9,
    ENCOURS_STORE_METHOD_SNAPSHOT_DROP = 10,
    ENCOURS_STORE_METHOD_PARTY_PUT = 11,
    ENCOURS_STORE_METHOD_PARTY_GET = 12,
    ENCOURS_STORE_METHOD_PARTY_ERASE = 13,
    ENCOURS_STORE_METHOD_PARTY_LIST = 14
} encours_store_method;

/** What goes wrong. The lies return ENCOURS_OK when the store beneath does. */
typedef enum encours_store_fault_kind {
    ENCOURS_STORE_FAULT_BEFORE = 1,  /**< fails with `status`, nothing done; a CONFLICT tells the
                                          present head */
    ENCOURS_STORE_FAULT_AFTER = 2,   /**< done, then fails with `status`: an outcome unknown, or a
                                          reading that breaks off after element `element` */
    ENCOURS_STORE_FAULT_FLIP = 3,    /**< bit 0 of byte `byte` of element `element` is flipped */
    ENCOURS_STORE_FAULT_SHORT = 4,   /**< element `element` ends before byte `byte` */
    ENCOURS_STORE_FAULT_MISSING = 5, /**< element `element` is left out */
    ENCOURS_STORE_FAULT_TWICE = 6,   /**< element `element` is given twice */
    ENCOURS_STORE_FAULT_END = 7,     /**< element `element` and all after it are left out */
    ENCOURS_STORE_FAULT_HEAD = 8,    /**< `head`, and a CONFLICT of `append`, tell a sequence of one
                                          more and another hash */
    ENCOURS_STORE_FAULT_STALE = 9,   /**< the same of a sequence of one less, unless it is 0 */
    ENCOURS_STORE_FAULT_SWAPPED = 10 /**< element `element` and the one behind it change places,
                                          but not their numbers; the last one stays */
} encours_store_fault_kind;

/** One thing to go wrong. Elements are those a reading method visits, counted from 0 each call. */
typedef struct encours_store_fault {
    size_t struct_size;  /**< sizeof(encours_store_fault) */
    uint32_t method;     /**< an encours_store_method: whose calls are counted for `call` */
    uint32_t kind;       /**< an encours_store_fault_kind */
    uint64_t call;       /**< which call from now: 1 is the next one */
    uint32_t persistent; /**< 1: that call and all such calls after it */
    int32_t status;      /**< an encours_status_kind. Of BEFORE and AFTER: what the call returns,
                              not ENCOURS_OK */
    uint64_t element;    /**< of the lies, and of AFTER when reading */
    uint64_t byte;       /**< of FLIP and SHORT; beyond the element's end: its last byte */
} encours_store_fault;

/** Faults armed for one or more faulty stores. Opaque, reference counted. */
typedef struct encours_store_faults encours_store_faults;

/**
 * Make a set of faults with none armed.
 *
 * @param[in]  context  kept alive by the set
 * @param[out] out      to be freed with encours_store_faults_free()
 * @param[out] error    detail on failure                            @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_store_faults_new(encours_context *context, ENCOURS_OWNED encours_store_faults **out,
                         encours_error *error);

/**
 * Arm a fault. Up to 16 can be armed; when several meet in one call, the one armed first counts.
 * One that is not persistent is disarmed once it has struck.
 *
 * @param[in]  faults
 * @param[in]  fault   copied
 * @param[out] error   detail on failure    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  unknown kind or method, call is 0, or BEFORE or AFTER without a status
 * @retval ENCOURS_E_LIMIT    16 are armed already
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_store_faults_arm(encours_store_faults *faults, const encours_store_fault *fault,
                         encours_error *error);

/**
 * Disarm every fault; the counts stay.
 *
 * @param[in] faults
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) void
encours_store_faults_disarm(encours_store_faults *faults);

/**
 * How many calls of a method the faulty stores have received, struck ones included.
 *
 * @param[in] faults
 * @param[in] method  an encours_store_method; ENCOURS_STORE_METHOD_ANY for the sum
 * @return the count; 0 for an unknown method
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) uint64_t
encours_store_faults_calls(const encours_store_faults *faults, uint32_t method);

/**
 * How many times a fault has struck.
 *
 * @param[in] faults
 * @return the count
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) uint64_t
encours_store_faults_struck(const encours_store_faults *faults);

/**
 * Give back the caller's reference; faulty stores keep their set alive.
 *
 * @param[in] faults  @nullable
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) void
encours_store_faults_free(encours_store_faults *faults);

/**
 * Wrap a store so that its calls go wrong as armed. With nothing armed it behaves as the store it
 * wraps and has its capabilities; its snapshot methods return UNSUPPORTED when that one has none.
 *
 * @param[in]  context  kept alive by the store
 * @param[in]  inner    kept alive by the store; the caller's reference stays the caller's
 * @param[in]  faults   kept alive by the store
 * @param[out] out      to be freed with encours_store_free()
 * @param[out] error    detail on failure                                                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_store_faulty_new(encours_context *context, encours_store *inner,
                         encours_store_faults *faults, ENCOURS_OWNED encours_store **out,
                         encours_error *error);

ENCOURS_END_DECLS

#endif
