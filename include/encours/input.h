/* SPDX-License-Identifier: MIT */
/**
 * @file input.h
 * Bytes the library reads from: a rewindable stream, and how the text in it is written.
 *
 * An import reads its input at least twice: once to decide what can only be decided for the whole
 * file (encoding, decimal mark, order of dates) and to digest it, once to read it. Bytes that begin
 * as gzip are inflated on the way, everything else is taken as it is.
 *
 * Limits: bytes after decompression, ratio of decompression and lines are those of the context; one
 * field holds up to 65 536 bytes, one record up to 512 fields and 8 MiB.
 */
#ifndef ENCOURS_INPUT_H
#define ENCOURS_INPUT_H

#include <stddef.h>
#include <stdint.h>

#include "encours/context.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/**
 * Give the next bytes: between 1 and `size` of them to `buffer`, their number to `got`; 0 at the
 * end. Any failure ends the reading and travels back to the caller unchanged; `error` is not NULL.
 *
 * @param      user    encours_input.user
 * @param[out] buffer  @len{size}
 * @param      size    bytes at `buffer`, 1 or more
 * @param[out] got     bytes given
 * @param[out] error   detail on failure
 */
typedef encours_status (*encours_input_read_fn)(void *user, uint8_t *buffer, size_t size,
                                                size_t *got, encours_error *error);

/** Go back to the first byte. Called before each pass, the first too; `error` is never NULL. */
typedef encours_status (*encours_input_rewind_fn)(void *user, encours_error *error);

/** A rewindable stream of bytes. It must stay valid while it is read. */
typedef struct encours_input {
    size_t struct_size;             /**< sizeof(encours_input) */
    const char *name;               /**< shown in errors, UTF-8; NULL: "input" @nullable */
    encours_input_read_fn read;     /**< mandatory */
    encours_input_rewind_fn rewind; /**< mandatory */
    void *user;                     /**< passed to both @nullable */
} encours_input;

/** Initialiser of an encours_input on the stack. */
#define ENCOURS_INPUT_INIT {sizeof(encours_input), 0, 0, 0, 0}

/** How the characters of a text are encoded. */
typedef enum encours_encoding {
    ENCOURS_ENCODING_AUTO = 0,       /**< a byte order mark decides; else UTF-8 if the whole input
                                          is valid UTF-8, else CP1252 */
    ENCOURS_ENCODING_UTF8 = 1,       /**< strict: overlong forms and surrogates are refused */
    ENCOURS_ENCODING_UTF16LE = 2,    /**< little-endian UTF-16, with or without mark */
    ENCOURS_ENCODING_UTF16BE = 3,    /**< big-endian UTF-16, with or without mark */
    ENCOURS_ENCODING_CP1252 = 4,     /**< Windows Western; its five undefined bytes are refused */
    ENCOURS_ENCODING_ISO8859_15 = 5  /**< Latin-9 */
} encours_encoding;

/** Which mark comes before the decimals. */
typedef enum encours_decimal_mark {
    ENCOURS_DECIMAL_MARK_AUTO = 0,  /**< decided once for the whole column, or refused */
    ENCOURS_DECIMAL_MARK_COMMA = 1, /**< 1 234,56 */
    ENCOURS_DECIMAL_MARK_POINT = 2  /**< 1,234.56 */
} encours_decimal_mark;

/** In which order a date is written. */
typedef enum encours_date_order {
    ENCOURS_DATE_ORDER_AUTO = 0, /**< decided once for the whole column, or refused */
    ENCOURS_DATE_ORDER_YMD = 1,  /**< 2026-06-30, 20260630 */
    ENCOURS_DATE_ORDER_DMY = 2,  /**< 30/06/2026 */
    ENCOURS_DATE_ORDER_MDY = 3   /**< 06/30/2026 */
} encours_date_order;

/** Bytes the library reads by itself, from memory or a file. Opaque. */
typedef struct encours_source encours_source;

/**
 * Read from memory. The bytes are not copied and must stay until the source is freed.
 *
 * @param[in]  context
 * @param[in]  name     shown in errors, UTF-8, copied as far as 127 bytes    @nullable ("input")
 * @param[in]  bytes    lent until the source is freed    @len{size} @nullable (size == 0)
 * @param[in]  size     bytes at `bytes`
 * @param[out] out      to be freed with encours_source_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_source_memory_new(encours_context *context, const char *name, const uint8_t *bytes,
                          size_t size, ENCOURS_OWNED encours_source **out, encours_error *error);

/**
 * Read from a file, opened for reading only and kept open until the source is freed. Errors name it
 * by the last part of its path.
 *
 * @param[in]  context
 * @param[in]  path     UTF-8; of a regular file, since it is read more than once
 * @param[out] out      to be freed with encours_source_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    it is not a regular file: a directory, a pipe or a device
 * @retval ENCOURS_E_NOT_FOUND  there is no such file
 * @retval ENCOURS_E_IO         it cannot be opened
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_source_file_open(encours_context *context, const char *path,
                         ENCOURS_OWNED encours_source **out, encours_error *error);

/**
 * The stream of a source, to be given to an import. One pass at a time: two readers of one source
 * disturb each other.
 *
 * @param[in] source  @nullable
 * @return the stream, valid until the source is freed; NULL when `source` is NULL @nullable
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const encours_input *
encours_source_input(const encours_source *source);

/**
 * Free a source and close its file.
 *
 * @param[in] source  @nullable
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) void
encours_source_free(encours_source *source);

ENCOURS_END_DECLS

#endif
