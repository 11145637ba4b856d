/* SPDX-License-Identifier: MIT */
/* SHA-256 (FIPS 180-4). Ours, because the chain must be checkable by anyone without a whole crypto
 * library; the CPU's instructions are used where it has them, with the same result. */
#ifndef ENC_BASE_SHA256_H
#define ENC_BASE_SHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { ENC_SHA256_SIZE = 32 };

typedef struct enc_sha256 {
    uint32_t state[8];
    uint64_t length;
    uint8_t block[64];
} enc_sha256;

void enc_sha256_init(enc_sha256 *sha);
void enc_sha256_update(enc_sha256 *sha, const void *bytes, size_t size);
void enc_sha256_final(enc_sha256 *sha, uint8_t out[ENC_SHA256_SIZE]);
void enc_sha256_of(const void *bytes, size_t size, uint8_t out[ENC_SHA256_SIZE]);

/* For tests: force the portable code path for one object's worth of blocks. */
void enc_sha256_blocks_portable(uint32_t state[8], const uint8_t *blocks, size_t count);
void enc_sha256_blocks(uint32_t state[8], const uint8_t *blocks, size_t count);

#endif
