/* SPDX-License-Identifier: MIT */
/* The columns of a FEC, found by the names in its first record whatever their order, case, accents,
 * blanks and number. */
#ifndef ENC_IO_FEC_COLUMN_H
#define ENC_IO_FEC_COLUMN_H

#include <stdbool.h>
#include <stdint.h>

#include "text/delimited.h"

typedef enum enc_fec_column {
    ENC_FEC_JOURNAL_CODE,
    ENC_FEC_JOURNAL_LABEL,
    ENC_FEC_ENTRY_NUMBER,
    ENC_FEC_ENTRY_DATE,
    ENC_FEC_ACCOUNT,
    ENC_FEC_ACCOUNT_LABEL,
    ENC_FEC_AUXILIARY,
    ENC_FEC_AUXILIARY_LABEL,
    ENC_FEC_PIECE_REFERENCE,
    ENC_FEC_PIECE_DATE,
    ENC_FEC_LABEL,
    ENC_FEC_DEBIT,
    ENC_FEC_CREDIT,
    ENC_FEC_LETTERING,
    ENC_FEC_LETTERING_DATE,
    ENC_FEC_VALIDATION_DATE,
    ENC_FEC_FOREIGN_AMOUNT,
    ENC_FEC_FOREIGN_CURRENCY,
    ENC_FEC_AMOUNT,
    ENC_FEC_SIDE,
    ENC_FEC_COLUMNS
} enc_fec_column;

typedef struct enc_fec_columns {
    int32_t at[ENC_FEC_COLUMNS]; /* field of each record, from 0; -1: the file has no such column */
    size_t width;                /* fields of the first record */
    uint32_t known;              /* columns found */
    uint32_t extra;              /* columns that mean nothing here */
    bool amount_and_side;        /* Montant and Sens instead of Debit and Credit */
    bool exact;                  /* the 18 names of the decree, letter by letter and in its order */
} enc_fec_columns;

/* The name of a column as the decree has it. */
const char *enc_fec_column_name(enc_fec_column column);

/* Read the names. INVALID, not placed, when a column is there twice or one that is needed is not;
 * `*at` is then the field at fault, from 0. */
encours_status enc_fec_columns_read(const enc_delimited_record *names, enc_fec_columns *out,
                                    size_t *at, encours_error *error);

/* The field of a column, blanks around it cut; empty when the file has no such column. */
enc_field enc_fec_field(const enc_fec_columns *columns, const enc_delimited_record *record,
                        enc_fec_column column);

#endif
