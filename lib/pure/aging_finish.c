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
    enc_i128 *totals;     /* [currency * columns + column] */
    uint8_t *position_of; /* by currency: place among those of the result */
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

/* The currencies of the rows, ascending, no more than ENC_CURRENCIES_MAX of them. */
static size_t collect_currencies(const sorted_row *rows, size_t count, uint8_t *position_of,
                                 uint16_t *currencies)
{
    enum { CODES = 1 << 16 };
    size_t found = 0;
    memset(position_of, 0, CODES);
    for (size_t i = 0; i < count; i++)
        position_of[(uint16_t)rows[i].rank] = 1;
    for (size_t code = 1; code < CODES; code++)
        if (position_of[code] != 0) {
            position_of[code] = (uint8_t)found;
            currencies[found++] = (uint16_t)code;
        }
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
    enc_i128 *totals = f->totals + f->position_of[currency] * cells->columns;
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
        aging->total_items[column * aging->currency_count + f->position_of[currency]] +=
            aging->items[place];
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
    size_t count = collect_currencies(f->rows, rows, f->position_of, currencies);
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
    size_t codes_bytes = 1 << 16;
    finish f = {.builder = builder, .error = error};
    f.rows = enc_allocate(context, rows_bytes);
    f.position_of = enc_allocate(context, codes_bytes);
    sorted_row *scratch = enc_allocate(context, rows_bytes);
    encours_status status = f.rows != NULL && f.position_of != NULL && scratch != NULL
                                ? make(&f, scratch, out)
                                : enc_error_memory(error);
    enc_release(context, f.rows, rows_bytes);
    enc_release(context, f.position_of, codes_bytes);
    enc_release(context, scratch, rows_bytes);
    return status;
}
