/* SPDX-License-Identifier: MIT */
/* Reading whole XML documents in tests: the nodes in one line. */
#ifndef ENC_TESTS_XML_READING_H
#define ENC_TESTS_XML_READING_H

#include <stdbool.h>

#include "support/check.h"
#include "text/xml.h"

static inline encours_context *context_new(void)
{
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    return context;
}

static char log_text[1 << 16];
static size_t log_size;

static inline void say(const char *format, ...) __attribute__((format(printf, 1, 2)));
static inline void say(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int written = vsnprintf(log_text + log_size, sizeof log_text - log_size, format, arguments);
    va_end(arguments);
    check(written >= 0 && (size_t)written < sizeof log_text - log_size);
    log_size += (size_t)written;
}

static inline void say_node(const enc_xml_node *node)
{
    static const char *const kinds[] = {"", "<", ">", "="};
    say("%" PRIu64 ":%" PRIu64 "%s", node->line, node->column, kinds[node->kind]);
    if (node->kind == ENC_XML_TEXT) {
        check_equal(strlen(node->text), node->size);
        say("%s%s ", node->blank ? "~" : "", node->text);
        return;
    }
    if (node->space[0] != '\0')
        say("{%s}", node->space);
    say("%s", node->local);
    for (size_t i = 0; i < node->count; i++) {
        const enc_xml_attribute *a = &node->attributes[i];
        check_equal(strlen(a->value), a->size);
        say("[%" PRIu64 ":%" PRIu64 " %s%s%s%s=%s]", a->line, a->column, a->space[0] ? "{" : "",
            a->space, a->space[0] ? "}" : "", a->local, a->value);
    }
    say(" ");
}

/* All nodes of a document in one line, or the failure. */
static inline encours_status read_in(encours_context *with, const void *bytes, size_t size,
                                     const enc_xml_options *options, encours_error *error)
{
    enc_xml *xml = NULL;
    log_size = 0;
    log_text[0] = '\0';
    encours_status status = enc_xml_open(with, bytes, size, options, &xml, error);
    check((status == ENCOURS_OK) == (xml != NULL));
    enc_xml_node node = {.kind = -1};
    uint32_t depth = 0;
    while (status == ENCOURS_OK && node.kind != ENC_XML_FINISHED) {
        status = enc_xml_next(xml, &node, error);
        if (status != ENCOURS_OK)
            break;
        depth += node.kind == ENC_XML_ELEMENT;
        check_equal(node.depth, depth);
        depth -= node.kind == ENC_XML_END;
        if (node.kind != ENC_XML_FINISHED)
            say_node(&node);
    }
    if (status == ENCOURS_OK)
        check_equal(depth, 0);
    enc_xml_free(xml);
    return status;
}

static inline encours_status read_all(const void *bytes, size_t size,
                                      const enc_xml_options *options, encours_error *error)
{
    encours_context *context = context_new();
    encours_status status = read_in(context, bytes, size, options, error);
    encours_context_free(context);
    return status;
}

static inline void gives_with(const void *bytes, size_t size, const char *expected)
{
    check_ok(read_all(bytes, size, NULL, check_error()));
    check_text(log_text, expected);
}

static inline void gives(const char *document, const char *expected)
{
    gives_with(document, strlen(document), expected);
}

static inline void refused_bytes(const void *bytes, size_t size, const enc_xml_options *options,
                                 encours_status status, uint64_t line, uint64_t column,
                                 const char *part)
{
    check_fails(read_all(bytes, size, options, check_error()), status, part);
    check_equal(check_last_error()->line, line);
    check_equal(check_last_error()->column, column);
    check(line == 0 || check_last_error()->hint[0] != '\0');
}

/* Where in the line the parser stands when it notices differs between releases of it. */
static inline void malformed(const char *document, uint64_t line)
{
    size_t size = strlen(document);
    check_fails(read_all(document, size, NULL, check_error()), ENCOURS_E_INVALID,
                "not well-formed: ");
    check_equal(check_last_error()->line, line);
    check_between(check_last_error()->column, 1, size + 1);
    check(check_last_error()->hint[0] != '\0');
}

static inline void refused(const char *document, uint64_t line, uint64_t column, const char *part)
{
    refused_bytes(document, strlen(document), NULL, ENCOURS_E_INVALID, line, column, part);
}

#endif
