/* SPDX-License-Identifier: MIT */
/* Read any bytes as XML. What is read is a tree, its places lie in order, and written again it is
 * read as the same. */
#include "fuzz/property.h"

#include <stdbool.h>
#include <string.h>

#include "base/buffer.h"
#include "text/xml.h"
#include "text/xml_write.h"

typedef struct reading {
    enc_buffer nodes; /* kinds and texts of all nodes, for comparing */
    enc_buffer again; /* the document written anew */
    enc_xml_writer writer;
    bool plain; /* no namespaces and no text beside elements: can be written by the writer */
} reading;

static void note(reading *r, const char *text, size_t size)
{
    HOLDS(enc_buffer_append(&r->nodes, text, size, NULL) == ENCOURS_OK);
    HOLDS(enc_buffer_append(&r->nodes, "\x1F", 1, NULL) == ENCOURS_OK);
}

static void take(reading *r, const enc_xml_node *node)
{
    bool blank = node->kind == ENC_XML_TEXT && node->blank;
    r->plain = r->plain && node->space[0] == '\0' && !(node->kind == ENC_XML_TEXT && !blank);
    if (blank)
        return;
    note(r, (const char *)&node->kind, 1);
    note(r, node->local, strlen(node->local));
    if (node->kind == ENC_XML_ELEMENT)
        enc_xml_write_begin(&r->writer, node->local);
    for (size_t i = 0; i < node->count; i++) {
        const enc_xml_attribute *a = &node->attributes[i];
        HOLDS(strlen(a->value) == a->size && a->line >= node->line);
        r->plain = r->plain && a->space[0] == '\0';
        note(r, a->local, strlen(a->local));
        note(r, a->value, a->size);
        enc_xml_write_attribute(&r->writer, a->local, a->value);
    }
    if (node->kind == ENC_XML_END)
        enc_xml_write_end(&r->writer, node->local);
}

static encours_status read(encours_context *context, const uint8_t *data, size_t size, reading *r)
{
    enc_buffer_init(&r->nodes, context, SIZE_MAX);
    enc_buffer_init(&r->again, context, SIZE_MAX);
    r->writer = (enc_xml_writer){.buffer = &r->again};
    r->plain = true;
    enc_xml_write_declaration(&r->writer);
    encours_error error = ENCOURS_ERROR_INIT;
    enc_xml_options options = {.depth_max = 16, .attributes_max = 16, .text_bytes_max = 1 << 14};
    enc_xml *xml = NULL;
    enc_xml_node node = {.kind = -1};
    uint64_t line = 1, column = 1;
    uint32_t depth = 0;
    encours_status status = enc_xml_open(context, data, size, &options, &xml, &error);
    HOLDS((status == ENCOURS_OK) == (xml != NULL));
    while (status == ENCOURS_OK && node.kind != ENC_XML_FINISHED) {
        status = enc_xml_next(xml, &node, &error);
        if (status != ENCOURS_OK)
            break;
        HOLDS(node.line > line || (node.line == line && node.column >= column));
        line = node.line;
        column = node.column;
        depth += node.kind == ENC_XML_ELEMENT;
        HOLDS(node.depth == depth && depth <= 16 && node.count <= 16);
        depth -= node.kind == ENC_XML_END;
        if (node.kind != ENC_XML_FINISHED)
            take(r, &node);
    }
    if (status != ENCOURS_OK) {
        FAILED_WELL(status, error);
        HOLDS(status == ENCOURS_E_INVALID || status == ENCOURS_E_LIMIT);
        HOLDS(error.line > 0);
    }
    enc_xml_free(xml);
    return status;
}

static void release(reading *r)
{
    enc_buffer_release(&r->nodes);
    enc_buffer_release(&r->again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    encours_context *context = NULL;
    reading first, second;
    HOLDS(encours_context_new(NULL, &context, NULL) == ENCOURS_OK);
    if (read(context, data, size, &first) == ENCOURS_OK && first.plain) {
        HOLDS(first.writer.status == ENCOURS_OK);
        HOLDS(read(context, first.again.bytes, first.again.size, &second) == ENCOURS_OK);
        HOLDS(first.nodes.size == second.nodes.size &&
              memcmp(first.nodes.bytes, second.nodes.bytes, first.nodes.size) == 0);
        HOLDS(first.again.size == second.again.size &&
              memcmp(first.again.bytes, second.again.bytes, first.again.size) == 0);
        release(&second);
    }
    release(&first);
    encours_context_free(context);
    return 0;
}
