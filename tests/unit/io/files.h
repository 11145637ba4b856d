/* SPDX-License-Identifier: MIT */
/* Texts to import, maps to import them by, and short words for it. */
#ifndef ENC_TESTS_FILES_H
#define ENC_TESTS_FILES_H

#include "encours/encours.h"
#include "encours/store_check.h"
#include "support/check.h"
#include "support/ledger.h"
#include "unit/text/inputs.h"

/* The columns that most tests use: Customer, Number, Date, Due, Amount, Paid (settled on). */
static inline encours_column_map *file_map_over(encours_context *context,
                                                const encours_column_map_options *options)
{
    static const struct {
        int32_t member;
        const char *name;
    } columns[] = {
        {ENCOURS_MAP_CUSTOMER_CODE, "Customer"},
        {ENCOURS_MAP_NUMBER, "Number"},
        {ENCOURS_MAP_ISSUE, "Date"},
        {ENCOURS_MAP_DUE, "Due"},
        {ENCOURS_MAP_AMOUNT, "Amount"},
        {ENCOURS_MAP_SETTLED_ON, "Paid"},
    };
    encours_column_map *map = NULL;
    check_ok(encours_column_map_new(context, options, &map, check_error()));
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        check_ok(encours_column_map_set(map, columns[i].member, columns[i].name, 0, check_error()));
    return map;
}

static inline encours_column_map_options file_options(void)
{
    encours_column_map_options options = ENCOURS_COLUMN_MAP_OPTIONS_INIT;
    options.default_currency = TEST_EUR;
    options.codes_impersonal = 1;
    return options;
}

static inline encours_column_map *file_map(encours_context *context)
{
    encours_column_map_options options = file_options();
    return file_map_over(context, &options);
}

#define FILE_HEADER "Customer;Number;Date;Due;Amount;Paid\n"

static inline encours_import_options import_options(void)
{
    return (encours_import_options){.struct_size = sizeof(encours_import_options),
                                    .recorded_at = 1000};
}

static inline encours_status import_text(encours_ledger *ledger, const encours_column_map *map,
                                         const char *text, const encours_import_options *options,
                                         encours_import **out)
{
    test_input input = {.bytes = text, .size = strlen(text)};
    encours_input stream = test_input_of(&input);
    encours_import_options plain = import_options();
    return encours_import_delimited(ledger, &stream, map, options != NULL ? options : &plain, out,
                                    check_error());
}

/* Read used + ignored + refused; always what a report must say. */
static inline encours_import_counts import_counts(const encours_import *import)
{
    encours_import_counts counts = {.struct_size = sizeof counts};
    uint64_t ignored = 0;
    check_ok(encours_import_count(import, &counts, check_error()));
    for (int32_t reason = 1; reason <= ENCOURS_IMPORT_REASON_MAX; reason++)
        ignored += encours_import_ignored(import, reason);
    check_equal(counts.lines_ignored, ignored);
    check_equal(counts.lines_read, counts.lines_used + counts.lines_ignored + counts.lines_refused);
    return counts;
}

static inline encours_import_total import_total(const encours_import *import, size_t index)
{
    encours_import_total total = {.struct_size = sizeof total};
    check_ok(encours_import_total_at(import, index, &total, check_error()));
    return total;
}

/* The issue as one line, in memory that the next call uses again. */
static inline const char *import_issue(const encours_import *import, size_t index)
{
    static char text[1024];
    encours_error issue = ENCOURS_ERROR_INIT;
    check_ok(encours_import_issue(import, index, &issue, check_error()));
    (void)encours_error_format(&issue, text, sizeof text);
    return text;
}

/* Import what must be accepted. */
static inline encours_import_counts import_well(test_ledger *test, const encours_column_map *map,
                                                const char *text, int32_t outcome)
{
    encours_import *import = NULL;
    check_ok(import_text(test->ledger, map, text, NULL, &import));
    check_equal(encours_import_outcome_of(import), outcome);
    encours_import_counts counts = import_counts(import);
    encours_import_free(import);
    return counts;
}

/* A ledger in EUR over a store that goes wrong as armed. */
static inline test_ledger ledger_with_faults(encours_store_faults **faults)
{
    encours_context *context = NULL;
    encours_store *memory = NULL, *store = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(encours_store_memory_new(context, &memory, check_error()));
    check_ok(encours_store_faults_new(context, faults, check_error()));
    check_ok(encours_store_faulty_new(context, memory, *faults, &store, check_error()));
    encours_store_free(memory);
    return ledger_begin_over(context, store);
}

/* The next call of a method goes wrong. */
static inline void arm(encours_store_faults *faults, uint32_t method, uint32_t kind,
                       encours_status status)
{
    encours_store_fault fault = {
        .struct_size = sizeof fault, .method = method, .kind = kind, .call = 1, .status = status};
    check_ok(encours_store_faults_arm(faults, &fault, check_error()));
}

static inline int32_t file_day(int32_t year, int32_t month, int32_t day)
{
    return encours_date_ymd(year, month, day).epoch_day;
}

#endif
