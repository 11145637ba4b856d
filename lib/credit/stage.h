/* SPDX-License-Identifier: MIT */
/* Putting policies and decisions into a transaction: for the commands of hosts, which check what is
 * said in their own terms. */
#ifndef ENC_CREDIT_STAGE_H
#define ENC_CREDIT_STAGE_H

#include "credit/rows.h"
#include "encours/transaction.h"

/* A version of the policy `name`, in force from a day on. `version` may be empty; 1 to
 * ENC_POLICY_BYTES_MAX bytes, which are copied. INVALID: a member is not acceptable. The commit
 * fails with STATE when `from` lies in a closed period, with UNSUPPORTED below level 3. */
encours_status enc_stage_policy(encours_transaction *transaction, enc_text name, enc_text version,
                                encours_date from, encours_bytes bytes, encours_ref *policy,
                                encours_error *error);

/* A version that the transaction has put so far with bytes of this SHA-256: its reference. */
bool enc_policy_staged(const encours_transaction *transaction, const uint8_t *digest,
                       encours_ref *policy);

/* A rule that fired, for enc_decision_stage(). */
typedef struct enc_stage_reason {
    uint16_t rule;
    uint16_t code;
    uint8_t outcome;
    uint8_t flags;
    int64_t measured;
    int64_t threshold;
    encours_ref release; /* a fact, RELEASE or EXCLUSION, or 0 */
    uint16_t excused_by; /* rule + 1 that excuses it, or 0 */
} enc_stage_reason;

/* What was decided about `subject`, whose customer is found at commit. */
typedef struct enc_stage_decision {
    int32_t subject_kind; /* encours_subject_kind: CUSTOMER, DOCUMENT or ORDER */
    encours_ref subject;
    uint8_t stage;   /* 1 to ENC_DECISION_STAGES */
    uint8_t outcome; /* 1 to ENC_DECISION_OUTCOMES */
    encours_date as_of;
    uint32_t known; /* transactions counted: those before its own at most */
    encours_ref policy;
    uint16_t currency; /* ISO 4217 numeric of the next three; 0: there are none */
    int64_t amount;
    encours_optional_i64 exposure;
    encours_optional_i64 limit;
    /* What was asked, so that it can be asked again. */
    uint16_t asked_currency; /* 0: `currency`, and `asked` is the amount, whatever it says */
    int64_t asked;
    int64_t paid; /* supposed besides, in that currency; 0 or more */
    int64_t ordered;
    int32_t term_days;  /* -1: not stated */
    int32_t discount;   /* 1/10000; -1: not stated */
    encours_ref order;  /* of a document: the order it belongs to; 0: none */
    enc_text dimension; /* of the event itself, which is declared, and its value; empty: none */
    enc_text value;
    uint8_t tables[ENC_SHA256_SIZE];
    const enc_stage_reason *reasons;
    size_t reason_count; /* at most ENC_DECISION_REASONS_MAX */
} enc_stage_decision;

/* The commit fails with NOT_FOUND when something named is not there, with INVALID when a release is
 * another fact or `known` counts too many, with UNSUPPORTED below level 3. */
encours_status enc_decision_stage(encours_transaction *transaction,
                                  const enc_stage_decision *decision, encours_ref *reference,
                                  encours_error *error);

#endif
