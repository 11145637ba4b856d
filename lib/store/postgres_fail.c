/* SPDX-License-Identifier: MIT */
/* What a failure of the server's means, by its SQLSTATE alone: names of constraints and shards and
 * the words of messages differ between servers and languages. */
#if ENC_HAVE_POSTGRESQL

#include <string.h>

#include "store/postgres.h"

typedef struct meaning {
    const char *state; /* a whole SQLSTATE, or the two characters of its class */
    encours_status status;
    postgres_trouble trouble;
    const char *hint;
} meaning;

static const char again[] = "Try again, or raise busy_wait_ms_max";
static const char slow[] = "Try again, or raise statement_wait_ms_max";
static const char rights[] = "docs/postgresql.md says which rights each role needs";
static const char primary[] = "Connect to the server that takes writes, as by "
                              "target_session_attrs=read-write";

/* The first that fits counts. */
static const meaning meanings[] = {
    /* Transactions that were rolled back for the sake of others. */
    {"40001", ENCOURS_E_BUSY, TROUBLE_REPEAT, again},
    {"40P01", ENCOURS_E_BUSY, TROUBLE_REPEAT, again},
    /* Distributed servers that do not know whether they have committed. */
    {"40003", ENCOURS_E_UNKNOWN_OUTCOME, TROUBLE_LOST, NULL},
    {"08007", ENCOURS_E_UNKNOWN_OUTCOME, TROUBLE_LOST, NULL},
    {"40", ENCOURS_E_BUSY, TROUBLE_REPEAT, again},
    {"55P03", ENCOURS_E_BUSY, TROUBLE_NONE, again},
    {"57014", ENCOURS_E_BUSY, TROUBLE_NONE, slow},
    {"53300", ENCOURS_E_BUSY, TROUBLE_LOST, "The server has no room for another connection"},
    /* The session is being ended, or is not let in yet. */
    {"57P01", ENCOURS_E_IO, TROUBLE_LOST, NULL},
    {"57P02", ENCOURS_E_IO, TROUBLE_LOST, NULL},
    {"57P03", ENCOURS_E_IO, TROUBLE_LOST, NULL},
    {"57P04", ENCOURS_E_IO, TROUBLE_LOST, NULL},
    {"57P05", ENCOURS_E_IO, TROUBLE_LOST, NULL},
    {"25P03", ENCOURS_E_IO, TROUBLE_LOST, slow},
    {"08", ENCOURS_E_IO, TROUBLE_LOST, NULL},
    /* A statement prepared in another session: a pooler has changed it under us. */
    {"26000", ENCOURS_E_STORAGE, TROUBLE_REPEAT, "Use a pooler that keeps sessions, or none"},
    {"42501", ENCOURS_E_DENIED, TROUBLE_NONE, rights},
    {"25006", ENCOURS_E_DENIED, TROUBLE_NONE, primary},
    {"28", ENCOURS_E_DENIED, TROUBLE_NONE, NULL},
    {"53200", ENCOURS_E_STORAGE, TROUBLE_NONE, "The server is out of memory"},
    {"53100", ENCOURS_E_STORAGE, TROUBLE_NONE, "The server's disk is full"},
    {"54", ENCOURS_E_LIMIT, TROUBLE_NONE, NULL},
    {"58", ENCOURS_E_IO, TROUBLE_NONE, NULL},
    {"XX001", ENCOURS_E_CORRUPT, TROUBLE_NONE, "The server found damage in its own files"},
    {"XX002", ENCOURS_E_CORRUPT, TROUBLE_NONE, "The server found damage in its own files"},
    {"0A", ENCOURS_E_UNSUPPORTED, TROUBLE_NONE, NULL},
    {"42883", ENCOURS_E_UNSUPPORTED, TROUBLE_NONE, NULL},
    {"42P01", ENCOURS_E_NOT_FOUND, TROUBLE_NONE, "The store's tables have gone: open it again"},
    {"3F000", ENCOURS_E_NOT_FOUND, TROUBLE_NONE, "The store's tables have gone: open it again"},
};

static const meaning *meaning_of(const char *state)
{
    static const meaning other = {"", ENCOURS_E_STORAGE, TROUBLE_NONE, NULL};
    for (size_t i = 0; i < sizeof meanings / sizeof meanings[0]; i++)
        if (strncmp(state, meanings[i].state, strlen(meanings[i].state)) == 0)
            return &meanings[i];
    return &other;
}

encours_status enc_postgres_fail(postgres_store *store, const PGresult *result,
                                 encours_error *error)
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    /* The primary message only: details quote rows. */
    const char *words = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    if (state == NULL || strlen(state) != POSTGRES_STATE_SIZE - 1) {
        /* libpq's own failure, such as no memory for a row: what the server has done is not known,
         * and the connection is in no state to ask. */
        store->state[0] = '\0';
        return enc_postgres_lost(store, error);
    }
    memcpy(store->state, state, POSTGRES_STATE_SIZE);
    const meaning *m = meaning_of(state);
    store->trouble = m->trouble;
    store->broken = store->broken || m->trouble == TROUBLE_LOST;
    enc_error_set(error, m->status, "PostgreSQL: %s (SQLSTATE %s)",
                  words != NULL ? words : "no reason given", state);
    if (m->hint != NULL)
        enc_error_hint(error, "%s", m->hint);
    return m->status;
}

#else
typedef int enc_postgres_fail_is_built_out; /* ISO C wants something in every file */
#endif
