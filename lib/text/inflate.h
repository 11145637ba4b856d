/* SPDX-License-Identifier: MIT */
/* The bytes of an input, inflated when they begin as gzip (RFC 1952, any number of members), passed
 * on when not. Constant memory; caps on bytes and ratio are the context's. Blocks are always filled
 * before they are used, so that what is read does not depend on how the input is chunked. */
#ifndef ENC_TEXT_INFLATE_H
#define ENC_TEXT_INFLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/context.h"
#include "base/sha256.h"
#include "encours/input.h"

typedef struct enc_inflate enc_inflate;

/* `input` is copied, what it points to is not. Read nothing before enc_inflate_rewind(). */
encours_status enc_inflate_new(encours_context *context, const encours_input *input,
                               enc_inflate **out, encours_error *error);
void enc_inflate_free(enc_inflate *inflate);

/* Begin a pass. With `digest`, the SHA-256 of the raw (still compressed) bytes is computed. */
encours_status enc_inflate_rewind(enc_inflate *inflate, bool digest, encours_error *error);

/* Fill `buffer`; less than `size` only before the end or a failure, which comes with the next call.
 * `*got` == 0 is the end, after which the whole raw input has been read and checked. */
encours_status enc_inflate_read(enc_inflate *inflate, uint8_t *buffer, size_t size, size_t *got,
                                encours_error *error);

/* SHA-256 of the raw bytes; STATE unless a pass with digest has come to its end. */
encours_status enc_inflate_digest(const enc_inflate *inflate, uint8_t out[ENC_SHA256_SIZE],
                                  encours_error *error);

const char *enc_inflate_name(const enc_inflate *inflate); /* never NULL */
bool enc_inflate_is_gzip(const enc_inflate *inflate);     /* true once the first block was read */

#endif
