/* SPDX-License-Identifier: MIT */
/**
 * @file collection_profile.h
 * Collection profiles: which share of the sales of a month is collected at which age.
 *
 * Age 0 is the period of the sale, age k the k-th period after it; a period is what the caller's
 * columns count in, a month or a quarter. Shares are millionths of gross sales:
 *
 *     cash of period t = sum over k of sales(t - k) * collected[k] * (1 - discount[k])
 *
 * Applied, each period's sales are split by largest remainder over cash and discount by age, bad
 * debt and rest, so that every figure is whole minor units and all of them sum to the sales. The
 * rest is what the profile says nothing of; it is named, never spread.
 *
 * Derived from history, a share is settled at age k over sales, of the cohorts old enough to have
 * been seen at age k, from sums of a triangle cohort x age that merges in any order.
 *
 * Sources: AccountingTools, "Schedule of expected cash collections"; xplaind.com 202247 (quarters,
 * opening balance); askgram.com Casa Development (bad debt).
 *
 * Limits: 120 ages; 1200 periods; rows * columns below 2^30.
 */
#ifndef ENCOURS_COLLECTION_PROFILE_H
#define ENCOURS_COLLECTION_PROFILE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_COLLECTION_ALL 1000000      /**< the whole, in millionths */
#define ENCOURS_COLLECTION_POOL UINT32_MAX  /**< a row without a profile of its own */
#define ENCOURS_COLLECTION_NONE INT64_MIN   /**< a share that has no value */
#define ENCOURS_COLLECTION_AGES_MAX 120     /**< ages of a profile */
#define ENCOURS_COLLECTION_PERIODS_MAX 1200 /**< periods of sales, or of a window */

/** Columns of a row after the cash of each period of the window: window + one of these. */
typedef enum encours_collection_column {
    ENCOURS_COLLECTION_EARLIER = 0,  /**< cash of periods before the window */
    ENCOURS_COLLECTION_BEYOND = 1,   /**< cash of periods after it */
    ENCOURS_COLLECTION_DISCOUNT = 2, /**< early-payment discount, of all ages */
    ENCOURS_COLLECTION_BAD_DEBT = 3, /**< never collected, by the profile */
    ENCOURS_COLLECTION_REST = 4,     /**< sales the profile says nothing of */
    ENCOURS_COLLECTION_EXTRA = 5     /**< how many of them there are */
} encours_collection_column;

/** Profiles, one after the other: profile p has the elements from p * ages. */
typedef struct encours_collection_profiles {
    size_t struct_size;            /**< sizeof(encours_collection_profiles) */
    uint32_t count;                /**< profiles, 1 or more; the first is the pool's */
    uint32_t ages;                 /**< ages of each, 1 to 120 */
    const uint32_t *collected_ppm; /**< share settled at each age; with bad debt at most 1 000 000 a
                                        profile  @len{count * ages} */
    const uint32_t *discount_ppm;  /**< discount taken on what is settled at that age, 0 to 1 000
                                        000; NULL: none @len{count * ages} @nullable */
    const uint32_t *bad_debt_ppm;  /**< share never collected; NULL: 0 @len{count} @nullable */
} encours_collection_profiles;

/** Initialiser of encours_collection_profiles. */
#define ENCOURS_COLLECTION_PROFILES_INIT                                                           \
    {sizeof(encours_collection_profiles), 0, 0, NULL, NULL, NULL}

/** Sales by row and period, and the window of periods whose cash is asked for. */
typedef struct encours_collection_sales {
    size_t struct_size;          /**< sizeof(encours_collection_sales) */
    size_t rows;                 /**< customers, segments or currencies */
    uint32_t periods;            /**< periods of sales of each row, 1 to 1200 */
    uint32_t window_first;       /**< first period of the window, counted from that of sales[0] */
    uint32_t window;             /**< periods of the window, 1 to 1200 */
    uint32_t opening_ages;       /**< elements of opening_ppm, 0 to 120; 0: all of the opening
                                      balance in the first period of the window */
    const int64_t *sales;        /**< gross, signed minor units; period p of row r at
                                      r * periods + p  @len{rows * periods} */
    const uint32_t *profile;     /**< of each row, or POOL; NULL: POOL @len{rows} @nullable */
    const int64_t *opening;      /**< balance at the start of the window that `sales` leaves out;
                                      NULL: 0, minor units @len{rows} @nullable */
    const uint32_t *opening_ppm; /**< share of the opening balance collected in each period of the
                                     window, at most 1 000 000  @len{opening_ages} */
} encours_collection_sales;

/** Initialiser of encours_collection_sales. */
#define ENCOURS_COLLECTION_SALES_INIT                                                              \
    {sizeof(encours_collection_sales), 0, 0, 0, 0, 0, NULL, NULL, NULL, NULL}

/**
 * Apply profiles to sales. A row with a profile of its own takes that, all others the pool's.
 *
 * @param[in]  profiles
 * @param[in]  sales
 * @param[out] cells     row r has window + EXTRA columns: cash by period, then
 *                       encours_collection_column, minor units; they sum to its sales and opening
 *                       balance; untouched on failure @len{cell_count}
 * @param[in]  cell_count  rows * (window + ENCOURS_COLLECTION_EXTRA)
 * @param[out] error     detail on failure                        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   shares that exceed the whole, an unknown profile (error->index: the
 *                             profile or row), or counts out of their limits
 * @retval ENCOURS_E_OVERFLOW  an amount does not fit int64 (error->index: the row)
 * @threads any
 * @since 1.0
 * @req PRO-001 PRO-002 PRO-003 PRO-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_collection_profile_apply(const encours_collection_profiles *profiles,
                                 const encours_collection_sales *sales, int64_t *cells,
                                 size_t cell_count, encours_error *error);

/** Which cohorts a derived share counts. */
typedef enum encours_collection_cohorts {
    ENCOURS_COLLECTION_OBSERVED = 0, /**< for age k, those at least k periods old */
    ENCOURS_COLLECTION_COMPLETE = 1  /**< for every age, those old enough for the last age */
} encours_collection_cohorts;

/** Options of a triangle. */
typedef struct encours_collection_options {
    size_t struct_size;  /**< sizeof(encours_collection_options) */
    uint32_t rows;       /**< profiles to derive; 0: 1 */
    uint32_t cohorts;    /**< periods of sales, 1 to 1200 */
    uint32_t ages;       /**< ages of the profile, 1 to 120 */
    uint32_t last;       /**< last period that is over, counted from that of the first cohort:
                              cohort c has been seen at the ages 0 to last - c */
    int32_t use;         /**< of finish: an encours_collection_cohorts */
    uint32_t reserved_0; /**< zero */
} encours_collection_options;

/** Initialiser of encours_collection_options: cohorts, ages and last must be set. */
#define ENCOURS_COLLECTION_OPTIONS_INIT {sizeof(encours_collection_options), 0, 0, 0, 0, 0, 0}

/** What an entry of the history is. */
typedef enum encours_collection_kind {
    ENCOURS_COLLECTION_SALE = 1,       /**< sales of the cohort; its period is not read */
    ENCOURS_COLLECTION_CASH = 2,       /**< cash received for that cohort in a period */
    ENCOURS_COLLECTION_ALLOWED = 3,    /**< discount allowed with it */
    ENCOURS_COLLECTION_WRITTEN_OFF = 4 /**< given up, of any age */
} encours_collection_kind;

/** Sales, receipts and write-offs. */
typedef struct encours_collection_history {
    size_t struct_size;     /**< sizeof(encours_collection_history) */
    size_t count;           /**< entries */
    const uint32_t *row;    /**< profile they count for; NULL: 0 @len{count} @nullable */
    const uint32_t *cohort; /**< period of the sale  @len{count} */
    const uint32_t *period; /**< period of the receipt, the cohort's or later; after `last`: not
                                 counted  @len{count} */
    const uint8_t *kind;    /**< an encours_collection_kind @len{count} */
    const int64_t *amount;  /**< signed minor units of one currency a row  @len{count} */
} encours_collection_history;

/** Initialiser of encours_collection_history. */
#define ENCOURS_COLLECTION_HISTORY_INIT                                                            \
    {sizeof(encours_collection_history), 0, NULL, NULL, NULL, NULL, NULL}

/** Flags of a derived profile. */
typedef enum encours_collection_flags {
    ENCOURS_COLLECTION_NO_SALES = 1, /**< an age whose cohorts have no sales: no shares */
    ENCOURS_COLLECTION_EXCEEDS = 2,  /**< shares above the whole: apply refuses such a profile */
    ENCOURS_COLLECTION_NEGATIVE = 4  /**< a share below zero: its receipts were undone */
} encours_collection_flags;

/** Derived profiles; arrays that are NULL are left out. `ages` is that of the options. */
typedef struct encours_collection_derived {
    size_t struct_size;     /**< sizeof(encours_collection_derived) */
    size_t count;           /**< rows * ages */
    int64_t *settled;       /**< @out exact share of an age: cash and discount of its cohorts, minor
                                 units ... @len{count} @nullable */
    int64_t *sales;         /**< @out ... over their sales, minor units @len{count} @nullable */
    int64_t *collected_ppm; /**< @out that share in millionths, rounded towards zero so that shares
                                 never sum to more than they do; or NONE @len{count} @nullable */
    int64_t *discount_ppm;  /**< @out discount over settled, rounded half up; 0 when nothing was
                                 settled; or NONE @len{count} @nullable */
    int64_t *bad_debt_ppm;  /**< @out written off over sales of the cohorts old enough for the last
                                 age, towards zero; or NONE @len{count / ages} @nullable */
    int64_t *rest_ppm;      /**< @out 1 000 000 less the shares and bad debt; or NONE.
                                 @len{count / ages} @nullable */
    uint32_t *flags;        /**< @out flags of encours_collection_flags @len{count / ages}
                                 @nullable */
} encours_collection_derived;

/** Initialiser of encours_collection_derived. */
#define ENCOURS_COLLECTION_DERIVED_INIT                                                            \
    {sizeof(encours_collection_derived), 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL}

/**
 * Bytes of a triangle; 0 when the options are not acceptable: begin says why.
 *
 * @param[in] options
 * @threads any
 * @since 1.0
 * @req PRO-005
 */
ENCOURS_API(1, 0) size_t
encours_collection_profile_state_size(const encours_collection_options *options);

/**
 * Begin a triangle.
 *
 * @param[out] state       @len{state_size}
 * @param[in]  state_size  as encours_collection_profile_state_size() says
 * @param[in]  options
 * @param[out] error       detail on failure                   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  options not acceptable
 * @retval ENCOURS_E_MISUSE   memory not aligned to 8 bytes or of another size
 * @threads any
 * @since 1.0
 * @req PRO-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_collection_profile_begin(void *state, size_t state_size,
                                 const encours_collection_options *options, encours_error *error);

/**
 * Add history.
 *
 * @param[in,out] state    untouched on failure                 @len{state_size}
 * @param[in]     state_size
 * @param[in]     history
 * @param[in]     options  as given to begin
 * @param[out]    error    detail on failure                    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_INVALID  an entry (error->index), or options other than begin's
 * @retval ENCOURS_E_LIMIT    more than 2^40 entries in all
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @threads any
 * @since 1.0
 * @req PRO-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_collection_profile_add(void *state, size_t state_size,
                               const encours_collection_history *history,
                               const encours_collection_options *options, encours_error *error);

/**
 * The profiles of a triangle, which stays as it is.
 *
 * @param[in]  state                                            @len{state_size}
 * @param[in]  state_size
 * @param[in]  options  as given to begin
 * @param[in]  out      untouched on failure
 * @param[out] error    detail on failure                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE    memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_INVALID   `out->count` is not rows * ages, or options other than begin's
 * @retval ENCOURS_E_OVERFLOW  a sum or share does not fit int64 (error->index: row * ages + age)
 * @retval ENCOURS_E_CORRUPT   bytes that are no state
 * @threads any
 * @since 1.0
 * @req PRO-006 PRO-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_collection_profile_finish(const void *state, size_t state_size,
                                  const encours_collection_options *options,
                                  const encours_collection_derived *out, encours_error *error);

ENCOURS_END_DECLS

#endif
