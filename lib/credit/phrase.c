/* SPDX-License-Identifier: MIT */
#include "credit/phrase.h"

#include <stdio.h>
#include <string.h>

#include "base/checked.h"
#include "base/text.h"
#include "encours/figure.h"

static const char NARROW_SPACE[] = "\xE2\x80\xAF"; /* U+202F */
static const char SPACE[] = "\xC2\xA0";            /* U+00A0 */
static const char INFINITE[] = "\xE2\x88\x9E";     /* U+221E */

void enc_phrase_begin(enc_phrase *phrase, int32_t language, char *text, size_t capacity)
{
    *phrase = (enc_phrase){text, capacity, 0, language};
}

void enc_phrase_put(enc_phrase *phrase, const char *bytes, size_t size)
{
    if (phrase->size < phrase->capacity) {
        size_t room = phrase->capacity - phrase->size;
        memcpy(phrase->text + phrase->size, bytes, size < room ? size : room);
    }
    phrase->size += size;
}

void enc_phrase_text(enc_phrase *phrase, const char *text)
{
    enc_phrase_put(phrase, text, strlen(text));
}

void enc_phrase_either(enc_phrase *phrase, const char *english, const char *french)
{
    enc_phrase_text(phrase, phrase->language == ENCOURS_LANGUAGE_FR ? french : english);
}

void enc_phrase_capital(enc_phrase *phrase, const char *text)
{
    const unsigned char *at = (const unsigned char *)text;
    char first[2] = {text[0], 0};
    size_t size = 1;
    if (at[0] >= 'a' && at[0] <= 'z') {
        first[0] = (char)(at[0] - 'a' + 'A');
    } else if (at[0] == 0xC3 && at[1] >= 0xA0 && at[1] <= 0xBE && at[1] != 0xB7) {
        first[1] = (char)(at[1] - 0x20); /* U+00E0 to U+00FE but the sign of division */
        size = 2;
    } else if (at[0] == 0) {
        size = 0;
    }
    enc_phrase_put(phrase, first, size);
    enc_phrase_text(phrase, text + size);
}

/* Digits of a magnitude, lowest first, at least `least` of them. */
static unsigned digits_of(uint64_t magnitude, unsigned least, char digits[32])
{
    unsigned count = 0;
    for (; magnitude > 0 || count < least; magnitude /= 10)
        digits[count++] = (char)('0' + magnitude % 10);
    return count;
}

void enc_phrase_number(enc_phrase *phrase, int64_t value, unsigned decimals, bool trim)
{
    char digits[32];
    unsigned count = digits_of(enc_magnitude(value), decimals + 1, digits), last = 0;
    if (value < 0)
        enc_phrase_put(phrase, "-", 1);
    for (unsigned i = count; i > decimals; i--) {
        enc_phrase_put(phrase, &digits[i - 1], 1);
        if (i - 1 > decimals && (i - 1 - decimals) % 3 == 0)
            enc_phrase_either(phrase, ",", NARROW_SPACE);
    }
    while (trim && last < decimals && digits[last] == '0')
        last++;
    if (last < decimals)
        enc_phrase_either(phrase, ".", ",");
    for (unsigned i = decimals; i > last; i--)
        enc_phrase_put(phrase, &digits[i - 1], 1);
}

/* One is singular in English; so is in French all that is nearer to 0 than 2. */
static bool is_singular(const enc_phrase *phrase, int64_t value, int64_t one)
{
    uint64_t magnitude = enc_magnitude(value);
    return phrase->language == ENCOURS_LANGUAGE_FR ? magnitude < 2 * (uint64_t)one
                                                   : magnitude == (uint64_t)one;
}

static void put_counted(enc_phrase *phrase, int64_t value, unsigned decimals, bool points)
{
    enc_phrase_number(phrase, value, decimals, true);
    enc_phrase_either(phrase, " ", SPACE);
    enc_phrase_either(phrase, points ? "point" : "day", points ? "point" : "jour");
    if (!is_singular(phrase, value, decimals == 2 ? 100 : 1))
        enc_phrase_text(phrase, "s");
}

static void put_share(enc_phrase *phrase, int64_t value)
{
    if (value == ENCOURS_FIGURE_INFINITE)
        enc_phrase_text(phrase, INFINITE);
    else
        enc_phrase_number(phrase, value, 2, true);
    enc_phrase_either(phrase, "%", NARROW_SPACE);
    enc_phrase_either(phrase, "", "%");
}

void enc_phrase_value(enc_phrase *phrase, int32_t unit, int64_t value, const char *currency,
                      unsigned decimals)
{
    switch (unit) {
    case ENCOURS_FIGURE_UNIT_AMOUNT:
        enc_phrase_number(phrase, value, decimals, false);
        enc_phrase_either(phrase, " ", SPACE);
        enc_phrase_text(phrase, currency);
        return;
    case ENCOURS_FIGURE_UNIT_SHARE:
        put_share(phrase, value);
        return;
    case ENCOURS_FIGURE_UNIT_DAYS:
        put_counted(phrase, value, 0, false);
        return;
    case ENCOURS_FIGURE_UNIT_CENTIDAYS:
        put_counted(phrase, value, 2, false);
        return;
    case ENCOURS_FIGURE_UNIT_POINTS:
        put_counted(phrase, value, 2, true);
        return;
    default:
        enc_phrase_number(phrase, value, 0, false);
    }
}

void enc_phrase_day(enc_phrase *phrase, encours_date day)
{
    char iso[ENCOURS_DATE_TEXT_SIZE], text[ENCOURS_DATE_TEXT_SIZE];
    (void)encours_date_format(day, iso, sizeof iso);
    snprintf(text, sizeof text, "%.2s/%.2s/%.4s", iso + 8, iso + 5, iso);
    enc_phrase_either(phrase, iso, text);
}

void enc_phrase_end(enc_phrase *phrase)
{
    if (phrase->capacity == 0)
        return;
    if (phrase->size < phrase->capacity)
        phrase->text[phrase->size] = 0;
    else
        enc_text_cut(phrase->text, phrase->capacity - 1);
}
