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

/* The options as given, with defaults filled in. */
const encours_context_options *enc_context_settings(const encours_context *context);

/* Grow an array to hold at least `needed` elements, by half; false when out of memory, the array
 * then being as it was. `*capacity` is in elements. */
bool enc_grow(encours_context *context, void **array, size_t *capacity, size_t needed,
              size_t element_size);

#endif
