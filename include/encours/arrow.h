/* SPDX-License-Identifier: MIT */
/**
 * @file arrow.h
 * Columns in and out through the Arrow C data interface: pyarrow, Polars, DuckDB, Spark's Python
 * workers and many others hand them over without copying and without linking Arrow.
 *
 * In: a record batch (an array of structs) is taken over as an encours_arrow_batch, whose columns
 * are asked for by name in the type a calculator takes. What already has that type is lent as it
 * is; what has to be converted is converted exactly, each time it is asked for, in memory of the
 * context that lasts as long as the batch:
 *
 *     encours_arrow_batch_amounts()     integers (minor units) or decimals to int64_t
 *     encours_arrow_batch_dates()       date32 or date64 to epoch days, null to ENCOURS_DATE_NONE
 *     encours_arrow_batch_currencies()  codes as text, also by dictionary, or numeric to uint16_t
 *     encours_arrow_batch_keys()        dictionary codes or integers to dense uint32_t
 *     encours_arrow_batch_integers()    any integers to the type wanted
 *
 * Floating point is refused: it cannot say which amount was meant. A null amount, currency or key
 * is refused with its row: missing is not 0. Columns of other types may be in the batch as long as
 * nobody asks for them.
 *
 * Out: results as record batches that own their memory, which belongs to the consumer until he
 * calls `release`; it may outlive everything else. Keys, labels and currencies come along.
 *
 * The numbers and pointers of a batch are checked as far as they can be: counts, lengths, offsets,
 * NULL buffers, indices, ends of texts. The size of a buffer is not in the interface: who hands a
 * batch over is trusted that his buffers are as long as he says.
 *
 * Source: Apache Arrow, "The Arrow C data interface", from which the structs are copied; they are
 * part of the stable ABI of Arrow.
 *
 * Limits: 512 columns, names of 255 bytes, 2^40 rows.
 */
#ifndef ENCOURS_ARROW_H
#define ENCOURS_ARROW_H

#include <stddef.h>
#include <stdint.h>

#include "encours/aging.h"
#include "encours/context.h"
#include "encours/currency.h"
#include "encours/date.h"
#include "encours/dso_report.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

/** Of the specification: the type of an array. */
struct ArrowSchema {
    const char *format;
    const char *name;
    const char *metadata;
    int64_t flags;
    int64_t n_children;
    struct ArrowSchema **children;
    struct ArrowSchema *dictionary;
    void (*release)(struct ArrowSchema *schema);
    void *private_data;
};

/** Of the specification: the values of an array. */
struct ArrowArray {
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    const void **buffers;
    struct ArrowArray **children;
    struct ArrowArray *dictionary;
    void (*release)(struct ArrowArray *array);
    void *private_data;
};

#endif

/** A record batch taken over. Opaque. Asking for columns may convert them: one thread at a time;
 * what it has lent may be read by several. */
typedef struct encours_arrow_batch encours_arrow_batch;

/** Types of values, of columns asked for and of columns given. */
typedef enum encours_arrow_type {
    ENCOURS_ARROW_INT8 = 1,
    ENCOURS_ARROW_UINT8 = 2,
    ENCOURS_ARROW_INT16 = 3,
    ENCOURS_ARROW_UINT16 = 4,
    ENCOURS_ARROW_INT32 = 5,
    ENCOURS_ARROW_UINT32 = 6,
    ENCOURS_ARROW_INT64 = 7,
    ENCOURS_ARROW_UINT64 = 8,
    ENCOURS_ARROW_DATE = 9, /**< export only: int32_t epoch days; ENCOURS_DATE_NONE: null */
    ENCOURS_ARROW_INT64_OR_NONE = 10,   /**< export only: int64_t; INT64_MIN: null */
    ENCOURS_ARROW_TEXT = 11,            /**< export only: const char *, UTF-8; NULL: null */
    ENCOURS_ARROW_DECIMAL = 12,         /**< export only: int64_t minor units to decimal128 */
    ENCOURS_ARROW_DECIMAL_OR_NONE = 13, /**< export only: the same; INT64_MIN: null */
    ENCOURS_ARROW_INSTANT = 14,   /**< export only: int64_t microseconds since 1970-01-01 UTC, to
                                       timestamp[us, UTC]; INT64_MIN: null */
    ENCOURS_ARROW_DICTIONARY = 15 /**< export only: int32_t places in a list of texts, to a
                                       dictionary; below 0: null */
} encours_arrow_type;

/**
 * Take over a record batch.
 *
 * On success `array` has been moved as the specification says: its `release` is NULL, and the batch
 * will call the producer's when it is freed. The schema is only read: it may serve many batches.
 *
 * @param[in]     context
 * @param[in]     schema   its type: a struct, format "+s"
 * @param[in,out] array    its values; consumed on success, untouched on failure
 * @param[out]    out      the batch, to be freed with encours_arrow_batch_free()
 * @param[out]    error    detail on failure; `index` is the column at fault   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no struct, rows that are null, a name that is none
 * @retval ENCOURS_E_CORRUPT    what is released, counts that contradict each other, a length,
 *                              offset or number of buffers that cannot be, a buffer that is NULL
 * @retval ENCOURS_E_LIMIT      more columns or rows than the limits
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 * @req ARW-001 ARW-002 ARW-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_batch_import(encours_context *context, const struct ArrowSchema *schema,
                           ENCOURS_CONSUMED struct ArrowArray *array,
                           ENCOURS_OWNED encours_arrow_batch **out, encours_error *error);

/**
 * Free a batch: release what was taken over, and all columns it lent.
 *
 * @param[in] batch  @nullable
 * @threads exclusive
 * @since 1.0
 * @req ARW-001
 */
ENCOURS_API(1, 0) void
encours_arrow_batch_free(encours_arrow_batch *batch);

/** Number of rows. @param[in] batch @threads any @since 1.0 @req ARW-002 */
ENCOURS_API(1, 0) size_t
encours_arrow_batch_rows(const encours_arrow_batch *batch);

/** Number of columns. @param[in] batch @threads any @since 1.0 @req ARW-002 */
ENCOURS_API(1, 0) size_t
encours_arrow_batch_column_count(const encours_arrow_batch *batch);

/** Name of a column, UTF-8; NULL if there is no such column. @return @nullable
 * @param[in] batch @param[in] column from 0 @threads any @since 1.0 @req ARW-002 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_arrow_batch_column_name(const encours_arrow_batch *batch, size_t column);

/**
 * A column of integers in the type wanted: INT8 to UINT64.
 *
 * @param[in]  batch
 * @param[in]  name   of the column
 * @param[in]  type   an encours_arrow_type, INT8 to UINT64
 * @param[out] out    values of that type, lent until the batch is freed        @len{rows}
 * @param[out] error  detail on failure; `index` is the row at fault            @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND    there is no column of that name
 * @retval ENCOURS_E_INVALID      two columns of that name, a type that is no integer, a null, or a
 *                                choice that is none
 * @retval ENCOURS_E_OVERFLOW     a value that does not fit
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req ARW-004 ARW-005 ARW-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_batch_integers(encours_arrow_batch *batch, const char *name, int32_t type,
                             ENCOURS_BORROWED const void **out, encours_error *error);

/**
 * A column of amounts in minor units. Integers are taken as minor units; a decimal of value v (32,
 * 64 or 128 bits) gives v * 10^decimals, which must be whole: nothing is rounded.
 *
 * @param[in]  batch
 * @param[in]  name      of the column
 * @param[in]  decimals  of the currency, 0 to 18; read for decimals only
 * @param[out] out       minor units, lent until the batch is freed             @len{rows}
 * @param[out] error     detail on failure; `index` is the row at fault         @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND    there is no column of that name
 * @retval ENCOURS_E_INVALID      two columns of that name, floating point or another type, a null,
 *                                more decimals than the currency has
 * @retval ENCOURS_E_OVERFLOW     an amount that does not fit
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req ARW-004 ARW-005 ARW-006 ARW-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_batch_amounts(encours_arrow_batch *batch, const char *name, uint32_t decimals,
                            ENCOURS_BORROWED const int64_t **out, encours_error *error);

/**
 * A column of dates: date32, date64 (whole days) or int32 epoch days. Null is ENCOURS_DATE_NONE.
 * Timestamps are refused: which day they are depends on a time zone. That days lie within 1900 to
 * 2199 is checked by the calculators.
 *
 * @param[in]  batch
 * @param[in]  name   of the column
 * @param[out] out    epoch days, lent until the batch is freed                 @len{rows}
 * @param[out] error  detail on failure; `index` is the row at fault            @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND    there is no column of that name
 * @retval ENCOURS_E_INVALID      two columns of that name, another type, a date64 within a day
 * @retval ENCOURS_E_OVERFLOW     a day that does not fit 32 bits
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req ARW-004 ARW-005 ARW-008
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_batch_dates(encours_arrow_batch *batch, const char *name,
                          ENCOURS_BORROWED const int32_t **out, encours_error *error);

/**
 * A column of currencies as numeric codes: texts such as "EUR" (utf8, large_utf8, utf8 view), plain
 * or by dictionary, or integers that are numeric codes already.
 *
 * @param[in]  batch
 * @param[in]  name   of the column
 * @param[in]  table  deviations from ISO 4217, for codes as text              @nullable
 * @param[out] out    numeric codes, lent until the batch is freed              @len{rows}
 * @param[out] error  detail on failure; `index` is the row at fault            @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND    there is no column of that name
 * @retval ENCOURS_E_INVALID      two columns of that name, another type, a null
 * @retval ENCOURS_E_CURRENCY     a text that is no code
 * @retval ENCOURS_E_CORRUPT      an index beyond the dictionary, a text that ends before it begins
 * @retval ENCOURS_E_OVERFLOW     an integer that does not fit
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req ARW-004 ARW-005 ARW-006 ARW-009
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_batch_currencies(encours_arrow_batch *batch, const char *name,
                               const encours_currency_table *table,
                               ENCOURS_BORROWED const uint16_t **out, encours_error *error);

/**
 * A column of keys as dense numbers: codes of a dictionary, or integers of 0 to 2^32 - 1. Plain
 * texts, and dictionaries that differ from batch to batch, are for
 * encours_arrow_batch_unified_keys(). A row whose entry of the dictionary is null is null too.
 *
 * @param[in]  batch
 * @param[in]  name       of the column
 * @param[out] out        keys, lent until the batch is freed                   @len{rows}
 * @param[out] key_count  entries of the dictionary; of integers the largest + 1 @nullable
 * @param[out] error      detail on failure; `index` is the row at fault        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND    there is no column of that name
 * @retval ENCOURS_E_INVALID      two columns of that name, another type, a null
 * @retval ENCOURS_E_CORRUPT      an index beyond the dictionary
 * @retval ENCOURS_E_OVERFLOW     an integer that does not fit
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req ARW-004 ARW-005 ARW-006 ARW-010
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_batch_keys(encours_arrow_batch *batch, const char *name,
                         ENCOURS_BORROWED const uint32_t **out, uint64_t *key_count,
                         encours_error *error);

/**
 * The text of a key of a dictionary, not terminated.
 *
 * @param[in]  batch
 * @param[in]  name    of a column of texts by dictionary
 * @param[in]  key     from 0
 * @param[out] text    bytes of the batch, NULL for a null                      @len{length}
 * @param[out] length  bytes
 * @param[out] error   detail on failure                                        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND    there is no column of that name, or no such key
 * @retval ENCOURS_E_INVALID      two columns of that name, or not texts by dictionary
 * @retval ENCOURS_E_CORRUPT      a text that ends before it begins
 * @threads any
 * @since 1.0
 * @req ARW-010
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_batch_key_text(const encours_arrow_batch *batch, const char *name, uint64_t key,
                             ENCOURS_BORROWED const char **text, size_t *length,
                             encours_error *error);

/** The texts of a dictionary to be made. */
typedef struct encours_arrow_texts {
    const char *const *texts; /**< UTF-8, none NULL                      @len{count} */
    size_t count;             /**< texts, at most 2^31 - 1 */
} encours_arrow_texts;

/** Columns of a batch to be made. A DECIMAL is decimal128(19, decimals[i]). Where its rows are of
 * currencies with fewer decimals, `row_decimals` says which: it is decimal128(19 + decimals[i],
 * decimals[i]) then, and nothing is rounded. */
typedef struct encours_arrow_columns {
    size_t struct_size;           /**< sizeof(encours_arrow_columns) */
    size_t rows;                  /**< rows of all columns, at most 2^40 */
    size_t count;                 /**< columns, at most 512 */
    const char *const *names;     /**< UTF-8, at most 255 bytes             @len{count} */
    const int32_t *types;         /**< an encours_arrow_type                @len{count} */
    const void *const *values;    /**< values of that type each, `rows` of them @len{count} */
    const uint32_t *decimals;     /**< of DECIMAL, 0 to 18; NULL: none is @len{count} @nullable */
    const uint32_t *row_decimals; /**< decimals of the minor units of each row, at most those of a
                                       DECIMAL; NULL: those of it @len{rows} @nullable */
    const encours_arrow_texts *const *dictionaries; /**< of DICTIONARY, NULL of others; NULL: none
                                                         is @len{count} @nullable */
} encours_arrow_columns;

/** Initialiser of encours_arrow_columns. */
#define ENCOURS_ARROW_COLUMNS_INIT                                                                 \
    {                                                                                              \
        sizeof(encours_arrow_columns), 0, 0, NULL, NULL, NULL, NULL, NULL, NULL                    \
    }

/**
 * Make a record batch of columns. The values are copied.
 *
 * @param[in]  context
 * @param[in]  columns
 * @param[out] schema   the type; the caller calls its `release`; untouched on failure
 * @param[out] array    the values; the caller calls its `release`; untouched on failure
 * @param[out] error    detail on failure; `index` is the column at fault       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a type that is none, a name that is no UTF-8 or too long, a text
 *                              that is no UTF-8, decimals out of range, a place beyond its texts
 * @retval ENCOURS_E_LIMIT      more columns or rows than the limits, or 2^31 bytes of a text column
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 * @req ARW-011 ARW-012
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_export(encours_context *context, const encours_arrow_columns *columns,
                     ENCOURS_OWNED struct ArrowSchema *schema,
                     ENCOURS_OWNED struct ArrowArray *array, encours_error *error);

/**
 * An aged balance as a record batch: key (uint32), label (utf8), currency (utf8 code), total (int64
 * minor units), and one int64 for each column of age, named by its label.
 *
 * @param[in]  context
 * @param[in]  aging
 * @param[out] schema   as encours_arrow_export()
 * @param[out] array    as encours_arrow_export()
 * @param[out] error    detail on failure                                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_LIMIT      2^31 bytes of labels
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 * @req ARW-011 ARW-012 ARW-013
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_export_aging(encours_context *context, const encours_aging *aging,
                           ENCOURS_OWNED struct ArrowSchema *schema,
                           ENCOURS_OWNED struct ArrowArray *array, encours_error *error);

/**
 * A DSO by row as a record batch: key, label, currency as encours_arrow_export_aging(), balance,
 * sales, not_due (int64 minor units), and for each of simple, best_possible, delay, count_back and
 * contribution the days (int64, days * 10^4, null without a value) and the status (int32).
 *
 * @param[in]  context
 * @param[in]  report
 * @param[out] schema   as encours_arrow_export()
 * @param[out] array    as encours_arrow_export()
 * @param[out] error    detail on failure                                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_LIMIT      2^31 bytes of labels
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 * @req ARW-011 ARW-012 ARW-014
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_export_dso(encours_context *context, const encours_dso_report *report,
                         ENCOURS_OWNED struct ArrowSchema *schema,
                         ENCOURS_OWNED struct ArrowArray *array, encours_error *error);

ENCOURS_END_DECLS

#endif
