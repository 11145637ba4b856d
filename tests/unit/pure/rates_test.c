/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "unit/pure/memory.h"

#include "encours/rates.h"
#include "pure/rates.h"

enum {
    DEM = 276,
    FRF = 250,
    USD = 840,
    EUR = 978,
    JPY = 392,
    TND = 788,
    DAY = 20000,
    ROWS_MAX = 64
};

typedef struct test_rates {
    size_t count;
    uint16_t from[ROWS_MAX];
    uint16_t to[ROWS_MAX];
    int32_t valid_from[ROWS_MAX];
    int64_t numerator[ROWS_MAX];
    int64_t denominator[ROWS_MAX];
} test_rates;

static void rates_add(test_rates *rows, uint16_t from, uint16_t to, int32_t valid_from,
                      int64_t numerator, int64_t denominator)
{
    size_t at = rows->count++;
    rows->from[at] = from;
    rows->to[at] = to;
    rows->valid_from[at] = valid_from;
    rows->numerator[at] = numerator;
    rows->denominator[at] = denominator;
}

static encours_status rates_make(encours_context *context, const test_rates *rows,
                                 const encours_rates_options *options, encours_rates **out)
{
    encours_rates_columns columns = ENCOURS_RATES_COLUMNS_INIT;
    columns.count = rows->count;
    columns.from = rows->from;
    columns.to = rows->to;
    columns.valid_from = rows->valid_from;
    columns.numerator = rows->numerator;
    columns.denominator = rows->denominator;
    return encours_rates_new(context, &columns, options, out, check_error());
}

/* Withdrawn currencies are not in ISO 4217 list one: the caller says their decimals. */
static const encours_currency_override overrides[] = {{DEM, 2}, {FRF, 2}};
static const encours_currency_table table = {overrides, 2};

static encours_rates *rates_of(const test_rates *rows, uint16_t base, uint32_t age_days_max)
{
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    encours_rates_options options = ENCOURS_RATES_OPTIONS_INIT;
    options.base_currency = base;
    options.age_days_max = age_days_max;
    options.currencies = &table;
    encours_rates *rates = NULL;
    check_ok(rates_make(context, rows, &options, &rates));
    encours_context_free(context); /* the table keeps it */
    return rates;
}

static int64_t convert(const encours_rates *rates, int64_t minor, uint16_t from, uint16_t to,
                       int32_t day)
{
    encours_money out = {0};
    check_ok(encours_rates_convert(rates, (encours_money){.minor = minor, .currency = from}, to,
                                   (encours_date){day}, ENCOURS_ROUNDING_HALF_UP, &out,
                                   check_error()));
    check_equal(out.currency, to);
    return out.minor;
}

static encours_rate find(const encours_rates *rates, uint16_t from, uint16_t to, int32_t day)
{
    encours_rate rate = {.struct_size = sizeof rate};
    check_ok(encours_rates_find(rates, from, to, (encours_date){day}, &rate, check_error()));
    return rate;
}

/* Council Regulation (EC) 2866/98: 1 EUR = 1.95583 DEM = 6.55957 FRF, for ever. 100 DEM are
 * 51.13 EUR (51.1291...) and 335.39 FRF (335.3854...). */
static void fixed_rates_of_the_euro_invert_and_triangulate(void **state)
{
    (void)state;
    test_rates rows = {0};
    rates_add(&rows, EUR, DEM, 10592, 195583, 100000);
    rates_add(&rows, EUR, FRF, 10592, 655957, 100000);
    encours_rates *rates = rates_of(&rows, EUR, 0);
    check_equal(convert(rates, 10000, EUR, DEM, DAY), 19558);
    check_equal(convert(rates, 10000, DEM, EUR, DAY), 5113);
    check_equal(convert(rates, 10000, DEM, FRF, DAY), 33539);
    check_equal(find(rates, EUR, DEM, DAY).path, ENCOURS_RATE_DIRECT);
    check_equal(find(rates, DEM, EUR, DAY).path, ENCOURS_RATE_INVERSE);
    encours_rate cross = find(rates, DEM, FRF, DAY);
    check_equal(cross.path, ENCOURS_RATE_TRIANGULATED);
    check_equal(cross.numerator, 655957); /* exact: 6.55957 / 1.95583, no factor in common */
    check_equal(cross.denominator, 195583);
    check_equal(cross.valid_from.epoch_day, 10592);
    encours_rates_free(rates);
    encours_rates_free(NULL);
}

/* FXR-001, FXR-002: each rate holds to the next row's date; before the first there is none. */
static void a_rate_holds_until_the_next(void **state)
{
    (void)state;
    test_rates rows = {0};
    rates_add(&rows, EUR, USD, DAY + 10, 12, 10);
    rates_add(&rows, EUR, USD, DAY, 11, 10);
    rates_add(&rows, EUR, USD, DAY + 11, 13, 10);
    encours_rates *rates = rates_of(&rows, 0, 0);
    check_equal(convert(rates, 100, EUR, USD, DAY), 110);
    check_equal(convert(rates, 100, EUR, USD, DAY + 9), 110);
    check_equal(convert(rates, 100, EUR, USD, DAY + 10), 120);
    check_equal(convert(rates, 100, EUR, USD, DAY + 9999), 130);
    check_equal(find(rates, EUR, USD, DAY + 9).valid_from.epoch_day, DAY);
    encours_rate rate = {.struct_size = sizeof rate, .numerator = 42};
    check_fails(encours_rates_find(rates, EUR, USD, (encours_date){19999}, &rate, check_error()),
                ENCOURS_E_CURRENCY, "no rate from EUR to USD on 2024-10-03");
    check_equal(rate.numerator, 42);
    check_fails(encours_rates_find(rates, EUR, JPY, (encours_date){DAY}, &rate, check_error()),
                ENCOURS_E_CURRENCY, "no rate from EUR to JPY on 2024-10-04");
    encours_rates_free(rates);
}

static void an_old_rate_can_be_refused(void **state)
{
    (void)state;
    test_rates rows = {0};
    rates_add(&rows, EUR, USD, DAY, 11, 10);
    encours_rates *rates = rates_of(&rows, 0, 5);
    check_equal(convert(rates, 100, EUR, USD, DAY + 5), 110);
    encours_rate rate = {.struct_size = sizeof rate};
    check_fails(encours_rates_find(rates, EUR, USD, (encours_date){DAY + 6}, &rate, check_error()),
                ENCOURS_E_CURRENCY, "no rate from EUR to USD on 2024-10-10");
    encours_rates_free(rates);
}

/* FXR-001: a row of the pair goes before its inverse, and both before a detour. */
static void the_nearest_path_is_taken(void **state)
{
    (void)state;
    test_rates rows = {0};
    rates_add(&rows, EUR, USD, DAY, 2, 1);
    rates_add(&rows, EUR, JPY, DAY, 100, 1);
    rates_add(&rows, JPY, USD, DAY, 3, 100); /* the detour would say 2/100 */
    encours_rates *rates = rates_of(&rows, EUR, 0);
    check_equal(find(rates, JPY, USD, DAY).numerator, 3);
    check_equal(find(rates, USD, JPY, DAY).numerator, 100);
    check_equal(find(rates, USD, JPY, DAY).path, ENCOURS_RATE_INVERSE);
    check_equal(find(rates, USD, USD, DAY).path, ENCOURS_RATE_IDENTITY);
    check_equal(find(rates, USD, USD, DAY).valid_from.epoch_day, ENCOURS_DATE_NONE);
    encours_rates_free(rates);
}

/* FXR-003: rates are between units, amounts are in minor units: yen have no decimals, euros two. */
static void decimals_of_the_currencies_count(void **state)
{
    (void)state;
    test_rates rows = {0};
    rates_add(&rows, EUR, JPY, DAY, 16012, 100);
    encours_rates *rates = rates_of(&rows, 0, 0);
    check_equal(convert(rates, 12345, EUR, JPY, DAY), 19767); /* 123.45 * 160.12 = 19766.814 */
    check_equal(convert(rates, 10000, JPY, EUR, DAY), 6245);  /* 10000 / 160.12 = 62.4532 */
    check_equal(convert(rates, -10000, JPY, EUR, DAY), -6245);
    check_equal(convert(rates, 7, USD, USD, DAY), 7); /* no row needed */
    encours_rates_free(rates);
}

/* FXR-004 */
static void nonsense_is_refused(void **state)
{
    (void)state;
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    encours_rates *rates = NULL;
    static const struct {
        uint16_t from, to;
        int32_t day;
        int64_t numerator, denominator;
        encours_status kind;
        const char *part;
    } cases[] = {
        {EUR, EUR, DAY, 1, 1, ENCOURS_E_INVALID, "to itself"},
        {EUR, USD, ENCOURS_DATE_NONE, 1, 1, ENCOURS_E_INVALID, "valid_from"},
        {EUR, USD, DAY, 0, 1, ENCOURS_E_INVALID, "is 0/1"},
        {EUR, USD, DAY, 1, -1, ENCOURS_E_INVALID, "is 1/-1"},
        {EUR, USD, DAY, INT64_MAX, 1, ENCOURS_E_INVALID, "10^15"},
        {EUR, USD, DAY, 1, INT64_MAX, ENCOURS_E_INVALID, "10^15"},
        {EUR, DEM, DAY, 1, 1, ENCOURS_E_CURRENCY, NULL},
        {EUR, USD, DAY + 1, 5, 1, ENCOURS_E_EXISTS, "EUR to USD from 2024-10-05"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_rates rows = {0};
        rates_add(&rows, EUR, USD, DAY + 1, 1, 1);
        rates_add(&rows, cases[i].from, cases[i].to, cases[i].day, cases[i].numerator,
                  cases[i].denominator);
        check_fails(rates_make(context, &rows, NULL, &rates), cases[i].kind, cases[i].part);
        check_equal(check_last_error()->index, 1);
        check(rates == NULL);
    }
    encours_context_free(context);
}

static void too_much_is_an_overflow(void **state)
{
    (void)state;
    test_rates rows = {0};
    rates_add(&rows, EUR, USD, DAY, INT64_C(1000000000000000), 1);
    rates_add(&rows, EUR, JPY, DAY, 1, INT64_C(999999999999989));
    encours_rates *rates = rates_of(&rows, EUR, 0);
    encours_money out = {.minor = 42};
    check_fails(encours_rates_convert(rates, (encours_money){.minor = 10000, .currency = EUR}, USD,
                                      (encours_date){DAY}, ENCOURS_ROUNDING_HALF_UP, &out,
                                      check_error()),
                ENCOURS_E_OVERFLOW, "does not fit");
    check_fails(encours_rates_convert(rates, (encours_money){.minor = 1, .currency = USD}, JPY,
                                      (encours_date){DAY}, ENCOURS_ROUNDING_HALF_UP, &out,
                                      check_error()),
                ENCOURS_E_OVERFLOW, "63 bits");
    check_fails(encours_rates_convert(rates, (encours_money){.minor = 1, .currency = EUR}, USD,
                                      (encours_date){DAY}, (encours_rounding)0, &out,
                                      check_error()),
                ENCOURS_E_INVALID, "rounding 0");
    check_equal(out.minor, 42);
    encours_rates_free(rates);
}

/* The search finds what looking at every row finds. */
static void the_search_equals_a_scan(void **state)
{
    (void)state;
    FOR_RANDOM(random, 300)
    {
        test_rates rows = {0};
        for (int32_t i = 0; i < ROWS_MAX; i++) /* days differ, so no pair is there twice */
            rates_add(&rows, EUR, random_below(&random, 2) ? USD : JPY,
                      DAY + (i * 37 + (int32_t)random.round) % ROWS_MAX, i + 1, 1);
        encours_rates *rates = rates_of(&rows, 0, 0);
        int32_t day = DAY + (int32_t)random_below(&random, ROWS_MAX);
        size_t best = ROWS_MAX;
        for (size_t i = 0; i < ROWS_MAX; i++)
            if (rows.to[i] == USD && rows.valid_from[i] <= day &&
                (best == ROWS_MAX || rows.valid_from[i] > rows.valid_from[best]))
                best = i;
        encours_rate rate = {.struct_size = sizeof rate};
        encours_status status = encours_rates_find(rates, EUR, USD, (encours_date){day}, &rate,
                                                   check_error());
        check_equal(status == ENCOURS_OK, best < ROWS_MAX);
        if (status == ENCOURS_OK)
            check_equal(rate.numerator, rows.numerator[best]);
        encours_rates_free(rates);
    }
}

static encours_status make_some(encours_context *context)
{
    test_rates rows = {0};
    rates_add(&rows, EUR, USD, DAY, 11, 10);
    rates_add(&rows, EUR, JPY, DAY - 1, 160, 1);
    encours_rates *rates = NULL;
    encours_status status = rates_make(context, &rows, NULL, &rates);
    check((status == ENCOURS_OK) == (rates != NULL));
    encours_rates_free(rates);
    return status;
}

static void no_memory_is_reported_and_nothing_leaks(void **state)
{
    (void)state;
    test_memory_fail_each(make_some);
}

/* FXR-002: a day that is none, a currency that is none and a detour with one leg have no rate. */
static void what_has_no_rate_is_named(void **state)
{
    (void)state;
    test_rates rows = {0};
    rates_add(&rows, EUR, USD, DAY, 11, 10);
    rates_add(&rows, JPY, USD, DAY, 1, 100);
    encours_rates *rates = rates_of(&rows, EUR, 0);
    encours_rate rate = {.struct_size = sizeof rate, .numerator = 42};
    const encours_date day = {DAY};
    check_fails(encours_rates_find(rates, EUR, USD, (encours_date){ENCOURS_DATE_NONE}, &rate,
                                   check_error()),
                ENCOURS_E_INVALID, "no day between");
    check_fails(encours_rates_find(rates, 0, USD, day, &rate, check_error()), ENCOURS_E_CURRENCY,
                "currency 0");
    check_fails(encours_rates_find(rates, USD, 0, day, &rate, check_error()), ENCOURS_E_CURRENCY,
                "currency 0");
    check_fails(encours_rates_find(rates, USD, FRF, day, &rate, check_error()), ENCOURS_E_CURRENCY,
                "Add a rate valid on that day");
    check_fails(encours_rates_find(rates, FRF, USD, day, &rate, check_error()), ENCOURS_E_CURRENCY,
                "no rate from currency 250 to USD");
    check_fails(encours_rates_find(NULL, EUR, USD, day, &rate, check_error()), ENCOURS_E_MISUSE,
                "rates");
    encours_rate odd = {.struct_size = 1};
    check_fails(encours_rates_find(rates, EUR, USD, day, &odd, check_error()), ENCOURS_E_ABI, NULL);
    check_equal(rate.numerator, 42);
    encours_money out = {.minor = 42};
    const encours_money one = {.minor = 1, .currency = EUR};
    check_fails(
        encours_rates_convert(NULL, one, USD, day, ENCOURS_ROUNDING_UP, &out, check_error()),
        ENCOURS_E_MISUSE, "rates");
    check_fails(
        encours_rates_convert(rates, one, USD, day, ENCOURS_ROUNDING_UP, NULL, check_error()),
        ENCOURS_E_MISUSE, "out");
    check_fails(encours_rates_convert(rates, one, JPY, (encours_date){DAY - 1}, ENCOURS_ROUNDING_UP,
                                      &out, check_error()),
                ENCOURS_E_CURRENCY, "no rate");
    check_equal(out.minor, 42);
    encours_rates_free(rates);
}

/* FXR-003: a rate whose lowest terms pass 63 bits, above or below, is refused, not cut. */
static void a_rate_is_never_cut(void **state)
{
    (void)state;
    const int64_t prime = INT64_C(999999999999989), large = INT64_C(1000000000000000);
    test_rates rows = {0};
    rates_add(&rows, USD, EUR, DAY, prime, 7);
    rates_add(&rows, EUR, JPY, DAY, large, 3);
    rates_add(&rows, EUR, TND, DAY, large - 1, large);
    encours_rates *rates = rates_of(&rows, EUR, 0);
    encours_rate rate = {.struct_size = sizeof rate, .numerator = 42};
    const encours_date day = {DAY};
    check_fails(encours_rates_find(rates, USD, JPY, day, &rate, check_error()), ENCOURS_E_OVERFLOW,
                "63 bits");
    check_fails(encours_rates_find(rates, JPY, USD, day, &rate, check_error()), ENCOURS_E_OVERFLOW,
                "63 bits");
    encours_money out = {.minor = 42};
    check_fails(encours_rates_convert(rates, (encours_money){.minor = 1, .currency = USD}, JPY, day,
                                      ENCOURS_ROUNDING_UP, &out, check_error()),
                ENCOURS_E_OVERFLOW, "63 bits");
    check_equal(rate.numerator, 42);
    check_equal(out.minor, 42);
    check_equal(convert(rates, large, EUR, TND, DAY), 10 * (large - 1));
    encours_rates_free(rates);
}

/* FXR-004: a wrong call makes no table. */
static void a_wrong_call_makes_no_table(void **state)
{
    (void)state;
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    const uint16_t from[] = {EUR}, to[] = {USD};
    const int32_t day[] = {DAY};
    const int64_t one[] = {1};
    encours_rates *out = NULL;
    encours_rates_columns good = {sizeof good, 1, from, to, day, one, one};
    check_fails(encours_rates_new(NULL, &good, NULL, &out, check_error()), ENCOURS_E_MISUSE, NULL);
    check_fails(encours_rates_new(context, NULL, NULL, &out, check_error()), ENCOURS_E_MISUSE,
                NULL);
    check_fails(encours_rates_new(context, &good, NULL, NULL, check_error()), ENCOURS_E_MISUSE,
                NULL);
    encours_rates_columns bad[] = {good, good, good, good, good};
    bad[0].from = NULL, bad[1].to = NULL, bad[2].valid_from = NULL, bad[3].numerator = NULL;
    bad[4].denominator = NULL;
    for (size_t i = 0; i < 5; i++)
        check_fails(encours_rates_new(context, &bad[i], NULL, &out, check_error()),
                    ENCOURS_E_MISUSE, NULL);
    bad[0] = good, bad[0].count = ((size_t)1 << 31) + 1;
    check_fails(encours_rates_new(context, &bad[0], NULL, &out, check_error()), ENCOURS_E_LIMIT,
                "2^31");
    bad[0] = good, bad[0].struct_size = 3;
    check_fails(encours_rates_new(context, &bad[0], NULL, &out, check_error()), ENCOURS_E_ABI,
                NULL);
    encours_rates_options options = {.struct_size = 3};
    check_fails(encours_rates_new(context, &good, &options, &out, check_error()), ENCOURS_E_ABI,
                NULL);
    check(out == NULL);
    encours_rates_columns none = {.struct_size = sizeof none};
    check_ok(encours_rates_new(context, &none, NULL, &out, check_error()));
    encours_rates_free(out);
    encours_context_free(context);
}

CHECK_MAIN(fixed_rates_of_the_euro_invert_and_triangulate, a_rate_holds_until_the_next,
           an_old_rate_can_be_refused, the_nearest_path_is_taken, decimals_of_the_currencies_count,
           nonsense_is_refused, too_much_is_an_overflow, the_search_equals_a_scan,
           no_memory_is_reported_and_nothing_leaks, what_has_no_rate_is_named, a_rate_is_never_cut,
           a_wrong_call_makes_no_table)
