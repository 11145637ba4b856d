/* SPDX-License-Identifier: MIT */
/* Settlements of an import. */
#include <string.h>

#include "base/checked.h"
#include "io/import_state.h"
#include "ledger/rows.h"
#include "ledger/transaction.h"

enum { SETTLED_KEY_SIZE = ENC_SOURCE_KEY_BYTES_MAX + 1 };

static encours_status settled_key(const encours_document *document, char out[SETTLED_KEY_SIZE],
                                  encours_error *error)
{
    size_t size = strlen(document->source_key);
    if (size + 2 > ENC_SOURCE_KEY_BYTES_MAX) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the source key \"%s\" has more than %d bytes: its settlement can have none",
                      document->source_key, ENC_SOURCE_KEY_BYTES_MAX - 2);
        enc_error_field(error, "source key");
        return ENCOURS_E_INVALID;
    }
    memcpy(out, document->source_key, size);
    memcpy(out + size, "#S", 3);
    return ENCOURS_OK;
}

static bool is_linked(const enc_state *state, uint32_t row, uint32_t payment)
{
    const enc_counts *counts = &state->counts;
    uint32_t end = enc_document_line_end(state, counts, payment);
    for (uint32_t i = ENC_AT(&state->document_first_line, uint32_t, payment); i < end; i++)
        for (uint32_t at = enc_line_newest(state, counts, i); at != ENC_ROW_NONE;
             at = enc_line_next(state, counts, i, at)) {
            const enc_allocation *link = &ENC_AT(&state->allocations, enc_allocation, at);
            uint32_t other = link->credit_line == i ? link->debit_line : link->credit_line;
            if (ENC_AT(&state->line_document, uint32_t, other) == row &&
                enc_allocation_to(state, counts, link) == ENC_DAY_NEVER)
                return true;
        }
    return false;
}

/* What keeps a document from being the settlement its source key says it is; NULL: nothing. */
static const char *foreign_settlement(const enc_state *state, uint32_t row, uint32_t payment,
                                      bool debit)
{
    enc_attributes own = enc_attributes_unpack(ENC_AT(&state->document_attributes, uint32_t, row));
    enc_attributes other = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, payment));
    if (ENC_AT(&state->document_customer, uint32_t, row) !=
        ENC_AT(&state->document_customer, uint32_t, payment))
        return "it is of another customer";
    if (own.currency != other.currency)
        return "it is in another currency";
    if (other.type != (debit ? ENCOURS_DOCUMENT_PAYMENT : ENCOURS_DOCUMENT_REFUND))
        return debit ? "it is no payment" : "it is no refund";
    return is_linked(state, row, payment) ? NULL : "no matching links the two any more";
}

/* A document that has the key of the line's settlement: it must be that, and the file must say the
 * same of it. */
static encours_status same_settlement(const enc_import *import, const enc_import_line *line,
                                      uint32_t row, uint32_t payment, encours_error *error)
{
    const enc_state *state = import->ledger->state;
    int32_t day = ENC_AT(&state->document_effective, int32_t, payment);
    int64_t amount = enc_document_gross(state, &state->counts, payment);
    bool debit = enc_type_is_debit((unsigned)line->document.type);
    char was[ENCOURS_DATE_TEXT_SIZE], is[ENCOURS_DATE_TEXT_SIZE];
    const char *why = foreign_settlement(state, row, payment, debit);
    if (why != NULL) {
        enc_error_set(error, ENCOURS_E_EXISTS,
                      "document %" PRIu32 " has the source key \"%s#S\", kept for the settlement "
                      "of document %" PRIu32 ", but %s",
                      payment + 1, line->document.source_key, row + 1, why);
        enc_error_field(error, "settlement");
        enc_error_hint(error, "Match the two in the ledger when it is the settlement; else leave "
                              "the settlement to the ledger, and the line out of the file");
        return ENCOURS_E_EXISTS;
    }
    if (day == line->settled_on && amount == line->settled)
        return ENCOURS_OK;
    (void)encours_date_format((encours_date){day}, was, sizeof was);
    if (encours_date_format((encours_date){line->settled_on}, is, sizeof is) == 0)
        return enc_import_differs(row, "settlement", was, "none", error);
    if (day == line->settled_on)
        return enc_import_differs(row, "settlement", "one amount", "another", error);
    return enc_import_differs(row, "settlement", was, is, error);
}

static encours_status check_settled(const enc_import_line *line, encours_error *error)
{
    const encours_document *document = &line->document;
    bool fits = document->type == ENCOURS_DOCUMENT_INVOICE ||
                document->type == ENCOURS_DOCUMENT_DEBIT_NOTE ||
                document->type == ENCOURS_DOCUMENT_CREDIT_NOTE;
    if (fits && line->settled > 0 && line->settled <= document->gross)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID,
                  fits ? "the amount settled is not between zero and the amount of the document"
                       : "only invoices, debit notes and credit notes are settled by a payment of "
                         "their own");
    enc_error_field(error, "settlement");
    enc_error_hint(error, fits ? "Correct the line"
                               : "Leave the settlement of payments and adjustments blank");
    return ENCOURS_E_INVALID;
}

/* A payment, or a refund of a credit note, of the same customer, number and dimensions. */
static encours_status post_payment(enc_import *import, const enc_import_line *line, uint32_t row,
                                   const char *key, bool debit, encours_error *error)
{
    const enc_state *state = import->ledger->state;
    encours_document payment = ENCOURS_DOCUMENT_INIT;
    payment.type = debit ? ENCOURS_DOCUMENT_PAYMENT : ENCOURS_DOCUMENT_REFUND;
    payment.issue.epoch_day = payment.effective.epoch_day = line->settled_on;
    payment.currency = line->document.currency;
    payment.account_class = line->document.account_class;
    payment.gross = line->settled;
    payment.source_key = key;
    payment.number = state->unique_numbers ? NULL : line->document.number;
    payment.dimension_count = line->document.dimension_count;
    payment.dimensions = line->document.dimensions;
    payment.values = line->document.values;
    return enc_post_document(&import->session, &payment,
                             ENC_AT(&state->document_customer, uint32_t, row), error);
}

static encours_status allocate(enc_import *import, const enc_import_line *line, uint32_t row,
                               uint32_t payment, bool debit, encours_error *error)
{
    const enc_state *state = import->ledger->state;
    uint32_t own = ENC_AT(&state->document_first_line, uint32_t, row);
    uint32_t other = ENC_AT(&state->document_first_line, uint32_t, payment);
    int32_t effective = ENC_AT(&state->document_effective, int32_t, row);
    enc_pair pair = {debit ? other : own, debit ? own : other, line->settled};
    bool raised = effective > line->settled_on;
    enc_event event = {.kind = ENCOURS_EVENT_ALLOCATION};
    event.as.allocation = (enc_allocation_event){false, raised ? effective : line->settled_on, 1,
                                                 &pair};
    ENC_TRY(enc_session_put(&import->session, &event, error));
    import->report->counts.allocations++;
    import->report->counts.dates_raised += raised;
    return ENCOURS_OK;
}

encours_status enc_import_add_settled(enc_import *import, uint16_t currency, int64_t amount,
                                      bool payment, bool refund, encours_error *error)
{
    uint8_t exponent;
    char code[4];
    ENC_TRY(enc_import_currency(import, currency, &exponent, code, error));
    encours_import_total *total = enc_import_report_total(import->report, currency, exponent);
    if (total == NULL)
        return enc_error_memory(error);
    if (!enc_add_i64(total->allocated, amount, &total->allocated) ||
        (payment && !enc_add_i64(total->payments, amount, &total->payments)) ||
        (refund && !enc_add_i64(total->refunds, amount, &total->refunds)))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "the settlements of the file add up to more than 64 bits hold");
    return ENCOURS_OK;
}

encours_status enc_import_settle(enc_import *import, const enc_import_line *line, uint32_t row,
                                 bool *added, encours_error *error)
{
    char key[SETTLED_KEY_SIZE];
    bool settles = line->settled_on != ENCOURS_DATE_NONE;
    bool debit = enc_type_is_debit((unsigned)line->document.type);
    *added = false;
    if (!settles && strlen(line->document.source_key) + 2 > ENC_SOURCE_KEY_BYTES_MAX)
        return ENCOURS_OK; /* none was ever posted */
    ENC_TRY(settled_key(&line->document, key, error));
    uint32_t payment = enc_import_find_document(import, enc_text_of(key));
    if (payment != ENC_ROW_NONE)
        return same_settlement(import, line, row, payment, error);
    if (!settles)
        return ENCOURS_OK;
    ENC_TRY(check_settled(line, error));
    payment = import->ledger->state->counts.documents;
    ENC_TRY(post_payment(import, line, row, key, debit, error));
    ENC_TRY(allocate(import, line, row, payment, debit, error));
    ENC_TRY(enc_import_add_settled(import, line->document.currency, line->settled, debit, !debit,
                                   error));
    import->report->counts.documents++;
    import->report->counts.documents_derived++;
    *added = true;
    return ENCOURS_OK;
}
