/* SPDX-License-Identifier: MIT */
/**
 * @file credit_exposure.h
 * Exposure of the portfolio: the figures of all customers together, by customer, by group, by a
 * dimension such as region or legal entity, and in total.
 *
 * Figures are in the policy's currency: those of each customer (credit.h) converted at the rate of
 * T, half up. What is a sum of other figures is the sum of what was converted; exposure, headroom,
 * limit and insured limit are converted each by itself. So the rows of a column add up to its total
 * whatever the rows are, and to the column by customer. What a customer lacks for want of a rate is
 * in no sum, and counted in encours_credit_exposure_missing().
 *
 * By a dimension, items go to the value of their document, else to that of their customer on T, and
 * payments that were returned too; orders go to that of their customer, and drafts, promises,
 * guarantees and limits to that of the customer whose figures they are. Amounts are converted value
 * by value; what that differs by from the customer's figure goes to the value with the largest part
 * of it. The exposure of a value is composed of its parts by the percentages of the policy, and
 * what rounding differs by goes to the value with the largest part too. What is missing counts at
 * the customer's own value.
 *
 * Customers that are merged into another, and count as that one, are in its row.
 *
 * Source: the figures of figure.h.
 */
#ifndef ENCOURS_CREDIT_EXPOSURE_H
#define ENCOURS_CREDIT_EXPOSURE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/credit.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** Exposure of a portfolio. Opaque, immutable, independent of its credit. */
typedef struct encours_credit_exposure encours_credit_exposure;

/** What the rows are. */
typedef enum encours_credit_exposure_by {
    ENCOURS_CREDIT_BY_TOTAL = 1,    /**< one row, whose key is 0 */
    ENCOURS_CREDIT_BY_CUSTOMER = 2, /**< keys are numbers of customers */
    ENCOURS_CREDIT_BY_GROUP = 3,    /**< keys are numbers of the heads of groups */
    ENCOURS_CREDIT_BY_DIMENSION = 4 /**< keys are numbers of values, from 1 through all dimensions
                                       in the order of the log; 0: no value */
} encours_credit_exposure_by;

/** Options of encours_credit_exposure_new(). */
typedef struct encours_credit_exposure_options {
    size_t struct_size;    /**< sizeof(encours_credit_exposure_options) */
    int32_t by;            /**< an encours_credit_exposure_by; 0: in total */
    int32_t reserved_0;    /**< zero */
    const char *dimension; /**< its name, by dimension; else NULL @nullable */
} encours_credit_exposure_options;

/** Initialiser of encours_credit_exposure_options: in total. */
#define ENCOURS_CREDIT_EXPOSURE_OPTIONS_INIT                                                       \
    {                                                                                              \
        sizeof(encours_credit_exposure_options), 0, 0, NULL                                        \
    }

/**
 * The exposure of all customers. Takes time proportional to all their documents, orders and facts.
 *
 * @param[in]  credit
 * @param[in]  options  @nullable (in total)
 * @param[out] out      to be freed with encours_credit_exposure_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no such choice, a dimension where none is wanted, or none where one
 *                              is
 * @retval ENCOURS_E_NOT_FOUND  the dimension is not declared
 * @retval ENCOURS_E_OVERFLOW   a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_exposure_new(const encours_credit *credit,
                            const encours_credit_exposure_options *options,
                            ENCOURS_OWNED encours_credit_exposure **out, encours_error *error);

/** Free it. @param[in] exposure @nullable @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) void
encours_credit_exposure_free(encours_credit_exposure *exposure);

/** Currency of all amounts, ISO 4217 numeric. @param[in] exposure @threads any @since 1.0 */
ENCOURS_API(1, 0) uint16_t
encours_credit_exposure_currency(const encours_credit_exposure *exposure);

/** How many rows there are: only those of which something is known, by key.
 *  @param[in] exposure @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_credit_exposure_row_count(const encours_credit_exposure *exposure);

/** Keys of the rows, ascending. @return @len{rows} @param[in] exposure @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_credit_exposure_keys(const encours_credit_exposure *exposure);

/** Customers of each row, by a dimension those with that value and those with amounts there.
 *  @return @len{rows} @param[in] exposure @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_credit_exposure_customers(const encours_credit_exposure *exposure);

/**
 * A figure by row: amounts from open-debits to exposure, limit, insured-limit and promised.
 *
 * @param[in]  exposure
 * @param[in]  figure    an encours_figure
 * @return minor units; NULL: no such figure here       @len{rows} @nullable
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_credit_exposure_amounts(const encours_credit_exposure *exposure, int32_t figure);

/**
 * Customers of each row whose figure is missing, and in no sum; of limits those who have none.
 *
 * @param[in]  exposure
 * @param[in]  figure    an encours_figure
 * @return customers; NULL: no such figure here         @len{rows} @nullable
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint32_t *
encours_credit_exposure_missing(const encours_credit_exposure *exposure, int32_t figure);

ENCOURS_END_DECLS

#endif
