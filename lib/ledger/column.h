/* SPDX-License-Identifier: MIT */
/* A growable array whose elements never move, so that readers may keep pointers while the writer
 * appends. Chunks double from 256 elements to 65 536, so that a small ledger stays small; their
 * addresses are in blocks of 1024, and those in a fixed array.
 *
 * Chunks of rows that were compacted are away: their address is NULL, and their elements are asked
 * of `away`, which reads them back when it must (shelf.h). */
#ifndef ENC_LEDGER_COLUMN_H
#define ENC_LEDGER_COLUMN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/context.h"
#include "base/prefetch.h"

enum {
    ENC_COLUMN_SMALL_BITS = 8,  /* first chunk: 256 elements */
    ENC_COLUMN_LARGE_BITS = 16, /* from the tenth on: 65 536 */
    ENC_COLUMN_BLOCKS = 65,     /* 65 536 large chunks and the small ones before them */
    ENC_COLUMN_BLOCK_CHUNKS = 1024
};

/* Rows are uint32_t; the last value is never one. */
#define ENC_ROW_NONE UINT32_MAX

typedef struct enc_column {
    size_t size;       /* bytes of an element */
    uint32_t capacity; /* elements the chunks present can hold; of interest to the writer only */
    uint32_t shared;   /* rows in chunks that belong to another column */
    struct enc_away *away; /* atomic: what stands for chunks that are not here; NULL: all are */
    void **blocks[ENC_COLUMN_BLOCKS];
} enc_column;

void enc_column_init(enc_column *column, size_t size);
void enc_column_release(enc_column *column, encours_context *context);

/* Fill an empty column with the first rows of another: whole chunks of them are shared, and must
 * outlive it; the last rows are copied. False when out of memory: release it then. */
bool enc_column_share(enc_column *column, const enc_column *from, encours_context *context,
                      uint32_t rows);

/* An empty column begins with rows that are away, up to the end of a chunk. False: no memory. */
bool enc_column_skip(enc_column *column, encours_context *context, uint32_t rows);

/* Make room for rows below `rows`; new elements are zero. False when out of memory. */
bool enc_column_grow(enc_column *column, encours_context *context, uint32_t rows);

/* The same for who writes all elements below `filled` before anybody reads one: they need not be
 * zero. */
bool enc_column_grow_to_fill(enc_column *column, encours_context *context, uint32_t rows,
                             uint32_t filled);

static inline bool enc_column_reserve(enc_column *column, encours_context *context, uint32_t rows)
{
    return rows <= column->capacity || enc_column_grow(column, context, rows);
}

/* Bytes held, for accounts of memory. */
size_t enc_column_bytes(const enc_column *column);

static inline uint32_t enc_column_chunk(uint32_t row)
{
    if (row < 1u << ENC_COLUMN_SMALL_BITS)
        return 0;
    if (row < 1u << ENC_COLUMN_LARGE_BITS)
        return (uint32_t)(31 - __builtin_clz(row)) - ENC_COLUMN_SMALL_BITS + 1;
    return (row >> ENC_COLUMN_LARGE_BITS) + ENC_COLUMN_LARGE_BITS - ENC_COLUMN_SMALL_BITS;
}

/* First row of the chunk that holds `row`, and its elements. */
static inline uint32_t enc_column_chunk_first(uint32_t row)
{
    if (row < 1u << ENC_COLUMN_SMALL_BITS)
        return 0;
    if (row < 1u << ENC_COLUMN_LARGE_BITS)
        return 1u << (31 - __builtin_clz(row));
    return row >> ENC_COLUMN_LARGE_BITS << ENC_COLUMN_LARGE_BITS;
}

static inline uint32_t enc_column_chunk_rows(uint32_t row)
{
    if (row < 1u << ENC_COLUMN_SMALL_BITS)
        return 1u << ENC_COLUMN_SMALL_BITS;
    if (row < 1u << ENC_COLUMN_LARGE_BITS)
        return 1u << (31 - __builtin_clz(row));
    return 1u << ENC_COLUMN_LARGE_BITS;
}

/* The elements of a chunk; NULL: they are away. */
static inline char *enc_column_base(const enc_column *column, uint32_t chunk)
{
    return __atomic_load_n(
        &column->blocks[chunk / ENC_COLUMN_BLOCK_CHUNKS][chunk % ENC_COLUMN_BLOCK_CHUNKS],
        __ATOMIC_ACQUIRE);
}

/* An element that is away; and a whole chunk of them, of which the address of `row` is given. They
 * are there until the era ends in which they were asked for (era.h). When they cannot be read, what
 * is given is zeros, and the question as a whole fails: see enc_reading in shelf.h. */
void *enc_column_away(const enc_column *column, uint32_t row);
void *enc_column_away_whole(const enc_column *column, uint32_t row);

static inline void *enc_column_at(const enc_column *column, uint32_t row)
{
    char *base = enc_column_base(column, enc_column_chunk(row));
    if (__builtin_expect(base == NULL, 0))
        return enc_column_away(column, row);
    return base + (size_t)(row - enc_column_chunk_first(row)) * column->size;
}

/* The same for who goes on to the elements beside it, as many as enc_column_run() says. */
static inline void *enc_column_side(const enc_column *column, uint32_t row)
{
    char *base = enc_column_base(column, enc_column_chunk(row));
    if (__builtin_expect(base == NULL, 0))
        return enc_column_away_whole(column, row);
    return base + (size_t)(row - enc_column_chunk_first(row)) * column->size;
}

/* Rows from `row` on that lie side by side. */
static inline uint32_t enc_column_run(uint32_t row)
{
    return enc_column_chunk_first(row) + (enc_column_chunk_rows(row) - row);
}

/* Where a row lies, in whatever column: worked out once when several columns are read. */
typedef struct enc_place {
    uint32_t chunk;
    uint32_t offset;
} enc_place;

static inline enc_place enc_place_of(uint32_t row)
{
    return (enc_place){enc_column_chunk(row), row - enc_column_chunk_first(row)};
}

static inline uint32_t enc_place_row(enc_place place)
{
    const uint32_t small = ENC_COLUMN_LARGE_BITS - ENC_COLUMN_SMALL_BITS;
    uint32_t first = place.chunk > small ? (place.chunk - small) << ENC_COLUMN_LARGE_BITS
                     : place.chunk > 0   ? 1u << (ENC_COLUMN_SMALL_BITS + place.chunk - 1)
                                         : 0;
    return first + place.offset;
}

static inline void *enc_column_there(const enc_column *column, enc_place place, size_t size)
{
    char *base = enc_column_base(column, place.chunk);
    if (__builtin_expect(base == NULL, 0))
        return enc_column_away(column, enc_place_row(place));
    return base + place.offset * size;
}

/* Ask for an element that will be read soon; of one that is away nothing is asked. */
static inline void enc_column_ask(const enc_column *column, enc_place place, size_t size)
{
    char *base = enc_column_base(column, place.chunk);
    if (__builtin_expect(base != NULL, 1))
        enc_prefetch(base + place.offset * size);
}

/* As ENC_AT(), of a place. */
#define ENC_THERE(column, type, place) (*(type *)enc_column_there((column), (place), sizeof(type)))

/* The same of a row. */
static inline void enc_column_prefetch(const enc_column *column, uint32_t row)
{
    enc_column_ask(column, enc_place_of(row), column->size);
}

/* ENC_AT(column, type, row): the element as an lvalue. */
#define ENC_AT(column, type, row) (*(type *)enc_column_at((column), (row)))

#endif
