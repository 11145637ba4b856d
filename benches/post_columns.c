/* SPDX-License-Identifier: MIT */
/* All documents of the books in one transaction: by columns, and by one call each beside it, round
 * by round. Both must give the same log; building the transaction is timed apart from committing
 * it, which is the same work for both. */
#include <string.h>

#include "encours/encours.h"
#include "support/bench.h"
#include "support/books.h"
#include "support/memory.h"

#define INSTANT ((int64_t)1767225600 * 1000000)

/* What a host has at hand: the books as columns, and the numbers as texts too. */
typedef struct host_columns {
    bench_books books;
    encours_ref *customer;
    int32_t *type, *issue, *due;
    int64_t *gross;
    uint32_t *offsets;
    char *bytes;
    char (*numbers)[BOOKS_NUMBER_SIZE];
    encours_ref *credit, *debit;
    int64_t *amount;
    int32_t *from;
} host_columns;

typedef struct way {
    bench_times documents, allocations, all;
    encours_store_head head;
} way;

static void host_make(host_columns *out, size_t documents)
{
    books_make(&out->books, documents);
    size_t count = out->books.count, payments = 0, at = 0;
    out->customer = bench_allocate(count * sizeof *out->customer);
    out->type = bench_allocate(count * sizeof *out->type);
    out->issue = bench_allocate(count * sizeof *out->issue);
    out->due = bench_allocate(count * sizeof *out->due);
    out->gross = bench_allocate(count * sizeof *out->gross);
    out->offsets = bench_allocate((count + 1) * sizeof *out->offsets);
    out->bytes = bench_allocate(count * BOOKS_NUMBER_SIZE);
    out->numbers = bench_allocate(count * sizeof *out->numbers);
    out->credit = bench_allocate(count * sizeof *out->credit);
    out->debit = bench_allocate(count * sizeof *out->debit);
    out->amount = bench_allocate(count * sizeof *out->amount);
    out->from = bench_allocate(count * sizeof *out->from);
    for (size_t i = 0; i < count; i++) {
        const books_document *document = &out->books.documents[i];
        out->customer[i] = document->customer;
        out->type[i] = document->type;
        out->issue[i] = document->issue;
        out->due[i] = document->due;
        out->gross[i] = document->amount;
        books_number(document, out->numbers[i]);
        size_t size = strlen(out->numbers[i]);
        out->offsets[i] = (uint32_t)at;
        memcpy(out->bytes + at, out->numbers[i], size);
        at += size;
        if (document->pays == 0)
            continue;
        out->credit[payments] = i + 1;
        out->debit[payments] = document->pays;
        out->amount[payments] = document->amount;
        out->from[payments++] = document->issue;
    }
    out->offsets[count] = (uint32_t)at;
    BENCH_CHECK(payments == out->books.payments);
}

static void host_free(host_columns *host)
{
    void *const columns[] = {host->customer, host->type,  host->issue,   host->due,
                             host->gross,    host->bytes, host->offsets, host->numbers,
                             host->credit,   host->debit, host->amount,  host->from};
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        free(columns[i]);
    books_free(&host->books);
}

static encours_transaction *begin(encours_ledger *ledger, uint8_t id)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_transaction *transaction;
    encours_transaction_options options = {
        .struct_size = sizeof options, .command_id = {id}, .recorded_at = INSTANT + id};
    BENCH_OK(encours_transaction_new(ledger, &options, &transaction, &error));
    return transaction;
}

static void end(encours_transaction *transaction)
{
    encours_error error = ENCOURS_ERROR_INIT;
    BENCH_OK(encours_transaction_commit(transaction, 0, NULL, &error));
    encours_transaction_free(transaction);
}

static void post_by_columns(encours_transaction *transaction, const host_columns *host)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_document_columns columns = ENCOURS_DOCUMENT_COLUMNS_INIT;
    size_t count = host->books.count;
    columns.count = count;
    columns.customer = host->customer;
    columns.type = host->type;
    columns.issue = host->issue;
    columns.due = host->due;
    columns.gross = host->gross;
    columns.currency_of_all = BOOKS_CURRENCY;
    columns.account_class_of_all = 411;
    columns.number = (encours_text_column){count, host->offsets, NULL, host->bytes,
                                           host->offsets[count]};
    columns.source_key = columns.number;
    BENCH_OK(encours_transaction_post_columns(transaction, &columns, NULL, &error));
}

static void post_one_by_one(encours_transaction *transaction, const host_columns *host)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_document document = ENCOURS_DOCUMENT_INIT;
    document.currency = BOOKS_CURRENCY;
    document.account_class = 411;
    for (size_t i = 0; i < host->books.count; i++) {
        document.customer = host->customer[i];
        document.type = host->type[i];
        document.issue.epoch_day = host->issue[i];
        document.due.epoch_day = host->due[i];
        document.gross = host->gross[i];
        document.number = document.source_key = host->numbers[i];
        BENCH_OK(encours_transaction_post(transaction, &document, NULL, &error));
    }
}

static void allocate_by_columns(encours_transaction *transaction, const host_columns *host)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_allocation_columns columns = ENCOURS_ALLOCATION_COLUMNS_INIT;
    columns.count = host->books.payments;
    columns.credit = host->credit;
    columns.debit = host->debit;
    columns.amount = host->amount;
    columns.from = host->from;
    BENCH_OK(encours_transaction_allocate_columns(transaction, &columns, NULL, &error));
}

static void allocate_one_by_one(encours_transaction *transaction, const host_columns *host)
{
    encours_error error = ENCOURS_ERROR_INIT;
    for (size_t i = 0; i < host->books.payments; i++) {
        encours_allocation_options options = {.struct_size = sizeof options,
                                              .credit = host->credit[i],
                                              .debit = host->debit[i],
                                              .amount = host->amount[i],
                                              .from = {host->from[i]}};
        BENCH_OK(encours_transaction_allocate(transaction, &options, NULL, &error));
    }
}

static void add_customers(encours_ledger *ledger, uint32_t count)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_transaction *transaction = begin(ledger, 1);
    for (uint32_t i = 1; i <= count; i++) {
        char code[16];
        snprintf(code, sizeof code, "CLI%08u", (unsigned)i);
        encours_customer_options options = {
            .struct_size = sizeof options, .code = code, .code_impersonal = 1};
        BENCH_OK(encours_transaction_add_customer(transaction, &options, NULL, &error));
    }
    end(transaction);
}

static void run_once(way *side, const host_columns *host, int by_columns)
{
    encours_error error = ENCOURS_ERROR_INIT;
    bench_memory memory;
    encours_context *context = bench_context(&memory);
    encours_ledger_create_options options = {
        .struct_size = sizeof options, .recorded_at = INSTANT, .base_currency = BOOKS_CURRENCY};
    encours_store *store;
    encours_ledger *ledger;
    BENCH_OK(encours_store_memory_new(context, &store, &error));
    BENCH_OK(encours_ledger_create(store, "books", &options, &ledger, &error));
    add_customers(ledger, host->books.customers);
    double start = bench_cpu();
    encours_transaction *transaction = begin(ledger, 2);
    (by_columns ? post_by_columns : post_one_by_one)(transaction, host);
    bench_add(&side->documents, bench_cpu() - start);
    end(transaction);
    bench_add(&side->all, bench_cpu() - start);
    transaction = begin(ledger, 3);
    start = bench_cpu();
    (by_columns ? allocate_by_columns : allocate_one_by_one)(transaction, host);
    bench_add(&side->allocations, bench_cpu() - start);
    end(transaction);
    encours_ledger_head(ledger, &side->head);
    encours_ledger_free(ledger);
    encours_store_free(store);
    encours_context_free(context);
    BENCH_CHECK(memory.held == 0);
}

static void report(const char *name, const char *unit, size_t work, const bench_times *times,
                   const bench_times *single)
{
    bench_report(&(bench_figure){.name = name,
                                 .unit = unit,
                                 .work = (double)work,
                                 .times = times,
                                 .baseline = "one call each",
                                 .baseline_times = single});
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 1000000, .large = 10000000, .rounds = 5};
    static way columns, single;
    host_columns host;
    bench_read_options(&options, argc, argv);
    host_make(&host, options.documents);
    for (unsigned round = 0; round < options.rounds; round++) {
        run_once(round % 2 ? &columns : &single, &host, round % 2 != 0);
        run_once(round % 2 ? &single : &columns, &host, round % 2 == 0);
        BENCH_CHECK(memcmp(&columns.head, &single.head, sizeof columns.head) == 0);
    }
    report("documents by columns into a transaction", "documents/s", host.books.count,
           &columns.documents, &single.documents);
    report("post documents by columns, one transaction", "documents/s", host.books.count,
           &columns.all, &single.all);
    report("allocations by columns into a transaction", "allocations/s", host.books.payments,
           &columns.allocations, &single.allocations);
    host_free(&host);
    return 0;
}
