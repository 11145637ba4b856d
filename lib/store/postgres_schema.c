/* SPDX-License-Identifier: MIT */
/* The texts of one store, and its tables: made, or brought up to date. */
#if ENC_HAVE_POSTGRESQL

#include <string.h>

#include "store/postgres.h"

enum { TURNS_MAX = 20, TURN_MS = 50 };

char *enc_postgres_text(const postgres_store *store, const char *text, size_t *size)
{
    size_t name = strlen(store->schema), length = strlen(text);
    size_t room = length + 1;
    for (const char *at = text; (at = strstr(at, "{}")) != NULL; at += 2)
        room += name;
    char *out = enc_allocate(store->context, room);
    if (out == NULL)
        return NULL;
    char *end = out;
    for (const char *at = text; *at != '\0';) {
        if (at[0] == '{' && at[1] == '}') {
            memcpy(end, store->schema, name);
            end += name;
            at += 2;
        } else {
            *end++ = *at++;
        }
    }
    *end = '\0';
    *size = room;
    return out;
}

encours_status enc_postgres_texts_make(postgres_store *store, encours_error *error)
{
    size_t size;
    for (size_t i = 0; i < SQL_COUNT; i++) {
        store->texts[i] = enc_postgres_text(store, enc_postgres_texts[i], &size);
        if (store->texts[i] == NULL)
            return enc_error_memory(error);
        store->text_sizes[i] = size;
    }
    return ENCOURS_OK;
}

void enc_postgres_texts_release(postgres_store *store)
{
    for (size_t i = 0; i < SQL_COUNT; i++)
        enc_release(store->context, store->texts[i], store->text_sizes[i]);
}

static encours_status take_number(void *user, const postgres_row *row, encours_error *error)
{
    (void)error;
    *(uint64_t *)user = enc_postgres_number(row, 0);
    return ENCOURS_OK;
}

/* The version of the tables, 0 when there are none. */
static encours_status find_version(postgres_store *store, uint64_t *version, encours_error *error)
{
    postgres_query query;
    postgres_run run = {.each = take_number, .user = version};
    *version = 0;
    enc_postgres_query(&query, store, SQL_VERSION);
    encours_status status = enc_postgres_run(&query, &run, error);
    bool absent = status != ENCOURS_OK &&
                  (strcmp(store->state, "42P01") == 0 || strcmp(store->state, "3F000") == 0);
    if (!absent)
        return status;
    enc_error_clear(error);
    return ENCOURS_OK;
}

static encours_status find_schema(postgres_store *store, bool *found, encours_error *error)
{
    postgres_query query;
    postgres_run run = {0};
    enc_postgres_query(&query, store, SQL_SCHEMA_FIND);
    enc_postgres_bind_text(&query, store->schema);
    ENC_TRY(enc_postgres_run(&query, &run, error));
    *found = run.count > 0;
    return ENCOURS_OK;
}

static encours_status run_text(postgres_store *store, const char *text, encours_error *error)
{
    size_t size;
    char *own = enc_postgres_text(store, text, &size);
    if (own == NULL)
        return enc_error_memory(error);
    encours_status status = enc_postgres_script(store, own, error);
    enc_release(store->context, own, size);
    return status;
}

static encours_status move_version(postgres_store *store, uint64_t from, encours_error *error)
{
    postgres_query query;
    postgres_run run = {0};
    enc_postgres_query(&query, store, SQL_VERSION_MOVE);
    enc_postgres_bind_number(&query, from);
    ENC_TRY(enc_postgres_run(&query, &run, error));
    if (run.count == 1)
        return ENCOURS_OK;
    memcpy(store->state, "40001", POSTGRES_STATE_SIZE); /* which a server may also say here */
    return enc_error_set(error, ENCOURS_E_BUSY, "another process is changing the tables");
}

/* Whoever moves the version first holds its row until the step is whole; the first step of all
 * makes that row, and a second one fails on the table. */
static encours_status run_step(postgres_store *store, const postgres_step *step, uint64_t version,
                               bool make_schema, encours_error *error)
{
    if (make_schema)
        ENC_TRY(run_text(store, enc_postgres_schema_make, error));
    if (version > 0)
        ENC_TRY(move_version(store, version, error));
    ENC_TRY(run_text(store, step->plain, error));
    if (step->citus != NULL && store->options.distribution == ENCOURS_STORE_POSTGRES_CITUS)
        ENC_TRY(run_text(store, step->citus, error));
    return version > 0 ? ENCOURS_OK : move_version(store, version, error);
}

/* One step is one transaction: whoever comes second finds the tables made, waits for the first, or
 * fails in one of these ways and looks again. */
static bool came_second(const postgres_store *store)
{
    static const char *const states[] = {"42P06", "42P07", "42710", "42701",
                                         "23505", "40001", "40P01", "XX000"};
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++)
        if (strcmp(store->state, states[i]) == 0)
            return true;
    return false;
}

static encours_status check_version(const postgres_store *store, uint64_t version, uint32_t newest,
                                    encours_error *error)
{
    if (version > newest) {
        enc_error_set(error, ENCOURS_E_UNSUPPORTED,
                      "the tables of schema %s have version %" PRIu64
                      ", this library knows up to %" PRIu32,
                      store->schema, version, newest);
        enc_error_hint(error, "Open it with the release that wrote it, or a later one");
        return ENCOURS_E_UNSUPPORTED;
    }
    if (version == newest || store->options.must_exist == 0)
        return ENCOURS_OK;
    if (version == 0)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND,
                             "the database has no tables of ours in a schema %s", store->schema);
    enc_error_set(error, ENCOURS_E_STATE,
                  "the tables of schema %s have version %" PRIu64
                  ", this library works with %" PRIu32,
                  store->schema, version, newest);
    enc_error_hint(error, "Let their owner open the store once without must_exist");
    return ENCOURS_E_STATE;
}

static encours_status step_up(postgres_store *store, const postgres_step *step, uint64_t version,
                              encours_error *error)
{
    bool has_schema = true;
    store->state[0] = '\0';
    if (version == 0)
        ENC_TRY(find_schema(store, &has_schema, error));
    ENC_TRY(enc_postgres_begin(store, error));
    return enc_postgres_end(store, run_step(store, step, version, !has_schema, error), error);
}

/* Which of the two is told when the tables cannot be made for as long as we try. */
static encours_status give_up(const postgres_store *store, uint64_t version, const char *state,
                              encours_status status, encours_error *error)
{
    if (version == 0 && strcmp(state, "42P07") == 0)
        return enc_error_set(error, ENCOURS_E_CORRUPT, "schema %s holds tables that are not ours",
                             store->schema);
    return enc_error_set(error, status, "the tables of schema %s cannot be made: SQLSTATE %s",
                         store->schema, state);
}

encours_status enc_postgres_prepare(postgres_store *store, const postgres_step *steps,
                                    uint32_t count, encours_error *error)
{
    uint64_t version;
    ENC_TRY(find_version(store, &version, error));
    for (unsigned turn = 0;;) {
        ENC_TRY(check_version(store, version, count, error));
        if (version == count)
            return ENCOURS_OK;
        uint64_t before = version;
        encours_status status = step_up(store, &steps[version], version, error);
        if (status != ENCOURS_OK && (store->trouble == TROUBLE_LOST || !came_second(store)))
            return status;
        char state[POSTGRES_STATE_SIZE];
        memcpy(state, store->state, sizeof state);
        enc_error_clear(error);
        ENC_TRY(find_version(store, &version, error));
        if (version != before)
            continue;
        if (++turn >= TURNS_MAX)
            return give_up(store, version, state, status, error);
        enc_postgres_sleep(TURN_MS);
    }
}

#else
typedef int enc_postgres_schema_is_built_out; /* ISO C wants something in every file */
#endif
