/* SPDX-License-Identifier: MIT */
/* Creating and opening, what is refused, and the limits of a ledger. */
#include "support/check.h"
#include "support/ledger.h"

#include "base/crc.h"
#include "base/sha256.h"
#include "store/store.h"

enum { XXX = 999, CLF = 990 };

static encours_status create(test_ledger *test, const char *id,
                             const encours_ledger_create_options *options, encours_ledger **out)
{
    return encours_ledger_create(test->store, id, options, out, check_error());
}

static void what_is_no_ledger_is_not_opened(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_ledger *ledger = test.ledger;
    check_fails(encours_ledger_open(test.store, "OTHER", NULL, &ledger, check_error()),
                ENCOURS_E_NOT_FOUND, "OTHER");
    check(ledger == NULL);
    char text[80];
    memset(text, 'x', sizeof text);
    text[65] = '\0';
    const char *const bad[] = {"", "a\nb", "\xC3", text};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        check_fails(encours_ledger_open(test.store, bad[i], NULL, &ledger, check_error()),
                    ENCOURS_E_INVALID, "id");
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .base_currency = TEST_EUR};
    check_fails(create(&test, "TEST", &options, &ledger), ENCOURS_E_EXISTS, "TEST");
    text[64] = '\0';
    check_ok(create(&test, text, &options, &ledger));
    check_text(encours_ledger_id(ledger), text);
    encours_ledger_free(ledger);
    ledger_end(&test);
}

typedef struct kept_record {
    uint8_t bytes[4096];
    size_t size;
} kept_record;

static encours_status keep_first(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    kept_record *kept = user;
    (void)version;
    if (number != 1)
        return ENCOURS_OK;
    check_between(bytes.size, 1, sizeof kept->bytes);
    memcpy(kept->bytes, bytes.data, bytes.size);
    kept->size = bytes.size;
    return ENCOURS_OK;
}

static void check_opens(test_ledger *test, const char *id, const kept_record *record,
                        encours_status kind, const char *part)
{
    encours_store_head head = {0};
    encours_ledger *ledger;
    encours_bytes bytes = {record->bytes, record->size};
    check_ok(enc_store_append(test->store, id, &head, &bytes, 1, &head, check_error()));
    check_fails(encours_ledger_open(test->store, id, NULL, &ledger, check_error()), kind, part);
    check(ledger == NULL);
    check_equal(check_last_error()->index, 1);
}

/* Make CRC and hash right again. */
static void seal(kept_record *record)
{
    uint8_t *bytes = record->bytes, chained[32 + sizeof record->bytes] = {0};
    size_t size = record->size;
    uint32_t crc = enc_crc32(bytes, size - 36);
    for (size_t i = 0; i < 4; i++)
        bytes[size - 36 + i] = (uint8_t)(crc >> 8 * i);
    memcpy(chained + 32, bytes, size - 32); /* after the hash before it: zeros */
    enc_sha256_of(chained, size, bytes + size - 32);
}

static void damage_and_later_formats_are_told_apart(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    kept_record first = {.size = 0}, record;
    check_ok(enc_store_read(test.store, "TEST", 1, keep_first, &first, check_error()));
    check_opens(&test, "COPY", &first, ENCOURS_E_CORRUPT, "another ledger");
    record = first;
    record.bytes[2]++; /* the format level */
    seal(&record);
    check_opens(&test, "LATER", &record, ENCOURS_E_UNSUPPORTED, "format level 4");
    record = first;
    record.bytes[3] = 1; /* a first record that is not the last, with nothing behind it */
    seal(&record);
    check_opens(&test, "BEGUN", &record, ENCOURS_E_CORRUPT, "has no end");
    record = first;
    record.bytes[3] = 2; /* a last record without a first */
    seal(&record);
    check_opens(&test, "CONTINUED", &record, ENCOURS_E_CORRUPT, "does not continue");
    record.size = 100;
    memset(record.bytes, 0x5A, record.size);
    check_opens(&test, "GARBAGE", &record, ENCOURS_E_CORRUPT, "not a record");
    record = first;
    record.bytes[30] ^= 0x10;
    check_opens(&test, "DAMAGED", &record, ENCOURS_E_CORRUPT, "CRC");
    record = first;
    record.bytes[record.size - 1] ^= 0x10;
    check_opens(&test, "REWRITTEN", &record, ENCOURS_E_CORRUPT, "hash chain");
    ledger_end(&test);
}

/* Numbers may repeat unless the creation says otherwise, and then never again, even cancelled. */
static void a_ledger_may_want_unique_numbers(void **state)
{
    (void)state;
    for (uint32_t unique = 0; unique < 2; unique++) {
        test_ledger test = ledger_begin();
        encours_ledger_create_options options = {
            .struct_size = sizeof options, .base_currency = TEST_EUR, .unique_numbers = unique};
        encours_ledger_free(test.ledger);
        check_ok(encours_store_drop(test.store, "TEST", check_error()));
        check_ok(create(&test, "TEST", &options, &test.ledger));
        uint64_t acme = ledger_customer(&test, "ACME");
        encours_document document = ledger_document(acme, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
        document.number = "F-1";
        encours_transaction *t = ledger_transaction(&test);
        check_ok(encours_transaction_post(t, &document, NULL, check_error()));
        ledger_commit(t);
        t = ledger_transaction(&test);
        check_ok(encours_transaction_cancel(t, 1, (encours_date){100}, ENCOURS_CANCEL_ERROR, 0,
                                            check_error()));
        ledger_commit(t);
        ledger_reopen(&test);
        t = ledger_transaction(&test);
        check_ok(encours_transaction_post(t, &document, NULL, check_error()));
        if (unique != 0)
            check_fails(ledger_try_commit(t), ENCOURS_E_EXISTS, "number F-1");
        else
            ledger_commit(t);
        t = ledger_transaction(&test); /* no number is no number, however often */
        document.number = NULL;
        check_ok(encours_transaction_post(t, &document, NULL, check_error()));
        check_ok(encours_transaction_post(t, &document, NULL, check_error()));
        ledger_commit(t);
        ledger_end(&test);
    }
}

/* Exponents are those of the creation's table, else of ISO 4217, kept with the ledger. */
static void exponents_are_kept_with_the_ledger(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_ledger *ledger;
    encours_ledger_create_options options = {.struct_size = sizeof options, .base_currency = XXX};
    check_fails(create(&test, "X", &options, &ledger), ENCOURS_E_CURRENCY, "999");
    check(ledger == NULL);
    options.base_currency = 1;
    check_fails(create(&test, "X", &options, &ledger), ENCOURS_E_CURRENCY, NULL);
    const encours_currency_override overrides[] = {{TEST_JPY, 2}, {TEST_JPY, 4}, {XXX, 3}};
    options.base_currency = XXX;
    options.currencies = (encours_currency_table){overrides, 3};
    check_ok(create(&test, "X", &options, &ledger)); /* the first row of a code counts */
    for (int again = 0; again < 2; again++) {
        encours_view *view;
        check_equal(encours_ledger_base_currency(ledger), XXX);
        check_ok(encours_ledger_view(ledger, &view, check_error()));
        check_equal(encours_view_exponent(view, XXX), 3);
        check_equal(encours_view_exponent(view, TEST_JPY), 2);
        check_equal(encours_view_exponent(view, TEST_USD), -1); /* not used */
        encours_view_free(view);
        encours_ledger_free(ledger);
        check_ok(encours_ledger_open(test.store, "X", NULL, &ledger, check_error()));
    }
    encours_ledger_free(ledger);
    uint64_t acme = ledger_customer(&test, "ACME");
    encours_document document = ledger_document(acme, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    document.currency = CLF; /* four decimals by ISO 4217, at its first use */
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_post(t, &document, NULL, check_error()));
    ledger_commit(t);
    encours_view *view = ledger_view(&test);
    check_equal(encours_view_exponent(view, CLF), 4);
    encours_view_free(view);
    document.currency = XXX;
    t = ledger_transaction(&test);
    check_ok(encours_transaction_post(t, &document, NULL, check_error()));
    check_fails(ledger_try_commit(t), ENCOURS_E_CURRENCY, "no minor unit");
    ledger_end(&test);
}

static void a_ledger_has_at_most_32_dimensions(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    for (int i = 0; i < 33; i++) {
        char name[8];
        snprintf(name, sizeof name, "d%d", i);
        encours_transaction *t = ledger_transaction(&test);
        check_ok(encours_transaction_declare_dimension(t, name, check_error()));
        if (i < 32)
            ledger_commit(t);
        else
            check_fails(ledger_try_commit(t), ENCOURS_E_LIMIT, "at most 32");
    }
    encours_transaction *t = ledger_transaction(&test); /* declaring again is no more of them */
    check_ok(encours_transaction_declare_dimension(t, "d0", check_error()));
    ledger_commit(t);
    ledger_end(&test);
}

static void documents_keep_to_their_limits(void **state)
{
    (void)state;
    static int64_t amounts[1025];
    static encours_date dues[1025];
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    encours_document document = ledger_document(acme, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1024);
    for (size_t i = 0; i < 1025; i++)
        amounts[i] = 1;
    document.line_amounts = amounts;
    document.line_dues = dues;
    document.line_count = 1024;
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_post(t, &document, NULL, check_error()));
    document.line_count = 1025;
    document.gross = 1025;
    check_fails(encours_transaction_post(t, &document, NULL, check_error()), ENCOURS_E_INVALID,
                "1024 lines");
    document.line_count = 2;
    check_fails(encours_transaction_post(t, &document, NULL, check_error()), ENCOURS_E_INVALID,
                "add up to 2");
    ledger_commit(t); /* what was refused is not in it */
    check_equal(ledger_balance(&test, 0, 100), 1024);
    ledger_end(&test);
}

static void texts_keep_to_their_limits(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    char text[2000];
    memset(text, 'x', sizeof text);
    encours_transaction *t = ledger_transaction(&test);
    encours_customer_options customer = {
        .struct_size = sizeof customer, .code = text, .code_impersonal = 1, .name = "n"};
    text[65] = '\0';
    check_fails(encours_transaction_add_customer(t, &customer, NULL, check_error()),
                ENCOURS_E_INVALID, "code");
    text[64] = '\0';
    check_ok(encours_transaction_add_customer(t, &customer, NULL, check_error()));
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 5);
    text[64] = text[65] = 'x';
    text[97] = '\0';
    document.source_key = text;
    check_fails(encours_transaction_post(t, &document, NULL, check_error()), ENCOURS_E_INVALID,
                "source_key");
    text[96] = '\0';
    check_ok(encours_transaction_post(t, &document, NULL, check_error()));
    document.source_key = NULL;
    document.number = text;
    check_fails(encours_transaction_post(t, &document, NULL, check_error()), ENCOURS_E_INVALID,
                "number");
    check_fails(encours_transaction_declare_dimension(t, text, check_error()), ENCOURS_E_INVALID,
                "dimension");
    check_fails(encours_transaction_declare_dimension(t, "", check_error()), ENCOURS_E_INVALID,
                "dimension");
    text[96] = text[97] = 'x';
    text[1025] = '\0';
    customer.code = "B";
    customer.name = text;
    check_fails(encours_transaction_add_customer(t, &customer, NULL, check_error()),
                ENCOURS_E_INVALID, "name");
    ledger_commit(t);
    check_equal(ledger_balance(&test, 1, 100), 5);
    encours_transaction_options options = {.struct_size = sizeof options, .command_id = {1}};
    text[33] = '\0'; /* of an actor one too many */
    options.actor = text;
    check_fails(encours_transaction_new(test.ledger, &options, &t, check_error()),
                ENCOURS_E_INVALID, "actor");
    check(t == NULL);
    memset(options.command_id, 0, sizeof options.command_id);
    options.actor = NULL;
    check_fails(encours_transaction_new(test.ledger, &options, &t, check_error()),
                ENCOURS_E_INVALID, "command_id");
    ledger_end(&test);
}

/* Handles outlive the ledger they came from, but commit no more. */
static void a_closed_ledger_takes_no_commit(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_transaction *t = ledger_transaction(&test);
    check_ok(encours_transaction_declare_dimension(t, "region", check_error()));
    encours_view *view = ledger_view(&test);
    ledger_end(&test);
    check_fails(ledger_try_commit(t), ENCOURS_E_STATE, "closed");
    encours_view_counts counts = {.struct_size = sizeof counts};
    check_ok(encours_view_count(view, &counts, check_error()));
    check_equal(counts.transactions, 1);
    encours_view_free(view);
}

CHECK_MAIN(what_is_no_ledger_is_not_opened, damage_and_later_formats_are_told_apart,
           a_ledger_may_want_unique_numbers, exponents_are_kept_with_the_ledger,
           a_ledger_has_at_most_32_dimensions, documents_keep_to_their_limits,
           texts_keep_to_their_limits, a_closed_ledger_takes_no_commit)
