/* SPDX-License-Identifier: MIT */
/* Powers of a migration matrix: exact over one denominator while it fits, then in fixed scale. */
#include "encours/migration.h"

#include <string.h>

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "encours/money.h"
#include "pure/spread.h"

enum { STEPS_MAX = 1200, SIDE_MAX = ENCOURS_MIGRATION_CLASSES_MAX + ENCOURS_MIGRATION_EXTRA };

#define FIXED INT64_C(1000000000000)

typedef struct work {
    const int64_t *cells;
    uint32_t classes, side;
    int64_t *matrix; /* one step, over `one` */
    int64_t *next;   /* the product being made */
    int64_t *power;  /* the product so far, over `denominator` */
    int64_t one, denominator;
} work;

static enc_i128 dot(const work *w, size_t row, size_t column)
{
    enc_i128 sum = 0; /* at most denominator * one */
    for (size_t i = 0; i < w->side; i++)
        sum += (enc_i128)w->power[row * w->side + i] * w->matrix[i * w->side + column];
    return sum;
}

static void make_final_rows(work *w, int64_t one)
{
    for (uint32_t i = w->classes; i < w->side; i++) {
        memset(w->matrix + (size_t)i * w->side, 0, w->side * sizeof *w->matrix);
        w->matrix[(size_t)i * w->side + i] = one;
    }
    w->one = one;
}

static encours_status check_row(const work *w, uint32_t row, int64_t *sum, encours_error *error)
{
    const int64_t *cells = w->cells + (size_t)row * w->side;
    *sum = 0;
    for (uint32_t i = 0; i < w->side; i++) {
        if (cells[i] < 0)
            return enc_error_at(error, ENCOURS_E_INVALID, (uint64_t)row * w->side + i,
                                "class %" PRIu32 ", cell %" PRIu32 " is negative", row, i);
        if (!enc_add_i64(*sum, cells[i], sum))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, row,
                                "the sum of class %" PRIu32 " does not fit 64 bits", row);
    }
    return ENCOURS_OK;
}

/* What divides all cells of a checked row, and their sum once divided. */
static int64_t common_divisor(const work *w, uint32_t row, int64_t *reduced_sum)
{
    const int64_t *cells = w->cells + (size_t)row * w->side;
    int64_t sum = 0;
    enc_u128 common = 0;
    for (uint32_t i = 0; i < w->side; i++) {
        sum += cells[i];
        common = enc_common_divisor_u128(common, (enc_u128)cells[i]);
    }
    *reduced_sum = sum / (int64_t)common;
    return (int64_t)common;
}

/* The least common multiple of the reduced sums of rows; false when it does not fit. */
static bool common_denominator(const work *w, int64_t *out)
{
    *out = 1;
    for (uint32_t i = 0; i < w->classes; i++) {
        int64_t sum = 0;
        (void)common_divisor(w, i, &sum);
        int64_t shared = (int64_t)enc_common_divisor_u128((enc_u128)*out, (enc_u128)sum);
        if (!enc_mul_i64(*out, sum / shared, out))
            return false;
    }
    return true;
}

static void make_exact(work *w, int64_t denominator)
{
    for (uint32_t i = 0; i < w->classes; i++) {
        int64_t sum = 0;
        const int64_t common = common_divisor(w, i, &sum), factor = denominator / sum;
        for (size_t k = (size_t)i * w->side; k < ((size_t)i + 1) * w->side; k++)
            w->matrix[k] = w->cells[k] / common * factor;
    }
    make_final_rows(w, denominator);
}

/* A row of weights in units of 10^-12, by largest remainder. Its weights are neither negative nor
 * all zero, which is all that a split refuses. */
static void fix_row(const int64_t *weights, uint32_t side, int64_t *out)
{
    (void)!encours_money_split((encours_money){.minor = FIXED}, weights, side,
                               ENCOURS_SPLIT_LARGEST_REMAINDER, out, NULL);
}

static void make_fixed(work *w)
{
    for (size_t i = 0; i < w->classes; i++)
        fix_row(w->cells + i * w->side, w->side, w->matrix + i * w->side);
    make_final_rows(w, FIXED);
}

static void take_next(work *w)
{
    memcpy(w->power, w->next, (size_t)w->side * w->side * sizeof *w->power);
}

/* One exact step; false, with the power as it was, when its reduced denominator does not fit. */
static bool step_exactly(work *w)
{
    enc_i128 denominator = (enc_i128)w->denominator * w->one;
    enc_u128 common = (enc_u128)denominator;
    const size_t cells = (size_t)w->side * w->side;
    for (size_t i = 0; i < cells && common > 1; i++)
        common = enc_common_divisor_u128(common, (enc_u128)dot(w, i / w->side, i % w->side));
    int64_t reduced = 0;
    if (!enc_narrow_i64(denominator / (enc_i128)common, &reduced))
        return false;
    for (size_t i = 0; i < cells; i++)
        w->next[i] = (int64_t)(dot(w, i / w->side, i % w->side) / (enc_i128)common);
    w->denominator = reduced;
    take_next(w);
    return true;
}

static void go_fixed(work *w)
{
    for (size_t i = 0; i < w->side; i++)
        fix_row(w->power + i * w->side, w->side, w->next + i * w->side);
    take_next(w);
    make_fixed(w);
    w->denominator = FIXED;
}

static void step_fixed(work *w)
{
    int64_t rests[SIDE_MAX];
    for (size_t row = 0; row < w->side; row++) {
        for (size_t i = 0; i < w->side; i++) {
            enc_i128 exact = dot(w, row, i);
            w->next[row * w->side + i] = (int64_t)(exact / FIXED);
            rests[i] = (int64_t)(exact % FIXED);
        }
        enc_spread(w->next + row * w->side, rests, w->side, FIXED);
    }
    take_next(w);
}

static void power_up(work *w, encours_migration_power *out)
{
    int64_t denominator = 0;
    bool is_exact = common_denominator(w, &denominator);
    if (is_exact)
        make_exact(w, denominator);
    else
        make_fixed(w);
    memcpy(w->power, w->matrix, (size_t)w->side * w->side * sizeof *w->power);
    w->denominator = w->one;
    out->exact_steps = is_exact ? 1 : 0;
    for (uint32_t step = 1; step < out->steps; step++) {
        if (is_exact && !step_exactly(w)) {
            is_exact = false;
            go_fixed(w);
        }
        if (is_exact)
            out->exact_steps++;
        else
            step_fixed(w);
    }
    out->status = is_exact ? ENCOURS_MIGRATION_OK : ENCOURS_MIGRATION_FIXED;
    out->denominator = w->denominator;
}

encours_status encours_migration_power_compute(const int64_t *cells, uint32_t classes,
                                               uint32_t steps, int64_t *scratch, int64_t *power,
                                               encours_migration_power *out, encours_error *error)
{
    ENC_REQUIRE(cells != NULL && scratch != NULL && power != NULL);
    ENC_REQUIRE_STRUCT(out, encours_migration_power, error);
    if (classes < 1 || classes > ENCOURS_MIGRATION_CLASSES_MAX || steps < 1 || steps > STEPS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRIu32 " classes, %" PRIu32
                             " steps: must be 1 to 126 and 1 to 1200",
                             classes, steps);
    const uint32_t side = classes + ENCOURS_MIGRATION_EXTRA;
    work w = {
        .cells = cells,
        .classes = classes,
        .side = side,
        .matrix = scratch,
        .next = scratch + (size_t)side * side,
        .power = power,
    };
    encours_migration_power result = {.steps = steps, .empty_class = classes};
    for (uint32_t i = classes; i-- > 0;) {
        int64_t sum = 0;
        ENC_TRY(check_row(&w, i, &sum, error));
        if (sum == 0)
            result.empty_class = i;
    }
    if (result.empty_class < classes) {
        result.status = ENCOURS_MIGRATION_UNDEFINED_EMPTY;
        result.steps = 0;
    } else {
        result.empty_class = 0;
        power_up(&w, &result);
    }
    enc_struct_store(out, &result, sizeof result);
    return ENCOURS_OK;
}
