/* SPDX-License-Identifier: MIT */
#include "text/xml_write.h"

#include <string.h>

#include "text/xml_text.h"

static void write(enc_xml_writer *writer, const char *text, size_t size)
{
    if (writer->status == ENCOURS_OK)
        writer->status = enc_buffer_append(writer->buffer, text, size, NULL);
}

static void write_word(enc_xml_writer *writer, const char *word)
{
    write(writer, word, strlen(word));
}

/* What a character is written as; NULL: as itself. Line ends and tabs of attributes would be read
 * as blanks, carriage returns as line ends. */
static const char *escaped(char letter, bool attribute)
{
    switch (letter) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '\r':
        return "&#13;";
    case '"':
        return attribute ? "&quot;" : NULL;
    case '\n':
        return attribute ? "&#10;" : NULL;
    case '\t':
        return attribute ? "&#9;" : NULL;
    default:
        return NULL;
    }
}

static void write_escaped(enc_xml_writer *writer, const char *text, bool attribute)
{
    size_t size = strlen(text), done = 0;
    if (writer->status == ENCOURS_OK && !enc_xml_is_text(text, size))
        writer->status = ENCOURS_E_INVALID;
    for (size_t i = 0; i < size; i++) {
        const char *instead = escaped(text[i], attribute);
        if (instead == NULL)
            continue;
        write(writer, text + done, i - done);
        write_word(writer, instead);
        done = i + 1;
    }
    write(writer, text + done, size - done);
}

static void new_line(enc_xml_writer *writer)
{
    write(writer, "\n", 1);
    for (uint32_t i = 0; i < writer->depth; i++)
        write(writer, "  ", 2);
}

void enc_xml_write_declaration(enc_xml_writer *writer)
{
    write_word(writer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
}

void enc_xml_write_begin(enc_xml_writer *writer, const char *name)
{
    if (writer->tag_open)
        write(writer, ">", 1);
    new_line(writer);
    write(writer, "<", 1);
    write_word(writer, name);
    writer->tag_open = true;
    writer->text_last = false;
    writer->depth++;
}

void enc_xml_write_attribute(enc_xml_writer *writer, const char *name, const char *value)
{
    write(writer, " ", 1);
    write_word(writer, name);
    write(writer, "=\"", 2);
    write_escaped(writer, value, true);
    write(writer, "\"", 1);
}

void enc_xml_write_text(enc_xml_writer *writer, const char *text)
{
    if (text[0] == '\0')
        return;
    if (writer->tag_open)
        write(writer, ">", 1);
    writer->tag_open = false;
    writer->text_last = true;
    write_escaped(writer, text, false);
}

void enc_xml_write_end(enc_xml_writer *writer, const char *name)
{
    writer->depth--;
    if (writer->tag_open) {
        write(writer, "/>", 2);
    } else {
        if (!writer->text_last)
            new_line(writer);
        write(writer, "</", 2);
        write_word(writer, name);
        write(writer, ">", 1);
    }
    writer->tag_open = writer->text_last = false;
    if (writer->depth == 0)
        write(writer, "\n", 1);
}
