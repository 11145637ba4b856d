/* SPDX-License-Identifier: MIT */
/* Writing amounts, shares and days as a language does, into memory of the caller.
 *
 *     English   12,500.00 EUR   120.5%    30 days   -3.25
 *     French    12 500,00 EUR   120,5 %   30 jours  -3,25
 *
 * French groups digits with the narrow no-break space U+202F, which also stands before "%"; a
 * no-break space U+00A0 stands before units and colons (Unicode CLDR, locale fr). */
#ifndef ENC_CREDIT_PHRASE_H
#define ENC_CREDIT_PHRASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "encours/date.h"

typedef struct enc_phrase {
    char *text; /* NULL when capacity is 0 */
    size_t capacity;
    size_t size; /* of all that was put, whether it fits or not */
    int32_t language;
} enc_phrase;

void enc_phrase_begin(enc_phrase *phrase, int32_t language, char *text, size_t capacity);
void enc_phrase_put(enc_phrase *phrase, const char *bytes, size_t size);
void enc_phrase_text(enc_phrase *phrase, const char *text);

/* The text in the language of the phrase. */
void enc_phrase_either(enc_phrase *phrase, const char *english, const char *french);

/* The same with its first letter as a capital: ASCII, or an accented one of Latin-1. */
void enc_phrase_capital(enc_phrase *phrase, const char *text);

/* value / 10^decimals with groups of three digits; `trim` leaves zeros at the end out. */
void enc_phrase_number(enc_phrase *phrase, int64_t value, unsigned decimals, bool trim);

/* A figure by its unit (encours_figure_unit); `currency` and `decimals` are of amounts. */
void enc_phrase_value(enc_phrase *phrase, int32_t unit, int64_t value, const char *currency,
                      unsigned decimals);

/* 2026-06-30; in French 30/06/2026. */
void enc_phrase_day(enc_phrase *phrase, encours_date day);

/* Terminate, at the last character that fits whole. */
void enc_phrase_end(enc_phrase *phrase);

#endif
