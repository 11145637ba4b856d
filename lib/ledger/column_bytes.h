/* SPDX-License-Identifier: MIT */
/* Columns as bytes that are the same for everybody: what snapshots hold and verification compares.
 * Integers are little-endian; links and heads are as a view with the same counts knows them, so
 * that whatever was committed later leaves no trace. */
#ifndef ENC_LEDGER_COLUMN_BYTES_H
#define ENC_LEDGER_COLUMN_BYTES_H

#include "ledger/tables.h"

/* The bytes of the texts, as a column like the others. */
const enc_column_info *enc_text_column_info(void);

/* Columns with bytes of their own, texts first; tips have none. NULL behind the last. */
const enc_column_info *enc_stored_column(uint32_t number);

/* Elements from `first` on into `to`, count * info->size bytes. Other threads may write rows that
 * `counts` does not have. */
void enc_column_export(const enc_state *state, const enc_column_info *info,
                       const enc_counts *counts, uint32_t first, uint32_t count, uint8_t *to);

/* The way back, into a column with room for them and into the tip of a head. NULL: zeros. */
void enc_column_import(enc_state *state, const enc_column_info *info, uint32_t first,
                       uint32_t count, const uint8_t *from);

/* Whether integers in memory are turned against little-endian ones. */
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define ENC_PARTS_SWAP true
#else
#define ENC_PARTS_SWAP false
#endif

/* Turn the integers of elements between the order of this machine and little-endian; `swap` says
 * whether they differ. */
void enc_parts_turn(const char *parts, uint8_t *bytes, size_t size, bool swap);

/* 64-bit columns are counted by 32 bits, see enc_column_count(). */
static inline size_t enc_column_size(const enc_column_info *info, uint32_t count)
{
    return (size_t)count * info->size;
}

#endif
