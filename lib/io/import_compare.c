/* SPDX-License-Identifier: MIT */
/* Whether a line says of a document what the ledger says of it. */
#include <stdio.h>
#include <string.h>

#include "encours/money.h"
#include "io/import_state.h"
#include "ledger/rows.h"
#include "ledger/transaction.h"

enum { SHOWN_SIZE = 104 };

encours_status enc_import_differs(uint32_t row, const char *what, const char *was, const char *is,
                                  encours_error *error)
{
    enc_error_set(error, ENCOURS_E_EXISTS,
                  "document %" PRIu32 " has this source key and another %s: %s in the ledger, "
                  "%s in the file",
                  row + 1, what, was, is);
    enc_error_field(error, what);
    enc_error_hint(error, "A posted document never changes: cancel it, and give the corrected one "
                          "a source key of its own");
    return ENCOURS_E_EXISTS;
}

static const char *show_day(int32_t day, char out[SHOWN_SIZE])
{
    if (encours_date_format((encours_date){day}, out, SHOWN_SIZE) == 0)
        (void)snprintf(out, SHOWN_SIZE, "none");
    return out;
}

static const char *show_text(enc_text text, char out[SHOWN_SIZE])
{
    if (text.size == 0)
        (void)snprintf(out, SHOWN_SIZE, "none");
    else
        (void)snprintf(out, SHOWN_SIZE, "\"%.*s\"", (int)text.size, text.bytes);
    return out;
}

static encours_status same_day(uint32_t row, const char *what, int32_t was, int32_t is,
                               encours_error *error)
{
    char before[SHOWN_SIZE], after[SHOWN_SIZE];
    if (was == is)
        return ENCOURS_OK;
    return enc_import_differs(row, what, show_day(was, before), show_day(is, after), error);
}

static encours_status same_number(uint32_t row, const char *what, int64_t was, int64_t is,
                                  encours_error *error)
{
    char before[SHOWN_SIZE], after[SHOWN_SIZE];
    if (was == is)
        return ENCOURS_OK;
    (void)snprintf(before, sizeof before, "%" PRId64, was);
    (void)snprintf(after, sizeof after, "%" PRId64, is);
    return enc_import_differs(row, what, before, after, error);
}

static encours_status same_text(uint32_t row, const char *what, enc_text was, enc_text is,
                                encours_error *error)
{
    char before[SHOWN_SIZE], after[SHOWN_SIZE];
    if (enc_text_equal(was, is))
        return ENCOURS_OK;
    return enc_import_differs(row, what, show_text(was, before), show_text(is, after), error);
}

static encours_status same_attributes(const enc_state *state, uint32_t row,
                                      const encours_document *document, encours_error *error)
{
    enc_attributes a = enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, row));
    ENC_TRY(same_number(row, "type of document", a.type, document->type, error));
    ENC_TRY(same_number(row, "reason of the adjustment", a.reason, document->reason, error));
    ENC_TRY(same_number(row, "currency",
                        ENC_AT(&state->currencies, enc_currency_row, a.currency).numeric,
                        document->currency, error));
    return same_number(row, "account class", a.account_class, document->account_class, error);
}

/* Amounts of one line are minor units of the document's currency. */
static encours_status same_amount(const enc_state *state, uint32_t row, const char *what,
                                  int64_t was, int64_t is, encours_error *error)
{
    encours_money_style style = ENCOURS_MONEY_STYLE_INIT;
    char before[SHOWN_SIZE], after[SHOWN_SIZE];
    if (was == is)
        return ENCOURS_OK;
    enc_currency_row currency = ENC_AT(
        &state->currencies, enc_currency_row,
        enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, row)).currency);
    encours_currency_override decimals = {currency.numeric, currency.exponent};
    encours_currency_table table = {&decimals, 1};
    encours_money old = {was, currency.numeric, {0}}, new = {is, currency.numeric, {0}};
    ENC_TRY(encours_money_format(old, &style, &table, before, sizeof before, error));
    ENC_TRY(encours_money_format(new, &style, &table, after, sizeof after, error));
    return enc_import_differs(row, what, before, after, error);
}

static encours_status same_lines(const enc_state *state, uint32_t row,
                                 const encours_document *document, encours_error *error)
{
    uint32_t end, first = enc_document_lines(state, &state->counts, row, &end);
    uint32_t count = end - first;
    bool single = document->line_count == 0;
    ENC_TRY(same_amount(state, row, "amount", enc_document_gross(state, &state->counts, row),
                        document->gross, error));
    ENC_TRY(same_number(row, "number of lines", count, single ? 1 : (int64_t)document->line_count,
                        error));
    for (uint32_t i = 0; i < count; i++) {
        encours_date due = single ? document->due : document->line_dues[i];
        int64_t amount = single ? document->gross : document->line_amounts[i];
        ENC_TRY(same_amount(state, row, "amount of a line",
                            ENC_AT(&state->line_amount, int64_t, first + i), amount, error));
        ENC_TRY(same_day(row, "due date", ENC_AT(&state->line_due, int32_t, first + i),
                         due.epoch_day, error));
    }
    return ENCOURS_OK;
}

static encours_status same_dimensions(const enc_state *state, uint32_t row, const enc_extra *extra,
                                      const encours_document *document, encours_error *error)
{
    for (size_t i = 0; i < document->dimension_count; i++) {
        enc_text was = {"", 0}, is = enc_text_of(document->values[i]);
        uint32_t dimension = enc_state_find_dimension(state, enc_text_of(document->dimensions[i]),
                                                      state->counts.dimensions);
        for (uint32_t k = 0; k < extra->dimension_count; k++) {
            enc_document_dimension own = ENC_AT(&state->document_dimensions, enc_document_dimension,
                                                extra->dimension_first + k);
            if (own.dimension == dimension)
                was = enc_strings_get(&state->strings,
                                      ENC_AT(&state->values, enc_value, own.value).text);
        }
        ENC_TRY(same_text(row, document->dimensions[i], was, is, error));
    }
    return same_number(row, "number of dimensions", extra->dimension_count,
                       (int64_t)document->dimension_count, error);
}

static encours_status same_optional(const enc_state *state, uint32_t row, const char *what,
                                    bool was_set, int64_t was, encours_optional_i64 is,
                                    encours_error *error)
{
    if (was_set != (is.is_set != 0))
        return enc_import_differs(row, what, was_set ? "known" : "none", was_set ? "none" : "known",
                                  error);
    return was_set ? same_amount(state, row, what, was, is.value, error) : ENCOURS_OK;
}

static encours_status same_extra(const enc_state *state, uint32_t row,
                                 const encours_document *document, encours_error *error)
{
    enc_extra none = {0};
    uint32_t after = ENC_AT(&state->document_extra, uint32_t, row);
    const enc_extra *extra = after != 0 ? &ENC_AT(&state->extras, enc_extra, after - 1) : &none;
    enc_text terms = {"", 0};
    if (extra->terms_after != 0)
        terms = enc_strings_get(&state->strings,
                                ENC_AT(&state->terms, uint32_t, extra->terms_after - 1));
    ENC_TRY(same_optional(state, row, "tax", (extra->flags & ENC_EXTRA_VAT) != 0, extra->vat,
                          document->vat, error));
    ENC_TRY(same_optional(state, row, "base amount", (extra->flags & ENC_EXTRA_BASE) != 0,
                          extra->base_amount, document->base_amount, error));
    ENC_TRY(same_number(row, "currency quoted", extra->original_currency,
                        document->original.currency, error));
    ENC_TRY(same_number(row, "amount quoted", extra->original,
                        document->original.currency != 0 ? document->original.minor : 0, error));
    ENC_TRY(same_text(row, "terms", terms, enc_text_of(document->terms), error));
    ENC_TRY(
        same_number(row, "source of the due date", extra->due_source, document->due_source, error));
    return same_dimensions(state, row, extra, document, error);
}

encours_status enc_import_compare(const enc_import *import, uint32_t row, uint32_t customer,
                                  const encours_document *document, encours_error *error)
{
    const enc_state *state = import->ledger->state;
    if (ENC_AT(&state->document_customer, uint32_t, row) != customer)
        return enc_import_differs(row, "customer", "one", "another", error);
    ENC_TRY(same_attributes(state, row, document, error));
    ENC_TRY(
        same_text(row, "number",
                  enc_strings_get(&state->strings, ENC_AT(&state->document_number, uint32_t, row)),
                  enc_text_of(document->number), error));
    ENC_TRY(same_day(row, "issue date", ENC_AT(&state->document_issue, int32_t, row),
                     document->issue.epoch_day, error));
    ENC_TRY(same_day(row, "effective date", ENC_AT(&state->document_effective, int32_t, row),
                     document->effective.epoch_day, error));
    ENC_TRY(same_lines(state, row, document, error));
    return same_extra(state, row, document, error);
}
