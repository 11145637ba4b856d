/* SPDX-License-Identifier: MIT */
/* A ledger copied to another store is the same ledger. */
#include "support/check.h"
#include "support/ledger.h"

#include "encours/copy.h"
#include "encours/party.h"
#include "encours/store_check.h"
#include "store/store.h"

static test_ledger source;
static encours_store *target;

/* Two customers, one of them with personal data, and six invoices, one transaction each. */
static void begin(void)
{
    source = ledger_begin();
    check_ok(encours_store_memory_new(source.context, &target, check_error()));
    ledger_customer(&source, "ACME");
    encours_transaction *t = ledger_transaction(&source);
    encours_customer_options person = {
        .struct_size = sizeof person, .code = "durand-7", .name = "Camille Durand"};
    check_ok(encours_transaction_add_customer(t, &person, NULL, check_error()));
    ledger_commit(t);
    for (int i = 0; i < 6; i++)
        ledger_post(&source, 1, ENCOURS_DOCUMENT_INVOICE, 100 + i, 130, 1000 + i);
}

static void end(void)
{
    encours_store_free(target);
    ledger_end(&source);
}

static const char *id(void)
{
    return encours_ledger_id(source.ledger);
}

static encours_status copy_with(encours_copy_options options, encours_copy_report *report)
{
    options.struct_size = sizeof options;
    *report = (encours_copy_report){.struct_size = sizeof *report};
    return encours_store_copy(source.store, id(), target, &options, report, check_error());
}

static encours_status copy(encours_copy_report *report)
{
    return copy_with((encours_copy_options){0}, report);
}

/* The target's ledger proves right, has the source's head and the source's figures. */
static void check_same(void)
{
    encours_store_head mine, theirs;
    encours_ledger *ledger = NULL;
    encours_verify_report report = {.struct_size = sizeof report};
    encours_view *view = NULL;
    int64_t balance = 0;
    check_ok(encours_ledger_open(target, id(), NULL, &ledger, check_error()));
    encours_ledger_head(source.ledger, &mine);
    encours_ledger_head(ledger, &theirs);
    check(memcmp(&mine, &theirs, sizeof mine) == 0);
    check_ok(encours_ledger_verify(ledger, NULL, &report, check_error()));
    check_ok(encours_ledger_view(ledger, &view, check_error()));
    check_ok(encours_view_balance(view, 1, TEST_EUR, (encours_date){200}, &balance, check_error()));
    check_equal(balance, ledger_balance(&source, 1, 200));
    encours_view_free(view);
    encours_ledger_free(ledger);
}

static void check_party_of_target(int32_t status, const char *name)
{
    encours_ledger *ledger = NULL;
    encours_party *party = NULL;
    check_ok(encours_ledger_open(target, id(), NULL, &ledger, check_error()));
    check_ok(encours_ledger_party(ledger, 2, &party, check_error()));
    check_equal(encours_party_status_of(party), status);
    check_text(encours_party_name(party), name);
    encours_party_free(party);
    encours_ledger_free(ledger);
}

static void a_copy_is_the_same_ledger(void **state)
{
    (void)state;
    begin();
    encours_copy_report report;
    encours_store_head head;
    check_ok(copy(&report));
    encours_ledger_head(source.ledger, &head);
    check_equal(report.records, 9); /* creation, two customers, six invoices */
    check_equal(report.records_present, 0);
    check_equal(report.parties, 1);
    check_equal(report.head_sequence, head.sequence);
    check(memcmp(report.head_hash, head.hash, sizeof head.hash) == 0);
    check_same();
    check_party_of_target(ENCOURS_PARTY_KNOWN, "Camille Durand");
    end();
}

/* Done again, there is nothing to do; done later, it brings what was added. */
static void a_copy_may_be_repeated(void **state)
{
    (void)state;
    begin();
    encours_copy_report report;
    check_ok(copy(&report));
    check_ok(copy(&report));
    check_equal(report.records, 0);
    check_equal(report.records_present, 9);
    check_equal(report.parties, 0);
    check_equal(report.parties_present, 1);
    ledger_post(&source, 1, ENCOURS_DOCUMENT_PAYMENT, 140, ENCOURS_DATE_NONE, 500);
    check_ok(copy(&report));
    check_equal(report.records, 1);
    check_same();
    end();
}

static int32_t stop(void *user, uint64_t done, uint64_t total)
{
    uint64_t *at = user;
    check_equal(total, 9);
    return done >= *at;
}

/* Stopped after any record, the target holds whole transactions up to there, and goes on. */
static void a_copy_that_was_stopped_goes_on(void **state)
{
    (void)state;
    for (uint64_t at = 1; at <= 9; at++) {
        begin();
        encours_copy_report report;
        encours_copy_options options = {.progress = stop, .progress_user = &at, .batch_bytes = 1};
        check_fails(copy_with(options, &report), ENCOURS_E_CANCELLED, "progress");
        check_equal(report.records, at);
        check_equal(report.head_sequence, at);
        encours_ledger *ledger = NULL;
        encours_store_head head;
        check_ok(encours_ledger_open(target, id(), NULL, &ledger, check_error()));
        encours_ledger_head(ledger, &head);
        check_equal(head.sequence, at);
        encours_ledger_free(ledger);
        check_ok(copy(&report));
        check_equal(report.records_present, at);
        check_equal(report.records, 9 - at);
        check_same();
        end();
    }
}

/* One transaction of several records is copied in one append, however small the batches are. */
static void a_transaction_is_copied_whole(void **state)
{
    (void)state;
    begin();
    encours_copy_report report;
    encours_store_head head;
    encours_transaction *t = ledger_transaction(&source);
    for (int i = 0; i < 60000; i++) {
        char number[65];
        encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1);
        snprintf(number, sizeof number, "%032d-%030d", i * 7919, i);
        document.number = number;
        check_ok(encours_transaction_post(t, &document, NULL, check_error()));
    }
    ledger_commit(t);
    encours_ledger_head(source.ledger, &head);
    check(head.sequence > 11);
    check_ok(copy_with((encours_copy_options){.batch_bytes = 1}, &report));
    check_equal(report.records, head.sequence);
    check_same();
    end();
}

/* What the target holds is never overwritten. */
static void another_ledger_of_that_id_stays(void **state)
{
    (void)state;
    begin();
    encours_copy_report report;
    encours_ledger *ledger = NULL;
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .base_currency = TEST_USD};
    check_ok(encours_ledger_create(target, id(), &options, &ledger, check_error()));
    check_fails(copy(&report), ENCOURS_E_EXISTS, "another ledger");
    check_equal(check_last_error()->index, 1);
    check_equal(report.records, 0);
    encours_ledger_free(ledger);
    end();
}

static void a_target_that_goes_further_stays(void **state)
{
    (void)state;
    begin();
    encours_copy_report report;
    check_ok(copy(&report));
    test_ledger copied = source;
    check_ok(encours_ledger_open(target, id(), NULL, &copied.ledger, check_error()));
    ledger_post(&copied, 1, ENCOURS_DOCUMENT_INVOICE, 150, 180, 1);
    check_fails(copy(&report), ENCOURS_E_EXISTS, "the source only to 9");
    check_equal(check_last_error()->index, 10);
    /* Both go on: two ledgers, and no copy joins them. */
    ledger_post(&source, 1, ENCOURS_DOCUMENT_INVOICE, 150, 180, 2);
    ledger_post(&source, 1, ENCOURS_DOCUMENT_INVOICE, 150, 180, 2);
    check_fails(copy(&report), ENCOURS_E_EXISTS, "not that of the source");
    check_equal(check_last_error()->index, 10);
    encours_ledger_free(copied.ledger);
    end();
}

static void what_cannot_be_copied_is_refused(void **state)
{
    (void)state;
    begin();
    encours_copy_options options = {.struct_size = sizeof options, .snapshots = 2};
    check_fails(encours_store_copy(source.store, id(), source.store, NULL, NULL, check_error()),
                ENCOURS_E_INVALID, "another store");
    check_fails(encours_store_copy(source.store, "none", target, NULL, NULL, check_error()),
                ENCOURS_E_NOT_FOUND, "none");
    check_fails(encours_store_copy(source.store, "", target, NULL, NULL, check_error()),
                ENCOURS_E_INVALID, NULL);
    check_fails(encours_store_copy(source.store, id(), target, &options, NULL, check_error()),
                ENCOURS_E_INVALID, "0 or 1");
    check_fails(encours_store_copy(source.store, NULL, target, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, NULL);
    end();
}

static void personal_data_may_be_left_out(void **state)
{
    (void)state;
    begin();
    encours_copy_report report;
    check_ok(copy_with((encours_copy_options){.without_parties = 1}, &report));
    check_equal(report.parties, 0);
    check_same();
    check_party_of_target(ENCOURS_PARTY_UNKNOWN, "");
    end();
}

/* Erasing wins on either side, and a row that has changed comes along. */
static void erased_stays_erased(void **state)
{
    (void)state;
    begin();
    encours_copy_report report;
    /* Field 2, the name, one byte; and the CRC-32 of these three. */
    static const uint8_t other[] = {2, 1, 'X', 0xFB, 0xE5, 0x6E, 0x80};
    check_ok(copy(&report));
    check_ok(enc_store_party_put(source.store, id(), 1, 1, (encours_bytes){other, sizeof other},
                                 check_error()));
    check_ok(copy(&report));
    check_equal(report.parties, 1);
    check_party_of_target(ENCOURS_PARTY_KNOWN, "X");
    check_ok(enc_store_party_erase(target, id(), 1, check_error()));
    check_ok(copy(&report));
    check_equal(report.parties, 0);
    check_equal(report.parties_kept_erased, 1);
    check_party_of_target(ENCOURS_PARTY_ERASED, "");
    end();

    begin();
    encours_transaction_options options = {
        .struct_size = sizeof options, .command_id = {9, 9}, .recorded_at = 100000000};
    check_ok(copy(&report));
    check_ok(encours_ledger_erase_party(source.ledger, 2, &options, NULL, check_error()));
    check_ok(copy(&report));
    check_equal(report.parties_erased, 1);
    check_party_of_target(ENCOURS_PARTY_ERASED, "");
    check_ok(copy(&report));
    check_equal(report.parties_erased, 0);
    check_same();
    end();
}

static void put_snapshot(uint64_t sequence, uint64_t blocks, uint8_t mark, bool sealed)
{
    uint8_t bytes[32];
    encours_store_head head;
    memset(bytes, mark, sizeof bytes);
    encours_ledger_head(source.ledger, &head);
    for (uint64_t i = 0; i < blocks; i++)
        check_ok(enc_store_snapshot_put(source.store, id(), sequence, i,
                                        (encours_bytes){bytes, (size_t)i}, check_error()));
    if (sealed)
        check_ok(enc_store_snapshot_seal(source.store, id(), sequence, head.hash, blocks, bytes,
                                         check_error()));
}

static encours_status count_bytes(void *user, uint64_t number, uint64_t version,
                                  encours_bytes bytes)
{
    (void)number;
    (void)version;
    *(size_t *)user += bytes.size;
    return ENCOURS_OK;
}

static void snapshots_come_along_when_asked(void **state)
{
    (void)state;
    begin();
    encours_copy_report report;
    uint64_t sequence = 0, blocks = 0;
    uint8_t hash[32], digest[32];
    put_snapshot(3, 2, 7, true);
    put_snapshot(5, 4, 8, true);
    put_snapshot(7, 1, 9, false);
    check_ok(copy(&report));
    check_equal(report.snapshots, 0);
    check_ok(copy_with((encours_copy_options){.snapshots = 1}, &report));
    check_equal(report.snapshots, 2);
    check_ok(enc_store_snapshot_find(target, id(), UINT64_MAX, &sequence, hash, &blocks, digest,
                                     check_error()));
    check_equal(sequence, 5);
    check_equal(blocks, 4);
    check_equal(digest[0], 8);
    size_t size = 0;
    for (uint64_t i = 0; i < blocks; i++)
        check_ok(enc_store_snapshot_get(target, id(), 5, i, count_bytes, &size, check_error()));
    check_equal(size, 0 + 1 + 2 + 3);
    check_ok(
        enc_store_snapshot_find(target, id(), 4, &sequence, hash, &blocks, digest, check_error()));
    check_equal(sequence, 3);
    check_ok(copy_with((encours_copy_options){.snapshots = 1}, &report));
    check_equal(report.snapshots, 0);
    end();
}

static void add_person(test_ledger *ledger, const char *code, const char *name)
{
    encours_transaction *t = ledger_transaction(ledger);
    encours_customer_options person = {.struct_size = sizeof person, .code = code, .name = name};
    check_ok(encours_transaction_add_customer(t, &person, NULL, check_error()));
    ledger_commit(t);
}

static int32_t grow_source(void *user, uint64_t done, uint64_t total)
{
    (void)done;
    (void)total;
    if ((*(int *)user)++ == 0)
        add_person(&source, "lovelace-1", "Ada Lovelace");
    return 0;
}

/* A person whose registration was not copied would hand her name to whoever gets her number. */
static void persons_of_a_growing_source_come_with_their_records(void **state)
{
    (void)state;
    begin();
    int calls = 0;
    encours_copy_report report;
    encours_copy_options options = {.progress = grow_source, .progress_user = &calls};
    check_ok(copy_with(options, &report));
    check_equal(report.head_sequence, 9);
    check_equal(report.parties, 1);
    test_ledger copied = source;
    encours_party *party = NULL;
    check_ok(encours_ledger_open(target, id(), NULL, &copied.ledger, check_error()));
    add_person(&copied, "hopper-2", "Grace Hopper");
    check_ok(encours_ledger_party(copied.ledger, 3, &party, check_error()));
    check_text(encours_party_name(party), "Grace Hopper");
    encours_party_free(party);
    encours_ledger_free(copied.ledger);
    end();
}

static int32_t overtake(void *user, uint64_t done, uint64_t total)
{
    encours_copy_report report = {.struct_size = sizeof report};
    if (done < total || (*(int *)user)++ > 0)
        return 0;
    ledger_post(&source, 1, ENCOURS_DOCUMENT_INVOICE, 150, 180, 1);
    check_ok(encours_store_copy(source.store, id(), target, NULL, &report, check_error()));
    check_equal(report.head_sequence, 10);
    return 0;
}

/* Of two copies at once the one that began earlier finds a target that goes further. */
static void a_copy_that_is_overtaken_is_a_conflict(void **state)
{
    (void)state;
    begin();
    int calls = 0;
    encours_copy_report report = {.struct_size = sizeof report};
    encours_copy_options options = {
        .struct_size = sizeof options, .progress = overtake, .progress_user = &calls};
    encours_error error = ENCOURS_ERROR_INIT;
    check_equal(encours_store_copy(source.store, id(), target, &options, &report, &error),
                ENCOURS_E_CONFLICT);
    check_equal(report.head_sequence, 10);
    check_ok(copy(&report));
    check_same();
    end();
}

static encours_status copy_faulty(const encours_store_fault *fault, bool snapshots,
                                  encours_error *error)
{
    encours_store_faults *faults = NULL;
    encours_store *faulty = NULL;
    encours_copy_options options = {.struct_size = sizeof options, .snapshots = snapshots};
    check_ok(encours_store_faults_new(source.context, &faults, check_error()));
    check_ok(encours_store_faults_arm(faults, fault, check_error()));
    check_ok(
        encours_store_faulty_new(source.context, source.store, faults, &faulty, check_error()));
    encours_status status = encours_store_copy(faulty, id(), target, &options, NULL, error);
    check_equal(encours_store_faults_struck(faults), 1);
    encours_store_free(faulty);
    encours_store_faults_free(faults);
    return status;
}

/* What an error variable held before does not stand in for what happened now. */
static void a_failure_of_before_is_not_told_again(void **state)
{
    (void)state;
    begin();
    uint64_t at = 1;
    encours_error error = ENCOURS_ERROR_INIT;
    encours_copy_report report;
    encours_copy_options options = {.progress = stop, .progress_user = &at, .batch_bytes = 1};
    encours_store_fault fault = {.struct_size = sizeof fault,
                                 .method = ENCOURS_STORE_METHOD_READ,
                                 .kind = ENCOURS_STORE_FAULT_FLIP,
                                 .call = 2, /* behind the comparison with what is there */
                                 .element = 1,
                                 .byte = 30};
    check_fails(copy_with(options, &report), ENCOURS_E_CANCELLED, "progress");
    check_equal(copy_faulty(&fault, false, &error), ENCOURS_E_CORRUPT);
    check(strstr(error.message, "record 3") != NULL);
    fault.kind = ENCOURS_STORE_FAULT_MISSING;
    fault.element = 4;
    check_equal(copy_faulty(&fault, false, &error), ENCOURS_E_CORRUPT);
    check(strstr(error.message, "gave record 7 where 6 is due") != NULL);
    end();
}

/* The source keeps its newest snapshots only: one that goes while it is copied is left out. */
static void a_snapshot_dropped_meanwhile_is_left_out(void **state)
{
    (void)state;
    begin();
    encours_store_fault fault = {.struct_size = sizeof fault,
                                 .method = ENCOURS_STORE_METHOD_SNAPSHOT_GET,
                                 .kind = ENCOURS_STORE_FAULT_BEFORE,
                                 .status = ENCOURS_E_NOT_FOUND,
                                 .call = 2};
    encours_error error = ENCOURS_ERROR_INIT;
    uint64_t sequence = 0, blocks = 0;
    uint8_t hash[32], digest[32];
    put_snapshot(3, 2, 7, true);
    put_snapshot(5, 4, 8, true);
    check_equal(copy_faulty(&fault, true, &error), ENCOURS_OK);
    check_ok(enc_store_snapshot_find(target, id(), UINT64_MAX, &sequence, hash, &blocks, digest,
                                     check_error()));
    check_equal(sequence, 5);
    check_fails(
        enc_store_snapshot_find(target, id(), 4, &sequence, hash, &blocks, digest, check_error()),
        ENCOURS_E_NOT_FOUND, NULL);
    end();
}

CHECK_MAIN(a_copy_is_the_same_ledger, a_copy_may_be_repeated, a_copy_that_was_stopped_goes_on,
           a_transaction_is_copied_whole, another_ledger_of_that_id_stays,
           a_target_that_goes_further_stays, what_cannot_be_copied_is_refused,
           personal_data_may_be_left_out, erased_stays_erased, snapshots_come_along_when_asked,
           persons_of_a_growing_source_come_with_their_records,
           a_copy_that_is_overtaken_is_a_conflict, a_failure_of_before_is_not_told_again,
           a_snapshot_dropped_meanwhile_is_left_out)
