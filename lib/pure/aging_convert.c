/* SPDX-License-Identifier: MIT */
/* An aged balance in one currency. */
#include "base/checked.h"
#include "base/limits.h"
#include "pure/aging_result.h"
#include "pure/currency.h"
#include "pure/rates.h"

/* What a currency of the balance is multiplied by, minor units to minor units. */
typedef struct factor {
    int64_t numerator;
    int64_t denominator;
} factor;

typedef struct conversion {
    const encours_aging *from;
    encours_aging *to;
    encours_rounding rounding;
    encours_error *error;
    factor factors[ENC_CURRENCIES_MAX]; /* as from->currencies */
    size_t *first_rows; /* the first row of each key in `from`; at the end, its number of rows */
    size_t key_count;
} conversion;

static encours_status find_factors(conversion *c, const encours_rates *rates, uint16_t currency)
{
    for (size_t i = 0; i < c->from->currency_count; i++)
        ENC_TRY(enc_rates_minor(rates, c->from->currencies[i], currency, c->from->layout.as_of,
                                &c->factors[i].numerator, &c->factors[i].denominator, c->error));
    return ENCOURS_OK;
}

/* Where the currency of a row, which is among those of the result, stands. */
static size_t currency_place(const encours_aging *aging, uint16_t currency)
{
    return enc_currency_place(aging->currencies, aging->currency_count - 1, currency);
}

static encours_status overflow(const conversion *c, const char *what, size_t column)
{
    return enc_error_set(c->error, ENCOURS_E_OVERFLOW,
                         "%s converted, %s: the sum does not fit 64 bits", what,
                         c->from->layout.columns[column].label);
}

/* Add a converted amount to a sum. */
static encours_status add(const conversion *c, size_t currency, int64_t amount, enc_i128 *sum)
{
    const factor *by = &c->factors[currency];
    int64_t converted = 0;
    ENC_TRY(
        enc_rates_apply(amount, by->numerator, by->denominator, c->rounding, &converted, c->error));
    *sum += converted;
    return ENCOURS_OK;
}

/* The cells of one key: its rows are neighbours, one a currency. */
static encours_status convert_row(const conversion *c, size_t at, uint16_t currency)
{
    const encours_aging *from = c->from;
    encours_aging *to = c->to;
    size_t first = c->first_rows[at], end = c->first_rows[at + 1];
    enc_i128 row_total = 0;
    to->keys[at] = from->keys[first];
    to->row_currencies[at] = currency;
    for (size_t column = 0; column < from->layout.column_count; column++) {
        enc_i128 sum = 0;
        uint32_t items = 0;
        for (size_t row = first; row < end; row++) {
            size_t place = column * from->row_count + row;
            ENC_TRY(add(c, currency_place(from, from->row_currencies[row]), from->amounts[place],
                        &sum));
            items += from->items[place];
        }
        if (!enc_narrow_i64(sum, &to->amounts[column * to->row_count + at]))
            return overflow(c, "a row", column);
        to->items[column * to->row_count + at] = items;
        row_total += sum;
    }
    if (!enc_narrow_i64(row_total, &to->row_totals[at]))
        return enc_error_set(c->error, ENCOURS_E_OVERFLOW,
                             "a row converted: the sum does not fit 64 bits");
    return ENCOURS_OK;
}

/* The total of one column, from the currencies' own totals, and what the rows lack of it. */
static encours_status convert_column(const conversion *c, size_t column, enc_i128 *grand_total)
{
    const encours_aging *from = c->from;
    encours_aging *to = c->to;
    enc_i128 total = 0, rows = 0;
    to->total_items[column] = 0;
    for (size_t i = 0; i < from->currency_count; i++) {
        size_t place = column * from->currency_count + i;
        ENC_TRY(add(c, i, from->total_amounts[place], &total));
        to->total_items[column] += from->total_items[place];
    }
    for (size_t row = 0; row < to->row_count; row++)
        rows += to->amounts[column * to->row_count + row];
    if (!enc_narrow_i64(total, &to->total_amounts[column]))
        return overflow(c, "the total", column);
    /* Less than one for each currency and each row, of which there are no more than 2^32. */
    to->residuals[column] = (int64_t)(total - rows);
    *grand_total += total;
    return ENCOURS_OK;
}

static encours_status convert(const conversion *c, uint16_t currency)
{
    encours_aging *to = c->to;
    to->is_converted = 1;
    for (size_t at = 0; at < to->row_count; at++)
        ENC_TRY(convert_row(c, at, currency));
    if (to->currency_count == 0)
        return ENCOURS_OK;
    enc_i128 grand_total = 0;
    to->currencies[0] = currency;
    for (size_t column = 0; column < to->layout.column_count; column++)
        ENC_TRY(convert_column(c, column, &grand_total));
    if (!enc_narrow_i64(grand_total, &to->totals[0]))
        return enc_error_set(c->error, ENCOURS_E_OVERFLOW,
                             "the total converted: the sum does not fit 64 bits");
    return enc_row_labels_copy(to->context, &c->from->labels, c->first_rows, to->row_count,
                               &to->labels, c->error);
}

static void find_keys(conversion *c)
{
    for (size_t row = 0; row < c->from->row_count; row++)
        if (row == 0 || c->from->keys[row] != c->from->keys[row - 1])
            c->first_rows[c->key_count++] = row;
    c->first_rows[c->key_count] = c->from->row_count;
}

static encours_status make(conversion *c, uint16_t currency, encours_aging **out)
{
    find_keys(c);
    size_t currencies = c->from->currency_count > 0 ? 1 : 0;
    ENC_TRY(enc_aging_result_new(c->from->context, &c->from->layout, c->key_count, currencies,
                                 &c->to, c->error));
    encours_status status = convert(c, currency);
    if (status != ENCOURS_OK) {
        encours_aging_free(c->to);
        return status;
    }
    *out = c->to;
    return ENCOURS_OK;
}

encours_status encours_aging_convert(const encours_aging *aging, const encours_rates *rates,
                                     uint16_t currency, encours_rounding rounding,
                                     encours_aging **out, encours_error *error)
{
    ENC_REQUIRE(aging != NULL && rates != NULL && out != NULL);
    *out = NULL;
    if (aging->is_converted) {
        enc_error_set(error, ENCOURS_E_STATE, "the aged balance is converted already");
        enc_error_hint(error, "Convert the balance it came from, so that nothing is rounded twice");
        return ENCOURS_E_STATE;
    }
    conversion c = {.from = aging, .rounding = rounding, .error = error};
    ENC_TRY(enc_rates_check_rounding(rounding, error));
    ENC_TRY(find_factors(&c, rates, currency));
    size_t bytes = (aging->row_count + 1) * sizeof *c.first_rows;
    c.first_rows = enc_allocate(aging->context, bytes);
    if (c.first_rows == NULL)
        return enc_error_memory(error);
    encours_status status = make(&c, currency, out);
    enc_release(aging->context, c.first_rows, bytes);
    return status;
}
