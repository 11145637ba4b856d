/* SPDX-License-Identifier: MIT */
/* From rows and cells to a result. */
#include <string.h>

#include "pure/aging_builder.h"
#include "pure/aging_result.h"
#include "pure/aging_sort.h"
#include "pure/currency.h"

typedef enc_ranked sorted_row; /* rank: key, then currency; item: row of the builder */

/* Rows of the builder are in the order they were met: fetch them this far ahead. */
enum { ROWS_AHEAD = 16 };

/* What filling in needs besides the builder. */
typedef struct finish {
    const enc_aging_builder *builder;
    encours_aging *aging;
    sorted_row *rows;
    enc_i128 *totals;                            /* [currency * columns + column] */
    uint8_t position_of[ENC_CURRENCIES_MAX + 1]; /* by slot of a currency: place in the result */
    encours_error *error;
} finish;

static bool row_has_items(const enc_aging_cells *cells, size_t row)
{
    const uint32_t *counts = enc_aging_cells_counts(cells, row);
    uint32_t any = 0;
    for (size_t column = 0; column < cells->columns; column++)
        any |= counts[column];
    return any != 0;
}

/* The rows with items, sorted; `scratch` has the same room. */
static size_t sort_rows(const enc_aging_builder *builder, sorted_row *rows, sorted_row *scratch)
{
    size_t count = 0;
    for (size_t row = 0; row < builder->cells.rows; row++) {
        if (!row_has_items(&builder->cells, row))
            continue;
        enc_aging_pair pair = builder->rows.pairs[row];
        rows[count++] = (sorted_row){
            .rank = (uint64_t)pair.key << 16 | pair.currency,
            .item = row,
        };
    }
    enc_rank_sort(rows, scratch, count);
    return count;
}

static uint8_t slot_of(const finish *f, uint16_t currency)
{
    return f->builder->rows.slot_of[currency];
}

/* The currencies of the rows, ascending, no more than ENC_CURRENCIES_MAX of them. The index knows
 * the few there are: to look for them among all codes would take longer than a small result. */
static size_t collect_currencies(finish *f, size_t count, uint16_t *currencies)
{
    uint16_t code_of[ENC_CURRENCIES_MAX + 1] = {0};
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        uint16_t code = (uint16_t)f->rows[i].rank;
        code_of[slot_of(f, code)] = code;
    }
    for (size_t slot = 1; slot <= f->builder->rows.slot_count; slot++) {
        if (code_of[slot] == 0)
            continue;
        size_t at = found++;
        for (; at > 0 && currencies[at - 1] > code_of[slot]; at--)
            currencies[at] = currencies[at - 1];
        currencies[at] = code_of[slot];
    }
    for (size_t at = 0; at < found; at++)
        f->position_of[slot_of(f, currencies[at])] = (uint8_t)at;
    return found;
}

static encours_status overflow(const finish *f, const char *what, uint16_t currency,
                               const char *column)
{
    char name[ENC_CURRENCY_NAME_SIZE];
    enc_currency_name(currency, name);
    return enc_error_set(f->error, ENCOURS_E_OVERFLOW, "%s in %s, %s: the sum does not fit 64 bits",
                         what, name, column);
}

static encours_status fill_row(const finish *f, size_t at)
{
    encours_aging *aging = f->aging;
    const enc_aging_cells *cells = &f->builder->cells;
    size_t row = f->rows[at].item;
    uint16_t currency = (uint16_t)f->rows[at].rank;
    size_t position = f->position_of[slot_of(f, currency)];
    enc_i128 *totals = f->totals + position * cells->columns;
    enc_i128 row_total = 0;
    aging->keys[at] = (uint32_t)(f->rows[at].rank >> 16);
    aging->row_currencies[at] = currency;
    for (size_t column = 0; column < cells->columns; column++) {
        enc_i128 sum = enc_aging_cells_sum(cells, row, column);
        size_t place = column * aging->row_count + at;
        if (!enc_narrow_i64(sum, &aging->amounts[place]))
            return overflow(f, "a cell", currency, aging->layout.columns[column].label);
        aging->items[place] = enc_aging_cells_counts(cells, row)[column];
        totals[column] += sum;
        row_total += sum;
        aging->total_items[column * aging->currency_count + position] += aging->items[place];
    }
    if (!enc_narrow_i64(row_total, &aging->row_totals[at]))
        return overflow(f, "a row", currency, "all columns");
    return ENCOURS_OK;
}

static encours_status fill_totals(const finish *f)
{
    encours_aging *aging = f->aging;
    size_t columns = aging->layout.column_count;
    for (size_t i = 0; i < aging->currency_count; i++) {
        enc_i128 total = 0;
        for (size_t column = 0; column < columns; column++) {
            enc_i128 sum = f->totals[i * columns + column];
            if (!enc_narrow_i64(sum, &aging->total_amounts[column * aging->currency_count + i]))
                return overflow(f, "the total", aging->currencies[i],
                                aging->layout.columns[column].label);
            total += sum;
        }
        if (!enc_narrow_i64(total, &aging->totals[i]))
            return overflow(f, "the total", aging->currencies[i], "all columns");
    }
    return ENCOURS_OK;
}

static encours_status fill(const finish *f)
{
    encours_aging *aging = f->aging;
    size_t columns = aging->layout.column_count;
    memset(f->totals, 0, aging->currency_count * columns * sizeof *f->totals);
    memset(aging->total_items, 0, aging->currency_count * columns * sizeof *aging->total_items);
    for (size_t at = 0; at < aging->row_count; at++) {
        if (at + ROWS_AHEAD < aging->row_count)
            enc_aging_cells_prefetch(&f->builder->cells, f->rows[at + ROWS_AHEAD].item);
        ENC_TRY(fill_row(f, at));
    }
    return fill_totals(f);
}

/* Size the result, then fill it in. `f` has its rows and `scratch` the same room. */
static encours_status make(finish *f, sorted_row *scratch, encours_aging **out)
{
    encours_context *context = f->builder->context;
    uint16_t currencies[ENC_CURRENCIES_MAX];
    size_t rows = sort_rows(f->builder, f->rows, scratch);
    size_t count = collect_currencies(f, rows, currencies);
    ENC_TRY(enc_aging_result_new(context, &f->builder->layout, rows, count, &f->aging, f->error));
    memcpy(f->aging->currencies, currencies, count * sizeof *currencies);
    size_t totals_bytes = count * f->builder->cells.columns * sizeof *f->totals;
    f->totals = enc_allocate(context, totals_bytes);
    encours_status status = f->totals != NULL ? fill(f) : enc_error_memory(f->error);
    enc_release(context, f->totals, totals_bytes);
    if (status != ENCOURS_OK) {
        encours_aging_free(f->aging);
        return status;
    }
    *out = f->aging;
    return ENCOURS_OK;
}

encours_status enc_aging_result_make(const enc_aging_builder *builder, encours_aging **out,
                                     encours_error *error)
{
    encours_context *context = builder->context;
    size_t rows_bytes = builder->cells.rows * sizeof(sorted_row);
    finish f = {.builder = builder, .error = error};
    f.rows = enc_allocate(context, rows_bytes);
    sorted_row *scratch = enc_allocate(context, rows_bytes);
    encours_status status = f.rows != NULL && scratch != NULL ? make(&f, scratch, out)
                                                              : enc_error_memory(error);
    enc_release(context, f.rows, rows_bytes);
    enc_release(context, scratch, rows_bytes);
    return status;
}
