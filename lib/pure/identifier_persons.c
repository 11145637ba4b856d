/* SPDX-License-Identifier: MIT */
/* Countries whose VAT numbers may be those of natural persons, with a day of birth in them or a
 * letter that says so. Sources are those of the public header. */
#include <string.h>

#include "pure/date.h"
#include "pure/identifier.h"
#include "pure/identifier_digits.h"

static int32_t two(const char *text)
{
    return (int32_t)enc_digits_modulo(text, 2, 100);
}

static unsigned last(const char *body, size_t length)
{
    return enc_digit_value(body[length - 1]);
}

static int is_day(int32_t year, int32_t month, int32_t day)
{
    return month >= 1 && month <= 12 && day >= 1 && day <= enc_date_month_length(year, month);
}

static int person_if(int holds)
{
    return holds ? ENC_IDENTIFIER_PERSON : ENC_IDENTIFIER_WRONG;
}

/* A birth number: 20 more in the month for births of the 19th century, 40 for the 21st. */
static int is_egn(const char *body)
{
    int32_t month = two(body + 2), century = month / 20;
    static const int32_t years[5] = {1900, 1800, 2000, 0, 0};
    return is_day(years[century] + two(body), century < 3 ? month % 20 : 0, two(body + 4)) &&
           enc_digits_weighted(body, "2485A9736") % 11 % 10 == last(body, 10);
}

/* Natural persons, foreigners, and others, whose numbers cannot be told from theirs. The weights of
 * foreigners are 21, 19, 17, 13, 11, 9, 7, 3, 1: only their last digits count. */
int enc_identifier_rule_bg(const char *body)
{
    return person_if(is_egn(body) ||
                     enc_digits_weighted(body, "197319731") % 10 == last(body, 10) ||
                     (11 - enc_digits_weighted(body, "432765432") % 11) % 11 == last(body, 10));
}

/* A birth number of nine digits, until 1953 and without check digit, or of ten since. 50 more in
 * the month for women, 20 more when a day had no numbers left. */
static int is_birth_number(const char *body, size_t length)
{
    int32_t year = two(body), month = two(body + 2) % 50 % 20, day = two(body + 4);
    if (length == 9)
        return (year >= 80 || year <= 53) &&
               is_day(year >= 80 ? 1800 + year : 1900 + year, month, day);
    return is_day(year >= 54 ? 1900 + year : 2000 + year, month, day) &&
           enc_digits_modulo(body, 9, 11) % 10 == last(body, 10);
}

int enc_identifier_rule_cz(const char *body)
{
    size_t length = strlen(body);
    if (length == 8) {
        unsigned check = (11 - enc_digits_weighted(body, "8765432") % 11) % 11;
        return body[0] != '9' && (check == 0 ? 1 : check % 10) == last(body, 8);
    }
    if (length == 9 && body[0] == '6')
        return person_if((enc_digits_weighted(body + 1, "8765432") % 11 + 8) % 10 == last(body, 9));
    return person_if(is_birth_number(body, length));
}

/* Numbers of Slovak companies are divisible by 11. */
int enc_identifier_rule_sk(const char *body)
{
    if (is_birth_number(body, 10))
        return ENC_IDENTIFIER_PERSON;
    return body[0] != '0' && strchr("234789", body[2]) != NULL &&
           enc_digits_modulo(body, 10, 11) == 0;
}

/* Companies begin with 4 or more; personal codes with 32 have no day of birth, others have one. The
 * seventh digit is the century. */
int enc_identifier_rule_lv(const char *body)
{
    if (body[0] > '3')
        return enc_digits_weighted(body, "91483A25761") % 11 == 3;
    if (strncmp(body, "32", 2) != 0 &&
        !is_day(1800 + 100 * (body[6] - '0') + two(body + 4), two(body + 2), two(body)))
        return ENC_IDENTIFIER_WRONG;
    return person_if((enc_digits_weighted(body, "A584216379") + 1) % 11 % 10 == last(body, 11));
}

/* Companies have 2 to 10 digits; 13 are a personal code, whose first digit is sex and century. */
int enc_identifier_rule_ro(const char *body)
{
    static const int32_t centuries[10] = {0, 1900, 1900, 1800, 1800, 2000, 2000, 1900, 1900, 1900};
    size_t length = strlen(body);
    if (body[0] == '0')
        return ENC_IDENTIFIER_WRONG;
    if (length <= 10)
        return enc_digits_weighted(body, &"753217532"[10 - length]) * 10 % 11 % 10 ==
               last(body, length);
    unsigned rest = enc_digits_weighted(body, "279146358279") % 11;
    return person_if(
        is_day(centuries[enc_digit_value(body[0])] + two(body + 1), two(body + 3), two(body + 5)) &&
        (rest == 10 ? 1 : rest) == last(body, 13));
}

/* The check letter of a Spanish number of a natural person. */
static int is_nif(const char *digits, size_t length, unsigned first, char letter)
{
    unsigned rest = enc_digits_modulo(digits, length, 23) + first * 10000000;
    return "TRWAGMYFPDXBNJZSQVHLCKE"[rest % 23] == letter;
}

/* A NIF: 8 digits and a letter; X, Y, Z (0, 1, 2) for foreigners; K, L, M for those without either.
 * Else a company: the check digit of Luhn, or the letter in its place. */
int enc_identifier_rule_es(const char *body)
{
    char kind = body[0], check = body[8];
    if (kind <= '9')
        return person_if(is_nif(body, 8, 0, check));
    if (kind >= 'X')
        return person_if(is_nif(body + 1, 7, (unsigned)(kind - 'X'), check));
    if (kind >= 'K' && kind <= 'M')
        return person_if(is_nif(body + 1, 7, 0, check));
    if (strchr("ABCDEFGHJNPQRSUVW", kind) == NULL)
        return ENC_IDENTIFIER_WRONG;
    char eight[9];
    memcpy(eight, body + 1, 7);
    eight[7] = '0';
    unsigned digit = (10 - enc_digits_luhn(eight, 8)) % 10;
    return check == (char)('0' + digit) || check == "JABCDEFGHI"[digit];
}
