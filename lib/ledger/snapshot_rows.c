/* SPDX-License-Identifier: MIT */
/* Rows as they come out of blocks, while they are at hand: each rule of their column over each run
 * of them. */
#include <string.h>

#include "base/cpu.h"
#include "encours/date.h"
#include "encours/document.h"
#include "ledger/snapshot_rules.h"

#if defined(__GNUC__)
#define ALWAYS_INLINE inline __attribute__((always_inline))
#else
#define ALWAYS_INLINE inline
#endif

/* Calls a loop with the stride of columns of one word known when it is compiled. */
#define BY_STRIDE(function, run, ...)                                                              \
    ((run)->stride == 4 ? function((run)->at, 4, (run)->count, __VA_ARGS__)                        \
                        : function((run)->at, (run)->stride, (run)->count, __VA_ARGS__))

typedef struct words {
    const char *at; /* the word of the first element */
    size_t stride;  /* bytes of an element */
    uint32_t first; /* its row */
    uint32_t count;
} words;

static ALWAYS_INLINE uint32_t rows_of(const enc_counts *counts, size_t offset)
{
    uint32_t count;
    memcpy(&count, (const char *)counts + offset, sizeof count);
    return count;
}

static ALWAYS_INLINE uint32_t word_at(const char *at)
{
    uint32_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

static ALWAYS_INLINE uint32_t most_of(const char *at, size_t stride, uint32_t count, uint32_t most)
{
    for (uint32_t i = 0; i < count; i++) {
        uint32_t word = word_at(at + i * stride);
        most = word > most ? word : most;
    }
    return most;
}

static ALWAYS_INLINE bool below(const words *run, uint64_t bound)
{
    return BY_STRIDE(most_of, run, 0) < bound;
}

static ALWAYS_INLINE uint32_t newer(const char *at, size_t stride, uint32_t count, uint32_t first)
{
    uint32_t wrong = 0;
    for (uint32_t i = 0; i < count; i++)
        wrong |= word_at(at + i * stride) > first + i;
    return wrong;
}

static ALWAYS_INLINE uint32_t no_days(const char *at, size_t stride, uint32_t count, uint32_t none)
{
    uint32_t wrong = 0;
    const uint32_t range = (uint32_t)(ENCOURS_DATE_MAX - ENCOURS_DATE_MIN);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t word = word_at(at + i * stride);
        wrong |= (word - (uint32_t)ENCOURS_DATE_MIN > range) & (word != none);
    }
    return wrong;
}

/* Each above the one before; `before` is the one in front of them. */
static ALWAYS_INLINE uint32_t falling(const char *at, size_t stride, uint32_t count,
                                      uint32_t before)
{
    uint32_t wrong = word_at(at) <= before;
    for (uint32_t i = 1; i < count; i++)
        wrong |= word_at(at + i * stride) <= word_at(at + (i - 1) * stride);
    return wrong;
}

static ALWAYS_INLINE bool rising(const words *run, uint32_t *last)
{
    bool begins = run->first == 0;
    if (begins && word_at(run->at) != 0)
        return false;
    words rest = *run;
    rest.at += begins ? run->stride : 0; /* nothing is in front of the first */
    rest.count -= begins;
    uint32_t before = begins ? 0 : *last;
    *last = word_at(run->at + (size_t)(run->count - 1) * run->stride);
    return rest.count == 0 || BY_STRIDE(falling, &rest, before) == 0;
}

static ALWAYS_INLINE uint64_t amount_bits(const words *run)
{
    uint64_t bits = 0;
    for (uint32_t i = 0; i < run->count; i++) {
        uint64_t amount;
        memcpy(&amount, run->at + i * run->stride, sizeof amount);
        bits |= amount;
    }
    return bits;
}

/* A text lies in its chunk, inside what is used, and ends with a zero. */
static bool is_text(const enc_state *state, uint32_t units, uint32_t id)
{
    if (id == 0)
        return true;
    if (id >= units)
        return false;
    uint32_t run = enc_column_run(id), left = units - id;
    const uint8_t *at = enc_column_at(&state->strings.units, id);
    uint32_t needed = ((uint32_t)at[0] + 3) / 2;
    return needed <= (run < left ? run : left) && at[1 + at[0]] == 0;
}

enum { TEXT_UNITS_MAX = (255 + 3) / 2, CHUNK = 1 << ENC_COLUMN_LARGE_BITS };

/* No text that begins far enough from the end of a large chunk can leave it; chunks end with zeros,
 * see enc_snapshot_fault(). Only the others have to be looked at. `last` is the end of what is
 * used, less the longest text. */
static ALWAYS_INLINE uint32_t is_near_end(uint32_t id, uint32_t last)
{
    return ((id < CHUNK) & (id != 0)) | (id % CHUNK > CHUNK - TEXT_UNITS_MAX) | (id > last);
}

static ALWAYS_INLINE uint32_t near_ends(const char *at, size_t stride, uint32_t count,
                                        uint32_t last)
{
    uint32_t near = 0;
    for (uint32_t i = 0; i < count; i++)
        near |= is_near_end(word_at(at + i * stride), last);
    return near;
}

static ALWAYS_INLINE bool texts_hold(const enc_state *state, uint32_t units, const words *run)
{
    bool holds = true;
    uint32_t last = units > TEXT_UNITS_MAX ? units - TEXT_UNITS_MAX : 0;
    if (BY_STRIDE(near_ends, run, last) == 0)
        return true;
    for (uint32_t i = 0; i < run->count && holds; i++) {
        uint32_t id = word_at(run->at + i * run->stride);
        holds = is_near_end(id, last) == 0 || is_text(state, units, id);
    }
    return holds;
}

/* Types, reasons and currencies of documents are used as places in tables. */
static ALWAYS_INLINE bool attributes_hold(const words *run, uint32_t currencies)
{
    unsigned wrong = 0;
    for (uint32_t i = 0; i < run->count; i++) {
        uint32_t word = word_at(run->at + (size_t)i * 4);
        wrong |= (word >> 8 & 255) >= currencies;
        wrong |= (word & 15) - 1u >= ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT;
        wrong |= (word >> 4 & 15) > ENCOURS_ADJUSTMENT_UNKNOWN;
    }
    return wrong == 0;
}

static ALWAYS_INLINE bool rule_holds(enc_row_check *check, const enc_row_rule *rule,
                                     const words *run, uint32_t *last)
{
    const enc_counts *counts = check->counts;
    uint64_t rows = rule->target != 0 ? rows_of(counts, rule->target) : rule->bound, bits;
    switch (rule->kind) {
    case ENC_RULE_BELOW:
        return below(run, rows);
    case ENC_RULE_AFTER:
        return below(run, rows + 1);
    case ENC_RULE_OLDER:
        return BY_STRIDE(newer, run, run->first) == 0;
    case ENC_RULE_DAY:
        return BY_STRIDE(no_days, run, (uint32_t)ENCOURS_DATE_MIN) == 0;
    case ENC_RULE_DAY_OR_NONE:
        return BY_STRIDE(no_days, run, (uint32_t)ENCOURS_DATE_NONE) == 0;
    case ENC_RULE_RISING:
        return below(run, rows) && rising(run, last);
    case ENC_RULE_AMOUNT:
        bits = amount_bits(run);
        check->amount_bits |= bits;
        return bits <= INT64_MAX;
    case ENC_RULE_TEXT:
        return texts_hold(check->state, counts->string_units, run);
    case ENC_RULE_ATTRIBUTES:
        return attributes_hold(run, counts->currencies);
    default:
        return true;
    }
}

/* All rules of a column over elements side by side, from row `first` on. */
typedef bool rules_hold_fn(enc_row_check *check, const enc_row_rule *rules, const char *at,
                           uint32_t first, uint32_t count);

static ALWAYS_INLINE bool rules_hold(enc_row_check *check, const enc_row_rule *rules,
                                     const char *at, uint32_t first, uint32_t count)
{
    for (size_t i = 0; i < check->rule_count; i++) {
        words run = {at + rules[i].at, check->column->size, first, count};
        if (!rule_holds(check, &rules[i], &run, &check->last[i]))
            return false;
    }
    return true;
}

static bool rules_hold_portable(enc_row_check *check, const enc_row_rule *rules, const char *at,
                                uint32_t first, uint32_t count)
{
    return rules_hold(check, rules, at, first, count);
}

#if ENC_WIDE_X86
/* The same loops, compiled for vectors of eight. */
__attribute__((target("avx2"))) static bool rules_hold_avx2(enc_row_check *check,
                                                            const enc_row_rule *rules,
                                                            const char *at, uint32_t first,
                                                            uint32_t count)
{
    return rules_hold(check, rules, at, first, count);
}
#endif

static rules_hold_fn *choose(void)
{
#if ENC_WIDE_X86
    if (enc_cpu_widest() >= ENC_CPU_AVX2)
        return rules_hold_avx2;
#endif
    return rules_hold_portable;
}

static void find_rules(enc_row_check *check, const enc_column_info *info)
{
    if (check->column == info)
        return;
    *check = (enc_row_check){.state = check->state,
                             .counts = check->counts,
                             .amount_bits = check->amount_bits,
                             .column = info};
    check->rules = enc_row_rules_of(info->name, &check->rule_count);
}

bool enc_rows_hold(enc_row_check *check, const enc_column_info *info, uint32_t first,
                   uint32_t count)
{
    rules_hold_fn *holds = choose();
    find_rules(check, info);
    const enc_column *column = enc_column_of_const(check->state, info);
    while (count > 0) {
        uint32_t part = enc_column_run(first);
        part = part < count ? part : count;
        part = part < ENC_ROW_CHECK_ROWS ? part : ENC_ROW_CHECK_ROWS;
        const char *at = enc_column_at(column, first);
        if (!holds(check, check->rules, at, first, part))
            return false;
        first += part;
        count -= part;
    }
    return check->rule_count > 0;
}
