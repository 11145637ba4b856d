/* SPDX-License-Identifier: MIT */
/* The provision matrix. A cell has a sum for each amount an item adds, and one that counts items
 * with a flag: three counts below 2^41 in one number. */
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/ecl.h"
#include "pure/range.h"
#include "pure/ratio.h"
#include "pure/rounding.h"
#include "pure/state_facts.h"

enum {
    SUM_GROSS = 0,
    SUM_CREDITS = 1,
    SUM_VAT = 2,
    SUM_INSURED = 3,
    SUM_AT_RISK = 4,
    SUM_FLAGS = 5,
    SUMS = 6,
    COUNT_BITS = 41
};

#define COUNT_MASK (((enc_i128)1 << COUNT_BITS) - 1)

/* The flags an item can have, each at its count. */
static const uint32_t counted_flags[] = {ENCOURS_ECL_CREDITS, ENCOURS_ECL_OVER_INSURED,
                                         ENCOURS_ECL_MISSING};
enum { COUNTED_FLAGS = 3, COUNT_OF_MISSING = 2 };

static uint32_t cells_of(const int64_t *facts)
{
    return (uint32_t)(facts[ENC_ECL_SEGMENTS] * facts[ENC_ECL_BUCKETS]);
}

static enc_state_shape shape_of(const int64_t *facts)
{
    enc_state_shape shape = {.kind = ENC_STATE_ECL, .sum_count = SUMS * cells_of(facts)};
    enc_state_facts_shape(&shape, facts, ENC_ECL_FACTS);
    return shape;
}

static const enc_state_facts_kind kind = {
    .kind = ENC_STATE_ECL,
    .count = ENC_ECL_FACTS,
    .check = enc_ecl_facts_check,
    .shape = shape_of,
};

size_t encours_ecl_state_size(const encours_ecl_options *options)
{
    int64_t facts[ENC_ECL_FACTS];
    if (enc_ecl_facts_load(options, facts, NULL) != ENCOURS_OK)
        return 0;
    enc_state_shape shape = shape_of(facts);
    return enc_state_size(&shape);
}

encours_status encours_ecl_begin(void *state, size_t state_size, const encours_ecl_options *options,
                                 encours_error *error)
{
    int64_t facts[ENC_ECL_FACTS];
    ENC_TRY(enc_ecl_facts_load(options, facts, error));
    enc_state_shape shape = shape_of(facts);
    return enc_state_facts_begin(state, state_size, &shape, facts, ENC_ECL_FACTS, error);
}

static encours_status part_at(const encours_ecl_columns *c, size_t i, const int64_t *facts,
                              enc_ecl_part *out, encours_error *error)
{
    return enc_ecl_split(c->amounts[i], c->vat == NULL ? 0 : c->vat[i],
                         c->insured == NULL ? 0 : c->insured[i],
                         facts[ENC_ECL_VAT] == ENCOURS_ECL_VAT_IN_BASE, i, out, error);
}

static encours_status check_columns(const encours_ecl_columns *c, const int64_t *facts,
                                    encours_error *error)
{
    if (c->count == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(c->buckets != NULL);
    ENC_REQUIRE(c->amounts != NULL);
    for (size_t i = 0; i < c->count; i++) {
        if (c->segments != NULL && c->segments[i] >= facts[ENC_ECL_SEGMENTS])
            return enc_range_refuse_at(i, c->segments[i], "there is no such segment", "segments",
                                       error);
        if (c->buckets[i] >= facts[ENC_ECL_BUCKETS])
            return enc_range_refuse_at(i, c->buckets[i], "there is no such bucket", "buckets",
                                       error);
        enc_ecl_part part;
        ENC_TRY(part_at(c, i, facts, &part, error));
    }
    return ENCOURS_OK;
}

encours_status encours_ecl_add(void *state, size_t state_size, const encours_ecl_columns *columns,
                               encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    int64_t facts[ENC_ECL_FACTS];
    ENC_TRY(enc_state_facts_open(state, state_size, &kind, facts, error));
    encours_ecl_columns c;
    ENC_STRUCT_LOAD(c, columns, encours_ecl_columns, sizeof c, error);
    ENC_TRY(check_columns(&c, facts, error));
    ENC_TRY(enc_state_count(state, c.count, error));
    for (size_t i = 0; i < c.count; i++) {
        uint32_t segment = c.segments == NULL ? 0 : c.segments[i];
        uint32_t first = SUMS * (segment * (uint32_t)facts[ENC_ECL_BUCKETS] + c.buckets[i]);
        enc_ecl_part part = {0};
        (void)part_at(&c, i, facts, &part, NULL); /* checked above */
        enc_state_add_small(state, first + SUM_GROSS, part.gross);
        enc_state_add_small(state, first + SUM_CREDITS, part.credit);
        enc_state_add_small(state, first + SUM_VAT, part.vat);
        enc_state_add_small(state, first + SUM_INSURED, part.insured);
        enc_state_add_small(state, first + SUM_AT_RISK, part.at_risk);
        for (uint32_t f = 0; f < COUNTED_FLAGS; f++) {
            if ((part.flags & counted_flags[f]) != 0)
                enc_state_add(state, first + SUM_FLAGS, (enc_i128)1 << COUNT_BITS * f);
        }
    }
    return ENCOURS_OK;
}

/* --- the allowance */

typedef struct matrix {
    const void *state;
    const int64_t *facts;
    const encours_ecl_rates *rates;
} matrix;

typedef struct cell {
    uint32_t flags;
    uint64_t missing;
    int64_t gross, at_risk, allowance, applied_ppm;
    encours_ratio applied;
} cell;

static encours_ratio factor_of(const matrix *m, uint32_t index)
{
    encours_ratio factor = {0, 1};
    if (m->rates->forward != ENCOURS_ECL_FORWARD_NONE) {
        int64_t segment = index / m->facts[ENC_ECL_BUCKETS];
        factor.numerator = m->rates->factor_numerators[segment];
        factor.denominator = m->rates->factor_denominators[segment];
    }
    return factor;
}

static bool is_less(encours_ratio a, encours_ratio b)
{
    return (enc_i128)a.numerator * b.denominator < (enc_i128)b.numerator * a.denominator;
}

/* The cell `index`; `before` is the applied rate of the bucket before, 0 / 1 of the first. */
static encours_status cell_of(const matrix *m, uint32_t index, encours_ratio before, cell *out,
                              encours_error *error)
{
    encours_ratio rate = {m->rates->numerators[index], m->rates->denominators[index]};
    encours_ratio factor = factor_of(m, index);
    ENC_TRY(enc_ecl_check_rate(rate, factor, m->rates->forward, index, error));
    *out = (cell){0};
    if (!enc_ecl_apply(rate, factor, m->rates->forward, &out->applied, &out->flags))
        return enc_ecl_overflow(index, error);
    enc_i128 counts = enc_state_sum(m->state, SUMS * index + SUM_FLAGS);
    for (uint32_t f = 0; f < COUNTED_FLAGS; f++) {
        if ((counts >> COUNT_BITS * f & COUNT_MASK) != 0)
            out->flags |= counted_flags[f];
    }
    out->missing = (uint64_t)(counts >> COUNT_BITS * COUNT_OF_MISSING & COUNT_MASK);
    if (is_less(out->applied, before))
        out->flags |= ENCOURS_ECL_NOT_MONOTONE;
    /* The sum of all gross amounts was seen to fit, and these are no more than it. */
    out->gross = (int64_t)enc_state_sum(m->state, SUMS * index + SUM_GROSS);
    out->at_risk = (int64_t)enc_state_sum(m->state, SUMS * index + SUM_AT_RISK);
    (void)enc_round_divide_i64((enc_i128)out->at_risk * out->applied.numerator,
                               out->applied.denominator, (encours_rounding)m->rates->rounding,
                               &out->allowance);
    (void)enc_round_divide_i64((enc_i128)out->applied.numerator * ENC_ECL_PPM,
                               out->applied.denominator, ENCOURS_ROUNDING_HALF_UP,
                               &out->applied_ppm);
    return ENCOURS_OK;
}

static void write_cell(const encours_ecl_results *to, uint32_t index, const cell *c)
{
    int64_t *const columns[] = {to->gross,
                                to->at_risk,
                                to->allowances,
                                to->applied_numerators,
                                to->applied_denominators,
                                to->applied_ppm};
    const int64_t values[] = {
        c->gross,      c->at_risk, c->allowance, c->applied.numerator, c->applied.denominator,
        c->applied_ppm};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
        enc_column_put_i64(columns[i], index, values[i]);
    enc_column_put_u32(to->flags, index, c->flags);
}

/* All cells, into `to` where there is one, and their allowances, counts and flags into `total`. */
static encours_status walk(const matrix *m, const encours_ecl_results *to, encours_ecl *total,
                           encours_error *error)
{
    encours_ratio before = {0, 1};
    for (uint32_t index = 0; index < cells_of(m->facts); index++) {
        if (index % (uint32_t)m->facts[ENC_ECL_BUCKETS] == 0)
            before = (encours_ratio){0, 1};
        cell c;
        ENC_TRY(cell_of(m, index, before, &c, error));
        before = c.applied;
        total->allowance = enc_add_wrapping_i64(total->allowance, c.allowance);
        total->missing += c.missing;
        total->flags |= c.flags;
        if (to != NULL)
            write_cell(to, index, &c);
    }
    return ENCOURS_OK;
}

/* The sum of one amount over all cells. */
static encours_status add_up(const matrix *m, uint32_t sum, const char *name, int64_t *out,
                             encours_error *error)
{
    enc_i128 total = 0;
    for (uint32_t index = 0; index < cells_of(m->facts); index++)
        total = enc_add_wrapping(total, enc_state_sum(m->state, SUMS * index + sum));
    if (!enc_narrow_i64(total, out))
        return enc_error_set(error, ENCOURS_E_OVERFLOW, "the sum of %s does not fit 64 bits", name);
    return ENCOURS_OK;
}

static encours_status load_rates(const encours_ecl_rates *rates, const int64_t *facts,
                                 encours_ecl_rates *loaded, encours_error *error)
{
    ENC_REQUIRE(rates != NULL);
    ENC_STRUCT_LOAD(*loaded, rates, encours_ecl_rates, sizeof *loaded, error);
    ENC_TRY(enc_ecl_check_room(loaded->segment_count, loaded->bucket_count, facts, error));
    ENC_REQUIRE(loaded->numerators != NULL);
    ENC_REQUIRE(loaded->denominators != NULL);
    ENC_TRY(enc_range_check(loaded->forward, 0, ENCOURS_ECL_FORWARD_ADD, "forward", error));
    ENC_TRY(enc_range_load_rounding(&loaded->rounding, error));
    if (loaded->forward != ENCOURS_ECL_FORWARD_NONE) {
        ENC_REQUIRE(loaded->factor_numerators != NULL);
        ENC_REQUIRE(loaded->factor_denominators != NULL);
    }
    return ENCOURS_OK;
}

encours_status encours_ecl_finish(const void *state, size_t state_size,
                                  const encours_ecl_rates *rates,
                                  const encours_ecl_results *results, encours_ecl *out,
                                  encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_ecl, error);
    int64_t facts[ENC_ECL_FACTS];
    ENC_TRY(enc_state_facts_open(state, state_size, &kind, facts, error));
    encours_ecl_rates loaded;
    ENC_TRY(load_rates(rates, facts, &loaded, error));
    encours_ecl_results to;
    ENC_STRUCT_LOAD(to, results, encours_ecl_results, sizeof to, error);
    ENC_TRY(enc_ecl_check_room(to.segment_count, to.bucket_count, facts, error));
    matrix m = {.state = state, .facts = facts, .rates = &loaded};
    encours_ecl total = {0};
    ENC_TRY(add_up(&m, SUM_GROSS, "gross amounts", &total.gross, error));
    ENC_TRY(add_up(&m, SUM_CREDITS, "credit balances", &total.credits, error));
    ENC_TRY(add_up(&m, SUM_VAT, "VAT", &total.vat, error));
    ENC_TRY(add_up(&m, SUM_INSURED, "insured parts", &total.insured, error));
    ENC_TRY(add_up(&m, SUM_AT_RISK, "amounts at risk", &total.at_risk, error));
    ENC_TRY(walk(&m, NULL, &total, error));
    encours_ecl again = {0};
    (void)walk(&m, &to, &again, NULL); /* nothing is written before all is known to be right */
    enc_struct_store(out, &total, sizeof total);
    return ENCOURS_OK;
}
