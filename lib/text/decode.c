/* SPDX-License-Identifier: MIT */
#include "text/decode.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "text/failure.h"

enum {
    BLOCK_SIZE = 1 << 15,
    BUFFER_MIN = 8
};

struct enc_decode {
    encours_context *context;
    enc_inflate *inflate;
    enc_decode_options options;
    int32_t encoding;       /* AUTO until it is known */
    uint64_t not_utf8;      /* offset of the byte that ruled UTF-8 out, from 1; 0: none did */
    uint64_t nuls;
    bool at_start;          /* a byte order mark may come */
    encours_status failed;  /* to be reported once the characters before it were given */
    encours_error failure;
    size_t at;              /* of the block, what was decoded */
    size_t filled;
    uint8_t block[BLOCK_SIZE];
};

static const char *encoding_name(int32_t encoding)
{
    switch (encoding) {
    case ENCOURS_ENCODING_UTF8: return "UTF-8";
    case ENCOURS_ENCODING_UTF16LE: return "UTF-16LE";
    case ENCOURS_ENCODING_UTF16BE: return "UTF-16BE";
    case ENCOURS_ENCODING_CP1252: return "CP1252";
    case ENCOURS_ENCODING_ISO8859_15: return "ISO 8859-15";
    default: return "an unknown encoding";
    }
}

encours_status enc_decode_new(encours_context *context, enc_inflate *inflate,
                              const enc_decode_options *options, enc_decode **out,
                              encours_error *error)
{
    ENC_REQUIRE(context != NULL && inflate != NULL && options != NULL && out != NULL);
    *out = NULL;
    if (options->encoding < ENCOURS_ENCODING_AUTO ||
        options->encoding > ENCOURS_ENCODING_ISO8859_15)
        return enc_error_set(error, ENCOURS_E_INVALID, "%" PRId32 " is no encours_encoding",
                             options->encoding);
    enc_decode *decode = enc_allocate_zeroed(context, sizeof *decode);
    if (decode == NULL)
        return enc_error_memory(error);
    decode->context = enc_context_retain(context);
    decode->inflate = inflate;
    decode->options = *options;
    decode->encoding = options->encoding;
    decode->failure = (encours_error)ENCOURS_ERROR_INIT;
    *out = decode;
    return ENCOURS_OK;
}

void enc_decode_free(enc_decode *decode)
{
    if (decode == NULL)
        return;
    enc_inflate_free(decode->inflate);
    encours_context *context = decode->context;
    enc_release(context, decode, sizeof *decode);
    encours_context_free(context);
}

/* The encoding a byte order mark stands for; AUTO when there is none. */
static int32_t mark_encoding(const uint8_t *bytes, size_t size)
{
    if (size >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
        return ENCOURS_ENCODING_UTF8;
    if (size >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
        return ENCOURS_ENCODING_UTF16LE;
    if (size >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
        return ENCOURS_ENCODING_UTF16BE;
    return ENCOURS_ENCODING_AUTO;
}

static encours_status apply_mark(enc_decode *decode, int32_t mark, encours_error *error)
{
    int32_t asked = decode->options.encoding;
    if (mark == ENCOURS_ENCODING_AUTO)
        return ENCOURS_OK;
    if (asked == ENCOURS_ENCODING_AUTO || asked == mark) {
        decode->encoding = mark;
        return ENCOURS_OK;
    }
    enc_error_set(error, ENCOURS_E_INVALID,
                  "the input begins with the byte order mark of %s but is said to be %s",
                  encoding_name(mark), encoding_name(asked));
    enc_error_hint(error, "Leave the encoding open: the mark then decides");
    enc_error_place(error, enc_inflate_name(decode->inflate), 1, 0);
    return ENCOURS_E_INVALID;
}

/* Whether what is left at the end of a block may be the beginning of a character. */
static bool is_cut(const uint8_t *bytes, size_t size)
{
    size_t length = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : bytes[0] >= 0xC2 ? 2 : 0;
    if (bytes[0] > 0xF4 || size >= length)
        return false;
    for (size_t i = 1; i < size; i++)
        if ((bytes[i] & 0xC0) != 0x80)
            return false;
    return true;
}

/* Validate the block, moving a character cut at its end to the front; false at the first byte that
 * is not UTF-8, of which `filled` then tells the place. */
static bool validate_block(enc_decode *decode)
{
    size_t valid = enc_utf8_valid_length((const char *)decode->block, decode->filled);
    size_t left = decode->filled - valid;
    if (left > 0 && !is_cut(decode->block + valid, left)) {
        decode->filled = valid;
        return false;
    }
    memmove(decode->block, decode->block + valid, left);
    decode->filled = left;
    return true;
}

encours_status enc_decode_detect(enc_decode *decode, bool digest, encours_error *error)
{
    ENC_TRY(enc_inflate_rewind(decode->inflate, digest, error));
    decode->encoding = decode->options.encoding;
    decode->not_utf8 = 0;
    decode->filled = 0;
    bool undecided = decode->encoding == ENCOURS_ENCODING_AUTO, first = true;
    uint64_t before = 0; /* offset of the block's first byte in the stream */
    for (size_t got = 1; got > 0 && (first || digest || undecided); first = false) {
        ENC_TRY(enc_inflate_read(decode->inflate, decode->block + decode->filled,
                                 BLOCK_SIZE - decode->filled, &got, error));
        decode->filled += got;
        if (first)
            ENC_TRY(apply_mark(decode, mark_encoding(decode->block, decode->filled), error));
        undecided = undecided && decode->encoding == ENCOURS_ENCODING_AUTO;
        size_t had = decode->filled;
        bool valid = undecided && validate_block(decode) && (got > 0 || decode->filled == 0);
        if (undecided && !valid) {
            decode->not_utf8 = before + (got > 0 ? decode->filled : 0) + 1;
            undecided = false;
        }
        before += had - (valid ? decode->filled : 0);
        if (!valid)
            decode->filled = 0;
    }
    if (decode->encoding == ENCOURS_ENCODING_AUTO)
        decode->encoding = decode->not_utf8 != 0 ? ENCOURS_ENCODING_CP1252
                                                 : ENCOURS_ENCODING_UTF8;
    return ENCOURS_OK;
}

encours_status enc_decode_rewind(enc_decode *decode, bool digest, encours_error *error)
{
    if (decode->encoding == ENCOURS_ENCODING_AUTO)
        return enc_error_set(error, ENCOURS_E_STATE, "the encoding has not been detected yet");
    decode->nuls = 0;
    decode->at_start = true;
    decode->failed = ENCOURS_OK;
    decode->at = decode->filled = 0;
    return enc_inflate_rewind(decode->inflate, digest, error);
}

/* Keep the first failure of this pass for the call after the characters before it. */
static void fail(enc_decode *decode, const char *what)
{
    decode->failed = enc_error_set(&decode->failure, ENCOURS_E_INVALID, "%s", what);
    if (decode->not_utf8 != 0)
        enc_error_hint(&decode->failure,
                       "The input was taken for CP1252 because its byte %" PRIu64
                       " is not UTF-8; state its encoding",
                       decode->not_utf8);
    else
        enc_error_hint(&decode->failure, "State the encoding the input is really in");
    enc_error_place(&decode->failure, enc_inflate_name(decode->inflate), 0, 0);
}

static void fail_byte(enc_decode *decode, uint8_t byte)
{
    char what[96];
    snprintf(what, sizeof what, "byte 0x%02X is not text in %s", byte,
             encoding_name(decode->encoding));
    fail(decode, what);
}

/* Have `wanted` bytes in the block; at the end or on a failure false, with what is left. */
static bool refill(enc_decode *decode, size_t wanted)
{
    while (decode->filled - decode->at < wanted && decode->failed == ENCOURS_OK) {
        size_t got, left = decode->filled - decode->at;
        memmove(decode->block, decode->block + decode->at, left);
        decode->at = 0;
        decode->filled = left;
        encours_status status = enc_inflate_read(decode->inflate, decode->block + left,
                                                 BLOCK_SIZE - left, &got, &decode->failure);
        if (status != ENCOURS_OK)
            decode->failed = status;
        else if (got == 0)
            return false;
        else
            decode->filled += got;
    }
    return decode->filled - decode->at >= wanted;
}

static size_t put_utf8(char *out, uint32_t code)
{
    unsigned char *to = (unsigned char *)out;
    if (code < 0x80) {
        to[0] = (unsigned char)code;
        return 1;
    }
    size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = length - 1; i > 0; i--, code >>= 6)
        to[i] = (unsigned char)(0x80 | (code & 0x3F));
    to[0] = (unsigned char)(leads[length] | code);
    return length;
}

/* Code points of the bytes 0x80 to 0x9F; 0 is undefined. */
static const uint16_t cp1252_high[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

/* In ISO 8859-15 the bytes 0x80 to 0x9F are control characters, which no text needs: such a file is
 * CP1252 under a wrong name, its 0x80 a euro sign, and must not be read as if all were well. */
static uint32_t single_byte(int32_t encoding, uint8_t byte)
{
    if (byte >= 0x80 && byte < 0xA0)
        return encoding == ENCOURS_ENCODING_CP1252 ? cp1252_high[byte - 0x80] : 0;
    if (encoding == ENCOURS_ENCODING_ISO8859_15) {
        switch (byte) {
        case 0xA4: return 0x20AC;
        case 0xA6: return 0x160;
        case 0xA8: return 0x161;
        case 0xB4: return 0x17D;
        case 0xB8: return 0x17E;
        case 0xBC: return 0x152;
        case 0xBD: return 0x153;
        case 0xBE: return 0x178;
        default: break;
        }
    }
    return byte;
}

static size_t read_single(enc_decode *decode, char *buffer, size_t size)
{
    size_t used = 0;
    while (size - used >= BUFFER_MIN && refill(decode, 1)) {
        size_t left = decode->filled - decode->at;
        uint64_t word;
        if (left >= sizeof word) {
            memcpy(&word, decode->block + decode->at, sizeof word);
            if ((word & UINT64_C(0x8080808080808080)) == 0) {
                memcpy(buffer + used, &word, sizeof word);
                used += sizeof word;
                decode->at += sizeof word;
                continue;
            }
        }
        uint8_t byte = decode->block[decode->at++];
        uint32_t code = single_byte(decode->encoding, byte);
        if (byte >= 0x80 && code == 0) {
            fail_byte(decode, byte);
            decode->at = decode->filled;
        } else {
            used += put_utf8(buffer + used, code);
        }
    }
    return used;
}

static uint32_t unit_at(const enc_decode *decode, size_t at)
{
    const uint8_t *bytes = decode->block + at;
    return decode->encoding == ENCOURS_ENCODING_UTF16LE ? (uint32_t)(bytes[0] | bytes[1] << 8)
                                                        : (uint32_t)(bytes[0] << 8 | bytes[1]);
}

static size_t read_utf16(enc_decode *decode, char *buffer, size_t size)
{
    size_t used = 0;
    while (size - used >= BUFFER_MIN) {
        if (!refill(decode, 2)) {
            if (decode->failed == ENCOURS_OK && decode->at < decode->filled)
                fail(decode, "the UTF-16 text ends in the middle of a character");
            break;
        }
        uint32_t code = unit_at(decode, decode->at);
        size_t taken = 2;
        if (code >= 0xD800 && code < 0xE000) {
            uint32_t low = refill(decode, 4) ? unit_at(decode, decode->at + 2) : 0;
            if (code >= 0xDC00 || low < 0xDC00 || low >= 0xE000) {
                if (decode->failed == ENCOURS_OK)
                    fail(decode, "half a surrogate pair is not UTF-16 text");
                decode->at = decode->filled;
                break;
            }
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            taken = 4;
        }
        decode->at += taken;
        used += put_utf8(buffer + used, code);
    }
    return used;
}

/* UTF-8 is read into the caller's buffer and validated there; the block only keeps a character cut
 * at the end of one buffer for the next. */
static size_t read_utf8(enc_decode *decode, char *buffer, size_t size)
{
    size_t kept = decode->filled, used = 0, got = 1;
    memcpy(buffer, decode->block, kept);
    while (used == 0 && got > 0) { /* again when the input gave less than a character */
        encours_status status = enc_inflate_read(decode->inflate, (uint8_t *)buffer + kept,
                                                 size - kept, &got, &decode->failure);
        if (status != ENCOURS_OK) {
            decode->failed = status;
            return 0;
        }
        kept += got;
        used = enc_utf8_valid_length(buffer, kept);
        if (used < kept && (got == 0 || !is_cut((const uint8_t *)buffer + used, kept - used))) {
            fail_byte(decode, (uint8_t)buffer[used]);
            return used;
        }
    }
    decode->filled = kept - used;
    memcpy(decode->block, buffer + used, decode->filled);
    return used;
}

static size_t drop_mark(enc_decode *decode, char *buffer, size_t used)
{
    decode->at_start = false;
    if (used < 3 || memcmp(buffer, "\xEF\xBB\xBF", 3) != 0)
        return used;
    memmove(buffer, buffer + 3, used - 3);
    return used - 3;
}

/* Drop the NUL characters, or stop before the first. */
static size_t drop_nuls(enc_decode *decode, char *buffer, size_t used)
{
    char *nul = memchr(buffer, '\0', used);
    if (nul == NULL)
        return used;
    size_t kept = (size_t)(nul - buffer);
    if (decode->options.refuse_nul) {
        fail(decode, "a NUL character is not text");
        return kept;
    }
    for (size_t i = kept; i < used; i++)
        if (buffer[i] != '\0')
            buffer[kept++] = buffer[i];
    decode->nuls += used - kept;
    return kept;
}

encours_status enc_decode_read(enc_decode *decode, char *buffer, size_t size, size_t *got,
                               encours_error *error)
{
    ENC_REQUIRE(decode != NULL && buffer != NULL && size >= BUFFER_MIN && got != NULL);
    *got = 0;
    for (size_t used = 0, seen = 1; seen > 0 && used == 0 && decode->failed == ENCOURS_OK;) {
        if (decode->encoding == ENCOURS_ENCODING_UTF8)
            seen = read_utf8(decode, buffer, size);
        else if (decode->encoding == ENCOURS_ENCODING_UTF16LE ||
                 decode->encoding == ENCOURS_ENCODING_UTF16BE)
            seen = read_utf16(decode, buffer, size);
        else
            seen = read_single(decode, buffer, size);
        used = decode->at_start ? drop_mark(decode, buffer, seen) : seen;
        used = drop_nuls(decode, buffer, used);
        *got = used;
    }
    if (*got == 0 && decode->failed != ENCOURS_OK)
        return enc_failure_report(&decode->failure, decode->failed, error);
    return ENCOURS_OK;
}

const enc_inflate *enc_decode_source(const enc_decode *decode)
{
    return decode->inflate;
}

int32_t enc_decode_encoding(const enc_decode *decode)
{
    return decode->encoding;
}

uint64_t enc_decode_nuls(const enc_decode *decode)
{
    return decode->nuls;
}
