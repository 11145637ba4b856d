/* SPDX-License-Identifier: MIT */
#include "pure/aging_cells.h"

#include <string.h>

void enc_aging_cells_init(enc_aging_cells *cells, encours_context *context, size_t columns)
{
    *cells = (enc_aging_cells){
        .context = context,
        .columns = columns,
        .stride = columns + (columns + 1) / 2,
    };
}

void enc_aging_cells_release(enc_aging_cells *cells)
{
    enc_release(cells->context, cells->words,
                cells->capacity * cells->stride * sizeof *cells->words);
    enc_release(cells->context, cells->high,
                cells->capacity * cells->columns * sizeof *cells->high);
    cells->words = NULL;
    cells->high = NULL;
    cells->capacity = cells->rows = 0;
}

/* Grow both arrays to `capacity` rows, or neither: the allocator is told sizes when it takes them
 * back. There are no more rows than items, 2^32, so that the bytes cannot overflow. */
static bool grow(enc_aging_cells *cells, size_t capacity)
{
    size_t row_bytes = cells->stride * sizeof *cells->words;
    size_t high_bytes = cells->columns * sizeof *cells->high;
    int64_t *high = NULL;
    if (cells->high != NULL) {
        high = enc_allocate(cells->context, capacity * high_bytes);
        if (high == NULL)
            return false;
        memcpy(high, cells->high, cells->rows * high_bytes);
    }
    int64_t *words = enc_reallocate(cells->context, cells->words, cells->capacity * row_bytes,
                                    capacity * row_bytes);
    if (words == NULL) {
        enc_release(cells->context, high, capacity * high_bytes);
        return false;
    }
    enc_release(cells->context, cells->high, cells->capacity * high_bytes);
    cells->words = words;
    cells->high = high;
    cells->capacity = capacity;
    return true;
}

encours_status enc_aging_cells_reserve(enc_aging_cells *cells, size_t rows, encours_error *error)
{
    if (rows <= cells->rows)
        return ENCOURS_OK;
    if (rows > cells->capacity) {
        size_t capacity = cells->capacity + cells->capacity / 2;
        capacity = capacity < rows ? rows : capacity;
        if (!grow(cells, capacity < 8 ? 8 : capacity))
            return enc_error_memory(error);
    }
    size_t more = rows - cells->rows;
    memset(enc_aging_cells_row(cells, cells->rows), 0, more * cells->stride * sizeof *cells->words);
    if (cells->high != NULL)
        memset(cells->high + cells->rows * cells->columns, 0,
               more * cells->columns * sizeof *cells->high);
    cells->rows = rows;
    return ENCOURS_OK;
}

/* Go on with 128 bits: extend the sign of the sums so far. */
static encours_status widen(enc_aging_cells *cells, encours_error *error)
{
    size_t capacity = cells->capacity > 0 ? cells->capacity : 8;
    if (cells->capacity == 0 && !grow(cells, capacity))
        return enc_error_memory(error);
    int64_t *high = enc_allocate(cells->context, capacity * cells->columns * sizeof *high);
    if (high == NULL)
        return enc_error_memory(error);
    for (size_t row = 0; row < cells->rows; row++)
        for (size_t column = 0; column < cells->columns; column++)
            high[row * cells->columns + column] = enc_aging_cells_row(cells, row)[column] < 0 ? -1
                                                                                              : 0;
    cells->high = high;
    return ENCOURS_OK;
}

encours_status enc_aging_cells_expect(enc_aging_cells *cells, size_t count, uint64_t greatest,
                                      encours_error *error)
{
    /* 2^32 items of 64 bits cannot overflow 128. */
    cells->bound += (enc_u128)count * greatest;
    if (cells->bound <= INT64_MAX || cells->high != NULL)
        return ENCOURS_OK;
    return widen(cells, error);
}
