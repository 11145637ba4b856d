/* SPDX-License-Identifier: MIT */
/* Texts of conditions taken apart, before what they name is looked up, and written back. */
#ifndef ENC_POLICY_CONDITION_PARSE_H
#define ENC_POLICY_CONDITION_PARSE_H

#include "base/error.h"
#include "policy/condition.h"

enum {
    ENC_CONDITION_BYTES_MAX = 1024,
    ENC_CONDITIONS_MAX = 16,
    ENC_CONDITION_VALUES_MAX = 512, /* no text has room for more: "(1,2,..." */
};

/* A value is a number or a text, as its operand is. */
typedef struct enc_parsed_value {
    int64_t number;
    enc_text text;
} enc_parsed_value;

typedef struct enc_parsed_condition {
    uint8_t operand; /* enc_operand_kind */
    uint8_t op;      /* enc_operator */
    bool negated;
    uint8_t unit;         /* an encours_figure_unit; 0: of texts */
    uint16_t figure;      /* of ENC_OPERAND_FIGURE */
    uint16_t value_count; /* of `values` */
    uint16_t value_first;
    uint16_t column; /* of its operand, characters from 1 */
    enc_text name;   /* behind "dimension:" and the like */
} enc_parsed_condition;

/* The texts in it are its own. */
typedef struct enc_parsed {
    size_t count;
    size_t value_count;
    size_t text_size;
    enc_parsed_condition conditions[ENC_CONDITIONS_MAX];
    enc_parsed_value values[ENC_CONDITION_VALUES_MAX];
    char texts[ENC_CONDITION_BYTES_MAX];
} enc_parsed;

/* What is read: `field` names it in errors, `exponent` are the decimals of amounts. */
typedef struct enc_condition_source {
    enc_text text;
    const char *field;
    uint32_t exponent;
    bool single; /* one condition only */
} enc_condition_source;

/* ENCOURS_E_INVALID with field and column. */
encours_status enc_conditions_parse(const enc_condition_source *source, enc_parsed *out,
                                    encours_error *error);

/* The one form of the same conditions: single blanks, numbers without needless digits, quotes only
 * where a word would not do. Reading it gives the same. `out` has ENC_CONDITION_BYTES_MAX + 1 bytes
 * and is NUL-terminated; false: it would be longer. */
bool enc_conditions_print(const enc_parsed *parsed, uint32_t exponent, char *out, size_t *size);

/* Decimals of numbers of a unit. */
uint32_t enc_unit_decimals(unsigned unit, uint32_t exponent);

/* Whether a text may stand without quotes: characters of codes, and no word of the grammar. */
bool enc_text_is_word(enc_text text);

#endif
