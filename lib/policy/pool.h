/* SPDX-License-Identifier: MIT */
/* Texts and arrays of a builder and of the policies it made, which share them: what is in a pool
 * never moves or changes, and goes with the last who holds it. */
#ifndef ENC_POLICY_POOL_H
#define ENC_POLICY_POOL_H

#include "base/context.h"
#include "base/text.h"

typedef struct enc_pool enc_pool;

enc_pool *enc_pool_new(encours_context *context); /* NULL: no memory */
enc_pool *enc_pool_retain(enc_pool *pool);
void enc_pool_release(enc_pool *pool); /* NULL is allowed */

/* Bytes aligned for 64-bit numbers; NULL: no memory. Only the builder asks. */
void *enc_pool_take(enc_pool *pool, size_t size);

/* A copy, NUL-terminated; NULL: no memory. */
const char *enc_pool_copy(enc_pool *pool, enc_text text);

#endif
