/* SPDX-License-Identifier: MIT */
/* Whose tables the PostgreSQL store opens, how they are made, brought up to date and distributed.
 */
#include "support/check.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
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

/* --- opening */

static void opening_makes_the_tables_once(void **state)
{
    (void)state;
    begin();
    encours_store *store;
    check_fails(open_existing(NULL, &store), ENCOURS_E_NOT_FOUND, "no tables of ours");
    check_equal(
        postgres_server_number("SELECT count(*) FROM pg_namespace WHERE nspname = 'encours'"), 0);
    encours_store_free(open_store());
    check_equal(postgres_server_number("SELECT number FROM encours.version"),
                enc_postgres_step_count);
    encours_store_free(open_store());
    check_ok(open_existing(NULL, &store));
    encours_store_free(store);
}

static void an_empty_schema_of_that_name_is_used(void **state)
{
    (void)state;
    begin();
    postgres_server_sql("CREATE SCHEMA encours");
    encours_store_free(open_store());
    check_equal(postgres_server_number("SELECT number FROM encours.version"),
                enc_postgres_step_count);
}

static void tables_of_somebody_else_are_left_alone(void **state)
{
    (void)state;
    begin();
    encours_store *store;
    postgres_server_sql("CREATE SCHEMA encours; CREATE TABLE encours.record (theirs int)");
    check_fails(open_with(NULL, (encours_store_postgres_options){0}, &store), ENCOURS_E_CORRUPT,
                "not ours");
    check_equal(postgres_server_number("SELECT count(*) FROM pg_tables"
                                       " WHERE schemaname = 'encours'"),
                1);
}

static void tables_of_a_later_version_are_refused(void **state)
{
    (void)state;
    begin();
    encours_store *store;
    encours_store_free(open_store());
    postgres_server_sql("UPDATE encours.version SET number = 99");
    check_fails(open_with(NULL, (encours_store_postgres_options){0}, &store), ENCOURS_E_UNSUPPORTED,
                "version 99");
}

static void options_are_checked(void **state)
{
    (void)state;
    begin();
    static const char *const wrong[] = {"",
                                        "Books",
                                        "1st",
                                        "pg_books",
                                        "a b",
                                        "a\"; DROP --",
                                        "caf\xC3\xA9",
                                        "a.b",
                                        "a2345678901234567890123456789012345678901"};
    encours_store *store;
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        check_fails(open_with(NULL, (encours_store_postgres_options){.schema = wrong[i]}, &store),
                    ENCOURS_E_INVALID, "schema");
    check_fails(open_with(NULL, (encours_store_postgres_options){.distribution = 2}, &store),
                ENCOURS_E_INVALID, "distribution");
    check_fails(open_with(NULL, (encours_store_postgres_options){.distribution = -1}, &store),
                ENCOURS_E_INVALID, "distribution");
}

/* A schema is a store: ledgers of one are not those of another. */
static void schemas_are_stores_of_their_own(void **state)
{
    (void)state;
    begin();
    encours_store *first = open_store(), *second;
    encours_store_head head = {0}, other = {0};
    check_ok(open_with(NULL, (encours_store_postgres_options){.schema = "books_2"}, &second));
    check_ok(append_one(first, &head));
    check_fails(enc_store_head(second, "A", &other, check_error()), ENCOURS_E_NOT_FOUND, "A");
    check_ok(append_one(second, &other));
    check_ok(append_one(second, &other));
    check_ok(enc_store_head(first, "A", &head, check_error()));
    check_equal(head.sequence, 1);
    encours_store_free(second);
    encours_store_free(first);
    postgres_server_sql("DROP SCHEMA books_2 CASCADE");
}

/* A port of this machine that refuses whoever comes, because nobody listens there and nobody else
 * can take it while the test runs. */
static const char *deaf_uri(const char *who)
{
    static char uri[100];
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    int taken = socket(AF_INET, SOCK_STREAM, 0);
    check_equal(bind(taken, (struct sockaddr *)&address, size), 0);
    check_equal(getsockname(taken, (struct sockaddr *)&address, &size), 0);
    snprintf(uri, sizeof uri, "postgresql://%s@127.0.0.1:%u/books", who, ntohs(address.sin_port));
    return uri;
}

/* A connection string may hold a password: no failure repeats it. */
static void a_failure_does_not_tell_the_password(void **state)
{
    (void)state;
    begin();
    const struct {
        const char *conninfo;
        encours_status status;
    } wrong[] = {
        {"host=localhost password=Sesam77 nonsense", ENCOURS_E_INVALID},
        {"password='Sesam77", ENCOURS_E_INVALID},
        {"postgresql://me:Sesam77@[localhost/books", ENCOURS_E_INVALID},
        {"Sesam77", ENCOURS_E_INVALID},
        /* Not encoded: what is behind the @ or / of a password is read as a host or a port. */
        {"postgresql://me:x@Sesam77@localhost/books", ENCOURS_E_INVALID},
        {"postgresql://me:@Sesam77@localhost/books", ENCOURS_E_INVALID},
        {"postgresql://me:Sesam77/x@localhost/books", ENCOURS_E_INVALID},
        {"host=/nowhere/at/all password=Sesam77 dbname=books", ENCOURS_E_IO},
        {deaf_uri("me:Sesam77"), ENCOURS_E_IO},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        encours_store *store = NULL;
        char line[1000];
        check_fails(
            encours_store_postgres_open(context, wrong[i].conninfo, NULL, &store, check_error()),
            wrong[i].status, "connection");
        encours_error_format(check_last_error(), line, sizeof line);
        check(strstr(line, "Sesam") == NULL);
        check(store == NULL);
    }
}

/* --- bringing tables up to date */

static encours_status migrate(encours_store *store, const postgres_step *steps, uint32_t count)
{
    void *user;
    (void)enc_store_enter(store, &user);
    encours_status status = enc_postgres_prepare(user, steps, count, check_error());
    enc_store_leave(store);
    return status;
}

/* What later releases may come to; the first is the real one. */
static void later_steps(postgres_step steps[3])
{
    steps[0] = enc_postgres_steps[0];
    steps[1] = (postgres_step){.plain = "CREATE TABLE {}.trace (step integer);"
                                        "INSERT INTO {}.trace VALUES (2);"};
    steps[2] = (postgres_step){.plain = "INSERT INTO {}.trace VALUES (3);"
                                        "ALTER TABLE {}.trace ADD COLUMN more integer;"};
}

static void earlier_tables_are_brought_up_to_date(void **state)
{
    (void)state;
    begin();
    postgres_step steps[3];
    later_steps(steps);
    encours_store *store = open_store(), *careful;
    encours_store_head head = {0};
    check_ok(append_one(store, &head));
    check_ok(open_existing(NULL, &careful));
    check_fails(migrate(careful, steps, 3), ENCOURS_E_STATE, "version 1");
    encours_store_free(careful);
    check_ok(migrate(store, steps, 3));
    check_equal(postgres_server_number("SELECT number FROM encours.version"), 3);
    check_equal(postgres_server_number("SELECT sum(step) FROM encours.trace"), 5);
    check_ok(append_one(store, &head)); /* also by who had prepared its statements before */
    encours_store_free(store);
}

static void a_step_that_fails_changes_nothing(void **state)
{
    (void)state;
    begin();
    postgres_step steps[3];
    later_steps(steps);
    steps[2].plain = "INSERT INTO {}.trace VALUES (3); SELECT 1 / 0;";
    encours_store *store = open_store();
    check_fails(migrate(store, steps, 3), ENCOURS_E_STORAGE, "22012");
    check_equal(postgres_server_number("SELECT number FROM encours.version"), 2);
    check_equal(postgres_server_number("SELECT sum(step) FROM encours.trace"), 2);
    encours_store_free(store);
}

enum { RIVALS = 5 };

/* All make the tables at once; when all have, all bring them up to date at once. */
static int migrate_apart(const int here_pipe[2], const int go_pipe[2])
{
    postgres_step steps[3];
    char token = 0;
    int here = here_pipe[1], go = go_pipe[0];
    close(here_pipe[0]);
    close(go_pipe[1]); /* so that a parent that ends is heard too */
    later_steps(steps);
    encours_store *store;
    encours_status status = open_with(NULL, (encours_store_postgres_options){0}, &store);
    if (write(here, &token, 1) != 1 || read(go, &token, 1) != 1)
        return 2;
    if (status == ENCOURS_OK)
        status = migrate(store, steps, 3);
    if (status != ENCOURS_OK)
        print_error("%s\n", check_last_error()->message);
    encours_store_free(store);
    return status != ENCOURS_OK;
}

/* From nothing: the schema, each table and each step are made by one of them. */
static void processes_that_do_so_at_once_do_it_once(void **state)
{
    (void)state;
    begin();
    int here[2], go[2];
    char tokens[RIVALS] = {0};
    pid_t children[RIVALS];
    check(pipe(here) == 0 && pipe(go) == 0);
    for (size_t i = 0; i < RIVALS; i++) {
        children[i] = fork();
        check(children[i] >= 0);
        if (children[i] == 0)
            _exit(migrate_apart(here, go));
    }
    close(here[1]); /* who has died does not come: then reading ends */
    for (size_t i = 0; i < RIVALS; i++)
        check(read(here[0], tokens, 1) == 1);
    check_equal(write(go[1], tokens, RIVALS), RIVALS);
    int failed = 0;
    for (size_t i = 0; i < RIVALS; i++) {
        int result = 0;
        check_equal(waitpid(children[i], &result, 0), children[i]);
        failed += !WIFEXITED(result) || WEXITSTATUS(result) != 0;
    }
    close(here[0]);
    close(go[0]);
    close(go[1]);
    check_equal(failed, 0);
    check_equal(postgres_server_number("SELECT number FROM encours.version"), 3);
    check_equal(postgres_server_number("SELECT sum(step) FROM encours.trace"), 5);
}

/* --- tables of Citus: its functions are called, on tables that are still empty, one ledger in one
 * place. There is no Citus here: functions of the same names write down what they are asked. */

static const char citus_stand_in[] =
    "CREATE TABLE IF NOT EXISTS public.asked (at serial, what text);"
    "CREATE OR REPLACE FUNCTION pg_catalog.create_reference_table(name regclass) RETURNS void"
    " LANGUAGE sql AS 'INSERT INTO public.asked (what) VALUES (''reference '' || $1::text)';"
    "CREATE OR REPLACE FUNCTION pg_catalog.create_distributed_table("
    " name regclass, by text, colocate_with text DEFAULT 'default') RETURNS void"
    " LANGUAGE sql AS 'INSERT INTO public.asked (what)"
    " VALUES ($1::text || '' by '' || $2 || '' with '' || $3)'";

static void tables_can_be_distributed_by_ledger(void **state)
{
    (void)state;
    begin();
    encours_store *store;
    check_fails(open_with(NULL, (encours_store_postgres_options){.distribution = 1}, &store),
                ENCOURS_E_UNSUPPORTED, "create_reference_table");
    check_equal(
        postgres_server_number("SELECT count(*) FROM pg_namespace WHERE nspname = 'encours'"), 0);
    postgres_server_sql(citus_stand_in);
    check_ok(open_with(NULL, (encours_store_postgres_options){.distribution = 1}, &store));
    check_equal(
        postgres_server_number("SELECT count(*) FROM public.asked WHERE what IN ("
                               "'reference encours.version', 'encours.head by ledger with default',"
                               "'encours.record by ledger with encours.head',"
                               "'encours.snapshot by ledger with encours.head',"
                               "'encours.block by ledger with encours.head',"
                               "'encours.party by ledger with encours.head')"),
        6);
    check_equal(postgres_server_number("SELECT count(*) FROM public.asked"), 6);
    encours_store_free(store);
    postgres_server_sql("DROP FUNCTION pg_catalog.create_reference_table(regclass),"
                        " pg_catalog.create_distributed_table(regclass, text, text);"
                        "DROP TABLE public.asked");
}

CHECK_MAIN(opening_makes_the_tables_once, an_empty_schema_of_that_name_is_used,
           tables_of_somebody_else_are_left_alone, tables_of_a_later_version_are_refused,
           options_are_checked, schemas_are_stores_of_their_own,
           a_failure_does_not_tell_the_password, earlier_tables_are_brought_up_to_date,
           a_step_that_fails_changes_nothing, processes_that_do_so_at_once_do_it_once,
           tables_can_be_distributed_by_ledger)
