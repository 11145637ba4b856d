/* SPDX-License-Identifier: MIT */
/* Personal data: in the party table, never in the log, and not in errors. */
#include "encours/party.h"
#include "store/store.h"
#include "unit/io/files.h"

#define NAMED_HEADER "Customer;Number;Date;Due;Amount;Paid;Name\n"

static const char named[] = NAMED_HEADER "DUPONT;1;2026-01-05;;10.00;;Jeanne Dupont\n"
                                         "MARTIN;2;2026-01-05;;20.00;;\n"
                                         "DUPONT;3;2026-01-05;;30.00;;ignored\n";

static encours_column_map *personal_map(encours_context *context)
{
    encours_column_map_options options = file_options();
    options.codes_impersonal = 0;
    encours_column_map *map = file_map_over(context, &options);
    check_ok(encours_column_map_set(map, ENCOURS_MAP_CUSTOMER_NAME, "Name", 0, check_error()));
    return map;
}

static void check_party(test_ledger *test, uint64_t customer, const char *code, const char *name)
{
    encours_party *party = NULL;
    check_ok(encours_ledger_party(test->ledger, customer, &party, check_error()));
    check_equal(encours_party_status_of(party), ENCOURS_PARTY_KNOWN);
    check_text(encours_party_code(party), code);
    check_text(encours_party_name(party), name);
    encours_party_free(party);
}

typedef struct search {
    const char *text;
    bool found;
} search;

static encours_status look(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    search *at = user;
    (void)number;
    (void)version;
    at->found |= memmem(bytes.data, bytes.size, at->text, strlen(at->text)) != NULL;
    return ENCOURS_OK;
}

static void codes_and_names_stay_out_of_the_log(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_column_map *map = personal_map(test.context);
    (void)import_well(&test, map, named, ENCOURS_IMPORT_COMMITTED);
    check_party(&test, 1, "DUPONT", "Jeanne Dupont");
    check_party(&test, 2, "MARTIN", "");
    check_equal(ledger_balance(&test, 1, file_day(2026, 1, 5)), 4000);
    encours_view *view = ledger_view(&test);
    encours_customer *customer = NULL;
    check_ok(encours_view_customer(view, 1, &customer, check_error()));
    check_text(encours_customer_code(customer), "C1");
    encours_customer_free(customer);
    encours_view_free(view);
    search dupont = {"DUPONT", false}, jeanne = {"Jeanne", false};
    check_ok(enc_store_read(test.store, "TEST", 1, look, &dupont, check_error()));
    check_ok(enc_store_read(test.store, "TEST", 1, look, &jeanne, check_error()));
    check(!dupont.found && !jeanne.found);
    ledger_reopen(&test);
    (void)import_well(&test, map, NAMED_HEADER "DUPONT;4;2026-01-05;;1.00;;\n",
                      ENCOURS_IMPORT_COMMITTED);
    check_equal(ledger_balance(&test, 1, file_day(2026, 1, 5)), 4100);
    encours_column_map_free(map);
    ledger_end(&test);
}

/* Documents of a customer whose row is damaged are not posted to a second customer of that code,
 * before and after opening anew; others are imported. */
static void a_damaged_row_is_nobody_new(void **state)
{
    (void)state;
    static const uint8_t junk[] = {1, 2, 3, 4, 5, 6};
    test_ledger test = ledger_begin();
    encours_column_map *map = personal_map(test.context);
    (void)import_well(&test, map, named, ENCOURS_IMPORT_COMMITTED);
    check_ok(enc_store_party_put(test.store, "TEST", 1, 1, (encours_bytes){junk, sizeof junk},
                                 check_error()));
    for (int turn = 0; turn < 2; turn++) {
        encours_import *import = NULL;
        check_fails(import_text(test.ledger, map, NAMED_HEADER "DUPONT;4;2026-01-05;;1.00;;\n",
                                NULL, &import),
                    ENCOURS_E_CORRUPT, "party 1");
        encours_import_free(import);
        check_equal(ledger_balance(&test, 1, file_day(2026, 1, 5)), 4000);
        (void)import_well(&test, map,
                          turn == 0 ? NAMED_HEADER "MARTIN;5;2026-01-05;;1.00;;\n"
                                    : NAMED_HEADER "MARTIN;6;2026-01-05;;1.00;;\n",
                          ENCOURS_IMPORT_COMMITTED);
        check_equal(ledger_balance(&test, 2, file_day(2026, 1, 5)), 2000 + 100 * (turn + 1));
        ledger_reopen(&test);
    }
    encours_column_map_free(map);
    ledger_end(&test);
}

/* C2 as a host's code is not the log's name for the second customer. */
static void a_code_that_looks_like_a_number_is_a_code(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_column_map *map = personal_map(test.context);
    (void)import_well(&test, map, named, ENCOURS_IMPORT_COMMITTED);
    (void)import_well(&test, map, NAMED_HEADER "C2;9;2026-01-05;;5.00;;\n",
                      ENCOURS_IMPORT_COMMITTED);
    check_equal(ledger_balance(&test, 2, file_day(2026, 1, 5)), 2000);
    check_equal(ledger_balance(&test, 3, file_day(2026, 1, 5)), 500);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void a_code_with_a_control_character_is_refused(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_column_map *map = personal_map(test.context);
    encours_import *import = NULL;
    check_fails(
        import_text(test.ledger, map, NAMED_HEADER "A\x01;1;2026-01-05;;10.00;;\n", NULL, &import),
        ENCOURS_E_INVALID, "not printable: take the control character out");
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void errors_mask_personal_values(void **state)
{
    (void)state;
    static const char text[] = NAMED_HEADER
        "A-customer-code-that-is-much-longer-than-any-code-may-be-in-this-ledger;"
        "1;2026-01-05;;10.00;;\n";
    test_ledger test = ledger_begin();
    encours_column_map *map = personal_map(test.context);
    encours_import *import = NULL;
    check_fails(import_text(test.ledger, map, text, NULL, &import), ENCOURS_E_INVALID,
                "<masked, 71 bytes>");
    check(strstr(import_issue(import, 0), "A-customer") == NULL);
    check(strncmp(import_issue(import, 0), "sample.csv:2:1: Customer: ", 26) == 0);
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void the_context_may_show_them(void **state)
{
    (void)state;
    static const char text[] = NAMED_HEADER
        "A-customer-code-that-is-much-longer-than-any-code-may-be-in-this-ledger;"
        "1;2026-01-05;;10.00;;\n";
    encours_context_options options = {.struct_size = sizeof options, .show_personal_values = 1};
    encours_context *context = NULL;
    encours_store *store = NULL;
    check_ok(encours_context_new(&options, &context, check_error()));
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    encours_column_map *map = personal_map(test.context);
    encours_import *import = NULL;
    check_fails(import_text(test.ledger, map, text, NULL, &import), ENCOURS_E_INVALID,
                "A-customer-code");
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
}

/* A column of personal data is not also a number, key or dimension: those go into the log. */
static void a_personal_column_gives_nothing_else(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_column_map *map = personal_map(test.context);
    encours_import *import = NULL;
    check_ok(encours_column_map_set_dimension(map, "who", "name", 0, check_error()));
    check_fails(import_text(test.ledger, map, named, NULL, &import), ENCOURS_E_INVALID,
                "personal data");
    check_equal(import_counts(import).issues, 1);
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void a_duplicate_completes_what_was_not_written(void **state)
{
    (void)state;
    encours_store_faults *faults = NULL;
    test_ledger test = ledger_with_faults(&faults);
    encours_column_map *map = personal_map(test.context);
    encours_party *party = NULL;
    arm(faults, ENCOURS_STORE_METHOD_PARTY_PUT, ENCOURS_STORE_FAULT_BEFORE, ENCOURS_E_STORAGE);
    (void)import_well(&test, map, named, ENCOURS_IMPORT_COMMITTED); /* the log has it: no failure */
    check_equal(encours_store_faults_struck(faults), 1);
    check_ok(encours_ledger_party(test.ledger, 1, &party, check_error()));
    check_equal(encours_party_status_of(party), ENCOURS_PARTY_UNKNOWN);
    encours_party_free(party);
    (void)import_well(&test, map, named, ENCOURS_IMPORT_DUPLICATE);
    check_party(&test, 1, "DUPONT", "Jeanne Dupont");
    check_party(&test, 2, "MARTIN", "");
    encours_column_map_free(map);
    ledger_end(&test);
    encours_store_faults_free(faults);
}

/* An export goes on naming a customer that was erased: its documents are known all the same. */
static void erased_customers_do_not_stop_newer_files(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_column_map *map = personal_map(test.context);
    encours_transaction_options erasure = {
        .struct_size = sizeof erasure, .command_id = {1}, .recorded_at = 1000};
    encours_import *import = NULL;
    (void)import_well(&test, map, named, ENCOURS_IMPORT_COMMITTED);
    check_ok(encours_ledger_erase_party(test.ledger, 1, &erasure, NULL, check_error()));
    encours_import_counts counts = import_well(
        &test, map,
        NAMED_HEADER "DUPONT;1;2026-01-05;;10.00;2026-01-09;Jeanne Dupont\n"
                     "MARTIN;2;2026-01-05;;20.00;;\n",
        ENCOURS_IMPORT_COMMITTED);
    check_equal(counts.settlements_added, 1);
    check_equal(counts.customers, 0);
    (void)import_well(&test, map, named, ENCOURS_IMPORT_DUPLICATE);
    encours_party *party = NULL;
    check_ok(encours_ledger_party(test.ledger, 1, &party, check_error()));
    check_equal(encours_party_status_of(party), ENCOURS_PARTY_ERASED);
    encours_party_free(party);
    check_fails(
        import_text(test.ledger, map, NAMED_HEADER "MARTIN;1;2026-01-05;;10.00;;\n", NULL, &import),
        ENCOURS_E_INVALID, "another customer");
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
}

CHECK_MAIN(a_damaged_row_is_nobody_new, codes_and_names_stay_out_of_the_log,
           a_code_that_looks_like_a_number_is_a_code, a_code_with_a_control_character_is_refused,
           errors_mask_personal_values, the_context_may_show_them,
           a_personal_column_gives_nothing_else, erased_customers_do_not_stop_newer_files,
           a_duplicate_completes_what_was_not_written)
