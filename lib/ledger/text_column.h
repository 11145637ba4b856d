/* SPDX-License-Identifier: MIT */
/* Columns of texts of a caller: offsets of either width and bytes, read row by row. Nothing of them
 * is believed: the bytes are looked at once for all rows, each offset when its row is read. */
#ifndef ENC_LEDGER_TEXT_COLUMN_H
#define ENC_LEDGER_TEXT_COLUMN_H

#include "encours/command_columns.h"
#include "ledger/transaction.h"

typedef struct enc_text_rule {
    const char *field;
    size_t min; /* 0: a text may be absent, and the column too */
    size_t max;
} enc_text_rule;

typedef struct enc_text_reader {
    const encours_text_column *column;
    const enc_text_rule *rule;
    bool plain; /* every byte between the first and the last offset is printable ASCII */
} enc_text_reader;

/* Whether it is a column, of that many rows. The column is borrowed. */
encours_status enc_text_reader_begin(enc_text_reader *reader, const encours_text_column *column,
                                     size_t count, const enc_text_rule *rule, encours_error *error);

/* The rules in full, of a row that a look at its length and at `plain` does not settle. */
encours_status enc_text_reader_check(const enc_text_reader *reader, uint64_t start, uint64_t end,
                                     enc_text *out, encours_error *error);

/* The text of a row; empty when there is no column. Where offsets go down between two rows, a text
 * before them may lie outside the bytes that were looked at; the later row refuses them all. */
static inline encours_status enc_text_reader_get(const enc_text_reader *reader, size_t row,
                                                 enc_text *out, encours_error *error)
{
    const encours_text_column *column = reader->column;
    uint64_t start = 0, end = 0;
    if (column->offsets != NULL) {
        start = column->offsets[row];
        end = column->offsets[row + 1];
    } else if (column->offsets_64 != NULL) {
        start = (uint64_t)column->offsets_64[row]; /* a negative one is beyond any size */
        end = (uint64_t)column->offsets_64[row + 1];
    }
    uint64_t size = end - start;
    if (start > end || end > column->size || size < reader->rule->min || size > reader->rule->max ||
        (size > 0 && !reader->plain))
        return enc_text_reader_check(reader, start, end, out, error);
    *out = (enc_text){size > 0 ? column->bytes + start : "", (size_t)size};
    return ENCOURS_OK;
}

#endif
