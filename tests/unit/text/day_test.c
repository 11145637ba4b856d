/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "text/day.h"

static const enc_day_format ymd = {ENCOURS_DATE_ORDER_YMD, 0, false, 0, NULL};
static const enc_day_format dmy = {ENCOURS_DATE_ORDER_DMY, 0, false, 0, NULL};
static const enc_day_format mdy = {ENCOURS_DATE_ORDER_MDY, 0, false, 0, NULL};
static const enc_day_format fec = ENC_DAY_FORMAT_FEC;

static int32_t read_as(const char *text, enc_day_format format)
{
    encours_date out = {0};
    check_ok(enc_day_parse(text, strlen(text), &format, &out, check_error()));
    return out.epoch_day;
}

static void refused(const char *text, enc_day_format format, const char *part)
{
    encours_date out = {42};
    check_fails(enc_day_parse(text, strlen(text), &format, &out, check_error()), ENCOURS_E_INVALID,
                part);
    check_equal(out.epoch_day, 42);
}

/* 2012-03-01 is day 15400, 2012-01-03 is day 15342 (`date -d 2012-03-01 +%s` / 86400). */
enum { MARCH_FIRST = 15400, JANUARY_THIRD = 15342 };

static void the_order_is_the_one_given(void **state)
{
    (void)state;
    check_equal(read_as("01/03/2012", dmy), MARCH_FIRST);
    check_equal(read_as("01/03/2012", mdy), JANUARY_THIRD);
    check_equal(read_as("2012-03-01", ymd), MARCH_FIRST);
    check_equal(read_as("2012/3/1", ymd), MARCH_FIRST);
    check_equal(read_as("20120301", ymd), MARCH_FIRST);
    check_equal(read_as("01032012", dmy), MARCH_FIRST);
    check_equal(read_as(" 1.3.2012 ", dmy), MARCH_FIRST);
    check_equal(read_as("1-3-2012", dmy), MARCH_FIRST);
    refused("2012-03-01", dmy, "not a date in the order day, month, year");
    refused("01/03/2012", ymd, "not a date in the order year, month, day");
    refused("13/31/2012", dmy, "not a date in the order day, month, year");
}

/* The forms the official checker of the FEC tolerates, in one file. */
static void the_fec_mixes_forms_that_cannot_be_confused(void **state)
{
    (void)state;
    check_equal(read_as("20120301", fec), MARCH_FIRST);
    check_equal(read_as("2012-03-01", fec), MARCH_FIRST);
    check_equal(read_as("2012/03/01", fec), MARCH_FIRST);
    check_equal(read_as("01/03/2012", fec), MARCH_FIRST);
    check_equal(read_as("01.03.2012", fec), MARCH_FIRST);
    check_equal(read_as("2012-03-01T10:20:30", fec), MARCH_FIRST);
    check_equal(read_as("01/03/2012 00:00", fec), MARCH_FIRST);
    refused("01032012", fec, "");
}

static void a_time_of_day_is_checked_and_left_out(void **state)
{
    (void)state;
    check_equal(read_as("2012-03-01T23:59:60.999Z", ymd), MARCH_FIRST);
    check_equal(read_as("2012-03-01T23:30:00+01:00", ymd), MARCH_FIRST);
    check_equal(read_as("20120301T233000", ymd), MARCH_FIRST);
    check_equal(read_as("3/1/2012 12:00:00 AM", mdy), MARCH_FIRST);
    refused("2012-03-01T25:00:00", ymd, "is not a date");
    refused("2012-03-01 soon", ymd, "is not a date");
    refused("2012-03-01x", ymd, "is not a date");
}

/* No date is not an error and not a day. */
static void blank_dates_are_no_date(void **state)
{
    (void)state;
    const char *const texts[] = {"", "   ", "00000000", "00/00/0000", "0000-00-00", "00.00.0000",
                                 "-", "  /  /    ", "\xC2\xA0", "0000-00-00 00:00:00"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        check_equal(read_as(texts[i], dmy), ENCOURS_DATE_NONE);
}

static void days_that_do_not_exist_are_refused(void **state)
{
    (void)state;
    refused("29/02/2013", dmy, "not a date in the order");
    refused("31/04/2012", dmy, "not a date in the order");
    refused("00/01/2012", dmy, "not a date in the order");
    refused("01/01/1899", dmy, "between the years 1900 and 2199");
    refused("2200-01-01", ymd, "between the years 1900 and 2199");
    refused("22000101", ymd, "between the years 1900 and 2199");
    refused("31121899", dmy, "between the years 1900 and 2199");
    refused("12311899", mdy, "between the years 1900 and 2199");
    refused("22001301", ymd, "not a date in the order");
    refused("18991231", fec, "between the years 1900 and 2199");
    refused("01/01/2200", fec, "between the years 1900 and 2199");
    refused("20121301", fec, "AAAAMMJJ");
    check_equal(read_as("1900-01-01", ymd), ENCOURS_DATE_MIN);
    check_equal(read_as("31/12/2199", dmy), ENCOURS_DATE_MAX);
    refused("1/2-2012", dmy, "is not a date");
    refused("1/2", dmy, "is not a date");
    refused("1/2/012", dmy, "is not a date");
    refused("yesterday", dmy, "is not a date");
    refused("yesterday", dmy, "Write it as YYYY-MM-DD");
    refused("yesterday", fec, "AAAAMMJJ");
    refused("123456789", dmy, "is not a date");
}

static void two_digit_years_need_a_pivot(void **state)
{
    (void)state;
    refused("01/03/12", dmy, "year of two digits");
    refused("010312", dmy, "year of two digits");
    enc_day_format pivot = dmy;
    pivot.pivot = 1970;
    check_equal(read_as("01/03/12", pivot), MARCH_FIRST);
    check_equal(read_as("010312", pivot), MARCH_FIRST);
    check_equal(read_as("01/01/70", pivot), 0);
    check_equal(read_as("31/12/69", pivot), 36524); /* 2069-12-31 */
    refused("32/12/69", pivot, "not a date in the order");
}

/* A spreadsheet that takes 23/12/2012 for a time leaves 23:12.0 behind: the date is lost. */
static void dates_a_spreadsheet_destroyed_are_errors(void **state)
{
    (void)state;
    refused("23:12.0", dmy, "a spreadsheet has destroyed the date");
    refused("00:12,5", mdy, "a spreadsheet has destroyed the date");
    refused("41276", dmy, "day number of a spreadsheet");
}

static encours_status decide(const char *const *texts, size_t count, int32_t *order)
{
    enc_day_sniffer sniffer = {0};
    for (size_t i = 0; i < count; i++)
        enc_day_observe(&sniffer, texts[i], strlen(texts[i]), 0, i + 2);
    return enc_day_decide(&sniffer, order, check_error());
}

#define DECIDE(order, ...)                                                                         \
    decide((const char *const[]){__VA_ARGS__},                                                     \
           sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *), order)

/* One field above 12 decides for the whole column; without one, nothing is guessed. */
static void the_column_decides_its_order(void **state)
{
    (void)state;
    int32_t order = 0;
    check_ok(DECIDE(&order, "03/01/2012", "", "31/12/2012"));
    check_equal(order, ENCOURS_DATE_ORDER_DMY);
    check_ok(DECIDE(&order, "03/01/2012", "12/31/2012"));
    check_equal(order, ENCOURS_DATE_ORDER_MDY);
    check_ok(DECIDE(&order, "20120301", "00000000"));
    check_equal(order, ENCOURS_DATE_ORDER_YMD);
    check_ok(DECIDE(&order, "05/05/2012", "06/06/2012"));
    check(order == ENCOURS_DATE_ORDER_DMY || order == ENCOURS_DATE_ORDER_MDY);
    check_ok(DECIDE(&order, "", ""));
    order = 42;
    check_fails(DECIDE(&order, "05/05/2012", "03/01/2012"), ENCOURS_E_INVALID,
                "no field of the column tells");
    check_equal(check_last_error()->line, 3);
    check_fails(DECIDE(&order, "31/12/2012", "12/31/2012"), ENCOURS_E_INVALID,
                "line 3 day, month, year, line 2 month, day, year");
    check_fails(DECIDE(&order, "23:12.0"), ENCOURS_E_INVALID, "is not a date in any order");
    check_equal(order, 42);
}

/* Every day of three centuries, in every order and form, is read back. */
static void every_day_reads_back(void **state)
{
    (void)state;
    int32_t day = ENCOURS_DATE_MIN;
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int year = 1900; year < 2200; year++) {
        int leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        for (int month = 1; month <= 12; month++) {
            int length = lengths[month - 1] + (month == 2 && leap);
            for (int of_month = 1; of_month <= length; of_month++, day++) {
                char text[40];
                snprintf(text, sizeof text, "%d.%d.%04d", of_month, month, year);
                check_equal(read_as(text, dmy), day);
                snprintf(text, sizeof text, "%02d/%02d/%04d", month, of_month, year);
                check_equal(read_as(text, mdy), day);
                snprintf(text, sizeof text, "%04d%02d%02d", year, month, of_month);
                check_equal(read_as(text, fec), day);
            }
        }
    }
    check_equal(day - 1, ENCOURS_DATE_MAX);
}

enum { FIELDS_MAX = 8, FIELD_SIZE = 16 };

/* The same decision, from every field read in every order; 0 when there is none. */
static int32_t decide_slowly(const char *const *fields, size_t count)
{
    int32_t left = 0, days[ENCOURS_DATE_ORDER_MDY + 1][FIELDS_MAX];
    for (int32_t order = ENCOURS_DATE_ORDER_YMD; order <= ENCOURS_DATE_ORDER_MDY; order++) {
        enc_day_format format = {order, 0, false, 0, NULL};
        bool fits = true;
        for (size_t i = 0; i < count; i++) {
            encours_date date = {0};
            fits = fits && enc_day_parse(fields[i], strlen(fields[i]), &format, &date, NULL) ==
                               ENCOURS_OK;
            days[order][i] = date.epoch_day;
        }
        if (fits && left != 0 && memcmp(days[order], days[left], count * sizeof days[0][0]) != 0)
            return 0;
        if (fits && left == 0)
            left = order;
    }
    return left;
}

/* That an order is ruled out early changes nothing of what later fields say. */
static void the_decision_is_that_of_all_fields(void **state)
{
    (void)state;
    FOR_RANDOM(random, 20000) {
        char texts[FIELDS_MAX][FIELD_SIZE];
        const char *fields[FIELDS_MAX];
        size_t count = 1 + random_below(&random, FIELDS_MAX);
        bool day_first = random_below(&random, 2) == 0, year_first = random_below(&random, 4) == 0;
        for (size_t i = 0; i < count; i++) {
            unsigned month = 1 + (unsigned)random_below(&random, 12);
            unsigned day = 1 + (unsigned)random_below(&random, 14);
            bool other = random_below(&random, 10) == 0;
            unsigned first = day_first != other ? day : month;
            unsigned second = day_first != other ? month : day;
            if (random_below(&random, 20) == 0 ? !year_first : year_first)
                (void)snprintf(texts[i], FIELD_SIZE, "2024-%02u-%02u", month, day);
            else
                (void)snprintf(texts[i], FIELD_SIZE, "%02u/%02u/2024", first, second);
            fields[i] = texts[i];
        }
        int32_t order = 0, expected = decide_slowly(fields, count);
        encours_status status = decide(fields, count, &order);
        check_equal(status == ENCOURS_OK ? order : 0, expected);
    }
}

CHECK_MAIN(the_order_is_the_one_given, the_fec_mixes_forms_that_cannot_be_confused,
           a_time_of_day_is_checked_and_left_out, blank_dates_are_no_date,
           days_that_do_not_exist_are_refused, two_digit_years_need_a_pivot,
           dates_a_spreadsheet_destroyed_are_errors, the_column_decides_its_order,
           the_decision_is_that_of_all_fields, every_day_reads_back)
