/* SPDX-License-Identifier: MIT */
/* Building commands: their shape is checked, they become bytes; enc_commands_run() reads them. */
#include <string.h>

#include "base/checked.h"
#include "base/struct_size.h"
#include "ledger/transaction.h"

static uint8_t *put_text(uint8_t *to, enc_text text)
{
    to = enc_put_varint(to, text.size);
    if (text.size > 0)
        memcpy(to, text.bytes, text.size);
    return to + text.size;
}

static encours_status check_ref(encours_ref reference, const char *field, encours_error *error)
{
    if (reference != 0 && (reference < ENC_ROW_NONE || (reference & ENC_REF_OWN) != 0))
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID, "%s names nothing", field);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

static encours_status put_personal(encours_transaction *transaction, enc_text code, enc_text name,
                                   encours_error *error)
{
    enc_buffer *personal = &transaction->personal;
    ENC_TRY(enc_buffer_reserve(personal, code.size + name.size + 8, error));
    uint8_t *to = put_text(put_text(personal->bytes + personal->size, code), name);
    personal->size = (size_t)(to - personal->bytes);
    return ENCOURS_OK;
}

encours_status enc_command_customer(encours_transaction *transaction, enc_text code, enc_text name,
                                    bool impersonal, encours_ref *customer, encours_error *error)
{
    const enc_text none = {"", 0};
    bool party = !impersonal || name.size > 0;
    uint8_t *to;
    ENC_TRY(enc_command_begin(transaction, ENC_CODE_BYTES_MAX + 16, &to, error));
    if (party)
        ENC_TRY(put_personal(transaction, impersonal ? none : code, name, error));
    *to++ = (uint8_t)party;
    to = put_text(to, impersonal ? code : none);
    ENC_TRY(enc_command_end(transaction, ENC_COMMAND_CUSTOMER, to, customer));
    transaction->slots[transaction->slot_count - 1].hash = transaction->stage.customers++;
    return ENCOURS_OK;
}

encours_status encours_transaction_add_customer(encours_transaction *transaction,
                                                const encours_customer_options *options,
                                                encours_ref *customer, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_customer_options own;
    ENC_STRUCT_LOAD(own, options, encours_customer_options, sizeof own, error);
    enc_text code, name;
    ENC_TRY(enc_check_text(own.code, 1, ENC_CODE_BYTES_MAX, "code", &code, error));
    ENC_TRY(enc_check_text(own.name, 0, ENC_PARTY_FIELD_BYTES_MAX, "name", &name, error));
    return enc_command_customer(transaction, code, name, own.code_impersonal != 0, customer, error);
}

encours_status encours_transaction_declare_dimension(encours_transaction *transaction,
                                                     const char *name, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL);
    enc_text text;
    uint8_t *to;
    ENC_TRY(enc_check_text(name, 1, ENC_DIMENSION_NAME_BYTES_MAX, "dimension", &text, error));
    ENC_TRY(enc_command_begin(transaction, ENC_DIMENSION_NAME_BYTES_MAX + 8, &to, error));
    return enc_command_end(transaction, ENC_COMMAND_DIMENSION, put_text(to, text), NULL);
}

encours_status encours_transaction_set_dimension(encours_transaction *transaction,
                                                 encours_ref customer, const char *dimension,
                                                 const char *value, encours_date from,
                                                 encours_error *error)
{
    ENC_REQUIRE(transaction != NULL);
    enc_text name, text;
    uint8_t *to;
    ENC_TRY(check_ref(customer, "customer", error));
    ENC_TRY(enc_check_text(dimension, 1, ENC_DIMENSION_NAME_BYTES_MAX, "dimension", &name, error));
    ENC_TRY(
        enc_check_text(value, value != NULL, ENC_DIMENSION_VALUE_BYTES_MAX, "value", &text, error));
    ENC_TRY(enc_check_day(from, "from", error));
    ENC_TRY(enc_command_begin(transaction, 200, &to, error));
    to = enc_put_varint(to, customer);
    to = put_text(to, name);
    to = put_text(to, text);
    to = enc_put_signed(to, from.epoch_day);
    return enc_command_end(transaction, ENC_COMMAND_SET_DIMENSION, to, NULL);
}

encours_status enc_command_allocate(encours_transaction *transaction,
                                    const encours_allocation_options *options,
                                    encours_ref *matching, encours_error *error)
{
    uint8_t *to;
    ENC_TRY(check_ref(options->credit, "credit", error));
    ENC_TRY(check_ref(options->debit, "debit", error));
    ENC_TRY(enc_check_day(options->from, "from", error));
    if (options->amount <= 0) {
        enc_error_set(error, ENCOURS_E_INVALID, "an allocation has an amount greater than zero");
        enc_error_field(error, "amount");
        return ENCOURS_E_INVALID;
    }
    ENC_TRY(enc_command_begin(transaction, 80, &to, error));
    to = enc_put_varint(enc_put_varint(to, options->credit), options->debit);
    to = enc_put_varint(enc_put_varint(to, options->credit_line), options->debit_line);
    to = enc_put_varint(to, (uint64_t)options->amount);
    to = enc_put_signed(to, options->from.epoch_day);
    return enc_command_end(transaction, ENC_COMMAND_ALLOCATE, to, matching);
}

encours_status encours_transaction_allocate(encours_transaction *transaction,
                                            const encours_allocation_options *options,
                                            encours_ref *matching, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_allocation_options own;
    ENC_STRUCT_LOAD(own, options, encours_allocation_options, sizeof own, error);
    return enc_command_allocate(transaction, &own, matching, error);
}

encours_status encours_transaction_match(encours_transaction *transaction,
                                         const encours_ref *documents, size_t count,
                                         encours_date from, uint32_t allow_rest,
                                         encours_ref *matching, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && (documents != NULL || count == 0));
    uint8_t *to;
    if (count < 2 || count > ENC_MATCH_DOCUMENTS_MAX) {
        enc_error_set(error, ENCOURS_E_INVALID, "a matching has 2 to %d documents",
                      ENC_MATCH_DOCUMENTS_MAX);
        enc_error_field(error, "documents");
        return ENCOURS_E_INVALID;
    }
    for (size_t i = 0; i < count; i++)
        ENC_TRY(check_ref(documents[i], "documents", error));
    ENC_TRY(enc_check_day(from, "from", error));
    ENC_TRY(enc_command_begin(transaction, 32 + count * ENC_VARINT_SIZE_MAX, &to, error));
    to = enc_put_varint(to, count);
    for (size_t i = 0; i < count; i++)
        to = enc_put_varint(to, documents[i]);
    to = enc_put_signed(to, from.epoch_day);
    to = enc_put_varint(to, allow_rest != 0);
    return enc_command_end(transaction, ENC_COMMAND_MATCH, to, matching);
}

/* The two ways of ending: what, and when. */
static encours_status add_end(encours_transaction *transaction, enc_command_kind kind,
                              encours_ref what, encours_date at, encours_error *error)
{
    uint8_t *to;
    ENC_TRY(enc_check_day(at, "at", error));
    ENC_TRY(enc_command_begin(transaction, 40, &to, error));
    to = enc_put_signed(enc_put_varint(to, what), at.epoch_day);
    return enc_command_end(transaction, kind, to, NULL);
}

encours_status encours_transaction_reverse_allocation(encours_transaction *transaction,
                                                      uint64_t allocation, encours_date at,
                                                      encours_error *error)
{
    ENC_REQUIRE(transaction != NULL);
    if (allocation == 0 || allocation >= ENC_ROW_NONE) {
        enc_error_set(error, ENCOURS_E_INVALID, "there is no allocation of that number");
        enc_error_field(error, "allocation");
        return ENCOURS_E_INVALID;
    }
    return add_end(transaction, ENC_COMMAND_END_ALLOCATION, allocation, at, error);
}

encours_status encours_transaction_reverse_matching(encours_transaction *transaction,
                                                    encours_ref matching, encours_date at,
                                                    encours_error *error)
{
    ENC_REQUIRE(transaction != NULL);
    ENC_TRY(check_ref(matching, "matching", error));
    return add_end(transaction, ENC_COMMAND_END_MATCHING, matching, at, error);
}

encours_status encours_transaction_cancel(encours_transaction *transaction, encours_ref document,
                                          encours_date at, int32_t reason, uint32_t end_allocations,
                                          encours_error *error)
{
    ENC_REQUIRE(transaction != NULL);
    uint8_t *to;
    ENC_TRY(check_ref(document, "document", error));
    ENC_TRY(enc_check_day(at, "at", error));
    if (reason < ENCOURS_CANCEL_ERROR || reason > ENCOURS_CANCEL_OTHER) {
        enc_error_set(error, ENCOURS_E_INVALID, "there is no reason %" PRId32 " to cancel", reason);
        enc_error_field(error, "reason");
        return ENCOURS_E_INVALID;
    }
    ENC_TRY(enc_command_begin(transaction, 48, &to, error));
    to = enc_put_signed(enc_put_varint(to, document), at.epoch_day);
    to = enc_put_varint(enc_put_varint(to, (uint64_t)reason), end_allocations != 0);
    return enc_command_end(transaction, ENC_COMMAND_CANCEL, to, NULL);
}

static encours_status check_transfer(const encours_transfer_options *own, enc_text *number,
                                     encours_error *error)
{
    ENC_TRY(check_ref(own->from_customer, "from_customer", error));
    ENC_TRY(check_ref(own->to_customer, "to_customer", error));
    ENC_TRY(enc_check_day(own->date, "date", error));
    if (own->due.epoch_day != ENCOURS_DATE_NONE)
        ENC_TRY(enc_check_day(own->due, "due", error));
    ENC_TRY(enc_check_text(own->number, 0, ENC_NUMBER_BYTES_MAX, "number", number, error));
    if (own->from_amount <= 0 || own->to_amount <= 0 || own->base_amount < 0 ||
        (own->from_currency == own->to_currency && own->from_amount != own->to_amount))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a transfer moves an amount greater than zero, the same on both sides "
                             "unless the currencies differ");
    return ENCOURS_OK;
}

encours_status encours_transaction_transfer(encours_transaction *transaction,
                                            const encours_transfer_options *options,
                                            encours_ref *credit, encours_ref *debit,
                                            encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_transfer_options own;
    enc_text number;
    uint8_t *to;
    ENC_STRUCT_LOAD(own, options, encours_transfer_options, sizeof own, error);
    ENC_TRY(check_transfer(&own, &number, error));
    ENC_TRY(enc_command_begin(transaction, 240, &to, error));
    to = enc_put_varint(enc_put_varint(to, own.from_customer), own.to_customer);
    to = enc_put_varint(enc_put_varint(to, (uint64_t)own.from_amount), (uint64_t)own.to_amount);
    to = enc_put_varint(to, (uint64_t)own.base_amount);
    to = enc_put_varint(enc_put_varint(to, own.from_currency), own.to_currency);
    to = enc_put_varint(enc_put_varint(to, own.from_account), own.to_account);
    to = enc_put_signed(enc_put_signed(to, own.date.epoch_day), own.due.epoch_day);
    to = put_text(to, number);
    encours_ref reference;
    encours_status status = enc_command_end(transaction, ENC_COMMAND_TRANSFER, to, &reference);
    if (credit != NULL)
        *credit = reference;
    if (debit != NULL)
        *debit = reference | ENC_REF_SECOND;
    return status;
}
