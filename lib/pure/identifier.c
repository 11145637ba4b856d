/* SPDX-License-Identifier: MIT */
#include "pure/identifier.h"

#include <stdbool.h>
#include <string.h>

#include "base/error.h"
#include "base/struct_size.h"
#include "base/text.h"
#include "pure/identifier_digits.h"

/* How many bytes a separator has that begins here; 0: it is none. Of more than one byte are the
 * no-break space (C2 A0) and the spaces U+2000 to U+200A and U+202F (E2 80 80 to 8A, AF). */
static size_t separator(const char *text, size_t size)
{
    if (memchr(" .-/", text[0], 4) != NULL)
        return 1;
    if (size >= 2 && memcmp(text, "\xC2\xA0", 2) == 0)
        return 2;
    if (size < 3 || memcmp(text, "\xE2\x80", 2) != 0)
        return 0;
    unsigned char third = (unsigned char)text[2];
    return third <= 0x8A || third == 0xAF ? 3 : 0;
}

static bool is_digit(char character)
{
    return character >= '0' && character <= '9';
}

static bool is_letter(char character)
{
    return character >= 'A' && character <= 'Z';
}

/* The old Irish numbers have a plus or an asterisk. */
static bool is_sign(char character)
{
    return character == '+' || character == '*';
}

int32_t enc_identifier_normalise(const char *text, size_t size, enc_identifier_text *out)
{
    out->length = out->position = 0;
    if (size > ENCOURS_IDENTIFIER_LENGTH_MAX)
        return ENCOURS_IDENTIFIER_FAULT_LENGTH;
    for (size_t i = 0, skipped; i < size; i += skipped) {
        char character = text[i] >= 'a' && text[i] <= 'z' ? (char)(text[i] - 32) : text[i];
        skipped = separator(text + i, size - i);
        if (skipped != 0)
            continue;
        if (!is_digit(character) && !is_letter(character) && !is_sign(character)) {
            out->position = (uint32_t)i;
            return ENCOURS_IDENTIFIER_FAULT_CHARACTER;
        }
        out->text[out->length++] = character;
        skipped = 1;
    }
    out->text[out->length] = '\0';
    return out->length == 0 ? ENCOURS_IDENTIFIER_FAULT_EMPTY : ENCOURS_IDENTIFIER_FAULT_NONE;
}

static bool fits(char character, char place)
{
    switch (place) {
    case '9':
    case '#':
        return is_digit(character);
    case '@':
        return is_letter(character);
    case '*':
        return is_digit(character) || is_letter(character);
    case '!':
        return is_letter(character) || is_sign(character);
    default:
        return character == place;
    }
}

/* NONE, LENGTH or FORM. */
static int32_t match(const char *body, const char *pattern)
{
    size_t length = strlen(body), longest = strlen(pattern);
    if (length > longest || length < strcspn(pattern, "#"))
        return ENCOURS_IDENTIFIER_FAULT_LENGTH;
    for (size_t i = 0; i < length; i++)
        if (!fits(body[i], pattern[i]))
            return ENCOURS_IDENTIFIER_FAULT_FORM;
    return ENCOURS_IDENTIFIER_FAULT_NONE;
}

/* The faults are numbered by how far a number came: of several forms the furthest counts. */
static int32_t try_form(const enc_identifier_form *form, const char *text, encours_identifier *out)
{
    size_t prefix = strlen(form->prefix);
    if (strncmp(text, form->prefix, prefix) != 0)
        return ENCOURS_IDENTIFIER_FAULT_COUNTRY;
    int32_t fault = match(text + prefix, form->pattern);
    if (fault != ENCOURS_IDENTIFIER_FAULT_NONE)
        return fault;
    char body[ENCOURS_IDENTIFIER_LENGTH_MAX + 8];
    size_t lead = strlen(form->lead), length = strlen(text + prefix);
    memcpy(body, form->lead, lead);
    memcpy(body + lead, text + prefix, length + 1);
    int answer = form->rule(body);
    if (answer == ENC_IDENTIFIER_WRONG)
        return ENCOURS_IDENTIFIER_FAULT_CHECK;
    size_t shown = prefix != 0 ? strlen(form->normal) : 0;
    out->personal = answer == ENC_IDENTIFIER_PERSON;
    out->length = (uint32_t)(shown + lead + length - form->dropped);
    memcpy(out->prefix, form->normal, sizeof form->normal);
    memcpy(out->text, form->normal, shown);
    memcpy(out->text + shown, body, out->length - shown);
    return ENCOURS_IDENTIFIER_FAULT_NONE;
}

static int32_t read_form(int32_t kind, const enc_identifier_text *given, encours_identifier *out)
{
    int32_t fault = ENCOURS_IDENTIFIER_FAULT_EMPTY;
    for (size_t i = 0; i < enc_identifier_form_count; i++) {
        if (enc_identifier_forms[i].kind != kind)
            continue;
        int32_t tried = try_form(&enc_identifier_forms[i], given->text, out);
        if (tried == ENCOURS_IDENTIFIER_FAULT_NONE)
            return tried;
        fault = tried > fault ? tried : fault;
    }
    return fault;
}

/* The place of the two letters of a country in a table whose rows have `width` characters, or
 * NULL. */
static const char *find_country(const char *table, size_t width, const char *text)
{
    for (; *table != '\0'; table += width)
        if (strncmp(table, text, 2) == 0)
            return table;
    return NULL;
}

static void keep(const enc_identifier_text *given, int32_t personal, encours_identifier *out)
{
    memcpy(out->text, given->text, given->length);
    memcpy(out->prefix, given->text, 2);
    out->length = given->length;
    out->personal = personal;
}

static int32_t read_eori(const enc_identifier_text *given, encours_identifier *out)
{
    static const char countries[] = "ATBEBGCYCZDEDKEEESFIFRGBGRHRHUIEITLTLULVMTNLPLPTROSESISKXI";
    if (find_country(countries, 2, given->text) == NULL)
        return ENCOURS_IDENTIFIER_FAULT_COUNTRY;
    if (given->length < 3 || given->length > 17)
        return ENCOURS_IDENTIFIER_FAULT_LENGTH;
    if (strpbrk(given->text, "+*") != NULL)
        return ENCOURS_IDENTIFIER_FAULT_FORM;
    keep(given, 0, out);
    return ENCOURS_IDENTIFIER_FAULT_NONE;
}

/* Country, length in characters. */
static const char iban_lengths[] =
    "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24"
    "FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32"
    "LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24"
    "RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30";

/* The first four characters count last: country, then check digits, which are never 00, 01, 99. */
static int32_t read_iban(const enc_identifier_text *given, encours_identifier *out)
{
    const char *country = find_country(iban_lengths, 4, given->text);
    if (country == NULL)
        return ENCOURS_IDENTIFIER_FAULT_COUNTRY;
    if (given->length != enc_digits_modulo(country + 2, 2, 100))
        return ENCOURS_IDENTIFIER_FAULT_LENGTH;
    if (strpbrk(given->text, "+*") != NULL || !is_digit(given->text[2]) ||
        !is_digit(given->text[3]))
        return ENCOURS_IDENTIFIER_FAULT_FORM;
    unsigned check = enc_digits_modulo(given->text + 2, 2, 100);
    unsigned carry = enc_digits_mod_97(given->text + 4, given->length - 4, 0);
    if (check < 2 || check > 98 || enc_digits_mod_97(given->text, 4, carry) != 1)
        return ENCOURS_IDENTIFIER_FAULT_CHECK;
    keep(given, 1, out);
    return ENCOURS_IDENTIFIER_FAULT_NONE;
}

int32_t enc_identifier_read(int32_t kind, const char *text, size_t size, encours_identifier *out,
                            uint32_t *position)
{
    enc_identifier_text given;
    memset(out, 0, sizeof *out);
    out->struct_size = sizeof *out;
    out->kind = kind;
    int32_t fault = enc_identifier_normalise(text, size, &given);
    *position = given.position;
    if (fault != ENCOURS_IDENTIFIER_FAULT_NONE)
        return fault;
    if (kind == ENCOURS_IDENTIFIER_EORI)
        return read_eori(&given, out);
    if (kind == ENCOURS_IDENTIFIER_IBAN)
        return read_iban(&given, out);
    return read_form(kind, &given, out);
}
