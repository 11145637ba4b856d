/* SPDX-License-Identifier: MIT */
/* Writing XML 1.0 into a buffer, in one way only: UTF-8, LF, an element a line, two spaces a depth,
 * attributes in quotation marks in the order given, elements without content as <a/>. Text is that
 * of an element without others, on the line of its tags. Reading gives back what was written. The
 * first failure sticks: what follows writes nothing, and the caller asks once. Names are ours and
 * need no check. */
#ifndef ENC_TEXT_XML_WRITE_H
#define ENC_TEXT_XML_WRITE_H

#include <stdbool.h>

#include "base/buffer.h"

typedef struct enc_xml_writer {
    enc_buffer *buffer;
    encours_status status; /* INVALID: a text that XML cannot hold */
    uint32_t depth;
    bool tag_open;  /* attributes may follow */
    bool text_last; /* the end tag stands on the line of the text */
} enc_xml_writer;

/* The XML declaration; before all else. */
void enc_xml_write_declaration(enc_xml_writer *writer);

void enc_xml_write_begin(enc_xml_writer *writer, const char *name);
void enc_xml_write_attribute(enc_xml_writer *writer, const char *name, const char *value);
void enc_xml_write_text(enc_xml_writer *writer, const char *text);
void enc_xml_write_end(enc_xml_writer *writer, const char *name);

#endif
