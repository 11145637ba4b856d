/* SPDX-License-Identifier: MIT */
#include "pure/aging_labels.h"

#include <string.h>

#include "base/checked.h"

void enc_row_labels_release(encours_context *context, enc_row_labels *labels)
{
    enc_release(context, labels->offsets, labels->count * sizeof *labels->offsets);
    enc_release(context, labels->bytes, labels->capacity);
    *labels = (enc_row_labels){0};
}

static encours_status begin(encours_context *context, size_t count, enc_row_labels *labels,
                            encours_error *error)
{
    *labels = (enc_row_labels){.count = count};
    labels->offsets = enc_allocate(context, count * sizeof *labels->offsets);
    return labels->offsets != NULL ? ENCOURS_OK : enc_error_memory(error);
}

/* Write text `at`, `*used` bytes being taken. */
static encours_status append(encours_context *context, enc_row_labels *labels, size_t at,
                             const char *text, size_t size, size_t *used, encours_error *error)
{
    void *bytes = labels->bytes;
    if (!enc_grow(context, &bytes, &labels->capacity, *used + size + 1, 1))
        return enc_error_memory(error);
    labels->bytes = bytes;
    labels->offsets[at] = *used;
    if (size > 0)
        memcpy(labels->bytes + *used, text, size);
    labels->bytes[*used + size] = '\0';
    *used += size + 1;
    return ENCOURS_OK;
}

encours_status enc_row_labels_make(encours_context *context, const uint32_t *keys, size_t count,
                                   enc_row_label_fn label, void *user, enc_row_labels *labels,
                                   encours_error *error)
{
    enc_row_labels made;
    ENC_TRY(begin(context, count, &made, error));
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        const char *text = "";
        size_t size = 0;
        encours_status status = label(user, keys[i], &text, &size, error);
        if (status == ENCOURS_OK)
            status = append(context, &made, i, text, size, &used, error);
        if (status != ENCOURS_OK) {
            enc_row_labels_release(context, &made);
            return status;
        }
    }
    enc_row_labels_release(context, labels);
    *labels = made;
    return ENCOURS_OK;
}

encours_status enc_row_labels_copy(encours_context *context, const enc_row_labels *from,
                                   const size_t *rows, size_t count, enc_row_labels *labels,
                                   encours_error *error)
{
    if (from->offsets == NULL)
        return ENCOURS_OK;
    enc_row_labels made;
    ENC_TRY(begin(context, count, &made, error));
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        const char *text = from->bytes + from->offsets[rows[i]];
        encours_status status = append(context, &made, i, text, strlen(text), &used, error);
        if (status != ENCOURS_OK) {
            enc_row_labels_release(context, &made);
            return status;
        }
    }
    *labels = made;
    return ENCOURS_OK;
}

const char *enc_row_labels_get(const enc_row_labels *labels, size_t count, size_t row)
{
    if (row >= count)
        return NULL;
    return labels->offsets != NULL ? labels->bytes + labels->offsets[row] : "";
}
