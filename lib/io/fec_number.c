/* SPDX-License-Identifier: MIT */
/* Which number a line has. Numbers go into the log, where nothing can be erased, and producers put
 * names, telephone numbers and dates of birth into the columns they come from: by default only what
 * looks like the number of a document is taken. */
#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "io/fec_line.h"
#include "text/fold.h"

enum { LABEL_NUMBER_MAX = 20, PHONE_DIGITS = 10, DATE_PARTS = 3 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool enc_fec_has_digit(enc_field field)
{
    for (size_t i = 0; i < field.length; i++)
        if (is_digit(field.text[i]))
            return true;
    return false;
}

enc_field enc_fec_first_word(enc_field field)
{
    size_t length = 0;
    while (length < field.length &&
           enc_text_blank_length(field.text + length, field.length - length) == 0)
        length++;
    while (length > 0 && strchr(",;:.", field.text[length - 1]) != NULL)
        length--;
    return (enc_field){field.text, length};
}

void enc_fec_copy_cut(char *out, size_t size, enc_field field)
{
    size_t length = field.length < size ? field.length : size - 1;
    if (length < field.length)
        length = enc_utf8_valid_length(field.text, length);
    memcpy(out, field.text, length);
    out[length] = '\0';
}

static size_t separator_length(enc_field field, size_t at)
{
    if (at >= field.length)
        return 0;
    if (strchr(".-/", field.text[at]) != NULL)
        return 1;
    return enc_text_blank_length(field.text + at, field.length - at);
}

static bool begins(enc_field field, const char *text)
{
    size_t length = strlen(text);
    return field.length >= length && memcmp(field.text, text, length) == 0;
}

/* A French telephone number at the beginning: 0 and nine digits, alone or grouped by points,
 * hyphens or blanks; or one written for calls from abroad. `*grouped` when it has separators. */
static bool begins_with_phone(enc_field field, bool *grouped)
{
    size_t digits = 0, at = 0;
    *grouped = false;
    if (begins(field, "+33") || begins(field, "(+33") || begins(field, "0033"))
        return true;
    while (at < field.length && digits < PHONE_DIGITS) {
        size_t gap = digits > 0 ? separator_length(field, at) : 0;
        *grouped = *grouped || gap > 0;
        at += gap;
        if (at >= field.length || !is_digit(field.text[at]) ||
            (digits == 0 && field.text[at] != '0') || (digits == 1 && field.text[at] == '0'))
            return false;
        at++;
        digits++;
    }
    return digits == PHONE_DIGITS && (at == field.length || !is_digit(field.text[at]));
}

typedef struct date_part {
    size_t digits;
    int32_t value;
} date_part;

static bool is_day(date_part part)
{
    return part.digits <= 2 && part.value >= 1 && part.value <= 31;
}

static bool is_month(date_part part)
{
    return part.digits <= 2 && part.value >= 1 && part.value <= 12;
}

static bool is_year(date_part part)
{
    return part.digits == 2 || (part.digits == 4 && part.value >= 1900 && part.value < 2100);
}

/* Eight digits: AAAAMMJJ or JJMMAAAA. */
static bool is_packed_date(date_part part)
{
    int32_t n = part.value;
    date_part day = {2, n % 100}, month = {2, n / 100 % 100}, year = {4, n / 10000};
    if (part.digits != 8)
        return false;
    if (is_day(day) && is_month(month) && is_year(year))
        return true;
    day.value = n / 1000000;
    month.value = n / 10000 % 100;
    year.value = n % 10000;
    return is_day(day) && is_month(month) && is_year(year);
}

/* A date in any order in use, also of a month only: 12/03/1965, 1965-03-12, 12.03.65, 03/2024. */
static bool is_date(enc_field word)
{
    date_part parts[DATE_PARTS] = {{0, 0}};
    size_t part = 0;
    for (size_t i = 0; i < word.length; i++) {
        if (!is_digit(word.text[i])) {
            if (strchr("/.-", word.text[i]) == NULL || parts[part].digits == 0 ||
                ++part == DATE_PARTS)
                return false;
        } else if (++parts[part].digits > 8) {
            return false;
        } else {
            parts[part].value = 10 * parts[part].value + (word.text[i] - '0');
        }
    }
    if (part == 0)
        return is_packed_date(parts[0]);
    if (part == 1)
        return (is_day(parts[0]) && is_month(parts[1])) ||
               (is_month(parts[0]) && is_year(parts[1])) ||
               (parts[0].digits == 4 && is_year(parts[0]) && is_month(parts[1]));
    return (is_day(parts[0]) && is_month(parts[1]) && is_year(parts[2])) ||
           (is_month(parts[0]) && is_day(parts[1]) && is_year(parts[2])) ||
           (is_year(parts[0]) && is_month(parts[1]) && is_day(parts[2]));
}

/* Whether the first word of a label looks like the number of a document. */
static bool is_document_number(enc_field label, enc_field word)
{
    bool grouped;
    if (word.length == 0 || word.length > LABEL_NUMBER_MAX || !enc_fec_has_digit(word))
        return false;
    for (size_t i = 0; i < word.length; i++)
        if (!is_letter(word.text[i]) && !is_digit(word.text[i]) &&
            strchr("-/_.", word.text[i]) == NULL)
            return false;
    return !is_date(word) && !begins_with_phone(label, &grouped);
}

/* Two words of letters side by side: a name, whatever number follows it. Letters beyond ASCII are
 * letters here, and hyphens and apostrophes are within names. */
static bool has_words(enc_field field)
{
    bool letters = false, other = false, word_before = false;
    for (size_t i = 0; i <= field.length;) {
        size_t blank = i < field.length ? enc_text_blank_length(field.text + i, field.length - i)
                                        : 1;
        if (blank > 0) {
            bool word = letters && !other;
            if (word && word_before)
                return true;
            if (letters || other)
                word_before = word;
            letters = other = false;
            i += blank;
            continue;
        }
        char c = field.text[i++];
        if (is_letter(c) || (unsigned char)c >= 0x80)
            letters = true;
        else if (strchr("-'.,;:", c) == NULL)
            other = true;
    }
    return false;
}

/* Whether a reference is fit for the log: it has a digit and does not show that it is of a person.
 * Ten digits in a row are a number here: the column is one of references. */
static bool is_useful(enc_field reference)
{
    bool grouped;
    if (!enc_fec_has_digit(reference) || has_words(reference) ||
        memchr(reference.text, '@', reference.length) != NULL)
        return false;
    return !begins_with_phone(reference, &grouped) ||
           (!grouped && is_digit(reference.text[0]) && !begins(reference, "0033"));
}

static enc_field reference_of(const enc_fec_format *format, const enc_delimited_record *record)
{
    enc_field field = enc_fec_field(&format->columns, record, ENC_FEC_PIECE_REFERENCE);
    bool dash = field.length == 1 && field.text[0] == '-';
    return dash ? (enc_field){"", 0} : field;
}

static bool takes_label(int32_t rule, enc_field reference, enc_field label, enc_field word)
{
    if (rule == ENCOURS_FEC_NUMBER_REFERENCE)
        return false;
    if (rule == ENCOURS_FEC_NUMBER_USEFUL)
        return !is_useful(reference) && is_document_number(label, word);
    return enc_fec_has_digit(word);
}

encours_status enc_fec_line_number(const enc_fec_format *format, const enc_delimited_record *record,
                                   enc_fec_line *line, enc_fec_column *column, encours_error *error)
{
    int32_t rule = format->number_rule;
    enc_field number = reference_of(format, record);
    enc_field label = enc_fec_field(&format->columns, record, ENC_FEC_LABEL);
    enc_field word = enc_fec_first_word(label);
    enc_field first = enc_fec_first_word(number);
    line->number_from = ENC_FEC_NUMBER_FROM_REFERENCE;
    *column = ENC_FEC_PIECE_REFERENCE;
    if (rule == ENCOURS_FEC_NUMBER_FIRST_WORD && enc_fec_has_digit(first)) {
        number = first;
    } else if (takes_label(rule, number, label, word)) {
        number = word;
        line->number_from = ENC_FEC_NUMBER_FROM_LABEL;
        *column = ENC_FEC_LABEL;
    } else if (rule == ENCOURS_FEC_NUMBER_USEFUL && !is_useful(number)) {
        number = (enc_field){"", 0};
    }
    if (number.length == 0)
        line->number_from = ENC_FEC_NUMBER_NONE;
    line->number_cut = number.length > ENC_NUMBER_BYTES_MAX;
    enc_fec_copy_cut(line->number, sizeof line->number, number);
    if (enc_text_is_printable(line->number, strlen(line->number)))
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_INVALID, "a number is printable text");
}
