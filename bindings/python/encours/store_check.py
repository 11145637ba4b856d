# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Checking a store, and breaking one on purpose.

store_check.check() is the definition of a correct store: a vendor runs it in the tests of their own
store, any test framework around it. store_check.store_faulty_new() wraps any store so that chosen
calls fail or lie; it shows that whatever stands on a store, ours or the host's, takes failures
cleanly. Both are for tests; they are part of the library so that every host has them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from encours._native import ffi, lib
from encours._native.lib import (
    encours_store_check,
    encours_store_faults_arm,
    encours_store_faults_calls,
    encours_store_faults_disarm,
    encours_store_faults_free,
    encours_store_faults_new,
    encours_store_faults_struck,
    encours_store_faulty_new,
    encours_store_free,
)

from ._runtime.callbacks import Calls, store_check_open
from ._runtime.choices import Choice
from ._runtime.contexts import context_in
from ._runtime.errors import PENDING, end_call, thread
from ._runtime.handles import Handle, pointer_of
from ._runtime.structs import Structure, struct_in
from ._runtime.values import integer
from .context import Context
from .error import StatusKind
from .store import Store

_STORE_CHECK_HOST = ffi.typeof("encours_store_check_host *")
_STORE_CHECK_HOST_SIZED = (ffi.sizeof("encours_store_check_host"),)
_STORE_FAULT = ffi.typeof("encours_store_fault *")
_STORE_FAULTS_HANDLE = ffi.typeof("encours_store_faults **")
_STORE_FAULT_SIZED = (ffi.sizeof("encours_store_fault"),)
_STORE_HANDLE = ffi.typeof("encours_store **")


class StoreCheckOutcome(Choice):
    """What became of a case."""

    PASSED = 1
    FAILED = 2
    SKIPPED = 3
    """of an optional part that this store does not have"""


class StoreMethod(Choice):
    """The methods of a store, to say which calls a fault is for."""

    ANY = 0
    APPEND = 1
    READ = 2
    HEAD = 3
    LIST = 4
    DROP = 5
    SNAPSHOT_PUT = 6
    SNAPSHOT_SEAL = 7
    SNAPSHOT_FIND = 8
    SNAPSHOT_GET = 9
    SNAPSHOT_DROP = 10
    PARTY_PUT = 11
    PARTY_GET = 12
    PARTY_ERASE = 13
    PARTY_LIST = 14


class StoreFaultKind(Choice):
    """What goes wrong. The lies return StatusKind.OK when the store beneath does."""

    BEFORE = 1
    """fails with `status`, nothing done; a CONFLICT tells the present head"""
    AFTER = 2
    """done, then fails with `status`: an outcome unknown, or a reading that breaks off after
    element `element`
    """
    FLIP = 3
    """bit 0 of byte `byte` of element `element` is flipped"""
    SHORT = 4
    """element `element` ends before byte `byte`"""
    MISSING = 5
    """element `element` is left out"""
    TWICE = 6
    """element `element` is given twice"""
    END = 7
    """element `element` and all after it are left out"""
    HEAD = 8
    """`head`, and a CONFLICT of `append`, tell a sequence of one more and another hash"""
    STALE = 9
    """the same of a sequence of one less, unless it is 0"""
    SWAPPED = 10
    """element `element` and the one behind it change places, but not their numbers; the last one
    stays
    """


class StoreCheckHost(Structure):
    """How store_check.check() gets at the store under check."""

    __slots__ = ("open_again", "open_empty", "report")
    _members = ("open_empty", "open_again", "report")
    open_empty: Callable[[], Store]
    """A store that holds no ledger. The one given before has been freed; its data may go."""
    open_again: Callable[[], Store]
    """Another store over the data of the last open_empty. When the store has the capability
    StoreCapability.SHARED it is also called while that one is still open. None only when the store
    is neither DURABLE nor SHARED.
    """
    report: Callable[[str, int, str], object] | None
    """None: nobody is told"""

    def __init__(
        self,
        *,
        open_empty: Callable[[], Store],
        open_again: Callable[[], Store],
        report: Callable[[str, int, str], object] | None = None,
    ) -> None:
        struct = ffi.new(_STORE_CHECK_HOST, _STORE_CHECK_HOST_SIZED)
        self.open_empty = open_empty
        self.open_again = open_again
        self.report = report
        c_open_empty = store_check_open(open_empty)
        struct.open_empty = c_open_empty
        c_open_again = store_check_open(open_again)
        struct.open_again = c_open_again
        if report is not None:
            struct.report = lib.encours_store_check_report_python
        c_report_user = ffi.new_handle(Calls(report=report))
        struct.report_user = c_report_user
        self._struct = struct
        self._held = (c_open_empty, c_open_again, c_report_user)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreFault:
    """One thing to go wrong. Elements are those a reading method visits, counted from 0 each call.
    """

    method: StoreMethod = StoreMethod.ANY
    """a StoreMethod: whose calls are counted for `call`"""
    kind: StoreFaultKind | None = None
    """a StoreFaultKind"""
    call: int = 0
    """which call from now: 1 is the next one"""
    persistent: int = 0
    """1: that call and all such calls after it"""
    status: StatusKind = StatusKind.OK
    """a StatusKind. Of BEFORE and AFTER: what the call returns, not StatusKind.OK"""
    element: int = 0
    """of the lies, and of AFTER when reading"""
    byte: int = 0
    """of FLIP and SHORT; beyond the element's end: its last byte"""

    def _pointer(self) -> Any:
        struct = ffi.new(_STORE_FAULT, _STORE_FAULT_SIZED)
        self._fill(struct)
        return struct

    def _fill(self, struct: Any) -> None:
        struct.method = integer("method", self.method)
        struct.kind = integer("kind", self.kind or 0)
        struct.call = integer("call", self.call)
        struct.persistent = integer("persistent", self.persistent)
        struct.status = integer("status", self.status)
        struct.element = integer("element", self.element)
        struct.byte = integer("byte", self.byte)


class StoreFaults(Handle):
    """Faults armed for one or more faulty stores. Opaque, reference counted."""

    __slots__ = ()
    _free = encours_store_faults_free

    def arm(self, fault: StoreFault) -> None:
        """Arm a fault. Up to 16 can be armed; when several meet in one call, the one armed first
        counts. One that is not persistent is disarmed once it has struck.

        Args:
            fault: copied

        Raises:
            InvalidError: unknown kind or method, call is 0, or BEFORE or AFTER without a status
            LimitError: 16 are armed already
            AbiError
        """
        c_fault = struct_in("fault", fault, StoreFault)
        c_error = thread.error
        c_status = encours_store_faults_arm(self._pointer, c_fault, c_error)
        if c_status or PENDING:
            end_call(c_status, c_error)

    def disarm(self) -> None:
        """Disarm every fault; the counts stay."""
        encours_store_faults_disarm(self._pointer)

    def calls(self, method: StoreMethod) -> int:
        """How many calls of a method the faulty stores have received, struck ones included.

        Args:
            method: a StoreMethod; StoreMethod.ANY for the sum

        Returns:
            The count; 0 for an unknown method
        """
        if not isinstance(method, int):
            method = integer("method", method)
        return encours_store_faults_calls(self._pointer, method)

    @property
    def struck(self) -> int:
        """How many times a fault has struck.

        Returns:
            The count
        """
        return encours_store_faults_struck(self._pointer)


def check(host: StoreCheckHost, *, context: Context | None = None) -> None:
    """Run every case of the suite against a store.

    Each case begins with an empty store. The largest needs about 50 MiB of memory.

    Args:
        context: Allocator, log and limits; a default one if None.
        host: how to open the store

    Raises:
        StorageError: a case failed: the store is not correct
        InvalidError: open_empty is None, or open_again is and the store needs it
        AbiError
        NoMemoryError: the suite itself lacks memory; the cases left have not run
    """
    c_host = struct_in("host", host, StoreCheckHost)
    c_error = thread.error
    c_status = encours_store_check(context_in(context), c_host, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error)


def store_faults_new(*, context: Context | None = None) -> StoreFaults:
    """Make a set of faults with none armed.

    Args:
        context: Allocator, log and limits; a default one if None.

    Raises:
        NoMemoryError
    """
    c_out = ffi.new(_STORE_FAULTS_HANDLE)
    c_error = thread.error
    c_status = encours_store_faults_new(context_in(context), c_out, c_error)
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_store_faults_free)
    return StoreFaults._wrap(c_out[0], (context,))


def store_faulty_new(inner: Store, faults: StoreFaults, *, context: Context | None = None) -> Store:
    """Wrap a store so that its calls go wrong as armed. With nothing armed it behaves as the store
    it wraps and has its capabilities; its snapshot methods return UNSUPPORTED when that one has
    none.

    Args:
        context: Allocator, log and limits; a default one if None.
        inner: kept alive by the store; the caller's reference stays the caller's
        faults: kept alive by the store

    Raises:
        NoMemoryError
    """
    c_out = ffi.new(_STORE_HANDLE)
    c_error = thread.error
    c_status = encours_store_faulty_new(
        context_in(context),
        pointer_of("inner", inner, Store),
        pointer_of("faults", faults, StoreFaults),
        c_out,
        c_error,
    )
    if c_status or PENDING:
        end_call(c_status, c_error, c_out, encours_store_free)
    return Store._wrap(c_out[0], (context, inner, faults))
