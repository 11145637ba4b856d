/* SPDX-License-Identifier: MIT */
/**
 * @file approval.h
 * Requests and their approval: somebody asks for a limit, a release, a write-off, and others say
 * yes or no.
 *
 * A request is a REQUEST fact (fact.h) of the customer, order, document or ledger that it concerns.
 * Its asker is the actor of its transaction. The policy's approval levels say who decides: the
 * first level whose action is that of the request, whose conditions hold of the customer and whose
 * amount_max is not less than the amount. Level, role and the number of approvers are written into
 * the code of the request when it is asked, so that a later policy changes nothing about it:
 *
 *     action;level=CODE;role=CODE;n=APPROVERS[;key=value...]
 *
 * Steps are STEP facts about the request, with the actor and reason of their transaction. They are
 * checked at commit, against all that the ledger knows then:
 *
 * - Only an open request is approved, refused or withdrawn, and only an approved one is done.
 * - Nothing is dated back behind what the ledger knows. Days of steps do not go back, not behind
 *   one that was taken back either. And a request that lapsed, or whose fact was ended, before a
 *   step is recorded is not decided any more, whatever day the step states: from noon UTC of the
 *   day on which it lapsed, by recorded-at, when that day has begun everywhere on Earth.
 * - Who approves or refuses acts in the role that the request needs. The library does not know who
 *   has which role: the caller states it, and an authoriser (authoriser.h) that knows may deny it;
 *   it sees the role in the question's detail.
 * - Nobody decides on what he asked for himself, and each approver is another person (four eyes).
 *   Who acts on behalf of somebody counts as both: neither may be the asker or have approved.
 * - On behalf of somebody acts who has a delegation from him that holds on the day, for the role of
 *   the request or for all. Delegations are DELEGATION facts; they are not passed on.
 * - A refusal has a reason: that of its transaction. One refusal decides.
 * - Only the asker withdraws, or who acts on his behalf.
 * - A step is taken back by encours_transaction_end_fact() of its fact, by the actor who did it and
 *   nobody else: that another has ended it does not count. It is so from the day of the newest step
 *   on, and what was approved and is done stays approved.
 * - Ending the fact of a request withdraws it while it is open, from the day of its newest step on;
 *   after that it changes nothing.
 * - When as many have approved as are needed, the request is approved. What was asked for is then
 *   recorded by a command of its own, best in the transaction of the last approval, and linked by
 *   the step DONE; doing it is up to the host.
 *
 * Requests and steps are written by these commands alone: encours_transaction_fact() refuses both,
 * so that nobody states his own level of approval. Ledgers of earlier libraries may hold some that
 * were plain facts. They are read by the same rules, and a step that breaks one does not count; but
 * for what the ledger knew by recorded-at, and for ends that are dated back, which are asked for at
 * commit only: what is on record stands as it stood. So the state of a request on any day, as known
 * at any time, follows from the facts alone.
 *
 * Limits: codes of at most 96 bytes in all; opaque ids of persons of at most 32.
 *
 * Sources: My DSO Manager (validation levels, expiry, history), Dynamics 365 Finance (limit
 * adjustments with a workflow, releases); four eyes and deputies as one person, ours.
 */
#ifndef ENCOURS_APPROVAL_H
#define ENCOURS_APPROVAL_H

#include <stddef.h>
#include <stdint.h>

#include "encours/credit.h"
#include "encours/date.h"
#include "encours/document.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/fact.h"
#include "encours/policy.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/** Bytes of an opaque id of a person. */
#define ENCOURS_ACTOR_BYTES_MAX 32

/** Where a request is on a day. */
typedef enum encours_request_state {
    ENCOURS_REQUEST_COMES = 1,     /**< it is asked on a later day */
    ENCOURS_REQUEST_OPEN = 2,      /**< it waits for approvals */
    ENCOURS_REQUEST_APPROVED = 3,  /**< enough have approved; what was asked for is not done */
    ENCOURS_REQUEST_DONE = 4,      /**< and it is done */
    ENCOURS_REQUEST_REFUSED = 5,   /**< somebody has refused it */
    ENCOURS_REQUEST_WITHDRAWN = 6, /**< its asker takes it back, or its fact was ended */
    ENCOURS_REQUEST_LAPSED = 7     /**< it ran out before it was decided */
} encours_request_state;

/** What somebody does about a request. */
typedef enum encours_request_step {
    ENCOURS_STEP_APPROVE = 1,
    ENCOURS_STEP_REFUSE = 2,
    ENCOURS_STEP_WITHDRAW = 3,
    ENCOURS_STEP_DONE = 4
} encours_request_step;

/** Options of encours_transaction_request(). */
typedef struct encours_request_options {
    size_t struct_size;   /**< sizeof(encours_request_options) */
    const char *action;   /**< what is asked for: an action of the policy's approval levels */
    int32_t subject_kind; /**< an encours_subject_kind: CUSTOMER, DOCUMENT, ORDER or LEDGER */
    encours_date from;    /**< the day it is asked */
    encours_ref subject;  /**< of it; 0 of the ledger */
    encours_optional_i64 amount; /**< asked for, minor units, 0 or more; not set: none, and no level
                                      with an amount_max will do */
    uint16_t currency;           /**< of the amount, ISO 4217 numeric; 0 without one */
    uint16_t reserved_0;         /**< zero */
    uint32_t reserved_1;         /**< zero */
    encours_optional_date until; /**< first day on which it has lapsed, after `from`; not set: the
                                      level's expiry_days behind `from`, if it has any */
    const char *details; /**< more pairs `key=value` with ';' between, such as "type=season"; NULL:
                              none @nullable */
} encours_request_options;

/** Initialiser of encours_request_options: action, subject and `from` are to be set. */
#define ENCOURS_REQUEST_OPTIONS_INIT                                                               \
    {                                                                                              \
        sizeof(encours_request_options), NULL, 0, {ENCOURS_DATE_NONE}, 0, {0, 0, 0}, 0, 0, 0,      \
            {0, {0}}, NULL                                                                         \
    }

/** Which level of approval something needs. */
typedef struct encours_approval_level {
    size_t struct_size;  /**< set by the caller to sizeof(encours_approval_level) */
    uint32_t position;   /**< in the policy's approval levels, from 0 */
    int32_t approvers;   /**< persons who must approve */
    int32_t expiry_days; /**< days after which a request lapses; 0: never */
    uint32_t reserved_0; /**< zero */
    char code[ENCOURS_POLICY_CODE_BYTES_MAX + 1]; /**< of the level, NUL-terminated */
    char role[ENCOURS_POLICY_CODE_BYTES_MAX + 1]; /**< who approves, NUL-terminated */
    uint8_t reserved_1[6];                        /**< zero */
} encours_approval_level;

/** Options of encours_transaction_request_step(). */
typedef struct encours_request_step_options {
    size_t struct_size;  /**< sizeof(encours_request_step_options) */
    encours_ref request; /**< number, or reference of an earlier command */
    encours_date day;    /**< on which it is done */
    int32_t step;        /**< an encours_request_step */
    const char *role;    /**< of APPROVE and REFUSE: in which role; else NULL @nullable */
    const char *behalf;  /**< on behalf of whom, opaque id; NULL: the actor's own @nullable */
    encours_ref effect;  /**< of DONE: what was done, if it is a thing of the ledger; 0: none */
    int32_t effect_kind; /**< an encours_subject_kind: DOCUMENT, ORDER or FACT; 0 without effect */
    uint32_t reserved_0; /**< zero */
} encours_request_step_options;

/** Initialiser of encours_request_step_options: request, day and step are to be set. */
#define ENCOURS_REQUEST_STEP_OPTIONS_INIT                                                          \
    {                                                                                              \
        sizeof(encours_request_step_options), 0, {ENCOURS_DATE_NONE}, 0, NULL, NULL, 0, 0, 0       \
    }

/** Options of encours_transaction_delegate(). */
typedef struct encours_delegation_options {
    size_t struct_size; /**< sizeof(encours_delegation_options) */
    const char *who;    /**< who is stood in for, opaque id without ';' and '>' */
    const char *deputy; /**< who stands in, another, the same */
    const char *role;   /**< for this role; NULL: for all @nullable */
    encours_date from;  /**< first day */
    encours_date until; /**< first day on which it no longer holds: needed */
} encours_delegation_options;

/** Initialiser of encours_delegation_options: all but the role are to be set. */
#define ENCOURS_DELEGATION_OPTIONS_INIT                                                            \
    {                                                                                              \
        sizeof(encours_delegation_options), NULL, NULL, NULL, {ENCOURS_DATE_NONE},                 \
        {                                                                                          \
            ENCOURS_DATE_NONE                                                                      \
        }                                                                                          \
    }

/** A request on a day. Texts are NUL-terminated, "" when there is none. */
typedef struct encours_request {
    size_t struct_size;   /**< set by the caller to sizeof(encours_request) */
    uint64_t number;      /**< of its fact */
    uint64_t subject;     /**< number; 0: the ledger */
    uint64_t customer;    /**< that it is or belongs to; 0: none */
    int64_t amount;       /**< minor units; INT64_MIN: none */
    int32_t subject_kind; /**< an encours_subject_kind */
    int32_t state;        /**< an encours_request_state */
    encours_date from;    /**< the day it was asked */
    encours_date until;   /**< first day on which it has lapsed, or ENCOURS_DATE_NONE */
    encours_date decided; /**< the day of the last approval, the refusal or the withdrawal, or on
                               which it lapsed; ENCOURS_DATE_NONE while it waits */
    int32_t needed;       /**< approvals that it needs */
    int32_t given;        /**< approvals that count */
    uint16_t currency;    /**< ISO 4217 numeric; 0: none */
    uint16_t reserved_0;  /**< zero */
    uint64_t effect;      /**< number of what was done, of DONE; 0: none */
    int32_t effect_kind;  /**< an encours_subject_kind, or 0 */
    char action[ENCOURS_POLICY_CODE_BYTES_MAX + 1]; /**< what was asked for */
    char level[ENCOURS_POLICY_CODE_BYTES_MAX + 1];  /**< of approval */
    char role[ENCOURS_POLICY_CODE_BYTES_MAX + 1];   /**< who decides */
    char asker[ENCOURS_ACTOR_BYTES_MAX + 1];        /**< opaque id */
    char decider[ENCOURS_ACTOR_BYTES_MAX + 1];      /**< whose step decided it, opaque id */
    char reason[ENCOURS_ACTOR_BYTES_MAX + 1];       /**< of that step's transaction */
    char code[97];                                  /**< the code of the fact whole */
    uint8_t reserved_1[5];                          /**< zero */
} encours_request;

/**
 * The level of approval that something needs, by the policy and the figures of a credit.
 *
 * @param[in]  credit
 * @param[in]  request   action, subject, amount and currency are read. A subject that the view does
 *                       not know, or the ledger, has no customer: levels with conditions do not fit
 * @param[out] out       `struct_size` set by the caller; untouched on failure
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; error->field names it
 * @retval ENCOURS_E_NOT_FOUND  the policy has no level for the action, or none that goes so far
 * @retval ENCOURS_E_CURRENCY   no rate from the amount's currency to the policy's
 * @retval ENCOURS_E_OVERFLOW   a figure does not fit 64 bits
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_credit_approval_level(const encours_credit *credit, const encours_request_options *request,
                              encours_approval_level *out, encours_error *error);

/**
 * Ask for something. The level is decided now, by the credit; the transaction needs an actor.
 *
 * @param[in]  transaction  of a ledger at format level 3
 * @param[in]  credit       as of encours_credit_approval_level()
 * @param[in]  options
 * @param[out] request      reference for later commands    @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable; nobody asks: error->field names it
 * @retval ENCOURS_E_NOT_FOUND  the policy has no level for the action, or none that goes so far
 * @retval ENCOURS_E_CURRENCY   no rate from the amount's currency to the policy's
 * @retval ENCOURS_E_OVERFLOW   a figure does not fit 64 bits
 * @retval ENCOURS_E_DENIED     the authoriser of the view does not allow to read what is needed
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_request(encours_transaction *transaction, const encours_credit *credit,
                            const encours_request_options *options, encours_ref *request,
                            encours_error *error);

/**
 * Approve, refuse or withdraw a request, or say that it is done. The commit fails with
 * ENCOURS_E_NOT_FOUND when there is no such request or effect; with ENCOURS_E_STATE when the
 * request is not open, or for DONE not approved, on the day, or no longer open when it is recorded,
 * or the day is before that of an earlier step; with ENCOURS_E_DENIED when the actor may not do it
 * by the rules above.
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    a member is not acceptable, the transaction has no actor, or a
 *                              refusal no reason; error->field names it
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_request_step(encours_transaction *transaction,
                                 const encours_request_step_options *options, encours_error *error);

/**
 * Let somebody stand in for somebody else. Who may say so is up to the authoriser. It is ended
 * early by encours_transaction_end_fact().
 *
 * @param[in]  transaction
 * @param[in]  options
 * @param[out] delegation   reference of its fact for later commands    @nullable
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
encours_transaction_delegate(encours_transaction *transaction,
                             const encours_delegation_options *options, encours_ref *delegation,
                             encours_error *error);

/**
 * A request on a day.
 *
 * @param[in]  view
 * @param[in]  request  number of its fact
 * @param[in]  as_of    T, at its end
 * @param[out] out      `struct_size` set by the caller; untouched on failure
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    no such day
 * @retval ENCOURS_E_NOT_FOUND  the view knows no request of that number
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_request(const encours_view *view, uint64_t request, encours_date as_of,
                     encours_request *out, encours_error *error);

ENCOURS_END_DECLS

#endif
