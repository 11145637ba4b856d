/* SPDX-License-Identifier: MIT */
#include "encours/ecl_rates.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/ecl.h"
#include "pure/range.h"
#include "pure/ratio.h"
#include "pure/room.h"
#include "pure/rounding.h"
#include "pure/state_facts.h"

/* States of cohorts keep the first two facts; the third is 0 when one is opened. */
enum { COHORT_FACTS = ENC_ECL_VAT };

static encours_status load_derived(const encours_ecl_derived *out, encours_ecl_derived *to,
                                   encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    ENC_STRUCT_LOAD(*to, out, encours_ecl_derived, sizeof *to, error);
    ENC_REQUIRE(to->numerators != NULL);
    ENC_REQUIRE(to->denominators != NULL);
    ENC_REQUIRE(to->statuses != NULL);
    return ENCOURS_OK;
}

static void write_rate(const encours_ecl_derived *to, size_t i, encours_ratio rate, int32_t status)
{
    to->numerators[i] = rate.numerator;
    to->denominators[i] = rate.denominator;
    to->statuses[i] = status;
    if (to->ppm == NULL)
        return;
    to->ppm[i] = ENCOURS_ECL_NONE; /* stays where the rate is 0 / 0 or does not fit */
    (void)enc_round_divide_i64((enc_i128)rate.numerator * ENC_ECL_PPM, rate.denominator,
                               ENCOURS_ROUNDING_HALF_UP, &to->ppm[i]);
}

/* numerator / denominator as a rate; numerator >= 0, denominator > 0. */
static int32_t rate_of(enc_i128 numerator, enc_i128 denominator, encours_ratio *out)
{
    if (!enc_ratio_reduce(numerator, denominator, out)) {
        *out = (encours_ratio){0, 0};
        return ENCOURS_ECL_RATE_OUT_OF_RANGE;
    }
    return numerator > denominator ? ENCOURS_ECL_RATE_ABOVE_ONE : ENCOURS_ECL_RATE_OK;
}

/* --- roll rates */

/* The rate of a bucket from its roll rate and the rate of the next. What does not roll on is not
 * lost, whatever the next bucket has, even no rate. */
static int32_t roll_back(int64_t numerator, int64_t denominator, int32_t next_status,
                         encours_ratio *rate)
{
    if (denominator == 0) {
        *rate = (encours_ratio){0, 0};
        return ENCOURS_ECL_RATE_NO_AMOUNT;
    }
    if (numerator == 0) {
        *rate = (encours_ratio){0, 1};
        return ENCOURS_ECL_RATE_OK;
    }
    if (rate->denominator == 0)
        return next_status;
    return rate_of((enc_i128)numerator * rate->numerator, (enc_i128)denominator * rate->denominator,
                   rate);
}

encours_status encours_ecl_rates_from_roll(const int64_t *numerators, const int64_t *denominators,
                                           size_t bucket_count, const encours_ecl_derived *out,
                                           encours_error *error)
{
    ENC_REQUIRE(numerators != NULL);
    ENC_REQUIRE(denominators != NULL);
    encours_ecl_derived to;
    ENC_TRY(load_derived(out, &to, error));
    if (bucket_count < 1 || bucket_count > ENC_ECL_BUCKETS_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "%zu buckets, needs 1 to %d", bucket_count,
                             (int)ENC_ECL_BUCKETS_MAX);
    const int64_t facts[ENC_ECL_FACTS] = {1, (int64_t)bucket_count, 0};
    ENC_TRY(enc_ecl_check_room(to.segment_count, to.bucket_count, facts, error));
    for (size_t i = 0; i < bucket_count; i++) {
        if (numerators[i] < 0)
            return enc_range_refuse_at(i, numerators[i], "needs 0 or more", "numerators", error);
        if (denominators[i] < 0)
            return enc_range_refuse_at(i, denominators[i], "needs 0 or more", "denominators",
                                       error);
    }
    encours_ratio rate = {1, 1}; /* what is lost is lost */
    int32_t status = ENCOURS_ECL_RATE_OK;
    for (size_t i = bucket_count; i-- > 0;) {
        status = roll_back(numerators[i], denominators[i], status, &rate);
        write_rate(&to, i, rate, status);
    }
    return ENCOURS_OK;
}

/* --- cohorts: a sum for each stage of a segment, the loss after the last bucket */

static enc_state_shape shape_of(const int64_t *facts)
{
    enc_state_shape shape = {
        .kind = ENC_STATE_COHORTS,
        .sum_count = (uint32_t)(facts[ENC_ECL_SEGMENTS] * (facts[ENC_ECL_BUCKETS] + 1)),
    };
    enc_state_facts_shape(&shape, facts, COHORT_FACTS);
    return shape;
}

static const enc_state_facts_kind kind = {
    .kind = ENC_STATE_COHORTS,
    .count = COHORT_FACTS,
    .check = enc_ecl_facts_check,
    .shape = shape_of,
};

size_t encours_ecl_cohort_state_size(const encours_ecl_options *options)
{
    int64_t facts[ENC_ECL_FACTS] = {0};
    if (enc_ecl_facts_load(options, facts, NULL) != ENCOURS_OK)
        return 0;
    enc_state_shape shape = shape_of(facts);
    return enc_state_size(&shape);
}

encours_status encours_ecl_cohort_begin(void *state, size_t state_size,
                                        const encours_ecl_options *options, encours_error *error)
{
    int64_t facts[ENC_ECL_FACTS] = {0};
    ENC_TRY(enc_ecl_facts_load(options, facts, error));
    enc_state_shape shape = shape_of(facts);
    return enc_state_facts_begin(state, state_size, &shape, facts, COHORT_FACTS, error);
}

static encours_status check_columns(const encours_ecl_cohort_columns *c, const int64_t *facts,
                                    encours_error *error)
{
    if (c->count == 0)
        return ENCOURS_OK;
    ENC_REQUIRE(c->stages != NULL);
    ENC_REQUIRE(c->amounts != NULL);
    for (size_t i = 0; i < c->count; i++) {
        if (c->segments != NULL && c->segments[i] >= facts[ENC_ECL_SEGMENTS])
            return enc_range_refuse_at(i, c->segments[i], "there is no such segment", "segments",
                                       error);
        if (c->stages[i] > facts[ENC_ECL_BUCKETS])
            return enc_range_refuse_at(i, c->stages[i], "there is no such stage", "stages", error);
        if (c->amounts[i] < 0)
            return enc_range_refuse_at(i, c->amounts[i], "needs 0 or more", "amounts", error);
    }
    return ENCOURS_OK;
}

encours_status encours_ecl_cohort_add(void *state, size_t state_size,
                                      const encours_ecl_cohort_columns *columns,
                                      encours_error *error)
{
    ENC_REQUIRE(columns != NULL);
    int64_t facts[ENC_ECL_FACTS] = {0};
    ENC_TRY(enc_state_facts_open(state, state_size, &kind, facts, error));
    encours_ecl_cohort_columns c;
    ENC_STRUCT_LOAD(c, columns, encours_ecl_cohort_columns, sizeof c, error);
    ENC_TRY(check_columns(&c, facts, error));
    ENC_TRY(enc_state_count(state, c.count, error));
    for (size_t i = 0; i < c.count; i++) {
        uint32_t segment = c.segments == NULL ? 0 : c.segments[i];
        uint32_t stages = (uint32_t)facts[ENC_ECL_BUCKETS] + 1;
        enc_state_add_small(state, segment * stages + c.stages[i], c.amounts[i]);
    }
    return ENCOURS_OK;
}

encours_status encours_ecl_cohort_finish(const void *state, size_t state_size,
                                         const encours_ecl_derived *out, encours_error *error)
{
    int64_t facts[ENC_ECL_FACTS] = {0};
    ENC_TRY(enc_state_facts_open(state, state_size, &kind, facts, error));
    encours_ecl_derived to;
    ENC_TRY(load_derived(out, &to, error));
    ENC_TRY(enc_ecl_check_room(to.segment_count, to.bucket_count, facts, error));
    uint32_t segments = (uint32_t)facts[ENC_ECL_SEGMENTS],
             buckets = (uint32_t)facts[ENC_ECL_BUCKETS];
    for (uint32_t cell = 0; cell < segments * buckets; cell++) {
        uint32_t first = cell / buckets * (buckets + 1);
        enc_i128 reached = enc_state_sum(state, first + cell % buckets);
        enc_i128 lost = enc_state_sum(state, first + buckets);
        encours_ratio rate = {0, 0};
        int32_t status = ENCOURS_ECL_RATE_NO_AMOUNT;
        if (reached > 0)
            status = rate_of(lost, reached, &rate);
        write_rate(&to, cell, rate, status);
    }
    return ENCOURS_OK;
}
