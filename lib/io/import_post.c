/* SPDX-License-Identifier: MIT */
/* A line of an import: posted, known, or known and settled since. */
#include <stdio.h>
#include <string.h>

#include "base/checked.h"
#include "base/text.h"
#include "io/import_state.h"
#include "ledger/transaction.h"
#include "pure/currency.h"

const enc_state *enc_import_state(const enc_import *import)
{
    return import->ledger->state;
}

encours_context *enc_import_context(const enc_import *import)
{
    return import->context;
}

const enc_counts *enc_import_mark(const enc_import *import)
{
    return &import->mark;
}

bool enc_import_is_duplicate(const enc_import *import)
{
    return import->duplicate;
}

enc_text enc_import_reason(const enc_import *import)
{
    return import->header.reason;
}

uint32_t enc_import_find_document(const enc_import *import, enc_text key)
{
    const enc_state *state = import->ledger->state;
    return enc_state_find_key(state, key, state->counts.documents);
}

encours_status enc_import_currency(const enc_import *import, uint16_t numeric, uint8_t *exponent,
                                   char code[4], encours_error *error)
{
    const enc_state *state = import->ledger->state;
    uint32_t row = enc_state_find_currency(state, numeric, state->counts.currencies);
    encours_currency currency = {0};
    if (row != ENC_ROW_NONE) {
        if (encours_currency_by_numeric(NULL, numeric, &currency, NULL) != ENCOURS_OK)
            currency.code[0] = '\0';
        *exponent = ENC_AT(&state->currencies, enc_currency_row, row).exponent;
    } else {
        uint32_t decimals;
        ENC_TRY(encours_currency_by_numeric(NULL, numeric, &currency, error));
        ENC_TRY(enc_currency_exponent(NULL, numeric, &decimals, error));
        *exponent = (uint8_t)decimals;
    }
    memcpy(code, currency.code, sizeof currency.code);
    return ENCOURS_OK;
}

const char *enc_import_value(const encours_context *context, enc_text value, bool personal,
                             char out[ENC_IMPORT_VALUE_SIZE])
{
    enum { SHOWN_MAX = 60 };
    if (personal && enc_context_settings(context)->show_personal_values == 0) {
        (void)snprintf(out, ENC_IMPORT_VALUE_SIZE, "<masked, %zu bytes>", value.size);
        return out;
    }
    size_t shown = value.size <= SHOWN_MAX ? value.size : SHOWN_MAX;
    char text[SHOWN_MAX + 1] = {0};
    if (shown > 0)
        memcpy(text, value.bytes, shown);
    if (shown < value.size)
        enc_text_cut(text, shown);
    (void)snprintf(out, ENC_IMPORT_VALUE_SIZE, "\"%s%s\"", text, shown < value.size ? "..." : "");
    return out;
}

/* Sums that do not fit are refused before anything is counted. */
static encours_status add_total(enc_import *import, const encours_document *document, bool known,
                                encours_error *error)
{
    uint8_t exponent;
    char code[4];
    ENC_TRY(enc_import_currency(import, document->currency, &exponent, code, error));
    encours_import_total *total = enc_import_report_total(import->report, document->currency,
                                                          exponent);
    if (total == NULL)
        return enc_error_memory(error);
    bool debit = enc_type_is_debit((unsigned)document->type);
    int64_t *sum = known ? (debit ? &total->known_debits : &total->known_credits)
                         : (debit ? &total->debits : &total->credits);
    if (!enc_add_i64(*sum, document->gross, sum))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "the amounts of the file add up to more than 64 bits hold");
    total->documents += known ? 0 : 1;
    return ENCOURS_OK;
}

static void count_document(enc_import *import, const encours_document *document)
{
    encours_import_counts *counts = &import->report->counts;
    counts->documents++;
    counts->issue_dates_missing += document->issue.epoch_day == ENCOURS_DATE_NONE;
    if (document->type == ENCOURS_DOCUMENT_INVOICE || document->type == ENCOURS_DOCUMENT_DEBIT_NOTE)
        counts->due_dates_missing += document->line_count == 0 &&
                                     document->due.epoch_day == ENCOURS_DATE_NONE;
    counts->due_dates_computed += document->due_source == ENCOURS_DUE_FROM_TERMS;
}

/* A dimension the ledger has not is declared when the first document has a value of it. */
static encours_status declare_dimensions(enc_import *import, const encours_document *document,
                                         encours_error *error)
{
    const enc_state *state = import->ledger->state;
    for (size_t i = 0; i < document->dimension_count; i++) {
        enc_event event = {.kind = ENCOURS_EVENT_DIMENSION};
        event.as.dimension = enc_text_of(document->dimensions[i]);
        if (enc_state_find_dimension(state, event.as.dimension, state->counts.dimensions) ==
            ENC_ROW_NONE)
            ENC_TRY(enc_session_put(&import->session, &event, error));
    }
    return ENCOURS_OK;
}

static encours_status post_new(enc_import *import, const enc_import_line *line,
                               const encours_document *document, uint32_t *row,
                               encours_error *error)
{
    uint32_t customer;
    bool settled;
    ENC_TRY(enc_import_customer_get(import, line, &customer, error));
    ENC_TRY(declare_dimensions(import, document, error));
    *row = import->ledger->state->counts.documents;
    ENC_TRY(enc_post_document(&import->session, document, customer, error));
    ENC_TRY(enc_import_settle(import, line, *row, &settled, error));
    ENC_TRY(add_total(import, document, false, error));
    count_document(import, document);
    import->report->counts.lines_used++;
    return ENCOURS_OK;
}

static encours_status meet_known(enc_import *import, const enc_import_line *line,
                                 const encours_document *document, uint32_t row,
                                 encours_error *error)
{
    uint32_t customer;
    bool settled = false;
    if (row >= import->mark.documents) {
        enc_error_set(error, ENCOURS_E_EXISTS,
                      "an earlier line of the file has the source key \"%s\" too",
                      document->source_key);
        enc_error_field(error, "source key");
        enc_error_hint(error, "Map a column, or add a prefix, that tells the lines apart");
        return ENCOURS_E_EXISTS;
    }
    ENC_TRY(enc_import_customer_of(import, row, line->code, &customer, error));
    ENC_TRY(enc_import_compare(import, row, customer, document, error));
    ENC_TRY(enc_import_settle(import, line, row, &settled, error));
    ENC_TRY(add_total(import, document, true, error));
    if (settled) {
        import->report->counts.lines_used++;
        import->report->counts.settlements_added++;
    } else {
        enc_import_ignore(import, ENCOURS_IMPORT_KNOWN);
    }
    return ENCOURS_OK;
}

static encours_status meet_again(enc_import *import, const enc_import_line *line, uint32_t row,
                                 encours_error *error)
{
    const enc_state *state = import->ledger->state;
    if (row != ENC_ROW_NONE)
        ENC_TRY(enc_import_complete_party(import, ENC_AT(&state->document_customer, uint32_t, row),
                                          line, error));
    ENC_TRY(add_total(import, &line->document, true, error));
    enc_import_ignore(import, ENCOURS_IMPORT_KNOWN);
    return ENCOURS_OK;
}

/* A file must not make what is taken for the settlement of another line. */
static encours_status check_reserved(const char *key, encours_error *error)
{
    size_t size = strlen(key);
    if (size < 2 || strcmp(key + size - 2, "#S") != 0)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID,
                  "the source key \"%s\" ends in \"#S\", which is kept for settlements", key);
    enc_error_field(error, "source key");
    enc_error_hint(error, "Map another column as the source key, or change the end of this one");
    return ENCOURS_E_INVALID;
}

encours_status enc_import_post(enc_import *import, const enc_import_line *line, uint32_t *document,
                               encours_error *error)
{
    encours_document named = line->document, checked;
    named.customer = 1; /* found by its code below */
    ENC_TRY(enc_check_document(&named, &checked, error));
    if (checked.source_key == NULL || checked.source_key[0] == '\0') {
        enc_error_set(error, ENCOURS_E_INVALID, "the line has no source key");
        enc_error_field(error, "source key");
        return ENCOURS_E_INVALID;
    }
    ENC_TRY(check_reserved(checked.source_key, error));
    uint32_t row = enc_import_find_document(import, enc_text_of(checked.source_key));
    if (import->duplicate)
        ENC_TRY(meet_again(import, line, row, error));
    else if (row != ENC_ROW_NONE)
        ENC_TRY(meet_known(import, line, &checked, row, error));
    else
        ENC_TRY(post_new(import, line, &checked, &row, error));
    if (document != NULL)
        *document = row;
    return ENCOURS_OK;
}
