/* SPDX-License-Identifier: MIT */
#include "text/json.h"

#include <stdio.h>
#include <string.h>

#include "encours/date.h"

static void put(enc_json *json, const char *bytes, size_t size)
{
    if (json->status == ENCOURS_OK)
        json->status = enc_buffer_append(json->buffer, bytes, size, NULL);
}

static void begin_value(enc_json *json, const char *name)
{
    if (json->inner)
        put(json, ",", 1);
    json->inner = true;
    if (name == NULL)
        return;
    put(json, "\"", 1);
    put(json, name, strlen(name));
    put(json, "\":", 2);
}

void enc_json_open(enc_json *json, const char *name, char bracket)
{
    begin_value(json, name);
    put(json, &bracket, 1);
    json->inner = false;
}

void enc_json_close(enc_json *json, char bracket)
{
    put(json, &bracket, 1);
    json->inner = true;
}

void enc_json_text(enc_json *json, const char *name, const char *text, size_t size)
{
    begin_value(json, name);
    put(json, "\"", 1);
    size_t start = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        char escape[8];
        int length = byte >= 0x20 ? snprintf(escape, sizeof escape, "\\%c", byte)
                                  : snprintf(escape, sizeof escape, "\\u%04x", byte);
        put(json, text + start, i - start);
        put(json, escape, (size_t)length);
        start = i + 1;
    }
    put(json, text + start, size - start);
    put(json, "\"", 1);
}

void enc_json_name(enc_json *json, const char *name, size_t size)
{
    enc_json_text(json, NULL, name, size);
    put(json, ":", 1);
    json->inner = false;
}

void enc_json_word(enc_json *json, const char *name, const char *word)
{
    enc_json_text(json, name, word, strlen(word));
}

void enc_json_number(enc_json *json, const char *name, int64_t number)
{
    char text[24];
    int size = snprintf(text, sizeof text, "%" PRId64, number);
    begin_value(json, name);
    put(json, text, (size_t)size);
}

void enc_json_true(enc_json *json, const char *name)
{
    begin_value(json, name);
    put(json, "true", 4);
}

void enc_json_amount(enc_json *json, const char *name, int64_t minor, unsigned decimals)
{
    char text[48];
    char *at = text + sizeof text;
    uint64_t rest = minor < 0 ? 0 - (uint64_t)minor : (uint64_t)minor;
    for (unsigned i = 0; rest > 0 || i <= decimals; i++, rest /= 10) {
        if (i == decimals && decimals > 0)
            *--at = '.';
        *--at = (char)('0' + rest % 10);
    }
    if (minor < 0)
        *--at = '-';
    enc_json_text(json, name, at, (size_t)(text + sizeof text - at));
}

void enc_json_day(enc_json *json, const char *name, int32_t day)
{
    char text[ENCOURS_DATE_TEXT_SIZE];
    (void)encours_date_format((encours_date){day}, text, sizeof text);
    enc_json_word(json, name, text);
}

void enc_json_instant(enc_json *json, const char *name, int64_t instant)
{
    const int64_t a_day = INT64_C(86400000000);
    int64_t of_day = instant % a_day, day = instant / a_day;
    if (of_day < 0) {
        of_day += a_day;
        day--;
    }
    if (day < ENCOURS_DATE_MIN || day > ENCOURS_DATE_MAX) {
        enc_json_number(json, name, instant);
        return;
    }
    char date[ENCOURS_DATE_TEXT_SIZE], text[64];
    (void)encours_date_format((encours_date){(int32_t)day}, date, sizeof date);
    int64_t seconds = of_day / 1000000;
    snprintf(text, sizeof text, "%sT%02d:%02d:%02d.%06dZ", date, (int)(seconds / 3600),
             (int)(seconds / 60 % 60), (int)(seconds % 60), (int)(of_day % 1000000));
    enc_json_word(json, name, text);
}

void enc_json_line(enc_json *json)
{
    put(json, "\n", 1);
    json->inner = false;
}
