/* SPDX-License-Identifier: MIT */
#include "unit/text/xml_reading.h"

#include "support/memory.h"
#include "support/random.h"
#include "text/xml_write.h"

static encours_context *context;
static enc_buffer buffer;

static enc_xml_writer begin(void)
{
    context = context_new();
    enc_buffer_init(&buffer, context, 1 << 16);
    return (enc_xml_writer){.buffer = &buffer};
}

static void end(void)
{
    enc_buffer_release(&buffer);
    encours_context_free(context);
}

static void an_element_stands_on_a_line(void **state)
{
    (void)state;
    enc_xml_writer xml = begin();
    enc_xml_write_declaration(&xml);
    enc_xml_write_begin(&xml, "a");
    enc_xml_write_attribute(&xml, "b", "1");
    enc_xml_write_attribute(&xml, "c", "2");
    enc_xml_write_begin(&xml, "d");
    enc_xml_write_end(&xml, "d");
    enc_xml_write_begin(&xml, "e");
    enc_xml_write_text(&xml, "text");
    enc_xml_write_end(&xml, "e");
    enc_xml_write_begin(&xml, "f");
    enc_xml_write_begin(&xml, "g");
    enc_xml_write_text(&xml, "");
    enc_xml_write_end(&xml, "g");
    enc_xml_write_end(&xml, "f");
    enc_xml_write_end(&xml, "a");
    check_ok(xml.status);
    check_ok(enc_buffer_append(&buffer, "", 1, check_error()));
    check_text((const char *)buffer.bytes, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                           "<a b=\"1\" c=\"2\">\n"
                                           "  <d/>\n"
                                           "  <e>text</e>\n"
                                           "  <f>\n"
                                           "    <g/>\n"
                                           "  </f>\n"
                                           "</a>\n");
    end();
}

/* Any text of characters of XML comes back as it was, as an attribute and as text. */
static void what_is_written_is_read(void **state)
{
    (void)state;
    static const char *const pieces[] = {"&",  "<",     ">",    "\"",           "'",    "\n",
                                         "\t", "\r",    " ",    "]]>",          "x",    "\xC3\xA9",
                                         "--", "&amp;", "\r\n", "\xE2\x82\xAC", "\x7F", "&#1;"};
    FOR_RANDOM(random, 2000)
    {
        char text[64] = "";
        for (uint64_t count = random_below(&random, 10); count > 0; count--)
            strcat(text, pieces[random_below(&random, sizeof pieces / sizeof pieces[0])]);
        enc_xml_writer writer = begin();
        enc_xml_write_declaration(&writer);
        enc_xml_write_begin(&writer, "a");
        enc_xml_write_attribute(&writer, "b", text);
        enc_xml_write_text(&writer, text);
        enc_xml_write_end(&writer, "a");
        check_ok(writer.status);
        enc_xml *xml = NULL;
        enc_xml_node node;
        check_ok(enc_xml_open(context, buffer.bytes, buffer.size, NULL, &xml, check_error()));
        check_ok(enc_xml_next(xml, &node, check_error()));
        check_text(enc_xml_find(&node, "b")->value, text);
        check_ok(enc_xml_next(xml, &node, check_error()));
        if (text[0] != '\0')
            check_text(node.text, text);
        enc_xml_free(xml);
        end();
    }
}

static void what_xml_cannot_hold_is_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {"\x01", "a\x1F", "\xEF\xBF\xBE", "\xEF\xBF\xBF", "\xFF"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        enc_xml_writer writer = begin();
        enc_xml_write_begin(&writer, "a");
        enc_xml_write_attribute(&writer, "b", texts[i]);
        enc_xml_write_end(&writer, "a");
        check_equal(writer.status, ENCOURS_E_INVALID);
        end();
    }
}

static void the_first_failure_sticks(void **state)
{
    (void)state;
    enc_xml_writer writer = begin();
    buffer.size_max = 4;
    enc_xml_write_begin(&writer, "abcdef");
    enc_xml_write_begin(&writer, "g");
    check_equal(writer.status, ENCOURS_E_LIMIT);
    check_equal(buffer.size, 2);
    end();
}

CHECK_MAIN(an_element_stands_on_a_line, what_is_written_is_read, what_xml_cannot_hold_is_refused,
           the_first_failure_sticks)
