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

/* The texts of a document to post, checked; as many dimensions and values as the document says. */
typedef struct enc_document_texts {
    enc_text number;
    enc_text source_key;
    enc_text terms;
    enc_text dimensions[ENC_DIMENSIONS_MAX];
    enc_text values[ENC_DIMENSIONS_MAX];
} enc_document_texts;

/* Amounts beside the gross amount, and where its dates come from; the rest of what few documents
 * have is in texts. */
static inline enc_extra enc_document_extra(const encours_document *document)
{
    enc_extra extra = {.due_source = (uint8_t)document->due_source};
    if (document->vat.is_set != 0) {
        extra.flags |= ENC_EXTRA_VAT;
        extra.vat = document->vat.value;
    }
    if (document->base_amount.is_set != 0) {
        extra.flags |= ENC_EXTRA_BASE;
        extra.base_amount = document->base_amount.value;
    }
    if (document->original.currency != 0) {
        extra.flags |= ENC_EXTRA_ORIGINAL;
        extra.original = document->original.minor;
        extra.original_currency = document->original.currency;
    }
    return extra;
}

/* Shape of all but the texts; an effective date that is not given becomes the issue date. */
encours_status enc_document_check(encours_document *document, encours_error *error);

/* Add the command: `document` is checked, its texts are in `texts`, the rest of it is not read. */
encours_status enc_command_post(encours_transaction *transaction, const encours_document *document,
                                const enc_document_texts *texts, encours_ref *reference,
                                encours_error *error);

/* The same of a plain one that is sound; its texts are checked. `*done` is false, and nothing has
 * happened, when its customer is none that is there or was made before. */
encours_status enc_command_plain(encours_transaction *transaction,
                                 const enc_plain_document *document, encours_ref *reference,
                                 bool *done, encours_error *error);

void enc_document_get(enc_reader *reader, enc_document_command *out);

#endif
