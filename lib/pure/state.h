/* SPDX-License-Identifier: MIT */
/* The partial state of an aggregate, in memory of the caller; see encours/state.h.
 *
 *   0  magic "ENCS"         8  bytes in all         24  items
 *   4  version, 6 kind     16  digest of options    32  number of sums, 36 of maxima
 *  64  the sums, 16 bytes each; the maxima, 8 bytes each; then what is the kind's own
 *
 * All little-endian. An add function collects a block in locals, and touches the state only when
 * nothing can fail any more: first enc_state_count(), which can, then the sums, which cannot. A
 * term of a sum is below 2^87 in magnitude, so that 2^40 of them stay within 128 bits. */
#ifndef ENC_PURE_STATE_H
#define ENC_PURE_STATE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/checked.h"
#include "encours/state.h"

enum { ENC_STATE_HEADER_SIZE = 64 };

/* Never renumbered: states of one release may meet those of another. */
typedef enum enc_state_kind {
    ENC_STATE_AGING_CELLS = 1,
    ENC_STATE_AGING_KEYS = 2,
    ENC_STATE_INTEREST = 3,
    ENC_STATE_CREDIT_SHEET = 4,
    ENC_STATE_DSO = 10,
    ENC_STATE_DSO_INVOICES = 11,
    ENC_STATE_DSO_TERMS = 12,
    ENC_STATE_DELAYS = 20,
    ENC_STATE_DAYS_TO_PAY = 21,
    ENC_STATE_COLLECTION = 22,
    ENC_STATE_RECOVERY = 23,
    ENC_STATE_DUNNING_EFFECT = 24,
    ENC_STATE_PROMISES = 25,
    ENC_STATE_DISPUTES = 26,
    ENC_STATE_ROLL_RATES = 27,
    ENC_STATE_MIGRATION = 28,
    ENC_STATE_OVERDUE = 29,
    ENC_STATE_RECOVERY_COHORTS = 30,
    ENC_STATE_VAT = 40,
    ENC_STATE_DOUBTFUL = 41,
    ENC_STATE_EXPOSURE = 50,
    ENC_STATE_BEHAVIOUR = 51,
    ENC_STATE_CONCENTRATION = 52,
    ENC_STATE_ECL = 53,
    ENC_STATE_COHORTS = 54,
    ENC_STATE_FORECAST = 60,
    ENC_STATE_COLLECTION_PROFILE = 61,
} enc_state_kind;

/* What a kind is made of. Kinds whose merge is more than adding sums and taking maxima have bytes
 * of their own after them, and a case in encours_state_merge(). */
typedef struct enc_state_shape {
    uint16_t kind;
    uint32_t sum_count;
    uint32_t maximum_count;
    size_t own_size;
    uint64_t options; /* enc_state_digest() over what begin was given */
} enc_state_shape;

static inline uint64_t enc_le64(uint64_t value)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    return __builtin_bswap64(value);
#else
    return value;
#endif
}

/* Words of a state, which is aligned to 8 bytes. Copied, because the memory is the caller's, of
 * whatever type; compilers make one load or store of it. */
static inline uint64_t enc_state_word(const void *state, size_t at)
{
    uint64_t word;
    memcpy(&word, (const uint8_t *)state + at, sizeof word);
    return enc_le64(word);
}

static inline void enc_state_put_word(void *state, size_t at, uint64_t value)
{
    uint64_t word = enc_le64(value);
    memcpy((uint8_t *)state + at, &word, sizeof word);
}

/* Fold an option into a digest that starts at ENC_STATE_DIGEST_START: FNV-1a, 64 bits. */
#define ENC_STATE_DIGEST_START UINT64_C(14695981039346656037)
uint64_t enc_state_digest(uint64_t digest, int64_t value);

/* Bytes of a state; SIZE_MAX when that is beyond all memory. */
size_t enc_state_size(const enc_state_shape *shape);

/* Write an empty state: MISUSE when the memory is NULL, misaligned or not of that size. Its own
 * bytes are zeroed too. A maximum begins at INT64_MIN. */
encours_status enc_state_begin(void *state, size_t size, const enc_state_shape *shape,
                               encours_error *error);

/* The same in memory that holds only zero bytes: what is large and zero stays untouched. */
encours_status enc_state_begin_zeroed(void *state, size_t size, const enc_state_shape *shape,
                                      encours_error *error);

/* Is this a whole state of that shape? MISUSE, CORRUPT, or INVALID for other kinds and options. */
encours_status enc_state_check(const void *state, size_t size, const enc_state_shape *shape,
                               encours_error *error);

/* The same for a function that has no options: only the kind is compared, `options` is not. */
encours_status enc_state_check_kind(const void *state, size_t size, enc_state_kind kind,
                                    encours_error *error);

/* Count items; LIMIT, and nothing counted, past 2^40. What is taken back was counted before. */
encours_status enc_state_count(void *state, uint64_t more, encours_error *error);
void enc_state_uncount(void *state, uint64_t less);
uint64_t enc_state_items(const void *state);
uint64_t enc_state_options(const void *state);
uint32_t enc_state_sum_count(const void *state);

static inline size_t enc_state_sum_at(uint32_t sum)
{
    return ENC_STATE_HEADER_SIZE + (size_t)sum * sizeof(enc_i128);
}

static inline enc_i128 enc_state_sum(const void *state, uint32_t sum)
{
    size_t at = enc_state_sum_at(sum);
    return (enc_i128)((enc_u128)enc_state_word(state, at + 8) << 64 | enc_state_word(state, at));
}

static inline void enc_state_add(void *state, uint32_t sum, enc_i128 term)
{
    size_t at = enc_state_sum_at(sum);
    enc_u128 value = (enc_u128)enc_state_sum(state, sum) + (enc_u128)term;
    enc_state_put_word(state, at, (uint64_t)value);
    enc_state_put_word(state, at + 8, (uint64_t)(value >> 64));
}

/* The same of a term of 64 bits, for loops over items of many rows. */
static inline uint64_t *enc_state_sum_words(void *state, uint32_t sum)
{
    return (uint64_t *)(void *)((uint8_t *)state + ENC_STATE_HEADER_SIZE) + (size_t)sum * 2;
}

static inline void enc_state_add_small(void *state, uint32_t sum, int64_t term)
{
    uint64_t *words = enc_state_sum_words(state, sum), low;
    bool carries = __builtin_add_overflow(enc_le64(words[0]), (uint64_t)term, &low);
    words[0] = enc_le64(low);
    words[1] = enc_le64(enc_le64(words[1]) + (term < 0 ? UINT64_MAX : 0) + carries);
}

static inline void enc_state_prefetch(const void *state, uint32_t sum)
{
    __builtin_prefetch((const uint8_t *)state + ENC_STATE_HEADER_SIZE + (size_t)sum * 16, 1);
}

void enc_state_raise(void *state, uint32_t maximum, int64_t value);
int64_t enc_state_maximum(const void *state, uint32_t maximum);

/* The kind's own bytes, 8-byte aligned. */
void *enc_state_own(void *state);
const void *enc_state_own_const(const void *state);

#endif
