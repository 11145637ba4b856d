/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/memory.h"

#include "encours/date.h"
#include "text/json.h"

static encours_context *context;
static enc_buffer buffer;

static enc_json begin(void)
{
    check_ok(encours_context_new(NULL, &context, check_error()));
    enc_buffer_init(&buffer, context, 1 << 16);
    return (enc_json){.buffer = &buffer};
}

static void check_json(const enc_json *json, const char *expected)
{
    check_ok(json->status);
    check_ok(enc_buffer_append(&buffer, "", 1, check_error()));
    check_text((const char *)buffer.bytes, expected);
    enc_buffer_release(&buffer);
    encours_context_free(context);
}

static void objects_and_arrays_nest(void **state)
{
    (void)state;
    enc_json json = begin();
    enc_json_open(&json, NULL, '{');
    enc_json_number(&json, "a", -7);
    enc_json_open(&json, "b", '[');
    enc_json_number(&json, NULL, 1);
    enc_json_open(&json, NULL, '{');
    enc_json_close(&json, '}');
    enc_json_open(&json, NULL, '{');
    enc_json_true(&json, "c");
    enc_json_close(&json, '}');
    enc_json_close(&json, ']');
    enc_json_name(&json, "d\"", 2);
    enc_json_word(&json, NULL, "e");
    enc_json_close(&json, '}');
    enc_json_line(&json);
    enc_json_open(&json, NULL, '[');
    enc_json_close(&json, ']');
    check_json(&json, "{\"a\":-7,\"b\":[1,{},{\"c\":true}],\"d\\\"\":\"e\"}\n[]");
}

/* RFC 8259, 7: quotation mark, reverse solidus and U+0000 to U+001F are escaped, nothing else is.
 */
static void texts_are_escaped(void **state)
{
    (void)state;
    enc_json json = begin();
    enc_json_text(&json, NULL, "a\"b\\c\n\x01\x7F/\xC3\xA9\xE2\x82\xAC", 14);
    check_json(&json, "\"a\\\"b\\\\c\\u000a\\u0001\x7F/\xC3\xA9\xE2\x82\xAC\"");
}

static void amounts_have_all_their_decimals(void **state)
{
    (void)state;
    enc_json json = begin();
    enc_json_open(&json, NULL, '[');
    enc_json_amount(&json, NULL, 0, 2);
    enc_json_amount(&json, NULL, 5, 2);
    enc_json_amount(&json, NULL, -5, 2);
    enc_json_amount(&json, NULL, 123456, 2);
    enc_json_amount(&json, NULL, 123456, 0);
    enc_json_amount(&json, NULL, 0, 0);
    enc_json_amount(&json, NULL, -1000, 3);
    enc_json_amount(&json, NULL, INT64_MAX, 4);
    enc_json_amount(&json, NULL, INT64_MIN, 2);
    enc_json_amount(&json, NULL, 1, 18);
    enc_json_close(&json, ']');
    check_json(&json, "[\"0.00\",\"0.05\",\"-0.05\",\"1234.56\",\"123456\",\"0\",\"-1.000\","
                      "\"922337203685477.5807\",\"-92233720368547758.08\","
                      "\"0.000000000000000001\"]");
}

static void instants_are_utc(void **state)
{
    (void)state;
    enc_json json = begin();
    enc_json_open(&json, NULL, '[');
    enc_json_instant(&json, NULL, 0);
    enc_json_instant(&json, NULL, -1);
    enc_json_instant(&json, NULL, INT64_C(1767225600000000)); /* date -u -d 2026-01-01 +%s */
    enc_json_instant(&json, NULL, INT64_C(1709251199123456)); /* the last second of 29 Feb. 2024 */
    enc_json_instant(&json, NULL, INT64_MAX);
    enc_json_instant(&json, NULL, INT64_MIN);
    enc_json_day(&json, NULL, ENCOURS_DATE_MIN);
    enc_json_day(&json, NULL, ENCOURS_DATE_MAX);
    enc_json_close(&json, ']');
    check_json(&json, "[\"1970-01-01T00:00:00.000000Z\",\"1969-12-31T23:59:59.999999Z\","
                      "\"2026-01-01T00:00:00.000000Z\",\"2024-02-29T23:59:59.123456Z\","
                      "9223372036854775807,-9223372036854775808,\"1900-01-01\",\"2199-12-31\"]");
}

static void the_first_failure_sticks(void **state)
{
    (void)state;
    enc_json json = begin();
    buffer.size_max = 4;
    enc_json_word(&json, NULL, "abc");
    enc_json_word(&json, NULL, "d");
    check_equal(json.status, ENCOURS_E_LIMIT);
    check_equal(buffer.size, 4);
    enc_buffer_release(&buffer);
    encours_context_free(context);
}

CHECK_MAIN(objects_and_arrays_nest, texts_are_escaped, amounts_have_all_their_decimals,
           instants_are_utc, the_first_failure_sticks)
