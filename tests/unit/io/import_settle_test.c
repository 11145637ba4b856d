/* SPDX-License-Identifier: MIT */
/* Settlement columns, types, signs and keys: what a line means. */
#include "unit/io/files.h"

static encours_column_map *map_with(test_ledger *test, const encours_column_map_options *options)
{
    encours_column_map *map = file_map_over(test->context, options);
    check_ok(encours_column_map_set(map, ENCOURS_MAP_SETTLED, "Settled", 0, check_error()));
    check_ok(encours_column_map_set(map, ENCOURS_MAP_TYPE, "Type", 0, check_error()));
    check_ok(
        encours_column_map_set_type(map, "Facture", ENCOURS_DOCUMENT_INVOICE, 0, check_error()));
    check_ok(
        encours_column_map_set_type(map, "Avoir", ENCOURS_DOCUMENT_CREDIT_NOTE, 0, check_error()));
    check_ok(
        encours_column_map_set_type(map, "Règlement", ENCOURS_DOCUMENT_PAYMENT, 0, check_error()));
    check_ok(encours_column_map_set_type(map, "OD", 0, 0, check_error()));
    check_ok(encours_column_map_set_type(map, "Devis", -1, 0, check_error()));
    check_ok(encours_column_map_set_type(map, "Perte", ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
                                         ENCOURS_ADJUSTMENT_WRITE_OFF, check_error()));
    return map;
}

#define TYPED_HEADER "Customer;Number;Date;Due;Amount;Paid;Settled;Type\n"

static void a_settlement_is_a_payment_and_an_allocation(void **state)
{
    (void)state;
    static const char text[] = FILE_HEADER "ACME;1;2026-01-05;2026-02-04;100.00;2026-02-10\n"
                                           "ACME;2;2026-01-05;2026-02-04;-30.00;2026-01-20\n"
                                           "ACME;3;2026-03-01;2026-03-31;7.00;2026-02-20\n";
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_import *import = NULL;
    check_ok(import_text(test.ledger, map, text, NULL, &import));
    encours_import_counts counts = import_counts(import);
    check_equal(counts.documents, 6);
    check_equal(counts.documents_derived, 3);
    check_equal(counts.allocations, 3);
    check_equal(counts.dates_raised, 1); /* document 3 counts from 1 March only */
    encours_import_total total = import_total(import, 0);
    check_equal(total.documents, 3);
    check_equal(total.debits, 10700);
    check_equal(total.credits, 3000);
    check_equal(total.payments, 10700);
    check_equal(total.refunds, 3000);
    check_equal(total.allocated, 13700);
    encours_import_free(import);
    check_equal(ledger_balance(&test, 0, file_day(2026, 1, 5)), 7000);
    check_equal(ledger_balance(&test, 0, file_day(2026, 1, 20)), 10000);
    check_equal(ledger_balance(&test, 0, file_day(2026, 2, 10)), 0);
    check_equal(ledger_balance(&test, 0, file_day(2026, 2, 20)), -700); /* paid before it counts */
    check_equal(ledger_balance(&test, 0, file_day(2026, 3, 1)), 0);
    encours_view *view = ledger_view(&test);
    uint64_t number;
    check_ok(encours_view_find_document(view, "1#S", &number, check_error()));
    encours_view_counts shown = {.struct_size = sizeof shown};
    check_ok(encours_view_count(view, &shown, check_error()));
    check_equal(shown.allocations, 3);
    encours_view_free(view);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void a_part_may_be_settled(void **state)
{
    (void)state;
    static const char text[] = TYPED_HEADER "ACME;1;2026-01-05;;100.00;2026-02-10;40.00;Facture\n"
                                            "ACME;2;2026-01-05;;-50.00;2026-02-10;-20.00;Avoir\n"
                                            "ACME;3;2026-01-05;;10.00;;0.00;Facture\n"
                                            "ACME;4;2026-01-05;;0.00;2026-02-10;;Facture\n";
    test_ledger test = ledger_begin();
    encours_column_map_options options = file_options();
    encours_column_map *map = map_with(&test, &options);
    encours_import_counts counts = import_well(&test, map, text, ENCOURS_IMPORT_COMMITTED);
    check_equal(counts.documents_derived, 2);
    check_equal(ledger_balance(&test, 0, file_day(2026, 2, 9)), 6000);
    check_equal(ledger_balance(&test, 0, file_day(2026, 2, 10)), 4000);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void settlements_that_cannot_be_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *line, *rule;
    } cases[] = {
        {"ACME;1;2026-01-05;;100.00;2026-02-10;100.01;Facture", "more is settled than"},
        {"ACME;1;2026-01-05;;100.00;2026-02-10;-1.00;Facture", "the sign is not that of"},
        {"ACME;1;2026-01-05;;100.00;;1.00;Facture", "no day is invented"},
        {"ACME;1;2026-01-05;;-100.00;2026-02-10;;Règlement", "only invoices, debit notes"},
        {"ACME;1;2026-01-05;;100.00;;;Avoir", "the type says credit, the sign"},
        {"ACME;1;2026-01-05;;100.00;;;Autre", "type \"Autre\" is not in the column map"},
        {"ACME;1;2026-01-05;;100.00;31/12/2026;;Facture", "\"31/12/2026\""},
    };
    test_ledger test = ledger_begin();
    encours_column_map_options options = file_options();
    options.date_order = ENCOURS_DATE_ORDER_YMD;
    encours_column_map *map = map_with(&test, &options);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[256];
        encours_import *import = NULL;
        (void)snprintf(text, sizeof text, TYPED_HEADER "%s\n", cases[i].line);
        check_fails(import_text(test.ledger, map, text, NULL, &import), ENCOURS_E_INVALID,
                    cases[i].rule);
        check_equal(import_counts(import).lines_refused, 1);
        encours_import_free(import);
    }
    encours_column_map_free(map);
    ledger_end(&test);
}

/* A settlement once posted never changes; one that the ledger could not hold is refused. */
static void another_settlement_is_refused(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "ACME;1;2026-01-05;;100.00;2026-02-10;40.00;Facture",
        "ACME;1;2026-01-05;;100.00;2026-02-11;40.00;Facture",
        "ACME;1;2026-01-05;;100.00;2026-02-10;;Facture",
        "ACME;1;2026-01-05;;100.00;;;Facture",
    };
    test_ledger test = ledger_begin();
    encours_column_map_options options = file_options();
    encours_column_map *map = map_with(&test, &options);
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        char text[256];
        encours_import *import = NULL;
        (void)snprintf(text, sizeof text, TYPED_HEADER "%s\n", lines[i]);
        if (i == 0)
            check_ok(import_text(test.ledger, map, text, NULL, &import));
        else
            check_fails(import_text(test.ledger, map, text, NULL, &import), ENCOURS_E_INVALID,
                        "another settlement");
        encours_import_free(import);
    }
    check_equal(ledger_balance(&test, 0, file_day(2026, 3, 1)), 6000);
    encours_column_map_free(map);
    ledger_end(&test);
}

/* The key of a settlement proves nothing: type, customer, currency and matching must agree. */
static void a_key_alone_is_no_settlement(void **state)
{
    (void)state;
    static const char open[] = FILE_HEADER "ACME;1;2026-01-05;;100.00;\n";
    static const char paid[] = FILE_HEADER "ACME;1;2026-01-05;;100.00;2026-02-10\n";
    static const struct {
        int32_t type;
        uint16_t currency;
        bool stranger, linked;
        const char *rule;
    } cases[] = {
        {ENCOURS_DOCUMENT_PAYMENT, TEST_EUR, false, true, NULL},
        {ENCOURS_DOCUMENT_PAYMENT, TEST_EUR, false, false, "no matching links"},
        {ENCOURS_DOCUMENT_PAYMENT, TEST_EUR, true, false, "another customer"},
        {ENCOURS_DOCUMENT_PAYMENT, TEST_USD, false, false, "another currency"},
        {ENCOURS_DOCUMENT_CREDIT_NOTE, TEST_EUR, false, true, "no payment"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_ledger test = ledger_begin();
        encours_column_map *map = file_map(test.context);
        encours_import *import = NULL;
        uint64_t number = 0;
        (void)import_well(&test, map, open, ENCOURS_IMPORT_COMMITTED);
        uint64_t customer = cases[i].stranger ? ledger_customer(&test, "OTHER") : 1;
        encours_document document = ledger_document(customer, cases[i].type, file_day(2026, 2, 10),
                                                    ENCOURS_DATE_NONE, 10000);
        document.currency = cases[i].currency;
        document.source_key = "1#S";
        encours_transaction *transaction = ledger_transaction(&test);
        check_ok(encours_transaction_post(transaction, &document, &number, check_error()));
        ledger_commit(transaction);
        if (cases[i].linked)
            ledger_allocate(&test, 2, 1, 10000, file_day(2026, 2, 10));
        if (cases[i].rule == NULL)
            check_ok(import_text(test.ledger, map, paid, NULL, &import));
        else
            check_fails(import_text(test.ledger, map, paid, NULL, &import), ENCOURS_E_INVALID,
                        cases[i].rule);
        check_equal(import_counts(import).documents, 0);
        encours_import_free(import);
        encours_column_map_free(map);
        ledger_end(&test);
    }
}

static void keys_of_settlements_are_kept(void **state)
{
    (void)state;
    static const char text[] = FILE_HEADER "ACME;1#S;2026-01-05;;100.00;\n";
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_import *import = NULL;
    check_fails(import_text(test.ledger, map, text, NULL, &import), ENCOURS_E_INVALID, "\"#S\"");
    check_equal(import_counts(import).lines_refused, 1);
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void what_is_paid_already_is_not_paid_again(void **state)
{
    (void)state;
    static const char open[] = FILE_HEADER "ACME;1;2026-01-05;;100.00;\n";
    static const char paid[] = FILE_HEADER "ACME;1;2026-01-05;;100.00;2026-02-10\n";
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_import *import = NULL;
    (void)import_well(&test, map, open, ENCOURS_IMPORT_COMMITTED);
    uint64_t payment = ledger_post(&test, 1, ENCOURS_DOCUMENT_PAYMENT, file_day(2026, 2, 1),
                                   ENCOURS_DATE_NONE, 10000);
    ledger_allocate(&test, payment, 1, 10000, file_day(2026, 2, 1));
    check_fails(import_text(test.ledger, map, paid, NULL, &import), ENCOURS_E_INVALID, "");
    check_equal(import_counts(import).lines_refused, 1);
    encours_import_free(import);
    check_equal(ledger_balance(&test, 0, file_day(2026, 3, 1)), 0);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void types_come_from_a_table(void **state)
{
    (void)state;
    static const char text[] = TYPED_HEADER "ACME;1;2026-01-05;;100.00;;;FACTURE\n"
                                            "ACME;2;2026-01-06;;-10.00;;;avoir\n"
                                            "ACME;3;2026-01-07;;-20.00;;;reglement\n"
                                            "ACME;4;2026-01-08;;-5.00;;;Perte\n"
                                            "ACME;5;2026-01-09;;-1.00;;;OD\n"
                                            "ACME;6;2026-01-09;;900.00;;;Devis\n";
    test_ledger test = ledger_begin();
    encours_column_map_options options = file_options();
    encours_column_map *map = map_with(&test, &options);
    encours_import *import = NULL;
    check_ok(import_text(test.ledger, map, text, NULL, &import));
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_TYPE), 1);
    check_equal(import_total(import, 0).credits, 3600);
    encours_import_free(import);
    check_equal(ledger_balance(&test, 0, file_day(2026, 1, 9)), 6400);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void signs_may_mean_credits_or_nothing(void **state)
{
    (void)state;
    static const char bank[] = FILE_HEADER
        "ACME;1;2026-01-05;;100.00;\nACME;2;2026-01-05;;-1.00;\n";
    static const char types[] = TYPED_HEADER "ACME;3;2026-01-05;;100.00;;;Facture\n"
                                             "ACME;4;2026-01-05;;30.00;;;Avoir\n";
    test_ledger test = ledger_begin();
    encours_column_map_options options = file_options();
    options.sign_rule = ENCOURS_SIGN_CREDIT_POSITIVE;
    options.type_credit = ENCOURS_DOCUMENT_PAYMENT;
    options.type_debit = ENCOURS_DOCUMENT_REFUND;
    encours_column_map *map = file_map_over(test.context, &options);
    (void)import_well(&test, map, bank, ENCOURS_IMPORT_COMMITTED);
    check_equal(ledger_balance(&test, 0, file_day(2026, 1, 5)), -9900);
    encours_column_map_free(map);
    options = file_options();
    options.sign_rule = ENCOURS_SIGN_IGNORED;
    map = file_map_over(test.context, &options);
    check_ok(encours_column_map_set(map, ENCOURS_MAP_TYPE, "Type", 0, check_error()));
    check_ok(
        encours_column_map_set_type(map, "facture", ENCOURS_DOCUMENT_INVOICE, 0, check_error()));
    check_ok(
        encours_column_map_set_type(map, "avoir", ENCOURS_DOCUMENT_CREDIT_NOTE, 0, check_error()));
    (void)import_well(&test, map, types, ENCOURS_IMPORT_COMMITTED);
    check_equal(ledger_balance(&test, 0, file_day(2026, 1, 5)), -2900);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void debit_and_credit_may_have_columns(void **state)
{
    (void)state;
    static const char text[] = "K,C,N,D,Dr,Cr,Cur,VAT,Acc,Region\n"
                               "k1,ACME,1,2026-01-05,120.00,,EUR,20.00,411000,Nord\n"
                               "k2,ACME,2,2026-01-05,,50.00,usd,,411,\n"
                               "k3,ACME,3,2026-01-05,1000,0,392,,411,Sud\n";
    static const char both[] = "K,C,N,D,Dr,Cr,Cur,VAT,Acc,Region\n"
                               "k4,ACME,1,2026-01-05,120.00,1.00,EUR,,411,Nord\n";
    static const struct {
        int32_t member;
        const char *name;
    } columns[] = {
        {ENCOURS_MAP_SOURCE_KEY, "k"}, {ENCOURS_MAP_CUSTOMER_CODE, " C "},
        {ENCOURS_MAP_NUMBER, "n"},     {ENCOURS_MAP_ISSUE, "d"},
        {ENCOURS_MAP_DEBIT, "dr"},     {ENCOURS_MAP_CREDIT, "cr"},
        {ENCOURS_MAP_CURRENCY, "cur"}, {ENCOURS_MAP_VAT, "vat"},
        {ENCOURS_MAP_ACCOUNT, "acc"},
    };
    test_ledger test = ledger_begin();
    encours_column_map_options options = file_options();
    options.default_currency = 0;
    options.key_prefix = "erp/";
    encours_column_map *map = NULL;
    check_ok(encours_column_map_new(test.context, &options, &map, check_error()));
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        check_ok(encours_column_map_set(map, columns[i].member, columns[i].name, 0, check_error()));
    check_ok(encours_column_map_set_dimension(map, "region", NULL, 10, check_error()));
    encours_import *import = NULL;
    check_ok(import_text(test.ledger, map, text, NULL, &import));
    check_equal(encours_import_total_count(import), 3);
    check_equal(import_total(import, 0).debits, 12000);
    check_equal(import_total(import, 1).currency, TEST_USD);
    check_equal(import_total(import, 1).credits, 5000);
    check_equal(import_total(import, 2).exponent, 0);
    check_equal(import_total(import, 2).debits, 1000);
    encours_import_free(import);
    encours_view *view = ledger_view(&test);
    uint64_t number;
    check_ok(encours_view_find_document(view, "erp/k2", &number, check_error()));
    check_equal(number, 2);
    check_text(encours_view_dimension(view, 0), "region");
    encours_view_free(view);
    check_fails(import_text(test.ledger, map, both, NULL, &import), ENCOURS_E_INVALID,
                "a debit as well as a credit");
    encours_import_free(import);
    (void)import_well(&test, map, text, ENCOURS_IMPORT_DUPLICATE);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void lines_may_be_their_own_keys(void **state)
{
    (void)state;
    static const char text[] = "ACME;2026-01-05;10.00\nACME;2026-01-05;10.00\n";
    test_ledger test = ledger_begin();
    encours_column_map_options options = file_options();
    options.key_rule = ENCOURS_KEY_FROM_LINE;
    options.no_header = 1;
    encours_column_map *map = NULL;
    check_ok(encours_column_map_new(test.context, &options, &map, check_error()));
    check_ok(encours_column_map_set(map, ENCOURS_MAP_CUSTOMER_CODE, NULL, 1, check_error()));
    check_ok(encours_column_map_set(map, ENCOURS_MAP_ISSUE, NULL, 2, check_error()));
    check_ok(encours_column_map_set(map, ENCOURS_MAP_AMOUNT, NULL, 3, check_error()));
    check_equal(import_well(&test, map, text, ENCOURS_IMPORT_COMMITTED).documents, 2);
    check_equal(ledger_balance(&test, 0, file_day(2026, 1, 5)), 2000);
    (void)import_well(&test, map, text, ENCOURS_IMPORT_DUPLICATE);
    check_equal(ledger_balance(&test, 0, file_day(2026, 1, 5)), 2000);
    encours_column_map_free(map);
    ledger_end(&test);
}

/* Terms are an explicit input: without them a due date stays missing and is counted. */
static void due_dates_may_follow_from_terms(void **state)
{
    (void)state;
    static const char text[] = FILE_HEADER "ACME;1;2026-01-05;;100.00;\n"
                                           "ACME;2;2026-01-05;2026-01-31;100.00;\n"
                                           "ACME;3;2026-01-05;;-10.00;\n";
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_term_rule rule;
    check_ok(encours_term_rule_parse("net 30", &rule, check_error()));
    check_ok(encours_column_map_set_terms(map, &rule, NULL, check_error()));
    encours_import_counts counts = import_well(&test, map, text, ENCOURS_IMPORT_COMMITTED);
    check_equal(counts.due_dates_computed, 1);
    check_equal(counts.due_dates_missing, 0);
    encours_view *view = ledger_view(&test);
    encours_aging *aging = NULL;
    check_ok(encours_view_aging(view, (encours_date){file_day(2026, 2, 4)}, NULL, &aging,
                                check_error()));
    encours_aging_free(aging);
    encours_view_free(view);
    encours_column_map_free(map);
    ledger_end(&test);
}

CHECK_MAIN(a_settlement_is_a_payment_and_an_allocation, a_part_may_be_settled,
           settlements_that_cannot_be_are_refused, another_settlement_is_refused,
           what_is_paid_already_is_not_paid_again, types_come_from_a_table,
           signs_may_mean_credits_or_nothing, debit_and_credit_may_have_columns,
           lines_may_be_their_own_keys, due_dates_may_follow_from_terms,
           a_key_alone_is_no_settlement, keys_of_settlements_are_kept)
