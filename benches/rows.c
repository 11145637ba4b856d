/* SPDX-License-Identifier: MIT */
/* The same books kept as rows, as an ERP keeps them: documents with a unique key and what is open
 * of them, balances of customers, allocations; in SQLite by prepared statements, in PostgreSQL by
 * arrays, in durable transactions of as many documents as ours over SQLite. No history, no rule but
 * unique keys: less than the ledger does. */
#include <inttypes.h>
#include <stdbool.h>
#include <string.h>

#include "support/bench.h"
#include "support/memory.h"
#include "support/posting.h"

#if ENC_HAVE_SQLITE

#include <sqlite3.h>

#if ENC_HAVE_POSTGRESQL
#include "storage/postgres/server.h"
#endif

typedef struct rows_run {
    const bench_options *options;
    bench_books books;
    bench_times ours, sqlite, postgres;
} rows_run;

static const char tables[] =
    "CREATE TABLE customer (id BIGINT PRIMARY KEY, balance BIGINT NOT NULL);"
    "CREATE TABLE document (id BIGINT PRIMARY KEY, source_key TEXT NOT NULL UNIQUE,"
    " customer BIGINT NOT NULL, type INTEGER NOT NULL, currency INTEGER NOT NULL,"
    " issue INTEGER NOT NULL, due INTEGER, amount BIGINT NOT NULL, open BIGINT NOT NULL);"
    "CREATE TABLE allocation (credit BIGINT NOT NULL, debit BIGINT NOT NULL,"
    " amount BIGINT NOT NULL, at INTEGER NOT NULL)";

static void post_ours(rows_run *run)
{
    char path[4096];
    encours_error error = ENCOURS_ERROR_INIT;
    encours_context *context = bench_context(NULL);
    encours_store *store;
    bench_posting posting;
    bench_path(path, sizeof path, run->options, "ledger.db");
    bench_remove(path);
    BENCH_OK(encours_store_sqlite_open(context, path, NULL, &store, &error));
    posting_begin(&posting, store, &run->books, bench_now);
    posting_all(&posting);
    bench_add(&run->ours, posting.document_seconds + posting.allocation_seconds);
    posting_end(&posting);
    encours_store_free(store);
    encours_context_free(context);
    bench_remove(path);
}

static int is_debit(const books_document *document)
{
    return document->type == ENCOURS_DOCUMENT_INVOICE;
}

/* --- SQLite */

static void sql(sqlite3 *db, const char *text)
{
    BENCH_CHECK(sqlite3_exec(db, text, NULL, NULL, NULL) == SQLITE_OK);
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *text)
{
    sqlite3_stmt *made;
    BENCH_CHECK(sqlite3_prepare_v2(db, text, -1, &made, NULL) == SQLITE_OK);
    return made;
}

static void run_with(sqlite3_stmt *statement, const int64_t *numbers, int count)
{
    for (int i = 0; i < count; i++)
        BENCH_CHECK(sqlite3_bind_int64(statement, i + 1, numbers[i]) == SQLITE_OK);
    BENCH_CHECK(sqlite3_step(statement) == SQLITE_DONE);
    sqlite3_reset(statement);
}

enum { INSERT, BALANCE, ALLOCATE, SETTLE, STATEMENTS };

static void put_row(const rows_run *run, sqlite3_stmt **statements, size_t at)
{
    const books_document *document = &run->books.documents[at];
    int64_t sign = is_debit(document) ? 1 : -1;
    char key[BOOKS_NUMBER_SIZE];
    books_number(document, key);
    BENCH_CHECK(sqlite3_bind_text(statements[INSERT], 8, key, -1, SQLITE_TRANSIENT) == SQLITE_OK);
    run_with(statements[INSERT],
             (int64_t[]){(int64_t)at + 1, document->customer, document->type, BOOKS_CURRENCY,
                         document->issue, document->due, document->amount},
             7);
    run_with(statements[BALANCE], (int64_t[]){sign * document->amount, document->customer}, 2);
    if (document->pays == 0)
        return;
    run_with(statements[ALLOCATE],
             (int64_t[]){(int64_t)at + 1, document->pays, document->amount, document->issue}, 4);
    run_with(statements[SETTLE], (int64_t[]){document->amount, (int64_t)at + 1}, 2);
    run_with(statements[SETTLE], (int64_t[]){document->amount, document->pays}, 2);
}

static void post_sqlite(rows_run *run)
{
    char path[4096];
    sqlite3 *db;
    bench_path(path, sizeof path, run->options, "rows.db");
    bench_remove(path);
    BENCH_CHECK(sqlite3_open(path, &db) == SQLITE_OK);
    sql(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    sql(db, tables);
    sqlite3_stmt *customer = prepare(db, "INSERT INTO customer VALUES (?1, 0)");
    sql(db, "BEGIN");
    for (int64_t i = 1; i <= run->books.customers; i++)
        run_with(customer, &i, 1);
    sql(db, "COMMIT");
    sqlite3_stmt *statements[STATEMENTS] = {
        prepare(db, "INSERT INTO document VALUES (?1, ?8, ?2, ?3, ?4, ?5, ?6, ?7, ?7)"),
        prepare(db, "UPDATE customer SET balance = balance + ?1 WHERE id = ?2"),
        prepare(db, "INSERT INTO allocation VALUES (?1, ?2, ?3, ?4)"),
        prepare(db, "UPDATE document SET open = open - ?1 WHERE id = ?2"),
    };
    double start = bench_now();
    for (size_t at = 0; at < run->books.count;) {
        sql(db, "BEGIN");
        for (size_t i = 0; i < POSTING_BATCH && at < run->books.count; i++)
            put_row(run, statements, at++);
        sql(db, "COMMIT");
    }
    bench_add(&run->sqlite, bench_now() - start);
    sqlite3_finalize(customer);
    for (int i = 0; i < STATEMENTS; i++)
        sqlite3_finalize(statements[i]);
    sqlite3_close(db);
    bench_remove(path);
}

/* --- PostgreSQL: each column of a batch as an array */

#if ENC_HAVE_POSTGRESQL

enum { COLUMNS = 10, TEXT_MAX = POSTING_BATCH * 24 };

/* Arrays: 0 to 6 of documents, 7 of signed amounts, 8 and 9 of payments: credit and debit. */
typedef struct batch {
    char *columns[COLUMNS];
    size_t sizes[COLUMNS];
} batch;

static void begin_batch(batch *b)
{
    for (int i = 0; i < COLUMNS; i++) {
        b->columns[i][0] = '{';
        b->sizes[i] = 1;
    }
}

static void put(batch *b, int column, const char *text)
{
    char *to = b->columns[column];
    size_t size = strlen(text);
    if (b->sizes[column] > 1)
        to[b->sizes[column]++] = ',';
    memcpy(to + b->sizes[column], text, size);
    b->sizes[column] += size;
}

static void put_number(batch *b, int column, int64_t number)
{
    char text[24];
    snprintf(text, sizeof text, "%" PRId64, number);
    put(b, column, text);
}

static void put_document(batch *b, const rows_run *run, size_t at)
{
    const books_document *document = &run->books.documents[at];
    char key[BOOKS_NUMBER_SIZE];
    books_number(document, key);
    put_number(b, 0, (int64_t)at + 1);
    put(b, 1, key);
    put_number(b, 2, document->customer);
    put_number(b, 3, document->type);
    put_number(b, 4, document->issue);
    put_number(b, 5, document->due);
    put_number(b, 6, document->amount);
    put_number(b, 7, is_debit(document) ? document->amount : -document->amount);
    if (document->pays != 0) {
        put_number(b, 8, (int64_t)at + 1);
        put_number(b, 9, document->pays);
    }
}

static void postgres_run(PGconn *connection, const char *text)
{
    PGresult *result = PQexec(connection, text);
    BENCH_CHECK(PQresultStatus(result) == PGRES_COMMAND_OK);
    PQclear(result);
}

static void call(PGconn *connection, const char *text, const batch *b, const int *columns,
                 int count)
{
    const char *values[COLUMNS];
    for (int i = 0; i < count; i++)
        values[i] = b->columns[columns[i]];
    PGresult *result = PQexecParams(connection, text, count, NULL, values, NULL, NULL, 1);
    if (PQresultStatus(result) != PGRES_COMMAND_OK)
        fprintf(stderr, "%s\n", PQresultErrorMessage(result));
    BENCH_CHECK(PQresultStatus(result) == PGRES_COMMAND_OK);
    PQclear(result);
}

static void commit_batch(PGconn *connection, batch *b)
{
    for (int i = 0; i < COLUMNS; i++)
        memcpy(b->columns[i] + b->sizes[i], "}", 2);
    postgres_run(connection, "BEGIN");
    call(connection,
         "INSERT INTO document SELECT a, k, c, t, 978, i, d, m, m FROM unnest($1::bigint[],"
         " $2::text[], $3::bigint[], $4::int[], $5::int[], $6::int[], $7::bigint[])"
         " AS x (a, k, c, t, i, d, m)",
         b, (int[]){0, 1, 2, 3, 4, 5, 6}, 7);
    call(connection,
         "UPDATE customer SET balance = balance + s FROM (SELECT c, sum(m) AS s FROM"
         " unnest($1::bigint[], $2::bigint[]) AS x (c, m) GROUP BY c) AS y WHERE id = c",
         b, (int[]){2, 7}, 2);
    call(connection,
         "INSERT INTO allocation SELECT c, d, amount, issue FROM unnest($1::bigint[], $2::bigint[])"
         " AS x (c, d) JOIN document ON id = c",
         b, (int[]){8, 9}, 2);
    call(connection,
         "UPDATE document SET open = document.open - p.amount FROM unnest($1::bigint[],"
         " $2::bigint[]) AS x (c, d) JOIN document AS p ON p.id = c WHERE document.id = d",
         b, (int[]){8, 9}, 2);
    call(connection, "UPDATE document SET open = 0 WHERE id = ANY ($1::bigint[])", b, (int[]){8},
         1);
    postgres_run(connection, "COMMIT");
}

static void post_postgres(rows_run *run)
{
    batch b;
    char text[256];
    PGconn *connection = PQconnectdb(postgres_server_conninfo(NULL));
    BENCH_CHECK(PQstatus(connection) == CONNECTION_OK);
    for (int i = 0; i < COLUMNS; i++)
        b.columns[i] = bench_allocate(TEXT_MAX);
    postgres_run(connection, "SET client_min_messages = warning");
    postgres_run(connection, "DROP TABLE IF EXISTS customer, document, allocation");
    postgres_run(connection, tables);
    snprintf(text, sizeof text, "INSERT INTO customer SELECT g, 0 FROM generate_series(1, %u) AS g",
             (unsigned)run->books.customers);
    postgres_run(connection, text);
    double start = bench_now();
    for (size_t at = 0; at < run->books.count;) {
        begin_batch(&b);
        for (size_t i = 0; i < POSTING_BATCH && at < run->books.count; i++)
            put_document(&b, run, at++);
        commit_batch(connection, &b);
    }
    bench_add(&run->postgres, bench_now() - start);
    for (int i = 0; i < COLUMNS; i++)
        free(b.columns[i]);
    PQfinish(connection);
}

#endif

static void report(const rows_run *run, const char *name, const char *baseline,
                   const bench_times *times)
{
    bench_report(&(bench_figure){.name = name,
                                 .unit = "events/s",
                                 .work = (double)(run->books.count + run->books.payments),
                                 .times = &run->ours,
                                 .baseline = baseline,
                                 .baseline_times = times});
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 200000, .large = 2000000, .rounds = 3};
    rows_run run = {.options = &options};
    bench_read_options(&options, argc, argv);
    books_make(&run.books, options.documents);
    bool server = false;
#if ENC_HAVE_POSTGRESQL
    postgres_server_durable();
    server = postgres_server_run();
#endif
    for (unsigned round = 0; round < options.rounds; round++) {
        post_ours(&run);
        post_sqlite(&run);
#if ENC_HAVE_POSTGRESQL
        if (server)
            post_postgres(&run);
#endif
    }
    report(&run, "post and allocate durably, SQLite store", "as rows in SQLite", &run.sqlite);
    if (server)
        report(&run, "the same, beside PostgreSQL", "as rows in PostgreSQL", &run.postgres);
    else
        printf("{\"name\": \"as rows in PostgreSQL\", \"skipped\": \"there is no server\"}\n");
    books_free(&run.books);
    return 0;
}

#else

int main(void)
{
    printf("{\"name\": \"books as rows\", \"skipped\": \"built without SQLite\"}\n");
    return 0;
}

#endif
