/* SPDX-License-Identifier: MIT */
/* Import any bytes by a map. The first six choose the options of the map, the chunk and the
 * allocation that fails; the rest is the file. Whatever it says: the report adds up, a refusal
 * leaves the ledger as it was, the same file twice is a duplicate, and what was imported replays.
 */
#include "fuzz/property.h"

#include <stdbool.h>
#include <string.h>

#include "encours/encours.h"
#include "unit/text/inputs.h"

enum { HEADER = 6 };

typedef struct bench {
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    encours_column_map *map;
} bench;

static void set(bench *at, int32_t member, const char *name)
{
    HOLDS(encours_column_map_set(at->map, member, name, 0, NULL) == ENCOURS_OK);
}

static void make_map(bench *at, const uint8_t *data)
{
    encours_column_map_options options = ENCOURS_COLUMN_MAP_OPTIONS_INIT;
    encours_term_rule rule = {.kind = ENCOURS_TERM_NET, .days = data[2] % 90};
    options.separator = data[0] & 1 ? ';' : 0;
    options.no_quotes = data[0] >> 1 & 1;
    options.codes_impersonal = data[0] >> 2 & 1;
    options.key_rule = data[0] >> 3 & 1;
    options.sign_rule = data[0] >> 4 & 1;
    options.decimal_mark = data[1] % 3;
    options.date_order = data[1] / 4 % 4;
    options.encoding = data[1] / 16 % 6;
    options.year_pivot = data[0] & 32 ? 1970 : 0;
    options.default_currency = 978;
    HOLDS(encours_column_map_new(at->context, &options, &at->map, NULL) == ENCOURS_OK);
    set(at, ENCOURS_MAP_CUSTOMER_CODE, "c");
    set(at, ENCOURS_MAP_NUMBER, "n");
    set(at, ENCOURS_MAP_ISSUE, "d");
    set(at, ENCOURS_MAP_DUE, "e");
    set(at, ENCOURS_MAP_AMOUNT, "a");
    set(at, ENCOURS_MAP_SETTLED_ON, "s");
    if (data[0] & 64) {
        set(at, ENCOURS_MAP_CUSTOMER_NAME, "m");
        set(at, ENCOURS_MAP_SETTLED, "p");
        set(at, ENCOURS_MAP_CURRENCY, "u");
        HOLDS(encours_column_map_set_dimension(at->map, "r", "r", 0, NULL) == ENCOURS_OK);
    }
    if (data[0] & 128)
        HOLDS(encours_column_map_set_terms(at->map, &rule, NULL, NULL) == ENCOURS_OK);
}

static bench begin(test_memory *memory, const uint8_t *data)
{
    encours_context_options options = test_memory_options(memory);
    encours_ledger_create_options create = {.struct_size = sizeof create, .base_currency = 978};
    bench at = {0};
    options.input_bytes_max = 1 << 20;
    options.input_lines_max = 1000;
    HOLDS(encours_context_new(&options, &at.context, NULL) == ENCOURS_OK);
    HOLDS(encours_store_memory_new(at.context, &at.store, NULL) == ENCOURS_OK);
    HOLDS(encours_ledger_create(at.store, "F", &create, &at.ledger, NULL) == ENCOURS_OK);
    make_map(&at, data);
    return at;
}

static void end(bench *at)
{
    encours_column_map_free(at->map);
    encours_ledger_free(at->ledger);
    encours_store_free(at->store);
    encours_context_free(at->context);
}

static void report_adds_up(const encours_import *import)
{
    encours_import_counts counts = {.struct_size = sizeof counts};
    encours_error issue = ENCOURS_ERROR_INIT;
    HOLDS(encours_import_count(import, &counts, NULL) == ENCOURS_OK);
    HOLDS(counts.lines_read == counts.lines_used + counts.lines_ignored + counts.lines_refused);
    HOLDS(counts.issues >= counts.lines_refused);
    for (size_t i = 0; i < encours_import_issue_count(import); i++) {
        HOLDS(encours_import_issue(import, i, &issue, NULL) == ENCOURS_OK);
        HOLDS(issue.status != ENCOURS_OK && issue.message[0] != '\0');
    }
}

static encours_status import_once(bench *at, test_input *input, int32_t *outcome)
{
    encours_input stream = test_input_of(input);
    encours_import_options options = {.struct_size = sizeof options, .recorded_at = 1};
    encours_error error = ENCOURS_ERROR_INIT;
    encours_import *import = NULL;
    encours_store_head before, after;
    encours_ledger_head(at->ledger, &before);
    encours_status status = encours_import_delimited(at->ledger, &stream, at->map, &options,
                                                     &import, &error);
    encours_ledger_head(at->ledger, &after);
    *outcome = 0;
    if (status != ENCOURS_OK) {
        FAILED_WELL(status, error);
        HOLDS(before.sequence == after.sequence);
    }
    if (import != NULL) {
        report_adds_up(import);
        *outcome = encours_import_outcome_of(import);
        HOLDS((*outcome == ENCOURS_IMPORT_REFUSED) == (status != ENCOURS_OK));
    }
    encours_import_free(import);
    return status;
}

static void replays(bench *at)
{
    encours_verify_report report = {.struct_size = sizeof report};
    HOLDS(encours_ledger_verify(at->ledger, NULL, &report, NULL) == ENCOURS_OK);
    encours_ledger_free(at->ledger);
    HOLDS(encours_ledger_open(at->store, "F", NULL, &at->ledger, NULL) == ENCOURS_OK);
}

static void plain(const uint8_t *data, test_input *input)
{
    test_memory memory = {0};
    bench at = begin(&memory, data);
    int32_t outcome;
    encours_status status = import_once(&at, input, &outcome);
    bool committed = outcome == ENCOURS_IMPORT_COMMITTED;
    replays(&at);
    input->chunk = 1 + data[3];
    HOLDS(import_once(&at, input, &outcome) == status);
    HOLDS(!committed || outcome == ENCOURS_IMPORT_DUPLICATE);
    input->chunk = 0;
    end(&at);
    HOLDS(memory.live == 0);
}

static void starved(const uint8_t *data, test_input *input)
{
    test_memory memory = {0};
    bench at = begin(&memory, data);
    int32_t outcome;
    memory.fail_at = memory.calls + 1 + data[4];
    memory.only_once = data[5] & 1;
    (void)import_once(&at, input, &outcome);
    memory.fail_at = 0;
    replays(&at);
    end(&at);
    HOLDS(memory.live == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < HEADER)
        return 0;
    test_input input = {.bytes = data + HEADER, .size = size - HEADER};
    plain(data, &input);
    starved(data, &input);
    return 0;
}
