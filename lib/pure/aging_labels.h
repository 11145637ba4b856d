/* SPDX-License-Identifier: MIT */
/* Texts of the rows of a result, shared by the aged balance and the DSO report. */
#ifndef ENC_PURE_AGING_LABELS_H
#define ENC_PURE_AGING_LABELS_H

#include <stddef.h>
#include <stdint.h>

#include "base/context.h"

/* Give the text of a row key: `*text` of `*size` bytes of UTF-8, read before the next call; size 0
 * for a key without text. A failure is passed on unchanged. */
typedef encours_status (*enc_row_label_fn)(void *user, uint32_t key, const char **text,
                                           size_t *size, encours_error *error);

/* NUL-terminated texts one after the other; text i starts at offsets[i]. */
typedef struct enc_row_labels {
    size_t *offsets;
    size_t count;
    char *bytes;
    size_t capacity;
} enc_row_labels;

/* Ask for the text of each key; on failure `labels` stays as it was. */
encours_status enc_row_labels_make(encours_context *context, const uint32_t *keys, size_t count,
                                   enc_row_label_fn label, void *user, enc_row_labels *labels,
                                   encours_error *error);
encours_status enc_row_labels_copy(encours_context *context, const enc_row_labels *from,
                                   const size_t *rows, size_t count, enc_row_labels *labels,
                                   encours_error *error);
void enc_row_labels_release(encours_context *context, enc_row_labels *labels);

/* "" without labels, NULL when there is no such row among `count`. */
const char *enc_row_labels_get(const enc_row_labels *labels, size_t count, size_t row);

#endif
