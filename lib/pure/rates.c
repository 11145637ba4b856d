/* SPDX-License-Identifier: MIT */
#include "pure/rates.h"

#include "base/checked.h"
#include "base/struct_size.h"
#include "pure/currency.h"
#include "pure/date.h"
#include "pure/rates_table.h"
#include "pure/rounding.h"

/* A rate in the making: up to two factors. */
typedef struct found_rate {
    enc_u128 numerator;
    enc_u128 denominator;
    int32_t valid_from;
    int32_t path;
} found_rate;

/* Decimals of a currency that is in a row. */
static uint32_t exponent_of(const encours_rates *rates, uint16_t currency)
{
    return rates->exponents[enc_rates_exponent_place(rates, currency)].exponent;
}

/* The last row of a pair on or before a day, if it is still valid. */
static const enc_rate_row *find_row(const encours_rates *rates, uint16_t from, uint16_t to,
                                    int32_t day)
{
    enc_rate_row wanted = {.from = from, .to = to, .valid_from = day};
    size_t low = 0, high = rates->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (enc_rate_row_compare(&rates->rows[middle], &wanted) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return NULL;
    const enc_rate_row *row = &rates->rows[low - 1];
    if (row->from != from || row->to != to)
        return NULL;
    if (rates->age_days_max != 0 && (uint32_t)(day - row->valid_from) > rates->age_days_max)
        return NULL;
    return row;
}

/* Multiply a rate by a row or its inverse. */
static bool find_factor(const encours_rates *rates, uint16_t from, uint16_t to, int32_t day,
                        found_rate *rate)
{
    if (from == to)
        return true;
    const enc_rate_row *row = find_row(rates, from, to, day);
    bool is_direct = row != NULL;
    if (!is_direct)
        row = find_row(rates, to, from, day);
    if (row == NULL)
        return false;
    uint64_t numerator = (uint64_t)(is_direct ? row->numerator : row->denominator);
    uint64_t denominator = (uint64_t)(is_direct ? row->denominator : row->numerator);
    rate->numerator = rate->numerator * numerator;
    rate->denominator = rate->denominator * denominator;
    if (row->valid_from > rate->valid_from)
        rate->valid_from = row->valid_from;
    rate->path = is_direct ? ENCOURS_RATE_DIRECT : ENCOURS_RATE_INVERSE;
    return true;
}

static void reduce(found_rate *rate)
{
    enc_u128 common = enc_common_divisor_u128(rate->numerator, rate->denominator);
    rate->numerator /= common;
    rate->denominator /= common;
}

static encours_status no_rate(const encours_rates *rates, uint16_t from, uint16_t to, int32_t day,
                              encours_error *error)
{
    char from_name[ENC_CURRENCY_NAME_SIZE], to_name[ENC_CURRENCY_NAME_SIZE];
    char day_name[ENCOURS_DATE_TEXT_SIZE];
    enc_currency_name(from, from_name);
    enc_currency_name(to, to_name);
    encours_date_format((encours_date){day}, day_name, sizeof day_name);
    enc_error_set(error, ENCOURS_E_CURRENCY, "no rate from %s to %s on %s", from_name, to_name,
                  day_name);
    if (rates->base_currency == 0)
        enc_error_hint(error, "Add a rate valid on that day, or name a base currency that both "
                              "have rates with");
    else
        enc_error_hint(error, "Add a rate valid on that day");
    return ENCOURS_E_CURRENCY;
}

static encours_status find(const encours_rates *rates, uint16_t from, uint16_t to, encours_date day,
                           found_rate *rate, encours_error *error)
{
    if (!enc_date_is_valid(day.epoch_day))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "day %" PRId32 " is no day between 1900-01-01 and 2199-12-31",
                             day.epoch_day);
    if (from == 0 || to == 0)
        return enc_error_set(error, ENCOURS_E_CURRENCY, "currency 0 is no currency");
    found_rate one = {
        .numerator = 1,
        .denominator = 1,
        .valid_from = ENCOURS_DATE_NONE,
        .path = ENCOURS_RATE_IDENTITY,
    };
    *rate = one;
    if (find_factor(rates, from, to, day.epoch_day, rate))
        return ENCOURS_OK;
    uint16_t base = rates->base_currency;
    *rate = one;
    if (base == 0 || !find_factor(rates, from, base, day.epoch_day, rate) ||
        !find_factor(rates, base, to, day.epoch_day, rate))
        return no_rate(rates, from, to, day.epoch_day, error);
    rate->path = ENCOURS_RATE_TRIANGULATED;
    reduce(rate);
    return ENCOURS_OK;
}

static encours_status narrow(const found_rate *rate, int64_t *numerator, int64_t *denominator,
                             encours_error *error)
{
    if (rate->numerator > INT64_MAX || rate->denominator > INT64_MAX)
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "the exact rate has more than 63 bits in lowest terms");
    *numerator = (int64_t)rate->numerator;
    *denominator = (int64_t)rate->denominator;
    return ENCOURS_OK;
}

encours_status encours_rates_find(const encours_rates *rates, uint16_t from, uint16_t to,
                                  encours_date day, encours_rate *out, encours_error *error)
{
    ENC_REQUIRE(rates != NULL);
    ENC_REQUIRE_STRUCT(out, encours_rate, error);
    found_rate rate = {0};
    ENC_TRY(find(rates, from, to, day, &rate, error));
    reduce(&rate);
    encours_rate result = {.valid_from = {rate.valid_from}, .path = rate.path};
    ENC_TRY(narrow(&rate, &result.numerator, &result.denominator, error));
    enc_struct_store(out, &result, sizeof result);
    return ENCOURS_OK;
}

encours_status enc_rates_minor(const encours_rates *rates, uint16_t from, uint16_t to,
                               encours_date day, int64_t *numerator, int64_t *denominator,
                               encours_error *error)
{
    found_rate rate = {0};
    ENC_TRY(find(rates, from, to, day, &rate, error));
    if (from != to) {
        uint32_t exponent_from = exponent_of(rates, from), exponent_to = exponent_of(rates, to);
        /* 10^15 squared times 10^18 passes 128 bits, so factors go out as soon as they can. */
        reduce(&rate);
        if (rate.numerator > INT64_MAX || rate.denominator > INT64_MAX)
            return narrow(&rate, numerator, denominator, error);
        bool is_finer = exponent_to > exponent_from;
        uint64_t power = (uint64_t)enc_power_of_ten(is_finer ? exponent_to - exponent_from
                                                             : exponent_from - exponent_to);
        if (is_finer)
            rate.numerator = rate.numerator * power;
        else
            rate.denominator = rate.denominator * power;
        reduce(&rate);
    }
    return narrow(&rate, numerator, denominator, error);
}

encours_status enc_rates_check_rounding(encours_rounding rounding, encours_error *error)
{
    if (enc_rounding_is_known((uint32_t)rounding))
        return ENCOURS_OK;
    return enc_error_set(error, ENCOURS_E_INVALID, "rounding %d is no encours_rounding",
                         (int)rounding);
}

encours_status enc_rates_apply(int64_t amount, int64_t numerator, int64_t denominator,
                               encours_rounding rounding, int64_t *out, encours_error *error)
{
    ENC_TRY(enc_rates_check_rounding(rounding, error));
    if (!enc_round_divide_i64((enc_i128)amount * numerator, denominator, rounding, out))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "%" PRId64 " * %" PRId64 " / %" PRId64 " does not fit 64 bits", amount,
                             numerator, denominator);
    return ENCOURS_OK;
}

encours_status encours_rates_convert(const encours_rates *rates, encours_money amount, uint16_t to,
                                     encours_date day, encours_rounding rounding,
                                     encours_money *out, encours_error *error)
{
    ENC_REQUIRE(rates != NULL && out != NULL);
    int64_t numerator = 0, denominator = 1;
    ENC_TRY(enc_rates_minor(rates, amount.currency, to, day, &numerator, &denominator, error));
    int64_t minor = 0;
    ENC_TRY(enc_rates_apply(amount.minor, numerator, denominator, rounding, &minor, error));
    *out = (encours_money){.minor = minor, .currency = to};
    return ENCOURS_OK;
}
