/* SPDX-License-Identifier: MIT */
/**
 * @file overdue.h
 * Overdue ratio (taux d'échu) and disputed share of open items, by row and mergeable.
 *
 *     overdue ratio   =  overdue / open        overdue: as of - due > grace days
 *     disputed share  =  disputed / open       a part of an item may be disputed
 *
 * Items below zero (credit notes, unallocated payments) are in both terms or in neither: in neither
 * by default, which makes the ratio a share of what is owed, between 0 and 100 %. In both, an item
 * below zero counts as overdue when its own day is past, and the ratio can leave those bounds.
 * An item without a due day is in neither term and is told in `left_out`.
 *
 * A figure is one exact division rounded once, half up, as indicator.h says.
 *
 * Source: definition, ours; no published formula with figures is known.
 */
#ifndef ENCOURS_OVERDUE_H
#define ENCOURS_OVERDUE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/indicator.h"

ENCOURS_BEGIN_DECLS

/** Items below zero. */
typedef enum encours_overdue_negatives {
    ENCOURS_OVERDUE_NEGATIVES_OUT = 0, /**< in neither term */
    ENCOURS_OVERDUE_NEGATIVES_IN = 1   /**< in both terms */
} encours_overdue_negatives;

/** Figures of a state of overdue, for encours_indicator_finish(). */
typedef enum encours_overdue_figure {
    ENCOURS_OVERDUE_RATIO = 401,        /**< overdue / open, by amount; share */
    ENCOURS_OVERDUE_NUMBER = 402,       /**< overdue / open, by number; share */
    ENCOURS_OVERDUE_DISPUTED = 403,     /**< disputed / open, by amount; share */
    ENCOURS_OVERDUE_DISPUTED_LATE = 404 /**< disputed part of overdue items / overdue; share */
} encours_overdue_figure;

/** Options of the overdue ratio. */
typedef struct encours_overdue_options {
    size_t struct_size;  /**< sizeof(encours_overdue_options) */
    encours_date as_of;  /**< required */
    uint32_t grace_days; /**< 0 to 36600: days late up to this many are not overdue */
    int32_t negatives;   /**< an encours_overdue_negatives */
    uint32_t rows;       /**< rows of a state; 0: 1 */
} encours_overdue_options;

/** Initialiser of encours_overdue_options; the as-of day is still to be given. */
#define ENCOURS_OVERDUE_OPTIONS_INIT                                                               \
    {                                                                                              \
        sizeof(encours_overdue_options), {ENCOURS_DATE_NONE}, 0, 0, 0                              \
    }

/** Open items. */
typedef struct encours_overdue_columns {
    size_t struct_size;      /**< sizeof(encours_overdue_columns) */
    size_t count;            /**< items */
    const uint32_t *rows;    /**< row of each; NULL: all 0 @len{count} @nullable */
    const int64_t *amounts;  /**< open amounts, minor units; 0 is not open  @len{count} */
    const int32_t *due;      /**< due day, epoch day; ENCOURS_DATE_NONE: none @len{count} */
    const int64_t *disputed; /**< disputed part of each, minor units, between 0 and its amount;
                                  NULL: none @len{count} @nullable */
} encours_overdue_columns;

/** Initialiser of encours_overdue_columns. */
#define ENCOURS_OVERDUE_COLUMNS_INIT                                                               \
    {                                                                                              \
        sizeof(encours_overdue_columns), 0, NULL, NULL, NULL, NULL                                 \
    }

/**
 * The overdue ratio of two amounts: overdue / open.
 *
 * @param[in]  overdue  minor units
 * @param[in]  open     minor units
 * @param[out] out      a share
 * @param[out] error    detail on failure                                 @nullable
 * @retval ENCOURS_OK        also without a value: see `out->status`
 * @retval ENCOURS_E_MISUSE  `out` is NULL
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req RAT-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_overdue_ratio_compute(int64_t overdue, int64_t open, encours_indicator *out,
                              encours_error *error);

/**
 * Bytes of a state of the overdue ratio; 0 when encours_overdue_begin() would refuse the options.
 *
 * @param[in] options  the as-of day is required
 * @threads any
 * @since 1.0
 * @req RAT-003 RAT-004 RAT-005
 */
ENCOURS_API(1, 0) size_t
encours_overdue_state_size(const encours_overdue_options *options);

/**
 * An empty state of the overdue ratio; encours_indicator_finish() gives its figures.
 *
 * @param[out] state       memory aligned to 8 bytes                        @len{state_size}
 * @param[in]  state_size  what encours_overdue_state_size() gives
 * @param[in]  options  the as-of day is required
 * @param[out] error       detail on failure                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that does not fit
 * @retval ENCOURS_E_INVALID  an option out of its range
 * @threads any
 * @since 1.0
 * @req RAT-003 RAT-004 RAT-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_overdue_begin(void *state, size_t state_size, const encours_overdue_options *options,
                      encours_error *error);

/**
 * Add open items. A failure adds nothing.
 *
 * @param[in,out] state       @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the open items
 * @param[out]    error       detail on failure; `index` is the open item @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   a column that is needed is NULL
 * @retval ENCOURS_E_INVALID  another aggregate, no such row, or a value out of its range
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 items
 * @threads any
 * @since 1.0
 * @req RAT-003 RAT-004 RAT-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_overdue_add(void *state, size_t state_size, const encours_overdue_columns *columns,
                    encours_error *error);

ENCOURS_END_DECLS

#endif
