/* SPDX-License-Identifier: MIT */
/* The command that posts a plain document: its bytes, and its place in a block. */
#include <string.h>

#include "ledger/codec_values.h"
#include "ledger/command_document.h"

enum { SWITCHES = 512 }; /* no flag of an event: the customers are counted otherwise than before */

/* A document being put. */
typedef struct plain_put {
    encours_transaction *transaction;
    enc_stage *stage;
    const enc_plain_document *document;
    enc_stage_block *block;
    uint32_t at;       /* in the block */
    uint32_t customer; /* row, or place among the transaction's own */
    uint32_t attributes;
    bool own;
    bool same; /* number and key */
} plain_put;

/* How many bytes two texts have in common at the beginning. */
static inline size_t common(const char *a, size_t a_size, const char *b, size_t b_size)
{
    size_t least = a_size < b_size ? a_size : b_size, i = 0;
    for (; least - i >= 8; i += 8) {
        uint64_t x, y;
        memcpy(&x, a + i, 8);
        memcpy(&y, b + i, 8);
        if (x != y)
            break;
    }
    while (i < least && a[i] == b[i])
        i++;
    return i;
}

static inline uint8_t *put_after(uint8_t *to, enc_text text, const char *before, size_t before_size)
{
    size_t at = common(text.bytes, text.size, before, before_size);
    *to++ = (uint8_t)at; /* both below 128 */
    *to++ = (uint8_t)(text.size - at);
    while (at < text.size)
        *to++ = (uint8_t)text.bytes[at++];
    return to;
}

static inline uint8_t *put_day(uint8_t *to, int32_t day, int32_t reference)
{
    return enc_put_varint(to,
                          day == ENCOURS_DATE_NONE ? 0 : enc_fold((int64_t)day - reference) + 1);
}

static unsigned flags_of(const plain_put *put)
{
    const enc_plain_document *document = put->document;
    const enc_stage_registers *before = &put->stage->registers;
    uint32_t changed = put->attributes ^ before->attributes;
    bool type = (changed & 0xFF) != 0, account = changed >> 16 != 0;
    return (unsigned)type | (unsigned)(document->number.size > 0) << 1 |
           (unsigned)(document->key.size > 0) << 2 | (unsigned)put->same << 3 |
           (unsigned)(document->issue != document->effective) << 4 |
           (unsigned)(document->currency != before->currency) << 5 | (unsigned)account << 6 |
           (unsigned)(document->extra != NULL) << 8 |
           (put->own != before->own ? (unsigned)SWITCHES : 0u);
}

/* As enc_put_document() has it, but for the currency, customers and the names of the tail. */
static uint8_t *put_document(uint8_t *to, const plain_put *put)
{
    const enc_plain_document *document = put->document;
    const enc_stage_registers *before = &put->stage->registers;
    const char *known = (const char *)put->stage->texts.bytes;
    unsigned flags = flags_of(put);
    to = enc_put_varint(to, flags);
    to = enc_put_signed(to,
                        (int64_t)put->customer - ((flags & SWITCHES) != 0 ? 0 : before->customer));
    to = enc_put_signed(to, (int64_t)document->effective - before->effective);
    if ((flags & 1) != 0)
        *to++ = (uint8_t)put->attributes;
    if ((flags & 32) != 0)
        to = enc_put_varint(to, document->currency);
    if ((flags & 64) != 0)
        to = enc_put_varint(to, document->account_class);
    if ((flags & 16) != 0)
        to = put_day(to, document->issue, document->effective);
    if ((flags & 2) != 0)
        to = put_after(to, document->number, known + before->number, before->number_size);
    if ((flags & 12) == 4)
        to = put_after(to, document->key, known + before->key, before->key_size);
    to = enc_put_varint(to, (uint64_t)document->gross);
    return put_day(to, document->due, document->effective);
}

static uint8_t *put_name(uint8_t *to, const plain_put *put, int32_t of, enc_text text, uint32_t *id)
{
    return enc_names_put(&put->stage->names, put->transaction->ledger->state->seed,
                         put->transaction->bytes.bytes, to, of, text, id);
}

/* What it has beside goes behind it, and among the extras of the block. */
static uint8_t *put_extra(uint8_t *to, const plain_put *put)
{
    const enc_plain_extra *from = put->document->extra;
    enc_stage_extras *extras = put->block->extras;
    uint32_t at = extras->rows.count++, first = extras->rows.dimension_count;
    enc_extra *extra = &extras->rows.extras[at];
    *extra = from->extra;
    extra->dimension_first = first;
    extra->terms_after = from->terms.size > 0; /* the row is not known yet, but that there is one */
    put->block->documents.extra_after[put->at] = (uint16_t)(at + 1);
    to = enc_write_extra_amounts(to, extra);
    const uint8_t *tail = to;
    if (from->terms.size > 0)
        to = put_name(to, put, ENC_NAME_TERMS, from->terms, &extras->terms[at]);
    for (uint32_t i = 0; i < extra->dimension_count; i++) {
        uint32_t dimension;
        to = put_name(to, put, ENC_NAME_DIMENSION, from->dimensions[i], &dimension);
        to = put_name(to, put, (int32_t)dimension, from->values[i], &extras->values[first + i]);
    }
    extras->rows.dimension_count = first + extra->dimension_count;
    put->block->tail[put->at] = (uint16_t)(to - tail);
    return to;
}

/* A text behind those of the block, its room being there; gives its place in the block. */
static inline uint32_t keep(enc_stage *stage, enc_document_block *documents, enc_text text,
                            size_t *register_at, uint8_t *register_size)
{
    if (text.size == 0)
        return 0;
    uint32_t at = documents->units + 1;
    size_t size = enc_block_text_size(text.size);
    enc_block_text_put((char *)stage->texts.bytes + stage->texts.size, text);
    *register_at = stage->texts.size + 1;
    *register_size = (uint8_t)text.size;
    stage->texts.size += size;
    documents->units += (uint32_t)(size / 2);
    return at;
}

/* Whose customer is a row says so only once another's is not. */
static inline void note_own(const plain_put *put)
{
    enc_stage_block *block = put->block;
    if (!block->any_own && !put->own)
        return;
    if (!block->any_own)
        memset(block->own_after, 0, put->at * sizeof *block->own_after);
    block->any_own = true;
    block->own_after[put->at] = put->own ? put->customer + 1 : 0;
}

static void put_in_block(const plain_put *put)
{
    const enc_plain_document *document = put->document;
    enc_document_block *documents = &put->block->documents;
    enc_stage_registers *registers = &put->stage->registers;
    uint32_t at = put->at;
    documents->amount[at] = document->gross;
    documents->customer[at] = put->customer;
    documents->attributes[at] = put->attributes;
    documents->issue[at] = document->issue;
    documents->effective[at] = document->effective;
    documents->due[at] = document->due;
    documents->number[at] = keep(put->stage, documents, document->number, &registers->number,
                                 &registers->number_size);
    documents->key[at] = put->same ? documents->number[at]
                                   : keep(put->stage, documents, document->key, &registers->key,
                                          &registers->key_size);
    if (document->key.size > 0) /* else nobody asks */
        documents->hash[at] =
            (uint32_t)(enc_hash(document->key.bytes, document->key.size, put->block->seed) >> 32);
    put->block->currency[at] = document->currency;
    note_own(put);
    registers->customer = put->customer;
    registers->own = put->own;
    registers->effective = document->effective;
    registers->attributes = put->attributes;
    registers->currency = document->currency;
    documents->count = at + 1;
}

/* The customer that a reference names: a row, or one that an earlier command makes. */
static bool find_customer(plain_put *put)
{
    const encours_transaction *transaction = put->transaction;
    encours_ref reference = put->document->customer;
    put->own = (reference & ENC_REF_OWN) != 0;
    put->customer = (uint32_t)(reference - 1);
    if (!put->own)
        return reference - 1 < ENC_ROW_NONE - 1;
    uint64_t command = reference & ~ENC_REF_OWN;
    if (command >= transaction->slot_count ||
        transaction->slots[command].kind != ENC_COMMAND_CUSTOMER)
        return false;
    put->customer = transaction->slots[command].hash;
    return true;
}

/* Room for all that the document will take; nothing fails after this. */
static encours_status reserve(plain_put *put, uint8_t **to, encours_error *error)
{
    encours_transaction *transaction = put->transaction;
    enc_stage *stage = put->stage;
    const enc_plain_document *document = put->document;
    encours_context *context = transaction->ledger->context;
    size_t texts = document->number.size + document->key.size, names = 0;
    if (document->extra != NULL) {
        const enc_plain_extra *extra = document->extra;
        names = extra->terms.size + 16;
        for (size_t i = 0; i < extra->extra.dimension_count; i++)
            names += extra->dimensions[i].size + extra->values[i].size + 16;
        if (!enc_names_reserve(&stage->names, context,
                               1 + 2 * (size_t)extra->extra.dimension_count))
            return enc_error_memory(error);
    }
    ENC_TRY(enc_command_begin(transaction, 128 + texts + names, to, error));
    if (texts + 8 > stage->texts.capacity - stage->texts.size)
        ENC_TRY(enc_buffer_reserve(&stage->texts, texts + 8, error));
    ENC_TRY(enc_stage_open(stage, context, transaction->bytes.size,
                           transaction->ledger->state->seed, document->extra, &put->block, error));
    put->at = put->block->documents.count;
    return ENCOURS_OK;
}

encours_status enc_command_plain(encours_transaction *transaction,
                                 const enc_plain_document *document, encours_ref *reference,
                                 bool *done, encours_error *error)
{
    enc_text number = document->number, key = document->key;
    plain_put put = {.transaction = transaction,
                     .stage = &transaction->stage,
                     .document = document,
                     .attributes = (uint32_t)document->type | (uint32_t)document->reason << 4 |
                                   (uint32_t)document->account_class << 16};
    uint8_t *to = NULL;
    *done = find_customer(&put);
    if (!*done)
        return ENCOURS_OK;
    put.same = number.size > 0 && number.size == key.size &&
               (number.bytes == key.bytes || memcmp(number.bytes, key.bytes, key.size) == 0);
    ENC_TRY(reserve(&put, &to, error));
    to = put_document(to, &put);
    put.block->documents.extra_after[put.at] = 0;
    if (document->extra != NULL)
        to = put_extra(to, &put);
    put_in_block(&put);
    ENC_TRY(enc_command_end(transaction, ENC_COMMAND_PLAIN, to, reference));
    put.block->slot[put.at] = (uint32_t)(transaction->slot_count - 1);
    put.block->end[put.at] = (uint32_t)(transaction->bytes.size - put.block->bytes);
    enc_command_slot *slot = &transaction->slots[transaction->slot_count - 1];
    slot->kind = ENC_COMMAND_POST;
    slot->is_plain = 1;
    slot->place = (uint16_t)put.at;
    slot->hash = (uint32_t)(put.stage->count - 1);
    return ENCOURS_OK;
}
