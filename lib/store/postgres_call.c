/* SPDX-License-Identifier: MIT */
/* Statements and transactions of the PostgreSQL store. */
#if ENC_HAVE_POSTGRESQL

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "store/postgres.h"

enum { UNWANTED_MAX = 64 };

void enc_postgres_query(postgres_query *query, postgres_store *store, postgres_sql sql)
{
    query->store = store;
    query->sql = sql;
    query->count = 0;
}

static void write_number(uint8_t *out, uint64_t number)
{
    for (int i = 0; i < 8; i++)
        out[i] = (uint8_t)(number >> (56 - 8 * i));
}

void enc_postgres_bind_bytes(postgres_query *query, encours_bytes bytes)
{
    /* A NULL pointer would bind NULL, which is not the same as no bytes. */
    query->values[query->count] = bytes.size > 0 ? (const char *)bytes.data : "";
    query->lengths[query->count++] = (int)bytes.size;
}

void enc_postgres_bind_number(postgres_query *query, uint64_t number)
{
    uint8_t *room = query->numbers[query->count];
    write_number(room, number);
    enc_postgres_bind_bytes(query, (encours_bytes){room, 8});
}

void enc_postgres_bind_text(postgres_query *query, const char *text)
{
    enc_postgres_bind_bytes(query, (encours_bytes){(const uint8_t *)text, strlen(text)});
}

bool enc_postgres_is_null(const postgres_row *row, int column)
{
    return PQgetisnull(row->result, row->at, column) != 0;
}

encours_bytes enc_postgres_bytes(const postgres_row *row, int column)
{
    return (encours_bytes){(const uint8_t *)PQgetvalue(row->result, row->at, column),
                           (size_t)PQgetlength(row->result, row->at, column)};
}

uint64_t enc_postgres_number(const postgres_row *row, int column)
{
    encours_bytes bytes = enc_postgres_bytes(row, column);
    uint64_t number = 0;
    for (size_t i = 0; i < 8 && i < bytes.size; i++)
        number = number << 8 | bytes.data[i];
    return number;
}

void enc_postgres_words(const postgres_store *store, char *out, size_t size)
{
    size_t length = 0;
    for (const char *at = PQerrorMessage(store->connection); *at != '\0' && length + 1 < size; at++)
        if (*at != '\n' && *at != '\t')
            out[length++] = *at;
        else if (length > 0 && out[length - 1] != ' ')
            out[length++] = ' ';
    while (length > 0 && out[length - 1] == ' ')
        length--;
    enc_text_cut(out, length);
}

encours_status enc_postgres_lost(postgres_store *store, encours_error *error)
{
    char words[POSTGRES_WORDS_SIZE];
    store->broken = true;
    store->trouble = TROUBLE_LOST;
    store->state[0] = '\0';
    enc_postgres_words(store, words, sizeof words);
    return enc_error_set(error, ENCOURS_E_IO, "the connection to the PostgreSQL server is lost: %s",
                         words);
}

/* What a command says it did, as "INSERT 0 12" does. */
static uint64_t rows_of(PGresult *result)
{
    uint64_t rows = 0;
    for (const char *at = PQcmdTuples(result); *at >= '0' && *at <= '9'; at++)
        rows = rows * 10 + (uint64_t)(*at - '0');
    return rows;
}

static encours_status take_rows(postgres_run *run, const PGresult *result, encours_error *error)
{
    postgres_row row = {.result = result};
    for (int rows = PQntuples(result); row.at < rows; row.at++) {
        run->count++;
        if (run->each != NULL)
            ENC_TRY(run->each(run->user, &row, error));
    }
    return ENCOURS_OK;
}

static encours_status take_result(postgres_store *store, postgres_run *run, PGresult *result,
                                  encours_error *error)
{
    switch (PQresultStatus(result)) {
    case PGRES_SINGLE_TUPLE:
    case PGRES_TUPLES_OK:
        return take_rows(run, result, error);
    case PGRES_COMMAND_OK:
        run->count = rows_of(result);
        run->rolled_back = strcmp(PQcmdStatus(result), "ROLLBACK") == 0;
        return ENCOURS_OK;
    case PGRES_COPY_IN:
    case PGRES_EMPTY_QUERY:
        return ENCOURS_OK;
    default:
        return enc_postgres_fail(store, result, error);
    }
}

encours_status enc_postgres_finish(postgres_store *store, postgres_run *run, encours_error *error)
{
    encours_status status = ENCOURS_OK;
    bool ended = false; /* by whoever was given the rows */
    unsigned unwanted = 0;
    PGresult *result;
    while ((result = enc_postgres_next(store)) != NULL) {
        ExecStatusType kind = PQresultStatus(result);
        if (status != ENCOURS_OK)
            unwanted += kind == PGRES_SINGLE_TUPLE;
        else
            status = take_result(store, run, result, error);
        ended = ended || (status != ENCOURS_OK && kind == PGRES_SINGLE_TUPLE);
        PQclear(result);
        if (kind == PGRES_COPY_IN)
            return status;
        if (unwanted > UNWANTED_MAX) { /* a new connection is quicker than the rest of the rows */
            store->broken = true;
            return status;
        }
    }
    /* A session that ends says so before the connection closes: its words are the better ones. */
    if (store->broken || PQstatus(store->connection) != CONNECTION_OK) {
        store->broken = true;
        store->trouble = ended ? TROUBLE_NONE : TROUBLE_LOST;
        return status != ENCOURS_OK ? status : enc_postgres_lost(store, error);
    }
    return status;
}

static void name_of(postgres_sql sql, char name[16])
{
    snprintf(name, 16, "encours_%d", (int)sql);
}

static encours_status prepare(postgres_store *store, postgres_sql sql, encours_error *error)
{
    char name[16];
    if (store->prepared[sql])
        return ENCOURS_OK;
    name_of(sql, name);
    if (PQsendPrepare(store->connection, name, store->texts[sql], 0, NULL) == 0)
        return enc_postgres_lost(store, error);
    postgres_run none = {0};
    ENC_TRY(enc_postgres_finish(store, &none, error));
    store->prepared[sql] = true;
    return ENCOURS_OK;
}

static encours_status send(postgres_query *query, encours_error *error)
{
    static const int binary[POSTGRES_VALUES_MAX] = {1, 1, 1, 1, 1, 1, 1};
    postgres_store *store = query->store;
    char name[16];
    name_of(query->sql, name);
    if (PQsendQueryPrepared(store->connection, name, query->count, query->values, query->lengths,
                            binary, 1) == 0)
        return enc_postgres_lost(store, error);
    return ENCOURS_OK;
}

encours_status enc_postgres_run(postgres_query *query, postgres_run *run, encours_error *error)
{
    postgres_store *store = query->store;
    store->trouble = TROUBLE_NONE;
    store->state[0] = '\0';
    store->doubtful = false;
    run->count = 0;
    ENC_TRY(prepare(store, query->sql, error));
    store->doubtful = run->commits;
    ENC_TRY(send(query, error));
    /* Rows one by one, whatever their number: memory then holds one of them. */
    if (run->each != NULL && PQsetSingleRowMode(store->connection) == 0)
        return enc_postgres_lost(store, error);
    encours_status status = enc_postgres_finish(store, run, error);
    if (store->trouble != TROUBLE_LOST)
        store->doubtful = false;
    /* Which statements this session has is not known; a new one has none. */
    if (status != ENCOURS_OK && strcmp(store->state, "26000") == 0)
        store->broken = true;
    return status;
}

encours_status enc_postgres_script(postgres_store *store, const char *text, encours_error *error)
{
    store->trouble = TROUBLE_NONE;
    store->state[0] = '\0';
    if (PQsendQuery(store->connection, text) == 0)
        return enc_postgres_lost(store, error);
    postgres_run none = {0};
    return enc_postgres_finish(store, &none, error);
}

encours_status enc_postgres_do(postgres_store *store, postgres_sql sql, encours_error *error)
{
    return enc_postgres_script(store, store->texts[sql], error);
}

encours_status enc_postgres_begin(postgres_store *store, encours_error *error)
{
    store->in_transaction = true;
    return enc_postgres_do(store, SQL_BEGIN, error);
}

static void roll_back(postgres_store *store)
{
    char state[POSTGRES_STATE_SIZE];
    postgres_trouble trouble = store->trouble;
    memcpy(state, store->state, sizeof state);
    if (!store->broken && enc_postgres_do(store, SQL_ROLLBACK, NULL) != ENCOURS_OK)
        store->broken = true;              /* closing it rolls back */
    store->in_transaction = store->broken; /* the lost session may hold its locks for long */
    store->trouble = trouble;
    memcpy(store->state, state, sizeof state);
}

encours_status enc_postgres_end(postgres_store *store, encours_status status, encours_error *error)
{
    if (status != ENCOURS_OK) {
        roll_back(store);
        return status;
    }
    postgres_run run = {0};
    store->trouble = TROUBLE_NONE;
    store->state[0] = '\0';
    store->doubtful = true;
    if (PQsendQuery(store->connection, store->texts[SQL_COMMIT]) == 0)
        status = enc_postgres_lost(store, error);
    else
        status = enc_postgres_finish(store, &run, error);
    store->in_transaction = false;
    if (store->trouble == TROUBLE_LOST)
        return status;
    store->doubtful = false;
    if (status == ENCOURS_OK && run.rolled_back)
        return enc_error_set(error, ENCOURS_E_STORAGE, "the server rolled the transaction back");
    return status;
}

#else
typedef int enc_postgres_call_is_built_out; /* ISO C wants something in every file */
#endif
