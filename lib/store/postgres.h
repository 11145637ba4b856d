/* SPDX-License-Identifier: MIT */
/* The PostgreSQL store: its connection, its statements, and the meaning of what the server says.
 *
 * A method is an attempt that enc_postgres_repeat() runs: it connects when there is no connection,
 * and runs the attempt again when what failed has changed nothing and may succeed. An attempt
 * sends statements one after the other and reads each answer to its end. */
#ifndef ENC_STORE_POSTGRES_H
#define ENC_STORE_POSTGRES_H

#include <libpq-fe.h>
#include <stdbool.h>

#include "base/context.h"
#include "encours/store_postgres.h"

/* Every statement, postgres_sql.c has the texts. Those up to SQL_PREPARED are prepared once a
 * connection. */
typedef enum postgres_sql {
    SQL_LEDGER_HEAD,
    SQL_LEDGER_LIST,
    SQL_LEDGER_LOCK,
    SQL_LEDGER_DROP,
    SQL_HEAD_MAKE,
    SQL_HEAD_MOVE,
    SQL_APPEND_FIRST,
    SQL_APPEND_NEXT,
    SQL_APPEND_FIRST_MANY,
    SQL_APPEND_NEXT_MANY,
    SQL_RECORD_READ,
    SQL_RECORD_DROP,
    SQL_BLOCK_PUT,
    SQL_BLOCK_COUNT,
    SQL_BLOCK_GET,
    SQL_BLOCK_DROP,
    SQL_BLOCK_DROP_ALL,
    SQL_SNAPSHOT_OPEN,
    SQL_SNAPSHOT_SEAL,
    SQL_SNAPSHOT_LAST,
    SQL_SNAPSHOT_DROP,
    SQL_SNAPSHOT_DROP_ALL,
    SQL_PARTY_MAKE,
    SQL_PARTY_CHANGE,
    SQL_PARTY_GET,
    SQL_PARTY_ERASE,
    SQL_PARTY_LIST,
    SQL_PARTY_DROP,
    SQL_SESSION,
    SQL_SETTINGS,
    SQL_FENCE,
    SQL_VERSION,
    SQL_VERSION_MOVE,
    SQL_SCHEMA_FIND,
    SQL_PREPARED,
    SQL_BEGIN = SQL_PREPARED,
    SQL_COMMIT,
    SQL_ROLLBACK,
    SQL_COPY,
    SQL_VACUUM_PARTY,
    SQL_COUNT
} postgres_sql;

/* A step from one version of the tables to the next: texts of one or more statements, `{}` for the
 * schema. */
typedef struct postgres_step {
    const char *plain;
    const char *citus; /* run after it for tables distributed by Citus */
} postgres_step;

extern const char *const enc_postgres_texts[SQL_COUNT];
extern const char enc_postgres_schema_make[];
extern const postgres_step enc_postgres_steps[];
extern const uint32_t enc_postgres_step_count;

/* What became of the last statement, beside its status. */
typedef enum postgres_trouble {
    TROUBLE_NONE,   /* it worked, or its failure is as good as any other time's */
    TROUBLE_REPEAT, /* nothing has changed, and the same again may work */
    TROUBLE_LOST    /* the connection is gone */
} postgres_trouble;

enum { POSTGRES_HASH_SIZE = 32, POSTGRES_STATE_SIZE = 6 };

typedef struct postgres_store {
    encours_context *context;
    PGconn *connection;
    encours_store_postgres_options options; /* defaults filled in; its schema is `schema` */
    char schema[48];
    char *texts[SQL_COUNT]; /* with the schema in them */
    size_t text_sizes[SQL_COUNT];
    bool prepared[SQL_PREPARED];
    bool broken;                     /* the connection is of no more use */
    bool in_transaction;             /* BEGIN was sent, its end was not seen */
    bool doubtful;                   /* what would commit was sent, its answer was not seen */
    bool fence;                      /* a lost session may still be about to commit */
    bool denied_upkeep;              /* the server warned that a VACUUM was left out */
    postgres_trouble trouble;        /* of the last statement */
    char state[POSTGRES_STATE_SIZE]; /* SQLSTATE of the last failure; empty: none given */
    uint64_t backend;                /* process of this session on the server; 0: not known */
    uint64_t backend_start;          /* and when it began, as the server writes it */
    uint64_t lost_backend;           /* the session that `fence` is about */
    uint64_t lost_backend_start;
} postgres_store;

/* --- postgres_connect.c */

encours_status enc_postgres_connect(postgres_store *store, const char *conninfo,
                                    encours_error *error);

/* What an attempt's repetition may do when its writing was sent and its answer never came. */
typedef enum postgres_doubt {
    DOUBT_REPEAT, /* writing the same twice is writing it once, or nothing is written */
    DOUBT_TELL    /* UNKNOWN_OUTCOME */
} postgres_doubt;

typedef encours_status (*postgres_attempt_fn)(postgres_store *store, void *call,
                                              encours_error *error);

encours_status enc_postgres_repeat(postgres_store *store, postgres_doubt doubt,
                                   postgres_attempt_fn attempt, void *call, encours_error *error);

/* --- postgres_wire.c: bytes to and from the server, with an end to waiting */

/* Send what libpq holds back; false when the connection is lost. */
bool enc_postgres_flush(postgres_store *store);
/* The next result of what was sent, NULL when there are no more or the connection is lost. */
PGresult *enc_postgres_next(postgres_store *store);
/* Bring about the connection that was begun, or not. */
void enc_postgres_await_connection(postgres_store *store);
/* Whether the server has closed its end since the last answer. */
bool enc_postgres_is_closed(postgres_store *store);
void enc_postgres_sleep(uint32_t milliseconds);

/* --- postgres_call.c */

enum { POSTGRES_VALUES_MAX = 7 };

/* One run of a statement: values are bound in order, binary. */
typedef struct postgres_query {
    postgres_store *store;
    postgres_sql sql;
    int count;
    const char *values[POSTGRES_VALUES_MAX]; /* lent until the run is over */
    int lengths[POSTGRES_VALUES_MAX];
    uint8_t numbers[POSTGRES_VALUES_MAX][8];
} postgres_query;

void enc_postgres_query(postgres_query *query, postgres_store *store, postgres_sql sql);
void enc_postgres_bind_number(postgres_query *query, uint64_t number);
void enc_postgres_bind_bytes(postgres_query *query, encours_bytes bytes);
void enc_postgres_bind_text(postgres_query *query, const char *text);

/* One row of an answer. */
typedef struct postgres_row {
    const PGresult *result;
    int at;
} postgres_row;

uint64_t enc_postgres_number(const postgres_row *row, int column); /* bigint; 0 when NULL */
bool enc_postgres_is_null(const postgres_row *row, int column);
encours_bytes enc_postgres_bytes(const postgres_row *row, int column); /* lent */

/* Given each row as it comes; a status other than OK ends the reading and is given back. */
typedef encours_status (*postgres_row_fn)(void *user, const postgres_row *row,
                                          encours_error *error);

/* Run a statement; `each` may be NULL, `*count` gets the rows written or read. When `commits` it
 * stands alone, and a connection lost before its answer leaves the outcome in doubt. */
typedef struct postgres_run {
    postgres_row_fn each;
    void *user;
    bool commits;
    bool rolled_back; /* a COMMIT that was none */
    uint64_t count;
} postgres_run;

encours_status enc_postgres_run(postgres_query *query, postgres_run *run, encours_error *error);

/* A statement of no values and no interest in rows. */
encours_status enc_postgres_do(postgres_store *store, postgres_sql sql, encours_error *error);
/* Statements of one text, in the simple protocol. */
encours_status enc_postgres_script(postgres_store *store, const char *text, encours_error *error);
/* Read to the end what was sent: the first failure, or OK with the count of the last result. */
encours_status enc_postgres_finish(postgres_store *store, postgres_run *run, encours_error *error);

encours_status enc_postgres_begin(postgres_store *store, encours_error *error);
/* Commit when `status` is OK; else roll back, with what is known of the failure kept. */
encours_status enc_postgres_end(postgres_store *store, encours_status status, encours_error *error);

enum { POSTGRES_WORDS_SIZE = 300 };

/* What libpq says of the connection, in one line; it takes one for each address it tried. */
void enc_postgres_words(const postgres_store *store, char *out, size_t size);

/* The connection is lost, at a place that libpq describes. */
encours_status enc_postgres_lost(postgres_store *store, encours_error *error);

/* --- postgres_fail.c: what a result that is a failure means */

encours_status enc_postgres_fail(postgres_store *store, const PGresult *result,
                                 encours_error *error);

/* --- postgres_schema.c */

/* `text` with the schema for each `{}`; NULL when out of memory. */
char *enc_postgres_text(const postgres_store *store, const char *text, size_t *size);
encours_status enc_postgres_texts_make(postgres_store *store, encours_error *error);
void enc_postgres_texts_release(postgres_store *store);
/* Tables of version `count`, made or brought there by `steps`. */
encours_status enc_postgres_prepare(postgres_store *store, const postgres_step *steps,
                                    uint32_t count, encours_error *error);

/* --- postgres_log.c, postgres_append.c, postgres_side.c: the methods */

/* A reading of many rows in the order of their key, and how far it has come. */
typedef struct postgres_scan {
    postgres_sql sql;
    postgres_row_fn take;
    const char *ledger; /* NULL: of all ledgers */
    uint64_t next;      /* key of the next row */
    uint8_t last[64];   /* id of the last ledger */
    size_t last_size;
    uint64_t visited;
    uint64_t bytes; /* visited */
    encours_store_visit_fn visit;
    void *visit_user;
} postgres_scan;

/* An attempt over a postgres_scan. */
encours_status enc_postgres_scan_pages(postgres_store *store, void *call, encours_error *error);
/* Have the server take the bytes of rows that are gone out of the table of parties. */
void enc_postgres_tidy_parties(postgres_store *store);

/* NOT_FOUND unless the ledger exists. */
encours_status enc_postgres_exists(postgres_store *store, const char *ledger, encours_error *error);
/* The head, or zeros and NOT_FOUND. */
encours_status enc_postgres_find_head(postgres_store *store, const char *ledger,
                                      encours_store_head *head, encours_error *error);

encours_status enc_postgres_append(void *user, const char *ledger,
                                   const encours_store_head *expected, const encours_bytes *records,
                                   size_t count, encours_store_head *head, encours_error *error);
encours_status enc_postgres_read(void *user, const char *ledger, uint64_t from,
                                 encours_store_visit_fn visit, void *visit_user,
                                 encours_error *error);
encours_status enc_postgres_head(void *user, const char *ledger, encours_store_head *head,
                                 encours_error *error);
encours_status enc_postgres_list(void *user, encours_store_visit_fn visit, void *visit_user,
                                 encours_error *error);
encours_status enc_postgres_drop(void *user, const char *ledger, encours_error *error);

encours_status enc_postgres_snapshot_put(void *user, const char *ledger, uint64_t sequence,
                                         uint64_t block, encours_bytes bytes, encours_error *error);
encours_status enc_postgres_snapshot_seal(void *user, const char *ledger, uint64_t sequence,
                                          const uint8_t *hash, uint64_t blocks,
                                          const uint8_t *digest, encours_error *error);
encours_status enc_postgres_snapshot_find(void *user, const char *ledger, uint64_t not_after,
                                          uint64_t *sequence, uint8_t *hash, uint64_t *blocks,
                                          uint8_t *digest, encours_error *error);
encours_status enc_postgres_snapshot_get(void *user, const char *ledger, uint64_t sequence,
                                         uint64_t block, encours_store_visit_fn visit,
                                         void *visit_user, encours_error *error);
encours_status enc_postgres_snapshot_drop(void *user, const char *ledger, uint64_t sequence,
                                          encours_error *error);

encours_status enc_postgres_party_put(void *user, const char *ledger, uint64_t id,
                                      uint64_t expected_version, encours_bytes bytes,
                                      encours_error *error);
encours_status enc_postgres_party_get(void *user, const char *ledger, uint64_t id,
                                      encours_store_visit_fn visit, void *visit_user,
                                      encours_error *error);
encours_status enc_postgres_party_erase(void *user, const char *ledger, uint64_t id,
                                        encours_error *error);
encours_status enc_postgres_party_list(void *user, const char *ledger, encours_store_visit_fn visit,
                                       void *visit_user, encours_error *error);

#endif
