/* SPDX-License-Identifier: MIT */
/* Decimal text to minor units, exactly, without locale. */
#ifndef ENC_TEXT_NUMBER_H
#define ENC_TEXT_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "encours/input.h"

/* Marks that may separate groups of three digits. BLANK is blank, U+00A0 and U+202F; APOSTROPHE is
 * ' and U+2019. The decimal mark itself is never a group mark. */
enum {
    ENC_GROUP_NONE = 0,
    ENC_GROUP_BLANK = 1,
    ENC_GROUP_APOSTROPHE = 2,
    ENC_GROUP_POINT = 4,
    ENC_GROUP_COMMA = 8,
    ENC_GROUP_ANY = 15
};

typedef struct enc_number_format {
    int32_t decimal_mark; /* encours_decimal_mark, decided: COMMA or POINT */
    uint32_t groups;      /* sum of ENC_GROUP_*, at most one kind within a number */
    bool exponent;        /* 1,5E3 is read; else refused */
    uint8_t decimals;     /* of the unit: 2 for EUR; at most 9 */
    char currency[4];     /* its code: named in errors, accepted beside the digits; "" for a plain
                             number, beside which any currency is refused */
} enc_number_format;

/* Read one number: digits with marks, at most one sign (before or behind: + - U+2212) or
 * parentheses, at most one currency sign or code, blanks around. More decimals than the unit has
 * must be zeros; 18 digits at most. INVALID with a message that quotes the text; CURRENCY when it
 * names another currency than `currency`; OVERFLOW past 18 digits. `*out` is set on success only.
 * A blank text is INVALID: ask enc_text_is_blank() first. */
encours_status enc_number_parse(const char *text, size_t length, const enc_number_format *format,
                                int64_t *out, encours_error *error);

/* Decides the decimal mark for a whole column, never for one cell. Zero it, observe every field,
 * decide. One sniffer may observe several columns. It counts until the fields contradict each
 * other. */
typedef struct enc_number_sniffer {
    uint64_t comma;          /* fields that can only be read with a decimal comma */
    uint64_t point;          /* with a decimal point */
    uint64_t either;         /* fields whose value depends on the choice */
    uint64_t comma_line;     /* first line of each; of `either` too */
    uint64_t point_line;
    uint64_t either_line;
    char either_text[32];    /* the first such field, cut */
} enc_number_sniffer;

void enc_number_observe(enc_number_sniffer *sniffer, const char *text, size_t length,
                        uint64_t line);

/* COMMA or POINT; POINT when no field has a mark. INVALID when the fields contradict each other or
 * all of them can be read both ways. */
encours_status enc_number_decide(const enc_number_sniffer *sniffer, int32_t *out,
                                 encours_error *error);

#endif
