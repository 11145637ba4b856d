/* SPDX-License-Identifier: MIT */
/* Which characters bytes are is iconv's word. */
#include "unit/text/xml_reading.h"

#include <iconv.h>

#include "text/latin.h"

/* Without the C library's converters, as under an emulator, there is nothing to compare with. */
static void need_converters(void)
{
    iconv_t converter = iconv_open("ISO-8859-16", "UTF-8");
    if (converter == (iconv_t)-1) {
        print_message("skipped: iconv has no converters here\n");
        skip();
    }
    iconv_close(converter);
}

static size_t to_encoding(const char *name, const char *utf8, char *out, size_t size)
{
    iconv_t converter = iconv_open(name, "UTF-8");
    check(converter != (iconv_t)-1);
    char *from = (char *)(uintptr_t)utf8, *to = out;
    size_t left = strlen(utf8), room = size;
    check(iconv(converter, &from, &left, &to, &room) == 0);
    iconv_close(converter);
    return size - room;
}

static void declared_encodings_are_read(void **state)
{
    (void)state;
    need_converters();
    static const char *const names[] = {"ISO-8859-1",  "iso-8859-15", "Windows-1252", "UTF-8",
                                        "ISO-8859-16", "UTF-16LE",    "UTF-16BE"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        char document[256], bytes[1024], expected[256];
        snprintf(document, sizeof document, "<?xml version='1.0' encoding='%s'?><a>\xC3\xA9</a>",
                 names[i]);
        size_t size = to_encoding(names[i], document, bytes, sizeof bytes);
        size_t at = 34 + strlen(names[i]);
        snprintf(expected, sizeof expected, "1:%zu<a 1:%zu=\xC3\xA9 1:%zu>a ", at, at + 3, at + 4);
        gives_with(bytes, size, expected);
    }
    gives_with("\xFF\xFE<\0a\0>\0\x3D\xD8\x00\xDE<\0/\0a\0>\0", 20,
               "1:1<a 1:4=\xF0\x9F\x98\x80 1:5>a ");
    gives_with("\xFE\xFF\0<\0a\0/\0>", 10, "1:1<a 1:1>a ");
}

static void encodings_that_are_not_or_contradict_are_refused(void **state)
{
    (void)state;
    need_converters();
    refused("<?xml version='1.0' encoding='KOI8-R'?><a/>", 1, 1, "KOI8-R");
    refused("<?xml version='1.0' encoding='UTF-16'?><a/>", 1, 1, "no UTF-16");
    refused("\xEF\xBB\xBF<?xml version='1.0' encoding='ISO-8859-1'?><a/>", 1, 1, "UTF-8");
    char bytes[256];
    size_t size = to_encoding("UTF-16LE", "<?xml version='1.0' encoding='UTF-8'?><a/>", bytes, 256);
    refused_bytes(bytes, size, NULL, ENCOURS_E_INVALID, 1, 1, "UTF-16LE");
    refused_bytes("\xFF\xFE<\0a\0>\0\x00\xDE<\0/\0a\0>\0", 18, NULL, ENCOURS_E_INVALID, 1, 4,
                  "half of a pair");
    refused_bytes("\xFF\xFE", 2, NULL, ENCOURS_E_INVALID, 1, 1, "no element");
    refused_bytes("\xFF\xFE<\0a\0/\0>\0\n", 11, NULL, ENCOURS_E_INVALID, 1, 5, "within a char");
    refused("<?xml version='1.0' encoding='US-ASCII'?><a>\xE9</a>", 1, 45, "encoding declared");
    refused("<?xml version='1.0' encoding='ISO-8859-3'?><a>\xA5</a>", 1, 47, "encoding declared");
}

static void one_byte_encodings_are_those_of_iconv(void **state)
{
    (void)state;
    need_converters();
    char name[16];
    for (int part = 1; part <= 17; part++) {
        snprintf(name, sizeof name, part == 17 ? "windows-1252" : "ISO-8859-%d", part);
        enc_latin_upper upper;
        bool known = enc_latin_find(name, strlen(name), upper);
        check_equal(known, part != 12);
        iconv_t converter = known ? iconv_open("UTF-16LE", name) : (iconv_t)-1;
        for (unsigned byte = 0x80; known && byte <= 0xFF; byte++) {
            char from[1] = {(char)byte}, to[4] = {0}, *in = from, *out = to;
            size_t left = 1, room = sizeof to;
            bool maps = iconv(converter, &in, &left, &out, &room) == 0;
            unsigned code = maps ? (unsigned char)to[0] | (unsigned)(unsigned char)to[1] << 8 : 0;
            check_equal(upper[byte - 0x80], code);
        }
        if (known)
            iconv_close(converter);
    }
}

static void bytes_that_are_no_characters_are_refused(void **state)
{
    (void)state;
    refused_bytes("<a>\0</a>", 8, NULL, ENCOURS_E_INVALID, 1, 4, "zero byte");
    refused("<a>\n\x01</a>", 2, 1, "control");
    refused("<a>\xC3\xA9\xFF</a>", 1, 5, "not UTF-8");
    refused("<a>\xC0\x80</a>", 1, 4, "not UTF-8");
    refused("<a>\xED\xA0\x80</a>", 1, 4, "not UTF-8");
    refused("<a>\xEF\xBF\xBF</a>", 1, 4, "U+FFFE");
    gives("<a>\xEF\xBF\xBD\xEF\xBE\xBF</a>", "1:1<a 1:4=\xEF\xBF\xBD\xEF\xBE\xBF 1:6>a ");
}

CHECK_MAIN(declared_encodings_are_read, encodings_that_are_not_or_contradict_are_refused,
           one_byte_encodings_are_those_of_iconv, bytes_that_are_no_characters_are_refused)
