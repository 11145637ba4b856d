/* SPDX-License-Identifier: MIT */
/**
 * @file roll_rates.h
 * Roll rates: the share of a bucket that is one bucket older at the next date.
 *
 *     rate k = bucket k + 1 at t / bucket k at t - 1        k from 0, by amount or by count
 *
 * A bucket must be as wide as the step between dates, else what is counted did not roll: both are
 * options, compared. An empty bucket at t - 1 makes no rate: the status says so. By amount a rate
 * can pass 100 % (credit notes reversed, interest booked, an open last bucket); it is flagged,
 * never cut. The product of the rates onward, times the loss of the last bucket, is the loss rate
 * of a bucket for an expected-loss matrix.
 *
 * Over several dates sources take the mean of the rates or one rate of the sums; the default is the
 * rate of the sums, in which a large month weighs more.
 *
 * Sources: globaladvisors.biz, "roll rate" (40 %); IFRS 9 provision matrix (product onward).
 *
 * Limits: 256 buckets, 1200 dates; rows * dates * buckets below 2^29.
 */
#ifndef ENCOURS_ROLL_RATES_H
#define ENCOURS_ROLL_RATES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"
#include "encours/ratio.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_ROLL_RATE_NONE INT64_MIN /**< rate_ppm where there is no rate */

/** What a rate is. */
typedef enum encours_roll_rate_status {
    ENCOURS_ROLL_RATE_OK = 1,
    ENCOURS_ROLL_RATE_UNDEFINED_EMPTY = 2,    /**< the bucket at t - 1 is zero */
    ENCOURS_ROLL_RATE_UNDEFINED_NEGATIVE = 3, /**< one of the two is negative: credits exceed */
    ENCOURS_ROLL_RATE_UNDEFINED_ONWARD = 4,   /**< of a chain: a later rate is undefined */
    ENCOURS_ROLL_RATE_OUT_OF_RANGE = 5        /**< the figure does not fit */
} encours_roll_rate_status;

/** Flags of a rate. */
typedef enum encours_roll_rate_flags {
    ENCOURS_ROLL_RATE_ABOVE_ONE = 1,   /**< more than 100 % */
    ENCOURS_ROLL_RATE_OPEN_BUCKET = 2, /**< into the open last bucket, with what was there before */
    ENCOURS_ROLL_RATE_INEXACT = 4      /**< rounded on the way: a mean, or a chain past 64 bits */
} encours_roll_rate_flags;

/** One rate. */
typedef struct encours_roll_rate {
    size_t struct_size; /**< set by the caller to sizeof(encours_roll_rate) */
    int32_t status;     /**< an encours_roll_rate_status */
    uint32_t flags;     /**< flags of encours_roll_rate_flags */
    int64_t before;     /**< bucket k at t - 1, minor units or items */
    int64_t after;      /**< bucket k + 1 at t, minor units or items */
    encours_ratio rate; /**< after / before, reduced; 0/0 when there is none */
    int64_t rate_ppm;   /**< the rate in millionths, rounded half up; or NONE */
} encours_roll_rate;

/** Initialiser of an encours_roll_rate on the stack. */
#define ENCOURS_ROLL_RATE_INIT {sizeof(encours_roll_rate), 0, 0, 0, 0, {0, 0}, 0}

/**
 * One rate.
 *
 * @param[in]  before  bucket k at t - 1: minor units or items
 * @param[in]  after   bucket k + 1 at t: minor units or items
 * @param[out] out     the rate
 * @param[out] error   detail on failure                       @nullable
 * @retval ENCOURS_OK        also without a rate: see `out->status`
 * @retval ENCOURS_E_MISUSE  `out` is NULL
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req ROL-001 ROL-002 ROL-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_roll_rate_compute(int64_t before, int64_t after, encours_roll_rate *out,
                          encours_error *error);

/** How rates of several dates become one. */
typedef enum encours_roll_rates_average {
    ENCOURS_ROLL_RATES_OF_SUMS = 0, /**< sum of the buckets k + 1 over sum of the buckets k */
    ENCOURS_ROLL_RATES_MEAN = 1     /**< mean of the rates there are, each rounded half up to
                                         10^-12; their mean rounded half up to a millionth */
} encours_roll_rates_average;

/** Options. */
typedef struct encours_roll_rates_options {
    size_t struct_size;   /**< sizeof(encours_roll_rates_options) */
    uint32_t rows;        /**< keys; 0: 1 */
    uint32_t dates;       /**< snapshots of the aged balance, 2 to 1200 */
    uint32_t buckets;     /**< 2 to 256, from the youngest */
    uint32_t step_days;   /**< days between snapshots; with months 30 */
    uint32_t bucket_days; /**< days of a bucket; must equal step_days */
    int32_t last_is_open; /**< 1: the last bucket has no upper bound, its inflow is flagged */
    int32_t average;      /**< of finish: an encours_roll_rates_average */
    uint32_t reserved_0;  /**< zero */
} encours_roll_rates_options;

/** Initialiser of encours_roll_rates_options. */
#define ENCOURS_ROLL_RATES_OPTIONS_INIT {sizeof(encours_roll_rates_options), 0, 0, 0, 0, 0, 0, 0, 0}

/** Aged items or sums of them, in any order. */
typedef struct encours_roll_rates_columns {
    size_t struct_size;     /**< sizeof(encours_roll_rates_columns) */
    size_t count;           /**< entries */
    const uint32_t *row;    /**< key; NULL: 0 @len{count} @nullable */
    const uint32_t *date;   /**< snapshot, from 0, the oldest  @len{count} */
    const uint32_t *bucket; /**< bucket, from 0  @len{count} */
    const int64_t *amount;  /**< open, signed minor units  @len{count} */
    const uint32_t *items;  /**< items in it; NULL: 1 each @len{count} @nullable */
} encours_roll_rates_columns;

/** Initialiser of encours_roll_rates_columns. */
#define ENCOURS_ROLL_RATES_COLUMNS_INIT                                                            \
    {sizeof(encours_roll_rates_columns), 0, NULL, NULL, NULL, NULL, NULL}

/** Rates by row and bucket k (buckets - 1 of them); arrays that are NULL are left out. */
typedef struct encours_roll_rates {
    size_t struct_size; /**< sizeof(encours_roll_rates) */
    size_t count;       /**< rows * (buckets - 1) */
    int64_t *before;    /**< @out sum of bucket k at t - 1, minor units or items @len{count}
                             @nullable */
    int64_t *after;     /**< @out sum of bucket k + 1 at t, minor units or items @len{count}
                             @nullable */
    int64_t *rate_ppm;  /**< @out millionths, half up; or NONE @len{count} @nullable */
    uint8_t *status;    /**< @out an encours_roll_rate_status @len{count} @nullable */
    uint8_t *flags;     /**< @out flags of encours_roll_rate_flags @len{count} @nullable */
    uint32_t *periods;  /**< @out steps whose rate exists, up to dates - 1 @len{count} @nullable */
} encours_roll_rates;

/** Initialiser of encours_roll_rates. */
#define ENCOURS_ROLL_RATES_INIT {sizeof(encours_roll_rates), 0, NULL, NULL, NULL, NULL, NULL, NULL}

/**
 * Bytes of a state; 0 when the options are not acceptable: begin says why.
 *
 * @param[in] options
 * @threads any
 * @since 1.0
 * @req ROL-005
 */
ENCOURS_API(1, 0) size_t
encours_roll_rates_state_size(const encours_roll_rates_options *options);

/**
 * Begin.
 *
 * @param[out] state       @len{state_size}
 * @param[in]  state_size  as encours_roll_rates_state_size() says
 * @param[in]  options
 * @param[out] error       detail on failure                   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  options not acceptable: buckets not as wide as the step, too many
 * @retval ENCOURS_E_MISUSE   memory not aligned to 8 bytes or of another size
 * @threads any
 * @since 1.0
 * @req ROL-004 ROL-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_roll_rates_begin(void *state, size_t state_size, const encours_roll_rates_options *options,
                         encours_error *error);

/**
 * Add entries.
 *
 * @param[in,out] state    untouched on failure                 @len{state_size}
 * @param[in]     state_size
 * @param[in]     columns
 * @param[in]     options  as given to begin
 * @param[out]    error    detail on failure                    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_INVALID  an entry (error->index), or options other than begin's
 * @retval ENCOURS_E_LIMIT    more than 2^40 entries in all
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @threads any
 * @since 1.0
 * @req ROL-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_roll_rates_add(void *state, size_t state_size, const encours_roll_rates_columns *columns,
                       const encours_roll_rates_options *options, encours_error *error);

/**
 * The rates of a state, which stays as it is.
 *
 * @param[in]  state                                            @len{state_size}
 * @param[in]  state_size
 * @param[in]  options   as given to begin
 * @param[in]  amounts   rates by amount; untouched on failure  @nullable
 * @param[in]  counts    rates by number of items; untouched on failure  @nullable
 * @param[out] error     detail on failure                      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE    memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_INVALID   a count that is not rows * (buckets - 1), or other options
 * @retval ENCOURS_E_OVERFLOW  a sum does not fit int64 (error->index: row * (buckets - 1) + k)
 * @retval ENCOURS_E_CORRUPT   bytes that are no state
 * @threads any
 * @since 1.0
 * @req ROL-003 ROL-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_roll_rates_finish(const void *state, size_t state_size,
                          const encours_roll_rates_options *options,
                          const encours_roll_rates *amounts, const encours_roll_rates *counts,
                          encours_error *error);

/** Products onward, one a bucket; arrays that are NULL are left out. */
typedef struct encours_roll_chain {
    size_t struct_size;   /**< sizeof(encours_roll_chain) */
    size_t count;         /**< rates + 1: one a bucket, the last included */
    int64_t *numerator;   /**< @out exact product, reduced; 0 over 0 when there is none. @len{count}
                               @nullable */
    int64_t *denominator; /**< @out see numerator @len{count} @nullable */
    int64_t *rate_ppm;    /**< @out millionths, half up; or NONE @len{count} @nullable */
    uint8_t *status;      /**< @out an encours_roll_rate_status @len{count} @nullable */
    uint8_t *flags;       /**< @out flags of encours_roll_rate_flags: ABOVE_ONE, INEXACT @len{count}
                               @nullable */
} encours_roll_chain;

/** Initialiser of an encours_roll_chain. */
#define ENCOURS_ROLL_CHAIN_INIT {sizeof(encours_roll_chain), 0, NULL, NULL, NULL, NULL, NULL}

/**
 * Products onward: the loss rate of bucket k is rate k * rate k + 1 * ... * loss of the last.
 *
 * Exact as long as the reduced product fits int64; from there back it is carried in units of
 * 10^-15, each product rounded half up, and flagged INEXACT. Not cut at 100 %: flagged.
 *
 * @param[in]  before      denominators of the rates, as encours_roll_rates.before, minor units or
 *                         items @len{count}
 * @param[in]  after       numerators of the rates, minor units or items @len{count}
 * @param[in]  count       rates, 1 to 255: the buckets less one
 * @param[in]  last_loss   share of the last bucket that is lost, 0 or more; 1/1 for all
 * @param[in]  out         untouched on failure
 * @param[out] error       detail on failure                    @nullable
 * @retval ENCOURS_OK         also where a product is undefined: see `out->status`
 * @retval ENCOURS_E_INVALID  no such ratio, counts that do not fit
 * @threads any
 * @since 1.0
 * @req ROL-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_roll_rates_chain(const int64_t *before, const int64_t *after, size_t count,
                         encours_ratio last_loss, const encours_roll_chain *out,
                         encours_error *error);

ENCOURS_END_DECLS

#endif
