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
    for (uint32_t row = 0; row < column->capacity; row = chunk_end(row)) {
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

bool enc_column_grow(enc_column *column, encours_context *context, uint32_t rows)
{
    while (column->capacity < rows) {
        uint32_t first = column->capacity;
        uint32_t chunk = enc_column_chunk(first);
        void ***block = &column->blocks[chunk / ENC_COLUMN_BLOCK_CHUNKS];
        if (*block == NULL)
            *block = enc_allocate_zeroed(context, ENC_COLUMN_BLOCK_CHUNKS * sizeof(void *));
        if (*block == NULL)
            return false;
        void *memory = enc_allocate_zeroed(context, chunk_bytes(column, first));
        if (memory == NULL)
            return false;
        (*block)[chunk % ENC_COLUMN_BLOCK_CHUNKS] = memory;
        column->capacity = chunk_end(first);
    }
    return true;
}

size_t enc_column_bytes(const enc_column *column)
{
    return (size_t)column->capacity * column->size;
}
