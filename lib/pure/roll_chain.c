/* SPDX-License-Identifier: MIT */
/* Products of roll rates onward. */
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/column.h"
#include "pure/ratio.h"
#include "pure/roll_rates.h"
#include "pure/rounding.h"

enum { RATES_MAX = 255, MILLION = 1000000 };

#define FIXED INT64_C(1000000000000000)

/* The product from a bucket on: exact while `is_exact`, else in units of 10^-15. */
typedef struct product {
    encours_ratio exact;
    enc_i128 fixed;
    bool is_exact;
    bool is_defined; /* all rates from here on */
    int32_t status;
} product;

static bool divide(enc_i128 numerator, enc_i128 denominator, enc_i128 *out)
{
    return enc_round_divide(numerator, denominator, ENCOURS_ROUNDING_HALF_UP, out);
}

/* Times after / before, both of 64 bits and not negative. */
static void multiply(product *p, int64_t before, int64_t after)
{
    if (p->is_exact && enc_ratio_reduce((enc_i128)p->exact.numerator * after,
                                        (enc_i128)p->exact.denominator * before, &p->exact))
        return;
    if (p->is_exact)
        (void)divide((enc_i128)p->exact.numerator * FIXED, p->exact.denominator, &p->fixed);
    p->is_exact = false;
    enc_i128 whole = 0;
    if (enc_mul_i128(p->fixed, after, &whole))
        (void)divide(whole, before, &p->fixed);
    else
        p->status = ENCOURS_ROLL_RATE_OUT_OF_RANGE;
}

static void step(product *p, int64_t before, int64_t after)
{
    const encours_roll_rate rate = enc_roll_rate(before, after);
    bool is_rate = rate.rate.denominator != 0;
    if (!is_rate)
        p->status = rate.status;
    else if (!p->is_defined)
        p->status = ENCOURS_ROLL_RATE_UNDEFINED_ONWARD;
    else if (p->status == ENCOURS_ROLL_RATE_OK)
        multiply(p, before, after);
    p->is_defined = p->is_defined && is_rate;
}

static void write(const encours_roll_chain *out, size_t at, const product *p)
{
    bool is_value = p->status == ENCOURS_ROLL_RATE_OK;
    encours_ratio exact = {0, 0};
    if (is_value && p->is_exact)
        exact = p->exact;
    int64_t ppm = ENCOURS_ROLL_RATE_NONE;
    int32_t status = p->status;
    uint32_t flags = is_value && !p->is_exact ? ENCOURS_ROLL_RATE_INEXACT : 0;
    if (is_value) {
        enc_i128 above = p->is_exact ? (enc_i128)exact.numerator * MILLION : p->fixed;
        enc_i128 below = p->is_exact ? exact.denominator : FIXED / MILLION;
        if (above > below * MILLION)
            flags |= ENCOURS_ROLL_RATE_ABOVE_ONE;
        if (!enc_round_divide_i64(above, below, ENCOURS_ROUNDING_HALF_UP, &ppm))
            status = ENCOURS_ROLL_RATE_OUT_OF_RANGE;
    }
    enc_column_put_i64(out->numerator, at, exact.numerator);
    enc_column_put_i64(out->denominator, at, exact.denominator);
    enc_column_put_i64(out->rate_ppm, at, ppm);
    enc_column_put_u8(out->status, at, (uint8_t)status);
    enc_column_put_u8(out->flags, at, (uint8_t)flags);
}

encours_status encours_roll_rates_chain(const int64_t *before, const int64_t *after, size_t count,
                                        encours_ratio last_loss, const encours_roll_chain *out,
                                        encours_error *error)
{
    ENC_REQUIRE(before != NULL && after != NULL && out != NULL);
    encours_roll_chain columns;
    ENC_STRUCT_LOAD(columns, out, encours_roll_chain, sizeof(encours_roll_chain), error);
    if (count < 1 || count > RATES_MAX || columns.count != count + 1)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%zu rates and %zu products, must be 1 to 255 and one more", count,
                             columns.count);
    if (last_loss.numerator < 0 || last_loss.denominator < 1)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "%" PRId64 " / %" PRId64 " is no share of the last bucket",
                             last_loss.numerator, last_loss.denominator);
    product p = {.is_exact = true, .is_defined = true, .status = ENCOURS_ROLL_RATE_OK};
    (void)enc_ratio_reduce(last_loss.numerator, last_loss.denominator, &p.exact);
    write(&columns, count, &p);
    for (size_t i = count; i-- > 0;) {
        step(&p, before[i], after[i]);
        write(&columns, i, &p);
    }
    return ENCOURS_OK;
}
