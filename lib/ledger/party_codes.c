/* SPDX-License-Identifier: MIT */
/* Codes that are party data are unique too, as far as the party table tells: the log cannot say so,
 * for it does not hold them. Looked at before a transaction is run. */
#include "ledger/transaction.h"

typedef struct codes_run {
    encours_transaction *transaction;
    enc_index own; /* by code: where it lies in the transaction's personal data */
    encours_error *error;
} codes_run;

static enc_text get_text(enc_reader *reader)
{
    size_t size = (size_t)enc_get_varint(reader);
    return (enc_text){(const char *)enc_get_bytes(reader, size), size};
}

static encours_status refuse(const codes_run *run, size_t command)
{
    enc_error_set(run->error, ENCOURS_E_EXISTS, "a customer has that code already");
    enc_error_field(run->error, "code");
    enc_error_index(run->error, command);
    return ENCOURS_E_EXISTS;
}

/* Whether a personal code of an earlier command is this one. */
static bool is_own(const codes_run *run, enc_text code, uint32_t hash)
{
    const enc_buffer *personal = &run->transaction->personal;
    size_t position = 0;
    uint32_t at;
    while ((at = enc_index_next(&run->own, hash, &position)) != ENC_ROW_NONE) {
        enc_reader reader = {personal->bytes + at, personal->bytes + personal->size, false};
        if (enc_text_equal(get_text(&reader), code))
            return true;
    }
    return false;
}

/* A code that is to be party data is new to the log, to the party table and to the transaction. */
static encours_status add_personal(codes_run *run, enc_text code, size_t at, size_t command)
{
    encours_ledger *ledger = run->transaction->ledger;
    const enc_state *state = ledger->state;
    uint32_t hash = enc_state_hash(state, code, 0), customer, damaged;
    uint32_t known = enc_state_find_code(state, code, state->counts.customers);
    bool taken = known != ENC_ROW_NONE && /* C<number> stands for no code of a host's */
                 ENC_AT(&state->customer_code, uint32_t, known) != 0;
    if (taken || is_own(run, code, hash))
        return refuse(run, command);
    /* A damaged row is no more in the way of new customers than a missing one. */
    ENC_TRY(enc_party_find(ledger, code, &customer, &damaged, run->error));
    if (customer != ENC_ROW_NONE)
        return refuse(run, command);
    if (at >= ENC_ROW_NONE || !enc_index_reserve(&run->own, ledger->context))
        return enc_error_memory(run->error);
    enc_index_add(&run->own, hash, (uint32_t)at);
    return ENCOURS_OK;
}

/* A code of the log is looked up there when its event is put; here among the personal ones. */
static encours_status check_open(codes_run *run, enc_text code, size_t command)
{
    encours_ledger *ledger = run->transaction->ledger;
    uint32_t customer = ENC_ROW_NONE, damaged;
    if (is_own(run, code, enc_state_hash(ledger->state, code, 0)))
        return refuse(run, command);
    if (ledger->state->counts.parties > 0)
        ENC_TRY(enc_party_find(ledger, code, &customer, &damaged, run->error));
    return customer != ENC_ROW_NONE ? refuse(run, command) : ENCOURS_OK;
}

static encours_status check_all(codes_run *run)
{
    const encours_transaction *transaction = run->transaction;
    const enc_buffer *bytes = &transaction->bytes, *personal = &transaction->personal;
    enc_reader of_parties = {NULL, NULL, false};
    if (personal->size > 0)
        of_parties = (enc_reader){personal->bytes, personal->bytes + personal->size, false};
    for (size_t i = 0; i < transaction->slot_count; i++) {
        const enc_command_slot *slot = &transaction->slots[i];
        if (slot->kind != ENC_COMMAND_CUSTOMER)
            continue;
        enc_reader command = {bytes->bytes + slot->offset + 1, bytes->bytes + bytes->size, false};
        bool has_party = enc_get_varint(&command) != 0;
        enc_text code = get_text(&command);
        size_t at = has_party ? (size_t)(of_parties.at - personal->bytes) : 0;
        enc_text own = has_party ? get_text(&of_parties) : (enc_text){"", 0};
        if (has_party)
            (void)get_text(&of_parties); /* the name */
        ENC_TRY(own.size > 0 ? add_personal(run, own, at, i) : check_open(run, code, i));
    }
    return ENCOURS_OK;
}

encours_status enc_commands_check_codes(encours_transaction *transaction, encours_error *error)
{
    codes_run run = {.transaction = transaction, .error = error};
    encours_status status = check_all(&run);
    enc_index_release(&run.own, transaction->ledger->context);
    return status;
}
