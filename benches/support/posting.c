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

/* The reference of the first goes to `reference`. */
static void add_customers(encours_transaction *transaction, uint32_t first, uint32_t last,
                          encours_ref *reference)
{
    encours_error error = ENCOURS_ERROR_INIT;
    for (uint32_t i = first; i <= last; i++) {
        char code[16];
        snprintf(code, sizeof code, "CLI%08u", (unsigned)i);
        encours_customer_options options = {
            .struct_size = sizeof options, .code = code, .code_impersonal = 1};
        BENCH_OK(encours_transaction_add_customer(transaction, &options,
                                                  i == first ? reference : NULL, &error));
    }
}

static void declare(const bench_posting *posting, encours_transaction *transaction)
{
    encours_error error = ENCOURS_ERROR_INIT;
    if (posting->taxed)
        BENCH_OK(encours_transaction_declare_dimension(transaction, "region", &error));
}

static void customers_of(bench_posting *posting, uint32_t first, uint32_t last)
{
    encours_transaction *transaction = begin(posting);
    declare(posting, transaction);
    add_customers(transaction, first, last, NULL);
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

static const char *const region_name[] = {"region"};

static const char *const *region_of(const books_document *document)
{
    static const char *const regions[] = {"Bretagne",  "Corse",      "Grand Est", "Normandie",
                                          "Occitanie", "La Reunion", "Mayotte",   "Guyane"};
    return &regions[document->customer % 8];
}

static int is_taxed(const bench_posting *posting, const books_document *document)
{
    return posting->taxed && document->type != ENCOURS_DOCUMENT_PAYMENT;
}

/* `customer` is the reference of number 1. */
static void post_each(const bench_posting *posting, encours_transaction *transaction,
                      encours_ref customer, char (*numbers)[BOOKS_NUMBER_SIZE], size_t count)
{
    encours_error error = ENCOURS_ERROR_INIT;
    const books_document *documents = posting->books->documents + posting->documents;
    encours_document document = ENCOURS_DOCUMENT_INIT;
    document.currency = BOOKS_CURRENCY;
    document.account_class = 411;
    for (size_t i = 0; i < count; i++) {
        int taxed = is_taxed(posting, &documents[i]);
        document.vat = (encours_optional_i64){taxed != 0, 0, taxed ? documents[i].amount / 6 : 0};
        document.dimension_count = taxed != 0;
        document.dimensions = region_name;
        document.values = region_of(&documents[i]);
        document.customer = customer + (documents[i].customer - 1);
        document.type = documents[i].type;
        document.issue.epoch_day = documents[i].issue;
        document.due.epoch_day = documents[i].due;
        document.gross = documents[i].amount;
        document.number = document.source_key = numbers[i];
        BENCH_OK(encours_transaction_post(transaction, &document, NULL, &error));
    }
}

/* What a host that works by columns has at hand. */
typedef struct posting_columns {
    encours_ref customer[POSTING_BATCH];
    int64_t gross[POSTING_BATCH];
    int32_t type[POSTING_BATCH], issue[POSTING_BATCH], due[POSTING_BATCH];
    uint32_t offsets[POSTING_BATCH + 1];
    char bytes[POSTING_BATCH * BOOKS_NUMBER_SIZE];
} posting_columns;

static void fill_columns(posting_columns *to, const books_document *documents,
                         char (*numbers)[BOOKS_NUMBER_SIZE], size_t count)
{
    BENCH_CHECK(count <= POSTING_BATCH);
    to->offsets[0] = 0;
    for (size_t i = 0; i < count; i++) {
        size_t size = strlen(numbers[i]);
        to->customer[i] = documents[i].customer;
        to->gross[i] = documents[i].amount;
        to->type[i] = documents[i].type;
        to->issue[i] = documents[i].issue;
        to->due[i] = documents[i].due;
        memcpy(to->bytes + to->offsets[i], numbers[i], size);
        to->offsets[i + 1] = to->offsets[i] + (uint32_t)size;
    }
}

static void post_columns(encours_transaction *transaction, const posting_columns *from,
                         size_t count)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_document_columns columns = ENCOURS_DOCUMENT_COLUMNS_INIT;
    columns.count = count;
    columns.customer = from->customer;
    columns.gross = from->gross;
    columns.type = from->type;
    columns.issue = from->issue;
    columns.due = from->due;
    columns.currency_of_all = BOOKS_CURRENCY;
    columns.account_class_of_all = 411;
    columns.number = (encours_text_column){count, from->offsets, NULL, from->bytes,
                                           from->offsets[count]};
    columns.source_key = columns.number;
    BENCH_OK(encours_transaction_post_columns(transaction, &columns, NULL, &error));
}

void posting_documents(bench_posting *posting, size_t count)
{
    const books_document *documents = posting->books->documents + posting->documents;
    if (count > posting->books->count - posting->documents)
        count = posting->books->count - posting->documents;
    /* The host has its texts at hand: printing them is not what is measured. */
    char(*numbers)[BOOKS_NUMBER_SIZE] = bench_allocate(count * sizeof *numbers);
    posting_columns *columns = posting->by_columns ? bench_allocate(sizeof *columns) : NULL;
    for (size_t i = 0; i < count; i++)
        books_number(&documents[i], numbers[i]);
    if (columns != NULL)
        fill_columns(columns, documents, numbers, count);
    double start = posting->clock();
    encours_transaction *transaction = begin(posting);
    if (columns != NULL)
        post_columns(transaction, columns, count);
    else
        post_each(posting, transaction, 1, numbers, count);
    commit(transaction);
    posting->document_seconds += posting->clock() - start;
    posting->documents += count;
    free(columns);
    free(numbers);
}

void posting_initial_load(bench_posting *posting)
{
    const bench_books *books = posting->books;
    char(*numbers)[BOOKS_NUMBER_SIZE] = bench_allocate(books->count * sizeof *numbers);
    for (size_t i = 0; i < books->count; i++)
        books_number(&books->documents[i], numbers[i]);
    double start = posting->clock();
    encours_ref customer;
    encours_transaction *transaction = begin(posting);
    declare(posting, transaction);
    add_customers(transaction, 1, books->customers, &customer);
    post_each(posting, transaction, customer, numbers, books->count);
    commit(transaction);
    posting->document_seconds += posting->clock() - start;
    posting->documents = books->count;
    free(numbers);
}

static void allocate_columns(encours_transaction *transaction, bench_posting *posting, size_t first,
                             double *start)
{
    encours_error error = ENCOURS_ERROR_INIT;
    const books_document *documents = posting->books->documents;
    size_t most = posting->documents - first, count = 0;
    encours_ref *credit = bench_allocate(most * sizeof *credit);
    encours_ref *debit = bench_allocate(most * sizeof *debit);
    int64_t *amount = bench_allocate(most * sizeof *amount);
    int32_t *from = bench_allocate(most * sizeof *from);
    for (size_t i = first; i < posting->documents; i++) {
        if (documents[i].pays == 0)
            continue;
        credit[count] = i + 1;
        debit[count] = documents[i].pays;
        amount[count] = documents[i].amount;
        from[count++] = documents[i].issue;
    }
    *start = posting->clock();
    encours_allocation_columns columns = ENCOURS_ALLOCATION_COLUMNS_INIT;
    columns.count = count;
    columns.credit = credit;
    columns.debit = debit;
    columns.amount = amount;
    columns.from = from;
    BENCH_OK(encours_transaction_allocate_columns(transaction, &columns, NULL, &error));
    posting->allocations += count;
    free(credit);
    free(debit);
    free(amount);
    free(from);
}

static void allocate_each(encours_transaction *transaction, bench_posting *posting, size_t first)
{
    encours_error error = ENCOURS_ERROR_INIT;
    const books_document *documents = posting->books->documents;
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
}

void posting_allocations(bench_posting *posting, size_t first)
{
    double start = posting->clock();
    encours_transaction *transaction = begin(posting);
    if (posting->by_columns)
        allocate_columns(transaction, posting, first, &start);
    else
        allocate_each(transaction, posting, first);
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
