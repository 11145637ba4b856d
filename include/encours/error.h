/* SPDX-License-Identifier: MIT */
/**
 * @file error.h
 * Status codes and the detail of a failure.
 *
 * Every function that can fail returns an encours_status and takes, last, an optional pointer to an
 * encours_error owned by the caller. Nothing is allocated and nothing is kept by the library or the
 * thread. On failure out handles are NULL, out values are untouched and nothing has changed.
 *
 * Any of them may return ENCOURS_E_MISUSE when a pointer that is needed is NULL, and ENCOURS_E_ABI
 * when it is given a sized struct that it cannot honour (struct_size not set, or bytes in use that
 * this library does not know); the lists of statuses name these only where there is more to say.
 *
 * The low byte of a status is its kind (one of encours_status_kind); the upper bytes carry detail
 * and may grow: compare kinds with encours_status_kind_of().
 */
#ifndef ENCOURS_ERROR_H
#define ENCOURS_ERROR_H

#include <stddef.h>
#include <stdint.h>

#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** 0 is success; the low byte is an encours_status_kind, the upper bytes are detail. */
typedef int32_t encours_status;

/** The kinds of failure. New kinds may be added; treat an unknown kind as a failure. */
typedef enum encours_status_kind {
    ENCOURS_OK = 0,
    ENCOURS_E_INVALID = 1,      /**< a value given is not acceptable */
    ENCOURS_E_MISUSE = 2,       /**< the call itself is wrong: NULL where a pointer is needed */
    ENCOURS_E_NOT_FOUND = 3,    /**< the thing named does not exist */
    ENCOURS_E_EXISTS = 4,       /**< the thing named exists already, with other content */
    ENCOURS_E_CONFLICT = 5,     /**< somebody else wrote first: refresh and try again */
    ENCOURS_E_OVERFLOW = 6,     /**< an exact result does not fit its type */
    ENCOURS_E_CURRENCY = 7,     /**< currencies are mixed, unknown or without a rate */
    ENCOURS_E_STATE = 8,        /**< not possible in the present state */
    ENCOURS_E_CORRUPT = 9,      /**< stored bytes are damaged or not ours */
    ENCOURS_E_IO = 10,          /**< reading or writing a file or stream failed */
    ENCOURS_E_STORAGE = 11,     /**< a store failed for a reason of its own */
    ENCOURS_E_NO_MEMORY = 12,   /**< the allocator returned NULL */
    ENCOURS_E_UNSUPPORTED = 13, /**< built out, optional and absent, or of a later format */
    ENCOURS_E_ABI = 14,         /**< a struct is larger or smaller than this library can honour */
    ENCOURS_E_CANCELLED = 15,   /**< a progress callback asked to stop */
    ENCOURS_E_CALLBACK = 16,    /**< a callback failed; its own status is in error.cause */
    ENCOURS_E_DENIED = 17,      /**< not allowed to this actor */
    ENCOURS_E_BUSY = 18,        /**< a lock is held elsewhere: try again later */
    ENCOURS_E_IN_DOUBT = 19,    /**< it is not known whether the last write took place */
    ENCOURS_E_LIMIT = 20        /**< a stated limit would be passed */
} encours_status_kind;

/** Of a store: the connection broke while writing, the records may be stored or not. */
#define ENCOURS_E_UNKNOWN_OUTCOME (ENCOURS_E_IN_DOUBT | 0x100)

/** Detail of a failure: what, where, which rule, what to do. */
typedef struct encours_error {
    size_t struct_size;    /**< set by the caller to sizeof(encours_error) */
    encours_status status; /**< what the function returned */
    encours_status cause;  /**< status of the callback or store that led to it, or 0 */
    int64_t index;         /**< element, row or command at fault, from 0; -1 when none */
    uint64_t line;         /**< line of a text input, from 1; 0 when none */
    uint64_t column;       /**< column (field) of that line, from 1; 0 when none */
    char source[128];      /**< name of the input, empty when none */
    char field[64];        /**< name of the field at fault, empty when none */
    char message[320];     /**< one sentence: what, with value and rule; UTF-8 */
    char hint[192];        /**< what to do about it, or empty; never proposes an amount */
} encours_error;

/** Initialiser of an encours_error on the stack. */
#define ENCOURS_ERROR_INIT {sizeof(encours_error), 0, 0, -1, 0, 0, {0}, {0}, {0}, {0}}

/**
 * The kind of a status: its low byte.
 *
 * @param[in] status  any status
 * @return an encours_status_kind, or one this library does not know
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) int32_t
encours_status_kind_of(encours_status status);

/**
 * The name of a status kind, such as "ENCOURS_E_INVALID"; of a kind this library does not know it
 * ends in "UNKNOWN".
 *
 * @param[in] status  any status
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_status_name(encours_status status);

/**
 * Write a failure as one line: `source:line:column: message [ENCOURS_E_INVALID]. hint`, parts that
 * are absent left out. Always terminated; cut at a character boundary when `size` is too small.
 *
 * @param[in]  error  the failure
 * @param[out] out    the text                              @len{size} @nullable (size == 0)
 * @param[in]  size   bytes at `out`; 768 is always enough
 * @return bytes the whole line needs, without the terminator
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) size_t
encours_error_format(const encours_error *error, char *out, size_t size);

ENCOURS_END_DECLS

#endif
