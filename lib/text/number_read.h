/* SPDX-License-Identifier: MIT */
/* The parts of a number as written, before it is known what unit it counts. */
#ifndef ENC_TEXT_NUMBER_READ_H
#define ENC_TEXT_NUMBER_READ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { ENC_NUMBER_DIGITS_MAX = 18 };

/* What stands around the digits. */
typedef struct enc_number_dress {
    bool negative;
    bool two_signs;        /* more than one sign, or a sign and parentheses, or half of these */
    const char *currency;  /* sign or code; NULL when there is none */
    size_t currency_length;
    const char *digits;    /* what is left */
    size_t length;
} enc_number_dress;

typedef enum enc_number_fault {
    ENC_NUMBER_FINE = 0,
    ENC_NUMBER_NOT_ONE,    /* something else than digits and marks */
    ENC_NUMBER_WRONG_MARK, /* a point or comma that is neither decimal nor group mark */
    ENC_NUMBER_GROUPING,   /* groups that are not of three */
    ENC_NUMBER_EXPONENT,   /* an exponent where none is read */
    ENC_NUMBER_TOO_LONG    /* more than 18 digits that count */
} enc_number_fault;

/* value = mantissa * 10 ^ (exponent - scale) */
typedef struct enc_number_digits {
    uint64_t mantissa;
    size_t scale;    /* decimals up to the last that is not zero */
    size_t decimals; /* as written */
    int32_t exponent;
} enc_number_digits;

void enc_number_undress(const char *text, size_t length, enc_number_dress *out);

/* Read digits with `mark` (',' or '.') before the decimals and `groups` (ENC_GROUP_*) of three. */
enc_number_fault enc_number_read(const char *text, size_t length, char mark, uint32_t groups,
                                 bool exponent, enc_number_digits *out);

/* Whether a currency sign or code as written can stand for the ISO code. */
bool enc_number_names_currency(const char *text, size_t length, const char *code);

#endif
