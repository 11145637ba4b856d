/* SPDX-License-Identifier: MIT */
/**
 * @file credit_decision.h
 * Decisions on record: what was decided, by which policy, on what was known, and the same again.
 *
 * encours_credit_check() decides and keeps nothing. encours_transaction_decision() puts what it
 * decided into the ledger: the event as it was asked, the answer with every reason, the day T, how
 * much was known, the version of the policy (policy_version.h) and a digest of every table that was
 * read. It answers a later "why was this order held on 12 May?", and releases that are given for a
 * number of decisions count those on record.
 *
 * encours_decision_replay() decides it again: from what was known then, by the policy recorded
 * then. Whatever was posted, backdated, cancelled or recorded since changes nothing. With other
 * tables it is refused, because that would be another question.
 *
 * Decisions are numbered from 1 in the order of the log (ENCOURS_ROWS_DECISIONS of a cursor). They
 * need format level 3; see upgrade.h.
 */
#ifndef ENCOURS_CREDIT_DECISION_H
#define ENCOURS_CREDIT_DECISION_H

#include <stddef.h>
#include <stdint.h>

#include "encours/credit.h"
#include "encours/credit_check.h"
#include "encours/date.h"
#include "encours/document.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/ledger.h"
#include "encours/rates.h"
#include "encours/transaction.h"

ENCOURS_BEGIN_DECLS

/**
 * Record a decision. The event is checked again: only what the credit decides goes on record. The
 * commit fails with ENCOURS_E_UNSUPPORTED when the ledger is kept at a format level below 3, and
 * with ENCOURS_E_STATE when a release that the decision rests on has been used up since by others,
 * of earlier commands or transactions: it is to be decided again.
 *
 * @param[in]  transaction
 * @param[in]  credit       that decided, over a view of the ledger of the transaction
 * @param[in]  event        that was decided
 * @param[in]  decision     as encours_credit_check() gave it
 * @param[out] number       reference: encours_transaction_number() gives its number  @nullable
 * @param[out] error        @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID    the decision is not what the credit gives for the event; the credit
 *                              is of another ledger, of a fork, or knows more than the handle of
 *                              the ledger; whatever encours_credit_check() refuses
 * @retval ENCOURS_E_NOT_FOUND  the policy of the credit is on record neither in the ledger nor by
 *                              an earlier command of the transaction: record it first
 * @retval ENCOURS_E_STATE      the transaction is prepared or committed
 * @retval ENCOURS_E_LIMIT      the transaction is full
 * @retval ENCOURS_E_CURRENCY   as encours_credit_check()
 * @retval ENCOURS_E_OVERFLOW   as encours_credit_check()
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads exclusive
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_transaction_decision(encours_transaction *transaction, const encours_credit *credit,
                             const encours_credit_event *event, const encours_decision *decision,
                             encours_ref *number, encours_error *error);

/** What is on record of a decision besides the answer. Texts end with a NUL. */
typedef struct encours_decision_record {
    size_t struct_size;      /**< set by the caller to sizeof(encours_decision_record) */
    uint64_t number;         /**< from 1 */
    uint64_t customer;       /**< of the event: number */
    uint64_t order;          /**< of the event: number or 0 */
    uint64_t document;       /**< of the event: number or 0 */
    int64_t amount;          /**< of the event, minor units of its own currency */
    int64_t paid;            /**< of the event: what-if payment, minor units */
    int64_t ordered_besides; /**< of the event: what-if orders, minor units */
    uint64_t policy;         /**< number of the version of the policy */
    uint64_t known;          /**< transactions that were known: the first so many of the log */
    uint64_t known_sequence; /**< last record of these, as encours_ledger_view_at_sequence() takes
                                  it */
    uint64_t sequence;       /**< last record of the transaction that recorded it */
    int64_t recorded_at;     /**< when, microseconds since 1970-01-01 UTC */
    encours_date as_of;      /**< T */
    int32_t term_days;       /**< of the event; -1: not stated */
    int32_t discount;        /**< of the event, 1/10000; -1: not stated */
    uint16_t currency;       /**< of the event, ISO 4217 numeric */
    uint16_t reserved_0;     /**< zero */
    uint8_t tables[32];      /**< encours_credit_digest(); of an event in a currency that the view
                                  did not use, SHA-256 of that and of its rates */
    char dimension[33];      /**< of the event, or "" */
    char value[65];          /**< its value there, or "" */
    char actor[33];          /**< who recorded it */
    char reason[33];         /**< why */
    uint8_t reserved_1[4];   /**< zero */
} encours_decision_record;

/**
 * A decision as it was recorded.
 *
 * @param[in]  view
 * @param[in]  number    of the decision, from 1
 * @param[out] record    what was asked, `struct_size` set by the caller; untouched on failure
 * @param[out] decision  what was answered, likewise: as encours_credit_check() gave it, but for
 *                       group_currency, which is 0
 * @param[out] error     @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such decision in the view
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_ABI
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_view_decision(const encours_view *view, uint64_t number, encours_decision_record *record,
                      encours_decision *decision, encours_error *error);

/**
 * Decide again what was decided: from the transactions known then, by the version of the policy
 * recorded then, on the same day.
 *
 * @param[in]  view     that knows the decision
 * @param[in]  number   of the decision, from 1
 * @param[in]  options  rates, caps and caps_facts as they were then, `book` is not read; NULL:
 *                      there were none                                         @nullable
 * @param[out] out      the answer, which is that on record; `struct_size` set by the caller;
 *                      untouched on failure
 * @param[out] error    @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_NOT_FOUND  no such decision in the view; no row of `caps` that holds on T
 * @retval ENCOURS_E_CONFLICT   the exchange rates or legal caps are not those that the decision
 *                              read
 * @retval ENCOURS_E_INVALID    as encours_credit_new(), of `caps`
 * @retval ENCOURS_E_CORRUPT    the answer is another than that on record: the message names the
 *                              first difference; or the policy on record is not what was recorded
 * @retval ENCOURS_E_CURRENCY   the ledger keeps the policy's currency with other decimals
 * @retval ENCOURS_E_OVERFLOW   as encours_credit_check()
 * @retval ENCOURS_E_STORAGE    rows that were compacted cannot be read back
 * @retval ENCOURS_E_DENIED     the authoriser does not allow it (authoriser.h)
 * @retval ENCOURS_E_ABI
 * @retval ENCOURS_E_NO_MEMORY
 * @threads shared
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_decision_replay(const encours_view *view, uint64_t number,
                        const encours_credit_options *options, encours_decision *out,
                        encours_error *error);

ENCOURS_END_DECLS

#endif
