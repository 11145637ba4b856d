/* SPDX-License-Identifier: MIT */
#include "support/floor.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "support/bench.h"

#if ENC_HAVE_SQLITE
#include <sqlite3.h>
#endif

enum { LINE = 64 };

static struct {
    uint64_t *from;
    uint64_t *to;
    size_t size;
} buffers;

static void need(size_t bytes)
{
    if (bytes <= buffers.size)
        return;
    floor_release();
    buffers.from = bench_allocate(bytes);
    buffers.to = bench_allocate(bytes);
    buffers.size = bytes;
    memset(buffers.from, 1, bytes);
    memset(buffers.to, 2, bytes);
}

void floor_release(void)
{
    free(buffers.from);
    free(buffers.to);
    memset(&buffers, 0, sizeof buffers);
}

double floor_copy(size_t bytes)
{
    need(bytes);
    double start = bench_cpu();
    memcpy(buffers.to, buffers.from, bytes);
    double seconds = bench_cpu() - start;
    bench_use(buffers.to[bytes / 16]);
    return seconds;
}

double floor_read(size_t bytes)
{
    need(bytes);
    uint64_t sums[4] = {0, 0, 0, 0};
    double start = bench_cpu();
    for (size_t i = 0; i + 4 <= bytes / 8; i += 4)
        for (size_t k = 0; k < 4; k++)
            sums[k] += buffers.from[i + k];
    double seconds = bench_cpu() - start;
    bench_use(sums[0] + sums[1] + sums[2] + sums[3]);
    return seconds;
}

double floor_scatter(size_t lines, size_t bytes)
{
    uint64_t words = bytes / 8 + 1, random = 88172645463325252u;
    need((size_t)words * 8);
    double start = bench_cpu();
    for (size_t i = 0; i < lines; i++) {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        buffers.to[(random >> 32) * words >> 32] += i;
    }
    return bench_cpu() - start;
}

double floor_file(const char *path, size_t bytes, size_t count)
{
    char *block = bench_allocate(bytes);
    memset(block, 0x5A, bytes);
    int file = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0600);
    BENCH_CHECK(file >= 0);
    double start = bench_now();
    for (size_t i = 0; i < count; i++) {
        BENCH_CHECK(pwrite(file, block, bytes, (off_t)(i * bytes)) == (ssize_t)bytes);
        BENCH_CHECK(fdatasync(file) == 0);
    }
    double seconds = bench_now() - start;
    close(file);
    unlink(path);
    free(block);
    return seconds;
}

#if ENC_HAVE_SQLITE
double floor_sqlite(const char *path, size_t bytes, size_t count)
{
    char *block = bench_allocate(bytes);
    memset(block, 0x5A, bytes);
    sqlite3 *db;
    sqlite3_stmt *insert;
    bench_remove(path);
    BENCH_CHECK(sqlite3_open(path, &db) == SQLITE_OK);
    BENCH_CHECK(sqlite3_exec(db,
                             "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL;"
                             "PRAGMA synchronous = FULL;"
                             "CREATE TABLE record (key INTEGER PRIMARY KEY, bytes BLOB NOT NULL)",
                             NULL, NULL, NULL) == SQLITE_OK);
    BENCH_CHECK(sqlite3_prepare_v2(db, "INSERT INTO record (bytes) VALUES (?1)", -1, &insert,
                                   NULL) == SQLITE_OK);
    double start = bench_now();
    for (size_t i = 0; i < count; i++) {
        BENCH_CHECK(sqlite3_bind_blob64(insert, 1, block, bytes, SQLITE_STATIC) == SQLITE_OK);
        BENCH_CHECK(sqlite3_step(insert) == SQLITE_DONE);
        sqlite3_reset(insert);
    }
    double seconds = bench_now() - start;
    sqlite3_finalize(insert);
    sqlite3_close(db);
    bench_remove(path);
    free(block);
    return seconds;
}
#else
double floor_sqlite(const char *path, size_t bytes, size_t count)
{
    (void)path;
    (void)bytes;
    (void)count;
    return 0;
}
#endif
