/* SPDX-License-Identifier: MIT */
/* Inside, numbers have 120 binary places ("units" below are 2^-120). Every step truncates, so its
 * error is bounded by counting: the bound is written beside each function. */
#include "pure/fixed.h"

#include "pure/ratio.h"

enum {
    PLACES = 120,                    /* binary places inside */
    EXTRA = PLACES - ENC_FIXED_BITS, /* more than outside */
    TOP = 124,                       /* the leading bit of a normalised integer */
    ATANH_TERMS = 24,                /* the first left out is below 2^-129 */
    EXP_TERMS = 28,                  /* 0.35^28 / 28! is below 2^-139 */
    LIMB_BITS = 23,
    LIMB_PLACES = 85,
    EXP_LIMIT = 64 /* e^64 is beyond int64 */
};

#define ONE ((enc_u128)1 << PLACES)
#define ERROR_LIMIT (UINT64_C(1) << 62)

/* ln 2 in units, to the nearest: 0xb17217f7d1cf79abc9e3b39803f2f6.af40... */
#define LN_2                                                                                       \
    ((enc_i128)(((enc_u128)UINT64_C(0xb17217f7d1cf79) << 64) | UINT64_C(0xabc9e3b39803f2f7)))

/* 256 bits, as the product of two numbers of 128. */
typedef struct wide {
    enc_u128 high, low;
} wide;

static wide multiply_wide(enc_u128 a, enc_u128 b)
{
    const enc_u128 mask = UINT64_MAX;
    enc_u128 low = (a & mask) * (b & mask), cross = (a >> 64) * (b & mask) + (low >> 64);
    enc_u128 other = (a & mask) * (b >> 64) + (cross & mask);
    return (wide){
        .high = (a >> 64) * (b >> 64) + (cross >> 64) + (other >> 64),
        .low = other << 64 | (low & mask),
    };
}

static wide add_wide(wide a, wide b)
{
    wide sum = {a.high + b.high, a.low + b.low};
    sum.high += sum.low < a.low;
    return sum;
}

/* A product less its error, or 0 when that is negative. The error has a high part only where the
 * product, of a mantissa, is far above it. */
static wide subtract_wide(wide a, wide b)
{
    if (a.high == 0 && a.low < b.low)
        return (wide){0, 0};
    return (wide){a.high - b.high - (a.low < b.low), a.low - b.low};
}

/* 2^bit; bit 0 to 255. */
static wide power_of_two(unsigned bit)
{
    return bit < 128 ? (wide){0, (enc_u128)1 << bit} : (wide){(enc_u128)1 << (bit - 128), 0};
}

/* a >> bits, which must fit 128 bits; bits 1 to 255. */
static enc_u128 shift_down(wide a, unsigned bits)
{
    return bits < 128 ? a.high << (128 - bits) | a.low >> bits : a.high >> (bits - 128);
}

/* a * b in units, of magnitudes whose product fits: short by less than a unit. */
static enc_u128 multiply_units(enc_u128 a, enc_u128 b)
{
    return shift_down(multiply_wide(a, b), PLACES);
}

static enc_i128 with_sign(enc_u128 value, bool negative)
{
    return negative ? -(enc_i128)value : (enc_i128)value;
}

/* numerator / denominator < 1 in units, short by less than a unit; denominator < 2^126. */
static enc_u128 divide_units(enc_u128 numerator, enc_u128 denominator)
{
    enc_u128 quotient = 0;
    for (int i = 0; i < PLACES; i++) {
        numerator <<= 1;
        quotient <<= 1;
        if (numerator >= denominator) {
            numerator -= denominator;
            quotient |= 1;
        }
    }
    return quotient;
}

/* atanh(z) for z <= 0.172 in units, by its series in z^2 <= 0.0296. z itself may be short by a
 * unit, worth 1.04 of the result. z^2 is short by less than 2 units; from the last term up, each
 * coefficient and each product are short by less than 1, so that with what comes from z^2 and from
 * below a partial sum is short by less than 1 + 1 + 2 * 0.36 + 0.0296 * 3 < 3. The last product
 * makes of it 0.172 * 3 + 1 < 1.6. In all: less than 3 units. */
static enc_u128 atanh_units(enc_u128 z)
{
    enc_u128 square = multiply_units(z, z), sum = 0;
    for (unsigned k = ATANH_TERMS; k-- > 0;)
        sum = ONE / (2 * k + 1) + multiply_units(square, sum);
    return multiply_units(z, sum);
}

/* ln(number) = exponent * ln 2 + 2 atanh((m - 1) / (m + 1)), m between 1 / sqrt 2 and sqrt 2; the
 * second part is returned, in units, and is within 6 of the truth. */
static enc_i128 ln_mantissa(uint64_t number, int *exponent)
{
    const enc_u128 one = (enc_u128)1 << TOP;
    int bits = 63 - __builtin_clzll(number);
    enc_u128 m = (enc_u128)number << (TOP - bits);
    *exponent = bits;
    if (m < one / 70 * 99) /* below 99 / 70, by sqrt 2 */
        return (enc_i128)(2 * atanh_units(divide_units(m - one, m + one)));
    *exponent = bits + 1;
    return -(enc_i128)(2 * atanh_units(divide_units(2 * one - m, 2 * one + m)));
}

/* Two mantissas off by 6 units each, and at most 64 times ln 2 off by 0.32: less than 33 units, an
 * eighth of what is returned as 1; cutting the 8 places costs less than 1 more. */
enc_fixed enc_fixed_ln_ratio(uint64_t numerator, uint64_t denominator)
{
    if (numerator == denominator)
        return (enc_fixed){0, 0};
    int above, below;
    enc_i128 value = ln_mantissa(numerator, &above);
    value -= ln_mantissa(denominator, &below);
    value += (above - below) * LN_2;
    return (enc_fixed){with_sign(enc_magnitude_i128(value) >> EXTRA, value < 0), 2};
}

/* a * b / divisor; false when it passes 128 bits. Long division by words of 64 bits. */
static bool scale_magnitude(enc_u128 a, uint64_t b, uint64_t divisor, enc_u128 *out)
{
    wide product = multiply_wide(a, b);
    enc_u128 rest = product.high; /* a has 128 bits and b 64: the high part has 64 */
    if (rest >= divisor)
        return false;
    rest = rest << 64 | product.low >> 64;
    enc_u128 upper = rest / divisor;
    rest = (rest % divisor) << 64 | (product.low & UINT64_MAX);
    *out = upper << 64 | rest / divisor;
    return true;
}

bool enc_fixed_multiply(const enc_fixed *a, int64_t numerator, int64_t denominator, enc_fixed *out)
{
    enc_u128 value, error;
    uint64_t factor = enc_magnitude(numerator), divisor = (uint64_t)denominator;
    if (!scale_magnitude(enc_magnitude_i128(a->value), factor, divisor, &value) ||
        value >> (ENC_FIXED_BITS + 14) != 0)
        return false;
    error = (enc_u128)a->error * factor / divisor + 2; /* one for the cut, one for its own */
    if (error > ERROR_LIMIT)
        return false;
    out->value = with_sign(value, (a->value < 0) != (numerator < 0));
    out->error = (uint64_t)error;
    return true;
}

enc_fixed enc_fixed_subtract(const enc_fixed *a, const enc_fixed *b)
{
    return (enc_fixed){enc_subtract_wrapping(a->value, b->value), a->error + b->error};
}

void enc_fixed_limbs(const enc_fixed *a, int32_t limbs[ENC_FIXED_LIMBS])
{
    enc_u128 value = enc_magnitude_i128(a->value) >> (ENC_FIXED_BITS - LIMB_PLACES);
    for (int i = 0; i < ENC_FIXED_LIMBS; i++, value >>= LIMB_BITS) {
        int32_t limb = (int32_t)(value & ((1u << LIMB_BITS) - 1));
        limbs[i] = a->value < 0 ? -limb : limb;
    }
}

/* Long division with digits of 23 bits: the remainder is below `total`, so that it and the next sum
 * stay below 2^127. Each limbed logarithm is off by less than 2^27 + 2, in units of the result. */
enc_fixed enc_fixed_mean(const enc_i128 sums[ENC_FIXED_LIMBS], int64_t total)
{
    enc_i128 quotient = 0, rest = 0;
    for (int i = ENC_FIXED_LIMBS; i-- > 0;) {
        rest = enc_add_wrapping(rest * (1 << LIMB_BITS), sums[i]);
        quotient = enc_multiply_wrapping(quotient, 1 << LIMB_BITS);
        quotient = enc_add_wrapping(quotient, rest / total);
        rest %= total;
    }
    const int more = ENC_FIXED_BITS - LIMB_PLACES;
    quotient = enc_multiply_wrapping(quotient, INT64_C(1) << more);
    quotient = enc_add_wrapping(quotient, rest * (1 << more) / total);
    return (enc_fixed){quotient, (UINT64_C(1) << more) + 4};
}

/* product / 2^bits rounded half up, when everything within `error` of it rounds alike. */
static enc_fixed_result round_wide(wide product, wide error, unsigned bits, enc_u128 *out)
{
    wide half = power_of_two(bits - 1);
    wide low = add_wide(subtract_wide(product, error), half);
    wide high = add_wide(add_wide(product, error), half);
    if (bits < 128 && high.high >> bits != 0)
        return ENC_FIXED_OUT_OF_RANGE;
    *out = shift_down(low, bits);
    return shift_down(high, bits) == *out ? ENC_FIXED_OK : ENC_FIXED_NEAR_TIE;
}

enc_fixed_result enc_fixed_round(const enc_fixed *a, int64_t scale, int64_t *out)
{
    enc_u128 rounded;
    wide product = multiply_wide(enc_magnitude_i128(a->value), (uint64_t)scale);
    enc_fixed_result result = round_wide(product, multiply_wide(a->error, (uint64_t)scale),
                                         ENC_FIXED_BITS, &rounded);
    if (result != ENC_FIXED_OK)
        return result;
    if (rounded > INT64_MAX)
        return ENC_FIXED_OUT_OF_RANGE;
    *out = (int64_t)with_sign(rounded, a->value < 0);
    return ENC_FIXED_OK;
}

/* e^x = mantissa * 2^exponent, mantissa in units with its error; false for |x| >= 64.
 *
 * r = x - exponent * ln 2, |r| <= 0.35 and off by x's error and 93 * 0.32 units. The series from
 * its last term up: each product and each division cut less than 1, and a partial sum s, at most
 * 1.42, becomes 1 + r s / n: off by less than 2 + 0.35 * 4 < 4. The error of r counts 1.42 times.
 */
static bool exp_units(const enc_fixed *x, enc_u128 *mantissa, enc_u128 *error, int *exponent)
{
    if (enc_magnitude_i128(x->value) >> ENC_FIXED_BITS >= EXP_LIMIT)
        return false;
    enc_i128 value = x->value * (1 << EXTRA);
    enc_u128 halves = enc_magnitude_i128(value) / (enc_u128)(LN_2 / 2);
    *exponent = (int)((halves + 1) / 2) * (value < 0 ? -1 : 1);
    enc_i128 rest = value - *exponent * LN_2;
    enc_i128 sum = (enc_i128)ONE;
    for (int n = EXP_TERMS; n > 0; n--) {
        enc_u128 product = multiply_units(enc_magnitude_i128(rest), (enc_u128)sum) / (unsigned)n;
        sum = (enc_i128)ONE + with_sign(product, rest < 0);
    }
    *mantissa = (enc_u128)sum;
    *error = ((enc_u128)x->error * (1 << EXTRA) + 31) * 3 / 2 + 4;
    return true;
}

/* base^exponent; false when it passes 126 bits. */
static bool whole_power(int64_t base, int64_t exponent, enc_u128 *out)
{
    enc_u128 power = 1;
    for (int64_t i = 0; base > 1 && i < exponent; i++) {
        if (power >> 63 != 0)
            return false;
        power *= (uint64_t)base;
    }
    *out = power;
    return true;
}

/* Is a^p = b^q? False too when that passes 126 bits. p, q >= 1. */
static bool powers_are_equal(int64_t a, int64_t p, int64_t b, int64_t q)
{
    enc_u128 left, right;
    return whole_power(a, p, &left) && whole_power(b, q, &right) && left == right;
}

/* Round a power that lies by the tie *rounded + 1/2, in units of 1 / scale, if it is that tie:
 * fractions in lowest terms are equal when their parts are. */
static enc_fixed_result round_tie(encours_ratio base, encours_ratio exponent, int64_t scale,
                                  enc_u128 *rounded)
{
    encours_ratio tie;
    if (!enc_ratio_reduce((enc_i128)*rounded * 2 + 1, (enc_i128)scale * 2, &tie))
        return ENC_FIXED_NEAR_TIE;
    bool above = powers_are_equal(base.numerator, exponent.numerator, tie.numerator,
                                  exponent.denominator);
    bool below = powers_are_equal(base.denominator, exponent.numerator, tie.denominator,
                                  exponent.denominator);
    if (!(above & below)) /* one without the other hardly exists so near a tie */
        return ENC_FIXED_NEAR_TIE;
    *rounded += *rounded >= (uint64_t)scale; /* away from zero, once 1 is taken */
    return ENC_FIXED_OK;
}

/* Taking `scale` from the rounded power is exact, so that only ties know about the 1. */
enc_fixed_result enc_fixed_power_less_one(int64_t numerator, int64_t denominator, int64_t p,
                                          int64_t q, int64_t scale, int64_t *out)
{
    encours_ratio base, exponent;
    enc_fixed logarithm;
    enc_u128 mantissa, error, rounded = 0;
    int shift;
    if (p < 0) {
        int64_t swap = numerator;
        numerator = denominator;
        denominator = swap;
    }
    (void)enc_ratio_reduce(numerator, denominator, &base);
    if (!enc_ratio_reduce((enc_i128)enc_magnitude(p), q, &exponent))
        return ENC_FIXED_OUT_OF_RANGE; /* p is INT64_MIN */
    logarithm = enc_fixed_ln_ratio((uint64_t)base.numerator, (uint64_t)base.denominator);
    if (!enc_fixed_multiply(&logarithm, exponent.numerator, exponent.denominator, &logarithm))
        return ENC_FIXED_OUT_OF_RANGE;
    if (!exp_units(&logarithm, &mantissa, &error, &shift)) {
        if (logarithm.value > 0)
            return ENC_FIXED_OUT_OF_RANGE;
        *out = -scale; /* a power below 2^-92 is nothing beside 1, at any scale */
        return ENC_FIXED_OK;
    }
    enc_fixed_result result = round_wide(multiply_wide(mantissa, (uint64_t)scale),
                                         multiply_wide(error, (uint64_t)scale),
                                         (unsigned)(PLACES - shift), &rounded);
    if (result == ENC_FIXED_OUT_OF_RANGE || rounded > INT64_MAX)
        return ENC_FIXED_OUT_OF_RANGE;
    if (result == ENC_FIXED_NEAR_TIE)
        result = round_tie(base, exponent, scale, &rounded);
    if (result == ENC_FIXED_OK)
        *out = (int64_t)((enc_i128)rounded - scale);
    return result;
}
