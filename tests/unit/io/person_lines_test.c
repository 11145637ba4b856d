/* SPDX-License-Identifier: MIT */
/* Nothing that is held on a person is missing from what is written, and nothing of others is in. */
#include "encours/person_lines.h"

#include <stdlib.h>

#include "encours/customer_identifier.h"
#include "encours/order.h"
#include "encours/party.h"
#include "store/store.h"
#include "support/check.h"
#include "support/facts.h"
#include "support/memory.h"

typedef struct text {
    char *bytes;
    size_t size;
    int calls, fail_at;
} text;

static encours_status keep(void *user, const uint8_t *bytes, size_t size)
{
    text *to = user;
    if (++to->calls == to->fail_at)
        return ENCOURS_E_DENIED;
    to->bytes = realloc(to->bytes, to->size + size + 1);
    memcpy(to->bytes + to->size, bytes, size);
    to->size += size;
    to->bytes[to->size] = '\0';
    return ENCOURS_OK;
}

static encours_status keep_record(void *user, uint64_t number, uint64_t version,
                                  encours_bytes bytes)
{
    (void)number;
    (void)version;
    return bytes.size > 0 ? keep(user, bytes.data, bytes.size) : ENCOURS_OK;
}

static size_t occurrences(const text *in, const char *word)
{
    size_t count = 0, length = strlen(word);
    for (size_t i = 0; i + length <= in->size; i++)
        count += memcmp(in->bytes + i, word, length) == 0;
    return count;
}

static void add_customer(test_ledger *test, const char *code, const char *name, uint32_t impersonal)
{
    encours_customer_options options = {
        .struct_size = sizeof options, .code = code, .code_impersonal = impersonal, .name = name};
    encours_transaction *transaction = ledger_transaction(test);
    check_ok(encours_transaction_add_customer(transaction, &options, NULL, check_error()));
    ledger_commit(transaction);
}

/* An order, and a fact about it. */
static void add_order(encours_transaction *transaction, uint64_t who, char letter)
{
    const char number[] = {letter, '-', 'o', 'r', 'd', 'e', 'r', '\0'};
    const char code[] = {letter, '-', 'h', 'o', 'l', 'd', '\0'};
    encours_order_options order = ENCOURS_ORDER_OPTIONS_INIT;
    encours_fact_options hold = ENCOURS_FACT_OPTIONS_INIT;
    order.customer = who;
    order.number = number;
    order.ordered = (encours_date){100};
    order.currency = TEST_EUR;
    order.amount = 100;
    check_ok(encours_transaction_order(transaction, &order, &hold.subject, check_error()));
    hold.kind = ENCOURS_FACT_HOLD;
    hold.subject_kind = ENCOURS_SUBJECT_ORDER;
    hold.from = (encours_date){100};
    hold.code = code;
    check_ok(encours_transaction_fact(transaction, &hold, NULL, check_error()));
}

/* Texts of customer `who` all begin with a letter of its own: p of the person, o of the other. */
static void fill(test_ledger *test, uint64_t who, char letter)
{
    char words[10][16];
    static const char *const names[] = {"number", "key", "terms", "value", "city", "crm", "note"};
    for (size_t i = 0; i < 7; i++)
        (void)snprintf(words[i], sizeof words[i], "%c-%s", letter, names[i]);
    const char *const dimension[] = {"sector"}, *const value[] = {words[3]};
    encours_document document = ledger_document(who, ENCOURS_DOCUMENT_INVOICE, 100, 130, 12345);
    encours_transaction *transaction = ledger_transaction(test);
    encours_ref invoice, payment;
    document.number = words[0];
    document.source_key = words[1];
    document.terms = words[2];
    document.dimension_count = 1;
    document.dimensions = dimension;
    document.values = value;
    check_ok(encours_transaction_declare_dimension(transaction, "sector", check_error()));
    check_ok(encours_transaction_set_dimension(transaction, who, "sector", words[4],
                                               (encours_date){90}, check_error()));
    check_ok(encours_transaction_post(transaction, &document, &invoice, check_error()));
    document = ledger_document(who, ENCOURS_DOCUMENT_PAYMENT, 110, ENCOURS_DATE_NONE, 5000);
    check_ok(encours_transaction_post(transaction, &document, &payment, check_error()));
    encours_allocation_options allocation = {.struct_size = sizeof allocation};
    allocation.credit = payment;
    allocation.debit = invoice;
    allocation.amount = 5000;
    allocation.from = (encours_date){111};
    check_ok(encours_transaction_allocate(transaction, &allocation, NULL, check_error()));
    encours_identify_options known = ENCOURS_IDENTIFY_OPTIONS_INIT;
    known.customer = who;
    known.kind = ENCOURS_IDENTIFIER_OWN;
    known.name = "ext";
    known.text = letter == 'p' ? "p4711" : "o4711";
    known.from = (encours_date){100};
    check_ok(encours_transaction_identify(transaction, &known, NULL, check_error()));
    encours_fact_options note = ENCOURS_FACT_OPTIONS_INIT;
    note.kind = ENCOURS_FACT_OTHER;
    note.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    note.subject = invoice;
    note.from = (encours_date){100};
    note.code = words[6];
    check_ok(encours_transaction_fact(transaction, &note, NULL, check_error()));
    add_order(transaction, who, letter);
    ledger_commit(transaction);
}

/* Customers: 1 the person, 2 another, 3 whose document names the person's party in a fact. */
static test_ledger books(encours_context *context, encours_store *store)
{
    test_ledger test = context != NULL ? ledger_begin_over(context, store) : ledger_begin();
    add_customer(&test, "p-code", "p-name \"Jeanne\"", 0);
    add_customer(&test, "o-code", "o-name", 0);
    add_customer(&test, "third", NULL, 1);
    fill(&test, 1, 'p');
    fill(&test, 2, 'o');
    uint64_t third = ledger_post(&test, 3, ENCOURS_DOCUMENT_INVOICE, 100, 130, 777);
    encours_fact_options fact = ENCOURS_FACT_OPTIONS_INIT;
    fact.kind = ENCOURS_FACT_GUARANTEE;
    fact.subject_kind = ENCOURS_SUBJECT_DOCUMENT;
    fact.subject = third;
    fact.from = (encours_date){100};
    fact.amount = (encours_optional_i64){1, 0, 777};
    fact.currency = TEST_EUR;
    fact.party = 1;
    fact.code = "p-guarantor";
    fact_record(&test, fact);
    encours_fact_options parent = ENCOURS_FACT_OPTIONS_INIT;
    parent.kind = ENCOURS_FACT_PARENT;
    parent.subject_kind = parent.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    parent.subject = 3;
    parent.related = 1;
    parent.party = 1; /* named once more: written once */
    parent.from = (encours_date){100};
    fact_record(&test, parent);
    return test;
}

static text written(test_ledger *test, uint64_t customer, encours_person_lines_report *report)
{
    text out = {0};
    report->struct_size = sizeof *report;
    check_ok(
        encours_ledger_person_lines(test->ledger, customer, keep, &out, report, check_error()));
    return out;
}

/* The raw store is searched for the texts that only the person's rows have. */
static void nothing_that_is_held_is_missing(void **state)
{
    (void)state;
    static const char *const texts[] = {"p-code",      "p-name",  "p-number", "p-key",
                                        "p-terms",     "p-value", "p-city",   "P4711",
                                        "p-guarantor", "p-note",  "p-order",  "p-hold"};
    test_ledger test = books(NULL, NULL);
    encours_person_lines_report report = {0};
    text out = written(&test, 1, &report), raw = {0};
    check_ok(enc_store_read(test.store, "TEST", 1, keep_record, &raw, check_error()));
    check_ok(enc_store_party_list(test.store, "TEST", keep_record, &raw, check_error()));
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        check(occurrences(&raw, texts[i]) > 0);
        check(occurrences(&out, texts[i]) > 0);
    }
    check_equal(occurrences(&out, "o-"), 0);
    check_equal(occurrences(&out, "O4711"), 0);
    check(occurrences(&out, "\"p-name \\\"Jeanne\\\"\"") == 1);
    free(out.bytes);
    free(raw.bytes);
    ledger_end(&test);
}

/* Each row of the audit trail that speaks of the customer, looked for among all rows. */
static size_t events_of(const encours_view *view, int64_t customer, const text *out)
{
    encours_cursor *cursor = NULL;
    size_t count = 0, found = 0;
    check_ok(encours_cursor_open(view, ENCOURS_ROWS_EVENTS, NULL, &cursor, check_error()));
    do {
        check_ok(encours_cursor_next(cursor, 7, &count, check_error()));
        for (size_t i = 0; i < count; i++) {
            char position[48];
            if (encours_cursor_numbers(cursor, ENCOURS_COLUMN_CUSTOMER)[i] != customer)
                continue;
            found++;
            (void)snprintf(position, sizeof position, "\"event\":{\"position\":%" PRId64 ",",
                           encours_cursor_numbers(cursor, ENCOURS_COLUMN_POSITION)[i]);
            check_equal(occurrences(out, position), 1);
        }
    } while (count > 0);
    encours_cursor_free(cursor);
    return found;
}

static void every_row_and_event_has_its_line(void **state)
{
    (void)state;
    test_ledger test = books(NULL, NULL);
    encours_person_lines_report report = {0};
    text out = written(&test, 1, &report);
    encours_view *view = ledger_view(&test);
    check(events_of(view, 1, &out) <= report.events);
    check_equal(report.items, 2);
    check_equal(report.allocations, 1);
    check_equal(report.facts, 5); /* identifier, note, hold, guarantee of another, child */
    check_equal(report.lines, 1 + report.items + report.allocations + report.facts + report.events);
    check_equal(report.bytes, out.size);
    check_equal(occurrences(&out, "\n"), report.lines);
    check_equal(occurrences(&out, "{\"record\":\"person\",\"ledger\":\"TEST\",\"customer\":1,"
                                  "\"code\":\"C1\",\"party\":1,\"party_data\":\"known\""),
                1);
    check_equal(occurrences(&out, "\"amount\":\"123.45\",\"open\":\"73.45\""), 1);
    check_equal(occurrences(&out, "\"amount\":\"7.77\",\"party\":1,\"code\":\"p-guarantor\""), 1);
    check_equal(occurrences(&out, "\"actor\":\"tester\""), report.events);
    encours_view_free(view);
    free(out.bytes);
    ledger_end(&test);
}

static void merge(test_ledger *test, uint64_t customer, uint64_t into, int32_t from)
{
    encours_fact_options merged = ENCOURS_FACT_OPTIONS_INIT;
    merged.kind = ENCOURS_FACT_MERGED;
    merged.subject_kind = merged.related_kind = ENCOURS_SUBJECT_CUSTOMER;
    merged.subject = customer;
    merged.related = into;
    merged.from = (encours_date){from};
    merged.until = (encours_optional_date){1, {from + 10}};
    fact_record(test, merged);
}

/* 4 was merged into 1, then 1 into 2, and both are split again; 3, a child, and 5, whose merger was
 * taken back, are others. */
static void mergers_are_named(void **state)
{
    (void)state;
    test_ledger test = books(NULL, NULL);
    encours_person_lines_report report = {0};
    add_customer(&test, "fourth", NULL, 1);
    add_customer(&test, "fifth", NULL, 1);
    merge(&test, 4, 1, 200);
    merge(&test, 1, 2, 300);
    merge(&test, 5, 1, 200);
    encours_view *view = ledger_view(&test);
    encours_view_counts counts = {.struct_size = sizeof counts};
    check_ok(encours_view_count(view, &counts, check_error()));
    encours_view_free(view);
    encours_transaction *transaction = ledger_transaction(&test);
    check_ok(encours_transaction_end_fact(transaction, counts.facts, (encours_date){200},
                                          check_error()));
    ledger_commit(transaction);
    static const char *const named[] = {",\"merged\":[2,4]}", ",\"merged\":[1,4]}", "",
                                        ",\"merged\":[1,2]}", ""};
    for (uint64_t i = 1; i <= 5; i++) {
        text out = written(&test, i, &report);
        check_equal(occurrences(&out, "\"merged\":["), named[i - 1][0] != '\0');
        check_equal(occurrences(&out, named[i - 1]) > 0, 1);
        free(out.bytes);
    }
    ledger_end(&test);
}

/* After an erasure the books are still told, the person is not. */
static void what_was_erased_is_gone(void **state)
{
    (void)state;
    test_ledger test = books(NULL, NULL);
    encours_person_lines_report report = {0};
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .command_id = {9},
                                           .recorded_at = 1000000000,
                                           .actor = "dpo"};
    check_ok(encours_ledger_erase_party(test.ledger, 1, &options, NULL, check_error()));
    text out = written(&test, 1, &report);
    check_equal(occurrences(&out, "\"party_data\":\"erased\""), 1);
    check_equal(occurrences(&out, "Jeanne"), 0);
    check_equal(occurrences(&out, "p-code"), 0);
    check_equal(occurrences(&out, "\"actor\":\"dpo\""), 1);
    check(report.events > 5);
    free(out.bytes);
    out = written(&test, 3, &report);
    check_equal(occurrences(&out, "\"code\":\"third\",\"party_data\":\"none\"}"), 1);
    free(out.bytes);
    ledger_end(&test);
}

static void failures_of_the_receiver_travel_back(void **state)
{
    (void)state;
    test_ledger test = books(NULL, NULL);
    encours_person_lines_report report = {.struct_size = sizeof report};
    text out = {.fail_at = 1};
    check_fails(encours_ledger_person_lines(test.ledger, 1, keep, &out, &report, check_error()),
                ENCOURS_E_DENIED, "receiver");
    check_equal(check_last_error()->cause, ENCOURS_E_DENIED);
    check_equal(report.lines, 0);
    check_fails(encours_ledger_person_lines(test.ledger, 4, keep, &out, &report, check_error()),
                ENCOURS_E_NOT_FOUND, "4");
    check_fails(encours_ledger_person_lines(test.ledger, 1, NULL, &out, &report, check_error()),
                ENCOURS_E_MISUSE, "write");
    check_fails(encours_ledger_person_lines(NULL, 1, keep, &out, &report, check_error()),
                ENCOURS_E_MISUSE, "ledger");
    report.struct_size = 8;
    check_fails(encours_ledger_person_lines(test.ledger, 1, keep, &out, &report, check_error()),
                ENCOURS_E_ABI, "report");
    ledger_end(&test);
}

/* Many documents: the text goes out in several pieces of whole lines. */
static void long_texts_come_in_whole_lines(void **state)
{
    (void)state;
    test_ledger test = books(NULL, NULL);
    for (int turn = 0; turn < 3; turn++) {
        encours_transaction *transaction = ledger_transaction(&test);
        for (int i = 0; i < 200; i++) {
            encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1);
            check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
        }
        ledger_commit(transaction);
    }
    encours_person_lines_report report = {0};
    text out = written(&test, 1, &report);
    check(out.calls > 1);
    check_equal(report.items, 602);
    check_equal(occurrences(&out, "\n"), report.lines);
    free(out.bytes);
    ledger_end(&test);
}

static void without_memory_it_fails_and_loses_nothing(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store = NULL;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = books(context, store);
    for (int on = 0; on < 2; on++)
        for (size_t at = 1;; at++) {
            text out = {0};
            size_t blocks = memory.blocks;
            counted_memory_fail(&memory, at, on != 0);
            encours_status status = encours_ledger_person_lines(test.ledger, 1, keep, &out, NULL,
                                                                check_error());
            size_t failed = memory.failed;
            counted_memory_fail(&memory, 0, false);
            memory.failed = 0;
            free(out.bytes);
            check_equal(memory.blocks, blocks);
            if (failed == 0) {
                check_ok(status);
                break;
            }
            check(status == ENCOURS_OK || (status & 0xFF) == ENCOURS_E_NO_MEMORY);
        }
    ledger_end(&test);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(nothing_that_is_held_is_missing, every_row_and_event_has_its_line, mergers_are_named,
           what_was_erased_is_gone, failures_of_the_receiver_travel_back,
           long_texts_come_in_whole_lines, without_memory_it_fails_and_loses_nothing)
