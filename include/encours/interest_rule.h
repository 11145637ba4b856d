/* SPDX-License-Identifier: MIT */
/**
 * @file interest_rule.h
 * Which rate late interest runs at, and the fixed sum for costs of recovery.
 *
 * The yearly rate of a day is
 *
 *     rates(d) + margins(d) + margin + (raise, from a day on)
 *
 * and at least floor_multiple * floor_rates(d) where there is a floor, compared before the raise.
 * d is the day itself, the first day of its semester or the day before that; the rate of the first
 * day that bears interest may be frozen for the whole claim. The four functions fill a rule for the
 * laws they are named after from tables and margins that the caller gives: the library has no rate,
 * margin or multiple of its own.
 *
 * Where sources disagree: France takes the central bank's rate of 1 January or 1 July for a
 * semester (directive art. 3), some calculators the latest (13.65 instead of 14.25 % for the
 * second half of 2024): `rate_day`. The United Kingdom freezes the rate of the semester in which
 * interest starts (SI 2002/1675 art. 4), some calculators follow the base rate: `is_frozen`.
 *
 * A margin is in units of 10^-7 like a rate: 10 points are 10 * ENCOURS_INTEREST_RATE_POINT.
 */
#ifndef ENCOURS_INTEREST_RULE_H
#define ENCOURS_INTEREST_RULE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/interest_rates.h"

ENCOURS_BEGIN_DECLS

/** The rate of each day. Zero of every member: no interest at all. */
typedef struct encours_interest_rule {
    size_t struct_size;                           /**< sizeof(encours_interest_rule) */
    const encours_interest_rate_columns *rates;   /**< reference rates; NULL: the margin alone
                                                       @nullable */
    const encours_interest_rate_columns *margins; /**< margins that change; NULL: none @nullable */
    const encours_interest_rate_columns *floor_rates; /**< rates of the floor; NULL: no floor
                                                           @nullable */
    int64_t margin_e7;                /**< added to the rate; the rate itself without `rates` */
    int64_t floor_multiple;           /**< with floor_rates: 1 to 1000 */
    int64_t raise_e7;                 /**< added from `raise_from` on; 0 or more */
    encours_optional_date raise_from; /**< first day at the raised rate */
    int32_t rate_day;                 /**< an encours_interest_rate_day, for all three tables */
    int32_t is_frozen;                /**< 1: the rate of the first day that bears interest */
} encours_interest_rule;

/** Initialiser of encours_interest_rule. */
#define ENCOURS_INTEREST_RULE_INIT                                                                 \
    {                                                                                              \
        sizeof(encours_interest_rule), NULL, NULL, NULL, 0, 0, 0, {0, {0}}, 0, 0                   \
    }

/** What the rate of a day came from. */
typedef enum encours_interest_source {
    ENCOURS_INTEREST_FROM_RULE = 1,  /**< `margin_e7` alone: a contract's rate */
    ENCOURS_INTEREST_FROM_TABLE = 2, /**< a row of `rates` and the margins */
    ENCOURS_INTEREST_FROM_FLOOR = 3  /**< a row of `floor_rates`, which exceeds the rate */
} encours_interest_source;

/** The rate of a day and what decided it. */
typedef struct encours_interest_day_rate {
    size_t struct_size;    /**< set by the caller to sizeof(encours_interest_day_rate) */
    int64_t rate_e7;       /**< yearly rate * 10^7 */
    int64_t row;           /**< row of the table it came from; -1: none */
    int32_t source;        /**< an encours_interest_source */
    int32_t is_raised;     /**< 1 when the raise is in it */
    int32_t is_unverified; /**< 1 when a row that was looked at is marked unverified */
    encours_date until;    /**< last day with the same rows, at least the day asked for */
} encours_interest_day_rate;

/** Initialiser of an encours_interest_day_rate on the stack. */
#define ENCOURS_INTEREST_DAY_RATE_INIT                                                             \
    {                                                                                              \
        sizeof(encours_interest_day_rate), 0, 0, 0, 0, 0,                                          \
        {                                                                                          \
            0                                                                                      \
        }                                                                                          \
    }

/**
 * The rate of a day under a rule.
 *
 * @param[in]  rule   the rule
 * @param[in]  start  first day that bears interest: what a frozen rule looks at
 * @param[in]  day    the day, `start` or later
 * @param[out] out    the rate; untouched on failure
 * @param[out] error  detail on failure                                      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member or table out of its limits, no such day, or a rate below 0
 *                              or beyond 10 000 %
 * @retval ENCOURS_E_NOT_FOUND  a table has no row for the day; the message names both
 * @threads any
 * @since 1.0
 * @req INT-004 INT-005 INT-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_rule_rate(const encours_interest_rule *rule, encours_date start, encours_date day,
                           encours_interest_day_rate *out, encours_error *error);

/**
 * France, between professionals (art. L441-10 II code de commerce).
 *
 * Without a contract rate the central bank's rate plus a margin (10 points), by semester. With one,
 * that rate but at least a multiple (3 times) of the legal rate of the semester: the floor binds
 * rates of contracts only, also where it exceeds the default, as in 2024.
 *
 * @param[in]  central_bank    main refinancing rates of the ECB     @nullable (contract_e7 >= 0)
 * @param[in]  margin_e7       margin over them, without a contract rate
 * @param[in]  legal           legal interest rates, other creditors  @nullable (contract_e7 < 0)
 * @param[in]  floor_multiple  of the legal rate, with a contract rate
 * @param[in]  contract_e7     yearly rate of the contract; -1: none
 * @param[out] out             the rule, which keeps pointing to the tables
 * @param[out] error           detail on failure                             @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a contract rate without `legal`, or below -1; a margin, rate or
 *                            multiple out of its limits
 * @threads any
 * @since 1.0
 * @req INT-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_rule_french_business(const encours_interest_rate_columns *central_bank,
                                      int64_t margin_e7, const encours_interest_rate_columns *legal,
                                      int64_t floor_multiple, int64_t contract_e7,
                                      ENCOURS_BORROWED encours_interest_rule *out,
                                      encours_error *error);

/**
 * France, sums awarded by a court: the legal rate, raised (5 points) once two months have passed
 * from the day the decision is enforceable (art. L313-3 code monétaire et financier).
 *
 * Enforceable on 17 September 2015: the simple rate to 17 November, the raised one from the 18th.
 * Texts that count 60 days instead of two calendar months: `delay_months` 0, `delay_days` 60.
 *
 * @param[in]  legal         legal interest rates of the kind of creditor
 * @param[in]  enforceable   day the decision is enforceable; ENCOURS_DATE_NONE: never raised
 * @param[in]  raise_e7      points added after the delay; 0 or more
 * @param[in]  delay_months  calendar months of the delay, 0 to 1200
 * @param[in]  delay_days    days after those months, 0 to 36600
 * @param[out] out           the rule, which keeps pointing to the table
 * @param[out] error         detail on failure                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no such day, a number out of range, or a day after 2199
 * @threads any
 * @since 1.0
 * @req INT-008
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_rule_french_judgment(const encours_interest_rate_columns *legal,
                                      encours_date enforceable, int64_t raise_e7,
                                      int32_t delay_months, int32_t delay_days,
                                      ENCOURS_BORROWED encours_interest_rule *out,
                                      encours_error *error);

/**
 * Directive 2011/7/EU: the reference rate of 1 January or 1 July plus a margin (at least 8 points),
 * which changes with the semesters.
 *
 * @param[in]  reference  reference rates
 * @param[in]  margin_e7  margin over them
 * @param[out] out        the rule, which keeps pointing to the table
 * @param[out] error      detail on failure                                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a margin beyond 10 000 %
 * @retval ENCOURS_E_MISUSE  `reference` or `out` is NULL
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req INT-009
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_rule_directive(const encours_interest_rate_columns *reference, int64_t margin_e7,
                                ENCOURS_BORROWED encours_interest_rule *out, encours_error *error);

/**
 * United Kingdom, Late Payment of Commercial Debts (Interest) Act 1998 and SI 2002/1675: base rate
 * of 31 December or 30 June before the day interest starts plus a margin (8 points), frozen.
 *
 * @param[in]  base       official dealing rates (base rate)
 * @param[in]  margin_e7  margin over them
 * @param[out] out        the rule, which keeps pointing to the table
 * @param[out] error      detail on failure                                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a margin beyond 10 000 %
 * @retval ENCOURS_E_MISUSE  `base` or `out` is NULL
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req INT-010
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_rule_united_kingdom(const encours_interest_rate_columns *base, int64_t margin_e7,
                                     ENCOURS_BORROWED encours_interest_rule *out,
                                     encours_error *error);

/** Fixed sums for costs of recovery by amount of the debt: 40, 70, 100 pounds; or one row of 40
 *  euros from 0. */
typedef struct encours_interest_tier_columns {
    size_t struct_size;         /**< sizeof(encours_interest_tier_columns) */
    size_t count;               /**< rows, 1 or more */
    const int64_t *amount_from; /**< debts from this amount on, minor units, ascending; the first
                                     row 0 or more, @len{count} */
    const int64_t *indemnity;   /**< the sum, minor units, 0 or more, @len{count} */
} encours_interest_tier_columns;

/** Initialiser of encours_interest_tier_columns. */
#define ENCOURS_INTEREST_TIER_COLUMNS_INIT                                                         \
    {                                                                                              \
        sizeof(encours_interest_tier_columns), 0, NULL, NULL                                       \
    }

/**
 * The fixed sum for a debt: that of the last row whose `amount_from` it reaches; 0 below the first.
 *
 * Due once per late invoice, whatever the days and also after a payment in part (art. D441-5 code
 * de commerce; Late Payment Act s. 5A: below 1000, below 10 000, from 10 000 pounds).
 *
 * @param[in]  tiers   the rows
 * @param[in]  amount  the debt, minor units, 0 or more
 * @param[out] out     the sum, minor units; untouched on failure
 * @param[out] error   detail on failure; `index` is the row at fault        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no rows, rows that do not ascend, or a negative amount
 * @threads any
 * @since 1.0
 * @req INT-011
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_interest_indemnity(const encours_interest_tier_columns *tiers, int64_t amount, int64_t *out,
                           encours_error *error);

ENCOURS_END_DECLS

#endif
