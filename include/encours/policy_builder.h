/* SPDX-License-Identifier: MIT */
/**
 * @file policy_builder.h
 * Building a credit policy part by part. Each call checks what it is given; what refers to another
 * part is checked by encours_policy_builder_finish(), which says which element is at fault.
 *
 * Conditions are texts: `limit-used > 100%`, `overdue > 500.00 and oldest-days >= 30`,
 * `dimension:country in (FR, BE)`, `table:segment = key and not watched = 1`.
 *
 *     conditions = condition { "and" condition }
 *     condition  = [ "not" ] operand ( operator value | "in" "(" value { "," value } ")"
 *                                      | "is" ( "missing" | "known" ) )
 *     operand    = a figure of figure.h | "status" | "risk-class" | "stage" | "customer-code"
 *                | "dimension:" name | "table:" name | "score:" source | "limit:" type
 *                | "guarantee:" kind
 *     operator   = "<" | "<=" | "=" | "!=" | ">=" | ">"
 *     value      = number | number "%" | word | "'" text "'"   (a quote is doubled)
 *     name, source, type, kind = word | "'" text "'"
 *
 * A word has ASCII letters, digits, "-", "_" and "."; blanks may stand anywhere but inside words,
 * numbers and operators, and behind "dimension:" and the like. Words of the grammar ("and", "not",
 * "in", "is", "missing", "known") are values only in quotes.
 *
 * Amounts are in units of the policy's currency ("500", "500.25"), shares in percent with at most
 * two decimals ("100%"), days and numbers whole, 1/100 of days, points and "score:" with at most
 * two decimals; all below 10^18 in their smallest unit. Texts are compared byte by byte, by = !=
 * and in. "stage" is quote, order, picking, delivery or invoice.
 *
 * An amount that a figure is compared with is converted to the currency of that figure at T, half
 * up: the credit currency of the customer (figure.h), of figures of a group that of the group. So
 * it is in rules, points, tables and approvals alike; where there is no rate, the comparison is
 * unknown, but with 0, which is 0 in each currency.
 *
 * A comparison with something missing is unknown, also behind "not", and what is unknown does not
 * fire, but see encours_policy_rule.missing. Several conditions are false if one is, else unknown
 * if one is. "is missing" and "is known" are never unknown.
 *
 * "dimension:" is the customer's value at the day, of the event if it names one; "score:" the
 * newest external score of that source; "limit:" and "guarantee:" what holds of that type, in the
 * policy's currency.
 *
 * Limits: 64 rules, 32 limit types, 32 kinds of guarantees, 64 classes, 16 tables of 4096 rules in
 * all, 1024 rows and 64 criteria of the scorecard, 64 approval levels, 64 rows of roles, 64 names
 * of dimensions and sources, 16 conditions in a text, texts of conditions of 1024 bytes.
 */
#ifndef ENCOURS_POLICY_BUILDER_H
#define ENCOURS_POLICY_BUILDER_H

#include <stddef.h>
#include <stdint.h>

#include "encours/context.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/figure.h"
#include "encours/policy.h"
#include "encours/policy_parts.h"

ENCOURS_BEGIN_DECLS

/** A policy in the making. Opaque. */
typedef struct encours_policy_builder encours_policy_builder;

/**
 * Begin a policy.
 *
 * @param[in]  context
 * @param[in]  options
 * @param[out] out      to be freed with encours_policy_builder_free()
 * @param[out] error    error->field names the member at fault                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID   a name, bound or text that is not acceptable
 * @retval ENCOURS_E_CURRENCY  no such currency, or one without a minor unit
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_new(encours_context *context, const encours_policy_options *options,
                           ENCOURS_OWNED encours_policy_builder **out, encours_error *error);

/** Free a builder. @param[in] builder @nullable @threads exclusive @since 1.0 */
ENCOURS_API(1, 0) void
encours_policy_builder_free(encours_policy_builder *builder);

/**
 * Say what counts as exposure; the last call counts.
 *
 * @param[in]  builder
 * @param[in]  exposure
 * @param[out] error    error->field names the member at fault                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member is not acceptable
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req POL-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_set_exposure(encours_policy_builder *builder,
                                    const encours_policy_exposure *exposure, encours_error *error);

/**
 * Add a kind of guarantee.
 *
 * @param[in]  builder
 * @param[in]  guarantee
 * @param[out] error    error->field names the member at fault                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member is not acceptable
 * @retval ENCOURS_E_EXISTS   its code is taken
 * @retval ENCOURS_E_LIMIT    more than there may be: 32 kinds
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req POL-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_add_guarantee(encours_policy_builder *builder,
                                     const encours_policy_guarantee *guarantee,
                                     encours_error *error);

/**
 * Add a type of limit, in the order of preference.
 *
 * @param[in]  builder
 * @param[in]  type
 * @param[out] error    error->field names the member at fault                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member is not acceptable
 * @retval ENCOURS_E_EXISTS   its code is taken
 * @retval ENCOURS_E_LIMIT    more than there may be: 32 types
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req POL-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_add_limit_type(encours_policy_builder *builder,
                                      const encours_policy_limit_type *type, encours_error *error);

/**
 * Say the payment terms; the last call counts.
 *
 * @param[in]  builder
 * @param[in]  terms
 * @param[out] error    error->field names the member at fault                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member is not acceptable
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req POL-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_set_terms(encours_policy_builder *builder, const encours_policy_terms *terms,
                                 encours_error *error);

/**
 * Add a rule of decision, in the order in which they are reported.
 *
 * @param[in]  builder
 * @param[in]  rule
 * @param[out] error    error->field names the member at fault, error->column the character of
 *                      its text, from 1; 0: not within a text               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member is not acceptable
 * @retval ENCOURS_E_EXISTS   its code is taken
 * @retval ENCOURS_E_LIMIT    more than there may be: ENCOURS_POLICY_RULES_MAX
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req POL-001 CND-001 CND-002 CND-003 CND-004 CND-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_add_rule(encours_policy_builder *builder, const encours_policy_rule *rule,
                                encours_error *error);

/**
 * Add a stage; once each.
 *
 * @param[in]  builder
 * @param[in]  stage
 * @param[out] error    error->field names the member at fault                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member is not acceptable
 * @retval ENCOURS_E_EXISTS   the stage was added already
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req POL-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_set_stage(encours_policy_builder *builder, const encours_policy_stage *stage,
                                 encours_error *error);

/**
 * Say the weights of payment behaviour; the last call counts.
 *
 * @param[in]  builder
 * @param[in]  behaviour
 * @param[out] error    error->field names the member at fault, error->index the class, from 0
 *                                                                              @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member is not acceptable
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req POL-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_set_behaviour(encours_policy_builder *builder,
                                     const encours_policy_behaviour *behaviour,
                                     encours_error *error);

/**
 * Add a row of the scorecard.
 *
 * @param[in]  builder
 * @param[in]  points
 * @param[out] error    error->field names the member at fault, error->column the character of
 *                      its text, from 1; 0: not within a text               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member is not acceptable
 * @retval ENCOURS_E_LIMIT    more than there may be: 1024 rows, 64 criteria
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req POL-001 POL-004
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_add_points(encours_policy_builder *builder,
                                  const encours_policy_points *points, encours_error *error);

/**
 * Add a risk class, best first.
 *
 * @param[in]  builder
 * @param[in]  risk_class
 * @param[out] error    error->field names the member at fault                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member is not acceptable
 * @retval ENCOURS_E_EXISTS   its code is taken
 * @retval ENCOURS_E_LIMIT    more than there may be: 64 classes
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req POL-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_add_class(encours_policy_builder *builder,
                                 const encours_policy_class *risk_class, encours_error *error);

/**
 * Add a rule of a table of assignment.
 *
 * @param[in]  builder
 * @param[in]  assignment
 * @param[out] error    error->field names the member at fault, error->column the character of
 *                      its text, from 1; 0: not within a text               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member is not acceptable
 * @retval ENCOURS_E_LIMIT    more than there may be: 16 tables, 4096 rules of all
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req POL-001 POL-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_add_assignment(encours_policy_builder *builder,
                                      const encours_policy_assignment *assignment,
                                      encours_error *error);

/**
 * Add a level of approval, the lowest first.
 *
 * @param[in]  builder
 * @param[in]  approval
 * @param[out] error    error->field names the member at fault, error->column the character of
 *                      its text, from 1; 0: not within a text               @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member is not acceptable
 * @retval ENCOURS_E_EXISTS   its code is taken
 * @retval ENCOURS_E_LIMIT    more than there may be: 64 levels
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req POL-001 CND-001 CND-002 CND-003 CND-004 CND-005
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_add_approval(encours_policy_builder *builder,
                                    const encours_policy_approval *approval, encours_error *error);

/**
 * Say what a role may do; the first row that fits counts.
 *
 * @param[in]  builder
 * @param[in]  role
 * @param[out] error    error->field names the member at fault                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member is not acceptable
 * @retval ENCOURS_E_EXISTS   the same role, action and amount were added
 * @retval ENCOURS_E_LIMIT    more than there may be: 64 rows
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req POL-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_add_role(encours_policy_builder *builder, const encours_policy_role *role,
                                encours_error *error);

/**
 * Say the lead days of the agenda; the last call counts.
 *
 * @param[in]  builder
 * @param[in]  agenda
 * @param[out] error    error->field names the member at fault                  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID  a member is not acceptable
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 * @req POL-001
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_set_agenda(encours_policy_builder *builder,
                                  const encours_policy_agenda *agenda, encours_error *error);

/**
 * Check the policy as a whole and make it. The builder is as it was and may go on.
 *
 * @param[in]  builder
 * @param[out] out      to be freed with encours_policy_free()
 * @param[out] error    error->field names list and member, such as "rules.when"; error->index the
 *                      element, from 0; error->column the character of its text  @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a reference to what is not there, classes that do not end with
 *                              INT64_MIN, a table that asks for itself or a later one
 * @retval ENCOURS_E_LIMIT      a canonical document of more than ENCOURS_POLICY_BYTES_MAX, more
 *                              than 64 names
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 * @req POL-002 POL-003 CND-006 CND-009
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_builder_finish(const encours_policy_builder *builder,
                              ENCOURS_OWNED encours_policy **out, encours_error *error);

ENCOURS_END_DECLS

#endif
