/* SPDX-License-Identifier: MIT */
/**
 * @file disputes.h
 * Dispute rate, mean delay of resolution, disputed share; by row and mergeable.
 *
 *     dispute rate      =  disputes opened in the window / invoices of the window
 *     resolution delay  =  closed - opened, over disputes closed in the window
 *     age               =  as of - opened, over disputes open on the as-of day
 *     disputed share    =  disputed amount open on the as-of day / open receivables
 *
 * Rates exist by amount and by number. A disputed amount may be a part of its invoice. A dispute
 * closed on the as-of day is closed; one closed or opened after that day is not known yet to be so.
 *
 * Days are whole; a figure is one exact division rounded once, half up, as indicator.h says.
 *
 * Source: definition, ours; no published formula with figures is known.
 */
#ifndef ENCOURS_DISPUTES_H
#define ENCOURS_DISPUTES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/indicator.h"

ENCOURS_BEGIN_DECLS

/** Figures of a state of disputes, for encours_indicator_finish(). */
typedef enum encours_disputes_figure {
    ENCOURS_DISPUTES_RATE = 501,                /**< amount opened / amount invoiced; share */
    ENCOURS_DISPUTES_RATE_NUMBER = 502,         /**< disputes opened / invoices; share */
    ENCOURS_DISPUTES_RESOLUTION = 503,          /**< mean delay, each dispute alike; days */
    ENCOURS_DISPUTES_RESOLUTION_WEIGHTED = 504, /**< mean delay, weighted by amount; days */
    ENCOURS_DISPUTES_AGE = 505,                 /**< mean age of those open, each alike; days */
    ENCOURS_DISPUTES_SHARE = 506                /**< open disputed amount / receivables; share */
} encours_disputes_figure;

/** Options of dispute figures. All three days are required. */
typedef struct encours_dispute_options {
    size_t struct_size;     /**< sizeof(encours_dispute_options) */
    encours_date first_day; /**< of the window */
    encours_date last_day;  /**< of the window, not before the first */
    encours_date as_of;     /**< not before the last day of the window */
    uint32_t rows;          /**< rows of a state; 0: 1 */
} encours_dispute_options;

/** Initialiser of encours_dispute_options; the days are still to be given. */
#define ENCOURS_DISPUTE_OPTIONS_INIT                                                               \
    {                                                                                              \
        sizeof(encours_dispute_options), {ENCOURS_DATE_NONE}, {ENCOURS_DATE_NONE},                 \
            {ENCOURS_DATE_NONE}, 0                                                                 \
    }

/** Disputes. */
typedef struct encours_dispute_columns {
    size_t struct_size;     /**< sizeof(encours_dispute_columns) */
    size_t count;           /**< disputes */
    const uint32_t *rows;   /**< row of each; NULL: all 0 @len{count} @nullable */
    const int64_t *amounts; /**< disputed, zero or more, minor units       @len{count} */
    const int32_t *opened;  /**< day opened, epoch day @len{count} */
    const int32_t *closed;  /**< day closed, not before, epoch day; ENCOURS_DATE_NONE: open;
                                 NULL: all open @len{count} @nullable */
} encours_dispute_columns;

/** Initialiser of encours_dispute_columns. */
#define ENCOURS_DISPUTE_COLUMNS_INIT                                                               \
    {                                                                                              \
        sizeof(encours_dispute_columns), 0, NULL, NULL, NULL, NULL                                 \
    }

/** What disputes are compared with. A column that is NULL is not added to. */
typedef struct encours_dispute_base_columns {
    size_t struct_size;         /**< sizeof(encours_dispute_base_columns) */
    size_t count;               /**< sets of figures */
    const uint32_t *rows;       /**< row of each; NULL: all 0 @len{count} @nullable */
    const int64_t *invoiced;    /**< invoiced in the window, minor units @len{count} @nullable */
    const int64_t *invoices;    /**< number of invoices of the window @len{count} @nullable */
    const int64_t *receivables; /**< open on the as-of day, minor units @len{count} @nullable */
} encours_dispute_base_columns;

/** Initialiser of encours_dispute_base_columns. */
#define ENCOURS_DISPUTE_BASE_COLUMNS_INIT                                                          \
    {                                                                                              \
        sizeof(encours_dispute_base_columns), 0, NULL, NULL, NULL, NULL                            \
    }

/**
 * Days of one dispute: closed - opened, or its age on the as-of day while it is open.
 *
 * @param[in]  opened  day opened
 * @param[in]  closed  day closed, not before; ENCOURS_DATE_NONE: open
 * @param[in]  as_of   the day it is looked at, not before it was opened
 * @param[out] days    zero or more
 * @param[out] is_open 1 when it is open on that day, else 0
 * @param[out] error   detail on failure                                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  dates out of range or out of order
 * @threads any
 * @since 1.0
 * @req DIS-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dispute_days(encours_date opened, encours_date closed, encours_date as_of, int32_t *days,
                     int32_t *is_open, encours_error *error);

/**
 * Bytes of a state of disputes; 0 when encours_disputes_begin() would refuse the options.
 *
 * @param[in] options  all its days are required
 * @threads any
 * @since 1.0
 * @req DIS-002 DIS-003 DIS-004
 */
ENCOURS_API(1, 0) size_t
encours_disputes_state_size(const encours_dispute_options *options);

/**
 * An empty state of disputes; encours_indicator_finish() gives its figures.
 *
 * @param[out] state       memory aligned to 8 bytes                        @len{state_size}
 * @param[in]  state_size  what encours_disputes_state_size() gives
 * @param[in]  options  all its days are required
 * @param[out] error       detail on failure                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that does not fit
 * @retval ENCOURS_E_INVALID  an option out of its range
 * @threads any
 * @since 1.0
 * @req DIS-002 DIS-003 DIS-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_disputes_begin(void *state, size_t state_size, const encours_dispute_options *options,
                       encours_error *error);

/**
 * Add disputes. A failure adds nothing.
 *
 * @param[in,out] state       @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the disputes
 * @param[out]    error       detail on failure; `index` is the dispute @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   a column that is needed is NULL
 * @retval ENCOURS_E_INVALID  another aggregate, no such row, or a value out of its range
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 items
 * @threads any
 * @since 1.0
 * @req DIS-002 DIS-003 DIS-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_disputes_add(void *state, size_t state_size, const encours_dispute_columns *columns,
                     encours_error *error);

/**
 * Add what disputes are compared with: invoices and receivables, zero or more. A failure adds
 * nothing.
 *
 * @param[in,out] state       @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the sets
 * @param[out]    error       detail on failure; `index` is the set @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   a column that is needed is NULL
 * @retval ENCOURS_E_INVALID  another aggregate, no such row, or a value out of its range
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 items
 * @threads any
 * @since 1.0
 * @req DIS-002 DIS-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_disputes_add_base(void *state, size_t state_size,
                          const encours_dispute_base_columns *columns, encours_error *error);

ENCOURS_END_DECLS

#endif
