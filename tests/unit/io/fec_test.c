/* SPDX-License-Identifier: MIT */
/* What the lines of a FEC mean, one test for each trap that real files hold. */
#include "unit/io/fec_text.h"

/* A line on a customer account, and one on the other side, of an entry of its own. */
#define TWO_LINES(journal, entry, day, account, customer, label, debit, credit, other)             \
    FEC_LINE(journal, entry, day, account, customer, "R9", day, label, debit, credit, "", "")      \
    FEC_LINE(journal, entry, day, other, "", "R9", day, label, credit, debit, "", "")

static void due_dates_come_from_the_terms_of_the_customer(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("VE", "1", "20240115", "411000", "C1", "F1",
                                                  "20240110", "x", "10,00", "", "", "")
        FEC_LINE("VE", "1", "20240115", "411000", "C2", "F1", "20240110", "x", "10,00", "", "", "")
            FEC_LINE("VE", "1", "20240115", "411000", "C3", "F1", "20240110", "x", "10,00", "", "",
                     "") FEC_LINE("VE", "1", "20240115", "707000", "", "F1", "20240110", "x", "",
                                  "30,00", "", "");
    static const char *const customers[] = {"C2", "C3", "C9"};
    static const char *const rules[] = {"45 days end of month", NULL, "net 60"};
    encours_fec_options options = fec_options();
    options.term_customers = customers;
    options.term_rules = rules;
    options.term_customer_count = 3;
    test_ledger test = ledger_begin();
    encours_import *import = fec_well(&test, text, &options);
    encours_fec_counts fec = fec_counts(import);
    check_equal(fec.terms_unused, 1); /* C9 */
    check_equal(import_counts(import).due_dates_missing, 1);
    check_equal(import_counts(import).due_dates_computed, 2);
    const int32_t items = ENCOURS_ROWS_ITEMS, due = ENCOURS_COLUMN_DUE;
    check_equal(fec_cell(&test, items, due, 0, ENCOURS_DATE_NONE), file_day(2024, 2, 9));
    check_equal(fec_cell(&test, items, due, 1, ENCOURS_DATE_NONE), file_day(2024, 2, 29));
    check_equal(fec_cell(&test, items, due, 2, ENCOURS_DATE_NONE), ENCOURS_DATE_NONE);
    check_equal(fec_document(&test, ENCOURS_COLUMN_EFFECTIVE, 0), file_day(2024, 1, 15));
    check_equal(fec_document(&test, ENCOURS_COLUMN_ISSUE, 0), file_day(2024, 1, 10));
    check_equal(fec_document(&test, ENCOURS_COLUMN_DUE_SOURCE, 1), ENCOURS_DUE_FROM_TERMS);
    check_text(fec_text(&test, ENCOURS_COLUMN_TERMS, 1), "45 days end of month");
    encours_import_free(import);
    ledger_end(&test);
}

static void opening_detail_ages_from_its_own_dates(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("AN", "1", "20240101", "411000", "C1", "F7",
                                                  "20211105", "x", "50,00", "", "", "")
        FEC_LINE("AN", "1", "20240101", "411000", "C1", "A1", "20231105", "x", "", "5,00", "", "")
            FEC_LINE("AN", "1", "20240101", "512000", "", "", "20240101", "x", "45,00", "", "", "")
                FEC_LINE("AN", "1", "20240101", "101000", "", "", "20240101", "x", "", "90,00", "",
                         "");
    test_ledger test = ledger_begin();
    encours_fec_counts fec = fec_well_counts(&test, text, NULL);
    check_equal(fec.opening_lines, 2);
    check_equal(fec.opening_posted, 2);
    check_equal(fec.opening_in_one_line, 0);
    check_equal(fec.types_unknown, 0);
    check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, 0), ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT);
    check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, 1), ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT);
    check_equal(fec_document(&test, ENCOURS_COLUMN_EFFECTIVE, 0), file_day(2024, 1, 1));
    check_equal(fec_cell(&test, ENCOURS_ROWS_ITEMS, ENCOURS_COLUMN_DUE, 0, ENCOURS_DATE_NONE),
                file_day(2021, 12, 5));
    ledger_end(&test);
}

static void an_opening_in_one_line_is_flagged(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("AN", "1", "20240101", "411000", "C1", "",
                                                  "20240101", "x", "50,00", "", "", "")
        FEC_LINE("AN", "1", "20240101", "411000", "C2", "", "", "x", "60,00", "", "", "")
            FEC_LINE("AN", "1", "20240101", "411000", "C3", "", "20231211", "x", "70,00", "", "",
                     "") FEC_LINE("AN", "1", "20240101", "101000", "", "", "20240101", "x", "",
                                  "180,00", "", "");
    test_ledger test = ledger_begin();
    encours_fec_counts fec = fec_well_counts(&test, text, NULL);
    check_equal(fec.opening_in_one_line, 2);
    ledger_end(&test);
}

static void a_customer_without_code_is_found_by_rule(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("VE", "1", "20240110", "411000", "", "1",
                                                  "20240110", "12 Dupr\xC3\xA9", "1,00", "", "", "")
        FEC_LINE("VE", "2", "20240110", "4110000", "", "2", "20240110", "Divers", "1,00", "", "",
                 "") FEC_LINE("VE", "3", "20240110", "41100012", "", "3", "20240110", "Divers",
                              "1,00", "", "", "")
            FEC_LINE("VE", "4", "20240110", "411DUPRE", "", "4", "20240110", "Divers", "1,00", "",
                     "", "") FEC_LINE("VE", "5", "20240110", "411000", "C1", "5", "20240110",
                                      "x - DUPRE", "1,00", "", "", "")
                FEC_LINE("VE", "6", "20240110", "411000", "", "6", "20240110", "13 - DUPRE", "1,00",
                         "", "", "");
    static const uint64_t customers[][6] = {
        {1, 2, 3, 4, 5, 1}, {1, 2, 3, 4, 5, 6}, {1, 2, 3, 4, 5, 6}, {1, 2, 3, 4, 5, 6}};
    static const unsigned by_label[] = {0, 3, 2, 1};
    for (int32_t rule = 0; rule <= ENCOURS_FEC_LABEL_LAST_PART; rule++) {
        test_ledger test = ledger_begin();
        encours_fec_options options = fec_options();
        options.codes_impersonal = 0;
        options.label_customer = rule;
        encours_fec_counts fec = fec_well_counts(&test, text, &options);
        for (size_t i = 0; i < 6; i++)
            check_equal(fec_document(&test, ENCOURS_COLUMN_CUSTOMER, i), customers[rule][i]);
        check_equal(fec.customers_from_auxiliary, 1);
        check_equal(fec.customers_from_account, 2);
        check_equal(fec.customers_from_label, by_label[rule]);
        check_equal(fec.customers_collective, 3 - by_label[rule]);
        ledger_end(&test);
    }
}

/* A partner number on every line, as older exports have it, makes no customer of a sales account.
 */
static void only_the_account_makes_a_line_a_customers(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("VE", "1", "20240110", "411000", "C1", "1",
                                                  "20240110", "x", "12,00", "", "", "")
        FEC_LINE("VE", "1", "20240110", "707000", "C1", "1", "20240110", "x", "", "10,00", "", "")
            FEC_LINE("VE", "1", "20240110", "445710", "C1", "1", "20240110", "x", "", "2,00", "",
                     "") FEC_LINE("HA", "1", "20240110", "401000", "C1", "1", "20240110", "x",
                                  "5,00", "", "", "");
    test_ledger test = ledger_begin();
    encours_import *import = fec_well(&test, text, NULL);
    check_equal(import_counts(import).documents, 1);
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_ACCOUNT), 3);
    encours_import_free(import);
    ledger_end(&test);
}

static void an_entry_is_named_by_journal_and_number(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_INVOICE FEC_PAYMENT;
    test_ledger test = ledger_begin();
    encours_fec_counts fec = fec_well_counts(&test, text, NULL);
    check_equal(fec.entries, 2);
    check_equal(fec.entries_unbalanced, 0);
    check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, 0), ENCOURS_DOCUMENT_INVOICE);
    check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, 1), ENCOURS_DOCUMENT_PAYMENT);
    check_text(fec_text(&test, ENCOURS_COLUMN_SOURCE_KEY, 0), "FEC:123456789:2024:VE:1:1");
    check_text(fec_text(&test, ENCOURS_COLUMN_SOURCE_KEY, 1), "FEC:123456789:2024:BQ:1:2");
    check_equal(ledger_balance(&test, 0, file_day(2024, 2, 9)), 12000);
    check_equal(ledger_balance(&test, 0, file_day(2024, 2, 10)), 0);
    check_equal(fec_open(&test, 0, file_day(2024, 2, 14)), 12000);
    check_equal(fec_open(&test, 0, file_day(2024, 2, 15)), 0);
    ledger_end(&test);
}

/* Lines of one entry that lie apart are still one entry. */
static void an_entry_need_not_lie_together(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("VE", "1", "20240110", "411000", "C1", "1",
                                                  "20240110", "x", "12,00", "", "", "")
        FEC_LINE("BQ", "1", "20240111", "512000", "", "1", "20240111", "x", "9,00", "", "", "")
            FEC_LINE("VE", "1", "20240110", "707000", "", "1", "20240110", "x", "", "12,00", "", "")
                FEC_LINE("BQ", "1", "20240111", "411000", "C1", "1", "20240111", "x", "", "9,00",
                         "", "");
    test_ledger test = ledger_begin();
    encours_fec_counts fec = fec_well_counts(&test, text, NULL);
    check_equal(fec.entries_unbalanced, 0);
    check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, 0), ENCOURS_DOCUMENT_INVOICE);
    check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, 1), ENCOURS_DOCUMENT_PAYMENT);
    ledger_end(&test);
}

static const struct type_case {
    const char *account;
    const char *other;
    int32_t debit_type; /* 0: not looked at */
    int32_t credit_type;
    int32_t reason;
} type_cases[] = {
    {"411000", "707000", ENCOURS_DOCUMENT_INVOICE, ENCOURS_DOCUMENT_CREDIT_NOTE, 0},
    {"411000", "445710", ENCOURS_DOCUMENT_INVOICE, ENCOURS_DOCUMENT_CREDIT_NOTE, 0},
    {"411000", "512000", ENCOURS_DOCUMENT_REFUND, ENCOURS_DOCUMENT_PAYMENT, 0},
    {"413000", "511300", ENCOURS_DOCUMENT_REFUND, ENCOURS_DOCUMENT_PAYMENT, 0},
    {"419100", "512000", ENCOURS_DOCUMENT_REFUND, ENCOURS_DOCUMENT_ADVANCE, 0},
    {"411000", "411900", ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
     ENCOURS_ADJUSTMENT_TRANSFER},
    {"416000", "654000", ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
     ENCOURS_ADJUSTMENT_WRITE_OFF},
    {"411000", "665000", ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
     ENCOURS_ADJUSTMENT_DISCOUNT},
    {"411000", "709700", ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
     ENCOURS_ADJUSTMENT_DISCOUNT},
    {"411000", "666000", ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
     ENCOURS_ADJUSTMENT_EXCHANGE},
    {"411000", "658000", ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
     ENCOURS_ADJUSTMENT_ROUNDING},
    {"411000", "671400", ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
     ENCOURS_ADJUSTMENT_WRITE_OFF},
    {"411000", "763000", ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
     ENCOURS_ADJUSTMENT_FEE},
    {"411000", "467000", ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT, ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT,
     ENCOURS_ADJUSTMENT_UNKNOWN},
};

static void the_other_accounts_say_what_a_line_is(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof type_cases / sizeof type_cases[0]; i++) {
        const struct type_case *is = &type_cases[i];
        char text[2048];
        (void)snprintf(
            text, sizeof text,
            FEC_NAMES TWO_LINES("OD", "1", "20240110", "%s", "C1", "x", "10,00", "0,00", "%s")
                TWO_LINES("OD", "2", "20240110", "%s", "C1", "x", "0,00", "10,00", "%s"),
            is->account, is->other, is->account, is->other);
        test_ledger test = ledger_begin();
        encours_fec_counts fec = fec_well_counts(&test, text, NULL);
        int both = is->other[0] == '4' && is->other[1] == '1'; /* its other line is ours as well */
        check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, 0), is->debit_type);
        check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, both ? 2 : 1), is->credit_type);
        check_equal(fec_document(&test, ENCOURS_COLUMN_REASON, 0), is->reason);
        check_equal(fec.types_unknown, is->reason == ENCOURS_ADJUSTMENT_UNKNOWN ? 2 : 0);
        ledger_end(&test);
    }
}

/* Both sides of an entry count: a payment with value added tax on receipts stays a payment, a sale
 * paid at once is a sale and a payment, a write-off with its tax is no credit note. */
static void mixed_entries_are_told_apart(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE(
        "BQ", "1", "20240110", "512000", "", "1", "20240110", "x", "12,00", "", "",
        "") FEC_LINE("BQ", "1", "20240110", "445740", "", "1", "20240110", "x", "2,00", "", "", "")
        FEC_LINE("BQ", "1", "20240110", "411000", "C1", "1", "20240110", "x", "", "12,00", "", "")
            FEC_LINE("BQ", "1", "20240110", "445710", "", "1", "20240110", "x", "", "2,00", "", "")
                FEC_LINE("VE", "1", "20240110", "411000", "C1", "1", "20240110", "x", "10,00", "",
                         "", "") FEC_LINE("VE", "1", "20240110", "707000", "", "1", "20240110", "x",
                                          "", "10,00", "", "")
                    FEC_LINE("VE", "1", "20240110", "530000", "", "1", "20240110", "x", "10,00", "",
                             "", "") FEC_LINE("VE", "1", "20240110", "411000", "C1", "1",
                                              "20240110", "x", "", "10,00", "", "")
                        FEC_LINE("OD", "1", "20240110", "654000", "", "1", "20240110", "x", "10,00",
                                 "", "", "") FEC_LINE("OD", "1", "20240110", "445710", "", "1",
                                                      "20240110", "x", "2,00", "", "", "")
                            FEC_LINE("OD", "1", "20240110", "416000", "C1", "1", "20240110", "x",
                                     "", "12,00", "", "");
    test_ledger test = ledger_begin();
    check_equal(fec_well_counts(&test, text, NULL).types_unknown, 0);
    check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, 0), ENCOURS_DOCUMENT_PAYMENT);
    check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, 1), ENCOURS_DOCUMENT_INVOICE);
    check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, 2), ENCOURS_DOCUMENT_PAYMENT);
    check_equal(fec_document(&test, ENCOURS_COLUMN_TYPE, 3), ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT);
    check_equal(fec_document(&test, ENCOURS_COLUMN_REASON, 3), ENCOURS_ADJUSTMENT_WRITE_OFF);
    ledger_end(&test);
}

static void bills_doubtful_debts_and_advances_are_customers_too(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("OD", "1", "20240110", "411000", "C1", "1",
                                                  "20240110", "x", "1,00", "", "", "")
        FEC_LINE("OD", "1", "20240110", "413000", "C1", "1", "20240110", "x", "2,00", "", "", "")
            FEC_LINE("OD", "1", "20240110", "416000", "C1", "1", "20240110", "x", "4,00", "", "",
                     "") FEC_LINE("OD", "1", "20240110", "419100", "C1", "1", "20240110", "x", "",
                                  "8,00", "", "")
                FEC_LINE("OD", "1", "20240110", "418100", "C1", "1", "20240110", "x", "16,00", "",
                         "", "") FEC_LINE("OD", "1", "20240110", "417000", "C1", "1", "20240110",
                                          "x", "32,00", "", "", "");
    static const char *const only[] = {"411", "417"};
    int32_t day = file_day(2024, 12, 31);
    test_ledger test = ledger_begin();
    encours_import *import = fec_well(&test, text, NULL);
    check_equal(ledger_balance(&test, 0, day), 100 + 200 + 400 - 800);
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_ACCRUED), 1);
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_ACCOUNT), 1);
    check_equal(fec_document(&test, ENCOURS_COLUMN_ACCOUNT_CLASS, 2), 416);
    encours_import_free(import);
    ledger_end(&test);

    encours_fec_options options = fec_options();
    options.accrued = 1;
    test = ledger_begin();
    (void)fec_well_counts(&test, text, &options);
    check_equal(ledger_balance(&test, 0, day), 100 + 200 + 400 - 800 + 1600);
    ledger_end(&test);

    options.accrued = 0;
    options.accounts = only;
    options.account_count = 2;
    test = ledger_begin();
    (void)fec_well_counts(&test, text, &options);
    check_equal(ledger_balance(&test, 0, day), 100 + 3200);
    ledger_end(&test);
}

/* A line keeps its key whatever accounts are taken: more of them are posted beside those known. */
static void taking_more_accounts_later_posts_only_these(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("OD", "1", "20240110", "418100", "C1", "1",
                                                  "20240110", "x", "16,00", "", "", "")
        FEC_LINE("OD", "1", "20240110", "411000", "C1", "1", "20240110", "x", "1,00", "", "", "")
            FEC_LINE("OD", "1", "20240110", "704000", "", "1", "20240110", "x", "", "17,00", "",
                     "");
    test_ledger test = ledger_begin();
    encours_fec_options options = fec_options();
    encours_import_free(fec_well(&test, text, &options));
    options.accrued = 1;
    encours_import *import = fec_well(&test, text, &options);
    check_equal(import_counts(import).documents, 1);
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_KNOWN), 1);
    check_equal(ledger_balance(&test, 0, file_day(2024, 12, 31)), 1700);
    encours_import_free(import);
    ledger_end(&test);
}

static void the_currency_of_the_customer_is_information(void **state)
{
    (void)state;
    static const char text[] =
        "JournalCode|EcritureNum|EcritureDate|CompteNum|CompAuxNum|Debit|Credit|Montantdevise|"
        "IdDevise\n"
        "VE|1|20240110|411000|C1|10,00||-12,345|KWD\n"
        "VE|2|20240110|411000|C1|10,00||12,345|USD\n"
        "VE|3|20240110|411000|C1|10,00||12,30|zzz\n"
        "VE|4|20240110|411000|C1|10,00||0,00|\n"
        "VE|5|20240110|411000|C1|10,00|||EUR\n";
    test_ledger test = ledger_begin();
    encours_fec_counts fec = fec_well_counts(&test, text, NULL);
    check_equal(fec.foreign_unreadable, 2);
    check_equal(fec_document(&test, ENCOURS_COLUMN_CURRENCY, 0), TEST_EUR);
    check_equal(ledger_balance(&test, 0, file_day(2024, 12, 31)), 5000);
    ledger_end(&test);
}

/* Names of people and companies go to the party table, and codes with them unless impersonal. */
static void names_are_party_data(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_LINE("VE", "1", "20240110", "411000", "DUPONT", "F1",
                                                  "20240110", "x", "120,00", "", "", "");
    test_ledger test = ledger_begin();
    encours_fec_options options = fec_options();
    options.codes_impersonal = 0;
    (void)fec_well_counts(&test, text, &options);
    uint64_t number;
    encours_party *party = NULL;
    check_ok(encours_ledger_find_customer(test.ledger, "DUPONT", &number, check_error()));
    check_equal(number, 1);
    check_ok(encours_ledger_party(test.ledger, 1, &party, check_error()));
    check_text(encours_party_name(party), "Nom");
    check_text(encours_party_code(party), "DUPONT");
    encours_party_free(party);
    encours_view *view = ledger_view(&test);
    encours_customer *customer = NULL;
    check_ok(encours_view_customer(view, 1, &customer, check_error()));
    check_text(encours_customer_code(customer), "C1");
    encours_customer_free(customer);
    encours_view_free(view);
    ledger_end(&test);
}

CHECK_MAIN(due_dates_come_from_the_terms_of_the_customer, opening_detail_ages_from_its_own_dates,
           an_opening_in_one_line_is_flagged, a_customer_without_code_is_found_by_rule,
           only_the_account_makes_a_line_a_customers, an_entry_is_named_by_journal_and_number,
           an_entry_need_not_lie_together, the_other_accounts_say_what_a_line_is,
           mixed_entries_are_told_apart, bills_doubtful_debts_and_advances_are_customers_too,
           taking_more_accounts_later_posts_only_these,
           the_currency_of_the_customer_is_information, names_are_party_data)
