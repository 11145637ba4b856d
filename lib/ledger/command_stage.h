/* SPDX-License-Identifier: MIT */
/* Plain documents of a transaction: those of one line.
 *
 * They are kept twice. As bytes among those of the other commands they are what the digest covers;
 * these are the bytes of the event too, as long as nothing comes between two of them, with the
 * code of a currency where an event has its row, with the place of a customer among those that the
 * transaction makes, and with names in a tail where an event has rows of terms and dimensions. As
 * blocks they are what is checked and written at commit, without being read from bytes again. */
#ifndef ENC_LEDGER_COMMAND_STAGE_H
#define ENC_LEDGER_COMMAND_STAGE_H

#include "base/buffer.h"
#include "encours/document.h"
#include "ledger/block.h"
#include "ledger/command_names.h"

/* What the bytes of the next document are coded against: places in `texts` stand for texts. */
typedef struct enc_stage_registers {
    size_t number; /* of its bytes */
    size_t key;
    uint8_t number_size;
    uint8_t key_size;
    uint16_t currency;
    uint32_t customer; /* row, or place among the transaction's own */
    bool own;
    uint32_t attributes;
    int32_t effective;
} enc_stage_registers;

/* Extras with the names that stand for rows until the transaction is run. */
typedef struct enc_stage_extras {
    enc_block_extras rows;
    uint32_t terms[ENC_BLOCK_DOCUMENTS];
    uint32_t values[ENC_BLOCK_DIMENSIONS];
} enc_stage_extras;

/* Documents in the order of their commands; other commands may stand between two of them. */
typedef struct enc_stage_block {
    size_t bytes;               /* where the first begins */
    size_t texts;               /* where its texts begin */
    enc_stage_registers before; /* as its first document found them */
    uint64_t seed;              /* of the hashes of its keys */
    uint16_t currency[ENC_BLOCK_DOCUMENTS];
    uint32_t slot[ENC_BLOCK_DOCUMENTS];
    uint32_t end[ENC_BLOCK_DOCUMENTS]; /* of the bytes of each, from `bytes` */
    bool any_own;                      /* a customer is the transaction's own */
    enc_stage_extras *extras;          /* NULL: no document has any */
    enc_document_block documents;
    uint32_t own_after[ENC_BLOCK_DOCUMENTS]; /* place among the transaction's own + 1; 0: a row */
    uint16_t tail[ENC_BLOCK_DOCUMENTS];      /* of the bytes: names; of those with extras */
} enc_stage_block;

/* The place of a document's customer among those that the transaction makes + 1, or 0. */
static inline uint32_t enc_stage_own(const enc_stage_block *block, uint32_t at)
{
    return block->any_own ? block->own_after[at] : 0;
}

typedef struct enc_stage {
    enc_stage_block **blocks;
    size_t count;
    size_t capacity;
    enc_buffer texts;
    enc_stage_registers registers;
    enc_names names;
    uint32_t customers; /* that the transaction makes so far */
} enc_stage;

/* What the stage held, to go back to. */
typedef struct enc_stage_mark {
    size_t count;
    uint32_t last_count; /* documents of the last block */
    uint32_t last_units;
    uint32_t last_extras;
    uint32_t last_dimensions;
    uint32_t customers;
    size_t names;
    size_t texts;
    enc_stage_registers registers;
} enc_stage_mark;

/* What a plain document may have beside. */
typedef struct enc_plain_extra {
    enc_extra extra; /* but for rows */
    enc_text terms;
    const enc_text *dimensions; /* as many as it counts, each another, */
    const enc_text *values;     /* and a value of each */
} enc_plain_extra;

/* A document that may be plain, read from wherever the caller has it. */
typedef struct enc_plain_document {
    uint64_t customer;            /* a reference */
    const enc_plain_extra *extra; /* or NULL */
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

/* Whether it keeps the rules of shape of all but its customer, extra and texts; what they are and
 * which is broken is said in command_document.c. Fills in the effective date. */
static inline bool enc_plain_is_sound(enc_plain_document *document)
{
    bool adjustment = document->type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT ||
                      document->type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT;
    if (document->effective == ENCOURS_DATE_NONE)
        document->effective = document->issue;
    return (uint32_t)(document->type - ENCOURS_DOCUMENT_INVOICE) <=
               (uint32_t)(ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT - ENCOURS_DOCUMENT_INVOICE) &&
           (adjustment ? (uint32_t)(document->reason - ENCOURS_ADJUSTMENT_DISCOUNT) <=
                             (uint32_t)(ENCOURS_ADJUSTMENT_UNKNOWN - ENCOURS_ADJUSTMENT_DISCOUNT)
                       : document->reason == 0) &&
           document->currency != 0 && document->gross >= 0 && enc_plain_day(document->effective) &&
           (document->issue == ENCOURS_DATE_NONE || enc_plain_day(document->issue)) &&
           (document->due == ENCOURS_DATE_NONE || enc_plain_day(document->due));
}

/* The same of its amounts and of the source of its dates. */
static inline bool enc_plain_extra_is_sound(const enc_extra *extra)
{
    return extra->vat != INT64_MIN && extra->base_amount != INT64_MIN &&
           extra->original != INT64_MIN && extra->due_source <= ENCOURS_DUE_FROM_TERMS;
}

/* Whether it says anything. */
static inline bool enc_plain_extra_is_any(const enc_plain_extra *extra)
{
    return extra->extra.flags != 0 || extra->extra.due_source != 0 || extra->terms.size > 0 ||
           extra->extra.dimension_count > 0;
}

/* Whether no dimension is named twice. */
bool enc_plain_dimensions_differ(const enc_plain_extra *extra);

void enc_stage_init(enc_stage *stage, encours_context *context, size_t texts_max);
void enc_stage_release(enc_stage *stage, encours_context *context);
void enc_stage_remember(const enc_stage *stage, enc_stage_mark *mark);
void enc_stage_undo(enc_stage *stage, encours_context *context, const enc_stage_mark *mark);

/* The block that takes the next document, whose bytes will begin at `bytes`: the last one as long
 * as it has room. It has extras when the document has one. */
encours_status enc_stage_open_slow(enc_stage *stage, encours_context *context, size_t bytes,
                                   uint64_t seed, const enc_plain_extra *extra,
                                   enc_stage_block **out, encours_error *error);

static inline encours_status enc_stage_open(enc_stage *stage, encours_context *context,
                                            size_t bytes, uint64_t seed,
                                            const enc_plain_extra *extra, enc_stage_block **out,
                                            encours_error *error)
{
    *out = stage->count > 0 ? stage->blocks[stage->count - 1] : NULL;
    if (extra == NULL && *out != NULL && (*out)->documents.count < ENC_BLOCK_DOCUMENTS)
        return ENCOURS_OK;
    return enc_stage_open_slow(stage, context, bytes, seed, extra, out, error);
}

#endif
