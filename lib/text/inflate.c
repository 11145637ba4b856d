/* SPDX-License-Identifier: MIT */
#include "text/inflate.h"

#include <string.h>

#include <zlib.h>

#include "base/struct_size.h"
#include "base/text.h"
#include "text/failure.h"

enum {
    BLOCK_SIZE = 1 << 16,
    PREFIX_SIZE = 16,          /* keeps what zlib is given aligned for any type */
    RATIO_BYTES_MIN = 1 << 20, /* the ratio is watched past this much output: a short file of blanks
                                  is no bomb */
    GZIP_WINDOW = 15 + 16      /* zlib: largest window, gzip wrapper only */
};

struct enc_inflate {
    encours_context *context;
    encours_input input;
    char name[128];
    enc_sha256 sha;
    bool digest;  /* computed in this pass */
    bool raw_end; /* the input has said that it has no more */
    bool done;    /* the end was given out */
    bool sniffed;
    bool gzip;
    bool member_open;      /* inside a gzip member */
    bool stream_open;      /* `stream` was initialised */
    encours_status failed; /* kept, so that every later read says the same */
    encours_error failure;
    size_t at; /* of the raw block, what was used */
    size_t filled;
    uint64_t raw_bytes; /* read from the input */
    uint64_t given_bytes;
    z_stream stream;
    uint8_t block[BLOCK_SIZE];
};

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

encours_status enc_inflate_new(encours_context *context, const encours_input *input,
                               enc_inflate **out, encours_error *error)
{
    ENC_REQUIRE(context != NULL && input != NULL && out != NULL);
    *out = NULL;
    encours_input loaded;
    ENC_STRUCT_LOAD(loaded, input, encours_input, sizeof loaded, error);
    if (loaded.read == NULL || loaded.rewind == NULL)
        return enc_error_set(error, ENCOURS_E_INVALID, "encours_input.%s is not set",
                             loaded.read == NULL ? "read" : "rewind");
    enc_inflate *reader = enc_allocate_zeroed(context, sizeof *reader);
    if (reader == NULL)
        return enc_error_memory(error);
    reader->context = enc_context_retain(context);
    reader->input = loaded;
    enc_text_copy(reader->name, sizeof reader->name, loaded.name != NULL ? loaded.name : "input");
    reader->failure = (encours_error)ENCOURS_ERROR_INIT;
    reader->failed = enc_error_set(&reader->failure, ENCOURS_E_STATE, "not rewound yet");
    *out = reader;
    return ENCOURS_OK;
}

void enc_inflate_free(enc_inflate *reader)
{
    if (reader == NULL)
        return;
    if (reader->stream_open)
        inflateEnd(&reader->stream);
    encours_context *context = reader->context;
    enc_release(context, reader, sizeof *reader);
    encours_context_free(context);
}

/* Report the failure kept, now and at every later read. */
static encours_status report(enc_inflate *reader, encours_error *error)
{
    enc_error_place(&reader->failure, reader->name, 0, 0);
    return enc_failure_report(&reader->failure, reader->failed, error);
}

/* A callback's own failure travels unchanged; one that says nothing is given a sentence. */
static void keep_callback(enc_inflate *reader, encours_status status, const char *what)
{
    reader->failed = status;
    if (reader->failure.message[0] == '\0')
        enc_error_set(&reader->failure, status, "the %s callback of the input failed", what);
}

encours_status enc_inflate_rewind(enc_inflate *reader, bool digest, encours_error *error)
{
    enc_error_clear(&reader->failure);
    reader->failed = ENCOURS_OK;
    reader->raw_end = reader->done = reader->sniffed = reader->gzip = false;
    reader->member_open = false;
    reader->at = reader->filled = 0;
    reader->raw_bytes = reader->given_bytes = 0;
    reader->digest = digest;
    enc_sha256_init(&reader->sha);
    encours_status status = reader->input.rewind(reader->input.user, &reader->failure);
    if (status != ENCOURS_OK) {
        keep_callback(reader, status, "rewind");
        return report(reader, error);
    }
    return ENCOURS_OK;
}

/* Fill the raw block as far as the input goes, so that blocks do not depend on its chunks. Bytes
 * that came before a failure stay usable. */
static void fill(enc_inflate *reader)
{
    reader->at = reader->filled = 0;
    while (reader->filled < BLOCK_SIZE && !reader->raw_end && reader->failed == ENCOURS_OK) {
        size_t got = 0, room = BLOCK_SIZE - reader->filled;
        encours_status status = reader->input.read(
            reader->input.user, reader->block + reader->filled, room, &got, &reader->failure);
        if (status != ENCOURS_OK) {
            keep_callback(reader, status, "read");
        } else if (got > room) {
            reader->failed = enc_error_set(&reader->failure, ENCOURS_E_CALLBACK,
                                           "the read callback says it gave %zu bytes of %zu", got,
                                           room);
        } else {
            reader->filled += got;
            reader->raw_end = got == 0;
        }
    }
    reader->raw_bytes += reader->filled;
    if (reader->digest)
        enc_sha256_update(&reader->sha, reader->block, reader->filled);
}

/* Have raw bytes in the block unless the input is at its end; false on a failure with none left. */
static bool refill(enc_inflate *reader)
{
    if (reader->at < reader->filled)
        return true;
    if (reader->failed != ENCOURS_OK)
        return false;
    if (!reader->raw_end)
        fill(reader);
    return reader->filled > reader->at || reader->failed == ENCOURS_OK;
}

static bool at_raw_end(const enc_inflate *reader)
{
    return reader->raw_end && reader->at == reader->filled;
}

/* A failure of the bytes themselves replaces one of the callback further on. */
static void fail(enc_inflate *reader, encours_status status, const char *message)
{
    reader->at = reader->filled;
    reader->failed = enc_error_set(&reader->failure, status, "%s", message);
}

static void begin_member(enc_inflate *reader)
{
    int result;
    if (reader->stream_open) {
        result = inflateReset(&reader->stream);
    } else {
        reader->stream = (z_stream){
            .zalloc = zlib_allocate, .zfree = zlib_release, .opaque = reader->context};
        result = inflateInit2(&reader->stream, GZIP_WINDOW);
        reader->stream_open = result == Z_OK;
    }
    if (result == Z_OK)
        reader->member_open = true;
    else if (result == Z_MEM_ERROR)
        fail(reader, ENCOURS_E_NO_MEMORY, "the allocator returned no memory");
    else
        fail(reader, ENCOURS_E_UNSUPPORTED, "zlib refuses to start");
}

/* Between members: another one, padding of zeros, or the end. */
static void next_member(enc_inflate *reader)
{
    while (reader->at < reader->filled && reader->block[reader->at] == 0)
        reader->at++;
    if (reader->at == reader->filled)
        return;
    if (reader->block[reader->at] != 0x1F)
        fail(reader, ENCOURS_E_CORRUPT, "something that is not gzip follows the gzip data");
    else
        begin_member(reader);
}

static void check_ratio(enc_inflate *reader, uint64_t given)
{
    uint64_t used = reader->raw_bytes - (reader->filled - reader->at);
    uint32_t ratio_max = enc_context_settings(reader->context)->input_ratio_max;
    if (given <= RATIO_BYTES_MIN || given / ratio_max <= used)
        return;
    reader->at = reader->filled;
    reader->failed = enc_error_set(&reader->failure, ENCOURS_E_LIMIT,
                                   "the gzip data grows more than %u times when inflated",
                                   ratio_max);
    enc_error_hint(&reader->failure, "If the file is honest, raise input_ratio_max of the context "
                                     "or give the file inflated");
}

/* Inflate into `out` and return the bytes made. */
static size_t inflate_some(enc_inflate *reader, uint8_t *out, size_t size)
{
    z_stream *stream = &reader->stream;
    stream->next_in = reader->block + reader->at;
    stream->avail_in = (uInt)(reader->filled - reader->at);
    stream->next_out = out;
    stream->avail_out = (uInt)size;
    int result = inflate(stream, Z_NO_FLUSH);
    size_t made = size - stream->avail_out;
    reader->at = reader->filled - stream->avail_in;
    if (result == Z_STREAM_END)
        reader->member_open = false;
    else if (result == Z_MEM_ERROR)
        fail(reader, ENCOURS_E_NO_MEMORY, "the allocator returned no memory");
    else if (result != Z_OK && result != Z_BUF_ERROR)
        fail(reader, ENCOURS_E_CORRUPT, "the gzip data is damaged");
    return made;
}

static size_t read_gzip(enc_inflate *reader, uint8_t *buffer, size_t size)
{
    size_t got = 0;
    while (got < size && refill(reader)) {
        if (at_raw_end(reader)) {
            if (reader->member_open)
                fail(reader, ENCOURS_E_CORRUPT, "the gzip data is cut short");
            break;
        }
        if (!reader->member_open)
            next_member(reader);
        if (!reader->member_open)
            continue;
        size_t room = size - got < BLOCK_SIZE ? size - got : BLOCK_SIZE;
        got += inflate_some(reader, buffer + got, room);
        if (reader->failed == ENCOURS_OK || reader->at < reader->filled)
            check_ratio(reader, reader->given_bytes + got);
    }
    return got;
}

static size_t read_plain(enc_inflate *reader, uint8_t *buffer, size_t size)
{
    size_t got = 0;
    while (got < size && refill(reader) && !at_raw_end(reader)) {
        size_t left = reader->filled - reader->at;
        size_t part = left < size - got ? left : size - got;
        memcpy(buffer + got, reader->block + reader->at, part);
        reader->at += part;
        got += part;
    }
    return got;
}

static void sniff(enc_inflate *reader)
{
    fill(reader);
    reader->sniffed = true;
    reader->gzip = reader->filled >= 2 && reader->block[0] == 0x1F && reader->block[1] == 0x8B;
}

encours_status enc_inflate_read(enc_inflate *reader, uint8_t *buffer, size_t size, size_t *got,
                                encours_error *error)
{
    ENC_REQUIRE(reader != NULL && buffer != NULL && size > 0 && got != NULL);
    *got = 0;
    if (!reader->sniffed && reader->failed == ENCOURS_OK)
        sniff(reader);
    /* One byte more than the cap is asked for, to tell an input that just fits from one that does
     * not; it is not given out. */
    uint64_t bytes_max = enc_context_settings(reader->context)->input_bytes_max;
    uint64_t left = bytes_max - reader->given_bytes;
    size_t wanted = size <= left ? size : (size_t)left + 1;
    size_t made = reader->gzip ? read_gzip(reader, buffer, wanted)
                               : read_plain(reader, buffer, wanted);
    if (made > left) {
        made = (size_t)left;
        reader->at = reader->filled;
        reader->failed = enc_error_set(&reader->failure, ENCOURS_E_LIMIT,
                                       "the input is longer than %" PRIu64 " bytes", bytes_max);
        enc_error_hint(&reader->failure, "Raise input_bytes_max of the context or split the file");
    }
    if (made == 0 && reader->failed != ENCOURS_OK)
        return report(reader, error);
    reader->given_bytes += made;
    reader->done = made == 0;
    *got = made;
    return ENCOURS_OK;
}

encours_status enc_inflate_digest(const enc_inflate *reader, uint8_t out[ENC_SHA256_SIZE],
                                  encours_error *error)
{
    if (!reader->digest || !reader->done)
        return enc_error_set(error, ENCOURS_E_STATE, "the input was not read to its end");
    enc_sha256 sha = reader->sha;
    enc_sha256_final(&sha, out);
    return ENCOURS_OK;
}

const char *enc_inflate_name(const enc_inflate *reader)
{
    return reader->name;
}

bool enc_inflate_is_gzip(const enc_inflate *reader)
{
    return reader->gzip;
}
