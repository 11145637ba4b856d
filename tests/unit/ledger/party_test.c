/* SPDX-License-Identifier: MIT */
/* Personal data stay out of the log, can be erased, and can be completed. */
#include "support/check.h"
#include "support/ledger.h"

#include "base/crc.h"
#include "encours/party.h"
#include "encours/store_check.h"
#include "store/store.h"

static encours_transaction *add(test_ledger *test, const char *code, uint32_t impersonal,
                                const char *name, encours_ref *customer)
{
    encours_transaction *transaction = ledger_transaction(test);
    encours_customer_options options = {
        .struct_size = sizeof options, .code = code, .code_impersonal = impersonal, .name = name};
    check_ok(encours_transaction_add_customer(transaction, &options, customer, check_error()));
    return transaction;
}

static uint64_t person(test_ledger *test, const char *code, const char *name)
{
    encours_ref customer;
    uint64_t number;
    encours_transaction *transaction = add(test, code, 0, name, &customer);
    check_ok(encours_transaction_commit(transaction, 0, NULL, check_error()));
    check_ok(encours_transaction_number(transaction, customer, &number, check_error()));
    encours_transaction_free(transaction);
    return number;
}

static void check_party(test_ledger *test, uint64_t customer, int32_t status, const char *code,
                        const char *name)
{
    encours_party *party;
    check_ok(encours_ledger_party(test->ledger, customer, &party, check_error()));
    check_equal(encours_party_status_of(party), status);
    check_text(encours_party_code(party), code);
    check_text(encours_party_name(party), name);
    encours_party_free(party);
}

static encours_status find_text(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    (void)number;
    (void)version;
    const char *text = user;
    check(memmem(bytes.data, bytes.size, text, strlen(text)) == NULL);
    return ENCOURS_OK;
}

/* Neither name nor personal code is in any byte of the log; an impersonal code is known by it. */
static void the_log_holds_nothing_of_a_person(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t number = person(&test, "durand.camille", "Camille Durand");
    ledger_commit(add(&test, "ACME", 1, "Acme S.A.", NULL));
    ledger_post(&test, number, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    char texts[][16] = {"durand.camille", "Camille", "Acme S.A."};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        check_ok(enc_store_read(test.store, "TEST", 1, find_text, texts[i], check_error()));
    check_party(&test, number, ENCOURS_PARTY_KNOWN, "durand.camille", "Camille Durand");
    check_party(&test, 2, ENCOURS_PARTY_KNOWN, "", "Acme S.A.");
    uint64_t found;
    encours_view *view = ledger_view(&test);
    check_fails(encours_view_find_customer(view, "durand.camille", &found, check_error()),
                ENCOURS_E_NOT_FOUND, NULL);
    check(strstr(check_last_error()->message, "durand") == NULL); /* nor does an error say it */
    check_ok(encours_view_find_customer(view, "C1", &found, check_error()));
    check_equal(found, number);
    encours_customer *customer;
    check_ok(encours_view_customer(view, number, &customer, check_error()));
    check_text(encours_customer_code(customer), "C1");
    encours_customer_free(customer);
    encours_view_free(view);
    check_ok(encours_ledger_find_customer(test.ledger, "durand.camille", &found, check_error()));
    check_equal(found, number);
    check_ok(encours_ledger_find_customer(test.ledger, "ACME", &found, check_error()));
    check_equal(found, 2);
    ledger_reopen(&test);
    check_ok(encours_ledger_find_customer(test.ledger, "durand.camille", &found, check_error()));
    check_equal(found, number);
    ledger_end(&test);
}

/* A customer with an impersonal code and no name has no personal data. */
static void a_customer_may_have_no_personal_data(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t acme = ledger_customer(&test, "ACME");
    check_party(&test, acme, ENCOURS_PARTY_NONE, "", "");
    encours_party *party;
    check_fails(encours_ledger_party(test.ledger, 2, &party, check_error()), ENCOURS_E_NOT_FOUND,
                "customer number 2");
    check(party == NULL);
    encours_transaction_options options = {
        .struct_size = sizeof options, .command_id = {99}, .recorded_at = 9000000};
    check_fails(encours_ledger_erase_party(test.ledger, acme, &options, NULL, check_error()),
                ENCOURS_E_NOT_FOUND, "no personal data");
    ledger_end(&test);
}

/* The row is written after the log: what is missing reads unknown, and the same commit completes
 * it. */
static void a_missing_row_is_completed_by_the_same_commit(void **state)
{
    (void)state;
    encours_context *context;
    encours_store *memory, *store;
    encours_store_faults *faults;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_memory_new(context, &memory, check_error()));
    check_ok(encours_store_faults_new(context, &faults, check_error()));
    check_ok(encours_store_faulty_new(context, memory, faults, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    encours_store_fault fault = {.struct_size = sizeof fault,
                                 .method = ENCOURS_STORE_METHOD_PARTY_PUT,
                                 .kind = ENCOURS_STORE_FAULT_BEFORE,
                                 .call = 1,
                                 .status = ENCOURS_E_IO};
    check_ok(encours_store_faults_arm(faults, &fault, check_error()));
    uint64_t number = person(&test, "durand", "Camille Durand"), found;
    check_party(&test, number, ENCOURS_PARTY_UNKNOWN, "", "");
    check_fails(encours_ledger_find_customer(test.ledger, "durand", &found, check_error()),
                ENCOURS_E_NOT_FOUND, NULL);
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error())); /* no damage */
    check_equal(report.parties_missing, 1);
    test.commands = 0; /* the same command id, the same commands */
    encours_transaction *again = add(&test, "durand", 0, "Camille Durand", NULL);
    encours_commit commit = {.struct_size = sizeof commit};
    check_ok(encours_transaction_commit(again, 0, &commit, check_error()));
    check_equal(commit.duplicate, 1);
    encours_transaction_free(again);
    check_party(&test, number, ENCOURS_PARTY_KNOWN, "durand", "Camille Durand");
    check_ok(encours_ledger_find_customer(test.ledger, "durand", &found, check_error()));
    check_equal(found, number);
    check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
    check_equal(report.parties_missing, 0);
    ledger_end(&test);
    encours_store_free(memory);
    encours_store_faults_free(faults);
}

/* Figures, hashes and everything but the person stay; a row that comes back is found by verify. */
static void an_erasure_leaves_every_figure(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t number = person(&test, "durand", "Camille Durand"), found;
    ledger_post(&test, number, ENCOURS_DOCUMENT_INVOICE, 100, 130, 1000);
    encours_transaction_options options = {
        .struct_size = sizeof options, .command_id = {99}, .recorded_at = 9000000, .actor = "dpo"};
    encours_commit commit = {.struct_size = sizeof commit};
    check_ok(encours_ledger_erase_party(test.ledger, number, &options, &commit, check_error()));
    check_equal(commit.duplicate, 0);
    check_equal(commit.last_sequence, 4);
    check_party(&test, number, ENCOURS_PARTY_ERASED, "", "");
    check_fails(encours_ledger_find_customer(test.ledger, "durand", &found, check_error()),
                ENCOURS_E_NOT_FOUND, NULL);
    check_equal(ledger_balance(&test, number, 100), 1000);
    check_ok(encours_ledger_erase_party(test.ledger, number, &options, &commit, check_error()));
    check_equal(commit.duplicate, 1);
    options.command_id[0] = 98;
    check_fails(encours_ledger_erase_party(test.ledger, number, &options, &commit, check_error()),
                ENCOURS_E_STATE, "erased already");
    ledger_reopen(&test);
    check_party(&test, number, ENCOURS_PARTY_ERASED, "", "");
    check_equal(ledger_balance(&test, number, 100), 1000);
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(test.ledger, NULL, &report, check_error()));
    check_equal(report.parties_returned, 0);
    check_equal(report.parties_missing, 0);
    ledger_end(&test);
}

static encours_status copy_record(void *user, uint64_t number, uint64_t version,
                                  encours_bytes bytes)
{
    (void)number;
    (void)version;
    struct {
        encours_store *store;
        encours_store_head head;
    } *to = user;
    return enc_store_append(to->store, "TEST", &to->head, &bytes, 1, &to->head, check_error());
}

/* A backup of the party table brings the row back: verify counts it, the log is right all the same.
 */
static void a_row_that_came_back_is_reported(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t number = person(&test, "durand", "Camille Durand");
    encours_transaction_options options = {
        .struct_size = sizeof options, .command_id = {99}, .recorded_at = 9000000};
    check_ok(encours_ledger_erase_party(test.ledger, number, &options, NULL, check_error()));
    struct {
        encours_store *store;
        encours_store_head head;
    } to = {0};
    check_ok(encours_store_memory_new(test.context, &to.store, check_error()));
    check_ok(enc_store_read(test.store, "TEST", 1, copy_record, &to, check_error()));
    const uint8_t row[] = {1, 6, 'd', 'u', 'r', 'a', 'n', 'd', 0, 0, 0, 0}; /* found by its CRC */
    check_ok(enc_store_party_put(to.store, "TEST", 1, 0, (encours_bytes){row, sizeof row},
                                 check_error()));
    encours_ledger *restored;
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_open(to.store, "TEST", NULL, &restored, check_error()));
    check_ok(encours_ledger_verify(restored, NULL, &report, check_error()));
    check_equal(report.parties_returned, 1);
    check_equal(report.parties_damaged, 1);
    encours_ledger_free(restored);
    encours_store_free(to.store);
    ledger_end(&test);
}

/* Nobody reads it, and the same command erases it once more. */
static void a_row_that_came_back_stays_erased(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    uint64_t number = person(&test, "durand", "Camille Durand"), found;
    encours_transaction_options options = {
        .struct_size = sizeof options, .command_id = {99}, .recorded_at = 9000000};
    encours_commit commit = {.struct_size = sizeof commit};
    check_ok(encours_ledger_erase_party(test.ledger, number, &options, NULL, check_error()));
    struct {
        encours_store *store;
        encours_store_head head;
    } to = {0};
    check_ok(encours_store_memory_new(test.context, &to.store, check_error()));
    check_ok(enc_store_read(test.store, "TEST", 1, copy_record, &to, check_error()));
    uint8_t row[] = {1, 6, 'd', 'u', 'r', 'a', 'n', 'd', 0, 0, 0, 0};
    uint32_t crc = enc_crc32(row, 8);
    for (int i = 0; i < 4; i++)
        row[8 + i] = (uint8_t)(crc >> 8 * i);
    check_ok(enc_store_party_put(to.store, "TEST", 1, 0, (encours_bytes){row, sizeof row},
                                 check_error()));
    test_ledger restored = {.context = test.context, .store = to.store};
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_open(to.store, "TEST", NULL, &restored.ledger, check_error()));
    check_party(&restored, number, ENCOURS_PARTY_ERASED, "", "");
    check_fails(encours_ledger_find_customer(restored.ledger, "durand", &found, check_error()),
                ENCOURS_E_NOT_FOUND, NULL);
    check_ok(encours_ledger_erase_party(restored.ledger, number, &options, &commit, check_error()));
    check_equal(commit.duplicate, 1);
    check_ok(encours_ledger_verify(restored.ledger, NULL, &report, check_error()));
    check_equal(report.parties_returned, 0);
    encours_ledger_free(restored.ledger);
    encours_store_free(to.store);
    ledger_end(&test);
}

/* Customers 1 to 4 in another store, with the row of party 2 damaged. */
static test_ledger with_a_damaged_row(test_ledger *test)
{
    static const char *const codes[] = {"durand", "martin", "moreau"};
    test_ledger out = {.context = test->context};
    ledger_customer(test, "ACME");
    for (size_t i = 0; i < 3; i++)
        person(test, codes[i], NULL);
    struct {
        encours_store *store;
        encours_store_head head;
    } to = {0};
    check_ok(encours_store_memory_new(test->context, &to.store, check_error()));
    check_ok(enc_store_read(test->store, "TEST", 1, copy_record, &to, check_error()));
    for (uint8_t i = 0; i < 3; i++) {
        uint8_t row[] = {1, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        memcpy(row + 2, codes[i], 6);
        uint32_t crc = enc_crc32(row, 8) ^ (i == 1);
        for (int k = 0; k < 4; k++)
            row[8 + k] = (uint8_t)(crc >> 8 * k);
        check_ok(enc_store_party_put(to.store, "TEST", i + 1u, 0, (encours_bytes){row, sizeof row},
                                     check_error()));
    }
    out.store = to.store;
    out.commands = test->commands;
    check_ok(encours_ledger_open(out.store, "TEST", NULL, &out.ledger, check_error()));
    return out;
}

static void check_found(test_ledger *test, const char *code, uint64_t expected)
{
    uint64_t found = 0;
    check_ok(encours_ledger_find_customer(test->ledger, code, &found, check_error()));
    check_equal(found, expected);
}

/* What cannot be found may be in a damaged row: that is said, the first time and again, and after
 * opening anew. Other codes are found, and the row is named, and can be erased. */
static void a_damaged_row_may_have_the_code(void **state)
{
    (void)state;
    test_ledger test = ledger_begin(), damaged = with_a_damaged_row(&test);
    uint64_t found;
    for (int turn = 0; turn < 4; turn++) {
        check_fails(encours_ledger_find_customer(damaged.ledger, "martin", &found, check_error()),
                    ENCOURS_E_CORRUPT, "party 2 is damaged");
        check_found(&damaged, "durand", 2);
        check_found(&damaged, "moreau", 4);
        check_found(&damaged, "ACME", 1);
        if (turn == 1)
            check_equal(person(&damaged, "petit", NULL), 5); /* it is in nobody's way */
        if (turn == 2) {
            encours_ledger_free(damaged.ledger);
            check_ok(
                encours_ledger_open(damaged.store, "TEST", NULL, &damaged.ledger, check_error()));
        }
    }
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(damaged.ledger, NULL, &report, check_error()));
    check_equal(report.parties_damaged, 1);
    check_equal(report.first_damaged_party, 2);
    check_equal(report.first_damaged_customer, 3);
    encours_transaction_options options = {
        .struct_size = sizeof options, .command_id = {99}, .recorded_at = 9000000};
    check_ok(encours_ledger_erase_party(damaged.ledger, 3, &options, NULL, check_error()));
    check_fails(encours_ledger_find_customer(damaged.ledger, "martin", &found, check_error()),
                ENCOURS_E_NOT_FOUND, NULL);
    encours_ledger_free(damaged.ledger);
    encours_store_free(damaged.store);
    ledger_end(&test);
}

/* Codes of one ledger are unique, whether the log holds them or the party table does. */
static void personal_codes_are_unique_too(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    person(&test, "durand", "Camille Durand");
    ledger_customer(&test, "ACME");
    const struct {
        const char *code;
        uint32_t impersonal;
    } taken[] = {{"durand", 0}, {"durand", 1}, {"ACME", 0}, {"ACME", 1}};
    for (size_t i = 0; i < sizeof taken / sizeof taken[0]; i++) {
        encours_transaction *t = add(&test, taken[i].code, taken[i].impersonal, NULL, NULL);
        check_fails(ledger_try_commit(t), ENCOURS_E_EXISTS, "code");
    }
    encours_transaction *t = add(&test, "martin", 0, NULL, NULL);
    encours_customer_options options = {.struct_size = sizeof options, .code = "martin"};
    check_ok(encours_transaction_add_customer(t, &options, NULL, check_error()));
    check_fails(ledger_try_commit(t), ENCOURS_E_EXISTS, "code");
    check_equal(check_last_error()->index, 1);
    check_equal(person(&test, "martin", NULL), 3);
    check_equal(person(&test, "moreau", NULL), 4);
    check_equal(person(&test, "C1", NULL), 5); /* what the log calls the first is no code of hers */
    ledger_end(&test);
}

CHECK_MAIN(the_log_holds_nothing_of_a_person, a_customer_may_have_no_personal_data,
           a_missing_row_is_completed_by_the_same_commit, an_erasure_leaves_every_figure,
           a_row_that_came_back_is_reported, a_damaged_row_may_have_the_code,
           a_row_that_came_back_stays_erased, personal_codes_are_unique_too)
