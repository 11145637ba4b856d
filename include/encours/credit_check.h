/* SPDX-License-Identifier: MIT */
/**
 * @file credit_check.h
 * Credit decisions: may we take this order, ship this delivery, issue this invoice?
 *
 * A check holds an event against the figures of its customer by the rules of the policy that are
 * for its stage. Each rule whose test holds fires; the answer is the worst outcome of those that
 * count. A rule that fired does not count when a rule with outcome ACCEPT that fired excuses it, or
 * a release or exclusion of the customer, order or document does (RELEASE, EXCLUSION in fact.h): it
 * is reported all the same, with what excused it. The order of reasons is that of the rules, so a
 * policy puts the group's limit before the customer's own.
 *
 * The event's amount is added whole to the exposure of the customer and of its group, less what of
 * it is counted there already: an order or document that is in the ledger counts once (`order`,
 * `document`). `paid` and `ordered_besides` are what-ifs: as if that payment were in, and that
 * order too, each by the percentage of the policy's exposure. With everything converted to the
 * credit currency at T, half up:
 *
 *     counted        = the event's order and document as they stand in the exposure, at most amount
 *     exposure-after = exposure + amount - counted + ordered besides - paid
 *     group-exposure = sum of the members' exposure, with exposure-after of this customer
 *
 * A threshold that is an amount is in the policy's currency and is converted the same way for a
 * customer or group that has another (policy_builder.h); where there is no rate, the test is
 * unknown, and the threshold told is that of the policy. Terms of the event are held against those
 * agreed with the customer (a TERMS fact, else days_default of the policy, days_max at most), its
 * days also against the smaller of the policy's legal caps, as for an invoice issued on T
 * (credit.h). A hold of the order counts beside those of the customer.
 *
 * A rule fires when its test and all its conditions hold; when what it measures is missing, it
 * fires with the outcome `missing` of the policy or not at all. Grace of the stage is added to
 * thresholds in days. A rule with outcome ACCEPT excuses only when its test holds. Then exclusions
 * are looked at, then releases of the document, the order and the customer (as the event names it,
 * then of who stands for it), the newest first. A release counts for rules that somebody may
 * release (encours_policy_rule.role), in the role in which it was given if it states one, for an
 * event of at most its amount (converted at T, half up; what-ifs are not looked at), and for as
 * many recorded decisions (credit_decision.h) as it has uses.
 *
 * encours_credit_check_columns() decides many at once, each by itself or one behind the other, so
 * that what was accepted before takes up the limit.
 *
 * Sources: SAP FSCM note 1065954 (static and dynamic check, oldest item, dunning level, last
 * payment, document value), Dynamics 365 Finance (blocking and exclusion rules, grace by
 * checkpoint, the group's limit first), Tryton and OCA credit-control (no limit is not zero),
 * ADempiere #2998 (late customers below their limit).
 */
#ifndef ENCOURS_CREDIT_CHECK_H
#define ENCOURS_CREDIT_CHECK_H

#include <stddef.h>
#include <stdint.h>

#include "encours/credit.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/policy.h"

ENCOURS_BEGIN_DECLS

/** Room for the reasons of a decision: one a rule. */
#define ENCOURS_REASONS_MAX 64

/** An event to be decided. */
typedef struct encours_credit_event {
    size_t struct_size; /**< sizeof(encours_credit_event) */
    uint64_t customer;  /**< number */
    uint64_t order;     /**< number of the order it is or belongs to, if the view knows it; 0. It is
                             that of the customer, or of one who counts as the same
                             (customer_merged): the event is then about that one */
    uint64_t document;  /**< number of the document it is, if the view knows it; 0. Likewise; an
                             order with it is of the document's own customer */
    int32_t stage;      /**< an encours_stage */
    uint16_t currency;  /**< of the amounts, ISO 4217 numeric; 0: the credit currency */
    uint16_t reserved_0;     /**< zero */
    int64_t amount;          /**< gross, minor units, 0 or more */
    int64_t paid;            /**< what-if: a payment not known yet, minor units, 0 or more */
    int64_t ordered_besides; /**< what-if: other orders not known yet, minor units, 0 or more */
    int32_t term_days;       /**< days of payment asked; less than 0: not stated */
    int32_t discount;        /**< discount asked, 1/10000; less than 0: not stated */
    const char *dimension;   /**< of the event, such as the entity; NULL: none @nullable */
    const char *value;       /**< its value there, 1 to 64 bytes of printable UTF-8 @nullable */
} encours_credit_event;

/** Initialiser of encours_credit_event: customer, stage and amount are to be set. */
#define ENCOURS_CREDIT_EVENT_INIT                                                                  \
    {                                                                                              \
        sizeof(encours_credit_event), 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, NULL, NULL                \
    }

/** What a reason is besides fired. */
typedef enum encours_reason_flags {
    ENCOURS_REASON_MISSING = 1,  /**< what is measured is missing */
    ENCOURS_REASON_EXCUSED = 2,  /**< excused by a rule with outcome ACCEPT: its index */
    ENCOURS_REASON_RELEASED = 4, /**< excused by a RELEASE fact: its number */
    ENCOURS_REASON_EXCLUDED = 8, /**< excused by an EXCLUSION fact: its number */
    ENCOURS_REASON_EXCUSE = 16,  /**< it excuses others */
    ENCOURS_REASON_BOUNDED = 32  /**< its outcome is bounded by the stage */
} encours_reason_flags;

/** A decision. Of the arrays only the first `reason_count` elements are written; rules that fired
 *  are in the policy's order, those that do not count among them (`flags`). */
typedef struct encours_decision {
    size_t struct_size;                    /**< set by the caller to sizeof(encours_decision) */
    int32_t outcome;                       /**< an encours_outcome */
    uint32_t reason_count;                 /**< rules that fired */
    uint64_t customer;                     /**< number: of the event's document, else of its order,
                                                else as the event has it */
    int64_t amount;                        /**< of the event in the credit currency */
    int64_t exposure;                      /**< exposure-after; INT64_MIN: missing */
    int64_t limit;                         /**< limit; INT64_MIN: there is none */
    int64_t headroom;                      /**< headroom; INT64_MIN: missing */
    uint16_t currency;                     /**< credit currency, ISO 4217 numeric */
    uint16_t group_currency;               /**< of figures of the group; 0: no rule asks for any */
    int32_t stage;                         /**< of the event, an encours_stage */
    int64_t measured[ENCOURS_REASONS_MAX]; /**< by the unit of the figure; 0 when missing or text */
    int64_t thresholds[ENCOURS_REASONS_MAX]; /**< by the same, with grace; 0 when text */
    uint64_t excuses[ENCOURS_REASONS_MAX];   /**< number of the fact, or rule + 1, that excuses it;
                                                  0: none */
    uint16_t rules[ENCOURS_REASONS_MAX];     /**< index of the rule in the policy, from 0 */
    uint16_t figures[ENCOURS_REASONS_MAX];   /**< the encours_figure measured; 0: a text, a
                                                  score, a limit or guarantee by its type */
    uint8_t outcomes[ENCOURS_REASONS_MAX];   /**< an encours_outcome */
    uint8_t flags[ENCOURS_REASONS_MAX];      /**< flags of encours_reason_flags */
    char dimension[33];                      /**< of the event, NUL-terminated; "": none */
    char value[65];                          /**< its value there, NUL-terminated; "": none */
    uint8_t reserved_0[6];                   /**< zero */
} encours_decision;

/** Events by columns. A NULL column is as in ENCOURS_CREDIT_EVENT_INIT. */
typedef struct encours_credit_events {
    size_t struct_size;         /**< sizeof(encours_credit_events) */
    size_t count;               /**< events */
    const uint64_t *customers;  /**< numbers @len{count} */
    const int64_t *amounts;     /**< gross, minor units @len{count} */
    const uint64_t *orders;     /**< numbers or 0 @len{count} @nullable */
    const uint16_t *currencies; /**< ISO 4217 numeric or 0 @len{count} @nullable */
    const int32_t *term_days;   /**< days or -1 @len{count} @nullable */
    const int32_t *discounts;   /**< 1/10000 @len{count} @nullable */
    int32_t stage;              /**< an encours_stage, of all */
    int32_t cumulative;         /**< 1: what was accepted or warned of before counts, whole */
} encours_credit_events;

/** Initialiser of encours_credit_events: count, customers, amounts and stage are to be set. */
#define ENCOURS_CREDIT_EVENTS_INIT                                                                 \
    {                                                                                              \
        sizeof(encours_credit_events), 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0                 \
    }

/** Where decisions of many events go. A NULL column is not written. */
typedef struct encours_decisions {
    size_t struct_size; /**< sizeof(encours_decisions) */
    size_t count;       /**< elements of each column: those of the events */
    uint8_t *outcomes;  /**< @out an encours_outcome @len{count} @nullable */
    uint64_t *fired;    /**< @out bit i: rule i of the policy fired @len{count} @nullable */
    uint64_t *counted;  /**< @out bit i: rule i fired and nothing excused it @len{count}
                             @nullable */
    int64_t *exposures; /**< @out exposure-after, credit currency; INT64_MIN: missing @len{count}
                             @nullable */
    int64_t *headrooms; /**< @out headroom; INT64_MIN: missing @len{count} @nullable */
} encours_decisions;

/** Initialiser of encours_decisions: nothing is wanted. */
#define ENCOURS_DECISIONS_INIT                                                                     \
    {                                                                                              \
        sizeof(encours_decisions), 0, NULL, NULL, NULL, NULL, NULL                                 \
    }

/**
 * Decide an event.
 *
 * @param[in]  credit
 * @param[in]  event
 * @param[out] out     `struct_size` set by the caller; untouched on failure
 * @param[out] error   @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    an amount less than 0, no such stage, an order or document of
 *                              another customer who does not count as the same, an order of
 *                              another than the document, a dimension without a value, a value
 *                              that no document could have; error->field names it
 * @retval ENCOURS_E_NOT_FOUND  no such customer, order, document, dimension
 * @retval ENCOURS_E_CURRENCY   no rate from the event's currency to the credit currency
 * @retval ENCOURS_E_OVERFLOW   a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_check(const encours_credit *credit, const encours_credit_event *event,
                     encours_decision *out, encours_error *error);

/**
 * Decide many events, in their order.
 *
 * @param[in]  credit
 * @param[in]  events
 * @param[in]  results  columns of events->count elements; on failure what is in them has no meaning
 * @param[out] error    error->index is the event at fault                       @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    as encours_credit_check()
 * @retval ENCOURS_E_NOT_FOUND  as encours_credit_check()
 * @retval ENCOURS_E_CURRENCY   as encours_credit_check()
 * @retval ENCOURS_E_OVERFLOW
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @retval ENCOURS_E_CANCELLED  the progress callback of the context asked to stop
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_check_columns(const encours_credit *credit, const encours_credit_events *events,
                             const encours_decisions *results, encours_error *error);

/**
 * A reason as a sentence, such as "Exposure 12,500.00 EUR with this event is above the limit
 * 10,000.00 EUR.", in French "L'encours de 12 500,00 EUR avec cette opération dépasse la limite de
 * 10 000,00 EUR."
 *
 * Numbers are written as the language does: French groups digits by U+202F, which stands before "%"
 * too, and puts U+00A0 before units. A sentence of the policy is taken where it has one in the
 * language and nothing is missing. `{measured}` of a text test is what the customer has, such as
 * its account status; where something is missing for want of an exchange rate, the sentence names
 * the currencies and the day.
 *
 * A decision keeps neither texts nor what was missing: both are read from the credit again. With a
 * credit of another view or day they are what it knows, and where the rule would not fire by them
 * the sentence does without.
 *
 * @param[in]  credit    that made the decision, or one with the same policy. A decision on record
 *                       (credit_decision.h) has no currency of the group: it is then that of this
 *                       credit, which is the same for one of what was known then and on that day
 * @param[in]  decision
 * @param[in]  index     of the reason, below reason_count
 * @param[in]  language  an encours_language
 * @param[out] text      NUL-terminated UTF-8; cut at a character when it does not fit
 *                       @len{capacity} @nullable (capacity == 0)
 * @param[in]  capacity  bytes
 * @param[out] size      bytes of the whole sentence without NUL     @nullable
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no such reason or language; a rule that the policy does not have
 * @retval ENCOURS_E_OVERFLOW   of a text or what is missing: a sum does not fit 64 bits
 * @retval ENCOURS_E_STORAGE    of these: rows that were compacted cannot be read back
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_decision_sentence(const encours_credit *credit, const encours_decision *decision,
                          size_t index, int32_t language, char *text, size_t capacity, size_t *size,
                          encours_error *error);

ENCOURS_END_DECLS

#endif
