/* SPDX-License-Identifier: MIT */
#include "ledger/replay_runs.h"

#include <string.h>

#include "base/text.h"
#include "ledger/codec_values.h"
#include "ledger/kinds.h"

/* Documents being read. The registers of texts lie in the codec at first, then in the block. */
typedef struct plain_reader {
    enc_document_block *documents;
    char *texts;
    size_t size; /* of them */
    enc_text number;
    enc_text key;
    uint32_t customer;
    int32_t effective;
    uint32_t attributes;
} plain_reader;

static inline bool read_row(enc_reader *reader, uint32_t reference, uint32_t *out)
{
    int64_t difference = enc_get_signed(reader);
    *out = (uint32_t)((uint64_t)reference + (uint64_t)difference);
    return difference >= -(int64_t)reference && difference < (int64_t)ENC_ROW_NONE - reference;
}

static inline bool day_after(int32_t reference, int64_t difference, int32_t *out)
{
    *out = (int32_t)((uint32_t)reference + (uint32_t)difference);
    return difference >= ENCOURS_DATE_MIN - (int64_t)reference &&
           difference <= ENCOURS_DATE_MAX - (int64_t)reference;
}

static inline bool read_day(enc_reader *reader, int32_t reference, int32_t *out)
{
    return day_after(reference, enc_get_signed(reader), out);
}

static inline bool read_optional_day(enc_reader *reader, int32_t reference, int32_t *out)
{
    uint64_t value = enc_get_varint(reader);
    *out = ENCOURS_DATE_NONE;
    return value == 0 || day_after(reference, enc_unfold(value - 1), out);
}

/* The text after `before`, put behind those of the block: its place, or 0 when it is wrong. */
static inline uint32_t read_text(plain_reader *plain, enc_reader *reader, enc_text *before,
                                 size_t size_max)
{
    uint64_t common = enc_get_varint(reader), rest = enc_get_varint(reader);
    if (common > before->size || rest > size_max - common ||
        rest > (uint64_t)(reader->end - reader->at) || common + rest == 0 ||
        (rest > 0 && common < before->size && before->bytes[common] == (char)*reader->at))
        return 0;
    size_t size = (size_t)(common + rest), whole = enc_block_text_size(size);
    char *to = plain->texts + plain->size;
    to[0] = (char)(unsigned char)size;
    for (size_t i = 0; i < common; i++)
        to[1 + i] = before->bytes[i];
    for (size_t i = 0; i < rest; i++)
        to[1 + common + i] = (char)reader->at[i];
    to[1 + size] = to[whole - 1] = '\0';
    if (!enc_text_is_plain(to + 1, size) &&
        !(enc_utf8_is_valid(to + 1, size) && enc_text_is_printable(to + 1, size)))
        return 0;
    reader->at += rest;
    *before = (enc_text){to + 1, size};
    uint32_t at = (uint32_t)(plain->size / 2 + 1);
    plain->size += whole;
    return at;
}

/* The two texts, as the flags have them; the flags of both agree. */
static inline bool read_texts(plain_reader *plain, enc_reader *reader, unsigned flags, uint32_t at)
{
    enc_document_block *documents = plain->documents;
    uint32_t number = 0, key = 0;
    if ((flags & 2) != 0 &&
        (number = read_text(plain, reader, &plain->number, ENC_NUMBER_BYTES_MAX)) == 0)
        return false;
    if ((flags & 8) != 0)
        key = number;
    else if ((flags & 4) != 0 &&
             (key = read_text(plain, reader, &plain->key, ENC_SOURCE_KEY_BYTES_MAX)) == 0)
        return false;
    if (((flags & 8) != 0 && (flags & 6) != 6) ||
        ((flags & 14) == 6 && enc_text_equal(plain->number, plain->key)))
        return false;
    documents->number[at] = number;
    documents->key[at] = key;
    return true;
}

static inline bool read_attributes(enc_reader *reader, unsigned flags, uint32_t *out)
{
    uint32_t before = *out, now = before;
    if (reader->end - reader->at <
        8) /* more follows a document in any record: its amount at least */
        return false;
    if ((flags & 1) != 0)
        now = (now & ~(uint32_t)0xFF) | *reader->at++;
    if ((flags & 32) != 0)
        now = (now & ~(uint32_t)0xFF00) | (uint32_t)*reader->at++ << 8;
    if ((flags & 64) != 0) {
        uint64_t account = enc_get_varint(reader);
        if (account > UINT16_MAX)
            return false;
        now = (now & 0xFFFF) | (uint32_t)account << 16;
    }
    uint32_t changed = before ^ now;
    *out = now;
    return ((flags & 1) == 0 || (changed & 0xFF) != 0) &&
           ((flags & 32) == 0 || (changed & 0xFF00) != 0) &&
           ((flags & 64) == 0 || changed >> 16 != 0);
}

/* What it has beside, the rows of its dimensions after that; both count once the document does. */
static bool read_extra(const plain_reader *plain, enc_reader *reader, enc_extra *out)
{
    enc_block_extras *extras = plain->documents->extras;
    enc_document_dimension *dimensions = extras->dimensions + extras->dimension_count;
    uint64_t head = enc_read_below(reader, (uint64_t)(ENC_DIMENSIONS_MAX + 1) << 6);
    *out = (enc_extra){.dimension_first = extras->dimension_count,
                       .flags = (uint8_t)(head & 7),
                       .due_source = (uint8_t)(head >> 4 & 3),
                       .dimension_count = (uint16_t)(head >> 6)};
    if (head == 0 || out->dimension_count > ENC_BLOCK_DIMENSIONS - extras->dimension_count)
        return false;
    if ((out->flags & ENC_EXTRA_VAT) != 0)
        out->vat = enc_get_signed(reader);
    if ((out->flags & ENC_EXTRA_BASE) != 0)
        out->base_amount = enc_get_signed(reader);
    if ((out->flags & ENC_EXTRA_ORIGINAL) != 0) {
        out->original_currency = enc_read_currency(reader);
        out->original = enc_get_signed(reader);
    }
    if ((head & 8) != 0)
        out->terms_after = (uint32_t)enc_read_below(reader, ENC_ROW_NONE) + 1;
    for (uint32_t i = 0; i < out->dimension_count; i++) {
        dimensions[i].dimension = (uint32_t)enc_read_below(reader, ENC_DIMENSIONS_MAX);
        dimensions[i].value = (uint32_t)enc_read_below(reader, ENC_ROW_NONE);
    }
    return !reader->failed;
}

/* The flags of a document of one line: its eighth flag, several lines, is none of them. */
static inline bool read_flags(enc_reader *reader, unsigned *out)
{
    *out = *reader->at++;
    if (*out < 0x80)
        return true;
    *out = (*out & 0x7F) | 256;
    return reader->at < reader->end && *reader->at++ == 256 >> 7;
}

/* One document behind its kind. False: it is not plain, or something about it is wrong. */
static bool read_plain(plain_reader *plain, enc_reader *reader)
{
    enc_document_block *documents = plain->documents;
    uint32_t at = documents->count, customer, attributes = plain->attributes;
    int32_t effective, issue;
    unsigned flags;
    if (!read_flags(reader, &flags) || !read_row(reader, plain->customer, &customer) ||
        !read_day(reader, plain->effective, &effective) ||
        !read_attributes(reader, flags, &attributes))
        return false;
    issue = effective;
    if ((flags & 16) != 0 && (!read_optional_day(reader, effective, &issue) || issue == effective))
        return false;
    size_t size = plain->size;
    enc_text number = plain->number, key = plain->key;
    enc_extra *extra = &documents->extras->extras[documents->extras->count];
    if (!read_texts(plain, reader, flags, at) ||
        (documents->amount[at] = (int64_t)enc_get_varint(reader)) < 0 ||
        !read_optional_day(reader, effective, &documents->due[at]) || reader->failed ||
        ((flags & 256) != 0 && !read_extra(plain, reader, extra))) {
        plain->size = size;
        plain->number = number;
        plain->key = key;
        return false;
    }
    documents->customer[at] = plain->customer = customer;
    documents->effective[at] = plain->effective = effective;
    documents->issue[at] = issue;
    documents->attributes[at] = plain->attributes = attributes;
    documents->extra_after[at] = 0;
    if ((flags & 256) != 0) {
        documents->extra_after[at] = (uint16_t)++documents->extras->count;
        documents->extras->dimension_count += extra->dimension_count;
    }
    documents->count = at + 1;
    return true;
}

static void leave_register(char *to, uint8_t *size, enc_text text)
{
    if (text.bytes != to && text.size > 0)
        memcpy(to, text.bytes, text.size);
    *size = (uint8_t)text.size;
}

static encours_status documents_of(enc_replay_runs *runs, enc_state *state, enc_codec *codec,
                                   enc_reader *reader, uint32_t *events, encours_error *error)
{
    enc_document_block *documents = &runs->documents;
    plain_reader plain = {.documents = documents,
                          .texts = runs->texts,
                          .number = {codec->number, codec->number_size},
                          .key = {codec->key, codec->key_size},
                          .customer = codec->customer,
                          .effective = codec->effective,
                          .attributes = enc_attributes_pack(codec->attributes)};
    documents->count = 0;
    documents->extras = &runs->extras;
    runs->extras.count = runs->extras.dimension_count = 0;
    while (documents->count < ENC_BLOCK_DOCUMENTS && reader->end - reader->at >= 2 &&
           *reader->at == ENCOURS_EVENT_DOCUMENT) {
        enc_reader ahead = {reader->at + 1, reader->end, false};
        if (!read_plain(&plain, &ahead))
            break;
        reader->at = ahead.at;
        if (documents->key[documents->count - 1] == 0)
            continue;
        enc_text key = enc_block_text(runs->texts, documents->key[documents->count - 1]);
        uint32_t hash = enc_state_hash(state, key, 0);
        documents->hash[documents->count - 1] = hash;
        enc_index_prefetch(&state->keys, hash);
    }
    codec->customer = plain.customer;
    codec->effective = plain.effective;
    codec->attributes = enc_attributes_unpack(plain.attributes);
    leave_register(codec->number, &codec->number_size, plain.number);
    leave_register(codec->key, &codec->key_size, plain.key);
    documents->units = (uint32_t)(plain.size / 2);
    *events = documents->count;
    return documents->count == 0 ? ENCOURS_OK
                                 : enc_apply_documents(state, documents, runs->texts, 0,
                                                       documents->count, events, error);
}

/* One allocation behind its kind, of a single pair that begins a matching. */
static bool read_pair(enc_pair_work *work, enc_codec *codec, enc_reader *reader, uint32_t lines)
{
    int32_t from;
    uint32_t credit, debit;
    if (*reader->at++ != 1 << 1 || !read_day(reader, codec->from, &from) ||
        !read_row(reader, codec->credit_line, &credit) ||
        !read_row(reader, codec->debit_line, &debit))
        return false;
    int64_t amount = (int64_t)enc_get_varint(reader);
    if (reader->failed || amount < 0 || credit >= lines || debit >= lines)
        return false;
    *work = (enc_pair_work){{0, credit}, {0, debit}, amount, from, true};
    codec->from = from;
    codec->credit_line = credit;
    codec->debit_line = debit;
    return true;
}

static void find_documents(const enc_state *state, enc_pair_work *work)
{
    work->credit.document = ENC_AT(&state->line_document, uint32_t, work->credit.line);
    work->debit.document = ENC_AT(&state->line_document, uint32_t, work->debit.line);
    enc_pair_ask_documents(state, work);
    enc_pair_ask_chains(state, work);
}

/* What enc_pair_write() does not do, as an event. */
static encours_status apply_pair(enc_state *state, const enc_pair_work *work, encours_error *error)
{
    enc_pair pair = {work->credit.line, work->debit.line, work->amount};
    enc_event event = {.kind = ENCOURS_EVENT_ALLOCATION};
    event.as.allocation = (enc_allocation_event){false, work->from, 1, &pair};
    return enc_event_apply(state, &event, error);
}

static encours_status pairs_of(enc_replay_runs *runs, enc_state *state, enc_codec *codec,
                               enc_reader *reader, uint32_t *events, encours_error *error)
{
    uint32_t count = 0;
    while (count < ENC_PAIR_RUN && reader->end - reader->at >= 2 &&
           *reader->at == ENCOURS_EVENT_ALLOCATION) {
        enc_reader ahead = {reader->at + 1, reader->end, false};
        if (!read_pair(&runs->pairs[count], codec, &ahead, state->counts.lines))
            break;
        reader->at = ahead.at;
        enc_column_prefetch(&state->line_document, runs->pairs[count].credit.line);
        enc_column_prefetch(&state->line_document, runs->pairs[count].debit.line);
        enc_pair_ask_lines(state, &runs->pairs[count++]);
    }
    for (uint32_t i = 0; i < count; i++)
        find_documents(state, &runs->pairs[i]);
    ENC_TRY(enc_pair_reserve(state, count, error));
    for (*events = 0; *events < count; ++*events)
        if (!enc_pair_write(state, &runs->pairs[*events]))
            ENC_TRY(apply_pair(state, &runs->pairs[*events], error));
    return ENCOURS_OK;
}

encours_status enc_replay_some(enc_replay_runs *runs, enc_state *state, enc_codec *codec,
                               enc_reader *reader, uint32_t *events, encours_error *error)
{
    *events = 0;
    if (*reader->at == ENCOURS_EVENT_DOCUMENT)
        return documents_of(runs, state, codec, reader, events, error);
    if (*reader->at == ENCOURS_EVENT_ALLOCATION)
        return pairs_of(runs, state, codec, reader, events, error);
    return ENCOURS_OK;
}
