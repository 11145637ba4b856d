/* SPDX-License-Identifier: MIT */
/* The import of a FEC under way: what its parts share. First the file is opened (fec_open.c) and
 * scanned for its entries (fec_scan.c); then each pass of the engine reads its lines (fec_pass.c).
 */
#ifndef ENC_IO_FEC_H
#define ENC_IO_FEC_H

#include "io/fec_entry.h"
#include "io/fec_known.h"
#include "io/fec_lettering.h"
#include "io/fec_line.h"
#include "io/fec_opening.h"
#include "io/fec_report.h"
#include "io/fec_terms.h"

enum { ENC_FEC_SIREN_SIZE = 10, ENC_FEC_SOURCE_KEY_SIZE = ENC_SOURCE_KEY_BYTES_MAX + 1 };

typedef struct enc_fec {
    encours_context *context;
    encours_fec_options options;
    enc_import *import;
    enc_delimited *reader;
    enc_fec_format format;
    enc_fec_entries entries;
    enc_fec_terms terms;
    enc_fec_groups groups;
    enc_fec_opening opening;
    enc_fec_known known;
    enc_fec_report *report;     /* attached to the import */
    encours_fec_counts scanned; /* counts before the passes */
    size_t scanned_remarks;
    char siren[ENC_FEC_SIREN_SIZE];
    int32_t closing;
    uint16_t currency;      /* of the books */
    encours_error *scratch; /* an issue in the making */
    enc_fec_line *line;     /* the line looked at */
} enc_fec;

/* fec_name.c: SIREN and closing date from the options, else from the name of the input. */
encours_status enc_fec_name(const encours_fec_options *options, const encours_input *input,
                            char siren[ENC_FEC_SIREN_SIZE], int32_t *closing, encours_error *error);

/* fec_open.c: the separator is found, XML refused, the columns read. A failure that is about what
 * the file says is recorded as a fault of the import. */
encours_status enc_fec_open(enc_fec *fec, const encours_input *input, encours_error *error);

/* The next record. A failure that is about what the file says is recorded as a fault. */
encours_status enc_fec_next(enc_fec *fec, enc_delimited_record *out, encours_error *error);

/* Record a failure about the file as a fault, placed at field `at` of `record`. Returns `status`.
 */
encours_status enc_fec_fault(enc_fec *fec, const enc_delimited_record *record, size_t at,
                             encours_status status, encours_error *error);

/* fec_scan.c: one reading for what a line does not say by itself. */
encours_status enc_fec_scan(enc_fec *fec, encours_error *error);

/* fec_year.c: decide which entries are opening entries once all are known: in a journal of such,
 * without results, and of the first day of those. Remarks each journal. */
encours_status enc_fec_settle_opening(enc_fec *fec, encours_error *error);

/* Whether an account is one of customers: 418 only when it is asked for. */
bool enc_fec_takes(const enc_fec *fec, enc_field account, bool *accrued);

/* fec_key.c: FEC:siren:year:JournalCode:EcritureNum:ordinal, an entry whose name is too long by the
 * digest of its name. */
void enc_fec_write_key(const enc_fec *fec, const enc_fec_line *line, uint32_t ordinal,
                       char out[ENC_FEC_SOURCE_KEY_SIZE]);

/* fec_missing.c: the line of an entry at this place is in the file, though it is not posted; and
 * after the last line, a fault or remark when lines of earlier files of the year were not met. */
void enc_fec_meet_line(enc_fec *fec, enc_field journal, enc_field number, uint32_t ordinal);
encours_status enc_fec_check_missing(enc_fec *fec, encours_error *error);

/* fec_pass.c: an enc_import_pass_fn; `user` is the enc_fec. */
encours_status enc_fec_pass(void *user, enc_import *import, encours_error *error);

#endif
