/* SPDX-License-Identifier: MIT */
/* Tokens of conditions, and the places of faults in them. */
#ifndef ENC_POLICY_TOKEN_H
#define ENC_POLICY_TOKEN_H

#include "base/error.h"
#include "policy/condition.h"

typedef enum enc_token_kind {
    ENC_TOKEN_END = 0,
    ENC_TOKEN_WORD,    /* characters of codes */
    ENC_TOKEN_PREFIX,  /* a word and ":" */
    ENC_TOKEN_PERCENT, /* a word and "%" */
    ENC_TOKEN_QUOTED,  /* the text between the quotes, with quotes in it doubled */
    ENC_TOKEN_OPERATOR,
    ENC_TOKEN_OPEN,
    ENC_TOKEN_CLOSE,
    ENC_TOKEN_COMMA
} enc_token_kind;

typedef struct enc_token {
    enc_token_kind kind;
    uint8_t op; /* enc_operator */
    size_t at;  /* byte of its beginning, from 0 */
    enc_text text;
} enc_token;

typedef struct enc_tokens {
    enc_text text;
    const char *field;
    size_t at;
} enc_tokens;

/* ENCOURS_E_INVALID: an empty or too long text, or one that is no UTF-8. */
encours_status enc_tokens_begin(enc_tokens *tokens, enc_text text, const char *field,
                                encours_error *error);
encours_status enc_token_next(enc_tokens *tokens, enc_token *token, encours_error *error);

/* A number of a unit: its value in the smallest unit. */
encours_status enc_token_number(const enc_tokens *tokens, const enc_token *token, unsigned unit,
                                uint32_t exponent, int64_t *out, encours_error *error);

/* The character at a byte, from 1. */
size_t enc_token_column(const enc_tokens *tokens, size_t at);

/* Bytes of a token that an error shows. */
int enc_token_shown(const enc_token *token);

/* ENCOURS_E_INVALID with field and column: "when, column 12: ...". */
encours_status enc_token_refuse(const enc_tokens *tokens, size_t at, encours_error *error,
                                const char *format, ...) ENC_PRINTF(4, 5);

#endif
