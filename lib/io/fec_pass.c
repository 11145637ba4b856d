/* SPDX-License-Identifier: MIT */
/* A reading of all lines within the transaction: each is ignored, refused or posted. */
#include <string.h>

#include "base/error.h"
#include "io/fec.h"
#include "ledger/column.h"
#include "pure/terms.h"
#include "text/failure.h"

/* --- a line -------------------------------------------------------------------------------------
 */

static encours_status refuse(enc_fec *fec, const enc_delimited_record *record,
                             enc_fec_column column, encours_error *error)
{
    int32_t at = fec->format.columns.at[column];
    enc_error_field(fec->scratch, enc_fec_column_name(column));
    enc_delimited_place(fec->reader, record, at >= 0 ? (size_t)at : 0, fec->scratch);
    return enc_import_refuse(fec->import, fec->scratch, error);
}

/* A failure about what a line says refuses it; any other ends the import. */
static encours_status settle_failure(enc_fec *fec, const enc_delimited_record *record,
                                     enc_fec_column column, encours_status status,
                                     encours_error *error)
{
    if (enc_import_is_refusal(status))
        return refuse(fec, record, column, error);
    return enc_failure_report(fec->scratch, status, error);
}

static void count_line(enc_fec *fec, const enc_fec_line *line)
{
    encours_fec_counts *counts = &fec->report->counts;
    counts->amounts_on_both_sides += line->both_sides;
    counts->dates_rewritten += line->dates_rewritten;
    counts->dates_after_closing += line->effective > fec->closing;
    counts->issue_after_effective += line->issue > line->effective;
    counts->customers_from_auxiliary += line->customer_from == ENC_FEC_FROM_AUXILIARY;
    counts->customers_from_account += line->customer_from == ENC_FEC_FROM_ACCOUNT;
    counts->customers_from_label += line->customer_from == ENC_FEC_FROM_LABEL;
    counts->customers_collective += line->customer_from == ENC_FEC_FROM_COLLECTIVE;
    counts->numbers_from_reference += line->number_from == ENC_FEC_NUMBER_FROM_REFERENCE;
    counts->numbers_from_label += line->number_from == ENC_FEC_NUMBER_FROM_LABEL;
    counts->numbers_missing += line->number_from == ENC_FEC_NUMBER_NONE;
    counts->numbers_cut += line->number_cut;
    counts->foreign_unreadable += line->foreign_unreadable;
}

static bool is_dated_debit(int32_t type)
{
    return type == ENCOURS_DOCUMENT_INVOICE || type == ENCOURS_DOCUMENT_DEBIT_NOTE ||
           type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT;
}

static encours_status set_due(enc_fec *fec, const enc_fec_line *line, encours_document *document,
                              encours_error *error)
{
    enc_fec_term *term = enc_fec_terms_of(&fec->terms, (enc_text){line->code, line->code_size});
    term->used = 1;
    if (term->rule.kind == 0 || line->issue == ENCOURS_DATE_NONE || !is_dated_debit(document->type))
        return ENCOURS_OK;
    encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
    encours_due_date due;
    dates.issue.epoch_day = line->issue;
    ENC_TRY(enc_term_due(&term->rule, &dates, fec->terms.calendar, &due, error));
    document->due = due.due;
    document->due_source = ENCOURS_DUE_FROM_TERMS;
    document->terms = term->text;
    return ENCOURS_OK;
}

static uint16_t account_class(enc_field account)
{
    return (uint16_t)(100 * (account.text[0] - '0') + 10 * (account.text[1] - '0') +
                      (account.text[2] - '0'));
}

static encours_status post(enc_fec *fec, const enc_fec_line *line, const enc_fec_entry *entry,
                           uint32_t *row, enc_fec_column *column, encours_error *error)
{
    char key[ENC_FEC_SOURCE_KEY_SIZE];
    enc_fec_type type = enc_fec_entry_type(entry, line->account, line->amount);
    enc_import_line to = {
        .code = {line->code, line->code_size},
        .name = enc_text_of(line->name),
        .code_impersonal = line->customer_from == ENC_FEC_FROM_COLLECTIVE ||
                           (line->customer_from != ENC_FEC_FROM_LABEL &&
                            fec->options.codes_impersonal != 0),
        .document = ENCOURS_DOCUMENT_INIT,
        .settled_on = ENCOURS_DATE_NONE,
    };
    encours_document *document = &to.document;
    enc_fec_write_key(fec, line, entry->lines, key);
    document->type = type.type;
    document->reason = type.reason;
    document->issue.epoch_day = line->issue;
    document->effective.epoch_day = line->effective;
    document->currency = fec->currency;
    document->account_class = account_class(line->account);
    document->gross = line->amount < 0 ? -line->amount : line->amount;
    document->original = line->foreign;
    document->number = line->number[0] != '\0' ? line->number : NULL;
    document->source_key = key;
    *column = ENC_FEC_PIECE_DATE;
    ENC_TRY(set_due(fec, line, document, error));
    *column = ENC_FEC_ACCOUNT;
    ENC_TRY(enc_import_post(fec->import, &to, row, error));
    fec->report->counts.types_unknown += type.reason == ENCOURS_ADJUSTMENT_UNKNOWN &&
                                         !enc_fec_entry_is_opening(entry);
    return ENCOURS_OK;
}

/* The line's account in a lettering group, once its document is known. */
static encours_status add_lettering(enc_fec *fec, const enc_delimited_record *record,
                                    const enc_fec_line *line, uint32_t document,
                                    encours_error *error)
{
    if (line->lettering.length == 0 || document == ENC_ROW_NONE)
        return ENCOURS_OK;
    const enc_state *state = enc_import_state(fec->import);
    enc_fec_lettered lettered = {
        .account = line->account,
        .code = line->lettering,
        .customer = ENC_AT(&state->document_customer, uint32_t, document),
        .document = document,
        .line = (uint32_t)record->line,
        .effective = line->effective,
        .dated = line->lettered_on,
        .amount = line->amount,
    };
    return enc_fec_groups_add(&fec->groups, &lettered, error);
}

/* A line of an opening entry in a ledger that has the year before. */
static encours_status match_opening(enc_fec *fec, const enc_delimited_record *record,
                                    const enc_fec_line *line, encours_error *error)
{
    uint32_t customer, document = ENC_ROW_NONE;
    encours_fec_counts *counts = &fec->report->counts;
    enc_text code = {line->code, line->code_size};
    ENC_TRY(enc_import_find_customer(fec->import, code, &customer, error));
    if (customer != ENC_ROW_NONE) {
        ENC_TRY(enc_fec_opening_add(&fec->opening, customer, line, error));
        document = enc_fec_opening_find(&fec->opening, enc_import_state(fec->import), customer,
                                        fec->currency, line);
    }
    if (document != ENC_ROW_NONE) {
        counts->opening_matched++;
        enc_import_ignore(fec->import, ENCOURS_IMPORT_OPENING);
        return add_lettering(fec, record, line, document, error);
    }
    counts->opening_unmatched++;
    enc_error_set(fec->scratch, ENCOURS_E_NOT_FOUND,
                  "the opening entry of %" PRId64 " minor units stands for no open item of %s",
                  line->amount,
                  customer == ENC_ROW_NONE ? "a customer of the ledger" : "the customer");
    enc_error_hint(fec->scratch,
                   "It is looked for by number, PieceDate and amount, then by date and "
                   "amount; differences may be allowed");
    if (fec->options.allow_opening_differences == 0)
        return refuse(fec, record, ENC_FEC_PIECE_REFERENCE, error);
    enc_error_field(fec->scratch, enc_fec_column_name(ENC_FEC_PIECE_REFERENCE));
    enc_delimited_place(fec->reader, record, 0, fec->scratch);
    enc_import_ignore(fec->import, ENCOURS_IMPORT_OPENING);
    return enc_fec_report_remark(fec->report, fec->context, fec->scratch, error);
}

static encours_status use_line(enc_fec *fec, const enc_delimited_record *record,
                               const enc_fec_entry *entry, encours_error *error)
{
    const enc_fec_line *line = fec->line;
    uint32_t document = ENC_ROW_NONE;
    enc_fec_column column = ENC_FEC_ACCOUNT;
    bool opening = enc_fec_entry_is_opening(entry);
    fec->report->counts.opening_lines += opening;
    count_line(fec, line);
    if (opening && (fec->options.opening == ENCOURS_FEC_OPENING_LEAVE || fec->opening.matching))
        enc_fec_meet_line(fec, line->journal, line->entry, entry->lines);
    if (opening && fec->options.opening == ENCOURS_FEC_OPENING_LEAVE) {
        enc_import_ignore(fec->import, ENCOURS_IMPORT_OPENING);
        return ENCOURS_OK;
    }
    if (opening && fec->opening.matching)
        return match_opening(fec, record, line, error);
    encours_status status = post(fec, line, entry, &document, &column, fec->scratch);
    if (status != ENCOURS_OK) {
        enc_fec_meet_line(fec, line->journal, line->entry, entry->lines);
        return settle_failure(fec, record, column, status, error);
    }
    enc_fec_known_meet(&fec->known, document);
    if (opening && document != ENC_ROW_NONE) {
        const enc_state *state = enc_import_state(fec->import);
        fec->report->counts.opening_posted++;
        ENC_TRY(enc_fec_opening_add(
            &fec->opening, ENC_AT(&state->document_customer, uint32_t, document), line, error));
    }
    return add_lettering(fec, record, line, document, error);
}

/* --- a record -----------------------------------------------------------------------------------
 */

static bool begins_with_digits(enc_field account)
{
    for (size_t i = 0; i < 3; i++)
        if (i >= account.length || account.text[i] < '0' || account.text[i] > '9')
            return false;
    return true;
}

/* Width and account: what every record must have right before it can be told apart. */
static encours_status check_record(enc_fec *fec, const enc_delimited_record *record,
                                   enc_field account, enc_fec_column *column)
{
    size_t width = fec->format.columns.width;
    *column = ENC_FEC_ACCOUNT;
    if (record->count != width) {
        enc_error_set(fec->scratch, ENCOURS_E_INVALID,
                      "the line has %zu fields, the names of the columns are %zu", record->count,
                      width);
        enc_error_hint(fec->scratch,
                       "A separator or a line end inside a text moves what follows: take it out");
        return ENCOURS_E_INVALID;
    }
    if (begins_with_digits(account))
        return ENCOURS_OK;
    char shown[ENC_IMPORT_VALUE_SIZE];
    enc_error_set(fec->scratch, ENCOURS_E_INVALID, "an account begins with three digits, not %s",
                  enc_import_value(fec->context, (enc_text){account.text, account.length},
                                   fec->options.codes_impersonal == 0, shown));
    enc_error_hint(fec->scratch, "CompteNum is the number of the chart of accounts");
    return ENCOURS_E_INVALID;
}

static encours_status read_record(enc_fec *fec, const enc_delimited_record *record,
                                  encours_error *error)
{
    const enc_fec_columns *columns = &fec->format.columns;
    enc_field account = enc_fec_field(columns, record, ENC_FEC_ACCOUNT);
    enc_field journal = enc_fec_field(columns, record, ENC_FEC_JOURNAL_CODE);
    enc_field number = enc_fec_field(columns, record, ENC_FEC_ENTRY_NUMBER);
    enc_fec_column column = ENC_FEC_ACCOUNT;
    bool accrued;
    ENC_TRY(enc_import_read(fec->import, error));
    if (enc_delimited_is_blank(record)) {
        enc_import_ignore(fec->import, ENCOURS_IMPORT_BLANK);
        return ENCOURS_OK;
    }
    if (check_record(fec, record, account, &column) != ENCOURS_OK)
        return refuse(fec, record, column, error);
    enc_fec_entry *entry = enc_fec_key_is_valid(journal, number)
                               ? enc_fec_entries_find(&fec->entries, journal, number)
                               : NULL;
    if (entry != NULL)
        entry->lines++;
    if (!enc_fec_takes(fec, account, &accrued)) {
        enc_import_ignore(fec->import, accrued ? ENCOURS_IMPORT_ACCRUED : ENCOURS_IMPORT_ACCOUNT);
        return ENCOURS_OK;
    }
    encours_status status = enc_fec_line_read(&fec->format, record, fec->line, &column,
                                              fec->scratch);
    if (status != ENCOURS_OK) {
        if (entry != NULL)
            enc_fec_meet_line(fec, journal, number, entry->lines);
        return settle_failure(fec, record, column, status, error);
    }
    if (fec->line->amount == 0) {
        enc_import_ignore(fec->import, ENCOURS_IMPORT_ZERO);
        return ENCOURS_OK;
    }
    if (entry == NULL) {
        enc_error_set(fec->scratch, ENCOURS_E_IO, "the input has changed between two readings");
        enc_delimited_place(fec->reader, record, 0, fec->scratch);
        return enc_failure_report(fec->scratch, ENCOURS_E_IO, error);
    }
    return use_line(fec, record, entry, error);
}

static void restart(enc_fec *fec)
{
    fec->report->counts = fec->scanned;
    fec->report->remark_count = fec->scanned_remarks;
    enc_fec_entries_restart(&fec->entries);
    enc_fec_groups_clear(&fec->groups, enc_delimited_name(fec->reader));
    for (size_t i = 0; i < fec->terms.count; i++)
        fec->terms.rows[i].used = 0;
}

static void count_terms(enc_fec *fec)
{
    for (size_t i = 1; i < fec->terms.count; i++)
        fec->report->counts.terms_unused += fec->terms.rows[i].used == 0;
}

encours_status enc_fec_pass(void *user, enc_import *import, encours_error *error)
{
    enc_fec *fec = user;
    enc_delimited_record record;
    /* What is left says nothing: there is nothing to match, and no balance to compare it with. */
    bool leaves = fec->options.opening == ENCOURS_FEC_OPENING_LEAVE;
    restart(fec);
    ENC_TRY(enc_delimited_rewind(fec->reader, error));
    ENC_TRY(enc_fec_known_begin(&fec->known, import, fec->siren,
                                encours_date_split((encours_date){fec->closing}).year, error));
    if (!leaves)
        ENC_TRY(enc_fec_opening_begin(&fec->opening, import, error));
    ENC_TRY(enc_fec_check_order(import, fec->siren,
                                encours_date_split((encours_date){fec->closing}).year, error));
    ENC_TRY(enc_fec_next(fec, &record, error)); /* the names of the columns */
    for (;;) {
        ENC_TRY(enc_fec_next(fec, &record, error));
        if (record.count == 0)
            break;
        ENC_TRY(read_record(fec, &record, error));
    }
    enc_import_empty_lines(import, enc_delimited_empty_lines(fec->reader));
    count_terms(fec);
    ENC_TRY(enc_fec_check_missing(fec, error));
    if (!leaves)
        ENC_TRY(enc_fec_opening_end(&fec->opening, import, fec->currency,
                                    fec->options.allow_opening_differences != 0, fec->report,
                                    error));
    if (fec->options.lettering == ENCOURS_FEC_LETTERING_NONE)
        return ENCOURS_OK;
    return enc_fec_groups_match(&fec->groups, import, &fec->known, fec->report, fec->closing,
                                fec->options.lettering == ENCOURS_FEC_LETTERING_CLOSING, error);
}
