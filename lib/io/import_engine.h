/* SPDX-License-Identifier: MIT */
/* What every import shares: counting, issues, customers, documents compared with what is known,
 * settlements, and the one transaction that all of it becomes.
 *
 * A reader calls enc_import_begin(), sets what it knows of the file, and hands enc_import_run() a
 * function that reads the whole file once and calls the functions below for every line. It is
 * called again after a conflict, and once on a duplicate; it rewinds its input each time and keeps
 * nothing from the call before. In a duplicate the same calls write nothing. */
#ifndef ENC_IO_IMPORT_ENGINE_H
#define ENC_IO_IMPORT_ENGINE_H

#include <stdbool.h>

#include "encours/document.h"
#include "encours/import.h"
#include "ledger/state.h"

/* An import under way: the report and what is needed to fill it. */
typedef struct enc_import enc_import;

/* One document to post, with its customer and its settlement. */
typedef struct enc_import_line {
    enc_text code;             /* of the customer, 1 to 64 bytes of printable UTF-8, trimmed */
    enc_text name;             /* may be empty */
    bool code_impersonal;      /* the code goes into the log */
    encours_document document; /* customer is not looked at; a source key is needed */
    int32_t settled_on;        /* ENCOURS_DATE_NONE: not settled */
    int64_t settled;           /* minor units, 0 < settled <= gross when settled */
} enc_import_line;

/* Check the options and that the ledger is ready, and make an empty report. */
encours_status enc_import_begin(encours_ledger *ledger, const encours_import_options *options,
                                enc_import **out, encours_error *error);

/* The digest of the file and the canonical form of how it is read: together the command. */
void enc_import_identify(enc_import *import, const uint8_t file_digest[32], const void *map,
                         size_t map_size);

/* Take over what one format adds to the report, freed with it by `release`; and give it back, NULL
 * when it is of another format. */
typedef void (*enc_import_detail_free_fn)(encours_context *context, void *detail);
void enc_import_attach(enc_import *import, void *detail, enc_import_detail_free_fn release);
void *enc_import_detail(const encours_import *report, enc_import_detail_free_fn release);

/* Decisions for the whole file; file_digest and command_id are set by identify. */
encours_import_decisions *enc_import_decisions_of(enc_import *import);

/* Read the whole file once. A status other than OK ends the import with that status: after an issue
 * was recorded for it, with the report. Refused lines are not failures. */
typedef encours_status (*enc_import_pass_fn)(void *user, enc_import *import, encours_error *error);

/* Run passes, then commit, roll back or find a duplicate. The report goes to `out` as import.h
 * says; `import` is consumed in all cases. */
encours_status enc_import_run(enc_import *import, enc_import_pass_fn pass, void *user,
                              encours_import **out, encours_error *error);

/* End an import that was begun and cannot be run: with the report when `status` comes from an issue
 * that was recorded, else without. Consumes it. Returns `status`. */
encours_status enc_import_end(enc_import *import, encours_status status, encours_import **out);

/* Tell the host how many lines of this reading were read; for readings before the passes, as
 * enc_import_read() tells it in them. May be CANCELLED. */
encours_status enc_import_progress(enc_import *import, uint64_t lines, encours_error *error);

/* From here on: within a pass.
 *
 * A line was read. Each must then be used, ignored or refused, once. May be CANCELLED. */
encours_status enc_import_read(enc_import *import, encours_error *error);
void enc_import_ignore(enc_import *import, encours_import_reason reason);
void enc_import_empty_lines(enc_import *import, uint64_t lines);

/* Refuse the line for what `issue` says, or record a fault of the file as a whole. Fails with
 * NO_MEMORY only. */
encours_status enc_import_refuse(enc_import *import, const encours_error *issue,
                                 encours_error *error);
encours_status enc_import_fault(enc_import *import, const encours_error *issue,
                                encours_error *error);

/* Whether a failure is about what the line says, so that it refuses the line and the import goes
 * on; every other failure ends it. */
bool enc_import_is_refusal(encours_status status);

/* Post a line, or find that it is known. Counts it as used or known on success; `*document` is the
 * document's row (also when known; ENC_ROW_NONE in a duplicate whose document is not there), and
 * may be NULL. A refusal is not counted: the reader places the error and calls enc_import_refuse().
 */
encours_status enc_import_post(enc_import *import, const enc_import_line *line, uint32_t *document,
                               encours_error *error);

/* Match documents of one customer and currency (rows; debits and credits in any order) up to the
 * smaller side: pairs by effective date, then as given, the smaller amount each time. From =
 * `from`, raised (and counted) to the first day on which all of them count. The group has the whole
 * amount of documents whose source key begins with `own`, of others what other matchings leave.
 * What the ledger has of the pairs is left and only the rest is posted: `*paired` is that, 0 when
 * all of it is known or nothing is open. EXISTS when members are matched otherwise in the ledger.
 * Nothing happens in a duplicate; cancelled documents are left out. */
encours_status enc_import_match(enc_import *import, enc_text own, const uint32_t *documents,
                                size_t count, int32_t from, int64_t *paired, encours_error *error);

/* Row of the customer with a code, ENC_ROW_NONE when there is none (nothing is made). */
encours_status enc_import_find_customer(enc_import *import, enc_text code, uint32_t *customer,
                                        encours_error *error);

/* A document by source key, this import's own included; ENC_ROW_NONE. */
uint32_t enc_import_find_document(const enc_import *import, enc_text key);

/* The rows, those made so far included, for questions by ledger/rows.h with &state->counts. */
const enc_state *enc_import_state(const enc_import *import);
encours_context *enc_import_context(const enc_import *import);
const enc_counts *enc_import_mark(const enc_import *import); /* where the state stood */
bool enc_import_is_duplicate(const enc_import *import);      /* nothing is posted in this pass */
enc_text enc_import_reason(const enc_import *import);        /* its transaction's */

/* Decimals of a currency in this ledger, else by ISO 4217, and its code ("" when it has none). */
encours_status enc_import_currency(const enc_import *import, uint16_t numeric, uint8_t *exponent,
                                   char code[4], encours_error *error);

/* Put a field's value into `out` as errors may show it: quoted and cut, or masked. Gives `out`. */
enum { ENC_IMPORT_VALUE_SIZE = 80 };
const char *enc_import_value(const encours_context *context, enc_text value, bool personal,
                             char out[ENC_IMPORT_VALUE_SIZE]);

#endif
