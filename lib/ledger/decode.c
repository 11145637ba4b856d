/* SPDX-License-Identifier: MIT */
/* Reading is strict about what cannot be represented (lengths, ranges of types); whether rows exist
 * and rules hold is for enc_event_apply(). Values out of range mark the reader as failed. */
#include <string.h>

#include "encours/currency.h"
#include "ledger/codec_values.h"
#include "ledger/kinds.h"

/* The counterpart of put_after(): the whole text is left in `before`. */
static enc_text get_after(enc_reader *reader, char *before, uint8_t *before_size, size_t size_max)
{
    size_t common = (size_t)enc_read_below(reader, (uint64_t)*before_size + 1);
    size_t rest = (size_t)enc_read_below(reader, size_max - common + 1);
    const uint8_t *bytes = enc_get_bytes(reader, rest);
    if (bytes == NULL || common + rest == 0 ||
        (rest > 0 && common < *before_size && before[common] == (char)bytes[0])) {
        reader->failed = true; /* empty, or the common beginning could be longer */
        return (enc_text){"", 0};
    }
    memcpy(before + common, bytes, rest);
    *before_size = (uint8_t)(common + rest);
    return enc_read_checked(reader, (enc_text){before, common + rest});
}

static void get_extra(enc_reader *reader, enc_document_event *document, enc_decoded *out)
{
    enc_extra *extra = &document->extra;
    uint64_t head = enc_read_below(reader, (uint64_t)(ENC_DIMENSIONS_MAX + 1) << 6);
    extra->flags = (uint8_t)(head & 7);
    extra->due_source = (uint8_t)(head >> 4 & 3);
    extra->dimension_count = (uint16_t)(head >> 6);
    if ((extra->flags & ENC_EXTRA_VAT) != 0)
        extra->vat = enc_get_signed(reader);
    if ((extra->flags & ENC_EXTRA_BASE) != 0)
        extra->base_amount = enc_get_signed(reader);
    if ((extra->flags & ENC_EXTRA_ORIGINAL) != 0) {
        extra->original_currency = enc_read_currency(reader);
        extra->original = enc_get_signed(reader);
    }
    if ((head & 8) != 0)
        extra->terms_after = (uint32_t)enc_read_below(reader, ENC_ROW_NONE) + 1;
    for (uint16_t i = 0; i < extra->dimension_count; i++) {
        out->dimensions[i].dimension = (uint32_t)enc_read_below(reader, ENC_DIMENSIONS_MAX);
        out->dimensions[i].value = (uint32_t)enc_read_below(reader, ENC_ROW_NONE);
    }
    document->dimensions = out->dimensions;
    if (head == 0)
        reader->failed = true; /* an extra that says nothing is not canonical */
}

static void get_lines(enc_reader *reader, enc_document_event *document, bool several,
                      enc_decoded *out)
{
    document->line_count = several ? (uint32_t)enc_read_below(reader, ENC_LINES_MAX + 1) : 1;
    if (several && document->line_count < 2)
        reader->failed = true;
    int32_t reference = document->effective;
    for (uint32_t i = 0; i < document->line_count && !reader->failed; i++) {
        out->amounts[i] = (int64_t)enc_read_below(reader, (uint64_t)INT64_MAX + 1);
        out->dues[i] = enc_read_optional_day(reader, reference);
        if (out->dues[i] != ENCOURS_DATE_NONE)
            reference = out->dues[i];
    }
    document->amounts = out->amounts;
    document->dues = out->dues;
}

/* The codec's own text changes with the next document: this one keeps a copy. */
static enc_text keep(char *to, enc_text text)
{
    if (text.size > 0)
        memcpy(to, text.bytes, text.size);
    return (enc_text){to, text.size};
}

static void get_document_texts(enc_codec *codec, enc_reader *reader, uint64_t flags,
                               enc_decoded *out)
{
    enc_document_event *document = &out->event.as.document;
    if ((flags & 2) != 0)
        document->number = keep(out->number, get_after(reader, codec->number, &codec->number_size,
                                                       ENC_NUMBER_BYTES_MAX));
    if ((flags & 8) != 0)
        document->key = document->number;
    else if ((flags & 4) != 0)
        document->key = keep(
            out->key, get_after(reader, codec->key, &codec->key_size, ENC_SOURCE_KEY_BYTES_MAX));
    if ((flags & 8) != 0 && (flags & 6) != 6)
        reader->failed = true;
    if ((flags & 14) == 6 && enc_text_equal(document->number, document->key))
        reader->failed = true;
}

void enc_get_document(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    enc_document_event *document = &out->event.as.document;
    enc_attributes before = codec->attributes;
    uint64_t flags = enc_read_below(reader, 512);
    document->customer = enc_read_row(reader, codec->customer);
    document->effective = enc_read_day(reader, codec->effective);
    document->attributes = before;
    if ((flags & 1) != 0) {
        const uint8_t *byte = enc_get_bytes(reader, 1);
        document->attributes.type = byte != NULL ? *byte & 15 : 0;
        document->attributes.reason = byte != NULL ? *byte >> 4 : 0;
    }
    if ((flags & 32) != 0) {
        const uint8_t *byte = enc_get_bytes(reader, 1);
        document->attributes.currency = byte != NULL ? *byte : 0;
    }
    if ((flags & 64) != 0)
        document->attributes.account_class = (uint16_t)enc_read_below(reader, 65536);
    document->issue = (flags & 16) != 0 ? enc_read_optional_day(reader, document->effective)
                                        : document->effective;
    get_document_texts(codec, reader, flags, out);
    get_lines(reader, document, (flags & 128) != 0, out);
    document->has_extra = (flags & 256) != 0;
    if (document->has_extra)
        get_extra(reader, document, out);
    enc_attributes now = document->attributes;
    if (((flags & 1) != 0 && now.type == before.type && now.reason == before.reason) ||
        ((flags & 32) != 0 && now.currency == before.currency) ||
        ((flags & 64) != 0 && now.account_class == before.account_class) ||
        ((flags & 16) != 0 && document->issue == document->effective))
        reader->failed = true; /* says again what is known: not canonical */
    codec->customer = document->customer;
    codec->effective = document->effective;
    codec->attributes = now;
}

void enc_get_allocation(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    enc_allocation_event *event = &out->event.as.allocation;
    uint64_t head = enc_read_below(reader, (uint64_t)(ENC_PAIRS_MAX + 1) << 1);
    event->continues = (head & 1) != 0;
    event->count = (uint32_t)(head >> 1);
    event->from = codec->from = enc_read_day(reader, codec->from);
    if (event->count == 0)
        reader->failed = true;
    for (uint32_t i = 0; i < event->count && !reader->failed; i++) {
        enc_pair *pair = &out->pairs[i];
        pair->credit_line = codec->credit_line = enc_read_row(reader, codec->credit_line);
        pair->debit_line = codec->debit_line = enc_read_row(reader, codec->debit_line);
        pair->amount = (int64_t)enc_read_below(reader, (uint64_t)INT64_MAX + 1);
    }
    event->pairs = out->pairs;
}

void enc_get_ledger(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    enc_ledger_event *event = &out->event.as.ledger;
    event->level = codec->level;
    event->id = enc_read_text(reader, 1, ENC_LEDGER_ID_BYTES_MAX);
    event->base_currency = enc_read_currency(reader);
    event->unique_numbers = enc_read_below(reader, 2) != 0;
}

void enc_get_currency(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    enc_currency_row *event = &out->event.as.currency;
    (void)codec;
    event->numeric = enc_read_currency(reader);
    event->exponent = (uint8_t)enc_read_below(reader, ENCOURS_CURRENCY_EXPONENT_MAX + 1);
}

void enc_get_dimension(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    (void)codec;
    out->event.as.dimension = enc_read_text(reader, 1, ENC_DIMENSION_NAME_BYTES_MAX);
}

void enc_get_value(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    (void)codec;
    out->event.as.value.dimension = (uint32_t)enc_read_below(reader, ENC_DIMENSIONS_MAX);
    out->event.as.value.text = enc_read_text(reader, 1, ENC_DIMENSION_VALUE_BYTES_MAX);
}

void enc_get_terms(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    (void)codec;
    out->event.as.terms = enc_read_text(reader, 1, ENC_NUMBER_BYTES_MAX);
}

void enc_get_customer(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    (void)codec;
    out->event.as.customer.code = enc_read_text(reader, 0, ENC_CODE_BYTES_MAX);
    out->event.as.customer.has_party = enc_read_below(reader, 2) != 0;
}

void enc_get_customer_dimension(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    enc_customer_dimension *event = &out->event.as.customer_dimension;
    event->customer = codec->customer = enc_read_row(reader, codec->customer);
    event->dimension = (uint32_t)enc_read_below(reader, ENC_DIMENSIONS_MAX);
    event->value_after = (uint32_t)enc_read_below(reader, ENC_ROW_NONE);
    event->from = enc_read_day(reader, 0);
}

void enc_get_end(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    enc_end *event = &out->event.as.end;
    event->allocation = codec->allocation = enc_read_row(reader, codec->allocation);
    event->at = enc_read_day(reader, 0);
}

void enc_get_cancellation(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    enc_cancellation *event = &out->event.as.cancellation;
    event->document = codec->document = enc_read_row(reader, codec->document);
    event->at = enc_read_day(reader, 0);
    event->reason = (uint32_t)enc_read_below(reader, 256);
}

void enc_get_transfer(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    (void)codec;
    out->event.as.transfer.credit = (uint32_t)enc_read_below(reader, ENC_ROW_NONE);
    out->event.as.transfer.debit = (uint32_t)enc_read_below(reader, ENC_ROW_NONE);
}

void enc_get_erasure(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    (void)codec;
    out->event.as.party = (uint32_t)enc_read_below(reader, ENC_ROW_NONE);
}

const char *enc_event_decode(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    const uint8_t *byte = enc_get_bytes(reader, 1);
    if (byte == NULL)
        return "ends where an event should begin";
    memset(&out->event, 0, sizeof out->event);
    out->event.kind = *byte;
    const enc_kind *kind = enc_kind_of(*byte);
    if (kind == NULL)
        return "holds an event of an unknown kind";
    if (kind->level > codec->level)
        return "holds an event that its format level does not have";
    kind->get(codec, reader, out);
    if (codec->level < ENC_FORMAT_LEVEL && enc_event_level(&out->event) > codec->level)
        return "holds an event that its format level does not have";
    return reader->failed ? "holds an event that is cut, out of range or not in canonical form"
                          : NULL;
}
