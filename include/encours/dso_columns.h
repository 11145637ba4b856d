/* SPDX-License-Identifier: MIT */
/**
 * @file dso_columns.h
 * DSO over columns: the figures of many customers in one call, the same as those of dso.h.
 *
 * The value of a row is that of encours_dso_simple() or encours_dso_count_back() for its numbers;
 * instead of 0.0001 day, half up, the unit and the rounding may be chosen. A row without a value
 * has ENCOURS_DSO_NONE and a status that says why; the call does not fail for it. What fails does
 * so before anything is written.
 *
 * Sources: those of dso.h. Each value is one exact fraction, rounded once, in the mode of the unit.
 *
 * Limits: 36600 days a window or period; 1200 periods; a unit of 10^-9 day.
 */
#ifndef ENCOURS_DSO_COLUMNS_H
#define ENCOURS_DSO_COLUMNS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/dso.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/rounding.h"

ENCOURS_BEGIN_DECLS

/** In which unit days are written. Zero is the default of every member. */
typedef struct encours_dso_unit {
    size_t struct_size;  /**< sizeof(encours_dso_unit) */
    int64_t scale;       /**< units in a day, 1 to 10^9; 0: 10000 */
    int32_t rounding;    /**< an encours_rounding; 0: ENCOURS_ROUNDING_HALF_UP */
    uint32_t reserved_0; /**< zero */
} encours_dso_unit;

/** Initialiser of an encours_dso_unit on the stack. */
#define ENCOURS_DSO_UNIT_INIT {sizeof(encours_dso_unit), 0, 0, 0}

/** Balances and sales of a window, a row each, and where their days go. */
typedef struct encours_dso_columns {
    size_t struct_size;     /**< sizeof(encours_dso_columns) */
    size_t count;           /**< rows */
    const int64_t *balance; /**< B, or the part not due or disputed, minor units, @len{count} */
    const int64_t *less;    /**< taken off B first: the part not due for the delay, minor units;
                                 NULL: nothing @len{count} @nullable */
    const int64_t *sales;   /**< S, minor units, @len{count} */
    int64_t *days;          /**< @out days in units of 1 / scale, @len{count} */
    int32_t *status;        /**< @out an encours_dso_status a row, @len{count} */
} encours_dso_columns;

/** Initialiser of an encours_dso_columns on the stack. */
#define ENCOURS_DSO_COLUMNS_INIT {sizeof(encours_dso_columns), 0, NULL, NULL, NULL, NULL, NULL}

/**
 * Simple, best possible, delay or disputed DSO of many rows: (balance - less) / sales * n.
 *
 * Statuses: OK, UNDEFINED_NO_SALES, OUT_OF_RANGE.
 *
 * @param[in]  columns  the rows; its out columns are written
 * @param[in]  days     n, 1 to 36600
 * @param[in]  unit     @nullable (0.0001 day, half up)
 * @param[out] error    detail on failure                                @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  days, scale or rounding out of range
 * @threads any
 * @since 1.0
 * @req DSO-050 DSO-051
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_simple_columns(const encours_dso_columns *columns, uint32_t days,
                           const encours_dso_unit *unit, encours_error *error);

/** Balances and sales by period, a row each, and where the days of their count-back go. */
typedef struct encours_dso_count_back_columns {
    size_t struct_size;          /**< sizeof(encours_dso_count_back_columns) */
    size_t count;                /**< rows */
    const int64_t *balance;      /**< B, or the part not due, minor units, @len{count} */
    size_t periods;              /**< periods known of each row, 0 to 1200 */
    const int64_t *sales;        /**< sales of row i in period p, newest first, minor units: sales[i
                                      * row_stride + p * period_stride]; with strides of its own as
                                      far as the last row and period are @len{count * periods} */
    size_t row_stride;           /**< 0 with period_stride 0: `periods`, rows one after another */
    size_t period_stride;        /**< 0 with row_stride 0: 1; periods one after another have
                                      row_stride 1 and period_stride `count` */
    const uint32_t *period_days; /**< days of each period, 1 to 36600, @len{periods} */
    int64_t *days;               /**< @out days in units of 1 / scale, @len{count} */
    int32_t *status;             /**< @out an encours_dso_status a row, @len{count} */
    int64_t *balance_rest;       /**< @out part of B that no period consumed, minor units; NULL: not
                                      wanted @len{count} @nullable */
    uint32_t *periods_used;      /**< @out periods the value counts; NULL: not wanted, @len{count}
                                      @nullable */
    uint32_t *flags;             /**< @out flags of encours_dso_flags; NULL: not wanted, @len{count}
                                      @nullable */
} encours_dso_count_back_columns;

/** Initialiser of an encours_dso_count_back_columns on the stack. */
#define ENCOURS_DSO_COUNT_BACK_COLUMNS_INIT                                                        \
    {sizeof(encours_dso_count_back_columns), 0, NULL, 0, NULL, 0, 0, NULL, NULL, NULL, NULL, NULL, \
     NULL}

/**
 * Count-back DSO of many rows over one set of periods.
 *
 * Statuses: those of encours_dso_count_back(); OUT_OF_RANGE also, with a balance_rest of 0, where
 * that function fails with OVERFLOW because negative periods carry the balance past int64.
 *
 * @param[in]  columns  the rows; its out columns are written
 * @param[in]  options  the three policies; the other members are not read  @nullable
 * @param[in]  unit     @nullable (0.0001 day, half up)
 * @param[out] error    detail on failure; `index` is the period at fault   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  days, periods, scale or rounding out of range, one stride without the
 *                            other, a policy that is none
 * @threads any
 * @since 1.0
 * @req DSO-050 DSO-052
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_count_back_columns_compute(const encours_dso_count_back_columns *columns,
                                       const encours_dso_options *options,
                                       const encours_dso_unit *unit, encours_error *error);

ENCOURS_END_DECLS

#endif
