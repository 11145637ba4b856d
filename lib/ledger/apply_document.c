/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/checked.h"
#include "encours/document.h"
#include "ledger/apply.h"

static bool is_day(int32_t day)
{
    return day >= ENCOURS_DATE_MIN && day <= ENCOURS_DATE_MAX;
}

static encours_status check_kind(const enc_state *state, const enc_document_event *event,
                                 encours_error *error)
{
    enc_attributes a = event->attributes;
    bool adjustment = a.type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT ||
                      a.type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT;
    if (a.type < ENCOURS_DOCUMENT_INVOICE || a.type > ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "type", "there is no such type of document");
    if (adjustment ? a.reason < ENCOURS_ADJUSTMENT_DISCOUNT || a.reason > ENCOURS_ADJUSTMENT_UNKNOWN
                   : a.reason != 0)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "reason",
                             "adjustments, and only they, say why: a reason of 1 to 7");
    if (a.currency >= state->counts.currencies)
        return enc_refuse_as(error, ENCOURS_E_CURRENCY, "currency",
                             "the currency is not in the ledger");
    return ENCOURS_OK;
}

static encours_status check_lines(const enc_document_event *event, encours_error *error)
{
    if (event->line_count < 1 || event->line_count > ENC_LINES_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "a document has 1 to %d lines",
                             ENC_LINES_MAX);
    int64_t gross = 0;
    for (uint32_t i = 0; i < event->line_count; i++) {
        if (event->amounts[i] < 0)
            return enc_refuse_as(error, ENCOURS_E_INVALID, "line_amounts",
                                 "amounts are not negative: the type says debit or credit");
        if (!enc_add_i64(gross, event->amounts[i], &gross))
            return enc_refuse_as(error, ENCOURS_E_OVERFLOW, "line_amounts",
                                 "the sum of the lines does not fit 64 bits");
        if (event->dues[i] != ENCOURS_DATE_NONE && !is_day(event->dues[i]))
            return enc_refuse_as(error, ENCOURS_E_INVALID, "due", "the due date is out of range");
    }
    return ENCOURS_OK;
}

/* A base amount beside a gross amount has its sign, and equals it in the base currency; beside none
 * it is an exchange difference of either sign. The lines are known to add up. */
static encours_status check_base(const enc_state *state, const enc_document_event *event,
                                 encours_error *error)
{
    int64_t gross = 0, base = event->extra.base_amount;
    for (uint32_t i = 0; i < event->line_count; i++)
        gross += event->amounts[i];
    if ((event->extra.flags & ENC_EXTRA_BASE) == 0 || gross == 0)
        return ENCOURS_OK;
    uint16_t numeric =
        ENC_AT(&state->currencies, enc_currency_row, event->attributes.currency).numeric;
    if (base < 0 || (numeric == state->base_currency && base != gross))
        return enc_refuse_as(error, ENCOURS_E_INVALID, "base_amount",
                             "the base amount contradicts the gross amount");
    return ENCOURS_OK;
}

static encours_status check_extra(const enc_state *state, const enc_document_event *event,
                                  encours_error *error)
{
    const enc_extra *extra = &event->extra;
    if (extra->vat == INT64_MIN || extra->base_amount == INT64_MIN || extra->original == INT64_MIN)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "vat",
                             "an amount is beyond what its opposite can hold");
    if (extra->terms_after > state->counts.terms || extra->due_source > ENCOURS_DUE_FROM_TERMS ||
        extra->dimension_count > ENC_DIMENSIONS_MAX)
        return enc_refuse_as(error, ENCOURS_E_INVALID, "terms",
                             "no such terms or source of due dates");
    ENC_TRY(check_base(state, event, error));
    for (uint16_t i = 0; i < extra->dimension_count; i++) {
        const enc_document_dimension *own = &event->dimensions[i];
        if (i > 0 && own->dimension <= own[-1].dimension)
            return enc_refuse_as(error, ENCOURS_E_INVALID, "dimensions",
                                 "a document has at most one value of a dimension");
        if (own->value >= state->counts.values ||
            ENC_AT(&state->values, enc_value, own->value).dimension != own->dimension)
            return enc_refuse_as(error, ENCOURS_E_NOT_FOUND, "dimensions",
                                 "there is no such value of the dimension");
    }
    return ENCOURS_OK;
}

static encours_status check_unique(const enc_state *state, const enc_document_event *event,
                                   encours_error *error)
{
    uint32_t documents = state->counts.documents;
    if (event->key.size > 0 && enc_state_find_key(state, event->key, documents) != ENC_ROW_NONE) {
        enc_error_set(error, ENCOURS_E_EXISTS, "a document has the source key %.*s already",
                      (int)event->key.size, event->key.bytes);
        enc_error_field(error, "source_key");
        return ENCOURS_E_EXISTS;
    }
    if (state->unique_numbers && event->number.size > 0 &&
        enc_state_find_number(state, event->number, documents) != ENC_ROW_NONE) {
        enc_error_set(error, ENCOURS_E_EXISTS,
                      "a document has the number %.*s already, and this ledger wants them unique",
                      (int)event->number.size, event->number.bytes);
        enc_error_field(error, "number");
        return ENCOURS_E_EXISTS;
    }
    return ENCOURS_OK;
}

/* What a document by itself can break is checked by the block too: block_sound.c. */
static encours_status check_document(const enc_state *state, const enc_document_event *event,
                                     encours_error *error)
{
    if (event->customer >= state->counts.customers) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no customer number %" PRIu32,
                      event->customer + 1);
        enc_error_field(error, "customer");
        return ENCOURS_E_NOT_FOUND;
    }
    ENC_TRY(check_kind(state, event, error));
    if (!is_day(event->effective))
        return enc_refuse_as(error, ENCOURS_E_INVALID, "effective",
                             "a document needs an effective or issue date between 1900 and 2199");
    ENC_TRY(enc_apply_open_day(state, event->effective, "effective", error));
    if (event->issue != ENCOURS_DATE_NONE && !is_day(event->issue))
        return enc_refuse_as(error, ENCOURS_E_INVALID, "issue", "the issue date is out of range");
    ENC_TRY(check_lines(event, error));
    if (event->has_extra)
        ENC_TRY(check_extra(state, event, error));
    return check_unique(state, event, error);
}

/* Columns of a table grow together, the last one last: when that has room, all have. */
static encours_status reserve_columns(enc_state *state, enc_column *const *columns, size_t count,
                                      uint32_t rows, uint32_t more, encours_error *error)
{
    if (columns[count - 1]->capacity >= more && rows <= columns[count - 1]->capacity - more)
        return ENCOURS_OK;
    for (size_t i = 0; i < count; i++)
        ENC_TRY(enc_apply_reserve(state, columns[i], rows, more, error));
    return ENCOURS_OK;
}

static encours_status reserve_document(enc_state *state, const enc_document_event *event,
                                       encours_error *error)
{
    enc_column *const documents[] = {
        &state->document_customer,   &state->document_number,    &state->document_key,
        &state->document_issue,      &state->document_effective, &state->document_attributes,
        &state->document_first_line, &state->document_extra,     &state->document_previous,
        &state->document_cancel,
    };
    enc_column *const lines[] = {&state->line_amount, &state->line_due, &state->line_document,
                                 &state->line_head, &state->line_tip};
    const enc_counts *counts = &state->counts;
    ENC_TRY(reserve_columns(state, documents, sizeof documents / sizeof documents[0],
                            counts->documents, 1, error));
    ENC_TRY(reserve_columns(state, lines, sizeof lines / sizeof lines[0], counts->lines,
                            event->line_count, error));
    if (event->has_extra) {
        ENC_TRY(enc_apply_reserve(state, &state->extras, counts->extras, 1, error));
        ENC_TRY(enc_apply_reserve(state, &state->document_dimensions, counts->document_dimensions,
                                  event->extra.dimension_count, error));
    }
    ENC_TRY(enc_apply_kinds(state, 1, error));
    if ((event->key.size > 0 && !enc_index_reserve(&state->keys, state->context)) ||
        (state->unique_numbers && !enc_index_reserve(&state->numbers, state->context)))
        return enc_error_memory(error);
    return ENCOURS_OK;
}

static void write_lines(enc_state *state, const enc_document_event *event, uint32_t document)
{
    for (uint32_t i = 0; i < event->line_count; i++) {
        uint32_t line = state->counts.lines++;
        ENC_AT(&state->line_amount, int64_t, line) = event->amounts[i];
        ENC_AT(&state->line_due, int32_t, line) = event->dues[i];
        ENC_AT(&state->line_document, uint32_t, line) = document;
        enc_link_set(&state->line_head, line, 0);
        ENC_AT(&state->line_tip, uint32_t, line) = 0;
    }
}

static void write_extra(enc_state *state, const enc_document_event *event)
{
    enc_extra extra = event->extra;
    extra.dimension_first = state->counts.document_dimensions;
    for (uint16_t i = 0; i < extra.dimension_count; i++)
        ENC_AT(&state->document_dimensions, enc_document_dimension,
               state->counts.document_dimensions++) = event->dimensions[i];
    ENC_AT(&state->extras, enc_extra, state->counts.extras++) = extra;
}

static void write_document(enc_state *state, const enc_document_event *event, uint32_t number,
                           uint32_t key)
{
    uint32_t row = state->counts.documents;
    ENC_AT(&state->document_customer, uint32_t, row) = event->customer;
    ENC_AT(&state->document_number, uint32_t, row) = number;
    ENC_AT(&state->document_key, uint32_t, row) = key;
    ENC_AT(&state->document_issue, int32_t, row) = event->issue;
    ENC_AT(&state->document_effective, int32_t, row) = event->effective;
    ENC_AT(&state->document_attributes, uint32_t, row) = enc_attributes_pack(event->attributes);
    ENC_AT(&state->document_first_line, uint32_t, row) = state->counts.lines;
    ENC_AT(&state->document_extra, uint32_t, row) = event->has_extra ? state->counts.extras + 1 : 0;
    ENC_AT(&state->document_previous, uint32_t, row) = ENC_AT(&state->customer_tip, uint32_t,
                                                              event->customer);
    enc_link_set(&state->document_cancel, row, 0);
    write_lines(state, event, row);
    if (event->has_extra)
        write_extra(state, event);
    if (key != 0)
        enc_index_add(&state->keys, enc_state_hash(state, event->key, 0), row);
    if (state->unique_numbers && number != 0)
        enc_index_add(&state->numbers, enc_state_hash(state, event->number, 0), row);
    state->counts.documents = row + 1;
    ENC_AT(&state->customer_tip, uint32_t, event->customer) = row + 1;
}

encours_status enc_apply_document(enc_state *state, const enc_document_event *event,
                                  encours_error *error)
{
    ENC_TRY(check_document(state, event, error));
    ENC_TRY(reserve_document(state, event, error));
    uint32_t units = state->counts.string_units, number, key;
    ENC_TRY(enc_apply_text(state, event->number, &units, &number, error));
    if (number != 0 && enc_text_equal(event->number, event->key))
        key = number; /* stored once */
    else
        ENC_TRY(enc_apply_text(state, event->key, &units, &key, error));
    state->counts.string_units = units;
    write_document(state, event, number, key);
    enc_apply_push_kind(state, ENCOURS_EVENT_DOCUMENT);
    return ENCOURS_OK;
}
