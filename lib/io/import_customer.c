/* SPDX-License-Identifier: MIT */
/* Customers of an import: found by code in the log or the party table, else made. Those met are
 * kept in memory, so that each is looked up once and personal data can be written after the commit.
 */
#include <string.h>

#include "base/text.h"
#include "encours/party.h"
#include "io/import_state.h"

#define CUSTOMER_TEXTS_MAX ((size_t)1 << 40)

void enc_import_customers_clear(enc_import *import)
{
    encours_context *context = import->context;
    enc_index_release(&import->customer_index, context);
    enc_release(context, import->customers, import->customer_capacity * sizeof *import->customers);
    enc_buffer_release(&import->customer_texts);
    import->customers = NULL;
    import->customer_count = import->customer_capacity = 0;
    enc_buffer_init(&import->customer_texts, context, CUSTOMER_TEXTS_MAX);
}

static enc_text code_of(const enc_import *import, const enc_import_customer *entry)
{
    return (enc_text){(const char *)import->customer_texts.bytes + entry->text_at,
                      entry->code_size};
}

static enc_import_customer *find_met(const enc_import *import, enc_text code, uint32_t hash)
{
    size_t position = 0;
    uint32_t at;
    while ((at = enc_index_next(&import->customer_index, hash, &position)) != ENC_ROW_NONE)
        if (enc_text_equal(code_of(import, &import->customers[at]), code))
            return &import->customers[at];
    return NULL;
}

/* Keep what was found or is about to be made: after this nothing can fail. */
static encours_status keep(enc_import *import, enc_text code, enc_text name, uint32_t hash,
                           enc_import_customer **out, encours_error *error)
{
    enc_buffer *texts = &import->customer_texts;
    void *customers = import->customers;
    if (!enc_grow(import->context, &customers, &import->customer_capacity,
                  import->customer_count + 1, sizeof *import->customers))
        return enc_error_memory(error);
    import->customers = customers;
    if (!enc_index_reserve(&import->customer_index, import->context))
        return enc_error_memory(error);
    size_t at = texts->size;
    ENC_TRY(enc_buffer_append(texts, code.bytes, code.size, error));
    if (name.size > 0)
        ENC_TRY(enc_buffer_append(texts, name.bytes, name.size, error));
    *out = &import->customers[import->customer_count];
    **out = (enc_import_customer){.text_at = at,
                                  .customer = ENC_ROW_NONE,
                                  .code_size = (uint16_t)code.size,
                                  .name_size = (uint16_t)name.size};
    enc_index_add(&import->customer_index, hash, (uint32_t)import->customer_count++);
    return ENCOURS_OK;
}

/* A code of the log is the host's own only if the log spells it: C<number> stands for a customer
 * whose code is elsewhere. The codes of customers that this import makes are in its own table. */
static encours_status find_known(enc_import *import, enc_text code, uint32_t *customer,
                                 encours_error *error)
{
    const enc_state *state = import->ledger->state;
    *customer = enc_state_find_code(state, code, state->counts.customers);
    if (*customer != ENC_ROW_NONE && ENC_AT(&state->customer_code, uint32_t, *customer) != 0)
        return ENCOURS_OK;
    uint32_t damaged;
    ENC_TRY(enc_party_find(import->ledger, code, customer, &damaged, error));
    /* Its documents are not to go to a new customer when it may be an old one. */
    return *customer == ENC_ROW_NONE && damaged != 0 ? enc_party_damaged(damaged, error)
                                                     : ENCOURS_OK;
}

encours_status enc_import_find_customer(enc_import *import, enc_text code, uint32_t *customer,
                                        encours_error *error)
{
    enc_text none = {"", 0};
    uint32_t hash = enc_state_hash(import->ledger->state, code, 0);
    enc_import_customer *met = find_met(import, code, hash);
    if (met != NULL) {
        *customer = met->customer;
        return ENCOURS_OK;
    }
    ENC_TRY(find_known(import, code, customer, error));
    if (*customer == ENC_ROW_NONE)
        return ENCOURS_OK;
    ENC_TRY(keep(import, code, none, hash, &met, error));
    met->customer = *customer;
    return ENCOURS_OK;
}

encours_status enc_import_customer_of(enc_import *import, uint32_t row, enc_text code,
                                      uint32_t *customer, encours_error *error)
{
    const enc_state *state = import->ledger->state;
    uint32_t own = ENC_AT(&state->document_customer, uint32_t, row);
    encours_party *party;
    ENC_TRY(enc_import_find_customer(import, code, customer, error));
    if (*customer != ENC_ROW_NONE || ENC_AT(&state->customer_code, uint32_t, own) != 0)
        return ENCOURS_OK;
    ENC_TRY(encours_ledger_party(import->ledger, (uint64_t)own + 1, &party, error));
    if (encours_party_status_of(party) != ENCOURS_PARTY_KNOWN)
        *customer = own;
    encours_party_free(party);
    return ENCOURS_OK;
}

static encours_status check_customer(const enc_import *import, const enc_import_line *line,
                                     encours_error *error)
{
    char value[ENC_IMPORT_VALUE_SIZE];
    if (line->code.size < 1 || line->code.size > ENC_CODE_BYTES_MAX ||
        !enc_text_is_printable(line->code.bytes, line->code.size)) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "customer code %s has not 1 to %d bytes of printable text",
                      enc_import_value(import->context, line->code, !line->code_impersonal, value),
                      ENC_CODE_BYTES_MAX);
        enc_error_field(error, "customer code");
        enc_error_hint(error, line->code.size < 1 ? "Each line names its customer"
                              : line->code.size > ENC_CODE_BYTES_MAX
                                  ? "Shorten the code in the source"
                                  : "It is not printable: take the control character out in the "
                                    "source");
        return ENCOURS_E_INVALID;
    }
    if (line->name.size > ENC_PARTY_FIELD_BYTES_MAX ||
        !enc_text_is_printable(line->name.bytes, line->name.size)) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "customer name %s has more than %d bytes, or control characters",
                      enc_import_value(import->context, line->name, true, value),
                      ENC_PARTY_FIELD_BYTES_MAX);
        enc_error_field(error, "customer name");
        return ENCOURS_E_INVALID;
    }
    return ENCOURS_OK;
}

encours_status enc_import_customer_get(enc_import *import, const enc_import_line *line,
                                       uint32_t *customer, encours_error *error)
{
    enc_state *state = import->ledger->state;
    enc_import_customer *entry;
    ENC_TRY(check_customer(import, line, error));
    ENC_TRY(enc_import_find_customer(import, line->code, customer, error));
    if (*customer != ENC_ROW_NONE)
        return ENCOURS_OK;
    enc_event event = {.kind = ENCOURS_EVENT_CUSTOMER};
    event.as.customer.has_party = !line->code_impersonal || line->name.size > 0;
    char plain[ENC_PLAIN_CODE_SIZE];
    event.as.customer.code = line->code_impersonal ? line->code : enc_plain_code(state, plain);
    *customer = state->counts.customers;
    ENC_TRY(enc_session_put(&import->session, &event, error));
    ENC_TRY(
        keep(import, line->code, line->name, enc_state_hash(state, line->code, 0), &entry, error));
    entry->customer = *customer;
    entry->made = true;
    entry->personal = !line->code_impersonal;
    import->report->counts.customers++;
    return ENCOURS_OK;
}

encours_status enc_import_put_parties(enc_import *import, encours_error *error)
{
    const enc_state *state = import->ledger->state;
    for (size_t i = 0; i < import->customer_count; i++) {
        const enc_import_customer *entry = &import->customers[i];
        if (!entry->made)
            continue;
        uint32_t party = ENC_AT(&state->customer_party, uint32_t, entry->customer);
        if (party == 0)
            continue;
        enc_text code = code_of(import, entry), none = {"", 0};
        enc_text name = {code.bytes + code.size, entry->name_size};
        ENC_TRY(
            enc_party_put_new(import->ledger, party, entry->personal ? code : none, name, error));
    }
    return ENCOURS_OK;
}

encours_status enc_import_complete_party(enc_import *import, uint32_t customer,
                                         const enc_import_line *line, encours_error *error)
{
    const enc_state *state = import->ledger->state;
    const enc_counts *before =
        &ENC_AT(&state->transactions, enc_transaction_row, import->known - 1).counts;
    const enc_counts *after =
        &ENC_AT(&state->transactions, enc_transaction_row, import->known).counts;
    uint32_t party = ENC_AT(&state->customer_party, uint32_t, customer);
    uint32_t hash = enc_state_hash(state, line->code, 0);
    enc_import_customer *entry;
    if (customer < before->customers || customer >= after->customers || party == 0 ||
        find_met(import, line->code, hash) != NULL)
        return ENCOURS_OK;
    ENC_TRY(check_customer(import, line, error));
    ENC_TRY(keep(import, line->code, line->name, hash, &entry, error));
    entry->customer = customer;
    enc_text none = {"", 0};
    bool personal = ENC_AT(&state->customer_code, uint32_t, customer) == 0;
    return enc_party_put_new(import->ledger, party, personal ? line->code : none, line->name,
                             error);
}
