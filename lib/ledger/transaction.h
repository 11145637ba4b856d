/* SPDX-License-Identifier: MIT */
/* A transaction is a run of bytes: commands in a canonical form, so that their digest says whether
 * two transactions are the same. Personal data are kept apart, in no digest. */
#ifndef ENC_LEDGER_TRANSACTION_H
#define ENC_LEDGER_TRANSACTION_H

#include "encours/command.h"
#include "encours/fact.h"
#include "ledger/command_stage.h"
#include "ledger/ledger.h"

typedef enum enc_command_kind {
    ENC_COMMAND_CUSTOMER = 1,
    ENC_COMMAND_DIMENSION = 2,
    ENC_COMMAND_SET_DIMENSION = 3,
    ENC_COMMAND_POST = 4,
    ENC_COMMAND_ALLOCATE = 5,
    ENC_COMMAND_MATCH = 6,
    ENC_COMMAND_PLAIN = 7, /* a plain document, in the bytes alone: those of its event */
    ENC_COMMAND_END_MATCHING = 8,
    ENC_COMMAND_CANCEL = 9,
    ENC_COMMAND_TRANSFER = 10,
    ENC_COMMAND_PERIOD = 11,
    ENC_COMMAND_END_ALLOCATION = 12,
    ENC_COMMAND_FACT = 13,
    ENC_COMMAND_FACT_END = 14,
    ENC_COMMAND_ORDER = 15, /* what a reference to an order is made by */
    ENC_COMMAND_ORDER_STEP = 16,
    ENC_COMMAND_SETTLE = 30,
    ENC_COMMAND_UNMATCH = 31,
    ENC_COMMAND_REVALUE = 32,
    ENC_COMMAND_DISHONOUR = 33,
    ENC_COMMAND_ENGINES = 64 /* the first of those that engines own: engine.h */
} enc_command_kind;

/* References of this transaction's own things: bit 63, which of a command's things, the command. */
#define ENC_REF_OWN (UINT64_C(1) << 63)
#define ENC_REF_SECOND (UINT64_C(1) << 62)

/* A number of what is there, or a reference of the transaction's own. */
encours_status enc_check_reference(encours_ref reference, const char *field, encours_error *error);

typedef struct enc_command_slot {
    uint32_t offset; /* of its bytes */
    uint32_t number; /* of the first thing it made, once committed or being committed */
    uint32_t hash;   /* of a source key, so that its place in the index can be asked for ahead; of
                        a customer, how many the transaction has made before */
    uint8_t kind;
    uint8_t is_plain; /* a document of a block: `hash` is which */
    uint16_t place;   /* in that block */
} enc_command_slot;

typedef enum enc_transaction_phase {
    ENC_PHASE_OPEN = 0,
    ENC_PHASE_PREPARED = 1,
    ENC_PHASE_COMMITTED = 2
} enc_transaction_phase;

struct encours_transaction {
    encours_ledger *ledger;
    enc_record_header header;                  /* texts point into `texts` */
    char texts[2 * (ENC_ACTOR_BYTES_MAX + 1)]; /* actor and reason, each with its end */
    enc_buffer bytes;
    enc_buffer personal; /* code and name of customers, in order of the commands that have them */
    enc_stage stage;
    enc_command_slot *slots;
    size_t slot_count;
    size_t slot_capacity;
    enc_transaction_phase phase;
    enc_session session; /* while prepared */
    bool raised;
};

/* The steps of a commit. One attempt behind `head`, all but the append: the session is active on
 * success. The row of a known command id, or ENC_ROW_NONE. What was committed before, said again.
 * What remains to be done once the records are stored, which cannot fail. */
encours_status enc_transaction_run(encours_transaction *transaction, const encours_store_head *head,
                                   encours_error *error);
encours_status enc_transaction_known(encours_transaction *transaction, uint32_t *row,
                                     encours_error *error);
encours_status enc_transaction_repeat(encours_transaction *transaction, uint32_t row,
                                      uint32_t retries, encours_commit *commit,
                                      encours_error *error);
void enc_transaction_finish(encours_transaction *transaction, uint32_t retries, const uint8_t *hash,
                            encours_commit *commit);

/* Begin a command: `size_max` bytes are reserved at `*to`. Here when there is room already. */
encours_status enc_command_begin_slow(encours_transaction *transaction, size_t size_max,
                                      uint8_t **to, encours_error *error);
static inline encours_status enc_command_begin(encours_transaction *transaction, size_t size_max,
                                               uint8_t **to, encours_error *error)
{
    const enc_buffer *bytes = &transaction->bytes;
    if (transaction->phase != ENC_PHASE_OPEN || transaction->slot_count >= ENC_COMMANDS_MAX ||
        transaction->slot_count >= transaction->slot_capacity ||
        size_max >= bytes->capacity - bytes->size)
        return enc_command_begin_slow(transaction, size_max, to, error);
    *to = bytes->bytes + bytes->size + 1;
    return ENCOURS_OK;
}

/* End it at `to`; `kind` is an enc_command_kind or an engine's. The reference of what it makes goes
 * to `reference`, which may be NULL. */
static inline encours_status enc_command_end(encours_transaction *transaction, unsigned kind,
                                             const uint8_t *to, encours_ref *reference)
{
    enc_buffer *bytes = &transaction->bytes;
    bytes->bytes[bytes->size] = (uint8_t)kind;
    if (reference != NULL)
        *reference = ENC_REF_OWN | transaction->slot_count;
    transaction->slots[transaction->slot_count++] = (enc_command_slot){
        .offset = (uint32_t)bytes->size, .kind = (uint8_t)kind};
    bytes->size = (size_t)(to - bytes->bytes);
    return ENCOURS_OK;
}

/* Commands that go in together or not at all: room for `count` of them, and where to go back to. */
typedef struct enc_command_mark {
    size_t slot_count;
    size_t bytes;
    size_t personal;
    enc_stage_mark stage;
} enc_command_mark;
encours_status enc_commands_begin(encours_transaction *transaction, size_t count,
                                  enc_command_mark *mark, encours_error *error);
void enc_commands_undo(encours_transaction *transaction, const enc_command_mark *mark);

/* A command each: texts and the size of the struct are checked, all else is checked here. */
encours_status enc_command_customer(encours_transaction *transaction, enc_text code, enc_text name,
                                    bool impersonal, encours_ref *customer, encours_error *error);
encours_status enc_command_allocate(encours_transaction *transaction,
                                    const encours_allocation_options *options,
                                    encours_ref *matching, encours_error *error);

/* A fact of any kind, those included that have a command of their own. */
encours_status enc_command_fact(encours_transaction *transaction,
                                const encours_fact_options *options, encours_ref *fact,
                                encours_error *error);

/* Run all commands through a session. error->index is the command at fault. */
encours_status enc_commands_run(encours_transaction *transaction, enc_session *session,
                                encours_error *error);

/* Whether the codes of the customers to make are free, those included that are party data. */
encours_status enc_commands_check_codes(encours_transaction *transaction, encours_error *error);

/* Write the personal data of the customers made, once they have numbers. */
encours_status enc_commands_put_parties(encours_transaction *transaction, encours_error *error);

/* Make pairs of credits and debits, in the order given, the smaller room each time, until `amount`
 * is used up (INT64_MAX: no bound), and put them as one matching. */
typedef struct enc_side {
    uint32_t line;
    uint32_t position; /* as given, among equals of `order` */
    int32_t order;     /* effective or due date */
    int64_t room;
} enc_side;
encours_status enc_pair_sides(enc_session *session, enc_side *credits, size_t credit_count,
                              enc_side *debits, size_t debit_count, int64_t amount, int32_t from,
                              int64_t *paired, encours_error *error);

/* End every live allocation of a document at `at`, later ones at their own first day. */
encours_status enc_end_allocations(enc_session *session, uint32_t document, int32_t at,
                                   encours_error *error);

/* Row of a name, put into the log when it is new. */
encours_status enc_intern_value(enc_session *session, uint32_t dimension, enc_text text,
                                uint32_t *row, encours_error *error);

/* Row of a currency, and of payment terms, the same. */
encours_status enc_intern_currency(enc_session *session, uint16_t numeric, uint32_t *row,
                                   encours_error *error);
encours_status enc_intern_terms(enc_session *session, enc_text text, uint32_t *row,
                                encours_error *error);

/* Row of a dimension, which must be declared. */
encours_status enc_find_dimension(enc_session *session, enc_text name, uint32_t *row,
                                  encours_error *error);

/* Shape of a text argument: at most `max` bytes of printable UTF-8; NULL is the empty text. */
encours_status enc_check_text(const char *text, size_t min, size_t max, const char *field,
                              enc_text *out, encours_error *error);
/* The same of a run of bytes. */
encours_status enc_check_run(enc_text text, size_t min, size_t max, const char *field,
                             encours_error *error);
encours_status enc_check_day(encours_date date, const char *field, encours_error *error);
encours_status enc_check_document(const encours_document *in, encours_document *out,
                                  encours_error *error);

/* Post a checked document whose customer is a row: names are interned, the event is put. */
encours_status enc_post_document(enc_session *session, const encours_document *document,
                                 uint32_t customer, encours_error *error);

#endif
