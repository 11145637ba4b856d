/* SPDX-License-Identifier: MIT */
/**
 * @file exposure.h
 * What a customer may cost: real and potential risk, net of guarantees, against the limit.
 *
 *     real risk      = receivables - guarantees
 *     potential risk = receivables + to be invoiced + orders - guarantees
 *
 * Both are signed: less than zero is cover to spare. A clamped figure, never below zero, stands
 * beside each. Receivables are what is invoiced and open; to be invoiced is what is delivered and
 * not invoiced; orders are the backlog. A guarantee counts up to its limit and by its quota:
 * encours_exposure_guarantee().
 *
 * A missing component is not 0: it is ENCOURS_EXPOSURE_NONE, the figures that need it are missing
 * too, and the result says which components are why. A customer without a limit is not a customer
 * with a limit of 0.
 *
 * Sources: My DSO Manager (real and potential risk), afdcc.fr "Assiette de calcul d'une limite de
 * credit" (what is delivered and not invoiced counts), Tryton, Odoo and OCA credit-control (orders
 * count, no limit is not zero).
 *
 * Limits: amounts in minor units of one currency; 2^20 rows a state.
 */
#ifndef ENCOURS_EXPOSURE_H
#define ENCOURS_EXPOSURE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_EXPOSURE_NONE INT64_MIN /**< a component or figure that is missing */

/** Components, as bits of a set. */
typedef enum encours_exposure_components {
    ENCOURS_EXPOSURE_RECEIVABLES = 1, /**< invoiced and open, credits taken off */
    ENCOURS_EXPOSURE_TO_INVOICE = 2,  /**< delivered, not invoiced */
    ENCOURS_EXPOSURE_ORDERS = 4,      /**< ordered, not delivered */
    ENCOURS_EXPOSURE_GUARANTEES = 8,  /**< guarantees as they count */
    ENCOURS_EXPOSURE_LIMIT = 16       /**< the credit limit */
} encours_exposure_components;

/** What a result is. */
typedef enum encours_exposure_status {
    ENCOURS_EXPOSURE_OK = 1,          /**< real and potential risk are known */
    ENCOURS_EXPOSURE_MISSING = 2,     /**< one or both are not: `missing` says why */
    ENCOURS_EXPOSURE_OUT_OF_RANGE = 3 /**< a figure does not fit 64 bits, and is missing */
} encours_exposure_status;

/** What is held against the limit. */
typedef enum encours_exposure_basis {
    ENCOURS_EXPOSURE_POTENTIAL = 0, /**< potential risk, net of guarantees */
    ENCOURS_EXPOSURE_REAL = 1,      /**< real risk, net of guarantees */
    ENCOURS_EXPOSURE_GROSS = 2,     /**< potential risk before guarantees */
    ENCOURS_EXPOSURE_GROSS_REAL = 3 /**< receivables alone */
} encours_exposure_basis;

/** The exposure of one customer. */
typedef struct encours_exposure {
    size_t struct_size;        /**< set by the caller to sizeof(encours_exposure) */
    int32_t status;            /**< an encours_exposure_status */
    uint32_t missing;          /**< flags of encours_exposure_components: those not given, the limit
                                    among them */
    int64_t real;              /**< signed, minor units; ENCOURS_EXPOSURE_NONE when not known */
    int64_t real_clamped;      /**< at least 0, minor units; or NONE */
    int64_t potential;         /**< signed, minor units; or NONE */
    int64_t potential_clamped; /**< at least 0, minor units; or NONE */
    int64_t headroom;          /**< limit - basis, minor units: what may still be sold, < 0 when
                                    over; or NONE */
    int64_t over_limit;        /**< basis - limit when that is more than 0, else 0, minor units; or
                                    NONE */
} encours_exposure;

/** Initialiser of an encours_exposure on the stack. */
#define ENCOURS_EXPOSURE_INIT                                                                      \
    {                                                                                              \
        sizeof(encours_exposure), 0, 0, 0, 0, 0, 0, 0, 0                                           \
    }

/** Components of customers, or of anything that adds up to customers. A NULL column is missing. */
typedef struct encours_exposure_columns {
    size_t struct_size;         /**< sizeof(encours_exposure_columns) */
    size_t count;               /**< elements of each column */
    const int64_t *receivables; /**< minor units, signed       @len{count} @nullable */
    const int64_t *to_invoice;  /**< minor units, signed       @len{count} @nullable */
    const int64_t *orders;      /**< minor units, signed       @len{count} @nullable */
    const int64_t *guarantees;  /**< as they count, >= 0, minor units @len{count} @nullable */
    const int64_t *limits;      /**< >= 0, minor units; not read by a state @len{count} @nullable */
    const uint32_t *rows;       /**< of a state: row of each element; NULL: all row 0; not read by
                                     encours_exposure_columns_compute()  @len{count} @nullable */
} encours_exposure_columns;

/** Where the figures of many customers go. A NULL column is not written. */
typedef struct encours_exposure_results {
    size_t struct_size;         /**< sizeof(encours_exposure_results) */
    int64_t *real;              /**< @out as encours_exposure.real, minor units @len{count}
                                     @nullable */
    int64_t *real_clamped;      /**< @out as encours_exposure.real_clamped, minor units @len{count}
                                     @nullable */
    int64_t *potential;         /**< @out as encours_exposure.potential, minor units @len{count}
                                     @nullable */
    int64_t *potential_clamped; /**< @out as encours_exposure.potential_clamped, minor units
                                     @len{count} @nullable */
    int64_t *headroom;          /**< @out as encours_exposure.headroom, minor units @len{count}
                                     @nullable */
    int64_t *over_limit;        /**< @out as encours_exposure.over_limit, minor units @len{count}
                                     @nullable */
    int32_t *statuses;          /**< @out an encours_exposure_status each @len{count} @nullable */
    uint32_t *missing;          /**< @out flags of encours_exposure_components: those not given
                                     @len{count} @nullable */
    size_t count;               /**< @room elements of each column, checked before anything is
                                     written: at least as many as there are customers, or rows of a
                                     state (1 for 0); 0: not stated, the caller vouches for it */
} encours_exposure_results;

/** A guarantee. */
typedef struct encours_exposure_cover {
    size_t struct_size;        /**< sizeof(encours_exposure_cover) */
    int64_t amount;            /**< what is guaranteed, >= 0 minor units */
    int64_t limit;             /**< the most it pays for, minor units; NONE: no limit of its own */
    int64_t quota_numerator;   /**< share that is paid: 9 of 9 / 10 */
    int64_t quota_denominator; /**< > 0, at least the numerator */
    int32_t rounding;          /**< an encours_rounding; 0: HALF_UP */
    uint32_t reserved_0;       /**< zero */
} encours_exposure_cover;

/**
 * What a guarantee counts for: quota * min(amount, limit), rounded once.
 *
 * It does not look at the receivables: a cover larger than the debt makes the signed risk negative.
 * What an insurer would pay on a debt is encours_cover_compute().
 *
 * @param[in]  cover  the guarantee
 * @param[out] out    minor units; untouched on failure
 * @param[out] error  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a negative amount or limit, a quota over 1, no such rounding
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req EXP-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_exposure_guarantee(const encours_exposure_cover *cover, int64_t *out, encours_error *error);

/**
 * The exposure of one customer.
 *
 * @param[in]  columns  the components, `count` = 1
 * @param[in]  basis    an encours_exposure_basis; 0: potential risk
 * @param[out] out      the figures
 * @param[out] error    detail on failure                                       @nullable
 * @retval ENCOURS_OK         also with figures missing: see `out->status`
 * @retval ENCOURS_E_INVALID  a negative guarantee or limit, a count that is not 1, no such basis
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req EXP-002 EXP-003 EXP-004 EXP-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_exposure_compute(const encours_exposure_columns *columns, int32_t basis,
                         encours_exposure *out, encours_error *error);

/**
 * The exposure of many customers, one an element. None makes the call fail for want of a component
 * or of range: its status says so.
 *
 * @param[in]  columns  the components
 * @param[in]  basis    an encours_exposure_basis; 0: potential risk
 * @param[in]  results  columns of `columns.count` elements; untouched on failure
 * @param[out] error    detail on failure; `index` is the element at fault      @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a negative guarantee or limit, no such basis, stated room that is not
 *                            enough
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req EXP-006 STA-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_exposure_columns_compute(const encours_exposure_columns *columns, int32_t basis,
                                 const encours_exposure_results *results, encours_error *error);

/** Options of a state. */
typedef struct encours_exposure_options {
    size_t struct_size; /**< sizeof(encours_exposure_options) */
    uint32_t row_count; /**< rows, 1 to 2^20; 0: 1 */
    uint32_t complete;  /**< flags of encours_exposure_components of which all elements are given: a
                             row without any has 0. Of the others a row without any is missing it */
} encours_exposure_options;

/** Initialiser of encours_exposure_options. */
#define ENCOURS_EXPOSURE_OPTIONS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_exposure_options), 0, 0                                                     \
    }

/**
 * Bytes of a state; 0 when the options are not acceptable.
 *
 * @param[in] options  @nullable (one row)
 * @threads any
 * @since 1.0
 * @req EXP-007
 */
ENCOURS_API(1, 0) size_t
encours_exposure_state_size(const encours_exposure_options *options);

/**
 * Begin an empty state; see state.h.
 *
 * @param[out] state    @len{state_size}
 * @param[in]  state_size  as encours_exposure_state_size() says
 * @param[in]  options  @nullable (one row)
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  too many rows, no such component
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req EXP-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_exposure_begin(void *state, size_t state_size, const encours_exposure_options *options,
                       encours_error *error);

/**
 * Add elements to the rows they name. A NULL column says nothing of its component; an element that
 * is ENCOURS_EXPOSURE_NONE makes its row miss the component.
 *
 * @param[in,out] state       untouched on failure                              @len{state_size}
 * @param[in]     state_size  bytes of it
 * @param[in]     columns     the elements; `limits` is not read
 * @param[out]    error       detail on failure; `index` is the element at fault   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no such row, a negative guarantee
 * @retval ENCOURS_E_CORRUPT  no state
 * @retval ENCOURS_E_LIMIT    more than 2^40 elements
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req EXP-007
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_exposure_add(void *state, size_t state_size, const encours_exposure_columns *columns,
                     encours_error *error);

/**
 * The exposure of each row.
 *
 * @param[in]  state       as it is                                              @len{state_size}
 * @param[in]  state_size  bytes of it
 * @param[in]  limits      a limit a row, minor units, >= 0 or NONE; NULL: none has one
 *                         @len{results->count} @nullable
 * @param[in]  basis       an encours_exposure_basis; 0: potential risk
 * @param[in]  results     columns of as many elements as rows; untouched on failure
 * @param[out] error       detail on failure; `index` is the row at fault        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a negative limit, no such basis, stated room that is not enough
 * @retval ENCOURS_E_CORRUPT  no state
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req EXP-007 STA-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_exposure_finish(const void *state, size_t state_size, const int64_t *limits, int32_t basis,
                        const encours_exposure_results *results, encours_error *error);

ENCOURS_END_DECLS

#endif
