/* SPDX-License-Identifier: MIT */
/* Connecting, connecting again, and repeating what may be repeated. */
#if ENC_HAVE_POSTGRESQL

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "store/postgres.h"

enum { STEP_MS = 50, FENCE_MS = 5000, NUMBER_TEXT = 16 };

/* Warnings go to the log; libpq by itself would write them to the process's standard error. They
 * matter in one place: a VACUUM that this role may not do is left out with one. */
static void hear(void *user, const PGresult *notice)
{
    postgres_store *store = user;
    const char *severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
    const char *words = PQresultErrorField(notice, PG_DIAG_MESSAGE_PRIMARY);
    if (severity == NULL || strcmp(severity, "WARNING") != 0)
        return;
    store->denied_upkeep = true;
    enc_context_log(store->context, ENCOURS_LOG_WARNING, "PostgreSQL: %s",
                    words != NULL ? words : "a warning without words");
}

static encours_status set_session(postgres_store *store, encours_error *error)
{
    char statement[NUMBER_TEXT], lock[NUMBER_TEXT];
    snprintf(statement, sizeof statement, "%u", store->options.statement_wait_ms_max);
    snprintf(lock, sizeof lock, "%u", store->options.busy_wait_ms_max);
    postgres_query query;
    postgres_run run = {0};
    enc_postgres_query(&query, store, SQL_SETTINGS);
    enc_postgres_bind_text(&query, statement);
    enc_postgres_bind_text(&query, lock);
    return enc_postgres_run(&query, &run, error);
}

static encours_status take_session(void *user, const postgres_row *row, encours_error *error)
{
    (void)error;
    postgres_store *store = user;
    store->backend = enc_postgres_number(row, 0);
    store->backend_start = enc_postgres_number(row, 1);
    return ENCOURS_OK;
}

/* A server may have no such thing, or not for this role (class 42, 0A), and then nothing is known;
 * whatever else fails, such as for want of time, is a failure. */
static encours_status if_it_can(postgres_store *store, encours_status status, encours_error *error)
{
    bool cannot = strncmp(store->state, "42", 2) == 0 || strncmp(store->state, "0A", 2) == 0;
    if (status == ENCOURS_OK || store->trouble == TROUBLE_LOST || !cannot)
        return status;
    enc_error_clear(error);
    return ENCOURS_OK;
}

static encours_status learn_session(postgres_store *store, encours_error *error)
{
    postgres_query query;
    postgres_run run = {.each = take_session, .user = store};
    store->backend = 0;
    enc_postgres_query(&query, store, SQL_SESSION);
    return if_it_can(store, enc_postgres_run(&query, &run, error), error);
}

static encours_status take_number(void *user, const postgres_row *row, encours_error *error)
{
    (void)error;
    *(uint64_t *)user = enc_postgres_number(row, 0);
    return ENCOURS_OK;
}

/* The session that was lost may still wait for a lock, or be at its COMMIT: ended now, it has
 * either committed or never will. */
static encours_status end_lost_session(postgres_store *store, encours_error *error)
{
    uint64_t ended = 1;
    /* Shorter than the statement itself may take; 0 would be not to wait at all. */
    uint32_t wait_ms = store->options.statement_wait_ms_max / 2 + 1;
    if (!store->fence)
        return ENCOURS_OK;
    if (store->lost_backend != 0) {
        postgres_query query;
        postgres_run run = {.each = take_number, .user = &ended};
        enc_postgres_query(&query, store, SQL_FENCE);
        enc_postgres_bind_number(&query, store->lost_backend);
        enc_postgres_bind_number(&query, store->lost_backend_start);
        enc_postgres_bind_number(&query, wait_ms < FENCE_MS ? wait_ms : FENCE_MS);
        ENC_TRY(if_it_can(store, enc_postgres_run(&query, &run, error), error));
    }
    if (ended == 0)
        return enc_error_set(error, ENCOURS_E_BUSY,
                             "the session of the lost connection, process %" PRIu64
                             " of the server, is still running",
                             store->lost_backend);
    store->fence = false;
    return ENCOURS_OK;
}

static encours_status begin_session(postgres_store *store, encours_error *error)
{
    store->broken = false;
    store->in_transaction = false;
    memset(store->prepared, 0, sizeof store->prepared);
    if (PQsetnonblocking(store->connection, 1) != 0)
        return enc_postgres_lost(store, error);
    ENC_TRY(set_session(store, error));
    ENC_TRY(end_lost_session(store, error));
    return learn_session(store, error);
}

static encours_status no_connection(const postgres_store *store, encours_error *error)
{
    char words[POSTGRES_WORDS_SIZE];
    enc_postgres_words(store, words, sizeof words);
    return enc_error_set(error, ENCOURS_E_IO, "there is no connection to a PostgreSQL server: %s",
                         words);
}

/* A password in a URI whose @ or / is not encoded as %40 or %2F ends there, and the rest of it
 * stands in a host or a port, which messages quote. An @ that begins a host is a socket's. */
static bool holds_secret(const PQconninfoOption *option)
{
    const char *value = option->val;
    if (value == NULL)
        return false;
    if (strcmp(option->keyword, "port") == 0)
        return value[strspn(value, "0123456789, ")] != '\0';
    for (const char *at = value; strcmp(option->keyword, "host") == 0 && *at != '\0'; at++)
        if (*at == '@' && at > value && at[-1] != ',')
            return true;
    return false;
}

static bool is_conninfo(const char *conninfo)
{
    char *words = NULL;
    PQconninfoOption *parsed = PQconninfoParse(conninfo, &words);
    bool good = parsed != NULL;
    for (const PQconninfoOption *at = parsed; good && at->keyword != NULL; at++)
        good = !holds_secret(at);
    PQconninfoFree(parsed);
    PQfreemem(words); /* they quote the string, which may hold a password */
    return good;
}

encours_status enc_postgres_connect(postgres_store *store, const char *conninfo,
                                    encours_error *error)
{
    char seconds[NUMBER_TEXT];
    snprintf(seconds, sizeof seconds, "%u", (store->options.connect_wait_ms_max + 999) / 1000);
    /* What stands before dbname is a default, what stands behind it is not. */
    const char *const names[] = {"connect_timeout",  "fallback_application_name",
                                 "keepalives_idle",  "keepalives_interval",
                                 "keepalives_count", "dbname",
                                 "client_encoding",  NULL};
    const char *const values[] = {seconds, "encours", "10", "5", "6", conninfo, "UTF8", NULL};
    if (!is_conninfo(conninfo)) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the connection string is not one that libpq can read");
        enc_error_hint(error, "Such as: host=db dbname=books user=writer; in a URI write the @ "
                              "and / of a password as %%40 and %%2F");
        return ENCOURS_E_INVALID;
    }
    store->connection = PQconnectStartParams(names, values, 1);
    if (store->connection == NULL)
        return enc_error_memory(error);
    /* Before the server is heard: it may warn while it lets the session in. */
    (void)PQsetNoticeReceiver(store->connection, hear, store);
    enc_postgres_await_connection(store);
    if (PQstatus(store->connection) != CONNECTION_OK)
        return no_connection(store, error);
    ENC_TRY(begin_session(store, error));
    return ENCOURS_OK;
}

static encours_status connect_again(postgres_store *store, encours_error *error)
{
    PQreset(store->connection);
    if (PQstatus(store->connection) != CONNECTION_OK) {
        store->broken = true;
        store->trouble = TROUBLE_LOST;
        return no_connection(store, error);
    }
    return begin_session(store, error);
}

/* What the lost session was in the middle of decides whether it must be ended. */
static void note_loss(postgres_store *store)
{
    if ((store->doubtful || store->in_transaction) && store->backend != 0) {
        store->fence = true;
        store->lost_backend = store->backend;
        store->lost_backend_start = store->backend_start;
    }
    store->doubtful = false;
    store->in_transaction = false;
    store->backend = 0;
}

/* A connection that can be used, a new one where need be: a server that restarts is waited for. */
static encours_status be_ready(postgres_store *store, encours_error *error)
{
    if (!store->broken && !enc_postgres_is_closed(store))
        return ENCOURS_OK;
    note_loss(store);
    for (uint32_t waited = 0;; waited += STEP_MS) {
        encours_status status = connect_again(store, error);
        if (status == ENCOURS_OK) {
            enc_error_clear(error);
            return ENCOURS_OK;
        }
        store->broken = true; /* also a connection that is good but not set up */
        if (store->trouble != TROUBLE_LOST || waited >= store->options.connect_wait_ms_max)
            return status;
        enc_postgres_sleep(STEP_MS);
    }
}

static encours_status unknown(encours_error *error)
{
    char reason[sizeof error->message] = "";
    if (error != NULL)
        enc_text_copy(reason, sizeof reason, error->message);
    return enc_error_set(error, ENCOURS_E_UNKNOWN_OUTCOME,
                         "whether it is stored cannot be known now: %s", reason);
}

encours_status enc_postgres_repeat(postgres_store *store, postgres_doubt doubt,
                                   postgres_attempt_fn attempt, void *call, encours_error *error)
{
    for (uint32_t turn = 0;; turn++) {
        ENC_TRY(be_ready(store, error));
        store->trouble = TROUBLE_NONE;
        encours_status status = attempt(store, call, error);
        if (status == ENCOURS_OK || store->trouble == TROUBLE_NONE)
            return status;
        if (store->trouble == TROUBLE_LOST && store->doubtful && doubt == DOUBT_TELL)
            return unknown(error);
        if (turn >= store->options.retries_max)
            return status;
        enc_error_clear(error);
    }
}

#else
typedef int enc_postgres_connect_is_built_out; /* ISO C wants something in every file */
#endif
