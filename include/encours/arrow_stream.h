/* SPDX-License-Identifier: MIT */
/**
 * @file arrow_stream.h
 * The Arrow C stream interface: tables of any length in, batch by batch, and batches of ours out in
 * the one form that pyarrow, pandas, Polars, DuckDB and Arrow for Java all take.
 *
 * In: encours_arrow_stream_import() takes a stream over and encours_arrow_stream_next() pulls one
 * batch after the other, each checked and asked for its columns as encours/arrow.h says. A batch
 * lives apart from its stream. What the producer says when he fails is the message of the failure.
 *
 * Out: encours_arrow_stream_of_batch() makes a stream of one batch; encours/arrow_results.h makes
 * streams of results and of cursors. A stream owns all it needs: the consumer may pull and release
 * it after everything else was freed, and its batches after it.
 *
 * Source: Apache Arrow, "The Arrow C stream interface", from which the struct is copied; it is part
 * of the stable ABI of Arrow.
 *
 * Limits: those of encours/arrow.h for each batch; batches without limit.
 */
#ifndef ENCOURS_ARROW_STREAM_H
#define ENCOURS_ARROW_STREAM_H

#include <stddef.h>
#include <stdint.h>

#include "encours/arrow.h"
#include "encours/context.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

/** Of the specification: a stream of arrays of one type. */
struct ArrowArrayStream {
    int (*get_schema)(struct ArrowArrayStream *stream, struct ArrowSchema *out);
    int (*get_next)(struct ArrowArrayStream *stream, struct ArrowArray *out);
    const char *(*get_last_error)(struct ArrowArrayStream *stream);
    void (*release)(struct ArrowArrayStream *stream);
    void *private_data;
};

#endif

/** A stream taken over. Opaque. */
typedef struct encours_arrow_stream encours_arrow_stream;

/**
 * Take over a stream of record batches, and read its type.
 *
 * On success `stream` has been moved as the specification says: its `release` is NULL, and the
 * producer's is called when the handle is freed.
 *
 * @param[in]     context
 * @param[in,out] stream   consumed on success; on failure still the caller's to release
 * @param[out]    out      to be freed with encours_arrow_stream_free()
 * @param[out]    error    detail on failure; `index` is the column at fault       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a stream of something else than structs, a name that is none
 * @retval ENCOURS_E_CORRUPT    a stream that was released or moved away, a type that is none
 * @retval ENCOURS_E_LIMIT      more columns than the limit
 * @retval ENCOURS_E_IO         the producer failed; the message is his
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 * @req ARW-016 ARW-017
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_stream_import(encours_context *context,
                            ENCOURS_CONSUMED struct ArrowArrayStream *stream,
                            ENCOURS_OWNED encours_arrow_stream **out, encours_error *error);

/**
 * Pull the next batch. Batches of no rows are given as they come.
 *
 * After a failure of the producer, and after the end, the producer is not asked again: the same
 * answer is given. A batch that is refused, or for which there was no memory, stays with the stream
 * and is tried again by the next call.
 *
 * @param[in]  stream
 * @param[out] out     to be freed with encours_arrow_batch_free(), before or after the stream; NULL
 *                     at the end
 * @param[out] error   detail on failure; `index` is the column or row at fault   @nullable
 * @retval ENCOURS_OK         also at the end
 * @retval ENCOURS_E_INVALID    as encours_arrow_batch_import()
 * @retval ENCOURS_E_CORRUPT    as encours_arrow_batch_import()
 * @retval ENCOURS_E_LIMIT      as encours_arrow_batch_import()
 * @retval ENCOURS_E_IO         the producer failed; the message is his
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req ARW-016 ARW-017
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_stream_next(encours_arrow_stream *stream, ENCOURS_OWNED encours_arrow_batch **out,
                          encours_error *error);

/** Number of columns. @param[in] stream @threads any @since 1.0 @req ARW-016 */
ENCOURS_API(1, 0) size_t
encours_arrow_stream_column_count(const encours_arrow_stream *stream);

/** Name of a column, UTF-8; NULL if there is no such column.
 * @param[in] stream @param[in] column from 0 @threads any @since 1.0 @req ARW-016 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_arrow_stream_column_name(const encours_arrow_stream *stream, size_t column);

/**
 * Free a stream: release what was taken over. Batches it gave live on.
 *
 * @param[in] stream  @nullable
 * @threads exclusive
 * @since 1.0
 * @req ARW-016
 */
ENCOURS_API(1, 0) void
encours_arrow_stream_free(encours_arrow_stream *stream);

/**
 * Make a stream of one record batch, whoever made it.
 *
 * On success `schema` and `array` have been moved: their `release` is NULL, and the stream calls
 * the producer's. The type is copied for each consumer that asks for it.
 *
 * @param[in]     context
 * @param[in,out] schema   the type, a struct; consumed on success
 * @param[in,out] array    the values; consumed on success
 * @param[out]    out      the stream; the caller calls its `release`; untouched on failure
 * @param[out]    error    detail on failure                                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no struct
 * @retval ENCOURS_E_CORRUPT    what was released or moved away, a number of columns that differs
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 * @req ARW-018
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_stream_of_batch(encours_context *context, ENCOURS_CONSUMED struct ArrowSchema *schema,
                              ENCOURS_CONSUMED struct ArrowArray *array,
                              ENCOURS_OWNED struct ArrowArrayStream *out, encours_error *error);

ENCOURS_END_DECLS

#endif
