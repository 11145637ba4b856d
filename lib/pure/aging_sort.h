/* SPDX-License-Identifier: MIT */
/* Sorting with the caller's memory: the C library's sort may allocate on its own. */
#ifndef ENC_PURE_AGING_SORT_H
#define ENC_PURE_AGING_SORT_H

#include <stddef.h>
#include <stdint.h>

typedef int (*enc_compare_fn)(const void *a, const void *b);

/* Stable merge sort; `scratch` has room for `count` items. One pass over what is sorted already. */
void enc_merge_sort(void *items, void *scratch, size_t count, size_t size, enc_compare_fn compare);

typedef struct enc_ranked {
    uint64_t rank;
    uint64_t item;
} enc_ranked;

/* Stable sort by rank in one pass for each byte in which ranks differ. */
void enc_rank_sort(enc_ranked *items, enc_ranked *scratch, size_t count);

#endif
