/* SPDX-License-Identifier: MIT */
#include "support/posting.h"

#include <string.h>

#include "support/bench.h"

#define FIRST_INSTANT ((int64_t)1767225600 * 1000000)

void posting_begin(bench_posting *posting, encours_store *store, const bench_books *books,
                   double (*clock)(void))
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_ledger_create_options options = {.struct_size = sizeof options,
                                             .recorded_at = FIRST_INSTANT,
                                             .base_currency = BOOKS_CURRENCY};
    memset(posting, 0, sizeof *posting);
    posting->books = books;
    posting->clock = clock;
    BENCH_OK(encours_ledger_create(store, "books", &options, &posting->ledger, &error));
}

void posting_end(bench_posting *posting)
{
    encours_ledger_free(posting->ledger);
    posting->ledger = NULL;
}

static encours_transaction *begin(bench_posting *posting)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_transaction_options options = {.struct_size = sizeof options, .actor = "bench"};
    encours_transaction *transaction;
    uint64_t id = ++posting->transactions;
    memcpy(options.command_id, &id, sizeof id);
    options.recorded_at = FIRST_INSTANT + (int64_t)id;
    BENCH_OK(encours_transaction_new(posting->ledger, &options, &transaction, &error));
    return transaction;
}

static void commit(encours_transaction *transaction)
{
    encours_error error = ENCOURS_ERROR_INIT;
    BENCH_OK(encours_transaction_commit(transaction, 0, NULL, &error));
    encours_transaction_free(transaction);
}

static void customers_of(bench_posting *posting, uint32_t first, uint32_t last)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_transaction *transaction = begin(posting);
    for (uint32_t i = first; i <= last; i++) {
        char code[16];
        snprintf(code, sizeof code, "CLI%08u", (unsigned)i);
        encours_customer_options options = {
            .struct_size = sizeof options, .code = code, .code_impersonal = 1};
        BENCH_OK(encours_transaction_add_customer(transaction, &options, NULL, &error));
    }
    commit(transaction);
}

void posting_customers(bench_posting *posting)
{
    uint32_t count = posting->books->customers;
    double start = posting->clock();
    for (uint32_t first = 1; first <= count; first += POSTING_BATCH)
        customers_of(posting, first,
                     count - first < POSTING_BATCH ? count : first + POSTING_BATCH - 1);
    posting->customer_seconds += posting->clock() - start;
}

void posting_documents(bench_posting *posting, size_t count)
{
    encours_error error = ENCOURS_ERROR_INIT;
    const books_document *documents = posting->books->documents + posting->documents;
    if (count > posting->books->count - posting->documents)
        count = posting->books->count - posting->documents;
    /* The host has its texts at hand: printing them is not what is measured. */
    char(*numbers)[BOOKS_NUMBER_SIZE] = bench_allocate(count * sizeof *numbers);
    for (size_t i = 0; i < count; i++)
        books_number(&documents[i], numbers[i]);
    double start = posting->clock();
    encours_transaction *transaction = begin(posting);
    encours_document document = ENCOURS_DOCUMENT_INIT;
    document.currency = BOOKS_CURRENCY;
    document.account_class = 411;
    for (size_t i = 0; i < count; i++) {
        document.customer = documents[i].customer;
        document.type = documents[i].type;
        document.issue.epoch_day = documents[i].issue;
        document.due.epoch_day = documents[i].due;
        document.gross = documents[i].amount;
        document.number = document.source_key = numbers[i];
        BENCH_OK(encours_transaction_post(transaction, &document, NULL, &error));
    }
    commit(transaction);
    posting->document_seconds += posting->clock() - start;
    posting->documents += count;
    free(numbers);
}

void posting_allocations(bench_posting *posting, size_t first)
{
    encours_error error = ENCOURS_ERROR_INIT;
    const books_document *documents = posting->books->documents;
    double start = posting->clock();
    encours_transaction *transaction = begin(posting);
    for (size_t i = first; i < posting->documents; i++) {
        if (documents[i].pays == 0)
            continue;
        encours_allocation_options options = {
            .struct_size = sizeof options,
            .credit = i + 1,
            .debit = documents[i].pays,
            .amount = documents[i].amount,
            .from = {documents[i].issue},
        };
        BENCH_OK(encours_transaction_allocate(transaction, &options, NULL, &error));
        posting->allocations++;
    }
    commit(transaction);
    posting->allocation_seconds += posting->clock() - start;
}

void posting_all(bench_posting *posting)
{
    posting_customers(posting);
    while (posting->documents < posting->books->count) {
        size_t first = posting->documents;
        posting_documents(posting, POSTING_BATCH);
        posting_allocations(posting, first);
    }
}
