/* SPDX-License-Identifier: MIT */
/* The first reading of a FEC: what a line is follows from the other lines of its entry, which may
 * come after it, and the decimal mark from all amounts of the file. */
#include <string.h>

#include "base/checked.h"
#include "base/error.h"
#include "io/fec.h"
#include "text/day.h"

enum { JOURNALS = 8, JOURNAL_BYTES_MAX = 128 };

/* A journal met before: its code and name, and what they say. */
typedef struct journal_met {
    size_t code_size; /* 0: none met */
    size_t label_size;
    char text[JOURNAL_BYTES_MAX];
    bool opening;
} journal_met;

typedef struct scan {
    enc_fec *fec;
    uint64_t lines;
    journal_met journals[JOURNALS]; /* by what is quick to see of the code */
    bool comma;                     /* an amount has one */
    bool point;
    enc_i128 debits;
    enc_i128 credits;
} scan;

static bool starts_with(enc_field field, const char *text)
{
    size_t length = strlen(text);
    return field.length >= length && memcmp(field.text, text, length) == 0;
}

bool enc_fec_takes(const enc_fec *fec, enc_field account, bool *accrued)
{
    static const char *const customers[] = {"411", "413", "416", "419"};
    const encours_fec_options *options = &fec->options;
    *accrued = starts_with(account, "418");
    if (*accrued)
        return options->accrued != 0;
    const char *const *accounts = options->accounts != NULL ? options->accounts : customers;
    size_t count = options->accounts != NULL ? options->account_count
                                             : sizeof customers / sizeof customers[0];
    for (size_t i = 0; i < count; i++)
        if (starts_with(account, accounts[i]))
            return true;
    return false;
}

static void observe_mark(scan *run, const enc_delimited_record *record, enc_fec_column column)
{
    enc_field field = enc_fec_field(&run->fec->format.columns, record, column);
    run->comma = run->comma || memchr(field.text, ',', field.length) != NULL;
    run->point = run->point || memchr(field.text, '.', field.length) != NULL;
}

/* In this reading the mark is not decided yet: what a field shows is taken, which is right in every
 * file that is not refused later. */
static bool read_amount(scan *run, const enc_delimited_record *record, int64_t *debit,
                        int64_t *credit)
{
    enc_fec_format *format = &run->fec->format;
    enc_fec_column column = ENC_FEC_DEBIT;
    encours_status status = ENCOURS_E_INVALID;
    for (int32_t mark = ENCOURS_DECIMAL_MARK_COMMA;
         status != ENCOURS_OK && mark <= ENCOURS_DECIMAL_MARK_POINT; mark++) {
        format->number.decimal_mark = mark;
        status = enc_fec_amount(format, record, debit, credit, &column, NULL);
    }
    return status == ENCOURS_OK;
}

static void note_opening(const enc_fec *fec, const enc_delimited_record *record, enc_field account,
                         enc_fec_entry *entry)
{
    static const enc_day_format days = ENC_DAY_FORMAT_FEC;
    bool accrued;
    encours_date date;
    enc_field field = enc_fec_field(&fec->format.columns, record, ENC_FEC_ENTRY_DATE);
    if (!enc_fec_takes(fec, account, &accrued) || field.length == 0 ||
        enc_day_parse(field.text, field.length, &days, &date, NULL) != ENCOURS_OK)
        return;
    if (entry->day == ENCOURS_DATE_NONE || date.epoch_day < entry->day)
        entry->day = date.epoch_day;
}

/* Entries are many, journals few: their names are not folded again for each entry. */
static bool is_opening(scan *run, enc_field code, enc_field label)
{
    unsigned place = (unsigned char)code.text[0] + 3U * (unsigned char)code.text[code.length - 1];
    journal_met *known = &run->journals[place % JOURNALS];
    if (known->code_size == code.length && known->label_size == label.length &&
        memcmp(known->text, code.text, code.length) == 0 &&
        memcmp(known->text + code.length, label.text, label.length) == 0)
        return known->opening;
    bool opening = enc_fec_is_opening_journal(&run->fec->options, code, label);
    if (code.length + label.length > sizeof known->text)
        return opening;
    memcpy(known->text, code.text, code.length);
    memcpy(known->text + code.length, label.text, label.length);
    known->code_size = code.length;
    known->label_size = label.length;
    known->opening = opening;
    return opening;
}

static encours_status scan_record(scan *run, const enc_delimited_record *record,
                                  encours_error *error)
{
    enc_fec *fec = run->fec;
    const enc_fec_columns *columns = &fec->format.columns;
    enc_field journal = enc_fec_field(columns, record, ENC_FEC_JOURNAL_CODE);
    enc_field number = enc_fec_field(columns, record, ENC_FEC_ENTRY_NUMBER);
    enc_field account = enc_fec_field(columns, record, ENC_FEC_ACCOUNT);
    enc_fec_entry *entry;
    bool made;
    int64_t debit, credit, amount;
    if (record->count != columns->width || !enc_fec_key_is_valid(journal, number))
        return ENCOURS_OK; /* the pass refuses it when it matters */
    for (enc_fec_column column = ENC_FEC_DEBIT; column <= ENC_FEC_AMOUNT; column++)
        if (column == ENC_FEC_DEBIT || column == ENC_FEC_CREDIT || column == ENC_FEC_AMOUNT)
            observe_mark(run, record, column);
    ENC_TRY(enc_fec_entries_at(&fec->entries, journal, number, &entry, &made, error));
    if (made) {
        entry->line = (uint32_t)record->line;
        entry->opening = is_opening(run, journal,
                                    enc_fec_field(columns, record, ENC_FEC_JOURNAL_LABEL));
    }
    if (entry->opening)
        note_opening(fec, record, account, entry);
    bool accrued;
    if (!read_amount(run, record, &debit, &credit) || !enc_sub_i64(debit, credit, &amount)) {
        entry->broken = true;
        fec->scanned.amounts_unreadable += !enc_fec_takes(fec, account, &accrued);
        return ENCOURS_OK;
    }
    run->debits += debit;
    run->credits += credit;
    if (amount != 0)
        enc_fec_entry_add(entry, account, amount);
    return ENCOURS_OK;
}

static encours_status remark_entries(enc_fec *fec, encours_error *error)
{
    fec->scanned.entries = fec->entries.count;
    for (size_t i = 0; i < fec->entries.count; i++) {
        const enc_fec_entry *entry = &fec->entries.rows[i];
        if (entry->sum == 0 || entry->broken)
            continue;
        const char *key = (const char *)fec->entries.keys.bytes + entry->key_at;
        size_t journal = (size_t)((const char *)memchr(key, 0x1F, entry->key_size) - key);
        fec->scanned.entries_unbalanced++;
        enc_error_set(fec->scratch, ENCOURS_OK,
                      "entry %.*s of journal %.*s: debits less credits are %" PRId64 " minor units",
                      (int)(entry->key_size - journal - 1), key + journal + 1, (int)journal, key,
                      entry->sum);
        enc_error_place(fec->scratch, enc_delimited_name(fec->reader), entry->line, 0);
        ENC_TRY(enc_fec_report_remark(fec->report, fec->context, fec->scratch, error));
    }
    return ENCOURS_OK;
}

/* A comma unless the whole file has points only: then it is said what was decided. */
static void decide_mark(enc_fec *fec, const scan *run)
{
    int32_t mark = fec->options.decimal_mark;
    if (mark == ENCOURS_DECIMAL_MARK_AUTO)
        mark = run->point && !run->comma ? ENCOURS_DECIMAL_MARK_POINT : ENCOURS_DECIMAL_MARK_COMMA;
    fec->format.number.decimal_mark = mark;
    enc_import_decisions_of(fec->import)->decimal_mark = mark;
}

encours_status enc_fec_scan(enc_fec *fec, encours_error *error)
{
    scan run = {.fec = fec};
    enc_delimited_record record;
    for (;;) {
        ENC_TRY(enc_fec_next(fec, &record, error));
        if (record.count == 0)
            break;
        ENC_TRY(enc_import_progress(fec->import, ++run.lines, error));
        ENC_TRY(scan_record(&run, &record, error));
    }
    decide_mark(fec, &run);
    if (!enc_narrow_i64(run.debits, &fec->scanned.debits) ||
        !enc_narrow_i64(run.credits, &fec->scanned.credits)) {
        enc_error_set(fec->scratch, ENCOURS_E_OVERFLOW,
                      "the sum of debits or credits passes int64");
        enc_error_place(fec->scratch, enc_delimited_name(fec->reader), 0, 0);
        return enc_fec_fault(fec, NULL, 0, ENCOURS_E_OVERFLOW, error);
    }
    enc_import_decisions_of(fec->import)->nuls_dropped = enc_delimited_nuls(fec->reader);
    ENC_TRY(enc_fec_settle_opening(fec, error));
    return remark_entries(fec, error);
}
