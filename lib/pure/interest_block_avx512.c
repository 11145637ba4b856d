/* SPDX-License-Identifier: MIT */
/* Eight invoices at once, with multiplications of 52 bits. */
#include "pure/interest_block.h"

#if ENC_WIDE_X86
#include <immintrin.h>

#define ENC_TARGET __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512ifma")))
#define ENC_TARGET_INLINE ENC_TARGET __attribute__((always_inline)) static inline

/* What is the same for all invoices of a block. */
typedef struct constants {
    const uint64_t *by_due;
    const uint64_t *shares;
    __m512i divisor;
    __m512i twice;
    __m512i bias;
    __m256i due_first;
    __m256i as_of;
    bool half_even;
} constants;

typedef struct tallies {
    __m512i sum;
    __m512i bits;
    __m512i amounts; /* of late invoices, all bits together */
    uint32_t bad;
    uint64_t late;
    uint64_t undated;
} tallies;

/* amount * share / 2^52 is at most two below the quotient; the rest, below three divisors and so
 * below 2^43, is known modulo 2^52. Lanes that are not late have parts and shares of 0: their rest
 * is the bias, which is below the divisor. */
ENC_TARGET_INLINE __m512i quotients(const constants *c, __m512i amounts, __m512i parts,
                                    __m512i shares)
{
    const __m512i zero = _mm512_setzero_si512(), one = _mm512_set1_epi64(1);
    const __m512i low = _mm512_set1_epi64((1LL << 52) - 1);
    __m512i quotient = _mm512_madd52hi_epu64(zero, amounts, _mm512_srli_epi64(shares, 12));
    __m512i product = _mm512_madd52lo_epu64(c->bias, amounts, parts);
    __m512i taken = _mm512_madd52lo_epu64(zero, quotient, c->divisor);
    __m512i rest = _mm512_and_si512(_mm512_sub_epi64(product, taken), low);
    __mmask8 once = _mm512_cmpge_epu64_mask(rest, c->divisor);
    __mmask8 again = _mm512_cmpge_epu64_mask(rest, c->twice);
    quotient = _mm512_mask_add_epi64(quotient, once, quotient, one);
    quotient = _mm512_mask_add_epi64(quotient, again, quotient, one);
    if (c->half_even) {
        unsigned tie = _mm512_cmpeq_epi64_mask(rest, zero);
        tie |= _mm512_cmpeq_epi64_mask(rest, c->divisor);
        tie |= _mm512_cmpeq_epi64_mask(rest, c->twice);
        quotient = _mm512_mask_andnot_epi64(quotient, (__mmask8)tie, one, quotient);
    }
    return quotient;
}

ENC_TARGET_INLINE __m512i eight(const constants *c, const int64_t *amount, const int32_t *due,
                                __mmask8 mask, tallies *t)
{
    const __m512i zero = _mm512_setzero_si512();
    const __m256i none = _mm256_set1_epi32(ENCOURS_DATE_NONE);
    __m512i amounts = _mm512_maskz_loadu_epi64(mask, amount);
    __m256i days = _mm256_mask_loadu_epi32(none, mask, due);
    __mmask8 known = _mm256_cmpge_epi32_mask(days, c->due_first);
    __mmask8 absent = _mm256_cmpeq_epi32_mask(days, none);
    __mmask8 late = _mm256_mask_cmplt_epi32_mask(known, days, c->as_of);
    late = _mm512_mask_cmpgt_epi64_mask(late, amounts, zero);
    t->bad |= _mm256_mask_cmplt_epi32_mask((__mmask8)~absent, days, c->due_first);
    t->bad |= _mm256_cmpgt_epi32_mask(days, _mm256_set1_epi32(ENCOURS_DATE_MAX));
    t->late += (uint64_t)__builtin_popcount(late);
    t->undated += (uint64_t)__builtin_popcount((unsigned)(absent & mask));
    t->amounts = _mm512_mask_or_epi64(t->amounts, late, t->amounts, amounts);
    __m256i places = _mm256_sub_epi32(days, c->due_first);
    __m512i parts = _mm512_mask_i32gather_epi64(zero, late, places, c->by_due, 8);
    __m512i shares = _mm512_mask_i32gather_epi64(zero, late, places, c->shares, 8);
    __m512i found = quotients(c, amounts, parts, shares);
    t->sum = _mm512_add_epi64(t->sum, found);
    t->bits = _mm512_or_si512(t->bits, found);
    return found;
}

ENC_TARGET void enc_interest_block_avx512(const enc_interest_schedule *schedule,
                                          const int64_t *amount, const int32_t *due, size_t count,
                                          int64_t *interest, enc_interest_tally *tally)
{
    const __m512i zero = _mm512_setzero_si512();
    const constants c = {
        .by_due = enc_interest_schedule_by_due(schedule),
        .shares = enc_interest_schedule_shares(schedule),
        .divisor = _mm512_set1_epi64((long long)schedule->divisor),
        .twice = _mm512_set1_epi64((long long)schedule->divisor * 2),
        .bias = _mm512_set1_epi64((long long)schedule->bias),
        .due_first = _mm256_set1_epi32(schedule->due_first),
        .as_of = _mm256_set1_epi32(schedule->as_of),
        .half_even = schedule->half_even != 0,
    };
    tallies t = {zero, zero, zero, 0, 0, 0};
    for (size_t i = 0; i < count; i += 8) {
        size_t left = count - i;
        __mmask8 mask = (__mmask8)(left < 8 ? (1u << left) - 1 : 0xff);
        __m512i found = eight(&c, amount + i, due + i, mask, &t);
        _mm512_mask_storeu_epi64(interest + i, mask, found);
    }
    if ((uint64_t)_mm512_reduce_or_epi64(t.amounts) >> 52 != 0) {
        enc_interest_block_portable(schedule, amount, due, count, interest, tally);
        return;
    }
    uint64_t sums[8], sum = 0;
    _mm512_storeu_si512(sums, t.sum);
    for (size_t i = 0; i < 8; i++)
        sum += sums[i];
    *tally = (enc_interest_tally){
        .is_bad = t.bad != 0,
        .late = t.late,
        .undated = t.undated,
        .sum = sum,
        .bits = (uint64_t)_mm512_reduce_or_epi64(t.bits),
    };
}
#endif
