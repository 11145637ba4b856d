/* SPDX-License-Identifier: MIT */
/* What only the SQLite store promises: whose file it opens, two processes, erased bytes. */
#include "support/check.h"

#if ENC_HAVE_SQLITE

#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include "storage/race.h"
#include "storage/scratch.h"
#include "store/store.h"

static encours_context *context;

static void begin(void)
{
    check_ok(encours_context_new(NULL, &context, check_error()));
    scratch_remove("s.db");
}

static encours_status open_file(encours_store **out, uint32_t must_exist)
{
    encours_store_sqlite_options options = {.struct_size = sizeof options,
                                            .must_exist = must_exist};
    return encours_store_sqlite_open(context, scratch_path("s.db"), &options, out, check_error());
}

static void run_sql(const char *sql)
{
    sqlite3 *db = NULL;
    check_equal(sqlite3_open(scratch_path("s.db"), &db), SQLITE_OK);
    check_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static encours_status append_one(encours_store *store, encours_store_head *head, uint8_t mark)
{
    uint8_t room[100];
    memset(room, mark, sizeof room);
    encours_bytes record = {room, sizeof room};
    return enc_store_append(store, "A", head, &record, 1, head, check_error());
}

static void a_file_must_be_ours_or_new(void **state)
{
    (void)state;
    begin();
    encours_store *store = NULL;
    check_fails(open_file(&store, 1), ENCOURS_E_NOT_FOUND, "s.db: there is no such file");
    check(access(scratch_path("s.db"), F_OK) != 0);

    run_sql("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1);");
    check_fails(open_file(&store, 0), ENCOURS_E_CORRUPT, "of another application");
    run_sql("DROP TABLE theirs; PRAGMA application_id = 77;");
    check_fails(open_file(&store, 0), ENCOURS_E_CORRUPT, "id 77");
    scratch_remove("s.db");

    FILE *file = fopen(scratch_path("s.db"), "wb");
    check(file != NULL);
    for (int i = 0; i < 5000; i++)
        fputs("no database ", file);
    fclose(file);
    check_fails(open_file(&store, 0), ENCOURS_E_CORRUPT, "not a database");
    scratch_remove("s.db");

    check_ok(open_file(&store, 0));
    encours_store_free(store);
    check_ok(open_file(&store, 1));
    encours_store_free(store);
    run_sql("PRAGMA user_version = 2;");
    check_fails(open_file(&store, 0), ENCOURS_E_UNSUPPORTED, "format 2");
    check(store == NULL);
    check_fails(encours_store_sqlite_open(context, "", NULL, &store, check_error()),
                ENCOURS_E_INVALID, "not the path of a file");
    check_fails(encours_store_sqlite_open(context, ":memory:", NULL, &store, check_error()),
                ENCOURS_E_INVALID, "encours_store_memory_new");
    check_fails(
        encours_store_sqlite_open(context, "/no/such/folder/x.db", NULL, &store, check_error()),
        ENCOURS_E_IO, "unable to open");
    encours_context_free(context);
}

static int64_t pragma(const char *sql)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *statement = NULL;
    check_equal(sqlite3_open(scratch_path("s.db"), &db), SQLITE_OK);
    check_equal(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), SQLITE_OK);
    check_equal(sqlite3_step(statement), SQLITE_ROW);
    int64_t value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return value;
}

/* Tools can tell the file: "ENCO", format 1, 16 KiB pages, sound. */
static void the_file_says_what_it_is(void **state)
{
    (void)state;
    begin();
    encours_store *store = NULL;
    encours_store_head head = {0};
    check_ok(open_file(&store, 0));
    check_ok(append_one(store, &head, 1));
    encours_store_free(store);
    check_equal(pragma("PRAGMA application_id"), 0x454E434F);
    check_equal(pragma("PRAGMA user_version"), 1);
    check_equal(pragma("PRAGMA page_size"), 16384);
    check_equal(pragma("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"),
                1);
    encours_context_free(context);
}

/* A writer that will not let go makes us give up after busy_wait_ms_max, with nothing changed. */
static void a_lock_held_elsewhere_is_busy(void **state)
{
    (void)state;
    begin();
    encours_store *store = NULL;
    encours_store_sqlite_options options = {.struct_size = sizeof options, .busy_wait_ms_max = 1};
    check_ok(
        encours_store_sqlite_open(context, scratch_path("s.db"), &options, &store, check_error()));
    encours_store_head head = {0};
    check_ok(append_one(store, &head, 1));
    sqlite3 *db = NULL;
    check_equal(sqlite3_open(scratch_path("s.db"), &db), SQLITE_OK);
    check_equal(sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    check_fails(append_one(store, &head, 2), ENCOURS_E_BUSY, "database is locked");
    check_equal(head.sequence, 1);
    check_equal(sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL), SQLITE_OK);
    check_ok(append_one(store, &head, 2));
    check_equal(head.sequence, 2);
    sqlite3_close(db);
    encours_store_free(store);
    encours_context_free(context);
}

static encours_status open_for_race(encours_store **store)
{
    return open_file(store, 0);
}

/* From the very creation of the file on. */
static void two_processes_race_without_loss(void **state)
{
    (void)state;
    begin();
    race_without_loss(open_for_race, 2, 100);
    encours_context_free(context);
}

/* Is this text anywhere in the file or in what SQLite keeps beside it? */
static int is_on_disk(const char *text)
{
    static const char *const names[] = {"s.db", "s.db-wal", "s.db-journal"};
    int found = 0;
    for (size_t i = 0; i < 3; i++) {
        FILE *file = fopen(scratch_path(names[i]), "rb");
        if (file == NULL)
            continue;
        fseek(file, 0, SEEK_END);
        size_t size = (size_t)ftell(file);
        rewind(file);
        char *bytes = malloc(size + 1);
        check(bytes != NULL && fread(bytes, 1, size, file) == size);
        found |= memmem(bytes, size, text, strlen(text)) != NULL;
        free(bytes);
        fclose(file);
    }
    return found;
}

/* A row of many sizes, around a text that names its party. */
static encours_bytes row(char *room, size_t room_size, uint64_t id, uint64_t version)
{
    size_t size = 60 + (size_t)(id * 997 + version * 331) % (room_size - 60);
    memset(room, 'x', size);
    int length = snprintf(room + size / 3, 40, "<party %05" PRIu64 ">", id);
    room[size / 3 + (size_t)length] = 'x';
    return (encours_bytes){(const uint8_t *)room, size};
}

/* After an erasure no byte of any version is on the disk, though rows were moved between pages. */
static void erased_bytes_are_gone_from_the_disk(void **state)
{
    (void)state;
    begin();
    enum { PARTIES = 400, ROOM = 3000 };
    static char room[ROOM];
    encours_store *store = NULL;
    encours_store_head head = {0};
    check_ok(open_file(&store, 0));
    check_ok(append_one(store, &head, 1));
    for (uint64_t version = 0; version < 3; version++)
        for (uint64_t i = 0; i < PARTIES; i++) {
            uint64_t id = (i * 7919 + version * 13) % PARTIES;
            encours_bytes bytes = row(room, sizeof room, id, version);
            check_ok(enc_store_party_put(store, "A", id, version, bytes, check_error()));
        }
    for (uint64_t id = 1; id < PARTIES; id += 3)
        check_ok(enc_store_party_erase(store, "A", id, check_error()));
    for (uint64_t id = 0; id < PARTIES; id++) {
        char text[40];
        snprintf(text, sizeof text, "<party %05" PRIu64 ">", id);
        if (is_on_disk(text) != (id % 3 != 1))
            print_error("party %" PRIu64 " is %s\n", id, id % 3 == 1 ? "left" : "lost");
        check_equal(is_on_disk(text), id % 3 != 1);
    }
    encours_store_free(store);
    encours_context_free(context);
}

CHECK_MAIN(a_file_must_be_ours_or_new, the_file_says_what_it_is, a_lock_held_elsewhere_is_busy,
           two_processes_race_without_loss, erased_bytes_are_gone_from_the_disk)

#else

#include "encours/context.h"
#include "encours/store.h"

/* A library without SQLite says so, and makes nothing. */
static void without_sqlite_a_file_is_unsupported(void **state)
{
    (void)state;
    encours_context *context = NULL;
    encours_store *store = NULL;
    print_message("# skipped: built without SQLite\n");
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_fails(encours_store_sqlite_open(context, "none.db", NULL, &store, check_error()),
                ENCOURS_E_UNSUPPORTED, "built without SQLite");
    check(store == NULL);
    encours_context_free(context);
}

CHECK_MAIN(without_sqlite_a_file_is_unsupported)

#endif
