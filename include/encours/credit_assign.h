/* SPDX-License-Identifier: MIT */
/**
 * @file credit_assign.h
 * Scores, risk classes, assignment by rules, watch list and concentration of the customers of a
 * credit (credit.h), each with what decided it.
 *
 * **Scores.** Of each criterion of the policy's scorecard the first row whose conditions hold gives
 * its points; the score is their weighted mean, and its class that of the policy. A RISK_CLASS fact
 * that holds on T (fact.h) goes before the class of the score; one that names no class of the
 * policy gives none, and is told.
 *
 * **Assignment.** A table of the policy (segments, collectors, terms, policies) is gone through
 * from its first rule; the first whose conditions are all true gives the value. What is unknown is
 * not true. An ASSIGNED fact `table=value` that holds on T goes before the rules, whatever its
 * value. The same policy, view and day give the same values, in whatever order customers are asked
 * for.
 *
 * **Watch list.** Customers with a WATCH fact that holds on T, and those to whom a table of the
 * policy that is named for it assigns anything.
 *
 * **Concentration.** How much of a figure hangs on few customers or groups (concentration.h),
 * amounts converted to the policy's currency at T. Customers that another stands for, where the
 * policy takes them for one, count with that one and not by themselves.
 *
 * Sources: CashOnTime and My DSO Manager (segments, portfolios), Oracle Advanced Collections
 * (scores and strategies); first match and what is unknown, ours.
 */
#ifndef ENCOURS_CREDIT_ASSIGN_H
#define ENCOURS_CREDIT_ASSIGN_H

#include <stddef.h>
#include <stdint.h>

#include "encours/concentration.h"
#include "encours/credit.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

#define ENCOURS_CRITERIA_MAX 64             /**< criteria of a scorecard */
#define ENCOURS_CREDIT_SCORE_NONE INT64_MIN /**< a score that is none */

/** The score of a customer and what it is made of. Of the arrays only the first `criteria` elements
 *  are written. */
typedef struct encours_credit_score {
    size_t struct_size;    /**< set by the caller to sizeof(encours_credit_score) */
    uint64_t customer;     /**< number */
    int64_t points;        /**< 1/100, half up; ENCOURS_CREDIT_SCORE_NONE: no criterion counts */
    uint64_t missing;      /**< bit i: no row of criterion i holds */
    uint64_t class_fact;   /**< number of the RISK_CLASS fact that goes before, or 0 */
    uint32_t criteria;     /**< criteria of the scorecard */
    uint32_t points_class; /**< class of the points + 1, 0: none */
    uint32_t risk_class;   /**< class that counts + 1, 0: none */
    uint32_t reserved_0;   /**< zero */
    uint32_t rows[ENCOURS_CRITERIA_MAX]; /**< by criterion the row of the scorecard that decided,
                                            from 1; 0: none holds */
    int32_t row_points[ENCOURS_CRITERIA_MAX]; /**< its points, 1/100 */
    int32_t weights[ENCOURS_CRITERIA_MAX];    /**< weight of the criterion */
} encours_credit_score;

/**
 * The score of a customer.
 *
 * @param[in]  credit
 * @param[in]  customer  number
 * @param[out] out       `struct_size` set by the caller; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK           also without a score
 * @retval ENCOURS_E_NOT_FOUND  no such customer
 * @retval ENCOURS_E_OVERFLOW   a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_score_of(const encours_credit *credit, uint64_t customer, encours_credit_score *out,
                        encours_error *error);

/** The code of a criterion of the scorecard, from 0; NULL beyond the last. @return @nullable
 *  @param[in] credit @param index @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_credit_criterion(const encours_credit *credit, size_t index);

/** What a customer was assigned and why. Opaque, immutable, independent of its credit. */
typedef struct encours_assignment encours_assignment;

/** What became of a condition. */
typedef enum encours_condition_result {
    ENCOURS_CONDITION_FALSE = 1,  /**< it is false */
    ENCOURS_CONDITION_UNKNOWN = 2 /**< something that it asks for is missing */
} encours_condition_result;

/**
 * What a table assigns to a customer, with why each rule before did not.
 *
 * @param[in]  credit
 * @param[in]  customer  number
 * @param[in]  table     code of a table of the policy
 * @param[out] out       to be freed with encours_assignment_free()
 * @param[out] error     @nullable
 * @retval ENCOURS_OK           also when nothing is assigned
 * @retval ENCOURS_E_NOT_FOUND  no such customer or table; error->field names it
 * @retval ENCOURS_E_OVERFLOW   a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_assign(const encours_credit *credit, uint64_t customer, const char *table,
                      ENCOURS_OWNED encours_assignment **out, encours_error *error);

/** Free it. @param[in] assignment @nullable @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) void
encours_assignment_free(encours_assignment *assignment);

/** What is assigned; NULL: nothing. @return @nullable @param[in] assignment @threads any
 *  @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_assignment_value(const encours_assignment *assignment);

/** The rule of the table that assigns it, from 0; -1: none does. With a fact it is what the rules
 *  would have said. @param[in] assignment @threads any @since 1.0 */
ENCOURS_API(1, 0) int32_t
encours_assignment_rule(const encours_assignment *assignment);

/** Number of the ASSIGNED fact that goes before the rules; 0: none.
 *  @param[in] assignment @threads any @since 1.0 */
ENCOURS_API(1, 0) uint64_t
encours_assignment_fact(const encours_assignment *assignment);

/** Rules that were passed over: those before the one that assigns, or all.
 *  @param[in] assignment @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_assignment_step_count(const encours_assignment *assignment);

/** Of each rule passed over, the first of its conditions that is not true, from 0.
 *  @return @len{steps} @param[in] assignment @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint32_t *
encours_assignment_step_conditions(const encours_assignment *assignment);

/** What became of that condition. @return an encours_condition_result each @len{steps}
 *  @param[in] assignment @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_assignment_step_results(const encours_assignment *assignment);

/** The conditions of a rule passed over, as the policy states them; NULL beyond the last.
 *  @return @nullable @param[in] assignment @param step from 0 @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_assignment_step_text(const encours_assignment *assignment, size_t step);

/** What a table assigns to all customers. Opaque, immutable, independent of its credit. */
typedef struct encours_assignments encours_assignments;

/**
 * What a table assigns to each customer of the view.
 *
 * @param[in]  credit  best one with a book
 * @param[in]  table   code of a table of the policy
 * @param[out] out     to be freed with encours_assignments_free()
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such table
 * @retval ENCOURS_E_OVERFLOW   a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_assign_all(const encours_credit *credit, const char *table,
                          ENCOURS_OWNED encours_assignments **out, encours_error *error);

/** Free them. @param[in] assignments @nullable @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) void
encours_assignments_free(encours_assignments *assignments);

/** Customers: element i is of number i + 1. @param[in] assignments @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_assignments_customer_count(const encours_assignments *assignments);

/** What each has: a value, from 1; 0: nothing. @return @len{customers} @param[in] assignments
 *  @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint32_t *
encours_assignments_values(const encours_assignments *assignments);

/** The rule of the table that gives it, from 0; -1: none; -2: a fact does. @return @len{customers}
 *  @param[in] assignments @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const int32_t *
encours_assignments_rules(const encours_assignments *assignments);

/** Values that there are: those of the rules in their order, each once, then others of facts.
 *  @param[in] assignments @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_assignments_value_count(const encours_assignments *assignments);

/** A value, from 0; NULL beyond the last. @return @nullable @param[in] assignments @param index
 *  @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_assignments_value(const encours_assignments *assignments, size_t index);

/** How many customers have each value. @return @len{values} @param[in] assignments @threads any
 *  @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_assignments_value_customers(const encours_assignments *assignments);

/** Customers to be watched. Opaque, immutable, independent of its credit. */
typedef struct encours_watch_list encours_watch_list;

/**
 * The watch list: customers by number.
 *
 * @param[in]  credit
 * @param[in]  table   code of a table of the policy whose values are reasons to watch; NULL: facts
 *                     alone @nullable
 * @param[out] out     to be freed with encours_watch_list_free()
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such table
 * @retval ENCOURS_E_OVERFLOW   a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_watch_list(const encours_credit *credit, const char *table,
                          ENCOURS_OWNED encours_watch_list **out, encours_error *error);

/** Free it. @param[in] list @nullable @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) void
encours_watch_list_free(encours_watch_list *list);

/** Customers on it. @param[in] list @threads any @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_watch_list_row_count(const encours_watch_list *list);

/** Their numbers, ascending. @return @len{rows} @param[in] list @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_watch_list_customers(const encours_watch_list *list);

/** Number of the newest WATCH fact of each that holds; 0: the table watches alone.
 *  @return @len{rows} @param[in] list @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const uint64_t *
encours_watch_list_facts(const encours_watch_list *list);

/** Why: the code of the fact, else the value of the table; NULL beyond the last. @return @nullable
 *  @param[in] list @param row from 0 @threads any @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_watch_list_reason(const encours_watch_list *list, size_t row);

/** Whose amounts count as one. */
typedef enum encours_concentration_by {
    ENCOURS_CONCENTRATION_BY_CUSTOMER = 1, /**< each customer by itself */
    ENCOURS_CONCENTRATION_BY_GROUP = 2     /**< a group by its head */
} encours_concentration_by;

/**
 * Concentration of a figure over the customers.
 *
 * @param[in]  credit   best one with a book
 * @param[in]  figure   an encours_figure of amounts that needs no event and is no group's
 * @param[in]  by       an encours_concentration_by
 * @param[in]  options  of concentration.h @nullable (top 10)
 * @param[out] out      `struct_size` set by the caller; `missing` counts customers or groups of
 *                      which an amount is missing; untouched on failure
 * @param[out] error    @nullable
 * @retval ENCOURS_OK           also without figures: see `out->status`
 * @retval ENCOURS_E_INVALID    no such figure, or one of another kind; no such choice
 * @retval ENCOURS_E_OVERFLOW   a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_concentration(const encours_credit *credit, int32_t figure, int32_t by,
                             const encours_concentration_options *options,
                             encours_concentration *out, encours_error *error);

ENCOURS_END_DECLS

#endif
