/* SPDX-License-Identifier: MIT */
/* What the files that draw random commands share. */
#ifndef ENC_TESTS_LEDGER_RANDOM_PARTS_H
#define ENC_TESTS_LEDGER_RANDOM_PARTS_H

#include "properties/ledger_random.h"
#include "support/check.h"

int32_t random_day(test_random *random);
int32_t random_due(test_random *random, int32_t issue);
uint32_t random_number(test_random *random, uint32_t count); /* mostly one that exists */

/* A document of that sign, if a few tries find one; of the customer and currency of `like`. */
uint32_t random_partner(test_random *random, const model *m, uint32_t like, bool debit);

/* Mostly one on which both documents count. */
int32_t random_day_of_both(test_random *random, const model *m, uint32_t a, uint32_t b);

model_command random_fact_command(test_random *random, const model *m);
model_command random_period(test_random *random, const model *m);
model_command random_credit_command(test_random *random, const model *m);
model_command random_request_command(test_random *random, const model *m);
model_command random_order_command(test_random *random, const model *m);
model_command random_settlement(test_random *random, const model *m); /* to revaluations */

#endif
