/* SPDX-License-Identifier: MIT */
/* Import any bytes as a FEC, as the year 2024 and then as 2025. The first six choose options, chunk
 * and the allocation that fails; the rest is the file. Whatever it says: the report adds up, what
 * was counted is the balance, a refusal leaves the ledger as it was, the same file twice is a
 * duplicate, and what was imported replays. */
#include "fuzz/property.h"

#include <stdbool.h>
#include <string.h>

#include "encours/encours.h"
#include "unit/text/inputs.h"

enum { HEADER = 6, EUR = 978 };
#define LAST_DAY encours_date_ymd(2199, 12, 31)

typedef struct bench {
    encours_context *context;
    encours_store *store;
    encours_ledger *ledger;
    encours_fec_options fec;
} bench;

static const char *const accounts[] = {"411", "41"};
static const char *const customers[] = {"C1", "C2"};
static const char *const rules[] = {"45 days end of month the 10", NULL};

static encours_fec_options options_of(const uint8_t *data)
{
    encours_fec_options options = ENCOURS_FEC_OPTIONS_INIT;
    options.encoding = data[0] % 6;
    options.decimal_mark = data[0] / 8 % 3;
    options.number = data[1] % 4;
    options.label_customer = data[1] / 4 % 4;
    options.opening = data[1] >> 4 & 1;
    options.lettering = data[1] / 32 % 3;
    options.accrued = data[2] & 1;
    options.codes_impersonal = data[2] >> 1 & 1;
    options.allow_opening_differences = data[2] >> 2 & 1;
    if (data[2] & 8) {
        options.accounts = accounts;
        options.account_count = 2;
    }
    if (data[2] & 16) {
        options.terms = "net 30";
        options.term_customers = customers;
        options.term_rules = rules;
        options.term_customer_count = 2;
    }
    return options;
}

static bench begin(test_memory *memory, const uint8_t *data)
{
    encours_context_options options = test_memory_options(memory);
    encours_ledger_create_options create = {.struct_size = sizeof create, .base_currency = EUR};
    bench at = {.fec = options_of(data)};
    options.input_bytes_max = 1 << 20;
    options.input_lines_max = 1000;
    HOLDS(encours_context_new(&options, &at.context, NULL) == ENCOURS_OK);
    HOLDS(encours_store_memory_new(at.context, &at.store, NULL) == ENCOURS_OK);
    HOLDS(encours_ledger_create(at.store, "F", &create, &at.ledger, NULL) == ENCOURS_OK);
    return at;
}

static void end(bench *at)
{
    encours_ledger_free(at->ledger);
    encours_store_free(at->store);
    encours_context_free(at->context);
}

static void report_adds_up(const encours_import *import)
{
    encours_import_counts counts = {.struct_size = sizeof counts};
    encours_fec_counts fec = {.struct_size = sizeof fec};
    encours_error remark = ENCOURS_ERROR_INIT;
    HOLDS(encours_import_count(import, &counts, NULL) == ENCOURS_OK);
    HOLDS(encours_import_fec_count(import, &fec, NULL) == ENCOURS_OK);
    HOLDS(counts.lines_read == counts.lines_used + counts.lines_ignored + counts.lines_refused);
    HOLDS(counts.issues >= counts.lines_refused);
    HOLDS(fec.opening_lines >= fec.opening_posted + fec.opening_matched + fec.opening_unmatched);
    HOLDS(fec.groups >= fec.groups_matched + fec.groups_unbalanced + fec.groups_one_sided);
    for (size_t i = 0; i < encours_import_fec_remark_count(import); i++) {
        HOLDS(encours_import_fec_remark(import, i, &remark, NULL) == ENCOURS_OK);
        HOLDS(remark.status == ENCOURS_OK && remark.message[0] != '\0');
    }
}

static int64_t balance_of(bench *at)
{
    encours_view *view = NULL;
    int64_t balance = 0;
    HOLDS(encours_ledger_view(at->ledger, &view, NULL) == ENCOURS_OK);
    HOLDS(encours_view_balance(view, 0, EUR, LAST_DAY, &balance, NULL) == ENCOURS_OK);
    encours_view_free(view);
    return balance;
}

static encours_status import_once(bench *at, test_input *input, const char *name, int32_t *outcome,
                                  int64_t *posted)
{
    encours_input stream = test_input_of(input);
    encours_import_options options = {.struct_size = sizeof options, .recorded_at = 1};
    encours_import_total total = {.struct_size = sizeof total};
    encours_error error = ENCOURS_ERROR_INIT;
    encours_import *import = NULL;
    encours_store_head before, after;
    stream.name = name;
    encours_ledger_head(at->ledger, &before);
    encours_status status = encours_import_fec(at->ledger, &stream, &at->fec, &options, &import,
                                               &error);
    encours_ledger_head(at->ledger, &after);
    *outcome = 0;
    *posted = 0;
    if (status != ENCOURS_OK) {
        FAILED_WELL(status, error);
        HOLDS(before.sequence == after.sequence);
    }
    if (import != NULL) {
        report_adds_up(import);
        *outcome = encours_import_outcome_of(import);
        HOLDS((*outcome == ENCOURS_IMPORT_REFUSED) == (status != ENCOURS_OK));
        if (encours_import_total_at(import, 0, &total, NULL) == ENCOURS_OK)
            *posted = total.debits - total.credits;
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
    int64_t posted, ignored;
    encours_status status = import_once(&at, input, "123456789FEC20241231", &outcome, &posted);
    bool committed = outcome == ENCOURS_IMPORT_COMMITTED;
    HOLDS(balance_of(&at) == (committed ? posted : 0));
    replays(&at);
    input->chunk = 1 + data[3];
    HOLDS(import_once(&at, input, "123456789FEC20241231", &outcome, &ignored) == status);
    HOLDS(!committed || outcome == ENCOURS_IMPORT_DUPLICATE);
    input->chunk = 0;
    (void)import_once(&at, input, "123456789FEC20251231", &outcome, &ignored);
    replays(&at);
    end(&at);
    HOLDS(memory.live == 0);
}

static void starved(const uint8_t *data, test_input *input)
{
    test_memory memory = {0};
    bench at = begin(&memory, data);
    int32_t outcome;
    int64_t posted;
    memory.fail_at = memory.calls + 1 + data[4];
    memory.only_once = data[5] & 1;
    (void)import_once(&at, input, "123456789FEC20241231", &outcome, &posted);
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
