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
    uint32_t customer_count, document_count, matching_count, fact_count, order_count;
} random_builder;

encours_ref random_customer_ref(const random_builder *b, uint32_t number);
encours_ref random_document_ref(const random_builder *b, uint32_t number);
encours_ref random_matching_ref(const random_builder *b, uint32_t number);

/* Settlements, bills and revaluations. */
void random_build_settlement(random_builder *b, const model_command *c);

#endif
