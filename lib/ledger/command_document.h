/* SPDX-License-Identifier: MIT */
/* A posting command as bytes and back. What is written was checked, so reading cannot fail. */
#ifndef ENC_LEDGER_COMMAND_DOCUMENT_H
#define ENC_LEDGER_COMMAND_DOCUMENT_H

#include "ledger/transaction.h"

/* A document read back, with the arrays it points into. Texts lie in the command's bytes. */
typedef struct enc_document_command {
    encours_document document;
    int64_t amounts[ENC_LINES_MAX];
    encours_date dues[ENC_LINES_MAX];
    const char *dimensions[ENC_DIMENSIONS_MAX];
    const char *values[ENC_DIMENSIONS_MAX];
} enc_document_command;

void enc_document_get(enc_reader *reader, enc_document_command *out);

#endif
