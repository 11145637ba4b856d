/* SPDX-License-Identifier: MIT */
/* Making a policy of its parts: texts of conditions become compiled ones. */
#ifndef ENC_POLICY_POLICY_COMPILE_H
#define ENC_POLICY_POLICY_COMPILE_H

#include "base/error.h"
#include "policy/policy.h"

/* A text that conditions compare with, and the number that becomes its place among all of them. */
typedef struct enc_text_use {
    enc_text text;
    size_t number; /* of `numbers` */
} enc_text_use;

typedef struct enc_compiler {
    encours_policy *policy;
    enc_text_use *uses;
    size_t use_count, use_capacity;
} enc_compiler;

/* Where a text of conditions stands, for errors: "rules.when" of element 3. */
typedef struct enc_compile_place {
    const char *field;
    size_t index;
    uint32_t tables; /* that may be asked for: those before this */
} enc_compile_place;

/* A text in its one form; NULL gives no conditions. ENCOURS_E_INVALID: it names what is not there,
 * ENCOURS_E_LIMIT: too many names. */
encours_status enc_compile(enc_compiler *compiler, const char *text, const enc_compile_place *place,
                           enc_conditions *out, encours_error *error);

/* When all is compiled: put the texts in order and give their places to who uses them. */
encours_status enc_compile_texts(enc_compiler *compiler, encours_error *error);

void enc_compiler_release(enc_compiler *compiler);

#endif
