/* SPDX-License-Identifier: MIT */
/* The PostgreSQL store beside the least that PostgreSQL could do: bulk beside a COPY of the same
 * bytes, single appends beside a bare compare-and-append of one statement; and posting through it.
 * The server is the program's own, syncs what it commits, and keeps its files under $TMPDIR. */
#include "support/bench.h"

#if ENC_HAVE_POSTGRESQL

#include <string.h>

#include "encours/store_postgres.h"
#include "storage/postgres/server.h"
#include "store/store.h"
#include "support/posting.h"

enum { SINGLES = 400, HASH = 32 };

/* Records of one size, the bytes of each made up. */
typedef struct batch {
    size_t size, count, batches;
    uint8_t *bytes;
    encours_bytes *records;
} batch;

static void batch_make(batch *b, size_t size, size_t count, size_t batches)
{
    *b = (batch){.size = size, .count = count, .batches = batches};
    b->bytes = bench_allocate(size * count);
    b->records = bench_allocate(count * sizeof *b->records);
    uint32_t state = 1;
    for (size_t i = 0; i < size * count; i++)
        b->bytes[i] = (uint8_t)((state = state * 1664525u + 1013904223u) >> 24);
    for (size_t i = 0; i < count; i++)
        b->records[i] = (encours_bytes){b->bytes + i * size, size};
}

static void batch_free(batch *b)
{
    free(b->bytes);
    free(b->records);
}

static void put_number(uint8_t *out, uint64_t number, int bytes)
{
    for (int i = 0; i < bytes; i++)
        out[i] = (uint8_t)(number >> (8 * (bytes - 1 - i)));
}

static PGconn *bare(void)
{
    PGconn *connection = PQconnectdb(postgres_server_conninfo(NULL));
    BENCH_CHECK(PQstatus(connection) == CONNECTION_OK);
    return connection;
}

static void done(PGresult *result)
{
    if (PQresultStatus(result) != PGRES_COMMAND_OK && PQresultStatus(result) != PGRES_COPY_IN)
        fprintf(stderr, "%s\n", PQresultErrorMessage(result));
    BENCH_CHECK(PQresultStatus(result) == PGRES_COMMAND_OK ||
                PQresultStatus(result) == PGRES_COPY_IN);
    PQclear(result);
}

static const char bare_tables[] =
    "DROP SCHEMA IF EXISTS bare CASCADE; CREATE SCHEMA bare;"
    "CREATE TABLE bare.head (ledger bytea PRIMARY KEY, sequence bigint NOT NULL,"
    " hash bytea NOT NULL) WITH (fillfactor = 50);"
    "CREATE TABLE bare.record (ledger bytea NOT NULL, sequence bigint NOT NULL,"
    " bytes bytea NOT NULL, PRIMARY KEY (ledger, sequence));"
    "ALTER TABLE bare.record ALTER COLUMN bytes SET STORAGE EXTERNAL;"
    "INSERT INTO bare.head VALUES ('A', 0, '\\x00')";

/* --- a COPY a batch, each its own transaction */

static void copy_batch(PGconn *connection, const batch *b, uint64_t first)
{
    static const char begin[] = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0";
    done(PQexec(connection, "COPY bare.record FROM STDIN (FORMAT binary)"));
    BENCH_CHECK(PQputCopyData(connection, begin, 19) == 1);
    for (size_t i = 0; i < b->count; i++) {
        uint8_t row[2 + 4 + 1 + 4 + 8 + 4] = {0, 3, 0, 0, 0, 1, 'A', 0, 0, 0, 8};
        put_number(row + 11, first + i, 8);
        put_number(row + 19, b->size, 4);
        BENCH_CHECK(PQputCopyData(connection, (const char *)row, sizeof row) == 1);
        BENCH_CHECK(PQputCopyData(connection, (const char *)b->records[i].data, (int)b->size) == 1);
    }
    BENCH_CHECK(PQputCopyData(connection, "\377\377", 2) == 1);
    BENCH_CHECK(PQputCopyEnd(connection, NULL) == 1);
    done(PQgetResult(connection));
    BENCH_CHECK(PQgetResult(connection) == NULL);
}

static double time_copy(const batch *b)
{
    postgres_server_sql(bare_tables);
    PGconn *connection = bare();
    double start = bench_now();
    for (size_t i = 0; i < b->batches; i++)
        copy_batch(connection, b, 1 + i * b->count);
    double seconds = bench_now() - start;
    PQfinish(connection);
    return seconds;
}

/* --- ours */

static encours_store *open_store(encours_context **context)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_store *store = NULL;
    postgres_server_sql("DROP SCHEMA IF EXISTS encours CASCADE");
    BENCH_OK(encours_context_new(NULL, context, &error));
    BENCH_OK(encours_store_postgres_open(*context, postgres_server_conninfo(NULL), NULL, &store,
                                         &error));
    return store;
}

/* --- a compare-and-append of one statement */

typedef struct bare_appender {
    PGconn *connection;
    const batch *batch;
    uint64_t sequence;
} bare_appender;

static void bare_begin(bare_appender *a, const batch *b)
{
    static const char text[] =
        "WITH moved AS (UPDATE bare.head SET sequence = $2, hash = $3 WHERE ledger = $1"
        " AND sequence = $4 AND hash = $5 RETURNING 1)"
        " INSERT INTO bare.record SELECT $1, $2, $6 FROM moved";
    postgres_server_sql(bare_tables);
    *a = (bare_appender){.connection = bare(), .batch = b};
    done(PQprepare(a->connection, "append", text, 0, NULL));
}

static void bare_append(bare_appender *a)
{
    const encours_bytes *record = &a->batch->records[0];
    const char *last = (const char *)record->data + record->size - HASH;
    uint8_t before[8], after[8];
    put_number(before, a->sequence, 8);
    put_number(after, ++a->sequence, 8);
    const char *const values[] = {"A",
                                  (const char *)after,
                                  last,
                                  (const char *)before,
                                  a->sequence == 1 ? "" : last,
                                  (const char *)record->data};
    const int lengths[] = {1, 8, HASH, 8, a->sequence == 1 ? 1 : HASH, (int)record->size};
    const int formats[] = {1, 1, 1, 1, 1, 1};
    PGresult *result = PQexecPrepared(a->connection, "append", 6, values, lengths, formats, 1);
    BENCH_CHECK(strcmp(PQcmdTuples(result), "1") == 0);
    PQclear(result);
}

static double time_store(const batch *b)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_context *context;
    encours_store *store = open_store(&context);
    encours_store_head head = {0};
    double start = bench_now();
    for (size_t i = 0; i < b->batches; i++)
        BENCH_OK(enc_store_append(store, "A", &head, b->records, b->count, &head, &error));
    double seconds = bench_now() - start;
    BENCH_CHECK(head.sequence == b->count * b->batches);
    encours_store_free(store);
    encours_context_free(context);
    return seconds;
}

/* One by turns, because what a sync takes changes from one moment to the next. */
static void compare_singles(const bench_options *options, size_t size, size_t count)
{
    batch b;
    bench_times ours = {0}, theirs = {0};
    batch_make(&b, size, 1, count);
    for (unsigned round = 0; round < options->rounds; round++) {
        encours_error error = ENCOURS_ERROR_INIT;
        encours_context *context;
        encours_store *store = open_store(&context);
        encours_store_head head = {0};
        bare_appender least;
        double seconds = 0, least_seconds = 0;
        bare_begin(&least, &b);
        for (size_t i = 0; i < count; i++) {
            double start = bench_now();
            BENCH_OK(enc_store_append(store, "A", &head, b.records, 1, &head, &error));
            double middle = bench_now();
            bare_append(&least);
            seconds += middle - start;
            least_seconds += bench_now() - middle;
        }
        bench_add(&ours, seconds);
        bench_add(&theirs, least_seconds);
        PQfinish(least.connection);
        encours_store_free(store);
        encours_context_free(context);
    }
    bench_report(&(bench_figure){.name = "append to the PostgreSQL store, one record of 300 bytes",
                                 .unit = "transactions/s",
                                 .work = (double)count,
                                 .times = &ours,
                                 .baseline = "bare compare-and-append",
                                 .baseline_times = &theirs});
    batch_free(&b);
}

static void compare(const bench_options *options, const char *name, size_t size, size_t count,
                    size_t batches)
{
    batch b;
    bench_times ours = {0}, theirs = {0};
    batch_make(&b, size, count, batches);
    for (unsigned round = 0; round < options->rounds; round++) {
        bench_add(&ours, time_store(&b));
        bench_add(&theirs, time_copy(&b));
    }
    bench_report(&(bench_figure){.name = name,
                                 .unit = "MB/s",
                                 .work = (double)(size * count * batches) * 1e-6,
                                 .times = &ours,
                                 .baseline = "COPY of the same bytes",
                                 .baseline_times = &theirs});
    batch_free(&b);
}

static void post(const bench_options *options, const char *name, const char *unit, size_t documents,
                 size_t at_once)
{
    bench_books books;
    bench_times times = {0};
    size_t posted = 0;
    books_make(&books, documents);
    for (unsigned round = 0; round < options->rounds; round++) {
        encours_context *context;
        encours_store *store = open_store(&context);
        bench_posting posting;
        posting_begin(&posting, store, &books, bench_now);
        posting_customers(&posting);
        while (posting.documents < books.count)
            posting_documents(&posting, at_once);
        bench_add(&times, posting.document_seconds);
        posted = posting.documents;
        posting_end(&posting);
        encours_store_free(store);
        encours_context_free(context);
    }
    bench_report(
        &(bench_figure){.name = name, .unit = unit, .work = (double)posted, .times = &times});
    books_free(&books);
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 250000, .rounds = 5};
    bench_read_options(&options, argc, argv);
    postgres_server_durable();
    if (!postgres_server_run()) {
        printf("{\"name\": \"PostgreSQL store\", \"skipped\": \"no server is installed\"}\n");
        return 0;
    }
    size_t scale = options.documents < 250000 ? 1 : options.documents / 250000;
    size_t singles = options.documents < 10000 ? 50 : SINGLES;
    compare(&options, "append to the PostgreSQL store, 40 records of 110 KiB", 110 * 1024, 40,
            8 * scale);
    compare(&options, "append to the PostgreSQL store, 10 000 records of 300 bytes", 300, 10000,
            8 * scale);
    compare(&options, "append to the PostgreSQL store, 600 records of 300 bytes", 300, 600,
            40 * scale);
    compare_singles(&options, 300, singles);
    post(&options, "post documents, PostgreSQL store, 8190 a transaction", "documents/s",
         options.documents, POSTING_BATCH);
    post(&options, "post documents, PostgreSQL store, one a transaction", "transactions/s", singles,
         1);
    return 0;
}

#else

int main(void)
{
    printf("{\"name\": \"PostgreSQL store\", \"skipped\": \"built without libpq\"}\n");
    return 0;
}

#endif
