/* SPDX-License-Identifier: MIT */
/* Adding items to cells by row. Apart from its public caller so that tests run each set of kernels
 * and each way of scattering. */
#ifndef ENC_PURE_CELLS_ADD_H
#define ENC_PURE_CELLS_ADD_H

#include "pure/cells_block.h"
#include "pure/cells_parts.h"

/* As encours_aging_cells_add(), with these kernels and parts of this size. */
encours_status enc_cells_add(void *state, size_t size, const encours_aging_cells_columns *columns,
                             const enc_cells_path *path, const enc_cells_scratch *scratch,
                             encours_error *error);

/* Sum of the magnitudes of a block, by its digest where that is exact. */
enc_u128 enc_cells_magnitude(const enc_cells_digest *digest, const int64_t *amounts, size_t count);

/* The first item at fault from `from` on, where there is one: what is wrong, with its number in the
 * call. Any column may be NULL. */
typedef struct enc_cells_fault {
    const uint32_t *rows;
    const uint16_t *currency;
    const int32_t *due;
    const int32_t *issue;
    size_t from;
} enc_cells_fault;

encours_status enc_cells_refuse(const enc_cells_head *head, const enc_cells_plan *plan,
                                const enc_cells_fault *fault, encours_error *error);

#endif
