/* SPDX-License-Identifier: MIT */
/* Texts with their keys. */
#ifndef ENC_IO_ARROW_DICTIONARY_H
#define ENC_IO_ARROW_DICTIONARY_H

#include "base/buffer.h"
#include "encours/arrow_dictionary.h"
#include "ledger/index.h"

struct encours_arrow_dictionary {
    encours_context *context;
    enc_buffer texts;
    uint64_t *offsets; /* count + 1 */
    size_t capacity;   /* of them */
    size_t count;
    enc_index index; /* from hashes to keys */
};

/* The key of a text, which is added when it is not there. */
encours_status enc_arrow_dictionary_add(encours_arrow_dictionary *dictionary, const char *text,
                                        size_t length, uint32_t *key, encours_error *error);

/* Forget all texts from this key on. */
void enc_arrow_dictionary_cut(encours_arrow_dictionary *dictionary, size_t count);

#endif
