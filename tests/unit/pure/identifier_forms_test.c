/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "pure/identifier.h"

/* 1 accepted, 2 accepted as that of a natural person, 0 refused. */
static int answer(int32_t kind, const char *text)
{
    encours_identifier out = ENCOURS_IDENTIFIER_INIT;
    if (encours_identifier_check(kind, text, &out, check_error()) != ENCOURS_OK)
        return 0;
    return 1 + out.personal;
}

/* `pattern` with each # as a random digit and each @ as a random letter. */
static void fill(test_random *random, const char *pattern, char *out)
{
    size_t i = 0;
    for (; pattern[i] != '\0'; i++)
        out[i] = pattern[i] == '#'   ? (char)('0' + random_below(random, 10))
                 : pattern[i] == '@' ? (char)('A' + random_below(random, 26))
                                     : pattern[i];
    out[i] = '\0';
}

/* How many numbers with this stem and any one or two last digits, or any last letter, pass. */
static int passing(int32_t kind, const char *stem, int digits)
{
    int count = 0;
    char text[48];
    for (int i = 0; i < (digits == 2 ? 100 : digits == 1 ? 10 : 26); i++) {
        if (digits == 0)
            (void)snprintf(text, sizeof text, "%s%c", stem, 'A' + i);
        else
            (void)snprintf(text, sizeof text, "%s%0*d", stem, digits, i);
        count += answer(kind, text) != 0;
    }
    return count;
}

/* IDN-005: of the numbers with one stem as many pass as the check digits leave. */
static void check_digits_leave_few_numbers(void **state)
{
    (void)state;
    static const struct {
        const char *stem;
        int digits, low, high;
    } countries[] = {
        {"ATU#######", 1, 1, 1},   {"BE0#######", 2, 1, 1},    {"BG########", 1, 1, 1},
        {"CHE########", 1, 0, 1},  {"CY0#######", 0, 0, 1},    {"CY########", 0, 0, 1},
        {"CZ1######", 1, 1, 1},    {"DE1#######", 1, 1, 1},    {"DK1######", 1, 0, 1},
        {"EE1#######", 1, 1, 1},   {"EL1#######", 1, 1, 1},    {"ESA#######", 1, 1, 1},
        {"ESA#######", 0, 1, 1},   {"ESN#######", 1, 1, 1},    {"ES########", 0, 1, 1},
        {"ESX#######", 0, 1, 1},   {"ESZ#######", 0, 1, 1},    {"ESK#######", 0, 1, 1},
        {"FI1######", 1, 0, 1},    {"GB1######", 2, 3, 5},     {"GB01#####", 2, 1, 2},
        {"HR##########", 1, 1, 1}, {"HU1######", 1, 1, 1},     {"IE#######", 0, 1, 1},
        {"IE#A#####", 0, 1, 1},    {"IT1######001", 0, 0, 0},  {"IT1######001", 1, 1, 1},
        {"IT1######100", 1, 1, 1}, {"IT1######120", 1, 1, 1},  {"IT1######121", 1, 1, 1},
        {"IT1######888", 1, 1, 1}, {"IT1######999", 1, 0, 1},  {"LT#######", 1, 0, 1},
        {"LT#######1", 1, 1, 1},   {"LT##########1", 1, 1, 1}, {"LU1#####", 2, 1, 2},
        {"LV4#########", 1, 0, 1}, {"MT1#####", 2, 2, 3},      {"PL1########", 1, 0, 1},
        {"PT1#######", 1, 1, 1},   {"RO1########", 1, 1, 1},   {"SI1######", 1, 0, 1},
        {"XI1######", 2, 3, 5},
    };
    FOR_RANDOM(random, 60)
    for (size_t i = 0; i < sizeof countries / sizeof countries[0]; i++) {
        char stem[32];
        fill(&random, countries[i].stem, stem);
        if (strncmp(stem, "CY12", 4) != 0)
            check_between(passing(ENCOURS_IDENTIFIER_VAT, stem, countries[i].digits),
                          countries[i].low, countries[i].high);
    }
}

/* IDN-005: what a country never issues is refused whatever the check digits. */
static void numbers_never_issued_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *stem;
        int digits;
    } none[] = {
        {"DE0#######", 1},    {"DK0######", 1},    {"MT0#####", 2},     {"PT0#######", 1},
        {"SI0######", 1},     {"CZ9######", 1},    {"RO0#######", 1},   {"CY12######", 0},
        {"ESO#######", 1},    {"ESO#######", 0},   {"ESI#######", 1},   {"LT#######0", 1},
        {"LT##########0", 1}, {"IT1######101", 1}, {"IT1######000", 1}, {"IT1######119", 1},
        {"IT1######122", 1},  {"IT1######887", 1}, {"IT1######998", 1},
    };
    FOR_RANDOM(random, 30)
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        char stem[32];
        fill(&random, none[i].stem, stem);
        check_equal(passing(ENCOURS_IDENTIFIER_VAT, stem, none[i].digits), 0);
    }
    static const char *const zeros[] = {
        "BE0000000097",   "EE000000000",    "EL000000000",    "FI00000000",
        "FR12000000000",  "GB000000000",    "HU00000000",     "IT00000000000",
        "LU00000000",     "PL0000000000",   "SE000000000001", "SE123456789700",
        "SE123456789795", "NL000000000B01", "NL004495445B00", "RO00",
    };
    for (size_t i = 0; i < sizeof zeros / sizeof zeros[0]; i++)
        check_equal(answer(ENCOURS_IDENTIFIER_VAT, zeros[i]), 0);
    check_equal(answer(ENCOURS_IDENTIFIER_SIREN, "000000000"), 0);
    check_equal(answer(ENCOURS_IDENTIFIER_SIRET, "00000000000000"), 0);
}

/* IDN-004: each establishment of La Poste, against the sum of its digits; elsewhere both checks. */
static void establishments_of_la_poste_have_their_rule(void **state)
{
    (void)state;
    for (int nic = 0; nic < 100000; nic += 7) {
        char text[24];
        int sum = 3 + 5 + 6;
        (void)snprintf(text, sizeof text, "356000000%05d", nic);
        for (int rest = nic; rest != 0; rest /= 10)
            sum += rest % 10;
        check_equal(answer(ENCOURS_IDENTIFIER_SIRET, text) != 0, sum % 5 == 0);
    }
    check_equal(answer(ENCOURS_IDENTIFIER_SIRET, "35600000000048"), 1);
    check_equal(passing(ENCOURS_IDENTIFIER_SIRET, "7328293200007", 1), 1);
    check_equal(passing(ENCOURS_IDENTIFIER_SIRET, "7328293210007", 1), 0); /* no SIREN */
}

/* IDN-006: of a SIREN one key of two digits passes, and one for each first character and rest of
 * those with letters: 34 * 34 - 100 keys for 11 * 11 remainders, less those that cannot be. */
static void keys_of_french_numbers_agree_with_the_siren(void **state)
{
    (void)state;
    static const char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    int numeric = 0, lettered = 0, forbidden = 0;
    for (size_t i = 0; i < 36; i++)
        for (size_t j = 0; j < 36; j++) {
            char text[24];
            (void)snprintf(text, sizeof text, "FR%c%c404833048", alphabet[i], alphabet[j]);
            int passes = answer(ENCOURS_IDENTIFIER_VAT, text) != 0;
            numeric += passes && i < 10 && j < 10;
            lettered += passes && (i >= 10 || j >= 10);
            forbidden += passes && (strpbrk(text + 2, "IO") != NULL);
        }
    check_equal(numeric, 1);
    /* 1056 keys; each is right for one of 11 remainders of the SIREN. */
    check_between(lettered, 1056 / 11 - 12, 1056 / 11 + 12);
    check_equal(forbidden, 0);
    check_equal(answer(ENCOURS_IDENTIFIER_VAT, "FR83404833047"), 0);
    /* Monaco: 3 * (1234 mod 97) + 12 = 222, and 222 mod 97 is 28. */
    check_equal(answer(ENCOURS_IDENTIFIER_VAT, "FR28000001234"), 1);
    check_equal(answer(ENCOURS_IDENTIFIER_VAT, "FR29000001234"), 0);
}

/* IDN-007: 00, 01 and 99 leave the remainders of 97, 98 and 02, and are never used. */
static void check_digits_of_entities_have_a_range(void **state)
{
    (void)state;
    int seen[100] = {0};
    for (int i = 0; i < 3000; i++) {
        char stem[24];
        (void)snprintf(stem, sizeof stem, "%018d", i);
        check_equal(passing(ENCOURS_IDENTIFIER_LEI, stem, 2), 1);
        for (int check = 0; check < 100; check++) {
            char text[32];
            (void)snprintf(text, sizeof text, "%s%02d", stem, check);
            seen[check] |= answer(ENCOURS_IDENTIFIER_LEI, text) != 0;
        }
    }
    for (int check = 0; check < 100; check++)
        check_equal(seen[check], check >= 2 && check <= 98);
}

/* IDN-005: bodies of government and health have halves of the numbers each. */
static void british_bodies_have_halves_of_the_numbers(void **state)
{
    (void)state;
    check_equal(answer(ENCOURS_IDENTIFIER_VAT, "GBGD499"), 1);
    check_equal(answer(ENCOURS_IDENTIFIER_VAT, "GBGD500"), 0);
    check_equal(answer(ENCOURS_IDENTIFIER_VAT, "GBHA500"), 1);
    check_equal(answer(ENCOURS_IDENTIFIER_VAT, "GBHA499"), 0);
    check_equal(answer(ENCOURS_IDENTIFIER_VAT, "GB980780684001"), 1);
    check_equal(answer(ENCOURS_IDENTIFIER_VAT, "XIGD001"), 1);
}

/* IDN-005: the old Irish numbers had a letter, a plus or an asterisk, which counts as nothing; a
 * second letter counts to V, W as nothing. */
static void irish_numbers_of_both_times(void **state)
{
    (void)state;
    check_equal(answer(ENCOURS_IDENTIFIER_VAT, "IE8D79739I"), 1);
    check_equal(answer(ENCOURS_IDENTIFIER_VAT, "IE8+79739I"), 1);
    check_equal(answer(ENCOURS_IDENTIFIER_VAT, "IE8*79739I"), 1);
    check_equal(answer(ENCOURS_IDENTIFIER_VAT, "IE8*79739J"), 0);
    check_equal(answer(ENCOURS_IDENTIFIER_VAT, "IE6433435FW"), 1);
    for (char letter = 'X'; letter <= 'Z'; letter++)
        for (char check_letter = 'A'; check_letter <= 'Z'; check_letter++) {
            char text[16];
            (void)snprintf(text, sizeof text, "IE6433435%c%c", check_letter, letter);
            check_equal(answer(ENCOURS_IDENTIFIER_VAT, text), 0);
        }
}

/* IDN-014 */
static void natural_persons_are_marked(void **state)
{
    (void)state;
    static const char *const persons[] = {"ES54362315K",    "ESX5253868R",     "ESM1234567L",
                                          "BG7111042925",   "CZ7103192745",    "CZ640903926",
                                          "LV16117519997",  "RO1630615123457", "LT100001919017",
                                          "NL002455799B11", "SK7103192745"};
    static const char *const others[] = {"ESB64717838",    "BG175074752",  "CZ25123891",
                                         "LV40003521600",  "RO18547290",   "LT119511515",
                                         "NL004495445B01", "SK2022749619", "FR83404833048"};
    for (size_t i = 0; i < sizeof persons / sizeof persons[0]; i++)
        check_equal(answer(ENCOURS_IDENTIFIER_VAT, persons[i]), 2);
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        check_equal(answer(ENCOURS_IDENTIFIER_VAT, others[i]), 1);
    FOR_RANDOM(random, 40)
    {
        char stem[16], text[24];
        static const char *const stems[] = {"PT3#######", "PT45######",  "PT44######",
                                            "PT50######", "SE##1######", "SE##2######",
                                            "SE##0######"};
        static const int marks[] = {2, 2, 1, 1, 2, 1, 2};
        for (size_t i = 0; i < 7; i++) {
            fill(&random, stems[i], stem);
            for (char digit = '0'; digit <= '9'; digit++) {
                (void)snprintf(text, sizeof text, "%s%c%s", stem, digit, i >= 4 ? "94" : "");
                int mark = answer(ENCOURS_IDENTIFIER_VAT, text);
                check(mark == 0 || mark == marks[i]);
            }
        }
    }
}

/* IDN-013: countries whose scheme finds each changed digit. */
static void schemes_find_every_changed_digit(void **state)
{
    (void)state;
    static const char *const forms[] = {
        "ATU########",   "BE0#########", "BG#########",    "CHE#########",
        "DE#########",   "DK########",   "EE#########",    "FI########",
        "HR###########", "HU########",   "IT#######001#",  "LU########",
        "MT########",    "PL##########", "SE##########01", "FR###########",
    };
    FOR_RANDOM(random, 4)
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        char right[24], wrong[24];
        int tries = 0;
        do
            fill(&random, forms[i], right);
        while (answer(ENCOURS_IDENTIFIER_VAT, right) == 0 && ++tries < 100000);
        check(tries < 100000);
        for (size_t at = 3; at < strlen(right) - (right[0] == 'S' ? 2 : 0); at++)
            for (char digit = '0'; digit <= '9'; digit++) {
                memcpy(wrong, right, sizeof wrong);
                wrong[at] = digit;
                if (digit != right[at] && strncmp(forms[i], "BG", 2) != 0)
                    check_equal(answer(ENCOURS_IDENTIFIER_VAT, wrong), 0);
            }
    }
}

CHECK_MAIN(check_digits_leave_few_numbers, numbers_never_issued_are_refused,
           establishments_of_la_poste_have_their_rule, keys_of_french_numbers_agree_with_the_siren,
           check_digits_of_entities_have_a_range, british_bodies_have_halves_of_the_numbers,
           irish_numbers_of_both_times, natural_persons_are_marked,
           schemes_find_every_changed_digit)
