/* SPDX-License-Identifier: MIT */
/* What each role of docs/postgresql.md may do with a PostgreSQL store, and may not. */
#include "support/check.h"

#include <stdlib.h>
#include <unistd.h>

#include "encours/store_postgres.h"
#include "storage/postgres/server.h"
#include "store/call.h"
#include "store/postgres.h"

static encours_context *context;

static void begin(void)
{
    POSTGRES_SERVER_OR_SKIP();
    if (context == NULL)
        check_ok(encours_context_new(NULL, &context, check_error()));
    postgres_server_sql("DROP SCHEMA IF EXISTS encours CASCADE");
}

static encours_status open_with(const char *role, encours_store_postgres_options options,
                                encours_store **out)
{
    options.struct_size = sizeof options;
    *out = NULL;
    encours_status status = encours_store_postgres_open(context, postgres_server_conninfo(role),
                                                        &options, out, check_error());
    check((status == ENCOURS_OK) == (*out != NULL));
    return status;
}

static encours_store *open_store(void)
{
    encours_store *store;
    check_ok(open_with(NULL, (encours_store_postgres_options){0}, &store));
    return store;
}

static encours_status open_existing(const char *role, encours_store **out)
{
    return open_with(role, (encours_store_postgres_options){.must_exist = 1}, out);
}

static encours_status append_one(encours_store *store, encours_store_head *head)
{
    uint8_t room[100];
    memset(room, (int)head->sequence + 1, sizeof room);
    encours_bytes record = {room, sizeof room};
    return enc_store_append(store, "A", head, &record, 1, head, check_error());
}

static const char *page(void)
{
    static char text[60000];
    FILE *file = fopen(ENC_TESTS_PAGE, "rb");
    check(file != NULL);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    return text;
}

/* Run the page's block of SQL with that number, from 0. */
static void run_block(size_t number)
{
    static const char fence[] = "```sql\n";
    const char *at = page();
    for (size_t i = 0; i <= number; i++) {
        at = strstr(at, fence);
        check(at != NULL);
        at += strlen(fence);
    }
    const char *end = strstr(at, "```");
    char *sql = strndup(at, (size_t)(end - at));
    postgres_server_sql(sql);
    free(sql);
}

static void make_roles(void)
{
    postgres_server_sql("DO $$ DECLARE name text; BEGIN FOREACH name IN ARRAY"
                        " ARRAY['books_owner','books_writer','books_reader','books_eraser'] LOOP"
                        " IF EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN"
                        " EXECUTE 'DROP OWNED BY ' || name || ' CASCADE';"
                        " EXECUTE 'DROP ROLE ' || name; END IF; END LOOP; END $$");
    run_block(0);
    encours_store *store;
    check_ok(open_with("books_owner", (encours_store_postgres_options){0}, &store));
    encours_store_free(store);
    run_block(1);
}

static encours_status ignore(void *user, uint64_t number, uint64_t version, encours_bytes bytes)
{
    (void)user;
    (void)number;
    (void)version;
    (void)bytes;
    return ENCOURS_OK;
}

static const encours_bytes row = {(const uint8_t *)"row", 3};

static void check_refused(const char *role, const char *const *statements, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(postgres_server_try(role, statements[i]), "42501") != 0) {
            print_error("%s may: %s\n", role, statements[i]);
            check_text(postgres_server_try(role, statements[i]), "42501");
        }
}

#define CHECK_REFUSED(role, ...)                                                                   \
    do {                                                                                           \
        static const char *const statements[] = {__VA_ARGS__};                                     \
        check_refused(role, statements, sizeof statements / sizeof statements[0]);                 \
    } while (0)

static void a_writer_writes_but_rewrites_nothing(void **state)
{
    (void)state;
    begin();
    make_roles();
    encours_store *store;
    encours_store_head head = {0};
    check_ok(open_existing("books_writer", &store));
    check_ok(append_one(store, &head));
    check_ok(append_one(store, &head));
    check_ok(enc_store_read(store, "A", 1, ignore, NULL, check_error()));
    check_ok(enc_store_party_put(store, "A", 1, 0, row, check_error()));
    check_ok(enc_store_party_put(store, "A", 1, 1, row, check_error()));
    check_ok(enc_store_snapshot_put(store, "A", 1, 0, row, check_error()));
    check_ok(enc_store_snapshot_put(store, "A", 1, 0, row, check_error()));
    check_ok(enc_store_snapshot_seal(store, "A", 1, head.hash, 1, head.hash, check_error()));
    check_ok(enc_store_snapshot_drop(store, "A", 1, check_error()));
    check_fails(encours_store_drop(store, "A", check_error()), ENCOURS_E_DENIED, "42501");
    check_ok(append_one(store, &head)); /* a refusal leaves the store as it was */
    CHECK_REFUSED("books_writer", "UPDATE encours.record SET bytes = ''",
                  "DELETE FROM encours.record", "TRUNCATE encours.record",
                  "DELETE FROM encours.head", "UPDATE encours.head SET ledger = ''",
                  "DELETE FROM encours.party", "UPDATE encours.version SET number = 9",
                  "DROP TABLE encours.record", "CREATE TABLE encours.mine (x int)",
                  "ALTER TABLE encours.record ADD COLUMN x int", "DROP SCHEMA encours CASCADE");
    encours_store_free(store);
}

static void a_reader_reads(void **state)
{
    (void)state;
    begin();
    make_roles();
    encours_store *store, *writer;
    encours_store_head head = {0};
    check_ok(open_existing("books_writer", &writer));
    check_ok(append_one(writer, &head));
    check_ok(enc_store_party_put(writer, "A", 1, 0, row, check_error()));
    encours_store_free(writer);
    check_ok(open_existing("books_reader", &store));
    check_ok(enc_store_read(store, "A", 1, ignore, NULL, check_error()));
    check_ok(enc_store_party_get(store, "A", 1, ignore, NULL, check_error()));
    check_ok(enc_store_list(store, ignore, NULL, check_error()));
    check_fails(append_one(store, &head), ENCOURS_E_DENIED, "42501");
    check_fails(enc_store_party_put(store, "A", 1, 1, row, check_error()), ENCOURS_E_DENIED,
                "42501");
    check_fails(enc_store_party_erase(store, "A", 1, check_error()), ENCOURS_E_DENIED, "42501");
    check_fails(enc_store_snapshot_put(store, "A", 1, 0, row, check_error()), ENCOURS_E_DENIED,
                "42501");
    check_fails(encours_store_drop(store, "A", check_error()), ENCOURS_E_DENIED, "42501");
    CHECK_REFUSED("books_reader", "INSERT INTO encours.record VALUES ('', 1, '')",
                  "UPDATE encours.head SET sequence = 1", "UPDATE encours.party SET bytes = ''",
                  "DELETE FROM encours.block", "CREATE TABLE encours.mine (x int)");
    encours_store_free(store);
}

static void an_eraser_erases_persons_and_sees_no_books(void **state)
{
    (void)state;
    begin();
    make_roles();
    encours_store *store, *writer;
    encours_store_head head = {0};
    check_ok(open_existing("books_writer", &writer));
    check_ok(append_one(writer, &head));
    check_ok(enc_store_party_put(writer, "A", 1, 0, row, check_error()));
    encours_store_free(writer);
    check_ok(open_existing("books_eraser", &store));
    check_ok(enc_store_party_erase(store, "A", 1, check_error()));
    check_ok(enc_store_party_erase(store, "A", 2, check_error()));
    check_equal(postgres_server_number("SELECT count(*) FROM encours.party"
                                       " WHERE version = 0 AND bytes = ''"),
                2);
    check_fails(append_one(store, &head), ENCOURS_E_DENIED, "42501");
    check_fails(enc_store_read(store, "A", 1, ignore, NULL, check_error()), ENCOURS_E_DENIED,
                "42501");
    CHECK_REFUSED("books_eraser", "SELECT bytes FROM encours.record",
                  "UPDATE encours.head SET sequence = 1", "DELETE FROM encours.party",
                  "DELETE FROM encours.head", "SELECT bytes FROM encours.block");
    encours_store_free(store);
}

static void a_role_without_rights_is_denied(void **state)
{
    (void)state;
    begin();
    make_roles();
    encours_store *store;
    postgres_server_sql("DROP ROLE IF EXISTS stranger; CREATE ROLE stranger LOGIN");
    check_fails(open_existing("stranger", &store), ENCOURS_E_DENIED, "42501");
    check_fails(open_with("stranger", (encours_store_postgres_options){.schema = "mine"}, &store),
                ENCOURS_E_DENIED, "42501");
    postgres_server_sql("DROP ROLE stranger");
}

/* A server that takes no writes, such as a standby, is read and says why it is not written. */
static void a_server_for_reading_only_says_so(void **state)
{
    (void)state;
    begin();
    encours_store_head head = {0};
    encours_store *store = open_store();
    check_ok(append_one(store, &head));
    encours_store_free(store);
    postgres_server_sql("DROP ROLE IF EXISTS standby;"
                        "CREATE ROLE standby SUPERUSER LOGIN;"
                        "ALTER ROLE standby SET default_transaction_read_only = on");
    check_ok(open_existing("standby", &store));
    check_ok(enc_store_read(store, "A", 1, ignore, NULL, check_error()));
    check_fails(append_one(store, &head), ENCOURS_E_DENIED, "target_session_attrs");
    encours_store_free(store);
    postgres_server_sql("DROP ROLE standby");
}

/* Whatever a role's defaults are, what is committed survives a crash of the server. */
static void a_commit_is_synchronous(void **state)
{
    (void)state;
    begin();
    encours_store *store = open_store();
    encours_store_free(store);
    postgres_server_sql("DROP ROLE IF EXISTS hasty; CREATE ROLE hasty SUPERUSER LOGIN;"
                        "ALTER ROLE hasty SET synchronous_commit = off;"
                        "ALTER ROLE hasty SET default_transaction_isolation = 'serializable'");
    check_ok(open_existing("hasty", &store));
    void *user;
    (void)enc_store_enter(store, &user);
    PGresult *result = NULL, *next;
    postgres_store *inner = user;
    check(PQsendQuery(inner->connection, "SELECT current_setting('synchronous_commit')"
                                         " || ' ' || current_setting('transaction_isolation')"));
    while ((next = enc_postgres_next(inner)) != NULL) {
        PQclear(result);
        result = next;
    }
    check_text(PQgetvalue(result, 0, 0), "on read committed");
    PQclear(result);
    enc_store_leave(store);
    encours_store_free(store);
    postgres_server_sql("DROP ROLE hasty");
}

/* --- what a server says at login */

typedef struct heard {
    char last[200];
    int warnings;
} heard;

static void hear(void *user, int32_t level, const char *message)
{
    heard *what = user;
    what->warnings += level == ENCOURS_LOG_WARNING;
    snprintf(what->last, sizeof what->last, "%s", message);
}

/* It goes to the log of the context: a library in somebody's process writes to no stream. */
static void a_warning_at_login_goes_to_the_log(void **state)
{
    (void)state;
    begin();
    heard what = {.warnings = 0};
    encours_context_options options = {
        .struct_size = sizeof options, .log = hear, .log_user = &what};
    encours_context *logged;
    encours_store *store = open_store();
    encours_store_free(store);
    if (postgres_server_number("SELECT current_setting('server_version_num')::bigint") < 150000) {
        print_message("# skipped: PostgreSQL before 15 does not compare versions of collations\n");
        skip();
    }
    check_ok(encours_context_new(&options, &logged, check_error()));
    postgres_server_sql("UPDATE pg_database SET datcollversion = 'of another age'");
    FILE *stream = tmpfile();
    check(stream != NULL);
    fflush(stderr);
    int before = dup(STDERR_FILENO);
    check(dup2(fileno(stream), STDERR_FILENO) >= 0);
    encours_status status = encours_store_postgres_open(logged, postgres_server_conninfo(NULL),
                                                        NULL, &store, check_error());
    fflush(stderr);
    check(dup2(before, STDERR_FILENO) >= 0);
    close(before);
    check_ok(status);
    check_equal(lseek(fileno(stream), 0, SEEK_END), 0);
    fclose(stream);
    check_equal(what.warnings, 1);
    check(strstr(what.last, "collation") != NULL);
    postgres_server_sql("UPDATE pg_database SET datcollversion = NULL");
    encours_store_free(store);
    encours_context_free(logged);
}

CHECK_MAIN(a_warning_at_login_goes_to_the_log, a_writer_writes_but_rewrites_nothing, a_reader_reads,
           an_eraser_erases_persons_and_sees_no_books, a_role_without_rights_is_denied,
           a_server_for_reading_only_says_so, a_commit_is_synchronous)
