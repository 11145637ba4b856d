/* SPDX-License-Identifier: MIT */
/* Running plain documents that follow one another: what is new to the ledger is put before it, the
 * rows are written together, and the bytes that the transaction holds already become the events. */
#include <string.h>

#include "ledger/command_run.h"

typedef struct plain_run {
    enc_command_run *run;
    enc_stage_block *block;
    const char *texts;
    enc_text number; /* against which the next document of the block is coded */
    enc_text key;
} plain_run;

static enc_text text_at(const plain_run *plain, uint32_t at)
{
    return enc_block_text(plain->texts, at);
}

/* The registers of the transaction's bytes pass over a document. */
static void pass(plain_run *plain, uint32_t at)
{
    const enc_document_block *documents = &plain->block->documents;
    if (documents->number[at] != 0)
        plain->number = text_at(plain, documents->number[at]);
    if (documents->key[at] != documents->number[at])
        plain->key = documents->key[at] != 0 ? text_at(plain, documents->key[at]) : plain->key;
}

/* Those of the session too, over documents whose bytes it took as they are. */
static void follow(plain_run *plain, uint32_t first, uint32_t end)
{
    const enc_document_block *documents = &plain->block->documents;
    enc_codec *codec = &plain->run->session->codec;
    codec->customer = documents->customer[end - 1];
    codec->effective = documents->effective[end - 1];
    codec->attributes = enc_attributes_unpack(documents->attributes[end - 1]);
    bool number = false, key = false; /* seen: the last of each is what stays */
    for (uint32_t i = end; i-- > first && !(number && key);) {
        if (!number && documents->number[i] != 0) {
            number = true;
            plain->number = text_at(plain, documents->number[i]);
        }
        if (!key && documents->key[i] != 0 && documents->key[i] != documents->number[i]) {
            key = true;
            plain->key = text_at(plain, documents->key[i]);
        }
    }
    codec->number_size = (uint8_t)plain->number.size;
    memcpy(codec->number, plain->number.bytes, plain->number.size);
    codec->key_size = (uint8_t)plain->key.size;
    memcpy(codec->key, plain->key.bytes, plain->key.size);
}

/* Whether both code the next document against the same texts. */
static bool in_step(const plain_run *plain)
{
    const enc_codec *codec = &plain->run->session->codec;
    return enc_text_equal(plain->number, (enc_text){codec->number, codec->number_size}) &&
           enc_text_equal(plain->key, (enc_text){codec->key, codec->key_size});
}

/* Where documents end that need no other bytes than they have: those of one currency, as far as
 * the record has room. */
static uint32_t copy_end(const plain_run *plain, uint32_t first, uint32_t end)
{
    const enc_stage_block *block = plain->block;
    size_t room = enc_session_room(plain->run->session);
    uint32_t start = block->end[first - 1], at = first;
    while (at < end && block->currency[at] == block->currency[at - 1] &&
           block->end[at] - start <= room)
        at++;
    return at;
}

static encours_status encode(plain_run *plain, uint32_t at)
{
    enc_event event;
    enc_block_event(&plain->block->documents, plain->texts, at, &event);
    ENC_TRY(enc_session_encode(plain->run->session, &event, plain->run->error));
    pass(plain, at);
    return ENCOURS_OK;
}

/* The events of documents that are applied. The first is always encoded anew: what stood in front
 * of it in the record is not what stood in front of it in the transaction. */
static encours_status put_events(plain_run *plain, uint32_t first, uint32_t end)
{
    const enc_stage_block *block = plain->block;
    enc_session *session = plain->run->session;
    const uint8_t *bytes = plain->run->transaction->bytes.bytes + block->bytes;
    for (uint32_t at = first; at < end;) {
        ENC_TRY(encode(plain, at++));
        if (at == end || !in_step(plain))
            continue;
        uint32_t to = copy_end(plain, at, end);
        if (to == at)
            continue;
        size_t start = block->end[at - 1], size = block->end[to - 1] - start;
        ENC_TRY(enc_buffer_append(&session->bytes, bytes + start, size, plain->run->error));
        follow(plain, at, to);
        at = to;
    }
    return ENCOURS_OK;
}

/* Fill in the rows of currencies, up to the first that the ledger does not have. */
static uint32_t find_currencies(plain_run *plain, uint32_t first, uint32_t end)
{
    enc_stage_block *block = plain->block;
    const enc_state *state = plain->run->session->state;
    uint32_t row = ENC_ROW_NONE, at = first;
    for (; at < end; at++) {
        if (at == first || block->currency[at] != block->currency[at - 1])
            row = enc_state_find_currency(state, block->currency[at], state->counts.currencies);
        if (row == ENC_ROW_NONE)
            break;
        block->documents.attributes[at] = (block->documents.attributes[at] & ~(uint32_t)0xFF00) |
                                          row << 8;
    }
    return at;
}

/* Documents whose currencies are known. */
static encours_status put_range(plain_run *plain, uint32_t first, uint32_t end)
{
    enc_command_run *run = plain->run;
    enc_state *state = run->session->state;
    uint32_t done, row = state->counts.documents;
    enc_lock_take(&state->index_lock);
    encours_status status = enc_apply_documents(state, &plain->block->documents, plain->texts,
                                                first, end, &done, run->error);
    enc_lock_give(&state->index_lock);
    run->slot += status == ENCOURS_OK ? end - first - 1 : done; /* who is at fault */
    ENC_TRY(status);
    enc_command_slot *slots = run->slot - (end - first - 1);
    for (uint32_t i = 0; i < end - first; i++)
        slots[i].number = row + i + 1;
    return put_events(plain, first, end);
}

/* The texts against which the document at `at` is coded: of those before it in the block, or what
 * the block found. */
static void find_registers(plain_run *plain, uint32_t at)
{
    const enc_stage_block *block = plain->block;
    const enc_document_block *documents = &block->documents;
    const char *texts = (const char *)plain->run->transaction->stage.texts.bytes;
    uint32_t number = 0, key = 0;
    for (uint32_t i = at; i-- > 0 && (number == 0 || key == 0);) {
        number = number != 0 ? number : documents->number[i];
        if (key == 0 && documents->key[i] != documents->number[i])
            key = documents->key[i];
    }
    plain->number = number != 0
                        ? text_at(plain, number)
                        : (enc_text){texts + block->before.number, block->before.number_size};
    plain->key = key != 0 ? text_at(plain, key)
                          : (enc_text){texts + block->before.key, block->before.key_size};
}

/* A fork may be of another handle, whose context has another seed. */
static void hash_keys(const plain_run *plain, const enc_state *state)
{
    enc_document_block *documents = &plain->block->documents;
    for (uint32_t i = 0; i < documents->count; i++)
        if (documents->key[i] != 0)
            documents->hash[i] = enc_state_hash(state, text_at(plain, documents->key[i]), 0);
    plain->block->seed = state->seed;
}

encours_status enc_run_plain(enc_command_run *run)
{
    encours_transaction *transaction = run->transaction;
    enc_stage *stage = &transaction->stage;
    plain_run plain = {
        .run = run, .block = stage->blocks[run->slot->hash], .number = {"", 0}, .key = {"", 0}};
    const enc_stage_block *block = plain.block;
    uint32_t first = run->slot->place, last = first + 1;
    plain.texts = (const char *)stage->texts.bytes + block->texts;
    if (block->seed != run->session->state->seed)
        hash_keys(&plain, run->session->state);
    while (last < block->documents.count && block->slot[last] == block->slot[last - 1] + 1)
        last++;
    if (last - first > 1) /* the first is encoded anew, whatever it was coded against */
        find_registers(&plain, first);
    while (first < last) {
        run->slot = transaction->slots + block->slot[first];
        uint32_t end = find_currencies(&plain, first, last), row;
        if (end == first) {
            ENC_TRY(enc_intern_currency(run->session, block->currency[first], &row, run->error));
            continue;
        }
        ENC_TRY(put_range(&plain, first, end));
        first = end;
    }
    return ENCOURS_OK;
}
