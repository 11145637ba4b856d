/* SPDX-License-Identifier: MIT */
/* An import of delimited text: what its parts share. */
#ifndef ENC_IO_DELIMITED_IMPORT_H
#define ENC_IO_DELIMITED_IMPORT_H

#include "io/column_map.h"
#include "io/import_engine.h"
#include "text/day.h"
#include "text/delimited.h"
#include "text/number.h"

/* Slots of a binding: the members of a document, then the dimensions of the map. */
enum {
    ENC_SLOT_DIMENSIONS = ENC_MAP_MEMBERS,
    ENC_SLOTS = ENC_MAP_MEMBERS + ENC_DIMENSIONS_MAX,
    ENC_SLOT_NONE = -1
};

#define ENC_UNBOUND UINT32_MAX

typedef struct enc_delimited_import {
    encours_context *context;
    const encours_column_map *map;
    enc_delimited *reader;
    enc_import *import;
    char digest[17]; /* beginning of the file's digest, in hex */

    /* Which field each slot is, bound to the header of the file. */
    uint32_t at[ENC_SLOTS];
    char names[ENC_SLOTS][ENC_MAP_NAME_BYTES_MAX + 1]; /* for messages */
    size_t width;

    /* Decided for the whole file. */
    enc_number_format number; /* decimals and currency of the line looked at */
    enc_day_format day;
    uint16_t currency; /* that `number` is set for; 0: none yet */

    /* The line looked at. */
    const enc_delimited_record *record;
    int64_t signed_amount; /* as the file signs it */
    char number_text[ENC_NUMBER_BYTES_MAX + 1];
    char key[ENC_SOURCE_KEY_BYTES_MAX + 1];
    char terms[ENC_NUMBER_BYTES_MAX + 1];
    char values[ENC_DIMENSIONS_MAX][ENC_DIMENSION_VALUE_BYTES_MAX + 1];
    const char *dimension_names[ENC_DIMENSIONS_MAX];
    const char *dimension_values[ENC_DIMENSIONS_MAX];
} enc_delimited_import;

/* Find the columns of the map in the header, or only count them when there is none. */
encours_status enc_delimited_bind(enc_delimited_import *run, const enc_delimited_record *record,
                                  encours_error *error);

/* Read the whole file once to decide the decimal mark and the order of dates, where the map leaves
 * them open. */
encours_status enc_delimited_decide(enc_delimited_import *run, encours_error *error);

/* Begin a pass: rewind, and read the header. */
encours_status enc_delimited_start(enc_delimited_import *run, encours_error *error);

/* A line as a document. `*ignored`: its type is one the map ignores. Failures are placed. */
encours_status enc_delimited_line(enc_delimited_import *run, enc_import_line *line, bool *ignored,
                                  encours_error *error);

/* The parts of a line: amounts with type and currency, dates with settlement. */
encours_status enc_delimited_amounts(enc_delimited_import *run, enc_import_line *line,
                                     bool *ignored, encours_error *error);
encours_status enc_delimited_settled(enc_delimited_import *run, enc_import_line *line,
                                     encours_error *error);

/* A field, trimmed; empty when it is blank or not mapped. */
enc_text enc_delimited_text(const enc_delimited_import *run, int slot);

/* Refuse a field for a reason; `slot` may be ENC_SLOT_NONE. Always `status`. */
encours_status enc_delimited_refuse(const enc_delimited_import *run, int slot,
                                    encours_status status, const char *rule, const char *hint,
                                    encours_error *error);

/* Name and place the field at fault in an error already set. Always `status`. */
encours_status enc_delimited_blame(const enc_delimited_import *run, int slot, encours_status status,
                                   encours_error *error);

#endif
