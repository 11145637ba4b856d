/* SPDX-License-Identifier: MIT */
/* Codes of the facts of credit: `name[;key=value]*`, at most 96 bytes. Keys are codes of policies;
 * a value has one byte or more and no ';'. What stands before the first ';' is the name: a code,
 * "*" where that means all, `FROM>TO` of a delegation, or `table=value` of an assignment by hand.
 */
#ifndef ENC_CREDIT_CODED_H
#define ENC_CREDIT_CODED_H

#include "encours/error.h"
#include "ledger/strings.h"

enum {
    ENC_CODED_BYTES_MAX = 96, /* of the code of a fact */
    ENC_CODED_PAIRS_MAX = 8,
    ENC_CODED_NAME_BYTES_MAX = 48 /* of one code of a policy */
};

/* 1 to 48 bytes of ASCII letters, digits, "-", "_" and ".": a code of a policy. */
bool enc_code_is_sound(enc_text code);

typedef struct enc_coded_pair {
    enc_text key;
    enc_text value;
} enc_coded_pair;

/* A code taken apart; the texts are those of the code. */
typedef struct enc_coded {
    enc_text name;
    size_t count;
    enc_coded_pair pairs[ENC_CODED_PAIRS_MAX];
} enc_coded;

/* False when the code is not of this form, as those of hosts may be: an empty name, a key that is
 * no code or comes twice, a value that is missing or empty, more than 8 pairs. What was read before
 * is in `out` all the same, the name whole. */
bool enc_coded_parse(enc_text code, enc_coded *out);

/* The value of a key; false: it has none. */
bool enc_coded_find(const enc_coded *coded, const char *key, enc_text *value);

/* The same as a whole number in decimal digits, at most `max`, without leading zeros; false: it has
 * none, or not such a one. */
bool enc_coded_number(const enc_coded *coded, const char *key, uint64_t max, uint64_t *number);

/* `left<mark>right`, at the first mark: sides of `FROM>TO` and `table=value`. False: one is empty
 * or there is no mark. */
bool enc_coded_split(enc_text text, char mark, enc_text *left, enc_text *right);

/* A code being built. */
typedef struct enc_coded_text {
    size_t size;
    char bytes[ENC_CODED_BYTES_MAX + 1]; /* terminated */
} enc_coded_text;

/* What a name may be. */
typedef enum enc_coded_name {
    ENC_CODED_CODE = 1, /* a code of a policy */
    ENC_CODED_ANY = 2,  /* the same, or NULL for "*" */
    ENC_CODED_FREE = 3  /* printable UTF-8 without ';' */
} enc_coded_name;

/* Begin with a name; go on with pairs. ENCOURS_E_INVALID names `field`, the member of the options
 * at fault; what is built is then of no use. */
encours_status enc_coded_begin(enc_coded_text *text, enc_coded_name kind, const char *name,
                               const char *field, encours_error *error);
encours_status enc_coded_add(enc_coded_text *text, const char *key, const char *value,
                             const char *field, encours_error *error);
encours_status enc_coded_add_number(enc_coded_text *text, const char *key, uint64_t number,
                                    const char *field, encours_error *error);

/* `left<mark>right` as name. A side is at least one byte of printable UTF-8; neither has a ';', the
 * left one no mark. */
encours_status enc_coded_begin_sides(enc_coded_text *text, const char *left, char mark,
                                     const char *right, const char *const fields[2],
                                     encours_error *error);

#endif
