/* SPDX-License-Identifier: MIT */
/* Scores as exact quotients of wide integers. A term is a sum of items (below 2^65) times a
 * coefficient (2^63) over a denominator (2^63) times that of the coefficient (2^63): 16 terms and a
 * constant over their common denominator stay below 2^2300, scaled and compared below 2^2400. */
#include "encours/scores.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "base/wide.h"
#include "pure/column.h"
#include "pure/range.h"
#include "pure/rounding.h"

enum { TERMS_MAX = 16, BOUNDS_MAX = 16, ITEMS_MAX = 64 };

/* numerator / denominator with its sign apart; a zero is not negative. */
typedef struct quotient {
    enc_wide numerator;
    enc_wide denominator;
    bool negative;
} quotient;

static enc_wide wide_of(int64_t value)
{
    return enc_wide_from(enc_magnitude(value));
}

/* -1, 0 or 1: the score against a bound. */
static int compare(const quotient *score, int64_t numerator, int64_t denominator)
{
    bool negative = numerator < 0;
    if (score->negative != negative)
        return score->negative ? -1 : 1;
    enc_wide below = wide_of(denominator), above = wide_of(numerator);
    enc_wide left = enc_wide_multiply(&score->numerator, &below);
    enc_wide right = enc_wide_multiply(&above, &score->denominator);
    int order = enc_wide_compare(&left, &right);
    return negative ? -order : order;
}

static void add(quotient *score, const quotient *term)
{
    enc_wide left = enc_wide_multiply(&score->numerator, &term->denominator);
    enc_wide right = enc_wide_multiply(&term->numerator, &score->denominator);
    score->denominator = enc_wide_multiply(&score->denominator, &term->denominator);
    if (score->negative == term->negative) {
        enc_wide_add(&left, &right);
        score->numerator = left;
        return;
    }
    int order = enc_wide_compare(&left, &right);
    bool less = order < 0;
    enc_wide_subtract(less ? &right : &left, less ? &left : &right);
    score->numerator = less ? right : left;
    score->negative = less ? term->negative : score->negative && order > 0;
}

/* Scaled and rounded once; ENCOURS_SCORE_NONE when it does not fit. */
static int64_t rounded(const quotient *score)
{
    enc_wide scale = enc_wide_from(ENCOURS_SCORE_SCALE);
    enc_wide above = enc_wide_multiply(&score->numerator, &scale);
    int64_t out = 0;
    if (!enc_wide_divide(&above, &score->denominator, &out))
        return ENCOURS_SCORE_NONE;
    return score->negative ? -out : out;
}

/* --- the model and the items */

static encours_status check_terms(const encours_score_model *m, encours_error *error)
{
    ENC_REQUIRE(m->coefficient_numerators != NULL);
    ENC_REQUIRE(m->coefficient_denominators != NULL);
    ENC_REQUIRE(m->numerator_items != NULL);
    ENC_REQUIRE(m->denominator_items != NULL);
    for (size_t i = 0; i < m->term_count; i++) {
        if (m->coefficient_denominators[i] <= 0)
            return enc_range_refuse_at(i, m->coefficient_denominators[i], "needs 1 or more",
                                       "coefficient_denominators", error);
        if (m->numerator_items[i] == 0)
            return enc_range_refuse_at(i, 0, "needs an item", "numerator_items", error);
        if (m->denominator_items[i] == 0)
            return enc_range_refuse_at(i, 0, "needs an item", "denominator_items", error);
    }
    return ENCOURS_OK;
}

static encours_status check_bounds(const encours_score_model *m, encours_error *error)
{
    if (m->bound_count == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(m->bound_numerators != NULL);
    ENC_REQUIRE(m->bound_denominators != NULL);
    ENC_REQUIRE(m->bounds_to_upper != NULL);
    for (size_t i = 0; i < m->bound_count; i++) {
        if (m->bound_denominators[i] <= 0)
            return enc_range_refuse_at(i, m->bound_denominators[i], "needs 1 or more",
                                       "bound_denominators", error);
        if (m->bounds_to_upper[i] > 1)
            return enc_range_refuse_at(i, m->bounds_to_upper[i], "needs 0 or 1", "bounds_to_upper",
                                       error);
        if (i > 0 && (enc_i128)m->bound_numerators[i] * m->bound_denominators[i - 1] <=
                         (enc_i128)m->bound_numerators[i - 1] * m->bound_denominators[i])
            return enc_range_refuse_at(i, m->bound_numerators[i], "not above the bound before it",
                                       "bound_numerators", error);
    }
    return ENCOURS_OK;
}

static encours_status load_model(const encours_score_model *model, encours_score_model *m,
                                 encours_error *error)
{
    ENC_REQUIRE(model != NULL);
    ENC_STRUCT_LOAD(*m, model, encours_score_model, sizeof *m, error);
    ENC_TRY(enc_range_check(m->constant_denominator, 1, INT64_MAX, "constant_denominator", error));
    if (m->term_count < 1 || m->term_count > TERMS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu terms, needs 1 to %d", m->term_count,
                             (int)TERMS_MAX);
    if (m->bound_count > BOUNDS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu bounds, at most %d", m->bound_count,
                             (int)BOUNDS_MAX);
    ENC_TRY(check_terms(m, error));
    return check_bounds(m, error);
}

static encours_status load_items(const encours_score_items *items, encours_score_items *loaded,
                                 encours_error *error)
{
    ENC_REQUIRE(items != NULL);
    ENC_STRUCT_LOAD(*loaded, items, encours_score_items, sizeof *loaded, error);
    if (loaded->item_count > ITEMS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu items, at most %d", loaded->item_count,
                             (int)ITEMS_MAX);
    if (loaded->item_count == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(loaded->ids != NULL);
    ENC_REQUIRE(loaded->values != NULL || loaded->count == 0);
    for (size_t i = 0; i < loaded->item_count; i++) {
        if (loaded->ids[i] == 0)
            return enc_range_refuse_at(i, 0, "needs an item", "ids", error);
        for (size_t j = 0; j < i; j++) {
            if (loaded->ids[i] == loaded->ids[j])
                return enc_range_refuse_at(i, loaded->ids[i], "is given twice", "ids", error);
        }
    }
    return ENCOURS_OK;
}

/* --- terms */

/* One firm against a model. */
typedef struct firm {
    const encours_score_model *model;
    const encours_score_items *items;
    size_t i;
    encours_score *out;
} firm;

static int64_t item_of(const firm *f, uint32_t id)
{
    for (size_t k = 0; k < f->items->item_count; k++) {
        if (f->items->ids[k] == id)
            return f->items->values[k * f->items->count + f->i];
    }
    return ENCOURS_SCORE_NONE;
}

/* Note the first reason why there is no score. */
static bool refuse(const firm *f, size_t term, uint32_t item, encours_score_status why)
{
    if (f->out->status == ENCOURS_SCORE_OK) {
        f->out->status = (int32_t)why;
        f->out->term = (uint32_t)term;
        f->out->item = item;
    }
    return false;
}

/* Add or take off an item; one numbered 0 is none. */
static bool add_item(const firm *f, size_t term, uint32_t item, bool taken_off, enc_i128 *sum)
{
    if (item == 0)
        return true;
    int64_t value = item_of(f, item);
    if (value == ENCOURS_SCORE_NONE)
        return refuse(f, term, item, ENCOURS_SCORE_MISSING_ITEM);
    *sum += taken_off ? -(enc_i128)value : value;
    return true;
}

/* coefficient * numerator / denominator of a term; false when it has no value. */
static bool term_of(const firm *f, size_t term, quotient *out)
{
    const encours_score_model *m = f->model;
    enc_i128 above = 0, below = 0;
    if (!add_item(f, term, m->numerator_items[term], false, &above) ||
        !add_item(f, term, m->plus_items == NULL ? 0 : m->plus_items[term], false, &above) ||
        !add_item(f, term, m->minus_items == NULL ? 0 : m->minus_items[term], true, &above) ||
        !add_item(f, term, m->denominator_items[term], false, &below))
        return false;
    if (below == 0)
        return refuse(f, term, m->denominator_items[term], ENCOURS_SCORE_ZERO_DENOMINATOR);
    if (below < 0)
        f->out->flags |= ENCOURS_SCORE_NEGATIVE_DENOMINATOR;
    int64_t coefficient = m->coefficient_numerators[term];
    enc_wide sum = enc_wide_from(enc_magnitude_i128(above));
    enc_wide by = wide_of(coefficient);
    enc_wide divisor = enc_wide_from(enc_magnitude_i128(below));
    enc_wide of_coefficient = wide_of(m->coefficient_denominators[term]);
    out->numerator = enc_wide_multiply(&sum, &by);
    out->denominator = enc_wide_multiply(&divisor, &of_coefficient);
    out->negative = out->numerator.length > 0 && ((above < 0) != (below < 0)) != (coefficient < 0);
    return true;
}

static int32_t band_of(const encours_score_model *m, const quotient *score)
{
    int32_t band = 0;
    for (size_t i = 0; i < m->bound_count; i++) {
        int order = compare(score, m->bound_numerators[i], m->bound_denominators[i]);
        if (order > 0 || (order == 0 && m->bounds_to_upper[i] == 1))
            band = (int32_t)i + 1;
    }
    return band;
}

/* The exact score, with all that is said of it but numerator and denominator. */
static quotient score_of(const firm *f, int64_t *terms_e4)
{
    const encours_score_model *m = f->model;
    quotient score = {
        .numerator = wide_of(m->constant_numerator),
        .denominator = wide_of(m->constant_denominator),
        .negative = m->constant_numerator < 0,
    };
    for (size_t t = 0; t < m->term_count; t++) {
        quotient term;
        bool known = term_of(f, t, &term);
        if (terms_e4 != NULL)
            terms_e4[t] = known ? rounded(&term) : ENCOURS_SCORE_NONE;
        if (known)
            add(&score, &term);
    }
    if (f->out->status != ENCOURS_SCORE_OK)
        return score;
    f->out->score_e4 = rounded(&score);
    f->out->band = band_of(m, &score);
    if (f->out->score_e4 == ENCOURS_SCORE_NONE)
        f->out->status = ENCOURS_SCORE_OUT_OF_RANGE;
    return score;
}

/* The exact score in lowest terms, where it fits. */
static void store_exact(const quotient *score, encours_score *out)
{
    if (score->numerator.length == 0) {
        out->denominator = 1;
        return;
    }
    int64_t numerator = 0;
    if (enc_wide_reduce(&score->numerator, &score->denominator, &numerator, &out->denominator))
        out->numerator = score->negative ? -numerator : numerator;
}

static encours_score nothing_yet(void)
{
    return (encours_score){
        .status = ENCOURS_SCORE_OK,
        .score_e4 = ENCOURS_SCORE_NONE,
        .band = ENCOURS_SCORE_BAND_NONE,
    };
}

encours_status encours_score_compute(const encours_score_model *model,
                                     const encours_score_items *items, int64_t *terms_e4,
                                     encours_score *out, encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_score, error);
    encours_score_model m;
    ENC_TRY(load_model(model, &m, error));
    encours_score_items loaded;
    ENC_TRY(load_items(items, &loaded, error));
    if (loaded.count != 1)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu firms, needs 1", loaded.count);
    encours_score value = nothing_yet();
    firm f = {.model = &m, .items = &loaded, .out = &value};
    quotient score = score_of(&f, terms_e4);
    if (value.band != ENCOURS_SCORE_BAND_NONE)
        store_exact(&score, &value);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

encours_status encours_score_columns(const encours_score_model *model,
                                     const encours_score_items *items, int64_t *scores_e4,
                                     int32_t *bands, int32_t *statuses, encours_error *error)
{
    ENC_REQUIRE(statuses != NULL);
    encours_score_model m;
    ENC_TRY(load_model(model, &m, error));
    encours_score_items loaded;
    ENC_TRY(load_items(items, &loaded, error));
    for (size_t i = 0; i < loaded.count; i++) {
        encours_score value = nothing_yet();
        firm f = {.model = &m, .items = &loaded, .i = i, .out = &value};
        (void)score_of(&f, NULL);
        statuses[i] = value.status;
        enc_column_put_i64(scores_e4, i, value.score_e4);
        enc_column_put_i32(bands, i, value.band);
    }
    return ENCOURS_OK;
}
