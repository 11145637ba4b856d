/* SPDX-License-Identifier: MIT */
#include "base/buffer.h"

#include <string.h>

void enc_buffer_init(enc_buffer *buffer, encours_context *context, size_t size_max)
{
    *buffer = (enc_buffer){.context = context, .size_max = size_max};
}

void enc_buffer_release(enc_buffer *buffer)
{
    if (buffer->context != NULL)
        enc_release(buffer->context, buffer->bytes, buffer->capacity);
    *buffer = (enc_buffer){0};
}

encours_status enc_buffer_reserve(enc_buffer *buffer, size_t more, encours_error *error)
{
    if (more > buffer->size_max - buffer->size)
        return enc_error_set(error, ENCOURS_E_LIMIT, "more than %zu bytes", buffer->size_max);
    void *bytes = buffer->bytes;
    if (!enc_grow(buffer->context, &bytes, &buffer->capacity, buffer->size + more, 1))
        return enc_error_memory(error);
    buffer->bytes = bytes;
    return ENCOURS_OK;
}

encours_status enc_buffer_append(enc_buffer *buffer, const void *bytes, size_t size,
                                 encours_error *error)
{
    if (size == 0)
        return ENCOURS_OK;
    ENC_TRY(enc_buffer_reserve(buffer, size, error));
    memcpy(buffer->bytes + buffer->size, bytes, size);
    buffer->size += size;
    return ENCOURS_OK;
}
