/* SPDX-License-Identifier: MIT */
/**
 * @file credit_facts.h
 * Limits, guarantees, drafts, releases and exclusions, recorded with members that say what they
 * are.
 *
 * Each command here records one fact (fact.h): it holds from its first day until the day before its
 * planned end, or before the day on which encours_transaction_end_fact() ends it. Nothing is ever
 * overwritten: `replaces` ends an older fact of the same subject and kind on `from` and lets this
 * one begin, so limits of any past day stay to be asked for, as they were known at any time. Who
 * recorded it and why are the actor and the reason of the transaction.
 *
 * What has no member of its own in a fact stands in its code: `type;dimension=value` of a limit,
 * `kind;percent=N;for=beneficiary` of a guarantee, `rule;uses=N;role=R` of a release. The commands
 * write that code, and credit_fact_list.h reads it back. Codes of types, kinds and rules are those
 * of policies (policy_parts.h): 1 to 48 ASCII letters, digits, "-", "_" and ".". They are not
 * looked up when they are recorded, since policies come and go: what a policy does not name has no
 * effect under that policy. Other texts are printable UTF-8 without ";", and all of them together
 * with their names fit the 96 bytes of a code.
 *
 * Besides what encours_transaction_fact() says, a commit fails with ENCOURS_E_UNSUPPORTED when the
 * ledger is kept at a format level below that of the fact: 2 for limits and guarantees, 3 for
 * drafts, releases and exclusions (upgrade.h).
 *
 * Scores, risk classes, status, watch list, terms and assignments: credit_standing.h.
 */
#ifndef ENCOURS_CREDIT_FACTS_H
#define ENCOURS_CREDIT_FACTS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"
#include "encours/document.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/fact.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/** Options of encours_transaction_limit(). */
typedef struct encours_credit_limit_options {
    size_t struct_size;   /**< sizeof(encours_credit_limit_options), by its _INIT */
    encours_ref customer; /**< whose limit; of a group its head */
    const char *type;     /**< code of a type of limits; NULL: the first type of whatever policy
                               asks @nullable */
    int64_t amount;       /**< minor units, 0 or more; 0 blocks, and is not the same as no limit */
    uint16_t currency;    /**< ISO 4217 numeric */
    uint16_t reserved_0;  /**< zero */
    encours_date from;    /**< first day on which it holds */
    encours_optional_date until;  /**< planned: first day on which it no longer holds */
    encours_optional_date review; /**< day by which it is to be looked at again; not set: as its
                                       type says */
    const char *dimension; /**< for one value of a dimension only: the dimension, whose name is then
                                like a code; needs `type`; NULL: for all @nullable */
    const char *value;     /**< that value, else NULL @nullable */
    encours_ref replaces;  /**< a limit of this customer that ends on `from`; 0: none */
} encours_credit_limit_options;

/** Initialiser of encours_credit_limit_options: customer, amount, currency and `from` are to be
 *  set. */
#define ENCOURS_CREDIT_LIMIT_OPTIONS_INIT                                                          \
    {                                                                                              \
        sizeof(encours_credit_limit_options), 0, NULL, 0, 0, 0, {ENCOURS_DATE_NONE}, {0, {0}},     \
            {0, {0}}, NULL, NULL, 0                                                                \
    }

/**
 * Give a customer a credit limit. Several may hold on one day; how they combine is said by their
 * types in the policy. Only one that is named in `replaces` ends.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] fact         reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_limit(encours_transaction *transaction,
                          const encours_credit_limit_options *options, encours_ref *fact,
                          encours_error *error);

/** Options of encours_transaction_guarantee(). Exactly one of customer, document and order is
 *  set. */
typedef struct encours_credit_guarantee_options {
    size_t struct_size;   /**< sizeof(encours_credit_guarantee_options), by its _INIT */
    encours_ref customer; /**< whose debts it covers, or 0 */
    encours_ref document; /**< the document that it covers, or 0 */
    encours_ref order;    /**< the order that it covers, or 0 */
    const char *kind;     /**< code of a kind of guarantees; NULL: "*", any kind that the policy
                               does not name @nullable */
    int64_t amount;       /**< minor units, 0 or more */
    uint16_t currency;    /**< ISO 4217 numeric */
    uint16_t reserved_0;  /**< zero */
    int32_t percent;      /**< counts so much of it, 1/10000, 0 to 10000; less than 0: as its kind
                               says */
    encours_date from;    /**< first day on which it holds */
    encours_optional_date until; /**< planned: first day on which it no longer holds */
    int32_t reserved_1;          /**< zero */
    const char *beneficiary; /**< impersonal: for whom it was given; NULL: not stated @nullable */
    uint64_t party;       /**< number of the party that gives it, registered in the log; 0: none */
    encours_ref replaces; /**< a guarantee of the same subject that ends on `from`; 0: none */
} encours_credit_guarantee_options;

/** Initialiser of encours_credit_guarantee_options: the subject, amount, currency and `from` are to
 *  be set. */
#define ENCOURS_CREDIT_GUARANTEE_OPTIONS_INIT                                                      \
    {                                                                                              \
        sizeof(encours_credit_guarantee_options), 0, 0, 0, NULL, 0, 0, 0, -1, {ENCOURS_DATE_NONE}, \
            {0, {0}}, 0, NULL, 0, 0                                                                \
    }

/**
 * Record a guarantee or security: a bank's, an insurer's, a parent's, a pledge, whatever the policy
 * names.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] fact         reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_guarantee(encours_transaction *transaction,
                              const encours_credit_guarantee_options *options, encours_ref *fact,
                              encours_error *error);

/** Options of encours_transaction_draft(). Exactly one of customer and order is set. */
typedef struct encours_credit_draft_options {
    size_t struct_size;   /**< sizeof(encours_credit_draft_options), by its _INIT */
    encours_ref customer; /**< who will be invoiced, or 0 */
    encours_ref order;    /**< the order that will be invoiced, or 0 */
    const char *key;      /**< key of the draft in the host's books, 1 to 96 bytes of printable
                               UTF-8; NULL: none @nullable */
    int64_t amount;       /**< gross, minor units, 0 or more */
    uint16_t currency;    /**< ISO 4217 numeric */
    uint16_t reserved_0;  /**< zero */
    encours_date from;    /**< first day on which it counts */
    encours_optional_date until; /**< planned: first day on which it no longer counts */
    encours_ref replaces;        /**< a draft of the same subject that ends on `from`; 0: none */
} encours_credit_draft_options;

/** Initialiser of encours_credit_draft_options: the subject, amount, currency and `from` are to be
 *  set. */
#define ENCOURS_CREDIT_DRAFT_OPTIONS_INIT                                                          \
    {                                                                                              \
        sizeof(encours_credit_draft_options), 0, 0, NULL, 0, 0, 0, {ENCOURS_DATE_NONE}, {0, {0}},  \
            0                                                                                      \
    }

/**
 * Record a draft of an invoice: written, not issued, in no balance. It ends on the day on which the
 * invoice is posted or the draft thrown away.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] fact         reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_draft(encours_transaction *transaction,
                          const encours_credit_draft_options *options, encours_ref *fact,
                          encours_error *error);

/** Options of encours_transaction_release(). Exactly one of customer, document and order is set. */
typedef struct encours_credit_release_options {
    size_t struct_size;   /**< sizeof(encours_credit_release_options), by its _INIT */
    encours_ref customer; /**< whatever this customer orders is released, or 0 */
    encours_ref document; /**< only this document is, or 0 */
    encours_ref order;    /**< only this order and what belongs to it, or 0 */
    const char *rule;     /**< code of the rule that does not count; NULL: all rules @nullable */
    const char *role;     /**< code of the role in which it was given: it counts for rules that this
                               role may release (encours_policy_rule.role); NULL: not stated, for
                               all that somebody may. Who has which role is not known here: see
                               authoriser.h @nullable */
    encours_optional_i64 amount; /**< only events up to this amount, minor units, 0 or more */
    uint16_t currency;           /**< of the amount, ISO 4217 numeric; 0 without an amount */
    uint16_t reserved_0;         /**< zero */
    uint32_t uses;     /**< for so many decisions on record, at most 10^9, and no more of them
                            are recorded: about its customer and all that were ever merged into
                            it together; 0: any number */
    encours_date from; /**< first day on which it holds */
    encours_optional_date until; /**< planned: first day on which it no longer holds */
    int32_t reserved_1;          /**< zero */
    encours_ref replaces;        /**< a release of the same subject that ends on `from`; 0: none */
} encours_credit_release_options;

/** Initialiser of encours_credit_release_options: the subject and `from` are to be set. */
#define ENCOURS_CREDIT_RELEASE_OPTIONS_INIT                                                        \
    {                                                                                              \
        sizeof(encours_credit_release_options), 0, 0, 0, NULL, NULL, {0, 0, 0}, 0, 0, 0,           \
            {ENCOURS_DATE_NONE}, {0, {0}}, 0, 0                                                    \
    }

/**
 * Release what a rule holds or refuses: the rule is still reported when it fires, and no longer
 * counts.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] fact         reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_release(encours_transaction *transaction,
                            const encours_credit_release_options *options, encours_ref *fact,
                            encours_error *error);

/** Options of encours_transaction_exclusion(). */
typedef struct encours_credit_exclusion_options {
    size_t struct_size;          /**< sizeof(encours_credit_exclusion_options), by its _INIT */
    encours_ref customer;        /**< whom the rule does not apply to */
    const char *rule;            /**< code of the rule; NULL: all rules @nullable */
    encours_date from;           /**< first day on which it holds */
    encours_optional_date until; /**< planned: first day on which it no longer holds */
    int32_t reserved_0;          /**< zero */
    encours_ref replaces;        /**< an exclusion of this customer that ends on `from`; 0: none */
} encours_credit_exclusion_options;

/** Initialiser of encours_credit_exclusion_options: customer and `from` are to be set. */
#define ENCOURS_CREDIT_EXCLUSION_OPTIONS_INIT                                                      \
    {                                                                                              \
        sizeof(encours_credit_exclusion_options), 0, NULL, {ENCOURS_DATE_NONE}, {0, {0}}, 0, 0     \
    }

/**
 * Exclude a customer from a rule: like a release of any amount and number of events.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] fact         reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_exclusion(encours_transaction *transaction,
                              const encours_credit_exclusion_options *options, encours_ref *fact,
                              encours_error *error);

ENCOURS_END_DECLS

#endif
