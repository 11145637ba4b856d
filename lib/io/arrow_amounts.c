/* SPDX-License-Identifier: MIT */
/* Amounts of a batch as minor units. */
#include <inttypes.h>

#include "base/checked.h"
#include "encours/arrow_columns.h"
#include "io/arrow.h"

enum { DECIMALS_MAX = ENCOURS_CURRENCY_EXPONENT_MAX, DIGITS_MAX = 38 };

static bool is_decimal(enc_arrow_form form)
{
    return form >= ENC_ARROW_DECIMAL32 && form <= ENC_ARROW_DECIMAL128;
}

static enc_i128 load_decimal(const enc_arrow_column *column, size_t row)
{
    enc_i128 wide;
    int64_t half;
    int32_t quarter;
    switch (column->form) {
    case ENC_ARROW_DECIMAL32:
        enc_arrow_load(column, row, &quarter, sizeof quarter);
        return quarter;
    case ENC_ARROW_DECIMAL64:
        enc_arrow_load(column, row, &half, sizeof half);
        return half;
    default:
        enc_arrow_load(column, row, &wide, sizeof wide);
        return wide;
    }
}

/* A decimal in units of 10^-decimals. */
static encours_status read_decimal(const enc_arrow_column *column, size_t row, int32_t decimals,
                                   int64_t *out, encours_error *error)
{
    enc_i128 value = load_decimal(column, row), factor = 1;
    int32_t distance = decimals - column->scale;
    /* 10^38 fits 128 bits; from 10^39 on a factor is larger than any value: 0 stands for it. */
    for (int32_t i = distance < 0 ? -distance : distance; i > 0 && factor != 0; i--)
        factor = i > DIGITS_MAX ? 0 : factor * 10;
    bool exact = distance >= 0 || (factor == 0 ? value == 0 : value % factor == 0);
    if (!exact)
        return enc_arrow_at_row(column, ENCOURS_E_INVALID, row,
                                "it has more decimals than the currency: nothing is rounded",
                                error);
    if (value != 0 && distance < 0)
        value /= factor;
    if (value != 0 && distance > 0 && (factor == 0 || !enc_mul_i128(value, factor, &value)))
        return enc_arrow_at_row(column, ENCOURS_E_OVERFLOW, row, "its amount does not fit", error);
    if (!enc_narrow_i64(value, out))
        return enc_arrow_at_row(column, ENCOURS_E_OVERFLOW, row, "its amount does not fit", error);
    return ENCOURS_OK;
}

/* How many decimals the amounts of the rows have: all as many, or as many as the currencies. */
typedef struct decimals {
    const uint16_t *currencies; /* NULL: all as many */
    const encours_currency_table *table;
    struct {
        int32_t decimals;
        uint16_t numeric; /* 0: none is kept here */
    } known[1 << 6];
    int32_t all;
} decimals;

static encours_status decimals_at(decimals *of, const enc_arrow_column *column, size_t row,
                                  int32_t *out, encours_error *error)
{
    if (of->currencies == NULL) {
        *out = of->all;
        return ENCOURS_OK;
    }
    uint16_t numeric = of->currencies[row];
    size_t place = numeric % (sizeof of->known / sizeof of->known[0]);
    if (numeric == 0 || of->known[place].numeric != numeric) {
        encours_currency currency;
        encours_status status = encours_currency_by_numeric(of->table, numeric, &currency, error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, row);
            enc_error_field(error, column->name);
            return status;
        }
        of->known[place].numeric = numeric;
        of->known[place].decimals = currency.exponent > 0 ? currency.exponent : 0;
    }
    *out = of->known[place].decimals;
    return ENCOURS_OK;
}

static encours_status read_decimals(encours_arrow_batch *batch, const enc_arrow_column *column,
                                    decimals *of, const int64_t **out, encours_error *error)
{
    int32_t count = 0;
    ENC_TRY(enc_arrow_refuse_nulls(batch, column, error));
    int64_t *made = enc_arrow_keep(batch, batch->rows, sizeof *made);
    if (made == NULL)
        return enc_error_memory(error);
    for (size_t row = 0; row < batch->rows; row++) {
        ENC_TRY(decimals_at(of, column, row, &count, error));
        ENC_TRY(read_decimal(column, row, count, &made[row], error));
    }
    *out = made;
    return ENCOURS_OK;
}

static encours_status read_amounts(encours_arrow_batch *batch, const char *name, decimals *of,
                                   const int64_t **out, encours_error *error)
{
    const enc_arrow_column *column;
    const void *values;
    ENC_TRY(enc_arrow_find(batch, name, &column, error));
    if (is_decimal(column->form) && !column->has_dictionary)
        return read_decimals(batch, column, of, out, error);
    if (column->form != ENC_ARROW_INTEGER || column->has_dictionary)
        return enc_arrow_refuse_form(column, "of integers or decimals", error);
    ENC_TRY(enc_arrow_integers(batch, column, ENCOURS_ARROW_INT64, &values, error));
    *out = values;
    return ENCOURS_OK;
}

encours_status encours_arrow_batch_amounts(encours_arrow_batch *batch, const char *name,
                                           uint32_t decimals_of_all, const int64_t **out,
                                           encours_error *error)
{
    ENC_REQUIRE(batch != NULL);
    ENC_REQUIRE(name != NULL);
    ENC_REQUIRE(out != NULL);
    if (decimals_of_all > DECIMALS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "decimals is %" PRIu32 ", at most %d",
                             decimals_of_all, DECIMALS_MAX);
    decimals of = {.all = (int32_t)decimals_of_all};
    return read_amounts(batch, name, &of, out, error);
}

encours_status encours_arrow_batch_amounts_by_currency(encours_arrow_batch *batch, const char *name,
                                                       const uint16_t *currencies,
                                                       const encours_currency_table *table,
                                                       const int64_t **out, encours_error *error)
{
    ENC_REQUIRE(batch != NULL);
    ENC_REQUIRE(name != NULL);
    ENC_REQUIRE(currencies != NULL || batch->rows == 0);
    ENC_REQUIRE(out != NULL);
    decimals of = {.currencies = currencies, .table = table};
    return read_amounts(batch, name, &of, out, error);
}
