/* SPDX-License-Identifier: MIT */
#include "encours/migration.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "encours/money.h"
#include "pure/ratio.h"
#include "pure/rounding.h"
#include "pure/state.h"

enum { SUMS = 2, COLUMNS_MAX = ENCOURS_MIGRATION_CLASSES_MAX + ENCOURS_MIGRATION_EXTRA };

#define CELLS_MAX (UINT64_C(1) << 29)

static uint32_t cells_of(uint32_t classes)
{
    return (classes + 1) * (classes + ENCOURS_MIGRATION_EXTRA);
}

static encours_status load_options(encours_migration_options *out,
                                   const encours_migration_options *in, encours_error *error)
{
    ENC_REQUIRE(in != NULL);
    ENC_STRUCT_LOAD(*out, in, encours_migration_options, sizeof(encours_migration_options), error);
    if (out->rows == 0)
        out->rows = 1;
    if (out->classes < 1 || out->classes > ENCOURS_MIGRATION_CLASSES_MAX ||
        out->rows > CELLS_MAX / cells_of(out->classes))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRIu32 " matrices of %" PRIu32
                             " classes: must be 1 to 126 classes, 2^29 cells in all",
                             out->rows, out->classes);
    return ENCOURS_OK;
}

static enc_state_shape shape_of(const encours_migration_options *options)
{
    uint64_t digest = enc_state_digest(ENC_STATE_DIGEST_START, options->rows);
    return (enc_state_shape){
        .kind = ENC_STATE_MIGRATION,
        .sum_count = options->rows * cells_of(options->classes) * SUMS,
        .options = enc_state_digest(digest, options->classes),
    };
}

size_t encours_migration_state_size(const encours_migration_options *options)
{
    encours_migration_options loaded;
    if (load_options(&loaded, options, NULL) != ENCOURS_OK)
        return 0;
    enc_state_shape shape = shape_of(&loaded);
    return enc_state_size(&shape);
}

encours_status encours_migration_begin(void *state, size_t state_size,
                                       const encours_migration_options *options,
                                       encours_error *error)
{
    encours_migration_options loaded;
    ENC_TRY(load_options(&loaded, options, error));
    enc_state_shape shape = shape_of(&loaded);
    return enc_state_begin(state, state_size, &shape, error);
}

/* One entry, its places in the matrix found. */
typedef struct move {
    uint32_t row, from, to;
    int64_t before, after;
} move;

static bool is_gone(uint32_t to)
{
    return to == ENCOURS_MIGRATION_PAID || to == ENCOURS_MIGRATION_WRITTEN_OFF;
}

static move read_move(const encours_migration_columns *columns, uint32_t classes, size_t i)
{
    uint32_t from = columns->from[i], to = columns->to[i];
    return (move){
        .row = columns->row != NULL ? columns->row[i] : 0,
        .from = from == ENCOURS_MIGRATION_NEW ? classes : from,
        .to = to == ENCOURS_MIGRATION_PAID          ? classes
              : to == ENCOURS_MIGRATION_WRITTEN_OFF ? classes + 1
                                                    : to,
        .before = columns->before != NULL ? columns->before[i] : 0,
        .after = columns->after != NULL ? columns->after[i] : 0,
    };
}

static encours_status check_entry(const encours_migration_options *options,
                                  const encours_migration_columns *columns, size_t i,
                                  encours_error *error)
{
    const uint32_t classes = options->classes;
    uint32_t from = columns->from[i], to = columns->to[i];
    if ((from >= classes && from != ENCOURS_MIGRATION_NEW) || (to >= classes && !is_gone(to)))
        return enc_error_at(error, ENCOURS_E_INVALID, i,
                            "entry %zu: from %" PRIu32 " to %" PRIu32 " of %" PRIu32 " classes", i,
                            from, to, classes);
    move m = read_move(columns, classes, i);
    if (m.row >= options->rows)
        return enc_error_at(error, ENCOURS_E_INVALID, i,
                            "entry %zu: matrix %" PRIu32 " of %" PRIu32, i, m.row, options->rows);
    if (m.before < 0 || m.after < 0)
        return enc_error_at(error, ENCOURS_E_INVALID, i,
                            "entry %zu: amounts %" PRId64 " and %" PRId64 ", must not be negative",
                            i, m.before, m.after);
    if ((from == ENCOURS_MIGRATION_NEW && m.before != 0) || (is_gone(to) && m.after != 0))
        return enc_error_at(error, ENCOURS_E_INVALID, i,
                            "entry %zu: amounts %" PRId64 " and %" PRId64
                            " where a new or a gone item has none",
                            i, m.before, m.after);
    return ENCOURS_OK;
}

static void add_move(void *state, uint32_t classes, move m)
{
    const uint32_t width = classes + ENCOURS_MIGRATION_EXTRA;
    const uint32_t first = m.row * cells_of(classes);
    const uint32_t cell = (first + m.from * width + m.to) * SUMS;
    enc_state_add(state, cell, 1);
    if (m.to >= classes) {
        enc_state_add(state, cell + 1, m.before);
        return;
    }
    enc_state_add(state, cell + 1, m.before < m.after ? m.before : m.after);
    if (m.before > m.after)
        enc_state_add(state, (first + m.from * width + classes) * SUMS + 1, m.before - m.after);
    else
        enc_state_add(state, (first + classes * width + m.to) * SUMS + 1, m.after - m.before);
}

encours_status encours_migration_add(void *state, size_t state_size,
                                     const encours_migration_columns *columns,
                                     const encours_migration_options *options, encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    encours_migration_options loaded;
    encours_migration_columns in;
    ENC_TRY(load_options(&loaded, options, error));
    ENC_STRUCT_LOAD(in, columns, encours_migration_columns, sizeof(encours_migration_columns),
                    error);
    ENC_REQUIRE(in.count == 0 || (in.from != NULL && in.to != NULL));
    ENC_REQUIRE((in.before == NULL) == (in.after == NULL));
    enc_state_shape shape = shape_of(&loaded);
    ENC_TRY(enc_state_check(state, state_size, &shape, error));
    for (size_t i = 0; i < in.count; i++)
        ENC_TRY(check_entry(&loaded, &in, i, error));
    ENC_TRY(enc_state_count(state, in.count, error));
    for (size_t i = 0; i < in.count; i++)
        add_move(state, loaded.classes, read_move(&in, loaded.classes, i));
    return ENCOURS_OK;
}

/* Cells are never negative, except in bytes forged. */
static bool read_cell(const void *state, size_t cell, uint32_t sum, int64_t *out)
{
    return enc_narrow_i64(enc_state_sum(state, (uint32_t)cell * SUMS + sum), out) && *out >= 0;
}

/* A row of a matrix, and of its probabilities; arrays that are NULL are left out. */
static void write_row(const void *state, size_t first, uint32_t width, uint32_t sum, int64_t *cells,
                      int64_t *ppm)
{
    int64_t row[COLUMNS_MAX] = {0}, parts[COLUMNS_MAX];
    for (uint32_t i = 0; i < width; i++) {
        (void)read_cell(state, first + i, sum, &row[i]);
        parts[i] = ENCOURS_MIGRATION_NONE;
        if (cells != NULL)
            cells[first + i] = row[i];
    }
    if (ppm == NULL)
        return;
    /* A row without observations cannot be split: its parts stay NONE. */
    (void)!encours_money_split((encours_money){.minor = ENCOURS_MIGRATION_ONE}, row, width,
                               ENCOURS_SPLIT_LARGEST_REMAINDER, parts, NULL);
    for (uint32_t i = 0; i < width; i++)
        ppm[first + i] = parts[i];
}

encours_status encours_migration_finish(const void *state, size_t state_size,
                                        const encours_migration_options *options,
                                        const encours_migration_cells *out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    encours_migration_options loaded;
    encours_migration_cells cells;
    ENC_TRY(load_options(&loaded, options, error));
    ENC_STRUCT_LOAD(cells, out, encours_migration_cells, sizeof(encours_migration_cells), error);
    enc_state_shape shape = shape_of(&loaded);
    ENC_TRY(enc_state_check(state, state_size, &shape, error));
    const size_t count = (size_t)loaded.rows * cells_of(loaded.classes);
    if (cells.count != count)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu cells given, there are %zu",
                             cells.count, count);
    for (size_t i = 0; i < count; i++) {
        int64_t items = 0, amount = 0;
        if (!read_cell(state, i, 0, &items) || !read_cell(state, i, 1, &amount))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, i, "cell %zu does not fit 64 bits", i);
    }
    const uint32_t width = loaded.classes + ENCOURS_MIGRATION_EXTRA;
    for (size_t first = 0; first < count; first += width) {
        write_row(state, first, width, 0, cells.items, cells.items_ppm);
        write_row(state, first, width, 1, cells.amounts, cells.amounts_ppm);
    }
    return ENCOURS_OK;
}

static encours_status check_cure(uint32_t classes, uint32_t limit, uint32_t from,
                                 int32_t paid_cures, encours_error *error)
{
    if (classes < 2 || classes > ENCOURS_MIGRATION_CLASSES_MAX || limit > classes - 2 ||
        from <= limit || from > classes)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "limit %" PRIu32 ", from %" PRIu32 " of %" PRIu32
                             " classes: from must be worse than limit",
                             limit, from, classes);
    if (paid_cures != 0 && paid_cures != 1)
        return enc_error_set(error, ENCOURS_E_INVALID, "paid_cures is %" PRId32 ", must be 0 or 1",
                             paid_cures);
    return ENCOURS_OK;
}

encours_status encours_migration_cure_compute(const int64_t *cells, uint32_t classes,
                                              uint32_t limit, uint32_t from, int32_t paid_cures,
                                              encours_migration_cure *out, encours_error *error)
{
    ENC_REQUIRE(cells != NULL);
    ENC_REQUIRE_STRUCT(out, encours_migration_cure, error);
    ENC_TRY(check_cure(classes, limit, from, paid_cures, error));
    const uint32_t width = classes + ENCOURS_MIGRATION_EXTRA;
    const uint32_t first = from < classes ? from : limit + 1;
    const uint32_t end = from < classes ? from + 1 : classes;
    enc_i128 worse = 0, cured = 0;
    for (size_t i = (size_t)first * width; i < (size_t)end * width; i++) {
        uint32_t to = (uint32_t)(i % width);
        if (cells[i] < 0)
            return enc_error_at(error, ENCOURS_E_INVALID, i, "cell %zu is negative", i);
        worse += cells[i];
        if (to <= limit || (to == classes && paid_cures != 0))
            cured += cells[i];
    }
    encours_migration_cure cure = {
        .status = ENCOURS_MIGRATION_UNDEFINED_EMPTY,
        .empty_class = first,
        .rate_ppm = ENCOURS_MIGRATION_NONE,
    };
    if (!enc_narrow_i64(worse, &cure.worse))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "the sum of the worse classes does not fit 64 bits");
    cure.cured = (int64_t)cured;
    if (worse > 0) {
        cure.status = ENCOURS_MIGRATION_OK;
        cure.empty_class = 0;
        (void)enc_ratio_reduce(cured, worse, &cure.rate);
        (void)enc_round_divide_i64(cured * ENCOURS_MIGRATION_ONE, worse, ENCOURS_ROUNDING_HALF_UP,
                                   &cure.rate_ppm);
    }
    enc_struct_store(out, &cure, sizeof cure);
    return ENCOURS_OK;
}
