/* SPDX-License-Identifier: MIT */
/* Snapshots of small ledgers: what is kept, what is passed over, and what becomes of pieces. */
#include "encours/snapshot.h"

#include <stdlib.h>

#include "base/crc.h"
#include "encours/party.h"
#include "ledger/engine.h"
#include "ledger/ledger.h"
#include "ledger/snapshot.h"
#include "ledger/snapshot_keep.h"
#include "ledger/snapshot_rules.h"
#include "support/check.h"
#include "support/ledger.h"

static test_ledger begin(void)
{
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME"), best = ledger_customer(&test, "BEST");
    uint64_t invoice = ledger_post(&test, acme, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    ledger_post(&test, best, ENCOURS_DOCUMENT_INVOICE, 101, 131, 700);
    uint64_t payment = ledger_post(&test, acme, ENCOURS_DOCUMENT_PAYMENT, 120, 0, 400);
    ledger_allocate(&test, payment, invoice, 400, 120);
    return test;
}

static encours_snapshot_report write_now(test_ledger *test)
{
    encours_snapshot_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_snapshot(test->ledger, NULL, NULL, &report, check_error()));
    return report;
}

static encours_opening reopen(test_ledger *test)
{
    encours_opening opening = {.struct_size = sizeof opening};
    ledger_reopen(test);
    check_ok(encours_ledger_opening(test->ledger, &opening, check_error()));
    return opening;
}

static void check_books(test_ledger *test)
{
    check_equal(ledger_balance(test, 1, 130), 600);
    check_equal(ledger_balance(test, 2, 130), 700);
    check_equal(ledger_balance(test, 0, 110), 1700);
}

static void a_ledger_is_opened_from_its_snapshot(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_snapshot_report report = write_now(&test);
    check_equal(report.sequence, 7);
    check_equal(report.present, 0);
    check(report.bytes > report.blocks * 96 && report.bytes_raw > 0);
    ledger_post(&test, 2, ENCOURS_DOCUMENT_INVOICE, 140, 150, 5);
    encours_opening opening = reopen(&test);
    check_equal(opening.snapshot_sequence, 7);
    check_equal(opening.snapshot_bytes, report.bytes);
    check_equal(opening.records, 1);
    check_equal(opening.passed_over, 0);
    check_books(&test);
    check_equal(ledger_balance(&test, 2, 140), 705);
    uint64_t number;
    check_ok(encours_ledger_find_customer(test.ledger, "BEST", &number, check_error()));
    check_equal(number, 2);
    ledger_end(&test);
}

static void a_snapshot_that_is_there_is_not_written_again(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_snapshot_report first = write_now(&test), second = write_now(&test);
    check_equal(second.present, 1);
    check_equal(second.bytes, 0);
    check_equal(second.blocks, first.blocks);
    check(memcmp(first.digest, second.digest, sizeof first.digest) == 0);
    ledger_end(&test);
}

static void as_many_are_kept_as_asked(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_snapshot_info info = {.struct_size = sizeof info};
    for (int i = 1; i <= 4; i++) { /* at records 2 to 5, two kept each time */
        ledger_customer(&test, i == 1 ? "A" : i == 2 ? "B" : i == 3 ? "C" : "D");
        encours_snapshot_report report = write_now(&test);
        check_equal(report.dropped, i > 2);
    }
    check_ok(encours_ledger_snapshot_find(test.ledger, UINT64_MAX, &info, check_error()));
    check_equal(info.sequence, 5);
    check_ok(encours_ledger_snapshot_find(test.ledger, 4, &info, check_error()));
    check_equal(info.sequence, 4);
    check_fails(encours_ledger_snapshot_find(test.ledger, 3, &info, check_error()),
                ENCOURS_E_NOT_FOUND, "no sealed snapshot");
    encours_snapshot_options all = {.struct_size = sizeof all, .keep = UINT32_MAX};
    ledger_customer(&test, "E");
    check_ok(encours_ledger_snapshot(test.ledger, NULL, &all, NULL, check_error()));
    check_ok(encours_ledger_snapshot_find(test.ledger, 4, &info, check_error()));
    check_equal(info.sequence, 4);
    check_ok(encours_ledger_snapshot_drop(test.ledger, 6, check_error()));
    check_ok(encours_ledger_snapshot_drop(test.ledger, 6, check_error()));
    check_ok(encours_ledger_snapshot_find(test.ledger, UINT64_MAX, &info, check_error()));
    check_equal(info.sequence, 5);
    ledger_end(&test);
}

static void wrong_calls_are_refused(void **state)
{
    (void)state;
    test_ledger test = begin(), other = begin();
    encours_view *view = ledger_view(&other);
    encours_snapshot_options options = {.struct_size = sizeof options, .compression = 9};
    check_fails(encours_ledger_snapshot(test.ledger, NULL, &options, NULL, check_error()),
                ENCOURS_E_INVALID, "compression");
    check_fails(encours_ledger_snapshot(test.ledger, view, NULL, NULL, check_error()),
                ENCOURS_E_INVALID, "not of this handle");
    encours_ledger_open_options flags = {.struct_size = sizeof flags, .flags = 8};
    encours_ledger *ledger;
    check_fails(encours_ledger_open(test.store, "TEST", &flags, &ledger, check_error()),
                ENCOURS_E_INVALID, "flags");
    encours_view_free(view);
    ledger_end(&other);
    ledger_end(&test);
}

/* The blocks of a snapshot, taken out of the store. */
enum { BLOCKS_MAX = 64 };
typedef struct taken {
    encours_store *store;
    enc_snapshot_seal seal;
    encours_bytes blocks[BLOCKS_MAX];
} taken;

static encours_status keep_block(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    taken *t = user;
    (void)version;
    uint8_t *copy = malloc(bytes.size);
    check(copy != NULL && number < BLOCKS_MAX);
    memcpy(copy, bytes.data, bytes.size);
    t->blocks[number] = (encours_bytes){copy, bytes.size};
    return ENCOURS_OK;
}

static taken take_out(test_ledger *test)
{
    taken t = {.store = test->store};
    check_ok(enc_snapshot_seal_find(test->store, "TEST", INT64_MAX, &t.seal, check_error()));
    check(t.seal.blocks <= BLOCKS_MAX);
    for (uint64_t i = 0; i < t.seal.blocks; i++)
        check_ok(enc_store_snapshot_get(test->store, "TEST", t.seal.at.sequence, i, keep_block, &t,
                                        check_error()));
    return t;
}

static void put_back(const taken *t)
{
    uint64_t sequence = t->seal.at.sequence;
    check_ok(enc_store_snapshot_drop(t->store, "TEST", sequence, check_error()));
    for (uint64_t i = 0; i < t->seal.blocks; i++)
        check_ok(
            enc_store_snapshot_put(t->store, "TEST", sequence, i, t->blocks[i], check_error()));
    check_ok(enc_store_snapshot_seal(t->store, "TEST", sequence, t->seal.at.hash, t->seal.blocks,
                                     t->seal.digest, check_error()));
}

static void forget(taken *t)
{
    for (uint64_t i = 0; i < t->seal.blocks; i++)
        free((void *)(uintptr_t)t->blocks[i].data);
}

static void check_passed(test_ledger *test, int32_t status)
{
    encours_opening opening = reopen(test);
    check_equal(opening.snapshot_sequence, 0);
    check_equal(opening.passed_over, 1);
    check_equal(opening.passed_sequence, 7);
    check_equal(opening.passed_status, status);
    check_equal(opening.records, 7);
}

/* Every bit of every block, one at a time: never used, always told, and the log gives the same. */
static void no_flipped_bit_is_used(void **state)
{
    (void)state;
    test_ledger test = begin();
    encours_snapshot_options options = {.struct_size = sizeof options,
                                        .compression = ENCOURS_SNAPSHOT_ZLIB};
    check_ok(encours_ledger_snapshot(test.ledger, NULL, &options, NULL, check_error()));
    taken t = take_out(&test);
    for (uint64_t i = 0; i < t.seal.blocks; i++)
        for (size_t byte = 0; byte < t.blocks[i].size; byte++)
            for (int bit = 0; bit < 8; bit++) {
                uint8_t *at = (uint8_t *)(uintptr_t)t.blocks[i].data + byte;
                *at ^= (uint8_t)(1u << bit);
                put_back(&t);
                check_passed(&test, ENCOURS_E_CORRUPT);
                *at ^= (uint8_t)(1u << bit);
            }
    check_books(&test);
    put_back(&t);
    check_equal(reopen(&test).snapshot_sequence, 7);
    forget(&t);
    ledger_end(&test);
}

static void a_damaged_one_is_told_by_verification_and_written_anew(void **state)
{
    (void)state;
    test_ledger test = begin();
    write_now(&test);
    taken t = take_out(&test);
    uint8_t *at = (uint8_t *)(uintptr_t)t.blocks[3].data + t.blocks[3].size - 1;
    *at ^= 4;
    put_back(&t);
    encours_verify_options options = {.struct_size = sizeof options, .snapshots = 1};
    encours_verify_report report = {.struct_size = sizeof report};
    check_fails(encours_ledger_verify(test.ledger, &options, &report, check_error()),
                ENCOURS_E_CORRUPT, "block 3 of snapshot 7");
    check_equal(report.snapshots_bad, 1);
    check_equal(report.first_bad_snapshot, 7);
    check_equal(report.first_bad_block, 3);
    check_equal(report.first_bad_record, 0);
    check_equal(report.transactions, 7);
    check_equal(write_now(&test).present, 0);
    check_ok(encours_ledger_verify(test.ledger, &options, &report, check_error()));
    check_equal(report.snapshots, 1);
    check_equal(reopen(&test).snapshot_sequence, 7);
    forget(&t);
    ledger_end(&test);
}

/* Blocks made again with right checksums after a word was changed: a store that lies. */
static void reseal(taken *t)
{
    enc_sha256 digest;
    enc_snapshot_digest_begin(&digest, &t->seal.at);
    for (uint64_t i = 0; i < t->seal.blocks; i++) {
        enc_block_header header;
        uint8_t *block = (uint8_t *)(uintptr_t)t->blocks[i].data;
        bool other;
        (void)enc_block_open(t->blocks[i], &header, &other);
        header.crc = enc_crc32(block + ENC_SNAPSHOT_HEADER_SIZE, header.stored);
        if (header.encoding == ENC_BLOCK_RAW)
            enc_sha256_of(block + ENC_SNAPSHOT_HEADER_SIZE, header.stored, header.sha);
        enc_block_header_put(&header, block);
        enc_snapshot_digest_add(&digest, &header);
    }
    enc_sha256_final(&digest, t->seal.digest);
}

/* Rows that would lead out of their tables are refused, whatever their checksums say; rows that
 * would not are found out by verification. */
static void forged_rows_do_no_harm(void **state)
{
    (void)state;
    test_ledger test = begin();
    write_now(&test);
    taken t = take_out(&test);
    int refused = 0, told = 0;
    for (uint64_t i = 1; i < t.seal.blocks; i++) /* a strange head is that of another release */
        for (size_t byte = ENC_SNAPSHOT_HEADER_SIZE; byte < t.blocks[i].size; byte++) {
            uint8_t *at = (uint8_t *)(uintptr_t)t.blocks[i].data + byte, before = *at;
            *at = (uint8_t)(before ^ (byte % 2 == 0 ? 0x80 : 0x01));
            reseal(&t);
            put_back(&t);
            encours_opening opening = reopen(&test);
            refused += opening.passed_over == 1;
            encours_view *view = ledger_view(&test);
            int64_t balance;
            encours_status status = encours_view_balance(view, 1, TEST_EUR, (encours_date){130},
                                                         &balance, check_error());
            check(status == ENCOURS_OK || check_last_error()->message[0] != '\0');
            encours_view_free(view);
            encours_verify_options options = {.struct_size = sizeof options, .snapshots = 1};
            encours_verify_report report = {.struct_size = sizeof report};
            check_fails(encours_ledger_verify(test.ledger, &options, &report, check_error()),
                        ENCOURS_E_CORRUPT, "");
            told++;
            *at = before;
        }
    check(refused > 0 && refused < told);
    forget(&t);
    ledger_end(&test);
}

static void one_of_another_log_is_passed_over(void **state)
{
    (void)state;
    test_ledger test = begin(), other = ledger_begin();
    ledger_customer(&other, "X");
    for (int i = 0; i < 5; i++)
        ledger_post(&other, 1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1);
    write_now(&other);
    taken t = take_out(&other);
    t.store = test.store;
    put_back(&t);
    check_passed(&test, ENCOURS_E_CORRUPT);
    check_books(&test);
    forget(&t);
    ledger_end(&other);
    ledger_end(&test);
}

/* What an interrupted process leaves: a mark and some blocks, not sealed. */
static void unfinished_ones_are_never_found_and_removed_later(void **state)
{
    (void)state;
    test_ledger test = begin();
    enc_snapshot_place place = {test.store, "TEST"};
    encours_bytes half = {(const uint8_t *)"half", 4};
    check_ok(enc_snapshot_begin_mark(&place, 6, check_error()));
    check_ok(enc_snapshot_put(&place, 6, 0, half, check_error()));
    encours_opening opening = reopen(&test);
    check_equal(opening.snapshot_sequence, 0);
    check_equal(opening.passed_over, 0);
    encours_snapshot_info info = {.struct_size = sizeof info};
    check_fails(encours_ledger_snapshot_find(test.ledger, UINT64_MAX, &info, check_error()),
                ENCOURS_E_NOT_FOUND, "");
    check_equal(write_now(&test).dropped, 1);
    enc_snapshot_seal seal; /* neither the mark nor its own is left */
    check_ok(enc_snapshot_seal_find(test.store, "TEST", UINT64_MAX, &seal, check_error()));
    check_equal(seal.at.sequence, 7);
    ledger_end(&test);
}

static int32_t stop_at(void *user, uint64_t done, uint64_t total)
{
    check(done <= total);
    return done == *(uint64_t *)user;
}

static void writing_and_opening_can_be_stopped(void **state)
{
    (void)state;
    test_ledger test = begin();
    uint64_t at = 2;
    encours_snapshot_options options = {
        .struct_size = sizeof options, .progress = stop_at, .progress_user = &at};
    check_fails(encours_ledger_snapshot(test.ledger, NULL, &options, NULL, check_error()),
                ENCOURS_E_CANCELLED, "progress");
    enc_snapshot_seal seal;
    check_fails(enc_snapshot_seal_find(test.store, "TEST", UINT64_MAX, &seal, check_error()),
                ENCOURS_E_NOT_FOUND, "");
    write_now(&test);
    at = 0; /* records covered after the first blocks */
    encours_ledger_open_options open = {
        .struct_size = sizeof open, .progress = stop_at, .progress_user = &at};
    encours_ledger *ledger;
    check_fails(encours_ledger_open(test.store, "TEST", &open, &ledger, check_error()),
                ENCOURS_E_CANCELLED, "progress");
    ledger_end(&test);
}

/* Another process at work in the middle: another handle, from the progress of the first. */
typedef struct meanwhile {
    test_ledger *test;
    uint64_t at;
    bool newer; /* it commits first, so that its snapshot stands at a later record */
    uint32_t calls;
} meanwhile;

static int32_t another_process(void *user, uint64_t done, uint64_t total)
{
    meanwhile *m = user;
    encours_ledger *ledger;
    (void)total;
    if (done != m->at || m->calls++ > 0)
        return 0;
    check_ok(encours_ledger_open(m->test->store, "TEST", NULL, &ledger, check_error()));
    if (m->newer) {
        test_ledger other = {.ledger = ledger, .commands = 50};
        ledger_customer(&other, "OTHER");
    }
    check_ok(encours_ledger_snapshot(ledger, NULL, NULL, NULL, check_error()));
    encours_ledger_free(ledger);
    return 0;
}

static void two_processes_may_write_the_same(void **state)
{
    (void)state;
    for (uint64_t at = 1; at <= 12; at += 11) {
        test_ledger test = begin();
        meanwhile other = {.test = &test, .at = at};
        encours_snapshot_report report = {.struct_size = sizeof report};
        encours_snapshot_options options = {
            .struct_size = sizeof options, .progress = another_process, .progress_user = &other};
        check_ok(encours_ledger_snapshot(test.ledger, NULL, &options, &report, check_error()));
        check_equal(other.calls, 1);
        check_equal(report.present, 1); /* the other was the first to seal it */
        check_equal(reopen(&test).snapshot_sequence, 7);
        enc_snapshot_seal seal;
        check_ok(enc_snapshot_seal_find(test.store, "TEST", UINT64_MAX, &seal, check_error()));
        check_equal(seal.at.sequence, 7); /* and no mark is left */
        ledger_end(&test);
    }
}

static void the_newer_of_two_wins(void **state)
{
    (void)state;
    test_ledger test = begin();
    meanwhile other = {.test = &test, .at = 5, .newer = true};
    encours_snapshot_options options = {
        .struct_size = sizeof options, .progress = another_process, .progress_user = &other};
    check_fails(encours_ledger_snapshot(test.ledger, NULL, &options, NULL, check_error()),
                ENCOURS_E_CONFLICT, "another process dropped snapshot 7");
    encours_snapshot_info info = {.struct_size = sizeof info};
    check_ok(encours_ledger_snapshot_find(test.ledger, UINT64_MAX, &info, check_error()));
    check_equal(info.sequence, 8);
    check_fails(encours_ledger_snapshot_find(test.ledger, 7, &info, check_error()),
                ENCOURS_E_NOT_FOUND, "");
    encours_opening opening = reopen(&test);
    check_equal(opening.snapshot_sequence, 8);
    check_equal(opening.passed_over, 0);
    ledger_end(&test);
}

static void every_stored_column_has_rules(void **unused)
{
    (void)unused;
    size_t count, used = 0;
    (void)enc_row_rules(&count);
    const enc_column_info *info;
    for (uint32_t number = 0; (info = enc_stored_column(number)) != NULL; number++) {
        size_t own;
        const enc_row_rule *rules = enc_row_rules_of(info->name, &own);
        for (size_t i = 0; i < own; i++) {
            check_text(rules[i].column, info->name);
            check(rules[i].at + (rules[i].kind == ENC_RULE_AMOUNT ? 8u : 1u) <= info->size);
        }
        check(own > 0 && own <= ENC_ROW_RULES_MAX);
        used += own;
    }
    for (size_t i = 0; enc_engines[i] != NULL; i++)
        count += enc_engines[i]->rule_count;
    check_equal(used, count); /* no rule of a column that there is not, nor apart from its others */
}

static void parts_are_turned_one_by_one(void **unused)
{
    (void)unused;
    uint8_t bytes[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};
    const uint8_t turned[] = {4, 3, 2, 1, 6, 5, 7, 11, 10, 9, 8, 13, 12, 14};
    enc_parts_turn("4 2 1 4 2 1", bytes, sizeof bytes, false);
    check_equal(bytes[0], 1);
    enc_parts_turn("4 2 1 4 2 1", bytes, sizeof bytes, true);
    check(memcmp(bytes, turned, sizeof bytes) == 0);
    enc_parts_turn("4 2 1", bytes, sizeof bytes, true); /* an element twice */
    check_equal(bytes[0], 1);
    check_equal(bytes[13], 14);
}

CHECK_MAIN(a_ledger_is_opened_from_its_snapshot, a_snapshot_that_is_there_is_not_written_again,
           as_many_are_kept_as_asked, wrong_calls_are_refused, no_flipped_bit_is_used,
           a_damaged_one_is_told_by_verification_and_written_anew, forged_rows_do_no_harm,
           one_of_another_log_is_passed_over, unfinished_ones_are_never_found_and_removed_later,
           writing_and_opening_can_be_stopped, two_processes_may_write_the_same,
           the_newer_of_two_wins, every_stored_column_has_rules, parts_are_turned_one_by_one)
