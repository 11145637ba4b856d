/* SPDX-License-Identifier: MIT */
/* What events of credit control ask an authoriser for. */
#include "credit/engine.h"
#include "credit/kinds.h"
#include "encours/fact.h"

int32_t enc_credit_ask(enc_asking *ask, const enc_event *event)
{
    if (event->kind == ENCOURS_EVENT_POLICY) {
        const enc_policy_event *policy = event->as.engine;
        ask->detail = policy->name;
        return ENCOURS_ACTION_POLICY;
    }
    const enc_decision_event *decision = event->as.engine;
    const enc_decision *row = &decision->row;
    enc_asking_subject(ask, (int32_t)row->subject_kind, (uint64_t)row->subject + 1,
                       (uint64_t)row->customer + 1);
    if (row->currency_after != 0)
        enc_asking_amount(ask, row->amount, row->currency_after - 1u);
    return ENCOURS_ACTION_DECISION;
}
