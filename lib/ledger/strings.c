/* SPDX-License-Identifier: MIT */
#include "ledger/strings.h"

#include <string.h>

void enc_strings_init(enc_strings *strings)
{
    enc_column_init(&strings->units, 2);
}

void enc_strings_release(enc_strings *strings, encours_context *context)
{
    enc_column_release(&strings->units, context);
}

bool enc_strings_add(enc_strings *strings, encours_context *context, uint32_t *used, enc_text text,
                     uint32_t *id)
{
    if (text.size == 0) {
        *id = 0;
        return true;
    }
    uint32_t needed = (uint32_t)((text.size + 2 + 1) / 2); /* length, bytes, NUL, in units */
    uint32_t at = *used > 0 ? *used : 1;                   /* id 0 is the empty text */
    uint32_t run = enc_column_run(at), skip = 0;
    if (needed > run) { /* a text never crosses into the next chunk */
        if (run > UINT32_MAX - at)
            return false;
        skip = run;
        at += run;
    }
    if (at > UINT32_MAX - needed - 1 || !enc_column_reserve(&strings->units, context, at + needed))
        return false;
    /* What lay there once and was taken back must not show: snapshots hold these bytes. */
    if (skip > 0)
        memset(enc_column_at(&strings->units, at - skip), 0, (size_t)skip * 2);
    unsigned char *to = enc_column_at(&strings->units, at);
    to[0] = (unsigned char)text.size;
    memcpy(to + 1, text.bytes, text.size);
    to[1 + text.size] = '\0';
    to[needed * 2 - 1] = '\0';
    *used = at + needed;
    *id = at;
    return true;
}
