/* SPDX-License-Identifier: MIT */
/**
 * @file indicator.h
 * What every rate and every mean of days of collection work is given back as, and how the partial
 * states of these aggregates are finished.
 *
 * An indicator is one exact division:
 *
 *     value / scale  =  numerator / denominator, rounded half up (away from zero) once
 *
 * with a scale of 10 000 for days and turns, 1 000 000 for shares (1 000 000 is 100 %), and 1 for
 * amounts. Where there is no value its status says why; it is never 0 or infinity in that case.
 *
 * Each aggregate (delays.h, delay_distribution.h, period_ratios.h, overdue.h, disputes.h,
 * recovery.h, dunning_effect.h, promises.h) has begin and add functions and a partial state as in
 * state.h. The options of begin say how many rows it has: dense numbers 0 to rows - 1, chosen by
 * the caller for customers, salespeople, levels or anything else. A state is of one currency.
 *
 * Source: definition, ours: how a figure is given back. The headers of the aggregates name the
 * sources of their formulas.
 *
 * Limits: 2^27 rows; 2^40 items.
 */
#ifndef ENCOURS_INDICATOR_H
#define ENCOURS_INDICATOR_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_INDICATOR_NONE INT64_MIN      /**< `value` where there is none */
#define ENCOURS_INDICATOR_TOTAL UINT32_MAX    /**< as a row: all rows together */
#define ENCOURS_INDICATOR_ROWS_MAX 134217728  /**< rows of a state */
#define ENCOURS_INDICATOR_SCALE_DAYS 10000    /**< units in a day, or in one turn */
#define ENCOURS_INDICATOR_SCALE_SHARE 1000000 /**< units in 100 % */

/** Whether there is a value, and if not, why. */
typedef enum encours_indicator_status {
    ENCOURS_INDICATOR_OK = 1,
    ENCOURS_INDICATOR_NO_ITEMS = 2,      /**< nothing counted */
    ENCOURS_INDICATOR_ZERO_BASE = 3,     /**< what it would be divided by is zero */
    ENCOURS_INDICATOR_NEGATIVE_BASE = 4, /**< what it would be divided by is below zero */
    ENCOURS_INDICATOR_OUT_OF_RANGE = 5,  /**< exact, but too large for `value` */
    ENCOURS_INDICATOR_MISSING = 6,       /**< an input it needs was not given */
    ENCOURS_INDICATOR_BELOW_RANGE = 7,   /**< lower than the days a distribution tells apart */
    ENCOURS_INDICATOR_ABOVE_RANGE = 8,   /**< higher than the days a distribution tells apart */
    ENCOURS_INDICATOR_NOT_YET = 9        /**< lies after the last period observed */
} encours_indicator_status;

/** Flags of an indicator. */
typedef enum encours_indicator_flags {
    ENCOURS_INDICATOR_NEGATIVE = 1,    /**< the value is below zero */
    ENCOURS_INDICATOR_ABOVE_ONE = 2,   /**< a share over 100 %: told, never cut */
    ENCOURS_INDICATOR_TIE = 4,         /**< a mode that other values share; it is the lowest */
    ENCOURS_INDICATOR_REDUCED = 8,     /**< the fraction fits 64 bits only in lowest terms */
    ENCOURS_INDICATOR_NO_FRACTION = 16 /**< nor so: numerator and denominator are 0 */
} encours_indicator_flags;

/** A rate, a mean or an amount, exact and rounded. */
typedef struct encours_indicator {
    size_t struct_size;  /**< set by the caller to sizeof(encours_indicator) */
    int32_t status;      /**< an encours_indicator_status */
    uint32_t flags;      /**< flags of encours_indicator_flags */
    int64_t value;       /**< in units of 1 / scale; ENCOURS_INDICATOR_NONE when there is none */
    int64_t scale;       /**< units in one day or one whole; 1 for amounts */
    int64_t numerator;   /**< the exact value: the sums it was made of ... */
    int64_t denominator; /**< ... as they are; without a value too, to show why */
    uint64_t items;      /**< items the figure counts */
    uint64_t left_out;   /**< items of the row that lack what the figure needs */
} encours_indicator;

/** Initialiser of an encours_indicator on the stack. */
#define ENCOURS_INDICATOR_INIT                                                                     \
    {                                                                                              \
        sizeof(encours_indicator), 0, 0, 0, 0, 0, 0, 0, 0                                          \
    }

/** Where indicators of many rows go. */
typedef struct encours_indicator_columns {
    size_t struct_size;    /**< sizeof(encours_indicator_columns) */
    size_t count;          /**< rows there is room for: exactly the rows that are computed */
    int64_t *values;       /**< @out in units of 1 / scale; ENCOURS_INDICATOR_NONE where there is
                                none @len{count} */
    int32_t *statuses;     /**< @out an encours_indicator_status each @len{count} */
    uint32_t *flags;       /**< @out flags of encours_indicator_flags @len{count} @nullable */
    int64_t *numerators;   /**< @out exact values: numerators ... @len{count} @nullable */
    int64_t *denominators; /**< @out ... over these @len{count} @nullable */
} encours_indicator_columns;

/** Initialiser of encours_indicator_columns. */
#define ENCOURS_INDICATOR_COLUMNS_INIT                                                             \
    {                                                                                              \
        sizeof(encours_indicator_columns), 0, NULL, NULL, NULL, NULL, NULL                         \
    }

/**
 * A figure of a row, or of all rows together, out of a partial state. The state stays as it is.
 *
 * @param[in]  state       a state of delays, period ratios, overdue, disputes, recovery, dunning
 *                         effect or promises                              @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[in]  row         from 0, or ENCOURS_INDICATOR_TOTAL
 * @param[in]  figure      one of the figures of the state's header, as ENCOURS_DELAYS_WEIGHTED
 * @param[out] out         the figure
 * @param[out] error       detail on failure                              @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_MISUSE   memory that is not aligned to 8 bytes
 * @retval ENCOURS_E_CORRUPT  bytes that are no state, or not the whole of one
 * @retval ENCOURS_E_INVALID  no such row, or no figure of this aggregate
 * @threads any
 * @since 1.0
 * @req IND-001 IND-002 IND-003 IND-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_indicator_finish(const void *state, size_t state_size, uint32_t row, int32_t figure,
                         encours_indicator *out, encours_error *error);

/**
 * A figure of every row of a partial state. The state stays as it is.
 *
 * @param[in]  state       as encours_indicator_finish()                  @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[in]  figure      one of the figures of the state's header
 * @param[in]  out         the columns; their count is the rows of the state
 * @param[out] error       detail on failure                              @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that is not aligned to 8 bytes; a column that is needed is NULL
 * @retval ENCOURS_E_CORRUPT  bytes that are no state, or not the whole of one
 * @retval ENCOURS_E_INVALID  no figure of this aggregate, or another number of rows
 * @threads any
 * @since 1.0
 * @req IND-003 IND-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_indicator_finish_column(const void *state, size_t state_size, int32_t figure,
                                const encours_indicator_columns *out, encours_error *error);

ENCOURS_END_DECLS

#endif
