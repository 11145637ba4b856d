/* SPDX-License-Identifier: MIT */
/* The figures by row. */
#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/dso.h"
#include "pure/dso_rows.h"

enum { OWN_FIGURES = 4, DIGIT_BITS = 8, DIGITS = 1 << DIGIT_BITS };

typedef struct finishing {
    const uint64_t *cells;
    size_t rows;
    uint32_t months;
    encours_dso_options options;
    uint32_t days; /* n */
    uint32_t period_days[ENC_DSO_ROW_MONTHS_MAX];
    encours_dso_row_figures figures;
    encours_dso_row_total total;
} finishing;

/* One row, or the total. */
typedef struct row {
    int64_t balance;
    int64_t not_due;
    int64_t disputed;
    int64_t disputed_not_due;
    int64_t sales;
    int64_t months[ENC_DSO_ROW_MONTHS_MAX];
} row;

/* Sums of cells never pass 64 bits in a state that add has made. In forged bytes they wrap. */
static void read_row(const finishing *f, size_t at, row *r)
{
    const uint64_t *cells = f->cells + at * (ENC_DSO_CELL_SALES + (size_t)f->months);
    r->balance = (int64_t)enc_le64(cells[ENC_DSO_CELL_BALANCE]);
    r->not_due = (int64_t)enc_le64(cells[ENC_DSO_CELL_NOT_DUE]);
    r->disputed = (int64_t)enc_le64(cells[ENC_DSO_CELL_DISPUTED]);
    r->disputed_not_due = (int64_t)enc_le64(cells[ENC_DSO_CELL_DISPUTED_NOT_DUE]);
    r->sales = 0;
    for (uint32_t m = 0; m < f->months; m++) {
        r->months[m] = (int64_t)enc_le64(cells[ENC_DSO_CELL_SALES + m]);
        if (m < f->options.window_months)
            r->sales = enc_add_wrapping_i64(r->sales, r->months[m]);
    }
}

/* Simple, best possible, delay and disputed; their status is the worst. */
static int32_t own_figures(const row *r, uint32_t days, int64_t *out)
{
    const int64_t parts[OWN_FIGURES] = {
        r->balance, r->not_due, enc_subtract_wrapping_i64(r->balance, r->not_due), r->disputed};
    int32_t status = ENCOURS_DSO_OK;
    for (size_t i = 0; i < OWN_FIGURES; i++) {
        encours_dso value = enc_dso_ratio(parts[i], r->sales, days);
        out[i] = value.days_e4;
        if (value.status != ENCOURS_DSO_OK)
            status = value.status;
    }
    return status;
}

static int32_t count_back(const finishing *f, const row *r, int64_t *days_e4, int64_t *rest)
{
    encours_dso value = enc_dso_walk(r->balance, r->months, f->period_days,
                                     f->options.countback_months, &f->options);
    bool is_lost = value.status == ENC_DSO_WALK_OVERFLOW;
    *days_e4 = is_lost ? ENCOURS_DSO_NONE : value.days_e4;
    *rest = is_lost ? 0 : value.balance_rest;
    return is_lost ? ENCOURS_DSO_OUT_OF_RANGE : value.status;
}

static void finish_row(finishing *f, size_t at, const row *r)
{
    const encours_dso_row_figures *figures = &f->figures;
    int64_t own[OWN_FIGURES], walk_e4 = 0, rest = 0;
    enc_column_put_i32(figures->status, at, own_figures(r, f->days, own));
    enc_column_put_i64(figures->balance, at, r->balance);
    enc_column_put_i64(figures->not_due, at, r->not_due);
    enc_column_put_i64(figures->disputed, at, r->disputed);
    enc_column_put_i64(figures->sales, at, r->sales);
    enc_column_put_i64(figures->simple_e4, at, own[0]);
    enc_column_put_i64(figures->best_possible_e4, at, own[1]);
    enc_column_put_i64(figures->delay_e4, at, own[2]);
    enc_column_put_i64(figures->disputed_e4, at, own[3]);
    if (figures->count_back_e4 == NULL && figures->count_back_status == NULL)
        return;
    enc_column_put_i32(figures->count_back_status, at, count_back(f, r, &walk_e4, &rest));
    enc_column_put_i64(figures->count_back_e4, at, walk_e4);
}

static void add_to_total(row *sum, const row *r, uint32_t months)
{
    sum->balance = enc_add_wrapping_i64(sum->balance, r->balance);
    sum->not_due = enc_add_wrapping_i64(sum->not_due, r->not_due);
    sum->disputed = enc_add_wrapping_i64(sum->disputed, r->disputed);
    sum->disputed_not_due = enc_add_wrapping_i64(sum->disputed_not_due, r->disputed_not_due);
    sum->sales = enc_add_wrapping_i64(sum->sales, r->sales);
    for (uint32_t m = 0; m < months; m++)
        sum->months[m] = enc_add_wrapping_i64(sum->months[m], r->months[m]);
}

static void finish_total(finishing *f, const row *sum)
{
    encours_dso_row_total *total = &f->total;
    int64_t own[OWN_FIGURES];
    total->status = own_figures(sum, f->days, own);
    total->days = f->days;
    total->balance = sum->balance;
    total->not_due = sum->not_due;
    total->disputed = sum->disputed;
    total->disputed_not_due = sum->disputed_not_due;
    total->sales = sum->sales;
    total->simple_e4 = own[0];
    total->best_possible_e4 = own[1];
    total->delay_e4 = own[2];
    total->disputed_e4 = own[3];
    total->count_back_status = count_back(f, sum, &total->count_back_e4, &total->count_back_rest);
}

/* --- contributions */

/* B_i * n * 10^4 / S_total rounded down, and what that takes off. */
static enc_i128 floor_contribution(const finishing *f, size_t at, uint64_t *rest)
{
    size_t cell = at * (ENC_DSO_CELL_SALES + (size_t)f->months) + ENC_DSO_CELL_BALANCE;
    int64_t balance = (int64_t)enc_le64(f->cells[cell]);
    enc_i128 exact = (enc_i128)balance * f->days * ENCOURS_DSO_SCALE;
    enc_i128 floor = exact / f->total.sales - (exact % f->total.sales < 0);
    *rest = (uint64_t)(exact - floor * f->total.sales);
    return floor;
}

/* The rest that the last of `wanted` units goes to, digit by digit from the highest: how many rests
 * have each digit below the digits known. `wanted` becomes how many of that very rest get one. In
 * forged bytes more may be wanted than there are: then the search ends at the least digit. */
static uint64_t least_rest(const finishing *f, uint64_t *wanted)
{
    uint64_t known = 0, mask = 0, rest = 0;
    for (int32_t shift = 64 - DIGIT_BITS; shift >= 0; shift -= DIGIT_BITS) {
        uint64_t counts[DIGITS] = {0};
        for (size_t at = 0; at < f->rows; at++) {
            floor_contribution(f, at, &rest);
            if ((rest & mask) == known)
                counts[rest >> shift & (DIGITS - 1)]++;
        }
        uint64_t digit = DIGITS - 1;
        for (; digit > 0 && counts[digit] < *wanted; digit--)
            *wanted -= counts[digit];
        known |= digit << shift;
        mask |= (uint64_t)(DIGITS - 1) << shift;
    }
    return known;
}

/* All rounded down, then one unit more to the greatest rests, the first rows among equal ones. The
 * units missing are no more than the rows that have a rest. */
static void finish_contributions(finishing *f)
{
    int64_t *column = f->figures.contribution_e4;
    uint64_t rest = 0, least = UINT64_MAX, equal = 0;
    enc_i128 missing = f->total.simple_e4;
    for (size_t at = 0; at < f->rows; at++)
        missing -= floor_contribution(f, at, &rest);
    if (missing > 0) {
        equal = (uint64_t)missing;
        least = least_rest(f, &equal);
    }
    for (size_t at = 0; at < f->rows; at++) {
        enc_i128 value = floor_contribution(f, at, &rest);
        if (rest > least) {
            value++;
        } else if (rest == least && equal > 0) {
            value++;
            equal--;
        }
        if (!enc_narrow_i64(value, &column[at]))
            column[at] = ENCOURS_DSO_NONE;
    }
}

/* --- the whole */

static encours_status load_window(finishing *f, const encours_dso_row_options *options,
                                  const encours_dso_options *dso, encours_error *error)
{
    encours_dso_options given;
    encours_date first_days[ENC_DSO_ROW_MONTHS_MAX] = {{0}};
    ENC_STRUCT_LOAD(given, dso, encours_dso_options, sizeof given, error);
    if (given.countback_months == 0)
        given.countback_months = options->months;
    ENC_TRY(enc_dso_options_load(&given, &f->options, error));
    if (f->options.window != ENCOURS_DSO_WINDOW_MONTHS)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a window of days: a state has whole months only");
    if (f->options.window_months > options->months || f->options.countback_months > options->months)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a window of %" PRIu32 " and a count-back of %" PRIu32
                             " months out of a state of %" PRIu32,
                             f->options.window_months, f->options.countback_months,
                             options->months);
    encours_status status = encours_dso_months(
        options->as_of, options->months, f->options.month_days, first_days, f->period_days, error);
    int32_t first_day = first_days[f->options.window_months - 1].epoch_day;
    f->days = f->options.window_days != 0 ? f->options.window_days
                                          : (uint32_t)(options->as_of.epoch_day - first_day + 1);
    return status;
}

encours_status encours_dso_row_finish(const void *state, size_t size,
                                      const encours_dso_row_options *options,
                                      const encours_dso_options *dso,
                                      const encours_dso_row_figures *figures,
                                      encours_dso_row_total *out, encours_error *error)
{
    encours_dso_row_options loaded;
    finishing f = {.total = ENCOURS_DSO_ROW_TOTAL_INIT};
    ENC_TRY(enc_dso_row_options_load(options, &loaded, error));
    enc_state_shape shape = enc_dso_row_shape(&loaded);
    ENC_TRY(enc_state_check(state, size, &shape, error));
    ENC_REQUIRE(figures != NULL);
    ENC_STRUCT_LOAD(f.figures, figures, encours_dso_row_figures, sizeof f.figures, error);
    ENC_REQUIRE_STRUCT(out, encours_dso_row_total, error);
    f.cells = enc_state_own_const(state);
    f.rows = loaded.rows;
    f.months = loaded.months;
    ENC_TRY(load_window(&f, &loaded, dso, error));
    row r, sum = {0};
    for (size_t at = 0; at < f.rows; at++) {
        read_row(&f, at, &r);
        add_to_total(&sum, &r, f.months);
        finish_row(&f, at, &r);
    }
    finish_total(&f, &sum);
    if (f.figures.contribution_e4 != NULL) {
        bool has_value = f.total.simple_e4 != ENCOURS_DSO_NONE;
        for (size_t at = 0; at < f.rows && !has_value; at++)
            f.figures.contribution_e4[at] = ENCOURS_DSO_NONE;
        if (has_value)
            finish_contributions(&f);
    }
    enc_struct_store(out, &f.total, sizeof f.total);
    return ENCOURS_OK;
}
