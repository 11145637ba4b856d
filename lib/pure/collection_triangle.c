/* SPDX-License-Identifier: MIT */
/* Profiles derived from a triangle of cohorts. */
#include "encours/collection_profile.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/rounding.h"
#include "pure/state.h"

#define SUMS_MAX (UINT64_C(1) << 30)

/* Of a cohort: its sales, its write-offs, then cash and discount of each age. */
enum { CELL_SALES = 0, CELL_WRITTEN_OFF = 1, CELL_AGES = 2 };

static uint32_t cells_of(const encours_collection_options *options)
{
    return CELL_AGES + 2 * options->ages;
}

static encours_status load_options(encours_collection_options *out,
                                   const encours_collection_options *in, encours_error *error)
{
    ENC_REQUIRE(in != NULL);
    ENC_STRUCT_LOAD(*out, in, encours_collection_options, sizeof(encours_collection_options),
                    error);
    if (out->rows == 0)
        out->rows = 1;
    if (out->cohorts < 1 || out->cohorts > ENCOURS_COLLECTION_PERIODS_MAX || out->ages < 1 ||
        out->ages > ENCOURS_COLLECTION_AGES_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRIu32 " cohorts of %" PRIu32
                             " ages, must be 1 to 1200 of 1 to 120",
                             out->cohorts, out->ages);
    if (out->use != ENCOURS_COLLECTION_OBSERVED && out->use != ENCOURS_COLLECTION_COMPLETE)
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no use of cohorts",
                             out->use);
    if ((uint64_t)out->rows * out->cohorts > SUMS_MAX / cells_of(out))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRIu32 " rows of %" PRIu32 " cohorts pass 2^30 cells", out->rows,
                             out->cohorts);
    return ENCOURS_OK;
}

/* What finish does with the sums is no part of them. */
static enc_state_shape shape_of(const encours_collection_options *options)
{
    const int64_t values[] = {options->rows, options->cohorts, options->ages, options->last};
    uint64_t digest = ENC_STATE_DIGEST_START;
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
        digest = enc_state_digest(digest, values[i]);
    return (enc_state_shape){
        .kind = ENC_STATE_COLLECTION_PROFILE,
        .sum_count = options->rows * options->cohorts * cells_of(options),
        .options = digest,
    };
}

size_t encours_collection_profile_state_size(const encours_collection_options *options)
{
    encours_collection_options loaded;
    if (load_options(&loaded, options, NULL) != ENCOURS_OK)
        return 0;
    enc_state_shape shape = shape_of(&loaded);
    return enc_state_size(&shape);
}

encours_status encours_collection_profile_begin(void *state, size_t state_size,
                                                const encours_collection_options *options,
                                                encours_error *error)
{
    encours_collection_options loaded;
    ENC_TRY(load_options(&loaded, options, error));
    enc_state_shape shape = shape_of(&loaded);
    return enc_state_begin(state, state_size, &shape, error);
}

static uint32_t row_of(const encours_collection_history *history, size_t i)
{
    return history->row != NULL ? history->row[i] : 0;
}

static encours_status check_entry(const encours_collection_options *options,
                                  const encours_collection_history *history, size_t i,
                                  encours_error *error)
{
    if (row_of(history, i) >= options->rows || history->cohort[i] >= options->cohorts)
        return enc_error_at(error, ENCOURS_E_INVALID, i,
                            "entry %zu: row %" PRIu32 ", cohort %" PRIu32 " of %" PRIu32
                            " rows of %" PRIu32 " cohorts",
                            i, row_of(history, i), history->cohort[i], options->rows,
                            options->cohorts);
    uint8_t kind = history->kind[i];
    if (kind < ENCOURS_COLLECTION_SALE || kind > ENCOURS_COLLECTION_WRITTEN_OFF)
        return enc_error_at(error, ENCOURS_E_INVALID, i, "entry %zu: %d is no kind", i, kind);
    if (kind != ENCOURS_COLLECTION_SALE && history->period[i] < history->cohort[i])
        return enc_error_at(error, ENCOURS_E_INVALID, i,
                            "entry %zu: period %" PRIu32 " is before its cohort %" PRIu32, i,
                            history->period[i], history->cohort[i]);
    return ENCOURS_OK;
}

static void add_entry(void *state, const encours_collection_options *options,
                      const encours_collection_history *history, size_t i)
{
    uint32_t cohort = history->cohort[i];
    uint32_t first = (row_of(history, i) * options->cohorts + cohort) * cells_of(options);
    uint8_t kind = history->kind[i];
    if (kind == ENCOURS_COLLECTION_SALE) {
        enc_state_add(state, first + CELL_SALES, history->amount[i]);
        return;
    }
    if (history->period[i] > options->last)
        return;
    if (kind == ENCOURS_COLLECTION_WRITTEN_OFF) {
        enc_state_add(state, first + CELL_WRITTEN_OFF, history->amount[i]);
        return;
    }
    uint32_t age = history->period[i] - cohort;
    uint32_t allowed = kind == ENCOURS_COLLECTION_ALLOWED;
    if (age < options->ages)
        enc_state_add(state, first + CELL_AGES + 2 * age + allowed, history->amount[i]);
}

encours_status encours_collection_profile_add(void *state, size_t state_size,
                                              const encours_collection_history *history,
                                              const encours_collection_options *options,
                                              encours_error *error)
{
    ENC_REQUIRE(history != NULL);
    encours_collection_options loaded;
    encours_collection_history in;
    ENC_TRY(load_options(&loaded, options, error));
    ENC_STRUCT_LOAD(in, history, encours_collection_history, sizeof(encours_collection_history),
                    error);
    ENC_REQUIRE(in.count == 0 ||
                (in.cohort != NULL && in.period != NULL && in.kind != NULL && in.amount != NULL));
    enc_state_shape shape = shape_of(&loaded);
    ENC_TRY(enc_state_check(state, state_size, &shape, error));
    for (size_t i = 0; i < in.count; i++)
        ENC_TRY(check_entry(&loaded, &in, i, error));
    ENC_TRY(enc_state_count(state, in.count, error));
    for (size_t i = 0; i < in.count; i++)
        add_entry(state, &loaded, &in, i);
    return ENCOURS_OK;
}

/* What the cohorts of one row say about one age. */
typedef struct figures {
    enc_i128 settled, allowed, sales, written_off;
} figures;

/* Sums of a state stay far below 128 bits; those of bytes forged may wrap, which harms nobody. */
static void add_to(enc_i128 *sum, enc_i128 term)
{
    *sum = enc_add_wrapping(*sum, term);
}

static figures sum_cohorts(const void *state, const encours_collection_options *options,
                           uint32_t row, uint32_t age, uint32_t seen)
{
    figures f = {0, 0, 0, 0};
    for (uint32_t cohort = 0; cohort < options->cohorts; cohort++) {
        if ((uint64_t)cohort + seen > options->last)
            break;
        uint32_t first = (row * options->cohorts + cohort) * cells_of(options);
        enc_i128 allowed = enc_state_sum(state, first + CELL_AGES + 2 * age + 1);
        add_to(&f.sales, enc_state_sum(state, first + CELL_SALES));
        add_to(&f.written_off, enc_state_sum(state, first + CELL_WRITTEN_OFF));
        add_to(&f.settled, enc_state_sum(state, first + CELL_AGES + 2 * age));
        add_to(&f.settled, allowed);
        add_to(&f.allowed, allowed);
    }
    return f;
}

static bool share_of(enc_i128 part, enc_i128 whole, encours_rounding rounding, int64_t *out)
{
    *out = ENCOURS_COLLECTION_NONE;
    if (whole <= 0)
        return true;
    int64_t narrow = 0;
    if (!enc_narrow_i64(part, &narrow))
        return false;
    return enc_round_divide_i64((enc_i128)narrow * ENCOURS_COLLECTION_ALL, whole, rounding, out);
}

/* One age, or, past the last, bad debt and rest. */
typedef struct derived {
    int64_t settled, sales, collected, discount;
} derived;

static bool derive_age(const void *state, const encours_collection_options *options, uint32_t row,
                       uint32_t age, derived *out)
{
    uint32_t seen = options->use == ENCOURS_COLLECTION_COMPLETE ? options->ages - 1 : age;
    figures f = sum_cohorts(state, options, row, age, seen);
    if (!enc_narrow_i64(f.settled, &out->settled) || !enc_narrow_i64(f.sales, &out->sales) ||
        !share_of(f.settled, f.sales, ENCOURS_ROUNDING_DOWN, &out->collected))
        return false;
    out->discount = f.settled == 0 && f.sales > 0 ? 0 : ENCOURS_COLLECTION_NONE;
    return f.settled == 0 || f.sales <= 0 ||
           share_of(f.allowed, f.settled, ENCOURS_ROUNDING_HALF_UP, &out->discount);
}

static bool derive_bad_debt(const void *state, const encours_collection_options *options,
                            uint32_t row, int64_t *out)
{
    figures f = sum_cohorts(state, options, row, 0, options->ages - 1);
    return share_of(f.written_off, f.sales, ENCOURS_ROUNDING_DOWN, out);
}

static void write_age(const encours_collection_derived *out, size_t at, const derived *age)
{
    enc_column_put_i64(out->settled, at, age->settled);
    enc_column_put_i64(out->sales, at, age->sales);
    enc_column_put_i64(out->collected_ppm, at, age->collected);
    enc_column_put_i64(out->discount_ppm, at, age->discount);
}

/* Take a share off the rest, and say what there is to say about it. */
static uint32_t take(int64_t share, enc_i128 *rest)
{
    if (share == ENCOURS_COLLECTION_NONE)
        return ENCOURS_COLLECTION_NO_SALES;
    *rest -= share;
    return share < 0 ? ENCOURS_COLLECTION_NEGATIVE : 0;
}

/* A profile; with `out` NULL only whether its figures fit: false, and `*at` the age that does not.
 */
static bool derive_row(const void *state, const encours_collection_options *options, uint32_t row,
                       const encours_collection_derived *out, uint32_t *at)
{
    enc_i128 rest = ENCOURS_COLLECTION_ALL;
    int64_t bad_debt = 0, narrow = ENCOURS_COLLECTION_NONE;
    uint32_t flags = 0;
    for (*at = 0; *at < options->ages; ++*at) {
        derived age;
        if (!derive_age(state, options, row, *at, &age))
            return false;
        flags |= take(age.collected, &rest);
        if (out != NULL)
            write_age(out, (size_t)row * options->ages + *at, &age);
    }
    *at = options->ages - 1;
    if (!derive_bad_debt(state, options, row, &bad_debt))
        return false;
    flags |= take(bad_debt, &rest);
    if (rest < 0)
        flags |= ENCOURS_COLLECTION_EXCEEDS;
    if ((flags & ENCOURS_COLLECTION_NO_SALES) == 0 && !enc_narrow_i64(rest, &narrow))
        return false;
    if (out == NULL)
        return true;
    enc_column_put_i64(out->bad_debt_ppm, row, bad_debt);
    enc_column_put_i64(out->rest_ppm, row, narrow);
    enc_column_put_u32(out->flags, row, flags);
    return true;
}

encours_status encours_collection_profile_finish(const void *state, size_t state_size,
                                                 const encours_collection_options *options,
                                                 const encours_collection_derived *out,
                                                 encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    encours_collection_options loaded;
    encours_collection_derived columns;
    ENC_TRY(load_options(&loaded, options, error));
    ENC_STRUCT_LOAD(columns, out, encours_collection_derived, sizeof(encours_collection_derived),
                    error);
    enc_state_shape shape = shape_of(&loaded);
    ENC_TRY(enc_state_check(state, state_size, &shape, error));
    if (columns.count != (size_t)loaded.rows * loaded.ages)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%zu elements given for %" PRIu32 " rows of %" PRIu32 " ages",
                             columns.count, loaded.rows, loaded.ages);
    uint32_t at = 0;
    for (uint32_t row = 0; row < loaded.rows; row++)
        if (!derive_row(state, &loaded, row, NULL, &at))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, (uint64_t)row * loaded.ages + at,
                                "row %" PRIu32 ", age %" PRIu32 " does not fit 64 bits", row, at);
    for (uint32_t row = 0; row < loaded.rows; row++)
        (void)derive_row(state, &loaded, row, &columns, &at);
    return ENCOURS_OK;
}
