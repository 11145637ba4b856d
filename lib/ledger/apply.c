/* SPDX-License-Identifier: MIT */
/* Checking and appending events. Each function checks, then reserves, then writes: what comes after
 * the last reservation cannot fail. */
#include "ledger/apply.h"

#include <string.h>

#include "encours/currency.h"
#include "ledger/engine.h"
#include "ledger/kinds.h"

encours_status enc_apply_grow(enc_state *state, enc_column *column, uint32_t count, uint32_t more,
                              encours_error *error)
{
    if (more > ENC_ROW_NONE - 1 - count)
        return enc_error_set(error, ENCOURS_E_LIMIT,
                             "a ledger holds at most %" PRIu32 " rows of a kind", ENC_ROW_NONE - 1);
    if (!enc_column_reserve(column, state->context, count + more))
        return enc_error_memory(error);
    return ENCOURS_OK;
}

encours_status enc_apply_text(enc_state *state, enc_text text, uint32_t *units, uint32_t *id,
                              encours_error *error)
{
    if (*units > ENC_STRING_UNITS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "a ledger holds at most 8 GiB of texts");
    if (!enc_strings_add(&state->strings, state->context, units, text, id))
        return enc_error_memory(error);
    return ENCOURS_OK;
}

encours_status enc_apply_kinds(enc_state *state, uint32_t more, encours_error *error)
{
    if (state->counts.events > ENC_ROW_NONE - 1 - more)
        return enc_error_set(error, ENCOURS_E_LIMIT, "a ledger holds at most %" PRIu32 " events",
                             ENC_ROW_NONE - 1);
    return enc_apply_reserve(state, &state->event_kinds, (uint32_t)state->counts.events, more,
                             error);
}

void enc_apply_push_kind(enc_state *state, uint8_t kind)
{
    ENC_AT(&state->event_kinds, uint8_t, (uint32_t)state->counts.events) = kind;
    state->counts.events++;
}

encours_status enc_apply_ledger(enc_state *state, const enc_event *whole, encours_error *error)
{
    const enc_ledger_event *event = &whole->as.ledger;
    if (state->counts.events != 0)
        return enc_error_set(error, ENCOURS_E_STATE,
                             "a ledger is created once, by its first event");
    if (event->id.size == 0 || event->id.size > ENC_LEDGER_ID_BYTES_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "a ledger id has 1 to %d bytes",
                             ENC_LEDGER_ID_BYTES_MAX);
    ENC_TRY(enc_apply_kinds(state, 1, error));
    memcpy(state->id, event->id.bytes, event->id.size);
    state->id[event->id.size] = '\0';
    state->base_currency = event->base_currency;
    state->unique_numbers = event->unique_numbers;
    state->counts.level = event->level;
    enc_apply_push_kind(state, ENCOURS_EVENT_LEDGER);
    return ENCOURS_OK;
}

encours_status enc_apply_currency(enc_state *state, const enc_event *whole, encours_error *error)
{
    const enc_currency_row *event = &whole->as.currency;
    enc_counts *counts = &state->counts;
    if (event->numeric == 0 || event->exponent > ENCOURS_CURRENCY_EXPONENT_MAX)
        return enc_error_set(error, ENCOURS_E_CURRENCY, "currency %u with %u decimals cannot be",
                             event->numeric, event->exponent);
    if (enc_state_find_currency(state, event->numeric, counts->currencies) != ENC_ROW_NONE)
        return enc_error_set(error, ENCOURS_E_EXISTS, "currency %03u is known already",
                             event->numeric);
    if (counts->currencies >= ENC_CURRENCIES_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "a ledger holds at most %d currencies",
                             ENC_CURRENCIES_MAX);
    ENC_TRY(enc_apply_reserve(state, &state->currencies, counts->currencies, 1, error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    ENC_AT(&state->currencies, enc_currency_row, counts->currencies++) = *event;
    enc_apply_push_kind(state, ENCOURS_EVENT_CURRENCY);
    return ENCOURS_OK;
}

encours_status enc_apply_dimension(enc_state *state, const enc_event *event, encours_error *error)
{
    enc_text name = event->as.dimension;
    enc_counts *counts = &state->counts;
    if (enc_state_find_dimension(state, name, counts->dimensions) != ENC_ROW_NONE)
        return enc_error_set(error, ENCOURS_E_EXISTS, "dimension %.*s is declared already",
                             (int)name.size, name.bytes);
    if (counts->dimensions >= ENC_DIMENSIONS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "a ledger has at most %d dimensions",
                             ENC_DIMENSIONS_MAX);
    uint32_t units = counts->string_units, text;
    ENC_TRY(enc_apply_reserve(state, &state->dimensions, counts->dimensions, 1, error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    ENC_TRY(enc_apply_text(state, name, &units, &text, error));
    counts->string_units = units;
    ENC_AT(&state->dimensions, uint32_t, counts->dimensions++) = text;
    enc_apply_push_kind(state, ENCOURS_EVENT_DIMENSION);
    return ENCOURS_OK;
}

encours_status enc_apply_value(enc_state *state, const enc_event *event, encours_error *error)
{
    uint32_t dimension = event->as.value.dimension;
    enc_text text = event->as.value.text;
    enc_counts *counts = &state->counts;
    if (dimension >= counts->dimensions)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no dimension number %" PRIu32,
                             dimension + 1);
    if (enc_state_find_value(state, dimension, text, counts->values) != ENC_ROW_NONE)
        return enc_error_set(error, ENCOURS_E_EXISTS, "value %.*s is known already", (int)text.size,
                             text.bytes);
    uint32_t units = counts->string_units, id;
    ENC_TRY(enc_apply_reserve(state, &state->values, counts->values, 1, error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    if (!enc_index_reserve(&state->value_index, state->context))
        return enc_error_memory(error);
    ENC_TRY(enc_apply_text(state, text, &units, &id, error));
    counts->string_units = units;
    ENC_AT(&state->values, enc_value, counts->values) = (enc_value){dimension, id};
    enc_index_add(&state->value_index, enc_state_hash(state, text, dimension + 1),
                  counts->values++);
    enc_apply_push_kind(state, ENCOURS_EVENT_VALUE);
    return ENCOURS_OK;
}

encours_status enc_apply_terms(enc_state *state, const enc_event *event, encours_error *error)
{
    enc_text text = event->as.terms;
    enc_counts *counts = &state->counts;
    if (enc_state_find_terms(state, text, counts->terms) != ENC_ROW_NONE)
        return enc_error_set(error, ENCOURS_E_EXISTS, "terms \"%.*s\" are known already",
                             (int)text.size, text.bytes);
    uint32_t units = counts->string_units, id;
    ENC_TRY(enc_apply_reserve(state, &state->terms, counts->terms, 1, error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    if (!enc_index_reserve(&state->term_index, state->context))
        return enc_error_memory(error);
    ENC_TRY(enc_apply_text(state, text, &units, &id, error));
    counts->string_units = units;
    ENC_AT(&state->terms, uint32_t, counts->terms) = id;
    enc_index_add(&state->term_index, enc_state_hash(state, text, 0), counts->terms++);
    enc_apply_push_kind(state, ENCOURS_EVENT_TERMS);
    return ENCOURS_OK;
}

static encours_status reserve_customer(enc_state *state, const enc_customer_event *event,
                                       encours_error *error)
{
    uint32_t row = state->counts.customers;
    ENC_TRY(enc_apply_reserve(state, &state->customer_code, row, 1, error));
    ENC_TRY(enc_apply_reserve(state, &state->customer_party, row, 1, error));
    enc_column *chains[] = {&state->customer_head,           &state->customer_tip,
                            &state->customer_dimension_head, &state->customer_dimension_tip,
                            &state->customer_order_head,     &state->customer_order_tip};
    for (size_t i = 0; i < sizeof chains / sizeof chains[0]; i++)
        ENC_TRY(enc_apply_reserve(state, chains[i], row, 1, error));
    if (event->has_party) {
        ENC_TRY(enc_apply_reserve(state, &state->parties, state->counts.parties, 1, error));
        ENC_TRY(enc_apply_reserve(state, &state->party_erased, state->counts.parties, 1, error));
    }
    ENC_TRY(enc_engines_reserve(state, offsetof(enc_counts, customers), error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    if (!enc_index_reserve(&state->codes, state->context))
        return enc_error_memory(error);
    return ENCOURS_OK;
}

encours_status enc_apply_customer(enc_state *state, const enc_event *whole, encours_error *error)
{
    const enc_customer_event *event = &whole->as.customer;
    enc_counts *counts = &state->counts;
    if (event->code.size > 0 &&
        enc_state_find_code(state, event->code, counts->customers) != ENC_ROW_NONE) {
        enc_error_set(error, ENCOURS_E_EXISTS, "a customer has the code %.*s already",
                      (int)event->code.size, event->code.bytes);
        enc_error_field(error, "code");
        return ENCOURS_E_EXISTS;
    }
    uint32_t units = counts->string_units, code, row = counts->customers;
    ENC_TRY(reserve_customer(state, event, error));
    ENC_TRY(enc_apply_text(state, event->code, &units, &code, error));
    counts->string_units = units;
    ENC_AT(&state->customer_code, uint32_t, row) = code;
    enc_link_set(&state->customer_head, row, 0);
    ENC_AT(&state->customer_tip, uint32_t, row) = 0;
    enc_link_set(&state->customer_dimension_head, row, 0);
    ENC_AT(&state->customer_dimension_tip, uint32_t, row) = 0;
    enc_link_set(&state->customer_order_head, row, 0);
    ENC_AT(&state->customer_order_tip, uint32_t, row) = 0;
    enc_engines_begin_row(state, offsetof(enc_counts, customers));
    ENC_AT(&state->customer_party, uint32_t, row) = event->has_party ? counts->parties + 1 : 0;
    if (event->has_party) {
        ENC_AT(&state->party_erased, uint32_t, counts->parties) = 0;
        ENC_AT(&state->parties, uint32_t, counts->parties++) = row;
    }
    if (code != 0)
        enc_index_add(&state->codes, enc_state_hash(state, event->code, 0), row);
    counts->customers++;
    enc_apply_push_kind(state, ENCOURS_EVENT_CUSTOMER);
    return ENCOURS_OK;
}

encours_status enc_apply_customer_dimension(enc_state *state, const enc_event *whole,
                                            encours_error *error)
{
    const enc_customer_dimension *event = &whole->as.customer_dimension;
    enc_counts *counts = &state->counts;
    if (event->customer >= counts->customers)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no customer number %" PRIu32,
                             event->customer + 1);
    if (event->dimension >= counts->dimensions || event->value_after > counts->values ||
        (event->value_after != 0 &&
         ENC_AT(&state->values, enc_value, event->value_after - 1).dimension != event->dimension))
        return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                             "there is no such value of dimension number %" PRIu32,
                             event->dimension + 1);
    ENC_TRY(enc_apply_open_day(state, event->from, "from", error));
    ENC_TRY(enc_apply_reserve(state, &state->customer_dimensions, counts->customer_dimensions, 1,
                              error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    enc_customer_dimension row = *event;
    uint32_t *tip = &ENC_AT(&state->customer_dimension_tip, uint32_t, event->customer);
    row.previous_after = *tip;
    ENC_AT(&state->customer_dimensions, enc_customer_dimension,
           counts->customer_dimensions++) = row;
    *tip = counts->customer_dimensions;
    enc_apply_push_kind(state, ENCOURS_EVENT_CUSTOMER_DIMENSION);
    return ENCOURS_OK;
}

encours_status enc_apply_erasure(enc_state *state, const enc_event *event, encours_error *error)
{
    uint32_t party = event->as.party;
    enc_counts *counts = &state->counts;
    if (party >= counts->parties)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no party number %" PRIu32,
                             party + 1);
    if (ENC_AT(&state->party_erased, uint32_t, party) != 0)
        return enc_error_set(error, ENCOURS_E_STATE, "party %" PRIu32 " is erased already",
                             party + 1);
    ENC_TRY(enc_apply_reserve(state, &state->erasures, counts->erasures, 1, error));
    ENC_TRY(enc_apply_kinds(state, 1, error));
    ENC_AT(&state->erasures, uint32_t, counts->erasures++) = party;
    enc_link_set(&state->party_erased, party, counts->erasures);
    enc_apply_push_kind(state, ENCOURS_EVENT_PARTY_ERASED);
    return ENCOURS_OK;
}

encours_status enc_event_apply(enc_state *state, const enc_event *event, encours_error *error)
{
    if (state->counts.events == 0 && event->kind != ENCOURS_EVENT_LEDGER)
        return enc_error_set(error, ENCOURS_E_STATE, "the first event of a ledger creates it");
    if (event->kind == ENCOURS_EVENT_DOCUMENT)
        return enc_apply_document(state, &event->as.document, error);
    if (event->kind == ENCOURS_EVENT_ALLOCATION)
        return enc_apply_allocation(state, &event->as.allocation, error);
    const enc_kind *kind = enc_kind_of(event->kind);
    if (kind == NULL)
        return enc_error_set(error, ENCOURS_E_UNSUPPORTED, "event kind %u is unknown", event->kind);
    return kind->apply(state, event, error);
}

/* A text that is as a rule that of the transaction before. */
static encours_status apply_repeated(enc_state *state, enc_text text, size_t member,
                                     uint32_t *units, uint32_t *id, encours_error *error)
{
    if (state->counts.transactions > 0) {
        const char *before = enc_column_at(&state->transactions, state->counts.transactions - 1);
        memcpy(id, before + member, sizeof *id);
        if (enc_text_equal(enc_strings_get(&state->strings, *id), text))
            return ENCOURS_OK;
    }
    return enc_apply_text(state, text, units, id, error);
}

encours_status enc_transaction_apply(enc_state *state, const enc_transaction_row *row,
                                     enc_text actor, enc_text reason, encours_error *error)
{
    enc_counts *counts = &state->counts;
    ENC_TRY(enc_apply_reserve(state, &state->transactions, counts->transactions, 1, error));
    if (!enc_index_reserve(&state->commands, state->context))
        return enc_error_memory(error);
    enc_transaction_row whole = *row;
    uint32_t units = counts->string_units;
    ENC_TRY(apply_repeated(state, actor, offsetof(enc_transaction_row, actor), &units, &whole.actor,
                           error));
    ENC_TRY(apply_repeated(state, reason, offsetof(enc_transaction_row, reason), &units,
                           &whole.reason, error));
    counts->string_units = units;
    uint32_t at = counts->transactions++;
    whole.counts = *counts;
    ENC_AT(&state->transactions, enc_transaction_row, at) = whole;
    enc_index_add(&state->commands,
                  enc_state_hash(state, (enc_text){(const char *)row->command_id, 16}, 0), at);
    return ENCOURS_OK;
}
