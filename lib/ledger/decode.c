/* SPDX-License-Identifier: MIT */
/* Reading is strict about what cannot be represented (lengths, ranges of types); whether rows exist
 * and rules hold is for enc_event_apply(). Values out of range mark the reader as failed. */
#include <string.h>

#include "base/text.h"
#include "encours/currency.h"
#include "ledger/codec.h"

static uint64_t get_below(enc_reader *reader, uint64_t bound)
{
    uint64_t value = enc_get_varint(reader);
    if (value >= bound) {
        reader->failed = true;
        return 0;
    }
    return value;
}

static uint16_t get_currency(enc_reader *reader)
{
    uint16_t numeric = (uint16_t)get_below(reader, 65536);
    if (numeric == 0)
        reader->failed = true;
    return numeric;
}

/* reference + a folded difference, within [0, 2^32 - 2] */
static uint32_t get_row(enc_reader *reader, uint32_t reference)
{
    int64_t difference = enc_get_signed(reader);
    if (difference < -(int64_t)reference || difference >= (int64_t)ENC_ROW_NONE - reference) {
        reader->failed = true;
        return 0;
    }
    return (uint32_t)((int64_t)reference + difference);
}

static int32_t day_after(enc_reader *reader, int32_t reference, int64_t difference)
{
    if (difference < INT32_MIN || difference > INT32_MAX ||
        reference + difference < ENCOURS_DATE_MIN || reference + difference > ENCOURS_DATE_MAX) {
        reader->failed = true;
        return 0;
    }
    return (int32_t)(reference + difference);
}

static int32_t get_day(enc_reader *reader, int32_t reference)
{
    return day_after(reader, reference, enc_get_signed(reader));
}

static int32_t get_optional_day(enc_reader *reader, int32_t reference)
{
    uint64_t value = enc_get_varint(reader);
    return value == 0 ? ENCOURS_DATE_NONE : day_after(reader, reference, enc_unfold(value - 1));
}

static enc_text check_text(enc_reader *reader, enc_text text)
{
    if (!reader->failed && (!enc_utf8_is_valid(text.bytes, text.size) ||
                            !enc_text_is_printable(text.bytes, text.size)))
        reader->failed = true;
    return text;
}

static enc_text get_text(enc_reader *reader, size_t size_min, size_t size_max)
{
    size_t size = (size_t)get_below(reader, size_max + 1);
    const uint8_t *bytes = enc_get_bytes(reader, size);
    if (size < size_min)
        reader->failed = true;
    return check_text(reader, (enc_text){(const char *)bytes, bytes != NULL ? size : 0});
}

/* The counterpart of put_after(): the whole text is left in `before`. */
static enc_text get_after(enc_reader *reader, char *before, uint8_t *before_size, size_t size_max)
{
    size_t common = (size_t)get_below(reader, (uint64_t)*before_size + 1);
    size_t rest = (size_t)get_below(reader, size_max - common + 1);
    const uint8_t *bytes = enc_get_bytes(reader, rest);
    if (bytes == NULL || common + rest == 0 ||
        (rest > 0 && common < *before_size && before[common] == (char)bytes[0])) {
        reader->failed = true; /* empty, or the common beginning could be longer */
        return (enc_text){"", 0};
    }
    memcpy(before + common, bytes, rest);
    *before_size = (uint8_t)(common + rest);
    return check_text(reader, (enc_text){before, common + rest});
}

static void get_extra(enc_reader *reader, enc_document_event *document, enc_decoded *out)
{
    enc_extra *extra = &document->extra;
    uint64_t head = get_below(reader, (uint64_t)(ENC_DIMENSIONS_MAX + 1) << 6);
    extra->flags = (uint8_t)(head & 7);
    extra->due_source = (uint8_t)(head >> 4 & 3);
    extra->dimension_count = (uint16_t)(head >> 6);
    if ((extra->flags & ENC_EXTRA_VAT) != 0)
        extra->vat = enc_get_signed(reader);
    if ((extra->flags & ENC_EXTRA_BASE) != 0)
        extra->base_amount = enc_get_signed(reader);
    if ((extra->flags & ENC_EXTRA_ORIGINAL) != 0) {
        extra->original_currency = get_currency(reader);
        extra->original = enc_get_signed(reader);
    }
    if ((head & 8) != 0)
        extra->terms_after = (uint32_t)get_below(reader, ENC_ROW_NONE) + 1;
    for (uint16_t i = 0; i < extra->dimension_count; i++) {
        out->dimensions[i].dimension = (uint32_t)get_below(reader, ENC_DIMENSIONS_MAX);
        out->dimensions[i].value = (uint32_t)get_below(reader, ENC_ROW_NONE);
    }
    document->dimensions = out->dimensions;
    if (head == 0)
        reader->failed = true; /* an extra that says nothing is not canonical */
}

static void get_lines(enc_reader *reader, enc_document_event *document, bool several,
                      enc_decoded *out)
{
    document->line_count = several ? (uint32_t)get_below(reader, ENC_LINES_MAX + 1) : 1;
    if (several && document->line_count < 2)
        reader->failed = true;
    int32_t reference = document->effective;
    for (uint32_t i = 0; i < document->line_count && !reader->failed; i++) {
        out->amounts[i] = (int64_t)get_below(reader, (uint64_t)INT64_MAX + 1);
        out->dues[i] = get_optional_day(reader, reference);
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

static void get_document(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    enc_document_event *document = &out->event.as.document;
    enc_attributes before = codec->attributes;
    uint64_t flags = get_below(reader, 512);
    document->customer = get_row(reader, codec->customer);
    document->effective = get_day(reader, codec->effective);
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
        document->attributes.account_class = (uint16_t)get_below(reader, 65536);
    document->issue = (flags & 16) != 0 ? get_optional_day(reader, document->effective)
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

static void get_allocation(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    enc_allocation_event *event = &out->event.as.allocation;
    uint64_t head = get_below(reader, (uint64_t)(ENC_PAIRS_MAX + 1) << 1);
    event->continues = (head & 1) != 0;
    event->count = (uint32_t)(head >> 1);
    event->from = codec->from = get_day(reader, codec->from);
    if (event->count == 0)
        reader->failed = true;
    for (uint32_t i = 0; i < event->count && !reader->failed; i++) {
        enc_pair *pair = &out->pairs[i];
        pair->credit_line = codec->credit_line = get_row(reader, codec->credit_line);
        pair->debit_line = codec->debit_line = get_row(reader, codec->debit_line);
        pair->amount = (int64_t)get_below(reader, (uint64_t)INT64_MAX + 1);
    }
    event->pairs = out->pairs;
}

static void get_dictionary(enc_reader *reader, enc_event *event)
{
    switch (event->kind) {
    case ENCOURS_EVENT_LEDGER:
        event->as.ledger.id = get_text(reader, 1, ENC_LEDGER_ID_BYTES_MAX);
        event->as.ledger.base_currency = get_currency(reader);
        event->as.ledger.unique_numbers = get_below(reader, 2) != 0;
        return;
    case ENCOURS_EVENT_CURRENCY:
        event->as.currency = (enc_currency_row){.numeric = get_currency(reader)};
        event->as.currency.exponent = (uint8_t)get_below(reader, ENCOURS_CURRENCY_EXPONENT_MAX + 1);
        return;
    case ENCOURS_EVENT_DIMENSION:
        event->as.dimension = get_text(reader, 1, ENC_DIMENSION_NAME_BYTES_MAX);
        return;
    case ENCOURS_EVENT_VALUE:
        event->as.value.dimension = (uint32_t)get_below(reader, ENC_DIMENSIONS_MAX);
        event->as.value.text = get_text(reader, 1, ENC_DIMENSION_VALUE_BYTES_MAX);
        return;
    case ENCOURS_EVENT_CUSTOMER:
        event->as.customer.code = get_text(reader, 0, ENC_CODE_BYTES_MAX);
        event->as.customer.has_party = get_below(reader, 2) != 0;
        return;
    default: /* ENCOURS_EVENT_TERMS */
        event->as.terms = get_text(reader, 1, ENC_NUMBER_BYTES_MAX);
        return;
    }
}

static void get_change(enc_codec *codec, enc_reader *reader, enc_event *event)
{
    switch (event->kind) {
    case ENCOURS_EVENT_CUSTOMER_DIMENSION:
        event->as.customer_dimension = (enc_customer_dimension){
            .customer = codec->customer = get_row(reader, codec->customer)};
        event->as.customer_dimension.dimension = (uint32_t)get_below(reader, ENC_DIMENSIONS_MAX);
        event->as.customer_dimension.value_after = (uint32_t)get_below(reader, ENC_ROW_NONE);
        event->as.customer_dimension.from = get_day(reader, 0);
        return;
    case ENCOURS_EVENT_ALLOCATION_END:
        event->as.end.allocation = codec->allocation = get_row(reader, codec->allocation);
        event->as.end.at = get_day(reader, 0);
        return;
    case ENCOURS_EVENT_CANCELLATION:
        event->as.cancellation.document = codec->document = get_row(reader, codec->document);
        event->as.cancellation.at = get_day(reader, 0);
        event->as.cancellation.reason = (uint32_t)get_below(reader, 256);
        return;
    case ENCOURS_EVENT_TRANSFER:
        event->as.transfer.credit = (uint32_t)get_below(reader, ENC_ROW_NONE);
        event->as.transfer.debit = (uint32_t)get_below(reader, ENC_ROW_NONE);
        return;
    default: /* ENCOURS_EVENT_PARTY_ERASED */
        event->as.party = (uint32_t)get_below(reader, ENC_ROW_NONE);
        return;
    }
}

const char *enc_event_decode(enc_codec *codec, enc_reader *reader, enc_decoded *out)
{
    const uint8_t *kind = enc_get_bytes(reader, 1);
    if (kind == NULL)
        return "ends where an event should begin";
    memset(&out->event, 0, sizeof out->event);
    out->event.kind = *kind;
    switch (*kind) {
    case ENCOURS_EVENT_DOCUMENT:
        get_document(codec, reader, out);
        break;
    case ENCOURS_EVENT_ALLOCATION:
        get_allocation(codec, reader, out);
        break;
    case ENCOURS_EVENT_LEDGER:
    case ENCOURS_EVENT_CURRENCY:
    case ENCOURS_EVENT_DIMENSION:
    case ENCOURS_EVENT_VALUE:
    case ENCOURS_EVENT_CUSTOMER:
    case ENCOURS_EVENT_TERMS:
        get_dictionary(reader, &out->event);
        break;
    case ENCOURS_EVENT_CUSTOMER_DIMENSION:
    case ENCOURS_EVENT_ALLOCATION_END:
    case ENCOURS_EVENT_CANCELLATION:
    case ENCOURS_EVENT_TRANSFER:
    case ENCOURS_EVENT_PARTY_ERASED:
        get_change(codec, reader, &out->event);
        break;
    default:
        return "holds an event of an unknown kind";
    }
    return reader->failed ? "holds an event that is cut, out of range or not in canonical form"
                          : NULL;
}
