/* SPDX-License-Identifier: MIT */
/* From a checked document to its event: names become rows, new names are put into the log first. */
#include <string.h>

#include "ledger/command_document.h"

encours_status enc_intern_value(enc_session *session, uint32_t dimension, enc_text text,
                                uint32_t *row, encours_error *error)
{
    const enc_state *state = session->state;
    *row = enc_state_find_value(state, dimension, text, state->counts.values);
    if (*row != ENC_ROW_NONE)
        return ENCOURS_OK;
    *row = state->counts.values;
    enc_event event = {.kind = ENCOURS_EVENT_VALUE};
    event.as.value.dimension = dimension;
    event.as.value.text = text;
    return enc_session_put(session, &event, error);
}

encours_status enc_intern_terms(enc_session *session, enc_text text, uint32_t *row,
                                encours_error *error)
{
    const enc_state *state = session->state;
    *row = enc_state_find_terms(state, text, state->counts.terms);
    if (*row != ENC_ROW_NONE)
        return ENCOURS_OK;
    *row = state->counts.terms;
    enc_event event = {.kind = ENCOURS_EVENT_TERMS};
    event.as.terms = text;
    return enc_session_put(session, &event, error);
}

encours_status enc_intern_currency(enc_session *session, uint16_t numeric, uint32_t *row,
                                   encours_error *error)
{
    const enc_state *state = session->state;
    *row = enc_state_find_currency(state, numeric, state->counts.currencies);
    if (*row != ENC_ROW_NONE)
        return ENCOURS_OK;
    *row = state->counts.currencies;
    encours_currency currency;
    encours_status status = encours_currency_by_numeric(NULL, numeric, &currency, error);
    if (status == ENCOURS_OK && currency.exponent < 0)
        status = enc_error_set(error, ENCOURS_E_CURRENCY, "currency %03u has no minor unit",
                               numeric);
    if (status != ENCOURS_OK) {
        enc_error_field(error, "currency");
        return status;
    }
    enc_event event = {.kind = ENCOURS_EVENT_CURRENCY};
    event.as.currency.numeric = numeric;
    event.as.currency.exponent = (uint8_t)currency.exponent;
    return enc_session_put(session, &event, error);
}

encours_status enc_find_dimension(enc_session *session, enc_text name, uint32_t *row,
                                  encours_error *error)
{
    const enc_state *state = session->state;
    *row = enc_state_find_dimension(state, name, state->counts.dimensions);
    if (*row != ENC_ROW_NONE)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_NOT_FOUND, "dimension %.*s is not declared", (int)name.size,
                  name.bytes);
    enc_error_field(error, "dimensions");
    return ENCOURS_E_NOT_FOUND;
}

/* Own dimensions by ascending row, as the canonical form has them. */
static encours_status fill_dimensions(enc_session *session, const encours_document *document,
                                      enc_document_dimension *out, encours_error *error)
{
    for (size_t i = 0; i < document->dimension_count; i++) {
        uint32_t dimension, value;
        ENC_TRY(
            enc_find_dimension(session, enc_text_of(document->dimensions[i]), &dimension, error));
        ENC_TRY(
            enc_intern_value(session, dimension, enc_text_of(document->values[i]), &value, error));
        size_t at = i;
        for (; at > 0 && out[at - 1].dimension > dimension; at--)
            out[at] = out[at - 1];
        out[at] = (enc_document_dimension){dimension, value};
    }
    return ENCOURS_OK;
}

static encours_status fill_extra(enc_session *session, const encours_document *document,
                                 enc_document_event *event, enc_document_dimension *dimensions,
                                 encours_error *error)
{
    enc_extra *extra = &event->extra;
    *extra = enc_document_extra(document);
    if (document->terms != NULL) {
        uint32_t row;
        ENC_TRY(enc_intern_terms(session, enc_text_of(document->terms), &row, error));
        extra->terms_after = row + 1;
    }
    extra->dimension_count = (uint16_t)document->dimension_count;
    ENC_TRY(fill_dimensions(session, document, dimensions, error));
    event->dimensions = dimensions;
    event->has_extra = extra->flags != 0 || extra->terms_after != 0 || extra->due_source != 0 ||
                       extra->dimension_count != 0;
    return ENCOURS_OK;
}

encours_status enc_post_document(enc_session *session, const encours_document *document,
                                 uint32_t customer, encours_error *error)
{
    enc_event event = {.kind = ENCOURS_EVENT_DOCUMENT};
    enc_document_event *to = &event.as.document;
    enc_document_dimension dimensions[ENC_DIMENSIONS_MAX];
    int32_t due = document->due.epoch_day;
    uint32_t currency;
    ENC_TRY(enc_intern_currency(session, document->currency, &currency, error));
    to->customer = customer;
    to->attributes = (enc_attributes){(uint8_t)document->type, (uint8_t)document->reason,
                                      (uint8_t)currency, document->account_class};
    to->issue = document->issue.epoch_day;
    to->effective = document->effective.epoch_day;
    to->number = enc_text_of(document->number);
    to->key = enc_text_of(document->source_key);
    if (document->line_count == 0) {
        to->line_count = 1;
        to->amounts = &document->gross;
        to->dues = &due;
    } else {
        to->line_count = (uint32_t)document->line_count;
        to->amounts = document->line_amounts;
        to->dues = &document->line_dues->epoch_day; /* a date is its day and nothing else */
    }
    ENC_TRY(fill_extra(session, document, to, dimensions, error));
    return enc_session_put(session, &event, error);
}
