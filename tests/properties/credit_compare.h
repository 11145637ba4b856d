/* SPDX-License-Identifier: MIT */
/* Whether figures of customers are those of the model, by a random policy. */
#ifndef ENC_TESTS_CREDIT_COMPARE_H
#define ENC_TESTS_CREDIT_COMPARE_H

#include "encours/credit.h"
#include "properties/credit_model.h"
#include "support/random.h"

typedef struct credit_setup {
    credit_rules rules;
    encours_policy *policy;
    encours_rates *rates;
} credit_setup;

void credit_setup_begin(credit_setup *setup, encours_context *context, test_random *random);
void credit_setup_end(credit_setup *setup);

/* The policy applied to a view on a day. */
encours_credit *credit_compare_begin(const credit_setup *setup, const encours_view *view,
                                     int32_t day);

/* All figures of a customer, and what they are made of. `known`: what the view knows of. */
void credit_compare(const credit_setup *setup, const encours_credit *credit, const model *m,
                    uint32_t known, int32_t day, uint32_t customer);

#endif
