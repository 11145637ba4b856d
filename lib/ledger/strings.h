/* SPDX-License-Identifier: MIT */
/* Texts of a ledger, each stored once where the rows that share it say so, never moved, and
 * NUL-terminated so that they can be lent. An id counts units of two bytes; 0 is the empty text. */
#ifndef ENC_LEDGER_STRINGS_H
#define ENC_LEDGER_STRINGS_H

#include "base/text.h"
#include "ledger/column.h"

/* Past this a text might not fit any more. */
#define ENC_STRING_UNITS_MAX (UINT32_MAX - 65536u)

typedef struct enc_strings {
    enc_column units;
} enc_strings;

void enc_strings_init(enc_strings *strings);
void enc_strings_release(enc_strings *strings, encours_context *context);

/* Store a text of at most 255 bytes after `*used` units, moving `*used`. False: no memory. */
bool enc_strings_add(enc_strings *strings, encours_context *context, uint32_t *used, enc_text text,
                     uint32_t *id);

static inline enc_text enc_strings_get(const enc_strings *strings, uint32_t id)
{
    if (id == 0)
        return (enc_text){"", 0};
    const unsigned char *at = enc_column_at(&strings->units, id);
    return (enc_text){(const char *)at + 1, at[0]};
}

#endif
