/* SPDX-License-Identifier: MIT */
/**
 * @file doubtful.h
 * Doubtful receivables and bad debts, net of VAT, as French accounting has them: the amount that
 * moves to the doubtful account, the allowance and its adjustment from one closing to the next, the
 * final loss, and the VAT that may be recovered on it, until when.
 *
 *     transfer    the whole open amount with VAT          (to account 416 from 411)
 *     allowance   loss % x the open amount without VAT    (491, charge 6817)
 *     adjustment  allowance - allowance held: an addition (6817) or a reversal (7817)
 *     final loss  the net (654) and the VAT (44571) of what is lost
 *
 * 12 000.00 with VAT at 20 %, 70 % expected to be lost: 12 000.00 moves, allowance 7 000.00. The
 * allowance leaves VAT out because VAT comes back when the debt is definitively lost.
 *
 * An invoice is given by VAT rate; an open or lost part of it is split over its rates pro rata by
 * encours_vat_split(). Amounts are minor units of one currency. Percentages are percent x
 * 1 000 000. A disputed invoice is a provision for risk, not an allowance: it does not belong here.
 *
 * Sources: plan comptable général (416, 491, 654, 6817, 7817, 44571); comptapprend.fr,
 * edu.ediplome.net; art. 272-1 CGI and BOI-TVA-DED-40-10-20 (recovery). See
 * `docs/concepts/doubtful-receivables.md`.
 *
 * Limits: 64 VAT rates an invoice.
 */
#ifndef ENCOURS_DOUBTFUL_H
#define ENCOURS_DOUBTFUL_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/vat.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_DOUBTFUL_NONE INT64_MIN /**< a figure where there is no value */

/** What an answer is. */
typedef enum encours_doubtful_status {
    ENCOURS_DOUBTFUL_OK = 1,
    ENCOURS_DOUBTFUL_NOTHING_OPEN = 2, /**< open is 0: an allowance held is reversed in full */
    ENCOURS_DOUBTFUL_CREDIT = 3,       /**< open is negative: we owe it, it is no receivable */
    ENCOURS_DOUBTFUL_NO_ESTIMATE = 4,  /**< no loss percentage is known: transfer, no allowance */
    ENCOURS_DOUBTFUL_UNDEFINED = 5     /**< of columns: an invoice with a negative amount or too
                                            large, more open than invoiced */
} encours_doubtful_status;

/** A doubtful receivable at a closing. Without a value: ENCOURS_DOUBTFUL_NONE. */
typedef struct encours_doubtful {
    size_t struct_size;  /**< set by the caller to sizeof(encours_doubtful) */
    int64_t transfer;    /**< what moves to 416, with VAT, minor units */
    int64_t net_open;    /**< without VAT, minor units: the base of the allowance */
    int64_t allowance;   /**< required at this closing, minor units */
    int64_t addition;    /**< allowance - held when that is > 0, else 0, minor units */
    int64_t reversal;    /**< held - allowance when that is > 0, else 0, minor units */
    int32_t status;      /**< an encours_doubtful_status */
    uint32_t reserved_0; /**< zero */
} encours_doubtful;

/** Initialiser of an encours_doubtful on the stack. */
#define ENCOURS_DOUBTFUL_INIT {sizeof(encours_doubtful), 0, 0, 0, 0, 0, 0, 0}

#define ENCOURS_DOUBTFUL_NO_PERCENT (-1) /**< no estimate of the loss */

/**
 * A doubtful receivable at a closing.
 *
 * @param[in]  net           of each VAT rate, as invoiced, minor units, 0 or more @len{count}
 * @param[in]  vat           of each VAT rate, as invoiced, minor units, 0 or more @len{count}
 * @param[in]  count         rates, 1 to 64
 * @param[in]  open          still open with VAT, minor units, at most the invoice
 * @param[in]  loss_percent  percent x 1 000 000, 0 to ENCOURS_PERCENT_WHOLE;
 *                           ENCOURS_DOUBTFUL_NO_PERCENT: not estimated
 * @param[in]  held          allowance held since the last closing, minor units, 0 or more
 * @param[in]  rounding      an encours_rounding; 0: half up
 * @param[out] out           untouched on failure
 * @param[out] error         @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_INVALID  an argument out of range, more open than invoiced
 * @threads any
 * @since 1.0
 * @req DBF-001 DBF-002 DBF-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_doubtful_compute(const int64_t *net, const int64_t *vat, size_t count, int64_t open,
                         int64_t loss_percent, int64_t held, uint32_t rounding,
                         encours_doubtful *out, encours_error *error);

/** Whether the VAT of a lost debt may be recovered. */
typedef enum encours_vat_recovery {
    ENCOURS_VAT_RECOVERABLE = 1,
    ENCOURS_VAT_RECOVERY_NOT_DEFINITIVE = 2, /**< not definitively lost, or not yet on `as_of` */
    ENCOURS_VAT_RECOVERY_NO_NOTICE = 3,      /**< no corrected invoice was sent to the debtor */
    ENCOURS_VAT_RECOVERY_TOO_LATE = 4,       /**< after the last day */
    ENCOURS_VAT_RECOVERY_DATE_UNKNOWN = 5    /**< the day of the loss or the as-of day is missing */
} encours_vat_recovery;

/** Conditions of the recovery, as facts of the caller. */
typedef struct encours_vat_recovery_options {
    size_t struct_size;         /**< sizeof(encours_vat_recovery_options) */
    encours_date lost_on;       /**< day the debt became definitively lost; NONE: not known */
    encours_date as_of;         /**< day of the claim; NONE: not known */
    uint32_t definitively_lost; /**< 1: the debt is definitively lost */
    uint32_t notice_sent;       /**< 1: a duplicate invoice, or a list, with the statement required
                                     was sent, or the law asks for none */
    uint32_t years;             /**< the last day is 31 December of this many years after that of
                                     `lost_on`: 2 in art. 208 annex II CGI; 0 to 20 */
    uint32_t rounding;          /**< an encours_rounding; 0: half up */
} encours_vat_recovery_options;

/** Initialiser of encours_vat_recovery_options: nothing known, no period. */
#define ENCOURS_VAT_RECOVERY_OPTIONS_INIT                                                          \
    {sizeof(encours_vat_recovery_options), {ENCOURS_DATE_NONE}, {ENCOURS_DATE_NONE}, 0, 0, 0, 0}

/** A final loss. */
typedef struct encours_bad_debt {
    size_t struct_size;    /**< set by the caller to sizeof(encours_bad_debt) */
    int64_t gross_lost;    /**< with VAT, minor units: leaves 416 */
    int64_t net_lost;      /**< without, minor units: the charge, 654 */
    int64_t vat_lost;      /**< its VAT, minor units: 44571 when it is recoverable, else part of the
                                loss */
    int64_t reversal;      /**< of the allowance held, minor units: all when all that was open is
                                lost, else 0 */
    encours_date last_day; /**< to claim the VAT; ENCOURS_DATE_NONE when not known */
    int32_t vat_status;    /**< an encours_vat_recovery */
} encours_bad_debt;

/** Initialiser of an encours_bad_debt on the stack. */
#define ENCOURS_BAD_DEBT_INIT {sizeof(encours_bad_debt), 0, 0, 0, 0, {0}, 0}

/**
 * The final loss of an invoice or of a part of it, by VAT rate.
 *
 * 2 000.00 with VAT at 20 %: 1 666.67 lost, 333.33 of VAT. A corrected invoice must show both for
 * each rate: they are returned. The first condition of the recovery that is not met is the status.
 * After a loss of a part, the allowance on the rest is adjusted at the next closing.
 *
 * @param[in]  net      of each VAT rate, as invoiced, minor units, 0 or more @len{count}
 * @param[in]  vat      of each VAT rate, as invoiced, minor units, 0 or more @len{count}
 * @param[in]  count    rates, 1 to 64
 * @param[in]  open     open before the loss, with VAT, minor units, 0 to the invoice
 * @param[in]  lost     with VAT, minor units, 0 to `open`
 * @param[in]  held     allowance held, minor units, 0 or more
 * @param[in]  options  conditions of the recovery of VAT
 * @param[out] out_net  of each rate, minor units; untouched on failure @len{count}
 * @param[out] out_vat  of each rate, minor units; untouched on failure @len{count}
 * @param[out] out      untouched on failure
 * @param[out] error    @nullable
 * @retval ENCOURS_OK         also when the VAT is not recoverable: see `out->vat_status`
 * @retval ENCOURS_E_INVALID  an argument out of range, an invoice of nothing
 * @retval ENCOURS_E_OVERFLOW the invoice does not fit int64
 * @threads any
 * @since 1.0
 * @req DBF-004 DBF-005 DBF-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_bad_debt_compute(const int64_t *net, const int64_t *vat, size_t count, int64_t open,
                         int64_t lost, int64_t held, const encours_vat_recovery_options *options,
                         int64_t *out_net, int64_t *out_vat, encours_bad_debt *out,
                         encours_error *error);

/** Receivables of one VAT rate each. Columns in. */
typedef struct encours_doubtful_columns {
    size_t struct_size;          /**< sizeof(encours_doubtful_columns) */
    size_t count;                /**< receivables */
    const int64_t *net;          /**< as invoiced, minor units @len{count} */
    const int64_t *vat;          /**< as invoiced, minor units; NULL: 0 @len{count} @nullable */
    const int64_t *open;         /**< still open with VAT, minor units; NULL: the whole invoice
                                      @len{count} @nullable */
    const int64_t *loss_percent; /**< percent x 1 000 000; ENCOURS_DOUBTFUL_NO_PERCENT: not
                                      estimated @len{count} */
    const int64_t *held;         /**< allowance held, minor units, 0 or more; NULL: 0 @len{count}
                                      @nullable */
    const uint32_t *key;         /**< row of a state, from 0; NULL: all 0 @len{count} @nullable */
} encours_doubtful_columns;

/** Initialiser of encours_doubtful_columns. */
#define ENCOURS_DOUBTFUL_COLUMNS_INIT                                                              \
    {sizeof(encours_doubtful_columns), 0, NULL, NULL, NULL, NULL, NULL, NULL}

/** Columns out, the caller's; those that are not wanted are NULL. Without a value:
 *  ENCOURS_DOUBTFUL_NONE. */
typedef struct encours_doubtful_results {
    size_t struct_size; /**< sizeof(encours_doubtful_results) */
    int32_t *status;    /**< @out an encours_doubtful_status @len{count} @nullable */
    int64_t *transfer;  /**< @out as encours_doubtful.transfer, minor units @len{count} @nullable */
    int64_t *net_open;  /**< @out as encours_doubtful.net_open, minor units @len{count} @nullable */
    int64_t *allowance; /**< @out as encours_doubtful.allowance, minor units @len{count}
                             @nullable */
    int64_t *addition;  /**< @out as encours_doubtful.addition, minor units @len{count} @nullable */
    int64_t *reversal;  /**< @out as encours_doubtful.reversal, minor units @len{count} @nullable */
} encours_doubtful_results;

/** Initialiser of encours_doubtful_results. */
#define ENCOURS_DOUBTFUL_RESULTS_INIT                                                              \
    {sizeof(encours_doubtful_results), NULL, NULL, NULL, NULL, NULL, NULL}

/**
 * Many receivables, as encours_doubtful_compute() gives each.
 *
 * @param[in]  columns
 * @param[in]  rounding  an encours_rounding; 0: half up
 * @param[in]  out       its columns; untouched on failure
 * @param[out] error     `index` is the receivable at fault                           @nullable
 * @retval ENCOURS_OK         also where there is no value: see the column `status`
 * @retval ENCOURS_E_INVALID  a percentage out of range, a negative allowance, no such rounding
 * @threads any
 * @since 1.0
 * @req DBF-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_doubtful_apply(const encours_doubtful_columns *columns, uint32_t rounding,
                       const encours_doubtful_results *out, encours_error *error);

/**
 * Bytes of a state that sums receivables by key.
 *
 * @param[in] keys  rows, 1 to 2^24
 * @return bytes; SIZE_MAX when `keys` is out of range
 * @threads any
 * @since 1.0
 * @req DBF-008
 */
ENCOURS_API(1, 0) size_t
encours_doubtful_state_size(uint32_t keys);

/**
 * Begin a state; see encours/state.h.
 *
 * @param[out] state       @len{state_size}
 * @param[in]  state_size  encours_doubtful_state_size(keys)
 * @param[in]  keys
 * @param[in]  rounding    an encours_rounding; 0: half up
 * @param[out] error       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  `keys` out of range, no such rounding
 * @retval ENCOURS_E_MISUSE   memory that is not aligned, or not of that size
 * @threads any
 * @since 1.0
 * @req DBF-008
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_doubtful_begin(void *state, size_t state_size, uint32_t keys, uint32_t rounding,
                       encours_error *error);

/**
 * Add receivables to a state. A failure leaves it as it was.
 *
 * @param[in,out] state       @len{state_size}
 * @param[in]     state_size
 * @param[in]     keys        as given to begin
 * @param[in]     rounding    an encours_rounding, as given to begin
 * @param[in]     columns
 * @param[out]    error       `index` is the receivable at fault                      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  as encours_doubtful_apply(); a key beyond `keys`; other options than
 *                            the state's
 * @retval ENCOURS_E_CORRUPT  bytes that are no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 receivables
 * @threads any
 * @since 1.0
 * @req DBF-008
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_doubtful_add(void *state, size_t state_size, uint32_t keys, uint32_t rounding,
                     const encours_doubtful_columns *columns, encours_error *error);

/** Sums of a key. */
typedef struct encours_doubtful_total {
    size_t struct_size;   /**< set by the caller to sizeof(encours_doubtful_total) */
    int64_t transfer;     /**< sum, minor units; credits and receivables without a value left out */
    int64_t net_open;     /**< sum, minor units */
    int64_t allowance;    /**< sum of those estimated, minor units */
    int64_t addition;     /**< sum, minor units */
    int64_t reversal;     /**< sum, minor units */
    uint64_t counted;     /**< receivables in the sums */
    uint64_t credits;     /**< left out: negative */
    uint64_t no_estimate; /**< in the transfer, without an allowance */
    uint64_t undefined;   /**< left out: no value */
} encours_doubtful_total;

/** Initialiser of an encours_doubtful_total on the stack. */
#define ENCOURS_DOUBTFUL_TOTAL_INIT {sizeof(encours_doubtful_total), 0, 0, 0, 0, 0, 0, 0, 0, 0}

/**
 * The sums of a key of a state.
 *
 * @param[in]  state       @len{state_size}
 * @param[in]  state_size
 * @param[in]  keys        as given to begin
 * @param[in]  rounding    an encours_rounding, as given to begin
 * @param[in]  key         0 to keys - 1
 * @param[out] out         untouched on failure
 * @param[out] error       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   other options than the state's, no such key
 * @retval ENCOURS_E_CORRUPT   bytes that are no state
 * @retval ENCOURS_E_OVERFLOW  a sum does not fit int64
 * @threads any
 * @since 1.0
 * @req DBF-008
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_doubtful_finish(const void *state, size_t state_size, uint32_t keys, uint32_t rounding,
                        uint32_t key, encours_doubtful_total *out, encours_error *error);

ENCOURS_END_DECLS

#endif
