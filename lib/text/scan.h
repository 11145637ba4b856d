/* SPDX-License-Identifier: MIT */
/* Where the characters are that mean something to a tokenizer: 64 bytes at a time, as a bit mask.
 * SSE2 where the compiler has it (every x86-64), 64-bit words elsewhere; the same masks. */
#ifndef ENC_TEXT_SCAN_H
#define ENC_TEXT_SCAN_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { ENC_SCAN_BLOCK = 64 };

/* The four characters looked for; repeat one to look for fewer. */
typedef struct enc_scan {
    char wanted[4];
} enc_scan;

/* 0x80 in each byte of `word` that equals the byte repeated in `pattern`, exactly. */
static inline uint64_t enc_scan_equal_bytes(uint64_t word, uint64_t pattern)
{
    const uint64_t low = UINT64_C(0x7F7F7F7F7F7F7F7F);
    uint64_t difference = word ^ pattern;
    return ~(((difference & low) + low) | difference | low);
}

static inline uint64_t enc_scan_block_portable(const enc_scan *scan, const char *text)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t mask = 0;
    for (unsigned i = 0; i < 8; i++) {
        uint64_t word;
        memcpy(&word, text + 8 * i, sizeof word);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        word = __builtin_bswap64(word);
#endif
        uint64_t hits = 0;
        for (unsigned j = 0; j < 4; j++)
            hits |= enc_scan_equal_bytes(word, ones * (unsigned char)scan->wanted[j]);
        mask |= ((hits >> 7) * UINT64_C(0x0102040810204080) >> 56) << (8 * i);
    }
    return mask;
}

/* Bit i is set when text[i] is one of the wanted; 64 bytes are read. */
static inline uint64_t enc_scan_block(const enc_scan *scan, const char *text)
{
#if defined(__SSE2__)
    const __m128i a = _mm_set1_epi8(scan->wanted[0]), b = _mm_set1_epi8(scan->wanted[1]);
    const __m128i c = _mm_set1_epi8(scan->wanted[2]), d = _mm_set1_epi8(scan->wanted[3]);
    uint64_t mask = 0;
    for (unsigned i = 0; i < 4; i++) {
        __m128i bytes;
        memcpy(&bytes, text + 16 * i, sizeof bytes);
        __m128i hits = _mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(bytes, a), _mm_cmpeq_epi8(bytes, b)),
            _mm_or_si128(_mm_cmpeq_epi8(bytes, c), _mm_cmpeq_epi8(bytes, d)));
        mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(hits) << (16 * i);
    }
    return mask;
#else
    return enc_scan_block_portable(scan, text);
#endif
}

#endif
