/* SPDX-License-Identifier: MIT */
/* The figures of a state in one currency. */
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/cells_read.h"
#include "pure/rates.h"

typedef struct factor {
    int64_t numerator; /* 0: the currency has no amounts, and needs no rate */
    int64_t denominator;
} factor;

typedef struct conversion {
    enc_cells_reader reader;
    const encours_rates *rates;
    uint16_t currency;
    encours_rounding rounding;
    encours_aging_cells_out out;
    factor factors[ENC_CURRENCIES_MAX];
    enc_i128 totals[ENCOURS_AGING_COLUMNS_MAX];
    enc_i128 rows[ENCOURS_AGING_COLUMNS_MAX]; /* sums of the rows converted */
    encours_error *error;
} conversion;

static encours_status overflow(const conversion *c, const char *what, uint64_t index)
{
    return enc_error_at(c->error, ENCOURS_E_OVERFLOW, index,
                        "%s %" PRIu64 " converted: the sum does not fit 64 bits", what, index);
}

/* Add values, each converted and rounded apart. */
static encours_status add(const conversion *c, uint32_t currency, const enc_i128 *values,
                          enc_i128 *sums)
{
    const factor *by = &c->factors[currency];
    for (uint32_t i = 0; by->numerator != 0 && i < c->reader.head.columns; i++) {
        int64_t amount, converted = 0;
        if (!enc_narrow_i64(values[i], &amount))
            return overflow(c, "column", i);
        ENC_TRY(enc_rates_apply(amount, by->numerator, by->denominator, c->rounding, &converted,
                                c->error));
        sums[i] += converted;
    }
    return ENCOURS_OK;
}

/* The totals of a currency, converted once. */
static encours_status add_totals(conversion *c, uint32_t currency)
{
    const enc_cells_head *head = &c->reader.head;
    enc_i128 totals[ENCOURS_AGING_COLUMNS_MAX] = {0}, values[ENCOURS_AGING_COLUMNS_MAX];
    bool any = false;
    for (uint64_t row = 0; row < c->reader.rows; row++) {
        enc_cells_values(&c->reader, row, currency, values);
        for (uint32_t i = 0; i < head->columns; i++) {
            any |= values[i] != 0;
            totals[i] = enc_add_wrapping(totals[i], values[i]);
        }
    }
    factor *by = &c->factors[currency];
    *by = (factor){0, 1};
    if (any)
        ENC_TRY(enc_rates_minor(c->rates, head->codes[currency], c->currency,
                                (encours_date){head->as_of}, &by->numerator, &by->denominator,
                                c->error));
    return add(c, currency, totals, c->totals);
}

static encours_status convert_row(conversion *c, uint64_t row)
{
    const enc_cells_head *head = &c->reader.head;
    enc_i128 sums[ENCOURS_AGING_COLUMNS_MAX] = {0}, values[ENCOURS_AGING_COLUMNS_MAX], total = 0;
    int64_t narrow[ENCOURS_AGING_COLUMNS_MAX], row_total;
    for (uint32_t i = 0; i < head->currencies; i++) {
        enc_cells_values(&c->reader, row, i, values);
        ENC_TRY(add(c, i, values, sums));
    }
    for (uint32_t i = 0; i < head->columns; i++) {
        if (!enc_narrow_i64(sums[i], &narrow[i]))
            return overflow(c, "a cell of row", row);
        c->rows[i] += sums[i];
        total += sums[i];
    }
    if (!enc_narrow_i64(total, &row_total))
        return overflow(c, "the total of row", row);
    if (c->out.amounts != NULL)
        memcpy(c->out.amounts + row * head->columns, narrow, head->columns * sizeof *narrow);
    if (c->out.row_totals != NULL)
        c->out.row_totals[row] = row_total;
    return ENCOURS_OK;
}

static encours_status write_totals(const conversion *c)
{
    enc_i128 balance = 0;
    int64_t total;
    for (uint32_t i = 0; i < c->reader.head.columns; i++) {
        if (!enc_narrow_i64(c->totals[i], &total))
            return overflow(c, "the total of column", i);
        if (c->out.totals != NULL)
            c->out.totals[i] = total;
        if (c->out.residuals != NULL) /* a half for each cell at most: it fits */
            c->out.residuals[i] = (int64_t)(c->totals[i] - c->rows[i]);
        balance += c->totals[i];
    }
    if (!enc_narrow_i64(balance, &total))
        return overflow(c, "the balance in currency", c->currency);
    if (c->out.balances != NULL)
        c->out.balances[0] = total;
    return ENCOURS_OK;
}

/* Items of all currencies together. */
static void write_items(const conversion *c)
{
    const enc_cells_reader *reader = &c->reader;
    for (uint32_t i = 0; i < reader->head.columns; i++) {
        uint64_t total = 0;
        for (uint64_t row = 0; row < reader->rows; row++) {
            uint64_t items = 0;
            for (uint32_t currency = 0; currency < reader->head.currencies; currency++)
                items += enc_le64(reader->counts[enc_cells_line(reader, row, currency) + i]);
            total += items;
            if (c->out.items != NULL)
                c->out.items[row * reader->head.columns + i] = items;
        }
        if (c->out.total_items != NULL)
            c->out.total_items[i] = total;
    }
}

static encours_status convert(conversion *c)
{
    bool with_items = c->out.items != NULL || c->out.total_items != NULL;
    if (with_items && c->reader.counts == NULL)
        return enc_error_set(c->error, ENCOURS_E_INVALID,
                             "items are wanted of a state that does not count them");
    memset(c->totals, 0, sizeof c->totals);
    memset(c->rows, 0, sizeof c->rows);
    for (uint32_t currency = 0; currency < c->reader.head.currencies; currency++)
        ENC_TRY(add_totals(c, currency));
    for (uint64_t row = 0; row < c->reader.rows; row++)
        ENC_TRY(convert_row(c, row));
    if (with_items)
        write_items(c);
    return write_totals(c);
}

encours_status encours_aging_cells_convert(const void *state, size_t state_size,
                                           const encours_rates *rates, uint16_t currency,
                                           encours_rounding rounding,
                                           const encours_aging_cells_out *out, encours_error *error)
{
    ENC_REQUIRE(rates != NULL && out != NULL);
    conversion c = {.rates = rates, .currency = currency, .rounding = rounding, .error = error};
    ENC_STRUCT_LOAD(c.out, out, encours_aging_cells_out, sizeof c.out, error);
    ENC_TRY(enc_rates_check_rounding(rounding, error));
    ENC_TRY(enc_cells_load(state, state_size, ENC_STATE_AGING_CELLS, &c.reader.head, error));
    if (c.reader.head.code_count == 0)
        return enc_error_set(error, ENCOURS_E_CURRENCY,
                             "the options of the state do not name its currency");
    enc_cells_reader_make(&c.reader, state);
    c.out.currencies = 0; /* for the one of the result there is room, whatever is stated */
    ENC_TRY(enc_cells_check_room(&c.reader, &c.out, 1, error));
    return convert(&c);
}
