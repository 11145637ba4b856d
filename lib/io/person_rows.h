/* SPDX-License-Identifier: MIT */
/* Rows of a cursor as lines about a person. */
#ifndef ENC_IO_PERSON_ROWS_H
#define ENC_IO_PERSON_ROWS_H

#include "encours/cursor.h"
#include "ledger/cursor.h"
#include "text/json.h"

/* A row of facts, items or allocations. */
void enc_person_row(enc_json *json, int32_t rows, const encours_cursor *cursor, size_t row);

#endif
