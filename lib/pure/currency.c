/* SPDX-License-Identifier: MIT */
#include "pure/currency.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"

/* The ISO row of a numeric code, or NULL. */
static const encours_currency *find_row(uint16_t numeric)
{
    size_t low = 0, high = enc_currency_row_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (enc_currency_rows[middle].numeric < numeric)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < enc_currency_row_count && enc_currency_rows[low].numeric == numeric;
    return found ? &enc_currency_rows[low] : NULL;
}

static const encours_currency_override *find_override(const encours_currency_table *table,
                                                      uint16_t numeric)
{
    for (size_t i = 0; table != NULL && i < table->count; i++)
        if (table->overrides[i].numeric == numeric)
            return &table->overrides[i];
    return NULL;
}

/* Put the caller's decimals, if any, in the place of the ISO ones. */
static encours_status apply_override(const encours_currency_override *deviation,
                                     encours_currency *currency, encours_error *error)
{
    if (deviation == NULL)
        return ENCOURS_OK;
    if (deviation->exponent > ENCOURS_CURRENCY_EXPONENT_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "currency %u is given %u decimals, a currency has at most %d",
                             (unsigned)deviation->numeric, (unsigned)deviation->exponent,
                             ENCOURS_CURRENCY_EXPONENT_MAX);
    currency->exponent = (int16_t)deviation->exponent;
    return ENCOURS_OK;
}

encours_status encours_currency_by_numeric(const encours_currency_table *table, uint16_t numeric,
                                           encours_currency *out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_REQUIRE(table == NULL || table->overrides != NULL || table->count == 0);
    const encours_currency *row = find_row(numeric);
    const encours_currency_override *deviation = numeric != 0 ? find_override(table, numeric)
                                                              : NULL;
    if (row == NULL && deviation == NULL) {
        enc_error_set(error, ENCOURS_E_CURRENCY, "%u is no numeric currency code of ISO 4217",
                      (unsigned)numeric);
        enc_error_hint(error, "Give the decimals of a code of your own in the currency table");
        return ENCOURS_E_CURRENCY;
    }
    encours_currency found = {.numeric = numeric};
    if (row != NULL)
        found = *row;
    ENC_TRY(apply_override(deviation, &found, error));
    *out = found;
    return ENCOURS_OK;
}

encours_status encours_currency_by_code(const encours_currency_table *table, const char *code,
                                        encours_currency *out, encours_error *error)
{
    ENC_REQUIRE(code != NULL && out != NULL);
    ENC_REQUIRE(table == NULL || table->overrides != NULL || table->count == 0);
    for (size_t i = 0; i < enc_currency_row_count; i++) {
        if (strcmp(enc_currency_rows[i].code, code) != 0)
            continue;
        encours_currency found = enc_currency_rows[i];
        ENC_TRY(apply_override(find_override(table, found.numeric), &found, error));
        *out = found;
        return ENCOURS_OK;
    }
    char shown[16];
    enc_text_copy(shown, sizeof shown, code);
    enc_error_set(error, ENCOURS_E_CURRENCY, "\"%s\" is no currency code of ISO 4217", shown);
    enc_error_hint(error, "Codes are three capital letters, such as EUR");
    return ENCOURS_E_CURRENCY;
}

size_t encours_currency_list(encours_currency *out, size_t capacity)
{
    size_t copied = capacity < enc_currency_row_count ? capacity : enc_currency_row_count;
    if (out != NULL && copied > 0)
        memcpy(out, enc_currency_rows, copied * sizeof *out);
    return enc_currency_row_count;
}

encours_status enc_currency_exponent(const encours_currency_table *table, uint16_t numeric,
                                     uint32_t *out, encours_error *error)
{
    encours_currency currency;
    ENC_TRY(encours_currency_by_numeric(table, numeric, &currency, error));
    if (currency.exponent < 0) {
        enc_error_set(error, ENCOURS_E_CURRENCY, "ISO 4217 defines no decimals for %s",
                      currency.code);
        enc_error_hint(error, "Give its decimals in the currency table");
        return ENCOURS_E_CURRENCY;
    }
    *out = (uint32_t)currency.exponent;
    return ENCOURS_OK;
}

void enc_currency_name(uint16_t numeric, char out[ENC_CURRENCY_NAME_SIZE])
{
    const encours_currency *row = find_row(numeric);
    if (row != NULL)
        enc_text_copy(out, ENC_CURRENCY_NAME_SIZE, row->code);
    else
        snprintf(out, ENC_CURRENCY_NAME_SIZE, "currency %u", (unsigned)numeric);
}
