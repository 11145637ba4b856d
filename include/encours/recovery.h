/* SPDX-License-Identifier: MIT */
/**
 * @file recovery.h
 * Recovery rate (taux de recouvrement): on its three published bases, and by cohort.
 *
 * - OVERDUE: collected / overdue (trezo.fr)
 * - UNDISPUTED_WITH_PENALTIES: collected / (overdue - disputed + late penalties) (impayes.com)
 * - INITIAL_UNPAID: collected / unpaid amount at the start (30-jours-challenge.com)
 *
 * The three give different figures of the same month, so that the base has no default; all can pass
 * 100 %, which is flagged. The rate by cohort cannot: claims that fell due in period P, cash that
 * was received on these claims until period P + age. Its triangle has a line for each cohort.
 *
 * A rate is one exact division rounded once, half up, as indicator.h says.
 *
 * Sources: trezo.fr, impayes.com, 30-jours-challenge.com, each of its base; the rate by cohort is
 * our definition.
 *
 * Limits: cohorts * (ages + 1) at most 2^27.
 */
#ifndef ENCOURS_RECOVERY_H
#define ENCOURS_RECOVERY_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"
#include "encours/indicator.h"

ENCOURS_BEGIN_DECLS

/** What collected amounts are divided by. There is no default. */
typedef enum encours_recovery_base {
    ENCOURS_RECOVERY_OVERDUE = 1,
    ENCOURS_RECOVERY_UNDISPUTED_WITH_PENALTIES = 2,
    ENCOURS_RECOVERY_INITIAL_UNPAID = 3
} encours_recovery_base;

/** Figures of a state of recovery, for encours_indicator_finish(). */
typedef enum encours_recovery_figure {
    ENCOURS_RECOVERY_RATE = 601 /**< share, on the base of the options */
} encours_recovery_figure;

/** Options of recovery rates. */
typedef struct encours_recovery_options {
    size_t struct_size; /**< sizeof(encours_recovery_options) */
    int32_t base;       /**< an encours_recovery_base, required */
    uint32_t rows;      /**< rows of a state; 0: 1 */
} encours_recovery_options;

/** Initialiser of encours_recovery_options; the base is still to be given. */
#define ENCOURS_RECOVERY_OPTIONS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_recovery_options), 0, 0                                                     \
    }

/** Amounts of a period. */
typedef struct encours_recovery_columns {
    size_t struct_size;       /**< sizeof(encours_recovery_columns) */
    size_t count;             /**< sets of amounts */
    const uint32_t *rows;     /**< row of each; NULL: all 0 @len{count} @nullable */
    const int64_t *collected; /**< cash collected on the claims, minor units @len{count} */
    const int64_t *claims;    /**< overdue, or unpaid at the start, minor units @len{count} */
    const int64_t *disputed;  /**< disputed part of the overdue, minor units;
                                   UNDISPUTED_WITH_PENALTIES only, else NULL @len{count}
                                   @nullable */
    const int64_t *penalties; /**< late penalties, minor units; UNDISPUTED_WITH_PENALTIES only, else
                                   NULL @len{count} @nullable */
} encours_recovery_columns;

/** Initialiser of encours_recovery_columns. */
#define ENCOURS_RECOVERY_COLUMNS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_recovery_columns), 0, NULL, NULL, NULL, NULL, NULL                          \
    }

/**
 * The recovery rate of one set of amounts.
 *
 * @param[in]  base       an encours_recovery_base
 * @param[in]  collected  cash collected on the claims, minor units
 * @param[in]  claims     overdue, or unpaid at the start, as the base says, minor units
 * @param[in]  disputed   disputed part of the overdue, minor units; 0 unless
 *                        UNDISPUTED_WITH_PENALTIES
 * @param[in]  penalties  late penalties, minor units; 0 unless UNDISPUTED_WITH_PENALTIES
 * @param[out] out        a share
 * @param[out] error      detail on failure                               @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_INVALID  no such base, or an amount the base does not read
 * @threads any
 * @since 1.0
 * @req REC-001 REC-002
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_recovery_compute(int32_t base, int64_t collected, int64_t claims, int64_t disputed,
                         int64_t penalties, encours_indicator *out, encours_error *error);

/**
 * Bytes of a state of recovery; 0 when encours_recovery_begin() would refuse the options.
 *
 * @param[in] options  the base is required
 * @threads any
 * @since 1.0
 * @req REC-001 REC-003
 */
ENCOURS_API(1, 0) size_t
encours_recovery_state_size(const encours_recovery_options *options);

/**
 * An empty state of recovery; encours_indicator_finish() gives its figures.
 *
 * @param[out] state       memory aligned to 8 bytes                        @len{state_size}
 * @param[in]  state_size  what encours_recovery_state_size() gives
 * @param[in]  options  the base is required
 * @param[out] error       detail on failure                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that does not fit
 * @retval ENCOURS_E_INVALID  an option out of its range
 * @threads any
 * @since 1.0
 * @req REC-001 REC-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_recovery_begin(void *state, size_t state_size, const encours_recovery_options *options,
                       encours_error *error);

/**
 * Add sets. A failure adds nothing.
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
 * @req REC-001 REC-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_recovery_add(void *state, size_t state_size, const encours_recovery_columns *columns,
                     encours_error *error);

/** Options of a triangle of cohorts. */
typedef struct encours_cohort_options {
    size_t struct_size;   /**< sizeof(encours_cohort_options) */
    uint32_t cohorts;     /**< periods in which claims fell due: 0 to cohorts - 1, oldest first */
    uint32_t ages;        /**< periods after the cohort's own: ages 0 to ages - 1 */
    uint32_t last_period; /**< last period of which all receipts are known, counted as cohorts */
    uint32_t reserved_0;  /**< zero */
} encours_cohort_options;

/** Initialiser of encours_cohort_options. */
#define ENCOURS_COHORT_OPTIONS_INIT                                                                \
    {                                                                                              \
        sizeof(encours_cohort_options), 0, 0, 0, 0                                                 \
    }

/** Claims, or receipts on claims. */
typedef struct encours_cohort_columns {
    size_t struct_size;      /**< sizeof(encours_cohort_columns) */
    size_t count;            /**< claims or receipts */
    const uint32_t *cohorts; /**< period in which the claim fell due           @len{count} */
    const int32_t *ages;     /**< of receipts: their period less the cohort; below 0 (paid early)
                                  counts as 0, `ages` or more is too late for the triangle and left
                                  out; of claims not read; NULL: not given @len{count} @nullable */
    const int64_t *amounts;  /**< zero or more, minor units                    @len{count} */
} encours_cohort_columns;

/** Initialiser of encours_cohort_columns. */
#define ENCOURS_COHORT_COLUMNS_INIT                                                                \
    {                                                                                              \
        sizeof(encours_cohort_columns), 0, NULL, NULL, NULL                                        \
    }

/**
 * Bytes of a state of cohorts; 0 when encours_recovery_cohorts_begin() would refuse the options.
 *
 * @param[in] options
 * @threads any
 * @since 1.0
 * @req REC-004 REC-005
 */
ENCOURS_API(1, 0) size_t
encours_recovery_cohorts_state_size(const encours_cohort_options *options);

/**
 * An empty state of cohorts.
 *
 * @param[out] state       memory aligned to 8 bytes                        @len{state_size}
 * @param[in]  state_size  what encours_recovery_cohorts_state_size() gives
 * @param[in]  options
 * @param[out] error       detail on failure                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that does not fit
 * @retval ENCOURS_E_INVALID  an option out of its range
 * @threads any
 * @since 1.0
 * @req REC-004 REC-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_recovery_cohorts_begin(void *state, size_t state_size,
                               const encours_cohort_options *options, encours_error *error);

/**
 * Add claims. A failure adds nothing.
 *
 * @param[in,out] state       @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the claims
 * @param[out]    error       detail on failure; `index` is the claim @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   a column that is needed is NULL
 * @retval ENCOURS_E_INVALID  another aggregate, no such row, or a value out of its range
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 items
 * @threads any
 * @since 1.0
 * @req REC-004 REC-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_recovery_cohorts_add_claims(void *state, size_t state_size,
                                    const encours_cohort_columns *columns, encours_error *error);

/**
 * Add receipts. A failure adds nothing.
 *
 * @param[in,out] state       @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the receipts
 * @param[out]    error       detail on failure; `index` is the receipt @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   a column that is needed is NULL
 * @retval ENCOURS_E_INVALID  another aggregate, no such row, or a value out of its range
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 items
 * @threads any
 * @since 1.0
 * @req REC-004 REC-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_recovery_cohorts_add_receipts(void *state, size_t state_size,
                                      const encours_cohort_columns *columns, encours_error *error);

/**
 * A cell of the triangle: received until `age` periods after / claims of the cohort.
 *
 * @param[in]  state       @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[in]  cohort      from 0, or ENCOURS_INDICATOR_TOTAL: all cohorts observed at that age
 * @param[in]  age         from 0
 * @param[out] out         a share; NOT_YET after the last period; ABOVE_ONE: the data are at odds
 * @param[out] error       detail on failure                              @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_MISUSE   memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_INVALID  another aggregate, no such cohort or age
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @threads any
 * @since 1.0
 * @req REC-004 REC-005 REC-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_recovery_cohorts_finish(const void *state, size_t state_size, uint32_t cohort, uint32_t age,
                                encours_indicator *out, encours_error *error);

ENCOURS_END_DECLS

#endif
