/* SPDX-License-Identifier: MIT */
/**
 * @file arrow_results.h
 * Results and cursors as Arrow streams, one call each: what Python gives as `__arrow_c_stream__`
 * and what Arrow for Java imports.
 *
 * All follow one set of rules:
 *
 *     amounts     decimal128(19, s); s is the largest number of decimals among the currencies, so
 *                 that every amount is exact; where they have different numbers of them
 *                 decimal128(19 + s, s). Gold and others without a minor unit have no decimals.
 *                 ENCOURS_ARROW_AMOUNTS_MINOR: int64 minor units
 *     currencies  a dictionary of codes; the number where a caller's own currency has no code
 *     choices     (type, reason, status ...) a dictionary of names: the constant's last words in
 *                 small letters, such as "credit_note"
 *     days        of a result: decimal128(19, 4), exact. With AMOUNTS_MINOR: int64, days * 10^4
 *     dates       date32, instants timestamp[us, UTC]
 *     texts       utf8; labels of results a dictionary
 *     numbers     int64; keys of results uint32
 *     what is absent (no date, no customer, number 0, an empty text) is null
 *
 * With ENCOURS_ARROW_CHOICES_NUMBERS currencies and choices are int32, and nothing is a dictionary
 * but labels.
 *
 * A stream owns what it needs: a cursor keeps its view alive, results are copied. The consumer may
 * pull and release it after everything else was freed. Time: a cursor's own, and one pass over its
 * columns; memory is taken by column and batch, never by row.
 *
 * Source: Apache Arrow, "The Arrow C stream interface", "The Arrow C data interface", and the
 * columnar format for decimal128 and dictionaries.
 *
 * Limits: 512 columns; a stream's batches have at most 65536 rows, those of a result all its rows.
 */
#ifndef ENCOURS_ARROW_RESULTS_H
#define ENCOURS_ARROW_RESULTS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/aging.h"
#include "encours/arrow_stream.h"
#include "encours/context.h"
#include "encours/currency.h"
#include "encours/cursor.h"
#include "encours/dso_report.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** How amounts go out. */
typedef enum encours_arrow_amounts {
    ENCOURS_ARROW_AMOUNTS_DECIMAL = 0, /**< decimal128 of as many decimals as any currency has */
    ENCOURS_ARROW_AMOUNTS_MINOR = 1    /**< int64 minor units of the row's currency */
} encours_arrow_amounts;

/** How currencies, types, reasons and statuses go out. */
typedef enum encours_arrow_choices {
    ENCOURS_ARROW_CHOICES_NAMES = 0,  /**< a dictionary of codes or names */
    ENCOURS_ARROW_CHOICES_NUMBERS = 1 /**< int32: ISO 4217 numeric, number of the choice */
} encours_arrow_choices;

/** How results go out. Zero is the default of every member. */
typedef struct encours_arrow_options {
    size_t struct_size;                  /**< sizeof(encours_arrow_options) */
    int32_t amounts;                     /**< an encours_arrow_amounts */
    int32_t choices;                     /**< an encours_arrow_choices */
    const encours_currency_table *table; /**< deviations from ISO 4217 in decimals, of results. A
                                              cursor knows those of its ledger; NULL: none
                                              @nullable */
    const int32_t *columns; /**< of cursors: each an encours_column of their rows, in this order;
                                 NULL: all. @nullable @len{column_count} */
    size_t column_count;    /**< columns wanted; 0 with columns NULL */
    uint32_t batch_rows;    /**< of cursors: most rows of a batch, at most ENCOURS_CURSOR_ROWS_MAX;
                                 0: ENCOURS_CURSOR_ROWS_MAX */
    uint32_t reserved_0;    /**< zero */
} encours_arrow_options;

/** Initialiser of encours_arrow_options: decimals, names, all columns. */
#define ENCOURS_ARROW_OPTIONS_INIT                                                                 \
    {                                                                                              \
        sizeof(encours_arrow_options), 0, 0, NULL, NULL, 0, 0, 0                                   \
    }

/**
 * The rest of a cursor's rows as a stream, from its present position on. The columns are named as
 * the constants of encours_column, in small letters ("number", "recorded_at"), in their order.
 *
 * `amount` and `open` of a row without a currency are null, as is `amount` of events of which none
 * is said. The decimals are those of all currencies the view uses, whatever rows come.
 *
 * @param[in,out] cursor   consumed on success: the stream frees it
 * @param[in]     options  @nullable (all columns, decimals, names)
 * @param[out]    out      the stream; the caller calls its `release`; untouched on failure
 * @param[out]    error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a choice that is none, more rows than a block has
 * @retval ENCOURS_E_NOT_FOUND  a column that these rows do not have, or twice there; `index` is its
 *                              place
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req ARW-021 ARW-022 ARW-023
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_stream_of_cursor(ENCOURS_CONSUMED encours_cursor *cursor,
                               const encours_arrow_options *options,
                               ENCOURS_OWNED struct ArrowArrayStream *out, encours_error *error);

/**
 * An aged balance as a stream of one batch: key (uint32), label, currency, total, and one column of
 * amounts for each column of age, named by its label.
 *
 * @param[in]  context
 * @param[in]  aging
 * @param[in]  options  `columns` and `batch_rows` are not read          @nullable (the defaults)
 * @param[out] out      the stream; the caller calls its `release`; untouched on failure
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a choice that is none
 * @retval ENCOURS_E_CURRENCY   a currency neither ISO 4217 nor the table knows the decimals of
 * @retval ENCOURS_E_LIMIT      2^31 bytes of labels
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 * @req ARW-020 ARW-022 ARW-024
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_stream_of_aging(encours_context *context, const encours_aging *aging,
                              const encours_arrow_options *options,
                              ENCOURS_OWNED struct ArrowArrayStream *out, encours_error *error);

/**
 * A DSO by row as a stream of one batch: key, label, currency as encours_arrow_stream_of_aging(),
 * balance, sales, not_due (amounts), and for each of simple, best_possible, delay, count_back and
 * contribution the days (simple_days ...; with AMOUNTS_MINOR simple_days_e4 ...; null without a
 * value) and the status (simple_status ...: ok, undefined_no_sales, history_exhausted ...).
 *
 * @param[in]  context
 * @param[in]  report
 * @param[in]  options  as encours_arrow_stream_of_aging()               @nullable (the defaults)
 * @param[out] out      the stream; the caller calls its `release`; untouched on failure
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    as encours_arrow_stream_of_aging()
 * @retval ENCOURS_E_CURRENCY   as encours_arrow_stream_of_aging()
 * @retval ENCOURS_E_LIMIT      2^31 bytes of labels
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 * @req ARW-020 ARW-022 ARW-024
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_stream_of_dso(encours_context *context, const encours_dso_report *report,
                            const encours_arrow_options *options,
                            ENCOURS_OWNED struct ArrowArrayStream *out, encours_error *error);

ENCOURS_END_DECLS

#endif
