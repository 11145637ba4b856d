/* SPDX-License-Identifier: MIT */
/**
 * @file currency.h
 * Currencies: the ISO 4217 table and a caller's deviations from it.
 *
 * The table holds every active code of ISO 4217 (list one of 2026-01-01) and those withdrawn since
 * 2011 whose number was not given away (HRK, BGN ...; ANG's was). Vendors deviate in the number of
 * decimals (HUF with 0, say), and books have codes of their own: where a function needs decimals it
 * takes an optional encours_currency_table whose rows go before the ISO table.
 *
 * Limits: exponents from 0 to 18; numeric codes from 1 to 65535 (ISO has three digits).
 */
#ifndef ENCOURS_CURRENCY_H
#define ENCOURS_CURRENCY_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_CURRENCY_EXPONENT_MAX 18    /**< decimals a currency can have at most */
#define ENCOURS_CURRENCY_EXPONENT_NONE (-1) /**< of XAU, XDR, XXX ...: no minor unit is defined */

/** One currency. */
typedef struct encours_currency {
    uint16_t numeric; /**< ISO 4217 numeric code, 978 for EUR */
    int16_t exponent; /**< decimals: 2 means that 100 minor units make one; or EXPONENT_NONE */
    char code[4];     /**< alphabetic code, "EUR"; empty when only a caller's table knows it */
} encours_currency;

/** One deviation from the ISO table: this currency has this many decimals. */
typedef struct encours_currency_override {
    uint16_t numeric;  /**< numeric code, not 0 */
    uint16_t exponent; /**< decimals, 0 to ENCOURS_CURRENCY_EXPONENT_MAX */
} encours_currency_override;

/** A caller's deviations, in any order; the first row of a code counts. */
typedef struct encours_currency_table {
    const encours_currency_override *overrides; /**< NULL when count is 0 @len{count} @nullable */
    size_t count;                               /**< rows */
} encours_currency_table;

/**
 * Find a currency by its numeric code.
 *
 * @param[in]  table    deviations from ISO 4217                        @nullable
 * @param[in]  numeric  numeric code
 * @param[out] out      the currency; untouched on failure
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CURRENCY  neither table knows the code
 * @retval ENCOURS_E_INVALID   the row of this code in `table` has more than 18 decimals
 * @threads any
 * @since 1.0
 * @req CUR-001 CUR-002 CUR-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_currency_by_numeric(const encours_currency_table *table, uint16_t numeric,
                            encours_currency *out, encours_error *error);

/**
 * Find a currency of ISO 4217 by its alphabetic code, three capital letters.
 *
 * @param[in]  table  deviations from ISO 4217                          @nullable
 * @param[in]  code   such as "EUR"
 * @param[out] out    the currency, with the decimals of `table` when it has them; untouched on
 *                    failure
 * @param[out] error  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CURRENCY  no code of the ISO table
 * @retval ENCOURS_E_INVALID   the row of this currency in `table` has more than 18 decimals
 * @threads any
 * @since 1.0
 * @req CUR-001 CUR-002 CUR-003
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_currency_by_code(const encours_currency_table *table, const char *code,
                         encours_currency *out, encours_error *error);

/**
 * Copy the ISO table, by ascending numeric code.
 *
 * @param[out] out       receives as many rows as fit   @len{capacity} @nullable (capacity == 0)
 * @param[in]  capacity  rows at `out`
 * @return rows the table has
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) size_t
encours_currency_list(encours_currency *out, size_t capacity);

ENCOURS_END_DECLS

#endif
