/* SPDX-License-Identifier: MIT */
/* Bytes of any of the encodings to UTF-8. */
#ifndef ENC_TEXT_DECODE_H
#define ENC_TEXT_DECODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/inflate.h"

typedef struct enc_decode_options {
    int32_t encoding;  /* encours_encoding; AUTO needs enc_decode_detect() before the first pass */
    bool refuse_nul;   /* else NUL characters are dropped and counted */
} enc_decode_options;

typedef struct enc_decode enc_decode;

/* Takes over `inflate` on success. */
encours_status enc_decode_new(encours_context *context, enc_inflate *inflate,
                              const enc_decode_options *options, enc_decode **out,
                              encours_error *error);
void enc_decode_free(enc_decode *decode);

/* One pass over the whole input: settles the encoding and, with `digest`, the digest. A byte order
 * mark that contradicts the encoding asked for is refused. */
encours_status enc_decode_detect(enc_decode *decode, bool digest, encours_error *error);

/* Begin a pass that reads. */
encours_status enc_decode_rewind(enc_decode *decode, bool digest, encours_error *error);

/* Read whole UTF-8 characters, without byte order mark; `size` >= 8. Characters before a fault are
 * given first, the fault with the next call. `*got` == 0 is the end. */
encours_status enc_decode_read(enc_decode *decode, char *buffer, size_t size, size_t *got,
                               encours_error *error);

const enc_inflate *enc_decode_source(const enc_decode *decode);
int32_t enc_decode_encoding(const enc_decode *decode); /* never AUTO after detect or rewind */
uint64_t enc_decode_nuls(const enc_decode *decode);    /* NUL characters dropped in this pass */

#endif
