/* SPDX-License-Identifier: MIT */
/* Reading the figures of an aging state, by row or by key. */
#ifndef ENC_PURE_CELLS_READ_H
#define ENC_PURE_CELLS_READ_H

#include "pure/aging_sort.h"
#include "pure/cells_state.h"

typedef struct enc_cells_reader {
    enc_cells_head head;
    const int64_t *low;
    const int64_t *high;     /* NULL while all cells fit 64 bits */
    const uint64_t *counts;  /* NULL: items are not counted */
    const enc_ranked *slots; /* where the rows are, in their order; NULL: one after the other */
    uint64_t rows;
} enc_cells_reader;

void enc_cells_reader_make(enc_cells_reader *reader, const void *state);

static inline size_t enc_cells_line(const enc_cells_reader *reader, uint64_t row, uint32_t currency)
{
    uint64_t slot = reader->slots != NULL ? reader->slots[row].item : row;
    return slot * reader->head.stride + reader->head.first + currency * reader->head.line;
}

/* Let the credits of a row pay its oldest columns first. */
void enc_cells_settle(const enc_cells_head *head, enc_i128 *values);

/* The cells of a row and currency, credits settled as the options want it. */
void enc_cells_values(const enc_cells_reader *reader, uint64_t row, uint32_t currency,
                      enc_i128 *values);

/* INVALID when what is stated of the arrays is not enough for so many currencies of the state. */
encours_status enc_cells_check_room(const enc_cells_reader *reader,
                                    const encours_aging_cells_out *out, uint32_t currencies,
                                    encours_error *error);

/* Write all that is wanted; the room is checked. */
encours_status enc_cells_write(const enc_cells_reader *reader, const encours_aging_cells_out *out,
                               encours_error *error);

#endif
