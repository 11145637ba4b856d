/* SPDX-License-Identifier: MIT */
#include "support/import.h"

#include <string.h>

#include "support/floor.h"
#include "support/memory.h"

static void check_ledger(encours_ledger *ledger, const bench_books *books)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_view_counts counts = {.struct_size = sizeof counts};
    encours_view *view;
    int64_t balance;
    BENCH_OK(encours_ledger_view(ledger, &view, &error));
    BENCH_OK(encours_view_count(view, &counts, &error));
    BENCH_CHECK(counts.documents == books->count);
    BENCH_CHECK(counts.allocations == books->payments);
    BENCH_OK(encours_view_balance(view, 0, BOOKS_CURRENCY, (encours_date){BOOKS_AS_OF}, &balance,
                                  &error));
    BENCH_CHECK(balance == books->balance);
    encours_view_free(view);
}

static double import_once(const char *file, const bench_text *text, const bench_books *books,
                          bench_import_fn import)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_ledger_create_options create = {.struct_size = sizeof create,
                                            .base_currency = BOOKS_CURRENCY};
    encours_import_options options = {.struct_size = sizeof options, .recorded_at = 1};
    encours_context *context = bench_context(NULL);
    encours_store *store;
    encours_ledger *ledger;
    encours_source *source;
    encours_import *report;
    BENCH_OK(encours_store_memory_new(context, &store, &error));
    BENCH_OK(encours_ledger_create(store, "books", &create, &ledger, &error));
    BENCH_OK(encours_source_memory_new(context, file, (const uint8_t *)text->bytes, text->size,
                                       &source, &error));
    double start = bench_cpu();
    import(context, ledger, encours_source_input(source), &options, &report);
    double seconds = bench_cpu() - start;
    BENCH_CHECK(encours_import_outcome_of(report) == ENCOURS_IMPORT_COMMITTED);
    check_ledger(ledger, books);
    encours_import_free(report);
    encours_source_free(source);
    encours_ledger_free(ledger);
    encours_store_free(store);
    encours_context_free(context);
    return seconds;
}

void bench_import(const char *name, const char *file, const bench_text *text,
                  const bench_books *books, unsigned rounds, bench_import_fn import)
{
    bench_times imported = {.count = 0}, copied = {.count = 0};
    char beside[128];
    for (unsigned round = 0; round < rounds; round++) {
        bench_add(&imported, import_once(file, text, books, import));
        bench_add(&copied, floor_copy(text->size));
    }
    bench_report(&(bench_figure){
        .name = name, .unit = "rows/s", .work = (double)text->lines, .times = &imported});
    snprintf(beside, sizeof beside, "%s, bytes", name);
    bench_report(&(bench_figure){.name = beside,
                                 .unit = "MB/s",
                                 .work = (double)text->size / 1e6,
                                 .times = &imported,
                                 .baseline = "memcpy, same bytes",
                                 .baseline_times = &copied});
    floor_release();
}
