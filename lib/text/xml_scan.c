/* SPDX-License-Identifier: MIT */
#include "text/xml_scan.h"

#include <string.h>

static bool is_blank(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

static bool begins(const enc_xml_scan *scan, const char *word)
{
    size_t length = strlen(word);
    return scan->size - scan->place.at >= length &&
           memcmp(scan->text + scan->place.at, word, length) == 0;
}

static encours_status fail(const enc_xml_scan *scan, encours_status status, encours_error *error,
                           const char *what, const char *hint)
{
    enc_error_set(error, status, "%s", what);
    enc_error_hint(error, "%s", hint);
    enc_error_place(error, scan->name, scan->place.line, scan->place.column);
    return status;
}

static encours_status fail_limit(const enc_xml_scan *scan, encours_error *error, uint64_t max,
                                 const char *what)
{
    enc_error_set(error, ENCOURS_E_LIMIT, "more than %" PRIu64 " %s", max, what);
    enc_error_hint(error, "No document this library reads has that; look at what made it");
    enc_error_place(error, scan->name, scan->place.line, scan->place.column);
    return ENCOURS_E_LIMIT;
}

/* The end of what begins here and is closed by `close`, searched from `skip` bytes on; 0 when it is
 * not closed. */
static size_t closed_by(const enc_xml_scan *scan, size_t skip, const char *close)
{
    size_t length = strlen(close);
    for (size_t at = scan->place.at + skip; at + length <= scan->size; at++) {
        const char *found = memchr(scan->text + at, close[0], scan->size - at);
        if (found == NULL)
            return 0;
        at = (size_t)(found - scan->text);
        if (at + length <= scan->size && memcmp(found, close, length) == 0)
            return at + length;
    }
    return 0;
}

/* The end of a start tag: the first '>' outside quotes; 0 when there is none. Each '=' outside
 * quotes is an attribute. */
static size_t tag_end(const enc_xml_scan *scan, uint64_t *attributes)
{
    char quote = 0;
    *attributes = 0;
    for (size_t at = scan->place.at + 1; at < scan->size; at++) {
        char letter = scan->text[at];
        if (quote != 0)
            quote = letter == quote ? 0 : quote;
        else if (letter == '"' || letter == '\'')
            quote = letter;
        else if (letter == '>')
            return at + 1;
        else
            *attributes += letter == '=';
    }
    return 0;
}

static encours_status scan_start(enc_xml_scan *scan, enc_xml_span *out, size_t *end,
                                 encours_error *error)
{
    uint64_t attributes;
    *end = tag_end(scan, &attributes);
    if (*end == 0)
        return fail(scan, ENCOURS_E_INVALID, error, "the document ends within this tag",
                    "It was cut short, or a quote or '>' is missing");
    if (attributes > scan->caps.attributes_max)
        return fail_limit(scan, error, scan->caps.attributes_max, "attributes of one element");
    if (*end - scan->place.at > scan->caps.text_bytes_max)
        return fail_limit(scan, error, scan->caps.text_bytes_max, "bytes of one tag");
    if (++scan->elements > scan->caps.elements_max)
        return fail_limit(scan, error, scan->caps.elements_max, "elements");
    if (scan->depth >= scan->caps.depth_max)
        return fail_limit(scan, error, scan->caps.depth_max, "elements within each other");
    if (scan->depth == 0 && scan->root)
        return fail(scan, ENCOURS_E_INVALID, error, "a second root element",
                    "A document has one; give each document by itself");
    scan->root = true;
    out->kind = scan->text[*end - 2] == '/' ? ENC_XML_SPAN_EMPTY : ENC_XML_SPAN_START;
    scan->depth += out->kind == ENC_XML_SPAN_START;
    scan->text_bytes = 0;
    return ENCOURS_OK;
}

static encours_status scan_end(enc_xml_scan *scan, enc_xml_span *out, size_t *end,
                               encours_error *error)
{
    *end = closed_by(scan, 2, ">");
    if (*end == 0)
        return fail(scan, ENCOURS_E_INVALID, error, "the document ends within this tag",
                    "It was cut short, or '>' is missing");
    if (scan->depth == 0)
        return fail(scan, ENCOURS_E_INVALID, error, "the end of an element that was not begun",
                    "Take it away, or begin the element");
    if (*end - scan->place.at > scan->caps.text_bytes_max)
        return fail_limit(scan, error, scan->caps.text_bytes_max, "bytes of one tag");
    scan->depth--;
    scan->text_bytes = 0;
    out->kind = ENC_XML_SPAN_END;
    return ENCOURS_OK;
}

static encours_status count_text(enc_xml_scan *scan, size_t end, encours_error *error)
{
    scan->text_bytes += end - scan->place.at;
    if (scan->text_bytes > scan->caps.text_bytes_max)
        return fail_limit(scan, error, scan->caps.text_bytes_max, "bytes of one text");
    return ENCOURS_OK;
}

/* What begins with <! or <?. */
static encours_status scan_other(enc_xml_scan *scan, size_t *end, encours_error *error)
{
    if (begins(scan, "<!--")) {
        *end = closed_by(scan, 4, "-->");
        return *end != 0 ? ENCOURS_OK
                         : fail(scan, ENCOURS_E_INVALID, error,
                                "the document ends within this comment", "Close it by -->");
    }
    if (begins(scan, "<![CDATA[") && scan->depth > 0) {
        *end = closed_by(scan, 9, "]]>");
        return *end != 0 ? count_text(scan, *end, error)
                         : fail(scan, ENCOURS_E_INVALID, error,
                                "the document ends within this CDATA section", "Close it by ]]>");
    }
    if (begins(scan, "<!DOCTYPE"))
        return fail(scan, ENCOURS_E_INVALID, error, "a document type (DOCTYPE) is refused",
                    "It could define entities that grow or read files; take it away");
    if (begins(scan, "<?xml") && scan->place.at == 0 && scan->size > 5 && is_blank(scan->text[5])) {
        *end = closed_by(scan, 5, "?>");
        return *end != 0 ? ENCOURS_OK
                         : fail(scan, ENCOURS_E_INVALID, error,
                                "the document ends within its XML declaration", "Close it by ?>");
    }
    if (begins(scan, "<?"))
        return fail(
            scan, ENCOURS_E_INVALID, error, "a processing instruction is refused",
            "Only the XML declaration may begin with <?, as the first of all; take it away");
    return fail(scan, ENCOURS_E_INVALID, error, "a declaration that is none of an XML document",
                "Write '<' as &lt; where it is meant as text");
}

static encours_status scan_text(enc_xml_scan *scan, enc_xml_span *out, size_t *end,
                                encours_error *error)
{
    const char *from = scan->text + scan->place.at;
    const char *found = memchr(from, '<', scan->size - scan->place.at);
    *end = found == NULL ? scan->size : (size_t)(found - scan->text);
    out->kind = ENC_XML_SPAN_TEXT;
    if (scan->depth > 0)
        return count_text(scan, *end, error);
    for (size_t at = scan->place.at; at < *end; at++)
        if (!is_blank(scan->text[at])) {
            enc_xml_place_go(&scan->place, scan->text, at);
            return fail(scan, ENCOURS_E_INVALID, error, "text outside of the root element",
                        "An XML document is one element; is this file XML?");
        }
    return ENCOURS_OK;
}

static encours_status finish(const enc_xml_scan *scan, encours_error *error)
{
    if (!scan->root)
        return fail(scan, ENCOURS_E_INVALID, error, "there is no element in the document",
                    "An XML document is one element; is this file empty?");
    if (scan->depth > 0)
        return fail(scan, ENCOURS_E_INVALID, error, "the document ends within an element",
                    "It was cut short, or an end tag is missing");
    return ENCOURS_OK;
}

encours_status enc_xml_scan_next(enc_xml_scan *scan, enc_xml_span *out, encours_error *error)
{
    size_t end = 0;
    *out = (enc_xml_span){.kind = ENC_XML_SPAN_OTHER, .from = scan->place, .to = scan->place};
    if (scan->place.at == scan->size) {
        out->kind = ENC_XML_SPAN_FINISHED;
        return finish(scan, error);
    }
    if (scan->text[scan->place.at] != '<')
        ENC_TRY(scan_text(scan, out, &end, error));
    else if (begins(scan, "</"))
        ENC_TRY(scan_end(scan, out, &end, error));
    else if (begins(scan, "<!") || begins(scan, "<?"))
        ENC_TRY(scan_other(scan, &end, error));
    else
        ENC_TRY(scan_start(scan, out, &end, error));
    enc_xml_place_go(&scan->place, scan->text, end);
    out->to = scan->place;
    return ENCOURS_OK;
}

static bool declares_namespace(const char *name)
{
    return memcmp(name, "xmlns", 5) == 0 && (name[5] == ':' || name[5] == '=' || is_blank(name[5]));
}

bool enc_xml_scan_attribute(const char *text, size_t end, size_t *next, enc_xml_place_at *place)
{
    size_t at = *next;
    if (text[at] == '<') /* the element's own name */
        while (at < end && !is_blank(text[at]) && text[at] != '>' && text[at] != '/')
            at++;
    for (;;) {
        while (at < end && is_blank(text[at]))
            at++;
        size_t name = at;
        while (at < end && text[at] != '"' && text[at] != '\'')
            at++;
        const char *close = at < end ? memchr(text + at + 1, text[at], end - at - 1) : NULL;
        if (close == NULL)
            return false;
        *next = at = (size_t)(close - text) + 1;
        if (end - name <= 5 || !declares_namespace(text + name)) {
            enc_xml_place_go(place, text, name);
            return true;
        }
    }
}
