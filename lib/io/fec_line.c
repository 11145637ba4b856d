/* SPDX-License-Identifier: MIT */
#include "io/fec_line.h"

#include <string.h>

#include "base/checked.h"
#include "base/error.h"
#include "base/text.h"
#include "encours/currency.h"
#include "text/day.h"
#include "text/fold.h"

enum { PACKED_DATE_LENGTH = 8, CURRENCY_CODE_LENGTH = 3 };

static encours_status read_amount(const enc_fec_format *format, const enc_delimited_record *record,
                                  enc_fec_column at, int64_t *out, enc_fec_column *column,
                                  encours_error *error)
{
    enc_field field = enc_fec_field(&format->columns, record, at);
    *out = 0;
    if (field.length == 0)
        return ENCOURS_OK;
    *column = at;
    encours_status status =
        enc_number_parse(field.text, field.length, &format->number, out, error);
    if (encours_status_kind_of(status) == ENCOURS_E_INVALID)
        enc_error_hint(error, "Amounts of a FEC have one decimal mark, the same in the whole file, "
                              "and nothing between thousands");
    return status;
}

/* D and C, or +1 and -1; in any case. */
static encours_status read_side(enc_field side, bool *debit, encours_error *error)
{
    static const char *const debits[] = {"d", "debit", "+1", "1", "+"};
    static const char *const credits[] = {"c", "credit", "-1", "-"};
    for (size_t i = 0; i < sizeof debits / sizeof debits[0]; i++)
        if (enc_fold_equal(side.text, side.length, debits[i], strlen(debits[i]))) {
            *debit = true;
            return ENCOURS_OK;
        }
    for (size_t i = 0; i < sizeof credits / sizeof credits[0]; i++)
        if (enc_fold_equal(side.text, side.length, credits[i], strlen(credits[i]))) {
            *debit = false;
            return ENCOURS_OK;
        }
    enc_error_set(error, ENCOURS_E_INVALID, "\"%.*s\" is no side",
                  (int)(side.length < 16 ? side.length : 16), side.text);
    enc_error_hint(error, "Sens is D or C, or +1 or -1");
    return ENCOURS_E_INVALID;
}

encours_status enc_fec_amount(const enc_fec_format *format, const enc_delimited_record *record,
                              int64_t *debit, int64_t *credit, enc_fec_column *column,
                              encours_error *error)
{
    if (!format->columns.amount_and_side) {
        ENC_TRY(read_amount(format, record, ENC_FEC_DEBIT, debit, column, error));
        return read_amount(format, record, ENC_FEC_CREDIT, credit, column, error);
    }
    int64_t amount;
    bool is_debit;
    *debit = *credit = 0;
    ENC_TRY(read_amount(format, record, ENC_FEC_AMOUNT, &amount, column, error));
    if (amount == 0)
        return ENCOURS_OK;
    *column = ENC_FEC_SIDE;
    ENC_TRY(read_side(enc_fec_field(&format->columns, record, ENC_FEC_SIDE), &is_debit, error));
    *(is_debit ? debit : credit) = amount;
    return ENCOURS_OK;
}

/* AAAAMMJJ; 2024-1-5 has as many characters. */
static bool is_packed(enc_field field)
{
    for (size_t i = 0; i < field.length; i++)
        if (field.text[i] < '0' || field.text[i] > '9')
            return false;
    return field.length == PACKED_DATE_LENGTH;
}

static encours_status read_day(const enc_fec_format *format, const enc_delimited_record *record,
                               enc_fec_column at, int32_t *out, enc_fec_line *line,
                               enc_fec_column *column, encours_error *error)
{
    static const enc_day_format days = ENC_DAY_FORMAT_FEC;
    enc_field field = enc_fec_field(&format->columns, record, at);
    encours_date date;
    *out = ENCOURS_DATE_NONE;
    if (field.length == 0)
        return ENCOURS_OK;
    *column = at;
    ENC_TRY(enc_day_parse(field.text, field.length, &days, &date, error));
    *out = date.epoch_day;
    if (!is_packed(field) && *out != ENCOURS_DATE_NONE)
        line->dates_rewritten = true;
    return ENCOURS_OK;
}

static encours_status read_days(const enc_fec_format *format, const enc_delimited_record *record,
                                enc_fec_line *line, enc_fec_column *column, encours_error *error)
{
    ENC_TRY(read_day(format, record, ENC_FEC_ENTRY_DATE, &line->effective, line, column, error));
    ENC_TRY(read_day(format, record, ENC_FEC_PIECE_DATE, &line->issue, line, column, error));
    line->lettered_on = ENCOURS_DATE_NONE;
    line->lettering = (enc_field){"", 0};
    if (format->lettering) {
        line->lettering = enc_fec_field(&format->columns, record, ENC_FEC_LETTERING);
        ENC_TRY(read_day(format, record, ENC_FEC_LETTERING_DATE, &line->lettered_on, line, column,
                         error));
    }
    if (line->effective != ENCOURS_DATE_NONE)
        return ENCOURS_OK;
    *column = ENC_FEC_ENTRY_DATE;
    enc_error_set(error, ENCOURS_E_INVALID, "there is no date of the entry");
    enc_error_hint(error, "From that date a line counts: it must have one");
    return ENCOURS_E_INVALID;
}

/* Information only: what cannot be read is counted and left out. */
static void read_foreign(const enc_fec_format *format, const enc_delimited_record *record,
                         enc_fec_line *line)
{
    enc_field amount = enc_fec_field(&format->columns, record, ENC_FEC_FOREIGN_AMOUNT);
    enc_field name = enc_fec_field(&format->columns, record, ENC_FEC_FOREIGN_CURRENCY);
    char code[CURRENCY_CODE_LENGTH + 1] = {0};
    encours_currency currency;
    enc_number_format number = format->number;
    int64_t minor;
    line->foreign = (encours_money){0, 0, {0, 0, 0}};
    if (amount.length == 0 && name.length == 0)
        return;
    for (size_t i = 0; i < name.length && i < CURRENCY_CODE_LENGTH; i++)
        code[i] = (char)(name.text[i] >= 'a' && name.text[i] <= 'z' ? name.text[i] - 32
                                                                    : name.text[i]);
    if (amount.length == 0)
        return;
    line->foreign_unreadable = true;
    if (name.length == 0) { /* an amount of zero in no currency is what producers fill in */
        line->foreign_unreadable = enc_number_parse(amount.text, amount.length, &number, &minor,
                                                    NULL) != ENCOURS_OK ||
                                   minor != 0;
        return;
    }
    if (name.length != CURRENCY_CODE_LENGTH ||
        encours_currency_by_code(NULL, code, &currency, NULL) != ENCOURS_OK ||
        currency.exponent < 0)
        return;
    number.decimals = (uint8_t)currency.exponent;
    memcpy(number.currency, code, sizeof code);
    if (enc_number_parse(amount.text, amount.length, &number, &minor, NULL) != ENCOURS_OK)
        return;
    line->foreign_unreadable = false;
    if (minor != 0)
        line->foreign = (encours_money){minor < 0 ? -minor : minor, currency.numeric, {0, 0, 0}};
}

static encours_status check_key(const enc_fec_line *line, enc_fec_column *column,
                                encours_error *error)
{
    bool blank = line->journal.length == 0 || line->entry.length == 0;
    *column = line->journal.length == 0 ? ENC_FEC_JOURNAL_CODE : ENC_FEC_ENTRY_NUMBER;
    if (!blank && line->journal.length + line->entry.length < 256 &&
        enc_text_is_printable(line->journal.text, line->journal.length) &&
        enc_text_is_printable(line->entry.text, line->entry.length))
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID,
                  blank ? "%s is blank" : "%s is too long or not printable",
                  enc_fec_column_name(*column));
    enc_error_hint(error,
                   "JournalCode and EcritureNum name the entry: without them a line would not "
                   "be known again");
    return ENCOURS_E_INVALID;
}

encours_status enc_fec_line_read(const enc_fec_format *format, const enc_delimited_record *record,
                                 enc_fec_line *out, enc_fec_column *column, encours_error *error)
{
    int64_t debit, credit;
    out->account = enc_fec_field(&format->columns, record, ENC_FEC_ACCOUNT);
    out->journal = enc_fec_field(&format->columns, record, ENC_FEC_JOURNAL_CODE);
    out->entry = enc_fec_field(&format->columns, record, ENC_FEC_ENTRY_NUMBER);
    out->dates_rewritten = out->number_cut = out->foreign_unreadable = false;
    ENC_TRY(enc_fec_amount(format, record, &debit, &credit, column, error));
    out->both_sides = debit != 0 && credit != 0;
    *column = ENC_FEC_DEBIT;
    if (!enc_sub_i64(debit, credit, &out->amount))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "debit less credit passes %" PRId64,
                             INT64_MAX);
    if (out->amount == 0)
        return ENCOURS_OK;
    ENC_TRY(check_key(out, column, error));
    ENC_TRY(read_days(format, record, out, column, error));
    ENC_TRY(enc_fec_line_customer(format, record, out, column, error));
    ENC_TRY(enc_fec_line_number(format, record, out, column, error));
    read_foreign(format, record, out);
    return ENCOURS_OK;
}
