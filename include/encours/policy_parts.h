/* SPDX-License-Identifier: MIT */
/**
 * @file policy_parts.h
 * The parts of a credit policy, as a builder takes them (policy_builder.h): exposure, limits,
 * terms, rules, stages, behaviour, scorecard, classes, assignment, approvals, roles, agenda.
 *
 * Texts are copied; they are UTF-8 without control characters. A description, sentence or list of
 * excuses of blanks alone is none. A code has 1 to 48 bytes of ASCII letters, digits, "-", "_" and
 * "."; codes of one list differ. Percentages are in 1/10000, amounts in minor units of the policy's
 * currency. A number that is less than 0 where that means "none" is kept as -1. Conditions are
 * texts, as policy_builder.h has them.
 */
#ifndef ENCOURS_POLICY_PARTS_H
#define ENCOURS_POLICY_PARTS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/export.h"
#include "encours/policy.h"

ENCOURS_BEGIN_DECLS

/** What a policy is. */
typedef struct encours_policy_options {
    size_t struct_size;      /**< sizeof(encours_policy_options) */
    const char *name;        /**< code that all its versions have */
    const char *version;     /**< label of this one, at most 32 bytes; NULL or "": none
                                  @nullable */
    const char *description; /**< at most 1024 bytes; NULL: none @nullable */
    uint16_t currency;       /**< ISO 4217 numeric, of its amounts */
    uint16_t reserved_0;     /**< zero */
    uint32_t exponent_after; /**< decimals of the currency + 1; 0: those of ISO 4217 */
    int32_t combination;     /**< how base limits combine, an encours_limit_combination; 0:
                                  ENCOURS_LIMITS_LATEST */
    int32_t reserved_1;      /**< zero */
    const int32_t *bounds;   /**< buckets of age: inclusive upper bounds in days, ascending, 1 to
                                  36500; NULL: 30, 60, 90 @len{bound_count} @nullable */
    size_t bound_count;      /**< elements of it, at most 63 */
} encours_policy_options;

/** Initialiser of encours_policy_options. */
#define ENCOURS_POLICY_OPTIONS_INIT                                                                \
    {                                                                                              \
        sizeof(encours_policy_options), NULL, NULL, NULL, 0, 0, 0, 0, 0, NULL, 0                   \
    }

/** What counts as exposure. Percentages are in 1/10000: 10000 counts whole, 0 not at all. Each
 *  component is rounded half up to a minor unit. The default is potential risk. */
typedef struct encours_policy_exposure {
    size_t struct_size;     /**< sizeof(encours_policy_exposure) */
    int32_t open_debits;    /**< counted so much, 0 to 10000 */
    int32_t bills;          /**< the same of bills of exchange not matured */
    int32_t unallocated;    /**< taken off so much, of payments and advances not allocated */
    int32_t credit_notes;   /**< taken off so much */
    int32_t to_invoice;     /**< counted so much, of what is delivered and not invoiced */
    int32_t orders;         /**< of orders within the horizon */
    int32_t drafts;         /**< of draft invoices */
    int32_t returned;       /**< of payments returned in the window, on top of the debts that are
                                 open again */
    int32_t guarantees;     /**< taken off so much, of guarantees as they count */
    int32_t horizon_days;   /**< orders expected up to T + this count; 0 to 36500 */
    int32_t undated_orders; /**< 1: orders without a day expected are within the horizon */
    int32_t tolerance_days; /**< debits late by more than this are overdue; 0 to 3650 */
    int32_t window_days;    /**< returned payments and broken promises of so many days; 1 to 3650 */
    int32_t customer_merged;      /**< 1: customers merged into one count as that one */
    const uint16_t *bill_classes; /**< account classes of bills, 1 to 999; NULL: 413
                                       @len{bill_class_count} @nullable */
    size_t bill_class_count;      /**< elements of it, at most 16; 0 with bill_classes: no bills */
} encours_policy_exposure;

/** Potential risk, no tolerance, a horizon of 30 days, a window of 180. */
#define ENCOURS_POLICY_EXPOSURE_INIT                                                               \
    {                                                                                              \
        sizeof(encours_policy_exposure), 10000, 10000, 10000, 10000, 10000, 10000, 0, 0, 10000,    \
            30, 1, 0, 180, 1, NULL, 0                                                              \
    }

/** A kind of guarantee: what GUARANTEE facts with its code count. A policy to which none is added
 *  has one, "*": all kinds, counted whole. */
typedef struct encours_policy_guarantee {
    size_t struct_size; /**< sizeof(encours_policy_guarantee) */
    const char *code;   /**< of the kind; "*": all kinds that are not named */
    int32_t percent;    /**< counts so much of its amount, 0 to 10000, when its fact states none */
    int32_t group;      /**< 1: one of the head counts for members without one of their own */
    int64_t maximum;    /**< counts so much at most of one customer, minor units of the policy;
                             less than 0: no maximum */
} encours_policy_guarantee;

/** Initialiser of encours_policy_guarantee: a whole one. */
#define ENCOURS_POLICY_GUARANTEE_INIT                                                              \
    {                                                                                              \
        sizeof(encours_policy_guarantee), NULL, 10000, 0, -1                                       \
    }

/** A type of limit: what LIMIT facts with its code do. A policy to which none is added has one,
 *  "limit": a base limit. */
typedef struct encours_policy_limit_type {
    size_t struct_size;  /**< sizeof(encours_policy_limit_type) */
    const char *code;    /**< of the type; facts without a code have that of the first type */
    int32_t use;         /**< an encours_limit_use */
    int32_t insured;     /**< 1: insurers stand for it (insured-limit) */
    int32_t percent;     /**< counts so much of its amount, 0 to 10000 */
    int32_t season_from; /**< counts from this day of each year, month * 100 + day; 0: all year */
    int32_t season_to;   /**< to this one, inclusive; may lie before season_from */
    int32_t review_days; /**< is to be reviewed so many days behind its beginning when its fact
                              states no day; 0: never, up to 3650 */
} encours_policy_limit_type;

/** Initialiser of encours_policy_limit_type: a base limit. */
#define ENCOURS_POLICY_LIMIT_TYPE_INIT                                                             \
    {                                                                                              \
        sizeof(encours_policy_limit_type), NULL, ENCOURS_LIMIT_USE_BASE, 0, 10000, 0, 0, 0         \
    }

/** Payment terms: what the terms of events are held against. */
typedef struct encours_policy_terms {
    size_t struct_size;   /**< sizeof(encours_policy_terms) */
    const char *rule;     /**< number of a rule of the legal-caps table (legal_caps.h) that a credit
                               is given, such as "1"; NULL: none @nullable */
    int32_t days_max;     /**< house maximum, up to 3650; less than 0: none */
    int32_t days_default; /**< agreed with customers who have no TERMS fact, up to 3650; less than
                               0: none */
    int32_t legal_days; /**< legal cap in net days, up to 3650, for event-legal-excess, beside that
                             of the rule; less than 0: none */
    int32_t reserved_0; /**< zero */
} encours_policy_terms;

/** Initialiser of encours_policy_terms. */
#define ENCOURS_POLICY_TERMS_INIT                                                                  \
    {                                                                                              \
        sizeof(encours_policy_terms), NULL, -1, -1, -1, 0                                          \
    }

/** A rule of decision. It fires when `test` holds and all of `when` do. */
typedef struct encours_policy_rule {
    size_t struct_size;  /**< sizeof(encours_policy_rule) */
    const char *code;    /**< of this policy only */
    const char *test;    /**< one condition: what is measured, and the threshold, that a decision
                              reports are those of it */
    const char *when;    /**< conditions that narrow it; NULL: always @nullable */
    const char *excuses; /**< of a rule with outcome ACCEPT: codes of rules that do not count when
                              it fires, blanks between, "*": all others; else NULL @nullable */
    const char *role;    /**< code of the role that may release it; NULL: nobody may @nullable */
    const char *english; /**< sentence of at most 512 bytes, in which {measured}, {threshold} and
                              {customer} are replaced and no other brace stands; NULL: made from
                              the test @nullable */
    const char *french;  /**< the same in French @nullable */
    int32_t outcome;     /**< an encours_outcome */
    int32_t missing;     /**< outcome when what `test` measures is missing, an encours_outcome; 0:
                              it does not fire */
    uint32_t stages;     /**< sum of 1 << encours_stage; 0: all */
    uint32_t reserved_0; /**< zero */
} encours_policy_rule;

/** Initialiser of encours_policy_rule: code, test and outcome are to be set. */
#define ENCOURS_POLICY_RULE_INIT                                                                   \
    {                                                                                              \
        sizeof(encours_policy_rule), NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, 0          \
    }

/** A stage: what differs there from the rules as they are. */
typedef struct encours_policy_stage {
    size_t struct_size; /**< sizeof(encours_policy_stage) */
    int32_t stage;      /**< an encours_stage */
    int32_t grace_days; /**< added there to the thresholds of tests with > or >= of oldest-days,
                             days-since-payment, limit-expired-days and review-late-days; 0 to
                             3650 */
    int32_t block;      /**< worst outcome there, an encours_outcome: HOLD makes REFUSE a hold; 0:
                             no bound */
    int32_t reserved_0; /**< zero */
} encours_policy_stage;

/** Initialiser of encours_policy_stage: the stage is to be set. */
#define ENCOURS_POLICY_STAGE_INIT                                                                  \
    {                                                                                              \
        sizeof(encours_policy_stage), 0, 0, 0, 0                                                   \
    }

/** Weights of payment behaviour, for the figure behaviour: as encours_behaviour_table (behaviour.h)
 *  has them. Without it that figure is missing. */
typedef struct encours_policy_behaviour {
    size_t struct_size;        /**< sizeof(encours_policy_behaviour) */
    const int32_t *upper_days; /**< last day beyond terms of each class, strictly ascending, within
                                    +-36500; the last class has no end, its entry is not read
                                    @len{class_count} */
    const int32_t *weights;    /**< weight of each class, within +-10^6 @len{class_count} */
    size_t class_count;        /**< 1 to 64 */
    uint32_t experiences_min;  /**< with fewer settlements the figure is missing; 0: 1 */
    uint32_t reserved_0;       /**< zero */
} encours_policy_behaviour;

/** A row of the scorecard: points when its conditions hold; of the rows of one criterion the first
 *  that holds counts. Score = sum of weight * points / sum of weights, of the criteria of which a
 *  row holds, rounded half up to 1/100. The conditions may not ask for score, risk-class, tables,
 *  the stage or the event. */
typedef struct encours_policy_points {
    size_t struct_size;    /**< sizeof(encours_policy_points) */
    const char *criterion; /**< code; rows of one criterion stand together */
    const char *when;      /**< conditions; NULL: always @nullable */
    int32_t points;        /**< 1/100 of a point, within +-10^8 */
    int32_t weight;        /**< of the criterion, 1 to 10000, the same in all its rows. A criterion
                                of which no row holds is missing: it has neither points nor weight,
                                and counts in `missing` of the score */
} encours_policy_points;

/** A risk class: scores from `points` on, up to the class before. */
typedef struct encours_policy_class {
    size_t struct_size; /**< sizeof(encours_policy_class) */
    const char *code;   /**< of the class, best first */
    int64_t points;     /**< lowest score, 1/100, descending; of the last class INT64_MIN. Where low
                             scores are good: points are given with a minus */
} encours_policy_class;

/** A rule of a table of assignment. The first rule of a table that holds gives the value. */
typedef struct encours_policy_assignment {
    size_t struct_size; /**< sizeof(encours_policy_assignment) */
    const char *table;  /**< code of the table; its rules are added in order. Conditions may ask for
                             tables that began before it and for risk-class, but not for the stage
                             or the event */
    const char *value;  /**< what is assigned, 1 to 64 bytes */
    const char *when;   /**< conditions; NULL: always @nullable */
} encours_policy_assignment;

/** A level of approval of requests (approval.h). */
typedef struct encours_policy_approval {
    size_t struct_size;  /**< sizeof(encours_policy_approval) */
    const char *code;    /**< of the level */
    const char *action;  /**< code of what is asked: "limit", "release", "write-off", or the host's
                              own */
    const char *role;    /**< code of who may approve */
    const char *when;    /**< conditions on the customer; NULL: always @nullable */
    int64_t amount_max;  /**< requests up to this, minor units; less than 0: any */
    int32_t approvers;   /**< different persons who must approve, none of them who asked; 1 to 8 */
    int32_t expiry_days; /**< a request lapses so many days behind its own, up to 3650; 0: never */
} encours_policy_approval;

/** Initialiser of encours_policy_approval: any amount, one person, no end. */
#define ENCOURS_POLICY_APPROVAL_INIT                                                               \
    {                                                                                              \
        sizeof(encours_policy_approval), NULL, NULL, NULL, NULL, -1, 1, 0                          \
    }

/** What a role may do (authoriser.h). */
typedef struct encours_policy_role {
    size_t struct_size; /**< sizeof(encours_policy_role) */
    const char *role;   /**< code; several rows may have one role, not role, action and amount */
    const char *action; /**< code of an action of authoriser.h, or "*" */
    int32_t effect;     /**< an encours_authorisation */
    int32_t reserved_0; /**< zero */
    int64_t amount_max; /**< up to this amount, minor units: write-off and tolerance authority; less
                             than 0: any */
} encours_policy_role;

/** Initialiser of encours_policy_role: it may, whatever the amount. */
#define ENCOURS_POLICY_ROLE_INIT                                                                   \
    {                                                                                              \
        sizeof(encours_policy_role), NULL, NULL, ENCOURS_AUTHORISATION_ALLOW, 0, -1                \
    }

/** Lead days of the agenda (agenda.h), each 0 to 3650. */
typedef struct encours_policy_agenda {
    size_t struct_size;     /**< sizeof(encours_policy_agenda) */
    int32_t review_days;    /**< reviews show so many days ahead */
    int32_t expiry_days;    /**< limits that end */
    int32_t guarantee_days; /**< guarantees that end */
    int32_t release_days;   /**< releases and requests that lapse */
    uint32_t weekdays;      /**< working days, sum of 1 << ISO weekday (1 Monday); 0: all days. What
                                 falls on another day shows on the working day before */
    uint32_t reserved_0;    /**< zero */
} encours_policy_agenda;

ENCOURS_END_DECLS

#endif
