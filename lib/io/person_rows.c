/* SPDX-License-Identifier: MIT */
#include "io/person_rows.h"

#include "encours/currency.h"

typedef enum member_kind { NUMBER = 1, AMOUNT, DAY, INSTANT, TEXT, CURRENCY } member_kind;

typedef struct member {
    int32_t column;
    uint8_t kind; /* member_kind */
    const char *name;
} member;

/* The currency stands before the amounts, whose decimals are its. */
static const member facts[] = {
    {ENCOURS_COLUMN_NUMBER, NUMBER, "fact"},
    {ENCOURS_COLUMN_FACT_KIND, NUMBER, "kind"},
    {ENCOURS_COLUMN_SUBJECT_KIND, NUMBER, "subject_kind"},
    {ENCOURS_COLUMN_SUBJECT, NUMBER, "subject"},
    {ENCOURS_COLUMN_CUSTOMER, NUMBER, "customer"},
    {ENCOURS_COLUMN_DOCUMENT, NUMBER, "document"},
    {ENCOURS_COLUMN_LINE, NUMBER, "line"},
    {ENCOURS_COLUMN_RELATED_KIND, NUMBER, "related_kind"},
    {ENCOURS_COLUMN_RELATED, NUMBER, "related"},
    {ENCOURS_COLUMN_FROM, DAY, "from"},
    {ENCOURS_COLUMN_TO, DAY, "to"},
    {ENCOURS_COLUMN_UNTIL, DAY, "until"},
    {ENCOURS_COLUMN_DATE, DAY, "date"},
    {ENCOURS_COLUMN_CURRENCY, CURRENCY, "currency"},
    {ENCOURS_COLUMN_AMOUNT, AMOUNT, "amount"},
    {ENCOURS_COLUMN_PARTY, NUMBER, "party"},
    {ENCOURS_COLUMN_FACT_CODE, TEXT, "code"},
    {ENCOURS_COLUMN_SEQUENCE, NUMBER, "sequence"},
    {ENCOURS_COLUMN_RECORDED_AT, INSTANT, "recorded_at"},
    {0, 0, NULL},
};
static const member items[] = {
    {ENCOURS_COLUMN_NUMBER, NUMBER, "item"},
    {ENCOURS_COLUMN_DOCUMENT, NUMBER, "document"},
    {ENCOURS_COLUMN_LINE, NUMBER, "line"},
    {ENCOURS_COLUMN_TYPE, NUMBER, "type"},
    {ENCOURS_COLUMN_REASON, NUMBER, "reason"},
    {ENCOURS_COLUMN_NUMBER_TEXT, TEXT, "number"},
    {ENCOURS_COLUMN_SOURCE_KEY, TEXT, "source_key"},
    {ENCOURS_COLUMN_ISSUE, DAY, "issue"},
    {ENCOURS_COLUMN_EFFECTIVE, DAY, "effective"},
    {ENCOURS_COLUMN_DUE, DAY, "due"},
    {ENCOURS_COLUMN_AGREED_DUE, DAY, "agreed_due"},
    {ENCOURS_COLUMN_CANCELLED, DAY, "cancelled"},
    {ENCOURS_COLUMN_CURRENCY, CURRENCY, "currency"},
    {ENCOURS_COLUMN_AMOUNT, AMOUNT, "amount"},
    {ENCOURS_COLUMN_OPEN, AMOUNT, "open"},
    {ENCOURS_COLUMN_TERMS, TEXT, "terms"},
    {ENCOURS_COLUMN_SEQUENCE, NUMBER, "sequence"},
    {ENCOURS_COLUMN_RECORDED_AT, INSTANT, "recorded_at"},
    {0, 0, NULL},
};
static const member allocations[] = {
    {ENCOURS_COLUMN_NUMBER, NUMBER, "allocation"},
    {ENCOURS_COLUMN_MATCHING, NUMBER, "matching"},
    {ENCOURS_COLUMN_CREDIT_DOCUMENT, NUMBER, "credit_document"},
    {ENCOURS_COLUMN_CREDIT_LINE, NUMBER, "credit_line"},
    {ENCOURS_COLUMN_DEBIT_DOCUMENT, NUMBER, "debit_document"},
    {ENCOURS_COLUMN_DEBIT_LINE, NUMBER, "debit_line"},
    {ENCOURS_COLUMN_FROM, DAY, "from"},
    {ENCOURS_COLUMN_TO, DAY, "to"},
    {ENCOURS_COLUMN_CURRENCY, CURRENCY, "currency"},
    {ENCOURS_COLUMN_AMOUNT, AMOUNT, "amount"},
    {ENCOURS_COLUMN_SEQUENCE, NUMBER, "sequence"},
    {ENCOURS_COLUMN_RECORDED_AT, INSTANT, "recorded_at"},
    {0, 0, NULL},
};

static void put_currency(enc_json *json, const char *name, int64_t numeric)
{
    encours_currency known;
    if (encours_currency_by_numeric(NULL, (uint16_t)numeric, &known, NULL) == ENCOURS_OK &&
        known.code[0] != '\0')
        enc_json_word(json, name, known.code);
    else
        enc_json_number(json, name, numeric);
}

static void put_number(enc_json *json, const member *m, int64_t value, unsigned decimals)
{
    switch (m->kind) {
    case AMOUNT:
        if (value != INT64_MIN)
            enc_json_amount(json, m->name, value, decimals);
        break;
    case DAY:
        if (value != ENCOURS_DATE_NONE)
            enc_json_day(json, m->name, (int32_t)value);
        break;
    case INSTANT:
        enc_json_instant(json, m->name, value);
        break;
    case CURRENCY:
        if (value != 0)
            put_currency(json, m->name, value);
        break;
    default:
        if (value != 0)
            enc_json_number(json, m->name, value);
    }
}

/* Amounts of facts that are not of money have no currency, and no decimals. */
static unsigned decimals_of(const encours_cursor *cursor, int64_t numeric)
{
    int32_t exponent = encours_view_exponent(cursor->view, (uint16_t)numeric);
    return exponent > 0 ? (unsigned)exponent : 0;
}

void enc_person_row(enc_json *json, int32_t rows, const encours_cursor *cursor, size_t row)
{
    const member *members = rows == ENCOURS_ROWS_FACTS   ? facts
                            : rows == ENCOURS_ROWS_ITEMS ? items
                                                         : allocations;
    unsigned decimals = 0;
    enc_json_open(json, NULL, '{');
    enc_json_word(json, "record",
                  members == facts   ? "fact"
                  : members == items ? "item"
                                     : "allocation");
    for (const member *m = members; m->name != NULL; m++) {
        if (m->kind == TEXT) {
            const char *text = encours_cursor_text(cursor, m->column, row);
            if (text[0] != '\0')
                enc_json_word(json, m->name, text);
            continue;
        }
        int64_t value = encours_cursor_numbers(cursor, m->column)[row];
        if (m->kind == CURRENCY)
            decimals = decimals_of(cursor, value);
        put_number(json, m, value, decimals);
    }
    enc_json_close(json, '}');
    enc_json_line(json);
}
