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

/* Documents of commands side by side. */
typedef struct enc_stage_block {
    size_t slot;                /* of its first document */
    size_t bytes;               /* where that begins */
    size_t texts;               /* where its texts begin */
    enc_stage_registers before; /* as its first document found them */
    uint16_t currency[ENC_BLOCK_DOCUMENTS];
    uint32_t end[ENC_BLOCK_DOCUMENTS]; /* of each, from `bytes` */
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

void enc_stage_init(enc_stage *stage, encours_context *context, size_t texts_max);
void enc_stage_release(enc_stage *stage, encours_context *context);
void enc_stage_remember(const enc_stage *stage, enc_stage_mark *mark);
void enc_stage_undo(enc_stage *stage, encours_context *context, const enc_stage_mark *mark);

#endif
