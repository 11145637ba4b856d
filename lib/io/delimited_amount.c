/* SPDX-License-Identifier: MIT */
/* Currency, type and amounts of a line. */
#include <stdio.h>
#include <string.h>

#include "base/checked.h"
#include "io/delimited_import.h"

static encours_status read_currency(enc_text text, uint16_t *numeric, encours_error *error)
{
    char code[4] = {0};
    encours_currency currency;
    if (text.size != 3)
        return enc_error_set(error, ENCOURS_E_CURRENCY,
                             "\"%.*s\" is not a currency of ISO 4217, such as EUR or 978",
                             text.size < 40 ? (int)text.size : 40, text.bytes);
    uint16_t number = 0;
    size_t digits = 0;
    for (size_t i = 0; i < 3; i++) {
        char c = text.bytes[i];
        code[i] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
        if (c >= '0' && c <= '9') {
            number = (uint16_t)(number * 10 + (c - '0'));
            digits++;
        }
    }
    if (digits == 3)
        ENC_TRY(encours_currency_by_numeric(NULL, number, &currency, error));
    else
        ENC_TRY(encours_currency_by_code(NULL, code, &currency, error));
    *numeric = currency.numeric;
    return ENCOURS_OK;
}

static encours_status set_currency(enc_delimited_import *run, uint16_t numeric,
                                   encours_error *error)
{
    if (run->currency == numeric)
        return ENCOURS_OK;
    uint8_t decimals;
    ENC_TRY(enc_import_currency(run->import, numeric, &decimals, run->number.currency, error));
    if (decimals > 9)
        return enc_error_set(error, ENCOURS_E_CURRENCY,
                             "currency %03u has %u decimals, amounts are read with 9 at most",
                             numeric, decimals);
    run->number.decimals = decimals;
    run->currency = numeric;
    return ENCOURS_OK;
}

static encours_status find_currency(enc_delimited_import *run, enc_import_line *line,
                                    encours_error *error)
{
    enc_text text = enc_delimited_text(run, ENCOURS_MAP_CURRENCY);
    uint16_t numeric = run->map->options.default_currency;
    encours_status status = ENCOURS_OK;
    if (text.size > 0)
        status = read_currency(text, &numeric, error);
    else if (numeric == 0)
        return enc_delimited_refuse(run, ENCOURS_MAP_CURRENCY, ENCOURS_E_CURRENCY,
                                    "the currency is blank, and the map has no default",
                                    "State a default currency in the column map", error);
    if (status == ENCOURS_OK)
        status = set_currency(run, numeric, error);
    if (status != ENCOURS_OK)
        return enc_delimited_blame(run, ENCOURS_MAP_CURRENCY, status, error);
    line->document.currency = numeric;
    return ENCOURS_OK;
}

/* An amount; `*given` is false when the field is blank or not mapped. */
static encours_status read_amount(const enc_delimited_import *run, int slot, int64_t *out,
                                  bool *given, encours_error *error)
{
    enc_text text = enc_delimited_text(run, slot);
    *given = text.size > 0;
    *out = 0;
    if (!*given)
        return ENCOURS_OK;
    encours_status status = enc_number_parse(text.bytes, text.size, &run->number, out, error);
    return status == ENCOURS_OK ? status : enc_delimited_blame(run, slot, status, error);
}

/* The amount as the file signs it; positive is a debit in a file with debit and credit columns. */
static encours_status read_signed(enc_delimited_import *run, encours_error *error)
{
    bool given, other;
    int64_t credit;
    if (run->at[ENCOURS_MAP_AMOUNT] != ENC_UNBOUND) {
        ENC_TRY(read_amount(run, ENCOURS_MAP_AMOUNT, &run->signed_amount, &given, error));
        if (!given)
            return enc_delimited_refuse(run, ENCOURS_MAP_AMOUNT, ENCOURS_E_INVALID,
                                        "the amount is blank", "Correct or remove the line", error);
        return ENCOURS_OK;
    }
    ENC_TRY(read_amount(run, ENCOURS_MAP_DEBIT, &run->signed_amount, &given, error));
    ENC_TRY(read_amount(run, ENCOURS_MAP_CREDIT, &credit, &other, error));
    int slot = run->at[ENCOURS_MAP_DEBIT] != ENC_UNBOUND ? ENCOURS_MAP_DEBIT : ENCOURS_MAP_CREDIT;
    if (!given && !other)
        return enc_delimited_refuse(run, slot, ENCOURS_E_INVALID, "debit and credit are both blank",
                                    "Correct or remove the line", error);
    if (run->signed_amount != 0 && credit != 0)
        return enc_delimited_refuse(run, ENCOURS_MAP_CREDIT, ENCOURS_E_INVALID,
                                    "the line has a debit as well as a credit",
                                    "Write one line for each", error);
    if (run->signed_amount == 0)
        run->signed_amount = -credit;
    return ENCOURS_OK;
}

static encours_status find_type(const enc_delimited_import *run, const enc_map_type **out,
                                encours_error *error)
{
    *out = NULL;
    if (run->at[ENCOURS_MAP_TYPE] == ENC_UNBOUND)
        return ENCOURS_OK;
    enc_text text = enc_delimited_text(run, ENCOURS_MAP_TYPE);
    *out = enc_column_map_type(run->map, text.bytes, text.size);
    if (*out != NULL)
        return ENCOURS_OK;
    char value[ENC_IMPORT_VALUE_SIZE], rule[ENC_IMPORT_VALUE_SIZE + 64];
    (void)snprintf(rule, sizeof rule, "type %s is not in the column map",
                   enc_import_value(run->context, text, false, value));
    return enc_delimited_refuse(run, ENCOURS_MAP_TYPE, ENCOURS_E_NOT_FOUND, rule,
                                "Say in the column map what it means, or that it is ignored",
                                error);
}

static encours_status set_type(const enc_delimited_import *run, const enc_map_type *type,
                               encours_document *document, encours_error *error)
{
    const encours_column_map_options *options = &run->map->options;
    int64_t amount = run->signed_amount;
    bool debit = options->sign_rule == ENCOURS_SIGN_CREDIT_POSITIVE ? amount <= 0 : amount >= 0;
    if (type != NULL && type->type != 0) {
        document->type = type->type;
        document->reason = type->reason;
        if (amount != 0 && options->sign_rule != ENCOURS_SIGN_IGNORED &&
            enc_type_is_debit((unsigned)type->type) != debit)
            return enc_delimited_refuse(
                run, ENCOURS_MAP_TYPE, ENCOURS_E_INVALID,
                debit ? "the type says credit, the sign of the amount says debit"
                      : "the type says debit, the sign of the amount says credit",
                "State in the column map what signs mean, or give that type no side", error);
        return ENCOURS_OK;
    }
    document->type = debit ? options->type_debit : options->type_credit;
    if (document->type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT ||
        document->type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT)
        document->reason = ENCOURS_ADJUSTMENT_UNKNOWN;
    return ENCOURS_OK;
}

/* A part of the amount has its sign, where that column has signs at all. */
static encours_status read_part(const enc_delimited_import *run, int slot, int64_t *out,
                                bool *given, encours_error *error)
{
    ENC_TRY(read_amount(run, slot, out, given, error));
    bool by_column = run->at[ENCOURS_MAP_AMOUNT] != ENC_UNBOUND &&
                     run->map->options.sign_rule != ENCOURS_SIGN_IGNORED;
    bool negative = by_column && run->signed_amount < 0;
    bool free = run->map->options.sign_rule == ENCOURS_SIGN_IGNORED;
    if (*out != 0 && !free && (*out < 0) != negative)
        return enc_delimited_refuse(run, slot, ENCOURS_E_INVALID,
                                    "the sign is not that of the amount of the line",
                                    "Correct the line", error);
    *out = (int64_t)enc_magnitude(*out);
    return ENCOURS_OK;
}

encours_status enc_delimited_amounts(enc_delimited_import *run, enc_import_line *line,
                                     bool *ignored, encours_error *error)
{
    encours_document *document = &line->document;
    const enc_map_type *type;
    bool given;
    ENC_TRY(find_type(run, &type, error));
    *ignored = type != NULL && type->type < 0;
    if (*ignored)
        return ENCOURS_OK;
    ENC_TRY(find_currency(run, line, error));
    ENC_TRY(read_signed(run, error));
    ENC_TRY(set_type(run, type, document, error));
    document->gross = (int64_t)enc_magnitude(run->signed_amount);
    ENC_TRY(read_part(run, ENCOURS_MAP_VAT, &document->vat.value, &given, error));
    document->vat.is_set = given;
    if (document->vat.value > document->gross)
        return enc_delimited_refuse(run, ENCOURS_MAP_VAT, ENCOURS_E_INVALID,
                                    "the tax is more than the amount with tax", "Correct the line",
                                    error);
    return ENCOURS_OK;
}

/* Settled on a day: by the amount given, else wholly. What has no amount cannot be settled. */
encours_status enc_delimited_settled(enc_delimited_import *run, enc_import_line *line,
                                     encours_error *error)
{
    bool given;
    ENC_TRY(read_part(run, ENCOURS_MAP_SETTLED, &line->settled, &given, error));
    if (line->settled_on == ENCOURS_DATE_NONE && line->settled != 0)
        return enc_delimited_refuse(run, ENCOURS_MAP_SETTLED_ON, ENCOURS_E_INVALID,
                                    "an amount is settled on no day, and no day is invented",
                                    "Give the day of settlement", error);
    if (!given)
        line->settled = line->document.gross;
    if (line->settled > line->document.gross)
        return enc_delimited_refuse(run, ENCOURS_MAP_SETTLED, ENCOURS_E_INVALID,
                                    "more is settled than the amount of the line",
                                    "Correct the line", error);
    if (line->settled == 0)
        line->settled_on = ENCOURS_DATE_NONE;
    return ENCOURS_OK;
}
