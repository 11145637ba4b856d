/* SPDX-License-Identifier: MIT */
/* Source keys: by them a line is known again. */
#include <stdio.h>
#include <string.h>

#include "base/sha256.h"
#include "io/fec.h"

/* `:` ends a part of the key and is written %3A inside one, so that no two entries share a key. */
static size_t escape(enc_field field, char *out, size_t size)
{
    static const char digits[] = "0123456789ABCDEF";
    size_t at = 0;
    for (size_t i = 0; i < field.length; i++) {
        unsigned char c = (unsigned char)field.text[i];
        if (c != ':' && c != '%') {
            if (at < size)
                out[at] = (char)c;
            at++;
            continue;
        }
        const char code[3] = {'%', digits[c >> 4], digits[c & 15]};
        for (size_t k = 0; k < sizeof code; k++, at++)
            if (at < size)
                out[at] = code[k];
    }
    return at;
}

/* An entry whose name leaves no room for the ordinal is named by the digest of its name. */
static size_t hash_entry(const enc_fec_line *line, char *out)
{
    static const char digits[] = "0123456789abcdef";
    uint8_t digest[ENC_SHA256_SIZE];
    enc_sha256 sha;
    enc_sha256_init(&sha);
    enc_sha256_update(&sha, line->journal.text, line->journal.length);
    enc_sha256_update(&sha, "\x1F", 1);
    enc_sha256_update(&sha, line->entry.text, line->entry.length);
    enc_sha256_final(&sha, digest);
    size_t at = 0;
    out[at++] = '#';
    for (size_t i = 0; i < 16; i++) {
        out[at++] = digits[digest[i] >> 4];
        out[at++] = digits[digest[i] & 15];
    }
    return at;
}

/* FEC:siren:year:JournalCode:EcritureNum:ordinal */
void enc_fec_write_key(const enc_fec *fec, const enc_fec_line *line, uint32_t ordinal,
                       char out[ENC_FEC_SOURCE_KEY_SIZE])
{
    enum { ORDINAL_SIZE = 12, ROOM = ENC_FEC_SOURCE_KEY_SIZE - ORDINAL_SIZE };
    encours_date_parts closing = encours_date_split((encours_date){fec->closing});
    int begun = snprintf(out, ENC_FEC_SOURCE_KEY_SIZE, "FEC:%s:%04d:", fec->siren,
                         (int)closing.year);
    size_t start = (size_t)begun, at = start;
    at += escape(line->journal, out + at, ROOM - at);
    if (at < ROOM)
        out[at++] = ':';
    if (at < ROOM)
        at += escape(line->entry, out + at, ROOM - at);
    if (at >= ROOM)
        at = start + hash_entry(line, out + start);
    (void)snprintf(out + at, ENC_FEC_SOURCE_KEY_SIZE - at, ":%u", (unsigned)ordinal);
}
