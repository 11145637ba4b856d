/* SPDX-License-Identifier: MIT */
/* Kernels in instructions of 256 bits: 16 or 8 items at once, the rest of a block one by one. */
#include "pure/cells_block.h"

#if ENC_WIDE_X86
#include <immintrin.h>

#define ENC_TARGET __attribute__((target("avx2")))
#define ENC_TARGET_INLINE ENC_TARGET __attribute__((always_inline)) static inline

/* Magnitudes of a block, and what was wrong: not zero where it is. */
typedef struct tally {
    __m256i bits;
    __m256i sum;
    __m256i bad;
} tally;

ENC_TARGET_INLINE __m256i load(const void *at)
{
    return _mm256_loadu_si256((const __m256i *)at);
}

ENC_TARGET_INLINE void tally_add(tally *t, __m256i amounts)
{
    __m256i signs = _mm256_cmpgt_epi64(_mm256_setzero_si256(), amounts);
    __m256i magnitudes = _mm256_sub_epi64(_mm256_xor_si256(amounts, signs), signs);
    t->bits = _mm256_or_si256(t->bits, magnitudes);
    t->sum = _mm256_add_epi64(t->sum, magnitudes);
}

ENC_TARGET_INLINE uint64_t sum_of(__m256i four)
{
    uint64_t words[4];
    _mm256_storeu_si256((__m256i *)(void *)words, four);
    return words[0] + words[1] + words[2] + words[3];
}

ENC_TARGET_INLINE enc_cells_digest tally_digest(const tally *t)
{
    uint64_t words[4];
    _mm256_storeu_si256((__m256i *)(void *)words, t->bits);
    return (enc_cells_digest){
        .is_bad = !_mm256_testz_si256(t->bad, t->bad),
        .bits = words[0] | words[1] | words[2] | words[3],
        .sum = sum_of(t->sum),
    };
}

ENC_TARGET_INLINE tally tally_none(void)
{
    return (tally){_mm256_setzero_si256(), _mm256_setzero_si256(), _mm256_setzero_si256()};
}

ENC_TARGET_INLINE __m256i is_absent(__m256i days)
{
    return _mm256_cmpeq_epi32(days, _mm256_set1_epi32(ENCOURS_DATE_NONE));
}

/* Items of 8 days that are neither in range nor absent. */
ENC_TARGET_INLINE __m256i bad_days(__m256i days)
{
    const __m256i beyond = _mm256_set1_epi32(ENCOURS_DATE_MAX - ENCOURS_DATE_MIN + 1);
    __m256i above = _mm256_sub_epi32(days, _mm256_set1_epi32(ENCOURS_DATE_MIN));
    __m256i is_out = _mm256_cmpeq_epi32(_mm256_max_epu32(above, beyond), above);
    return _mm256_andnot_si256(is_absent(days), is_out);
}

/* Signs of 8 amounts, 32 bits each. */
ENC_TARGET_INLINE __m256i signs_of(__m256i low, __m256i high)
{
    __m256 upper = _mm256_shuffle_ps(_mm256_castsi256_ps(low), _mm256_castsi256_ps(high), 0xdd);
    __m256i in_order = _mm256_permute4x64_epi64(_mm256_castps_si256(upper), 0xd8);
    return _mm256_srai_epi32(in_order, 31);
}

/* Columns of 8 items. */
ENC_TARGET_INLINE __m256i columns_of(const enc_cells_plan *plan, const int32_t *day,
                                     const int64_t *amount, tally *t)
{
    __m256i days = load(day), low = load(amount), high = load(amount + 4);
    __m256i columns = _mm256_setzero_si256();
    for (uint32_t k = 0; k < plan->threshold_count; k++) {
        __m256i threshold = _mm256_set1_epi32(plan->thresholds[k]);
        columns = _mm256_sub_epi32(columns, _mm256_cmpgt_epi32(threshold, days));
    }
    columns = _mm256_blendv_epi8(columns, _mm256_set1_epi32(plan->no_date), is_absent(days));
    if (plan->credits_apart)
        columns = _mm256_blendv_epi8(columns, _mm256_set1_epi32(plan->credits),
                                     signs_of(low, high));
    t->bad = _mm256_or_si256(t->bad, bad_days(days));
    tally_add(t, low);
    tally_add(t, high);
    return columns;
}

static void add_offsets(const enc_cells_plan *plan, const uint16_t *currency, size_t count,
                        uint16_t *slots, enc_cells_digest *digest)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t offset = plan->by_code ? enc_cells_offset(plan, currency[i]) : plan->first;
        digest->is_bad |= offset == ENC_CELLS_NOWHERE;
        slots[i] = (uint16_t)(slots[i] + offset);
    }
}

ENC_TARGET static void classify(const enc_cells_plan *plan, const uint16_t *currency,
                                const int64_t *amount, const int32_t *day, size_t count,
                                uint16_t *slots, enc_cells_digest *digest)
{
    tally t = tally_none();
    size_t i = 0;
    for (; i + 16 <= count; i += 16) {
        __m256i low = columns_of(plan, day + i, amount + i, &t);
        __m256i high = columns_of(plan, day + i + 8, amount + i + 8, &t);
        __m256i both = _mm256_permute4x64_epi64(_mm256_packus_epi32(low, high), 0xd8);
        _mm256_storeu_si256((__m256i *)(void *)(slots + i), both);
    }
    *digest = tally_digest(&t);
    for (; i < count; i++)
        slots[i] = enc_cells_slot(plan, enc_cells_column(plan, day[i]), 0, amount[i], day[i],
                                  digest);
    add_offsets(plan, currency, count, slots, digest);
}

/* Sums in registers: of all amounts, of the debits, of those without a date, and of those before
 * each threshold. The credits are what the debits leave of all, a column is the difference of two
 * neighbours. Members, not an array: an array would not stay in registers. */
typedef struct sums {
    __m256i all;
    __m256i debits;
    __m256i undated;
    __m256i before_0;
    __m256i before_1;
    __m256i before_2;
    __m256i before_3;
    __m256i before_4;
    __m256i before_5;
    __m256i before_6;
} sums;

ENC_TARGET_INLINE __m256i add_where(__m256i sum, __m128i where, __m256i amounts)
{
    return _mm256_add_epi64(sum, _mm256_and_si256(_mm256_cvtepi32_epi64(where), amounts));
}

#define ENC_FIRST(k)                                                                               \
    s->before_##k = add_where(                                                                     \
        s->before_##k, _mm_cmpgt_epi32(_mm_set1_epi32(plan->thresholds[(k)]), days), debits)
#define ENC_BEFORE(k)                                                                              \
    if (n > (k))                                                                                   \
    ENC_FIRST(k)

ENC_TARGET_INLINE void add_four(const enc_cells_plan *plan, sums *s, __m256i amounts, __m128i days,
                                __m256i apart, uint32_t n)
{
    __m256i negative = _mm256_cmpgt_epi64(_mm256_setzero_si256(), amounts);
    __m256i debits = _mm256_andnot_si256(_mm256_and_si256(negative, apart), amounts);
    __m128i undated = _mm_cmpeq_epi32(days, _mm_set1_epi32(ENCOURS_DATE_NONE));
    s->all = _mm256_add_epi64(s->all, amounts);
    s->debits = _mm256_add_epi64(s->debits, debits);
    s->undated = add_where(s->undated, undated, debits);
    ENC_FIRST(0); /* there is always one */
    ENC_BEFORE(1);
    ENC_BEFORE(2);
    ENC_BEFORE(3);
    ENC_BEFORE(4);
    ENC_BEFORE(5);
    ENC_BEFORE(6);
}

#undef ENC_BEFORE
#undef ENC_FIRST

ENC_TARGET_INLINE void total_of(const enc_cells_plan *plan, const int64_t *amount,
                                const int32_t *day, size_t count, int64_t *out,
                                enc_cells_digest *digest, uint32_t n)
{
    const __m256i zero = _mm256_setzero_si256();
    const __m256i apart = plan->credits_apart ? _mm256_set1_epi64x(-1) : zero;
    tally t = tally_none();
    sums s = {zero, zero, zero, zero, zero, zero, zero, zero, zero, zero};
    size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        __m256i days = load(day + i), low = load(amount + i), high = load(amount + i + 4);
        add_four(plan, &s, low, _mm256_castsi256_si128(days), apart, n);
        add_four(plan, &s, high, _mm256_extracti128_si256(days, 1), apart, n);
        t.bad = _mm256_or_si256(t.bad, bad_days(days));
        tally_add(&t, low);
        tally_add(&t, high);
    }
    uint64_t all = sum_of(s.all), debits = sum_of(s.debits), undated = sum_of(s.undated);
    const uint64_t before[ENC_CELLS_TOTAL_MAX] = {
        sum_of(s.before_0), sum_of(s.before_1), sum_of(s.before_2), sum_of(s.before_3),
        sum_of(s.before_4), sum_of(s.before_5), sum_of(s.before_6),
    };
    enc_cells_columns(n, debits, undated, before, out);
    out[n + 2] = (int64_t)(all - debits);
    *digest = tally_digest(&t);
    for (; i < count; i++) {
        uint16_t slot = enc_cells_slot(plan, enc_cells_column(plan, day[i]), 0, amount[i], day[i],
                                       digest);
        out[slot] = (int64_t)((uint64_t)out[slot] + (uint64_t)amount[i]);
    }
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

ENC_TARGET static bool days_are_bad(const int32_t *days, size_t count)
{
    __m256i bad = _mm256_setzero_si256();
    size_t i = 0;
    for (; i + 8 <= count; i += 8)
        bad = _mm256_or_si256(bad, bad_days(load(days + i)));
    bool any = !_mm256_testz_si256(bad, bad);
    for (; i < count; i++)
        any |= enc_cells_day_is_bad(days[i]);
    return any;
}

ENC_TARGET static bool rows_are_bad(const uint32_t *rows, size_t count, uint32_t first,
                                    uint32_t last)
{
    const __m256i from = _mm256_set1_epi32((int)first);
    const __m256i limit = _mm256_set1_epi32((int)(last - first));
    __m256i bad = _mm256_setzero_si256();
    size_t i = 0;
    for (; i + 8 <= count; i += 8) {
        __m256i some = _mm256_sub_epi32(load(rows + i), from);
        __m256i greatest = _mm256_max_epu32(some, limit);
        bad = _mm256_or_si256(bad, _mm256_xor_si256(greatest, limit));
    }
    bool any = !_mm256_testz_si256(bad, bad);
    for (; i < count; i++)
        any |= rows[i] - first > last - first;
    return any;
}

const enc_cells_path enc_cells_avx2 = {
    .classify = classify,
    .total = total,
    .days_are_bad = days_are_bad,
    .rows_are_bad = rows_are_bad,
    .runs = NULL,
    .line = enc_cells_line_portable,
};
#endif
