/* SPDX-License-Identifier: MIT */
/* Values into columns of results that a caller may leave out: NULL takes none. */
#ifndef ENC_PURE_COLUMN_H
#define ENC_PURE_COLUMN_H

#include <stddef.h>
#include <stdint.h>

static inline void enc_column_put_i64(int64_t *column, size_t at, int64_t value)
{
    if (column != NULL)
        column[at] = value;
}

static inline void enc_column_put_u64(uint64_t *column, size_t at, uint64_t value)
{
    if (column != NULL)
        column[at] = value;
}

static inline void enc_column_put_i32(int32_t *column, size_t at, int32_t value)
{
    if (column != NULL)
        column[at] = value;
}

static inline void enc_column_put_u32(uint32_t *column, size_t at, uint32_t value)
{
    if (column != NULL)
        column[at] = value;
}

static inline void enc_column_put_u8(uint8_t *column, size_t at, uint8_t value)
{
    if (column != NULL)
        column[at] = value;
}

#endif
