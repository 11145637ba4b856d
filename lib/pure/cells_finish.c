/* SPDX-License-Identifier: MIT */
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/cells_read.h"
#include "pure/room.h"

void enc_cells_reader_make(enc_cells_reader *reader, const void *state)
{
    const enc_cells_head *head = &reader->head;
    reader->low = enc_cells_low_const(state);
    reader->high = enc_cells_is_narrow(state) ? NULL : enc_cells_high_const(state, head);
    reader->counts = head->count_items != 0 ? enc_cells_counts_const(state, head) : NULL;
    reader->slots = NULL;
    reader->rows = head->rows;
}

/* The credits of a row pay its oldest columns first, those without a date last. */
void enc_cells_settle(const enc_cells_head *head, enc_i128 *values)
{
    uint32_t undated = enc_cells_no_date(head), oldest = undated - 1;
    enc_i128 *credits = &values[undated + 1];
    for (uint32_t i = 0; i <= undated; i++) {
        uint32_t column = i < undated ? oldest - i : undated;
        enc_i128 left = enc_subtract_wrapping(0, *credits);
        enc_i128 paid = values[column] < left ? values[column] : left;
        values[column] = enc_subtract_wrapping(values[column], paid);
        *credits = enc_add_wrapping(*credits, paid);
    }
}

void enc_cells_values(const enc_cells_reader *reader, uint64_t row, uint32_t currency,
                      enc_i128 *values)
{
    size_t line = enc_cells_line(reader, row, currency);
    for (uint32_t i = 0; i < reader->head.columns; i++) {
        values[i] = enc_cells_get(&reader->low[line + i]);
        if (reader->high != NULL)
            values[i] = enc_add_wrapping(
                values[i], (enc_i128)enc_cells_get(&reader->high[line + i]) * ((enc_i128)1 << 64));
    }
    if (reader->head.credits == ENCOURS_CREDITS_OLDEST_FIRST)
        enc_cells_settle(&reader->head, values);
}

enum { ROWS_AHEAD = 16 }; /* rows in the order of their keys are fetched so far ahead */

typedef struct writer {
    const enc_cells_reader *reader;
    const encours_aging_cells_out *out;
    encours_error *error;
} writer;

static encours_status overflow(const writer *w, uint64_t row, const char *what)
{
    return enc_error_at(w->error, ENCOURS_E_OVERFLOW, row,
                        "%s of row %" PRIu64 ": the sum does not fit 64 bits", what, row);
}

/* One row and currency, where amounts may pass 64 bits or credits are to be settled. */
static encours_status write_wide(const writer *w, uint64_t row, uint32_t currency, enc_i128 *totals)
{
    const enc_cells_head *head = &w->reader->head;
    enc_i128 values[ENCOURS_AGING_COLUMNS_MAX], total = 0;
    int64_t narrow[ENCOURS_AGING_COLUMNS_MAX], row_total;
    uint64_t place = row * head->currencies + currency;
    enc_cells_values(w->reader, row, currency, values);
    for (uint32_t i = 0; i < head->columns; i++) {
        if (!enc_narrow_i64(values[i], &narrow[i]))
            return overflow(w, row, "a cell");
        total += narrow[i];
        totals[i] += narrow[i];
    }
    if (!enc_narrow_i64(total, &row_total))
        return overflow(w, row, "the total");
    if (w->out->amounts != NULL)
        memcpy(w->out->amounts + place * head->columns, narrow, head->columns * sizeof *narrow);
    if (w->out->row_totals != NULL)
        w->out->row_totals[place] = row_total;
    return ENCOURS_OK;
}

/* The same where all sums are proved to fit: the sum of all magnitudes does. */
static void write_narrow(const writer *w, uint64_t row, uint32_t currency, int64_t *totals)
{
    const enc_cells_head *head = &w->reader->head;
    const int64_t *line = w->reader->low + enc_cells_line(w->reader, row, currency);
    uint64_t place = row * head->currencies + currency;
    int64_t values[ENCOURS_AGING_COLUMNS_MAX], total = 0;
    for (uint32_t i = 0; i < head->columns; i++) {
        values[i] = enc_cells_get(&line[i]);
        total = enc_add_wrapping_i64(total, values[i]);
        totals[i] = enc_add_wrapping_i64(totals[i], values[i]);
    }
    if (w->out->amounts != NULL)
        memcpy(w->out->amounts + place * head->columns, values, head->columns * sizeof *values);
    if (w->out->row_totals != NULL)
        w->out->row_totals[place] = total;
}

/* All rows of a currency. */
static encours_status write_rows(const writer *w, uint32_t currency, enc_i128 *totals)
{
    const enc_cells_reader *reader = w->reader;
    int64_t narrow[ENCOURS_AGING_COLUMNS_MAX] = {0};
    bool is_wide = reader->high != NULL || reader->head.credits == ENCOURS_CREDITS_OLDEST_FIRST;
    for (uint64_t row = 0; row < reader->rows; row++) {
        if (row + ROWS_AHEAD < reader->rows)
            __builtin_prefetch(&reader->low[enc_cells_line(reader, row + ROWS_AHEAD, currency)]);
        if (is_wide)
            ENC_TRY(write_wide(w, row, currency, totals));
        else
            write_narrow(w, row, currency, narrow);
    }
    for (uint32_t i = 0; !is_wide && i < reader->head.columns; i++)
        totals[i] = narrow[i];
    return ENCOURS_OK;
}

static encours_status write_totals(const writer *w, uint32_t currency, const enc_i128 *totals)
{
    uint32_t columns = w->reader->head.columns;
    enc_i128 sum = 0;
    int64_t narrow;
    for (uint32_t i = 0; i < columns; i++) {
        if (!enc_narrow_i64(totals[i], &narrow))
            return enc_error_at(w->error, ENCOURS_E_OVERFLOW, i,
                                "the total of column %" PRIu32 " does not fit 64 bits", i);
        if (w->out->totals != NULL)
            w->out->totals[currency * columns + i] = narrow;
        sum += totals[i];
    }
    if (!enc_narrow_i64(sum, &narrow))
        return enc_error_at(w->error, ENCOURS_E_OVERFLOW, currency,
                            "the balance of currency %" PRIu32 " of the options does not fit 64 "
                            "bits",
                            currency);
    if (w->out->balances != NULL)
        w->out->balances[currency] = narrow;
    return ENCOURS_OK;
}

static void write_items(const writer *w, uint32_t currency)
{
    const enc_cells_reader *reader = w->reader;
    uint32_t columns = reader->head.columns;
    for (uint32_t i = 0; i < columns; i++) {
        uint64_t total = 0;
        for (uint64_t row = 0; row < reader->rows; row++) {
            uint64_t items = enc_le64(reader->counts[enc_cells_line(reader, row, currency) + i]);
            total += items;
            if (w->out->items != NULL)
                w->out->items[(row * reader->head.currencies + currency) * columns + i] = items;
        }
        if (w->out->total_items != NULL)
            w->out->total_items[currency * columns + i] = total;
    }
}

encours_status enc_cells_check_room(const enc_cells_reader *reader,
                                    const encours_aging_cells_out *out, uint32_t currencies,
                                    encours_error *error)
{
    ENC_TRY(enc_room_check(out->rows, reader->rows, "rows", error));
    ENC_TRY(enc_room_check_same(out->currencies, currencies, "currencies", error));
    return enc_room_check_same(out->columns, reader->head.columns, "columns", error);
}

encours_status enc_cells_write(const enc_cells_reader *reader, const encours_aging_cells_out *out,
                               encours_error *error)
{
    const writer w = {reader, out, error};
    bool with_items = out->items != NULL || out->total_items != NULL;
    if (with_items && reader->counts == NULL)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "items are wanted of a state that does not count them");
    for (uint32_t currency = 0; currency < reader->head.currencies; currency++) {
        enc_i128 totals[ENCOURS_AGING_COLUMNS_MAX] = {0};
        ENC_TRY(write_rows(&w, currency, totals));
        ENC_TRY(write_totals(&w, currency, totals));
        if (with_items)
            write_items(&w, currency);
    }
    if (out->residuals != NULL)
        memset(out->residuals, 0, reader->head.columns * sizeof *out->residuals);
    return ENCOURS_OK;
}

encours_status encours_aging_cells_finish(const void *state, size_t state_size,
                                          const encours_aging_cells_out *out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    encours_aging_cells_out given;
    ENC_STRUCT_LOAD(given, out, encours_aging_cells_out, sizeof given, error);
    enc_cells_reader reader;
    ENC_TRY(enc_cells_load(state, state_size, ENC_STATE_AGING_CELLS, &reader.head, error));
    enc_cells_reader_make(&reader, state);
    ENC_TRY(enc_cells_check_room(&reader, &given, reader.head.currencies, error));
    return enc_cells_write(&reader, &given, error);
}
