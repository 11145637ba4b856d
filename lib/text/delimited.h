/* SPDX-License-Identifier: MIT */
/* Delimited text: one record of fields at a time, from any input, in constant memory. Quotes are
 * those of RFC 4180, with newlines inside; line ends are LF, CRLF, CR and CR CR LF, mixed as they
 * come; empty lines are skipped and counted. Lines are physical, from 1. */
#ifndef ENC_TEXT_DELIMITED_H
#define ENC_TEXT_DELIMITED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/decode.h"
#include "text/fold.h"

typedef struct enc_delimited_options {
    int32_t encoding;     /* encours_encoding */
    bool refuse_nul;      /* else dropped and counted */
    bool no_quotes;       /* quotes are characters like any other (FEC) */
    bool extra_separator; /* drop an empty last field behind the named ones when all records have
                             it, or the first only, or (two at least) all but the first; when some
                             have it and some not, the field is kept in all that do */
    char separator;       /* 0: sniffed among ; , tab | */
    uint64_t skip_lines;  /* physical lines ignored before the first record */
} enc_delimited_options;

typedef struct enc_field {
    const char *text; /* valid UTF-8, not terminated, quotes resolved */
    size_t length;
} enc_field;

/* Valid until the next call on the same reader. */
typedef struct enc_delimited_record {
    const enc_field *fields;
    size_t count;   /* 0 at the end of the input, else >= 1 */
    uint64_t line;  /* physical line on which the record begins */
    uint64_t index; /* records before it in this pass */
} enc_delimited_record;

/* Whether all fields are empty or blank. */
static inline bool enc_delimited_is_blank(const enc_delimited_record *record)
{
    for (size_t i = 0; i < record->count; i++)
        if (!enc_text_is_blank(record->fields[i].text, record->fields[i].length))
            return false;
    return true;
}

typedef struct enc_delimited enc_delimited;

/* Opens the input, settles encoding and digest in a first pass, then the separator, and is ready to
 * read. `input` is copied, what it points to must stay. */
encours_status enc_delimited_open(encours_context *context, const encours_input *input,
                                  const enc_delimited_options *options, enc_delimited **out,
                                  encours_error *error);
void enc_delimited_free(enc_delimited *delimited);

/* Back to the first record, for another pass. A pass over other bytes than the first has IO at its
 * end. */
encours_status enc_delimited_rewind(enc_delimited *delimited, encours_error *error);

/* The next record. A failure is placed (source, line, column = field from 1) and final until the
 * next rewind. */
encours_status enc_delimited_next(enc_delimited *delimited, enc_delimited_record *out,
                                  encours_error *error);

/* Put source and place of a field of `record` into an error already set; `field` from 0. */
void enc_delimited_place(const enc_delimited *delimited, const enc_delimited_record *record,
                         size_t field, encours_error *error);

/* SHA-256 of the raw bytes of the input, as computed by the first pass. */
void enc_delimited_digest(const enc_delimited *delimited, uint8_t out[ENC_SHA256_SIZE]);

const char *enc_delimited_name(const enc_delimited *delimited);
char enc_delimited_separator(const enc_delimited *delimited);
int32_t enc_delimited_encoding(const enc_delimited *delimited);
bool enc_delimited_is_gzip(const enc_delimited *delimited);
uint64_t enc_delimited_lines(const enc_delimited *delimited);       /* physical, so far */
uint64_t enc_delimited_empty_lines(const enc_delimited *delimited); /* skipped, so far */
uint64_t enc_delimited_nuls(const enc_delimited *delimited);        /* dropped, so far */

#endif
