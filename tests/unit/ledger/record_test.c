/* SPDX-License-Identifier: MIT */
/* Records: nothing damaged, missing, exchanged or of another time is believed. */
#include "ledger/record.h"

#include <stdlib.h>

#include "base/crc.h"
#include "encours/ledger.h"
#include "ledger/codec.h"
#include "store/store.h"
#include "support/check.h"
#include "support/random.h"

enum { SIZE_MAX_HERE = 512, BOTH = ENC_RECORD_FIRST | ENC_RECORD_LAST };

/* One record and the head before it. */
typedef struct sealed {
    uint8_t bytes[SIZE_MAX_HERE];
    size_t size;
} sealed;

static const char NAME[] = "LOG";

static enc_record_header header_of(uint8_t command, int64_t recorded_at)
{
    enc_record_header header = {
        .recorded_at = recorded_at, .actor = {"clerk", 5}, .reason = {"post", 4}};
    memset(header.command_id, command, sizeof header.command_id);
    memset(header.digest, 0x77, sizeof header.digest);
    return header;
}

/* Seal `events` behind `head`, which moves on. */
static sealed seal(encours_store_head *head, const enc_record_header *header, uint8_t flags,
                   const void *events, size_t size)
{
    sealed record = {.size = ENC_RECORD_HEAD_SIZE};
    if (header != NULL)
        record.size = (size_t)(enc_record_header_put(record.bytes + record.size, header) -
                               record.bytes);
    check(record.size + size + ENC_RECORD_TAIL_SIZE <= sizeof record.bytes);
    if (size > 0)
        memcpy(record.bytes + record.size, events, size);
    record.size += size + ENC_RECORD_TAIL_SIZE;
    enc_record_seal(record.bytes, record.size, ++head->sequence, ENC_FORMAT_LEVEL, flags,
                    head->hash);
    return record;
}

/* CRC and hash again, over whatever the bytes are now. */
static void seal_again(sealed *record, const encours_store_head *before)
{
    uint8_t *crc = record->bytes + record->size - ENC_RECORD_TAIL_SIZE;
    uint32_t value = enc_crc32(record->bytes, record->size - ENC_RECORD_TAIL_SIZE);
    for (int i = 0; i < 4; i++)
        crc[i] = (uint8_t)(value >> 8 * i);
    enc_sha256 sha;
    enc_sha256_init(&sha);
    enc_sha256_update(&sha, before->hash, sizeof before->hash);
    enc_sha256_update(&sha, record->bytes, record->size - ENC_SHA256_SIZE);
    enc_sha256_final(&sha, record->bytes + record->size - ENC_SHA256_SIZE);
}

/* Opening fails with this and the head stays. */
static void check_refused(const uint8_t *bytes, size_t size, const encours_store_head *before,
                          encours_status kind, const char *part)
{
    encours_store_head head = *before;
    enc_record out;
    uint8_t *own = malloc(size + 1); /* a block of its own: reading past the end is seen */
    check(own != NULL);
    memcpy(own, bytes, size);
    check_fails(enc_record_open(own, size, &head, &out, check_error()), kind, part);
    check(head.sequence == before->sequence && memcmp(head.hash, before->hash, 32) == 0);
    check_equal(check_last_error()->index, before->sequence + 1);
    free(own);
}

static void a_record_opens_as_it_was_sealed(void **state)
{
    (void)state;
    encours_store_head written = {0}, read = {0};
    enc_record_header header = header_of(9, -5);
    sealed first = seal(&written, &header, ENC_RECORD_FIRST, "\x0D\x01", 2);
    sealed second = seal(&written, NULL, ENC_RECORD_LAST, "\x0D\x02\x0D\x03", 4);
    enc_record out;
    check_ok(enc_record_open(first.bytes, first.size, &read, &out, check_error()));
    check_equal(out.sequence, 1);
    check_equal(out.flags, ENC_RECORD_FIRST);
    check_equal(out.header.recorded_at, -5);
    check(enc_text_equal(out.header.actor, header.actor));
    check(enc_text_equal(out.header.reason, header.reason));
    check(memcmp(out.header.command_id, header.command_id, 16) == 0);
    check(memcmp(out.header.digest, header.digest, 16) == 0);
    check_equal(out.events.end - out.events.at, 2);
    check_ok(enc_record_open(second.bytes, second.size, &read, &out, check_error()));
    check_equal(out.flags, ENC_RECORD_LAST);
    check(out.events.end - out.events.at == 4 && memcmp(out.events.at, "\x0D\x02\x0D\x03", 4) == 0);
    check(read.sequence == 2 && memcmp(read.hash, written.hash, 32) == 0);
}

static void every_flipped_bit_is_found(void **state)
{
    (void)state;
    encours_store_head head = {0}, before = {0};
    enc_record_header header = header_of(1, 0);
    sealed record = seal(&head, &header, BOTH, "\x0D\x01\x0D\x05", 4);
    for (size_t bit = 0; bit < record.size * 8; bit++) {
        record.bytes[bit / 8] ^= (uint8_t)(1u << bit % 8);
        check_refused(record.bytes, record.size, &before, ENCOURS_E_CORRUPT, "record 1");
        record.bytes[bit / 8] ^= (uint8_t)(1u << bit % 8);
    }
}

static void every_cut_is_found(void **state)
{
    (void)state;
    encours_store_head head = {0}, before = {0};
    enc_record_header header = header_of(1, 0);
    sealed record = seal(&head, &header, BOTH, "\x0D\x01", 2);
    for (size_t size = 0; size <= record.size + 1; size++)
        if (size != record.size)
            check_refused(record.bytes, size, &before, ENCOURS_E_CORRUPT, "cut");
}

static void gaps_exchanges_and_other_chains_are_found(void **state)
{
    (void)state;
    encours_store_head head = {0}, start = {0}, other = {0};
    enc_record_header header = header_of(1, 0);
    sealed first = seal(&head, &header, BOTH, "", 0);
    encours_store_head after_first = head;
    sealed second = seal(&head, &header, BOTH, "\x0D\x01", 2);
    other.hash[31] = 1;
    sealed stranger = seal(&other, &header, BOTH, "", 0);
    check_refused(second.bytes, second.size, &start, ENCOURS_E_CORRUPT, "missing");
    check_refused(first.bytes, first.size, &after_first, ENCOURS_E_CORRUPT, "missing");
    check_refused(stranger.bytes, stranger.size, &start, ENCOURS_E_CORRUPT, "hash chain");
    after_first.hash[0] ^= 1;
    check_refused(second.bytes, second.size, &after_first, ENCOURS_E_CORRUPT, "hash chain");
}

/* Sealed anew, so that CRC and chain hold: level and flags are looked at for themselves. */
static void other_levels_are_unsupported_and_other_flags_damage(void **state)
{
    (void)state;
    encours_store_head head = {0}, before = {0};
    enc_record_header header = header_of(1, 0);
    for (unsigned value = 0; value < 256; value++) {
        memset(&head, 0, sizeof head);
        sealed record = seal(&head, &header, BOTH, "", 0);
        record.bytes[2] = (uint8_t)value;
        seal_again(&record, &before);
        if (value < ENC_FORMAT_LEVEL_FIRST || value > ENC_FORMAT_LEVEL)
            check_refused(record.bytes, record.size, &before, ENCOURS_E_UNSUPPORTED, "level");
        record.bytes[2] = ENC_FORMAT_LEVEL;
        record.bytes[3] = (uint8_t)value;
        seal_again(&record, &before);
        if (value > BOTH)
            check_refused(record.bytes, record.size, &before, ENCOURS_E_CORRUPT, "head");
    }
}

/* A later level may have other flags, another sequence, another payload: the level comes first. */
static void a_later_level_is_recognised_whatever_it_holds(void **state)
{
    (void)state;
    encours_store_head head = {0}, before = {0};
    sealed record = seal(&head, NULL, 0, "\xFF\xFF\xFF", 3);
    record.bytes[2] = ENC_FORMAT_LEVEL + 1;
    record.bytes[3] = 0xFF;
    memset(record.bytes + 8, 0xEE, 8);
    seal_again(&record, &before);
    check_refused(record.bytes, record.size, &before, ENCOURS_E_UNSUPPORTED, "level 4");
}

static void a_transaction_header_is_whole_and_short(void **state)
{
    (void)state;
    encours_store_head before = {0};
    char text[40];
    memset(text, 'a', sizeof text);
    for (size_t size = 0; size < sizeof text; size++) {
        enc_record_header header = header_of(1, 0);
        header.actor = (enc_text){text, size};
        header.reason = (enc_text){text, 40 - size};
        encours_store_head head = {0};
        sealed record = seal(&head, &header, BOTH, "", 0);
        if (size > ENC_ACTOR_BYTES_MAX || 40 - size > ENC_REASON_BYTES_MAX) {
            check_refused(record.bytes, record.size, &before, ENCOURS_E_CORRUPT, "head");
        } else {
            enc_record out;
            head = before;
            check_ok(enc_record_open(record.bytes, record.size, &head, &out, check_error()));
        }
    }
    enc_record_header header = header_of(1, 0);
    encours_store_head head;
    sealed record;
    for (int i = 0; i < 3; i++) {
        header.reason = (enc_text){i == 0 ? "\xC3" : i == 1 ? "\n" : "\x7F", 1};
        memset(&head, 0, sizeof head);
        record = seal(&head, &header, BOTH, "", 0);
        check_refused(record.bytes, record.size, &before, ENCOURS_E_CORRUPT, "head");
    }
    uint8_t payload[64] = {0};
    header = (enc_record_header){.recorded_at = 0};
    size_t whole = enc_record_header_size(&header);
    check(enc_record_header_put(payload, &header) == payload + whole);
    for (size_t size = 0; size < whole; size++) {
        memset(&head, 0, sizeof head);
        record = seal(&head, NULL, BOTH, payload, size);
        check_refused(record.bytes, record.size, &before, ENCOURS_E_CORRUPT, "head");
    }
}

/* --- Logs: a store that gives these records, opened as a ledger. */

typedef struct log_test {
    encours_context *context;
    encours_store *store;
    encours_store_head head;
} log_test;

/* The creation of a ledger in EUR, as record 1. */
#define CREATION "\x01\x03LOG\xD2\x07\x00\x02\xD2\x07\x02"

static void log_put(log_test *test, const enc_record_header *header, uint8_t flags,
                    const void *events, size_t size)
{
    encours_store_head before = test->head, unused;
    sealed record = seal(&test->head, header, flags, events, size);
    encours_bytes bytes = {record.bytes, record.size};
    check_ok(enc_store_append(test->store, NAME, &before, &bytes, 1, &unused, check_error()));
}

static log_test log_begin(void)
{
    log_test test = {0};
    check_ok(encours_context_new(NULL, &test.context, check_error()));
    check_ok(encours_store_memory_new(test.context, &test.store, check_error()));
    enc_record_header header = header_of(1, 100);
    log_put(&test, &header, BOTH, CREATION, sizeof CREATION - 1);
    return test;
}

/* Open, which must fail so (or succeed when `part` is NULL), and end. */
static void log_end(log_test *test, const char *part)
{
    encours_ledger *ledger = NULL;
    if (part == NULL)
        check_ok(encours_ledger_open(test->store, NAME, NULL, &ledger, check_error()));
    else
        check_fails(encours_ledger_open(test->store, NAME, NULL, &ledger, check_error()),
                    ENCOURS_E_CORRUPT, part);
    check_equal(ledger != NULL, part == NULL);
    encours_ledger_free(ledger);
    encours_store_free(test->store);
    encours_context_free(test->context);
}

/* A text that no reader takes is not written. */
static void a_ledger_that_was_created_can_be_opened(void **state)
{
    (void)state;
    static const char *const actors[] = {"\xFF", "a\nb", "\x7F",
                                         "123456789012345678901234567890123"};
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    encours_ledger_create_options options = {.struct_size = sizeof options, .base_currency = 978};
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_memory_new(context, &store, check_error()));
    for (size_t i = 0; i < sizeof actors / sizeof actors[0]; i++) {
        options.actor = actors[i];
        check_fails(encours_ledger_create(store, NAME, &options, &ledger, check_error()),
                    ENCOURS_E_INVALID, "actor");
        check(ledger == NULL);
    }
    options.actor = "12345678901234567890123456789\xE2\x82\xAC";
    check_ok(encours_ledger_create(store, NAME, &options, &ledger, check_error()));
    encours_ledger_free(ledger);
    check_ok(encours_ledger_open(store, NAME, NULL, &ledger, check_error()));
    encours_ledger_free(ledger);
    encours_store_free(store);
    encours_context_free(context);
}

static void transactions_are_whole_and_in_order(void **state)
{
    (void)state;
    enc_record_header second = header_of(2, 100), third = header_of(3, 99);
    enc_record_header again = header_of(1, 100);
    log_test test = log_begin();
    log_end(&test, NULL);

    test = log_begin(); /* records of a transaction may be empty, and as many as it likes */
    log_put(&test, &second, ENC_RECORD_FIRST, "", 0);
    log_put(&test, NULL, 0, "\x05\x01K\x00", 4);
    log_put(&test, NULL, ENC_RECORD_LAST, "", 0);
    log_end(&test, NULL);

    test = log_begin();
    log_put(&test, &second, ENC_RECORD_FIRST, "", 0);
    log_end(&test, "no end");

    test = log_begin();
    log_put(&test, &second, ENC_RECORD_FIRST, "", 0);
    log_put(&test, &second, BOTH, "", 0);
    log_end(&test, "does not continue");

    test = log_begin();
    log_put(&test, NULL, ENC_RECORD_LAST, "", 0);
    log_end(&test, "does not continue");

    test = log_begin();
    log_put(&test, &second, BOTH, "", 0);
    log_put(&test, &third, BOTH, "", 0);
    log_end(&test, "recorded before");

    test = log_begin();
    log_put(&test, &again, BOTH, "", 0);
    log_end(&test, "repeats a command id");
}

static void events_that_cannot_be_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *events;
        size_t size;
        const char *part;
    } logs[] = {
        {"\x05\x01K\x00", 4, NULL},
        {"\x16", 1, "unknown kind"},
        {"\x05\x01K", 3, "cut"},
        {"\x05\x01K\x00\x05\x01K\x00", 8, "breaks a rule"},
        {"\x01\x01K\xD2\x07\x00", 6, "breaks a rule"},
        {"\x02\xD2\x07\x02", 4, "breaks a rule"},
        {"\x0D\x00", 2, "breaks a rule"},
        {"\x07\x01\x00\x00\x01\x05\x01", 7, "breaks a rule"},
    };
    for (size_t i = 0; i < sizeof logs / sizeof logs[0]; i++) {
        enc_record_header header = header_of(2, 100);
        log_test test = log_begin();
        log_put(&test, &header, BOTH, logs[i].events, logs[i].size);
        log_end(&test, logs[i].part);
    }
}

/* Registers begin anew in each record: customer 1 is a difference of 1 again. */
static void registers_begin_anew_in_each_record(void **state)
{
    (void)state;
    static const char customers[] = "\x05\x00\x00\x05\x00\x00\x07\x01\x02\x00\x01\x05\x01";
    enc_record_header second = header_of(2, 100);
    log_test test = log_begin();
    log_put(&test, &second, ENC_RECORD_FIRST, customers, sizeof customers - 1);
    log_put(&test, NULL, ENC_RECORD_LAST, "\x07\x01\x02\x00\x01\x05\x01", 7);
    log_end(&test, NULL);
    test = log_begin();
    log_put(&test, &second, ENC_RECORD_FIRST, customers, sizeof customers - 1);
    log_put(&test, NULL, ENC_RECORD_LAST, "\x07\x00\x00\x00\x05\x01", 6);
    log_end(&test, "breaks a rule"); /* type 0: it is not that of the record before */
}

CHECK_MAIN(a_record_opens_as_it_was_sealed, every_flipped_bit_is_found, every_cut_is_found,
           gaps_exchanges_and_other_chains_are_found,
           other_levels_are_unsupported_and_other_flags_damage,
           a_later_level_is_recognised_whatever_it_holds, a_transaction_header_is_whole_and_short,
           a_ledger_that_was_created_can_be_opened, transactions_are_whole_and_in_order,
           events_that_cannot_be_are_refused, registers_begin_anew_in_each_record)
