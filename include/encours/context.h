/* SPDX-License-Identifier: MIT */
/**
 * @file context.h
 * The context: allocator, log and limits shared by everything made from it.
 *
 * A context holds no process-wide state; any number may exist. It is reference counted: handles
 * made from it keep it alive, so it may be freed in any order. Its hooks are called from every
 * thread that uses or frees a handle made from it and must be thread-safe.
 *
 * Long work asks now and then whether to go on: opening, refreshing and verifying a ledger, commits
 * and imports, snapshots, copies and exports, totals that are built, and figures that are computed
 * from all rows of a view. It asks the progress callback of its own options, or else that of the
 * context, behind so many rows or bytes that a few milliseconds have gone; little work is done
 * without asking. What was stopped says ENCOURS_E_CANCELLED, has changed nothing and can be called
 * again; where a part stays done, the function says so.
 *
 * Without allocator hooks memory is malloc's; on Linux the large blocks of a context that holds
 * more than 16 MiB of them are mapped from the system, which may back them by huge pages.
 */
#ifndef ENCOURS_CONTEXT_H
#define ENCOURS_CONTEXT_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Allocator, log and limits. Opaque, reference counted. */
typedef struct encours_context encours_context;

/** Allocate bytes aligned for any type, or return NULL. @param size bytes, more than 0 */
typedef void *(*encours_context_allocate_fn)(void *user, size_t size);

/** Grow or shrink a block; NULL leaves it as it was.
 * @param[in,out] block what the allocate or reallocate hook gave @len{size_old}
 * @param size_old bytes it has @param size_new bytes it gets, more than 0 */
typedef void *(*encours_context_reallocate_fn)(void *user, void *block, size_t size_old,
                                               size_t size_new);

/** Release a block. @param[in] block what the hooks gave @len{size} @param size bytes it has */
typedef void (*encours_context_release_fn)(void *user, void *block, size_t size);

/**
 * Receive a log line, never with personal data.
 *
 * @param user     encours_context_options.log_user
 * @param level    an encours_log_level
 * @param message  UTF-8, lent for the call
 */
typedef void (*encours_context_log_fn)(void *user, int32_t level, const char *message);

/** Told now and then during long work; a non-zero return stops it with ENCOURS_E_CANCELLED.
 *  @param done so far @param total 0 while it is not known */
typedef int32_t (*encours_progress_fn)(void *user, uint64_t done, uint64_t total);

/** Levels of a log line. */
typedef enum encours_log_level {
    ENCOURS_LOG_ERROR = 1,
    ENCOURS_LOG_WARNING = 2,
    ENCOURS_LOG_INFO = 3
} encours_log_level;

/** Options of encours_context_new(). Zero is the default of every member. */
typedef struct encours_context_options {
    size_t struct_size;                       /**< sizeof(encours_context_options) */
    encours_context_allocate_fn allocate;     /**< NULL: malloc; all three or none @nullable */
    encours_context_reallocate_fn reallocate; /**< NULL: realloc @nullable */
    encours_context_release_fn release;       /**< NULL: free @nullable */
    void *memory_user;                        /**< passed to the three hooks @nullable */
    encours_context_log_fn log;               /**< NULL: nothing is logged @nullable */
    void *log_user;                           /**< passed to the log hook @nullable */
    uint64_t index_seed;          /**< seed of the hash indexes; give a random one where codes
                                       come from strangers */
    uint64_t input_bytes_max;     /**< bytes of one import after decompression; 0: 16 GiB */
    uint64_t input_lines_max;     /**< lines of one import; 0: 200 million */
    uint32_t input_ratio_max;     /**< decompressed / compressed bytes; 0: 200 */
    uint32_t show_personal_values; /**< 1: errors may quote values of columns mapped as personal */
    encours_progress_fn progress; /**< called by long work whose options have no progress callback
                                       of their own, or none was given: with what is done of the
                                       step it is at, and how much that is; NULL: none @nullable */
    void *progress_user;          /**< passed to the progress hook @nullable */
} encours_context_options;

/**
 * Make a context.
 *
 * @param[in]  options  @nullable (all defaults)
 * @param[out] out      the context, to be freed with encours_context_free()
 * @param[out] error    detail on failure                                     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    one or two of the three allocator hooks are given
 * @retval ENCOURS_E_ABI        options of a later library with members in use
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_context_new(const encours_context_options *options, ENCOURS_OWNED encours_context **out,
                    encours_error *error);

/**
 * Give back the caller's reference. Handles made from the context keep it alive until they go.
 *
 * @param[in] context  @nullable
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) void
encours_context_free(encours_context *context);

ENCOURS_END_DECLS

#endif
