/* SPDX-License-Identifier: MIT */
/**
 * @file dso_report.h
 * DSO by row: a handle with the figures of customers or of the values of a dimension.
 *
 * The figures are those of encours/dso.h; encours_view_dso() makes a report out of a ledger. For
 * figures by row out of columns, without a ledger and in parts, see encours/dso_rows.h.
 *
 * Sources: those of encours/dso.h; the contribution B_i / S_total * n is our definition, as in
 * encours/dso_rows.h.
 */
#ifndef ENCOURS_DSO_REPORT_H
#define ENCOURS_DSO_REPORT_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/dso.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/**
 * DSO by row: customers or values of a dimension, per currency, with a total for each currency.
 * Opaque, immutable, independent of what it was computed from.
 */
typedef struct encours_dso_report encours_dso_report;

/** The figures of a row or total. */
typedef enum encours_dso_figure {
    ENCOURS_DSO_SIMPLE = 1,        /**< the row's own: B_i / S_i * n */
    ENCOURS_DSO_BEST_POSSIBLE = 2, /**< not due_i / S_i * n */
    ENCOURS_DSO_DELAY = 3,         /**< (B_i - not due_i) / S_i * n */
    ENCOURS_DSO_COUNT_BACK = 4,    /**< of the row's own balance and monthly sales */
    ENCOURS_DSO_CONTRIBUTION = 5   /**< B_i / S_total * n: the row's days of the total's DSO */
} encours_dso_figure;

/**
 * Free a report.
 *
 * @param[in] report  @nullable
 * @threads exclusive
 * @since 1.0
 * @req DSO-030
 */
ENCOURS_API(1, 0) void
encours_dso_report_free(encours_dso_report *report);

/** The as-of day. @param[in] report @threads any @since 1.0
 * @req DSO-030 */
ENCOURS_API(1, 0) encours_date
encours_dso_report_as_of(const encours_dso_report *report);

/** First day of the window of sales. @param[in] report @threads any @since 1.0
 * @req DSO-030 */
ENCOURS_API(1, 0) encours_date
encours_dso_report_first_day(const encours_dso_report *report);

/** Days n of the simple methods. @param[in] report @threads any @since 1.0
 * @req DSO-030 */
ENCOURS_API(1, 0) uint32_t
encours_dso_report_days(const encours_dso_report *report);

/** Number of rows. @param[in] report @threads any @since 1.0
 * @req DSO-030 */
ENCOURS_API(1, 0) size_t
encours_dso_report_row_count(const encours_dso_report *report);

/** Keys of the rows, ascending. @return @len{rows} @param[in] report @threads any @since 1.0
 * @req DSO-030 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint32_t *
encours_dso_report_row_keys(const encours_dso_report *report);

/** Currencies of the rows. @return @len{rows} @param[in] report @threads any @since 1.0
 * @req DSO-033 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint16_t *
encours_dso_report_row_currencies(const encours_dso_report *report);

/** Text of a row's key, UTF-8; "" when it has none.
 * @return NULL when there is no such row @nullable
 * @param[in] report @param[in] row from 0 @threads any @since 1.0
 * @req DSO-030 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_dso_report_row_label(const encours_dso_report *report, size_t row);

/** Balances B of the rows, minor units. @return @len{rows} @param[in] report @threads any
 * @since 1.0 @req DSO-030 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_dso_report_balances(const encours_dso_report *report);

/** Sales S of the rows, minor units. @return @len{rows} @param[in] report @threads any @since 1.0
 * @req DSO-030 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_dso_report_sales(const encours_dso_report *report);

/** Parts of B not due, by row, minor units. @return @len{rows} @param[in] report @threads any
 * @since 1.0 @req DSO-030 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_dso_report_not_due(const encours_dso_report *report);

/**
 * A figure of all rows, days * 10^4; ENCOURS_DSO_NONE where a row has none.
 *
 * Contributions are exact in encours_dso_report_figure(): one denominator S_total, numerators that
 * add up to the total's. In this column they are rounded by largest remainder (ties to the first
 * row), so that they add up to the rounded DSO of the total; each is within 0.0001 of its value.
 *
 * @param[in] report
 * @param[in] figure  an encours_dso_figure
 * @return NULL when there is no such figure  @len{rows} @nullable
 * @threads any
 * @since 1.0
 * @req DSO-032
 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_dso_report_days_e4(const encours_dso_report *report, int32_t figure);

/** Statuses of a figure by row; NULL when there is no such figure.
 * @return an encours_dso_status each @len{rows} @nullable @param[in] report
 * @param[in] figure an encours_dso_figure @threads any @since 1.0 @req DSO-030 DSO-031 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_dso_report_statuses(const encours_dso_report *report, int32_t figure);

/**
 * A figure of one row with its exact value and what decided it.
 *
 * @param[in]  report
 * @param[in]  row     from 0
 * @param[in]  figure  an encours_dso_figure
 * @param[out] out     the value; `days_e4` as in the column
 * @param[out] error   detail on failure                                 @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such row or figure
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req DSO-030 DSO-031
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_report_figure(const encours_dso_report *report, size_t row, int32_t figure,
                          encours_dso *out, encours_error *error);

/** Number of currencies, each with a total. @param[in] report @threads any @since 1.0
 * @req DSO-033 */
ENCOURS_API(1, 0) size_t
encours_dso_report_currency_count(const encours_dso_report *report);

/** The currencies, ascending. @return @len{currencies} @param[in] report @threads any @since 1.0
 * @req DSO-033 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint16_t *
encours_dso_report_currencies(const encours_dso_report *report);

/** Balance of each currency, minor units. @return @len{currencies} @param[in] report @threads any
 * @since 1.0 @req DSO-033 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_dso_report_total_balances(const encours_dso_report *report);

/** Sales of each currency, minor units. @return @len{currencies} @param[in] report @threads any
 * @since 1.0 @req DSO-033 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_dso_report_total_sales(const encours_dso_report *report);

/** Not due of each currency, minor units. @return @len{currencies} @param[in] report @threads any
 * @since 1.0 @req DSO-033 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_dso_report_total_not_due(const encours_dso_report *report);

/**
 * A figure of a currency's total. The contribution of the total is its simple DSO.
 *
 * @param[in]  report
 * @param[in]  currency_index  from 0, as in encours_dso_report_currencies()
 * @param[in]  figure          an encours_dso_figure
 * @param[out] out             the value
 * @param[out] error           detail on failure                         @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  there is no such currency or figure
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req DSO-033
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_report_total(const encours_dso_report *report, size_t currency_index, int32_t figure,
                         encours_dso *out, encours_error *error);

ENCOURS_END_DECLS

#endif
