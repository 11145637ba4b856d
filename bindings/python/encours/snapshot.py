# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Snapshots: the rows of a ledger at one record of its log, stored so that opening need not read
the log from its beginning.

A snapshot is never needed: the log alone says everything. It is a copy of the rows in blocks of at
most 1 MiB, each with its checksum, sealed with the hash of the record it stands at and with a
digest of all blocks. Store.ledger_open() takes the newest one that is whole and belongs to the log,
copies it into memory and reads only the records behind it. A snapshot that is damaged, unfinished,
of another log or of another release is passed over for the one before, in the end for the log
itself, and that is told in the log of the context and by Ledger.opening().

The bytes of a snapshot depend on the log up to its record alone: any process that writes one at the
same record writes the same. docs/snapshot-format.md has the format. A release with other rows has
another format: the first opening after an update reads the whole log, and a snapshot should be
written then.

What opening proves: every byte read is covered by a CRC-32, and the digest ties the blocks to each
other and to the record. That finds damage. Somebody who can write to the store could make a false
snapshot; OpenFlags.DIGESTS checks the SHA-256 of every block too, and Ledger.verify() with
`snapshots` compares all rows with those computed from the log.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable
from struct import Struct
from typing import Any, NamedTuple, TypedDict

from encours._native import ffi, lib

from ._runtime.callbacks import Calls
from ._runtime.choices import Choice
from ._runtime.structs import Structure, new_record
from ._runtime.values import integer
from .error import StatusKind

_OPENING_LAYOUT = Struct("=8xQQQQQi")
_SNAPSHOT_INFO_LAYOUT = Struct("=8xQQ32s32s")
_SNAPSHOT_OPTIONS = ffi.typeof("encours_snapshot_options *")
_SNAPSHOT_OPTIONS_SIZED = (ffi.sizeof("encours_snapshot_options"),)
_SNAPSHOT_REPORT_LAYOUT = Struct("=8xQQQQQI4x32s")


class SnapshotCompression(Choice):
    """How the blocks of a snapshot are stored."""

    RAW = 0
    """as in memory: opening copies them; zeros take no room"""
    ZLIB = 1
    """deflated: a third to a half of the bytes, opened several times slower; for archives and slow
    networks
    """


class SnapshotOptions(Structure):
    """Options of Ledger.snapshot()."""

    __slots__ = ("compression", "keep", "progress")
    _members = ("progress", "compression", "keep")
    progress: Callable[[int, int], object] | None
    """called with blocks written, of how many; None: the context's"""
    compression: SnapshotCompression
    """a SnapshotCompression"""
    keep: int
    """how many snapshots to leave, this one included; older ones are dropped. 0: 2, so that one is
    left if the newest is damaged
    """

    def __init__(
        self,
        *,
        progress: Callable[[int, int], object] | None = None,
        compression: SnapshotCompression = SnapshotCompression.RAW,
        keep: int = 0,
    ) -> None:
        struct = ffi.new(_SNAPSHOT_OPTIONS, _SNAPSHOT_OPTIONS_SIZED)
        self.progress = progress
        struct.compression = integer("compression", compression)
        self.compression = compression
        struct.keep = integer("keep", keep)
        self.keep = keep
        struct.progress = lib.encours_progress_python
        c_progress_user = ffi.new_handle(Calls(progress=progress))
        struct.progress_user = c_progress_user
        self._struct = struct
        self._held = (c_progress_user,)


class SnapshotOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of SnapshotOptions."""

    progress: Callable[[int, int], object] | None
    compression: SnapshotCompression
    keep: int


class SnapshotReport(NamedTuple):
    """What Ledger.snapshot() did."""

    sequence: int
    """of the record it stands at"""
    blocks: int
    """blocks of the snapshot"""
    bytes: int
    """bytes stored for it, headers included; 0 when it was there already"""
    bytes_raw: int
    """bytes of rows in it"""
    dropped: int
    """older or unfinished snapshots removed"""
    present: int
    """1: a whole snapshot was there already, nothing was written"""
    digest: builtins.bytes
    """the digest it is sealed with"""

    @classmethod
    def _read(cls, struct: Any) -> SnapshotReport:
        (
            sequence,
            blocks,
            bytes,
            bytes_raw,
            dropped,
            present,
            digest,
        ) = _SNAPSHOT_REPORT_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (sequence, blocks, bytes, bytes_raw, dropped, present, digest))


class SnapshotInfo(NamedTuple):
    """A snapshot in the store."""

    sequence: int
    """of the record it stands at"""
    blocks: int
    """blocks of it"""
    hash: bytes
    """hash of that record, as sealed"""
    digest: bytes
    """digest of the blocks, as sealed"""

    @classmethod
    def _read(cls, struct: Any) -> SnapshotInfo:
        (
            sequence,
            blocks,
            hash,
            digest,
        ) = _SNAPSHOT_INFO_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(cls, (sequence, blocks, hash, digest))


class Opening(NamedTuple):
    """How a ledger was opened."""

    snapshot_sequence: int
    """of the snapshot used; 0: none, the whole log was read"""
    snapshot_bytes: int
    """bytes read from it"""
    records: int
    """records read from the log behind it"""
    passed_over: int
    """newer snapshots that could not be used"""
    passed_sequence: int
    """the newest of those; 0: none"""
    passed_status: StatusKind
    """why, a StatusKind: CORRUPT is damaged or of another log, UNSUPPORTED of another release;
    others are failures of the store. 0: none was
    """

    @classmethod
    def _read(cls, struct: Any) -> Opening:
        (
            snapshot_sequence,
            snapshot_bytes,
            records,
            passed_over,
            passed_sequence,
            passed_status,
        ) = _OPENING_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                snapshot_sequence,
                snapshot_bytes,
                records,
                passed_over,
                passed_sequence,
                StatusKind._known[passed_status],
            ),
        )
