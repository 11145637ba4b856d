/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/vectors.h"

#include "pure/currency.h"

static encours_currency by_numeric(const encours_currency_table *table, uint16_t numeric)
{
    encours_currency out = {0};
    check_ok(encours_currency_by_numeric(table, numeric, &out, check_error()));
    return out;
}

/* CUR-001: every published code is found by number and by letters, with its decimals; and no others
 * are. */
static void the_table_is_the_published_list(void **state)
{
    (void)state;
    size_t rows = 0;
    FOR_VECTORS(row, "currencies.csv")
    {
        const char *decimals = vectors_text(&row, "exponent");
        encours_currency found = by_numeric(NULL, (uint16_t)vectors_number(&row, "numeric"));
        vectors_check_text(&row, "code", found.code);
        if (decimals[0] != '\0')
            vectors_check_number(&row, "exponent", found.exponent);
        else
            check_equal(found.exponent, ENCOURS_CURRENCY_EXPONENT_NONE);
        encours_currency same = {0};
        check_ok(encours_currency_by_code(NULL, found.code, &same, check_error()));
        vectors_check_number(&row, "numeric", same.numeric);
        rows++;
    }
    check_equal(encours_currency_list(NULL, 0), rows);
}

static void the_list_ascends(void **state)
{
    (void)state;
    encours_currency all[300];
    size_t count = encours_currency_list(all, 300);
    check_between(count, 100, 300);
    for (size_t i = 1; i < count; i++)
        check(all[i - 1].numeric < all[i].numeric);
    encours_currency few[2] = {0};
    check_equal(encours_currency_list(few, 1), count);
    check_equal(few[0].numeric, all[0].numeric);
    check_equal(few[1].numeric, 0);
}

/* CUR-002 */
static void a_callers_row_goes_before_iso(void **state)
{
    (void)state;
    const encours_currency_override rows[] = {{348, 0}, {9001, 8}, {348, 3}};
    const encours_currency_table table = {rows, 3};
    check_equal(by_numeric(NULL, 348).exponent, 2);
    check_equal(by_numeric(&table, 348).exponent, 0);
    check_text(by_numeric(&table, 348).code, "HUF");
    check_equal(by_numeric(&table, 9001).exponent, 8);
    check_text(by_numeric(&table, 9001).code, "");
    check_equal(by_numeric(&table, 978).exponent, 2);
    encours_currency huf = {0};
    check_ok(encours_currency_by_code(&table, "HUF", &huf, check_error()));
    check_equal(huf.exponent, 0);
}

/* CUR-003 */
static void unknown_codes_are_refused(void **state)
{
    (void)state;
    encours_currency out = {.numeric = 7};
    uint32_t exponent = 7;
    check_fails(encours_currency_by_numeric(NULL, 0, &out, check_error()), ENCOURS_E_CURRENCY, "0");
    check_fails(encours_currency_by_numeric(NULL, 1, &out, check_error()), ENCOURS_E_CURRENCY, "1");
    check_fails(encours_currency_by_code(NULL, "eur", &out, check_error()), ENCOURS_E_CURRENCY,
                "three capital letters");
    check_fails(encours_currency_by_code(NULL, "", &out, check_error()), ENCOURS_E_CURRENCY,
                "\"\"");
    check_fails(encours_currency_by_code(NULL, NULL, &out, check_error()), ENCOURS_E_MISUSE, NULL);
    const encours_currency_override rows[] = {{978, 19}};
    const encours_currency_table table = {rows, 1}, broken = {NULL, 1};
    check_fails(encours_currency_by_numeric(&table, 978, &out, check_error()), ENCOURS_E_INVALID,
                "at most 18");
    check_fails(encours_currency_by_numeric(&broken, 978, &out, check_error()), ENCOURS_E_MISUSE,
                NULL);
    const encours_currency_table empty = {NULL, 0};
    check_equal(by_numeric(&empty, 978).exponent, 2);
    check_fails(encours_currency_by_numeric(NULL, 978, NULL, check_error()), ENCOURS_E_MISUSE,
                NULL);
    check_fails(encours_currency_by_code(NULL, "EUR", NULL, check_error()), ENCOURS_E_MISUSE, NULL);
    check_fails(encours_currency_by_code(&broken, "EUR", &out, check_error()), ENCOURS_E_MISUSE,
                NULL);
    check_fails(encours_currency_by_code(&table, "EUR", &out, check_error()), ENCOURS_E_INVALID,
                "at most 18");
    encours_currency euro = {0};
    check_ok(encours_currency_by_code(&empty, "EUR", &euro, check_error()));
    check_equal(encours_currency_list(&euro, 0) > 100, 1);
    check_equal(euro.numeric, 978);
    check_equal(out.numeric, 7);
    check_fails(enc_currency_exponent(NULL, 959, &exponent, check_error()), ENCOURS_E_CURRENCY,
                "XAU");
    check_equal(exponent, 7);
}

CHECK_MAIN(the_table_is_the_published_list, the_list_ascends, a_callers_row_goes_before_iso,
           unknown_codes_are_refused)
