/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/error.h"
#include "base/struct_size.h"
#include "base/text.h"
#include "pure/identifier.h"
#include "pure/identifier_digits.h"

enum { WEIGHTS_MAX = 64, WEIGHT_MAX = 1000 };

static int is_weighted(const encours_identifier_scheme *scheme)
{
    return scheme->check == ENCOURS_CHECK_DIGIT_MOD_11 ||
           scheme->check == ENCOURS_CHECK_DIGIT_MOD_10;
}

static encours_status refuse_scheme(const char *member, int64_t value, const char *expected,
                                    encours_error *error)
{
    (void)enc_error_set(error, ENCOURS_E_INVALID, "%s of the scheme is %" PRId64 ", expected %s",
                        member, value, expected);
    enc_error_field(error, member);
    return ENCOURS_E_INVALID;
}

static encours_status check_weights(const encours_identifier_scheme *scheme, encours_error *error)
{
    if (!is_weighted(scheme))
        return scheme->weight_count == 0 ? ENCOURS_OK
                                         : refuse_scheme("weight_count", scheme->weight_count,
                                                         "0: this check has no weights", error);
    if (scheme->weight_count < 1 || scheme->weight_count > WEIGHTS_MAX)
        return refuse_scheme("weight_count", scheme->weight_count, "1 to 64", error);
    ENC_REQUIRE(scheme->weights != NULL);
    for (uint32_t i = 0; i < scheme->weight_count; i++)
        if (scheme->weights[i] < 1 || scheme->weights[i] > WEIGHT_MAX) {
            (void)refuse_scheme("weights", scheme->weights[i], "1 to 1000", error);
            enc_error_index(error, i);
            return ENCOURS_E_INVALID;
        }
    return ENCOURS_OK;
}

static encours_status check_scheme(const encours_identifier_scheme *scheme, encours_error *error)
{
    if (scheme->check < ENCOURS_CHECK_DIGIT_NONE || scheme->check > ENCOURS_CHECK_DIGIT_MOD_10)
        return refuse_scheme("check", scheme->check, "an encours_check_digit", error);
    int letters_max = scheme->check == ENCOURS_CHECK_DIGIT_NONE ||
                      scheme->check == ENCOURS_CHECK_DIGIT_MOD_97;
    if (scheme->letters < 0 || scheme->letters > letters_max)
        return refuse_scheme("letters", scheme->letters,
                             letters_max ? "0 or 1" : "0: this check is over digits", error);
    if (scheme->length_min < 1 || scheme->length_min > ENCOURS_IDENTIFIER_LENGTH_MAX)
        return refuse_scheme("length_min", scheme->length_min, "1 to 64", error);
    if (scheme->length_max < scheme->length_min ||
        scheme->length_max > ENCOURS_IDENTIFIER_LENGTH_MAX)
        return refuse_scheme("length_max", scheme->length_max, "length_min to 64", error);
    if (scheme->ten < ENCOURS_CHECK_TEN_NONE || scheme->ten > ENCOURS_CHECK_TEN_ZERO ||
        (scheme->ten != ENCOURS_CHECK_TEN_NONE && scheme->check != ENCOURS_CHECK_DIGIT_MOD_11))
        return refuse_scheme("ten", scheme->ten, "an encours_check_ten under MOD_11, else 0",
                             error);
    return check_weights(scheme, error);
}

/* The last character of a weighted code; 0: none stands for it. */
static char weighted_check(const encours_identifier_scheme *scheme, const enc_identifier_text *code)
{
    unsigned modulus = scheme->check == ENCOURS_CHECK_DIGIT_MOD_11 ? 11 : 10, sum = 0;
    for (uint32_t i = 0; i + 1 < code->length; i++)
        sum += enc_digit_value(code->text[code->length - 2 - i]) *
               (unsigned)scheme->weights[i % scheme->weight_count];
    unsigned check = (modulus - sum % modulus) % modulus;
    if (check < 10)
        return (char)('0' + check);
    return scheme->ten == ENCOURS_CHECK_TEN_X      ? 'X'
           : scheme->ten == ENCOURS_CHECK_TEN_ZERO ? '0'
                                                   : 0;
}

static int holds(const encours_identifier_scheme *scheme, const enc_identifier_text *code)
{
    if (scheme->check == ENCOURS_CHECK_DIGIT_LUHN)
        return enc_digits_luhn(code->text, code->length) == 0;
    if (scheme->check == ENCOURS_CHECK_DIGIT_MOD_97)
        return enc_digits_mod_97(code->text, code->length, 0) == 1;
    return !is_weighted(scheme) || weighted_check(scheme, code) == code->text[code->length - 1];
}

/* Digits, letters where the scheme has them, and an X at the end where it stands for 10. */
static int has_form(const encours_identifier_scheme *scheme, const enc_identifier_text *code)
{
    uint32_t digits = (uint32_t)strspn(code->text, "0123456789");
    if (scheme->letters != 0)
        return strpbrk(code->text, "+*") == NULL;
    if (scheme->ten == ENCOURS_CHECK_TEN_X && digits + 1 == code->length)
        return code->text[digits] == 'X';
    return digits == code->length;
}

static int32_t read_own(const encours_identifier_scheme *scheme, const char *text,
                        enc_identifier_text *code)
{
    int32_t fault = enc_identifier_normalise(
        text, enc_text_length(text, ENCOURS_IDENTIFIER_LENGTH_MAX), code);
    if (fault != ENCOURS_IDENTIFIER_FAULT_NONE)
        return fault;
    if (code->length < scheme->length_min || code->length > scheme->length_max)
        return ENCOURS_IDENTIFIER_FAULT_LENGTH;
    if (!has_form(scheme, code))
        return ENCOURS_IDENTIFIER_FAULT_FORM;
    return holds(scheme, code) ? ENCOURS_IDENTIFIER_FAULT_NONE : ENCOURS_IDENTIFIER_FAULT_CHECK;
}

encours_status encours_identifier_check_own(const encours_identifier_scheme *scheme,
                                            const char *text, encours_identifier *out,
                                            encours_error *error)
{
    encours_identifier_scheme own;
    enc_identifier_text code;
    ENC_REQUIRE(scheme != NULL);
    ENC_REQUIRE(text != NULL);
    ENC_REQUIRE_STRUCT(out, encours_identifier, error);
    ENC_STRUCT_LOAD(own, scheme, encours_identifier_scheme, sizeof own, error);
    ENC_TRY(check_scheme(&own, error));
    int32_t fault = read_own(&own, text, &code);
    if (fault != ENCOURS_IDENTIFIER_FAULT_NONE)
        return enc_identifier_refuse(fault, "code of this scheme", code.position, error);
    encours_identifier found = ENCOURS_IDENTIFIER_INIT;
    found.kind = ENCOURS_IDENTIFIER_OWN;
    found.length = code.length;
    memcpy(found.text, code.text, code.length);
    enc_struct_store(out, &found, sizeof found);
    return ENCOURS_OK;
}
