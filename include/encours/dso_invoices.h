/* SPDX-License-Identifier: MIT */
/**
 * @file dso_invoices.h
 * True DSO, invoice by invoice.
 *
 *     true DSO = sum over open invoices of age * open amount / net credit sales of its month
 *
 * age in days = as-of day - invoice date. Only what is open counts (Oracle Collections documents
 * it so; its code once summed all invoices). Sales are given by calendar month, newest first, the
 * as-of month up to the as-of day; same tax basis as the open amounts. Sources: Oracle Collections
 * user guide, and the note on its correction.
 *
 * The months have different denominators: a state keeps one 128-bit sum for each, and only finish
 * divides; the sum of the fractions is compared with the tie exactly, so that days_e4 is the exact
 * value rounded once, half up (away from zero), for every order and split of the invoices.
 *
 * Missing data stay missing: with an open invoice without date, older than the months given, or of
 * a month whose sales are zero or less, there is no total; `known_e4` is that of the others.
 *
 * Limits: 240 months; 2^40 invoices in all; an age of 109572 days (dates of 1900 to 2199).
 */
#ifndef ENCOURS_DSO_INVOICES_H
#define ENCOURS_DSO_INVOICES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/dso.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** What becomes of open credit notes and cash (negative amounts). */
typedef enum encours_dso_invoice_credits {
    ENCOURS_DSO_CREDITS_LEFT_OUT = 0, /**< they are no invoices; their sum is reported */
    ENCOURS_DSO_CREDITS_SIGNED = 1    /**< each counts with its sign, by its own date */
} encours_dso_invoice_credits;

/** Options of a true DSO. */
typedef struct encours_dso_invoice_options {
    size_t struct_size;  /**< sizeof(encours_dso_invoice_options) */
    encours_date as_of;  /**< the day, at its end; required */
    uint32_t months;     /**< months of sales, that of the as-of day included, 1 to 240; 0: 24 */
    int32_t credits;     /**< an encours_dso_invoice_credits */
    uint32_t reserved_0; /**< zero */
} encours_dso_invoice_options;

/** Initialiser of encours_dso_invoice_options; `as_of` is still to be set. */
#define ENCOURS_DSO_INVOICE_OPTIONS_INIT                                                           \
    {sizeof(encours_dso_invoice_options), {ENCOURS_DATE_NONE}, 0, 0, 0}

/**
 * Days of one open invoice: age * amount / sales of its month.
 *
 * 1000 invoiced on 1 April in a month of 40 000, on 30 June: 90 * 1000 / 40 000 = 2.25. Result:
 * days_part is the age. Statuses: OK, UNDEFINED_NO_SALES, OUT_OF_RANGE, LEFT_OUT (invoiced later).
 *
 * @param[in]  amount       open amount, minor units; a negative one counts signed
 * @param[in]  issue        invoice date
 * @param[in]  as_of        the day, at its end
 * @param[in]  month_sales  net credit sales of the invoice's month, minor units
 * @param[out] out          the value
 * @param[out] error        detail on failure                            @nullable
 * @retval ENCOURS_OK         also without a value: see `out->status`
 * @retval ENCOURS_E_INVALID  no such date
 * @threads any
 * @since 1.0
 * @req DSO-060
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_invoice(int64_t amount, encours_date issue, encours_date as_of, int64_t month_sales,
                    encours_dso *out, encours_error *error);

/** Invoices as columns of the same length, in any order. */
typedef struct encours_dso_invoice_columns {
    size_t struct_size;    /**< sizeof(encours_dso_invoice_columns) */
    size_t count;          /**< invoices */
    const int64_t *amount; /**< open amount, signed minor units of one currency; 0: not open, not
                                counted @len{count} */
    const int32_t *issue;  /**< invoice date, epoch day or ENCOURS_DATE_NONE, @len{count} */
} encours_dso_invoice_columns;

/** Initialiser of an encours_dso_invoice_columns on the stack. */
#define ENCOURS_DSO_INVOICE_COLUMNS_INIT {sizeof(encours_dso_invoice_columns), 0, NULL, NULL}

/**
 * Days of each invoice apart.
 *
 * Statuses: OK, UNDEFINED_NO_SALES (of its month), HISTORY_EXHAUSTED (older than the months),
 * NO_DATE, LEFT_OUT (not open, invoiced after the as-of day, or a credit that is left out),
 * OUT_OF_RANGE.
 *
 * @param[in]  columns  the invoices
 * @param[in]  options
 * @param[in]  sales    sales of each month, newest first, minor units: as many as the months of
 *                      the options, 24 when they are 0            @len{options->months}
 * @param[out] days_e4  days * 10^4 of each, half up; ENCOURS_DSO_NONE   @len{count}
 * @param[out] status   an encours_dso_status of each                    @len{count}
 * @param[out] error    detail on failure; `index` is the invoice        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  options or a date out of range
 * @threads any
 * @since 1.0
 * @req DSO-060 DSO-061
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_invoice_days(const encours_dso_invoice_columns *columns,
                         const encours_dso_invoice_options *options, const int64_t *sales,
                         int64_t *days_e4, int32_t *status, encours_error *error);

/** A true DSO. Amounts in minor units; what is left out of the value is here. */
typedef struct encours_dso_invoice_total {
    size_t struct_size;            /**< set by the caller to sizeof(encours_dso_invoice_total) */
    int32_t status;                /**< an encours_dso_status: OK, INCOMPLETE or OUT_OF_RANGE */
    uint32_t months_without_sales; /**< months with open amounts, and no sales */
    int64_t days_e4;               /**< true DSO * 10^4; ENCOURS_DSO_NONE when there is none */
    int64_t known_e4;             /**< that of the invoices that have a value; ENCOURS_DSO_NONE when
                                       out of range */
    int64_t known_numerator;      /**< its exact value, reduced; 0 over 0 when it, or that of ... */
    int64_t known_denominator;    /**< ... the first months among them, does not fit int64 */
    int64_t amount;               /**< open amount of the invoices that have a value, minor units */
    int64_t amount_without_sales; /**< of months whose sales are zero or less, minor units */
    int64_t amount_without_date;  /**< without invoice date, minor units */
    int64_t amount_too_old;       /**< older than the months of the options, minor units */
    int64_t amount_later;         /**< invoiced after the as-of day: not there yet, left out, minor
                                       units */
    int64_t amount_of_credits;    /**< credits that are left out, minor units */
    uint64_t invoices;            /**< invoices that count, with a value or without */
} encours_dso_invoice_total;

/** Initialiser of an encours_dso_invoice_total on the stack. */
#define ENCOURS_DSO_INVOICE_TOTAL_INIT                                                             \
    {sizeof(encours_dso_invoice_total), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}

/**
 * Bytes of a state: 160 + 32 for each month, as in encours/state.h; 0 when the options are refused.
 *
 * @param[in] options
 * @threads any
 * @since 1.0
 * @req DSO-064
 */
ENCOURS_API(1, 0) size_t
encours_dso_invoice_state_size(const encours_dso_invoice_options *options);

/**
 * An empty state.
 *
 * @param[out] state    @len{size}
 * @param[in]  size     encours_dso_invoice_state_size()
 * @param[in]  options
 * @param[out] error    detail on failure                                @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no such day, months out of range, a choice that is none
 * @retval ENCOURS_E_MISUSE   no memory, not aligned, or not of that size
 * @threads any
 * @since 1.0
 * @req DSO-064
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_invoice_begin(void *state, size_t size, const encours_dso_invoice_options *options,
                          encours_error *error);

/**
 * Add invoices to a state.
 *
 * @param[in,out] state    untouched on failure                          @len{size}
 * @param[in]     size     bytes of it
 * @param[in]     options  those it was begun with
 * @param[in]     columns  the invoices
 * @param[out]    error    detail on failure; `index` is the invoice     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_MISUSE   memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_CORRUPT  bytes that are no state, or not the whole of one
 * @retval ENCOURS_E_INVALID  a date out of range, or a state of something else
 * @retval ENCOURS_E_LIMIT    more than 2^40 invoices in all
 * @threads any
 * @since 1.0
 * @req DSO-061 DSO-064
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_invoice_add(void *state, size_t size, const encours_dso_invoice_options *options,
                        const encours_dso_invoice_columns *columns, encours_error *error);

/**
 * The true DSO of what a state has seen.
 *
 * @param[in]  state         @len{size}
 * @param[in]  size          bytes of it
 * @param[in]  options       those it was begun with
 * @param[in]  sales         sales of each month, newest first, minor units: as many as the months
 *                           of the options, 24 when they are 0  @len{options->months}
 * @param[out] month_e4      days * 10^4 of each month's invoices, half up; ENCOURS_DSO_NONE where
 *                           they have none                      @len{options->months} @nullable
 * @param[out] month_status  an encours_dso_status of each month: OK, UNDEFINED_NO_SALES or
 *                           OUT_OF_RANGE                        @len{options->months} @nullable
 * @param[out] out           the total
 * @param[out] error         detail on failure                           @nullable
 * @retval ENCOURS_OK          also without a value: see `out->status`
 * @retval ENCOURS_E_MISUSE    memory that is NULL or not aligned to 8 bytes
 * @retval ENCOURS_E_CORRUPT   bytes that are no state, or not the whole of one
 * @retval ENCOURS_E_INVALID   a state of something else
 * @retval ENCOURS_E_OVERFLOW  a sum of amounts does not fit int64
 * @threads any
 * @since 1.0
 * @req DSO-062 DSO-063
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_dso_invoice_finish(const void *state, size_t size,
                           const encours_dso_invoice_options *options, const int64_t *sales,
                           int64_t *month_e4, int32_t *month_status, encours_dso_invoice_total *out,
                           encours_error *error);

ENCOURS_END_DECLS

#endif
