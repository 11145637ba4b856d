/* SPDX-License-Identifier: MIT */
/* What goes wrong around an import: memory, input, store, other writers, and hostile texts. */
#include <stdbool.h>

#include "encours/fec.h"
#include "support/memory.h"
#include "unit/io/files.h"

#define NAMED_HEADER "Customer;Number;Date;Due;Amount;Paid;Name;Region\n"

static const char file[] = NAMED_HEADER "DUPONT;1;05/01/2026;04/02/2026;100,00;31/01/2026;J. D.;N\n"
                                        "MARTIN;2;06/01/2026;;-20,00;;;S\n"
                                        "DUPONT;3;07/01/2026;13/02/2026;30,00;01/01/2026;;N\n";

static encours_status map_of(encours_context *context, encours_column_map **out)
{
    static const char *const names[] = {NULL, "Customer", "Name", "Number", NULL,
                                        NULL, "Date",     "Due",  NULL,     "Amount"};
    encours_column_map_options options = ENCOURS_COLUMN_MAP_OPTIONS_INIT;
    encours_term_rule rule = {.kind = ENCOURS_TERM_NET, .days = 30};
    options.default_currency = TEST_USD;
    encours_status status = encours_column_map_new(context, &options, out, check_error());
    for (int32_t i = 1; i < 10 && status == ENCOURS_OK; i++)
        if (names[i] != NULL)
            status = encours_column_map_set(*out, i, names[i], 0, check_error());
    if (status == ENCOURS_OK)
        status = encours_column_map_set(*out, ENCOURS_MAP_SETTLED_ON, "Paid", 0, check_error());
    if (status == ENCOURS_OK)
        status = encours_column_map_set_dimension(*out, "region", "Region", 0, check_error());
    if (status == ENCOURS_OK)
        status = encours_column_map_set_terms(*out, &rule, NULL, check_error());
    return status;
}

static encours_status import_all(encours_context *context, encours_ledger *ledger, const char *text)
{
    encours_column_map *map = NULL;
    encours_import *import = NULL;
    encours_status status = map_of(context, &map);
    if (status == ENCOURS_OK)
        status = import_text(ledger, map, text, NULL, &import);
    check((import != NULL) ==
          (status == ENCOURS_OK || encours_status_kind_of(status) == ENCOURS_E_INVALID));
    encours_import_free(import);
    encours_column_map_free(map);
    return status;
}

/* Each allocation fails once, and from then on: nothing is lost, nothing is kept. */
static void starve(const char *text, encours_status expected, int only_once)
{
    for (size_t at = 1;; at++) {
        test_memory memory = {0};
        encours_context_options options = test_memory_options(&memory);
        encours_context *context = NULL;
        encours_store *store = NULL;
        encours_store_head before, after;
        check_ok(encours_context_new(&options, &context, check_error()));
        check_ok(encours_store_memory_new(context, &store, check_error()));
        test_ledger test = ledger_begin_over(context, store);
        encours_ledger_head(test.ledger, &before);
        memory.fail_at = memory.calls + at;
        memory.only_once = only_once;
        encours_status status = import_all(context, test.ledger, text);
        bool reached = memory.calls >= memory.fail_at;
        memory.fail_at = 0;
        encours_ledger_head(test.ledger, &after);
        if (status == ENCOURS_E_NO_MEMORY) {
            check_equal(after.sequence, before.sequence);
            check_equal(ledger_balance(&test, 0, file_day(2026, 12, 31)), 0);
            check_equal(import_all(context, test.ledger, text), expected);
        } else {
            check_equal(status, expected);
        }
        ledger_end(&test);
        check_equal(memory.live, 0);
        if (!reached)
            return;
    }
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    static const char refused[] = NAMED_HEADER "DUPONT;1;31/01/2026;;100,00;;;\n"
                                               "DUPONT;2;32/01/2026;;100,00;;;\n";
    for (int only_once = 0; only_once <= 1; only_once++) {
        starve(file, ENCOURS_OK, only_once);
        starve(refused, ENCOURS_E_INVALID, only_once);
    }
}

static int32_t deny_imports(void *user, const encours_question *question)
{
    ++*(size_t *)user;
    return question->action == ENCOURS_ACTION_IMPORT ? ENCOURS_AUTHORISATION_DENY
                                                     : ENCOURS_AUTHORISATION_ALLOW;
}

/* An import is one thing to be asked for, whatever it brings. */
static void an_import_is_asked_for_once(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    size_t asked = 0;
    encours_authoriser *authoriser;
    encours_authoriser_options options = {
        .struct_size = sizeof options, .authorise = deny_imports, .user = &asked};
    check_ok(encours_authoriser_new(test.context, &options, &authoriser, check_error()));
    encours_ledger_open_options opening = {.struct_size = sizeof opening, .authoriser = authoriser};
    encours_ledger_free(test.ledger);
    check_ok(encours_ledger_open(test.store, "TEST", &opening, &test.ledger, check_error()));
    encours_authoriser_free(authoriser);
    check_fails(import_all(test.context, test.ledger, file), ENCOURS_E_DENIED,
                "import of the ledger is not allowed");
    check_equal(asked, 1);
    check_equal(ledger_balance(&test, 0, file_day(2026, 12, 31)), 0);
    ledger_end(&test);
}

/* A failure of the host's input comes back as it is, wherever it happens. */
static void a_failing_input_stops_the_import(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_column_map *map = NULL;
    check_ok(map_of(test.context, &map));
    for (size_t at = 0; at < sizeof file; at += 7) {
        test_input input = {.bytes = file,
                            .size = sizeof file - 1,
                            .chunk = 5,
                            .status = ENCOURS_E_IO | 0x4200,
                            .fail_at = at};
        encours_input stream = test_input_of(&input);
        encours_import_options options = import_options();
        encours_import *import = NULL;
        check_equal(
            encours_import_delimited(test.ledger, &stream, map, &options, &import, check_error()),
            ENCOURS_E_IO | 0x4200);
        check(import == NULL);
    }
    check_equal(ledger_balance(&test, 0, file_day(2026, 12, 31)), 0);
    encours_column_map_free(map);
    ledger_end(&test);
}

/* Fails in the pass numbered `pass`, however many there are. */
typedef struct pass_input {
    test_input input;
    int pass;
    int rewinds;
} pass_input;

static encours_status read_pass(void *user, uint8_t *buffer, size_t size, size_t *got,
                                encours_error *error)
{
    return test_input_read(&((pass_input *)user)->input, buffer, size, got, error);
}

static encours_status rewind_pass(void *user, encours_error *error)
{
    pass_input *input = user;
    input->input.at = 0;
    return ++input->rewinds == input->pass
               ? enc_error_set(error, ENCOURS_E_IO, "the tape cannot be rewound")
               : ENCOURS_OK;
}

static void every_pass_may_fail(void **state)
{
    (void)state;
    test_ledger test = ledger_begin();
    encours_column_map *map = NULL;
    check_ok(map_of(test.context, &map));
    int passes = 0;
    for (encours_status status = ENCOURS_E_IO; status != ENCOURS_OK;) {
        pass_input input = {.input = {.bytes = file, .size = sizeof file - 1}, .pass = ++passes};
        encours_input stream = {sizeof stream, "tape", read_pass, rewind_pass, &input};
        encours_import_options options = import_options();
        encours_import *import = NULL;
        status = encours_import_delimited(test.ledger, &stream, map, &options, &import,
                                          check_error());
        check(status == ENCOURS_OK || status == ENCOURS_E_IO);
        check((import != NULL) == (status == ENCOURS_OK));
        encours_import_free(import);
    }
    check_between(passes, 3, 8);
    encours_column_map_free(map);
    ledger_end(&test);
}

static void a_store_that_fails_keeps_nothing(void **state)
{
    (void)state;
    encours_store_faults *faults = NULL;
    test_ledger test = ledger_with_faults(&faults);
    encours_store_head before, after;
    encours_ledger_head(test.ledger, &before);
    arm(faults, ENCOURS_STORE_METHOD_APPEND, ENCOURS_STORE_FAULT_BEFORE, ENCOURS_E_STORAGE);
    check_fails(import_all(test.context, test.ledger, file), ENCOURS_E_STORAGE, "");
    encours_ledger_head(test.ledger, &after);
    check_equal(after.sequence, before.sequence);
    encours_view *view = ledger_view(&test);
    encours_view_counts counts = {.struct_size = sizeof counts};
    check_ok(encours_view_count(view, &counts, check_error()));
    check_equal(counts.documents, 0);
    check_equal(counts.customers, 0);
    encours_view_free(view);
    check_ok(import_all(test.context, test.ledger, file));
    ledger_end(&test);
    encours_store_faults_free(faults);
}

/* The outcome of the append is not known: the log tells. */
static void an_unknown_outcome_is_settled(void **state)
{
    (void)state;
    for (int stored = 0; stored <= 1; stored++) {
        encours_store_faults *faults = NULL;
        test_ledger test = ledger_with_faults(&faults);
        arm(faults, ENCOURS_STORE_METHOD_APPEND,
            stored != 0 ? ENCOURS_STORE_FAULT_AFTER : ENCOURS_STORE_FAULT_BEFORE,
            ENCOURS_E_UNKNOWN_OUTCOME);
        encours_status status = import_all(test.context, test.ledger, file);
        if (stored != 0)
            check_ok(status);
        else
            check_fails(status, ENCOURS_E_STORAGE, "stored nothing");
        check_ok(import_all(test.context, test.ledger, file));
        encours_view *view = ledger_view(&test);
        encours_view_counts counts = {.struct_size = sizeof counts};
        check_ok(encours_view_count(view, &counts, check_error()));
        check_equal(counts.documents, 5);
        encours_view_free(view);
        ledger_end(&test);
        encours_store_faults_free(faults);
    }
}

/* Somebody else writes between the reading of the ledger and the append. */
static void a_conflict_is_settled_by_reading_again(void **state)
{
    (void)state;
    for (uint32_t retries = 0; retries <= 1; retries++) {
        test_ledger test = ledger_begin(), other = test;
        encours_import_options options = import_options();
        encours_import *import = NULL;
        encours_column_map *map = NULL;
        check_ok(map_of(test.context, &map));
        check_ok(encours_ledger_open(test.store, "TEST", NULL, &other.ledger, check_error()));
        (void)ledger_customer(&other, "SOMEBODY");
        options.retries_max = retries;
        options.recorded_at = 2000000;
        encours_status status = import_text(test.ledger, map, file, &options, &import);
        if (retries == 0) {
            check_fails(status, ENCOURS_E_CONFLICT, "");
            check(import == NULL);
        } else {
            check_ok(status);
            encours_commit commit = {.struct_size = sizeof commit};
            check_ok(encours_import_committed(import, &commit, check_error()));
            check_equal(commit.retries, 1);
            check_equal(import_counts(import).customers, 2);
        }
        encours_import_free(import);
        encours_column_map_free(map);
        encours_ledger_free(other.ledger);
        ledger_end(&test);
    }
}

static void hostile_texts_are_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "\n\n",
        "Customer;Number\n",
        "Customer;Number;Date;Due;Amount;Paid;Name;Region;Amount\n",
        NAMED_HEADER "A;1;05/01/2026;;\"10,00;;;\n",
        NAMED_HEADER "A;1;05/01/2026;;999999999999999999999;;;\n",
        NAMED_HEADER "A;1;05/01/2026;;1E5;;;\n",
        NAMED_HEADER "A;1;05/01/2026;;NaN;;;\n",
        NAMED_HEADER "A;1;23:12.0;;1,00;;;\n",
        NAMED_HEADER "A;1;31/12/2199;;1,00;;;\n",
        NAMED_HEADER "A;\x01;05/01/2026;;1,00;;;\n",
        NAMED_HEADER "A;1;05/13/2026;;1,00;;;\nA;2;13/05/2026;;1,00;;;\n",
        NAMED_HEADER "A;1;13/05/2026;;1,00;;;\nA;2;13/05/2026;;1.00;;;\n",
    };
    test_ledger test = ledger_begin();
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        check_fails(import_all(test.context, test.ledger, texts[i]), ENCOURS_E_INVALID, "");
    check_equal(ledger_balance(&test, 0, file_day(2026, 12, 31)), 0);
    ledger_end(&test);
}

static void amounts_that_add_up_to_too_much_are_refused(void **state)
{
    (void)state;
    char text[2048];
    test_ledger test = ledger_begin();
    encours_column_map *map = NULL;
    encours_import *import = NULL;
    size_t used = (size_t)snprintf(text, sizeof text, NAMED_HEADER);
    for (int i = 0; i < 12; i++)
        used += (size_t)snprintf(text + used, sizeof text - used,
                                 "A;%d;31/01/2026;;9999999999999999,00;;;\n", i);
    check_ok(map_of(test.context, &map));
    check_fails(import_text(test.ledger, map, text, NULL, &import), ENCOURS_E_INVALID,
                "more than 64 bits");
    check_equal(import_counts(import).lines_refused, 3);
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
}

/* While an import reads, the ledger takes nothing else; the host's own callback finds that out. */
typedef struct nested {
    test_ledger *test;
    encours_status status;
} nested;

static int32_t meddle(void *user, uint64_t done, uint64_t total)
{
    nested *at = user;
    (void)done;
    (void)total;
    at->status = encours_ledger_refresh(at->test->ledger, NULL, check_error());
    return 0;
}

static void nothing_else_is_committed_meanwhile(void **state)
{
    (void)state;
    enum { LINES = 4096 };
    static char text[64 + LINES * 32];
    test_ledger test = ledger_begin();
    encours_column_map *map = file_map(test.context);
    nested at = {&test, ENCOURS_OK};
    encours_import_options options = import_options();
    encours_import *import = NULL;
    size_t used = (size_t)snprintf(text, sizeof text, FILE_HEADER);
    for (int i = 0; i < LINES; i++)
        used += (size_t)snprintf(text + used, sizeof text - used, "A;%d;2026-01-05;;1.00;\n", i);
    options.progress = meddle;
    options.progress_user = &at;
    check_ok(import_text(test.ledger, map, text, &options, &import));
    check_equal(encours_status_kind_of(at.status), ENCOURS_E_STATE);
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
}

/* A header and one line again and again, which nobody holds in memory. */
typedef struct endless {
    const char *header;
    const char *line;
    size_t lines; /* of the file */
    size_t given;
    size_t at; /* in the header or line begun */
} endless;

static encours_status endless_read(void *user, uint8_t *buffer, size_t size, size_t *got,
                                   encours_error *error)
{
    endless *from = user;
    (void)error;
    for (*got = 0; *got < size && from->given <= from->lines; ++*got) {
        const char *text = from->given == 0 ? from->header : from->line;
        buffer[*got] = (uint8_t)text[from->at++];
        if (text[from->at] == '\0') {
            from->at = 0;
            from->given++;
        }
    }
    return ENCOURS_OK;
}

static encours_status endless_rewind(void *user, encours_error *error)
{
    endless *from = user;
    (void)error;
    from->given = from->at = 0;
    return ENCOURS_OK;
}

/* Most memory alive while so many lines are read that make no rows. */
static size_t memory_of(bool fec, size_t lines)
{
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    encours_store *store;
    check_ok(encours_store_memory_new(context, &store, check_error()));
    test_ledger test = ledger_begin_over(context, store);
    endless from = {.lines = lines};
    encours_input input = ENCOURS_INPUT_INIT;
    input.name = "123456789FEC20241231.txt";
    input.read = endless_read;
    input.rewind = endless_rewind;
    input.user = &from;
    encours_import_options options = import_options();
    encours_import *import = NULL;
    encours_column_map *map = NULL;
    if (fec) {
        from.header = "JournalCode|EcritureNum|EcritureDate|CompteNum|Debit|Credit\n";
        from.line = "OD|1|20240105|601000|1,00|0,00\n";
        check_ok(encours_import_fec(test.ledger, &input, NULL, &options, &import, check_error()));
    } else {
        from.header = NAMED_HEADER;
        from.line = ";;;;;;;\n";
        check_ok(map_of(context, &map));
        check_ok(
            encours_import_delimited(test.ledger, &input, map, &options, &import, check_error()));
    }
    check_equal(import_counts(import).lines_read, lines);
    check_equal(import_counts(import).lines_ignored, lines);
    encours_import_free(import);
    encours_column_map_free(map);
    ledger_end(&test);
    check_equal(memory.blocks, 0);
    return memory.bytes_max;
}

/* Sixteen times the file, the same memory to the byte. */
static void memory_does_not_grow_with_the_file(void **state)
{
    (void)state;
    for (int fec = 0; fec <= 1; fec++)
        check_equal(memory_of(fec != 0, 160000), memory_of(fec != 0, 10000));
}

CHECK_MAIN(an_import_is_asked_for_once, every_allocation_may_fail, a_failing_input_stops_the_import,
           every_pass_may_fail, a_store_that_fails_keeps_nothing, an_unknown_outcome_is_settled,
           a_conflict_is_settled_by_reading_again, hostile_texts_are_refused,
           amounts_that_add_up_to_too_much_are_refused, nothing_else_is_committed_meanwhile,
           memory_does_not_grow_with_the_file)
