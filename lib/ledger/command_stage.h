/* SPDX-License-Identifier: MIT */
/* Plain documents of a transaction: known customer, one line, nothing that few documents have.
 *
 * They are kept twice. As bytes among those of the other commands they are what the digest covers;
 * these are the bytes of the event too, as long as nothing comes between two of them, with the
 * code of a currency where an event has its row. As blocks they are what is checked and written at
 * commit, without being read from bytes again. */
#ifndef ENC_LEDGER_COMMAND_STAGE_H
#define ENC_LEDGER_COMMAND_STAGE_H

#include "base/buffer.h"
#include "encours/document.h"
#include "ledger/block.h"

/* What the bytes of the next document are coded against: places in `texts` stand for texts. */
typedef struct enc_stage_registers {
    size_t number; /* of its bytes */
    size_t key;
    uint8_t number_size;
    uint8_t key_size;
    uint16_t currency;
    uint32_t customer; /* row */
    uint32_t attributes;
    int32_t effective;
} enc_stage_registers;

/* Documents in the order of their commands; other commands may stand between two of them. */
typedef struct enc_stage_block {
    size_t bytes;               /* where the first begins */
    size_t texts;               /* where its texts begin */
    enc_stage_registers before; /* as its first document found them */
    uint64_t seed;              /* of the hashes of its keys */
    uint16_t currency[ENC_BLOCK_DOCUMENTS];
    uint32_t slot[ENC_BLOCK_DOCUMENTS];
    uint32_t end[ENC_BLOCK_DOCUMENTS]; /* of the bytes of each, from `bytes` */
    enc_document_block documents;
} enc_stage_block;

typedef struct enc_stage {
    enc_stage_block **blocks;
    size_t count;
    size_t capacity;
    enc_buffer texts;
    enc_stage_registers registers;
} enc_stage;

/* What the stage held, to go back to. */
typedef struct enc_stage_mark {
    size_t count;
    uint32_t last_count; /* documents of the last block */
    uint32_t last_units;
    size_t texts;
    enc_stage_registers registers;
} enc_stage_mark;

/* A document that may be plain, read from wherever the caller has it. */
typedef struct enc_plain_document {
    uint64_t customer; /* a reference */
    int64_t gross;
    int32_t type;
    int32_t reason;
    int32_t issue;
    int32_t effective; /* ENCOURS_DATE_NONE: the issue date */
    int32_t due;
    uint16_t currency;
    uint16_t account_class;
    enc_text number;
    enc_text key;
} enc_plain_document;

static inline bool enc_plain_day(int32_t day)
{
    return day >= ENCOURS_DATE_MIN && day <= ENCOURS_DATE_MAX;
}

/* Whether it is plain and keeps the rules of shape of all but its texts; what they are and which is
 * broken is said in command_document.c. Fills in the effective date. */
static inline bool enc_plain_is_sound(enc_plain_document *document)
{
    bool adjustment = document->type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT ||
                      document->type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT;
    if (document->effective == ENCOURS_DATE_NONE)
        document->effective = document->issue;
    return document->customer - 1 < ENC_ROW_NONE - 1 &&
           (uint32_t)(document->type - ENCOURS_DOCUMENT_INVOICE) <=
               (uint32_t)(ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT - ENCOURS_DOCUMENT_INVOICE) &&
           (adjustment ? (uint32_t)(document->reason - ENCOURS_ADJUSTMENT_DISCOUNT) <=
                             (uint32_t)(ENCOURS_ADJUSTMENT_UNKNOWN - ENCOURS_ADJUSTMENT_DISCOUNT)
                       : document->reason == 0) &&
           document->currency != 0 && document->gross >= 0 && enc_plain_day(document->effective) &&
           (document->issue == ENCOURS_DATE_NONE || enc_plain_day(document->issue)) &&
           (document->due == ENCOURS_DATE_NONE || enc_plain_day(document->due));
}

void enc_stage_init(enc_stage *stage, encours_context *context, size_t texts_max);
void enc_stage_release(enc_stage *stage, encours_context *context);
void enc_stage_remember(const enc_stage *stage, enc_stage_mark *mark);
void enc_stage_undo(enc_stage *stage, encours_context *context, const enc_stage_mark *mark);

#endif
