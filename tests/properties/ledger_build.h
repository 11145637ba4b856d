/* SPDX-License-Identifier: MIT */
/* A transaction that is being built, and what its own commands have made. */
#ifndef ENC_TESTS_LEDGER_BUILD_H
#define ENC_TESTS_LEDGER_BUILD_H

#include "properties/ledger_random.h"

typedef struct random_builder {
    encours_transaction *transaction;
    const model *before;
    encours_ref customers[RANDOM_COMMANDS];
    encours_ref documents[2 * RANDOM_COMMANDS];
    encours_ref matchings[RANDOM_COMMANDS];
    encours_ref facts[RANDOM_COMMANDS];
    encours_ref orders[RANDOM_COMMANDS];
    encours_ref policies[RANDOM_COMMANDS];
    uint32_t customer_count, document_count, matching_count, fact_count, order_count, policy_count;
} random_builder;

/* A thing by its number in the model: one of the ledger, or one that this transaction makes. */
encours_ref random_ref(uint32_t number, uint32_t before, const encours_ref *own,
                       uint32_t own_count);
encours_ref random_order_ref(const random_builder *b, uint32_t number);
encours_ref random_fact_ref(const random_builder *b, uint32_t number);
encours_ref random_customer_ref(const random_builder *b, uint32_t number);
encours_ref random_document_ref(const random_builder *b, uint32_t number);
encours_ref random_matching_ref(const random_builder *b, uint32_t number);

/* Policies and decisions. */
void random_build_credit(random_builder *b, const model_command *c);

/* Requests, their steps and delegations; the code of such a fact, and of a release. */
void random_build_request(random_builder *b, const model_command *c);
void random_request_code(const model_fact *f, char out[RANDOM_CODE_SIZE]);

/* Settlements, bills and revaluations. */
void random_build_settlement(random_builder *b, const model_command *c);

#endif
