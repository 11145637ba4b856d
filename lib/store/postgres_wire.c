/* SPDX-License-Identifier: MIT */
/* Bytes to and from the server. libpq is used without blocking, so that a server that has gone
 * silent ends a wait. The end is counted in silence, not in time since the start: the library has
 * no clock. */
#if ENC_HAVE_POSTGRESQL

#include <errno.h>
#include <poll.h>

#include "store/postgres.h"

/* Beyond statement_timeout, so that the server's own word on it arrives first. */
enum { GRACE_MS = 5000 };

void enc_postgres_sleep(uint32_t milliseconds)
{
    (void)poll(NULL, 0, (int)milliseconds);
}

/* Wait until the socket can be read, or written when that is asked too; what can be done. */
static short wait_for(postgres_store *store, short events, int milliseconds)
{
    struct pollfd one = {.fd = PQsocket(store->connection), .events = events};
    if (one.fd < 0)
        return 0;
    int ready;
    do {
        ready = poll(&one, 1, milliseconds);
    } while (ready < 0 && errno == EINTR);
    return ready > 0 ? one.revents : 0;
}

static bool lose(postgres_store *store)
{
    store->broken = true;
    return false;
}

static int silence(const postgres_store *store)
{
    return (int)store->options.statement_wait_ms_max + GRACE_MS;
}

bool enc_postgres_flush(postgres_store *store)
{
    while (!store->broken) {
        int left = PQflush(store->connection);
        if (left == 0)
            return true;
        if (left < 0)
            break;
        /* The server may be waiting for us to read before it reads on. */
        short events = wait_for(store, POLLIN | POLLOUT, silence(store));
        if (events == 0 || ((events & POLLIN) != 0 && PQconsumeInput(store->connection) == 0))
            break;
    }
    return lose(store);
}

PGresult *enc_postgres_next(postgres_store *store)
{
    if (store->broken || !enc_postgres_flush(store))
        return NULL;
    while (PQisBusy(store->connection) != 0)
        if (wait_for(store, POLLIN, silence(store)) == 0 ||
            PQconsumeInput(store->connection) == 0) {
            (void)lose(store);
            return NULL;
        }
    return PQgetResult(store->connection);
}

void enc_postgres_await_connection(postgres_store *store)
{
    PostgresPollingStatusType turn = PGRES_POLLING_WRITING;
    while (PQstatus(store->connection) != CONNECTION_BAD && turn != PGRES_POLLING_OK &&
           turn != PGRES_POLLING_FAILED) {
        short events = turn == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        if (wait_for(store, events, (int)store->options.connect_wait_ms_max) == 0) {
            /* A host is silent. Of several the next may answer, and connecting in one step libpq
             * bounds the wait for each. */
            PQreset(store->connection);
            return;
        }
        turn = PQconnectPoll(store->connection);
    }
}

bool enc_postgres_is_closed(postgres_store *store)
{
    /* Its last words, then its end, each a turn. */
    while (wait_for(store, POLLIN, 0) != 0)
        if (PQconsumeInput(store->connection) == 0)
            return true;
    return PQstatus(store->connection) != CONNECTION_OK;
}

#else
typedef int enc_postgres_wire_is_built_out; /* ISO C wants something in every file */
#endif
