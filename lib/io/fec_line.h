/* SPDX-License-Identifier: MIT */
/* One line of a FEC on a customer account, its fields read. */
#ifndef ENC_IO_FEC_LINE_H
#define ENC_IO_FEC_LINE_H

#include "base/limits.h"
#include "encours/fec.h"
#include "io/fec_column.h"
#include "ledger/strings.h"
#include "text/number.h"

/* How a file is read, decided before its lines are. */
typedef struct enc_fec_format {
    enc_fec_columns columns;
    enc_number_format number;
    int32_t number_rule;
    int32_t label_customer;
    bool lettering; /* EcritureLet and DateLet are looked at */
} enc_fec_format;

typedef enum enc_fec_customer_from {
    ENC_FEC_FROM_AUXILIARY,
    ENC_FEC_FROM_ACCOUNT,
    ENC_FEC_FROM_LABEL,
    ENC_FEC_FROM_COLLECTIVE
} enc_fec_customer_from;

typedef enum enc_fec_number_from {
    ENC_FEC_NUMBER_NONE,
    ENC_FEC_NUMBER_FROM_REFERENCE,
    ENC_FEC_NUMBER_FROM_LABEL
} enc_fec_number_from;

typedef struct enc_fec_line {
    enc_field account;
    enc_field journal;
    enc_field entry;
    enc_field lettering; /* empty: none, or not looked at */
    int64_t amount;      /* debits positive; of Debit and Credit the difference */
    int32_t effective;
    int32_t issue; /* ENCOURS_DATE_NONE: missing */
    int32_t lettered_on;
    bool both_sides;      /* a debit and a credit */
    bool dates_rewritten; /* not AAAAMMJJ */
    bool number_cut;
    bool foreign_unreadable;
    encours_money foreign; /* currency 0: none; never negative */
    enc_fec_customer_from customer_from;
    enc_fec_number_from number_from;
    size_t code_size;
    char code[ENC_CODE_BYTES_MAX + 1];
    char name[ENC_PARTY_FIELD_BYTES_MAX + 1];
    char number[ENC_NUMBER_BYTES_MAX + 1];
} enc_fec_line;

/* Debit and credit of a record, either may be negative or zero; a blank is zero. INVALID
 * when one is no amount, `*column` then being the column at fault. */
encours_status enc_fec_amount(const enc_fec_format *format, const enc_delimited_record *record,
                              int64_t *debit, int64_t *credit, enc_fec_column *column,
                              encours_error *error);

/* Read all fields of a line whose amount is not zero. A failure says what is wrong with `*column`.
 */
encours_status enc_fec_line_read(const enc_fec_format *format, const enc_delimited_record *record,
                                 enc_fec_line *out, enc_fec_column *column, encours_error *error);

/* Whose line it is (fec_customer.c) and which number it has (fec_number.c). */
encours_status enc_fec_line_customer(const enc_fec_format *format,
                                     const enc_delimited_record *record, enc_fec_line *line,
                                     enc_fec_column *column, encours_error *error);
encours_status enc_fec_line_number(const enc_fec_format *format, const enc_delimited_record *record,
                                   enc_fec_line *line, enc_fec_column *column,
                                   encours_error *error);

bool enc_fec_has_digit(enc_field field);
/* The first word, punctuation of a sentence cut off its end. */
enc_field enc_fec_first_word(enc_field field);
/* Copy a text, cut at a character when it is too long. */
void enc_fec_copy_cut(char *out, size_t size, enc_field field);

#endif
