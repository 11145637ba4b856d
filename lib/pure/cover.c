/* SPDX-License-Identifier: MIT */
#include "encours/cover.h"

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/range.h"
#include "pure/rounding.h"

static int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static encours_status check_amount(int64_t value, const char *name, encours_error *error)
{
    return enc_range_check(value, 0, INT64_MAX, name, error);
}

/* An optional amount; without one the largest there is, which limits nothing. */
static encours_status load_bound(int64_t *value, const char *name, encours_error *error)
{
    if (*value == ENCOURS_COVER_NONE)
        *value = INT64_MAX;
    return check_amount(*value, name, error);
}

static encours_status load_terms(const encours_cover_terms *terms, encours_cover_terms *t,
                                 encours_error *error)
{
    ENC_REQUIRE(terms != NULL);
    ENC_STRUCT_LOAD(*t, terms, encours_cover_terms, sizeof *t, error);
    ENC_TRY(load_bound(&t->limit, "limit", error));
    ENC_TRY(load_bound(&t->maximum_rest, "maximum_rest", error));
    ENC_TRY(enc_range_check_share(t->quota_numerator, t->quota_denominator, "quota", error));
    ENC_TRY(check_amount(t->threshold, "threshold", error));
    ENC_TRY(check_amount(t->deductible, "deductible", error));
    ENC_TRY(check_amount(t->aggregate, "aggregate", error));
    ENC_TRY(check_amount(t->aggregate_used, "aggregate_used", error));
    ENC_TRY(enc_range_check(t->order, t->deductible > 0 ? 1 : 0, ENCOURS_COVER_DEDUCTIBLE_FIRST,
                            "order", error));
    return enc_range_load_rounding(&t->rounding, error);
}

/* The one rounding. A quota of at most 1 leaves no more than the amount. */
static int64_t share_of(int64_t amount, const encours_cover_terms *t)
{
    int64_t out = 0;
    (void)enc_round_divide_i64((enc_i128)amount * t->quota_numerator, t->quota_denominator,
                               (encours_rounding)t->rounding, &out);
    return out;
}

static int64_t less(int64_t amount, int64_t taken)
{
    return amount > taken ? amount - taken : 0;
}

static int64_t counted_of(int64_t insured_loss, const encours_cover_terms *t)
{
    if (t->order == ENCOURS_COVER_DEDUCTIBLE_FIRST)
        return share_of(less(insured_loss, t->deductible), t);
    return less(share_of(insured_loss, t), t->deductible);
}

encours_status encours_cover_compute(int64_t loss, const encours_cover_terms *terms,
                                     encours_cover_indemnity *out, encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_cover_indemnity, error);
    encours_cover_terms t;
    ENC_TRY(load_terms(terms, &t, error));
    ENC_TRY(check_amount(loss, "loss", error));
    encours_cover_indemnity value = {
        .flags = loss > t.limit ? ENCOURS_COVER_LIMITED : 0,
        .insured_loss = least(loss, t.limit),
    };
    if (t.threshold > 0 && value.insured_loss <= t.threshold)
        value.flags |= ENCOURS_COVER_UNDER_THRESHOLD;
    else
        value.counted = counted_of(value.insured_loss, &t);
    int64_t year = 0;
    if (!enc_add_i64(t.aggregate_used, value.counted, &year))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "aggregate_used %" PRId64 " and %" PRId64 " more do not fit 64 bits",
                             t.aggregate_used, value.counted);
    int64_t payable = least(value.counted, less(year, t.aggregate));
    if (payable < value.counted)
        value.flags |= ENCOURS_COVER_IN_AGGREGATE;
    value.indemnity = least(payable, t.maximum_rest);
    if (value.indemnity < payable)
        value.flags |= ENCOURS_COVER_AT_MAXIMUM;
    value.retained = loss - value.indemnity;
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}
