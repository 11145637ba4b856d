/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "ledger/codec_values.h"
#include "ledger/engine.h"
#include "ledger/kinds.h"

enum { FIXED_SIZE_MAX = 160 };

size_t enc_event_size_max(const enc_event *event)
{
    switch (event->kind) {
    case ENCOURS_EVENT_DOCUMENT:
        return FIXED_SIZE_MAX + event->as.document.number.size + event->as.document.key.size +
               (size_t)event->as.document.line_count * 16 +
               (size_t)event->as.document.extra.dimension_count * 12;
    case ENCOURS_EVENT_ALLOCATION:
        return FIXED_SIZE_MAX + (size_t)event->as.allocation.count * 22;
    default:
        break;
    }
    const enc_engine *engine = enc_engine_of_event(event->kind);
    return engine != NULL ? engine->event_size_max(event)
                          : FIXED_SIZE_MAX + 256; /* at most one text */
}

/* A text that often shares its beginning with the one before: length of the common beginning,
 * length of the rest, the rest. */
static uint8_t *put_after(uint8_t *to, enc_text text, char *before, uint8_t *before_size)
{
    size_t common = 0;
    while (common < text.size && common < *before_size && before[common] == text.bytes[common])
        common++;
    to = enc_put_varint(to, common);
    to = enc_write_text(to, (enc_text){text.bytes + common, text.size - common});
    memcpy(before + common, text.bytes + common, text.size - common);
    *before_size = (uint8_t)text.size;
    return to;
}

uint8_t *enc_write_extra_amounts(uint8_t *to, const enc_extra *extra)
{
    to = enc_put_varint(to, (uint64_t)extra->flags | (extra->terms_after != 0 ? 8u : 0u) |
                                (uint64_t)extra->due_source << 4 |
                                (uint64_t)extra->dimension_count << 6);
    if ((extra->flags & ENC_EXTRA_VAT) != 0)
        to = enc_put_signed(to, extra->vat);
    if ((extra->flags & ENC_EXTRA_BASE) != 0)
        to = enc_put_signed(to, extra->base_amount);
    if ((extra->flags & ENC_EXTRA_ORIGINAL) != 0) {
        to = enc_put_varint(to, extra->original_currency);
        to = enc_put_signed(to, extra->original);
    }
    return to;
}

uint8_t *enc_write_extra_rows(uint8_t *to, const enc_extra *extra,
                              const enc_document_dimension *dimensions)
{
    if (extra->terms_after != 0)
        to = enc_put_varint(to, extra->terms_after - 1);
    for (uint16_t i = 0; i < extra->dimension_count; i++) {
        to = enc_put_varint(to, dimensions[i].dimension);
        to = enc_put_varint(to, dimensions[i].value);
    }
    return to;
}

static uint8_t *put_lines(uint8_t *to, const enc_document_event *document, bool several)
{
    if (several)
        to = enc_put_varint(to, document->line_count);
    int32_t reference = document->effective;
    for (uint32_t i = 0; i < document->line_count; i++) {
        to = enc_put_varint(to, (uint64_t)document->amounts[i]);
        to = enc_write_optional_day(to, document->dues[i], reference);
        if (document->dues[i] != ENCOURS_DATE_NONE)
            reference = document->dues[i];
    }
    return to;
}

uint8_t *enc_put_document(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    const enc_document_event *document = &event->as.document;
    enc_attributes now = document->attributes, before = codec->attributes;
    bool type = now.type != before.type || now.reason != before.reason;
    bool currency = now.currency != before.currency;
    bool account = now.account_class != before.account_class;
    bool issue = document->issue != document->effective;
    bool number = document->number.size > 0, key = document->key.size > 0;
    bool shared = number && enc_text_equal(document->number, document->key);
    bool several = document->line_count != 1;
    to = enc_put_varint(to, (uint64_t)type | (uint64_t)number << 1 | (uint64_t)key << 2 |
                                (uint64_t)shared << 3 | (uint64_t)issue << 4 |
                                (uint64_t)currency << 5 | (uint64_t)account << 6 |
                                (uint64_t)several << 7 | (uint64_t)document->has_extra << 8);
    to = enc_put_signed(to, (int64_t)document->customer - codec->customer);
    to = enc_put_signed(to, (int64_t)document->effective - codec->effective);
    if (type)
        *to++ = (uint8_t)(now.type | now.reason << 4);
    if (currency)
        *to++ = now.currency;
    if (account)
        to = enc_put_varint(to, now.account_class);
    if (issue)
        to = enc_write_optional_day(to, document->issue, document->effective);
    if (number)
        to = put_after(to, document->number, codec->number, &codec->number_size);
    if (key && !shared)
        to = put_after(to, document->key, codec->key, &codec->key_size);
    to = put_lines(to, document, several);
    if (document->has_extra) {
        to = enc_write_extra_amounts(to, &document->extra);
        to = enc_write_extra_rows(to, &document->extra, document->dimensions);
    }
    codec->customer = document->customer;
    codec->effective = document->effective;
    codec->attributes = now;
    return to;
}

uint8_t *enc_put_allocation(enc_codec *codec, uint8_t *to, const enc_event *whole)
{
    const enc_allocation_event *event = &whole->as.allocation;
    to = enc_put_varint(to, (uint64_t)event->count << 1 | (uint64_t)event->continues);
    to = enc_put_signed(to, (int64_t)event->from - codec->from);
    codec->from = event->from;
    for (uint32_t i = 0; i < event->count; i++) {
        const enc_pair *pair = &event->pairs[i];
        to = enc_put_signed(to, (int64_t)pair->credit_line - codec->credit_line);
        to = enc_put_signed(to, (int64_t)pair->debit_line - codec->debit_line);
        to = enc_put_varint(to, (uint64_t)pair->amount);
        codec->credit_line = pair->credit_line;
        codec->debit_line = pair->debit_line;
    }
    return to;
}

uint8_t *enc_put_ledger(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    (void)codec;
    to = enc_write_text(to, event->as.ledger.id);
    to = enc_put_varint(to, event->as.ledger.base_currency);
    return enc_put_varint(to, event->as.ledger.unique_numbers);
}

uint8_t *enc_put_currency(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    (void)codec;
    to = enc_put_varint(to, event->as.currency.numeric);
    return enc_put_varint(to, event->as.currency.exponent);
}

uint8_t *enc_put_dimension(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    (void)codec;
    return enc_write_text(to, event->as.dimension);
}

uint8_t *enc_put_value(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    (void)codec;
    to = enc_put_varint(to, event->as.value.dimension);
    return enc_write_text(to, event->as.value.text);
}

uint8_t *enc_put_terms(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    (void)codec;
    return enc_write_text(to, event->as.terms);
}

uint8_t *enc_put_customer(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    (void)codec;
    to = enc_write_text(to, event->as.customer.code);
    return enc_put_varint(to, event->as.customer.has_party);
}

uint8_t *enc_put_customer_dimension(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    const enc_customer_dimension *row = &event->as.customer_dimension;
    to = enc_put_signed(to, (int64_t)row->customer - codec->customer);
    to = enc_put_varint(to, row->dimension);
    to = enc_put_varint(to, row->value_after);
    to = enc_put_signed(to, row->from);
    codec->customer = row->customer;
    return to;
}

uint8_t *enc_put_end(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    to = enc_put_signed(to, (int64_t)event->as.end.allocation - codec->allocation);
    codec->allocation = event->as.end.allocation;
    return enc_put_signed(to, event->as.end.at);
}

uint8_t *enc_put_cancellation(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    to = enc_put_signed(to, (int64_t)event->as.cancellation.document - codec->document);
    codec->document = event->as.cancellation.document;
    to = enc_put_signed(to, event->as.cancellation.at);
    return enc_put_varint(to, event->as.cancellation.reason);
}

uint8_t *enc_put_transfer(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    (void)codec;
    to = enc_put_varint(to, event->as.transfer.credit);
    return enc_put_varint(to, event->as.transfer.debit);
}

uint8_t *enc_put_erasure(enc_codec *codec, uint8_t *to, const enc_event *event)
{
    (void)codec;
    return enc_put_varint(to, event->as.party);
}

encours_status enc_event_encode(enc_codec *codec, const enc_event *event, enc_buffer *out,
                                encours_error *error)
{
    ENC_TRY(enc_buffer_reserve(out, enc_event_size_max(event), error));
    uint8_t *to = out->bytes + out->size;
    *to++ = event->kind;
    if (event->kind == ENCOURS_EVENT_DOCUMENT)
        to = enc_put_document(codec, to, event);
    else if (event->kind == ENCOURS_EVENT_ALLOCATION)
        to = enc_put_allocation(codec, to, event);
    else
        to = enc_kind_of(event->kind)->put(codec, to, event);
    out->size = (size_t)(to - out->bytes);
    return ENCOURS_OK;
}
