# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The PostgreSQL store: many ledgers in one database, for many processes on many machines.

The tables live in a schema of their own, made and brought up to date by opening the store;
docs/postgresql.md has them with the roles and rights, what distributed servers that speak
PostgreSQL take, and what an erasure means on a server's disk.

One store is one connection. Statements stand alone under READ COMMITTED; an append is one statement
that compares the head and writes, or for bulk one transaction of a comparison and a COPY. Every key
begins with the ledger. What a failure means is read off its SQLSTATE:

- a serialization failure or deadlock (40001, 40P01) has changed nothing: the statement is repeated,
  retries_max times, then StatusKind.BUSY;
- a lock or statement that took too long (55P03, 57014), too many connections (53300):
  StatusKind.BUSY;
- a connection lost while reading or while writing something that may be written twice: it is opened
  again and the statement repeated, a reading from where it stood;
- a connection lost after an append was sent: E_UNKNOWN_OUTCOME. The next call opens it again, and
  before anything else ends the session that was lost where it still runs, so that what is then read
  is final.
"""

from __future__ import annotations

from typing import TypedDict, Unpack

from encours._native import ffi
from encours._native.lib import encours_store_free, encours_store_postgres_open

from ._runtime.choices import Choice
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.structs import NULL, Structure, options_in
from ._runtime.values import integer, text_in
from .context import Context
from .store import Store

_STORE_HANDLE = ffi.typeof("encours_store **")
_STORE_POSTGRES_OPTIONS = ffi.typeof("encours_store_postgres_options *")
_STORE_POSTGRES_OPTIONS_SIZED = (ffi.sizeof("encours_store_postgres_options"),)


class StorePostgresDistribution(Choice):
    """How the tables of a new schema are laid over the servers."""

    PLAIN = 0
    """ordinary tables: one server, or one that distributes tables by their primary keys by itself
    """
    CITUS = 1
    """Citus: distributed by ledger, all of one ledger on one node"""


class StorePostgresOptions(Structure):
    """Options of store_postgres.open(). Zero is the default of every member."""

    __slots__ = (
        "busy_wait_ms_max",
        "connect_wait_ms_max",
        "distribution",
        "must_exist",
        "retries_max",
        "schema",
        "statement_wait_ms_max",
    )
    _members = (
        "schema",
        "must_exist",
        "distribution",
        "connect_wait_ms_max",
        "busy_wait_ms_max",
        "statement_wait_ms_max",
        "retries_max",
    )
    schema: str | None
    """1 to 40 of a-z, 0-9 and _, not beginning with a digit or pg_; None: encours"""
    must_exist: int
    """1: neither make nor change tables"""
    distribution: StorePostgresDistribution
    """a StorePostgresDistribution; read when the tables are made"""
    connect_wait_ms_max: int
    """wait for a connection, and for a lost server to come back, milliseconds; 0: 10000"""
    busy_wait_ms_max: int
    """wait for another writer's lock, milliseconds; 0: 5000"""
    statement_wait_ms_max: int
    """wait for one statement, milliseconds; 0: 600000. Also how long a silent server is taken for
    alive
    """
    retries_max: int
    """repeats of one call after failures that changed nothing; 0: 3"""

    def __init__(
        self,
        *,
        schema: str | None = None,
        must_exist: int = 0,
        distribution: StorePostgresDistribution = StorePostgresDistribution.PLAIN,
        connect_wait_ms_max: int = 0,
        busy_wait_ms_max: int = 0,
        statement_wait_ms_max: int = 0,
        retries_max: int = 0,
    ) -> None:
        struct = ffi.new(_STORE_POSTGRES_OPTIONS, _STORE_POSTGRES_OPTIONS_SIZED)
        c_schema = NULL if schema is None else ffi.new("char[]", text_in("schema", schema))
        struct.schema = c_schema
        self.schema = schema
        struct.must_exist = integer("must_exist", must_exist)
        self.must_exist = must_exist
        struct.distribution = integer("distribution", distribution)
        self.distribution = distribution
        struct.connect_wait_ms_max = integer("connect_wait_ms_max", connect_wait_ms_max)
        self.connect_wait_ms_max = connect_wait_ms_max
        struct.busy_wait_ms_max = integer("busy_wait_ms_max", busy_wait_ms_max)
        self.busy_wait_ms_max = busy_wait_ms_max
        struct.statement_wait_ms_max = integer("statement_wait_ms_max", statement_wait_ms_max)
        self.statement_wait_ms_max = statement_wait_ms_max
        struct.retries_max = integer("retries_max", retries_max)
        self.retries_max = retries_max
        self._struct = struct
        self._held = (c_schema,)


class StorePostgresOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of StorePostgresOptions."""

    schema: str | None
    must_exist: int
    distribution: StorePostgresDistribution
    connect_wait_ms_max: int
    busy_wait_ms_max: int
    statement_wait_ms_max: int
    retries_max: int


def open(
    conninfo: str,
    *,
    context: Context | None = None,
    options: StorePostgresOptions | None = None,
    **settings: Unpack[StorePostgresOptionsSettings],
) -> Store:
    """Open a schema of a PostgreSQL database as a store, making its tables when they are absent and
    bringing them up to date when an earlier version of this library made them.

    The connection string is libpq's, with its defaults, environment and files: `host=db
    dbname=books user=writer` or `postgresql://writer@db/books`. Give keepalives, TLS and
    target_session_attrs there. It may hold a password: it is kept by libpq alone and is in no
    message or log line. PostgreSQL 14 or later. synchronous_commit is turned on for the session
    when it is off, so that a committed transaction survives a crash of the server; what survives
    the loss of a server is a matter of its replication.

    A store is not carried across fork(), and needs sessions: not a pooler that changes them between
    transactions.

    Args:
        context: Allocator, log and limits; a default one if None.
        conninfo: UTF-8, of libpq; empty: its defaults
        options: the settings below as one object
        settings: members of StorePostgresOptions

    Raises:
        InvalidError: conninfo is not a connection string, or an option is not one
        NotFoundError: must_exist is set and the schema or its tables are not there
        CorruptError: the schema holds tables that are not ours
        DeniedError: this role may not read the tables, or may not make them
        StateError: must_exist is set and the tables are of an earlier version
        UnsupportedError: built without libpq, tables of a later version, or a server that cannot do
            what was asked
        AbiError: options of a later library with members in use
        BusyError: another process held a lock for longer than busy_wait_ms_max
        IoError: no connection, or it was lost
        StorageError: the server failed for a reason of its own
        NoMemoryError
    """
    options = options_in(StorePostgresOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_out = ffi.new(_STORE_HANDLE)
    c_error = thread.error
    c_status = encours_store_postgres_open(
        context_in(context), text_in("conninfo", conninfo), c_options, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_store_free)
    return Store._wrap(c_out[0], (context, options))
