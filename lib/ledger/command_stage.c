/* SPDX-License-Identifier: MIT */
#include "ledger/command_stage.h"

#include <string.h>

#include "ledger/command_document.h"

void enc_stage_init(enc_stage *stage, encours_context *context, size_t texts_max)
{
    *stage = (enc_stage){0};
    enc_buffer_init(&stage->texts, context, texts_max);
}

static void release_blocks(enc_stage *stage, encours_context *context, size_t count)
{
    while (stage->count > count) {
        stage->count--;
        enc_release(context, stage->blocks[stage->count], sizeof *stage->blocks[0]);
    }
}

void enc_stage_release(enc_stage *stage, encours_context *context)
{
    release_blocks(stage, context, 0);
    enc_release(context, stage->blocks, stage->capacity * sizeof *stage->blocks);
    enc_buffer_release(&stage->texts);
}

void enc_stage_remember(const enc_stage *stage, enc_stage_mark *mark)
{
    *mark = (enc_stage_mark){
        .count = stage->count, .texts = stage->texts.size, .registers = stage->registers};
    if (stage->count > 0) {
        mark->last_count = stage->blocks[stage->count - 1]->documents.count;
        mark->last_units = stage->blocks[stage->count - 1]->documents.units;
    }
}

void enc_stage_undo(enc_stage *stage, encours_context *context, const enc_stage_mark *mark)
{
    release_blocks(stage, context, mark->count);
    if (stage->count > 0) {
        stage->blocks[stage->count - 1]->documents.count = mark->last_count;
        stage->blocks[stage->count - 1]->documents.units = mark->last_units;
    }
    stage->texts.size = mark->texts;
    stage->registers = mark->registers;
}

/* The block that takes the next document: the last one, as long as it has room. */
static encours_status open_block(encours_transaction *transaction, enc_stage_block **out,
                                 encours_error *error)
{
    enc_stage *stage = &transaction->stage;
    encours_context *context = transaction->ledger->context;
    enc_stage_block *last = stage->count > 0 ? stage->blocks[stage->count - 1] : NULL;
    if (last != NULL && last->documents.count < ENC_BLOCK_DOCUMENTS) {
        *out = last;
        return ENCOURS_OK;
    }
    void *blocks = stage->blocks;
    if (!enc_grow(context, &blocks, &stage->capacity, stage->count + 1, sizeof *stage->blocks))
        return enc_error_memory(error);
    stage->blocks = blocks;
    last = enc_allocate(context, sizeof *last);
    if (last == NULL)
        return enc_error_memory(error);
    last->bytes = transaction->bytes.size;
    last->texts = stage->texts.size;
    last->before = stage->registers;
    last->seed = transaction->ledger->state->seed;
    last->documents.count = last->documents.units = 0;
    stage->blocks[stage->count++] = *out = last;
    return ENCOURS_OK;
}

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

/* As enc_put_document() has it, but for the currency. */
static uint8_t *put_plain(uint8_t *to, const enc_stage *stage, const enc_plain_document *document,
                          uint32_t attributes, bool same)
{
    const enc_stage_registers *before = &stage->registers;
    const char *known = (const char *)stage->texts.bytes;
    uint32_t changed = attributes ^ before->attributes;
    bool type = (changed & 0xFF) != 0, currency = document->currency != before->currency;
    bool account = changed >> 16 != 0, issue = document->issue != document->effective;
    bool number = document->number.size > 0, key = document->key.size > 0;
    *to++ = (uint8_t)((unsigned)type | (unsigned)number << 1 | (unsigned)key << 2 |
                      (unsigned)same << 3 | (unsigned)issue << 4 | (unsigned)currency << 5 |
                      (unsigned)account << 6);
    to = enc_put_signed(to, (int64_t)document->customer - 1 - before->customer);
    to = enc_put_signed(to, (int64_t)document->effective - before->effective);
    if (type)
        *to++ = (uint8_t)attributes;
    if (currency)
        to = enc_put_varint(to, document->currency);
    if (account)
        to = enc_put_varint(to, document->account_class);
    if (issue)
        to = put_day(to, document->issue, document->effective);
    if (number)
        to = put_after(to, document->number, known + before->number, before->number_size);
    if (key && !same)
        to = put_after(to, document->key, known + before->key, before->key_size);
    to = enc_put_varint(to, (uint64_t)document->gross);
    return put_day(to, document->due, document->effective);
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

static inline void put_in_block(enc_stage *stage, enc_stage_block *block,
                                const enc_plain_document *document, uint32_t attributes, bool same)
{
    enc_document_block *documents = &block->documents;
    enc_stage_registers *registers = &stage->registers;
    uint32_t at = documents->count;
    documents->amount[at] = document->gross;
    documents->customer[at] = (uint32_t)(document->customer - 1);
    documents->attributes[at] = attributes;
    documents->issue[at] = document->issue;
    documents->effective[at] = document->effective;
    documents->due[at] = document->due;
    documents->number[at] = keep(stage, documents, document->number, &registers->number,
                                 &registers->number_size);
    documents->key[at] = same ? documents->number[at]
                              : keep(stage, documents, document->key, &registers->key,
                                     &registers->key_size);
    block->currency[at] = document->currency;
    registers->customer = documents->customer[at];
    registers->effective = document->effective;
    registers->attributes = attributes;
    registers->currency = document->currency;
    documents->count = at + 1;
}

encours_status enc_command_plain(encours_transaction *transaction,
                                 const enc_plain_document *document, encours_ref *reference,
                                 encours_error *error)
{
    enc_stage *stage = &transaction->stage;
    enc_stage_block *block = NULL;
    uint8_t *to = NULL;
    enc_text number = document->number, key = document->key;
    size_t size = number.size + key.size;
    bool same = number.size > 0 && number.size == key.size &&
                (number.bytes == key.bytes || memcmp(number.bytes, key.bytes, key.size) == 0);
    uint32_t attributes = (uint32_t)document->type | (uint32_t)document->reason << 4 |
                          (uint32_t)document->account_class << 16;
    ENC_TRY(enc_command_begin(transaction, 64 + size, &to, error));
    if (size + 8 > stage->texts.capacity - stage->texts.size)
        ENC_TRY(enc_buffer_reserve(&stage->texts, size + 8, error));
    ENC_TRY(open_block(transaction, &block, error));
    uint32_t at = block->documents.count;
    if (key.size > 0) /* else nobody asks */
        block->documents.hash[at] = (uint32_t)(enc_hash(key.bytes, key.size, block->seed) >> 32);
    to = put_plain(to, stage, document, attributes, same);
    put_in_block(stage, block, document, attributes, same);
    ENC_TRY(enc_command_end(transaction, ENC_COMMAND_PLAIN, to, reference));
    block->slot[at] = (uint32_t)(transaction->slot_count - 1);
    block->end[at] = (uint32_t)(transaction->bytes.size - block->bytes);
    enc_command_slot *slot = &transaction->slots[transaction->slot_count - 1];
    slot->kind = ENC_COMMAND_POST;
    slot->is_plain = 1;
    slot->place = (uint16_t)at;
    slot->hash = (uint32_t)(stage->count - 1);
    return ENCOURS_OK;
}
