/* SPDX-License-Identifier: MIT */
/* Allocation through the context's hooks, logging, and reference counting. */
#ifndef ENC_BASE_CONTEXT_H
#define ENC_BASE_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "encours/context.h"

/* Blocks know no size of their own: give back the size you asked for. */
void *enc_allocate(encours_context *context, size_t size);
void *enc_allocate_zeroed(encours_context *context, size_t size);
void *enc_reallocate(encours_context *context, void *block, size_t size_old, size_t size_new);
void enc_release(encours_context *context, void *block, size_t size); /* NULL is allowed */

encours_context *enc_context_retain(encours_context *context);
void enc_context_log(encours_context *context, int32_t level, const char *format, ...)
    ENC_PRINTF(3, 4);

/* Ask the host whether to go on: by its own callback, else by that of the context. CANCELLED says
 * no. Rows are asked for in steps of ENC_ASK_ROWS, so that little work never asks. */
encours_status enc_context_ask(const encours_context *context, encours_progress_fn own,
                               void *own_user, uint64_t done, uint64_t total, encours_error *error);

enum { ENC_ASK_ROWS = 1 << 16 };

/* The same of the context alone, after row `row` of `total`. */
static inline encours_status enc_context_ask_row(const encours_context *context, uint64_t row,
                                                 uint64_t total, encours_error *error)
{
    return row % ENC_ASK_ROWS != ENC_ASK_ROWS - 1
               ? ENCOURS_OK
               : enc_context_ask(context, NULL, NULL, row + 1, total, error);
}

/* The options as given, with defaults filled in. */
const encours_context_options *enc_context_settings(const encours_context *context);

/* Grow an array to hold at least `needed` elements, by half; false when out of memory, the array
 * then being as it was. `*capacity` is in elements. */
bool enc_grow(encours_context *context, void **array, size_t *capacity, size_t needed,
              size_t element_size);

#endif
