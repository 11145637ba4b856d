/* SPDX-License-Identifier: MIT */
#include "pure/rates_table.h"

#include <string.h>

#include "base/struct_size.h"
#include "pure/aging_sort.h"
#include "pure/currency.h"
#include "pure/date.h"

#define RATE_MAX INT64_C(1000000000000000)
#define ROWS_MAX ((size_t)1 << 31)

int enc_rate_row_compare(const void *left, const void *right)
{
    const enc_rate_row *a = left, *b = right;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    if (a->to != b->to)
        return a->to < b->to ? -1 : 1;
    return (a->valid_from > b->valid_from) - (a->valid_from < b->valid_from);
}

static encours_status check_row(const encours_rates_columns *columns, size_t i,
                                encours_error *error)
{
    if (columns->from[i] == columns->to[i])
        return enc_error_at(error, ENCOURS_E_INVALID, i, "rate %zu is from currency %u to itself",
                            i, (unsigned)columns->from[i]);
    if (!enc_date_is_valid(columns->valid_from[i]))
        return enc_error_at(error, ENCOURS_E_INVALID, i,
                            "rate %zu: valid_from %" PRId32
                            " is no day between 1900-01-01 and 2199-12-31",
                            i, columns->valid_from[i]);
    if (columns->numerator[i] < 1 || columns->numerator[i] > RATE_MAX ||
        columns->denominator[i] < 1 || columns->denominator[i] > RATE_MAX)
        return enc_error_at(error, ENCOURS_E_INVALID, i,
                            "rate %zu is %" PRId64 "/%" PRId64 ", needs both from 1 to 10^15", i,
                            columns->numerator[i], columns->denominator[i]);
    return ENCOURS_OK;
}

size_t enc_rates_exponent_place(const encours_rates *rates, uint16_t currency)
{
    size_t low = 0, high = rates->exponent_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rates->exponents[middle].currency < currency)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static encours_status learn_currency(encours_rates *rates, const encours_currency_table *table,
                                     uint16_t currency, encours_error *error)
{
    size_t at = enc_rates_exponent_place(rates, currency);
    if (at < rates->exponent_count && rates->exponents[at].currency == currency)
        return ENCOURS_OK;
    uint32_t exponent = 0;
    ENC_TRY(enc_currency_exponent(table, currency, &exponent, error));
    void *exponents = rates->exponents;
    if (!enc_grow(rates->context, &exponents, &rates->exponent_capacity, rates->exponent_count + 1,
                  sizeof *rates->exponents))
        return enc_error_memory(error);
    rates->exponents = exponents;
    memmove(rates->exponents + at + 1, rates->exponents + at,
            (rates->exponent_count - at) * sizeof *rates->exponents);
    rates->exponents[at] = (enc_rate_exponent){.currency = currency,
                                               .exponent = (uint16_t)exponent};
    rates->exponent_count++;
    return ENCOURS_OK;
}

static encours_status fill(encours_rates *rates, const encours_rates_columns *columns,
                           const encours_rates_options *options, encours_error *error)
{
    size_t bytes = columns->count * sizeof *rates->rows;
    rates->rows = enc_allocate(rates->context, bytes);
    if (rates->rows == NULL)
        return enc_error_memory(error);
    rates->count = columns->count;
    for (size_t i = 0; i < columns->count; i++) {
        ENC_TRY(check_row(columns, i, error));
        encours_status status = learn_currency(rates, options->currencies, columns->from[i], error);
        if (status == ENCOURS_OK)
            status = learn_currency(rates, options->currencies, columns->to[i], error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, i);
            return status;
        }
        rates->rows[i] = (enc_rate_row){
            .from = columns->from[i],
            .to = columns->to[i],
            .valid_from = columns->valid_from[i],
            .numerator = columns->numerator[i],
            .denominator = columns->denominator[i],
            .place = i,
        };
    }
    enc_rate_row *scratch = enc_allocate(rates->context, bytes);
    if (scratch == NULL)
        return enc_error_memory(error);
    enc_merge_sort(rates->rows, scratch, rates->count, sizeof *rates->rows, enc_rate_row_compare);
    enc_release(rates->context, scratch, bytes);
    return ENCOURS_OK;
}

static encours_status refuse_doubles(const encours_rates *rates, encours_error *error)
{
    for (size_t i = 1; i < rates->count; i++) {
        const enc_rate_row *row = &rates->rows[i];
        if (enc_rate_row_compare(row - 1, row) != 0)
            continue;
        char from[ENC_CURRENCY_NAME_SIZE], to[ENC_CURRENCY_NAME_SIZE], day[ENCOURS_DATE_TEXT_SIZE];
        enc_currency_name(row->from, from);
        enc_currency_name(row->to, to);
        encours_date_format((encours_date){row->valid_from}, day, sizeof day);
        return enc_error_at(error, ENCOURS_E_EXISTS, row->place,
                            "rates %zu and %zu are both %s to %s from %s", (row - 1)->place,
                            row->place, from, to, day);
    }
    return ENCOURS_OK;
}

encours_status encours_rates_new(encours_context *context, const encours_rates_columns *columns,
                                 const encours_rates_options *options, encours_rates **out,
                                 encours_error *error)
{
    ENC_REQUIRE(context != NULL && columns != NULL && out != NULL);
    *out = NULL;
    encours_rates_columns given;
    encours_rates_options settings;
    ENC_STRUCT_LOAD(given, columns, encours_rates_columns, sizeof given, error);
    ENC_STRUCT_LOAD(settings, options, encours_rates_options, sizeof settings, error);
    ENC_REQUIRE(given.count == 0 ||
                (given.from != NULL && given.to != NULL && given.valid_from != NULL &&
                 given.numerator != NULL && given.denominator != NULL));
    if (given.count > ROWS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu rates, at most 2^31", given.count);
    encours_rates *rates = enc_allocate_zeroed(context, sizeof *rates);
    if (rates == NULL)
        return enc_error_memory(error);
    rates->context = enc_context_retain(context);
    rates->base_currency = settings.base_currency;
    rates->age_days_max = settings.age_days_max;
    encours_status status = fill(rates, &given, &settings, error);
    if (status == ENCOURS_OK)
        status = refuse_doubles(rates, error);
    if (status != ENCOURS_OK) {
        encours_rates_free(rates);
        return status;
    }
    *out = rates;
    return ENCOURS_OK;
}

void encours_rates_free(encours_rates *rates)
{
    if (rates == NULL)
        return;
    encours_context *context = rates->context;
    enc_release(context, rates->rows, rates->count * sizeof *rates->rows);
    enc_release(context, rates->exponents, rates->exponent_capacity * sizeof *rates->exponents);
    enc_release(context, rates, sizeof *rates);
    encours_context_free(context);
}
