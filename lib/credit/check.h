/* SPDX-License-Identifier: MIT */
/* A check on its way: the figures of a customer with an event, and the rules that fired. */
#ifndef ENC_CREDIT_CHECK_H
#define ENC_CREDIT_CHECK_H

#include "credit/credit.h"
#include "encours/credit_check.h"

/* A rule that fired. */
typedef struct enc_reason {
    int64_t measured;
    int64_t threshold;
    uint64_t excuse; /* number of a fact, or rule + 1; 0: none */
    uint16_t rule;
    uint16_t figure;
    uint8_t outcome;
    uint8_t flags;
} enc_reason;

typedef struct enc_check {
    const encours_credit *credit;
    const encours_credit_event *event;
    encours_error *error;
    uint32_t customer;    /* row, as the event names it */
    int32_t grace_days;   /* of the stage */
    int64_t amount;       /* of the event, in the credit currency */
    int64_t before;       /* accepted before in the same columns, in the credit currency */
    int64_t group_before; /* the same of the group, in its currency */
    int64_t added;        /* what the event adds, `before` left out */
    int64_t group_added;  /* the same of the group */
    enc_profile profile;  /* with the event */
    enc_asked asked;
    uint32_t value; /* row of the event's dimension value, or ENC_ROW_NONE */
    enc_operands operands;
    bool is_plain;          /* thresholds are as the policy has them */
    encours_status failure; /* of a conversion on the way */
    uint32_t reason_count;
    enc_reason reasons[ENCOURS_REASONS_MAX];
} enc_check;

/* The figures of the customer, without the event. `check` has credit, error and an event that is
 * sound. */
encours_status enc_decide_load(enc_check *check);

/* What the event adds to the exposure, on top of `before` and `group_before`, and the figures of
 * events. */
encours_status enc_decide_event(enc_check *check);

/* The row of a dimension of events, and that of its value; ENC_ROW_NONE: the view has none. */
uint32_t enc_decide_dimension(const encours_view *view, const char *dimension, const char *text,
                              uint32_t *value);

/* Whether the event can be one at all. Its customer becomes that of its document or order, where
 * that is another who counts as the same. */
encours_status enc_decide_event_is_sound(const encours_credit *credit, encours_credit_event *event,
                                         encours_error *error);

/* An amount in another currency at T; a missing rate is an error. */
encours_status enc_decide_convert(const encours_credit *credit, int64_t amount, uint16_t from,
                                  uint16_t to, int64_t *out, encours_error *error);

/* Of the order and document of the event, what is in the exposure of the customer already; or in
 * that of the event's value of a dimension alone. */
encours_status enc_decide_counted(const enc_check *check, bool of_value, int64_t *counted);

/* Holds of the order come on top of those of the customer. */
void enc_decide_add_holds(enc_check *check);

/* amount * percent / 10000, half up: it fits as percent is at most 10000. */
static inline int64_t enc_part_of(int64_t amount, int32_t percent)
{
    enc_i128 twice = (enc_i128)amount * percent * 2 + 10000;
    enc_i128 quotient = twice / 20000;
    return (int64_t)(twice < 0 && twice % 20000 != 0 ? quotient - 1 : quotient);
}

/* A check without asking the authoriser; the structs are of now. The event as above. */
encours_status enc_decide_one(const encours_credit *credit, encours_credit_event *event,
                              encours_decision *out, encours_error *error);

/* Run the rules of the stage and excuse what is excused. */
encours_status enc_decide_run(enc_check *check);

/* Excuse reasons by RELEASE and EXCLUSION facts. */
encours_status enc_decide_release(enc_check *check);

/* Whether a reason counts; the worst outcome of those that do. */
static inline bool enc_reason_counts(const enc_reason *reason)
{
    return (reason->flags &
            (ENCOURS_REASON_EXCUSED | ENCOURS_REASON_RELEASED | ENCOURS_REASON_EXCLUDED)) == 0;
}

/* Whether a reason holds or warns, so that there is something to excuse: a rule that accepts may do
 * so for want of what it measures. */
static inline bool enc_reason_asks(const enc_reason *reason)
{
    return reason->outcome != ENCOURS_OUTCOME_ACCEPT ||
           (reason->flags & ENCOURS_REASON_BOUNDED) != 0;
}

static inline int32_t enc_decide_outcome(const enc_check *check)
{
    int32_t worst = ENCOURS_OUTCOME_ACCEPT;
    for (uint32_t i = 0; i < check->reason_count; i++)
        if (enc_reason_counts(&check->reasons[i]) && check->reasons[i].outcome > worst)
            worst = check->reasons[i].outcome;
    return worst;
}

#endif
