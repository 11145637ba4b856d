/* SPDX-License-Identifier: MIT */
/* Names of columns as people write them: compared without case, accents and padding. */
#ifndef ENC_TEXT_FOLD_H
#define ENC_TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h>

/* Cut blanks of every kind (blank, tab, newline, U+00A0, U+202F, U+2009, U+FEFF) off both ends. */
void enc_text_trim(const char **text, size_t *length);
bool enc_text_is_blank(const char *text, size_t length);

/* Bytes of the blank character (as above) at `text`, 0 if it is none; `length` bytes are there. */
size_t enc_text_blank_length(const char *text, size_t length);

/* Write the folded form, terminated and cut at a character boundary: trimmed, runs of blanks as one
 * blank, ASCII lower case, Latin letters (U+00C0-U+017F and combining accents) without accents,
 * oe ae ss for their ligatures, ' for U+2019. Other characters stay. Returns the bytes the whole
 * form needs without terminator, as snprintf does; never more than twice `length`. */
size_t enc_fold(const char *text, size_t length, char *out, size_t size);

/* Whether both fold to the same. */
bool enc_fold_equal(const char *a, size_t a_length, const char *b, size_t b_length);

#endif
