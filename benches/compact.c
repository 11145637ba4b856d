/* SPDX-License-Identifier: MIT */
/* Compaction of a ledger of two years, for the middle of the second: how long it takes beside
 * writing and opening a snapshot, what is kept of a document that was settled, and what answers
 * cost before and after. */
#include <string.h>

#include "support/bench.h"
#include "support/memory.h"
#include "support/posting.h"

enum { SETTLED = BOOKS_AS_OF - 182, OLD_DAY = BOOKS_AS_OF - 400 };

typedef struct compact_run {
    const bench_options *options;
    bench_books books;
    bench_times compacted, written, opened;
    bench_times aged, aged_after, balanced, balanced_after, first_old, later_old;
    encours_compaction is;
    size_t bytes_before;
    size_t bytes_after;
} compact_run;

/* What is left of old invoices is paid, but of one in a hundred: as in books that are looked after.
 */
static void pay_the_rest(encours_ledger *ledger, const bench_books *books, int64_t *paid)
{
    encours_error error = ENCOURS_ERROR_INIT;
    char *is_paid = bench_allocate(books->count + 1);
    memset(is_paid, 0, books->count + 1);
    for (size_t i = 0; i < books->count; i++)
        is_paid[books->documents[i].pays] = 1;
    encours_transaction *transaction = NULL;
    size_t done = 0;
    for (size_t i = 0; i < books->count; i++) {
        const books_document *old = &books->documents[i];
        if (old->type != ENCOURS_DOCUMENT_INVOICE || is_paid[i + 1] || i % 100 == 0 ||
            old->issue > SETTLED - 60)
            continue;
        if (done % POSTING_BATCH == 0) {
            encours_transaction_options options = {.struct_size = sizeof options,
                                                   .recorded_at = INT64_C(1) << 52};
            memcpy(options.command_id, &done, sizeof done);
            options.command_id[15] = 77;
            if (transaction != NULL)
                BENCH_OK(encours_transaction_commit(transaction, 0, NULL, &error));
            encours_transaction_free(transaction);
            BENCH_OK(encours_transaction_new(ledger, &options, &transaction, &error));
        }
        encours_document payment = ENCOURS_DOCUMENT_INIT;
        encours_ref refs[2] = {i + 1};
        payment.customer = old->customer;
        payment.type = ENCOURS_DOCUMENT_PAYMENT;
        payment.currency = BOOKS_CURRENCY;
        payment.issue.epoch_day = SETTLED;
        payment.gross = old->amount;
        BENCH_OK(encours_transaction_post(transaction, &payment, &refs[1], &error));
        BENCH_OK(encours_transaction_match(transaction, refs, 2, payment.issue, 0, NULL, &error));
        *paid += old->amount;
        done++;
    }
    BENCH_OK(encours_transaction_commit(transaction, 0, NULL, &error));
    encours_transaction_free(transaction);
    free(is_paid);
}

static int64_t age(encours_ledger *ledger, bench_times *times)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_view *view;
    encours_aging *aging;
    int64_t sum = 0;
    BENCH_OK(encours_ledger_view(ledger, &view, &error));
    double start = bench_cpu();
    BENCH_OK(encours_view_aging(view, (encours_date){BOOKS_AS_OF}, NULL, &aging, &error));
    bench_add(times, bench_cpu() - start);
    for (size_t row = 0; row < encours_aging_row_count(aging); row++)
        for (size_t column = 0; column < encours_aging_column_count(aging); column++)
            sum += encours_aging_cell(aging, row, column);
    encours_aging_free(aging);
    encours_view_free(view);
    return sum;
}

static int64_t balance(encours_ledger *ledger, int32_t day, bench_times *times)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_view *view;
    int64_t found;
    BENCH_OK(encours_ledger_view(ledger, &view, &error));
    double start = bench_now();
    BENCH_OK(encours_view_balance(view, 0, BOOKS_CURRENCY, (encours_date){day}, &found, &error));
    bench_add(times, bench_now() - start);
    encours_view_free(view);
    return found;
}

static void one_round(compact_run *run, encours_store *store, bench_memory *memory)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_snapshot_report report = {.struct_size = sizeof report};
    encours_store_head head;
    encours_ledger *ledger;
    bench_times nowhere = {0};
    double start = bench_now();
    BENCH_OK(encours_ledger_open(store, "books", NULL, &ledger, &error));
    bench_add(&run->opened, bench_now() - start);
    encours_ledger_head(ledger, &head);
    BENCH_OK(encours_ledger_snapshot_drop(ledger, head.sequence, &error));
    start = bench_now();
    BENCH_OK(encours_ledger_snapshot(ledger, NULL, NULL, &report, &error));
    bench_add(&run->written, bench_now() - start);
    BENCH_OK(encours_ledger_snapshot_drop(ledger, head.sequence, &error));
    int64_t old = balance(ledger, OLD_DAY, &nowhere);
    BENCH_CHECK(balance(ledger, BOOKS_AS_OF, &run->balanced) == run->books.balance);
    BENCH_CHECK(age(ledger, &run->aged) == run->books.balance);
    run->bytes_before = memory->held;
    run->is.struct_size = sizeof run->is;
    start = bench_now();
    BENCH_OK(encours_ledger_compact(ledger, (encours_date){SETTLED}, NULL, &run->is, &error));
    bench_add(&run->compacted, bench_now() - start);
    run->bytes_after = memory->held;
    BENCH_CHECK(balance(ledger, BOOKS_AS_OF, &run->balanced_after) == run->books.balance);
    BENCH_CHECK(age(ledger, &run->aged_after) == run->books.balance);
    BENCH_CHECK(memory->held == run->bytes_after);
    BENCH_CHECK(balance(ledger, OLD_DAY, &run->first_old) == old);
    BENCH_CHECK(balance(ledger, OLD_DAY, &run->later_old) == old);
    encours_ledger_free(ledger);
}

static void report_time(const char *name, const bench_times *times, const char *baseline,
                        const bench_times *baseline_times)
{
    bench_report(&(bench_figure){.name = name,
                                 .unit = "ms",
                                 .scale = 1e3,
                                 .times = times,
                                 .baseline = baseline,
                                 .baseline_times = baseline_times});
}

static void report(const compact_run *run)
{
    double settled = (double)run->is.documents;
    bench_count("documents of the ledger", "documents", (double)run->books.count);
    bench_count("documents compacted", "documents", settled);
    bench_count("documents kept among them", "documents", (double)run->is.documents_kept);
    bench_count("kept of a document compacted", "bytes", (double)run->is.bytes_kept / settled);
    bench_count("given up of a document compacted", "bytes",
                (double)(run->bytes_before - run->bytes_after) / settled);
    report_time("compact", &run->compacted, "write a snapshot", &run->written);
    report_time("compact, beside opening", &run->compacted, "open from a snapshot", &run->opened);
    report_time("balance of the ledger, compacted", &run->balanced_after, "before", &run->balanced);
    report_time("aged balance, compacted", &run->aged_after, "before", &run->aged);
    report_time("balance of an old day, rows read back", &run->first_old, "read back already",
                &run->later_old);
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 500000, .large = 10000000, .rounds = 3};
    compact_run run = {.options = &options};
    encours_error error = ENCOURS_ERROR_INIT;
    bench_memory memory = {0};
    bench_read_options(&options, argc, argv);
    books_make(&run.books, options.documents);
    encours_context *disk = bench_context(NULL), *context = bench_context(&memory);
    encours_store *inner, *store;
    encours_store_faults *faults;
    BENCH_OK(encours_store_memory_new(disk, &inner, &error));
    /* A store of another context, so that what it holds is not counted. */
    BENCH_OK(encours_store_faults_new(context, &faults, &error));
    BENCH_OK(encours_store_faulty_new(context, inner, faults, &store, &error));
    bench_posting posting;
    posting_begin(&posting, store, &run.books, bench_now);
    posting_all(&posting);
    int64_t paid = 0;
    pay_the_rest(posting.ledger, &run.books, &paid);
    run.books.balance -= paid;
    BENCH_OK(encours_ledger_snapshot(posting.ledger, NULL, NULL, NULL, &error));
    posting_end(&posting);
    for (unsigned round = 0; round < options.rounds; round++)
        one_round(&run, store, &memory);
    report(&run);
    encours_store_free(store);
    encours_store_faults_free(faults);
    encours_store_free(inner);
    encours_context_free(context);
    encours_context_free(disk);
    books_free(&run.books);
    return 0;
}
