/* SPDX-License-Identifier: MIT */
#include "base/crc.h"

#include <stdbool.h>

#include <zlib.h>

#include "base/cpu.h"

enum { WIDE_BYTES_MIN = 128 };

#if ENC_WIDE_X86
#include <immintrin.h>

static bool has_instructions(void)
{
    return __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("sse4.1");
}

/* One factor of 64 bits of `a` times each half of `k`, as 128 bits, and what comes next. */
__attribute__((target("pclmul,sse4.1"))) static __m128i fold(__m128i a, __m128i k, __m128i next)
{
    __m128i low = _mm_clmulepi64_si128(a, k, 0x00), high = _mm_clmulepi64_si128(a, k, 0x11);
    return _mm_xor_si128(_mm_xor_si128(low, high), next);
}

/* From 128 bits down to 32: by x^64, then Barrett's reduction. */
__attribute__((target("pclmul,sse4.1"))) static uint32_t reduce(__m128i x, __m128i k)
{
    const __m128i low_words = _mm_setr_epi32(-1, 0, -1, 0);
    __m128i y = _mm_clmulepi64_si128(x, k, 0x10);
    x = _mm_xor_si128(_mm_srli_si128(x, 8), y);
    y = _mm_srli_si128(x, 4);
    x = _mm_clmulepi64_si128(_mm_and_si128(x, low_words), _mm_set_epi64x(0, 0x163CD6124), 0x00);
    x = _mm_xor_si128(x, y);
    const __m128i polynomial = _mm_set_epi64x(0x1F7011641, 0x1DB710641);
    y = _mm_clmulepi64_si128(_mm_and_si128(x, low_words), polynomial, 0x10);
    y = _mm_clmulepi64_si128(_mm_and_si128(y, low_words), polynomial, 0x00);
    return (uint32_t)_mm_extract_epi32(_mm_xor_si128(x, y), 1);
}

/* Folding by carry-less multiplication: Gopal and others, "Fast CRC Computation for Generic
 * Polynomials Using PCLMULQDQ Instruction", Intel 2009. `size` is at least 64, in sixteens. */
__attribute__((target("pclmul,sse4.1"))) static uint32_t by_folding(const uint8_t *at, size_t size,
                                                                    uint32_t crc)
{
    const __m128i by_64 = _mm_set_epi64x(0x1C6E41596, 0x154442BD4);
    const __m128i by_16 = _mm_set_epi64x(0x0CCAA009E, 0x1751997D0);
    __m128i x[4];
    for (int i = 0; i < 4; i++)
        x[i] = _mm_loadu_si128((const __m128i *)(const void *)(at + 16 * i));
    x[0] = _mm_xor_si128(x[0], _mm_cvtsi32_si128((int)crc));
    for (at += 64, size -= 64; size >= 64; at += 64, size -= 64)
        for (int i = 0; i < 4; i++)
            x[i] = fold(x[i], by_64, _mm_loadu_si128((const __m128i *)(const void *)(at + 16 * i)));
    for (int i = 1; i < 4; i++)
        x[0] = fold(x[0], by_16, x[i]);
    for (; size >= 16; at += 16, size -= 16)
        x[0] = fold(x[0], by_16, _mm_loadu_si128((const __m128i *)(const void *)at));
    return reduce(x[0], by_16);
}
#endif

uint32_t enc_crc32(const void *bytes, size_t size)
{
    const uint8_t *at = bytes;
    uLong crc = crc32_z(0, NULL, 0);
#if ENC_WIDE_X86
    if (size >= WIDE_BYTES_MIN && has_instructions()) {
        size_t whole = size / 16 * 16;
        crc = ~by_folding(at, whole, UINT32_MAX);
        at += whole;
        size -= whole;
    }
#endif
    return size > 0 ? (uint32_t)crc32_z((uint32_t)crc, at, size) : (uint32_t)crc;
}
