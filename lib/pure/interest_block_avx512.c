/* SPDX-License-Identifier: MIT */
/* Sixteen invoices at once, with multiplications of 52 bits. */
#include "pure/interest_block.h"

#if ENC_WIDE_X86
#include <immintrin.h>

/* Without optimisation gcc's gathers are macros, and it warns of the casts in them. */
#if !defined(__clang__) && !defined(__OPTIMIZE__)
#pragma GCC diagnostic ignored "-Wsign-conversion"
#endif

#define ENC_TARGET __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512ifma")))
#define ENC_TARGET_INLINE ENC_TARGET __attribute__((always_inline)) static inline

/* What is the same for all invoices of a block. The divisor is at most 2^bits, and more than half
 * of that. */
typedef struct constants {
    const uint64_t *by_due;
    const uint32_t *short_parts; /* NULL: they are not all below 2^32 */
    __m512i divisor;
    __m512i twice;
    __m512i bias;
    __m512i inverse; /* floor(2^(51 + bits) / divisor), below 2^52 */
    __m128i up;      /* 53 - bits */
    __m128i down;    /* bits - 1 */
    __m512i due_first;
    __m512i as_of;
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

/* Quotients of (amounts * parts + bias) / divisor, each below 2^51 (after Barrett): with what
 * leaves a shift down by bits - 1, below 2^52, times the inverse, at most two is missing; the rest,
 * below three divisors and so below 2^43, is known modulo 2^52. Lanes that are not late have parts
 * of 0: their rest is the bias, which is below the divisor. */
ENC_TARGET_INLINE __m512i quotients(const constants *c, __m512i amounts, __m512i parts)
{
    const __m512i zero = _mm512_setzero_si512(), one = _mm512_set1_epi64(1);
    const __m512i low_bits = _mm512_set1_epi64((1LL << 52) - 1);
    __m512i high = _mm512_madd52hi_epu64(zero, amounts, parts);
    __m512i low = _mm512_madd52lo_epu64(c->bias, amounts, parts);
    __m512i shifted = _mm512_add_epi64(_mm512_sll_epi64(high, c->up),
                                       _mm512_srl_epi64(low, c->down));
    __m512i quotient = _mm512_madd52hi_epu64(zero, shifted, c->inverse);
    __m512i taken = _mm512_madd52lo_epu64(zero, quotient, c->divisor);
    __m512i rest = _mm512_and_si512(_mm512_sub_epi64(low, taken), low_bits);
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

/* Half of sixteen invoices: `late` and `mask` are of its eight. */
ENC_TARGET_INLINE void eight(const constants *c, __m512i amounts, __m512i parts, __mmask8 late,
                             __mmask8 mask, int64_t *interest, tallies *t)
{
    t->amounts = _mm512_mask_or_epi64(t->amounts, late, t->amounts, amounts);
    __m512i found = quotients(c, amounts, parts);
    t->sum = _mm512_add_epi64(t->sum, found);
    t->bits = _mm512_or_si512(t->bits, found);
    _mm512_mask_storeu_epi64(interest, mask, found);
}

/* The invoices of `mask`, with parts of 32 bits or of 64. */
ENC_TARGET_INLINE void sixteen(const constants *c, const int64_t *amount, const int32_t *due,
                               __mmask16 mask, bool is_short, int64_t *interest, tallies *t)
{
    const __m512i zero = _mm512_setzero_si512();
    const __m512i none = _mm512_set1_epi32(ENCOURS_DATE_NONE);
    const __mmask8 masks[2] = {(__mmask8)mask, (__mmask8)(mask >> 8)};
    __m512i days = _mm512_mask_loadu_epi32(none, mask, due);
    __m512i first = _mm512_maskz_loadu_epi64(masks[0], amount);
    __m512i second = _mm512_maskz_loadu_epi64(masks[1], amount + 8);
    __mmask16 absent = _mm512_cmpeq_epi32_mask(days, none);
    __mmask16 late = _mm512_cmpge_epi32_mask(days, c->due_first);
    late = _mm512_mask_cmplt_epi32_mask(late, days, c->as_of);
    __mmask8 late_first = _mm512_mask_cmpgt_epi64_mask((__mmask8)late, first, zero);
    __mmask8 late_second = _mm512_mask_cmpgt_epi64_mask((__mmask8)(late >> 8), second, zero);
    late = _mm512_kunpackb(late_second, late_first);
    t->bad |= _mm512_mask_cmplt_epi32_mask((__mmask16)~absent, days, c->due_first);
    t->bad |= _mm512_cmpgt_epi32_mask(days, _mm512_set1_epi32(ENCOURS_DATE_MAX));
    t->late += (uint64_t)__builtin_popcount(late);
    t->undated += (uint64_t)__builtin_popcount((unsigned)(absent & mask));
    __m512i places = _mm512_sub_epi32(days, c->due_first), parts[2];
    __m256i low = _mm512_castsi512_si256(places), high = _mm512_extracti64x4_epi64(places, 1);
    if (is_short) {
        __m512i all = _mm512_mask_i32gather_epi32(zero, late, places, c->short_parts, 4);
        parts[0] = _mm512_cvtepu32_epi64(_mm512_castsi512_si256(all));
        parts[1] = _mm512_cvtepu32_epi64(_mm512_extracti64x4_epi64(all, 1));
    } else {
        parts[0] = _mm512_mask_i32gather_epi64(zero, late_first, low, c->by_due, 8);
        parts[1] = _mm512_mask_i32gather_epi64(zero, late_second, high, c->by_due, 8);
    }
    eight(c, first, parts[0], late_first, masks[0], interest, t);
    eight(c, second, parts[1], late_second, masks[1], interest + 8, t);
}

ENC_TARGET_INLINE void all_of(const constants *c, const int64_t *amount, const int32_t *due,
                              size_t count, bool is_short, int64_t *interest, tallies *t)
{
    size_t i = 0;
    for (; i + 16 <= count; i += 16)
        sixteen(c, amount + i, due + i, 0xffff, is_short, interest + i, t);
    if (i < count)
        sixteen(c, amount + i, due + i, (__mmask16)((1u << (count - i)) - 1), is_short,
                interest + i, t);
}

ENC_TARGET static constants constants_of(const enc_interest_schedule *schedule)
{
    bool is_short = schedule->short_at != 0;
    return (constants){
        .by_due = enc_interest_schedule_by_due(schedule),
        .short_parts = is_short ? enc_interest_schedule_short(schedule) : NULL,
        .divisor = _mm512_set1_epi64((long long)schedule->divisor),
        .twice = _mm512_set1_epi64((long long)schedule->divisor * 2),
        .bias = _mm512_set1_epi64((long long)schedule->bias),
        .inverse = _mm512_set1_epi64((long long)schedule->inverse),
        .up = _mm_cvtsi64_si128((long long)(53 - schedule->bits)),
        .down = _mm_cvtsi64_si128((long long)(schedule->bits - 1)),
        .due_first = _mm512_set1_epi32(schedule->due_first),
        .as_of = _mm512_set1_epi32(schedule->as_of),
        .half_even = schedule->half_even != 0,
    };
}

ENC_TARGET void enc_interest_block_avx512(const enc_interest_schedule *schedule,
                                          const int64_t *amount, const int32_t *due, size_t count,
                                          int64_t *interest, enc_interest_tally *tally)
{
    const __m512i zero = _mm512_setzero_si512();
    const constants c = constants_of(schedule);
    tallies t = {zero, zero, zero, 0, 0, 0};
    if (c.short_parts != NULL)
        all_of(&c, amount, due, count, true, interest, &t);
    else
        all_of(&c, amount, due, count, false, interest, &t);
    if ((uint64_t)_mm512_reduce_or_epi64(t.amounts) >> 51 != 0) {
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
