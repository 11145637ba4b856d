/* SPDX-License-Identifier: MIT */
/* Commands by columns: each row becomes what the command of its kind takes, checked and encoded by
 * the same functions, so that both ways give the same bytes. */
#ifndef ENC_LEDGER_COMMAND_COLUMNS_H
#define ENC_LEDGER_COMMAND_COLUMNS_H

#include "ledger/text_column.h"

/* Rows going in, all or none. */
typedef struct enc_rows {
    encours_transaction *transaction;
    enc_command_mark mark;
    encours_ref first;
    encours_error *error;
} enc_rows;

/* Make room for `count` rows. */
encours_status enc_rows_begin(enc_rows *run, encours_transaction *transaction, size_t count,
                              encours_error *error);

/* After the last row that was tried, with its status. */
encours_status enc_rows_end(const enc_rows *run, encours_status status, size_t row,
                            encours_ref *first);

/* A column that must be there when there are rows. */
encours_status enc_rows_need(const void *column, size_t count, const char *field,
                             encours_error *error);

/* A column, or one value for all rows, not both. */
encours_status enc_rows_either(const void *column, int64_t of_all, const char *field,
                               encours_error *error);

#endif
