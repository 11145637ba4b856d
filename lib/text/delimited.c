/* SPDX-License-Identifier: MIT */
#include "text/delimited.h"

#include <string.h>

#include "text/delimited_state.h"
#include "text/failure.h"
#include "text/separator.h"

enum {
    BUFFER_SIZE = 1 << 18,
    RECORD_BYTES_MAX = 1 << 23,
    CHARACTER_ROOM = 8 /* the decoder wants at least this much room */
};

/* At the end of a pass: a pass is worth nothing over other bytes than those that were digested. */
static encours_status check_unchanged(enc_delimited *reader)
{
    uint8_t digest[ENC_SHA256_SIZE];
    ENC_TRY(enc_inflate_digest(enc_decode_source(reader->decode), digest, &reader->failure));
    if (memcmp(digest, reader->digest, sizeof digest) == 0)
        return ENCOURS_OK;
    enc_error_set(&reader->failure, ENCOURS_E_IO, "the input has changed while it was read");
    enc_error_hint(&reader->failure, "Nothing of it was kept: read it again once it is complete");
    return ENCOURS_E_IO;
}

/* Move what is not used to the front and fill the buffer, growing it when a record fills it all. */
static enc_outcome fill(enc_delimited *reader)
{
    size_t left = reader->size - reader->at;
    memmove(reader->buffer, reader->buffer + reader->at, left);
    reader->at = 0;
    reader->size = left;
    reader->fills++;
    if (reader->capacity - left < CHARACTER_ROOM) {
        if (reader->capacity >= RECORD_BYTES_MAX)
            return enc_delimited_fail_limit(reader, reader->line, "the record has more bytes",
                                            RECORD_BYTES_MAX,
                                            "A wrong separator or line end does this");
        char *grown = enc_reallocate(reader->context, reader->buffer,
                                     reader->capacity + ENC_SCAN_BLOCK,
                                     2 * reader->capacity + ENC_SCAN_BLOCK);
        if (grown == NULL) {
            reader->failed = enc_error_memory(&reader->failure);
            return ENC_FAILED;
        }
        reader->buffer = grown;
        reader->capacity *= 2;
    }
    while (!reader->end && reader->pending == ENCOURS_OK &&
           reader->capacity - reader->size >= CHARACTER_ROOM) {
        size_t got = 0;
        reader->pending = enc_decode_read(reader->decode, reader->buffer + reader->size,
                                          reader->capacity - reader->size, &got, &reader->failure);
        reader->size += got;
        if (reader->pending == ENCOURS_OK && got == 0) {
            reader->pending = check_unchanged(reader);
            reader->end = reader->pending == ENCOURS_OK;
        }
    }
    memset(reader->buffer + reader->size, 0, ENC_SCAN_BLOCK);
    enc_delimited_scan_from(reader, 0);
    return ENC_RECORD;
}

/* Have more of the input in the buffer; `pending` is reported once all before it is used. */
static enc_outcome get_more(enc_delimited *reader)
{
    if (reader->pending == ENCOURS_OK)
        return fill(reader);
    reader->failed = reader->pending;
    enc_error_place(&reader->failure, enc_delimited_name(reader), reader->line, reader->count + 1);
    return ENC_FAILED;
}

/* Pass over the lines before the first record. */
static enc_outcome skip_lines(enc_delimited *reader)
{
    enc_outcome result = ENC_RECORD;
    while (reader->skipped < reader->options.skip_lines && result != ENC_NOTHING) {
        result = enc_delimited_skip_line(reader);
        reader->skipped += result == ENC_RECORD;
        if (result == ENC_MORE && get_more(reader) == ENC_FAILED)
            return ENC_FAILED;
    }
    return ENC_RECORD;
}

static enc_outcome next_record(enc_delimited *reader, enc_delimited_record *out)
{
    uint64_t lines_max = enc_context_settings(reader->context)->input_lines_max;
    for (;;) {
        uint64_t line = reader->line;
        enc_outcome result = enc_delimited_read_record(reader, &out->line);
        if (result == ENC_MORE) {
            result = get_more(reader); /* a failure is placed on the line the bytes end on */
            reader->line = line;
            if (result == ENC_FAILED)
                return ENC_FAILED;
            continue;
        }
        if (result == ENC_RECORD && line > lines_max) {
            reader->count = 0;
            return enc_delimited_fail_limit(
                reader, line, "the input has more lines", lines_max,
                "Raise input_lines_max of the context or split the file");
        }
        if (result != ENC_RECORD || out->line != 0)
            return result;
    }
}

encours_status enc_delimited_next(enc_delimited *delimited, enc_delimited_record *out,
                                  encours_error *error)
{
    ENC_REQUIRE(delimited != NULL && out != NULL);
    *out = (enc_delimited_record){NULL, 0, 0, 0};
    delimited->fresh = false;
    enc_delimited_record record = *out;
    enc_outcome result = ENC_FAILED;
    if (delimited->failed == ENCOURS_OK)
        result = next_record(delimited, &record);
    if (result == ENC_RECORD)
        result = enc_delimited_resolve_quotes(delimited, record.line);
    if (result == ENC_FAILED)
        return enc_failure_report(&delimited->failure, delimited->failed, error);
    if (result == ENC_NOTHING)
        return ENCOURS_OK;
    enc_delimited_drop_extra(delimited);
    record.fields = delimited->fields;
    record.count = delimited->count;
    record.index = delimited->records++;
    *out = record;
    return ENCOURS_OK;
}

/* Decide on the separator when the first records are in the buffer. An empty input has none and
 * needs none. */
static encours_status settle_separator(enc_delimited *reader, encours_error *error)
{
    if (reader->at == reader->size && !reader->end && get_more(reader) == ENC_FAILED)
        return enc_failure_report(&reader->failure, reader->failed, error);
    if (reader->at == reader->size) {
        reader->options.separator = ';';
        return ENCOURS_OK;
    }
    encours_status status = enc_separator_sniff(
        reader->buffer + reader->at, reader->size - reader->at, reader->end,
        !reader->options.no_quotes, &reader->options.separator, error);
    if (status != ENCOURS_OK)
        enc_error_place(error, enc_delimited_name(reader), reader->line, 0);
    return status;
}

static void settle_scan(enc_delimited *reader)
{
    char separator = reader->options.separator != '\0' ? reader->options.separator : '\n';
    char quote = reader->options.no_quotes ? '\n' : '"';
    reader->scan = (enc_scan){{separator, '\n', '\r', quote}};
    enc_delimited_scan_from(reader, reader->at);
}

encours_status enc_delimited_rewind(enc_delimited *delimited, encours_error *error)
{
    ENC_REQUIRE(delimited != NULL);
    enc_delimited *reader = delimited;
    if (reader->fresh)
        return ENCOURS_OK; /* no bytes are read that no digest vouches for */
    enc_error_clear(&reader->failure);
    reader->failed = reader->pending = ENCOURS_OK;
    reader->at = reader->size = reader->count = reader->width = 0;
    reader->end = reader->any_doubled = false;
    reader->skipped = reader->records = reader->empty_lines = reader->fills = 0;
    reader->line = 1;
    reader->failed = enc_decode_rewind(reader->decode, true, &reader->failure);
    settle_scan(reader);
    if (reader->failed != ENCOURS_OK || fill(reader) == ENC_FAILED ||
        skip_lines(reader) == ENC_FAILED)
        return enc_failure_report(&reader->failure, reader->failed, error);
    reader->fresh = true;
    return ENCOURS_OK;
}

static encours_status check_options(const enc_delimited_options *options, encours_error *error)
{
    char separator = options->separator;
    if ((separator > 0 && separator < ' ' && separator != '\t') || separator < 0 ||
        separator == '"' || separator == 0x7F)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "byte 0x%02X cannot be a separator: give one ASCII character that "
                             "is no quote and no line end",
                             (unsigned)(unsigned char)separator);
    return ENCOURS_OK;
}

static encours_status start(enc_delimited *reader, const encours_input *input,
                            encours_error *error)
{
    enc_decode_options options = {.encoding = reader->options.encoding,
                                  .refuse_nul = reader->options.refuse_nul};
    enc_inflate *inflate = NULL;
    ENC_TRY(enc_inflate_new(reader->context, input, &inflate, error));
    encours_status status =
        enc_decode_new(reader->context, inflate, &options, &reader->decode, error);
    if (status != ENCOURS_OK) {
        enc_inflate_free(inflate);
        return status;
    }
    ENC_TRY(enc_decode_detect(reader->decode, true, error));
    ENC_TRY(enc_inflate_digest(inflate, reader->digest, error));
    reader->buffer = enc_allocate(reader->context, BUFFER_SIZE + ENC_SCAN_BLOCK);
    if (reader->buffer == NULL)
        return enc_error_memory(error);
    reader->capacity = BUFFER_SIZE;
    memset(reader->buffer, 0, ENC_SCAN_BLOCK);
    ENC_TRY(enc_delimited_rewind(reader, error));
    if (reader->options.separator == '\0') {
        ENC_TRY(settle_separator(reader, error));
        settle_scan(reader);
    }
    return reader->options.extra_separator ? enc_delimited_settle_extra(reader, error)
                                           : ENCOURS_OK;
}

encours_status enc_delimited_open(encours_context *context, const encours_input *input,
                                  const enc_delimited_options *options, enc_delimited **out,
                                  encours_error *error)
{
    ENC_REQUIRE(context != NULL && input != NULL && options != NULL && out != NULL);
    *out = NULL;
    ENC_TRY(check_options(options, error));
    enc_delimited *reader = enc_allocate_zeroed(context, sizeof *reader);
    if (reader == NULL)
        return enc_error_memory(error);
    reader->context = enc_context_retain(context);
    reader->options = *options;
    reader->failure = (encours_error)ENCOURS_ERROR_INIT;
    encours_status status = start(reader, input, error);
    if (status != ENCOURS_OK) {
        enc_delimited_free(reader);
        return status;
    }
    *out = reader;
    return ENCOURS_OK;
}

void enc_delimited_free(enc_delimited *delimited)
{
    if (delimited == NULL)
        return;
    enc_decode_free(delimited->decode);
    encours_context *context = delimited->context;
    enc_release(context, delimited->buffer, delimited->capacity + ENC_SCAN_BLOCK);
    enc_release(context, delimited, sizeof *delimited);
    encours_context_free(context);
}

void enc_delimited_place(const enc_delimited *delimited, const enc_delimited_record *record,
                         size_t field, encours_error *error)
{
    enc_error_place(error, enc_delimited_name(delimited), record->line, field + 1);
}

void enc_delimited_digest(const enc_delimited *delimited, uint8_t out[ENC_SHA256_SIZE])
{
    memcpy(out, delimited->digest, ENC_SHA256_SIZE);
}

const char *enc_delimited_name(const enc_delimited *delimited)
{
    return enc_inflate_name(enc_decode_source(delimited->decode));
}

char enc_delimited_separator(const enc_delimited *delimited)
{
    return delimited->options.separator;
}

int32_t enc_delimited_encoding(const enc_delimited *delimited)
{
    return enc_decode_encoding(delimited->decode);
}

bool enc_delimited_is_gzip(const enc_delimited *delimited)
{
    return enc_inflate_is_gzip(enc_decode_source(delimited->decode));
}

uint64_t enc_delimited_lines(const enc_delimited *delimited)
{
    return delimited->line - 1;
}

uint64_t enc_delimited_empty_lines(const enc_delimited *delimited)
{
    return delimited->empty_lines;
}

uint64_t enc_delimited_nuls(const enc_delimited *delimited)
{
    return enc_decode_nuls(delimited->decode);
}
