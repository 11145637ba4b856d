/* SPDX-License-Identifier: MIT */
/* Inflate, decode and tokenize any bytes. The first six choose options, chunk and the allocation
 * that fails; the rest is the input. */
#include "fuzz/property.h"

#include <string.h>

#include "base/sha256.h"
#include "text/delimited.h"
#include "unit/text/inputs.h"

enum { HEADER = 6 };

/* All that a reader can learn, in short. */
typedef struct result {
    encours_status status;
    uint64_t line, column, records, nuls;
    uint8_t digest[ENC_SHA256_SIZE];
} result;

static void add_record(enc_sha256 *sha, const enc_delimited_record *record)
{
    enc_sha256_update(sha, &record->line, sizeof record->line);
    for (size_t i = 0; i < record->count; i++) {
        enc_sha256_update(sha, &record->fields[i].length, sizeof(size_t));
        enc_sha256_update(sha, record->fields[i].text, record->fields[i].length);
    }
}

static result read_all(encours_context *context, test_input *input,
                       const enc_delimited_options *options)
{
    result out;
    memset(&out, 0, sizeof out);
    encours_error error = ENCOURS_ERROR_INIT;
    encours_input stream = test_input_of(input);
    enc_delimited *reader = NULL;
    enc_sha256 sha;
    enc_sha256_init(&sha);
    out.status = enc_delimited_open(context, &stream, options, &reader, &error);
    HOLDS((out.status == ENCOURS_OK) == (reader != NULL));
    for (enc_delimited_record record = {NULL, 1, 0, 0};
         out.status == ENCOURS_OK && record.count > 0;) {
        out.status = enc_delimited_next(reader, &record, &error);
        if (out.status == ENCOURS_OK && record.count > 0) {
            add_record(&sha, &record);
            HOLDS(record.index == out.records && record.line >= 1);
            out.records++;
        }
    }
    enc_sha256_final(&sha, out.digest);
    if (out.status != ENCOURS_OK) {
        FAILED_WELL(out.status, error);
        out.line = error.line;
        out.column = error.column;
    }
    out.nuls = reader != NULL ? enc_delimited_nuls(reader) : 0;
    enc_delimited_free(reader);
    return out;
}

static encours_context *context_over(test_memory *memory)
{
    encours_context_options options = test_memory_options(memory);
    encours_context *context = NULL;
    options.input_bytes_max = 1 << 20;
    options.input_lines_max = 1000;
    HOLDS(encours_context_new(&options, &context, NULL) == ENCOURS_OK);
    return context;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < HEADER)
        return 0;
    enc_delimited_options options = {
        .encoding = data[1] % 6,
        .refuse_nul = (data[0] & 1) != 0,
        .no_quotes = (data[0] & 2) != 0,
        .extra_separator = (data[0] & 4) != 0,
        .skip_lines = data[0] >> 6,
        .separator = "\0;,\t|"[data[2] % 5],
    };
    test_input input = {.bytes = data + HEADER, .size = size - HEADER};
    test_memory memory = {0};
    encours_context *context = context_over(&memory);
    result whole = read_all(context, &input, &options);
    input.chunk = 1 + data[3];
    result chunked = read_all(context, &input, &options);
    HOLDS(memcmp(&whole, &chunked, sizeof whole) == 0);
    memory.fail_at = memory.calls + 1 + data[4] % 16; /* more than there are: nothing fails */
    memory.only_once = data[5] & 1;
    result starved = read_all(context, &input, &options);
    HOLDS(encours_status_kind_of(starved.status) == ENCOURS_E_NO_MEMORY ||
          memcmp(&whole, &starved, sizeof whole) == 0);
    encours_context_free(context);
    HOLDS(memory.live == 0);
    return 0;
}
