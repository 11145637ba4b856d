/* SPDX-License-Identifier: MIT */
/* What the two halves of the delimited reader share: the buffer and how far it was read. */
#ifndef ENC_TEXT_DELIMITED_STATE_H
#define ENC_TEXT_DELIMITED_STATE_H

#include "base/limits.h"
#include "text/delimited.h"
#include "text/scan.h"

struct enc_delimited {
    encours_context *context;
    enc_decode *decode;
    enc_delimited_options options;
    uint8_t digest[ENC_SHA256_SIZE];
    enc_scan scan;

    char *buffer; /* `capacity` bytes and one block of zeros for the scanner */
    size_t capacity;
    size_t size; /* bytes in the buffer */
    size_t at;   /* where the next record begins */
    bool end;    /* the input has no more after `size` */
    encours_status pending; /* a failure of the input after `size` */
    encours_status failed;  /* reported: final */
    encours_error failure;

    size_t scan_at; /* block the mask is of */
    uint64_t mask;

    uint64_t skipped; /* lines at the start */
    uint64_t line;    /* of the character looked at, from 1 */
    uint64_t records;
    uint64_t empty_lines;
    bool fresh;         /* before the first record of a pass */
    uint64_t fills;     /* of the buffer, in this pass */
    bool extra_names;   /* an empty last field is dropped of the first record */
    bool extra_records; /* and of each that has one field more than the first then has */
    size_t width;       /* fields of the first record */
    size_t count;
    bool any_doubled;
    bool doubled[ENC_FIELDS_MAX]; /* fields with doubled quotes, to be made single */
    enc_field fields[ENC_FIELDS_MAX];
};

/* What one try at the bytes in the buffer came to. */
typedef enum enc_outcome { ENC_RECORD, ENC_NOTHING, ENC_MORE, ENC_FAILED } enc_outcome;

/* Keep a failure, placed at `line` and the field after the `count` ones. Always ENC_FAILED. */
enc_outcome enc_delimited_fail(enc_delimited *reader, uint64_t line, encours_status status,
                               const char *message, const char *hint);
enc_outcome enc_delimited_fail_limit(enc_delimited *reader, uint64_t line, const char *what,
                                     uint64_t max, const char *hint);

/* Begin to scan at `at`, after the buffer's bytes have moved. */
void enc_delimited_scan_from(enc_delimited *reader, size_t at);

/* Read one record, or one empty line (`*line` is then 0), from `reader->at`. On ENC_MORE the bytes
 * in the buffer are not enough: only `line` and `count` have moved, to where the bytes end. */
enc_outcome enc_delimited_read_record(enc_delimited *reader, uint64_t *line);

/* Pass over one line, whatever is on it; ENC_NOTHING at the end of the input. */
enc_outcome enc_delimited_skip_line(enc_delimited *reader);

/* Make the doubled quotes of the record just read single. */
enc_outcome enc_delimited_resolve_quotes(enc_delimited *reader, uint64_t line);

/* delimited_extra.c: decide on extra separators, from the first record of a pass, and be back there
 * after; and drop the one of the record just read. */
encours_status enc_delimited_settle_extra(enc_delimited *reader, encours_error *error);
void enc_delimited_drop_extra(enc_delimited *reader);

#endif
