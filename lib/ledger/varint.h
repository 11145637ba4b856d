/* SPDX-License-Identifier: MIT */
/* Variable-length integers: seven bits a byte, low ones first, shortest form only. Signed values
 * are folded so that small magnitudes stay short: 0, -1, 1, -2 become 0, 1, 2, 3. */
#ifndef ENC_LEDGER_VARINT_H
#define ENC_LEDGER_VARINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { ENC_VARINT_SIZE_MAX = 10 };

static inline uint8_t *enc_put_varint(uint8_t *to, uint64_t value)
{
    while (value >= 0x80) {
        *to++ = (uint8_t)(value | 0x80);
        value >>= 7;
    }
    *to++ = (uint8_t)value;
    return to;
}

static inline uint64_t enc_fold(int64_t value)
{
    return (uint64_t)value << 1 ^ (value < 0 ? UINT64_MAX : 0);
}

static inline int64_t enc_unfold(uint64_t value)
{
    uint64_t magnitude = value >> 1;
    return (value & 1) != 0 ? -(int64_t)magnitude - 1 : (int64_t)magnitude;
}

static inline uint8_t *enc_put_signed(uint8_t *to, int64_t value)
{
    return enc_put_varint(to, enc_fold(value));
}

/* Reads never pass the end; the first failure sticks. */
typedef struct enc_reader {
    const uint8_t *at;
    const uint8_t *end;
    bool failed;
} enc_reader;

static inline uint64_t enc_get_varint_slow(enc_reader *reader)
{
    uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && reader->at < reader->end; shift += 7) {
        uint8_t byte = *reader->at++;
        value |= (uint64_t)(byte & 0x7F) << shift;
        if ((byte & 0x80) != 0)
            continue;
        if ((byte == 0 && shift > 0) || (shift == 63 && byte > 1))
            break; /* not the shortest form, or more than 64 bits */
        return value;
    }
    reader->failed = true;
    return 0;
}

static inline uint64_t enc_get_varint(enc_reader *reader)
{
    if (reader->at < reader->end && *reader->at < 0x80)
        return *reader->at++;
    return enc_get_varint_slow(reader);
}

static inline int64_t enc_get_signed(enc_reader *reader)
{
    return enc_unfold(enc_get_varint(reader));
}

static inline const uint8_t *enc_get_bytes(enc_reader *reader, size_t size)
{
    if (size > (size_t)(reader->end - reader->at)) {
        reader->failed = true;
        return NULL;
    }
    const uint8_t *bytes = reader->at;
    reader->at += size;
    return bytes;
}

#endif
