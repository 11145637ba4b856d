/* SPDX-License-Identifier: MIT */
/* Columns of texts of a caller: offsets of either width and bytes, read row by row. Nothing of them
 * is believed: each offset is checked when its row is read, so that one pass is enough. */
#ifndef ENC_LEDGER_TEXT_COLUMN_H
#define ENC_LEDGER_TEXT_COLUMN_H

#include "encours/command_columns.h"
#include "ledger/transaction.h"

typedef struct enc_text_rule {
    const char *field;
    size_t min; /* 0: a text may be absent, and the column too */
    size_t max;
} enc_text_rule;

/* Whether it is a column, of that many rows. */
encours_status enc_text_column_check(const encours_text_column *column, size_t count,
                                     const enc_text_rule *rule, encours_error *error);

/* The text of a row of a checked column; empty when there is no column. */
encours_status enc_text_column_get(const encours_text_column *column, size_t row,
                                   const enc_text_rule *rule, enc_text *out, encours_error *error);

#endif
