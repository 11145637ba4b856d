/* SPDX-License-Identifier: MIT */
#include "credit_sql.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/bench.h"

static const char rule[] = "SELECT CASE WHEN c.status = 1 THEN 4"
                           " WHEN sum(i.amount) + %s > c.credit_limit THEN 3"
                           " WHEN sum(CASE WHEN i.due < %s THEN i.amount ELSE 0 END) > %s THEN 3"
                           " WHEN %s - min(i.due) > %s THEN 3 ELSE 1 END"
                           " FROM customer AS c JOIN item AS i ON i.customer = c.id"
                           " WHERE c.id = %s GROUP BY c.id, c.status, c.credit_limit";

#if ENC_HAVE_SQLITE

#include <sqlite3.h>

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

static void put(sqlite3_stmt *statement, const int64_t *numbers, int count)
{
    for (int i = 0; i < count; i++)
        BENCH_CHECK(sqlite3_bind_int64(statement, i + 1, numbers[i]) == SQLITE_OK);
    BENCH_CHECK(sqlite3_step(statement) == SQLITE_DONE);
    sqlite3_reset(statement);
}

static void fill_sqlite(sqlite3 *db, const credit_books *books)
{
    sql(db, "CREATE TABLE customer (id INTEGER PRIMARY KEY, credit_limit INTEGER NOT NULL,"
            " status INTEGER NOT NULL);"
            "CREATE TABLE item (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL,"
            " due INTEGER NOT NULL, amount INTEGER NOT NULL); BEGIN");
    sqlite3_stmt *customer = prepare(db, "INSERT INTO customer VALUES (?1, ?2, ?3)");
    sqlite3_stmt *item = prepare(db, "INSERT INTO item VALUES (?1, ?2, ?3, ?4)");
    for (size_t i = 0; i < books->customers; i++)
        put(customer, (int64_t[]){(int64_t)i + 1, books->limits[i], books->stopped[i]}, 3);
    for (size_t i = 0; i < books->items; i++)
        put(item, (int64_t[]){(int64_t)i + 1, books->customer[i], books->due[i], books->amount[i]},
            4);
    sqlite3_finalize(customer);
    sqlite3_finalize(item);
    sql(db, "COMMIT; CREATE INDEX item_of ON item (customer, due, amount); ANALYZE");
}

bool credit_sqlite(const credit_books *books, const credit_question *question,
                   const uint32_t *customers, size_t count, credit_rival *out)
{
    sqlite3 *db;
    char text[512];
    BENCH_CHECK(sqlite3_open(":memory:", &db) == SQLITE_OK);
    fill_sqlite(db, books);
    snprintf(text, sizeof text, rule, "?1", "?2", "?3", "?2", "?4", "?5");
    sqlite3_stmt *decide = prepare(db, text);
    const int64_t fixed[] = {question->amount, question->day, question->overdue_max,
                             question->days_max};
    for (int i = 0; i < 4; i++)
        BENCH_CHECK(sqlite3_bind_int64(decide, i + 1, fixed[i]) == SQLITE_OK);
    out->refused = 0;
    for (size_t i = 0; i < count; i++) {
        double start = bench_now();
        BENCH_CHECK(sqlite3_bind_int64(decide, 5, customers[i]) == SQLITE_OK);
        BENCH_CHECK(sqlite3_step(decide) == SQLITE_ROW);
        out->refused += sqlite3_column_int64(decide, 0) != 1;
        sqlite3_reset(decide);
        out->seconds[i] = bench_now() - start;
    }
    sqlite3_finalize(decide);
    sqlite3_close(db);
    return true;
}

#else

bool credit_sqlite(const credit_books *books, const credit_question *question,
                   const uint32_t *customers, size_t count, credit_rival *out)
{
    (void)books, (void)question, (void)customers, (void)count, (void)out, (void)rule;
    return false;
}

#endif

#if ENC_HAVE_POSTGRESQL

#include "storage/postgres/server.h"

enum { COPY_BYTES = 1 << 16 };

typedef struct copying {
    PGconn *connection;
    char bytes[COPY_BYTES + 128];
    size_t size;
} copying;

static void run(PGconn *connection, const char *text)
{
    PGresult *result = PQexec(connection, text);
    if (PQresultStatus(result) != PGRES_COMMAND_OK)
        fprintf(stderr, "%s\n", PQresultErrorMessage(result));
    BENCH_CHECK(PQresultStatus(result) == PGRES_COMMAND_OK);
    PQclear(result);
}

static void begin_copy(copying *c, const char *text)
{
    PGresult *result = PQexec(c->connection, text);
    BENCH_CHECK(PQresultStatus(result) == PGRES_COPY_IN);
    PQclear(result);
    c->size = 0;
}

static void flush_copy(copying *c)
{
    BENCH_CHECK(PQputCopyData(c->connection, c->bytes, (int)c->size) == 1);
    c->size = 0;
}

static void end_copy(copying *c)
{
    flush_copy(c);
    BENCH_CHECK(PQputCopyEnd(c->connection, NULL) == 1);
    PGresult *result = PQgetResult(c->connection);
    BENCH_CHECK(PQresultStatus(result) == PGRES_COMMAND_OK);
    PQclear(result);
    BENCH_CHECK(PQgetResult(c->connection) == NULL);
}

static void fill_postgres(PGconn *connection, const credit_books *books)
{
    copying *c = bench_allocate(sizeof *c);
    c->connection = connection;
    run(connection, "SET client_min_messages = warning");
    run(connection, "DROP TABLE IF EXISTS customer, item");
    run(connection, "CREATE UNLOGGED TABLE customer (id INTEGER PRIMARY KEY, credit_limit BIGINT"
                    " NOT NULL, status INTEGER NOT NULL)");
    run(connection, "CREATE UNLOGGED TABLE item (customer INTEGER NOT NULL, due INTEGER NOT NULL,"
                    " amount BIGINT NOT NULL)");
    begin_copy(c, "COPY customer FROM STDIN");
    for (size_t i = 0; i < books->customers; i++) {
        c->size += (size_t)snprintf(c->bytes + c->size, 128, "%zu\t%" PRId64 "\t%d\n", i + 1,
                                    books->limits[i], books->stopped[i]);
        if (c->size > COPY_BYTES)
            flush_copy(c);
    }
    end_copy(c);
    begin_copy(c, "COPY item FROM STDIN");
    for (size_t i = 0; i < books->items; i++) {
        c->size += (size_t)snprintf(c->bytes + c->size, 128, "%u\t%d\t%" PRId64 "\n",
                                    (unsigned)books->customer[i], (int)books->due[i],
                                    books->amount[i]);
        if (c->size > COPY_BYTES)
            flush_copy(c);
    }
    end_copy(c);
    run(connection, "CREATE INDEX item_of ON item (customer, due, amount)");
    run(connection, "VACUUM ANALYZE customer");
    run(connection, "VACUUM ANALYZE item");
    free(c);
}

static void prepare_decision(PGconn *connection)
{
    char text[512];
    snprintf(text, sizeof text, rule, "$1::bigint", "$2::int", "$3::bigint", "$2::int", "$4::int",
             "$5::int");
    PGresult *result = PQprepare(connection, "decide", text, 0, NULL);
    BENCH_CHECK(PQresultStatus(result) == PGRES_COMMAND_OK);
    PQclear(result);
}

bool credit_postgres(const credit_books *books, const credit_question *question,
                     const uint32_t *customers, size_t count, credit_rival *out)
{
    char texts[5][24];
    const char *values[5] = {texts[0], texts[1], texts[2], texts[3], texts[4]};
    if (!postgres_server_run())
        return false;
    PGconn *connection = PQconnectdb(postgres_server_conninfo(NULL));
    BENCH_CHECK(PQstatus(connection) == CONNECTION_OK);
    fill_postgres(connection, books);
    prepare_decision(connection);
    snprintf(texts[0], sizeof texts[0], "%" PRId64, question->amount);
    snprintf(texts[1], sizeof texts[1], "%d", (int)question->day);
    snprintf(texts[2], sizeof texts[2], "%" PRId64, question->overdue_max);
    snprintf(texts[3], sizeof texts[3], "%d", (int)question->days_max);
    out->refused = 0;
    for (size_t i = 0; i < count; i++) {
        double start = bench_now();
        snprintf(texts[4], sizeof texts[4], "%u", (unsigned)customers[i]);
        PGresult *result = PQexecPrepared(connection, "decide", 5, values, NULL, NULL, 0);
        BENCH_CHECK(PQntuples(result) == 1);
        out->refused += PQgetvalue(result, 0, 0)[0] != '1';
        PQclear(result);
        out->seconds[i] = bench_now() - start;
    }
    PQfinish(connection);
    return true;
}

#else

bool credit_postgres(const credit_books *books, const credit_question *question,
                     const uint32_t *customers, size_t count, credit_rival *out)
{
    (void)books, (void)question, (void)customers, (void)count, (void)out, (void)rule;
    return false;
}

#endif
