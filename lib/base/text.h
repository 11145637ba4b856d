/* SPDX-License-Identifier: MIT */
/* UTF-8 validation and bounded strings. No locale, no allocation. */
#ifndef ENC_BASE_TEXT_H
#define ENC_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/* A run of text, not terminated. */
typedef struct enc_text {
    const char *bytes;
    size_t size;
} enc_text;

static inline enc_text enc_text_of(const char *text)
{
    return (enc_text){text, text != NULL ? __builtin_strlen(text) : 0};
}

static inline bool enc_text_equal(enc_text a, enc_text b)
{
    return a.size == b.size && (a.size == 0 || __builtin_memcmp(a.bytes, b.bytes, a.size) == 0);
}

/* Length of the longest valid UTF-8 prefix of `size` bytes: `size` when all is valid. Overlong
 * forms, surrogates, values above U+10FFFF and cut sequences are invalid. */
size_t enc_utf8_valid_length(const char *text, size_t size);
bool enc_utf8_is_valid(const char *text, size_t size);

/* Length of a NUL-terminated string, looking at no more than `max + 1` bytes; max + 1 if longer. */
size_t enc_text_length(const char *text, size_t max);

/* Copy into a fixed field, cut at a character boundary, always terminated. */
void enc_text_copy(char *out, size_t size, const char *text);

/* Terminate at the last character boundary at or before `length`. */
void enc_text_cut(char *text, size_t length);

/* No byte below 0x20 and no 0x7F: fit to be a code, a number or a name. */
bool enc_text_is_printable(const char *text, size_t size);

/* Whether all bytes are printable ASCII: then it is valid UTF-8 and printable at once. Most texts
 * of books are, and eight bytes are looked at in one step. */
bool enc_text_is_plain(const char *text, size_t size);

#endif
