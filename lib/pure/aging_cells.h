/* SPDX-License-Identifier: MIT */
/* Sums and counts by row and column, exact in any order: 64 bits while a bound proves that no sum
 * can pass them, 128 from then on. */
#ifndef ENC_PURE_AGING_CELLS_H
#define ENC_PURE_AGING_CELLS_H

#include <stddef.h>
#include <stdint.h>

#include "base/checked.h"
#include "base/context.h"

typedef struct enc_aging_cells {
    encours_context *context;
    size_t columns;
    size_t stride; /* words of a row: its sums, then its counts, two a word */
    size_t rows;
    size_t capacity; /* rows */
    int64_t *words;
    int64_t *high;  /* upper halves of the sums, columns a row; NULL while not needed */
    enc_u128 bound; /* no |sum| passes it */
} enc_aging_cells;

void enc_aging_cells_init(enc_aging_cells *cells, encours_context *context, size_t columns);
void enc_aging_cells_release(enc_aging_cells *cells);

/* Make rows up to `rows` exist, zeroed. */
encours_status enc_aging_cells_reserve(enc_aging_cells *cells, size_t rows, encours_error *error);

/* Announce `count` amounts of magnitude `greatest` at most; before they are added. */
encours_status enc_aging_cells_expect(enc_aging_cells *cells, size_t count, uint64_t greatest,
                                      encours_error *error);

static inline int64_t *enc_aging_cells_row(const enc_aging_cells *cells, size_t row)
{
    return cells->words + row * cells->stride;
}

/* Begin to fetch a row: sums and counts can lie in two or three cache lines. */
static inline void enc_aging_cells_prefetch(const enc_aging_cells *cells, size_t row)
{
    enum { LINE_WORDS = 8 };
    const int64_t *words = enc_aging_cells_row(cells, row);
    for (size_t i = 0; i < cells->stride; i += LINE_WORDS)
        __builtin_prefetch(words + i, 1);
    __builtin_prefetch(words + cells->stride - 1, 1);
}

static inline uint32_t *enc_aging_cells_counts(const enc_aging_cells *cells, size_t row)
{
    return (uint32_t *)(void *)(enc_aging_cells_row(cells, row) + cells->columns);
}

static inline void enc_aging_cells_add(enc_aging_cells *cells, size_t row, size_t column,
                                       int64_t amount)
{
    int64_t *sum = enc_aging_cells_row(cells, row) + column;
    enc_aging_cells_counts(cells, row)[column]++;
    if (cells->high == NULL) {
        *sum += amount;
        return;
    }
    uint64_t low = (uint64_t)*sum + (uint64_t)amount;
    cells->high[row * cells->columns + column] += (amount < 0 ? -1 : 0) + (low < (uint64_t)amount);
    *sum = (int64_t)low;
}

static inline enc_i128 enc_aging_cells_sum(const enc_aging_cells *cells, size_t row, size_t column)
{
    int64_t low = enc_aging_cells_row(cells, row)[column];
    if (cells->high == NULL)
        return low;
    int64_t high = cells->high[row * cells->columns + column];
    return (enc_i128)((enc_u128)(uint64_t)high << 64 | (uint64_t)low);
}

#endif
