/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "encours/context.h"
#include "encours/revaluation.h"
#include "encours/rounding.h"

enum { EUR = 978, USD = 840, GBP = 826, ROWS = 8, DAY = 20000 };

/* So many units of a currency are so many euros from DAY on. */
static encours_rates *rates_of(const uint16_t *currency, const int64_t *units,
                               const int64_t *base_units, size_t count)
{
    uint16_t to[ROWS];
    int32_t day[ROWS];
    for (size_t i = 0; i < count; i++) {
        to[i] = EUR;
        day[i] = DAY;
    }
    encours_rates_columns columns = {sizeof columns, count, currency, to, day, base_units, units};
    encours_context *context = NULL;
    encours_rates *rates = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_rates_new(context, &columns, NULL, &rates, check_error()));
    encours_context_free(context);
    return rates;
}

static encours_rates *dollar_and_pound(void)
{
    static const uint16_t currency[] = {USD, GBP};
    static const int64_t units[] = {3, 1}, euros[] = {1, 1};
    return rates_of(currency, units, euros, 2);
}

typedef struct test_run {
    encours_revaluation_options options;
    encours_revaluation_rows rows;
    uint16_t currency[ROWS];
    int64_t open[ROWS], base[ROWS], revalued[ROWS], value[ROWS], booked[ROWS];
    encours_revaluation out;
} test_run;

static void begin(test_run *r, int32_t method, size_t count)
{
    *r = (test_run){.options = ENCOURS_REVALUATION_OPTIONS_INIT, .out = ENCOURS_REVALUATION_INIT};
    r->options.method = method;
    r->options.closing.epoch_day = DAY + 5;
    r->options.base_currency = EUR;
    r->rows = (encours_revaluation_rows){sizeof r->rows, count,   r->currency,
                                         r->open,        r->base, r->revalued};
    for (size_t i = 0; i < count && i < ROWS; i++)
        r->currency[i] = USD;
}

static encours_status run(test_run *r, const encours_rates *rates)
{
    return encours_revaluation_compute(rates, &r->options, &r->rows, r->value, r->booked, &r->out,
                                       check_error());
}

static size_t read_numbers(const char *text, int64_t *out)
{
    size_t count = 0;
    for (char *end; *text != '\0'; text = *end == ' ' ? end + 1 : end)
        out[count++] = strtoll(text, &end, 10);
    return count;
}

/* REV-001: OCA's runs, with the reversals that its test leaves out, and ERPNext's. */
static void published_runs_hold(void **state)
{
    (void)state;
    FOR_VECTORS(row, "revaluations.csv")
    {
        test_run r;
        int64_t value[ROWS], booked[ROWS];
        const uint16_t currency[] = {USD};
        const int64_t units[] = {vectors_number(&row, "currency_units")};
        const int64_t euros[] = {vectors_number(&row, "base_units")};
        encours_rates *rates = rates_of(currency, units, euros, 1);
        begin(&r, (int32_t)vectors_number(&row, "method"),
              read_numbers(vectors_text(&row, "value"), value));
        read_numbers(vectors_text(&row, "open"), r.open);
        read_numbers(vectors_text(&row, "base"), r.base);
        read_numbers(vectors_text(&row, "revalued"), r.revalued);
        check_equal(read_numbers(vectors_text(&row, "booked"), booked), r.rows.count);
        check_ok(run(&r, rates));
        for (size_t i = 0; i < r.rows.count; i++) {
            check_equal(r.value[i], value[i]);
            check_equal(r.booked[i], booked[i]);
        }
        vectors_check_number(&row, "residual", r.out.residual);
        check_equal(r.out.gain - r.out.loss, r.out.booked);
        encours_rates_free(rates);
    }
}

/* REV-001: whatever was revalued before, after a run the books carry the value; a run more changes
 * nothing. */
static void books_carry_the_value_after_each_run(void **state)
{
    (void)state;
    encours_rates *rates = dollar_and_pound();
    FOR_RANDOM(random, 300)
    {
        test_run r;
        begin(&r, ENCOURS_REVALUATION_CUMULATIVE, ROWS);
        for (size_t i = 0; i < ROWS; i++) {
            r.currency[i] = random_below(&random, 2) == 0 ? USD : GBP;
            r.open[i] = (int64_t)random_below(&random, 2000) - 1000;
            r.base[i] = (int64_t)random_below(&random, 2000) - 1000;
            r.revalued[i] = (int64_t)random_below(&random, 200) - 100;
        }
        check_ok(run(&r, rates));
        for (size_t i = 0; i < ROWS; i++) {
            check_equal(r.base[i] + r.revalued[i] + r.booked[i], r.value[i]);
            r.revalued[i] += r.booked[i];
        }
        check_equal(r.out.carrying + r.out.booked, r.out.value);
        check_ok(run(&r, rates));
        check_equal(r.out.row_count, 0);
        r.options.method = ENCOURS_REVALUATION_REVERSED;
        check_ok(run(&r, rates));
        for (size_t i = 0; i < ROWS; i++)
            check_equal(r.base[i] + r.booked[i], r.value[i]);
    }
    encours_rates_free(rates);
}

/* REV-002: a loss on a credit balance is one, too. */
static void prudence_books_losses_alone(void **state)
{
    (void)state;
    encours_rates *rates = dollar_and_pound();
    test_run r;
    begin(&r, ENCOURS_REVALUATION_REVERSED, 3);
    r.options.scope = ENCOURS_REVALUATION_LOSSES;
    r.open[0] = 300; /* 100, booked at 90: a gain */
    r.base[0] = 90;
    r.open[1] = 300;
    r.base[1] = 130;
    r.open[2] = -300;
    r.base[2] = -90;
    check_ok(run(&r, rates));
    check_equal(r.booked[0], 0);
    check_equal(r.booked[1], -30);
    check_equal(r.booked[2], -10);
    check_equal(r.out.loss, 40);
    check_equal(r.out.gain, 0);
    check_equal(r.out.row_count, 2);
    r.options.method = ENCOURS_REVALUATION_CUMULATIVE;
    r.revalued[0] = -15; /* it has gone whole */
    r.revalued[1] = -50; /* and in part */
    check_ok(run(&r, rates));
    check_equal(r.booked[0], 15);
    check_equal(r.booked[1], 20);
    check_equal(r.booked[2], -10);
    encours_rates_free(rates);
}

/* REV-003: three thirds of a cent are a cent. */
static void the_residual_is_named(void **state)
{
    (void)state;
    encours_rates *rates = dollar_and_pound();
    test_run r;
    begin(&r, ENCOURS_REVALUATION_REVERSED, 5);
    r.open[0] = r.open[1] = r.open[2] = 1;
    r.currency[3] = EUR;
    r.open[3] = r.base[3] = 55;
    r.currency[4] = GBP;
    r.open[4] = 7;
    r.rows.revalued = NULL;
    check_ok(run(&r, rates));
    check_equal(r.value[0], 0);
    check_equal(r.value[3], 55);
    check_equal(r.booked[3], 0);
    check_equal(r.out.value, 62);
    check_equal(r.out.residual, 1);
    check_equal(r.out.currency_count, 3);
    check_equal(r.out.reversal_day.epoch_day, DAY + 6);
    r.options.method = ENCOURS_REVALUATION_CUMULATIVE;
    r.options.rounding = ENCOURS_ROUNDING_UP;
    check_ok(run(&r, rates));
    check_equal(r.out.residual, -2);
    check_equal(r.out.reversal_day.epoch_day, ENCOURS_DATE_NONE);
    check_ok(
        encours_revaluation_compute(rates, &r.options, &r.rows, NULL, NULL, &r.out, check_error()));
    r.rows = (encours_revaluation_rows)ENCOURS_REVALUATION_ROWS_INIT;
    check_ok(run(&r, rates));
    check_equal(r.out.currency_count, 0);
    encours_rates_free(rates);
}

static void check_refused(test_run *r, const encours_rates *rates, encours_status kind,
                          const char *part)
{
    r->value[0] = r->booked[0] = 42;
    check_fails(run(r, rates), kind, part);
    check_equal(r->value[0], 42);
    check_equal(r->booked[0], 42);
    check_equal(r->out.value, 0);
}

/* REV-004 */
static void a_missing_rate_is_named(void **state)
{
    (void)state;
    encours_rates *rates = dollar_and_pound();
    test_run r;
    begin(&r, ENCOURS_REVALUATION_REVERSED, 2);
    r.currency[1] = 392;
    check_refused(&r, rates, ENCOURS_E_CURRENCY, "JPY to EUR on 2024-10-09");
    check_equal(check_last_error()->index, 1);
    r.currency[1] = USD;
    r.options.closing.epoch_day = DAY - 1;
    check_refused(&r, rates, ENCOURS_E_CURRENCY, "USD");
    encours_rates_free(rates);
}

/* REV-004 */
static void too_much_is_an_overflow(void **state)
{
    (void)state;
    static const uint16_t currency[] = {USD, GBP};
    static const int64_t units[] = {1, 1}, euros[] = {2, 1};
    encours_rates *rates = rates_of(currency, units, euros, 2);
    test_run r;
    begin(&r, ENCOURS_REVALUATION_CUMULATIVE, 2);
    r.open[0] = INT64_MAX;
    check_refused(&r, rates, ENCOURS_E_OVERFLOW, "64 bits"); /* a value */
    r.currency[0] = r.currency[1] = GBP;
    r.base[0] = -1;
    check_refused(&r, rates, ENCOURS_E_OVERFLOW, "difference");
    r.base[0] = 0;
    r.open[1] = 1;
    check_refused(&r, rates, ENCOURS_E_OVERFLOW, "currency 826");
    r.currency[1] = EUR;
    check_refused(&r, rates, ENCOURS_E_OVERFLOW, "sums"); /* of values */
    r.open[0] = r.open[1] = 0;
    r.base[0] = INT64_MAX;
    r.base[1] = 1;
    check_refused(&r, rates, ENCOURS_E_OVERFLOW, "sums"); /* of what was carried */
    static const uint16_t four[] = {GBP, GBP, GBP, GBP};
    static const int64_t open[] = {INT64_MAX, INT64_MAX, -INT64_MAX, -INT64_MAX}, zeros[4];
    r.rows = (encours_revaluation_rows){sizeof r.rows, 4, four, open, zeros, NULL};
    check_refused(&r, rates, ENCOURS_E_OVERFLOW, "sums"); /* of gains */
    r.options.scope = ENCOURS_REVALUATION_LOSSES;
    check_refused(&r, rates, ENCOURS_E_OVERFLOW, "sums"); /* of losses */
    static const uint16_t dollars[] = {USD, USD};
    static const int64_t half[] = {INT64_MAX / 2, INT64_MAX / 2};
    r.rows = (encours_revaluation_rows){sizeof r.rows, 2, dollars, half, half, NULL};
    check_refused(&r, rates, ENCOURS_E_OVERFLOW, "64 bits"); /* a sum converted */
    encours_rates_free(rates);
}

/* REV-004 */
static void too_many_currencies_are_refused(void **state)
{
    (void)state;
    enum { MANY = ENCOURS_REVALUATION_CURRENCIES_MAX + 1 };
    static uint16_t currency[MANY], to[MANY];
    static int32_t day[MANY];
    static int64_t one[MANY], zero[MANY];
    static encours_currency_override overrides[MANY + 1];
    for (uint16_t i = 0; i < MANY; i++) {
        currency[i] = (uint16_t)(2000 + i);
        to[i] = EUR;
        day[i] = DAY;
        one[i] = 1;
        overrides[i] = (encours_currency_override){currency[i], 2};
    }
    encours_currency_table table = {overrides, MANY};
    encours_rates_columns columns = {sizeof columns, MANY, currency, to, day, one, one};
    encours_rates_options options = ENCOURS_RATES_OPTIONS_INIT;
    options.currencies = &table;
    encours_context *context = NULL;
    encours_rates *rates = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_rates_new(context, &columns, &options, &rates, check_error()));
    test_run r;
    begin(&r, ENCOURS_REVALUATION_REVERSED, 0);
    r.rows = (encours_revaluation_rows){sizeof r.rows, MANY, currency, zero, zero, NULL};
    check_refused(&r, rates, ENCOURS_E_LIMIT, "250");
    r.rows.count = MANY - 1;
    check_ok(
        encours_revaluation_compute(rates, &r.options, &r.rows, NULL, NULL, &r.out, check_error()));
    check_equal(r.out.currency_count, MANY - 1);
    encours_rates_free(rates);
    encours_context_free(context);
}

/* REV-004 */
static void a_wrong_call_is_refused(void **state)
{
    (void)state;
    encours_rates *rates = dollar_and_pound();
    test_run good, r;
    begin(&good, ENCOURS_REVALUATION_REVERSED, 1);
    r = good, r.options.method = 0;
    check_refused(&r, rates, ENCOURS_E_INVALID, "method");
    r = good, r.options.scope = 2;
    check_refused(&r, rates, ENCOURS_E_INVALID, "scope");
    r = good, r.options.rounding = 8;
    check_refused(&r, rates, ENCOURS_E_INVALID, "rounding");
    r = good, r.options.closing.epoch_day = ENCOURS_DATE_NONE;
    check_refused(&r, rates, ENCOURS_E_INVALID, "closing");
    r = good, r.options.closing.epoch_day = ENCOURS_DATE_MAX;
    check_refused(&r, rates, ENCOURS_E_INVALID, "closing"); /* no day after */
    r = good, r.options.struct_size = 3;
    check_refused(&r, rates, ENCOURS_E_ABI, NULL);
    r = good, r.rows.struct_size = 3;
    check_refused(&r, rates, ENCOURS_E_ABI, NULL);
    r = good, r.rows.count = ((size_t)1 << 31) + 1;
    check_refused(&r, rates, ENCOURS_E_LIMIT, "2^31");
    r = good, r.rows.currency = NULL;
    check_refused(&r, rates, ENCOURS_E_MISUSE, NULL);
    r = good, r.rows.open = NULL;
    check_refused(&r, rates, ENCOURS_E_MISUSE, NULL);
    r = good, r.rows.base = NULL;
    check_refused(&r, rates, ENCOURS_E_MISUSE, NULL);
    r = good;
    check_refused(&r, NULL, ENCOURS_E_MISUSE, NULL);
    check_fails(
        encours_revaluation_compute(rates, NULL, &r.rows, NULL, NULL, &r.out, check_error()),
        ENCOURS_E_MISUSE, NULL);
    check_fails(
        encours_revaluation_compute(rates, &r.options, NULL, NULL, NULL, &r.out, check_error()),
        ENCOURS_E_MISUSE, NULL);
    r.out.struct_size = 3;
    check_fails(run(&r, rates), ENCOURS_E_ABI, NULL);
    encours_rates_free(rates);
}

CHECK_MAIN(published_runs_hold, books_carry_the_value_after_each_run, prudence_books_losses_alone,
           the_residual_is_named, a_missing_rate_is_named, too_much_is_an_overflow,
           too_many_currencies_are_refused, a_wrong_call_is_refused)
