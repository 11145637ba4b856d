/* SPDX-License-Identifier: MIT */
/**
 * @file period_ratios.h
 * Ratios of a period's balances and flows: collection effectiveness (CEI), receivables turnover,
 * bad-debt ratio; of one set of amounts, by row, and mergeable.
 *
 * - CEI = (opening + sales / N - closing) / (opening + sales / N - closing not due). Sources read N
 *   as the months of the period (creditguru.com: 55.9 %) or as 1 (wizedu.com: 79.63 % of the same
 *   data): N is an argument, there is no default. Over 100 % is flagged and not cut. One page puts
 *   the closing balance past due below the line: its sign is wrong, and it is not offered.
 * - turnover = sales / average receivables; in days, basis / turnover, with basis 365, 360 or the
 *   days of the period. The average is given, or it is (opening + closing) / 2.
 * - bad-debt ratio = (write-offs - recoveries) / sales, all three without VAT.
 *
 * CEI and turnover want sales on the tax basis of the balances, that is with VAT.
 *
 * Sources: creditguru.com, wizedu.com, gaviti.com (CEI), gaodun.com, drlogy.com (turnover).
 */
#ifndef ENCOURS_PERIOD_RATIOS_H
#define ENCOURS_PERIOD_RATIOS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"
#include "encours/indicator.h"

ENCOURS_BEGIN_DECLS

/** Figures of a state of period ratios, for encours_indicator_finish(). */
typedef enum encours_period_ratio_figure {
    ENCOURS_PERIOD_RATIO_CEI = 301,           /**< share; needs opening, sales, closing, not_due */
    ENCOURS_PERIOD_RATIO_TURNOVER = 302,      /**< turns, scale 10 000; needs sales, and averages or
                                                 opening and closing */
    ENCOURS_PERIOD_RATIO_TURNOVER_DAYS = 303, /**< days; as TURNOVER */
    ENCOURS_PERIOD_RATIO_BAD_DEBT = 304       /**< share; needs write_offs and sales_net; recoveries
                                                 not given are zero */
} encours_period_ratio_figure;

/** Options of the ratios. Each is required by the figures that use it. */
typedef struct encours_period_ratio_options {
    size_t struct_size;  /**< sizeof(encours_period_ratio_options) */
    uint32_t cei_months; /**< N of CEI, 1 to 1200; 0: no CEI */
    uint32_t basis_days; /**< of TURNOVER_DAYS, 1 to 36600; 0: no TURNOVER_DAYS */
    uint32_t rows;       /**< rows of a state; 0: 1 */
    uint32_t reserved_0; /**< zero */
} encours_period_ratio_options;

/** Initialiser of encours_period_ratio_options. */
#define ENCOURS_PERIOD_RATIO_OPTIONS_INIT                                                          \
    {                                                                                              \
        sizeof(encours_period_ratio_options), 0, 0, 0, 0                                           \
    }

/** Amounts of a period, a set each; a column that is NULL was not given. */
typedef struct encours_period_ratio_columns {
    size_t struct_size;        /**< sizeof(encours_period_ratio_columns) */
    size_t count;              /**< sets of amounts */
    const uint32_t *rows;      /**< row of each; NULL: all 0 @len{count} @nullable */
    const int64_t *opening;    /**< receivables at the start, minor units @len{count} @nullable */
    const int64_t *sales;      /**< credit sales of the period, with VAT, minor units @len{count}
                                    @nullable */
    const int64_t *closing;    /**< receivables at the end, minor units @len{count} @nullable */
    const int64_t *not_due;    /**< part of them not due, minor units @len{count} @nullable */
    const int64_t *averages;   /**< average receivables, minor units @len{count} @nullable */
    const int64_t *write_offs; /**< without VAT, minor units @len{count} @nullable */
    const int64_t *recoveries; /**< of what was written off, without VAT, minor units @len{count}
                                    @nullable */
    const int64_t *sales_net;  /**< credit sales of the period, without VAT, minor units @len{count}
                                    @nullable */
} encours_period_ratio_columns;

/** Initialiser of encours_period_ratio_columns. */
#define ENCOURS_PERIOD_RATIO_COLUMNS_INIT                                                          \
    {                                                                                              \
        sizeof(encours_period_ratio_columns), 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,   \
            NULL                                                                                   \
    }

/**
 * Collection effectiveness of one set of amounts. 6200, 10 890, 3, 6340, 3590: 55.9295 %.
 *
 * @param[in]  opening  receivables at the start, minor units
 * @param[in]  sales    credit sales of the period, minor units, with VAT
 * @param[in]  months   N, 1 to 1200: the months of the period, or 1 for its whole sales
 * @param[in]  closing  receivables at the end, minor units
 * @param[in]  not_due  part of them not due, minor units
 * @param[out] out      a share; the fraction is multiplied by N, so that it is whole
 * @param[out] error    detail on failure                                 @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_INVALID  `months` out of range
 * @threads any
 * @since 1.0
 * @req CEI-001 CEI-002 CEI-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_cei_compute(int64_t opening, int64_t sales, uint32_t months, int64_t closing,
                    int64_t not_due, encours_indicator *out, encours_error *error);

/**
 * Turnover of receivables of one set of amounts: sales / average.
 *
 * @param[in]  sales    credit sales of the period, minor units, with VAT
 * @param[in]  average  average receivables, minor units
 * @param[out] out      turns, scale 10 000
 * @param[out] error    detail on failure                                 @nullable
 * @retval ENCOURS_OK        also without a value: see `out->status`
 * @retval ENCOURS_E_MISUSE  `out` is NULL
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req TRN-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_turnover_compute(int64_t sales, int64_t average, encours_indicator *out,
                         encours_error *error);

/**
 * Days of a turn: basis / turnover = average * basis / sales, rounded once.
 *
 * @param[in]  sales    credit sales of the period, minor units, with VAT
 * @param[in]  average  average receivables, minor units
 * @param[in]  basis_days  365, 360, or the days of the period; 1 to 36600
 * @param[out] out      days
 * @param[out] error    detail on failure                                 @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_INVALID  `basis_days` out of range
 * @threads any
 * @since 1.0
 * @req TRN-002
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_turnover_days_compute(int64_t sales, int64_t average, uint32_t basis_days,
                              encours_indicator *out, encours_error *error);

/**
 * Bad-debt ratio of one set of amounts: (write_offs - recoveries) / sales_net.
 *
 * @param[in]  write_offs  receivables written off in the period, minor units, without VAT
 * @param[in]  recoveries  received in the period on what was written off, minor units, without VAT
 * @param[in]  sales_net   credit sales of the period, minor units, without VAT
 * @param[out] out         a share; below zero when recoveries exceed write-offs
 * @param[out] error       detail on failure                              @nullable
 * @retval ENCOURS_OK        also without a value: see `out->status`
 * @retval ENCOURS_E_MISUSE  `out` is NULL
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req RAT-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_bad_debt_ratio_compute(int64_t write_offs, int64_t recoveries, int64_t sales_net,
                               encours_indicator *out, encours_error *error);

/**
 * A figure of every set of amounts.
 *
 * @param[in]  columns  the amounts; rows are not read
 * @param[in]  options  what the figure needs
 * @param[in]  figure   an encours_period_ratio_figure
 * @param[in]  out      a value each; the status MISSING where a column it needs was not given
 * @param[out] error    detail on failure                                 @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   a column of `out` that is needed is NULL
 * @retval ENCOURS_E_INVALID  an option out of its range, no such figure, counts that differ
 * @threads any
 * @since 1.0
 * @req CEI-004 TRN-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_period_ratios_compute(const encours_period_ratio_columns *columns,
                              const encours_period_ratio_options *options, int32_t figure,
                              const encours_indicator_columns *out, encours_error *error);

/**
 * Bytes of a state of period ratios; 0 when encours_period_ratios_begin() would refuse the options.
 *
 * @param[in] options
 * @threads any
 * @since 1.0
 * @req CEI-005 TRN-003 RAT-002
 */
ENCOURS_API(1, 0) size_t
encours_period_ratios_state_size(const encours_period_ratio_options *options);

/**
 * An empty state of period ratios; encours_indicator_finish() gives its figures.
 *
 * @param[out] state       memory aligned to 8 bytes                        @len{state_size}
 * @param[in]  state_size  what encours_period_ratios_state_size() gives
 * @param[in]  options
 * @param[out] error       detail on failure                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that does not fit
 * @retval ENCOURS_E_INVALID  an option out of its range
 * @threads any
 * @since 1.0
 * @req CEI-005 TRN-003 RAT-002
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_period_ratios_begin(void *state, size_t state_size,
                            const encours_period_ratio_options *options, encours_error *error);

/**
 * Add sets of amounts. A figure is MISSING for a row of which any set lacked an
 * input. A failure adds nothing.
 *
 * @param[in,out] state       @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the amounts
 * @param[out]    error       detail on failure; `index` is the set @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   a column that is needed is NULL
 * @retval ENCOURS_E_INVALID  another aggregate, no such row, or a value out of its range
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 items
 * @threads any
 * @since 1.0
 * @req CEI-005 TRN-003 RAT-002
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_period_ratios_add(void *state, size_t state_size,
                          const encours_period_ratio_columns *columns, encours_error *error);

ENCOURS_END_DECLS

#endif
