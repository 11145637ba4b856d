/* SPDX-License-Identifier: MIT */
/* Whose a line is, from what producers put into which column. */
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
        enc_field word = enc_fec_first_word(label);
        return enc_fec_has_digit(word) ? rest(label, word.length) : none;
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

/* Names are shown to people: control characters become blanks instead of refusing a line. */
static void copy_name(char *out, size_t size, enc_field field)
{
    enc_fec_copy_cut(out, size, field);
    for (char *at = out; *at != '\0'; at++)
        if ((unsigned char)*at < 0x20 || *at == 0x7F)
            *at = ' ';
}

static encours_status take_code(enc_field code, enc_fec_line *line, encours_error *error)
{
    if (code.length > ENC_CODE_BYTES_MAX) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "a customer code has 1 to %d bytes of printable text, this one %zu",
                      ENC_CODE_BYTES_MAX, code.length);
        enc_error_hint(error, "Shorten the code in the source");
        return ENCOURS_E_INVALID;
    }
    if (!enc_text_is_printable(code.text, code.length)) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the customer code is not printable: it has a control character");
        enc_error_hint(error, "Take the control character out in the source");
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
