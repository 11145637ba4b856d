/* SPDX-License-Identifier: MIT */
/* Encodings of one byte a character, by their names of IANA: US-ASCII, ISO-8859-1 to 16 (there is
 * no 12) and windows-1252. */
#ifndef ENC_TEXT_LATIN_H
#define ENC_TEXT_LATIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What the bytes 0x80 to 0xFF stand for; 0: nothing. */
typedef uint16_t enc_latin_upper[128];

/* False when no encoding of that name is known; capitals do not count. */
bool enc_latin_find(const char *name, size_t length, enc_latin_upper out);

/* Whether two names of encodings are the same one. */
bool enc_latin_same_name(const char *name, size_t length, const char *known);

#endif
