/* SPDX-License-Identifier: MIT */
/* Payloads of snapshots through zlib, whose memory is the context's. */
#include <string.h>

#include <zlib.h>

#include "ledger/snapshot.h"

enum { PREFIX_SIZE = 16 }; /* keeps what zlib is given aligned for any type */

/* zlib frees without a size, our hooks want one: it is kept in front of the block. */
static voidpf zlib_allocate(voidpf opaque, uInt items, uInt size)
{
    size_t bytes = (size_t)items * size + PREFIX_SIZE;
    uint8_t *block = enc_allocate(opaque, bytes);
    if (block == NULL)
        return Z_NULL;
    memcpy(block, &bytes, sizeof bytes);
    return block + PREFIX_SIZE;
}

static void zlib_release(voidpf opaque, voidpf address)
{
    uint8_t *block = (uint8_t *)address - PREFIX_SIZE;
    size_t bytes;
    memcpy(&bytes, block, sizeof bytes);
    enc_release(opaque, block, bytes);
}

static encours_status fail(int result, const z_stream *stream, encours_error *error)
{
    if (result == Z_MEM_ERROR)
        return enc_error_memory(error);
    return enc_error_set(error, ENCOURS_E_UNSUPPORTED, "zlib refuses: %s",
                         stream->msg != NULL ? stream->msg : "no reason given");
}

encours_status enc_block_deflate(encours_context *context, const uint8_t *from, size_t size,
                                 uint8_t *to, size_t capacity, size_t *made, encours_error *error)
{
    z_stream stream = {.zalloc = zlib_allocate, .zfree = zlib_release, .opaque = context};
    *made = 0;
    int result = deflateInit(&stream, Z_DEFAULT_COMPRESSION);
    if (result != Z_OK)
        return fail(result, &stream, error);
    stream.next_in = (Bytef *)(uintptr_t)from; /* zlib reads it only */
    stream.avail_in = (uInt)size;
    stream.next_out = to;
    stream.avail_out = (uInt)capacity;
    result = deflate(&stream, Z_FINISH);
    if (result == Z_STREAM_END)
        *made = capacity - stream.avail_out;
    deflateEnd(&stream);
    return ENCOURS_OK;
}

encours_status enc_block_inflate(encours_context *context, const uint8_t *from, size_t stored,
                                 uint8_t *to, size_t size, encours_error *error)
{
    z_stream stream = {.zalloc = zlib_allocate,
                       .zfree = zlib_release,
                       .opaque = context,
                       .next_in = (Bytef *)(uintptr_t)from,
                       .avail_in = (uInt)stored};
    int result = inflateInit(&stream);
    if (result != Z_OK)
        return fail(result, &stream, error);
    stream.next_out = to;
    stream.avail_out = (uInt)size;
    result = inflate(&stream, Z_FINISH);
    bool whole = result == Z_STREAM_END && stream.avail_out == 0 && stream.avail_in == 0;
    inflateEnd(&stream);
    if (result == Z_MEM_ERROR)
        return enc_error_memory(error);
    return whole ? ENCOURS_OK : enc_error_set(error, ENCOURS_E_CORRUPT, "it does not inflate");
}
