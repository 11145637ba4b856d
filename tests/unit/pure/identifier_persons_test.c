/* SPDX-License-Identifier: MIT */
#include "encours/identifier.h"
#include "support/check.h"
#include "support/random.h"

/* How many of the ten last digits pass behind a stem. */
static int passing(const char *stem)
{
    int count = 0;
    for (char digit = '0'; digit <= '9'; digit++) {
        encours_identifier out = ENCOURS_IDENTIFIER_INIT;
        char text[32];
        (void)snprintf(text, sizeof text, "%.30s%c", stem, digit);
        count += encours_identifier_check(ENCOURS_IDENTIFIER_VAT, text, &out, check_error()) ==
                 ENCOURS_OK;
    }
    return count;
}

/* A day of birth in front, middle or end as its country writes it. */
static int born(const char *country, int first, int year, int month, int day, int serial)
{
    char stem[32];
    if (strcmp(country, "LV") == 0)
        (void)snprintf(stem, sizeof stem, "LV%02d%02d%02d%d%03d", day, month, year, first,
                       serial % 1000);
    else if (strcmp(country, "RO") == 0)
        (void)snprintf(stem, sizeof stem, "RO%d%02d%02d%02d40%03d", first, year, month, day,
                       serial % 1000);
    else
        (void)snprintf(stem, sizeof stem, "%s%02d%02d%02d%03d", country, year, month, day,
                       serial % 1000);
    return passing(stem);
}

/* IDN-005: one check digit behind each day that exists, none behind one that does not. */
static void numbers_have_a_day_of_birth_that_exists(void **state)
{
    (void)state;
    static const struct {
        const char *country;
        int first, year, month, day, expected;
    } cases[] = {
        {"LV", 1, 75, 11, 16, 1}, {"LV", 1, 75, 0, 16, 0},  {"LV", 1, 75, 13, 16, 0},
        {"LV", 1, 75, 11, 0, 0},  {"LV", 1, 75, 11, 31, 0}, {"LV", 1, 1, 2, 29, 0},
        {"LV", 1, 0, 2, 29, 0},   {"LV", 2, 0, 2, 29, 1},   {"RO", 1, 63, 6, 15, 1},
        {"RO", 9, 63, 6, 31, 0},  {"RO", 5, 0, 2, 29, 1},   {"RO", 3, 0, 2, 29, 0},
        {"CZ", 0, 71, 3, 19, 1},  {"CZ", 0, 71, 53, 19, 1}, {"CZ", 0, 4, 23, 19, 1},
        {"CZ", 0, 4, 73, 19, 1},  {"CZ", 0, 71, 13, 19, 0}, {"CZ", 0, 71, 3, 32, 0},
        {"CZ", 0, 54, 3, 19, 1},  {"CZ", 0, 0, 2, 29, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        for (int serial = 1; serial < 1000; serial += 37)
            check_equal(born(cases[i].country, cases[i].first, cases[i].year, cases[i].month,
                             cases[i].day, serial),
                        cases[i].expected);
}

/* IDN-005: until 1953 Czech birth numbers have nine digits and no check digit; those of the 19th
 * century begin with 80 or more. Between is none; 6 begins numbers of another kind. */
static void old_czech_numbers_have_no_check_digit(void **state)
{
    (void)state;
    check_equal(passing("CZ53010112"), 10);
    check_equal(passing("CZ54010112"), 0);
    check_equal(passing("CZ79010112"), 0);
    check_equal(passing("CZ80010112"), 10);
    check_equal(passing("CZ53013212"), 0);
    check_equal(passing("CZ99022912"), 0); /* 1899 had no 29 February */
    check_equal(passing("CZ96022912"), 10);
    FOR_RANDOM(random, 50)
    {
        char stem[16];
        (void)snprintf(stem, sizeof stem, "CZ6%07d", (int)random_below(&random, 10000000));
        check_equal(passing(stem), 1);
    }
}

/* IDN-005: birth numbers, foreigners and others: each scheme leaves one last digit, the third at
 * most one. Births of three centuries add to the month. */
static void bulgarian_numbers_of_three_schemes(void **state)
{
    (void)state;
    FOR_RANDOM(random, 400)
    {
        char stem[16];
        int month = (int)random_below(&random, 12) + 1;
        (void)snprintf(stem, sizeof stem, "BG%02d%02d%02d%03d", (int)random_below(&random, 100),
                       month + 20 * (int)random_below(&random, 3),
                       (int)random_below(&random, 28) + 1, (int)random_below(&random, 1000));
        check_between(passing(stem), 1, 3);
        (void)snprintf(stem, sizeof stem, "BG%02d%02d%02d%03d", (int)random_below(&random, 100),
                       (int)random_below(&random, 40) + 60, (int)random_below(&random, 100),
                       (int)random_below(&random, 1000));
        check_between(passing(stem), 1, 2);
    }
}

/* IDN-005: companies of Slovakia have 2, 3, 4, 7, 8 or 9 as third digit. Days of birth leave one
 * last digit more. */
static void slovak_numbers_are_of_companies_or_births(void **state)
{
    (void)state;
    check_between(passing("SK202274961"), 0, 1);
    check_equal(passing("SK205274961"), 0);
    check_equal(passing("SK200004961"), 0);
    check_equal(passing("SK002994961"), 0);
    check_equal(passing("SK710319274"), 1);
}

CHECK_MAIN(numbers_have_a_day_of_birth_that_exists, old_czech_numbers_have_no_check_digit,
           bulgarian_numbers_of_three_schemes, slovak_numbers_are_of_companies_or_births)
