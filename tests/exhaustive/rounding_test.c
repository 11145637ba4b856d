/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include "encours/ratio.h"
#include "encours/rounding.h"

enum { NUMERATOR_MAX = 2000, DENOMINATOR_MAX = 60 };

/* The greatest integer not above n / d, d > 0, by counting. */
static int64_t floor_of(int64_t n, int64_t d)
{
    int64_t q = n / d;
    while (q * d > n)
        q--;
    while ((q + 1) * d <= n)
        q++;
    return q;
}

/* Among the two integers around n / d, the one that the definition of the mode picks. */
static int64_t by_definition(int64_t n, int64_t d, encours_rounding mode)
{
    int64_t low = floor_of(n, d), high = low * d == n ? low : low + 1;
    int64_t below = n - low * d, above = high * d - n; /* distances, in 1 / d */
    int64_t near_zero = n >= 0 ? low : high, far = n >= 0 ? high : low;
    switch (mode) {
    case ENCOURS_ROUNDING_FLOOR:
        return low;
    case ENCOURS_ROUNDING_CEILING:
        return high;
    case ENCOURS_ROUNDING_DOWN:
        return near_zero;
    case ENCOURS_ROUNDING_UP:
        return far;
    default:
        break;
    }
    if (below != above)
        return below < above ? low : high;
    if (mode == ENCOURS_ROUNDING_HALF_EVEN)
        return low % 2 == 0 ? low : high;
    return mode == ENCOURS_ROUNDING_HALF_UP ? far : near_zero;
}

/* RND-001: every mode on every n / d with |n| <= 2000 and d <= 60. */
static void every_small_quotient_rounds_by_definition(void **state)
{
    (void)state;
    for (int64_t d = 1; d <= DENOMINATOR_MAX; d++) {
        for (int64_t n = -NUMERATOR_MAX; n <= NUMERATOR_MAX; n++) {
            for (int mode = ENCOURS_ROUNDING_HALF_UP; mode <= ENCOURS_ROUNDING_FLOOR; mode++) {
                int64_t out = INT64_MIN;
                const encours_ratio ratio = {n, d};
                check_ok(encours_ratio_scaled(ratio, 1, (encours_rounding)mode, &out, NULL));
                if (out != by_definition(n, d, (encours_rounding)mode))
                    check_equal(out, by_definition(n, d, (encours_rounding)mode));
            }
        }
    }
}

CHECK_MAIN(every_small_quotient_rounds_by_definition)
