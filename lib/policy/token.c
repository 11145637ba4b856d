/* SPDX-License-Identifier: MIT */
#include "policy/token.h"

#include <stdio.h>

#include "encours/figure.h"
#include "policy/condition_parse.h"

enum { SHOWN_MAX = 48, MESSAGE_MAX = 256 };

static const int64_t number_end = INT64_C(1000000000000000000);

size_t enc_token_column(const enc_tokens *tokens, size_t at)
{
    size_t column = 1;
    for (size_t i = 0; i < at && i < tokens->text.size; i++)
        column += ((unsigned char)tokens->text.bytes[i] & 0xC0u) != 0x80u;
    return column;
}

int enc_token_shown(const enc_token *token)
{
    size_t size = token->text.size < SHOWN_MAX ? token->text.size : SHOWN_MAX;
    return (int)enc_utf8_valid_length(token->text.bytes, size);
}

encours_status enc_token_refuse(const enc_tokens *tokens, size_t at, encours_error *error,
                                const char *format, ...)
{
    char message[MESSAGE_MAX];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    size_t column = enc_token_column(tokens, at);
    enc_error_set(error, ENCOURS_E_INVALID, "%s, column %zu: %s", tokens->field, column, message);
    enc_error_field(error, tokens->field);
    enc_error_place(error, NULL, 0, column);
    return ENCOURS_E_INVALID;
}

encours_status enc_tokens_begin(enc_tokens *tokens, enc_text text, const char *field,
                                encours_error *error)
{
    *tokens = (enc_tokens){.text = text, .field = field};
    if (text.size > ENC_CONDITION_BYTES_MAX)
        return enc_token_refuse(tokens, ENC_CONDITION_BYTES_MAX, error,
                                "a text of conditions has at most %d bytes",
                                ENC_CONDITION_BYTES_MAX);
    size_t valid = enc_utf8_valid_length(text.bytes, text.size);
    if (valid < text.size)
        return enc_token_refuse(tokens, valid, error, "this is no UTF-8");
    return ENCOURS_OK;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_of_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

bool enc_text_is_word(enc_text text)
{
    static const char *const kept[] = {"and", "not", "in", "is", "missing", "known"};
    for (size_t i = 0; i < text.size; i++)
        if (!is_of_word(text.bytes[i]))
            return false;
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++)
        if (enc_text_equal(text, enc_text_of(kept[i])))
            return false;
    return text.size > 0;
}

static char peek(const enc_tokens *tokens, size_t ahead)
{
    return ahead < tokens->text.size - tokens->at ? tokens->text.bytes[tokens->at + ahead] : '\0';
}

static encours_status read_quoted(enc_tokens *tokens, enc_token *token, encours_error *error)
{
    size_t first = ++tokens->at;
    for (; tokens->at < tokens->text.size; tokens->at++) {
        unsigned char c = (unsigned char)tokens->text.bytes[tokens->at];
        if (c < 0x20 || c == 0x7F)
            return enc_token_refuse(tokens, tokens->at, error, "a control character in a text");
        if (c != '\'')
            continue;
        if (peek(tokens, 1) != '\'') {
            token->kind = ENC_TOKEN_QUOTED;
            token->text = (enc_text){tokens->text.bytes + first, tokens->at - first};
            tokens->at++;
            return ENCOURS_OK;
        }
        tokens->at++;
    }
    return enc_token_refuse(tokens, token->at, error, "the text in quotes does not end");
}

static void read_word(enc_tokens *tokens, enc_token *token)
{
    size_t first = tokens->at;
    while (is_of_word(peek(tokens, 0)))
        tokens->at++;
    token->kind = ENC_TOKEN_WORD;
    char behind = peek(tokens, 0);
    if (behind == '%' || behind == ':') {
        token->kind = behind == '%' ? ENC_TOKEN_PERCENT : ENC_TOKEN_PREFIX;
        tokens->at++;
    }
    token->text = (enc_text){tokens->text.bytes + first, tokens->at - first};
}

/* Bytes of the operator or mark at hand; 0: it is none. */
static size_t measure_mark(const enc_tokens *tokens, enc_token *token)
{
    char first = peek(tokens, 0);
    bool equal = peek(tokens, 1) == '=';
    token->kind = ENC_TOKEN_OPERATOR;
    switch (first) {
    case '<':
        token->op = equal ? ENC_LESS_EQUAL : ENC_LESS;
        return equal ? 2 : 1;
    case '>':
        token->op = equal ? ENC_GREATER_EQUAL : ENC_GREATER;
        return equal ? 2 : 1;
    case '=':
        token->op = ENC_EQUAL;
        return 1;
    case '!':
        token->op = ENC_NOT_EQUAL;
        return equal ? 2 : 0;
    default:
        token->kind = first == '('   ? ENC_TOKEN_OPEN
                      : first == ')' ? ENC_TOKEN_CLOSE
                                     : ENC_TOKEN_COMMA;
        return first == '(' || first == ')' || first == ',' ? 1 : 0;
    }
}

encours_status enc_token_next(enc_tokens *tokens, enc_token *token, encours_error *error)
{
    while (is_blank(peek(tokens, 0)))
        tokens->at++;
    *token = (enc_token){.kind = ENC_TOKEN_END, .at = tokens->at};
    if (tokens->at == tokens->text.size)
        return ENCOURS_OK;
    if (peek(tokens, 0) == '\'')
        return read_quoted(tokens, token, error);
    if (is_of_word(peek(tokens, 0))) {
        read_word(tokens, token);
        return ENCOURS_OK;
    }
    size_t size = measure_mark(tokens, token);
    if (size == 0) {
        size_t rest = tokens->text.size - tokens->at;
        token->text = (enc_text){tokens->text.bytes + tokens->at, rest < 4 ? rest : 4};
        return enc_token_refuse(tokens, tokens->at, error,
                                "a character that stands for nothing outside quotes");
    }
    token->text = (enc_text){tokens->text.bytes + tokens->at, size};
    tokens->at += size;
    return ENCOURS_OK;
}

uint32_t enc_unit_decimals(unsigned unit, uint32_t exponent)
{
    switch (unit) {
    case ENCOURS_FIGURE_UNIT_AMOUNT:
        return exponent;
    case ENCOURS_FIGURE_UNIT_SHARE:
    case ENCOURS_FIGURE_UNIT_CENTIDAYS:
    case ENCOURS_FIGURE_UNIT_POINTS:
        return 2;
    default:
        return 0;
    }
}

/* Digits and one point, scaled; false: that is no number. */
static bool scale_digits(enc_text text, uint32_t decimals, int64_t *out, uint32_t *found)
{
    size_t i = text.size > 0 && text.bytes[0] == '-' ? 1 : 0;
    bool negative = i == 1, point = false;
    size_t digits = 0;
    int64_t value = 0;
    *found = 0;
    for (; i < text.size; i++) {
        char c = text.bytes[i];
        if (c == '.' && !point && digits > 0) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9')
            return false;
        digits++;
        *found += point;
        if (*found <= decimals)
            value = value > number_end / 10 ? number_end : value * 10 + (c - '0');
    }
    for (uint32_t missing = *found; missing < decimals; missing++)
        value = value > number_end / 10 ? number_end : value * 10;
    *out = negative ? -value : value;
    return digits > 0 && (!point || *found > 0);
}

encours_status enc_token_number(const enc_tokens *tokens, const enc_token *token, unsigned unit,
                                uint32_t exponent, int64_t *out, encours_error *error)
{
    uint32_t decimals = enc_unit_decimals(unit, exponent), found;
    bool percent = token->kind == ENC_TOKEN_PERCENT;
    enc_text digits = {token->text.bytes, token->text.size - (percent ? 1 : 0)};
    int shown = enc_token_shown(token);
    const char *bytes = token->text.bytes;
    int64_t value;
    if (!scale_digits(digits, decimals, &value, &found))
        return enc_token_refuse(tokens, token->at, error, "\"%.*s\" is no number", shown, bytes);
    if (percent != (unit == ENCOURS_FIGURE_UNIT_SHARE))
        return enc_token_refuse(tokens, token->at, error,
                                percent ? "\"%.*s\": only shares are in percent"
                                        : "\"%.*s\": a share is in percent, as in 80%%",
                                shown, bytes);
    if (found > decimals)
        return enc_token_refuse(tokens, token->at, error,
                                "\"%.*s\" has %" PRIu32 " decimals, here are at most %" PRIu32,
                                shown, bytes, found, decimals);
    if (value >= number_end || value <= -number_end)
        return enc_token_refuse(tokens, token->at, error,
                                "\"%.*s\" is not below 10^18 in its smallest unit", shown, bytes);
    *out = value;
    return ENCOURS_OK;
}
