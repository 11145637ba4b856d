# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""The storage vtable: what a vendor writes to keep ledgers in a database of their own.

A store keeps, per ledger, an append-only sequence of records numbered 1, 2, 3 ..., snapshots in
blocks, and a small mutable table of personal data (parties) under opaque ids. It knows nothing of
what records mean. `docs/storage-authors.md` is the guide, store_check.check() the definition of a
correct store.

The library never calls one store from two threads at once (it holds a lock). Another process may
write to the same data: `append` compares the head before it writes, in one atomic step.

What a method may count on, because the library checks it before the call: ledger ids are 1 to 64
bytes of UTF-8 without control characters, to be kept and compared byte for byte; sequences, block
numbers, ids of parties and versions are below 2^63; one record, block or party row is at most 1
MiB; `error` is not None.

A ledger exists from its first record to its `drop`. Every method on a ledger that does not exist
returns StatusKind.NOT_FOUND, but for `append`, which may be its first.

A method that fails returns a status and may describe the failure in error.message and error.hint,
never with bytes of a party row; the library puts the names of the method and the ledger before it.
What has not succeeded has changed nothing, with two exceptions: after E_UNKNOWN_OUTCOME, which any
writing method may return, it cannot be known; and `party_erase`, which may be repeated until it
succeeds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from os import PathLike
from typing import Any, TypedDict, Unpack

from encours._native import ffi, lib
from encours._native.lib import (
    encours_ledger_create,
    encours_ledger_free,
    encours_ledger_open,
    encours_store_copy,
    encours_store_drop,
    encours_store_free,
    encours_store_ledgers,
    encours_store_memory_new,
    encours_store_new,
    encours_store_sqlite_open,
)

from . import ledger as _ledger
from ._runtime.buffers import fixed_fill
from ._runtime.callbacks import Calls, callable_in
from ._runtime.choices import Flags
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import pointer_of
from ._runtime.stores import ALIVE, StoreMethods, store_methods
from ._runtime.structs import NULL, options_given, options_in
from ._runtime.values import integer, path_in, text_in
from .context import Context
from .copy import CopyOptions, CopyOptionsSettings, CopyReport
from .idiom.store import StoreIdiom

_COPY_REPORT = ffi.typeof("encours_copy_report *")
_COPY_REPORT_SIZED = (ffi.sizeof("encours_copy_report"),)
_LEDGER_HANDLE = ffi.typeof("encours_ledger **")
_STORE_HANDLE = ffi.typeof("encours_store **")
_STORE_HEAD = ffi.typeof("encours_store_head *")
_STORE_SQLITE_OPTIONS = ffi.typeof("encours_store_sqlite_options *")
_STORE_SQLITE_OPTIONS_SIZED = (ffi.sizeof("encours_store_sqlite_options"),)


class StoreCapability(Flags):
    """What a store can do, in StoreMethods.capabilities; other bits are refused."""

    DURABLE = 1
    """OK from append means that it survives a power cut"""
    SHARED = 2
    """other processes may write to the same data"""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreHead:
    """The end of a ledger's log."""

    sequence: int = 0
    """number of the last record; 0 when there is none"""
    hash: bytes = bytes(32)
    """SHA-256 that ends that record; zeros when there is none"""

    def _pointer(self) -> Any:
        struct = ffi.new(_STORE_HEAD)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.sequence = integer("sequence", self.sequence)
        fixed_fill("hash", struct.hash, self.hash)

    @classmethod
    def _read(cls, struct: Any) -> StoreHead:
        return cls(sequence=struct.sequence, hash=bytes(struct.hash))


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreSqliteOptions:
    """Options of store.sqlite_open()."""

    must_exist: int = 0
    """1: do not create the file"""
    busy_wait_ms_max: int = 0
    """wait for another writer's lock, milliseconds; 0: 5000"""

    def _pointer(self) -> Any:
        struct = ffi.new(_STORE_SQLITE_OPTIONS, _STORE_SQLITE_OPTIONS_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.must_exist = integer("must_exist", self.must_exist)
        struct.busy_wait_ms_max = integer("busy_wait_ms_max", self.busy_wait_ms_max)


class StoreSqliteOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of StoreSqliteOptions."""

    must_exist: int
    busy_wait_ms_max: int


class Store(StoreIdiom):
    """An open store. Opaque, reference counted: ledgers keep it alive."""

    __slots__ = ()
    _free = encours_store_free

    def each_ledger(self, each: Callable[[str], object]) -> None:
        """Name the ledgers of a store, in byte order.

        Args:
            each: called once a ledger, after the whole list has been read

        Raises:
            StorageError: the store failed; other kinds as it gives them
            NoMemoryError
        """
        c_user = ffi.new_handle(Calls(each=callable_in("each", each)))
        c_error = thread.error
        c_status = encours_store_ledgers(
            self._pointer, lib.encours_store_ledger_python, c_user, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error)

    def drop(self, ledger: str) -> None:
        """Remove a ledger with all it holds. For ever. A handle open on it gets CONFLICT when it
        commits.

        Args:
            ledger: its id, 1 to 64 bytes of UTF-8 without control characters

        Raises:
            InvalidError: not an id a ledger can have
            NotFoundError: there is no such ledger
            StorageError: the store failed; other kinds as it gives them
        """
        c_error = thread.error
        c_status = encours_store_drop(self._pointer, text_in("ledger", ledger), c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def ledger_create(
        self,
        id: str,
        *,
        options: _ledger.LedgerCreateOptions | None = None,
        **settings: Unpack[_ledger.LedgerCreateOptionsSettings],
    ) -> _ledger.Ledger:
        """Create a ledger in a store, durably, and open it.

        Args:
            id: 1 to 64 bytes of printable UTF-8, unique in the store
            options: the settings below as one object
            settings: members of _ledger.LedgerCreateOptions

        Raises:
            InvalidError: the id or an option is not acceptable
            CurrencyError: the base currency is unknown and has no exponent in the options
            ExistsError: the store has a ledger of that id
            UnsupportedError: this library does not write that format level
            InDoubtError: the store broke off: open the ledger to find out whether it is there
            AbiError: options of a later library with members in use
            StorageError
            NoMemoryError
        """
        options = options_given(_ledger.LedgerCreateOptions, options, settings)
        c_options = options._pointer()
        c_out = ffi.new(_LEDGER_HANDLE)
        c_error = thread.error
        c_status = encours_ledger_create(
            self._pointer, text_in("id", id), c_options, c_out, c_error
        )
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_ledger_free)
        return _ledger.Ledger._wrap(c_out[0], (self, options))

    def ledger_open(
        self,
        id: str,
        *,
        options: _ledger.LedgerOpenOptions | None = None,
        **settings: Unpack[_ledger.LedgerOpenOptionsSettings],
    ) -> _ledger.Ledger:
        """Open a ledger: take the rows from the newest snapshot that can be used, if there is one,
        read and check the records behind it, and build the rows they make. Which one was taken is
        told by _ledger.Ledger.opening().

        Args:
            options: the settings below as one object
            settings: members of _ledger.LedgerOpenOptions

        Raises:
            NotFoundError: the store has no ledger of that id; opening never creates
            CorruptError: a record is damaged, missing or breaks a rule; error.index is its sequence
            UnsupportedError: written by a later format level
            CancelledError: the progress callback asked to stop
            InvalidError: the id is not 1 to 64 bytes of printable UTF-8, an unknown flag, or a
                reader that is none
            AbiError: options of a later library with members in use
            StorageError
            NoMemoryError
        """
        options = options_given(_ledger.LedgerOpenOptions, options, settings)
        c_options = options._pointer()
        c_out = ffi.new(_LEDGER_HANDLE)
        c_error = thread.error
        c_status = encours_ledger_open(self._pointer, text_in("id", id), c_options, c_out, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error, c_out, encours_ledger_free)
        return _ledger.Ledger._wrap(c_out[0], (self, options))

    def copy(
        self,
        ledger: str,
        to: Store,
        *,
        options: CopyOptions | None = None,
        **settings: Unpack[CopyOptionsSettings],
    ) -> CopyReport:
        """Copy a ledger to another store. Nothing is changed in `from`.

        A party row that was erased in the target stays erased; else the row of `from` wins.
        Versions of rows are the target's own. Rows that `from` has when the call begins come along,
        as they are when they are reached; those added since, like their records, come with the next
        call.

        Args:
            ledger: its id, 1 to 64 bytes of UTF-8 without control characters
            to: another store
            options: the settings below as one object
            settings: members of CopyOptions

        Returns:
            Filled in on failure too, with what was done

        Raises:
            InvalidError: not an id a ledger can have, or `from` and `to` are one store
            NotFoundError: `from` has no such ledger
            ExistsError: the target has another ledger of that id, or one that goes further;
                error.index is the record at which they part
            ConflictError: somebody else wrote to the target meanwhile
            CorruptError: a record of `from` is damaged or missing; error.index is its sequence; or
                the target does not hold what it was given
            UnsupportedError: a record is of a later format level
            CancelledError: the progress callback asked to stop
            InDoubtError: the target broke off: call again to find out
            StorageError: a store failed; other kinds as it gives them. Call again to go on
            AbiError: options of a later library with members in use
            NoMemoryError
        """
        options = options_given(CopyOptions, options, settings)
        c_options = options._pointer()
        c_report = ffi.new(_COPY_REPORT, _COPY_REPORT_SIZED)
        c_error = thread.error
        c_status = encours_store_copy(
            self._pointer,
            text_in("ledger", ledger),
            pointer_of("to", to, Store),
            c_options,
            c_report,
            c_error,
        )
        if c_status or PENDING:
            end_call(c_status, c_error)
        return CopyReport._read(c_report)


def new(methods: StoreMethods, *, context: Context | None = None) -> Store:
    """Make a store of a vendor's methods. They are copied.

    Args:
        context: Allocator, log and limits; a default one if None.
        methods: how the store does each thing

    Raises:
        InvalidError: a method that is needed is None, or some snapshot methods are
        AbiError: methods or capabilities of a later library
        NoMemoryError
    """
    c_methods, c_user = store_methods("methods", methods)
    c_out = ffi.new(_STORE_HANDLE)
    c_error = thread.error
    c_status = encours_store_new(context_in(context), c_methods, c_user, c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_store_free)
    ALIVE.add(c_user)
    return Store._wrap(c_out[0], (context,))


def memory_new(*, context: Context | None = None) -> Store:
    """Make an empty store in memory: for tests and passing analyses. It takes its memory from the
    context, and its ledgers go when it is closed.

    Args:
        context: Allocator, log and limits; a default one if None.

    Raises:
        NoMemoryError
    """
    c_out = ffi.new(_STORE_HANDLE)
    c_error = thread.error
    c_status = encours_store_memory_new(context_in(context), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_store_free)
    return Store._wrap(c_out[0], (context,))


def sqlite_open(
    path: str | PathLike[str],
    *,
    context: Context | None = None,
    options: StoreSqliteOptions | None = None,
    **settings: Unpack[StoreSqliteOptionsSettings],
) -> Store:
    """Open an SQLite file as a store, creating it when absent. One file holds many ledgers; the
    journal is a WAL, synchronous FULL, so that a committed transaction survives a power cut.
    Several processes may have the file open, on one machine: SQLite's WAL needs shared memory, so
    not over a network file system. A store is not carried across fork().

    Args:
        context: Allocator, log and limits; a default one if None.
        path: UTF-8; a file of its own beside which SQLite keeps `-wal` and `-shm`
        options: the settings below as one object
        settings: members of StoreSqliteOptions

    Raises:
        InvalidError: path is empty or ":memory:"
        NotFoundError: must_exist is set and there is no such file
        CorruptError: the file is not an SQLite database or not a store of ours
        UnsupportedError: built without SQLite, or written by a later version
        AbiError: options of a later library with members in use
        BusyError: another process held a lock for longer than busy_wait_ms_max
        IoError: the file could not be opened, read or written, or is read-only
        StorageError: the disk is full, or SQLite failed for a reason of its own
        NoMemoryError
    """
    options = options_in(StoreSqliteOptions, options, settings)
    c_options = options._pointer() if options else NULL
    c_out = ffi.new(_STORE_HANDLE)
    c_error = thread.error
    c_status = encours_store_sqlite_open(
        context_in(context), path_in("path", path), c_options, c_out, c_error
    )
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_store_free)
    return Store._wrap(c_out[0], (context, options))
