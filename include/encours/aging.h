/* SPDX-License-Identifier: MIT */
/**
 * @file aging.h
 * The aged balance: open amounts by how long they have been due, per row key and currency.
 *
 * Age in days = as-of day - due date (or - document date). By due date, an item due on the as-of
 * day is not overdue (age 0) and the first bucket starts at age 1. By document date the first
 * bucket starts at age 0, as in 0-30, 31-60, and "not due" holds what is dated later. Upper
 * bounds are inclusive: age 30 belongs to 1-30. Items without the date asked for have a column of
 * their own. Amounts are exact: they are added without rounding, in any order, in any split into
 * blocks, and amounts of two currencies are never added.
 *
 * Credits (negative amounts: credit notes and cash not yet allocated) follow a policy. Under each
 * of them the sum of a currency's cells is its balance:
 *  - SEPARATE: each credit goes to the credits column, whatever its date;
 *  - BY_OWN_DATE: each credit goes to the column of its own date and reduces it;
 *  - OLDEST_FIRST: the credits of a customer and currency pay its debits in the order due date,
 *    document date, number, then amount, the smaller first as signed, then row key; items without
 *    a due date last; the credits used first are those first in the same order. What no debit
 *    absorbs stays in the credits column of its own row.
 *
 * Sources: AccountingTools (by document date), ERPNext accounts_receivable.py (credit notes and
 * payments as rows of their own), Sage Network ArAging (credits apart), Oracle balance-forward
 * aging (oldest first).
 *
 * Limits: 64 bounds in all, each at most 36500; 250 currencies; 2^32 - 1 items.
 */
#ifndef ENCOURS_AGING_H
#define ENCOURS_AGING_H

#include <stddef.h>
#include <stdint.h>

#include "encours/context.h"
#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/rates.h"

ENCOURS_BEGIN_DECLS

/** An aged balance. Opaque, immutable, independent of what it was computed from. */
typedef struct encours_aging encours_aging;

/** Which date an item ages from. */
typedef enum encours_aging_basis {
    ENCOURS_AGING_BY_DUE_DATE = 0,
    ENCOURS_AGING_BY_DOCUMENT_DATE = 1
} encours_aging_basis;

/** Where credit notes and cash not allocated go. */
typedef enum encours_credits {
    ENCOURS_CREDITS_SEPARATE = 0,    /**< to a column of their own */
    ENCOURS_CREDITS_BY_OWN_DATE = 1, /**< to the column of their own date */
    ENCOURS_CREDITS_OLDEST_FIRST = 2 /**< against the oldest debits of the customer and currency */
} encours_credits;

/** From when an allocation counts. Totals are the same, rows and buckets differ. */
typedef enum encours_allocation_date {
    ENCOURS_ALLOCATION_MATCHING = 0,  /**< from its matching date until it ends */
    ENCOURS_ALLOCATION_ACCOUNTING = 1 /**< those not ended as known, from the later of the effective
                                           dates of the two documents */
} encours_allocation_date;

/** What a column holds. */
typedef enum encours_aging_column_kind {
    ENCOURS_AGING_NOT_DUE = 1, /**< not due; by document date: dated after the as-of day */
    ENCOURS_AGING_OVERDUE = 2, /**< a bucket of age */
    ENCOURS_AGING_NO_DATE = 3, /**< items without the date asked for */
    ENCOURS_AGING_CREDITS = 4  /**< credits that stand apart */
} encours_aging_column_kind;

/** Options of an aged balance. Zero is the default of every member. */
typedef struct encours_aging_options {
    size_t struct_size;            /**< sizeof(encours_aging_options) */
    const int32_t *bounds;         /**< inclusive upper bounds of the buckets in days of age,
                                        ascending, from 1 (by document date from 0); the last bucket
                                        is open. NULL: 30, 60, 90. @len{bound_count} @nullable */
    size_t bound_count;            /**< 0 with bounds: one bucket, all overdue */
    const int32_t *not_due_bounds; /**< inclusive upper bounds in days until due, ascending, from 0
                                        (by document date from 1), that split the not-due column.
                                        @len{not_due_bound_count} @nullable */
    size_t not_due_bound_count;    /**< 0: one not-due column */
    int32_t basis;                 /**< an encours_aging_basis */
    int32_t credits;               /**< an encours_credits */
    const char *by;                /**< of encours_view_aging(): the dimension whose values are the
                                        rows; NULL: the customers. Not read here @nullable */
    const uint16_t *account_classes; /**< of encours_view_aging(): documents of these account
                                          classes only; NULL: all. @len{account_class_count}
                                          @nullable */
    size_t account_class_count;    /**< elements of it */
    int32_t allocations;           /**< of encours_view_aging(): an encours_allocation_date */
    int32_t due;                   /**< of encours_view_aging(): an encours_due_layer */
} encours_aging_options;

/** Initialiser of encours_aging_options. */
#define ENCOURS_AGING_OPTIONS_INIT                                                                 \
    {sizeof(encours_aging_options), NULL, 0, NULL, 0, 0, 0, NULL, NULL, 0, 0, 0}

/** Open items, as columns of the same length, in any order. */
typedef struct encours_aging_columns {
    size_t struct_size;       /**< sizeof(encours_aging_columns) */
    size_t count;             /**< items */
    const uint32_t *customer; /**< customer number, @len{count} */
    const uint32_t *row;      /**< row key; NULL: the customer @len{count} @nullable */
    const uint16_t *currency; /**< numeric code, not 0, @len{count} */
    const int64_t *amount;    /**< open amount, signed minor units; 0: not open @len{count} */
    const int32_t *due;       /**< due date, epoch day or ENCOURS_DATE_NONE, @len{count} */
    const int32_t *issue;     /**< document date, epoch day or ENCOURS_DATE_NONE; NULL: none has one
                                   @len{count} @nullable */
    const uint64_t *order;    /**< rank of the number, for OLDEST_FIRST; NULL: the position in the
                                   column @len{count} @nullable */
} encours_aging_columns;

/** Initialiser of encours_aging_columns. */
#define ENCOURS_AGING_COLUMNS_INIT                                                                 \
    {sizeof(encours_aging_columns), 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL}

/**
 * Age open items.
 *
 * Rows come out sorted by key, then currency; there is one for each key and currency with at least
 * one item in a cell. Columns are ordered by age: not due (farthest first), buckets, no date,
 * credits (not under BY_OWN_DATE).
 *
 * @param[in]  context
 * @param[in]  columns  the items
 * @param[in]  as_of    the day, at its end
 * @param[in]  options  @nullable (all defaults)
 * @param[out] out      the aged balance, to be freed with encours_aging_free()
 * @param[out] error    detail on failure; `index` is the item at fault   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   bounds not ascending or out of range, a choice that is none, a date
 *                             out of range
 * @retval ENCOURS_E_CURRENCY  a currency of 0, or more than 250 of them
 * @retval ENCOURS_E_OVERFLOW  the exact sum of a cell, row or total does not fit int64
 * @retval ENCOURS_E_LIMIT     more than 2^32 - 1 items
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 * @req AGE-001 AGE-002 AGE-003 AGE-004 AGE-005 AGE-006 AGE-007 AGE-008 AGE-009 AGE-010
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_compute(encours_context *context, const encours_aging_columns *columns,
                      encours_date as_of, const encours_aging_options *options,
                      ENCOURS_OWNED encours_aging **out, encours_error *error);

/**
 * Express an aged balance in one currency, at the rates of its as-of day.
 *
 * Total of a column = sum over currencies of round(that currency's total of the column * rate): one
 * conversion for each currency and column. A row of the result is a row key; its cell = sum over
 * currencies of round(cell * rate), rounded apart. The totals are right, the rows can differ from
 * them by the sum of their roundings: residual = total - sum of rows, column by column.
 *
 * @param[in]  aging     as computed; one that is converted is refused
 * @param[in]  rates     must cover each currency of `aging` on its as-of day
 * @param[in]  currency  ISO 4217 numeric code of the result
 * @param[in]  rounding
 * @param[out] out       the converted aged balance, to be freed with encours_aging_free()
 * @param[out] error     detail on failure                               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CURRENCY  no rate; the message names currencies and day
 * @retval ENCOURS_E_INVALID   `rounding` is no mode
 * @retval ENCOURS_E_STATE     `aging` is converted already: convert the original
 * @retval ENCOURS_E_OVERFLOW  an amount of the result does not fit int64
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 * @req AGE-012 AGE-013
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_convert(const encours_aging *aging, const encours_rates *rates, uint16_t currency,
                      encours_rounding rounding, ENCOURS_OWNED encours_aging **out,
                      encours_error *error);

/**
 * Free an aged balance.
 *
 * @param[in] aging  @nullable
 * @threads exclusive
 * @since 1.0
 * @req AGE-014
 */
ENCOURS_API(1, 0) void
encours_aging_free(encours_aging *aging);

/** The as-of day. @param[in] aging @threads any @since 1.0 @req AGE-014 */
ENCOURS_API(1, 0) encours_date
encours_aging_as_of(const encours_aging *aging);

/**
 * The options the balance was computed with, defaults filled in; the bounds are borrowed from it.
 * What only encours_view_aging() reads is not kept.
 *
 * @param[in]  aging
 * @param[out] out    `struct_size` set by the caller
 * @param[out] error  detail on failure                                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_ABI  `out->struct_size` is not that of encours_aging_options
 * @threads any
 * @since 1.0
 * @req AGE-014
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_aging_settings(const encours_aging *aging, ENCOURS_BORROWED encours_aging_options *out,
                       encours_error *error);

/** Number of columns. @param[in] aging @threads any @since 1.0 @req AGE-003 */
ENCOURS_API(1, 0) size_t
encours_aging_column_count(const encours_aging *aging);

/** What a column holds. @return an encours_aging_column_kind; 0 if there is no such column
 * @param[in] aging @param[in] column from 0 @threads any @since 1.0 @req AGE-003 */
ENCOURS_API(1, 0) int32_t
encours_aging_column_kind_of(const encours_aging *aging, size_t column);

/** Least age in days, inclusive, negative for not due; INT32_MIN when open or not a column of ages.
 * @param[in] aging @param[in] column from 0 @threads any @since 1.0 @req AGE-003 */
ENCOURS_API(1, 0) int32_t
encours_aging_column_lower(const encours_aging *aging, size_t column);

/** Greatest age in days, inclusive; INT32_MAX when open or not a column of ages.
 * @param[in] aging @param[in] column from 0 @threads any @since 1.0 @req AGE-003 */
ENCOURS_API(1, 0) int32_t
encours_aging_column_upper(const encours_aging *aging, size_t column);

/** An English label, such as "not due", "1-30", "over 90", "no due date", "credits".
 * @return NULL if there is no such column @nullable @param[in] aging @param[in] column from 0
 * @threads any @since 1.0 @req AGE-003 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_aging_column_label(const encours_aging *aging, size_t column);

/** Number of rows. @param[in] aging @threads any @since 1.0 @req AGE-011 */
ENCOURS_API(1, 0) size_t
encours_aging_row_count(const encours_aging *aging);

/** Keys of the rows, ascending. @return @len{rows} @param[in] aging @threads any @since 1.0
 * @req AGE-011 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint32_t *
encours_aging_row_keys(const encours_aging *aging);

/** Currencies of the rows. @return @len{rows} @param[in] aging @threads any @since 1.0
 * @req AGE-011 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint16_t *
encours_aging_row_currencies(const encours_aging *aging);

/** Text of a row's key, UTF-8; "" when it has none.
 * @return NULL when there is no such row @nullable
 * @param[in] aging @param[in] row from 0 @threads any @since 1.0 @req AGE-011 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_aging_row_label(const encours_aging *aging, size_t row);

/** Totals of the rows, minor units. @return @len{rows} @param[in] aging @threads any @since 1.0
 * @req AGE-011 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_aging_row_totals(const encours_aging *aging);

/** Amounts of a column, one a row, minor units; NULL if there is no such column.
 * @return @len{rows} @nullable @param[in] aging @param[in] column from 0 @threads any @since 1.0
 * @req AGE-008 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_aging_amounts(const encours_aging *aging, size_t column);

/** Items counted in a column, one number a row; NULL if there is no such column.
 * @return @len{rows} @nullable @param[in] aging @param[in] column from 0 @threads any @since 1.0
 * @req AGE-014 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint32_t *
encours_aging_items(const encours_aging *aging, size_t column);

/** One cell, minor units; 0 if there is no such row or column.
 * @param[in] aging @param[in] row from 0 @param[in] column from 0 @threads any @since 1.0
 * @req AGE-008 */
ENCOURS_API(1, 0) int64_t
encours_aging_cell(const encours_aging *aging, size_t row, size_t column);

/** Number of currencies, each with totals. @param[in] aging @threads any @since 1.0 @req AGE-008 */
ENCOURS_API(1, 0) size_t
encours_aging_currency_count(const encours_aging *aging);

/** The currencies, ascending. @return @len{currencies} @param[in] aging @threads any @since 1.0
 * @req AGE-008 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint16_t *
encours_aging_currencies(const encours_aging *aging);

/** Balance of each currency, minor units: the sum of its column totals.
 * @return @len{currencies} @param[in] aging @threads any @since 1.0 @req AGE-008 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_aging_totals(const encours_aging *aging);

/** Totals of a column, one a currency, minor units; NULL if there is no such column.
 * @return @len{currencies} @nullable @param[in] aging @param[in] column from 0 @threads any
 * @since 1.0 @req AGE-008 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_aging_total_amounts(const encours_aging *aging, size_t column);

/** Items counted in a column, one number a currency; NULL if there is no such column.
 * @return @len{currencies} @nullable @param[in] aging @param[in] column from 0 @threads any
 * @since 1.0 @req AGE-014 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint32_t *
encours_aging_total_items(const encours_aging *aging, size_t column);

/** 1 if the balance comes from encours_aging_convert(). @param[in] aging @threads any @since 1.0
 * @req AGE-013 */
ENCOURS_API(1, 0) int32_t
encours_aging_is_converted(const encours_aging *aging);

/** The line "conversion residual": total - sum of rows, one amount a column, minor units; all 0 if
 * not converted. @return @len{columns} @param[in] aging @threads any @since 1.0 @req AGE-013 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_aging_residuals(const encours_aging *aging);

ENCOURS_END_DECLS

#endif
