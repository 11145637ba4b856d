/* SPDX-License-Identifier: MIT */
/* Kernels in instructions of 512 bits: 32 or 16 items at once, the rest of a block with a mask. */
#include "pure/cells_block.h"

#if ENC_WIDE_X86
#include <immintrin.h>

/* Without optimisation gcc's gathers are macros, and it warns of the casts in them. */
#if !defined(__clang__) && !defined(__OPTIMIZE__)
#pragma GCC diagnostic ignored "-Wsign-conversion"
#endif

#define ENC_TARGET __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl")))
#define ENC_TARGET_INLINE ENC_TARGET __attribute__((always_inline)) static inline

/* Magnitudes of a block, and what was wrong. */
typedef struct tally {
    __m512i bits;
    __m512i sum;
    uint32_t bad;
} tally;

ENC_TARGET_INLINE void tally_add(tally *t, __m512i amounts)
{
    __m512i magnitudes = _mm512_abs_epi64(amounts);
    t->bits = _mm512_or_si512(t->bits, magnitudes);
    t->sum = _mm512_add_epi64(t->sum, magnitudes);
}

/* Modulo 2^64; the compiler's own reduction adds signed numbers. */
ENC_TARGET_INLINE uint64_t sum_of(__m512i eight)
{
    uint64_t words[8];
    _mm512_storeu_si512(words, eight);
    return (words[0] + words[1] + words[2] + words[3]) +
           (words[4] + words[5] + words[6] + words[7]);
}

ENC_TARGET_INLINE enc_cells_digest tally_digest(const tally *t)
{
    return (enc_cells_digest){
        .is_bad = t->bad != 0,
        .bits = (uint64_t)_mm512_reduce_or_epi64(t->bits),
        .sum = sum_of(t->sum),
    };
}

/* Items of 16 days that are neither in range nor absent. */
ENC_TARGET_INLINE __mmask16 bad_days(__m512i days, __mmask16 absent)
{
    const __m512i range = _mm512_set1_epi32(ENCOURS_DATE_MAX - ENCOURS_DATE_MIN);
    __m512i above = _mm512_sub_epi32(days, _mm512_set1_epi32(ENCOURS_DATE_MIN));
    return _mm512_mask_cmpgt_epu32_mask((__mmask16)~absent, above, range);
}

/* Columns of 16 items, as 16 numbers of 16 bits. */
ENC_TARGET_INLINE __m256i columns_of(const enc_cells_plan *plan, const int32_t *day,
                                     const int64_t *amount, __mmask16 mask, tally *t)
{
    const uint32_t n = plan->threshold_count;
    const __m512i one = _mm512_set1_epi32(1);
    __m512i days = _mm512_maskz_loadu_epi32(mask, day);
    __m512i low = _mm512_maskz_loadu_epi64((__mmask8)mask, amount);
    __m512i high = _mm512_maskz_loadu_epi64((__mmask8)(mask >> 8), amount + 8);
    __mmask16 absent = _mm512_cmpeq_epi32_mask(days, _mm512_set1_epi32(ENCOURS_DATE_NONE));
    __m512i columns = _mm512_setzero_si512();
    for (uint32_t k = 0; k < n; k++) {
        __m512i threshold = _mm512_set1_epi32(plan->thresholds[k]);
        __mmask16 before = _mm512_cmplt_epi32_mask(days, threshold);
        columns = _mm512_mask_add_epi32(columns, before, columns, one);
    }
    columns = _mm512_mask_mov_epi32(columns, absent, _mm512_set1_epi32(plan->no_date));
    if (plan->credits_apart) {
        unsigned negative = (unsigned)_mm512_movepi64_mask(low) |
                            (unsigned)_mm512_movepi64_mask(high) << 8;
        columns = _mm512_mask_mov_epi32(columns, (__mmask16)negative,
                                        _mm512_set1_epi32(plan->credits));
    }
    t->bad |= (uint32_t)(bad_days(days, absent) & mask);
    tally_add(t, low);
    tally_add(t, high);
    return _mm512_cvtepi32_epi16(columns);
}

/* Offsets of 32 currencies by the small table; 0 of those that are not listed. */
ENC_TARGET_INLINE __m512i offsets_by_hash(const enc_cells_plan *plan, __m512i codes, __mmask32 mask,
                                          tally *t)
{
    __m512i entries = _mm512_srli_epi16(
        _mm512_mullo_epi16(codes, _mm512_set1_epi16((short)plan->multiplier)), 10);
    __m512i found = _mm512_permutex2var_epi16(_mm512_loadu_si512(plan->hash_codes), entries,
                                              _mm512_loadu_si512(plan->hash_codes + 32));
    __mmask32 unknown = _mm512_mask_cmpneq_epu16_mask(mask, found, codes);
    t->bad |= unknown;
    return _mm512_maskz_permutex2var_epi16(~unknown, _mm512_loadu_si512(plan->hash_offsets),
                                           entries, _mm512_loadu_si512(plan->hash_offsets + 32));
}

/* The same of 16 of them by the large table. */
ENC_TARGET_INLINE __m256i offsets_by_table(const enc_cells_plan *plan, __m256i codes,
                                           __mmask16 mask, tally *t)
{
    const __m512i nowhere = _mm512_set1_epi32(ENC_CELLS_NOWHERE);
    __m512i index = _mm512_cvtepu16_epi32(codes);
    __mmask16 known = _mm512_mask_cmplt_epu32_mask(mask, index, _mm512_set1_epi32(ENC_CELLS_CODES));
    __m512i offsets = _mm512_and_si512(
        _mm512_mask_i32gather_epi32(nowhere, known, index, plan->offsets, 2), nowhere);
    __mmask16 unknown = _mm512_cmpeq_epu32_mask(offsets, nowhere);
    t->bad |= (uint32_t)(unknown & mask);
    return _mm512_maskz_cvtepi32_epi16((__mmask16)~unknown, offsets);
}

ENC_TARGET_INLINE __m512i offsets_of(const enc_cells_plan *plan, const uint16_t *currency,
                                     __mmask32 mask, tally *t)
{
    if (!plan->by_code)
        return _mm512_set1_epi16((short)plan->first);
    __m512i codes = _mm512_maskz_loadu_epi16(mask, currency);
    if (plan->has_hash)
        return offsets_by_hash(plan, codes, mask, t);
    __m256i low = offsets_by_table(plan, _mm512_castsi512_si256(codes), (__mmask16)mask, t);
    __m256i high = offsets_by_table(plan, _mm512_extracti64x4_epi64(codes, 1),
                                    (__mmask16)(mask >> 16), t);
    return _mm512_inserti64x4(_mm512_castsi256_si512(low), high, 1);
}

/* Slots of up to 32 items. */
ENC_TARGET_INLINE __m512i slots_of(const enc_cells_plan *plan, const uint16_t *currency,
                                   const int64_t *amount, const int32_t *day, __mmask32 mask,
                                   tally *t)
{
    __m256i low = columns_of(plan, day, amount, (__mmask16)mask, t);
    __m256i high = columns_of(plan, day + 16, amount + 16, (__mmask16)(mask >> 16), t);
    __m512i columns = _mm512_inserti64x4(_mm512_castsi256_si512(low), high, 1);
    return _mm512_add_epi16(offsets_of(plan, currency, mask, t), columns);
}

ENC_TARGET static void classify(const enc_cells_plan *plan, const uint16_t *currency,
                                const int64_t *amount, const int32_t *day, size_t count,
                                uint16_t *slots, enc_cells_digest *digest)
{
    tally t = {_mm512_setzero_si512(), _mm512_setzero_si512(), 0};
    for (size_t i = 0; i < count; i += 32) {
        size_t left = count - i;
        __mmask32 mask = left < 32 ? (UINT32_C(1) << left) - 1 : UINT32_MAX;
        const uint16_t *codes = plan->by_code ? currency + i : currency;
        _mm512_mask_storeu_epi16(slots + i, mask,
                                 slots_of(plan, codes, amount + i, day + i, mask, &t));
    }
    *digest = tally_digest(&t);
}

/* Sums in registers: of all amounts, of the debits, of those that have a date, and of those before
 * each threshold. The credits are what the debits leave of all, a column is the difference of two
 * neighbours. Members, not an array: an array would not stay in registers. */
typedef struct sums {
    __m512i all;
    __m512i debits;
    __m512i dated;
    __m512i before_0;
    __m512i before_1;
    __m512i before_2;
    __m512i before_3;
    __m512i before_4;
    __m512i before_5;
    __m512i before_6;
} sums;

#define ENC_FIRST(k)                                                                               \
    s->before_##k = _mm512_mask_add_epi64(                                                         \
        s->before_##k, _mm256_cmplt_epi32_mask(days, _mm256_set1_epi32(plan->thresholds[(k)])),    \
        s->before_##k, debits)
#define ENC_BEFORE(k)                                                                              \
    if (n > (k))                                                                                   \
    ENC_FIRST(k)

/* `least` is what amounts are cut off at to be debits: 0, or INT64_MIN when credits are not kept
 * apart. */
ENC_TARGET_INLINE void add_eight(const enc_cells_plan *plan, const int64_t *amount,
                                 const int32_t *day, __mmask8 mask, __m512i least, sums *s,
                                 tally *t, uint32_t n)
{
    const __m256i range = _mm256_set1_epi32(ENCOURS_DATE_MAX - ENCOURS_DATE_MIN);
    __m256i days = _mm256_maskz_loadu_epi32(mask, day);
    __m512i amounts = _mm512_maskz_loadu_epi64(mask, amount);
    __m512i debits = _mm512_max_epi64(amounts, least);
    debits = _mm512_maskz_mov_epi64(mask, debits);
    __mmask8 dated = _mm256_cmpneq_epi32_mask(days, _mm256_set1_epi32(ENCOURS_DATE_NONE));
    __m256i above = _mm256_sub_epi32(days, _mm256_set1_epi32(ENCOURS_DATE_MIN));
    t->bad |= (uint32_t)(_mm256_mask_cmpgt_epu32_mask(dated, above, range) & mask);
    s->all = _mm512_add_epi64(s->all, amounts);
    s->debits = _mm512_add_epi64(s->debits, debits);
    s->dated = _mm512_mask_add_epi64(s->dated, dated, s->dated, debits);
    ENC_FIRST(0); /* there is always one */
    ENC_BEFORE(1);
    ENC_BEFORE(2);
    ENC_BEFORE(3);
    ENC_BEFORE(4);
    ENC_BEFORE(5);
    ENC_BEFORE(6);
    tally_add(t, amounts);
}

ENC_TARGET_INLINE void total_of(const enc_cells_plan *plan, const int64_t *amount,
                                const int32_t *day, size_t count, int64_t *out,
                                enc_cells_digest *digest, uint32_t n)
{
    const __m512i zero = _mm512_setzero_si512();
    const __m512i least = _mm512_set1_epi64(plan->credits_apart ? 0 : INT64_MIN);
    tally t = {zero, zero, 0};
    sums s = {zero, zero, zero, zero, zero, zero, zero, zero, zero, zero};
    size_t i = 0;
    for (; i + 16 <= count; i += 16) {
        add_eight(plan, amount + i, day + i, 0xff, least, &s, &t, n);
        add_eight(plan, amount + i + 8, day + i + 8, 0xff, least, &s, &t, n);
    }
    for (; i < count; i += 8) {
        size_t left = count - i;
        __mmask8 mask = (__mmask8)(left < 8 ? (1u << left) - 1 : 0xff);
        add_eight(plan, amount + i, day + i, mask, least, &s, &t, n);
    }
    uint64_t all = sum_of(s.all), debits = sum_of(s.debits), dated = sum_of(s.dated);
    const uint64_t before[ENC_CELLS_TOTAL_MAX] = {
        sum_of(s.before_0), sum_of(s.before_1), sum_of(s.before_2), sum_of(s.before_3),
        sum_of(s.before_4), sum_of(s.before_5), sum_of(s.before_6),
    };
    enc_cells_columns(n, debits, debits - dated, before, out);
    out[n + 2] = (int64_t)(all - debits);
    *digest = tally_digest(&t);
}

/* One copy for each number of thresholds, so that the sums are in registers. */
#define ENC_TOTAL(n)                                                                               \
    ENC_TARGET static void total_##n(const enc_cells_plan *plan, const int64_t *amount,            \
                                     const int32_t *day, size_t count, int64_t *out,               \
                                     enc_cells_digest *digest)                                     \
    {                                                                                              \
        total_of(plan, amount, day, count, out, digest, n);                                        \
    }
ENC_TOTAL(1)
ENC_TOTAL(2)
ENC_TOTAL(3)
ENC_TOTAL(4)
ENC_TOTAL(5)
ENC_TOTAL(6)
ENC_TOTAL(7)
#undef ENC_TOTAL

typedef void (*total_fn)(const enc_cells_plan *, const int64_t *, const int32_t *, size_t,
                         int64_t *, enc_cells_digest *);

static void total(const enc_cells_plan *plan, const int64_t *amount, const int32_t *day,
                  size_t count, int64_t *out, enc_cells_digest *digest)
{
    static const total_fn totals[ENC_CELLS_TOTAL_MAX + 1] = {
        total_1, total_1, total_2, total_3, total_4, total_5, total_6, total_7,
    };
    totals[plan->threshold_count](plan, amount, day, count, out, digest);
}

#undef ENC_BEFORE
#undef ENC_FIRST

ENC_TARGET static bool days_are_bad(const int32_t *days, size_t count)
{
    uint32_t bad = 0;
    for (size_t i = 0; i < count; i += 16) {
        size_t left = count - i;
        __mmask16 mask = (__mmask16)(left < 16 ? (1u << left) - 1 : 0xffff);
        __m512i some = _mm512_maskz_loadu_epi32(mask, days + i);
        __mmask16 absent = _mm512_cmpeq_epi32_mask(some, _mm512_set1_epi32(ENCOURS_DATE_NONE));
        bad |= (uint32_t)(bad_days(some, absent) & mask);
    }
    return bad != 0;
}

ENC_TARGET static bool rows_are_bad(const uint32_t *rows, size_t count, uint32_t first,
                                    uint32_t last)
{
    const __m512i from = _mm512_set1_epi32((int)first);
    __m512i greatest = _mm512_setzero_si512();
    for (size_t i = 0; i < count; i += 16) {
        size_t left = count - i;
        __mmask16 mask = (__mmask16)(left < 16 ? (1u << left) - 1 : 0xffff);
        __m512i some = _mm512_mask_loadu_epi32(from, mask, rows + i);
        greatest = _mm512_max_epu32(greatest, _mm512_sub_epi32(some, from));
    }
    return _mm512_reduce_max_epu32(greatest) > last - first;
}

/* The line of a row stays in a register while items of that row go by. */
ENC_TARGET static void runs(int64_t *low, uint32_t row_first, const uint32_t *rows,
                            const uint16_t *slots, const int64_t *amounts, size_t count)
{
    size_t i = 0;
    while (i < count) {
        uint32_t row = rows[i];
        int64_t *line = low + (size_t)(row - row_first) * ENC_CELLS_LINE_WORDS;
        __m512i cells = _mm512_loadu_si512(line);
        do {
            __mmask8 column = (__mmask8)(1u << slots[i]);
            cells = _mm512_mask_add_epi64(cells, column, cells, _mm512_set1_epi64(amounts[i]));
            i++;
        } while (i < count && rows[i] == row);
        _mm512_storeu_si512(line, cells);
    }
}

/* No item waits for the memory that the one before it wrote: the sums are in a register. */
ENC_TARGET static int64_t line(const uint16_t *slots, const int64_t *amounts, size_t count,
                               uint32_t columns, int64_t *cells)
{
    __m512i found = _mm512_setzero_si512();
    for (size_t i = 0; i < count; i++) {
        __mmask8 column = (__mmask8)(1u << slots[i]);
        found = _mm512_mask_add_epi64(found, column, found, _mm512_set1_epi64(amounts[i]));
    }
    _mm512_mask_storeu_epi64(cells, (__mmask8)((1u << columns) - 1), found);
    return (int64_t)_mm512_reduce_add_epi64(found);
}

const enc_cells_path enc_cells_avx512 = {
    .classify = classify,
    .total = total,
    .days_are_bad = days_are_bad,
    .rows_are_bad = rows_are_bad,
    .runs = runs,
    .line = line,
};
#endif
