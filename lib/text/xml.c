/* SPDX-License-Identifier: MIT */
#include "text/xml.h"

#include <string.h>

#include "base/text.h"
#include "text/failure.h"
#include "text/xml_state.h"

enum { DEPTH_MAX = 64 };

/* Have a node to give out, unless the document is at its end. */
static void fill(enc_xml *xml)
{
    xml->nodes.count = xml->node_at = xml->attributes.count = 0;
    xml->strings.size = 1; /* the empty text */
    while (xml->nodes.count == 0 && !xml->finished && xml->failed == ENCOURS_OK) {
        if (xml->span_at == xml->spans.count)
            xml->span_at = xml->spans.count = 0;
        enc_xml_parser_feed(xml);
    }
}

static enc_xml_options with_defaults(encours_context *context, const enc_xml_options *given)
{
    enc_xml_options caps = given != NULL ? *given : (enc_xml_options){0};
    uint64_t context_max = enc_context_settings(context)->input_bytes_max;
    if (caps.bytes_max == 0)
        caps.bytes_max = 64u << 20;
    if (caps.bytes_max > context_max && !caps.own)
        caps.bytes_max = context_max;
    if (caps.elements_max == 0)
        caps.elements_max = 1000000;
    if (caps.depth_max == 0 || caps.depth_max > DEPTH_MAX)
        caps.depth_max = DEPTH_MAX;
    if (caps.attributes_max == 0)
        caps.attributes_max = 64;
    if (caps.text_bytes_max == 0 || caps.text_bytes_max > 8u << 20)
        caps.text_bytes_max = 1u << 20;
    return caps;
}

static encours_status prepare(enc_xml *xml, const uint8_t *bytes, size_t size, encours_error *error)
{
    if (size > xml->scan.caps.bytes_max) {
        enc_error_set(error, ENCOURS_E_LIMIT, "the document has more than %" PRIu64 " bytes",
                      xml->scan.caps.bytes_max);
        enc_error_place(error, xml->name, 0, 0);
        return ENCOURS_E_LIMIT;
    }
    ENC_TRY(enc_xml_text_open(xml->context, bytes, size, xml->name, &xml->text, error));
    xml->scan.text = xml->text.bytes;
    xml->scan.size = xml->text.size;
    ENC_TRY(enc_buffer_append(&xml->strings, "", 1, error));
    return enc_xml_parser_new(xml) ? ENCOURS_OK : enc_error_memory(error);
}

encours_status enc_xml_open(encours_context *context, const uint8_t *bytes, size_t size,
                            const enc_xml_options *options, enc_xml **out, encours_error *error)
{
    ENC_REQUIRE(context != NULL && (bytes != NULL || size == 0) && out != NULL);
    *out = NULL;
    enc_xml *xml = enc_allocate_zeroed(context, sizeof *xml);
    if (xml == NULL)
        return enc_error_memory(error);
    xml->context = enc_context_retain(context);
    const char *name = options != NULL && options->name != NULL ? options->name : "input";
    enc_text_copy(xml->name, sizeof xml->name, name);
    xml->failure = (encours_error)ENCOURS_ERROR_INIT;
    enc_buffer_init(&xml->held, context, SIZE_MAX);
    enc_buffer_init(&xml->strings, context, SIZE_MAX);
    xml->scan = (enc_xml_scan){
        .name = xml->name, .caps = with_defaults(context, options), .place = {0, 1, 1}};
    xml->tag_end = xml->scan.place;
    encours_status status = prepare(xml, bytes, size, error);
    if (status != ENCOURS_OK) {
        enc_xml_free(xml);
        return status;
    }
    *out = xml;
    return ENCOURS_OK;
}

static void rows_release(enc_xml *xml, enc_xml_rows *list, size_t size)
{
    enc_release(xml->context, list->bytes, list->capacity * size);
}

void enc_xml_free(enc_xml *xml)
{
    if (xml == NULL)
        return;
    enc_xml_parser_free(xml);
    rows_release(xml, &xml->spans, sizeof(enc_xml_span));
    rows_release(xml, &xml->nodes, sizeof(enc_xml_kept_node));
    rows_release(xml, &xml->attributes, sizeof(enc_xml_kept_attribute));
    rows_release(xml, &xml->given, sizeof(enc_xml_attribute));
    enc_buffer_release(&xml->held);
    enc_buffer_release(&xml->strings);
    enc_xml_text_release(&xml->text);
    encours_context *context = xml->context;
    enc_release(context, xml, sizeof *xml);
    encours_context_free(context);
}

static encours_status give_attributes(enc_xml *xml, const enc_xml_kept_node *node,
                                      encours_error *error)
{
    if (!enc_grow(xml->context, &xml->given.bytes, &xml->given.capacity, node->count,
                  sizeof(enc_xml_attribute)))
        return enc_error_memory(error);
    const char *strings = (const char *)xml->strings.bytes;
    const enc_xml_kept_attribute *from = (const enc_xml_kept_attribute *)xml->attributes.bytes +
                                         node->attributes;
    enc_xml_attribute *to = xml->given.bytes;
    for (size_t i = 0; i < node->count; i++)
        to[i] = (enc_xml_attribute){.space = strings + from[i].space,
                                    .local = strings + from[i].local,
                                    .value = strings + from[i].value,
                                    .size = from[i].size,
                                    .line = from[i].place.line,
                                    .column = from[i].place.column,
                                    .at = from[i].place.at};
    return ENCOURS_OK;
}

encours_status enc_xml_next(enc_xml *xml, enc_xml_node *out, encours_error *error)
{
    ENC_REQUIRE(xml != NULL && out != NULL);
    if (xml->node_at == xml->nodes.count && xml->failed == ENCOURS_OK)
        fill(xml);
    if (xml->failed != ENCOURS_OK)
        return enc_failure_report(&xml->failure, xml->failed, error);
    const char *strings = (const char *)xml->strings.bytes;
    if (xml->node_at == xml->nodes.count) {
        *out = (enc_xml_node){.space = strings, .local = strings, .text = strings};
        out->line = xml->scan.place.line;
        out->column = xml->scan.place.column;
        return ENCOURS_OK;
    }
    const enc_xml_kept_node *node = (const enc_xml_kept_node *)xml->nodes.bytes + xml->node_at;
    if (node->count > 0)
        ENC_TRY(give_attributes(xml, node, error));
    *out = (enc_xml_node){.kind = node->kind,
                          .depth = node->depth,
                          .space = strings + node->space,
                          .local = strings + node->local,
                          .text = strings + node->text,
                          .size = node->size,
                          .blank = node->blank,
                          .attributes = node->count > 0 ? xml->given.bytes : NULL,
                          .count = node->count,
                          .line = node->line,
                          .column = node->column};
    xml->node_at++;
    return ENCOURS_OK;
}

void enc_xml_place(const enc_xml *xml, uint64_t line, uint64_t column, encours_error *error)
{
    enc_error_place(error, xml->name, line, column);
}

void enc_xml_value_place(const enc_xml *xml, const enc_xml_attribute *attribute, size_t index,
                         uint64_t *line, uint64_t *column)
{
    const char *text = xml->text.bytes;
    enc_xml_place_at place = {attribute->at, attribute->line, attribute->column};
    size_t at = place.at;
    while (text[at] != '"' && text[at] != '\'')
        at++;
    char quote = text[at++];
    for (size_t i = 0; i < index && text[at] != quote; i++) {
        char letter = text[at];
        if (letter == '&')
            while (text[at] != ';')
                at++;
        at++;
        if (letter == '\r' && text[at] == '\n')
            at++;
        while (((unsigned char)text[at] & 0xC0) == 0x80)
            at++;
    }
    enc_xml_place_go(&place, text, at);
    *line = place.line;
    *column = place.column;
}

const enc_xml_attribute *enc_xml_find(const enc_xml_node *node, const char *local)
{
    for (size_t i = 0; i < node->count; i++)
        if (node->attributes[i].space[0] == '\0' && strcmp(node->attributes[i].local, local) == 0)
            return &node->attributes[i];
    return NULL;
}

bool enc_xml_is(const enc_xml_node *node, const char *space, const char *local)
{
    return (node->kind == ENC_XML_ELEMENT || node->kind == ENC_XML_END) &&
           strcmp(node->space, space) == 0 && strcmp(node->local, local) == 0;
}
