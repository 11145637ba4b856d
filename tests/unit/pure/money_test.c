/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "base/checked.h"
#include "encours/money.h"

static encours_money eur(int64_t minor)
{
    return (encours_money){.minor = minor, .currency = 978};
}

static encours_money usd(int64_t minor)
{
    return (encours_money){.minor = minor, .currency = 840};
}

/* MON-001. */
static void sums_are_exact_or_refused(void **state)
{
    (void)state;
    encours_money out = usd(7);
    check_ok(encours_money_add(eur(INT64_MAX - 1), eur(1), &out, check_error()));
    check_equal(out.minor, INT64_MAX);
    check_equal(out.currency, 978);
    check_ok(encours_money_subtract(eur(-1), eur(INT64_MAX), &out, check_error()));
    check_equal(out.minor, INT64_MIN);
    check_fails(encours_money_add(eur(INT64_MAX), eur(1), &out, check_error()), ENCOURS_E_OVERFLOW,
                "64 bits");
    check_fails(encours_money_subtract(eur(INT64_MIN), eur(1), &out, check_error()),
                ENCOURS_E_OVERFLOW, "64 bits");
    check_fails(encours_money_negate(eur(INT64_MIN), &out, check_error()), ENCOURS_E_OVERFLOW,
                "64 bits");
    check_equal(out.minor, INT64_MIN);
    check_ok(encours_money_negate(eur(INT64_MAX), &out, check_error()));
    check_equal(out.minor, -INT64_MAX);
}

/* MON-001. */
static void currencies_never_mix(void **state)
{
    (void)state;
    encours_money out = usd(7);
    int32_t order = 7;
    check_fails(encours_money_add(eur(1), usd(1), &out, check_error()), ENCOURS_E_CURRENCY,
                "EUR and USD cannot be added");
    check_fails(encours_money_subtract(eur(1), (encours_money){.minor = 1}, &out, check_error()),
                ENCOURS_E_CURRENCY, "currency 0");
    check_fails(encours_money_compare(eur(0), usd(0), &order, check_error()), ENCOURS_E_CURRENCY,
                "compared");
    check_equal(out.minor, 7);
    check_equal(order, 7);
}

/* MON-001: Comparison is the sign of the difference. */
static void comparison_is_the_sign_of_the_difference(void **state)
{
    (void)state;
    const int64_t values[] = {INT64_MIN, -5, -1, 0, 1, 5, INT64_MAX};
    for (int i = 0; i < 7; i++) {
        for (int j = 0; j < 7; j++) {
            int32_t order = 7;
            check_ok(encours_money_compare(eur(values[i]), eur(values[j]), &order, check_error()));
            check_equal(order, i < j ? -1 : i > j ? 1 : 0);
        }
    }
}

/* MON-002. */
static void a_product_is_rounded_once_as_asked(void **state)
{
    (void)state;
    encours_money out = {0};
    const encours_ratio half = {1, 2}, third = {1, 3}, twice = {2, 1};
    check_ok(encours_money_multiply(eur(-5), half, ENCOURS_ROUNDING_HALF_UP, &out, check_error()));
    check_equal(out.minor, -3);
    check_ok(encours_money_multiply(eur(5), half, ENCOURS_ROUNDING_HALF_EVEN, &out, check_error()));
    check_equal(out.minor, 2);
    check_ok(encours_money_multiply(eur(INT64_MAX), (encours_ratio){INT64_MAX, INT64_MAX},
                                    ENCOURS_ROUNDING_DOWN, &out, check_error()));
    check_equal(out.minor, INT64_MAX);
    check_ok(encours_money_multiply(usd(100), third, ENCOURS_ROUNDING_UP, &out, check_error()));
    check_equal(out.minor, 34);
    check_equal(out.currency, 840);
    check_fails(
        encours_money_multiply(eur(INT64_MAX), twice, ENCOURS_ROUNDING_UP, &out, check_error()),
        ENCOURS_E_OVERFLOW, NULL);
    check_fails(encours_money_multiply(eur(1), (encours_ratio){1, 0}, ENCOURS_ROUNDING_UP, &out,
                                       check_error()),
                ENCOURS_E_INVALID, "denominator");
    check_fails(encours_money_multiply(eur(1), half, (encours_rounding)0, &out, check_error()),
                ENCOURS_E_INVALID, "0 is no rounding mode");
    check_equal(out.minor, 34);
}

static int64_t rescale(int64_t minor, uint32_t from, uint32_t to, encours_rounding rounding)
{
    int64_t out = 0;
    check_ok(encours_money_rescale(minor, from, to, rounding, &out, check_error()));
    return out;
}

/* MON-003. */
static void rescaling_keeps_the_value(void **state)
{
    (void)state;
    check_equal(rescale(12345, 3, 2, ENCOURS_ROUNDING_HALF_EVEN), 1234);
    check_equal(rescale(12345, 3, 2, ENCOURS_ROUNDING_HALF_UP), 1235);
    check_equal(rescale(-12345, 3, 2, ENCOURS_ROUNDING_HALF_UP), -1235);
    check_equal(rescale(12, 0, 3, ENCOURS_ROUNDING_HALF_UP), 12000);
    check_equal(rescale(9, 0, 18, ENCOURS_ROUNDING_HALF_UP), INT64_C(9000000000000000000));
    check_equal(rescale(INT64_MIN, 18, 18, ENCOURS_ROUNDING_UP), INT64_MIN);
    int64_t out = 7;
    check_fails(encours_money_rescale(10, 0, 18, ENCOURS_ROUNDING_UP, &out, check_error()),
                ENCOURS_E_OVERFLOW, "18 decimals");
    check_fails(encours_money_rescale(1, 0, 19, ENCOURS_ROUNDING_UP, &out, check_error()),
                ENCOURS_E_INVALID, "at most 18");
    check_fails(encours_money_rescale(1, 19, 0, ENCOURS_ROUNDING_UP, &out, check_error()),
                ENCOURS_E_INVALID, "at most 18");
    check_fails(encours_money_rescale(1, 1, 0, (encours_rounding)9, &out, check_error()),
                ENCOURS_E_INVALID, "rounding");
    check_equal(out, 7);
    FOR_RANDOM(random, 2000)
    {
        int64_t minor = random_between(&random, -1000000, 1000000);
        uint32_t low = (uint32_t)random_below(&random, 6),
                 more = (uint32_t)random_below(&random, 6);
        int64_t wide = rescale(minor, low, low + more, ENCOURS_ROUNDING_UP);
        check_equal(rescale(wide, low + more, low, ENCOURS_ROUNDING_UP), minor);
    }
}

static void a_result_needs_a_place(void **state)
{
    (void)state;
    const encours_money one = {.minor = 1, .currency = 978};
    const encours_ratio half = {1, 2};
    const encours_rounding up = ENCOURS_ROUNDING_UP;
    check_fails(encours_money_add(one, one, NULL, check_error()), ENCOURS_E_MISUSE, "out");
    check_fails(encours_money_subtract(one, one, NULL, check_error()), ENCOURS_E_MISUSE, "out");
    check_fails(encours_money_negate(one, NULL, check_error()), ENCOURS_E_MISUSE, "out");
    check_fails(encours_money_compare(one, one, NULL, check_error()), ENCOURS_E_MISUSE, "out");
    check_fails(encours_money_multiply(one, half, up, NULL, check_error()), ENCOURS_E_MISUSE,
                "out");
    check_fails(encours_money_rescale(1, 2, 2, up, NULL, check_error()), ENCOURS_E_MISUSE, "out");
}

CHECK_MAIN(sums_are_exact_or_refused, currencies_never_mix,
           comparison_is_the_sign_of_the_difference, a_product_is_rounded_once_as_asked,
           rescaling_keeps_the_value, a_result_needs_a_place)
