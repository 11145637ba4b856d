/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include <stdbool.h>

#include "encours/money.h"

enum { EUR = 978, JPY = 392, TND = 788, XAU = 959 };

static encours_money_style style_of(uint32_t decimal, uint32_t group, uint32_t sign)
{
    encours_money_style style = ENCOURS_MONEY_STYLE_INIT;
    style.decimal_mark = decimal;
    style.group_mark = group;
    style.sign = sign;
    return style;
}

static void check_read(const char *text, uint16_t currency, encours_money_style style,
                       int64_t expected)
{
    encours_money out = {0};
    check_ok(encours_money_parse(text, currency, &style, NULL, &out, check_error()));
    check_equal(out.minor, expected);
    check_equal(out.currency, currency);
}

static void check_refused(const char *text, uint16_t currency, encours_money_style style,
                          encours_status kind, const char *part)
{
    encours_money out = {.minor = 7};
    check_fails(encours_money_parse(text, currency, &style, NULL, &out, check_error()), kind, part);
    check_equal(out.minor, 7);
}

static void check_written(int64_t minor, uint16_t currency, encours_money_style style,
                          const char *expected)
{
    char out[ENCOURS_MONEY_TEXT_SIZE];
    encours_money amount = {.minor = minor, .currency = currency};
    check_ok(encours_money_format(amount, &style, NULL, out, sizeof out, check_error()));
    check_text(out, expected);
    check_read(out, currency, style, minor);
}

static void amounts_are_written_with_the_marks_asked_for(void **state)
{
    (void)state;
    encours_money_style plain = style_of('.', 0, ENCOURS_MONEY_SIGN_LEADING);
    encours_money_style french = style_of(',', 0x202F, ENCOURS_MONEY_SIGN_LEADING);
    check_written(123456789, EUR, plain, "1234567.89");
    check_written(-5, EUR, plain, "-0.05");
    check_written(0, EUR, plain, "0.00");
    check_written(INT64_MIN, JPY, plain, "-9223372036854775808");
    check_written(INT64_MAX, TND, french,
                  "9\xE2\x80\xAF"
                  "223\xE2\x80\xAF"
                  "372\xE2\x80\xAF"
                  "036"
                  "\xE2\x80\xAF"
                  "854\xE2\x80\xAF"
                  "775,807");
    check_written(100000, EUR, french,
                  "1\xE2\x80\xAF"
                  "000,00");
    check_written(99999, EUR, french, "999,99");
    check_written(-123456, EUR, style_of(',', '.', ENCOURS_MONEY_SIGN_TRAILING), "1.234,56-");
    check_written(-123456, EUR, style_of('.', ',', ENCOURS_MONEY_SIGN_PARENTHESES), "(1,234.56)");
    check_written(123456, EUR, style_of('.', '\'', ENCOURS_MONEY_SIGN_PARENTHESES), "1'234.56");
}

/* MON-004. */
static void what_people_write_is_read(void **state)
{
    (void)state;
    encours_money_style comma = style_of(',', ' ', ENCOURS_MONEY_SIGN_LEADING);
    check_read("1 234,5", EUR, comma, 123450);
    check_read("1234,50", EUR, comma, 123450);
    check_read("+12", EUR, comma, 1200);
    check_read("-0", EUR, comma, 0);
    check_read("0000000000000000000000000000000000000000000000012", EUR, comma, 1200);
    check_read("92233720368547758,07", EUR, comma, INT64_MAX);
    check_read("-92233720368547758,08", EUR, comma, INT64_MIN);
    check_read("12+", EUR, style_of('.', 0, ENCOURS_MONEY_SIGN_TRAILING), 1200);
}

/* MON-004: A mark misread would cost a factor of a thousand: whatever is doubtful is refused. */
static void doubtful_texts_are_refused(void **state)
{
    (void)state;
    encours_money_style comma = style_of(',', 0, ENCOURS_MONEY_SIGN_LEADING);
    encours_money_style grouped = style_of('.', ',', ENCOURS_MONEY_SIGN_LEADING);
    check_refused("12,345", EUR, comma, ENCOURS_E_INVALID, "\"12,345\" has 3 decimals, EUR has 2");
    check_refused("12,340", EUR, comma, ENCOURS_E_INVALID, "has 3 decimals, EUR has 2");
    check_refused("12,0", JPY, comma, ENCOURS_E_INVALID, "has 1 decimal, JPY has 0");
    const char *refused[] = {"",     "-",   "+",   ",5",    "5,",       "1.2",  "1 234",
                             " 1",   "1 ",  "--1", "-+1",   "1-",       "(1)",  "1,2,3",
                             "0x10", "1e3", "NaN", "1\xA0", "\xC2\xA0", "1,-5", "EUR 1"};
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++)
        check_refused(refused[i], EUR, comma, ENCOURS_E_INVALID, "is not an amount");
    const char *misgrouped[] = {"1,23",   "12,34,567", "1234,567", ",123",
                                "1,,234", "1,234.5,6", "1,234,",   "1,2345"};
    for (size_t i = 0; i < sizeof misgrouped / sizeof misgrouped[0]; i++)
        check_refused(misgrouped[i], EUR, grouped, ENCOURS_E_INVALID, "is not an amount");
    encours_money_style parentheses = style_of('.', 0, ENCOURS_MONEY_SIGN_PARENTHESES);
    const char *open[] = {"(", "()", "(1", "1)", "-1", "((1))"};
    for (size_t i = 0; i < sizeof open / sizeof open[0]; i++)
        check_refused(open[i], EUR, parentheses, ENCOURS_E_INVALID, "is not an amount");
    char endless[400];
    memset(endless, '0', sizeof endless - 1);
    endless[399] = '\0';
    check_refused(endless, EUR, comma, ENCOURS_E_INVALID, "is not an amount");
}

static void what_does_not_fit_is_refused(void **state)
{
    (void)state;
    encours_money_style plain = style_of('.', 0, ENCOURS_MONEY_SIGN_LEADING);
    check_refused("92233720368547758.08", EUR, plain, ENCOURS_E_OVERFLOW, "64 bits");
    check_refused("-92233720368547758.09", EUR, plain, ENCOURS_E_OVERFLOW, "64 bits");
    check_refused("9223372036854775807", EUR, plain, ENCOURS_E_OVERFLOW, "64 bits");
    char digits[256];
    memset(digits, '9', 255);
    digits[255] = '\0';
    check_refused(digits, EUR, plain, ENCOURS_E_OVERFLOW, "64 bits");
    check_refused("1", XAU, plain, ENCOURS_E_CURRENCY, "XAU");
    check_refused("1", 0, plain, ENCOURS_E_CURRENCY, NULL);
    char small[5] = "same";
    encours_money amount = {.minor = -100, .currency = EUR};
    check_fails(encours_money_format(amount, &plain, NULL, small, 5, check_error()),
                ENCOURS_E_LIMIT, "needs 6 bytes, 5 are given");
    check_text(small, "same");
}

static void unfit_styles_are_refused(void **state)
{
    (void)state;
    check_refused("1", EUR, style_of(0, 0, 0), ENCOURS_E_INVALID, "decimal mark is not given");
    check_refused("1", EUR, style_of('.', '.', 0), ENCOURS_E_INVALID,
                  "both decimal mark and group");
    check_refused("1", EUR, style_of('5', 0, 0), ENCOURS_E_INVALID, "U+0035");
    check_refused("1", EUR, style_of('.', '-', 0), ENCOURS_E_INVALID, "U+002D");
    check_refused("1", EUR, style_of('\n', 0, 0), ENCOURS_E_INVALID, "U+000A");
    check_refused("1", EUR, style_of(0x7F, 0, 0), ENCOURS_E_INVALID, "U+007F");
    check_refused("1", EUR, style_of(0x9F, 0, 0), ENCOURS_E_INVALID, "U+009F");
    check_refused("1", EUR, style_of(0xD800, 0, 0), ENCOURS_E_INVALID, "U+D800");
    check_refused("1", EUR, style_of(0xDFFF, 0, 0), ENCOURS_E_INVALID, "U+DFFF");
    check_read("1\xF4\x8F\xBF\xBF"
               "5",
               EUR, style_of(0x10FFFF, 0, 0), 150);
    check_refused("1", EUR, style_of(0x110000, 0, 0), ENCOURS_E_INVALID, "U+110000");
    check_refused("1", EUR, style_of('.', 0, 3), ENCOURS_E_INVALID, "3 is no sign style");
    encours_money_style unsized = style_of('.', 0, 0);
    unsized.struct_size = 0;
    check_refused("1", EUR, unsized, ENCOURS_E_ABI, "struct_size");
}

static void a_wrong_call_changes_nothing(void **state)
{
    (void)state;
    const encours_money_style plain = style_of('.', 0, 0), none = style_of(0, 0, 0);
    encours_money out = {.minor = 42};
    const encours_money gold = {.minor = 1, .currency = XAU}, euro = {.minor = 1, .currency = EUR};
    char text[ENCOURS_MONEY_TEXT_SIZE] = "as before";
    check_fails(encours_money_parse(NULL, EUR, &plain, NULL, &out, check_error()), ENCOURS_E_MISUSE,
                "text");
    check_fails(encours_money_parse("1", EUR, NULL, NULL, &out, check_error()), ENCOURS_E_MISUSE,
                "style");
    check_fails(encours_money_parse("1", EUR, &plain, NULL, NULL, check_error()), ENCOURS_E_MISUSE,
                "out");
    check_fails(encours_money_format(euro, NULL, NULL, text, sizeof text, check_error()),
                ENCOURS_E_MISUSE, "style");
    check_fails(encours_money_format(euro, &plain, NULL, NULL, 0, check_error()), ENCOURS_E_MISUSE,
                "out");
    check_fails(encours_money_format(euro, &none, NULL, text, sizeof text, check_error()),
                ENCOURS_E_INVALID, "decimal mark");
    check_fails(encours_money_format(gold, &plain, NULL, text, sizeof text, check_error()),
                ENCOURS_E_CURRENCY, "XAU");
    check_equal(out.minor, 42);
    check_text(text, "as before");
}

static void decimals_follow_the_callers_table(void **state)
{
    (void)state;
    const encours_currency_override rows[] = {{9001, 18}};
    const encours_currency_table table = {rows, 1};
    encours_money_style plain = style_of('.', 0, 0);
    encours_money out = {0};
    char text[ENCOURS_MONEY_TEXT_SIZE];
    check_ok(
        encours_money_parse("1.000000000000000001", 9001, &plain, &table, &out, check_error()));
    check_equal(out.minor, INT64_C(1000000000000000001));
    out.minor = INT64_MIN;
    check_ok(encours_money_format(out, &plain, &table, text, sizeof text, check_error()));
    check_text(text, "-9.223372036854775808");
}

/* MON-005: Whatever the style, what was written is read back as the same amount. */
static void texts_come_back_as_the_same_amount(void **state)
{
    (void)state;
    const uint32_t marks[] = {'.', ',', ' ', '\'', 0xA0, 0x202F, 0x66C, 0x1F4B6};
    const uint16_t currencies[] = {EUR, JPY, TND, 990};
    FOR_RANDOM(random, 20000)
    {
        uint32_t decimal = (uint32_t)random_below(&random, 8);
        uint32_t group = (decimal + 1 + (uint32_t)random_below(&random, 7)) % 8;
        bool groups = random_below(&random, 2) == 0;
        encours_money_style style = style_of(marks[decimal], groups ? marks[group] : 0,
                                             (uint32_t)random_below(&random, 3));
        encours_money amount = {
            .minor = (int64_t)(random_next(&random) >> random_below(&random, 64)),
            .currency = currencies[random_below(&random, 4)],
        };
        if (random_below(&random, 2) == 0)
            amount.minor = amount.minor == INT64_MIN ? amount.minor : -amount.minor;
        char text[ENCOURS_MONEY_TEXT_SIZE];
        encours_money back = {0};
        check_ok(encours_money_format(amount, &style, NULL, text, sizeof text, check_error()));
        check_ok(encours_money_parse(text, amount.currency, &style, NULL, &back, check_error()));
        check_equal(back.minor, amount.minor);
    }
}

CHECK_MAIN(amounts_are_written_with_the_marks_asked_for, what_people_write_is_read,
           doubtful_texts_are_refused, what_does_not_fit_is_refused, unfit_styles_are_refused,
           a_wrong_call_changes_nothing, decimals_follow_the_callers_table,
           texts_come_back_as_the_same_amount)
