/* SPDX-License-Identifier: MIT */
/**
 * @file clearing.h
 * Clearing: what one payment does to the invoices it was made for: what is paid, the discounts,
 * tolerances, write-offs and fees that close the rest, the VAT they carry, and what becomes of too
 * much.
 *
 * For each invoice, always
 *
 *     paid + discount + tolerance + write-off + fee + rest = open
 *
 * and the payment is the sum of what is paid, stays on account, is refunded, and is written off.
 *
 * The rules, in this order. What is written off or kept by a bank is said by the caller, and is
 * booked with the first money that reaches the invoice. Discount and tolerance are looked at over
 * all the invoices together first, as in encours_discount_settle(): when the payment is what they
 * come to, with all the discounts or without any, within the sum of the tolerances, all are settled
 * and the difference is shared in proportion to the tolerances. Else the invoices are settled one
 * after another in the order given (imputation.h finds that of the law): each takes what closes it
 * with its discount, the last one reached takes what is left, and a discount is granted only with
 * the payment that closes the invoice.
 *
 * A part that must stay open (a retention, a disputed part) is left out of `asked`.
 *
 * Sources: Business Central payment tolerance; metasfresh and iDempiere payment allocation; BOFiP
 * TVA-DED-40-10-10 and TVA-BASE-20-20 (VAT of discounts and bad debts); loi 71-584 (retention).
 * See `docs/concepts/settlement.md`.
 *
 * Limits: 2^31 invoices; amounts must sum within int64.
 */
#ifndef ENCOURS_CLEARING_H
#define ENCOURS_CLEARING_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** What becomes of a payment above what is to be settled. No default. */
typedef enum encours_clearing_surplus {
    ENCOURS_CLEARING_SURPLUS_KEEP = 1,   /**< stays on account, to be allocated later */
    ENCOURS_CLEARING_SURPLUS_REFUSE = 2, /**< the settlement is refused */
    ENCOURS_CLEARING_SURPLUS_REFUND = 3, /**< is to be given back */
    ENCOURS_CLEARING_SURPLUS_WRITE_OFF =
        4, /**< income up to `surplus_max`; a larger one stays on account */
    ENCOURS_CLEARING_SURPLUS_NEXT = 5 /**< settles the invoices that were not named, in their order;
                                  then stays on account */
} encours_clearing_surplus;

/** Which parts reduce the VAT of the sale; a sum of these. Fees never do. */
typedef enum encours_clearing_vat {
    ENCOURS_CLEARING_VAT_DISCOUNT = 1,
    ENCOURS_CLEARING_VAT_TOLERANCE = 2,
    ENCOURS_CLEARING_VAT_WRITE_OFF = 4
} encours_clearing_vat;

/** How to settle. */
typedef struct encours_clearing_options {
    size_t struct_size;  /**< sizeof(encours_clearing_options) */
    int64_t surplus_max; /**< of WRITE_OFF, minor units, 0 or more */
    int32_t surplus;     /**< an encours_clearing_surplus */
    uint32_t vat;        /**< flags of encours_clearing_vat; 0: nothing reduces the VAT */
    uint32_t rounding;   /**< of the VAT, an encours_rounding; 0: half up */
    uint32_t reserved_0; /**< zero */
} encours_clearing_options;

/** Initialiser of encours_clearing_options: `surplus` is to be set. */
#define ENCOURS_CLEARING_OPTIONS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_clearing_options), 0, 0, 0, 0, 0                                            \
    }

/** Invoices in the order in which they are settled. Columns, minor units of one currency. */
typedef struct encours_clearing_invoices {
    size_t struct_size;       /**< sizeof(encours_clearing_invoices) */
    size_t count;             /**< invoices, up to 2^31 */
    const int64_t *open;      /**< before the payment, 0 or more                @len{count} */
    const int64_t *asked;     /**< part of it to be settled now, 0 to `open`; NULL: all of it
                                   @len{count} @nullable */
    const int64_t *discount;  /**< allowed if it is closed now, see encours_discount_tier_find();
                                   NULL: none                     @len{count} @nullable */
    const int64_t *tolerance; /**< difference accepted, 0 or more; NULL: none
                                   @len{count} @nullable */
    const int64_t *write_off; /**< given up, 0 or more; NULL: nothing @len{count} @nullable */
    const int64_t *fee;       /**< kept by a bank or factor, 0 or more; NULL: none
                                   @len{count} @nullable */
    const uint32_t *named;    /**< 1: the payment was made for it; 0: it takes part by NEXT only;
                                   NULL: all were named           @len{count} @nullable */
    const int64_t *gross;     /**< of the invoice; NULL: no VAT is worked out
                                   @len{count} @nullable */
    const int64_t *vat;       /**< in `gross`, 0 to `gross`; NULL: no VAT is worked out
                                   @len{count} @nullable */
} encours_clearing_invoices;

/** Initialiser of encours_clearing_invoices. */
#define ENCOURS_CLEARING_INVOICES_INIT                                                             \
    {                                                                                              \
        sizeof(encours_clearing_invoices), 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL \
    }

/** What became of an invoice. */
typedef enum encours_clearing_status {
    ENCOURS_CLEARING_UNTOUCHED = 1, /**< nothing reached it */
    ENCOURS_CLEARING_PART = 2,      /**< some of what was asked is still open */
    ENCOURS_CLEARING_SETTLED = 3    /**< all that was asked is closed */
} encours_clearing_status;

/** Columns out, minor units, the caller's; those that are not wanted are NULL. */
typedef struct encours_clearing_results {
    size_t struct_size;     /**< sizeof(encours_clearing_results) */
    int64_t *paid;          /**< @out of the payment @len{count} @nullable */
    int64_t *discount;      /**< @out granted @len{count} @nullable */
    int64_t *tolerance;     /**< @out > 0 paid too little, < 0 too much @len{count} @nullable */
    int64_t *write_off;     /**< @out booked @len{count} @nullable */
    int64_t *fee;           /**< @out booked @len{count} @nullable */
    int64_t *rest;          /**< @out still open @len{count} @nullable */
    int64_t *discount_vat;  /**< @out VAT in the discount @len{count} @nullable */
    int64_t *tolerance_vat; /**< @out VAT in the tolerance, of its sign @len{count} @nullable */
    int64_t *write_off_vat; /**< @out VAT in the write-off @len{count} @nullable */
    int32_t *status;        /**< @out an encours_clearing_status @len{count} @nullable */
} encours_clearing_results;

/** Initialiser of encours_clearing_results. */
#define ENCOURS_CLEARING_RESULTS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_clearing_results), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,    \
            NULL                                                                                   \
    }

/** Sums over the invoices, and what is left of the payment; minor units. */
typedef struct encours_clearing {
    size_t struct_size;     /**< set by the caller to sizeof(encours_clearing) */
    int64_t paid;           /**< of the payment on the invoices */
    int64_t discount;       /**< granted */
    int64_t tolerance;      /**< > 0 too little was paid, < 0 too much */
    int64_t write_off;      /**< booked */
    int64_t fee;            /**< booked */
    int64_t rest;           /**< still open */
    int64_t vat;            /**< by which the VAT of the sales falls */
    int64_t on_account;     /**< of the payment, not allocated */
    int64_t refund;         /**< of the payment, to be given back */
    int64_t surplus_income; /**< of the payment, written off in our favour; carries no VAT */
    uint64_t settled_count; /**< invoices of which all that was asked is closed */
} encours_clearing;

/** Initialiser of an encours_clearing on the stack. */
#define ENCOURS_CLEARING_INIT                                                                      \
    {                                                                                              \
        sizeof(encours_clearing), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0                                  \
    }

/**
 * Settle invoices by a payment.
 *
 * @param[in]  payment   minor units, 0 or more; 0 books only write-offs and fees of the whole asked
 * @param[in]  options
 * @param[in]  invoices
 * @param[in]  out       its columns; untouched on failure
 * @param[out] out_sums  the sums; untouched on failure
 * @param[out] error     `index` is the invoice at fault                              @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   an amount out of range, discount, write-off and fee above what is
 *                             asked, no such policy, flag or rounding
 * @retval ENCOURS_E_DENIED    REFUSE, and the payment is above what is to be settled
 * @retval ENCOURS_E_OVERFLOW  the sum of the amounts does not fit int64
 * @retval ENCOURS_E_LIMIT     more than 2^31 invoices
 * @threads any
 * @since 1.0
 * @req CLR-001 CLR-002 CLR-003 CLR-004 CLR-005 CLR-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_clearing_compute(int64_t payment, const encours_clearing_options *options,
                         const encours_clearing_invoices *invoices,
                         const encours_clearing_results *out, encours_clearing *out_sums,
                         encours_error *error);

/**
 * The retention (retenue de garantie) of an invoice: percent of a base, or a fixed amount.
 *
 * French law caps that of private works at 5 % of the gross amount; caps are the caller's data.
 *
 * @param[in]  gross     what the retention is held from, 0 or more, minor units
 * @param[in]  base      what the percentage is taken of, net or gross, 0 to `gross`, minor units
 * @param[in]  percent   percent x 1 000 000, 0 to ENCOURS_PERCENT_WHOLE
 * @param[in]  fixed     an amount in its place when `percent` is 0, 0 to `gross`, minor units
 * @param[in]  rounding  an encours_rounding; 0: half up
 * @param[out] out       what is held, minor units; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  an amount out of range, both a percentage and an amount, no such
 *                            rounding
 * @threads any
 * @since 1.0
 * @req CLR-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_clearing_retention(int64_t gross, int64_t base, int64_t percent, int64_t fixed,
                           uint32_t rounding, int64_t *out, encours_error *error);

ENCOURS_END_DECLS

#endif
