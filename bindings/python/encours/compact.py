# SPDX-License-Identifier: MIT
# Generated from the public headers by bindings/generator; do not edit.
"""Compaction: rows of documents settled long ago leave memory, and are read back from the store
when a question needs them.

Ledger.compact() names a day D. It writes a snapshot of what is known, reads every block of it back
and checks its SHA-256, and then gives up the memory of the oldest rows, as far as most of them are
of documents that were settled at the end of D and have stayed so. What is kept of those is a
fingerprint of each source key (and of each number where numbers are unique), and per customer and
currency the sum of their gross amounts, of the cash in them, and of their sales by month. Documents
among them that were open stay as they are. The log and the store lose nothing.

Every answer is the same as before, to the last digit. What differs is what an answer needs:
- Questions about D or a later day, to views taken afterwards, look at what is in memory alone:
  balances, aged balances, DSO by customer whose window begins with a month, totals, open documents
  and items, finding by key; so do posting, allocating and settling. OLDEST_FIRST, DSO by dimension,
  of some account classes or of a window of days, amounts at booked rates and retention look at
  history, whatever the day.
- Other questions read what they need from the store: whole chunks of up to 65 536 rows, each block
  checked against the SHA-256 it had when the ledger was compacted. They take longer, may fail with
  StatusKind.STORAGE, _CORRUPT or _NO_MEMORY, and give nothing then. Chunks that were read stay
  until there are more than `images_max` bytes of them and the ledger commits, or until
  Ledger.trim(); those that a fork has read, until it is freed.
- A command that changes something of an old document (a payment returned after years) reads that
  document back first, and keeps it.

Compaction is of this handle: nothing of it is written but the snapshot, no event, no hash; other
handles and processes neither see it nor have to agree. Views taken before go on, and the memory
goes once they are freed. A ledger that is opened has all its rows again; compact it then.

The snapshot of a compacted ledger must stay: Ledger.snapshot() of this handle leaves it whatever
`keep` says, and Ledger.snapshot_drop() refuses it. If another process drops it, rows can no longer
be read back: questions that need them fail, no answer is ever wrong, and opening the ledger again
is the remedy.

Source: the idea and its rules, ours.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from struct import Struct
from typing import Any, NamedTuple, TypedDict

from encours._native import ffi, lib

from ._runtime.callbacks import Calls
from ._runtime.structs import Structure, new_record
from ._runtime.values import DAYS, integer
from .snapshot import SnapshotCompression

_COMPACTION_LAYOUT = Struct("=8xQQQQQQQi")
_COMPACT_OPTIONS = ffi.typeof("encours_compact_options *")
_COMPACT_OPTIONS_SIZED = (ffi.sizeof("encours_compact_options"),)


class CompactOptions(Structure):
    """Options of Ledger.compact()."""

    __slots__ = ("compression", "images_max", "keep", "progress")
    _members = ("progress", "images_max", "compression", "keep")
    progress: Callable[[int, int], object] | None
    """called with blocks written and read, of how many in all; None: none"""
    images_max: int
    """bytes that may be read back before they are given up again; 0: 256 MiB"""
    compression: SnapshotCompression
    """of the snapshot, a SnapshotCompression"""
    keep: int
    """how many snapshots to leave, as for a snapshot"""

    def __init__(
        self,
        *,
        progress: Callable[[int, int], object] | None = None,
        images_max: int = 0,
        compression: SnapshotCompression = SnapshotCompression.RAW,
        keep: int = 0,
    ) -> None:
        struct = ffi.new(_COMPACT_OPTIONS, _COMPACT_OPTIONS_SIZED)
        self.progress = progress
        struct.images_max = integer("images_max", images_max)
        self.images_max = images_max
        struct.compression = integer("compression", compression)
        self.compression = compression
        struct.keep = integer("keep", keep)
        self.keep = keep
        struct.progress = lib.encours_progress_python
        c_progress_user = ffi.new_handle(Calls(progress=progress))
        struct.progress_user = c_progress_user
        self._struct = struct
        self._held = (c_progress_user,)


class CompactOptionsSettings(TypedDict, total=False):
    """Keyword arguments of calls with options: the members of CompactOptions."""

    progress: Callable[[int, int], object] | None
    images_max: int
    compression: SnapshotCompression
    keep: int


class Compaction(NamedTuple):
    """What of a ledger is compacted."""

    sequence: int
    """record of the snapshot that rows are read from; 0: nothing is compacted"""
    documents: int
    """documents whose rows are not in memory"""
    documents_kept: int
    """among those below the mark, documents that are, because they were open, belong to one that
    was, or have changed since
    """
    items: int
    """items whose rows are not in memory"""
    allocations: int
    """allocations whose rows are not in memory"""
    bytes_kept: int
    """bytes of fingerprints, sums and rows that are kept for them"""
    bytes_read_back: int
    """bytes of chunks that were read back and are held"""
    day: datetime.date | None
    """the day, or DATE_NONE"""

    @classmethod
    def _read(cls, struct: Any) -> Compaction:
        (
            sequence,
            documents,
            documents_kept,
            items,
            allocations,
            bytes_kept,
            bytes_read_back,
            day,
        ) = _COMPACTION_LAYOUT.unpack_from(ffi.buffer(struct))
        return new_record(
            cls,
            (
                sequence,
                documents,
                documents_kept,
                items,
                allocations,
                bytes_kept,
                bytes_read_back,
                DAYS[day],
            ),
        )
