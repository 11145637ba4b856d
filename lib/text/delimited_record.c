/* SPDX-License-Identifier: MIT */
/* The tokenizer of the delimited reader: from bytes in the buffer to fields. It never reads the
 * input itself; when the bytes do not suffice it says so and starts the record again with more. */
#include <stdio.h>

#include "text/delimited_state.h"

void enc_delimited_scan_from(enc_delimited *reader, size_t at)
{
    reader->scan_at = at;
    reader->mask = enc_scan_block(&reader->scan, reader->buffer + at);
}

/* Where the next separator, line end or quote at or after `from` is; `size` if there is none.
 * Positions asked for never go back without enc_delimited_scan_from(). */
static inline size_t next_mark(enc_delimited *reader, size_t from)
{
    for (;;) {
        while (reader->mask == 0) {
            reader->scan_at += ENC_SCAN_BLOCK;
            if (reader->scan_at >= reader->size) {
                reader->scan_at = reader->size; /* over the zeros, where nothing is found */
                return reader->size;
            }
            reader->mask = enc_scan_block(&reader->scan, reader->buffer + reader->scan_at);
        }
        size_t at = reader->scan_at + (size_t)__builtin_ctzll(reader->mask);
        reader->mask &= reader->mask - 1;
        if (at >= from)
            return at;
    }
}

/* Bytes of the line end at `at`; 0 when that cannot be known without more of the input. */
static size_t line_end_length(const enc_delimited *reader, size_t at)
{
    const char *text = reader->buffer + at;
    size_t left = reader->size - at;
    if (text[0] == '\n')
        return 1;
    if (left >= 2 && text[1] == '\n')
        return 2;
    if (left >= 2 && text[1] != '\r')
        return 1;
    if (left >= 3)
        return text[2] == '\n' ? 3 : 1;
    return reader->end ? 1 : 0;
}

enc_outcome enc_delimited_fail(enc_delimited *reader, uint64_t line, encours_status status,
                               const char *message, const char *hint)
{
    reader->failed = enc_error_set(&reader->failure, status, "%s", message);
    enc_error_hint(&reader->failure, "%s", hint);
    enc_error_place(&reader->failure, enc_delimited_name(reader), line, reader->count + 1);
    return ENC_FAILED;
}

enc_outcome enc_delimited_fail_limit(enc_delimited *reader, uint64_t line, const char *what,
                                     uint64_t max, const char *hint)
{
    char message[128];
    snprintf(message, sizeof message, "%s than %" PRIu64, what, max);
    return enc_delimited_fail(reader, line, ENCOURS_E_LIMIT, message, hint);
}

static enc_outcome fail_field_length(enc_delimited *reader, uint64_t line)
{
    return enc_delimited_fail_limit(reader, line, "the field has more bytes", ENC_FIELD_BYTES_MAX,
                                    "A quote that is never closed or a wrong separator does this");
}

static enc_outcome add_field(enc_delimited *reader, size_t start, size_t end, bool doubled)
{
    size_t length = end - start;
    if (reader->count == ENC_FIELDS_MAX)
        return enc_delimited_fail_limit(reader, reader->line, "the record has more fields",
                                        ENC_FIELDS_MAX,
                                        "State the separator, if another one was meant");
    if (length > (doubled ? (size_t)2 : (size_t)1) * ENC_FIELD_BYTES_MAX)
        return fail_field_length(reader, reader->line);
    reader->fields[reader->count] = (enc_field){reader->buffer + start, length};
    reader->doubled[reader->count] = doubled;
    reader->any_doubled |= doubled;
    reader->count++;
    return ENC_RECORD;
}

/* Find the closing quote of the field that `open` opens, counting lines. `*at` is the quote, or
 * where the bytes end. */
static enc_outcome find_closing(enc_delimited *reader, size_t open, size_t *at, bool *doubled)
{
    size_t from = open + 1;
    for (;;) {
        *at = next_mark(reader, from);
        if (*at >= reader->size)
            return ENC_NOTHING;
        char mark = reader->buffer[*at];
        from = *at + 1;
        if (mark == '"') {
            if (from == reader->size && !reader->end)
                return ENC_MORE;
            if (from == reader->size || reader->buffer[from] != '"')
                return ENC_RECORD;
            *doubled = true;
            from++;
        } else if (mark != reader->options.separator) {
            size_t length = line_end_length(reader, *at);
            if (length == 0)
                return ENC_MORE;
            reader->line++;
            from = *at + length;
        }
    }
}

/* From the opening quote at `open` to after what follows the closing one: `*mark` is the separator,
 * line end or end of the input there. */
static enc_outcome read_quoted(enc_delimited *reader, size_t open, size_t *mark)
{
    uint64_t opening_line = reader->line;
    bool doubled = false;
    size_t at;
    enc_outcome found = find_closing(reader, open, &at, &doubled);
    if (found == ENC_MORE)
        return ENC_MORE;
    if (found == ENC_NOTHING && !reader->end)
        return at - open > 2 * (size_t)ENC_FIELD_BYTES_MAX + 2
                   ? fail_field_length(reader, opening_line)
                   : ENC_MORE;
    if (found == ENC_NOTHING)
        return enc_delimited_fail(reader, opening_line, ENCOURS_E_INVALID,
                                  "the quote that opens this field is never closed",
                                  "Close it, or say that quotes have no meaning in this input");
    if (add_field(reader, open + 1, at, doubled) == ENC_FAILED)
        return ENC_FAILED;
    *mark = next_mark(reader, ++at);
    while (at < *mark && reader->buffer[at] == ' ')
        at++;
    if (at == reader->size && !reader->end)
        return ENC_MORE;
    if (at == *mark && (at == reader->size || reader->buffer[at] != '"'))
        return ENC_RECORD;
    reader->count--;
    return enc_delimited_fail(reader, reader->line, ENCOURS_E_INVALID,
                              "text follows the closing quote of this field",
                              "Double the quotes inside a quoted field, or say that quotes have "
                              "no meaning in this input");
}

/* Move on over a field to the mark behind it. */
static enc_outcome read_field(enc_delimited *reader, size_t start, size_t *mark)
{
    size_t at = next_mark(reader, start);
    bool quotes = !reader->options.no_quotes;
    if (quotes && at == start && at < reader->size && reader->buffer[at] == '"')
        return read_quoted(reader, start, mark);
    while (quotes && at < reader->size && reader->buffer[at] == '"')
        at = next_mark(reader, at + 1); /* a quote inside a bare field is a character */
    if (at == reader->size && !reader->end)
        return at - start > ENC_FIELD_BYTES_MAX ? fail_field_length(reader, reader->line)
                                                : ENC_MORE;
    *mark = at;
    return add_field(reader, start, at, false);
}

enc_outcome enc_delimited_read_record(enc_delimited *reader, uint64_t *line)
{
    size_t start = reader->at, mark = 0;
    uint64_t first_line = reader->line;
    reader->count = 0;
    reader->any_doubled = false;
    if (start == reader->size && reader->end)
        return ENC_NOTHING;
    for (;; start = mark + 1) {
        enc_outcome result = read_field(reader, start, &mark);
        if (result != ENC_RECORD)
            return result;
        if (mark == reader->size || reader->buffer[mark] != reader->options.separator)
            break;
    }
    size_t length = mark < reader->size ? line_end_length(reader, mark) : 0;
    if (mark < reader->size && length == 0)
        return ENC_MORE;
    /* An empty quoted field ends behind its quotes: only a line with nothing on it is empty. */
    bool empty = mark == reader->at;
    reader->at = mark + length;
    reader->line++;
    reader->empty_lines += empty;
    *line = empty ? 0 : first_line;
    return ENC_RECORD;
}

enc_outcome enc_delimited_skip_line(enc_delimited *reader)
{
    size_t at = next_mark(reader, reader->at);
    while (at < reader->size && reader->buffer[at] != '\n' && reader->buffer[at] != '\r')
        at = next_mark(reader, at + 1);
    size_t length = at < reader->size ? line_end_length(reader, at) : 0;
    bool some = at > reader->at;
    reader->at = at + length; /* what was passed over need not stay in the buffer */
    if (length == 0 && !reader->end) {
        enc_delimited_scan_from(reader, at);
        return ENC_MORE;
    }
    if (length == 0 && !some)
        return ENC_NOTHING;
    reader->line++;
    return ENC_RECORD;
}

enc_outcome enc_delimited_resolve_quotes(enc_delimited *reader, uint64_t line)
{
    for (size_t i = 0; reader->any_doubled && i < reader->count; i++) {
        if (!reader->doubled[i])
            continue;
        char *text = reader->buffer + (reader->fields[i].text - reader->buffer);
        size_t kept = 0;
        for (size_t j = 0; j < reader->fields[i].length; j++) {
            text[kept] = text[j];
            j += text[kept++] == '"';
        }
        reader->fields[i].length = kept;
        if (kept > ENC_FIELD_BYTES_MAX) {
            reader->count = i;
            return fail_field_length(reader, line);
        }
    }
    return ENC_RECORD;
}
