/* SPDX-License-Identifier: MIT */
/* Every SQL text of the PostgreSQL store. `{}` stands for the schema.
 *
 * Written for whatever speaks PostgreSQL: each key begins with `ledger` and each statement names
 * it, so that a distributed server finds one node for it; no triggers, sequences, advisory locks,
 * LISTEN, functions of our own or constraint names; and nothing that READ COMMITTED would not make
 * right. tests/storage/postgres_sql_test.py holds this file to that. */
#if ENC_HAVE_POSTGRESQL

#include "store/postgres.h"

const char *const enc_postgres_texts[SQL_COUNT] = {
    [SQL_LEDGER_HEAD] = "SELECT sequence, hash FROM {}.head WHERE ledger = $1::bytea",
    [SQL_LEDGER_LIST] = "SELECT ledger FROM {}.head WHERE ledger > $1::bytea"
                        " ORDER BY ledger LIMIT $2::bigint",
    [SQL_LEDGER_LOCK] = "SELECT sequence, hash FROM {}.head WHERE ledger = $1::bytea FOR UPDATE",
    [SQL_LEDGER_DROP] = "DELETE FROM {}.head WHERE ledger = $1::bytea",

    /* Somebody else's append holds the row of the head until it has committed; then the comparison
     * is made with what it wrote, and finds no row. */
    [SQL_HEAD_MAKE] = "INSERT INTO {}.head (ledger, sequence, hash)"
                      " VALUES ($1::bytea, $2::bigint, $3::bytea) ON CONFLICT (ledger) DO NOTHING",
    [SQL_HEAD_MOVE] = "UPDATE {}.head SET sequence = $2::bigint, hash = $3::bytea"
                      " WHERE ledger = $1::bytea AND sequence = $4::bigint AND hash = $5::bytea",
    [SQL_APPEND_FIRST] = "WITH moved AS ("
                         " INSERT INTO {}.head (ledger, sequence, hash)"
                         " VALUES ($1::bytea, $2::bigint, $3::bytea)"
                         " ON CONFLICT (ledger) DO NOTHING RETURNING ledger, sequence)"
                         " INSERT INTO {}.record (ledger, sequence, bytes)"
                         " SELECT moved.ledger, moved.sequence, $4::bytea FROM moved",
    [SQL_APPEND_NEXT] = "WITH moved AS ("
                        " UPDATE {}.head SET sequence = $2::bigint, hash = $3::bytea"
                        " WHERE ledger = $1::bytea AND sequence = $4::bigint AND hash = $5::bytea"
                        " RETURNING ledger, sequence)"
                        " INSERT INTO {}.record (ledger, sequence, bytes)"
                        " SELECT moved.ledger, moved.sequence, $6::bytea FROM moved",
    [SQL_APPEND_FIRST_MANY] = "WITH moved AS ("
                              " INSERT INTO {}.head (ledger, sequence, hash)"
                              " VALUES ($1::bytea, $2::bigint, $3::bytea)"
                              " ON CONFLICT (ledger) DO NOTHING RETURNING ledger)"
                              " INSERT INTO {}.record (ledger, sequence, bytes)"
                              " SELECT moved.ledger, new.place, new.bytes FROM moved,"
                              " unnest($4::bytea[]) WITH ORDINALITY AS new (bytes, place)",
    [SQL_APPEND_NEXT_MANY] =
        "WITH moved AS ("
        " UPDATE {}.head SET sequence = $2::bigint, hash = $3::bytea"
        " WHERE ledger = $1::bytea AND sequence = $4::bigint AND hash = $5::bytea"
        " RETURNING ledger)"
        " INSERT INTO {}.record (ledger, sequence, bytes)"
        " SELECT moved.ledger, $4::bigint + new.place, new.bytes FROM moved,"
        " unnest($6::bytea[]) WITH ORDINALITY AS new (bytes, place)",
    [SQL_COPY] = "COPY {}.record (ledger, sequence, bytes) FROM STDIN (FORMAT binary)",
    [SQL_RECORD_READ] = "SELECT sequence, bytes FROM {}.record"
                        " WHERE ledger = $1::bytea AND sequence >= $2::bigint"
                        " ORDER BY sequence LIMIT $3::bigint",
    [SQL_RECORD_DROP] = "DELETE FROM {}.record WHERE ledger = $1::bytea",

    /* A row of `snapshot` without `blocks` is one that is not sealed. Whoever puts a block or seals
     * writes to it first, so that they wait for each other. */
    [SQL_BLOCK_PUT] = "WITH unsealed AS ("
                      " INSERT INTO {}.snapshot (ledger, sequence)"
                      " VALUES ($1::bytea, $2::bigint)"
                      " ON CONFLICT (ledger, sequence) DO UPDATE SET blocks = NULL"
                      " WHERE snapshot.blocks IS NULL RETURNING ledger, sequence)"
                      " INSERT INTO {}.block (ledger, sequence, number, bytes)"
                      " SELECT unsealed.ledger, unsealed.sequence, $3::bigint, $4::bytea"
                      " FROM unsealed ON CONFLICT (ledger, sequence, number)"
                      " DO UPDATE SET bytes = excluded.bytes",
    [SQL_BLOCK_COUNT] = "SELECT count(*), coalesce(max(number) + 1, 0) FROM {}.block"
                        " WHERE ledger = $1::bytea AND sequence = $2::bigint",
    [SQL_BLOCK_GET] = "SELECT b.bytes FROM {}.snapshot AS s, {}.block AS b"
                      " WHERE s.ledger = $1::bytea AND s.sequence = $2::bigint"
                      " AND s.blocks > $3::bigint AND b.ledger = $1::bytea"
                      " AND b.sequence = $2::bigint AND b.number = $3::bigint",
    [SQL_BLOCK_DROP] = "DELETE FROM {}.block WHERE ledger = $1::bytea AND sequence = $2::bigint",
    [SQL_BLOCK_DROP_ALL] = "DELETE FROM {}.block WHERE ledger = $1::bytea",
    [SQL_SNAPSHOT_OPEN] = "INSERT INTO {}.snapshot (ledger, sequence)"
                          " VALUES ($1::bytea, $2::bigint)"
                          " ON CONFLICT (ledger, sequence) DO UPDATE SET blocks = NULL"
                          " WHERE snapshot.blocks IS NULL",
    [SQL_SNAPSHOT_SEAL] = "UPDATE {}.snapshot"
                          " SET hash = $3::bytea, blocks = $4::bigint, digest = $5::bytea"
                          " WHERE ledger = $1::bytea AND sequence = $2::bigint",
    [SQL_SNAPSHOT_LAST] = "SELECT sequence, hash, blocks, digest FROM {}.snapshot"
                          " WHERE ledger = $1::bytea AND sequence <= $2::bigint"
                          " AND blocks IS NOT NULL ORDER BY sequence DESC LIMIT 1",
    [SQL_SNAPSHOT_DROP] = "DELETE FROM {}.snapshot"
                          " WHERE ledger = $1::bytea AND sequence = $2::bigint",
    [SQL_SNAPSHOT_DROP_ALL] = "DELETE FROM {}.snapshot WHERE ledger = $1::bytea",

    /* Version 0 is a tombstone, which no update of an expected version finds. */
    [SQL_PARTY_MAKE] = "INSERT INTO {}.party (ledger, id, version, bytes)"
                       " VALUES ($1::bytea, $2::bigint, 1, $3::bytea)"
                       " ON CONFLICT (ledger, id) DO NOTHING",
    [SQL_PARTY_CHANGE] = "UPDATE {}.party SET version = version + 1, bytes = $3::bytea"
                         " WHERE ledger = $1::bytea AND id = $2::bigint AND version = $4::bigint",
    [SQL_PARTY_GET] = "SELECT id, version, bytes FROM {}.party"
                      " WHERE ledger = $1::bytea AND id = $2::bigint",
    [SQL_PARTY_ERASE] = "INSERT INTO {}.party (ledger, id, version, bytes)"
                        " VALUES ($1::bytea, $2::bigint, 0, '')"
                        " ON CONFLICT (ledger, id) DO UPDATE SET version = 0, bytes = ''",
    [SQL_PARTY_LIST] = "SELECT id, version, bytes FROM {}.party"
                       " WHERE ledger = $1::bytea AND id >= $2::bigint"
                       " ORDER BY id LIMIT $3::bigint",
    [SQL_PARTY_DROP] = "DELETE FROM {}.party WHERE ledger = $1::bytea",
    [SQL_VACUUM_PARTY] = "VACUUM {}.party",

    [SQL_SESSION] = "SELECT pid::bigint, (extract(epoch FROM backend_start) * 1000000)::bigint"
                    " FROM pg_stat_activity WHERE pid = pg_backend_pid()",
    /* Only those that the server has. Our names are whole, and unqualified ones the server's own.
     * Every statement goes by a primary key, also while tables are new and small: plans made then
     * are kept. A server that waits for a lock looks whether its client is still there. */
    [SQL_SETTINGS] = "SELECT count(set_config(had.name, wanted.value, false))"
                     " FROM pg_settings AS had, (VALUES"
                     " ('search_path', 'pg_catalog, pg_temp'),"
                     " ('default_transaction_isolation', 'read committed'),"
                     " ('synchronous_commit', 'on'),"
                     " ('statement_timeout', $1::text),"
                     " ('idle_in_transaction_session_timeout', $1::text),"
                     " ('lock_timeout', $2::text),"
                     " ('client_connection_check_interval', '1000'),"
                     " ('enable_seqscan', 'off'),"
                     " ('enable_sort', 'off'),"
                     " ('jit', 'off')) AS wanted (name, value)"
                     " WHERE had.name = wanted.name"
                     " AND (had.name <> 'synchronous_commit' OR had.setting = 'off')",
    [SQL_FENCE] = "SELECT pg_terminate_backend(pid, $3::bigint)::int::bigint FROM pg_stat_activity"
                  " WHERE pid = $1::bigint"
                  " AND (extract(epoch FROM backend_start) * 1000000)::bigint = $2::bigint",
    [SQL_VERSION] = "SELECT number::bigint FROM {}.version WHERE one = 1",
    [SQL_VERSION_MOVE] = "UPDATE {}.version SET number = number + 1"
                         " WHERE one = 1 AND number = $1::bigint",
    [SQL_SCHEMA_FIND] = "SELECT 1::bigint FROM pg_namespace WHERE nspname = $1",

    [SQL_BEGIN] = "BEGIN ISOLATION LEVEL READ COMMITTED",
    [SQL_COMMIT] = "COMMIT",
    [SQL_ROLLBACK] = "ROLLBACK",
};

const char enc_postgres_schema_make[] = "CREATE SCHEMA {}";

/* Records and blocks are dense already: EXTERNAL keeps the server from trying to compress them. The
 * foreign keys make a party or a snapshot of a ledger that is being dropped wait and fail. `head`
 * has room on its pages so that a new head is written beside the old one, with no index touched. */
const postgres_step enc_postgres_steps[] = {
    {.plain = "CREATE TABLE {}.version ("
              " one smallint PRIMARY KEY CHECK (one = 1),"
              " number integer NOT NULL);"
              "INSERT INTO {}.version (one, number) VALUES (1, 0);"
              "CREATE TABLE {}.head ("
              " ledger bytea NOT NULL,"
              " sequence bigint NOT NULL,"
              " hash bytea NOT NULL,"
              " PRIMARY KEY (ledger)) WITH (fillfactor = 50);"
              "CREATE TABLE {}.record ("
              " ledger bytea NOT NULL,"
              " sequence bigint NOT NULL,"
              " bytes bytea NOT NULL,"
              " PRIMARY KEY (ledger, sequence));"
              "CREATE TABLE {}.snapshot ("
              " ledger bytea NOT NULL REFERENCES {}.head (ledger),"
              " sequence bigint NOT NULL,"
              " hash bytea,"
              " blocks bigint,"
              " digest bytea,"
              " PRIMARY KEY (ledger, sequence));"
              "CREATE TABLE {}.block ("
              " ledger bytea NOT NULL,"
              " sequence bigint NOT NULL,"
              " number bigint NOT NULL,"
              " bytes bytea NOT NULL,"
              " PRIMARY KEY (ledger, sequence, number));"
              "CREATE TABLE {}.party ("
              " ledger bytea NOT NULL REFERENCES {}.head (ledger),"
              " id bigint NOT NULL,"
              " version bigint NOT NULL,"
              " bytes bytea NOT NULL,"
              " PRIMARY KEY (ledger, id));"
              "ALTER TABLE {}.record ALTER COLUMN bytes SET STORAGE EXTERNAL;"
              "ALTER TABLE {}.block ALTER COLUMN bytes SET STORAGE EXTERNAL;",
     .citus = "SELECT create_reference_table('{}.version');"
              "SELECT create_distributed_table('{}.head', 'ledger');"
              "SELECT create_distributed_table('{}.record', 'ledger', colocate_with => '{}.head');"
              "SELECT create_distributed_table('{}.snapshot', 'ledger', colocate_with => "
              "'{}.head');"
              "SELECT create_distributed_table('{}.block', 'ledger', colocate_with => '{}.head');"
              "SELECT create_distributed_table('{}.party', 'ledger', colocate_with => '{}.head');"},
};
const uint32_t enc_postgres_step_count = sizeof enc_postgres_steps / sizeof enc_postgres_steps[0];

#else
typedef int enc_postgres_sql_is_built_out; /* ISO C wants something in every file */
#endif
