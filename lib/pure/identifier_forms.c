/* SPDX-License-Identifier: MIT */
/* The forms of all numbers but EORI and IBAN. Sources are those of the public header; the rule of
 * a country is the one of the European Commission's collection, of natural persons in
 * identifier_persons.c. */
#include <string.h>

#include "pure/identifier.h"
#include "pure/identifier_digits.h"

static int digit(const char *body, size_t at)
{
    return body[at] - '0';
}

/* The digit at `at` is the one computed, and the first of the number is no 0. */
static int agrees(const char *body, size_t at, unsigned expected)
{
    return body[0] != '0' && (unsigned)digit(body, at) == expected;
}

static int all_zero(const char *body, size_t length)
{
    return strspn(body, "0") >= length;
}

static int siren(const char *body)
{
    return enc_digits_luhn(body, 9) == 0 && !all_zero(body, 9);
}

/* Of La Poste there are more establishments than Luhn leaves numbers for: all but its seat have a
 * rule of their own. */
static int siret(const char *body)
{
    if (strncmp(body, "356000000", 9) == 0) {
        unsigned sum = 0;
        for (size_t i = 0; i < 14; i++)
            sum += (unsigned)digit(body, i);
        return sum % 5 == 0 || strcmp(body, "35600000000048") == 0;
    }
    return siren(body) && enc_digits_luhn(body, 14) == 0;
}

static int lei(const char *body)
{
    return enc_digits_mod_97(body, 20, 0) == 1 && strcmp(body + 18, "02") >= 0 &&
           strcmp(body + 18, "98") <= 0;
}

static int duns(const char *body)
{
    return !all_zero(body, 9);
}

static int vat_at(const char *body)
{
    return (16 - enc_digits_luhn(body + 1, 7)) % 10 == (unsigned)digit(body, 8);
}

static int vat_be(const char *body)
{
    return 97 - enc_digits_modulo(body, 8, 97) == enc_digits_modulo(body + 8, 2, 100) &&
           !all_zero(body, 8);
}

/* Of numbers that are weighted a second time when the first gives 10. */
static int twice(const char *body, size_t last, const char *first, const char *second)
{
    unsigned rest = enc_digits_weighted(body, first) % 11;
    if (rest == 10)
        rest = enc_digits_weighted(body, second) % 11 % 10;
    return (unsigned)digit(body, last) == rest;
}

static int vat_bg(const char *body)
{
    return twice(body, 8, "12345678", "3456789A");
}

static int vat_ch(const char *body)
{
    return (11 - enc_digits_weighted(body, "54327654") % 11) % 11 == (unsigned)digit(body, 8);
}

static int vat_cy(const char *body)
{
    static const uint8_t odd[10] = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    unsigned sum = 0;
    for (size_t i = 0; i < 8; i += 2)
        sum += odd[digit(body, i)] + (unsigned)digit(body, i + 1);
    return strncmp(body, "12", 2) != 0 && body[8] == (char)('A' + sum % 26);
}

static int vat_de(const char *body)
{
    return body[0] != '0' && enc_digits_mod_11_10(body, 9) == 1;
}

static int vat_dk(const char *body)
{
    return body[0] != '0' && enc_digits_weighted(body, "27654321") % 11 == 0;
}

static int vat_ee(const char *body)
{
    return enc_digits_weighted(body, "371371371") % 10 == 0 && !all_zero(body, 9);
}

static int vat_el(const char *body)
{
    unsigned sum = 0;
    for (size_t i = 0; i < 8; i++)
        sum = (sum + (unsigned)digit(body, i)) * 2;
    return sum % 11 % 10 == (unsigned)digit(body, 8) && !all_zero(body, 9);
}

static int vat_fi(const char *body)
{
    return enc_digits_weighted(body, "79A58421") % 11 == 0 && !all_zero(body, 8);
}

/* The place of a character of the French key: letters without I and O. -1: it is one of those. */
static int key_value(char character)
{
    static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    const char *found = strchr(alphabet, character);
    return found != NULL ? (int)(found - alphabet) : -1;
}

/* Keys of two digits are 12 + 3 * SIREN modulo 97; those with a letter count in another base. Of
 * Monaco, whose numbers begin with 000, what follows the key is no SIREN. */
static int vat_fr(const char *body)
{
    int first = key_value(body[0]), second = key_value(body[1]);
    if (first < 0 || second < 0)
        return ENC_IDENTIFIER_WRONG;
    if (strncmp(body + 2, "000", 3) != 0 ? !siren(body + 2) : all_zero(body + 2, 9))
        return ENC_IDENTIFIER_WRONG;
    if (first < 10 && second < 10)
        return (unsigned)(first * 10 + second) ==
               (enc_digits_modulo(body + 2, 9, 97) * 3 + 12) % 97;
    int key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
    return (enc_digits_modulo(body + 2, 9, 11) + 1 + (unsigned)key / 11) % 11 == (unsigned)key % 11;
}

/* Numbers since 2010 have 55 more in their check digits, and begin with 100 or more. */
static int vat_gb(const char *body)
{
    unsigned rest = (enc_digits_weighted(body, "8765432A") + (unsigned)digit(body, 8)) % 97;
    return (rest == 0 && !all_zero(body, 9)) || (body[0] != '0' && (rest == 42 || rest == 55));
}

static int government(const char *body)
{
    return body[2] < '5';
}

static int health(const char *body)
{
    return body[2] >= '5';
}

static int vat_hr(const char *body)
{
    return enc_digits_mod_11_10(body, 11) == 1;
}

static int vat_hu(const char *body)
{
    return enc_digits_weighted(body, "97319731") % 10 == 0 && !all_zero(body, 8);
}

/* The letter of an Irish sum. */
static char irish(unsigned sum)
{
    return "WABCDEFGHIJKLMNOPQRSTUV"[sum % 23];
}

static int vat_ie(const char *body)
{
    unsigned second = body[8] == '\0' || body[8] == 'W' ? 0 : enc_digit_value(body[8]) - 9;
    return second <= 22 && body[7] == irish(enc_digits_weighted(body, "8765432") + 9 * second);
}

/* Until 2013 the second character was a letter or a sign; its place then counts as nothing and the
 * first digit as the last. */
static int vat_ie_old(const char *body)
{
    unsigned sum = enc_digits_weighted(body + 2, "76543") + 2 * (unsigned)digit(body, 0);
    return body[7] == irish(sum);
}

static int vat_it(const char *body)
{
    unsigned office = enc_digits_modulo(body + 7, 3, 1000);
    if (all_zero(body, 7) || enc_digits_luhn(body, 11) != 0)
        return ENC_IDENTIFIER_WRONG;
    return (office >= 1 && office <= 100) || office == 120 || office == 121 || office == 888 ||
           office == 999;
}

static int vat_lt(const char *body)
{
    return body[7] == '1' && twice(body, 8, "12345678", "34567891");
}

static int vat_lt_temporary(const char *body)
{
    return body[10] == '1' && twice(body, 11, "12345678912", "34567891234") ? ENC_IDENTIFIER_PERSON
                                                                            : ENC_IDENTIFIER_WRONG;
}

static int vat_lu(const char *body)
{
    return enc_digits_modulo(body, 6, 89) == enc_digits_modulo(body + 6, 2, 100) &&
           !all_zero(body, 8);
}

static int vat_mt(const char *body)
{
    return body[0] != '0' && enc_digits_weighted(body, "346789A1") % 37 == 0;
}

/* Since 2020 the numbers of natural persons are divisible otherwise. NL is 23 and 21. */
static int vat_nl(const char *body)
{
    unsigned rest = enc_digits_weighted(body, "98765432") % 11;
    if (all_zero(body, 9) || all_zero(body + 10, 2))
        return ENC_IDENTIFIER_WRONG;
    if (enc_digits_mod_97(body, 12, 2321 % 97) == 1)
        return ENC_IDENTIFIER_PERSON;
    return rest == (unsigned)digit(body, 8);
}

static int vat_pl(const char *body)
{
    return enc_digits_weighted(body, "657234567") % 11 == (unsigned)digit(body, 9) &&
           !all_zero(body, 10);
}

/* Numbers that begin with 1, 2 or 3, or with 45, are those of natural persons. */
static int vat_pt(const char *body)
{
    if (!agrees(body, 8, (11 - enc_digits_weighted(body, "98765432") % 11) % 11 % 10))
        return ENC_IDENTIFIER_WRONG;
    return body[0] <= '3' || strncmp(body, "45", 2) == 0 ? ENC_IDENTIFIER_PERSON
                                                         : ENC_IDENTIFIER_HOLDS;
}

/* The third digit of a company is 2 or more: that of a birth number is of its month. */
static int vat_se(const char *body)
{
    if (enc_digits_luhn(body, 10) != 0 || all_zero(body, 10) || all_zero(body + 10, 2) ||
        strcmp(body + 10, "94") > 0)
        return ENC_IDENTIFIER_WRONG;
    return body[2] < '2' ? ENC_IDENTIFIER_PERSON : ENC_IDENTIFIER_HOLDS;
}

static int vat_si(const char *body)
{
    unsigned rest = enc_digits_weighted(body, "8765432") % 11;
    return rest != 0 && agrees(body, 7, (11 - rest) % 10);
}

#define VAT(prefix, pattern, rule)                                                                 \
    {                                                                                              \
        ENCOURS_IDENTIFIER_VAT, prefix, prefix, "", pattern, 0, rule                               \
    }
#define UID(words)                                                                                 \
    {                                                                                              \
        ENCOURS_IDENTIFIER_VAT, "CHE", "CHE", "", "999999999" words, sizeof words - 1, vat_ch      \
    }

const enc_identifier_form enc_identifier_forms[] = {
    {ENCOURS_IDENTIFIER_SIREN, "", "FR", "", "999999999", 0, siren},
    {ENCOURS_IDENTIFIER_SIRET, "", "FR", "", "99999999999999", 0, siret},
    {ENCOURS_IDENTIFIER_LEI, "", "", "", "******************99", 0, lei},
    {ENCOURS_IDENTIFIER_DUNS, "", "", "", "999999999", 0, duns},
    VAT("AT", "U99999999", vat_at),
    VAT("BE", "0999999999", vat_be),
    VAT("BE", "1999999999", vat_be),
    {ENCOURS_IDENTIFIER_VAT, "BE", "BE", "0", "999999999", 0, vat_be},
    VAT("BG", "999999999", vat_bg),
    VAT("BG", "9999999999", enc_identifier_rule_bg),
    UID(""),
    UID("MWST"),
    UID("TVA"),
    UID("IVA"),
    UID("TPV"),
    VAT("CY", "99999999@", vat_cy),
    VAT("CZ", "99999999##", enc_identifier_rule_cz),
    VAT("DE", "999999999", vat_de),
    VAT("DK", "99999999", vat_dk),
    VAT("EE", "999999999", vat_ee),
    VAT("EL", "999999999", vat_el),
    {ENCOURS_IDENTIFIER_VAT, "GR", "EL", "", "999999999", 0, vat_el},
    VAT("ES", "*9999999*", enc_identifier_rule_es),
    VAT("FI", "99999999", vat_fi),
    VAT("FR", "**999999999", vat_fr),
    VAT("GB", "999999999", vat_gb),
    VAT("GB", "999999999999", vat_gb),
    VAT("GB", "GD999", government),
    VAT("GB", "HA999", health),
    VAT("HR", "99999999999", vat_hr),
    VAT("HU", "99999999", vat_hu),
    VAT("IE", "9999999@", vat_ie),
    VAT("IE", "9999999@@", vat_ie),
    VAT("IE", "9!99999@", vat_ie_old),
    VAT("IT", "99999999999", vat_it),
    VAT("LT", "999999999", vat_lt),
    VAT("LT", "999999999999", vat_lt_temporary),
    VAT("LU", "99999999", vat_lu),
    VAT("LV", "99999999999", enc_identifier_rule_lv),
    VAT("MT", "99999999", vat_mt),
    VAT("NL", "999999999B99", vat_nl),
    VAT("PL", "9999999999", vat_pl),
    VAT("PT", "999999999", vat_pt),
    VAT("RO", "99########", enc_identifier_rule_ro),
    VAT("RO", "9999999999999", enc_identifier_rule_ro),
    VAT("SE", "999999999999", vat_se),
    VAT("SI", "99999999", vat_si),
    VAT("SK", "9999999999", enc_identifier_rule_sk),
    VAT("XI", "999999999", vat_gb),
    VAT("XI", "999999999999", vat_gb),
    VAT("XI", "GD999", government),
    VAT("XI", "HA999", health),
};

const size_t enc_identifier_form_count = sizeof enc_identifier_forms /
                                         sizeof enc_identifier_forms[0];
