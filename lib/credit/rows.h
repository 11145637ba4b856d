/* SPDX-License-Identifier: MIT */
/* What credit control keeps in a ledger: versions of policies, and decisions with their reasons.
 * Rows are read with the counts of a view, or by the writer with its own; those of reasons and
 * bytes are reached through their decision or policy. */
#ifndef ENC_CREDIT_ROWS_H
#define ENC_CREDIT_ROWS_H

#include "base/sha256.h"
#include "ledger/facts.h"

enum {
    ENC_POLICY_NAME_BYTES_MAX = 64,
    ENC_POLICY_VERSION_BYTES_MAX = 32,
    ENC_POLICY_BYTES_MAX = 262144,
    ENC_DECISION_STAGES = 8,
    ENC_DECISION_OUTCOMES = 4,
    ENC_DECISION_REASONS_MAX = 64
};

/* A version of a policy, in force from a day on until the next one of its name. */
typedef struct enc_policy_row {
    uint32_t name;    /* text */
    uint32_t version; /* text */
    int32_t from;
    uint32_t first_byte; /* of policy_bytes */
    uint32_t size;
    uint8_t digest[ENC_SHA256_SIZE]; /* of the bytes */
} enc_policy_row;

enum { ENC_DECISION_EXPOSURE = 1, ENC_DECISION_LIMIT = 2 };

/* Amount, exposure and limit are in one currency; what was asked may be in another. */
typedef struct enc_decision {
    int64_t amount;
    int64_t exposure; /* with its flag, else 0 */
    int64_t limit;
    int64_t asked;   /* the amount in the currency it was asked in, */
    int64_t paid;    /* and of that currency too: payments and */
    int64_t ordered; /* orders that were supposed besides, 0 or more */
    uint32_t customer;
    uint32_t subject_kind; /* encours_subject_kind: CUSTOMER, DOCUMENT or ORDER */
    uint32_t subject;
    uint32_t previous_after; /* older decision of the customer + 1, or 0 */
    int32_t as_of;
    uint32_t known; /* transactions counted when it was decided */
    uint32_t policy;
    uint32_t first_reason;
    int32_t term_days;    /* asked, or -1 */
    int32_t discount;     /* asked, 1/10000, or -1 */
    uint32_t order_after; /* of a document: the order it belongs to + 1, or 0 */
    uint32_t value_after; /* row of values + 1: the event's own dimension, or 0 */
    uint16_t reason_count;
    uint8_t stage;
    uint8_t outcome;
    uint8_t currency_after;       /* row + 1, or 0 */
    uint8_t asked_currency_after; /* the same */
    uint8_t flags;
    uint8_t reserved;
    uint8_t tables[ENC_SHA256_SIZE]; /* digest of what was read */
} enc_decision;

/* A rule that fired. */
typedef struct enc_decision_reason {
    int64_t measured;
    int64_t threshold;
    uint32_t release_after; /* fact by which it was released or excluded + 1, or 0 */
    uint32_t decision;
    uint16_t rule; /* which of the policy */
    uint16_t code;
    uint16_t excused_by; /* rule + 1 that excuses it, or 0 */
    uint8_t outcome;
    uint8_t flags;
} enc_decision_reason;

enum {
    ENC_CREDIT_POLICIES = ENC_COLUMNS_CREDIT,
    ENC_CREDIT_POLICY_BYTES,
    ENC_CREDIT_DECISION_HEAD, /* of a customer: newest decision + 1 */
    ENC_CREDIT_DECISION_TIP,
    ENC_CREDIT_DECISIONS,
    ENC_CREDIT_REASONS
};

static inline const enc_policy_row *enc_policy_at(const enc_state *state, uint32_t row)
{
    return &ENC_AT(&state->engine_columns[ENC_CREDIT_POLICIES], enc_policy_row, row);
}

static inline const enc_decision *enc_decision_at(const enc_state *state, uint32_t row)
{
    return &ENC_AT(&state->engine_columns[ENC_CREDIT_DECISIONS], enc_decision, row);
}

/* Row `first_reason` and the next reason_count - 1 of a decision. */
static inline const enc_decision_reason *enc_reason_at(const enc_state *state, uint32_t row)
{
    return &ENC_AT(&state->engine_columns[ENC_CREDIT_REASONS], enc_decision_reason, row);
}

static inline uint32_t enc_policies_count(const enc_counts *counts)
{
    return counts->engine[ENC_ROWS_POLICIES];
}

static inline uint32_t enc_decisions_count(const enc_counts *counts)
{
    return counts->engine[ENC_ROWS_DECISIONS];
}

/* The bytes of a policy, of which there are `size`. */
void enc_policy_bytes(const enc_state *state, const enc_policy_row *policy, uint8_t *to);

/* The version of a policy that is in force on a day: of those of its name the one with the latest
 * first day that is not after it; of two with the same the later in the log. ENC_ROW_NONE: none. */
uint32_t enc_policy_in_force(const enc_state *state, const enc_counts *counts, enc_text name,
                             int32_t day);

/* The decisions about a customer, his orders and documents, from the newest until ENC_ROW_NONE. */
uint32_t enc_decisions_newest(const enc_state *state, const enc_counts *counts, uint32_t customer);
uint32_t enc_decisions_next(const enc_state *state, const enc_counts *counts, uint32_t decision);

/* How many decisions rest on a release, a fact's row, `enough` at most: those about its customer
 * and about all that were ever merged into it. The writer, who asks with his own counts, counts
 * those of the transaction in the making too. */
encours_status enc_release_uses(enc_state *state, const enc_counts *counts, uint32_t release,
                                uint64_t enough, uint64_t *uses, encours_error *error);

#endif
