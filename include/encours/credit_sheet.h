/* SPDX-License-Identifier: MIT */
/**
 * @file credit_sheet.h
 * The credit sheet: what a credit manager looks at for each customer, for all of them in one pass.
 *
 * Of each row (a customer, in one currency): the aged balance, the late interest of its open items,
 * the count-back DSO of its balance, and what is over its limit. Each figure is that of its own
 * calculator, to the last digit:
 *
 *     cells     encours_aging_cells_*()          interest   encours_interest_portfolio_*()
 *     days      encours_dso_count_back_columns   over       max(0, balance - limit)
 *
 * The items of a row stand one after another, rows in order: `first[r]` is the place of the first
 * item of row r, `first[r + 1]` the place after its last one, as in a list column of Arrow. That
 * order is what makes one pass possible: nothing is kept but the row at hand. Rows do not depend on
 * each other, so that threads and machines may each take some: a part that begins with row r is
 * given the places from `first + r` on, over the same items.
 *
 * Nothing is allocated. A missing due date is a column of the aged balance, and bears no interest;
 * the DSO of a row without a value has a status.
 *
 * Rounding: cells, balance and what is over the limit are sums and differences, exact; interest is
 * rounded once an item as its schedule says, days once a row as `unit` says.
 *
 * Sources: those of aging.h, interest.h and dso.h for their figures. That balance - limit is what
 * is over the limit is our definition.
 *
 * Limits: places to 2^40; figures int64, sums inside 128 bits.
 */
#ifndef ENCOURS_CREDIT_SHEET_H
#define ENCOURS_CREDIT_SHEET_H

#include <stddef.h>
#include <stdint.h>

#include "encours/aging_cells.h"
#include "encours/dso_columns.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/interest_portfolio.h"

ENCOURS_BEGIN_DECLS

/** How the figures are made. Zero is the default of every member but `aging`. */
typedef struct encours_credit_sheet_options {
    size_t struct_size;                       /**< sizeof(encours_credit_sheet_options) */
    const encours_aging_cells_options *aging; /**< required: the day, bounds and policy for credits;
                                                   by due date, one currency, items not counted;
                                                   rows are not read */
    const void *schedule;           /**< of encours_interest_portfolio_schedule(), as of the
                                         same day; read with `interest`. @len{schedule_size}
                                         @nullable */
    size_t schedule_size;           /**< bytes of it */
    const encours_dso_options *dso; /**< the three policies of count-back; NULL: defaults
                                         @nullable */
    const encours_dso_unit *unit;   /**< of days; NULL: 0.0001 day, half up @nullable */
    const uint32_t *period_days;    /**< days of each period of sales, newest first; read with
                                         `days`. @len{periods} @nullable */
    size_t periods;                 /**< 0 to 1200 */
} encours_credit_sheet_options;

/** Initialiser of encours_credit_sheet_options: `aging` is to be set. */
#define ENCOURS_CREDIT_SHEET_OPTIONS_INIT                                                          \
    {                                                                                              \
        sizeof(encours_credit_sheet_options), NULL, NULL, 0, NULL, NULL, NULL, 0                   \
    }

/** Rows with their items, and where the figures go. `periods` is that of the options. */
typedef struct encours_credit_sheet_columns {
    size_t struct_size;    /**< sizeof(encours_credit_sheet_columns) */
    size_t rows;           /**< rows */
    const uint64_t *first; /**< place of the first item of each row in `amount` and `due`, then the
                                place after the last of all; ascending. @len{rows + 1} */
    const int64_t *amount; /**< open amounts, signed minor units @len{first[rows]} */
    const int32_t *due;    /**< due dates, epoch day or ENCOURS_DATE_NONE @len{first[rows]} */
    const int64_t *sales;  /**< sales by period, newest first, a row after the other, minor units;
                                read with `period_days`. @len{rows * periods} @nullable */
    const int64_t *limit;  /**< credit limits, 0 or more, minor units; NULL: none @len{rows}
                                @nullable */
    int64_t *amounts;      /**< @out cells, minor units, [row * aging_columns + column]
                                @len{rows * aging_columns} @nullable */
    int64_t *balance;      /**< @out sum of the cells, minor units @len{rows} @nullable */
    int64_t *interest;     /**< @out late interest, minor units; needs a schedule @len{rows}
                                @nullable */
    int64_t *days;         /**< @out count-back DSO in units of 1 / scale, ENCOURS_DSO_NONE where
                                there is none; needs `period_days`, @len{rows} @nullable */
    int32_t *status;       /**< @out an encours_dso_status; with `days` @len{rows} @nullable */
    int64_t *over;         /**< @out balance - limit where it is above 0, else 0, minor units; needs
                                `limit` @len{rows} @nullable */
    uint32_t aging_columns; /**< @room columns of a row of `amounts`, checked before anything is
                                 written: as many as encours_aging_cells_describe() says of
                                 options->aging; 0: not stated, the caller vouches for it */
    uint32_t reserved_0;    /**< zero */
} encours_credit_sheet_columns;

/** Initialiser of encours_credit_sheet_columns. */
#define ENCOURS_CREDIT_SHEET_COLUMNS_INIT                                                          \
    {                                                                                              \
        sizeof(encours_credit_sheet_columns), 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,   \
            NULL, NULL, NULL, 0, 0                                                                 \
    }

/**
 * The credit sheet of many rows.
 *
 * @param[in]  columns  the rows; its out columns are written, and have no meaning after a failure
 * @param[in]  options  how
 * @param[out] error    detail on failure; `index` is the item, row or period at fault  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   a choice of `options` that its calculator refuses; aging by another
 *                             date than the due date, in several currencies or counting items; a
 *                             schedule of another day; a date out of range or before the schedule's
 *                             `due_first`; places that descend; a negative limit; stated columns
 *                             that are not those of the aged balance
 * @retval ENCOURS_E_MISUSE    a figure is wanted whose input is not there
 * @retval ENCOURS_E_CURRENCY  as encours_aging_cells_describe()
 * @retval ENCOURS_E_OVERFLOW  a cell, balance or interest of a row does not fit int64
 * @retval ENCOURS_E_LIMIT     a place after 2^40
 * @retval ENCOURS_E_CORRUPT   bytes that are no schedule
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req SHT-001 SHT-002 SHT-003 SHT-004 SHT-005 SHT-006 SHT-007 SHT-008 SHT-009 SHT-010 STA-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_sheet_compute(const encours_credit_sheet_columns *columns,
                             const encours_credit_sheet_options *options, encours_error *error);

ENCOURS_END_DECLS

#endif
