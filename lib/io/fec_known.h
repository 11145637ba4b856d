/* SPDX-License-Identifier: MIT */
/* The documents that earlier files of this company and year made, and which of them this file has
 * again. */
#ifndef ENC_IO_FEC_KNOWN_H
#define ENC_IO_FEC_KNOWN_H

#include "io/import_engine.h"

enum { ENC_FEC_PREFIX_SIZE = 24 }; /* FEC:siren:year: */

typedef struct enc_fec_known {
    encours_context *context;
    char prefix[ENC_FEC_PREFIX_SIZE]; /* of the source keys of the file's documents */
    uint8_t *met;                     /* a bit for each document there was before this pass */
    size_t size;
    uint32_t documents;
} enc_fec_known;

/* Begin a pass, in which nothing was met yet. */
encours_status enc_fec_known_begin(enc_fec_known *known, enc_import *import, const char *siren,
                                   int32_t year, encours_error *error);
void enc_fec_known_release(enc_fec_known *known);

/* A line of the file is this document; ENC_ROW_NONE and those of this pass are fine. */
void enc_fec_known_meet(enc_fec_known *known, uint32_t document);
bool enc_fec_known_is_met(const enc_fec_known *known, uint32_t document);

/* Whether a document is a line of this company and year. */
bool enc_fec_known_is_own(const enc_fec_known *known, const enc_state *state, uint32_t document);

#endif
