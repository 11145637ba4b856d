/* SPDX-License-Identifier: MIT */
/* What a FEC says that cannot be taken: each line is reported with its place, value and rule, and
 * nothing of the file is kept. Faults of memory, input and store leave the ledger as it was. */
#include "unit/io/fec_text.h"

static void every_refused_line_is_reported(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES
        "VE|V|1|20240110|411000||C1||F1|20240110|x|12,345||||||\n"
        "VE|V|2|20241310|411000||C1||F1|20240110|x|1,00||||||\n"
        "VE|V|3||411000||C1||F1|20240110|x|1,00||||||\n"
        "VE|V||20240110|411000||C1||F1|20240110|x|1,00||||||\n"
        "VE|V|5|20240110|411000||C1||F1|20240110|x|1,00|\n"
        "VE|V|6|20240110|41||C1||F1|20240110|x|1,00||||||\n"
        "VE|V|7|20240110|411000||C1||F1|20240110|x|1,00||A|20240230|||\n"
        "VE|V|8|20240110|411000||0123456789012345678901234567890123456789012345678901234567890123"
        "456||F1|20240110|x|1,00||||||\n"
        "VE|V|9|20240110|411000||C1||F1|20240110|x|1,00||||||\n"
        "||||||||||||||||| \n"
        "VE|V|10|20240110|707000||C1||F1|20240110|x|abc||||||\n"
        "VE|V|11|20240110|411000||C1||F1|20240110|x|0,00|0,00|||||\n";
    static const struct {
        const char *place;
        const char *rule;
    } issues[] = {{":2:12: ", "12,345"},     {":3:4: ", "20241310"}, {":4:4: ", "no date"},
                  {":5:3: ", "EcritureNum"}, {":6:", "13 fields"},   {":7:5: ", "three digits"},
                  {":8:15: ", "20240230"},   {":9:7: ", "64 bytes"}};
    enum { ISSUES = sizeof issues / sizeof issues[0] };
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    check_fails(fec_import(&test, text, NULL, &import), ENCOURS_E_INVALID, "12,345");
    encours_import_counts counts = import_counts(import);
    check_equal(encours_import_outcome_of(import), ENCOURS_IMPORT_REFUSED);
    check_equal(counts.lines_read, 12);
    check_equal(counts.lines_refused, ISSUES);
    check_equal(counts.lines_used, 1);
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_BLANK), 1);
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_ACCOUNT), 1);
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_ZERO), 1);
    check_equal(fec_counts(import).amounts_unreadable, 1);
    for (size_t i = 0; i < ISSUES; i++) {
        const char *issue = import_issue(import, i);
        if (strstr(issue, issues[i].place) == NULL || strstr(issue, issues[i].rule) == NULL)
            fail_msg("issue %zu is: %s", i, issue);
    }
    encours_import_free(import);
    encours_view_counts rows = {.struct_size = sizeof rows};
    encours_view *view = ledger_view(&test);
    check_ok(encours_view_count(view, &rows, check_error()));
    check_equal(rows.documents, 0);
    check_equal(rows.customers, 0);
    encours_view_free(view);
    ledger_end(&test);
}

/* What is wrong and what to do about it, in words that fit a FEC: there is no column map here. */
static void a_refusal_says_what_is_wrong_and_what_to_do(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES
        "VE|V|1|18991231|411000||C1||F1|20240110|x|1,00||||||\n"
        "VE|V|2|01/01/2200|411000||C1||F1|20240110|x|1,00||||||\n"
        "VE|V|3|hier|411000||C1||F1|20240110|x|1,00||||||\n"
        "VE|V|4|20240110|411000||C\x01||F1|20240110|x|1,00||||||\n"
        "VE|V|5|20240110|411000||C1||F1|20240110|x|1,234||||||\n"
        "VE|V|6|20240110|411000||C1||F1|20240110|x|1.00||||||\n";
    static const struct {
        const char *rule;
        const char *hint;
    } issues[] = {{"\"18991231\" is not between the years 1900 and 2199", ""},
                  {"\"01/01/2200\" is not between the years 1900 and 2199", ""},
                  {"\"hier\" is not a date", "AAAAMMJJ"},
                  {"not printable", "Take the control character out"},
                  {"1,234", "nothing between thousands"},
                  {"1.00", "one decimal mark"}};
    enum { ISSUES = sizeof issues / sizeof issues[0] };
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    check_fails(fec_import(&test, text, NULL, &import), ENCOURS_E_INVALID, "18991231");
    check_equal(encours_import_issue_count(import), ISSUES);
    for (size_t i = 0; i < ISSUES; i++) {
        const char *issue = import_issue(import, i);
        if (strstr(issue, issues[i].rule) == NULL || strstr(issue, issues[i].hint) == NULL ||
            strstr(issue, "column") != NULL)
            fail_msg("issue %zu is: %s", i, issue);
    }
    encours_import_free(import);
    ledger_end(&test);
}

static void every_date_not_in_eight_digits_is_counted(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES
        "VE|V|1|20240110|411000||C1||F1|20240110|x|1,00||||||\n"
        "VE|V|2|2024-1-5|411000||C1||F2|20240105|x|1,00||||||\n"
        "VE|V|3|20240110|411000||C1||F3|1/2/2024|x|1,00||||||\n"
        "VE|V|4|20240110|411000||C1||F4|2024-01-10|x|1,00||||||\n";
    test_ledger test = ledger_begin();
    check_equal(fec_well_counts(&test, text, NULL).dates_rewritten, 3);
    ledger_end(&test);
}

/* Codes, names and labels may be of persons: no error shows them. */
static void refusals_show_no_personal_data(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES
        "VE|V|1|20240110|411000||DURAND-JEAN-01234567890123456789012345678901234567890123456789012"
        "|Jean Durand|F1|20240110|Durand|1,00||||||\n"
        "VE|V|2|20240110|411000||DURAND|Jean Durand|F1|2024-99-10|Durand|1,00||||||\n";
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    check_fails(fec_import(&test, text, NULL, &import), ENCOURS_E_INVALID, "64 bytes");
    check_equal(encours_import_issue_count(import), 2);
    for (size_t i = 0; i < 2; i++) {
        check(strstr(import_issue(import, i), "Durand") == NULL);
        check(strstr(import_issue(import, i), "DURAND") == NULL);
    }
    encours_import_free(import);
    ledger_end(&test);
}

static void check_option(const encours_fec_options *options, const char *name, const char *field)
{
    static const char text[] = FEC_NAMES FEC_INVOICE;
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    check_fails(fec_import_bytes(test.ledger, name, text, sizeof text - 1, options, NULL, &import),
                ENCOURS_E_INVALID, field);
    check(import == NULL);
    ledger_end(&test);
}

static void options_that_make_no_sense_are_refused(void **state)
{
    (void)state;
    static const char *const accounts[] = {"401"}, *const codes[] = {"C1", "C1"};
    static const char *const rules[] = {"net 10", "net 20"};
    encours_fec_options options = fec_options();
    check_option(&options, "books.txt", "siren");
    check_option(&options, "12345678FEC20241231", "siren");
    check_option(&options, "123456789FEC20241301", "siren");
    options.siren = "123456789";
    check_option(&options, "books.txt", "closing");
    options.siren = "12345678X";
    check_option(&options, FEC_FILE, "siren");
    options = fec_options();
    options.accounts = accounts;
    options.account_count = 1;
    check_option(&options, FEC_FILE, "accounts");
    options = fec_options();
    options.terms = "net thirty";
    check_option(&options, FEC_FILE, "terms");
    options.terms = "net 30 from delivery";
    check_option(&options, FEC_FILE, "terms");
    options.terms = "net 30, following"; /* without calendar */
    check_option(&options, FEC_FILE, "terms");
    options = fec_options();
    options.term_customers = codes;
    options.term_rules = rules;
    options.term_customer_count = 2;
    check_option(&options, FEC_FILE, "twice");
    options = fec_options();
    options.lettering = 3;
    check_option(&options, FEC_FILE, "lettering");
}

/* SIREN and closing date are in the name, or stated; what is stated goes first. */
static void the_name_says_company_and_year(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_INVOICE;
    encours_fec_options options = fec_options();
    encours_fec_counts counts = {.struct_size = sizeof counts};
    encours_import *import = NULL;
    test_ledger test = ledger_begin();
    check_ok(fec_import_bytes(test.ledger, "old 987654321fec20240630.txt.gz", text, sizeof text - 1,
                              &options, NULL, &import));
    check_ok(encours_import_fec_count(import, &counts, check_error()));
    check_text(counts.siren, "987654321");
    check_equal(counts.closing.epoch_day, file_day(2024, 6, 30));
    encours_import_free(import);
    options.siren = "111222333";
    options.closing = (encours_optional_date){1, {file_day(2024, 9, 30)}};
    check_ok(
        fec_import_bytes(test.ledger, FEC_FILE, text, sizeof text - 1, &options, NULL, &import));
    check_ok(encours_import_fec_count(import, &counts, check_error()));
    check_text(counts.siren, "111222333");
    check_equal(counts.closing.epoch_day, file_day(2024, 9, 30));
    encours_import_free(import);
    ledger_end(&test);
}

static void a_dry_run_says_all_and_writes_nothing(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_INVOICE FEC_PAYMENT;
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    encours_store_head before, after;
    encours_fec_options options = fec_options();
    encours_import_options dry = import_options();
    dry.dry_run = 1;
    encours_ledger_head(test.ledger, &before);
    check_ok(
        fec_import_bytes(test.ledger, FEC_FILE, text, sizeof text - 1, &options, &dry, &import));
    check_equal(encours_import_outcome_of(import), ENCOURS_IMPORT_DRY_RUN);
    check_equal(import_counts(import).documents, 2);
    check_equal(import_counts(import).allocations, 1);
    check_equal(fec_counts(import).groups_matched, 1);
    encours_import_free(import);
    encours_ledger_head(test.ledger, &after);
    check_equal(after.sequence, before.sequence);
    check_equal(ledger_balance(&test, 0, file_day(2024, 1, 31)), 0);
    encours_import_free(fec_well(&test, text, NULL));
    check_equal(ledger_balance(&test, 0, file_day(2024, 1, 31)), 12000);
    ledger_end(&test);
}

/* A whole import with memory that runs out at call number `fail_at`. */
static void starve(size_t fail_at, int only_once, size_t *calls)
{
    static const char text[] = FEC_NAMES FEC_LINE("AN", "1", "20240101", "411000", "C2", "F9",
                                                  "20230930", "x", "1,00", "", "", "")
        FEC_INVOICE FEC_PAYMENT;
    static const char *const customers[] = {"C1"}, *const rules[] = {"net 10"};
    test_memory memory = {0};
    encours_context_options settings = test_memory_options(&memory);
    encours_context *context = NULL;
    encours_store *store = NULL;
    encours_import *import = NULL;
    encours_store_head before, after;
    check_ok(encours_context_new(&settings, &context, check_error()));
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    encours_fec_options options = fec_options();
    options.codes_impersonal = 0;
    options.term_customers = customers;
    options.term_rules = rules;
    options.term_customer_count = 1;
    encours_ledger_head(test.ledger, &before);
    memory.calls = 0;
    memory.fail_at = fail_at;
    memory.only_once = only_once;
    encours_status status = fec_import(&test, text, &options, &import);
    *calls = memory.calls;
    memory.fail_at = 0;
    encours_import_free(import);
    encours_ledger_head(test.ledger, &after);
    if (fail_at != 0 && after.sequence == before.sequence)
        check_equal(encours_status_kind_of(status), ENCOURS_E_NO_MEMORY);
    else /* stored; personal data that were not written are written with the next import */
        check_ok(status);
    check_ok(fec_import(&test, text, &options, &import));
    check_equal(ledger_balance(&test, 0, file_day(2024, 1, 31)), 12100);
    encours_import_free(import);
    ledger_end(&test);
    check_equal(memory.live, 0);
}

static void memory_that_runs_out_leaves_the_ledger_as_it_was(void **state)
{
    (void)state;
    size_t calls, ignored;
    starve(0, 0, &calls);
    check(calls > 20);
    for (size_t i = 1; i <= calls; i++)
        for (int once = 0; once <= 1; once++)
            starve(i, once, &ignored);
}

static void an_input_that_fails_fails_the_import(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_INVOICE FEC_PAYMENT;
    test_ledger test = ledger_begin();
    for (size_t at = 0; at < sizeof text - 1; at += 61) {
        test_input input = {.bytes = text,
                            .size = sizeof text - 1,
                            .status = ENCOURS_E_IO,
                            .fail_at = at,
                            .chunk = 7};
        encours_input stream = test_input_of(&input);
        encours_import_options plain = import_options();
        encours_fec_options options = fec_options();
        encours_import *import = NULL;
        stream.name = FEC_FILE;
        check_fails(
            encours_import_fec(test.ledger, &stream, &options, &plain, &import, check_error()),
            ENCOURS_E_IO, "wire");
        check(import == NULL);
    }
    check_equal(ledger_balance(&test, 0, file_day(2024, 1, 31)), 0);
    ledger_end(&test);
}

/* Import `text`, of which the pass numbered `pass` gives `other`; the number of passes. */
static size_t import_changing(const char *text, const char *other, size_t pass)
{
    test_ledger test = ledger_begin();
    check_equal(strlen(other), strlen(text));
    test_input input = {
        .bytes = text, .size = strlen(text), .other = other, .other_pass = pass};
    encours_input stream = test_input_of(&input);
    encours_import_options plain = import_options();
    encours_fec_options options = fec_options();
    encours_import *import = NULL;
    stream.name = FEC_FILE;
    encours_status status =
        encours_import_fec(test.ledger, &stream, &options, &plain, &import, check_error());
    if (pass < 2) {
        check_ok(status);
    } else {
        check_fails(status, ENCOURS_E_IO, "the input has changed while it was read");
        check(import == NULL);
        check_equal(ledger_balance(&test, 0, file_day(2024, 1, 31)), 0);
    }
    encours_import_free(import);
    ledger_end(&test);
    return input.passes;
}

/* What is posted is what the digest is of. In the first pass nothing is read but the separator. */
static void an_input_that_changes_fails_the_import(void **state)
{
    (void)state;
#define OTHER_INVOICE                                                                              \
    FEC_LINE("VE", "1", "20240110", "411000", "C1", "F1", "20240110", "Facture", "990,00", "0,00", \
             "A", "20240215")                                                                      \
    FEC_LINE("VE", "1", "20240110", "707000", "", "F1", "20240110", "Facture", "0,00", "970,00",   \
             "", "")                                                                               \
    FEC_LINE("VE", "1", "20240110", "445710", "", "F1", "20240110", "Facture", "0,00", "20,00",    \
             "", "")
    static const char text[] = FEC_NAMES FEC_INVOICE FEC_PAYMENT;
    static const char other[] = FEC_NAMES OTHER_INVOICE FEC_PAYMENT;
    size_t passes = import_changing(text, other, 0);
    check(passes >= 4);
    for (size_t pass = 1; pass <= passes; pass++)
        (void)import_changing(text, other, pass);
}

/* A label that ends with a separator moves the amounts: 1000,00 of debit would count as credit. */
static void a_separator_at_the_end_of_one_line_refuses_it(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_INVOICE
        FEC_LINE("VE", "2", "20240111", "411000", "C1", "F2", "20240111", "Facture|", "1000,00",
                 "0,00", "", "")
        FEC_LINE("VE", "2", "20240111", "707000", "", "F2", "20240111", "Facture", "0,00",
                 "1000,00", "", "");
    test_ledger test = ledger_begin();
    encours_import *import = NULL;
    check_fails(fec_import(&test, text, NULL, &import), ENCOURS_E_INVALID, "19 fields");
    check_equal(encours_import_issue_count(import), 1);
    check(strstr(import_issue(import, 0), ":5:5: ") != NULL);
    encours_import_free(import);
    ledger_end(&test);
}

/* Somebody else writes first: the file is read again over his state, and nothing counts twice. */
static void a_conflict_is_settled_by_reading_again(void **state)
{
    (void)state;
    static const char text[] = FEC_NAMES FEC_INVOICE FEC_PAYMENT;
    test_ledger test = ledger_begin();
    encours_ledger *late = NULL;
    encours_import *import = NULL;
    encours_fec_options options = fec_options();
    encours_import_options settle = import_options();
    check_ok(encours_ledger_open(test.store, "TEST", NULL, &late, check_error()));
    check_equal(ledger_customer(&test, "OTHER"), 1);
    settle.recorded_at = 2000000;
    check_fails(fec_import_bytes(late, FEC_FILE, text, sizeof text - 1, &options, &settle, &import),
                ENCOURS_E_CONFLICT, "");
    encours_ledger_free(late);
    check_ok(encours_ledger_open(test.store, "TEST", NULL, &late, check_error()));
    check_equal(ledger_customer(&test, "THIRD"), 2);
    settle.retries_max = 1;
    settle.recorded_at = 3000000;
    check_ok(fec_import_bytes(late, FEC_FILE, text, sizeof text - 1, &options, &settle, &import));
    check_equal(import_counts(import).documents, 2);
    check_equal(fec_counts(import).groups_matched, 1);
    check_equal(fec_counts(import).customers_from_auxiliary, 2);
    encours_import_free(import);
    encours_ledger_free(late);
    ledger_end(&test);
}

static void other_reports_are_not_of_a_fec(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_import *import = NULL;
    encours_fec_counts counts = {.struct_size = sizeof counts};
    check_ok(import_text(test.ledger, map, FILE_HEADER "A;1;2026-01-05;;10,00;\n", NULL, &import));
    check_fails(encours_import_fec_count(import, &counts, check_error()), ENCOURS_E_STATE, "FEC");
    check_equal(encours_import_fec_remark_count(import), 0);
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
}

CHECK_MAIN(every_refused_line_is_reported, a_refusal_says_what_is_wrong_and_what_to_do,
           every_date_not_in_eight_digits_is_counted, refusals_show_no_personal_data,
           options_that_make_no_sense_are_refused, the_name_says_company_and_year,
           a_dry_run_says_all_and_writes_nothing, memory_that_runs_out_leaves_the_ledger_as_it_was,
           an_input_that_fails_fails_the_import, an_input_that_changes_fails_the_import,
           a_separator_at_the_end_of_one_line_refuses_it, a_conflict_is_settled_by_reading_again,
           other_reports_are_not_of_a_fec)
