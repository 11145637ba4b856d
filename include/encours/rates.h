/* SPDX-License-Identifier: MIT */
/**
 * @file rates.h
 * Exchange rates: an immutable table of exact rates with validity dates.
 *
 * A row says that one unit of `from` is `numerator / denominator` units of `to` (units, not minor
 * units: 1 EUR = 1.0856 USD is 10856/10000) from `valid_from` until the next row of the same pair.
 * Rates are rationals and stay exact through inversion and triangulation; the only rounding is that
 * of an amount, in the mode the caller names. Nothing is invented: a day before the first row of a
 * pair, or more than `age_days_max` after the last, has no rate, and that is an error naming the
 * currencies and the day.
 *
 * A rate from A to B on a day is, in this order: 1 when A is B; the row A to B; the inverse of the
 * row B to A; A to the base currency times the base currency to B, each of them direct or inverse.
 * Source: triangulation through the base currency as in Council Regulation (EC) 1103/97, without
 * its intermediate rounding.
 *
 * Limits: numerator and denominator 1 to 10^15; 2^31 rows.
 */
#ifndef ENCOURS_RATES_H
#define ENCOURS_RATES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/context.h"
#include "encours/currency.h"
#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/money.h"

ENCOURS_BEGIN_DECLS

/** A table of exchange rates. Opaque, immutable. */
typedef struct encours_rates encours_rates;

/** Options of encours_rates_new(). Zero is the default of every member. */
typedef struct encours_rates_options {
    size_t struct_size;     /**< sizeof(encours_rates_options) */
    uint16_t base_currency; /**< numeric code to triangulate through; 0: none */
    uint16_t reserved_0;    /**< zero */
    uint32_t age_days_max;  /**< a rate holds so many days after valid_from at most; 0: no end */
    const encours_currency_table *currencies; /**< deviations from ISO 4217; NULL: none @nullable */
} encours_rates_options;

/** Initialiser of encours_rates_options. */
#define ENCOURS_RATES_OPTIONS_INIT {sizeof(encours_rates_options), 0, 0, 0, NULL}

/** Rows of encours_rates_new(), as columns of the same length, in any order. */
typedef struct encours_rates_columns {
    size_t struct_size;         /**< sizeof(encours_rates_columns) */
    size_t count;               /**< rows */
    const uint16_t *from;       /**< numeric code, @len{count} */
    const uint16_t *to;         /**< numeric code, another than from, @len{count} */
    const int32_t *valid_from;  /**< first day, epoch day, @len{count} */
    const int64_t *numerator;   /**< 1 to 10^15, @len{count} */
    const int64_t *denominator; /**< 1 to 10^15, @len{count} */
} encours_rates_columns;

/** Initialiser of encours_rates_columns. */
#define ENCOURS_RATES_COLUMNS_INIT {sizeof(encours_rates_columns), 0, NULL, NULL, NULL, NULL, NULL}

/** How a rate was found. */
typedef enum encours_rate_path {
    ENCOURS_RATE_IDENTITY = 1,    /**< the same currency */
    ENCOURS_RATE_DIRECT = 2,      /**< a row from `from` to `to` */
    ENCOURS_RATE_INVERSE = 3,     /**< the inverse of a row from `to` to `from` */
    ENCOURS_RATE_TRIANGULATED = 4 /**< two rows that meet in the base currency */
} encours_rate_path;

/** Result of encours_rates_find(). */
typedef struct encours_rate {
    size_t struct_size;       /**< set by the caller to sizeof(encours_rate) */
    int64_t numerator;        /**< in lowest terms: numerator / denominator units of `to` ... */
    int64_t denominator;      /**< ... are one unit of `from` */
    encours_date valid_from;  /**< first day of the row used; the later of two; NONE for identity */
    int32_t path;             /**< an encours_rate_path */
} encours_rate;

/**
 * Make a table of rates. The columns are copied.
 *
 * @param[in]  context
 * @param[in]  columns  the rows
 * @param[in]  options  @nullable (all defaults)
 * @param[out] out      the table, to be freed with encours_rates_free()
 * @param[out] error    detail on failure; `index` is the row at fault    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   a rate that is not positive or too large, a date that is none, a pair
 *                             of one currency with itself
 * @retval ENCOURS_E_CURRENCY  a currency that is neither in ISO 4217 nor in `currencies`,
 *                             or has no minor unit
 * @retval ENCOURS_E_EXISTS    two rows of one pair on one day
 * @retval ENCOURS_E_LIMIT     more than 2^31 rows
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 * @req FXR-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_rates_new(encours_context *context, const encours_rates_columns *columns,
                  const encours_rates_options *options, ENCOURS_OWNED encours_rates **out,
                  encours_error *error);

/**
 * Free a table.
 *
 * @param[in] rates  @nullable
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) void
encours_rates_free(encours_rates *rates);

/**
 * The exact rate of a day.
 *
 * @param[in]  rates
 * @param[in]  from   ISO 4217 numeric code
 * @param[in]  to     ISO 4217 numeric code
 * @param[in]  day    the day the rate is for
 * @param[out] out    the rate
 * @param[out] error  detail on failure                                   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CURRENCY  no rate on that day; the message names currencies and day
 * @retval ENCOURS_E_INVALID   `day` is no date
 * @retval ENCOURS_E_OVERFLOW  the exact rate has more than 63 bits in lowest terms
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req FXR-001 FXR-002 FXR-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_rates_find(const encours_rates *rates, uint16_t from, uint16_t to, encours_date day,
                   encours_rate *out, encours_error *error);

/**
 * Convert an amount at the rate of a day.
 *
 * minor_to = round(minor_from * rate * 10^exponent_to / 10^exponent_from), one exact division,
 * rounded once.
 *
 * @param[in]  rates
 * @param[in]  amount    the amount
 * @param[in]  to        ISO 4217 numeric code of the result
 * @param[in]  day       the day the rate is for
 * @param[in]  rounding
 * @param[out] out       the converted amount
 * @param[out] error     detail on failure                                @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CURRENCY  no rate on that day; the message names currencies and day
 * @retval ENCOURS_E_INVALID   `day` is no date, or `rounding` no mode
 * @retval ENCOURS_E_OVERFLOW  the result does not fit int64; or the exact rate has more than 63
 *                             bits in lowest terms, as such or between minor units
 * @threads any
 * @since 1.0
 * @req FXR-002 FXR-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_rates_convert(const encours_rates *rates, encours_money amount, uint16_t to,
                      encours_date day, encours_rounding rounding, encours_money *out,
                      encours_error *error);

ENCOURS_END_DECLS

#endif
