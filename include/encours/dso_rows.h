/* SPDX-License-Identifier: MIT */
/**
 * @file dso_rows.h
 * DSO by row out of columns: own figures and contributions of customers, regions or any dimension.
 *
 * A row is a dense number from 0, chosen by the caller. A state (encours/state.h) gathers by row:
 * open amounts (in all, not due, disputed, both) and sales by calendar month, newest first, the
 * as-of month up to the as-of day. Finish gives, all over the same n days:
 *
 *     own DSO_i           = B_i / S_i * n        compares rows
 *     contribution of i   = B_i / S_total * n    adds up to the DSO of the total, exactly
 *
 * with best possible, delay, disputed and count-back. Due on the as-of day is not overdue.
 *
 * Size: a row takes 8 bytes for each month and 32 more; a million rows of 24 months take 224 MB.
 * Its cells have 64 bits, and no order of the work makes one pass them: a state refuses open
 * amounts, and sales, whose magnitudes add up to more than 2^63 - 1 minor units in all rows.
 *
 * Sources: those of encours/dso.h and encours/dso_variants.h. The contribution is our definition:
 * with one denominator, B_i / S_total * n, the figures of rows add up, which own figures do not.
 *
 * Limits: 2^26 rows; 240 months; 2^40 items; amounts of one currency.
 */
#ifndef ENCOURS_DSO_ROWS_H
#define ENCOURS_DSO_ROWS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/dso.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Options of figures by row. */
typedef struct encours_dso_row_options {
    size_t struct_size;  /**< sizeof(encours_dso_row_options) */
    encours_date as_of;  /**< the day, at its end; required */
    uint32_t rows;       /**< rows, 1 to 2^26 */
    uint32_t months;     /**< months of sales, that of the as-of day included, 1 to 240; 0: 24 */
    uint32_t reserved_0; /**< zero */
} encours_dso_row_options;

/** Initialiser of encours_dso_row_options; `as_of` and `rows` are still to be set. */
#define ENCOURS_DSO_ROW_OPTIONS_INIT                                                               \
    {sizeof(encours_dso_row_options), {ENCOURS_DATE_NONE}, 0, 0, 0}

/** Open items, as columns of the same length, in any order. */
typedef struct encours_dso_open_columns {
    size_t struct_size;      /**< sizeof(encours_dso_open_columns) */
    size_t count;            /**< items */
    const uint32_t *row;     /**< row number, @len{count} */
    const int64_t *amount;   /**< open amount, signed minor units, @len{count} */
    const int32_t *due;      /**< due date, epoch day; ENCOURS_DATE_NONE counts as due;
                                  @len{count} */
    const uint8_t *disputed; /**< not 0: in dispute; NULL: none is @len{count} @nullable */
} encours_dso_open_columns;

/** Initialiser of an encours_dso_open_columns on the stack. */
#define ENCOURS_DSO_OPEN_COLUMNS_INIT                                                              \
    {sizeof(encours_dso_open_columns), 0, NULL, NULL, NULL, NULL}

/** Sales, as columns of the same length, in any order. */
typedef struct encours_dso_sale_columns {
    size_t struct_size;    /**< sizeof(encours_dso_sale_columns) */
    size_t count;          /**< items */
    const uint32_t *row;   /**< row number, @len{count} */
    const int64_t *amount; /**< invoice or (negative) credit note, minor units, @len{count} */
    const int32_t *date;   /**< its date, epoch day; earlier than the months or later than the as-of
                                day: not counted @len{count} */
} encours_dso_sale_columns;

/** Initialiser of an encours_dso_sale_columns on the stack. */
#define ENCOURS_DSO_SALE_COLUMNS_INIT {sizeof(encours_dso_sale_columns), 0, NULL, NULL, NULL}

/**
 * Bytes of a state: 96 + rows * (32 + 8 * months); 0 when the options are refused.
 *
 * @param[in] options
 * @threads any
 * @since 1.0
 * @req DSO-074
 */
ENCOURS_API(1, 0) size_t
encours_dso_row_state_size(const encours_dso_row_options *options);

/**
 * An empty state.
 *
 * @param[out] state    @len{size}
 * @param[in]  size     encours_dso_row_state_size()
 * @param[in]  options
 * @param[out] error    detail on failure                                @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no such day, rows or months out of range, months before 1900
 * @retval ENCOURS_E_MISUSE   no memory, not aligned, or not of that size
 * @threads any
 * @since 1.0
 * @req DSO-074
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_row_begin(void *state, size_t size, const encours_dso_row_options *options,
                      encours_error *error);

/**
 * Add open items to a state.
 *
 * @param[in,out] state    untouched on failure                          @len{size}
 * @param[in]     size     bytes of it
 * @param[in]     options  those it was begun with
 * @param[in]     columns  the items
 * @param[out]    error    detail on failure; `index` is the item        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE    memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_CORRUPT   bytes that are no state, or not the whole of one
 * @retval ENCOURS_E_INVALID   a row that is none, a date out of range, a state of something else
 * @retval ENCOURS_E_OVERFLOW  the magnitudes of all open amounts pass 2^63 - 1
 * @retval ENCOURS_E_LIMIT     more than 2^40 items in all
 * @threads any
 * @since 1.0
 * @req DSO-070 DSO-074
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_row_add_open(void *state, size_t size, const encours_dso_row_options *options,
                         const encours_dso_open_columns *columns, encours_error *error);

/**
 * Add sales to a state.
 *
 * @param[in,out] state    untouched on failure                          @len{size}
 * @param[in]     size     bytes of it
 * @param[in]     options  those it was begun with
 * @param[in]     columns  the sales
 * @param[out]    error    detail on failure; `index` is the item        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE    memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_CORRUPT   bytes that are no state, or not the whole of one
 * @retval ENCOURS_E_INVALID   a row that is none, a date out of range, a state of something else
 * @retval ENCOURS_E_OVERFLOW  the magnitudes of all sales pass 2^63 - 1
 * @retval ENCOURS_E_LIMIT     more than 2^40 items in all
 * @threads any
 * @since 1.0
 * @req DSO-070 DSO-074
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_row_add_sales(void *state, size_t size, const encours_dso_row_options *options,
                          const encours_dso_sale_columns *columns, encours_error *error);

/** Where the figures by row go. A column that is NULL is not wanted. */
typedef struct encours_dso_row_figures {
    size_t struct_size;         /**< sizeof(encours_dso_row_figures) */
    int64_t *balance;           /**< @out B_i, minor units @len{rows} @nullable */
    int64_t *not_due;           /**< @out part of B_i not due, disputed or not, minor units
                                     @len{rows} @nullable */
    int64_t *disputed;          /**< @out part of B_i in dispute, due or not, minor units @len{rows}
                                     @nullable */
    int64_t *sales;             /**< @out S_i of the window, minor units @len{rows} @nullable */
    int32_t *status;            /**< @out an encours_dso_status of the four own figures: OK,
                                     UNDEFINED_NO_SALES, or OUT_OF_RANGE when one of them is
                                     @len{rows} @nullable */
    int64_t *simple_e4;         /**< @out own DSO * 10^4; ENCOURS_DSO_NONE when there is none ...
                                     @len{rows} @nullable */
    int64_t *best_possible_e4;  /**< @out ... and of the following @len{rows} @nullable */
    int64_t *delay_e4;          /**< @out overdue, disputed or not @len{rows} @nullable */
    int64_t *disputed_e4;       /**< @out disputed @len{rows} @nullable */
    int64_t *contribution_e4;   /**< @out B_i / S_total * n * 10^4, rounded by largest remainder
                                     (ties to the first row): the column adds up to the DSO of the
                                     total @len{rows} @nullable */
    int64_t *count_back_e4;     /**< @out count-back of B_i over the row's own months @len{rows}
                                     @nullable */
    int32_t *count_back_status; /**< @out an encours_dso_status, as in
                                     encours_dso_count_back_columns_compute() @len{rows}
                                     @nullable */
} encours_dso_row_figures;

/** Initialiser of an encours_dso_row_figures on the stack. */
#define ENCOURS_DSO_ROW_FIGURES_INIT                                                               \
    {sizeof(encours_dso_row_figures), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,  \
     NULL, NULL}

/** All rows together. */
typedef struct encours_dso_row_total {
    size_t struct_size;        /**< set by the caller to sizeof(encours_dso_row_total) */
    int32_t status;            /**< an encours_dso_status of the four figures over S: OK,
                                    UNDEFINED_NO_SALES, or OUT_OF_RANGE when one of them is */
    uint32_t days;             /**< n */
    int64_t balance;           /**< B, minor units: the sum of the rows */
    int64_t not_due;           /**< part of B not due, disputed or not, minor units */
    int64_t disputed;          /**< part of B in dispute, due or not, minor units */
    int64_t disputed_not_due;  /**< part of B in both, minor units */
    int64_t sales;             /**< S of the window, minor units; values are exactly amount * n /
                                    S */
    int64_t simple_e4;         /**< DSO * 10^4; ENCOURS_DSO_NONE when there is none ... */
    int64_t best_possible_e4;  /**< ... and of the following */
    int64_t delay_e4;          /**< overdue, disputed or not */
    int64_t disputed_e4;       /**< disputed */
    int64_t count_back_e4;     /**< count-back of B over the months of all rows */
    int32_t count_back_status; /**< an encours_dso_status */
    int32_t reserved_0;        /**< zero */
    int64_t count_back_rest;   /**< part of B that no month consumed, minor units */
} encours_dso_row_total;

/** Initialiser of an encours_dso_row_total on the stack. */
#define ENCOURS_DSO_ROW_TOTAL_INIT                                                                 \
    {sizeof(encours_dso_row_total), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}

/**
 * The figures of what a state has seen.
 *
 * `dso` says the window (WINDOW_MONTHS only, at most the months of the state), n, and the policies
 * and month days of the count-back, which reads countback_months, 0: all months of the state.
 *
 * @param[in]  state    @len{size}
 * @param[in]  size     bytes of it
 * @param[in]  options  those it was begun with
 * @param[in]  dso      window and policies                              @nullable
 * @param[in]  figures  its columns are written
 * @param[out] out      the total
 * @param[out] error    detail on failure                                @nullable
 * @retval ENCOURS_OK         also where there is no value: see the statuses
 * @retval ENCOURS_E_MISUSE   memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_CORRUPT  bytes that are no state, or not the whole of one
 * @retval ENCOURS_E_INVALID  a window or history the state has not, a choice that is none, or a
 *                            state of something else
 * @threads any
 * @since 1.0
 * @req DSO-071 DSO-072 DSO-073
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_row_finish(const void *state, size_t size, const encours_dso_row_options *options,
                       const encours_dso_options *dso, const encours_dso_row_figures *figures,
                       encours_dso_row_total *out, encours_error *error);

ENCOURS_END_DECLS

#endif
