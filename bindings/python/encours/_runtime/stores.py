# SPDX-License-Identifier: MIT
"""Stores written in Python: a class whose methods the library calls.

A method fails by raising: an Error of this package with the kind that the contract of stores names,
or anything else, which then comes out of the call that led to it.
"""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from encours._native import ffi, lib

from .callbacks import OK, called
from .errors import CALLBACK, CLASSES, Error
from .values import text_of, wrong

if TYPE_CHECKING:
    from ..store import StoreHead

CONFLICT = 5
NOT_FOUND = 3
ALIVE: set[Any] = set()
"""Handles of the stores that C holds; each goes when C closes its store."""
SNAPSHOTS = ("snapshot_put", "snapshot_seal", "snapshot_find", "snapshot_get", "snapshot_drop")
METHODS = ("append", "read", "head", "list", "drop", *SNAPSHOTS, "party_put", "party_get",
           "party_erase", "party_list", "close")


class StoreMethods(ABC):
    """What a store of one's own does: derive from it, and give an object to store.new().

    The documentation of the C library for authors of stores is the contract. A ledger that does not
    exist is NotFoundError in every method but append(), which may be its first. The five methods of
    snapshots are left out together or implemented together.
    """

    capabilities: int = 0
    """Sum of members of StoreCapability."""

    @abstractmethod
    def append(self, ledger: str, expected: StoreHead, records: Sequence[bytes]) -> None:
        """Append records after `expected`, all or none, durably; ConflictError when the head is
        another. The hash of a record is its last 32 bytes."""

    @abstractmethod
    def read(self, ledger: str, first: int) -> Iterable[tuple[int, bytes]]:
        """The records numbered `first` and later, each with its number, in order."""

    @abstractmethod
    def head(self, ledger: str) -> StoreHead:
        """The number of the last record, and its hash."""

    @abstractmethod
    def list(self) -> Iterable[str]:
        """The ids of all ledgers, in the order of their bytes in UTF-8."""

    @abstractmethod
    def drop(self, ledger: str) -> None:
        """Remove a ledger with all it has."""

    @abstractmethod
    def party_put(self, ledger: str, number: int, expected_version: int, data: bytes) -> None:
        """Write a party row of version expected_version + 1; ConflictError when the present version
        is another (0: there is no row), DeniedError when the row is erased."""

    @abstractmethod
    def party_get(self, ledger: str, number: int) -> tuple[int, bytes]:
        """Version and bytes of a party row; (0, b"") when it is erased, NotFoundError when there
        never was one."""

    @abstractmethod
    def party_erase(self, ledger: str, number: int) -> None:
        """Replace a party row by a tombstone, and remove its bytes of all versions."""

    @abstractmethod
    def party_list(self, ledger: str) -> Iterable[tuple[int, int, bytes]]:
        """Number, version and bytes of all party rows, by number; (number, 0, b"") when erased."""

    def snapshot_put(self, ledger: str, sequence: int, block: int, data: bytes) -> None:
        """Store one block of a snapshot; StateError when it is sealed."""
        raise NotImplementedError

    def snapshot_seal(
        self, ledger: str, sequence: int, hash: bytes, blocks: int, digest: bytes
    ) -> None:
        """Seal a snapshot of the blocks 0 to blocks - 1; StateError when others were put, or
        ExistsError when it is sealed otherwise."""
        raise NotImplementedError

    def snapshot_find(self, ledger: str, not_after: int) -> tuple[int, bytes, int, bytes]:
        """Sequence, hash, number of blocks and digest of the newest sealed snapshot at or before
        `not_after`; NotFoundError when there is none."""
        raise NotImplementedError

    def snapshot_get(self, ledger: str, sequence: int, block: int) -> bytes:
        """One block of a sealed snapshot."""
        raise NotImplementedError

    def snapshot_drop(self, ledger: str, sequence: int) -> None:
        """Remove a snapshot, sealed or not, if it is there."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the store: nothing is called after it."""


def store_methods(name: str, methods: object) -> tuple[Any, Any]:
    """The table of methods and the pointer they are called with."""
    if not isinstance(methods, StoreMethods):
        raise wrong(name, "encours.StoreMethods", methods)
    table = ffi.new("encours_store_methods *", (ffi.sizeof("encours_store_methods"),))
    table.capabilities = int(methods.capabilities)
    snapshots = type(methods).snapshot_put is not StoreMethods.snapshot_put
    for method in METHODS:
        if snapshots or method not in SNAPSHOTS:
            setattr(table, method, getattr(lib, f"encours_store_{method}_python"))
    return table, ffi.new_handle(methods)


def method(name: str) -> Callable[[Callable[..., int | None]], Callable[..., Any]]:
    """Makes a function the callback of one method: (store, *arguments) -> status, or None."""

    def install(body: Callable[..., int | None]) -> Callable[..., Any]:
        def call(user: Any, *arguments: Any) -> int:
            return body(ffi.from_handle(user), *arguments[:-1]) or OK

        return called(f"store_{name}", CALLBACK, described=True)(call)

    return install


def visit(visitor: Any, user: Any, number: int, version: int, data: bytes) -> int:
    """Lends one element to C; what it answers ends the reading when it is not 0."""
    bytes_ = ffi.new("encours_bytes *", (ffi.from_buffer(data) if data else ffi.NULL, len(data)))
    status: int = visitor(user, number, version, bytes_[0])
    return status


def bytes_of(lent: Any) -> bytes:
    return bytes(ffi.buffer(lent.data, lent.size)) if lent.size else b""


@method("append")
def append(store: StoreMethods, ledger: Any, expected: Any, records: Any, count: int,
           head: Any) -> int | None:
    from ..store import StoreHead

    name = text_of(ledger)
    try:
        store.append(name, StoreHead._read(expected), [bytes_of(records[row]) for row in
                                                       range(count)])
    except Error as refused:
        if refused.code & 0xFF == CONFLICT:
            put_head(store, name, head)
        raise
    return OK


def put_head(store: StoreMethods, ledger: str, out: Any) -> None:
    """The present head after a conflict: zeros when there is no such ledger."""
    try:
        store.head(ledger)._fill(out)
    except CLASSES[NOT_FOUND]:
        ffi.memmove(out, bytes(ffi.sizeof("encours_store_head")), ffi.sizeof("encours_store_head"))


@method("read")
def read(store: StoreMethods, ledger: Any, first: int, visitor: Any, user: Any) -> int:
    for number, record in store.read(text_of(ledger), first):
        status = visit(visitor, user, number, 0, record)
        if status:
            return status
    return OK


@method("head")
def head(store: StoreMethods, ledger: Any, out: Any) -> None:
    store.head(text_of(ledger))._fill(out)


@method("list")
def list_ledgers(store: StoreMethods, visitor: Any, user: Any) -> int:
    for ledger in store.list():
        status = visit(visitor, user, 0, 0, ledger.encode())
        if status:
            return status
    return OK


@method("drop")
def drop(store: StoreMethods, ledger: Any) -> None:
    store.drop(text_of(ledger))


@method("snapshot_put")
def snapshot_put(store: StoreMethods, ledger: Any, sequence: int, block: int, data: Any) -> None:
    store.snapshot_put(text_of(ledger), sequence, block, bytes_of(data))


@method("snapshot_seal")
def snapshot_seal(store: StoreMethods, ledger: Any, sequence: int, hash: Any, blocks: int,
                  digest: Any) -> None:
    store.snapshot_seal(text_of(ledger), sequence, digest_of(hash), blocks, digest_of(digest))


@method("snapshot_find")
def snapshot_find(store: StoreMethods, ledger: Any, not_after: int, sequence: Any, hash: Any,
                  blocks: Any, digest: Any) -> None:
    found = store.snapshot_find(text_of(ledger), not_after)
    sequence[0], blocks[0] = found[0], found[2]
    ffi.memmove(hash, found[1], DIGEST_SIZE)
    ffi.memmove(digest, found[3], DIGEST_SIZE)


@method("snapshot_get")
def snapshot_get(store: StoreMethods, ledger: Any, sequence: int, block: int, visitor: Any,
                 user: Any) -> int:
    return visit(visitor, user, block, 0, store.snapshot_get(text_of(ledger), sequence, block))


@method("snapshot_drop")
def snapshot_drop(store: StoreMethods, ledger: Any, sequence: int) -> None:
    store.snapshot_drop(text_of(ledger), sequence)


@method("party_put")
def party_put(store: StoreMethods, ledger: Any, number: int, expected: int, data: Any) -> None:
    store.party_put(text_of(ledger), number, expected, bytes_of(data))


@method("party_get")
def party_get(store: StoreMethods, ledger: Any, number: int, visitor: Any, user: Any) -> int:
    version, data = store.party_get(text_of(ledger), number)
    return visit(visitor, user, number, version, data)


@method("party_erase")
def party_erase(store: StoreMethods, ledger: Any, number: int) -> None:
    store.party_erase(text_of(ledger), number)


@method("party_list")
def party_list(store: StoreMethods, ledger: Any, visitor: Any, user: Any) -> int:
    for number, version, data in store.party_list(text_of(ledger)):
        status = visit(visitor, user, number, version, data)
        if status:
            return status
    return OK


@called("store_close")
def close(user: Any) -> None:
    """The last call of a store. What it raises has no call to come out of."""
    store = ffi.from_handle(user)
    try:
        store.close()
    except BaseException as raised:
        sys.unraisablehook(Unraisable(raised, store))
    finally:
        ALIVE.discard(user)


class Unraisable:
    """What sys.unraisablehook is given."""

    err_msg: str | None = "closing a store"

    def __init__(self, raised: BaseException, store: object) -> None:
        self.exc_type = type(raised)
        self.exc_value: BaseException | None = raised
        self.exc_traceback = raised.__traceback__
        self.object = store


def digest_of(pointer: Any) -> bytes:
    return bytes(ffi.buffer(pointer, DIGEST_SIZE))


DIGEST_SIZE = 32
