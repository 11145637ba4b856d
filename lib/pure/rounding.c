/* SPDX-License-Identifier: MIT */
#include "pure/rounding.h"

#include "base/error.h"

/* Whether the magnitude of a quotient goes one up. `twice` compares twice the remainder with the
 * divisor: -1, 0 (a tie) or 1. The remainder is not zero. */
static bool goes_up(encours_rounding mode, bool negative, bool odd, int twice)
{
    switch (mode) {
    case ENCOURS_ROUNDING_HALF_UP:
        return twice >= 0;
    case ENCOURS_ROUNDING_HALF_EVEN:
        return twice > 0 || (twice == 0 && odd);
    case ENCOURS_ROUNDING_HALF_DOWN:
        return twice > 0;
    case ENCOURS_ROUNDING_UP:
        return true;
    case ENCOURS_ROUNDING_DOWN:
        return false;
    case ENCOURS_ROUNDING_CEILING:
        return !negative;
    default: /* FLOOR, the only one left: modes are checked before */
        return negative;
    }
}

bool enc_round_divide(enc_i128 numerator, enc_i128 denominator, encours_rounding mode,
                      enc_i128 *out)
{
    if (denominator == 0 || !enc_rounding_is_known((uint32_t)mode))
        return false;
    bool negative = (numerator < 0) != (denominator < 0);
    enc_u128 above = enc_magnitude_i128(numerator), below = enc_magnitude_i128(denominator);
    enc_u128 quotient = above / below, rest = above - quotient * below;
    enc_u128 distance = below - rest; /* compared instead of 2 * rest, which could overflow */
    int twice = rest > distance ? 1 : rest == distance ? 0 : -1;
    if (rest != 0 && goes_up(mode, negative, (quotient & 1) != 0, twice))
        quotient++;
    const enc_u128 limit = (enc_u128)1 << 127; /* magnitude of the least 128-bit integer */
    if (quotient == limit && !negative) /* no quotient is larger: it has no rest to go up by */
        return false;
    *out = (enc_i128)(negative ? 0 - quotient : quotient);
    return true;
}

bool enc_round_divide_i64(enc_i128 numerator, enc_i128 denominator, encours_rounding mode,
                          int64_t *out)
{
    enc_i128 quotient;
    return enc_round_divide(numerator, denominator, mode, &quotient) &&
           enc_narrow_i64(quotient, out);
}

encours_status enc_rounding_load(uint32_t given, encours_rounding *out, encours_error *error)
{
    if (given != 0 && !enc_rounding_is_known(given))
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRIu32 " is no rounding mode", given);
    *out = given != 0 ? (encours_rounding)given : ENCOURS_ROUNDING_HALF_UP;
    return ENCOURS_OK;
}

int64_t enc_power_of_ten(uint32_t exponent)
{
    int64_t power = 1;
    for (uint32_t i = 0; i < exponent; i++)
        power *= 10;
    return power;
}
