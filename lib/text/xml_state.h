/* SPDX-License-Identifier: MIT */
/* An XML reader inside: what libxml2 told of and was not given out yet. */
#ifndef ENC_TEXT_XML_STATE_H
#define ENC_TEXT_XML_STATE_H

#include <libxml/parser.h>

#include "text/xml.h"
#include "text/xml_scan.h"

/* Offsets into `strings`, whose bytes move while it grows. */
typedef struct enc_xml_kept_attribute {
    size_t space, local, value, size;
    enc_xml_place_at place;
} enc_xml_kept_attribute;

typedef struct enc_xml_kept_node {
    int32_t kind;
    uint32_t depth;
    size_t space, local, text, size;
    bool blank;
    size_t attributes, count;
    uint64_t line, column;
} enc_xml_kept_node;

/* Rows of one kind, in memory of the context. */
typedef struct enc_xml_rows {
    void *bytes;
    size_t capacity, count;
} enc_xml_rows;

struct enc_xml {
    encours_context *context;
    char name[128];
    enc_xml_text text;
    enc_xml_scan scan;
    xmlParserCtxtPtr parser;
    enc_xml_rows spans; /* enc_xml_span: tags the parser was given */
    size_t span_at;     /* of those, from here on it has not told */
    uint32_t depth;
    enc_xml_place_at tag_end; /* of the last tag the parser told of */
    enc_buffer held;          /* text since then */
    enc_buffer strings;       /* of the nodes waiting */
    enc_xml_rows nodes;       /* enc_xml_kept_node, given out as far as `node_at` */
    size_t node_at;
    enc_xml_rows attributes; /* enc_xml_kept_attribute, of the nodes waiting */
    enc_xml_rows given;      /* enc_xml_attribute, of the node given out last */
    bool finished;           /* the parser was told that there is no more */
    encours_status failed;
    encours_error failure;
};

/* Make the parser; false when out of memory. */
bool enc_xml_parser_new(enc_xml *xml);
void enc_xml_parser_free(enc_xml *xml);

/* Give the parser the next span, or tell it that there is no more. Nodes are added, or `failed` is
 * set. */
void enc_xml_parser_feed(enc_xml *xml);

#endif
