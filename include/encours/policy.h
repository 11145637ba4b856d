/* SPDX-License-Identifier: MIT */
/**
 * @file policy.h
 * Credit policies: the rules of a credit manager as data.
 *
 * A policy is immutable; any number may exist, and any number of threads may use one. It is built
 * by a builder (policy_builder.h) or read from its XML document (policy_xml.h), and both give the
 * same policy: its canonical document, and the SHA-256 of that, identify it. Versions of a policy
 * are kept in a ledger with the day from which each is in force (policy_version.h).
 *
 * Its parts, each optional: buckets of age; payment terms and a cap on them; types of limits and
 * how limits that hold together combine; what counts as exposure; rules of decision by stage; a
 * scorecard and risk classes; tables of assignment (segments, collectors, terms); approval levels;
 * roles with what they may do, write-off and tolerance authority among them; lead days of the
 * agenda. Parts of later engines are added behind these.
 */
#ifndef ENCOURS_POLICY_H
#define ENCOURS_POLICY_H

#include <stddef.h>
#include <stdint.h>

#include "encours/authoriser.h"
#include "encours/context.h"
#include "encours/error.h"
#include "encours/export.h"

ENCOURS_BEGIN_DECLS

/** A credit policy. Opaque, immutable. */
typedef struct encours_policy encours_policy;

#define ENCOURS_POLICY_CODE_BYTES_MAX 48 /**< bytes of a code of rules, types, classes, roles */
#define ENCOURS_POLICY_RULES_MAX 64      /**< rules of decision of a policy */
#define ENCOURS_POLICY_BYTES_MAX 262144  /**< bytes of its canonical document */

/** How bad an answer is; the worst of several counts. */
typedef enum encours_outcome {
    ENCOURS_OUTCOME_ACCEPT = 1, /**< go on */
    ENCOURS_OUTCOME_WARN = 2,   /**< go on, and tell somebody */
    ENCOURS_OUTCOME_HOLD = 3,   /**< wait for somebody to release it */
    ENCOURS_OUTCOME_REFUSE = 4  /**< do not */
} encours_outcome;

/** When a decision is asked for. */
typedef enum encours_stage {
    ENCOURS_STAGE_QUOTE = 1,
    ENCOURS_STAGE_ORDER = 2,
    ENCOURS_STAGE_PICKING = 3,
    ENCOURS_STAGE_DELIVERY = 4,
    ENCOURS_STAGE_INVOICE = 5
} encours_stage;

/** How base limits that hold on one day combine (encours_policy_options.combination). */
typedef enum encours_limit_combination {
    ENCOURS_LIMITS_LATEST = 1,    /**< the one that began last; of one day the one recorded last */
    ENCOURS_LIMITS_SUM = 2,       /**< their sum */
    ENCOURS_LIMITS_LARGEST = 3,   /**< the largest */
    ENCOURS_LIMITS_SMALLEST = 4,  /**< the smallest */
    ENCOURS_LIMITS_FIRST_TYPE = 5 /**< those of the first type of the policy that has any: the
                                       latest of them */
} encours_limit_combination;

/** What limits of a type do to the limit of a customer. With BASE combined to b, the newest
 *  REPLACE r, the sum of ADD a and the smallest CAP c: limit = min(r or else b, + a, c); without
 *  any BASE, REPLACE or ADD there is no limit. */
typedef enum encours_limit_use {
    ENCOURS_LIMIT_USE_BASE = 1,    /**< internal limits */
    ENCOURS_LIMIT_USE_ADD = 2,     /**< on top: temporary excess, insured or guaranteed part */
    ENCOURS_LIMIT_USE_REPLACE = 3, /**< instead of all base limits while it holds: seasonal */
    ENCOURS_LIMIT_USE_CAP = 4,     /**< never more than this */
    ENCOURS_LIMIT_USE_GROUP = 5,   /**< of the group whose head has it, not of the customer */
    ENCOURS_LIMIT_USE_SCOPED = 6   /**< of a dimension value only, which its fact names */
} encours_limit_use;

/** What is counted in lists of a policy. */
typedef enum encours_policy_list {
    ENCOURS_POLICY_RULES = 1,       /**< rules of decision, by order */
    ENCOURS_POLICY_LIMIT_TYPES = 2, /**< types of limits, by order */
    ENCOURS_POLICY_GUARANTEES = 3,  /**< kinds of guarantees */
    ENCOURS_POLICY_CLASSES = 4,     /**< risk classes, best first */
    ENCOURS_POLICY_TABLES = 5,      /**< tables of assignment */
    ENCOURS_POLICY_APPROVALS = 6,   /**< approval levels */
    ENCOURS_POLICY_ROLES = 7,       /**< what roles may do: a row a role and action */
    ENCOURS_POLICY_POINTS = 8       /**< rows of the scorecard: the codes are the criteria */
} encours_policy_list;

/** Free a policy: give back a reference. @param[in] policy @nullable @threads any @since 1.0 */
ENCOURS_API(1, 0) void
encours_policy_free(encours_policy *policy);

/** Its name, borrowed from it. @param[in] policy @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_policy_name(const encours_policy *policy);

/** Its version label, "" when it has none; borrowed from it. @param[in] policy
 *  @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_policy_version(const encours_policy *policy);

/** The currency of its amounts, ISO 4217 numeric. @param[in] policy @threads shared @since 1.0 */
ENCOURS_API(1, 0) uint16_t
encours_policy_currency(const encours_policy *policy);

/**
 * SHA-256 of its canonical document: two policies are the same if and only if these are.
 *
 * @param[in]  policy
 * @param[out] digest  @len{32}
 * @threads shared
 * @since 1.0
 * @req POL-002
 */
ENCOURS_API(1, 0) void
encours_policy_digest(const encours_policy *policy, uint8_t *digest);

/** Elements of a list. @param[in] policy @param list an encours_policy_list @threads shared
 *  @since 1.0 */
ENCOURS_API(1, 0) size_t
encours_policy_count(const encours_policy *policy, int32_t list);

/** Code of element `index` of a list, from 0, borrowed from the policy; NULL beyond the last.
 *  @return @nullable @param[in] policy @param list an encours_policy_list @param index
 *  @threads shared @since 1.0 */
ENCOURS_API(1, 0) ENCOURS_BORROWED const char *
encours_policy_code(const encours_policy *policy, int32_t list, size_t index);

/**
 * Bounds of an aged balance, or of totals that are kept (totals.h), that fit the policy: those of
 * its buckets, and one at its tolerance and at each age that a rule holds oldest-days against, so
 * that the figures can be read from the totals. Where that would be more than 63, those of its
 * buckets.
 *
 * @param[in]  policy
 * @param[out] bounds    inclusive upper bounds, ascending; untouched on failure
 *                       @len{capacity} @nullable (capacity == 0)
 * @param[in]  capacity  bounds that fit; 0: only count
 * @param[out] count     how many there are
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_LIMIT  more than `capacity`
 * @threads shared
 * @since 1.0
 * @req POL-008
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_policy_bounds(const encours_policy *policy, int32_t *bounds, size_t capacity, size_t *count,
                      encours_error *error);

ENCOURS_END_DECLS

#endif
