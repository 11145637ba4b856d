/* SPDX-License-Identifier: MIT */
/* The bytes of an XML document as UTF-8: which encoding they are in, and that all of them are
 * characters of XML. */
#ifndef ENC_TEXT_XML_TEXT_H
#define ENC_TEXT_XML_TEXT_H

#include <stdbool.h>

#include "base/buffer.h"

/* A place in a text, lines and columns (in characters) from 1. */
typedef struct enc_xml_place_at {
    size_t at;
    uint64_t line;
    uint64_t column;
} enc_xml_place_at;

/* Go on to offset `to`, which is not before it. */
void enc_xml_place_go(enc_xml_place_at *place, const char *text, size_t to);

/* Whether a text is valid UTF-8 of nothing but characters of XML. */
bool enc_xml_is_text(const char *text, size_t size);

typedef struct enc_xml_text {
    const char *bytes; /* UTF-8 without byte order mark */
    size_t size;
    enc_buffer own; /* what holds them when the input is not UTF-8 already */
} enc_xml_text;

/* INVALID, placed, when the encoding is unknown or contradicts itself, or for a character that is
 * none of XML. On failure there is nothing to release. */
encours_status enc_xml_text_open(encours_context *context, const uint8_t *bytes, size_t size,
                                 const char *name, enc_xml_text *out, encours_error *error);
void enc_xml_text_release(enc_xml_text *text);

#endif
