/* SPDX-License-Identifier: MIT */
/* Places are counted by hand; what is well-formed is XML 1.0 (fifth edition) and Namespaces in XML
 * 1.0. */
#include "unit/text/xml_reading.h"

#include <stdlib.h>

static void nodes_come_in_the_order_of_the_document(void **state)
{
    (void)state;
    gives("<a/>", "1:1<a 1:1>a ");
    gives("<?xml version='1.0'?>\n<a>x<b c='1' d=\"2\"/>y</a>\n",
          "2:1<a 2:4=x 2:5<b[2:8 c=1][2:14 d=2] 2:5>b 2:21=y 2:22>a ");
    gives("<a b=''/>", "1:1<a[1:4 b=] 1:1>a ");
    gives("<a>\n  <b/>\n</a>", "1:1<a 1:4=~\n   2:3<b 2:3>b 2:7=~\n 3:1>a ");
}

static void a_text_is_one_node_whatever_it_is_written_as(void **state)
{
    (void)state;
    gives("<a>1<!-- - > <b> -->2<![CDATA[<3>]]>&lt;&gt;&amp;&quot;&apos;&#52;&#x35;</a>",
          "1:1<a 1:4=12<3><>&\"'45 1:73>a ");
    gives("<a b='&lt;&amp;&#60;&quot;'/>", "1:1<a[1:4 b=<&<\"] 1:1>a ");
    gives("<a><!-- x -->\n  y</a>", "1:1<a 2:3=\n  y 2:4>a ");
}

static void line_ends_and_blanks_are_normalised(void **state)
{
    (void)state;
    /* XML 1.0, 2.11 and 3.3.3 */
    gives("<a b='1\r\n2\t3'>\r\n4\r5\n</a>", "1:1<a[1:4 b=1 2 3] 3:1=\n4\n5\n 5:1>a ");
}

static void names_are_in_their_namespaces(void **state)
{
    (void)state;
    gives("<a xmlns='urn:x' xmlns:y = 'urn:y' b='1' y:c='2' xmlnsx='3'><y:d e='4'/>"
          "<f xmlns=''/></a>",
          "1:1<{urn:x}a[1:36 b=1][1:42 {urn:y}c=2][1:50 xmlnsx=3] 1:61<{urn:y}d[1:66 e=4] "
          "1:61>{urn:y}d 1:73<f 1:73>f 1:86>{urn:x}a ");
    gives("<a xml:lang='fr'/>", "1:1<a[1:4 {http://www.w3.org/XML/1998/namespace}lang=fr] "
                                "1:1>a ");
}

static void columns_are_characters(void **state)
{
    (void)state;
    gives("<\xC3\xA9>\xE2\x82\xAC\xF0\x9F\x98\x80<b/></\xC3\xA9>",
          "1:1<\xC3\xA9 1:4=\xE2\x82\xAC\xF0\x9F\x98\x80 1:6<b 1:6>b 1:10>\xC3\xA9 ");
    gives("\xEF\xBB\xBF<a/>", "1:1<a 1:1>a ");
}

static void attributes_are_found_by_their_name(void **state)
{
    (void)state;
    encours_context *context = context_new();
    enc_xml *xml = NULL;
    enc_xml_node node;
    const char *document = "<a xmlns:n='urn:n' n:x='1' x='2'/>";
    check_ok(enc_xml_open(context, (const uint8_t *)document, strlen(document), NULL, &xml,
                          check_error()));
    check_ok(enc_xml_next(xml, &node, check_error()));
    check_text(enc_xml_find(&node, "x")->value, "2");
    check(enc_xml_find(&node, "y") == NULL);
    check(enc_xml_is(&node, "", "a") && !enc_xml_is(&node, "urn:n", "a"));
    enc_xml_free(xml);
    encours_context_free(context);
}

/* In "a &lt; \r\n\xC3\xA9b" the characters are a, blank, <, blank, line end, e acute and b. */
static void characters_of_values_have_places(void **state)
{
    (void)state;
    encours_context *context = context_new();
    enc_xml *xml = NULL;
    enc_xml_node node;
    const char *document = "<a\n x = 'a &lt; \r\n\xC3\xA9"
                           "b'/>";
    static const uint64_t places[][2] = {{2, 7}, {2, 8}, {2, 9}, {2, 13}, {2, 14},
                                         {3, 1}, {3, 2}, {3, 3}, {3, 3}};
    check_ok(enc_xml_open(context, (const uint8_t *)document, strlen(document), NULL, &xml,
                          check_error()));
    check_ok(enc_xml_next(xml, &node, check_error()));
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        uint64_t line = 0, column = 0;
        enc_xml_value_place(xml, &node.attributes[0], i, &line, &column);
        check_equal(line, places[i][0]);
        check_equal(column, places[i][1]);
    }
    enc_xml_free(xml);
    encours_context_free(context);
}

static void what_could_read_or_grow_is_refused(void **state)
{
    (void)state;
    refused("<!DOCTYPE a><a/>", 1, 1, "DOCTYPE");
    refused("<?xml version='1.0'?>\n  <!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", 2, 3, "DOCTYPE");
    refused("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", 1, 1, "DOCTYPE");
    refused("<a><?php echo ?></a>", 1, 4, "processing instruction");
    refused("\n<?xml version='1.0'?><a/>", 2, 1, "processing instruction");
    refused("<?xml-stylesheet href='x'?><a/>", 1, 1, "processing instruction");
    malformed("<a>&b;</a>", 1);
    malformed("<a b='&c;'/>", 1);
    refused("<a><!ELEMENT a ANY></a>", 1, 4, "declaration");
}

static void what_is_malformed_is_refused_where_it_is(void **state)
{
    (void)state;
    refused("", 1, 1, "no element");
    refused(" \n", 2, 1, "no element");
    refused("a;b;c\n", 1, 1, "text outside");
    refused("<a/>\nx", 2, 1, "text outside");
    refused("<a/>\n<b/>", 2, 1, "second root");
    malformed("<a>\n<b></a>", 2);
    refused("<a></a></a>", 1, 8, "not begun");
    malformed("<a b='1' b='2'/>", 1);
    malformed("<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>", 1);
    malformed("<x:a/>", 1);
    malformed("<a b=1/>", 1);
    malformed("<a b/>", 1);
    malformed("<a b='<'/>", 1);
    malformed("<a>&#0;</a>", 1);
    malformed("<a>]]></a>", 1);
    malformed("<a><!-- -- --></a>", 1);
    malformed("<1/>", 1);
    malformed("<?xml version='1.0' standalone='perhaps'?><a/>", 1);
}

/* Whatever is missing at the end, even one character, the document is refused. */
static void a_document_cut_short_is_refused(void **state)
{
    (void)state;
    const char *document =
        "<?xml version='1.0' encoding='UTF-8'?>\n<!-- c --><a xmlns='u' b='&lt;'>"
        "\xC3\xA9<![CDATA[d]]><e f='g'/>&#x41;</a>";
    check_ok(read_all(document, strlen(document), NULL, check_error()));
    for (size_t size = 0; size < strlen(document); size++) {
        uint8_t *exact = malloc(size + (size == 0));
        memcpy(exact, document, size);
        check_fails(read_all(exact, size, NULL, check_error()), ENCOURS_E_INVALID, "");
        check(check_last_error()->line >= 1);
        free(exact);
    }
}

static void caps_hold_before_the_parser_sees_what_passes_them(void **state)
{
    (void)state;
    enc_xml_options caps = {.name = "x.xml",
                            .elements_max = 3,
                            .depth_max = 2,
                            .attributes_max = 2,
                            .text_bytes_max = 16,
                            .bytes_max = 90};
    const char *fits = "<a><b c='1' d='2'/><b>0123456789<!-- longer than sixteen bytes -->abcdef"
                       "</b></a>";
    check_ok(read_all(fits, strlen(fits), &caps, check_error()));
    const struct {
        const char *document;
        uint64_t column;
        const char *part;
    } cases[] = {
        {"<a><b/><b/><b/></a>", 12, "3 elements"},
        {"<a><b><c/></b></a>", 7, "2 elements within"},
        {"<a b='' c='' d=''/>", 1, "2 attributes"},
        {"<a>12345678<![CDATA[]]></a>", 12, "16 bytes of one text"},
        {"<a>12345678901234567</a>", 4, "16 bytes of one text"},
        {"<a b='1234567890'/>", 1, "16 bytes of one tag"},
        {"<a></aaaaaaaaaaaaaaaaaaaaa>", 4, "16 bytes of one tag"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        caps.attributes_max = 2;
        refused_bytes(cases[i].document, strlen(cases[i].document), &caps, ENCOURS_E_LIMIT, 1,
                      cases[i].column, cases[i].part);
        check_text(check_last_error()->source, "x.xml");
    }
    caps.bytes_max = 3;
    refused_bytes("<a/>", 4, &caps, ENCOURS_E_LIMIT, 0, 0, "3 bytes");
}

static void deep_and_wide_documents_end_at_the_cap(void **state)
{
    (void)state;
    static char deep[3 * 100000];
    for (size_t i = 0; i < sizeof deep; i++)
        deep[i] = "<a>"[i % 3];
    refused_bytes(deep, sizeof deep, NULL, ENCOURS_E_LIMIT, 1, 3 * 64 + 1, "64 elements within");
    static char wide[6 * 100000 + 2];
    memcpy(wide, "<a", 2);
    for (size_t i = 2; i < sizeof wide; i++)
        wide[i] = " b='c'"[(i - 2) % 6];
    wide[sizeof wide - 1] = '>';
    refused_bytes(wide, sizeof wide, NULL, ENCOURS_E_INVALID, 1, 1, "ends within this tag");
    wide[sizeof wide - 1] = '\'';
    char *closed = malloc(sizeof wide + 2);
    memcpy(closed, wide, sizeof wide);
    memcpy(closed + sizeof wide, "/>", 2);
    refused_bytes(closed, sizeof wide + 2, NULL, ENCOURS_E_LIMIT, 1, 1, "64 attributes");
    free(closed);
}

/* A text of a megabyte, across all blocks of any parser. */
static void long_texts_come_whole(void **state)
{
    (void)state;
    enum { SIZE = 1 << 20 };
    encours_context *context = context_new();
    char *document = malloc(SIZE + 8);
    memcpy(document, "<a>", 3);
    memset(document + 3, 'x', SIZE);
    memcpy(document + 3 + SIZE, "</a>", 4);
    enc_xml *xml = NULL;
    enc_xml_node node;
    check_ok(enc_xml_open(context, (uint8_t *)document, SIZE + 7, NULL, &xml, check_error()));
    check_ok(enc_xml_next(xml, &node, check_error()));
    check_ok(enc_xml_next(xml, &node, check_error()));
    check_equal(node.size, SIZE);
    check_ok(enc_xml_next(xml, &node, check_error()));
    check_ok(enc_xml_next(xml, &node, check_error()));
    check_equal(node.kind, ENC_XML_FINISHED);
    check_ok(enc_xml_next(xml, &node, check_error()));
    check_equal(node.kind, ENC_XML_FINISHED);
    enc_xml_free(xml);
    encours_context_free(context);
    free(document);
}

static void wrong_calls_are_told(void **state)
{
    (void)state;
    encours_context *context = context_new();
    enc_xml *xml = NULL;
    check_fails(enc_xml_open(NULL, NULL, 0, NULL, &xml, check_error()), ENCOURS_E_MISUSE, "");
    check_fails(enc_xml_next(NULL, NULL, check_error()), ENCOURS_E_MISUSE, "");
    enc_xml_free(NULL);
    encours_context_free(context);
}

CHECK_MAIN(nodes_come_in_the_order_of_the_document, a_text_is_one_node_whatever_it_is_written_as,
           line_ends_and_blanks_are_normalised, names_are_in_their_namespaces,
           columns_are_characters, attributes_are_found_by_their_name,
           characters_of_values_have_places, what_could_read_or_grow_is_refused,
           what_is_malformed_is_refused_where_it_is, a_document_cut_short_is_refused,
           caps_hold_before_the_parser_sees_what_passes_them,
           deep_and_wide_documents_end_at_the_cap, long_texts_come_whole, wrong_calls_are_told)
