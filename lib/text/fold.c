/* SPDX-License-Identifier: MIT */
#include "text/fold.h"

#include <stdint.h>
#include <string.h>

size_t enc_text_blank_length(const char *text, size_t length)
{
    const unsigned char *bytes = (const unsigned char *)text;
    if (length >= 1 && (bytes[0] == ' ' || (bytes[0] >= '\t' && bytes[0] <= '\r')))
        return 1;
    if (length >= 2 && bytes[0] == 0xC2 && bytes[1] == 0xA0)
        return 2; /* U+00A0 */
    if (length >= 3 && bytes[0] == 0xE2 && bytes[1] == 0x80 &&
        (bytes[2] == 0x87 || bytes[2] == 0x89 || bytes[2] == 0xAF))
        return 3; /* U+2007, U+2009, U+202F */
    if (length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
        return 3; /* U+FEFF */
    return 0;
}

/* Bytes of the blank that ends the text, or 0. No blank's bytes end another character: the text is
 * valid UTF-8, in which a lead byte cannot be a continuation. */
static size_t last_blank_length(const char *text, size_t length)
{
    for (size_t size = 1; size <= 3 && size <= length; size++)
        if (enc_text_blank_length(text + length - size, size) == size)
            return size;
    return 0;
}

void enc_text_trim(const char **text, size_t *length)
{
    size_t blank;
    while ((blank = enc_text_blank_length(*text, *length)) != 0) {
        *text += blank;
        *length -= blank;
    }
    while ((blank = last_blank_length(*text, *length)) != 0)
        *length -= blank;
}

bool enc_text_is_blank(const char *text, size_t length)
{
    enc_text_trim(&text, &length);
    return length == 0;
}

/* Base letters of U+00C0 to U+00FF; '*': the ones that are two letters, '=': the ones that stay. */
static const char latin_1[] = "aaaaaa*ceeeeiiiidnooooo=ouuuuy=*"
                              "aaaaaa*ceeeeiiiidnooooo=ouuuuy=y";

/* Base letters of U+0100 to U+017F. */
static const char latin_a[] = "aaaaaaccccccccdd" /* 0100 */
                              "ddeeeeeeeeeegggg" /* 0110 */
                              "gggghhhhiiiiiiii" /* 0120 */
                              "ii==jjkkklllllll" /* 0130 */
                              "lllnnnnnnnnnoooo" /* 0140 */
                              "oo**rrrrrrssssss" /* 0150 */
                              "ssttttttuuuuuuuu" /* 0160 */
                              "uuuuwwyyyzzzzzzs" /* 0170 */;

/* Characters of the folded form of one character, 0 to 4. */
typedef struct folded {
    char bytes[4];
    size_t size;
} folded;

static folded fold_latin(uint32_t code)
{
    char base = code < 0x100 ? latin_1[code - 0xC0] : latin_a[code - 0x100];
    if (base == '*') {
        switch (code) {
        case 0xC6:
        case 0xE6: return (folded){"ae", 2};
        case 0xDF: return (folded){"ss", 2};
        default: return (folded){"oe", 2};
        }
    }
    return (folded){{base}, base != '='};
}

/* Bytes of the combining accent (U+0300 to U+036F) at `text`, or 0. */
static size_t accent_length(const char *text, size_t length)
{
    const unsigned char *bytes = (const unsigned char *)text;
    if (length < 2)
        return 0;
    return (bytes[0] == 0xCC && bytes[1] >= 0x80) ||
                   (bytes[0] == 0xCD && bytes[1] >= 0x80 && bytes[1] <= 0xAF)
               ? 2
               : 0;
}

/* Fold the character at `text`, neither blank nor combining accent, and say how many bytes it
 * took. */
static folded fold_character(const char *text, size_t length, size_t *taken)
{
    const unsigned char *bytes = (const unsigned char *)text;
    folded result = {{text[0]}, 1};
    *taken = 1;
    if (bytes[0] < 0x80) {
        if (bytes[0] >= 'A' && bytes[0] <= 'Z')
            result.bytes[0] = (char)(bytes[0] - 'A' + 'a');
        return result;
    }
    if (length >= 2 && bytes[0] >= 0xC3 && bytes[0] <= 0xC5 && (bytes[1] & 0xC0) == 0x80) {
        result = fold_latin((uint32_t)(bytes[0] & 0x1F) << 6 | (bytes[1] & 0x3F));
        *taken = 2;
        if (result.size > 0)
            return result;
    }
    if (length >= 3 && memcmp(bytes, "\xE2\x80\x99", 3) == 0) {
        *taken = 3;
        return (folded){"'", 1};
    }
    size_t size = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : bytes[0] >= 0xC0 ? 2 : 1;
    *taken = size <= length ? size : length;
    memcpy(result.bytes, text, *taken);
    result.size = *taken;
    return result;
}

/* The folded form of a text, character by character. */
typedef struct folding {
    const char *text;
    size_t length;
    folded pending; /* what next_byte() has not given yet, from `at` */
    size_t at;
    bool started;   /* something came before: a blank now separates */
} folding;

/* The next character that leaves anything; size 0 at the end. Blanks count only between others. */
static folded next_folded(folding *from)
{
    bool blank = false;
    for (;;) {
        size_t size = enc_text_blank_length(from->text, from->length);
        blank = blank || size > 0;
        if (size == 0)
            size = accent_length(from->text, from->length);
        if (size == 0)
            break;
        from->text += size;
        from->length -= size;
    }
    if (from->length == 0)
        return (folded){{0}, 0};
    if (blank && from->started)
        return (folded){" ", 1};
    from->started = true;
    size_t taken;
    folded result = fold_character(from->text, from->length, &taken);
    from->text += taken;
    from->length -= taken;
    return result;
}

/* The next byte, or -1. */
static int next_byte(folding *from)
{
    if (from->at == from->pending.size) {
        from->pending = next_folded(from);
        from->at = 0;
    }
    return from->pending.size > 0 ? (unsigned char)from->pending.bytes[from->at++] : -1;
}

size_t enc_fold(const char *text, size_t length, char *out, size_t size)
{
    size_t needed = 0, kept = 0;
    folding from = {.text = text, .length = length};
    for (folded next; (next = next_folded(&from)).size > 0; needed += next.size) {
        if (needed == kept && needed + next.size < size) {
            memcpy(out + kept, next.bytes, next.size);
            kept += next.size;
        }
    }
    if (size > 0)
        out[kept] = '\0';
    return needed;
}

bool enc_fold_equal(const char *a, size_t a_length, const char *b, size_t b_length)
{
    folding from_a = {.text = a, .length = a_length};
    folding from_b = {.text = b, .length = b_length};
    int byte;
    do {
        byte = next_byte(&from_a);
        if (byte != next_byte(&from_b))
            return false;
    } while (byte >= 0);
    return true;
}
