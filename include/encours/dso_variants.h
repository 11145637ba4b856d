/* SPDX-License-Identifier: MIT */
/**
 * @file dso_variants.h
 * More figures of one balance: average, extended, contractual, disputed, and what a DSO is made of.
 *
 * Notation and exact values as in encours/dso.h. Where the reduced fraction of a value here does
 * not fit int64, `part_numerator` and `part_denominator` are 0 and days_e4, worked out without
 * loss, stays right.
 *
 * The count-back form of the best possible DSO is encours_dso_count_back() of the part not due;
 * that of the delay is encours_dso_count_back_delay(). The disputed DSO is encours_dso_simple() of
 * the disputed open amount; encours_dso_decompose() gives it beside the rest.
 *
 * Sources: fool.com (average balance), JD Edwards 9.2 (days credit granted, extended DSO),
 * finance-technique.com (sales with tax). That firms call the amount-weighted mean of contractual
 * days "DSO contractuel", and exhaust the part not due, is practice without a public source.
 *
 * Limits: as in encours/dso.h; 36600 balances in a mean; 2^40 items in a contractual mean.
 */
#ifndef ENCOURS_DSO_VARIANTS_H
#define ENCOURS_DSO_VARIANTS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/calendar.h"
#include "encours/date.h"
#include "encours/dso.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ratio.h"

ENCOURS_BEGIN_DECLS

/**
 * DSO with an average balance = mean of k balances / S * n.
 *
 * The mean is not rounded: the value is sum / (k * S) * n, rounded once. 17 000 at the opening and
 * 19 000 at the closing over 20 000 in 30 days: 27. Result: days_part is n; the fraction reduced.
 * Without sales balance_rest is the mean, cut to a whole minor unit.
 *
 * @param[in]  balances  opening and closing balance, or those of k month ends, minor units
 *                       @len{count}
 * @param[in]  count     k, 1 to 36600
 * @param[in]  sales     S, minor units; zero or less: UNDEFINED_NO_SALES
 * @param[in]  days      n, 1 to 36600
 * @param[out] out       the value; NEGATIVE_BALANCE is about the mean
 * @param[out] error     detail on failure                               @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_INVALID  `days` or `count` out of range
 * @threads any
 * @since 1.0
 * @req DSO-040
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_average(const int64_t *balances, size_t count, int64_t sales, uint32_t days,
                    encours_dso *out, encours_error *error);

/**
 * Extended DSO = days credit granted - payment terms = not due / S * n - terms.
 *
 * It compares the credit that is granted with the terms on file: 29.2 days granted on terms of 30
 * days is -0.8. Result: days_part is 1; the fraction is the exact difference, reduced.
 *
 * @param[in]  not_due  the part of B that is not due, minor units
 * @param[in]  sales    S, minor units; zero or less: UNDEFINED_NO_SALES
 * @param[in]  days     n, 1 to 36600
 * @param[in]  terms    payment terms in days, {30, 1} or an exact mean, denominator above 0
 * @param[out] out      the value, signed; NEGATIVE_BALANCE is about the part not due
 * @param[out] error    detail on failure                                @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_INVALID  `days` out of range, or `terms` is no ratio
 * @threads any
 * @since 1.0
 * @req DSO-041
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_extended(int64_t not_due, int64_t sales, uint32_t days, encours_ratio terms,
                     encours_dso *out, encours_error *error);

/**
 * Count-back of the delay = count-back of B - count-back of the part not due.
 *
 * Both walks have the same periods and policies; their exact difference is rounded once.
 * Result: the status is that of the walk of B, or of the other when B's is OK; flags and
 * periods_used are those of B's walk, balance_rest its rest.
 *
 * @param[in]  balance      B, minor units
 * @param[in]  not_due      the part of B that is not due, minor units
 * @param[in]  sales        sales of each period, newest first, minor units     @len{count}
 * @param[in]  period_days  days of each period, 1 to 36600                     @len{count}
 * @param[in]  count        periods known, 0 to 36600
 * @param[in]  options      the three policies                                  @nullable
 * @param[out] out          the value; days_part is 1
 * @param[out] error        detail on failure; `index` is the period at fault   @nullable
 * @retval ENCOURS_OK          also when history ends early: see `out->status`
 * @retval ENCOURS_E_INVALID   days or count out of range, a policy that is none
 * @retval ENCOURS_E_OVERFLOW  a balance to consume passes int64 through negative periods
 * @threads any
 * @since 1.0
 * @req DSO-042
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_count_back_delay(int64_t balance, int64_t not_due, const int64_t *sales,
                             const uint32_t *period_days, size_t count,
                             const encours_dso_options *options, encours_dso *out,
                             encours_error *error);

/**
 * Calendar months back from a day, newest first, in working days: for a count-back as practised in
 * the United Kingdom. The as-of month counts up to the as-of day.
 *
 * @param[in]  as_of        the day, at its end
 * @param[in]  count        months, 1 to 1200
 * @param[in]  calendar     weekends and holidays
 * @param[out] first_days   first day of each month                       @len{count} @nullable
 * @param[out] period_days  working days of each month                    @len{count}
 * @param[out] error        detail on failure; `index` is the month       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no such date, a calendar that cannot be used, count out of range,
 *                            months before 1900, or a month without a working day: an as-of day
 *                            before the first of its month has nothing to count
 * @threads any
 * @since 1.0
 * @req DSO-021 DSO-023
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_working_months(encours_date as_of, size_t count, const encours_calendar *calendar,
                           encours_date *first_days, uint32_t *period_days, encours_error *error);

/**
 * Sales with tax = sales without tax + the tax collected on them: the basis of a gross balance.
 *
 * @param[in]  net    sales without tax, minor units
 * @param[in]  tax    tax on them, minor units
 * @param[out] out    sales with tax, minor units; untouched on failure
 * @param[out] error  detail on failure                                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_OVERFLOW  the sum does not fit int64
 * @threads any
 * @since 1.0
 * @req DSO-043
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_sales_with_tax(int64_t net, int64_t tax, int64_t *out, encours_error *error);

/** A balance by what holds it back. */
typedef struct encours_dso_parts {
    size_t struct_size;       /**< sizeof(encours_dso_parts) */
    int64_t balance;          /**< B, minor units */
    int64_t not_due;          /**< part of B not due, disputed or not, minor units */
    int64_t disputed;         /**< part of B in dispute, due or not, minor units */
    int64_t disputed_not_due; /**< part of B in dispute and not due, minor units: in both of the
                                   above */
    int64_t sales;            /**< S, minor units */
    uint32_t days;            /**< n, 1 to 36600 */
    uint32_t reserved_0;      /**< zero */
} encours_dso_parts;

/** Initialiser of an encours_dso_parts on the stack. */
#define ENCOURS_DSO_PARTS_INIT {sizeof(encours_dso_parts), 0, 0, 0, 0, 0, 0, 0}

/** A DSO taken apart: three amounts that add up to B, over one denominator. */
typedef struct encours_dso_decomposition {
    size_t struct_size;  /**< set by the caller to sizeof(encours_dso_decomposition) */
    int32_t status;      /**< an encours_dso_status */
    uint32_t days;       /**< n */
    int64_t sales;       /**< S, minor units: the exact value of a part is its amount * n / S */
    int64_t not_due;     /**< not due and not disputed, minor units */
    int64_t overdue;     /**< overdue and not disputed, minor units */
    int64_t disputed;    /**< disputed, due or not, minor units */
    int64_t total_e4;    /**< DSO * 10^4, half up; ENCOURS_DSO_NONE when there is none */
    int64_t not_due_e4;  /**< days not due; ENCOURS_DSO_NONE ... */
    int64_t overdue_e4;  /**< days overdue */
    int64_t disputed_e4; /**< disputed DSO */
} encours_dso_decomposition;

/** Initialiser of an encours_dso_decomposition on the stack. */
#define ENCOURS_DSO_DECOMPOSITION_INIT                                                             \
    {sizeof(encours_dso_decomposition), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}

/**
 * Take a DSO apart: not due + overdue + disputed = DSO.
 *
 * What is disputed counts as disputed only, once, also when it is not due. The three are exact over
 * one denominator; as printed they are rounded by largest remainder (ties in the order not due,
 * overdue, disputed), so that they add up to the rounded DSO; each is within 0.0001 of its value.
 *
 * @param[in]  parts
 * @param[out] out    the parts
 * @param[out] error  detail on failure                                  @nullable
 * @retval ENCOURS_OK          also without a value: see `out->status`
 * @retval ENCOURS_E_INVALID   `days` out of range
 * @retval ENCOURS_E_OVERFLOW  an amount of the result does not fit int64
 * @threads any
 * @since 1.0
 * @req DSO-044 DSO-045
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_decompose(const encours_dso_parts *parts, encours_dso_decomposition *out,
                      encours_error *error);

/** Contractual days of what is open or was sold. */
typedef struct encours_dso_contractual {
    size_t struct_size;           /**< set by the caller to sizeof(encours_dso_contractual) */
    int32_t status;               /**< an encours_dso_status: OK, UNDEFINED_NO_SALES: amounts of
                                       zero or less in all, or OUT_OF_RANGE */
    int32_t reserved_0;           /**< zero */
    int64_t days_e4;              /**< mean * 10^4, half up; ENCOURS_DSO_NONE when there is none */
    int64_t numerator;            /**< exact mean, reduced; 0 when it does not fit ... */
    int64_t denominator;          /**< ... int64 or when there is none */
    int64_t amount;               /**< sum of the amounts that have terms, minor units */
    int64_t amount_without_terms; /**< sum of the others, left out, minor units */
    uint64_t items;               /**< items with terms */
    uint64_t items_without_terms; /**< the others */
} encours_dso_contractual;

/** Initialiser of an encours_dso_contractual on the stack. */
#define ENCOURS_DSO_CONTRACTUAL_INIT {sizeof(encours_dso_contractual), 0, 0, 0, 0, 0, 0, 0, 0, 0}

#define ENCOURS_DSO_TERMS_NONE INT32_MIN /**< an item whose terms are not known */

/** Bytes of a contractual state: encours/state.h. @threads any @since 1.0
 * @req DSO-047 */
ENCOURS_API(1, 0) size_t
encours_dso_contractual_state_size(void);

/**
 * An empty contractual state.
 *
 * @param[out] state  @len{size}
 * @param[in]  size   encours_dso_contractual_state_size()
 * @param[out] error  detail on failure                                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE  no memory, not aligned, or not of that size
 * @threads any
 * @since 1.0
 * @req DSO-047
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_contractual_begin(void *state, size_t size, encours_error *error);

/**
 * Add items to a contractual state.
 *
 * @param[in,out] state      untouched on failure                        @len{size}
 * @param[in]     size       bytes of it
 * @param[in]     amount     signed minor units of one currency          @len{count}
 * @param[in]     term_days  days from invoice to due date, -36600 to 36600, or
 *                           ENCOURS_DSO_TERMS_NONE                      @len{count}
 * @param[in]     count      items
 * @param[out]    error      detail on failure; `index` is the item      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_CORRUPT  bytes that are no state, or not the whole of one
 * @retval ENCOURS_E_INVALID  terms out of range, or a state of something else
 * @retval ENCOURS_E_LIMIT    more than 2^40 items in all
 * @threads any
 * @since 1.0
 * @req DSO-046 DSO-047
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_contractual_add(void *state, size_t size, const int64_t *amount,
                            const int32_t *term_days, size_t count, encours_error *error);

/**
 * Weighted contractual days ("DSO contractuel") = sum(amount * terms) / sum(amount).
 *
 * Exact in 128 bits, one rounding, half up. Items without known terms are left out and counted.
 *
 * @param[in]  state  @len{size}
 * @param[in]  size   bytes of it
 * @param[out] out    the mean
 * @param[out] error  detail on failure                                  @nullable
 * @retval ENCOURS_OK          also without a value: see `out->status`
 * @retval ENCOURS_E_MISUSE    memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_CORRUPT   bytes that are no state, or not the whole of one
 * @retval ENCOURS_E_INVALID   a state of something else
 * @retval ENCOURS_E_OVERFLOW  a sum of amounts does not fit int64
 * @threads any
 * @since 1.0
 * @req DSO-046
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_contractual_finish(const void *state, size_t size, encours_dso_contractual *out,
                               encours_error *error);

ENCOURS_END_DECLS

#endif
