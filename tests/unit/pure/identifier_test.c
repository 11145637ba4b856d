/* SPDX-License-Identifier: MIT */
#include "pure/identifier.h"

#include <stdlib.h>

#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

static encours_identifier found;

static int32_t fault_of(int32_t kind, const char *text)
{
    encours_identifier out = ENCOURS_IDENTIFIER_INIT;
    encours_status status = encours_identifier_check(kind, text, &out, check_error());
    found = out;
    return encours_identifier_fault_of(status);
}

static void is_normal(int32_t kind, const char *text, const char *normal)
{
    check_equal(fault_of(kind, text), ENCOURS_IDENTIFIER_FAULT_NONE);
    check_text(found.text, normal);
    check_equal(found.length, strlen(normal));
    check_equal(found.kind, kind);
}

static int32_t kind_named(const char *name)
{
    static const char *const names[] = {"siren", "siret", "vat", "lei", "duns", "eori", "iban"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(names[i], name) == 0)
            return (int32_t)i + 1;
    return 0;
}

/* IDN-003, IDN-004, IDN-005, IDN-006, IDN-007, IDN-008, IDN-009: numbers that others have published
 * as right and as wrong. */
static void published_numbers_are_told_apart(void **state)
{
    (void)state;
    FOR_VECTORS(row, "identifiers.csv")
    {
        int32_t fault = fault_of(kind_named(vectors_text(&row, "kind")),
                                 vectors_text(&row, "text"));
        vectors_check_text(&row, "normal", fault == 0 ? found.text : "");
    }
}

/* IDN-001 */
static void two_ways_of_writing_have_one_form(void **state)
{
    (void)state;
    is_normal(ENCOURS_IDENTIFIER_SIREN, "404.833/048", "404833048");
    is_normal(ENCOURS_IDENTIFIER_SIREN, " 404-833 048 ", "404833048");
    is_normal(ENCOURS_IDENTIFIER_SIREN,
              "404\xC2\xA0"
              "833\xE2\x80\xAF"
              "048\xE2\x80\x89",
              "404833048");
    is_normal(ENCOURS_IDENTIFIER_VAT, "fr 83404833048", "FR83404833048");
    is_normal(ENCOURS_IDENTIFIER_VAT, "gr094259216", "EL094259216");
    is_normal(ENCOURS_IDENTIFIER_VAT, "BE 428.759.497", "BE0428759497");
    is_normal(ENCOURS_IDENTIFIER_VAT, "CHE-123.456.788 MWST", "CHE123456788");
    check_text(found.prefix, "CHE");
    is_normal(ENCOURS_IDENTIFIER_SIREN, "404833048", "404833048");
    check_text(found.prefix, "FR");
}

/* IDN-001: what is normal stays as it is, also numbers whose first digits were added. */
static void a_normal_form_is_its_own(void **state)
{
    (void)state;
    FOR_VECTORS(row, "identifiers.csv")
    {
        const char *normal = vectors_text(&row, "normal");
        if (normal[0] != '\0')
            is_normal(kind_named(vectors_text(&row, "kind")), normal, normal);
    }
}

/* IDN-002: any bytes are answered, and what passes is its own normal form. */
static void any_bytes_are_answered(void **state)
{
    (void)state;
    FOR_RANDOM(random, 20000)
    {
        static const char likely[] = "0123456789FRDEATUB .-/+*\xC2\xA0\xE2\x80\xAF";
        char text[80], normal[80];
        size_t size = (size_t)random_below(&random, sizeof text);
        for (size_t i = 0; i < size; i++)
            text[i] = random_below(&random, 8) == 0
                          ? (char)random_between(&random, 1, 255)
                          : likely[random_below(&random, sizeof likely - 1)];
        text[size < sizeof text ? size : size - 1] = '\0';
        int32_t kind = (int32_t)random_below(&random, 7) + 1;
        if (fault_of(kind, text) != ENCOURS_IDENTIFIER_FAULT_NONE)
            continue;
        (void)snprintf(normal, sizeof normal, "%s", found.text);
        is_normal(kind, normal, normal);
    }
}

/* IDN-002: texts that are no number at all. */
static void texts_that_are_no_number_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t position;
    } strange[] = {{"404_833048", 3},
                   {"(404833048)", 0},
                   {"404\x7F", 3},
                   {"404833048{", 9},
                   {"40@", 2},
                   {"4[", 1},
                   {"4\xC2\xA1", 1},
                   {"4\xE2\x80\x8B", 1},
                   {"4\xE2\x80\xB0", 1},
                   {"4\xE2\x82\xAC", 1},
                   {"4\xC2", 1},
                   {"4\xE2\x80", 1},
                   {"4\xE2", 1},
                   {"4,", 1},
                   {"4`", 1}};
    check_equal(fault_of(ENCOURS_IDENTIFIER_SIREN, ""), ENCOURS_IDENTIFIER_FAULT_EMPTY);
    check_equal(fault_of(ENCOURS_IDENTIFIER_SIREN, " .-/"), ENCOURS_IDENTIFIER_FAULT_EMPTY);
    for (size_t i = 0; i < sizeof strange / sizeof strange[0]; i++) {
        check_equal(fault_of(ENCOURS_IDENTIFIER_SIREN, strange[i].text),
                    ENCOURS_IDENTIFIER_FAULT_CHARACTER);
        check_equal(check_last_error()->index, strange[i].position);
    }
    char longest[66];
    memset(longest, ' ', sizeof longest);
    memcpy(longest, "404833048", 9);
    longest[65] = '\0';
    check_equal(fault_of(ENCOURS_IDENTIFIER_SIREN, longest), ENCOURS_IDENTIFIER_FAULT_LENGTH);
    longest[64] = '\0';
    check_equal(fault_of(ENCOURS_IDENTIFIER_SIREN, longest), ENCOURS_IDENTIFIER_FAULT_NONE);
}

/* IDN-012: of several forms of a country the one that fits furthest is spoken of. */
static void the_furthest_fault_is_told(void **state)
{
    (void)state;
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "404833048"), ENCOURS_IDENTIFIER_FAULT_COUNTRY);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "US123456789"), ENCOURS_IDENTIFIER_FAULT_COUNTRY);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "F"), ENCOURS_IDENTIFIER_FAULT_COUNTRY);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "FR"), ENCOURS_IDENTIFIER_FAULT_LENGTH);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "BE12345678"), ENCOURS_IDENTIFIER_FAULT_LENGTH);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "BE2123456789"), ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "BE0123456789"), ENCOURS_IDENTIFIER_FAULT_CHECK);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "AT123456789"), ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "RO1"), ENCOURS_IDENTIFIER_FAULT_LENGTH);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "RO12345678901"), ENCOURS_IDENTIFIER_FAULT_LENGTH);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "CY123456A"), ENCOURS_IDENTIFIER_FAULT_LENGTH);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "CY+2345678A"), ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "CY123456781"), ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "FR+1123456789"), ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "CZ12345678A"), ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "IE8179739I"), ENCOURS_IDENTIFIER_FAULT_CHECK);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "NL004495445C01"), ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, "CHE123456788ABC"), ENCOURS_IDENTIFIER_FAULT_FORM);
}

/* IDN-008 */
static void duns_and_eori_have_a_form_only(void **state)
{
    (void)state;
    is_normal(ENCOURS_IDENTIFIER_EORI, "fr 404 833 048 00022", "FR40483304800022");
    check_text(found.prefix, "FR");
    check_equal(found.personal, 0);
    is_normal(ENCOURS_IDENTIFIER_EORI, "XIA", "XIA");
    is_normal(ENCOURS_IDENTIFIER_EORI, "PL123456789012345", "PL123456789012345");
    check_equal(fault_of(ENCOURS_IDENTIFIER_EORI, "US123"), ENCOURS_IDENTIFIER_FAULT_COUNTRY);
    check_equal(fault_of(ENCOURS_IDENTIFIER_EORI, "FR"), ENCOURS_IDENTIFIER_FAULT_LENGTH);
    check_equal(fault_of(ENCOURS_IDENTIFIER_EORI, "PL1234567890123456"),
                ENCOURS_IDENTIFIER_FAULT_LENGTH);
    check_equal(fault_of(ENCOURS_IDENTIFIER_EORI, "PL12+"), ENCOURS_IDENTIFIER_FAULT_FORM);
    is_normal(ENCOURS_IDENTIFIER_DUNS, "15-048-3782", "150483782");
    check_equal(fault_of(ENCOURS_IDENTIFIER_DUNS, "15048378"), ENCOURS_IDENTIFIER_FAULT_LENGTH);
    check_equal(fault_of(ENCOURS_IDENTIFIER_DUNS, "15048378X"), ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(ENCOURS_IDENTIFIER_DUNS, "000000000"), ENCOURS_IDENTIFIER_FAULT_CHECK);
}

/* The remainder of MOD 97-10 in decimal steps: another way than that of the library. */
static unsigned remainder_97(const char *text)
{
    unsigned rest = 0;
    for (; *text != '\0'; text++) {
        unsigned value = *text <= '9' ? (unsigned)(*text - '0') : (unsigned)(*text - 'A') + 10;
        if (value >= 10)
            rest = (rest * 10 + value / 10) % 97;
        rest = (rest * 10 + value % 10) % 97;
    }
    return rest;
}

static char random_digit(test_random *random)
{
    return (char)('0' + random_below(random, 10));
}

/* `stem` and its two check digits. */
static void complete(char *text, const char *stem, const char *behind)
{
    char whole[48];
    (void)snprintf(whole, sizeof whole, "%.34s%.10s00", stem, behind);
    (void)snprintf(text, 48, "%02u", 98 - remainder_97(whole));
}

static void a_change_is_found(int32_t kind, const char *right, size_t from, size_t to)
{
    char text[128];
    for (size_t i = from; i < to; i++)
        for (char digit = '0'; digit <= '9'; digit++) {
            (void)snprintf(text, sizeof text, "%s", right);
            if (text[i] > '9' || text[i] == digit)
                continue;
            text[i] = digit;
            check(fault_of(kind, text) != ENCOURS_IDENTIFIER_FAULT_NONE);
        }
}

static void an_exchange_is_found(int32_t kind, const char *right, size_t from, size_t to)
{
    char text[128];
    for (size_t i = from; i + 1 < to; i++) {
        (void)snprintf(text, sizeof text, "%s", right);
        if (text[i] == text[i + 1] || text[i] > '9' || text[i + 1] > '9')
            continue;
        text[i] = right[i + 1];
        text[i + 1] = right[i];
        check(fault_of(kind, text) != ENCOURS_IDENTIFIER_FAULT_NONE ||
              (kind == ENCOURS_IDENTIFIER_SIREN && text[i] % '9' % '0' == 0 &&
               text[i + 1] % '9' % '0' == 0));
    }
}

/* IDN-007, IDN-013: legal entities and accounts, made by another algorithm. */
static void mod_97_finds_every_change_and_exchange(void **state)
{
    (void)state;
    FOR_RANDOM(random, 200)
    {
        char text[128] = "", check_digits[48], body[24];
        for (size_t i = 0; i < 18; i++)
            text[i] = random_below(&random, 3) == 0 ? (char)('A' + random_below(&random, 26))
                                                    : random_digit(&random);
        complete(check_digits, text, "");
        memcpy(text + 18, check_digits, 3);
        is_normal(ENCOURS_IDENTIFIER_LEI, text, text);
        a_change_is_found(ENCOURS_IDENTIFIER_LEI, text, 0, 20);
        an_exchange_is_found(ENCOURS_IDENTIFIER_LEI, text, 0, 20);
        for (size_t i = 0; i < 18; i++)
            body[i] = random_digit(&random);
        body[18] = '\0';
        complete(check_digits, body, "DE");
        (void)snprintf(text, sizeof text, "DE%s%s", check_digits, body);
        is_normal(ENCOURS_IDENTIFIER_IBAN, text, text);
        check_equal(found.personal, 1);
        check_text(found.prefix, "DE");
        a_change_is_found(ENCOURS_IDENTIFIER_IBAN, text, 2, 22);
        an_exchange_is_found(ENCOURS_IDENTIFIER_IBAN, text, 4, 22);
    }
}

/* IDN-003, IDN-013: of every ten numbers with one stem one passes, and no change of it. */
static void luhn_finds_every_change(void **state)
{
    (void)state;
    FOR_RANDOM(random, 300)
    {
        char text[16] = "";
        int passed = 0;
        for (size_t i = 0; i < 8; i++)
            text[i] = random_digit(&random);
        for (text[8] = '0'; text[8] <= '9'; text[8]++) {
            if (fault_of(ENCOURS_IDENTIFIER_SIREN, text) != ENCOURS_IDENTIFIER_FAULT_NONE)
                continue;
            passed++;
            a_change_is_found(ENCOURS_IDENTIFIER_SIREN, text, 0, 9);
            an_exchange_is_found(ENCOURS_IDENTIFIER_SIREN, text, 0, 9);
        }
        check_equal(passed, 1);
    }
}

/* IDN-013: MOD 11,10 (DE, HR) finds each changed digit; sums modulo 11 with unequal weights (PT,
 * FI, DK) exchanges too. */
static void vat_numbers_find_what_their_scheme_promises(void **state)
{
    (void)state;
    static const char *const numbers[] = {"DE136695976", "HR33392005961", "PT501964843",
                                          "FI20774740",  "DK13585628",    "PL8567346215"};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        check_equal(fault_of(ENCOURS_IDENTIFIER_VAT, numbers[i]), ENCOURS_IDENTIFIER_FAULT_NONE);
        a_change_is_found(ENCOURS_IDENTIFIER_VAT, numbers[i], 2, strlen(numbers[i]));
        if (i >= 2)
            an_exchange_is_found(ENCOURS_IDENTIFIER_VAT, numbers[i], 2, strlen(numbers[i]));
    }
}

/* IDN-009: every condition of an account alone. */
static void accounts_have_length_form_and_check_digits(void **state)
{
    (void)state;
    check_equal(fault_of(ENCOURS_IDENTIFIER_IBAN, "US12345"), ENCOURS_IDENTIFIER_FAULT_COUNTRY);
    check_equal(fault_of(ENCOURS_IDENTIFIER_IBAN, "NO938601111794"),
                ENCOURS_IDENTIFIER_FAULT_LENGTH);
    check_equal(fault_of(ENCOURS_IDENTIFIER_IBAN, "NO938601111794+"),
                ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(ENCOURS_IDENTIFIER_IBAN, "NOA38601111794 7"),
                ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(ENCOURS_IDENTIFIER_IBAN, "NO9A8601111794 7"),
                ENCOURS_IDENTIFIER_FAULT_FORM);
    check_equal(fault_of(ENCOURS_IDENTIFIER_IBAN, "NO9386011117948"),
                ENCOURS_IDENTIFIER_FAULT_CHECK);
    /* Check digits 00, 01 and 99 leave the same remainder as 97, 98 and 02. */
    char text[48], digits[48];
    int seen = 0;
    for (int account = 0; account < 400; account++) {
        (void)snprintf(text, sizeof text, "%011d", account);
        complete(digits, text, "NO");
        int check = atoi(digits), twin = check >= 97 ? check - 97 : check == 2 ? 99 : -1;
        if (twin < 0)
            continue;
        seen |= 1 << (check - 2 > 3 ? check - 96 : 0);
        char wrong[64];
        (void)snprintf(wrong, sizeof wrong, "NO%02d%s", twin, text);
        check_equal(fault_of(ENCOURS_IDENTIFIER_IBAN, wrong), ENCOURS_IDENTIFIER_FAULT_CHECK);
    }
    check_equal(seen, 7);
}

CHECK_MAIN(published_numbers_are_told_apart, two_ways_of_writing_have_one_form,
           a_normal_form_is_its_own, any_bytes_are_answered, texts_that_are_no_number_are_refused,
           the_furthest_fault_is_told, duns_and_eori_have_a_form_only,
           mod_97_finds_every_change_and_exchange, luhn_finds_every_change,
           vat_numbers_find_what_their_scheme_promises, accounts_have_length_form_and_check_digits)
