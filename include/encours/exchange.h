/* SPDX-License-Identifier: MIT */
/**
 * @file exchange.h
 * Realised exchange differences: what a settlement in a foreign currency gains or loses.
 *
 * An item (invoice, payment ...) was booked once in the base currency. When a part of it is
 * settled, the same part of its base amount goes with it; the two sides of a pairing were booked at
 * two rates, and the difference is realised:
 *
 *     share       R(base x (settled + part) / amount) - R(base x settled / amount)
 *     difference  share of the credit - share of the debit: > 0 a gain, < 0 a loss
 *
 * with R the rounding. The shares of an item are differences of one rounded line, so that they add
 * up to its base amount exactly when it is settled, in however many parts: the last settlement
 * takes what rounding left, and no item keeps a cent that nobody can settle. An item of 0 (a
 * difference booked in the base currency alone) gives its whole base amount.
 *
 * Two items of different currencies are paired with a part in the currency of each.
 *
 * Sources: Odoo 16 account.partial.reconcile (twelve mirrored cases), PCG art. 420-6 (666, 766);
 * ERPNext, Tryton and iDempiere as in `docs/concepts/currencies.md`.
 *
 * Limits: amounts above INT64_MIN; 2^31 rows.
 */
#ifndef ENCOURS_EXCHANGE_H
#define ENCOURS_EXCHANGE_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/rates.h"

ENCOURS_BEGIN_DECLS

/**
 * The share of a base amount that goes with a part of an item.
 *
 * @param[in]  amount    of the item in its own currency, minor units, 0 or more
 * @param[in]  base      of the item in the base currency, minor units, of either sign
 * @param[in]  settled   settled before, 0 to `amount`, minor units
 * @param[in]  part      settled now, 0 to `amount` - `settled`, minor units
 * @param[in]  rounding  an encours_rounding; 0: half up
 * @param[out] out       minor units of the base currency; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  an amount out of range, no such rounding
 * @threads any
 * @since 1.0
 * @req EXC-001 EXC-002
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_exchange_share(int64_t amount, int64_t base, int64_t settled, int64_t part,
                       uint32_t rounding, int64_t *out, encours_error *error);

/** Pairs of a debit and a credit that settle each other. Columns, minor units. */
typedef struct encours_exchange_pairs {
    size_t struct_size;            /**< sizeof(encours_exchange_pairs) */
    size_t count;                  /**< pairs, up to 2^31 */
    const int64_t *debit_amount;   /**< of the whole item, 0 or more            @len{count} */
    const int64_t *debit_base;     /**< of the whole item, base currency        @len{count} */
    const int64_t *debit_settled;  /**< of the item before this pair; NULL: 0
                                        @len{count} @nullable */
    const int64_t *debit_part;     /**< settled by this pair                    @len{count} */
    const int64_t *credit_amount;  /**< of the whole item, 0 or more            @len{count} */
    const int64_t *credit_base;    /**< of the whole item, base currency        @len{count} */
    const int64_t *credit_settled; /**< of the item before this pair; NULL: 0
                                        @len{count} @nullable */
    const int64_t *credit_part;    /**< settled by this pair, in the currency of the credit; NULL:
                                        `debit_part`              @len{count} @nullable */
} encours_exchange_pairs;

/** Initialiser of encours_exchange_pairs. */
#define ENCOURS_EXCHANGE_PAIRS_INIT                                                                \
    {                                                                                              \
        sizeof(encours_exchange_pairs), 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL          \
    }

/** Columns out, base currency, minor units, the caller's; those that are not wanted are NULL. */
typedef struct encours_exchange_results {
    size_t struct_size;    /**< sizeof(encours_exchange_results) */
    int64_t *debit_share;  /**< @out base amount that leaves the debit @len{count} @nullable */
    int64_t *credit_share; /**< @out base amount that leaves the credit @len{count} @nullable */
    int64_t *difference;   /**< @out > 0 gain, < 0 loss @len{count} @nullable */
    int64_t *debit_rest;   /**< @out base amount the debit keeps @len{count} @nullable */
    int64_t *credit_rest;  /**< @out base amount the credit keeps @len{count} @nullable */
} encours_exchange_results;

/** Initialiser of encours_exchange_results. */
#define ENCOURS_EXCHANGE_RESULTS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_exchange_results), NULL, NULL, NULL, NULL, NULL                             \
    }

/** Sums over pairs. Always difference = gain - loss. */
typedef struct encours_exchange_totals {
    size_t struct_size; /**< set by the caller to sizeof(encours_exchange_totals) */
    int64_t gain;       /**< of the pairs with a gain, minor units, 0 or more */
    int64_t loss;       /**< of the pairs with a loss, minor units, 0 or more */
    int64_t difference; /**< gain - loss, minor units */
} encours_exchange_totals;

/** Initialiser of an encours_exchange_totals on the stack. */
#define ENCOURS_EXCHANGE_TOTALS_INIT                                                               \
    {                                                                                              \
        sizeof(encours_exchange_totals), 0, 0, 0                                                   \
    }

/**
 * The realised difference of each pair. Pairs of one item name, each, what was settled before.
 *
 * @param[in]  pairs
 * @param[in]  rounding  an encours_rounding; 0: half up
 * @param[in]  out       its columns; untouched on failure
 * @param[out] out_sums  the sums; untouched on failure
 * @param[out] error     `index` is the pair at fault                                @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   an amount out of range, a part above what is left, no such rounding
 * @retval ENCOURS_E_OVERFLOW  a difference or a sum does not fit int64
 * @retval ENCOURS_E_LIMIT     more than 2^31 pairs
 * @threads any
 * @since 1.0
 * @req EXC-001 EXC-003 EXC-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_exchange_realise(const encours_exchange_pairs *pairs, uint32_t rounding,
                         const encours_exchange_results *out, encours_exchange_totals *out_sums,
                         encours_error *error);

/** Amounts to book in the base currency. Columns. */
typedef struct encours_exchange_amounts {
    size_t struct_size;       /**< sizeof(encours_exchange_amounts) */
    size_t count;             /**< amounts, up to 2^31 */
    const int64_t *amount;    /**< minor units of `currency`                    @len{count} */
    const uint16_t *currency; /**< ISO 4217 numeric                             @len{count} */
    const int32_t *day;       /**< the day whose rate counts, epoch day         @len{count} */
} encours_exchange_amounts;

/** Initialiser of encours_exchange_amounts. */
#define ENCOURS_EXCHANGE_AMOUNTS_INIT                                                              \
    {                                                                                              \
        sizeof(encours_exchange_amounts), 0, NULL, NULL, NULL                                      \
    }

/**
 * The base amount of each document at the rate of its day, each rounded once.
 *
 * A rate that is missing is an error that names currency and day; nothing is extrapolated.
 *
 * @param[in]  rates
 * @param[in]  amounts
 * @param[in]  base_currency  ISO 4217 numeric
 * @param[in]  rounding       an encours_rounding; 0: half up
 * @param[out] base           of each, minor units; untouched on failure  @len{amounts->count}
 * @param[out] error          `index` is the amount at fault                          @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_CURRENCY  no rate on a day; the message names currencies and day
 * @retval ENCOURS_E_INVALID   a day that is none, no such rounding
 * @retval ENCOURS_E_OVERFLOW  a result does not fit int64
 * @retval ENCOURS_E_LIMIT     more than 2^31 amounts
 * @threads any
 * @since 1.0
 * @req EXC-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_exchange_base(const encours_rates *rates, const encours_exchange_amounts *amounts,
                      uint16_t base_currency, uint32_t rounding, int64_t *base,
                      encours_error *error);

ENCOURS_END_DECLS

#endif
