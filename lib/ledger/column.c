/* SPDX-License-Identifier: MIT */
#include "ledger/column.h"

#include <string.h>

void enc_column_init(enc_column *column, size_t size)
{
    memset(column, 0, sizeof *column);
    column->size = size;
}

static size_t chunk_bytes(const enc_column *column, uint32_t first)
{
    return (size_t)enc_column_chunk_rows(first) * column->size;
}

/* The rows past the end of the chunk that holds `row`; saturates at the last row there can be. */
static uint32_t chunk_end(uint32_t row)
{
    uint32_t end = enc_column_chunk_first(row) + enc_column_chunk_rows(row);
    return end == 0 ? UINT32_MAX : end;
}

void enc_column_release(enc_column *column, encours_context *context)
{
    for (uint32_t row = column->shared; row < column->capacity; row = chunk_end(row)) {
        uint32_t chunk = enc_column_chunk(row);
        enc_release(
            context,
            column->blocks[chunk / ENC_COLUMN_BLOCK_CHUNKS][chunk % ENC_COLUMN_BLOCK_CHUNKS],
            chunk_bytes(column, row));
    }
    for (size_t i = 0; i < ENC_COLUMN_BLOCKS; i++)
        enc_release(context, column->blocks[i], ENC_COLUMN_BLOCK_CHUNKS * sizeof(void *));
    enc_column_init(column, column->size);
}

static bool add_block(enc_column *column, encours_context *context, uint32_t chunk)
{
    void ***block = &column->blocks[chunk / ENC_COLUMN_BLOCK_CHUNKS];
    if (*block == NULL)
        *block = enc_allocate_zeroed(context, ENC_COLUMN_BLOCK_CHUNKS * sizeof(void *));
    return *block != NULL;
}

bool enc_column_skip(enc_column *column, encours_context *context, uint32_t rows)
{
    for (; column->capacity < rows; column->capacity = chunk_end(column->capacity))
        if (!add_block(column, context, enc_column_chunk(column->capacity)))
            return false;
    column->shared = column->capacity;
    return true;
}

bool enc_column_share(enc_column *column, const enc_column *from, encours_context *context,
                      uint32_t rows)
{
    while (column->capacity < rows && chunk_end(column->capacity) <= rows) {
        uint32_t chunk = enc_column_chunk(column->capacity);
        size_t block = chunk / ENC_COLUMN_BLOCK_CHUNKS, at = chunk % ENC_COLUMN_BLOCK_CHUNKS;
        if (!add_block(column, context, chunk))
            return false;
        column->blocks[block][at] = from->blocks[block][at];
        column->shared = column->capacity = chunk_end(column->capacity);
    }
    if (column->capacity >= rows)
        return true;
    uint32_t first = column->capacity;
    if (!enc_column_grow(column, context, rows))
        return false;
    memcpy(enc_column_at(column, first), enc_column_side(from, first),
           (size_t)(rows - first) * column->size);
    return true;
}

/* Elements below `filled` are written by the caller before anybody reads them. */
static bool grow(enc_column *column, encours_context *context, uint32_t rows, uint32_t filled)
{
    while (column->capacity < rows) {
        uint32_t first = column->capacity;
        uint32_t chunk = enc_column_chunk(first);
        if (!add_block(column, context, chunk))
            return false;
        size_t size = chunk_bytes(column, first);
        void *memory = chunk_end(first) <= filled ? enc_allocate(context, size)
                                                  : enc_allocate_zeroed(context, size);
        if (memory == NULL)
            return false;
        column->blocks[chunk / ENC_COLUMN_BLOCK_CHUNKS][chunk % ENC_COLUMN_BLOCK_CHUNKS] = memory;
        column->capacity = chunk_end(first);
    }
    return true;
}

bool enc_column_grow(enc_column *column, encours_context *context, uint32_t rows)
{
    return grow(column, context, rows, 0);
}

bool enc_column_grow_to_fill(enc_column *column, encours_context *context, uint32_t rows,
                             uint32_t filled)
{
    return grow(column, context, rows, filled);
}

size_t enc_column_bytes(const enc_column *column)
{
    size_t bytes = 0;
    for (uint32_t row = 0; row < column->capacity; row = chunk_end(row))
        bytes += enc_column_base(column, enc_column_chunk(row)) != NULL ? chunk_bytes(column, row)
                                                                        : 0;
    return bytes;
}
