/* SPDX-License-Identifier: MIT */
/* Events to bytes and back: one form only, and nothing out of range. */
#include <stdlib.h>

#include "ledger/codec.h"
#include "support/check.h"
#include "support/random.h"

enum { EVENTS_MAX = 24, RUN_BYTES_MAX = 1 << 20 };

/* What a generated event points into. */
typedef struct made {
    enc_decoded decoded;
    char texts[2][ENC_SOURCE_KEY_BYTES_MAX];
} made;

static int32_t random_day(test_random *random)
{
    static const int32_t edges[] = {ENCOURS_DATE_MIN, ENCOURS_DATE_MAX, 0, -1};
    if (random_below(random, 8) == 0)
        return edges[random_below(random, 4)];
    return (int32_t)random_between(random, 20000, 20100);
}

static int32_t random_optional_day(test_random *random)
{
    return random_below(random, 4) == 0 ? ENCOURS_DATE_NONE : random_day(random);
}

static uint32_t random_row(test_random *random)
{
    if (random_below(random, 8) == 0)
        return random_below(random, 2) ? ENC_ROW_NONE - 1 : 0;
    return (uint32_t)random_below(random, 1000);
}

static int64_t random_amount(test_random *random)
{
    return (int64_t)(random_next(random) >> random_between(random, 1, 63));
}

static int64_t random_signed(test_random *random)
{
    return random_below(random, 9) == 0 ? INT64_MIN
           : random_below(random, 2)    ? random_amount(random)
                                        : -random_amount(random);
}

/* Few letters, so that beginnings are often shared; one of them has two bytes. */
static enc_text random_text(test_random *random, char *to, size_t min, size_t max)
{
    size_t size = 0, wanted = min + random_below(random, max - min + 1);
    if (random_below(random, 2) && wanted > 4)
        wanted = 4;
    while (size < wanted)
        if (size + 2 <= wanted && random_below(random, 4) == 0) {
            memcpy(to + size, random_below(random, 2) ? "\xC3\xA9" : "\xC3\xA8", 2);
            size += 2;
        } else {
            to[size++] = random_below(random, 3) ? '0' : 'F';
        }
    return (enc_text){to, size};
}

static void make_extra(test_random *random, made *m)
{
    enc_document_event *document = &m->decoded.event.as.document;
    enc_extra *extra = &document->extra;
    extra->flags = (uint8_t)random_below(random, 8);
    extra->due_source = (uint8_t)random_below(random, 2);
    extra->vat = extra->flags & ENC_EXTRA_VAT ? random_signed(random) : 0;
    extra->base_amount = extra->flags & ENC_EXTRA_BASE ? random_signed(random) : 0;
    if (extra->flags & ENC_EXTRA_ORIGINAL) {
        extra->original = random_signed(random);
        extra->original_currency = (uint16_t)random_between(random, 1, UINT16_MAX);
    }
    extra->terms_after = random_below(random, 2) ? random_row(random) + 1 : 0;
    extra->dimension_count = (uint16_t)random_below(random, ENC_DIMENSIONS_MAX + 1);
    if (extra->flags == 0 && extra->due_source == 0 && extra->terms_after == 0 &&
        extra->dimension_count == 0)
        extra->dimension_count = 1; /* else there would be nothing extra */
    for (uint32_t i = 0; i < extra->dimension_count; i++)
        m->decoded.dimensions[i] = (enc_document_dimension){i, random_row(random)};
    document->has_extra = true;
    document->dimensions = m->decoded.dimensions;
}

static void make_document(test_random *random, made *m)
{
    enc_document_event *document = &m->decoded.event.as.document;
    document->customer = random_row(random);
    document->attributes = (enc_attributes){
        (uint8_t)random_below(random, 16), (uint8_t)random_below(random, 16),
        (uint8_t)random_below(random, 256), (uint16_t)random_below(random, 3)};
    if (random_below(random, 2))
        document->attributes = (enc_attributes){1, 0, 0, 411};
    document->effective = random_day(random);
    document->issue = random_below(random, 2) ? document->effective : random_optional_day(random);
    if (random_below(random, 4) != 0)
        document->number = random_text(random, m->texts[0], 1, ENC_NUMBER_BYTES_MAX);
    if (random_below(random, 3) == 0)
        document->key = document->number;
    else if (random_below(random, 3) != 0)
        document->key = random_text(random, m->texts[1], 1, ENC_SOURCE_KEY_BYTES_MAX);
    document->line_count = random_below(random, 3) ? 1 : (uint32_t)random_between(random, 1, 40);
    if (random_below(random, 200) == 0)
        document->line_count = ENC_LINES_MAX;
    for (uint32_t i = 0; i < document->line_count; i++) {
        m->decoded.amounts[i] = random_amount(random);
        m->decoded.dues[i] = random_optional_day(random);
    }
    document->amounts = m->decoded.amounts;
    document->dues = m->decoded.dues;
    if (random_below(random, 2))
        make_extra(random, m);
}

static void make_allocation(test_random *random, made *m)
{
    enc_allocation_event *event = &m->decoded.event.as.allocation;
    event->continues = random_below(random, 2);
    event->from = random_day(random);
    event->count = random_below(random, 20) == 0 ? ENC_PAIRS_MAX
                                                 : (uint32_t)random_between(random, 1, 9);
    for (uint32_t i = 0; i < event->count; i++)
        m->decoded.pairs[i] = (enc_pair){random_row(random), random_row(random),
                                         random_amount(random)};
    event->pairs = m->decoded.pairs;
}

static void make_small(test_random *random, made *m)
{
    enc_event *event = &m->decoded.event;
    char *text = m->texts[0];
    switch (event->kind) {
    case ENCOURS_EVENT_LEDGER:
        event->as.ledger = (enc_ledger_event){random_text(random, text, 1, 64),
                                              (uint16_t)random_between(random, 1, UINT16_MAX),
                                              random_below(random, 2) != 0, ENC_FORMAT_LEVEL};
        return;
    case ENCOURS_EVENT_CURRENCY:
        event->as.currency.numeric = (uint16_t)random_between(random, 1, UINT16_MAX);
        event->as.currency.exponent = (uint8_t)random_below(random, 19);
        return;
    case ENCOURS_EVENT_DIMENSION:
        event->as.dimension = random_text(random, text, 1, 32);
        return;
    case ENCOURS_EVENT_VALUE:
        event->as.value.dimension = (uint32_t)random_below(random, 32);
        event->as.value.text = random_text(random, text, 1, 64);
        return;
    case ENCOURS_EVENT_CUSTOMER:
        event->as.customer = (enc_customer_event){random_text(random, text, 0, 64),
                                                  random_below(random, 2) != 0};
        return;
    default:
        event->as.terms = random_text(random, text, 1, 64);
        return;
    }
}

static void make_change(test_random *random, made *m)
{
    enc_event *event = &m->decoded.event;
    switch (event->kind) {
    case ENCOURS_EVENT_CUSTOMER_DIMENSION:
        event->as.customer_dimension = (enc_customer_dimension){
            .customer = random_row(random),
            .dimension = (uint32_t)random_below(random, 32),
            .value_after = random_row(random),
            .from = random_day(random)};
        return;
    case ENCOURS_EVENT_ALLOCATION_END:
        event->as.end = (enc_end){random_row(random), random_day(random)};
        return;
    case ENCOURS_EVENT_CANCELLATION:
        event->as.cancellation = (enc_cancellation){random_row(random), random_day(random),
                                                    (uint32_t)random_below(random, 256)};
        return;
    case ENCOURS_EVENT_TRANSFER:
        event->as.transfer = (enc_transfer){random_row(random), random_row(random)};
        return;
    default:
        event->as.party = random_row(random);
        return;
    }
}

static void make_event(test_random *random, uint8_t kind, made *m)
{
    memset(&m->decoded.event, 0, sizeof m->decoded.event);
    m->decoded.event.kind = kind;
    if (kind == ENCOURS_EVENT_DOCUMENT)
        make_document(random, m);
    else if (kind == ENCOURS_EVENT_ALLOCATION)
        make_allocation(random, m);
    else if (kind <= ENCOURS_EVENT_CUSTOMER || kind == ENCOURS_EVENT_TERMS)
        make_small(random, m);
    else
        make_change(random, m);
}

static void check_same_text(enc_text actual, enc_text expected)
{
    check(enc_text_equal(actual, expected));
}

static void check_same_document(const enc_document_event *a, const enc_document_event *b)
{
    check_equal(a->customer, b->customer);
    check_equal(enc_attributes_pack(a->attributes), enc_attributes_pack(b->attributes));
    check_equal(a->issue, b->issue);
    check_equal(a->effective, b->effective);
    check_same_text(a->number, b->number);
    check_same_text(a->key, b->key);
    check_equal(a->line_count, b->line_count);
    for (uint32_t i = 0; i < b->line_count; i++) {
        check_equal(a->amounts[i], b->amounts[i]);
        check_equal(a->dues[i], b->dues[i]);
    }
    check_equal(a->has_extra, b->has_extra);
    if (!b->has_extra)
        return;
    check_equal(a->extra.flags, b->extra.flags);
    check_equal(a->extra.due_source, b->extra.due_source);
    check_equal(a->extra.vat, b->extra.vat);
    check_equal(a->extra.base_amount, b->extra.base_amount);
    check_equal(a->extra.original, b->extra.original);
    check_equal(a->extra.original_currency, b->extra.original_currency);
    check_equal(a->extra.terms_after, b->extra.terms_after);
    check_equal(a->extra.dimension_count, b->extra.dimension_count);
    for (uint32_t i = 0; i < b->extra.dimension_count; i++) {
        check_equal(a->dimensions[i].dimension, b->dimensions[i].dimension);
        check_equal(a->dimensions[i].value, b->dimensions[i].value);
    }
}

static void check_same_allocation(const enc_allocation_event *a, const enc_allocation_event *b)
{
    check_equal(a->continues, b->continues);
    check_equal(a->from, b->from);
    check_equal(a->count, b->count);
    for (uint32_t i = 0; i < b->count; i++) {
        check_equal(a->pairs[i].credit_line, b->pairs[i].credit_line);
        check_equal(a->pairs[i].debit_line, b->pairs[i].debit_line);
        check_equal(a->pairs[i].amount, b->pairs[i].amount);
    }
}

static void check_same(const enc_event *a, const enc_event *b)
{
    check_equal(a->kind, b->kind);
    switch (b->kind) {
    case ENCOURS_EVENT_LEDGER:
        check_same_text(a->as.ledger.id, b->as.ledger.id);
        check_equal(a->as.ledger.base_currency, b->as.ledger.base_currency);
        check_equal(a->as.ledger.unique_numbers, b->as.ledger.unique_numbers);
        return;
    case ENCOURS_EVENT_CURRENCY:
        check_equal(a->as.currency.numeric, b->as.currency.numeric);
        check_equal(a->as.currency.exponent, b->as.currency.exponent);
        return;
    case ENCOURS_EVENT_VALUE:
        check_equal(a->as.value.dimension, b->as.value.dimension);
        check_same_text(a->as.value.text, b->as.value.text);
        return;
    case ENCOURS_EVENT_CUSTOMER:
        check_same_text(a->as.customer.code, b->as.customer.code);
        check_equal(a->as.customer.has_party, b->as.customer.has_party);
        return;
    case ENCOURS_EVENT_DIMENSION:
    case ENCOURS_EVENT_TERMS:
        check_same_text(a->as.terms, b->as.terms);
        return;
    case ENCOURS_EVENT_DOCUMENT:
        check_same_document(&a->as.document, &b->as.document);
        return;
    case ENCOURS_EVENT_ALLOCATION:
        check_same_allocation(&a->as.allocation, &b->as.allocation);
        return;
    default: /* numbers only, without holes */
        check(memcmp(&a->as, &b->as, sizeof(enc_customer_dimension)) == 0);
        return;
    }
}

typedef struct run {
    encours_context *context;
    enc_buffer bytes;
    made *events;
    enc_decoded *decoded;
    size_t count;
} run;

static run run_new(void)
{
    run r = {.events = malloc(EVENTS_MAX * sizeof(made)), .decoded = malloc(sizeof(enc_decoded))};
    check(r.events != NULL && r.decoded != NULL);
    check_ok(encours_context_new(NULL, &r.context, check_error()));
    enc_buffer_init(&r.bytes, r.context, RUN_BYTES_MAX);
    return r;
}

static void run_free(run *r)
{
    enc_buffer_release(&r->bytes);
    encours_context_free(r->context);
    free(r->events);
    free(r->decoded);
}

static void run_make(run *r, test_random *random)
{
    enc_codec codec = {.level = ENC_FORMAT_LEVEL};
    r->bytes.size = 0;
    r->count = 1 + random_below(random, EVENTS_MAX);
    for (size_t i = 0; i < r->count; i++) {
        size_t before = r->bytes.size;
        make_event(random, (uint8_t)random_between(random, 1, 13), &r->events[i]);
        check_ok(enc_event_encode(&codec, &r->events[i].decoded.event, &r->bytes, check_error()));
        check(r->bytes.size - before <= enc_event_size_max(&r->events[i].decoded.event));
    }
}

static void every_event_comes_back_as_it_was(void **state)
{
    (void)state;
    run r = run_new();
    FOR_RANDOM(random, 3000)
    {
        run_make(&r, &random);
        enc_codec codec = {.level = ENC_FORMAT_LEVEL};
        enc_reader reader = {r.bytes.bytes, r.bytes.bytes + r.bytes.size, false};
        for (size_t i = 0; i < r.count; i++) {
            const char *wrong = enc_event_decode(&codec, &reader, r.decoded);
            if (wrong != NULL)
                fail_msg("round %" PRIu64 ", event %zu %s", random.round, i, wrong);
            check_same(&r.decoded->event, &r.events[i].decoded.event);
        }
        check(reader.at == reader.end);
    }
    run_free(&r);
}

/* Whatever decodes has but one form. The events that do must encode to the bytes they were read
 * from, however these came about. */
static void check_one_form(run *r, const uint8_t *bytes, size_t size, uint64_t round)
{
    enc_codec codec = {.level = ENC_FORMAT_LEVEL}, again = codec;
    enc_reader reader = {bytes, bytes + size, false};
    enc_buffer encoded;
    enc_buffer_init(&encoded, r->context, RUN_BYTES_MAX);
    while (reader.at < reader.end) {
        const uint8_t *start = reader.at;
        if (enc_event_decode(&codec, &reader, r->decoded) != NULL)
            break;
        encoded.size = 0;
        check_ok(enc_event_encode(&again, &r->decoded->event, &encoded, check_error()));
        if (encoded.size != (size_t)(reader.at - start) ||
            memcmp(encoded.bytes, start, encoded.size) != 0)
            fail_msg("round %" PRIu64 ": kind %u at %zu has two forms", round,
                     r->decoded->event.kind, (size_t)(start - bytes));
        check(memcmp(&codec, &again, sizeof codec) == 0);
    }
    enc_buffer_release(&encoded);
}

static void what_decodes_has_one_form(void **state)
{
    (void)state;
    run r = run_new();
    FOR_RANDOM(random, 30000)
    {
        if (random.round % 16 == 0)
            run_make(&r, &random);
        uint8_t *bytes = malloc(r.bytes.size); /* its own block: reading past the end is seen */
        check(bytes != NULL);
        memcpy(bytes, r.bytes.bytes, r.bytes.size);
        for (uint64_t changes = random_below(&random, 5); changes > 0; changes--) {
            size_t at = random_below(&random, r.bytes.size);
            if (random_below(&random, 2))
                bytes[at] ^= (uint8_t)(1u << random_below(&random, 8));
            else
                bytes[at] = (uint8_t)random_below(&random, 4);
        }
        check_one_form(&r, bytes, r.bytes.size, random.round);
        free(bytes);
    }
    run_free(&r);
}

static void every_cut_is_refused(void **state)
{
    (void)state;
    run r = run_new();
    FOR_RANDOM(random, 260)
    {
        enc_codec codec = {.level = ENC_FORMAT_LEVEL};
        r.bytes.size = 0;
        make_event(&random, (uint8_t)(1 + random.round % 13), &r.events[0]);
        check_ok(enc_event_encode(&codec, &r.events[0].decoded.event, &r.bytes, check_error()));
        for (size_t size = 0; size < r.bytes.size; size++) {
            uint8_t *bytes = malloc(size + 1);
            check(bytes != NULL);
            memcpy(bytes, r.bytes.bytes, size);
            enc_codec fresh = {.level = ENC_FORMAT_LEVEL};
            enc_reader reader = {bytes, bytes + size, false};
            if (enc_event_decode(&fresh, &reader, r.decoded) == NULL)
                fail_msg("kind %" PRIu64 " cut after %zu bytes", 1 + random.round % 13, size);
            free(bytes);
        }
    }
    run_free(&r);
}

CHECK_MAIN(every_event_comes_back_as_it_was, what_decodes_has_one_form, every_cut_is_refused)
