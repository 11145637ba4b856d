/* SPDX-License-Identifier: MIT */
/* Bytes: of memory that an open ledger holds for a customer, document and allocation, and of log
 * for an event and a transaction. Three ledgers, each with one kind of row more than the one before
 * it, are opened from a store; what the allocator then counts is theirs. */
#include "support/bench.h"
#include "support/memory.h"
#include "support/posting.h"

typedef struct footprint {
    double held;   /* bytes of memory of the open ledger */
    double logged; /* bytes of its records */
    double events;
    double transactions;
} footprint;

typedef enum footprint_kind { CUSTOMERS, DOCUMENTS, ALLOCATIONS, SINGLES } footprint_kind;

static void fill(bench_posting *posting, footprint_kind kind)
{
    posting_customers(posting);
    while (kind != CUSTOMERS && posting->documents < posting->books->count)
        posting_documents(posting, kind == SINGLES ? 1 : POSTING_BATCH);
    for (size_t first = 0; kind == ALLOCATIONS && first < posting->documents;
         first += POSTING_BATCH) {
        size_t all = posting->documents;
        posting->documents = first + POSTING_BATCH < all ? first + POSTING_BATCH : all;
        posting_allocations(posting, first);
        posting->documents = all;
    }
}

static footprint measure(const bench_books *books, footprint_kind kind)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_verify_report report = {.struct_size = sizeof report};
    bench_memory memory;
    encours_context *context = bench_context(&memory);
    encours_store *store;
    encours_ledger *ledger;
    bench_posting posting;
    BENCH_OK(encours_store_memory_new(context, &store, &error));
    posting_begin(&posting, store, books, bench_cpu);
    fill(&posting, kind);
    posting_end(&posting);
    size_t before = memory.held;
    BENCH_OK(encours_ledger_open(store, "books", NULL, &ledger, &error));
    footprint out = {.held = (double)(memory.held - before)};
    BENCH_OK(encours_ledger_verify(ledger, NULL, &report, &error));
    BENCH_CHECK(report.documents == (kind == CUSTOMERS ? 0 : books->count));
    BENCH_CHECK(report.allocations == (kind == ALLOCATIONS ? books->payments : 0));
    out.logged = (double)report.bytes;
    out.events = (double)report.events;
    out.transactions = (double)report.transactions;
    encours_ledger_free(ledger);
    encours_store_free(store);
    encours_context_free(context);
    BENCH_CHECK(memory.held == 0);
    return out;
}

static void report_singles(const bench_books *books)
{
    footprint one = measure(books, SINGLES), none = measure(books, CUSTOMERS);
    bench_count("log, transaction of one document", "bytes",
                (one.logged - none.logged) / (one.transactions - none.transactions));
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 1000000, .large = 10000000};
    bench_books books, few;
    bench_read_options(&options, argc, argv);
    books_make(&books, options.documents);
    books_make(&few, options.documents < 10000 ? options.documents : 10000);
    footprint customers = measure(&books, CUSTOMERS);
    footprint documents = measure(&books, DOCUMENTS);
    footprint all = measure(&books, ALLOCATIONS);
    double n = (double)books.count, m = (double)books.payments;
    BENCH_CHECK(documents.held > customers.held && all.held > documents.held);
    bench_count("memory, customer", "bytes", customers.held / (double)books.customers);
    bench_count("memory, document", "bytes", (documents.held - customers.held) / n);
    bench_count("memory, allocation", "bytes", (all.held - documents.held) / m);
    bench_count("memory, all of it for a document", "bytes", all.held / n);
    bench_count("log, customer", "bytes", customers.logged / (double)books.customers);
    bench_count("log, document", "bytes", (documents.logged - customers.logged) / n);
    bench_count("log, allocation", "bytes", (all.logged - documents.logged) / m);
    bench_count("log, event", "bytes", all.logged / all.events);
    report_singles(&few);
    books_free(&books);
    books_free(&few);
    return 0;
}
