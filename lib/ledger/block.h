/* SPDX-License-Identifier: MIT */
/* Documents by the block: those of one line. Most documents are so, and a few hundred of them are
 * checked, written and looked up together much faster than one by one, since what they wait for in
 * memory is asked for together. The rules are those of enc_apply_document(), and so are the rows.
 */
#ifndef ENC_LEDGER_BLOCK_H
#define ENC_LEDGER_BLOCK_H

#include "ledger/event.h"

enum { ENC_BLOCK_DOCUMENTS = 256, ENC_BLOCK_DIMENSIONS = 4 * ENC_BLOCK_DOCUMENTS };

/* What some documents of a block have beside: VAT and other amounts, terms, dimensions. Places in
 * `dimensions` take that of rows. */
typedef struct enc_block_extras {
    uint32_t count;
    uint32_t dimension_count;
    enc_extra extras[ENC_BLOCK_DOCUMENTS];
    enc_document_dimension dimensions[ENC_BLOCK_DIMENSIONS];
} enc_block_extras;

/* Texts of a block lie one behind the other as enc_strings keeps them: length, bytes, NUL, up to an
 * even address. `number` and `key` count units of two bytes from the first text, plus 1; 0: none.
 * Equal ones are one text. */
typedef struct enc_document_block {
    uint32_t count;
    uint32_t units; /* of all its texts */
    int64_t amount[ENC_BLOCK_DOCUMENTS];
    uint32_t customer[ENC_BLOCK_DOCUMENTS]; /* row */
    uint32_t attributes[ENC_BLOCK_DOCUMENTS];
    int32_t issue[ENC_BLOCK_DOCUMENTS];
    int32_t effective[ENC_BLOCK_DOCUMENTS];
    int32_t due[ENC_BLOCK_DOCUMENTS];
    uint32_t number[ENC_BLOCK_DOCUMENTS];
    uint32_t key[ENC_BLOCK_DOCUMENTS];
    uint32_t hash[ENC_BLOCK_DOCUMENTS];        /* of the key */
    uint16_t extra_after[ENC_BLOCK_DOCUMENTS]; /* place among the extras + 1; 0: none */
    enc_block_extras *extras;                  /* NULL: no document has any */
} enc_document_block;

/* One text of a block, `at` being `number` or `key`. */
static inline enc_text enc_block_text(const char *texts, uint32_t at)
{
    if (at == 0)
        return (enc_text){"", 0};
    const char *text = texts + (size_t)(at - 1) * 2;
    return (enc_text){text + 1, (unsigned char)text[0]};
}

/* Bytes of a text among the others, and the text put there. */
static inline size_t enc_block_text_size(size_t size)
{
    return (size + 3) & ~(size_t)1;
}

static inline void enc_block_text_put(char *to, enc_text text)
{
    to[0] = (char)(unsigned char)text.size;
    __builtin_memcpy(to + 1, text.bytes, text.size);
    to[1 + text.size] = '\0';
    to[enc_block_text_size(text.size) - 1] = '\0';
}

static inline const enc_extra *enc_block_extra(const enc_document_block *block, uint32_t at)
{
    uint32_t after = block->extra_after[at];
    return after != 0 ? &block->extras->extras[after - 1] : NULL;
}

/* The event of one of them; its arrays are those of the block. */
void enc_block_event(const enc_document_block *block, const char *texts, uint32_t at,
                     enc_event *out);

/* How many from `first` on, before `end`, keep every rule that their own members settle. Which one
 * the next breaks is for enc_event_apply() to say. */
uint32_t enc_block_sound(const enc_state *state, const enc_document_block *block, uint32_t first,
                         uint32_t end);

/* Check and append those from `first` to before `end`, as enc_event_apply() would one by one; the
 * index lock is held. On failure `*done` documents are appended and the one behind them is at
 * fault. */
encours_status enc_apply_documents(enc_state *state, const enc_document_block *block,
                                   const char *texts, uint32_t first, uint32_t end, uint32_t *done,
                                   encours_error *error);

#endif
