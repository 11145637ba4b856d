/* SPDX-License-Identifier: MIT */
/* Items of random rows, sorted roughly on their way into a large state. Rows are cut into parts
 * that the second cache holds. An item waits in the caller's scratch memory until its part has
 * enough of them; then all are added while the part is near. Added in place, each item would move a
 * line of the state from memory and back. */
#ifndef ENC_PURE_CELLS_PARTS_H
#define ENC_PURE_CELLS_PARTS_H

#include "pure/cells_state.h"

enum {
    ENC_CELLS_PARTS_MAX = 1024,
    ENC_CELLS_PART_BITS = 16, /* words of a part, 512 KiB: an item's word in it has 16 bits ... */
    ENC_CELLS_WAIT_BITS = 48  /* ... and its amount the rest */
};

/* Memory for items that wait. Tests choose smaller parts. */
typedef struct enc_cells_scratch {
    void *memory;
    size_t size;
    uint32_t part_bits; /* words of the state in a part: 2 to this, at most ENC_CELLS_PART_BITS */
} enc_cells_scratch;

typedef struct enc_cells_parts {
    int64_t *items;    /* amount * 2^16 + word of the part; NULL: items do not wait */
    size_t capacity;   /* items of a part that can wait */
    uint32_t row_bits; /* the part of a row: the row shifted down by this */
    uint32_t count;
    uint32_t filled[ENC_CELLS_PARTS_MAX];
} enc_cells_parts;

/* Bytes of scratch memory that are worth their while; 0: none are. */
uint64_t enc_cells_parts_size(const enc_cells_head *head);

/* `items`: of the call; few ones do not wait. */
void enc_cells_parts_begin(enc_cells_parts *parts, const enc_cells_head *head,
                           const enc_cells_scratch *scratch, size_t items);

/* May items wait whose magnitudes have these bits? */
static inline bool enc_cells_parts_take(const enc_cells_parts *parts, uint64_t bits)
{
    return parts->items != NULL && bits >> (ENC_CELLS_WAIT_BITS - 1) == 0;
}

/* Such items, whose sums are proved to fit 64 bits with those of all that wait. */
void enc_cells_parts_add(enc_cells_parts *parts, const enc_cells_head *head, int64_t *low,
                         const uint32_t *rows, const uint16_t *slots, const int64_t *amounts,
                         size_t count);

/* Add what waits. */
void enc_cells_parts_end(enc_cells_parts *parts, const enc_cells_head *head, int64_t *low);

#endif
