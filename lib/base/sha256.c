/* SPDX-License-Identifier: MIT */
#include "base/sha256.h"

#include <string.h>

static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t rotate(uint32_t value, unsigned count)
{
    return value >> count | value << (32 - count);
}

static uint32_t big_endian(const uint8_t *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static void compress(uint32_t state[8], const uint8_t *block)
{
    uint32_t w[64];
    for (unsigned i = 0; i < 16; i++)
        w[i] = big_endian(block + 4 * i);
    for (unsigned i = 16; i < 64; i++) {
        uint32_t s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3;
        uint32_t s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    for (unsigned i = 0; i < 64; i++) {
        uint32_t t1 = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) +
                      constants[i] + w[i];
        uint32_t t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) +
                      ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + t1;
        d = c, c = b, b = a, a = t1 + t2;
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
    state[4] += e, state[5] += f, state[6] += g, state[7] += h;
}

void enc_sha256_blocks_portable(uint32_t state[8], const uint8_t *blocks, size_t count)
{
    for (size_t i = 0; i < count; i++)
        compress(state, blocks + 64 * i);
}

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

/* Four rounds with the message words in `m` (already in order). */
#define ENC_ROUNDS(m, k)                                                                           \
    do {                                                                                           \
        __m128i sum = _mm_add_epi32(                                                               \
            (m), _mm_loadu_si128((const __m128i *)(const void *)&constants[k]));                   \
        cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);                                             \
        abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));                    \
    } while (0)

__attribute__((target("sha,sse4.1,ssse3"))) static void
blocks_with_instructions(uint32_t state[8], const uint8_t *blocks, size_t count)
{
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    __m128i low = _mm_loadu_si128((const __m128i *)(const void *)state);
    __m128i high = _mm_loadu_si128((const __m128i *)(const void *)(state + 4));
    low = _mm_shuffle_epi32(low, 0xB1);
    high = _mm_shuffle_epi32(high, 0x1B);
    __m128i abef = _mm_alignr_epi8(low, high, 8);
    __m128i cdgh = _mm_blend_epi16(high, low, 0xF0);
    for (size_t i = 0; i < count; i++) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i m[4];
        for (int j = 0; j < 4; j++)
            m[j] = _mm_shuffle_epi8(
                _mm_loadu_si128((const __m128i *)(const void *)(blocks + 64 * i + 16 * j)), swap);
        for (int k = 0; k < 64; k += 4) {
            __m128i now = m[0];
            ENC_ROUNDS(now, k);
            __m128i next = _mm_add_epi32(_mm_sha256msg1_epu32(m[0], m[1]),
                                         _mm_alignr_epi8(m[3], m[2], 4));
            next = _mm_sha256msg2_epu32(next, m[3]);
            m[0] = m[1], m[1] = m[2], m[2] = m[3], m[3] = next;
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    low = _mm_shuffle_epi32(abef, 0x1B);
    high = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128((__m128i *)(void *)state, _mm_blend_epi16(low, high, 0xF0));
    _mm_storeu_si128((__m128i *)(void *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

#include <cpuid.h>
#include <stdatomic.h>

/* Leaf 7, EBX bit 29: the compiler's own feature test does not know SHA in every version. Asking
 * the processor is slow under a hypervisor, and the answer never changes: 0 is not asked, 1 no,
 * 2 yes. */
static bool has_instructions(void)
{
    static atomic_int answer;
    int known = atomic_load_explicit(&answer, memory_order_relaxed);
    if (known == 0) {
        unsigned a, b, c, d;
        bool has = __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 29 & 1) != 0 &&
                   __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("ssse3");
        known = has ? 2 : 1;
        atomic_store_explicit(&answer, known, memory_order_relaxed);
    }
    return known == 2;
}

void enc_sha256_blocks(uint32_t state[8], const uint8_t *blocks, size_t count)
{
    if (has_instructions())
        blocks_with_instructions(state, blocks, count);
    else
        enc_sha256_blocks_portable(state, blocks, count);
}
#else
void enc_sha256_blocks(uint32_t state[8], const uint8_t *blocks, size_t count)
{
    enc_sha256_blocks_portable(state, blocks, count);
}
#endif

void enc_sha256_init(enc_sha256 *sha)
{
    *sha = (enc_sha256){.state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f,
                                  0x9b05688c, 0x1f83d9ab, 0x5be0cd19}};
}

void enc_sha256_update(enc_sha256 *sha, const void *bytes, size_t size)
{
    const uint8_t *from = bytes;
    size_t filled = (size_t)(sha->length % 64);
    sha->length += size;
    if (size == 0)
        return;
    if (filled > 0) {
        size_t taken = size < 64 - filled ? size : 64 - filled;
        memcpy(sha->block + filled, from, taken);
        from += taken;
        size -= taken;
        if (filled + taken < 64)
            return;
        enc_sha256_blocks(sha->state, sha->block, 1);
    }
    enc_sha256_blocks(sha->state, from, size / 64);
    memcpy(sha->block, from + size / 64 * 64, size % 64);
}

void enc_sha256_final(enc_sha256 *sha, uint8_t out[ENC_SHA256_SIZE])
{
    static const uint8_t padding[64] = {0x80};
    uint64_t bits = sha->length * 8;
    size_t filled = (size_t)(sha->length % 64);
    enc_sha256_update(sha, padding, filled < 56 ? 56 - filled : 120 - filled);
    uint8_t tail[8];
    for (int i = 0; i < 8; i++)
        tail[i] = (uint8_t)(bits >> (56 - 8 * i));
    enc_sha256_update(sha, tail, sizeof tail);
    for (int i = 0; i < 32; i++)
        out[i] = (uint8_t)(sha->state[i / 4] >> (24 - 8 * (i % 4)));
}

void enc_sha256_of(const void *bytes, size_t size, uint8_t out[ENC_SHA256_SIZE])
{
    enc_sha256 sha;
    enc_sha256_init(&sha);
    enc_sha256_update(&sha, bytes, size);
    enc_sha256_final(&sha, out);
}
