/* SPDX-License-Identifier: MIT */
/**
 * @file arrow_columns.h
 * The columns of a calculator from a record batch, in one call: each column the batch is asked for
 * by its name, in the type the calculator takes, as encours/arrow.h does one by one.
 *
 * Nothing is copied where the batch holds the type wanted; what is not is converted at each call.
 * The pointers are lent by the batch until it is freed. A name that is NULL asks for nothing, and
 * the calculator sees a column that is not there. Names a calculator has no column for are not
 * read.
 *
 * Sources: Apache Arrow, "The Arrow C data interface", by way of encours/arrow.h. A value that does
 * not fit the type wanted, or has more decimals than it, is refused: nothing is rounded.
 *
 * Limits: those of encours/arrow.h.
 */
#ifndef ENCOURS_ARROW_COLUMNS_H
#define ENCOURS_ARROW_COLUMNS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/aging_cells.h"
#include "encours/arrow.h"
#include "encours/arrow_dictionary.h"
#include "encours/currency.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/interest_portfolio.h"

ENCOURS_BEGIN_DECLS

/**
 * A column of amounts in minor units of the currency of each row: as encours_arrow_batch_amounts(),
 * with as many decimals as each row's currency has, so that 9000.00 in yen is 9000. Integers are
 * minor units already. A currency without a minor unit, such as gold, has no decimals.
 *
 * @param[in]  batch
 * @param[in]  name        of the column
 * @param[in]  currencies  numeric codes, as encours_arrow_batch_currencies() gives them; read for
 *                         decimals only                                            @len{rows}
 * @param[in]  table       deviations from ISO 4217                                 @nullable
 * @param[out] out         minor units, lent until the batch is freed               @len{rows}
 * @param[out] error       detail on failure; `index` is the row at fault           @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND    there is no column of that name
 * @retval ENCOURS_E_INVALID      two columns of that name, floating point or another type, a null,
 *                                more decimals than the currency has
 * @retval ENCOURS_E_CURRENCY     a currency that neither ISO 4217 nor the table knows
 * @retval ENCOURS_E_OVERFLOW     an amount that does not fit
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req ARW-007 ARW-026
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_batch_amounts_by_currency(encours_arrow_batch *batch, const char *name,
                                        const uint16_t *currencies,
                                        const encours_currency_table *table,
                                        ENCOURS_BORROWED const int64_t **out, encours_error *error);

/** Names of the columns of open items in a batch. */
typedef struct encours_arrow_item_names {
    size_t struct_size;   /**< sizeof(encours_arrow_item_names) */
    const char *amount;   /**< open amount, see encours_arrow_batch_amounts() */
    const char *due;      /**< due date, see encours_arrow_batch_dates(); NULL: aging has none
                               @nullable */
    const char *issue;    /**< document date; NULL: none @nullable */
    const char *paid_on;  /**< day of payment in full; NULL: none @nullable */
    const char *row;      /**< row, see encours_arrow_batch_keys(); NULL: all the first row
                               @nullable */
    const char *currency; /**< see encours_arrow_batch_currencies(); NULL: one currency @nullable */
    const encours_currency_table *table;  /**< deviations from ISO 4217; NULL: none @nullable */
    uint32_t decimals;                    /**< of amounts as decimals, 0 to 18 */
    int32_t by_currency;                  /**< 1: decimals are those of the currency of each row,
                                               which `currency` must name; 0: `decimals` */
    encours_arrow_dictionary *dictionary; /**< gives the texts of `row` the same keys in all
                                             batches, see encours_arrow_batch_unified_keys(); NULL:
                                             keys of the batch @nullable */
} encours_arrow_item_names;

/** Initialiser of encours_arrow_item_names; for two decimals, whatever the currency. */
#define ENCOURS_ARROW_ITEM_NAMES_INIT                                                              \
    {                                                                                              \
        sizeof(encours_arrow_item_names), NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 0, NULL     \
    }

/**
 * The items of a batch as an aged balance takes them: amount, due, issue, row, currency.
 *
 * @param[in]     batch
 * @param[in]     names      `amount` must be given
 * @param[in,out] columns    its count and columns are set, the columns lent by the batch;
 *                           untouched on failure
 * @param[out]    row_count  rows needed, of encours_arrow_batch_keys() or of the dictionary so far,
 *                           1 without a column of rows; untouched on failure         @nullable
 * @param[out]    error      `index` is the row of the batch at fault                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  a name the batch does not have
 * @retval ENCOURS_E_INVALID    as encours_arrow_batch_amounts(), _dates(), _keys(), _currencies()
 * @retval ENCOURS_E_CURRENCY   a text that is no code; with by_currency, one that is unknown
 * @retval ENCOURS_E_CORRUPT    an index beyond a dictionary, a text that ends before it begins
 * @retval ENCOURS_E_OVERFLOW   a value that does not fit
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req ARW-015 ARW-026
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_batch_aging_cells(encours_arrow_batch *batch, const encours_arrow_item_names *names,
                                encours_aging_cells_columns *columns, uint64_t *row_count,
                                encours_error *error);

/**
 * The invoices of a batch as interest over a portfolio takes them: amount, due, paid_on, row. The
 * column of interest that goes out stays the caller's.
 *
 * @param[in]     batch
 * @param[in]     names      `amount` and `due` must be given
 * @param[in,out] columns    its count and columns in are set, the columns lent by the batch;
 *                           untouched on failure
 * @param[out]    row_count  as encours_arrow_batch_aging_cells()                      @nullable
 * @param[out]    error      `index` is the row of the batch at fault                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  a name the batch does not have
 * @retval ENCOURS_E_INVALID    as encours_arrow_batch_amounts(), _dates(), _keys()
 * @retval ENCOURS_E_CURRENCY   with by_currency, a currency that is unknown
 * @retval ENCOURS_E_CORRUPT    an index beyond a dictionary
 * @retval ENCOURS_E_OVERFLOW   a value that does not fit
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req ARW-015
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_arrow_batch_interest(encours_arrow_batch *batch, const encours_arrow_item_names *names,
                             encours_interest_portfolio_columns *columns, uint64_t *row_count,
                             encours_error *error);

ENCOURS_END_DECLS

#endif
