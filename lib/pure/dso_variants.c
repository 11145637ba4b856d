/* SPDX-License-Identifier: MIT */
/* Average, extended and the delay of two walks. */
#include "encours/dso_variants.h"

#include "base/struct_size.h"
#include "pure/dso.h"
#include "pure/fraction_sum.h"
#include "pure/ratio.h"
#include "pure/rounding.h"

enum { BALANCES_MAX = 36600 };

static void store_days(encours_dso *value, bool fits)
{
    if (fits && value->days_e4 != ENCOURS_DSO_NONE)
        return;
    value->days_e4 = ENCOURS_DSO_NONE;
    value->status = ENCOURS_DSO_OUT_OF_RANGE;
}

static void store_part(encours_dso *value, bool fits, encours_ratio part)
{
    value->part_numerator = fits ? part.numerator : 0;
    value->part_denominator = fits ? part.denominator : 0;
}

/* The sum of two fractions as a value; its status stays unless the sum is out of range. */
static void store_sum(encours_dso *value, enc_fraction *fractions)
{
    encours_ratio exact = {0, 0};
    bool fits = enc_fractions_exact(fractions, 2, &exact);
    value->days_full = 0;
    value->days_part = 1;
    store_part(value, fits, exact);
    store_days(value, enc_fractions_round(fractions, 2, ENCOURS_DSO_SCALE, &value->days_e4));
}

encours_dso enc_dso_mean(const int64_t *balances, size_t count, int64_t sales, uint32_t days)
{
    enc_i128 sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += balances[i];
    /* For the flags, and for what is left where there are no sales: the mean without its cents. */
    encours_dso value = enc_dso_ratio((int64_t)(sum / (enc_i128)count), sales, days);
    value.flags |= sum < 0 ? ENCOURS_DSO_NEGATIVE_BALANCE : 0;
    if (value.status != ENCOURS_DSO_UNDEFINED_NO_SALES) {
        encours_ratio part = {0, 0};
        enc_i128 denominator = (enc_i128)sales * (enc_i128)count;
        value.status = ENCOURS_DSO_OK;
        store_part(&value, enc_ratio_reduce(sum, denominator, &part), part);
        store_days(&value, enc_round_divide_i64(sum * days * ENCOURS_DSO_SCALE, denominator,
                                                ENCOURS_ROUNDING_HALF_UP, &value.days_e4));
    }
    return value;
}

encours_status encours_dso_average(const int64_t *balances, size_t count, int64_t sales,
                                   uint32_t days, encours_dso *out, encours_error *error)
{
    ENC_REQUIRE(balances != NULL);
    ENC_REQUIRE_STRUCT(out, encours_dso, error);
    ENC_TRY(enc_dso_check_days(days, "days", error));
    if (count < 1 || count > BALANCES_MAX)
        return enc_error_set(error, ENCOURS_E_INVALID, "a mean of %zu balances, needs 1 to %d",
                             count, (int)BALANCES_MAX);
    encours_dso value = enc_dso_mean(balances, count, sales, days);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

encours_status encours_dso_extended(int64_t not_due, int64_t sales, uint32_t days,
                                    encours_ratio terms, encours_dso *out, encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_dso, error);
    ENC_TRY(enc_dso_check_days(days, "days", error));
    if (terms.denominator <= 0)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "terms are %" PRId64 " / %" PRId64
                             " days, must have a denominator greater than 0",
                             terms.numerator, terms.denominator);
    encours_dso value = enc_dso_ratio(not_due, sales, days);
    if (value.status != ENCOURS_DSO_UNDEFINED_NO_SALES) {
        enc_fraction fractions[2] = {
            {.numerator = (enc_i128)not_due * days, .denominator = sales},
            {.numerator = -(enc_i128)terms.numerator, .denominator = terms.denominator},
        };
        value.status = ENCOURS_DSO_OK;
        store_sum(&value, fractions);
    }
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

/* A walk as one fraction, with a sign. */
static enc_fraction fraction_of(const encours_dso *walk, int32_t sign)
{
    enc_i128 numerator = (enc_i128)walk->days_full * walk->part_denominator +
                         (enc_i128)walk->days_part * walk->part_numerator;
    return (enc_fraction){.numerator = sign * numerator, .denominator = walk->part_denominator};
}

/* Only an extrapolation can be out of range, and its difference from another may be in it. */
static int32_t status_of(const encours_dso *walk)
{
    return walk->status == ENCOURS_DSO_OUT_OF_RANGE ? ENCOURS_DSO_EXTRAPOLATED : walk->status;
}

encours_status encours_dso_count_back_delay(int64_t balance, int64_t not_due, const int64_t *sales,
                                            const uint32_t *period_days, size_t count,
                                            const encours_dso_options *options, encours_dso *out,
                                            encours_error *error)
{
    ENC_REQUIRE_STRUCT(out, encours_dso, error);
    encours_dso value = ENCOURS_DSO_INIT, best = ENCOURS_DSO_INIT;
    ENC_TRY(encours_dso_count_back(balance, sales, period_days, count, options, &value, error));
    ENC_TRY(encours_dso_count_back(not_due, sales, period_days, count, options, &best, error));
    enc_fraction fractions[2] = {fraction_of(&value, 1), fraction_of(&best, -1)};
    value.status = status_of(&value) == ENCOURS_DSO_OK ? status_of(&best) : status_of(&value);
    store_sum(&value, fractions);
    enc_struct_store(out, &value, sizeof value);
    return ENCOURS_OK;
}

encours_status encours_dso_sales_with_tax(int64_t net, int64_t tax, int64_t *out,
                                          encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    if (!enc_add_i64(net, tax, out))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "sales %" PRId64 " and tax %" PRId64 " do not fit 64 bits together",
                             net, tax);
    return ENCOURS_OK;
}
