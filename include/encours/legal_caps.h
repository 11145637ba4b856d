/* SPDX-License-Identifier: MIT */
/**
 * @file legal_caps.h
 * Legal caps on payment terms: the latest lawful due date of an invoice, and by how much a due date
 * exceeds it.
 *
 * Caps are data: a table of rows, columns of the caller, which are read and never kept. A row says
 * that from one day to another, invoices of a rule (the general one, perishable food, transport
 * ...) may be due at most so many days after a start, counted in one way. Two rows of a rule may
 * apply to one invoice ("60 days from the invoice, or 45 days end of month"): the later date is
 * lawful. A row applies when the facts it needs are all given and none of those that exclude it.
 *
 * "45 jours fin de mois" has two accepted readings, up to a month apart: 45 days and then the end
 * of that month, or the end of the month and then 45 days. Both dates are returned, always, and no
 * reading is preferred: a due date may be lawful under one only.
 *
 * Days are whole calendar days; nothing is rounded or rolled to a business day. Which rows hold is
 * decided by the date of issue of the invoice.
 *
 * Sources: art. L441-10 and L441-11 code de commerce; DGCCRF, "Délais de paiement : les règles à
 * connaître" (both readings); directive 2011/7/EU art. 3 to 5. See `docs/concepts/legal-caps.md`.
 *
 * Limits: 65536 rows; 0 to 1000 days a row; a date out of 1900 to 2199 is a status.
 */
#ifndef ENCOURS_LEGAL_CAPS_H
#define ENCOURS_LEGAL_CAPS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/terms.h"

ENCOURS_BEGIN_DECLS

/** How the days of a cap are counted from its start d. No default. */
typedef enum encours_legal_cap_counting {
    ENCOURS_LEGAL_CAP_NET = 1,            /**< d + days */
    ENCOURS_LEGAL_CAP_END_OF_MONTH = 2,   /**< "days fin de mois": both readings, the end of month
                                               of d + days, and the end of month of d, + days */
    ENCOURS_LEGAL_CAP_AFTER_MONTH = 3,    /**< the last day of the month of d, + days; the law
                                               says so, there is one reading */
    ENCOURS_LEGAL_CAP_AFTER_WEEK = 4,     /**< the Sunday of the week of d, + days */
    ENCOURS_LEGAL_CAP_AFTER_TEN_DAYS = 5, /**< the last day of the "décade" of d, + days */
    ENCOURS_LEGAL_CAP_AFTER_FORTNIGHT = 6 /**< the last day of the "quinzaine" of d, + days */
} encours_legal_cap_counting;

/** Facts about an invoice that rows need or exclude; a sum of these and of the caller's own, which
 *  are the bits from 65536 on. */
typedef enum encours_legal_cap_facts {
    ENCOURS_LEGAL_CAP_AGREED = 1, /**< the parties agreed on a term; without: the default */
    ENCOURS_LEGAL_CAP_EXPRESS_END_OF_MONTH = 2, /**< the contract expressly says end of month */
    ENCOURS_LEGAL_CAP_SUMMARY = 4, /**< a recurring (summary) invoice, "facture périodique" */
    ENCOURS_LEGAL_CAP_EXPORT = 8,  /**< goods bought for delivery outside the EU as they are */
    ENCOURS_LEGAL_CAP_LARGE_COMPANY = 16,  /**< the buyer is a large company */
    ENCOURS_LEGAL_CAP_SEASONAL = 32,       /**< goods of a pronounced seasonal character */
    ENCOURS_LEGAL_CAP_TRADE_AGREEMENT = 64 /**< an extended trade agreement holds */
} encours_legal_cap_facts;

/** Flags of a row, and of a result that it decided. */
typedef enum encours_legal_cap_flags {
    ENCOURS_LEGAL_CAP_UNVERIFIED = 1 /**< its supplier could not check it against a source */
} encours_legal_cap_flags;

/** A table of caps: columns of the same length, in any order of rows. */
typedef struct encours_legal_cap_columns {
    size_t struct_size;         /**< sizeof(encours_legal_cap_columns) */
    size_t count;               /**< rows, 1 or more */
    const uint32_t *rule;       /**< number the caller gave the rule   @len{count} */
    const int32_t *days;        /**< days of the cap, 0 to 1000 @len{count} */
    const int32_t *counting;    /**< an encours_legal_cap_counting @len{count} */
    const int32_t *start;       /**< an encours_term_base: 0 issue, 1 delivery, 2 receipt
                                     @len{count} */
    const int32_t *valid_from;  /**< first day of issue, epoch day     @len{count} */
    const int32_t *valid_until; /**< last one, epoch day; ENCOURS_DATE_NONE: open; NULL: all open
                                     @len{count} @nullable */
    const uint32_t *needs;      /**< flags of encours_legal_cap_facts that must be given; NULL: none
                                     @len{count} @nullable */
    const uint32_t *excludes;   /**< flags of encours_legal_cap_facts that must not be; NULL: none
                                     @len{count} @nullable */
    const uint32_t *flags;      /**< flags of encours_legal_cap_flags; NULL: 0 @len{count}
                                     @nullable */
    const char *name; /**< of the table in messages, UTF-8; NULL: "legal caps" @nullable */
} encours_legal_cap_columns;

/** Initialiser of encours_legal_cap_columns. */
#define ENCOURS_LEGAL_CAP_COLUMNS_INIT                                                             \
    {sizeof(encours_legal_cap_columns), 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,   \
     NULL}

/** What an answer is. */
typedef enum encours_legal_cap_status {
    ENCOURS_LEGAL_CAP_LAWFUL = 1,        /**< not later than the cap under either reading */
    ENCOURS_LEGAL_CAP_DEPENDS = 2,       /**< lawful under one reading of "fin de mois" only */
    ENCOURS_LEGAL_CAP_EXCEEDED = 3,      /**< later than the cap under both readings */
    ENCOURS_LEGAL_CAP_NO_DUE_DATE = 4,   /**< no due date was given; the caps are */
    ENCOURS_LEGAL_CAP_NO_ROW = 5,        /**< no row of this rule, day and facts: no cap known */
    ENCOURS_LEGAL_CAP_START_UNKNOWN = 6, /**< a row that applies starts from a date not known */
    ENCOURS_LEGAL_CAP_OUT_OF_RANGE = 7   /**< a cap lies after 2199 */
} encours_legal_cap_status;

/** The cap of one invoice. */
typedef struct encours_legal_cap {
    size_t struct_size;        /**< set by the caller to sizeof(encours_legal_cap) */
    int32_t status;            /**< an encours_legal_cap_status */
    uint32_t flags;            /**< flags of encours_legal_cap_flags, of the two rows that
                                    decided */
    encours_date days_first;   /**< latest lawful date, days and then the end of month */
    encours_date month_first;  /**< latest lawful date, end of month and then days */
    int32_t excess_days_first; /**< days by which the due date passes `days_first`, 0 when lawful */
    int32_t excess_month_first; /**< the same for `month_first` */
    uint32_t row_days_first;    /**< row that decided, from 0; UINT32_MAX: none */
    uint32_t row_month_first;   /**< the same for `month_first` */
} encours_legal_cap;

/** Initialiser of an encours_legal_cap on the stack. */
#define ENCOURS_LEGAL_CAP_INIT {sizeof(encours_legal_cap), 0, 0, {0}, {0}, 0, 0, 0, 0}

/**
 * Check a table: rows within limits, countings, starts, flags known, no validity that ends before
 * it begins.
 *
 * Functions that take a table check it themselves: this one is for those who load one.
 *
 * @param[in]  table
 * @param[out] error  `index` is the row at fault                                     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  an empty table, or what is listed above
 * @threads any
 * @since 1.0
 * @req CAP-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_legal_caps_check(const encours_legal_cap_columns *table, encours_error *error);

/**
 * The cap of one invoice, and whether a due date keeps it.
 *
 * Of the rows of `rule` that hold on the day of issue and whose facts fit, the latest date, under
 * each reading apart; of equal ones the lowest row.
 *
 * @param[in]  table
 * @param[in]  rule   number of the rule the invoice falls under
 * @param[in]  facts  flags of encours_legal_cap_facts, and the caller's own
 * @param[in]  dates  of the invoice; `issue` must be known
 * @param[in]  due    the due date to check; ENCOURS_DATE_NONE: only the caps
 * @param[out] out    the answer, with its status; untouched on failure
 * @param[out] error  @nullable
 * @retval ENCOURS_OK         also when there is no cap: see `out->status`
 * @retval ENCOURS_E_INVALID  the table is not one; a date out of 1900 to 2199; no date of issue
 * @threads any
 * @since 1.0
 * @req CAP-002 CAP-003 CAP-004 CAP-005 CAP-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_legal_cap_compute(const encours_legal_cap_columns *table, uint32_t rule, uint32_t facts,
                          const encours_term_dates *dates, encours_date due, encours_legal_cap *out,
                          encours_error *error);

/** Many invoices, columns in; NULL where a column is nullable. */
typedef struct encours_legal_cap_invoices {
    size_t struct_size;      /**< sizeof(encours_legal_cap_invoices) */
    size_t count;            /**< invoices */
    const uint32_t *rule;    /**< number of the rule each falls under @len{count} */
    const uint32_t *facts;   /**< flags of encours_legal_cap_facts; NULL: none @len{count}
                                  @nullable */
    const int32_t *issue;    /**< day of issue, epoch day @len{count} */
    const int32_t *delivery; /**< epoch day; ENCOURS_DATE_NONE: not known; NULL: none is @len{count}
                                  @nullable */
    const int32_t *receipt;  /**< epoch day; ENCOURS_DATE_NONE: not known; NULL: none is @len{count}
                                  @nullable */
    const int32_t *due;      /**< epoch day; ENCOURS_DATE_NONE: only the caps; NULL: none
                                  @len{count} @nullable */
} encours_legal_cap_invoices;

/** Initialiser of encours_legal_cap_invoices. */
#define ENCOURS_LEGAL_CAP_INVOICES_INIT                                                            \
    {sizeof(encours_legal_cap_invoices), 0, NULL, NULL, NULL, NULL, NULL, NULL}

/** Columns out, the caller's; those that are not wanted are NULL. */
typedef struct encours_legal_cap_results {
    size_t struct_size;          /**< sizeof(encours_legal_cap_results) */
    int32_t *status;             /**< @out an encours_legal_cap_status @len{invoice_count}
                                      @nullable */
    uint32_t *flags;             /**< @out flags of encours_legal_cap_flags @len{invoice_count}
                                      @nullable */
    int32_t *days_first;         /**< @out epoch day @len{invoice_count} @nullable */
    int32_t *month_first;        /**< @out epoch day @len{invoice_count} @nullable */
    int32_t *excess_days_first;  /**< @out days, 0 when lawful @len{invoice_count} @nullable */
    int32_t *excess_month_first; /**< @out days, 0 when lawful @len{invoice_count} @nullable */
    uint32_t *row_days_first;    /**< @out row that decided, from 0; UINT32_MAX: none
                                      @len{invoice_count} @nullable */
    uint32_t *row_month_first;   /**< @out row that decided, from 0; UINT32_MAX: none
                                      @len{invoice_count} @nullable */
    size_t invoice_count;        /**< @room elements of each column, at least as many as there are
                                      invoices; checked before anything is written. 0: not stated,
                                      the caller vouches for it */
} encours_legal_cap_results;

/** Initialiser of encours_legal_cap_results. */
#define ENCOURS_LEGAL_CAP_RESULTS_INIT                                                             \
    {sizeof(encours_legal_cap_results), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0}

/**
 * The caps of many invoices, as encours_legal_cap_compute() gives each.
 *
 * @param[in]  table
 * @param[in]  invoices
 * @param[in]  out       its columns; untouched on failure
 * @param[out] error     `index` is the invoice at fault                              @nullable
 * @retval ENCOURS_OK         also where there is no cap: see the column `status`
 * @retval ENCOURS_E_INVALID  the table is not one; a date out of 1900 to 2199; no date of issue;
 *                            stated room that is not enough
 * @threads any
 * @since 1.0
 * @req CAP-007 STA-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_legal_caps_apply(const encours_legal_cap_columns *table,
                         const encours_legal_cap_invoices *invoices,
                         const encours_legal_cap_results *out, encours_error *error);

ENCOURS_END_DECLS

#endif
