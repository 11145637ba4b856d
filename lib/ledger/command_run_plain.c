/* SPDX-License-Identifier: MIT */
/* Running plain documents that follow one another: what is new to the ledger is put before it, the
 * rows are written together, and the bytes that the transaction holds already become the events. */
#include <string.h>

#include "ledger/authoriser.h"
#include "ledger/codec_values.h"
#include "ledger/command_run.h"

enum { BLOCK_MIN = 3 }; /* fewer go one by one */

/* Bytes that an event of a block may ask for, and those that rows of terms and of a dimension with
 * its value may take. */
enum { EVENT_BYTES_MAX = 1024, TERMS_BYTES_MAX = 5, DIMENSION_BYTES_MAX = 10 };

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

/* What the bytes of some documents become at most. */
static size_t bytes_max(const plain_run *plain, uint32_t first, uint32_t end)
{
    const enc_stage_block *block = plain->block;
    size_t dimensions = block->extras != NULL ? block->extras->rows.dimension_count : 0;
    return block->end[end - 1] - block->end[first - 1] + (end - first) * (size_t)TERMS_BYTES_MAX +
           dimensions * DIMENSION_BYTES_MAX;
}

/* Where documents end whose bytes are those of their events but for names: those of one currency,
 * whose customers are counted alike. Where the record might come to its end, there are none: one by
 * one they begin the next where it begins when nothing goes by the block. */
static uint32_t copy_end(const plain_run *plain, uint32_t first, uint32_t end)
{
    const enc_stage_block *block = plain->block;
    uint32_t at = first;
    if (bytes_max(plain, first, end) + EVENT_BYTES_MAX > enc_session_room(plain->run->session))
        return first;
    while (at < end && block->currency[at] == block->currency[at - 1] &&
           (enc_stage_own(block, at) != 0) == (enc_stage_own(block, at - 1) != 0))
        at++;
    return at;
}

/* Their bytes into the record, with rows for names. */
static encours_status copy(const plain_run *plain, uint32_t first, uint32_t end)
{
    const enc_stage_block *block = plain->block;
    const enc_document_block *documents = &block->documents;
    const uint8_t *bytes = plain->run->transaction->bytes.bytes + block->bytes;
    enc_buffer *out = &plain->run->session->bytes;
    ENC_TRY(enc_buffer_reserve(out, bytes_max(plain, first, end), plain->run->error));
    uint8_t *to = out->bytes + out->size;
    uint32_t from = block->end[first - 1];
    for (uint32_t at = block->extras != NULL ? first : end - 1; at < end; at++) {
        const enc_extra *extra = enc_block_extra(documents, at);
        uint32_t tail = extra != NULL ? block->tail[at] : 0;
        if (tail == 0 && at + 1 < end)
            continue;
        size_t size = block->end[at] - tail - from;
        memcpy(to, bytes + from, size);
        to += size;
        from = block->end[at];
        if (tail == 0)
            continue;
        to = enc_write_extra_rows(to, extra,
                                  documents->extras->dimensions + extra->dimension_first);
    }
    out->size = (size_t)(to - out->bytes);
    return ENCOURS_OK;
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
    for (uint32_t at = first; at < end;) {
        ENC_TRY(encode(plain, at++));
        if (at == end || !in_step(plain))
            continue;
        uint32_t to = copy_end(plain, at, end);
        if (to == at)
            continue;
        ENC_TRY(copy(plain, at, to));
        follow(plain, at, to);
        at = to;
    }
    return ENCOURS_OK;
}

/* Fill in the rows of terms and dimensions. False: one of them is not known yet. */
static bool fill_names(const plain_run *plain, uint32_t after)
{
    const enc_name *names = plain->run->transaction->stage.names.names;
    enc_stage_extras *extras = plain->block->extras;
    enc_extra *extra = &extras->rows.extras[after - 1];
    enc_document_dimension *out = extras->rows.dimensions + extra->dimension_first;
    if (extra->terms_after != 0) {
        uint32_t row = names[extras->terms[after - 1]].row;
        if (row == ENC_ROW_NONE)
            return false;
        extra->terms_after = row + 1;
    }
    for (uint32_t i = 0; i < extra->dimension_count; i++) {
        const enc_name *value = &names[extras->values[extra->dimension_first + i]];
        if (value->row == ENC_ROW_NONE)
            return false;
        uint32_t dimension = names[value->of].row, at = i;
        for (; at > 0 && out[at - 1].dimension > dimension; at--)
            out[at] = out[at - 1];
        out[at] = (enc_document_dimension){dimension, value->row};
    }
    return true;
}

/* Fill in rows, up to the first document that names something the ledger does not have. */
static uint32_t find_rows(plain_run *plain, uint32_t first, uint32_t end)
{
    enc_stage_block *block = plain->block;
    const enc_session *session = plain->run->session;
    const enc_state *state = session->state;
    uint32_t row = ENC_ROW_NONE, at = first;
    for (; at < end; at++) {
        uint32_t own_after = enc_stage_own(block, at);
        if (own_after != 0) /* all customers that came since are the transaction's */
            block->documents.customer[at] = session->mark.customers + own_after - 1;
        if (at == first || block->currency[at] != block->currency[at - 1])
            row = enc_state_find_currency(state, block->currency[at], state->counts.currencies);
        uint32_t extra_after = block->documents.extra_after[at];
        if (row == ENC_ROW_NONE || (extra_after != 0 && !fill_names(plain, extra_after)))
            break;
        block->documents.attributes[at] = (block->documents.attributes[at] & ~(uint32_t)0xFF00) |
                                          row << 8;
    }
    return at;
}

/* Put what a document names before it into the log, in the order in which one by one it is put. */
static encours_status make_known(plain_run *plain, uint32_t at)
{
    const enc_stage_block *block = plain->block;
    enc_command_run *run = plain->run;
    enc_names *names = &run->transaction->stage.names;
    const uint8_t *bytes = run->transaction->bytes.bytes;
    const enc_extra *extra = enc_block_extra(&block->documents, at);
    encours_ref customer = block->documents.customer[at] + UINT64_C(1);
    uint32_t row;
    ENC_TRY(enc_run_resolve(run, customer, ENC_COMMAND_CUSTOMER,
                            run->session->state->counts.customers, &row));
    ENC_TRY(enc_intern_currency(run->session, block->currency[at], &row, run->error));
    if (extra == NULL)
        return ENCOURS_OK;
    if (extra->terms_after != 0)
        ENC_TRY(enc_names_resolve(names, bytes, run->session,
                                  block->extras->terms[block->documents.extra_after[at] - 1],
                                  run->error));
    for (uint32_t i = 0; i < extra->dimension_count; i++)
        ENC_TRY(enc_names_resolve(names, bytes, run->session,
                                  block->extras->values[extra->dimension_first + i], run->error));
    return ENCOURS_OK;
}

/* A few documents: one by one, which is quicker than what a block takes however short it is. */
static encours_status put_few(plain_run *plain, uint32_t first, uint32_t end)
{
    enc_command_run *run = plain->run;
    for (uint32_t at = first; at < end; at++) {
        enc_event event;
        run->slot = run->transaction->slots + plain->block->slot[at];
        enc_block_event(&plain->block->documents, plain->texts, at, &event);
        ENC_TRY(enc_session_put(run->session, &event, run->error));
        run->slot->number = run->session->state->counts.documents;
        pass(plain, at);
    }
    return ENCOURS_OK;
}

/* Documents whose rows are filled in. Who is asked about each has them one by one. */
static encours_status put_range(plain_run *plain, uint32_t first, uint32_t end)
{
    enc_command_run *run = plain->run;
    if (end - first < BLOCK_MIN || run->session->authoriser != NULL)
        return put_few(plain, first, end);
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
        uint32_t end = find_rows(&plain, first, last);
        if (end == first) {
            ENC_TRY(make_known(&plain, first));
            continue;
        }
        ENC_TRY(put_range(&plain, first, end));
        first = end;
    }
    return ENCOURS_OK;
}
