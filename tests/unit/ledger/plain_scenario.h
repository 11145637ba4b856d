/* SPDX-License-Identifier: MIT */
/* Commands of a transaction as a company may give them: documents with all that a document may
 * have, and customers made among them. Put as a transaction, and as events of their own. */
#ifndef ENC_TESTS_PLAIN_SCENARIO_H
#define ENC_TESTS_PLAIN_SCENARIO_H

#include <stdlib.h>

#include "encours/period.h"
#include "ledger/command_document.h"
#include "support/check.h"
#include "support/ledger.h"
#include "support/random.h"

enum { OLD_CUSTOMERS = 5, OWN_DIMENSIONS = 3, MIXED_TEXT_SIZE = 72, CLOSED = 19990 };

/* A customer to make, or a document. Texts lie beside it: it must not move. */
typedef struct mixed {
    bool is_customer;
    bool is_own; /* the customer of the document is the `customer`-th that the transaction makes */
    uint32_t customer;
    encours_document document;
    encours_date dues[2];
    int64_t amounts[2];
    const char *dimensions[OWN_DIMENSIONS];
    const char *values[OWN_DIMENSIONS];
    char number[MIXED_TEXT_SIZE];
    char key[MIXED_TEXT_SIZE];
} mixed;

static const char *const mixed_dimensions[OWN_DIMENSIONS] = {"segment", "region", "cost centre"};

static inline void mix_texts(mixed *out, test_random *random, unsigned at)
{
    static const char *const prefixes[] = {"FA", "FA2026-", "\xC3\xA9/", "a number that is long, "};
    const char *prefix = prefixes[random_below(random, 4)];
    snprintf(out->number, sizeof out->number, "%s%05u", prefix, at);
    snprintf(out->key, sizeof out->key, "VE/%s%u", prefix, at);
    uint64_t kind = random_below(random, 5);
    out->document.number = kind == 0 ? NULL : out->number;
    out->document.source_key = kind == 1 ? NULL : kind == 2 || kind == 0 ? out->key : out->number;
}

/* A base amount has to be the gross amount in the base currency, and has its sign in others. */
static inline int64_t mix_base(const encours_document *document, test_random *random)
{
    if (document->gross == 0)
        return random_between(random, -500, 500);
    return document->currency == TEST_EUR ? document->gross : random_between(random, 0, 100000);
}

static inline void mix_names(mixed *out, test_random *random)
{
    static const char *const terms[] = {NULL, "", "30 days", "30 days end of month", "2 x 30 days"};
    static const char *const values[] = {"north",
                                         "\xC3\x8Ele-de-France",
                                         "n",
                                         "north-west",
                                         "a value of a dimension that has very many letters",
                                         "7",
                                         "retail"};
    encours_document *document = &out->document;
    document->terms = terms[random_below(random, 5)];
    size_t first = (size_t)random_below(random, OWN_DIMENSIONS);
    document->dimension_count = (size_t)random_below(random, OWN_DIMENSIONS + 1);
    for (size_t i = 0; i < document->dimension_count; i++) {
        out->dimensions[i] = mixed_dimensions[(first + i) % OWN_DIMENSIONS];
        out->values[i] = values[random_below(random, 7)];
    }
    document->dimensions = out->dimensions;
    document->values = out->values;
}

/* What few documents have: a part of it, or all. */
static inline void mix_extra(mixed *out, test_random *random)
{
    encours_document *document = &out->document;
    if (random_below(random, 2) == 0)
        document->vat = (encours_optional_i64){1, 0, random_between(random, -100, 20000)};
    if (random_below(random, 4) == 0)
        document->base_amount = (encours_optional_i64){1, 0, mix_base(document, random)};
    if (random_below(random, 4) == 0)
        document->original = (encours_money){.minor = -5, .currency = TEST_JPY};
    document->due_source = (int32_t)random_below(random, 2);
    if (random_below(random, 2) == 0)
        mix_names(out, random);
}

static inline void mix_lines(mixed *out, test_random *random)
{
    encours_document *document = &out->document;
    out->amounts[0] = random_between(random, 0, document->gross);
    out->amounts[1] = document->gross - out->amounts[0];
    out->dues[0] = (encours_date){20100};
    out->dues[1] = (encours_date){ENCOURS_DATE_NONE};
    document->line_count = 2;
    document->line_amounts = out->amounts;
    document->line_dues = out->dues;
    document->due.epoch_day = ENCOURS_DATE_NONE;
}

/* One document: half of them bare, its texts equal, different or absent. */
static inline void mix_document(mixed *out, test_random *random, unsigned at, uint32_t made)
{
    static const uint16_t currencies[] = {TEST_EUR, TEST_EUR, TEST_EUR, TEST_USD, TEST_JPY};
    int32_t day = (int32_t)random_between(random, 20000, 20100);
    encours_document *document = &out->document;
    out->is_own = made > 0 && random_below(random, 3) == 0;
    out->customer = (uint32_t)random_below(random, out->is_own ? made : OLD_CUSTOMERS);
    *document = ledger_document(out->customer + 1, (int32_t)random_between(random, 1, 8), day,
                                random_below(random, 4) == 0 ? ENCOURS_DATE_NONE : day + 30,
                                random_between(random, 0, 100000));
    document->currency = currencies[random_below(random, 5)];
    document->account_class = random_below(random, 8) == 0 ? 416 : 411;
    if (document->type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT ||
        document->type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT)
        document->reason = ENCOURS_ADJUSTMENT_FEE;
    if (random_below(random, 4) == 0)
        document->effective.epoch_day = day + 1;
    mix_texts(out, random, at);
    if (random_below(random, 2) == 0)
        mix_extra(out, random);
    if (random_below(random, 25) == 0)
        mix_lines(out, random);
}

static inline mixed *mix(test_random *random, size_t count)
{
    mixed *all = calloc(count, sizeof *all);
    check(all != NULL);
    uint32_t made = 0, each = (uint32_t)random_between(random, 2, 300);
    for (size_t i = 0; i < count; i++) {
        all[i].is_customer = random_below(random, each) == 0;
        if (all[i].is_customer)
            snprintf(all[i].number, MIXED_TEXT_SIZE, "NEW-%u", (unsigned)made++);
        else
            mix_document(&all[i], random, (unsigned)i, made);
    }
    return all;
}

static inline void add_old_customers(test_ledger *test)
{
    encours_transaction *transaction = ledger_transaction(test);
    for (unsigned i = 0; i < OLD_CUSTOMERS; i++) {
        char code[16];
        snprintf(code, sizeof code, "C-%u", i);
        encours_customer_options options = {
            .struct_size = sizeof options, .code = code, .code_impersonal = 1};
        check_ok(encours_transaction_add_customer(transaction, &options, NULL, check_error()));
    }
    for (size_t i = 0; i < OWN_DIMENSIONS; i++)
        check_ok(
            encours_transaction_declare_dimension(transaction, mixed_dimensions[i], check_error()));
    check_ok(encours_transaction_close_periods(transaction, (encours_date){CLOSED}, check_error()));
    ledger_commit(transaction);
}

/* Customers, dimensions, closed periods, and a document whose source key is FIRST. */
static inline test_ledger begin_old(test_ledger test)
{
    add_old_customers(&test);
    encours_transaction *transaction = ledger_transaction(&test);
    encours_document first = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 20000, 20030, 1);
    first.source_key = "FIRST";
    check_ok(encours_transaction_post(transaction, &first, NULL, check_error()));
    ledger_commit(transaction);
    return test;
}

/* One command into a transaction; `customers` are the references of those made so far. */
static inline encours_status put_mixed(encours_transaction *transaction, mixed *item,
                                       encours_ref *customers, uint32_t *made)
{
    if (item->is_customer) {
        encours_customer_options options = {
            .struct_size = sizeof options, .code = item->number, .code_impersonal = 1};
        ENC_TRY(encours_transaction_add_customer(transaction, &options, &customers[*made],
                                                 check_error()));
        ++*made;
        return ENCOURS_OK;
    }
    if (item->is_own)
        item->document.customer = customers[item->customer];
    return encours_transaction_post(transaction, &item->document, NULL, check_error());
}

static inline encours_transaction *transaction_of(test_ledger *test, mixed *all, size_t count)
{
    encours_ref *customers = malloc((count + 1) * sizeof *customers);
    uint32_t made = 0;
    encours_transaction *transaction = ledger_transaction(test);
    for (size_t i = 0; i < count; i++)
        check_ok(put_mixed(transaction, &all[i], customers, &made));
    free(customers);
    return transaction;
}

/* The same as an event. */
static inline encours_status put_event(enc_session *session, const mixed *item, uint32_t before)
{
    enc_event event = {.kind = ENCOURS_EVENT_CUSTOMER};
    event.as.customer.code = enc_text_of(item->number);
    if (item->is_customer)
        return enc_session_put(session, &event, check_error());
    encours_document checked;
    ENC_TRY(enc_check_document(&item->document, &checked, check_error()));
    if (checked.terms != NULL && checked.terms[0] == '\0')
        checked.terms = NULL; /* as a command has it */
    uint32_t row = item->is_own ? before + item->customer : (uint32_t)item->document.customer - 1;
    return enc_post_document(session, &checked, row, check_error());
}

/* All of them, in a transaction with the header that the other way has written. `*failed` is the
 * one at fault; nothing is left then. */
static inline encours_status put_events(test_ledger *test, const uint8_t command_id[16],
                                        int64_t recorded_at, const uint8_t digest[16],
                                        const mixed *all, size_t count, size_t *failed)
{
    enc_record_header header = {
        .recorded_at = recorded_at, .actor = enc_text_of("tester"), .reason = enc_text_of("test")};
    memcpy(header.command_id, command_id, 16);
    memcpy(header.digest, digest, 16);
    enc_session session;
    check_ok(enc_session_begin(&session, test->ledger->state, &test->ledger->head, &header,
                               check_error()));
    uint32_t before = test->ledger->state->counts.customers;
    for (*failed = 0; *failed < count; ++*failed) {
        encours_status status = put_event(&session, &all[*failed], before);
        if (status == ENCOURS_OK)
            continue;
        enc_session_rollback(&session);
        return status;
    }
    check_ok(enc_session_seal(&session, check_error()));
    return enc_ledger_append(test->ledger, &session, check_error());
}

/* The last transaction of one ledger as events of another. */
static inline void put_alike(test_ledger *test, const test_ledger *like, const mixed *all,
                             size_t count)
{
    const enc_state *state = like->ledger->state;
    const enc_transaction_row *row = &ENC_AT(&state->transactions, enc_transaction_row,
                                             state->counts.transactions - 1);
    size_t failed;
    check_ok(put_events(test, row->command_id, row->recorded_at, row->digest, all, count, &failed));
}

/* The heads prove the whole logs: a hash is over the bytes of its record and the hash before. */
static inline void check_one_log(const test_ledger *a, const test_ledger *b)
{
    check_equal(a->ledger->head.sequence, b->ledger->head.sequence);
    check(memcmp(a->ledger->head.hash, b->ledger->head.hash, 32) == 0);
    check(memcmp(&a->ledger->state->counts, &b->ledger->state->counts, sizeof(enc_counts)) == 0);
}

/* What was applied is what reading the log event by event gives, rows and balances. */
static inline void check_rows(const test_ledger *test)
{
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(test->ledger, NULL, &report, check_error()));
}

#endif
