/* SPDX-License-Identifier: MIT */
/* Figures of a customer by the words of credit.h, the slow way, from the model of a ledger. */
#ifndef ENC_TESTS_CREDIT_MODEL_H
#define ENC_TESTS_CREDIT_MODEL_H

#include "encours/figure.h"
#include "encours/policy_builder.h"
#include "encours/rates.h"
#include "support/model.h"

/* A policy with one type of limits and one kind of guarantees, which are for all. */
typedef struct credit_rules {
    encours_policy_exposure exposure;
    int32_t combination;
    encours_policy_limit_type type;
    encours_policy_guarantee guarantee;
} credit_rules;

typedef struct credit_answer {
    uint32_t customer, head;
    uint16_t currency, group_currency;
    bool known[ENCOURS_FIGURES_MAX];
    int64_t values[ENCOURS_FIGURES_MAX];
} credit_answer;

/* Which document was cancelled because a payment came back. */
bool credit_model_is_returned(uint32_t document);

/* `rates` NULL: none. */
void credit_model_figures(const model *m, const credit_rules *rules, const encours_rates *rates,
                          uint32_t known, int32_t day, uint32_t customer, credit_answer *out);

#endif
