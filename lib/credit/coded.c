/* SPDX-License-Identifier: MIT */
#include "credit/coded.h"

#include <string.h>

#include "base/error.h"
#include "base/text.h"

static bool is_code_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' || byte == '.';
}

bool enc_code_is_sound(enc_text code)
{
    if (code.size < 1 || code.size > ENC_CODED_NAME_BYTES_MAX)
        return false;
    for (size_t i = 0; i < code.size; i++)
        if (!is_code_byte(code.bytes[i]))
            return false;
    return true;
}

static bool is_free_of(enc_text text, char mark)
{
    return text.size == 0 || memchr(text.bytes, mark, text.size) == NULL;
}

/* Takes the text before the first mark off the rest; false: there is no mark, the text is all. */
static bool take(enc_text *rest, char mark, enc_text *out)
{
    const char *at = rest->size > 0 ? memchr(rest->bytes, mark, rest->size) : NULL;
    *out = *rest;
    if (at == NULL)
        return false;
    out->size = (size_t)(at - rest->bytes);
    *rest = (enc_text){at + 1, rest->size - out->size - 1};
    return true;
}

static bool take_pair(enc_coded *coded, enc_text text)
{
    enc_coded_pair pair;
    enc_text before;
    if (coded->count == ENC_CODED_PAIRS_MAX || !take(&text, '=', &pair.key))
        return false;
    pair.value = text;
    if (!enc_code_is_sound(pair.key) || pair.value.size == 0)
        return false;
    for (size_t i = 0; i < coded->count; i++) {
        before = coded->pairs[i].key;
        if (enc_text_equal(before, pair.key))
            return false;
    }
    coded->pairs[coded->count++] = pair;
    return true;
}

bool enc_coded_parse(enc_text code, enc_coded *out)
{
    enc_text text;
    out->count = 0;
    bool more = take(&code, ';', &out->name);
    if (out->name.size == 0)
        return false;
    while (more) {
        more = take(&code, ';', &text);
        if (!take_pair(out, text))
            return false;
    }
    return true;
}

bool enc_coded_find(const enc_coded *coded, const char *key, enc_text *value)
{
    for (size_t i = 0; i < coded->count; i++)
        if (enc_text_equal(coded->pairs[i].key, enc_text_of(key))) {
            *value = coded->pairs[i].value;
            return true;
        }
    return false;
}

bool enc_coded_number(const enc_coded *coded, const char *key, uint64_t max, uint64_t *number)
{
    enc_text text;
    uint64_t sum = 0;
    if (!enc_coded_find(coded, key, &text) || (text.size > 1 && text.bytes[0] == '0'))
        return false;
    for (size_t i = 0; i < text.size; i++) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9')
            return false;
        uint64_t digit = (uint64_t)(text.bytes[i] - '0');
        if (sum > max / 10 || digit > max - sum * 10)
            return false;
        sum = sum * 10 + digit;
    }
    *number = sum;
    return true;
}

bool enc_coded_split(enc_text text, char mark, enc_text *left, enc_text *right)
{
    bool found = take(&text, mark, left);
    *right = text;
    return found && left->size > 0 && right->size > 0;
}

static encours_status append(enc_coded_text *text, const char *bytes, size_t size,
                             const char *field, encours_error *error)
{
    if (size > ENC_CODED_BYTES_MAX - text->size) {
        (void)enc_refuse(error, field,
                         "the code of the fact would have more than 96 bytes with this");
        enc_error_hint(error, "Choose shorter codes and texts: all of them stand in one code");
        return ENCOURS_E_INVALID;
    }
    if (size > 0)
        memcpy(text->bytes + text->size, bytes, size);
    text->size += size;
    text->bytes[text->size] = '\0';
    return ENCOURS_OK;
}

/* A text as a side or value: printable UTF-8 without ';'. */
static encours_status check_free(const char *value, enc_text *out, const char *field,
                                 encours_error *error)
{
    if (value == NULL)
        return enc_refuse(error, field, "a text is wanted here");
    *out = (enc_text){value, enc_text_length(value, ENC_CODED_BYTES_MAX)};
    if (out->size == 0 || out->size > ENC_CODED_BYTES_MAX)
        return enc_refuse(error, field, "the text has 1 to 96 bytes");
    if (!enc_utf8_is_valid(value, out->size) || !enc_text_is_printable(value, out->size))
        return enc_refuse(error, field, "the text is printable UTF-8");
    if (!is_free_of(*out, ';'))
        return enc_refuse(error, field, "the text has no ';', which separates the parts of a code");
    return ENCOURS_OK;
}

static encours_status check_code(const char *name, enc_text *out, const char *field,
                                 encours_error *error)
{
    *out = (enc_text){name, name != NULL ? enc_text_length(name, ENC_CODED_NAME_BYTES_MAX) : 0};
    if (enc_code_is_sound(*out))
        return ENCOURS_OK;
    return enc_refuse(error, field,
                      "a code has 1 to 48 bytes of ASCII letters, digits, '-', '_' and '.'");
}

encours_status enc_coded_begin(enc_coded_text *text, enc_coded_name kind, const char *name,
                               const char *field, encours_error *error)
{
    enc_text start = {"*", 1};
    text->size = 0;
    text->bytes[0] = '\0';
    if (kind == ENC_CODED_FREE)
        ENC_TRY(check_free(name, &start, field, error));
    else if (kind == ENC_CODED_CODE || name != NULL)
        ENC_TRY(check_code(name, &start, field, error));
    return append(text, start.bytes, start.size, field, error);
}

encours_status enc_coded_add(enc_coded_text *text, const char *key, const char *value,
                             const char *field, encours_error *error)
{
    enc_text name, content;
    ENC_TRY(check_code(key, &name, field, error));
    ENC_TRY(check_free(value, &content, field, error));
    ENC_TRY(append(text, ";", 1, field, error));
    ENC_TRY(append(text, name.bytes, name.size, field, error));
    ENC_TRY(append(text, "=", 1, field, error));
    return append(text, content.bytes, content.size, field, error);
}

encours_status enc_coded_add_number(enc_coded_text *text, const char *key, uint64_t number,
                                    const char *field, encours_error *error)
{
    char digits[21];
    size_t at = sizeof digits - 1;
    digits[at] = '\0';
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    return enc_coded_add(text, key, digits + at, field, error);
}

encours_status enc_coded_begin_sides(enc_coded_text *text, const char *left, char mark,
                                     const char *right, const char *const fields[2],
                                     encours_error *error)
{
    enc_text one = {0}, other = {0};
    text->size = 0;
    text->bytes[0] = '\0';
    ENC_TRY(check_free(left, &one, fields[0], error));
    ENC_TRY(check_free(right, &other, fields[1], error));
    if (!is_free_of(one, mark)) {
        enc_error_set(error, ENCOURS_E_INVALID, "the text has no '%c', which stands behind it",
                      mark);
        enc_error_field(error, fields[0]);
        return ENCOURS_E_INVALID;
    }
    ENC_TRY(append(text, one.bytes, one.size, fields[0], error));
    ENC_TRY(append(text, &mark, 1, fields[1], error));
    return append(text, other.bytes, other.size, fields[1], error);
}
