/* SPDX-License-Identifier: MIT */
/* What libxml2 says becomes nodes, whose places are those of the spans it was given. */
#include <stdio.h>
#include <string.h>

#include <libxml/xmlerror.h>

#include "base/text.h"
#include "text/xml_state.h"

enum { ATTRIBUTE_PARTS = 5 }; /* pointers of each: local, prefix, URI, value, end of value */

static void *rows_add(enc_xml *xml, enc_xml_rows *list, size_t size)
{
    if (xml->failed != ENCOURS_OK)
        return NULL;
    if (!enc_grow(xml->context, &list->bytes, &list->capacity, list->count + 1, size)) {
        xml->failed = enc_error_memory(&xml->failure);
        return NULL;
    }
    return (char *)list->bytes + size * list->count++;
}

static void fail_at(enc_xml *xml, encours_status status, const char *what, uint64_t line,
                    uint64_t column)
{
    if (xml->failed != ENCOURS_OK)
        return;
    xml->failed = enc_error_set(&xml->failure, status, "%s", what);
    enc_error_place(&xml->failure, xml->name, line, column);
}

/* --- what libxml2 says */

/* Keep a copy and give its offset; offset 0 is the empty text. */
static size_t keep(enc_xml *xml, const void *bytes, size_t size)
{
    size_t at = xml->strings.size;
    if (size == 0 || xml->failed != ENCOURS_OK)
        return 0;
    encours_status status = enc_buffer_append(&xml->strings, bytes, size, &xml->failure);
    if (status == ENCOURS_OK)
        status = enc_buffer_append(&xml->strings, "", 1, &xml->failure);
    xml->failed = status;
    return status == ENCOURS_OK ? at : 0;
}

static size_t keep_text(enc_xml *xml, const xmlChar *text)
{
    return text == NULL ? 0 : keep(xml, text, strlen((const char *)text));
}

/* The place of the first character of the text since the last tag that says something. */
static enc_xml_place_at text_place(const enc_xml *xml, size_t end)
{
    enc_xml_place_at place = xml->tag_end;
    const char *text = xml->text.bytes;
    size_t at = place.at;
    while (at < end) {
        char letter = text[at];
        if (letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r') {
            at++;
        } else if (end - at > 4 && memcmp(text + at, "<!--", 4) == 0) {
            while (at + 3 < end && memcmp(text + at, "-->", 3) != 0)
                at++;
            at += 3;
        } else {
            enc_xml_place_go(&place, text, at);
            break;
        }
    }
    return place;
}

static bool is_blank(const enc_buffer *text)
{
    for (size_t i = 0; i < text->size; i++)
        if (memchr(" \t\n\r", text->bytes[i], 4) == NULL)
            return false;
    return true;
}

/* The text held becomes a node, which ends where the next tag begins. */
static void flush_text(enc_xml *xml, size_t end)
{
    if (xml->held.size == 0)
        return;
    enc_xml_place_at place = text_place(xml, end);
    size_t text = keep(xml, xml->held.bytes, xml->held.size);
    enc_xml_kept_node *node = rows_add(xml, &xml->nodes, sizeof *node);
    if (node == NULL)
        return;
    *node = (enc_xml_kept_node){.kind = ENC_XML_TEXT,
                                .depth = xml->depth,
                                .text = text,
                                .size = xml->held.size,
                                .blank = is_blank(&xml->held),
                                .line = place.line,
                                .column = place.column};
    xml->held.size = 0;
}

/* The tag the parser speaks of: it tells of them in the order in which it was given them. An
 * element without content is told of twice, by its one tag. */
static const enc_xml_span *tag_told(enc_xml *xml, bool begins)
{
    const enc_xml_span *spans = xml->spans.bytes;
    if (xml->failed != ENCOURS_OK)
        return NULL;
    const enc_xml_span *span = xml->span_at < xml->spans.count ? spans + xml->span_at : NULL;
    bool fits = span != NULL &&
                (begins ? span->kind == ENC_XML_SPAN_START || span->kind == ENC_XML_SPAN_EMPTY
                        : span->kind != ENC_XML_SPAN_START);
    if (!fits) { /* libxml2 lost something without saying so, for which it has one reason */
        xml->failed = enc_error_memory(&xml->failure);
        return NULL;
    }
    if (!begins || span->kind == ENC_XML_SPAN_START)
        xml->span_at++;
    return span;
}

static void keep_attributes(enc_xml *xml, const enc_xml_span *span, const xmlChar **parts,
                            size_t count)
{
    enc_xml_place_at place = span->from;
    size_t at = span->from.at;
    bool found = true;
    for (size_t i = 0; i < count && found; i++, parts += ATTRIBUTE_PARTS) {
        found = enc_xml_scan_attribute(xml->text.bytes, span->to.at, &at, &place);
        enc_xml_kept_attribute made = {.space = keep_text(xml, parts[2]),
                                       .local = keep_text(xml, parts[0]),
                                       .size = (size_t)(parts[4] - parts[3]),
                                       .place = place};
        made.value = keep(xml, parts[3], made.size);
        enc_xml_kept_attribute *row = rows_add(xml, &xml->attributes, sizeof *row);
        if (row != NULL)
            *row = made;
    }
    if ((!found || enc_xml_scan_attribute(xml->text.bytes, span->to.at, &at, &place)) &&
        xml->failed == ENCOURS_OK)
        xml->failed = enc_error_memory(&xml->failure);
}

/* A tag becomes a node. */
static enc_xml_kept_node *keep_tag(enc_xml *xml, const enc_xml_span *span, int32_t kind,
                                   const xmlChar *space, const xmlChar *local)
{
    enc_xml_kept_node made = {.kind = kind,
                              .depth = xml->depth,
                              .space = keep_text(xml, space),
                              .local = keep_text(xml, local),
                              .attributes = xml->attributes.count,
                              .line = span->from.line,
                              .column = span->from.column};
    enc_xml_kept_node *node = rows_add(xml, &xml->nodes, sizeof *node);
    if (node != NULL)
        *node = made;
    xml->tag_end = span->to;
    return node;
}

static void on_start(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *space,
                     int space_count, const xmlChar **spaces, int count, int defaulted,
                     const xmlChar **attributes)
{
    (void)prefix, (void)space_count, (void)spaces, (void)defaulted;
    enc_xml *xml = user;
    const enc_xml_span *span = tag_told(xml, true);
    if (span == NULL)
        return;
    flush_text(xml, span->from.at);
    xml->depth++;
    enc_xml_kept_node *node = keep_tag(xml, span, ENC_XML_ELEMENT, space, local);
    if (node == NULL)
        return;
    node->count = (size_t)count;
    keep_attributes(xml, span, attributes, (size_t)count);
}

static void on_end(void *user, const xmlChar *local, const xmlChar *prefix, const xmlChar *space)
{
    (void)prefix;
    enc_xml *xml = user;
    const enc_xml_span *span = tag_told(xml, false);
    if (span == NULL)
        return;
    flush_text(xml, span->from.at);
    keep_tag(xml, span, ENC_XML_END, space, local);
    xml->depth--;
}

static void on_text(void *user, const xmlChar *text, int size)
{
    enc_xml *xml = user;
    if (xml->failed == ENCOURS_OK)
        xml->failed = enc_buffer_append(&xml->held, text, (size_t)size, &xml->failure);
}

/* libxml2's own words, on one line, as they differ from release to release. */
static void fail_as_told(enc_xml *xml, const char *told, uint64_t line, uint64_t column)
{
    char message[256];
    snprintf(message, sizeof message, "not well-formed: %s", told);
    size_t length = strlen(message);
    while (length > 0 && message[length - 1] == '\n')
        length--;
    enc_text_cut(message, length);
    fail_at(xml, ENCOURS_E_INVALID, message, line, column);
    if (xml->failure.hint[0] == '\0')
        enc_error_hint(&xml->failure, "Write it as XML 1.0 with namespaces asks");
}

/* libxml2 2.12 made the error const. */
#if LIBXML_VERSION >= 21200
typedef const xmlError *told_error;
#else
typedef xmlError *told_error;
#endif

static void on_error(void *user, told_error told)
{
    enc_xml *xml = user;
    if (told == NULL)
        return;
    if (told->code == XML_ERR_NO_MEMORY) {
        enc_error_clear(&xml->failure);
        xml->failed = enc_error_memory(&xml->failure);
    } else if (told->level >= XML_ERR_ERROR) {
        uint64_t line = told->line > 0 ? (uint64_t)told->line : xml->scan.place.line;
        uint64_t column = told->int2 > 0 ? (uint64_t)told->int2 : 0;
        fail_as_told(xml, told->message != NULL ? told->message : "", line, column);
    }
}

/* --- feeding it */

/* What libxml2 says where it knows no parser, of a want of memory most of all, goes to the thread's
 * handler, and without one to stderr. The host's stands again afterwards. */
typedef struct host_handler {
    xmlStructuredErrorFunc function;
    void *user;
} host_handler;

static host_handler listen(enc_xml *xml)
{
    host_handler host = {xmlStructuredError, xmlStructuredErrorContext};
    xmlSetStructuredErrorFunc(xml, on_error);
    return host;
}

static void listen_no_more(host_handler host)
{
    xmlSetStructuredErrorFunc(host.user, host.function);
}

bool enc_xml_parser_new(enc_xml *xml)
{
    xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC,
                             .startElementNs = on_start,
                             .endElementNs = on_end,
                             .characters = on_text,
                             .ignorableWhitespace = on_text,
                             .cdataBlock = on_text,
                             .serror = on_error};
    /* Before this thread has state of libxml2's, whose making is guarded by what this makes. It
     * does its work once in a process, behind a lock. */
    xmlInitParser();
    host_handler host = listen(xml);
    xml->parser = xmlCreatePushParserCtxt(&handler, xml, NULL, 0, NULL);
    /* NOENT: "&amp;" in an attribute is "&", and not "&#38;". There are no other entities, as there
     * is no document type. */
    if (xml->parser != NULL)
        xmlCtxtUseOptions(xml->parser, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC);
    listen_no_more(host);
    return xml->parser != NULL;
}

void enc_xml_parser_feed(enc_xml *xml)
{
    enc_xml_span span;
    encours_status status = enc_xml_scan_next(&xml->scan, &span, &xml->failure);
    if (status != ENCOURS_OK) {
        xml->failed = status;
        return;
    }
    if (span.kind >= ENC_XML_SPAN_START && span.kind <= ENC_XML_SPAN_END) {
        enc_xml_span *row = rows_add(xml, &xml->spans, sizeof *row);
        if (row == NULL)
            return;
        *row = span;
    }
    xml->finished = span.kind == ENC_XML_SPAN_FINISHED;
    host_handler host = listen(xml);
    int result = xmlParseChunk(xml->parser, xml->text.bytes + span.from.at,
                               (int)(span.to.at - span.from.at), xml->finished);
    listen_no_more(host);
    if (xml->failed != ENCOURS_OK)
        return;
    if (result == XML_ERR_NO_MEMORY)
        xml->failed = enc_error_memory(&xml->failure);
    else if (result != XML_ERR_OK && xml->parser->wellFormed == 0)
        fail_as_told(xml, "the parser stopped", span.from.line, span.from.column);
    else if (xml->finished && (xml->depth != 0 || xml->span_at != xml->spans.count))
        xml->failed = enc_error_memory(&xml->failure); /* see tag_told() */
}

void enc_xml_parser_free(enc_xml *xml)
{
    xmlFreeParserCtxt(xml->parser);
}
