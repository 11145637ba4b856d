/* SPDX-License-Identifier: MIT */
/* Personal data: rows of the store's party table. A row is a run of fields, each a varint number, a
 * varint length and UTF-8: 1 the code, 2 the name; then the CRC-32 of these. Unknown fields are
 * kept for later releases. */
#include <string.h>

#include "base/crc.h"
#include "base/struct_size.h"
#include "base/text.h"
#include "encours/party.h"
#include "ledger/authority.h"
#include "ledger/indexes.h"
#include "ledger/ledger.h"
#include "ledger/transaction.h"

enum { FIELD_CODE = 1, FIELD_NAME = 2, CHECK_SIZE = 4 };

struct encours_party {
    encours_context *context;
    int32_t status;
    char code[ENC_CODE_BYTES_MAX + 1];
    char name[ENC_PARTY_FIELD_BYTES_MAX + 1];
};

static uint8_t *put_field(uint8_t *to, uint64_t field, enc_text text)
{
    if (text.size == 0)
        return to;
    to = enc_put_varint(enc_put_varint(to, field), text.size);
    memcpy(to, text.bytes, text.size);
    return to + text.size;
}

static uint8_t *put_check(uint8_t *from, uint8_t *to)
{
    uint32_t crc = enc_crc32(from, (size_t)(to - from));
    for (int i = 0; i < CHECK_SIZE; i++)
        *to++ = (uint8_t)(crc >> 8 * i);
    return to;
}

bool enc_party_is_whole(encours_bytes row)
{
    uint8_t expected[CHECK_SIZE];
    if (row.size < CHECK_SIZE)
        return false;
    size_t size = row.size - CHECK_SIZE;
    uint32_t crc = enc_crc32(row.data, size);
    for (int i = 0; i < CHECK_SIZE; i++)
        expected[i] = (uint8_t)(crc >> 8 * i);
    return memcmp(row.data + size, expected, CHECK_SIZE) == 0;
}

static void copy_field(char *out, size_t size, const uint8_t *bytes, size_t length, bool *failed)
{
    if (length >= size || !enc_utf8_is_valid((const char *)bytes, length)) {
        *failed = true;
        return;
    }
    memcpy(out, bytes, length);
    out[length] = '\0';
}

static encours_status read_row(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    encours_party *party = user;
    (void)number;
    party->status = version == 0 ? ENCOURS_PARTY_ERASED : ENCOURS_PARTY_KNOWN;
    if (version == 0) /* erased: no bytes, maybe nowhere */
        return ENCOURS_OK;
    if (!enc_party_is_whole(bytes))
        return ENCOURS_E_CORRUPT;
    enc_reader reader = {bytes.data, bytes.data + bytes.size - CHECK_SIZE, false};
    while (reader.at < reader.end) {
        uint64_t field = enc_get_varint(&reader);
        size_t length = (size_t)enc_get_varint(&reader);
        const uint8_t *text = enc_get_bytes(&reader, length);
        if (reader.failed)
            return ENCOURS_E_CORRUPT;
        if (field == FIELD_CODE)
            copy_field(party->code, sizeof party->code, text, length, &reader.failed);
        else if (field == FIELD_NAME)
            copy_field(party->name, sizeof party->name, text, length, &reader.failed);
        if (reader.failed)
            return ENCOURS_E_CORRUPT;
    }
    return ENCOURS_OK;
}

/* Read one row; a row that was never written leaves the status UNKNOWN. What the log says is erased
 * is erased, though a backup may have brought the row back. */
static encours_status read_party(encours_ledger *ledger, uint32_t number, encours_party *out,
                                 encours_error *error)
{
    encours_error own = ENCOURS_ERROR_INIT;
    if (enc_link_get(&ledger->state->party_erased, number - 1) != 0) {
        out->status = ENCOURS_PARTY_ERASED;
        return ENCOURS_OK;
    }
    out->status = ENCOURS_PARTY_UNKNOWN;
    encours_status status = enc_store_party_get(ledger->store, ledger->state->id, number, read_row,
                                                out, &own);
    if ((status & 0xFF) == ENCOURS_E_NOT_FOUND)
        return ENCOURS_OK;
    if (status == ENCOURS_E_CORRUPT)
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "party %" PRIu32 " is damaged, or no row of ours", number);
    if (status != ENCOURS_OK)
        return enc_error_set(error, status, "party %" PRIu32 " could not be read: %s", number,
                             own.message);
    return ENCOURS_OK;
}

static encours_status customer_row(const encours_ledger *ledger, uint64_t customer, uint32_t *row,
                                   encours_error *error)
{
    if (customer == 0 || customer > ledger->state->published.customers)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no customer number %" PRIu64,
                             customer);
    *row = (uint32_t)(customer - 1);
    return ENCOURS_OK;
}

encours_status encours_ledger_party(encours_ledger *ledger, uint64_t customer, encours_party **out,
                                    encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(ledger != NULL);
    uint32_t row = 0;
    ENC_TRY(enc_ledger_ask(ledger, ENCOURS_ACTION_READ_PERSONS, customer, NULL, error));
    ENC_TRY(customer_row(ledger, customer, &row, error));
    encours_party *party = enc_allocate_zeroed(ledger->context, sizeof *party);
    if (party == NULL)
        return enc_error_memory(error);
    uint32_t number = ENC_AT(&ledger->state->customer_party, uint32_t, row);
    encours_status status = number != 0 ? read_party(ledger, number, party, error) : ENCOURS_OK;
    if (status != ENCOURS_OK) {
        enc_release(ledger->context, party, sizeof *party);
        return status;
    }
    party->context = enc_context_retain(ledger->context);
    *out = party;
    return ENCOURS_OK;
}

void encours_party_free(encours_party *party)
{
    if (party == NULL)
        return;
    encours_context *context = party->context;
    enc_release(context, party, sizeof *party);
    encours_context_free(context);
}

int32_t encours_party_status_of(const encours_party *party)
{
    return party->status;
}

const char *encours_party_code(const encours_party *party)
{
    return party->code;
}

const char *encours_party_name(const encours_party *party)
{
    return party->name;
}

/* What was just written as the newest party need not be read again to be found by its code. */
static void remember_code(encours_ledger *ledger, uint32_t party, enc_text code)
{
    if (ledger->party_codes_known != party - 1)
        return;
    if (code.size > 0) {
        if (!enc_index_reserve(&ledger->party_codes, ledger->context))
            return; /* the next search reads it */
        enc_index_add(&ledger->party_codes, enc_state_hash(ledger->state, code, 0), party - 1);
    }
    ledger->party_codes_known = party;
}

encours_status enc_party_put_new(encours_ledger *ledger, uint32_t party, enc_text code,
                                 enc_text name, encours_error *error)
{
    uint8_t bytes[ENC_CODE_BYTES_MAX + ENC_PARTY_FIELD_BYTES_MAX + 16];
    uint8_t *to = put_field(put_field(bytes, FIELD_CODE, code), FIELD_NAME, name);
    to = put_check(bytes, to);
    encours_error own = ENCOURS_ERROR_INIT;
    encours_status status = enc_store_party_put(ledger->store, ledger->state->id, party, 0,
                                                (encours_bytes){bytes, (size_t)(to - bytes)}, &own);
    int32_t kind = status & 0xFF;
    if (status == ENCOURS_OK)
        remember_code(ledger, party, code);
    if (status == ENCOURS_OK || kind == ENCOURS_E_CONFLICT || kind == ENCOURS_E_DENIED)
        return ENCOURS_OK; /* there already, or erased since */
    return enc_error_set(error, status, "party %" PRIu32 " could not be written: %s", party,
                         own.message);
}

static void forget_codes(encours_ledger *ledger)
{
    enc_index_release(&ledger->party_codes, ledger->context);
    ledger->party_codes_known = 0;
    ledger->party_missing_count = 0;
}

static encours_status keep_missing(encours_ledger *ledger, uint32_t number, encours_error *error)
{
    void *missing = ledger->party_missing;
    if (!enc_grow(ledger->context, &missing, &ledger->party_missing_capacity,
                  ledger->party_missing_count + 1, sizeof *ledger->party_missing))
        return enc_error_memory(error);
    ledger->party_missing = missing;
    ledger->party_missing[ledger->party_missing_count++] = number;
    return ENCOURS_OK;
}

static encours_status keep_code(encours_ledger *ledger, uint32_t number, const char *code,
                                encours_error *error)
{
    if (code[0] == '\0')
        return ENCOURS_OK;
    if (!enc_index_reserve(&ledger->party_codes, ledger->context))
        return enc_error_memory(error);
    enc_index_add(&ledger->party_codes, enc_state_hash(ledger->state, enc_text_of(code), 0),
                  number - 1);
    return ENCOURS_OK;
}

typedef struct load_run {
    encours_ledger *ledger;
    uint32_t known; /* parties that the log has registered */
    uint32_t next;  /* number of the next row, if none is missing */
    encours_error *error;
} load_run;

static encours_status load_row(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    load_run *run = user;
    encours_party party = {0};
    if (number < run->next || number > run->known)
        return ENCOURS_OK;
    for (; run->next < number; run->next++)
        ENC_TRY(keep_missing(run->ledger, run->next, run->error));
    run->next++;
    if (read_row(&party, number, version, bytes) != ENCOURS_OK) /* whose it is, is not known now */
        return keep_missing(run->ledger, (uint32_t)number, run->error);
    return keep_code(run->ledger, (uint32_t)number, party.code, run->error);
}

/* The first time: one reading of the whole table. */
static encours_status list_codes(encours_ledger *ledger, uint32_t known, encours_error *error)
{
    encours_error own = ENCOURS_ERROR_INIT, store = ENCOURS_ERROR_INIT;
    load_run run = {.ledger = ledger, .known = known, .next = 1, .error = &own};
    encours_status status = enc_store_party_list(ledger->store, ledger->state->id, load_row, &run,
                                                 &store);
    if ((status & 0xFF) == ENCOURS_E_NOT_FOUND)
        status = ENCOURS_OK;
    for (; status == ENCOURS_OK && run.next <= known; run.next++)
        status = keep_missing(ledger, run.next, &own);
    if (status == ENCOURS_OK) {
        ledger->party_codes_known = known;
        return ENCOURS_OK;
    }
    forget_codes(ledger);
    if (status == ENCOURS_E_NO_MEMORY)
        return enc_error_memory(error);
    return enc_error_set(error, status, "personal data could not be read: %s", store.message);
}

/* Hashes of the codes of all parties that the log has registered. */
static encours_status load_codes(encours_ledger *ledger, encours_error *error)
{
    uint32_t known = ledger->state->published.parties;
    if (ledger->party_codes_known == 0 && known > 0)
        return list_codes(ledger, known, error);
    while (ledger->party_codes_known < known) {
        uint32_t number = ledger->party_codes_known + 1;
        encours_party party = {0};
        encours_status status = read_party(ledger, number, &party, error);
        if (status != ENCOURS_OK && status != ENCOURS_E_CORRUPT)
            return status;
        if (status == ENCOURS_E_CORRUPT || party.status == ENCOURS_PARTY_UNKNOWN)
            ENC_TRY(keep_missing(ledger, number, error));
        else
            ENC_TRY(keep_code(ledger, number, party.code, error));
        ledger->party_codes_known = number;
    }
    return ENCOURS_OK;
}

/* Rows that were missing or damaged may have come since: there are few, and only they are looked
 * at. `*damaged` is the first that is damaged still, 0: none. */
static encours_status look_for_missing(encours_ledger *ledger, uint32_t *damaged,
                                       encours_error *error)
{
    for (size_t i = ledger->party_missing_count; i-- > 0;) {
        encours_party party = {0};
        uint32_t number = ledger->party_missing[i];
        encours_status status = read_party(ledger, number, &party, error);
        if (status == ENCOURS_E_CORRUPT && (*damaged == 0 || number < *damaged))
            *damaged = number;
        if (status == ENCOURS_E_CORRUPT)
            continue;
        ENC_TRY(status);
        if (party.status == ENCOURS_PARTY_UNKNOWN)
            continue;
        ENC_TRY(keep_code(ledger, number, party.code, error));
        ledger->party_missing[i] = ledger->party_missing[--ledger->party_missing_count];
    }
    return ENCOURS_OK;
}

static encours_status find_code(encours_ledger *ledger, enc_text code, uint32_t *customer,
                                encours_error *error)
{
    uint32_t hash = enc_state_hash(ledger->state, code, 0), row;
    size_t position = 0;
    *customer = ENC_ROW_NONE;
    while ((row = enc_index_next(&ledger->party_codes, hash, &position)) != ENC_ROW_NONE) {
        encours_party party = {0};
        ENC_TRY(read_party(ledger, row + 1, &party, error));
        if (enc_text_equal(enc_text_of(party.code), code)) {
            *customer = ENC_AT(&ledger->state->parties, uint32_t, row);
            return ENCOURS_OK;
        }
    }
    return ENCOURS_OK;
}

encours_status enc_party_find(encours_ledger *ledger, enc_text code, uint32_t *customer,
                              uint32_t *damaged, encours_error *error)
{
    *damaged = 0;
    ENC_TRY(load_codes(ledger, error));
    ENC_TRY(find_code(ledger, code, customer, error));
    if (*customer == ENC_ROW_NONE && ledger->party_missing_count > 0) {
        ENC_TRY(look_for_missing(ledger, damaged, error));
        ENC_TRY(find_code(ledger, code, customer, error));
    }
    enc_error_clear(error); /* of rows that were passed over */
    return ENCOURS_OK;
}

encours_status enc_party_damaged(uint32_t damaged, encours_error *error)
{
    enc_error_set(error, ENCOURS_E_CORRUPT,
                  "no customer has the code given, but party %" PRIu32
                  " is damaged and may have it",
                  damaged);
    enc_error_hint(error, "Restore its row from a backup, or erase it");
    return ENCOURS_E_CORRUPT;
}

void enc_party_release(encours_ledger *ledger)
{
    enc_index_release(&ledger->party_codes, ledger->context);
    enc_release(ledger->context, ledger->party_missing,
                ledger->party_missing_capacity * sizeof *ledger->party_missing);
}

/* A code that the log spells out, then one that is party data, then C<number>. */
encours_status encours_ledger_find_customer(encours_ledger *ledger, const char *code,
                                            uint64_t *number, encours_error *error)
{
    ENC_REQUIRE(ledger != NULL && code != NULL && number != NULL);
    ENC_TRY(enc_ledger_ask(ledger, ENCOURS_ACTION_READ_PERSONS, 0, NULL, error));
    const enc_state *state = ledger->state;
    enc_text text = enc_text_of(code);
    (void)enc_indexes_ready(ledger->state, ENC_INDEX_CODES); /* without memory rows are searched */
    uint32_t row = ENC_ROW_NONE, damaged = 0;
    uint32_t known = enc_state_find_code(state, text, state->published.customers);
    if (known == ENC_ROW_NONE || ENC_AT(&state->customer_code, uint32_t, known) == 0)
        ENC_TRY(enc_party_find(ledger, text, &row, &damaged, error));
    row = row != ENC_ROW_NONE ? row : known;
    if (row == ENC_ROW_NONE && damaged != 0)
        return enc_party_damaged(damaged, error);
    if (row == ENC_ROW_NONE)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "no customer has the code given");
    *number = (uint64_t)row + 1;
    return ENCOURS_OK;
}

/* The event, as a transaction of its own that no command of a host can make: all that can be
 * refused is refused before anything is erased. */
static encours_status log_erasure(encours_ledger *ledger, uint32_t party,
                                  const enc_record_header *header, encours_error *error)
{
    enc_session session;
    enc_event event = {.kind = ENCOURS_EVENT_PARTY_ERASED};
    event.as.party = party - 1;
    ENC_TRY(enc_session_begin(&session, ledger->state, &ledger->head, header, error));
    encours_status status = enc_session_put(&session, &event, error);
    if (status == ENCOURS_OK)
        status = enc_session_seal(&session, error);
    if (status == ENCOURS_OK)
        status = enc_store_party_erase(ledger->store, ledger->state->id, party, error);
    if (status != ENCOURS_OK) {
        enc_session_rollback(&session);
        return status;
    }
    return enc_ledger_append(ledger, &session, error);
}

static encours_status erase(encours_ledger *ledger, uint32_t party, enc_record_header *header,
                            encours_commit *result, encours_error *error)
{
    uint32_t row;
    bool raised = false;
    ENC_TRY(enc_ledger_known(ledger, header->command_id, header->digest, &row, error));
    result->duplicate = row != ENC_ROW_NONE;
    if (result->duplicate) {
        ENC_TRY(enc_store_party_erase(ledger->store, ledger->state->id, party, error));
    } else {
        ENC_TRY(
            enc_ledger_instant(ledger, header->recorded_at, &header->recorded_at, &raised, error));
        ENC_TRY(log_erasure(ledger, party, header, error));
        row = enc_state_find_command(ledger->state, header->command_id,
                                     ledger->state->counts.transactions);
    }
    result->recorded_at_raised = raised;
    enc_ledger_fill_commit(ledger, row, NULL, result);
    return ENCOURS_OK;
}

encours_status encours_ledger_erase_party(encours_ledger *ledger, uint64_t customer,
                                          const encours_transaction_options *options,
                                          encours_commit *commit, encours_error *error)
{
    ENC_REQUIRE(ledger != NULL && options != NULL);
    if (commit != NULL)
        ENC_REQUIRE_STRUCT(commit, encours_commit, error);
    ENC_TRY(enc_ledger_ready(ledger, error));
    uint32_t row = 0;
    ENC_TRY(customer_row(ledger, customer, &row, error));
    uint32_t party = ENC_AT(&ledger->state->customer_party, uint32_t, row);
    if (party == 0)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                             "customer number %" PRIu64 " has no personal data", customer);
    encours_transaction *transaction = NULL; /* checks the options, and holds copies of them */
    ENC_TRY(encours_transaction_new(ledger, options, &transaction, error));
    enc_record_header header = transaction->header;
    uint8_t words[20] = "encours erase";
    uint8_t digest[ENC_SHA256_SIZE];
    (void)enc_put_varint(words + 14, party);
    enc_sha256_of(words, sizeof words, digest);
    memcpy(header.digest, digest, sizeof header.digest);
    encours_commit result = {0};
    encours_status status = enc_ledger_ask(ledger, ENCOURS_ACTION_ERASE, customer,
                                           transaction->texts, error);
    if (status == ENCOURS_OK)
        status = erase(ledger, party, &header, &result, error);
    encours_transaction_free(transaction);
    if (status == ENCOURS_OK && commit != NULL)
        enc_struct_store(commit, &result, sizeof result);
    return status;
}
