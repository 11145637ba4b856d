/* SPDX-License-Identifier: MIT */
/**
 * @file money.h
 * Money: an exact number of minor units of one currency.
 *
 * Sums and differences are checked and refuse mixed currencies; wherever a result may need rounding
 * the mode is an argument; a split always sums to the whole. Texts know no locale: the marks of an
 * amount are arguments.
 *
 * Limits: int64 minor units (9.2 million million million cents); intermediates have 128 bits.
 */
#ifndef ENCOURS_MONEY_H
#define ENCOURS_MONEY_H

#include <stddef.h>
#include <stdint.h>

#include "encours/currency.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ratio.h"
#include "encours/rounding.h"

ENCOURS_BEGIN_DECLS

/** An amount: `minor` units (cents) of the currency with this ISO 4217 numeric code. */
typedef struct encours_money {
    int64_t minor;        /**< signed minor units; the currency's exponent says how many make one */
    uint16_t currency;    /**< ISO 4217 numeric code, 978 for EUR; 0 is no currency */
    uint16_t reserved[3]; /**< zero */
} encours_money;

/**
 * a + b.
 *
 * @param[in]  a
 * @param[in]  b      of the currency of `a`
 * @param[out] out    the sum; untouched on failure
 * @param[out] error  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CURRENCY  the currencies differ
 * @retval ENCOURS_E_OVERFLOW  the sum does not fit int64
 * @threads any
 * @since 1.0
 * @req MON-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_money_add(encours_money a, encours_money b, encours_money *out, encours_error *error);

/**
 * a - b.
 *
 * @param[in]  a
 * @param[in]  b      of the currency of `a`
 * @param[out] out    the difference; untouched on failure
 * @param[out] error  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CURRENCY  the currencies differ
 * @retval ENCOURS_E_OVERFLOW  the difference does not fit int64
 * @threads any
 * @since 1.0
 * @req MON-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_money_subtract(encours_money a, encours_money b, encours_money *out, encours_error *error);

/**
 * The amount with the other sign.
 *
 * @param[in]  amount
 * @param[out] out     -amount; untouched on failure
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_OVERFLOW  the amount is INT64_MIN
 * @threads any
 * @since 1.0
 * @req MON-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_money_negate(encours_money amount, encours_money *out, encours_error *error);

/**
 * Compare two amounts of one currency.
 *
 * @param[in]  a
 * @param[in]  b      of the currency of `a`
 * @param[out] out    -1 when a < b, 0 when equal, 1 when a > b; untouched on failure
 * @param[out] error  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CURRENCY  the currencies differ
 * @threads any
 * @since 1.0
 * @req MON-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_money_compare(encours_money a, encours_money b, int32_t *out, encours_error *error);

/**
 * amount * ratio, rounded once to a minor unit.
 *
 * @param[in]  amount
 * @param[in]  ratio     denominator greater than zero
 * @param[in]  rounding
 * @param[out] out       the product; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   no such ratio or rounding
 * @retval ENCOURS_E_OVERFLOW  the product does not fit int64
 * @threads any
 * @since 1.0
 * @req MON-002 RND-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_money_multiply(encours_money amount, encours_ratio ratio, encours_rounding rounding,
                       encours_money *out, encours_error *error);

/**
 * The same value with another number of decimals: minor * 10^(exponent_to - exponent_from).
 *
 * @param[in]  minor          units with `exponent_from` decimals
 * @param[in]  exponent_from  decimals, 0 to ENCOURS_CURRENCY_EXPONENT_MAX
 * @param[in]  exponent_to    decimals, 0 to ENCOURS_CURRENCY_EXPONENT_MAX
 * @param[in]  rounding       used when exponent_to < exponent_from
 * @param[out] out            units with `exponent_to` decimals; untouched on failure
 * @param[out] error          @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   an exponent out of range, no such rounding
 * @retval ENCOURS_E_OVERFLOW  the result does not fit int64
 * @threads any
 * @since 1.0
 * @req MON-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_money_rescale(int64_t minor, uint32_t exponent_from, uint32_t exponent_to,
                      encours_rounding rounding, int64_t *out, encours_error *error);

/** Who gets the minor units that are left when the exact shares have been rounded towards zero. */
typedef enum encours_split_method {
    ENCOURS_SPLIT_LARGEST_REMAINDER = 1, /**< one each to the largest fractions cut off; ties to
                                              the lowest index */
    ENCOURS_SPLIT_FIRST_TO_LAST = 2,     /**< one each from the first part on */
    ENCOURS_SPLIT_LAST_TO_FIRST = 3,     /**< one each from the last part back */
    ENCOURS_SPLIT_ALL_TO_LARGEST = 4     /**< all to the largest weight; ties to the lowest index */
} encours_split_method;

/**
 * Split an amount in proportion to weights; the parts always sum to the amount.
 *
 * The exact share of part i is total * weight[i] / sum of weights. Shares are cut towards zero and
 * the units left go out by `method`. A weight of zero receives nothing. A negative amount is split
 * by its absolute value. Exact in 128 bits: no total and no weights overflow.
 * Source: the largest remainder (Hamilton) method; moneyphp, nmoneys and money_extensions for the
 * others, as in `docs/concepts/money.md`.
 *
 * @param[in]  total
 * @param[in]  weights  zero or more, not all zero                                    @len{count}
 * @param[in]  count    parts, 1 to 2^31
 * @param[in]  method   ENCOURS_SPLIT_LARGEST_REMAINDER when nothing else was agreed
 * @param[out] parts    minor units of the currency of `total`; untouched on failure  @len{count}
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no part, a negative weight (error->index), all weights zero, no such
 *                            method
 * @threads any
 * @since 1.0
 * @req SPL-001 SPL-002 SPL-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_money_split(encours_money total, const int64_t *weights, size_t count,
                    encours_split_method method, int64_t *parts, encours_error *error);

/** How the sign of an amount is written. */
typedef enum encours_money_sign {
    ENCOURS_MONEY_SIGN_LEADING = 0,    /**< -12.50; "+12.50" is read too */
    ENCOURS_MONEY_SIGN_TRAILING = 1,   /**< 12.50-; "12.50+" is read too */
    ENCOURS_MONEY_SIGN_PARENTHESES = 2 /**< (12.50) */
} encours_money_sign;

/** How amounts are written. Marks are Unicode code points, not digits, signs or parentheses. */
typedef struct encours_money_style {
    size_t struct_size;    /**< sizeof(encours_money_style) */
    uint32_t decimal_mark; /**< must be given: '.' or ',' as a rule */
    uint32_t group_mark;   /**< between groups of three digits: ',', '.', ' ', 0xA0, 0x202F ...;
                                0: none */
    uint32_t sign;         /**< an encours_money_sign */
    uint32_t reserved_0;   /**< zero */
} encours_money_style;

/** Initialiser of a style that writes -1234.50. */
#define ENCOURS_MONEY_STYLE_INIT {sizeof(encours_money_style), '.', 0, 0, 0}

#define ENCOURS_MONEY_TEXT_SIZE 64 /**< bytes enough for any amount in any style */

/**
 * Read an amount. Digits, with the decimal mark and decimals when there are any; nothing around.
 *
 * Group marks may be absent; where there are any, groups are complete (1 to 3 digits, then exactly
 * 3). More decimals than the currency has are refused even when they are zeros: "12,340" may be
 * twelve thousand to somebody.
 *
 * @param[in]  text
 * @param[in]  currency  ISO 4217 numeric code
 * @param[in]  style     the marks; nothing else is understood
 * @param[in]  table     deviations from ISO 4217                        @nullable
 * @param[out] out       the amount; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   not an amount in this style, too many decimals, unfit style
 * @retval ENCOURS_E_CURRENCY  unknown currency, or one without decimals defined
 * @retval ENCOURS_E_OVERFLOW  the amount does not fit int64
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req MON-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_money_parse(const char *text, uint16_t currency, const encours_money_style *style,
                    const encours_currency_table *table, encours_money *out, encours_error *error);

/**
 * Write an amount with all decimals of its currency; encours_money_parse() reads it back.
 *
 * @param[in]  amount
 * @param[in]  style
 * @param[in]  table   deviations from ISO 4217                          @nullable
 * @param[out] out     the text; untouched on failure                    @len{size}
 * @param[in]  size    bytes at `out`; ENCOURS_MONEY_TEXT_SIZE is always enough
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   unfit style
 * @retval ENCOURS_E_CURRENCY  unknown currency, or one without decimals defined
 * @retval ENCOURS_E_LIMIT     `size` is too small; nothing is cut
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req MON-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_money_format(encours_money amount, const encours_money_style *style,
                     const encours_currency_table *table, char *out, size_t size,
                     encours_error *error);

ENCOURS_END_DECLS

#endif
