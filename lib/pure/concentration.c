/* SPDX-License-Identifier: MIT */
/* Sums of a state: the total; the squares, cut into halves of 64 bits so that each is a term a sum
 * takes; what was left out, with what is missing in the high bits; x ln x in limbs (fixed.h). Its
 * own bytes are the largest exposures, descending, 0 where there are fewer. */
#include "pure/concentration.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "base/wide.h"
#include "pure/fixed.h"
#include "pure/range.h"
#include "pure/rounding.h"
#include "pure/state_facts.h"

enum {
    TOP_MAX = 1000,
    TOP_USUAL = 10,
    FACT_TOP = 0,
    FACT_THEIL = 1,
    FACTS = 2,
    SUM_TOTAL = 0,
    SUM_SQUARES_LOW = 1,
    SUM_SQUARES_HIGH = 2,
    SUM_LEFT_OUT = 3,
    SUM_LOGARITHMS = 4,
    SUMS = SUM_LOGARITHMS + ENC_FIXED_LIMBS,
    PPM = 1000000,
    E4 = 10000
};

#define MISSING_ONE ((enc_i128)1 << 64) /* counts stay below 2^41 */

static enc_state_shape shape_of(const int64_t *facts)
{
    enc_state_shape shape = {
        .kind = ENC_STATE_CONCENTRATION,
        .sum_count = SUMS,
        .own_size = (size_t)facts[FACT_TOP] * sizeof(uint64_t),
    };
    enc_state_facts_shape(&shape, facts, FACTS);
    return shape;
}

static encours_status check_facts(const int64_t *facts, encours_error *error)
{
    ENC_TRY(enc_range_check(facts[FACT_TOP], 1, TOP_MAX, "top_count", error));
    return enc_range_check(facts[FACT_THEIL], 0, ENCOURS_CONCENTRATION_WITHOUT_THEIL, "theil",
                           error);
}

static encours_status load_options(const encours_concentration_options *options, int64_t *facts,
                                   encours_error *error)
{
    encours_concentration_options loaded;
    ENC_STRUCT_LOAD(loaded, options, encours_concentration_options, sizeof loaded, error);
    facts[FACT_TOP] = loaded.top_count == 0 ? TOP_USUAL : loaded.top_count;
    facts[FACT_THEIL] = loaded.theil;
    return check_facts(facts, error);
}

static const enc_state_facts_kind kind = {
    .kind = ENC_STATE_CONCENTRATION,
    .count = FACTS,
    .check = check_facts,
    .shape = shape_of,
};

size_t encours_concentration_state_size(const encours_concentration_options *options)
{
    int64_t facts[FACTS];
    if (load_options(options, facts, NULL) != ENCOURS_OK)
        return 0;
    enc_state_shape shape = shape_of(facts);
    return enc_state_size(&shape);
}

encours_status encours_concentration_begin(void *state, size_t state_size,
                                           const encours_concentration_options *options,
                                           encours_error *error)
{
    int64_t facts[FACTS];
    ENC_TRY(load_options(options, facts, error));
    enc_state_shape shape = shape_of(facts);
    return enc_state_facts_begin(state, state_size, &shape, facts, FACTS, error);
}

/* Keep the largest, in descending order: the same bytes whatever the order they come in. */
static void keep_largest(uint64_t *top, size_t count, uint64_t value)
{
    size_t at = count;
    for (; at > 0 && enc_le64(top[at - 1]) < value; at--) {
        if (at < count)
            top[at] = top[at - 1];
    }
    if (at < count)
        top[at] = enc_le64(value);
}

static void add_logarithm(int64_t exposure, enc_i128 *sums)
{
    int32_t limbs[ENC_FIXED_LIMBS];
    enc_fixed logarithm = enc_fixed_ln_ratio((uint64_t)exposure, 1);
    enc_fixed_limbs(&logarithm, limbs);
    for (uint32_t l = 0; l < ENC_FIXED_LIMBS; l++)
        sums[SUM_LOGARITHMS + l] += (enc_i128)exposure * limbs[l];
}

encours_status encours_concentration_add(void *state, size_t state_size, const int64_t *exposures,
                                         size_t count, encours_error *error)
{
    ENC_REQUIRE(exposures != NULL || count == 0);
    int64_t facts[FACTS];
    ENC_TRY(enc_state_facts_open(state, state_size, &kind, facts, error));
    ENC_TRY(enc_state_count(state, count, error));
    enc_i128 sums[SUMS] = {0};
    uint64_t *top = enc_state_own(state);
    for (size_t i = 0; i < count; i++) {
        int64_t exposure = exposures[i];
        if (exposure <= 0) {
            sums[SUM_LEFT_OUT] += exposure == ENCOURS_CONCENTRATION_NONE ? MISSING_ONE : 1;
            continue;
        }
        enc_u128 square = (enc_u128)exposure * (enc_u128)exposure;
        sums[SUM_TOTAL] += exposure;
        sums[SUM_SQUARES_LOW] += (enc_i128)(uint64_t)square;
        sums[SUM_SQUARES_HIGH] += (enc_i128)(square >> 64);
        if (facts[FACT_THEIL] == ENCOURS_CONCENTRATION_WITH_THEIL)
            add_logarithm(exposure, sums);
        keep_largest(top, (size_t)facts[FACT_TOP], (uint64_t)exposure);
    }
    for (uint32_t s = 0; s < SUMS; s++)
        enc_state_add(state, s, sums[s]);
    return ENCOURS_OK;
}

encours_status enc_concentration_merge(void *state, size_t size, const void *other,
                                       encours_error *error)
{
    int64_t facts[FACTS];
    ENC_TRY(enc_state_facts_open(state, size, &kind, facts, error));
    const uint64_t *top = enc_state_own_const(other);
    for (int64_t i = 0; i < facts[FACT_TOP]; i++)
        keep_largest(enc_state_own(state), (size_t)facts[FACT_TOP], enc_le64(top[i]));
    return ENCOURS_OK;
}

/* --- figures */

/* The sum of squares: high * 2^64 + low. */
static enc_wide squares_of(const void *state)
{
    enc_wide squares = enc_wide_from((enc_u128)enc_state_sum(state, SUM_SQUARES_HIGH));
    enc_wide limb = enc_wide_from((enc_u128)1 << 64);
    enc_wide low = enc_wide_from((enc_u128)enc_state_sum(state, SUM_SQUARES_LOW));
    squares = enc_wide_multiply(&squares, &limb);
    enc_wide_add(&squares, &low);
    return squares;
}

/* numerator * scale / denominator. Shares and effective numbers fit: they are at most n. */
static int64_t scaled(const enc_wide *numerator, int64_t scale, const enc_wide *denominator)
{
    enc_wide by = enc_wide_from((enc_u128)scale), above = enc_wide_multiply(numerator, &by);
    int64_t out = ENCOURS_CONCENTRATION_NONE;
    (void)enc_wide_divide(&above, denominator, &out);
    return out;
}

static void set_top(const void *state, int64_t top_count, encours_concentration *value)
{
    const uint64_t *top = enc_state_own_const(state);
    enc_i128 sum = 0;
    for (int64_t i = 0; i < top_count; i++)
        sum += (enc_i128)enc_le64(top[i]);
    value->largest = (int64_t)enc_le64(top[0]);
    value->top = (int64_t)sum;
    (void)enc_round_divide_i64(sum * PPM, value->total, ENCOURS_ROUNDING_HALF_UP,
                               &value->top_share_ppm);
}

/* The mean of ln x by weight x, less ln of the mean x. */
static void set_theil(const void *state, encours_concentration *value)
{
    enc_i128 sums[ENC_FIXED_LIMBS];
    for (uint32_t l = 0; l < ENC_FIXED_LIMBS; l++)
        sums[l] = enc_state_sum(state, SUM_LOGARITHMS + l);
    enc_fixed mean = enc_fixed_mean(sums, value->total);
    enc_fixed level = enc_fixed_ln_ratio((uint64_t)value->total, value->counted);
    enc_fixed theil = enc_fixed_subtract(&mean, &level);
    value->theil_status = ENCOURS_CONCENTRATION_OK;
    if (enc_fixed_round(&theil, PPM, &value->theil_ppm) != ENC_FIXED_OK)
        value->theil_status = ENCOURS_CONCENTRATION_NEAR_TIE;
}

static encours_concentration nothing(const void *state)
{
    enc_i128 apart = enc_state_sum(state, SUM_LEFT_OUT);
    encours_concentration value = {
        .status = ENCOURS_CONCENTRATION_EMPTY,
        .theil_status = ENCOURS_CONCENTRATION_EMPTY,
        .left_out = (uint64_t)apart,
        .missing = (uint64_t)(apart >> 64),
        .total = ENCOURS_CONCENTRATION_NONE,
        .top = ENCOURS_CONCENTRATION_NONE,
        .top_share_ppm = ENCOURS_CONCENTRATION_NONE,
        .largest = ENCOURS_CONCENTRATION_NONE,
        .herfindahl_ppm = ENCOURS_CONCENTRATION_NONE,
        .effective_number_e4 = ENCOURS_CONCENTRATION_NONE,
        .theil_ppm = ENCOURS_CONCENTRATION_NONE,
    };
    value.counted = enc_state_items(state) - value.left_out - value.missing;
    return value;
}

encours_status encours_concentration_finish(const void *state, size_t state_size,
                                            encours_concentration *out, encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_concentration, error);
    int64_t facts[FACTS];
    ENC_TRY(enc_state_facts_open(state, state_size, &kind, facts, error));
    encours_concentration value = nothing(state);
    enc_i128 total = enc_state_sum(state, SUM_TOTAL);
    enc_wide squares = squares_of(state);
    /* Any one of the three says it of a state of ours; forged ones must not divide by zero. */
    bool empty = total <= 0 || value.counted == 0 || squares.length == 0;
    if (!empty && !enc_narrow_i64(total, &value.total)) {
        value.status = ENCOURS_CONCENTRATION_OUT_OF_RANGE;
        value.theil_status = ENCOURS_CONCENTRATION_OUT_OF_RANGE;
    } else if (!empty) {
        enc_wide whole = enc_wide_from((enc_u128)total);
        enc_wide whole_square = enc_wide_multiply(&whole, &whole);
        value.status = ENCOURS_CONCENTRATION_OK;
        value.herfindahl_ppm = scaled(&squares, PPM, &whole_square);
        value.effective_number_e4 = scaled(&whole_square, E4, &squares);
        (void)enc_wide_reduce(&squares, &whole_square, &value.herfindahl_numerator,
                              &value.herfindahl_denominator);
        set_top(state, facts[FACT_TOP], &value);
        value.theil_status = ENCOURS_CONCENTRATION_NOT_ASKED;
        if (facts[FACT_THEIL] == ENCOURS_CONCENTRATION_WITH_THEIL)
            set_theil(state, &value);
    }
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}
