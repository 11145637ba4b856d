/* SPDX-License-Identifier: MIT */
/**
 * @file concentration.h
 * How much of a portfolio hangs on few debtors: top-n, Herfindahl, effective number, Gini, Theil.
 *
 * With debtors x_1 <= ... <= x_n greater than zero and T their sum:
 *
 *     Herfindahl       H = sum of x_i^2 / T^2                     1/n (equal) to 1 (one debtor)
 *     effective number 1 / H = T^2 / sum of x_i^2                 debtors of equal size alike in H
 *     Gini, population G = (2 * sum of i * x_i - (n + 1) * T) / (n * T)
 *     Gini, sample     G * n / (n - 1)                            undefined for one debtor
 *     Theil            sum of (x_i / T) * ln(x_i * n / T)         0 (equal) to ln n
 *
 * Exposures of zero or less owe nothing: they are left out and counted. Without any debtor left
 * concentration is undefined, not 0: the status says so. Concentration is of debtors, not accounts:
 * group parents and subsidiaries before, and give each debtor once, with the whole of its exposure,
 * in one partition only. Each figure is one exact quotient, rounded once, half up (away from zero);
 * Theil is rounded correctly or has a status that says it lies too near a tie.
 *
 * Sources: mathworks.com "concentrationIndices" (definitions); the population form of Gini is the
 * default there and in most texts, the sample form is given beside it.
 *
 * Limits: 2^31 debtors in one call of Gini, 2^40 in a state; the sum must fit int64; top-n of 1000.
 */
#ifndef ENCOURS_CONCENTRATION_H
#define ENCOURS_CONCENTRATION_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_CONCENTRATION_NONE INT64_MIN /**< a figure that is none */

/** What a figure is. */
typedef enum encours_concentration_status {
    ENCOURS_CONCENTRATION_OK = 1,
    ENCOURS_CONCENTRATION_EMPTY = 2,        /**< no debtor owes anything: undefined */
    ENCOURS_CONCENTRATION_ONE_DEBTOR = 3,   /**< undefined for a single debtor */
    ENCOURS_CONCENTRATION_NEAR_TIE = 4,     /**< too near a tie to be rounded correctly */
    ENCOURS_CONCENTRATION_OUT_OF_RANGE = 5, /**< the sum of exposures does not fit 64 bits */
    ENCOURS_CONCENTRATION_NOT_ASKED = 6     /**< Theil was left out by the options */
} encours_concentration_status;

/** Concentration of a portfolio. */
typedef struct encours_concentration {
    size_t struct_size;           /**< set by the caller to sizeof(encours_concentration) */
    int32_t status;               /**< an encours_concentration_status, of all but Theil */
    int32_t theil_status;         /**< an encours_concentration_status */
    uint64_t counted;             /**< n: exposures greater than zero */
    uint64_t left_out;            /**< exposures of zero or less */
    uint64_t missing;             /**< exposures of ENCOURS_CONCENTRATION_NONE: unknown, left out */
    int64_t total;                /**< T, minor units */
    int64_t top;                  /**< sum of the largest `top_count`, minor units */
    int64_t top_share_ppm;        /**< top / T * 10^6 */
    int64_t largest;              /**< the largest exposure, minor units */
    int64_t herfindahl_ppm;       /**< H * 10^6; 10 000 times H is a hundredth of it */
    int64_t herfindahl_numerator; /**< H in lowest terms ... */
    int64_t herfindahl_denominator; /**< ... over this; 0 when it does not fit 64 bits */
    int64_t effective_number_e4;    /**< 1 / H * 10^4 */
    int64_t theil_ppm;              /**< Theil * 10^6, natural logarithm */
} encours_concentration;

/** Initialiser of an encours_concentration on the stack. */
#define ENCOURS_CONCENTRATION_INIT                                                                 \
    {                                                                                              \
        sizeof(encours_concentration), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0                    \
    }

/** Whether a state has what Theil needs: a logarithm of each debtor, most of the time of adding. */
typedef enum encours_concentration_theil {
    ENCOURS_CONCENTRATION_WITH_THEIL = 0,
    ENCOURS_CONCENTRATION_WITHOUT_THEIL = 1
} encours_concentration_theil;

/** Options of a state. */
typedef struct encours_concentration_options {
    size_t struct_size; /**< sizeof(encours_concentration_options) */
    uint32_t top_count; /**< n of top-n, up to 1000; 0: 10 */
    int32_t theil;      /**< an encours_concentration_theil */
} encours_concentration_options;

/** Initialiser of encours_concentration_options. */
#define ENCOURS_CONCENTRATION_OPTIONS_INIT                                                         \
    {                                                                                              \
        sizeof(encours_concentration_options), 0, 0                                                \
    }

/**
 * Bytes of a state; 0 when the options are not acceptable.
 *
 * @param[in] options  @nullable (top 10)
 * @threads any
 * @since 1.0
 * @req CON-006
 */
ENCOURS_API(1, 0) size_t
encours_concentration_state_size(const encours_concentration_options *options);

/**
 * Begin an empty state; see state.h.
 *
 * @param[out] state       @len{state_size}
 * @param[in]  state_size  as encours_concentration_state_size() says
 * @param[in]  options     @nullable (top 10)
 * @param[out] error       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  top_count over 1000, no such choice
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req CON-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_concentration_begin(void *state, size_t state_size,
                            const encours_concentration_options *options, encours_error *error);

/**
 * Add debtors. A debtor given twice is two debtors.
 *
 * @param[in,out] state       untouched on failure                          @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     exposures   minor units; NONE: unknown                    @len{count} @nullable
 * @param[in]     count       debtors
 * @param[out]    error       detail on failure                             @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a state of something else
 * @retval ENCOURS_E_CORRUPT  no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 debtors
 * @threads any
 * @since 1.0
 * @req CON-002 CON-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_concentration_add(void *state, size_t state_size, const int64_t *exposures, size_t count,
                          encours_error *error);

/**
 * The figures of a state.
 *
 * @param[in]  state       as it is                                         @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[out] out         the figures; untouched on failure
 * @param[out] error       detail on failure                                @nullable
 * @retval ENCOURS_OK         also without figures: see `out->status`
 * @retval ENCOURS_E_INVALID  a state of something else
 * @retval ENCOURS_E_CORRUPT  no state
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req CON-001 CON-003 CON-004 CON-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_concentration_finish(const void *state, size_t state_size, encours_concentration *out,
                             encours_error *error);

/** Gini's index, which needs all debtors in order. */
typedef struct encours_gini {
    size_t struct_size;     /**< set by the caller to sizeof(encours_gini) */
    int32_t status;         /**< an encours_concentration_status, of the population form */
    int32_t sample_status;  /**< an encours_concentration_status, of the sample form */
    uint64_t counted;       /**< n: exposures greater than zero */
    uint64_t left_out;      /**< exposures of zero or less */
    uint64_t missing;       /**< exposures of ENCOURS_CONCENTRATION_NONE */
    int64_t population_ppm; /**< G * 10^6; ENCOURS_CONCENTRATION_NONE when there is none */
    int64_t sample_ppm;     /**< G * n / (n - 1) * 10^6; or NONE */
} encours_gini;

/** Initialiser of an encours_gini on the stack. */
#define ENCOURS_GINI_INIT                                                                          \
    {                                                                                              \
        sizeof(encours_gini), 0, 0, 0, 0, 0, 0, 0                                                  \
    }

/**
 * Bytes of workspace of encours_gini_compute(): room for two sorted copies. 0 when `count` is over
 * 2^31.
 *
 * @param[in] count  exposures
 * @threads any
 * @since 1.0
 * @req CON-007
 */
ENCOURS_API(1, 0) size_t
encours_gini_workspace_size(size_t count);

/**
 * Gini's index by the Lorenz curve, in both forms.
 *
 * @param[in]  exposures       minor units; NONE: unknown                   @len{count} @nullable
 * @param[in]  count           debtors, up to 2^31
 * @param[in]  workspace       memory aligned to 8 bytes; its content does not matter
 *                                                               @len{workspace_size} @nullable
 * @param[in]  workspace_size  at least what encours_gini_workspace_size() says
 * @param[out] out             the figures; untouched on failure
 * @param[out] error           detail on failure                            @nullable
 * @retval ENCOURS_OK         also without figures: see `out->status`
 * @retval ENCOURS_E_MISUSE   the workspace is too small or misaligned
 * @retval ENCOURS_E_LIMIT    more than 2^31 exposures
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req CON-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_gini_compute(const int64_t *exposures, size_t count, void *workspace, size_t workspace_size,
                     encours_gini *out, encours_error *error);

ENCOURS_END_DECLS

#endif
