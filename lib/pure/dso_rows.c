/* SPDX-License-Identifier: MIT */
/* Gathering open amounts and sales by row. */
#include "pure/dso_rows.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/date.h"

enum { ROWS_MAX = 1 << 26, MONTHS_USUAL = 24 };

enum { SUM_OPEN, SUM_SALES, SUMS }; /* magnitudes of all amounts, which bound each cell */

encours_status enc_dso_row_options_load(const encours_dso_row_options *options,
                                        encours_dso_row_options *loaded, encours_error *error)
{
    ENC_REQUIRE(options != NULL);
    ENC_STRUCT_LOAD(*loaded, options, encours_dso_row_options, sizeof *loaded, error);
    if (loaded->months == 0)
        loaded->months = MONTHS_USUAL;
    int32_t as_of = loaded->as_of.epoch_day;
    if (!enc_date_is_valid(as_of))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "as_of %" PRId32 " is no day between 1900-01-01 and 2199-12-31",
                             as_of);
    if (loaded->rows < 1 || loaded->rows > ROWS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRIu32 " rows, needs 1 to %d",
                             loaded->rows, (int)ROWS_MAX);
    if (loaded->months > ENC_DSO_ROW_MONTHS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRIu32 " months, at most %d",
                             loaded->months, (int)ENC_DSO_ROW_MONTHS_MAX);
    if (enc_date_add_months(as_of, 1 - (int64_t)loaded->months) == ENCOURS_DATE_NONE)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRIu32 " months back begin before 1900-01-01", loaded->months);
    return ENCOURS_OK;
}

static size_t cells_of_row(const encours_dso_row_options *options)
{
    return ENC_DSO_CELL_SALES + options->months;
}

enc_state_shape enc_dso_row_shape(const encours_dso_row_options *loaded)
{
    uint64_t digest = enc_state_digest(ENC_STATE_DIGEST_START, loaded->as_of.epoch_day);
    digest = enc_state_digest(digest, loaded->rows);
    return (enc_state_shape){
        .kind = ENC_STATE_DSO,
        .sum_count = SUMS,
        .own_size = loaded->rows * cells_of_row(loaded) * sizeof(int64_t),
        .options = enc_state_digest(digest, loaded->months),
    };
}

size_t encours_dso_row_state_size(const encours_dso_row_options *options)
{
    encours_dso_row_options loaded;
    if (enc_dso_row_options_load(options, &loaded, NULL) != ENCOURS_OK)
        return 0;
    enc_state_shape shape = enc_dso_row_shape(&loaded);
    return enc_state_size(&shape);
}

encours_status encours_dso_row_begin(void *state, size_t size,
                                     const encours_dso_row_options *options, encours_error *error)
{
    encours_dso_row_options loaded;
    ENC_TRY(enc_dso_row_options_load(options, &loaded, error));
    enc_state_shape shape = enc_dso_row_shape(&loaded);
    return enc_state_begin(state, size, &shape, error);
}

static encours_status check_state(const void *state, size_t size,
                                  const encours_dso_row_options *options,
                                  encours_dso_row_options *loaded, encours_error *error)
{
    ENC_TRY(enc_dso_row_options_load(options, loaded, error));
    enc_state_shape shape = enc_dso_row_shape(loaded);
    return enc_state_check(state, size, &shape, error);
}

static void add_to_cell(uint64_t *cell, int64_t amount)
{
    *cell = enc_le64(enc_le64(*cell) + (uint64_t)amount);
}

static encours_status check_row(uint32_t row, const encours_dso_row_options *options, size_t item,
                                encours_error *error)
{
    if (row < options->rows)
        return ENCOURS_OK;
    return enc_error_at(error, ENCOURS_E_INVALID, item, "row %" PRIu32 " of %" PRIu32, row,
                        options->rows);
}

static encours_status bad_date(int32_t day, const char *name, size_t item, encours_error *error)
{
    return enc_error_at(error, ENCOURS_E_INVALID, item,
                        "%s %" PRId32 " is no day between 1900-01-01 and 2199-12-31", name, day);
}

/* Count the items and the magnitudes of their amounts, or fail with nothing changed. */
static encours_status count_items(void *state, size_t count, uint32_t sum, enc_u128 magnitudes,
                                  encours_error *error)
{
    if ((enc_u128)enc_state_sum(state, sum) + magnitudes > (enc_u128)INT64_MAX)
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "the magnitudes of all %s pass 2^63 - 1 minor units",
                             sum == SUM_OPEN ? "open amounts" : "sales");
    ENC_TRY(enc_state_count(state, count, error));
    enc_state_add(state, sum, (enc_i128)magnitudes);
    return ENCOURS_OK;
}

/* --- open items */

static encours_status check_open(const encours_dso_open_columns *c,
                                 const encours_dso_row_options *options, enc_u128 *magnitudes,
                                 encours_error *error)
{
    ENC_REQUIRE(c->count == 0 || (c->row != NULL && c->amount != NULL && c->due != NULL));
    for (size_t i = 0; i < c->count; i++) {
        ENC_TRY(check_row(c->row[i], options, i, error));
        if (!enc_date_is_valid(c->due[i]) && c->due[i] != ENCOURS_DATE_NONE)
            return bad_date(c->due[i], "due", i, error);
        *magnitudes += enc_magnitude(c->amount[i]);
    }
    return ENCOURS_OK;
}

encours_status encours_dso_row_add_open(void *state, size_t size,
                                        const encours_dso_row_options *options,
                                        const encours_dso_open_columns *columns,
                                        encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    encours_dso_row_options loaded;
    encours_dso_open_columns c;
    enc_u128 magnitudes = 0;
    ENC_TRY(check_state(state, size, options, &loaded, error));
    ENC_STRUCT_LOAD(c, columns, encours_dso_open_columns, sizeof c, error);
    ENC_TRY(check_open(&c, &loaded, &magnitudes, error));
    ENC_TRY(count_items(state, c.count, SUM_OPEN, magnitudes, error));
    uint64_t *cells = enc_state_own(state);
    for (size_t i = 0; i < c.count; i++) {
        uint64_t *row = cells + c.row[i] * cells_of_row(&loaded);
        int64_t not_due = c.due[i] >= loaded.as_of.epoch_day ? c.amount[i] : 0;
        bool is_disputed = c.disputed != NULL && c.disputed[i] != 0;
        add_to_cell(&row[ENC_DSO_CELL_BALANCE], c.amount[i]);
        add_to_cell(&row[ENC_DSO_CELL_NOT_DUE], not_due);
        if (is_disputed) {
            add_to_cell(&row[ENC_DSO_CELL_DISPUTED], c.amount[i]);
            add_to_cell(&row[ENC_DSO_CELL_DISPUTED_NOT_DUE], not_due);
        }
    }
    return ENCOURS_OK;
}

/* --- sales */

/* The as-of day and its month, worked out once for a block. */
typedef struct sale_months {
    int32_t as_of;
    int32_t as_of_month;
    uint32_t count;
} sale_months;

static sale_months sale_months_of(const encours_dso_row_options *options)
{
    return (sale_months){
        .as_of = options->as_of.epoch_day,
        .as_of_month = enc_date_month_number(options->as_of.epoch_day),
        .count = options->months,
    };
}

/* The month of a sale, newest first; `count` or more: not counted. */
static uint32_t month_of(int32_t day, const sale_months *months)
{
    if (day > months->as_of)
        return months->count;
    return (uint32_t)(months->as_of_month - enc_date_month_number(day));
}

static encours_status check_sales(const encours_dso_sale_columns *c,
                                  const encours_dso_row_options *options, enc_u128 *magnitudes,
                                  encours_error *error)
{
    ENC_REQUIRE(c->count == 0 || (c->row != NULL && c->amount != NULL && c->date != NULL));
    const sale_months months = sale_months_of(options);
    for (size_t i = 0; i < c->count; i++) {
        ENC_TRY(check_row(c->row[i], options, i, error));
        if (!enc_date_is_valid(c->date[i]))
            return bad_date(c->date[i], "date", i, error);
        if (month_of(c->date[i], &months) < months.count)
            *magnitudes += enc_magnitude(c->amount[i]);
    }
    return ENCOURS_OK;
}

encours_status encours_dso_row_add_sales(void *state, size_t size,
                                         const encours_dso_row_options *options,
                                         const encours_dso_sale_columns *columns,
                                         encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    encours_dso_row_options loaded;
    encours_dso_sale_columns c;
    enc_u128 magnitudes = 0;
    ENC_TRY(check_state(state, size, options, &loaded, error));
    ENC_STRUCT_LOAD(c, columns, encours_dso_sale_columns, sizeof c, error);
    ENC_TRY(check_sales(&c, &loaded, &magnitudes, error));
    ENC_TRY(count_items(state, c.count, SUM_SALES, magnitudes, error));
    const sale_months months = sale_months_of(&loaded);
    uint64_t *cells = enc_state_own(state);
    for (size_t i = 0; i < c.count; i++) {
        uint32_t month = month_of(c.date[i], &months);
        if (month < loaded.months)
            add_to_cell(&cells[c.row[i] * cells_of_row(&loaded) + ENC_DSO_CELL_SALES + month],
                        c.amount[i]);
    }
    return ENCOURS_OK;
}

encours_status enc_dso_rows_merge(void *state, size_t size, const void *other, encours_error *error)
{
    if (enc_state_sum_count(state) != SUMS)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "a state of %" PRIu32 " sums, not %d",
                             enc_state_sum_count(state), (int)SUMS);
    for (uint32_t sum = 0; sum < SUMS; sum++)
        if (enc_state_sum(state, sum) + enc_state_sum(other, sum) > INT64_MAX)
            return enc_error_set(error, ENCOURS_E_OVERFLOW,
                                 "the magnitudes of all %s pass 2^63 - 1 minor units",
                                 sum == SUM_OPEN ? "open amounts" : "sales");
    uint64_t *cells = enc_state_own(state);
    const uint64_t *more = enc_state_own_const(other);
    size_t count = (size_t)((const uint8_t *)state + size - (const uint8_t *)cells) / sizeof *cells;
    for (size_t i = 0; i < count; i++)
        add_to_cell(&cells[i], (int64_t)enc_le64(more[i]));
    return ENCOURS_OK;
}
