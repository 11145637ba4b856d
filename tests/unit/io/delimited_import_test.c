/* SPDX-License-Identifier: MIT */
#include "unit/io/files.h"

static const char two_invoices[] = FILE_HEADER "ACME;1001;05/01/2026;04/02/2026;1 200,00;\n"
                                               "ZEBRA;1002;20/01/2026;;80,50;\n";

static void a_file_becomes_documents(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_import *import = NULL;
    check_ok(import_text(test.ledger, map, two_invoices, NULL, &import));
    encours_import_counts counts = import_counts(import);
    check_equal(encours_import_outcome_of(import), ENCOURS_IMPORT_COMMITTED);
    check_equal(counts.lines_read, 2);
    check_equal(counts.lines_used, 2);
    check_equal(counts.documents, 2);
    check_equal(counts.customers, 2);
    check_equal(counts.due_dates_missing, 1);
    encours_import_total total = import_total(import, 0);
    check_equal(total.currency, TEST_EUR);
    check_equal(total.debits, 128050);
    check_equal(ledger_balance(&test, 0, file_day(2026, 1, 19)), 120000);
    check_equal(ledger_balance(&test, 0, file_day(2026, 1, 20)), 128050);
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void decisions_are_reported(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_import *import = NULL;
    encours_import_decisions decisions = {.struct_size = sizeof decisions};
    check_ok(import_text(test.ledger, map, two_invoices, NULL, &import));
    check_ok(encours_import_decided(import, &decisions, check_error()));
    check_equal(decisions.encoding, ENCOURS_ENCODING_UTF8);
    check_equal(decisions.decimal_mark, ENCOURS_DECIMAL_MARK_COMMA);
    check_equal(decisions.date_order, ENCOURS_DATE_ORDER_DMY);
    check_equal(decisions.separator, ';');
    encours_commit commit = {.struct_size = sizeof commit};
    check_ok(encours_import_committed(import, &commit, check_error()));
    check_equal(commit.first_sequence, 2);
    check_equal(commit.recorded_at, 1000);
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
}

/* Every refused line is listed with its place, and nothing of the file is kept. */
static void refused_lines_refuse_the_file(void **state)
{
    (void)state;
    static const char text[] = FILE_HEADER "ACME;1;2026-01-05;;12.345;\n"
                                           "ACME;2;2026-01-05;;10.00;\n"
                                           "ACME;3;2026-13-05;;10.00;\n"
                                           ";4;2026-01-05;;10.00;\n"
                                           "ACME;;2026-01-05;;10.00;\n"
                                           "ACME;6;;;10.00;\n"
                                           "ACME;7;2026-01-05;;;\n"
                                           "ACME;8;2026-01-05;10.00;\n";
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_import *import = NULL;
    encours_store_head before, after;
    encours_ledger_head(test.ledger, &before);
    check_fails(import_text(test.ledger, map, text, NULL, &import), ENCOURS_E_INVALID,
                "\"12.345\" has 3 decimals");
    check(import != NULL);
    encours_import_counts counts = import_counts(import);
    check_equal(encours_import_outcome_of(import), ENCOURS_IMPORT_REFUSED);
    check_equal(counts.lines_read, 8);
    check_equal(counts.lines_used, 1);
    check_equal(counts.lines_refused, 7);
    check_equal(counts.issues, 7);
    check_equal(encours_import_issue_count(import), 7);
    check(strncmp(import_issue(import, 0), "sample.csv:2:5: Amount: \"12.345\"", 31) == 0);
    check(strncmp(import_issue(import, 1), "sample.csv:4:3: Date: ", 22) == 0);
    check(strncmp(import_issue(import, 2), "sample.csv:5:1: Customer: ", 26) == 0);
    check(strncmp(import_issue(import, 3), "sample.csv:6:2: Number: ", 24) == 0);
    check(strncmp(import_issue(import, 4), "sample.csv:7:3: Date: ", 22) == 0);
    check(strncmp(import_issue(import, 5), "sample.csv:8:5: Amount: ", 24) == 0);
    check(strncmp(import_issue(import, 6), "sample.csv:9: the line has 5 fields", 35) == 0);
    encours_commit commit = {.struct_size = sizeof commit};
    check_fails(encours_import_committed(import, &commit, check_error()), ENCOURS_E_STATE, "");
    encours_import_free(import);
    encours_ledger_head(test.ledger, &after);
    check_equal(after.sequence, before.sequence);
    check_equal(ledger_balance(&test, 0, file_day(2026, 12, 31)), 0);
    encours_view *view = ledger_view(&test);
    uint64_t number;
    check_fails(encours_view_find_customer(view, "ACME", &number, check_error()),
                ENCOURS_E_NOT_FOUND, "");
    encours_view_free(view);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void issues_are_capped_and_counted(void **state)
{
    (void)state;
    enum { LINES = 1500 };
    static char text[64 + LINES * 24];
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_import *import = NULL;
    size_t used = (size_t)snprintf(text, sizeof text, FILE_HEADER);
    for (int i = 0; i < LINES; i++)
        used += (size_t)snprintf(text + used, sizeof text - used, ";%d;2026-01-05;;1.00;\n", i);
    check_fails(import_text(test.ledger, map, text, NULL, &import), ENCOURS_E_INVALID, "blank");
    check_equal(import_counts(import).issues, LINES);
    check_equal(encours_import_issue_count(import), 1000);
    encours_error issue = ENCOURS_ERROR_INIT;
    check_fails(encours_import_issue(import, 1000, &issue, check_error()), ENCOURS_E_NOT_FOUND, "");
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void a_dry_run_writes_nothing(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_import_options options = import_options();
    encours_import *import = NULL;
    encours_store_head before, after;
    options.dry_run = 1;
    encours_ledger_head(test.ledger, &before);
    check_ok(import_text(test.ledger, map, two_invoices, &options, &import));
    check_equal(encours_import_outcome_of(import), ENCOURS_IMPORT_DRY_RUN);
    check_equal(import_counts(import).documents, 2);
    check_equal(import_total(import, 0).debits, 128050);
    encours_import_free(import);
    encours_ledger_head(test.ledger, &after);
    check_equal(after.sequence, before.sequence);
    check_equal(ledger_balance(&test, 0, file_day(2026, 12, 31)), 0);
    (void)import_well(&test, map, two_invoices, ENCOURS_IMPORT_COMMITTED);
    check_equal(ledger_balance(&test, 0, file_day(2026, 12, 31)), 128050);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void the_same_file_twice_is_a_duplicate(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_import *import = NULL;
    encours_store_head before, after;
    (void)import_well(&test, map, two_invoices, ENCOURS_IMPORT_COMMITTED);
    ledger_reopen(&test);
    encours_ledger_head(test.ledger, &before);
    check_ok(import_text(test.ledger, map, two_invoices, NULL, &import));
    check_equal(encours_import_outcome_of(import), ENCOURS_IMPORT_DUPLICATE);
    encours_import_counts counts = import_counts(import);
    check_equal(counts.lines_read, 2);
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_KNOWN), 2);
    check_equal(counts.documents, 2);
    check_equal(counts.customers, 2);
    check_equal(import_total(import, 0).known_debits, 128050);
    encours_commit commit = {.struct_size = sizeof commit};
    check_ok(encours_import_committed(import, &commit, check_error()));
    check_equal(commit.duplicate, 1);
    encours_import_free(import);
    encours_ledger_head(test.ledger, &after);
    check_equal(after.sequence, before.sequence);
    encours_column_map_free(map);
    ledger_end(&test);
}

/* A newer export: what is known is left alone, what is new is posted, a settlement is added. */
static void a_newer_file_adds_what_is_new(void **state)
{
    (void)state;
    static const char newer[] = FILE_HEADER "ACME;1001;05/01/2026;04/02/2026;1 200,00;31/01/2026\n"
                                            "ZEBRA;1002;20/01/2026;;80,50;\n"
                                            "ZEBRA;1003;21/01/2026;;19,50;\n";
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_import *import = NULL;
    (void)import_well(&test, map, two_invoices, ENCOURS_IMPORT_COMMITTED);
    check_ok(import_text(test.ledger, map, newer, NULL, &import));
    encours_import_counts counts = import_counts(import);
    check_equal(counts.lines_used, 2);
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_KNOWN), 1);
    check_equal(counts.settlements_added, 1);
    check_equal(counts.documents, 2);
    check_equal(counts.documents_derived, 1);
    check_equal(counts.allocations, 1);
    check_equal(counts.customers, 0);
    encours_import_total total = import_total(import, 0);
    check_equal(total.debits, 1950);
    check_equal(total.known_debits, 128050);
    check_equal(total.payments, 120000);
    encours_import_free(import);
    check_equal(ledger_balance(&test, 0, file_day(2026, 1, 30)), 130000);
    check_equal(ledger_balance(&test, 0, file_day(2026, 1, 31)), 10000);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void a_file_without_news_changes_nothing(void **state)
{
    (void)state;
    static const char same[] = FILE_HEADER "ZEBRA;1002;20/01/2026;;80,50;\n";
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_store_head before, after;
    (void)import_well(&test, map, two_invoices, ENCOURS_IMPORT_COMMITTED);
    encours_ledger_head(test.ledger, &before);
    (void)import_well(&test, map, same, ENCOURS_IMPORT_UNCHANGED);
    encours_ledger_head(test.ledger, &after);
    check_equal(after.sequence, before.sequence);
    encours_column_map_free(map);
    ledger_end(&test);
}

/* The same source key with other content: the difference is named. */
static void other_content_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *line, *difference;
    } cases[] = {
        {"ACME;1001;05/01/2026;04/02/2026;1 200,01;", "another amount: 1200.00 in the ledger, "
                                                      "1200.01 in the file"},
        {"ACME;1001;05/01/2026;05/02/2026;1 200,00;", "another due date: 2026-02-04"},
        {"ACME;1001;05/01/2026;;1 200,00;", "another due date: 2026-02-04 in the ledger, none"},
        {"ACME;1001;06/01/2026;04/02/2026;1 200,00;", "another issue date: 2026-01-05"},
        {"ACME;1001;05/01/2026;04/02/2026;-1 200,00;", "another type of document: 1"},
        {"ZEBRA;1001;05/01/2026;04/02/2026;1 200,00;", "another customer"},
        {"NOBODY;1001;05/01/2026;04/02/2026;1 200,00;", "another customer"},
    };
    test_ledger test = ledger_begin();
    encours_column_map_options options = file_options();
    options.date_order = ENCOURS_DATE_ORDER_DMY;
    encours_column_map *map = file_map_over(test.context, &options);
    (void)import_well(&test, map, two_invoices, ENCOURS_IMPORT_COMMITTED);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[256];
        encours_import *import = NULL;
        (void)snprintf(text, sizeof text, FILE_HEADER "%s\n", cases[i].line);
        check_fails(import_text(test.ledger, map, text, NULL, &import), ENCOURS_E_INVALID,
                    cases[i].difference);
        check_equal(import_counts(import).lines_refused, 1);
        encours_import_free(import);
    }
    check_equal(ledger_balance(&test, 0, file_day(2026, 12, 31)), 128050);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void a_source_key_is_there_once_in_a_file(void **state)
{
    (void)state;
    static const char twice[] = FILE_HEADER "ACME;1;2026-01-05;;10.00;\n"
                                            "ACME;1;2026-01-05;;10.00;\n";
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_import *import = NULL;
    check_fails(import_text(test.ledger, map, twice, NULL, &import), ENCOURS_E_INVALID,
                "an earlier line of the file has the source key \"1\" too");
    check(strncmp(import_issue(import, 0), "sample.csv:3:2: Number: ", 24) == 0);
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
}

static int32_t stop(void *user, uint64_t done, uint64_t total)
{
    check_equal(total, 0);
    *(uint64_t *)user = done;
    return 1;
}

static void progress_may_stop_an_import(void **state)
{
    (void)state;
    enum { LINES = 5000 };
    static char text[64 + LINES * 32];
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_import_options options = import_options();
    encours_import *import = NULL;
    uint64_t done = 0;
    size_t used = (size_t)snprintf(text, sizeof text, FILE_HEADER);
    for (int i = 0; i < LINES; i++)
        used += (size_t)snprintf(text + used, sizeof text - used, "A;%d;2026-01-05;;1.00;\n", i);
    options.progress = stop;
    options.progress_user = &done;
    check_fails(import_text(test.ledger, map, text, &options, &import), ENCOURS_E_CANCELLED, "");
    check(import == NULL);
    check_equal(done, 4096);
    check_equal(ledger_balance(&test, 0, file_day(2026, 12, 31)), 0);
    (void)import_well(&test, map, text, ENCOURS_IMPORT_COMMITTED);
    check_equal(ledger_balance(&test, 0, file_day(2026, 12, 31)), LINES * 100);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void blank_lines_are_counted(void **state)
{
    (void)state;
    static const char text[] = FILE_HEADER "ACME;1;2026-01-05;;10.00;\n\n;;;;;\n;;\n\n";
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    encours_import *import = NULL;
    check_ok(import_text(test.ledger, map, text, NULL, &import));
    encours_import_counts counts = import_counts(import);
    check_equal(counts.lines_read, 3);
    check_equal(encours_import_ignored(import, ENCOURS_IMPORT_BLANK), 2);
    check_equal(counts.lines_empty, 2);
    check_text(encours_import_reason_text(ENCOURS_IMPORT_BLANK), "blank");
    check_text(encours_import_reason_text(99), "");
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
}

/* Import a file of which the pass numbered `pass` gives another amount; the number of passes. */
static size_t import_changing(size_t pass)
{
    static const char text[] = FILE_HEADER "ACME;1;05/01/2026;;200,00;\n"
                                           "ACME;2;20/01/2026;;80,50;\n";
    static const char other[] = FILE_HEADER "ACME;1;05/01/2026;;900,00;\n"
                                            "ACME;2;20/01/2026;;80,50;\n";
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    test_input input = {
        .bytes = text, .size = sizeof text - 1, .other = other, .other_pass = pass};
    encours_input stream = test_input_of(&input);
    encours_import_options plain = import_options();
    encours_import *import = NULL;
    encours_status status =
        encours_import_delimited(test.ledger, &stream, map, &plain, &import, check_error());
    if (pass == 0) {
        check_ok(status);
    } else {
        check_fails(status, ENCOURS_E_IO, "the input has changed while it was read");
        check(import == NULL);
        check_equal(ledger_balance(&test, 0, file_day(2026, 1, 31)), 0);
    }
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
    return input.passes;
}

/* What is posted is what the digest is of, and what was decided on. */
static void an_input_that_changes_fails_the_import(void **state)
{
    (void)state;
    size_t passes = import_changing(0);
    check(passes >= 3);
    for (size_t pass = 1; pass <= passes; pass++)
        (void)import_changing(pass);
}

CHECK_MAIN(a_file_becomes_documents, decisions_are_reported, refused_lines_refuse_the_file,
           issues_are_capped_and_counted, a_dry_run_writes_nothing,
           the_same_file_twice_is_a_duplicate, a_newer_file_adds_what_is_new,
           a_file_without_news_changes_nothing, other_content_is_refused,
           a_source_key_is_there_once_in_a_file, progress_may_stop_an_import,
           blank_lines_are_counted, an_input_that_changes_fails_the_import)
