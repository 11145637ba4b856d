/* SPDX-License-Identifier: MIT */
/* A row of a state has a sum for the amount of each class, one for the experiences counted (those
 * left out in its high bits), and one a source. The ends of the classes are facts of the state. */
#include "encours/behaviour.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "base/wide.h"
#include "pure/column.h"
#include "pure/range.h"
#include "pure/ratio.h"
#include "pure/room.h"
#include "pure/rounding.h"
#include "pure/state_facts.h"

enum {
    CLASSES_MAX = 64,
    WEIGHT_MAX = 1000000,
    SUMS_MAX = 1 << 22,
    FACT_ROWS = 0,
    FACT_SOURCES = 1,
    FACT_CLASSES = 2,
    FACT_UPPER = 3, /* from here on, one less than there are classes */
    FACTS_MAX = FACT_UPPER + CLASSES_MAX - 1,
    PPM = 1000000
};

#define LEFT_OUT_ONE (INT64_C(1) << 41) /* counts stay below it */

static uint32_t class_of(const int32_t *upper_days, size_t class_count, int32_t days)
{
    uint32_t at = 0;
    while (at + 1 < class_count && days > upper_days[at])
        at++;
    return at;
}

static encours_status load_table(const encours_behaviour_table *table, encours_behaviour_table *t,
                                 encours_error *error)
{
    ENC_REQUIRE(table != NULL);
    ENC_STRUCT_LOAD(*t, table, encours_behaviour_table, sizeof *t, error);
    if (t->class_count < 1 || t->class_count > CLASSES_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu classes, needs 1 to %d", t->class_count,
                             (int)CLASSES_MAX);
    ENC_REQUIRE(t->upper_days != NULL);
    for (size_t i = 1; i + 1 < t->class_count; i++) {
        if (t->upper_days[i] <= t->upper_days[i - 1])
            return enc_range_refuse_at(i, t->upper_days[i], "not after the class before it",
                                       "upper_days", error);
    }
    return ENCOURS_OK;
}

static encours_status load_weights(const encours_behaviour_table *table, encours_behaviour_table *t,
                                   encours_error *error)
{
    ENC_TRY(load_table(table, t, error));
    ENC_REQUIRE(t->weights != NULL);
    for (size_t i = 0; i < t->class_count; i++) {
        if (t->weights[i] < -WEIGHT_MAX || t->weights[i] > WEIGHT_MAX)
            return enc_range_refuse_at(i, t->weights[i], "needs -1000000 to 1000000", "weights",
                                       error);
    }
    return ENCOURS_OK;
}

encours_status encours_behaviour_class(const encours_behaviour_table *table, int32_t days,
                                       uint32_t *out_class, int32_t *out_weight,
                                       encours_error *error)
{
    encours_behaviour_table t;
    ENC_TRY(load_weights(table, &t, error));
    if (days == ENCOURS_BEHAVIOUR_DAYS_NONE)
        return enc_error_set(error, ENCOURS_E_INVALID, "days are missing: there is no class");
    uint32_t at = class_of(t.upper_days, t.class_count, days);
    if (out_class != NULL)
        *out_class = at;
    if (out_weight != NULL)
        *out_weight = t.weights[at];
    return ENCOURS_OK;
}

/* --- the state */

typedef struct layout {
    int64_t facts[FACTS_MAX];
    uint32_t rows, sources, classes;
    uint32_t per_row; /* sums a row */
    int32_t upper_days[CLASSES_MAX];
} layout;

static enc_state_shape shape_of(const layout *l)
{
    enc_state_shape shape = {
        .kind = ENC_STATE_BEHAVIOUR,
        .sum_count = l->rows * l->per_row,
    };
    enc_state_facts_shape(&shape, l->facts, FACT_UPPER + l->classes - 1);
    return shape;
}

static encours_status set_counts(layout *l, encours_error *error)
{
    ENC_TRY(enc_range_check(l->facts[FACT_CLASSES], 1, CLASSES_MAX, "class_count", error));
    ENC_TRY(enc_range_check(l->facts[FACT_SOURCES], 0, SUMS_MAX, "source_count", error));
    int64_t per_row = l->facts[FACT_CLASSES] + 1 + l->facts[FACT_SOURCES];
    ENC_TRY(enc_range_check(l->facts[FACT_ROWS], 1, SUMS_MAX / per_row, "row_count", error));
    l->rows = (uint32_t)l->facts[FACT_ROWS];
    l->sources = (uint32_t)l->facts[FACT_SOURCES];
    l->classes = (uint32_t)l->facts[FACT_CLASSES];
    l->per_row = (uint32_t)per_row;
    return ENCOURS_OK;
}

static encours_status load_layout(const encours_behaviour_table *table,
                                  const encours_behaviour_options *options, layout *l,
                                  encours_error *error)
{
    encours_behaviour_table t;
    ENC_TRY(load_table(table, &t, error));
    encours_behaviour_options loaded;
    ENC_STRUCT_LOAD(loaded, options, encours_behaviour_options, sizeof loaded, error);
    *l = (layout){.facts = {loaded.row_count == 0 ? 1 : loaded.row_count, loaded.source_count,
                            (int64_t)t.class_count}};
    for (size_t i = 0; i + 1 < t.class_count; i++)
        l->facts[FACT_UPPER + i] = t.upper_days[i];
    return set_counts(l, error);
}

static encours_status open_state(const void *state, size_t size, layout *l, encours_error *error)
{
    *l = (layout){0};
    ENC_TRY(enc_state_facts_read(state, size, ENC_STATE_BEHAVIOUR, l->facts, FACT_UPPER, error));
    ENC_TRY(set_counts(l, error));
    ENC_TRY(enc_state_facts_read(state, size, ENC_STATE_BEHAVIOUR, l->facts,
                                 FACT_UPPER + l->classes - 1, error));
    for (uint32_t i = 0; i + 1 < l->classes; i++)
        l->upper_days[i] = (int32_t)l->facts[FACT_UPPER + i];
    enc_state_shape shape = shape_of(l);
    return enc_state_check(state, size, &shape, error);
}

size_t encours_behaviour_state_size(const encours_behaviour_table *table,
                                    const encours_behaviour_options *options)
{
    layout l;
    if (load_layout(table, options, &l, NULL) != ENCOURS_OK)
        return 0;
    enc_state_shape shape = shape_of(&l);
    return enc_state_size(&shape);
}

encours_status encours_behaviour_begin(void *state, size_t state_size,
                                       const encours_behaviour_table *table,
                                       const encours_behaviour_options *options,
                                       encours_error *error)
{
    layout l;
    ENC_TRY(load_layout(table, options, &l, error));
    enc_state_shape shape = shape_of(&l);
    return enc_state_facts_begin(state, state_size, &shape, l.facts, shape.maximum_count, error);
}

static encours_status check_columns(const encours_behaviour_columns *c, const layout *l,
                                    encours_error *error)
{
    if (c->count == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(c->days != NULL);
    ENC_REQUIRE(c->amounts != NULL);
    ENC_REQUIRE(c->sources != NULL || l->sources == 0);
    for (size_t i = 0; i < c->count; i++) {
        if (c->amounts[i] < 0 && c->amounts[i] != ENCOURS_BEHAVIOUR_NONE)
            return enc_range_refuse_at(i, c->amounts[i], "needs 0 or more", "amounts", error);
        if (c->rows != NULL && c->rows[i] >= l->rows)
            return enc_range_refuse_at(i, c->rows[i], "there is no such row", "rows", error);
        if (l->sources > 0 && c->sources[i] >= l->sources)
            return enc_range_refuse_at(i, c->sources[i], "there is no such source", "sources",
                                       error);
    }
    return ENCOURS_OK;
}

encours_status encours_behaviour_add(void *state, size_t state_size,
                                     const encours_behaviour_columns *columns, encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    layout l;
    ENC_TRY(open_state(state, state_size, &l, error));
    encours_behaviour_columns c;
    ENC_STRUCT_LOAD(c, columns, encours_behaviour_columns, sizeof c, error);
    ENC_TRY(check_columns(&c, &l, error));
    ENC_TRY(enc_state_count(state, c.count, error));
    for (size_t i = 0; i < c.count; i++) {
        uint32_t row = (c.rows == NULL ? 0 : c.rows[i]) * l.per_row;
        if (c.days[i] == ENCOURS_BEHAVIOUR_DAYS_NONE || c.amounts[i] == ENCOURS_BEHAVIOUR_NONE) {
            enc_state_add_small(state, row + l.classes, LEFT_OUT_ONE);
            continue;
        }
        enc_state_add_small(state, row + class_of(l.upper_days, l.classes, c.days[i]),
                            c.amounts[i]);
        enc_state_add_small(state, row + l.classes, 1);
        if (l.sources > 0)
            enc_state_add_small(state, row + l.classes + 1 + c.sources[i], 1);
    }
    return ENCOURS_OK;
}

/* --- scores */

static bool has_classes(const layout *l, const encours_behaviour_table *t)
{
    bool same = t->class_count == l->classes;
    for (uint32_t i = 0; same && i + 1 < l->classes; i++)
        same = t->upper_days[i] == l->upper_days[i];
    return same;
}

typedef struct row_figures {
    enc_i128 weighted, amount; /* at most 10^6 * 2^103 */
    uint64_t experiences, left_out;
    uint32_t sources;
} row_figures;

static row_figures figures_of(const void *state, const layout *l, const int32_t *weights,
                              uint32_t first)
{
    row_figures f = {0};
    for (uint32_t c = 0; c < l->classes; c++) {
        enc_i128 amount = enc_state_sum(state, first + c);
        f.amount = enc_add_wrapping(f.amount, amount);
        f.weighted = enc_add_wrapping(f.weighted, enc_multiply_wrapping(amount, weights[c]));
    }
    enc_i128 counts = enc_state_sum(state, first + l->classes);
    f.experiences = (uint64_t)(counts & (LEFT_OUT_ONE - 1));
    f.left_out = (uint64_t)(counts / LEFT_OUT_ONE);
    for (uint32_t s = 0; s < l->sources; s++)
        f.sources += enc_state_sum(state, first + l->classes + 1 + s) > 0;
    return f;
}

/* Scaled and rounded once, over 128 bits. A mean of weights always fits. */
static int64_t score_e4(const row_figures *f)
{
    bool negative = f->weighted < 0;
    enc_wide above = enc_wide_from(negative ? 0 - (enc_u128)f->weighted : (enc_u128)f->weighted);
    enc_wide scale = enc_wide_from(ENCOURS_BEHAVIOUR_SCALE);
    enc_wide below = enc_wide_from((enc_u128)f->amount);
    int64_t out = 0;
    above = enc_wide_multiply(&above, &scale);
    (void)enc_wide_divide(&above, &below, &out);
    return negative ? -out : out;
}

static void write_row(const encours_behaviour_results *to, uint32_t row, const row_figures *f,
                      encours_behaviour_status status)
{
    int64_t score = ENCOURS_BEHAVIOUR_NONE;
    encours_ratio exact = {0, 0};
    if (status == ENCOURS_BEHAVIOUR_OK) {
        score = score_e4(f);
        (void)enc_ratio_reduce(f->weighted, f->amount, &exact);
    }
    enc_column_put_i64(to->scores_e4, row, score);
    enc_column_put_i64(to->numerators, row, exact.numerator);
    enc_column_put_i64(to->denominators, row, exact.denominator);
    enc_column_put_i32(to->statuses, row, (int32_t)status);
    enc_column_put_u64(to->experiences, row, f->experiences);
    enc_column_put_u64(to->left_out, row, f->left_out);
    enc_column_put_u32(to->sources, row, f->sources);
}

static void write_shares(const void *state, const layout *l, uint32_t row, enc_i128 total,
                         int64_t *shares)
{
    for (uint32_t c = 0; c < l->classes; c++) {
        int64_t *share = &shares[(size_t)row * l->classes + c];
        *share = ENCOURS_BEHAVIOUR_NONE;
        (void)enc_round_divide_i64(
            enc_multiply_wrapping(enc_state_sum(state, row * l->per_row + c), PPM), total,
            ENCOURS_ROUNDING_HALF_UP, share);
    }
}

encours_status encours_behaviour_finish(const void *state, size_t state_size,
                                        const encours_behaviour_table *table,
                                        uint64_t minimum_experiences, uint32_t minimum_sources,
                                        const encours_behaviour_results *results,
                                        encours_error *error)
{
    ENC_REQUIRE(results != NULL);
    encours_behaviour_table t;
    ENC_TRY(load_weights(table, &t, error));
    layout l;
    ENC_TRY(open_state(state, state_size, &l, error));
    if (!has_classes(&l, &t))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "a table with other classes than the state was begun with");
    if (minimum_sources > 0 && l.sources == 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "at least %" PRIu32 " sources, but sources are not counted",
                             minimum_sources);
    encours_behaviour_results to;
    ENC_STRUCT_LOAD(to, results, encours_behaviour_results, sizeof to, error);
    ENC_TRY(enc_room_check(to.row_count, l.rows, "row_count", error));
    ENC_TRY(enc_room_check_same(to.class_count, l.classes, "class_count", error));
    for (uint32_t row = 0; row < l.rows; row++) {
        row_figures f = figures_of(state, &l, t.weights, row * l.per_row);
        encours_behaviour_status status = ENCOURS_BEHAVIOUR_OK;
        if (f.experiences == 0 || f.experiences < minimum_experiences)
            status = ENCOURS_BEHAVIOUR_FEW_EXPERIENCES;
        else if (f.sources < minimum_sources)
            status = ENCOURS_BEHAVIOUR_FEW_SOURCES;
        else if (f.amount <= 0)
            status = ENCOURS_BEHAVIOUR_NO_AMOUNT;
        write_row(&to, row, &f, status);
        if (to.class_shares_ppm != NULL)
            write_shares(state, &l, row, f.amount, to.class_shares_ppm);
    }
    return ENCOURS_OK;
}
