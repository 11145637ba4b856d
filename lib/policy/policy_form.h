/* SPDX-License-Identifier: MIT */
/* How the parts of a policy are written as attributes: one table a part, by which its struct of
 * policy_parts.h is read from an element and written into one.
 *
 * Canonical documents are on record, and their digests too: a field that comes after 1.0 is not to
 * be written where it has its default (docs/concepts/policy-documents.md, "Canonical"). */
#ifndef ENC_POLICY_POLICY_FORM_H
#define ENC_POLICY_POLICY_FORM_H

#include "policy/policy_tree.h"
#include "text/xml_write.h"

typedef enum enc_form_kind {
    ENC_FORM_TEXT,     /* const char *; none: NULL */
    ENC_FORM_NUMBER,   /* int32_t */
    ENC_FORM_AMOUNT,   /* int64_t, in units of the policy's currency; none: less than 0 */
    ENC_FORM_PERCENT,  /* int32_t, 1/10000, in percent */
    ENC_FORM_POINTS,   /* int32_t, 1/100 */
    ENC_FORM_POINTS64, /* int64_t, 1/100; none: INT64_MIN */
    ENC_FORM_WORD,     /* int32_t, one of `words`; none: 0 */
    ENC_FORM_FLAG,     /* int32_t, yes or no */
    ENC_FORM_DAY,      /* int32_t, month * 100 + day as --MM-DD; none: 0 */
    ENC_FORM_STAGES,   /* uint32_t, words with blanks between: sum of 1 << value; none: 0 */
    ENC_FORM_WEEKDAYS  /* uint32_t, 1 to 7 with blanks between: sum of 1 << day; none: 0 */
} enc_form_kind;

/* Ends with a word that is NULL. */
typedef struct enc_form_word {
    const char *word;
    int32_t value;
} enc_form_word;

typedef struct enc_form_field {
    const char *attribute;
    const char *member; /* of the struct, as the builder names it in error->field */
    uint16_t offset;
    uint8_t kind; /* enc_form_kind */
    bool required;
    bool negative_none; /* a NUMBER less than 0 is not written */
    const enc_form_word *words;
} enc_form_field;

typedef struct enc_form {
    const char *element;
    const enc_form_field *fields;
    size_t count;
} enc_form;

extern const enc_form enc_form_terms, enc_form_exposure, enc_form_guarantee, enc_form_limit_type;
extern const enc_form enc_form_stage, enc_form_rule, enc_form_points, enc_form_class;
extern const enc_form enc_form_assignment, enc_form_approval, enc_form_role, enc_form_agenda;
extern const enc_form_word enc_form_combinations[];

/* What <count figure="..."> of an exposure is, a member of encours_policy_exposure. */
typedef struct enc_form_count {
    const char *figure;
    const char *member;
    uint16_t offset;
} enc_form_count;

enum { ENC_FORM_COUNTS = 9 };
extern const enc_form_count enc_form_counts[ENC_FORM_COUNTS];

/* White space of XML. */
#define ENC_FORM_BLANKS " \t\n\r"

/* A number in decimal with at most so many decimals, in its smallest unit. False: it is none, or
 * does not fit. */
bool enc_form_parse_decimal(const char *text, unsigned decimals, int64_t *out);

/* That number in decimal: with all decimals, or without zeros at their end. */
enum { ENC_FORM_NUMBER_BYTES = 24 };
void enc_form_print_decimal(int64_t number, unsigned decimals, bool all, char *out);

/* The attributes of an element into a struct that holds the defaults; those that belong to none of
 * the fields are looked at by the caller. */
encours_status enc_form_read(const enc_policy_tree *tree, const enc_policy_element *element,
                             const enc_form *form, unsigned exponent, void *out,
                             encours_error *error);

/* INVALID at an attribute, with its name as the field. */
encours_status enc_form_refuse(const enc_policy_tree *tree, const enc_xml_attribute *attribute,
                               encours_error *error, const char *format, ...) ENC_PRINTF(4, 5);

/* The attributes of a struct, in the order of the form; the element was begun by the caller. */
void enc_form_write(enc_xml_writer *writer, const enc_form *form, unsigned exponent,
                    const void *from);

#endif
