/* SPDX-License-Identifier: MIT */
/* One value of a table as it is written. */
#include <inttypes.h>
#include <string.h>

#include "encours/currency.h"
#include "io/tables.h"
#include "pure/currency.h"
#include "text/number.h"

bool enc_tables_is(const enc_field *field, const char *name)
{
    return field->length == strlen(name) && memcmp(field->text, name, field->length) == 0;
}

static encours_status read_day(const enc_field *field, int64_t *out, encours_error *error)
{
    char text[ENCOURS_DATE_TEXT_SIZE];
    encours_date date = {ENCOURS_DATE_NONE};
    size_t length = field->length < sizeof text ? field->length : 0;
    memcpy(text, field->text, length);
    text[length] = '\0';
    ENC_TRY(encours_date_parse(text, &date, error));
    *out = date.epoch_day;
    return ENCOURS_OK;
}

static encours_status read_currency(const enc_field *field, int64_t *out, encours_error *error)
{
    char text[4] = {0};
    encours_currency currency;
    if (field->length == 3)
        memcpy(text, field->text, 3);
    ENC_TRY(encours_currency_by_code(NULL, text, &currency, error));
    *out = currency.numeric;
    return ENCOURS_OK;
}

static encours_status read_number(const enc_field *field, uint8_t decimals, int64_t *out,
                                  encours_error *error)
{
    const enc_number_format format = {
        ENCOURS_DECIMAL_MARK_POINT, ENC_GROUP_NONE, false, decimals, {0}};
    return enc_number_parse(field->text, field->length, &format, out, error);
}

/* The value of a word; 0 if it is none of them. */
static int32_t word_value(const enc_tables_column *column, const char *text, size_t length)
{
    const enc_field field = {text, length};
    for (const enc_tables_word *word = column->words; word->text != NULL; word++)
        if (enc_tables_is(&field, word->text))
            return word->value;
    return ENCOURS_DATE_NONE;
}

static encours_status unknown_word(const enc_tables_column *column, const char *text, size_t length,
                                   encours_error *error)
{
    return enc_error_set(error, ENCOURS_E_INVALID, "\"%.*s\" is no word for %s",
                         (int)(length < 64 ? length : 64), text, column->name);
}

/* Words of a list with numbers of the caller's beside them: items of scores. */
static encours_status read_word(const enc_tables_column *column, const enc_field *field,
                                int64_t *out, encours_error *error)
{
    int32_t value = word_value(column, field->text, field->length);
    if (value != ENCOURS_DATE_NONE) {
        *out = value;
        return ENCOURS_OK;
    }
    bool digits = column->maximum != 0;
    for (size_t i = 0; i < field->length; i++)
        digits = digits && field->text[i] >= '0' && field->text[i] <= '9';
    return digits ? read_number(field, 0, out, error)
                  : unknown_word(column, field->text, field->length, error);
}

static encours_status read_words(const enc_tables_column *column, const enc_field *field,
                                 int64_t *out, encours_error *error)
{
    uint32_t sum = 0;
    for (size_t at = 0, length; at <= field->length; at += length + 1) {
        const char *text = field->text + at;
        for (length = 0; at + length < field->length && text[length] != '+';)
            length++;
        int32_t value = word_value(column, text, length);
        if (value == ENCOURS_DATE_NONE)
            return unknown_word(column, text, length, error);
        sum |= (uint32_t)value;
    }
    *out = sum;
    return ENCOURS_OK;
}

/* Minor units of the currency in the first column of this kind of row. */
static encours_status read_amount(const encours_tables *tables, const enc_field *field,
                                  int64_t *out, encours_error *error)
{
    const uint16_t *codes = enc_tables_values(tables, ENC_TIERS_CURRENCY);
    uint32_t decimals;
    ENC_TRY(enc_currency_exponent(NULL, codes[tables->rows], &decimals, error));
    return read_number(field, (uint8_t)decimals, out, error);
}

static encours_status read_typed(const encours_tables *tables, const enc_tables_column *column,
                                 const enc_field *field, int64_t *out, encours_error *error)
{
    switch (column->type) {
    case ENC_TABLES_DAY:
        return read_day(field, out, error);
    case ENC_TABLES_WORD:
        return read_word(column, field, out, error);
    case ENC_TABLES_WORDS:
        return read_words(column, field, out, error);
    case ENC_TABLES_CURRENCY:
        return read_currency(field, out, error);
    case ENC_TABLES_AMOUNT:
        return read_amount(tables, field, out, error);
    case ENC_TABLES_INTEGER:
    case ENC_TABLES_BIT:
    case ENC_TABLES_DECIMAL:
        break;
    }
    return read_number(field, column->decimals, out, error);
}

encours_status enc_tables_value(const encours_tables *tables, const enc_tables_column *column,
                                const enc_field *field, int64_t *out, encours_error *error)
{
    if (field->length == 0) {
        *out = column->blank;
        return column->optional
                   ? ENCOURS_OK
                   : enc_error_set(error, ENCOURS_E_INVALID, "%s is not given", column->name);
    }
    ENC_TRY(read_typed(tables, column, field, out, error));
    if ((column->minimum != 0 || column->maximum != 0) &&
        (*out < column->minimum || *out > column->maximum))
        return enc_error_set(error, ENCOURS_E_INVALID, "%s is \"%.*s\", out of its range",
                             column->name, (int)field->length, field->text);
    return ENCOURS_OK;
}
