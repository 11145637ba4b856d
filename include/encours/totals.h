/* SPDX-License-Identifier: MIT */
/**
 * @file totals.h
 * Totals of each customer and currency: balance, open amounts by age, overdue, disputed, cash,
 * oldest due date; computed from the rows, or read from totals that are kept up to date.
 *
 * encours_ledger_totals_register() chooses a day and a set of buckets. From then on each commit,
 * import and refresh moves the totals by what it changes, and encours_ledger_roll() takes them to
 * another day: going forward it touches only the items whose figures differ, going back it builds
 * them anew. They are a cache of this handle: never an event, never stored, never needed for an
 * answer. When memory fails they are dropped, every answer is computed from the rows, and the next
 * roll builds them again.
 *
 * A view carries the totals of the moment it was taken, unchanged by later commits and rolls, read
 * without locks. A question about that day (and those buckets, where buckets are wanted) is
 * answered from them, in time that does not depend on how many documents there are; each other
 * question, and each question to a view of an earlier known position, is computed. Both give the
 * same figures to the last digit; `source` says which it was. encours_view_aging() reads them too:
 * by customer, with allocations by matching date and all account classes.
 *
 * At the end of day T, over the documents with effective <= T < cancelled:
 *  - balance = sum of signed gross amounts = sum of the amounts by age;
 *  - amounts by age = open amounts of the items in the columns of aging.h, by due date;
 *  - overdue = open amounts of debits due before T;
 *  - disputed = per document, the disputes (fact.h) of it and of its lines that hold on T: their
 *    amounts, or where none is stated in its currency what is open; at most what is open of the
 *    document;
 *  - cash = payments and advances less refunds, gross, since the beginning;
 *  - oldest due = the earliest due date among debits with an open amount.
 *
 * Source: definitions, ours; ages and columns are those of aging.h.
 *
 * Limits: by original due date; credits SEPARATE or BY_OWN_DATE; sums of 64 bits, beyond which
 * totals are not kept and answers computed.
 */
#ifndef ENCOURS_TOTALS_H
#define ENCOURS_TOTALS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/aging.h"
#include "encours/aging_cells.h"
#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"

ENCOURS_BEGIN_DECLS

/** Where figures came from. */
typedef enum encours_totals_source {
    ENCOURS_TOTALS_COMPUTED = 1,  /**< from the rows */
    ENCOURS_TOTALS_MAINTAINED = 2 /**< from totals that are kept up to date */
} encours_totals_source;

/** Totals of a customer in one currency at the end of a day. */
typedef struct encours_totals {
    size_t struct_size;      /**< sizeof(encours_totals) */
    int64_t balance;         /**< minor units, debits less credits */
    int64_t overdue;         /**< minor units, open debits due before the day */
    int64_t disputed;        /**< minor units, open debits that are disputed */
    int64_t cash;            /**< minor units, payments and advances less refunds */
    encours_date oldest_due; /**< earliest due date of an open debit, or ENCOURS_DATE_NONE */
    int32_t source;          /**< an encours_totals_source */
    uint32_t column_count;   /**< columns of age; 0: not asked for */
    uint32_t reserved_0;     /**< zero */
    int64_t amounts[ENCOURS_AGING_COLUMNS_MAX]; /**< open amount by column, minor units */
    uint32_t items[ENCOURS_AGING_COLUMNS_MAX];  /**< open items by column */
} encours_totals;

/** Where totals of many customers are written: memory of the caller, each array NULL when it is not
 *  wanted. */
typedef struct encours_totals_columns {
    size_t struct_size;  /**< sizeof(encours_totals_columns) */
    uint64_t first;      /**< number of the first customer; 0: 1 */
    size_t count;        /**< customers from it on; beyond the last all is 0 */
    size_t column_count; /**< columns of age the options give, for `amounts` and `items`; 0:
                              neither is wanted */
    int64_t *balance;    /**< @out minor units @len{count} @nullable */
    int64_t *overdue;    /**< @out minor units @len{count} @nullable */
    int64_t *disputed;   /**< @out minor units @len{count} @nullable */
    int64_t *cash;       /**< @out minor units @len{count} @nullable */
    int32_t *oldest_due; /**< @out epoch day or ENCOURS_DATE_NONE @len{count} @nullable */
    int64_t *amounts;    /**< @out minor units, [column * count + customer]
                              @len{column_count * count} @nullable */
    uint32_t *items;     /**< @out open items, [column * count + customer]
                              @len{column_count * count} @nullable */
} encours_totals_columns;

/** Initialiser of encours_totals_columns: nothing is wanted. */
#define ENCOURS_TOTALS_COLUMNS_INIT                                                                \
    {                                                                                              \
        sizeof(encours_totals_columns), 0, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL          \
    }

/** What encours_ledger_roll() did. */
typedef struct encours_totals_roll {
    size_t struct_size; /**< sizeof(encours_totals_roll) */
    uint64_t moved;     /**< items moved to another column, and changes dated between the days; of
                             a rebuild all of them */
    int32_t rebuilt;    /**< 1: the totals were built anew */
    int32_t reserved_0; /**< zero */
} encours_totals_roll;

/**
 * Keep totals from now on, as of a day and for a set of buckets; those kept before are replaced.
 * Takes one pass over all rows.
 *
 * @param[in]  ledger
 * @param[in]  as_of    the day
 * @param[in]  options  `bounds`, `not_due_bounds` and `credits` are read, the rest must be zero
 *                                                                          @nullable
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   no such day; bounds that encours_view_aging() would refuse
 * @retval ENCOURS_E_UNSUPPORTED  by document date, OLDEST_FIRST, by dimension, of some account
 *                             classes, or by accounting date, by agreed due date
 * @retval ENCOURS_E_STATE     a transaction is prepared: confirm or abandon it first
 * @retval ENCOURS_E_OVERFLOW  a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY  the totals kept before are kept still
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop; the totals kept
 *                             before are kept still
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_totals_register(encours_ledger *ledger, encours_date as_of,
                               const encours_aging_options *options, encours_error *error);

/** Keep totals no longer; views that have some keep them. @param[in] ledger @threads exclusive
 *  @since 1.0 */
ENCOURS_API(1, 0) void
encours_ledger_totals_drop(encours_ledger *ledger);

/**
 * Take the totals to another day: forward by moving what changes in between, back by building them
 * anew; dropped ones are built anew whatever the day.
 *
 * @param[in]  ledger
 * @param[in]  as_of   the day
 * @param[out] out     what was done                                      @nullable
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   no such day
 * @retval ENCOURS_E_STATE     no totals are registered, or a transaction is prepared
 * @retval ENCOURS_E_OVERFLOW  a sum does not fit 64 bits: answers are computed until a later roll
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY  forward, the totals are dropped: answers are computed until a later
 *                             roll; back, they are kept as they were
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop while they were
 *                             built anew; they are kept as they were
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_ledger_roll(encours_ledger *ledger, encours_date as_of, encours_totals_roll *out,
                    encours_error *error);

/** The day of the totals that a view carries, or ENCOURS_DATE_NONE: all is computed.
 *  @param[in] view @threads shared @since 1.0 */
ENCOURS_API(1, 0) encours_date
encours_view_totals_day(const encours_view *view);

/**
 * Totals of a customer in a currency at the end of a day. Computed, it takes time proportional to
 * the customer's own documents.
 *
 * @param[in]  view
 * @param[in]  customer  number
 * @param[in]  currency  ISO 4217 numeric; all is 0 in one the view does not use
 * @param[in]  as_of     the day
 * @param[in]  options   buckets, as of encours_ledger_totals_register(); NULL: none are wanted
 *                                                                          @nullable
 * @param[out] out       the totals; `struct_size` set by the caller
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND    no such customer
 * @retval ENCOURS_E_INVALID      as encours_ledger_totals_register()
 * @retval ENCOURS_E_UNSUPPORTED  as encours_ledger_totals_register()
 * @retval ENCOURS_E_OVERFLOW     a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_totals(const encours_view *view, uint64_t customer, uint16_t currency,
                    encours_date as_of, const encours_aging_options *options, encours_totals *out,
                    encours_error *error);

/**
 * Totals of many customers in a currency at the end of a day, by columns.
 *
 * @param[in]  view
 * @param[in]  currency  ISO 4217 numeric; all is 0 in one the view does not use
 * @param[in]  as_of     the day
 * @param[in]  options   buckets, as of encours_ledger_totals_register(); NULL: the default ones
 *                                                                          @nullable
 * @param[in]  columns   which customers, and where to write; on failure what is in the arrays has
 *                       no meaning
 * @param[out] source    an encours_totals_source                          @nullable
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID      as encours_ledger_totals_register(); `column_count` is neither 0
 *                                nor that of the options
 * @retval ENCOURS_E_UNSUPPORTED  as encours_ledger_totals_register()
 * @retval ENCOURS_E_OVERFLOW     a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED  the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_totals_columns(const encours_view *view, uint16_t currency, encours_date as_of,
                            const encours_aging_options *options,
                            const encours_totals_columns *columns, int32_t *source,
                            encours_error *error);

ENCOURS_END_DECLS

#endif
