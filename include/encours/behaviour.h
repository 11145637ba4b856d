/* SPDX-License-Identifier: MIT */
/**
 * @file behaviour.h
 * Payment-behaviour score: the amount-weighted mean of the weights of payment classes.
 *
 *     score = sum of amount * weight(days) / sum of amount
 *
 * An experience is one paid or overdue amount with its days beyond terms (less than 0: early) and
 * the source that reports it. The classes and weights are the caller's (encours_behaviour_table):
 * the method is public, the name and weights of a vendor are not ours. Published tables differ on
 * two steps (14 or 15, 21 or 22 days): give the one you mean.
 *
 * A score of few experiences or few sources says nothing: below the minima the status says so. An
 * experience without days or amount is left out and counted.
 *
 * Sources: paydexscore.net, treditiq.com (weights 100 to 20, weighted by amount; at least three
 * experiences of two suppliers).
 *
 * Limits: 64 classes, weights within +-10^6; rows * (classes + sources + 1) up to 2^22.
 */
#ifndef ENCOURS_BEHAVIOUR_H
#define ENCOURS_BEHAVIOUR_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_BEHAVIOUR_NONE INT64_MIN /**< an amount that is missing; a score that is none */
#define ENCOURS_BEHAVIOUR_DAYS_NONE INT32_MIN /**< days that are missing */
#define ENCOURS_BEHAVIOUR_SCALE 10000         /**< units of score_e4 in 1 */

/** What a result is. */
typedef enum encours_behaviour_status {
    ENCOURS_BEHAVIOUR_OK = 1,
    ENCOURS_BEHAVIOUR_FEW_EXPERIENCES = 2, /**< not available: fewer than the minimum */
    ENCOURS_BEHAVIOUR_FEW_SOURCES = 3,     /**< not available: of fewer sources than the minimum */
    ENCOURS_BEHAVIOUR_NO_AMOUNT = 4        /**< not available: all amounts are 0 */
} encours_behaviour_status;

/** Classes of days beyond terms with their weights, from early to late. */
typedef struct encours_behaviour_table {
    size_t struct_size;        /**< sizeof(encours_behaviour_table) */
    size_t class_count;        /**< 1 to 64 */
    const int32_t *upper_days; /**< last day of each class, strictly ascending, days beyond terms;
                                    the last class has no end, its entry is not read
                                    @len{class_count} */
    const int32_t *weights;    /**< weight of each class            @len{class_count} */
} encours_behaviour_table;

/**
 * The class of a number of days beyond terms.
 *
 * @param[in]  table      classes and weights
 * @param[in]  days       days beyond terms; less than 0: early
 * @param[out] out_class  from 0; untouched on failure                          @nullable
 * @param[out] out_weight its weight                                            @nullable
 * @param[out] error      detail on failure; `index` is the class at fault      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a table that breaks its rules, days that are missing
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req BEH-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_behaviour_class(const encours_behaviour_table *table, int32_t days, uint32_t *out_class,
                        int32_t *out_weight, encours_error *error);

/** Options of a state. */
typedef struct encours_behaviour_options {
    size_t struct_size;    /**< sizeof(encours_behaviour_options) */
    uint32_t row_count;    /**< rows (customers), 0: 1 */
    uint32_t source_count; /**< sources that report, numbered from 0; 0: sources are not counted */
} encours_behaviour_options;

/** Initialiser of encours_behaviour_options. */
#define ENCOURS_BEHAVIOUR_OPTIONS_INIT                                                             \
    {                                                                                              \
        sizeof(encours_behaviour_options), 0, 0                                                    \
    }

/** Experiences. */
typedef struct encours_behaviour_columns {
    size_t struct_size;      /**< sizeof(encours_behaviour_columns) */
    size_t count;            /**< experiences */
    const int32_t *days;     /**< days beyond terms; DAYS_NONE: missing        @len{count} */
    const int64_t *amounts;  /**< >= 0 minor units; NONE: missing              @len{count} */
    const uint32_t *rows;    /**< row of each; NULL: all 0 @len{count} @nullable */
    const uint32_t *sources; /**< source of each; needed when sources are counted @len{count}
                                  @nullable */
} encours_behaviour_columns;

/** Where the scores of the rows go. A NULL column is not written. Both counts say what the columns
 * have room for and are checked before anything is written; 0: not stated, the caller vouches. */
typedef struct encours_behaviour_results {
    size_t struct_size;    /**< sizeof(encours_behaviour_results) */
    int64_t *scores_e4;    /**< @out score * 10^4, half up; NONE when there is none @len{row_count}
                                @nullable */
    int64_t *numerators;   /**< @out exact score in lowest terms ... @len{row_count} @nullable */
    int64_t *denominators; /**< @out ... over this; 0 when it does not fit, or there is none
                                @len{row_count} @nullable */
    int32_t *statuses;     /**< @out an encours_behaviour_status @len{row_count} @nullable */
    uint64_t *experiences; /**< @out experiences counted @len{row_count} @nullable */
    uint64_t *left_out;    /**< @out experiences without days or amount @len{row_count} @nullable */
    uint32_t *sources;     /**< @out sources with an experience counted @len{row_count} @nullable */
    int64_t *class_shares_ppm; /**< @out share of each class in the amount, half up; NONE without
                                    amount @len{row_count * class_count} @nullable */
    uint32_t row_count;   /**< @room rows, at least those of the state, of which there are at least
                               1; 0: not stated */
    uint32_t class_count; /**< @room classes, as many as the table has; 0: not stated */
} encours_behaviour_results;

/**
 * Bytes of a state; 0 when table or options are not acceptable.
 *
 * @param[in] table    the classes; the weights are not read
 * @param[in] options  @nullable (one row, sources not counted)
 * @threads any
 * @since 1.0
 * @req BEH-004
 */
ENCOURS_API(1, 0) size_t
encours_behaviour_state_size(const encours_behaviour_table *table,
                             const encours_behaviour_options *options);

/**
 * Begin an empty state; see state.h. It keeps the classes; weights are applied at the end.
 *
 * @param[out] state       @len{state_size}
 * @param[in]  state_size  as encours_behaviour_state_size() says
 * @param[in]  table       the classes
 * @param[in]  options     @nullable (one row, sources not counted)
 * @param[out] error       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a table or options that break their rules
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req BEH-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_behaviour_begin(void *state, size_t state_size, const encours_behaviour_table *table,
                        const encours_behaviour_options *options, encours_error *error);

/**
 * Add experiences.
 *
 * @param[in,out] state       untouched on failure                              @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the experiences
 * @param[out]    error       detail on failure; `index` is the one at fault    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a negative amount, no such row or source
 * @retval ENCOURS_E_CORRUPT  no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 experiences
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req BEH-002 BEH-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_behaviour_add(void *state, size_t state_size, const encours_behaviour_columns *columns,
                      encours_error *error);

/**
 * The score of each row.
 *
 * @param[in]  state                as it is                                    @len{state_size}
 * @param[in]  state_size           bytes of it
 * @param[in]  table                the table of begin, with the weights to apply
 * @param[in]  minimum_experiences  a row with fewer has no score; 0 and 1 are the same
 * @param[in]  minimum_sources      a row of fewer has no score; needs counted sources when not 0
 * @param[in]  results              untouched on failure
 * @param[out] error                detail on failure                           @nullable
 * @retval ENCOURS_OK         also when rows have no score
 * @retval ENCOURS_E_INVALID  another table, sources that were not counted, stated room that is not
 *                            enough
 * @retval ENCOURS_E_CORRUPT  no state
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req BEH-001 BEH-003 STA-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_behaviour_finish(const void *state, size_t state_size, const encours_behaviour_table *table,
                         uint64_t minimum_experiences, uint32_t minimum_sources,
                         const encours_behaviour_results *results, encours_error *error);

ENCOURS_END_DECLS

#endif
