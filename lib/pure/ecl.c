/* SPDX-License-Identifier: MIT */
#include "pure/ecl.h"

#include "base/error.h"
#include "base/struct_size.h"
#include "pure/range.h"
#include "pure/ratio.h"
#include "pure/room.h"
#include "pure/rounding.h"

encours_status enc_ecl_split(int64_t amount, int64_t vat, int64_t insured, bool vat_in_base,
                             uint64_t index, enc_ecl_part *out, encours_error *error)
{
    enc_ecl_part part = {0};
    if (amount == ENCOURS_ECL_NONE) {
        part.flags = ENCOURS_ECL_MISSING;
        *out = part;
        return ENCOURS_OK;
    }
    if (amount < 0) {
        part.flags = ENCOURS_ECL_CREDITS;
        part.credit = amount;
        *out = part;
        return ENCOURS_OK;
    }
    if (vat < 0 || vat > amount)
        return enc_range_refuse_at(index, vat, "needs 0 to the amount it is in", "vat", error);
    if (insured < 0)
        return enc_range_refuse_at(index, insured, "needs 0 or more", "insured", error);
    part.gross = amount;
    part.vat = vat_in_base ? 0 : vat;
    int64_t base = amount - part.vat;
    part.insured = insured < base ? insured : base;
    part.flags = insured > base ? ENCOURS_ECL_OVER_INSURED : 0;
    part.at_risk = base - part.insured;
    *out = part;
    return ENCOURS_OK;
}

static encours_status refuse_ratio(uint64_t index, encours_ratio ratio, const char *rule,
                                   const char *name, encours_error *error)
{
    enc_error_at(error, ENCOURS_E_INVALID, index, "%s is %" PRId64 " / %" PRId64 ", %s", name,
                 ratio.numerator, ratio.denominator, rule);
    enc_error_field(error, name);
    return ENCOURS_E_INVALID;
}

encours_status enc_ecl_check_rate(encours_ratio rate, encours_ratio factor, int32_t forward,
                                  uint64_t index, encours_error *error)
{
    if (rate.denominator <= 0 || rate.numerator < 0 || rate.numerator > rate.denominator)
        return refuse_ratio(index, rate, "needs a quotient from 0 to 1", "rate", error);
    if (forward == ENCOURS_ECL_FORWARD_NONE)
        return ENCOURS_OK;
    if (factor.denominator <= 0)
        return refuse_ratio(index, factor, "needs a denominator over 0", "factor", error);
    if (forward == ENCOURS_ECL_FORWARD_MULTIPLY && factor.numerator < 0)
        return refuse_ratio(index, factor, "needs 0 or more to multiply", "factor", error);
    return ENCOURS_OK;
}

bool enc_ecl_apply(encours_ratio rate, encours_ratio factor, int32_t forward, encours_ratio *out,
                   uint32_t *flags)
{
    *flags = 0;
    if (forward == ENCOURS_ECL_FORWARD_NONE)
        return enc_ratio_reduce(rate.numerator, rate.denominator, out);
    if (rate.numerator == rate.denominator) {
        *flags = ENCOURS_ECL_FULL;
        *out = (encours_ratio){1, 1};
        return true;
    }
    /* Each product is below 2^126 in magnitude, and so is not passed by the sum of two. */
    enc_i128 below = (enc_i128)rate.denominator * factor.denominator, above = 0;
    if (forward == ENCOURS_ECL_FORWARD_MULTIPLY)
        above = (enc_i128)rate.numerator * factor.numerator;
    else
        above = (enc_i128)rate.numerator * factor.denominator +
                (enc_i128)factor.numerator * rate.denominator;
    enc_i128 held = above < 0 ? 0 : above > below ? below : above;
    if (held != above)
        *flags = ENCOURS_ECL_CAPPED;
    return enc_ratio_reduce(held, below, out);
}

encours_status enc_ecl_overflow(uint64_t index, encours_error *error)
{
    enc_error_at(error, ENCOURS_E_OVERFLOW, index,
                 "the applied rate in lowest terms does not fit 64 bits");
    enc_error_hint(error, "Give rates and factors with smaller denominators");
    return ENCOURS_E_OVERFLOW;
}

encours_status enc_ecl_facts_check(const int64_t *facts, encours_error *error)
{
    int64_t buckets = facts[ENC_ECL_BUCKETS];
    ENC_TRY(enc_range_check(buckets, 1, ENC_ECL_BUCKETS_MAX, "bucket_count", error));
    ENC_TRY(enc_range_check(facts[ENC_ECL_SEGMENTS], 1, ENC_ECL_CELLS_MAX / buckets,
                            "segment_count", error));
    return enc_range_check(facts[ENC_ECL_VAT], 0, ENCOURS_ECL_VAT_IN_BASE, "vat", error);
}

encours_status enc_ecl_facts_load(const encours_ecl_options *options, int64_t *facts,
                                  encours_error *error)
{
    encours_ecl_options loaded;
    ENC_REQUIRE(options != NULL);
    ENC_STRUCT_LOAD(loaded, options, encours_ecl_options, sizeof loaded, error);
    facts[ENC_ECL_SEGMENTS] = loaded.segment_count == 0 ? 1 : loaded.segment_count;
    facts[ENC_ECL_BUCKETS] = loaded.bucket_count;
    facts[ENC_ECL_VAT] = loaded.vat;
    return enc_ecl_facts_check(facts, error);
}

encours_status enc_ecl_check_room(uint32_t segment_count, uint32_t bucket_count,
                                  const int64_t *facts, encours_error *error)
{
    ENC_TRY(
        enc_room_check(segment_count, (uint64_t)facts[ENC_ECL_SEGMENTS], "segment_count", error));
    return enc_room_check_same(bucket_count, (uint64_t)facts[ENC_ECL_BUCKETS], "bucket_count",
                               error);
}

encours_status encours_ecl_compute(const encours_ecl_item *item, encours_ecl_loss *out,
                                   encours_error *error)
{
    ENC_REQUIRE(item != NULL);
    ENC_REQUIRE_STRUCT(out, encours_ecl_loss, error);
    encours_ecl_item loaded;
    ENC_STRUCT_LOAD(loaded, item, encours_ecl_item, sizeof loaded, error);
    ENC_TRY(enc_range_check(loaded.forward, 0, ENCOURS_ECL_FORWARD_ADD, "forward", error));
    ENC_TRY(enc_range_load_rounding(&loaded.rounding, error));
    encours_ratio rate = {loaded.rate_numerator, loaded.rate_denominator}, applied = {0, 0};
    encours_ratio factor = {loaded.factor_numerator, loaded.factor_denominator};
    ENC_TRY(enc_ecl_check_rate(rate, factor, loaded.forward, 0, error));
    enc_ecl_part part;
    ENC_TRY(enc_ecl_split(loaded.amount, loaded.vat, loaded.insured, false, 0, &part, error));
    uint32_t flags = 0;
    if (!enc_ecl_apply(rate, factor, loaded.forward, &applied, &flags))
        return enc_ecl_overflow(0, error);
    encours_ecl_loss value = {
        .flags = part.flags | flags,
        .at_risk = part.at_risk,
        .applied_numerator = applied.numerator,
        .applied_denominator = applied.denominator,
    };
    /* A rate of at most 1 leaves no more than what it is of. */
    (void)enc_round_divide_i64((enc_i128)part.at_risk * applied.numerator, applied.denominator,
                               (encours_rounding)loaded.rounding, &value.allowance);
    (void)enc_round_divide_i64((enc_i128)applied.numerator * ENC_ECL_PPM, applied.denominator,
                               ENCOURS_ROUNDING_HALF_UP, &value.applied_ppm);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}
