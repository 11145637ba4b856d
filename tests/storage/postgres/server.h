/* SPDX-License-Identifier: MIT */
/* A PostgreSQL server of a test program's own: in a folder of its own, on a socket in that folder,
 * without a port, gone when the program ends. */
#ifndef ENC_TESTS_POSTGRES_SERVER_H
#define ENC_TESTS_POSTGRES_SERVER_H

#include <stdbool.h>
#include <stdint.h>

#include <libpq-fe.h>

/* Start the server when it is not running. False where there is none to start. */
bool postgres_server_run(void);

/* At the head of a test. */
#define POSTGRES_SERVER_OR_SKIP()                                                                  \
    do {                                                                                           \
        if (!postgres_server_run()) {                                                              \
            print_message("# skipped: no PostgreSQL server is installed (initdb, postgres)\n");    \
            skip();                                                                                \
        }                                                                                          \
    } while (0)

/* Before the first run: have it sync what it commits, for benchmarks. What tests kill is the
 * server, not the machine: nothing is gained by waiting for a disk. */
void postgres_server_durable(void);

/* A connection string for it, as the superuser or as that role; lent until the next call. */
const char *postgres_server_conninfo(const char *role);
/* The path of its socket. */
const char *postgres_server_socket(void);
/* Its folder of data. */
const char *postgres_server_data(void);

/* kill -9 of every process of the server; run it again to have it recover. */
void postgres_server_kill(void);
/* kill -9 of one session: the server ends all others and recovers by itself. */
void postgres_server_kill_session(int64_t process);
/* Wait until it takes connections again; false when it does not. */
bool postgres_server_wait(void);
/* Orderly, and again. */
void postgres_server_restart(void);

/* Run statements as the superuser; they must succeed. */
void postgres_server_sql(const char *sql);
/* One number that a statement gives. */
int64_t postgres_server_number(const char *sql);
/* The SQLSTATE that statements end in as a role, "00000" when they succeed; lent. */
const char *postgres_server_try(const char *role, const char *sql);

#endif
