/* SPDX-License-Identifier: MIT */
/* A growable run of bytes with a mandatory maximum. */
#ifndef ENC_BASE_BUFFER_H
#define ENC_BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/context.h"

typedef struct enc_buffer {
    encours_context *context;
    uint8_t *bytes;
    size_t size;
    size_t capacity;
    size_t size_max;
} enc_buffer;

void enc_buffer_init(enc_buffer *buffer, encours_context *context, size_t size_max);
void enc_buffer_release(enc_buffer *buffer);

/* Make room for `more` bytes after `size`: NO_MEMORY, or LIMIT past the maximum. */
encours_status enc_buffer_reserve(enc_buffer *buffer, size_t more, encours_error *error);
encours_status enc_buffer_append(enc_buffer *buffer, const void *bytes, size_t size,
                                 encours_error *error);

#endif
