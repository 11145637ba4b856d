/* SPDX-License-Identifier: MIT */
/* What the files of the model of figures share. */
#ifndef ENC_TESTS_CREDIT_MODEL_PARTS_H
#define ENC_TESTS_CREDIT_MODEL_PARTS_H

#include "encours/document.h"
#include "encours/fact.h"
#include "properties/credit_model.h"

/* What is asked, and what has been found so far. */
typedef struct question {
    const model *m;
    const credit_rules *rules;
    const encours_rates *rates;
    uint32_t known;
    int32_t day;
    uint32_t customer;
    model_open open;
    credit_answer *out;
} question;

/* An amount a currency. */
typedef struct amounts {
    int64_t of[MODEL_CURRENCIES];
} amounts;

bool is_ours(const question *q, uint32_t customer);
bool is_cash(const model_document *d);
bool convert(const question *q, int64_t amount, uint16_t from, uint16_t to, int64_t *out);
void set(question *q, int figure, bool known, int64_t value);
void set_amounts(question *q, int figure, const amounts *a);
int64_t share_of(int64_t amount, int64_t percent);

/* Figures that facts give. */
void add_level(question *q);
void add_promises(question *q);
void add_standing(question *q);
void add_guarantees(question *q);
void add_limit(question *q);

/* The limit of a customer that began last, or 0; and limits by a rule, of which `*counts` is one.
 */
uint32_t latest(const question *q, uint32_t customer);
int32_t rule_of(const question *q);
bool combine(const question *q, uint32_t customer, uint16_t currency, int32_t rule, int64_t *limit,
             uint32_t *counts);

#endif
