/* SPDX-License-Identifier: MIT */
/* Forms of numbers: what stands where, and the rule of their check digits. */
#ifndef ENC_PURE_IDENTIFIER_H
#define ENC_PURE_IDENTIFIER_H

#include <stddef.h>
#include <stdint.h>

#include "encours/identifier.h"

/* A number without its separators, in capitals. */
typedef struct enc_identifier_text {
    uint32_t length;
    uint32_t position; /* of the byte at fault, in what was given */
    char text[ENCOURS_IDENTIFIER_LENGTH_MAX + 8];
} enc_identifier_text;

/* What the rule of a form says. */
typedef enum enc_identifier_answer {
    ENC_IDENTIFIER_WRONG = 0,
    ENC_IDENTIFIER_HOLDS = 1,
    ENC_IDENTIFIER_PERSON = 2 /* it holds, and such numbers are those of natural persons */
} enc_identifier_answer;

/* A form. The pattern is that of what follows the prefix: 9 a digit, # a digit or nothing (only at
 * the end), @ a letter, * a letter or digit, ! a letter, + or *; each other character is itself. */
typedef struct enc_identifier_form {
    int32_t kind;
    char prefix[4];      /* as written */
    char normal[4];      /* as in the normal form */
    const char *lead;    /* put before the body in the normal form, and before the rule reads it */
    const char *pattern; /* of the body */
    size_t dropped;      /* characters at the end that the normal form leaves out */
    int (*rule)(const char *body); /* an enc_identifier_answer; the body ends with a NUL */
} enc_identifier_form;

extern const enc_identifier_form enc_identifier_forms[];
extern const size_t enc_identifier_form_count;

/* The form of the numbers of natural persons, by country. */
int enc_identifier_rule_bg(const char *body);
int enc_identifier_rule_cz(const char *body);
int enc_identifier_rule_es(const char *body);
int enc_identifier_rule_lv(const char *body);
int enc_identifier_rule_ro(const char *body);
int enc_identifier_rule_sk(const char *body);

/* Leave out what separates, make capitals. An encours_identifier_fault: NONE, EMPTY, CHARACTER or
 * LENGTH. */
int32_t enc_identifier_normalise(const char *text, size_t size, enc_identifier_text *out);

/* Check `size` bytes at `text`; a number that passes is in `out`. An encours_identifier_fault; of
 * CHARACTER `position` is the byte. `kind` is one but OWN. */
int32_t enc_identifier_read(int32_t kind, const char *text, size_t size, encours_identifier *out,
                            uint32_t *position);

/* The failure of a fault; `name` is what the number should be. */
encours_status enc_identifier_refuse(int32_t fault, const char *name, uint32_t position,
                                     encours_error *error);

#endif
