/* SPDX-License-Identifier: MIT */
/**
 * @file forecast.h
 * When open items will be paid: expected dates from behaviour, promises and disputes, in horizons
 * that tie to the balance.
 *
 * Expected day = due day + delay, not before as-of + minimum lag, then rolled to a business day
 * when a calendar is given. The delay is the first of customer, segment and portfolio that has one
 * with enough observations; the result says which. Delays are days beyond terms, signed, in units
 * of 0.0001 day, rounded to whole days by options.rounding. Promises and instalment plans come
 * first, part by part; what they leave follows behaviour. A disputed item takes delay and
 * probability of its reason.
 *
 * Each row of the result has a column per bucket [start[i], start[i + 1]) and then BEYOND, UNKNOWN,
 * EARLIER and LOST. Two amounts are kept apart:
 *  - face: where the open amount is expected. The columns sum to the balance, exactly;
 *  - weighted: face * probability. 1 - probability goes to the guarantor's bucket as far as the
 *    amount is guaranteed, and else to LOST, so that these columns sum to the balance too. Sums
 *    are exact in millionths; a row is rounded by largest remainder, once, in finish.
 * Amounts of two currencies are never added: give each its row.
 *
 * Sources differ on the delay (mean, median, amount-weighted): options.estimate. See
 * `docs/concepts/forecast.md`.
 *
 * Limits: 1024 buckets; rows * columns below 2^30; delays of 100 years.
 */
#ifndef ENCOURS_FORECAST_H
#define ENCOURS_FORECAST_H

#include <stddef.h>
#include <stdint.h>

#include "encours/calendar.h"
#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/rounding.h"
#include "encours/stress.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_FORECAST_NO_KEY UINT32_MAX  /**< no customer, segment or dispute */
#define ENCOURS_FORECAST_NO_DELAY INT64_MIN /**< a delay that is not known */
#define ENCOURS_FORECAST_CERTAIN 1000000    /**< probability of one, in millionths */

/** Columns of a row after its buckets: bucket count + one of these. */
typedef enum encours_forecast_column {
    ENCOURS_FORECAST_BEYOND = 0,  /**< expected on or after the last start */
    ENCOURS_FORECAST_UNKNOWN = 1, /**< no due day, or no estimate of the delay */
    ENCOURS_FORECAST_EARLIER = 2, /**< expected before the first start */
    ENCOURS_FORECAST_LOST = 3,    /**< not expected: default of a scenario; weighted: 1 - p */
    ENCOURS_FORECAST_EXTRA = 4    /**< how many of them there are */
} encours_forecast_column;

/** Which delay of a behaviour counts. */
typedef enum encours_forecast_estimate {
    ENCOURS_FORECAST_MEAN = 0,
    ENCOURS_FORECAST_MEDIAN = 1,
    ENCOURS_FORECAST_AMOUNT_WEIGHTED = 2
} encours_forecast_estimate;

/** Open amounts below zero: credit notes and cash not allocated. */
typedef enum encours_forecast_credits {
    ENCOURS_FORECAST_CREDITS_AS_ITEMS = 0, /**< at their own due day, as invoices are */
    ENCOURS_FORECAST_CREDITS_UNKNOWN = 1   /**< no cash flow of their own: to UNKNOWN */
} encours_forecast_credits;

/** What an item's estimate is. */
typedef enum encours_forecast_status {
    ENCOURS_FORECAST_OK = 1,
    ENCOURS_FORECAST_NO_DUE_DATE = 2, /**< UNKNOWN: a delay counts from a due day */
    ENCOURS_FORECAST_NO_ESTIMATE = 3, /**< UNKNOWN: no level has enough observations */
    ENCOURS_FORECAST_CREDIT = 4,      /**< UNKNOWN by options.credits */
    ENCOURS_FORECAST_DEFAULTED = 5,   /**< the scenario lets the customer default */
    ENCOURS_FORECAST_OUT_OF_RANGE = 6 /**< BEYOND: after 2199-12-31 */
} encours_forecast_status;

/** Where the delay of an item comes from. */
typedef enum encours_forecast_level {
    ENCOURS_FORECAST_LEVEL_NONE = 0,
    ENCOURS_FORECAST_LEVEL_CUSTOMER = 1,
    ENCOURS_FORECAST_LEVEL_SEGMENT = 2,
    ENCOURS_FORECAST_LEVEL_PORTFOLIO = 3,
    ENCOURS_FORECAST_LEVEL_DISPUTE = 4,
    ENCOURS_FORECAST_LEVEL_PARTS = 5 /**< promises and plans cover all of it */
} encours_forecast_level;

/** Flags of an item. */
typedef enum encours_forecast_flags {
    ENCOURS_FORECAST_FLOORED = 1,   /**< moved up to as-of + minimum lag */
    ENCOURS_FORECAST_ROLLED = 2,    /**< moved to a business day */
    ENCOURS_FORECAST_PART_PAST = 4, /**< a promise of before the as-of day: counts as no promise */
    ENCOURS_FORECAST_PART_CUT = 8   /**< parts exceed what is open and were cut, in their order */
} encours_forecast_flags;

/** Observed delays by key: customers, segments, the portfolio (one element) or dispute reasons. */
typedef struct encours_forecast_behaviour {
    size_t struct_size;              /**< sizeof(encours_forecast_behaviour) */
    size_t count;                    /**< elements of each column */
    const int64_t *mean_e4;          /**< days * 10^4, or ENCOURS_FORECAST_NO_DELAY; NULL: unknown.
                                          @len{count} @nullable */
    const int64_t *median_e4;        /**< the same; NULL: unknown @len{count} @nullable */
    const int64_t *weighted_e4;      /**< the same; NULL: unknown @len{count} @nullable */
    const uint32_t *observations;    /**< payments behind them; NULL: enough. @len{count}
                                          @nullable */
    const uint32_t *probability_ppm; /**< that the cash comes, 0 to 1 000 000; NULL: 1 000 000.
                                          @len{count} @nullable */
} encours_forecast_behaviour;

/** Initialiser of encours_forecast_behaviour. */
#define ENCOURS_FORECAST_BEHAVIOUR_INIT                                                            \
    {sizeof(encours_forecast_behaviour), 0, NULL, NULL, NULL, NULL, NULL}

/** What is known of payment, by level. */
typedef struct encours_forecast_behaviours {
    size_t struct_size;                          /**< sizeof(encours_forecast_behaviours) */
    const encours_forecast_behaviour *customers; /**< by columns.customer; NULL: unknown
                                                      @nullable */
    const encours_forecast_behaviour *segments;  /**< by columns.segment; NULL: unknown @nullable */
    const encours_forecast_behaviour *portfolio; /**< one element; NULL: unknown @nullable */
    const encours_forecast_behaviour *reasons;   /**< by columns.reason; no minimum applies;
                                                      NULL: unknown @nullable */
} encours_forecast_behaviours;

/** Initialiser of encours_forecast_behaviours. */
#define ENCOURS_FORECAST_BEHAVIOURS_INIT                                                           \
    {sizeof(encours_forecast_behaviours), NULL, NULL, NULL, NULL}

/** Options. Zero is the default of every member that has one. */
typedef struct encours_forecast_options {
    size_t struct_size;            /**< sizeof(encours_forecast_options) */
    encours_date as_of;            /**< the day of the balance */
    uint32_t minimum_lag;          /**< days; nothing is expected before as_of + minimum_lag */
    const int32_t *starts;         /**< epoch days, strictly ascending; the last ends the horizon.
                                        @len{start_count} */
    size_t start_count;            /**< buckets + 1, 2 to 1025 */
    uint32_t rows;                 /**< rows of the result; 0: 1 */
    uint32_t minimum_observations; /**< that customer, segment and portfolio need; 0: 1 */
    int32_t estimate;              /**< an encours_forecast_estimate */
    int32_t rounding;              /**< an encours_rounding of delays to whole days; 0: HALF_UP */
    int32_t credits;               /**< an encours_forecast_credits */
    int32_t roll;                  /**< an encours_roll; needs a calendar */
    const encours_calendar *calendar; /**< business days; NULL: every day is one @nullable */
    uint32_t guarantee_delay;         /**< days after the due day at which a guarantor pays */
    uint32_t reserved_0;              /**< zero */
} encours_forecast_options;

/** Initialiser of encours_forecast_options: as_of, starts and start_count must be set. */
#define ENCOURS_FORECAST_OPTIONS_INIT                                                              \
    {sizeof(encours_forecast_options), {0}, 0, NULL, 0, 0, 0, 0, 0, 0, 0, NULL, 0, 0}

/** Open items and the promises and plans on them. */
typedef struct encours_forecast_columns {
    size_t struct_size;              /**< sizeof(encours_forecast_columns) */
    size_t count;                    /**< items */
    const int64_t *open;             /**< open amount, signed minor units  @len{count} */
    const int32_t *due;              /**< epoch day, or ENCOURS_DATE_NONE  @len{count} */
    const uint32_t *row;             /**< row of the result; NULL: 0 @len{count} @nullable */
    const uint32_t *customer;        /**< key, or NO_KEY; NULL: NO_KEY @len{count} @nullable */
    const uint32_t *segment;         /**< key, or NO_KEY; NULL: NO_KEY @len{count} @nullable */
    const uint32_t *reason;          /**< of the dispute, or NO_KEY; NULL: NO_KEY @len{count}
                                          @nullable */
    const uint32_t *probability_ppm; /**< that the cash comes, in place of the level's; NO_KEY: the
                                          level's; NULL: the level's @len{count} @nullable */
    const int64_t *guaranteed;       /**< what a guarantor would pay of `open`, 0 to open, of the
                                          parts first, minor units; NULL: 0 @len{count} @nullable */
    const uint64_t *part_ends;       /**< parts of item i end before this, those of item i - 1 where
                                          they begin; NULL: no parts @len{count} @nullable */
    const int64_t *part_amount;      /**< promised, 1 or more minor units; NULL: no parts
                                          @len{part_count} @nullable */
    const int32_t *part_day;         /**< epoch day promised; NULL: no parts @len{part_count}
                                          @nullable */
    const uint32_t *part_probability_ppm; /**< that it is kept; NO_KEY: the item's; NULL: the item's
                                               @len{part_count} @nullable */
    size_t part_count;                    /**< parts of all items */
} encours_forecast_columns;

/** Initialiser of encours_forecast_columns. */
#define ENCOURS_FORECAST_COLUMNS_INIT                                                              \
    {sizeof(encours_forecast_columns), 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,    \
    NULL, NULL, NULL, 0}

/** The estimate of one item: of what its parts leave; of its last part when they leave nothing. */
typedef struct encours_forecast_item {
    size_t struct_size;       /**< set by the caller to sizeof(encours_forecast_item) */
    int32_t status;           /**< an encours_forecast_status */
    int32_t level;            /**< an encours_forecast_level */
    uint32_t flags;           /**< flags of encours_forecast_flags */
    int32_t expected;         /**< epoch day, or ENCOURS_DATE_NONE */
    uint32_t column;          /**< of the row: bucket, or bucket count + encours_forecast_column */
    uint32_t probability_ppm; /**< that the cash comes, after the scenario */
    uint32_t observations;    /**< behind the delay; 0 where they are not given or none is used */
    uint32_t reserved_0;      /**< zero */
    int64_t delay_e4;         /**< used, days * 10^4, before the scenario; NO_DELAY: none */
    int64_t promised;         /**< part of `open` that promises and plans take, minor units */
    int64_t rest;             /**< open - promised, minor units */
} encours_forecast_item;

/** Initialiser of an encours_forecast_item on the stack. */
#define ENCOURS_FORECAST_ITEM_INIT {sizeof(encours_forecast_item), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}

/** What an add function writes about each item; members that are NULL are left out. `count` is
 * that of the items. */
typedef struct encours_forecast_items {
    size_t struct_size;        /**< sizeof(encours_forecast_items) */
    int32_t *expected;         /**< @out as encours_forecast_item.expected, epoch day @len{count}
                                    @nullable */
    uint8_t *status;           /**< @out an encours_forecast_status @len{count} @nullable */
    uint8_t *level;            /**< @out an encours_forecast_level @len{count} @nullable */
    uint8_t *flags;            /**< @out flags of encours_forecast_flags @len{count} @nullable */
    uint32_t *column;          /**< @out as encours_forecast_item.column @len{count} @nullable */
    uint32_t *probability_ppm; /**< @out as encours_forecast_item.probability_ppm @len{count}
                                    @nullable */
} encours_forecast_items;

/** Initialiser of encours_forecast_items. */
#define ENCOURS_FORECAST_ITEMS_INIT                                                                \
    {sizeof(encours_forecast_items), NULL, NULL, NULL, NULL, NULL, NULL}

/** Columns of the result, row after row, each of (start_count - 1 + EXTRA) columns. */
typedef struct encours_forecast_cells {
    size_t struct_size;    /**< sizeof(encours_forecast_cells) */
    size_t count;          /**< rows * columns, of each array that is given */
    int64_t *face;         /**< @out minor units; NULL: not wanted @len{count} @nullable */
    int64_t *weighted;     /**< @out minor units; NULL: not wanted @len{count} @nullable */
    int32_t *weighted_ppm; /**< @out exact weighted amount less `weighted`, in millionths of a minor
                                unit; NULL: not wanted @len{count} @nullable */
} encours_forecast_cells;

/** Initialiser of encours_forecast_cells. */
#define ENCOURS_FORECAST_CELLS_INIT {sizeof(encours_forecast_cells), 0, NULL, NULL, NULL}

/** How starts of buckets follow each other. */
typedef enum encours_forecast_unit {
    ENCOURS_FORECAST_DAYS = 1, /**< every `step` days from the first */
    ENCOURS_FORECAST_WEEKS =
        2, /**< every `step` weeks, on Mondays; the first bucket may be short */
    ENCOURS_FORECAST_MONTHS = 3 /**< every `step` months, on the 1st; the first may be short */
} encours_forecast_unit;

/**
 * Make starts of buckets.
 *
 * @param[in]  first    start of the first bucket, any day
 * @param[in]  unit     an encours_forecast_unit, of the steps
 * @param[in]  step     units in a bucket, 1 to 1200
 * @param[in]  buckets  1 to 1024
 * @param[out] starts   epoch days; untouched on failure      @len{buckets + 1}
 * @param[out] error    detail on failure                      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no such day, unit or step, or starts after 2199-12-31
 * @threads any
 * @since 1.0
 * @req FOR-009
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_forecast_starts(encours_date first, encours_forecast_unit unit, uint32_t step,
                        size_t buckets, int32_t *starts, encours_error *error);

/**
 * The estimate of one item of the columns, with what decided it.
 *
 * @param[in]  columns
 * @param[in]  index       of the item
 * @param[in]  behaviours  what is known of payment           @nullable
 * @param[in]  options
 * @param[in]  stress      the scenario                        @nullable
 * @param[out] out         untouched on failure
 * @param[out] error       detail on failure                   @nullable
 * @retval ENCOURS_OK         also without an estimate: see `out->status`
 * @retval ENCOURS_E_INVALID  options, behaviours, scenario or item not acceptable
 * @threads any
 * @since 1.0
 * @req FOR-001 FOR-002 FOR-003 FOR-004 FOR-005 FOR-006 FOR-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_forecast_compute(const encours_forecast_columns *columns, size_t index,
                         const encours_forecast_behaviours *behaviours,
                         const encours_forecast_options *options, const encours_stress *stress,
                         encours_forecast_item *out, encours_error *error);

/**
 * Bytes of a state; 0 when the options are not acceptable: begin says why.
 *
 * @param[in] options
 * @threads any
 * @since 1.0
 * @req FOR-010
 */
ENCOURS_API(1, 0) size_t
encours_forecast_state_size(const encours_forecast_options *options);

/**
 * Begin a forecast. States merge when options and scenario are the same; the columns of a scenario
 * (its defaults) are data, as behaviours are.
 *
 * @param[out] state       @len{state_size}
 * @param[in]  state_size  as encours_forecast_state_size() says
 * @param[in]  options
 * @param[in]  stress      the scenario                        @nullable
 * @param[out] error       detail on failure                   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  options or scenario not acceptable
 * @retval ENCOURS_E_MISUSE   memory not aligned to 8 bytes or of another size
 * @threads any
 * @since 1.0
 * @req FOR-010
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_forecast_begin(void *state, size_t state_size, const encours_forecast_options *options,
                       const encours_stress *stress, encours_error *error);

/**
 * Add items.
 *
 * @param[in,out] state       untouched on failure              @len{state_size}
 * @param[in]     state_size
 * @param[in]     columns     the items
 * @param[in]     behaviours  what is known of payment          @nullable
 * @param[in]     options     as given to begin
 * @param[in]     stress      as given to begin                 @nullable
 * @param[in]     items       columns about each item; untouched on failure  @nullable
 * @param[out]    error       detail on failure                 @nullable
 * @retval ENCOURS_OK         also for items without an estimate
 * @retval ENCOURS_E_MISUSE   memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_INVALID  an item (error->index), behaviour, or options other than begin's
 * @retval ENCOURS_E_LIMIT    more than 2^40 items in all
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @threads any
 * @since 1.0
 * @req FOR-008 FOR-010
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_forecast_add(void *state, size_t state_size, const encours_forecast_columns *columns,
                     const encours_forecast_behaviours *behaviours,
                     const encours_forecast_options *options, const encours_stress *stress,
                     const encours_forecast_items *items, encours_error *error);

/**
 * The figures of a state, which stays as it is.
 *
 * @param[in]  state                                            @len{state_size}
 * @param[in]  state_size
 * @param[in]  options     as given to begin
 * @param[in]  stress      as given to begin                    @nullable
 * @param[in]  out         the columns; untouched on failure
 * @param[out] error       detail on failure                    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE    memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_INVALID   `out->count` is not rows * columns, or options other than begin's
 * @retval ENCOURS_E_OVERFLOW  an amount does not fit int64 (error->index: the cell)
 * @retval ENCOURS_E_CORRUPT   bytes that are no state
 * @threads any
 * @since 1.0
 * @req FOR-008 FOR-011
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_forecast_finish(const void *state, size_t state_size,
                        const encours_forecast_options *options, const encours_stress *stress,
                        const encours_forecast_cells *out, encours_error *error);

ENCOURS_END_DECLS

#endif
