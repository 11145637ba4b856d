/* SPDX-License-Identifier: MIT */
/* The common denominator of a few hundred months has thousands of digits, and is never made. Each
 * fraction is written in base 2^64 instead, one digit after another, until what is still missing of
 * all of them cannot carry into the digits known. Where it always could, the sum is a whole number:
 * its distance from one is either 0 or at least 1 over the product of the denominators. */
#include "pure/fraction_sum.h"

#include "pure/ratio.h"
#include "pure/rounding.h"

/* Beyond this the result does not fit, whatever the fractional parts add. */
#define WHOLE_MAX ((enc_i128)1 << 64)

static uint64_t next_digit(enc_fraction *fractions, size_t count, enc_u128 *digits)
{
    uint64_t pending = 0;
    *digits = 0;
    for (size_t i = 0; i < count; i++) {
        enc_u128 shifted = (enc_u128)fractions[i].rest << 64;
        uint64_t denominator = (uint64_t)fractions[i].denominator;
        *digits += shifted / denominator;
        fractions[i].rest = (uint64_t)(shifted % denominator);
        pending += fractions[i].rest != 0;
    }
    return pending;
}

/* Integer part of sum(rest / denominator), each less than 1, and whether that is all of it. What
 * the digits known leave out is less than one unit of the last digit for each pending fraction. */
static uint64_t integer_part(enc_fraction *fractions, size_t count, bool *exact)
{
    enc_u128 digits = 0;
    uint64_t pending = next_digit(fractions, count, &digits);
    uint64_t whole = (uint64_t)(digits >> 64), low = (uint64_t)digits;
    enc_u128 gap = ((enc_u128)1 << 64) - low; /* to the next whole number, in the last digit */
    *exact = (low | pending) == 0;
    for (size_t round = 0; gap < pending; round++) {
        if (round > count) {
            *exact = true;
            return whole + 1;
        }
        pending = next_digit(fractions, count, &digits);
        gap <<= 64;
        if (digits >= gap) {
            *exact = ((digits - gap) | pending) == 0;
            return whole + 1;
        }
        gap -= digits;
    }
    return whole;
}

bool enc_fractions_round(enc_fraction *fractions, size_t count, int64_t scale, int64_t *out)
{
    enc_i128 whole = 0;
    for (size_t i = 0; i < count; i++) {
        enc_i128 denominator = fractions[i].denominator;
        enc_i128 quotient = fractions[i].numerator / denominator;
        enc_i128 rest = fractions[i].numerator % denominator;
        quotient -= rest < 0;
        rest += rest < 0 ? denominator : 0;
        if (!enc_add_i128(whole, quotient, &whole))
            return false; /* of forged bytes only */
        fractions[i].rest = (uint64_t)rest;
    }
    if (whole > WHOLE_MAX || whole < -WHOLE_MAX)
        return false;
    enc_i128 halves = whole * scale * 2; /* of a unit of the result, rounded down */
    for (size_t i = 0; i < count; i++) {
        enc_u128 scaled = (enc_u128)fractions[i].rest * (uint64_t)scale * 2;
        halves += (enc_i128)(scaled / (uint64_t)fractions[i].denominator);
        fractions[i].rest = (uint64_t)(scaled % (uint64_t)fractions[i].denominator);
    }
    bool exact = false;
    halves += integer_part(fractions, count, &exact);
    /* Up to the next whole unit, except that a tie below zero goes down. */
    bool tie_down = exact && halves < 0 && halves % 2 != 0;
    return enc_round_divide_i64(halves + 1 - 2 * tie_down, 2, ENCOURS_ROUNDING_FLOOR, out);
}

bool enc_fractions_exact(const enc_fraction *fractions, size_t count, encours_ratio *out)
{
    encours_ratio sum = {0, 1}, term;
    for (size_t i = 0; i < count; i++) {
        if (!enc_ratio_reduce(fractions[i].numerator, fractions[i].denominator, &term))
            return false;
        enc_i128 numerator = (enc_i128)sum.numerator * term.denominator +
                             (enc_i128)term.numerator * sum.denominator;
        enc_i128 denominator = (enc_i128)sum.denominator * term.denominator;
        if (!enc_ratio_reduce(numerator, denominator, &sum))
            return false;
    }
    *out = sum;
    return true;
}
