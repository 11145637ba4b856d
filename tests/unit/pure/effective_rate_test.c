/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/vectors.h"

#include "encours/effective_rate.h"

static encours_effective_rate rate(int64_t numerator, int64_t denominator, int64_t p, int64_t q,
                                   int64_t scale)
{
    encours_effective_rate out = ENCOURS_EFFECTIVE_RATE_INIT;
    check_ok(encours_effective_rate_compute((encours_ratio){numerator, denominator},
                                            (encours_ratio){p, q}, scale, &out, check_error()));
    return out;
}

/* DSC-012: powers of an independent program. */
static void rates_are_those_of_another_program(void **state)
{
    (void)state;
    FOR_VECTORS(row, "powers.csv")
    {
        int64_t a = vectors_number(&row, "numerator"), b = vectors_number(&row, "denominator");
        encours_effective_rate out = rate(a - b, b, vectors_number(&row, "p"),
                                          vectors_number(&row, "q"), vectors_number(&row, "scale"));
        check_equal(out.status, ENCOURS_EFFECTIVE_RATE_OK);
        vectors_check_number(&row, "expected", out.value);
        check_equal(out.scale, vectors_number(&row, "scale"));
    }
}

/* DSC-012: 21 % over two periods is 10 % a period, and back. */
static void a_rate_goes_back(void **state)
{
    (void)state;
    check_equal(rate(21, 100, 1, 2, 1000000).value, 100000);
    check_equal(rate(1, 10, 2, 1, 1000000).value, 210000);
    check_equal(rate(-1, 10, 2, 1, 1000000).value, -190000);
}

/* DSC-013: without a value the status says why, and the value is none. */
static void without_a_value_the_status_says_why(void **state)
{
    (void)state;
    const int64_t d = (INT64_C(1) << 61) - 1, s = INT64_C(1) << 62;
    encours_effective_rate near = rate(INT64_C(2882303761517117439) - d, d, 1, 1, s);
    check_equal(near.status, ENCOURS_EFFECTIVE_RATE_NEAR_TIE);
    check(near.value == INT64_MIN);
    check_equal(rate(1, 1, 100, 1, 1).status, ENCOURS_EFFECTIVE_RATE_OUT_OF_RANGE);
    check_equal(rate(INT64_MAX, 1, 1, 1, 1).status, ENCOURS_EFFECTIVE_RATE_OUT_OF_RANGE);
    check_equal(rate(-1, 1, 1, 1, 1).status, ENCOURS_EFFECTIVE_RATE_NO_RATE);
    check_equal(rate(-3, 2, 1, 1, 1).status, ENCOURS_EFFECTIVE_RATE_NO_RATE);
}

/* DSC-013: the column form gives what the row form gives. */
static void columns_are_rows(void **state)
{
    (void)state;
    const int64_t rates[] = {100, 0, -10000, 77};
    int64_t values[4];
    int32_t statuses[4];
    encours_effective_rate_columns columns = ENCOURS_EFFECTIVE_RATE_COLUMNS_INIT;
    columns.count = 4;
    columns.rate = rates;
    columns.rate_scale = 10000;
    check_ok(encours_effective_rates_apply(&columns, (encours_ratio){12, 1}, 1000000, NULL));
    columns.value = values;
    columns.status = statuses;
    check_ok(encours_effective_rates_apply(&columns, (encours_ratio){12, 1}, 1000000, NULL));
    for (size_t i = 0; i < 4; i++) {
        encours_effective_rate one = rate(rates[i], 10000, 12, 1, 1000000);
        check(one.value == values[i]);
        check_equal(one.status, statuses[i]);
    }
    check_equal(values[0], 126825);
    check_equal(statuses[2], ENCOURS_EFFECTIVE_RATE_NO_RATE);
}

/* DSC-013: arguments that make no sense are refused. */
static void nonsense_is_refused(void **state)
{
    (void)state;
    encours_effective_rate out = ENCOURS_EFFECTIVE_RATE_INIT;
    encours_effective_rate_columns columns = ENCOURS_EFFECTIVE_RATE_COLUMNS_INIT;
    const encours_ratio good = {1, 10}, bad = {1, 0};
    check_fails(encours_effective_rate_compute(good, bad, 1, &out, check_error()),
                ENCOURS_E_INVALID, "denominator of periods");
    check_fails(encours_effective_rate_compute(bad, good, 1, &out, check_error()),
                ENCOURS_E_INVALID, "denominator of rate");
    check_fails(encours_effective_rate_compute(good, good, 0, &out, check_error()),
                ENCOURS_E_INVALID, "scale is 0");
    check_fails(encours_effective_rate_compute(good, good, 1, NULL, check_error()),
                ENCOURS_E_MISUSE, "out != NULL");
    out.struct_size = 4;
    check_fails(encours_effective_rate_compute(good, good, 1, &out, check_error()), ENCOURS_E_ABI,
                "struct_size");
    check_fails(encours_effective_rates_apply(NULL, good, 1, check_error()), ENCOURS_E_MISUSE,
                "columns != NULL");
    check_fails(encours_effective_rates_apply(&columns, good, 1, check_error()), ENCOURS_E_INVALID,
                "rate_scale is 0");
    columns.rate_scale = 1;
    check_ok(encours_effective_rates_apply(&columns, good, 1, check_error()));
    check_fails(encours_effective_rates_apply(&columns, bad, 1, check_error()), ENCOURS_E_INVALID,
                "denominator of periods");
    columns.count = 1;
    check_fails(encours_effective_rates_apply(&columns, good, 1, check_error()), ENCOURS_E_MISUSE,
                "rate != NULL");
    columns.struct_size = 4;
    check_fails(encours_effective_rates_apply(&columns, good, 1, check_error()), ENCOURS_E_ABI,
                "struct_size");
}

CHECK_MAIN(rates_are_those_of_another_program, a_rate_goes_back,
           without_a_value_the_status_says_why, columns_are_rows, nonsense_is_refused)
