/* SPDX-License-Identifier: MIT */
/* Random transactions, given alike to a model and to a ledger. */
#ifndef ENC_TESTS_LEDGER_RANDOM_H
#define ENC_TESTS_LEDGER_RANDOM_H

#include "encours/command.h"
#include "encours/ledger.h"
#include "support/model.h"
#include "support/random.h"

enum { RANDOM_TRANSACTIONS = 40, RANDOM_COMMANDS = 5, RANDOM_CODES = 5, RANDOM_CODE_SIZE = 97 };

/* What model_fact.code is where model_fact.about says it. */
enum { RANDOM_CODE_OF_ABOUT = 99 };

extern const char *const model_dimension_names[MODEL_DIMENSIONS];
const char *model_value_name(int value); /* NULL for 0 */

/* A command that looks right but need not be possible. */
model_command random_command(test_random *random, const model *m);

typedef struct random_transaction {
    model_command commands[RANDOM_COMMANDS];
    int count;
    int actor;        /* a place in model_actors */
    uint32_t refusal; /* of the last command, see model_apply(); 0: all are possible */
} random_transaction;

/* Make a transaction: commands until one is refused, which is then the last. `m` is moved on when
 * none was. */
random_transaction random_make(test_random *random, model *m);

/* Whether an index of an error is that of the last command; some are two commands of the library.
 */
bool random_is_last(const random_transaction *made, int64_t index);

/* Whether another few transactions may be more than the model has room for. */
bool random_is_full(const model *m);

/* The code of a fact as text, empty: it has none; the code under which the log knows a customer. */
void random_fact_code(const model_fact *f, char out[RANDOM_CODE_SIZE]);
void random_customer_code(const model *m, uint32_t customer, char out[16]);

/* The instant at which a command is recorded by its id: on MODEL_RECORDED_DAY from noon UTC on. */
int64_t random_recorded_at(uint64_t id);

/* Build it in the library over `before`, the model before it. `id` is its command id. */
encours_transaction *random_build(encours_ledger *ledger, const model *before,
                                  const random_transaction *made, uint64_t id);

#endif
