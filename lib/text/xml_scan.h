/* SPDX-License-Identifier: MIT */
/* Where the tags of an XML text are. The scan goes one mark-up ahead of the parser and refuses what
 * the parser is never to see; of a text the parser has accepted so far its spans are exact, and
 * what it takes wrongly of a malformed one the parser refuses. */
#ifndef ENC_TEXT_XML_SCAN_H
#define ENC_TEXT_XML_SCAN_H

#include "text/xml.h"
#include "text/xml_text.h"

typedef enum enc_xml_span_kind {
    ENC_XML_SPAN_FINISHED = 0,
    ENC_XML_SPAN_TEXT = 1, /* character data */
    ENC_XML_SPAN_START = 2,
    ENC_XML_SPAN_EMPTY = 3, /* <a/> */
    ENC_XML_SPAN_END = 4,
    ENC_XML_SPAN_OTHER = 5 /* declaration, comment, CDATA section */
} enc_xml_span_kind;

typedef struct enc_xml_span {
    int32_t kind;
    enc_xml_place_at from;
    enc_xml_place_at to; /* behind its last character */
} enc_xml_span;

typedef struct enc_xml_scan {
    const char *text;
    size_t size;
    const char *name; /* of the input */
    enc_xml_options caps;
    enc_xml_place_at place;
    uint64_t elements;
    uint64_t text_bytes; /* since the last tag */
    uint32_t depth;
    bool root; /* has begun */
} enc_xml_scan;

encours_status enc_xml_scan_next(enc_xml_scan *scan, enc_xml_span *out, encours_error *error);

/* The next attribute of a tag that declares no namespace: `place`, which is not behind it, goes to
 * its name, `*at` behind it. `*at` begins as the offset of the tag's '<'; false behind the last. */
bool enc_xml_scan_attribute(const char *text, size_t end, size_t *at, enc_xml_place_at *place);

#endif
