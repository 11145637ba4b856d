/* SPDX-License-Identifier: MIT */
/**
 * @file aging_cells.h
 * The aged balance as a partial state: cells by row, currency and column of age, in memory of the
 * caller, merged in any order. The form for arrays, partitions of a cluster and Arrow batches; for
 * items by unknown keys see aging_keys.h, for a result with labels and sorted rows aging.h.
 *
 * Ages, columns and policies for credits are those of aging.h, and the figures are the same: cell =
 * sum of the open amounts of a row and currency whose age belongs to a column. Rows are dense
 * numbers from 0 that the caller chose (a customer's number in the ledger, a code of an Arrow
 * dictionary). Nothing is allocated, rounded or sorted:
 *
 *     encours_aging_cells_shape()   how many columns, which ages, how many bytes
 *     encours_aging_cells_begin()   an empty state
 *     encours_aging_cells_add()     items, block by block; encours_state_merge() adds states
 *     encours_aging_cells_finish()  cells and totals; the state stays as it is and may grow on
 *
 * Credits: SEPARATE and BY_OWN_DATE as in aging.h. OLDEST_FIRST lets the credits of a row and
 * currency pay its oldest columns first, items without a due date last, when the state is finished:
 * rows are customers then. It goes by due date, because that is its order; by document date it is
 * refused, as is counting items, of which only the single items could tell how many remain.
 *
 * Exactness: the sum of all magnitudes is part of the state. While it fits 63 bits no cell can
 * overflow; from then on each cell has 128 bits. A sum that fits int64 in the end is given, one
 * that does not is ENCOURS_E_OVERFLOW. State and figures are the same bytes for every order of the
 * items, every split and every processor; vector instructions are used where there are any.
 *
 * Threads: one state a thread, merged. Where the cells are large and the merge would cost, give
 * each thread the items of its own rows, with a state of these rows only (`row_first`, `rows`).
 *
 * Sources: those of aging.h, of which this is another form: buckets and policies for credits
 * (AccountingTools, Sage Network ArAging, ERPNext, Oracle). OLDEST_FIRST by column is ours.
 *
 * Limits: as aging.h, with currencies of codes 1 to 1023; 2^32 - 1 rows; 2^40 items.
 */
#ifndef ENCOURS_AGING_CELLS_H
#define ENCOURS_AGING_CELLS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/aging.h"
#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/rates.h"
#include "encours/state.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_AGING_COLUMNS_MAX 68 /**< 64 bounds, two open ends, no date, credits */

/** Options of aging states. Zero is the default of every member but `as_of`. */
typedef struct encours_aging_cells_options {
    size_t struct_size;            /**< sizeof(encours_aging_cells_options) */
    encours_date as_of;            /**< the day, at its end */
    int32_t basis;                 /**< an encours_aging_basis */
    int32_t credits;               /**< an encours_credits */
    int32_t count_items;           /**< 1: count the items of each cell too */
    const int32_t *bounds;         /**< inclusive upper bounds of the buckets, as in aging.h; NULL:
                                        30, 60, 90. @len{bound_count} @nullable */
    size_t bound_count;            /**< 0 with bounds: one bucket, all overdue */
    const int32_t *not_due_bounds; /**< as in aging.h. @len{not_due_bound_count} @nullable */
    size_t not_due_bound_count;    /**< 0: one not-due column */
    const uint16_t *currencies;    /**< numeric codes that may occur, each once; NULL: one currency
                                        that is not named. @len{currency_count} @nullable */
    size_t currency_count;         /**< 0 to 250 */
    uint32_t row_first;            /**< number of the first row; not read by aging_keys.h */
    uint32_t rows;                 /**< rows from it on, 0: one. Not read by aging_keys.h */
    int32_t memory_is_zero;        /**< 1: the memory given to begin holds only zero bytes, as fresh
                                        pages and calloc() give it; it is not zeroed again */
    int32_t reserved_0;            /**< zero */
} encours_aging_cells_options;

/** Initialiser of encours_aging_cells_options: `as_of` is to be set. */
#define ENCOURS_AGING_CELLS_OPTIONS_INIT                                                           \
    {                                                                                              \
        sizeof(encours_aging_cells_options), {ENCOURS_DATE_NONE}, 0, 0, 0, NULL, 0, NULL, 0, NULL, \
            0, 0, 0, 0, 0                                                                          \
    }

/** What options mean: the columns and the sizes. */
typedef struct encours_aging_cells_shape {
    size_t struct_size;    /**< set by the caller to sizeof(encours_aging_cells_shape) */
    uint64_t rows;         /**< rows, at least 1 */
    uint32_t currencies;   /**< currencies, at least 1 */
    uint32_t columns;      /**< columns, ordered as in aging.h */
    uint64_t state_size;   /**< bytes of a state by row */
    uint64_t scratch_size; /**< bytes of memory that make adding items of random rows faster; 0:
                                none would */
    int32_t kinds[ENCOURS_AGING_COLUMNS_MAX];  /**< an encours_aging_column_kind a column */
    int32_t lowers[ENCOURS_AGING_COLUMNS_MAX]; /**< least age, inclusive; INT32_MIN: open or none */
    int32_t uppers[ENCOURS_AGING_COLUMNS_MAX]; /**< greatest age; INT32_MAX: open or none */
} encours_aging_cells_shape;

/** Open items, as columns of the same length, in any order. */
typedef struct encours_aging_cells_columns {
    size_t struct_size;       /**< sizeof(encours_aging_cells_columns) */
    size_t count;             /**< items */
    const uint32_t *row;      /**< row number; NULL: all the first row @len{count} @nullable */
    const uint16_t *currency; /**< numeric code; NULL only with one currency @len{count}
                                   @nullable */
    const int64_t *amount;    /**< open amount, signed minor units; 0: not open @len{count} */
    const int32_t *due;       /**< due date, epoch day or ENCOURS_DATE_NONE; NULL: none has one
                                   @len{count} @nullable */
    const int32_t *issue;     /**< document date, epoch day or ENCOURS_DATE_NONE; NULL: none has
                                   one; only checked when aging by due date @len{count} @nullable */
} encours_aging_cells_columns;

/** Initialiser of encours_aging_cells_columns. */
#define ENCOURS_AGING_CELLS_COLUMNS_INIT                                                           \
    {                                                                                              \
        sizeof(encours_aging_cells_columns), 0, NULL, NULL, NULL, NULL, NULL                       \
    }

/**
 * Where figures are written: memory of the caller, each array NULL when it is not wanted.
 *
 * `rows`, `currencies` and `columns` say what the arrays have room for: those of
 * encours_aging_cells_describe(); by key the rows are those of encours_aging_keys_count(); a
 * converted balance has one currency. They are checked before anything is written; of one that is 0
 * nothing is known, and the caller vouches that the arrays are long enough.
 */
typedef struct encours_aging_cells_out {
    size_t struct_size;    /**< sizeof(encours_aging_cells_out) */
    int64_t *amounts;      /**< @out cells, minor units, [(row * currencies + currency) * columns +
                                column] @len{rows * currencies * columns} @nullable */
    uint64_t *items;       /**< @out items of the cells, the same order; only when they are counted
                                @len{rows * currencies * columns} @nullable */
    int64_t *row_totals;   /**< @out sum of a row's cells, minor units, [row * currencies +
                                currency] @len{rows * currencies} @nullable */
    int64_t *totals;       /**< @out sums of the columns, minor units, [currency * columns + column]
                                @len{currencies * columns} @nullable */
    uint64_t *total_items; /**< @out items of the columns; only when they are counted
                                @len{currencies * columns} @nullable */
    int64_t *balances;     /**< @out balance of each currency, minor units: the sum of its totals
                                @len{currencies} @nullable */
    int64_t *residuals;    /**< @out of a conversion: totals - sum of rows, by column, minor units;
                                otherwise 0 @len{columns} @nullable */
    uint64_t rows;         /**< @room rows, at least those of the state; 0: not stated */
    uint32_t currencies;   /**< @room currencies, as many as the state has, for a conversion at
                                least 1; 0: not stated */
    uint32_t columns;      /**< @room columns, as many as the state has; 0: not stated */
} encours_aging_cells_out;

/** Initialiser of encours_aging_cells_out: nothing is wanted. */
#define ENCOURS_AGING_CELLS_OUT_INIT                                                               \
    {                                                                                              \
        sizeof(encours_aging_cells_out), NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 0         \
    }

/**
 * What options mean: columns by age, sizes of the arrays, bytes of a state.
 *
 * @param[in]  options  `as_of` set
 * @param[out] out      the shape; `struct_size` set by the caller
 * @param[out] error    detail on failure; `index` is the bound or currency at fault  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   no such day or choice; bounds not ascending or out of range; more
 *                             rows than 2^32; OLDEST_FIRST by document date or counting items
 * @retval ENCOURS_E_CURRENCY  a code that is not 1 to 1023, or twice there; more than 250 of them
 * @threads any
 * @since 1.0
 * @req AGE-001 AGE-002 AGE-003 AGE-020 AGE-030
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_cells_describe(const encours_aging_cells_options *options,
                             encours_aging_cells_shape *out, encours_error *error);

/**
 * Bytes of a state: 896, and for each row and currency as many lines of 64 bytes as its columns
 * need, 8 a line, twice; a third time when items are counted. The second part stays untouched, and
 * takes no memory where pages are given when they are first written, unless amounts need it.
 *
 * @param[in]  options  as of encours_aging_cells_describe()
 * @param[out] out      bytes
 * @param[out] error    detail on failure                                @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   as encours_aging_cells_describe()
 * @retval ENCOURS_E_CURRENCY  as encours_aging_cells_describe()
 * @threads any
 * @since 1.0
 * @req AGE-020
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_cells_state_size(const encours_aging_cells_options *options, size_t *out,
                               encours_error *error);

/**
 * Begin an empty state.
 *
 * @param[out] state       aligned to 8 bytes; to 64, the lines of rows are those of the cache.
 *                         @len{state_size}
 * @param[in]  state_size  as encours_aging_cells_state_size()
 * @param[in]  options     copied
 * @param[out] error       detail on failure                             @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   as encours_aging_cells_describe()
 * @retval ENCOURS_E_CURRENCY  as encours_aging_cells_describe()
 * @retval ENCOURS_E_MISUSE    memory that is not aligned, or not of that size
 * @threads any
 * @since 1.0
 * @req AGE-020 AGE-021
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_cells_begin(void *state, size_t state_size,
                          const encours_aging_cells_options *options, encours_error *error);

/**
 * Add open items. On failure the state is as it was, also when the fault is in the last item.
 *
 * @param[in,out] state         @len{state_size}
 * @param[in]     state_size    bytes of it
 * @param[in]     columns       the items
 * @param[in]     scratch       memory that speeds up items of random rows, aligned to 64 bytes;
 *                              what it holds does not matter. @len{scratch_size} @nullable
 * @param[in]     scratch_size  bytes of it; see encours_aging_cells_shape
 * @param[out]    error         detail on failure; `index` is the item at fault    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   a date out of range, a row that the state does not have
 * @retval ENCOURS_E_CURRENCY  a currency that the options do not list
 * @retval ENCOURS_E_LIMIT     more than 2^40 items
 * @retval ENCOURS_E_CORRUPT   bytes that are no such state
 * @retval ENCOURS_E_MISUSE    no amounts; scratch memory that is not aligned
 * @threads any
 * @since 1.0
 * @req AGE-020 AGE-022 AGE-023 AGE-025 AGE-034
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_cells_add(void *state, size_t state_size, const encours_aging_cells_columns *columns,
                        void *scratch, size_t scratch_size, encours_error *error);

/**
 * The figures of a state.
 *
 * @param[in]  state       @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[in]  out         where to write; all of it is written or, on failure, what is in the
 *                         arrays has no meaning
 * @param[out] error       detail on failure; `index` is the row at fault          @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_OVERFLOW  the exact sum of a cell, row, column or currency does not fit int64,
 *                             whether it is wanted or not
 * @retval ENCOURS_E_INVALID   items are wanted of a state that does not count them; stated room
 *                             that is not enough
 * @retval ENCOURS_E_CORRUPT   bytes that are no such state
 * @threads any
 * @since 1.0
 * @req AGE-008 AGE-010 AGE-020 AGE-024 STA-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_cells_finish(const void *state, size_t state_size, const encours_aging_cells_out *out,
                           encours_error *error);

/**
 * The figures of a state in one currency, at the rates of its as-of day, as
 * encours_aging_convert() defines them: total of a column = sum over currencies of round(total *
 * rate), cell of a row = sum over currencies of round(cell * rate), residual = total - sum of rows.
 *
 * @param[in]  state       of options that name their currencies               @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[in]  rates       must cover each currency that has amounts, on the as-of day
 * @param[in]  currency    ISO 4217 numeric code of the result
 * @param[in]  rounding
 * @param[in]  out         where to write, as of one currency
 * @param[out] error       detail on failure                                   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CURRENCY  no rate, or a state whose currency is not named
 * @retval ENCOURS_E_INVALID   `rounding` is no mode; items wanted that are not counted; stated room
 *                             that is not enough
 * @retval ENCOURS_E_OVERFLOW  a sum, converted or not, does not fit int64
 * @retval ENCOURS_E_CORRUPT   bytes that are no such state
 * @threads any
 * @since 1.0
 * @req AGE-012 AGE-013 AGE-028 STA-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_cells_convert(const void *state, size_t state_size, const encours_rates *rates,
                            uint16_t currency, encours_rounding rounding,
                            const encours_aging_cells_out *out, encours_error *error);

ENCOURS_END_DECLS

#endif
