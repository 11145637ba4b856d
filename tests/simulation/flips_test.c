/* SPDX-License-Identifier: MIT */
/* Each bit of what a store holds, one at a time, is wrong: that is found, and never used. Snapshots
 * have the same test beside their other ones. */
#include "encours/fact.h"
#include "encours/party.h"
#include "encours/period.h"
#include "encours/snapshot.h"
#include "encours/upgrade.h"
#include "simulation/medium.h"
#include "store/store.h"
#include "support/check.h"
#include "support/credit.h"
#include "support/facts.h"

enum { RECORDS_MAX = 32 };

typedef struct shelf {
    medium medium;
    port port;
    encours_context *context;
    encours_store *store;
    uint64_t records;
    size_t sizes[RECORDS_MAX + 1];
} shelf;

static void nothing_landed(void *user, int writer, uint64_t sequence)
{
    (void)user;
    (void)writer;
    (void)sequence;
}

static encours_status measure(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    shelf *s = user;
    (void)version;
    check_between(number, 1, RECORDS_MAX);
    s->sizes[number] = bytes.size;
    s->records = number;
    return ENCOURS_OK;
}

static void add_persons(test_ledger *test)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_customer_options options = {
        .struct_size = sizeof options, .code = "durand", .name = "Camille Durand"};
    check_ok(encours_transaction_add_customer(transaction, &options, NULL, check_error()));
    ledger_commit(transaction);
}

/* A ledger that has begun at level 1, with something of everything. */
static void fill(shelf *s)
{
    encours_ledger_create_options create = {
        .struct_size = sizeof create, .base_currency = TEST_EUR, .format_level = 1};
    encours_transaction_options raise = {.struct_size = sizeof raise, .command_id = {99}};
    test_ledger test = {.context = s->context, .store = s->store};
    check_ok(encours_ledger_create(s->store, "TEST", &create, &test.ledger, check_error()));
    add_persons(&test);
    ledger_post(&test, 1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    ledger_post(&test, 1, ENCOURS_DOCUMENT_PAYMENT, 110, 110, 400);
    ledger_allocate(&test, 2, 1, 300, 110);
    check_ok(encours_ledger_upgrade(test.ledger, 2, &raise, NULL, check_error()));
    fact_record(&test, fact_dispute(1, 120));
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_close_periods(transaction, (encours_date){119}, check_error()));
    check_ok(encours_transaction_end_fact(transaction, 1, (encours_date){125}, check_error()));
    ledger_commit(transaction);
    raise.command_id[0] = 98;
    raise.recorded_at = (int64_t)test.commands * 1000000;
    check_ok(encours_ledger_upgrade(test.ledger, 3, &raise, NULL, check_error()));
    credit_policy(&test, 120);
    enc_stage_decision decision = credit_decision();
    check_ok(credit_try(&test, &decision));
    check_ok(enc_store_read(s->medium.inner, "TEST", 1, measure, s, check_error()));
    encours_ledger_free(test.ledger);
}

static void begin(shelf *s)
{
    static test_random random;
    *s = (shelf){.port.medium = &s->medium};
    medium_begin(&s->medium, &random);
    s->medium.landed = nothing_landed;
    check_ok(encours_context_new(NULL, &s->context, check_error()));
    s->store = medium_store(s->context, &s->port);
    fill(s);
}

static void end(shelf *s)
{
    encours_store_free(s->store);
    encours_context_free(s->context);
    medium_end(&s->medium);
}

static void no_wrong_bit_of_a_record_is_used(void **state)
{
    static shelf s;
    encours_ledger *whole, *ledger;
    encours_verify_report report = {.struct_size = sizeof report};
    (void)state;
    begin(&s);
    check_ok(encours_ledger_open(s.store, "TEST", NULL, &whole, check_error()));
    for (uint64_t record = 1; record <= s.records; record++)
        for (size_t bit = 0; bit < s.sizes[record] * 8; bit++) {
            s.port.flip_number = record;
            s.port.flip_bit = bit;
            check_fails(encours_ledger_open(s.store, "TEST", NULL, &ledger, check_error()),
                        ENCOURS_E_CORRUPT, "record");
            check(ledger == NULL);
            check_equal(check_last_error()->index, record);
            if (bit % 37 != 0)
                continue;
            check_fails(encours_ledger_verify(whole, NULL, &report, check_error()),
                        ENCOURS_E_CORRUPT, "record");
            check_equal(report.first_bad_record, record);
        }
    s.port.flip_number = 0;
    check_ok(encours_ledger_verify(whole, NULL, &report, check_error()));
    check_equal(report.records, s.records);
    encours_ledger_free(whole);
    end(&s);
}

/* What seals a snapshot of an earlier view is read from the log, and checked against it. */
static void no_snapshot_is_sealed_with_a_wrong_hash(void **state)
{
    static shelf s;
    encours_ledger *ledger;
    encours_view *view;
    encours_snapshot_info info = {.struct_size = sizeof info};
    (void)state;
    begin(&s);
    check_ok(encours_ledger_open(s.store, "TEST", NULL, &ledger, check_error()));
    check_ok(encours_ledger_view_at_sequence(ledger, 3, &view, check_error()));
    for (size_t bit = (s.sizes[3] - 32) * 8; bit < s.sizes[3] * 8; bit++) {
        s.port.flip_number = 3;
        s.port.flip_bit = bit;
        check_fails(encours_ledger_snapshot(ledger, view, NULL, NULL, check_error()),
                    ENCOURS_E_CORRUPT, "record 3");
    }
    s.port.flip_number = 0;
    check_fails(encours_ledger_snapshot_find(ledger, UINT64_MAX, &info, check_error()),
                ENCOURS_E_NOT_FOUND, "");
    check_ok(encours_ledger_snapshot(ledger, view, NULL, NULL, check_error()));
    encours_view_free(view);
    encours_ledger_free(ledger);
    end(&s);
}

static void no_wrong_bit_of_a_party_row_is_used(void **state)
{
    static shelf s;
    encours_ledger *ledger;
    encours_party *party;
    encours_verify_report report = {.struct_size = sizeof report};
    uint64_t number;
    (void)state;
    begin(&s);
    size_t size = 2 + 6 + 2 + 14 + 4; /* code, name, and the check */
    for (size_t bit = 0; bit < size * 8; bit++) {
        s.port.flip_number = 1;
        s.port.flip_party = true;
        s.port.flip_bit = bit;
        check_ok(encours_ledger_open(s.store, "TEST", NULL, &ledger, check_error()));
        check_fails(encours_ledger_party(ledger, 1, &party, check_error()), ENCOURS_E_CORRUPT,
                    "party 1");
        check(party == NULL);
        check_fails(encours_ledger_find_customer(ledger, "durand", &number, check_error()),
                    ENCOURS_E_CORRUPT, "party 1 is damaged");
        check_ok(encours_ledger_verify(ledger, NULL, &report, check_error()));
        check_equal(report.parties_damaged, 1);
        check_equal(report.first_damaged_party, 1);
        check_equal(report.first_damaged_customer, 1);
        encours_ledger_free(ledger);
    }
    s.port.flip_number = 0;
    check_ok(encours_ledger_open(s.store, "TEST", NULL, &ledger, check_error()));
    check_ok(encours_ledger_party(ledger, 1, &party, check_error()));
    check_text(encours_party_name(party), "Camille Durand");
    encours_party_free(party);
    check_ok(encours_ledger_verify(ledger, NULL, &report, check_error()));
    check_equal(report.parties_damaged, 0);
    check_equal(report.first_damaged_party, 0);
    encours_ledger_free(ledger);
    end(&s);
}

CHECK_MAIN(no_wrong_bit_of_a_record_is_used, no_snapshot_is_sealed_with_a_wrong_hash,
           no_wrong_bit_of_a_party_row_is_used)
