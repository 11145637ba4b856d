/* SPDX-License-Identifier: MIT */
/* The sample FEC gives the figures that its generator computed by itself, from what was meant. */
#include "support/vectors.h"
#include "unit/io/fec_sample_path.h"
#include "unit/io/fec_text.h"

enum { CUSTOMERS_MAX = 100, CODE_SIZE = 32, RULE_SIZE = 64, CELLS = 7 };
#define EXPECTED FEC_SAMPLE_EXPECTED

typedef struct sample {
    test_ledger test;
    encours_source *source;
    encours_fec_options options;
    const char *customers[CUSTOMERS_MAX];
    const char *rules[CUSTOMERS_MAX];
    char codes[CUSTOMERS_MAX][CODE_SIZE];
    char texts[CUSTOMERS_MAX][RULE_SIZE];
} sample;

static void read_terms(sample *all)
{
    FOR_VECTORS(row, EXPECTED)
    {
        if (strcmp(vectors_text(&row, "kind"), "terms") != 0)
            continue;
        size_t at = all->options.term_customer_count++;
        check(at < CUSTOMERS_MAX);
        (void)snprintf(all->codes[at], CODE_SIZE, "%s", vectors_text(&row, "key"));
        (void)snprintf(all->texts[at], RULE_SIZE, "%s", vectors_text(&row, "text"));
        all->customers[at] = all->codes[at];
        all->rules[at] = all->texts[at];
    }
    all->options.term_customers = all->customers;
    all->options.term_rules = all->rules;
}

static void begin(sample *all)
{
    memset(all, 0, sizeof *all);
    all->test = ledger_begin();
    all->options = fec_options();
    read_terms(all);
    check_ok(
        encours_source_file_open(all->test.context, FEC_SAMPLE_FILE, &all->source, check_error()));
}

static void end(sample *all)
{
    encours_source_free(all->source);
    ledger_end(&all->test);
}

static encours_import *import_sample(sample *all, int32_t outcome)
{
    encours_import *import = NULL;
    encours_import_options options = import_options();
    check_ok(encours_import_fec(all->test.ledger, encours_source_input(all->source), &all->options,
                                &options, &import, check_error()));
    check_equal(encours_import_outcome_of(import), outcome);
    return import;
}

static encours_date day_of(vectors *row)
{
    encours_date day;
    check_ok(encours_date_parse(vectors_text(row, "as_of"), &day, check_error()));
    return day;
}

static void check_cells(vectors *row, const encours_aging *aging, size_t at, int whole)
{
    static const char *const names[CELLS] = {"not_due", "d30",     "d60",    "d90",
                                             "more",    "no_date", "credits"};
    check_equal(encours_aging_column_count(aging), CELLS);
    for (size_t i = 0; i < CELLS; i++) {
        const int64_t *cells = whole ? encours_aging_total_amounts(aging, i)
                                     : encours_aging_amounts(aging, i);
        vectors_check_number(row, names[i], cells != NULL ? cells[at] : 0);
    }
}

/* A customer without open items has no row: all its cells must then be zero. */
static void check_customer(vectors *row, encours_view *view, const encours_aging *aging)
{
    uint64_t number;
    int64_t balance;
    check_ok(encours_view_find_customer(view, vectors_text(row, "key"), &number, check_error()));
    check_ok(encours_view_balance(view, number, TEST_EUR, day_of(row), &balance, check_error()));
    vectors_check_number(row, "value", balance);
    for (size_t i = 0; i < encours_aging_row_count(aging); i++)
        if (encours_aging_row_keys(aging)[i] == number) {
            check_cells(row, aging, i, 0);
            return;
        }
    vectors_check_number(row, "value", 0);
    vectors_check_number(row, "credits", 0);
}

static void the_figures_are_those_of_the_generator(void **state)
{
    (void)state;
    static sample all;
    begin(&all);
    encours_import_free(import_sample(&all, ENCOURS_IMPORT_COMMITTED));
    encours_view *view = ledger_view(&all.test);
    encours_aging *aging = NULL;
    FOR_VECTORS(row, EXPECTED)
    {
        const char *kind = vectors_text(&row, "kind");
        if (strcmp(kind, "customer") != 0 && strcmp(kind, "total") != 0)
            continue;
        if (aging == NULL || encours_aging_as_of(aging).epoch_day != day_of(&row).epoch_day) {
            encours_aging_free(aging);
            check_ok(encours_view_aging(view, day_of(&row), NULL, &aging, check_error()));
        }
        if (strcmp(kind, "customer") == 0) {
            check_customer(&row, view, aging);
        } else {
            vectors_check_number(&row, "value", encours_aging_totals(aging)[0]);
            check_cells(&row, aging, 0, 1);
        }
    }
    encours_aging_free(aging);
    encours_view_free(view);
    end(&all);
}

static void check_items(encours_view *view, vectors *row, encours_cursor **cursor, size_t *count,
                        size_t *at)
{
    if (*at == *count) {
        check_ok(encours_cursor_next(*cursor, 1000, count, check_error()));
        *at = 0;
    }
    (void)view;
    check(*at < *count);
    vectors_check_text(row, "key", encours_cursor_text(*cursor, ENCOURS_COLUMN_SOURCE_KEY, *at));
    vectors_check_number(row, "value", encours_cursor_numbers(*cursor, ENCOURS_COLUMN_OPEN)[*at]);
    encours_date due = {(int32_t)encours_cursor_numbers(*cursor, ENCOURS_COLUMN_DUE)[*at]};
    char text[16] = "";
    if (due.epoch_day != ENCOURS_DATE_NONE)
        (void)encours_date_format(due, text, sizeof text);
    vectors_check_text(row, "text", text);
    ++*at;
}

static void the_open_items_are_those_of_the_generator(void **state)
{
    (void)state;
    static sample all;
    begin(&all);
    encours_import_free(import_sample(&all, ENCOURS_IMPORT_COMMITTED));
    encours_view *view = ledger_view(&all.test);
    encours_cursor *cursor = NULL;
    size_t count = 0, at = 0;
    int32_t day = ENCOURS_DATE_NONE;
    FOR_VECTORS(row, EXPECTED)
    {
        if (strcmp(vectors_text(&row, "kind"), "open") != 0)
            continue;
        if (day != day_of(&row).epoch_day) {
            day = day_of(&row).epoch_day;
            encours_cursor_options options = {.struct_size = sizeof options, .open_only = 1};
            options.as_of = (encours_optional_date){1, {day}};
            check_equal(at, count); /* the day before has no more */
            count = at = 0;
            encours_cursor_free(cursor);
            check_ok(
                encours_cursor_open(view, ENCOURS_ROWS_ITEMS, &options, &cursor, check_error()));
        }
        check_items(view, &row, &cursor, &count, &at);
    }
    check_ok(encours_cursor_next(cursor, 1000, &count, check_error()));
    check_equal(count, 0);
    encours_cursor_free(cursor);
    encours_view_free(view);
    end(&all);
}

static void the_report_accounts_for_every_line(void **state)
{
    (void)state;
    static sample all;
    begin(&all);
    encours_import *import = import_sample(&all, ENCOURS_IMPORT_COMMITTED);
    encours_fec_counts fec = fec_counts(import);
    encours_import_counts counts = import_counts(import);
    FOR_VECTORS(row, EXPECTED)
    {
        if (strcmp(vectors_text(&row, "kind"), "count") != 0)
            continue;
        const char *key = vectors_text(&row, "key");
        vectors_check_number(&row, "value",
                             strcmp(key, "lines") == 0   ? (int64_t)counts.lines_read
                             : strcmp(key, "items") == 0 ? (int64_t)counts.documents
                                                         : (int64_t)fec.groups);
    }
    check_equal(counts.lines_refused, 0);
    check_equal(counts.lines_used, counts.documents);
    check(encours_import_ignored(import, ENCOURS_IMPORT_ACCRUED) > 0);
    check_text(fec.siren, "000000018");
    check_equal(fec.debits, fec.credits);
    check_equal(fec.entries_unbalanced, 0);
    check(fec.groups_unbalanced > 0 && fec.groups_after_closing > 0 && fec.groups_without_date > 0);
    check(fec.numbers_from_label > 0 && fec.customers_collective > 0);
    check(fec.customers_from_account > 0 && fec.opening_posted > 0);
    check_equal(fec.opening_posted, fec.opening_lines);
    check_equal(fec.types_unknown, 0);
    encours_import_free(import);
    end(&all);
}

static void the_same_file_is_a_duplicate(void **state)
{
    (void)state;
    static sample all;
    begin(&all);
    encours_import_free(import_sample(&all, ENCOURS_IMPORT_COMMITTED));
    encours_store_head head, again;
    encours_ledger_head(all.test.ledger, &head);
    encours_import *import = import_sample(&all, ENCOURS_IMPORT_DUPLICATE);
    encours_ledger_head(all.test.ledger, &again);
    check_equal(again.sequence, head.sequence);
    encours_import_free(import);
    end(&all);
}

static void what_is_kept_replays_to_the_same(void **state)
{
    (void)state;
    static sample all;
    begin(&all);
    encours_import_free(import_sample(&all, ENCOURS_IMPORT_COMMITTED));
    encours_verify_report report = {.struct_size = sizeof report};
    check_ok(encours_ledger_verify(all.test.ledger, NULL, &report, check_error()));
    int32_t closing = file_day(2024, 12, 31);
    int64_t balance = ledger_balance(&all.test, 0, closing);
    ledger_reopen(&all.test);
    check_equal(ledger_balance(&all.test, 0, closing), balance);
    end(&all);
}

CHECK_MAIN(the_figures_are_those_of_the_generator, the_open_items_are_those_of_the_generator,
           the_report_accounts_for_every_line, the_same_file_is_a_duplicate,
           what_is_kept_replays_to_the_same)
