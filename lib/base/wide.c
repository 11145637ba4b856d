/* SPDX-License-Identifier: MIT */
#include "base/wide.h"

enum { LIMB_BITS = 64 };

static void trim(enc_wide *a)
{
    while (a->length > 0 && a->limb[a->length - 1] == 0)
        a->length--;
}

static uint32_t bits(const enc_wide *a)
{
    if (a->length == 0)
        return 0;
    return LIMB_BITS * a->length - (uint32_t)__builtin_clzll(a->limb[a->length - 1]);
}

enc_wide enc_wide_from(enc_u128 value)
{
    enc_wide wide = {.length = 2, .limb = {(uint64_t)value, (uint64_t)(value >> LIMB_BITS)}};
    trim(&wide);
    return wide;
}

int enc_wide_compare(const enc_wide *a, const enc_wide *b)
{
    if (a->length != b->length)
        return a->length < b->length ? -1 : 1;
    for (uint32_t i = a->length; i-- > 0;) {
        if (a->limb[i] != b->limb[i])
            return a->limb[i] < b->limb[i] ? -1 : 1;
    }
    return 0;
}

void enc_wide_add(enc_wide *a, const enc_wide *b)
{
    uint64_t carry = 0;
    uint32_t length = a->length > b->length ? a->length : b->length;
    for (uint32_t i = 0; i < length; i++) {
        enc_u128 sum = (enc_u128)a->limb[i] + b->limb[i] + carry;
        a->limb[i] = (uint64_t)sum;
        carry = (uint64_t)(sum >> LIMB_BITS);
    }
    a->limb[length] = carry;
    a->length = length + 1;
    trim(a);
}

void enc_wide_subtract(enc_wide *a, const enc_wide *b)
{
    uint64_t borrow = 0;
    for (uint32_t i = 0; i < a->length; i++) {
        enc_u128 difference = (enc_u128)a->limb[i] - b->limb[i] - borrow;
        a->limb[i] = (uint64_t)difference;
        borrow = (uint64_t)(difference >> LIMB_BITS) & 1;
    }
    trim(a);
}

enc_wide enc_wide_multiply(const enc_wide *a, const enc_wide *b)
{
    enc_wide out = {.length = a->length + b->length};
    for (uint32_t i = 0; i < a->length; i++) {
        uint64_t carry = 0;
        for (uint32_t j = 0; j < b->length; j++) {
            enc_u128 product = (enc_u128)a->limb[i] * b->limb[j] + out.limb[i + j] + carry;
            out.limb[i + j] = (uint64_t)product;
            carry = (uint64_t)(product >> LIMB_BITS);
        }
        out.limb[i + b->length] = carry;
    }
    trim(&out);
    return out;
}

static enc_wide shifted_left(const enc_wide *a, uint32_t by)
{
    enc_wide power = {.length = by / LIMB_BITS + 1};
    power.limb[by / LIMB_BITS] = UINT64_C(1) << by % LIMB_BITS;
    return enc_wide_multiply(a, &power);
}

/* by: 0 to 63. */
static void shift_right(enc_wide *a, uint32_t by)
{
    for (uint32_t i = 0; i < a->length; i++) {
        enc_u128 pair = (enc_u128)(i + 1 < a->length ? a->limb[i + 1] : 0) << LIMB_BITS;
        a->limb[i] = (uint64_t)((pair | a->limb[i]) >> by);
    }
    trim(a);
}

/* Quotient and rest; false when the quotient has more than 64 bits. The quotient of the leading
 * limbs of both, shifted so that the denominator's is full, is at most 2 too large (Knuth, 4.3.1).
 */
static bool divide(const enc_wide *numerator, const enc_wide *denominator, uint64_t *out,
                   enc_wide *rest)
{
    uint32_t above = bits(numerator), below = bits(denominator);
    *rest = *numerator;
    *out = 0;
    if (above < below)
        return true;
    if (above - below >= LIMB_BITS)
        return false;
    uint32_t shift = LIMB_BITS * denominator->length - below, last = denominator->length - 1;
    enc_wide divisor = shifted_left(denominator, shift);
    *rest = shifted_left(numerator, shift);
    uint64_t lead = divisor.limb[last];
    enc_u128 pair = (enc_u128)rest->limb[last + 1] << LIMB_BITS | rest->limb[last];
    enc_u128 guess = pair / lead;
    enc_wide quotient = enc_wide_from(guess > UINT64_MAX ? UINT64_MAX : guess);
    enc_wide product = enc_wide_multiply(&divisor, &quotient);
    *out = quotient.limb[0];
    for (; enc_wide_compare(&product, rest) > 0; --*out)
        enc_wide_subtract(&product, &divisor);
    enc_wide_subtract(rest, &product);
    shift_right(rest, shift);
    return true;
}

bool enc_wide_divide(const enc_wide *numerator, const enc_wide *denominator, int64_t *out)
{
    uint64_t quotient;
    enc_wide rest;
    if (!divide(numerator, denominator, &quotient, &rest) || quotient > INT64_MAX)
        return false;
    enc_wide twice = rest;
    enc_wide_add(&twice, &rest);
    if (enc_wide_compare(&twice, denominator) >= 0)
        quotient++;
    if (quotient > INT64_MAX)
        return false;
    *out = (int64_t)quotient;
    return true;
}

/* Shift out the trailing zero bits of a number that is not 0; says how many. */
static uint32_t make_odd(enc_wide *a)
{
    uint32_t zeros = 0;
    while (a->limb[0] == 0) {
        shift_right(a, LIMB_BITS - 1);
        shift_right(a, 1);
        zeros += LIMB_BITS;
    }
    uint32_t more = (uint32_t)__builtin_ctzll(a->limb[0]);
    shift_right(a, more);
    return zeros + more;
}

/* Stein's algorithm, for numbers that are not 0. */
static enc_wide greatest_common_divisor(enc_wide a, enc_wide b)
{
    uint32_t of_a = make_odd(&a), of_b = make_odd(&b);
    int order;
    while ((order = enc_wide_compare(&a, &b)) != 0) {
        enc_wide *greater = order > 0 ? &a : &b;
        enc_wide_subtract(greater, order > 0 ? &b : &a);
        make_odd(greater);
    }
    return shifted_left(&a, of_a < of_b ? of_a : of_b);
}

bool enc_wide_reduce(const enc_wide *numerator, const enc_wide *denominator, int64_t *out_numerator,
                     int64_t *out_denominator)
{
    enc_wide common = greatest_common_divisor(*numerator, *denominator);
    int64_t above, below;
    if (!enc_wide_divide(numerator, &common, &above) ||
        !enc_wide_divide(denominator, &common, &below))
        return false;
    *out_numerator = above;
    *out_denominator = below;
    return true;
}
