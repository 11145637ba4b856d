/* SPDX-License-Identifier: MIT */
/**
 * @file discount.h
 * Early-payment discount ("escompte"): whether a payment is in time for it, what it is worth on
 * each of its tax bases, what settles the invoice, and what it costs not to take it.
 *
 * "2/10 net 30" is 2 % when paid on or before the start + 10 days, else the whole after 30. On an
 * invoice of 1000 net and 150 VAT, 10 % is
 *
 *     ON_GROSS               10 % of 1150, VAT reduced in proportion          1035.00 to pay
 *     ON_NET_VAT_UNCHANGED   10 % of 1000, the VAT stays 150                  1050.00 to pay
 *     ON_NET_VAT_RECOMPUTED  10 % of 1000, VAT is 15 % of 900                 1035.00 to pay
 *
 * and which one holds is a matter of law and contract: there is no default. The first and the third
 * differ by roundings, and where an invoice has taxes that do not follow its net.
 *
 * Percentages are in units of 1 / ENCOURS_PERCENT_WHOLE, that is percent x 1 000 000 (2 % is
 * 2 000 000), amounts in minor units of one currency. The discount of an invoice is rounded once,
 * half up unless said otherwise, and divided over its VAT rates by the largest remainder; a credit
 * note (negative amounts) mirrors an invoice. Always discount + to_pay = gross.
 *
 * Sources: Odoo early payment discount (three modes); petites-phrases.com "escompte commercial";
 * expertpro.fr (annual rate over 360); Business Central payment tolerance and grace; metasfresh
 * (a discount is granted with the last payment). See `docs/concepts/discounts.md`.
 *
 * Limits: 64 VAT rates, 16 tiers, 1000 days; amounts must sum within int64.
 */
#ifndef ENCOURS_DISCOUNT_H
#define ENCOURS_DISCOUNT_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/terms.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_DISCOUNT_NONE INT64_MIN /**< a figure where there is no value */

/** What the percentage is taken of. No default. */
typedef enum encours_discount_base {
    ENCOURS_DISCOUNT_ON_GROSS = 1,             /**< TTC; VAT falls in proportion */
    ENCOURS_DISCOUNT_ON_NET_VAT_UNCHANGED = 2, /**< HT; VAT as invoiced */
    ENCOURS_DISCOUNT_ON_NET_VAT_RECOMPUTED = 3 /**< HT; VAT of each rate on what is left of it */
} encours_discount_base;

/** Whether a payment is in time. */
typedef enum encours_discount_status {
    ENCOURS_DISCOUNT_ALLOWED = 1,      /**< on or before the last day of a tier */
    ENCOURS_DISCOUNT_BY_GRACE = 2,     /**< after it, within the days of grace */
    ENCOURS_DISCOUNT_TOO_LATE = 3,     /**< after all tiers */
    ENCOURS_DISCOUNT_DATE_UNKNOWN = 4, /**< no start or no payment date */
    ENCOURS_DISCOUNT_UNDEFINED = 5,    /**< amounts that have no discount: mixed signs, overflow */
    ENCOURS_DISCOUNT_OUT_OF_RANGE = 6  /**< the last day lies after 2199 */
} encours_discount_status;

/** Tiers: "3 % within 8 days, 2 % within 14". Columns, days strictly ascending. */
typedef struct encours_discount_tiers {
    size_t struct_size;     /**< sizeof(encours_discount_tiers) */
    size_t count;           /**< 1 to 16 */
    const int32_t *days;    /**< n, days from the start: 0 to 1000 @len{count} */
    const int64_t *percent; /**< percent x 1 000 000, 0 to ENCOURS_PERCENT_WHOLE @len{count} */
    uint32_t grace_days;    /**< 0 to 1000 days after the last day of a tier still accepted */
    uint32_t reserved_0;    /**< zero */
} encours_discount_tiers;

/** Initialiser of encours_discount_tiers. */
#define ENCOURS_DISCOUNT_TIERS_INIT {sizeof(encours_discount_tiers), 0, NULL, NULL, 0, 0}

/** The tier a payment reaches. */
typedef struct encours_discount_tier {
    size_t struct_size;    /**< set by the caller to sizeof(encours_discount_tier) */
    int64_t percent;       /**< of the tier, percent x 1 000 000; 0 when there is none */
    int32_t status;        /**< an encours_discount_status */
    uint32_t tier;         /**< its number, from 0; UINT32_MAX when there is none */
    encours_date last_day; /**< its last day without grace; ENCOURS_DATE_NONE when there is none */
    int32_t days_late;     /**< days after that, of BY_GRACE; else 0 */
} encours_discount_tier;

/** Initialiser of an encours_discount_tier on the stack. */
#define ENCOURS_DISCOUNT_TIER_INIT {sizeof(encours_discount_tier), 0, 0, 0, {0}, 0}

/**
 * The tier a payment reaches: of those whose start + days is not before the payment, the highest
 * percentage, of equal ones the first. Only when there is none does grace count, in the same way.
 *
 * @param[in]  tiers
 * @param[in]  start  day the days count from; ENCOURS_DATE_NONE: not known
 * @param[in]  paid   day of the payment, or the as-of day; ENCOURS_DATE_NONE: not known
 * @param[out] out    the tier, or why there is none; untouched on failure
 * @param[out] error  `index` is the tier at fault                                    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  tiers out of limits or not ascending, a date out of 1900 to 2199
 * @threads any
 * @since 1.0
 * @req DSC-001 DSC-002
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_discount_tier_find(const encours_discount_tiers *tiers, encours_date start,
                           encours_date paid, encours_discount_tier *out, encours_error *error);

/** An invoice by VAT rate. Columns; all amounts of one sign, zeros apart. */
typedef struct encours_discount_parts {
    size_t struct_size;       /**< sizeof(encours_discount_parts) */
    size_t count;             /**< 1 to 64 */
    const int64_t *net;       /**< taxable amounts, minor units              @len{count} */
    const int64_t *vat;       /**< VAT as invoiced, minor units; NULL: 0 @len{count} @nullable */
    const int64_t *rate;      /**< percent x 1 000 000; needed by VAT_RECOMPUTED; NULL: not given
                                   @len{count} @nullable */
    const int64_t *fixed_tax; /**< taxes that follow neither net nor discount, minor units; NULL: 0
                                   @len{count} @nullable */
} encours_discount_parts;

/** Initialiser of encours_discount_parts. */
#define ENCOURS_DISCOUNT_PARTS_INIT {sizeof(encours_discount_parts), 0, NULL, NULL, NULL, NULL}

/** What a discount is worth. */
typedef struct encours_discount {
    size_t struct_size;     /**< set by the caller to sizeof(encours_discount) */
    int64_t gross;          /**< net + VAT + fixed taxes, minor units */
    int64_t discount;       /**< net_discount + vat_correction, minor units */
    int64_t net_discount;   /**< off the net: charge 665, income 765, minor units */
    int64_t vat_correction; /**< off the VAT, all rates, minor units */
    int64_t to_pay;         /**< gross - discount, minor units */
} encours_discount;

/** Initialiser of an encours_discount on the stack. */
#define ENCOURS_DISCOUNT_INIT {sizeof(encours_discount), 0, 0, 0, 0, 0}

/**
 * The discount of an invoice, and of each of its VAT rates.
 *
 * ON_GROSS: percent of net and VAT together, rounded, split over the rates by their gross, and
 * within a rate VAT = share x VAT / gross, rounded. ON_NET_...: percent of the net, rounded, split
 * by net; recomputed VAT is rate x what is left, rounded, for each rate. It is then what was
 * invoiced less the correction, so that a VAT invoiced too low makes a correction below 0. At 0 %
 * nothing changes, whatever the base.
 *
 * @param[in]  parts
 * @param[in]  percent         percent x 1 000 000, 0 to ENCOURS_PERCENT_WHOLE
 * @param[in]  base
 * @param[in]  rounding        an encours_rounding; 0: half up
 * @param[out] net_discount    off each net, minor units; untouched on failure @len{parts->count}
 *                             @nullable
 * @param[out] vat_correction  off each VAT, minor units; untouched on failure @len{parts->count}
 *                             @nullable
 * @param[out] out             the sums; untouched on failure
 * @param[out] error           `index` is the rate at fault                           @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   no such base, rounding, percentage; amounts of both signs
 * @retval ENCOURS_E_OVERFLOW  the sum of the amounts does not fit int64
 * @threads any
 * @since 1.0
 * @req DSC-003 DSC-004 DSC-005 DSC-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_discount_compute(const encours_discount_parts *parts, int64_t percent,
                         encours_discount_base base, uint32_t rounding, int64_t *net_discount,
                         int64_t *vat_correction, encours_discount *out, encours_error *error);

/**
 * The variant with an annual rate: amount x rate x days_early / basis, rounded once.
 *
 * 10 000 at 2 % a year, 30 days early, over 360: 16.67.
 *
 * @param[in]  amount      minor units
 * @param[in]  rate        percent x 1 000 000, a year; 0 to 100 x ENCOURS_PERCENT_WHOLE
 * @param[in]  days_early  days before the due date, 0 to 36600
 * @param[in]  basis       days of a year: 360, 365 or 366
 * @param[in]  rounding    an encours_rounding; 0: half up
 * @param[out] out         minor units; untouched on failure
 * @param[out] error       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   an argument out of range
 * @retval ENCOURS_E_OVERFLOW  the discount does not fit int64
 * @threads any
 * @since 1.0
 * @req DSC-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_discount_annual(int64_t amount, int64_t rate, uint32_t days_early, uint32_t basis,
                        uint32_t rounding, int64_t *out, encours_error *error);

/** What a payment does to what is open. */
typedef enum encours_discount_settlement_status {
    ENCOURS_DISCOUNT_SETTLED = 1,      /**< all is paid; the discount was not needed */
    ENCOURS_DISCOUNT_SETTLED_LESS = 2, /**< payment and discount settle it */
    ENCOURS_DISCOUNT_PART_PAYMENT = 3  /**< something stays open: no discount is granted */
} encours_discount_settlement_status;

/** A settlement. Always payment + discount + tolerance + rest = open. */
typedef struct encours_discount_settlement {
    size_t struct_size;  /**< set by the caller to sizeof(encours_discount_settlement) */
    int64_t discount;    /**< granted, or 0, minor units */
    int64_t tolerance;   /**< written off, minor units: > 0 underpaid, < 0 overpaid */
    int64_t rest;        /**< still open, minor units; < 0: paid too much, stays on account */
    int32_t status;      /**< an encours_discount_settlement_status */
    uint32_t reserved_0; /**< zero */
} encours_discount_settlement;

/** Initialiser of an encours_discount_settlement on the stack. */
#define ENCOURS_DISCOUNT_SETTLEMENT_INIT {sizeof(encours_discount_settlement), 0, 0, 0, 0, 0}

/**
 * Whether a payment settles what is open, with a discount that is allowed and a tolerance.
 *
 * The discount is granted once, with the payment that settles: one of open - discount - tolerance
 * or more settles with it, one of open - tolerance or more without. Where both do, the nearer of
 * the two counts, the discount when both are as near. Less is a part payment, what is too much a
 * rest on account: paying more never leaves more open.
 *
 * @param[in]  open       open before the payment, 0 or more, minor units
 * @param[in]  payment    minor units, 0 or more
 * @param[in]  discount   allowed on the invoice, minor units, 0 to `open`; 0: none
 * @param[in]  tolerance  difference written off, minor units, 0 or more
 * @param[out] out        the settlement; untouched on failure
 * @param[out] error      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a negative argument, a discount above what is open
 * @threads any
 * @since 1.0
 * @req DSC-008
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_discount_settle(int64_t open, int64_t payment, int64_t discount, int64_t tolerance,
                        encours_discount_settlement *out, encours_error *error);

/** Whether a cost has a value. */
typedef enum encours_discount_cost_status {
    ENCOURS_DISCOUNT_COST_OK = 1,
    ENCOURS_DISCOUNT_COST_NO_DAYS = 2, /**< nothing gained by waiting: term_days <= discount_days */
    ENCOURS_DISCOUNT_COST_WHOLE = 3,   /**< a discount of 100 % has no cost of refusing it */
    ENCOURS_DISCOUNT_COST_NEAR_TIE = 4,    /**< the effective rate cannot be told from a tie */
    ENCOURS_DISCOUNT_COST_OUT_OF_RANGE = 5 /**< the effective rate does not fit */
} encours_discount_cost_status;

/** The yearly cost of not taking a discount. */
typedef struct encours_discount_cost {
    size_t struct_size;    /**< set by the caller to sizeof(encours_discount_cost) */
    int64_t numerator;     /**< nominal cost, exact, in lowest terms */
    int64_t denominator;   /**< > 0; 0 when there is none */
    int64_t nominal_ppm;   /**< nominal cost, parts per million, half up */
    int64_t effective_ppm; /**< effective cost, parts per million, correctly rounded half up */
    int32_t status;        /**< an encours_discount_cost_status; the nominal cost is there with OK,
                                NEAR_TIE and OUT_OF_RANGE */
    uint32_t extra_days;   /**< term_days - discount_days, or 0 */
} encours_discount_cost;

/** Initialiser of an encours_discount_cost on the stack. */
#define ENCOURS_DISCOUNT_COST_INIT {sizeof(encours_discount_cost), 0, 0, 0, 0, 0, 0}

/**
 * What it costs a year not to take a discount d within n days of a term of N:
 *
 *     nominal    d / (1 - d) x basis / (N - n)               36.73 % for 2/10 net 30 over 360
 *     effective  (1 / (1 - d))^(year_days / (N - n)) - 1     20.24 % for 2/10 net 50 over 365
 *
 * @param[in]  percent        d, percent x 1 000 000, 0 to ENCOURS_PERCENT_WHOLE
 * @param[in]  discount_days  n, 0 to 1000
 * @param[in]  term_days      N, 0 to 1000
 * @param[in]  basis          of the nominal cost: 360, 365 or 366
 * @param[in]  year_days      of the effective cost: 360, 365 or 366
 * @param[out] out            the cost, with its status; untouched on failure; figures without a
 *                            value are ENCOURS_DISCOUNT_NONE
 * @param[out] error          @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  an argument out of range
 * @threads any
 * @since 1.0
 * @req DSC-009 DSC-010
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_discount_cost_compute(int64_t percent, uint32_t discount_days, uint32_t term_days,
                              uint32_t basis, uint32_t year_days, encours_discount_cost *out,
                              encours_error *error);

/** Many invoices of one VAT rate each. Columns in. */
typedef struct encours_discount_invoices {
    size_t struct_size;   /**< sizeof(encours_discount_invoices) */
    size_t count;         /**< invoices */
    const int64_t *net;   /**< minor units                                  @len{count} */
    const int64_t *vat;   /**< VAT as invoiced, minor units; NULL: 0 @len{count} @nullable */
    const int64_t *rate;  /**< as in encours_discount_parts; needed by VAT_RECOMPUTED; NULL: not
                               given @len{count} @nullable */
    const int32_t *start; /**< epoch days; ENCOURS_DATE_NONE: not known     @len{count} */
    const int32_t *paid;  /**< epoch days; ENCOURS_DATE_NONE: not known     @len{count} */
} encours_discount_invoices;

/** Initialiser of encours_discount_invoices. */
#define ENCOURS_DISCOUNT_INVOICES_INIT                                                             \
    {sizeof(encours_discount_invoices), 0, NULL, NULL, NULL, NULL, NULL}

/** Columns out, the caller's; those that are not wanted are NULL. Without a value:
 *  ENCOURS_DISCOUNT_NONE. */
typedef struct encours_discount_results {
    size_t struct_size;      /**< sizeof(encours_discount_results) */
    int32_t *status;         /**< @out an encours_discount_status @len{count} @nullable */
    uint32_t *tier;          /**< @out number of the tier, from 0; UINT32_MAX: none @len{count}
                                  @nullable */
    int64_t *net_discount;   /**< @out off the net, minor units; 0 when too late @len{count}
                                  @nullable */
    int64_t *vat_correction; /**< @out off the VAT, minor units; 0 when too late @len{count}
                                  @nullable */
    int64_t *to_pay;         /**< @out minor units; the gross when too late @len{count} @nullable */
} encours_discount_results;

/** Initialiser of encours_discount_results. */
#define ENCOURS_DISCOUNT_RESULTS_INIT                                                              \
    {sizeof(encours_discount_results), NULL, NULL, NULL, NULL, NULL}

/**
 * The discounts of many invoices under the same tiers: encours_discount_tier_find() and
 * encours_discount_compute() of each.
 *
 * @param[in]  invoices
 * @param[in]  tiers
 * @param[in]  base
 * @param[in]  rounding  an encours_rounding; 0: half up
 * @param[in]  out       its columns; untouched on failure
 * @param[out] error     `index` is the tier or the invoice at fault                  @nullable
 * @retval ENCOURS_OK         also where there is no discount: see the column `status`
 * @retval ENCOURS_E_INVALID  tiers, base or rounding as above; a date out of 1900 to 2199; a rate
 *                            out of range
 * @threads any
 * @since 1.0
 * @req DSC-011
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_discounts_apply(const encours_discount_invoices *invoices,
                        const encours_discount_tiers *tiers, encours_discount_base base,
                        uint32_t rounding, const encours_discount_results *out,
                        encours_error *error);

ENCOURS_END_DECLS

#endif
