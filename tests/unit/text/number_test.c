/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "text/number.h"

static const enc_number_format comma_euro = {ENCOURS_DECIMAL_MARK_COMMA,
                                             ENC_GROUP_BLANK | ENC_GROUP_APOSTROPHE |
                                                 ENC_GROUP_POINT,
                                             false, 2, "EUR"};
static const enc_number_format point_euro = {ENCOURS_DECIMAL_MARK_POINT,
                                             ENC_GROUP_BLANK | ENC_GROUP_APOSTROPHE |
                                                 ENC_GROUP_COMMA,
                                             false, 2, "EUR"};

static int64_t read_as(const char *text, enc_number_format format)
{
    int64_t out = 0;
    check_ok(enc_number_parse(text, strlen(text), &format, &out, check_error()));
    return out;
}

static void refused(const char *text, enc_number_format format, encours_status kind,
                    const char *part)
{
    int64_t out = 42;
    check_fails(enc_number_parse(text, strlen(text), &format, &out, check_error()), kind, part);
    check_equal(out, 42);
}

/* Each way of writing an amount that ERPs, spreadsheets and the FEC are known for. */
static void amounts_are_read_as_people_write_them(void **state)
{
    (void)state;
    check_equal(read_as("1234,56", comma_euro), 123456);
    check_equal(read_as("1 234 567,8", comma_euro), 123456780);
    check_equal(read_as("1\xC2\xA0" "234,56", comma_euro), 123456);
    check_equal(read_as("1\xE2\x80\xAF" "234,56", comma_euro), 123456);
    check_equal(read_as("1'234.56", point_euro), 123456);
    check_equal(read_as("1\xE2\x80\x99" "234.56", point_euro), 123456);
    check_equal(read_as("1.234,56", comma_euro), 123456);
    check_equal(read_as("1,234.56", point_euro), 123456);
    check_equal(read_as("1.234,56-", comma_euro), -123456);
    check_equal(read_as("+12,50", comma_euro), 1250);
    check_equal(read_as("\xE2\x88\x92" "12,50", comma_euro), -1250);
    check_equal(read_as("12,50\xE2\x88\x92", comma_euro), -1250);
    check_equal(read_as("(12,50)", comma_euro), -1250);
    check_equal(read_as("\xE2\x82\xAC 12.50", point_euro), 1250);
    check_equal(read_as("-12,50 \xE2\x82\xAC", comma_euro), -1250);
    check_equal(read_as("EUR 12,50-", comma_euro), -1250);
    check_equal(read_as("12,50 eur", comma_euro), 1250);
    check_equal(read_as("(\xE2\x82\xAC" "12,50)", comma_euro), -1250);
    check_equal(read_as(",5", comma_euro), 50);
    check_equal(read_as("0", comma_euro), 0);
    check_equal(read_as("-0,00", comma_euro), 0);
}

/* Odoo pads to 16 with a blank or a minus in front. */
static void padded_zeros_are_read(void **state)
{
    (void)state;
    enc_number_format fec = {ENCOURS_DECIMAL_MARK_COMMA, ENC_GROUP_NONE, false, 2, "EUR"};
    check_equal(read_as(" 000000000001437,12", fec), 143712);
    check_equal(read_as("-000000000001437,12", fec), -143712);
    check_equal(read_as("000000000000000000000000000000001,00", fec), 100);
}

/* More decimals than the currency has are refused unless they are zeros; never rounded. */
static void decimals_are_never_rounded_away(void **state)
{
    (void)state;
    check_equal(read_as("12,3400000000000000000000000", comma_euro), 1234);
    refused("12,345", comma_euro, ENCOURS_E_INVALID, "\"12,345\" has 3 decimals, EUR has 2");
    refused("12,345", comma_euro, ENCOURS_E_INVALID, "If the comma separates thousands");
    enc_number_format yen = {ENCOURS_DECIMAL_MARK_POINT, ENC_GROUP_COMMA, false, 0, "JPY"};
    check_equal(read_as("1,234.00", yen), 1234);
    refused("1,234.5", yen, ENCOURS_E_INVALID, "has 1 decimals, JPY has 0");
    enc_number_format dinar = {ENCOURS_DECIMAL_MARK_POINT, ENC_GROUP_COMMA, false, 3, "TND"};
    check_equal(read_as("1.234", dinar), 1234);
}

/* A mark in the wrong place is a misread factor of 1000 avoided. */
static void marks_of_another_country_are_refused(void **state)
{
    (void)state;
    enc_number_format fec = {ENCOURS_DECIMAL_MARK_COMMA, ENC_GROUP_NONE, false, 2, "EUR"};
    refused("12.50", fec, ENCOURS_E_INVALID, "has a point, the decimal mark is the comma");
    refused("12.50", comma_euro, ENCOURS_E_INVALID, "otherwise than by three");
    refused("1.23.456", comma_euro, ENCOURS_E_INVALID, "otherwise than by three");
    refused("0.123", comma_euro, ENCOURS_E_INVALID, "otherwise than by three");
    refused("1234.567", comma_euro, ENCOURS_E_INVALID, "otherwise than by three");
    refused("1.234 567", comma_euro, ENCOURS_E_INVALID, "otherwise than by three");
    refused("1  234,00", comma_euro, ENCOURS_E_INVALID, "otherwise than by three");
    refused("1,5,5", comma_euro, ENCOURS_E_INVALID, "");
    refused("12,", comma_euro, ENCOURS_E_INVALID, "is not a number");
    refused("12,", comma_euro, ENCOURS_E_INVALID, "Write digits, one decimal mark");
}

static void what_is_no_number_is_refused(void **state)
{
    (void)state;
    const char *const texts[] = {"", "-", "abc", "NaN", "inf", "Infinity", "0x10", "1_000", "12a",
                                 "\xE2\x82\xAC", "()", ",", "12%"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        refused(texts[i], comma_euro, ENCOURS_E_INVALID, "is not a number");
    refused("--12", comma_euro, ENCOURS_E_INVALID, "more than one sign");
    refused("-12-", comma_euro, ENCOURS_E_INVALID, "more than one sign");
    refused("(-12)", comma_euro, ENCOURS_E_INVALID, "more than one sign");
    refused("(12", comma_euro, ENCOURS_E_INVALID, "half a pair");
}

/* An exponent is read by option only, and exactly. */
static void exponents_need_an_option(void **state)
{
    (void)state;
    refused("1,5E3", comma_euro, ENCOURS_E_INVALID, "has an exponent");
    enc_number_format format = comma_euro;
    format.exponent = true;
    check_equal(read_as("1,5E3", format), 150000);
    check_equal(read_as("1200E-3", format), 120);
    check_equal(read_as("0E999", format), 0);
    refused("1E-3", format, ENCOURS_E_INVALID, "more decimals than EUR");
    refused("1E99", format, ENCOURS_E_OVERFLOW, "more than 18 digits");
    refused("1E9999", format, ENCOURS_E_INVALID, "is not a number");
}

static void eighteen_digits_are_the_most(void **state)
{
    (void)state;
    check_equal(read_as("9999999999999999,99", comma_euro), INT64_C(999999999999999999));
    check_equal(read_as("-9999999999999999,99", comma_euro), INT64_C(-999999999999999999));
    refused("10000000000000000,00", comma_euro, ENCOURS_E_OVERFLOW, "more than 18 digits");
    refused("99999999999999999999999999", comma_euro, ENCOURS_E_OVERFLOW, "more than 18 digits");
}

/* An amount that names another currency than its column is no amount of that column. */
static void another_currency_is_refused(void **state)
{
    (void)state;
    refused("12,50 USD", comma_euro, ENCOURS_E_CURRENCY, "is not in EUR");
    refused("$12.50", point_euro, ENCOURS_E_CURRENCY, "is not in EUR");
    enc_number_format plain = {ENCOURS_DECIMAL_MARK_COMMA, ENC_GROUP_NONE, false, 0, ""};
    refused("30 EUR", plain, ENCOURS_E_CURRENCY, "plain number");
    enc_number_format canada = {ENCOURS_DECIMAL_MARK_POINT, ENC_GROUP_COMMA, false, 2, "CAD"};
    check_equal(read_as("$1,234.50", canada), 123450);
}

/* A message quotes a hostile value harmlessly and short. */
static void long_texts_are_quoted_short(void **state)
{
    (void)state;
    char text[5000];
    memset(text, 'x', sizeof text);
    int64_t out;
    check_fails(enc_number_parse(text, sizeof text, &comma_euro, &out, check_error()),
                ENCOURS_E_INVALID, "xxx\" is not a number");
    check(strlen(check_last_error()->message) < 80);
}

static size_t write_grouped(char *out, uint64_t whole, unsigned cents, char group, char mark)
{
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%" PRIu64, whole);
    size_t used = 0;
    for (int i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            out[used++] = group;
        out[used++] = digits[i];
    }
    used += (size_t)sprintf(out + used, "%c%02u", mark, cents);
    return used;
}

/* What is written in any style is read back, in that style. */
static void written_amounts_read_back(void **state)
{
    (void)state;
    FOR_RANDOM(random, 20000) {
        uint64_t digits = random_below(&random, 17);
        uint64_t bound = 1;
        while (digits-- > 0)
            bound *= 10;
        uint64_t whole = random_below(&random, bound);
        unsigned cents = (unsigned)random_below(&random, 100);
        char text[64] = "-";
        write_grouped(text + 1, whole, cents, '.', ',');
        int64_t value = (int64_t)(whole * 100 + cents);
        check_equal(read_as(text + 1, comma_euro), value);
        check_equal(read_as(text, comma_euro), -value);
        write_grouped(text + 1, whole, cents, ',', '.');
        check_equal(read_as(text, point_euro), -value);
    }
}

static encours_status decide(const char *const *texts, size_t count, int32_t *mark)
{
    enc_number_sniffer sniffer = {0};
    for (size_t i = 0; i < count; i++)
        enc_number_observe(&sniffer, texts[i], strlen(texts[i]), i + 2);
    return enc_number_decide(&sniffer, mark, check_error());
}

#define DECIDE(mark, ...)                                                                          \
    decide((const char *const[]){__VA_ARGS__},                                                     \
           sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *), mark)

/* One decision for the column: any field that can be read in one way only decides for all. */
static void the_column_decides_its_decimal_mark(void **state)
{
    (void)state;
    int32_t mark = 0;
    check_ok(DECIDE(&mark, "1,234", "", "5,67"));
    check_equal(mark, ENCOURS_DECIMAL_MARK_COMMA);
    check_ok(DECIDE(&mark, "1,234", "1,234.5"));
    check_equal(mark, ENCOURS_DECIMAL_MARK_POINT);
    check_ok(DECIDE(&mark, "1,234", "1,234,567"));
    check_equal(mark, ENCOURS_DECIMAL_MARK_POINT);
    check_ok(DECIDE(&mark, "1.234", "0.123"));
    check_equal(mark, ENCOURS_DECIMAL_MARK_POINT);
    check_ok(DECIDE(&mark, "12", "-7", "text"));
    check_fails(DECIDE(&mark, "7", "1,234", "5,678"), ENCOURS_E_INVALID,
                "\"1,234\" has either decimals or thousands");
    check_equal(check_last_error()->line, 3);
    check_fails(DECIDE(&mark, "1,5", "1.5"), ENCOURS_E_INVALID,
                "a comma on line 2, a point on line 3");
}

CHECK_MAIN(amounts_are_read_as_people_write_them, padded_zeros_are_read,
           decimals_are_never_rounded_away, marks_of_another_country_are_refused,
           what_is_no_number_is_refused, exponents_need_an_option, eighteen_digits_are_the_most,
           another_currency_is_refused, long_texts_are_quoted_short, written_amounts_read_back,
           the_column_decides_its_decimal_mark)
