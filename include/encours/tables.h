/* SPDX-License-Identifier: MIT */
/**
 * @file tables.h
 * Legal and market figures as data: rates, caps, indemnities, holidays, coefficients, classes and
 * buckets, read from files and lent to the calculators in the shape they take.
 *
 * The library holds no such figure: it ships files, each with its sources, and anybody may give
 * files of his own in the same format (docs/concepts/tables.md):
 *
 *     # encours table: rates 1
 *     # source S44: moneyvox.fr 98471
 *     series,valid_from,valid_until,percent,status,source
 *     other,2025-01-01,2025-06-30,3.71,verified,S44
 *
 * UTF-8, commas, a decimal point, dates as YYYY-MM-DD. Each row names a source declared above, and
 * says whether the figure was verified against it. A file is read whole or refused whole, with
 * file, line, column and rule. The rows of a series stand together; a series is what a calculator
 * takes. What a file does not say does not exist: the calculators name the period that is missing.
 *
 * Where the shipped files are installed: `pkg-config --variable=tablesdir encours`.
 *
 * Limits: 65536 rows, 4096 series, 1024 sources; and those of the context for the input.
 */
#ifndef ENCOURS_TABLES_H
#define ENCOURS_TABLES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/behaviour.h"
#include "encours/context.h"
#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/holidays.h"
#include "encours/input.h"
#include "encours/interest_rates.h"
#include "encours/interest_rule.h"
#include "encours/legal_caps.h"
#include "encours/scores.h"

ENCOURS_BEGIN_DECLS

/** One file of tables. Opaque, immutable: several threads may read it. */
typedef struct encours_tables encours_tables;

/** What the rows of a file are. */
typedef enum encours_tables_kind {
    ENCOURS_TABLES_RATES = 1,      /**< yearly rates by period */
    ENCOURS_TABLES_HOLIDAYS = 2,   /**< rules of holidays */
    ENCOURS_TABLES_LEGAL_CAPS = 3, /**< legal caps on payment terms */
    ENCOURS_TABLES_SCORES = 4,     /**< financial scores: constant, terms, bounds */
    ENCOURS_TABLES_TIERS = 5,      /**< amounts by size of a debt: indemnities */
    ENCOURS_TABLES_CLASSES = 6,    /**< weights by days late: scores of payment behaviour */
    ENCOURS_TABLES_BUCKETS = 7     /**< bounds of an aged balance */
} encours_tables_kind;

/** Flags of a row and of a series. */
typedef enum encours_tables_flags {
    ENCOURS_TABLES_UNVERIFIED = 1 /**< not, or not sufficiently, checked against a source */
} encours_tables_flags;

/**
 * Read a file of tables.
 *
 * @param[in]  context
 * @param[in]  input    the file; not needed any more afterwards
 * @param[out] out      the tables, to be freed with encours_tables_free()
 * @param[out] error    detail on failure: source, line, column, field         @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID      what is not in the format: an unknown kind or column, a value that
 *                                is none, rows of a series that overlap, descend or stand apart, a
 *                                source that is not declared
 * @retval ENCOURS_E_CURRENCY     an unknown currency
 * @retval ENCOURS_E_UNSUPPORTED  a later version of the format
 * @retval ENCOURS_E_LIMIT        more rows, series or sources than the limits, or an input beyond
 *                                those of the context
 * @retval ENCOURS_E_IO           the input failed, or its own status
 * @retval ENCOURS_E_CORRUPT      the compressed input is damaged
 * @retval ENCOURS_E_CALLBACK     the input says that it gave more than was asked for
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 * @req TAB-001 TAB-002 TAB-003 TAB-004 TAB-005 TAB-006 TAB-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_tables_read(encours_context *context, const encours_input *input,
                    ENCOURS_OWNED encours_tables **out, encours_error *error);

/**
 * Free tables, and with them all columns they lent.
 *
 * @param[in] tables  @nullable
 * @threads exclusive
 * @since 1.0
 * @req TAB-001
 */
ENCOURS_API(1, 0) void
encours_tables_free(encours_tables *tables);

/** What the rows are. @return an encours_tables_kind @param[in] tables @threads any @since 1.0
 * @req TAB-008 */
ENCOURS_API(1, 0) int32_t
encours_tables_kind_of(const encours_tables *tables);

/** Number of series. @param[in] tables @threads any @since 1.0 @req TAB-008 */
ENCOURS_API(1, 0) size_t
encours_tables_series_count(const encours_tables *tables);

/** Name of a series, in the order of the file; NULL if there is no such series.
 * @return @nullable @param[in] tables @param[in] index from 0 @threads any @since 1.0
 * @req TAB-008 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_tables_series_name(const encours_tables *tables, size_t index);

/**
 * What is common to the rows of a series: their number, and the flags of all of them together.
 *
 * @param[in]  tables
 * @param[in]  series  its name
 * @param[out] rows    number of rows                                          @nullable
 * @param[out] flags   flags of encours_tables_flags, of all rows @nullable
 * @param[out] error   detail on failure                                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such series
 * @threads any
 * @since 1.0
 * @req TAB-008 TAB-009
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_tables_series(const encours_tables *tables, const char *series, size_t *rows,
                      uint32_t *flags, encours_error *error);

/**
 * The source of a row, as its file declares it: "S44: moneyvox.fr 98471".
 *
 * @param[in] tables
 * @param[in] series  name of a series
 * @param[in] row     of the series, from 0
 * @return NULL if there is none  @nullable
 * @threads any
 * @since 1.0
 * @req TAB-009
 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_tables_source(const encours_tables *tables, const char *series, size_t row);

/**
 * A series of rates. Gaps are allowed: a day without a row is an error of the calculator's, which
 * names it and the series. Unverified rows have ENCOURS_INTEREST_RATE_UNVERIFIED.
 *
 * @param[in]  tables
 * @param[in]  series  its name
 * @param[out] out     columns, lent until the tables are freed
 * @param[out] error   detail on failure                                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such series
 * @retval ENCOURS_E_STATE      tables of another kind
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req TAB-010 TAB-011
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_tables_rates(const encours_tables *tables, const char *series,
                     ENCOURS_BORROWED encours_interest_rate_columns *out, encours_error *error);

/**
 * The rules of holidays of a calendar.
 *
 * @param[in]  tables
 * @param[in]  series  its name: "france", "alsace_moselle", "target"
 * @param[out] out     columns, lent until the tables are freed
 * @param[out] error   detail on failure                                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such series
 * @retval ENCOURS_E_STATE      tables of another kind
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req TAB-010 TAB-012
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_tables_holidays(const encours_tables *tables, const char *series,
                        ENCOURS_BORROWED encours_holiday_columns *out, encours_error *error);

/**
 * A table of legal caps. Unverified rows have ENCOURS_LEGAL_CAP_UNVERIFIED.
 *
 * @param[in]  tables
 * @param[in]  series  its name
 * @param[out] out     columns, lent until the tables are freed
 * @param[out] error   detail on failure                                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such series
 * @retval ENCOURS_E_STATE      tables of another kind
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req TAB-010 TAB-013
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_tables_legal_caps(const encours_tables *tables, const char *series,
                          ENCOURS_BORROWED encours_legal_cap_columns *out, encours_error *error);

/**
 * The model of a financial score. Whether its coefficients are verified: encours_tables_series().
 *
 * @param[in]  tables
 * @param[in]  series  its name
 * @param[out] out     the model, its columns lent until the tables are freed
 * @param[out] error   detail on failure                                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such series
 * @retval ENCOURS_E_STATE      tables of another kind
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req TAB-010 TAB-014
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_tables_score(const encours_tables *tables, const char *series,
                     ENCOURS_BORROWED encours_score_model *out, encours_error *error);

/**
 * Fixed sums for costs of recovery by amount of the debt, as they hold on a day.
 *
 * @param[in]  tables
 * @param[in]  series    its name
 * @param[in]  day       the day
 * @param[out] out       columns, lent until the tables are freed
 * @param[out] currency  numeric code of the currency of the sums              @nullable
 * @param[out] error     detail on failure                                     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such series, or no row of it holds on that day,
 *                              which the message names
 * @retval ENCOURS_E_STATE      tables of another kind
 * @retval ENCOURS_E_INVALID    `day` is no date
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req TAB-010 TAB-015
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_tables_tiers(const encours_tables *tables, const char *series, encours_date day,
                     ENCOURS_BORROWED encours_interest_tier_columns *out, uint16_t *currency,
                     encours_error *error);

/**
 * Classes of payment behaviour with their weights.
 *
 * @param[in]  tables
 * @param[in]  series  its name
 * @param[out] out     columns, lent until the tables are freed
 * @param[out] error   detail on failure                                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such series
 * @retval ENCOURS_E_STATE      tables of another kind
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req TAB-010 TAB-016
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_tables_classes(const encours_tables *tables, const char *series,
                       ENCOURS_BORROWED encours_behaviour_table *out, encours_error *error);

/**
 * Inclusive upper bounds of the buckets of an aged balance, in days, as encours_aging_options takes
 * them.
 *
 * @param[in]  tables
 * @param[in]  series  its name
 * @param[out] bounds  the bounds, ascending, lent until the tables are freed  @len{count}
 * @param[out] count   number of bounds
 * @param[out] error   detail on failure                                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such series
 * @retval ENCOURS_E_STATE      tables of another kind
 * @threads any
 * @since 1.0
 * @req TAB-010 TAB-017
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_tables_buckets(const encours_tables *tables, const char *series,
                       ENCOURS_BORROWED const int32_t **bounds, size_t *count,
                       encours_error *error);

ENCOURS_END_DECLS

#endif
