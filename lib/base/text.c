/* SPDX-License-Identifier: MIT */
#include "base/text.h"

#include <stdint.h>
#include <string.h>

/* Bytes of the valid sequence at `text`, or 0. */
static size_t sequence_length(const unsigned char *text, size_t size)
{
    unsigned char first = text[0];
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (size < length)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((text[i] & 0xC0) != 0x80)
            return 0;
    if ((first == 0xE0 && text[1] < 0xA0) || (first == 0xED && text[1] > 0x9F) ||
        (first == 0xF0 && text[1] < 0x90) || (first == 0xF4 && text[1] > 0x8F))
        return 0;
    return length;
}

size_t enc_utf8_valid_length(const char *text, size_t size)
{
    const unsigned char *bytes = (const unsigned char *)text;
    size_t at = 0;
    while (at < size) {
        uint64_t word;
        if (size - at >= sizeof word) {
            memcpy(&word, bytes + at, sizeof word);
            if ((word & UINT64_C(0x8080808080808080)) == 0) {
                at += sizeof word;
                continue;
            }
        }
        size_t length = sequence_length(bytes + at, size - at);
        if (length == 0)
            return at;
        at += length;
    }
    return size;
}

bool enc_utf8_is_valid(const char *text, size_t size)
{
    return enc_utf8_valid_length(text, size) == size;
}

size_t enc_text_length(const char *text, size_t max)
{
    size_t length = 0;
    while (length <= max && text[length] != '\0')
        length++;
    return length;
}

void enc_text_cut(char *text, size_t length)
{
    size_t start = length; /* of the last sequence that begins before `length` */
    while (start > 0 && length - start < 4) {
        start--;
        if (((unsigned char)text[start] & 0xC0) != 0x80)
            break;
    }
    if (start < length && (unsigned char)text[start] >= 0xC2 &&
        sequence_length((const unsigned char *)text + start, length - start) == 0)
        length = start;
    text[length] = '\0';
}

void enc_text_copy(char *out, size_t size, const char *text)
{
    size_t length = enc_text_length(text, size - 1);
    size_t kept = length < size ? length : size - 1;
    memcpy(out, text, kept);
    out[kept] = '\0';
    if (length >= size)
        enc_text_cut(out, kept);
}

bool enc_text_is_printable(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if ((unsigned char)text[i] < 0x20 || text[i] == 0x7F)
            return false;
    return true;
}

/* Whether a byte of the word is below 0x20, is 0x7F, or has its high bit set. */
static bool has_other(uint64_t word)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), highs = ones * 0x80;
    uint64_t deletes = word ^ (ones * 0x7F);
    return ((((word - ones * 0x20) & ~word) | ((deletes - ones) & ~deletes) | word) & highs) != 0;
}

bool enc_text_is_plain(const char *text, size_t size)
{
    const uint64_t blanks = UINT64_C(0x2020202020202020);
    uint64_t word = blanks, found = 0;
    size_t at = 0;
    for (; size - at >= sizeof word; at += sizeof word) {
        memcpy(&word, text + at, sizeof word);
        found |= has_other(word);
    }
    word = blanks;
    for (size_t i = at; i < size; i++)
        word = word << 8 | (unsigned char)text[i];
    return found == 0 && !has_other(word);
}
