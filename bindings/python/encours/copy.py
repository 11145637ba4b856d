# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Copying a ledger from one store to another: the same records, the same hashes.

Records are taken as they are, so that the copy has the head, the history and the proofs of the
original. Each is checked on the way (frame, CRC, hash chain); whether events keep the rules is for
Ledger.verify() over the copy. Personal data come along unless left out, erased ones as erased;
snapshots when asked.

A copy goes up to the head that the original has when the call begins, in whole transactions. One
that was interrupted is begun again with the same call: it compares what the target holds with the
original and goes on behind it. At every moment the target holds the original as it was at an
earlier record, and can be opened. A copy repeated later brings what was added since.

A copy cannot have another id: the id is in record 1, and so in every hash behind it. Two stores can
hold the same ledger; writing to both makes two ledgers of one id, which no later copy joins.

Memory: `batch_bytes` and one transaction.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable
from struct import Struct
from typing import Any, NamedTuple, TypedDict

from encours._native import ffi, lib

from ._runtime.callbacks import Calls
from ._runtime.structs import Structure, new_record
from ._runtime.values import integer

_COPY_OPTIONS = ffi.typeof("encours_copy_options *")
_COPY_OPTIONS_SIZED = (ffi.sizeof("encours_copy_options"),)
_COPY_REPORT_LAYOUT = Struct("=8xQQQQQQQQQ32s")


class CopyOptions(Structure):
    """Options of Store.copy()."""

    __slots__ = ("batch_bytes", "progress", "snapshots", "without_parties")
    _members = ("progress", "without_parties", "snapshots", "batch_bytes")
    progress: Callable[[int, int], object] | None
    """called with records copied or found there, and the sequence of the head, both that sequence
    while parties and snapshots are copied; None: that of the context of `to`
    """
    without_parties: int
    """1: leave personal data out; they then read UNKNOWN"""
    snapshots: int
    """1: copy sealed snapshots too, where both stores keep some"""
    batch_bytes: int
    """bytes of records to append at once, then to report progress; 0: 4 MiB"""

    def __init__(
        self,
        *,
        progress: Callable[[int, int], object] | None = None,
        without_parties: int = 0,
        snapshots: int = 0,
        batch_bytes: int = 0,
    ) -> None:
        struct = ffi.new(_COPY_OPTIONS, _COPY_OPTIONS_SIZED)
        self.progress = progress
        struct.without_parties = integer("without_parties", without_parties)
        self.without_parties = without_parties
        struct.snapshots = integer("snapshots", snapshots)
        self.snapshots = snapshots
        struct.batch_bytes = integer("batch_bytes", batch_bytes)
        self.batch_bytes = batch_bytes
        struct.progress = lib.encours_progress_python
        c_progress_user = ffi.new_handle(Calls(progress=progress))
        struct.progress_user = c_progress_user
        self._struct = struct
        self._held = (c_progress_user,)


class CopyOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CopyOptions."""

    progress: Callable[[int, int], object] | None
    without_parties: int
    snapshots: int
    batch_bytes: int


class CopyReport(NamedTuple):
    """What Store.copy() did."""

    records: int
    """records appended to the target"""
    records_present: int
    """records that it held before"""
    bytes: int
    """bytes of the records appended"""
    parties: int
    """party rows written"""
    parties_present: int
    """party rows that it held before, with the same bytes"""
    parties_erased: int
    """party rows erased in the target because they are in the source"""
    parties_kept_erased: int
    """erased in the target, so not written again"""
    snapshots: int
    """snapshots copied"""
    head_sequence: int
    """head of the target"""
    head_hash: builtins.bytes
    """its hash"""

    @classmethod
    def _read(cls, struct: Any) -> CopyReport:
        (
            records,
            records_present,
            bytes,
            parties,
            parties_present,
            parties_erased,
            parties_kept_erased,
            snapshots,
            head_sequence,
            head_hash,
        ) = _COPY_REPORT_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                records,
                records_present,
                bytes,
                parties,
                parties_present,
                parties_erased,
                parties_kept_erased,
                snapshots,
                head_sequence,
                head_hash,
            ),
        )
