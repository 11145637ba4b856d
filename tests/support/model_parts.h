/* SPDX-License-Identifier: MIT */
/* What the files of the model share, and nobody else. */
#ifndef ENC_TESTS_MODEL_PARTS_H
#define ENC_TESTS_MODEL_PARTS_H

#include "encours/error.h"
#include "support/model.h"

enum {
    REFUSE_INVALID = 1 << ENCOURS_E_INVALID,
    REFUSE_NOT_FOUND = 1 << ENCOURS_E_NOT_FOUND,
    REFUSE_EXISTS = 1 << ENCOURS_E_EXISTS,
    REFUSE_CURRENCY = 1 << ENCOURS_E_CURRENCY,
    REFUSE_STATE = 1 << ENCOURS_E_STATE,
    REFUSE_UNSUPPORTED = 1 << ENCOURS_E_UNSUPPORTED,
    REFUSE_DENIED = 1 << ENCOURS_E_DENIED
};

/* A line that takes part in a matching, and what may still be allocated to it. */
typedef struct model_side {
    uint32_t document;
    int line;
    int64_t room;
    int32_t order;
} model_side;

/* Lines of a document, or the one `line` from 1, in the order in which they are filled: first due
 * first, or as they stand with the day of the document as their order. */
int model_sides(const model *m, uint32_t document, int line, int32_t from, bool by_due,
                model_side *out);

/* Allocate up to `amount` from the credits to the debits in their order, in the last matching; what
 * it came to. */
int64_t model_pair(model *m, model_side *credits, int credit_count, model_side *debits,
                   int debit_count, int64_t amount, int32_t from);

/* Why a document can take no part in an allocation that lives from a day on; why two cannot have
 * one. */
uint32_t model_why_not(const model *m, uint32_t document, int32_t from);
uint32_t model_why_not_together(const model_document *a, const model_document *b);

bool model_is_customer(const model *m, uint32_t number);
bool model_is_document(const model *m, uint32_t number);
void model_use_currency(model *m, int currency);

/* base x part / whole, half up; the whole base amount of what is 0. */
int64_t model_share(int64_t base, int64_t part, int64_t whole);

/* Commands, or parts of them. */
uint32_t model_post(model *m, const model_document *d);
uint32_t model_transfer(model *m, const model_command *c);
uint32_t model_cancel(model *m, uint32_t target, int32_t day, bool end_allocations);
uint32_t model_end_matching(model *m, uint32_t matching, int32_t day);
uint32_t model_settle(model *m, const model_command *c);
uint32_t model_accept_bill(model *m, const model_command *c);
uint32_t model_apply_dated(model *m, const model_command *command);      /* facts and periods */
uint32_t model_apply_settlement(model *m, const model_command *command); /* to revaluations */
uint32_t model_apply_credit(model *m, const model_command *command);
uint32_t model_apply_request(model *m, const model_command *command); /* to delegations */
uint32_t model_apply_order(model *m, const model_command *command);
uint32_t model_apply_alone(model *m, const model_command *command); /* erasures and upgrades */

/* Why a fact does not end on a day, when it is a request or a step of one. */
uint32_t model_check_end(const model *m, uint32_t number, int32_t at);

/* Whether a fact about groups or identifiers can be recorded. */
uint32_t model_check_group(const model *m, const model_fact *f);
uint32_t model_check_identifier(const model *m, const model_fact *f);

#endif
