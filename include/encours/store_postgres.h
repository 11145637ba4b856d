/* SPDX-License-Identifier: MIT */
/**
 * @file store_postgres.h
 * The PostgreSQL store: many ledgers in one database, for many processes on many machines.
 *
 * The tables live in a schema of their own, made and brought up to date by opening the store;
 * docs/postgresql.md has them with the roles and rights, what distributed servers that speak
 * PostgreSQL take, and what an erasure means on a server's disk.
 *
 * One store is one connection. Statements stand alone under READ COMMITTED; an append is one
 * statement that compares the head and writes, or for bulk one transaction of a comparison and a
 * COPY. Every key begins with the ledger. What a failure means is read off its SQLSTATE:
 *
 * - a serialization failure or deadlock (40001, 40P01) has changed nothing: the statement is
 *   repeated, retries_max times, then ENCOURS_E_BUSY;
 * - a lock or statement that took too long (55P03, 57014), too many connections (53300):
 *   ENCOURS_E_BUSY;
 * - a connection lost while reading or while writing something that may be written twice: it is
 *   opened again and the statement repeated, a reading from where it stood;
 * - a connection lost after an append was sent: ENCOURS_E_UNKNOWN_OUTCOME. The next call opens it
 *   again, and before anything else ends the session that was lost where it still runs, so that
 *   what is then read is final.
 */
#ifndef ENCOURS_STORE_POSTGRES_H
#define ENCOURS_STORE_POSTGRES_H

#include <stddef.h>
#include <stdint.h>

#include "encours/context.h"
#include "encours/error.h"
#include "encours/export.h"
#include "encours/store.h"

ENCOURS_BEGIN_DECLS

/** How the tables of a new schema are laid over the servers. */
typedef enum encours_store_postgres_distribution {
    ENCOURS_STORE_POSTGRES_PLAIN = 0, /**< ordinary tables: one server, or one that distributes
                                           tables by their primary keys by itself */
    ENCOURS_STORE_POSTGRES_CITUS = 1  /**< Citus: distributed by ledger, all of one ledger on one
                                           node */
} encours_store_postgres_distribution;

/** Options of encours_store_postgres_open(). Zero is the default of every member. */
typedef struct encours_store_postgres_options {
    size_t struct_size;   /**< sizeof(encours_store_postgres_options) */
    const char *schema;   /**< 1 to 40 of a-z, 0-9 and _, not beginning with a digit or pg_; NULL:
                               encours @nullable */
    uint32_t must_exist;  /**< 1: neither make nor change tables */
    int32_t distribution; /**< an encours_store_postgres_distribution; read when the
                               tables are made */
    uint32_t connect_wait_ms_max;   /**< wait for a connection, and for a lost server to come
                                         back, milliseconds; 0: 10000 */
    uint32_t busy_wait_ms_max;      /**< wait for another writer's lock, milliseconds; 0: 5000 */
    uint32_t statement_wait_ms_max; /**< wait for one statement, milliseconds; 0: 600000. Also how
                                         long a silent server is taken for alive */
    uint32_t retries_max;           /**< repeats of one call after failures that changed nothing;
                                         0: 3 */
} encours_store_postgres_options;

/**
 * Open a schema of a PostgreSQL database as a store, making its tables when they are absent and
 * bringing them up to date when an earlier version of this library made them.
 *
 * The connection string is libpq's, with its defaults, environment and files: `host=db
 * dbname=books user=writer` or `postgresql://writer@db/books`. Give keepalives, TLS and
 * target_session_attrs there. It may hold a password: it is kept by libpq alone and is in no
 * message or log line. PostgreSQL 14 or later. synchronous_commit is turned on for the session
 * when it is off, so that a committed transaction survives a crash of the server; what survives
 * the loss of a server is a matter of its replication.
 *
 * A store is not carried across fork(), and needs sessions: not a pooler that changes them between
 * transactions.
 *
 * @param[in]  context     kept alive by the store
 * @param[in]  conninfo    UTF-8, of libpq; empty: its defaults
 * @param[in]  options     @nullable (all defaults)
 * @param[out] out         to be freed with encours_store_free()
 * @param[out] error       detail on failure                                          @nullable
 * @retval ENCOURS_OK
 * @retval ENCOURS_E_INVALID      conninfo is not a connection string, or an option is not one
 * @retval ENCOURS_E_NOT_FOUND    must_exist is set and the schema or its tables are not there
 * @retval ENCOURS_E_CORRUPT      the schema holds tables that are not ours
 * @retval ENCOURS_E_DENIED       this role may not read the tables, or may not make them
 * @retval ENCOURS_E_STATE        must_exist is set and the tables are of an earlier version
 * @retval ENCOURS_E_UNSUPPORTED  built without libpq, tables of a later version, or a server that
 *                                cannot do what was asked
 * @retval ENCOURS_E_ABI          options of a later library with members in use
 * @retval ENCOURS_E_BUSY         another process held a lock for longer than busy_wait_ms_max
 * @retval ENCOURS_E_IO           no connection, or it was lost
 * @retval ENCOURS_E_STORAGE      the server failed for a reason of its own
 * @retval ENCOURS_E_NO_MEMORY
 * @threads any
 * @since 1.0
 */
ENCOURS_API(1, 0) ENCOURS_NODISCARD encours_status
encours_store_postgres_open(encours_context *context, const char *conninfo,
                            const encours_store_postgres_options *options,
                            ENCOURS_OWNED encours_store **out, encours_error *error);

ENCOURS_END_DECLS

#endif
