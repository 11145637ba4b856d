/* SPDX-License-Identifier: MIT */
/* The bytes of an aging state, behind the header and the one sum (of all magnitudes) of
 * pure/state.h: a head, then words of 8 bytes, all little-endian.
 *
 *   cells   low words   [row][currency][line]     line: columns rounded up to 8, 64 bytes a step
 *           counts      the same, only when items are counted
 *           high words  the same
 *   keys    low words   [slot]: key, then [currency][columns], rounded up to 8; one slot more than
 *                       four times the keys, the last for the key 0, because 0 marks a free slot
 *           order       4 bytes a key: the slots in the order they were taken
 *           high words  as the low words; that of a key is not used
 *
 * The value of a cell is high * 2^64 + low, both signed: so high words stay zero, and their pages
 * untouched, while every cell fits 64 bits; that the sum of all magnitudes does proves it. */
#ifndef ENC_PURE_CELLS_STATE_H
#define ENC_PURE_CELLS_STATE_H

#include <stdbool.h>

#include "base/limits.h"
#include "encours/aging_cells.h"
#include "pure/state.h"

enum {
    ENC_CELLS_HEAD_SIZE = 816,
    ENC_CELLS_WORDS_AT = 896, /* 64 of the state, 16 of its sum, the head: a multiple of 64 */
    ENC_CELLS_LINE_WORDS = 8,
    ENC_CELLS_THRESHOLDS_MAX = ENC_BUCKETS_MAX + 1,
    ENC_CELLS_SLOTS_A_KEY = 4, /* seven of eight keys are where they are looked for first */
    ENC_CELLS_CODES = 1024     /* codes of currencies are below */
};

/* What the head says. Column of a day = number of thresholds that are after the day; the next two
 * columns are those of no date and of credits. */
typedef struct enc_cells_head {
    uint32_t kind; /* ENC_STATE_AGING_CELLS or ENC_STATE_AGING_KEYS */
    uint32_t row_first;
    uint64_t rows;       /* keys: slots */
    uint32_t currencies; /* at least 1 */
    uint32_t code_count; /* 0: the one currency is not named */
    uint32_t columns;
    uint32_t line;   /* words of a currency */
    uint32_t stride; /* words of a row or slot */
    uint32_t first;  /* word of the first cell of a row or slot */
    int32_t as_of;
    int32_t basis;
    int32_t credits;
    int32_t count_items;
    uint32_t keys_max;
    uint32_t key_count;
    uint32_t has_zero; /* the key 0 is one of them */
    uint32_t threshold_count;
    int32_t thresholds[ENC_CELLS_THRESHOLDS_MAX];
    uint16_t codes[ENC_CURRENCIES_MAX];
} enc_cells_head;

static inline uint32_t enc_cells_no_date(const enc_cells_head *head)
{
    return head->threshold_count + 1;
}

static inline bool enc_cells_has_credits(const enc_cells_head *head)
{
    return head->credits != ENCOURS_CREDITS_BY_OWN_DATE;
}

/* Check options. `keys_max` 0: rows. `out`: the shape too, may be NULL. */
encours_status enc_cells_head_make(const encours_aging_cells_options *options, uint64_t keys_max,
                                   enc_cells_head *head, encours_aging_cells_shape *out,
                                   encours_error *error);

size_t enc_cells_state_size(const enc_cells_head *head);

encours_status enc_cells_begin(void *state, size_t size, const enc_cells_head *head, bool is_zero,
                               encours_error *error);

/* Read the head of a whole state of that kind; CORRUPT when it cannot be one. */
encours_status enc_cells_load(const void *state, size_t size, enc_state_kind kind,
                              enc_cells_head *head, encours_error *error);

/* Write the number of keys, and whether 0 is one. */
void enc_cells_put_keys(void *state, uint32_t count, uint32_t has_zero);

/* The parts of a state. */
static inline uint64_t enc_cells_words(const enc_cells_head *head)
{
    return head->rows * head->stride;
}

/* Bytes between the low and the high words. */
static inline uint64_t enc_cells_middle(const enc_cells_head *head)
{
    if (head->keys_max > 0)
        return ((uint64_t)head->keys_max + 1) / 2 * 8;
    return head->count_items != 0 ? enc_cells_words(head) * 8 : 0;
}

/* These are for states that may be written. */
static inline int64_t *enc_cells_low(void *state)
{
    return (int64_t *)(void *)((uint8_t *)state + ENC_CELLS_WORDS_AT);
}

static inline uint64_t *enc_cells_counts(void *state, const enc_cells_head *head)
{
    return (uint64_t *)(void *)(enc_cells_low(state) + enc_cells_words(head));
}

static inline int64_t *enc_cells_high(void *state, const enc_cells_head *head)
{
    uint8_t *middle = (uint8_t *)(enc_cells_low(state) + enc_cells_words(head));
    return (int64_t *)(void *)(middle + enc_cells_middle(head));
}

/* And these for states that are only read. */
static inline const int64_t *enc_cells_low_const(const void *state)
{
    return (const int64_t *)(const void *)((const uint8_t *)state + ENC_CELLS_WORDS_AT);
}

static inline const uint64_t *enc_cells_counts_const(const void *state, const enc_cells_head *head)
{
    return (const uint64_t *)(const void *)(enc_cells_low_const(state) + enc_cells_words(head));
}

static inline const int64_t *enc_cells_high_const(const void *state, const enc_cells_head *head)
{
    const uint8_t *middle = (const uint8_t *)(enc_cells_low_const(state) + enc_cells_words(head));
    return (const int64_t *)(const void *)(middle + enc_cells_middle(head));
}

/* Do all cells fit 64 bits for sure? */
static inline bool enc_cells_is_narrow(const void *state)
{
    return enc_state_sum(state, 0) <= INT64_MAX;
}

static inline int64_t enc_cells_get(const int64_t *word)
{
    return (int64_t)enc_le64((uint64_t)*word);
}

static inline void enc_cells_put(int64_t *word, int64_t value)
{
    *word = (int64_t)enc_le64((uint64_t)value);
}

/* Add to a cell that is proved to fit. Bytes that were forged wrap round, and nothing worse. */
static inline void enc_cells_add_narrow(int64_t *word, int64_t amount)
{
    *word = (int64_t)enc_le64(enc_le64((uint64_t)*word) + (uint64_t)amount);
}

/* Add to a cell of 128 bits, or take from it: what leaves the low word goes into the high one. */
static inline void enc_cells_add_wide(int64_t *low, int64_t *high, int64_t amount)
{
    int64_t sum;
    if (__builtin_add_overflow(enc_cells_get(low), amount, &sum))
        enc_cells_add_narrow(high, amount < 0 ? -1 : 1);
    enc_cells_put(low, sum);
}

static inline void enc_cells_take_wide(int64_t *low, int64_t *high, int64_t amount)
{
    int64_t rest;
    if (__builtin_sub_overflow(enc_cells_get(low), amount, &rest))
        enc_cells_add_narrow(high, amount < 0 ? 1 : -1);
    enc_cells_put(low, rest);
}

/* Add the cells of another state with the same options; sums and items are not touched. On failure
 * nothing has changed. */
encours_status enc_cells_merge(void *state, size_t size, const void *other, encours_error *error);
encours_status enc_keys_merge(void *state, size_t size, const void *other, encours_error *error);

#endif
