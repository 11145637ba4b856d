/* SPDX-License-Identifier: MIT */
/* Make gzip data for tests, one member a call. */
#ifndef ENC_TESTS_GZIP_H
#define ENC_TESTS_GZIP_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <zlib.h>

/* Append one gzip member to `out` (of `capacity` bytes, `used` in use); aborts when it is full. */
static inline size_t gzip_append(uint8_t *out, size_t used, size_t capacity, const void *bytes,
                                 size_t size)
{
    z_stream stream = {0};
    if (deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        abort();
    uint8_t *copy = malloc(size + 1);
    memcpy(copy, bytes, size);
    stream.next_in = copy;
    stream.avail_in = (uInt)size;
    stream.next_out = out + used;
    stream.avail_out = (uInt)(capacity - used);
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        abort();
    used = capacity - stream.avail_out;
    deflateEnd(&stream);
    free(copy);
    return used;
}

#endif
