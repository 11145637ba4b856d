/* SPDX-License-Identifier: MIT */
/* The state of DSO by row: its own bytes are 64-bit cells, little-endian, row after row. */
#ifndef ENC_PURE_DSO_ROWS_H
#define ENC_PURE_DSO_ROWS_H

#include <stddef.h>
#include <stdint.h>

#include "encours/dso_rows.h"
#include "pure/state.h"

enum { ENC_DSO_ROW_MONTHS_MAX = 240 };

/* The cells of a row; the months follow, newest first. */
enum {
    ENC_DSO_CELL_BALANCE,
    ENC_DSO_CELL_NOT_DUE,
    ENC_DSO_CELL_DISPUTED,
    ENC_DSO_CELL_DISPUTED_NOT_DUE,
    ENC_DSO_CELL_SALES
};

encours_status enc_dso_row_options_load(const encours_dso_row_options *options,
                                        encours_dso_row_options *loaded, encours_error *error);
enc_state_shape enc_dso_row_shape(const encours_dso_row_options *loaded);

/* Add the cells of another state of the same options, for encours_state_merge(); what else the two
 * hold is added there. */
encours_status enc_dso_rows_merge(void *state, size_t size, const void *other,
                                  encours_error *error);

#endif
