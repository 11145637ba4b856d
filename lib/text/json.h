/* SPDX-License-Identifier: MIT */
/* Writing JSON (RFC 8259) into a buffer. The first failure sticks: what follows writes nothing, and
 * the caller asks once. Names of members are ours and need no escapes. */
#ifndef ENC_TEXT_JSON_H
#define ENC_TEXT_JSON_H

#include "base/buffer.h"

typedef struct enc_json {
    enc_buffer *buffer;
    encours_status status;
    bool inner; /* the object or array has a member already */
} enc_json;

/* An object or array as a member of that name, or without one (NULL) as an element. */
void enc_json_open(enc_json *json, const char *name, char bracket);
void enc_json_close(enc_json *json, char bracket);

/* Members; without a name elements of an array. */
void enc_json_text(enc_json *json, const char *name, const char *text, size_t size);
void enc_json_word(enc_json *json, const char *name, const char *word);
void enc_json_number(enc_json *json, const char *name, int64_t number);
void enc_json_true(enc_json *json, const char *name);

/* A name that is not ours, in front of a value without one. */
void enc_json_name(enc_json *json, const char *name, size_t size);

/* An amount of minor units as a text with that many decimals. */
void enc_json_amount(enc_json *json, const char *name, int64_t minor, unsigned decimals);

/* A day between 1900 and 2199 as a text; and microseconds since 1970, or where the year is another
 * one, their number. */
void enc_json_day(enc_json *json, const char *name, int32_t day);
void enc_json_instant(enc_json *json, const char *name, int64_t instant);

/* End a line. */
void enc_json_line(enc_json *json);

#endif
