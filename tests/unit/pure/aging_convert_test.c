/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"
#include "unit/pure/aging_items.h"
#include "unit/pure/memory.h"

#include "base/checked.h"
#include "pure/aging.h"

enum { JPY = 392 };

/* 1 EUR = 1.0856 USD = 160.12 JPY. */
static encours_rates *new_rates(encours_context *context)
{
    static const uint16_t from[] = {EUR, EUR}, to[] = {USD, JPY};
    static const int32_t valid_from[] = {AS_OF - 10, AS_OF};
    static const int64_t numerator[] = {10856, 16012}, denominator[] = {10000, 100};
    encours_rates_columns columns = ENCOURS_RATES_COLUMNS_INIT;
    columns.count = 2;
    columns.from = from;
    columns.to = to;
    columns.valid_from = valid_from;
    columns.numerator = numerator;
    columns.denominator = denominator;
    encours_rates_options options = ENCOURS_RATES_OPTIONS_INIT;
    options.base_currency = EUR;
    encours_rates *rates = NULL;
    check_ok(encours_rates_new(context, &columns, &options, &rates, check_error()));
    return rates;
}

static encours_aging *convert(const encours_aging *aging, uint16_t currency,
                              encours_rounding rounding)
{
    encours_context *context = new_context();
    encours_rates *rates = new_rates(context);
    encours_aging *converted = NULL;
    check_ok(encours_aging_convert(aging, rates, currency, rounding, &converted, check_error()));
    encours_rates_free(rates);
    encours_context_free(context);
    return converted;
}

/* AGE-013
 * Three customers of 1.00 USD each owe 3 / 1.0856 = 2.76 EUR, but 0.92 EUR each is 2.76: no
 * residual; of 0.01 USD each 0.03 EUR in total (0.0276), 0.01 EUR a row: none either; of 0.05 USD,
 * 0.14 in total (0.1382) and 0.05 (0.0461) a row: residual -0.01. */
static void the_total_is_right_and_the_rest_is_named(void **state)
{
    (void)state;
    static const int64_t each[] = {100, 1, 5}, total[] = {276, 3, 14}, residual[] = {0, 0, -1};
    for (size_t i = 0; i < 3; i++) {
        test_items items = {0};
        for (uint32_t customer = 1; customer <= 3; customer++)
            items_add(&items, customer, USD, each[i], AS_OF);
        encours_aging *aging = age(&items, NULL);
        encours_aging *converted = convert(aging, EUR, ENCOURS_ROUNDING_HALF_UP);
        size_t column = column_named(converted, "not due");
        check_equal(encours_aging_is_converted(aging), 0);
        check_equal(encours_aging_is_converted(converted), 1);
        check_equal(encours_aging_totals(converted)[0], total[i]);
        check_equal(encours_aging_total_amounts(converted, column)[0], total[i]);
        check_equal(encours_aging_residuals(converted)[column], residual[i]);
        check_equal(encours_aging_row_totals(converted)[2], (total[i] - residual[i]) / 3);
        encours_aging_free(aging);
        encours_aging_free(converted);
    }
}

/* Rounding half up by hand: the reference below must not use the library's division. */
static int64_t naive_convert(int64_t minor, uint16_t currency)
{
    enc_i128 numerator = minor, denominator = 1;
    if (currency == USD) {
        numerator *= 10000;
        denominator = 10856;
    } else if (currency == JPY) {
        numerator *= 100 * 100; /* yen have no decimals, euros two */
        denominator = 16012;
    }
    bool is_negative = numerator < 0;
    enc_i128 twice = (is_negative ? -numerator : numerator) * 2 + denominator;
    int64_t rounded = (int64_t)(twice / (denominator * 2));
    return is_negative ? -rounded : rounded;
}

static void check_column(const encours_aging *aging, const encours_aging *converted, size_t column)
{
    int64_t total = 0, rows = 0;
    uint32_t items = 0;
    for (size_t i = 0; i < encours_aging_currency_count(aging); i++) {
        total += naive_convert(encours_aging_total_amounts(aging, column)[i],
                               encours_aging_currencies(aging)[i]);
        items += encours_aging_total_items(aging, column)[i];
    }
    for (size_t row = 0; row < encours_aging_row_count(converted); row++) {
        int64_t cell = 0;
        for (size_t i = 0; i < encours_aging_row_count(aging); i++)
            if (encours_aging_row_keys(aging)[i] == encours_aging_row_keys(converted)[row])
                cell += naive_convert(encours_aging_cell(aging, i, column),
                                      encours_aging_row_currencies(aging)[i]);
        check_equal(encours_aging_cell(converted, row, column), cell);
        rows += cell;
    }
    check_equal(encours_aging_total_amounts(converted, column)[0], total);
    check_equal(encours_aging_total_items(converted, column)[0], items);
    check_equal(encours_aging_residuals(converted)[column], total - rows);
}

/* AGE-012 AGE-013
 * Totals are converted from totals, rows from rows, in each column; the residual closes them. */
static void rows_and_residual_make_the_total(void **state)
{
    (void)state;
    FOR_RANDOM(random, 400)
    {
        test_items items;
        items_random(&items, &random, AS_OF);
        encours_aging_options options = ENCOURS_AGING_OPTIONS_INIT;
        options.credits = (int32_t)random_below(&random, 3);
        encours_aging *aging = age(&items, &options);
        encours_aging *converted = convert(aging, EUR, ENCOURS_ROUNDING_HALF_UP);
        int64_t rows = 0, residual = 0;
        check_equal(encours_aging_currency_count(converted), encours_aging_row_count(aging) > 0);
        for (size_t column = 0; column < encours_aging_column_count(aging); column++) {
            residual += encours_aging_residuals(converted)[column];
            if (encours_aging_currency_count(converted) > 0)
                check_column(aging, converted, column);
        }
        for (size_t row = 0; row < encours_aging_row_count(converted); row++) {
            check(row == 0 || encours_aging_row_keys(converted)[row - 1] <
                                  encours_aging_row_keys(converted)[row]);
            check_equal(encours_aging_row_currencies(converted)[row], EUR);
            rows += encours_aging_row_totals(converted)[row];
        }
        if (encours_aging_currency_count(converted) > 0)
            check_equal(encours_aging_totals(converted)[0], rows + residual);
        encours_aging_free(aging);
        encours_aging_free(converted);
    }
}

/* AGE-012: what a revaluation adds is what the balance converted at the rate of the as-of day is
 * more than at the booked rate; as an item of the currency of the books it is aged like any other.
 */
static void a_revaluation_is_an_amount_of_the_books(void **state)
{
    (void)state;
    encours_context *context = new_context();
    FOR_VECTORS(row, "aging_revalued.csv")
    {
        uint16_t currency = (uint16_t)vectors_number(&row, "currency");
        uint16_t base = (uint16_t)vectors_number(&row, "base");
        test_items foreign = {0}, books = {0};
        items_add(&foreign, 1, currency, vectors_number(&row, "amount"), AS_OF);
        items_add(&books, 1, base, vectors_number(&row, "booked"), AS_OF);
        items_add(&books, 1, base, vectors_number(&row, "revaluation"), AS_OF);
        encours_aging *aging = age(&foreign, NULL), *in_books = age(&books, NULL);
        vectors_check_number(&row, "total", encours_aging_totals(in_books)[0]);
        static const char *const columns[] = {"rate_booked", "rate_as_of"};
        int64_t totals[2] = {0, 0};
        for (size_t i = 0; i < 2; i++) {
            const int32_t from = AS_OF;
            const int64_t numerator = vectors_number(&row, columns[i]), denominator = 1;
            encours_rates_columns rows = ENCOURS_RATES_COLUMNS_INIT;
            rows.count = 1;
            rows.from = &currency;
            rows.to = &base;
            rows.valid_from = &from;
            rows.numerator = &numerator;
            rows.denominator = &denominator;
            encours_rates *rates = NULL;
            encours_aging *converted = NULL;
            check_ok(encours_rates_new(context, &rows, NULL, &rates, check_error()));
            check_ok(encours_aging_convert(aging, rates, base, ENCOURS_ROUNDING_HALF_UP, &converted,
                                           check_error()));
            totals[i] = encours_aging_totals(converted)[0];
            encours_aging_free(converted);
            encours_rates_free(rates);
        }
        vectors_check_number(&row, "booked", totals[0]);
        vectors_check_number(&row, "total", totals[1]);
        vectors_check_number(&row, "revaluation", totals[1] - totals[0]);
        encours_aging_free(aging);
        encours_aging_free(in_books);
    }
    encours_context_free(context);
}

/* AGE-012: one currency into itself changes nothing and leaves no residual. */
static void converting_to_its_own_currency_changes_nothing(void **state)
{
    (void)state;
    test_items items = {0};
    items_add(&items, 3, EUR, 12345, AS_OF - 40);
    items_add(&items, 1, EUR, -99, AS_OF);
    encours_aging *aging = age(&items, NULL);
    encours_aging *converted = convert(aging, EUR, ENCOURS_ROUNDING_HALF_EVEN);
    for (size_t column = 0; column < encours_aging_column_count(aging); column++) {
        check_equal(encours_aging_residuals(converted)[column], 0);
        for (size_t row = 0; row < 2; row++)
            check_equal(encours_aging_cell(converted, row, column),
                        encours_aging_cell(aging, row, column));
    }
    encours_aging_free(aging);
    encours_aging_free(converted);
}

static encours_status label_key(void *user, uint32_t key, const char **text, size_t *size,
                                encours_error *error)
{
    (void)error;
    *text = user;
    *size = key;
    return ENCOURS_OK;
}

/* AGE-011 AGE-013: a key with rows in several currencies becomes one row and keeps its text. */
static void rows_of_one_key_become_one(void **state)
{
    (void)state;
    test_items items = {0};
    items_add(&items, 2, USD, 10856, AS_OF);
    items_add(&items, 2, EUR, 10000, AS_OF - 5);
    items_add(&items, 4, JPY, 16012, AS_OF);
    encours_aging *aging = age(&items, NULL);
    char text[] = "abcdef";
    check_ok(enc_aging_label_rows(aging, label_key, text, check_error()));
    encours_aging *converted = convert(aging, EUR, ENCOURS_ROUNDING_HALF_UP);
    check_equal(encours_aging_row_count(aging), 3);
    check_equal(encours_aging_row_count(converted), 2);
    check_equal(encours_aging_row_totals(converted)[0], 20000);
    check_equal(encours_aging_row_totals(converted)[1], 10000);
    check_text(encours_aging_row_label(converted, 0), "ab");
    check_text(encours_aging_row_label(converted, 1), "abcd");
    encours_aging_free(aging);
    encours_aging_free(converted);
}

/* AGE-012 AGE-013 */
static void what_cannot_be_converted_is_refused(void **state)
{
    (void)state;
    encours_context *context = new_context();
    encours_rates *rates = new_rates(context);
    test_items items = {0};
    items_add(&items, 1, 826, 100, AS_OF);
    encours_aging *aging = age(&items, NULL), *out = aging;
    check_fails(
        encours_aging_convert(aging, rates, EUR, ENCOURS_ROUNDING_HALF_UP, &out, check_error()),
        ENCOURS_E_CURRENCY, "no rate from GBP to EUR on 2024-10-04");
    check(out == NULL);
    check_fails(encours_aging_convert(aging, rates, EUR, (encours_rounding)9, &out, check_error()),
                ENCOURS_E_INVALID, "rounding 9");
    encours_aging_free(aging);
    items.currency[0] = EUR;
    aging = age(&items, NULL);
    encours_aging *converted = convert(aging, USD, ENCOURS_ROUNDING_HALF_UP);
    check_fails(
        encours_aging_convert(converted, rates, EUR, ENCOURS_ROUNDING_HALF_UP, &out, check_error()),
        ENCOURS_E_STATE, "converted already");
    encours_aging_free(aging);
    encours_aging_free(converted);
    items.amount[0] = INT64_MAX;
    aging = age(&items, NULL);
    check_fails(
        encours_aging_convert(aging, rates, JPY, ENCOURS_ROUNDING_HALF_UP, &out, check_error()),
        ENCOURS_E_OVERFLOW, "not fit");
    encours_aging_free(aging);
    encours_rates_free(rates);
    encours_context_free(context);
}

static void check_overflow(const test_items *items, uint16_t currency, const char *part)
{
    encours_context *context = new_context();
    encours_rates *rates = new_rates(context);
    encours_aging *aging = age(items, NULL), *out = aging;
    check_fails(encours_aging_convert(aging, rates, currency, ENCOURS_ROUNDING_HALF_UP, &out,
                                      check_error()),
                ENCOURS_E_OVERFLOW, part);
    check(out == NULL);
    encours_aging_free(aging);
    encours_rates_free(rates);
    encours_context_free(context);
}

/* AGE-010 AGE-012: 10856 US cents are 10000 euro cents more than there is room for. */
static void what_does_not_fit_converted_is_refused(void **state)
{
    (void)state;
    test_items items = {0};
    items_add(&items, 1, EUR, INT64_MAX, AS_OF);
    items_add(&items, 1, USD, 10856, AS_OF);
    check_overflow(&items, EUR, "a row converted, not due");
    items.due[1] = AS_OF - 5;
    check_overflow(&items, EUR, "a row converted: the sum");
    items.customer[1] = items.row[1] = 2;
    check_overflow(&items, EUR, "the total converted: the sum");
    items.due[1] = AS_OF;
    check_overflow(&items, EUR, "the total converted, not due");
    items.amount[0] = INT64_MAX / 2; /* euros, 1.6012 yen a cent: each row fits, the total not */
    items.amount[1] = INT64_MAX / 2;
    items.currency[1] = EUR;
    check_overflow(&items, JPY, "does not fit 64 bits");
}

/* AGE-014 */
static void wrong_calls_are_refused(void **state)
{
    (void)state;
    encours_context *context = new_context();
    encours_rates *rates = new_rates(context);
    test_items items = {0};
    encours_aging *aging = age(&items, NULL), *out = NULL;
    encours_rounding rounding = ENCOURS_ROUNDING_HALF_UP;
    check_fails(encours_aging_convert(NULL, rates, EUR, rounding, &out, check_error()),
                ENCOURS_E_MISUSE, "aging");
    check_fails(encours_aging_convert(aging, NULL, EUR, rounding, &out, check_error()),
                ENCOURS_E_MISUSE, "rates");
    check_fails(encours_aging_convert(aging, rates, EUR, rounding, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    check(out == NULL);
    encours_aging_free(aging);
    encours_rates_free(rates);
    encours_context_free(context);
}

static encours_status convert_some(encours_context *context)
{
    encours_context *quiet = new_context(); /* only what the conversion allocates fails */
    encours_rates *rates = new_rates(quiet);
    test_items items = {0};
    items_add(&items, 1, USD, 100, AS_OF);
    items_add(&items, 2, JPY, 100, AS_OF);
    encours_aging_columns columns = items_columns(&items);
    encours_aging *aging = NULL, *converted = NULL;
    encours_status status = encours_aging_compute(context, &columns, (encours_date){AS_OF}, NULL,
                                                  &aging, check_error());
    char text[] = "abc";
    if (status == ENCOURS_OK)
        status = enc_aging_label_rows(aging, label_key, text, check_error());
    if (status == ENCOURS_OK) {
        status = encours_aging_convert(aging, rates, EUR, ENCOURS_ROUNDING_HALF_UP, &converted,
                                       check_error());
        check((status == ENCOURS_OK) == (converted != NULL));
    }
    encours_aging_free(aging);
    encours_aging_free(converted);
    encours_rates_free(rates);
    encours_context_free(quiet);
    return status;
}

static void no_memory_is_reported_and_nothing_leaks(void **state)
{
    (void)state;
    test_memory_fail_each(convert_some);
}

CHECK_MAIN(a_revaluation_is_an_amount_of_the_books, the_total_is_right_and_the_rest_is_named,
           rows_and_residual_make_the_total, converting_to_its_own_currency_changes_nothing,
           rows_of_one_key_become_one, what_cannot_be_converted_is_refused,
           what_does_not_fit_converted_is_refused, wrong_calls_are_refused,
           no_memory_is_reported_and_nothing_leaks)
