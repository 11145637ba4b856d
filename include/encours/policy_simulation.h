/* SPDX-License-Identifier: MIT */
/**
 * @file policy_simulation.h
 * Dry run of a policy over history: what it would have decided on each order of a time, and what
 * those customers did afterwards.
 *
 * Each order placed on a day D of [from, to] is decided as a check does (credit_check.h) with the
 * policy, as of D and on that view, for a stage, with the amount it had on D. So what was recorded
 * later counts from the day it holds (effective time): the run says what the policy makes of what
 * is known today. Orders of one customer and day each see the other, as everything at the end of
 * the day.
 *
 * Orders state no terms of payment. Each is decided as one that asks for the days agreed with its
 * customer on D (those of the newest TERMS fact that holds, fact.h, or else `days_default` of the
 * policy), where any are: event-term-excess then says by how much what was agreed is beyond
 * `days_max`, event-legal-excess by how much it is beyond the cap on D, with a table `caps`. No
 * order states a discount.
 *
 * *Afterwards* is (D, D + N]. Of the customer of the order, with E = D + N:
 *
 *     paid        = payments and advances effective then, allocated on E to debits but refunds
 *     paid late   = of these, what came behind its due day
 *     open late   = open on E and due before E
 *     written off = credit adjustments for write-off, allocated then, still so on E
 *
 * What followed is the worst of these that is more than 0: written off, open late, paid late, paid
 * in time, nothing. An order whose E lies behind the last day that is known is not observed. These
 * are facts about customers, not about one order: a customer with ten orders is observed ten times.
 *
 * Amounts are in the policy's currency, each sum converted once per currency at D; what has no rate
 * is counted and left out.
 *
 * Time: an order costs a look at the documents of its customer that are open on its day, and each
 * customer one at all that it has. Memory: about 30 bytes an order, and 32 more with rows.
 *
 * Source: definitions, ours.
 */
#ifndef ENCOURS_POLICY_SIMULATION_H
#define ENCOURS_POLICY_SIMULATION_H

#include <stddef.h>
#include <stdint.h>

#include "encours/context.h"
#include "encours/credit.h"
#include "encours/date.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"
#include "encours/legal_caps.h"
#include "encours/policy.h"
#include "encours/rates.h"

ENCOURS_BEGIN_DECLS

/** What a policy would have decided. Opaque, immutable, independent of its view. */
typedef struct encours_simulation encours_simulation;

#define ENCOURS_FOLLOWED_KINDS 6 /**< elements of arrays by encours_followed */

/** What followed an order, ascending in harm. */
typedef enum encours_followed {
    ENCOURS_FOLLOWED_UNKNOWN = 0,    /**< not observed */
    ENCOURS_FOLLOWED_NOTHING = 1,    /**< nothing was paid, and nothing is late */
    ENCOURS_FOLLOWED_IN_TIME = 2,    /**< all that was paid was paid in time */
    ENCOURS_FOLLOWED_PAID_LATE = 3,  /**< something was paid late, nothing is late still */
    ENCOURS_FOLLOWED_OPEN_LATE = 4,  /**< something is late */
    ENCOURS_FOLLOWED_WRITTEN_OFF = 5 /**< something was written off */
} encours_followed;

/** Options of encours_simulation_new(). */
typedef struct encours_simulation_options {
    size_t struct_size;             /**< sizeof(encours_simulation_options) */
    const encours_rates *rates;     /**< exchange rates; NULL: none, one currency @nullable */
    int32_t stage;                  /**< an encours_stage; 0: ENCOURS_STAGE_ORDER */
    int32_t after_days;             /**< N, 1 to 3650; 0: 90 */
    encours_optional_date known_to; /**< the last day whose payments are in the ledger; not set:
                                         payments of all days are */
    int32_t rows;                   /**< 1: keep what followed by order, see
                                         encours_simulation_paid() */
    int32_t reserved_0;             /**< zero */
    encours_progress_fn progress;   /**< called with orders decided, of how many; NULL: none
                                         @nullable */
    void *progress_user;            /**< passed to it @nullable */
    const encours_legal_cap_columns *caps; /**< legal caps on payment terms, of which the policy
                                                names a rule (credit.h); read now and not kept;
                                                NULL: none @nullable */
    uint32_t caps_facts; /**< what holds of invoices, as in encours_credit_options */
    uint32_t reserved_1; /**< zero */
} encours_simulation_options;

/** Initialiser of encours_simulation_options. */
#define ENCOURS_SIMULATION_OPTIONS_INIT                                                            \
    {                                                                                              \
        sizeof(encours_simulation_options), NULL, 0, 0, {0, {0}}, 0, 0, NULL, NULL, NULL, 0, 0     \
    }

/** Orders with one outcome, or on which one rule fired. */
typedef struct encours_simulation_figures {
    size_t struct_size;   /**< set by the caller to sizeof(encours_simulation_figures) */
    uint64_t orders;      /**< how many */
    uint64_t customers;   /**< of how many customers */
    uint64_t unconverted; /**< orders whose amount has no rate, or whose customer's have none */
    uint64_t decisive;    /**< of a rule: orders that it alone made worse than the rest of the rules
                               would have; of an outcome 0 */
    int64_t amount;       /**< of the orders, minor units */
    int64_t paid;         /**< paid afterwards, by order, minor units */
    int64_t paid_late;    /**< of it late, minor units */
    int64_t open_late;    /**< open and late afterwards, by order, minor units */
    int64_t written_off;  /**< written off afterwards, by order, minor units */
    int64_t mean_days_e2; /**< mean days beyond terms of what was paid, weighted by amount, 1/100,
                               half up; INT64_MIN: nothing was paid */
    uint64_t followed[ENCOURS_FOLLOWED_KINDS];        /**< orders by encours_followed */
    int64_t followed_amounts[ENCOURS_FOLLOWED_KINDS]; /**< their amounts, minor units */
} encours_simulation_figures;

/** Two policies over the same orders: elements are at (outcome of the first - 1) * 4 + outcome of
 *  the second - 1. */
typedef struct encours_simulation_difference {
    size_t struct_size;  /**< set by the caller to sizeof(encours_simulation_difference) */
    uint64_t same;       /**< orders decided alike */
    uint64_t milder;     /**< orders for which the second is milder */
    uint64_t harder;     /**< orders for which the second is harder */
    uint64_t orders[16]; /**< orders by both outcomes */
    int64_t amounts[16]; /**< their amounts in the currency of the first, minor units */
    uint64_t followed[16 * ENCOURS_FOLLOWED_KINDS]; /**< orders by both outcomes and what followed
                                                         in the first */
} encours_simulation_difference;

/**
 * Run a policy over the orders of a time.
 *
 * @param[in]  view
 * @param[in]  policy
 * @param[in]  from     first day of orders
 * @param[in]  to       last day of orders, up to 3660 days behind
 * @param[in]  options  @nullable (all defaults)
 * @param[out] out      to be freed with encours_simulation_free()
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no such day, days that do not ascend or are too many, no such
 *                              choice; error->field names it; with `caps`: they are no table
 *                              (legal_caps.h), or the policy's rule is no number of a rule
 * @retval ENCOURS_E_NOT_FOUND  with `caps`: no row of the policy's rule holds on the day of an
 *                              order
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_CURRENCY   as encours_credit_new(); orders without a rate are undecided, and
 *                              fail nothing
 * @retval ENCOURS_E_OVERFLOW   a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back; other kinds as
 *                              the store gives them (compact.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  a progress callback asked to stop
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_simulation_new(const encours_view *view, const encours_policy *policy, encours_date from,
                       encours_date to, const encours_simulation_options *options,
                       ENCOURS_OWNED encours_simulation **out, encours_error *error);

/** Free it. @param[in] simulation @nullable @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) void
encours_simulation_free(encours_simulation *simulation);

/**
 * Orders with an outcome, or all.
 *
 * @param[in]  simulation
 * @param[in]  outcome     an encours_outcome; 0: all that were decided; -1: undecided for want of a
 *                         rate
 * @param[out] out         `struct_size` set by the caller
 * @param[out] error       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  no such outcome
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_simulation_outcome(const encours_simulation *simulation, int32_t outcome,
                           encours_simulation_figures *out, encours_error *error);

/**
 * Orders on which a rule fired and nothing excused it.
 *
 * @param[in]  simulation
 * @param[in]  rule        index in the policy, from 0
 * @param[out] out         `struct_size` set by the caller
 * @param[out] error       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  the policy has no such rule
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_simulation_rule(const encours_simulation *simulation, size_t rule,
                        encours_simulation_figures *out, encours_error *error);

/**
 * Hold two runs against each other: the same ledger, the same known position, days and orders.
 *
 * @param[in]  first
 * @param[in]  second
 * @param[out] out     `struct_size` set by the caller; undecided orders of either are left out
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   runs over other orders
 * @retval ENCOURS_E_OVERFLOW  a sum does not fit 64 bits
 * @retval ENCOURS_E_ABI
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_simulation_compare(const encours_simulation *first, const encours_simulation *second,
                           encours_simulation_difference *out, encours_error *error);

/** Orders of the run, in the order of the log. @param[in] simulation @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_simulation_order_count(const encours_simulation *simulation);

/** Their numbers, ascending. @return @len{orders} @param[in] simulation @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_simulation_orders(const encours_simulation *simulation);

/** Outcome of each, 0: undecided. @return an encours_outcome each @len{orders}
 *  @param[in] simulation @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint8_t *
encours_simulation_outcomes(const encours_simulation *simulation);

/** Rules that fired on each and were not excused, bit i: rule i of the policy. @return @len{orders}
 *  @param[in] simulation @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_simulation_rules(const encours_simulation *simulation);

/** Amount of each in the policy's currency, minor units; INT64_MIN: there is no rate.
 *  @return @len{orders} @param[in] simulation @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_simulation_amounts(const encours_simulation *simulation);

/** What followed each. @return an encours_followed each @len{orders} @param[in] simulation
 *  @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint8_t *
encours_simulation_followed(const encours_simulation *simulation);

/** Paid afterwards, minor units; NULL without `rows`. @return @len{orders} @nullable
 *  @param[in] simulation @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_simulation_paid(const encours_simulation *simulation);

/** Of it late, minor units; NULL without `rows`. @return @len{orders} @nullable
 *  @param[in] simulation @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_simulation_paid_late(const encours_simulation *simulation);

/** Open and late afterwards, minor units; NULL without `rows`. @return @len{orders} @nullable
 *  @param[in] simulation @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_simulation_open_late(const encours_simulation *simulation);

/** Written off afterwards, minor units; NULL without `rows`. @return @len{orders} @nullable
 *  @param[in] simulation @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int64_t *
encours_simulation_written_off(const encours_simulation *simulation);

ENCOURS_END_DECLS

#endif
