/* SPDX-License-Identifier: MIT */
/**
 * @file scores.h
 * Financial scores: Altman Z, Z', Z'', Conan-Holder, Banque de France, or a caller's own, as data.
 *
 * A score is a linear function of ratios of a balance sheet:
 *
 *     score = constant + sum over terms of coefficient * numerator / denominator
 *     numerator = item [+ item] [- item]
 *
 * Coefficients and bands are data (encours_score_model), never constants of this library; current
 * tables ship as a data file with their sources. Items are numbered (encours_score_item); a caller
 * may use numbers of his own beside them. The score is exact: it is rounded once, half up (away
 * from zero), to 10^-4, and its band is found with the exact value.
 *
 * A missing item is not 0, and a denominator of 0 makes no ratio: the score is then not available
 * and the result says which term and item is why.
 *
 * Sources: calcforme.com, formiax.com (Z: 1.81, 2.99), creditguru.com (Z'), Odoo module fa_score
 * (Z'', Conan-Holder), memoireonline.com 10/13/7579 (Banque de France). They disagree on the
 * coefficient of sales in Z (1.0 or 0.999) and on the bounds of Conan-Holder: both are rows of
 * data.
 *
 * Limits: 16 terms, 16 bounds, 64 items given.
 */
#ifndef ENCOURS_SCORES_H
#define ENCOURS_SCORES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_SCORE_NONE INT64_MIN      /**< an item that is missing; a score that is none */
#define ENCOURS_SCORE_SCALE 10000         /**< units of score_e4 in 1 */
#define ENCOURS_SCORE_BAND_NONE INT32_MIN /**< the band of a score that is none */

/** Items of the tables that ship, amounts of one unit. Any other number above 0 is a caller's. */
typedef enum encours_score_item {
    ENCOURS_SCORE_WORKING_CAPITAL = 1,         /**< current assets less current liabilities */
    ENCOURS_SCORE_RETAINED_EARNINGS = 2,       /**< reserves and profit carried forward */
    ENCOURS_SCORE_EBIT = 3,                    /**< earnings before interest and tax */
    ENCOURS_SCORE_MARKET_EQUITY = 4,           /**< market value of equity */
    ENCOURS_SCORE_BOOK_EQUITY = 5,             /**< book value of equity */
    ENCOURS_SCORE_TOTAL_LIABILITIES = 6,       /**< debts of every kind */
    ENCOURS_SCORE_SALES = 7,                   /**< sales without VAT */
    ENCOURS_SCORE_TOTAL_ASSETS = 8,            /**< total of the balance sheet */
    ENCOURS_SCORE_GROSS_OPERATING_SURPLUS = 9, /**< excedent brut d'exploitation */
    ENCOURS_SCORE_TOTAL_DEBT = 10,             /**< dettes totales */
    ENCOURS_SCORE_PERMANENT_CAPITAL = 11,      /**< capitaux permanents */
    ENCOURS_SCORE_RECEIVABLES = 12,            /**< realisable: receivables */
    ENCOURS_SCORE_CASH = 13,                   /**< disponible: cash */
    ENCOURS_SCORE_FINANCIAL_CHARGES = 14,      /**< frais financiers */
    ENCOURS_SCORE_STAFF_COSTS = 15,            /**< frais de personnel */
    ENCOURS_SCORE_VALUE_ADDED = 16,            /**< valeur ajoutee */
    ENCOURS_SCORE_VALUE_ADDED_PREVIOUS = 17,   /**< valeur ajoutee of the year before */
    ENCOURS_SCORE_GROSS_ECONOMIC_RESULT = 18,  /**< resultat economique brut */
    ENCOURS_SCORE_STABLE_RESOURCES = 19,       /**< ressources stables */
    ENCOURS_SCORE_INVESTED_CAPITAL = 20,       /**< capital engage */
    ENCOURS_SCORE_CASH_FLOW = 21,              /**< capacite d'autofinancement */
    ENCOURS_SCORE_TRADE_DEBT = 22,             /**< dettes commerciales */
    ENCOURS_SCORE_PURCHASES_WITH_TAX = 23,     /**< achats TTC */
    ENCOURS_SCORE_WORKING_STOCK = 24,          /**< stocks and customers less advances received */
    ENCOURS_SCORE_PRODUCTION_WITH_TAX = 25,    /**< production TTC */
    ENCOURS_SCORE_CAPITAL_EXPENDITURE = 26,    /**< investissements physiques */
    ENCOURS_SCORE_CURRENT_ASSETS = 27,         /**< actif circulant */
    ENCOURS_SCORE_CURRENT_LIABILITIES = 28     /**< dettes a court terme */
} encours_score_item;

/** What a result is. */
typedef enum encours_score_status {
    ENCOURS_SCORE_OK = 1,
    ENCOURS_SCORE_MISSING_ITEM = 2,     /**< not available: `item` of `term` is not given */
    ENCOURS_SCORE_ZERO_DENOMINATOR = 3, /**< not available: the denominator of `term` is 0 */
    ENCOURS_SCORE_OUT_OF_RANGE = 4      /**< exact value and band right, too large for score_e4 */
} encours_score_status;

/** Flags of a result. */
typedef enum encours_score_flags {
    ENCOURS_SCORE_NEGATIVE_DENOMINATOR = 1 /**< a denominator is negative: the sign of its ratio
                                                misleads (value added, equity below zero) */
} encours_score_flags;

/** A score as data: columns of its terms and of the bounds between its bands. */
typedef struct encours_score_model {
    size_t struct_size;                      /**< sizeof(encours_score_model) */
    int64_t constant_numerator;              /**< the constant ... */
    int64_t constant_denominator;            /**< ... over this, > 0 */
    size_t term_count;                       /**< 1 to 16 */
    const int64_t *coefficient_numerators;   /**< signed            @len{term_count} */
    const int64_t *coefficient_denominators; /**< > 0               @len{term_count} */
    const uint32_t *numerator_items;         /**< item, > 0         @len{term_count} */
    const uint32_t *plus_items;              /**< added to it, 0: none; NULL: all none
                                                  @len{term_count} @nullable */
    const uint32_t *minus_items;             /**< taken off, 0: none; NULL: all none
                                                  @len{term_count} @nullable */
    const uint32_t *denominator_items;       /**< item, > 0         @len{term_count} */
    size_t bound_count;                      /**< 0 to 16; there is one band more */
    const int64_t *bound_numerators;         /**< strictly ascending; NULL: no bounds
                                                  @len{bound_count} @nullable */
    const int64_t *bound_denominators;       /**< > 0; NULL: no bounds @len{bound_count}
                                                  @nullable */
    const uint8_t *bounds_to_upper;          /**< 1: a score equal to the bound is of the band above
                                                  it; 0: below it; NULL: no bounds @len{bound_count}
                                                  @nullable */
} encours_score_model;

/** Items of one firm (count = 1) or many: values[k * count + i] is item ids[k] of firm i. */
typedef struct encours_score_items {
    size_t struct_size;    /**< sizeof(encours_score_items) */
    size_t count;          /**< firms */
    size_t item_count;     /**< items given, up to 64; those not given are missing */
    const uint32_t *ids;   /**< numbers of the items, each once     @len{item_count} */
    const int64_t *values; /**< value of each item, in one unit; ENCOURS_SCORE_NONE: missing
                                @len{item_count * count} */
} encours_score_items;

/** A score with what decided it. */
typedef struct encours_score {
    size_t struct_size;  /**< set by the caller to sizeof(encours_score) */
    int32_t status;      /**< an encours_score_status */
    uint32_t flags;      /**< flags of encours_score_flags */
    int64_t score_e4;    /**< score * 10^4, half up; ENCOURS_SCORE_NONE when there is none */
    int64_t numerator;   /**< exact value in lowest terms ... */
    int64_t denominator; /**< ... over this; 0 when it does not fit 64 bits, or there is none */
    int32_t band;        /**< 0 below the first bound; ENCOURS_SCORE_BAND_NONE */
    uint32_t term;       /**< when not available: the first term that is why, from 0 */
    uint32_t item;       /**< when not available: the item that is missing or 0 */
    uint32_t reserved_0; /**< zero */
} encours_score;

/** Initialiser of an encours_score on the stack. */
#define ENCOURS_SCORE_INIT                                                                         \
    {                                                                                              \
        sizeof(encours_score), 0, 0, 0, 0, 0, 0, 0, 0, 0                                           \
    }

/**
 * The score of one firm, with each term.
 *
 * A term is coefficient * numerator / denominator. As printed the terms are each rounded half up to
 * 10^-4; they need not add up to the rounded score to the last digit, the exact ones do.
 *
 * @param[in]  model    coefficients and bands
 * @param[in]  items    the firm's items, `count` = 1
 * @param[out] terms_e4 each term * 10^4; ENCOURS_SCORE_NONE for one that has no value
 *                                                            @len{model->term_count} @nullable
 * @param[out] out      the score
 * @param[out] error    detail on failure; `index` is the term, bound or item at fault   @nullable
 * @retval ENCOURS_OK         also without a score: see `out->status`
 * @retval ENCOURS_E_INVALID  a model or items that break the rules of their members
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req SCO-001 SCO-002 SCO-003 SCO-004 SCO-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_score_compute(const encours_score_model *model, const encours_score_items *items,
                      int64_t *terms_e4, encours_score *out, encours_error *error);

/**
 * The scores of many firms. A firm without a score has a status that says why.
 *
 * @param[in]  model      coefficients and bands
 * @param[in]  items      items of `count` firms
 * @param[out] scores_e4  score * 10^4; ENCOURS_SCORE_NONE for none  @len{items->count} @nullable
 * @param[out] bands      band; ENCOURS_SCORE_BAND_NONE for none     @len{items->count} @nullable
 * @param[out] statuses   an encours_score_status each               @len{items->count}
 * @param[out] error      detail on failure                          @nullable
 * @retval ENCOURS_OK         also when firms have no score
 * @retval ENCOURS_E_INVALID  a model or items that break the rules of their members
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 * @req SCO-006
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_score_columns(const encours_score_model *model, const encours_score_items *items,
                      int64_t *scores_e4, int32_t *bands, int32_t *statuses, encours_error *error);

ENCOURS_END_DECLS

#endif
