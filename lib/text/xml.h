/* SPDX-License-Identifier: MIT */
/* XML 1.0 with namespaces, pulled node by node out of bytes in memory: elements, their ends, and
 * texts. libxml2 parses; what it is never shown is refused before it: document types and with them
 * all entities but the five of XML, processing instructions, and whatever passes a cap. Comments
 * are skipped, nothing outside the bytes is read. Every node and attribute knows its line and
 * column, both from 1, columns in characters; line ends are LF, CRLF and CR.
 *
 * UTF-8, UTF-16, US-ASCII, the parts of ISO 8859 and windows-1252 are read, as the byte order mark
 * and the XML declaration say. libxml2 takes its memory from its own allocator; all else is the
 * context's. */
#ifndef ENC_TEXT_XML_H
#define ENC_TEXT_XML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/context.h"

/* What is more than that is LIMIT. Zero stands for the default. */
typedef struct enc_xml_options {
    const char *name;        /* of the input, in errors; NULL: "input" */
    uint64_t bytes_max;      /* of the input; 64 MiB, and never more than the context's */
    uint64_t elements_max;   /* 1,000,000 */
    uint32_t depth_max;      /* elements within elements; 64 and no more */
    uint32_t attributes_max; /* of one element, declarations of namespaces too; 64 */
    uint32_t text_bytes_max; /* of one text, and of one tag with all its attributes; 1 MiB */
    bool own; /* bytes that the library wrote: the context's cap, which binds input, does not */
} enc_xml_options;

typedef enum enc_xml_kind {
    ENC_XML_FINISHED = 0, /* the document was read to its end and is well-formed */
    ENC_XML_ELEMENT = 1,  /* its beginning */
    ENC_XML_END = 2,      /* of the element of the same depth, of <empty/> ones too */
    ENC_XML_TEXT = 3      /* all between two tags: references resolved, CDATA sections as text */
} enc_xml_kind;

/* Names in no namespace have the space "". */
typedef struct enc_xml_attribute {
    const char *space;
    const char *local;
    const char *value; /* as XML normalises it, terminated */
    size_t size;
    uint64_t line; /* of the attribute's name */
    uint64_t column;
    size_t at; /* for enc_xml_value_place() */
} enc_xml_attribute;

/* Valid until the next call on the same reader. */
typedef struct enc_xml_node {
    int32_t kind;
    uint32_t depth;    /* of the root element 1; a text has its parent's */
    const char *space; /* of elements and their ends, else "" */
    const char *local;
    const char *text; /* terminated; "" of all but texts */
    size_t size;
    bool blank; /* a text of white space alone */
    const enc_xml_attribute *attributes;
    size_t count;
    uint64_t line; /* of the tag's '<', of the first character of a text that is not white space */
    uint64_t column;
} enc_xml_node;

typedef struct enc_xml enc_xml;

/* Ready to read. The bytes are not copied and must stay. INVALID where they are in no encoding that
 * is read, or hold what is no character of XML. */
encours_status enc_xml_open(encours_context *context, const uint8_t *bytes, size_t size,
                            const enc_xml_options *options, enc_xml **out, encours_error *error);
void enc_xml_free(enc_xml *xml);

/* The next node. A failure is placed (source, line, column) and final. */
encours_status enc_xml_next(enc_xml *xml, enc_xml_node *out, encours_error *error);

/* Put the source and a place of it into an error already set. */
void enc_xml_place(const enc_xml *xml, uint64_t line, uint64_t column, encours_error *error);

/* Where a character of an attribute's value stands, `index` from 0; of one behind the last, the
 * closing quote. References count as the one character they are. */
void enc_xml_value_place(const enc_xml *xml, const enc_xml_attribute *attribute, size_t index,
                         uint64_t *line, uint64_t *column);

/* The attribute of that name in no namespace, or NULL. */
const enc_xml_attribute *enc_xml_find(const enc_xml_node *node, const char *local);

/* Whether an element, or its end, has that name. */
bool enc_xml_is(const enc_xml_node *node, const char *space, const char *local);

#endif
