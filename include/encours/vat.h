/* SPDX-License-Identifier: MIT */
/**
 * @file vat.h
 * VAT: totals of an invoice as EN 16931 has them, their check, and the VAT inside a gross amount.
 *
 *     line net   rounded to the decimals of the currency (BT-131)
 *     taxable    rounded lines - allowances + charges, per category and rate (BT-116)
 *     VAT        taxable x rate, rounded once per category and rate (BT-117)
 *     total VAT  the exact sum of these (BT-110)
 *     payable    total with VAT - prepaid + rounding amount (BT-115)
 *
 * Groups are the pairs of category and rate; encours_vat_groups_find() makes them. Some software
 * rounds the VAT of each line instead and adds that up ("round per line"): a named option, which
 * EN 16931 does not allow.
 *
 * Rates are percent x 1 000 000 (20 % is 20 000 000, ENCOURS_PERCENT_WHOLE is 100 %), amounts minor
 * units of one currency. Negative amounts mirror positive ones under the default rounding.
 *
 * Sources: EN 16931-1 (BR-CO-10 to BR-CO-17); the schematron of CEN/TC 434, whose tolerance on
 * BR-CO-17 is 1.00; Odoo, account_tax_rounding_method. See `docs/concepts/vat.md`.
 *
 * Limits: 65536 groups in a state, 64 in one invoice; 0 to 6 decimals; amounts must sum in int64.
 */
#ifndef ENCOURS_VAT_H
#define ENCOURS_VAT_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"
#include "encours/terms.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_VAT_INVOICE_GROUPS_MAX 64 /**< groups of encours_vat_compute() and _check() */

/** Where VAT is rounded. */
typedef enum encours_vat_method {
    ENCOURS_VAT_PER_RATE = 0, /**< once per category and rate: EN 16931, Odoo "globally" */
    ENCOURS_VAT_PER_LINE = 1  /**< on each line, then summed: Odoo "per line" */
} encours_vat_method;

/** What a line is. */
typedef enum encours_vat_kind {
    ENCOURS_VAT_LINE = 0,      /**< an invoice line */
    ENCOURS_VAT_ALLOWANCE = 1, /**< a document level allowance: it is subtracted */
    ENCOURS_VAT_CHARGE = 2     /**< a document level charge */
} encours_vat_kind;

/** What is computed. The same in begin, add and finish. */
typedef struct encours_vat_options {
    size_t struct_size;       /**< sizeof(encours_vat_options) */
    size_t group_count;       /**< pairs of category and rate, 1 to 65536 */
    const uint32_t *category; /**< the caller's code of the category; NULL: all 0 @len{group_count}
                                   @nullable */
    const int64_t *rate;      /**< percent x 1 000 000, 0 to 100 %   @len{group_count} */
    uint32_t decimals;        /**< of the currency, 0 to 6: amounts out are in these */
    uint32_t line_decimals;   /**< of the nets given, `decimals` to 6 */
    uint32_t rounding;        /**< an encours_rounding; 0: half up */
    int32_t method;           /**< an encours_vat_method */
} encours_vat_options;

/** Initialiser of encours_vat_options; for two decimals. */
#define ENCOURS_VAT_OPTIONS_INIT {sizeof(encours_vat_options), 0, NULL, NULL, 2, 2, 0, 0}

/** Lines. Columns. */
typedef struct encours_vat_lines {
    size_t struct_size;    /**< sizeof(encours_vat_lines) */
    size_t count;          /**< lines */
    const int64_t *net;    /**< units with `line_decimals` decimals        @len{count} */
    const uint32_t *group; /**< number of the group, from 0                @len{count} */
    const int32_t *kind;   /**< an encours_vat_kind; NULL: all are lines @len{count} @nullable */
} encours_vat_lines;

/** Initialiser of encours_vat_lines. */
#define ENCOURS_VAT_LINES_INIT {sizeof(encours_vat_lines), 0, NULL, NULL, NULL}

/** Totals of an invoice, or of many. */
typedef struct encours_vat_totals {
    size_t struct_size;      /**< set by the caller to sizeof(encours_vat_totals) */
    int64_t lines;           /**< BT-106, sum of line nets, minor units */
    int64_t allowances;      /**< BT-107, minor units */
    int64_t charges;         /**< BT-108, minor units */
    int64_t net;             /**< BT-109, lines - allowances + charges, minor units */
    int64_t vat;             /**< BT-110, minor units */
    int64_t gross;           /**< BT-112, net + VAT, minor units */
    int64_t prepaid;         /**< BT-113, as given, minor units */
    int64_t rounding_amount; /**< BT-114, as given, minor units */
    int64_t payable;         /**< BT-115, gross - prepaid + rounding amount, minor units */
} encours_vat_totals;

/** Initialiser of an encours_vat_totals on the stack. */
#define ENCOURS_VAT_TOTALS_INIT {sizeof(encours_vat_totals), 0, 0, 0, 0, 0, 0, 0, 0, 0}

/**
 * The distinct pairs of category and rate of lines, in the order they first appear.
 *
 * @param[in]  category      of each line; NULL: all 0                      @len{count} @nullable
 * @param[in]  rate          of each line, percent x 1 000 000                  @len{count}
 * @param[in]  count         lines
 * @param[out] group         the group of each line; untouched on failure       @len{count}
 * @param[out] out_category  of each group; undefined on failure                @len{capacity}
 * @param[out] out_rate      of each group; undefined on failure                @len{capacity}
 * @param[in]  capacity      room for groups
 * @param[out] out_count     groups found; untouched on failure
 * @param[out] error         `index` is the line at fault                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_LIMIT  more groups than `capacity`
 * @threads any
 * @since 1.0
 * @req VAT-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_vat_groups_find(const uint32_t *category, const int64_t *rate, size_t count,
                        uint32_t *group, uint32_t *out_category, int64_t *out_rate, size_t capacity,
                        size_t *out_count, encours_error *error);

/**
 * The totals of one invoice.
 *
 * @param[in]  options          up to ENCOURS_VAT_INVOICE_GROUPS_MAX groups
 * @param[in]  lines
 * @param[in]  prepaid          minor units
 * @param[in]  rounding_amount  minor units
 * @param[out] taxable          of each group, minor units; untouched on failure
 *                              @len{options->group_count}
 * @param[out] vat              of each group, minor units; untouched on failure
 *                              @len{options->group_count}
 * @param[out] out              the totals; untouched on failure
 * @param[out] error            `index` is the line or group at fault                 @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   options out of limits, no such group, no such kind
 * @retval ENCOURS_E_OVERFLOW  an amount does not fit int64
 * @threads any
 * @since 1.0
 * @req VAT-002 VAT-003 VAT-004 VAT-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_vat_compute(const encours_vat_options *options, const encours_vat_lines *lines,
                    int64_t prepaid, int64_t rounding_amount, int64_t *taxable, int64_t *vat,
                    encours_vat_totals *out, encours_error *error);

/**
 * Bytes of the state of these options, for sums over any number of lines in any order.
 *
 * @param[in] options
 * @return bytes; SIZE_MAX when the options are not usable
 * @threads any
 * @since 1.0
 * @req VAT-006
 */
ENCOURS_API(1, 0) size_t
encours_vat_state_size(const encours_vat_options *options);

/**
 * Begin a state; see encours/state.h.
 *
 * @param[out] state       @len{state_size}
 * @param[in]  state_size  encours_vat_state_size(options)
 * @param[in]  options
 * @param[out] error       `index` is the group at fault                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  options out of limits
 * @retval ENCOURS_E_MISUSE   memory that is not aligned, or not of that size
 * @threads any
 * @since 1.0
 * @req VAT-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_vat_begin(void *state, size_t state_size, const encours_vat_options *options,
                  encours_error *error);

/**
 * Add lines to a state. A failure leaves it as it was.
 *
 * @param[in,out] state       @len{state_size}
 * @param[in]     state_size
 * @param[in]     options     as given to begin
 * @param[in]     lines
 * @param[out]    error       `index` is the line at fault                             @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  other options than the state's, no such group or kind
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 lines
 * @threads any
 * @since 1.0
 * @req VAT-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_vat_add(void *state, size_t state_size, const encours_vat_options *options,
                const encours_vat_lines *lines, encours_error *error);

/**
 * The totals of a state. VAT per rate is rounded on the sums: over several invoices that is a
 * figure of its own, not the sum of their VAT; PER_LINE gives that sum for lines and invoices
 * alike.
 *
 * @param[in]  state            @len{state_size}
 * @param[in]  state_size
 * @param[in]  options          as given to begin
 * @param[in]  prepaid          minor units
 * @param[in]  rounding_amount  minor units
 * @param[out] taxable          of each group, minor units; untouched on failure
 *                              @len{options->group_count}
 * @param[out] vat              of each group, minor units; untouched on failure
 *                              @len{options->group_count}
 * @param[out] out              the totals; untouched on failure
 * @param[out] error            `index` is the group at fault                          @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   other options than the state's
 * @retval ENCOURS_E_CORRUPT   bytes that are no state
 * @retval ENCOURS_E_OVERFLOW  an amount does not fit int64
 * @threads any
 * @since 1.0
 * @req VAT-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_vat_finish(const void *state, size_t state_size, const encours_vat_options *options,
                   int64_t prepaid, int64_t rounding_amount, int64_t *taxable, int64_t *vat,
                   encours_vat_totals *out, encours_error *error);

/** Rules of EN 16931 that stated figures break; a sum of these. */
typedef enum encours_vat_breaks {
    ENCOURS_VAT_BREAKS_CO_10 = 1,    /**< sum of line nets */
    ENCOURS_VAT_BREAKS_CO_11 = 2,    /**< sum of allowances */
    ENCOURS_VAT_BREAKS_CO_12 = 4,    /**< sum of charges */
    ENCOURS_VAT_BREAKS_CO_13 = 8,    /**< net = lines - allowances + charges, as stated */
    ENCOURS_VAT_BREAKS_CO_14 = 16,   /**< VAT = sum of the VAT of the groups, as stated */
    ENCOURS_VAT_BREAKS_CO_15 = 32,   /**< gross = net + VAT, as stated */
    ENCOURS_VAT_BREAKS_CO_16 = 64,   /**< payable = gross - prepaid + rounding amount, as stated */
    ENCOURS_VAT_BREAKS_CO_17 = 128,  /**< VAT of a group = taxable x rate, beyond the tolerance */
    ENCOURS_VAT_BREAKS_TAXABLE = 256 /**< taxable amount of a group (BR-S-8 and its kin) */
} encours_vat_breaks;

/**
 * Hold stated totals against the lines. Only the VAT of a group has a tolerance; all else must be
 * equal.
 *
 * @param[in]  options    `method` PER_RATE
 * @param[in]  lines
 * @param[in]  taxable    of each group, as stated, minor units @len{options->group_count}
 * @param[in]  vat        of each group, as stated, minor units @len{options->group_count}
 * @param[in]  stated     the totals
 * @param[in]  tolerance  minor units a VAT may be off, 0 or more: less than 1.00 in the standard's
 *                        own schematron, so 99 with two decimals
 * @param[out] groups     flags of encours_vat_breaks, of each group; untouched on failure
 *                        @len{options->group_count} @nullable
 * @param[out] out        flags of encours_vat_breaks; untouched on failure
 * @param[out] error      `index` is the line or group at fault                        @nullable
 * @retval ENCOURS_OK         also when rules are broken: see `out`
 * @retval ENCOURS_E_INVALID  as encours_vat_compute(); a negative tolerance; PER_LINE
 * @retval ENCOURS_E_OVERFLOW an amount does not fit int64
 * @threads any
 * @since 1.0
 * @req VAT-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_vat_check(const encours_vat_options *options, const encours_vat_lines *lines,
                  const int64_t *taxable, const int64_t *vat, const encours_vat_totals *stated,
                  int64_t tolerance, uint32_t *groups, uint32_t *out, encours_error *error);

/**
 * The VAT inside a gross amount at one rate: gross x rate / (100 % + rate), rounded once; the net
 * is the rest. 2000.00 at 20 %: 333.33 and 1666.67.
 *
 * @param[in]  gross     each amount, minor units                                     @len{count}
 * @param[in]  rate      of each, percent x 1 000 000, 0 to 100 %                     @len{count}
 * @param[in]  count     amounts
 * @param[in]  rounding  an encours_rounding; 0: half up
 * @param[out] net       of each, minor units; untouched on failure @len{count}
 * @param[out] vat       of each, minor units; untouched on failure @len{count}
 * @param[out] error     `index` is the amount at fault                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   a rate out of range, no such rounding
 * @retval ENCOURS_E_OVERFLOW  the gross is INT64_MIN
 * @threads any
 * @since 1.0
 * @req VAT-008
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_vat_from_gross(const int64_t *gross, const int64_t *rate, size_t count, uint32_t rounding,
                       int64_t *net, int64_t *vat, encours_error *error);

/**
 * Split an amount with VAT over the rates of an invoice, pro rata to their gross, by the largest
 * remainder; within a rate, VAT = share x VAT / gross of that rate, rounded, and the net is the
 * rest. What a part payment, a write-off or a bank fee means for VAT.
 *
 * @param[in]  amount    minor units; of the sign of the invoice or the other
 * @param[in]  net       of each rate, as invoiced, minor units; all amounts of one sign @len{count}
 * @param[in]  vat       of each rate, as invoiced, minor units @len{count}
 * @param[in]  count     rates, 1 to 64
 * @param[in]  rounding  an encours_rounding; 0: half up
 * @param[out] out_net   of each rate, minor units; untouched on failure @len{count}
 * @param[out] out_vat   of each rate, minor units; untouched on failure @len{count}
 * @param[out] error     `index` is the rate at fault                                 @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   amounts of both signs, all zero, no such rounding
 * @retval ENCOURS_E_OVERFLOW  the invoice does not fit int64, or an amount is INT64_MIN
 * @threads any
 * @since 1.0
 * @req VAT-009
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_vat_split(int64_t amount, const int64_t *net, const int64_t *vat, size_t count,
                  uint32_t rounding, int64_t *out_net, int64_t *out_vat, encours_error *error);

ENCOURS_END_DECLS

#endif
