/* SPDX-License-Identifier: MIT */
#include "text/xml_text.h"

#include <string.h>

#include "base/text.h"
#include "text/latin.h"

/* A name of an encoding, where it stands in the document. */
typedef struct encoding_name {
    const char *text;
    size_t length;
} encoding_name;

void enc_xml_place_go(enc_xml_place_at *place, const char *text, size_t to)
{
    for (size_t i = place->at; i < to; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte == '\n' && i > 0 && text[i - 1] == '\r')
            continue; /* the second half of a line end that was counted */
        if (byte == '\n' || byte == '\r') {
            place->line++;
            place->column = 1;
        } else if ((byte & 0xC0) != 0x80) {
            place->column++;
        }
    }
    place->at = to;
}

static bool is_blank(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

static const char *skip_blanks(const char *at, const char *end)
{
    while (at < end && is_blank(*at))
        at++;
    return at;
}

/* The encoding that the XML declaration names; nothing where there is none, or it is malformed,
 * which the parser will say. */
static encoding_name declared(const char *text, size_t size)
{
    const char *at = text + 5, *end = text + (size < 1024 ? size : 1024);
    if (size < 6 || memcmp(text, "<?xml", 5) != 0 || !is_blank(text[5]))
        return (encoding_name){0};
    for (;;) {
        const char *name = at = skip_blanks(at, end);
        while (at < end && *at >= 'a' && *at <= 'z')
            at++;
        size_t length = (size_t)(at - name);
        at = skip_blanks(at, end);
        if (length == 0 || at == end || *at != '=')
            return (encoding_name){0};
        at = skip_blanks(at + 1, end);
        if (at == end || (*at != '"' && *at != '\''))
            return (encoding_name){0};
        const char *value = at + 1;
        const char *close = memchr(value, *at, (size_t)(end - value));
        if (close == NULL)
            return (encoding_name){0};
        if (length == 8 && memcmp(name, "encoding", 8) == 0)
            return (encoding_name){value, (size_t)(close - value)};
        at = close + 1;
    }
}

static encours_status append_character(enc_buffer *buffer, uint32_t code, encours_error *error)
{
    uint8_t bytes[4];
    size_t size;
    if (code < 0x80) {
        bytes[0] = (uint8_t)code;
        size = 1;
    } else if (code < 0x800) {
        bytes[0] = (uint8_t)(0xC0 | code >> 6);
        bytes[1] = (uint8_t)(0x80 | (code & 0x3F));
        size = 2;
    } else if (code < 0x10000) {
        bytes[0] = (uint8_t)(0xE0 | code >> 12);
        bytes[1] = (uint8_t)(0x80 | (code >> 6 & 0x3F));
        bytes[2] = (uint8_t)(0x80 | (code & 0x3F));
        size = 3;
    } else {
        bytes[0] = (uint8_t)(0xF0 | code >> 18);
        bytes[1] = (uint8_t)(0x80 | (code >> 12 & 0x3F));
        bytes[2] = (uint8_t)(0x80 | (code >> 6 & 0x3F));
        bytes[3] = (uint8_t)(0x80 | (code & 0x3F));
        size = 4;
    }
    return enc_buffer_append(buffer, bytes, size, error);
}

/* Refuse what stands behind the first `to` bytes of the text. */
static encours_status refuse_at(const char *text, size_t to, const char *name, encours_error *error,
                                const char *what)
{
    enc_xml_place_at place = {0, 1, 1};
    enc_xml_place_go(&place, text, to);
    enc_error_set(error, ENCOURS_E_INVALID, "%s", what);
    enc_error_hint(error, "Save the file as UTF-8");
    enc_error_place(error, name, place.line, place.column);
    return ENCOURS_E_INVALID;
}

static encours_status from_utf16(const uint8_t *bytes, size_t size, bool big, const char *name,
                                 enc_xml_text *out, encours_error *error)
{
    enc_buffer *own = &out->own;
    for (size_t i = 0; i + 1 < size; i += 2) {
        uint32_t unit = big ? (uint32_t)bytes[i] << 8 | bytes[i + 1]
                            : (uint32_t)bytes[i + 1] << 8 | bytes[i];
        if (unit >= 0xD800 && unit < 0xDC00 && i + 3 < size) {
            uint32_t low = big ? (uint32_t)bytes[i + 2] << 8 | bytes[i + 3]
                               : (uint32_t)bytes[i + 3] << 8 | bytes[i + 2];
            if (low >= 0xDC00 && low < 0xE000) {
                unit = 0x10000 + ((unit - 0xD800) << 10 | (low - 0xDC00));
                i += 2;
            }
        }
        if (unit >= 0xD800 && unit < 0xE000)
            return refuse_at((const char *)own->bytes, own->size, name, error,
                             "half of a pair of UTF-16 stands alone");
        ENC_TRY(append_character(own, unit, error));
    }
    if (size % 2 != 0)
        return refuse_at((const char *)own->bytes, own->size, name, error,
                         "the UTF-16 ends within a character");
    return ENCOURS_OK;
}

static encours_status from_latin(const uint8_t *bytes, size_t size, const enc_latin_upper upper,
                                 const char *name, enc_xml_text *out, encours_error *error)
{
    enc_buffer *own = &out->own;
    for (size_t i = 0; i < size; i++) {
        uint32_t code = bytes[i] < 0x80 ? bytes[i] : upper[bytes[i] - 0x80];
        if (code == 0 && bytes[i] != 0)
            return refuse_at((const char *)own->bytes, own->size, name, error,
                             "a byte that is no character of the encoding declared");
        ENC_TRY(append_character(own, code, error));
    }
    return ENCOURS_OK;
}

static encours_status refuse_encoding(encoding_name declaration, const char *found,
                                      const char *name, encours_error *error)
{
    if (found == NULL)
        enc_error_set(error, ENCOURS_E_INVALID, "the encoding \"%.*s\" is not known",
                      (int)(declaration.length < 64 ? declaration.length : 64), declaration.text);
    else
        enc_error_set(error, ENCOURS_E_INVALID, "declared as \"%.*s\", but it begins as %s",
                      (int)(declaration.length < 64 ? declaration.length : 64), declaration.text,
                      found);
    enc_error_hint(error,
                   "Read are UTF-8, UTF-16, US-ASCII, ISO-8859-1 to 16 and windows-1252; the "
                   "declaration must name the one the file is in");
    enc_error_place(error, name, 1, 1);
    return ENCOURS_E_INVALID;
}

static void use_own(enc_xml_text *out)
{
    out->bytes = out->own.size > 0 ? (const char *)out->own.bytes : "";
    out->size = out->own.size;
}

/* The bytes into `out`; what of them is no character is looked at afterwards. */
static encours_status convert(const uint8_t *bytes, size_t size, const char *name,
                              enc_xml_text *out, encours_error *error)
{
    bool mark8 = size >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
    bool mark16 = size >= 2 && bytes[0] + bytes[1] == 0xFE + 0xFF && bytes[0] >= 0xFE;
    bool bare16 = size >= 4 &&
                  ((bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0) ||
                   (bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0)) &&
                  (bytes[2] != 0 || bytes[3] != 0);
    if (mark16 || bare16) {
        bool big = mark16 ? bytes[0] == 0xFE : bytes[0] == 0;
        size_t skip = mark16 ? 2 : 0;
        ENC_TRY(from_utf16(bytes + skip, size - skip, big, name, out, error));
        use_own(out);
        encoding_name said = declared(out->bytes, out->size);
        const char *exact = big ? "UTF-16BE" : "UTF-16LE";
        if (said.text != NULL && !enc_latin_same_name(said.text, said.length, "UTF-16") &&
            !enc_latin_same_name(said.text, said.length, exact))
            return refuse_encoding(said, exact, name, error);
        return ENCOURS_OK;
    }
    size_t skip = mark8 ? 3 : 0;
    out->bytes = (const char *)bytes + skip;
    out->size = size - skip;
    encoding_name said = declared(out->bytes, out->size);
    if (said.text == NULL || enc_latin_same_name(said.text, said.length, "UTF-8"))
        return ENCOURS_OK;
    if (mark8)
        return refuse_encoding(said, "UTF-8", name, error);
    if (said.length >= 6 && enc_latin_same_name(said.text, 6, "UTF-16"))
        return refuse_encoding(said, "no UTF-16", name, error);
    enc_latin_upper upper;
    if (!enc_latin_find(said.text, said.length, upper))
        return refuse_encoding(said, NULL, name, error);
    ENC_TRY(from_latin(bytes, size, upper, name, out, error));
    use_own(out);
    return ENCOURS_OK;
}

/* The first byte of `text` that is no part of a character of XML (1.0, production 2: no control but
 * tab and the line ends, neither U+FFFE nor U+FFFF); `size` when there is none. */
static size_t text_length(const char *text, size_t size)
{
    size_t valid = enc_utf8_valid_length(text, size);
    for (size_t i = 0; i < valid; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte < 0x20 && !is_blank((char)byte))
            return i;
        if (byte == 0xEF && (unsigned char)text[i + 1] == 0xBF &&
            (unsigned char)text[i + 2] >= 0xBE)
            return i;
    }
    return valid;
}

bool enc_xml_is_text(const char *text, size_t size)
{
    return text_length(text, size) == size;
}

static encours_status check_characters(const enc_xml_text *text, const char *name,
                                       encours_error *error)
{
    size_t at = text_length(text->bytes, text->size);
    if (at == text->size)
        return ENCOURS_OK;
    unsigned char byte = (unsigned char)text->bytes[at];
    const char *what = byte == 0     ? "a zero byte, which is no character of XML"
                       : byte < 0x20 ? "a control character, which XML does not allow"
                       : enc_utf8_valid_length(text->bytes + at, text->size - at) > 0
                           ? "U+FFFE or U+FFFF, which are no characters of XML"
                           : "a byte that is not UTF-8";
    return refuse_at(text->bytes, at, name, error, what);
}

encours_status enc_xml_text_open(encours_context *context, const uint8_t *bytes, size_t size,
                                 const char *name, enc_xml_text *out, encours_error *error)
{
    if (size == 0)
        bytes = (const uint8_t *)"";
    *out = (enc_xml_text){0};
    enc_buffer_init(&out->own, context, SIZE_MAX);
    encours_status status = convert(bytes, size, name, out, error);
    if (status == ENCOURS_OK)
        status = check_characters(out, name, error);
    if (status != ENCOURS_OK)
        enc_xml_text_release(out);
    return status;
}

void enc_xml_text_release(enc_xml_text *text)
{
    enc_buffer_release(&text->own);
    *text = (enc_xml_text){0};
}
