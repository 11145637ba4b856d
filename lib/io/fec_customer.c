/* SPDX-License-Identifier: MIT */
/* Whose a line is and which number it has, from what producers put into which column. */
#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "io/fec_line.h"
#include "text/fold.h"

enum { COLLECTIVE_DIGITS_MAX = 4 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool has_digit(enc_field field)
{
    for (size_t i = 0; i < field.length; i++)
        if (is_digit(field.text[i]))
            return true;
    return false;
}

/* More specific than the collective account: letters, or more than four digits but for zeros
 * behind. The chart of accounts itself has four digits at most (4111, 4191). */
static bool names_a_customer(enc_field account)
{
    size_t length = account.length;
    for (size_t i = 0; i < account.length; i++)
        if (!is_digit(account.text[i]))
            return true;
    while (length > 0 && account.text[length - 1] == '0')
        length--;
    return length > COLLECTIVE_DIGITS_MAX;
}

/* The first word, punctuation of a sentence cut off its end. */
static enc_field first_word(enc_field field)
{
    size_t length = 0;
    while (length < field.length &&
           enc_text_blank_length(field.text + length, field.length - length) == 0)
        length++;
    while (length > 0 && strchr(",;:.", field.text[length - 1]) != NULL)
        length--;
    return (enc_field){field.text, length};
}

static enc_field rest(enc_field field, size_t from)
{
    enc_field out = {field.text + from, field.length - from};
    enc_text_trim(&out.text, &out.length);
    return out;
}

/* What a label says of the customer; empty when it says nothing. */
static enc_field customer_of_label(enc_field label, int32_t rule)
{
    enc_field none = {"", 0};
    if (rule == ENCOURS_FEC_LABEL_WHOLE)
        return label;
    if (rule == ENCOURS_FEC_LABEL_AFTER_NUMBER) {
        enc_field word = first_word(label);
        return has_digit(word) ? rest(label, word.length) : none;
    }
    if (rule != ENCOURS_FEC_LABEL_LAST_PART)
        return none;
    for (size_t i = label.length; i >= 3; i--)
        if (memcmp(label.text + i - 3, " - ", 3) == 0 || memcmp(label.text + i - 3, " / ", 3) == 0)
            return rest(label, i);
    return none;
}

/* A label is written by hand: names are compared without case, accents and runs of blanks. */
static bool code_of_label(enc_field label, enc_fec_line *line)
{
    size_t length = enc_fold(label.text, label.length, line->code, sizeof line->code);
    while (length > 0 && length < sizeof line->code && strchr("-/,;:. ", line->code[length - 1]))
        line->code[--length] = '\0';
    line->code_size = length;
    return length > 0 && length < sizeof line->code && enc_text_is_printable(line->code, length);
}

static void copy_cut(char *out, size_t size, enc_field field)
{
    size_t length = field.length < size ? field.length : size - 1;
    if (length < field.length)
        length = enc_utf8_valid_length(field.text, length);
    memcpy(out, field.text, length);
    out[length] = '\0';
}

/* Names are shown to people: control characters become blanks instead of refusing a line. */
static void copy_name(char *out, size_t size, enc_field field)
{
    copy_cut(out, size, field);
    for (char *at = out; *at != '\0'; at++)
        if ((unsigned char)*at < 0x20 || *at == 0x7F)
            *at = ' ';
}

static encours_status take_code(enc_field code, enc_fec_line *line, encours_error *error)
{
    if (code.length > ENC_CODE_BYTES_MAX || !enc_text_is_printable(code.text, code.length)) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "a customer code has 1 to %d bytes of printable text, this one %zu",
                      ENC_CODE_BYTES_MAX, code.length);
        enc_error_hint(error, "Shorten the code in the source");
        return ENCOURS_E_INVALID;
    }
    memcpy(line->code, code.text, code.length);
    line->code[code.length] = '\0';
    line->code_size = code.length;
    return ENCOURS_OK;
}

encours_status enc_fec_line_customer(const enc_fec_format *format,
                                     const enc_delimited_record *record, enc_fec_line *line,
                                     enc_fec_column *column, encours_error *error)
{
    const enc_fec_columns *columns = &format->columns;
    enc_field auxiliary = enc_fec_field(columns, record, ENC_FEC_AUXILIARY);
    *column = ENC_FEC_AUXILIARY;
    if (auxiliary.length > 0) {
        line->customer_from = ENC_FEC_FROM_AUXILIARY;
        copy_name(line->name, sizeof line->name,
                  enc_fec_field(columns, record, ENC_FEC_AUXILIARY_LABEL));
        return take_code(auxiliary, line, error);
    }
    *column = ENC_FEC_ACCOUNT;
    copy_name(line->name, sizeof line->name, enc_fec_field(columns, record, ENC_FEC_ACCOUNT_LABEL));
    if (names_a_customer(line->account)) {
        line->customer_from = ENC_FEC_FROM_ACCOUNT;
        return take_code(line->account, line, error);
    }
    enc_field label = customer_of_label(enc_fec_field(columns, record, ENC_FEC_LABEL),
                                        format->label_customer);
    if (label.length > 0 && code_of_label(label, line)) {
        line->customer_from = ENC_FEC_FROM_LABEL;
        copy_name(line->name, sizeof line->name, label);
        return ENCOURS_OK;
    }
    line->customer_from = ENC_FEC_FROM_COLLECTIVE;
    ENC_TRY(take_code(line->account, line, error));
    if (line->code_size < ENC_CODE_BYTES_MAX) {
        line->code[line->code_size++] = '*';
        line->code[line->code_size] = '\0';
    }
    return ENCOURS_OK;
}

static enc_field reference_of(const enc_fec_format *format, const enc_delimited_record *record)
{
    enc_field field = enc_fec_field(&format->columns, record, ENC_FEC_PIECE_REFERENCE);
    bool dash = field.length == 1 && field.text[0] == '-';
    return dash ? (enc_field){"", 0} : field;
}

encours_status enc_fec_line_number(const enc_fec_format *format, const enc_delimited_record *record,
                                   enc_fec_line *line, enc_fec_column *column, encours_error *error)
{
    enc_field reference = reference_of(format, record);
    enc_field label = first_word(enc_fec_field(&format->columns, record, ENC_FEC_LABEL));
    enc_field word = first_word(reference);
    bool useful = format->number_rule == ENCOURS_FEC_NUMBER_REFERENCE ||
                  (format->number_rule == ENCOURS_FEC_NUMBER_USEFUL && has_digit(reference));
    enc_field number = reference;
    line->number_from = ENC_FEC_NUMBER_FROM_REFERENCE;
    *column = ENC_FEC_PIECE_REFERENCE;
    if (format->number_rule == ENCOURS_FEC_NUMBER_FIRST_WORD && has_digit(word)) {
        number = word;
    } else if (!useful && has_digit(label)) {
        number = label;
        line->number_from = ENC_FEC_NUMBER_FROM_LABEL;
        *column = ENC_FEC_LABEL;
    }
    if (number.length == 0)
        line->number_from = ENC_FEC_NUMBER_NONE;
    line->number_cut = number.length > ENC_NUMBER_BYTES_MAX;
    copy_cut(line->number, sizeof line->number, number);
    if (enc_text_is_printable(line->number, strlen(line->number)))
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_INVALID, "a number is printable text");
}
