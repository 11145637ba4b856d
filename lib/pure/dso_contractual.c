/* SPDX-License-Identifier: MIT */
/* The amount-weighted mean of contractual days. */
#include "base/error.h"
#include "base/struct_size.h"
#include "encours/dso_variants.h"
#include "pure/fraction_sum.h"
#include "pure/ratio.h"
#include "pure/state.h"

enum { TERM_DAYS_MAX = 36600 };

enum { SUM_AMOUNT, SUM_PRODUCT, SUM_WITHOUT, SUM_ITEMS_WITHOUT, SUMS };

static const enc_state_shape shape = {
    .kind = ENC_STATE_DSO_TERMS,
    .sum_count = SUMS,
    .options = ENC_STATE_DIGEST_START,
};

size_t encours_dso_contractual_state_size(void)
{
    return enc_state_size(&shape);
}

encours_status encours_dso_contractual_begin(void *state, size_t size, encours_error *error)
{
    return enc_state_begin(state, size, &shape, error);
}

static bool is_term(int32_t days)
{
    return (days >= -TERM_DAYS_MAX && days <= TERM_DAYS_MAX) || days == ENCOURS_DSO_TERMS_NONE;
}

encours_status encours_dso_contractual_add(void *state, size_t size, const int64_t *amount,
                                           const int32_t *term_days, size_t count,
                                           encours_error *error)
{
    ENC_TRY(enc_state_check(state, size, &shape, error));
    ENC_REQUIRE(count == 0 || (amount != NULL && term_days != NULL));
    enc_i128 sums[SUMS] = {0};
    for (size_t i = 0; i < count; i++) {
        if (!is_term(term_days[i]))
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "terms of %" PRId32 " days, needs -%d to %d", term_days[i],
                                (int)TERM_DAYS_MAX, (int)TERM_DAYS_MAX);
        bool has_terms = term_days[i] != ENCOURS_DSO_TERMS_NONE;
        sums[has_terms ? SUM_AMOUNT : SUM_WITHOUT] += amount[i];
        sums[SUM_PRODUCT] += has_terms ? (enc_i128)amount[i] * term_days[i] : 0;
        sums[SUM_ITEMS_WITHOUT] += !has_terms;
    }
    ENC_TRY(enc_state_count(state, count, error));
    for (uint32_t i = 0; i < SUMS; i++)
        enc_state_add(state, i, sums[i]);
    return ENCOURS_OK;
}

static void mean(enc_i128 product, encours_dso_contractual *value)
{
    encours_ratio exact = {0, 0};
    value->status = ENCOURS_DSO_UNDEFINED_NO_SALES;
    value->days_e4 = ENCOURS_DSO_NONE;
    if (value->amount <= 0)
        return;
    value->status = ENCOURS_DSO_OK;
    if (enc_ratio_reduce(product, value->amount, &exact)) {
        value->numerator = exact.numerator;
        value->denominator = exact.denominator;
    }
    enc_fraction fraction = {.numerator = product, .denominator = value->amount};
    if (!enc_fractions_round(&fraction, 1, ENCOURS_DSO_SCALE, &value->days_e4) ||
        value->days_e4 == ENCOURS_DSO_NONE) {
        value->status = ENCOURS_DSO_OUT_OF_RANGE;
        value->days_e4 = ENCOURS_DSO_NONE;
    }
}

encours_status encours_dso_contractual_finish(const void *state, size_t size,
                                              encours_dso_contractual *out, encours_error *error)
{
    ENC_TRY(enc_state_check(state, size, &shape, error));
    ENC_REQUIRE_STRUCT(out, encours_dso_contractual, error);
    encours_dso_contractual value = ENCOURS_DSO_CONTRACTUAL_INIT;
    if (!enc_narrow_i64(enc_state_sum(state, SUM_AMOUNT), &value.amount) ||
        !enc_narrow_i64(enc_state_sum(state, SUM_WITHOUT), &value.amount_without_terms))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "the amounts with or without terms do not fit 64 bits together");
    value.items_without_terms = (uint64_t)enc_state_sum(state, SUM_ITEMS_WITHOUT);
    value.items = enc_state_items(state) - value.items_without_terms;
    mean(enc_state_sum(state, SUM_PRODUCT), &value);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}
