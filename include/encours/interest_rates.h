/* SPDX-License-Identifier: MIT */
/**
 * @file interest_rates.h
 * Tables of yearly interest rates by period: legal rates, reference rates of central banks.
 *
 * A table is columns of the caller, which are read and never kept or copied. A row says that from
 * its first to its last day, both included, a rate of so much a year holds. Rates are integers in
 * units of 10^-7, hundred-thousandths of a percent: 12.15 % is 1 215 000, one point 100 000.
 *
 * Nothing is invented: a day without a row has no rate, and that is an error which names the day
 * and the table; the last known rate is never used beyond its last day. A row may be marked as
 * unverified by those who supply it; every result that used one says so.
 *
 * The same row may be looked up for another day than that of the interest: laws take the rate of
 * the first day of a semester, or of the day before it (encours_interest_rates_day()).
 *
 * A rate is looked up as it is given: nothing is rounded.
 *
 * Sources: directive 2011/7/EU art. 2 and 3; art. L441-10 code de commerce; SI 2002/1675 art. 4.
 *
 * Limits: rates of -10^9 to 10^9 (-10 000 % to 10 000 %); 2^31 rows.
 */
#ifndef ENCOURS_INTEREST_RATES_H
#define ENCOURS_INTEREST_RATES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_INTEREST_RATE_SCALE 10000000 /**< units of a rate in 1, that is in 100 % */
#define ENCOURS_INTEREST_RATE_POINT 100000   /**< units of a rate in one point, 1 % */
#define ENCOURS_INTEREST_RATE_MAX 1000000000 /**< largest magnitude of a rate: 10 000 % */

/** Flags of a row of rates. */
typedef enum encours_interest_rate_flags {
    ENCOURS_INTEREST_RATE_UNVERIFIED = 1 /**< its supplier could not check it against a source */
} encours_interest_rate_flags;

/** Whether days may be missing between two rows of a table. */
typedef enum encours_interest_rate_gaps {
    ENCOURS_INTEREST_RATE_GAPS_REFUSED = 0, /**< each row starts the day after the one before */
    ENCOURS_INTEREST_RATE_GAPS_ALLOWED = 1  /**< days between rows have no rate */
} encours_interest_rate_gaps;

/** A table of rates: columns of the same length, ascending by day. */
typedef struct encours_interest_rate_columns {
    size_t struct_size;         /**< sizeof(encours_interest_rate_columns) */
    size_t count;               /**< rows, 1 or more */
    const int32_t *valid_from;  /**< first day, epoch day, @len{count} */
    const int32_t *valid_until; /**< last day, epoch day, valid_from or later, @len{count} */
    const int64_t *rate_e7;     /**< yearly rate * 10^7, @len{count} */
    const uint32_t *flags;      /**< flags of encours_interest_rate_flags; NULL: 0, @len{count}
                                     @nullable */
    const char *name;           /**< of the table in messages, UTF-8; NULL: "rates" @nullable */
    int32_t gaps;               /**< an encours_interest_rate_gaps */
    uint32_t reserved_0;        /**< zero */
} encours_interest_rate_columns;

/** Initialiser of encours_interest_rate_columns. */
#define ENCOURS_INTEREST_RATE_COLUMNS_INIT                                                         \
    {                                                                                              \
        sizeof(encours_interest_rate_columns), 0, NULL, NULL, NULL, NULL, NULL, 0, 0               \
    }

/** The day whose row of a table is the rate of a day of interest. */
typedef enum encours_interest_rate_day {
    ENCOURS_INTEREST_RATE_OF_DAY = 0,      /**< that day itself */
    ENCOURS_INTEREST_RATE_OF_SEMESTER = 1, /**< 1 January or 1 July before it or on it (France,
                                                directive 2011/7/EU) */
    ENCOURS_INTEREST_RATE_OF_EVE = 2       /**< the day before that: 31 December or 30 June
                                                (United Kingdom) */
} encours_interest_rate_day;

/** A rate found in a table. */
typedef struct encours_interest_rate {
    size_t struct_size;       /**< set by the caller to sizeof(encours_interest_rate) */
    int64_t rate_e7;          /**< yearly rate * 10^7 */
    uint64_t row;             /**< its row in the table, from 0 */
    encours_date valid_from;  /**< first day of the row */
    encours_date valid_until; /**< last day of the row */
    uint32_t flags;           /**< flags of encours_interest_rate_flags, of the row */
    uint32_t reserved_0;      /**< zero */
} encours_interest_rate;

/** Initialiser of an encours_interest_rate on the stack. */
#define ENCOURS_INTEREST_RATE_INIT                                                                 \
    {                                                                                              \
        sizeof(encours_interest_rate), 0, 0, {0}, {0}, 0, 0                                        \
    }

/**
 * Check a table: known days, rows ascending, none overlapping another, none missing between two
 * unless `gaps` allows it, rates within limits, flags known.
 *
 * Functions that take a table check it themselves: this one is for those who load one.
 *
 * @param[in]  table  the table
 * @param[out] error  detail on failure; `index` is the row at fault      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  an empty table, or what is listed above
 * @threads any
 * @since 1.0
 * @req INT-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_rates_check(const encours_interest_rate_columns *table, encours_error *error);

/**
 * The row of a table that holds on a day.
 *
 * @param[in]  table  the table
 * @param[in]  day    the day
 * @param[out] out    the rate; untouched on failure
 * @param[out] error  detail on failure                                   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    the table is not one, or `day` no date
 * @retval ENCOURS_E_NOT_FOUND  no row holds on that day; the message names day and table
 * @threads any
 * @since 1.0
 * @req INT-001 INT-002
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_rates_find(const encours_interest_rate_columns *table, encours_date day,
                            encours_interest_rate *out, encours_error *error);

/**
 * The day to look a rate up for: 2024-09-30 is itself, 2024-07-01 or 2024-06-30.
 *
 * @param[in] day       the day that bears interest
 * @param[in] rate_day  an encours_interest_rate_day
 * @return the day; ENCOURS_DATE_NONE when there is no such day or choice, or before 1900
 * @threads any
 * @since 1.0
 * @req INT-003
 */
ENCOURS_API(1, 0) encours_date
encours_interest_rates_day(encours_date day, int32_t rate_day);

ENCOURS_END_DECLS

#endif
